// growth.c - histories in a hash table by address.
#include "runtime/heap/growth.h"

#include <stdlib.h>
#include <string.h>

typedef struct Entry {
    uintptr_t block; // 0: empty
    Growth *growth;
} Entry;

static struct growth {
    Entry *entries; // open addressing
    size_t count, capacity;
} growth_state;

static size_t home_of(uintptr_t block)
{
    return (size_t)((uint64_t)block * UINT64_C(0x9e3779b97f4a7c15) >> 20) &
           (growth_state.capacity - 1);
}

static size_t place_of(uintptr_t block)
{
    size_t i = home_of(block);
    while (growth_state.entries[i].block != 0 && growth_state.entries[i].block != block)
        i = (i + 1) & (growth_state.capacity - 1);
    return i;
}

static bool reserve(void)
{
    size_t capacity = growth_state.capacity == 0 ? 64 : growth_state.capacity * 2;
    Entry *old = growth_state.entries, *entries;
    size_t count = growth_state.capacity;
    if ((growth_state.count + 1) * 2 <= growth_state.capacity)
        return true;
    if ((entries = calloc(capacity, sizeof *entries)) == NULL)
        return false;
    growth_state.entries = entries;
    growth_state.capacity = capacity;
    for (size_t i = 0; i < count; i++) {
        if (old[i].block != 0)
            entries[place_of(old[i].block)] = old[i];
    }
    free(old);
    return true;
}

Growth *growth_peek(const void *block)
{
    if (growth_state.count == 0)
        return NULL;
    return growth_state.entries[place_of((uintptr_t)block)].growth;
}

Growth *growth_take(const void *block)
{
    Growth *growth = growth_peek(block);
    Entry *entries = growth_state.entries;
    size_t mask = growth_state.capacity - 1, hole;
    if (growth == NULL)
        return NULL;
    hole = place_of((uintptr_t)block);
    for (size_t i = (hole + 1) & mask; entries[i].block != 0; i = (i + 1) & mask) {
        if (((i - home_of(entries[i].block)) & mask) >= ((i - hole) & mask)) {
            entries[hole] = entries[i];
            hole = i;
        }
    }
    entries[hole] = (Entry){ .block = 0 };
    growth_state.count--;
    return growth;
}

bool growth_put_take(const void *block, Growth *growth)
{
    if (!reserve()) {
        growth_end(growth);
        return false;
    }
    growth_state.entries[place_of((uintptr_t)block)] =
        (Entry){ (uintptr_t)block, growth };
    growth_state.count++;
    return true;
}

Growth *growth_add_take(Growth *growth, GrowthRow row)
{
    if (growth == NULL && (growth = calloc(1, sizeof *growth)) == NULL)
        return NULL;
    if (growth->rows.count == GROWTH_ROWS) {
        growth->rows.count--;
        memmove(growth->rows.items, growth->rows.items + 1,
                growth->rows.count * sizeof *growth->rows.items);
    }
    if (!vec_push(&growth->rows, row)) {
        growth_end(growth);
        return NULL;
    }
    growth->resizes++;
    growth->copied += row.copied;
    return growth;
}

void growth_end(Growth *growth)
{
    if (growth == NULL)
        return;
    vec_free(&growth->rows);
    free(growth);
}

uint64_t growth_bytes(void)
{
    uint64_t bytes = growth_state.capacity * sizeof(Entry);
    for (size_t i = 0; i < growth_state.capacity; i++) {
        const Growth *growth = growth_state.entries[i].growth;
        if (growth != NULL)
            bytes += sizeof *growth + growth->rows.capacity * sizeof(GrowthRow);
    }
    return bytes;
}

void growth_stop(void)
{
    for (size_t i = 0; i < growth_state.capacity; i++)
        growth_end(growth_state.entries[i].growth);
    free(growth_state.entries);
    memset(&growth_state, 0, sizeof growth_state);
}
