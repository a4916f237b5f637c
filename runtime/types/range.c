// range.c - lazy arithmetic sequences.
//
// The numbers of a range are ints of any size. Where start, stop and step fit 64 bits,
// so does every item, and the iterator counts without objects.
#include "runtime/types/range.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/int.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static Range *as_range(Object *o)
{
    ASSERT(o->shape == SHAPE_RANGE);
    return (Range *)(void *)o;
}

// ---- making ----

// The three numbers where they all fit 64 bits.
static bool fits(Object *start, Object *stop, Object *step, int64_t out[3])
{
    return int_fits(start, &out[0]) && int_fits(stop, &out[1]) &&
           int_fits(step, &out[2]);
}

static uint64_t count_fitting(const int64_t n[3])
{
    if (n[2] > 0 && n[0] < n[1])
        return ((uint64_t)n[1] - (uint64_t)n[0] - 1) / (uint64_t)n[2] + 1;
    if (n[2] < 0 && n[0] > n[1])
        return ((uint64_t)n[0] - (uint64_t)n[1] - 1) / (0 - (uint64_t)n[2]) + 1;
    return 0;
}

// op(a, b), a being consumed and possibly NULL.
static Object *chain(Object *(*op)(Object *, Object *), OPT Object *a, Object *b)
{
    Object *result;
    if (a == NULL)
        return NULL;
    result = op(a, b);
    decref(a);
    return result;
}

// (stop - start - sign) // step + 1, at least 0
static Object *count_big(Object *start, Object *stop, Object *step)
{
    Object *n, *sign = int_from(int_sign(step));
    int order = int_order(start, stop);
    if (order == 0 || (order < 0) != (int_sign(step) > 0))
        return int_from(0);
    n = chain(int_subtract, int_subtract(stop, start), sign);
    return chain(int_add, chain(int_floor_divide, n, step),
                 OBJ(&int_cache[1 - INT_CACHE_MIN]));
}

Object *range_new(Object *start, Object *stop, Object *step)
{
    int64_t n[3];
    Range *r;
    Object *length;
    if (int_sign(step) == 0)
        return error_raise(EXC(ValueError), "range() arg 3 must not be zero");
    if (fits(start, stop, step, n))
        length = int_from_unsigned(count_fitting(n));
    else
        length = count_big(start, stop, step);
    if (length == NULL)
        return NULL;
    r = heap_new(HEAP_CONTAINER, SHAPE_RANGE, sizeof *r);
    if (r == NULL) {
        decref(length);
        return NULL;
    }
    r->start = incref(start);
    r->stop = incref(stop);
    r->step = incref(step);
    r->length = length;
    return OBJ(r);
}

// An argument as an exact int.
static Object *whole(Object *o)
{
    Object *plain, *index = operate_index(o);
    if (index == NULL || is_exact_int(index))
        return index;
    plain = is_bool(index) ? int_from(((Int *)(void *)index)->value) : int_plain(index);
    decref(index);
    return plain;
}

static Object *range_make(Object *self, Object *const *args)
{
    bool only_stop = args[1] == NULL;
    Object *stop = NULL, *step = NULL, *result = NULL;
    Object *start = only_stop ? int_from(0) : whole(args[0]);
    (void)self;
    if (start != NULL)
        stop = whole(only_stop ? args[0] : args[1]);
    if (stop != NULL)
        step = args[2] == NULL ? int_from(1) : whole(args[2]);
    if (step != NULL)
        result = range_new(start, stop, step);
    xdecref(start);
    xdecref(stop);
    xdecref(step);
    return result;
}

static void range_dealloc(Object *self)
{
    Range *r = as_range(self);
    decref(r->start);
    decref(r->stop);
    decref(r->step);
    decref(r->length);
    heap_free(HEAP_CONTAINER, self, sizeof *r);
}

static void range_traverse(Object *self, VisitFn visit, void *context)
{
    Range *r = as_range(self);
    VISIT(r->start);
    VISIT(r->stop);
    VISIT(r->step);
    VISIT(r->length);
}

// ---- items ----

// start + index * step
static Object *compute(Range *r, Object *index)
{
    int64_t n[3], i, value;
    if (fits(r->start, r->step, index, n) && (i = n[2], true) &&
        !__builtin_mul_overflow(n[1], i, &value) &&
        !__builtin_add_overflow(value, n[0], &value))
        return int_from(value);
    return chain(int_add, int_multiply(index, r->step), r->start);
}

static int64_t range_length(Object *self)
{
    int64_t length;
    return int_value(as_range(self)->length, &length, "ssize_t") ? length : -1;
}

static int range_truth(Object *self)
{
    return int_sign(as_range(self)->length) != 0;
}

// r[index] of an int of any size.
static Object *item_at(Range *r, Object *index)
{
    Object *item, *at = incref(index);
    if (int_sign(index) < 0)
        at = chain(int_add, at, r->length);
    if (at == NULL)
        return NULL;
    if (int_sign(at) < 0 || int_order(at, r->length) >= 0)
        item = error_raise(EXC(IndexError), "range object index out of range");
    else
        item = compute(r, at);
    decref(at);
    return item;
}

static Object *range_item(Object *self, int64_t index)
{
    Object *item, *at = int_from(index);
    if (at == NULL)
        return NULL;
    if (index < 0)
        item = error_raise(EXC(IndexError), "range object index out of range");
    else
        item = item_at(as_range(self), at);
    decref(at);
    return item;
}

static Object *get_slice(Range *r, Object *slice)
{
    Object *result = NULL, *start, *stop, *step;
    Object *const *part;
    Object *parts = slice_indices(slice, r->length);
    if (parts == NULL)
        return NULL;
    part = tuple_items(as_tuple(parts));
    start = compute(r, part[0]);
    stop = compute(r, part[1]);
    step = int_multiply(r->step, part[2]);
    if (start != NULL && stop != NULL && step != NULL)
        result = range_new(start, stop, step);
    xdecref(start);
    xdecref(stop);
    xdecref(step);
    decref(parts);
    return result;
}

static Object *range_subscript(Object *self, Object *key)
{
    Object *index, *item;
    if (key->shape == SHAPE_SLICE)
        return get_slice(as_range(self), key);
    if (!is_int(key) && type_of(key)->number.index == NULL)
        return error_raise(EXC(TypeError),
                           "range indices must be integers or slices, not %.200T", key);
    index = operate_index(key);
    if (index == NULL)
        return NULL;
    item = item_at(as_range(self), index);
    decref(index);
    return item;
}

// Is an int among the items, and at which index? *index may be NULL. 1, 0, -1
static int locate(Range *r, Object *value, OPT Object **index)
{
    int found;
    Object *distance, *rest;
    bool up = int_sign(r->step) > 0;
    int from_start = int_order(value, r->start), from_stop = int_order(value, r->stop);
    if (up ? from_start < 0 || from_stop >= 0 : from_start > 0 || from_stop <= 0)
        return 0;
    distance = int_subtract(value, r->start);
    if (distance == NULL)
        return -1;
    rest = int_remainder(distance, r->step);
    found = rest == NULL ? -1 : int_sign(rest) == 0;
    xdecref(rest);
    if (found > 0 && index != NULL) {
        *index = int_floor_divide(distance, r->step);
        found = *index == NULL ? -1 : 1;
    }
    decref(distance);
    return found;
}

static bool is_plain_int(Object *o)
{
    return is_exact_int(o) || is_bool(o);
}

// Compare value with each item: how many are equal, or (first) the index of the first
// that is. -1: raised; -2: none
static int64_t search(Object *self, Object *value, bool first)
{
    Object *item, *iter = iterate_of(self);
    int64_t count = 0, number = 0;
    int got;
    if (iter == NULL)
        return -1;
    for (; (got = iterate_next(iter, &item)) > 0; number++) {
        int equal = operate_equal(item, value);
        decref(item);
        if (equal < 0) {
            got = -1;
            break;
        }
        count += equal;
        if (equal && first)
            break;
    }
    decref(iter);
    if (got < 0)
        return -1;
    if (first)
        return count > 0 ? number : -2;
    return count;
}

static int range_contains(Object *self, Object *value)
{
    int64_t at;
    if (is_plain_int(value))
        return locate(as_range(self), value, NULL);
    at = search(self, value, true);
    return at >= 0 ? 1 : at == -2 ? 0 : -1;
}

static Object *range_m_count(Object *self, Object *const *args)
{
    int64_t count = is_plain_int(args[0]) ? locate(as_range(self), args[0], NULL)
                                          : search(self, args[0], false);
    return count < 0 ? NULL : int_from(count);
}

static Object *range_m_index(Object *self, Object *const *args)
{
    Object *index;
    int64_t at;
    if (!is_plain_int(args[0])) {
        at = search(self, args[0], true);
        if (at == -2)
            return error_raise(EXC(ValueError), "sequence.index(x): x not in sequence");
        return at < 0 ? NULL : int_from(at);
    }
    at = locate(as_range(self), args[0], &index);
    if (at > 0)
        return index;
    return at < 0 ? NULL : error_raise(EXC(ValueError), "%R is not in range", args[0]);
}

// ---- as an object ----

static Str *range_repr(Object *self)
{
    Range *r = as_range(self);
    int64_t step;
    if (int_fits(r->step, &step) && step == 1)
        return error_format("range(%R, %R)", r->start, r->stop);
    return error_format("range(%R, %R, %R)", r->start, r->stop, r->step);
}

static bool same_items(Range *a, Range *b)
{
    static const int64_t one = 1;
    int64_t length;
    if (a == b)
        return true;
    if (int_order(a->length, b->length) != 0)
        return false;
    if (int_sign(a->length) == 0)
        return true;
    if (int_order(a->start, b->start) != 0)
        return false;
    return (int_fits(a->length, &length) && length == one) ||
           int_order(a->step, b->step) == 0;
}

static Object *range_compare(Object *left, Object *right, CompareOp op)
{
    if (left->shape != SHAPE_RANGE || right->shape != SHAPE_RANGE ||
        (op != COMPARE_EQ && op != COMPARE_NE))
        return NOT_IMPLEMENTED;
    return bool_from(same_items(as_range(left), as_range(right)) == (op == COMPARE_EQ));
}

// As hash((length, start, step)), with None for what does not matter.
static bool range_hash(Object *self, int64_t *out)
{
    Range *r = as_range(self);
    int64_t length;
    bool fits_word = int_fits(r->length, &length), hashed;
    Object *start = fits_word && length == 0 ? NONE : r->start;
    Object *step = fits_word && length <= 1 ? NONE : r->step;
    Tuple *t = tuple_pack(3, r->length, start, step);
    if (t == NULL)
        return false;
    hashed = operate_hash(OBJ(t), out);
    decref(OBJ(t));
    return hashed;
}

static Object *get_start(Object *self)
{
    return incref(as_range(self)->start);
}

static Object *get_stop(Object *self)
{
    return incref(as_range(self)->stop);
}

static Object *get_step(Object *self)
{
    return incref(as_range(self)->step);
}

// ---- iterators ----

Object *range_iter_new(int64_t start, int64_t step, uint64_t left)
{
    RangeIter *it = heap_new(HEAP_LEAF, SHAPE_RANGE_ITER, sizeof *it);
    if (it == NULL)
        return NULL;
    it->next = start;
    it->step = step;
    it->left = left;
    return OBJ(it);
}

static Object *long_iter_new(STEALS Object *start, STEALS Object *step, Object *left)
{
    LongRangeIter *it = NULL;
    if (start != NULL && step != NULL)
        it = heap_new(HEAP_CONTAINER, SHAPE_LONG_RANGE_ITER, sizeof *it);
    if (it == NULL) {
        xdecref(start);
        xdecref(step);
        return NULL;
    }
    it->next = start;
    it->step = step;
    it->left = incref(left);
    return OBJ(it);
}

static Object *range_iter(Object *self)
{
    Range *r = as_range(self);
    int64_t n[3], end;
    if (fits(r->start, r->stop, r->step, n)) {
        uint64_t count = count_fitting(n);
        // Machine words do if the place behind the last item is one, wherever that lies.
        if (count == 0 ||
            (count <= INT64_MAX &&
             !__builtin_add_overflow(n[1], n[2] > 0 ? n[2] - 1 : n[2] + 1, &end)))
            return range_iter_new(n[0], n[2], count);
    }
    return long_iter_new(incref(r->start), incref(r->step), r->length);
}

static Object *range_m_reversed(Object *self, Object *const *args)
{
    Range *r = as_range(self);
    int64_t n[3], end;
    Object *step, *last, *zero = int_from(0), *one = int_from(1);
    (void)args;
    if (fits(r->start, r->stop, r->step, n) && n[2] != INT64_MIN &&
        !__builtin_sub_overflow(n[0], n[2], &end)) {
        uint64_t count = count_fitting(n);
        if (count <= INT64_MAX)
            return range_iter_new((int64_t)((uint64_t)end + count * (uint64_t)n[2]),
                                  -n[2], count);
    }
    last = chain(int_multiply, int_subtract(r->length, one), r->step);
    last = chain(int_add, last, r->start);
    step = last == NULL ? NULL : int_subtract(zero, r->step);
    return long_iter_new(last, step, r->length);
}

static Object *iter_self(Object *self)
{
    return incref(self);
}

static void range_iter_dealloc(Object *self)
{
    heap_free(HEAP_LEAF, self, sizeof(RangeIter));
}

static int range_iter_next(Object *self, Object **out)
{
    RangeIter *it = (RangeIter *)(void *)self;
    if (it->left == 0)
        return 0;
    *out = int_from(it->next);
    if (*out == NULL)
        return -1;
    it->next = (int64_t)((uint64_t)it->next + (uint64_t)it->step);
    it->left--;
    return 1;
}

static Object *range_iter_m_length_hint(Object *self, Object *const *args)
{
    (void)args;
    return int_from_unsigned(((RangeIter *)(void *)self)->left);
}

// Steps from what is left, never past the end.
static Object *range_iter_m_setstate(Object *self, Object *const *args)
{
    RangeIter *it = (RangeIter *)(void *)self;
    int64_t state;
    Object *index = operate_index(args[0]);
    bool fits = index != NULL && int_value(index, &state, "long");
    xdecref(index);
    if (!fits)
        return NULL;
    uint64_t steps = state < 0 ? 0 : (uint64_t)state;
    if (steps > it->left)
        steps = it->left;
    it->next = (int64_t)((uint64_t)it->next + steps * (uint64_t)it->step);
    it->left -= steps;
    return NONE;
}

// (iter, (what is left as a range,), None)
static Object *reduce_rest(Object *next, Object *step, Object *left)
{
    Object *stop = chain(int_add, int_multiply(left, step), next);
    Object *rest = stop != NULL ? range_new(next, stop, step) : NULL, *result = NULL;
    xdecref(stop);
    Object *pair = reduce_iterator("iter", rest, REDUCE_NO_INDEX);
    if (pair != NULL) {
        Object **items = tuple_items(as_tuple(pair));
        result = (Object *)tuple_pack(3, items[0], items[1], NONE);
        decref(pair);
    }
    return result;
}

static Object *range_iter_m_reduce(Object *self, Object *const *args)
{
    RangeIter *it = (RangeIter *)(void *)self;
    Object *next = int_from(it->next), *step = int_from(it->step),
           *left = int_from_unsigned(it->left), *result = NULL;
    (void)args;
    if (next != NULL && step != NULL && left != NULL)
        result = reduce_rest(next, step, left);
    xdecref(left);
    xdecref(step);
    xdecref(next);
    return result;
}

static LongRangeIter *as_long_iter(Object *o)
{
    ASSERT(o->shape == SHAPE_LONG_RANGE_ITER);
    return (LongRangeIter *)(void *)o;
}

static void long_iter_dealloc(Object *self)
{
    LongRangeIter *it = as_long_iter(self);
    decref(it->next);
    decref(it->step);
    decref(it->left);
    heap_free(HEAP_CONTAINER, self, sizeof *it);
}

static void long_iter_traverse(Object *self, VisitFn visit, void *context)
{
    LongRangeIter *it = as_long_iter(self);
    VISIT(it->next);
    VISIT(it->step);
    VISIT(it->left);
}

static int long_iter_next(Object *self, Object **out)
{
    LongRangeIter *it = as_long_iter(self);
    Object *next, *left;
    if (int_sign(it->left) == 0)
        return 0;
    next = int_add(it->next, it->step);
    left = next == NULL ? NULL
                        : int_subtract(it->left, OBJ(&int_cache[1 - INT_CACHE_MIN]));
    if (left == NULL) {
        xdecref(next);
        return -1;
    }
    *out = it->next;
    it->next = next;
    ref_set_take(&it->left, left);
    return 1;
}

static Object *long_iter_m_length_hint(Object *self, Object *const *args)
{
    (void)args;
    return incref(as_long_iter(self)->left);
}

static Object *long_iter_m_reduce(Object *self, Object *const *args)
{
    LongRangeIter *it = as_long_iter(self);
    (void)args;
    return reduce_rest(it->next, it->step, it->left);
}

// For long ranges; numbers before the start or behind the end stand for these.
static Object *long_iter_m_setstate(Object *self, Object *const *args)
{
    LongRangeIter *it = as_long_iter(self);
    if (!is_int(args[0]))
        return error_raise(EXC(TypeError), "state must be an int, not %T", args[0]);
    Object *next = NULL, *left = NULL;
    Object *steps = int_sign(args[0]) < 0 ? int_from(0) : incref(args[0]);
    Object *beyond = steps != NULL ? int_compare(steps, it->left, COMPARE_GT) : NULL;
    if (beyond == TRUE_)
        ref_set(&steps, it->left);
    if (beyond != NULL)
        next = chain(int_add, int_multiply(steps, it->step), it->next);
    if (next != NULL)
        left = int_subtract(it->left, steps);
    xdecref(beyond);
    xdecref(steps);
    if (left == NULL) {
        xdecref(next);
        return NULL;
    }
    ref_set_take(&it->next, next);
    ref_set_take(&it->left, left);
    return NONE;
}

static const NativeDef range_iter_methods[] = {
    REDUCE_ROW(range_iter_m_reduce),
    { range_iter_m_length_hint, "__length_hint__(self, /)",
      "How many items are left." },
    { range_iter_m_setstate, "__setstate__(self, state, /)",
      "Step over that many items." },
    NATIVE_END
};

static const NativeDef long_iter_methods[] = {
    REDUCE_ROW(long_iter_m_reduce),
    { long_iter_m_length_hint, "__length_hint__(self, /)", "How many items are left." },
    { long_iter_m_setstate, "__setstate__(self, state, /)",
      "Step over that many items." },
    NATIVE_END
};

Type range_iter_type = {
    TYPE_HEAD("range_iterator", RangeIter),
    .flags = TYPE_IMMUTABLE,
    .shape = SHAPE_RANGE_ITER,
    .dealloc = range_iter_dealloc,
    .iter = iter_self,
    .next = range_iter_next,
    .methods = range_iter_methods,
};

Type long_range_iter_type = {
    TYPE_HEAD("longrange_iterator", LongRangeIter),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_LONG_RANGE_ITER,
    .dealloc = long_iter_dealloc,
    .traverse = long_iter_traverse,
    .iter = iter_self,
    .next = long_iter_next,
    .methods = long_iter_methods,
};

static const NativeDef range_methods[] = {
    REDUCE_RANGE_ROW,
    { range_m_count, "count(self, object, /)", "Return how many items equal value." },
    { range_m_index, "index(self, object, /)",
      "Where value stands; ValueError if it does not." },
    { range_m_reversed, "__reversed__(self, /)", "Return an iterator from the end." },
    NATIVE_END
};

static const GetSetDef range_getsets[] = {
    GETSET_MEMBERS,
    { "start", get_start, NULL, NULL },
    { "stop", get_stop, NULL, NULL },
    { "step", get_step, NULL, NULL },
    GETSET_END,
};

static const NativeDef range_new_def = {
    range_make, "__new__(cls, start, stop=<absent>, step=<absent>, /)",
    "The ints from start (0) up to stop, stop excluded, step (1) apart."
};

Type range_type = {
    TYPE_HEAD("range", Range),
    .help = "The numbers from start to stop, step apart, computed when asked for.",
    .flags = TYPE_GC | TYPE_SEQUENCE | TYPE_IMMUTABLE,
    .shape = SHAPE_RANGE,
    .new_def = &range_new_def,
    .dealloc = range_dealloc,
    .traverse = range_traverse,
    .repr = range_repr,
    .hash = range_hash,
    .compare = range_compare,
    .iter = range_iter,
    .number = { .truth = range_truth },
    .sequence = { .length = range_length,
                  .item = range_item,
                  .contains = range_contains },
    .mapping = { .subscript = range_subscript },
    .methods = range_methods,
    .getsets = range_getsets,
};
