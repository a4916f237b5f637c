// symtable.h - which scope every name belongs to.
//
// One pass over the tree notes definitions and uses per scope; a second one finds for
// each name who binds it. Comprehensions are scopes of their own but live in the code
// object around them (PEP 709), so closures are needed only where a code border lies
// between a use and its binding.
#ifndef OURO_VM_COMPILE_SYMTABLE_H
#define OURO_VM_COMPILE_SYMTABLE_H

#include "vm/compile/compile_internal.h"

typedef enum ScopeKind {
    SCOPE_MODULE,
    SCOPE_CLASS,
    SCOPE_FUNCTION,
    SCOPE_LAMBDA,
    SCOPE_TYPE_PARAMS,  // around a generic function, class or alias
    SCOPE_TYPE_VALUE,   // value of an alias, bound or default of a type parameter
    SCOPE_GENERATOR,    // generator expression: a function
    SCOPE_COMPREHENSION // list, set, dict: inlined
} ScopeKind;

enum { // Symbol.flags
    SYMBOL_GLOBAL = 1,
    SYMBOL_NONLOCAL = 2,
    SYMBOL_PARAM = 4,
    SYMBOL_ASSIGNED = 8,
    SYMBOL_USED = 16,
    SYMBOL_ANNOTATED = 32,
    SYMBOL_ITERATION = 64, // target of a comprehension's for
    SYMBOL_TYPE_PARAM = 128,
    SYMBOL_IMPORTED = 256, // a global statement may still follow
    SYMBOL_BOUND = SYMBOL_PARAM | SYMBOL_ASSIGNED | SYMBOL_IMPORTED
};

typedef enum Access {
    ACCESS_UNKNOWN,
    ACCESS_FAST,            // slot of the code object
    ACCESS_CELL,            // the same, holding a cell
    ACCESS_FREE,            // free cell of the function
    ACCESS_GLOBAL_EXPLICIT, // declared
    ACCESS_GLOBAL,          // not bound in any function around
    ACCESS_NAME,            // by name in the namespace of a module or class
    ACCESS_CLASS            // by name in that of the class around, else free or global
} Access;

typedef struct Symbol {
    Str *name;
    uint32_t flags;
    Access access;
    bool captured;        // a function inside uses it: a cell
    bool hidden;          // a comprehension's own
    bool via_class;       // the namespace of the class around is asked first
    bool passes;          // is a free name of this scope's code, whatever its access
    int32_t slot;         // of the binding symbol; -1: none yet
    struct Symbol *owner; // the symbol that binds it, for FAST, CELL, FREE
    struct Symbol *next;  // in the order of appearance
    Span declared;        // place of the global or nonlocal statement
} Symbol;

struct Scope {
    ScopeKind kind;
    Scope *parent, *first_child, *last_child, *next;
    Symbol *first, *last;
    AddressTable symbols;
    const Name *class_name; // for mangling; NULL outside classes
    // the scope whose type parameters alone are mangled; NULL: all names are
    const struct Scope *mangled_params;
    Span at;
    bool nested; // inside a function
    bool generator;
    bool async_function;    // made by async def
    bool coroutine;         // the same, or awaits in a comprehension
    bool has_walrus;        // here or in a comprehension inside
    bool has_annotations;   // module or class: __annotations__ is needed
    ExprKind comprehension; // which kind of comprehension
    Symbol *class_cell;     // class: the cell of __class__ for its methods, or NULL
    // class: the cell of its namespace for annotation scopes, or NULL
    Symbol *namespace_cell;
    const char *within; // annotation scopes: what they belong to, for messages
    bool is_only_read;  // an annotation that is kept as text
    uint32_t free_count;
    Str **free_names; // of the code object, sorted
};

// Build the table of a folded tree: fills c->scopes.
//
// raises  SyntaxError
void symtable_build(Compiler *c, Mod *mod);

// The scope that a node opens.
static inline Scope *symtable_scope(const Compiler *c, const void *node)
{
    return compile_map_get(&c->scopes, node);
}

static inline OPT Symbol *symtable_find(const Scope *scope, const Str *name)
{
    return compile_map_get(&scope->symbols, name);
}

// The name as scope keeps it: with the class in front when it is private.
// returns NULL after an error
BORROWED OPT Str *symtable_mangled(Compiler *c, const Scope *scope, const Name *name);

static inline bool symtable_is_function(const Scope *scope)
{
    return scope->kind >= SCOPE_FUNCTION;
}

// Scopes of type parameters see the names of the class around them.
static inline bool symtable_is_annotation(const Scope *scope)
{
    return scope->kind == SCOPE_TYPE_PARAMS || scope->kind == SCOPE_TYPE_VALUE;
}

// Whether code of a scope may await: async def, and what lives in generators of its
// own.
static inline bool symtable_may_await(const Scope *code_scope)
{
    return code_scope->async_function || code_scope->kind == SCOPE_GENERATOR;
}

// The scope whose code object the scope's code is part of.
static inline const Scope *symtable_code_scope(const Scope *scope)
{
    while (scope->kind == SCOPE_COMPREHENSION)
        scope = scope->parent;
    return scope;
}

#endif
