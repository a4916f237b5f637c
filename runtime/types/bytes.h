// bytes.h - immutable bytes.
#ifndef OURO_RUNTIME_TYPES_BYTES_H
#define OURO_RUNTIME_TYPES_BYTES_H

#include "runtime/heap/object.h"

typedef struct Bytes {
    Object object;
    uint32_t hash; // 0: not computed yet
    uint32_t reserved;
    size_t length;
    uint8_t data[]; // and a NUL
} Bytes;

extern Type bytes_type;
static inline Bytes *as_bytes(Object *o)
{
    ASSERT(is_bytes(o));
    return (Bytes *)(void *)o;
}
// Bytes whose content is undefined, with its NUL; not to be changed once seen.
//
// raises  MemoryError
NEW Object *bytes_new(size_t length);

// Bytes with a copy of data[0 .. length); empty and single ones are shared.
//
// raises  MemoryError
NEW Object *bytes_from(const void *data, size_t length);

// The bytes [start, end) of b; end <= length.
NEW Object *bytes_slice(Bytes *b, size_t start, size_t end);

NEW Object *bytes_plain(Object *b); // b itself, or its content when b is of a subclass

// From now on str() of bytes, and comparing them with str or int, warn: -b.
void bytes_warn_of_text(void);

// b'...' as repr() shows it.
NEW Str *bytes_repr(Bytes *b);

// What bytes(o) holds for an o that is neither str nor int: __bytes__, then iteration.
NEW Object *bytes_from_object(Object *o);
int64_t bytes_hash_data(const void *data, size_t length); // hash() of such bytes

// The arguments sep and bytes_per_sep of hex(); separator is -1 when absent, a code point
// up to `most` when not.
RAISES bool bytes_methods_hex_arguments(Object *const *args, uint32_t most,
                                        int *separator, int64_t *group);
// Bytes as pairs of hexadecimal digits, with a separator between groups of |group|
// bytes, counted from the end if group is positive: how many letters, and the letters.
size_t bytes_methods_hex_length(size_t length, int separator, int64_t group);
// see bytes_methods_hex_length
void bytes_methods_hex_write(uint8_t *to, const uint8_t *data, size_t length,
                             int separator, int64_t group);

#endif
