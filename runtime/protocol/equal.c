// equal.c - long runs of values compared without leaving the loop.
#include "runtime/protocol/equal.h"

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
    while (i < count && equal_quick(a[i], b[i]) == EQUAL_YES)
        i++;
    return i;
}
