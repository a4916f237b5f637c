// frozen.h - the modules written in Python that are part of the binary.
//
// The table is build/gen/frozen.c, made by scripts/freeze.c from runtime/lib/. A module
// whose first line begins with "# core" takes the place of one that depends on the
// internals of another interpreter, so it is found before the folders of sys.path.
#ifndef OURO_RUNTIME_MODULES_FROZEN_H
#define OURO_RUNTIME_MODULES_FROZEN_H

#include <stdbool.h>
#include <stddef.h>

typedef struct FrozenModule {
    const char *name;   // dotted
    const char *source; // UTF-8, NUL-terminated
    size_t size;        // without the NUL
    bool is_package;
    bool is_core; // found before the folders of sys.path
} FrozenModule;

// Every frozen module; ends with a row whose name is NULL.
extern const FrozenModule frozen_modules[];

#endif
