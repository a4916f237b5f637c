// dict_table.c - the hash table below dict.
//
// Only dict_table_find can run a script's code. It marks the table with a stamp before
// each comparison and looks for it afterwards; every change of keys removes the stamp. As
// in CPython the search then goes on behind the entry, if it is still there.
#include "runtime/types/dict_table.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/ledger.h"
#include "runtime/protocol/equal.h"
#include "runtime/protocol/error.h"

enum { BIG = 256, CACHE_LINE = 64, FIRST_CAPACITY = 3 };
#define WATCHED                                                                        \
    0x80000000u // stamps of searches have this bit, those of caches have not

static struct dict_table {
    uint32_t cache_stamp; // last one given out
    uint32_t watch_stamp;
} dict_table;

// ---- stamps ----

uint32_t dict_table_stamp(DictTable *t)
{
    if (t->version == 0 || (t->version & WATCHED) != 0)
        t->version =
            dict_table.cache_stamp + 1 < WATCHED ? ++dict_table.cache_stamp : 0;
    return t->version;
}

static uint32_t watch(DictTable *t)
{
    if (t->version == 0)
        t->version = WATCHED | ++dict_table.watch_stamp % (WATCHED - 1); // never ~0
    return t->version;
}

// ---- searching ----

// The entries whose tag is that of a hash, one after the other.
typedef struct Probe {
    const DictTable *table;
    const DictChunk *chunk; // NULL in small tables
    uint32_t at, left, mask;
    uint8_t tag;
} Probe;

static inline void probe_chunk(Probe *p)
{
    p->chunk = &p->table->index.big.chunk[p->at & (p->table->chunks - 1)];
    p->mask = dict_table_match_chunk(p->chunk, p->tag);
}

static inline Probe probe_start(const DictTable *t, uint32_t hash)
{
    Probe p = { .table = t, .left = t->chunks, .tag = dict_table_tag(hash) };
    if (t->chunks == 0) {
        p.mask = dict_table_match(t->index.tags, p.tag);
    } else {
        p.at = dict_table_home(t, hash);
        probe_chunk(&p);
    }
    return p;
}

static inline int64_t probe_next(Probe *p)
{
    uint32_t slot;
    while (p->mask == 0) {
        if (p->chunk == NULL || p->chunk->overflow == 0 || --p->left == 0)
            return -1;
        p->at += 2 * (uint32_t)p->tag + 1;
        probe_chunk(p);
    }
    slot = (uint32_t)__builtin_ctz(p->mask);
    p->mask &= p->mask - 1;
    return p->chunk == NULL ? slot : p->chunk->entry[slot];
}

// MATCH_MOVED: the keys differ, and others have come or gone. MATCH_GONE: the key that was
// asked has, too, or has come again with another hash.
typedef enum Match { MATCH_NO, MATCH_YES, MATCH_MOVED, MATCH_GONE, MATCH_RAISED } Match;

// Ask the keys themselves whether they are equal.
static NOINLINE Match match_slowly(DictHolder *h, uint32_t i, Object *stored,
                                   Object *key)
{
    DictTable *t = h->table;
    uint32_t stamp = watch(t), hash = dict_table_entry_hash(t, dict_table_at(t, i));
    incref(stored);
    int equal = operate_equal(stored, key);
    // Asked while the reference is held: another key cannot lie where this one did.
    bool is_there = h->table == t && i < h->fill && *dict_table_at(t, i) == stored;
    decref(stored);
    if (equal < 0)
        return MATCH_RAISED;
    if (!is_there)
        return MATCH_GONE;
    if (equal)
        return MATCH_YES;
    if (t->version == stamp)
        return MATCH_NO;
    return dict_table_entry_hash(t, dict_table_at(t, i)) == hash ? MATCH_MOVED
                                                                 : MATCH_GONE;
}

static inline Match match(DictHolder *h, uint32_t i, Object *key, uint32_t hash)
{
    Object *const *entry = dict_table_at(h->table, i), *stored = *entry;
    if (stored == key)
        return MATCH_YES;
    if (dict_table_entry_hash(h->table, entry) != hash)
        return MATCH_NO;
    if (is_exact_str(stored) && is_exact_str(key))
        return str_equal((Str *)(void *)stored, (Str *)(void *)key) ? MATCH_YES
                                                                    : MATCH_NO;
    if (is_small_int(stored) && is_small_int(key))
        return ((Int *)(void *)stored)->value == ((Int *)(void *)key)->value ? MATCH_YES
                                                                             : MATCH_NO;
    Equal equal = equal_short_tuples(stored, key);
    if (equal != EQUAL_ASK)
        return equal == EQUAL_YES ? MATCH_YES : MATCH_NO;
    return match_slowly(h, i, stored, key);
}

int64_t dict_table_find_int_past(const DictTable *t, int64_t value, uint32_t hash)
{
    uint8_t tag = dict_table_tag(hash);
    uint32_t c = dict_table_home(t, hash);
    int64_t i = -1;
    for (uint32_t left = t->chunks - 1; i < 0 && left != 0; left--) {
        c += 2 * (uint32_t)tag + 1;
        const DictChunk *chunk = &t->index.big.chunk[c & (t->chunks - 1)];
        i = dict_table_pick_int(t, dict_table_match_chunk(chunk, tag), chunk->entry,
                                value);
        if (chunk->overflow == 0)
            break;
    }
    return i;
}

int64_t dict_table_find(DictHolder *h, Object *key, uint32_t hash)
{
    Match found = MATCH_GONE;
    int64_t i = -1;
    while (found == MATCH_GONE || found == MATCH_MOVED) {
        if (h->table == NULL)
            return -1;
        Probe p = probe_start(h->table, hash);
        if (found == MATCH_MOVED)
            for (int64_t before = i; probe_next(&p) != before;)
                continue;
        found = MATCH_NO;
        while (found == MATCH_NO && (i = probe_next(&p)) >= 0)
            if ((found = match(h, (uint32_t)i, key, hash)) == MATCH_YES)
                return i;
    }
    return found == MATCH_RAISED ? -2 : -1;
}

int64_t dict_table_find_quiet(const DictTable *t, Str *key)
{
    uint32_t hash = dict_table_hash_str(key);
    Probe p = probe_start(t, hash);
    for (int64_t i; (i = probe_next(&p)) >= 0;) {
        const Object *stored = *dict_table_at((DictTable *)(uintptr_t)t, (size_t)i);
        if (is_str(stored) && type_of(stored)->compare == str_type.compare &&
            dict_table_same_str(stored, key))
            return i;
    }
    return -1;
}

// ---- the index ----

static void index_insert(DictTable *t, uint32_t hash, uint32_t i)
{
    uint8_t tag = dict_table_tag(hash);
    if (t->chunks == 0) {
        dict_table_set_tag(t->index.tags, i, tag);
        return;
    }
    for (uint32_t at = dict_table_home(t, hash);; at += 2 * (uint32_t)tag + 1) {
        DictChunk *chunk = &t->index.big.chunk[at & (t->chunks - 1)];
        uint32_t free_slots = dict_table_match_chunk(chunk, 0);
        if (free_slots != 0) {
            int slot = __builtin_ctz(free_slots);
            dict_table_set_tag(chunk, (size_t)slot, tag);
            chunk->entry[slot] = i;
            return;
        }
        chunk->overflow++;
    }
}

static void index_remove(DictTable *t, uint32_t hash, uint32_t i)
{
    uint8_t tag = dict_table_tag(hash);
    if (t->chunks == 0) {
        dict_table_set_tag(t->index.tags, i, 0);
        return;
    }
    for (uint32_t at = dict_table_home(t, hash);; at += 2 * (uint32_t)tag + 1) {
        DictChunk *chunk = &t->index.big.chunk[at & (t->chunks - 1)];
        uint32_t mask = dict_table_match_chunk(chunk, tag);
        for (; mask != 0; mask &= mask - 1) {
            int slot = __builtin_ctz(mask);
            if (chunk->entry[slot] == i) {
                dict_table_set_tag(chunk, (size_t)slot, 0);
                return;
            }
        }
        chunk->overflow--; // the key went past this chunk when it came
    }
}

// Enter entries [first, fill), none of them a hole.
static void index_fill(DictTable *t, uint32_t first, uint32_t fill)
{
    if (t->chunks == 0) {
        memset(t->index.tags, 0, sizeof t->index.tags);
    } else {
        heap_populate(t->index.big.chunk, t->chunks * sizeof(DictChunk));
        memset(t->index.big.chunk, 0, t->chunks * sizeof(DictChunk));
    }
    for (uint32_t i = first; i < fill; i++)
        index_insert(t, dict_table_entry_hash(t, dict_table_at(t, i)), i);
}

static size_t chunk_bytes(uint32_t chunks)
{
    return chunks * sizeof(DictChunk) + CACHE_LINE;
}

static uint32_t chunks_for(size_t count)
{
    uint32_t chunks = 2;
    if (count <= DICT_TABLE_SMALL)
        return 0;
    while ((size_t)chunks * DICT_TABLE_CHUNK_LOAD < count)
        chunks *= 2;
    return chunks;
}

static void free_chunks(DictTable *t)
{
    if (t->chunks != 0)
        heap_free(HEAP_RAW, t->index.big.block, chunk_bytes(t->chunks));
    t->chunks = 0;
}

// Give the table room for an index of that many chunks, content undefined.
static bool set_chunks(DictTable *t, uint32_t chunks)
{
    void *block;
    if (chunks == t->chunks)
        return true;
    if (chunks == 0) {
        free_chunks(t);
        return true;
    }
    block = heap_alloc(HEAP_RAW, chunk_bytes(chunks));
    if (block == NULL)
        return false;
    free_chunks(t);
    t->chunks = chunks;
    t->index.big.block = block;
    t->index.big.chunk = (DictChunk *)(void *)(((uintptr_t)block + CACHE_LINE - 1) &
                                               ~(uintptr_t)(CACHE_LINE - 1));
    return true;
}

// ---- the entries ----

static size_t table_bytes(size_t stride, size_t capacity)
{
    return sizeof(DictTable) + stride * capacity;
}

size_t dict_table_size(const DictTable *t, size_t *blocks)
{
    size_t bytes = heap_block(table_bytes(t->stride, t->capacity), blocks);
    return t->chunks == 0 ? bytes : bytes + heap_block(chunk_bytes(t->chunks), blocks);
}

static uint16_t kind_of(const Object *key)
{
    return is_exact_str(key)   ? DICT_TABLE_STR
           : is_small_int(key) ? DICT_TABLE_INT
                               : DICT_TABLE_ANY;
}

static OPT DictTable *new_indexed(uint16_t kind, size_t capacity, uint32_t chunks)
{
    DictTable *t;
    size_t stride = DICT_TABLE_WIDTH + (kind == DICT_TABLE_ANY ? 8 : 0);
    if (capacity >= WATCHED) {
        error_no_memory();
        return NULL;
    }
    t = heap_alloc(HEAP_RAW, table_bytes(stride, capacity));
    if (t == NULL)
        return NULL;
    t->version = 0;
    t->kind = kind;
    t->stride = (uint16_t)stride;
    t->capacity = (uint32_t)capacity;
    t->chunks = 0;
    memset(t->index.tags, 0, sizeof t->index.tags);
    if (!set_chunks(t, chunks)) {
        heap_free(HEAP_RAW, t, table_bytes(stride, capacity));
        return NULL;
    }
    return t;
}

static OPT DictTable *new_table(uint16_t kind, size_t capacity)
{
    return new_indexed(kind, capacity, chunks_for(capacity));
}

static void free_table(DictTable *t)
{
    free_chunks(t);
    heap_free(HEAP_RAW, t, table_bytes(t->stride, t->capacity));
}

// Copy what an entry holds, perhaps to a table of another kind.
static void copy_entry(DictTable *to, Object **target, DictTable *from, Object **source)
{
    memcpy(target, source, DICT_TABLE_WIDTH);
    if (to->kind == DICT_TABLE_ANY)
        *(uint32_t *)(void *)((char *)target + DICT_TABLE_WIDTH) =
            dict_table_entry_hash(from, source);
}

// Move the entries of from into a new table, with holes only before `first`; references
// move along.
static void move_entries(DictTable *to, uint32_t first, DictTable *from, uint32_t fill)
{
    uint32_t n = first;
    for (uint32_t i = 0; i < first; i++)
        *dict_table_at(to, i) = NULL;
    for (uint32_t i = 0; i < fill; i++) {
        Object **source = dict_table_at(from, i), **target = dict_table_at(to, n);
        if (*source == NULL)
            continue;
        copy_entry(to, target, from, source);
        n++;
    }
    index_fill(to, first, n);
}

// Put the items into a table of another kind or capacity (>= used).
static bool rebuild(DictHolder *h, uint16_t kind, size_t capacity)
{
    DictTable *old = h->table, *t = new_table(kind, capacity);
    if (t == NULL)
        return false;
    move_entries(t, 0, old, h->fill);
    h->table = t;
    h->fill = h->used;
    ledger_replace(old, table_bytes(old->stride, old->capacity), t,
                   table_bytes(t->stride, t->capacity));
    free_table(old);
    return true;
}

// Close the holes where they are.
static void compact(DictHolder *h)
{
    DictTable *t = h->table;
    uint32_t n = 0;
    for (uint32_t i = 0; i < h->fill; i++) {
        Object **source = dict_table_at(t, i);
        if (*source == NULL)
            continue;
        if (i != n)
            memcpy(dict_table_at(t, n), source, t->stride);
        n++;
    }
    h->fill = h->used;
    t->version = 0;
    index_fill(t, 0, n);
}

static size_t larger_capacity(size_t capacity)
{
    static const uint8_t small[DICT_TABLE_SMALL + 1] = { 3,  3,  3,  6,  6,  6,
                                                         10, 10, 10, 10, 16, 16,
                                                         16, 16, 16, 16, 28 };
    if (capacity <= DICT_TABLE_SMALL)
        return small[capacity];
    return capacity + (capacity < 1024 ? capacity / 2 : capacity / 4);
}

// Room for one more entry in a full table. Holes are used if they are a quarter of it.
static bool make_room(DictHolder *h)
{
    DictTable *t = h->table;
    uint32_t capacity = t->capacity, used = h->used;
    size_t larger;
    if (used < capacity && capacity - used >= capacity / 4) {
        compact(h);
        return true;
    }
    larger = larger_capacity(capacity);
    if (larger >= WATCHED) {
        error_no_memory();
        return false;
    }
    if (capacity <= DICT_TABLE_SMALL && larger > DICT_TABLE_SMALL)
        return rebuild(h, t->kind, larger);
    if (used < capacity)
        compact(h);
    t = heap_resize(t, table_bytes(t->stride, capacity),
                    table_bytes(t->stride, larger));
    if (t == NULL)
        return false;
    t->capacity = (uint32_t)larger;
    h->table = t;
    return true;
}

// The table can take a key of this kind, and there is room for one entry.
static bool prepare(DictHolder *h, uint16_t kind)
{
    DictTable *t = h->table;
    if (t == NULL) {
        h->fill = h->used = 0;
        h->table = new_table(kind, FIRST_CAPACITY);
        return h->table != NULL;
    }
    if (t->kind != kind && t->kind != DICT_TABLE_ANY) {
        size_t capacity = t->capacity;
        if (h->used == 0 && kind != DICT_TABLE_ANY)
            t->kind = kind;
        else if (!rebuild(h, DICT_TABLE_ANY,
                          h->used == capacity ? larger_capacity(capacity) : capacity))
            return false;
        t = h->table;
    }
    if (h->fill == t->capacity && !make_room(h))
        return false;
    t = h->table;
    if (t->chunks != 0 && h->used >= t->chunks * DICT_TABLE_CHUNK_LOAD) {
        if (h->used < h->fill)
            compact(h);
        if (!set_chunks(t, t->chunks * 2))
            return false;
        index_fill(t, 0, h->fill);
    }
    return true;
}

// There is room, and the kind is right.
static ALWAYS_INLINE Object **add_entry(DictHolder *h, Object *key, uint32_t hash)
{
    DictTable *t = h->table;
    Object **entry = dict_table_at(t, h->fill);
    *entry = incref(key);
    if (t->kind == DICT_TABLE_ANY) {
        *(uint32_t *)(void *)((char *)entry + t->stride - 8) = hash;
        dict_table_note(h, key);
    }
    if (t->chunks == 0)
        dict_table_set_tag(t->index.tags, h->fill, dict_table_tag(hash));
    else
        index_insert(t, hash, h->fill);
    h->fill++;
    h->used++;
    t->version = 0;
    return entry;
}

static NOINLINE OPT Object **add_prepared(DictHolder *h, Object *key, uint32_t hash)
{
    return prepare(h, kind_of(key)) ? add_entry(h, key, hash) : NULL;
}

Object **dict_table_add(DictHolder *h, Object *key, uint32_t hash)
{
    const DictTable *t = h->table;
    if (UNLIKELY(t == NULL || h->fill == t->capacity ||
                 (t->kind != DICT_TABLE_ANY && t->kind != kind_of(key)) ||
                 (t->chunks != 0 && h->used >= t->chunks * DICT_TABLE_CHUNK_LOAD)))
        return add_prepared(h, key, hash);
    return add_entry(h, key, hash);
}

// Give memory back where few items are left. Keeping it is no error.
static NOINLINE void shrink(DictHolder *h)
{
    Object *pending = error_take();
    if (!rebuild(h, h->table->kind, (size_t)h->used + h->used / 2u + 2))
        error_clear();
    if (pending != NULL)
        error_restore(pending);
}

void dict_table_remove(DictHolder *h, size_t i)
{
    DictTable *t = h->table;
    Object **entry = dict_table_at(t, i);
    index_remove(t, dict_table_entry_hash(t, entry), (uint32_t)i);
    *entry = NULL;
    t->version = 0;
    if (--h->used == 0) {
        h->table = NULL;
        h->fill = 0;
        h->has_links = 0;
        free_table(t);
        return;
    }
    while (*dict_table_at(t, h->fill - 1) == NULL)
        h->fill--;
    if (UNLIKELY(t->capacity > DICT_TABLE_SMALL && h->used < t->capacity / 4))
        shrink(h);
}

// Items before entry i.
static uint32_t rank_of(const DictHolder *h, size_t i)
{
    uint32_t rank = 0;
    for (size_t k = 0; k < i; k++)
        rank += *dict_table_at(h->table, k) != NULL;
    return rank;
}

// Move entry i to place `to`, a hole or the end; holes at the end are dropped.
static void move_entry(DictHolder *h, size_t i, size_t to)
{
    DictTable *t = h->table;
    Object **source = dict_table_at(t, i);
    uint32_t hash = dict_table_entry_hash(t, source);
    index_remove(t, hash, (uint32_t)i);
    copy_entry(t, dict_table_at(t, to), t, source);
    *source = NULL;
    index_insert(t, hash, (uint32_t)to);
    t->version = 0;
    if (to == h->fill)
        h->fill++;
    while (*dict_table_at(t, h->fill - 1) == NULL)
        h->fill--;
}

bool dict_table_move_last(DictHolder *h, size_t i, size_t *first)
{
    if (i + 1 == h->fill)
        return true;
    if (h->fill == h->table->capacity) {
        uint32_t rank = rank_of(h, i);
        if (!make_room(h))
            return false;
        i = rank;
        *first = 0; // all holes may be closed
    }
    move_entry(h, i, h->fill);
    return true;
}

bool dict_table_move_first(DictHolder *h, size_t i, size_t *first)
{
    if (*first > i || *first > h->fill ||
        (*first > 0 && *dict_table_at(h->table, *first - 1) != NULL))
        *first = 0; // it was no more than a guess
    while (*dict_table_at(h->table, *first) == NULL)
        ++*first;
    if (*first == i)
        return true;
    if (*first == 0) { // make holes, as many as the next moves may need
        uint32_t rank = rank_of(h, i), gap = (uint32_t)h->used / 2 + 8;
        DictTable *old = h->table;
        DictTable *t = new_table(old->kind, (size_t)h->used + gap + 2);
        if (t == NULL)
            return false;
        move_entries(t, gap, old, h->fill);
        h->table = t;
        h->fill = (gap + h->used) & INT32_MAX;
        free_table(old);
        *first = gap;
        i = gap + rank;
    }
    move_entry(h, i, --*first);
    return true;
}

bool dict_table_presize(DictHolder *h, size_t count)
{
    ASSERT(h->table == NULL);
    if (count == 0)
        return true;
    h->table = new_table(DICT_TABLE_STR, count);
    if (h->table != NULL && h->table->chunks != 0)
        index_fill(h->table, 0, 0);
    return h->table != NULL;
}

void dict_table_fit(DictHolder *h)
{
    if (h->table == NULL)
        return;
    if (h->used == 0) {
        free_table(h->table);
        h->table = NULL;
        h->fill = 0;
        h->has_links = 0;
    } else if (h->used < h->table->capacity / 2) {
        shrink(h);
    }
}

// The index of a copy: that of the source, if it is at most twice as large as need be.
static uint32_t chunks_of_copy(const DictHolder *from, size_t capacity)
{
    uint32_t chunks = chunks_for(capacity), found = from->table->chunks;
    return from->used == from->fill && found > chunks && found <= 2 * chunks ? found
                                                                             : chunks;
}

bool dict_table_clone(DictHolder *to, const DictHolder *from, size_t more)
{
    DictTable *source = from->table, *t;
    size_t capacity = from->used + more;
    if (from->used == 0)
        return true;
    t = new_indexed(source->kind, capacity, chunks_of_copy(from, capacity));
    if (t == NULL)
        return false;
    if (from->used == from->fill && t->chunks == source->chunks) {
        memcpy(t + 1, source + 1, (size_t)from->fill * source->stride);
        if (t->chunks == 0)
            memcpy(t->index.tags, source->index.tags, sizeof t->index.tags);
        else
            memcpy(t->index.big.chunk, source->index.big.chunk,
                   t->chunks * sizeof(DictChunk));
    } else {
        move_entries(t, 0, source, from->fill);
    }
    Object **entry = dict_table_at(t, 0);
    const size_t step = t->stride / sizeof *entry;
    for (uint32_t i = 0; i < from->used; i++, entry += step) {
        incref(entry[0]);
        incref(entry[1]);
    }
    to->used = from->used;
    to->fill = from->used;
    to->has_links = from->has_links;
    to->table = t;
    return true;
}

void dict_table_clear(DictHolder *h)
{
    DictTable *t = h->table;
    uint32_t fill = h->fill;
    if (t == NULL)
        return;
    h->table = NULL;
    h->used = h->has_links = 0;
    h->fill = 0;
    if (fill > BIG)
        heap_divert_begin();
    Object **entry = dict_table_at(t, 0);
    const size_t step = t->stride / sizeof *entry;
    for (uint32_t i = 0; i < fill; i++, entry += step) {
        if (entry[0] == NULL)
            continue;
        decref(entry[0]);
        decref(entry[1]);
    }
    if (fill > BIG)
        heap_divert_end();
    free_table(t);
}

void dict_table_traverse(DictHolder *h, VisitFn visit, void *context)
{
    DictTable *t = h->table;
    if (t == NULL)
        return;
    for (uint32_t i = 0; i < h->fill; i++) {
        Object **entry = dict_table_at(t, i);
        if (entry[0] == NULL)
            continue;
        visit(entry[0], context);
        visit(entry[1], context);
    }
}
