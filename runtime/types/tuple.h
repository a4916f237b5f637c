// tuple.h - fixed arrays; lengths 0..15 live in the shape id.
#ifndef OURO_RUNTIME_TYPES_TUPLE_H
#define OURO_RUNTIME_TYPES_TUPLE_H

#include "runtime/heap/object.h"

struct Tuple { // shapes TUPLE_0..TUPLE_15
    Object object;
    Object *items[];
};
typedef struct LongTuple { // TUPLE_N and subclasses of tuple
    Object object;
    size_t length;
    Object *items[];
} LongTuple;

extern Type tuple_type;
static inline Tuple *as_tuple(Object *o)
{
    ASSERT(is_tuple(o));
    return (Tuple *)(void *)o;
}

static inline size_t tuple_length(const Tuple *t)
{
    uint32_t n = t->object.shape - SHAPE_TUPLE_0;
    return n < 16 ? n : ((const LongTuple *)(const void *)t)->length;
}

static inline Object **tuple_items(const Tuple *t)
{
    uint32_t n = t->object.shape - SHAPE_TUPLE_0;
    return n < 16 ? ((Tuple *)(uintptr_t)t)->items : ((LongTuple *)(uintptr_t)t)->items;
}

// The hash of a tuple begins with the seed and takes the hashes of its items one by one.
// source  lanes and avalanche of xxHash (Y. Collet), as hash((..)) shows it in CPython
#define TUPLE_HASH_SEED UINT64_C(2870177450012600261)
static inline uint64_t tuple_hash_lane(uint64_t acc, int64_t hash)
{
    acc += (uint64_t)hash * UINT64_C(14029467366897019727);
    return (acc << 31 | acc >> 33) * UINT64_C(11400714785074694791);
}

// The hash of a tuple of these ints.
int64_t tuple_hash_of(const int64_t *values, size_t count);

// A tuple whose items are NULL: fill them before anybody sees it.
NEW Tuple *tuple_new(size_t length);
// The same without NULLs: the caller fills all items at once.
NEW Tuple *tuple_new_unfilled(size_t length);

// A tuple of new references to items[0 .. count).
NEW Tuple *tuple_from_array(Object *const *items, size_t count);

// A tuple that takes the references of items[0 .. count), on failure too.
NEW Tuple *tuple_from_array_take(STEALS Object *const *items, size_t count);

// (a, b): both references are taken, on failure too.
NEW Tuple *tuple_pair_take(STEALS Object *a, STEALS Object *b);

// The same of two results: NULL if one of them is, whose maker has raised.
NEW Object *tuple_join_take(STEALS OPT Object *a, STEALS OPT Object *b);

// A tuple of what iterating over source yields; an exact tuple is itself the answer.
//
// raises  TypeError "'T' object is not iterable", what the iteration raises
NEW Tuple *tuple_from_iter(Object *source);

// A tuple of new references to count arguments of type Object *.
NEW Tuple *tuple_pack(size_t count, ...);

// The one empty tuple; cannot fail.
NEW Tuple *tuple_empty(void);
uint64_t tuple_empty_hits(void); // how often it was given

// Whether a < b, where that is told by the first items that differ if both are ints of 64
// bits, strs or floats; -1: by others.
int tuple_less_quick(Tuple *a, Tuple *b);

// tuple[key], for an index or a slice.
NEW Object *tuple_subscript(Object *self, Object *key);

// The items [start, end) as a tuple; of all items of an exact one, itself.
NEW Tuple *tuple_slice(Tuple *t, size_t start, size_t end);

#endif
