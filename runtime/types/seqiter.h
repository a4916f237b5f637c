// seqiter.h - iterators over sequences; reversed(); iter(callable, sentinel).
#ifndef OURO_RUNTIME_TYPES_SEQITER_H
#define OURO_RUNTIME_TYPES_SEQITER_H

#include "runtime/heap/object.h"
#include "runtime/protocol/iterate.h"
#include "runtime/types/list.h"

typedef struct
    SeqIter { // LIST_ITER, TUPLE_ITER, STR_ITER, BYTES_ITER, SEQUENCE_ITER, ..REVERSE..
    Object object;
    Object *sequence; // NULL when finished
    int64_t index;    // of the next item
} SeqIter;
typedef struct CallIter {
    Object object;
    Object *callee, *sentinel;
} CallIter;
extern Type list_iter_type, list_reverse_iter_type, tuple_iter_type, str_iter_type,
    str_ascii_iter_type, bytes_iter_type;
extern Type bytearray_iter_type, memory_iter_type;
extern Type sequence_iter_type, reversed_type, call_iter_type;
// An iterator over sequence of one of the shapes above; the reverse ones begin at its
// end.
//
// raises  what len(sequence) raises, for SHAPE_REVERSED
NEW Object *seqiter_new(uint32_t shape, Object *sequence);

// The next item of an iterator over a list; false: of another, or there is none.
static inline bool seqiter_of_list(Object *iter, Object **out)
{
    if (iter->shape != SHAPE_LIST_ITER)
        return false;
    SeqIter *it = (SeqIter *)(void *)iter;
    const List *list = (const List *)(const void *)it->sequence;
    if (UNLIKELY(list == NULL || (uint64_t)it->index >= list->count))
        return false;
    *out = incref(list->items[it->index++]);
    return true;
}

// iterate_next, without a call for the items of a list.
static inline int seqiter_next(Object *iter, Object **out)
{
    return seqiter_of_list(iter, out) ? 1 : iterate_next(iter, out);
}

// iterate_pass, likewise.
static inline int seqiter_pass(Object *iter, Object **out)
{
    return seqiter_of_list(iter, out) ? 1 : iterate_pass(iter, out);
}

// iter(callee, sentinel)
NEW Object *seqiter_call(Object *callee, Object *sentinel);

#endif
