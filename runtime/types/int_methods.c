// int_methods.c - methods and attributes of int, int() itself, bytes from and to ints.
#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytearray.h"
#include "runtime/types/bytes.h"
#include "runtime/types/format.h"
#include "runtime/types/int_internal.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/str_internal.h"
#include "runtime/types/tuple.h"

// ---- int() ----

static Object *from_based_text(OPT Object *text, Object *base)
{
    int64_t value;
    if (text == NULL)
        return error_raise(EXC(TypeError), "int() missing string argument");
    if (!operate_index_value(base, NULL, &value))
        return NULL;
    if ((value != 0 && value < 2) || value > 36)
        return error_raise(EXC(ValueError), "int() base must be >= 2 and <= 36, or 0");
    if (!is_str(text) && !is_bytes(text) && !is_bytearray(text))
        return error_raise(EXC(TypeError),
                           "int() can't convert non-string with explicit base");
    return int_from_text(text, (int)value);
}

static Object *int_m_new(Object *self, Object *const *args)
{
    Object *made, *exact;
    if (args[1] != NULL)
        made = from_based_text(args[0], args[1]);
    else if (args[0] == NULL)
        made = int_from(0);
    else if (is_exact_int(args[0]))
        made = incref(args[0]);
    else
        made = operate_int(args[0]);
    if (made != NULL && !is_exact_int(made)) {
        exact = int_exact(made);
        ref_set_take(&made, exact);
    }
    return int_of_class(as_type(self), made);
}

const NativeDef int_methods_new = {
    int_m_new, "__new__(cls, x=<absent>, /, base=<absent>)",
    "Make an instance of the class; see help() of the class for the arguments."
};

// ---- small questions ----

static Object *int_m_bit_length(Object *self, Object *const *args)
{
    uint64_t limb;
    Bignum n = int_view(self, &limb);
    (void)args;
    return int_from((int64_t)bignum_bit_length(&n));
}

static Object *int_m_bit_count(Object *self, Object *const *args)
{
    uint64_t limb;
    Bignum n = int_view(self, &limb);
    (void)args;
    return int_from((int64_t)bignum_bit_count(&n));
}

static Object *int_m_conjugate(Object *self, Object *const *args)
{
    (void)args;
    return int_exact(self);
}

static Object *int_m_is_integer(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return TRUE_;
}

static Object *int_m_as_integer_ratio(Object *self, Object *const *args)
{
    Object *parts[2] = { int_exact(self), int_from(1) };
    (void)args;
    return parts[0] == NULL ? NULL : (Object *)tuple_from_array_take(parts, 2);
}

static Object *int_m_getnewargs(Object *self, Object *const *args)
{
    Object *parts[1] = { int_exact(self) };
    (void)args;
    return parts[0] == NULL ? NULL : (Object *)tuple_from_array_take(parts, 1);
}

static Object *int_m_format(Object *self, Object *const *args)
{
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "__format__() argument must be str, not %V",
                           args[0]);
    return (Object *)format_int(self, as_str(args[0]));
}

static Object *int_m_sizeof(Object *self, Object *const *args)
{
    (void)args;
    size_t blocks = 0;
    return int_from((int64_t)int_type.size_of(self, &blocks));
}

// ---- rounding ----

// The multiple of unit nearest to number, ties to an even multiple.
static Object *round_to(Object *number, Object *unit)
{
    Object *pair[2] = { NULL, NULL }, *twice = NULL, *result = NULL, *up;
    int64_t low;
    uint64_t limb;
    int order;
    pair[0] = int_floor_divide(number, unit);
    pair[1] = int_remainder(number, unit);
    if (pair[0] == NULL || pair[1] == NULL)
        goto done;
    twice = int_add(pair[1], pair[1]);
    if (twice == NULL)
        goto done;
    order = int_order(twice, unit);
    low = int_sign(pair[0]) == 0 ? 0 : (int64_t)(int_view(pair[0], &limb).limbs[0] & 1);
    result = int_subtract(number, pair[1]);
    if (result != NULL && (order > 0 || (order == 0 && low != 0))) {
        up = int_add(result, unit);
        ref_set_take(&result, up);
    }
done:
    xdecref(pair[0]);
    xdecref(pair[1]);
    xdecref(twice);
    return result;
}

static Object *int_m_round(Object *self, Object *const *args)
{
    uint64_t limb;
    int64_t digits;
    Object *places, *unit = NULL, *result = NULL;
    Bignum n = int_view(self, &limb);
    if (args[0] == NULL)
        return int_exact(self);
    if (!operate_index_value(args[0], NULL, &digits))
        return NULL;
    if (digits >= 0)
        return int_exact(self);
    if ((uint64_t) - (digits + 1) > bignum_bit_length(&n) / 3 + 1)
        return int_from(0); // half a unit is more than the number
    places = int_from(-digits);
    if (places != NULL)
        unit = int_power_plain(OBJ(&int_cache[10 - INT_CACHE_MIN]), places);
    if (unit != NULL)
        result = round_to(self, unit);
    xdecref(places);
    xdecref(unit);
    return result;
}

// ---- bytes ----

// Whether byteorder says little; -1: raised.
static int little_endian(Object *order, const char *function)
{
    if (!is_str(order)) {
        error_raise(EXC(TypeError), "%s() argument 'byteorder' must be str, not %V",
                    function, order);
        return -1;
    }
    if (str_equal_text(as_str(order), "little"))
        return 1;
    if (str_equal_text(as_str(order), "big"))
        return 0;
    error_raise(EXC(ValueError), "byteorder must be either 'little' or 'big'");
    return -1;
}

static void reverse(uint8_t *bytes, size_t length)
{
    for (size_t i = 0; i < length / 2; i++) {
        uint8_t swap = bytes[i];
        bytes[i] = bytes[length - 1 - i];
        bytes[length - 1 - i] = swap;
    }
}

// Put n into length bytes, least significant first, as two's complement when negative.
static void put_bytes(const Bignum *n, uint8_t *out, size_t length)
{
    unsigned carry = 1;
    for (size_t i = 0; i < length; i++) {
        size_t limb = i / 8;
        unsigned byte =
            limb < n->size ? (unsigned)(n->limbs[limb] >> (8 * (i % 8)) & 0xff) : 0;
        if (n->negative) {
            byte = (~byte & 0xff) + carry;
            carry = byte >> 8;
        }
        out[i] = (uint8_t)byte;
    }
}

// Bits that n needs in two's complement, sign bit included.
static size_t signed_bits(const Bignum *n)
{
    size_t bits = bignum_bit_length(n);
    if (n->negative && bignum_low_zeros(n) == bits - 1)
        return bits == 1 ? 0 : bits; // -2^k; -1 is all sign
    return bits + 1;
}

static Object *int_m_to_bytes(Object *self, Object *const *args)
{
    uint64_t limb;
    int64_t length;
    int little, is_signed;
    Bignum n = int_view(self, &limb);
    Object *made;
    if (!str_index_argument(args[0], &length) ||
        (little = little_endian(args[1], "to_bytes")) < 0 ||
        (is_signed = operate_truth(args[2])) < 0)
        return NULL;
    if (length < 0)
        return error_raise(EXC(ValueError), "length argument must be non-negative");
    if (n.negative && is_signed == 0)
        return error_raise(EXC(OverflowError),
                           "can't convert negative int to unsigned");
    if (n.size > 0 && (is_signed != 0 ? signed_bits(&n) : bignum_bit_length(&n)) >
                          (uint64_t)length * 8)
        return error_raise(EXC(OverflowError), "int too big to convert");
    made = bytes_new((size_t)length);
    if (made == NULL)
        return NULL;
    put_bytes(&n, as_bytes(made)->data, (size_t)length);
    if (little == 0)
        reverse(as_bytes(made)->data, (size_t)length);
    return made;
}

static Object *from_bytes(const uint8_t *bytes, size_t length, bool little,
                          bool is_signed)
{
    IntResult result;
    size_t limbs = length / 8 + 1;
    unsigned carry = 1;
    bool negative = is_signed && length > 0 && bytes[little ? length - 1 : 0] >= 0x80;
    if (!int_result_start(&result, limbs))
        return NULL;
    memset(result.n.limbs, 0, limbs * sizeof *result.n.limbs);
    for (size_t i = 0; i < length; i++) {
        unsigned byte = bytes[little ? i : length - 1 - i];
        if (negative) {
            byte = (~byte & 0xff) + carry;
            carry = byte >> 8;
        }
        result.n.limbs[i / 8] |= (uint64_t)(byte & 0xff) << (8 * (i % 8));
    }
    result.n.size = limbs;
    result.n.negative = negative;
    bignum_normalize(&result.n);
    return int_result_finish(&result);
}

bool int_fits_unsigned(const Object *o, uint64_t *out)
{
    uint64_t limb;
    Bignum n = int_view(o, &limb);
    *out = n.size > 0 ? n.limbs[0] : 0;
    return !n.negative && n.size <= 1;
}

bool int_value(Object *o, int64_t *out, const char *what)
{
    return int_fits(o, out) ||
           error_false(EXC(OverflowError), "Python int too large to convert to C %s",
                       what);
}

bool int_required(Object *o, int64_t *out, const char *what)
{
    if (!is_int(o))
        return error_false(EXC(TypeError), "an integer is required");
    return int_value(o, out, what);
}

Object *int_from_bytes(const uint8_t *bytes, size_t length)
{
    return from_bytes(bytes, length, true, true);
}

size_t int_bytes_size(const Object *o)
{
    uint64_t limb;
    Bignum n = int_view(o, &limb);
    return n.size == 0 ? 0 : (signed_bits(&n) + 7) / 8;
}

void int_bytes_write(const Object *o, uint8_t *out, size_t length)
{
    uint64_t limb;
    Bignum n = int_view(o, &limb);
    put_bytes(&n, out, length);
}

static Object *int_m_from_bytes(Object *self, Object *const *args)
{
    int little = little_endian(args[1], "from_bytes"),
        is_signed = operate_truth(args[2]);
    Object *bytes, *made;
    if (little < 0 || is_signed < 0)
        return NULL;
    if (is_str(args[0]) || is_int(args[0]))
        return error_raise(EXC(TypeError), "cannot convert '%T' object to bytes",
                           args[0]);
    bytes = is_bytes(args[0]) ? incref(args[0]) : bytes_from_object(args[0]);
    if (bytes == NULL)
        return NULL;
    made = from_bytes(as_bytes(bytes)->data, as_bytes(bytes)->length, little != 0,
                      is_signed != 0);
    decref(bytes);
    if (made == NULL || as_type(self) == &int_type)
        return made;
    Object *instance = type_call(self, &made, 1, NULL);
    decref(made);
    return instance;
}

// ---- rows ----

static Object *get_zero(Object *self)
{
    (void)self;
    return int_from(0);
}

static Object *get_one(Object *self)
{
    (void)self;
    return int_from(1);
}

const GetSetDef int_methods_getsets[] = {
    { "real", int_exact, NULL, "the number itself" },
    { "imag", get_zero, NULL, "always 0" },
    { "numerator", int_exact, NULL,
      "the int itself: it is a fraction of itself and 1" },
    { "denominator", get_one, NULL, "always 1" },
    GETSET_END,
};

const NativeDef int_methods_table[] = {
    REDUCE_VALUE_ROW,
    { int_m_conjugate, "conjugate(self)", "The number itself." },
    { int_m_bit_length, "bit_length(self, /)",
      "Bits of the absolute value in binary." },
    { int_m_bit_count, "bit_count(self, /)", "Ones in the absolute value in binary." },
    { int_m_to_bytes, "to_bytes(self, /, length=1, byteorder='big', *, signed=False)",
      "The number as an array of bytes." },
    { int_m_from_bytes, "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)",
      "The number that an array of bytes holds." },
    { int_m_as_integer_ratio, "as_integer_ratio(self, /)",
      "The pair (number, 1), whose ratio is the number." },
    { int_m_is_integer, "is_integer(self, /)", "True: for ints it is always so." },
    { int_m_conjugate, "__trunc__(self)", "The number itself." },
    { int_m_conjugate, "__floor__(self)", "The number itself." },
    { int_m_conjugate, "__ceil__(self)", "The number itself." },
    { int_m_round, "__round__(self, ndigits=<absent>, /)",
      "The nearest multiple of 10**-ndigits; of two the even one." },
    { int_m_getnewargs, "__getnewargs__(self, /)", NULL },
    { int_m_format, "__format__(self, format_spec, /)",
      "Text by a format specification." },
    { int_m_sizeof, "__sizeof__(self, /)", "Size in memory, in bytes." },
    NATIVE_END,
};
