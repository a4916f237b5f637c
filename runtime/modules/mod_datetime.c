// mod_datetime.c - datetime: dates, times, spans of time and time zones.
//
// Each class has a file of its own; what they share is in mod_datetime_calendar.c,
// mod_datetime_text.c, mod_datetime_parse.c, mod_datetime_local.c and, of time and
// datetime, mod_datetime_clock.c.
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_datetime_internal.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

void mod_datetime_dealloc(Object *self)
{
    Type *cls = type_of(self);
    size_t size = cls->basic_size;
    HeapKind kind = cls->flags & TYPE_GC ? HEAP_CONTAINER : HEAP_LEAF;
    type_release_instance(self);
    heap_free(kind, self, size);
}

// ---- what the classes know of themselves ----

#define HEAD(shape) .object = { IMMORTAL, SHAPE_##shape }
#define DELTA(d, s, us)                                                                \
    {                                                                                  \
        HEAD(DELTA), .days = (d), .seconds = (s), .microseconds = (us)                 \
    }
#define FIRST_DAY                                                                      \
    {                                                                                  \
        1, 1, 1                                                                        \
    }
#define LAST_DAY                                                                       \
    {                                                                                  \
        9999, 12, 31                                                                   \
    }
#define LAST_CLOCK                                                                     \
    {                                                                                  \
        .hour = 23, .minute = 59, .second = 59, .microsecond = 999999                  \
    }

// Immortal values.
static struct datetime {
    Delta delta_min, delta_max, us, day, west, east;
    Date date_min, date_max;
    DateTime time_min, time_max, stamp_min, stamp_max;
    Timezone zone_min, zone_max;
} datetime = {
    .delta_min = DELTA(-999999999, 0, 0),
    .delta_max = DELTA(999999999, DATETIME_DAY_SECONDS - 1, DATETIME_SECOND_US - 1),
    .us = DELTA(0, 0, 1),
    .day = DELTA(1, 0, 0),
    .west = DELTA(-1, 60, 0), // 23:59
    .east = DELTA(0, DATETIME_DAY_SECONDS - 60, 0),
    .date_min = { HEAD(DATE), .day = FIRST_DAY },
    .date_max = { HEAD(DATE), .day = LAST_DAY },
    .time_min = { HEAD(TIME) },
    .time_max = { HEAD(TIME), .clock = LAST_CLOCK },
    .stamp_min = { HEAD(DATETIME), .day = FIRST_DAY },
    .stamp_max = { HEAD(DATETIME), .day = LAST_DAY, .clock = LAST_CLOCK },
    .zone_min = { HEAD(TIMEZONE), .offset = OBJ(&datetime.west) },
    .zone_max = { HEAD(TIMEZONE), .offset = OBJ(&datetime.east) },
};
#undef HEAD
#undef DELTA
#undef FIRST_DAY
#undef LAST_DAY
#undef LAST_CLOCK

static const struct {
    Type *type;
    const char *name;
    Object *value;
} constants[] = {
    { &datetime_delta_type, "min", OBJ(&datetime.delta_min) },
    { &datetime_delta_type, "max", OBJ(&datetime.delta_max) },
    { &datetime_delta_type, "resolution", OBJ(&datetime.us) },
    { &datetime_date_type, "min", OBJ(&datetime.date_min) },
    { &datetime_date_type, "max", OBJ(&datetime.date_max) },
    { &datetime_date_type, "resolution", OBJ(&datetime.day) },
    { &datetime_time_type, "min", OBJ(&datetime.time_min) },
    { &datetime_time_type, "max", OBJ(&datetime.time_max) },
    { &datetime_time_type, "resolution", OBJ(&datetime.us) },
    { &datetime_stamp_type, "min", OBJ(&datetime.stamp_min) },
    { &datetime_stamp_type, "max", OBJ(&datetime.stamp_max) },
    { &datetime_stamp_type, "resolution", OBJ(&datetime.us) },
    { &datetime_zone_type, "min", OBJ(&datetime.zone_min) },
    { &datetime_zone_type, "max", OBJ(&datetime.zone_max) },
    { &datetime_zone_type, "utc", OBJ(&datetime_zone_utc) },
};

static bool add_constants(void)
{
    for (size_t i = 0; i < ARRAY_COUNT(constants); i++) {
        if (!type_ready(constants[i].type))
            return false;
        Str *name = str_from_text(constants[i].name);
        bool good = name != NULL &&
                    dict_set_str(constants[i].type->dict, name, constants[i].value);
        xdecref((Object *)name);
        if (!good)
            return false;
    }
    return true;
}

// ---- the module ----

static bool fill(Module *m)
{
    static const struct {
        const char *name;
        Object *value;
    } rows[] = { { "timedelta", OBJ(&datetime_delta_type) },
                 { "date", OBJ(&datetime_date_type) },
                 { "tzinfo", OBJ(&datetime_zone_info_type) },
                 { "timezone", OBJ(&datetime_zone_type) },
                 { "time", OBJ(&datetime_time_type) },
                 { "datetime", OBJ(&datetime_stamp_type) },
                 { "UTC", OBJ(&datetime_zone_utc) } };
    enum { NUMBERS = 2 };
    static const char *const numbers[NUMBERS] = { "MINYEAR", "MAXYEAR" };
    Tuple *all = tuple_new(ARRAY_COUNT(rows) + NUMBERS);
    bool whole = all != NULL && add_constants();
    for (size_t i = 0; whole && i < ARRAY_COUNT(rows) + NUMBERS; i++) {
        const char *name = i < NUMBERS ? numbers[i] : rows[i - NUMBERS].name;
        tuple_items(all)[i] = (Object *)str_from_text(name);
        whole = tuple_items(all)[i] != NULL;
    }
    for (size_t i = 0; whole && i < ARRAY_COUNT(rows); i++)
        whole = module_add_take(m, rows[i].name, incref(rows[i].value));
    if (!whole) {
        xdecref((Object *)all);
        return false;
    }
    return module_add_take(m, "MINYEAR", int_from(DATETIME_YEAR_MIN)) &&
           module_add_take(m, "MAXYEAR", int_from(DATETIME_YEAR_MAX)) &&
           module_add_take(m, "__all__", (Object *)all);
}

const ModuleDef mod_datetime = { "datetime", "Dates, times, spans and time zones.",
                                 NULL, fill };
