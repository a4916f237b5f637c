// intrinsic.h - built-in functions and types that calls meet so often that they have a
// short way of their own, past the binding of arguments.
//
// The short ways do what the rows in runtime/modules and runtime/types do, for
// arguments of the plain types; whatever else comes is left to those.
#ifndef OURO_VM_EXEC_INTRINSIC_H
#define OURO_VM_EXEC_INTRINSIC_H

#include "runtime/types/native.h"

enum {
    INTRINSIC_UNKNOWN,
    INTRINSIC_NONE,
    INTRINSIC_LEN,
    INTRINSIC_ABS,
    INTRINSIC_MIN,
    INTRINSIC_MAX,
    INTRINSIC_ISINSTANCE,
    INTRINSIC_ORD,
    INTRINSIC_CHR
};

// Find out which one it is; reads its signature too, if there is memory.
void intrinsic_identify(Native *native);
// returns the result, NULL when it raised, or NOT_IMPLEMENTED: call in the general way
NEW Object *intrinsic_call(uint32_t intrinsic, Object *const *args, uint32_t count);
// The same for a call of a built-in class without keywords.
NEW Object *intrinsic_make(Type *cls, Object *const *args, uint32_t count);
// An iterator over range(*args); NOT_IMPLEMENTED when they are no small ints.
NEW Object *intrinsic_range_iter(Object *const *args, uint32_t count);
// len(o) of the plain containers, else -1 and nothing is raised.
int64_t intrinsic_length(const Object *o);

#endif
