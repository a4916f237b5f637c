// mod_datetime_local.c - what local clocks show, and when.
//
// source  PEP 495, "Conversion from naive to aware"
#include "runtime/modules/mod_datetime_internal.h"
#include "runtime/modules/mod_time.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/types/names.h"
#include "runtime/types/str.h"

// How many seconds local clocks are ahead of UTC at a moment.
static bool ahead_at(int64_t seconds, int64_t *out)
{
    struct tm tm;
    if (!time_split((time_t)seconds, localtime_r, &tm))
        return false;
    *out = tm.tm_gmtoff;
    return true;
}

// What they show, in seconds: both are counted from 1970.
static bool shown_at(int64_t seconds, int64_t *out)
{
    struct tm tm;
    if (!time_split((time_t)seconds, localtime_r, &tm))
        return false;
    int year = datetime_local_year(&tm);
    if (year < DATETIME_YEAR_MIN || year > DATETIME_YEAR_MAX)
        return error_false(EXC(ValueError), "year %d is out of range", year);
    *out = seconds + tm.tm_gmtoff;
    return true;
}

static int64_t clock_seconds(const DateTime *d)
{
    return (datetime_calendar_ordinal(d->day) - DATETIME_EPOCH) * DATETIME_DAY_SECONDS +
           datetime_calendar_clock_us(&d->clock) / DATETIME_SECOND_US;
}

bool datetime_local_seconds(const DateTime *d, bool fold, int64_t *out)
{
    int64_t clock = clock_seconds(d), first, second, other, seen = 0, shown = 0;
    if (!shown_at(clock, &shown))
        return false;
    int64_t offset = shown - clock, other_offset;
    first = clock - offset;
    if (!shown_at(first, &seen))
        return false;
    if (seen == clock) { // is there another one, a day before or after?
        other = first + (fold ? DATETIME_DAY_SECONDS : -DATETIME_DAY_SECONDS);
        if (!shown_at(other, &shown))
            return false;
        other_offset = shown - other;
        *out = first;
        if (other_offset == offset)
            return true;
    } else {
        other_offset = seen - first;
    }
    second = clock - other_offset;
    if (!shown_at(second, &shown))
        return false;
    if (shown == clock)
        *out = second;
    else if (seen == clock)
        *out = first;
    else // the clock never showed this time
        *out = (first < second) == fold ? first : second;
    return true;
}

bool datetime_local_offset(const DateTime *d, int64_t *out)
{
    int64_t seconds = 0, other = 0;
    bool fold = d->clock.fold != 0;
    if (!datetime_local_seconds(d, fold, &seconds) ||
        !datetime_local_seconds(d, !fold, &other))
        return false;
    // In a gap the clock before or after it is taken the other way round.
    if (other != seconds && (other > seconds) == fold)
        seconds = other;
    if (!ahead_at(seconds, out))
        return false;
    *out *= DATETIME_SECOND_US;
    return true;
}

Object *datetime_local_zone(int64_t seconds)
{
    struct tm tm;
    if (!time_split((time_t)seconds, localtime_r, &tm))
        return NULL;
    Object *offset =
        datetime_delta_from((DatetimeTotal)tm.tm_gmtoff * DATETIME_SECOND_US);
    Object *name = offset == NULL ? NULL : (Object *)str_from_text(tm.tm_zone);
    Object *zone = name == NULL ? NULL : datetime_zone_fixed(offset, name);
    xdecref(name);
    xdecref(offset);
    return zone;
}

// Whether local clocks show `shown` for the second time: they did an hour or so before.
static bool is_second(int64_t seconds, int64_t shown, bool *out)
{
    int64_t before = 0, then = 0;
    *out = false;
    if (!shown_at(seconds - DATETIME_DAY_SECONDS, &before))
        return false;
    int64_t change = shown - before - DATETIME_DAY_SECONDS;
    if (change >= 0) // they were not put back within a day
        return true;
    if (!shown_at(seconds + change, &then))
        return false;
    *out = then == shown;
    return true;
}

Object *datetime_local_from(Type *cls, int64_t seconds, int64_t us, bool local,
                            OPT Object *zone)
{
    struct tm tm;
    Day day;
    bool fold = false;
    if (!time_split((time_t)seconds, local ? localtime_r : gmtime_r, &tm))
        return NULL;
    int parts[] = { datetime_local_year(&tm), tm.tm_mon + 1, tm.tm_mday };
    if (!datetime_calendar_check_day(parts, &day) ||
        (local && !is_second(seconds, seconds + tm.tm_gmtoff, &fold)))
        return NULL;
    Clock clock = { (uint8_t)tm.tm_hour, (uint8_t)tm.tm_min,
                    (uint8_t)(tm.tm_sec > 59 ? 59 : tm.tm_sec), fold, (uint32_t)us };
    Object *made = datetime_stamp_make(cls, day, &clock, zone);
    if (made != NULL && zone != NULL)
        ref_set_take(&made, call_method_1(zone, NAME(fromutc), made));
    return made;
}
