// method.h - bound methods, classmethod, staticmethod, property, slot wrappers.
#ifndef OURO_RUNTIME_TYPES_METHOD_H
#define OURO_RUNTIME_TYPES_METHOD_H

#include "runtime/heap/object.h"

typedef struct Method {
    Object object;
    Object *function, *self;
} Method;
// classmethod, staticmethod
typedef struct Wrapper {
    Object object;
    Object *callable;
    Dict *dict;
} Wrapper;
typedef struct Property {
    Object object;
    Object *get, *set, *del, *doc;
    Str *name;
    bool doc_of_getter; // its doc is not the property's own
} Property;
// wrapper_descriptor: int.__add__; row is of protocol/slots.h, owner a built-in type
typedef struct SlotWrapper {
    Object object;
    const struct SlotRow *row;
    Type *owner;
} SlotWrapper;
// method-wrapper: (1).__add__
typedef struct MethodWrapper {
    Object object;
    SlotWrapper *wrapper;
    Object *self;
} MethodWrapper;
extern Type method_type, class_method_type, static_method_type, property_type;
extern Type slot_wrapper_type, method_wrapper_type;
NEW Object *method_new(Object *function, Object *self);
NEW Object *method_wrapper_new(const struct SlotRow *row, Type *owner);
NEW Object *method_new_class(Object *callable);  // classmethod(callable)
NEW Object *method_new_static(Object *callable); // staticmethod(callable)
// Getter and setter of __dict__ for types with a dict_offset.
NEW Object *method_get_dict(Object *self);
RAISES bool method_set_dict(Object *self, OPT Object *value);

#endif
