// mod_datetime_parse.c - reading dates and times in ISO 8601 format.
#include "runtime/modules/mod_datetime_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/types/str.h"

// A part of a str that is being read.
typedef struct Reader {
    const Str *text;
    size_t at, end;
} Reader;

static uint32_t peek(const Reader *r)
{
    return r->at < r->end ? str_char(r->text, r->at) : 0;
}

static bool skip(Reader *r, uint32_t c)
{
    bool there = r->at < r->end && str_char(r->text, r->at) == c;
    r->at += there;
    return there;
}

// So many digits.
static bool read_digits(Reader *r, int count, int *out)
{
    *out = 0;
    for (int i = 0; i < count; i++, r->at++) {
        uint32_t digit = peek(r) - '0';
        if (digit > 9)
            return false;
        *out = *out * 10 + (int)digit;
    }
    return true;
}

// ---- days: YYYY-MM-DD, YYYYMMDD, YYYY-Www[-D], YYYYWww[D] ----

// The week of a year, perhaps a day of it: what is behind that does not count.
static int read_week(Reader *r, bool dash, int year, int *parts)
{
    int week[] = { year, 0, 1 };
    Day day;
    if (!read_digits(r, 2, &week[1]))
        return 0;
    if (r->at < r->end && (skip(r, '-') != dash || !read_digits(r, 1, &week[2])))
        return 0;
    if (!datetime_calendar_from_week(week, &day))
        return error_clear_if(EXC(ValueError)) ? 0 : -1;
    parts[0] = day.year;
    parts[1] = day.month;
    parts[2] = day.day;
    return 1;
}

int datetime_parse_day(const Str *s, size_t begin, size_t end, int *parts)
{
    Reader r = { s, begin, end };
    if (!read_digits(&r, 4, &parts[0]))
        return 0;
    bool dash = skip(&r, '-');
    if (skip(&r, 'W'))
        return read_week(&r, dash, parts[0], parts);
    return read_digits(&r, 2, &parts[1]) && skip(&r, '-') == dash &&
           read_digits(&r, 2, &parts[2]) && r.at == end;
}

static bool is_digit(const Str *s, size_t index)
{
    return index < s->length && str_char(s, index) - '0' <= 9;
}

// A separator may be any character, a digit or a dash, too: of two ways to read a text
// behind a week the likelier one counts.
size_t datetime_parse_day_end(const Str *s)
{
    bool dash = str_char(s, 4) == '-';
    size_t end = 7;
    if (str_char(s, dash ? 5 : 4) != 'W')
        return dash ? 10 : 8;
    if (dash)
        return s->length > 9 && str_char(s, 8) == '-' && is_digit(s, 9) &&
                       !is_digit(s, 10)
                   ? 10
                   : 8;
    while (is_digit(s, end))
        end++;
    return end < 9 ? end : 7 + end % 2;
}

// ---- times: HH[[:]MM[[:]SS]][(.|,)f+] and Z, +HH... or -HH... ----

// How the text of a clock ends.
typedef enum Ending {
    ENDING_BAD,
    ENDING_WHOLE,
    ENDING_REST, // with something behind it that is passed over if a zone follows
} Ending;

// Digits of a second's fraction, of which six count; anything may follow those, and a NUL
// is taken for the end, as in CPython.
static Ending read_fraction(Reader *r, int *out)
{
    int scale = DATETIME_SECOND_US;
    *out = 0;
    for (; r->at < r->end; r->at++) {
        uint32_t digit = peek(r) - '0';
        if (digit > 9)
            return scale > 1 ? ENDING_BAD : peek(r) == 0 ? ENDING_WHOLE : ENDING_REST;
        scale /= 10;
        *out += (int)digit * scale;
    }
    return ENDING_WHOLE;
}

// Hour, minute, second, microsecond, up to the end. A fraction may follow any of them,
// and counts parts of a second.
static Ending read_clock(Reader *r, int *parts)
{
    bool colon = false;
    for (int i = 0; i < 4; i++)
        parts[i] = 0;
    for (int i = 0; i < 3; i++) {
        if (!read_digits(r, 2, &parts[i]))
            return ENDING_BAD;
        if (r->at == r->end)
            return ENDING_WHOLE;
        if (r->at + 1 == r->end)
            return peek(r) == 0     ? ENDING_WHOLE // as in CPython
                   : peek(r) < 0x80 ? ENDING_REST
                                    : ENDING_BAD;
        if (skip(r, '.') || skip(r, ','))
            break;
        bool has_colon = skip(r, ':');
        if (i == 0)
            colon = has_colon;
        else if (colon != has_colon)
            return ENDING_BAD;
    }
    return read_fraction(r, &parts[3]);
}

// Where the zone begins, or the end.
static size_t find_zone(const Reader *r)
{
    size_t i = r->at;
    while (i < r->end && str_char(r->text, i) != '+' && str_char(r->text, i) != '-' &&
           str_char(r->text, i) != 'Z')
        i++;
    return i;
}

static int read_zone(Reader *r, Object **zone)
{
    int parts[4];
    int64_t us;
    bool utc = skip(r, 'Z'), negative = !utc && peek(r) == '-';
    if (utc) {
        *zone = OBJ(&datetime_zone_utc);
        return r->at == r->end;
    }
    r->at++;
    if (read_clock(r, parts) != ENDING_WHOLE)
        return 0;
    us = ((parts[0] * 60 + parts[1]) * INT64_C(60) + parts[2]) * DATETIME_SECOND_US +
         parts[3];
    *zone = datetime_zone_from(negative ? -us : us);
    return *zone == NULL ? -1 : 1;
}

int datetime_parse_time(const Str *s, size_t begin, size_t end, int *parts,
                        Object **zone)
{
    Reader r = { s, begin, end };
    Reader behind = { s, find_zone(&r), end };
    *zone = NULL;
    r.end = behind.at;
    Ending ending = read_clock(&r, parts);
    if (ending == ENDING_BAD || behind.at == end)
        return ending == ENDING_WHOLE;
    return read_zone(&behind, zone);
}

Object *datetime_parse_refuse(Object *text)
{
    if (error_occurred())
        return NULL;
    return error_raise(EXC(ValueError), "Invalid isoformat string: %R", text);
}
