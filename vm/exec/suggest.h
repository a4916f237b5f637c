// suggest.h - "Did you mean" for exceptions; names of callees for messages.
#ifndef OURO_VM_EXEC_SUGGEST_H
#define OURO_VM_EXEC_SUGGEST_H

#include "runtime/types/str.h"

// The hint of a NameError, AttributeError or ImportError: the name meant, or NULL;
// never raises.
OPT Str *suggest_for_exception(Object *exception);
// Whether a name is that of a module of the standard library.
bool suggest_is_library_module(Str *name);
// "module.qualname()" of a callee, or its repr-like text.
NEW Str *suggest_callee(Object *callee);

#endif
