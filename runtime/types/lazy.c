// lazy.c - map, filter, zip, enumerate: iterators over iterators.
//
// They hold no item longer than a step. zip and enumerate fill the tuple of the step
// before again when nobody else has it.
#include "runtime/types/lazy.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/reduce.h"
#include "runtime/types/seqiter.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

enum { FEW = 8 }; // arguments that need no buffer

typedef struct Map {
    Object object;
    Object *function;
    Tuple *iters;
} Map;

typedef struct Filter {
    Object object;
    Object *function; // NONE: the item's own truth
    Object *iter;
} Filter;

typedef struct Zip {
    Object object;
    Tuple *iters;
    Tuple *result;
    int64_t strict;
} Zip;

typedef struct Enumerate {
    Object object;
    Object *iter;
    Tuple *result;
    int64_t index;
    OPT Object *big; // the index where it does not fit
} Enumerate;

static Object *iter_self(Object *self)
{
    return incref(self);
}

// (class of self, args); args are consumed.
static Tuple *class_with(Object *self, STEALS OPT Tuple *args)
{
    Tuple *pair = args != NULL ? tuple_pack(2, OBJ(type_of(self)), OBJ(args)) : NULL;
    xdecref((Object *)args);
    return pair;
}

static void *new_instance(Type *cls)
{
    Object *o = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (o != NULL && UNLIKELY((cls->flags & TYPE_USER) != 0))
        type_init_instance(o, cls);
    return o;
}

static void free_instance(Object *self)
{
    Type *cls = type_of(self);
    size_t size = cls->basic_size;
    if (UNLIKELY((cls->flags & TYPE_USER) != 0))
        type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

// Iterators over each of count objects.
static Tuple *iterate_all(Object *const *sources, size_t count)
{
    Object **to;
    Tuple *iters = tuple_new(count);
    if (iters == NULL)
        return NULL;
    to = tuple_items(iters);
    for (size_t i = 0; i < count; i++)
        if ((to[i] = iterate_of(sources[i])) == NULL) {
            decref(OBJ(iters)); // releases what is there
            return NULL;
        }
    return iters;
}

// A tuple of length items, to be filled step by step.
static Tuple *new_result(size_t length)
{
    Tuple *t = tuple_new(length);
    if (t != NULL)
        for (size_t i = 0; i < length; i++)
            tuple_items(t)[i] = NONE;
    return t;
}

// ---- map ----

static Map *as_map(Object *o)
{
    return (Map *)(void *)o;
}

static Object *map_make(Object *self, Object *const *args)
{
    Tuple *given = as_tuple(args[0]), *iters;
    size_t count = tuple_length(given);
    Map *m;
    if (count < 2)
        return error_raise(EXC(TypeError), "map() must have at least two arguments.");
    iters = iterate_all(tuple_items(given) + 1, count - 1);
    if (iters == NULL)
        return NULL;
    m = new_instance(as_type(self));
    if (m == NULL) {
        decref(OBJ(iters));
        return NULL;
    }
    m->function = incref(tuple_items(given)[0]);
    m->iters = iters;
    return OBJ(m);
}

static void map_clear(Object *self)
{
    ref_clear(&as_map(self)->iters);
    ref_clear(&as_map(self)->function);
}

static void map_dealloc(Object *self)
{
    map_clear(self);
    free_instance(self);
}

static void map_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_map(self)->iters);
    VISIT(as_map(self)->function);
}

// One item of each iterator into items: 1, 0, -1; *got counts those taken.
static int next_of_all(Tuple *iters, Object **items, size_t *got)
{
    size_t count = tuple_length(iters);
    for (*got = 0; *got < count; ++*got) {
        int more = seqiter_pass(tuple_items(iters)[*got], &items[*got]);
        if (more <= 0)
            return more;
    }
    return 1;
}

static int map_next(Object *self, Object **out)
{
    Map *m = as_map(self);
    Object *few[FEW], **items = few;
    size_t count, got = 0;
    int more;
    if (m->iters == NULL)
        return 0;
    count = tuple_length(m->iters);
    if (count > FEW && (items = heap_alloc(HEAP_RAW, count * sizeof *items)) == NULL)
        return -1;
    more = next_of_all(m->iters, items, &got);
    if (more > 0) {
        *out = call_object(m->function, items, count, NULL);
        more = *out == NULL ? -1 : 1;
    }
    while (got > 0)
        decref(items[--got]);
    if (items != few)
        heap_free(HEAP_RAW, items, count * sizeof *items);
    return more;
}

static Object *map_m_reduce(Object *self, Object *const *args)
{
    Map *m = (Map *)(void *)self;
    size_t count = tuple_length(m->iters);
    Tuple *all = tuple_new(count + 1);
    (void)args;
    if (all != NULL) {
        tuple_items(all)[0] = incref(m->function);
        for (size_t i = 0; i < count; i++)
            tuple_items(all)[i + 1] = incref(tuple_items(m->iters)[i]);
    }
    return (Object *)class_with(self, all);
}

static const NativeDef map_methods[] = { REDUCE_ROW(map_m_reduce), NATIVE_END };

static const NativeDef map_new_def = { map_make, "__new__(cls, *args)",
                                       "Compute function on items of each iterable." };

Type map_type = {
    TYPE_HEAD("map", Map),
    .help = "Computes a function on the items of iterables, one call per step.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_MAP,
    .new_def = &map_new_def,
    .dealloc = map_dealloc,
    .traverse = map_traverse,
    .clear = map_clear,
    .iter = iter_self,
    .next = map_next,
    .methods = map_methods,
};

// ---- filter ----

static Filter *as_filter(Object *o)
{
    return (Filter *)(void *)o;
}

static Object *filter_make(Object *self, Object *const *args)
{
    Filter *f;
    Object *iter = iterate_of(args[1]);
    if (iter == NULL)
        return NULL;
    f = new_instance(as_type(self));
    if (f == NULL) {
        decref(iter);
        return NULL;
    }
    f->function = incref(args[0]);
    f->iter = iter;
    return OBJ(f);
}

static void filter_clear(Object *self)
{
    ref_clear(&as_filter(self)->iter);
    ref_clear(&as_filter(self)->function);
}

static void filter_dealloc(Object *self)
{
    filter_clear(self);
    free_instance(self);
}

static void filter_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_filter(self)->iter);
    VISIT(as_filter(self)->function);
}

// Does the item pass? 1, 0, -1
static int passes(Object *function, Object *item)
{
    Object *answer;
    int truth;
    if (function == NONE || function == OBJ(&bool_type))
        return operate_truth(item);
    answer = call_1(function, item);
    if (answer == NULL)
        return -1;
    truth = operate_truth(answer);
    decref(answer);
    return truth;
}

static int filter_next(Object *self, Object **out)
{
    Filter *f = as_filter(self);
    Object *item;
    int got;
    if (f->iter == NULL)
        return 0;
    while ((got = seqiter_pass(f->iter, &item)) > 0) {
        int passed = passes(f->function, item);
        if (passed > 0) {
            *out = item;
            return 1;
        }
        decref(item);
        if (passed < 0)
            return -1;
    }
    return got;
}

static Object *filter_m_reduce(Object *self, Object *const *args)
{
    Filter *f = as_filter(self);
    (void)args;
    return (Object *)class_with(self, tuple_pack(2, f->function, f->iter));
}

static const NativeDef filter_methods[] = { REDUCE_ROW(filter_m_reduce), NATIVE_END };

static const NativeDef filter_new_def = {
    filter_make, "__new__(cls, function, iterable, /)",
    "Keep the items for which function is true."
};

Type filter_type = {
    TYPE_HEAD("filter", Filter),
    .help = "Yields those items of an iterable for which a function is true.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_FILTER,
    .new_def = &filter_new_def,
    .dealloc = filter_dealloc,
    .traverse = filter_traverse,
    .clear = filter_clear,
    .iter = iter_self,
    .next = filter_next,
    .methods = filter_methods,
};

// ---- zip ----

static Zip *as_zip(Object *o)
{
    return (Zip *)(void *)o;
}

static Object *zip_make(Object *self, Object *const *args)
{
    Tuple *given = as_tuple(args[0]), *iters, *result;
    size_t count = tuple_length(given);
    Zip *z;
    int strict = operate_truth(args[1]);
    if (strict < 0 || (iters = iterate_all(tuple_items(given), count)) == NULL)
        return NULL;
    result = new_result(count);
    z = result == NULL ? NULL : new_instance(as_type(self));
    if (z == NULL) {
        decref(OBJ(iters));
        xdecref((Object *)result);
        return NULL;
    }
    z->iters = iters;
    z->result = result;
    z->strict = strict;
    return OBJ(z);
}

static void zip_clear(Object *self)
{
    ref_clear(&as_zip(self)->iters);
    ref_clear(&as_zip(self)->result);
}

static void zip_dealloc(Object *self)
{
    zip_clear(self);
    free_instance(self);
}

static void zip_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_zip(self)->iters);
    VISIT(as_zip(self)->result);
}

static int fail_length(const char *how, size_t i)
{
    error_raise(EXC(ValueError), "zip() argument %zu is %s than argument%s%zu", i + 1,
                how, i == 1 ? " " : "s 1-", i);
    return -1;
}

// Iterator number i has ended: all right unless lengths must agree.
static int end_zip(Zip *z, size_t i)
{
    Tuple *iters = z->iters;
    if (!z->strict)
        return 0;
    if (i > 0)
        return fail_length("shorter", i);
    for (i = 1; i < tuple_length(iters); i++) {
        Object *item;
        int more = iterate_next(tuple_items(iters)[i], &item);
        if (more < 0)
            return -1;
        if (more > 0) {
            decref(item);
            return fail_length("longer", i);
        }
    }
    return 0;
}

// A step of one of its iterators; a strict one looks at their ends itself.
static inline int zip_step(const Zip *z, Object *iter, Object **out)
{
    int more = seqiter_pass(iter, out);
    return UNLIKELY(more < 0) && z->strict && error_clear_if(EXC(StopIteration)) ? 0
                                                                                 : more;
}

// The next pair of two iterators, in a tuple of its own.
static int zip_next_two(Zip *z, Object **out)
{
    Object *a, *b;
    int more = zip_step(z, z->iters->items[0], &a);
    if (more <= 0)
        return more < 0 ? -1 : end_zip(z, 0);
    more = zip_step(z, z->iters->items[1], &b);
    if (more <= 0) {
        decref(a);
        return more < 0 ? -1 : end_zip(z, 1);
    }
    *out = (Object *)tuple_pair_take(a, b);
    return *out != NULL ? 1 : -1;
}

static int zip_next(Object *self, Object **out)
{
    Zip *z = as_zip(self);
    Tuple *result, *iters = z->iters;
    size_t count = iters == NULL ? 0 : tuple_length(iters);
    if (count == 0)
        return 0;
    if (count == 2 && z->result->object.refs != 1)
        return zip_next_two(z, out);
    // An old item dies before the next iterator is asked, as in CPython.
    result = z->result->object.refs == 1 ? incref(z->result) : new_result(count);
    if (result == NULL)
        return -1;
    for (size_t i = 0; i < count; i++) {
        Object *item;
        int more = zip_step(z, tuple_items(iters)[i], &item);
        if (more <= 0) {
            decref(OBJ(result));
            return more < 0 ? -1 : end_zip(z, i);
        }
        ref_set_take(&tuple_items(result)[i], item);
    }
    *out = OBJ(result);
    return 1;
}

static Object *zip_m_reduce(Object *self, Object *const *args)
{
    Zip *z = as_zip(self);
    (void)args;
    return z->strict ? (Object *)tuple_pack(3, OBJ(type_of(self)), OBJ(z->iters), TRUE_)
                     : (Object *)tuple_pack(2, OBJ(type_of(self)), OBJ(z->iters));
}

static Object *zip_m_setstate(Object *self, Object *const *args)
{
    int strict = operate_truth(args[0]);
    if (strict < 0)
        return NULL;
    as_zip(self)->strict = strict;
    return NONE;
}

static const NativeDef zip_methods[] = { REDUCE_ROW(zip_m_reduce),
                                         { zip_m_setstate,
                                           "__setstate__(self, object, /)",
                                           "Set whether lengths must agree." },
                                         NATIVE_END };

static const NativeDef zip_new_def = { zip_make,
                                       "__new__(cls, *iterables, strict=False) counts",
                                       "Yield tuples of one item of each iterable." };

Type zip_type = {
    TYPE_HEAD("zip", Zip),
    .help = "Yields tuples of one item of each iterable, until the shortest ends.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_ZIP,
    .new_def = &zip_new_def,
    .dealloc = zip_dealloc,
    .traverse = zip_traverse,
    .clear = zip_clear,
    .iter = iter_self,
    .next = zip_next,
    .methods = zip_methods,
};

// ---- enumerate ----

static Enumerate *as_enumerate(Object *o)
{
    return (Enumerate *)(void *)o;
}

static Object *enumerate_make(Object *self, Object *const *args)
{
    Enumerate *e = NULL;
    Object *iter = NULL;
    Tuple *result = NULL;
    int64_t index = 0;
    if (args[0] == NULL && args[1] != NULL)
        return error_raise(EXC(TypeError),
                           "'start' is an invalid keyword argument for enumerate()");
    if (args[0] == NULL)
        return error_raise(EXC(TypeError),
                           "enumerate() missing required argument 'iterable'");
    Object *start = args[1] != NULL ? operate_index(args[1]) : int_from(0);
    if (start == NULL)
        return NULL;
    if (int_fits(start, &index)) {
        decref(start);
        start = NULL;
    }
    iter = iterate_of(args[0]);
    if (iter != NULL && (result = new_result(2)) != NULL)
        e = new_instance(as_type(self));
    if (e == NULL) {
        xdecref(iter);
        xdecref((Object *)result);
        xdecref(start);
        return NULL;
    }
    e->iter = iter;
    e->result = result;
    e->index = index;
    e->big = start;
    return OBJ(e);
}

static void enumerate_clear(Object *self)
{
    Enumerate *e = as_enumerate(self);
    ref_clear(&e->iter);
    ref_clear(&e->result);
    ref_clear(&e->big);
}

static void enumerate_dealloc(Object *self)
{
    enumerate_clear(self);
    free_instance(self);
}

static void enumerate_traverse(Object *self, VisitFn visit, void *context)
{
    Enumerate *e = as_enumerate(self);
    VISIT(e->iter);
    VISIT(e->result);
    VISIT(e->big);
}

// The index of this step, and count on.
static Object *take_index(Enumerate *e)
{
    Object *index, *next;
    if (LIKELY(e->big == NULL)) {
        index = int_from(e->index);
        if (LIKELY(e->index < INT64_MAX)) {
            e->index++;
            return index;
        }
        if (index == NULL)
            return NULL;
        e->big = index;
    }
    next = int_add(e->big, OBJ(&int_cache[1 - INT_CACHE_MIN]));
    if (next == NULL)
        return NULL;
    index = e->big;
    e->big = next;
    return index;
}

static int enumerate_next(Object *self, Object **out)
{
    Enumerate *e = as_enumerate(self);
    Object *item, *index;
    int more;
    if (e->iter == NULL)
        return 0;
    more = seqiter_pass(e->iter, &item);
    if (more <= 0)
        return more;
    index = take_index(e);
    if (index == NULL) {
        decref(item);
        return -1;
    }
    if (e->result->object.refs == 1) {
        // Ours before the finalizers of the old items run.
        *out = OBJ(incref(e->result));
        ref_set_take(&e->result->items[0], index);
        ref_set_take(&e->result->items[1], item);
        return 1;
    }
    *out = (Object *)tuple_pair_take(index, item);
    return *out != NULL ? 1 : -1;
}

static const NativeDef enumerate_new_def = {
    enumerate_make, "__new__(cls, iterable=<absent>, start=<absent>) blunt",
    "Yield (index, item), counting from start."
};

static Object *enumerate_m_reduce(Object *self, Object *const *args)
{
    Enumerate *e = (Enumerate *)(void *)self;
    Object *index = e->big != NULL ? incref(e->big) : int_from(e->index);
    Tuple *pair = index != NULL ? tuple_pack(2, e->iter, index) : NULL;
    (void)args;
    xdecref(index);
    return (Object *)class_with(self, pair);
}

static const NativeDef enumerate_methods[] = { REDUCE_ROW(enumerate_m_reduce),
                                               GENERIC_ALIAS_ROW, NATIVE_END };

Type enumerate_type = {
    TYPE_HEAD("enumerate", Enumerate),
    .help = "Yields the items of an iterable with their indices.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_ENUMERATE,
    .new_def = &enumerate_new_def,
    .dealloc = enumerate_dealloc,
    .traverse = enumerate_traverse,
    .clear = enumerate_clear,
    .iter = iter_self,
    .next = enumerate_next,
    .methods = enumerate_methods,
};
