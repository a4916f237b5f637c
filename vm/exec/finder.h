// finder.h - where the source of a module is: in the binary or in a file.
#ifndef OURO_VM_EXEC_FINDER_H
#define OURO_VM_EXEC_FINDER_H

#include "runtime/base/buf.h"
#include "runtime/heap/object.h"
#include "runtime/modules/frozen.h"

// What was found. A package has a folder; one without an __init__.py has no source.
typedef struct Found {
    const FrozenModule *frozen; // the source is in the binary; NULL: it is not
    Buf file;                   // the path of the source, or ""
    Buf folder;                 // of a package, or ""
} Found;

void finder_begin(Found *found); // nothing found yet
void finder_end(Found *found);   // release its texts

// Find the module `name` (dotted). path: the __path__ of its package, NULL for a module
// of none, which is looked for in sys.path between the core modules of the binary and
// the others. A folder without __init__.py counts when there is nothing else.
//
// returns 1, or 0 when there is no such module, -1 error
int finder_find(Str *name, OPT Object *path, Object *system_path, Found *out);

NEW Str *finder_parent_of(Str *name); // `a.b` of `a.b.c`, or ""
NEW Str *finder_last_part(Str *name); // `c` of `a.b.c`

#endif
