// dict_table.h - the hash table below dict.
//
// Entries lie in insertion order; an entry is a key, a value, and a hash
// where the keys do not tell it fast themselves. Tables of str keys or of int keys
// alone need none. A deleted entry is a hole (key NULL) until the next compaction.
//
// The index says which entries have a given hash. Up to 16 entries it is one tag byte
// per entry, all compared at once. Larger tables have a power of two of 64-byte chunks:
// 12 tags, how many keys went past the full chunk, 12 entry numbers.
//
// Invariant: fill <= capacity; an index slot with tag 0 is free; a table without items
// is given back.
//
// source  chunks, overflow counts: Bronson and Shi, Open-sourcing F14 for faster, more
//         memory-efficient hash tables (2019); entries in order: R. Hettinger (2012)
#ifndef OURO_RUNTIME_TYPES_DICT_TABLE_H
#define OURO_RUNTIME_TYPES_DICT_TABLE_H

#include <string.h>

#include "runtime/heap/object.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { DICT_TABLE_STR, DICT_TABLE_ANY, DICT_TABLE_INT }; // DictTable.kind
enum { DICT_TABLE_SMALL = 16, DICT_TABLE_CHUNK = 12, DICT_TABLE_CHUNK_LOAD = 10 };

typedef struct DictChunk {
    uint8_t tags[DICT_TABLE_CHUNK];
    uint32_t overflow; // keys that probed past this chunk
    uint32_t entry[DICT_TABLE_CHUNK];
} DictChunk;

typedef struct DictTable {
    uint32_t version;  // 0 after any change of keys; else see dict_keys_version
    uint16_t kind;     // of the keys: all exact str, all int of 64 bits, or any
    uint16_t stride;   // bytes of an entry
    uint32_t capacity; // entries allocated
    uint32_t chunks;   // 0: index.tags
    union {
        uint8_t tags[DICT_TABLE_SMALL];
        struct {
            DictChunk *chunk; // on a cache line
            void *block;      // the memory that holds them
        } big;
    } index;
    // entries follow
} DictTable;

// How dicts begin.
typedef struct DictHolder {
    Object object;
    uint32_t used : 31;     // items
    uint32_t has_links : 1; // an item may be a container; stays until the table goes
    uint32_t fill : 31;     // entries in use, holes included
    uint32_t is_part : 1;   // of an instance whose attributes they are: nobody saw it
    DictTable *table;
} DictHolder;
#define DICT_HOLDER(p) ((DictHolder *)(void *)(p))

// The holder is going to refer to this one, too.
static inline void dict_table_note(DictHolder *h, const Object *item)
{
    // Stored once only: `used`, in the same word, is read next and would wait for the byte.
    if (!h->has_links && item->shape > SHAPE_BYTES && is_type_flag(item, TYPE_GC))
        h->has_links = 1;
}

enum { DICT_TABLE_WIDTH = 16 }; // bytes of an entry without hash

static inline Object **dict_table_at(DictTable *t, size_t i)
{
    return (Object **)(void *)((char *)(t + 1) + i * t->stride);
}

// The bits of hashes that no str has. Four neighbours share the low 25 bits, for the
// cache's sake, and differ in the tag: of numbers in a row each chunk gets at most three
// such groups, which fill it.
static inline uint32_t dict_table_spread(uint64_t x)
{
    const uint64_t odd = UINT64_C(0x9e3779b97f4a7c15);
    uint32_t near = (uint32_t)(x >> 2) + (uint32_t)(((x >> 27) * odd) >> 32);
    return (near & 0x01FFFFFFu) | ((uint32_t)((x * odd) >> 32) & 0xFE000000u);
}

// The 32 bits that tables use of a hash: those of a str's kept hash where this is the
// hash() of a str, so that a table of str keys needs only what the keys hold.
static inline uint32_t dict_table_fold(int64_t wide)
{
    const uint64_t odd = UINT64_C(0x9e3779b97f4a7c15);
    // The inverse of str_widen_hash: x = h * odd; x ^= x >> 32.
    uint64_t x = (uint64_t)wide;
    uint32_t high = (uint32_t)(x >> 32),
             h = ((uint32_t)x ^ high) * UINT32_C(0x9937733d);
    if (UNLIKELY((uint32_t)((h * odd) >> 32) == high))
        return h != 0 ? h : 1;
    return dict_table_spread(x);
}

// The fold of hash(value). Of the numbers below 2**32 only 0 is the hash() of a str.
static inline uint32_t dict_table_hash_int(int64_t value)
{
    const int64_t modulus = (INT64_C(1) << 61) - 1;
    if (LIKELY((uint64_t)value - 1 < UINT32_MAX))
        return dict_table_spread((uint64_t)value);
    if (UNLIKELY(value >= modulus || value <= -modulus))
        value %= modulus;
    return dict_table_fold(value == -1 ? -2 : value);
}

// hash('') is 0, whatever str_hash says.
static inline uint32_t dict_table_hash_str(Str *s)
{
    uint32_t hash = str_hash(s);
    return UNLIKELY(s->length == 0) ? 1 : hash;
}

// The hash of a key.
//
// raises  TypeError "unhashable type: 'T'", what __hash__ raises
RAISES static inline bool dict_table_hash(Object *key, uint32_t *out)
{
    int64_t wide;
    if (is_exact_str(key)) {
        *out = dict_table_hash_str((Str *)(void *)key);
        return true;
    }
    if (is_small_int(key)) {
        *out = dict_table_hash_int(((Int *)(void *)key)->value);
        return true;
    }
    if (!operate_hash(key, &wide))
        return false;
    *out = dict_table_fold(wide);
    return true;
}

static inline uint8_t dict_table_tag(uint32_t hash)
{
    return (uint8_t)(hash >> 25 | 0x80);
}

// Where the search of a hash begins, in chunks. Of hashes made from neighbours the bits
// that do not name a chunk are mixed in; those of str are good as they are.
static inline uint32_t dict_table_home(const DictTable *t, uint32_t hash)
{
    uint64_t rest = (hash & 0x01FFFFFFu) >> __builtin_ctz(t->chunks);
    if (t->kind == DICT_TABLE_STR)
        return hash;
    return hash ^ (uint32_t)((rest * UINT64_C(0x9e3779b97f4a7c15)) >> 32);
}

// A bit for each of 16 bytes that equals tag.
static inline uint32_t dict_table_match(const void *bytes, uint8_t tag)
{
#ifdef __SSE2__
    __m128i group = _mm_loadu_si128((const __m128i *)bytes);
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(group, _mm_set1_epi8((char)tag)));
#else
    uint32_t mask = 0;
    for (int half = 0; half < 2; half++) {
        uint64_t x, zero, low = UINT64_C(0x7f7f7f7f7f7f7f7f);
        memcpy(&x, (const char *)bytes + 8 * half, sizeof x);
        x ^= UINT64_C(0x0101010101010101) * tag;
        zero = ~(((x & low) + low) | x | low); // 0x80 in each zero byte
        mask |= (uint32_t)((zero >> 7) * UINT64_C(0x0102040810204080) >> 56)
                << (8 * half);
    }
    return mask;
#endif
}

// Set the tag of a slot, 16 bytes at once: a search that follows soon loads all of them,
// and would wait for a byte that was stored alone (building dicts takes an eighth less).
static inline void dict_table_set_tag(void *bytes, size_t slot, uint8_t tag)
{
    typedef uint8_t Tags __attribute__((vector_size(16)));
    const Tags numbers = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };
    Tags all, here = (Tags)(numbers == (uint8_t)slot);
    memcpy(&all, bytes, sizeof all);
    all = (all & ~here) | (here & tag);
    memcpy(bytes, &all, sizeof all);
}

// Matching slots of a chunk; the bytes of its overflow count are no tags.
static inline uint32_t dict_table_match_chunk(const DictChunk *chunk, uint8_t tag)
{
    return dict_table_match(chunk, tag) & ((1u << DICT_TABLE_CHUNK) - 1);
}

static inline bool dict_table_same_str(const Object *stored, const Str *key)
{
    const Str *s = (const Str *)(const void *)stored;
    return s == key || (s->hash == key->hash && str_equal(s, key));
}

// The entry of an exact str key in a table of kind STR, or -1.
static ALWAYS_INLINE int64_t dict_table_find_str(const DictTable *t, Str *key)
{
    uint32_t hash = dict_table_hash_str(key);
    uint8_t tag = dict_table_tag(hash);
    const char *entries = (const char *)(t + 1);
    if (t->chunks == 0) {
        uint32_t mask = dict_table_match(t->index.tags, tag);
        for (; mask != 0; mask &= mask - 1) {
            size_t i = (size_t)__builtin_ctz(mask);
            if (dict_table_same_str(
                    *(Object *const *)(const void *)(entries + i * DICT_TABLE_WIDTH),
                    key))
                return (int64_t)i;
        }
        return -1;
    }
    for (uint32_t c = hash, left = t->chunks; left != 0;
         c += 2 * (uint32_t)tag + 1, left--) {
        const DictChunk *chunk = &t->index.big.chunk[c & (t->chunks - 1)];
        uint32_t mask = dict_table_match_chunk(chunk, tag);
        for (; mask != 0; mask &= mask - 1) {
            size_t i = chunk->entry[__builtin_ctz(mask)];
            if (dict_table_same_str(
                    *(Object *const *)(const void *)(entries + i * DICT_TABLE_WIDTH),
                    key))
                return (int64_t)i;
        }
        if (chunk->overflow == 0)
            break;
    }
    return -1;
}

// The entry of an int among those whose tag matched, by their slots or their numbers.
static ALWAYS_INLINE int64_t dict_table_pick_int(const DictTable *t, uint32_t mask,
                                                 OPT const uint32_t *numbers,
                                                 int64_t value)
{
    const char *entries = (const char *)(t + 1);
    for (; mask != 0; mask &= mask - 1) {
        size_t slot = (size_t)__builtin_ctz(mask);
        size_t i = numbers == NULL ? slot : numbers[slot];
        const void *entry = entries + i * DICT_TABLE_WIDTH;
        if ((*(Int *const *)entry)->value == value)
            return (int64_t)i;
    }
    return -1;
}

// The same search past the chunk at which it begins.
int64_t dict_table_find_int_past(const DictTable *t, int64_t value, uint32_t hash);

// The entry of an int in a table of kind INT, or -1.
static ALWAYS_INLINE int64_t dict_table_find_int(const DictTable *t, int64_t value)
{
    uint32_t hash = dict_table_hash_int(value);
    uint8_t tag = dict_table_tag(hash);
    if (t->chunks == 0)
        return dict_table_pick_int(t, dict_table_match(t->index.tags, tag), NULL,
                                   value);
    const DictChunk *chunk =
        &t->index.big.chunk[dict_table_home(t, hash) & (t->chunks - 1)];
    int64_t i =
        dict_table_pick_int(t, dict_table_match_chunk(chunk, tag), chunk->entry, value);
    return LIKELY(i >= 0) || chunk->overflow == 0
               ? i
               : dict_table_find_int_past(t, value, hash);
}

// The entry of any key, compared by ==.
//
// returns its number, -1 when absent, -2 when a comparison raised. Comparisons may change
//         the table; the search begins again when the entry that was asked has gone
int64_t dict_table_find(DictHolder *h, Object *key, uint32_t hash);

// The entry of an exact str key in any table; never runs a script's code, so it does
// not see keys of other types that would be equal.
int64_t dict_table_find_quiet(const DictTable *t, Str *key);

// A number that the table keeps until its keys change, and no other table ever has; 0
// when there are no numbers left.
uint32_t dict_table_stamp(DictTable *t);

// Append an entry for a key that is absent, with a new reference to it. The value is the
// caller's to set, at once.
//
// returns the entry; NULL: MemoryError, nothing has changed
Object **dict_table_add(DictHolder *h, Object *key, uint32_t hash);

// Make entry i a hole, or drop it at the end; the table may be moved or given back. Its
// references are the caller's now: release them afterwards.
void dict_table_remove(DictHolder *h, size_t i);

// Move entry i behind all others, or before them; *first says where to look for the
// first item, and goes on to say it. Other entries may move too. Runs no Python code.
//
// raises  MemoryError; nothing has changed
// cost    amortised O(1), when *first was right
RAISES bool dict_table_move_last(DictHolder *h, size_t i, size_t *first);
RAISES bool dict_table_move_first(DictHolder *h, size_t i, size_t *first);

// Room for count items in a holder without table. raises MemoryError
RAISES bool dict_table_presize(DictHolder *h, size_t count);

// Give back most of the room that a presized table did not need, or all without items.
void dict_table_fit(DictHolder *h);

// Give the empty holder `to` a copy of from's table without holes, with room for more
// items. raises MemoryError
RAISES bool dict_table_clone(DictHolder *to, const DictHolder *from, size_t more);

// Forget all items, then release them in order.
void dict_table_clear(DictHolder *h);

// Visit keys and values.
void dict_table_traverse(DictHolder *h, VisitFn visit, void *context);

// Bytes of the table's blocks, as they are counted; *blocks grows by their number.
size_t dict_table_size(const DictTable *t, size_t *blocks);

// The next entry at or after *pos, or NULL at the end; *pos moves behind it.
static inline Object **dict_table_next(const DictHolder *h, size_t *pos)
{
    while (*pos < h->fill) {
        Object **entry = dict_table_at(h->table, (*pos)++);
        if (*entry != NULL)
            return entry;
    }
    return NULL;
}

// The kept hash of an entry.
static inline uint32_t dict_table_entry_hash(const DictTable *t, Object *const *entry)
{
    if (t->kind == DICT_TABLE_STR)
        return dict_table_hash_str((Str *)(void *)*entry);
    if (t->kind == DICT_TABLE_INT)
        return dict_table_hash_int(((Int *)(void *)*entry)->value);
    return *(const uint32_t *)(const void *)((const char *)entry + t->stride - 8);
}

#endif
