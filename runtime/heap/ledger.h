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
} LedgerSite;

// How the place that runs is found. The pointer at `at` leads to a mark, an address:
// while it is the same, so is the site (until ledger_forget_marks); a mark is a multiple
// of 4, NULL is none. at may be NULL: there are no marks.
typedef struct LedgerPlace {
    OPT const void *at; // address of a pointer to a pointer, the mark
    uint32_t (*site)(void);
} LedgerPlace;

// Begin. A running ledger goes on with the new place.
//
// returns false when memory is out (nothing is raised)
bool ledger_start(LedgerPlace place);
void ledger_stop(void);
bool ledger_is_on(void);
// The marks from .. to, or all, will stand for other sites.
void ledger_forget_marks(OPT const void *from, OPT const void *to);
// Everything that is live becomes site 0's; the traced peak begins anew.
//
// returns false when memory is out (nothing is raised)
bool ledger_clear(void);

// One past the highest site that was entered.
uint32_t ledger_count(void);
// The figures of all sites, ledger_count() of them; to be given to free().
//
// returns NULL when memory is out (nothing is raised)
// cost    a walk over the heap
OPT LedgerSite *ledger_figures(void);
// Live bytes of all sites but 0, and their peak since the last reset.
uint64_t ledger_traced(uint64_t *peak);
void ledger_reset_peak(void);
// A new raw block takes over the content of another, which is about to be freed: the history
// of its sizes (growth.h) goes on with it.
void ledger_replace(const void *old, size_t old_size, const void *block, size_t size);
// The site that made a live block; 0: unknown.
uint32_t ledger_site_of(const void *block);
// Visit the live blocks of all sites but 0, objects in address order first.
void ledger_walk(void (*visit)(uint64_t slot, size_t bytes, void *context),
                 void *context);
// The site of a slot that ledger_walk visits.
uint32_t ledger_site_of_slot(uint64_t slot);
// Bytes that the ledger itself takes, from the C library.
uint64_t ledger_bytes(void);

#endif
