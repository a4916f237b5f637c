// mod_unicodedata.c - unicodedata: properties, names and normal forms of characters.
//
// The tables are libunistring's, except for the ambiguous widths of UAX 11, which it
// does not have.
#include <stdlib.h>
#include <string.h>

#include <unictype.h>
#include <uninorm.h>
#include <uniwidth.h>

#include "runtime/base/unicode.h"
#include "runtime/protocol/error.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

// The one character of an argument; `first`: of two.
static bool character(const char *function, bool first, Object *o, uint32_t *out)
{
    const char *argument = first ? " 1" : "";
    if (!is_str(o))
        return error_false(EXC(TypeError),
                           "%s() argument%s must be a unicode character, not %T",
                           function, argument, o);
    if (as_str(o)->length != 1)
        return error_false(EXC(TypeError),
                           "%s() argument%s must be a unicode character, not str",
                           function, argument);
    *out = str_char(as_str(o), 0);
    return true;
}

static Object *missing(OPT Object *fallback, const char *message)
{
    return fallback != NULL ? incref(fallback)
                            : error_raise(EXC(ValueError), "%s", message);
}

// ---- numbers ----

static Object *unicodedata_f_decimal(Object *self, Object *const *args)
{
    uint32_t c;
    (void)self;
    if (!character("decimal", true, args[0], &c))
        return NULL;
    int value = uc_decimal_value(c);
    return value < 0 ? missing(args[1], "not a decimal") : int_from(value);
}

static Object *unicodedata_f_digit(Object *self, Object *const *args)
{
    uint32_t c;
    (void)self;
    if (!character("digit", true, args[0], &c))
        return NULL;
    int value = uc_digit_value(c);
    return value < 0 ? missing(args[1], "not a digit") : int_from(value);
}

static Object *unicodedata_f_numeric(Object *self, Object *const *args)
{
    uint32_t c;
    (void)self;
    if (!character("numeric", true, args[0], &c))
        return NULL;
    uc_fraction_t value = uc_numeric_value(c);
    if (value.denominator == 0)
        return missing(args[1], "not a numeric character");
    return float_from((double)value.numerator / value.denominator);
}

// ---- classes ----

static Object *unicodedata_f_category(Object *self, Object *const *args)
{
    uint32_t c;
    (void)self;
    return character("category", false, args[0], &c)
               ? (Object *)str_from_text(
                     uc_general_category_name(uc_general_category(c)))
               : NULL;
}

static Object *unicodedata_f_bidirectional(Object *self, Object *const *args)
{
    // the library has no names for the isolates
    static const char *const isolates[] = { "LRI", "RLI", "FSI", "PDI" };
    uint32_t c;
    (void)self;
    if (!character("bidirectional", false, args[0], &c))
        return NULL;
    if (uc_is_general_category(c, UC_UNASSIGNED))
        return (Object *)str_empty();
    if (c >= 0x2066 && c <= 0x2069)
        return (Object *)str_from_text(isolates[c - 0x2066]);
    return (Object *)str_from_text(uc_bidi_category_name(uc_bidi_category(c)));
}

static Object *unicodedata_f_combining(Object *self, Object *const *args)
{
    uint32_t c;
    (void)self;
    return character("combining", false, args[0], &c) ? int_from(uc_combining_class(c))
                                                      : NULL;
}

static Object *unicodedata_f_mirrored(Object *self, Object *const *args)
{
    uint32_t c;
    ucs4_t other;
    (void)self;
    return character("mirrored", false, args[0], &c)
               ? int_from(uc_mirror_char(c, &other))
               : NULL;
}

static bool between(uint32_t c, uint32_t low, uint32_t high)
{
    return c >= low && c <= high;
}

// The characters that UAX 11 calls ambiguous; private ones apart.
static const uint32_t ambiguous[][2] = {
    { 0xa1, 0xa1 },       { 0xa4, 0xa4 },       { 0xa7, 0xa8 },
    { 0xaa, 0xaa },       { 0xad, 0xae },       { 0xb0, 0xb4 },
    { 0xb6, 0xba },       { 0xbc, 0xbf },       { 0xc6, 0xc6 },
    { 0xd0, 0xd0 },       { 0xd7, 0xd8 },       { 0xde, 0xe1 },
    { 0xe6, 0xe6 },       { 0xe8, 0xea },       { 0xec, 0xed },
    { 0xf0, 0xf0 },       { 0xf2, 0xf3 },       { 0xf7, 0xfa },
    { 0xfc, 0xfc },       { 0xfe, 0xfe },       { 0x101, 0x101 },
    { 0x111, 0x111 },     { 0x113, 0x113 },     { 0x11b, 0x11b },
    { 0x126, 0x127 },     { 0x12b, 0x12b },     { 0x131, 0x133 },
    { 0x138, 0x138 },     { 0x13f, 0x142 },     { 0x144, 0x144 },
    { 0x148, 0x14b },     { 0x14d, 0x14d },     { 0x152, 0x153 },
    { 0x166, 0x167 },     { 0x16b, 0x16b },     { 0x1ce, 0x1ce },
    { 0x1d0, 0x1d0 },     { 0x1d2, 0x1d2 },     { 0x1d4, 0x1d4 },
    { 0x1d6, 0x1d6 },     { 0x1d8, 0x1d8 },     { 0x1da, 0x1da },
    { 0x1dc, 0x1dc },     { 0x251, 0x251 },     { 0x261, 0x261 },
    { 0x2c4, 0x2c4 },     { 0x2c7, 0x2c7 },     { 0x2c9, 0x2cb },
    { 0x2cd, 0x2cd },     { 0x2d0, 0x2d0 },     { 0x2d8, 0x2db },
    { 0x2dd, 0x2dd },     { 0x2df, 0x2df },     { 0x300, 0x36f },
    { 0x391, 0x3a1 },     { 0x3a3, 0x3a9 },     { 0x3b1, 0x3c1 },
    { 0x3c3, 0x3c9 },     { 0x401, 0x401 },     { 0x410, 0x44f },
    { 0x451, 0x451 },     { 0x2010, 0x2010 },   { 0x2013, 0x2016 },
    { 0x2018, 0x2019 },   { 0x201c, 0x201d },   { 0x2020, 0x2022 },
    { 0x2024, 0x2027 },   { 0x2030, 0x2030 },   { 0x2032, 0x2033 },
    { 0x2035, 0x2035 },   { 0x203b, 0x203b },   { 0x203e, 0x203e },
    { 0x2074, 0x2074 },   { 0x207f, 0x207f },   { 0x2081, 0x2084 },
    { 0x20ac, 0x20ac },   { 0x2103, 0x2103 },   { 0x2105, 0x2105 },
    { 0x2109, 0x2109 },   { 0x2113, 0x2113 },   { 0x2116, 0x2116 },
    { 0x2121, 0x2122 },   { 0x2126, 0x2126 },   { 0x212b, 0x212b },
    { 0x2153, 0x2154 },   { 0x215b, 0x215e },   { 0x2160, 0x216b },
    { 0x2170, 0x2179 },   { 0x2189, 0x2189 },   { 0x2190, 0x2199 },
    { 0x21b8, 0x21b9 },   { 0x21d2, 0x21d2 },   { 0x21d4, 0x21d4 },
    { 0x21e7, 0x21e7 },   { 0x2200, 0x2200 },   { 0x2202, 0x2203 },
    { 0x2207, 0x2208 },   { 0x220b, 0x220b },   { 0x220f, 0x220f },
    { 0x2211, 0x2211 },   { 0x2215, 0x2215 },   { 0x221a, 0x221a },
    { 0x221d, 0x2220 },   { 0x2223, 0x2223 },   { 0x2225, 0x2225 },
    { 0x2227, 0x222c },   { 0x222e, 0x222e },   { 0x2234, 0x2237 },
    { 0x223c, 0x223d },   { 0x2248, 0x2248 },   { 0x224c, 0x224c },
    { 0x2252, 0x2252 },   { 0x2260, 0x2261 },   { 0x2264, 0x2267 },
    { 0x226a, 0x226b },   { 0x226e, 0x226f },   { 0x2282, 0x2283 },
    { 0x2286, 0x2287 },   { 0x2295, 0x2295 },   { 0x2299, 0x2299 },
    { 0x22a5, 0x22a5 },   { 0x22bf, 0x22bf },   { 0x2312, 0x2312 },
    { 0x2460, 0x24e9 },   { 0x24eb, 0x254b },   { 0x2550, 0x2573 },
    { 0x2580, 0x258f },   { 0x2592, 0x2595 },   { 0x25a0, 0x25a1 },
    { 0x25a3, 0x25a9 },   { 0x25b2, 0x25b3 },   { 0x25b6, 0x25b7 },
    { 0x25bc, 0x25bd },   { 0x25c0, 0x25c1 },   { 0x25c6, 0x25c8 },
    { 0x25cb, 0x25cb },   { 0x25ce, 0x25d1 },   { 0x25e2, 0x25e5 },
    { 0x25ef, 0x25ef },   { 0x2605, 0x2606 },   { 0x2609, 0x2609 },
    { 0x260e, 0x260f },   { 0x261c, 0x261c },   { 0x261e, 0x261e },
    { 0x2640, 0x2640 },   { 0x2642, 0x2642 },   { 0x2660, 0x2661 },
    { 0x2663, 0x2665 },   { 0x2667, 0x266a },   { 0x266c, 0x266d },
    { 0x266f, 0x266f },   { 0x269e, 0x269f },   { 0x26bf, 0x26bf },
    { 0x26c6, 0x26cd },   { 0x26cf, 0x26d3 },   { 0x26d5, 0x26e1 },
    { 0x26e3, 0x26e3 },   { 0x26e8, 0x26e9 },   { 0x26eb, 0x26f1 },
    { 0x26f4, 0x26f4 },   { 0x26f6, 0x26f9 },   { 0x26fb, 0x26fc },
    { 0x26fe, 0x26ff },   { 0x273d, 0x273d },   { 0x2776, 0x277f },
    { 0x2b56, 0x2b59 },   { 0x3248, 0x324f },   { 0xfe00, 0xfe0f },
    { 0xfffd, 0xfffd },   { 0x1f100, 0x1f10a }, { 0x1f110, 0x1f12d },
    { 0x1f130, 0x1f169 }, { 0x1f170, 0x1f18d }, { 0x1f18f, 0x1f190 },
    { 0x1f19b, 0x1f1ac }, { 0xe0100, 0xe01ef },
};

static bool is_ambiguous(uint32_t c)
{
    size_t low = 0, high = ARRAY_COUNT(ambiguous);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c > ambiguous[middle][1])
            low = middle + 1;
        else
            high = middle;
    }
    return low < ARRAY_COUNT(ambiguous) && c >= ambiguous[low][0];
}

static const char *width_of(uint32_t c)
{
    if (c == 0x3000 || between(c, 0xff01, 0xff60) || between(c, 0xffe0, 0xffe6))
        return "F";
    if (c == 0x20a9 || between(c, 0xff61, 0xffdc) || between(c, 0xffe8, 0xffee))
        return uc_is_general_category(c, UC_UNASSIGNED) ? "N" : "H";
    if (between(c, 0x20, 0x7e) || between(c, 0xa2, 0xa3) || between(c, 0xa5, 0xa6) ||
        c == 0xac || c == 0xaf || between(c, 0x27e6, 0x27ed) ||
        between(c, 0x2985, 0x2986))
        return "Na";
    if (uc_is_general_category(c, UC_PRIVATE_USE))
        return "A";
    if (uc_width(c, "UTF-8") == 2)
        return "W";
    return is_ambiguous(c) ? "A" : "N";
}

static Object *unicodedata_f_east_asian_width(Object *self, Object *const *args)
{
    uint32_t c;
    (void)self;
    return character("east_asian_width", false, args[0], &c)
               ? (Object *)str_from_text(width_of(c))
               : NULL;
}

static Object *unicodedata_f_decomposition(Object *self, Object *const *args)
{
    static const char *const tags[] = {
        "",           "<font>",   "<noBreak>", "<initial>",  "<medial>",   "<final>",
        "<isolated>", "<circle>", "<super>",   "<sub>",      "<vertical>", "<wide>",
        "<narrow>",   "<small>",  "<square>",  "<fraction>", "<compat>",
    };
    ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
    int tag = 0;
    uint32_t c;
    StrBuilder b;
    (void)self;
    if (!character("decomposition", false, args[0], &c))
        return NULL;
    int count = between(c, 0xac00, 0xd7a3) ? -1 : uc_decomposition(c, &tag, parts);
    str_builder_start(&b);
    if (count > 0)
        str_builder_text(&b, tags[tag]);
    for (int i = 0; i < count; i++) {
        char text[16];
        int length = snprintf(text, sizeof text, "%s%04X", i > 0 || tag > 0 ? " " : "",
                              (unsigned)parts[i]);
        str_builder_ascii(&b, text, (size_t)length);
    }
    return (Object *)str_builder_finish(&b);
}

// ---- names ----

static Object *unicodedata_f_name(Object *self, Object *const *args)
{
    char name[UNICODE_NAME_MAX];
    uint32_t c;
    (void)self;
    if (!character("name", true, args[0], &c))
        return NULL;
    return unicode_name(c, name) ? (Object *)str_from_text(name)
                                 : missing(args[1], "no such name");
}

static Object *unicodedata_f_lookup(Object *self, Object *const *args)
{
    size_t length, owned_size;
    char *owned;
    uint32_t c;
    (void)self;
    if (!is_str(args[0]))
        return error_raise(
            EXC(TypeError),
            "lookup() argument must be str or read-only bytes-like object, "
            "not %T",
            args[0]);
    const char *utf8 = str_utf8(as_str(args[0]), &length, &owned, &owned_size);
    if (utf8 == NULL)
        return NULL;
    bool long_name = length > 256, found = unicode_from_name(utf8, length, &c);
    str_utf8_free(owned, owned_size);
    if (long_name)
        return error_raise(EXC(KeyError), "name too long");
    if (!found)
        return error_raise(EXC(KeyError), "undefined character name '%U'",
                           as_str(args[0]));
    return (Object *)str_from_char(c);
}

// ---- normal forms ----

static bool form_of(Object *name, UnicodeForm *out)
{
    static const char *const names[] = { "NFC", "NFD", "NFKC", "NFKD" };
    static const UnicodeForm forms[] = { UNICODE_NFC, UNICODE_NFD, UNICODE_NFKC,
                                         UNICODE_NFKD };
    for (size_t i = 0; is_str(name) && i < ARRAY_COUNT(names); i++)
        if (str_equal_text(as_str(name), names[i])) {
            *out = forms[i];
            return true;
        }
    return error_false(EXC(ValueError), "invalid normalization form");
}

// Some ranges whose characters are in the form NFC and unite with none before them:
// texts of these alone, as most are, stay as they are.
static const struct {
    uint32_t first, last;
} composed[] = {
    { 0x0, 0x2ff },     { 0x388, 0x482 },   { 0x488, 0x590 },   { 0x1e00, 0x1f70 },
    { 0x2002, 0x20cf }, { 0x212c, 0x2328 }, { 0x232b, 0x2adb }, { 0x2e00, 0x3029 },
    { 0x3030, 0x3098 }, { 0x309b, 0xa66e }, { 0xabee, 0xf8ff }, { 0x1e94b, 0x2f7ff },
};

static bool is_composed(const Str *s)
{
    size_t i = 0, range = 0;
    if (str_kind(s) <= STR_KIND_LATIN1)
        return true;
    while (i < s->length && range < ARRAY_COUNT(composed)) {
        uint32_t c = str_char(s, i);
        if (c >= composed[range].first && c <= composed[range].last) {
            range = 0;
            i++;
        } else {
            range++;
        }
    }
    return i == s->length;
}

static Object *normalize(const char *function, Object *const *args)
{
    UnicodeForm form = UNICODE_NFC;
    if (!is_str(args[0]) || !is_str(args[1]))
        return error_raise(EXC(TypeError), "%s() argument %d must be str, not %V",
                           function, is_str(args[0]) ? 2 : 1,
                           args[is_str(args[0]) ? 1 : 0]);
    Str *s = as_str(args[1]);
    if (s->length == 0)
        return (Object *)str_empty();
    if (!form_of(args[0], &form))
        return NULL;
    if (str_kind(s) == STR_KIND_ASCII || (form == UNICODE_NFC && is_composed(s)))
        return incref(args[1]); // of a subclass, too
    uint32_t *text = malloc(s->length * sizeof *text);
    size_t count = 0;
    for (size_t i = 0; text != NULL && i < s->length; i++)
        text[i] = str_char(s, i);
    uint32_t *made =
        text == NULL ? NULL : unicode_normalize(form, text, s->length, &count);
    Object *result =
        made == NULL ? error_no_memory() : (Object *)str_from_ucs4(made, count);
    free(text);
    free(made);
    return result;
}

static Object *unicodedata_f_normalize(Object *self, Object *const *args)
{
    (void)self;
    return normalize("normalize", args);
}

static Object *unicodedata_f_is_normalized(Object *self, Object *const *args)
{
    (void)self;
    Object *made = normalize("is_normalized", args);
    if (made == NULL)
        return NULL;
    bool same = str_equal(as_str(made), as_str(args[1]));
    decref(made);
    return bool_from(same);
}

static bool fill(Module *m)
{
    return module_add_take(m, "unidata_version", (Object *)str_from_text("14.0.0"));
}

static const NativeDef functions[] = {
    { unicodedata_f_decimal, "decimal(chr, default=<absent>, /)",
      "The value of a decimal digit, as an int." },
    { unicodedata_f_digit, "digit(chr, default=<absent>, /)",
      "The value of a digit of any kind, as an int." },
    { unicodedata_f_numeric, "numeric(chr, default=<absent>, /)",
      "The value of a character that stands for a number, as a float." },
    { unicodedata_f_category, "category(chr, /)",
      "The general category of a character." },
    { unicodedata_f_bidirectional, "bidirectional(chr, /)",
      "How a character runs in a line: 'L', 'R', 'AL', ...; '' where nothing is known." },
    { unicodedata_f_combining, "combining(chr, /)",
      "Where a mark sits on its letter; 0 for what is no such mark." },
    { unicodedata_f_mirrored, "mirrored(chr, /)",
      "1 for what is drawn mirrored in text from right to left, else 0." },
    { unicodedata_f_east_asian_width, "east_asian_width(chr, /)",
      "The East Asian width of a character." },
    { unicodedata_f_decomposition, "decomposition(chr, /)",
      "The code points that a character consists of, in hex; '' if it is none but itself." },
    { unicodedata_f_name, "name(chr, default=<absent>, /)",
      "The name of a character in the Unicode standard." },
    { unicodedata_f_lookup, "lookup(name, /)",
      "The character, or sequence, of a name." },
    { unicodedata_f_normalize, "normalize(form, unistr, /)",
      "A text in the form 'NFC', 'NFD', 'NFKC' or 'NFKD'." },
    { unicodedata_f_is_normalized, "is_normalized(form, unistr, /)",
      "Whether normalize() would leave a text as it is." },
    NATIVE_END,
};

const ModuleDef mod_unicodedata = {
    "unicodedata",
    "The properties of all Unicode characters, as libunistring knows them.", functions,
    fill
};
