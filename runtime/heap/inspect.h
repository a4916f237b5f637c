// inspect.h - questions about the heap's objects: who refers to whom, what is reached,
// what would be freed.
//
// Nothing here changes a count or allocates through the door: what is measured stays as
// it is. Scratch memory comes from the C library; an answer that needs it may fail, and
// then says so without raising.
#ifndef OURO_RUNTIME_HEAP_INSPECT_H
#define OURO_RUNTIME_HEAP_INSPECT_H

#include "runtime/base/vec.h"
#include "runtime/heap/heap.h"

// A set of objects in the order in which they were found.
typedef struct InspectSet {
    VEC(Object *) objects; // borrowed
    uint32_t *index;       // open addressing: place in objects + 1, 0 empty
    size_t capacity;       // of index, a power of 2
    bool failed;           // memory ran out: the set is not whole
} InspectSet;

enum { INSPECT_ABSENT = -1 };

// Add an object. returns true when it is new
bool inspect_add(InspectSet *set, Object *object);
// Its place, or INSPECT_ABSENT.
int64_t inspect_find(const InspectSet *set, const Object *object);
void inspect_end(InspectSet *set);

// Bytes that belong to an object alone: its cell's content and its buffers; what
// sys.getsizeof says of objects whose class does not say otherwise.
size_t inspect_size(const Object *object);
// The same, and how many blocks these are.
size_t inspect_blocks(const Object *object, size_t *blocks);

// Whether the object lives on the heap. Static ones (None, small ints, types of C) take
// no memory of it.
bool inspect_on_heap(const Object *object);

// Add what the objects of the set reach, breadth first, to the set: only objects on the
// heap, and none for which `skip` is true (NULL: all).
void inspect_reach(InspectSet *set, OPT bool (*skip)(const Object *object));

// What would be freed with root: the objects that live only through it, root first,
// into an empty set. They are what root dominates in the graph of references.
//
// source  the counts decide, as in the collector: Bacon & Rajan 2001
void inspect_retained(InspectSet *set, Object *root);

// Who refers to an object, and how often.
typedef struct InspectReferrer {
    Object *object; // borrowed
    size_t count;
} InspectReferrer;
typedef VEC(InspectReferrer) InspectReferrers;
// All objects of the heap that do, in address order. false: no memory
bool inspect_referrers(const Object *object, InspectReferrers *out);

// Live objects of one type.
typedef struct InspectRow {
    Type *type;
    size_t count, bytes;
} InspectRow;
typedef VEC(InspectRow) InspectRows;
// By type, in the order in which types are met. false: no memory
bool inspect_types(InspectRows *out);

#endif
