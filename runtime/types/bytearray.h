// bytearray.h - mutable bytes.
#ifndef OURO_RUNTIME_TYPES_BYTEARRAY_H
#define OURO_RUNTIME_TYPES_BYTEARRAY_H

#include "runtime/heap/object.h"
#include "runtime/protocol/type.h"

// Invariant: data[0 .. length) lies inside block[0 .. capacity), which is NULL while
// the capacity is 0; behind the bytes there is a NUL. While exports is not 0 the block
// stays where it is and the length does not change.
typedef struct ByteArray {
    Object object;
    uint8_t *data, *block;
    size_t length, capacity;
    size_t exports; // buffers taken and not yet given back
} ByteArray;

extern Type bytearray_type;

static inline bool is_bytearray(const Object *o)
{
    return o->shape == SHAPE_BYTEARRAY ||
           ((type_of(o)->flags & TYPE_USER) != 0 &&
            type_solid_builtin(type_of(o)) == &bytearray_type);
}

static inline ByteArray *as_bytearray(Object *o)
{
    ASSERT(is_bytearray(o));
    return (ByteArray *)(void *)o;
}

// A bytearray with a copy of data[0 .. length); data NULL: the content is undefined.
//
// raises  MemoryError
NEW Object *bytearray_new(OPT const void *data, size_t length);

// Change the length; new bytes are undefined.
//
// raises  BufferError while exported, MemoryError; the array is then unchanged
// cost    growing by little is amortised O(1) per byte
RAISES bool bytearray_resize(ByteArray *b, size_t length);

#endif
