// heap_debug.c - validation, the report of live objects, poison of freed cells.
#include "runtime/heap/heap_debug.h"

#include <stdarg.h>
#include <string.h>

#include "runtime/heap/pool.h"

enum { MAX_LINES = 50, MAX_ROWS = 256, MAX_CHILDREN = 16 };

// ---- poison ----
void heap_debug_taken(const void *cell, size_t size)
{
    const uint8_t *byte = cell;
    for (size_t i = sizeof(HeapCell); i < size && !pool.is_system; i++) {
        if (byte[i] != HEAP_POISON)
            marks_stop(__FILE__, __LINE__, "a freed cell was written to");
    }
}

void heap_debug_freed(HeapKind kind, void *block, size_t size)
{
    size_t counted = pool_counted(size);
    if (pool.is_system)
        return;
    if (size > HEAP_SMALL_MAX && kind == HEAP_RAW) {
        memset(block, HEAP_POISON, counted);
        return;
    }
    if (!arena_holds(block))
        marks_stop(__FILE__, __LINE__, "a block that is not the heap's is freed");
    const Page *p = &arena.pages[arena_page_of(block)];
    if (p->kind != kind || p->size_class != pool_class_of(size))
        marks_stop(__FILE__, __LINE__, "a block is freed with another kind or size");
    if (kind != HEAP_RAW && ((Object *)block)->refs > 1)
        marks_stop(__FILE__, __LINE__, "an object is freed that is still referred to");
    memset((HeapCell *)block + 1, HEAP_POISON,
           (p->state == PAGE_RUN ? counted : p->cell_size) - sizeof(HeapCell));
}

// ---- validation ----
static struct {
    FILE *out;
    size_t problems;
    Object *parent;
    uint32_t **inner; // per page: references found to each cell
    uint32_t pages;
} heap_debug;

static void PRINTF_LIKE(1, 2) problem(const char *format, ...)
{
    va_list args;
    heap_debug.problems++;
    if (heap_debug.problems > MAX_LINES)
        return;
    va_start(args, format);
    fputs("heap: ", heap_debug.out);
    vfprintf(heap_debug.out, format, args);
    fputc('\n', heap_debug.out);
    va_end(args);
}

static const char *name_of(const Object *o)
{
    if (o->shape >= SHAPE_LIMIT || shape_table[o->shape].type == NULL)
        return "no type";
    return shape_table[o->shape].type->name;
}

static bool is_whole(const Object *o)
{
    return o->shape != SHAPE_INVALID && o->shape < SHAPE_LIMIT &&
           shape_table[o->shape].type != NULL;
}

static void visit_child(Object *child, void *context)
{
    uint32_t page, cell;
    (void)context;
    if (!pool_locate(child, &page, &cell)) {
        if ((int32_t)child->refs >= 0 && !pool.is_system)
            problem("%s at %p refers to %p, which is neither static nor in the heap",
                    name_of(heap_debug.parent), (void *)heap_debug.parent,
                    (void *)child);
        return;
    }
    const Page *p = &arena.pages[page];
    if (page >= heap_debug.pages || !pool_has_objects(p) || cell >= p->bump ||
        pool_object(page, cell) != child) {
        problem("%s at %p refers to %p, where no object begins",
                name_of(heap_debug.parent), (void *)heap_debug.parent, (void *)child);
        return;
    }
    if (child->refs == 0)
        problem("%s at %p refers to %p, which is free", name_of(heap_debug.parent),
                (void *)heap_debug.parent, (void *)child);
    if (heap_debug.inner[page] != NULL)
        heap_debug.inner[page][cell]++;
}

static void check_object(Object *o, void *context)
{
    (void)context;
    if (!is_whole(o)) {
        problem("object at %p has shape %u, which has no type", (void *)o, o->shape);
        return;
    }
    const Type *type = type_of(o);
    heap_debug.parent = o;
    if (type->traverse != NULL)
        type->traverse(o, visit_child, NULL);
}

static void check_cells(uint32_t page)
{
    const Page *p = &arena.pages[page];
    uint32_t free_cells = 0;
    for (const HeapCell *cell = p->free; cell != NULL; cell = cell->next) {
        if (arena_page_of(cell) != page || cell->head.refs != 0) {
            problem("free list of page %u leads to %p", page, (const void *)cell);
            return;
        }
        if (++free_cells > p->cells)
            break;
    }
    if (free_cells + p->used != p->bump || p->bump > p->cells)
        problem("page %u: %u used + %u free of %u given out, room for %u", page,
                p->used, free_cells, p->bump, p->cells);
    if (p->used == 0)
        problem("page %u is empty and was not given back", page);
    if ((p->free != NULL || p->bump < p->cells) != ((p->flags & PAGE_LISTED) != 0))
        problem("page %u is wrongly listed", page);
}

// Cells that were never given out cannot have survived a collection.
static void check_old_bits(uint32_t page)
{
    const uint64_t *old = arena_old_bits(page), *middle = arena_middle_bits(page);
    for (uint32_t cell = arena.pages[page].bump; cell < ARENA_OLD_WORDS * 64; cell++) {
        if ((old[cell / 64] | middle[cell / 64]) >> cell % 64 & 1) {
            problem("page %u: unused cell %u is old", page, cell);
            return;
        }
    }
    for (uint32_t word = 0; word < ARENA_OLD_WORDS; word++) {
        if ((old[word] & middle[word]) != 0)
            problem("page %u: cells of two generations at word %u", page, word);
    }
}

static void check_lists(void)
{
    size_t limit = arena_end();
    for (uint32_t kind = 0; kind < HEAP_KINDS; kind++) {
        for (uint32_t c = 0; c < POOL_CLASSES; c++) {
            size_t length = 0;
            for (uint32_t i = pool.room[kind][c]; i != ARENA_NO_PAGE;
                 i = arena.pages[i].next) {
                const Page *p = &arena.pages[i];
                if (p->kind != kind || p->size_class != c || ++length > limit) {
                    problem("list of kind %u, class %u leads to page %u", kind, c, i);
                    break;
                }
            }
        }
    }
    for (uint32_t kind = 0; kind < HEAP_KINDS; kind++) {
        for (uint32_t c = 0; c < HEAP_CLASS_COUNT; c++) {
            for (const HeapCell *cell = heap.front[heap_list_of((HeapKind)kind, c)];
                 cell != NULL; cell = cell->next) {
                const Page *p = &arena.pages[arena_page_of(cell)];
                if (!arena_holds(cell) || p->kind != kind || p->size_class != c ||
                    cell->head.refs != 0) {
                    problem("front list of kind %u, class %u leads to %p", kind, c,
                            (const void *)cell);
                    break;
                }
            }
        }
    }
}

static void check_pages(void)
{
    for (uint32_t page = 1; page < heap_debug.pages; page++) {
        const Page *p = &arena.pages[page];
        bool is_taken = arena_map(page / ARENA_PAGES)->taken >> page % ARENA_PAGES & 1;
        if (is_taken != (p->state != PAGE_FREE))
            problem("page %u: state %u, but taken is %d", page, p->state, is_taken);
        if (p->state == PAGE_CELLS)
            check_cells(page);
        if (p->state == PAGE_TAIL && arena.pages[p->link].state != PAGE_RUN)
            problem("page %u is the tail of no run", page);
        if (p->inner != NULL && p->state == PAGE_CELLS)
            problem("page %u has counters outside a collection", page);
        if (p->state == PAGE_FREE || p->kind == HEAP_RAW || p->state == PAGE_TAIL)
            continue;
        if (p->kind == HEAP_CONTAINER)
            check_old_bits(page);
        heap_debug.inner[page] = calloc(p->bump + 1u, sizeof(uint32_t));
    }
}

static void check_count(uint32_t page, uint32_t cell)
{
    const Object *o = pool_object(page, cell);
    uint32_t found = heap_debug.inner[page][cell];
    if (o == NULL || (int32_t)o->refs < 0 || found <= o->refs)
        return;
    problem("%s at %p is referred to %u times, its count is %u", name_of(o),
            (const void *)o, found, o->refs);
}

// An object to which more references exist than objects of the heap hold.
static void report_held(uint32_t page, uint32_t cell)
{
    const Object *o = pool_object(page, cell);
    uint32_t found = heap_debug.inner[page][cell];
    if (o == NULL || o->refs == 0 || (int32_t)o->refs < 0 || found >= o->refs)
        return;
    if (heap_debug.problems++ < MAX_LINES)
        fprintf(heap_debug.out,
                "    held from outside: %s at %p, %u of %u references\n", name_of(o),
                (const void *)o, o->refs - found, o->refs);
}

// Count the references between objects, then look at each of them.
static void count_references(FILE *out, void (*look)(uint32_t page, uint32_t cell))
{
    memset(&heap_debug, 0, sizeof heap_debug);
    heap_debug.out = out;
    heap_debug.pages = arena_end();
    heap_debug.inner = calloc(heap_debug.pages + 1u, sizeof *heap_debug.inner);
    if (heap_debug.inner == NULL)
        return;
    check_lists();
    check_pages();
    heap_walk(check_object, NULL);
    for (uint32_t page = 1; page < heap_debug.pages; page++) {
        for (uint32_t cell = 0;
             heap_debug.inner[page] != NULL && cell < arena.pages[page].bump; cell++)
            look(page, cell);
        free(heap_debug.inner[page]);
    }
    free(heap_debug.inner);
}

size_t heap_debug_validate(FILE *out)
{
    count_references(out, check_count);
    if (heap_debug.problems > MAX_LINES)
        fprintf(out, "heap: %zu problems in all\n", heap_debug.problems);
    return heap_debug.problems;
}

// ---- what is alive ----
typedef struct Row {
    const Type *type;
    size_t count, bytes;
} Row;

typedef struct Census {
    Row rows[MAX_ROWS]; // the last one: all other types
    size_t used, total;
} Census;

static void count_object(Object *object, void *context)
{
    (void)object;
    ++*(size_t *)context;
}

size_t heap_debug_live_count(void)
{
    size_t count = 0;
    heap_walk(count_object, &count);
    return count;
}

static void take_census(Object *object, void *context)
{
    Census *census = context;
    const Type *type = is_whole(object) ? type_of(object) : NULL;
    size_t i = 0;
    while (i < census->used && census->rows[i].type != type)
        i++;
    if (i == census->used) {
        if (census->used < MAX_ROWS)
            census->used++;
        else
            i--;
        census->rows[i].type = type;
    }
    census->rows[i].count++;
    census->rows[i].bytes += pool_room_of(object);
    census->total++;
}

static int by_count(const void *left, const void *right)
{
    const Row *a = left, *b = right;
    if (a->count != b->count)
        return a->count < b->count ? 1 : -1;
    return a->bytes < b->bytes ? 1 : a->bytes > b->bytes ? -1 : 0;
}

void heap_debug_report(FILE *out)
{
    Census *census = calloc(1, sizeof *census);
    HeapStats stats = heap_stats();
    if (census == NULL)
        return;
    heap_walk(take_census, census);
    qsort(census->rows, census->used, sizeof census->rows[0], by_count);
    fprintf(out, "alive: %zu objects; %llu blocks, %llu bytes\n", census->total,
            (unsigned long long)stats.live_blocks,
            (unsigned long long)stats.live_bytes);
    for (size_t i = 0; i < census->used; i++) {
        const Row *row = &census->rows[i];
        fprintf(out, "%10zu  %10zu bytes  %s\n", row->count, row->bytes,
                row->type != NULL ? row->type->name : "(no type)");
    }
    if (census->total > 0)
        count_references(out, report_held);
    free(census);
}

// ---- one object ----
typedef struct Listing {
    FILE *out;
    size_t count;
} Listing;

static void list_child(Object *child, void *context)
{
    Listing *listing = context;
    if (listing->count++ < MAX_CHILDREN)
        fprintf(listing->out, "    %p %s, refs %u\n", (void *)child, name_of(child),
                child->refs & ~IMMORTAL);
}

void heap_debug_dump(FILE *out, Object *object)
{
    uint32_t page, cell;
    bool is_immortal = (object->refs & IMMORTAL) != 0;
    fprintf(out, "%p %s, shape %u, ", (void *)object, name_of(object), object->shape);
    if (is_immortal)
        fputs("immortal", out);
    else
        fprintf(out, "refs %u", object->refs);
    if (pool_locate(object, &page, &cell)) {
        const Page *p = &arena.pages[page];
        bool is_old = p->kind == HEAP_CONTAINER &&
                      (arena_old_bits(page)[cell / 64] >> cell % 64 & 1);
        fprintf(out, ", %s page %u cell %u of %zu bytes%s",
                p->kind == HEAP_CONTAINER ? "container" : "leaf", page, cell,
                pool_room_of(object), is_old ? ", old" : "");
    }
    fputc('\n', out);
    if (object->refs != 0 && is_whole(object) && type_of(object)->traverse != NULL) {
        Listing listing = { out, 0 };
        type_of(object)->traverse(object, list_child, &listing);
        if (listing.count > MAX_CHILDREN)
            fprintf(out, "    and %zu more\n", listing.count - MAX_CHILDREN);
    }
}
