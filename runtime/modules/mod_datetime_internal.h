// mod_datetime_internal.h - days, times, spans and zones as the files of datetime see
// them.
#ifndef OURO_RUNTIME_MODULES_MOD_DATETIME_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_DATETIME_INTERNAL_H

#include <time.h>

#include "runtime/heap/object.h"
#include "runtime/types/singletons.h"

__extension__ typedef __int128 DatetimeTotal; // microseconds of a span

enum {
    DATETIME_YEAR_MIN = 1,
    DATETIME_YEAR_MAX = 9999,
    DATETIME_ORDINAL_MAX = 3652059,
    DATETIME_EPOCH = 719163, // the ordinal of 1970-01-01
    DATETIME_DAY_SECONDS = 86400,
    DATETIME_SECOND_US = 1000000,
    DATETIME_TEXT_MAX = 80 // bytes of the longest text of a datetime
};
#define DATETIME_DAY_US INT64_C(86400000000)

typedef struct Day {
    uint16_t year;
    uint8_t month, day;
} Day;

typedef struct Clock {
    uint8_t hour, minute, second, fold;
    uint32_t microsecond;
} Clock;

// Invariant: 0 <= seconds < 86400, 0 <= microseconds < 1000000, |days| <= 999999999.
typedef struct Delta {
    Object object;
    int32_t days, seconds, microseconds;
    uint32_t reserved;
} Delta;

typedef struct Date {
    Object object;
    Day day;
    uint32_t reserved;
} Date;

// A datetime, and a time.
typedef struct DateTime { // begins as Date does
    Object object;
    Day day; // of a time zeros
    Clock clock;
    uint32_t hash;    // 0: not computed yet
    OPT Object *zone; // a tzinfo
} DateTime;

typedef struct Timezone {
    Object object;
    Object *offset;   // a Delta
    OPT Object *name; // a str
} Timezone;

// How far a zone is ahead of UTC.
typedef struct Offset {
    bool known;
    int64_t us; // 0 when not known
} Offset;

extern Type datetime_delta_type, datetime_date_type, datetime_date_week_type,
    datetime_zone_info_type, datetime_zone_type, datetime_time_type,
    datetime_stamp_type;
extern Timezone datetime_zone_utc;

static inline bool datetime_is(const Object *o, const Type *type)
{
    for (const Type *t = type_of(o); t != NULL; t = t->base)
        if (t == type)
            return true;
    return false;
}
static inline bool is_delta(const Object *o)
{
    return o->shape == SHAPE_DELTA || datetime_is(o, &datetime_delta_type);
}
static inline bool is_datetime(const Object *o)
{
    return o->shape == SHAPE_DATETIME || datetime_is(o, &datetime_stamp_type);
}
static inline bool is_date(const Object *o) // datetimes are, too
{
    return o->shape == SHAPE_DATE || datetime_is(o, &datetime_date_type);
}
static inline bool is_time(const Object *o)
{
    return o->shape == SHAPE_TIME || datetime_is(o, &datetime_time_type);
}
static inline Delta *as_delta(Object *o)
{
    return (Delta *)(void *)o;
}
static inline Date *as_date(Object *o)
{
    return (Date *)(void *)o;
}
static inline DateTime *as_datetime(Object *o)
{
    ASSERT(is_datetime(o));
    return (DateTime *)(void *)o;
}
static inline DateTime *as_clock(Object *o) // of a datetime, or of a time
{
    ASSERT(is_datetime(o) || is_time(o));
    return (DateTime *)(void *)o;
}

// The end of what holds no references of its own.
void mod_datetime_dealloc(Object *self);

// ---- the calendar ----
int64_t datetime_calendar_ordinal(Day day);
// Year, month and day of an ordinal, which may be far behind the last day.
void datetime_calendar_split(int64_t ordinal, int *parts);
Day datetime_calendar_day(int64_t ordinal);         // of one that is not
int64_t datetime_calendar_year_begin(int64_t year); // the ordinal of the day before it
// The ordinal of the Monday that begins the first ISO week of a year.
int64_t datetime_calendar_iso_monday(int64_t year);
// The day of an ISO year, week and weekday; ValueError.
RAISES bool datetime_calendar_from_week(const int *parts, Day *out);
// ValueError, unless it is a day: year, month, day.
RAISES bool datetime_calendar_check_day(const int *parts, Day *out);
// ValueError, unless it is a time: hour, minute, second, microsecond, fold.
RAISES bool datetime_calendar_check_clock(const int *parts, Clock *out);
static inline int datetime_calendar_weekday(int64_t ordinal) // Monday is 0
{
    return (int)((ordinal + 6) % 7);
}
static inline int64_t datetime_calendar_clock_us(const Clock *c)
{
    return ((c->hour * 60 + c->minute) * INT64_C(60) + c->second) * DATETIME_SECOND_US +
           c->microsecond;
}
// Of a time within a day, fold 0.
Clock datetime_calendar_clock(int64_t us);
// Reads arguments into parts: those that are NULL (absent) leave theirs.
RAISES bool datetime_calendar_read(Object *const *args, size_t count, int *parts);
// Reads year, month and day, none of which may be absent; TypeError.
RAISES bool datetime_calendar_read_day(Object *const *args, int *parts);
// -1, 0, 1 by the calendar.
static inline int datetime_calendar_order(Day a, Day b)
{
    uint32_t x = (uint32_t)a.year << 16 | (uint32_t)a.month << 8 | a.day;
    uint32_t y = (uint32_t)b.year << 16 | (uint32_t)b.month << 8 | b.day;
    return (x > y) - (x < y);
}
// Whether o is bytes, or text of a pickle of Python 2, as __reduce__ makes them.
bool datetime_calendar_state(Object *o, uint8_t *out, size_t size);
// Bytes there of a day, and of a clock without its fold.
enum { DATETIME_DAY_STATE = 4, DATETIME_CLOCK_STATE = 6 };
void datetime_calendar_pack(const Clock *clock, uint8_t *out);
Clock datetime_calendar_unpack(const uint8_t *state);
// What __reduce__ gives: the class, and bytes and perhaps a zone for it.
NEW Object *datetime_calendar_reduce(Object *self, const uint8_t *state, size_t size,
                                     OPT Object *zone);
// cls(*parts), with a zone (NONE: none), unless that is NULL, and a fold that is not 0.
NEW Object *datetime_calendar_call(Type *cls, const int *parts, size_t count,
                                   OPT Object *zone, int fold);
// A kept hash, never 0, of a number.
uint32_t datetime_calendar_hash(int64_t value);

// ---- texts ----
// They write at `out` and yield where they end.
char *datetime_text_digits(char *out, uint32_t value, int width);
char *datetime_text_day(char *out, Day day);
char *datetime_text_offset(char *out, Offset offset, const char *colon);
// timespec: an argument, or NULL. NULL: ValueError, TypeError (its position is told).
OPT char *datetime_text_clock(char *out, const Clock *clock, OPT Object *timespec,
                              int position);
// "Sun Jun 20 23:21:05 1993"
NEW Object *datetime_text_ctime(Day day, const Clock *clock);
// o.strftime(format), where o is what `tuple` tells; of what has no zone: NULL.
NEW Object *datetime_text_strftime(Object *o, Object *format, STEALS OPT Object *tuple);
Object *datetime_text_m_format(Object *self, Object *const *args); // __format__
// "hour, minute[, second[, microsecond]]" of a repr, NUL-terminated.
void datetime_text_numbers(char *out, const Clock *clock);
// What isoformat() gave to __str__; raises TypeError.
NEW Str *datetime_text_str_take(STEALS OPT Object *made);
NEW Str *datetime_text_zone(OPT Object *zone); // ", tzinfo=..." of a repr, or ""

// ---- reading texts: 1 read, 0 it is no such text, -1 raised ----
int datetime_parse_day(const Str *s, size_t begin, size_t end, int *parts);
// Hour, minute, second, microsecond; *zone NULL: none.
int datetime_parse_time(const Str *s, size_t begin, size_t end, int *parts,
                        Object **zone);
// Where the day ends in the text of a day and a time.
size_t datetime_parse_day_end(const Str *s);
// Raise ValueError "Invalid isoformat string: ..." unless an exception is there.
Object *datetime_parse_refuse(Object *text);

// ---- timedelta ----
static inline DatetimeTotal datetime_delta_total(const Delta *d)
{
    return ((DatetimeTotal)d->days * DATETIME_DAY_SECONDS + d->seconds) *
               DATETIME_SECOND_US +
           d->microseconds;
}
NEW Object *datetime_delta_from(DatetimeTotal total);

// ---- date ----
NEW Object *datetime_date_from(Day day);
// A struct_time without a zone; saving: tm_isdst.
NEW Object *datetime_date_tuple(Day day, const Clock *clock, int saving);
// cls(year, month, day); of the classes themselves without a call. ValueError
NEW Object *datetime_date_make(Type *cls, const int *parts);

// ---- tzinfo, timezone ----
// Whether an argument may be a zone; raises TypeError.
RAISES bool datetime_zone_check(Object *o);
NEW Object *datetime_zone_fixed(Object *offset, OPT Object *name); // a timezone
NEW Object *datetime_zone_from(int64_t us); // a timezone, or timezone.utc
// What zone.method(arg) says: a timedelta or None; of no zone None.
NEW Object *datetime_zone_ask(OPT Object *zone, Str *method, Object *arg);
RAISES bool datetime_zone_offset(OPT Object *zone, Object *arg, Offset *out);
NEW Object *datetime_zone_name(OPT Object *zone, Object *arg); // a str or None

// ---- time and datetime ----
NEW Object *datetime_clock_create(Type *cls, Day day, const Clock *clock,
                                  OPT Object *zone);
static inline Object *datetime_clock_asked(Object *self) // what its zone is asked about
{
    return is_datetime(self) ? self : NONE;
}
static inline RAISES bool datetime_clock_offset(Object *self, Offset *out)
{
    return datetime_zone_offset(as_clock(self)->zone, datetime_clock_asked(self), out);
}
// The offsets of two times, which are not asked for where both have one zone.
RAISES bool datetime_clock_offsets(Object *left, Object *right, Offset *a, Offset *b);
extern const GetSetDef datetime_clock_getsets[];
Object *datetime_clock_m_utcoffset(Object *self, Object *const *args);
Object *datetime_clock_m_dst(Object *self, Object *const *args);
Object *datetime_clock_m_tzname(Object *self, Object *const *args);
Object *datetime_clock_m_reduce_ex(Object *self, Object *const *args);
Object *datetime_clock_m_reduce(Object *self, Object *const *args);
void datetime_clock_clear(Object *self);
void datetime_clock_traverse(Object *self, VisitFn visit, void *context);
bool datetime_clock_is_atomic(const Object *self, bool is_young);
void datetime_clock_dealloc(Object *self);

// ---- time ----
NEW Object *datetime_time_from(const Clock *clock, OPT Object *zone);

// ---- datetime ----
// cls(year, ... microsecond, zone), perhaps with a fold; of the class itself without a
// call.
NEW Object *datetime_stamp_make(Type *cls, Day day, const Clock *clock,
                                OPT Object *zone);
NEW Object *datetime_stamp_add(Object *self, DatetimeTotal us); // of self's class
// Microseconds since the year 1 of what the clock shows.
static inline int64_t datetime_stamp_us(const DateTime *d)
{
    return datetime_calendar_ordinal(d->day) * DATETIME_DAY_US +
           datetime_calendar_clock_us(&d->clock);
}

// ---- local time ----
static inline int datetime_local_year(const struct tm *tm) // wraps where C's int ends
{
    return (int)((unsigned)tm->tm_year + 1900u);
}
// The time of seconds since 1970, local or UTC; in a zone: as that tells UTC.
NEW Object *datetime_local_from(Type *cls, int64_t seconds, int64_t us, bool local,
                                OPT Object *zone);
// Seconds since 1970 of a local time without a zone.
RAISES bool datetime_local_seconds(const DateTime *d, bool fold, int64_t *out);
// How far local clocks that show d are ahead of UTC, in microseconds.
RAISES bool datetime_local_offset(const DateTime *d, int64_t *out);
// The timezone of local clocks at a moment, in seconds since 1970.
NEW Object *datetime_local_zone(int64_t seconds);

#endif
