// mod_itertools_combine.c - product, permutations, combinations.
//
// source  orders of permutations and combinations: the equivalent code in the Python
//         Library Reference, itertools
#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/modules/mod_itertools_internal.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/int.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

// All four: choose `width` items by indices, in an order of the indices.
typedef struct Choice {
    Object object;
    Tuple *pool;     // items; of product: one tuple of items for each place
    size_t *indices; // raw block of `words` words
    size_t words, width;
    bool started, done;
} Choice;

static Choice *as_choice(Object *o)
{
    return (Choice *)(void *)o;
}

static void choice_dealloc(Object *self)
{
    Choice *c = as_choice(self);
    heap_release(c->indices, c->words * sizeof *c->indices);
    c->indices = NULL;
    mod_itertools_dealloc(self);
}

static size_t choice_bytes(Object *self, size_t *blocks)
{
    return heap_block(type_of(self)->basic_size, blocks) +
           heap_block(as_choice(self)->words * sizeof(size_t), blocks);
}

// A choice of width from pool (consumed), with room for words indices, all 0.
static Choice *make(Object *cls, STEALS OPT Tuple *pool, size_t words, size_t width)
{
    Type *type = as_type(cls);
    Choice *c = NULL;
    if (pool != NULL)
        c = heap_new(HEAP_CONTAINER, type->shape, type->basic_size);
    if (c == NULL) {
        xdecref((Object *)pool);
        return NULL;
    }
    memset(OBJ(c) + 1, 0, sizeof *c - sizeof(Object));
    type_init_instance(OBJ(c), type);
    c->pool = pool;
    c->width = width;
    if (words == 0)
        return c;
    if (words > SIZE_MAX / 2 / sizeof *c->indices) {
        error_no_memory();
    } else if ((c->indices = heap_alloc(HEAP_RAW, words * sizeof *c->indices)) !=
               NULL) {
        c->words = words;
        memset(c->indices, 0, words * sizeof *c->indices);
        return c;
    }
    decref(OBJ(c));
    return NULL;
}

// The items that the indices choose now.
static int choose(Choice *c, Object **out)
{
    Tuple *result = tuple_new_unfilled(c->width);
    if (result == NULL)
        return -1;
    Object **to = tuple_items(result), **pool = tuple_items(c->pool);
    for (size_t i = 0, width = c->width; i < width; i++)
        to[i] = incref(pool[c->indices[i]]);
    *out = OBJ(result);
    return 1;
}

// True when this call is the first; *out is then the first choice, if there is one.
static bool begin(Choice *c)
{
    if (c->started)
        return false;
    c->started = true;
    return true;
}

static bool read_width(Object *o, int64_t *out)
{
    Object *index = operate_index(o);
    bool good = index != NULL && int_value(index, out, "ssize_t");
    xdecref(index);
    return good;
}

static bool check_width(int64_t value, size_t *out)
{
    if (value < 0)
        return error_false(EXC(ValueError), "r must be non-negative");
    *out = (size_t)value;
    return true;
}

// ---- copies and pickles ----

// words of the block as a tuple of ints
static Object *indices_of(const size_t *words, size_t count)
{
    Tuple *result = tuple_new(count);
    for (size_t i = 0; result != NULL && i < count; i++) {
        Object *index = int_from((int64_t)words[i]);
        tuple_items(result)[i] = index != NULL ? index : NONE;
        if (index == NULL)
            ref_clear(&result);
    }
    return (Object *)(void *)result;
}

// Set words from a tuple of ints, each clamped to [least, bound(c, i)].
static bool set_indices(Choice *c, Object *state, size_t *words, size_t count,
                        int64_t least, int64_t (*bound)(const Choice *c, size_t i))
{
    if (!is_tuple(state) || tuple_length(as_tuple(state)) != count)
        return error_false(EXC(ValueError), "invalid arguments");
    for (size_t i = 0; i < count; i++) {
        int64_t index, most = bound(c, i);
        if (!int_required(tuple_items(as_tuple(state))[i], &index, "ssize_t"))
            return false;
        words[i] = (size_t)(index > most ? most : index < least ? least : index);
    }
    return true;
}

// (class, (pool, width), indices), the items empty at the end.
static Object *choice_m_reduce(Object *self, Object *const *args)
{
    Choice *c = as_choice(self);
    bool ended = (c->started && c->done) || c->pool == NULL;
    Tuple *pool = ended ? tuple_empty() : incref(c->pool);
    Object *width = int_from((int64_t)c->width), *state = NOT_IMPLEMENTED;
    Tuple *given = width != NULL ? tuple_pack(2, OBJ(pool), width) : NULL;
    (void)args;
    xdecref(width);
    decref(OBJ(pool));
    if (c->started && !ended)
        state = indices_of(c->indices, c->width);
    return mod_itertools_reduce_with(self, given, state);
}

// Go on from indices, of as many places as there are to choose.
static Object *set_choice(Object *self, Object *state,
                          int64_t (*bound)(const Choice *c, size_t i))
{
    Choice *c = as_choice(self);
    if (!mod_itertools_reduce_warn())
        return NULL;
    if (c->words < c->width || c->pool == NULL)
        return error_raise(EXC(ValueError), "invalid arguments");
    if (!set_indices(c, state, c->indices, c->width, 0, bound))
        return NULL;
    c->started = true;
    return NONE;
}

// ---- product ----

static Object *product_new(Object *self, Object *const *args)
{
    Tuple *given = as_tuple(args[0]), *pools;
    size_t count = tuple_length(given), total;
    int64_t repeat;
    if (!operate_c_number(args[1], "ssize_t", &repeat))
        return NULL;
    if (repeat < 0)
        return error_raise(EXC(ValueError), "repeat argument cannot be negative");
    if (__builtin_mul_overflow(count, (size_t)repeat, &total) || total > INT32_MAX)
        return error_raise(EXC(OverflowError), "repeat argument too large");
    if (repeat == 0)
        count = 0;
    pools = tuple_new(total);
    if (pools == NULL)
        return NULL;
    for (size_t i = 0; i < total; i++) {
        Object *pool = i < count ? (Object *)tuple_from_iter(tuple_items(given)[i])
                                 : incref(tuple_items(pools)[i - count]);
        if (pool == NULL) {
            for (size_t k = i; k < total; k++)
                tuple_items(pools)[k] = NONE;
            decref(OBJ(pools));
            return NULL;
        }
        tuple_items(pools)[i] = pool;
    }
    return (Object *)make(self, pools, total, total);
}

static int product_choose(Choice *c, Object **out)
{
    Tuple *result = tuple_new_unfilled(c->width);
    if (result == NULL)
        return -1;
    Object **to = tuple_items(result), **pools = tuple_items(c->pool);
    for (size_t i = 0, width = c->width; i < width; i++)
        to[i] = incref(tuple_items(as_tuple(pools[i]))[c->indices[i]]);
    *out = OBJ(result);
    return 1;
}

static int product_next(Object *self, Object **out)
{
    Choice *c = as_choice(self);
    if (c->done || c->pool == NULL)
        return 0;
    if (begin(c)) {
        for (size_t i = 0; i < c->width; i++)
            if (tuple_length(as_tuple(tuple_items(c->pool)[i])) == 0)
                c->done = true;
        return c->done ? 0 : product_choose(c, out);
    }
    for (size_t i = c->width; i-- > 0;) {
        if (++c->indices[i] < tuple_length(as_tuple(tuple_items(c->pool)[i])))
            return product_choose(c, out);
        c->indices[i] = 0;
    }
    c->done = true;
    return 0;
}

static const NativeDef product_new_def = {
    product_new,
    "__new__(cls, /, *iterables, repeat=1) counts",
    NULL,
};

// At the end the product of one empty iterable.
static Object *product_m_reduce(Object *self, Object *const *args)
{
    Choice *c = as_choice(self);
    Object *state = NOT_IMPLEMENTED;
    (void)args;
    if (c->done || c->pool == NULL) {
        Tuple *nothing = tuple_empty(), *given = tuple_pack(1, OBJ(nothing));
        decref(OBJ(nothing));
        return mod_itertools_reduce_with(self, given, state);
    }
    if (c->started)
        state = indices_of(c->indices, c->width);
    return mod_itertools_reduce_with(self, incref(c->pool), state);
}

static int64_t product_bound(const Choice *c, size_t i)
{
    return (int64_t)tuple_length(as_tuple(tuple_items(c->pool)[i])) - 1;
}

static Object *product_m_setstate(Object *self, Object *const *args)
{
    Choice *c = as_choice(self);
    for (size_t i = 0; c->pool != NULL && i < c->width; i++)
        if (product_bound(c, i) < 0)
            c->done = true;
    return set_choice(self, args[0], product_bound);
}

static const NativeDef product_methods[] = { REDUCE_ROW(product_m_reduce),
                                             SETSTATE_ROW(product_m_setstate),
                                             NATIVE_END };

Type mod_itertools_combine_product_type = {
    ITERTOOLS_TYPE("product", Choice, PRODUCT, 1, &product_new_def,
                   "Tuples with one item of each iterable, as nested loops give them."),
    .dealloc = choice_dealloc,
    .size_of = choice_bytes,
    .next = product_next,
    .methods = product_methods,
};

// ---- permutations ----

// indices[0 .. n) and behind them cycles[0 .. width)
static Object *permutations_new(Object *self, Object *const *args)
{
    size_t width, count;
    int64_t value;
    Tuple *pool = tuple_from_iter(args[0]);
    if (pool == NULL)
        return NULL;
    count = width = tuple_length(pool);
    if (args[1] != NONE) {
        bool ok = is_int(args[1]) || error_false(EXC(TypeError), "Expected int as r");
        if (!ok || !read_width(args[1], &value) || !check_width(value, &width)) {
            decref(OBJ(pool));
            return NULL;
        }
    }
    bool none = width > count;
    Choice *c = make(self, pool, none ? 0 : count + width, width);
    if (c == NULL)
        return NULL;
    c->done = none;
    for (size_t i = 0; !none && i < count; i++)
        c->indices[i] = i;
    for (size_t i = 0; !none && i < width; i++)
        c->indices[count + i] = count - i;
    return OBJ(c);
}

static int permutations_next(Object *self, Object **out)
{
    Choice *c = as_choice(self);
    if (c->done || c->pool == NULL)
        return 0;
    if (begin(c))
        return choose(c, out);
    size_t count = tuple_length(c->pool), *indices = c->indices,
           *cycles = indices + count;
    for (size_t i = c->width; i-- > 0;) {
        if (--cycles[i] == 0) {
            size_t first = indices[i];
            memmove(indices + i, indices + i + 1, (count - i - 1) * sizeof *indices);
            indices[count - 1] = first;
            cycles[i] = count - i;
            continue;
        }
        size_t j = count - cycles[i], kept = indices[i];
        indices[i] = indices[j];
        indices[j] = kept;
        return choose(c, out);
    }
    c->done = true;
    return 0;
}

static const NativeDef permutations_new_def = {
    permutations_new,
    "__new__(cls, iterable, r=None)",
    NULL,
};

static Object *permutations_m_reduce(Object *self, Object *const *args)
{
    Choice *c = as_choice(self);
    if (!c->started || c->done || c->pool == NULL)
        return choice_m_reduce(self, args);
    size_t count = tuple_length(c->pool);
    Object *width = int_from((int64_t)c->width), *state = NULL;
    Tuple *given = width != NULL ? tuple_pack(2, OBJ(c->pool), width) : NULL;
    Object *indices = indices_of(c->indices, count);
    Object *cycles = indices_of(c->indices + count, c->width);
    if (indices != NULL && cycles != NULL)
        state = (Object *)(void *)tuple_pack(2, indices, cycles);
    xdecref(width);
    xdecref(indices);
    xdecref(cycles);
    return mod_itertools_reduce_with(self, given, state);
}

static int64_t last_bound(const Choice *c, size_t i)
{
    (void)i;
    return (int64_t)tuple_length(c->pool) - 1;
}

static int64_t cycle_bound(const Choice *c, size_t i)
{
    return (int64_t)(tuple_length(c->pool) - i);
}

static Object *permutations_m_setstate(Object *self, Object *const *args)
{
    Choice *c = as_choice(self);
    if (!mod_itertools_reduce_state(args[0], 2, 2))
        return NULL;
    size_t count = c->pool != NULL ? tuple_length(c->pool) : 0;
    Object *const *parts = tuple_items(as_tuple(args[0]));
    for (int i = 0; i < 2; i++)
        if (!is_tuple(parts[i]))
            return error_raise(EXC(TypeError), "argument %d must be tuple, not %T",
                               i + 1, parts[i]);
    bool fits = tuple_length(as_tuple(parts[0])) == count &&
                tuple_length(as_tuple(parts[1])) == c->width;
    if (c->words < count + c->width || !fits)
        return error_raise(EXC(ValueError), "invalid arguments");
    if (!set_indices(c, parts[0], c->indices, count, 0, last_bound) ||
        !set_indices(c, parts[1], c->indices + count, c->width, 1, cycle_bound))
        return NULL;
    c->started = true;
    return NONE;
}

static const NativeDef permutations_methods[] = { REDUCE_ROW(permutations_m_reduce),
                                                  SETSTATE_ROW(permutations_m_setstate),
                                                  NATIVE_END };

Type mod_itertools_combine_permutations_type = {
    ITERTOOLS_TYPE("permutations", Choice, PERMUTATIONS, 1, &permutations_new_def,
                   "All orders of r of the items."),
    .dealloc = choice_dealloc,
    .size_of = choice_bytes,
    .next = permutations_next,
    .methods = permutations_methods,
};

// ---- combinations ----

static Choice *combinations_make(Object *self, Object *const *args, bool again)
{
    size_t width = 0;
    int64_t value;
    Tuple *pool = read_width(args[1], &value) ? tuple_from_iter(args[0]) : NULL;
    if (pool == NULL)
        return NULL;
    if (!check_width(value, &width)) {
        decref(OBJ(pool));
        return NULL;
    }
    size_t count = tuple_length(pool);
    bool none = again ? count == 0 && width > 0 : width > count;
    Choice *c = make(self, pool, none ? 0 : width, width);
    if (c != NULL)
        c->done = none;
    return c;
}

static Object *combinations_new(Object *self, Object *const *args)
{
    Choice *c = combinations_make(self, args, false);
    for (size_t i = 0; c != NULL && i < c->words; i++)
        c->indices[i] = i;
    return (Object *)c;
}

static int combinations_next(Object *self, Object **out)
{
    Choice *c = as_choice(self);
    if (c->done || c->pool == NULL)
        return 0;
    if (begin(c))
        return choose(c, out);
    size_t spare = tuple_length(c->pool) - c->width, i = c->width;
    while (i > 0 && c->indices[i - 1] == i - 1 + spare)
        i--;
    if (i == 0) {
        c->done = true;
        return 0;
    }
    c->indices[i - 1]++;
    for (; i < c->width; i++)
        c->indices[i] = c->indices[i - 1] + 1;
    return choose(c, out);
}

static Object *replacement_new(Object *self, Object *const *args)
{
    return (Object *)combinations_make(self, args, true);
}

static int replacement_next(Object *self, Object **out)
{
    Choice *c = as_choice(self);
    if (c->done || c->pool == NULL)
        return 0;
    if (begin(c))
        return choose(c, out);
    size_t last = tuple_length(c->pool) - 1, i = c->width;
    while (i > 0 && c->indices[i - 1] == last)
        i--;
    if (i == 0) {
        c->done = true;
        return 0;
    }
    size_t next = c->indices[i - 1] + 1;
    for (i--; i < c->width; i++)
        c->indices[i] = next;
    return choose(c, out);
}

static const NativeDef combinations_new_def = {
    combinations_new,
    "__new__(cls, iterable, r)",
    NULL,
};
static const NativeDef replacement_new_def = { replacement_new,
                                               "__new__(cls, iterable, r)", NULL };

static int64_t combinations_bound(const Choice *c, size_t i)
{
    return (int64_t)(i + tuple_length(c->pool) - c->width);
}

static Object *combinations_m_setstate(Object *self, Object *const *args)
{
    return set_choice(self, args[0], combinations_bound);
}

static Object *replacement_m_setstate(Object *self, Object *const *args)
{
    return set_choice(self, args[0], last_bound);
}

static const NativeDef combinations_methods[] = { REDUCE_ROW(choice_m_reduce),
                                                  SETSTATE_ROW(combinations_m_setstate),
                                                  NATIVE_END };
static const NativeDef replacement_methods[] = { REDUCE_ROW(choice_m_reduce),
                                                 SETSTATE_ROW(replacement_m_setstate),
                                                 NATIVE_END };

Type mod_itertools_combine_combinations_type = {
    ITERTOOLS_TYPE("combinations", Choice, COMBINATIONS, 1, &combinations_new_def,
                   "All choices of r items, in the order of the iterable."),
    .dealloc = choice_dealloc,
    .size_of = choice_bytes,
    .next = combinations_next,
    .methods = combinations_methods,
};
Type mod_itertools_combine_replacement_type = {
    ITERTOOLS_TYPE("combinations_with_replacement", Choice,
                   COMBINATIONS_WITH_REPLACEMENT, 1, &replacement_new_def,
                   "All choices of r items that may contain one several times."),
    .dealloc = choice_dealloc,
    .size_of = choice_bytes,
    .next = replacement_next,
    .methods = replacement_methods,
};
