// mod_math_internal.h - the files of the math module.
#ifndef OURO_RUNTIME_MODULES_MOD_MATH_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_MATH_INTERNAL_H

#include "runtime/protocol/operate.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"

// The double of an argument. raises TypeError "must be real number, not T"
RAISES static inline bool math_argument(Object *o, double *out)
{
    int64_t whole;
    if (is_float(o)) {
        *out = float_value(o);
        return true;
    }
    if (is_exact_int(o) && int_fits(o, &whole)) {
        *out = (double)whole;
        return true;
    }
    return operate_float_value(o, out);
}

// mod_math_integer.c: args as their signatures in mod_math.c say.
NEW Object *math_integer_comb(Object *self, Object *const *args);
NEW Object *math_integer_perm(Object *self, Object *const *args);
NEW Object *math_integer_gcd(Object *self, Object *const *args);
NEW Object *math_integer_lcm(Object *self, Object *const *args);
NEW Object *math_integer_isqrt(Object *self, Object *const *args);
NEW Object *math_integer_factorial(Object *self, Object *const *args);

// mod_math_gamma.c
NEW Object *math_gamma_gamma(Object *self, Object *const *args);
NEW Object *math_gamma_lgamma(Object *self, Object *const *args);

// mod_math_sums.c
NEW Object *math_sums_fsum(Object *self, Object *const *args);
NEW Object *math_sums_sumprod(Object *self, Object *const *args);
NEW Object *math_sums_prod(Object *self, Object *const *args);
NEW Object *math_sums_dist(Object *self, Object *const *args);
NEW Object *math_sums_hypot(Object *self, Object *const *args);

#endif
