// pool.h - cells of one size class and kind in each page; runs of pages for the rest.
//
// A page keeps a list of the cells given back to it, and a bump index below which
// every cell was given out at least once. The front lists of heap.h are fed from here.
// With OURO_HEAP=system every block is a malloc of its own; pages then hold the
// addresses of objects, so that the collector and walks still find them.
//
// Invariant: a page with free cells is in the list of its class; a page without used
// cells belongs to the arena.
#ifndef OURO_RUNTIME_HEAP_POOL_H
#define OURO_RUNTIME_HEAP_POOL_H

#include "runtime/base/address_table.h"
#include "runtime/base/vec.h"
#include "runtime/heap/arena.h"

enum {
    POOL_MEDIUM_COUNT = 11, // classes above HEAP_SMALL_MAX, which have no front list
    POOL_CLASSES = HEAP_CLASS_COUNT + POOL_MEDIUM_COUNT,
    POOL_MEDIUM_MAX = 8192,
    POOL_BATCH = 64,  // most cells of one refill
    POOL_SLOTS = 1024 // objects of a page of OURO_HEAP=system
};

typedef VEC(uint32_t) PageList;

typedef struct Pool {
    uint32_t room[HEAP_KINDS][POOL_CLASSES]; // first page with free cells
    PageList fresh;         // container pages refilled since the last collection
    bool fresh_lost;        // one could not be noted: collect everything next
    bool is_system;         // OURO_HEAP=system
    int64_t net_containers; // given out since the last collection, less given back
    int64_t trigger;        // net_containers that call for a collection
    void (*on_trigger)(void);
    uint64_t cell_bytes; // in cells and runs that are out, front lists included
    AddressTable index;  // objects of OURO_HEAP=system: their page and slot
} Pool;
extern Pool pool;

// Begin and end; the arena is started before and stopped after.
void pool_start(bool is_system);
void pool_stop(void);

// Row of the pool for a size, or POOL_CLASSES when it needs a run of pages.
uint32_t pool_class_of(size_t size);

// Bytes of a cell of a row.
uint32_t pool_class_size(uint32_t size_class);

// Take up to max cells of one page, linked, each with refs 0.
//
// returns the first, or NULL when memory is out
OPT HeapCell *pool_take(HeapKind kind, uint32_t size_class, uint32_t max);

// Give one cell back to its page.
void pool_give(void *block);

// A block of whole pages with refs 0, for size > POOL_MEDIUM_MAX; with an eighth of
// spare pages when it is known to grow.
//
// returns NULL when memory is out
OPT void *pool_run_new(HeapKind kind, size_t size, bool is_growing);

// Give a run back.
void pool_run_free(void *block);

// Change the size of a run where it lies; takes spare pages along when it grows.
//
// returns false when what lies behind it is in use
bool pool_run_resize(void *block, size_t size);

// A block of malloc's; objects are entered into the index.
//
// returns NULL when memory is out
OPT void *pool_system_new(HeapKind kind, size_t size);

// Free a block of pool_system_new.
void pool_system_free(HeapKind kind, void *block);

// Slot of an object in OURO_HEAP=system: page * POOL_SLOTS + slot, or 0.
uint32_t pool_system_find(const void *object);

// Drop entries of pages that have not this flag or hold no containers, and double ones.
void pool_tidy(PageList *list, uint8_t flag);

// Give a page this flag and enter it into the list of those that have it.
//
// returns false when memory is out; the page has the flag all the same
bool pool_note(PageList *list, uint32_t page, uint8_t flag);

// Bytes of the cell, run or system block that holds a block.
size_t pool_room_of(const void *block);

// Cell of an address inside a page.
static inline uint32_t pool_cell_of(const Page *page, const void *address)
{
    uint64_t offset = (uintptr_t)address & (ARENA_PAGE_SIZE - 1);
    return (uint32_t)(offset * page->inverse >> 32);
}

// The object in a cell of a page, dead or alive; NULL in an empty system slot.
static inline Object *pool_object(uint32_t page, uint32_t cell)
{
    const Page *p = &arena.pages[page];
    char *start = arena_address(page);
    if (UNLIKELY(p->state == PAGE_SLOTS))
        return ((Object **)(void *)start)[cell];
    return (Object *)(void *)(start + (size_t)cell * p->cell_size);
}

// Find page and cell of an object; false: it is static, or no object of the heap.
static inline bool pool_locate(const void *object, uint32_t *page, uint32_t *cell)
{
    if (LIKELY(arena_holds(object))) {
        *page = arena_page_of(object);
        *cell = pool_cell_of(&arena.pages[*page], object);
        return true;
    }
    if (LIKELY(!pool.is_system))
        return false;
    uint32_t slot = pool_system_find(object);
    *page = slot / POOL_SLOTS;
    *cell = slot % POOL_SLOTS;
    return slot != 0;
}

// Whether the page holds objects (and which kind may have references).
static inline bool pool_has_objects(const Page *page)
{
    return page->state != PAGE_FREE && page->state != PAGE_TAIL &&
           page->kind != HEAP_RAW;
}

// Whether an object can have no references: static ones count as such.
static inline bool pool_is_leaf(const void *object)
{
    uint32_t page, cell;
    if (LIKELY(arena_holds(object)))
        return arena.pages[arena_page_of(object)].kind != HEAP_CONTAINER;
    return LIKELY(!pool.is_system) || !pool_locate(object, &page, &cell) ||
           arena.pages[page].kind != HEAP_CONTAINER;
}

// Whether the page holds objects that may have references.
static inline bool pool_has_containers(uint32_t page)
{
    return pool_has_objects(&arena.pages[page]) &&
           arena.pages[page].kind == HEAP_CONTAINER;
}

// Words of a bit for each cell of a page. Not by bump: that grows meanwhile.
static inline size_t pool_words(const Page *p)
{
    return (p->cells + 63u) / 64u;
}

// Bytes of a block in the counters: its cell when small, else rounded up to 16.
static inline size_t pool_counted(size_t size)
{
    return size <= HEAP_SMALL_MAX ? heap_class_size(heap_class_of(size))
                                  : (size + 15) & ~(size_t)15;
}

#endif
