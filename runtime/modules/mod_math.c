// mod_math.c - math: the functions of C on floats, with Python's errors.
#include "runtime/modules/registry.h"

#include <math.h>
#include <string.h>

#include "runtime/modules/mod_math_internal.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

static COLD Object *domain_error(void)
{
    return error_raise(EXC(ValueError), "math domain error");
}

static COLD Object *range_error(void)
{
    return error_raise(EXC(OverflowError), "math range error");
}

// ---- one number ----

typedef enum Infinite { INFINITE_DOMAIN, INFINITE_RANGE } Infinite;

// What a finite argument that gives infinity means is told by `infinite`.
static inline Object *finish(double x, double result, Infinite infinite)
{
    if (UNLIKELY(isnan(result)) && !isnan(x))
        return domain_error();
    if (UNLIKELY(isinf(result)) && isfinite(x))
        return infinite == INFINITE_RANGE ? range_error() : domain_error();
    return float_from(result);
}

#define FUNCTION(name, infinite)                                                       \
    static Object *math_f_##name(Object *self, Object *const *args)                    \
    {                                                                                  \
        double x;                                                                      \
        (void)self;                                                                    \
        return math_argument(args[0], &x) ? finish(x, name(x), infinite) : NULL;       \
    }
FUNCTION(acos, INFINITE_DOMAIN)
FUNCTION(acosh, INFINITE_DOMAIN)
FUNCTION(asin, INFINITE_DOMAIN)
FUNCTION(asinh, INFINITE_DOMAIN)
FUNCTION(atan, INFINITE_DOMAIN)
FUNCTION(atanh, INFINITE_DOMAIN)
FUNCTION(cbrt, INFINITE_DOMAIN)
FUNCTION(cos, INFINITE_DOMAIN)
FUNCTION(cosh, INFINITE_RANGE)
FUNCTION(erf, INFINITE_DOMAIN)
FUNCTION(erfc, INFINITE_DOMAIN)
FUNCTION(exp, INFINITE_RANGE)
FUNCTION(exp2, INFINITE_RANGE)
FUNCTION(expm1, INFINITE_RANGE)
FUNCTION(fabs, INFINITE_DOMAIN)
FUNCTION(log1p, INFINITE_DOMAIN)
FUNCTION(sin, INFINITE_DOMAIN)
FUNCTION(sinh, INFINITE_RANGE)
FUNCTION(sqrt, INFINITE_DOMAIN)
FUNCTION(tan, INFINITE_DOMAIN)
FUNCTION(tanh, INFINITE_DOMAIN)
#undef FUNCTION

#define QUESTION(name)                                                                 \
    static Object *math_f_##name(Object *self, Object *const *args)                    \
    {                                                                                  \
        double x;                                                                      \
        (void)self;                                                                    \
        return math_argument(args[0], &x) ? bool_from(name(x)) : NULL;                 \
    }
QUESTION(isfinite)
QUESTION(isinf)
QUESTION(isnan)
#undef QUESTION

static Object *math_f_degrees(Object *self, Object *const *args)
{
    double x;
    (void)self;
    return math_argument(args[0], &x) ? float_from(x * (180.0 / M_PI)) : NULL;
}

static Object *math_f_radians(Object *self, Object *const *args)
{
    double x;
    (void)self;
    return math_argument(args[0], &x) ? float_from(x * (M_PI / 180.0)) : NULL;
}

static Object *math_f_ulp(Object *self, Object *const *args)
{
    double x, next;
    (void)self;
    if (!math_argument(args[0], &x))
        return NULL;
    x = fabs(x);
    if (!isfinite(x))
        return float_from(x);
    next = nextafter(x, INFINITY);
    return float_from(isinf(next) ? x - nextafter(x, 0) : next - x);
}

// ---- logarithms ----

// log(o) by one of the functions; ints of any size.
static bool logarithm(Object *o, double (*function)(double), double *out)
{
    double x;
    int64_t exponent = 0;
    if (is_int(o)) {
        if (int_sign(o) <= 0)
            return domain_error() != NULL;
        if (!int_to_double(o, &x)) {
            error_clear();
            x = int_frexp(o, &exponent);
            *out = function(x) + function(2.0) * (double)exponent;
            return true;
        }
    } else if (!math_argument(o, &x)) {
        return false;
    }
    if (x <= 0)
        return domain_error() != NULL;
    *out = function(x);
    return true;
}

static Object *math_f_log(Object *self, Object *const *args)
{
    double value, base;
    (void)self;
    if (!logarithm(args[0], log, &value))
        return NULL;
    if (args[1] == NULL)
        return float_from(value);
    if (!logarithm(args[1], log, &base))
        return NULL;
    if (base == 0)
        return error_raise(EXC(ZeroDivisionError), "float division by zero");
    return float_from(value / base);
}

static Object *math_f_log2(Object *self, Object *const *args)
{
    double value;
    (void)self;
    return logarithm(args[0], log2, &value) ? float_from(value) : NULL;
}

static Object *math_f_log10(Object *self, Object *const *args)
{
    double value;
    (void)self;
    return logarithm(args[0], log10, &value) ? float_from(value) : NULL;
}

// ---- two numbers ----

static bool two_arguments(Object *const *args, double *x, double *y)
{
    return math_argument(args[0], x) && math_argument(args[1], y);
}

static Object *math_f_atan2(Object *self, Object *const *args)
{
    double y, x;
    (void)self;
    return two_arguments(args, &y, &x) ? float_from(atan2(y, x)) : NULL;
}

static Object *math_f_copysign(Object *self, Object *const *args)
{
    double x, y;
    (void)self;
    return two_arguments(args, &x, &y) ? float_from(copysign(x, y)) : NULL;
}

static Object *math_f_fmod(Object *self, Object *const *args)
{
    double x, y, result;
    (void)self;
    if (!two_arguments(args, &x, &y))
        return NULL;
    result = fmod(x, y);
    return isnan(result) && !isnan(x) && !isnan(y) ? domain_error()
                                                   : float_from(result);
}

static Object *math_f_remainder(Object *self, Object *const *args)
{
    double x, y, result;
    (void)self;
    if (!two_arguments(args, &x, &y))
        return NULL;
    result = remainder(x, y);
    return isnan(result) && !isnan(x) && !isnan(y) ? domain_error()
                                                   : float_from(result);
}

static Object *math_f_pow(Object *self, Object *const *args)
{
    double x, y, result;
    (void)self;
    if (!two_arguments(args, &x, &y))
        return NULL;
    result = pow(x, y);
    if (isfinite(x) && isfinite(y)) {
        if (isnan(result) || (isinf(result) && x == 0))
            return domain_error();
        if (isinf(result))
            return range_error();
    }
    return float_from(result);
}

static Object *math_f_fma(Object *self, Object *const *args)
{
    double x, y, z, result;
    (void)self;
    if (!two_arguments(args, &x, &y) || !math_argument(args[2], &z))
        return NULL;
    result = fma(x, y, z);
    if (isnan(result) && !isnan(x) && !isnan(y) && !isnan(z))
        return error_raise(EXC(ValueError), "invalid operation in fma");
    if (isinf(result) && isfinite(x) && isfinite(y) && isfinite(z))
        return error_raise(EXC(OverflowError), "overflow in fma");
    return float_from(result);
}

static Object *math_f_isclose(Object *self, Object *const *args)
{
    double a, b, relative, absolute, difference;
    (void)self;
    if (!two_arguments(args, &a, &b) || !two_arguments(args + 2, &relative, &absolute))
        return NULL;
    if (relative < 0 || absolute < 0)
        return error_raise(EXC(ValueError), "tolerances must be non-negative");
    if (a == b)
        return TRUE_;
    if (isinf(a) || isinf(b))
        return FALSE_;
    difference = fabs(b - a);
    return bool_from(difference <= fabs(relative * b) ||
                     difference <= fabs(relative * a) || difference <= absolute);
}

// `steps` neighbours from x towards y. Counting along the bits goes through zero once,
// where x's sign is kept.
static double walk(double x, double y, uint64_t steps)
{
    const uint64_t sign = (uint64_t)1 << 63;
    uint64_t from, to, a, b, result;
    memcpy(&from, &x, sizeof from);
    memcpy(&to, &y, sizeof to);
    a = from & ~sign;
    b = to & ~sign;
    if (((from ^ to) & sign) != 0) {
        if (a + b <= steps)
            return y;
        result = a < steps ? (to & sign) | (steps - a) : (from & sign) | (a - steps);
    } else if (a > b) {
        if (a - b <= steps)
            return y;
        result = from - steps;
    } else {
        if (b - a <= steps)
            return y;
        result = from + steps;
    }
    memcpy(&x, &result, sizeof x);
    return x;
}

static Object *math_f_nextafter(Object *self, Object *const *args)
{
    double x, y;
    int64_t steps;
    Object *count;
    int sign;
    (void)self;
    if (!two_arguments(args, &x, &y))
        return NULL;
    if (args[2] == NONE)
        return float_from(nextafter(x, y));
    count = operate_index(args[2]);
    if (count == NULL)
        return NULL;
    sign = int_sign(count);
    if (!int_fits(count, &steps))
        steps = -1; // as uint64_t the most
    decref(count);
    if (sign < 0)
        return error_raise(EXC(ValueError), "steps must be a non-negative integer");
    if (steps == 0 || isnan(x))
        return float_from(x);
    if (isnan(y) || x == y)
        return float_from(y);
    return float_from(walk(x, y, (uint64_t)steps));
}

// ---- parts of a number ----

static Object *math_f_frexp(Object *self, Object *const *args)
{
    double x;
    int exponent = 0;
    (void)self;
    if (!math_argument(args[0], &x))
        return NULL;
    if (isfinite(x))
        x = frexp(x, &exponent);
    return tuple_join_take(float_from(x), int_from(exponent));
}

static Object *math_f_ldexp(Object *self, Object *const *args)
{
    enum { FAR = 5000 }; // no double is left whole or zero by as many powers of two
    double x;
    int64_t exponent;
    (void)self;
    if (!math_argument(args[0], &x))
        return NULL;
    if (!is_int(args[1]))
        return error_raise(EXC(TypeError),
                           "Expected an int as second argument to ldexp.");
    if (x == 0 || !isfinite(x))
        return float_from(x);
    if (!int_fits(args[1], &exponent))
        exponent = int_sign(args[1]) * FAR;
    exponent = exponent > FAR ? FAR : exponent < -FAR ? -FAR : exponent;
    x = ldexp(x, (int)exponent);
    return isinf(x) ? range_error() : float_from(x);
}

static Object *math_f_modf(Object *self, Object *const *args)
{
    double x, whole, fraction;
    (void)self;
    if (!math_argument(args[0], &x))
        return NULL;
    fraction = modf(x, &whole);
    return tuple_join_take(float_from(fraction), float_from(whole));
}

// ---- to whole numbers ----

// Call a special method that o may have: 1 *out is what it gave, 0 absent, -1.
static int call_special(Object *o, Str *name, Object **out)
{
    Object *method;
    int got = attr_lookup_special(o, name, &method);
    if (got <= 0)
        return got;
    *out = call_0(method);
    decref(method);
    return *out == NULL ? -1 : 1;
}

// floor and ceil: what a method of the object says, or else the float's.
static Object *round_by(Object *o, Str *method, double (*round)(double))
{
    double x;
    Object *result;
    if (!is_exact_float(o)) {
        int got = call_special(o, method, &result);
        if (got != 0)
            return got < 0 ? NULL : result;
    }
    return math_argument(o, &x) ? int_from_double(round(x)) : NULL;
}

static Object *math_f_floor(Object *self, Object *const *args)
{
    (void)self;
    return round_by(args[0], NAME(__floor__), floor);
}

static Object *math_f_ceil(Object *self, Object *const *args)
{
    (void)self;
    return round_by(args[0], NAME(__ceil__), ceil);
}

static Object *math_f_trunc(Object *self, Object *const *args)
{
    Object *result;
    int got;
    (void)self;
    if (is_exact_float(args[0]))
        return int_from_double(float_value(args[0]));
    got = call_special(args[0], NAME(__trunc__), &result);
    if (got == 0)
        return error_raise(EXC(TypeError),
                           "type %.100T doesn't define __trunc__ method", args[0]);
    return got < 0 ? NULL : result;
}

// ---- the module ----

static const NativeDef math_functions[] = {
    { math_f_acos, "acos(x, /)", "Arc cosine, in radians." },
    { math_f_acosh, "acosh(x, /)", "Inverse hyperbolic cosine." },
    { math_f_asin, "asin(x, /)", "Arc sine, in radians." },
    { math_f_asinh, "asinh(x, /)", "Inverse hyperbolic sine." },
    { math_f_atan, "atan(x, /)", "Arc tangent, in radians." },
    { math_f_atan2, "atan2(y, x, /)", "Angle of the point (x, y), in radians." },
    { math_f_atanh, "atanh(x, /)", "Inverse hyperbolic tangent." },
    { math_f_cbrt, "cbrt(x, /)", "Cube root." },
    { math_f_ceil, "ceil(x, /)", "Smallest integer that is not below x." },
    { math_integer_comb, "comb(n, k, /)", "Ways to choose k of n items, order aside." },
    { math_f_copysign, "copysign(x, y, /)", "The size of x with the sign of y." },
    { math_f_cos, "cos(x, /)", "Cosine of x radians." },
    { math_f_cosh, "cosh(x, /)", "Hyperbolic cosine." },
    { math_f_degrees, "degrees(x, /)", "Radians to degrees." },
    { math_sums_dist, "dist(p, q, /)", "Distance between two points." },
    { math_f_erf, "erf(x, /)", "Error function." },
    { math_f_erfc, "erfc(x, /)", "1 - erf(x), exact far out." },
    { math_f_exp, "exp(x, /)", "e to the power of x." },
    { math_f_exp2, "exp2(x, /)", "2 to the power of x." },
    { math_f_expm1, "expm1(x, /)", "exp(x) - 1, exact near 0." },
    { math_f_fabs, "fabs(x, /)", "Absolute value as a float." },
    { math_integer_factorial, "factorial(n, /)", "Product of the integers 1 to n." },
    { math_f_floor, "floor(x, /)", "Largest integer that is not above x." },
    { math_f_fma, "fma(x, y, z, /)", "x * y + z, rounded once." },
    { math_f_fmod, "fmod(x, y, /)", "Rest of x / y with the sign of x." },
    { math_f_frexp, "frexp(x, /)", "(m, e) with x == m * 2**e and 0.5 <= abs(m) < 1." },
    { math_sums_fsum, "fsum(seq, /)", "Sum of floats, rounded once." },
    { math_gamma_gamma, "gamma(x, /)", "Gamma function." },
    { math_integer_gcd, "gcd(*integers)", "The largest int that divides all of them." },
    { math_sums_hypot, "hypot(*coordinates)", "Length of a vector." },
    { math_f_isclose, "isclose(a, b, *, rel_tol=1.0e-09, abs_tol=0.0)",
      "Whether two numbers are nearly equal." },
    { math_f_isfinite, "isfinite(x, /)", "Whether x is neither infinite nor NaN." },
    { math_f_isinf, "isinf(x, /)", "Whether x is infinite." },
    { math_f_isnan, "isnan(x, /)", "Whether x is NaN." },
    { math_integer_isqrt, "isqrt(n, /)", "The largest int whose square is at most n." },
    { math_integer_lcm, "lcm(*integers)", "The smallest int that all of them divide." },
    { math_f_ldexp, "ldexp(x, i, /)", "x * 2**i." },
    { math_gamma_lgamma, "lgamma(x, /)", "Logarithm of the absolute gamma function." },
    { math_f_log, "log(x, base=<absent>, /)", "Logarithm, natural or to a base." },
    { math_f_log10, "log10(x, /)", "Logarithm to base 10." },
    { math_f_log1p, "log1p(x, /)", "log(1 + x), exact near 0." },
    { math_f_log2, "log2(x, /)", "Logarithm to base 2." },
    { math_f_modf, "modf(x, /)", "Fraction and whole part, both floats." },
    { math_f_nextafter, "nextafter(x, y, /, *, steps=None)",
      "The float next to x towards y." },
    { math_integer_perm, "perm(n, k=None, /)", "Ways to arrange k of n items." },
    { math_f_pow, "pow(x, y, /)", "x ** y of two floats." },
    { math_sums_prod, "prod(iterable, /, *, start=1)",
      "Product of all items and start." },
    { math_f_radians, "radians(x, /)", "Degrees to radians." },
    { math_f_remainder, "remainder(x, y, /)", "x minus the nearest multiple of y." },
    { math_f_sin, "sin(x, /)", "Sine of x radians." },
    { math_f_sinh, "sinh(x, /)", "Hyperbolic sine." },
    { math_f_sqrt, "sqrt(x, /)", "Square root." },
    { math_sums_sumprod, "sumprod(p, q, /)",
      "Sum of the products of two sequences' items." },
    { math_f_tan, "tan(x, /)", "Tangent of x radians." },
    { math_f_tanh, "tanh(x, /)", "Hyperbolic tangent." },
    { math_f_trunc, "trunc(x, /)", "x cut towards zero." },
    { math_f_ulp, "ulp(x, /)", "Value of the lowest bit of x." },
    NATIVE_END,
};

static bool fill(Module *module)
{
    return module_add_take(module, "pi", float_from(M_PI)) &&
           module_add_take(module, "e", float_from(M_E)) &&
           module_add_take(module, "tau", float_from(2 * M_PI)) &&
           module_add_take(module, "inf", float_from(INFINITY)) &&
           module_add_take(module, "nan", float_from(NAN));
}

const ModuleDef mod_math = { "math",
                             "Functions on real numbers, as the C standard has them.",
                             math_functions, fill };
