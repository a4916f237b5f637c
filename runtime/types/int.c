// int.c - integers: 64 bits inline, or limbs of GMP beyond.
//
// Each operator tries two small operands with overflow checks first; everything else
// goes through views (int_view) into the functions of bignum.
#include "runtime/types/int.h"

#include <math.h>
#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/float.h"
#include "runtime/types/int_guard.h"
#include "runtime/types/int_internal.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

#define ROW(n)                                                                         \
    {                                                                                  \
        { IMMORTAL, SHAPE_INT }, (n)                                                   \
    }
#define ROWS_4(n) ROW(n), ROW((n) + 1), ROW((n) + 2), ROW((n) + 3)
#define ROWS_16(n) ROWS_4(n), ROWS_4((n) + 4), ROWS_4((n) + 8), ROWS_4((n) + 12)
#define ROWS_64(n) ROWS_16(n), ROWS_16((n) + 16), ROWS_16((n) + 32), ROWS_16((n) + 48)
uint64_t int_cache_hits;
Int int_cache[INT_CACHE_MAX - INT_CACHE_MIN + 1] = {
    ROW(-5), ROWS_4(-4), ROWS_64(0), ROWS_64(64), ROWS_64(128), ROWS_64(192), ROW(256),
};
#undef ROWS_64
#undef ROWS_16
#undef ROWS_4
#undef ROW

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 UnsignedWide;

static struct int_state {
    bool started; // GMP knows where its memory comes from
} int_state;

// Before the first use of bignum: programs without big ints do not meet GMP.
static inline void prepare(void)
{
    if (UNLIKELY(!int_state.started)) {
        int_guard_start();
        int_state.started = true;
    }
}

// ---- making ----

Object *int_new_box(int64_t value)
{
    Int *made = heap_new(HEAP_LEAF, SHAPE_INT, sizeof *made);
    if (made == NULL)
        return NULL;
    made->value = value;
    return OBJ(made);
}

static BigInt *new_big(size_t capacity)
{
    BigInt *big;
    if (capacity > INT_LIMBS_MAX)
        return (BigInt *)(void *)error_no_memory();
    prepare();
    big =
        heap_new(HEAP_LEAF, SHAPE_BIGINT, sizeof *big + capacity * sizeof *big->limbs);
    if (big != NULL) {
        big->size = 0;
        big->capacity = (uint32_t)capacity;
    }
    return big;
}

static void free_big(BigInt *big)
{
    heap_free(HEAP_LEAF, big, sizeof *big + big->capacity * sizeof *big->limbs);
}

bool int_result_start(IntResult *result, size_t room)
{
    prepare();
    result->big = NULL;
    result->n = (Bignum){ result->stack, 0, false };
    if (room <= INT_STACK_LIMBS)
        return true;
    result->big = new_big(room);
    if (result->big == NULL)
        return false;
    result->n.limbs = result->big->limbs;
    return true;
}

void int_result_discard(IntResult *result)
{
    if (result->big != NULL)
        free_big(result->big);
}

// The value of a magnitude and sign, if 64 bits hold it.
static bool fits_small(const Bignum *n, int64_t *out)
{
    uint64_t limb;
    if (n->size > 1)
        return false;
    limb = n->size == 0 ? 0 : n->limbs[0];
    if (limb > (uint64_t)INT64_MAX + n->negative)
        return false;
    *out = n->negative ? (int64_t)-limb : (int64_t)limb;
    return true;
}

// Give back the room that a big result did not need, if it is worth it.
static BigInt *trim(BigInt *big, size_t size)
{
    BigInt *moved;
    if (big->capacity - size <= 4 + size / 16)
        return big;
    moved = new_big(size);
    if (moved == NULL) {
        error_clear(); // it works with too much room too
        return big;
    }
    memcpy(moved->limbs, big->limbs, size * sizeof *big->limbs);
    free_big(big);
    return moved;
}

Object *int_result_finish(IntResult *result)
{
    BigInt *big = result->big;
    size_t size = result->n.size;
    int64_t value;
    if (fits_small(&result->n, &value)) {
        int_result_discard(result);
        return int_from(value);
    }
    if (big != NULL) {
        big = trim(big, size);
    } else {
        big = new_big(size);
        if (big == NULL)
            return NULL;
        memcpy(big->limbs, result->stack, size * sizeof *big->limbs);
    }
    big->size = result->n.negative ? -(int32_t)size : (int32_t)size;
    return OBJ(big);
}

Object *int_from_unsigned(uint64_t value)
{
    IntResult result;
    if (value <= INT64_MAX)
        return int_from((int64_t)value);
    if (!int_result_start(&result, 1))
        return NULL;
    result.stack[0] = value;
    result.n.size = 1;
    return int_result_finish(&result);
}

Object *int_from_limbs(const uint64_t *limbs, size_t count)
{
    IntResult result;
    if (!int_result_start(&result, count))
        return NULL;
    memcpy(result.n.limbs, limbs, count * sizeof *limbs);
    result.n.size = count;
    return int_result_finish(&result);
}

static Object *from_wide(Wide value)
{
    UnsignedWide magnitude = value < 0 ? -(UnsignedWide)value : (UnsignedWide)value;
    uint64_t high = (uint64_t)(magnitude >> 64);
    int32_t size = high != 0 ? 2 : 1;
    BigInt *big;
    if ((int64_t)value == value)
        return int_from((int64_t)value);
    big = new_big((size_t)size);
    if (big == NULL)
        return NULL;
    big->size = value < 0 ? -size : size;
    big->limbs[0] = (uint64_t)magnitude;
    if (size == 2)
        big->limbs[1] = high;
    return OBJ(big);
}

Object *int_from_double(double value)
{
    IntResult result;
    if (fabs(value) < 9.2e18)
        return int_from((int64_t)value);
    if (isnan(value))
        return error_raise(EXC(ValueError), "cannot convert float NaN to integer");
    if (isinf(value))
        return error_raise(EXC(OverflowError),
                           "cannot convert float infinity to integer");
    if (!int_result_start(&result, INT_STACK_LIMBS))
        return NULL;
    bignum_from_double(&result.n, value);
    return int_result_finish(&result);
}

// ---- looking ----

static inline bool is_big_shape(const Object *o)
{
    return o->shape == SHAPE_BIGINT ||
           (!IN_SHAPES(o, INT, BOOL) && shape_table[o->shape].kind != 0);
}

bool int_is_big(const Object *o)
{
    return is_big_shape(o);
}

Bignum int_view(const Object *o, uint64_t *limb)
{
    const BigInt *big = (const BigInt *)(const void *)o;
    if (!is_big_shape(o))
        return bignum_from_int(((const Int *)(const void *)o)->value, limb);
    return (Bignum){ (uint64_t *)(uintptr_t)big->limbs,
                     (size_t)(big->size < 0 ? -(int64_t)big->size : big->size),
                     big->size < 0 };
}

bool int_fits(const Object *o, int64_t *out)
{
    if (is_big_shape(o))
        return false;
    *out = ((const Int *)(const void *)o)->value;
    return true;
}

int int_sign(const Object *o)
{
    int64_t value;
    if (int_fits(o, &value))
        return (value > 0) - (value < 0);
    return ((const BigInt *)(const void *)o)->size < 0 ? -1 : 1;
}

bool int_to_double(Object *o, double *out)
{
    uint64_t limb;
    int64_t value;
    Bignum n;
    if (LIKELY(int_fits(o, &value))) {
        *out = (double)value;
        return true;
    }
    n = int_view(o, &limb);
    return bignum_to_double(&n, out) ||
           error_false(EXC(OverflowError), "int too large to convert to float");
}

bool int_hash(Object *o, int64_t *out)
{
    enum { BITS = 61 };
    const int64_t prime = ((int64_t)1 << BITS) - 1;
    uint64_t limb;
    int64_t value;
    if (LIKELY(int_fits(o, &value))) {
        *out = value % prime;
    } else {
        Bignum n = int_view(o, &limb);
        *out = (int64_t)bignum_residue(&n);
        if (n.negative)
            *out = -*out;
    }
    if (*out == -1)
        *out = -2;
    return true;
}

int int_order(const Object *a, const Object *b)
{
    int64_t x, y;
    uint64_t x_limb, y_limb;
    Bignum m, n;
    if (LIKELY(int_fits(a, &x) && int_fits(b, &y)))
        return (x > y) - (x < y);
    m = int_view(a, &x_limb);
    n = int_view(b, &y_limb);
    return bignum_order(&m, &n);
}

Object *int_compare(Object *a, Object *b, CompareOp op)
{
    if (!is_int(a) || !is_int(b))
        return NOT_IMPLEMENTED;
    return bool_from_order(int_order(a, b), op);
}

static int int_truth(Object *self)
{
    return int_sign(self) != 0;
}

// The value of an exact int (or bool) below 2^126, so that a sum of two needs no check.
static inline bool get_wide(const Object *o, Wide *out)
{
    const BigInt *big = (const BigInt *)(const void *)o;
    int64_t value;
    UnsignedWide magnitude;
    if (int_get_small(o, &value)) {
        *out = value;
        return true;
    }
    if (o->shape != SHAPE_BIGINT || big->size > 2 || big->size < -2)
        return false;
    magnitude = big->limbs[0];
    if (big->size == 2 || big->size == -2) {
        if (big->limbs[1] >> 62 != 0)
            return false;
        magnitude |= (UnsignedWide)big->limbs[1] << 64;
    }
    *out = big->size < 0 ? -(Wide)magnitude : (Wide)magnitude;
    return true;
}

// ---- copies ----

Object *int_exact(Object *o)
{
    IntResult result;
    uint64_t limb;
    int64_t value;
    Bignum n;
    if (is_exact_int(o))
        return incref(o);
    if (int_fits(o, &value))
        return int_from(value);
    n = int_view(o, &limb);
    if (!int_result_start(&result, n.size))
        return NULL;
    memcpy(result.n.limbs, n.limbs, n.size * sizeof n.limbs[0]);
    result.n.size = n.size;
    result.n.negative = n.negative;
    return int_result_finish(&result);
}

Object *int_plain(Object *o)
{
    return is_bool(o) ? o : int_exact(o);
}

static HeapKind cell_kind(const Type *cls)
{
    return (cls->flags & TYPE_GC) != 0 ? HEAP_CONTAINER : HEAP_LEAF;
}

Object *int_of_class(Type *cls, STEALS Object *value)
{
    size_t extra = type_extra_bytes(cls);
    Object *made;
    if (value == NULL || cls == &int_type)
        return value;
    if (is_big_shape(value)) {
        const BigInt *from = (const BigInt *)(const void *)value;
        size_t count = (size_t)(from->size < 0 ? -(int64_t)from->size : from->size);
        size_t bytes = count * sizeof from->limbs[0];
        BigInt *big =
            heap_new(cell_kind(cls), cls->shape + 1, sizeof *big + bytes + extra);
        made = (Object *)big;
        if (big != NULL) {
            big->size = from->size;
            big->capacity = (uint32_t)count;
            memcpy(big->limbs, from->limbs, bytes);
        }
    } else {
        Int *small = heap_new(cell_kind(cls), cls->shape, sizeof *small + extra);
        made = (Object *)small;
        if (small != NULL)
            small->value = ((const Int *)(const void *)value)->value;
    }
    decref(value);
    if (made != NULL)
        type_init_instance(made, cls);
    return made;
}

static size_t block_size(const Object *self)
{
    size_t size = sizeof(Int);
    if (is_big_shape(self)) {
        const BigInt *big = (const BigInt *)(const void *)self;
        size = sizeof *big + big->capacity * sizeof big->limbs[0];
    }
    return size + (is_exact_int(self) ? 0 : type_extra_bytes(type_of(self)));
}

static size_t int_size_of(Object *self, size_t *blocks)
{
    return heap_block(block_size(self), blocks);
}

static void int_dealloc(Object *self)
{
    size_t size;
    HeapKind kind;
    if (LIKELY(is_small_int(self))) {
        heap_free(HEAP_LEAF, self, sizeof(Int));
        return;
    }
    if (LIKELY(self->shape == SHAPE_BIGINT)) {
        free_big((BigInt *)(void *)self);
        return;
    }
    size = block_size(self);
    kind = cell_kind(type_of(self));
    type_release_instance(self);
    heap_free(kind, self, size);
}

// ---- sums, products ----

// A function that makes one number of two, or raises.
typedef bool (*Combine)(Bignum *r, const Bignum *a, const Bignum *b);

static bool add(Bignum *r, const Bignum *a, const Bignum *b)
{
    bignum_add(r, a, b);
    return true;
}

static bool subtract(Bignum *r, const Bignum *a, const Bignum *b)
{
    bignum_subtract(r, a, b);
    return true;
}

// A result is not made, an error is raised.
static COLD Object *given_up(IntResult *result)
{
    int_result_discard(result);
    return NULL;
}

static NOINLINE Object *combine(Object *a, Object *b, Combine operation)
{
    IntResult result;
    uint64_t a_limb, b_limb;
    Bignum x, y;
    size_t room;
    if (!is_int(a) || !is_int(b))
        return NOT_IMPLEMENTED;
    x = int_view(a, &a_limb);
    y = int_view(b, &b_limb);
    room = operation == int_guard_multiply ? x.size + y.size
                                           : (x.size > y.size ? x.size : y.size) + 1;
    if (!int_result_start(&result, room))
        return NULL;
    return operation(&result.n, &x, &y) ? int_result_finish(&result)
                                        : given_up(&result);
}

Object *int_add(Object *a, Object *b)
{
    int64_t x, y, sum;
    Wide m, n;
    if (LIKELY(int_get_small(a, &x) && int_get_small(b, &y)) &&
        LIKELY(!__builtin_add_overflow(x, y, &sum)))
        return int_from(sum);
    if (get_wide(a, &m) && get_wide(b, &n))
        return from_wide(m + n);
    return combine(a, b, add);
}

Object *int_subtract(Object *a, Object *b)
{
    int64_t x, y, difference;
    Wide m, n;
    if (LIKELY(int_get_small(a, &x) && int_get_small(b, &y)) &&
        LIKELY(!__builtin_sub_overflow(x, y, &difference)))
        return int_from(difference);
    if (get_wide(a, &m) && get_wide(b, &n))
        return from_wide(m - n);
    return combine(a, b, subtract);
}

Object *int_multiply(Object *a, Object *b)
{
    int64_t x, y, product;
    Wide m, n;
    if (LIKELY(int_get_small(a, &x) && int_get_small(b, &y))) {
        if (LIKELY(!__builtin_mul_overflow(x, y, &product)))
            return int_from(product);
        return from_wide((Wide)x * y);
    }
    if (get_wide(a, &m) && get_wide(b, &n) && !__builtin_mul_overflow(m, n, &m))
        return from_wide(m);
    return combine(a, b, int_guard_multiply);
}

// ---- quotients ----

// Floor division by a number that is not 0.
static Wide divide_wide(Wide x, Wide y, Wide *rest)
{
    Wide quotient = x / y;
    *rest = x - quotient * y;
    if (*rest != 0 && (*rest < 0) != (y < 0)) {
        *rest += y;
        quotient--;
    }
    return quotient;
}

// Both results of a floor division; wanted ones are made, out pointers may be NULL.
static bool divide_big(Object *a, Object *b, OPT Object **quotient,
                       OPT Object **remainder)
{
    IntResult q, r;
    uint64_t a_limb, b_limb;
    Bignum x = int_view(a, &a_limb), y = int_view(b, &b_limb);
    size_t q_room = x.size >= y.size ? x.size - y.size + 2 : 1;
    Object *first = NULL;
    if (!int_result_start(&q, q_room))
        return false;
    if (!int_result_start(&r, y.size > x.size ? y.size : x.size)) {
        int_result_discard(&q);
        return false;
    }
    if (!int_guard_divide(&q.n, &r.n, &x, &y)) {
        int_result_discard(&q);
        int_result_discard(&r);
        return false;
    }
    if (quotient == NULL)
        int_result_discard(&q);
    else if ((first = int_result_finish(&q)) == NULL) {
        int_result_discard(&r);
        return false;
    }
    if (remainder == NULL) {
        int_result_discard(&r);
    } else if ((*remainder = int_result_finish(&r)) == NULL) {
        xdecref(first);
        return false;
    }
    if (quotient != NULL)
        *quotient = first;
    return true;
}

static inline int64_t floor_quotient(int64_t x, int64_t y)
{
    int64_t quotient = x / y;
    return quotient - ((x % y != 0) & ((x ^ y) < 0));
}

static inline int64_t floor_rest(int64_t x, int64_t y)
{
    int64_t rest = x % y;
    return rest != 0 && (x ^ y) < 0 ? rest + y : rest;
}

// Whether a quotient of small operands needs the long way: it is none, or -2^63 / -1.
static inline bool is_plain_division(int64_t x, int64_t y)
{
    return LIKELY(y != 0 && (y != -1 || x != INT64_MIN));
}

// NOT_IMPLEMENTED, or an error when b is zero; NULL with nothing set: go on.
static Object *check_division(Object *a, Object *b, const char *message, bool *done)
{
    *done = true;
    if (!is_int(a) || !is_int(b))
        return NOT_IMPLEMENTED;
    if (int_sign(b) == 0)
        return error_raise(EXC(ZeroDivisionError), message);
    *done = false;
    return NULL;
}

Object *int_floor_divide(Object *a, Object *b)
{
    int64_t x, y;
    Wide m, n, rest;
    bool done;
    Object *result;
    if (LIKELY(int_get_small(a, &x) && int_get_small(b, &y)) && is_plain_division(x, y))
        return int_from(floor_quotient(x, y));
    result = check_division(a, b, "integer division or modulo by zero", &done);
    if (done)
        return result;
    if (get_wide(a, &m) && get_wide(b, &n))
        return from_wide(divide_wide(m, n, &rest));
    return divide_big(a, b, &result, NULL) ? result : NULL;
}

Object *int_remainder(Object *a, Object *b)
{
    int64_t x, y;
    Wide m, n, rest;
    bool done;
    Object *result;
    if (LIKELY(int_get_small(a, &x) && int_get_small(b, &y)) && is_plain_division(x, y))
        return int_from(floor_rest(x, y));
    result = check_division(a, b, "integer modulo by zero", &done);
    if (done)
        return result;
    if (get_wide(a, &m) && get_wide(b, &n)) {
        (void)divide_wide(m, n, &rest);
        return from_wide(rest);
    }
    return divide_big(a, b, NULL, &result) ? result : NULL;
}

static Object *int_divmod(Object *a, Object *b)
{
    int64_t x, y;
    bool done;
    Object *parts[2];
    if (int_get_small(a, &x) && int_get_small(b, &y) && is_plain_division(x, y)) {
        parts[0] = int_from(floor_quotient(x, y));
        if (parts[0] == NULL)
            return NULL;
        parts[1] = int_from(floor_rest(x, y));
        if (parts[1] == NULL) {
            decref(parts[0]);
            return NULL;
        }
        return (Object *)tuple_from_array_take(parts, 2);
    }
    parts[0] = check_division(a, b, "integer division or modulo by zero", &done);
    if (done)
        return parts[0];
    if (!divide_big(a, b, &parts[0], &parts[1]))
        return NULL;
    return (Object *)tuple_from_array_take(parts, 2);
}

static Object *int_true_divide(Object *a, Object *b)
{
    const int64_t exact = (int64_t)1 << 53; // doubles hold every integer up to here
    int64_t x, y;
    uint64_t a_limb, b_limb;
    bool done, fits;
    Object *result;
    double quotient;
    Bignum m, n;
    if (LIKELY(int_get_small(a, &x) && int_get_small(b, &y)) && y != 0 && x <= exact &&
        x >= -exact && y <= exact && y >= -exact)
        return float_from((double)x / (double)y);
    result = check_division(a, b, "division by zero", &done);
    if (done)
        return result;
    m = int_view(a, &a_limb);
    n = int_view(b, &b_limb);
    prepare();
    if (!int_guard_divide_double(&m, &n, &quotient, &fits))
        return NULL;
    if (!fits)
        return error_raise(EXC(OverflowError),
                           "integer division result too large for a float");
    if (m.size == 0)
        quotient = int_sign(b) < 0 ? -0.0 : 0.0;
    return float_from(quotient);
}

// ---- signs ----

static Object *int_negative(Object *self)
{
    int64_t value;
    if (int_fits(self, &value) && value != INT64_MIN)
        return int_from(-value);
    if (self->shape == SHAPE_BIGINT) {
        const BigInt *from = (const BigInt *)(const void *)self;
        size_t count = (size_t)(from->size < 0 ? -(int64_t)from->size : from->size);
        if (count > 1) { // the negative of one limb may be small
            BigInt *big = new_big(count);
            if (big == NULL)
                return NULL;
            memcpy(big->limbs, from->limbs, count * sizeof *big->limbs);
            big->size = -from->size;
            return OBJ(big);
        }
    }
    return int_subtract(OBJ(&int_cache[-INT_CACHE_MIN]), self);
}

static Object *int_absolute(Object *self)
{
    return int_sign(self) < 0 ? int_negative(self) : int_exact(self);
}

static Object *int_invert(Object *self)
{
    int64_t value;
    if (int_fits(self, &value))
        return int_from(~value);
    return int_subtract(OBJ(&int_cache[-1 - INT_CACHE_MIN]), self);
}

// ---- bits ----

// Counts of up to so many bits fail for want of memory, larger ones by a rule.
enum { LARGEST_SHIFT_BITS = 65 };

// Bits of a shift count: 1, 0 for one beyond 64 bits, -1 raised.
static int shift_count(Object *count, size_t *out)
{
    int64_t value;
    if (int_sign(count) < 0) {
        error_raise(EXC(ValueError), "negative shift count");
        return -1;
    }
    if (!int_fits(count, &value))
        return 0;
    *out = (size_t)value;
    return 1;
}

static Object *int_lshift(Object *a, Object *b)
{
    IntResult result;
    uint64_t limb;
    int64_t x;
    Wide wide;
    size_t bits;
    int got;
    Bignum n;
    if (!is_int(a) || !is_int(b))
        return NOT_IMPLEMENTED;
    got = shift_count(b, &bits);
    if (got < 0)
        return NULL;
    if (int_sign(a) == 0)
        return int_from(0);
    if (got == 0) {
        n = int_view(b, &limb);
        return bignum_bit_length(&n) <= LARGEST_SHIFT_BITS
                   ? error_no_memory()
                   : error_raise(EXC(OverflowError), "too many digits in integer");
    }
    if (int_fits(a, &x) && bits < 63) {
        int64_t shifted = (int64_t)((uint64_t)x << bits);
        if (shifted >> bits == x)
            return int_from(shifted);
    }
    if (bits < 127 && get_wide(a, &wide)) {
        Wide shifted = (Wide)((UnsignedWide)wide << bits);
        if (shifted >> bits == wide)
            return from_wide(shifted);
    }
    n = int_view(a, &limb);
    if (bits / BIGNUM_BITS >= INT_LIMBS_MAX)
        return error_no_memory();
    if (!int_result_start(&result, n.size + bits / BIGNUM_BITS + 1))
        return NULL;
    bignum_shift_left(&result.n, &n, bits);
    return int_result_finish(&result);
}

static Object *int_rshift(Object *a, Object *b)
{
    IntResult result;
    uint64_t limb;
    int64_t x;
    Wide wide;
    size_t bits;
    int got;
    Bignum n;
    if (!is_int(a) || !is_int(b))
        return NOT_IMPLEMENTED;
    got = shift_count(b, &bits);
    if (got < 0)
        return NULL;
    if (got == 0)
        return int_from(int_sign(a) < 0 ? -1 : 0);
    if (int_fits(a, &x))
        return int_from(x >> (bits > 63 ? 63 : bits));
    if (get_wide(a, &wide))
        return from_wide(wide >> (bits > 127 ? 127 : bits));
    n = int_view(a, &limb);
    if (!int_result_start(&result,
                          n.size - (bits / 64 < n.size ? bits / 64 : n.size) + 1))
        return NULL;
    bignum_shift_right(&result.n, &n, bits);
    return int_result_finish(&result);
}

static Object *bitwise_big(Object *a, Object *b, BignumBitwise op)
{
    IntResult result;
    uint64_t a_limb, b_limb;
    Bignum x, y;
    if (!is_int(a) || !is_int(b))
        return NOT_IMPLEMENTED;
    x = int_view(a, &a_limb);
    y = int_view(b, &b_limb);
    if (!int_result_start(&result, (x.size > y.size ? x.size : y.size) + 1))
        return NULL;
    bignum_bitwise(&result.n, &x, &y, op);
    return int_result_finish(&result);
}

#define BITWISE(name, operator, op)                                                    \
    static Object *name(Object *a, Object *b)                                          \
    {                                                                                  \
        int64_t x, y;                                                                  \
        Wide m, n;                                                                     \
        if (LIKELY(int_get_small(a, &x) && int_get_small(b, &y)))                      \
            return int_from(x operator y);                                             \
        if (get_wide(a, &m) && get_wide(b, &n))                                        \
            return from_wide(m operator n);                                            \
        return bitwise_big(a, b, op);                                                  \
    }
BITWISE(int_and, &, BIGNUM_AND)
BITWISE(int_or, |, BIGNUM_OR)
BITWISE(int_xor, ^, BIGNUM_XOR)
#undef BITWISE

// ---- powers ----

// value^exponent while 64 bits hold it.
static bool power_small(int64_t base, uint64_t exponent, int64_t *out)
{
    int64_t result = 1;
    for (;;) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result))
            return false;
        exponent >>= 1;
        if (exponent == 0)
            break;
        if (__builtin_mul_overflow(base, base, &base))
            return false;
    }
    *out = result;
    return true;
}

// The odd part of n, which is not zero, in new raw memory of n.size limbs.
static bool odd_part(const Bignum *n, Bignum *odd, size_t *zeros)
{
    *odd = (Bignum){ heap_alloc(HEAP_RAW, (n->size + 1) * sizeof *n->limbs), 0, false };
    if (odd->limbs == NULL)
        return false;
    *zeros = bignum_low_zeros(n);
    bignum_shift_right(odd, &(Bignum){ n->limbs, n->size, false }, *zeros);
    return true;
}

static Object *power_big(const Bignum *n, uint64_t exponent)
{
    IntResult result;
    Bignum odd, other = { NULL, 0, false };
    size_t zeros, room, bits, all;
    Object *made = NULL;
    if (!odd_part(n, &odd, &zeros))
        return NULL;
    bits = bignum_bit_length(&odd);
    if (bits == 1) // a power of two
        bits = 0;
    if (__builtin_mul_overflow(bits + zeros, exponent, &all) ||
        all / BIGNUM_BITS >= INT_LIMBS_MAX) {
        error_no_memory();
        goto done;
    }
    // one limb more for each product, whose size bignum takes as the sum of the sizes
    room = (size_t)(bits * exponent) / BIGNUM_BITS + 2 + odd.size;
    if (!int_result_start(&result, all / BIGNUM_BITS + 3 + odd.size))
        goto done;
    other.limbs = heap_alloc(HEAP_RAW, 2 * room * sizeof *other.limbs);
    if (other.limbs == NULL) {
        int_result_discard(&result);
        goto done;
    }
    Bignum power = { other.limbs + room, 0, false };
    bool ok = int_guard_power(&power, &other, &odd, bits == 0 ? 1 : exponent);
    if (ok) {
        bignum_shift_left(&result.n, &power, zeros * exponent);
        result.n.negative = n->negative && (exponent & 1) != 0;
    }
    heap_free(HEAP_RAW, other.limbs, 2 * room * sizeof *other.limbs);
    made = ok ? int_result_finish(&result) : given_up(&result);
done:
    heap_free(HEAP_RAW, odd.limbs, (n->size + 1) * sizeof *n->limbs);
    return made;
}

Object *int_power_plain(Object *base, Object *exponent)
{
    uint64_t limb;
    int64_t x, y, small;
    Bignum n;
    if (int_fits(base, &x) && x >= -1 && x <= 1) {
        bool odd = (int_view(exponent, &limb).limbs[0] & 1) != 0;
        return int_from(int_sign(exponent) == 0 ? 1 : x == -1 && !odd ? 1 : x);
    }
    if (!int_fits(exponent, &y))
        return error_no_memory();
    if (int_fits(base, &x) && power_small(x, (uint64_t)y, &small))
        return int_from(small);
    if (y == 0)
        return int_from(1);
    n = int_view(base, &limb);
    return power_big(&n, (uint64_t)y);
}

// base^exponent modulo a positive modulus, as numbers below 2^63.
static uint64_t power_modulo_small(uint64_t base, uint64_t exponent, uint64_t modulus)
{
    uint64_t result = 1 % modulus;
    base %= modulus;
    for (; exponent != 0; exponent >>= 1) {
        if ((exponent & 1) != 0)
            result = (uint64_t)((UnsignedWide)result * base % modulus);
        base = (uint64_t)((UnsignedWide)base * base % modulus);
    }
    return result;
}

// The inverse of base modulo |modulus| > 1.
static Object *inverse(Object *base, Object *modulus)
{
    IntResult result;
    uint64_t a_limb, m_limb;
    Bignum a = int_view(base, &a_limb), m = int_view(modulus, &m_limb);
    bool exists;
    m.negative = false;
    if (!int_result_start(&result, m.size + 1))
        return NULL;
    if (!int_guard_invert(&result.n, &a, &m, &exists))
        return given_up(&result);
    if (exists)
        return int_result_finish(&result);
    int_result_discard(&result);
    return error_raise(EXC(ValueError), "base is not invertible for the given modulus");
}

// base^exponent modulo |modulus|, exponent >= 0; in 0 .. |modulus|.
static Object *power_modulo(Object *base, Object *exponent, Object *modulus)
{
    IntResult result;
    uint64_t a_limb, e_limb, m_limb;
    int64_t x, y, z;
    Bignum a, e, m;
    if (int_fits(base, &x) && int_fits(exponent, &y) && int_fits(modulus, &z) &&
        z != INT64_MIN) {
        uint64_t size = (uint64_t)llabs(z);
        return int_from((int64_t)power_modulo_small(
            (uint64_t)floor_rest(x, (int64_t)size), (uint64_t)y, size));
    }
    a = int_view(base, &a_limb);
    e = int_view(exponent, &e_limb);
    m = int_view(modulus, &m_limb);
    m.negative = false;
    if (!int_result_start(&result, m.size + 1))
        return NULL;
    return int_guard_power_modulo(&result.n, &a, &e, &m) ? int_result_finish(&result)
                                                         : given_up(&result);
}

static bool is_one(const Object *o)
{
    int64_t value;
    return int_fits(o, &value) && (value == 1 || value == -1);
}

static Object *power_with_modulus(Object *base, Object *exponent, Object *modulus)
{
    Object *used = incref(base), *size = NULL, *result = NULL, *adjusted;
    if (int_sign(modulus) == 0) {
        error_raise(EXC(ValueError), "pow() 3rd argument cannot be 0");
        goto done;
    }
    if (is_one(modulus)) {
        result = int_from(0);
        goto done;
    }
    size = int_absolute(exponent);
    if (size == NULL)
        goto done;
    if (int_sign(exponent) < 0) {
        ref_set_take(&used, inverse(base, modulus));
        if (used == NULL)
            goto done;
    }
    result = power_modulo(used, size, modulus);
    if (result != NULL && int_sign(modulus) < 0 && int_sign(result) != 0) {
        adjusted = int_add(result, modulus);
        ref_set_take(&result, adjusted);
    }
done:
    xdecref(used);
    xdecref(size);
    return result;
}

Object *int_power(Object *a, Object *b, Object *modulus)
{
    double x, y;
    if (!is_int(a) || !is_int(b))
        return NOT_IMPLEMENTED;
    if (modulus != NONE)
        return is_int(modulus) ? power_with_modulus(a, b, modulus) : NOT_IMPLEMENTED;
    if (int_sign(b) >= 0)
        return int_power_plain(a, b);
    if (!int_to_double(a, &x) || !int_to_double(b, &y))
        return NULL;
    return float_power(x, y);
}

// ---- number theory ----

static uint64_t gcd_small(uint64_t a, uint64_t b)
{
    int shift;
    if (a == 0 || b == 0)
        return a | b;
    shift = __builtin_ctzll(a | b);
    a >>= __builtin_ctzll(a);
    while (b != 0) {
        b >>= __builtin_ctzll(b);
        if (a > b) {
            uint64_t swap = a;
            a = b;
            b = swap;
        }
        b -= a;
    }
    return a << shift;
}

Object *int_gcd(Object *a, Object *b)
{
    IntResult result;
    uint64_t a_limb, b_limb;
    Bignum x = int_view(a, &a_limb), y = int_view(b, &b_limb);
    if (x.size <= 1 && y.size <= 1)
        return int_from_unsigned(
            gcd_small(x.size ? x.limbs[0] : 0, y.size ? y.limbs[0] : 0));
    if (!int_result_start(&result, x.size > y.size ? x.size : y.size))
        return NULL;
    return int_guard_gcd(&result.n, &x, &y) ? int_result_finish(&result)
                                            : given_up(&result);
}

Object *int_sqrt(Object *a)
{
    IntResult result;
    uint64_t limb;
    int64_t small, root;
    Bignum n = int_view(a, &limb);
    if (int_fits(a, &small) && small < (int64_t)1 << 52) { // sqrt is exact enough
        root = (int64_t)sqrt((double)small);
        return int_from(root);
    }
    if (!int_result_start(&result, (n.size + 1) / 2))
        return NULL;
    return int_guard_sqrt(&result.n, &n) ? int_result_finish(&result)
                                         : given_up(&result);
}

Object *int_factorial(uint64_t n)
{
    IntResult result;
    int64_t small = 1;
    size_t room;
    if (n <= 20) {
        for (uint64_t i = 2; i <= n; i++)
            small *= (int64_t)i;
        return int_from(small);
    }
    room = bignum_factorial_room(n);
    if (room == 0 || room > INT_LIMBS_MAX)
        return error_no_memory();
    if (!int_result_start(&result, room))
        return NULL;
    return int_guard_factorial(&result.n, n) ? int_result_finish(&result)
                                             : given_up(&result);
}

Object *int_binomial(Object *n, uint64_t k)
{
    IntResult result;
    uint64_t limb;
    size_t room;
    int64_t small;
    Bignum view = int_view(n, &limb);
    if (int_fits(n, &small) && k > (uint64_t)small - k)
        k = (uint64_t)small - k;
    if (k < 2)
        return k == 0 ? int_from(1) : int_exact(n);
    room = bignum_binomial_room(&view, k);
    if (room == 0 || room > INT_LIMBS_MAX)
        return error_no_memory();
    if (!int_result_start(&result, room))
        return NULL;
    return int_guard_binomial(&result.n, &view, k) ? int_result_finish(&result)
                                                   : given_up(&result);
}

double int_frexp(Object *o, int64_t *exponent)
{
    uint64_t limb;
    Bignum n = int_view(o, &limb);
    return bignum_frexp(&n, exponent);
}

// ---- text ----

Object *int_from_digits(const char *digits, size_t length, int base, bool negative)
{
    return int_text_from_digits(digits, length, base, negative);
}

Object *int_from_text(Object *text, int base)
{
    return int_text_read(text, base);
}

Str *int_to_str(Object *o, int base)
{
    return int_text_of(o, base);
}

static Str *int_repr(Object *self)
{
    return int_text_of(self, 10);
}

// ---- the type ----

static Object *int_to_float(Object *self)
{
    double value;
    return int_to_double(self, &value) ? float_from(value) : NULL;
}

Type int_type = {
    TYPE_HEAD("int", Int),
    .help = "int(number=0), int(text, base=10)\n"
"\n"
"A whole number of any size; a float is cut towards zero.\n"
"\n"
"Text may have a sign, blanks around it and single underscores between digits.\n"
"The base is 2 to 36, or 0: as the text's prefix says.",
    .flags = TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_INT,
    .shape = SHAPE_INT,
    .kinds = 2,
    .new_def = &int_methods_new,
    .dealloc = int_dealloc,
    .size_of = int_size_of,
    .repr = int_repr,
    .hash = int_hash,
    .compare = int_compare,
    .number = {
        .add = int_add,
        .subtract = int_subtract,
        .multiply = int_multiply,
        .true_divide = int_true_divide,
        .floor_divide = int_floor_divide,
        .remainder = int_remainder,
        .divmod = int_divmod,
        .lshift = int_lshift,
        .rshift = int_rshift,
        .and_ = int_and,
        .or_ = int_or,
        .xor_ = int_xor,
        .power = int_power,
        .negative = int_negative,
        .positive = int_exact,
        .absolute = int_absolute,
        .invert = int_invert,
        .to_int = int_exact,
        .to_float = int_to_float,
        .index = int_exact,
        .truth = int_truth,
    },
    .methods = int_methods_table,
    .getsets = int_methods_getsets,
};
