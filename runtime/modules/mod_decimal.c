// mod_decimal.c - _decimal_core: what decimal.py does often, in C.
//
// A Number has a sign, a coefficient, an exponent and a kind; decimal.Decimal derives
// from it. Here is the arithmetic of finite numbers whose results are normal, and whose
// signals (Rounded, Inexact) are not trapped. All else is computed by functions of
// decimal.py, which a State holds: a result is either right here, or made there from
// the beginning. The State also has what the context in use says.
//
// source  M. Cowlishaw, General Decimal Arithmetic Specification, version 1.70
#include <stdlib.h>
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_decimal_text.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { INLINE_LIMBS = 2 };
enum { POWER_MAX = 4096 };                       // times NEAR it is an int64_t
#define FAR (INT64_C(1) << 62)                   // exponents end there
#define NEAR INT64_C(2000000000000000)           // of those we compute with
#define HASH_PRIME ((UINT64_C(1) << 61) - 1)     // sys.hash_info.modulus
#define HASH_TENTH UINT64_C(2075258708292324556) // times 10 it is 1
enum { FINITE }; // Number.kind; the others are decimal.py's

__extension__ typedef unsigned __int128 Wide;

typedef struct Number {
    Object object;
    union {
        uint64_t limbs[INLINE_LIMBS];
        BigInt *big;
    } coefficient;
    int64_t exponent;
    uint8_t sign, kind;
    uint8_t is_big; // which of the union's
    uint8_t count;  // of limbs
} Number;

// Functions of decimal.py, in the order of State's argument.
typedef enum Slow {
    SLOW_NEW,
    SLOW_TEXT,
    SLOW_QUANTIZE,
    SLOW_FORMAT,
    SLOW_HASH,
    SLOW_NEGATIVE,
    SLOW_POSITIVE,
    SLOW_ABSOLUTE,
    SLOW_ADD,
    SLOW_SUBTRACT,
    SLOW_MULTIPLY,
    SLOW_DIVIDE,
    SLOW_FLOOR_DIVIDE,
    SLOW_REMAINDER,
    SLOW_POWER,
    SLOW_RADD,
    SLOW_RSUBTRACT,
    SLOW_RMULTIPLY,
    SLOW_RDIVIDE,
    SLOW_RFLOOR_DIVIDE,
    SLOW_RREMAINDER,
    SLOW_RPOWER,
    SLOW_LESS,
    SLOW_LESS_EQUAL,
    SLOW_EQUAL,
    SLOW_GREATER,
    SLOW_GREATER_EQUAL,
    SLOW_COUNT
} Slow;

typedef struct State {
    Object object;
    Type *number;   // decimal.Decimal, or NULL
    Tuple *slow;    // the functions, or NULL
    Tuple *signals; // Rounded, Inexact
    Dict *flags, *traps;
    bool ready; // the rest is what the context says
    bool capitals;
    DigitsRounding rounding;
    int64_t precision, least, most, clamp; // least, most: Emin, Emax
} State;

// The State of the decimal module that was imported last.
static struct decimal {
    OPT State *state; // it goes when the State goes
} decimal;

extern Type mod_decimal_number_type, mod_decimal_state_type;

static Number *as_number(Object *o)
{
    return (Number *)(void *)o;
}

static State *as_state(Object *o)
{
    return (State *)(void *)o;
}

static bool is_number(const Object *o)
{
    const State *s = decimal.state;
    return (s != NULL && s->number == type_of(o)) ||
           type_is_subtype(type_of(o), &mod_decimal_number_type);
}

// ---- numbers ----

static void drop_coefficient(Number *n)
{
    if (n->is_big)
        decref(OBJ(n->coefficient.big));
    n->is_big = n->count = 0;
}

static Object *number_create(Type *cls)
{
    Number *n = (Number *)(void *)type_create_instance(cls);
    if (n == NULL)
        return NULL;
    n->exponent = 0;
    n->sign = n->kind = n->is_big = n->count = 0;
    return OBJ(n);
}

static void number_dealloc(Object *self)
{
    Type *cls = type_of(self);
    size_t size = cls->basic_size;
    HeapKind kind = cls->flags & TYPE_GC ? HEAP_CONTAINER : HEAP_LEAF;
    drop_coefficient(as_number(self));
    type_release_instance(self);
    heap_free(kind, self, size);
}

// raises  MemoryError
static bool set_coefficient(Number *n, const Digits *x)
{
    if (x->count > INLINE_LIMBS) {
        Object *big = int_from_limbs(x->limbs, x->count);
        if (big == NULL)
            return false;
        n->coefficient.big = (BigInt *)(void *)big;
        n->is_big = 1;
        return true;
    }
    memcpy(n->coefficient.limbs, x->limbs, x->count * sizeof x->limbs[0]);
    n->count = (uint8_t)x->count;
    return true;
}

static OPT Object *make(Type *cls, bool negative, const Digits *x, int64_t exponent)
{
    Object *o = number_create(cls);
    if (o == NULL)
        return NULL;
    as_number(o)->sign = negative;
    as_number(o)->exponent = exponent;
    if (!set_coefficient(as_number(o), x)) {
        decref(o);
        return NULL;
    }
    return o;
}

// View an int; false: it is too long.
static bool read_int(Object *o, Digits *x, bool *negative)
{
    int64_t value;
    if (int_fits(o, &value)) {
        *negative = value < 0;
        x->count = value != 0;
        x->limbs[0] = value < 0 ? -(uint64_t)value : (uint64_t)value;
        return true;
    }
    const BigInt *big = (const BigInt *)(const void *)o;
    if (o->shape != SHAPE_BIGINT || big->size > DIGITS_LIMBS ||
        big->size < -DIGITS_LIMBS)
        return false;
    *negative = big->size < 0;
    x->count = (size_t)(big->size < 0 ? -big->size : big->size);
    memcpy(x->limbs, big->limbs, x->count * sizeof x->limbs[0]);
    return true;
}

static bool read_coefficient(const Number *n, Digits *x)
{
    bool negative;
    if (n->is_big)
        return read_int(OBJ(n->coefficient.big), x, &negative);
    x->count = n->count;
    x->limbs[0] = n->coefficient.limbs[0];
    x->limbs[1] = n->coefficient.limbs[1];
    return true;
}

// An operand that is finite, not far away and not too long.
static bool read(Object *o, Operand *out)
{
    if (is_int(o)) {
        out->exponent = 0;
        return read_int(o, &out->digits, &out->negative);
    }
    if (!is_number(o))
        return false;
    const Number *n = as_number(o);
    if (n->kind != FINITE || n->exponent > NEAR || n->exponent < -NEAR)
        return false;
    out->exponent = n->exponent;
    out->negative = n->sign != 0;
    return read_coefficient(n, &out->digits);
}

// ---- the State ----

// That of a Number's class, or of the module that was imported last.
static BORROWED OPT State *state_of(Object *o)
{
    State *s = decimal.state;
    Object *found;
    if (s == NULL || s->number == type_of(o) || !is_number(o))
        return s;
    found = type_lookup(type_of(o), NAME(_state));
    return found != NULL && found->shape == SHAPE_DECIMAL_STATE ? as_state(found) : s;
}

static BORROWED OPT Object *slow_function(OPT State *s, Slow which)
{
    if (s != NULL && s->slow != NULL)
        return tuple_items(s->slow)[which];
    return error_raise(EXC(RuntimeError), "decimal is not there any more");
}

static OPT Object *call_slow(OPT State *s, Slow which, Object *a, Object *b)
{
    Object *function = slow_function(s, which), *result;
    if (function == NULL)
        return NULL;
    incref(function);
    result = call_2(function, a, b);
    decref(function);
    return result;
}

// Set the flags Rounded and perhaps Inexact: 1 done, 0 one of them is trapped, -1
// raised.
static int signal_rounded(State *s, bool inexact)
{
    Object **signals = tuple_items(s->signals), *trap;
    size_t count = inexact ? 2 : 1;
    for (size_t i = 0; i < count; i++) {
        int got = dict_get(s->traps, signals[i], &trap);
        bool off = got > 0 && trap == FALSE_;
        if (got > 0)
            decref(trap);
        if (got <= 0 || !off)
            return got < 0 ? -1 : 0;
    }
    for (size_t i = 0; i < count; i++)
        if (!dict_set(s->flags, signals[i], TRUE_))
            return -1;
    return 1;
}

// Round to the precision of the context and make the number: 1 done, 0 not here, -1
// raised.
static int finish(State *s, Operand *x, Object **out)
{
    int64_t length = mod_decimal_digits_length(&x->digits);
    int64_t drop = length - s->precision, smallest = s->least - s->precision + 1;
    int64_t largest = s->most - s->precision + 1;
    if (x->digits.count == 0) {
        if (x->exponent < smallest || x->exponent > (s->clamp ? largest : s->most))
            return 0;
    } else if (x->exponent + drop > largest || x->exponent + drop < smallest ||
               (s->clamp && x->exponent > largest)) {
        return 0;
    } else if (drop > 0) {
        bool inexact =
            mod_decimal_digits_round(&x->digits, drop, s->rounding, x->negative);
        x->exponent += drop;
        if (mod_decimal_digits_length(&x->digits) > s->precision) {
            mod_decimal_digits_divide_small(&x->digits, 10); // it is a power of ten
            x->exponent++;
        }
        if (x->exponent > largest)
            return 0;
        int got = signal_rounded(s, inexact);
        if (got <= 0)
            return got;
    }
    *out = make(s->number, x->negative, &x->digits, x->exponent);
    return *out == NULL ? -1 : 1;
}

// ---- arithmetic ----

// Give both the lower exponent of the two.
static bool align(Operand *a, Operand *b)
{
    Operand *high = a->exponent > b->exponent ? a : b, *low = high == a ? b : a;
    if (!mod_decimal_digits_scale(&high->digits, high->exponent - low->exponent))
        return false;
    high->exponent = low->exponent;
    return true;
}

static bool add(const State *s, Operand *a, Operand *b)
{
    int64_t gap = llabs(a->exponent - b->exponent);
    int order;
    // what decimal.py would shift less far
    if (gap > s->precision + 1 && (a->digits.count == 0 || b->digits.count == 0))
        return false;
    if (!align(a, b))
        return false;
    if (a->negative == b->negative)
        return mod_decimal_digits_add(&a->digits, &b->digits);
    order = mod_decimal_digits_order(&a->digits, &b->digits);
    if (order < 0) {
        mod_decimal_digits_subtract(&b->digits, &a->digits);
        *a = *b;
    } else {
        mod_decimal_digits_subtract(&a->digits, &b->digits);
    }
    if (order == 0)
        a->negative = s->rounding == DIGITS_FLOOR;
    return true;
}

static bool subtract(const State *s, Operand *a, Operand *b)
{
    b->negative = !b->negative;
    return add(s, a, b);
}

static bool multiply(const State *s, Operand *a, Operand *b)
{
    Digits product;
    (void)s;
    if (!mod_decimal_digits_multiply(&product, &a->digits, &b->digits))
        return false;
    memcpy(a->digits.limbs, product.limbs, product.count * sizeof product.limbs[0]);
    a->digits.count = product.count;
    a->exponent += b->exponent;
    a->negative = a->negative != b->negative;
    return true;
}

static bool divide(const State *s, Operand *a, Operand *b)
{
    static const Digits one = { 1, { 1 } };
    int64_t ideal = a->exponent - b->exponent, shift;
    Digits rest;
    if (b->digits.count == 0)
        return false;
    a->negative = a->negative != b->negative;
    a->exponent = ideal;
    if (a->digits.count == 0)
        return true;
    shift = mod_decimal_digits_length(&b->digits) -
            mod_decimal_digits_length(&a->digits) + s->precision + 1;
    if (!mod_decimal_digits_scale(shift >= 0 ? &a->digits : &b->digits,
                                  shift >= 0 ? shift : -shift))
        return false;
    mod_decimal_digits_divide(&a->digits, &b->digits, &rest);
    a->exponent = ideal - shift;
    if (rest.count == 0) {
        if (a->exponent < ideal)
            a->exponent += mod_decimal_digits_trim(&a->digits, ideal - a->exponent);
        return true;
    }
    // so that rounding sees that there is more
    return !mod_decimal_digits_has_five(&a->digits) ||
           mod_decimal_digits_add(&a->digits, &one);
}

// The digits of a become those of the whole quotient.
static bool divide_whole(const State *s, Operand *a, Operand *b, Digits *rest)
{
    if (b->digits.count == 0 || !align(a, b))
        return false;
    mod_decimal_digits_divide(&a->digits, &b->digits, rest);
    return mod_decimal_digits_length(&a->digits) <= s->precision;
}

static bool floor_divide(const State *s, Operand *a, Operand *b)
{
    Digits rest;
    if (!divide_whole(s, a, b, &rest))
        return false;
    a->exponent = 0;
    a->negative = a->negative != b->negative;
    return true;
}

static bool remainder_of(const State *s, Operand *a, Operand *b)
{
    Digits rest;
    if (!divide_whole(s, a, b, &rest))
        return false;
    mod_decimal_digits_copy(&a->digits, &rest);
    return true;
}

// Of powers with a small whole exponent, the exact ones that have room.
static bool power(const State *s, Operand *a, Operand *b)
{
    static const Digits one = { 1, { 1 } };
    Digits base, product;
    (void)s;
    if (a->digits.count == 0 || b->digits.count != 1 || b->exponent != 0 ||
        b->negative || b->digits.limbs[0] > POWER_MAX)
        return false;
    uint64_t n = b->digits.limbs[0];
    a->exponent *= (int64_t)n;
    a->negative = a->negative && (n & 1) != 0;
    mod_decimal_digits_copy(&base, &a->digits);
    mod_decimal_digits_copy(&a->digits, &one);
    for (;;) {
        if ((n & 1) != 0) {
            if (!mod_decimal_digits_multiply(&product, &a->digits, &base))
                return false;
            mod_decimal_digits_copy(&a->digits, &product);
        }
        n /= 2;
        if (n == 0)
            return true;
        if (!mod_decimal_digits_multiply(&product, &base, &base))
            return false;
        mod_decimal_digits_copy(&base, &product);
    }
}

typedef bool (*OperatorFn)(const State *s, Operand *a, Operand *b);

static Object *operate(Object *left, Object *right, Slow which, OperatorFn fn)
{
    bool forwards = is_number(left);
    State *s = state_of(forwards ? left : right);
    Operand a, b;
    Object *result;
    if (s != NULL && s->ready && read(left, &a) && read(right, &b) && fn(s, &a, &b)) {
        int got = finish(s, &a, &result);
        if (got != 0)
            return got < 0 ? NULL : result;
    }
    if (forwards)
        return call_slow(s, which, left, right);
    return call_slow(s, which + (SLOW_RADD - SLOW_ADD), right, left);
}

static Object *number_add(Object *left, Object *right)
{
    return operate(left, right, SLOW_ADD, add);
}

static Object *number_subtract(Object *left, Object *right)
{
    return operate(left, right, SLOW_SUBTRACT, subtract);
}

static Object *number_multiply(Object *left, Object *right)
{
    return operate(left, right, SLOW_MULTIPLY, multiply);
}

static Object *number_divide(Object *left, Object *right)
{
    return operate(left, right, SLOW_DIVIDE, divide);
}

static Object *number_floor_divide(Object *left, Object *right)
{
    return operate(left, right, SLOW_FLOOR_DIVIDE, floor_divide);
}

static Object *number_remainder(Object *left, Object *right)
{
    return operate(left, right, SLOW_REMAINDER, remainder_of);
}

static Object *number_power(Object *left, Object *right, Object *modulus)
{
    if (modulus == NONE)
        return operate(left, right, SLOW_POWER, power);
    bool forwards = is_number(left);
    if (!forwards && !is_number(right))
        return NOT_IMPLEMENTED;
    Object *first = forwards ? left : right, *second = forwards ? right : left;
    Object *function =
        slow_function(state_of(first), forwards ? SLOW_POWER : SLOW_RPOWER);
    if (function == NULL)
        return NULL;
    incref(function);
    Object *result = call_3(function, first, second, modulus);
    decref(function);
    return result;
}

// The number with a sign, rounded as the context says.
static Object *round_signed(Object *self, Slow which)
{
    State *s = state_of(self);
    Operand x;
    Object *result;
    if (s != NULL && s->ready && read(self, &x)) {
        if (which == SLOW_ABSOLUTE)
            which = x.negative ? SLOW_NEGATIVE : SLOW_POSITIVE;
        x.negative = x.negative != (which == SLOW_NEGATIVE) &&
                     (x.digits.count > 0 || s->rounding == DIGITS_FLOOR);
        int got = finish(s, &x, &result);
        if (got != 0)
            return got < 0 ? NULL : result;
    }
    return call_slow(s, which, self, NONE);
}

static Object *number_negative(Object *self)
{
    return round_signed(self, SLOW_NEGATIVE);
}

static Object *number_positive(Object *self)
{
    return round_signed(self, SLOW_POSITIVE);
}

static Object *number_absolute(Object *self)
{
    return round_signed(self, SLOW_ABSOLUTE);
}

// ---- comparing ----

// The order of two operands into *out; false: not here.
static bool compare(Operand *a, Operand *b, int *out)
{
    int64_t first, other;
    int sign = a->negative ? -1 : 1;
    if (a->digits.count == 0 || b->digits.count == 0 || a->negative != b->negative) {
        int x = a->digits.count == 0 ? 0 : sign;
        int y = b->digits.count == 0 ? 0 : b->negative ? -1 : 1;
        *out = (x > y) - (x < y);
        return true;
    }
    first = a->exponent + mod_decimal_digits_length(&a->digits);
    other = b->exponent + mod_decimal_digits_length(&b->digits);
    if (first != other) {
        *out = first > other ? sign : -sign;
        return true;
    }
    if (!align(a, b))
        return false;
    *out = sign * mod_decimal_digits_order(&a->digits, &b->digits);
    return true;
}

static Object *number_compare(Object *left, Object *right, CompareOp op)
{
    static const Slow slow[] = { SLOW_LESS,  SLOW_LESS_EQUAL, SLOW_EQUAL,
                                 SLOW_EQUAL, SLOW_GREATER,    SLOW_GREATER_EQUAL };
    Operand a, b;
    int order;
    if (read(left, &a) && read(right, &b) && compare(&a, &b, &order)) {
        const bool truth[] = { order<0, order <= 0, order == 0, order != 0, order> 0,
                               order >= 0 };
        return bool_from(truth[op]);
    }
    Object *result = call_slow(state_of(left), slow[op], left, right);
    if (op != COMPARE_NE || result == NULL || result == NOT_IMPLEMENTED)
        return result;
    int truth = operate_truth(result);
    decref(result);
    return truth < 0 ? NULL : bool_from(!truth);
}

// a * b modulo the prime of hashes
static uint64_t multiply_hash(uint64_t a, uint64_t b)
{
    return (uint64_t)((Wide)a * b % HASH_PRIME);
}

// The same as that of the int or float of this value.
static bool number_hash(Object *self, int64_t *out)
{
    Operand x;
    if (!read(self, &x)) {
        Object *slow = call_slow(state_of(self), SLOW_HASH, self, NONE);
        bool good = slow != NULL && int_value(slow, out, "long");
        xdecref(slow);
        return good;
    }
    uint64_t hash = 0;
    for (size_t i = x.digits.count; i-- > 0;)
        hash = (uint64_t)((((Wide)hash << 64) | x.digits.limbs[i]) % HASH_PRIME);
    uint64_t power = x.exponent < 0 ? HASH_TENTH : 10;
    for (int64_t n = x.exponent < 0 ? -x.exponent : x.exponent; n > 0; n >>= 1) {
        if (n & 1)
            hash = multiply_hash(hash, power);
        power = multiply_hash(power, power);
    }
    *out = x.negative ? -(int64_t)hash : (int64_t)hash;
    *out -= *out == -1;
    return true;
}

static int number_truth(Object *self)
{
    const Number *n = as_number(self);
    return n->kind != FINITE || n->is_big || n->count > 0;
}

// ---- quantize ----

// Which rounding a name stands for, or -1.
static int find_rounding(Object *name)
{
    static const char *const names[] = { "ROUND_CEILING",   "ROUND_FLOOR",
                                         "ROUND_UP",        "ROUND_DOWN",
                                         "ROUND_HALF_UP",   "ROUND_HALF_DOWN",
                                         "ROUND_HALF_EVEN", "ROUND_05UP" };
    if (!is_exact_str(name))
        return -1;
    for (size_t i = 0; i < ARRAY_COUNT(names); i++)
        if (str_equal_text(as_str(name), names[i]))
            return (int)i;
    return -1;
}

// 1 done, 0 not here, -1 raised
static int quantize(State *s, Operand *x, int64_t exponent, DigitsRounding rounding,
                    Object **out)
{
    int64_t drop = exponent - x->exponent;
    bool inexact = false;
    if (x->digits.count == 0) {
        x->exponent = exponent;
        return finish(s, x, out);
    }
    if (mod_decimal_digits_length(&x->digits) - drop > s->precision)
        return 0;
    if (drop > 0)
        inexact = mod_decimal_digits_round(&x->digits, drop, rounding, x->negative);
    else if (!mod_decimal_digits_scale(&x->digits, -drop))
        return 0;
    x->exponent = exponent;
    int64_t length = mod_decimal_digits_length(&x->digits),
            first = exponent + length - 1;
    if (length > s->precision || first > s->most || first < s->least ||
        exponent > s->most - s->precision + 1 || exponent < s->least - s->precision + 1)
        return 0;
    int got = drop > 0 ? signal_rounded(s, inexact) : 1;
    if (got <= 0)
        return got;
    *out = make(s->number, x->negative, &x->digits, exponent);
    return *out == NULL ? -1 : 1;
}

static Object *number_m_quantize(Object *self, Object *const *args)
{
    State *s = state_of(self);
    Operand x, unit;
    Object *result;
    if (s != NULL && s->ready && args[2] == NONE && read(self, &x) &&
        read(args[0], &unit)) {
        int rounding = args[1] == NONE ? (int)s->rounding : find_rounding(args[1]);
        int got = rounding < 0 ? 0
                               : quantize(s, &x, unit.exponent,
                                          (DigitsRounding)rounding, &result);
        if (got != 0)
            return got < 0 ? NULL : result;
    }
    Object *function = slow_function(s, SLOW_QUANTIZE);
    if (function == NULL)
        return NULL;
    Object *const all[] = { self, args[0], args[1], args[2] };
    incref(function);
    result = call_object(function, all, ARRAY_COUNT(all), NULL);
    decref(function);
    return result;
}

// ---- text ----

static Str *number_str(Object *self)
{
    State *s = state_of(self);
    Operand x;
    if (s != NULL && s->ready && read(self, &x))
        return mod_decimal_text(&x, s->capitals);
    return (Str *)(void *)call_slow(s, SLOW_TEXT, self, FALSE_);
}

static Str *number_repr(Object *self)
{
    Str *text = number_str(self), *result;
    if (text == NULL)
        return NULL;
    result = error_format("Decimal('%U')", text);
    decref(OBJ(text));
    return result;
}

// args: specification, context or None
static Object *number_m_format(Object *self, Object *const *args)
{
    State *s = state_of(self);
    Operand x;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "format arg must be str");
    if (s != NULL && s->ready && args[1] == NONE && is_exact_str(args[0]) &&
        read(self, &x)) {
        Str *text = mod_decimal_text_format(&x, as_str(args[0]), s->rounding);
        if (text != NULL || error_occurred())
            return (Object *)text;
    }
    Object *function = slow_function(s, SLOW_FORMAT);
    if (function == NULL)
        return NULL;
    incref(function);
    Object *result = call_3(function, self, args[0], args[1]);
    decref(function);
    return result;
}

// ---- making ----

static Object *number_new(Object *self, Object *const *args)
{
    Type *cls = as_type(self);
    State *s = decimal.state;
    Operand x;
    Object *o = args[0];
    bool plain = args[1] == NONE; // else the context is looked at
    if (plain && s != NULL && s->number == cls && type_of(o) == cls)
        return incref(o);
    if (plain && is_exact_str(o) && str_kind(as_str(o)) == STR_KIND_ASCII &&
        mod_decimal_text_parse(str_data(as_str(o)), as_str(o)->length, &x))
        return make(cls, x.negative, &x.digits, x.exponent);
    if (plain && is_exact_int(o) && read_int(o, &x.digits, &x.negative))
        return make(cls, x.negative, &x.digits, 0);
    if (s != NULL && cls != s->number) {
        Object *found = type_lookup(cls, NAME(_state));
        if (found != NULL && found->shape == SHAPE_DECIMAL_STATE)
            s = as_state(found);
    }
    Object *function = slow_function(s, SLOW_NEW), *result;
    if (function == NULL)
        return NULL;
    incref(function);
    result = call_3(function, self, o, args[1]);
    decref(function);
    return result;
}

static const NativeDef number_new_def = {
    number_new, "__new__(cls, value='0', context=None) nameless", "Make a number."
};

// A number of sign, coefficient, exponent, kind; exponents beyond all limits stay at the
// limit.
static OPT Object *make_of(Type *cls, Object *const *args)
{
    int64_t sign, exponent, kind;
    bool negative;
    Digits x;
    if (!operate_index_value(args[0], EXC(OverflowError), &sign) ||
        !operate_index_value(args[3], EXC(OverflowError), &kind))
        return NULL;
    if (!is_int(args[1]) || !is_int(args[2]) || int_sign(args[1]) < 0)
        return error_raise(EXC(TypeError), "coefficient and exponent are ints");
    if (!int_fits(args[2], &exponent))
        exponent = int_sign(args[2]) < 0 ? -FAR : FAR;
    exponent = exponent > FAR ? FAR : exponent < -FAR ? -FAR : exponent;
    Object *o = number_create(cls);
    if (o == NULL)
        return NULL;
    Number *n = as_number(o);
    n->sign = sign != 0;
    n->kind = (uint8_t)kind;
    n->exponent = exponent;
    if (read_int(args[1], &x, &negative) && x.count <= INLINE_LIMBS) {
        (void)set_coefficient(n, &x);
        return o;
    }
    Object *big = int_plain(args[1]);
    if (big == NULL) {
        decref(o);
        return NULL;
    }
    n->coefficient.big = (BigInt *)(void *)big;
    n->is_big = 1;
    return o;
}

static Object *number_get_sign(Object *self)
{
    return int_from(as_number(self)->sign);
}

static Object *number_get_kind(Object *self)
{
    return int_from(as_number(self)->kind);
}

static Object *number_get_exponent(Object *self)
{
    return int_from(as_number(self)->exponent);
}

static Object *number_get_coefficient(Object *self)
{
    const Number *n = as_number(self);
    if (n->is_big)
        return incref(OBJ(n->coefficient.big));
    return int_from_limbs(n->coefficient.limbs, n->count);
}

static const NativeDef number_methods[] = {
    { number_m_quantize, "quantize(self, exp, rounding=None, context=None) nameless",
      "The number rounded to the exponent of exp." },
    { number_m_format, "__format__(self, specifier, context=None, /) nameless", NULL },
    NATIVE_END
};

static const GetSetDef number_getsets[] = {
    { "_sign", number_get_sign, NULL, NULL },
    { "_int", number_get_coefficient, NULL, NULL },
    { "_exp", number_get_exponent, NULL, NULL },
    { "_kind", number_get_kind, NULL, NULL },
    GETSET_END,
};

Type mod_decimal_number_type = {
    TYPE_HEAD("Number", Number),
    .module = "_decimal_core",
    .help = "A number with decimal digits.",
    .flags = TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_DECIMAL_NUMBER,
    .create = number_create,
    .new_def = &number_new_def,
    .dealloc = number_dealloc,
    .str = number_str,
    .repr = number_repr,
    .hash = number_hash,
    .compare = number_compare,
    .number = { .add = number_add,
                .subtract = number_subtract,
                .multiply = number_multiply,
                .true_divide = number_divide,
                .floor_divide = number_floor_divide,
                .remainder = number_remainder,
                .power = number_power,
                .negative = number_negative,
                .positive = number_positive,
                .absolute = number_absolute,
                .truth = number_truth },
    .methods = number_methods,
    .getsets = number_getsets,
};

// ---- the State as an object ----

static void state_clear(Object *self)
{
    State *s = as_state(self);
    s->ready = false;
    if (decimal.state == s)
        decimal.state = NULL;
    ref_clear(&s->number);
    ref_clear(&s->slow);
    ref_clear(&s->signals);
    ref_clear(&s->flags);
    ref_clear(&s->traps);
}

static void state_traverse(Object *self, VisitFn visit, void *context)
{
    State *s = as_state(self);
    VISIT(s->number);
    VISIT(s->slow);
    VISIT(s->signals);
    VISIT(s->flags);
    VISIT(s->traps);
}

static void state_dealloc(Object *self)
{
    state_clear(self);
    heap_free(HEAP_CONTAINER, self, sizeof(State));
}

static Object *state_make(Object *self, Object *const *args)
{
    State *s;
    (void)self;
    if (!is_type(args[0]) ||
        !type_is_subtype(as_type(args[0]), &mod_decimal_number_type))
        return error_raise(EXC(TypeError), "a class of numbers is needed");
    if (!is_exact_tuple(args[1]) || tuple_length(as_tuple(args[1])) != 2 ||
        !is_exact_tuple(args[2]) || tuple_length(as_tuple(args[2])) != SLOW_COUNT)
        return error_raise(EXC(TypeError), "two signals and %d functions are needed",
                           SLOW_COUNT);
    s = heap_new(HEAP_CONTAINER, SHAPE_DECIMAL_STATE, sizeof *s);
    if (s == NULL)
        return NULL;
    s->number = incref(as_type(args[0]));
    s->signals = incref(as_tuple(args[1]));
    s->slow = incref(as_tuple(args[2]));
    s->flags = s->traps = NULL;
    s->ready = false;
    decimal.state = s;
    return OBJ(s);
}

static const NativeDef state_new_def = { state_make,
                                         "__new__(cls, number, signals, slow, /)",
                                         "Make the state of a decimal module." };

static Object *state_m_use(Object *self, Object *const *args)
{
    State *s = as_state(self);
    int64_t values[5]; // prec, Emin, Emax, capitals, clamp
    int rounding = find_rounding(args[5]);
    s->ready = false;
    for (size_t i = 0; i < ARRAY_COUNT(values); i++)
        if (!is_int(args[i]) || !int_value(args[i], &values[i], "long"))
            return error_occurred() ? NULL
                                    : error_raise(EXC(TypeError), "an int is needed");
    // Others are asked in Python.
    if (rounding < 0 || !is_exact_dict(args[6]) || !is_exact_dict(args[7]))
        return NONE;
    s->precision = values[0];
    s->least = values[1];
    s->most = values[2];
    s->capitals = values[3] != 0;
    s->clamp = values[4];
    s->rounding = (DigitsRounding)rounding;
    ref_set(&s->flags, args[6]);
    ref_set(&s->traps, args[7]);
    s->ready = s->precision <= NEAR && s->most <= NEAR && s->least >= -NEAR;
    return NONE;
}

static Object *state_m_make(Object *self, Object *const *args)
{
    (void)self;
    if (!is_type(args[0]) ||
        !type_is_subtype(as_type(args[0]), &mod_decimal_number_type))
        return error_raise(EXC(TypeError), "a class of numbers is needed");
    return make_of(as_type(args[0]), args + 1);
}

static Object *state_m_new(Object *self, Object *const *args)
{
    if (as_state(self)->number == NULL)
        return error_raise(EXC(RuntimeError), "decimal is not there any more");
    return make_of(as_state(self)->number, args);
}

static const NativeDef state_methods[] = {
    { state_m_new, "new(self, sign, coefficient, exponent, kind=0, /)",
      "A Decimal of its parts." },
    { state_m_make, "make(self, cls, sign, coefficient, exponent, kind=0, /)",
      "A number of a class of its parts." },
    { state_m_use,
      "use(self, prec, emin, emax, capitals, clamp, rounding, flags, traps, /)",
      "Compute as a context says." },
    NATIVE_END
};

Type mod_decimal_state_type = {
    TYPE_HEAD("State", State),
    .module = "_decimal_core",
    .help = "What arithmetic in C knows of a decimal module and its context.",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_DECIMAL_STATE,
    .new_def = &state_new_def,
    .dealloc = state_dealloc,
    .traverse = state_traverse,
    .clear = state_clear,
    .methods = state_methods,
};

// ---- the module ----

static bool fill(Module *m)
{
    return module_add_take(m, "Number", OBJ(&mod_decimal_number_type)) &&
           module_add_take(m, "State", OBJ(&mod_decimal_state_type));
}

const ModuleDef mod_decimal = { "_decimal_core", "Arithmetic for decimal.", NULL,
                                fill };
