// vec.h - growable arrays of any type.
//
//     VEC(int) numbers = { 0 };              // empty, owns nothing yet
//     if (!vec_push(&numbers, 7)) ...        // false: no memory, unchanged
//     numbers.items[0], numbers.count
//     vec_free(&numbers);
//
// Invariant: items[0 .. count) are set, count <= capacity.
#ifndef OURO_RUNTIME_BASE_VEC_H
#define OURO_RUNTIME_BASE_VEC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/marks.h"

#define VEC(type)                                                                      \
    struct {                                                                           \
        type *items;                                                                   \
        size_t count, capacity;                                                        \
    }

// Make room for at least `want` items of item_size bytes; `items` is the address of the
// pointer to them.
//
// returns false if there is no memory; nothing has changed then
// cost    amortised O(1) per item
static inline bool vec_grow(void *items, size_t *capacity, size_t want,
                            size_t item_size)
{
    void *old, *grown;
    size_t room = *capacity < 8 ? 8 : *capacity + *capacity / 2;
    if (room < want)
        room = want;
    if (room > SIZE_MAX / item_size)
        return false;
    memcpy(&old, items, sizeof old);
    grown = realloc(old, room * item_size);
    if (grown == NULL)
        return false;
    memcpy(items, &grown, sizeof grown);
    *capacity = room;
    // cppcheck-suppress memleak ; items holds it, as bytes
    return true;
}

// Make room for `extra` items beyond count: false if there is no memory.
#define vec_reserve(vec, extra)                                                        \
    ((vec)->capacity - (vec)->count >= (size_t)(extra) ||                              \
     vec_grow(&(vec)->items, &(vec)->capacity, (vec)->count + (size_t)(extra),         \
              sizeof *(vec)->items))

// Append one item: false if there is no memory.
#define vec_push(vec, item)                                                            \
    (vec_reserve(vec, 1) && ((vec)->items[(vec)->count++] = (item), true))

// Take the last item away; there must be one.
#define vec_pop(vec) ((vec)->items[--(vec)->count])

// The last item, as a place; there must be one.
#define vec_last(vec) ((vec)->items[(vec)->count - 1])

// Release the array; it is empty again.
#define vec_free(vec)                                                                  \
    (free((vec)->items), (vec)->items = NULL, (vec)->count = (vec)->capacity = 0,      \
     (void)0)

#endif
