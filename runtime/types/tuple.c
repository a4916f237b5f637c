// tuple.c - fixed arrays of owned references.
//
// Lengths 0 to 15 are in the shape id, so a short tuple has no length word; longer ones
// and all instances of subclasses are LongTuple. There is one empty tuple.
#include "runtime/types/tuple.h"

#include <stdarg.h>
#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/pool.h"
#include "runtime/protocol/equal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/float.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/reduce.h"
#include "runtime/types/seqiter.h"
#include "runtime/types/singletons.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"

enum { SHORT_MAX = 15, BIG = 256 };
#define LENGTH_MAX (SIZE_MAX / 16)

static struct tuple {
    Object object; // the empty tuple: a Tuple without items
    uint64_t hits;
} tuple = { { IMMORTAL, SHAPE_TUPLE_0 }, 0 };

// ---- making ----

Tuple *tuple_empty(void)
{
    COUNT(tuple.hits++);
    return (Tuple *)(void *)&tuple.object;
}

uint64_t tuple_empty_hits(void)
{
    return tuple.hits;
}

Tuple *tuple_new(size_t length)
{
    LongTuple *t;
    if (LIKELY(length <= SHORT_MAX)) {
        Tuple *s;
        if (length == 0)
            return tuple_empty();
        s = heap_new(HEAP_CONTAINER, SHAPE_TUPLE_0 + (uint32_t)length,
                     sizeof *s + length * sizeof(Object *));
        for (size_t i = 0; s != NULL && i < length; i++)
            s->items[i] = NULL;
        return s;
    }
    if (length > LENGTH_MAX) {
        error_no_memory();
        return NULL;
    }
    t = heap_new(HEAP_CONTAINER, SHAPE_TUPLE_N, sizeof *t + length * sizeof(Object *));
    if (t == NULL)
        return NULL;
    t->length = length;
    memset(t->items, 0, length * sizeof(Object *));
    return (Tuple *)(void *)t;
}

Tuple *tuple_new_unfilled(size_t length)
{
    if (LIKELY(length - 1 < SHORT_MAX))
        return heap_new(HEAP_CONTAINER, SHAPE_TUPLE_0 + (uint32_t)length,
                        sizeof(Tuple) + length * sizeof(Object *));
    return tuple_new(length);
}

Tuple *tuple_from_array(Object *const *items, size_t count)
{
    Tuple *t = tuple_new_unfilled(count);
    if (t != NULL)
        incref_items(tuple_items(t), items, count);
    return t;
}

Tuple *tuple_from_array_take(Object *const *items, size_t count)
{
    Tuple *t = tuple_new_unfilled(count);
    if (t != NULL)
        copy_bytes(tuple_items(t), items, count * sizeof *items);
    else
        for (size_t i = count; i-- > 0;)
            decref(items[i]);
    return t;
}

Tuple *tuple_pair_take(Object *a, Object *b)
{
    Tuple *t = tuple_new_unfilled(2);
    if (UNLIKELY(t == NULL)) {
        decref(a);
        decref(b);
        return NULL;
    }
    t->items[0] = a;
    t->items[1] = b;
    return t;
}

Object *tuple_join_take(Object *a, Object *b)
{
    if (a == NULL || b == NULL) {
        xdecref(a);
        xdecref(b);
        return NULL;
    }
    return (Object *)tuple_pair_take(a, b);
}

Tuple *tuple_pack(size_t count, ...)
{
    va_list args;
    Object **to;
    Tuple *t = tuple_new_unfilled(count);
    if (t == NULL)
        return NULL;
    to = tuple_items(t);
    va_start(args, count);
    for (size_t i = 0; i < count; i++)
        to[i] = incref(va_arg(args, Object *));
    va_end(args);
    return t;
}

Tuple *tuple_from_iter(Object *source)
{
    List *list;
    Tuple *t;
    if (is_exact_tuple(source))
        return incref(as_tuple(source));
    if (is_exact_list(source))
        return list_to_tuple(as_list(source));
    list = list_from_iter(source);
    if (list == NULL)
        return NULL;
    t = tuple_new_unfilled(list->count);
    if (t != NULL && list->count != 0) {
        copy_bytes(tuple_items(t), list->items, list->count * sizeof *list->items);
        list->count = 0; // the references have moved
    }
    decref(OBJ(list));
    return t;
}

Tuple *tuple_slice(Tuple *t, size_t start, size_t end)
{
    if (start == 0 && end == tuple_length(t) && is_exact_tuple(OBJ(t)))
        return incref(t);
    return tuple_from_array(tuple_items(t) + start, end - start);
}

static size_t cell_size(const Object *self)
{
    const Tuple *t = (const Tuple *)(const void *)self;
    size_t length = tuple_length(t);
    if (self->shape < SHAPE_TUPLE_N)
        return sizeof(Tuple) + length * sizeof(Object *);
    return sizeof(LongTuple) + length * sizeof(Object *) +
           type_extra_bytes(type_of(self));
}

// tuple.__new__: an instance of cls with the items of an iterable.
static Object *tuple_make(Object *self, Object *const *args)
{
    Type *cls = as_type(self);
    Tuple *source = args[0] == NULL ? tuple_empty() : tuple_from_iter(args[0]);
    LongTuple *t;
    size_t length;
    if (source == NULL || (cls->flags & TYPE_USER) == 0)
        return (Object *)source;
    length = tuple_length(source);
    t = heap_new(HEAP_CONTAINER, cls->shape,
                 sizeof *t + length * sizeof(Object *) + type_extra_bytes(cls));
    if (t != NULL) {
        t->length = length;
        incref_items(t->items, tuple_items(source), length);
        type_init_instance(OBJ(t), cls);
    }
    decref(OBJ(source));
    return (Object *)t;
}

static NOINLINE void long_dealloc(Object *self)
{
    Tuple *t = as_tuple(self);
    Object **items = tuple_items(t);
    size_t length = tuple_length(t), size = cell_size(self);
    if (length > BIG)
        heap_divert_begin();
    for (size_t i = length; i-- > 0;)
        xdecref(items[i]);
    if (length > BIG)
        heap_divert_end();
    if (UNLIKELY(self->shape > SHAPE_TUPLE_N))
        type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void tuple_dealloc(Object *self)
{
    size_t length = self->shape - SHAPE_TUPLE_0;
    if (UNLIKELY(length > SHORT_MAX)) {
        long_dealloc(self);
        return;
    }
    for (size_t i = length; i-- > 0;)
        xdecref(((Tuple *)(void *)self)->items[i]);
    heap_free(HEAP_CONTAINER, self, sizeof(Tuple) + length * sizeof(Object *));
}

static void tuple_traverse(Object *self, VisitFn visit, void *context)
{
    Tuple *t = as_tuple(self);
    Object **items = tuple_items(t);
    size_t length = tuple_length(t);
    for (size_t i = 0; i < length; i++)
        VISIT(items[i]);
}

// Young ones are counted as CPython counts them: as objects of the collector's.
static bool tuple_is_atomic(const Object *self, bool is_young)
{
    const Tuple *t = (const Tuple *)(const void *)self;
    Object **items = tuple_items(t);
    if (is_young)
        return false;
    for (size_t i = tuple_length(t); i-- > 0;)
        if (items[i] == NULL || (!pool_is_leaf(items[i]) && !gc_is_left_out(items[i])))
            return false;
    return true;
}

static size_t tuple_size_of(Object *self, size_t *blocks)
{
    size_t size = cell_size(self);
    return tuple_length(as_tuple(self)) != 0 ? heap_block(size, blocks)
                                             : size; // no cell
}

// ---- subscripts ----

static int64_t tuple_length_of(Object *self)
{
    return (int64_t)tuple_length(as_tuple(self));
}

static Object *tuple_item(Object *self, int64_t index)
{
    Tuple *t = as_tuple(self);
    if (UNLIKELY((uint64_t)index >= tuple_length(t)))
        return error_raise(EXC(IndexError), "tuple index out of range");
    return incref(tuple_items(t)[index]);
}

static Object *get_slice(Tuple *t, Object *slice)
{
    int64_t start, stop, step, count;
    Tuple *result;
    if (!slice_resolve(slice, (int64_t)tuple_length(t), &start, &stop, &step, &count))
        return NULL;
    if (step == 1)
        return (Object *)tuple_slice(t, (size_t)start, (size_t)(start + count));
    result = tuple_new_unfilled((size_t)count);
    if (result == NULL)
        return NULL;
    for (int64_t i = 0; i < count; i++)
        tuple_items(result)[i] = incref(tuple_items(t)[start + i * step]);
    return OBJ(result);
}

Object *tuple_subscript(Object *self, Object *key)
{
    int64_t index;
    if (LIKELY(is_small_int(key)))
        index = ((Int *)(void *)key)->value;
    else if (key->shape == SHAPE_SLICE)
        return get_slice(as_tuple(self), key);
    else if (!slice_key(key, "tuple", &index))
        return NULL;
    if (index < 0)
        index += tuple_length_of(self);
    return tuple_item(self, index);
}

// ---- operators ----

static Object *tuple_concat(Object *left, Object *right)
{
    Tuple *a = as_tuple(left), *b, *result;
    size_t n, m;
    if (!is_tuple(right))
        return error_raise(EXC(TypeError),
                           "can only concatenate tuple (not \"%.200T\") to tuple",
                           right);
    b = as_tuple(right);
    if (tuple_length(a) == 0 && is_exact_tuple(right))
        return incref(right);
    if (tuple_length(b) == 0 && is_exact_tuple(left))
        return incref(left);
    n = tuple_length(a);
    m = tuple_length(b);
    result = tuple_new_unfilled(n + m);
    if (result == NULL)
        return NULL;
    incref_items(tuple_items(result), tuple_items(a), n);
    incref_items(tuple_items(result) + n, tuple_items(b), m);
    return OBJ(result);
}

static Object *tuple_repeat(Object *self, int64_t times)
{
    Tuple *t = as_tuple(self), *result;
    size_t n = tuple_length(t);
    if (is_exact_tuple(self) && (times == 1 || n == 0))
        return incref(self);
    if (times <= 0 || n == 0)
        return (Object *)tuple_empty();
    if ((uint64_t)times > LENGTH_MAX / n)
        return error_no_memory();
    result = tuple_new_unfilled(n * (size_t)times);
    if (result == NULL)
        return NULL;
    for (size_t i = 0, k = 0; i < n * (size_t)times; i++) {
        tuple_items(result)[i] = incref(tuple_items(t)[k]);
        k = k + 1 == n ? 0 : k + 1;
    }
    return OBJ(result);
}

static int tuple_contains(Object *self, Object *value)
{
    Tuple *t = as_tuple(self);
    size_t n = tuple_length(t);
    for (size_t i = 0; i < n; i++) {
        int equal = operate_equal(tuple_items(t)[i], value);
        if (equal != 0)
            return equal;
    }
    return 0;
}

static Object *compare_lengths(size_t a, size_t b, CompareOp op)
{
    return bool_from_order((a > b) - (a < b), op);
}

int tuple_less_quick(Tuple *a, Tuple *b)
{
    size_t n = tuple_length(a), m = tuple_length(b), most = n < m ? n : m;
    size_t i = equal_mismatch(tuple_items(a), tuple_items(b), 0, most);
    if (i == most)
        return n < m;
    Object *x = tuple_items(a)[i], *y = tuple_items(b)[i];
    if (is_small_int(x) && is_small_int(y))
        return int_order(x, y) < 0;
    if (is_exact_str(x) && is_exact_str(y))
        return str_order((Str *)(void *)x, (Str *)(void *)y) < 0;
    if (is_exact_float(x) && is_exact_float(y))
        return float_value(x) < float_value(y);
    return -1;
}

static Object *compare_items(Tuple *a, Tuple *b, CompareOp op)
{
    size_t n = tuple_length(a), m = tuple_length(b), most = n < m ? n : m, i;
    for (i = 0;; i++) {
        i = equal_mismatch(tuple_items(a), tuple_items(b), i, most);
        if (i == most)
            break;
        int equal = operate_equal(tuple_items(a)[i], tuple_items(b)[i]);
        if (equal < 0)
            return NULL;
        if (equal == 0)
            break;
    }
    if (i == most)
        return compare_lengths(n, m, op);
    if (op == COMPARE_EQ || op == COMPARE_NE)
        return bool_from(op == COMPARE_NE);
    return operate_compare(tuple_items(a)[i], tuple_items(b)[i], op);
}

static Object *tuple_compare(Object *left, Object *right, CompareOp op)
{
    Object *result;
    if (!is_tuple(left) || !is_tuple(right))
        return NOT_IMPLEMENTED;
    if (op == COMPARE_LT || op == COMPARE_GT) { // as heaps and sorting ask
        int less = op == COMPARE_LT ? tuple_less_quick(as_tuple(left), as_tuple(right))
                                    : tuple_less_quick(as_tuple(right), as_tuple(left));
        if (less >= 0)
            return bool_from(less);
    }
    if (!error_enter(" in comparison"))
        return NULL;
    result = compare_items(as_tuple(left), as_tuple(right), op);
    error_leave();
    return result;
}

// The hash of an int of 64 bits.
static inline int64_t hash_small(int64_t value)
{
    const int64_t modulus = (INT64_C(1) << 61) - 1;
    if (UNLIKELY(value >= modulus || value <= -modulus))
        value %= modulus;
    return value == -1 ? -2 : value;
}

static inline int64_t hash_end(uint64_t acc, size_t n)
{
    acc += n ^ (TUPLE_HASH_SEED ^ UINT64_C(3527539));
    return acc == UINT64_MAX ? 1546275796 : (int64_t)acc;
}

int64_t tuple_hash_of(const int64_t *values, size_t count)
{
    uint64_t acc = TUPLE_HASH_SEED;
    for (size_t i = 0; i < count; i++)
        acc = tuple_hash_lane(acc, hash_small(values[i]));
    return hash_end(acc, count);
}

static bool tuple_hash(Object *self, int64_t *out)
{
    Tuple *t = as_tuple(self);
    Object *const *items = tuple_items(t);
    size_t n = tuple_length(t);
    uint64_t acc = TUPLE_HASH_SEED;
    if (!error_enter(" while hashing a tuple"))
        return false;
    for (size_t i = 0; i < n; i++) {
        int64_t lane;
        if (is_small_int(items[i])) {
            lane = hash_small(((const Int *)(const void *)items[i])->value);
        } else if (!operate_hash(items[i], &lane)) {
            error_leave();
            return false;
        }
        acc = tuple_hash_lane(acc, lane);
    }
    error_leave();
    *out = hash_end(acc, n);
    return true;
}

static void write_items(StrBuilder *out, Tuple *t)
{
    size_t n = tuple_length(t);
    str_builder_char(out, '(');
    for (size_t i = 0; i < n && !out->failed; i++) {
        Str *text = operate_repr(tuple_items(t)[i]);
        if (text == NULL) {
            out->failed = true;
            return;
        }
        if (i > 0)
            str_builder_ascii(out, ", ", 2);
        str_builder_str(out, text);
        decref(OBJ(text));
    }
    if (n == 1)
        str_builder_char(out, ',');
    str_builder_char(out, ')');
}

static Str *tuple_repr(Object *self)
{
    StrBuilder out;
    int entered;
    if (tuple_length(as_tuple(self)) == 0)
        return str_from_text("()");
    entered = operate_repr_enter(self);
    if (entered <= 0)
        return entered < 0 ? NULL : str_from_text("(...)");
    str_builder_start(&out);
    write_items(&out, as_tuple(self));
    operate_repr_leave(self);
    return str_builder_finish(&out);
}

static Object *tuple_iter(Object *self)
{
    return seqiter_new(SHAPE_TUPLE_ITER, self);
}

// ---- methods ----

static Object *tuple_m_count(Object *self, Object *const *args)
{
    Tuple *t = as_tuple(self);
    int64_t found = 0;
    for (size_t i = 0; i < tuple_length(t); i++) {
        int equal = operate_equal(tuple_items(t)[i], args[0]);
        if (equal < 0)
            return NULL;
        found += equal;
    }
    return int_from(found);
}

static Object *tuple_m_index(Object *self, Object *const *args)
{
    Tuple *t = as_tuple(self);
    int64_t start, stop, n = (int64_t)tuple_length(t);
    if (!slice_bound(args[1], &start) || !slice_bound(args[2], &stop))
        return NULL;
    if (start < 0 && (start += n) < 0)
        start = 0;
    if (stop < 0)
        stop += n;
    for (int64_t i = start; i < stop && i < n; i++) {
        int equal = operate_equal(tuple_items(t)[i], args[0]);
        if (equal < 0)
            return NULL;
        if (equal > 0)
            return int_from(i);
    }
    return error_raise(EXC(ValueError), "tuple.index(x): x not in tuple");
}

// What copying a subclass instance passes to __new__.
static Object *tuple_m_getnewargs(Object *self, Object *const *args)
{
    Tuple *plain, *result;
    (void)args;
    plain = tuple_slice(as_tuple(self), 0, tuple_length(as_tuple(self)));
    if (plain == NULL)
        return NULL;
    result = tuple_pack(1, OBJ(plain));
    decref(OBJ(plain));
    return (Object *)result;
}

static const NativeDef tuple_methods[] = {
    REDUCE_VALUE_ROW,
    GENERIC_ALIAS_ROW,
    { tuple_m_count, "count(self, value, /)", "Return how many items equal value." },
    { tuple_m_index, "index(self, value, start=0, stop=9223372036854775807, /)",
      "Where value stands first; ValueError if it does not." },
    { tuple_m_getnewargs, "__getnewargs__(self, /)", NULL },
    NATIVE_END
};

static const NativeDef tuple_new_def = { tuple_make,
                                         "__new__(cls, iterable=<absent>, /)",
                                         "Make a tuple of the items of iterable." };

Type tuple_type = {
    TYPE_HEAD("tuple", LongTuple),
    .help = "An immutable sequence.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_TUPLE | TYPE_SEQUENCE | TYPE_IMMUTABLE,
    .shape = SHAPE_TUPLE_N,
    .new_def = &tuple_new_def,
    .dealloc = tuple_dealloc,
    .traverse = tuple_traverse,
    .is_atomic = tuple_is_atomic,
    .size_of = tuple_size_of,
    .repr = tuple_repr,
    .hash = tuple_hash,
    .compare = tuple_compare,
    .iter = tuple_iter,
    .sequence = { .length = tuple_length_of,
                  .item = tuple_item,
                  .concat = tuple_concat,
                  .repeat = tuple_repeat,
                  .contains = tuple_contains },
    .mapping = { .subscript = tuple_subscript },
    .methods = tuple_methods,
};
