// str.c - storage of text: making, hashing, comparing, indexing, joining, repr.
//
// A str's block has a size that follows from its length alone: a whole cell up to 512
// bytes, above that the next of eight steps per power of two. Appending to a str that
// nobody else holds fills this slack first and then grows the block in place where the
// heap can, which makes repeated += amortised O(1) per character.
#include "runtime/types/str.h"

#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/base/hash.h"
#include "runtime/base/unicode.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/format.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/seqiter.h"
#include "runtime/types/singletons.h"
#include "runtime/types/slice.h"
#include "runtime/types/str_codec.h"
#include "runtime/types/str_internal.h"
#include "runtime/types/str_search.h"
#include "runtime/types/tuple.h"

typedef struct StaticChar {
    Str str;
    uint8_t text[8];
} StaticChar;

#define CHAR_1(c)                                                                      \
    { { .object = { IMMORTAL, (c) < 128 ? SHAPE_STR_ASCII : SHAPE_STR_LATIN1 },        \
        .hash = 0,                                                                     \
        .length = 1,                                                                   \
        .interned = 0 },                                                               \
      { (c) } },
#define CHAR_4(c) CHAR_1(c) CHAR_1((c) + 1) CHAR_1((c) + 2) CHAR_1((c) + 3)
#define CHAR_16(c) CHAR_4(c) CHAR_4((c) + 4) CHAR_4((c) + 8) CHAR_4((c) + 12)
#define CHAR_64(c) CHAR_16(c) CHAR_16((c) + 16) CHAR_16((c) + 32) CHAR_16((c) + 48)
static struct {
    StaticChar empty;
    StaticChar chars[256];
    uint64_t empty_hits, char_hits;
} str = {
    { { .object = { IMMORTAL, SHAPE_STR_ASCII },
        .hash = 0,
        .length = 0,
        .interned = 0 },
      { 0 } },
    { CHAR_64(0) CHAR_64(64) CHAR_64(128) CHAR_64(192) },
    0,
    0,
};
#undef CHAR_1
#undef CHAR_4
#undef CHAR_16
#undef CHAR_64

// ---- units ----

uint32_t str_units_or(const void *data, uint32_t width, size_t start, size_t count)
{
    const uint8_t *units = (const uint8_t *)data + start * width;
    size_t size = count * width, at = 0;
    StrBlock sum = { 0 };
    uint32_t bits = 0;
    // strip() of 320 UCS-2 units takes 70 ns, not 160
    for (; at + sizeof sum <= size; at += sizeof sum)
        sum |= str_block_load(units + at);
    for (size_t i = 0; i < sizeof sum / width; i++)
        bits |= str_unit(&sum, width, i);
    for (size_t i = at / width; i < count; i++)
        bits |= str_unit(units, width, i);
    return bits;
}

#define COPY(To, From)                                                                 \
    do {                                                                               \
        To *target = (To *)to + at;                                                    \
        const From *source = (const From *)from + start;                               \
        for (size_t i = 0; i < count; i++)                                             \
            target[i] = (To)source[i];                                                 \
    } while (0)

void str_units_copy(void *to, uint32_t to_width, size_t at, const void *from,
                    uint32_t from_width, size_t start, size_t count)
{
    if (to_width == from_width)
        copy_bytes((uint8_t *)to + at * to_width,
                   (const uint8_t *)from + start * to_width, count * to_width);
    else if (to_width == 1 && from_width == 2)
        COPY(uint8_t, uint16_t);
    else if (to_width == 1)
        COPY(uint8_t, uint32_t);
    else if (to_width == 2 && from_width == 1)
        COPY(uint16_t, uint8_t);
    else if (to_width == 2)
        COPY(uint16_t, uint32_t);
    else if (from_width == 1)
        COPY(uint32_t, uint8_t);
    else
        COPY(uint32_t, uint16_t);
}
#undef COPY

// ---- allocation ----

// Bytes of the block for size bytes of content: a whole cell, or the next of eight
// steps.
static inline size_t round_block(size_t size)
{
    if (LIKELY(size <= 128))
        return (size + 7) & ~(size_t)7;
    if (size <= HEAP_SMALL_MAX)
        return heap_class_size(heap_class_of(size));
    size_t step = (size_t)1 << (60 - __builtin_clzll(size));
    return (size + step - 1) & ~(step - 1);
}

static size_t block_size(size_t length, uint32_t width)
{
    return round_block(sizeof(Str) + (length + 1) * width);
}

static size_t size_of_str(const Str *s)
{
    const Type *cls = type_of(&s->object);
    size_t size = block_size(s->length, str_width(str_kind(s)));
    if (cls->flags & TYPE_USER)
        size = ((size + 7) & ~(size_t)7) + type_extra_bytes(cls);
    return size;
}

static void terminate(Str *s, size_t length)
{
    str_unit_set(str_data(s), str_width(str_kind(s)), length, 0);
}

Str *str_allocate(size_t length, StrKind kind)
{
    if (length > STR_LENGTH_MAX)
        return (Str *)(void *)error_no_memory();
    uint32_t width = str_width(kind);
    Str *s = heap_new(HEAP_LEAF, SHAPE_STR_ASCII + (uint32_t)kind,
                      block_size(length, width));
    if (s == NULL)
        return NULL;
    s->hash = 0;
    s->length = (uint32_t)length & STR_LENGTH_MAX;
    s->interned = 0;
    str_unit_set(s + 1, width, length, 0);
    return s;
}

Str *str_new(size_t length, uint32_t max_char)
{
    return length == 0 ? str_empty() : str_allocate(length, str_kind_for(max_char));
}

static void str_dealloc(Object *self)
{
    Str *s = as_str(self);
    uint32_t exact = self->shape - SHAPE_STR_ASCII;
    if (LIKELY(exact <= STR_KIND_UCS4 && !s->interned)) {
        heap_free(HEAP_LEAF, self, block_size(s->length, str_width((StrKind)exact)));
        return;
    }
    size_t size = size_of_str(s);
    HeapKind kind = HEAP_LEAF;
    if (s->interned)
        intern_forget(s);
    if (UNLIKELY(!is_exact_str(self))) {
        if (type_of(self)->flags & TYPE_GC)
            kind = HEAP_CONTAINER;
        type_release_instance(self);
    }
    heap_free(kind, self, size);
}

static size_t str_size_of(Object *self, size_t *blocks)
{
    return heap_block(size_of_str(as_str(self)), blocks);
}

Str *str_empty(void)
{
    COUNT(str.empty_hits++);
    return &str.empty.str;
}

uint64_t str_empty_hits(void)
{
    return str.empty_hits;
}

uint64_t str_char_hits(void)
{
    return str.char_hits;
}

Str *str_from_char(uint32_t c)
{
    if (c < 256) {
        COUNT(str.char_hits++);
        return &str.chars[c].str;
    }
    Str *s = str_allocate(1, str_kind_for(c));
    if (s != NULL)
        str_unit_set(str_data(s), str_width(str_kind(s)), 0, c);
    return s;
}

Str *str_from_ascii(const char *text, size_t length)
{
    if (length <= 1)
        return length == 0 ? str_empty() : str_from_char((uint8_t)text[0]);
    Str *s = str_allocate(length, STR_KIND_ASCII);
    if (s != NULL)
        copy_bytes(str_data(s), text, length);
    return s;
}

Str *str_from_units(const void *data, uint32_t width, size_t start, size_t count)
{
    if (count == 0)
        return str_empty();
    if (count == 1)
        return str_from_char(str_unit(data, width, start));
    Str *s = str_allocate(count, str_kind_for(str_units_or(data, width, start, count)));
    if (s != NULL)
        str_units_copy(str_data(s), str_width(str_kind(s)), 0, data, width, start,
                       count);
    return s;
}

Str *str_from_ucs4(const uint32_t *text, size_t length)
{
    return str_from_units(text, 4, 0, length);
}

Str *str_from_text(const char *utf8)
{
    return str_from_utf8(utf8, strlen(utf8));
}

// Fill s with the characters of UTF-8; width is a constant. Stops at what is none, with
// `lone` not at lone surrogates.
// returns whether all was read
static ALWAYS_INLINE bool read_utf8(Str *s, uint32_t width, const char *utf8,
                                    size_t length, bool lone)
{
    const uint8_t *p = (const uint8_t *)utf8, *end = p + length;
    void *data = str_data(s);
    for (size_t at = 0; p < end; at++) {
        uint32_t c = *p;
        if (c < 0x80) {
            p++;
        } else if (c >= 0xc2 && c < 0xe0 && end - p > 1 && (p[1] & 0xc0) == 0x80) {
            c = (c & 0x1f) << 6 | (p[1] & 0x3f);
            p += 2;
        } else if (c > 0xe0 && c < 0xed && end - p > 2 && (p[1] & 0xc0) == 0x80 &&
                   (p[2] & 0xc0) == 0x80) { // neither overlong nor a surrogate
            c = (c & 0x0f) << 12 | (uint32_t)(p[1] & 0x3f) << 6 | (p[2] & 0x3f);
            p += 3;
        } else if (width == 4 && c >= 0xf0 && c < 0xf4 && end - p > 3 &&
                   (c > 0xf0 || p[1] >= 0x90) && (p[1] & 0xc0) == 0x80 &&
                   (p[2] & 0xc0) == 0x80 && (p[3] & 0xc0) == 0x80) {
            c = (c & 0x07) << 18 | (uint32_t)(p[1] & 0x3f) << 12 |
                (uint32_t)(p[2] & 0x3f) << 6 | (p[3] & 0x3f);
            p += 4;
        } else {
            size_t left = (size_t)(end - p);
            size_t size = lone ? unicode_decode_wtf8((const char *)p, left, &c)
                               : unicode_decode((const char *)p, left, &c);
            if (size == 0)
                return false;
            p += size;
        }
        str_unit_set(data, width, at, c);
    }
    return true;
}

// How many characters begin in UTF-8, and the narrowest kind that has room for them.
static size_t count_utf8(const uint8_t *p, size_t length, StrKind *kind)
{
    size_t count = 0, i = 0;
    StrBlock wide = { 0 }, high = { 0 };
    while (i + sizeof(StrBlock) <= length) {
        StrBlock tails = { 0 };
        size_t from = i;
        for (int k = 0; k < 255 && i + sizeof(StrBlock) <= length; k++) {
            StrBlock block = str_block_load(p + i);
            tails -= (StrBlock)((block & 0xc0) == 0x80);
            wide |= (StrBlock)(block >= 0xc4);
            high |= (StrBlock)(block >= 0xf0);
            i += sizeof(StrBlock);
        }
        count += i - from;
        for (size_t k = 0; k < sizeof(StrBlock); k++)
            count -= tails[k];
    }
    uint8_t top = str_block_any(high) ? 0xf0 : str_block_any(wide) ? 0xc4 : 0;
    for (; i < length; i++) {
        count += (p[i] & 0xc0) != 0x80;
        top = p[i] > top ? p[i] : top;
    }
    *kind = top >= 0xf0 ? STR_KIND_UCS4 : top >= 0xc4 ? STR_KIND_UCS2 : STR_KIND_LATIN1;
    return count;
}

static OPT Str *decode_utf8(const char *utf8, size_t length, bool lone)
{
    size_t plain = unicode_ascii_prefix(utf8, length);
    StrKind kind;
    if (plain == length)
        return str_from_ascii(utf8, length);
    size_t count = count_utf8((const uint8_t *)utf8 + plain, length - plain, &kind);
    Str *s = str_allocate(plain + count, kind);
    if (s == NULL)
        return NULL;
    bool good = kind == STR_KIND_LATIN1 ? read_utf8(s, 1, utf8, length, lone)
                : kind == STR_KIND_UCS2 ? read_utf8(s, 2, utf8, length, lone)
                                        : read_utf8(s, 4, utf8, length, lone);
    if (LIKELY(good && (s->length > 1 || kind != STR_KIND_LATIN1)))
        return s;
    Str *fixed = good ? str_from_char(str_char(s, 0)) : NULL;
    decref(OBJ(s));
    return fixed;
}

Str *str_from_utf8(const char *utf8, size_t length)
{
    return decode_utf8(utf8, length, true);
}

OPT Str *str_from_strict_utf8(const char *utf8, size_t length)
{
    return decode_utf8(utf8, length, false);
}

Str *str_plain(Str *s)
{
    if (is_exact_str(&s->object))
        return incref(s);
    if (s->length == 0)
        return str_empty();
    Str *copy = str_allocate(s->length, str_kind(s));
    if (copy != NULL)
        copy_bytes(str_data(copy), str_data(s),
                   s->length * (size_t)str_width(str_kind(s)));
    return copy;
}

// ---- UTF-8 ----

const char *str_utf8(const Str *s, OPT size_t *length, char **owned, size_t *owned_size)
{
    StrKind kind = str_kind(s);
    *owned = NULL;
    *owned_size = 0;
    if (kind == STR_KIND_ASCII) {
        if (length != NULL)
            *length = s->length;
        return str_data(s);
    }
    size_t size = 0, at = 0;
    uint32_t width = str_width(kind);
    const void *data = str_data(s);
    for (size_t i = 0; i < s->length; i++)
        size += unicode_encoded_size(str_unit(data, width, i));
    char *text = heap_alloc(HEAP_RAW, size + 1);
    if (text == NULL)
        return NULL;
    for (size_t i = 0; i < s->length; i++) {
        char bytes[4];
        size_t n = unicode_encode(str_unit(data, width, i), bytes);
        memcpy(text + at, bytes, n);
        at += n;
    }
    text[at] = '\0';
    if (length != NULL)
        *length = at;
    *owned = text;
    *owned_size = size + 1;
    return text;
}

void str_utf8_free(char *owned, size_t owned_size)
{
    heap_release(owned, owned_size);
}

Str *str_decode_utf8(const char *bytes, size_t length, const char *errors)
{
    return str_codec_decode(NULL, bytes, length, "utf-8", errors);
}

Str *str_decode(Object *bytes, const char *encoding, const char *errors)
{
    const Bytes *b = as_bytes(bytes);
    return str_codec_decode(bytes, b->data, b->length, encoding, errors);
}

Object *str_encode(Str *s, const char *encoding, const char *errors)
{
    return str_codec_encode(s, encoding, errors);
}

// ---- hash, comparison ----

uint32_t str_hash_slow(Str *s)
{
    size_t size = s->length * (size_t)str_width(str_kind(s));
    return s->hash = hash_text(str_data(s), size);
}

int64_t str_widen_hash(uint32_t hash)
{
    uint64_t x = hash * UINT64_C(0x9e3779b97f4a7c15);
    x ^= x >> 32;
    int64_t wide = (int64_t)x;
    return wide == -1 ? -2 : wide;
}

static bool str_hash_object(Object *self, int64_t *out)
{
    Str *s = as_str(self);
    *out = s->length == 0 ? 0 : str_widen_hash(str_hash(s));
    return true;
}

bool str_equal(const Str *a, const Str *b)
{
    if (a == b)
        return true;
    StrKind kind = str_kind(a);
    if (a->length != b->length || kind != str_kind(b))
        return false;
    if (a->hash != 0 && b->hash != 0 && a->hash != b->hash)
        return false;
    return memcmp(str_data(a), str_data(b), a->length * (size_t)str_width(kind)) == 0;
}

bool str_equal_text(const Str *a, const char *ascii)
{
    size_t length = strlen(ascii);
    return a->length == length && str_kind(a) == STR_KIND_ASCII &&
           memcmp(str_data(a), ascii, length) == 0;
}

int str_order(const Str *a, const Str *b)
{
    uint32_t a_width = str_width(str_kind(a)), b_width = str_width(str_kind(b));
    const void *a_data = str_data(a), *b_data = str_data(b);
    size_t common = a->length < b->length ? a->length : b->length;
    if (a_width == 1 && b_width == 1) {
        int order = memcmp(a_data, b_data, common);
        if (order != 0)
            return order < 0 ? -1 : 1;
    } else {
        for (size_t i = 0; i < common; i++) {
            uint32_t x = str_unit(a_data, a_width, i), y = str_unit(b_data, b_width, i);
            if (x != y)
                return x < y ? -1 : 1;
        }
    }
    return (a->length > b->length) - (a->length < b->length);
}

static Object *str_compare(Object *left, Object *right, CompareOp op)
{
    if (!is_str(left) || !is_str(right))
        return NOT_IMPLEMENTED;
    const Str *a = as_str(left), *b = as_str(right);
    if (op == COMPARE_EQ || op == COMPARE_NE)
        return bool_from(str_equal(a, b) == (op == COMPARE_EQ));
    int order = a == b ? 0 : str_order(a, b);
    return bool_from_order(order, op);
}

// ---- pieces and wholes ----

Str *str_slice(Str *s, size_t start, size_t end)
{
    if (start >= end)
        return str_empty();
    if (start == 0 && end == s->length)
        return str_plain(s);
    StrKind kind = str_kind(s);
    if (kind != STR_KIND_ASCII)
        return str_from_units(str_data(s), str_width(kind), start, end - start);
    return str_from_ascii((const char *)str_data(s) + start, end - start);
}

static StrKind wider_kind(StrKind a, StrKind b)
{
    return a > b ? a : b;
}

static void copy_str(Str *to, size_t at, const Str *from)
{
    str_units_copy(str_data(to), str_width(str_kind(to)), at, str_data(from),
                   str_width(str_kind(from)), 0, from->length);
}

static Str *concat(const Str *a, const Str *b)
{
    Str *s = str_allocate((size_t)a->length + b->length,
                          wider_kind(str_kind(a), str_kind(b)));
    if (s == NULL)
        return NULL;
    copy_str(s, 0, a);
    copy_str(s, a->length, b);
    return s;
}

Str *str_concat(Str *a, Str *b)
{
    if (b->length == 0)
        return str_plain(a);
    if (a->length == 0)
        return str_plain(b);
    return concat(a, b);
}

// Whether a may be changed: nobody else holds it, and no table knows its text.
static bool is_own(const Str *a)
{
    return a->object.refs == 1 && !a->interned && is_exact_str(&a->object);
}

Str *str_append_take(Str *a, Str *b)
{
    size_t length = (size_t)a->length + b->length;
    StrKind kind = str_kind(a), other = str_kind(b);
    uint32_t width = str_width(kind);
    if (!is_own(a) || a->length == 0 || b->length == 0 || length > STR_LENGTH_MAX ||
        str_width(other) > width) {
        Str *s = str_concat(a, b);
        if (s != NULL)
            decref(OBJ(a));
        return s;
    }
    size_t old_size = block_size(a->length, width), size = block_size(length, width);
    if (old_size != size) {
        Str *grown = heap_resize_object(HEAP_LEAF, a, old_size, size);
        if (grown == NULL)
            return NULL;
        a = grown;
    }
    str_units_copy(str_data(a), width, a->length, str_data(b), str_width(other), 0,
                   b->length);
    a->object.shape = SHAPE_STR_ASCII + (uint32_t)wider_kind(kind, other);
    a->length = (uint32_t)length & STR_LENGTH_MAX;
    a->hash = 0;
    terminate(a, length);
    return a;
}

Str *str_repeat(Str *s, int64_t times)
{
    size_t length = s->length;
    if (times <= 0 || length == 0)
        return str_empty();
    if (times == 1)
        return str_plain(s);
    if ((uint64_t)times > (uint64_t)INT64_MAX / length)
        return (Str *)(void *)error_raise(EXC(OverflowError),
                                          "repeated string is too long");
    if ((uint64_t)times > STR_LENGTH_MAX / length)
        return (Str *)(void *)error_no_memory();
    Str *result = str_allocate(length * (size_t)times, str_kind(s));
    if (result == NULL)
        return NULL;
    uint8_t *data = str_data(result);
    size_t size = length * str_width(str_kind(s)), total = size * (size_t)times;
    if (size == 1) {
        memset(data, *(const uint8_t *)str_data(s), total);
        return result;
    }
    memcpy(data, str_data(s), size);
    for (size_t done = size; done < total;) {
        size_t part = done < total - done ? done : total - done;
        memcpy(data + done, data, part);
        done += part;
    }
    return result;
}

static Object *str_concat_object(Object *left, Object *right)
{
    if (!is_str(right))
        return error_raise(EXC(TypeError),
                           "can only concatenate str (not \"%.200T\") to str", right);
    Str *s = str_concat(as_str(left), as_str(right));
    return s == NULL ? NULL : OBJ(s);
}

static Object *str_repeat_object(Object *self, int64_t times)
{
    Str *s = str_repeat(as_str(self), times);
    return s == NULL ? NULL : OBJ(s);
}

static Object *str_remainder(Object *left, Object *right)
{
    if (!is_str(left))
        return NOT_IMPLEMENTED;
    Str *s = format_percent(as_str(left), right);
    return s == NULL ? NULL : OBJ(s);
}

static int str_contains(Object *self, Object *item)
{
    if (!is_str(item)) {
        (void)error_raise(EXC(TypeError),
                          "'in <string>' requires string as left operand, not %.200T",
                          item);
        return -1;
    }
    const Str *s = as_str(self);
    return str_find(s, as_str(item), 0, s->length) >= 0;
}

static int64_t str_length(Object *self)
{
    return as_str(self)->length;
}

Object *str_item(Object *self, int64_t index)
{
    const Str *s = as_str(self);
    if (index < 0 || index >= (int64_t)s->length)
        return error_raise(EXC(IndexError), "string index out of range");
    Str *c = str_from_char(str_char(s, (size_t)index));
    return c == NULL ? NULL : OBJ(c);
}

static Str *ascii_stepped(const uint8_t *data, int64_t start, int64_t step,
                          int64_t count)
{
    Str *result = str_allocate((size_t)count, STR_KIND_ASCII);
    if (result == NULL)
        return NULL;
    uint8_t *to = str_data(result);
    data += start;
    if (step == -1)
        for (int64_t i = 0; i < count; i++)
            to[i] = data[-i];
    else
        for (int64_t i = 0; i < count; i++, data += step)
            to[i] = *data;
    return result;
}

static Object *slice_of(Str *s, Object *key)
{
    int64_t start, stop, step, count;
    if (!slice_resolve(key, s->length, &start, &stop, &step, &count))
        return NULL;
    Str *result;
    if (count <= 0) {
        result = str_empty();
    } else if (step == 1) {
        result = str_slice(s, (size_t)start, (size_t)(start + count));
    } else {
        uint32_t width = str_width(str_kind(s)), bits = 0;
        const void *data = str_data(s);
        if (str_kind(s) == STR_KIND_ASCII && count > 1)
            return (Object *)ascii_stepped(data, start, step, count);
        for (int64_t i = 0; i < count; i++)
            bits |= str_unit(data, width, (size_t)(start + i * step));
        if (count == 1)
            return str_item(OBJ(s), start);
        result = str_new((size_t)count, bits);
        if (result == NULL)
            return NULL;
        void *to = str_data(result);
        uint32_t to_width = str_width(str_kind(result));
        for (int64_t i = 0; i < count; i++)
            str_unit_set(to, to_width, (size_t)i,
                         str_unit(data, width, (size_t)(start + i * step)));
    }
    return result == NULL ? NULL : OBJ(result);
}

static Object *str_subscript(Object *self, Object *key)
{
    Str *s = as_str(self);
    int64_t index;
    if (is_small_int(key)) {
        index = ((const Int *)(void *)key)->value;
    } else if (key->shape == SHAPE_SLICE) {
        return slice_of(s, key);
    } else if (is_int(key) || type_of(key)->number.index != NULL) {
        if (!operate_index_value(key, EXC(IndexError), &index))
            return NULL;
    } else {
        return error_raise(EXC(TypeError),
                           "string indices must be integers, not '%.200T'", key);
    }
    return str_item(self, index < 0 ? index + (int64_t)s->length : index);
}

static Object *str_iter(Object *self)
{
    return seqiter_new(as_str(self)->object.shape == SHAPE_STR_ASCII
                           ? SHAPE_STR_ASCII_ITER
                           : SHAPE_STR_ITER,
                       self);
}

// ---- joining ----

static Str *join_parts(const Str *separator, Object *const *parts, size_t count)
{
    size_t length = 0;
    StrKind kind = count > 1 ? str_kind(separator) : STR_KIND_ASCII;
    if (count > 1 && separator->length == 0)
        kind = STR_KIND_ASCII;
    for (size_t i = 0; i < count; i++) {
        if (!is_str(parts[i]))
            return (Str *)(void *)error_raise(
                EXC(TypeError), "sequence item %zd: expected str instance, %.80T found",
                (ptrdiff_t)i, parts[i]);
        const Str *part = as_str(parts[i]);
        length += part->length;
        kind = wider_kind(kind, str_kind(part));
    }
    if (count == 1)
        return str_plain(as_str(parts[0]));
    length += separator->length * (count - (count > 0));
    if (length == 0)
        return str_empty();
    Str *result = str_allocate(length, kind);
    if (result == NULL)
        return NULL;
    void *data = str_data(result);
    uint32_t width = str_width(kind);
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && separator->length == 1)
            str_unit_set(data, width, at++, str_char(separator, 0));
        else if (i > 0 && separator->length > 1) {
            copy_str(result, at, separator);
            at += separator->length;
        }
        const Str *part = as_str(parts[i]);
        str_units_copy(data, width, at, str_data(part), str_width(str_kind(part)), 0,
                       part->length);
        at += part->length;
    }
    return result;
}

Str *str_join_array(Object *const *parts, size_t count)
{
    return join_parts(&str.empty.str, parts, count);
}

Str *str_join(Str *separator, Object *iterable)
{
    if (is_exact_list(iterable)) {
        List *list = as_list(iterable);
        return join_parts(separator, list->items, list->count);
    }
    if (is_exact_tuple(iterable)) {
        const Tuple *tuple = as_tuple(iterable);
        return join_parts(separator, tuple_items(tuple), tuple_length(tuple));
    }
    Object *iter = iterate_of(iterable);
    if (iter == NULL && error_clear_if(EXC(TypeError)))
        return (Str *)(void *)error_raise(EXC(TypeError), "can only join an iterable");
    List *list = iter != NULL ? list_from_iter(iter) : NULL;
    xdecref(iter);
    if (list == NULL)
        return NULL;
    Str *result = join_parts(separator, list->items, list->count);
    decref(OBJ(list));
    return result;
}

int64_t str_find(const Str *s, const Str *needle, size_t start, size_t end)
{
    return str_search_find(str_search_text(s), str_search_text(needle), start, end);
}

// ---- repr ----

// Characters that repr writes for c.
static size_t escaped_size(uint32_t c, uint32_t quote)
{
    if (c >= 0x20 && c < 0x7f)
        return c == quote || c == '\\' ? 2 : 1;
    if (c == '\n' || c == '\r' || c == '\t')
        return 2;
    if (unicode_is_printable(c))
        return 1;
    return c < 0x100 ? 4 : c < 0x10000 ? 6 : 10;
}

static size_t write_escape(void *data, uint32_t width, size_t at, uint32_t c)
{
    const char *const hex = "0123456789abcdef";
    str_unit_set(data, width, at++, '\\');
    uint32_t letter = c == '\n'                            ? 'n'
                      : c == '\r'                          ? 'r'
                      : c == '\t'                          ? 't'
                      : c < 0x80 && c >= 0x20 && c != 0x7f ? c
                                                           : 0;
    if (letter != 0) {
        str_unit_set(data, width, at++, letter);
        return at;
    }
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    str_unit_set(data, width, at++, digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    while (digits-- > 0)
        str_unit_set(data, width, at++, (uint8_t)hex[c >> (4 * digits) & 15]);
    return at;
}

static bool has_char(const Str *s, uint32_t c)
{
    uint32_t width = str_width(str_kind(s));
    if (width == 1)
        return memchr(str_data(s), (int)c, s->length) != NULL;
    for (size_t i = 0; i < s->length; i++)
        if (str_unit(str_data(s), width, i) == c)
            return true;
    return false;
}

// Characters at the front of ASCII text that repr shows as they are.
static size_t plain_prefix(const Str *s, uint8_t quote)
{
    const uint8_t *data = str_data(s);
    size_t i = 0;
    for (; i + sizeof(StrBlock) <= s->length; i += sizeof(StrBlock)) {
        StrBlock b = str_block_load(data + i), place = b - 0x20;
        if (str_block_any((StrBlock)(place > 0x5e) | (StrBlock)(b == quote) |
                          (StrBlock)(b == '\\')))
            break;
    }
    while (i < s->length && data[i] >= 0x20 && data[i] < 0x7f && data[i] != quote &&
           data[i] != '\\')
        i++;
    return i;
}

Str *str_repr(Str *s)
{
    uint32_t width = str_width(str_kind(s)), quote = '\'', bits = 0;
    const void *data = str_data(s);
    size_t length = 2, at = 0, plain = 0;
    if (has_char(s, '\'') && !has_char(s, '"'))
        quote = '"';
    if (str_kind(s) == STR_KIND_ASCII)
        plain = plain_prefix(s, (uint8_t)quote);
    length += plain;
    for (size_t i = plain; i < s->length; i++) {
        uint32_t c = str_unit(data, width, i);
        size_t size = escaped_size(c, quote);
        length += size;
        if (size == 1)
            bits |= c;
    }
    Str *result = str_new(length, bits);
    if (result == NULL)
        return NULL;
    uint32_t to_width = str_width(str_kind(result));
    void *to = str_data(result);
    str_unit_set(to, to_width, at++, quote);
    if (length == (size_t)s->length + 2) {
        str_units_copy(to, to_width, at, data, width, 0, s->length);
        at += s->length;
    } else {
        str_units_copy(to, to_width, at, data, width, 0, plain);
        at += plain;
        for (size_t i = plain; i < s->length; i++) {
            uint32_t c = str_unit(data, width, i);
            if (escaped_size(c, quote) == 1)
                str_unit_set(to, to_width, at++, c);
            else
                at = write_escape(to, to_width, at, c);
        }
    }
    str_unit_set(to, to_width, at, quote);
    return result;
}

static Str *str_repr_object(Object *self)
{
    return str_repr(as_str(self));
}

static Str *str_str(Object *self)
{
    return str_plain(as_str(self));
}

// ---- str(...) ----

bool str_bad_argument(const char *function, const char *argument, const char *expected,
                      const Object *got)
{
    return error_false(EXC(TypeError), "%s() %s must be %s, not %.50V", function,
                       argument, expected, got);
}

bool str_index_argument(Object *o, int64_t *out)
{
    if (is_small_int(o)) {
        *out = ((const Int *)(void *)o)->value;
        return true;
    }
    Object *index = operate_index(o);
    if (index == NULL)
        return false;
    bool good = int_value(index, out, "ssize_t");
    decref(index);
    return good;
}

// Whether o is text that C can read: neither NUL nor lone surrogates in it.
static bool check_name(OPT Object *o, const char *function, const char *argument)
{
    if (o == NULL)
        return true;
    if (!is_str(o))
        return str_bad_argument(function, argument, "str", o);
    if (str_kind(as_str(o)) != STR_KIND_ASCII) {
        Object *bytes = str_encode(as_str(o), "utf-8", "strict");
        if (bytes == NULL)
            return false;
        decref(bytes);
    } else if (memchr(str_data(as_str(o)), 0, as_str(o)->length) != NULL) {
        return error_false(EXC(ValueError), "embedded null character");
    }
    return true;
}

bool str_name_text(OPT Object *o, const char **out)
{
    if (o == NULL)
        return true;
    if (str_kind(as_str(o)) != STR_KIND_ASCII) // no name goes beyond
        return error_false(EXC(LookupError), "unknown encoding: %U", as_str(o));
    *out = str_data(as_str(o));
    return true;
}

bool str_name_types(OPT Object *encoding, OPT Object *errors, const char *function)
{
    return check_name(encoding, function, "argument 'encoding'") &&
           check_name(errors, function, "argument 'errors'");
}

Str *str_decode_buffer(Object *o, const Buffer *buffer, OPT Object *encoding,
                       OPT Object *errors)
{
    const char *encoding_text = "utf-8", *errors_text = "strict";
    if (buffer->length == 0) // nothing is looked up
        return str_empty();
    if (!str_name_text(encoding, &encoding_text) ||
        !str_name_text(errors, &errors_text))
        return NULL;
    return str_codec_decode(is_bytes(o) ? o : NULL, buffer->data, buffer->length,
                            encoding_text, errors_text);
}

static Str *decode_argument(OPT Object *o, OPT Object *encoding, OPT Object *errors)
{
    if (!str_name_types(encoding, errors, "str"))
        return NULL;
    if (o == NULL)
        return str_empty();
    if (is_str(o))
        return (Str *)(void *)error_raise(EXC(TypeError),
                                          "decoding str is not supported");
    Buffer buffer;
    int got = buffer_take(o, &buffer);
    if (got == 0 || (got < 0 && error_clear_if(EXC(BufferError))))
        return (Str *)(void *)error_raise(
            EXC(TypeError), "decoding to str: need a bytes-like object, %.80T found",
            o);
    if (got < 0)
        return NULL;
    Str *text = str_decode_buffer(o, &buffer, encoding, errors);
    buffer_release(&buffer);
    return text;
}

static Object *subclass_instance(Type *cls, STEALS Str *value)
{
    StrKind kind = str_kind(value);
    uint32_t width = str_width(kind);
    size_t size =
        ((block_size(value->length, width) + 7) & ~(size_t)7) + type_extra_bytes(cls);
    Str *s = heap_new(cls->flags & TYPE_GC ? HEAP_CONTAINER : HEAP_LEAF,
                      cls->shape + (uint32_t)kind, size);
    if (s != NULL) {
        s->hash = value->hash;
        s->length = value->length;
        s->interned = 0;
        memcpy(str_data(s), str_data(value), (value->length + (size_t)1) * width);
        type_init_instance(OBJ(s), cls);
    }
    decref(OBJ(value));
    return s == NULL ? NULL : OBJ(s);
}

static Object *str_m_new(Object *self, Object *const *args)
{
    Type *cls = as_type(self);
    Str *value;
    if (args[1] != NULL || args[2] != NULL)
        value = decode_argument(args[0], args[1], args[2]);
    else
        value = args[0] == NULL ? str_empty() : operate_str(args[0]);
    if (value == NULL || cls == &str_type)
        return value == NULL ? NULL : OBJ(value);
    return subclass_instance(cls, value);
}

static const NativeDef str_new_def = {
    str_m_new, "__new__(cls, object=<absent>, encoding=<absent>, errors=<absent>)", NULL
};

Type str_type = {
    TYPE_HEAD("str", Str),
    .help = "Text: an immutable sequence of Unicode characters.",
    .flags = TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_STR,
    .shape = SHAPE_STR_ASCII,
    .kinds = 4,
    .dict_offset = 0,
    .new_def = &str_new_def,
    .dealloc = str_dealloc,
    .size_of = str_size_of,
    .repr = str_repr_object,
    .str = str_str,
    .hash = str_hash_object,
    .compare = str_compare,
    .iter = str_iter,
    .number = { .remainder = str_remainder },
    .sequence = { .length = str_length,
                  .item = str_item,
                  .concat = str_concat_object,
                  .repeat = str_repeat_object,
                  .contains = str_contains },
    .mapping = { .subscript = str_subscript },
    .methods = str_methods_table,
};
