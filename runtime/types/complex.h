// complex.h - complex numbers: two doubles.
#ifndef OURO_RUNTIME_TYPES_COMPLEX_H
#define OURO_RUNTIME_TYPES_COMPLEX_H

#include "runtime/heap/object.h"
#include "runtime/protocol/type.h"

typedef struct Complex {
    Object object;
    double real, imag;
} Complex;

extern Type complex_type;

static inline bool is_complex(const Object *o)
{
    return o->shape == SHAPE_COMPLEX ||
           ((type_of(o)->flags & TYPE_USER) != 0 &&
            type_solid_builtin(type_of(o)) == &complex_type);
}

static inline Complex *as_complex(Object *o)
{
    ASSERT(is_complex(o));
    return (Complex *)(void *)o;
}

// raises  MemoryError
NEW Object *complex_from(double real, double imag);

// What __complex__ of o gives: 1, 0 if it has none (an exact complex needs none), -1.
int complex_by_method(Object *o, Object **out);

// base ** exponent of two reals whose power is not real.
//
// raises  OverflowError
NEW Object *complex_power(double base, double exponent);

#endif
