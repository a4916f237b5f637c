// age.c - numbers of objects, 4 bytes for each 16 bytes of the arenas.
#include "runtime/heap/age.h"

#include <stdlib.h>
#include <string.h>

#include "runtime/base/os.h"

static struct {
    uint32_t *numbers; // NULL: there are none
    uint32_t last;     // that was given
    uint32_t young;    // the last one that has survived a collection
    uint32_t old;      // and one of generation 1 or 2
} age;

typedef struct Aged {
    uint64_t key;
    Object *object;
} Aged;

static size_t numbers_size(void)
{
    return arena.size >> BESIDE_AGE_SHIFT;
}

static bool reserve(void)
{
    age.numbers = os_reserve(numbers_size());
    if (age.numbers == NULL)
        return false;
    if (arena_put_beside(BESIDE_AGE, (char *)age.numbers))
        return true;
    age_stop();
    return false;
}

void age_stop(void)
{
    (void)arena_put_beside(BESIDE_AGE, NULL);
    if (age.numbers != NULL)
        os_release(age.numbers, numbers_size());
    memset(&age, 0, sizeof age);
}

static uint32_t *number_of(const Object *o)
{
    return age.numbers + (((uintptr_t)o - arena.base) >> 4);
}

void age_note(const Object *object)
{
    if (!arena_holds(object) || (age.numbers == NULL && !reserve()))
        return;
    if (age.last < UINT32_MAX)
        age.last++;
    *number_of(object) = age.last;
}

// 0: no number.
static uint64_t key_of(const Object *o, Scope scope)
{
    uint64_t number = arena_holds(o) ? *number_of(o) : 0;
    bool is_middle = number > age.old && number <= age.young;
    return scope == SCOPE_FULL && is_middle ? number | UINT64_C(1) << 32 : number;
}

static int compare(const void *left, const void *right)
{
    const Aged *a = left, *b = right;
    return (a->key > b->key) - (a->key < b->key);
}

void age_sort(Object **objects, size_t count, Scope scope)
{
    VEC(Aged) aged = { 0 };
    size_t kept = 0;
    if (age.numbers == NULL)
        return;
    for (size_t i = 0; i < count; i++) {
        uint64_t key = key_of(objects[i], scope);
        if (key != 0 && !vec_push(&aged, ((Aged){ key, objects[i] }))) {
            vec_free(&aged);
            return;
        }
    }
    for (size_t i = 0; aged.count > 0 && i < count; i++) {
        if (key_of(objects[i], scope) == 0)
            objects[kept++] = objects[i];
    }
    if (aged.count > 0)
        qsort(aged.items, aged.count, sizeof *aged.items, compare);
    for (size_t i = 0; i < aged.count; i++)
        objects[kept + i] = aged.items[i].object;
    vec_free(&aged);
}

void age_survive(Scope scope)
{
    age.young = age.last;
    if (scope != SCOPE_YOUNG)
        age.old = age.last;
}
