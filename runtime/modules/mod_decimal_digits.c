// mod_decimal_digits.c - arithmetic of decimal coefficients.
//
// Powers of ten are multiplied and divided by in steps of 10^19, the largest that a
// limb holds.
#include "runtime/modules/mod_decimal_digits.h"

#include <string.h>

#include "runtime/base/bignum.h"
#include "runtime/base/marks.h"

enum { STEP = 19 }; // 10^19 < 2^64
enum { STEP_LIMIT = DIGITS_LIMBS * 20 };

__extension__ typedef unsigned __int128 Wide;

static const uint64_t powers[STEP + 1] = {
    UINT64_C(1),
    UINT64_C(10),
    UINT64_C(100),
    UINT64_C(1000),
    UINT64_C(10000),
    UINT64_C(100000),
    UINT64_C(1000000),
    UINT64_C(10000000),
    UINT64_C(100000000),
    UINT64_C(1000000000),
    UINT64_C(10000000000),
    UINT64_C(100000000000),
    UINT64_C(1000000000000),
    UINT64_C(10000000000000),
    UINT64_C(100000000000000),
    UINT64_C(1000000000000000),
    UINT64_C(10000000000000000),
    UINT64_C(100000000000000000),
    UINT64_C(1000000000000000000),
    UINT64_C(10000000000000000000),
};

static bool multiply_small(Digits *x, uint64_t factor)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < x->count; i++) {
        Wide product = (Wide)x->limbs[i] * factor + carry;
        x->limbs[i] = (uint64_t)product;
        carry = (uint64_t)(product >> 64);
    }
    if (carry == 0)
        return true;
    if (x->count == DIGITS_LIMBS)
        return false;
    x->limbs[x->count++] = carry;
    return true;
}

uint64_t mod_decimal_digits_divide_small(Digits *x, uint64_t divisor)
{
    uint64_t rest = 0;
    if (x->count == 1) {
        rest = x->limbs[0] % divisor;
        x->limbs[0] /= divisor;
        x->count = x->limbs[0] != 0;
    } else if (x->count != 0) {
        Bignum a = { x->limbs, x->count, false }, b = { &divisor, 1, false }, q = a;
        Bignum r = { &rest, 0, false };
        bignum_divide(&q, &r, &a, &b); // in place
        x->count = q.size;
    }
    return rest;
}

bool mod_decimal_digits_has_five(const Digits *x)
{
    uint64_t sum = 0; // 2**64 % 5 == 1
    for (size_t i = 0; i < x->count; i++)
        sum += x->limbs[i] % 5;
    return sum % 5 == 0;
}

void mod_decimal_digits_copy(Digits *to, const Digits *from)
{
    to->count = from->count;
    memcpy(to->limbs, from->limbs, from->count * sizeof from->limbs[0]);
}

int64_t mod_decimal_digits_trim(Digits *x, int64_t most)
{
    int64_t removed = 0, step = 16;
    Digits shorter;
    while (step > 0 && x->limbs[0] % 2 == 0) {
        bool fits = step <= most - removed &&
                    (x->limbs[0] & (((uint64_t)1 << step) - 1)) == 0; // 2**step divides
        if (fits)
            mod_decimal_digits_copy(&shorter, x);
        if (fits && mod_decimal_digits_divide_small(&shorter, powers[step]) == 0) {
            mod_decimal_digits_copy(x, &shorter);
            removed += step;
        } else {
            step /= 2;
        }
    }
    return removed;
}

int mod_decimal_digits_order(const Digits *x, const Digits *y)
{
    if (x->count != y->count)
        return x->count < y->count ? -1 : 1;
    for (size_t i = x->count; i-- > 0;)
        if (x->limbs[i] != y->limbs[i])
            return x->limbs[i] < y->limbs[i] ? -1 : 1;
    return 0;
}

bool mod_decimal_digits_scale(Digits *x, int64_t power)
{
    if (x->count == 0 || power <= 0)
        return true;
    if (power > STEP_LIMIT)
        return false;
    for (; power > STEP; power -= STEP)
        if (!multiply_small(x, powers[STEP]))
            return false;
    return multiply_small(x, powers[power]);
}

int64_t mod_decimal_digits_length(const Digits *x)
{
    size_t bits;
    int64_t least;
    Digits power;
    if (x->count == 0)
        return 1;
    power.count = power.limbs[0] = 1;
    bits = 64 * x->count - (size_t)__builtin_clzll(x->limbs[x->count - 1]);
    least = (int64_t)((bits - 1) * 30102999 / 100000000); // log10 2, from below
    if (x->count == 1)
        return least + 1 + (x->limbs[0] >= powers[least + 1]);
    return least + 1 +
           (mod_decimal_digits_scale(&power, least + 1) &&
            mod_decimal_digits_order(x, &power) >= 0);
}

bool mod_decimal_digits_add(Digits *x, const Digits *y)
{
    uint64_t carry = 0;
    size_t count = x->count > y->count ? x->count : y->count;
    for (size_t i = 0; i < count; i++) {
        Wide sum = (Wide)(i < x->count ? x->limbs[i] : 0) + carry;
        if (i < y->count)
            sum += y->limbs[i];
        x->limbs[i] = (uint64_t)sum;
        carry = (uint64_t)(sum >> 64);
    }
    x->count = count;
    if (carry == 0)
        return true;
    if (count == DIGITS_LIMBS)
        return false;
    x->limbs[x->count++] = carry;
    return true;
}

void mod_decimal_digits_subtract(Digits *x, const Digits *y)
{
    uint64_t borrow = 0;
    for (size_t i = 0; i < x->count; i++) {
        uint64_t less = i < y->count ? y->limbs[i] : 0, old = x->limbs[i];
        x->limbs[i] = old - less - borrow;
        borrow = old < less || (old == less && borrow != 0);
    }
    while (x->count > 0 && x->limbs[x->count - 1] == 0)
        x->count--;
}

bool mod_decimal_digits_multiply(Digits *out, const Digits *x, const Digits *y)
{
    out->count = 0;
    if (x->count == 0 || y->count == 0)
        return true;
    if (x->count + y->count > DIGITS_LIMBS)
        return false;
    out->count = x->count + y->count;
    memset(out->limbs, 0, out->count * sizeof *out->limbs);
    for (size_t i = 0; i < x->count; i++) {
        uint64_t carry = 0;
        for (size_t k = 0; k < y->count; k++) {
            Wide part = (Wide)x->limbs[i] * y->limbs[k] + out->limbs[i + k] + carry;
            out->limbs[i + k] = (uint64_t)part;
            carry = (uint64_t)(part >> 64);
        }
        out->limbs[i + y->count] = carry;
    }
    if (out->limbs[out->count - 1] == 0)
        out->count--;
    return true;
}

void mod_decimal_digits_divide(Digits *x, const Digits *y, Digits *rest)
{
    uint64_t quotient[DIGITS_LIMBS + 2], divisor[DIGITS_LIMBS];
    Bignum q = { quotient, 0, false }, r = { rest->limbs, 0, false };
    Bignum a = { x->limbs, x->count, false }, b = { divisor, y->count, false };
    if (y->count == 1) {
        rest->limbs[0] = mod_decimal_digits_divide_small(x, y->limbs[0]);
        rest->count = rest->limbs[0] != 0;
        return;
    }
    memcpy(divisor, y->limbs, y->count * sizeof *divisor);
    bignum_divide(&q, &r, &a, &b);
    x->count = q.size;
    memcpy(x->limbs, quotient, q.size * sizeof *quotient);
    rest->count = r.size;
}

// Whether the rest of a division by ten, `digit` and whether there is `more` behind it,
// moves the quotient x away from zero.
static bool rounds_up(const Digits *x, uint64_t digit, bool more,
                      DigitsRounding rounding, bool negative)
{
    switch (rounding) {
    case DIGITS_CEILING: return !negative;
    case DIGITS_FLOOR: return negative;
    case DIGITS_UP: return true;
    case DIGITS_DOWN: return false;
    case DIGITS_HALF_UP: return digit >= 5;
    case DIGITS_HALF_DOWN: return digit > 5 || (digit == 5 && more);
    case DIGITS_HALF_EVEN:
        return digit > 5 ||
               (digit == 5 && (more || (x->count > 0 && (x->limbs[0] & 1) != 0)));
    case DIGITS_05UP: return mod_decimal_digits_has_five(x);
    }
    return false;
}

bool mod_decimal_digits_round(Digits *x, int64_t drop, DigitsRounding rounding,
                              bool negative)
{
    static const Digits one = { 1, { 1 } };
    bool more = false;
    uint64_t rest, unit;
    for (; drop > STEP && x->count > 0; drop -= STEP)
        more |= mod_decimal_digits_divide_small(x, powers[STEP]) != 0;
    if (drop > STEP) // nothing is left, and nothing but zeros would come
        drop = STEP;
    unit = powers[drop - 1];
    rest = mod_decimal_digits_divide_small(x, powers[drop]);
    uint64_t digit = rest / unit;
    more |= rest % unit != 0;
    if (digit == 0 && !more)
        return false;
    if (rounds_up(x, digit, more, rounding, negative))
        (void)mod_decimal_digits_add(x, &one); // it lost a digit, so that it fits
    return true;
}

size_t mod_decimal_digits_write(const Digits *x, char *out)
{
    Digits left;
    char text[DIGITS_LIMBS * 20];
    size_t at = sizeof text, length;
    mod_decimal_digits_copy(&left, x);
    do {
        uint64_t part = mod_decimal_digits_divide_small(&left, powers[STEP]);
        for (int i = 0; i < STEP && (part != 0 || left.count > 0 || i == 0); i++) {
            text[--at] = (char)('0' + part % 10);
            part /= 10;
        }
    } while (left.count > 0);
    length = sizeof text - at;
    memcpy(out, text + at, length);
    return length;
}
