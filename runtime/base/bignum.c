// bignum.c - arithmetic on arrays of 64-bit limbs, over GMP's mpn layer.
//
// The mpz layer serves only where mpn has no public equal (powers modulo, inverses,
// gcd); its operands are read-only views, its results are copied.
#include "runtime/base/bignum.h"

#include <float.h>
#include <gmp.h>
#include <math.h>
#include <string.h>

#include "runtime/base/marks.h"

_Static_assert(sizeof(mp_limb_t) == sizeof(uint64_t) && GMP_NAIL_BITS == 0,
               "limbs are 64 bits");

static struct bignum {
    void *(*allocate)(size_t);
    void (*release)(void *, size_t);
} bignum;

void bignum_start(void *(*allocate)(size_t), void *(*resize)(void *, size_t, size_t),
                  void (*release)(void *, size_t))
{
    bignum.allocate = allocate;
    bignum.release = release;
    mp_set_memory_functions(allocate, resize, release);
}

void bignum_normalize(Bignum *a)
{
    while (a->size > 0 && a->limbs[a->size - 1] == 0)
        a->size--;
    if (a->size == 0)
        a->negative = false;
}

Bignum bignum_from_int(int64_t value, uint64_t *limb)
{
    *limb = value < 0 ? -(uint64_t)value : (uint64_t)value;
    return (Bignum){ limb, value != 0, value < 0 };
}

static int order_magnitude(const Bignum *a, const Bignum *b)
{
    if (a->size != b->size)
        return a->size < b->size ? -1 : 1;
    if (a->size == 0)
        return 0;
    int order = mpn_cmp(a->limbs, b->limbs, (mp_size_t)a->size);
    return (order > 0) - (order < 0);
}

int bignum_order(const Bignum *a, const Bignum *b)
{
    if (a->negative != b->negative)
        return a->negative ? -1 : 1;
    int order = order_magnitude(a, b);
    return a->negative ? -order : order;
}

// ---- sums ----

static void copy(Bignum *r, const Bignum *a)
{
    if (a->size > 0)
        memmove(r->limbs, a->limbs, a->size * sizeof *r->limbs);
    r->size = a->size;
}

static void add_magnitude(Bignum *r, const Bignum *a, const Bignum *b)
{
    if (a->size < b->size) {
        const Bignum *swap = a;
        a = b;
        b = swap;
    }
    if (b->size == 0) {
        copy(r, a);
        return;
    }
    r->limbs[a->size] =
        mpn_add(r->limbs, a->limbs, (mp_size_t)a->size, b->limbs, (mp_size_t)b->size);
    r->size = a->size + 1;
}

// |a| - |b|, where |a| >= |b|.
static void subtract_magnitude(Bignum *r, const Bignum *a, const Bignum *b)
{
    copy(r, a);
    if (b->size > 0)
        mpn_sub(r->limbs, r->limbs, (mp_size_t)a->size, b->limbs, (mp_size_t)b->size);
}

static void add_signed(Bignum *r, const Bignum *a, const Bignum *b, bool b_negative)
{
    bool negative = a->negative;
    if (negative == b_negative) {
        add_magnitude(r, a, b);
    } else if (order_magnitude(a, b) >= 0) {
        subtract_magnitude(r, a, b);
    } else {
        subtract_magnitude(r, b, a);
        negative = b_negative;
    }
    r->negative = negative;
    bignum_normalize(r);
}

void bignum_add(Bignum *r, const Bignum *a, const Bignum *b)
{
    add_signed(r, a, b, b->negative);
}

void bignum_subtract(Bignum *r, const Bignum *a, const Bignum *b)
{
    add_signed(r, a, b, !b->negative);
}

void bignum_step(Bignum *a, bool down)
{
    uint64_t one = 1;
    Bignum unit = { &one, 1, down };
    if (a->size == 0) {
        a->limbs[0] = 1;
        a->size = 1;
        a->negative = down;
        return;
    }
    add_signed(a, a, &unit, down);
}

// ---- products, quotients ----

void bignum_multiply(Bignum *r, const Bignum *a, const Bignum *b)
{
    if (a->size < b->size) {
        const Bignum *swap = a;
        a = b;
        b = swap;
    }
    r->negative = a->negative != b->negative;
    if (b->size == 0) {
        r->size = 0;
    } else if (b->size == 1) {
        r->limbs[a->size] =
            mpn_mul_1(r->limbs, a->limbs, (mp_size_t)a->size, b->limbs[0]);
        r->size = a->size + 1;
    } else if (a->limbs == b->limbs && a->size == b->size) {
        mpn_sqr(r->limbs, a->limbs, (mp_size_t)a->size);
        r->size = 2 * a->size;
    } else {
        mpn_mul(r->limbs, a->limbs, (mp_size_t)a->size, b->limbs, (mp_size_t)b->size);
        r->size = a->size + b->size;
    }
    bignum_normalize(r);
}

void bignum_divide(Bignum *q, Bignum *r, const Bignum *a, const Bignum *b)
{
    bool differ = a->negative != b->negative;
    if (order_magnitude(a, b) < 0) {
        q->size = 0;
        copy(r, a);
    } else {
        if (b->size == 1) {
            r->limbs[0] =
                mpn_divrem_1(q->limbs, 0, a->limbs, (mp_size_t)a->size, b->limbs[0]);
            q->size = a->size;
        } else {
            mpn_tdiv_qr(q->limbs, r->limbs, 0, a->limbs, (mp_size_t)a->size, b->limbs,
                        (mp_size_t)b->size);
            q->size = a->size - b->size + 1;
        }
        r->size = b->size;
    }
    q->negative = r->negative = false;
    bignum_normalize(q);
    bignum_normalize(r);
    if (differ && r->size > 0) {
        Bignum magnitude = *r;
        bignum_step(q, false);
        // |b| - |r|: the result may lie over its subtrahend, limb by limb
        mpn_sub(r->limbs, b->limbs, (mp_size_t)b->size, magnitude.limbs,
                (mp_size_t)magnitude.size);
        r->size = b->size;
        bignum_normalize(r);
    }
    q->negative = differ && q->size > 0;
    r->negative = b->negative && r->size > 0;
}

// ---- bits ----

void bignum_shift_left(Bignum *r, const Bignum *a, size_t bits)
{
    size_t whole = bits / BIGNUM_BITS;
    unsigned part = (unsigned)(bits % BIGNUM_BITS);
    r->negative = a->negative;
    r->size = 0;
    if (a->size == 0)
        return;
    if (part == 0) {
        memmove(r->limbs + whole, a->limbs, a->size * sizeof *r->limbs);
        r->size = a->size + whole;
    } else {
        r->limbs[a->size + whole] =
            mpn_lshift(r->limbs + whole, a->limbs, (mp_size_t)a->size, part);
        r->size = a->size + whole + 1;
    }
    memset(r->limbs, 0, whole * sizeof *r->limbs);
    bignum_normalize(r);
}

void bignum_shift_right(Bignum *r, const Bignum *a, size_t bits)
{
    size_t whole = bits / BIGNUM_BITS;
    unsigned part = (unsigned)(bits % BIGNUM_BITS);
    bool lost = false;
    r->negative = a->negative;
    r->size = 0;
    if (whole >= a->size) {
        lost = a->size > 0;
    } else {
        for (size_t i = 0; i < whole && !lost; i++)
            lost = a->limbs[i] != 0;
        r->size = a->size - whole;
        if (part == 0)
            memmove(r->limbs, a->limbs + whole, r->size * sizeof *r->limbs);
        else if (mpn_rshift(r->limbs, a->limbs + whole, (mp_size_t)r->size, part) != 0)
            lost = true;
    }
    bignum_normalize(r);
    if (lost && a->negative)
        bignum_step(r, true);
}

// Limb i of the two's complement of a; *carry starts as 1.
static inline uint64_t complement_limb(const Bignum *a, size_t i, uint64_t *carry)
{
    uint64_t limb = i < a->size ? a->limbs[i] : 0;
    if (!a->negative)
        return limb;
    limb = ~limb + *carry;
    *carry = *carry != 0 && limb == 0;
    return limb;
}

void bignum_bitwise(Bignum *r, const Bignum *a, const Bignum *b, BignumBitwise op)
{
    size_t count = (a->size > b->size ? a->size : b->size) + 1;
    uint64_t a_carry = 1, b_carry = 1, carry = 1;
    if (!a->negative && !b->negative) {
        const Bignum *less = a->size < b->size ? a : b, *more = less == a ? b : a;
        size_t common = less->size;
        for (size_t i = 0; i < common; i++) {
            uint64_t x = less->limbs[i], y = more->limbs[i];
            r->limbs[i] = op == BIGNUM_AND ? x & y : op == BIGNUM_OR ? x | y : x ^ y;
        }
        r->size = common;
        if (op != BIGNUM_AND) {
            memcpy(r->limbs + common, more->limbs + common,
                   (more->size - common) * sizeof *r->limbs);
            r->size = more->size;
        }
        r->negative = false;
        bignum_normalize(r);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        uint64_t x = complement_limb(a, i, &a_carry);
        uint64_t y = complement_limb(b, i, &b_carry);
        r->limbs[i] = op == BIGNUM_AND ? x & y : op == BIGNUM_OR ? x | y : x ^ y;
    }
    r->size = count;
    r->negative = r->limbs[count - 1] >> 63 != 0;
    for (size_t i = 0; r->negative && i < count; i++) {
        r->limbs[i] = ~r->limbs[i] + carry;
        carry = carry != 0 && r->limbs[i] == 0;
    }
    bignum_normalize(r);
}

static size_t bits_of(uint64_t limb)
{
    return BIGNUM_BITS - (size_t)__builtin_clzll(limb);
}

size_t bignum_bit_length(const Bignum *a)
{
    return a->size == 0 ? 0
                        : (a->size - 1) * BIGNUM_BITS + bits_of(a->limbs[a->size - 1]);
}

size_t bignum_bit_count(const Bignum *a)
{
    return a->size == 0 ? 0 : mpn_popcount(a->limbs, (mp_size_t)a->size);
}

size_t bignum_low_zeros(const Bignum *a)
{
    return mpn_scan1(a->limbs, 0);
}

// ---- doubles ----

// The 64 bits below bit `top` of |a|, lowest bit set too if anything below is not 0.
static uint64_t leading_bits(const Bignum *a, size_t length)
{
    size_t shift, whole;
    unsigned part;
    uint64_t bits;
    if (length <= BIGNUM_BITS)
        return a->limbs[0];
    shift = length - BIGNUM_BITS;
    whole = shift / BIGNUM_BITS;
    part = (unsigned)(shift % BIGNUM_BITS);
    bits = a->limbs[whole] >> part;
    if (part != 0) {
        bits |= a->limbs[whole + 1] << (BIGNUM_BITS - part);
        if (a->limbs[whole] << (BIGNUM_BITS - part) != 0)
            return bits | 1;
    }
    for (size_t i = 0; i < whole; i++)
        if (a->limbs[i] != 0)
            return bits | 1;
    return bits;
}

// bits * 2^exponent rounded once, ties to even; the lowest bit may be a sticky one.
static double round_bits(uint64_t bits, int64_t exponent)
{
    int64_t length = (int64_t)bits_of(bits);
    int64_t drop = length - DBL_MANT_DIG;
    if (drop < DBL_MIN_EXP - DBL_MANT_DIG - exponent) // a subnormal keeps fewer bits
        drop = DBL_MIN_EXP - DBL_MANT_DIG - exponent;
    if (drop > 0) {
        uint64_t half, low;
        if (drop > BIGNUM_BITS)
            return 0.0;
        half = (uint64_t)1 << (drop - 1);
        low = bits & (half | (half - 1));
        bits = drop == BIGNUM_BITS ? 0 : bits >> drop;
        if (low > half || (low == half && (bits & 1) != 0))
            bits++;
        exponent += drop;
    }
    return ldexp((double)bits, (int)exponent);
}

bool bignum_to_double(const Bignum *a, double *out)
{
    size_t length = bignum_bit_length(a);
    double value;
    *out = 0.0;
    if (length == 0)
        return true;
    if (length > DBL_MAX_EXP)
        return false;
    value = round_bits(leading_bits(a, length),
                       length > BIGNUM_BITS ? (int64_t)length - BIGNUM_BITS : 0);
    *out = a->negative ? -value : value;
    return !isinf(value);
}

double bignum_frexp(const Bignum *a, int64_t *exponent)
{
    size_t length = bignum_bit_length(a);
    size_t kept = length > BIGNUM_BITS ? BIGNUM_BITS : length;
    double value = round_bits(leading_bits(a, length), -(int64_t)kept);
    *exponent = (int64_t)length;
    if (value >= 1.0) {
        value /= 2;
        ++*exponent;
    }
    return value;
}

void bignum_from_double(Bignum *r, double value)
{
    int exponent;
    uint64_t mantissa;
    Bignum bits = { &mantissa, 1, false };
    double fraction = frexp(fabs(value), &exponent);
    if (exponent <= 0) {
        r->size = 0;
    } else if (exponent <= DBL_MANT_DIG) {
        r->limbs[0] = (uint64_t)fabs(value);
        r->size = 1;
    } else {
        mantissa = (uint64_t)ldexp(fraction, DBL_MANT_DIG);
        bignum_shift_left(r, &bits, (size_t)(exponent - DBL_MANT_DIG));
    }
    r->negative = value < 0;
    bignum_normalize(r);
}

static uint64_t *scratch(size_t count)
{
    return bignum.allocate(count * sizeof(uint64_t));
}

static void release(uint64_t *limbs, size_t count)
{
    bignum.release(limbs, count * sizeof *limbs);
}

// floor(|a| / |b| / 2^shift), which has at most 64 bits, with a sticky lowest bit.
static uint64_t quotient_bits(const Bignum *a, const Bignum *b, int64_t shift)
{
    size_t left = shift < 0 ? (size_t)-shift : 0, right = shift > 0 ? (size_t)shift : 0;
    size_t a_room = a->size + left / BIGNUM_BITS + 2;
    size_t b_room = b->size + right / BIGNUM_BITS + 2;
    size_t room = 2 * a_room + 2 * b_room + 2;
    uint64_t *space = scratch(room), bits = 0;
    Bignum n = { space, 0, false }, d = { space + a_room, 0, false };
    Bignum q = { space + a_room + b_room, 0, false };
    Bignum r = { space + 2 * a_room + b_room + 2, 0, false };
    bignum_shift_left(&n, a, left);
    bignum_shift_left(&d, b, right);
    n.negative = d.negative = false;
    if (order_magnitude(&n, &d) < 0) {
        bits = n.size > 0;
    } else {
        bignum_divide(&q, &r, &n, &d);
        bits = q.limbs[0] | (r.size > 0);
    }
    release(space, room);
    return bits;
}

bool bignum_divide_double(const Bignum *a, const Bignum *b, double *out)
{
    bool negative = a->negative != b->negative;
    int64_t difference, shift;
    uint64_t bits;
    double value;
    *out = negative ? -0.0 : 0.0;
    if (a->size == 0)
        return true;
    difference = (int64_t)bignum_bit_length(a) - (int64_t)bignum_bit_length(b);
    if (difference > DBL_MAX_EXP)
        return false;
    if (difference < DBL_MIN_EXP - DBL_MANT_DIG - 1)
        return true;
    shift = difference - DBL_MANT_DIG - 4; // 57 or 58 bits and room for the sticky one
    bits = quotient_bits(a, b, shift);
    value = bits == 0 ? 0.0 : round_bits(bits, shift);
    *out = negative ? -value : value;
    return !isinf(value);
}

uint64_t bignum_residue(const Bignum *a)
{
    return a->size == 0
               ? 0
               : mpn_mod_1(a->limbs, (mp_size_t)a->size, ((uint64_t)1 << 61) - 1);
}

// ---- text ----

static const double bits_per_digit[37] = {
    0,        0,        1.000001, 1.584963, 2.000001, 2.321929, 2.584963, 2.807355,
    3.000001, 3.169926, 3.321929, 3.459432, 3.584963, 3.700440, 3.807355, 3.906891,
    4.000001, 4.087463, 4.169926, 4.247928, 4.321929, 4.392318, 4.459432, 4.523562,
    4.584963, 4.643857, 4.700440, 4.754888, 4.807355, 4.857981, 4.906891, 4.954197,
    5.000001, 5.044395, 5.087463, 5.129284, 5.169926,
}; // log2, rounded up

size_t bignum_digits_room(const Bignum *a, int base)
{
    return (size_t)((double)bignum_bit_length(a) / (bits_per_digit[base] - 0.000002)) +
           3;
}

size_t bignum_limbs_room(size_t count, int base)
{
    return (size_t)((double)count * bits_per_digit[base]) / BIGNUM_BITS + 2;
}

size_t bignum_to_digits(const Bignum *a, int base, char *out)
{
    uint64_t *limbs = scratch(a->size + 1); // mpn_get_str destroys its operand
    unsigned char *digits = (unsigned char *)out;
    size_t count, zeros = 0;
    memcpy(limbs, a->limbs, a->size * sizeof *limbs);
    count = mpn_get_str(digits, base, limbs, (mp_size_t)a->size);
    release(limbs, a->size + 1);
    while (digits[zeros] == 0)
        zeros++;
    count -= zeros;
    for (size_t i = 0; i < count; i++)
        out[i] = "0123456789abcdefghijklmnopqrstuvwxyz"[digits[i + zeros]];
    return count;
}

static unsigned char digit_value(char c)
{
    if (c <= '9')
        return (unsigned char)(c - '0');
    return (unsigned char)((c | 0x20) - 'a' + 10);
}

void bignum_from_digits(Bignum *r, const char *digits, size_t count, int base)
{
    unsigned char *values;
    size_t zeros = 0;
    while (zeros < count && digits[zeros] == '0')
        zeros++;
    digits += zeros;
    count -= zeros;
    r->size = 0;
    r->negative = false;
    if (count == 0)
        return;
    values = bignum.allocate(count);
    for (size_t i = 0; i < count; i++)
        values[i] = digit_value(digits[i]);
    r->size = (size_t)mpn_set_str(r->limbs, values, count, base);
    bignum.release(values, count);
    bignum_normalize(r);
}

// ---- by mpz ----

static void view(mpz_ptr out, const Bignum *a)
{
    mp_size_t size = (mp_size_t)a->size;
    mpz_roinit_n(out, a->limbs, a->negative ? -size : size);
}

// Copy a nonnegative result that fits, and end it.
static void store(Bignum *r, mpz_ptr value)
{
    r->size = mpz_size(value);
    r->negative = false;
    if (r->size > 0)
        memcpy(r->limbs, mpz_limbs_read(value), r->size * sizeof *r->limbs);
    mpz_clear(value);
}

void bignum_gcd(Bignum *r, const Bignum *a, const Bignum *b)
{
    mpz_t x, y, result;
    view(x, a);
    view(y, b);
    mpz_init(result);
    mpz_gcd(result, x, y);
    store(r, result);
}

void bignum_sqrt(Bignum *r, const Bignum *a)
{
    r->size = (a->size + 1) / 2;
    r->negative = false;
    if (a->size > 0)
        mpn_sqrtrem(r->limbs, NULL, a->limbs, (mp_size_t)a->size);
    bignum_normalize(r);
}

void bignum_power_modulo(Bignum *r, const Bignum *base, const Bignum *exponent,
                         const Bignum *modulus)
{
    mpz_t x, y, z, result;
    view(x, base);
    view(y, exponent);
    view(z, modulus);
    mpz_init(result);
    mpz_powm(result, x, y, z);
    store(r, result);
}

bool bignum_invert(Bignum *r, const Bignum *a, const Bignum *modulus)
{
    mpz_t x, y, result;
    view(x, a);
    view(y, modulus);
    mpz_init(result);
    if (mpz_invert(result, x, y) == 0) {
        mpz_clear(result);
        return false;
    }
    store(r, result);
    return true;
}

// ---- number theory ----

size_t bignum_factorial_room(uint64_t n)
{
    double bits = lgamma((double)n + 1) / M_LN2 * 1.000001 + 1;
    return bits < 1e15 ? (size_t)bits / BIGNUM_BITS + 2 : 0;
}

void bignum_factorial(Bignum *r, uint64_t n)
{
    mpz_t result;
    mpz_init(result);
    mpz_fac_ui(result, n);
    store(r, result);
}

size_t bignum_binomial_room(const Bignum *n, uint64_t k)
{
    // (n e / k)^k is an upper bound
    double bits = (double)bignum_bit_length(n) - log2((double)k) + 1.4427;
    bits = bits * (double)k * 1.000001;
    return bits < 1e15 ? (size_t)bits / BIGNUM_BITS + 2 : 0;
}

void bignum_binomial(Bignum *r, const Bignum *n, uint64_t k)
{
    mpz_t x, result;
    mpz_init(result);
    if (n->size == 1) {
        mpz_bin_uiui(result, n->limbs[0], k);
    } else {
        view(x, n);
        mpz_bin_ui(result, x, k);
    }
    store(r, result);
}
