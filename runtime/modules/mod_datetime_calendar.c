// mod_datetime_calendar.c - numbers of days, and what is a day or a time at all.
//
// The Gregorian calendar is thought to hold at all times. An ordinal counts days: that of
// January 1st of the year 1 is 1.
#include <string.h>

#include "runtime/modules/mod_datetime_internal.h"
#include "runtime/modules/mod_time.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/types/bytes.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static bool is_leap(int64_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int64_t datetime_calendar_year_begin(int64_t year)
{
    int64_t y = year - 1;
    return y * 365 + y / 4 - y / 100 + y / 400;
}

int64_t datetime_calendar_ordinal(Day day)
{
    static const uint16_t before[] = { 0,   0,   31,  59,  90,  120, 151,
                                       181, 212, 243, 273, 304, 334 };
    bool leap = day.month > 2 && is_leap(day.year);
    return datetime_calendar_year_begin(day.year) + before[day.month] + leap + day.day;
}

// Counts from 1 March of the year 0, so that the leap day comes last.
void datetime_calendar_split(int64_t ordinal, int *parts)
{
    uint32_t n = (uint32_t)ordinal + 305, era = n / 146097, rest = n % 146097, year,
             shifted, month;
    year = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
    rest -= 365 * year + year / 4 - year / 100;
    shifted = (5 * rest + 2) / 153;
    month = shifted < 10 ? shifted + 3 : shifted - 9;
    parts[0] = (int)(year + era * 400 + (month <= 2));
    parts[1] = (int)month;
    parts[2] = (int)(rest - (153 * shifted + 2) / 5 + 1);
}

Day datetime_calendar_day(int64_t ordinal)
{
    int parts[3];
    datetime_calendar_split(ordinal, parts);
    return (Day){ (uint16_t)parts[0], (uint8_t)parts[1], (uint8_t)parts[2] };
}

int64_t datetime_calendar_iso_monday(int64_t year)
{
    int64_t first = datetime_calendar_year_begin(year) + 1;
    int64_t weekday = (first + 6) % 7;
    return first - weekday + (weekday > 3 ? 7 : 0);
}

bool datetime_calendar_from_week(const int *parts, Day *out)
{
    int year = parts[0], week = parts[1], day = parts[2];
    if (year < DATETIME_YEAR_MIN || year > DATETIME_YEAR_MAX)
        return error_false(EXC(ValueError), "Year is out of range: %d", year);
    int64_t monday = datetime_calendar_iso_monday(year);
    int64_t weeks = (datetime_calendar_iso_monday(year + 1) - monday) / 7;
    if (week < 1 || week > weeks)
        return error_false(EXC(ValueError), "Invalid week: %d", week);
    if (day < 1 || day > 7)
        return error_false(EXC(ValueError), "Invalid day: %d (range is [1, 7])", day);
    *out = datetime_calendar_day(monday + (week - 1) * 7 + day - 1);
    return true;
}

bool datetime_calendar_check_day(const int *parts, Day *out)
{
    static const uint8_t lengths[] = {
        0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
    };
    int year = parts[0], month = parts[1], day = parts[2];
    if (year < DATETIME_YEAR_MIN || year > DATETIME_YEAR_MAX)
        return error_false(EXC(ValueError), "year %d is out of range", year);
    if (month < 1 || month > 12)
        return error_false(EXC(ValueError), "month must be in 1..12");
    if (day < 1 || day > lengths[month] + (month == 2 && is_leap(year)))
        return error_false(EXC(ValueError), "day is out of range for month");
    *out = (Day){ (uint16_t)year, (uint8_t)month, (uint8_t)day };
    return true;
}

bool datetime_calendar_check_clock(const int *parts, Clock *out)
{
    static const struct {
        const char *name;
        int most;
    } rows[] = { { "hour", 23 },
                 { "minute", 59 },
                 { "second", 59 },
                 { "microsecond", DATETIME_SECOND_US - 1 } };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++)
        if (parts[i] < 0 || parts[i] > rows[i].most)
            return error_false(EXC(ValueError), "%s must be in 0..%d", rows[i].name,
                               rows[i].most);
    if (parts[4] != 0 && parts[4] != 1)
        return error_false(EXC(ValueError), "fold must be either 0 or 1");
    *out = (Clock){ (uint8_t)parts[0], (uint8_t)parts[1], (uint8_t)parts[2],
                    (uint8_t)parts[4], (uint32_t)parts[3] };
    return true;
}

Clock datetime_calendar_clock(int64_t us)
{
    uint32_t seconds = (uint32_t)(us / DATETIME_SECOND_US), minutes = seconds / 60;
    return (Clock){ (uint8_t)(minutes / 60), (uint8_t)(minutes % 60),
                    (uint8_t)(seconds % 60), 0, (uint32_t)(us % DATETIME_SECOND_US) };
}

bool datetime_calendar_read(Object *const *args, size_t count, int *parts)
{
    for (size_t i = 0; i < count; i++)
        if (args[i] != NULL && !time_c_int(args[i], &parts[i]))
            return false;
    return true;
}

bool datetime_calendar_read_day(Object *const *args, int *parts)
{
    static const char *const names[] = { "year", "month", "day" };
    for (size_t i = 0; i < ARRAY_COUNT(names); i++) {
        if (args[i] == NULL)
            return error_false(EXC(TypeError),
                               "function missing required argument '%s' (pos %d)",
                               names[i], (int)i + 1);
        if (!time_c_int(args[i], &parts[i]))
            return false;
    }
    return true;
}

uint32_t datetime_calendar_hash(int64_t value)
{
    uint64_t x = (uint64_t)value * UINT64_C(0x9e3779b97f4a7c15);
    uint32_t hash = (uint32_t)(x >> 32) ^ (uint32_t)x;
    return hash == 0 ? 1 : hash;
}

bool datetime_calendar_state(Object *o, uint8_t *out, size_t size)
{
    if (is_bytes(o) && as_bytes(o)->length == size) {
        memcpy(out, as_bytes(o)->data, size);
    } else if (is_str(o) && as_str(o)->length == size &&
               str_kind(as_str(o)) <= STR_KIND_LATIN1) {
        memcpy(out, str_data(as_str(o)), size);
    } else {
        return false;
    }
    return true;
}

void datetime_calendar_pack(const Clock *clock, uint8_t *out)
{
    out[0] = clock->hour;
    out[1] = clock->minute;
    out[2] = clock->second;
    for (int i = 0; i < 3; i++)
        out[3 + i] = (uint8_t)(clock->microsecond >> (16 - 8 * i));
}

Clock datetime_calendar_unpack(const uint8_t *state)
{
    return (Clock){ state[0], state[1], state[2], 0,
                    (uint32_t)(state[3] << 16 | state[4] << 8 | state[5]) };
}

Object *datetime_calendar_reduce(Object *self, const uint8_t *state, size_t size,
                                 OPT Object *zone)
{
    Object *bytes = bytes_from(state, size), *args;
    if (bytes == NULL)
        return NULL;
    args = zone == NULL ? (Object *)tuple_pack(1, bytes)
                        : (Object *)tuple_pack(2, bytes, zone);
    decref(bytes);
    return tuple_join_take(incref(OBJ(type_of(self))), args);
}

Object *datetime_calendar_call(Type *cls, const int *parts, size_t count,
                               OPT Object *zone, int fold)
{
    enum { MOST = 9 }; // of datetime
    Object *args[MOST] = { NULL }, *made = NULL;
    size_t given = count + (zone != NULL);
    Tuple *names = fold != 0 ? tuple_pack(1, OBJ(NAME(fold))) : NULL;
    bool whole = fold == 0 || names != NULL;
    for (size_t i = 0; i < count; i++)
        whole = (args[i] = int_from(parts[i])) != NULL && whole;
    if (zone != NULL)
        args[count] = incref(zone);
    args[given] = int_from(fold);
    if (whole && args[given] != NULL)
        made = call_object(OBJ(cls), args, given, names);
    for (size_t i = 0; i <= given; i++)
        xdecref(args[i]);
    xdecref((Object *)names);
    return made;
}
