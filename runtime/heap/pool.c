// pool.c - refills, pages' own lists, runs, and the index of OURO_HEAP=system.
#include "runtime/heap/pool.h"

#include <malloc.h>
#include <string.h>

enum { SYSTEM_PAGE = 4096 };

typedef struct Slot { // of an object of OURO_HEAP=system
    uintptr_t address;
    uint32_t number; // page * POOL_SLOTS + slot
} Slot;

Pool pool;

// 16384 / n rounded down to 16, for n = 25, 21, 16, 12, 10, 8, 6, 5, 4, 3, 2.
static const uint16_t medium_sizes[POOL_MEDIUM_COUNT] = { 640,  768,  1024, 1360,
                                                          1632, 2048, 2720, 3264,
                                                          4096, 5456, 8192 };

void pool_start(bool is_system)
{
    memset(&pool, 0, sizeof pool);
    pool.is_system = is_system;
    pool.trigger = INT64_MAX;
}

static void free_system_blocks(void)
{
    const Slot *slots = pool.index.rows;
    for (size_t i = 0; i < pool.index.capacity; i++)
        free((void *)slots[i].address);
    address_table_free(&pool.index);
}

void pool_stop(void)
{
    free_system_blocks();
    vec_free(&pool.fresh);
    memset(&pool, 0, sizeof pool);
}

uint32_t pool_class_of(size_t size)
{
    if (size <= HEAP_SMALL_MAX)
        return heap_class_of(size);
    uint32_t i = 0;
    while (i < POOL_MEDIUM_COUNT && medium_sizes[i] < size)
        i++;
    return HEAP_CLASS_COUNT + i;
}

uint32_t pool_class_size(uint32_t size_class)
{
    if (size_class < HEAP_CLASS_COUNT)
        return heap_class_size(size_class);
    return medium_sizes[size_class - HEAP_CLASS_COUNT];
}

// ---- lists of pages ----
static void list_page(uint32_t page)
{
    Page *p = &arena.pages[page];
    uint32_t *head = &pool.room[p->kind][p->size_class];
    p->prev = ARENA_NO_PAGE;
    p->next = *head;
    if (*head != ARENA_NO_PAGE)
        arena.pages[*head].prev = page;
    *head = page;
    p->flags |= PAGE_LISTED;
}

static void unlist_page(uint32_t page)
{
    Page *p = &arena.pages[page];
    if (p->prev != ARENA_NO_PAGE)
        arena.pages[p->prev].next = p->next;
    else
        pool.room[p->kind][p->size_class] = p->next;
    if (p->next != ARENA_NO_PAGE)
        arena.pages[p->next].prev = p->prev;
    p->flags &= (uint8_t)~PAGE_LISTED;
}

void pool_tidy(PageList *list, uint8_t flag)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        uint32_t page = list->items[i];
        Page *p = &arena.pages[page];
        bool is_stale = !pool_has_objects(p) || p->kind != HEAP_CONTAINER ||
                        (p->flags & (flag | PAGE_QUEUED)) != flag;
        if (is_stale)
            continue;
        p->flags |= PAGE_QUEUED; // seen
        list->items[kept++] = page;
    }
    list->count = kept;
    for (size_t i = 0; i < kept; i++)
        arena.pages[list->items[i]].flags &= (uint8_t)~PAGE_QUEUED;
}

bool pool_note(PageList *list, uint32_t page, uint8_t flag)
{
    Page *p = &arena.pages[page];
    if (p->flags & flag)
        return true;
    p->flags |= flag;
    if (list->count == list->capacity && list->count > 64)
        pool_tidy(list, flag); // drops this page too when it is in already
    return vec_push(list, page);
}

// Containers were given out of a page: the next young collection looks at it.
static void note_fresh(uint32_t page, uint32_t cells)
{
    pool.net_containers += cells;
    if (!pool_note(&pool.fresh, page, PAGE_FRESH))
        pool.fresh_lost = true;
    if (pool.net_containers >= pool.trigger && pool.on_trigger != NULL)
        pool.on_trigger();
}

static void forget_old(uint32_t page, uint32_t cell)
{
    arena_old_bits(page)[cell / 64] &= ~((uint64_t)1 << cell % 64);
    arena_middle_bits(page)[cell / 64] &= ~((uint64_t)1 << cell % 64);
    if (pool.net_containers > 0)
        pool.net_containers--;
}

static void open_page(uint32_t page, PageState state, HeapKind kind,
                      uint32_t size_class)
{
    Page *p = &arena.pages[page];
    p->state = (uint8_t)state;
    p->kind = (uint8_t)kind;
    p->size_class = (uint8_t)size_class;
    if (kind == HEAP_CONTAINER)
        memset(arena_old_bits(page), 0, 2 * ARENA_OLD_WORDS * sizeof(uint64_t));
}

// ---- cells ----
static uint32_t new_page(HeapKind kind, uint32_t size_class)
{
    uint32_t page = arena_take(1);
    if (page == ARENA_NO_PAGE)
        return page;
    arena_populate_cells(page);
    Page *p = &arena.pages[page];
    open_page(page, PAGE_CELLS, kind, size_class);
    p->cell_size = pool_class_size(size_class);
    p->cells = (uint16_t)(ARENA_PAGE_SIZE / p->cell_size);
    p->inverse = (uint32_t)((((uint64_t)1 << 32) + p->cell_size - 1) / p->cell_size);
    list_page(page);
    return page;
}

// Cells from the bump index on, in address order; those that begin in one page of the
// system, so that no memory is touched long before it is needed.
static uint32_t take_unused(Page *p, uint32_t page, uint32_t max, HeapCell **out)
{
    uint32_t count = (uint32_t)(p->cells - p->bump);
    uint32_t begin = p->bump * p->cell_size,
             end = (begin / SYSTEM_PAGE + 1) * SYSTEM_PAGE;
    uint32_t near = (end - begin + p->cell_size - 1) / p->cell_size;
    if (count > near)
        count = near;
    if (count > max)
        count = max;
    char *at = arena_address(page) + begin;
    if (begin % SYSTEM_PAGE < p->cell_size)
        arena_populate_near(page, at,
                            end - begin); // where these cells have their heads
    *out = (HeapCell *)(void *)at;
    for (uint32_t i = 0; i < count; i++, at += p->cell_size) {
        HeapCell *cell = (HeapCell *)(void *)at;
        cell->head.refs = 0;
        cell->next = i + 1 < count ? (HeapCell *)(void *)(at + p->cell_size) : NULL;
#ifdef OURO_DEBUG
        memset(cell + 1, HEAP_POISON, p->cell_size - sizeof *cell);
#endif
    }
    p->bump = (uint16_t)(p->bump + count);
    return count;
}

static uint32_t take_returned(Page *p, uint32_t max, HeapCell **out)
{
    uint32_t count = 1;
    HeapCell *last = p->free;
    *out = last;
    while (count < max && last->next != NULL) {
        last = last->next;
        count++;
    }
    p->free = last->next;
    last->next = NULL;
    return count;
}

HeapCell *pool_take(HeapKind kind, uint32_t size_class, uint32_t max)
{
    HeapCell *cells;
    uint32_t page = pool.room[kind][size_class];
    if (page == ARENA_NO_PAGE && (page = new_page(kind, size_class)) == ARENA_NO_PAGE)
        return NULL;
    Page *p = &arena.pages[page];
    uint32_t count = p->free != NULL ? take_returned(p, max, &cells)
                                     : take_unused(p, page, max, &cells);
    p->used = (uint16_t)(p->used + count);
    pool.cell_bytes += (uint64_t)count * p->cell_size;
    if (p->free == NULL && p->bump == p->cells)
        unlist_page(page);
    if (kind == HEAP_CONTAINER)
        note_fresh(page, count);
    return cells;
}

void pool_give(void *block)
{
    uint32_t page = arena_page_of(block);
    Page *p = &arena.pages[page];
    HeapCell *cell = block;
    ASSERT(p->state == PAGE_CELLS && p->used > 0);
    if (p->kind == HEAP_CONTAINER)
        forget_old(page, pool_cell_of(p, block));
    cell->head.refs = 0;
    cell->next = p->free;
    p->free = cell;
    p->used--;
    pool.cell_bytes -= p->cell_size;
    if (UNLIKELY(p->used == 0)) {
        if (p->flags & PAGE_LISTED)
            unlist_page(page);
        p->flags = 0;
        arena_give(page, 1);
    } else if (!(p->flags & PAGE_LISTED)) {
        list_page(page);
    }
}

// ---- runs ----
static uint32_t pages_for(size_t size)
{
    return (uint32_t)((size + ARENA_PAGE_SIZE - 1) >> ARENA_PAGE_SHIFT);
}

static void mark_tails(uint32_t first, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        arena.pages[first + i].state = PAGE_TAIL;
        arena.pages[first + i].link = first;
    }
}

// Pages of a run are kept in cell_size, which no run has use for.
void *pool_run_new(HeapKind kind, size_t size, bool is_growing)
{
    if (size > arena.size)
        return NULL;
    uint32_t count = pages_for(is_growing ? size + size / 8 : size);
    uint32_t page = arena_take(count);
    if (page == ARENA_NO_PAGE)
        return NULL;
    arena_populate_run(page, pages_for(size));
    Page *p = &arena.pages[page];
    open_page(page, PAGE_RUN, kind, POOL_CLASSES);
    p->cell_size = count;
    p->bytes = size;
    p->cells = p->bump = p->used = 1;
    mark_tails(page, 1, count);
    pool.cell_bytes += (uint64_t)count << ARENA_PAGE_SHIFT;
    Object *block = (Object *)(void *)arena_address(page);
    block->refs = 0;
    if (kind == HEAP_CONTAINER)
        note_fresh(page, 1);
    return block;
}

void pool_run_free(void *block)
{
    uint32_t page = arena_page_of(block);
    Page *p = &arena.pages[page];
    ASSERT(p->state == PAGE_RUN);
    if (p->kind == HEAP_CONTAINER)
        forget_old(page, 0);
    p->flags = 0;
    pool.cell_bytes -= (uint64_t)p->cell_size << ARENA_PAGE_SHIFT;
    arena_give(page, p->cell_size);
}

bool pool_run_resize(void *block, size_t size)
{
    uint32_t page = arena_page_of(block);
    Page *p = &arena.pages[page];
    if (size > arena.size)
        return false;
    uint32_t have = p->cell_size, need = pages_for(size), wanted = need;
    uint32_t spare = need + need / 8; // growth by small steps stays cheap
    if (need > have) {
        if (arena_extend(page, have, spare - have))
            need = spare;
        else if (!arena_extend(page, have, need - have))
            return false;
        mark_tails(page, have, need);
        arena_populate_run(page + have, wanted - have);
    } else if (spare < have) {
        arena_give(page + need, have - need);
    } else {
        need = have;
    }
    pool.cell_bytes +=
        ((uint64_t)need << ARENA_PAGE_SHIFT) - ((uint64_t)have << ARENA_PAGE_SHIFT);
    p->cell_size = need;
    p->bytes = size;
    return true;
}

// ---- OURO_HEAP=system ----
// A slot page: addresses in its first half, sizes (or the next empty slot) in the
// other.
static size_t *slot_sizes(uint32_t page)
{
    return (size_t *)(void *)(arena_address(page) + POOL_SLOTS * sizeof(Object *));
}

uint32_t pool_system_find(const void *object)
{
    const Slot *slot = address_table_find(&pool.index, object, sizeof *slot);
    return slot != NULL ? slot->number : 0;
}

static uint32_t slot_page(HeapKind kind)
{
    uint32_t page = pool.room[kind][0];
    if (page != ARENA_NO_PAGE || (page = arena_take(1)) == ARENA_NO_PAGE)
        return page;
    Page *p = &arena.pages[page];
    open_page(page, PAGE_SLOTS, kind, 0);
    p->cells = POOL_SLOTS;
    memset(arena_address(page), 0, ARENA_PAGE_SIZE);
    list_page(page);
    return page;
}

void *pool_system_new(HeapKind kind, size_t size)
{
    size_t bytes = size < sizeof(HeapCell) ? sizeof(HeapCell) : size;
    Object *block = malloc(bytes);
    if (kind == HEAP_RAW || block == NULL)
        return block;
    block->refs = 0;
    Slot *entry = address_table_enter(&pool.index, block, sizeof *entry);
    uint32_t page = entry != NULL ? slot_page(kind) : ARENA_NO_PAGE;
    if (page == ARENA_NO_PAGE) {
        if (entry != NULL)
            address_table_remove(&pool.index, entry, sizeof *entry);
        free(block);
        return NULL;
    }
    Page *p = &arena.pages[page];
    size_t *sizes = slot_sizes(page);
    uint32_t slot = p->spare != 0 ? p->spare - 1u : p->bump;
    if (p->spare != 0)
        p->spare = (uint16_t)sizes[slot];
    else
        p->bump++;
    sizes[slot] = bytes;
    ((Object **)(void *)arena_address(page))[slot] = block;
    entry->number = page * POOL_SLOTS + slot;
    p->used++;
    if (p->spare == 0 && p->bump == p->cells)
        unlist_page(page);
    if (kind == HEAP_CONTAINER)
        note_fresh(page, 1);
    return block;
}

void pool_system_free(HeapKind kind, void *block)
{
    if (kind != HEAP_RAW) {
        Slot *entry = address_table_find(&pool.index, block, sizeof *entry);
        ASSERT(entry != NULL);
        uint32_t page = entry->number / POOL_SLOTS;
        uint32_t slot = entry->number % POOL_SLOTS;
        Page *p = &arena.pages[page];
        address_table_remove(&pool.index, entry, sizeof *entry);
        if (kind == HEAP_CONTAINER)
            forget_old(page, slot);
        slot_sizes(page)[slot] = p->spare;
        ((Object **)(void *)arena_address(page))[slot] = NULL;
        p->spare = (uint16_t)(slot + 1);
        p->used--;
        if (!(p->flags & PAGE_LISTED))
            list_page(page);
        if (p->used == 0) {
            unlist_page(page);
            p->flags = 0;
            arena_give(page, 1);
        }
    }
    free(block);
}

size_t pool_room_of(const void *block)
{
    if (!arena_holds(block)) {
        uint32_t slot = pool.is_system ? pool_system_find(block) : 0;
        if (slot != 0)
            return slot_sizes(slot / POOL_SLOTS)[slot % POOL_SLOTS];
        return malloc_usable_size((void *)(uintptr_t)block);
    }
    const Page *p = &arena.pages[arena_page_of(block)];
    return p->state == PAGE_RUN ? (size_t)p->cell_size << ARENA_PAGE_SHIFT
                                : p->cell_size;
}
