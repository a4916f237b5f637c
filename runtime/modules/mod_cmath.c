// mod_cmath.c - cmath: functions of complex numbers, with Python's errors.
//
// The C library's complex functions follow Annex G of C11, which is where Python's
// special values come from; finite numbers go through mod_cmath_formula.c for the most
// part; this file adds the errors: a finite argument without a
// result is a domain error, one with an infinite result a range error.
#include <complex.h>
#include <math.h>

#include "runtime/modules/mod_cmath_formula.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/complex.h"
#include "runtime/types/float.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

// Our header's names end before C's macros begin.
typedef double complex C99;

// What CMPLX does, which not every compiler has.
static C99 join(double real, double imag)
{
    union {
        double parts[2];
        C99 whole;
    } both = { { real, imag } };
    return both.whole;
}

static bool argument(Object *o, C99 *out)
{
    double real;
    Object *made;
    if (is_complex(o)) {
        *out = join(as_complex(o)->real, as_complex(o)->imag);
        return true;
    }
    int got = is_exact_float(o) || is_exact_int(o) ? 0 : complex_by_method(o, &made);
    if (got < 0)
        return false;
    if (got > 0) {
        *out = join(as_complex(made)->real, as_complex(made)->imag);
        decref(made);
        return true;
    }
    if (!operate_float_value(o, &real))
        return false;
    *out = join(real, 0);
    return true;
}

static bool is_finite_number(C99 z)
{
    return isfinite(creal(z)) && isfinite(cimag(z));
}

static bool has_nan(C99 z)
{
    return isnan(creal(z)) || isnan(cimag(z));
}

static Object *finish(C99 z, C99 result)
{
    if (has_nan(result) && is_finite_number(z))
        return error_raise(EXC(ValueError), "math domain error");
    if (!is_finite_number(result) && is_finite_number(z))
        return error_raise(EXC(OverflowError), "math range error");
    return complex_from(creal(result), cimag(result));
}

// Where a function has no value at an infinite argument, though it is no NaN.
typedef enum Pole {
    POLE_NONE,
    POLE_CIRCULAR,
    POLE_TANGENT,
    POLE_HYPERBOLIC,
    POLE_TANH,
    POLE_EXP
} Pole;

static bool is_pole(C99 z, Pole pole)
{
    double x = creal(z), y = cimag(z);
    switch (pole) {
    case POLE_CIRCULAR: return isinf(x) && !isnan(y);
    case POLE_TANGENT: return isinf(x) && isfinite(y);
    case POLE_HYPERBOLIC: return isinf(y) && !isnan(x);
    case POLE_TANH: return isinf(y) && isfinite(x);
    case POLE_EXP: return isinf(y) && (isfinite(x) || (isinf(x) && x > 0));
    default: return false;
    }
}

// What C's own function says of infinities and NaNs, and the formula of numbers.
#define BOTH(name)                                                                     \
    static C99 both_##name(C99 z)                                                      \
    {                                                                                  \
        if (!is_finite_number(z))                                                      \
            return c##name(z);                                                         \
        ComplexParts made =                                                            \
            cmath_formula_##name((ComplexParts){ creal(z), cimag(z) });                \
        return join(made.real, made.imag);                                             \
    }
BOTH(acos)
BOTH(acosh)
BOTH(asin)
BOTH(asinh)
BOTH(atan)
BOTH(atanh)
BOTH(log)
BOTH(sqrt)
BOTH(tan)
BOTH(tanh)
#undef BOTH

// What is unknown in one part is so in both; C's functions name a part of some.
static C99 right_acosh(C99 z)
{
    return isnan(cimag(z)) && creal(z) == 0 ? join(cimag(z), cimag(z)) : both_acosh(z);
}

static C99 right_tan(C99 z)
{
    return isnan(creal(z)) && cimag(z) == 0 ? join(creal(z), creal(z)) : both_tan(z);
}

static C99 right_tanh(C99 z)
{
    return isnan(cimag(z)) && creal(z) == 0 ? join(cimag(z), cimag(z)) : both_tanh(z);
}

#define FUNCTION(name, pole, formula)                                                  \
    static Object *cmath_f_##name(Object *self, Object *const *args)                   \
    {                                                                                  \
        C99 z;                                                                         \
        (void)self;                                                                    \
        if (!argument(args[0], &z))                                                    \
            return NULL;                                                               \
        if (is_pole(z, pole))                                                          \
            return error_raise(EXC(ValueError), "math domain error");                  \
        return finish(z, formula(z));                                                  \
    }
FUNCTION(acos, POLE_NONE, both_acos)
FUNCTION(acosh, POLE_NONE, right_acosh)
FUNCTION(asin, POLE_NONE, both_asin)
FUNCTION(asinh, POLE_NONE, both_asinh)
FUNCTION(cos, POLE_CIRCULAR, ccos)
FUNCTION(cosh, POLE_HYPERBOLIC, ccosh)
FUNCTION(exp, POLE_EXP, cexp)
FUNCTION(sin, POLE_CIRCULAR, csin)
FUNCTION(sinh, POLE_HYPERBOLIC, csinh)
FUNCTION(sqrt, POLE_NONE, both_sqrt)
FUNCTION(tan, POLE_TANGENT, right_tan)
FUNCTION(tanh, POLE_TANH, right_tanh)
#undef FUNCTION

// Poles of the arc tangents are domain errors.
static Object *cmath_f_atan(Object *self, Object *const *args)
{
    C99 z;
    (void)self;
    if (!argument(args[0], &z))
        return NULL;
    if (creal(z) == 0 && fabs(cimag(z)) == 1)
        return error_raise(EXC(ValueError), "math domain error");
    return finish(z, both_atan(z));
}

static Object *cmath_f_atanh(Object *self, Object *const *args)
{
    C99 z;
    (void)self;
    if (!argument(args[0], &z))
        return NULL;
    if (cimag(z) == 0 && fabs(creal(z)) == 1)
        return error_raise(EXC(ValueError), "math domain error");
    return finish(z, both_atanh(z));
}

static bool logarithm(Object *o, bool may_be_zero, C99 *out)
{
    if (!argument(o, out))
        return false;
    if (creal(*out) == 0 && cimag(*out) == 0 && !may_be_zero)
        return error_false(EXC(ValueError), "math domain error");
    *out = both_log(*out);
    return true;
}

static Object *cmath_f_log(Object *self, Object *const *args)
{
    C99 z, base;
    (void)self;
    if (!logarithm(args[0], args[1] != NULL, &z))
        return NULL;
    if (args[1] != NULL) {
        Object *dividend = complex_from(creal(z), cimag(z)), *divisor, *quotient = NULL;
        if (dividend == NULL || !logarithm(args[1], false, &base)) {
            xdecref(dividend);
            return NULL;
        }
        if ((divisor = complex_from(creal(base), cimag(base))) != NULL) {
            quotient = operate_binary(BINARY_TRUE_DIVIDE, dividend, divisor);
            decref(divisor);
        }
        decref(dividend);
        return quotient;
    }
    return complex_from(creal(z), cimag(z));
}

static Object *cmath_f_log10(Object *self, Object *const *args)
{
    C99 z;
    (void)self;
    return logarithm(args[0], false, &z)
               ? complex_from(creal(z) / M_LN10, cimag(z) / M_LN10)
               : NULL;
}

// ---- polar coordinates ----

static Object *cmath_f_phase(Object *self, Object *const *args)
{
    C99 z;
    (void)self;
    return argument(args[0], &z) ? float_from(carg(z)) : NULL;
}

static Object *cmath_f_polar(Object *self, Object *const *args)
{
    C99 z;
    (void)self;
    if (!argument(args[0], &z))
        return NULL;
    double length = cabs(z);
    if (isinf(length) && is_finite_number(z))
        return error_raise(EXC(OverflowError), "math range error");
    Object *r = float_from(length), *phi = r == NULL ? NULL : float_from(carg(z));
    Tuple *pair = phi == NULL ? NULL : tuple_pack(2, r, phi);
    xdecref(r);
    xdecref(phi);
    return (Object *)pair;
}

static Object *cmath_f_rect(Object *self, Object *const *args)
{
    double r, phi;
    (void)self;
    if (!operate_float_value(args[0], &r) || !operate_float_value(args[1], &phi))
        return NULL;
    if (isinf(phi) && r != 0 && !isnan(r))
        return error_raise(EXC(ValueError), "math domain error");
    if (phi == 0)
        return complex_from(r, r * phi);
    if (r == 0)
        return complex_from(0, 0);
    return complex_from(r * cos(phi), r * sin(phi));
}

// ---- questions ----

static Object *cmath_f_isfinite(Object *self, Object *const *args)
{
    C99 z;
    (void)self;
    return argument(args[0], &z) ? bool_from(is_finite_number(z)) : NULL;
}

static Object *cmath_f_isinf(Object *self, Object *const *args)
{
    C99 z;
    (void)self;
    return argument(args[0], &z) ? bool_from(isinf(creal(z)) || isinf(cimag(z))) : NULL;
}

static Object *cmath_f_isnan(Object *self, Object *const *args)
{
    C99 z;
    (void)self;
    return argument(args[0], &z) ? bool_from(has_nan(z)) : NULL;
}

static Object *cmath_f_isclose(Object *self, Object *const *args)
{
    C99 a, b;
    double relative = 1e-9, absolute = 0;
    (void)self;
    if (!argument(args[0], &a) || !argument(args[1], &b) ||
        (args[2] != NULL && !operate_float_value(args[2], &relative)) ||
        (args[3] != NULL && !operate_float_value(args[3], &absolute)))
        return NULL;
    if (relative < 0 || absolute < 0)
        return error_raise(EXC(ValueError), "tolerances must be non-negative");
    if (creal(a) == creal(b) && cimag(a) == cimag(b))
        return TRUE_;
    if (isinf(creal(a)) || isinf(cimag(a)) || isinf(creal(b)) || isinf(cimag(b)))
        return FALSE_;
    double difference = cabs(a - b);
    return bool_from(difference <= relative * cabs(b) ||
                     difference <= relative * cabs(a) || difference <= absolute);
}

static bool fill(Module *m)
{
    return module_add_take(m, "pi", float_from(M_PI)) &&
           module_add_take(m, "e", float_from(M_E)) &&
           module_add_take(m, "tau", float_from(2 * M_PI)) &&
           module_add_take(m, "inf", float_from(INFINITY)) &&
           module_add_take(m, "infj", complex_from(0, INFINITY)) &&
           module_add_take(m, "nan", float_from(NAN)) &&
           module_add_take(m, "nanj", complex_from(0, NAN));
}

#define ROW(name, words)                                                               \
    {                                                                                  \
        cmath_f_##name, #name "(z, /)", words                                          \
    }
static const NativeDef functions[] = {
    ROW(acos, "Arc cosine; its real part lies from 0 to pi."),
    ROW(acosh, "Inverse of cosh(), with a real part that is not negative."),
    ROW(asin, "Arc sine; its real part lies from -pi/2 to pi/2."),
    ROW(asinh, "Inverse of sinh(); its imaginary part lies from -pi/2 to pi/2."),
    ROW(atan, "Arc tangent; its real part lies from -pi/2 to pi/2."),
    ROW(atanh, "Inverse of tanh(); its imaginary part lies from -pi/2 to pi/2."),
    ROW(cos, "Cosine of z, in radians."),
    ROW(cosh, "Hyperbolic cosine: (e**z + e**-z) / 2."),
    ROW(exp, "e to the power of z."),
    ROW(sin, "Sine of z, in radians."),
    ROW(sinh, "Hyperbolic sine: (e**z - e**-z) / 2."),
    ROW(sqrt, "The square root with a real part that is not negative."),
    ROW(tan, "Tangent of z, in radians."),
    ROW(tanh, "Hyperbolic tangent: sinh(z) / cosh(z)."),
    ROW(log10, "Logarithm to base 10; its imaginary part is phase(z) / ln 10."),
    ROW(phase, "The angle of z in radians, from -pi to pi."),
    ROW(polar, "The pair of absolute value and angle (radians) of z."),
    ROW(isfinite, "Whether both parts of z are numbers below infinity."),
    ROW(isinf, "Whether a part of z is an infinity."),
    ROW(isnan, "Whether a part of z is a NaN."),
    { cmath_f_log, "log(z, base=<absent>, /)",
      "Logarithm to a base, e if there is none." },
    { cmath_f_rect, "rect(r, phi, /)",
      "The complex with absolute value r and angle phi (radians)." },
    { cmath_f_isclose, "isclose(a, b, *, rel_tol=<absent>, abs_tol=<absent>)",
      "Whether a and b differ by at most abs_tol, or rel_tol times the larger." },
    NATIVE_END,
};
#undef ROW

const ModuleDef mod_cmath = { "cmath", "Functions of complex numbers.", functions,
                              fill };
