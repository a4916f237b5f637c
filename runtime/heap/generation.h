// generation.h - how old each container is, in two bits beside its cell.
//
// A cell without bits is of generation 0, that of an object which survived a young
// collection has the middle bit, later the old bit. Giving a cell back to its page takes
// them away; one that is taken again from a front list keeps them.
//
// Invariant: no cell has both bits; every page that has middle bits is in the list.
#ifndef OURO_RUNTIME_HEAP_GENERATION_H
#define OURO_RUNTIME_HEAP_GENERATION_H

#include "runtime/heap/pool.h"

// What a collection looks at: containers up to this generation.
typedef enum Scope { SCOPE_YOUNG, SCOPE_MIDDLE, SCOPE_FULL } Scope;

// Forget what was set aside.
void generation_stop(void);

// The pages that have objects of generation 1.
BORROWED PageList *generation_middle(void);

// Set all objects aside: no collection looks at them until generation_unfreeze, which
// makes them old. raises MemoryError
RAISES bool generation_freeze(void);
void generation_unfreeze(void);

// Count the objects of each generation, and those set aside.
void generation_count(uint64_t out[3], uint64_t *frozen);

// 0 to 2; -1: set aside, or no container.
int generation_of(const Object *object);

// The cells of a word of a page that a collection passes by.
uint64_t generation_passed_by(uint32_t page, uint32_t word, Scope scope);

// The living cells of a page, as many words as it has, belong to the next generation.
void generation_promote(uint32_t page, Scope scope, const uint64_t *alive);

// The cells of a word of a page whose objects survived a collection.
static inline uint64_t generation_survivors(uint32_t page, uint32_t word)
{
    return arena_old_bits(page)[word] | arena_middle_bits(page)[word];
}

#endif
