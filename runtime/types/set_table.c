// set_table.c - the hash table below set and frozenset.
//
// Only set_table_find can run a script's code; it looks afterwards whether the table is
// still the one it was.
#include "runtime/types/set_table.h"

#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/heap/ledger.h"
#include "runtime/protocol/equal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"

enum { LINEAR = 9, PERTURB_SHIFT = 5 }; // as CPython probes
enum { FEWEST = 8, QUICK = 50000 };     // slots; items up to which sets grow fourfold
enum { KEPT = 256, THIN = 32 }; // larger tables go when not one slot in 32 is an item's
enum { FIRST_CAPACITY = 3, ROOMY = 16 }; // entries: at first; where taking back begins
enum { BIG = 256 };
#define ITEMS_MAX 0x7fffffffu
#define NO_SLOT UINT32_MAX

// ---- layout ----

// Bits of a slot below the tag: they hold 1 + the number of an entry, or all ones for a
// removed item, whose tag is 0 as no other is. A free slot is 0.
static inline uint32_t number_bits(uint32_t width)
{
    return width == 2 ? 8 : width == 4 ? 24 : 32;
}

static inline uint64_t removed(uint32_t width)
{
    return ((uint64_t)1 << number_bits(width)) - 1;
}

static inline uint8_t width_for(size_t slots)
{
    return slots <= 256 ? 2 : slots <= (size_t)1 << 24 ? 4 : 8;
}

static inline uint64_t tag_of(int64_t hash)
{
    return (uint64_t)hash * UINT64_C(0x9e3779b97f4a7c15) >> 56 | 1;
}

static ALWAYS_INLINE uint64_t slot_get(const SetTable *t, uint32_t width, size_t i)
{
    const void *slots = t + 1;
    return width == 2   ? ((const uint16_t *)slots)[i]
           : width == 4 ? ((const uint32_t *)slots)[i]
                        : ((const uint64_t *)slots)[i];
}

static ALWAYS_INLINE void slot_set(SetTable *t, uint32_t width, size_t i,
                                   uint64_t value)
{
    void *slots = t + 1;
    if (width == 2)
        ((uint16_t *)slots)[i] = (uint16_t)value;
    else if (width == 4)
        ((uint32_t *)slots)[i] = (uint32_t)value;
    else
        ((uint64_t *)slots)[i] = value;
}

// FUNCTION(t, width, ...) compiled for each width that slots have.
#define BY_WIDTH(FUNCTION, t, ...)                                                     \
    ((t)->width == 2   ? FUNCTION(t, 2, __VA_ARGS__)                                   \
     : (t)->width == 4 ? FUNCTION(t, 4, __VA_ARGS__)                                   \
                       : FUNCTION(t, 8, __VA_ARGS__))

static inline size_t slots_bytes(uint32_t mask, uint32_t width)
{
    return ((size_t)mask + 1) * width;
}

static inline size_t table_bytes(const SetTable *t, size_t capacity)
{
    return sizeof *t + slots_bytes(t->mask, t->width) + capacity * t->stride;
}

size_t set_table_size(const SetTable *t)
{
    return table_bytes(t, t->capacity);
}

static ALWAYS_INLINE Object **entry_at(const SetTable *t, uint32_t width, size_t stride,
                                       uint64_t number)
{
    return (Object **)(void *)((char *)(uintptr_t)(t + 1) +
                               slots_bytes(t->mask, width) + number * stride);
}

static inline Object **entry_of(const SetTable *t, uint64_t number)
{
    return entry_at(t, t->width, t->stride, number);
}

// The number of the entry that a slot in use names.
static inline uint64_t number_of(uint64_t slot, uint32_t width)
{
    return (slot & removed(width)) - 1;
}

static inline bool is_item(uint64_t slot, uint32_t width)
{
    return slot >> number_bits(width) != 0;
}

// Entries that were given back are a list of odd words.
static inline bool is_unused(const Object *entry)
{
    return ((uintptr_t)entry & 1) != 0;
}

// ---- hashes ----

static inline int64_t hash_str(Str *s)
{
    return s->length == 0 ? 0 : str_widen_hash(str_hash(s));
}

static inline int64_t hash_int(int64_t value)
{
    const int64_t modulus = (INT64_C(1) << 61) - 1;
    if (LIKELY((uint64_t)value < (uint64_t)modulus))
        return value;
    if (value >= modulus || value <= -modulus)
        value %= modulus;
    return value == -1 ? -2 : value;
}

bool set_table_hash(Object *item, int64_t *out)
{
    if (is_exact_str(item))
        *out = hash_str((Str *)(void *)item);
    else if (is_small_int(item))
        *out = hash_int(((Int *)(void *)item)->value);
    else
        return operate_hash(item, out);
    return true;
}

static inline int64_t entry_hash(const SetTable *t, Object *const *entry)
{
    int64_t hash;
    if (t->kind == SET_TABLE_STR)
        return hash_str((Str *)(void *)*entry);
    if (t->kind == SET_TABLE_INT)
        return hash_int(((Int *)(void *)*entry)->value);
    memcpy(&hash, entry + 1, sizeof hash);
    return hash;
}

static uint8_t kind_of(const Object *item)
{
    return is_exact_str(item)   ? SET_TABLE_STR
           : is_small_int(item) ? SET_TABLE_INT
                                : SET_TABLE_ANY;
}

// ---- searching ----

// Slots in the order in which a hash looks at them: some neighbours, then elsewhere.
typedef struct Probe {
    size_t at, base, mask, left;
    uint64_t perturb;
} Probe;

static ALWAYS_INLINE void probe_begin_row(Probe *p)
{
    p->at = p->base;
    p->left = p->base + LINEAR <= p->mask ? LINEAR : 0;
}

static ALWAYS_INLINE Probe probe_start(const SetTable *t, int64_t hash)
{
    Probe p = { .base = (size_t)hash & t->mask,
                .mask = t->mask,
                .perturb = (uint64_t)hash };
    probe_begin_row(&p);
    return p;
}

static ALWAYS_INLINE void probe_next(Probe *p)
{
    if (LIKELY(p->left > 0)) {
        p->left--;
        p->at++;
        return;
    }
    p->perturb >>= PERTURB_SHIFT;
    p->base = (p->base * 5 + 1 + p->perturb) & p->mask;
    probe_begin_row(p);
}

// In a table of str or of int, for an item of that kind.
static ALWAYS_INLINE int64_t find_plain(const SetTable *t, uint32_t width, bool str,
                                        const Object *item, int64_t hash, uint32_t *gap)
{
    uint64_t tag = tag_of(hash);
    uint32_t vacant = NO_SLOT;
    for (Probe p = probe_start(t, hash);; probe_next(&p)) {
        uint64_t slot = slot_get(t, width, p.at);
        if (slot == 0) {
            *gap = vacant != NO_SLOT ? vacant : (uint32_t)p.at;
            return SET_TABLE_ABSENT;
        }
        if (slot >> number_bits(width) != tag) {
            if (!is_item(slot, width))
                vacant = (uint32_t)p.at;
            continue;
        }
        const Object *stored =
            *entry_at(t, width, sizeof stored, number_of(slot, width));
        if (str ? equal_strs((const Str *)(const void *)stored,
                             (const Str *)(const void *)item)
                : ((const Int *)(const void *)stored)->value ==
                      ((const Int *)(const void *)item)->value)
            return (int64_t)p.at;
    }
}

// Ask the items themselves. 1, 0, -1 raised, 2: the slot has changed
static NOINLINE int compare_slowly(Set *s, size_t at, Object *stored, Object *item)
{
    const SetTable *t = s->table;
    uint32_t mask = t->mask;
    incref(stored);
    int equal = operate_equal(stored, item);
    decref(stored);
    if (equal < 0)
        return -1;
    int64_t hash;
    bool same =
        s->table == t && t->mask == mask && set_table_at(t, at, &hash) == stored;
    return same ? equal : 2;
}

static int compare(Set *s, size_t at, Object *const *entry, Object *item, int64_t hash)
{
    Object *stored = *entry;
    Equal quick;
    if (stored == item)
        return 1;
    if (entry_hash(s->table, entry) != hash)
        return 0;
    quick = equal_quick(stored, item);
    if (quick == EQUAL_ASK)
        quick = equal_short_tuples(stored, item);
    return quick == EQUAL_ASK ? compare_slowly(s, at, stored, item)
                              : quick == EQUAL_YES;
}

static NOINLINE int64_t find_any(Set *s, Object *item, int64_t hash, uint32_t *gap)
{
    uint64_t tag = tag_of(hash);
    int found = 2;
    while (found == 2) { // it begins again
        const SetTable *t = s->table;
        if (t == NULL) {
            *gap = (uint32_t)hash & (FEWEST - 1);
            return SET_TABLE_ABSENT;
        }
        uint32_t vacant = NO_SLOT;
        found = 0;
        for (Probe p = probe_start(t, hash); found == 0; probe_next(&p)) {
            uint64_t slot = slot_get(t, t->width, p.at);
            if (slot == 0) { // a comparison may have filled the vacant one
                bool vacated = vacant != NO_SLOT &&
                               slot_get(t, t->width, vacant) == removed(t->width);
                *gap = vacated ? vacant : (uint32_t)p.at;
                return SET_TABLE_ABSENT;
            }
            if (!is_item(slot, t->width))
                vacant = (uint32_t)p.at;
            if (slot >> number_bits(t->width) != tag)
                continue;
            found =
                compare(s, p.at, entry_of(t, number_of(slot, t->width)), item, hash);
            if (found == 1)
                return (int64_t)p.at;
        }
    }
    return SET_TABLE_RAISED;
}

int64_t set_table_find(Set *s, Object *item, int64_t hash, uint32_t *gap)
{
    const SetTable *t = s->table;
    if (LIKELY(t != NULL)) {
        if (t->kind == SET_TABLE_INT && is_small_int(item))
            return BY_WIDTH(find_plain, t, false, item, hash, gap);
        if (t->kind == SET_TABLE_STR && is_exact_str(item))
            return BY_WIDTH(find_plain, t, true, item, hash, gap);
    }
    return find_any(s, item, hash, gap);
}

// ---- tables ----

static OPT SetTable *new_table(size_t slots, uint8_t kind, size_t capacity)
{
    SetTable head = { .mask = (uint32_t)(slots - 1),
                      .kind = kind,
                      .width = width_for(slots),
                      .stride = kind == SET_TABLE_ANY ? 16 : 8,
                      .capacity = (uint32_t)capacity };
    if (slots > ITEMS_MAX || capacity > ITEMS_MAX) {
        error_no_memory();
        return NULL;
    }
    SetTable *t = heap_alloc(HEAP_RAW, table_bytes(&head, capacity));
    if (t == NULL)
        return NULL;
    *t = head;
    if (slots >= BIG)
        heap_populate(t + 1, slots_bytes(t->mask, t->width));
    memset(t + 1, 0, slots_bytes(t->mask, t->width));
    return t;
}

static void free_table(SetTable *t)
{
    heap_free(HEAP_RAW, t, set_table_size(t));
}

// The table of a set gives way to another with its items.
static void replace(Set *s, SetTable *t)
{
    SetTable *old = s->table;
    s->table = t;
    if (old == NULL)
        return;
    ledger_replace(old, set_table_size(old), t, set_table_size(t));
    free_table(old);
}

// Entries at which a table with that many slots grows.
static inline size_t entries_most(size_t mask)
{
    return (mask * 3 + 4) / 5;
}

// Entries to make at once where `count` are in use.
static size_t entries_for(size_t mask, size_t count)
{
    size_t most = entries_most(mask), some = count + count / 4 + 3;
    return some < most ? some : most;
}

static void put_entry(SetTable *t, Object **entry, Object *item, int64_t hash)
{
    *entry = item;
    if (t->kind == SET_TABLE_ANY)
        memcpy(entry + 1, &hash, sizeof hash);
}

static ALWAYS_INLINE void put_slot(SetTable *t, uint32_t width, size_t at, int64_t hash,
                                   uint64_t number)
{
    slot_set(t, width, at, tag_of(hash) << number_bits(width) | (number + 1));
}

// Where a new item goes in a table from which none was removed.
static ALWAYS_INLINE uint32_t free_slot(const SetTable *t, uint32_t width, int64_t hash)
{
    Probe p = probe_start(t, hash);
    while (slot_get(t, width, p.at) != 0)
        probe_next(&p);
    return (uint32_t)p.at;
}

// The first slot from i on that has an item, or the number of slots.
static ALWAYS_INLINE size_t next_item(const SetTable *t, uint32_t width, size_t i)
{
    const size_t row = sizeof(uint64_t) / width;
    const uint64_t tags = width == 2   ? UINT64_C(0xff00ff00ff00ff00)
                          : width == 4 ? UINT64_C(0xff000000ff000000)
                                       : UINT64_C(0xffffffff00000000);
    uint64_t slots, from = ~UINT64_C(0) << i % row * width * 8;
    for (size_t at = i - i % row; at <= t->mask; at += row) {
        memcpy(&slots, (const char *)(t + 1) + at * width, sizeof slots);
        if ((slots & tags & from) != 0)
            return at + (size_t)__builtin_ctzll(slots & tags & from) / (8 * width);
        from = ~UINT64_C(0);
    }
    return (size_t)t->mask + 1;
}

// Goes through the items of a table that does not change, by slot. Bit 0 of a tag is
// that of an item.
typedef struct Walk {
    size_t row;     // the slots of the next 8 bytes begin here
    uint64_t items; // tags of those before that are still to be given
} Walk;

// The slot of the next item in *at; false at the end.
static ALWAYS_INLINE bool walk_next(const SetTable *t, uint32_t width, Walk *w,
                                    size_t *at)
{
    const size_t row = sizeof(uint64_t) / width;
    const uint64_t tags = width == 2   ? UINT64_C(0x0100010001000100)
                          : width == 4 ? UINT64_C(0x0100000001000000)
                                       : UINT64_C(0x0000000100000000);
    while (w->items == 0) {
        uint64_t slots;
        if (w->row > t->mask)
            return false;
        memcpy(&slots, (const char *)(t + 1) + w->row * width, sizeof slots);
        w->items = slots & tags;
        w->row += row;
    }
    *at = w->row - row + (size_t)__builtin_ctzll(w->items) / (8 * width);
    w->items &= w->items - 1;
    return true;
}

// Give t, which is empty, the entries of `from` in the order of their slots.
static ALWAYS_INLINE void gather(const SetTable *from, uint32_t width, SetTable *t)
{
    Object **first = entry_of(t, 0), **entry = first;
    size_t at, stride = from->stride;
    for (Walk w = { 0 }; walk_next(from, width, &w, &at);) {
        Object **old =
            entry_at(from, width, stride, number_of(slot_get(from, width, at), width));
        *entry++ = old[0];
        if (stride != sizeof *entry)
            *entry++ = old[1]; // the hash
    }
    t->begun = (uint32_t)((size_t)(entry - first) * sizeof *entry / stride);
}

// Enter the first entries into slots, which are all free.
static ALWAYS_INLINE void place(SetTable *t, uint32_t width, uint32_t count)
{
    Object *const *entry = entry_of(t, 0);
    const size_t step = t->stride / sizeof *entry;
    for (uint32_t i = 0; i < count; i++, entry += step) {
        int64_t hash = entry_hash(t, entry);
        put_slot(t, width, free_slot(t, width, hash), hash, i);
    }
}

// Enter the items of another table of that kind into a new one; references move along.
static void insert_all(SetTable *t, const SetTable *from)
{
    BY_WIDTH(gather, from, t);
    BY_WIDTH(place, t, t->begun);
}

static bool rebuild(Set *s, size_t slots, uint8_t kind)
{
    SetTable *t = new_table(slots, kind, entries_for(slots - 1, s->used));
    if (t == NULL)
        return false;
    if (s->table != NULL)
        insert_all(t, s->table);
    replace(s, t);
    s->fill = s->used;
    return true;
}

static size_t slots_above(size_t least)
{
    size_t slots = FEWEST;
    while (slots <= least)
        slots *= 2;
    return slots;
}

bool set_table_resize(Set *s, size_t least)
{
    size_t slots = slots_above(least);
    uint32_t mask = s->table != NULL ? s->table->mask : FEWEST - 1;
    if (slots == FEWEST && mask == FEWEST - 1 && s->fill == s->used)
        return true;
    return rebuild(s, slots, s->table != NULL ? s->table->kind : SET_TABLE_STR);
}

size_t set_table_growth(const Set *s)
{
    return (size_t)s->used * (s->used > QUICK ? 2 : 4);
}

bool set_table_expect(Set *s, size_t more)
{
    size_t mask = s->table != NULL ? s->table->mask : FEWEST - 1;
    return (s->fill + more) * 5 < mask * 3 || set_table_resize(s, (s->used + more) * 2);
}

// Give t, whose slots are those of `from`, the entries too, in the order of the slots.
static ALWAYS_INLINE void regather(const SetTable *from, uint32_t width, SetTable *t)
{
    size_t at;
    for (Walk w = { 0 }; walk_next(from, width, &w, &at);) {
        Object **old = entry_of(from, number_of(slot_get(from, width, at), width));
        put_entry(t, entry_of(t, t->begun), *old, entry_hash(from, old));
        uint64_t tag = slot_get(from, width, at) & ~removed(width);
        slot_set(t, width, at, tag | ++t->begun);
    }
}

// Move the items to entries in a row, of another kind or number; they keep their slots.
static bool reshape(Set *s, uint8_t kind, size_t capacity)
{
    const SetTable *old = s->table;
    SetTable *t = new_table((size_t)old->mask + 1, kind, capacity);
    if (t == NULL)
        return false;
    memcpy(t + 1, old + 1, slots_bytes(old->mask, old->width));
    BY_WIDTH(regather, old, t);
    replace(s, t);
    return true;
}

// The table takes items of that kind, and has a free entry.
static bool prepare(Set *s, uint8_t kind)
{
    SetTable *t = s->table;
    if (t == NULL) {
        s->table = new_table(FEWEST, kind, FIRST_CAPACITY);
        return s->table != NULL;
    }
    if (t->kind != kind && t->kind != SET_TABLE_ANY) {
        if (t->begun == 0 && kind != SET_TABLE_ANY)
            t->kind = kind;
        else if (!reshape(s, SET_TABLE_ANY, t->capacity))
            return false;
        t = s->table;
    }
    if (t->unused != 0 || t->begun < t->capacity)
        return true;
    size_t larger = entries_for(t->mask, t->capacity + t->capacity / 4);
    t = heap_resize(t, set_table_size(t), table_bytes(t, larger));
    if (t == NULL)
        return false;
    t->capacity = (uint32_t)larger;
    s->table = t;
    return true;
}

static uint64_t take_entry(SetTable *t)
{
    if (t->unused == 0)
        return t->begun++;
    uint64_t number = t->unused - 1;
    t->unused = (uint32_t)((uintptr_t)*entry_of(t, number) >> 1);
    return number;
}

static void give_entry(SetTable *t, uint64_t number)
{
    *entry_of(t, number) = (Object *)((uintptr_t)t->unused << 1 | 1);
    t->unused = (uint32_t)number + 1;
}

// Many slots are in use: an item just came.
static NOINLINE bool grow(Set *s, uint64_t number, uint32_t gap)
{
    if (set_table_resize(s, set_table_growth(s)))
        return true;
    decref(*entry_of(s->table, number)); // whose caller holds it
    slot_set(s->table, s->table->width, gap, 0);
    give_entry(s->table, number);
    s->used--;
    s->fill--;
    return false;
}

// Let a slot name an entry. returns whether it was free
static ALWAYS_INLINE bool fill_slot(SetTable *t, uint32_t width, uint32_t at,
                                    int64_t hash, uint64_t number)
{
    bool fresh = slot_get(t, width, at) == 0;
    put_slot(t, width, at, hash, number);
    return fresh;
}

bool set_table_add(Set *s, Object *item, int64_t hash, uint32_t gap)
{
    SetTable *t = s->table;
    uint8_t kind = kind_of(item);
    if (UNLIKELY(t == NULL || (t->kind != kind && t->kind != SET_TABLE_ANY) ||
                 (t->unused == 0 && t->begun == t->capacity))) {
        if (t == NULL)
            gap = (uint32_t)hash & (FEWEST - 1);
        if (!prepare(s, kind))
            return false;
        t = s->table;
    }
    uint64_t number = take_entry(t);
    put_entry(t, entry_of(t, number), incref(item), hash);
    bool fresh = BY_WIDTH(fill_slot, t, gap, hash, number);
    // Stored once only: the word is read next, and would wait for its byte (half of this
    // function's time).
    if (kind == SET_TABLE_ANY && !s->has_links && item->shape > SHAPE_BYTES &&
        is_type_flag(item, TYPE_GC))
        s->has_links = 1;
    s->used++;
    s->fill += fresh;
    return LIKELY(!fresh || s->fill * (uint64_t)5 < t->mask * (uint64_t)3) ||
           grow(s, number, gap);
}

// Enter an absent item of the kind of the table's, which is not ANY.
static ALWAYS_INLINE bool add_plain(SetTable *t, uint32_t width, Set *s, Object *item,
                                    int64_t hash, uint32_t gap)
{
    if (t->unused != 0 || t->begun == t->capacity)
        return set_table_add(s, item, hash, gap);
    uint32_t number = t->begun++;
    *entry_at(t, width, sizeof item, number) = incref(item);
    s->used++;
    if (!fill_slot(t, width, gap, hash, number))
        return true;
    s->fill++;
    return LIKELY(s->fill * (uint64_t)5 < t->mask * (uint64_t)3) ||
           grow(s, number, gap);
}

// The same, unless it is there.
static ALWAYS_INLINE bool enter_plain(SetTable *t, uint32_t width, Set *s, bool str,
                                      Object *item, int64_t hash)
{
    uint32_t gap = NO_SLOT;
    return find_plain(t, width, str, item, hash, &gap) >= 0 ||
           add_plain(t, width, s, item, hash, gap);
}

// The same for items in a row, while they are of the table's kind and it stays.
static ALWAYS_INLINE size_t enter_row(SetTable *t, uint32_t width, Set *s, bool str,
                                      Object *const *items, size_t count, bool *good)
{
    size_t i = 0;
    while (i < count && s->table == t) {
        Object *item = items[i];
        if (str ? !is_exact_str(item) : !is_small_int(item))
            break;
        int64_t hash = str ? hash_str((Str *)(void *)item)
                           : hash_int(((Int *)(void *)item)->value);
        *good = enter_plain(t, width, s, str, item, hash);
        if (!*good)
            break;
        i++;
    }
    return i;
}

bool set_table_enter_row(Set *s, Object *const *items, size_t count, size_t *done)
{
    bool good = true;
    for (size_t more = 1; good && more != 0 && *done < count; *done += more) {
        SetTable *t = s->table;
        if (t == NULL || t->kind == SET_TABLE_ANY)
            break;
        const size_t rest = count - *done;
        more = t->kind == SET_TABLE_INT
                   ? BY_WIDTH(enter_row, t, s, false, items + *done, rest, &good)
                   : BY_WIDTH(enter_row, t, s, true, items + *done, rest, &good);
    }
    return good;
}

bool set_table_enter(Set *s, Object *item, int64_t hash)
{
    SetTable *t = s->table;
    if (LIKELY(t != NULL)) {
        if (t->kind == SET_TABLE_INT && is_small_int(item))
            return BY_WIDTH(enter_plain, t, s, false, item, hash);
        if (t->kind == SET_TABLE_STR && is_exact_str(item))
            return BY_WIDTH(enter_plain, t, s, true, item, hash);
    }
    uint32_t gap;
    int64_t found = find_any(s, item, hash, &gap);
    if (found == SET_TABLE_ABSENT)
        return set_table_add(s, item, hash, gap);
    return found >= 0;
}

static ALWAYS_INLINE bool add_new(SetTable *t, uint32_t width, Set *s, Object *item,
                                  int64_t hash)
{
    uint32_t gap = free_slot(t, width, hash);
    return t->kind != SET_TABLE_ANY && t->kind == kind_of(item)
               ? add_plain(t, width, s, item, hash, gap)
               : set_table_add(s, item, hash, gap);
}

bool set_table_add_new(Set *s, Object *item, int64_t hash)
{
    ASSERT(s->fill == s->used);
    SetTable *t = s->table;
    return t != NULL ? BY_WIDTH(add_new, t, s, item, hash)
                     : set_table_add(s, item, hash, 0);
}

// Give memory back where few items are left. Keeping it is no error.
static NOINLINE void shrink(Set *s)
{
    SetTable *t = s->table;
    Object *pending = error_take();
    bool done = true;
    if (t->mask >= KEPT && s->used == 0)
        set_table_clear(s);
    else if (t->mask >= KEPT && s->used < t->mask / THIN)
        done = set_table_resize(s, set_table_growth(s)); // their order may change
    else
        done = reshape(s, t->kind, entries_for(t->mask, s->used));
    if (!done)
        error_clear();
    if (pending != NULL)
        error_restore(pending);
}

void set_table_remove(Set *s, size_t slot)
{
    SetTable *t = s->table;
    give_entry(t, number_of(slot_get(t, t->width, slot), t->width));
    slot_set(t, t->width, slot, removed(t->width));
    s->used--;
    if (UNLIKELY((t->capacity > ROOMY && s->used < t->capacity / 4) ||
                 (t->mask >= KEPT && s->used < t->mask / THIN)))
        shrink(s);
}

void set_table_drop(Set *s, size_t slot)
{
    int64_t hash;
    Object *item = set_table_at(s->table, slot, &hash);
    set_table_remove(s, slot);
    decref(item);
}

bool set_table_copy(Set *to, const Set *from)
{
    SetTable *source = from->table, *t = to->table;
    size_t mask = t != NULL ? t->mask : FEWEST - 1;
    ASSERT(to->fill == 0);
    if (from->used == 0)
        return true;
    if ((uint64_t)from->used * 5 >= mask * 3) // as set_table_expect would have it
        mask = slots_above((size_t)from->used * 2) - 1;
    if (mask == source->mask && from->fill == from->used &&
        source->begun == from->used) {
        t = heap_alloc(HEAP_RAW, table_bytes(source, from->used));
        if (t == NULL)
            return false;
        memcpy(t, source, table_bytes(source, from->used));
        t->capacity = from->used;
    } else {
        t = new_table(mask + 1, source->kind, from->used);
        if (t == NULL)
            return false;
        insert_all(t, source);
    }
    Object *const *entry = entry_of(t, 0);
    const size_t step = t->stride / sizeof *entry;
    for (uint32_t i = 0; i < from->used; i++, entry += step)
        incref(*entry);
    replace(to, t);
    to->used = from->used;
    to->fill = from->used;
    to->has_links = from->has_links;
    return true;
}

void set_table_clear(Set *s)
{
    SetTable *t = s->table;
    if (t == NULL)
        return;
    s->table = NULL;
    s->used = s->has_links = 0;
    s->fill = 0;
    if (t->begun > BIG)
        heap_divert_begin();
    Object *const *entry = entry_of(t, 0);
    const size_t step = t->stride / sizeof *entry;
    for (uint32_t i = 0; i < t->begun; i++, entry += step)
        if (!is_unused(*entry))
            decref(*entry);
    if (t->begun > BIG)
        heap_divert_end();
    free_table(t);
}

void set_table_traverse(Set *s, VisitFn visit, void *context)
{
    const SetTable *t = s->table;
    for (uint32_t i = 0; t != NULL && i < t->begun; i++) {
        Object *item = *entry_of(t, i);
        if (!is_unused(item))
            visit(item, context);
    }
}

Object *set_table_at(const SetTable *t, size_t slot, int64_t *hash)
{
    uint64_t value = slot_get(t, t->width, slot);
    if (!is_item(value, t->width))
        return NULL;
    Object **entry = entry_of(t, number_of(value, t->width));
    *hash = entry_hash(t, entry);
    return *entry;
}

Object *set_table_next(const Set *s, size_t *pos, OPT int64_t *hash)
{
    const SetTable *t = s->table;
    if (t == NULL)
        return NULL;
    size_t i = BY_WIDTH(next_item, t, *pos);
    *pos = i + 1;
    if (i > t->mask)
        return NULL;
    Object **entry = entry_of(t, number_of(slot_get(t, t->width, i), t->width));
    if (hash != NULL)
        *hash = entry_hash(t, entry);
    return *entry;
}

static ALWAYS_INLINE void items_of(const SetTable *t, uint32_t width, Object **to)
{
    size_t at;
    for (Walk w = { 0 }; walk_next(t, width, &w, &at);)
        *to++ = incref(*entry_of(t, number_of(slot_get(t, width, at), width)));
}

void set_table_items(const Set *s, Object **to)
{
    if (s->table != NULL)
        BY_WIDTH(items_of, s->table, to);
}

// ---- sets of str, of int ----

bool set_table_is_plain(const Set *s)
{
    return s->table == NULL || s->table->kind != SET_TABLE_ANY;
}

// One item of `from`: 1 go on, 0 stop, -1 raised.
static ALWAYS_INLINE int act(Set *s, SetAction action, Object *item, int64_t hash,
                             OPT Set *result)
{
    uint32_t gap;
    if (action == SET_ENTER)
        return set_table_enter(s, item, hash) ? 1 : -1;
    int64_t found = set_table_find(s, item, hash, &gap);
    switch (action) {
    case SET_ENTER: break;
    case SET_TOGGLE:
        if (found < 0)
            return set_table_add(s, item, hash, gap) ? 1 : -1;
        set_table_drop(s, (size_t)found);
        break;
    case SET_TAKE_OUT:
        if (found >= 0)
            set_table_drop(s, (size_t)found);
        break;
    case SET_FILTER_IN:
    case SET_FILTER_OUT:
        if ((found >= 0) == (action == SET_FILTER_IN))
            return set_table_add_new(result, item, hash) ? 1 : -1;
        break;
    case SET_TEST_IN: return found >= 0;
    case SET_TEST_OUT: return found < 0;
    }
    return 1;
}

static ALWAYS_INLINE int each_plain(const SetTable *from, uint32_t width, Set *s,
                                    SetAction action, OPT Set *result)
{
    size_t at;
    int state = 1;
    for (Walk w = { 0 }; state > 0 && walk_next(from, width, &w, &at);) {
        Object **entry = entry_at(from, width, sizeof *entry,
                                  number_of(slot_get(from, width, at), width));
        state = act(s, action, *entry, entry_hash(from, entry), result);
    }
    return state;
}

int set_table_each(const Set *from, Set *s, SetAction action, OPT Set *result)
{
    const SetTable *t = from->table;
    return t == NULL ? 1 : BY_WIDTH(each_plain, t, s, action, result);
}
