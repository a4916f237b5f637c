// base_object.h - object: what every class inherits.
#ifndef OURO_RUNTIME_TYPES_BASE_OBJECT_H
#define OURO_RUNTIME_TYPES_BASE_OBJECT_H

#include "runtime/heap/object.h"

// __dict__ and __weakref__ of the first user class that has them.
extern const GetSetDef base_object_dict_def, base_object_weakref_def;
// "module.qualname" of a class, without "builtins.".
NEW Str *base_object_type_text(Type *cls);

#endif
