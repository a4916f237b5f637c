// mod_itertools.c - lazy iterator algebra: the iterators that handle one item at a
// time. Combinations are in mod_itertools_combine.c, groupby and tee in
// mod_itertools_split.c.
//
// An iterator that is finished drops what it reads from.
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_itertools_internal.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/complex.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// ---- what the types share ----

Object *mod_itertools_self(Object *self)
{
    return incref(self);
}

void mod_itertools_dealloc(Object *self)
{
    Type *cls = type_of(self);
    size_t size = cls->basic_size;
    instance_builtin(cls)->clear(self);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static Object **parts_of(Object *self)
{
    return (Object **)(void *)(self + 1);
}

#define PARTS(count)                                                                   \
    void mod_itertools_traverse_##count(Object *self, VisitFn visit, void *context)    \
    {                                                                                  \
        for (size_t i = 0; i < count; i++)                                             \
            VISIT(parts_of(self)[i]);                                                  \
    }                                                                                  \
    void mod_itertools_clear_##count(Object *self)                                     \
    {                                                                                  \
        for (size_t i = 0; i < count; i++)                                             \
            ref_clear(&parts_of(self)[i]);                                             \
    }
PARTS(1)
PARTS(2)
PARTS(3)
PARTS(4)
PARTS(5)
#undef PARTS

// A new instance of the class that __new__ was called with.
static void *make(Object *cls)
{
    return type_create_instance(as_type(cls));
}

// ---- count ----

static bool is_number(const Object *o)
{
    const NumberSlots *n = &type_of(o)->number;
    return is_int(o) || is_complex(o) || n->index != NULL || n->to_int != NULL ||
           n->to_float != NULL;
}

static Object *count_new(Object *self, Object *const *args)
{
    int64_t next, by;
    if (!is_number(args[0]) || !is_number(args[1]))
        return error_raise(EXC(TypeError), "a number is required");
    Count *c = make(self);
    if (c == NULL)
        return NULL;
    c->step = incref(args[1]);
    if (is_int(args[0]) && is_int(args[1]) && int_fits(args[0], &next) &&
        int_fits(args[1], &by) &&
        (by == 1 || (is_exact_int(args[0]) && is_exact_int(args[1])))) {
        c->next = next;
        c->by = by;
    } else {
        c->value = incref(args[0]);
    }
    return OBJ(c);
}

static int count_next(Object *self, Object **out)
{
    Count *c = (Count *)(void *)self;
    if (LIKELY(c->value == NULL)) {
        int64_t sum;
        Object *number = int_from(c->next);
        if (number == NULL)
            return -1;
        if (LIKELY(!__builtin_add_overflow(c->next, c->by, &sum))) {
            c->next = sum;
            *out = number;
            return 1;
        }
        c->value = number; // from here on the general way
    }
    Object *next = operate_binary(BINARY_ADD, c->value, c->step);
    if (next == NULL)
        return -1;
    *out = c->value;
    c->value = next;
    return 1;
}

static Str *count_repr(Object *self)
{
    Count *c = (Count *)(void *)self;
    Object *value = c->value != NULL ? incref(c->value) : int_from(c->next);
    int64_t by;
    Str *text = NULL;
    if (value == NULL)
        return NULL;
    if (is_int(c->step) && int_fits(c->step, &by) && by == 1)
        text = error_format("%s(%R)", type_name(self), value);
    else
        text = error_format("%s(%R, %R)", type_name(self), value, c->step);
    decref(value);
    return text;
}

static const NativeDef count_new_def = { count_new, "__new__(cls, start=0, step=1)",
                                         NULL };

Type mod_itertools_count_type = {
    ITERTOOLS_TYPE("count", Count, COUNT, 2, &count_new_def,
                   "start, start+step, start+2*step, ..."),
    .dealloc = mod_itertools_dealloc,
    .next = count_next,
    .repr = count_repr,
    .methods = mod_itertools_reduce_count,
};

// ---- repeat ----

static Object *repeat_new(Object *self, Object *const *args)
{
    int64_t times = -1;
    if (args[1] != NULL && !operate_c_number(args[1], "ssize_t", &times))
        return NULL;
    if (args[1] != NULL && times < 0)
        times = 0;
    Repeat *r = make(self);
    if (r == NULL)
        return NULL;
    r->item = incref(args[0]);
    r->left = times;
    return OBJ(r);
}

static int repeat_next(Object *self, Object **out)
{
    Repeat *r = (Repeat *)(void *)self;
    if (r->left == 0)
        return 0;
    if (r->left > 0)
        r->left--;
    *out = incref(r->item);
    return 1;
}

static Str *repeat_repr(Object *self)
{
    Repeat *r = (Repeat *)(void *)self;
    if (r->left < 0)
        return error_format("%s(%R)", type_name(self), r->item);
    return error_format("%s(%R, %lld)", type_name(self), r->item, (long long)r->left);
}

static Object *repeat_m_length_hint(Object *self, Object *const *args)
{
    (void)args;
    int64_t left = ((Repeat *)(void *)self)->left;
    return left < 0 ? error_raise(EXC(TypeError), "len() of unsized object")
                    : int_from(left);
}

static const NativeDef repeat_new_def = { repeat_new,
                                          "__new__(cls, object, times=<absent>)",
                                          NULL };
static const NativeDef repeat_methods[] = {
    REDUCE_ROW(mod_itertools_reduce_repeat),
    { repeat_m_length_hint, "__length_hint__(self)", NULL },
    NATIVE_END,
};

Type mod_itertools_repeat_type = {
    ITERTOOLS_TYPE("repeat", Repeat, REPEAT, 1, &repeat_new_def,
                   "The same object again and again, or times times."),
    .dealloc = mod_itertools_dealloc,
    .next = repeat_next,
    .repr = repeat_repr,
    .methods = repeat_methods,
};

// ---- cycle ----

static Object *cycle_new(Object *self, Object *const *args)
{
    Object *iter = iterate_of(args[0]);
    List *saved = iter != NULL ? list_new(0) : NULL;
    Cycle *c = saved != NULL ? make(self) : NULL;
    if (c == NULL) {
        xdecref(iter);
        xdecref((Object *)saved);
        return NULL;
    }
    c->iter = iter;
    c->saved = saved;
    return OBJ(c);
}

static int cycle_next(Object *self, Object **out)
{
    Cycle *c = (Cycle *)(void *)self;
    if (c->iter != NULL) {
        int got = seqiter_next(c->iter, out);
        if (got < 0)
            return -1;
        if (got > 0 && c->saved != NULL && !c->whole &&
            !list_append_take(c->saved, incref(*out))) {
            decref(*out);
            return -1;
        }
        if (got > 0)
            return 1;
        ref_clear(&c->iter);
    }
    if (c->saved == NULL || c->saved->count == 0)
        return 0;
    if (c->index >= c->saved->count)
        c->index = 0;
    *out = incref(c->saved->items[c->index++]);
    return 1;
}

static const NativeDef cycle_new_def = { cycle_new, "__new__(cls, iterable, /)", NULL };

Type mod_itertools_cycle_type = {
    ITERTOOLS_TYPE("cycle", Cycle, CYCLE, 2, &cycle_new_def,
                   "The items of an iterable, round and round."),
    .dealloc = mod_itertools_dealloc,
    .next = cycle_next,
    .methods = mod_itertools_reduce_cycle,
};

// ---- chain ----

static Object *chain_over(Object *cls, Object *iterables)
{
    Object *source = iterate_of(iterables);
    Chain *c = source != NULL ? make(cls) : NULL;
    if (c == NULL) {
        xdecref(source);
        return NULL;
    }
    c->source = source;
    return OBJ(c);
}

static Object *chain_new(Object *self, Object *const *args)
{
    return chain_over(self, args[0]);
}

static Object *chain_m_from_iterable(Object *self, Object *const *args)
{
    return chain_over(self, args[0]);
}

static int chain_next(Object *self, Object **out)
{
    Chain *c = (Chain *)(void *)self;
    while (c->source != NULL) {
        Object *iterable;
        int got;
        if (c->active == NULL) {
            got = seqiter_next(c->source, &iterable);
            if (got <= 0) {
                ref_clear(&c->source);
                return got;
            }
            Object *iter = iterate_of(iterable);
            decref(iterable);
            if (iter == NULL) {
                ref_clear(&c->source);
                return -1;
            }
            ref_set_take(&c->active, iter);
        }
        Object *active = incref(c->active);
        got = seqiter_next(active, out);
        decref(active);
        if (got != 0)
            return got;
        ref_clear(&c->active);
    }
    return 0;
}

static const NativeDef chain_new_def = { chain_new, "__new__(cls, /, *iterables)",
                                         NULL };
static const NativeDef chain_methods[] = {
    { chain_m_from_iterable, "from_iterable(cls, iterable, /)",
      "The items of the iterables that an iterable yields." },
    REDUCE_ROW(mod_itertools_reduce_chain),
    SETSTATE_ROW(mod_itertools_reduce_set_chain),
    GENERIC_ALIAS_ROW,
    NATIVE_END,
};

Type mod_itertools_chain_type = {
    ITERTOOLS_TYPE("chain", Chain, CHAIN, 2, &chain_new_def,
                   "The items of one iterable after those of another."),
    .dealloc = mod_itertools_dealloc,
    .next = chain_next,
    .methods = chain_methods,
};

// ---- accumulate ----

static Object *accumulate_new(Object *self, Object *const *args)
{
    Object *iter = iterate_of(args[0]);
    Accumulate *a = iter != NULL ? make(self) : NULL;
    if (a == NULL) {
        xdecref(iter);
        return NULL;
    }
    a->iter = iter;
    a->function = args[1] != NONE ? incref(args[1]) : NULL;
    a->initial = args[2] != NONE ? incref(args[2]) : NULL;
    return OBJ(a);
}

static int accumulate_next(Object *self, Object **out)
{
    Accumulate *a = (Accumulate *)(void *)self;
    Object *item, *sum;
    if (a->initial != NULL) {
        a->total = a->initial;
        a->initial = NULL;
        *out = incref(a->total);
        return 1;
    }
    int got = seqiter_pass(a->iter, &item);
    if (got <= 0)
        return got;
    if (a->total == NULL) {
        a->total = item;
        *out = incref(item);
        return 1;
    }
    sum = a->function != NULL ? call_2(a->function, a->total, item)
                              : operate_binary(BINARY_ADD, a->total, item);
    decref(item);
    if (sum == NULL)
        return -1;
    *out = incref(sum);
    ref_set_take(&a->total, sum);
    return 1;
}

static const NativeDef accumulate_new_def = {
    accumulate_new,
    "__new__(cls, iterable, func=None, *, initial=None)",
    NULL,
};

Type mod_itertools_accumulate_type = {
    ITERTOOLS_TYPE("accumulate", Accumulate, ACCUMULATE, 4, &accumulate_new_def,
                   "Running sums, or running results of a function of two."),
    .dealloc = mod_itertools_dealloc,
    .next = accumulate_next,
    .methods = mod_itertools_reduce_accumulate,
};

// ---- compress ----

static Object *compress_new(Object *self, Object *const *args)
{
    Object *data = iterate_of(args[0]);
    Object *selectors = data != NULL ? iterate_of(args[1]) : NULL;
    Pair *p = selectors != NULL ? make(self) : NULL;
    if (p == NULL) {
        xdecref(data);
        xdecref(selectors);
        return NULL;
    }
    p->first = data;
    p->second = selectors;
    return OBJ(p);
}

static int compress_next(Object *self, Object **out)
{
    Pair *p = (Pair *)(void *)self;
    for (;;) {
        Object *selector;
        int got = seqiter_pass(p->first, out);
        if (got <= 0)
            return got;
        got = seqiter_pass(p->second, &selector);
        int chosen = got;
        if (got > 0) {
            chosen = operate_truth(selector);
            decref(selector);
        }
        if (chosen > 0)
            return 1;
        decref(*out);
        if (chosen < 0 || got == 0)
            return chosen;
    }
}

static const NativeDef compress_new_def = { compress_new,
                                            "__new__(cls, data, selectors)", NULL };

Type mod_itertools_compress_type = {
    ITERTOOLS_TYPE("compress", Pair, COMPRESS, 2, &compress_new_def,
                   "The items of data whose selectors are true."),
    .dealloc = mod_itertools_dealloc,
    .next = compress_next,
    .methods = mod_itertools_reduce_pair,
};

// ---- dropwhile, takewhile, filterfalse, starmap: a function and an iterator ----

static Object *function_new_pair(Object *self, Object *const *args)
{
    Object *iter = iterate_of(args[1]);
    Pair *p = iter != NULL ? make(self) : NULL;
    if (p == NULL) {
        xdecref(iter);
        return NULL;
    }
    p->first = incref(args[0]);
    p->second = iter;
    return OBJ(p);
}

// Truth of function(item): 1, 0, -1.
static int ask(Object *function, Object *item)
{
    Object *answer = call_1(function, item);
    if (answer == NULL)
        return -1;
    int truth = operate_truth(answer);
    decref(answer);
    return truth;
}

static int dropwhile_next(Object *self, Object **out)
{
    Pair *p = (Pair *)(void *)self;
    for (;;) {
        int got = seqiter_pass(p->second, out);
        if (got <= 0 || p->flag)
            return got;
        int dropped = ask(p->first, *out);
        if (dropped == 0) {
            p->flag = true;
            return 1;
        }
        decref(*out);
        if (dropped < 0)
            return -1;
    }
}

static int takewhile_next(Object *self, Object **out)
{
    Pair *p = (Pair *)(void *)self;
    if (p->flag)
        return 0;
    int got = seqiter_pass(p->second, out);
    if (got <= 0)
        return got;
    int taken = ask(p->first, *out);
    if (taken > 0)
        return 1;
    decref(*out);
    p->flag = taken == 0;
    return taken;
}

static int filterfalse_next(Object *self, Object **out)
{
    Pair *p = (Pair *)(void *)self;
    bool plain = p->first == NONE || p->first == OBJ(&bool_type);
    for (;;) {
        int got = seqiter_pass(p->second, out);
        if (got <= 0)
            return got;
        int truth = plain ? operate_truth(*out) : ask(p->first, *out);
        if (truth == 0)
            return 1;
        decref(*out);
        if (truth < 0)
            return -1;
    }
}

static int starmap_next(Object *self, Object **out)
{
    Pair *p = (Pair *)(void *)self;
    Object *item;
    int got = seqiter_pass(p->second, &item);
    if (got <= 0)
        return got;
    if (!is_exact_tuple(item)) {
        Object *args = (Object *)tuple_from_iter(item);
        decref(item);
        if (args == NULL)
            return -1;
        item = args;
    }
    *out = call_with(p->first, as_tuple(item), NULL);
    decref(item);
    return *out != NULL ? 1 : -1;
}

static const NativeDef predicate_new_def = {
    function_new_pair,
    "__new__(cls, predicate, iterable, /)",
    NULL,
};
static const NativeDef filterfalse_new_def = {
    function_new_pair,
    "__new__(cls, function, iterable, /)",
    NULL,
};

Type mod_itertools_dropwhile_type = {
    ITERTOOLS_TYPE("dropwhile", Pair, DROPWHILE, 2, &predicate_new_def,
                   "The items from the first on for which the predicate is false."),
    .dealloc = mod_itertools_dealloc,
    .next = dropwhile_next,
    .methods = mod_itertools_reduce_dropwhile,
};
Type mod_itertools_takewhile_type = {
    ITERTOOLS_TYPE("takewhile", Pair, TAKEWHILE, 2, &predicate_new_def,
                   "The items before the first for which the predicate is false."),
    .dealloc = mod_itertools_dealloc,
    .next = takewhile_next,
    .methods = mod_itertools_reduce_dropwhile,
};
Type mod_itertools_filterfalse_type = {
    ITERTOOLS_TYPE("filterfalse", Pair, FILTERFALSE, 2, &filterfalse_new_def,
                   "The items for which the function is false."),
    .dealloc = mod_itertools_dealloc,
    .next = filterfalse_next,
    .methods = mod_itertools_reduce_pair,
};
Type mod_itertools_starmap_type = {
    ITERTOOLS_TYPE("starmap", Pair, STARMAP, 2, &filterfalse_new_def,
                   "function(*item) for each item."),
    .dealloc = mod_itertools_dealloc,
    .next = starmap_next,
    .methods = mod_itertools_reduce_pair,
};

// ---- islice ----

// A bound: None leaves *out, anything else that is no index becomes -1.
static void islice_bound(Object *o, int64_t *out)
{
    if (o != NONE && !operate_c_number(o, "ssize_t", out)) {
        error_clear();
        *out = -1;
    }
}

static Object *islice_new(Object *self, Object *const *args)
{
    int64_t start = 0, stop = -1, step = 1;
    Object *last = args[2] == NULL ? args[1] : args[2];
    if (args[2] != NULL)
        islice_bound(args[1], &start);
    if (last != NONE) {
        islice_bound(last, &stop);
        if (stop == -1)
            return error_raise(EXC(ValueError),
                               "Stop argument for islice() must be None or an "
                               "integer: 0 <= x <= sys.maxsize.");
    }
    if (start < 0 || stop < -1)
        return error_raise(EXC(ValueError),
                           "Indices for islice() must be None or an integer: "
                           "0 <= x <= sys.maxsize.");
    if (args[3] != NULL)
        islice_bound(args[3], &step);
    if (step < 1)
        return error_raise(EXC(ValueError),
                           "Step for islice() must be a positive integer or None.");
    Object *iter = iterate_of(args[0]);
    Islice *s = iter != NULL ? make(self) : NULL;
    if (s == NULL) {
        xdecref(iter);
        return NULL;
    }
    s->iter = iter;
    s->next = start;
    s->stop = stop;
    s->step = step;
    return OBJ(s);
}

static int islice_next(Object *self, Object **out)
{
    Islice *s = (Islice *)(void *)self;
    int got = 0;
    if (s->iter == NULL)
        return 0;
    Object *iter = incref(s->iter); // asking it may end s
    while (s->position < s->next && (s->stop < 0 || s->position < s->stop)) {
        if ((got = seqiter_pass(iter, out)) <= 0)
            goto end;
        decref(*out);
        s->position++;
    }
    got = 0;
    if (s->stop >= 0 && s->position >= s->stop)
        goto end;
    if ((got = seqiter_pass(iter, out)) <= 0)
        goto end;
    s->position++;
    decref(iter);
    if (__builtin_add_overflow(s->next, s->step, &s->next) ||
        (s->stop >= 0 && s->next > s->stop))
        s->next = s->stop >= 0 ? s->stop : INT64_MAX;
    return 1;
end:
    decref(iter);
    ref_clear(&s->iter);
    return got;
}

static const NativeDef islice_new_def = {
    islice_new,
    "__new__(cls, iterable, start, stop=<absent>, step=<absent>, /)",
    NULL,
};

Type mod_itertools_islice_type = {
    ITERTOOLS_TYPE("islice", Islice, ISLICE, 1, &islice_new_def,
                   "The items that a slice of a sequence would have."),
    .dealloc = mod_itertools_dealloc,
    .next = islice_next,
    .methods = mod_itertools_reduce_islice,
};

// ---- pairwise ----

static Object *pairwise_new(Object *self, Object *const *args)
{
    Object *iter = iterate_of(args[0]);
    Pair *p = iter != NULL ? make(self) : NULL;
    if (p == NULL) {
        xdecref(iter);
        return NULL;
    }
    p->first = iter;
    return OBJ(p);
}

static int pairwise_next(Object *self, Object **out)
{
    Pair *p = (Pair *)(void *)self;
    Object *item, *iter;
    int got = 0;
    if (p->first == NULL)
        return 0;
    iter = incref(p->first);
    if (p->second == NULL) {
        if ((got = seqiter_pass(iter, &item)) <= 0)
            goto end;
        ref_set_take(&p->second, item);
        if (p->first == NULL) // the source has used up this very iterator
            goto end;
    }
    Object *old = incref(p->second);
    got = seqiter_pass(iter, &item);
    if (got > 0) {
        *out = (Object *)tuple_pack(2, old, item);
        ref_set_take(&p->second, item);
        got = *out != NULL ? 1 : -1;
        decref(old);
        decref(iter);
        return got;
    }
    decref(old);
end:
    ref_clear(&p->first);
    ref_clear(&p->second);
    decref(iter);
    return got > 0 ? 0 : got;
}

static const NativeDef pairwise_new_def = { pairwise_new, "__new__(cls, iterable, /)",
                                            NULL };

Type mod_itertools_pairwise_type = {
    ITERTOOLS_TYPE("pairwise", Pair, PAIRWISE, 2, &pairwise_new_def,
                   "Each item with the one that follows it."),
    .dealloc = mod_itertools_dealloc,
    .next = pairwise_next,
};

// ---- batched ----

typedef struct Batched {
    Object object;
    Object *iter; // NULL when finished
    size_t size;
    bool strict;
} Batched;

static Object *batched_new(Object *self, Object *const *args)
{
    int64_t size;
    int strict = operate_truth(args[2]);
    if (strict < 0 || !operate_c_number(args[1], "ssize_t", &size))
        return NULL;
    if (size < 1)
        return error_raise(EXC(ValueError), "n must be at least one");
    Object *iter = iterate_of(args[0]);
    Batched *b = iter != NULL ? make(self) : NULL;
    if (b == NULL) {
        xdecref(iter);
        return NULL;
    }
    b->iter = iter;
    b->size = (size_t)size;
    b->strict = strict > 0;
    return OBJ(b);
}

static int batched_next(Object *self, Object **out)
{
    Batched *b = (Batched *)(void *)self;
    Object *item = NULL;
    int got = 1;
    if (b->iter == NULL)
        return 0;
    List *batch = list_new(b->size < 64 ? b->size : 64);
    if (batch == NULL)
        return -1;
    Object *iter = incref(b->iter); // asking it may end b
    while (batch->count < b->size && (got = seqiter_next(iter, &item)) > 0)
        if (!list_append_take(batch, item)) {
            got = -1;
            break;
        }
    decref(iter);
    if (got < 0 || batch->count == 0 || (b->strict && batch->count < b->size)) {
        if (got == 0 && batch->count != 0) {
            error_raise(EXC(ValueError), "batched(): incomplete batch");
            got = -1;
        }
        ref_clear(&b->iter);
        decref(OBJ(batch));
        return got;
    }
    *out = (Object *)list_to_tuple(batch);
    decref(OBJ(batch));
    return *out != NULL ? 1 : -1;
}

static const NativeDef batched_new_def = {
    batched_new,
    "__new__(cls, iterable, n, *, strict=False)",
    NULL,
};

Type mod_itertools_batched_type = {
    ITERTOOLS_TYPE("batched", Batched, BATCHED, 1, &batched_new_def,
                   "Tuples of n items; the last may be shorter unless strict."),
    .dealloc = mod_itertools_dealloc,
    .next = batched_next,
};

// ---- zip_longest ----

static Object *zip_longest_new(Object *self, Object *const *args)
{
    Tuple *given = as_tuple(args[0]);
    size_t count = tuple_length(given);
    List *iters = list_new(count);
    bool ok = iters != NULL;
    for (size_t i = 0; ok && i < count; i++) {
        Object *iter = iterate_of(tuple_items(given)[i]);
        ok = iter != NULL && list_append_take(iters, iter);
    }
    ZipLongest *z = ok ? make(self) : NULL;
    if (z == NULL) {
        xdecref((Object *)iters);
        return NULL;
    }
    z->iters = iters;
    z->fill = incref(args[1]);
    z->active = count;
    return OBJ(z);
}

static int zip_longest_next(Object *self, Object **out)
{
    ZipLongest *z = (ZipLongest *)(void *)self;
    if (z->active == 0 || z->iters == NULL)
        return 0;
    List *iters = incref(z->iters);
    Tuple *result = tuple_new(iters->count);
    for (size_t i = 0; result != NULL && i < iters->count; i++) {
        Object *iter = iters->items[i], *item = NULL;
        int got = iter == NONE ? 0 : seqiter_next(iter, &item);
        if (got < 0) {
            z->active = 0;
            ref_clear(&result);
            break;
        }
        if (got == 0) {
            if (iter != NONE && iters->items[i] == iter && z->active > 0 &&
                --z->active > 0)
                ref_set_take(&iters->items[i], NONE);
            item = incref(z->fill);
        }
        tuple_items(result)[i] = item;
    }
    bool finished = result != NULL && z->active == 0;
    decref(OBJ(iters));
    if (result == NULL)
        return -1;
    if (finished) {
        decref(OBJ(result));
        return 0;
    }
    *out = OBJ(result);
    return 1;
}

static const NativeDef zip_longest_new_def = {
    zip_longest_new,
    "__new__(cls, /, *iterables, fillvalue=None) curt",
    NULL,
};

Type mod_itertools_zip_longest_type = {
    ITERTOOLS_TYPE("zip_longest", ZipLongest, ZIP_LONGEST, 2, &zip_longest_new_def,
                   "Tuples of the items of all iterables, until the longest ends."),
    .dealloc = mod_itertools_dealloc,
    .next = zip_longest_next,
    .methods = mod_itertools_reduce_zip_longest,
};

// ---- the module ----

static bool fill(Module *m)
{
    static Type *const types[] = {
        &mod_itertools_count_type,
        &mod_itertools_repeat_type,
        &mod_itertools_cycle_type,
        &mod_itertools_chain_type,
        &mod_itertools_accumulate_type,
        &mod_itertools_compress_type,
        &mod_itertools_dropwhile_type,
        &mod_itertools_takewhile_type,
        &mod_itertools_filterfalse_type,
        &mod_itertools_starmap_type,
        &mod_itertools_islice_type,
        &mod_itertools_pairwise_type,
        &mod_itertools_batched_type,
        &mod_itertools_zip_longest_type,
        &mod_itertools_combine_product_type,
        &mod_itertools_combine_permutations_type,
        &mod_itertools_combine_combinations_type,
        &mod_itertools_combine_replacement_type,
        &mod_itertools_split_groupby_type,
        &mod_itertools_split_grouper_type,
        &mod_itertools_split_tee_type,
        &mod_itertools_split_block_type,
    };
    for (size_t i = 0; i < ARRAY_COUNT(types); i++)
        if (!module_add_take(m, types[i]->name, OBJ(types[i])))
            return false;
    return true;
}

const ModuleDef mod_itertools = {
    "itertools",
    "Lazy iterators: building blocks of pipelines.",
    mod_itertools_split_functions,
    fill,
};
