// slots.h - the bridge between slots of types and methods named __dunder__: C functions
// that call a method written in Python, and wrappers that call a slot from Python.
#ifndef OURO_RUNTIME_PROTOCOL_SLOTS_H
#define OURO_RUNTIME_PROTOCOL_SLOTS_H

#include "runtime/heap/object.h"

typedef enum SlotKind {
    SLOT_NONE,
    SLOT_TEXT,
    SLOT_HASH,
    SLOT_CALL,
    SLOT_GETATTR,
    SLOT_SETATTR,
    SLOT_DELATTR,
    SLOT_LT,
    SLOT_LE,
    SLOT_EQ,
    SLOT_NE,
    SLOT_GT,
    SLOT_GE, // in the order of CompareOp
    SLOT_UNARY,
    SLOT_NEXT,
    SLOT_GET,
    SLOT_SET,
    SLOT_DELETE,
    SLOT_INIT,
    SLOT_DEL,
    SLOT_BINARY,
    SLOT_REFLECTED,
    SLOT_POWER,
    SLOT_REFLECTED_POWER,
    SLOT_TRUTH,
    SLOT_LENGTH,
    SLOT_SUBSCRIPT,
    SLOT_SETITEM,
    SLOT_DELITEM,
    SLOT_ITEM,
    SLOT_REPEAT,
    SLOT_CONTAINS,
} SlotKind;

typedef void (*SlotFn)(void); // any slot's function, cast back before it is called

typedef struct SlotRow {
    Str *name;
    size_t offset;  // of the slot in Type
    SlotFn generic; // calls the method written in Python, or NULL
    SlotKind kind;
    const char *help;
} SlotRow;

// Fill every empty slot of a built-in type from its base.
void slots_inherit(Type *type);
// Enter wrappers for the slots that a built-in type fills itself into its dict.
RAISES bool slots_add_wrappers(Type *type);
// Set all slots of a user class by what its MRO says about each name.
void slots_fill(Type *type);
// The same for the slots that one name decides; also py_new, py_init and flags.
void slots_update_name(Type *type, Str *name);
// Call the slot of owner that row describes, with arguments as Python gives them.
NEW Object *slots_call(const SlotRow *row, Type *owner, Object *self,
                       Object *const *args, size_t count, OPT Tuple *names);
// Whether so many arguments may be passed to the wrapper of that name, if there is one.
RAISES bool slots_check_call(const Str *name, size_t count, OPT Tuple *names);
// What a wrapper takes, in CPython's form: "($self, value, /)".
const char *slots_signature(const SlotRow *row);
// The hash slot of unhashable types. raises TypeError "unhashable type: 'T'"
RAISES bool slots_unhashable(Object *self, int64_t *out);
// str() of an object whose class has only __repr__.
NEW Str *slots_str_by_repr(Object *self);
// A method found on a type, called with args[0] as its receiver.
NEW Object *slots_call_found(Object *found, Object *const *args, size_t count);
// The slot function at an offset of a type.
SlotFn slots_at(const Type *type, size_t offset);

#endif
