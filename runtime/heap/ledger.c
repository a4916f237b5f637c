// ledger.c - sites of cells in arrays beside the pages, of other blocks in a hash
// table.
//
// What a site held at the heap's peak is kept lazily: a site that changes for the first
// time after a new peak notes what it held until then. That costs O(1) per change,
// though every allocation may be a new peak.
#include "runtime/heap/ledger.h"

#include <string.h>

#include "runtime/base/vec.h"
#include "runtime/heap/pool.h"

enum { CELLS_MAX = ARENA_PAGE_SIZE / 16 };

typedef struct Large { // a block above HEAP_SMALL_MAX, or any of OURO_HEAP=system
    uintptr_t address; // 0: empty
    uint32_t site;
    size_t counted;
} Large;

static struct {
    bool is_on;
    uint32_t (*where)(void);
    uint32_t **pages; // by page: a site per cell, or NULL
    size_t page_count, arrays;
    Large *large; // open addressing
    size_t large_count, large_capacity;
    VEC(LedgerSite) sites;
    uint64_t clock, peak_at; // events so far; the one that made the peak
    uint64_t live, peak;
    uint64_t traced, traced_peak;
} ledger;

// ---- blocks ----
static size_t place_of(uintptr_t address)
{
    size_t mask = ledger.large_capacity - 1;
    size_t i = (size_t)((uint64_t)address * UINT64_C(0x9e3779b97f4a7c15) >> 20) & mask;
    while (ledger.large[i].address != 0 && ledger.large[i].address != address)
        i = (i + 1) & mask;
    return i;
}

static bool reserve_large(void)
{
    if ((ledger.large_count + 1) * 2 <= ledger.large_capacity)
        return true;
    Large *old = ledger.large;
    size_t count = ledger.large_capacity, capacity = count == 0 ? 256 : count * 2;
    Large *grown = calloc(capacity, sizeof *grown);
    if (grown == NULL)
        return false;
    ledger.large = grown;
    ledger.large_capacity = capacity;
    for (size_t i = 0; i < count; i++) {
        if (old[i].address != 0)
            grown[place_of(old[i].address)] = old[i];
    }
    free(old);
    return true;
}

static uint32_t take_large(const void *block)
{
    size_t mask = ledger.large_capacity - 1;
    if (ledger.large_capacity == 0)
        return 0;
    size_t i = place_of((uintptr_t)block);
    uint32_t site = ledger.large[i].site;
    if (ledger.large[i].address == 0)
        return 0;
    for (size_t j = (i + 1) & mask; ledger.large[j].address != 0; j = (j + 1) & mask) {
        uint64_t hash =
            (uint64_t)ledger.large[j].address * UINT64_C(0x9e3779b97f4a7c15);
        size_t home = (size_t)(hash >> 20) & mask;
        if (((j - home) & mask) >= ((j - i) & mask)) {
            ledger.large[i] = ledger.large[j];
            i = j;
        }
    }
    ledger.large[i] = (Large){ .address = 0 };
    ledger.large_count--;
    return site;
}

static bool is_cell(const void *block, size_t size)
{
    return size <= HEAP_SMALL_MAX && arena_holds(block) && !pool.is_system;
}

// Where the site of a small block is noted; NULL: nowhere yet.
static uint32_t *cell_place(const void *block, bool make)
{
    uint32_t page = arena_page_of(block);
    if (ledger.pages[page] == NULL) {
        if (!make)
            return NULL;
        ledger.pages[page] = calloc(CELLS_MAX, sizeof(uint32_t));
        if (ledger.pages[page] == NULL)
            return NULL;
        ledger.arrays++;
    }
    return &ledger.pages[page][pool_cell_of(&arena.pages[page], block)];
}

// Note who made a block. returns the site that it counts for: 0 if it cannot be noted
static uint32_t note(const void *block, size_t size, uint32_t site)
{
    if (site == 0)
        return 0;
    if (is_cell(block, size)) {
        uint32_t *place = cell_place(block, true);
        if (place == NULL)
            return 0;
        *place = site;
        return site;
    }
    if (!reserve_large())
        return 0;
    ledger.large[place_of((uintptr_t)block)] =
        (Large){ (uintptr_t)block, site, pool_counted(size) };
    ledger.large_count++;
    return site;
}

// Forget a block. returns the site that made it
static ALWAYS_INLINE uint32_t forget(const void *block, size_t size)
{
    if (UNLIKELY(!is_cell(block, size)))
        return take_large(block);
    uint32_t page = arena_page_of(block), *sites = ledger.pages[page];
    if (UNLIKELY(sites == NULL))
        return 0;
    sites += pool_cell_of(&arena.pages[page], block);
    uint32_t site = *sites;
    *sites = 0;
    return site;
}

// ---- figures ----
static ALWAYS_INLINE uint32_t running_site(void)
{
    uint32_t site = ledger.where();
    while (site >= ledger.sites.count) {
        if (!vec_push(&ledger.sites, (LedgerSite){ .made_bytes = 0 }))
            return 0;
    }
    return site;
}

// The site is about to change.
static ALWAYS_INLINE LedgerSite *touch(uint32_t number)
{
    LedgerSite *site = &ledger.sites.items[number];
    if (ledger.peak_at >= site->changed) {
        site->peak_bytes = site->live_bytes;
        site->peak_blocks = site->live_blocks;
    }
    site->changed = ledger.clock;
    return site;
}

static void on_made(HeapKind kind, void *block, size_t size)
{
    (void)kind;
    size_t counted = pool_counted(size);
    uint32_t number = running_site();
    uint32_t *sites = is_cell(block, size) ? ledger.pages[arena_page_of(block)] : NULL;
    if (LIKELY(sites != NULL))
        sites[pool_cell_of(&arena.pages[arena_page_of(block)], block)] = number;
    else
        number = note(block, size, number);
    ledger.clock++;
    LedgerSite *site = touch(number);
    site->made_bytes += counted;
    site->made_blocks++;
    site->live_bytes += counted;
    site->live_blocks++;
    ledger.live += counted;
    if (ledger.live > ledger.peak) {
        ledger.peak = ledger.live;
        ledger.peak_at = ledger.clock;
    }
    if (number != 0 && (ledger.traced += counted) > ledger.traced_peak)
        ledger.traced_peak = ledger.traced;
}

static void on_freed(HeapKind kind, void *block, size_t size)
{
    (void)kind;
    size_t counted = pool_counted(size);
    uint32_t number = forget(block, size);
    ledger.clock++;
    LedgerSite *site = touch(number);
    site->live_bytes -= counted;
    site->live_blocks--;
    ledger.live -= counted;
    if (number != 0)
        ledger.traced -= counted;
    uint32_t running = running_site();
    LedgerSite *here = &ledger.sites.items[running];
    here->freed_bytes += counted;
    here->freed_blocks++;
}

static const HeapObserver observer = { on_made, on_freed };

// ---- begin and end ----
bool ledger_start(uint32_t (*where)(void))
{
    if (ledger.is_on) {
        ledger.where = where;
        return true;
    }
    HeapStats stats = heap_stats();
    ledger.where = where;
    ledger.page_count = (size_t)arena.count * ARENA_PAGES;
    ledger.pages = calloc(ledger.page_count, sizeof *ledger.pages);
    LedgerSite before = { .made_bytes = stats.made_bytes,
                          .made_blocks = stats.made_blocks,
                          .live_bytes = stats.live_bytes,
                          .live_blocks = stats.live_blocks };
    if (ledger.pages == NULL || !vec_push(&ledger.sites, before)) {
        ledger_stop();
        return false;
    }
    ledger.live = ledger.peak = stats.live_bytes;
    ledger.is_on = true;
    heap_observe(&observer);
    return true;
}

static void free_arrays(void)
{
    size_t end = arena_end();
    for (size_t page = 0; ledger.pages != NULL && page < end; page++) {
        free(ledger.pages[page]);
        ledger.pages[page] = NULL;
    }
    free(ledger.large);
    ledger.large = NULL;
    ledger.large_count = ledger.large_capacity = ledger.arrays = 0;
}

void ledger_stop(void)
{
    if (ledger.is_on)
        heap_observe(NULL);
    free_arrays();
    free(ledger.pages);
    vec_free(&ledger.sites);
    memset(&ledger, 0, sizeof ledger);
}

bool ledger_is_on(void)
{
    return ledger.is_on;
}

void ledger_clear(void)
{
    if (!ledger.is_on)
        return;
    free_arrays();
    LedgerSite sum = { .made_bytes = 0 };
    ledger.clock++;
    for (uint32_t i = 0; i < ledger.sites.count; i++) {
        LedgerSite site = ledger_site(i);
        sum.made_bytes += site.made_bytes;
        sum.made_blocks += site.made_blocks;
        sum.freed_bytes += site.freed_bytes;
        sum.freed_blocks += site.freed_blocks;
        sum.live_bytes += site.live_bytes;
        sum.live_blocks += site.live_blocks;
        sum.peak_bytes += site.peak_bytes;
        sum.peak_blocks += site.peak_blocks;
        ledger.sites.items[i] = (LedgerSite){ .changed = ledger.clock };
    }
    sum.changed = ledger.clock;
    ledger.sites.items[0] = sum;
    ledger.traced = ledger.traced_peak = 0;
}

// ---- answers ----
uint32_t ledger_count(void)
{
    return (uint32_t)ledger.sites.count;
}

LedgerSite ledger_site(uint32_t number)
{
    LedgerSite site = ledger.sites.items[number];
    if (ledger.peak_at >= site.changed) {
        site.peak_bytes = site.live_bytes;
        site.peak_blocks = site.live_blocks;
    }
    return site;
}

uint64_t ledger_traced(uint64_t *peak)
{
    *peak = ledger.traced_peak;
    return ledger.traced;
}

void ledger_reset_peak(void)
{
    ledger.traced_peak = ledger.traced;
}

uint32_t ledger_site_of(const void *block)
{
    if (!ledger.is_on)
        return 0;
    if (arena_holds(block) && !pool.is_system) {
        const Page *p = &arena.pages[arena_page_of(block)];
        if (p->state == PAGE_CELLS && p->cell_size <= HEAP_SMALL_MAX) {
            uint32_t *place = cell_place(block, false);
            return place != NULL ? *place : 0;
        }
    }
    if (ledger.large_capacity == 0)
        return 0;
    return ledger.large[place_of((uintptr_t)block)].site;
}

void ledger_walk(void (*visit)(uint32_t site, size_t bytes, void *context),
                 void *context)
{
    if (!ledger.is_on)
        return;
    for (uint32_t page = 1; page < arena_end(); page++) {
        const Page *p = &arena.pages[page];
        if (ledger.pages[page] == NULL || p->state != PAGE_CELLS)
            continue;
        for (uint32_t cell = 0; cell < p->bump; cell++) {
            uint32_t site = ledger.pages[page][cell];
            if (site != 0)
                visit(site, p->cell_size, context);
        }
    }
    for (size_t i = 0; i < ledger.large_capacity; i++) {
        if (ledger.large[i].address != 0)
            visit(ledger.large[i].site, ledger.large[i].counted, context);
    }
}

uint64_t ledger_bytes(void)
{
    return ledger.arrays * CELLS_MAX * sizeof(uint32_t) +
           ledger.large_capacity * sizeof *ledger.large +
           ledger.sites.capacity * sizeof *ledger.sites.items;
}
