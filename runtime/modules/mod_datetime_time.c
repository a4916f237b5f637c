// mod_datetime_time.c - time: a time of day, perhaps in a zone.
#include "runtime/modules/mod_datetime_internal.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/names.h"
#include "runtime/types/str.h"

// ---- making ----

static const Day no_day = { 0 };

Object *datetime_time_from(const Clock *clock, OPT Object *zone)
{
    return datetime_clock_create(&datetime_time_type, no_day, clock, zone);
}

// The same of a class, and of a zone and parts that are to be checked, by a subclass
// itself.
static Object *make(Type *cls, const int *parts, OPT Object *zone)
{
    Clock clock;
    if (cls != &datetime_time_type)
        return datetime_calendar_call(cls, parts, 4, zone == NULL ? NONE : zone,
                                      parts[4]);
    if (!datetime_calendar_check_clock(parts, &clock) ||
        (zone != NULL && !datetime_zone_check(zone)))
        return NULL;
    return datetime_clock_create(cls, no_day, &clock, zone);
}

static Object *new_from_state(Type *cls, const uint8_t *state, OPT Object *zone)
{
    Clock clock = datetime_calendar_unpack(state);
    clock.fold = clock.hour >> 7;
    clock.hour &= 0x7f;
    if (zone != NULL && !datetime_zone_check(zone))
        return error_raise(EXC(TypeError), "bad tzinfo state arg");
    return datetime_clock_create(cls, no_day, &clock, zone);
}

static Object *time_new(Object *self, Object *const *args)
{
    uint8_t state[DATETIME_CLOCK_STATE];
    int parts[5] = { 0 };
    Clock clock;
    if (args[0] != NULL && args[2] == NULL &&
        datetime_calendar_state(args[0], state, sizeof state) && (state[0] & 0x7f) < 24)
        return new_from_state(as_type(self), state, args[1]);
    if (!datetime_calendar_read(args, 4, parts) ||
        !datetime_calendar_read(args + 5, 1, parts + 4) ||
        !datetime_calendar_check_clock(parts, &clock) || !datetime_zone_check(args[4]))
        return NULL;
    return datetime_clock_create(as_type(self), no_day, &clock, args[4]);
}

static const NativeDef time_new_def = {
    time_new,
    "__new__(cls, hour=<absent>, minute=<absent>, second=<absent>, "
    "microsecond=<absent>, tzinfo=None, *, fold=<absent>) nameless",
    "Make a time of day of its parts.",
};

static Object *time_m_fromisoformat(Object *self, Object *const *args)
{
    int parts[5] = { 0 };
    Object *zone = NULL, *made = NULL;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "fromisoformat: argument must be str");
    const Str *text = as_str(args[0]);
    bool mark = text->length > 0 && str_char(text, 0) == 'T';
    if (datetime_parse_time(text, mark, text->length, parts, &zone) <= 0)
        return datetime_parse_refuse(args[0]);
    made = make(as_type(self), parts, zone);
    xdecref(zone);
    return made;
}

static Object *time_m_replace(Object *self, Object *const *args)
{
    const DateTime *t = as_clock(self);
    int parts[5] = { t->clock.hour, t->clock.minute, t->clock.second,
                     (int)t->clock.microsecond, t->clock.fold };
    Object *zone = args[4] == NULL ? t->zone : args[4];
    if (!datetime_calendar_read(args, 4, parts) ||
        !datetime_calendar_read(args + 5, 1, parts + 4))
        return NULL;
    return make(type_of(self), parts, zone == NONE ? NULL : zone);
}

// ---- text ----

static Object *time_m_isoformat(Object *self, Object *const *args)
{
    const DateTime *t = as_clock(self);
    char text[DATETIME_TEXT_MAX];
    char *end = datetime_text_clock(text, &t->clock, args[0], 1);
    Offset offset;
    if (end == NULL || !datetime_clock_offset(self, &offset))
        return NULL;
    end = datetime_text_offset(end, offset, ":");
    return (Object *)str_from_ascii(text, (size_t)(end - text));
}

static Str *time_str(Object *self)
{
    return datetime_text_str_take(call_method_0(self, NAME(isoformat)));
}

static Str *time_repr(Object *self)
{
    const DateTime *t = as_clock(self);
    char numbers[DATETIME_TEXT_MAX];
    Str *zone = datetime_text_zone(t->zone), *made;
    if (zone == NULL)
        return NULL;
    datetime_text_numbers(numbers, &t->clock);
    made = error_format("%T(%s%U%s)", self, numbers, zone,
                        t->clock.fold != 0 ? ", fold=1" : "");
    decref(OBJ(zone));
    return made;
}

static Object *time_m_strftime(Object *self, Object *const *args)
{
    static const Day first = { 1900, 1, 1 };
    return datetime_text_strftime(
        self, args[0], datetime_date_tuple(first, &as_clock(self)->clock, -1));
}

// ---- comparing ----

static Object *time_compare(Object *left, Object *right, CompareOp op)
{
    Offset a, b;
    if (!is_time(left) || !is_time(right))
        return NOT_IMPLEMENTED;
    const DateTime *x = as_clock(left), *y = as_clock(right);
    if (!datetime_clock_offsets(left, right, &a, &b))
        return NULL;
    if (a.known != b.known) {
        if (op == COMPARE_EQ || op == COMPARE_NE)
            return bool_from(op == COMPARE_NE);
        return error_raise(EXC(TypeError),
                           "can't compare offset-naive and offset-aware times");
    }
    int64_t order = datetime_calendar_clock_us(&x->clock) - a.us -
                    (datetime_calendar_clock_us(&y->clock) - b.us);
    return bool_from_order((order > 0) - (order < 0), op);
}

static bool time_hash(Object *self, int64_t *out)
{
    DateTime *t = as_clock(self);
    Offset offset;
    if (t->hash == 0) {
        if (!datetime_clock_offset(self, &offset))
            return false;
        t->hash =
            datetime_calendar_hash(datetime_calendar_clock_us(&t->clock) - offset.us);
    }
    *out = str_widen_hash(t->hash);
    return true;
}

// ---- the class ----

#define REPLACE_ROW(name)                                                              \
    {                                                                                  \
        time_m_replace,                                                                \
            name "(self, /, hour=<absent>, minute=<absent>, second=<absent>, "         \
                 "microsecond=<absent>, tzinfo=<absent>, *, fold=<absent>)",           \
            "The same with other fields."                                              \
    }

static const NativeDef time_methods[] = {
    { time_m_fromisoformat, "fromisoformat(cls, string, /)",
      "The time of a text in ISO 8601 format." },
    REPLACE_ROW("replace"),
    REPLACE_ROW("__replace__"),
    { datetime_clock_m_utcoffset, "utcoffset(self, /)",
      "How far the zone is ahead of UTC, or None." },
    { datetime_clock_m_dst, "dst(self, /)",
      "The part of it that is daylight saving time, or None." },
    { datetime_clock_m_tzname, "tzname(self, /)", "The name of the zone, or None." },
    { time_m_isoformat, "isoformat(self, /, timespec=<absent>)",
      "Text like '23:21:05.000123+01:00'." },
    { time_m_strftime, "strftime(self, /, format)",
      "Text by a format; the day is January 1st 1900." },
    { datetime_text_m_format, "__format__(self, format, /) parsed",
      "Text by a format; without one what str() gives." },
    { datetime_clock_m_reduce_ex, "__reduce_ex__(self, protocol, /) parsed",
      "For copies and pickles." },
    { datetime_clock_m_reduce, "__reduce__(self, /)", "For copies and pickles." },
    NATIVE_END,
};
#undef REPLACE_ROW

Type datetime_time_type = {
    TYPE_HEAD("time", DateTime),
    .module = "datetime",
    .help = "A time of day.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_TIME,
    .new_def = &time_new_def,
    .dealloc = datetime_clock_dealloc,
    .traverse = datetime_clock_traverse,
    .clear = datetime_clock_clear,
    .is_atomic = datetime_clock_is_atomic,
    .repr = time_repr,
    .str = time_str,
    .hash = time_hash,
    .compare = time_compare,
    .methods = time_methods,
    .getsets = datetime_clock_getsets,
};
