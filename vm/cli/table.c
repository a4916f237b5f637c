#include "vm/cli/table.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static void *need(void *memory)
{
    if (memory == NULL) {
        fputs("ouro: not enough memory\n", stderr);
        exit(1);
    }
    return memory;
}

void table_start(Table *table, size_t columns)
{
    *table = (Table){ .columns = columns };
}

void table_row(Table *table)
{
    if (table->rows == table->capacity) {
        table->capacity = table->capacity == 0 ? 16 : 2 * table->capacity;
        table->cells = need(realloc(table->cells, table->capacity * table->columns *
                                                      sizeof *table->cells));
    }
    memset(table->cells + table->rows * table->columns, 0,
           table->columns * sizeof *table->cells);
    table->rows++;
}

void table_set(Table *table, size_t column, const char *format, ...)
{
    char **cell = &table->cells[(table->rows - 1) * table->columns + column], *text;
    va_list values;
    va_start(values, format);
    if (vasprintf(&text, format, values) < 0)
        text = NULL;
    va_end(values);
    free(*cell);
    *cell = need(text);
}

// Columns on the terminal: bytes that do not continue a character.
static size_t width_of(const char *text)
{
    size_t width = 0;
    for (; text != NULL && *text != '\0'; text++)
        width += ((unsigned char)*text & 0xc0) != 0x80;
    return width;
}

static void fill(FILE *out, const char *mark, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fputs(mark, out);
}

void table_print(const Table *table, FILE *out)
{
    size_t *widths = need(calloc(table->columns, sizeof *widths)), total = 0;
    for (size_t i = 0; i < table->rows * table->columns; i++) {
        size_t width = width_of(table->cells[i]);
        if (width > widths[i % table->columns])
            widths[i % table->columns] = width;
    }
    for (size_t c = 0; c < table->columns; c++)
        total += widths[c] + (c > 0 ? 2 : 0);
    for (size_t r = 0; r < table->rows; r++) {
        char **cells = table->cells + r * table->columns;
        size_t last = 0; // no blanks at the end of a line
        for (size_t c = 0; c < table->columns; c++)
            if (cells[c] != NULL)
                last = c;
        for (size_t c = 0; c <= last; c++) {
            size_t gap = widths[c] - width_of(cells[c]);
            if (c > 0)
                fill(out, " ", 2 + gap);
            fputs(cells[c] != NULL ? cells[c] : "", out);
            if (c == 0 && last > 0)
                fill(out, " ", gap);
        }
        fputc('\n', out);
        if (r == 0) {
            fill(out, "\xe2\x94\x80", total);
            fputc('\n', out);
        }
    }
    free(widths);
}

void table_end(Table *table)
{
    for (size_t i = 0; i < table->rows * table->columns; i++)
        free(table->cells[i]);
    free(table->cells);
}

const char *table_count(uint64_t number, char *out)
{
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%llu", (unsigned long long)number),
        at = 0;
    for (int i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            out[at++] = ',';
        out[at++] = digits[i];
    }
    out[at] = '\0';
    return out;
}
