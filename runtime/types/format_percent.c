// format_percent.c - the % operator of str and bytes.
//
// Both share everything but the conversions %s %b %c; the builder's units are
// characters for str and bytes for bytes.
//
// source  Python Library Reference, "printf-style String Formatting"; PEP 461
#include "runtime/types/format.h"

#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytes_internal.h"
#include "runtime/types/float.h"
#include "runtime/types/format_spec.h"
#include "runtime/types/int.h"
#include "runtime/types/int_text.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/str_internal.h"
#include "runtime/types/str_search.h"
#include "runtime/types/tuple.h"

typedef struct Percent {
    Object *format;
    SearchText text;
    size_t at;
    bool bytes;
    Object *args; // a tuple of values, or the only one
    size_t count, used;
    bool is_tuple;
    OPT Object *mapping;
    OPT Object *item; // owned: mapping's value for the last "(key)"
    StrBuilder out;
} Percent;

typedef struct Conversion {
    bool left, plus, blank, alternate, zero;
    int64_t width, precision; // -1: not given
    uint32_t letter;
    size_t index; // of the letter
} Conversion;

static inline uint32_t unit(const Percent *p, size_t i)
{
    return str_unit(p->text.data, p->text.width, i);
}

static bool next_unit(Percent *p, uint32_t *c)
{
    if (p->at >= p->text.length)
        return error_false(EXC(ValueError), "incomplete format");
    *c = unit(p, p->at++);
    return true;
}

static BORROWED Object *next_argument(Percent *p)
{
    if (p->item != NULL && p->used == 0) {
        p->used = 1;
        return p->item;
    }
    if (p->item != NULL || p->used >= p->count)
        return error_raise(EXC(TypeError), "not enough arguments for format string");
    size_t index = p->used++;
    return p->is_tuple ? tuple_items(as_tuple(p->args))[index] : p->args;
}

// ---- reading ----

static bool read_key(Percent *p)
{
    size_t start = p->at, open = 1;
    if (p->mapping == NULL)
        return error_false(EXC(TypeError), "format requires a mapping");
    while (p->at < p->text.length && open > 0) {
        uint32_t c = unit(p, p->at++);
        open += c == '(';
        open -= c == ')';
    }
    if (open > 0 || p->at > p->text.length)
        return error_false(EXC(ValueError), "incomplete format key");
    Object *key =
        p->bytes ? bytes_slice(as_bytes(p->format), start, p->at - 1)
                 : (Object *)(void *)str_slice(as_str(p->format), start, p->at - 1);
    if (key == NULL)
        return false;
    Object *item = operate_subscript(p->mapping, key);
    decref(key);
    if (item == NULL)
        return false;
    xdecref(p->item);
    p->item = item;
    p->used = 0;
    return true;
}

// The number of a width or precision, or '*'; *c becomes the character behind it.
static bool read_number(Percent *p, uint32_t *c, bool precision, int64_t *out)
{
    if (*c == '*') {
        Object *value = next_argument(p);
        if (value == NULL)
            return false;
        if (!is_int(value))
            return error_false(EXC(TypeError), "* wants int");
        return (precision ? operate_c_int(value, out)
                          : int_value(value, out, "ssize_t")) &&
               next_unit(p, c);
    }
    int64_t number = 0;
    for (; *c >= '0' && *c <= '9';) {
        if (number > (INT32_MAX - 9) / 10)
            return error_false(EXC(ValueError), "%s too big",
                               !precision ? "width"
                               : p->bytes ? "prec"
                                          : "precision");
        number = number * 10 + (*c - '0');
        if (!next_unit(p, c))
            return false;
    }
    *out = number;
    return true;
}

static bool read_flags(Percent *p, uint32_t *c, Conversion *out)
{
    for (;;) {
        switch (*c) {
        case '-': out->left = true; break;
        case '+': out->plus = true; break;
        case ' ': out->blank = true; break;
        case '#': out->alternate = true; break;
        case '0': out->zero = true; break;
        default: return true;
        }
        if (!next_unit(p, c))
            return false;
    }
}

static bool read_conversion(Percent *p, Conversion *out)
{
    uint32_t c;
    *out = (Conversion){ .width = -1, .precision = -1 };
    if (p->at < p->text.length && unit(p, p->at) == '(') {
        p->at++;
        if (!read_key(p))
            return false;
    }
    if (!next_unit(p, &c) || !read_flags(p, &c, out))
        return false;
    if (c == '*' || (c >= '0' && c <= '9')) {
        if (!read_number(p, &c, false, &out->width))
            return false;
        if (out->width < 0) {
            out->left = true;
            out->width = out->width == INT64_MIN ? INT64_MAX : -out->width;
        }
    }
    if (c == '.') {
        if (!next_unit(p, &c) || !read_number(p, &c, true, &out->precision))
            return false;
        if (out->precision < 0)
            out->precision = 0;
    }
    if ((c == 'h' || c == 'l' || c == 'L') && !next_unit(p, &c))
        return false;
    if (out->width > STR_LENGTH_MAX || out->precision > STR_LENGTH_MAX)
        return error_no_memory() != NULL;
    out->letter = c;
    out->index = p->at - 1;
    return true;
}

// ---- writing ----

static void pad(Percent *p, const Conversion *c, size_t length, bool before)
{
    if (c->width > (int64_t)length && c->left != before)
        str_builder_fill(&p->out, ' ', (size_t)c->width - length);
}

// A number's ASCII text, with prefix for hexadecimal and octal.
static void write_number(Percent *p, const Conversion *c, bool negative,
                         const char *prefix, const char *text, size_t length)
{
    uint32_t sign = negative ? '-' : c->plus ? '+' : c->blank ? ' ' : 0;
    size_t prefix_length = strlen(prefix), total = (sign != 0) + prefix_length + length;
    bool zeros = c->zero && !c->left;
    if (!zeros)
        pad(p, c, total, true);
    if (sign != 0)
        str_builder_char(&p->out, sign);
    str_builder_ascii(&p->out, prefix, prefix_length);
    if (zeros && c->width > (int64_t)total)
        str_builder_fill(&p->out, '0', (size_t)c->width - total);
    str_builder_ascii(&p->out, text, length);
    pad(p, c, total, false);
}

// An int from the value of %d (o x X): 1, 0 wrong type, -1.
static int integer_of(Object *value, uint32_t letter, Object **out)
{
    const NumberSlots *number = &type_of(value)->number;
    bool index_only = letter == 'o' || letter == 'x' || letter == 'X';
    if (is_int(value)) {
        *out = incref(value);
        return 1;
    }
    if (index_only ? number->index == NULL
                   : number->index == NULL && number->to_int == NULL &&
                         number->to_float == NULL)
        return 0;
    *out = index_only ? operate_index(value) : operate_int(value);
    if (*out != NULL)
        return 1;
    return error_clear_if(EXC(TypeError)) ? 0 : -1;
}

// The digits of what %d (o x X) shows.
static Str *digits_of(const Percent *p, Object *value, uint32_t letter, int base)
{
    Object *number;
    int got = integer_of(value, letter, &number);
    if (got == 0)
        (void)error_false(EXC(TypeError),
                          base != 10
                              ? "%%%c format: an integer is required, not %.200T"
                              : "%%%c format: a real number is required, not %.200T",
                          p->bytes && letter == 'i' ? 'd' : (int)letter, value);
    if (got <= 0)
        return NULL;
    Str *text = int_to_str(number, base);
    decref(number);
    return text;
}

static bool write_integer(Percent *p, const Conversion *c, Object *value)
{
    uint32_t letter = c->letter;
    bool upper = letter == 'X', hex = upper || letter == 'x';
    int base = hex ? 16 : letter == 'o' ? 8 : 10;
    char few[32];
    const char *digits;
    size_t length;
    Str *text = NULL;
    if (is_small_int(value)) {
        digits =
            int_text_write(few + sizeof few, ((const Int *)(void *)value)->value, base);
        length = (size_t)(few + sizeof few - digits);
    } else {
        text = digits_of(p, value, letter, base);
        if (text == NULL)
            return false;
        digits = str_data(text);
        length = text->length;
    }
    bool negative = digits[0] == '-';
    digits += negative;
    length -= negative;
    const char *prefix = !c->alternate   ? ""
                         : upper         ? "0X"
                         : hex           ? "0x"
                         : letter == 'o' ? "0o"
                                         : "";
    size_t zeros = c->precision > (int64_t)length ? (size_t)c->precision - length : 0;
    if (LIKELY(zeros == 0 && !upper)) {
        write_number(p, c, negative, prefix, digits, length);
        xdecref((Object *)text);
        return !p->out.failed;
    }
    StrBuilder b;
    str_builder_start(&b);
    str_builder_fill(&b, '0', zeros);
    str_builder_ascii(&b, digits, length);
    for (size_t i = zeros; upper && !b.failed && i < b.length; i++)
        ((char *)b.data)[i] = (char)(digits[i - zeros] >= 'a' ? digits[i - zeros] - 32
                                                              : digits[i - zeros]);
    if (b.failed)
        p->out.failed = true;
    else
        write_number(p, c, negative, prefix, b.data, b.length);
    str_builder_discard(&b);
    xdecref((Object *)text);
    return !p->out.failed;
}

static bool write_float(Percent *p, const Conversion *c, Object *value)
{
    DoubleText text = { .length = 0 };
    double real;
    if (!operate_float_value(value, &real)) // bytes hide what was raised
        return p->bytes && !error_matches(EXC(MemoryError)) &&
               error_clear_if(EXC(BaseException)) &&
               error_false(EXC(TypeError), "float argument required, not %.200T",
                           value);
    bool good = format_spec_double(&text, real, (char)c->letter,
                                   c->precision < 0 ? 6 : c->precision, c->alternate);
    if (good) {
        bool negative = text.data[0] == '-';
        write_number(p, c, negative, "", text.data + negative, text.length - negative);
    }
    format_spec_double_end(&text);
    return good;
}

static bool write_text(Percent *p, const Conversion *c, STEALS OPT Str *text)
{
    if (text == NULL)
        return false;
    size_t length = text->length;
    if (c->precision >= 0 && c->precision < (int64_t)length)
        length = (size_t)c->precision;
    pad(p, c, length, true);
    str_builder_slice(&p->out, text, 0, length);
    pad(p, c, length, false);
    decref(OBJ(text));
    return !p->out.failed;
}

static bool write_bytes(Percent *p, const Conversion *c, Object *value)
{
    if (!buffer_is(value)) {
        Object *method;
        int found = attr_lookup_special(value, NAME(__bytes__), &method);
        if (found < 0)
            return false;
        if (found == 0)
            return error_false(EXC(TypeError),
                               "%%b requires a bytes-like object, or an object that "
                               "implements __bytes__, not '%.100T'",
                               value);
        decref(method);
    }
    Object *content = is_bytes(value) ? incref(value) : bytes_from_object(value);
    if (content == NULL)
        return false;
    const Bytes *b = as_bytes(content);
    size_t length = b->length;
    if (c->precision >= 0 && c->precision < (int64_t)length)
        length = (size_t)c->precision;
    pad(p, c, length, true);
    for (size_t i = 0; i < length; i++)
        str_builder_char(&p->out, b->data[i]);
    pad(p, c, length, false);
    decref(content);
    return !p->out.failed;
}

static bool character_of(const Percent *p, Object *value, uint32_t *out)
{
    int64_t code;
    const char *wrong = p->bytes
                            ? "%%c requires an integer in range(256) or a single byte"
                            : "%%c requires int or char";
    if (!p->bytes && is_str(value)) {
        if (as_str(value)->length != 1)
            return error_false(EXC(TypeError), wrong);
        *out = str_char(as_str(value), 0);
        return true;
    }
    if (p->bytes && (is_bytes(value) || is_bytearray(value))) {
        SearchText byte = bytes_view(value);
        if (byte.length != 1)
            return error_false(EXC(TypeError), wrong);
        *out = *(const uint8_t *)byte.data;
        return true;
    }
    if (!is_int(value) && type_of(value)->number.index == NULL)
        return error_false(EXC(TypeError), wrong);
    if (!operate_index_value(value, NULL, &code))
        return false;
    if (code < 0 || code > (p->bytes ? 255 : UNICODE_MAX))
        return error_false(EXC(OverflowError), p->bytes
                                                   ? "%%c arg not in range(256)"
                                                   : "%%c arg not in range(0x110000)");
    *out = (uint32_t)code;
    return true;
}

static bool write_character(Percent *p, const Conversion *c, Object *value)
{
    uint32_t code = 0;
    if (!character_of(p, value, &code))
        return false;
    pad(p, c, 1, true);
    str_builder_char(&p->out, code);
    pad(p, c, 1, false);
    return !p->out.failed;
}

static bool is_bare(const Conversion *c)
{
    return c->width < 0 && c->precision < 0 && !c->plus && !c->blank;
}

static bool write_value(Percent *p, const Conversion *c, Object *value)
{
    if (is_small_int(value) && (c->letter == 'd' || (c->letter == 's' && !p->bytes)) &&
        is_bare(c)) {
        char digits[24], *end = digits + sizeof digits;
        char *start = int_text_write(end, ((const Int *)(void *)value)->value, 10);
        str_builder_ascii(&p->out, start, (size_t)(end - start));
        return !p->out.failed;
    }
    switch (c->letter) {
    case 's':
        return p->bytes ? write_bytes(p, c, value)
                        : write_text(p, c, operate_str(value));
    case 'r':
        return write_text(p, c, p->bytes ? operate_ascii(value) : operate_repr(value));
    case 'a': return write_text(p, c, operate_ascii(value));
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': return write_integer(p, c, value);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return write_float(p, c, value);
    case 'c': return write_character(p, c, value);
    case 'b':
        if (p->bytes)
            return write_bytes(p, c, value);
        break;
    default: break;
    }
    uint32_t shown = c->letter >= 32 && c->letter < 127 ? c->letter : '?';
    return error_false(EXC(ValueError),
                       "unsupported format character '%c' (0x%x) at index %zd",
                       (int)shown, (unsigned)c->letter, (ptrdiff_t)c->index);
}

static void write_plain(Percent *p, size_t start, size_t end)
{
    if (!p->bytes) {
        str_builder_slice(&p->out, as_str(p->format), start, end);
        return;
    }
    for (size_t i = start; i < end; i++)
        str_builder_char(&p->out, unit(p, i));
}

static bool run(Percent *p)
{
    static const uint8_t percent = '%';
    SearchText mark = { &percent, 1, 1, p->bytes };
    size_t length = p->text.length;
    while (p->at < length) {
        int64_t found = str_search_find(p->text, mark, p->at, length);
        if (found < 0) {
            write_plain(p, p->at, length);
            break;
        }
        write_plain(p, p->at, (size_t)found);
        p->at = (size_t)found + 1;
        if (p->at < length && unit(p, p->at) == '%') {
            str_builder_char(&p->out, '%');
            p->at++;
            continue;
        }
        Conversion c;
        Object *value;
        if (!read_conversion(p, &c) || (value = next_argument(p)) == NULL)
            return false;
        incref(value);
        bool good = write_value(p, &c, value);
        decref(value);
        if (!good)
            return false;
    }
    if (p->mapping == NULL && p->used < p->count)
        return error_false(EXC(TypeError),
                           "not all arguments converted during %s formatting",
                           p->bytes ? "bytes" : "string");
    return !p->out.failed;
}

// p->text and p->bytes are set.
static bool format(Percent *p, Object *text, Object *args)
{
    p->format = text;
    p->args = args;
    p->at = p->used = 0;
    p->mapping = p->item = NULL;
    p->is_tuple = is_tuple(args);
    p->count = p->is_tuple ? tuple_length(as_tuple(args)) : 1;
    if (!p->is_tuple && !is_str(args) &&
        !(p->bytes && (is_bytes(args) || is_bytearray(args))) &&
        type_of(args)->mapping.subscript != NULL)
        p->mapping = args;
    str_builder_start(&p->out);
    str_builder_reserve(&p->out, p->text.length + 32);
    bool good = run(p);
    xdecref(p->item);
    if (!good)
        str_builder_discard(&p->out);
    return good;
}

Str *format_percent(Str *text, Object *args)
{
    Percent p; // not cleared: the builder is large
    p.text = str_search_text(text);
    p.bytes = false;
    if (!format(&p, OBJ(text), args))
        return NULL;
    if (p.at > 0 || text->length == 0)
        return str_builder_finish(&p.out);
    str_builder_discard(&p.out);
    return incref(text); // there is no sign: as it is, also of a subclass
}

Object *format_percent_bytes(Object *text, Object *args)
{
    Percent p;
    p.text = str_search_bytes(as_bytes(text));
    p.bytes = true;
    return format(&p, text, args) ? str_builder_finish_bytes(&p.out) : NULL;
}
