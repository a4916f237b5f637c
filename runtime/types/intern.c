// intern.c - the set of interned strings: open addressing, linear probing.
//
// The table borrows its entries: a str that dies takes itself out. Deletion shifts the
// rest of the run back, so there are no tombstones.
#include "runtime/types/intern.h"

#include <string.h>

#include "runtime/base/hash.h"
#include "runtime/base/unicode.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/lasting.h"
#include "runtime/types/names.h"
#include "runtime/types/str.h"

static struct {
    Str **slots; // capacity pointers; name_slots until that is too small
    size_t mask;
    size_t count; // besides the names
    uint64_t hits;
    bool is_empty; // even the names are not in it
} intern = { name_slots, NAME_SLOTS - 1, 0, 0, false };

static bool is_same(const Str *s, uint32_t hash, StrKind kind, const void *data,
                    size_t length)
{
    return s->hash == hash && s->length == length && str_kind(s) == kind &&
           memcmp(str_data(s), data, length * str_width(kind)) == 0;
}

static Str **find_slot(uint32_t hash, StrKind kind, const void *data, size_t length)
{
    size_t i = hash & intern.mask;
    while (intern.slots[i] != NULL &&
           !is_same(intern.slots[i], hash, kind, data, length))
        i = (i + 1) & intern.mask;
    return &intern.slots[i];
}

static Str **find_str(Str *s)
{
    return find_slot(str_hash(s), str_kind(s), str_data(s), s->length);
}

static bool grow(void)
{
    size_t capacity = intern.mask + 1;
    Str **old = intern.slots;
    Str **slots = heap_alloc(HEAP_RAW, 2 * capacity * sizeof *slots);
    if (slots == NULL)
        return false;
    memset(slots, 0, 2 * capacity * sizeof *slots);
    intern.slots = slots;
    intern.mask = 2 * capacity - 1;
    for (size_t i = 0; i < capacity; i++)
        if (old[i] != NULL)
            *find_str(old[i]) = old[i];
    if (old != name_slots)
        heap_free(HEAP_RAW, old, capacity * sizeof *old);
    return true;
}

// The object that is to stand for a text that has none yet. Consumes s.
static Str *choose(Str *s)
{
    if (s->length > 1 || str_kind(s) > STR_KIND_LATIN1)
        return s;
    Str *fixed = s->length == 0 ? str_empty() : str_from_char(str_char(s, 0));
    decref(OBJ(s));
    return fixed;
}

static Str *add(STEALS Str *s)
{
    if (4 * (intern_count() + 1) > 3 * (intern.mask + 1)) {
        lasting_begin();
        bool grown = grow();
        lasting_end();
        if (!grown) {
            decref(OBJ(s));
            return NULL;
        }
    }
    s = choose(s);
    (void)str_hash(s);
    s->interned = 1;
    *find_str(s) = s;
    intern.count++;
    return s;
}

Str *intern_str(Str *s)
{
    if (s->interned)
        return s;
    if (!is_exact_str(OBJ(s))) {
        Str *plain = str_plain(s);
        decref(OBJ(s));
        if (plain == NULL || plain->interned)
            return plain;
        s = plain;
    }
    Str *found = *find_str(s);
    if (found == NULL)
        return add(s);
    COUNT(intern.hits++);
    incref(found);
    decref(OBJ(s));
    return found;
}

Str *intern_text(const char *utf8, size_t length)
{
    if (unicode_ascii_prefix(utf8, length) == length) {
        uint32_t hash = hash_text(utf8, length);
        Str *found = *find_slot(hash, STR_KIND_ASCII, utf8, length);
        if (found != NULL) {
            COUNT(intern.hits++);
            return incref(found);
        }
        Str *fresh = str_from_ascii(utf8, length);
        if (fresh == NULL)
            return NULL;
        fresh->hash = hash;
        return add(fresh);
    }
    Str *s = str_from_utf8(utf8, length);
    return s == NULL ? NULL : intern_str(s);
}

void intern_forget(Str *s)
{
    Str **slot = find_str(s);
    if (*slot != s)
        return;
    s->interned = 0;
    size_t hole = (size_t)(slot - intern.slots);
    intern.slots[hole] = NULL;
    intern.count--;
    for (size_t i = (hole + 1) & intern.mask; intern.slots[i] != NULL;
         i = (i + 1) & intern.mask) {
        size_t home = intern.slots[i]->hash & intern.mask;
        if (((i - home) & intern.mask) >= ((i - hole) & intern.mask)) {
            intern.slots[hole] = intern.slots[i];
            intern.slots[i] = NULL;
            hole = i;
        }
    }
}

uint64_t intern_hits(void)
{
    return intern.hits;
}

size_t intern_count(void)
{
    return name_count + intern.count;
}

// The build has entered the names, under the fixed key.
void intern_start(bool is_rekeyed)
{
    if (!is_rekeyed && !intern.is_empty)
        return;
    memset(name_slots, 0, NAME_SLOTS * sizeof *name_slots);
    for (size_t i = 0; i < name_count; i++) {
        Str *name = name_list[i];
        name->hash = 0;
        name->interned = 1;
        *find_str(name) = name;
    }
    intern.is_empty = false;
}

void intern_stop(void)
{
    size_t capacity = intern.mask + 1;
    for (size_t i = 0; i < capacity; i++)
        if (intern.slots[i] != NULL)
            intern.slots[i]->interned = 0;
    if (intern.slots != name_slots)
        heap_free(HEAP_RAW, intern.slots, capacity * sizeof *intern.slots);
    intern.slots = name_slots;
    intern.mask = NAME_SLOTS - 1;
    intern.is_empty = true;
    intern.count = 0;
    intern.hits = 0;
}
