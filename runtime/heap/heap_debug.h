// heap_debug.h - looking at the heap: validation, what is alive, one object in words.
#ifndef OURO_RUNTIME_HEAP_HEAP_DEBUG_H
#define OURO_RUNTIME_HEAP_HEAP_DEBUG_H

#include <stdio.h>

#include "runtime/heap/heap.h"

// Check every page, list and bitmap, and recompute how often each object is referred to
// by others: never more than its count says. Each problem is a line on out.
//
// returns how many problems there are
// cost    O(heap), with a word of memory per object
size_t heap_debug_validate(FILE *out);

// How many objects of the heap are alive.
size_t heap_debug_live_count(void);

// What is alive, by type: count and bytes of cells; most frequent first.
void heap_debug_report(FILE *out);

// One object: address, type, count, place, children.
void heap_debug_dump(FILE *out, Object *object);

#endif
