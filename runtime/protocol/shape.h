// shape.h - shape ids of user classes, and the transition trees of their attributes.
//
// A class has one root shape per room (inline slots) it has learned; adding attribute
// `added` to a shape leads to a child. Attribute i of an instance is in slot i. Slot 0
// of an instance in dict mode holds a dict of all attributes.
#ifndef OURO_RUNTIME_PROTOCOL_SHAPE_H
#define OURO_RUNTIME_PROTOCOL_SHAPE_H

#include "runtime/heap/object.h"

enum { SHAPE_ROOM_DEFAULT = 4, SHAPE_ROOM_MAX = 64 };

// Give cls a new first shape with type->kinds consecutive ids, or a wider root for its
// room. raises MemoryError when all ids are taken
RAISES bool shape_open(Type *cls);
// Take back all ids of a class that is going away.
void shape_close(Type *cls);
// Slot index of an attribute, or -1. name is interned. cost O(1) by a cache
int32_t shape_find(uint32_t id, const Str *name);
// Whether instances of cls (not of its subclasses) may have name in a slot. name is
// interned. cost O(shapes of cls)
bool shape_tree_has(const Type *cls, const Str *name);
// The shape after adding name; 0: the instance is full or has too many -> dict mode
// (the class learns a larger room); raises nothing, 0 also when memory is out.
uint32_t shape_add(uint32_t id, Str *name);
// The dict-mode shape with the same room, or 0 (MemoryError raised).
uint32_t shape_dict_mode(uint32_t id);
// A root shape of cls with this room, made if need be, or 0 when ids or memory are out.
uint32_t shape_root_with_room(Type *cls, uint32_t room);
// Names in slot order, borrowed. names has room for the shape's count
void shape_names(uint32_t id, Str **names);
// Empty the cache of shape_find.
void shape_forget_found(void);
void shape_start(void);
void shape_stop(void);

#endif
