// int.h - integers: 64 bits inline, or limbs of GMP beyond.
#ifndef OURO_RUNTIME_TYPES_INT_H
#define OURO_RUNTIME_TYPES_INT_H

#include "runtime/heap/object.h"

typedef struct Int { // shapes INT, INT_PINNED, BOOL and kind 0 of int subclasses
    Object object;
    int64_t value;
} Int;

// Invariant: the value does not fit int64_t; the top limb is not 0.
typedef struct BigInt { // shape BIGINT and kind 1 of int subclasses
    Object object;
    int32_t size;      // limbs in use; negative for negative numbers
    uint32_t capacity; // limbs allocated
    uint64_t limbs[];  // least significant first
} BigInt;

enum { INT_CACHE_MIN = -5, INT_CACHE_MAX = 256 };
extern Int int_cache[INT_CACHE_MAX - INT_CACHE_MIN + 1]; // static immortals
extern uint64_t int_cache_hits;
extern Type int_type;

// The cached int of a value, or NULL.
static inline OPT Object *int_cached(int64_t value)
{
    if ((uint64_t)value + (uint64_t)-INT_CACHE_MIN >
        (uint64_t)(INT_CACHE_MAX - INT_CACHE_MIN))
        return NULL;
    COUNT(int_cache_hits++);
    return OBJ(&int_cache[value - INT_CACHE_MIN]);
}
NEW Object *int_new_box(int64_t value); // always a new object, not cached
// The int of a value. raises MemoryError
NEW static inline Object *int_from(int64_t value)
{
    Object *cached = int_cached(value);
    return cached != NULL ? cached : int_new_box(value);
}
// The same for values up to 2^64 - 1.
NEW Object *int_from_unsigned(uint64_t value);
// The same for any number of limbs, least significant first, the highest not 0.
NEW Object *int_from_limbs(const uint64_t *limbs, size_t count);
// The int of two's complement, the lowest byte first.
NEW Object *int_from_bytes(const uint8_t *bytes, size_t length);
// Bytes of the shortest two's complement of an int (0 of 0 and -1), and these bytes or
// more.
size_t int_bytes_size(const Object *o);
void int_bytes_write(const Object *o, uint8_t *out, size_t length);
NEW Object *int_from_double(double value); // truncates; raises for nan and inf
// Digits in base 2..36 (underscores, sign and blanks already removed). NULL with
// ValueError of the 4300-digit limit only; digits are known to be good.
NEW Object *int_from_digits(const char *digits, size_t length, int base, bool negative);
// int(text, base): raises ValueError in CPython's words
NEW Object *int_from_text(Object *text, int base);

// Any int (subclasses and bool too): true if it fits.
bool int_fits(const Object *o, int64_t *out);
// The same of numbers up to 2^64 - 1; false: below 0, or above.
bool int_fits_unsigned(const Object *o, uint64_t *out);
// Value of an int object; raises OverflowError "Python int too large to convert to C
// ..." naming `what`
RAISES bool int_value(Object *o, int64_t *out, const char *what);
// The same of any object: TypeError "an integer is required" unless it is an int
RAISES bool int_required(Object *o, int64_t *out, const char *what);
bool int_is_big(const Object *o); // kind 1
int int_sign(const Object *o);    // -1, 0, 1
// OverflowError "int too large to convert to float"
RAISES bool int_to_double(Object *o, double *out);
bool int_hash(Object *o, int64_t *out);
// NOT_IMPLEMENTED unless both int
Object *int_compare(Object *a, Object *b, CompareOp op);
int int_order(const Object *a, const Object *b); // -1, 0, 1 of two ints
// the slots; NOT_IMPLEMENTED unless both int
NEW Object *int_add(Object *a, Object *b);
NEW Object *int_subtract(Object *a, Object *b);
NEW Object *int_multiply(Object *a, Object *b);
NEW Object *int_floor_divide(Object *a, Object *b);
NEW Object *int_remainder(Object *a, Object *b);
NEW Object *int_power(Object *a, Object *b, Object *modulus);
NEW Str *int_to_str(Object *o, int base); // base 2, 8, 10, 16 without prefix
NEW Object *int_gcd(Object *a, Object *b);
NEW Object *int_sqrt(Object *a); // floor of the square root of a nonnegative int
NEW Object *int_factorial(uint64_t n);
NEW Object *int_binomial(Object *n, uint64_t k); // 0 <= k <= n
// |o| is about the result * 2^exponent, 0.5 <= result < 1; o is not zero.
double int_frexp(Object *o, int64_t *exponent);
// Exact int or bool from any int: subclasses are copied down to plain int.
NEW Object *int_plain(Object *o);

#endif
