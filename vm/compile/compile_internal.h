// compile_internal.h - the state of one compilation, shared by the passes.
//
// The passes: fold (literals become objects), symtable (scopes), code generation
// (stmt, expr ...), assemble. The first error raises an exception and sets `failed`;
// all functions then do nothing, so callers need not test after each step.
#ifndef OURO_VM_COMPILE_COMPILE_INTERNAL_H
#define OURO_VM_COMPILE_COMPILE_INTERNAL_H

#include "grammar/ast.h"
#include "runtime/base/address_table.h"
#include "runtime/base/region.h"
#include "runtime/base/vec.h"
#include "runtime/protocol/error.h"
#include "runtime/types/str.h"
#include "vm/compile/compile.h"

typedef struct Scope Scope;
typedef struct Unit Unit;

typedef struct PointerRow {
    uintptr_t key;
    void *value;
} PointerRow;

typedef struct Compiler {
    Region region;
    Str *filename;
    const char *source;
    size_t source_length;
    CompileMode mode;
    bool failed;
    bool early; // no code is being made yet
    bool future_annotations;
    bool quotes;         // COMPILE_QUOTES
    bool is_import;      // COMPILE_IS_IMPORT
    int level;           // 1: no assertions, 2: no docstrings
    VEC(Object *) kept;  // owned: names and folded constants
    VEC(Str *) names;    // by Name.index, borrowed from kept; NULL: not asked for yet
    AddressTable scopes; // of PointerRow, in the region: AST node -> Scope
    AddressTable
        futures; // the same: statements that are __future__ imports in their place
    Unit *unit;  // code being generated, innermost
} Compiler;

// Name.index of names that are not from the source.
#define COMPILE_NAME_UNLISTED UINT32_MAX

// The interned str of an AST name.
BORROWED OPT Str *compile_name(Compiler *c, const Name *name);
// The same for a private name in the class `owner`: _Class__name.
BORROWED OPT Str *compile_mangled(Compiler *c, OPT const Name *owner, const Name *name);
// Keep an object until the compilation ends; NULL (an error was raised) fails it.
BORROWED OPT Object *compile_keep(Compiler *c, STEALS OPT Object *object);
// The interned str of a C text.
BORROWED OPT Str *compile_text(Compiler *c, const char *text);

// Raise SyntaxError at a place, unless something failed before; format as error_raise.
COLD void compile_error(Compiler *c, Span at, const char *format, ...);
// Print a SyntaxWarning.
COLD void compile_warning(Compiler *c, Span at, const char *format, ...);
// Without memory: raise MemoryError.
COLD void compile_no_memory(Compiler *c);
// Enter and leave one level of recursion; false: RecursionError was raised.
bool compile_enter(Compiler *c);
void compile_leave(Compiler *c); // see compile_enter

// Memory of the compilation's region; NULL after failing it.
OPT void *compile_alloc(Compiler *c, size_t size);
// Tables of PointerRow in the region: the value of a key, or NULL.
OPT void *compile_map_get(const AddressTable *map, const void *key);
void compile_map_set(Compiler *c, AddressTable *map, const void *key, void *value);

// The source line as text, without its end; NULL: there is none.
const char *compile_source_line(const Compiler *c, int32_t line, size_t *length);

#endif
