// fold.h - literals become objects, and operators on them are computed.
//
// fold_tree rewrites the tree in place: afterwards every constant expression is one
// node of the kind FOLD_KIND that holds its object, and EXPR_Constant is gone.
// source  what CPython 3.13 computes ahead, and the limits it keeps
#ifndef OURO_VM_COMPILE_FOLD_H
#define OURO_VM_COMPILE_FOLD_H

#include "vm/compile/compile_internal.h"

enum { FOLD_KIND = EXPR_COUNT };

// Fold a tree.
//
// raises  MemoryError, SyntaxError for int literals of too many digits
void fold_tree(Compiler *c, Mod *mod);

// Fold the % of a text and a tuple into an f-string, if that shows the same.
//
// raises  MemoryError
void fold_format(Compiler *c, Expr *e, const Str *text);

static inline bool fold_is_constant(const Expr *e)
{
    return (int)e->kind == FOLD_KIND;
}

// The object of a constant expression, else NULL. It fills one pointer of the node,
// as every kind of expression has room for.
BORROWED OPT static inline Object *fold_value(const Expr *e)
{
    return fold_is_constant(e) ? (Object *)(void *)e->Await.value : NULL;
}

#endif
