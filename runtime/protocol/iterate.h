// iterate.h - iteration by __iter__/__next__ or __getitem__.
#ifndef OURO_RUNTIME_PROTOCOL_ITERATE_H
#define OURO_RUNTIME_PROTOCOL_ITERATE_H

#include "runtime/heap/object.h"
#include "runtime/protocol/error.h"

NEW Object *iterate_of(Object *o);   // "'T' object is not iterable"
int iterate_not_iterator(Object *o); // raises "'T' object is not an iterator"; -1
// iterate_pass where something waits to be served, or the stack is at its end: the
// iterator is held meanwhile.
COLD int iterate_slowly(Object *iter, Object **out);
// iterate_next for an iterator that ends as the one below does: a StopIteration with a
// value is left raised, for next() to show.
static inline int iterate_pass(Object *iter, Object **out)
{
    if (UNLIKELY(!error_enter_fast()))
        return iterate_slowly(iter, out);
    int (*next)(Object *, Object **) = type_of(iter)->next;
    if (UNLIKELY(next == NULL)) // its __next__ was deleted on the way
        return iterate_not_iterator(iter);
    return next(iter, out);
}
// 1: *out is the next item (owned by the caller); 0: finished (StopIteration cleared);
// -1. Iterators that stand on one another nest in C, so each step looks at the stack.
static inline int iterate_next(Object *iter, Object **out)
{
    int got = iterate_pass(iter, out);
    // A StopIteration from below is the end too. next() alone looks at its value,
    // through the slot itself.
    return UNLIKELY(got < 0) && error_clear_if(EXC(StopIteration)) ? 0 : got;
}
bool iterate_is_iterator(const Object *o); // has a next slot
// The next slot of classes whose __next__ is written in Python.
int iterate_next_by_method(Object *iter, Object **out);
// Iterator over o backwards, as reversed() makes it.
NEW Object *iterate_reversed(Object *o);
// Fill items[0..count) from any iterable, with unpacking's messages. raises ValueError
// "not enough values to unpack (expected %d, got %d)", "too many values to unpack
// (expected %d)"
RAISES bool iterate_unpack(Object *o, size_t count, Object **items);
// a, *b, c = o: before items, a list, after items; all owned by the caller.
RAISES bool iterate_unpack_star(Object *o, size_t before, size_t after, Object **items);

#endif
