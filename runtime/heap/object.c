// object.c - the shape table, and how an object ends.
//
// The last reference is gone: the finalizer may bring the object back, weak references
// are cleared, the shape's dealloc releases the content. Releases nest in C only up to
// a bound; beyond it objects wait in an array, which owns their last reference, until
// the outermost release drops it, so a list nested a million times deep needs no deep
// stack. Until then they are alive: who knows one weakly may take a reference.
//
// source  finalizers: PEP 442
#include "runtime/heap/object.h"

#include <string.h>

#include "runtime/base/address_table.h"
#include "runtime/base/vec.h"
#include "runtime/heap/heap.h"

enum { MAX_DEPTH = 100 }; // nested releases in C

Shape shape_table[SHAPE_LIMIT];

static struct {
    uint32_t depth;
    bool draining;
    VEC(Object *) pending; // owned
    void (*weak_clear)(Object *);
    AddressTable finalized; // whose finalizer has run
} object;

void object_on_weak_clear(void (*clear)(Object *))
{
    object.weak_clear = clear;
}

// ---- the objects whose finalizer has run ----
bool object_was_finalized(const Object *o)
{
    return address_table_find(&object.finalized, o, sizeof(uintptr_t)) != NULL;
}

bool object_note_finalized(const Object *o)
{
    return address_table_enter(&object.finalized, o, sizeof(uintptr_t)) != NULL;
}

void object_forget_finalized(const Object *o)
{
    void *row = address_table_find(&object.finalized, o, sizeof(uintptr_t));
    if (row != NULL)
        address_table_remove(&object.finalized, row, sizeof(uintptr_t));
}

void object_stop(void)
{
    address_table_free(&object.finalized);
    vec_free(&object.pending);
    memset(&object, 0, sizeof object);
}

// ---- release ----
// Call the finalizer, unless it has run before: true when the object lives on.
static bool finalize(Object *o, const Type *type)
{
    if (object_was_finalized(o))
        return false;
    o->refs = 1;
    type->finalize(o);
    if ((int32_t)o->refs >= 0 && --o->refs == 0)
        return false;
    object_note_finalized(o); // without memory it may run again
    return true;
}

static ALWAYS_INLINE void release_now(Object *o)
{
    const Shape *shape = &shape_table[o->shape];
    const Type *type = shape->type;
    if (UNLIKELY(type->finalize != NULL) &&
        (type->is_final == NULL || !type->is_final(o)) && finalize(o, type))
        return;
    if (UNLIKELY(object.weak_clear != NULL) && (type->flags & TYPE_WEAKREFABLE))
        object.weak_clear(o);
    if (UNLIKELY(object.finalized.count != 0))
        object_forget_finalized(o);
    object.depth++;
    shape_table[o->shape].dealloc(o); // the finalizer may have changed the shape
    object.depth--;
}

static void drain(void)
{
    object.draining = true;
    heap_divert_begin(); // a long chain: its cells go back to their pages
    while (object.pending.count > 0)
        decref(vec_pop(&object.pending));
    heap_divert_end();
    object.draining = false;
}

void object_release(Object *o)
{
    const Type *type = type_of(o);
    if ((type->flags & (TYPE_GC | TYPE_WEAKREFABLE | TYPE_USER)) == 0 &&
        type->finalize == NULL) { // a leaf
        shape_table[o->shape].dealloc(o);
        return;
    }
    if (LIKELY(object.depth < MAX_DEPTH)) {
        if ((type->flags & (TYPE_WEAKREFABLE | TYPE_USER)) == 0 &&
            type->finalize == NULL) {
            object.depth++;
            shape_table[o->shape].dealloc(o);
            object.depth--;
        } else {
            release_now(o);
        }
        if (UNLIKELY(object.pending.count > 0) && object.depth == 0 && !object.draining)
            drain();
        return;
    }
    if ((type->flags & TYPE_GC) && vec_push(&object.pending, o))
        o->refs = 1;
    else
        release_now(o); // a leaf ends here; without memory only recursion is left
}
