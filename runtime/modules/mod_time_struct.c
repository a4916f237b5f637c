// mod_time_struct.c - time.struct_time: a tuple of nine with names, and two items more.
//
// Invariant: an instance has TIME_STRUCT_ITEMS items, of which its length shows nine,
// so everything that tuple does leaves the others alone; their release is done here.
#include "runtime/modules/mod_time_struct.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { SIZE = sizeof(LongTuple) + TIME_STRUCT_ITEMS * sizeof(Object *) };

static const char *const names[TIME_STRUCT_ITEMS] = {
    "tm_year", "tm_mon",  "tm_mday",  "tm_hour", "tm_min",    "tm_sec",
    "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff",
};

static LongTuple *as_long(Object *o)
{
    return (LongTuple *)(void *)o;
}

// All items are consumed; NULL among them: an error was raised.
static Object *new_take(STEALS OPT Object *const *items)
{
    return tuple_record_take(&time_struct_type, items, TIME_STRUCT_ITEMS,
                             TIME_STRUCT_SHOWN);
}

static Object *from_parts(const struct tm *tm, STEALS OPT Object *zone,
                          STEALS OPT Object *offset)
{
    Object *items[TIME_STRUCT_ITEMS] = {
        int_from((int64_t)tm->tm_year + 1900),
        int_from(tm->tm_mon + 1),
        int_from(tm->tm_mday),
        int_from(tm->tm_hour),
        int_from(tm->tm_min),
        int_from(tm->tm_sec),
        int_from((tm->tm_wday + 6) % 7), // Monday is 0
        int_from(tm->tm_yday + 1),
        int_from(tm->tm_isdst),
        zone,
        offset,
    };
    return new_take(items);
}

Object *time_struct_from(const struct tm *tm)
{
    return from_parts(tm,
                      tm->tm_zone == NULL ? NONE : (Object *)str_from_text(tm->tm_zone),
                      int_from(tm->tm_gmtoff));
}

Object *time_struct_plain(const struct tm *tm)
{
    return from_parts(tm, NONE, NONE);
}

bool time_struct_zone(Object *o, struct tm *out)
{
    Object *zone, *offset;
    int64_t seconds;
    if (type_of(o) != &time_struct_type)
        return true;
    zone = as_long(o)->items[9];
    offset = as_long(o)->items[10];
    if (is_str(zone) && str_kind(as_str(zone)) == STR_KIND_ASCII)
        out->tm_zone = str_data(as_str(zone));
    if (offset == NONE)
        return true;
    if (!operate_index_value(offset, EXC(OverflowError), &seconds))
        return false;
    out->tm_gmtoff = (long)seconds;
    return true;
}

// ---- struct_time() ----

// Items 9 and 10 from a dict of their names. Returns how many names it knew, -1:
// raised.
static int hidden_from_dict(Dict *dict, size_t from, Object **items)
{
    int known = 0;
    for (size_t i = from; i < TIME_STRUCT_ITEMS; i++) {
        Str *name = str_from_text(names[i]);
        Object *value;
        int got;
        if (name == NULL)
            return -1;
        got = dict_get(dict, OBJ(name), &value);
        decref(OBJ(name));
        if (got < 0)
            return -1;
        if (got > 0) {
            items[i] = value;
            known++;
        }
    }
    return known;
}

static Object *from_tuple(Tuple *given, OPT Object *extra)
{
    Object *items[TIME_STRUCT_ITEMS] = { NULL };
    size_t count = tuple_length(given);
    int known = 0;
    if (extra != NULL && !is_dict(extra))
        return error_raise(EXC(TypeError),
                           "time.struct_time() takes a dict as second arg, if any");
    if (count < TIME_STRUCT_SHOWN || count > TIME_STRUCT_ITEMS)
        return error_raise(
            EXC(TypeError),
            "time.struct_time() takes an at %s %d-sequence (%zu-sequence "
            "given)",
            count < TIME_STRUCT_SHOWN ? "least" : "most",
            count < TIME_STRUCT_SHOWN ? TIME_STRUCT_SHOWN : TIME_STRUCT_ITEMS, count);
    if (extra != NULL)
        known = hidden_from_dict(as_dict(extra), count, items);
    if (extra != NULL && known >= 0 && (uint32_t)known < as_dict(extra)->used) {
        error_raise(EXC(TypeError),
                    "time.struct_time() got duplicate or unexpected field name(s)");
        known = -1;
    }
    for (size_t i = 0; i < TIME_STRUCT_ITEMS && known >= 0; i++)
        if (i < count)
            items[i] = incref(tuple_items(given)[i]);
        else if (items[i] == NULL)
            items[i] = NONE;
    return new_take(items);
}

static Object *struct_new(Object *self, Object *const *args)
{
    Tuple *given;
    Object *made;
    (void)self;
    given = tuple_from_iter(args[0]);
    if (given == NULL) {
        if (error_clear_if(EXC(TypeError)))
            error_raise(EXC(TypeError), "constructor requires a sequence");
        return NULL;
    }
    made = from_tuple(given, args[1]);
    decref(OBJ(given));
    return made;
}

static const NativeDef new_def = {
    struct_new, "__new__(cls, sequence, dict=<absent>)",
    "Make an instance of the class; see help() of the class for the arguments."
};

// ---- life, text ----

static void struct_dealloc(Object *self)
{
    for (size_t i = TIME_STRUCT_ITEMS; i-- > 0;)
        decref(as_long(self)->items[i]);
    heap_free(HEAP_CONTAINER, self, SIZE);
}

static void struct_traverse(Object *self, VisitFn visit, void *context)
{
    for (size_t i = 0; i < TIME_STRUCT_ITEMS; i++)
        visit(as_long(self)->items[i], context);
}

static size_t struct_size_of(Object *self)
{
    (void)self;
    return heap_counted(SIZE);
}

static Str *struct_repr(Object *self)
{
    StrBuilder b;
    str_builder_start(&b);
    str_builder_text(&b, "time.struct_time(");
    for (size_t i = 0; i < TIME_STRUCT_SHOWN; i++) {
        Str *value = operate_repr(as_long(self)->items[i]);
        if (value == NULL) {
            str_builder_discard(&b);
            return NULL;
        }
        if (i > 0)
            str_builder_text(&b, ", ");
        str_builder_text(&b, names[i]);
        str_builder_char(&b, '=');
        str_builder_str(&b, value);
        decref(OBJ(value));
    }
    str_builder_char(&b, ')');
    return str_builder_finish(&b);
}

// ---- items by name ----

#define FIELD(i)                                                                       \
    static Object *field_##i(Object *self)                                             \
    {                                                                                  \
        return incref(as_long(self)->items[i]);                                        \
    }
FIELD(0)
FIELD(1)
FIELD(2)
FIELD(3)
FIELD(4)
FIELD(5)
FIELD(6)
FIELD(7)
FIELD(8)
FIELD(9)
FIELD(10)
#undef FIELD

static const GetSetDef struct_getsets[] = {
    { "tm_year", field_0, NULL, "year with its century" },
    { "tm_mon", field_1, NULL, "month, 1 to 12" },
    { "tm_mday", field_2, NULL, "day in the month, 1 to 31" },
    { "tm_hour", field_3, NULL, "hour, 0 to 23" },
    { "tm_min", field_4, NULL, "minute, 0 to 59" },
    { "tm_sec", field_5, NULL, "second, 0 to 61 (leap seconds)" },
    { "tm_wday", field_6, NULL, "weekday, 0 (Monday) to 6" },
    { "tm_yday", field_7, NULL, "day in the year, 1 to 366" },
    { "tm_isdst", field_8, NULL, "summer time: 1 yes, 0 no, -1 not known" },
    { "tm_zone", field_9, NULL, "short name of the time zone" },
    { "tm_gmtoff", field_10, NULL, "seconds east of UTC" },
    GETSET_END,
};

static Object *struct_m_reduce(Object *self, Object *const *args)
{
    LongTuple *t = as_long(self);
    Tuple *shown = tuple_from_array(t->items, TIME_STRUCT_SHOWN);
    Dict *hidden = dict_new();
    Object *state = NULL, *result = NULL;
    (void)args;
    if (shown == NULL || hidden == NULL)
        goto done;
    for (size_t i = TIME_STRUCT_SHOWN; i < TIME_STRUCT_ITEMS; i++) {
        Str *name = str_from_text(names[i]);
        bool good = name != NULL && dict_set_str(hidden, name, t->items[i]);
        xdecref((Object *)name);
        if (!good)
            goto done;
    }
    state = (Object *)tuple_pack(2, OBJ(shown), OBJ(hidden));
    if (state != NULL)
        result = (Object *)tuple_pack(2, OBJ(type_of(self)), state);
done:
    xdecref((Object *)shown);
    xdecref((Object *)hidden);
    xdecref(state);
    return result;
}

// One with other items for the names in changes.
static Object *struct_m_replace(Object *self, Object *const *args)
{
    Object *items[TIME_STRUCT_ITEMS] = { NULL };
    Dict *changes = args[0] != NULL ? dict_copy(as_dict(args[0])) : dict_new();
    if (changes == NULL)
        return NULL;
    for (size_t i = 0; i < TIME_STRUCT_ITEMS; i++) {
        Str *name = str_from_text(names[i]);
        int got = name != NULL ? dict_pop(changes, OBJ(name), &items[i]) : -1;
        xdecref((Object *)name);
        if (got < 0)
            goto fail;
        if (got == 0)
            items[i] = incref(as_long(self)->items[i]);
    }
    if (changes->used == 0) {
        decref(OBJ(changes));
        return new_take(items);
    }
    List *unknown = list_from_iter(OBJ(changes));
    if (unknown != NULL)
        error_raise(EXC(TypeError), "Got unexpected field name(s): %R", OBJ(unknown));
    xdecref((Object *)unknown);
fail:
    for (size_t i = 0; i < TIME_STRUCT_ITEMS; i++)
        xdecref(items[i]);
    decref(OBJ(changes));
    return NULL;
}

static const NativeDef struct_methods[] = {
    { struct_m_replace, "__replace__(self, /, **changes)", "A copy with other items." },
    { struct_m_reduce, "__reduce__(self, /)", NULL },
    NATIVE_END,
};

static bool set_take(const char *name, STEALS OPT Object *value)
{
    Str *key = str_from_text(name);
    bool good =
        key != NULL && value != NULL && dict_set_str(time_struct_type.dict, key, value);
    xdecref((Object *)key);
    xdecref(value);
    return good;
}

bool time_struct_prepare(void)
{
    Tuple *shown;
    if (!type_ready(&time_struct_type))
        return false;
    shown = tuple_new(TIME_STRUCT_SHOWN);
    for (size_t i = 0; shown != NULL && i < TIME_STRUCT_SHOWN; i++) {
        tuple_items(shown)[i] = (Object *)str_from_text(names[i]);
        if (tuple_items(shown)[i] == NULL)
            ref_clear(&shown);
    }
    return set_take("__match_args__", (Object *)shown) &&
           set_take("n_fields", int_from(TIME_STRUCT_ITEMS)) &&
           set_take("n_sequence_fields", int_from(TIME_STRUCT_SHOWN)) &&
           set_take("n_unnamed_fields", int_from(0));
}

Type time_struct_type = {
    TYPE_HEAD_ON("struct_time", LongTuple, &tuple_type),
    .module = "time",
    .help =
        "A calendar time: nine numbers with names, as gmtime() and localtime() give "
        "it and asctime(), mktime() and strftime() take it.",
    .flags = TYPE_GC | TYPE_IMMUTABLE | TYPE_TUPLE | TYPE_SEQUENCE,
    .shape = SHAPE_STRUCT_TIME,
    .new_def = &new_def,
    .dealloc = struct_dealloc,
    .traverse = struct_traverse,
    .size_of = struct_size_of,
    .repr = struct_repr,
    .methods = struct_methods,
    .getsets = struct_getsets,
};
