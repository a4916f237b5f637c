// native.h - functions and methods written in C.
#ifndef OURO_RUNTIME_TYPES_NATIVE_H
#define OURO_RUNTIME_TYPES_NATIVE_H

#include "runtime/heap/object.h"
#include "runtime/types/str.h"

typedef struct Signature Signature; // protocol/signature.h

// builtin_function_or_method: a native with its receiver (module function: self NULL).
typedef struct Native {
    Object object;
    const NativeDef *def;
    Type *owner;                // type whose method it is, or NULL
    Object *self;               // owned, or NULL
    Object *module;             // str or NULL
    const Signature *signature; // of def; NULL until the first call
    // the evaluator's: what it knows about this function; 0: not asked
    uint32_t intrinsic;
} Native;
// method_descriptor, classmethod_descriptor: sits in a type's dict.
typedef struct NativeMethod {
    Object object;
    const NativeDef *def;
    Type *owner;                // borrowed: built-in types live for ever
    const Signature *signature; // of def; NULL until the first call
} NativeMethod;
// getset_descriptor; member_descriptor (slot of a class with __slots__)
typedef struct GetSet {
    Object object;
    const GetSetDef *def;
    Type *owner;
} GetSet;
typedef struct Member {
    Object object;
    Str *name;
    Type *owner;
    OPT const GetSetDef *def; // of a built-in type's field; NULL: a slot
    uint32_t offset;
} Member;

extern Type native_type, native_method_type, class_native_type, getset_type,
    member_type;
// The __qualname__ of what a class has under a name.
NEW Str *native_qualname(const Type *owner, STEALS OPT Str *name);
// A function of a module (owner and self NULL), or a method bound to self.
NEW Object *native_new(const NativeDef *def, OPT Type *owner, OPT Object *self,
                       OPT Object *module);
// What a type's dict holds: shape is SHAPE_NATIVE_METHOD or SHAPE_CLASS_NATIVE.
NEW Object *native_method_new(uint32_t shape, const NativeDef *def, Type *owner);
// A computed attribute of owner's instances.
NEW Object *native_getset_new(const GetSetDef *def, Type *owner);
// A field of owner's instances that a row below GETSET_MEMBERS describes.
NEW Object *native_field_new(Str *name, Type *owner, const GetSetDef *def);
// A __slots__ member at a byte offset of owner's instances.
NEW Object *native_member_new(Str *name, Type *owner, uint32_t offset);
// The getter of __text_signature__ of a type: how its instances are called.
#define NATIVE_CALL_TEXT(getter, text)                                                 \
    static Object *getter(Object *self)                                                \
    {                                                                                  \
        (void)self;                                                                    \
        return (Object *)str_from_text(text);                                          \
    }

#endif
