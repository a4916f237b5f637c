// reduce.h - what copying and pickling ask of every object: __reduce_ex__,
// __getstate__.
#ifndef OURO_RUNTIME_TYPES_REDUCE_H
#define OURO_RUNTIME_TYPES_REDUCE_H

#include "runtime/heap/object.h"

// o.__getstate__(): the attributes, or None where there are none.
NEW Object *reduce_state(Object *o);

// (cls, (content,), state): of containers that are made from one iterable.
NEW Object *reduce_with_content(Object *o, STEALS OPT Object *content);

enum { REDUCE_NO_INDEX = INT32_MIN };
// (function of builtins, (of,), at): of iterators that continue at an index. Without at
// when it is REDUCE_NO_INDEX.
NEW Object *reduce_iterator(const char *function, STEALS OPT Object *of, int64_t at);

// Rows for object's methods.
Object *reduce_m_reduce(Object *self, Object *const *args);    // __reduce__
Object *reduce_m_reduce_ex(Object *self, Object *const *args); // __reduce_ex__
Object *reduce_m_getstate(Object *self, Object *const *args);  // __getstate__
#define REDUCE_OBJECT_ROWS                                                             \
    { reduce_m_reduce, "__reduce__(self, /)", "For copies and pickles." },             \
        { reduce_m_reduce_ex, "__reduce_ex__(self, protocol, /)",                      \
          "For copies and pickles." },                                                 \
    {                                                                                  \
        reduce_m_getstate, "__getstate__(self, /)", "For copies and pickles."          \
    }

// Row for types whose __new__ takes the value itself: int, str, tuple ...
Object *reduce_m_getnewargs(Object *self, Object *const *args);
#define REDUCE_VALUE_ROW                                                               \
    {                                                                                  \
        reduce_m_getnewargs, "__getnewargs__(self, /)", NULL                           \
    }
Object *reduce_m_complex(Object *self, Object *const *args); // the same for complex
#define REDUCE_COMPLEX_ROW                                                             \
    {                                                                                  \
        reduce_m_complex, "__getnewargs__(self, /)", NULL                              \
    }

// The methods of types whose values are callables bound to something.
extern const NativeDef reduce_bound_methods[];
// The methods of what a class dict holds, which getattr() of the class yields.
extern const NativeDef reduce_descriptor_methods[];

// Rows for exceptions.
Object *reduce_m_exception(Object *self, Object *const *args);          // __reduce__
Object *reduce_m_exception_setstate(Object *self, Object *const *args); // __setstate__
#define REDUCE_EXCEPTION_ROWS                                                          \
    { reduce_m_exception, "__reduce__(self, /)", NULL },                               \
    {                                                                                  \
        reduce_m_exception_setstate, "__setstate__(self, state, /)", NULL              \
    }

extern const NativeDef reduce_attribute_error_methods[];

// Rows for types that are made by a call of the type.
Object *reduce_m_set(Object *self, Object *const *args);   // set and frozenset
Object *reduce_m_range(Object *self, Object *const *args); // range
Object *reduce_m_slice(Object *self, Object *const *args); // slice
#define REDUCE_ROW(function)                                                           \
    {                                                                                  \
        function, "__reduce__(self, /)", "What a copy is made of."                     \
    }
#define REDUCE_SET_ROW REDUCE_ROW(reduce_m_set)
#define REDUCE_RANGE_ROW REDUCE_ROW(reduce_m_range)
#define REDUCE_SLICE_ROW REDUCE_ROW(reduce_m_slice)

#endif
