// address_table.h - a hash table whose keys are addresses.
//
//     typedef struct Row { uintptr_t address; ... } Row; // any size, the key in front
//     AddressTable table = { 0 };                        // empty, owns nothing yet
//     Row *row = address_table_enter(&table, p, sizeof *row); // NULL: no memory
//     row = address_table_find(&table, p, sizeof *row);       // NULL: none
//     address_table_remove(&table, row, sizeof *row);
//     address_table_free(&table);
//
// Invariant: capacity is 0 or a power of 2; rows whose address is 0 are empty, at least
// a third of them.
// source  open addressing, linear probing, deletion without marks: Knuth, The Art of
//         Computer Programming, vol. 3, 6.4, algorithms L and R
#ifndef OURO_RUNTIME_BASE_ADDRESS_TABLE_H
#define OURO_RUNTIME_BASE_ADDRESS_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/base/marks.h"

typedef struct AddressTable {
    void *rows;
    size_t count, capacity;
} AddressTable;

// Where the search for an address begins.
static inline size_t address_table_home(uintptr_t address, size_t capacity)
{
    return (size_t)((uint64_t)address * UINT64_C(0x9e3779b97f4a7c15) >> 20) &
           (capacity - 1);
}

// The row of an address, or the empty one where it belongs. The table has rows.
static inline void *address_table_place(const AddressTable *table, const void *address,
                                        size_t row_size)
{
    size_t i = address_table_home((uintptr_t)address, table->capacity);
    for (;; i = (i + 1) & (table->capacity - 1)) {
        uintptr_t *row = (void *)((char *)table->rows + i * row_size);
        if (*row == (uintptr_t)address || *row == 0)
            return row;
    }
}

// The row of an address; NULL: there is none.
static inline OPT void *address_table_find(const AddressTable *table,
                                           const void *address, size_t row_size)
{
    if (table->count == 0)
        return NULL;
    uintptr_t *row = address_table_place(table, address, row_size);
    return *row != 0 ? row : NULL;
}

// The row of an address, which is new when there was none: then its other members are 0.
// There is room.
void *address_table_add(AddressTable *table, const void *address, size_t row_size);

// The same; room is made if need be.
//
// returns NULL when there is no memory; nothing has changed then
OPT void *address_table_enter(AddressTable *table, const void *address,
                              size_t row_size);

// Rows that the table needs before one more is added; 0: it has room.
size_t address_table_wanted(const AddressTable *table);

// Move to other rows, all 0, of the number wanted. returns the old rows, or NULL
OPT void *address_table_move(AddressTable *table, void *rows, size_t capacity,
                             size_t row_size);

// Empty a row. Other rows may move: those in hand are not valid any more.
void address_table_remove(AddressTable *table, void *row, size_t row_size);

// Release rows that address_table_enter made; the table is empty again.
void address_table_free(AddressTable *table);

#endif
