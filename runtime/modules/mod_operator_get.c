// mod_operator_get.c - operator.itemgetter, attrgetter, methodcaller.
//
// attrgetter keeps each dotted name as a tuple of its parts.
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_functools_internal.h"
#include "runtime/modules/mod_operator_internal.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct Getter {
    Object object;
    Tuple *wanted;  // keys, or attribute names; of methodcaller the arguments
    Tuple *parts;   // attrgetter: name parts per name; methodcaller: the name alone
    Dict *keywords; // methodcaller, or NULL
} Getter;

static Getter *as_getter(Object *o)
{
    return (Getter *)(void *)o;
}

static void getter_clear(Object *self)
{
    Getter *g = as_getter(self);
    ref_clear(&g->wanted);
    ref_clear(&g->parts);
    ref_clear(&g->keywords);
}

static void getter_traverse(Object *self, VisitFn visit, void *context)
{
    Getter *g = as_getter(self);
    VISIT(g->wanted);
    VISIT(g->parts);
    VISIT(g->keywords);
}

static void getter_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    getter_clear(self);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

// The one argument of a call of a getter, or NULL.
static BORROWED OPT Object *one_argument(Object *self, Object *const *args,
                                         size_t count, OPT Tuple *names)
{
    if (names != NULL && tuple_length(names) > 0) {
        error_raise(EXC(TypeError), "%s() takes no keyword arguments", type_name(self));
        return NULL;
    }
    if (count != 1) {
        error_raise(EXC(TypeError), "%s expected 1 argument, got %zu", type_name(self),
                    count);
        return NULL;
    }
    return args[0];
}

// What get yields for every wanted thing: itself if there is one, else a tuple.
static Object *get_all(Getter *g, Tuple *wanted, Object *o,
                       Object *(*get)(Object *, Object *))
{
    size_t count = tuple_length(wanted);
    if (count == 1)
        return get(o, tuple_items(wanted)[0]);
    Tuple *result = tuple_new(count);
    bool good = result != NULL;
    Object *held = incref(OBJ(g));
    for (size_t i = 0; result != NULL && i < count; i++) {
        Object *item = good ? get(o, tuple_items(wanted)[i]) : NULL;
        good = item != NULL;
        tuple_items(result)[i] = good ? item : NONE;
    }
    decref(held);
    if (!good)
        ref_clear(&result);
    return (Object *)result;
}

static bool no_keywords(OPT Object *keywords, const char *name)
{
    return keywords == NULL || as_dict(keywords)->used == 0 ||
           error_false(EXC(TypeError), "%s() takes no keyword arguments", name);
}

// repr: module.name(items), with the keywords behind.
static Str *describe(Object *self, OPT Object *first, OPT Tuple *items,
                     OPT Dict *keywords)
{
    StrBuilder out;
    Object *key, *value, *module, *name = NULL;
    size_t pos = 0, shown = 0;
    bool good;
    int entered = operate_repr_enter(self);
    if (entered <= 0)
        return entered < 0 ? NULL : error_format("%s(...)", type_name(self));
    module = attr_get(OBJ(type_of(self)), NAME(__module__));
    if (module != NULL)
        name = attr_get(OBJ(type_of(self)), NAME(__qualname__));
    Str *text = name != NULL ? error_format("%S.%S(", module, name) : NULL;
    xdecref(module);
    xdecref(name);
    str_builder_start(&out);
    good = text != NULL;
    if (good)
        str_builder_str(&out, text);
    xdecref((Object *)text);
    size_t count = items != NULL ? tuple_length(items) : 0;
    for (size_t i = 0; good && i < count + (first != NULL); i++) {
        Object *item =
            first != NULL && i == 0 ? first : tuple_items(items)[i - (first != NULL)];
        text = error_format(shown++ > 0 ? ", %R" : "%R", item);
        good = text != NULL;
        if (good)
            str_builder_str(&out, text);
        xdecref((Object *)text);
    }
    while (good && keywords != NULL && dict_next(keywords, &pos, &key, &value)) {
        text = error_format(shown++ > 0 ? ", %S=%R" : "%S=%R", key, value);
        good = text != NULL;
        if (good)
            str_builder_str(&out, text);
        xdecref((Object *)text);
    }
    operate_repr_leave(self);
    str_builder_char(&out, ')');
    if (good)
        return str_builder_finish(&out);
    str_builder_discard(&out);
    return NULL;
}

static Object *reduce_to(Object *self, OPT Tuple *args)
{
    return args != NULL ? (Object *)tuple_pack(2, OBJ(type_of(self)), OBJ(args)) : NULL;
}

NATIVE_CALL_TEXT(get_signature, "(obj, /)")

static const GetSetDef getter_getsets[] = {
    { "__text_signature__", get_signature, NULL, NULL },
    GETSET_END,
};

#define GETTER_FIELDS                                                                  \
    .module = "operator", .flags = TYPE_GC, .dealloc = getter_dealloc,                 \
    .traverse = getter_traverse, .clear = getter_clear, .getsets = getter_getsets

// ---- itemgetter ----

static Object *item_m_new(Object *self, Object *const *args)
{
    Tuple *keys = as_tuple(args[0]);
    if (!no_keywords(args[1], "itemgetter"))
        return NULL;
    if (tuple_length(keys) == 0)
        return error_raise(EXC(TypeError), "itemgetter expected 1 argument, got 0");
    Getter *g = (Getter *)(void *)type_create_instance(as_type(self));
    if (g != NULL)
        g->wanted = incref(keys);
    return (Object *)g;
}

static Object *item_call(Object *self, Object *const *args, size_t count,
                         OPT Tuple *names)
{
    Object *o = one_argument(self, args, count, names);
    return o != NULL
               ? get_all(as_getter(self), as_getter(self)->wanted, o, operate_subscript)
               : NULL;
}

static Str *item_repr(Object *self)
{
    return describe(self, NULL, as_getter(self)->wanted, NULL);
}

static Object *item_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    return reduce_to(self, as_getter(self)->wanted);
}

static const NativeDef item_new = { item_m_new, "__new__(cls, /, *items, **kwargs)",
                                    NULL };
static const NativeDef item_methods[] = {
    { item_m_reduce, "__reduce__(self, /)", "How to make an equal one." },
    NATIVE_END,
};

Type mod_operator_get_item_type = {
    TYPE_HEAD("itemgetter", Getter),
    GETTER_FIELDS,
    .help = "What gives one or several items of its argument.",
    .shape = SHAPE_ITEM_GETTER,
    .new_def = &item_new,
    .call = item_call,
    .repr = item_repr,
    .methods = item_methods,
};

// ---- attrgetter ----

// "a.b" as the tuple of interned "a" and "b".
static NEW Object *split_name(Str *name)
{
    List *parts = list_new(1);
    size_t start = 0;
    bool good = parts != NULL;
    for (size_t i = 0; good && i <= name->length; i++) {
        if (i < name->length && str_char(name, i) != '.')
            continue;
        Str *part = str_slice(name, start, i);
        part = part != NULL ? intern_str(part) : NULL;
        good = part != NULL && list_append_take(parts, OBJ(part));
        start = i + 1;
    }
    Object *result = good ? (Object *)list_to_tuple(parts) : NULL;
    xdecref((Object *)parts);
    return result;
}

static Object *attr_m_new(Object *self, Object *const *args)
{
    Tuple *names = as_tuple(args[0]);
    size_t count = tuple_length(names);
    if (!no_keywords(args[1], "attrgetter"))
        return NULL;
    if (count == 0)
        return error_raise(EXC(TypeError), "attrgetter expected 1 argument, got 0");
    for (size_t i = 0; i < count; i++)
        if (!is_str(tuple_items(names)[i]))
            return error_raise(EXC(TypeError), "attribute name must be a string");
    Getter *g = (Getter *)(void *)type_create_instance(as_type(self));
    Tuple *parts = g != NULL ? tuple_new(count) : NULL;
    bool good = parts != NULL;
    for (size_t i = 0; parts != NULL && i < count; i++) {
        Object *split = good ? split_name(as_str(tuple_items(names)[i])) : NULL;
        good = split != NULL;
        tuple_items(parts)[i] = good ? split : NONE;
    }
    if (!good) {
        xdecref((Object *)parts);
        xdecref((Object *)g);
        return NULL;
    }
    g->wanted = incref(names);
    g->parts = parts;
    return OBJ(g);
}

static Object *get_dotted(Object *o, Object *parts)
{
    Tuple *names = as_tuple(parts);
    Object *value = incref(o);
    for (size_t i = 0; value != NULL && i < tuple_length(names); i++) {
        Object *next = attr_get(value, as_str(tuple_items(names)[i]));
        decref(value);
        value = next;
    }
    return value;
}

static Object *attr_call(Object *self, Object *const *args, size_t count,
                         OPT Tuple *names)
{
    Object *o = one_argument(self, args, count, names);
    return o != NULL ? get_all(as_getter(self), as_getter(self)->parts, o, get_dotted)
                     : NULL;
}

static const NativeDef attr_new = { attr_m_new, "__new__(cls, /, *attrs, **kwargs)",
                                    NULL };

Type mod_operator_get_attr_type = {
    TYPE_HEAD("attrgetter", Getter),
    GETTER_FIELDS,
    .help = "What gives one or several attributes of its argument.",
    .shape = SHAPE_ATTR_GETTER,
    .new_def = &attr_new,
    .call = attr_call,
    .repr = item_repr,
    .methods = item_methods,
};

// ---- methodcaller ----

static Object *method_m_new(Object *self, Object *const *args)
{
    Tuple *given = as_tuple(args[0]);
    if (tuple_length(given) == 0)
        return error_raise(EXC(TypeError),
                           "methodcaller needs at least one argument, the "
                           "method name");
    Object *name = tuple_items(given)[0];
    if (!is_str(name))
        return error_raise(EXC(TypeError), "method name must be a string");
    Getter *g = (Getter *)(void *)type_create_instance(as_type(self));
    Str *kept = g != NULL ? attr_canonical(as_str(name)) : NULL;
    if (kept != NULL) {
        g->parts = tuple_pack(1, OBJ(kept));
        g->wanted = tuple_slice(given, 1, tuple_length(given));
        g->keywords = args[1] != NULL ? incref(as_dict(args[1])) : NULL;
        decref(OBJ(kept));
    }
    if (g != NULL && (g->parts == NULL || g->wanted == NULL)) {
        decref(OBJ(g));
        return NULL;
    }
    return (Object *)g;
}

static Object *method_call(Object *self, Object *const *args, size_t count,
                           OPT Tuple *names)
{
    Getter *g = as_getter(self);
    Object *o = one_argument(self, args, count, names), *function, *result;
    if (o == NULL)
        return NULL;
    Str *name = as_str(tuple_items(g->parts)[0]);
    Object *held = incref(self);
    if (g->keywords == NULL) {
        result = call_method(o, name, tuple_items(g->wanted), tuple_length(g->wanted));
    } else {
        function = attr_get(o, name);
        result = function != NULL ? call_with(function, g->wanted, g->keywords) : NULL;
        xdecref(function);
    }
    decref(held);
    return result;
}

static Str *method_repr(Object *self)
{
    Getter *g = as_getter(self);
    return describe(self, tuple_items(g->parts)[0], g->wanted, g->keywords);
}

static Object *method_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    Getter *g = as_getter(self);
    size_t count = tuple_length(g->wanted);
    Object *name = tuple_items(g->parts)[0];
    if (g->keywords != NULL) { // a partial that knows them, and the arguments
        Tuple *start = tuple_pack(2, OBJ(type_of(self)), name), *pair = NULL;
        Object *made = start == NULL ? NULL
                                     : call_with(OBJ(&mod_functools_partial_type),
                                                 start, g->keywords);
        if (made != NULL)
            pair = tuple_pack(2, made, OBJ(g->wanted));
        xdecref((Object *)start);
        xdecref(made);
        return (Object *)pair;
    }
    Tuple *all = tuple_new(count + 1);
    if (all == NULL)
        return NULL;
    tuple_items(all)[0] = incref(name);
    for (size_t i = 0; i < count; i++)
        tuple_items(all)[i + 1] = incref(tuple_items(g->wanted)[i]);
    Object *result = reduce_to(self, all);
    decref(OBJ(all));
    return result;
}

static const NativeDef method_new_def = { method_m_new,
                                          "__new__(cls, /, *args, **kwargs)", NULL };
static const NativeDef method_methods[] = {
    { method_m_reduce, "__reduce__(self, /)", "How to make an equal one." },
    NATIVE_END,
};

Type mod_operator_get_method_type = {
    TYPE_HEAD("methodcaller", Getter),
    GETTER_FIELDS,
    .help = "What calls a method of its argument.",
    .shape = SHAPE_METHOD_CALLER,
    .new_def = &method_new_def,
    .call = method_call,
    .repr = method_repr,
    .methods = method_methods,
};
