// instance.h - instances of user classes: attribute slots, __slots__ storage, attribute
// dicts, and the reference each owns to its class.
//
// Layouts. TYPE_SHAPED (plain object base, no __slots__): head, then room slots of
// which the shape's count are in use. Other fixed sizes: base struct, members of
// __slots__ up to type->slots_end, then the attribute dict if the class adds one.
// Variable sizes (int, str, bytes, tuple): the dict in the last word; of a str, members
// of __slots__ before it, whose offsets count from where the text ends.
#ifndef OURO_RUNTIME_PROTOCOL_INSTANCE_H
#define OURO_RUNTIME_PROTOCOL_INSTANCE_H

#include "runtime/heap/object.h"

// See type_create_instance. raises MemoryError; TypeError for abstract classes
NEW Object *instance_create(Type *cls);
// The built-in type whose layout instances of cls have.
Type *instance_builtin(const Type *cls);
// See type_extra_bytes, type_init_instance, type_release_instance.
size_t instance_extra(const Type *cls);
void instance_init(Object *self, Type *cls);
void instance_release(Object *self);
// Slots of user classes.
void instance_traverse(Object *self, VisitFn visit, void *context);
void instance_clear(Object *self);
// Where the member of __slots__ with this offset is kept.
Object **instance_member_place(Object *self, uint32_t offset);
// Where the attribute dict is kept; NULL for shaped instances and types without one.
Object **instance_dict_place(Object *self);
// Turn a shaped instance into dict mode and yield its dict (what __dict__ shows).
// returns NULL when it raised, or when there is no dict at all
BORROWED Dict *instance_dict(Object *self);
// NULL when none exists yet.
BORROWED OPT Dict *instance_dict_peek(Object *self);
RAISES bool instance_set_dict(Object *self, OPT Dict *dict);
// Attributes into a new dict, without changing the form of self.
NEW Dict *instance_attributes(Object *self);
// Whether instances of cls have attributes of their own.
static inline bool instance_has_dict(const Type *cls)
{
    return (cls->flags & TYPE_SHAPED) != 0 || cls->dict_offset != 0;
}
// The value of an own attribute, borrowed, or NULL. name is interned; runs no Python.
BORROWED OPT Object *instance_peek(Object *self, Str *name);
// Set or delete (value NULL) an own attribute. 1 done, 0 absent or no dict at all, -1
int instance_store(Object *self, Str *name, OPT Object *value);
// self.__dict__.update(state), without making the dict. 1 done; 0 not here, as
// __dict__ is something else or a key is no plain str: nothing was set; -1
int instance_update(Object *self, Dict *state);
// Whether no __new__ is in its mro, as one made by mro() without object.
bool instance_lacks_new(Type *cls);
// Raise "Can't instantiate abstract class A without an implementation for ...".
Object *instance_refuse_abstract(Type *cls);

#endif
