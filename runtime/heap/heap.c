// heap.c - the door: refill, large blocks, counters, limits, failure on request.
//
// Raw buffers above 512 bytes come from the C library, from 1 MiB on from the system
// itself, so that growing them moves page tables instead of bytes. Stepping (the
// ledger, a failure to come) keeps the front lists empty, so that each allocation and
// each free passes the slow half.
//
// Live bytes are peak - headroom. Allocations let the headroom go below 0; whatever frees
// or asks next notes the new peak before, which is exact: in between the heap only grew.
//
// With a cap, what waits in front lists counts as used, so that who takes a cell from
// there need not ask. Near the cap the lists are kept empty, and each block asks.
#include "runtime/heap/heap.h"

#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/base/os.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap_debug.h"
#include "runtime/heap/heap_fault.h"
#include "runtime/heap/ledger_entry.h"
#include "runtime/heap/limits.h"
#include "runtime/heap/pool.h"

enum {
    MAP_MIN = 1 << 20,    // raw buffers from here on are mapped
    SPARES = 4,           // mappings that are kept for the next buffers
    SPARE_MAX = 32 << 20, // and their bytes
    SPARE_FEW = 4 << 20,  // of them, while the heap grows elsewhere
    IDLE_MAX = 32 << 20,  // free memory that is kept, when more than what is in use
    IDLE_FEW = 1 << 20,   // free memory of the C library that no heap_trim looks at
    IDLE_TOP = 4 << 20,   // and that it keeps at its end
    CAP_NEAR = 64 << 10,  // bytes below the cap; more than a refill takes
    HISTORY = 512,        // samples kept
    SAMPLE_EVERY = 8      // slow allocations between two looks at the clock
};

Heap heap;

// A mapping that was freed.
typedef struct Spare {
    char *block;
    size_t size; // 0: none
    char *front; // the block that was cut off its front; part of the same mapping
} Spare;

// The most live bytes, and how many blocks they were.
typedef struct Peak {
    uint64_t bytes, blocks;
} Peak;

static struct {
    Peak window;          // since the window began: live bytes + headroom
    Peak older;           // of earlier windows that count
    uint64_t live_blocks; // when they were counted last
    uint64_t large_made_bytes, large_made_blocks; // above HEAP_SMALL_MAX
    uint64_t large_live_bytes;                    // of them: raw buffers, as counted
    uint64_t malloced, most_malloced; // bytes of the C library; most since last trimmed
    uint64_t fail_at;                 // allocations until one fails; 0: none
    bool fails_each;                  // each one fails in a child process
    bool is_near_cap;
    uint64_t stepping; // its part of heap.divert: 0, 1 or HEAP_WATCHED
    bool is_started;
    int exempt;      // not 0: no limit, no failure on request
    bool is_growing; // a run gets spare pages: it will grow again
    void (*raise_memory_error)(void);
    uint64_t history[HISTORY]; // largest live bytes seen in each span of the clock
    uint64_t history_span;     // blocks made per sample
    size_t history_count;
    uint32_t until_sample;
    uint64_t small_misses; // small blocks that lay in no front list
    uint64_t spare_hits;   // spare mappings used again
    Spare spares[SPARES];
    uint64_t left; // blocks alive at the last stop
} state;

// ---- spare mappings ----
static size_t whole_pages(size_t size)
{
    size_t page = os_page_size();
    return (size + page - 1) & ~(page - 1);
}

static size_t spare_bytes(void)
{
    size_t bytes = 0;
    for (int i = 0; i < SPARES; i++)
        bytes += state.spares[i].size;
    return bytes;
}

static void drop_spare(Spare *spare)
{
    if (spare->size > 0)
        os_release(spare->block, spare->size);
    *spare = (Spare){ .size = 0 };
}

static void drop_spares(void)
{
    for (int i = 0; i < SPARES; i++)
        drop_spare(&state.spares[i]);
}

// Give the largest spare mappings back, until they are no more than so many bytes.
static void limit_spares(size_t bytes)
{
    while (spare_bytes() > bytes) {
        Spare *largest = state.spares;
        for (int i = 1; i < SPARES; i++)
            if (state.spares[i].size > largest->size)
                largest = &state.spares[i];
        drop_spare(largest);
    }
}

// Whatever takes new memory from the system gives large spare mappings back first, so
// that keeping them adds little to a peak.
static void before_mapping(void)
{
    limit_spares(SPARE_FEW);
}

// The smallest spare mapping of at least that size; of 0: the smallest, or an empty one.
static OPT Spare *smallest_spare(size_t size)
{
    Spare *best = NULL;
    for (Spare *s = state.spares; s < state.spares + SPARES; s++)
        if (s->size >= size && (best == NULL || s->size < best->size))
            best = s;
    return best;
}

// Cut the front off a spare mapping. The rest stays spare: the block may grow into it.
static char *cut_spare(Spare *spare, size_t size)
{
    char *block = spare->block;
    spare->size -= size;
    spare->block = block + size;
    spare->front = block;
    return block;
}

// The spare mapping that continues that of the block, or NULL: neighbours by chance do
// not count, the system resizes one mapping at a time.
static OPT Spare *spare_behind(const char *block, size_t size)
{
    for (Spare *s = state.spares; s < state.spares + SPARES; s++)
        if (s->size > 0 && s->front == block && s->block == block + size)
            return s;
    return NULL;
}

// The block's mapping ends elsewhere, or begins elsewhere: what is mapped behind it from
// now on is another's.
static void part_from_spare(const char *block)
{
    for (Spare *s = state.spares; s < state.spares + SPARES; s++)
        if (s->front == block)
            s->front = NULL;
}

// A mapping is not needed any more.
static void give_spare(char *block, size_t size)
{
    Spare *spare = spare_behind(block, size);
    if (spare != NULL)
        size += spare->size;
    else
        drop_spare(spare = smallest_spare(0));
    *spare = (Spare){ .block = block, .size = size };
    limit_spares(SPARE_MAX);
}

// Grow a mapping into the spare one right behind it, as far as that goes.
static size_t grow_into_spare(char *block, size_t size, size_t wanted)
{
    Spare *spare = spare_behind(block, size);
    if (spare == NULL)
        return size;
    size_t more = wanted - size < spare->size ? wanted - size : spare->size;
    (void)cut_spare(spare, more);
    spare->front = block;
    return size + more;
}

// ---- start and stop ----
bool heap_start(void)
{
    heap_stop(); // does nothing unless the last user forgot
    memset(&state, 0, sizeof state);
    memset(&heap, 0, sizeof heap);
    if (!arena_start())
        return false;
    const char *mode = os_environment("OURO_HEAP");
    const char *fail = os_environment("OURO_FAIL_AT");
    os_tune_malloc(MAP_MIN, IDLE_TOP);
    pool_start(mode != NULL && strcmp(mode, "system") == 0);
    if (pool.is_system)
        heap.divert = 1;
    state.history_span = 64;
    state.is_started = true;
    if (fail != NULL)
        heap_fail_at(strtoull(fail, NULL, 10));
#ifdef OURO_DEBUG
    const char *folder = os_environment("OURO_FAIL_EACH");
    if (folder != NULL) {
        heap_fault_start(folder);
        state.fails_each = true;
        heap_fail_at(UINT64_MAX);
    }
#endif
    return true;
}

void heap_keep_all(void)
{
    arena.keeps_all = true;
}

void heap_stop(void)
{
    const char *live = os_environment("OURO_LIVE");
    if (!state.is_started)
        return;
    if (live != NULL && strcmp(live, "1") == 0) {
        heap_debug_report(stderr);
        if (state.fail_at != 0)
            fprintf(stderr, "%llu allocations until one fails\n",
                    (unsigned long long)state.fail_at);
    }
    uint64_t left = heap_stats().live_blocks;
    drop_spares();
    limits_stop();
    pool_stop();
    arena_stop();
    memset(&state, 0, sizeof state);
    memset(&heap, 0, sizeof heap);
    state.left = left;
}

uint64_t heap_left(void)
{
    return state.left;
}

void heap_on_failure(void (*raise_memory_error)(void))
{
    state.raise_memory_error = raise_memory_error;
}

// ---- counters ----
static const uint16_t cell_bytes[HEAP_LISTS] = {
#define CELLS(kind)                                                                    \
    [(kind)*HEAP_CLASS_COUNT] = 16, 24, 32, 40, 48, 56, 64, 72, 80, 88, 96, 104, 112,  \
    120, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416, 448,    \
    480, 512
    CELLS(HEAP_CONTAINER), CELLS(HEAP_LEAF), CELLS(HEAP_RAW)
#undef CELLS
};

static uint64_t live_bytes(void)
{
    const int64_t half = (int64_t)1 << (HEAP_BLOCK_BITS - 1); // blocks may be below 0
    return state.window.bytes -
           (uint64_t)((heap.headroom + half) >> HEAP_BLOCK_BITS) * 8;
}

// Blocks made and freed go from the headroom to where there is room for more of them.
static ALWAYS_INLINE void carry_blocks(void)
{
    const int unused = 64 - HEAP_BLOCK_BITS;
    int64_t freed = (int64_t)((uint64_t)heap.headroom << unused) >> unused;
    heap.headroom -= freed;
    state.live_blocks -= (uint64_t)freed;
}

static uint64_t live_blocks(void)
{
    carry_blocks();
    return state.live_blocks;
}

// What is live now is the peak.
static void set_peak(void)
{
    state.window = (Peak){ live_bytes(), live_blocks() };
    heap.headroom = 0;
}

void heap_note_peak(void)
{
    carry_blocks();
    if (heap.headroom < 0)
        set_peak();
    if (ledger.is_on)
        ledger_note_peak(live_bytes(), live_blocks());
}

static ALWAYS_INLINE void count_made(size_t counted)
{
    COUNT(heap.headroom -= heap_step(counted));
}

// Before the block is counted or entered as free anywhere.
static ALWAYS_INLINE void count_freed(size_t counted)
{
    if (UNLIKELY(heap_is_above_peak()))
        heap_note_peak();
    COUNT(heap.headroom += heap_step(counted));
}

static uint64_t blocks_made(void)
{
    uint64_t sum = state.large_made_blocks;
    for (int list = 0; list < HEAP_LISTS; list++)
        sum += heap.made[list];
    return sum;
}

HeapStats heap_stats(void)
{
    heap_note_peak();
    Peak peak = state.older.bytes > state.window.bytes ? state.older : state.window;
    HeapStats stats = { .peak_bytes = peak.bytes,
                        .peak_blocks = peak.blocks,
                        .live_bytes = live_bytes(),
                        .live_blocks = live_blocks(),
                        .made_blocks = blocks_made(),
                        .made_bytes = state.large_made_bytes };
    for (int list = 0; list < HEAP_LISTS; list++) {
        stats.made_bytes += heap.made[list] * cell_bytes[list];
        stats.front_hits += heap.made[list];
    }
    stats.front_hits -= state.small_misses;
    stats.spare_hits = state.spare_hits;
    stats.freed_blocks = stats.made_blocks - stats.live_blocks;
    stats.reserved_bytes = arena.backed_bytes + state.large_live_bytes + spare_bytes() +
                           gc_scratch_bytes();
    for (int beside = 0; beside < BESIDE_COUNT; beside++)
        stats.reserved_bytes += arena_beside_bytes((Beside)beside);
    return stats;
}

void heap_live(uint64_t *bytes, uint64_t *blocks)
{
    heap_note_peak();
    *bytes = live_bytes();
    *blocks = live_blocks();
}

uint64_t heap_window_peak(void)
{
    heap_note_peak();
    return state.window.bytes;
}

void heap_begin_window(void)
{
    if (ledger.is_on)
        ledger_fold();
    heap_note_peak();
    if (state.window.bytes >= state.older.bytes)
        state.older = state.window;
    set_peak();
}

void heap_reset_peak(void)
{
    heap_begin_window();
    state.older = (Peak){ 0, 0 };
}

void heap_keep_peak(uint64_t bytes, uint64_t blocks)
{
    if (bytes > state.older.bytes)
        state.older = (Peak){ bytes, blocks };
}

// ---- history ----
static void halve_history(void)
{
    for (size_t i = 0; i < HISTORY / 2; i++) {
        uint64_t a = state.history[2 * i], b = state.history[2 * i + 1];
        state.history[i] = a > b ? a : b;
    }
    state.history_count = HISTORY / 2;
    state.history_span *= 2;
}

// ---- memory that is free and still ours ----
static void trim_front(void);

// Bytes of cells and runs in use.
static uint64_t small_live_bytes(void)
{
#ifdef OURO_UNCOUNTED
    return pool.cell_bytes;
#else
    return live_bytes() - state.large_live_bytes;
#endif
}

static void trim_malloc(void)
{
    os_trim();
    state.most_malloced = state.malloced;
}

// Free cells in front lists are not seen by anybody, and the C library keeps what lies
// below its last block: once they, and free pages, are more than what is in use, they go
// back.
static void trim_idle(void)
{
    if (arena.keeps_all)
        return;
    uint64_t small = small_live_bytes();
    uint64_t malloced = state.malloced, most = state.most_malloced;
    uint64_t pages = (uint64_t)arena.idle * ARENA_PAGE_SIZE;
    uint64_t idle = pages + (pool.cell_bytes > small ? pool.cell_bytes - small : 0);
    if (idle > small && idle > IDLE_MAX) {
        trim_front();
        arena_trim();
    }
    if (most > 2 * malloced && most - malloced > IDLE_MAX)
        trim_malloc();
}

static void note_malloced(size_t old_size, size_t new_size)
{
    state.malloced += new_size - old_size;
    if (state.malloced > state.most_malloced)
        state.most_malloced = state.malloced;
}

// Note the live bytes of now; spans that passed unseen repeat what was seen before.
static void sample(void)
{
    carry_blocks();
    uint64_t now = blocks_made(), live = live_bytes();
    state.until_sample = SAMPLE_EVERY;
    trim_idle();
    while (now / state.history_span >= HISTORY) {
        if (state.history_count == 0) { // nothing noted yet: only the span grows
            state.history_span *= 2;
            continue;
        }
        uint64_t last = state.history[state.history_count - 1];
        while (state.history_count < HISTORY)
            state.history[state.history_count++] = last;
        halve_history();
    }
    size_t at = (size_t)(now / state.history_span);
    uint64_t last =
        state.history_count > 0 ? state.history[state.history_count - 1] : 0;
    if (state.history_count > at) {
        if (live > state.history[at])
            state.history[at] = live;
        return;
    }
    while (state.history_count < at)
        state.history[state.history_count++] = last;
    state.history[state.history_count++] = live;
}

size_t heap_history(uint64_t *out, size_t max)
{
    sample();
    size_t have = state.history_count, count = have < max ? have : max;
    for (size_t i = 0; i < count; i++) {
        uint64_t most = 0;
        for (size_t k = i * have / count; k < (i + 1) * have / count; k++)
            most = state.history[k] > most ? state.history[k] : most;
        out[i] = most;
    }
    if (count > 0)
        out[count - 1] = live_bytes();
    return count;
}

// ---- stepping, limits ----
static void flush_list(HeapCell **list)
{
    HeapCell *cell = *list;
    *list = NULL;
    while (cell != NULL) {
        HeapCell *next = cell->next;
        pool_give(cell);
        cell = next;
    }
}

static void flush_front(HeapKind kind)
{
    for (uint32_t c = 0; c < HEAP_CLASS_COUNT; c++) {
        flush_list(&heap.front[heap_list_of(kind, c)]);
        flush_list(&heap.aside[heap_list_of(kind, c)]);
    }
}

void heap_flush_containers(void)
{
    flush_front(HEAP_CONTAINER);
}

static void trim_front(void)
{
    for (int kind = 0; kind < HEAP_KINDS; kind++)
        flush_front((HeapKind)kind);
}

void heap_trim(void)
{
    if (arena.keeps_all && limits_heap() == 0)
        return;
    trim_front();
    drop_spares();
    arena_trim();
    if (state.most_malloced - state.malloced > IDLE_FEW)
        trim_malloc();
}

static void choose_stepping(void)
{
    bool must_ask = state.fail_at != 0 || state.is_near_cap;
    bool is_single = must_ask || pool.is_system || gc_is_stressed();
    uint64_t stepping = ledger.is_on && !is_single ? HEAP_WATCHED
                        : ledger.is_on || must_ask ? 1
                                                   : 0;
    if (stepping == state.stepping)
        return;
    if (stepping != 0) {
        trim_front(); // the quick paths find no cell
    } else {
        memcpy(heap.front, heap.aside, sizeof heap.front); // those were empty
        memset(heap.aside, 0, sizeof heap.aside);
    }
    heap.divert += stepping - state.stepping;
    state.stepping = stepping;
}

static ALWAYS_INLINE bool is_watched(void)
{
    return heap.divert >= HEAP_WATCHED;
}

// Whether a cap is near, once so many bytes more are used; while its reserve is open it
// always is. What was near must be twice as far away to be near no more.
static bool is_cap_near(size_t more)
{
    uint64_t cap = limits_heap(), top = limits_top();
    uint64_t used = pool.cell_bytes + state.large_live_bytes + more;
    uint64_t margin = state.is_near_cap ? 2 * CAP_NEAR : CAP_NEAR;
    return cap != 0 && (top != cap || used + margin > top);
}

static NOINLINE void see_cap(size_t more)
{
    if (is_cap_near(more) == state.is_near_cap)
        return;
    if (!state.is_near_cap) {
        trim_front();
        if (!is_cap_near(more))
            return;
    }
    state.is_near_cap = !state.is_near_cap;
    choose_stepping();
}

// Before more bytes are taken.
static ALWAYS_INLINE void look_at_cap(size_t more)
{
    if (UNLIKELY(limits_heap() != 0 || state.is_near_cap))
        see_cap(more);
}

void heap_fail_at(uint64_t n)
{
    state.fail_at = n;
    choose_stepping();
}

void heap_watch(bool on)
{
    ledger.is_on = on;
    choose_stepping();
}

void heap_set_limit(uint64_t bytes, bool with_reserve)
{
    limits_set_heap(bytes, with_reserve);
    look_at_cap(0);
}

// Whether this allocation is the one that was asked to fail.
static bool must_fail(void)
{
    if (state.fail_at == 0 || state.exempt != 0)
        return false;
#ifdef OURO_DEBUG
    if (state.fails_each && heap_fault_try()) {
        state.fails_each = false;
        state.fail_at = 1;
    }
#endif
    if (--state.fail_at != 0)
        return false;
    choose_stepping();
    return true;
}

static bool is_beyond_limit(size_t more)
{
    if (LIKELY(limits_heap() == 0) || state.exempt != 0)
        return false;
    return limits_refuse(live_bytes(), more);
}

static void *fail(void)
{
    if (state.raise_memory_error != NULL)
        state.raise_memory_error();
    return NULL;
}

// The cap refused: its own words, if there are any.
static void *refuse(void)
{
    if (limits_raise())
        return NULL;
    return fail();
}

// ---- blocks of all sizes, without counters ----
static uint32_t batch(void)
{
    return state.stepping == 1 || gc_is_stressed() ? 1 : POOL_BATCH;
}

// The next page would cost a new arena: take idle cells of the front lists back first,
// if they are many.
static void before_growth(void)
{
    before_mapping();
    uint64_t small = small_live_bytes();
    if (pool.cell_bytes > small &&
        pool.cell_bytes - small > ARENA_SIZE + arena.backed_bytes / 4)
        trim_front();
}

static HeapCell *take_cells(HeapKind kind, uint32_t size_class, uint32_t max)
{
    if (pool.room[kind][size_class] == ARENA_NO_PAGE && arena_is_full())
        before_growth();
    return pool_take(kind, size_class, max);
}

static void *take_small(HeapKind kind, size_t size)
{
    uint32_t c = heap_class_of(size);
    HeapCell *cell = take_cells(kind, c, batch());
    if (cell == NULL)
        return NULL;
    (is_watched() ? heap.aside : heap.front)[heap_list_of(kind, c)] = cell->next;
#ifdef OURO_DEBUG
    heap_debug_taken(cell, heap_class_size(c));
#endif
    return cell;
}

static void *take_raw(size_t counted)
{
    void *block;
    if (counted < MAP_MIN) {
        if ((block = malloc(counted)) != NULL)
            note_malloced(0, counted);
        return block;
    }
    size_t size = whole_pages(counted);
    Spare *spare = smallest_spare(size);
    if (spare != NULL) {
        state.spare_hits++;
        return cut_spare(spare, size);
    }
    before_mapping();
    return os_map(size);
}

static void give_raw(void *block, size_t counted)
{
    if (counted < MAP_MIN) {
        free(block);
        note_malloced(counted, 0);
        trim_idle();
        return;
    }
    give_spare(block, whole_pages(counted));
    trim_idle();
}

static void *take_block(HeapKind kind, size_t size)
{
    if (pool.is_system)
        return pool_system_new(kind, size);
    if (size <= HEAP_SMALL_MAX)
        return take_small(kind, size);
    if (kind == HEAP_RAW)
        return take_raw(pool_counted(size));
    if (size > POOL_MEDIUM_MAX) {
        if (arena_is_full())
            before_mapping();
        return pool_run_new(kind, size, state.is_growing);
    }
    return take_cells(kind, pool_class_of(size), 1);
}

static void give_block(HeapKind kind, void *block, size_t size)
{
    if (pool.is_system)
        pool_system_free(kind, block);
    else if (size > HEAP_SMALL_MAX && kind == HEAP_RAW)
        give_raw(block, pool_counted(size));
    else if (size > POOL_MEDIUM_MAX)
        pool_run_free(block);
    else
        pool_give(block);
}

// ---- the door ----
static void note_made(HeapKind kind, void *block, size_t size)
{
    size_t counted = pool_counted(size);
    if (size <= HEAP_SMALL_MAX) {
        heap.made[heap_list_of(kind, heap_class_of(size))]++;
        state.small_misses++;
    } else {
        state.large_made_blocks++;
        state.large_made_bytes += counted;
        if (kind == HEAP_RAW)
            state.large_live_bytes += counted;
    }
    if (UNLIKELY(ledger.is_on))
        ledger_made(block, size);
    count_made(counted);
    if (state.until_sample-- == 0)
        sample();
}

static void note_freed(HeapKind kind, void *block, size_t size)
{
    size_t counted = pool_counted(size);
    count_freed(counted);
    carry_blocks();
    if (size > HEAP_SMALL_MAX && kind == HEAP_RAW)
        state.large_live_bytes -= counted;
    if (UNLIKELY(ledger.is_on))
        ledger_freed(block, size);
}

// A cell that waits aside, at a place the ledger has to ask for.
static NOINLINE void *take_aside(HeapCell *cell, uint32_t list)
{
    size_t counted = cell_bytes[list];
    heap.aside[list] = cell->next;
    COUNT(heap.made[list]++);
#ifdef OURO_DEBUG
    heap_debug_taken(cell, counted);
#endif
    ledger_made_cell(cell, counted);
    count_made(counted);
    return cell;
}

// Whatever is not the rule is left to others before anything is changed.
void *heap_alloc_small(uint32_t list, size_t size)
{
    HeapCell *cell = heap.aside[list];
    if (UNLIKELY(cell == NULL))
        return heap_alloc_slow((HeapKind)(list / HEAP_CLASS_COUNT), size);
    if (UNLIKELY(ledger_take(list, cell_bytes[list], ledger_running_mark()) == NULL))
        return take_aside(cell, list);
    return cell;
}

void *heap_alloc_slow(HeapKind kind, size_t size)
{
    ASSERT(state.is_started);
    if (UNLIKELY(size > PTRDIFF_MAX - 64 || must_fail()))
        return fail();
    look_at_cap(pool_counted(size));
    if (UNLIKELY(is_beyond_limit(pool_counted(size))))
        return refuse();
    void *block = take_block(kind, size);
    if (UNLIKELY(block == NULL)) { // what is kept free may be enough
        heap_trim();
        block = take_block(kind, size);
    }
    if (UNLIKELY(block == NULL))
        return fail();
    note_made(kind, block, size);
    return block;
}

static ALWAYS_INLINE void give_watched(HeapCell *cell, uint32_t list)
{
    if (heap.divert != HEAP_WATCHED) // for another reason too
        pool_give(cell);
    else
        ledger_give(cell, list);
}

// The rare half of the ledger has to see to it.
static NOINLINE void free_watched(HeapCell *cell, uint32_t list)
{
    count_freed(cell_bytes[list]);
    ledger_freed_cell(cell, cell_bytes[list]);
    give_watched(cell, list);
}

// Frees are diverted to the pages.
static NOINLINE void free_diverted(void *block, uint32_t list, size_t size)
{
    if (UNLIKELY(pool.is_system || ledger.is_on)) {
        heap_free_slow((HeapKind)(list / HEAP_CLASS_COUNT), block, size);
        return;
    }
#ifdef OURO_DEBUG
    heap_debug_freed((HeapKind)(list / HEAP_CLASS_COUNT), block, size);
#endif
    count_freed(cell_bytes[list]);
    carry_blocks(); // so many may go that the headroom has no room for their number
    pool_give(block);
}

void heap_free_small(void *block, uint32_t list, size_t size)
{
    if (heap.divert == 0) {
        heap_note_peak();
        heap_put((HeapKind)(list / HEAP_CLASS_COUNT), block, size);
        return;
    }
    if (!is_watched()) {
        free_diverted(block, list, size);
        return;
    }
#ifdef OURO_DEBUG
    heap_debug_freed((HeapKind)(list / HEAP_CLASS_COUNT), block, size);
#endif
    if (LIKELY(ledger_enter_free(block, cell_bytes[list], ledger_running_mark())))
        give_watched(block, list);
    else
        free_watched(block, list);
}

void heap_free_slow(HeapKind kind, void *block, size_t size)
{
    if (block == NULL)
        return;
#ifdef OURO_DEBUG
    heap_debug_freed(kind, block, size);
#endif
    note_freed(kind, block, size);
    give_block(kind, block, size);
}

// ---- changing sizes ----
// Keep the block, state its new size: counts as one more block made and one freed.
static void *restate(HeapKind kind, void *block, size_t old_size, size_t new_size)
{
    note_freed(kind, block, old_size);
    note_made(kind, block, new_size);
    return block;
}

static void *move(HeapKind kind, void *block, size_t old_size, size_t new_size)
{
    void *moved = heap_alloc(kind, new_size);
    if (moved == NULL)
        return NULL;
    if (kind == HEAP_RAW)
        heap_populate(moved, old_size < new_size ? old_size : new_size);
    copy_bytes(moved, block, old_size < new_size ? old_size : new_size);
    heap_free(kind, block, old_size);
    return moved;
}

// Of what a buffer grows by, the bytes that are sure to be written before long.
static size_t soon_used(size_t size, size_t wanted)
{
    size_t half = (wanted - size) / 2;
    return half < size / 8 ? half : size / 8;
}

// The C library's or the system's own way; NULL: no memory.
static void *resize_raw(void *block, size_t old_counted, size_t new_counted)
{
    if (old_counted < MAP_MIN && new_counted < MAP_MIN) {
        void *same = realloc(block, new_counted);
        if (same != NULL)
            note_malloced(old_counted, new_counted);
        return same;
    }
    size_t size = whole_pages(old_counted), wanted = whole_pages(new_counted);
    if (wanted > size) {
        size = grow_into_spare(block, size, wanted);
        if (size < wanted)
            before_mapping();
    }
    void *moved = block;
    if (size != wanted) {
        part_from_spare(block);
        moved = os_resize(block, size, wanted);
    }
    if (moved != NULL && wanted > size)
        os_populate((char *)moved + size, soon_used(size, wanted));
    if (moved == NULL && size > whole_pages(old_counted))
        os_release((char *)block + whole_pages(old_counted),
                   size - whole_pages(old_counted));
    return moved;
}

// Whether buffers of both sizes are the C library's, or both mappings.
static bool is_same_source(size_t old_size, size_t new_size)
{
    return !pool.is_system && old_size > HEAP_SMALL_MAX && new_size > HEAP_SMALL_MAX &&
           (pool_counted(old_size) < MAP_MIN) == (pool_counted(new_size) < MAP_MIN);
}

static void *resize_buffer(void *block, size_t old_size, size_t new_size)
{
    size_t old_counted = pool_counted(old_size), counted = pool_counted(new_size);
    if (old_size <= HEAP_SMALL_MAX && counted == old_counted && !pool.is_system)
        return block;
    if (!is_same_source(old_size, new_size) || new_size > PTRDIFF_MAX - 64)
        return move(HEAP_RAW, block, old_size, new_size);
    if (counted > old_counted && must_fail())
        return fail();
    if (counted > old_counted)
        look_at_cap(counted - old_counted);
    if (counted > old_counted && is_beyond_limit(counted - old_counted))
        return refuse();
    void *moved = resize_raw(block, old_counted, counted);
    if (moved == NULL) {
        heap_trim();
        moved = resize_raw(block, old_counted, counted);
    }
    if (moved == NULL)
        return fail();
    note_freed(HEAP_RAW, block, old_size);
    note_made(HEAP_RAW, moved, new_size);
    if (counted < old_counted) // what a container held was freed before
        trim_idle();
    return moved;
}

static void *resize_object(HeapKind kind, void *object, size_t old_size,
                           size_t new_size)
{
    size_t counted = pool_counted(new_size), old_counted = pool_counted(old_size);
    if (pool.is_system || new_size > PTRDIFF_MAX - 64)
        return move(kind, object, old_size, new_size);
    if (new_size <= HEAP_SMALL_MAX) // within its cell nothing changes
        return old_size <= HEAP_SMALL_MAX && counted == old_counted
                   ? object
                   : move(kind, object, old_size, new_size);
    if (counted > old_counted && must_fail())
        return fail();
    if (counted > old_counted)
        look_at_cap(counted - old_counted);
    if (counted > old_counted && is_beyond_limit(counted - old_counted))
        return refuse();
    bool stays;
    if (old_size > POOL_MEDIUM_MAX && new_size > POOL_MEDIUM_MAX)
        stays = pool_run_resize(object, new_size);
    else
        stays = old_size > HEAP_SMALL_MAX && old_size <= POOL_MEDIUM_MAX &&
                pool_class_of(old_size) == pool_class_of(new_size);
    if (stays)
        return restate(kind, object, old_size, new_size);
    state.is_growing = old_size > POOL_MEDIUM_MAX;
    void *moved = move(kind, object, old_size, new_size);
    state.is_growing = false;
    return moved;
}

// The history of a block goes on with its new size. What the C library grows counts as
// copied: whether it finds room behind the block is not the same everywhere.
static NOINLINE void *resize_watched(HeapKind kind, bool is_buffer, void *block,
                                     size_t old_size, size_t new_size)
{
    Growth *growth = ledger_take_growth(block, old_size);
    uintptr_t old = (uintptr_t)block;
    GrowthRow row = { pool_counted(old_size), pool_counted(new_size), 0 };
    void *moved = is_buffer ? resize_buffer(block, old_size, new_size)
                            : resize_object(kind, block, old_size, new_size);
    if (moved == NULL) {
        ledger_put_growth_take(block, old_size, growth);
        return NULL;
    }
    if (is_buffer && is_same_source(old_size, new_size)
            ? row.before < MAP_MIN && row.before < row.after
            : (uintptr_t)moved != old)
        row.copied = old_size < new_size ? old_size : new_size;
    if (row.before != row.after)
        growth = growth_add_take(growth, row);
    ledger_put_growth_take(moved, new_size, growth);
    return moved;
}

void *heap_resize(void *block, size_t old_size, size_t new_size)
{
    if (block == NULL)
        return heap_alloc(HEAP_RAW, new_size);
    return UNLIKELY(ledger.is_on)
               ? resize_watched(HEAP_RAW, true, block, old_size, new_size)
               : resize_buffer(block, old_size, new_size);
}

void *heap_resize_object(HeapKind kind, void *object, size_t old_size, size_t new_size)
{
    return UNLIKELY(ledger.is_on)
               ? resize_watched(kind, false, object, old_size, new_size)
               : resize_object(kind, object, old_size, new_size);
}

bool heap_contains(const void *address)
{
    return arena_holds(address) || (pool.is_system && pool_system_find(address) != 0);
}

void heap_populate(void *block, size_t size)
{
    if (size >= MAP_MIN)
        os_populate(block, size);
}

// ---- exemptions ----
void heap_exempt_begin(void)
{
    state.exempt++;
}

void heap_exempt_end(void)
{
    state.exempt--;
}

bool heap_is_tight(void)
{
    return UNLIKELY(limits_heap() != 0) && limits_is_tight(live_bytes());
}

// ---- walking ----
void heap_walk(void (*visit)(Object *object, void *context), void *context)
{
    for (uint32_t page = 1; page < arena_end(); page++) {
        if (!pool_has_objects(&arena.pages[page]))
            continue;
        for (uint32_t cell = 0; cell < arena.pages[page].bump; cell++) {
            Object *o = pool_object(page, cell);
            if (o != NULL && o->refs != 0)
                visit(o, context);
        }
    }
}
