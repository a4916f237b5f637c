// lasting.h - memory that is made at the first use of something and stays: dicts of
// built-in types, signatures, tables of names. A program that measures whether a block
// leaks is not to find it.
#ifndef OURO_RUNTIME_HEAP_LASTING_H
#define OURO_RUNTIME_HEAP_LASTING_H

#include "runtime/heap/object.h"

typedef struct Lasting {
    uint64_t bytes, blocks;
} Lasting;

// What is made between these stays; what is freed was made so before. Calls nest.
void lasting_begin(void);
void lasting_end(void);

// A variable of C holds a reference for the machine's own use, as a cache does, now and
// later. slot: its address, which may be told again.
void lasting_keep(const void *slot);
// The i-th object that is held so, one after the other; NULL: the variable is empty.
size_t lasting_kept_count(void);
OPT Object *lasting_kept(size_t i);

// All that was made so; differences of it count.
Lasting lasting_total(void);

#endif
