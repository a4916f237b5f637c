// str_case.c - case conversion and character classes of str.
//
// ASCII text is converted byte by byte. Other text goes through the full mappings of
// Unicode, where a character may become up to three and a sigma at the end of a word
// has a lower form of its own.
//
// source  The Unicode Standard, section 3.13 "Default Case Algorithms"
#include "runtime/types/str_case.h"

#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str_internal.h"

enum { SIGMA = 0x3a3, SMALL_SIGMA = 0x3c3, FINAL_SIGMA = 0x3c2 };

typedef struct Letters {
    const void *data;
    uint32_t width;
    size_t length;
} Letters;

static Letters letters_of(Object *self)
{
    const Str *s = as_str(self);
    return (Letters){ str_data(s), str_width(str_kind(s)), s->length };
}

static inline uint32_t letter(Letters t, size_t i)
{
    return str_unit(t.data, t.width, i);
}

static inline bool is_ascii(Object *self)
{
    return str_kind(as_str(self)) == STR_KIND_ASCII;
}

// Flip the case of the bytes of [first, first + 26); both halves of the alphabet are 32
// apart.
static inline uint8_t flip(uint8_t c, uint8_t first)
{
    return (uint8_t)(c ^ ((uint8_t)(c - first) < 26 ? 0x20 : 0));
}

static inline uint8_t ascii_lower(uint8_t c)
{
    return flip(c, 'A');
}

static inline uint8_t ascii_upper(uint8_t c)
{
    return flip(c, 'a');
}

void str_case_flip(uint8_t *to, const uint8_t *from, size_t count, uint8_t first)
{
    size_t i = 0;
    for (; i + sizeof(StrBlock) <= count; i += sizeof(StrBlock)) {
        StrBlock block = str_block_load(from + i), place = block - first;
        str_block_store(to + i, block ^ ((StrBlock)(place < 26) & 0x20));
    }
    for (; i < count; i++)
        to[i] = flip(from[i], first);
}

// ---- conversion ----

// Whether the sigma at i ends a word: a cased letter before, none after.
static bool is_final_sigma(Letters t, size_t i)
{
    size_t j = i;
    while (j > 0 && unicode_is_case_ignorable(letter(t, j - 1)))
        j--;
    if (j == 0 || !unicode_is_cased(letter(t, j - 1)))
        return false;
    for (j = i + 1; j < t.length && unicode_is_case_ignorable(letter(t, j));)
        j++;
    return j == t.length || !unicode_is_cased(letter(t, j));
}

static size_t lower_at(Letters t, size_t i, uint32_t out[UNICODE_CASE_MAX])
{
    uint32_t c = letter(t, i);
    if (c == SIGMA) {
        out[0] = is_final_sigma(t, i) ? FINAL_SIGMA : SMALL_SIGMA;
        return 1;
    }
    return unicode_to_lower(c, out);
}

static size_t upper_at(Letters t, size_t i, uint32_t out[UNICODE_CASE_MAX])
{
    return unicode_to_upper(letter(t, i), out);
}

static size_t folded_at(Letters t, size_t i, uint32_t out[UNICODE_CASE_MAX])
{
    return unicode_to_folded(letter(t, i), out);
}

static size_t capital_at(Letters t, size_t i, uint32_t out[UNICODE_CASE_MAX])
{
    return i == 0 ? unicode_to_title(letter(t, i), out) : lower_at(t, i, out);
}

static size_t title_at(Letters t, size_t i, uint32_t out[UNICODE_CASE_MAX])
{
    if (i > 0 && unicode_is_cased(letter(t, i - 1)))
        return lower_at(t, i, out);
    return unicode_to_title(letter(t, i), out);
}

static size_t swapped_at(Letters t, size_t i, uint32_t out[UNICODE_CASE_MAX])
{
    uint32_t c = letter(t, i);
    if (unicode_is_upper(c))
        return lower_at(t, i, out);
    if (unicode_is_lower(c))
        return unicode_to_upper(c, out);
    out[0] = c;
    return 1;
}

static Object *convert(Object *self, size_t (*convert_at)(Letters, size_t, uint32_t *))
{
    Letters t = letters_of(self);
    StrBuilder b;
    str_builder_start(&b);
    str_builder_reserve(&b, t.length);
    for (size_t i = 0; i < t.length; i++) {
        uint32_t out[UNICODE_CASE_MAX];
        size_t n = convert_at(t, i, out);
        for (size_t k = 0; k < n; k++)
            str_builder_char(&b, out[k]);
    }
    Str *s = str_builder_finish(&b);
    return s == NULL ? NULL : OBJ(s);
}

// An ASCII str to fill, with the text to read; NULL: out of memory.
static Str *ascii_result(Object *self, const uint8_t **from, uint8_t **to)
{
    const Str *s = as_str(self);
    Str *result = str_allocate(s->length, STR_KIND_ASCII);
    if (result != NULL) {
        *from = str_data(s);
        *to = str_data(result);
    }
    return result;
}

// The result, or the shared object of its text when it is short.
static Object *finish(OPT Str *s)
{
    if (s == NULL || s->length > 1)
        return (Object *)(void *)s;
    Str *fixed = s->length == 0 ? str_empty() : str_from_char(str_char(s, 0));
    decref(OBJ(s));
    return OBJ(fixed);
}

// Whether Latin-1 text has one of some letters.
static bool has_any(const Str *s, const char *letters)
{
    for (; *letters != '\0'; letters++)
        if (memchr(str_data(s), *letters, s->length) != NULL)
            return true;
    return false;
}

// Convert text by its letters, or, where it is Latin-1 and has none of `leaving`, whose
// other case lies elsewhere, by its bytes. The two alphabets begin at ascii and latin;
// the sign at 23 of the second is no letter.
static Object *convert_text(Object *self, uint8_t ascii, uint8_t latin,
                            const char *leaving,
                            size_t (*convert_at)(Letters, size_t, uint32_t *))
{
    const Str *s = as_str(self);
    if (str_kind(s) != STR_KIND_LATIN1 || has_any(s, leaving))
        return convert(self, convert_at);
    Str *result = str_allocate(s->length, STR_KIND_LATIN1);
    if (result == NULL)
        return NULL;
    const uint8_t *from = str_data(s);
    uint8_t *to = str_data(result);
    for (size_t i = 0; i < s->length; i++) {
        uint8_t c = from[i], place = (uint8_t)(c - latin);
        bool flips = (uint8_t)(c - ascii) < 26 || (place < 31 && place != 23);
        to[i] = (uint8_t)(c ^ (flips ? 0x20 : 0));
    }
    return finish(result);
}

Object *str_case_lower(Object *self, Object *const *args)
{
    (void)args;
    if (!is_ascii(self))
        return convert_text(self, 'A', 0xc0, "", lower_at);
    const uint8_t *from;
    uint8_t *to;
    Str *s = ascii_result(self, &from, &to);
    if (s != NULL)
        str_case_flip(to, from, s->length, 'A');
    return finish(s);
}

Object *str_case_upper(Object *self, Object *const *args)
{
    (void)args;
    if (!is_ascii(self))
        return convert_text(self, 'a', 0xe0, "\xb5\xdf\xff", upper_at);
    const uint8_t *from;
    uint8_t *to;
    Str *s = ascii_result(self, &from, &to);
    if (s != NULL)
        str_case_flip(to, from, s->length, 'a');
    return finish(s);
}

Object *str_case_casefold(Object *self, Object *const *args)
{
    if (is_ascii(self))
        return str_case_lower(self, args);
    return convert_text(self, 'A', 0xc0, "\xb5\xdf", folded_at);
}

Object *str_case_capitalize(Object *self, Object *const *args)
{
    (void)args;
    if (!is_ascii(self))
        return convert(self, capital_at);
    const uint8_t *from;
    uint8_t *to;
    Str *s = ascii_result(self, &from, &to);
    for (size_t i = 0, n = s == NULL ? 0 : s->length; i < n; i++)
        to[i] = i == 0 ? ascii_upper(from[i]) : ascii_lower(from[i]);
    return finish(s);
}

Object *str_case_title(Object *self, Object *const *args)
{
    (void)args;
    if (!is_ascii(self))
        return convert(self, title_at);
    const uint8_t *from;
    uint8_t *to;
    bool inside = false;
    Str *s = ascii_result(self, &from, &to);
    for (size_t i = 0, n = s == NULL ? 0 : s->length; i < n; i++) {
        to[i] = inside ? ascii_lower(from[i]) : ascii_upper(from[i]);
        inside = unicode_is_alpha(from[i]);
    }
    return finish(s);
}

Object *str_case_swapcase(Object *self, Object *const *args)
{
    (void)args;
    if (!is_ascii(self))
        return convert(self, swapped_at);
    const uint8_t *from;
    uint8_t *to;
    Str *s = ascii_result(self, &from, &to);
    for (size_t i = 0, n = s == NULL ? 0 : s->length; i < n; i++)
        to[i] = (uint8_t)(from[i] ^ (unicode_is_alpha(from[i]) ? 0x20 : 0));
    return finish(s);
}

// ---- classes ----

static ALWAYS_INLINE Object *all(Object *self, bool empty, bool (*test)(uint32_t))
{
    Letters t = letters_of(self);
    for (size_t i = 0; i < t.length; i++)
        if (!test(letter(t, i)))
            return FALSE_;
    return bool_from(t.length > 0 || empty);
}

Object *str_case_isalnum(Object *self, Object *const *args)
{
    (void)args;
    return all(self, false, unicode_is_alnum);
}

Object *str_case_isalpha(Object *self, Object *const *args)
{
    (void)args;
    return all(self, false, unicode_is_alpha);
}

Object *str_case_isascii(Object *self, Object *const *args)
{
    (void)args;
    return bool_from(is_ascii(self));
}

Object *str_case_isdecimal(Object *self, Object *const *args)
{
    (void)args;
    return all(self, false, unicode_is_decimal);
}

Object *str_case_isdigit(Object *self, Object *const *args)
{
    (void)args;
    return all(self, false, unicode_is_digit);
}

Object *str_case_isnumeric(Object *self, Object *const *args)
{
    (void)args;
    return all(self, false, unicode_is_numeric);
}

Object *str_case_isprintable(Object *self, Object *const *args)
{
    (void)args;
    return all(self, true, unicode_is_printable);
}

Object *str_case_isspace(Object *self, Object *const *args)
{
    (void)args;
    return all(self, false, unicode_is_space);
}

Object *str_case_isidentifier(Object *self, Object *const *args)
{
    (void)args;
    Letters t = letters_of(self);
    if (t.length == 0 || !unicode_is_xid_start(letter(t, 0)))
        return FALSE_;
    for (size_t i = 1; i < t.length; i++)
        if (!unicode_is_xid_continue(letter(t, i)))
            return FALSE_;
    return TRUE_;
}

Object *str_case_islower(Object *self, Object *const *args)
{
    (void)args;
    Letters t = letters_of(self);
    bool cased = false;
    for (size_t i = 0; i < t.length; i++) {
        uint32_t c = letter(t, i);
        if (unicode_is_upper(c) || (c >= 128 && unicode_is_title(c)))
            return FALSE_;
        cased = cased || unicode_is_lower(c);
    }
    return bool_from(cased);
}

Object *str_case_isupper(Object *self, Object *const *args)
{
    (void)args;
    Letters t = letters_of(self);
    bool cased = false;
    for (size_t i = 0; i < t.length; i++) {
        uint32_t c = letter(t, i);
        if (unicode_is_lower(c) || (c >= 128 && unicode_is_title(c)))
            return FALSE_;
        cased = cased || unicode_is_upper(c);
    }
    return bool_from(cased);
}

Object *str_case_istitle(Object *self, Object *const *args)
{
    (void)args;
    Letters t = letters_of(self);
    bool cased = false, inside = false;
    for (size_t i = 0; i < t.length; i++) {
        uint32_t c = letter(t, i);
        bool lower = unicode_is_lower(c);
        bool upper =
            !lower && (unicode_is_upper(c) || (c >= 128 && unicode_is_title(c)));
        if ((upper && inside) || (lower && !inside))
            return FALSE_;
        inside = upper || lower;
        cased |= inside;
    }
    return bool_from(cased);
}
