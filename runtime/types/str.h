// str.h - text: PEP 393 widths, the width is in the shape.
#ifndef OURO_RUNTIME_TYPES_STR_H
#define OURO_RUNTIME_TYPES_STR_H

#include "runtime/heap/object.h"

// Invariant: the width is the narrowest that holds every character; a NUL follows the
// text.
struct Str {
    Object object;
    uint32_t hash;        // 0: not computed yet
    uint32_t length : 31; // characters
    uint32_t interned : 1;
    // text: length + 1 units of 1 (ASCII, LATIN1), 2 or 4 bytes
};

typedef enum StrKind {
    STR_KIND_ASCII,
    STR_KIND_LATIN1,
    STR_KIND_UCS2,
    STR_KIND_UCS4
} StrKind;
enum { STR_LENGTH_MAX = 0x7fffffff, STR_BUILDER_FEW = 128 };

extern Type str_type;

static inline Str *as_str(Object *o)
{
    ASSERT(is_str(o));
    return (Str *)(void *)o;
}
static inline StrKind str_kind(const Str *s)
{
    uint32_t k = s->object.shape - SHAPE_STR_ASCII;
    return (StrKind)(k < 4 ? k : shape_table[s->object.shape].kind);
}
static inline uint32_t str_width(StrKind kind)
{
    return kind <= STR_KIND_LATIN1 ? 1 : kind == STR_KIND_UCS2 ? 2 : 4;
}
static inline void *str_data(const Str *s)
{
    return (void *)(uintptr_t)(s + 1);
}
static inline uint32_t str_char(const Str *s, size_t index)
{
    switch (str_kind(s)) {
    case STR_KIND_UCS2: return ((const uint16_t *)str_data(s))[index];
    case STR_KIND_UCS4: return ((const uint32_t *)str_data(s))[index];
    default: return ((const uint8_t *)str_data(s))[index];
    }
}
NEW Str *str_new(size_t length, uint32_t max_char); // text undefined, NUL set
NEW Str *str_from_text(const char *utf8);           // NUL-terminated valid UTF-8
// Of valid UTF-8 or WTF-8: lone surrogates are kept.
NEW Str *str_from_utf8(const char *utf8, size_t length);
// Of text that may not be UTF-8: NULL without an error if it is not.
OPT Str *str_from_strict_utf8(const char *utf8, size_t length);
NEW Str *str_from_ascii(const char *text, size_t length); // every byte below 128
NEW Str *str_from_char(uint32_t code_point);              // Latin-1 ones are cached
// How often str_empty and str_from_char gave one that is always there.
uint64_t str_empty_hits(void);
uint64_t str_char_hits(void);
NEW Str *str_from_ucs4(const uint32_t *text, size_t length); // of any code points
NEW Str *str_empty(void);                                    // the shared empty str
// bytes.decode("utf-8", errors) of bytes that are no object: UnicodeDecodeError
NEW Str *str_decode_utf8(const char *bytes, size_t length, const char *errors);
NEW Object *str_encode(Str *s, const char *encoding, const char *errors); // bytes
// bytes.decode(encoding, errors): UnicodeDecodeError, LookupError
NEW Str *str_decode(Object *bytes, const char *encoding, const char *errors);
// UTF-8 of s: NUL-terminated; points into s when ASCII, else into *owned (raw block of
// *owned_size bytes, to be released by str_utf8_free). Lone surrogates as WTF-8. NULL:
// raised
const char *str_utf8(const Str *s, OPT size_t *length, char **owned,
                     size_t *owned_size);
void str_utf8_free(char *owned, size_t owned_size);
uint32_t str_hash_slow(Str *s);
static inline uint32_t str_hash(Str *s)
{
    return s->hash != 0 ? s->hash : str_hash_slow(s);
}
bool str_equal(const Str *a, const Str *b);
bool str_equal_text(const Str *a, const char *ascii);
int str_order(const Str *a, const Str *b); // -1, 0, 1 by code points
NEW Str *str_concat(Str *a, Str *b);
// a += b: grows in place when a is not shared. On failure a stays as it was, the caller's.
NEW Str *str_append_take(STEALS Str *a, Str *b);
NEW Str *str_slice(Str *s, size_t start, size_t end);
NEW Str *str_join(Str *separator, Object *iterable);
NEW Str *str_join_array(Object *const *parts, size_t count); // BUILD_STRING: all str
int64_t str_find(const Str *s, const Str *needle, size_t start,
                 size_t end); // -1: absent
NEW Str *str_repr(Str *s);
NEW Object *str_item(Object *self,
                     int64_t index); // s[index], index >= 0 or raises IndexError

// Builds a str of growing width, piece by piece; the parts of text-making natives.
// A builder does not move: short texts lie inside it.
typedef struct StrBuilder {
    void *data;
    size_t length, capacity; // characters
    StrKind kind;
    bool failed; // MemoryError was raised
    uint32_t few[STR_BUILDER_FEW / 4];
} StrBuilder;
void str_builder_start(StrBuilder *b);
void str_builder_char_slow(StrBuilder *b, uint32_t c);
void str_builder_str(StrBuilder *b, const Str *s);
void str_builder_slice(StrBuilder *b, const Str *s, size_t start, size_t end);
void str_builder_ascii(StrBuilder *b, const char *text, size_t length);
void str_builder_fill(StrBuilder *b, uint32_t c, size_t count);
NEW Str *
str_builder_finish(StrBuilder *b); // NULL when failed; the builder is then empty
void str_builder_discard(StrBuilder *b);
static inline void str_builder_char(StrBuilder *b, uint32_t c)
{
    if (c < 0x80 && b->kind <= STR_KIND_LATIN1 && b->length < b->capacity)
        ((uint8_t *)b->data)[b->length++] = (uint8_t)c;
    else
        str_builder_char_slow(b, c);
}
NEW Object *str_builder_finish_bytes(StrBuilder *b); // bytes: every unit is below 256
void str_builder_text(StrBuilder *b, const char *ascii); // NUL-terminated ASCII
void str_builder_escape(StrBuilder *b, uint32_t c); // as \\xhh, \\uhhhh or \\Uhhhhhhhh
void str_builder_utf8(StrBuilder *b, const char *utf8,
                      size_t length);                  // valid UTF-8 or WTF-8
void str_builder_reserve(StrBuilder *b, size_t count); // one growth instead of several

NEW Str *str_plain(Str *s); // s itself, or its text when s is of a subclass
NEW Str *str_repeat(Str *s, int64_t times); // s * times
int64_t str_widen_hash(uint32_t hash); // the 64 bits that hash() shows of a kept hash

#endif
