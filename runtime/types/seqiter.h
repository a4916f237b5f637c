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

// iterate_next, without a call for the items of a list.
static inline int seqiter_next(Object *iter, Object **out)
{
    if (iter->shape == SHAPE_LIST_ITER) {
        SeqIter *it = (SeqIter *)(void *)iter;
        const List *list = (const List *)(const void *)it->sequence;
        if (LIKELY(list != NULL && (uint64_t)it->index < list->count)) {
            *out = incref(list->items[it->index++]);
            return 1;
        }
    }
    return iterate_next(iter, out);
}

// iter(callee, sentinel)
NEW Object *seqiter_call(Object *callee, Object *sentinel);

#endif
