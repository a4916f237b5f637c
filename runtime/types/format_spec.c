// format_spec.c - reading format specifications; layout of numbers.
//
// source  Python Library Reference, "Format Specification Mini-Language"; PEP 378, 682
#include "runtime/types/format_spec.h"

#include <math.h>
#include <string.h>

#include "runtime/base/float_text.h"
#include "runtime/base/unicode.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/types/float.h"

// ---- reading ----

typedef struct Reader {
    const Str *text;
    size_t at;
} Reader;

static inline size_t left(const Reader *r)
{
    return r->text->length - r->at;
}

static inline uint32_t peek(const Reader *r)
{
    return left(r) > 0 ? str_char(r->text, r->at) : 0;
}

static inline bool is_align(uint32_t c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

static bool accept(Reader *r, uint32_t c)
{
    if (left(r) == 0 || peek(r) != c)
        return false;
    r->at++;
    return true;
}

// Decimal digits: 1 read, 0 none there, -1 raised.
static int read_integer(Reader *r, int64_t *out)
{
    int64_t value = 0;
    size_t start = r->at;
    for (; left(r) > 0; r->at++) {
        int digit = unicode_decimal_value(peek(r));
        if (digit < 0)
            break;
        if (value > (INT64_MAX - digit) / 10) {
            (void)error_raise(EXC(ValueError),
                              "Too many decimal digits in format string");
            return -1;
        }
        value = value * 10 + digit;
    }
    if (r->at == start)
        return 0;
    *out = value;
    return 1;
}

static bool read_grouping(Reader *r, FormatSpec *out)
{
    bool comma = accept(r, ','), underscore = accept(r, '_');
    if ((comma && underscore) || (underscore && peek(r) == ','))
        return error_false(EXC(ValueError), "Cannot specify both ',' and '_'.");
    out->grouping = comma ? ',' : underscore ? '_' : 0;
    return true;
}

static bool check_grouping(FormatSpec *out)
{
    uint32_t c = out->type;
    out->group_size = 3;
    if (out->grouping == 0 || c == 0 || (c < 128 && strchr("defgEG%F", (int)c) != NULL))
        return true;
    if (out->grouping == '_' && c < 128 && strchr("boxX", (int)c) != NULL) {
        out->group_size = 4;
        return true;
    }
    if (c > 32 && c < 128)
        return error_false(EXC(ValueError), "Cannot specify '%c' with '%c'.",
                           (int)out->grouping, (int)c);
    return error_false(EXC(ValueError), "Cannot specify '%c' with '\\x%x'.",
                       (int)out->grouping, (unsigned)c);
}

static bool read_precision(Reader *r, FormatSpec *out)
{
    if (!accept(r, '.'))
        return true;
    int got = read_integer(r, &out->precision);
    if (got == 0)
        return error_false(EXC(ValueError), "Format specifier missing precision");
    return got > 0;
}

bool format_spec_parse(const Str *text, uint32_t default_type, uint32_t default_align,
                       const char *type_name, FormatSpec *out)
{
    Reader r = { text, 0 };
    bool filled = false, aligned = false;
    *out = (FormatSpec){ .fill = ' ',
                         .align = default_align,
                         .width = -1,
                         .precision = -1,
                         .type = default_type };
    if (left(&r) >= 2 && is_align(str_char(text, 1))) {
        out->fill = str_char(text, 0);
        out->align = str_char(text, 1);
        filled = aligned = true;
        r.at = 2;
    } else if (left(&r) >= 1 && is_align(peek(&r))) {
        out->align = peek(&r);
        aligned = true;
        r.at = 1;
    }
    uint32_t c = peek(&r);
    if (left(&r) > 0 && (c == '+' || c == '-' || c == ' ')) {
        out->sign = c;
        r.at++;
    }
    out->no_negative_zero = accept(&r, 'z');
    out->alternate = accept(&r, '#');
    if (!filled && accept(&r, '0')) {
        out->fill = '0';
        if (!aligned && default_align == '>')
            out->align = '=';
    }
    if (read_integer(&r, &out->width) < 0 || !read_grouping(&r, out) ||
        !read_precision(&r, out))
        return false;
    if (left(&r) > 1)
        return error_false(EXC(ValueError),
                           "Invalid format specifier '%U' for object of type '%.200s'",
                           text, type_name);
    if (left(&r) == 1)
        out->type = peek(&r);
    return check_grouping(out);
}

Object *format_spec_unknown(const FormatSpec *spec, const char *type_name)
{
    if (spec->type > 32 && spec->type < 128)
        return error_raise(EXC(ValueError),
                           "Unknown format code '%c' for object of type '%.200s'",
                           (int)spec->type, type_name);
    return error_raise(EXC(ValueError),
                       "Unknown format code '\\x%x' for object of type '%.200s'",
                       (unsigned)spec->type, type_name);
}

size_t format_spec_padding(const FormatSpec *spec, size_t length, size_t *right)
{
    size_t total = spec->width > (int64_t)length ? (size_t)spec->width - length : 0;
    size_t before = spec->align == '>' ? total : spec->align == '^' ? total / 2 : 0;
    *right = total - before;
    return before;
}

// ---- layout of numbers ----

// Digits with separators, zero-filled to at least least characters. NULL out: only
// count.
static size_t group_digits(const FormatSpec *spec, const NumberParts *p, int64_t least,
                           OPT StrBuilder *out)
{
    size_t digits = p->digit_count;
    if (digits == 0)
        return 0;
    size_t total = least > (int64_t)digits ? (size_t)least : digits; // with zeros
    if (spec->grouping == 0) {
        if (out != NULL) {
            str_builder_fill(out, '0', total - digits);
            str_builder_ascii(out, p->digits, digits);
        }
        return total;
    }
    size_t size = spec->group_size, shown = digits, separators = (digits - 1) / size;
    while ((int64_t)(shown + separators) < least) {
        shown++;
        separators = (shown - 1) / size;
    }
    for (size_t i = 0; out != NULL && i < shown; i++) {
        size_t behind = shown - i; // digits still to write
        if (i > 0 && behind % size == 0)
            str_builder_char(out, spec->grouping);
        str_builder_char(out,
                         behind > digits ? '0' : (uint8_t)p->digits[digits - behind]);
    }
    return shown + separators;
}

void format_spec_number(StrBuilder *out, const FormatSpec *spec, const NumberParts *p)
{
    uint32_t sign = p->negative                              ? '-'
                    : spec->sign == '+' || spec->sign == ' ' ? spec->sign
                                                             : 0;
    size_t prefix = strlen(p->prefix), others = (sign != 0) + prefix + p->rest_count;
    int64_t least = 0;
    if (spec->width > STR_LENGTH_MAX) {
        (void)error_no_memory();
        str_builder_discard(out);
        out->failed = true;
        return;
    }
    if (spec->fill == '0' && spec->align == '=')
        least = spec->width - (int64_t)others;
    size_t grouped = group_digits(spec, p, least, NULL), right;
    size_t before = format_spec_padding(spec, others + grouped, &right), inside = 0;
    if (spec->align == '=') {
        inside = right;
        right = 0;
    }
    str_builder_fill(out, spec->fill, before);
    if (sign != 0)
        str_builder_char(out, sign);
    str_builder_ascii(out, p->prefix, prefix);
    str_builder_fill(out, spec->fill, inside);
    (void)group_digits(spec, p, least, out);
    str_builder_ascii(out, p->rest, p->rest_count);
    str_builder_fill(out, spec->fill, right);
}

// ---- doubles ----

static bool reserve(DoubleText *t, size_t capacity)
{
    t->data = t->small;
    t->capacity = sizeof t->small;
    if (capacity <= sizeof t->small)
        return true;
    t->data = heap_alloc(HEAP_RAW, capacity);
    if (t->data == NULL) {
        t->data = t->small;
        return false;
    }
    t->capacity = capacity;
    return true;
}

void format_spec_double_end(DoubleText *t)
{
    if (t->data != NULL && t->data != t->small)
        heap_free(HEAP_RAW, t->data, t->capacity);
    t->data = NULL;
}

static void put(DoubleText *t, const char *text, size_t length)
{
    memcpy(t->data + t->length, text, length);
    t->length += length;
}

static void put_zeros(DoubleText *t, size_t count)
{
    memset(t->data + t->length, '0', count);
    t->length += count;
}

// repr(value); with alternate a point always.
static bool write_repr(DoubleText *t, double value, bool alternate)
{
    Str *s = float_repr(value);
    if (s == NULL)
        return false;
    const char *text = str_data(s);
    size_t length = s->length;
    const char *e = memchr(text, 'e', length);
    if (alternate && e != NULL && memchr(text, '.', length) == NULL) {
        put(t, text, (size_t)(e - text));
        put(t, ".", 1);
        put(t, e, length - (size_t)(e - text));
    } else {
        put(t, text, length);
    }
    decref(OBJ(s));
    return true;
}

// Lay out digits d[0 .. n) of value 0.d * 10^point without an exponent.
static void put_fixed(DoubleText *t, const char *d, size_t n, int point)
{
    if (point <= 0) {
        put(t, "0.", 2);
        put_zeros(t, (size_t)-point);
        put(t, d, n);
        return;
    }
    size_t whole = (size_t)point;
    put(t, d, n < whole ? n : whole);
    if (n <= whole) {
        put_zeros(t, whole - n);
        put(t, ".0", 2);
        return;
    }
    put(t, ".", 1);
    put(t, d + whole, n - whole);
}

// %g, but with at least one digit behind the point when there is no exponent.
static bool write_general(DoubleText *t, double value, int precision, bool alternate)
{
    DoubleText raw = { .length = 0 };
    if (precision == 0)
        precision = 1;
    if (!reserve(&raw, (size_t)precision + 32))
        return false;
    size_t n = float_text_format(fabs(value), 'e', precision - 1, false, raw.data,
                                 raw.capacity);
    char *e = memchr(raw.data, 'e', n);
    raw.data[n] = '\0';
    int point = (int)strtol(e + 1, NULL, 10) + 1;
    if (precision > 1) // close the gap of the point
        memmove(raw.data + 1, raw.data + 2, (size_t)precision - 1);
    size_t digits = (size_t)precision;
    while (!alternate && digits > 1 && raw.data[digits - 1] == '0')
        digits--;
    if (signbit(value))
        put(t, "-", 1);
    if (point > -4 && point <= precision - 1) {
        put_fixed(t, raw.data, digits, point);
    } else {
        put(t, raw.data, 1);
        if (digits > 1 || alternate)
            put(t, ".", 1);
        put(t, raw.data + 1, digits - 1);
        put(t, e, n - (size_t)(e - raw.data));
    }
    format_spec_double_end(&raw);
    return true;
}

bool format_spec_double(DoubleText *t, double value, char type, int64_t precision,
                        bool alternate)
{
    t->length = 0;
    if (precision > INT32_MAX - 512) {
        t->data = NULL;
        return error_no_memory() != NULL;
    }
    size_t room = precision > 0 ? (size_t)precision : 0;
    if (!reserve(t, room + FLOAT_TEXT_FIXED + 16))
        return false;
    if (!isfinite(value)) {
        bool upper = type >= 'E' && type <= 'G';
        if (signbit(value) && !isnan(value))
            put(t, "-", 1);
        put(t, isnan(value) ? (upper ? "NAN" : "nan") : upper ? "INF" : "inf", 3);
        return true;
    }
    if (type == 'r' && precision < 0)
        return write_repr(t, value, alternate);
    if (type == 'r')
        return write_general(t, value, (int)precision, alternate);
    if ((type == 'g' || type == 'G') && precision == 0)
        precision = 1;
    t->length =
        float_text_format(value, type, (int)precision, alternate, t->data, t->capacity);
    return true;
}
