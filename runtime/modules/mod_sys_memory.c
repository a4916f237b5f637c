// mod_sys_memory.c - sys._debugmallocstats(): pages and cells by size class, on stderr.
#include "runtime/modules/mod_sys_memory.h"

#include <inttypes.h>
#include <stdio.h>

#include "runtime/heap/arena.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/pool.h"
#include "runtime/types/singletons.h"

typedef struct ClassStats {
    uint64_t pages, used, free;
} ClassStats;

// Cells in the front lists: given out by their page, but to nobody.
static uint64_t cells_in_front(uint32_t size_class)
{
    uint64_t count = 0;
    for (int kind = 0; size_class < HEAP_CLASS_COUNT && kind < HEAP_KINDS; kind++)
        for (const HeapCell *cell =
                 heap.front[heap_list_of((HeapKind)kind, size_class)];
             cell != NULL; cell = cell->next)
            count++;
    return count;
}

static void print_classes(uint64_t *total_pages, uint64_t *total_free)
{
    ClassStats classes[POOL_CLASSES] = { { 0 } };
    for (uint32_t page = 1; page < arena_end(); page++) {
        const Page *p = &arena.pages[page];
        if (p->state != PAGE_CELLS || p->size_class >= POOL_CLASSES)
            continue;
        classes[p->size_class].pages++;
        classes[p->size_class].used += p->used;
        classes[p->size_class].free += (uint64_t)p->cells - p->used;
    }
    fprintf(stderr, "class   size   num pools   blocks in use  avail blocks\n"
                    "-----   ----   ---------   -------------  ------------\n");
    for (uint32_t c = 0; c < POOL_CLASSES; c++) {
        uint64_t front = cells_in_front(c), used = classes[c].used - front;
        if (classes[c].pages == 0)
            continue;
        fprintf(stderr, "%5u %6u %11" PRIu64 " %15" PRIu64 " %13" PRIu64 "\n", c,
                pool_class_size(c), classes[c].pages, used, classes[c].free + front);
        *total_pages += classes[c].pages;
        *total_free += (classes[c].free + front) * pool_class_size(c);
    }
}

static void print_figure(const char *what, uint64_t figure)
{
    fprintf(stderr, "%-40s = %20" PRIu64 "\n", what, figure);
}

Object *mod_sys_memory_debug(Object *self, Object *const *args)
{
    HeapStats stats = heap_stats();
    uint64_t pages = 0, free_bytes = 0, runs = 0;
    (void)self;
    (void)args;
    fprintf(stderr, "Small block threshold = %d, in %d size classes.\n\n",
            HEAP_SMALL_MAX, HEAP_CLASS_COUNT);
    print_classes(&pages, &free_bytes);
    for (uint32_t page = 1; page < arena_end(); page++)
        runs += arena.pages[page].state == PAGE_RUN;
    fputc('\n', stderr);
    print_figure("# arenas backed", arena.backed_bytes / ARENA_SIZE);
    print_figure("# pages of cells", pages);
    print_figure("# runs of pages", runs);
    print_figure("# bytes in arenas and tables", arena.backed_bytes);
    print_figure("# bytes from the system", stats.reserved_bytes);
    print_figure("# bytes in available blocks", free_bytes);
    print_figure("# bytes in use", stats.live_bytes);
    print_figure("# bytes in use at most", stats.peak_bytes);
    print_figure("# blocks in use", stats.live_blocks);
    print_figure("# blocks made", stats.made_blocks);
    print_figure("# blocks freed", stats.freed_blocks);
    return NONE;
}
