// mod_math_sums.c - sums and products of math that lose no digits on the way.
//
// source: Shewchuk: Adaptive precision floating-point arithmetic (1997), for fsum;
// Ogita, Rump, Oishi: Accurate sum and dot product (2005), for sumprod, hypot and dist.
#include "runtime/modules/mod_math_internal.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

// A sum of two doubles that do not overlap.
typedef struct Pair {
    double high, low;
} Pair;

// a + b exactly.
static inline Pair add_exact(double a, double b)
{
    double sum = a + b, part = sum - a;
    return (Pair){ sum, (a - (sum - part)) + (b - part) };
}

// The same where |a| >= |b|.
static inline Pair add_ordered(double a, double b)
{
    double sum = a + b;
    return (Pair){ sum, (a - sum) + b };
}

// a * b exactly.
static inline Pair multiply_exact(double a, double b)
{
    double product = a * b;
    return (Pair){ product, fma(a, b, -product) };
}

// ---- fsum ----

enum { LOCAL_PARTIALS = 32 };

// The parts of a sum, smallest first, none overlapping another.
typedef struct Partials {
    double *parts;
    size_t count, capacity;
    double infinities, specials; // sums of what is not finite
    double local[LOCAL_PARTIALS];
} Partials;

static bool grow(Partials *p)
{
    size_t bytes = p->capacity * sizeof *p->parts;
    double *more;
    if (p->parts != p->local) {
        more = heap_resize(p->parts, bytes, 2 * bytes);
        if (more == NULL)
            return false;
    } else {
        more = heap_alloc(HEAP_RAW, 2 * bytes);
        if (more == NULL)
            return false;
        memcpy(more, p->parts, bytes);
    }
    p->parts = more;
    p->capacity *= 2;
    return true;
}

static bool add_part(Partials *p, double x)
{
    const double given = x;
    size_t kept = 0;
    for (size_t i = 0; i < p->count; i++) {
        double y = p->parts[i];
        Pair sum = fabs(x) < fabs(y) ? add_ordered(y, x) : add_ordered(x, y);
        if (sum.low != 0)
            p->parts[kept++] = sum.low;
        x = sum.high;
    }
    p->count = kept;
    if (x == 0)
        return true;
    if (isfinite(x)) {
        if (p->count == p->capacity && !grow(p))
            return false;
        p->parts[p->count++] = x;
        return true;
    }
    if (isfinite(given))
        return error_false(EXC(OverflowError), "intermediate overflow in fsum");
    if (isinf(given))
        p->infinities += given;
    p->specials += given;
    p->count = 0;
    return true;
}

// The double nearest to the sum of the parts.
static double round_parts(const Partials *p)
{
    size_t n = p->count;
    double high, low = 0;
    if (n == 0)
        return 0.0;
    high = p->parts[--n];
    while (n > 0 && low == 0) {
        Pair sum = add_ordered(high, p->parts[--n]);
        high = sum.high;
        low = sum.low;
    }
    // what is below decides a tie
    if (n > 0 &&
        ((low < 0 && p->parts[n - 1] < 0) || (low > 0 && p->parts[n - 1] > 0))) {
        double twice = low * 2, next = high + twice;
        if (next - high == twice)
            high = next;
    }
    return high;
}

static Object *finish_sum(const Partials *p)
{
    if (p->specials != 0) { // true of NaN too
        if (isnan(p->infinities))
            return error_raise(EXC(ValueError), "-inf + inf in fsum");
        return float_from(p->specials);
    }
    return float_from(round_parts(p));
}

Object *math_sums_fsum(Object *self, Object *const *args)
{
    Partials p = { .capacity = LOCAL_PARTIALS };
    Object *iter = iterate_of(args[0]), *item, *result = NULL;
    double x;
    int got;
    bool good = true;
    (void)self;
    if (iter == NULL)
        return NULL;
    p.parts = p.local;
    while (good && (got = iterate_next(iter, &item)) > 0) {
        good = math_argument(item, &x) && add_part(&p, x);
        decref(item);
    }
    if (good && got == 0)
        result = finish_sum(&p);
    if (p.parts != p.local)
        heap_free(HEAP_RAW, p.parts, p.capacity * sizeof *p.parts);
    decref(iter);
    return result;
}

// ---- sumprod ----

// A sum of products: exact ints, floats with three times the digits, and the rest.
typedef struct Dot {
    Object *total; // owned
    int64_t whole;
    bool has_whole, has_real, not_whole, not_real;
    double high, low, tiny;
} Dot;

// total += value
static bool add_total(Dot *dot, STEALS OPT Object *value)
{
    Object *sum;
    if (value == NULL)
        return false;
    sum = operate_binary(BINARY_ADD, dot->total, value);
    decref(value);
    if (sum == NULL)
        return false;
    ref_set_take(&dot->total, sum);
    return true;
}

static bool flush_whole(Dot *dot)
{
    int64_t whole = dot->whole;
    bool used = dot->has_whole;
    dot->whole = 0;
    dot->has_whole = false;
    return !used || add_total(dot, int_from(whole));
}

static bool flush_real(Dot *dot)
{
    Pair sum = add_exact(dot->low, dot->high);
    double value = dot->tiny + sum.low + sum.high;
    bool used = dot->has_real;
    dot->high = dot->low = dot->tiny = 0;
    dot->has_real = false;
    return !used || add_total(dot, float_from(value));
}

static bool add_whole(Dot *dot, Object *a, Object *b)
{
    int64_t x, y, product, sum;
    if (!is_exact_int(a) || !is_exact_int(b) || !int_fits(a, &x) || !int_fits(b, &y) ||
        __builtin_mul_overflow(x, y, &product) ||
        __builtin_add_overflow(dot->whole, product, &sum))
        return false;
    dot->whole = sum;
    dot->has_whole = true;
    return true;
}

// The double of a float, int or bool.
static bool get_real(Object *o, double *out)
{
    if (is_exact_float(o)) {
        *out = float_value(o);
        return true;
    }
    if (!is_exact_int(o) && !is_bool(o))
        return false;
    if (int_to_double(o, out))
        return true;
    error_clear();
    return false;
}

static bool add_real(Dot *dot, Object *a, Object *b)
{
    double x, y;
    Pair product, sum, first, second;
    if ((!is_exact_float(a) && !is_exact_float(b)) || !get_real(a, &x) ||
        !get_real(b, &y))
        return false;
    product = multiply_exact(x, y);
    sum = add_exact(dot->high, product.high);
    if (!isfinite(sum.high))
        return false;
    first = add_exact(dot->low, product.low);
    second = add_exact(first.high, sum.low);
    dot->high = sum.high;
    dot->low = second.high;
    dot->tiny += first.low + second.low;
    dot->has_real = true;
    return true;
}

// What one product is not fit for is not tried again.
static bool add_product(Dot *dot, Object *a, Object *b)
{
    if (!dot->not_whole && add_whole(dot, a, b))
        return true;
    dot->not_whole = true;
    if (!flush_whole(dot))
        return false;
    if (!dot->not_real && add_real(dot, a, b))
        return true;
    dot->not_real = true;
    return flush_real(dot) && add_total(dot, operate_binary(BINARY_MULTIPLY, a, b));
}

// One step of both iterators: 1, 0 at their common end, -1.
static int next_two(Object *left, Object *right, Object **a, Object **b)
{
    int first = iterate_next(left, a), second;
    if (first < 0)
        return -1;
    second = iterate_next(right, b);
    if (first == second)
        return first;
    if (first > 0)
        decref(*a);
    if (second > 0)
        decref(*b);
    if (second >= 0)
        error_raise(EXC(ValueError), "Inputs are not the same length");
    return -1;
}

Object *math_sums_sumprod(Object *self, Object *const *args)
{
    Dot dot = { .total = int_from(0) };
    Object *left, *right = NULL, *a, *b;
    int got = -1;
    (void)self;
    left = iterate_of(args[0]);
    if (left != NULL)
        right = iterate_of(args[1]);
    if (right == NULL)
        goto fail;
    while ((got = next_two(left, right, &a, &b)) > 0) {
        bool good = add_product(&dot, a, b);
        decref(a);
        decref(b);
        if (!good)
            goto fail;
    }
    if (got < 0 || !flush_whole(&dot) || !flush_real(&dot))
        goto fail;
    decref(left);
    decref(right);
    return dot.total;
fail:
    xdecref(left);
    xdecref(right);
    decref(dot.total);
    return NULL;
}

// ---- prod ----

// *product *= item where both are of one simple kind; false: it needs the operator.
static bool multiply_simple(Object *item, int64_t *whole, double *real, bool is_real)
{
    int64_t value;
    if (!is_real)
        return is_exact_int(item) && int_fits(item, &value) &&
               !__builtin_mul_overflow(*whole, value, whole);
    if (is_exact_float(item)) {
        *real *= float_value(item);
        return true;
    }
    if (!is_exact_int(item) || !int_fits(item, &value))
        return false;
    *real *= (double)value;
    return true;
}

Object *math_sums_prod(Object *self, Object *const *args)
{
    Object *iter = iterate_of(args[0]), *item, *result = args[1], *next;
    int64_t whole = 1, kept;
    double real = 1;
    bool is_real = is_exact_float(result);
    bool simple = is_real || (is_exact_int(result) && int_fits(result, &whole));
    int got;
    (void)self;
    if (iter == NULL)
        return NULL;
    if (is_real)
        real = float_value(result);
    result = incref(result);
    while ((got = iterate_next(iter, &item)) > 0) {
        kept = whole;
        if (simple && multiply_simple(item, &whole, &real, is_real)) {
            decref(item);
            continue;
        }
        if (simple) {
            ref_set_take(&result, is_real ? float_from(real) : int_from(kept));
            simple = false;
        }
        next = result == NULL ? NULL : operate_binary(BINARY_MULTIPLY, result, item);
        decref(item);
        ref_set_take(&result, next);
        if (result == NULL)
            break;
        if (is_exact_float(result)) { // floats from here on
            is_real = simple = true;
            real = float_value(result);
        }
    }
    decref(iter);
    if (got < 0)
        ref_clear(&result);
    else if (simple && result != NULL)
        ref_set_take(&result, is_real ? float_from(real) : int_from(whole));
    return result;
}

// ---- hypot, dist ----

// The length of a vector, within a hair of correctly rounded.
static double norm(double *x, size_t count, double largest, bool has_nan)
{
    double scale, sum = 1.0, lost_squares = 0, lost_sums = 0, h;
    Pair product, total;
    int exponent;
    if (isinf(largest))
        return largest;
    if (has_nan)
        return NAN;
    if (largest == 0 || count <= 1)
        return largest;
    frexp(largest, &exponent);
    if (exponent < -1023) { // so small that the scale would overflow
        for (size_t i = 0; i < count; i++)
            x[i] /= DBL_MIN;
        return DBL_MIN * norm(x, count, largest / DBL_MIN, false);
    }
    scale = ldexp(1.0, -exponent);
    for (size_t i = 0; i < count; i++) {
        product = multiply_exact(x[i] * scale, x[i] * scale);
        total = add_ordered(sum, product.high);
        sum = total.high;
        lost_squares += product.low;
        lost_sums += total.low;
    }
    h = sqrt(sum - 1.0 + (lost_squares + lost_sums));
    product = multiply_exact(-h, h);
    total = add_ordered(sum, product.high);
    lost_squares += product.low;
    lost_sums += total.low;
    h += (total.high - 1.0 + (lost_squares + lost_sums)) / (2.0 * h);
    return h / scale;
}

// The norm of vectors given one coordinate at a time.
typedef bool (*Coordinate)(const void *source, size_t index, double *out);

static Object *norm_of(size_t count, Coordinate get, const void *source)
{
    double local[16], *x = local, largest = 0, result;
    size_t bytes = count * sizeof *x;
    bool has_nan = false;
    if (count > ARRAY_COUNT(local)) {
        x = heap_alloc(HEAP_RAW, bytes);
        if (x == NULL)
            return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        if (!get(source, i, &x[i])) {
            if (x != local)
                heap_free(HEAP_RAW, x, bytes);
            return NULL;
        }
        x[i] = fabs(x[i]);
        has_nan = has_nan || isnan(x[i]);
        largest = x[i] > largest ? x[i] : largest;
    }
    result = norm(x, count, largest, has_nan);
    if (x != local)
        heap_free(HEAP_RAW, x, bytes);
    return float_from(result);
}

static bool get_coordinate(const void *source, size_t index, double *out)
{
    return math_argument(tuple_items(source)[index], out);
}

Object *math_sums_hypot(Object *self, Object *const *args)
{
    (void)self;
    return norm_of(tuple_length(as_tuple(args[0])), get_coordinate, args[0]);
}

static bool get_difference(const void *source, size_t index, double *out)
{
    Tuple *const *points = source;
    double a, b;
    if (!math_argument(tuple_items(points[0])[index], &a) ||
        !math_argument(tuple_items(points[1])[index], &b))
        return false;
    *out = a - b;
    return true;
}

Object *math_sums_dist(Object *self, Object *const *args)
{
    Tuple *points[2] = { NULL, NULL };
    Object *result = NULL;
    (void)self;
    for (size_t i = 0; i < 2; i++) {
        points[i] =
            is_tuple(args[i]) ? incref(as_tuple(args[i])) : tuple_from_iter(args[i]);
        if (points[i] == NULL)
            goto done;
    }
    if (tuple_length(points[0]) != tuple_length(points[1]))
        error_raise(EXC(ValueError),
                    "both points must have the same number of dimensions");
    else
        result = norm_of(tuple_length(points[0]), get_difference, points);
done:
    xdecref((Object *)points[0]);
    xdecref((Object *)points[1]);
    return result;
}
