// attr.h - attribute access by the data model: type's data descriptors, instance,
// type's other attributes, __getattr__.
#ifndef OURO_RUNTIME_PROTOCOL_ATTR_H
#define OURO_RUNTIME_PROTOCOL_ATTR_H

#include "runtime/heap/object.h"

NEW Object *attr_get(Object *o, Str *name); // raises AttributeError
// 1, 0 absent (nothing raised), -1
int attr_lookup(Object *o, Str *name, Object **out);
RAISES bool attr_set(Object *o, Str *name, Object *value); // o.name = value
RAISES bool attr_delete(Object *o, Str *name);             // del o.name
// A method for an immediate call: *function is the callable (owned); *bound true when
// it already carries its receiver (then call without self). 1, 0 absent, -1.
int attr_lookup_method(Object *o, Str *name, Object **function, bool *bound);
// Special method on the type of o, bound to o: 1, 0, -1.
int attr_lookup_special(Object *o, Str *name, Object **out);
// The interned form of a name made by a program: slots compare names by address.
NEW Str *attr_canonical(Str *name);
NEW Object *attr_dir(Object *o); // list of names, unsorted as dir() collects them

// What an inline cache may remember about attribute `name` of objects shaped like o.
typedef enum AttrKind {
    ATTR_UNCACHEABLE,
    ATTR_SLOT,   // shape slot: byte offset in .offset
    ATTR_MEMBER, // __slots__ member: byte offset in .offset
    // instance in dict mode, or dict_offset: look in the dict, then .value
    ATTR_DICT,
    ATTR_METHOD, // plain function or native method in the class: .value (borrowed)
    // non-descriptor in the class: .value (borrowed), instance cannot hide it
    ATTR_CLASS_VALUE,
    ATTR_PROPERTY, // property with Python getter: .value is the getter (borrowed)
    ATTR_MODULE,   // module dict
    ATTR_GETSET,   // computed by C: .getset
} AttrKind;
typedef struct AttrPlan {
    AttrKind kind;
    uint32_t offset;
    Object *value; // borrowed; valid while type_of(o)->version is unchanged
    const GetSetDef *getset;
} AttrPlan;
AttrPlan attr_plan(Object *o, Str *name);

// Whether storing to o.name calls the __set__ of what the class of o has by that name.
bool attr_is_set_by_class(Type *type, Str *name);

#endif
