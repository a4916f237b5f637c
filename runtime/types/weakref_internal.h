// weakref_internal.h - slots that weakref.ref and weakref.proxy share.
#ifndef OURO_RUNTIME_TYPES_WEAKREF_INTERNAL_H
#define OURO_RUNTIME_TYPES_WEAKREF_INTERNAL_H

#include "runtime/heap/object.h"

void weakref_dealloc(Object *self); // leaves its target's list
void weakref_traverse(Object *self, VisitFn visit, void *context); // the callback
void weakref_clear(Object *self); // leaves the list, forgets the callback
Str *weakref_repr(Object *self);  // <weakref at 0x1; to 'C' at 0x2>

#endif
