// slice.c - slice objects and the clamping of indices.
//
// A slice keeps any three objects; what they mean is decided when it meets a length.
#include "runtime/types/slice.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/int.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static Slice *as_slice(Object *o)
{
    ASSERT(o->shape == SHAPE_SLICE);
    return (Slice *)(void *)o;
}

Object *slice_new(Object *start, Object *stop, Object *step)
{
    Slice *s = heap_new(HEAP_CONTAINER, SHAPE_SLICE, sizeof *s);
    if (s == NULL)
        return NULL;
    s->start = incref(start);
    s->stop = incref(stop);
    s->step = incref(step);
    return OBJ(s);
}

static void slice_dealloc(Object *self)
{
    Slice *s = as_slice(self);
    decref(s->start);
    decref(s->stop);
    decref(s->step);
    heap_free(HEAP_CONTAINER, self, sizeof *s);
}

static void slice_traverse(Object *self, VisitFn visit, void *context)
{
    Slice *s = as_slice(self);
    VISIT(s->start);
    VISIT(s->stop);
    VISIT(s->step);
}

static Object *slice_make(Object *self, Object *const *args)
{
    (void)self;
    if (args[1] == NULL) // slice(stop)
        return slice_new(NONE, args[0], NONE);
    return slice_new(args[0], args[1], args[2]);
}

// ---- clamping ----

// An index by __index__, clamped to 64 bits; the text says what is accepted.
static bool clamped(Object *o, const char *text, int64_t *out)
{
    if (LIKELY(is_small_int(o))) {
        *out = ((Int *)(void *)o)->value;
        return true;
    }
    if (!is_int(o) && type_of(o)->number.index == NULL)
        return error_false(EXC(TypeError), "%s", text);
    return operate_index_value(o, NULL, out);
}

bool slice_bound(Object *o, int64_t *out)
{
    return clamped(o, "slice indices must be integers or have an __index__ method",
                   out);
}

static bool part(Object *o, int64_t absent, int64_t *out)
{
    *out = absent;
    return o == NONE ||
           clamped(o,
                   "slice indices must be integers or None or have an __index__ method",
                   out);
}

static int64_t clamp(int64_t index, int64_t length, int64_t step)
{
    if (index < 0 && (index += length) < 0)
        return step < 0 ? -1 : 0;
    if (index >= length)
        return step < 0 ? length - 1 : length;
    return index;
}

bool slice_read(Object *slice, int64_t *start, int64_t *stop, int64_t *step)
{
    Slice *s = as_slice(slice);
    if (!part(s->step, 1, step))
        return false;
    if (*step == 0)
        return error_false(EXC(ValueError), "slice step cannot be zero");
    if (*step < -INT64_MAX)
        *step = -INT64_MAX; // so that it can be negated
    return part(s->start, *step < 0 ? INT64_MAX : 0, start) &&
           part(s->stop, *step < 0 ? INT64_MIN : INT64_MAX, stop);
}

int64_t slice_clamp(int64_t length, int64_t *start, int64_t *stop, int64_t step)
{
    *start = clamp(*start, length, step);
    *stop = clamp(*stop, length, step);
    if (LIKELY(step == 1))
        return *start < *stop ? *stop - *start : 0;
    if (step == -1)
        return *stop < *start ? *start - *stop : 0;
    if (step < 0)
        return *stop < *start ? (*start - *stop - 1) / -step + 1 : 0;
    return *start < *stop ? (*stop - *start - 1) / step + 1 : 0;
}

bool slice_resolve(Object *slice, int64_t length, int64_t *start, int64_t *stop,
                   int64_t *step, int64_t *count)
{
    if (!slice_read(slice, start, stop, step))
        return false;
    *count = slice_clamp(length, start, stop, *step);
    return true;
}

bool slice_key(Object *key, const char *what, int64_t *out)
{
    if (LIKELY(is_small_int(key))) {
        *out = ((Int *)(void *)key)->value;
        return true;
    }
    if (!is_int(key) && type_of(key)->number.index == NULL)
        return error_false(EXC(TypeError),
                           "%s indices must be integers or slices, not %.200T", what,
                           key);
    return operate_index_value(key, EXC(IndexError), out);
}

// ---- indices(length), with ints of any size ----

// A part of the slice as an int, or NULL.
static Object *whole(Object *o)
{
    if (!is_int(o) && type_of(o)->number.index == NULL)
        return error_raise(EXC(TypeError),
                           "slice indices must be integers or None or have "
                           "an __index__ method");
    return operate_exact_index(o);
}

// The part moved by length if it is negative, and clamped to [lower, upper].
static Object *bound(Object *o, Object *absent, Object *length, Object *lower,
                     Object *upper)
{
    Object *index, *moved;
    if (o == NONE)
        return incref(absent);
    index = whole(o);
    if (index == NULL)
        return NULL;
    if (int_sign(index) < 0) {
        moved = int_add(index, length);
        decref(index);
        if (moved == NULL)
            return NULL;
        index = moved;
        if (int_order(index, lower) < 0) {
            decref(index);
            return incref(lower);
        }
    } else if (int_order(index, upper) > 0) {
        decref(index);
        return incref(upper);
    }
    return index;
}

Object *slice_indices(Object *slice, Object *length)
{
    Slice *s = as_slice(slice);
    Object *lower = NULL, *upper = NULL, *start = NULL, *stop = NULL, *result = NULL;
    Object *minus_one = int_from(-1);
    bool down;
    Object *step = s->step == NONE ? int_from(1) : whole(s->step);
    if (step == NULL)
        return NULL;
    if (int_sign(step) == 0) {
        error_raise(EXC(ValueError), "slice step cannot be zero");
        goto done;
    }
    down = int_sign(step) < 0;
    lower = down ? incref(minus_one) : int_from(0);
    upper = down ? int_add(length, minus_one) : incref(length);
    if (upper == NULL)
        goto done;
    start = bound(s->start, down ? upper : lower, length, lower, upper);
    if (start == NULL)
        goto done;
    stop = bound(s->stop, down ? lower : upper, length, lower, upper);
    if (stop != NULL)
        result = (Object *)tuple_pack(3, start, stop, step);
done:
    xdecref(start);
    xdecref(stop);
    xdecref(lower);
    xdecref(upper);
    decref(step);
    return result;
}

static Object *slice_m_indices(Object *self, Object *const *args)
{
    Object *result, *length = operate_exact_index(args[0]);
    if (length == NULL)
        return NULL;
    if (int_sign(length) < 0)
        result = error_raise(EXC(ValueError), "length should not be negative");
    else
        result = slice_indices(self, length);
    decref(length);
    return result;
}

// ---- as an object ----

static Str *slice_repr(Object *self)
{
    Slice *s = as_slice(self);
    return error_format("slice(%R, %R, %R)", s->start, s->stop, s->step);
}

// As a tuple's, without the length.
static bool slice_hash(Object *self, int64_t *out)
{
    Slice *s = as_slice(self);
    Object *const parts[3] = { s->start, s->stop, s->step };
    uint64_t acc = TUPLE_HASH_SEED;
    for (int i = 0; i < 3; i++) {
        int64_t lane;
        if (!operate_hash(parts[i], &lane))
            return false;
        acc = tuple_hash_lane(acc, lane);
    }
    *out = acc == UINT64_MAX ? 1546275796 : (int64_t)acc;
    return true;
}

static Object *slice_compare(Object *left, Object *right, CompareOp op)
{
    Tuple *a, *b;
    Object *result = NULL;
    if (left->shape != SHAPE_SLICE || right->shape != SHAPE_SLICE)
        return NOT_IMPLEMENTED;
    if (left == right) // two ends of the same slice need no comparison
        return bool_from(op == COMPARE_EQ || op == COMPARE_LE || op == COMPARE_GE);
    a = tuple_pack(3, as_slice(left)->start, as_slice(left)->stop,
                   as_slice(left)->step);
    if (a == NULL)
        return NULL;
    b = tuple_pack(3, as_slice(right)->start, as_slice(right)->stop,
                   as_slice(right)->step);
    if (b != NULL)
        result = operate_compare(OBJ(a), OBJ(b), op);
    decref(OBJ(a));
    xdecref((Object *)b);
    return result;
}

static Object *get_start(Object *self)
{
    return incref(as_slice(self)->start);
}

static Object *get_stop(Object *self)
{
    return incref(as_slice(self)->stop);
}

static Object *get_step(Object *self)
{
    return incref(as_slice(self)->step);
}

static const GetSetDef slice_getsets[] = {
    GETSET_MEMBERS,
    { "start", get_start, NULL, NULL },
    { "stop", get_stop, NULL, NULL },
    { "step", get_step, NULL, NULL },
    GETSET_END,
};

static const NativeDef slice_methods[] = {
    REDUCE_SLICE_ROW,
    { slice_m_indices, "indices(self, object, /)",
      "Return (start, stop, step) for a sequence of that length." },
    NATIVE_END
};

static const NativeDef slice_new_def = {
    slice_make, "__new__(cls, start, stop=<absent>, step=None, /)",
    "slice(stop) or slice(start, stop[, step])"
};

Type slice_type = {
    TYPE_HEAD("slice", Slice),
    .help = "What stands between the brackets of a[start:stop:step].",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_SLICE,
    .new_def = &slice_new_def,
    .dealloc = slice_dealloc,
    .traverse = slice_traverse,
    .repr = slice_repr,
    .hash = slice_hash,
    .compare = slice_compare,
    .methods = slice_methods,
    .getsets = slice_getsets,
};
