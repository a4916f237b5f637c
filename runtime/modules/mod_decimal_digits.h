// mod_decimal_digits.h - whole numbers of some hundred decimal digits, on the C stack.
//
// Limbs, the lowest first, and how many: the highest is not 0. What does not fit is
// reported, never cut off; the functions say so by false, and the number is then lost.
#ifndef OURO_RUNTIME_MODULES_MOD_DECIMAL_DIGITS_H
#define OURO_RUNTIME_MODULES_MOD_DECIMAL_DIGITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DIGITS_LIMBS = 32 };

typedef struct Digits {
    size_t count;
    uint64_t limbs[DIGITS_LIMBS];
} Digits;

// How what is cut off changes the last digit that stays; in the order of decimal's
// names.
typedef enum DigitsRounding {
    DIGITS_CEILING,
    DIGITS_FLOOR,
    DIGITS_UP,
    DIGITS_DOWN,
    DIGITS_HALF_UP,
    DIGITS_HALF_DOWN,
    DIGITS_HALF_EVEN,
    DIGITS_05UP
} DigitsRounding;

// to = from
void mod_decimal_digits_copy(Digits *to, const Digits *from);

// The number of decimal digits; 1 of zero.
int64_t mod_decimal_digits_length(const Digits *x);

// -1, 0, 1
int mod_decimal_digits_order(const Digits *x, const Digits *y);

// x += y
bool mod_decimal_digits_add(Digits *x, const Digits *y);

// x -= y, where y is not larger.
void mod_decimal_digits_subtract(Digits *x, const Digits *y);

// out = x * y
bool mod_decimal_digits_multiply(Digits *out, const Digits *x, const Digits *y);

// x *= 10^power
bool mod_decimal_digits_scale(Digits *x, int64_t power);

// x //= y, where y is not 0; *rest is what is left.
void mod_decimal_digits_divide(Digits *x, const Digits *y, Digits *rest);

// x //= divisor.
//
// returns the rest
uint64_t mod_decimal_digits_divide_small(Digits *x, uint64_t divisor);

// Whether 5 divides x.
bool mod_decimal_digits_has_five(const Digits *x);

// Take up to `most` zeros away from the end of x, which is not 0. returns how many
int64_t mod_decimal_digits_trim(Digits *x, int64_t most);

// Drop `drop` > 0 decimal digits, rounded as a number of that sign.
//
// returns whether digits that were not 0 are gone
bool mod_decimal_digits_round(Digits *x, int64_t drop, DigitsRounding rounding,
                              bool negative);

// Write the decimal digits; out has room for 20 per limb.
//
// returns how many
size_t mod_decimal_digits_write(const Digits *x, char *out);

#endif
