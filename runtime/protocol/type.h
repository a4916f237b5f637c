// type.h - classes: making them, C3 order, slot inheritance, lookup along the MRO.
#ifndef OURO_RUNTIME_PROTOCOL_TYPE_H
#define OURO_RUNTIME_PROTOCOL_TYPE_H

#include "runtime/heap/object.h"

#include "runtime/protocol/instance.h"
#include "runtime/protocol/shape.h"
#include "runtime/types/tuple.h"

// Fill mro and dict of a built-in type, on first use. Cheap when done.
RAISES bool type_ready_slow(Type *type);
static inline bool type_ready(Type *type)
{
    return (type->flags & TYPE_READY) || type_ready_slow(type);
}

// How many classes the MRO has: 0 of a class in the making.
static inline size_t type_mro_length(const Type *type)
{
    return type->mro == NULL ? 0 : tuple_length(type->mro);
}

// Attribute `name` (interned) along the MRO, through a global (version, name) cache.
// returns NULL when absent; never raises (a type that cannot be made ready aborts
// start-up)
BORROWED OPT Object *type_lookup(Type *type, Str *name);
// Empty that cache, and the one of shape_find.
void type_forget_found(void);
bool type_is_subtype(const Type *type, const Type *base); // real MRO, no hooks

// type(name, bases, namespace): the whole protocol (best base, layout conflicts, slots,
// __set_name__, __init_subclass__ with keywords, __classcell__).
NEW Type *type_new(Type *metatype, Str *name, Tuple *bases, Dict *namespace_,
                   OPT Dict *keywords);
// The most derived metaclass of bases; raises "metaclass conflict: ...".
BORROWED Type *type_metaclass_of(Type *winner, Tuple *bases);
// cls(*args): new, init; what `type.__call__` does.
NEW Object *type_call(Object *cls, Object *const *args, size_t count, OPT Tuple *names);
// Set or delete a class attribute: slots updated, versions renewed.
RAISES bool type_set_attribute(Type *type, Str *name, OPT Object *value);
// Installed by the evaluator: an existing class got a data descriptor or an attribute
// hook that shapes of its instances do not show, so inline caches of slots are to be
// forgotten.
void type_on_layout_change(void (*forget)(void));
// Call it.
void type_layout_changed(void);
// the getattr slot of classes
int type_get_attribute(Object *cls, Str *name, Object **out);
// A new instance of cls as object.__new__ makes it: no attributes, slots NULL.
static inline Object *type_create_instance(Type *cls)
{
    return instance_create(cls);
}
// Name for messages: "list", "module.Class" never qualified.
static inline const char *type_name(const Object *o)
{
    return type_of(o)->name;
}
uint32_t type_next_version(void);
// Of a shaped instance: the attributes, in the order of its shape's names.
static inline Object **type_slots(Object *instance)
{
    return (Object **)(void *)(instance + 1);
}

// ---- constructors ----
// The row behind every built-in __new__ in a type's dict; its receiver is the type.
extern const NativeDef type_new_def;
// owner.__new__(cls, ...): args[0] is cls, checked against owner.
NEW Object *type_new_of(Type *owner, Object *const *args, size_t count,
                        OPT Tuple *names);
// The text of __module__ for classes made without one; installed by the evaluator.
void type_on_current_module(BORROWED OPT Object *(*peek)(void));

// ---- instances of user classes: what their built-in base calls ----
// The built-in type whose layout instances of cls have.
static inline Type *type_solid_builtin(const Type *cls)
{
    return instance_builtin(cls);
}
// Bytes behind the base payload: __slots__ storage and attribute dict of a fixed-size
// base, the trailing dict word of a variable-sized one; 0 for built-in types.
static inline size_t type_extra_bytes(const Type *cls)
{
    return instance_extra(cls);
}
// Zero those bytes and take the reference to the class; for a built-in cls nothing. The
// length fields of variable-sized instances must be set before.
static inline void type_init_instance(Object *self, Type *cls)
{
    instance_init(self, cls);
}
// Drop slots, attribute dict and the class reference just before heap_free: read size
// and kind of the cell first. Nothing for instances of built-in types.
static inline void type_release_instance(Object *self)
{
    instance_release(self);
}

// ---- for protocol and types only ----
// C3 of type over bases, type first. raises TypeError, MemoryError
NEW Tuple *type_linearize(Type *type, Tuple *bases);
void type_link(Type *type); // slots of a built-in type from its base; no allocation
RAISES bool type_add_subclass(Type *base, Type *type);
void type_remove_subclass(Type *base, const Type *type);
// NULL behind the last
BORROWED OPT Type *type_subclass_peek(const Type *base, size_t index);
// A new list of all subclasses: built-in ones that are in reach come first, used or not.
NEW Object *type_list_subclasses(Type *base);
void type_modified(Type *type); // new versions for type and its subclasses
// class of the MRO that has name
BORROWED OPT Type *type_definer(Type *type, Str *name);
BORROWED OPT Object *type_current_module(void); // what the hook says, or NULL

void type_start(void); // registers shapes of built-in types in shape_table
void type_stop(void);  // drops dicts and MROs of built-in types

#endif
