// generator_internal.h - what the types generator, coroutine, async_generator share.
#ifndef OURO_VM_EXEC_GENERATOR_INTERNAL_H
#define OURO_VM_EXEC_GENERATOR_INTERNAL_H

#include "vm/exec/generator.h"

// The exception that throw(type, value, traceback) means.
//
// raises  TypeError
NEW Object *generator_exception_of(Object *type, OPT Object *value,
                                   OPT Object *traceback);
// Tell who gives method(), throw() or athrow(), more than one argument.
RAISES bool generator_warn_signature(Object *const *args, const char *method);
// send(): 1 yielded, 0 finished (*out is the result), -1.
int generator_send(Generator *generator, Object *value, Object **out);

// Methods and slots, for any of the three.
Object *generator_m_send(Object *self, Object *const *args);  // send(value)
Object *generator_m_throw(Object *self, Object *const *args); // throw(type, value, tb)
Object *generator_m_close(Object *self, Object *const *args); // close()
// <generator object f at ...>
Str *generator_repr(Object *self);
void generator_traverse(Object *self, VisitFn visit, void *context); // slots of Type
void generator_clear(Object *self);                                  // see above
void generator_finalize(Object *self);                               // see above
void generator_dealloc(Object *self);                                // see above
size_t generator_size_of(Object *self, size_t *blocks);              // see above

// Attributes.
Object *generator_get_name(Object *self);
bool generator_set_name(Object *self, OPT Object *value); // see generator_get_name
Object *generator_get_qualname(Object *self);
// see generator_get_qualname
bool generator_set_qualname(Object *self, OPT Object *value);
Object *generator_get_running(Object *self);    // gi_running
Object *generator_get_suspended(Object *self);  // gi_suspended
Object *generator_get_yield_from(Object *self); // gi_yieldfrom
Object *generator_get_code(Object *self);       // gi_code
Object *generator_get_frame(Object *self);      // gi_frame

#endif
