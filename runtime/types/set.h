// set.h - set and frozenset.
#ifndef OURO_RUNTIME_TYPES_SET_H
#define OURO_RUNTIME_TYPES_SET_H

#include "runtime/heap/object.h"
#include "runtime/types/set_table.h"

extern Type set_type, frozenset_type, set_iter_type;
static inline Set *as_set(Object *o)
{
    ASSERT(is_any_set(o));
    return (Set *)(void *)o;
}

// An empty set.
NEW Set *set_new(void);

// A set, frozenset or instance of a subclass with the items of iterable, if given.
NEW Set *set_from_iter(Type *cls, OPT Object *iterable);

// Add an item. raises TypeError "unhashable type: 'T'", MemoryError
RAISES bool set_add(Set *s, Object *key);

// Is key there? 1, 0, -1 raised
int set_contains(Set *s, Object *key);

// Remove an item. 1 it was there, 0 absent, -1 raised
int set_discard(Set *s, Object *key);

// Add the items of an iterable.
RAISES bool set_update(Set *s, Object *iterable);

// Remove the items of an iterable.
RAISES bool set_difference_update(Set *s, Object *iterable);

// Keep what is in exactly one of the two.
RAISES bool set_symmetric_update(Set *s, Object *iterable);

// The hash of a frozenset of these items, which differ.
RAISES bool set_hash_items(Object *const *items, size_t count, int64_t *out);

// Iterate: *pos starts at 0; *key is borrowed; false at the end.
bool set_next(Set *s, size_t *pos, Object **key);

#endif
