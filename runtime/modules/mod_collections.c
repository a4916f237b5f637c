// mod_collections.c - _collections: the types, counting, fields of named tuples.
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_collections_internal.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// ---- _tuplegetter ----

typedef struct TupleGetter {
    Object object;
    int64_t index;
    Object *help;
} TupleGetter;

extern Type mod_collections_getter_type;

static TupleGetter *as_getter(Object *o)
{
    return (TupleGetter *)(void *)o;
}

static Object *getter_new(Object *self, Object *const *args)
{
    int64_t index;
    if (!operate_c_number(args[0], "ssize_t", &index))
        return NULL;
    TupleGetter *getter = (TupleGetter *)(void *)type_create_instance(as_type(self));
    if (getter == NULL)
        return NULL;
    getter->index = index;
    getter->help = incref(args[1]);
    return OBJ(getter);
}

static void getter_dealloc(Object *self)
{
    xdecref(as_getter(self)->help);
    heap_free(HEAP_CONTAINER, self, sizeof(TupleGetter));
}

static void getter_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_getter(self)->help);
}

static Object *getter_get(Object *self, OPT Object *instance, Type *owner)
{
    int64_t index = as_getter(self)->index;
    (void)owner;
    if (instance == NULL || instance == NONE)
        return incref(self);
    if (!is_tuple(instance))
        return error_raise(
            EXC(TypeError),
            "descriptor for index '%lld' for tuple subclasses doesn't apply to '%T' "
            "object",
            (long long)index, instance);
    if (index < 0 || (size_t)index >= tuple_length(as_tuple(instance)))
        return error_raise(EXC(IndexError), "tuple index out of range");
    return incref(tuple_items(as_tuple(instance))[index]);
}

static bool getter_set(Object *self, Object *instance, OPT Object *value)
{
    (void)self;
    (void)instance;
    return error_false(EXC(AttributeError), value == NULL ? "can't delete attribute"
                                                          : "can't set attribute");
}

static Str *getter_repr(Object *self)
{
    return error_format("%s(%lld, %R)", type_of(self)->name,
                        (long long)as_getter(self)->index, as_getter(self)->help);
}

static Object *getter_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    Object *index = int_from(as_getter(self)->index), *result = NULL;
    Tuple *given = index != NULL ? tuple_pack(2, index, as_getter(self)->help) : NULL;
    if (given != NULL)
        result = (Object *)tuple_pack(2, OBJ(type_of(self)), OBJ(given));
    xdecref((Object *)given);
    xdecref(index);
    return result;
}

static Object *get_help(Object *self)
{
    return incref(as_getter(self)->help);
}

static bool set_help(Object *self, OPT Object *value)
{
    ref_set(&as_getter(self)->help, value != NULL ? value : NONE);
    return true;
}

static const GetSetDef getter_getsets[] = {
    { "__doc__", get_help, set_help, NULL },
    GETSET_END,
};

static const NativeDef getter_methods[] = {
    { getter_m_reduce, "__reduce__(self, /)", NULL },
    NATIVE_END,
};

static const NativeDef getter_new_def = { getter_new, "__new__(cls, index, doc, /)",
                                          NULL };

Type mod_collections_getter_type = {
    TYPE_HEAD("_tuplegetter", TupleGetter),
    .module = "_collections",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_TUPLE_GETTER,
    .new_def = &getter_new_def,
    .dealloc = getter_dealloc,
    .traverse = getter_traverse,
    .repr = getter_repr,
    .descr_get = getter_get,
    .descr_set = getter_set,
    .methods = getter_methods,
    .getsets = getter_getsets,
};

// ---- counting ----

// Whether get and assignment are dict's own.
static bool is_plain_mapping(Object *o)
{
    Type *type = type_of(o);
    return is_dict(o) &&
           type_lookup(type, NAME(__setitem__)) ==
               type_lookup(&dict_type, NAME(__setitem__)) &&
           type_lookup(type, NAME(get)) == type_lookup(&dict_type, NAME(get));
}

static bool count_plain(Dict *counts, Object *item, Object *one)
{
    Object *old, *sum;
    int got = dict_get(counts, item, &old);
    if (got <= 0)
        return got == 0 && dict_set(counts, item, one);
    sum = operate_binary(BINARY_ADD, old, one);
    decref(old);
    bool ok = sum != NULL && dict_set(counts, item, sum);
    xdecref(sum);
    return ok;
}

static bool count_by_methods(Object *counts, Object *item, Object *one, Object *zero)
{
    Object *old = call_method(counts, NAME(get), (Object *const[]){ item, zero }, 2);
    Object *sum = old != NULL ? operate_binary(BINARY_ADD, old, one) : NULL;
    bool ok = sum != NULL && operate_assign(counts, item, sum);
    xdecref(old);
    xdecref(sum);
    return ok;
}

static Object *collections_f_count(Object *self, Object *const *args)
{
    (void)self;
    Object *one = int_from(1), *zero = int_from(0), *item;
    if (!type_ready(type_of(args[0])) || !type_ready(&dict_type))
        return NULL;
    bool plain = is_plain_mapping(args[0]);
    Object *iter = iterate_of(args[1]);
    int got = iter != NULL ? 1 : -1;
    while (got > 0 && (got = iterate_next(iter, &item)) > 0) {
        if (!(plain ? count_plain(as_dict(args[0]), item, one)
                    : count_by_methods(args[0], item, one, zero)))
            got = -1;
        decref(item);
    }
    xdecref(iter);
    return got == 0 ? NONE : NULL;
}

static const NativeDef functions[] = {
    { collections_f_count, "_count_elements(mapping, iterable, /)",
      "Add to the counts in a mapping, one for each item." },
    NATIVE_END,
};

static bool add_type(Module *module, const char *name, Type *type)
{
    return module_add_take(module, name, OBJ(incref(type)));
}

static bool fill(Module *m)
{
    return add_type(m, "deque", &mod_collections_deque_type) &&
           add_type(m, "_deque_iterator", &mod_collections_deque_iter_type) &&
           add_type(m, "_deque_reverse_iterator",
                    &mod_collections_deque_reverse_iter_type) &&
           add_type(m, "defaultdict", &mod_collections_dict_default_type) &&
           add_type(m, "OrderedDict", &mod_collections_dict_ordered_type) &&
           add_type(m, "_tuplegetter", &mod_collections_getter_type);
}

const ModuleDef mod_collections = {
    "_collections",
    "The parts of collections that are written in C.",
    functions,
    fill,
};
