// age.h - the order in which objects were made whose end a program sees: instances of
// classes with __del__, and what is weakly referenced (from the first reference on).
//
// They are numbered, in memory beside the arenas that is reserved for the first of them.
// A number stays when its cell is freed: only that of an object which was given one
// says something. Objects of OURO_HEAP=system have none.
#ifndef OURO_RUNTIME_HEAP_AGE_H
#define OURO_RUNTIME_HEAP_AGE_H

#include "runtime/heap/generation.h"

// The object is the youngest one. Without memory it gets no number.
void age_note(const Object *object);

// Put what was found unreachable into the order of CPython's lists: what has survived a
// full collection first, what has survived a young one last. What has no number comes
// before all others; without memory nothing changes.
void age_sort(Object **objects, size_t count, Scope scope);

// What is alive has survived a collection.
void age_survive(Scope scope);

// Forget all numbers.
void age_stop(void);

#endif
