// region.h - bump allocation of things that die together.
//
// Chunks grow geometrically up to a bound, so that a small region is small and a big
// one wastes little. Nothing is freed alone. A region remembers that an allocation
// failed, so that a builder may test once, at its end.
//
// Invariant: next <= limit, and [next, limit) is the unused end of the newest chunk.
#ifndef OURO_RUNTIME_BASE_REGION_H
#define OURO_RUNTIME_BASE_REGION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/base/marks.h"

typedef struct RegionChunk RegionChunk;

typedef struct Region {
    RegionChunk *chunks; // newest first
    char *next, *limit;
    size_t chunk_size; // of the next chunk
    size_t total;      // bytes of all chunks
    bool failed;       // an allocation got no memory
} Region;

// Where chunks come from: alloc answers NULL on failure, free is told the size.
typedef void *(*RegionAlloc)(size_t size);
typedef void (*RegionFree)(void *memory, size_t size);

// Replace malloc and free as the source of chunks, for all regions.
//
// after   no region may hold a chunk when this is called
void region_set_allocator(RegionAlloc alloc, RegionFree release);

// Begin an empty region; it takes no memory yet.
void region_start(Region *self);

// The slow half of region_alloc: begin a new chunk.
//
// returns the memory, or NULL after setting failed
void *region_alloc_slow(Region *self, size_t size);

// Allocate size bytes, aligned to 8, undefined.
//
// returns the memory, or NULL after setting failed
// cost    O(1)
static inline void *region_alloc(Region *region, size_t size)
{
    size_t room = (size_t)(region->limit - region->next);
    if (UNLIKELY(size >= room || room - size < (-size & 7)))
        return region_alloc_slow(region, size);
    void *memory = region->next;
    region->next += (size + 7) & ~(size_t)7;
    return memory;
}

// Allocate size zeroed bytes, aligned to 8.
//
// returns the memory, or NULL after setting failed
void *region_alloc_zeroed(Region *self, size_t size);

// Copy length bytes and put a NUL behind them.
//
// returns the copy, or NULL after setting failed
char *region_copy_text(Region *self, const char *text, size_t length);

// Give all memory back; the region is empty again and may be used on.
void region_free_all(Region *self);

#endif
