// int_guard.h - the slow functions of bignum, made so that they can be stopped: by a cap on
// the heap, by no memory, by a signal that surely raises.
//
// Each does what the function of bignum with its name does; when it is stopped it returns
// false with the error raised, and the result is undefined.
#ifndef OURO_RUNTIME_TYPES_INT_GUARD_H
#define OURO_RUNTIME_TYPES_INT_GUARD_H

#include "runtime/base/bignum.h"
#include "runtime/base/marks.h"

// Tell bignum where its memory comes from. Once.
void int_guard_start(void);

// From a signal's handler: stop the operation that runs, if one does, with what raise
// raises. It must return false.
void int_guard_interrupt(bool (*raise)(void));

// r = a * b.
RAISES bool int_guard_multiply(Bignum *r, const Bignum *a, const Bignum *b);
// q = floor(a / b), r = a - q * b.
RAISES bool int_guard_divide(Bignum *q, Bignum *r, const Bignum *a, const Bignum *b);
// *fits: whether a double holds the quotient.
RAISES bool int_guard_divide_double(const Bignum *a, const Bignum *b, double *out,
                                    bool *fits);
// r = base^exponent by squaring, exponent > 0, base odd and positive. Both r and other have
// the room of the result and of one limb more for each product.
RAISES bool int_guard_power(Bignum *r, Bignum *other, const Bignum *base,
                            uint64_t exponent);
RAISES bool int_guard_power_modulo(Bignum *r, const Bignum *base,
                                   const Bignum *exponent, const Bignum *modulus);
// *exists: whether there is an inverse.
RAISES bool int_guard_invert(Bignum *r, const Bignum *a, const Bignum *modulus,
                             bool *exists);
RAISES bool int_guard_gcd(Bignum *r, const Bignum *a, const Bignum *b);
RAISES bool int_guard_sqrt(Bignum *r, const Bignum *a);
RAISES bool int_guard_factorial(Bignum *r, uint64_t n);
RAISES bool int_guard_binomial(Bignum *r, const Bignum *n, uint64_t k);
RAISES bool int_guard_to_digits(const Bignum *a, int base, char *out, size_t *count);
RAISES bool int_guard_from_digits(Bignum *r, const char *digits, size_t count,
                                  int base);

#endif
