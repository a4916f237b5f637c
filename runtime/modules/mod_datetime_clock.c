// mod_datetime_clock.c - what time and datetime share: a clock, perhaps in a zone.
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_datetime_internal.h"
#include "runtime/modules/mod_time.h"
#include "runtime/protocol/type.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"

Object *datetime_clock_create(Type *cls, Day day, const Clock *clock, OPT Object *zone)
{
    DateTime *d = cls == &datetime_stamp_type || cls == &datetime_time_type
                      ? heap_new(HEAP_CONTAINER, cls->shape, sizeof *d)
                      : (DateTime *)(void *)type_create_instance(cls);
    if (d == NULL)
        return NULL;
    d->day = day;
    d->clock = *clock;
    d->hash = 0;
    d->zone = zone == NULL || zone == NONE ? NULL : incref(zone);
    return OBJ(d);
}

// ---- parts ----

static Object *clock_get_hour(Object *self)
{
    return int_from(as_clock(self)->clock.hour);
}

static Object *clock_get_minute(Object *self)
{
    return int_from(as_clock(self)->clock.minute);
}

static Object *clock_get_second(Object *self)
{
    return int_from(as_clock(self)->clock.second);
}

static Object *clock_get_microsecond(Object *self)
{
    return int_from(as_clock(self)->clock.microsecond);
}

static Object *clock_get_tzinfo(Object *self)
{
    Object *zone = as_clock(self)->zone;
    return zone == NULL ? NONE : incref(zone);
}

static Object *clock_get_fold(Object *self)
{
    return int_from(as_clock(self)->clock.fold);
}

const GetSetDef datetime_clock_getsets[] = {
    { "hour", clock_get_hour, NULL, "The hour, 0 to 23." },
    { "minute", clock_get_minute, NULL, "The minute, 0 to 59." },
    { "second", clock_get_second, NULL, "The second, 0 to 59." },
    { "microsecond", clock_get_microsecond, NULL, "The microsecond, 0 to 999999." },
    { "tzinfo", clock_get_tzinfo, NULL, "The time zone, or None." },
    { "fold", clock_get_fold, NULL,
      "1 for the second of two times that a clock showed twice." },
    GETSET_END,
};

// ---- the zone ----

Object *datetime_clock_m_utcoffset(Object *self, Object *const *args)
{
    (void)args;
    return datetime_zone_ask(as_clock(self)->zone, NAME(utcoffset),
                             datetime_clock_asked(self));
}

Object *datetime_clock_m_dst(Object *self, Object *const *args)
{
    (void)args;
    return datetime_zone_ask(as_clock(self)->zone, NAME(dst),
                             datetime_clock_asked(self));
}

Object *datetime_clock_m_tzname(Object *self, Object *const *args)
{
    (void)args;
    return datetime_zone_name(as_clock(self)->zone, datetime_clock_asked(self));
}

bool datetime_clock_offsets(Object *left, Object *right, Offset *a, Offset *b)
{
    *a = *b = (Offset){ false, 0 };
    return as_clock(left)->zone == as_clock(right)->zone ||
           (datetime_clock_offset(left, a) && datetime_clock_offset(right, b));
}

// ---- copying ----

static Object *reduce(Object *self, int protocol)
{
    const DateTime *d = as_clock(self);
    uint8_t state[DATETIME_DAY_STATE + DATETIME_CLOCK_STATE] = {
        (uint8_t)(d->day.year >> 8), (uint8_t)d->day.year, d->day.month, d->day.day
    };
    uint8_t *clock = state + DATETIME_DAY_STATE;
    bool has_day = is_datetime(self);
    datetime_calendar_pack(&d->clock, clock);
    if (d->clock.fold != 0 && protocol > 3)
        *(has_day ? &state[2] : clock) |= 0x80;
    return has_day
               ? datetime_calendar_reduce(self, state, sizeof state, d->zone)
               : datetime_calendar_reduce(self, clock, DATETIME_CLOCK_STATE, d->zone);
}

Object *datetime_clock_m_reduce_ex(Object *self, Object *const *args)
{
    int protocol = 0;
    return time_c_int(args[0], &protocol) ? reduce(self, protocol) : NULL;
}

Object *datetime_clock_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    return reduce(self, 2);
}

// ---- the classes ----

void datetime_clock_clear(Object *self)
{
    ref_clear(&as_clock(self)->zone);
}

void datetime_clock_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_clock(self)->zone);
}

bool datetime_clock_is_atomic(const Object *self, bool is_young)
{
    const DateTime *d = (const DateTime *)(const void *)self;
    (void)is_young;
    return (self->shape == SHAPE_DATETIME || self->shape == SHAPE_TIME) &&
           (d->zone == NULL || gc_is_left_out(d->zone));
}

void datetime_clock_dealloc(Object *self)
{
    datetime_clock_clear(self);
    mod_datetime_dealloc(self);
}
