// ledger_entry.h - the entry of a cell, inline in the heap and, for numbers, in the
// evaluator.
//
// A slot of 8 bytes for each 16 bytes of the arenas holds, below bit 30, the offset of
// the counts of the site that made the cell there, and above it the epoch. Each new
// peak of the heap ends an epoch (so there are not more than bytes of memory): a block
// whose epoch is over was live at the last peak. So an allocation only writes
// its slot; what a site holds, now and at the peak, is counted when somebody asks.
//
// The lowest bit says whether the block has a history of sizes.
//
// Invariant: the slot of a free cell is 0, and so is that of a cell of site 0.
#ifndef OURO_RUNTIME_HEAP_LEDGER_ENTRY_H
#define OURO_RUNTIME_HEAP_LEDGER_ENTRY_H

#include <string.h>

#include "runtime/heap/arena.h"
#include "runtime/heap/growth.h"
#include "runtime/heap/ledger.h"

enum { LEDGER_MARKS = 8192 };

#define LEDGER_EPOCH (UINT64_C(1) << 30) // 1 in the epoch of a slot
#define LEDGER_RESIZED UINT64_C(1) // in a slot: the block has a history in growth.h

// Of a site; a cache line. Bytes and blocks are not neighbours, or gcc adds to them as one
// vector, which takes more instructions.
typedef struct LedgerCounts {
    uint64_t gone_bytes;  // made here, freed since
    uint64_t freed_bytes; // freed here
    uint64_t lost_bytes;  // made here, live at the last peak, freed since
    uint64_t lost_epoch;  // of the lost ones
    uint64_t gone_blocks, freed_blocks, lost_blocks;
    uint64_t spare;
} LedgerCounts;

typedef struct LedgerMark { // the site of a place that was met before
    const void *mark;
    uint64_t offset; // of the counts of its site, which is not 0
} LedgerMark;

typedef struct Ledger {
    bool is_on;
    uint64_t *slots;
    char *slot_of_0; // where address 0 had its slot
    uint64_t epoch;  // of the blocks that are made now, times LEDGER_EPOCH
    const void *at;  // LedgerPlace.at
    LedgerCounts *counts;
    LedgerMark marks[LEDGER_MARKS];
} Ledger;
extern Ledger ledger;

// The running site, or 0, where its mark was not met before.
NOINLINE uint32_t ledger_ask(void);
// A block of site 0 is made.
NOINLINE void ledger_made_unknown(size_t counted);
// A block is freed that was live at the last peak, or is of site 0.
NOINLINE void ledger_lose(uint64_t slot, size_t counted);
// Enter any block: a cell in its slot, others in a hash table.
void ledger_made(const void *block, size_t size);
void ledger_freed(const void *block, size_t size);
// The history of a live block, which the caller owns then; and a new one of it, unless its
// site is not known.
OPT Growth *ledger_take_growth(const void *block, size_t size);
void ledger_put_growth_take(const void *block, size_t size, STEALS OPT Growth *growth);
// The heap has never held more.
void ledger_note_peak(uint64_t live_bytes, uint64_t live_blocks);
// The heap's window ends.
void ledger_fold(void);

// The mark of the running place.
static ALWAYS_INLINE const void *ledger_running_mark(void)
{
    const void *place, *mark; // copied as bytes: what they point at is not known here
    memcpy(&place, ledger.at, sizeof place);
    memcpy(&mark, place, sizeof mark);
    return mark;
}

static ALWAYS_INLINE LedgerMark *ledger_mark(const void *mark)
{
    const uintptr_t scale = sizeof(LedgerMark) / 4;
    uintptr_t byte = (uintptr_t)mark % (4 * LEDGER_MARKS) * scale; // a multiple of 4
    return (LedgerMark *)(void *)((char *)ledger.marks + byte);
}

// Offset of the counts of the running site.
static ALWAYS_INLINE uint64_t ledger_running(void)
{
    const void *mark = ledger_running_mark();
    const LedgerMark *met = ledger_mark(mark);
    return LIKELY(met->mark == mark) ? met->offset
                                     : ledger_ask() * sizeof(LedgerCounts);
}

static ALWAYS_INLINE uint64_t *ledger_slot(const void *cell)
{
    return (uint64_t *)(void *)(ledger.slot_of_0 + ((uintptr_t)cell >> 4) * 8);
}

static ALWAYS_INLINE LedgerCounts *ledger_counts(uint64_t offset)
{
    return (LedgerCounts *)(void *)((char *)ledger.counts + offset);
}

// The counts of the site in a slot.
static ALWAYS_INLINE LedgerCounts *ledger_maker(uint64_t slot)
{
    return ledger_counts(slot % LEDGER_EPOCH & ~LEDGER_RESIZED);
}

static ALWAYS_INLINE void ledger_made_cell(const void *cell, size_t counted)
{
    uint64_t running = ledger_running();
    if (LIKELY(running != 0))
        *ledger_slot(cell) = ledger.epoch | running;
    else
        ledger_made_unknown(counted);
}

static ALWAYS_INLINE void ledger_count_gone(uint64_t slot, size_t counted)
{
    LedgerCounts *maker = ledger_maker(slot);
    maker->gone_bytes += counted;
    maker->gone_blocks++;
}

static ALWAYS_INLINE void ledger_count_freed(uint64_t running, size_t counted)
{
    LedgerCounts *here = ledger_counts(running);
    here->freed_bytes += counted;
    here->freed_blocks++;
}

static ALWAYS_INLINE void ledger_freed_slot(uint64_t slot, size_t counted)
{
    if (slot < ledger.epoch)
        ledger_lose(slot, counted);
    ledger_count_gone(slot, counted);
    ledger_count_freed(ledger_running(), counted);
}

static ALWAYS_INLINE void ledger_freed_cell(const void *cell, size_t counted)
{
    uint64_t *place = ledger_slot(cell), slot = *place;
    if (UNLIKELY((slot & LEDGER_RESIZED) != 0))
        growth_end(growth_take(cell));
    *place = 0;
    ledger_freed_slot(slot, counted);
}

// ---- the quick paths: small blocks, at places that were met ----

// heap_take for the place of a mark while heap.divert is HEAP_WATCHED or more. NULL: ask
// heap_alloc.
static ALWAYS_INLINE OPT void *ledger_take(uint32_t list, size_t counted,
                                           const void *mark)
{
    HeapCell *cell = heap.aside[list];
    const LedgerMark *met = ledger_mark(mark);
    if (UNLIKELY(cell == NULL) || UNLIKELY(met->mark != mark))
        return NULL;
    heap.aside[list] = cell->next;
    COUNT(heap.made[list]++);
    COUNT(heap.headroom -= heap_step(counted));
#ifdef OURO_DEBUG
    heap_debug_taken(cell, counted);
#endif
    *ledger_slot(cell) = ledger.epoch | met->offset;
    return cell;
}

// A cell is freed at the place of a mark. returns false when that takes more: nothing is
// done then, ask heap_free
static ALWAYS_INLINE bool ledger_enter_free(const void *cell, size_t counted,
                                            const void *mark)
{
    uint64_t *place = ledger_slot(cell), slot = *place;
    const LedgerMark *met = ledger_mark(mark);
    LedgerCounts *maker = ledger_maker(slot);
    bool is_lost = slot < ledger.epoch;
    if (UNLIKELY(met->mark != mark) || UNLIKELY(heap_is_above_peak()) ||
        UNLIKELY((slot & LEDGER_RESIZED) != 0) ||
        UNLIKELY(is_lost && maker->lost_epoch != ledger.epoch))
        return false;
    *place = 0;
    if (is_lost) {
        maker->lost_bytes += counted;
        maker->lost_blocks++;
    }
    ledger_count_gone(slot, counted);
    ledger_count_freed(met->offset, counted);
    COUNT(heap.headroom += heap_step(counted));
    return true;
}

static ALWAYS_INLINE void ledger_give(HeapCell *cell, uint32_t list)
{
    cell->head.refs = 0;
    cell->next = heap.aside[list];
    heap.aside[list] = cell;
}

#endif
