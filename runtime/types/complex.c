// complex.c - complex numbers: arithmetic, text, formatting.
//
// source: R. L. Smith, Algorithm 116: Complex division, CACM 5 (1962); Python Library
// Reference, "Hashing of numeric types"
#include "runtime/types/complex.h"

#include <math.h>
#include <string.h>

#include "runtime/base/float_text.h"
#include "runtime/base/unicode.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/float.h"
#include "runtime/types/format_spec.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct Pair {
    double real, imag;
} Pair;

Object *complex_from(double real, double imag)
{
    Complex *made = heap_new(HEAP_LEAF, SHAPE_COMPLEX, sizeof *made);
    if (made == NULL)
        return NULL;
    made->real = real;
    made->imag = imag;
    return OBJ(made);
}

static Object *from_pair(Pair p)
{
    return complex_from(p.real, p.imag);
}

static HeapKind cell_kind(const Type *cls)
{
    return (cls->flags & TYPE_GC) != 0 ? HEAP_CONTAINER : HEAP_LEAF;
}

static void complex_dealloc(Object *self)
{
    Type *cls = type_of(self);
    HeapKind kind = cell_kind(cls);
    size_t size = cls->basic_size;
    if (UNLIKELY((cls->flags & TYPE_USER) != 0))
        type_release_instance(self);
    heap_free(kind, self, size);
}

static Pair pair_of(const Object *o)
{
    const Complex *c = (const Complex *)(const void *)o;
    return (Pair){ c->real, c->imag };
}

// An operand as a pair: 1, 0 if it is no number that complex knows, -1 raised.
static int get_pair(Object *o, Pair *out)
{
    if (is_complex(o)) {
        *out = pair_of(o);
        return 1;
    }
    out->imag = 0;
    if (is_int(o))
        return int_to_double(o, &out->real) ? 1 : -1;
    if (!is_float(o))
        return 0;
    out->real = float_value(o);
    return 1;
}

// Both operands, or leave the function with NOT_IMPLEMENTED or NULL.
#define OPERANDS(left, right, a, b)                                                    \
    Pair a, b;                                                                         \
    do {                                                                               \
        int got = get_pair(left, &a);                                                  \
        if (got > 0)                                                                   \
            got = get_pair(right, &b);                                                 \
        if (got <= 0)                                                                  \
            return got == 0 ? NOT_IMPLEMENTED : NULL;                                  \
    } while (0)

// ---- arithmetic ----

static Object *complex_add(Object *left, Object *right)
{
    OPERANDS(left, right, a, b);
    return complex_from(a.real + b.real, a.imag + b.imag);
}

static Object *complex_subtract(Object *left, Object *right)
{
    OPERANDS(left, right, a, b);
    return complex_from(a.real - b.real, a.imag - b.imag);
}

static Pair multiply(Pair a, Pair b)
{
    return (Pair){ a.real * b.real - a.imag * b.imag,
                   a.real * b.imag + a.imag * b.real };
}

static Object *complex_multiply(Object *left, Object *right)
{
    OPERANDS(left, right, a, b);
    return from_pair(multiply(a, b));
}

// a / b; b is not zero.
static Pair divide(Pair a, Pair b)
{
    double ratio, scale;
    if (fabs(b.real) >= fabs(b.imag)) {
        ratio = b.imag / b.real;
        scale = b.real + b.imag * ratio;
        return (Pair){ (a.real + a.imag * ratio) / scale,
                       (a.imag - a.real * ratio) / scale };
    }
    if (isnan(b.real) || isnan(b.imag))
        return (Pair){ (double)NAN, (double)NAN };
    ratio = b.real / b.imag;
    scale = b.real * ratio + b.imag;
    return (Pair){ (a.real * ratio + a.imag) / scale,
                   (a.imag * ratio - a.real) / scale };
}

static bool is_zero(Pair p)
{
    return p.real == 0 && p.imag == 0;
}

static Object *complex_true_divide(Object *left, Object *right)
{
    OPERANDS(left, right, a, b);
    if (is_zero(b))
        return error_raise(EXC(ZeroDivisionError), "complex division by zero");
    return from_pair(divide(a, b));
}

// a to a whole power, by squaring; n >= 0.
static Pair power_whole(Pair a, unsigned n)
{
    Pair result = { 1, 0 };
    for (; n > 0; n >>= 1) {
        if ((n & 1) != 0)
            result = multiply(result, a);
        a = multiply(a, a);
    }
    return result;
}

// a ** b in polar form; a is not zero. false: the angle is infinite.
static bool power_polar(Pair a, Pair b, Pair *out)
{
    double size = hypot(a.real, a.imag), angle = atan2(a.imag, a.real);
    double length = pow(size, b.real), phase = angle * b.real;
    if (b.imag != 0) {
        length /= exp(angle * b.imag);
        phase += b.imag * log(size);
    }
    out->real = length * cos(phase);
    out->imag = length * sin(phase);
    return !isinf(phase);
}

static COLD Object *refuse_zero(void)
{
    return error_raise(EXC(ZeroDivisionError), "0.0 to a negative or complex power");
}

static Object *power(Pair a, Pair b)
{
    const double whole_max = 100;
    const Pair one = { 1, 0 };
    Pair result;
    if (is_zero(a) && (b.imag != 0 || b.real < 0))
        return refuse_zero();
    if (b.imag == 0 && floor(b.real) == b.real && fabs(b.real) <= whole_max) {
        result = power_whole(a, (unsigned)fabs(b.real));
        if (b.real < 0) {
            if (is_zero(result))
                return refuse_zero();
            result = divide(one, result);
        }
    } else if (is_zero(b)) {
        result = one;
    } else if (is_zero(a)) {
        result = (Pair){ 0, 0 };
    } else if (!power_polar(a, b, &result)) {
        return refuse_zero();
    }
    if (isinf(result.real) || isinf(result.imag))
        return error_raise(EXC(OverflowError), "complex exponentiation");
    return from_pair(result);
}

Object *complex_power(double base, double exponent)
{
    return power((Pair){ base, 0 }, (Pair){ exponent, 0 });
}

static Object *complex_power_of(Object *base, Object *exponent, Object *modulus)
{
    OPERANDS(base, exponent, a, b);
    if (modulus != NONE)
        return error_raise(EXC(ValueError), "complex modulo");
    return power(a, b);
}
#undef OPERANDS

static Object *complex_negative(Object *self)
{
    Pair p = pair_of(self);
    return complex_from(-p.real, -p.imag);
}

// The same value as a plain complex.
static Object *complex_exact(Object *self)
{
    return self->shape == SHAPE_COMPLEX ? incref(self) : from_pair(pair_of(self));
}

static Object *complex_absolute(Object *self)
{
    Pair p = pair_of(self);
    double size = hypot(p.real, p.imag);
    if (isinf(size) && isfinite(p.real) && isfinite(p.imag))
        return error_raise(EXC(OverflowError), "absolute value too large");
    return float_from(size);
}

static int complex_truth(Object *self)
{
    return !is_zero(pair_of(self));
}

// ---- comparison, hash ----

static Object *complex_compare(Object *left, Object *right, CompareOp op)
{
    Pair a, b;
    bool equal;
    if ((op != COMPARE_EQ && op != COMPARE_NE) || !is_complex(left))
        return NOT_IMPLEMENTED;
    a = pair_of(left);
    if (is_int(right)) {
        equal = a.imag == 0 && float_order_int(a.real, right) == 0;
    } else if (get_pair(right, &b) > 0) {
        equal = a.real == b.real && a.imag == b.imag;
    } else {
        return NOT_IMPLEMENTED;
    }
    return bool_from(equal == (op == COMPARE_EQ));
}

// The hash of a part; that of a NaN is the number's identity.
static uint64_t hash_part(const Object *self, double part)
{
    int64_t hash;
    if (isnan(part))
        return (uint64_t)(uintptr_t)self >> 4 | (uint64_t)(uintptr_t)self << 60;
    float_hash_double(part, &hash);
    return (uint64_t)hash;
}

static bool complex_hash(Object *self, int64_t *out)
{
    const uint64_t imaginary = 1000003; // sys.hash_info.imag
    Pair p = pair_of(self);
    *out = (int64_t)(hash_part(self, p.real) + imaginary * hash_part(self, p.imag));
    if (*out == -1)
        *out = -2;
    return true;
}

// ---- text ----

// A part as repr() shows it: no ".0", perhaps with a plus.
static bool put_part(StrBuilder *out, double value, bool plus)
{
    Str *text = float_repr(value);
    if (text == NULL)
        return false;
    const char *data = str_data(text);
    size_t length = text->length;
    if (length > 2 && memcmp(data + length - 2, ".0", 2) == 0)
        length -= 2;
    if (plus && data[0] != '-')
        str_builder_char(out, '+');
    str_builder_ascii(out, data, length);
    decref(OBJ(text));
    return true;
}

// Whether the real part is left out: it is a positive zero.
static bool is_bare(Pair p)
{
    return p.real == 0 && !signbit(p.real);
}

static Str *complex_repr(Object *self)
{
    Pair p = pair_of(self);
    StrBuilder out;
    bool bare = is_bare(p), good;
    str_builder_start(&out);
    if (!bare)
        str_builder_char(&out, '(');
    good = (bare || put_part(&out, p.real, false)) && put_part(&out, p.imag, !bare);
    str_builder_text(&out, bare ? "j" : "j)");
    if (good)
        return str_builder_finish(&out);
    str_builder_discard(&out);
    return NULL;
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static const char *skip_blanks(const char *s, const char *end)
{
    while (s < end && is_blank(*s))
        s++;
    return s;
}

static const char *skip_digits(const char *s, const char *end)
{
    while (s < end && is_digit(*s))
        s++;
    return s;
}

// "inf", "infinity" or "nan" in any case at s: its end and value, or NULL.
static const char *scan_word(const char *s, const char *end, double *out)
{
    static const struct {
        const char *word;
        double value;
    } words[] = { { "infinity", INFINITY }, { "inf", INFINITY }, { "nan", NAN } };
    for (size_t i = 0; i < ARRAY_COUNT(words); i++) {
        size_t n = strlen(words[i].word), k = 0;
        while (k < n && (size_t)(end - s) > k && (s[k] | 0x20) == words[i].word[k])
            k++;
        if (k == n) {
            *out = words[i].value;
            return s + n;
        }
    }
    return NULL;
}

// A float at the start of s, with its sign: its end and value, or NULL.
static const char *scan_float(const char *s, const char *end, double *out)
{
    bool negative = s < end && *s == '-';
    const char *start = s + (s < end && (*s == '-' || *s == '+')), *at, *exponent;
    at = scan_word(start, end, out);
    if (at == NULL) {
        at = skip_digits(start, end);
        size_t digits = (size_t)(at - start);
        if (at < end && *at == '.') {
            const char *fraction = ++at;
            at = skip_digits(at, end);
            digits += (size_t)(at - fraction);
        }
        if (digits == 0)
            return NULL;
        if (at < end && (*at | 0x20) == 'e') {
            exponent = at + 1;
            exponent += exponent < end && (*exponent == '+' || *exponent == '-');
            if (exponent < end && is_digit(*exponent))
                at = skip_digits(exponent, end);
        }
        if (!float_text_parse(start, (size_t)(at - start), out))
            return NULL;
    }
    if (negative)
        *out = -*out;
    return at;
}

static bool is_sign(const char *s, const char *end)
{
    return s < end && (*s == '+' || *s == '-');
}

// The imaginary part at s: a float or a lone sign, and its j. Its end, or NULL.
static const char *scan_imaginary(const char *s, const char *end, double *out)
{
    const char *at = scan_float(s, end, out);
    if (at == NULL) {
        at = s + is_sign(s, end);
        *out = at > s && *s == '-' ? -1 : 1;
    }
    return at < end && (*at | 0x20) == 'j' ? at + 1 : NULL;
}

static bool parse(const char *s, const char *end, Pair *out)
{
    bool bracket;
    const char *at;
    *out = (Pair){ 0, 0 };
    s = skip_blanks(s, end);
    bracket = s < end && *s == '(';
    if (bracket)
        s = skip_blanks(s + 1, end);
    at = scan_imaginary(s, end, &out->imag);
    if (at == NULL) {
        out->imag = 0;
        at = scan_float(s, end, &out->real);
        if (at != NULL && is_sign(at, end))
            at = scan_imaginary(at, end, &out->imag);
    }
    if (at == NULL)
        return false;
    s = skip_blanks(at, end);
    if (bracket) {
        if (s == end || *s != ')')
            return false;
        s = skip_blanks(s + 1, end);
    }
    return s == end;
}

// The characters of s as ASCII without underscores between digits; false if one stands
// elsewhere. *length is what is left.
static bool to_ascii(const Str *s, char *out, size_t *length)
{
    size_t n = 0;
    uint32_t last = 0;
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = str_char(s, i);
        int digit = c < 128 ? -1 : unicode_decimal_value(c);
        if (c >= 128)
            c = unicode_is_space(c) ? ' ' : digit < 0 ? '?' : (uint32_t)('0' + digit);
        bool is_number = c >= '0' && c <= '9';
        if ((c == '_' && !(last >= '0' && last <= '9')) || (last == '_' && !is_number))
            return false;
        if (c != '_')
            out[n++] = (char)c;
        last = c;
    }
    *length = n;
    return last != '_';
}

static bool from_text(Str *s, Pair *out)
{
    char local[128], *copy = local;
    size_t size = s->length, length;
    bool good, placed;
    if (size > sizeof local && (copy = heap_alloc(HEAP_RAW, size)) == NULL)
        return false;
    placed = to_ascii(s, copy, &length);
    good = placed && parse(copy, copy + length, out);
    if (copy != local)
        heap_free(HEAP_RAW, copy, size);
    if (!placed)
        return error_false(EXC(ValueError), "could not convert string to complex: %R",
                           OBJ(s));
    return good || error_false(EXC(ValueError), "complex() arg is a malformed string");
}

// ---- format ----

// One part in the form of spec; the sign is that of spec, or always shown.
static bool format_part(StrBuilder *out, const FormatSpec *spec, double value,
                        char type, int64_t precision, bool always_signed)
{
    DoubleText text = { .length = 0 };
    FormatSpec inner = *spec;
    bool negative;
    if (!format_spec_double(&text, value, type, precision, spec->alternate)) {
        format_spec_double_end(&text);
        return false;
    }
    const char *start = text.data;
    size_t length = text.length, digits = 0;
    negative = start[0] == '-';
    start += negative;
    length -= negative;
    if (type == 'r' && length > 2 && memcmp(start + length - 2, ".0", 2) == 0)
        length -= spec->alternate ? 1 : 2;
    if (negative && spec->no_negative_zero) {
        size_t zeros = 0;
        while (zeros < length && (start[zeros] == '0' || start[zeros] == '.'))
            zeros++;
        negative = zeros < length && ((start[zeros] >= '1' && start[zeros] <= '9') ||
                                      start[zeros] == 'i');
    }
    while (digits < length && is_digit(start[digits]))
        digits++;
    inner.width = -1;
    inner.align = '<';
    inner.fill = ' ';
    if (always_signed)
        inner.sign = '+';
    NumberParts parts = {
        negative, "", start, digits, start + digits, length - digits
    };
    format_spec_number(out, &inner, &parts);
    format_spec_double_end(&text);
    return !out->failed;
}

static Str *format_pair(Pair p, const FormatSpec *spec)
{
    StrBuilder inside, out;
    bool bare = spec->type == 0 && is_bare(p), bracketed = spec->type == 0 && !bare;
    char type = spec->type == 0     ? (spec->precision < 0 ? 'r' : 'g')
                : spec->type == 'n' ? 'g'
                                    : (char)spec->type;
    int64_t precision = spec->precision < 0 && type != 'r' ? 6 : spec->precision;
    size_t right, before;
    if (precision > INT32_MAX)
        return (Str *)(void *)error_raise(EXC(ValueError), "precision too big");
    if (spec->width > STR_LENGTH_MAX)
        return (Str *)(void *)error_no_memory();
    str_builder_start(&inside);
    if (bracketed)
        str_builder_char(&inside, '(');
    if ((!bare && !format_part(&inside, spec, p.real, type, precision, false)) ||
        !format_part(&inside, spec, p.imag, type, precision, !bare)) {
        str_builder_discard(&inside);
        return NULL;
    }
    str_builder_text(&inside, bracketed ? "j)" : "j");
    str_builder_start(&out);
    before = format_spec_padding(spec, inside.length, &right);
    str_builder_fill(&out, spec->fill, before);
    Str *text = str_builder_finish(&inside);
    if (text == NULL) {
        str_builder_discard(&out);
        return NULL;
    }
    str_builder_str(&out, text);
    decref(OBJ(text));
    str_builder_fill(&out, spec->fill, right);
    return str_builder_finish(&out);
}

static Object *complex_m_format(Object *self, Object *const *args)
{
    FormatSpec spec;
    Str *text;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "__format__() argument must be str, not %V",
                           args[0]);
    text = as_str(args[0]);
    if (text->length == 0)
        return (Object *)(void *)operate_str(self);
    if (!format_spec_parse(text, 0, '>', type_name(self), &spec))
        return NULL;
    if (spec.type != 0 &&
        (spec.type >= 128 || strchr("eEfFgGn", (int)spec.type) == NULL))
        return format_spec_unknown(&spec, type_name(self));
    if (spec.fill == '0')
        return error_raise(EXC(ValueError),
                           "Zero padding is not allowed in complex format specifier");
    if (spec.align == '=')
        return error_raise(
            EXC(ValueError),
            "'=' alignment flag is not allowed in complex format specifier");
    return (Object *)(void *)format_pair(pair_of(self), &spec);
}

// ---- complex() ----

int complex_by_method(Object *o, Object **out)
{
    Object *method;
    int found = o->shape == SHAPE_COMPLEX
                    ? 0
                    : attr_lookup_special(o, NAME(__complex__), &method);
    if (found <= 0)
        return found;
    *out = call_0(method);
    decref(method);
    if (*out == NULL)
        return -1;
    if ((*out)->shape == SHAPE_COMPLEX ||
        (is_complex(*out) && operate_warn_strict(NULL, "__complex__", *out, "complex")))
        return 1;
    if (!is_complex(*out))
        error_raise(EXC(TypeError), "__complex__ returned non-complex (type %.200T)",
                    *out);
    decref(*out);
    return -1;
}

// The value of an argument, and whether it was complex itself.
static bool read_argument(Object *o, const char *refusal, Pair *out, bool *was_complex)
{
    *was_complex = is_complex(o);
    if (*was_complex) {
        *out = pair_of(o);
        return true;
    }
    if (type_of(o)->number.to_float == NULL && type_of(o)->number.index == NULL)
        return error_false(EXC(TypeError), "complex() %s, not '%.200T'", refusal, o);
    Object *value = operate_float(o); // by __float__() of a subclass of float, too
    if (value == NULL)
        return false;
    *out = (Pair){ float_value(value), 0 };
    decref(value);
    return true;
}

static bool from_numbers(OPT Object *real, OPT Object *imag, Pair *out)
{
    const char *first = "first argument must be a string or a number";
    const char *second = "second argument must be a number";
    Pair r = { 0, 0 }, i = { 0, 0 };
    Object *converted = NULL;
    bool r_complex = false, i_complex = false, good;
    int found = real == NULL ? 0 : complex_by_method(real, &converted);
    if (found < 0)
        return false;
    good = real == NULL ||
           read_argument(found > 0 ? converted : real, first, &r, &r_complex);
    if (found > 0)
        decref(converted);
    if (!good || (imag != NULL && !read_argument(imag, second, &i, &i_complex)))
        return false;
    *out = (Pair){ r.real, imag == NULL ? r.imag : i.real };
    if (i_complex)
        out->real -= i.imag;
    if (r_complex && imag != NULL)
        out->imag += r.imag;
    return true;
}

static Object *complex_m_new(Object *self, Object *const *args)
{
    Type *cls = as_type(self);
    Complex *made;
    Pair p;
    if (cls == &complex_type && args[0] != NULL && args[1] == NULL &&
        args[0]->shape == SHAPE_COMPLEX)
        return incref(args[0]);
    if (args[0] != NULL && is_str(args[0])) {
        if (args[1] != NULL)
            return error_raise(EXC(TypeError),
                               "complex() can't take second arg if first is a string");
        if (!from_text(as_str(args[0]), &p))
            return NULL;
    } else {
        if (args[1] != NULL && is_str(args[1]))
            return error_raise(EXC(TypeError),
                               "complex() second arg can't be a string");
        if (!from_numbers(args[0], args[1], &p))
            return NULL;
    }
    made = heap_new(cell_kind(cls), cls->shape, cls->basic_size);
    if (made == NULL)
        return NULL;
    made->real = p.real;
    made->imag = p.imag;
    if ((cls->flags & TYPE_USER) != 0)
        type_init_instance(OBJ(made), cls);
    return OBJ(made);
}

static const NativeDef complex_new_def = { complex_m_new,
                                           "__new__(cls, real=<absent>, imag=<absent>)",
                                           NULL };

// ---- methods ----

static Object *complex_m_conjugate(Object *self, Object *const *args)
{
    Pair p = pair_of(self);
    (void)args;
    return complex_from(p.real, -p.imag);
}

static Object *complex_m_complex(Object *self, Object *const *args)
{
    (void)args;
    return complex_exact(self);
}

static Object *get_real(Object *self)
{
    return float_from(pair_of(self).real);
}

static Object *get_imag(Object *self)
{
    return float_from(pair_of(self).imag);
}

static Object *complex_m_getnewargs(Object *self, Object *const *args)
{
    Object *real = get_real(self), *imag = get_imag(self);
    Tuple *tuple = real == NULL || imag == NULL ? NULL : tuple_pack(2, real, imag);
    (void)args;
    xdecref(real);
    xdecref(imag);
    return (Object *)(void *)tuple;
}

static const GetSetDef getsets[] = {
    GETSET_MEMBERS,
    { "real", get_real, NULL, "the part without j" },
    { "imag", get_imag, NULL, "the factor of j" },
    GETSET_END,
};

static const NativeDef methods[] = {
    REDUCE_COMPLEX_ROW,
    { complex_m_conjugate, "conjugate(self, /)",
      "The number with the imaginary part negated." },
    { complex_m_complex, "__complex__(self, /)", "The number as an exact complex." },
    { complex_m_getnewargs, "__getnewargs__(self, /)", NULL },
    { complex_m_format, "__format__(self, format_spec, /)",
      "Text by a format specification." },
    NATIVE_END
};

Type complex_type = {
    TYPE_HEAD("complex", Complex),
    .help = "A complex number from text or from numbers.",
    .flags = TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_COMPLEX,
    .new_def = &complex_new_def,
    .dealloc = complex_dealloc,
    .repr = complex_repr,
    .hash = complex_hash,
    .compare = complex_compare,
    .number = {
        .add = complex_add,
        .subtract = complex_subtract,
        .multiply = complex_multiply,
        .true_divide = complex_true_divide,
        .power = complex_power_of,
        .negative = complex_negative,
        .positive = complex_exact,
        .absolute = complex_absolute,
        .truth = complex_truth,
    },
    .methods = methods,
    .getsets = getsets,
};
