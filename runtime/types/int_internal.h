// int_internal.h - what the files of int share: operands as limbs, results being built.
#ifndef OURO_RUNTIME_TYPES_INT_INTERNAL_H
#define OURO_RUNTIME_TYPES_INT_INTERNAL_H

#include "runtime/base/bignum.h"
#include "runtime/types/int.h"

enum { INT_STACK_LIMBS = 24, INT_LIMBS_MAX = INT32_MAX };

// A result of at most `room` limbs: on the C stack while short, else in its object.
typedef struct IntResult {
    Bignum n;    // what the operation writes
    BigInt *big; // or NULL: n.limbs is stack
    uint64_t stack[INT_STACK_LIMBS];
} IntResult;

// Value of an int that is not big.
static inline bool int_get_small(const Object *o, int64_t *out)
{
    if (LIKELY(IN_SHAPES(o, INT, BOOL) && o->shape != SHAPE_BIGINT)) {
        *out = ((const Int *)(const void *)o)->value;
        return true;
    }
    *out = 0;
    return false;
}

// View any int as limbs; limb is storage for a small one.
Bignum int_view(const Object *o, uint64_t *limb);

// Begin a result.
//
// raises  MemoryError
RAISES bool int_result_start(IntResult *result, size_t room);

// The object of a result; ends it.
//
// raises  MemoryError
NEW Object *int_result_finish(IntResult *result);

// Give up a result that was started.
void int_result_discard(IntResult *result);

// A plain int from any int: bools and instances of subclasses are copied down.
NEW Object *int_exact(Object *o);

// An instance of cls (int or a subclass) with the value of a plain int.
//
// takes   value, on failure too
NEW Object *int_of_class(Type *cls, STEALS Object *value);

// Square and multiply without a modulus; exponent >= 0. int_power adds the other cases.
//
// raises  MemoryError
NEW Object *int_power_plain(Object *base, Object *exponent);

// What int_to_str, int_from_digits and int_from_text do.
NEW Str *int_text_of(Object *o, int base);
NEW Object *int_text_from_digits(const char *digits, size_t length, int base,
                                 bool negative);
NEW Object *int_text_read(Object *text, int base);

extern const NativeDef int_methods_table[]; // rows of int_methods.c
extern const GetSetDef int_methods_getsets[];
extern const NativeDef int_methods_new;

#endif
