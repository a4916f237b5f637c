// ledger.h - who made each block: bytes and blocks by site.
//
// A site is a number for a place in the program; the evaluator gives it meaning. While
// the ledger is on, every allocation and every free passes the slow half of the heap
// and is entered here. Site 0 stands for what was made before, or outside of any line.
//
// Invariant: the live bytes and blocks of all sites add up to the heap's own totals.
#ifndef OURO_RUNTIME_HEAP_LEDGER_H
#define OURO_RUNTIME_HEAP_LEDGER_H

#include "runtime/heap/heap.h"

typedef struct LedgerSite {
    uint64_t made_bytes, made_blocks;
    uint64_t freed_bytes, freed_blocks; // freed by this site, whoever made them
    uint64_t live_bytes, live_blocks;
    uint64_t peak_bytes, peak_blocks; // live when the whole heap was at its peak
    uint64_t changed;                 // the clock at its last change
} LedgerSite;

// Begin; where answers the site that runs. A running ledger goes on with the new where.
//
// returns false when memory is out (nothing is raised)
bool ledger_start(uint32_t (*where)(void));
void ledger_stop(void);
bool ledger_is_on(void);
// Everything that is live becomes site 0's; the traced peak begins anew.
void ledger_clear(void);

// One past the highest site that was entered.
uint32_t ledger_count(void);
LedgerSite ledger_site(uint32_t number);
// Live bytes of all sites but 0, and their peak since the last reset.
uint64_t ledger_traced(uint64_t *peak);
void ledger_reset_peak(void);
// The site that made a live block; 0: unknown.
uint32_t ledger_site_of(const void *block);
// Visit the live blocks of all sites but 0, objects in address order first.
void ledger_walk(void (*visit)(uint32_t site, size_t bytes, void *context),
                 void *context);
// Bytes that the ledger itself takes, from the C library.
uint64_t ledger_bytes(void);

#endif
