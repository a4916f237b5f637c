// heap.h - the door: every byte that a program's values take passes here.
//
// Three kinds of memory: containers (cells that hold references), leaves (cells that
// hold none) and raw buffers. Small sizes come from size-class pages inside one
// reserved range, through one LIFO list per (kind, class); larger ones from runs of
// pages or the C library with a size head. Callers say the size again when they free.
//
// A failed allocation has already raised MemoryError (through the hook that
// error_start installs) when NULL is returned.
//
// Counters are exact and the same in every run: a small block counts with its cell, a
// larger one with its size rounded up to 16.
#ifndef OURO_RUNTIME_HEAP_HEAP_H
#define OURO_RUNTIME_HEAP_HEAP_H

#include "runtime/heap/object.h"

typedef enum HeapKind { HEAP_CONTAINER, HEAP_LEAF, HEAP_RAW, HEAP_KINDS } HeapKind;

enum {
    HEAP_SMALL_MAX = 512,
    HEAP_CLASS_COUNT = 31,
    HEAP_LISTS = HEAP_KINDS * HEAP_CLASS_COUNT, // see heap_list_of
    HEAP_WATCHED = 1 << 30,                     // in Heap.divert
    HEAP_BLOCK_BITS = 28,                       // in Heap.headroom
    HEAP_POISON = 0xdd
};

typedef struct HeapCell {
    Object head;           // refs 0: free
    struct HeapCell *next; // link of a free list, at offset 8
} HeapCell;

// The part of the heap's state that the inline paths touch; one cache line each way.
typedef struct Heap {
    HeapCell *front[HEAP_LISTS]; // LIFO lists of free cells
    uint64_t made[HEAP_LISTS];   // blocks ever made
    // Bytes from live to peak, in the bits above; in the lower ones the blocks that were
    // freed since they were counted last, less those made. One word, or each pair of
    // alloc and free would write two more. Below 0: above the peak; a free will note it.
    int64_t headroom;
    uint64_t divert; // not 0: frees go to the page's own list
    // From HEAP_WATCHED on in divert: the ledger enters each small block, and the free
    // cells wait here, so that no quick path that does not know it finds one.
    HeapCell *aside[HEAP_LISTS];
} Heap;
extern Heap heap;

// Size class of 1..512 bytes: 8-byte steps to 128, 16 to 256, 32 to 512.
static inline uint32_t heap_class_of(size_t size)
{
    if (size <= 128)
        return size <= 16 ? 0 : (uint32_t)((size - 9) / 8);
    if (size <= 256)
        return 14 + (uint32_t)((size - 113) / 16);
    return 22 + (uint32_t)((size - 225) / 32);
}

// Bytes of a cell of a size class; inverse of heap_class_of.
static inline uint32_t heap_class_size(uint32_t size_class)
{
    if (size_class <= 14)
        return 16 + 8 * size_class;
    if (size_class <= 22)
        return 128 + 16 * (size_class - 14);
    return 256 + 32 * (size_class - 22);
}

// What a block of size bytes counts as: its cell, or the size rounded up to 16. No bytes: no
// block.
static inline size_t heap_counted(size_t size)
{
    if (size == 0)
        return 0;
    return size <= HEAP_SMALL_MAX ? heap_class_size(heap_class_of(size))
                                  : (size + 15) & ~(size_t)15;
}

// What a block of so many bytes, a multiple of 8, takes of the headroom.
static inline int64_t heap_step(size_t counted)
{
    return ((int64_t)counted << (HEAP_BLOCK_BITS - 3)) + 1;
}

// What one of an object's blocks counts as: for Type.size_of, which sums them up.
static inline size_t heap_block(size_t size, size_t *blocks)
{
    *blocks += size != 0;
    return heap_counted(size);
}

// Number of a front list.
static inline uint32_t heap_list_of(HeapKind kind, uint32_t size_class)
{
    return (uint32_t)kind * HEAP_CLASS_COUNT + size_class;
}

// The rare halves of heap_alloc: of a small block whose list is empty, of any block
// (large ones, failure).
NEW void *heap_alloc_small(uint32_t list, size_t size);
NEW void *heap_alloc_slow(HeapKind kind, size_t size);
// Of heap_free: a small block while frees are diverted, any block (NULL too).
void heap_free_small(void *block, uint32_t list, size_t size);
void heap_free_slow(HeapKind kind, OPT void *block, size_t size);
// There was never more live than now: to be called before something is freed.
void heap_note_peak(void);
// Debug builds: the poison of a cell is whole; a block is given back as it was taken.
void heap_debug_taken(const void *cell, size_t size);
void heap_debug_freed(HeapKind kind, void *block, size_t size);

// heap_alloc for a small size without its rare half: no call, nothing raised. NULL: ask
// heap_alloc.
static inline OPT void *heap_take(HeapKind kind, size_t size)
{
    uint32_t c = heap_class_of(size), list = heap_list_of(kind, c);
    HeapCell *cell = heap.front[list];
    if (LIKELY(cell != NULL)) {
        heap.front[list] = cell->next;
        COUNT(heap.made[list]++);
        COUNT(heap.headroom -= heap_step(heap_class_size(c)));
#ifdef OURO_DEBUG
        heap_debug_taken(cell, heap_class_size(c));
#endif
    }
    return cell;
}

// Whether heap_note_peak is to be called. Between two frees the heap only grows, so it is
// enough to look before each free.
static inline bool heap_is_above_peak(void)
{
#ifdef OURO_UNCOUNTED
    return false;
#else
    return heap.headroom < 0;
#endif
}

// A block of size bytes, contents undefined. raises MemoryError
static inline void *heap_alloc(HeapKind kind, size_t size)
{
    if (UNLIKELY(size > HEAP_SMALL_MAX))
        return heap_alloc_slow(kind, size);
    HeapCell *cell = heap_take(kind, size);
    if (UNLIKELY(cell == NULL))
        return heap_alloc_small(heap_list_of(kind, heap_class_of(size)), size);
    return cell;
}

// Whether heap_put is enough.
static inline bool heap_can_put(void)
{
    return heap.divert == 0 && !heap_is_above_peak();
}

// heap_free for a small size where heap_can_put(): no call.
static inline void heap_put(HeapKind kind, void *block, size_t size)
{
    uint32_t c = heap_class_of(size), list = heap_list_of(kind, c);
    HeapCell *cell = block;
#ifdef OURO_DEBUG
    ASSERT(heap_can_put());
    heap_debug_freed(kind, block, size);
#endif
    cell->head.refs = 0;
    cell->next = heap.front[list];
    heap.front[list] = cell;
    COUNT(heap.headroom += heap_step(heap_class_size(c)));
}

// Give a block back; size is the one it was allocated with, or that it was resized to.
static inline void heap_free(HeapKind kind, void *block, size_t size)
{
    if (UNLIKELY(size > HEAP_SMALL_MAX))
        heap_free_slow(kind, block, size);
    else if (UNLIKELY(!heap_can_put()))
        heap_free_small(block, heap_list_of(kind, heap_class_of(size)), size);
    else
        heap_put(kind, block, size);
}

// Give a raw block back, if there is one.
static inline void heap_release(OPT void *block, size_t size)
{
    if (block != NULL)
        heap_free(HEAP_RAW, block, size);
}

// Change the size of a raw buffer, keeping its content. block may be NULL (old_size 0).
// raises MemoryError; the block is then unchanged
// cost    growing by a constant factor is amortised O(1) per byte; no copy when very
//         large
NEW void *heap_resize(OPT void *block, size_t old_size, size_t new_size);

// The same for an object with items inside that nobody else holds: the object may move.
// Growing again and again by little is cheap from 8 KiB on.
NEW void *heap_resize_object(HeapKind kind, void *object, size_t old_size,
                             size_t new_size);

// A new object with refs 1: container (TYPE_GC) or leaf by the shape's type.
// raises MemoryError
static inline void *heap_new(HeapKind kind, uint32_t shape, size_t size)
{
    Object *o = heap_alloc(kind, size);
    if (LIKELY(o != NULL)) {
        o->refs = 1;
        o->shape = shape;
    }
    return o;
}

typedef struct HeapStats {
    uint64_t live_bytes, peak_bytes, made_bytes;
    uint64_t live_blocks, made_blocks, freed_blocks;
    uint64_t peak_blocks;    // when the live bytes were at their peak
    uint64_t reserved_bytes; // committed from the system
    uint64_t front_hits;     // blocks that lay in a front list
    uint64_t spare_hits;     // large raw blocks that took a spare mapping
} HeapStats;

// Reserve the range; reads OURO_HEAP, OURO_FAIL_AT and OURO_LIVE.
//
// returns false when there is no memory at all (nothing is raised)
RAISES bool heap_start(void);

// The process is about to end: what is freed from now on stays with it, which is quicker
// than to give it back piece by piece.
void heap_keep_all(void);

// Give all memory back. With OURO_LIVE=1 says first, on stderr, what is still alive.
void heap_stop(void);

// A raw block's first bytes are about to be written, all of them: a large one gets its
// memory at once, not by a fault for each page.
void heap_populate(void *block, size_t size);

// Blocks that were alive when the heap stopped last: 0 when every one was given back.
uint64_t heap_left(void);
HeapStats heap_stats(void);
void heap_live(uint64_t *bytes, uint64_t *blocks); // of these, what is live
void heap_reset_peak(void);
// An earlier peak counts again, if it was higher: the end of a measurement that began
// with heap_reset_peak.
void heap_keep_peak(uint64_t bytes, uint64_t blocks);
void heap_trim(void);             // walk LIFO lists back, empty arenas to the system
void heap_flush_containers(void); // containers' LIFO lists back to pages
void heap_fail_at(uint64_t n);    // the n-th allocation from now fails; 0: never
void heap_on_failure(void (*raise_memory_error)(void)); // the hook that raises
bool heap_contains(const void *address); // an object or small block, not a static one
// Cap the live bytes; 0: no cap. With a reserve: see limits.h.
void heap_set_limit(uint64_t bytes, bool with_reserve);
// Between these neither a cap nor a failure on request refuses anything. Calls nest.
void heap_exempt_begin(void);
void heap_exempt_end(void);
// Whether more than half of the cap's reserve is used: what can be done without should
// leave the rest to handlers.
bool heap_is_tight(void);

// While raised, frees go to the blocks' own pages instead of the front lists: around
// the release of more than some 256 objects at once. Calls nest.
static inline void heap_divert_begin(void)
{
    heap.divert++;
}
static inline void heap_divert_end(void)
{
    heap.divert--;
}

// Live bytes over the number of blocks made: up to max samples at equal distances, the
// last one of now.
//
// returns how many samples were written
size_t heap_history(uint64_t *out, size_t max);

// The ledger begins or ends to see each block as it is made and freed. While it does,
// everything takes the slow path; resizing in place is free of the old and make of the
// new.
void heap_watch(bool on);
// The highest live bytes since the last call of heap_begin_window.
uint64_t heap_window_peak(void);
void heap_begin_window(void);

// Visit every live object of the heap, pages in address order. visit must not allocate.
void heap_walk(void (*visit)(Object *object, void *context), void *context);

#endif
