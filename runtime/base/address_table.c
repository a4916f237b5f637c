// address_table.c - growth and deletion of tables by address.
#include "runtime/base/address_table.h"

#include <stdlib.h>
#include <string.h>

static uintptr_t *row_at(const AddressTable *table, size_t i, size_t row_size)
{
    return (void *)((char *)table->rows + i * row_size);
}

void *address_table_add(AddressTable *table, const void *address, size_t row_size)
{
    uintptr_t *row = address_table_place(table, address, row_size);
    if (*row == 0) {
        *row = (uintptr_t)address;
        table->count++;
    }
    return row;
}

size_t address_table_wanted(const AddressTable *table)
{
    if ((table->count + 1) * 3 <= table->capacity * 2)
        return 0;
    return table->capacity == 0 ? 8 : table->capacity * 2;
}

void *address_table_move(AddressTable *table, void *rows, size_t capacity,
                         size_t row_size)
{
    AddressTable old = *table;
    table->rows = rows;
    table->capacity = capacity;
    for (size_t i = 0; i < old.capacity; i++) {
        const uintptr_t *row = row_at(&old, i, row_size);
        if (*row != 0)
            memcpy(address_table_place(table, (const void *)*row, row_size), row,
                   row_size);
    }
    return old.rows;
}

void *address_table_enter(AddressTable *table, const void *address, size_t row_size)
{
    size_t wanted = address_table_wanted(table);
    if (wanted != 0) {
        void *rows = calloc(wanted, row_size);
        if (rows == NULL)
            return NULL;
        free(address_table_move(table, rows, wanted, row_size));
    }
    return address_table_add(table, address, row_size);
}

// Later rows of the same cluster move up, if they may lie where the hole is.
void address_table_remove(AddressTable *table, void *row, size_t row_size)
{
    size_t mask = table->capacity - 1;
    size_t hole = (size_t)((char *)row - (char *)table->rows) / row_size;
    for (size_t i = (hole + 1) & mask;; i = (i + 1) & mask) {
        const uintptr_t *next = row_at(table, i, row_size);
        if (*next == 0)
            break;
        size_t home = address_table_home(*next, table->capacity);
        if (((i - home) & mask) >= ((i - hole) & mask)) {
            memcpy(row_at(table, hole, row_size), next, row_size);
            hole = i;
        }
    }
    memset(row_at(table, hole, row_size), 0, row_size);
    table->count--;
}

void address_table_free(AddressTable *table)
{
    free(table->rows);
    *table = (AddressTable){ .rows = NULL };
}
