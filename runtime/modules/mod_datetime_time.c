// mod_datetime_time.c - time: a time of day, perhaps in a zone.
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_datetime_internal.h"
#include "runtime/modules/mod_time.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

// ---- making ----

static Object *create(Type *cls, const Clock *clock, OPT Object *zone)
{
    Time *t = cls == &datetime_time_type
                  ? heap_new(HEAP_CONTAINER, SHAPE_TIME, sizeof *t)
                  : (Time *)(void *)type_create_instance(cls);
    if (t == NULL)
        return NULL;
    t->clock = *clock;
    t->hash = 0;
    t->zone = zone == NULL || zone == NONE ? NULL : incref(zone);
    return OBJ(t);
}

Object *datetime_time_from(const Clock *clock, OPT Object *zone)
{
    return create(&datetime_time_type, clock, zone);
}

// The same of a class, and of parts that are to be checked.
static Object *make(Type *cls, const int *parts, OPT Object *zone)
{
    Clock clock;
    if (!datetime_calendar_check_clock(parts, &clock))
        return NULL;
    if (cls == &datetime_time_type)
        return create(cls, &clock, zone);
    return datetime_calendar_call(cls, parts, 4, zone == NULL ? NONE : zone,
                                  clock.fold != 0);
}

static Object *new_from_state(Type *cls, const uint8_t *state, OPT Object *zone)
{
    Clock clock = datetime_calendar_unpack(state);
    clock.fold = clock.hour >> 7;
    clock.hour &= 0x7f;
    if (zone != NULL && !datetime_zone_check(zone))
        return error_raise(EXC(TypeError), "bad tzinfo state arg");
    return create(cls, &clock, zone);
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
    return create(as_type(self), &clock, args[4]);
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
    const Time *t = as_time(self);
    int parts[5] = { t->clock.hour, t->clock.minute, t->clock.second,
                     (int)t->clock.microsecond, t->clock.fold };
    Object *zone = args[4] == NULL ? t->zone : args[4];
    if (!datetime_calendar_read(args, 4, parts) ||
        !datetime_calendar_read(args + 5, 1, parts + 4) ||
        (args[4] != NULL && !datetime_zone_check(args[4])))
        return NULL;
    return make(type_of(self), parts, zone == NONE ? NULL : zone);
}

// ---- parts ----

static Object *time_get_hour(Object *self)
{
    return int_from(as_time(self)->clock.hour);
}

static Object *time_get_minute(Object *self)
{
    return int_from(as_time(self)->clock.minute);
}

static Object *time_get_second(Object *self)
{
    return int_from(as_time(self)->clock.second);
}

static Object *time_get_microsecond(Object *self)
{
    return int_from(as_time(self)->clock.microsecond);
}

static Object *time_get_tzinfo(Object *self)
{
    Object *zone = as_time(self)->zone;
    return zone == NULL ? NONE : incref(zone);
}

static Object *time_get_fold(Object *self)
{
    return int_from(as_time(self)->clock.fold);
}

static Object *time_m_utcoffset(Object *self, Object *const *args)
{
    (void)args;
    return datetime_zone_ask(as_time(self)->zone, NAME(utcoffset), NONE);
}

static Object *time_m_dst(Object *self, Object *const *args)
{
    (void)args;
    return datetime_zone_ask(as_time(self)->zone, NAME(dst), NONE);
}

static Object *time_m_tzname(Object *self, Object *const *args)
{
    (void)args;
    return datetime_zone_name(as_time(self)->zone, NONE);
}

// ---- text ----

static Object *time_m_isoformat(Object *self, Object *const *args)
{
    const Time *t = as_time(self);
    char text[DATETIME_TEXT_MAX];
    char *end = datetime_text_clock(text, &t->clock, args[0], 1);
    Offset offset;
    if (end == NULL || !datetime_zone_offset(t->zone, NONE, &offset))
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
    const Time *t = as_time(self);
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
        self, args[0], datetime_date_tuple(first, &as_time(self)->clock, -1));
}

// ---- comparing ----

static Object *time_compare(Object *left, Object *right, CompareOp op)
{
    Offset a = { false, 0 }, b = { false, 0 };
    if (!is_time(left) || !is_time(right))
        return NOT_IMPLEMENTED;
    const Time *x = as_time(left), *y = as_time(right);
    if (x->zone != y->zone && (!datetime_zone_offset(x->zone, NONE, &a) ||
                               !datetime_zone_offset(y->zone, NONE, &b)))
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
    Time *t = as_time(self);
    Offset offset;
    if (t->hash == 0) {
        if (!datetime_zone_offset(t->zone, NONE, &offset))
            return false;
        t->hash =
            datetime_calendar_hash(datetime_calendar_clock_us(&t->clock) - offset.us);
    }
    *out = str_widen_hash(t->hash);
    return true;
}

// ---- copying ----

static Object *reduce(Object *self, int protocol)
{
    const Time *t = as_time(self);
    uint8_t state[DATETIME_CLOCK_STATE];
    datetime_calendar_pack(&t->clock, state);
    if (t->clock.fold != 0 && protocol > 3)
        state[0] |= 0x80;
    return datetime_calendar_reduce(self, state, sizeof state, t->zone);
}

static Object *time_m_reduce_ex(Object *self, Object *const *args)
{
    int protocol = 0;
    return time_c_int(args[0], &protocol) ? reduce(self, protocol) : NULL;
}

static Object *time_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    return reduce(self, 2);
}

// ---- the class ----

static void time_clear(Object *self)
{
    ref_clear(&as_time(self)->zone);
}

static void time_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_time(self)->zone);
}

static bool time_is_atomic(const Object *self, bool is_young)
{
    const Time *t = (const Time *)(const void *)self;
    (void)is_young;
    return self->shape == SHAPE_TIME && (t->zone == NULL || gc_is_left_out(t->zone));
}

static void time_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    time_clear(self);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

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
    { time_m_utcoffset, "utcoffset(self, /)",
      "How far the zone is ahead of UTC, or None." },
    { time_m_dst, "dst(self, /)",
      "The part of it that is daylight saving time, or None." },
    { time_m_tzname, "tzname(self, /)", "The name of the zone, or None." },
    { time_m_isoformat, "isoformat(self, /, timespec=<absent>)",
      "Text like '23:21:05.000123+01:00'." },
    { time_m_strftime, "strftime(self, /, format)",
      "Text by a format; the day is January 1st 1900." },
    { datetime_text_m_format, "__format__(self, format, /) parsed",
      "Text by a format; without one what str() gives." },
    { time_m_reduce_ex, "__reduce_ex__(self, protocol, /) parsed",
      "For copies and pickles." },
    { time_m_reduce, "__reduce__(self, /)", "For copies and pickles." },
    NATIVE_END,
};
#undef REPLACE_ROW

static const GetSetDef time_getsets[] = {
    { "hour", time_get_hour, NULL, "The hour, 0 to 23." },
    { "minute", time_get_minute, NULL, "The minute, 0 to 59." },
    { "second", time_get_second, NULL, "The second, 0 to 59." },
    { "microsecond", time_get_microsecond, NULL, "The microsecond, 0 to 999999." },
    { "tzinfo", time_get_tzinfo, NULL, "The time zone, or None." },
    { "fold", time_get_fold, NULL,
      "1 for the second of two times that a clock showed twice." },
    GETSET_END,
};

Type datetime_time_type = {
    TYPE_HEAD("time", Time),  .module = "datetime",
    .help = "A time of day.", .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_TIME,      .new_def = &time_new_def,
    .dealloc = time_dealloc,  .traverse = time_traverse,
    .clear = time_clear,      .is_atomic = time_is_atomic,
    .repr = time_repr,        .str = time_str,
    .hash = time_hash,        .compare = time_compare,
    .methods = time_methods,  .getsets = time_getsets,
};
