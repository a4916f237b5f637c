// region.c - chunks of the bump allocator.
//
// The first chunk is small and each next one twice as big up to a bound. What is bigger
// than a quarter of the chunk that would be next gets a chunk of its own, so the rest
// of the current one is not lost to it.
#include "runtime/base/region.h"

#include <string.h>

enum { CHUNK_FIRST = 1024, CHUNK_MOST = 256 * 1024 };

struct RegionChunk {
    RegionChunk *older;
    size_t size; // with this head
};

static void *default_alloc(size_t size)
{
    return malloc(size);
}

static void default_free(void *memory, size_t size)
{
    (void)size;
    free(memory);
}

static struct {
    RegionAlloc alloc;
    RegionFree release;
} region = { default_alloc, default_free };

void region_set_allocator(RegionAlloc alloc, RegionFree release)
{
    region.alloc = alloc;
    region.release = release;
}

void region_start(Region *self)
{
    *self = (Region){ .chunk_size = CHUNK_FIRST };
}

static RegionChunk *add_chunk(Region *self, size_t size)
{
    RegionChunk *chunk = region.alloc(size);
    if (chunk == NULL) {
        self->failed = true;
        return NULL;
    }
    chunk->size = size;
    self->total += size;
    return chunk;
}

void *region_alloc_slow(Region *self, size_t size)
{
    if (self->chunk_size == 0)
        self->chunk_size = CHUNK_FIRST; // a zeroed Region is an empty one
    if (size > SIZE_MAX / 2) {
        self->failed = true;
        return NULL;
    }
    size = (size + 7) & ~(size_t)7;
    bool alone = size > self->chunk_size / 4 && self->chunks != NULL;
    size_t head = sizeof(RegionChunk);
    size_t want =
        alone || size > self->chunk_size - head ? size + head : self->chunk_size;
    RegionChunk *chunk = add_chunk(self, want);
    if (chunk == NULL)
        return NULL;
    char *memory = (char *)(chunk + 1);
    if (alone) { // behind the newest chunk, which stays in use
        chunk->older = self->chunks->older;
        self->chunks->older = chunk;
        return memory;
    }
    chunk->older = self->chunks;
    self->chunks = chunk;
    self->next = memory + size;
    self->limit = (char *)chunk + want;
    if (self->chunk_size < CHUNK_MOST)
        self->chunk_size *= 2;
    return memory;
}

void *region_alloc_zeroed(Region *self, size_t size)
{
    void *memory = region_alloc(self, size);
    return memory == NULL ? NULL : memset(memory, 0, size);
}

char *region_copy_text(Region *self, const char *text, size_t length)
{
    if (length == SIZE_MAX) {
        self->failed = true;
        return NULL;
    }
    char *copy = region_alloc(self, length + 1);
    if (copy == NULL)
        return NULL;
    if (length > 0)
        memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

void region_free_all(Region *self)
{
    RegionChunk *chunk = self->chunks;
    while (chunk != NULL) {
        RegionChunk *older = chunk->older;
        region.release(chunk, chunk->size);
        chunk = older;
    }
    region_start(self);
}
