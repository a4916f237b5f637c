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
NEW Object *float_from_text(Object *text); // float(text): "could not convert string to float: %R"
bool float_hash_double(double value, int64_t *out); // no error possible; identity hash for nan is the caller's
// -1, 0, 1, or 2 for unordered: float against int, exactly
int float_order_int(double a, const Object *b);
NEW Object *float_power(double a, double b); // ZeroDivisionError, OverflowError as Python (may be complex)
bool float_remainder(double a, double b, double *out); // Python's %, false: ZeroDivisionError raised
static inline double float_value(const Object *o) { return ((const Float *)(const void *)o)->value; }

#endif
