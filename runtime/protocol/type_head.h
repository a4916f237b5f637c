// type_head.h - how the definitions of built-in types begin.
#ifndef OURO_RUNTIME_PROTOCOL_TYPE_HEAD_H
#define OURO_RUNTIME_PROTOCOL_TYPE_HEAD_H

#include "runtime/heap/object.h"

// What object does: types/base_object.c, protocol/attr.c, protocol/instance.c.
extern const NativeDef base_object_init_def;
void instance_dealloc(Object *self);
NEW Str *base_object_repr(Object *self); // "<module.A object at 0x..>"
NEW Str *base_object_str(Object *self);
bool base_object_hash(Object *self, int64_t *out);
NEW Object *base_object_compare(Object *left, Object *right, CompareOp op);
int attr_generic_get(Object *o, Str *name, Object **out); // __getattribute__
// __setattr__, __delattr__
RAISES bool attr_generic_set(Object *o, Str *name, OPT Object *value);

// Head of a static Type that stands on another one than object: TYPE_HEAD_ON("bool",
// Int, &int_type). It is linked when a module takes it or its first instance is made.
#define TYPE_HEAD_ON(text, layout, above)                                              \
    .object = { IMMORTAL, SHAPE_TYPE }, .name = (text), .kinds = 1,                    \
    .basic_size = (uint32_t)sizeof(layout), .base = (above)
// Head of all others: TYPE_HEAD("list", List), SHAPE given by .shape. They are complete
// as they stand, so that programs which do not use them never write to their memory:
// the slots that object has are given here, for what follows to override.
#pragma GCC diagnostic ignored "-Woverride-init"
#define TYPE_HEAD(text, layout)                                                        \
    TYPE_HEAD_ON(text, layout, &object_type),                                          \
        .slots_end = ((uint32_t)sizeof(layout) + 7) & ~UINT32_C(7),                    \
        .init_def = &base_object_init_def, .dealloc = instance_dealloc,                \
        .repr = base_object_repr, .str = base_object_str, .hash = base_object_hash,    \
        .compare = base_object_compare, .getattr = attr_generic_get,                   \
        .setattr = attr_generic_set

#endif
