// table.h - columns of text for the terminal: first column left, the others right.
#ifndef OURO_VM_CLI_TABLE_H
#define OURO_VM_CLI_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

typedef struct Table {
    size_t columns, rows, capacity;
    char **cells; // rows * columns texts, owned; NULL: empty
} Table;

// Begin an empty table.
void table_start(Table *table, size_t columns);
// Add an empty row; its number is table->rows - 1.
void table_row(Table *table);
// Set a cell of the last row, printf-like.
void table_set(Table *table, size_t column, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
// Write the table with two columns of space between; a rule below the first row.
void table_print(const Table *table, FILE *out);
void table_end(Table *table);

// 1234567 as "1,234,567"; into out (32 bytes).
const char *table_count(uint64_t number, char *out);

#endif
