// arena.h - pages from the system: one reserved range, its page table, runs of pages.
//
// The range is cut into arenas of 1 MiB, backed with memory in address order when they
// are needed, and those into pages of 16 KiB. Each page has an entry in one dense
// table, so the entry of any address is found by a subtraction and a shift. Whatever
// lies outside the range is static, or a raw buffer of the C library.
//
// Invariant: a set bit of taken is a page in use; arenas without one are either
// backed (at most one of them, kept warm, unless keeps_all) or given back to the system.
#ifndef OURO_RUNTIME_HEAP_ARENA_H
#define OURO_RUNTIME_HEAP_ARENA_H

#include "runtime/heap/heap.h"

enum {
    ARENA_PAGE_SHIFT = 14,
    ARENA_PAGE_SIZE = 1 << ARENA_PAGE_SHIFT,
    ARENA_PAGES = 64, // of one arena: the bits of a word
    ARENA_SIZE = ARENA_PAGES * ARENA_PAGE_SIZE,
    ARENA_OLD_WORDS = ARENA_PAGE_SIZE / 16 / 64, // a bit for each of the smallest cells
    ARENA_NO_PAGE = 0
};

typedef enum PageState {
    PAGE_FREE,  // belongs to the arena
    PAGE_CELLS, // cells of one size class
    PAGE_RUN,   // first page of a block of its own
    PAGE_TAIL,  // a later page of a run; link is the first
    PAGE_SLOTS  // OURO_HEAP=system: addresses of objects that malloc made
} PageState;

// One entry of the page table, a cache line. Page 0 is never given out, so 0 ends
// lists.
typedef struct Page {
    HeapCell *free;      // cells given back, through their links
    uint32_t *inner;     // collector: references found inside the set, or NULL
    uint64_t *mark;      // collector: mark bits, then as many words of scanned bits
    size_t bytes;        // of the block, when this is a run
    uint32_t inverse;    // cell of an offset: offset * inverse >> 32
    uint32_t cell_size;  // bytes
    uint32_t next, prev; // pages of the class that have room
    uint32_t link;       // collector's lists; of a tail: its first page
    uint16_t used;       // cells that are not in `free`
    uint16_t bump;       // cells below were given out at least once
    uint16_t cells;      // that fit
    uint8_t state;       // PageState
    uint8_t kind;        // HeapKind
    uint8_t size_class;  // row of the pool
    uint8_t flags;       // PAGE_LISTED ...
    uint16_t spare;
} Page;

enum {
    PAGE_LISTED = 1,  // in the list of pages with room
    PAGE_FRESH = 2,   // refilled since the last collection
    PAGE_QUEUED = 4,  // collector: marked cells wait for a scan
    PAGE_MIDDLE = 8,  // has cells of generation 1
    PAGE_ATOMIC = 16, // collector: all its objects are left out of the set
    PAGE_SORTED = 32  // collector: those that are left out are marked
};

// Memory beside the range: of it, a byte for 1 << shift bytes of the range.
typedef enum Beside { BESIDE_LEDGER, BESIDE_AGE, BESIDE_COUNT } Beside;
enum { BESIDE_LEDGER_SHIFT = 1, BESIDE_AGE_SHIFT = 2 };

// One arena: a bit per page in each word.
typedef struct ArenaMap {
    uint64_t taken;   // in use
    uint64_t dropped; // free, and the memory went to the system
    uint64_t present; // brought in at once
    uint64_t near[4]; // brought in by arena_populate_near: their first quarters, ...
    uint32_t backed;  // ArenaState
} ArenaMap;

typedef struct Arena {
    uintptr_t base;                 // first address of the range
    size_t size;                    // bytes of the range
    Page *pages;                    // an entry per page; below them the maps, downwards
    uint32_t count;                 // arenas in the range
    uint32_t committed;             // arenas below were backed at some time
    uint32_t first_free;            // no arena below has a free page
    uint32_t warm;                  // empty arenas that are still backed
    uint32_t idle;                  // free pages that still have memory
    uint64_t backed_bytes;          // arenas and their part of the tables
    bool keeps_all;                 // nothing goes back any more
    OPT char *beside[BESIDE_COUNT]; // arena_put_beside
    void *reservation;              // range and tables
    size_t reservation_size;
} Arena;
extern Arena arena;

// Reserve the range and its tables.
//
// returns false when not even a small range can be had
bool arena_start(void);

// Give everything back.
void arena_stop(void);

// Reserved memory, of which each part belongs to the part of the range at the same place.
// From now on it is backed and given back as the cells are that it belongs to; the
// ledger's, by os_reserve_large, is brought in as well. NULL: not any more.
//
// returns false when memory is out
bool arena_put_beside(Beside which, OPT char *memory);
// Bytes of the ledger's memory which are backed.
uint64_t arena_beside_bytes(Beside which);

// Take n neighbouring pages, at the lowest address that has them. Their entries are
// zeroed, their content is undefined.
//
// returns the first page, or ARENA_NO_PAGE when memory is out
uint32_t arena_take(uint32_t n);

// Bring in a page of cells that was taken, and the free ones beside it that come next:
// 1/32 of a grown heap.
void arena_populate_cells(uint32_t page);

// Bring in the part of a page of cells that is about to be written, if nothing has yet.
void arena_populate_near(uint32_t page, void *memory, size_t size);

// Bring in n pages of a run that are about to be written.
void arena_populate_run(uint32_t first, uint32_t n);

// Whether taking one page would need memory from the system.
bool arena_is_full(void);

// Give n neighbouring pages back.
void arena_give(uint32_t first, uint32_t n);

// Give the memory of free pages between used ones to the system. Happens by itself when
// such pages are more than the used ones, and many.
void arena_trim(void);

// Take `more` pages right behind a run of n.
//
// returns false when they are in use or memory is out
bool arena_extend(uint32_t first, uint32_t n, uint32_t more);

// First byte of a page.
static inline char *arena_address(uint32_t page)
{
    return (char *)(arena.base + ((uintptr_t)page << ARENA_PAGE_SHIFT));
}

// Number of the page of an address inside the range.
static inline uint32_t arena_page_of(const void *address)
{
    return (uint32_t)(((uintptr_t)address - arena.base) >> ARENA_PAGE_SHIFT);
}

// Whether an address lies in the range.
static inline bool arena_holds(const void *address)
{
    return (uintptr_t)address - arena.base < arena.size;
}

// Number of the first page that was never backed.
static inline uint32_t arena_end(void)
{
    return arena.committed * ARENA_PAGES;
}

static inline ArenaMap *arena_map(uint32_t number)
{
    return (ArenaMap *)(void *)arena.pages - 1 - number;
}

// The bits of a page's cells whose objects are of generation 2. They lie below the
// arenas, downwards.
static inline uint64_t *arena_old_bits(uint32_t page)
{
    return (uint64_t *)arena.base - ((size_t)page + 1) * (2 * ARENA_OLD_WORDS);
}

// The bits of those of generation 1; no cell has both.
static inline uint64_t *arena_middle_bits(uint32_t page)
{
    return arena_old_bits(page) + ARENA_OLD_WORDS;
}

#endif
