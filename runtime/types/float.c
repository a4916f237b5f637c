// float.c - double precision floats: arithmetic, exact comparison, text.
//
// source: IEEE 754-2019; Python Library Reference, "Additional Methods on Float" and
// "Hashing of numeric types".
#include "runtime/types/float.h"

#include <errno.h>
#include <float.h>
#include <math.h>
#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes.h"
#include "runtime/types/complex.h"
#include "runtime/types/float_form.h"
#include "runtime/types/format.h"
#include "runtime/types/int_internal.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

Object *float_from(double value)
{
    Float *made = heap_new(HEAP_LEAF, SHAPE_FLOAT, sizeof *made);
    if (made == NULL)
        return NULL;
    made->value = value;
    return OBJ(made);
}

static HeapKind cell_kind(const Type *cls)
{
    return (cls->flags & TYPE_GC) != 0 ? HEAP_CONTAINER : HEAP_LEAF;
}

static void float_dealloc(Object *self)
{
    Type *cls;
    HeapKind kind;
    size_t size;
    if (LIKELY(is_exact_float(self))) {
        heap_free(HEAP_LEAF, self, sizeof(Float));
        return;
    }
    cls = type_of(self);
    kind = cell_kind(cls);
    size = cls->basic_size;
    type_release_instance(self);
    heap_free(kind, self, size);
}

// The double of an operand: 1, 0 if it is neither float nor int, -1 raised.
static inline int get_double(Object *o, double *out)
{
    if (LIKELY(is_exact_float(o))) {
        *out = float_value(o);
        return 1;
    }
    if (is_int(o))
        return int_to_double(o, out) ? 1 : -1;
    if (!is_float(o))
        return 0;
    *out = float_value(o);
    return 1;
}

// Both operands, or leave the function with NOT_IMPLEMENTED or NULL.
#define OPERANDS(left, right, a, b)                                                    \
    double a, b;                                                                       \
    do {                                                                               \
        int got = get_double(left, &a);                                                \
        if (got > 0)                                                                   \
            got = get_double(right, &b);                                               \
        if (got <= 0)                                                                  \
            return got == 0 ? NOT_IMPLEMENTED : NULL;                                  \
    } while (0)

// ---- arithmetic ----

static Object *float_add(Object *left, Object *right)
{
    OPERANDS(left, right, a, b);
    return float_from(a + b);
}

static Object *float_subtract(Object *left, Object *right)
{
    OPERANDS(left, right, a, b);
    return float_from(a - b);
}

static Object *float_multiply(Object *left, Object *right)
{
    OPERANDS(left, right, a, b);
    return float_from(a * b);
}

static Object *float_true_divide(Object *left, Object *right)
{
    OPERANDS(left, right, a, b);
    if (b == 0)
        return error_raise(EXC(ZeroDivisionError), "float division by zero");
    return float_from(a / b);
}

// Quotient and rest of a floor division; b is not zero. The rest has the sign of b.
static void divide(double a, double b, double *quotient, double *rest)
{
    double r = fmod(a, b), q = (a - r) / b;
    if (r != 0) {
        if ((b < 0) != (r < 0)) {
            r += b;
            q -= 1;
        }
    } else {
        r = copysign(0.0, b);
    }
    if (q != 0) {
        double whole = floor(q);
        if (q - whole > 0.5)
            whole += 1;
        q = whole;
    } else {
        q = copysign(0.0, a / b);
    }
    *quotient = q;
    *rest = r;
}

bool float_remainder(double a, double b, double *out)
{
    double r;
    if (b == 0)
        return error_false(EXC(ZeroDivisionError), "float modulo by zero");
    r = fmod(a, b);
    if (r == 0)
        r = copysign(0.0, b);
    else if ((b < 0) != (r < 0))
        r += b;
    *out = r;
    return true;
}

static Object *float_remainder_of(Object *left, Object *right)
{
    double rest;
    OPERANDS(left, right, a, b);
    return float_remainder(a, b, &rest) ? float_from(rest) : NULL;
}

static Object *float_floor_divide(Object *left, Object *right)
{
    double quotient, rest;
    OPERANDS(left, right, a, b);
    if (b == 0)
        return error_raise(EXC(ZeroDivisionError), "float floor division by zero");
    divide(a, b, &quotient, &rest);
    return float_from(quotient);
}

static Object *float_divmod(Object *left, Object *right)
{
    double quotient, rest;
    OPERANDS(left, right, a, b);
    if (b == 0)
        return error_raise(EXC(ZeroDivisionError), "float divmod()");
    divide(a, b, &quotient, &rest);
    return tuple_join_take(float_from(quotient), float_from(rest));
}

// OverflowError(34, 'Numerical result out of range')
static COLD Object *raise_range(void)
{
    Object *number = int_from(ERANGE), *exception;
    Str *text = str_from_text(strerror(ERANGE));
    if (number == NULL || text == NULL) {
        xdecref(number);
        xdecref((Object *)text);
        return NULL;
    }
    exception = call_2(OBJ(EXC(OverflowError)), number, OBJ(text));
    decref(number);
    decref(OBJ(text));
    return exception == NULL ? NULL : error_raise_object(exception);
}

Object *float_power(double a, double b)
{
    double result;
    if (a == 0 && b < 0 && isfinite(b))
        return error_raise(EXC(ZeroDivisionError),
                           "0.0 cannot be raised to a negative power");
    if (a < 0 && isfinite(a) && isfinite(b) && floor(b) != b)
        return complex_power(a, b);
    result = pow(a, b);
    if (isinf(result) && isfinite(a) && isfinite(b))
        return raise_range();
    return float_from(result);
}

static Object *float_power_of(Object *base, Object *exponent, Object *modulus)
{
    if (modulus != NONE)
        return error_raise(EXC(TypeError), "pow() 3rd argument not allowed unless all "
                                           "arguments are integers");
    OPERANDS(base, exponent, a, b);
    return float_power(a, b);
}

static Object *float_negative(Object *self)
{
    return float_from(-float_value(self));
}

static Object *float_absolute(Object *self)
{
    return float_from(fabs(float_value(self)));
}

// The same value as a plain float.
static Object *float_exact(Object *self)
{
    return is_exact_float(self) ? incref(self) : float_from(float_value(self));
}

static Object *float_to_int(Object *self)
{
    return int_from_double(float_value(self));
}

static int float_truth(Object *self)
{
    return float_value(self) != 0;
}
#undef OPERANDS

// ---- order, hash ----

// A float of at least 2^63 against a big int of the same sign, as magnitudes.
static int order_big(double a, const Object *b)
{
    uint64_t limb, top, mantissa;
    int exponent;
    size_t length, shift, whole;
    unsigned part;
    Bignum n = int_view(b, &limb);
    mantissa = (uint64_t)ldexp(frexp(fabs(a), &exponent), BIGNUM_BITS - 1) << 1;
    length = bignum_bit_length(&n);
    if ((size_t)exponent != length)
        return (size_t)exponent < length ? -1 : 1;
    shift = length - BIGNUM_BITS;
    whole = shift / BIGNUM_BITS;
    part = (unsigned)(shift % BIGNUM_BITS);
    top = n.limbs[whole] >> part;
    if (part != 0)
        top |= n.limbs[whole + 1] << (BIGNUM_BITS - part);
    if (mantissa != top)
        return mantissa < top ? -1 : 1;
    return bignum_low_zeros(&n) < shift ? -1 : 0;
}

int float_order_int(double a, const Object *b)
{
    const double limit = 0x1p63;
    int64_t value, whole;
    if (isnan(a))
        return 2;
    if (isinf(a))
        return a < 0 ? -1 : 1;
    if (int_fits(b, &value)) {
        if (a >= limit || a < -limit)
            return a < 0 ? -1 : 1;
        whole = (int64_t)a;
        if (whole != value)
            return whole < value ? -1 : 1;
        return (a > (double)whole) - (a < (double)whole);
    }
    if (a < limit && a >= -limit)
        return -int_sign(b);
    if ((a < 0) != (int_sign(b) < 0))
        return a < 0 ? -1 : 1;
    return a < 0 ? -order_big(a, b) : order_big(a, b);
}

static Object *by_order(int order, CompareOp op)
{
    switch (op) {
    case COMPARE_LT: return bool_from(order == -1);
    case COMPARE_LE: return bool_from(order <= 0);
    case COMPARE_EQ: return bool_from(order == 0);
    case COMPARE_NE: return bool_from(order != 0);
    case COMPARE_GT: return bool_from(order == 1);
    default: return bool_from(order == 0 || order == 1);
    }
}

static Object *float_compare(Object *left, Object *right, CompareOp op)
{
    double a, b;
    if (!is_float(left))
        return NOT_IMPLEMENTED;
    a = float_value(left);
    if (is_int(right))
        return by_order(float_order_int(a, right), op);
    if (!is_float(right))
        return NOT_IMPLEMENTED;
    b = float_value(right);
    switch (op) {
    case COMPARE_LT: return bool_from(a < b);
    case COMPARE_LE: return bool_from(a <= b);
    case COMPARE_EQ: return bool_from(a == b);
    case COMPARE_NE: return bool_from(a != b);
    case COMPARE_GT: return bool_from(a > b);
    default: return bool_from(a >= b);
    }
}

bool float_hash_double(double value, int64_t *out)
{
    enum { BITS = 61, STEP = 28 };
    const uint64_t prime = ((uint64_t)1 << BITS) - 1;
    uint64_t x = 0;
    int exponent;
    double m;
    if (!isfinite(value)) {
        *out = isnan(value) ? 0 : value < 0 ? -314159 : 314159;
        return true;
    }
    m = frexp(fabs(value), &exponent);
    while (m != 0) {
        uint64_t digit;
        x = (x << STEP & prime) | x >> (BITS - STEP);
        m *= (double)(1 << STEP);
        exponent -= STEP;
        digit = (uint64_t)m;
        m -= (double)digit;
        x += digit;
        if (x >= prime)
            x -= prime;
    }
    exponent = exponent >= 0 ? exponent % BITS : BITS - 1 - (-1 - exponent) % BITS;
    x = (x << exponent & prime) | x >> (BITS - exponent);
    *out = value < 0 ? -(int64_t)x : (int64_t)x;
    if (*out == -1)
        *out = -2;
    return true;
}

static bool float_hash(Object *self, int64_t *out)
{
    double value = float_value(self);
    if (isnan(value)) { // by identity, so that NaNs do not pile up in one place
        uint64_t address = (uint64_t)(uintptr_t)self;
        *out = (int64_t)(address >> 4 | address << 60);
        if (*out == -1)
            *out = -2;
        return true;
    }
    return float_hash_double(value, out);
}

// ---- float() ----

static Object *float_m_new(Object *self, Object *const *args)
{
    Type *cls = as_type(self);
    Object *made;
    Float *instance;
    if (args[0] == NULL)
        made = float_from(0.0);
    else if (is_exact_str(args[0]))
        made = float_from_text(args[0]);
    else
        made = operate_float(args[0]);
    if (made == NULL || (cls == &float_type && is_exact_float(made)))
        return made;
    instance = heap_new(cell_kind(cls), cls->shape, cls->basic_size);
    if (instance != NULL) {
        instance->value = float_value(made);
        type_init_instance(OBJ(instance), cls);
    }
    decref(made);
    return (Object *)instance;
}

static const NativeDef float_new_def = {
    float_m_new, "__new__(cls, x=<absent>, /)",
    "Make an instance of the class; see help() of the class for the arguments."
};

// ---- methods ----

static Object *float_m_conjugate(Object *self, Object *const *args)
{
    (void)args;
    return float_exact(self);
}

static Object *float_m_trunc(Object *self, Object *const *args)
{
    (void)args;
    return float_to_int(self);
}

static Object *float_m_floor(Object *self, Object *const *args)
{
    (void)args;
    return int_from_double(floor(float_value(self)));
}

static Object *float_m_ceil(Object *self, Object *const *args)
{
    (void)args;
    return int_from_double(ceil(float_value(self)));
}

static Object *float_m_is_integer(Object *self, Object *const *args)
{
    double value = float_value(self);
    (void)args;
    return bool_from(isfinite(value) && floor(value) == value);
}

static Object *float_m_as_integer_ratio(Object *self, Object *const *args)
{
    double value = float_value(self);
    int exponent = 0;
    Object *top, *one, *count, *shifted;
    bool below;
    (void)args;
    if (isinf(value))
        return error_raise(EXC(OverflowError),
                           "cannot convert Infinity to integer ratio");
    if (isnan(value))
        return error_raise(EXC(ValueError), "cannot convert NaN to integer ratio");
    value = frexp(value, &exponent);
    for (int i = 0; i < DBL_MANT_DIG && value != floor(value); i++) {
        value *= 2;
        exponent--;
    }
    below = exponent < 0;
    top = int_from_double(value);
    one = int_from(1);
    count = int_from(below ? -exponent : exponent);
    if (top == NULL || one == NULL || count == NULL) {
        xdecref(top);
        xdecref(one);
        xdecref(count);
        return NULL;
    }
    shifted = int_type.number.lshift(below ? one : top, count);
    ref_set_take(below ? &one : &top, shifted);
    decref(count);
    return tuple_join_take(top, one);
}

static Object *float_m_round(Object *self, Object *const *args)
{
    double value = float_value(self), rounded;
    int64_t digits;
    if (args[0] == NULL || args[0] == NONE)
        return int_from_double(rint(value));
    if (!operate_index_value(args[0], NULL, &digits))
        return NULL;
    if (!float_form_round(value, digits, &rounded))
        return NULL;
    return float_from(rounded);
}

static Object *float_m_format(Object *self, Object *const *args)
{
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "__format__() argument must be str, not %V",
                           args[0]);
    return (Object *)format_float(self, as_str(args[0]));
}

static Object *float_m_hex(Object *self, Object *const *args)
{
    (void)args;
    return (Object *)float_form_hex(float_value(self));
}

static Object *float_m_fromhex(Object *self, Object *const *args)
{
    double value;
    Object *made, *instance;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "bad argument type for built-in operation");
    if (!float_form_from_hex(as_str(args[0]), &value))
        return NULL;
    made = float_from(value);
    if (made == NULL || as_type(self) == &float_type)
        return made;
    instance = type_call(self, &made, 1, NULL);
    decref(made);
    return instance;
}

static Object *float_m_getformat(Object *self, Object *const *args)
{
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError),
                           "__getformat__() argument must be str, not %V", args[0]);
    if (!str_equal_text(as_str(args[0]), "double") &&
        !str_equal_text(as_str(args[0]), "float"))
        return error_raise(EXC(ValueError),
                           "__getformat__() argument 1 must be 'double' or 'float'");
    return (Object *)str_from_text("IEEE, little-endian");
}

static Object *float_m_getnewargs(Object *self, Object *const *args)
{
    Object *parts[1] = { float_exact(self) };
    (void)args;
    return parts[0] == NULL ? NULL : (Object *)tuple_from_array_take(parts, 1);
}

static Object *get_zero(Object *self)
{
    (void)self;
    return float_from(0.0);
}

Str *float_repr(double value)
{
    return float_form_repr(value);
}

Object *float_from_text(Object *text)
{
    return float_form_read(text);
}

static Str *float_repr_object(Object *self)
{
    return float_repr(float_value(self));
}

static const GetSetDef float_getsets[] = {
    { "real", float_exact, NULL, "the number itself" },
    { "imag", get_zero, NULL, "always 0" },
    GETSET_END,
};

static const NativeDef float_methods[] = {
    REDUCE_VALUE_ROW,
    { float_m_conjugate, "conjugate(self, /)", "The number itself." },
    { float_m_trunc, "__trunc__(self, /)", "The number cut towards zero, as an int." },
    { float_m_floor, "__floor__(self, /)", "The largest int that is not above." },
    { float_m_ceil, "__ceil__(self, /)", "The smallest int that is not below." },
    { float_m_round, "__round__(self, ndigits=None, /)",
      "Round to ndigits decimals; without them to an int." },
    { float_m_as_integer_ratio, "as_integer_ratio(self, /)",
      "Two ints whose ratio is the number, the second one positive." },
    { float_m_fromhex, "fromhex(cls, string, /)",
      "The number that hexadecimal text names." },
    { float_m_hex, "hex(self, /)", "The number as hexadecimal text." },
    { float_m_is_integer, "is_integer(self, /)",
      "Whether there is nothing behind the point." },
    { float_m_getnewargs, "__getnewargs__(self, /)", NULL },
    { float_m_getformat, "__getformat__(cls, typestr, /)",
      "How C stores 'double' or 'float'." },
    { float_m_format, "__format__(self, format_spec, /)",
      "Text by a format specification." },
    NATIVE_END,
};

Type float_type = {
    TYPE_HEAD("float", Float),
    .help = "A real number of 64 bits, from a number or a text; 0.0 without argument.",
    .flags = TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_FLOAT,
    .shape = SHAPE_FLOAT,
    .new_def = &float_new_def,
    .dealloc = float_dealloc,
    .repr = float_repr_object,
    .hash = float_hash,
    .compare = float_compare,
    .number = {
        .add = float_add,
        .subtract = float_subtract,
        .multiply = float_multiply,
        .true_divide = float_true_divide,
        .floor_divide = float_floor_divide,
        .remainder = float_remainder_of,
        .divmod = float_divmod,
        .power = float_power_of,
        .negative = float_negative,
        .positive = float_exact,
        .absolute = float_absolute,
        .to_int = float_to_int,
        .to_float = float_exact,
        .truth = float_truth,
    },
    .methods = float_methods,
    .getsets = float_getsets,
};
