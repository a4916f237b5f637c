// memoryview.h - typed views of the bytes of another object.
#ifndef OURO_RUNTIME_TYPES_MEMORYVIEW_H
#define OURO_RUNTIME_TYPES_MEMORYVIEW_H

#include "runtime/types/buffer.h"

// Items lie at start + sum(index[k] * stride[k]). While exports is not 0 the view
// cannot be released.
typedef struct MemoryView {
    Object object;
    Buffer buffer; // what is viewed; owner NULL: released
    uint8_t *start;
    const char *format; // static text, perhaps with a leading '@'
    int64_t item_size;
    size_t exports; // buffers taken of the view itself
    uint32_t ndim;
    bool readonly, hashed;
    int64_t hash;
    int64_t dims[]; // ndim lengths, then ndim strides in bytes
} MemoryView;

extern Type memoryview_type;

// memoryview(o).
//
// raises  TypeError "memoryview: a bytes-like object is required, not 'T'"
NEW Object *memoryview_new(Object *o);

// What __buffer__(flags) of o's built-in type answers; flags are those of the buffer
// protocol, an int.
NEW Object *memoryview_own(Object *o, Object *flags);

// The items as bytes, in the order of the indices.
//
// raises  ValueError if released, MemoryError
NEW Object *memoryview_to_bytes(Object *view);

// What __release_buffer__(view) of exporter's built-in type does: release a view of it.
//
// raises  BufferError while the view is lent itself, TypeError, ValueError
NEW Object *memoryview_take_back(Object *exporter, Object *view);

// view[index] for iteration, index >= 0: 1, 0 behind the end, -1.
int memoryview_next(Object *view, int64_t index, Object **out);

#endif
