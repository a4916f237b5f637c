// heap_table.c - makes room in tables by address, and gives it back.
#include "runtime/heap/heap_table.h"

#include <string.h>

#include "runtime/heap/heap.h"

bool heap_table_reserve(AddressTable *table, size_t row_size)
{
    size_t wanted = address_table_wanted(table), old = table->capacity;
    if (wanted == 0)
        return true;
    void *rows = heap_alloc(HEAP_RAW, wanted * row_size);
    if (rows == NULL)
        return false;
    memset(rows, 0, wanted * row_size);
    heap_release(address_table_move(table, rows, wanted, row_size), old * row_size);
    return true;
}

void heap_table_free(AddressTable *table, size_t row_size)
{
    heap_release(table->rows, table->capacity * row_size);
    *table = (AddressTable){ .rows = NULL };
}
