// ast_object.h - the syntax tree as Python objects of the classes in `_ast`, and back.
#ifndef OURO_VM_COMPILE_AST_OBJECT_H
#define OURO_VM_COMPILE_AST_OBJECT_H

#include "vm/compile/compile_internal.h"

// The objects of a tree. classes: the namespace of the module _ast.
NEW Object *ast_object_from(Compiler *c, Dict *classes, const Mod *mod);
// The tree of objects, in the compiler's region; NULL after failing it.
//
// raises  TypeError, ValueError for what no parser makes
OPT Mod *ast_object_to(Compiler *c, Dict *classes, Object *object);

#endif
