// int_text.c - integers to text and back.
//
// source: Python Language Reference, 2.4.4; Library Reference, int() and "Integer
// string conversion length limitation".
#include "runtime/types/int_text.h"

#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/int_guard.h"
#include "runtime/types/int_internal.h"
#include "runtime/types/str.h"

#define TO_TEXT_MESSAGE                                                                \
    "Exceeds the limit (%lld digits) for integer string conversion; use "              \
    "sys.set_int_max_str_digits() to increase the limit"
#define FROM_TEXT_MESSAGE                                                              \
    "Exceeds the limit (%lld digits) for integer string conversion: value has %zu "    \
    "digits; use sys.set_int_max_str_digits() to increase the limit"

static struct int_text {
    int64_t max_digits;
} int_text = { INT_TEXT_LIMIT };

int64_t int_text_max_digits(void)
{
    return int_text.max_digits;
}

bool int_text_set_max_digits(int64_t digits)
{
    if (digits != 0 && digits < INT_TEXT_LIMIT_LEAST)
        return error_false(EXC(ValueError), "maxdigits must be 0 or larger than %d",
                           INT_TEXT_LIMIT_LEAST);
    int_text.max_digits = digits;
    return true;
}

static bool is_power_of_two(int base)
{
    return (base & (base - 1)) == 0;
}

// ---- to text ----

// Digits of a value from the end of a buffer; returns where they begin.
static char *write_small(char *end, uint64_t value, unsigned base)
{
    if (base == 10) {
        while (value >= 100) {
            unsigned pair = (unsigned)(value % 100);
            value /= 100;
            *--end = (char)('0' + pair % 10);
            *--end = (char)('0' + pair / 10);
        }
    }
    if (base == 10) {
        if (value >= 10) {
            *--end = (char)('0' + value % 10);
            value /= 10;
        }
        *--end = (char)('0' + value);
        return end;
    }
    unsigned bits = (unsigned)__builtin_ctz(base); // a power of two
    do {
        *--end = "0123456789abcdef"[value & (base - 1)];
        value >>= bits;
    } while (value != 0);
    return end;
}

char *int_text_write(char *end, int64_t value, int base)
{
    char *start = write_small(end, value < 0 ? -(uint64_t)value : (uint64_t)value,
                              (unsigned)base);
    if (value < 0)
        *--start = '-';
    return start;
}

static bool exceeds_limit(size_t digits)
{
    return int_text.max_digits > 0 && digits > (size_t)int_text.max_digits;
}

static Str *too_many_digits(void)
{
    error_raise(EXC(ValueError), TO_TEXT_MESSAGE, (long long)int_text.max_digits);
    return NULL;
}

static Str *big_to_str(const Bignum *n, int base)
{
    size_t room = bignum_digits_room(n, base) + 1, count;
    bool limited = !is_power_of_two(base);
    char *text;
    Str *made = NULL;
    if (limited && room > 64 && exceeds_limit(room - room / 64 - 8))
        return too_many_digits(); // without making what is surely too long
    text = heap_alloc(HEAP_RAW, room);
    if (text == NULL)
        return NULL;
    text[0] = '-';
    if (!int_guard_to_digits(n, base, text + 1, &count))
        made = NULL;
    else if (limited && exceeds_limit(count))
        too_many_digits();
    else
        made = n->negative ? str_from_ascii(text, count + 1)
                           : str_from_ascii(text + 1, count);
    heap_free(HEAP_RAW, text, room);
    return made;
}

Str *int_text_of(Object *o, int base)
{
    char text[72], *end = text + sizeof text, *start;
    uint64_t limb;
    int64_t value;
    Bignum n;
    if (LIKELY(int_fits(o, &value))) {
        start = int_text_write(end, value, base);
        return str_from_ascii(start, (size_t)(end - start));
    }
    n = int_view(o, &limb);
    return big_to_str(&n, base);
}

// ---- from digits ----

Object *int_text_from_digits(const char *digits, size_t length, int base, bool negative)
{
    IntResult result;
    uint64_t small = 0;
    size_t i = 0;
    if (!is_power_of_two(base) && length > INT_TEXT_LIMIT_LEAST &&
        exceeds_limit(length))
        return error_raise(EXC(ValueError), FROM_TEXT_MESSAGE,
                           (long long)int_text.max_digits, length);
    for (; i < length && small < INT64_MAX / 36 - 1; i++) {
        char c = digits[i];
        unsigned digit =
            c <= '9' ? (unsigned)(c - '0') : (unsigned)((c | 0x20) - 'a' + 10);
        small = small * (unsigned)base + digit;
    }
    if (i == length)
        return int_from(negative ? -(int64_t)small : (int64_t)small);
    if (!int_result_start(&result, bignum_limbs_room(length, base)))
        return NULL;
    if (!int_guard_from_digits(&result.n, digits, length, base)) {
        int_result_discard(&result);
        return NULL;
    }
    result.n.negative = negative && result.n.size > 0;
    return int_result_finish(&result);
}

// ---- from text ----

enum { SHOWN = 200 }; // characters of a bad literal

static COLD Object *bad_literal(Object *text, int base)
{
    return error_raise(EXC(ValueError),
                       "invalid literal for int() with base %d: %.200R", base, text);
}

static COLD Object *bad_bytes(const Buffer *bytes, int base)
{
    Object *shown =
        bytes_from(bytes->data, bytes->length < SHOWN ? bytes->length : SHOWN);
    if (shown != NULL) {
        bad_literal(shown, base);
        decref(shown);
    }
    return NULL;
}

static int digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'z' ? c - 'a' + 10 : 99;
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// The base that a prefix at text names, or 0.
static int prefix_base(const char *text, const char *end)
{
    if (end - text < 2 || text[0] != '0')
        return 0;
    switch (text[1] | 0x20) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 0;
    }
}

// Check digits with single underscores between them; if there are any, the digits go to
// `room`, which may be the text.
//
// returns the digits and their number; NULL if the text is bad
static const char *join_digits(const char *text, const char *end, int base, char *room,
                               size_t *count)
{
    char *out = room;
    const char *p = text;
    bool digit_before = false;
    while (p < end && digit_value(*p) < base)
        p++;
    *count = (size_t)(end - text);
    if (p == end)
        return p > text ? text : NULL;
    for (p = text; p < end; p++) {
        if (*p == '_') {
            if (!digit_before)
                return NULL;
            digit_before = false;
            continue;
        }
        if (digit_value(*p) >= base)
            return NULL;
        *out++ = *p;
        digit_before = true;
    }
    *count = (size_t)(out - room);
    return digit_before ? room : NULL;
}

// An int from ASCII text; there is room for as many digits. NULL without an error: not a
// number.
static Object *parse(const char *text, size_t length, int base, char *room)
{
    const char *start = text, *end = text + length, *digits;
    bool negative = false, only_zero = false;
    size_t count;
    int named;
    Object *made;
    while (start < end && is_blank(*start))
        start++;
    while (end > start && is_blank(end[-1]))
        end--;
    if (start < end && (*start == '-' || *start == '+'))
        negative = *start++ == '-';
    named = prefix_base(start, end);
    if (base == 0) {
        base = named == 0 ? 10 : named;
        only_zero = named == 0 && start < end && *start == '0';
    }
    if (named != 0 && named == base) {
        start += 2;
        if (start < end && *start == '_')
            start++;
    }
    digits = join_digits(start, end, base, room, &count);
    if (digits == NULL)
        return NULL;
    made = int_text_from_digits(digits, count, base, negative);
    if (only_zero && made != NULL && int_sign(made) != 0) {
        decref(made);
        return NULL;
    }
    return made;
}

void int_text_ascii(const Str *s, char *out)
{
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = str_char(s, i);
        int digit;
        if (c < 128)
            out[i] = (char)c;
        else if (unicode_is_space(c))
            out[i] = ' ';
        else
            out[i] = (digit = unicode_decimal_value(c)) < 0 ? '?' : (char)('0' + digit);
    }
}

// An int from a str, or else from bytes. NULL without an error: not a number.
static Object *parse_any(OPT const Str *text, const Buffer *bytes, int base)
{
    char local[128], *room = local;
    const char *source = text != NULL ? str_data(text) : bytes->data;
    size_t length = text != NULL ? text->length : bytes->length;
    Object *made;
    if (length > sizeof local) {
        room = heap_alloc(HEAP_RAW, length);
        if (room == NULL)
            return NULL;
    }
    if (text != NULL && str_kind(text) != STR_KIND_ASCII) {
        int_text_ascii(text, room);
        source = room;
    }
    made = parse(source, length, base, room);
    if (room != local)
        heap_free(HEAP_RAW, room, length);
    return made;
}

Object *int_text_read(Object *text, int base)
{
    Buffer bytes = { 0 };
    Object *made;
    if (is_str(text)) {
        made = parse_any(as_str(text), &bytes, base);
        return made != NULL || error_occurred() ? made : bad_literal(text, base);
    }
    if (!buffer_require(text, &bytes))
        return NULL;
    made = parse_any(NULL, &bytes, base);
    if (made == NULL && !error_occurred())
        bad_bytes(&bytes, base);
    buffer_release(&bytes);
    return made;
}
