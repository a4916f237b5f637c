// sort.h - stable sorting of object arrays.
#ifndef OURO_RUNTIME_TYPES_SORT_H
#define OURO_RUNTIME_TYPES_SORT_H

#include "runtime/heap/object.h"

// Sort items[0 .. count) by < of the items, or of key(item); equal items keep their
// order, with reverse too. Scripts' code must not reach the array meanwhile.
//
// raises  what key and comparisons raise, MemoryError; items is then still a
//         permutation
// cost    O(n log n) comparisons, O(n) on sorted input
RAISES bool sort_array(Object **items, size_t count, OPT Object *key, bool reverse);

#endif
