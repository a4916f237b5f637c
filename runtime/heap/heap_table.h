// heap_table.h - tables by address whose rows are memory of the heap.
#ifndef OURO_RUNTIME_HEAP_HEAP_TABLE_H
#define OURO_RUNTIME_HEAP_HEAP_TABLE_H

#include "runtime/base/address_table.h"

// Make room for one row more. raises MemoryError; nothing has changed then
RAISES bool heap_table_reserve(AddressTable *table, size_t row_size);

// Release the rows; the table is empty again.
void heap_table_free(AddressTable *table, size_t row_size);

#endif
