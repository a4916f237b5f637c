// arena.c - the reserved range: commits arenas in order, finds runs, returns memory.
#include "runtime/heap/arena.h"

#include <string.h>

#include "runtime/base/os.h"

typedef enum ArenaState { NEVER, BACKED, GIVEN_BACK } ArenaState;

enum {
    PAGES_BYTES = ARENA_PAGES * (int)sizeof(Page), // per arena
    OLD_BYTES = ARENA_PAGES * 2 * ARENA_OLD_WORDS * (int)sizeof(uint64_t),
    ALIGN = 1 << 16,
    IDLE_MIN = 1024 // free pages that may lie between used ones
};

static const size_t largest_range = (size_t)64 << 30, smallest_range = (size_t)16 << 20;
static const uint64_t all_taken = ~(uint64_t)0;

Arena arena;

_Static_assert(sizeof(Page) == 64, "a page entry is a cache line");

static size_t rounded(size_t size)
{
    return (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
}

// The generations of the first cells lie right below the first arena, the map of that
// below the first page entries, and neither border is one of the 2 MiB that a table of
// the system's maps: a small program touches little more than what it uses.
static bool reserve(size_t size)
{
    size_t count = size / ARENA_SIZE, old = rounded(count * OLD_BYTES);
    size_t maps = rounded(count * sizeof(ArenaMap));
    size_t total = old + 2 * ARENA_SIZE + size + maps + rounded(count * PAGES_BYTES);
    char *memory = os_reserve(total);
    if (memory == NULL)
        return false;
    arena.reservation = memory;
    arena.reservation_size = total;
    arena.base =
        (((uintptr_t)memory + old + ARENA_SIZE - 1) / ARENA_SIZE | 1) * ARENA_SIZE;
    arena.size = size;
    arena.count = (uint32_t)count;
    char *tables = (char *)arena.base + size;
    arena.pages = (Page *)(void *)(tables + maps);
    return os_commit(tables, maps);
}

bool arena_start(void)
{
    for (size_t size = largest_range; size >= smallest_range; size /= 2) {
        if (reserve(size)) {
            arena_map(0)->taken = 1; // page 0 is no page
            return true;
        }
        arena_stop();
    }
    return false;
}

void arena_stop(void)
{
    if (arena.reservation != NULL)
        os_release(arena.reservation, arena.reservation_size);
    memset(&arena, 0, sizeof arena);
}

static uint32_t count_bits(uint64_t word)
{
    return (uint32_t)__builtin_popcountll(word);
}

static const uint8_t beside_shifts[] = {
    [BESIDE_LEDGER] = BESIDE_LEDGER_SHIFT, [BESIDE_AGE] = BESIDE_AGE_SHIFT
};

// Whole large pages, or there would be none.
static bool commit_beside(Beside which, uint32_t first, uint32_t count)
{
    const size_t part = ARENA_SIZE >> beside_shifts[which], large = OS_LARGE_PAGE;
    size_t begin = first * part / large * large;
    size_t end = ((first + count) * part + large - 1) / large * large;
    char *memory = arena.beside[which];
    return memory == NULL || begin == end || os_commit(memory + begin, end - begin);
}

bool arena_put_beside(Beside which, OPT char *memory)
{
    arena.beside[which] = memory;
    if (commit_beside(which, 0, arena.committed))
        return true;
    arena.beside[which] = NULL;
    return false;
}

uint64_t arena_beside_bytes(Beside which)
{
    uint64_t pages = 0;
    for (uint32_t a = 0; arena.beside[which] != NULL && a < arena.committed; a++) {
        if (arena_map(a)->backed == BACKED)
            pages += count_bits(~arena_map(a)->dropped);
    }
    return pages * (ARENA_PAGE_SIZE >> beside_shifts[which]);
}

static bool discard_pages(uint32_t first, uint32_t n)
{
    for (int i = 0; i < BESIDE_COUNT; i++) {
        const size_t part = ARENA_PAGE_SIZE >> beside_shifts[i];
        if (arena.beside[i] != NULL)
            (void)os_discard(arena.beside[i] + first * part, n * part);
    }
    return os_discard(arena_address(first), (size_t)n * ARENA_PAGE_SIZE);
}

// Put memory behind one arena and its part of the tables.
static bool back(uint32_t a)
{
    if (arena_map(a)->backed == BACKED)
        return true;
    if (arena_map(a)->backed == NEVER) {
        char *pages = (char *)arena.pages + (size_t)a * PAGES_BYTES;
        char *old = (char *)arena_old_bits((a + 1) * ARENA_PAGES - 1);
        if (!os_commit((char *)arena.base + (size_t)a * ARENA_SIZE, ARENA_SIZE) ||
            !os_commit(pages, PAGES_BYTES) || !os_commit(old, OLD_BYTES) ||
            !commit_beside(BESIDE_LEDGER, a, 1) || !commit_beside(BESIDE_AGE, a, 1))
            return false;
        arena.backed_bytes += PAGES_BYTES + OLD_BYTES;
    }
    arena_map(a)->backed = BACKED;
    arena.backed_bytes += ARENA_SIZE;
    arena.idle += count_bits(~arena_map(a)->taken);
    arena.warm += arena_map(a)->taken == 0; // until its first page is taken
    if (arena.committed <= a)
        arena.committed = a + 1;
    return true;
}

// These pages went to the system.
static void forget_present(ArenaMap *map, uint64_t bits)
{
    map->present &= ~bits;
    for (size_t i = 0; i < ARRAY_COUNT(map->near); i++)
        map->near[i] &= ~bits;
}

static void discard(uint32_t a)
{
    uint32_t pages = count_bits(~arena_map(a)->dropped);
    if (!discard_pages(a * ARENA_PAGES, ARENA_PAGES))
        return; // it stays backed, which costs memory only
    arena_map(a)->backed = GIVEN_BACK;
    arena.backed_bytes -= (uint64_t)pages * ARENA_PAGE_SIZE;
    arena.idle -= pages;
    arena_map(a)->dropped = 0;
    forget_present(arena_map(a), all_taken);
    arena.warm--;
}

// A row of neighbouring pages of an arena.
typedef struct Row {
    uint32_t first, count;
    uint64_t bits;
} Row;

// The lowest row of set bits; there is one.
static Row lowest_row(uint64_t bits)
{
    uint32_t first = (uint32_t)__builtin_ctzll(bits);
    uint64_t above = ~(bits >> first);
    uint32_t count = above == 0 ? ARENA_PAGES : (uint32_t)__builtin_ctzll(above);
    return (Row){ first, count, (all_taken >> (ARENA_PAGES - count)) << first };
}

// Drop the free pages of an arena, each row of them at once.
static void drop_free(uint32_t a)
{
    uint64_t bits = ~arena_map(a)->taken & ~arena_map(a)->dropped;
    while (bits != 0) {
        Row row = lowest_row(bits);
        if (!discard_pages(a * ARENA_PAGES + row.first, row.count))
            return;
        arena_map(a)->dropped |= row.bits;
        forget_present(arena_map(a), row.bits);
        arena.backed_bytes -= (uint64_t)row.count * ARENA_PAGE_SIZE;
        arena.idle -= row.count;
        bits &= ~row.bits;
    }
}

void arena_trim(void)
{
    for (uint32_t a = 0; a < arena.committed; a++) {
        if (arena_map(a)->backed == BACKED && arena_map(a)->taken != 0)
            drop_free(a);
    }
}

// The bits of pages [first, first + n) that lie in arena a.
static uint64_t bits_in(uint32_t a, uint32_t first, uint32_t n)
{
    uint32_t begin = a * ARENA_PAGES, end = begin + ARENA_PAGES;
    uint32_t from = first > begin ? first - begin : 0;
    uint32_t to = first + n < end ? first + n - begin : ARENA_PAGES;
    return (all_taken << from) & (all_taken >> (ARENA_PAGES - to));
}

// Mark pages as taken; their arenas get memory first.
static bool occupy(uint32_t first, uint32_t n)
{
    uint32_t begin = first / ARENA_PAGES, end = (first + n - 1) / ARENA_PAGES;
    for (uint32_t a = begin; a <= end; a++) {
        if (!back(a))
            return false;
    }
    for (uint32_t a = begin; a <= end; a++) {
        uint64_t bits = bits_in(a, first, n);
        uint32_t dropped = count_bits(bits & arena_map(a)->dropped);
        arena.warm -= arena_map(a)->taken == 0;
        arena_map(a)->taken |= bits;
        arena_map(a)->dropped &= ~bits;
        arena.backed_bytes += (uint64_t)dropped * ARENA_PAGE_SIZE;
        arena.idle -= count_bits(bits) - dropped;
    }
    memset(&arena.pages[first], 0, n * sizeof(Page));
    while (arena.first_free < arena.count &&
           arena_map(arena.first_free)->taken == all_taken)
        arena.first_free++;
    return true;
}

// First of n neighbouring free pages, or ARENA_NO_PAGE.
static uint32_t find(uint32_t n)
{
    uint32_t run = 0;
    for (uint32_t a = arena.first_free; a < arena.count; a++) {
        uint64_t word = arena_map(a)->taken;
        for (uint32_t bit = 0; bit < ARENA_PAGES;) {
            uint64_t rest = word >> bit;
            if (rest & 1) {
                run = 0;
                bit +=
                    rest == all_taken ? ARENA_PAGES : (uint32_t)__builtin_ctzll(~rest);
                continue;
            }
            uint32_t room =
                rest == 0 ? ARENA_PAGES - bit : (uint32_t)__builtin_ctzll(rest);
            if (run + room >= n)
                return a * ARENA_PAGES + bit - run;
            run += room;
            bit += room;
        }
    }
    return ARENA_NO_PAGE;
}

uint32_t arena_take(uint32_t n)
{
    uint32_t first = find(n);
    return first != ARENA_NO_PAGE && occupy(first, n) ? first : ARENA_NO_PAGE;
}

static void populate(uint32_t a, uint64_t bits, bool are_cells)
{
    const size_t size = ARENA_PAGE_SIZE;
    bits &= ~arena_map(a)->present;
    arena_map(a)->present |= bits;
    while (bits != 0) {
        Row row = lowest_row(bits);
        uint32_t first = a * ARENA_PAGES + row.first;
        os_populate(arena_address(first), row.count * size);
        if (are_cells && arena.beside[BESIDE_LEDGER] != NULL) {
            const size_t part = size >> BESIDE_LEDGER_SHIFT;
            os_populate(arena.beside[BESIDE_LEDGER] + first * part, row.count * part);
        }
        bits &= ~row.bits;
    }
}

// In the first arena most pages stay nearly empty, one for each size.
void arena_populate_cells(uint32_t page)
{
    uint32_t a = page / ARENA_PAGES, bit = page % ARENA_PAGES;
    uint32_t ahead = a < 2 ? a : a < 8 ? 4 : 16;
    if (ahead == 0 || (arena_map(a)->present >> bit & 1))
        return;
    uint64_t block = (all_taken >> (ARENA_PAGES - ahead)) << (bit & ~(ahead - 1));
    populate(
        a, (uint64_t)1 << bit | (block & ~arena_map(a)->taken & ~arena_map(a)->dropped),
        true);
}

void arena_populate_near(uint32_t page, void *memory, size_t size)
{
    ArenaMap *map = arena_map(page / ARENA_PAGES);
    const uint64_t bit = (uint64_t)1 << page % ARENA_PAGES;
    size_t quarter = ((uintptr_t)memory - (uintptr_t)arena_address(page)) /
                     (ARENA_PAGE_SIZE / ARRAY_COUNT(map->near));
    // Where one cell alone comes and goes, so does its page: 3 us less each time.
    if (((map->present | map->near[quarter]) & bit) != 0)
        return;
    map->near[quarter] |= bit;
    os_populate(memory, size);
}

void arena_populate_run(uint32_t first, uint32_t n)
{
    for (uint32_t a = first / ARENA_PAGES; a <= (first + n - 1) / ARENA_PAGES; a++)
        populate(a, bits_in(a, first, n), false);
}

bool arena_is_full(void)
{
    return arena.first_free >= arena.count ||
           arena_map(arena.first_free)->backed != BACKED;
}

bool arena_extend(uint32_t first, uint32_t n, uint32_t more)
{
    uint32_t from = first + n;
    if (more > arena.count * ARENA_PAGES - from)
        return false;
    for (uint32_t a = from / ARENA_PAGES; a <= (from + more - 1) / ARENA_PAGES; a++) {
        if (arena_map(a)->taken & bits_in(a, from, more))
            return false;
    }
    return occupy(from, more);
}

void arena_give(uint32_t first, uint32_t n)
{
    uint32_t begin = first / ARENA_PAGES, end = (first + n - 1) / ARENA_PAGES;
    for (uint32_t i = first; i < first + n; i++)
        arena.pages[i].state = PAGE_FREE;
    for (uint32_t a = begin; a <= end; a++) {
        uint64_t bits = bits_in(a, first, n);
        arena_map(a)->taken &= ~bits;
        arena.idle += count_bits(bits);
        if (arena_map(a)->taken == 0) {
            arena.warm++;
            if (arena.warm > 1 && !arena.keeps_all)
                discard(a);
        }
    }
    if (begin < arena.first_free)
        arena.first_free = begin;
    if (arena.idle > IDLE_MIN && !arena.keeps_all &&
        (uint64_t)arena.idle * ARENA_PAGE_SIZE > arena.backed_bytes / 2)
        arena_trim();
}
