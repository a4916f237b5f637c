// mod_array_internal.h - what the files of _array share.
#ifndef OURO_RUNTIME_MODULES_MOD_ARRAY_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_ARRAY_INTERNAL_H

#include "runtime/heap/heap.h"
#include "runtime/heap/object.h"
#include "runtime/types/str.h"

enum { ARRAY_ITEM_MAX = 8 }; // bytes of the largest item

// What an item is, as far as its bytes go.
typedef enum ItemForm { ITEM_SIGNED, ITEM_UNSIGNED, ITEM_FLOAT, ITEM_TEXT } ItemForm;

// A type code.
typedef struct ItemKind {
    char code;
    uint8_t size;
    uint8_t form;       // ItemForm
    const char *format; // what a memoryview shows
} ItemKind;

// Invariant: count <= capacity; while exports is not 0 neither the block nor the count
// changes.
typedef struct Array {
    Object object;
    const ItemKind *kind;
    uint8_t *data; // raw block of capacity items, NULL when capacity is 0
    size_t count, capacity;
    size_t exports; // buffers taken and not yet given back
} Array;

typedef struct ArrayIter {
    Object object;
    Object *array; // NULL: at the end
    int64_t index;
} ArrayIter;

extern Type mod_array_type, mod_array_iter_type;

static inline Array *as_array(Object *o)
{
    return (Array *)(void *)o;
}

// ---- mod_array_store.c ----

// Whether o is an array or of a subclass.
bool mod_array_is(const Object *o);
// An array of cls with count items, which are undefined.
//
// raises  MemoryError
NEW Object *mod_array_store_new(Type *cls, const ItemKind *kind, size_t count);
// A plain array with count undefined items of the kind of a.
NEW Array *mod_array_store_like(const Array *a, size_t count);
// false: BufferError raised, because the items are lent.
RAISES bool mod_array_store_can_resize(const Array *a);
// Change the count; new items are undefined. Growing by little is amortised O(1).
//
// raises  BufferError while exported, MemoryError; the array is then unchanged
RAISES bool mod_array_store_resize(Array *a, size_t count);
// Replace items [from, to) by count undefined ones. raises as resize
RAISES bool mod_array_store_open_gap(Array *a, size_t from, size_t to, size_t count);
// Append count items, an item, all of an iterable, those whose bytes a buffer has, the
// letters of a text. raises as resize, and what the items raise
RAISES bool mod_array_store_append_bytes(Array *a, OPT const void *data, size_t count);
RAISES bool mod_array_store_append(Array *a, Object *value);
RAISES bool mod_array_store_extend(Array *a, Object *source);
// The same by iteration, whatever source is.
RAISES bool mod_array_store_extend_iter(Array *a, Object *source);
RAISES bool mod_array_store_append_buffer(Array *a, Object *source);
RAISES bool mod_array_store_append_text(Array *a, const Str *text);
// A plain array of count items from start, each step behind the other.
NEW Object *mod_array_store_slice(const Array *a, int64_t start, int64_t step,
                                  int64_t count);
void mod_array_store_copy_items(OPT uint8_t *to, OPT const uint8_t *from, size_t size);

// ---- mod_array_item.c ----

// The row of a type code, or NULL.
BORROWED OPT const ItemKind *mod_array_item_kind(uint32_t code);
// The object of the item at an address.
//
// raises  MemoryError; ValueError for what is no code point
NEW Object *mod_array_item_read(const ItemKind *kind, const uint8_t *at);
// The bytes of value as an item.
//
// raises  TypeError, OverflowError
RAISES bool mod_array_item_write(const ItemKind *kind, Object *value,
                                 uint8_t out[ARRAY_ITEM_MAX]);
// Reverse the bytes of each of count items.
void mod_array_item_swap(uint8_t *data, size_t count, size_t size);
// -1, 0, 1 of two items of one kind; 2: unordered
int mod_array_item_order(const ItemKind *kind, const uint8_t *a, const uint8_t *b);
// The text of count items of a kind with letters.
//
// raises  UnicodeDecodeError, ValueError
NEW Str *mod_array_item_text(const ItemKind *kind, const uint8_t *data, size_t count);

// The address of item i.
static inline uint8_t *mod_array_place(const Array *a, size_t i)
{
    return a->data + i * a->kind->size;
}

// The object of item i. raises as mod_array_item_read
NEW static inline Object *mod_array_get(const Array *a, size_t i)
{
    return mod_array_item_read(a->kind, mod_array_place(a, i));
}

// Arrays of user classes have attributes, which may close a cycle.
static inline HeapKind mod_array_cell_kind(const Type *cls)
{
    return (cls->flags & TYPE_GC) != 0 ? HEAP_CONTAINER : HEAP_LEAF;
}

// ---- mod_array_machine.c ----

// The number that pickles give the form of a kind's items on this machine.
int mod_array_machine_code(const ItemKind *kind);
Object *mod_array_machine_rebuild(Object *self, Object *const *args); // a native

#endif
