// freeze.c - turns files into C arrays, at build time.
//
//   freeze modules ROOT FILE.py...   the frozen modules: one table, frozen_modules
//   freeze assets PREFIX FILE...     one array per file: PREFIX_name_ext, and its size
//   freeze declare PREFIX FILE...    the header that declares those arrays
//
// ROOT/a/b.py is module a.b, ROOT/a/__init__.py is package a. Each array is followed
// by a NUL that is not counted. The result goes to the standard output.
#include <ctype.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_SIZE = 256, BYTES_PER_LINE = 16 };

static void fail(const char *what, const char *path)
{
    fprintf(stderr, "freeze: %s: %s: %s\n", path, what, strerror(errno));
    exit(1);
}

// Print the bytes of a file as the body of an array initialiser; return their number.
static size_t print_bytes(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        fail("cannot open", path);
    size_t count = 0;
    for (int byte; (byte = getc(file)) != EOF; count++)
        printf("%s%d,", count % BYTES_PER_LINE == 0 ? "\n    " : " ",
               (signed char)byte);
    if (ferror(file))
        fail("cannot read", path);
    fclose(file);
    printf("%s0\n", count % BYTES_PER_LINE == 0 ? "\n    " : " ");
    return count;
}

// Write the dotted module name of path, which lies below root, to name.
// Returns whether it is a package.
static bool module_name(const char *root, const char *path, char name[NAME_SIZE])
{
    const char *relative = path;
    size_t root_length = strlen(root);
    if (strncmp(path, root, root_length) == 0 && path[root_length] == '/')
        relative += root_length + 1;
    size_t length = strlen(relative);
    if (length < 4 || length >= NAME_SIZE ||
        strcmp(relative + length - 3, ".py") != 0) {
        errno = EINVAL;
        fail("not the name of a module", path);
    }
    length -= 3;
    memcpy(name, relative, length);
    name[length] = '\0';
    bool package = length > 9 && strcmp(name + length - 9, "/__init__") == 0;
    if (package)
        name[length - 9] = '\0';
    for (char *at = name; *at != '\0'; at++)
        if (*at == '/')
            *at = '.';
    return package;
}

// Whether the first line of a module marks it as core: see runtime/modules/frozen.h.
static bool is_core(const char *path)
{
    static const char mark[] = "# core";
    char line[sizeof mark] = "";
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        fail("cannot open", path);
    bool found = fgets(line, sizeof line, file) != NULL && strcmp(line, mark) == 0;
    fclose(file);
    return found;
}

static void print_modules(const char *root, char **paths, int count)
{
    char name[NAME_SIZE];
    size_t *sizes = calloc((size_t)count + 1, sizeof *sizes);
    if (sizes == NULL)
        fail("out of memory", root);
    printf("// Made by scripts/freeze.c from %s.\n", root);
    printf("#include \"runtime/modules/frozen.h\"\n\n#include <stddef.h>\n");
    for (int i = 0; i < count; i++) {
        printf("\nstatic const char source_%d[] = {", i);
        sizes[i] = print_bytes(paths[i]);
        printf("};\n");
    }
    printf("\nconst FrozenModule frozen_modules[] = {\n");
    for (int i = 0; i < count; i++) {
        bool package = module_name(root, paths[i], name);
        printf("    { \"%s\", source_%d, %zu, %s, %s },\n", name, i, sizes[i],
               package ? "true" : "false", is_core(paths[i]) ? "true" : "false");
    }
    printf("    { NULL, NULL, 0, false, false },\n};\n");
    free(sizes);
}

// Write prefix_stem_ext to name.
static void asset_name(const char *prefix, const char *path, char name[NAME_SIZE])
{
    const char *slash = strrchr(path, '/');
    snprintf(name, NAME_SIZE, "%s_%s", prefix, slash == NULL ? path : slash + 1);
    for (char *at = name; *at != '\0'; at++)
        if (!isalnum((unsigned char)*at))
            *at = '_';
}

static void print_assets(const char *prefix, char **paths, int count)
{
    char name[NAME_SIZE];
    printf("// Made by scripts/freeze.c.\n#include \"%s_assets.h\"\n", prefix);
    for (int i = 0; i < count; i++) {
        asset_name(prefix, paths[i], name);
        printf("\nconst char %s[] = {", name);
        size_t size = print_bytes(paths[i]);
        printf("};\nconst size_t %s_size = %zu;\n", name, size);
    }
}

static void print_declarations(const char *prefix, char **paths, int count)
{
    char name[NAME_SIZE];
    printf("// Made by scripts/freeze.c.\n#pragma once\n#include <stddef.h>\n");
    for (int i = 0; i < count; i++) {
        asset_name(prefix, paths[i], name);
        printf("extern const char %s[];\nextern const size_t %s_size;\n", name, name);
    }
}

int main(int argc, char **argv)
{
    if (argc >= 3 && strcmp(argv[1], "modules") == 0)
        print_modules(argv[2], argv + 3, argc - 3);
    else if (argc >= 3 && strcmp(argv[1], "assets") == 0)
        print_assets(argv[2], argv + 3, argc - 3);
    else if (argc >= 3 && strcmp(argv[1], "declare") == 0)
        print_declarations(argv[2], argv + 3, argc - 3);
    else {
        fprintf(stderr, "usage: freeze modules|assets|declare NAME FILE...\n");
        return 2;
    }
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
