// suggest.h - "Did you mean": the nearest of some names; names of callees for messages.
//
// source  Levenshtein distance with CPython's costs: a change of case costs less.
#ifndef OURO_VM_EXEC_SUGGEST_H
#define OURO_VM_EXEC_SUGGEST_H

#include "runtime/types/str.h"

// The nearest of count names (NULLs are skipped) that is near enough; borrowed. Never raises.
BORROWED OPT Str *suggest_name(Str *wrong, Str *const *names, size_t count);
// The hint of a NameError, AttributeError or ImportError: the name meant, or NULL; never raises.
OPT Str *suggest_for_exception(Object *exception);
// Whether a name is that of a module of the standard library.
bool suggest_is_library_module(Str *name);
// "module.qualname()" of a callee, or its repr-like text.
NEW Str *suggest_callee(Object *callee);

#endif
