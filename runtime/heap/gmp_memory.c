// gmp_memory.c - noted blocks have a head that chains them.
#include "runtime/heap/gmp_memory.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#include "runtime/heap/heap.h"

typedef struct Noted {
    struct Noted *previous, *next;
    size_t size; // with this head
} Noted;

static struct gmp_memory {
    void (*leave)(bool refused); // NULL: no long operation runs
    Noted *noted;
    volatile sig_atomic_t is_busy;
} gmp_memory;

static void *or_stop(OPT void *block)
{
    if (block == NULL) {
        fputs("ouro: out of memory in a big number\n", stderr);
        abort();
    }
    return block;
}

// ---- noted blocks ----
static void begin_request(void)
{
    gmp_memory.is_busy = 1;
    atomic_signal_fence(memory_order_seq_cst);
}

static void end_request(bool refused)
{
    atomic_signal_fence(memory_order_seq_cst);
    gmp_memory.is_busy = 0;
    gmp_memory.leave(refused);
}

static void link_noted(Noted *noted, size_t size)
{
    noted->previous = NULL;
    noted->next = gmp_memory.noted;
    noted->size = size;
    if (noted->next != NULL)
        noted->next->previous = noted;
    gmp_memory.noted = noted;
}

static void unlink_noted(Noted *noted)
{
    if (noted->next != NULL)
        noted->next->previous = noted->previous;
    if (noted->previous != NULL)
        noted->previous->next = noted->next;
    else
        gmp_memory.noted = noted->next;
}

static void *alloc_noted(size_t size)
{
    begin_request();
    Noted *noted = heap_alloc(HEAP_RAW, size + sizeof *noted);
    if (noted != NULL)
        link_noted(noted, size + sizeof *noted);
    end_request(noted == NULL);
    return noted != NULL ? noted + 1 : NULL; // left already when it is NULL
}

static void *resize_noted(void *block, size_t size)
{
    Noted *noted = (Noted *)block - 1, *moved;
    begin_request();
    unlink_noted(noted);
    moved = heap_resize(noted, noted->size, size + sizeof *noted);
    if (moved == NULL)
        link_noted(noted, noted->size);
    else
        link_noted(moved, size + sizeof *moved);
    end_request(moved == NULL);
    return moved != NULL ? moved + 1 : NULL;
}

static void free_noted(void *block)
{
    Noted *noted = (Noted *)block - 1;
    begin_request();
    unlink_noted(noted);
    heap_free(HEAP_RAW, noted, noted->size);
    end_request(false);
}

// ---- GMP's side ----
void *gmp_memory_alloc(size_t size)
{
    if (gmp_memory.leave != NULL)
        return alloc_noted(size);
    heap_exempt_begin();
    void *block = heap_alloc(HEAP_RAW, size);
    heap_exempt_end();
    return or_stop(block);
}

void *gmp_memory_resize(void *block, size_t old_size, size_t new_size)
{
    if (gmp_memory.leave != NULL)
        return resize_noted(block, new_size);
    heap_exempt_begin();
    void *moved = heap_resize(block, old_size, new_size);
    heap_exempt_end();
    return or_stop(moved);
}

void gmp_memory_free(void *block, size_t size)
{
    if (gmp_memory.leave != NULL)
        free_noted(block);
    else
        heap_free(HEAP_RAW, block, size);
}

// ---- the operation's side ----
void gmp_memory_begin(void (*leave)(bool refused))
{
    ASSERT(gmp_memory.leave == NULL && gmp_memory.noted == NULL);
    gmp_memory.leave = leave;
}

void gmp_memory_end(void)
{
    ASSERT(gmp_memory.noted == NULL);
    gmp_memory.leave = NULL;
}

void gmp_memory_abandon(void)
{
    gmp_memory.leave = NULL;
    for (Noted *noted; (noted = gmp_memory.noted) != NULL;) {
        gmp_memory.noted = noted->next;
        heap_free(HEAP_RAW, noted, noted->size);
    }
}

bool gmp_memory_is_busy(void)
{
    return gmp_memory.is_busy != 0;
}
