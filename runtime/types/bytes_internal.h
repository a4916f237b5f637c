// bytes_internal.h - what bytes and bytearray share: one body per method, the texts of
// both, and how they are made from arguments.
#ifndef OURO_RUNTIME_TYPES_BYTES_INTERNAL_H
#define OURO_RUNTIME_TYPES_BYTES_INTERNAL_H

#include "runtime/types/buffer.h"
#include "runtime/types/bytearray.h"
#include "runtime/types/bytes.h"
#include "runtime/types/str_search.h"

// The bytes of a bytes or bytearray object, valid until Python code runs.
static inline SearchText bytes_view(Object *o)
{
    if (LIKELY(is_bytes(o)))
        return str_search_bytes(as_bytes(o));
    return (SearchText){ as_bytearray(o)->data, as_bytearray(o)->length, 1, true };
}

static inline SearchText bytes_view_of(const Buffer *buffer)
{
    return (SearchText){ buffer->data, buffer->length, 1, true };
}

// A new object of the kind of self, bytes or bytearray, with undefined content; to is
// where its bytes go.
NEW Object *bytes_new_like(Object *self, size_t length, uint8_t **to);

// self as an exact bytes or bytearray; a bytearray is copied.
NEW Object *bytes_plain_like(Object *self);

// b'...' as repr() shows these bytes; that of a bytearray escapes every apostrophe.
void bytes_write_repr(StrBuilder *out, const uint8_t *data, size_t length, bool array);

// Compare by content; equality is found without looking at more than needed.
NEW Object *bytes_compare_data(SearchText a, SearchText b, CompareOp op);

// An argument that must be a byte: "byte must be in range(0, 256)".
RAISES bool bytes_byte_argument(Object *o, uint8_t *out);

// item in self: a byte, or a bytes-like object. 1, 0, -1
int bytes_contains_in(Object *self, Object *item);

// Write times copies of the first length bytes at to; one is there already.
void bytes_fill(uint8_t *to, size_t length, size_t total);

// What source.encode gives for caller(source, encoding, errors).
NEW Object *bytes_encoded(OPT Object *source, OPT Object *encoding, OPT Object *errors,
                          const char *caller);

// The bytes that an iterable of ints yields; range_text is for those out of range,
// refusal, with a %T, for a source that cannot be iterated over. sized: its length is
// asked, as CPython does to reserve memory.
NEW Object *bytes_from_items(Object *source, bool sized, const char *range_text,
                             const char *refusal);

// The methods of both; rows of bytes_methods.def, bodies in bytes_methods.c.
#define BYTES_METHOD(name, signature, help)                                            \
    NEW Object *bytes_methods_##name(Object *self, Object *const *args);
#include "runtime/types/bytes_methods.def"
#undef BYTES_METHOD

// Pairs of hexadecimal digits, with a separator between groups of bytes.
NEW Object *bytes_methods_hex_of(const uint8_t *data, size_t length, int separator,
                                 int64_t group);

// Under -b: BytesWarning for a comparison with str or int, and for str(). kind: "bytes"
// or "bytearray"
RAISES bool bytes_check_mixed(const char *kind, Object *other, CompareOp op);
RAISES bool bytes_check_text(const char *kind);

#endif
