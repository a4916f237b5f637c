// typevar.h - TypeVar, ParamSpec, TypeVarTuple, type aliases, and the class Generic.
//
// Bounds, defaults and values of aliases may be functions, which are called when
// somebody asks for the first time.
// source  PEP 484, PEP 612, PEP 646, PEP 695, PEP 696
#ifndef OURO_RUNTIME_TYPES_TYPEVAR_H
#define OURO_RUNTIME_TYPES_TYPEVAR_H

#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

extern Type typevar_type, typevar_spec_type, typevar_tuple_type, typevar_alias_type;
extern Type typevar_spec_args_type, typevar_spec_kwargs_type, typevar_no_default_type;

typedef enum TypeVarKind {
    TYPEVAR_PLAIN,
    TYPEVAR_BOUND,
    TYPEVAR_CONSTRAINED,
    TYPEVAR_SPEC,
    TYPEVAR_TUPLE
} TypeVarKind;

static inline bool typevar_is_param(const Object *o)
{
    return IN_SHAPES(o, TYPE_VAR, TYPE_VAR_TUPLE);
}

// A parameter as the compiler makes it; evaluate yields the bound or the constraints.
NEW Object *typevar_new(TypeVarKind kind, Str *name, OPT Object *evaluate);
// param's default will be what evaluate() yields.
void typevar_set_default(Object *param, Object *evaluate);
// A type statement; params is a tuple or NULL.
NEW Object *typevar_alias_new(Str *name, OPT Object *params, Object *evaluate);
// typing.NoDefault, immortal.
Object *typevar_no_default(void);
// value as a type, in the place of a TypeVar; TypeError if it cannot be one.
NEW Object *typevar_checked(Object *param, Object *value);
// What each of generic's params becomes when it is subscripted with given.
NEW Tuple *typevar_values(Object *generic, Tuple *params, Tuple *given);
// The class typing.Generic.
BORROWED OPT Type *typevar_generic(void);
// Generic[params] of a class statement.
NEW Object *typevar_generic_of(Tuple *params);
void typevar_stop(void); // forget Generic

#endif
