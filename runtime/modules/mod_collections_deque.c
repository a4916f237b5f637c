// mod_collections_deque.c - deque: a ring of items, open at both ends.
//
// The ring's capacity is a power of two; it doubles when full and halves when three
// quarters are free, so both ends are amortised O(1) and every index is O(1).
//
// Invariant: count <= capacity; item i lies at ring[(head + i) & (capacity - 1)]; count
// <= most where most >= 0. `changes` counts what moves items: iterators compare it.
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_collections_internal.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct Deque {
    Object object;
    size_t head, count, capacity;
    int64_t most; // maxlen, or -1
    uint64_t changes;
    Object **ring;
} Deque;

typedef struct DequeIter {
    Object object;
    Deque *deque; // NULL: at the end
    size_t at;    // items given out
    uint64_t changes;
} DequeIter;

enum { FIRST_CAPACITY = 8 };

static Deque *as_deque(Object *o)
{
    return (Deque *)(void *)o;
}

static bool is_deque(const Object *o)
{
    return type_is_subtype(type_of(o), &mod_collections_deque_type);
}

static Object **place(const Deque *d, size_t i)
{
    return &d->ring[(d->head + i) & (d->capacity - 1)];
}

// ---- storage ----

static bool set_capacity(Deque *d, size_t capacity)
{
    Object **ring = heap_alloc(HEAP_RAW, capacity * sizeof *ring);
    if (ring == NULL)
        return false;
    for (size_t i = 0; i < d->count; i++)
        ring[i] = *place(d, i);
    heap_release(d->ring, d->capacity * sizeof *d->ring);
    d->ring = ring;
    d->capacity = capacity;
    d->head = 0;
    return true;
}

static bool reserve_one(Deque *d)
{
    return d->count < d->capacity ||
           set_capacity(d, d->capacity == 0 ? FIRST_CAPACITY : d->capacity * 2);
}

static void free_ring(Deque *d)
{
    heap_release(d->ring, d->capacity * sizeof *d->ring);
    d->ring = NULL;
    d->head = d->capacity = 0;
}

static void give_back(Deque *d)
{
    if (d->count == 0) {
        if (d->capacity > FIRST_CAPACITY)
            free_ring(d);
    } else if (UNLIKELY(d->capacity > 64 && d->count < d->capacity / 4)) {
        Object *saved = error_take();
        if (!set_capacity(d, d->capacity / 2))
            error_clear(); // keeping the memory is no error
        error_restore(saved);
    }
}

static Object *take_first(Deque *d)
{
    Object *item = *place(d, 0);
    d->head = (d->head + 1) & (d->capacity - 1);
    d->count--;
    d->changes++;
    give_back(d);
    return item;
}

static Object *take_last(Deque *d)
{
    Object *item = *place(d, d->count - 1);
    d->count--;
    d->changes++;
    give_back(d);
    return item;
}

static bool append_take(Deque *d, STEALS Object *item)
{
    if (d->most >= 0 && d->count >= (size_t)d->most) {
        if (d->most == 0) {
            decref(item);
            return true;
        }
        Object *old = *place(d, 0);
        d->head = (d->head + 1) & (d->capacity - 1);
        *place(d, d->count - 1) = item;
        d->changes++;
        decref(old);
        return true;
    }
    if (!reserve_one(d)) {
        decref(item);
        return false;
    }
    d->count++;
    d->changes++;
    *place(d, d->count - 1) = item;
    return true;
}

static bool append_left_take(Deque *d, STEALS Object *item)
{
    Object *old = NULL;
    if (d->most == 0) {
        decref(item);
        return true;
    }
    if (d->most >= 0 && d->count >= (size_t)d->most) {
        old = *place(d, d->count - 1);
        d->count--;
    } else if (!reserve_one(d)) {
        decref(item);
        return false;
    }
    d->head = (d->head - 1) & (d->capacity - 1);
    d->count++;
    d->changes++;
    *place(d, 0) = item;
    xdecref(old);
    return true;
}

static void clear_items(Deque *d)
{
    Deque old = *d;
    d->ring = NULL;
    d->head = d->count = d->capacity = 0;
    d->changes++;
    for (size_t i = 0; i < old.count; i++)
        decref(*place(&old, i));
    free_ring(&old);
}

// The item at i for later use: Python code may change the deque meanwhile.
static Object *hold(const Deque *d, size_t i)
{
    return incref(*place(d, i));
}

static void rotate(Deque *d, int64_t by)
{
    if (d->count < 2)
        return;
    int64_t count = (int64_t)d->count, steps = by % count;
    if (steps < 0)
        steps += count;
    size_t mask = d->capacity - 1;
    d->changes++;
    if (steps <= count / 2)
        for (; steps > 0; steps--) { // the last becomes the first
            Object *item = *place(d, d->count - 1);
            d->head = (d->head - 1) & mask;
            *place(d, 0) = item;
        }
    else
        for (steps = count - steps; steps > 0; steps--) {
            Object *item = *place(d, 0);
            d->head = (d->head + 1) & mask;
            *place(d, d->count - 1) = item;
        }
}

// ---- life ----

static Object *deque_create(Type *cls)
{
    Deque *d = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (d == NULL)
        return NULL;
    d->head = d->count = d->capacity = 0;
    d->most = -1;
    d->changes = 0;
    d->ring = NULL;
    type_init_instance(OBJ(d), cls);
    return OBJ(d);
}

static void deque_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    clear_items(as_deque(self));
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void deque_traverse(Object *self, VisitFn visit, void *context)
{
    Deque *d = as_deque(self);
    for (size_t i = 0; i < d->count; i++)
        VISIT(*place(d, i));
}

static void deque_clear(Object *self)
{
    clear_items(as_deque(self));
}

static size_t deque_size_of(Object *self, size_t *blocks)
{
    return heap_block(type_of(self)->basic_size, blocks) +
           heap_block(as_deque(self)->capacity * sizeof(Object *), blocks);
}

// ---- filling ----

typedef bool (*PutFn)(Deque *d, STEALS Object *item);

static bool extend(Deque *d, Object *source, PutFn put)
{
    Object *own = source == OBJ(d) ? (Object *)list_from_iter(source) : incref(source);
    Object *iter = own != NULL ? iterate_of(own) : NULL, *item;
    int got = -1;
    while (iter != NULL && (got = iterate_next(iter, &item)) > 0)
        if (!put(d, item)) {
            got = -1;
            break;
        }
    xdecref(iter);
    xdecref(own);
    return got == 0;
}

static Object *deque_m_init(Object *self, Object *const *args)
{
    int64_t most = -1;
    if (args[1] != NONE) {
        if (!int_required(args[1], &most, "ssize_t"))
            return NULL;
        if (most < 0)
            return error_raise(EXC(ValueError), "maxlen must be non-negative");
    }
    as_deque(self)->most = most;
    clear_items(as_deque(self));
    return args[0] == NULL || extend(as_deque(self), args[0], append_take) ? NONE
                                                                           : NULL;
}

static const NativeDef deque_init_def = {
    deque_m_init, "__init__(self, iterable=<absent>, maxlen=None)", NULL
};

// An empty deque with the same bound.
static Deque *make_like(const Deque *d)
{
    Deque *made = (Deque *)(void *)deque_create(&mod_collections_deque_type);
    if (made != NULL)
        made->most = d->most;
    return made;
}

// Append the items of from; to may be the same deque.
static bool append_all(Deque *to, const Deque *from)
{
    size_t count = from->count;
    for (size_t i = 0; i < count && i < from->count; i++)
        if (!append_take(to, hold(from, i)))
            return false;
    return true;
}

// A copy of the same class.
static Object *copy_of(Object *self)
{
    Deque *d = as_deque(self);
    Type *cls = type_of(self);
    if (cls != &mod_collections_deque_type) {
        Object *most = d->most < 0 ? NULL : int_from(d->most), *made = NULL;
        if (d->most < 0)
            made = call_1(OBJ(cls), self);
        else if (most != NULL)
            made = call_2(OBJ(cls), self, most);
        xdecref(most);
        if (made != NULL && !is_deque(made)) {
            error_raise(EXC(TypeError), "%.200N() must return a deque, not %.200T", cls,
                        made);
            ref_clear(&made);
        }
        return made;
    }
    Deque *copy = make_like(d);
    if (copy != NULL && !append_all(copy, d))
        ref_clear(&copy);
    return (Object *)copy;
}

// ---- methods ----

static Object *deque_m_append(Object *self, Object *const *args)
{
    return append_take(as_deque(self), incref(args[0])) ? NONE : NULL;
}

static Object *deque_m_append_left(Object *self, Object *const *args)
{
    return append_left_take(as_deque(self), incref(args[0])) ? NONE : NULL;
}

static Object *deque_m_pop(Object *self, Object *const *args)
{
    (void)args;
    if (as_deque(self)->count == 0)
        return error_raise(EXC(IndexError), "pop from an empty deque");
    return take_last(as_deque(self));
}

static Object *deque_m_pop_left(Object *self, Object *const *args)
{
    (void)args;
    if (as_deque(self)->count == 0)
        return error_raise(EXC(IndexError), "pop from an empty deque");
    return take_first(as_deque(self));
}

static Object *deque_m_extend(Object *self, Object *const *args)
{
    return extend(as_deque(self), args[0], append_take) ? NONE : NULL;
}

static Object *deque_m_extend_left(Object *self, Object *const *args)
{
    return extend(as_deque(self), args[0], append_left_take) ? NONE : NULL;
}

static Object *deque_m_clear(Object *self, Object *const *args)
{
    (void)args;
    clear_items(as_deque(self));
    return NONE;
}

static Object *deque_m_copy(Object *self, Object *const *args)
{
    (void)args;
    return copy_of(self);
}

static int fail_mutated(void)
{
    error_raise(EXC(RuntimeError), "deque mutated during iteration");
    return -1;
}

// Whether item i equals value: 1, 0, -1; the deque must stay as it is.
static int equals_item(Deque *d, size_t i, Object *value)
{
    uint64_t changes = d->changes;
    Object *item = hold(d, i);
    int equal = operate_equal(item, value);
    decref(item);
    return equal >= 0 && d->changes != changes ? fail_mutated() : equal;
}

static Object *deque_m_count(Object *self, Object *const *args)
{
    Deque *d = as_deque(self);
    int64_t found = 0;
    for (size_t i = 0; i < d->count; i++) {
        int equal = equals_item(d, i, args[0]);
        if (equal < 0)
            return NULL;
        found += equal;
    }
    return int_from(found);
}

static Object *deque_m_index(Object *self, Object *const *args)
{
    Deque *d = as_deque(self);
    int64_t start, stop, count = (int64_t)d->count;
    if (!slice_bound(args[1], &start) || !slice_bound(args[2], &stop))
        return NULL;
    if (start < 0 && (start += count) < 0)
        start = 0;
    if (stop < 0 && (stop += count) < 0)
        stop = 0;
    for (int64_t i = start; i < stop && i < count; i++) {
        int equal = equals_item(d, (size_t)i, args[0]);
        if (equal < 0)
            return NULL;
        if (equal > 0)
            return int_from(i);
    }
    return error_raise(EXC(ValueError), "%R is not in deque", args[0]);
}

static Object *deque_m_insert(Object *self, Object *const *args)
{
    Deque *d = as_deque(self);
    int64_t index, count;
    if (!operate_c_number(args[0], "ssize_t", &index))
        return NULL;
    if (d->most >= 0 && d->count >= (size_t)d->most)
        return error_raise(EXC(IndexError), "deque already at its maximum size");
    count = (int64_t)d->count;
    if (index < 0 && (index += count) < 0)
        index = 0;
    if (index > count)
        index = count;
    rotate(d, -index);
    bool ok = index == count ? append_take(d, incref(args[1]))
                             : append_left_take(d, incref(args[1]));
    if (index < count)
        rotate(d, index);
    return ok ? NONE : NULL;
}

// Take the item at i out.
static Object *take_at(Deque *d, size_t i)
{
    Object *item = *place(d, i);
    if (i < d->count / 2) {
        for (; i > 0; i--)
            *place(d, i) = *place(d, i - 1);
        *place(d, 0) = item;
        return take_first(d);
    }
    for (; i + 1 < d->count; i++)
        *place(d, i) = *place(d, i + 1);
    *place(d, d->count - 1) = item;
    return take_last(d);
}

static Object *deque_m_remove(Object *self, Object *const *args)
{
    Deque *d = as_deque(self);
    for (size_t i = 0; i < d->count; i++) {
        uint64_t changes = d->changes;
        Object *item = hold(d, i);
        int equal = operate_equal(item, args[0]);
        decref(item);
        if (equal < 0)
            return NULL;
        if (d->changes != changes)
            return error_raise(EXC(IndexError), "deque mutated during iteration");
        if (equal > 0) {
            decref(take_at(d, i));
            return NONE;
        }
    }
    return error_raise(EXC(ValueError), "%R is not in deque", args[0]);
}

static Object *deque_m_reverse(Object *self, Object *const *args)
{
    Deque *d = as_deque(self);
    (void)args;
    for (size_t i = 0, j = d->count; i + 1 < j--; i++) {
        Object *item = *place(d, i);
        *place(d, i) = *place(d, j);
        *place(d, j) = item;
    }
    return NONE;
}

static Object *deque_m_rotate(Object *self, Object *const *args)
{
    int64_t by;
    if (!operate_c_number(args[0], "ssize_t", &by))
        return NULL;
    rotate(as_deque(self), by);
    return NONE;
}

static Object *deque_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    Deque *d = as_deque(self);
    Object *state = reduce_state(self), *iter = iterate_of(self), *result = NULL;
    Tuple *empty = tuple_empty(), *given = NULL;
    if (d->most < 0) {
        given = incref(empty);
    } else {
        Object *most = int_from(d->most);
        given = most != NULL ? tuple_pack(2, OBJ(empty), most) : NULL;
        xdecref(most);
    }
    if (state != NULL && iter != NULL && given != NULL)
        result = (Object *)tuple_pack(4, OBJ(type_of(self)), OBJ(given), state, iter);
    xdecref((Object *)given);
    xdecref((Object *)empty);
    xdecref(state);
    xdecref(iter);
    return result;
}

// ---- as a sequence ----

static int64_t deque_length(Object *self)
{
    return (int64_t)as_deque(self)->count;
}

static int deque_contains(Object *self, Object *item)
{
    Deque *d = as_deque(self);
    for (size_t i = 0; i < d->count; i++) {
        int equal = equals_item(d, i, item);
        if (equal != 0)
            return equal;
    }
    return 0;
}

// The index that key means; false after raising.
static bool find_index(const Deque *d, Object *key, size_t *out)
{
    int64_t i;
    if (!is_int(key) && type_of(key)->number.index == NULL)
        return error_false(EXC(TypeError), "sequence index must be integer, not '%T'",
                           key);
    if (!operate_index_value(key, EXC(IndexError), &i))
        return false;
    if (i < 0)
        i += (int64_t)d->count;
    if (i < 0 || (size_t)i >= d->count)
        return error_false(EXC(IndexError), "deque index out of range");
    *out = (size_t)i;
    return true;
}

static Object *deque_item(Object *self, int64_t i)
{
    Deque *d = as_deque(self);
    if (i < 0 || (size_t)i >= d->count)
        return error_raise(EXC(IndexError), "deque index out of range");
    return hold(d, (size_t)i);
}

static bool deque_assign(Object *self, Object *key, OPT Object *value)
{
    Deque *d = as_deque(self);
    size_t i;
    if (!find_index(d, key, &i))
        return false;
    if (value != NULL)
        ref_set(place(d, i), value);
    else
        decref(take_at(d, i));
    return true;
}

static Object *deque_concat(Object *left, Object *right)
{
    if (!is_deque(left))
        return NOT_IMPLEMENTED;
    if (!is_deque(right))
        return error_raise(EXC(TypeError),
                           "can only concatenate deque (not \"%.200T\") to deque",
                           right);
    Object *sum = copy_of(left);
    if (sum != NULL && !append_all(as_deque(sum), as_deque(right)))
        ref_clear(&sum);
    return sum;
}

static Object *deque_inplace_concat(Object *self, Object *other)
{
    return extend(as_deque(self), other, append_take) ? incref(self) : NULL;
}

// Append the items times - 1 times more, those only that the bound will keep.
static bool repeat(Deque *d, int64_t times)
{
    size_t count = d->count;
    if (times <= 0) {
        clear_items(d);
        return true;
    }
    if (count == 0 || times == 1)
        return true;
    if ((uint64_t)times > (uint64_t)INT64_MAX / sizeof(Object *) / count && d->most < 0)
        return error_no_memory() != NULL;
    if (d->most >= 0 &&
        (uint64_t)times > (uint64_t)d->most / count + 2) // the rest falls off
        times = d->most / (int64_t)count + 2;
    Object *items = (Object *)list_from_iter(OBJ(d));
    bool ok = items != NULL;
    for (int64_t t = 1; ok && t < times; t++)
        for (size_t i = 0; ok && i < count; i++)
            ok = append_take(d, incref(as_list(items)->items[i]));
    xdecref(items);
    return ok;
}

static Object *deque_repeat(Object *self, int64_t times)
{
    Object *copy = copy_of(self);
    if (copy != NULL && !repeat(as_deque(copy), times))
        ref_clear(&copy);
    return copy;
}

static Object *deque_inplace_repeat(Object *self, int64_t times)
{
    return repeat(as_deque(self), times) ? incref(self) : NULL;
}

// ---- comparing, showing ----

static Object *deque_compare(Object *left, Object *right, CompareOp op)
{
    if (!is_deque(left) || !is_deque(right))
        return NOT_IMPLEMENTED;
    Deque *a = as_deque(left), *b = as_deque(right);
    if ((op == COMPARE_EQ || op == COMPARE_NE) && a->count != b->count)
        return bool_from(op == COMPARE_NE);
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        uint64_t before = a->changes + b->changes;
        Object *x = hold(a, i), *y = hold(b, i), *result = NULL;
        int equal = operate_equal(x, y);
        if (equal == 0)
            result = op == COMPARE_EQ   ? FALSE_
                     : op == COMPARE_NE ? TRUE_
                                        : operate_compare(x, y, op);
        decref(x);
        decref(y);
        if (equal <= 0)
            return result;
        if (a->changes + b->changes != before)
            return fail_mutated(), NULL;
    }
    bool less = a->count<b->count, more = a->count> b->count;
    bool truths[] = { less, !more, !less && !more, less || more, more, !less };
    return bool_from(truths[op]);
}

static Str *deque_repr(Object *self)
{
    int entered = operate_repr_enter(self);
    if (entered <= 0)
        return entered < 0 ? NULL : str_from_text("[...]");
    Object *items = (Object *)list_from_iter(self);
    Str *text = NULL;
    if (items != NULL && as_deque(self)->most >= 0)
        text = error_format("%s(%R, maxlen=%lld)", type_of(self)->name, items,
                            (long long)as_deque(self)->most);
    else if (items != NULL)
        text = error_format("%s(%R)", type_of(self)->name, items);
    xdecref(items);
    operate_repr_leave(self);
    return text;
}

static Object *get_maxlen(Object *self)
{
    return as_deque(self)->most < 0 ? NONE : int_from(as_deque(self)->most);
}

static const GetSetDef deque_getsets[] = {
    { "maxlen", get_maxlen, NULL, "The most items it keeps, or None." },
    GETSET_END,
};

// ---- iterators ----

static Object *iter_of(Type *cls, Object *deque)
{
    DequeIter *iter = (DequeIter *)(void *)type_create_instance(cls);
    if (iter == NULL)
        return NULL;
    iter->deque = (Deque *)(void *)incref(deque);
    iter->changes = iter->deque->changes;
    return OBJ(iter);
}

static Object *deque_iter(Object *self)
{
    return iter_of(&mod_collections_deque_iter_type, self);
}

static Object *deque_m_reversed(Object *self, Object *const *args)
{
    (void)args;
    return iter_of(&mod_collections_deque_reverse_iter_type, self);
}

static int iter_next(Object *self, Object **out)
{
    DequeIter *iter = (DequeIter *)(void *)self;
    Deque *d = iter->deque;
    if (d == NULL)
        return 0;
    if (iter->changes != d->changes) {
        iter->at = SIZE_MAX;
        ref_clear(&iter->deque);
        return fail_mutated();
    }
    if (iter->at >= d->count) {
        ref_clear(&iter->deque);
        return 0;
    }
    bool forward = type_of(self) == &mod_collections_deque_iter_type;
    *out = hold(d, forward ? iter->at : d->count - 1 - iter->at);
    iter->at++;
    return 1;
}

static Object *iter_new(Object *self, Object *const *args)
{
    int64_t at;
    if (!is_deque(args[0]))
        return error_raise(EXC(TypeError),
                           "%N() argument 1 must be collections.deque, not %T",
                           as_type(self), args[0]);
    if (!operate_c_number(args[1], "ssize_t", &at))
        return NULL;
    Object *iter = iter_of(as_type(self), args[0]);
    if (iter != NULL)
        ((DequeIter *)(void *)iter)->at = at < 0 ? 0 : (size_t)at;
    return iter;
}

static const NativeDef iter_new_def = { iter_new, "__new__(cls, deque, index=0, /)",
                                        NULL };

static void iter_dealloc(Object *self)
{
    xdecref((Object *)((DequeIter *)(void *)self)->deque);
    heap_free(HEAP_CONTAINER, self, sizeof(DequeIter));
}

static void iter_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(((DequeIter *)(void *)self)->deque);
}

static void iter_clear(Object *self)
{
    ref_clear(&((DequeIter *)(void *)self)->deque);
}

static Object *iter_self(Object *self)
{
    return incref(self);
}

static Object *iter_m_length_hint(Object *self, Object *const *args)
{
    (void)args;
    DequeIter *iter = (DequeIter *)(void *)self;
    size_t count = iter->deque != NULL ? iter->deque->count : 0;
    return int_from(count > iter->at ? (int64_t)(count - iter->at) : 0);
}

static Object *iter_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    DequeIter *iter = (DequeIter *)(void *)self;
    Object *at = int_from((int64_t)iter->at), *result = NULL;
    Object *deque = iter->deque != NULL ? OBJ(incref(iter->deque))
                                        : deque_create(&mod_collections_deque_type);
    Tuple *given = at != NULL && deque != NULL ? tuple_pack(2, deque, at) : NULL;
    if (given != NULL)
        result = (Object *)tuple_pack(2, OBJ(type_of(self)), OBJ(given));
    xdecref(at);
    xdecref(deque);
    xdecref((Object *)given);
    return result;
}

static const NativeDef iter_methods[] = {
    { iter_m_length_hint, "__length_hint__(self, /)", "How many items are left." },
    { iter_m_reduce, "__reduce__(self, /)", "How to make an equal one." },
    NATIVE_END,
};

#define DEQUE_ITER(text, id)                                                           \
    TYPE_HEAD(text, DequeIter),                                                        \
        .module = "collections", .flags = TYPE_GC | TYPE_IMMUTABLE,                    \
        .shape = SHAPE_##id, .new_def = &iter_new_def, .dealloc = iter_dealloc,        \
        .traverse = iter_traverse, .clear = iter_clear, .iter = iter_self,             \
        .next = iter_next, .methods = iter_methods

Type mod_collections_deque_iter_type = { DEQUE_ITER("_deque_iterator", DEQUE_ITER) };
Type mod_collections_deque_reverse_iter_type = { DEQUE_ITER("_deque_reverse_iterator",
                                                            DEQUE_REVERSE_ITER) };
#undef DEQUE_ITER

static const NativeDef deque_methods[] = {
    { deque_m_append, "append(self, item, /)", "Put an item at the right end." },
    { deque_m_append_left, "appendleft(self, item, /)",
      "Put an item at the left end." },
    { deque_m_clear, "clear(self, /)", "Take all items out." },
    { deque_m_copy, "copy(self, /)", "Another one with the same items and bound." },
    { deque_m_copy, "__copy__(self, /)", "Another one with the same items and bound." },
    { deque_m_count, "count(self, value, /)", "How many items equal value." },
    { deque_m_extend, "extend(self, iterable, /)",
      "Put several items at the right end." },
    { deque_m_extend_left, "extendleft(self, iterable, /)",
      "Put several items at the left end, one after another." },
    { deque_m_index, "index(self, value, start=0, stop=9223372036854775807, /)",
      "Where the first item that equals value is." },
    { deque_m_insert, "insert(self, index, value, /)",
      "Put value in front of the item at index." },
    { deque_m_pop, "pop(self, /)", "Take out the item at the right end." },
    { deque_m_pop_left, "popleft(self, /)", "Take out the item at the left end." },
    { deque_m_remove, "remove(self, value, /)",
      "Take out the first item that equals value." },
    { deque_m_reverse, "reverse(self, /)", "Turn the order of the items around." },
    { deque_m_rotate, "rotate(self, n=1, /)",
      "Move the last item to the front, n times; the other way if n is negative." },
    { deque_m_reversed, "__reversed__(self, /)",
      "An iterator from the right end to the left." },
    { deque_m_reduce, "__reduce__(self, /)", "How to make an equal one." },
    GENERIC_ALIAS_ROW,
    NATIVE_END,
};

Type mod_collections_deque_type = {
    TYPE_HEAD("deque", Deque),
    .module = "collections",
    .help = "A sequence that grows and shrinks at both ends.",
    .flags =
        TYPE_GC | TYPE_SUBCLASSABLE | TYPE_SEQUENCE | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_DEQUE,
    .create = deque_create,
    .init_def = &deque_init_def,
    .dealloc = deque_dealloc,
    .traverse = deque_traverse,
    .clear = deque_clear,
    .size_of = deque_size_of,
    .repr = deque_repr,
    .hash = slots_unhashable,
    .compare = deque_compare,
    .iter = deque_iter,
    .sequence = { .length = deque_length,
                  .item = deque_item,
                  .concat = deque_concat,
                  .repeat = deque_repeat,
                  .inplace_concat = deque_inplace_concat,
                  .inplace_repeat = deque_inplace_repeat,
                  .contains = deque_contains },
    .mapping = { .assign = deque_assign },
    .methods = deque_methods,
    .getsets = deque_getsets,
};
