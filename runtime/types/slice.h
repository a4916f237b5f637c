// slice.h - slice objects and the clamping of indices.
#ifndef OURO_RUNTIME_TYPES_SLICE_H
#define OURO_RUNTIME_TYPES_SLICE_H

#include "runtime/heap/object.h"

typedef struct Slice {
    Object object;
    Object *start, *stop, *step;
} Slice;
extern Type slice_type;
// slice(start, stop, step)
NEW Object *slice_new(Object *start, Object *stop, Object *step);

// What a slice selects of a sequence of length items: start, stop, step, clamped, and
// the number of items.
//
// raises  TypeError "slice indices must be integers or None or have an __index__
//         method", ValueError "slice step cannot be zero"
RAISES bool slice_resolve(Object *slice, int64_t length, int64_t *start, int64_t *stop,
                          int64_t *step, int64_t *count);
// The same in two steps, for sequences that an __index__ may change meanwhile.
//
// raises  as slice_resolve
RAISES bool slice_read(Object *slice, int64_t *start, int64_t *stop, int64_t *step);
// returns the number of items
int64_t slice_clamp(int64_t length, int64_t *start, int64_t *stop, int64_t step);

// (start, stop, step) for a sequence whose length is an int of any size, >= 0.
NEW Object *slice_indices(Object *slice, Object *length);

// An index as given, not yet clamped.
//
// raises  TypeError "<what> indices must be integers or slices, not T", IndexError
//         "cannot fit 'int' into an index-sized integer"
RAISES bool slice_key(Object *key, const char *what, int64_t *out);

// An argument that bounds a search, clamped to 64 bits.
//
// raises  TypeError "slice indices must be integers or have an __index__ method"
RAISES bool slice_bound(Object *o, int64_t *out);

#endif
