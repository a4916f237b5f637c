// unicode.c - UTF-8 by hand, everything else by libunistring.
//
// The rule that UTF-8 readers follow is Table 3-7 of the Unicode standard: what the
// second byte may be depends on the first.
#include "runtime/base/unicode.h"

#include <string.h>
#include <strings.h>
#include <unicase.h>
#include <unictype.h>
#include <uniname.h>
#include <uninorm.h>
#include <uniwidth.h>

#include "runtime/base/buf.h"

// Bits of UNICODE_LOWER and so on.
const uint8_t unicode_ascii_class[128] = {
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x08, 0x48, 0x48, 0x48,
    0x48, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x48, 0x48, 0x48, 0x08, 0x18, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10,
    0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x14, 0x14, 0x14, 0x14,
    0x14, 0x14, 0x14, 0x14, 0x14, 0x14, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10,
    0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32,
    0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32,
    0x10, 0x10, 0x10, 0x10, 0x30, 0x10, 0x31, 0x31, 0x31, 0x31, 0x31, 0x31, 0x31,
    0x31, 0x31, 0x31, 0x31, 0x31, 0x31, 0x31, 0x31, 0x31, 0x31, 0x31, 0x31, 0x31,
    0x31, 0x31, 0x31, 0x31, 0x31, 0x31, 0x10, 0x10, 0x10, 0x10, 0x00,
};

// Ideographs that stand for a number: digit * 10^power. Unihan knows them, libunistring
// does not.
static const struct {
    uint32_t c;
    uint8_t digit, power;
} numerals[] = {
    { 0x3405, 5, 0 },  { 0x3483, 2, 0 },  { 0x382a, 5, 0 },  { 0x3b4d, 7, 0 },
    { 0x4e00, 1, 0 },  { 0x4e03, 7, 0 },  { 0x4e07, 1, 4 },  { 0x4e09, 3, 0 },
    { 0x4e24, 2, 0 },  { 0x4e5d, 9, 0 },  { 0x4e8c, 2, 0 },  { 0x4e94, 5, 0 },
    { 0x4e96, 4, 0 },  { 0x4eac, 1, 16 }, { 0x4ebf, 1, 8 },  { 0x4ec0, 1, 1 },
    { 0x4edf, 1, 3 },  { 0x4ee8, 3, 0 },  { 0x4f0d, 5, 0 },  { 0x4f70, 1, 2 },
    { 0x4fe9, 2, 0 },  { 0x5006, 2, 0 },  { 0x5104, 1, 8 },  { 0x5146, 1, 6 },
    { 0x5169, 2, 0 },  { 0x516b, 8, 0 },  { 0x516d, 6, 0 },  { 0x5341, 1, 1 },
    { 0x5343, 1, 3 },  { 0x5344, 2, 1 },  { 0x5345, 3, 1 },  { 0x534c, 4, 1 },
    { 0x53c1, 3, 0 },  { 0x53c2, 3, 0 },  { 0x53c3, 3, 0 },  { 0x53c4, 3, 0 },
    { 0x56db, 4, 0 },  { 0x58f1, 1, 0 },  { 0x58f9, 1, 0 },  { 0x5e7a, 1, 0 },
    { 0x5efe, 9, 0 },  { 0x5eff, 2, 1 },  { 0x5f0c, 1, 0 },  { 0x5f0d, 2, 0 },
    { 0x5f0e, 3, 0 },  { 0x5f10, 2, 0 },  { 0x62d0, 7, 0 },  { 0x62fe, 1, 1 },
    { 0x634c, 8, 0 },  { 0x67d2, 7, 0 },  { 0x6d1e, 0, 0 },  { 0x6f06, 7, 0 },
    { 0x7396, 9, 0 },  { 0x767e, 1, 2 },  { 0x7695, 2, 2 },  { 0x79ed, 1, 9 },
    { 0x8086, 4, 0 },  { 0x842c, 1, 4 },  { 0x8cae, 2, 0 },  { 0x8cb3, 2, 0 },
    { 0x8d30, 2, 0 },  { 0x920e, 9, 0 },  { 0x94a9, 9, 0 },  { 0x9621, 1, 3 },
    { 0x9646, 6, 0 },  { 0x964c, 1, 2 },  { 0x9678, 6, 0 },  { 0x96f6, 0, 0 },
    { 0x20001, 7, 0 }, { 0x20064, 4, 0 }, { 0x200e2, 4, 0 }, { 0x20121, 5, 0 },
    { 0x2092a, 1, 0 }, { 0x20983, 3, 1 }, { 0x2098c, 4, 1 }, { 0x2099c, 4, 1 },
    { 0x20aea, 6, 0 }, { 0x20afd, 3, 0 }, { 0x20b19, 3, 0 }, { 0x22390, 2, 0 },
    { 0x22998, 3, 0 }, { 0x23b1b, 3, 0 }, { 0x2626d, 4, 0 }, { 0x2f890, 9, 0 },
};

// The unified ideographs, whose names are made from their numbers.
static const struct {
    uint32_t first, last;
} ideographs[] = {
    { 0x3400, 0x4dbf },   { 0x4e00, 0x9fff },   { 0x20000, 0x2a6df },
    { 0x2a700, 0x2b739 }, { 0x2b740, 0x2b81d }, { 0x2b820, 0x2cea1 },
    { 0x2ceb0, 0x2ebe0 }, { 0x2ebf0, 0x2ee5d }, { 0x30000, 0x3134a },
    { 0x31350, 0x323af },
};

// The controls have no names, but aliases.
static const struct {
    uint8_t c;
    const char *name;
} control_aliases[] = {
    { 0x00, "NULL" },
    { 0x00, "NUL" },
    { 0x01, "START OF HEADING" },
    { 0x01, "SOH" },
    { 0x02, "START OF TEXT" },
    { 0x02, "STX" },
    { 0x03, "END OF TEXT" },
    { 0x03, "ETX" },
    { 0x04, "END OF TRANSMISSION" },
    { 0x04, "EOT" },
    { 0x05, "ENQUIRY" },
    { 0x05, "ENQ" },
    { 0x06, "ACKNOWLEDGE" },
    { 0x06, "ACK" },
    { 0x07, "ALERT" },
    { 0x07, "BEL" },
    { 0x08, "BACKSPACE" },
    { 0x08, "BS" },
    { 0x09, "CHARACTER TABULATION" },
    { 0x09, "HORIZONTAL TABULATION" },
    { 0x09, "HT" },
    { 0x09, "TAB" },
    { 0x0a, "LINE FEED" },
    { 0x0a, "NEW LINE" },
    { 0x0a, "END OF LINE" },
    { 0x0a, "LF" },
    { 0x0a, "NL" },
    { 0x0a, "EOL" },
    { 0x0b, "LINE TABULATION" },
    { 0x0b, "VERTICAL TABULATION" },
    { 0x0b, "VT" },
    { 0x0c, "FORM FEED" },
    { 0x0c, "FF" },
    { 0x0d, "CARRIAGE RETURN" },
    { 0x0d, "CR" },
    { 0x0e, "SHIFT OUT" },
    { 0x0e, "LOCKING-SHIFT ONE" },
    { 0x0e, "SO" },
    { 0x0f, "SHIFT IN" },
    { 0x0f, "LOCKING-SHIFT ZERO" },
    { 0x0f, "SI" },
    { 0x10, "DATA LINK ESCAPE" },
    { 0x10, "DLE" },
    { 0x11, "DEVICE CONTROL ONE" },
    { 0x11, "DC1" },
    { 0x12, "DEVICE CONTROL TWO" },
    { 0x12, "DC2" },
    { 0x13, "DEVICE CONTROL THREE" },
    { 0x13, "DC3" },
    { 0x14, "DEVICE CONTROL FOUR" },
    { 0x14, "DC4" },
    { 0x15, "NEGATIVE ACKNOWLEDGE" },
    { 0x15, "NAK" },
    { 0x16, "SYNCHRONOUS IDLE" },
    { 0x16, "SYN" },
    { 0x17, "END OF TRANSMISSION BLOCK" },
    { 0x17, "ETB" },
    { 0x18, "CANCEL" },
    { 0x18, "CAN" },
    { 0x19, "END OF MEDIUM" },
    { 0x19, "EOM" },
    { 0x19, "EM" },
    { 0x1a, "SUBSTITUTE" },
    { 0x1a, "SUB" },
    { 0x1b, "ESCAPE" },
    { 0x1b, "ESC" },
    { 0x1c, "INFORMATION SEPARATOR FOUR" },
    { 0x1c, "FILE SEPARATOR" },
    { 0x1c, "FS" },
    { 0x1d, "INFORMATION SEPARATOR THREE" },
    { 0x1d, "GROUP SEPARATOR" },
    { 0x1d, "GS" },
    { 0x1e, "INFORMATION SEPARATOR TWO" },
    { 0x1e, "RECORD SEPARATOR" },
    { 0x1e, "RS" },
    { 0x1f, "INFORMATION SEPARATOR ONE" },
    { 0x1f, "UNIT SEPARATOR" },
    { 0x1f, "US" },
    { 0x7f, "DELETE" },
    { 0x7f, "DEL" },
    { 0x80, "PADDING CHARACTER" },
    { 0x80, "PAD" },
    { 0x81, "HIGH OCTET PRESET" },
    { 0x81, "HOP" },
    { 0x82, "BREAK PERMITTED HERE" },
    { 0x82, "BPH" },
    { 0x83, "NO BREAK HERE" },
    { 0x83, "NBH" },
    { 0x84, "INDEX" },
    { 0x84, "IND" },
    { 0x85, "NEXT LINE" },
    { 0x85, "NEL" },
    { 0x86, "START OF SELECTED AREA" },
    { 0x86, "SSA" },
    { 0x87, "END OF SELECTED AREA" },
    { 0x87, "ESA" },
    { 0x88, "CHARACTER TABULATION SET" },
    { 0x88, "HORIZONTAL TABULATION SET" },
    { 0x88, "HTS" },
    { 0x89, "CHARACTER TABULATION WITH JUSTIFICATION" },
    { 0x89, "HORIZONTAL TABULATION WITH JUSTIFICATION" },
    { 0x89, "HTJ" },
    { 0x8a, "LINE TABULATION SET" },
    { 0x8a, "VERTICAL TABULATION SET" },
    { 0x8a, "VTS" },
    { 0x8b, "PARTIAL LINE FORWARD" },
    { 0x8b, "PARTIAL LINE DOWN" },
    { 0x8b, "PLD" },
    { 0x8c, "PARTIAL LINE BACKWARD" },
    { 0x8c, "PARTIAL LINE UP" },
    { 0x8c, "PLU" },
    { 0x8d, "REVERSE LINE FEED" },
    { 0x8d, "REVERSE INDEX" },
    { 0x8d, "RI" },
    { 0x8e, "SINGLE SHIFT TWO" },
    { 0x8e, "SINGLE-SHIFT-2" },
    { 0x8e, "SS2" },
    { 0x8f, "SINGLE SHIFT THREE" },
    { 0x8f, "SINGLE-SHIFT-3" },
    { 0x8f, "SS3" },
    { 0x90, "DEVICE CONTROL STRING" },
    { 0x90, "DCS" },
    { 0x91, "PRIVATE USE ONE" },
    { 0x91, "PRIVATE USE-1" },
    { 0x91, "PU1" },
    { 0x92, "PRIVATE USE TWO" },
    { 0x92, "PRIVATE USE-2" },
    { 0x92, "PU2" },
    { 0x93, "SET TRANSMIT STATE" },
    { 0x93, "STS" },
    { 0x94, "CANCEL CHARACTER" },
    { 0x94, "CCH" },
    { 0x95, "MESSAGE WAITING" },
    { 0x95, "MW" },
    { 0x96, "START OF GUARDED AREA" },
    { 0x96, "START OF PROTECTED AREA" },
    { 0x96, "SPA" },
    { 0x97, "END OF GUARDED AREA" },
    { 0x97, "END OF PROTECTED AREA" },
    { 0x97, "EPA" },
    { 0x98, "START OF STRING" },
    { 0x98, "SOS" },
    { 0x99, "SINGLE GRAPHIC CHARACTER INTRODUCER" },
    { 0x99, "SGC" },
    { 0x9a, "SINGLE CHARACTER INTRODUCER" },
    { 0x9a, "SCI" },
    { 0x9b, "CONTROL SEQUENCE INTRODUCER" },
    { 0x9b, "CSI" },
    { 0x9c, "STRING TERMINATOR" },
    { 0x9c, "ST" },
    { 0x9d, "OPERATING SYSTEM COMMAND" },
    { 0x9d, "OSC" },
    { 0x9e, "PRIVACY MESSAGE" },
    { 0x9e, "PM" },
    { 0x9f, "APPLICATION PROGRAM COMMAND" },
    { 0x9f, "APC" },
};

// --- UTF-8 ------------------------------------------------------------------------

static inline bool is_tail(const char *byte)
{
    return ((unsigned char)*byte & 0xc0) == 0x80;
}

static inline uint32_t tail_bits(const char *byte)
{
    return (unsigned char)*byte & 0x3f;
}

size_t unicode_decode_wtf8(const char *text, size_t length, uint32_t *out)
{
    uint32_t first = (unsigned char)text[0], c;
    if (first < 0x80) {
        *out = first;
        return 1;
    }
    if (first < 0xc2 || length < 2 || !is_tail(text + 1))
        return 0;
    if (first < 0xe0) {
        *out = (first & 0x1f) << 6 | tail_bits(text + 1);
        return 2;
    }
    if (length < 3 || !is_tail(text + 2))
        return 0;
    c = tail_bits(text + 1) << 6 | tail_bits(text + 2);
    if (first < 0xf0) {
        c |= (first & 0x0f) << 12;
        *out = c;
        return c < 0x800 ? 0 : 3;
    }
    if (first > 0xf4 || length < 4 || !is_tail(text + 3))
        return 0;
    c = (first & 0x07) << 18 | c << 6 | tail_bits(text + 3);
    *out = c;
    return c < 0x10000 || c > UNICODE_MAX ? 0 : 4;
}

size_t unicode_decode(const char *text, size_t length, uint32_t *out)
{
    size_t size = unicode_decode_wtf8(text, length, out);
    return size == 3 && unicode_is_surrogate(*out) ? 0 : size;
}

// Whether byte may stand second behind first; first starts 3 or 4 bytes.
static bool is_good_second(uint32_t first, uint32_t byte)
{
    uint32_t least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    uint32_t most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    return byte >= least && byte <= most;
}

size_t unicode_decode_error(const char *text, size_t length, const char **reason)
{
    uint32_t first = (unsigned char)text[0];
    size_t need = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4, good = 1;
    if (first < 0xc2 || first > 0xf4) {
        *reason = "invalid start byte";
        return 1;
    }
    while (good < need && good < length) {
        bool fits = good == 1 && need > 2
                        ? is_good_second(first, (unsigned char)text[1])
                        : is_tail(text + good);
        if (!fits)
            break;
        good++;
    }
    *reason = good == length ? "unexpected end of data" : "invalid continuation byte";
    return good;
}

size_t unicode_encode(uint32_t c, char out[4])
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xc0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3f));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xe0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3f));
        out[2] = (char)(0x80 | (c & 0x3f));
        return 3;
    }
    out[0] = (char)(0xf0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 0x3f));
    out[2] = (char)(0x80 | (c >> 6 & 0x3f));
    out[3] = (char)(0x80 | (c & 0x3f));
    return 4;
}

size_t unicode_ascii_prefix(const char *text, size_t length)
{
    size_t i = 0;
    while (i + 8 <= length) {
        uint64_t word;
        memcpy(&word, text + i, sizeof word);
        if ((word & 0x8080808080808080u) != 0)
            break;
        i += 8;
    }
    while (i < length && (unsigned char)text[i] < 0x80)
        i++;
    return i;
}

size_t unicode_check(const char *text, size_t length)
{
    size_t i = 0;
    while (i < length) {
        uint32_t c;
        if ((unsigned char)text[i] < 0x80) {
            i += unicode_ascii_prefix(text + i, length - i);
            continue;
        }
        unsigned char first = (unsigned char)text[i];
        if (first >= 0xe1 && first < 0xed && length - i > 2 && is_tail(text + i + 1) &&
            is_tail(text + i +
                    2)) { // whatever its tails, neither overlong nor a surrogate
            i += 3;
            continue;
        }
        size_t size = unicode_decode(text + i, length - i, &c);
        if (size == 0)
            return i;
        i += size;
    }
    return length;
}

size_t unicode_count(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += !is_tail(text + i);
    return count;
}

// --- classes ----------------------------------------------------------------------

static bool has_category(uint32_t c, uint32_t mask)
{
    return uc_is_general_category_withtable(c, mask);
}

bool unicode_alpha_slow(uint32_t c)
{
    return has_category(c, UC_CATEGORY_MASK_L);
}

bool unicode_decimal_slow(uint32_t c)
{
    return unicode_decimal_value(c) >= 0;
}

bool unicode_digit_slow(uint32_t c)
{
    return unicode_digit_value(c) >= 0;
}

bool unicode_numeric_slow(uint32_t c)
{
    double value;
    return unicode_numeric_value(c, &value);
}

bool unicode_upper_slow(uint32_t c)
{
    return uc_is_property_uppercase(c);
}

bool unicode_lower_slow(uint32_t c)
{
    return uc_is_property_lowercase(c) || c == 0x10fc || (c >= 0xa7f2 && c <= 0xa7f4) ||
           c == 0xab69;
}

bool unicode_space_slow(uint32_t c)
{
    return c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) ||
           c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

bool unicode_print_slow(uint32_t c)
{
    return !has_category(c, UC_CATEGORY_MASK_C | UC_CATEGORY_MASK_Z);
}

bool unicode_xid_start_slow(uint32_t c)
{
    return uc_is_property_xid_start(c);
}

bool unicode_xid_continue_slow(uint32_t c)
{
    return uc_is_property_xid_continue(c) || c == 0x200c || c == 0x200d ||
           c == 0x30fb || c == 0xff65;
}

bool unicode_is_title(uint32_t c)
{
    return c >= 128 && has_category(c, UC_CATEGORY_MASK_Lt);
}

bool unicode_is_cased(uint32_t c)
{
    return c < 128 ? unicode_is_alpha(c) : uc_is_property_cased(c);
}

bool unicode_is_case_ignorable(uint32_t c)
{
    return uc_is_property_case_ignorable(c);
}

bool unicode_is_wide(uint32_t c)
{
    return unicode_width(c) == 2;
}

int unicode_width(uint32_t c)
{
    int width = c < 128 ? unicode_is_printable(c) : uc_width(c, "UTF-8");
    return width < 0 ? 0 : width;
}

const char *unicode_category(uint32_t c)
{
    return uc_general_category_name(uc_general_category(c));
}

int unicode_decimal_value(uint32_t c)
{
    if (c < 128)
        return unicode_is_decimal(c) ? (int)c - '0' : -1;
    return uc_decimal_value(c);
}

int unicode_digit_value(uint32_t c)
{
    if (c < 128)
        return unicode_is_decimal(c) ? (int)c - '0' : -1;
    return uc_digit_value(c);
}

bool unicode_numeric_value(uint32_t c, double *out)
{
    uc_fraction_t value = uc_numeric_value(c);
    if (c == 0x16b60 || c == 0x16b61) { // too large for the fraction
        *out = c == 0x16b60 ? 1e10 : 1e12;
        return true;
    }
    if (value.denominator != 0) {
        *out = (double)value.numerator / (double)value.denominator;
        return true;
    }
    for (size_t i = 0; i < ARRAY_COUNT(numerals); i++) {
        if (numerals[i].c == c) {
            *out = numerals[i].digit;
            for (int power = numerals[i].power; power > 0; power--)
                *out *= 10;
            return true;
        }
    }
    return false;
}

// --- case -------------------------------------------------------------------------

// Whether a character may become several; the blocks of SpecialCasing.txt.
static bool is_special(uint32_t c)
{
    return c == 0xdf || c == 0x130 || c == 0x149 || c == 0x1f0 || c == 0x390 ||
           c == 0x3b0 || c == 0x587 || (c >= 0x1e96 && c <= 0x1e9e) ||
           (c >= 0x1f50 && c <= 0x1fff) || (c >= 0x1f80 && c <= 0x1faf) ||
           (c >= 0xfb00 && c <= 0xfb17);
}

typedef uint32_t *(*CaseMap)(const uint32_t *, size_t, const char *, uninorm_t,
                             uint32_t *, size_t *);

static size_t map_special(CaseMap map, uint32_t c, uint32_t out[UNICODE_CASE_MAX])
{
    size_t count = UNICODE_CASE_MAX;
    uint32_t *result = map(&c, 1, "", NULL, out, &count);
    if (result == out && count > 0)
        return count;
    if (result != out)
        free(result);
    out[0] = c;
    return 1;
}

size_t unicode_to_lower(uint32_t c, uint32_t out[UNICODE_CASE_MAX])
{
    if (is_special(c))
        return map_special(u32_tolower, c, out);
    out[0] = unicode_simple_lower(c);
    return 1;
}

size_t unicode_to_upper(uint32_t c, uint32_t out[UNICODE_CASE_MAX])
{
    if (is_special(c))
        return map_special(u32_toupper, c, out);
    out[0] = unicode_simple_upper(c);
    return 1;
}

size_t unicode_to_title(uint32_t c, uint32_t out[UNICODE_CASE_MAX])
{
    if (is_special(c))
        return map_special(u32_totitle, c, out);
    out[0] = c < 128 ? unicode_simple_upper(c) : uc_totitle(c);
    return 1;
}

size_t unicode_to_folded(uint32_t c, uint32_t out[UNICODE_CASE_MAX])
{
    if (c >= 128 && !unicode_is_surrogate(c)) // libunistring would replace them
        return map_special(u32_casefold, c, out);
    out[0] = unicode_simple_lower(c);
    return 1;
}

uint32_t unicode_simple_lower(uint32_t c)
{
    if (c < 128)
        return unicode_is_upper(c) ? c + 32 : c;
    return uc_tolower(c);
}

uint32_t unicode_simple_upper(uint32_t c)
{
    if (c < 128)
        return unicode_is_lower(c) ? c - 32 : c;
    return uc_toupper(c);
}

// --- normal forms, names ----------------------------------------------------------

static uninorm_t norm_of(UnicodeForm form)
{
    switch (form) {
    case UNICODE_NFC: return UNINORM_NFC;
    case UNICODE_NFD: return UNINORM_NFD;
    case UNICODE_NFKC: return UNINORM_NFKC;
    case UNICODE_NFKD: return UNINORM_NFKD;
    }
    UNREACHABLE();
}

// Append the normal form of a run without surrogates.
static bool normalize_run(UnicodeForm form, const uint32_t *text, size_t count,
                          Buf *out)
{
    size_t got = 0;
    if (count == 0)
        return true;
    uint32_t *result = u32_normalize(norm_of(form), text, count, NULL, &got);
    if (result == NULL)
        return false;
    buf_append(out, result, got * sizeof *result);
    free(result);
    return !out->failed;
}

uint32_t *unicode_normalize(UnicodeForm form, const uint32_t *text, size_t count,
                            size_t *out_count)
{
    Buf out = { 0 };
    size_t start = 0;
    for (size_t i = 0; i < count; i++) {
        if (!unicode_is_surrogate(text[i])) // libunistring would replace them
            continue;
        if (!normalize_run(form, text + start, i - start, &out))
            goto fail;
        buf_append(&out, text + i, sizeof *text);
        start = i + 1;
    }
    if (!normalize_run(form, text + start, count - start, &out))
        goto fail;
    *out_count = out.length / sizeof *text;
    return (uint32_t *)(void *)buf_take(&out);
fail:
    buf_end(&out);
    return NULL;
}

char *unicode_normalize_utf8(UnicodeForm form, const char *text, size_t length,
                             size_t *out_length)
{
    Buf wide = { 0 }, out = { 0 };
    uint32_t *result = NULL;
    size_t count = 0;
    for (size_t i = 0; i < length;) {
        uint32_t c = (unsigned char)text[i];
        size_t size = unicode_decode_wtf8(text + i, length - i, &c);
        buf_append(&wide, &c, sizeof c);
        i += size == 0 ? 1 : size;
    }
    if (!wide.failed)
        result =
            unicode_normalize(form, (const uint32_t *)(const void *)buf_text(&wide),
                              wide.length / sizeof(uint32_t), &count);
    buf_end(&wide);
    if (result == NULL)
        return NULL;
    for (size_t i = 0; i < count; i++)
        buf_append_utf8(&out, result[i]);
    free(result);
    *out_length = out.length;
    return buf_take(&out);
}

#define IDEOGRAPH "CJK UNIFIED IDEOGRAPH-"

static bool is_ideograph(uint32_t c)
{
    for (size_t i = 0; i < ARRAY_COUNT(ideographs); i++)
        if (c >= ideographs[i].first && c <= ideographs[i].last)
            return true;
    return false;
}

// Whether c is a Hangul syllable with the fifth of the 27 final consonants.
static bool is_hangul_nj(uint32_t c)
{
    return c >= 0xac00 && c <= 0xd7a3 && (c - 0xac00) % 28 == 5;
}

// Read the number behind IDEOGRAPH: four or five hexadecimal digits.
static bool read_ideograph(const char *digits, uint32_t *out)
{
    size_t length = strlen(digits);
    if (length < 4 || length > 5 || strspn(digits, "0123456789ABCDEFabcdef") != length)
        return false;
    *out = (uint32_t)strtoul(digits, NULL, 16);
    return is_ideograph(*out);
}

bool unicode_name(uint32_t c, char out[UNICODE_NAME_MAX])
{
    _Static_assert(UNINAME_MAX <= UNICODE_NAME_MAX, "a name has room");
    if (is_ideograph(c)) {
        snprintf(out, UNICODE_NAME_MAX, IDEOGRAPH "%X", c);
        return true;
    }
    if (unicode_character_name(c, out) == NULL)
        return false;
    if (is_hangul_nj(c)) // libunistring ends these in NI
        out[strlen(out) - 1] = 'J';
    return true;
}

bool unicode_from_name(const char *name, size_t length, uint32_t *out)
{
    char text[UNICODE_NAME_MAX];
    if (length == 0 || length >= sizeof text || memchr(name, '\0', length) != NULL)
        return false;
    memcpy(text, name, length);
    text[length] = '\0';
    if (strncasecmp(text, IDEOGRAPH, sizeof IDEOGRAPH - 1) == 0)
        return read_ideograph(text + sizeof IDEOGRAPH - 1, out);
    for (size_t i = 0; i < ARRAY_COUNT(control_aliases); i++) {
        if (strcasecmp(text, control_aliases[i].name) == 0) {
            *out = control_aliases[i].c;
            return true;
        }
    }
    bool nj = strncasecmp(text, "HANGUL SYLLABLE ", 16) == 0 && length > 17 &&
              strcasecmp(&text[length - 2], "NJ") == 0;
    if (nj)
        text[length - 1] = 'I';
    *out = unicode_name_character(text);
    return *out != UNINAME_INVALID && is_hangul_nj(*out) == nj;
}

#undef IDEOGRAPH
