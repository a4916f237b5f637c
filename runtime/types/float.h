// float.h - double precision floats.
#ifndef OURO_RUNTIME_TYPES_FLOAT_H
#define OURO_RUNTIME_TYPES_FLOAT_H

#include "runtime/heap/object.h"

typedef struct Float {
    Object object;
    double value;
} Float;

extern Type float_type;
// A new float. raises MemoryError
NEW Object *float_from(double value);
NEW Str *float_repr(double value); // shortest text that reads back the same
// float(text): "could not convert string to float: %R"
NEW Object *float_from_text(Object *text);
// no error possible; identity hash for nan is the caller's
bool float_hash_double(double value, int64_t *out);
// -1, 0, 1, or 2 for unordered: float against int, exactly
int float_order_int(double a, const Object *b);
// ZeroDivisionError, OverflowError as Python (may be complex)
NEW Object *float_power(double a, double b);
// Python's %, false: ZeroDivisionError raised
bool float_remainder(double a, double b, double *out);
static inline double float_value(const Object *o)
{
    return ((const Float *)(const void *)o)->value;
}

#endif
