// growth.c - histories in a hash table by address.
#include "runtime/heap/growth.h"

#include <stdlib.h>
#include <string.h>

#include "runtime/base/address_table.h"

typedef struct Entry {
    uintptr_t block;
    Growth *growth;
} Entry;

static struct growth {
    AddressTable entries;
} growth_state;

static Entry *entry_of(const void *block)
{
    return address_table_find(&growth_state.entries, block, sizeof(Entry));
}

Growth *growth_peek(const void *block)
{
    const Entry *entry = entry_of(block);
    return entry != NULL ? entry->growth : NULL;
}

Growth *growth_take(const void *block)
{
    Entry *entry = entry_of(block);
    if (entry == NULL)
        return NULL;
    Growth *growth = entry->growth;
    address_table_remove(&growth_state.entries, entry, sizeof *entry);
    return growth;
}

bool growth_put_take(const void *block, Growth *growth)
{
    Entry *entry = address_table_enter(&growth_state.entries, block, sizeof *entry);
    if (entry == NULL) {
        growth_end(growth);
        return false;
    }
    entry->growth = growth;
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
    const Entry *entries = growth_state.entries.rows;
    uint64_t bytes = growth_state.entries.capacity * sizeof *entries;
    for (size_t i = 0; i < growth_state.entries.capacity; i++) {
        const Growth *growth = entries[i].growth;
        if (growth != NULL)
            bytes += sizeof *growth + growth->rows.capacity * sizeof(GrowthRow);
    }
    return bytes;
}

void growth_stop(void)
{
    const Entry *entries = growth_state.entries.rows;
    for (size_t i = 0; i < growth_state.entries.capacity; i++)
        growth_end(entries[i].growth);
    address_table_free(&growth_state.entries);
}
