// mod_datetime_text.c - the texts of dates and times.
#include <stdio.h>

#include "runtime/modules/mod_datetime_internal.h"
#include "runtime/modules/mod_time.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/names.h"
#include "runtime/types/str.h"

char *datetime_text_digits(char *out, uint32_t value, int width)
{
    for (int i = width; i-- > 0; value /= 10)
        out[i] = (char)('0' + value % 10);
    return out + width;
}

char *datetime_text_day(char *out, Day day)
{
    out = datetime_text_digits(out, day.year, 4);
    *out++ = '-';
    out = datetime_text_digits(out, day.month, 2);
    *out++ = '-';
    return datetime_text_digits(out, day.day, 2);
}

static char *put_text(char *out, const char *text)
{
    while (*text != '\0')
        *out++ = *text++;
    return out;
}

char *datetime_text_offset(char *out, Offset offset, const char *colon)
{
    uint64_t us = (uint64_t)(offset.us < 0 ? -offset.us : offset.us);
    uint32_t seconds = (uint32_t)(us / DATETIME_SECOND_US);
    uint32_t rest = (uint32_t)(us % DATETIME_SECOND_US);
    if (!offset.known)
        return out;
    *out++ = offset.us < 0 ? '-' : '+';
    out = datetime_text_digits(out, seconds / 3600, 2);
    out = put_text(out, colon);
    out = datetime_text_digits(out, seconds / 60 % 60, 2);
    if (seconds % 60 != 0 || rest != 0) {
        out = put_text(out, colon);
        out = datetime_text_digits(out, seconds % 60, 2);
    }
    if (rest != 0) {
        *out++ = '.';
        out = datetime_text_digits(out, rest, 6);
    }
    return out;
}

// ---- the time of day ----

enum { HOURS, MINUTES, SECONDS, MILLISECONDS, MICROSECONDS, AUTO, SPEC_COUNT };

// Which of them, or -1 after raising.
static int find_spec(OPT Object *timespec, int position)
{
    static const char *const names[SPEC_COUNT] = { "hours",        "minutes",
                                                   "seconds",      "milliseconds",
                                                   "microseconds", "auto" };
    if (timespec == NULL)
        return AUTO;
    if (!is_str(timespec)) {
        error_raise(EXC(TypeError), "isoformat() argument %d must be str, not %V",
                    position, timespec);
        return -1;
    }
    for (int i = 0; i < SPEC_COUNT; i++)
        if (str_equal_text(as_str(timespec), names[i]))
            return i;
    error_raise(EXC(ValueError), "Unknown timespec value");
    return -1;
}

OPT char *datetime_text_clock(char *out, const Clock *clock, OPT Object *timespec,
                              int position)
{
    int spec = find_spec(timespec, position);
    if (spec < 0)
        return NULL;
    if (spec == AUTO)
        spec = clock->microsecond != 0 ? MICROSECONDS : SECONDS;
    out = datetime_text_digits(out, clock->hour, 2);
    if (spec >= MINUTES) {
        *out++ = ':';
        out = datetime_text_digits(out, clock->minute, 2);
    }
    if (spec >= SECONDS) {
        *out++ = ':';
        out = datetime_text_digits(out, clock->second, 2);
    }
    if (spec >= MILLISECONDS)
        *out++ = '.';
    if (spec == MILLISECONDS)
        out = datetime_text_digits(out, clock->microsecond / 1000, 3);
    else if (spec == MICROSECONDS)
        out = datetime_text_digits(out, clock->microsecond, 6);
    return out;
}

Object *datetime_text_ctime(Day day, const Clock *clock)
{
    static const char days[] = "MonTueWedThuFriSatSun";
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    char text[DATETIME_TEXT_MAX];
    int weekday = datetime_calendar_weekday(datetime_calendar_ordinal(day));
    int length = snprintf(text, sizeof text, "%.3s %.3s %2d %02d:%02d:%02d %04d",
                          days + 3 * weekday, months + 3 * (day.month - 1), day.day,
                          clock->hour, clock->minute, clock->second, day.year);
    return (Object *)str_from_ascii(text, (size_t)length);
}

void datetime_text_numbers(char *out, const Clock *clock)
{
    int length = sprintf(out, "%d, %d", clock->hour, clock->minute);
    if (clock->second != 0 || clock->microsecond != 0)
        length += sprintf(out + length, ", %d", clock->second);
    if (clock->microsecond != 0)
        sprintf(out + length, ", %u", (unsigned)clock->microsecond);
}

Str *datetime_text_str_take(OPT Object *made)
{
    if (made == NULL || is_str(made))
        return (Str *)(void *)made;
    error_raise(EXC(TypeError), "__str__ returned non-string (type %T)", made);
    decref(made);
    return NULL;
}

Str *datetime_text_zone(OPT Object *zone)
{
    return zone == NULL ? str_empty() : error_format(", tzinfo=%R", zone);
}

// ---- strftime ----

// time: NULL where there is none, as in a date.
static bool put_offset(StrBuilder *out, OPT Object *time, const char *colon)
{
    char text[DATETIME_TEXT_MAX], *end;
    Offset offset = { false, 0 };
    if (time != NULL && !datetime_clock_offset(time, &offset))
        return false;
    end = datetime_text_offset(text, offset, colon);
    str_builder_ascii(out, text, (size_t)(end - text));
    return true;
}

// Whether a text is UTF-8; raises UnicodeEncodeError.
static bool is_encodable(Str *s)
{
    Object *bytes =
        str_kind(s) <= STR_KIND_LATIN1 ? NONE : str_encode(s, "utf-8", "strict");
    xdecref(bytes);
    return bytes != NULL;
}

// The zone's name, in which each % is doubled.
static bool put_name(StrBuilder *out, OPT Object *time)
{
    Object *name = time == NULL ? NONE : datetime_clock_m_tzname(time, NULL);
    if (name == NULL || name == NONE)
        return name != NULL;
    Str *one = str_from_char('%'), *two = str_from_ascii("%%", 2);
    Object *doubled = two == NULL ? NULL
                                  : call_method(name, NAME(replace),
                                                (Object *[]){ OBJ(one), OBJ(two) }, 2);
    bool good = doubled != NULL;
    if (good && !is_str(doubled))
        good = error_false(EXC(TypeError), "tzname.replace() did not return a string");
    if (good && (good = is_encodable(as_str(doubled))))
        str_builder_str(out, as_str(doubled));
    xdecref(doubled);
    xdecref((Object *)two);
    decref(OBJ(one));
    decref(name);
    return good;
}

// Put what a letter behind a % stands for: 1; 0: not here; -1: raised. *more: letters
// that were used beyond it.
static int put_letter(StrBuilder *out, OPT Object *time, uint32_t letter, uint32_t next,
                      size_t *more)
{
    char digits[6];
    uint32_t microsecond = time == NULL ? 0 : as_clock(time)->clock.microsecond;
    *more = 0;
    switch (letter) {
    case 'f':
        str_builder_ascii(
            out, digits,
            (size_t)(datetime_text_digits(digits, microsecond, 6) - digits));
        return 1;
    case 'z': return put_offset(out, time, "") ? 1 : -1;
    case 'Z': return put_name(out, time) ? 1 : -1;
    case ':':
        if (next != 'z')
            return 0;
        *more = 1;
        return put_offset(out, time, ":") ? 1 : -1;
    default: return 0;
    }
}

// What is before a NUL, which ends a format as it ends a text in C.
static NEW Str *cut_take(STEALS OPT Str *format)
{
    size_t end = 0;
    if (format == NULL)
        return NULL;
    while (end < format->length && str_char(format, end) != 0)
        end++;
    Str *cut = str_slice(format, 0, end);
    decref(OBJ(format));
    return cut;
}

// A format for time.strftime().
static NEW Str *expand(Object *o, const Str *format)
{
    Object *time = is_datetime(o) || is_time(o) ? o : NULL;
    StrBuilder out;
    size_t length = format->length, begin = 0, more;
    str_builder_start(&out);
    for (size_t i = 0; i + 1 < length; i++) {
        if (str_char(format, i) != '%')
            continue;
        str_builder_slice(&out, format, begin, i);
        int got = put_letter(&out, time, str_char(format, i + 1),
                             i + 2 < length ? str_char(format, i + 2) : 0, &more);
        if (got < 0) {
            str_builder_discard(&out);
            return NULL;
        }
        begin = got > 0 ? i + 2 + more : i;
        i += 1 + more;
    }
    str_builder_slice(&out, format, begin, length);
    return cut_take(str_builder_finish(&out));
}

Object *datetime_text_strftime(Object *o, Object *format, OPT Object *tuple)
{
    Str *plain = NULL;
    Object *result = NULL;
    if (tuple != NULL && !is_str(format))
        error_raise(EXC(TypeError), "strftime() argument 1 must be str, not %V",
                    format);
    else if (tuple != NULL && is_encodable(as_str(format)))
        plain = expand(o, as_str(format));
    if (plain != NULL)
        result = time_format(OBJ(plain), tuple);
    xdecref((Object *)plain);
    xdecref(tuple);
    return result;
}

Object *datetime_text_m_format(Object *self, Object *const *args)
{
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError),
                           "__format__() argument 1 must be str, not %V", args[0]);
    if (as_str(args[0])->length == 0)
        return (Object *)operate_str(self);
    return call_method_1(self, NAME(strftime), args[0]);
}
