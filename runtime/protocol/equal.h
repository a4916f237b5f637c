// equal.h - equality where both values are of types whose answer is known: no call, no
// reference held, no script's code.
#ifndef OURO_RUNTIME_PROTOCOL_EQUAL_H
#define OURO_RUNTIME_PROTOCOL_EQUAL_H

#include <string.h>

#include "runtime/heap/object.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

typedef enum Equal { EQUAL_NO, EQUAL_YES, EQUAL_ASK } Equal; // ASK: operate_equal knows

// Two exact strs.
static inline bool equal_strs(const Str *a, const Str *b)
{
    if (a == b) // keys mostly are: sets of letters take a quarter less
        return true;
    if (a->length != b->length || a->object.shape != b->object.shape ||
        (a->hash != b->hash && a->hash != 0 && b->hash != 0))
        return false;
    return memcmp(str_data(a), str_data(b),
                  a->length * (size_t)str_width(str_kind(a))) == 0;
}

// Whether a is b or a == b, if that can be told at once.
static inline Equal equal_quick(const Object *a, const Object *b)
{
    if (a == b)
        return EQUAL_YES;
    if (is_small_int(a) && is_small_int(b))
        return ((const Int *)(const void *)a)->value ==
                       ((const Int *)(const void *)b)->value
                   ? EQUAL_YES
                   : EQUAL_NO;
    if (is_exact_str(a) && is_exact_str(b))
        return equal_strs((const Str *)(const void *)a, (const Str *)(const void *)b)
                   ? EQUAL_YES
                   : EQUAL_NO;
    if (is_exact_float(a) && is_exact_float(b))
        return ((const Float *)(const void *)a)->value ==
                       ((const Float *)(const void *)b)->value
                   ? EQUAL_YES
                   : EQUAL_NO;
    return EQUAL_ASK;
}

// Whether two short tuples are equal, if their items tell it at once; ASK of others.
Equal equal_short_tuples(const Object *a, const Object *b);

// The first index from i on whose item is, or may be, equal to value; count: there is
// none.
size_t equal_search(Object *const *items, size_t i, size_t count, const Object *value);

// The first index from i on at which a and b differ, or may; count: there is none.
size_t equal_mismatch(Object *const *a, Object *const *b, size_t i, size_t count);

#endif
