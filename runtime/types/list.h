// list.h - the list type: a growable array of owned references.
#ifndef OURO_RUNTIME_TYPES_LIST_H
#define OURO_RUNTIME_TYPES_LIST_H

#include "runtime/heap/object.h"

// Invariant: count <= capacity, and items[0 .. count) are owned and never NULL.
// An item is released only after the list has stopped showing it, because the
// release may run a __del__ that reads this same list.
typedef struct List {
    Object object;
    uint32_t count, capacity;
    Object **items; // raw buffer of capacity pointers, NULL when capacity is 0
} List;

extern Type list_type;
static inline List *as_list(Object *o)
{
    ASSERT(is_list(o));
    return (List *)(void *)o;
}

// An empty list with room for capacity items.
//
// raises  MemoryError
NEW List *list_new(size_t capacity);

// A list of new references to items[0 .. count).
NEW List *list_from_array(Object *const *items, size_t count);

// A list that takes the references of items[0 .. count), on failure too; the array
// itself stays the caller's.
NEW List *list_from_array_take(STEALS Object **items, size_t count);

// A list of what iterating over source yields.
//
// raises  TypeError "'T' object is not iterable", what the iteration raises
NEW List *list_from_iter(Object *source);

// Append item to the end.
//
// takes   item, on failure too
// raises  MemoryError; the list is then unchanged
// cost    amortised O(1)
// source  dynamic tables: Cormen et al., Introduction to Algorithms, 4th ed., 16.4
RAISES bool list_append_take(List *list, STEALS Object *item);

// Append every item of iterable; the list itself is allowed.
//
// raises  as list_from_iter; what came before the failure stays
RAISES bool list_extend(List *list, Object *iterable);

// Append the items of tail, another list; no room is left over.
//
// raises  MemoryError; the list is then unchanged
RAISES bool list_extend_exact(List *list, const List *tail);

// Insert item before index, which is clamped; negative ones count from the end.
//
// cost    O(count - index)
RAISES bool list_insert(List *list, int64_t index, Object *item);

// Remove the item at index (< count); its reference is the caller's.
//
// cost    O(count - index)
NEW Object *list_pop_at(List *list, size_t index);

// Sort in place by < of the items, or of key(item); stable, with reverse too.
//
// raises  ValueError "list modified during sort", what key and comparisons raise; the
//         list then holds its items in some order
// cost    O(n log n) comparisons, O(n) on sorted input
RAISES bool list_sort(List *list, OPT Object *key, bool reverse);

// Room for capacity items in all.
RAISES bool list_reserve(List *list, size_t capacity);

// list[key], for an index or a slice.
NEW Object *list_subscript(Object *self, Object *key);

// list[key] = value, or del list[key] when value is NULL.
RAISES bool list_assign(Object *self, Object *key, OPT Object *value);

// A tuple of the items.
NEW Tuple *list_to_tuple(List *list);

// Forget all items, then release them, the last first.
void list_clear_items(List *list);

#endif
