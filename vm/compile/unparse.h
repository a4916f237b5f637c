// unparse.h - the text of an expression, from its tree: what annotations become under
// `from __future__ import annotations`.
#ifndef OURO_VM_COMPILE_UNPARSE_H
#define OURO_VM_COMPILE_UNPARSE_H

#include "vm/compile/compile_internal.h"

// The text, with CPython's spacing and no more parentheses than it writes. The tree is
// one that nothing has been folded in.
//
// raises  MemoryError, RecursionError, and what literals raise
BORROWED OPT Str *unparse_annotation(Compiler *c, const Expr *e);

#endif
