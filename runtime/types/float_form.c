// float_form.c - written forms of floats: repr, float(text), hexadecimal, rounding.
//
// source: Python Library Reference, float(), float.hex(), round(); Steele and White:
// How to Print Floating-Point Numbers Accurately (1990), for the form of the shortest
// text.
#include "runtime/types/float_form.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "runtime/base/float_text.h"
#include "runtime/base/unicode.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/types/buffer.h"
#include "runtime/types/int_text.h"

// ---- repr ----

// Digits d1 d2 ... with the point behind `before` of them, padded with zeros.
static size_t write_fixed(char *out, const char *digits, size_t count, int before)
{
    size_t at = 0;
    if (before <= 0) {
        memcpy(out, "0.", 2);
        at = 2;
        for (int i = before; i < 0; i++)
            out[at++] = '0';
        memcpy(out + at, digits, count);
        return at + count;
    }
    for (size_t i = 0; i < count; i++) {
        if (i == (size_t)before)
            out[at++] = '.';
        out[at++] = digits[i];
    }
    for (size_t i = count; i < (size_t)before; i++)
        out[at++] = '0';
    if (count <= (size_t)before) {
        out[at++] = '.';
        out[at++] = '0';
    }
    return at;
}

static size_t write_exponent(char *out, const char *digits, size_t count, int exponent)
{
    size_t at = 0;
    out[at++] = digits[0];
    if (count > 1) {
        out[at++] = '.';
        memcpy(out + at, digits + 1, count - 1);
        at += count - 1;
    }
    out[at++] = 'e';
    out[at++] = exponent < 0 ? '-' : '+';
    exponent = exponent < 0 ? -exponent : exponent;
    if (exponent >= 100)
        out[at++] = (char)('0' + exponent / 100);
    out[at++] = (char)('0' + exponent / 10 % 10);
    out[at++] = (char)('0' + exponent % 10);
    return at;
}

Str *float_form_repr(double value)
{
    char digits[FLOAT_TEXT_DIGITS], text[48];
    size_t count, at = 0;
    int exponent;
    if (isnan(value))
        return str_from_ascii("nan", 3);
    if (isinf(value))
        return value < 0 ? str_from_ascii("-inf", 4) : str_from_ascii("inf", 3);
    count = float_text_shortest(value, digits, &exponent);
    if (signbit(value))
        text[at++] = '-';
    at += exponent >= -4 && exponent < 16
              ? write_fixed(text + at, digits, count, exponent + 1)
              : write_exponent(text + at, digits, count, exponent);
    return str_from_ascii(text, at);
}

// ---- float(text) ----

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// "inf", "infinity" and "nan" in any case: true and the value.
static bool parse_word(const char *text, size_t length, double *out)
{
    static const struct {
        const char *word;
        double value;
    } words[] = { { "inf", INFINITY }, { "infinity", INFINITY }, { "nan", NAN } };
    bool negative = length > 0 && text[0] == '-';
    if (length > 0 && (text[0] == '-' || text[0] == '+')) {
        text++;
        length--;
    }
    for (size_t i = 0; i < ARRAY_COUNT(words); i++) {
        size_t n = 0;
        while (n < length && words[i].word[n] != '\0' &&
               (text[n] | 0x20) == words[i].word[n])
            n++;
        if (n == length && words[i].word[n] == '\0' && n > 0) {
            *out = negative ? -words[i].value : words[i].value;
            return true;
        }
    }
    return false;
}

// Take underscores between digits out; false if one is elsewhere.
static bool join_digits(char *text, size_t *length)
{
    size_t out = 0;
    for (size_t i = 0; i < *length; i++) {
        if (text[i] != '_') {
            text[out++] = text[i];
        } else if (i == 0 || i + 1 == *length || !is_digit(text[i - 1]) ||
                   !is_digit(text[i + 1])) {
            return false;
        }
    }
    *length = out;
    return true;
}

static bool parse(char *text, size_t length, double *out)
{
    while (length > 0 && is_blank(text[0])) {
        text++;
        length--;
    }
    while (length > 0 && is_blank(text[length - 1]))
        length--;
    if (!join_digits(text, &length))
        return false;
    return float_text_parse(text, length, out) || parse_word(text, length, out);
}

Object *float_form_read(Object *text)
{
    char local[128], *copy = local;
    Buffer buffer = { .owner = NULL };
    size_t length;
    double value = 0;
    bool good;
    if (!is_str(text) && !buffer_require(text, &buffer))
        return NULL;
    length = is_str(text) ? as_str(text)->length : buffer.length;
    if (length > sizeof local && (copy = heap_alloc(HEAP_RAW, length)) == NULL) {
        buffer_release(&buffer);
        return NULL;
    }
    if (is_str(text))
        int_text_ascii(as_str(text), copy);
    else if (length > 0)
        memcpy(copy, buffer.data, length);
    buffer_release(&buffer);
    good = parse(copy, length, &value);
    if (copy != local)
        heap_free(HEAP_RAW, copy, length);
    if (!good)
        return error_raise(EXC(ValueError), "could not convert string to float: %R",
                           text);
    return float_from(value);
}

// ---- rounding ----

enum { DECIMALS_MAX = 323, DECIMALS_MIN = -308, EXACT_DECIMALS = 60 };

// Round digits[0 .. point) to a multiple of 10^places, ties to even, where digits
// behind the point count too. digits begins with one '0' that a carry may use.
static void round_digits(char *digits, size_t point, size_t length, size_t places)
{
    size_t cut = point - places; // first digit that goes
    bool up = digits[cut] > '5';
    if (digits[cut] == '5') {
        up = ((digits[cut - 1] - '0') & 1) != 0;
        for (size_t i = cut + 1; i < length && !up; i++)
            up = digits[i] != '0' && digits[i] != '.';
    }
    memset(digits + cut, '0', point - cut);
    for (size_t i = cut; up && i-- > 0;) {
        up = digits[i] == '9';
        digits[i] = up ? '0' : (char)(digits[i] + 1);
    }
}

// Round to 10^places, places > 0.
static double round_whole(double value, size_t places)
{
    char text[FLOAT_TEXT_FIXED + EXACT_DECIMALS + 4];
    double result;
    size_t length, point;
    if (fabs(value) < 1)
        return copysign(0.0, value);
    // at 1 and above, 52 decimals are all there are
    text[0] = '0';
    length = 1 + float_text_format(fabs(value), 'f', EXACT_DECIMALS, false, text + 1,
                                   sizeof text - 1);
    point = (size_t)((const char *)memchr(text, '.', length) - text);
    if (places >= point) { // the whole number is below the unit
        if (places > point - 1)
            return copysign(0.0, value);
    }
    round_digits(text, point, length, places);
    if (!float_text_parse(text, point, &result))
        return value;
    return copysign(result, value);
}

bool float_form_round(double value, int64_t decimals, double *out)
{
    char text[FLOAT_TEXT_FIXED + DECIMALS_MAX + 2];
    size_t length;
    *out = value;
    if (!isfinite(value) || decimals > DECIMALS_MAX || value == 0)
        return true;
    if (decimals < DECIMALS_MIN) {
        *out = copysign(0.0, value);
        return true;
    }
    if (decimals < 0) {
        *out = round_whole(value, (size_t)-decimals);
    } else {
        length = float_text_format(value, 'f', (int)decimals, false, text, sizeof text);
        if (!float_text_parse(text, length, out))
            *out = value;
    }
    return isfinite(*out) ||
           error_false(EXC(OverflowError), "rounded value too large to represent");
}

// ---- hexadecimal ----

enum { HEX_DIGITS = (DBL_MANT_DIG - 1) / 4 };

Str *float_form_hex(double value)
{
    char text[40];
    int exponent, at = 0;
    uint64_t bits;
    if (!isfinite(value))
        return float_form_repr(value);
    if (signbit(value))
        text[at++] = '-';
    if (value == 0) {
        memcpy(text + at, "0x0.0p+0", 8);
        return str_from_ascii(text, (size_t)at + 8);
    }
    value = frexp(fabs(value), &exponent);
    exponent--;
    bits = (uint64_t)ldexp(value, DBL_MANT_DIG);
    if (exponent < DBL_MIN_EXP - 1) {
        bits >>= DBL_MIN_EXP - 1 - exponent;
        exponent = DBL_MIN_EXP - 1;
    }
    at +=
        snprintf(text + at, sizeof text - (size_t)at, "0x%d.%0*llxp%+d",
                 (int)(bits >> (DBL_MANT_DIG - 1)), HEX_DIGITS,
                 (unsigned long long)(bits & (((uint64_t)1 << (DBL_MANT_DIG - 1)) - 1)),
                 exponent);
    return str_from_ascii(text, (size_t)at);
}

static int hex_value(char c)
{
    if (is_digit(c))
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool bad_hex(void)
{
    return error_false(EXC(ValueError), "invalid hexadecimal floating-point string");
}

static bool hex_too_large(void)
{
    return error_false(EXC(OverflowError),
                       "hexadecimal value too large to represent as a float");
}

// What the digits of hexadecimal text say: bits * 2^exponent, the lowest bit sticky.
typedef struct HexParts {
    uint64_t bits;
    int64_t exponent;
} HexParts;

// Read digits with at most one point. Returns where they end; NULL without a digit.
static const char *read_hex_digits(const char *p, const char *end, HexParts *parts)
{
    bool point = false, any = false;
    for (; p < end; p++) {
        int digit = hex_value(*p);
        if (*p == '.' && !point) {
            point = true;
            continue;
        }
        if (digit < 0)
            break;
        any = true;
        if (parts->bits >> 60 == 0) {
            parts->bits = parts->bits << 4 | (unsigned)digit;
            parts->exponent -= point ? 4 : 0;
        } else {
            parts->bits |= digit != 0;
            parts->exponent += point ? 0 : 4;
        }
    }
    return any ? p : NULL;
}

// Read "p-12" if it is there; NULL if it is broken.
static const char *read_hex_exponent(const char *p, const char *end, HexParts *parts)
{
    const int64_t large = INT64_MAX / 4;
    int64_t value = 0;
    bool negative;
    if (p == end || (*p | 0x20) != 'p')
        return p;
    p++;
    negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+'))
        p++;
    if (p == end || !is_digit(*p))
        return NULL;
    for (; p < end && is_digit(*p); p++)
        value = value < large / 10 - 10 ? value * 10 + (*p - '0') : large;
    parts->exponent += negative ? -value : value;
    return p;
}

// bits * 2^exponent, ties to even; false if it is too large.
static bool compose(HexParts parts, double *out)
{
    int64_t length, drop;
    *out = 0.0;
    if (parts.bits == 0)
        return true;
    length = 64 - __builtin_clzll(parts.bits);
    if (parts.exponent + length > DBL_MAX_EXP)
        return false;
    if (parts.exponent + length < DBL_MIN_EXP - DBL_MANT_DIG)
        return true;
    drop = length - DBL_MANT_DIG;
    if (drop < DBL_MIN_EXP - DBL_MANT_DIG - parts.exponent)
        drop = DBL_MIN_EXP - DBL_MANT_DIG - parts.exponent;
    if (drop > 0) { // at most 64
        uint64_t half = (uint64_t)1 << (drop - 1);
        uint64_t low = parts.bits & (half | (half - 1));
        parts.bits = drop == 64 ? 0 : parts.bits >> drop;
        parts.exponent += drop;
        if (low > half || (low == half && (parts.bits & 1) != 0))
            parts.bits++;
    }
    *out = ldexp((double)parts.bits, (int)parts.exponent);
    return isfinite(*out);
}

static bool parse_hex(const char *p, const char *end, double *out)
{
    HexParts parts = { 0, 0 };
    bool negative;
    while (p < end && is_blank(*p))
        p++;
    while (end > p && is_blank(end[-1]))
        end--;
    if (parse_word(p, (size_t)(end - p), out))
        return true;
    negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+'))
        p++;
    if (end - p >= 2 && p[0] == '0' && (p[1] | 0x20) == 'x')
        p += 2;
    p = read_hex_digits(p, end, &parts);
    if (p != NULL)
        p = read_hex_exponent(p, end, &parts);
    if (p != end || p == NULL)
        return bad_hex();
    if (!compose(parts, out))
        return hex_too_large();
    if (negative)
        *out = -*out;
    return true;
}

bool float_form_from_hex(const Str *text, double *out)
{
    const char *data = str_data(text);
    if (str_kind(text) != STR_KIND_ASCII)
        return bad_hex();
    return parse_hex(data, data + text->length, out);
}
