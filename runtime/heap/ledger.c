// ledger.c - sites of cells in slots beside the arenas, of other blocks in a hash
// table.
//
// What a site holds now, and held at the peak, is counted by a walk over the slots when
// somebody asks; kept are only sums over what is gone. Blocks of site 0 have no entry:
// their sums are kept when they are made, their part of the peak is the rest.
#include "runtime/heap/ledger.h"

#include "runtime/base/address_table.h"
#include "runtime/base/os.h"
#include "runtime/heap/ledger_entry.h"
#include "runtime/heap/pool.h"

typedef struct Large { // a block above HEAP_SMALL_MAX, or any of OURO_HEAP=system
    uintptr_t address;
    uint64_t slot;
    size_t counted;
} Large;

Ledger ledger;

static struct state {
    uint32_t (*site)(void);
    uint32_t count, capacity; // sites
    size_t slots_size;
    bool has_place, has_marks; // LedgerPlace.at; any mark was met
    AddressTable large;
    uint64_t unknown_bytes, unknown_blocks; // ever made by site 0
    uint64_t peak_bytes, peak_blocks;       // of the heap while the ledger is on
    uint64_t traced_peak;                   // of windows that are over
} state;

// ---- large blocks ----
static Large *large_of(const void *block)
{
    return address_table_find(&state.large, block, sizeof(Large));
}

// The slot of a block, which is forgotten; 0: unknown.
static uint64_t take_large(const void *block)
{
    Large *large = large_of(block);
    if (large == NULL)
        return 0;
    uint64_t slot = large->slot;
    address_table_remove(&state.large, large, sizeof *large);
    return slot;
}

static bool is_cell(const void *block, size_t size)
{
    return size <= HEAP_SMALL_MAX && arena_holds(block) && !pool.is_system;
}

// ---- entries ----
// Room for the counts of a site.
static bool reserve_site(uint32_t site)
{
    if (site < state.capacity) {
        state.count = site < state.count ? state.count : site + 1;
        return true;
    }
    if (site >= LEDGER_EPOCH / sizeof(LedgerCounts))
        return false; // no room in a slot
    uint32_t capacity = site < 128 ? 256 : site * 2;
    LedgerCounts *grown = realloc(ledger.counts, capacity * sizeof *grown);
    if (grown == NULL)
        return false;
    memset(grown + state.capacity, 0, (capacity - state.capacity) * sizeof *grown);
    ledger.counts = grown;
    state.capacity = capacity;
    state.count = site + 1;
    return true;
}

uint32_t ledger_ask(void)
{
    const void *mark = ledger_running_mark();
    uint32_t site = state.site();
    if (site != 0 && !reserve_site(site))
        return 0;
    if (site != 0 && state.has_place) {
        *ledger_mark(mark) = (LedgerMark){ mark, site * sizeof(LedgerCounts) };
        state.has_marks = true;
    }
    return site;
}

static uint64_t unknown_live(void)
{
    return state.unknown_bytes - ledger.counts[0].gone_bytes;
}

// The memory of site 0 is about to change, so that the heap's peak is no measure of the
// traced memory's any more.
void ledger_made_unknown(size_t counted)
{
    heap_begin_window();
    state.unknown_bytes += counted;
    state.unknown_blocks++;
}

void ledger_lose(uint64_t slot, size_t counted)
{
    LedgerCounts *maker = ledger_maker(slot);
    if (slot == 0) {
        heap_begin_window();
        return;
    }
    if (maker->lost_epoch != ledger.epoch) {
        maker->lost_bytes = maker->lost_blocks = 0;
        maker->lost_epoch = ledger.epoch;
    }
    maker->lost_bytes += counted;
    maker->lost_blocks++;
}

void ledger_made(const void *block, size_t size)
{
    size_t counted = pool_counted(size);
    if (is_cell(block, size)) {
        ledger_made_cell(block, counted);
        return;
    }
    uint64_t running = ledger_running();
    Large *large =
        running != 0 ? address_table_enter(&state.large, block, sizeof *large) : NULL;
    if (large == NULL) {
        ledger_made_unknown(counted);
        return;
    }
    large->slot = ledger.epoch | running;
    large->counted = counted;
}

void ledger_freed(const void *block, size_t size)
{
    size_t counted = pool_counted(size);
    if (is_cell(block, size)) {
        ledger_freed_cell(block, counted);
        return;
    }
    uint64_t slot = take_large(block);
    if (UNLIKELY((slot & LEDGER_RESIZED) != 0))
        growth_end(growth_take(block));
    ledger_freed_slot(slot, counted);
}

// NULL: none, as nothing is known.
static OPT uint64_t *slot_of(const void *block, size_t size)
{
    if (is_cell(block, size)) {
        uint64_t *slot = ledger_slot(block);
        return *slot != 0 ? slot : NULL;
    }
    Large *large = large_of(block);
    return large != NULL ? &large->slot : NULL;
}

Growth *ledger_take_growth(const void *block, size_t size)
{
    uint64_t *slot = slot_of(block, size);
    if (slot == NULL || (*slot & LEDGER_RESIZED) == 0)
        return NULL;
    *slot &= ~LEDGER_RESIZED;
    return growth_take(block);
}

void ledger_put_growth_take(const void *block, size_t size, Growth *growth)
{
    uint64_t *slot = slot_of(block, size);
    if (slot == NULL || growth == NULL)
        growth_end(growth);
    else if (growth_put_take(block, growth))
        *slot |= LEDGER_RESIZED;
}

void ledger_replace(const void *old, size_t old_size, const void *block, size_t size)
{
    if (LIKELY(!ledger.is_on))
        return;
    GrowthRow row = { pool_counted(old_size), pool_counted(size),
                      old_size < size ? old_size : size };
    Growth *growth = growth_add_take(ledger_take_growth(old, old_size), row);
    ledger_put_growth_take(block, size, growth);
}

void ledger_note_peak(uint64_t live_bytes, uint64_t live_blocks)
{
    if (live_bytes <= state.peak_bytes)
        return;
    state.peak_bytes = live_bytes;
    state.peak_blocks = live_blocks;
    ledger.epoch += LEDGER_EPOCH;
}

void ledger_fold(void)
{
    uint64_t peak = heap_window_peak() - unknown_live();
    if (peak > state.traced_peak)
        state.traced_peak = peak;
}

// ---- begin and end ----
void ledger_forget_marks(OPT const void *from, OPT const void *to)
{
    if (from == NULL) {
        if (state.has_marks)
            memset(ledger.marks, 0, sizeof ledger.marks);
        ledger.marks[0].mark = ledger.marks; // whatever is no mark
        state.has_marks = false;
        return;
    }
    for (const char *mark = from; mark <= (const char *)to; mark += 4) {
        LedgerMark *met = ledger_mark(mark);
        if (met->mark == mark)
            met->mark = ledger.marks;
    }
}

static void know_place(LedgerPlace place)
{
    static const void *const nowhere = NULL;
    static const void *const no_mark = &nowhere;
    ledger.at = place.at != NULL ? place.at : (const void *)&no_mark;
    state.site = place.site;
    state.has_place = place.at != NULL;
    ledger_forget_marks(NULL, NULL);
}

bool ledger_start(LedgerPlace place)
{
    if (ledger.is_on) {
        know_place(place);
        return true;
    }
    HeapStats stats = heap_stats();
    state.slots_size = arena.size >> BESIDE_LEDGER_SHIFT;
    ledger.slots = os_reserve_large(state.slots_size);
    ledger.slot_of_0 = (char *)ledger.slots - (arena.base >> 4) * 8;
    ledger.epoch = LEDGER_EPOCH;
    if (ledger.slots == NULL ||
        !arena_put_beside(BESIDE_LEDGER, (char *)ledger.slots) || !reserve_site(0)) {
        ledger_stop();
        return false;
    }
    know_place(place);
    state.unknown_bytes = stats.made_bytes;
    state.unknown_blocks = stats.made_blocks;
    ledger.counts[0].gone_bytes = stats.made_bytes - stats.live_bytes;
    ledger.counts[0].gone_blocks = stats.freed_blocks;
    state.peak_bytes = stats.live_bytes;
    state.peak_blocks = stats.live_blocks;
    heap_begin_window();
    heap_watch(true);
    return true;
}

void ledger_stop(void)
{
    if (ledger.is_on)
        heap_watch(false);
    ledger_forget_marks(NULL, NULL);
    (void)arena_put_beside(BESIDE_LEDGER, NULL);
    if (ledger.slots != NULL)
        os_release(ledger.slots, state.slots_size);
    growth_stop();
    address_table_free(&state.large);
    free(ledger.counts);
    memset(&ledger, 0, offsetof(Ledger, marks));
    memset(&state, 0, sizeof state);
}

bool ledger_is_on(void)
{
    return ledger.is_on;
}

// ---- answers ----
void ledger_walk(void (*visit)(uint64_t slot, size_t bytes, void *context),
                 void *context)
{
    if (!ledger.is_on)
        return;
    for (uint32_t page = 1; page < arena_end(); page++) {
        const Page *p = &arena.pages[page];
        if (p->state != PAGE_CELLS || p->cell_size > HEAP_SMALL_MAX)
            continue;
        for (uint32_t cell = 0; cell < p->bump; cell++) {
            uint64_t slot =
                *ledger_slot(arena_address(page) + (size_t)cell * p->cell_size);
            if (slot != 0)
                visit(slot, p->cell_size, context);
        }
    }
    const Large *large = state.large.rows;
    for (size_t i = 0; i < state.large.capacity; i++) {
        if (large[i].address != 0)
            visit(large[i].slot, large[i].counted, context);
    }
}

uint32_t ledger_site_of_slot(uint64_t slot)
{
    return (uint32_t)(slot % LEDGER_EPOCH / sizeof(LedgerCounts));
}

uint32_t ledger_count(void)
{
    return state.count;
}

static void add_block(uint64_t slot, size_t bytes, void *context)
{
    LedgerSite *site = (LedgerSite *)context + ledger_site_of_slot(slot);
    site->live_bytes += bytes;
    site->live_blocks++;
    if (slot < ledger.epoch) {
        site->peak_bytes += bytes;
        site->peak_blocks++;
    }
}

LedgerSite *ledger_figures(void)
{
    LedgerSite *sites = calloc(state.count + 1, sizeof *sites);
    if (sites == NULL)
        return NULL;
    heap_note_peak();
    ledger_walk(add_block, sites);
    LedgerSite *rest = sites; // site 0
    rest->peak_bytes = state.peak_bytes;
    rest->peak_blocks = state.peak_blocks;
    for (uint32_t i = 0; i < state.count; i++) {
        const LedgerCounts *counts = &ledger.counts[i];
        LedgerSite *site = &sites[i];
        site->freed_bytes = counts->freed_bytes;
        site->freed_blocks = counts->freed_blocks;
        if (i == 0)
            continue;
        site->made_bytes = counts->gone_bytes + site->live_bytes;
        site->made_blocks = counts->gone_blocks + site->live_blocks;
        bool has_lost = counts->lost_epoch == ledger.epoch;
        site->peak_bytes += has_lost ? counts->lost_bytes : 0;
        site->peak_blocks += has_lost ? counts->lost_blocks : 0;
        rest->peak_bytes -= site->peak_bytes;
        rest->peak_blocks -= site->peak_blocks;
    }
    rest->made_bytes = state.unknown_bytes;
    rest->made_blocks = state.unknown_blocks;
    rest->live_bytes = unknown_live();
    rest->live_blocks = state.unknown_blocks - ledger.counts[0].gone_blocks;
    return sites;
}

bool ledger_clear(void)
{
    LedgerSite *sites = ledger.is_on ? ledger_figures() : NULL;
    if (sites == NULL)
        return !ledger.is_on;
    LedgerCounts sum = { .spare = 0 };
    uint64_t made_bytes = 0, made_blocks = 0;
    for (uint32_t i = 0; i < state.count; i++) {
        made_bytes += sites[i].made_bytes;
        made_blocks += sites[i].made_blocks;
        sum.gone_bytes += sites[i].made_bytes - sites[i].live_bytes;
        sum.gone_blocks += sites[i].made_blocks - sites[i].live_blocks;
        sum.freed_bytes += sites[i].freed_bytes;
        sum.freed_blocks += sites[i].freed_blocks;
    }
    free(sites);
    for (uint32_t page = 1; page < arena_end(); page++) {
        if (arena.pages[page].state == PAGE_CELLS)
            memset(ledger_slot(arena_address(page)), 0, ARENA_PAGE_SIZE / 2);
    }
    growth_stop();
    address_table_free(&state.large);
    memset(ledger.counts, 0, state.capacity * sizeof *ledger.counts);
    ledger.counts[0] = sum;
    state.unknown_bytes = made_bytes;
    state.unknown_blocks = made_blocks;
    heap_begin_window();
    state.traced_peak = 0;
    return true;
}

uint64_t ledger_traced(uint64_t *peak)
{
    ledger_fold();
    *peak = state.traced_peak;
    return heap_stats().live_bytes - unknown_live();
}

void ledger_reset_peak(void)
{
    if (!ledger.is_on)
        return;
    heap_begin_window();
    state.traced_peak = heap_stats().live_bytes - unknown_live();
}

uint32_t ledger_site_of(const void *block)
{
    if (!ledger.is_on)
        return 0;
    if (arena_holds(block) && !pool.is_system) {
        const Page *p = &arena.pages[arena_page_of(block)];
        if (p->state == PAGE_CELLS && p->cell_size <= HEAP_SMALL_MAX)
            return ledger_site_of_slot(*ledger_slot(block));
    }
    const Large *large = large_of(block);
    return large != NULL ? ledger_site_of_slot(large->slot) : 0;
}

uint64_t ledger_bytes(void)
{
    return arena_beside_bytes(BESIDE_LEDGER) + sizeof ledger + growth_bytes() +
           state.large.capacity * sizeof(Large) +
           state.capacity * sizeof *ledger.counts;
}
