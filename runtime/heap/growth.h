// growth.h - how often a block was given another size, while the ledger is on.
//
// The heap moves a block's history along when it resizes the block, and the ledger ends it
// with the block. Memory comes from the C library; without it a history is left out.
#ifndef OURO_RUNTIME_HEAP_GROWTH_H
#define OURO_RUNTIME_HEAP_GROWTH_H

#include "runtime/base/marks.h"
#include "runtime/base/vec.h"

enum { GROWTH_ROWS = 256 }; // kept, the latest ones

typedef struct GrowthRow { // bytes as the heap counts them
    uint64_t before, after, copied;
} GrowthRow;

typedef struct Growth {
    uint64_t resizes, copied; // in all
    VEC(GrowthRow) rows;
} Growth;

// The history of a block, or NULL.
BORROWED OPT Growth *growth_peek(const void *block);
// Take it away from the block: the caller owns it.
OPT Growth *growth_take(const void *block);
// Give it to a block that has none. false: no memory, it is gone
bool growth_put_take(const void *block, STEALS Growth *growth);
// Add a row, to a new history when growth is NULL.
//
// returns NULL when there is no memory, and growth is gone
OPT Growth *growth_add_take(STEALS OPT Growth *growth, GrowthRow row);
void growth_end(OPT Growth *growth);
uint64_t growth_bytes(void);
void growth_stop(void);

#endif
