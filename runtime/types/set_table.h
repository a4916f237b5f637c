// set_table.h - the hash table below set and frozenset.
//
// Sets show their items in the order that CPython's show them: programs print sets of
// numbers, and what pop() gives decides how they go on. So slots are probed, filled and
// counted by the same rules; a slot holds no more than the number of an entry and some
// bits of the hash: 2, 4 or 8 bytes. An entry is an item, with its hash where items do
// not tell it fast themselves. Tables of str items or of int items alone need none.
//
// Invariant: fill (slots in use, those of removed items included) is below 3/5 of the
// slots; a set without table has 8 free slots.
//
// source  linear probes, then perturbation, and when slots are made anew: as observed of
//         CPython 3.13, whose output tests/types/set_order.py compares
#ifndef OURO_RUNTIME_TYPES_SET_TABLE_H
#define OURO_RUNTIME_TYPES_SET_TABLE_H

#include "runtime/heap/object.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

enum { SET_TABLE_STR, SET_TABLE_ANY, SET_TABLE_INT }; // SetTable.kind
enum { SET_TABLE_ABSENT = -1, SET_TABLE_RAISED = -2 };

typedef struct SetTable {
    _Alignas(8) uint32_t mask; // number of slots - 1
    uint8_t kind;      // of the items: all exact str, all int of 64 bits, or any
    uint8_t width;     // bytes of a slot
    uint16_t stride;   // bytes of an entry
    uint32_t capacity; // entries allocated
    uint32_t begun;    // entries that were ever given out
    uint32_t unused;   // 1 + the first of those that were given back; 0: none
    // slots, then entries follow
} SetTable;

typedef struct Set {
    Object object;
    uint32_t used : 31;     // items
    uint32_t has_links : 1; // an item may be a container; stays until the table goes
    uint32_t fill;          // slots in use
    SetTable *table;        // NULL: 8 free slots
    int64_t hash; // frozenset: cached, -1 when not known; set: where pop() looks first
} Set;

// hash(item), quick for the commonest.
//
// raises  TypeError "unhashable type: 'T'", what __hash__ raises
RAISES bool set_table_hash(Object *item, int64_t *out);

// The slot of an item, compared by ==; ABSENT or RAISED. *gap is where an absent one
// goes, until the set changes: the last slot of a removed item on the way, or the free
// slot at its end. Comparisons that change the table are noticed and the
// search begins again.
int64_t set_table_find(Set *s, Object *item, int64_t hash, uint32_t *gap);

// Enter an absent item, with a new reference to it. Runs no Python code.
//
// raises  MemoryError; nothing has changed
RAISES bool set_table_add(Set *s, Object *item, int64_t hash, uint32_t gap);

// Find an item, and enter it if it is absent.
//
// raises  MemoryError; what comparisons raise
RAISES bool set_table_enter(Set *s, Object *item, int64_t hash);

// Enter items in a row, from number *done on, as long as they are of the table's kind
// and so run no script's code; *done becomes the number of the first that is not.
//
// raises  MemoryError
RAISES bool set_table_enter_row(Set *s, Object *const *items, size_t count,
                                size_t *done);

// set_table_add for an item that is known to be absent, in a set that none was removed from.
RAISES bool set_table_add_new(Set *s, Object *item, int64_t hash);

// Empty a slot. Its reference is the caller's now: release it afterwards.
void set_table_remove(Set *s, size_t slot);

// Empty a slot and release the item.
void set_table_drop(Set *s, size_t slot);

// Enter the items into more than `least` slots. raises MemoryError; nothing has changed
RAISES bool set_table_resize(Set *s, size_t least);

// How many slots a growing set is to exceed.
size_t set_table_growth(const Set *s);

// Room for `more` items that are on their way, as CPython makes it. raises MemoryError
RAISES bool set_table_expect(Set *s, size_t more);

// Enter the items of another set into one whose slots are all free. raises MemoryError
RAISES bool set_table_copy(Set *to, const Set *from);

// Forget all items, then release them.
void set_table_clear(Set *s);

// Visit the items.
void set_table_traverse(Set *s, VisitFn visit, void *context);

// Bytes of the table.
size_t set_table_size(const SetTable *t);

// The item in a slot, borrowed, and its hash; NULL: there is none.
OPT Object *set_table_at(const SetTable *t, size_t slot, int64_t *hash);

// The next item in slot *pos or behind it, or NULL at the end; *pos moves behind it.
OPT Object *set_table_next(const Set *s, size_t *pos, OPT int64_t *hash);

// New references to all items, in the order of their slots.
void set_table_items(const Set *s, Object **to);

// Whether all items are str, or all int: none runs a script's code when compared.
bool set_table_is_plain(const Set *s);

// What is done with each item of one plain set and another, s.
typedef enum SetAction {
    SET_ENTER,      // into s
    SET_TAKE_OUT,   // of s
    SET_TOGGLE,     // out of s if it is there, else into it
    SET_FILTER_IN,  // into the result, which none was removed from, if it is in s
    SET_FILTER_OUT, // into the result if it is not in s
    SET_TEST_IN,    // stop unless it is in s
    SET_TEST_OUT    // stop if it is in s
} SetAction;

// returns 1 all done, 0 stopped, -1
// raises  MemoryError
int set_table_each(const Set *from, Set *s, SetAction action, OPT Set *result);

#endif
