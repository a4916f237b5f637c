// range.h - lazy arithmetic sequences.
#ifndef OURO_RUNTIME_TYPES_RANGE_H
#define OURO_RUNTIME_TYPES_RANGE_H

#include "runtime/heap/object.h"

typedef struct Range { // start, stop, step, length are ints (any size), owned
    Object object;
    Object *start, *stop, *step, *length;
} Range;
// Iterator whose numbers all fit 64 bits; the evaluator steps it itself.
// Invariant: left items remain, the next is `next`.
typedef struct RangeIter {
    Object object;
    int64_t next, step;
    uint64_t left;
} RangeIter;
typedef struct LongRangeIter {
    Object object;
    Object *next, *step, *left;
} LongRangeIter;
extern Type range_type, range_iter_type, long_range_iter_type;
// range(start, stop, step) of exact ints. raises ValueError "range() arg 3 must not be
// zero"
NEW Object *range_new(Object *start, Object *stop, Object *step);

// An iterator over `left` numbers from start on, step apart, all within 64 bits.
NEW Object *range_iter_new(int64_t start, int64_t step, uint64_t left);

#endif
