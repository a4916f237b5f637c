// generic_alias.h - list[int], C[int], *Ts, and unions: int | str.
//
// Aliases of classes written with type parameters and unions with type variables are
// told apart from those of built-in classes by their shape: they show as `typing` does.
// source  PEP 585, PEP 604, PEP 646
#ifndef OURO_RUNTIME_TYPES_GENERIC_ALIAS_H
#define OURO_RUNTIME_TYPES_GENERIC_ALIAS_H

#include "runtime/types/tuple.h"

extern Type generic_alias_type, generic_alias_typing_type;
extern Type generic_alias_union_type, generic_alias_typing_union_type;

// origin[key], of either kind.
NEW Object *generic_alias_new(Object *origin, Object *key, bool typing);
// The same for type parameters of origin: counts and defaults are looked at. described:
// what messages call generic.
NEW Object *generic_alias_of_class(Object *origin, Tuple *params, Object *key);
// *Ts inside brackets.
NEW Object *generic_alias_unpack(Object *type_var_tuple);
// Type parameters in args, in the order of appearance.
NEW Tuple *generic_alias_parameters(Tuple *args);
// left | right. typing: type variables are welcome too. NOT_IMPLEMENTED for other objects.
NEW Object *generic_alias_or(Object *left, Object *right);
NEW Object *generic_alias_typing_or(Object *left, Object *right); // see generic_alias_or

// Row for the methods of built-in types: list[int].
Object *generic_alias_m_class_getitem(Object *self, Object *const *args);
#define GENERIC_ALIAS_ROW \
    { generic_alias_m_class_getitem, "__class_getitem__(cls, object, /)", "cls[object], for annotations." }

#endif
