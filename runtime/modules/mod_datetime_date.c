// mod_datetime_date.c - date: a day; and the tuple that isocalendar() gives.
#include "runtime/base/os.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_datetime_internal.h"
#include "runtime/modules/mod_time.h"
#include "runtime/modules/mod_time_struct.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// ---- making ----

static Object *create(Type *cls, Day day)
{
    Date *d = cls == &datetime_date_type ? heap_new(HEAP_LEAF, SHAPE_DATE, sizeof *d)
                                         : (Date *)(void *)type_create_instance(cls);
    if (d == NULL)
        return NULL;
    d->day = day;
    return OBJ(d);
}

Object *datetime_date_from(Day day)
{
    return create(&datetime_date_type, day);
}

Object *datetime_date_make(Type *cls, const int *parts)
{
    static const Clock midnight;
    Day day;
    if (cls == &datetime_date_type || cls == &datetime_stamp_type) {
        if (!datetime_calendar_check_day(parts, &day))
            return NULL;
        return cls == &datetime_date_type
                   ? datetime_date_from(day)
                   : datetime_clock_create(&datetime_stamp_type, day, &midnight, NULL);
    }
    return datetime_calendar_call(cls, parts, 3, NULL, 0);
}

static Object *make_day(Type *cls, Day day)
{
    return datetime_date_make(cls, (int[]){ day.year, day.month, day.day });
}

// Of an ordinal that may be out of range: OverflowError.
static Object *make_ordinal(Type *cls, int64_t ordinal)
{
    if (ordinal < 1 || ordinal > DATETIME_ORDINAL_MAX)
        return error_raise(EXC(OverflowError), "date value out of range");
    return make_day(cls, datetime_calendar_day(ordinal));
}

static Object *date_new(Object *self, Object *const *args)
{
    int parts[3];
    uint8_t state[4];
    Day day;
    if (args[1] == NULL && datetime_calendar_state(args[0], state, sizeof state) &&
        state[2] >= 1 && state[2] <= 12)
        return create(as_type(self), (Day){ (uint16_t)(state[0] << 8 | state[1]),
                                            state[2], state[3] });
    return datetime_calendar_read_day(args, parts) &&
                   datetime_calendar_check_day(parts, &day)
               ? create(as_type(self), day)
               : NULL;
}

static const NativeDef date_new_def = {
    date_new, "__new__(cls, year, month=<absent>, day=<absent>) nameless",
    "Make a day of its year, month and day."
};

static Object *date_m_fromtimestamp(Object *self, Object *const *args)
{
    int64_t seconds = 0, us = 0;
    struct tm tm;
    if (!time_seconds(args[0], &seconds, &us) ||
        !time_split((time_t)seconds, localtime_r, &tm))
        return NULL;
    return datetime_date_make(
        as_type(self), (int[]){ datetime_local_year(&tm), tm.tm_mon + 1, tm.tm_mday });
}

static Object *date_m_today(Object *self, Object *const *args)
{
    Object *now = float_from((double)os_wall_ns() / 1e9), *made;
    (void)args;
    if (now == NULL)
        return NULL;
    made = call_method_1(self, NAME(fromtimestamp), now);
    decref(now);
    return made;
}

static Object *date_m_fromordinal(Object *self, Object *const *args)
{
    int ordinal = 0;
    if (!time_c_int(args[0], &ordinal))
        return NULL;
    if (ordinal < 1)
        return error_raise(EXC(ValueError), "ordinal must be >= 1");
    int parts[3];
    datetime_calendar_split(ordinal, parts);
    return datetime_date_make(as_type(self), parts);
}

static Object *date_m_fromisoformat(Object *self, Object *const *args)
{
    int parts[3];
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "fromisoformat: argument must be str");
    size_t length = as_str(args[0])->length;
    int got = length != 7 && length != 8 && length != 10
                  ? 0
                  : datetime_parse_day(as_str(args[0]), 0, length, parts);
    if (got <= 0)
        return datetime_parse_refuse(args[0]);
    return datetime_date_make(as_type(self), parts);
}

static Object *date_m_fromisocalendar(Object *self, Object *const *args)
{
    int parts[3];
    Day day;
    if (!datetime_calendar_read(args, 3, parts)) {
        if (error_clear_if(EXC(OverflowError)))
            error_raise(EXC(ValueError), "ISO calendar component out of range");
        return NULL;
    }
    return datetime_calendar_from_week(parts, &day) ? make_day(as_type(self), day)
                                                    : NULL;
}

// ---- parts ----

static Object *date_get_year(Object *self)
{
    return int_from(as_date(self)->day.year);
}

static Object *date_get_month(Object *self)
{
    return int_from(as_date(self)->day.month);
}

static Object *date_get_day(Object *self)
{
    return int_from(as_date(self)->day.day);
}

static Object *date_m_replace(Object *self, Object *const *args)
{
    Day day = as_date(self)->day;
    int parts[3] = { day.year, day.month, day.day };
    return datetime_calendar_read(args, 3, parts)
               ? datetime_date_make(type_of(self), parts)
               : NULL;
}

static int64_t ordinal_of(Object *self)
{
    return datetime_calendar_ordinal(as_date(self)->day);
}

static Object *date_m_toordinal(Object *self, Object *const *args)
{
    (void)args;
    return int_from(ordinal_of(self));
}

static Object *date_m_weekday(Object *self, Object *const *args)
{
    (void)args;
    return int_from(datetime_calendar_weekday(ordinal_of(self)));
}

static Object *date_m_isoweekday(Object *self, Object *const *args)
{
    (void)args;
    return int_from(datetime_calendar_weekday(ordinal_of(self)) + 1);
}

Object *datetime_date_tuple(Day day, const Clock *clock, int saving)
{
    int64_t ordinal = datetime_calendar_ordinal(day);
    int64_t first = datetime_calendar_year_begin(day.year);
    struct tm tm = { .tm_year = day.year - 1900,
                     .tm_mon = day.month - 1,
                     .tm_mday = day.day,
                     .tm_hour = clock->hour,
                     .tm_min = clock->minute,
                     .tm_sec = clock->second,
                     .tm_wday = (int)(ordinal % 7), // Sunday is 0
                     .tm_yday = (int)(ordinal - first) - 1,
                     .tm_isdst = saving };
    return time_struct_plain(&tm);
}

static Object *date_m_timetuple(Object *self, Object *const *args)
{
    static const Clock midnight;
    (void)args;
    return datetime_date_tuple(as_date(self)->day, &midnight, -1);
}

// ---- text ----

static Object *date_m_ctime(Object *self, Object *const *args)
{
    static const Clock midnight;
    (void)args;
    return datetime_text_ctime(as_date(self)->day, &midnight);
}

static Object *date_m_strftime(Object *self, Object *const *args)
{
    return datetime_text_strftime(self, args[0], call_method_0(self, NAME(timetuple)));
}

static Object *date_m_isoformat(Object *self, Object *const *args)
{
    char text[DATETIME_TEXT_MAX], *end = datetime_text_day(text, as_date(self)->day);
    (void)args;
    return (Object *)str_from_ascii(text, (size_t)(end - text));
}

static Str *date_str(Object *self)
{
    return datetime_text_str_take(call_method_0(self, NAME(isoformat)));
}

static Str *date_repr(Object *self)
{
    Day day = as_date(self)->day;
    return error_format("%T(%d, %d, %d)", self, day.year, day.month, day.day);
}

// ---- comparing, arithmetic ----

static bool is_plain_date(const Object *o)
{
    return o->shape == SHAPE_DATE || (is_date(o) && !is_datetime(o));
}

static Object *date_compare(Object *left, Object *right, CompareOp op)
{
    if (!is_date(left) || !is_plain_date(right))
        return NOT_IMPLEMENTED;
    return bool_from_order(
        datetime_calendar_order(as_date(left)->day, as_date(right)->day), op);
}

static bool date_hash(Object *self, int64_t *out)
{
    *out = str_widen_hash(datetime_calendar_hash(ordinal_of(self)));
    return true;
}

static Object *date_add(Object *left, Object *right)
{
    Object *date = is_date(left) ? left : right, *delta = date == left ? right : left;
    if (!is_delta(delta))
        return NOT_IMPLEMENTED;
    return make_ordinal(type_of(date), ordinal_of(date) + as_delta(delta)->days);
}

static Object *date_subtract(Object *left, Object *right)
{
    if (!is_date(left))
        return NOT_IMPLEMENTED;
    if (is_delta(right))
        return make_ordinal(type_of(left), ordinal_of(left) - as_delta(right)->days);
    if (!is_plain_date(left) || !is_plain_date(right))
        return NOT_IMPLEMENTED;
    return datetime_delta_from((ordinal_of(left) - ordinal_of(right)) *
                               (DatetimeTotal)DATETIME_DAY_US);
}

static Object *date_m_reduce(Object *self, Object *const *args)
{
    Day day = as_date(self)->day;
    uint8_t state[] = { (uint8_t)(day.year >> 8), (uint8_t)day.year, day.month,
                        day.day };
    (void)args;
    return datetime_calendar_reduce(self, state, sizeof state, NULL);
}

// ---- what isocalendar() gives ----

enum { WEEK_PARTS = 3 };

static Object *make_week(Object *const *parts)
{
    enum { SIZE = sizeof(LongTuple) + WEEK_PARTS * sizeof(Object *) };
    type_link(&datetime_date_week_type);
    LongTuple *t = heap_new(HEAP_CONTAINER, SHAPE_ISO_CALENDAR_DATE, SIZE);
    if (t == NULL)
        return NULL;
    t->length = WEEK_PARTS;
    for (size_t i = 0; i < WEEK_PARTS; i++)
        t->items[i] = incref(parts[i]);
    return OBJ(t);
}

static Object *week_new(Object *self, Object *const *args)
{
    (void)self;
    return make_week(args);
}

static const NativeDef week_new_def = { week_new, "__new__(cls, year, week, weekday)",
                                        "Make one of its parts." };

static Object *date_m_isocalendar(Object *self, Object *const *args)
{
    int64_t today = ordinal_of(self), year = as_date(self)->day.year, days;
    (void)args;
    if (today >= datetime_calendar_iso_monday(year + 1))
        year++;
    else if (today < datetime_calendar_iso_monday(year))
        year--;
    days = today - datetime_calendar_iso_monday(year);
    Object *number = int_from(year), *made;
    if (number == NULL)
        return NULL;
    made = make_week(
        (Object *[]){ number, int_from(days / 7 + 1), int_from(days % 7 + 1) });
    decref(number);
    return made;
}

static BORROWED Object *week_part(Object *self, size_t index)
{
    return tuple_items(as_tuple(self))[index];
}

static Object *week_get_year(Object *self)
{
    return incref(week_part(self, 0));
}

static Object *week_get_week(Object *self)
{
    return incref(week_part(self, 1));
}

static Object *week_get_weekday(Object *self)
{
    return incref(week_part(self, 2));
}

static Str *week_repr(Object *self)
{
    return error_format("%T(year=%R, week=%R, weekday=%R)", self, week_part(self, 0),
                        week_part(self, 1), week_part(self, 2));
}

static Object *week_m_reduce(Object *self, Object *const *args)
{
    Tuple *plain = tuple_from_array(tuple_items(as_tuple(self)), WEEK_PARTS);
    (void)args;
    return tuple_join_take(
        incref(OBJ(&tuple_type)),
        plain == NULL ? NULL
                      : (Object *)tuple_from_array_take((Object *[]){ OBJ(plain) }, 1));
}

static const NativeDef week_methods[] = {
    { week_m_reduce, "__reduce__(self, /)", "For copies and pickles." },
    NATIVE_END,
};

static const GetSetDef week_getsets[] = {
    { "year", week_get_year, NULL, "The ISO year." },
    { "week", week_get_week, NULL, "The ISO week." },
    { "weekday", week_get_weekday, NULL, "The day of the week: Monday is 1." },
    GETSET_END,
};

Type datetime_date_week_type = {
    TYPE_HEAD_ON("IsoCalendarDate", LongTuple, &tuple_type),
    .module = "datetime",
    .help = "What date.isocalendar() gives: an ISO year, week and weekday.",
    .flags = TYPE_GC | TYPE_IMMUTABLE | TYPE_TUPLE | TYPE_SEQUENCE,
    .shape = SHAPE_ISO_CALENDAR_DATE,
    .new_def = &week_new_def,
    .repr = week_repr,
    .methods = week_methods,
    .getsets = week_getsets,
};

// ---- the class ----

#define REPLACE_ROW(name)                                                              \
    {                                                                                  \
        date_m_replace, name "(self, /, year=<absent>, month=<absent>, day=<absent>)", \
            "The same with other fields."                                              \
    }

static const NativeDef date_methods[] = {
    { date_m_fromtimestamp, "fromtimestamp(cls, timestamp, /)",
      "The local day of seconds since 1970." },
    { date_m_today, "today(cls, /)", "The local day that it is now." },
    { date_m_fromordinal, "fromordinal(cls, ordinal, /) parsed",
      "The day of a number: 1 is January 1st of the year 1." },
    { date_m_fromisoformat, "fromisoformat(cls, string, /)",
      "The day of a text in ISO 8601 format." },
    { date_m_fromisocalendar, "fromisocalendar(cls, year, week, day)",
      "The day of an ISO year, week and weekday." },
    REPLACE_ROW("replace"),
    REPLACE_ROW("__replace__"),
    { date_m_toordinal, "toordinal(self, /)",
      "The number of the day: January 1st of the year 1 is 1." },
    { date_m_weekday, "weekday(self, /)", "Monday is 0, Sunday 6." },
    { date_m_isoweekday, "isoweekday(self, /)", "Monday is 1, Sunday 7." },
    { date_m_isocalendar, "isocalendar(self, /)",
      "ISO year, week and weekday, as a tuple with names." },
    { date_m_timetuple, "timetuple(self, /)",
      "What time.localtime() would say of this day." },
    { date_m_ctime, "ctime(self, /)", "Text like 'Sun Jun 20 00:00:00 1993'." },
    { date_m_strftime, "strftime(self, /, format)", "Text by a format." },
    { datetime_text_m_format, "__format__(self, format, /) parsed",
      "Text by a format; without one what str() gives." },
    { date_m_isoformat, "isoformat(self, /)", "Text like '1993-06-20'." },
    { date_m_reduce, "__reduce__(self, /)", "For copies and pickles." },
    NATIVE_END,
};
#undef REPLACE_ROW

static const GetSetDef date_getsets[] = {
    { "year", date_get_year, NULL, "The year, 1 to 9999." },
    { "month", date_get_month, NULL, "The month, 1 to 12." },
    { "day", date_get_day, NULL, "The day of the month, from 1 on." },
    GETSET_END,
};

Type datetime_date_type = {
    TYPE_HEAD("date", Date),
    .module = "datetime",
    .help = "A day of the Gregorian calendar, which is thought to hold at all times.",
    .flags = TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_DATE,
    .new_def = &date_new_def,
    .dealloc = mod_datetime_dealloc,
    .repr = date_repr,
    .str = date_str,
    .hash = date_hash,
    .compare = date_compare,
    .number = { .add = date_add, .subtract = date_subtract },
    .methods = date_methods,
    .getsets = date_getsets,
};
