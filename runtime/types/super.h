// super.h - super(): attribute look-up that starts behind a class in the MRO.
#ifndef OURO_RUNTIME_TYPES_SUPER_H
#define OURO_RUNTIME_TYPES_SUPER_H

#include "runtime/heap/object.h"

typedef struct Super {
    Object object;
    Type *type;   // look behind this one; owned
    Object *self; // instance or class, or NULL; owned
    Type *start;  // class whose MRO is walked, or NULL; owned
} Super;
extern Type super_type;

// super(type, self). raises TypeError "super(type, obj): obj (...) is not ..."
NEW Object *super_new(Type *type, Object *self);
// The function or method that super(type, self).name would bind to self; NULL when that
// takes more than a look-up, or is none.
BORROWED OPT Object *super_peek_method(Type *type, Object *self, Str *name);
// Installed by the evaluator: __class__ and first argument of the running function,
// both borrowed; false: raised.
void super_on_frame(bool (*find)(Type **type, Object **self));

#endif
