// dict.h - insertion-ordered hash tables.
#ifndef OURO_RUNTIME_TYPES_DICT_H
#define OURO_RUNTIME_TYPES_DICT_H

#include "runtime/heap/object.h"
#include "runtime/types/dict_table.h"

typedef struct DictEntry { // in tables of kind STR and INT; a hash follows in others
    Object *key;           // NULL: deleted
    Object *value;
} DictEntry;

struct Dict {
    Object object;
    uint32_t used : 31;     // items
    uint32_t has_links : 1; // as in DictHolder
    uint32_t fill : 31;     // entries in use, holes included
    uint32_t is_part : 1;   // as in DictHolder
    DictTable *table;       // NULL while empty
};

extern Type dict_type;
static inline Dict *as_dict(Object *o)
{
    ASSERT(is_dict(o));
    return (Dict *)(void *)o;
}

// Entry array of a table of kind STR.
static inline DictEntry *dict_str_entries(DictTable *table)
{
    return (DictEntry *)(void *)(table + 1);
}

// Lookups answer 1 found, 0 absent, -1 raised: TypeError "unhashable type: 'T'", and
// what __hash__ and __eq__ of keys raise. These may change the dictionary meanwhile.

// An empty dictionary.
NEW Dict *dict_new(void);

// An empty dictionary with room for count items.
NEW Dict *dict_new_sized(size_t count);

// An exact dict with the items of d, in their order.
NEW Dict *dict_copy(Dict *d);

// The value of key into *out. 1, 0, -1
int dict_get(Dict *d, Object *key, Object **out);

// The value of an exact str key, or NULL; runs no script's code, raises nothing.
BORROWED OPT Object *dict_peek_str(Dict *d, Str *key);

// Enter value under key, or replace the value that is there.
//
// raises  as lookups do, MemoryError; the dictionary is then unchanged
// cost    amortised O(1)
RAISES bool dict_set(Dict *d, Object *key, Object *value);

// The same with references that are consumed, on failure too.
RAISES bool dict_set_take(Dict *d, STEALS Object *key, STEALS Object *value);

// The same with an exact str key.
RAISES bool dict_set_str(Dict *d, Str *key, Object *value);

// The same with a static value, which is not counted and so not read.
RAISES bool dict_set_static(Dict *d, Str *key, Object *value);

// Remove key. 1 it was there, 0 absent, -1
int dict_delete(Dict *d, Object *key);

// Remove an exact str key. 1, 0, -1
int dict_delete_str(Dict *d, Str *key);

// The value of key into *out, entering value if it was absent. 1 it was there, 0, -1
int dict_set_default(Dict *d, Object *key, Object *value, Object **out);

// Remove key; its value goes to *out. 1, 0, -1
int dict_pop(Dict *d, Object *key, Object **out);

// dict_get, that tells the hash of key, too: with it the next ones do as those of their
// names above, and do not ask its __hash__ again.
int dict_get_hash(Dict *d, Object *key, uint32_t *hash, Object **out);
RAISES bool dict_set_hashed(Dict *d, Object *key, uint32_t hash, Object *value);
int dict_set_default_hashed(Dict *d, Object *key, uint32_t hash, Object *value,
                            Object **out);
int dict_pop_hashed(Dict *d, Object *key, uint32_t hash, Object **out);

// Is key there? 1, 0, -1
int dict_contains(Dict *d, Object *key);

// d[key]. raises KeyError(key), unless a subclass has __missing__
NEW Object *dict_subscript(Object *self, Object *key);

// d[key] = value, or del d[key] when value is NULL.
RAISES bool dict_assign(Object *self, Object *key, OPT Object *value);

// Enter the items of a mapping, or of an iterable of pairs.
RAISES bool dict_update(Dict *d, Object *other);

// Merge other into d, the keywords of a call of callee.
//
// raises  TypeError "f() got multiple values for keyword argument 'k'", "f() argument
//         after ** must be a mapping, not T"
RAISES bool dict_merge_unique(Dict *d, Object *other, Object *callee);

// Forget all items, then release them in order.
void dict_clear_items(Dict *d);

// Iterate: *pos starts at 0; key and value are borrowed; false at the end.
bool dict_next(Dict *d, size_t *pos, OPT Object **key, OPT Object **value);

// Index of the entry of an exact str key in a table of kind STR, or -1: for inline
// caches.
int64_t dict_find_str(Dict *d, Str *key);

// Nonzero stamp that stays while no key is added or removed; 0 when the table cannot be
// cached (no table, or not of kind STR).
uint32_t dict_keys_version(Dict *d);

// A list of the keys.
NEW Object *dict_keys_list(Dict *d);

#endif
