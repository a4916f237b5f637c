// mod_functools.c - _functools: partial, reduce, cmp_to_key. The caches are in
// mod_functools_cache.c.
//
// Invariant: func, args and keywords of a partial are set together, or all NULL.
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_functools_internal.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/method.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

// ---- partial ----

typedef struct Partial {
    Object object;
    Object *func;
    Tuple *args;
    Dict *keywords;
    Dict *dict; // attributes, or NULL
} Partial;

static Partial *as_partial(Object *o)
{
    return (Partial *)(void *)o;
}

// keywords of inner, and of outer over them.
static NEW Dict *merge_keywords(OPT Dict *inner, OPT Object *outer)
{
    Dict *all = inner != NULL ? dict_copy(inner) : dict_new();
    if (all != NULL && outer != NULL && !dict_update(all, outer)) {
        decref(OBJ(all));
        return NULL;
    }
    return all;
}

static NEW Tuple *join_args(OPT Tuple *first, Tuple *rest)
{
    size_t before = first != NULL ? tuple_length(first) : 0, count = tuple_length(rest);
    if (before == 0)
        return tuple_slice(rest, 0, count);
    Tuple *all = tuple_new(before + count);
    for (size_t i = 0; all != NULL && i < before + count; i++)
        tuple_items(all)[i] =
            incref(i < before ? tuple_items(first)[i] : tuple_items(rest)[i - before]);
    return all;
}

static Object *partial_m_new(Object *self, Object *const *args)
{
    Tuple *given = as_tuple(args[0]);
    if (tuple_length(given) == 0)
        return error_raise(EXC(TypeError),
                           "type 'partial' takes at least one argument");
    Object *func = tuple_items(given)[0];
    Partial *inner = NULL;
    if (!operate_is_callable(func))
        return error_raise(EXC(TypeError), "the first argument must be callable");
    // A partial of a partial is one partial, unless somebody gave it attributes.
    if (type_is_subtype(type_of(func), &mod_functools_partial_type) &&
        as_partial(func)->dict == NULL && as_partial(func)->func != NULL)
        inner = as_partial(func);
    Partial *p = (Partial *)(void *)type_create_instance(as_type(self));
    Tuple *rest = p != NULL ? tuple_slice(given, 1, tuple_length(given)) : NULL;
    if (rest != NULL) {
        p->func = incref(inner != NULL ? inner->func : func);
        p->args = join_args(inner != NULL ? inner->args : NULL, rest);
        p->keywords = merge_keywords(inner != NULL ? inner->keywords : NULL, args[1]);
        decref(OBJ(rest));
    }
    if (p != NULL && (p->args == NULL || p->keywords == NULL)) {
        decref(OBJ(p));
        return NULL;
    }
    return (Object *)p;
}

static const NativeDef partial_new = { partial_m_new,
                                       "__new__(cls, /, *args, **keywords)", NULL };

static void partial_clear(Object *self)
{
    Partial *p = as_partial(self);
    ref_clear(&p->func);
    ref_clear(&p->args);
    ref_clear(&p->keywords);
    ref_clear(&p->dict);
}

static void partial_traverse(Object *self, VisitFn visit, void *context)
{
    Partial *p = as_partial(self);
    VISIT(p->func);
    VISIT(p->args);
    VISIT(p->keywords);
    VISIT(p->dict);
}

static void release(Object *self)
{
    Type *cls = type_of(self);
    size_t size = cls->basic_size;
    instance_builtin(cls)->clear(self);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

// The keywords of p and those of one call over them, as arrays behind the positional
// arguments in all; yields the names.
static NEW Tuple *put_keywords(Partial *p, Object **values, size_t *count,
                               Object *const *given, OPT Tuple *names)
{
    size_t pos = 0, used = 0, more = names != NULL ? tuple_length(names) : 0;
    Object *key, *value;
    Tuple *all = NULL;
    Object **keys = values + p->keywords->used + more;
    while (dict_next(p->keywords, &pos, &key, &value)) {
        keys[used] = key;
        values[used++] = value;
    }
    for (size_t i = 0; i < more; i++) {
        Object *name = tuple_items(names)[i];
        size_t k = 0;
        while (k < used && keys[k] != name &&
               !(is_str(keys[k]) && str_equal(as_str(keys[k]), as_str(name))))
            k++;
        keys[k] = name;
        values[k] = given[i];
        used += k == used;
    }
    *count = used;
    all = tuple_from_array(keys, used);
    return all;
}

static Object *partial_call(Object *self, Object *const *args, size_t count,
                            OPT Tuple *names)
{
    enum { SMALL = 12 };
    Partial *p = as_partial(self);
    if (p->func == NULL)
        return error_raise(EXC(TypeError), "partial object is not initialized");
    size_t before = tuple_length(p->args), keywords = p->keywords->used;
    size_t more = names != NULL ? tuple_length(names) : 0;
    if (before + keywords == 0)
        return call_object(p->func, args, count, names);
    size_t room = before + count + more + (keywords > 0 ? 2 * keywords + more : 0);
    Object *small[SMALL], **all = small;
    if (room > SMALL && (all = heap_alloc(HEAP_RAW, room * sizeof *all)) == NULL)
        return NULL;
    memcpy(all, tuple_items(p->args), before * sizeof *all);
    if (count + more > 0)
        memcpy(all + before, args, (count + more) * sizeof *all);
    Tuple *shown = names != NULL ? incref(names) : NULL;
    bool good = true;
    size_t kept = 0;
    if (keywords > 0) {
        xdecref((Object *)shown);
        shown = put_keywords(p, all + before + count, &kept,
                             more > 0 ? args + count : NULL, names);
        good = shown != NULL;
    }
    Object *result = NULL;
    if (good) {
        // what the callee may throw out of self is held here
        Object *func = incref(p->func);
        Tuple *own = incref(p->args);
        for (size_t i = 0; i < kept; i++)
            incref(all[before + count + i]);
        result = call_object(func, all, before + count, shown);
        for (size_t i = 0; i < kept; i++)
            decref(all[before + count + i]);
        decref(OBJ(own));
        decref(func);
    }
    xdecref((Object *)shown);
    if (all != small)
        heap_free(HEAP_RAW, all, room * sizeof *all);
    return result;
}

static bool put_text(StrBuilder *out, STEALS OPT Str *text)
{
    if (text == NULL)
        return false;
    str_builder_str(out, text);
    decref(OBJ(text));
    return true;
}

static Str *partial_repr(Object *self)
{
    Partial *p = as_partial(self);
    Type *cls = type_of(self);
    Object *key, *value;
    StrBuilder out;
    size_t pos = 0;
    int entered = p->func == NULL ? -1 : operate_repr_enter(self);
    if (entered <= 0)
        return entered < 0 ? NULL : error_format("...");
    Object *module = attr_get(OBJ(cls), NAME(__module__));
    Object *name = module != NULL ? attr_get(OBJ(cls), NAME(__qualname__)) : NULL;
    Tuple *args = incref(p->args);
    Dict *keywords = incref(p->keywords);
    str_builder_start(&out);
    bool good = name != NULL && put_text(&out, error_format("%S.%S(", module, name)) &&
                put_text(&out, operate_repr(p->func));
    for (size_t i = 0; good && i < tuple_length(args); i++)
        good = put_text(&out, error_format(", %R", tuple_items(args)[i]));
    while (good && dict_next(keywords, &pos, &key, &value)) {
        incref(key);
        incref(value);
        good = put_text(&out, error_format(", %S=%R", key, value));
        decref(key);
        decref(value);
    }
    operate_repr_leave(self);
    xdecref(module);
    xdecref(name);
    decref(OBJ(args));
    decref(OBJ(keywords));
    str_builder_char(&out, ')');
    if (good)
        return str_builder_finish(&out);
    str_builder_discard(&out);
    return NULL;
}

static Object *or_none(OPT Object *o)
{
    return o != NULL ? incref(o) : NONE;
}

static Object *partial_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    Partial *p = as_partial(self);
    Object *state[4] = { p->func, (Object *)p->args, (Object *)p->keywords,
                         p->dict != NULL ? OBJ(p->dict) : NONE };
    if (p->func == NULL)
        return error_raise(EXC(TypeError), "partial object is not initialized");
    Tuple *packed = tuple_from_array(state, 4), *made = NULL;
    Tuple *func = packed != NULL ? tuple_pack(1, p->func) : NULL;
    if (func != NULL)
        made = tuple_pack(3, OBJ(type_of(self)), OBJ(func), OBJ(packed));
    xdecref((Object *)packed);
    xdecref((Object *)func);
    return (Object *)made;
}

static Object *partial_m_setstate(Object *self, Object *const *args)
{
    Partial *p = as_partial(self);
    Object **state = is_tuple(args[0]) ? tuple_items(as_tuple(args[0])) : NULL;
    if (state == NULL || tuple_length(as_tuple(args[0])) != 4 ||
        !operate_is_callable(state[0]) || !is_tuple(state[1]) ||
        (state[2] != NONE && !is_dict(state[2])))
        return error_raise(EXC(TypeError), "invalid partial state");
    Tuple *own = as_tuple(state[1]);
    own = is_exact_tuple(OBJ(own))
              ? incref(own)
              : tuple_from_array(tuple_items(own), tuple_length(own));
    Dict *keywords = state[2] == NONE                ? dict_new()
                     : state[2]->shape == SHAPE_DICT ? incref(as_dict(state[2]))
                                                     : dict_copy(as_dict(state[2]));
    if (own == NULL || keywords == NULL) {
        xdecref((Object *)own);
        xdecref((Object *)keywords);
        return NULL;
    }
    ref_set(&p->func, state[0]);
    ref_set_take((Object **)&p->args, OBJ(own));
    ref_set_take((Object **)&p->keywords, OBJ(keywords));
    ref_set_take((Object **)&p->dict, is_dict(state[3]) ? incref(state[3]) : NULL);
    return NONE;
}

static Object *partial_get_func(Object *self)
{
    return or_none(as_partial(self)->func);
}

static Object *partial_get_args(Object *self)
{
    return or_none((Object *)as_partial(self)->args);
}

static Object *partial_get_keywords(Object *self)
{
    return or_none((Object *)as_partial(self)->keywords);
}

static const NativeDef partial_methods[] = {
    { partial_m_reduce, "__reduce__(self, /)", NULL },
    { partial_m_setstate, "__setstate__(self, object, /)", NULL },
    GENERIC_ALIAS_ROW,
    NATIVE_END,
};

static const GetSetDef partial_getsets[] = {
    { "__dict__", method_get_dict, method_set_dict, NULL },
    GETSET_MEMBERS,
    { "func", partial_get_func, NULL, "What is called." },
    { "args", partial_get_args, NULL, "The arguments before those of a call." },
    { "keywords", partial_get_keywords, NULL, "The keywords before those of a call." },
    GETSET_END,
};

static Object *partial_get(Object *self, OPT Object *instance, Type *owner)
{
    (void)owner;
    if (instance != NULL && instance != NONE &&
        !error_warn(EXC(FutureWarning),
                    "functools.partial will be a method descriptor in future Python "
                    "versions; wrap it in staticmethod() if you want to preserve the "
                    "old behavior"))
        return NULL;
    return incref(self);
}

Type mod_functools_partial_type = {
    TYPE_HEAD("partial", Partial),
    .module = "functools",
    .help = "A function with some arguments given already.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_PARTIAL,
    .dict_offset = (int32_t)offsetof(Partial, dict),
    .new_def = &partial_new,
    .dealloc = release,
    .traverse = partial_traverse,
    .clear = partial_clear,
    .call = partial_call,
    .descr_get = partial_get,
    .repr = partial_repr,
    .methods = partial_methods,
    .getsets = partial_getsets,
};

// ---- cmp_to_key ----

typedef struct Key { // the factory
    Object object;
    Object *compare;
} Key;

typedef struct Keyed {
    Object object;
    Object *compare;
    Object *value; // .obj
} Keyed;

static Keyed *as_keyed(Object *o)
{
    return (Keyed *)(void *)o;
}

static Object *key_call(Object *self, Object *const *args, size_t count,
                        OPT Tuple *names)
{
    size_t more = names != NULL ? tuple_length(names) : 0;
    if (count + more != 1)
        return count + more == 0
                   ? error_raise(EXC(TypeError),
                                 "K() missing required argument 'obj' (pos 1)")
                   : error_raise(EXC(TypeError),
                                 "K() takes at most 1 argument (%zu given)",
                                 count + more);
    if (more == 1 && !str_equal_text(as_str(tuple_items(names)[0]), "obj"))
        return error_raise(EXC(TypeError),
                           "K() missing required argument 'obj' (pos 1)");
    Keyed *k = heap_new(HEAP_CONTAINER, SHAPE_KEYED, sizeof *k);
    if (k == NULL)
        return NULL;
    k->compare = incref(((Key *)(void *)self)->compare);
    k->value = incref(args[0]);
    return OBJ(k);
}

static void key_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(((Key *)(void *)self)->compare);
}

static void key_clear(Object *self)
{
    ref_clear(&((Key *)(void *)self)->compare);
}

NATIVE_CALL_TEXT(key_get_signature, "(obj)")

static const GetSetDef key_getsets[] = {
    { "__text_signature__", key_get_signature, NULL, NULL },
    GETSET_END,
};

Type mod_functools_key_type = {
    TYPE_HEAD("KeyWrapper", Key), .module = "functools",    .flags = TYPE_GC,
    .shape = SHAPE_KEY,           .dealloc = release,       .traverse = key_traverse,
    .clear = key_clear,           .hash = slots_unhashable, .call = key_call,
    .getsets = key_getsets,
};

static Object *keyed_compare(Object *left, Object *right, CompareOp op)
{
    if (right->shape != SHAPE_KEYED)
        return error_raise(EXC(TypeError), "other argument must be K instance");
    Object *order =
        call_2(as_keyed(left)->compare, as_keyed(left)->value, as_keyed(right)->value);
    if (order == NULL)
        return NULL;
    Object *result = operate_compare(order, OBJ(&int_cache[-INT_CACHE_MIN]), op);
    decref(order);
    return result;
}

static Object *keyed_get_value(Object *self)
{
    return incref(as_keyed(self)->value);
}

static bool keyed_set_value(Object *self, OPT Object *value)
{
    if (value == NULL)
        return error_false(EXC(AttributeError), "obj");
    ref_set(&as_keyed(self)->value, value);
    return true;
}

static void keyed_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_keyed(self)->compare);
    VISIT(as_keyed(self)->value);
}

static void keyed_clear(Object *self)
{
    ref_clear(&as_keyed(self)->compare);
    ref_clear(&as_keyed(self)->value);
}

static const GetSetDef keyed_getsets[] = {
    { "obj", keyed_get_value, keyed_set_value, "Value wrapped by a key function." },
    GETSET_END,
};

Type mod_functools_keyed_type = {
    TYPE_HEAD("KeyWrapper", Keyed),
    .module = "functools",
    .flags = TYPE_GC,
    .shape = SHAPE_KEYED,
    .dealloc = release,
    .traverse = keyed_traverse,
    .clear = keyed_clear,
    .hash = slots_unhashable,
    .compare = keyed_compare,
    .getsets = keyed_getsets,
};

static Object *functools_f_cmp_to_key(Object *self, Object *const *args)
{
    (void)self;
    Key *k = heap_new(HEAP_CONTAINER, SHAPE_KEY, sizeof *k);
    if (k == NULL)
        return NULL;
    k->compare = incref(args[0]);
    return OBJ(k);
}

// ---- reduce ----

static Object *functools_f_reduce(Object *self, Object *const *args)
{
    (void)self;
    Object *total = args[2] != NULL ? incref(args[2]) : NULL, *item;
    Object *iter = iterate_of(args[1]);
    int got;
    if (iter == NULL) {
        xdecref(total);
        if (error_clear_if(EXC(TypeError)))
            error_raise(EXC(TypeError), "reduce() arg 2 must support iteration");
        return NULL;
    }
    while ((got = iterate_next(iter, &item)) > 0) {
        if (total == NULL) {
            total = item;
            continue;
        }
        Object *next = call_2(args[0], total, item);
        decref(item);
        decref(total);
        total = next;
        if (total == NULL)
            break;
    }
    decref(iter);
    if (got < 0) {
        xdecref(total);
        return NULL;
    }
    if (total == NULL && got == 0)
        return error_raise(EXC(TypeError),
                           "reduce() of empty iterable with no initial value");
    return total;
}

// ---- the module ----

static const NativeDef functions[] = {
    { functools_f_cmp_to_key, "cmp_to_key(mycmp)",
      "A key function that orders as the comparison function mycmp does." },
    { functools_f_reduce, "reduce(function, iterable, initial=<absent>, /)",
      "Join the items to one value, from left to right: f(f(f(1st, 2nd), 3rd), ...)." },
    NATIVE_END,
};

static bool fill(Module *m)
{
    static Type *const types[] = { &mod_functools_partial_type,
                                   &mod_functools_cache_type };
    for (size_t i = 0; i < ARRAY_COUNT(types); i++)
        if (!module_add_take(m, types[i]->name, OBJ(types[i])))
            return false;
    return true;
}

const ModuleDef mod_functools = {
    "_functools",
    "The parts of functools that are written in C.",
    functions,
    fill,
};
