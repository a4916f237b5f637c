// singletons.h - None, True, False, NotImplemented, Ellipsis, and the mark of unset
// locals.
#ifndef OURO_RUNTIME_TYPES_SINGLETONS_H
#define OURO_RUNTIME_TYPES_SINGLETONS_H

#include "runtime/heap/object.h"

#include "runtime/types/int.h"

extern Object singletons_none, singletons_not_implemented, singletons_ellipsis,
    singletons_unbound;
extern Int singletons_true, singletons_false;
extern Type bool_type, none_type, not_implemented_type, ellipsis_type, unbound_type;

#define NONE (&singletons_none)
#define TRUE_ (OBJ(&singletons_true))
#define FALSE_ (OBJ(&singletons_false))
#define NOT_IMPLEMENTED (&singletons_not_implemented)
#define ELLIPSIS_ (&singletons_ellipsis)
#define UNBOUND (&singletons_unbound)

// True or False; immortal, so also a new reference.
static inline Object *bool_from(bool value)
{
    return value ? TRUE_ : FALSE_;
}

// The answer of a comparison by the order of two values: below 0, 0 or above.
static inline Object *bool_from_order(int order, CompareOp op)
{
    switch (op) {
    case COMPARE_LT: return bool_from(order < 0);
    case COMPARE_LE: return bool_from(order <= 0);
    case COMPARE_EQ: return bool_from(order == 0);
    case COMPARE_NE: return bool_from(order != 0);
    case COMPARE_GT: return bool_from(order > 0);
    default: return bool_from(order >= 0);
    }
}

#endif
