// names.c - writes the static str objects of names.def, and the table of interned strings
// that holds them, with the hashes that the fixed key gives: a start enters nothing.
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/hash.h"
#include "runtime/types/names.h"

typedef struct Row {
    const char *id, *text;
} Row;

static const Row rows[] = {
#define NAME_ROW(id) { #id, #id },
#define NAME_TEXT(id, text) { #id, text },
#include "runtime/types/names.def"
#undef NAME_ROW
#undef NAME_TEXT
};

enum { ROWS = sizeof rows / sizeof *rows };

static const Row *slots[NAME_SLOTS];

// As intern.c looks for it: linear probing from the hash.
static void enter(const Row *row, uint32_t hash)
{
    size_t i = hash % NAME_SLOTS;
    for (; slots[i] != NULL; i = (i + 1) % NAME_SLOTS)
        if (strcmp(slots[i]->text, row->text) == 0) {
            fprintf(stderr, "names.def: two rows for %s\n", row->text);
            exit(1);
        }
    slots[i] = row;
}

int main(void)
{
    if (4 * ROWS > 3 * NAME_SLOTS) {
        fprintf(stderr, "names.def: too many rows for NAME_SLOTS\n");
        return 1;
    }
    printf(
        "#include \"runtime/types/names.h\"\n\n"
        "#define STATIC_STR(number, text_) { { .object = { IMMORTAL, SHAPE_STR_ASCII }, "
        ".hash = number, .length = sizeof(text_) - 1, .interned = 1 }, text_ }\n\n");
    for (const Row *row = rows; row < rows + ROWS; row++) {
        uint32_t hash = hash_text(row->text, strlen(row->text));
        enter(row, hash);
        printf("struct NamesLayout_%s names_%s = STATIC_STR(%" PRIu32 "u, \"%s\");\n",
               row->id, row->id, hash, row->text);
    }
    printf("\nconst size_t name_count = %d;\nStr *const name_list[] = {\n", ROWS);
    for (const Row *row = rows; row < rows + ROWS; row++)
        printf("    &names_%s.str,\n", row->id);
    printf("};\nStr *name_slots[NAME_SLOTS] = {\n");
    for (size_t i = 0; i < NAME_SLOTS; i++)
        if (slots[i] != NULL)
            printf("    [%zu] = &names_%s.str,\n", i, slots[i]->id);
    printf("};\n");
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
