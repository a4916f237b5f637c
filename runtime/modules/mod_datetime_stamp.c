// mod_datetime_stamp.c - datetime: a day and a time of day, perhaps in a zone.
#include "runtime/base/os.h"
#include "runtime/modules/mod_datetime_internal.h"
#include "runtime/modules/mod_time.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/float.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/str.h"

#define EPOCH_US (DATETIME_EPOCH * DATETIME_DAY_US)

// ---- making ----

Object *datetime_stamp_make(Type *cls, Day day, const Clock *clock, OPT Object *zone)
{
    if (cls == &datetime_stamp_type)
        return datetime_clock_create(cls, day, clock, zone);
    int parts[] = { day.year,
                    day.month,
                    day.day,
                    clock->hour,
                    clock->minute,
                    clock->second,
                    (int)clock->microsecond };
    return datetime_calendar_call(cls, parts, ARRAY_COUNT(parts),
                                  zone == NULL ? NONE : zone, clock->fold);
}

// The same of a zone and parts that are to be checked, by a subclass itself: year ...
// microsecond, fold.
static Object *make_checked(Type *cls, const int *parts, OPT Object *zone)
{
    Day day;
    Clock clock;
    if (cls != &datetime_stamp_type)
        return datetime_calendar_call(cls, parts, 7, zone == NULL ? NONE : zone,
                                      parts[7]);
    if (!datetime_calendar_check_day(parts, &day) ||
        !datetime_calendar_check_clock(parts + 3, &clock) ||
        (zone != NULL && !datetime_zone_check(zone)))
        return NULL;
    return datetime_clock_create(cls, day, &clock, zone);
}

// The same of microseconds since the year 1; OverflowError.
static Object *make_us(Type *cls, DatetimeTotal us, OPT Object *zone)
{
    if (us < DATETIME_DAY_US || us >= (DATETIME_ORDINAL_MAX + 1) * DATETIME_DAY_US)
        return error_raise(EXC(OverflowError), "date value out of range");
    Clock clock = datetime_calendar_clock((int64_t)us % DATETIME_DAY_US);
    return datetime_stamp_make(
        cls, datetime_calendar_day((int64_t)us / DATETIME_DAY_US), &clock, zone);
}

static Object *new_from_state(Type *cls, const uint8_t *state, OPT Object *zone)
{
    Day day = { (uint16_t)(state[0] << 8 | state[1]), state[2] & 0x7f, state[3] };
    Clock clock = datetime_calendar_unpack(state + DATETIME_DAY_STATE);
    clock.fold = state[2] >> 7;
    if (zone != NULL && !datetime_zone_check(zone))
        return error_raise(EXC(TypeError), "bad tzinfo state arg");
    return datetime_clock_create(cls, day, &clock, zone);
}

static Object *stamp_new(Object *self, Object *const *args)
{
    uint8_t state[DATETIME_DAY_STATE + DATETIME_CLOCK_STATE];
    int parts[8] = { 0 };
    Day day;
    Clock clock;
    if (args[2] == NULL && datetime_calendar_state(args[0], state, sizeof state) &&
        (state[2] & 0x7f) >= 1 && (state[2] & 0x7f) <= 12)
        return new_from_state(as_type(self), state, args[1]);
    if (!datetime_calendar_read_day(args, parts) ||
        !datetime_calendar_read(args + 3, 4, parts + 3) ||
        !datetime_calendar_read(args + 8, 1, parts + 7) ||
        !datetime_calendar_check_day(parts, &day) ||
        !datetime_calendar_check_clock(parts + 3, &clock) ||
        !datetime_zone_check(args[7]))
        return NULL;
    return datetime_clock_create(as_type(self), day, &clock, args[7]);
}

static const NativeDef stamp_new_def = {
    stamp_new,
    "__new__(cls, year, month=<absent>, day=<absent>, hour=<absent>, "
    "minute=<absent>, second=<absent>, microsecond=<absent>, tzinfo=None, *, "
    "fold=<absent>) nameless",
    "Make a time of its parts.",
};

static Object *stamp_m_fromtimestamp(Object *self, Object *const *args)
{
    int64_t seconds = 0, us = 0;
    Object *zone = args[1] == NONE ? NULL : args[1];
    if (!datetime_zone_check(args[1]) || !time_seconds(args[0], &seconds, &us))
        return NULL;
    return datetime_local_from(as_type(self), seconds, us, zone == NULL, zone);
}

static bool warn_of_utc(const char *old, const char *use)
{
    return error_warn(EXC(DeprecationWarning),
                      "datetime.datetime.%s() is deprecated and scheduled for removal "
                      "in a future version. Use timezone-aware objects to represent "
                      "datetimes in UTC: datetime.datetime.%s.",
                      old, use);
}

static Object *stamp_m_utcfromtimestamp(Object *self, Object *const *args)
{
    int64_t seconds = 0, us = 0;
    if (!warn_of_utc("utcfromtimestamp", "fromtimestamp(timestamp, datetime.UTC)") ||
        !time_seconds(args[0], &seconds, &us))
        return NULL;
    return datetime_local_from(as_type(self), seconds, us, false, NULL);
}

static Object *make_now(Object *cls, bool local, OPT Object *zone)
{
    int64_t us = os_wall_ns() / 1000;
    return datetime_local_from(as_type(cls), us / DATETIME_SECOND_US,
                               us % DATETIME_SECOND_US, local, zone);
}

static Object *stamp_m_now(Object *self, Object *const *args)
{
    Object *zone = args[0] == NONE ? NULL : args[0];
    return datetime_zone_check(args[0]) ? make_now(self, zone == NULL, zone) : NULL;
}

static Object *stamp_m_utcnow(Object *self, Object *const *args)
{
    (void)args;
    return warn_of_utc("utcnow", "now(datetime.UTC)") ? make_now(self, false, NULL)
                                                      : NULL;
}

static Object *stamp_m_combine(Object *self, Object *const *args)
{
    if (!is_date(args[0]))
        return error_raise(EXC(TypeError),
                           "combine() argument 1 must be datetime.date, not %V",
                           args[0]);
    if (!is_time(args[1]))
        return error_raise(EXC(TypeError),
                           "combine() argument 2 must be datetime.time, not %V",
                           args[1]);
    Object *zone = args[2] == NULL ? as_clock(args[1])->zone : args[2];
    if (as_type(self) == &datetime_stamp_type && zone != NULL &&
        !datetime_zone_check(zone))
        return NULL;
    return datetime_stamp_make(as_type(self), as_date(args[0])->day,
                               &as_clock(args[1])->clock, zone == NONE ? NULL : zone);
}

static Object *stamp_m_fromisoformat(Object *self, Object *const *args)
{
    int parts[8] = { 0 }, got = 0;
    Object *zone = NULL, *made;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "fromisoformat: argument must be str");
    const Str *text = as_str(args[0]);
    if (text->length >= 7) {
        size_t end = datetime_parse_day_end(text);
        got =
            datetime_parse_day(text, 0, end < text->length ? end : text->length, parts);
        if (got > 0 && end < text->length)
            got = datetime_parse_time(text, end + 1, text->length, parts + 3, &zone);
    }
    if (got <= 0)
        return datetime_parse_refuse(args[0]);
    made = make_checked(as_type(self), parts, zone);
    xdecref(zone);
    return made;
}

static Object *stamp_m_strptime(Object *self, Object *const *args)
{
    for (int i = 0; i < 2; i++)
        if (!is_str(args[i]))
            return error_raise(EXC(TypeError),
                               "strptime() argument %d must be str, not %V", i + 1,
                               args[i]);
    Object *parse = importer_attribute("_strptime", "_strptime_datetime"), *made;
    if (parse == NULL)
        return NULL;
    made = call_3(parse, self, args[0], args[1]);
    decref(parse);
    return made;
}

// ---- parts ----

static Object *stamp_m_date(Object *self, Object *const *args)
{
    (void)args;
    return datetime_date_from(as_datetime(self)->day);
}

static Object *stamp_m_time(Object *self, Object *const *args)
{
    (void)args;
    return datetime_time_from(&as_datetime(self)->clock, NULL);
}

static Object *stamp_m_timetz(Object *self, Object *const *args)
{
    (void)args;
    return datetime_time_from(&as_datetime(self)->clock, as_datetime(self)->zone);
}

static Object *stamp_m_replace(Object *self, Object *const *args)
{
    const DateTime *d = as_datetime(self);
    int parts[8] = { d->day.year,
                     d->day.month,
                     d->day.day,
                     d->clock.hour,
                     d->clock.minute,
                     d->clock.second,
                     (int)d->clock.microsecond,
                     d->clock.fold };
    Object *zone = args[7] == NULL ? d->zone : args[7];
    if (!datetime_calendar_read(args, 7, parts) ||
        !datetime_calendar_read(args + 8, 1, parts + 7))
        return NULL;
    return make_checked(type_of(self), parts, zone == NONE ? NULL : zone);
}

// ---- zones ----

static Object *stamp_m_timetuple(Object *self, Object *const *args)
{
    const DateTime *d = as_datetime(self);
    Object *saving = datetime_clock_m_dst(self, args);
    if (saving == NULL)
        return NULL;
    int flag = saving == NONE ? -1 : datetime_delta_total(as_delta(saving)) != 0;
    decref(saving);
    return datetime_date_tuple(d->day, &d->clock, flag);
}

static Object *stamp_m_utctimetuple(Object *self, Object *const *args)
{
    Offset offset;
    Object *utc, *tuple;
    (void)args;
    if (!datetime_clock_offset(self, &offset))
        return NULL;
    utc = offset.known ? datetime_stamp_add(self, -offset.us) : incref(self);
    if (utc == NULL)
        return NULL;
    tuple =
        is_datetime(utc)
            ? datetime_date_tuple(as_datetime(utc)->day, &as_datetime(utc)->clock, 0)
            : error_raise(EXC(TypeError), "a datetime is needed, not %T", utc);
    decref(utc);
    return tuple;
}

static Object *stamp_m_timestamp(Object *self, Object *const *args)
{
    const DateTime *d = as_datetime(self);
    Offset offset;
    int64_t seconds;
    (void)args;
    if (d->zone == NULL) {
        if (!datetime_local_seconds(d, d->clock.fold != 0, &seconds))
            return NULL;
        return float_from((double)seconds + (double)d->clock.microsecond / 1e6);
    }
    if (!datetime_clock_offset(self, &offset))
        return NULL;
    if (!offset.known)
        return error_raise(EXC(TypeError),
                           "can't subtract offset-naive and offset-aware datetimes");
    Object *us = int_from(datetime_stamp_us(d) - offset.us - EPOCH_US), *result;
    Object *second = us == NULL ? NULL : int_from(DATETIME_SECOND_US);
    result = second == NULL ? NULL : operate_binary(BINARY_TRUE_DIVIDE, us, second);
    xdecref(second);
    xdecref(us);
    return result;
}

// A time with another zone. It may be one that a user's __new__ has kept or has given
// before: what others refer to never changes.
static NEW Object *with_zone_take(STEALS Object *made, Object *zone)
{
    if (!is_datetime(made))
        return made;
    DateTime *d = as_datetime(made);
    if (made->refs == 1) {
        ref_set(&d->zone, zone);
        d->hash = 0;
        return made;
    }
    Object *other = datetime_clock_create(type_of(made), d->day, &d->clock, zone);
    decref(made);
    return other;
}

static Object *stamp_m_astimezone(Object *self, Object *const *args)
{
    const DateTime *d = as_datetime(self);
    Offset offset;
    Object *zone, *utc, *made = NULL;
    if (!datetime_zone_check(args[0]))
        return NULL;
    if (args[0] == d->zone) // not NULL: an argument never is
        return incref(self);
    if (!datetime_clock_offset(self, &offset) ||
        (!offset.known && !datetime_local_offset(d, &offset.us)))
        return NULL;
    int64_t us = datetime_stamp_us(d) - offset.us;
    zone = args[0] != NONE ? incref(args[0])
                           : datetime_local_zone((us - EPOCH_US) / DATETIME_SECOND_US);
    utc = zone == NULL ? NULL : make_us(type_of(self), us, d->zone);
    if (utc != NULL)
        utc = with_zone_take(utc, zone);
    if (utc != NULL)
        made = call_method_1(zone, NAME(fromutc), utc);
    xdecref(utc);
    xdecref(zone);
    return made;
}

// ---- text ----

static Object *stamp_m_ctime(Object *self, Object *const *args)
{
    (void)args;
    return datetime_text_ctime(as_datetime(self)->day, &as_datetime(self)->clock);
}

static Object *stamp_m_isoformat(Object *self, Object *const *args)
{
    const DateTime *d = as_datetime(self);
    char text[DATETIME_TEXT_MAX], *end, *clock;
    Offset offset;
    StrBuilder out;
    if (args[0] != NULL && (!is_str(args[0]) || as_str(args[0])->length != 1))
        return error_raise(EXC(TypeError),
                           "isoformat() argument 1 must be a unicode character, not %V",
                           args[0]);
    clock = datetime_text_day(text, d->day);
    end = datetime_text_clock(clock, &d->clock, args[1], 2);
    if (end == NULL || !datetime_clock_offset(self, &offset))
        return NULL;
    end = datetime_text_offset(end, offset, ":");
    str_builder_start(&out);
    str_builder_ascii(&out, text, (size_t)(clock - text));
    str_builder_char(&out, args[0] == NULL ? 'T' : str_char(as_str(args[0]), 0));
    str_builder_ascii(&out, clock, (size_t)(end - clock));
    return (Object *)str_builder_finish(&out);
}

static Str *stamp_str(Object *self)
{
    Str *blank = str_from_char(' ');
    Str *text =
        datetime_text_str_take(call_method_1(self, NAME(isoformat), OBJ(blank)));
    decref(OBJ(blank));
    return text;
}

static Str *stamp_repr(Object *self)
{
    const DateTime *d = as_datetime(self);
    char numbers[DATETIME_TEXT_MAX];
    Str *zone = datetime_text_zone(d->zone), *made;
    if (zone == NULL)
        return NULL;
    datetime_text_numbers(numbers, &d->clock);
    made =
        error_format("%T(%d, %d, %d, %s%s%U)", self, d->day.year, d->day.month,
                     d->day.day, numbers, d->clock.fold != 0 ? ", fold=1" : "", zone);
    decref(OBJ(zone));
    return made;
}

// ---- comparing ----

// The offset that d's zone says of the same time with a fold.
static bool offset_folded(const DateTime *d, uint8_t fold, Offset *out)
{
    Clock clock = d->clock;
    clock.fold = fold;
    Object *other =
        datetime_clock_create(&datetime_stamp_type, d->day, &clock, d->zone);
    bool good = other != NULL && datetime_clock_offset(other, out);
    xdecref(other);
    return good;
}

// Whether the meaning of d depends on its fold: 1, 0, -1 raised.
static int is_problem(const DateTime *d, Offset offset)
{
    Offset other;
    if (d->zone == NULL || d->zone->shape == SHAPE_TIMEZONE)
        return 0;
    if (!offset_folded(d, !d->clock.fold, &other))
        return -1;
    return other.known != offset.known || other.us != offset.us;
}

// The order of what two clocks show.
static int shown_order(const DateTime *x, const DateTime *y)
{
    const Clock *a = &x->clock, *b = &y->clock;
    int order = datetime_calendar_order(x->day, y->day);
    if (order != 0)
        return order;
    uint32_t first = (uint32_t)a->hour << 16 | (uint32_t)a->minute << 8 | a->second;
    uint32_t other = (uint32_t)b->hour << 16 | (uint32_t)b->minute << 8 | b->second;
    if (first == other) {
        first = a->microsecond;
        other = b->microsecond;
    }
    return (first > other) - (first < other);
}

static Object *stamp_compare(Object *left, Object *right, CompareOp op)
{
    Offset a, b;
    bool equality = op == COMPARE_EQ || op == COMPARE_NE;
    if (!is_datetime(left) || !is_datetime(right))
        return NOT_IMPLEMENTED;
    const DateTime *x = as_datetime(left), *y = as_datetime(right);
    if (x->zone == y->zone)
        return bool_from_order(shown_order(x, y), op);
    if (!datetime_clock_offsets(left, right, &a, &b))
        return NULL;
    if (a.known != b.known) {
        if (equality)
            return bool_from(op == COMPARE_NE);
        return error_raise(EXC(TypeError),
                           "can't compare offset-naive and offset-aware datetimes");
    }
    int64_t order = datetime_stamp_us(x) - a.us - (datetime_stamp_us(y) - b.us);
    if (order == 0 && equality) {
        // A time whose meaning depends on fold is equal to none of another zone.
        int first = is_problem(x, a), second = first == 0 ? is_problem(y, b) : 0;
        if (first < 0 || second < 0)
            return NULL;
        order = first != 0 || second != 0;
    }
    return bool_from_order((order > 0) - (order < 0), op);
}

static bool stamp_hash(Object *self, int64_t *out)
{
    DateTime *d = as_datetime(self);
    Offset offset;
    if (d->hash == 0) {
        // Times that are equal but for their fold have one hash.
        if (d->clock.fold != 0 ? !offset_folded(d, 0, &offset)
                               : !datetime_clock_offset(self, &offset))
            return false;
        d->hash = datetime_calendar_hash(datetime_stamp_us(d) - offset.us);
    }
    *out = str_widen_hash(d->hash);
    return true;
}

// ---- arithmetic ----

Object *datetime_stamp_add(Object *self, DatetimeTotal us)
{
    return make_us(type_of(self), datetime_stamp_us(as_datetime(self)) + us,
                   as_datetime(self)->zone);
}

static Object *stamp_add(Object *left, Object *right)
{
    Object *time = is_datetime(left) ? left : right;
    Object *delta = time == left ? right : left;
    return is_delta(delta)
               ? datetime_stamp_add(time, datetime_delta_total(as_delta(delta)))
               : NOT_IMPLEMENTED;
}

static Object *stamp_subtract(Object *left, Object *right)
{
    Offset a, b;
    if (!is_datetime(left))
        return NOT_IMPLEMENTED;
    if (is_delta(right))
        return datetime_stamp_add(left, -datetime_delta_total(as_delta(right)));
    if (!is_datetime(right))
        return NOT_IMPLEMENTED;
    const DateTime *x = as_datetime(left), *y = as_datetime(right);
    if (!datetime_clock_offsets(left, right, &a, &b))
        return NULL;
    if (a.known != b.known)
        return error_raise(EXC(TypeError),
                           "can't subtract offset-naive and offset-aware datetimes");
    return datetime_delta_from(datetime_stamp_us(x) - a.us -
                               (datetime_stamp_us(y) - b.us));
}

// ---- the class ----

#define REPLACE_ROW(name)                                                              \
    {                                                                                  \
        stamp_m_replace,                                                               \
            name "(self, /, year=<absent>, month=<absent>, day=<absent>, "             \
                 "hour=<absent>, minute=<absent>, second=<absent>, "                   \
                 "microsecond=<absent>, tzinfo=<absent>, *, fold=<absent>)",           \
            "The same with other fields."                                              \
    }

static const NativeDef stamp_methods[] = {
    { stamp_m_now, "now(cls, tz=None)",
      "The time that it is now: local, or in a zone." },
    { stamp_m_utcnow, "utcnow(cls, /)",
      "The time that it is now in UTC, without a zone." },
    { stamp_m_fromtimestamp, "fromtimestamp(cls, timestamp, tz=None)",
      "The time of seconds since 1970: local, or in a zone." },
    { stamp_m_utcfromtimestamp, "utcfromtimestamp(cls, timestamp, /) parsed",
      "The time in UTC of seconds since 1970, without a zone." },
    { stamp_m_strptime, "strptime(cls, date_string, format, /) parsed",
      "The time of a text that is written by a format." },
    { stamp_m_combine, "combine(cls, date, time, tzinfo=<absent>)",
      "A day and a time of day." },
    { stamp_m_fromisoformat, "fromisoformat(cls, string, /)",
      "The time of a text in ISO 8601 format." },
    { stamp_m_date, "date(self, /)", "The day." },
    { stamp_m_time, "time(self, /)", "The time of day, without a zone." },
    { stamp_m_timetz, "timetz(self, /)", "The time of day, with the zone." },
    REPLACE_ROW("replace"),
    REPLACE_ROW("__replace__"),
    { stamp_m_timetuple, "timetuple(self, /)",
      "What time.localtime() would say of this time." },
    { stamp_m_utctimetuple, "utctimetuple(self, /)",
      "What time.gmtime() would say of this time." },
    { datetime_clock_m_utcoffset, "utcoffset(self, /)",
      "How far the zone is ahead of UTC, or None." },
    { datetime_clock_m_dst, "dst(self, /)",
      "The part of it that is daylight saving time, or None." },
    { datetime_clock_m_tzname, "tzname(self, /)", "The name of the zone, or None." },
    { stamp_m_timestamp, "timestamp(self, /)", "Seconds since 1970, as a float." },
    { stamp_m_astimezone, "astimezone(self, tz=None)",
      "The same moment in another zone; None is the local one." },
    { stamp_m_ctime, "ctime(self, /)", "Text like 'Sun Jun 20 23:21:05 1993'." },
    { stamp_m_isoformat, "isoformat(self, sep=<absent>, timespec=<absent>)",
      "Text like '1993-06-20T23:21:05.000123+01:00'." },
    { datetime_clock_m_reduce_ex, "__reduce_ex__(self, protocol, /) parsed",
      "For copies and pickles." },
    { datetime_clock_m_reduce, "__reduce__(self, /)", "For copies and pickles." },
    NATIVE_END,
};
#undef REPLACE_ROW

Type datetime_stamp_type = {
    TYPE_HEAD_ON("datetime", DateTime, &datetime_date_type),
    .module = "datetime",
    .help = "A day and a time of day.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_DATETIME,
    .new_def = &stamp_new_def,
    .dealloc = datetime_clock_dealloc,
    .traverse = datetime_clock_traverse,
    .clear = datetime_clock_clear,
    .is_atomic = datetime_clock_is_atomic,
    .repr = stamp_repr,
    .str = stamp_str,
    .hash = stamp_hash,
    .compare = stamp_compare,
    .number = { .add = stamp_add, .subtract = stamp_subtract },
    .methods = stamp_methods,
    .getsets = datetime_clock_getsets,
};
