// generic_alias.h - list[int], C[int], *Ts, and unions: int | str.
//
// source  PEP 585, PEP 604, PEP 646
#ifndef OURO_RUNTIME_TYPES_GENERIC_ALIAS_H
#define OURO_RUNTIME_TYPES_GENERIC_ALIAS_H

#include "runtime/types/tuple.h"

extern Type generic_alias_type, generic_alias_union_type;

// origin[key].
NEW Object *generic_alias_new(Object *origin, Object *key);
// Type parameters in args, in the order of appearance.
NEW Tuple *generic_alias_parameters(Tuple *args);
// left | right, or NOT_IMPLEMENTED where one is neither class, alias, union nor None.
NEW Object *generic_alias_or(Object *left, Object *right);

// Row for the methods of built-in types: list[int].
Object *generic_alias_m_class_getitem(Object *self, Object *const *args);
#define GENERIC_ALIAS_ROW                                                              \
    {                                                                                  \
        generic_alias_m_class_getitem, "__class_getitem__(cls, object, /)",            \
            "cls[object], for annotations."                                            \
    }

#endif
