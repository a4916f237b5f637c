// mod_math_integer.c - the functions of math on whole numbers.
#include "runtime/modules/mod_math_internal.h"

#include "runtime/protocol/error.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

// ---- gcd, lcm ----

static Object *absolute(Object *number)
{
    return int_type.number.absolute(number);
}

// The least common multiple of two ints; result is not negative.
static Object *lcm_of(Object *a, Object *b)
{
    Object *common, *part, *product, *result;
    if (int_sign(a) == 0 || int_sign(b) == 0)
        return int_from(0);
    common = int_gcd(a, b);
    if (common == NULL)
        return NULL;
    part = int_floor_divide(a, common);
    decref(common);
    if (part == NULL)
        return NULL;
    product = int_multiply(part, b);
    decref(part);
    if (product == NULL)
        return NULL;
    result = absolute(product);
    decref(product);
    return result;
}

// Fold the arguments with one of the two functions.
static Object *fold(Tuple *numbers, int64_t start,
                    Object *(*combine)(Object *, Object *))
{
    Object *result = NULL, *number, *next;
    size_t count = tuple_length(numbers);
    if (count == 0)
        return int_from(start);
    for (size_t i = 0; i < count; i++) {
        number = operate_index(tuple_items(numbers)[i]);
        if (number == NULL) {
            xdecref(result);
            return NULL;
        }
        next = result == NULL ? absolute(number) : combine(result, number);
        decref(number);
        ref_set_take(&result, next);
        if (result == NULL)
            return NULL;
    }
    return result;
}

Object *math_integer_gcd(Object *self, Object *const *args)
{
    (void)self;
    return fold(as_tuple(args[0]), 0, int_gcd);
}

Object *math_integer_lcm(Object *self, Object *const *args)
{
    (void)self;
    return fold(as_tuple(args[0]), 1, lcm_of);
}

// ---- roots, factorials ----

Object *math_integer_isqrt(Object *self, Object *const *args)
{
    Object *number = operate_index(args[0]), *root = NULL;
    (void)self;
    if (number == NULL)
        return NULL;
    if (int_sign(number) < 0)
        error_raise(EXC(ValueError), "isqrt() argument must be nonnegative");
    else
        root = int_sqrt(number);
    decref(number);
    return root;
}

static Object *factorial_of(Object *number)
{
    int64_t n;
    if (int_sign(number) < 0)
        return error_raise(EXC(ValueError),
                           "factorial() not defined for negative values");
    if (!int_fits(number, &n))
        return error_raise(EXC(OverflowError),
                           "factorial() argument should not exceed %lld",
                           (long long)INT64_MAX);
    return int_factorial((uint64_t)n);
}

Object *math_integer_factorial(Object *self, Object *const *args)
{
    Object *number = operate_index(args[0]), *result;
    (void)self;
    if (number == NULL)
        return NULL;
    result = factorial_of(number);
    decref(number);
    return result;
}

// ---- comb, perm ----

// Two counts; both are then owned by the caller.
static bool get_counts(Object *const *args, Object **n, Object **k)
{
    *n = operate_index(args[0]);
    if (*n == NULL)
        return false;
    *k = operate_index(args[1]);
    if (*k == NULL) {
        decref(*n);
        return false;
    }
    if (int_sign(*n) >= 0 && int_sign(*k) >= 0)
        return true;
    error_raise(EXC(ValueError), "%s must be a non-negative integer",
                int_sign(*n) < 0 ? "n" : "k");
    decref(*n);
    decref(*k);
    return false;
}

enum { FEW_STEPS = 8 }; // each divides
// n over k where few steps do, of 64 bits: the i-th gives n - k + i over i.
static bool small_binomial(uint64_t n, uint64_t k, int64_t *out)
{
    uint64_t made = 1;
    if (k > FEW_STEPS)
        return false;
    for (uint64_t i = 1; i <= k; i++) {
        if (__builtin_mul_overflow(made, n - k + i, &made))
            return false;
        made /= i;
    }
    *out = (int64_t)made;
    return made <= INT64_MAX;
}

static Object *choose(Object *n, Object *k)
{
    Object *rest, *result;
    int64_t count, small;
    if (int_order(k, n) > 0)
        return int_from(0);
    rest = int_subtract(n, k);
    if (rest == NULL)
        return NULL;
    bool few = int_fits(int_order(k, rest) <= 0 ? k : rest, &count);
    if (few && int_fits(n, &small) &&
        small_binomial((uint64_t)small, (uint64_t)count, &small))
        result = int_from(small);
    else if (few)
        result = int_binomial(n, (uint64_t)count);
    else
        result = error_raise(EXC(OverflowError), "min(n - k, k) must not exceed %lld",
                             (long long)INT64_MAX);
    decref(rest);
    return result;
}

Object *math_integer_comb(Object *self, Object *const *args)
{
    Object *n, *k, *result;
    (void)self;
    if (!get_counts(args, &n, &k))
        return NULL;
    result = choose(n, k);
    decref(n);
    decref(k);
    return result;
}

// n * (n - 1) * ... with count factors, by halves, so that sizes stay balanced.
static Object *falling(Object *n, uint64_t count)
{
    Object *half, *left, *right = NULL, *lower, *result = NULL;
    if (count == 0)
        return int_from(1);
    if (count == 1)
        return int_plain(n);
    half = int_from((int64_t)(count / 2));
    if (half == NULL)
        return NULL;
    lower = int_subtract(n, half);
    decref(half);
    if (lower == NULL)
        return NULL;
    left = falling(n, count / 2);
    if (left != NULL)
        right = falling(lower, count - count / 2);
    if (right != NULL)
        result = int_multiply(left, right);
    xdecref(left);
    xdecref(right);
    decref(lower);
    return result;
}

static Object *arrange(Object *n, Object *k)
{
    int64_t count;
    if (int_order(k, n) > 0)
        return int_from(0);
    if (!int_fits(k, &count))
        return error_raise(EXC(OverflowError), "k must not exceed %lld",
                           (long long)INT64_MAX);
    return int_order(k, n) == 0 ? int_factorial((uint64_t)count)
                                : falling(n, (uint64_t)count);
}

Object *math_integer_perm(Object *self, Object *const *args)
{
    Object *n, *k, *result;
    if (args[1] == NONE)
        return math_integer_factorial(self, args);
    if (!get_counts(args, &n, &k))
        return NULL;
    result = arrange(n, k);
    decref(n);
    decref(k);
    return result;
}
