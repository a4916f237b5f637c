// lasting.h - memory that is made at the first use of something and stays: dicts of
// built-in types, signatures, tables of names. A program that measures whether a block
// leaks is not to find it.
#ifndef OURO_RUNTIME_HEAP_LASTING_H
#define OURO_RUNTIME_HEAP_LASTING_H

#include <stdint.h>

typedef struct Lasting {
    uint64_t bytes, blocks;
} Lasting;

// What is made between these stays. Calls nest.
void lasting_begin(void);
void lasting_end(void);

// All that was made so; differences of it count.
Lasting lasting_total(void);

#endif
