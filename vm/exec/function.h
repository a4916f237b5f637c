// function.h - Python functions.
#ifndef OURO_VM_EXEC_FUNCTION_H
#define OURO_VM_EXEC_FUNCTION_H

#include "runtime/types/cell.h"
#include "runtime/types/dict.h"
#include "runtime/types/tuple.h"
#include "vm/code/code.h"

// What few functions have; made on demand.
typedef struct FunctionExtra {
    Tuple *defaults;      // NULL: none
    Dict *kwdefaults;     // NULL: none
    Object *annotations;  // dict, or NULL
    Str *name, *qualname; // NULL: the code's
    Object *doc, *module; // NULL: from the code, the globals
    Object *type_params;  // tuple, or NULL
} FunctionExtra;

typedef struct Function {
    Object object;
    Code *code;
    Dict *globals;
    FunctionExtra *extra; // or NULL
    Dict *dict;           // attributes, or NULL
    uint32_t key;         // code's key: a plain call passes exactly so many arguments
    bool nameless;        // errors of calls are worded by call_texts.h
    Object *cells[];      // code->free_count cells
} Function;

extern Type function_type;
static inline Function *as_function(Object *o)
{
    ASSERT(o->shape == SHAPE_FUNCTION);
    return (Function *)(void *)o;
}

NEW Function *function_new(Code *code, Dict *globals); // cells NULL: fill at once
// Made on first use. NULL: MemoryError raised
FunctionExtra *function_extra(Function *function);
static inline Tuple *function_defaults(const Function *f)
{
    return f->extra ? f->extra->defaults : NULL;
}
BORROWED Str *function_name(const Function *function);
BORROWED Str *function_qualname(const Function *function);

#endif
