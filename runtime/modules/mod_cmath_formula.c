// mod_cmath_formula.c - elementary functions of finite complex numbers.
//
// Each is written with real functions, so that neither large nor small parts are lost
// and signed zeros choose the side of a branch cut.
//
// source  W. Kahan, Branch cuts for complex elementary functions, or much ado about
//         nothing's sign bit (1987); T. Hull, T. Fairgrieve, P. Tang on log near 1
#include "runtime/modules/mod_cmath_formula.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

#define LARGE (DBL_MAX / 4) // sums of two such do not overflow

enum { SCALE_UP = DBL_MANT_DIG, SCALE_DOWN = -(DBL_MANT_DIG + 1) / 2 };

typedef ComplexParts Parts;

static bool is_large(Parts z)
{
    return fabs(z.real) > LARGE || fabs(z.imag) > LARGE;
}

// z times i, and times -i.
static Parts turn_left(Parts z)
{
    return (Parts){ -z.imag, z.real };
}

static Parts turn_right(Parts z)
{
    return (Parts){ z.imag, -z.real };
}

// log |2z| of a large z.
static double log_twice(Parts z)
{
    return log(hypot(z.real / 2, z.imag / 2)) + M_LN2 * 2;
}

Parts cmath_formula_sqrt(Parts z)
{
    double ax = fabs(z.real), ay = fabs(z.imag), s, d;
    if (ax == 0 && ay == 0)
        return (Parts){ 0, z.imag };
    if (ax < DBL_MIN && ay < DBL_MIN) {
        ax = ldexp(ax, SCALE_UP);
        s = ldexp(sqrt(ax + hypot(ax, ldexp(ay, SCALE_UP))), SCALE_DOWN);
    } else {
        ax /= 8;
        s = 2 * sqrt(ax + hypot(ax, ay / 8));
    }
    d = ay / (2 * s);
    return z.real >= 0 ? (Parts){ s, copysign(d, z.imag) }
                       : (Parts){ d, copysign(s, z.imag) };
}

Parts cmath_formula_acos(Parts z)
{
    if (is_large(z))
        return (Parts){ atan2(fabs(z.imag), z.real), copysign(log_twice(z), -z.imag) };
    Parts a = cmath_formula_sqrt((Parts){ 1 - z.real, -z.imag });
    Parts b = cmath_formula_sqrt((Parts){ 1 + z.real, z.imag });
    return (Parts){ 2 * atan2(a.real, b.real),
                    asinh(b.real * a.imag - b.imag * a.real) };
}

Parts cmath_formula_acosh(Parts z)
{
    if (is_large(z))
        return (Parts){ log_twice(z), atan2(z.imag, z.real) };
    Parts a = cmath_formula_sqrt((Parts){ z.real - 1, z.imag });
    Parts b = cmath_formula_sqrt((Parts){ z.real + 1, z.imag });
    return (Parts){ asinh(a.real * b.real + a.imag * b.imag),
                    2 * atan2(a.imag, b.real) };
}

Parts cmath_formula_asinh(Parts z)
{
    if (is_large(z))
        return (Parts){ copysign(log_twice(z), z.real), atan2(z.imag, fabs(z.real)) };
    Parts a = cmath_formula_sqrt((Parts){ 1 + z.imag, -z.real });
    Parts b = cmath_formula_sqrt((Parts){ 1 - z.imag, z.real });
    return (Parts){ asinh(a.real * b.imag - b.real * a.imag),
                    atan2(z.imag, a.real * b.real - a.imag * b.imag) };
}

Parts cmath_formula_asin(Parts z)
{
    return turn_right(cmath_formula_asinh(turn_left(z)));
}

// Of a number whose real part is not negative.
static Parts atanh_right(Parts z)
{
    double x = z.real, y = z.imag, ay = fabs(y), large = sqrt(LARGE);
    if (x > large || ay > large) {
        double half = hypot(x / 2, y / 2);
        return (Parts){ x / 4 / half / half, -copysign(M_PI / 2, -y) };
    }
    if (x == 1 && ay < sqrt(DBL_MIN)) {
        if (ay == 0)
            return (Parts){ INFINITY, y };
        return (Parts){ -log(sqrt(ay) / sqrt(hypot(ay, 2))),
                        copysign(atan2(2, -ay) / 2, y) };
    }
    return (Parts){ log1p(4 * x / ((1 - x) * (1 - x) + ay * ay)) / 4,
                    -atan2(-2 * y, (1 - x) * (1 + x) - ay * ay) / 2 };
}

Parts cmath_formula_atanh(Parts z)
{
    if (!signbit(z.real))
        return atanh_right(z);
    Parts mirrored = atanh_right((Parts){ -z.real, -z.imag });
    return (Parts){ -mirrored.real, -mirrored.imag };
}

Parts cmath_formula_atan(Parts z)
{
    return turn_right(cmath_formula_atanh(turn_left(z)));
}

Parts cmath_formula_tanh(Parts z)
{
    double x = z.real, y = z.imag;
    if (fabs(x) > log(LARGE))
        return (Parts){ copysign(1, x), 4 * sin(y) * cos(y) * exp(-2 * fabs(x)) };
    double tx = tanh(x), ty = tan(y), inverse = 1 / cosh(x), product = tx * ty;
    double divisor = 1 + product * product;
    return (Parts){ tx * (1 + ty * ty) / divisor, ty / divisor * inverse * inverse };
}

Parts cmath_formula_tan(Parts z)
{
    return turn_right(cmath_formula_tanh(turn_left(z)));
}

Parts cmath_formula_log(Parts z)
{
    double ax = fabs(z.real), ay = fabs(z.imag), length;
    if (is_large(z)) {
        length = log(hypot(ax / 2, ay / 2)) + M_LN2;
    } else if (ax < DBL_MIN && ay < DBL_MIN) {
        length =
            log(hypot(ldexp(ax, SCALE_UP), ldexp(ay, SCALE_UP))) - SCALE_UP * M_LN2;
    } else {
        double h = hypot(ax, ay), more = ax > ay ? ax : ay, less = ax > ay ? ay : ax;
        length = h < 0.71 || h > 1.73
                     ? log(h)
                     : log1p((more - 1) * (more + 1) + less * less) / 2;
    }
    return (Parts){ length, atan2(z.imag, z.real) };
}
