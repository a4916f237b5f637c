// constants.h - literal text to objects, and what constants are equal.
#ifndef OURO_VM_COMPILE_CONSTANTS_H
#define OURO_VM_COMPILE_CONSTANTS_H

#include "vm/compile/compile_internal.h"

// The object of a literal. Strings that look like names are interned.
//
// raises  MemoryError, SyntaxError
BORROWED OPT Object *constants_from(Compiler *c, const Constant *constant, Span at);

// Whether two constants may share one place: same type, same value, sign of zeros too.
bool constants_same(Object *a, Object *b);

// A hash that agrees with constants_same.
uint32_t constants_hash(Object *o);

// A docstring without the indentation of its source.
//
// source  PEP 257, "Handling Docstring Indentation"
NEW Str *constants_clean_doc(Str *doc);

#endif
