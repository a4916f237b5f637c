// unicode.h - UTF-8, character classes, case, names and normal forms.
//
// Built on libunistring, whose tables may be older than the Unicode 15.1 of Python 3.13
// (libunistring 1.0: Unicode 14.0); characters added since then count as unassigned.
// "Classes" are those of Python's str methods. ASCII is answered from a table inline.
#ifndef OURO_RUNTIME_BASE_UNICODE_H
#define OURO_RUNTIME_BASE_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/base/marks.h"

enum { UNICODE_MAX = 0x10ffff };

// --- UTF-8 ------------------------------------------------------------------------

// Whether c is a surrogate, which strict UTF-8 cannot hold.
static inline bool unicode_is_surrogate(uint32_t c)
{
    return c >= 0xd800 && c <= 0xdfff;
}

// Read one character of strict UTF-8.
//
// takes   text[0 .. length), length > 0
// returns the number of bytes it has, 0 if they are invalid or cut off
size_t unicode_decode(const char *text, size_t length, uint32_t *out);

// The same, but surrogates are accepted ("surrogatepass", WTF-8).
size_t unicode_decode_wtf8(const char *text, size_t length, uint32_t *out);

// Why unicode_decode refused: how many bytes to leave out, and Python's words for it
// ("invalid start byte", "invalid continuation byte", "unexpected end of data").
//
// returns the number of bytes that CPython reports as bad, at least 1
size_t unicode_decode_error(const char *text, size_t length, const char **reason);

// Write one character; surrogates too, as three bytes.
//
// returns the number of bytes, 1 to 4
size_t unicode_encode(uint32_t c, char out[4]);

// Bytes that unicode_encode would write.
static inline size_t unicode_encoded_size(uint32_t c)
{
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

// Find the first byte that is not part of strict UTF-8.
//
// returns its index, or length if all is valid
// cost    O(length)
size_t unicode_check(const char *text, size_t length);

// Index of the first byte above 127, or length.
//
// cost    O(length), eight bytes at a time
size_t unicode_ascii_prefix(const char *text, size_t length);

// Number of characters in valid UTF-8 or WTF-8.
size_t unicode_count(const char *text, size_t length);

// --- classes ----------------------------------------------------------------------

enum {
    UNICODE_LOWER = 1,    // a-z
    UNICODE_UPPER = 2,    // A-Z
    UNICODE_DIGIT = 4,    // 0-9
    UNICODE_SPACE = 8,    // as str.isspace and str.split
    UNICODE_PRINT = 16,   // as str.isprintable
    UNICODE_XSTART = 32,  // letters and underscore
    UNICODE_LINE_END = 64 // as str.splitlines
};

extern const uint8_t unicode_ascii_class[128];

// The whole-table halves of the inline tests below, for any character.
bool unicode_alpha_slow(uint32_t c);
bool unicode_decimal_slow(uint32_t c);      // see unicode_alpha_slow
bool unicode_digit_slow(uint32_t c);        // see unicode_alpha_slow
bool unicode_numeric_slow(uint32_t c);      // see unicode_alpha_slow
bool unicode_upper_slow(uint32_t c);        // see unicode_alpha_slow
bool unicode_lower_slow(uint32_t c);        // see unicode_alpha_slow
bool unicode_space_slow(uint32_t c);        // see unicode_alpha_slow
bool unicode_print_slow(uint32_t c);        // see unicode_alpha_slow
bool unicode_xid_start_slow(uint32_t c);    // see unicode_alpha_slow
bool unicode_xid_continue_slow(uint32_t c); // see unicode_alpha_slow

#define UNICODE_TEST(name, ascii, slow)                                                \
    static inline bool unicode_is_##name(uint32_t c)                                   \
    {                                                                                  \
        return c < 128 ? (unicode_ascii_class[c] & (ascii)) != 0 : slow(c);            \
    }
UNICODE_TEST(alpha, UNICODE_LOWER | UNICODE_UPPER, unicode_alpha_slow) // Lm Lt Lu Ll Lo
UNICODE_TEST(decimal, UNICODE_DIGIT, unicode_decimal_slow) // has a decimal value
UNICODE_TEST(digit, UNICODE_DIGIT, unicode_digit_slow)     // has a digit value
UNICODE_TEST(numeric, UNICODE_DIGIT, unicode_numeric_slow) // has a numeric value
UNICODE_TEST(upper, UNICODE_UPPER, unicode_upper_slow)     // Other_Uppercase included
UNICODE_TEST(lower, UNICODE_LOWER, unicode_lower_slow)     // Other_Lowercase included
UNICODE_TEST(space, UNICODE_SPACE, unicode_space_slow)     // White_Space, B, S, WS
UNICODE_TEST(printable, UNICODE_PRINT, unicode_print_slow) // repr shows it as itself
UNICODE_TEST(xid_start, UNICODE_XSTART, unicode_xid_start_slow) // underscore included
UNICODE_TEST(xid_continue, UNICODE_XSTART | UNICODE_DIGIT, unicode_xid_continue_slow)
#undef UNICODE_TEST

// As str.isalnum: alpha, decimal, digit or numeric.
static inline bool unicode_is_alnum(uint32_t c)
{
    return c < 128 ? (unicode_ascii_class[c] &
                      (UNICODE_LOWER | UNICODE_UPPER | UNICODE_DIGIT)) != 0
                   : unicode_alpha_slow(c) || unicode_decimal_slow(c) ||
                         unicode_digit_slow(c) || unicode_numeric_slow(c);
}

// Whether c ends a line for str.splitlines.
static inline bool unicode_is_line_end(uint32_t c)
{
    return c < 128 ? (unicode_ascii_class[c] & UNICODE_LINE_END) != 0
                   : c == 0x85 || c == 0x2028 || c == 0x2029;
}

// Whether c is a titlecase letter (category Lt).
bool unicode_is_title(uint32_t c);

// Whether c has case: upper, lower or title.
bool unicode_is_cased(uint32_t c);

// Whether c is skipped when looking for the neighbours of a final sigma.
bool unicode_is_case_ignorable(uint32_t c);

// Whether a terminal shows c two columns wide (East Asian Width W or F).
bool unicode_is_wide(uint32_t c);

// Columns that a terminal gives c: 0 for controls and combining marks, 1 or 2.
int unicode_width(uint32_t c);

// The two letters of the general category, "Lu"; not NUL-terminated beyond them.
const char *unicode_category(uint32_t c);

// Value of a decimal digit.
//
// returns 0 to 9, or -1
int unicode_decimal_value(uint32_t c);

// Value of a digit, superscripts and circled ones included.
//
// returns 0 to 9, or -1
int unicode_digit_value(uint32_t c);

// Value of a numeric character such as a fraction.
//
// returns false if it has none
bool unicode_numeric_value(uint32_t c, double *out);

// --- case -------------------------------------------------------------------------

enum { UNICODE_CASE_MAX = 3 }; // characters that one may become

// The full lowercase of c; a final sigma is left to the caller.
//
// returns the number of characters written, 1 to 3
size_t unicode_to_lower(uint32_t c, uint32_t out[UNICODE_CASE_MAX]);

// The full uppercase of c.
//
// returns the number of characters written, 1 to 3
size_t unicode_to_upper(uint32_t c, uint32_t out[UNICODE_CASE_MAX]);

// The full titlecase of c.
//
// returns the number of characters written, 1 to 3
size_t unicode_to_title(uint32_t c, uint32_t out[UNICODE_CASE_MAX]);

// The full case folding of c.
//
// returns the number of characters written, 1 to 3
size_t unicode_to_folded(uint32_t c, uint32_t out[UNICODE_CASE_MAX]);

// The one-character lowercase of c; c itself if it has none.
uint32_t unicode_simple_lower(uint32_t c);

// The one-character uppercase of c; c itself if it has none.
uint32_t unicode_simple_upper(uint32_t c);

// --- normal forms, names ----------------------------------------------------------

typedef enum UnicodeForm {
    UNICODE_NFC,
    UNICODE_NFD,
    UNICODE_NFKC,
    UNICODE_NFKD
} UnicodeForm;

// Normalise count characters.
//
// returns the result, to be released with free, and its length; NULL without memory
// cost    O(count)
uint32_t *unicode_normalize(UnicodeForm form, const uint32_t *text, size_t count,
                            size_t *out_count);

// Normalise UTF-8 to NFKC UTF-8 (the form of identifiers).
//
// returns the result, NUL-terminated, to be released with free; NULL without memory
char *unicode_normalize_utf8(UnicodeForm form, const char *text, size_t length,
                             size_t *out_length);

enum { UNICODE_NAME_MAX = 256 }; // room for any name and a NUL

// The name of a character, as unicodedata.name.
//
// returns false if it has none
bool unicode_name(uint32_t c, char out[UNICODE_NAME_MAX]);

// The character of a name in either case, aliases included, as "\N{...}" finds it.
//
// returns false if there is none
bool unicode_from_name(const char *name, size_t length, uint32_t *out);

#endif
