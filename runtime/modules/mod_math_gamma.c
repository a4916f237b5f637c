// mod_math_gamma.c - math.gamma and math.lgamma.
//
// Lanczos' approximation with 13 terms: gamma(x) is a rational function of x times
// y**(x - 1/2) / e**y with y = x + g - 1/2; for negative x the reflection formula.
//
// source  C. Lanczos, A precision approximation of the gamma function (1964); terms as
//         Boost.Math publishes them for 53 bits
#include <math.h>

#include "runtime/modules/mod_math_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/types/float.h"

#define G 6.024680040776729583740234375
#define G_LESS_HALF 5.524680040776729583740234375

enum { TERMS = 13, EXACT = 23 }; // gamma(23) is the last that is an exact float

static const double above[TERMS] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
static const double below[TERMS] = {
    0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
    45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
    1925.0,     66.0,       1.0,
};

// The rational function, by powers of x or of 1/x so that nothing overflows.
static double lanczos_sum(double x)
{
    double num = 0, den = 0;
    if (x < 5) {
        for (int i = TERMS - 1; i >= 0; i--) {
            num = num * x + above[i];
            den = den * x + below[i];
        }
    } else {
        for (int i = 0; i < TERMS; i++) {
            num = num / x + above[i];
            den = den / x + below[i];
        }
    }
    return num / den;
}

// sin(pi * x), by the nearest quarter of a turn.
static double sin_of_turns(double x)
{
    double y = fmod(fabs(x), 2), value;
    switch ((int)round(2 * y)) {
    case 0: value = sin(M_PI * y); break;
    case 1: value = cos(M_PI * (y - 0.5)); break;
    case 2: value = sin(M_PI * (1 - y)); break;
    case 3: value = -cos(M_PI * (y - 1.5)); break;
    default: value = sin(M_PI * (y - 2)); break;
    }
    return copysign(1, x) * value;
}

// x is no integer up to EXACT, and finite.
static double gamma_of(double x)
{
    double ax = fabs(x), y = ax + G_LESS_HALF, lost, result;
    if (ax < 1e-20)
        return 1 / x;
    if (ax > 200)
        return x < 0 ? 0 / sin_of_turns(x) : INFINITY;
    // What the sum y lost by rounding, as a share of the result.
    lost = ax > G_LESS_HALF ? (y - ax) - G_LESS_HALF : (y - G_LESS_HALF) - ax;
    lost = lost * G / y;
    if (x < 0) {
        result = -M_PI / sin_of_turns(ax) / ax * exp(y) / lanczos_sum(ax);
        result -= lost * result;
    } else {
        result = lanczos_sum(ax) / exp(y);
        result += lost * result;
    }
    double power = ax < 140 ? pow(y, ax - 0.5) : pow(y, ax / 2 - 0.25);
    for (int i = ax < 140 ? 1 : 2; i > 0; i--) // in two steps, where one overflows
        result = x < 0 ? result / power : result * power;
    return result;
}

static Object *finish(double x, double result)
{
    return isinf(result) && isfinite(x)
               ? error_raise(EXC(OverflowError), "math range error")
               : float_from(result);
}

static Object *domain_error(void)
{
    return error_raise(EXC(ValueError), "math domain error");
}

Object *math_gamma_gamma(Object *self, Object *const *args)
{
    double x, product = 1;
    (void)self;
    if (!math_argument(args[0], &x))
        return NULL;
    if (isnan(x) || x == INFINITY)
        return float_from(x);
    if (x == -INFINITY || (x <= 0 && floor(x) == x))
        return domain_error();
    if (floor(x) != x || x > EXACT)
        return finish(x, gamma_of(x));
    for (double i = 2; i < x; i++)
        product *= i;
    return float_from(product);
}

Object *math_gamma_lgamma(Object *self, Object *const *args)
{
    double x, ax, result;
    (void)self;
    if (!math_argument(args[0], &x))
        return NULL;
    if (!isfinite(x))
        return float_from(isnan(x) ? x : INFINITY);
    if (floor(x) == x && x <= 2)
        return x <= 0 ? domain_error() : float_from(0);
    ax = fabs(x);
    if (ax < 1e-20)
        return float_from(-log(ax));
    result = log(lanczos_sum(ax)) - G;
    result += (ax - 0.5) * (log(ax + G - 0.5) - 1);
    if (x < 0)
        result = log(M_PI) - log(fabs(sin_of_turns(ax))) - log(ax) - result;
    return finish(x, result);
}
