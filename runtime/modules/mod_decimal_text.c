// mod_decimal_text.c - finite decimal numbers as text.
#include "runtime/modules/mod_decimal_text.h"

#include <stdio.h>
#include <string.h>

#include "runtime/protocol/error.h"
#include "runtime/types/format_spec.h"

enum { DIGITS_ROOM = DIGITS_LIMBS * 20, TEXT_ROOM = DIGITS_ROOM + 64 };

static size_t write_number(const Operand *x, bool capitals, char *out)
{
    char digits[DIGITS_ROOM];
    size_t at = 0;
    int64_t count = (int64_t)mod_decimal_digits_write(&x->digits, digits),
            left = x->exponent + count;
    bool plain = x->exponent <= 0 && left > -6;
    int64_t point = plain ? left : 1;
    if (x->negative)
        out[at++] = '-';
    if (point <= 0) {
        out[at++] = '0';
        out[at++] = '.';
        for (; point < 0; point++)
            out[at++] = '0';
        memcpy(out + at, digits, (size_t)count);
        at += (size_t)count;
    } else {
        memcpy(out + at, digits, (size_t)point);
        at += (size_t)point;
        if (point < count) {
            out[at++] = '.';
            memcpy(out + at, digits + point, (size_t)(count - point));
            at += (size_t)(count - point);
        }
    }
    if (!plain)
        at += (size_t)snprintf(out + at, 32, "%c%+lld", capitals ? 'E' : 'e',
                               (long long)(left - 1));
    return at;
}

Str *mod_decimal_text(const Operand *x, bool capitals)
{
    char text[TEXT_ROOM];
    return str_from_ascii(text, write_number(x, capitals, text));
}

bool mod_decimal_text_parse(const char *text, size_t length, Operand *out)
{
    size_t i = 0, digits = 0, behind = 0;
    bool point = false;
    out->digits.count = 0;
    out->negative = length > 0 && text[0] == '-';
    out->exponent = 0;
    if (length > 0 && (text[0] == '-' || text[0] == '+'))
        i++;
    for (; i < length; i++) {
        uint64_t digit = (uint64_t)(unsigned char)text[i] - '0';
        if (text[i] == '.' && !point) {
            point = true;
            continue;
        }
        if (digit > 9)
            break;
        if (++digits > 18)
            return false;
        behind += point;
        out->digits.limbs[0] =
            out->digits.count == 0 ? digit : out->digits.limbs[0] * 10 + digit;
        out->digits.count = 1;
    }
    if (digits == 0 || i < length)
        return false;
    out->digits.count = out->digits.limbs[0] != 0;
    out->exponent = -(int64_t)behind;
    return true;
}

// A specification that asks for a fixed number of digits behind the point, and has nothing
// that floats write otherwise.
static bool read_spec(const Str *spec, FormatSpec *out)
{
    if (spec->length > 1 && memchr("<>=^", (int)str_char(spec, 1), 4) != NULL)
        return false; // a fill, behind which a 0 is refused
    if (!format_spec_parse(spec, 0, '>', "Decimal", out)) {
        error_clear();
        return false;
    }
    return (out->type == 'f' || out->type == 'F' || out->type == '%') &&
           out->precision >= 0 && out->precision <= TEXT_ROOM && out->fill != '0' &&
           out->grouping != '_' && !out->alternate && !out->no_negative_zero;
}

Str *mod_decimal_text_format(Operand *x, Str *spec, DigitsRounding rounding)
{
    FormatSpec f;
    char text[DIGITS_ROOM + 2 * TEXT_ROOM], digits[DIGITS_ROOM];
    if (!read_spec(spec, &f))
        return NULL;
    int64_t precision = f.precision, drop = -precision - x->exponent;
    if (f.type == '%')
        drop -= 2;
    if (drop > 0)
        (void)mod_decimal_digits_round(&x->digits, drop, rounding, x->negative);
    else if (!mod_decimal_digits_scale(&x->digits, -drop))
        return NULL;
    // the point before the last digits, and at least a zero before it
    int64_t count = (int64_t)mod_decimal_digits_write(&x->digits, digits);
    int64_t zeros = count > precision ? 0 : precision + 1 - count;
    int64_t whole = zeros + count - precision;
    memset(text, '0', (size_t)zeros);
    memcpy(text + zeros, digits, (size_t)count);
    memmove(text + whole + 1, text + whole, (size_t)precision);
    text[whole] = '.';
    size_t rest = precision > 0 ? (size_t)precision + 1 : 0;
    if (f.type == '%')
        text[(size_t)whole + rest++] = '%';
    NumberParts parts = { x->negative, "", text, (size_t)whole, text + whole, rest };
    StrBuilder b;
    str_builder_start(&b);
    format_spec_number(&b, &f, &parts);
    return str_builder_finish(&b);
}
