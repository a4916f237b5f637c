// bignum.h - arithmetic on arrays of 64-bit limbs, over GMP.
//
// Numbers are sign and magnitude, least significant limb first. Results go to limbs of
// the caller, whose room each function states; they are normal (no leading zero limb,
// zero is not negative). A result may not overlap an operand unless it is said.
//
// GMP's own scratch memory comes from the functions given to bignum_start.
#ifndef OURO_RUNTIME_BASE_BIGNUM_H
#define OURO_RUNTIME_BASE_BIGNUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Bignum {
    uint64_t *limbs;
    size_t size; // 0: the number is zero
    bool negative;
} Bignum;

typedef enum BignumBitwise { BIGNUM_AND, BIGNUM_OR, BIGNUM_XOR } BignumBitwise;

enum { BIGNUM_BITS = 64 };

// Say where scratch memory comes from; before any other call. The functions never
// return NULL.
void bignum_start(void *(*allocate)(size_t), void *(*resize)(void *, size_t, size_t),
                  void (*release)(void *, size_t));

// Drop leading zero limbs, and the sign of zero.
void bignum_normalize(Bignum *a);

// The view of a 64-bit value; limb is its storage.
Bignum bignum_from_int(int64_t value, uint64_t *limb);

// Compare.
//
// returns -1, 0, 1
int bignum_order(const Bignum *a, const Bignum *b);

// r = a + b. Room: the larger size + 1.
void bignum_add(Bignum *r, const Bignum *a, const Bignum *b);

// r = a - b. Room: the larger size + 1.
void bignum_subtract(Bignum *r, const Bignum *a, const Bignum *b);

// r = a * b. Room: the sum of the sizes.
//
// cost    that of GMP: schoolbook, Toom-Cook, Fourier transform, by size
void bignum_multiply(Bignum *r, const Bignum *a, const Bignum *b);

// q = floor(a / b), r = a - q * b; b is not zero. Room: q a.size - b.size + 2, at least
// 1; r b.size, and at least a.size if that is smaller.
void bignum_divide(Bignum *q, Bignum *r, const Bignum *a, const Bignum *b);

// a = a + (negative ? -1 : 1) in place, as a magnitude: the limbs grow by one, or
// shrink. Room: size + 1.
void bignum_step(Bignum *a, bool down);

// r = a * 2^bits. Room: size + bits / 64 + 1.
void bignum_shift_left(Bignum *r, const Bignum *a, size_t bits);

// r = floor(a / 2^bits). Room: size + 1.
void bignum_shift_right(Bignum *r, const Bignum *a, size_t bits);

// r = a op b on infinite two's complement. Room: the larger size + 1.
void bignum_bitwise(Bignum *r, const Bignum *a, const Bignum *b, BignumBitwise op);

// Bits of the magnitude, 0 for zero.
size_t bignum_bit_length(const Bignum *a);

// Ones in the magnitude.
size_t bignum_bit_count(const Bignum *a);

// Zeros below the lowest one of the magnitude; a is not zero.
size_t bignum_low_zeros(const Bignum *a);

// The nearest double, ties to even.
//
// returns false if it is too large
bool bignum_to_double(const Bignum *a, double *out);

// Split: |a| is about mantissa * 2^exponent with 0.5 <= mantissa < 1; a is not zero.
double bignum_frexp(const Bignum *a, int64_t *exponent);

// r = the integer part of value, which is finite. Room: 17.
void bignum_from_double(Bignum *r, double value);

// The double nearest to a / b, ties to even; b is not zero.
//
// returns false if it is too large
// cost    that of one division
bool bignum_divide_double(const Bignum *a, const Bignum *b, double *out);

// |a| modulo 2^61 - 1.
uint64_t bignum_residue(const Bignum *a);

// Write |a| in a base of 2 to 36 with lower-case digits; a is not zero. Room for
// bignum_digits_room characters.
//
// returns the number of digits
size_t bignum_to_digits(const Bignum *a, int base, char *out);

// An upper bound of the digits of a, and one more.
size_t bignum_digits_room(const Bignum *a, int base);

// r = the value of count digits ("0-9a-zA-Z", all good, count > 0). Room:
// bignum_limbs_room.
void bignum_from_digits(Bignum *r, const char *digits, size_t count, int base);

// Limbs that count digits of a base may need.
size_t bignum_limbs_room(size_t count, int base);

// r = greatest common divisor. Room: the larger size.
void bignum_gcd(Bignum *r, const Bignum *a, const Bignum *b);

// r = floor of the square root of a, which is not negative. Room: (size + 1) / 2.
void bignum_sqrt(Bignum *r, const Bignum *a);

// r = base^exponent modulo modulus; exponent >= 0, modulus > 0. Room: modulus.size.
void bignum_power_modulo(Bignum *r, const Bignum *base, const Bignum *exponent,
                         const Bignum *modulus);

// r = the inverse of a modulo modulus > 1, in 0 .. modulus. Room: modulus.size.
//
// returns false if there is none
bool bignum_invert(Bignum *r, const Bignum *a, const Bignum *modulus);

// An upper bound of the limbs of n!; 0: too many to count.
size_t bignum_factorial_room(uint64_t n);

// r = n!. Room: bignum_factorial_room.
void bignum_factorial(Bignum *r, uint64_t n);

// An upper bound of the limbs of n over k, 2 <= k <= n / 2.
size_t bignum_binomial_room(const Bignum *n, uint64_t k);

// r = n over k, 2 <= k <= n / 2. Room: bignum_binomial_room.
void bignum_binomial(Bignum *r, const Bignum *n, uint64_t k);

#endif
