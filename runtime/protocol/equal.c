// equal.c - long runs of values compared without leaving the loop.
#include "runtime/protocol/equal.h"

#include "runtime/types/tuple.h"

static size_t search_int(Object *const *items, size_t i, size_t count, int64_t value)
{
    for (; i < count; i++) {
        const Object *item = items[i];
        if (!is_small_int(item) || ((const Int *)(const void *)item)->value == value)
            break;
    }
    return i;
}

static size_t search_str(Object *const *items, size_t i, size_t count, const Str *value)
{
    for (; i < count; i++) {
        const Object *item = items[i];
        if (!is_exact_str(item) || equal_strs((const Str *)(const void *)item, value))
            break;
    }
    return i;
}

Equal equal_short_tuples(const Object *a, const Object *b)
{
    if (a->shape != b->shape || !IN_SHAPES(a, TUPLE_0, TUPLE_15))
        return EQUAL_ASK;
    Object *const *left = ((const Tuple *)(const void *)a)->items;
    Object *const *right = ((const Tuple *)(const void *)b)->items;
    size_t count = a->shape - SHAPE_TUPLE_0;
    for (size_t i = 0; i < count; i++) {
        Equal equal = equal_quick(left[i], right[i]);
        if (equal != EQUAL_YES)
            return equal;
    }
    return EQUAL_YES;
}

size_t equal_search(Object *const *items, size_t i, size_t count, const Object *value)
{
    if (is_small_int(value))
        return search_int(items, i, count, ((const Int *)(const void *)value)->value);
    if (is_exact_str(value))
        return search_str(items, i, count, (const Str *)(const void *)value);
    while (i < count && equal_quick(items[i], value) == EQUAL_NO)
        i++;
    return i;
}

size_t equal_mismatch(Object *const *a, Object *const *b, size_t i, size_t count)
{
    for (; i < count; i++) {
        while (count - i >= 4 && ((uintptr_t)a[i] ^ (uintptr_t)b[i]) == 0 &&
               (((uintptr_t)a[i + 1] ^ (uintptr_t)b[i + 1]) |
                ((uintptr_t)a[i + 2] ^ (uintptr_t)b[i + 2]) |
                ((uintptr_t)a[i + 3] ^ (uintptr_t)b[i + 3])) == 0)
            i += 4; // the same objects, mostly
        if (i == count || equal_quick(a[i], b[i]) != EQUAL_YES)
            break;
    }
    return i;
}
