// mod_mem_library.h - what the library's own modules keep, told apart while a block is
// checked for leaks.
//
// A module of the library is one that lies in the binary as Python source. Its objects
// are those that its globals reach, but for what belongs to the program: the program's
// modules, functions, classes and their instances, and whatever the program holds too.
#ifndef OURO_VM_EXEC_MOD_MEM_LIBRARY_H
#define OURO_VM_EXEC_MOD_MEM_LIBRARY_H

#include "runtime/heap/inspect.h"

// What the library holds at some time.
typedef struct LibraryLook {
    InspectSet objects;
    uint64_t bytes, blocks;
} LibraryLook;

// An import that no other one of the same block surrounds.
typedef struct LibraryImport {
    Str *name;              // of the module
    bool is_name_new;       // no object refers to it yet
    size_t watching;        // blocks that are being checked; 0: nothing is measured
    LibraryLook look;       // when it began
    uint64_t bytes, blocks; // of the heap then, but for what lasts
} LibraryImport;

// Whether a block is being checked.
bool mod_mem_library_is_watching(void);

// Around an import: what it makes counts to the modules. Begin collects garbage, and so
// does end, with the exception that ended the import pending.
//
// raises MemoryError
RAISES bool mod_mem_library_import_begin(LibraryImport *import, Str *name);
RAISES bool mod_mem_library_import_end(LibraryImport *import);
void mod_mem_library_stop(void);

#endif
