// str_builder.c - builds a str of growing width, piece by piece.
//
// The buffer is inside the builder, then raw memory, doubled when full and widened when
// a wider character comes; finishing copies it once into a block of the exact size.
#include "runtime/types/str.h"

#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/base/unicode.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/types/bytes.h"
#include "runtime/types/str_internal.h"

void str_builder_start(StrBuilder *b)
{
    b->data = b->few;
    b->length = 0;
    b->capacity = STR_BUILDER_FEW;
    b->kind = STR_KIND_ASCII;
    b->failed = false;
}

static void free_data(StrBuilder *b)
{
    if (b->data != b->few)
        heap_free(HEAP_RAW, b->data, b->capacity * str_width(b->kind));
}

void str_builder_discard(StrBuilder *b)
{
    free_data(b);
    str_builder_start(b);
}

static bool fail(StrBuilder *b)
{
    free_data(b);
    b->data = b->few;
    b->length = b->capacity = 0; // nothing fits any more
    b->kind = STR_KIND_ASCII;
    b->failed = true;
    return false;
}

static NOINLINE bool make_room(StrBuilder *b, size_t count, StrKind kind)
{
    uint32_t old_width = str_width(b->kind), width = str_width(kind);
    size_t capacity = b->capacity;
    if (count > STR_LENGTH_MAX - b->length) {
        (void)error_no_memory();
        return fail(b);
    }
    if (b->length + count > capacity) {
        capacity *= 2;
        if (capacity < b->length + count)
            capacity = b->length + count;
    }
    if (width == old_width && b->data != b->few) {
        void *grown = heap_resize(b->data, b->capacity * width, capacity * width);
        if (grown == NULL)
            return fail(b);
        b->data = grown;
    } else {
        void *wide = heap_alloc(HEAP_RAW, capacity * width);
        if (wide == NULL)
            return fail(b);
        str_units_copy(wide, width, 0, b->data, old_width, 0, b->length);
        free_data(b);
        b->data = wide;
    }
    b->capacity = capacity;
    b->kind = kind;
    return true;
}

// Make room for count characters of a kind, without narrowing the builder.
static inline bool reserve(StrBuilder *b, size_t count, StrKind kind)
{
    if (UNLIKELY(b->failed))
        return false;
    if (kind < b->kind)
        kind = b->kind;
    if (LIKELY(count <= b->capacity - b->length)) {
        if (LIKELY(kind == b->kind))
            return true;
        if (kind == STR_KIND_LATIN1) { // the same width as ASCII
            b->kind = kind;
            return true;
        }
    }
    return make_room(b, count, kind);
}

void str_builder_reserve(StrBuilder *b, size_t count)
{
    (void)reserve(b, count, STR_KIND_ASCII);
}

void str_builder_char_slow(StrBuilder *b, uint32_t c)
{
    if (reserve(b, 1, str_kind_for(c)))
        str_unit_set(b->data, str_width(b->kind), b->length++, c);
}

void str_builder_str(StrBuilder *b, const Str *s)
{
    StrKind kind = str_kind(s);
    if (s->length == 0 || !reserve(b, s->length, kind))
        return;
    str_units_copy(b->data, str_width(b->kind), b->length, str_data(s), str_width(kind),
                   0, s->length);
    b->length += s->length;
}

void str_builder_slice(StrBuilder *b, const Str *s, size_t start, size_t end)
{
    if (start >= end)
        return;
    StrKind kind = str_kind(s);
    uint32_t width = str_width(kind);
    size_t count = end - start;
    if (kind > b->kind)
        kind = str_kind_for(str_units_or(str_data(s), width, start, count));
    if (!reserve(b, count, kind))
        return;
    str_units_copy(b->data, str_width(b->kind), b->length, str_data(s), width, start,
                   count);
    b->length += count;
}

void str_builder_ascii(StrBuilder *b, const char *text, size_t length)
{
    if (length == 0 || !reserve(b, length, STR_KIND_ASCII))
        return;
    str_units_copy(b->data, str_width(b->kind), b->length, text, 1, 0, length);
    b->length += length;
}

void str_builder_escape(StrBuilder *b, uint32_t c)
{
    static const char digits[] = "0123456789abcdef";
    char text[10] = { '\\', c < 0x100 ? 'x' : c < 0x10000 ? 'u' : 'U' };
    size_t n = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    for (size_t i = 0; i < n; i++)
        text[2 + i] = digits[c >> 4 * (n - 1 - i) & 15];
    str_builder_ascii(b, text, n + 2);
}

void str_builder_text(StrBuilder *b, const char *ascii)
{
    str_builder_ascii(b, ascii, strlen(ascii));
}

void str_builder_utf8(StrBuilder *b, const char *utf8, size_t length)
{
    size_t plain = unicode_ascii_prefix(utf8, length);
    str_builder_ascii(b, utf8, plain);
    for (size_t i = plain; i < length;) {
        uint32_t c = 0xfffd;
        size_t size = unicode_decode_wtf8(utf8 + i, length - i, &c);
        str_builder_char(b, c);
        i += size != 0 ? size : 1;
    }
}

void str_builder_fill(StrBuilder *b, uint32_t c, size_t count)
{
    if (count == 0 || !reserve(b, count, str_kind_for(c)))
        return;
    uint32_t width = str_width(b->kind);
    if (width == 1)
        memset((uint8_t *)b->data + b->length, (int)c, count);
    else
        for (size_t i = 0; i < count; i++)
            str_unit_set(b->data, width, b->length + i, c);
    b->length += count;
}

Str *str_builder_finish(StrBuilder *b)
{
    Str *s = NULL;
    if (!b->failed) {
        uint32_t width = str_width(b->kind);
        if (b->length == 0)
            s = str_empty();
        else if (b->length == 1 && b->kind <= STR_KIND_LATIN1)
            s = str_from_char(((const uint8_t *)b->data)[0]);
        else if ((s = str_allocate(b->length, b->kind)) != NULL)
            copy_bytes(str_data(s), b->data, b->length * width);
    }
    str_builder_discard(b);
    return s;
}

Object *str_builder_finish_bytes(StrBuilder *b)
{
    ASSERT(b->kind <= STR_KIND_LATIN1);
    Object *bytes = b->failed ? NULL : bytes_from(b->data, b->length);
    str_builder_discard(b);
    return bytes;
}
