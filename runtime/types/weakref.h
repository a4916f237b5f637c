// weakref.h - weak references: names for objects that do not keep them alive.
//
// An object's weak references form a list; a table by the object's address leads to the
// first. Objects without weak references pay nothing but the flag of their class.
#ifndef OURO_RUNTIME_TYPES_WEAKREF_H
#define OURO_RUNTIME_TYPES_WEAKREF_H

#include "runtime/heap/object.h"

typedef struct WeakRef {
    Object object;
    Object *target;       // borrowed; NULL: it is gone, or about to go
    Object *callback;     // called when it goes; or NULL
    struct WeakRef *next; // of the same target; borrowed
    struct WeakRef *previous;
    int64_t hash; // of the target, once asked for; -1 before
} WeakRef;

extern Type weakref_type, weakref_proxy_type, weakref_callable_proxy_type;

// A weak reference to target, of class cls; without callback an existing one is shared.
//
// raises  TypeError "cannot create weak reference to 'T' object", MemoryError
NEW Object *weakref_new(Type *cls, Object *target, OPT Object *callback);

// The same as a proxy, which acts as its target does.
NEW Object *weakref_proxy_new(Object *target, OPT Object *callback);

bool is_weakref(const Object *o);       // an instance of weakref.ref, no proxy
bool is_weakref_proxy(const Object *o); // of either proxy type

// The target, or NULL when it is gone; nothing is raised.
NEW OPT Object *weakref_get(Object *ref);

// The first weak reference of an object, or NULL; the others follow by next.
BORROWED OPT WeakRef *weakref_first(const Object *target);

// Whether any was made with a callback.
bool weakref_have_callbacks(void);

// Forget the table, after the last object has gone.
void weakref_stop(void);

#endif
