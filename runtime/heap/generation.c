// generation.c - sets objects aside, says how old they are, lets survivors grow older.
#include "runtime/heap/generation.h"

#include <string.h>

static struct generation {
    PageList middle; // pages that have cells of generation 1
    // Set aside: bits of cells by page, good where the old bit is set as well. While
    // there are any, frees go to the pages, which take the old bit away.
    uint64_t *frozen;
    size_t frozen_size;
    uint32_t frozen_pages;
} generation;

PageList *generation_middle(void)
{
    return &generation.middle;
}

void generation_stop(void)
{
    generation_unfreeze();
    vec_free(&generation.middle);
}

// ---- what was set aside ----
static uint64_t *frozen_bits(uint32_t page)
{
    return page < generation.frozen_pages
               ? generation.frozen + (size_t)page * ARENA_OLD_WORDS
               : NULL;
}

// The cells of a word of a page that are set aside.
static uint64_t frozen_word(uint32_t page, uint32_t word)
{
    const uint64_t *frozen = frozen_bits(page);
    return frozen == NULL ? 0 : frozen[word] & arena_old_bits(page)[word];
}

// The cells of a word of a page that hold objects.
static uint64_t live_word(uint32_t page, uint32_t word)
{
    const Page *p = &arena.pages[page];
    uint32_t begin = word * 64, end = p->bump < begin + 64 ? p->bump : begin + 64;
    uint64_t bits = 0;
    for (uint32_t cell = begin; cell < end; cell++) {
        const Object *o = pool_object(page, cell);
        bits |= (uint64_t)(o != NULL && o->refs != 0) << cell % 64;
    }
    return bits;
}

bool generation_freeze(void)
{
    uint32_t pages = arena_end();
    size_t size = (size_t)pages * ARENA_OLD_WORDS * sizeof(uint64_t);
    uint64_t *frozen = heap_alloc(HEAP_RAW, size);
    if (frozen == NULL)
        return false;
    memset(frozen, 0, size);
    if (generation.frozen == NULL)
        heap_divert_begin();
    else
        heap_free(HEAP_RAW, generation.frozen, generation.frozen_size);
    generation.frozen = frozen;
    generation.frozen_size = size;
    generation.frozen_pages = pages;
    heap_flush_containers(); // no free cell is left out of its page's list
    for (uint32_t page = 1; page < pages; page++) {
        for (uint32_t word = 0;
             pool_has_containers(page) && word < pool_words(&arena.pages[page]);
             word++) {
            uint64_t live = live_word(page, word);
            frozen_bits(page)[word] = live;
            arena_old_bits(page)[word] |= live;
            arena_middle_bits(page)[word] &= ~live;
        }
    }
    return true;
}

void generation_unfreeze(void)
{
    if (generation.frozen == NULL)
        return;
    heap_free(HEAP_RAW, generation.frozen, generation.frozen_size);
    generation.frozen = NULL;
    generation.frozen_pages = 0;
    heap_divert_end();
}

void generation_count(uint64_t out[3], uint64_t *frozen)
{
    out[0] = out[1] = out[2] = *frozen = 0;
    for (uint32_t page = 1; page < arena_end(); page++) {
        for (uint32_t word = 0;
             pool_has_containers(page) && word < pool_words(&arena.pages[page]);
             word++) {
            uint64_t live = live_word(page, word),
                     aside = live & frozen_word(page, word);
            uint64_t is_old = live & ~aside & arena_old_bits(page)[word];
            uint64_t is_middle = live & ~aside & arena_middle_bits(page)[word];
            *frozen += (uint64_t)__builtin_popcountll(aside);
            out[2] += (uint64_t)__builtin_popcountll(is_old);
            out[1] += (uint64_t)__builtin_popcountll(is_middle);
            out[0] +=
                (uint64_t)__builtin_popcountll(live & ~aside & ~is_old & ~is_middle);
        }
    }
}

int generation_of(const Object *object)
{
    uint32_t page, cell;
    if (!pool_locate(object, &page, &cell))
        return -1;
    uint64_t bit = (uint64_t)1 << cell % 64;
    if ((frozen_word(page, cell / 64) & bit) != 0)
        return -1;
    return (arena_old_bits(page)[cell / 64] & bit) != 0      ? 2
           : (arena_middle_bits(page)[cell / 64] & bit) != 0 ? 1
                                                             : 0;
}

uint64_t generation_passed_by(uint32_t page, uint32_t word, Scope scope)
{
    if (scope == SCOPE_FULL)
        return frozen_word(page, word);
    return arena_old_bits(page)[word] |
           (scope == SCOPE_YOUNG ? arena_middle_bits(page)[word] : 0);
}

void generation_promote(uint32_t page, Scope scope, const uint64_t *alive)
{
    size_t words = pool_words(&arena.pages[page]);
    uint64_t *old = arena_old_bits(page), *middle = arena_middle_bits(page), any = 0;
    for (size_t word = 0; word < words; word++)
        any |= alive[word];
    if (scope == SCOPE_YOUNG &&
        (any == 0 || pool_note(&generation.middle, page, PAGE_MIDDLE))) {
        for (size_t word = 0; word < words; word++)
            middle[word] |= alive[word] & ~old[word];
        return;
    }
    for (size_t word = 0; word < words; word++) {
        uint64_t aside = frozen_word(page, (uint32_t)word);
        if (frozen_bits(page) != NULL)
            frozen_bits(page)[word] = aside;
        old[word] = scope == SCOPE_FULL ? alive[word] | aside : old[word] | alive[word];
        middle[word] = scope == SCOPE_YOUNG ? middle[word] & ~alive[word] : 0;
    }
    if (scope != SCOPE_YOUNG)
        arena.pages[page].flags &= (uint8_t)~PAGE_MIDDLE;
}
