// mod_datetime_zone.c - tzinfo, the base of time zones, and timezone, which has one
// offset for ever; asking zones.
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_datetime_internal.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/names.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static Delta no_time = { .object = { IMMORTAL, SHAPE_DELTA } };
Timezone datetime_zone_utc = { .object = { IMMORTAL, SHAPE_TIMEZONE },
                               .offset = OBJ(&no_time) };

static Timezone *as_timezone(Object *o)
{
    return (Timezone *)(void *)o;
}

static bool is_zone(const Object *o)
{
    return o->shape == SHAPE_TIMEZONE || datetime_is(o, &datetime_zone_info_type);
}

bool datetime_zone_check(Object *o)
{
    return o == NONE || is_zone(o) ||
           error_false(EXC(TypeError),
                       "tzinfo argument must be None or of a tzinfo subclass, "
                       "not type '%T'",
                       o);
}

// ---- asking ----

// A fixed offset within a day, in microseconds.
static bool within_day(Object *delta)
{
    DatetimeTotal total = datetime_delta_total(as_delta(delta));
    return -DATETIME_DAY_US < total && total < DATETIME_DAY_US;
}

Object *datetime_zone_ask(OPT Object *zone, Str *method, Object *arg)
{
    if (zone == NULL)
        return NONE;
    Object *offset = call_method_1(zone, method, arg);
    if (offset == NULL || offset == NONE)
        return offset;
    if (!is_delta(offset))
        error_raise(EXC(TypeError),
                    "tzinfo.%U() must return None or timedelta, not '%T'", method,
                    offset);
    else if (!within_day(offset))
        error_raise(EXC(ValueError), "offset must be a timedelta strictly between "
                                     "-timedelta(hours=24) and timedelta(hours=24).");
    else
        return offset;
    decref(offset);
    return NULL;
}

bool datetime_zone_offset(OPT Object *zone, Object *arg, Offset *out)
{
    *out = (Offset){ false, 0 };
    if (zone == NULL)
        return true;
    Object *offset = zone->shape == SHAPE_TIMEZONE
                         ? incref(as_timezone(zone)->offset)
                         : datetime_zone_ask(zone, NAME(utcoffset), arg);
    if (offset == NULL)
        return false;
    if (offset != NONE)
        *out = (Offset){ true, (int64_t)datetime_delta_total(as_delta(offset)) };
    decref(offset);
    return true;
}

Object *datetime_zone_name(OPT Object *zone, Object *arg)
{
    if (zone == NULL)
        return NONE;
    Object *name = call_method_1(zone, NAME(tzname), arg);
    if (name == NULL || name == NONE || is_str(name))
        return name;
    error_raise(EXC(TypeError),
                "tzinfo.tzname() must return None or a string, not '%T'", name);
    decref(name);
    return NULL;
}

// ---- tzinfo ----

static Object *info_create(Type *cls)
{
    return type_create_instance(cls);
}

static Object *not_done(const char *name)
{
    return error_raise(EXC(NotImplementedError),
                       "a tzinfo subclass must implement %s()", name);
}

static Object *info_m_tzname(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return not_done("tzname");
}

static Object *info_m_utcoffset(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return not_done("utcoffset");
}

static Object *info_m_dst(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return not_done("dst");
}

// Whether fromutc may be asked of a zone.
static bool check_utc(Object *zone, Object *o)
{
    if (!is_datetime(o))
        return error_false(EXC(TypeError), "fromutc: argument must be a datetime");
    if (as_datetime(o)->zone != zone)
        return error_false(EXC(ValueError), "fromutc: dt.tzinfo is not self");
    return true;
}

// What zone.method(o) says in microseconds; raises ValueError when that is None.
static bool ask_known(Object *zone, Str *method, Object *o, int64_t *out,
                      const char *otherwise)
{
    Object *offset = datetime_zone_ask(zone, method, o);
    if (offset == NULL)
        return false;
    if (offset == NONE)
        return error_false(EXC(ValueError), "fromutc: %s", otherwise);
    *out = (int64_t)datetime_delta_total(as_delta(offset));
    decref(offset);
    return true;
}

static Object *info_m_fromutc(Object *self, Object *const *args)
{
    int64_t offset = 0, saving = 0;
    if (!check_utc(self, args[0]) ||
        !ask_known(self, NAME(utcoffset), args[0], &offset,
                   "non-None utcoffset() result required") ||
        !ask_known(self, NAME(dst), args[0], &saving, "non-None dst() result required"))
        return NULL;
    Object *standard = offset == saving ? incref(args[0])
                                        : datetime_stamp_add(args[0], offset - saving);
    bool good = standard != NULL &&
                (offset == saving ||
                 ask_known(self, NAME(dst), standard, &saving,
                           "tz.dst() gave inconsistent results; cannot convert"));
    Object *local = good ? datetime_stamp_add(standard, saving) : NULL;
    xdecref(standard);
    return local;
}

static Object *info_m_reduce(Object *self, Object *const *args)
{
    Object *initial, *made = NULL, *state = NULL;
    int got = attr_lookup(self, NAME(__getinitargs__), &initial);
    (void)args;
    if (got < 0)
        return NULL;
    made = got > 0 ? call_0(initial) : (Object *)tuple_empty();
    if (got > 0)
        decref(initial);
    if (made != NULL)
        state = call_method_0(self, NAME(__getstate__));
    Object *result = made != NULL && state != NULL
                         ? (Object *)tuple_pack(3, OBJ(type_of(self)), made, state)
                         : NULL;
    xdecref(made);
    xdecref(state);
    return result;
}

static const NativeDef info_methods[] = {
    { info_m_tzname, "tzname(self, dt, /)", "The name of the zone at a time." },
    { info_m_utcoffset, "utcoffset(self, dt, /)",
      "How far local time is ahead of UTC." },
    { info_m_dst, "dst(self, dt, /)", "How much of that is daylight saving time." },
    { info_m_fromutc, "fromutc(self, dt, /)", "Local time of a time in UTC." },
    { info_m_reduce, "__reduce__(self, /)", "For copies and pickles." },
    NATIVE_END,
};

Type datetime_zone_info_type = {
    TYPE_HEAD("tzinfo", Object),
    .module = "datetime",
    .help = "The base of time zones: derived classes give utcoffset, dst and tzname.",
    .flags = TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_TZINFO,
    .create = info_create,
    .dealloc = mod_datetime_dealloc,
    .methods = info_methods,
};

// ---- timezone ----

Object *datetime_zone_fixed(Object *offset, OPT Object *name)
{
    if (!within_day(offset))
        return error_raise(EXC(ValueError),
                           "offset must be a timedelta strictly between "
                           "-timedelta(hours=24) and timedelta(hours=24), not %R.",
                           offset);
    Timezone *z = heap_new(HEAP_CONTAINER, SHAPE_TIMEZONE, sizeof *z);
    if (z == NULL)
        return NULL;
    z->offset = incref(offset);
    z->name = name == NULL ? NULL : incref(name);
    return OBJ(z);
}

Object *datetime_zone_from(int64_t us)
{
    if (us == 0)
        return OBJ(&datetime_zone_utc);
    Object *offset = datetime_delta_from(us), *zone;
    if (offset == NULL)
        return NULL;
    zone = datetime_zone_fixed(offset, NULL);
    decref(offset);
    return zone;
}

static Object *zone_new(Object *self, Object *const *args)
{
    (void)self;
    if (!is_delta(args[0]))
        return error_raise(EXC(TypeError),
                           "timezone() argument 1 must be datetime.timedelta, not %V",
                           args[0]);
    if (args[1] != NULL && !is_str(args[1]))
        return error_raise(EXC(TypeError), "timezone() argument 2 must be str, not %V",
                           args[1]);
    if (args[1] == NULL && datetime_delta_total(as_delta(args[0])) == 0)
        return OBJ(&datetime_zone_utc);
    return datetime_zone_fixed(args[0], args[1]);
}

static const NativeDef zone_new_def = { zone_new, "__new__(cls, offset, name=<absent>)",
                                        "Make a zone of its offset, perhaps a name." };

static bool check_argument(Object *o, const char *method)
{
    return o == NONE || is_datetime(o) ||
           error_false(EXC(TypeError),
                       "%s(dt) argument must be a datetime instance or None, not %T",
                       method, o);
}

static Object *zone_m_utcoffset(Object *self, Object *const *args)
{
    return check_argument(args[0], "utcoffset") ? incref(as_timezone(self)->offset)
                                                : NULL;
}

static Object *zone_m_dst(Object *self, Object *const *args)
{
    (void)self;
    return check_argument(args[0], "dst") ? NONE : NULL;
}

static Str *zone_str(Object *self)
{
    const Timezone *z = as_timezone(self);
    char text[DATETIME_TEXT_MAX] = "UTC", *end = text + 3;
    if (z->name != NULL)
        return (Str *)(void *)incref(z->name);
    int64_t us = (int64_t)datetime_delta_total(as_delta(z->offset));
    if (us != 0)
        end = datetime_text_offset(end, (Offset){ true, us }, ":");
    return str_from_ascii(text, (size_t)(end - text));
}

static Object *zone_m_tzname(Object *self, Object *const *args)
{
    return check_argument(args[0], "tzname") ? (Object *)zone_str(self) : NULL;
}

static Object *zone_m_fromutc(Object *self, Object *const *args)
{
    if (!check_utc(self, args[0]))
        return NULL;
    return datetime_stamp_add(
        args[0], datetime_delta_total(as_delta(as_timezone(self)->offset)));
}

static Object *zone_m_getinitargs(Object *self, Object *const *args)
{
    const Timezone *z = as_timezone(self);
    (void)args;
    return z->name == NULL ? (Object *)tuple_pack(1, z->offset)
                           : (Object *)tuple_pack(2, z->offset, z->name);
}

static Str *zone_repr(Object *self)
{
    const Timezone *z = as_timezone(self);
    if (z == &datetime_zone_utc)
        return error_format("%T.utc", self);
    if (z->name == NULL)
        return error_format("%T(%R)", self, z->offset);
    return error_format("%T(%R, %R)", self, z->offset, z->name);
}

static Object *zone_compare(Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || left->shape != SHAPE_TIMEZONE ||
        right->shape != SHAPE_TIMEZONE)
        return NOT_IMPLEMENTED;
    return operate_compare(as_timezone(left)->offset, as_timezone(right)->offset, op);
}

static bool zone_hash(Object *self, int64_t *out)
{
    return operate_hash(as_timezone(self)->offset, out);
}

static void zone_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_timezone(self)->offset);
    VISIT(as_timezone(self)->name);
}

static void zone_dealloc(Object *self)
{
    ref_clear(&as_timezone(self)->offset);
    ref_clear(&as_timezone(self)->name);
    heap_free(HEAP_CONTAINER, self, sizeof(Timezone));
}

static const NativeDef zone_methods[] = {
    { zone_m_utcoffset, "utcoffset(self, dt, /)", "The offset, always the same." },
    { zone_m_tzname, "tzname(self, dt, /)", "The name, or one like UTC+01:00." },
    { zone_m_dst, "dst(self, dt, /)", "None: nothing is known." },
    { zone_m_fromutc, "fromutc(self, dt, /)", "Local time of a time in UTC." },
    { zone_m_getinitargs, "__getinitargs__(self, /)", "For copies and pickles." },
    NATIVE_END,
};

// A cycle passes through an offset or a name of a user's class, whose attributes are
// cleared: a timezone itself needs no clear.
Type datetime_zone_type = {
    TYPE_HEAD_ON("timezone", Timezone, &datetime_zone_info_type),
    .module = "datetime",
    .help = "A time zone that is always the same span ahead of UTC.",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_TIMEZONE,
    .new_def = &zone_new_def,
    .dealloc = zone_dealloc,
    .traverse = zone_traverse,
    .repr = zone_repr,
    .str = zone_str,
    .hash = zone_hash,
    .compare = zone_compare,
    .methods = zone_methods,
};
