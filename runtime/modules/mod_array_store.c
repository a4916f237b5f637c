// mod_array_store.c - the items of arrays in memory: growing, filling, cutting out.
#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_array_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/buffer.h"
#include "runtime/types/str.h"

bool mod_array_is(const Object *o)
{
    return o->shape == SHAPE_ARRAY || type_is_subtype(type_of(o), &mod_array_type);
}

// Change the capacity to at least the count.
static bool set_capacity(Array *a, size_t capacity)
{
    size_t size = a->kind->size;
    if (capacity > (size_t)INT64_MAX / size)
        return error_no_memory() != NULL;
    if (capacity == 0) {
        heap_free(HEAP_RAW, a->data, a->capacity * size);
        a->data = NULL;
    } else {
        uint8_t *block = heap_resize(a->data, a->capacity * size, capacity * size);
        if (block == NULL)
            return false;
        a->data = block;
    }
    a->capacity = capacity;
    return true;
}

bool mod_array_store_can_resize(const Array *a)
{
    return a->exports == 0 ||
           error_false(EXC(BufferError),
                       "cannot resize an array that is exporting buffers");
}

// Change the count; new items are undefined. Growing by little is amortised O(1).
bool mod_array_store_resize(Array *a, size_t count)
{
    if (count == a->count)
        return true;
    if (!mod_array_store_can_resize(a))
        return false;
    if (count > a->capacity) {
        bool little = a->count > 0 && count - a->count <= a->count / 8 + 1;
        size_t extra = little || count == 1 ? count / 8 + 7 : 0;
        if (!set_capacity(a, count + extra))
            return false;
    } else if (count < a->capacity / 2 && !set_capacity(a, count)) {
        error_clear(); // it stays larger than it must be
    }
    a->count = count;
    return true;
}

Object *mod_array_store_new(Type *cls, const ItemKind *kind, size_t count)
{
    Array *a = heap_new(mod_array_cell_kind(cls), cls->shape, cls->basic_size);
    if (a == NULL)
        return NULL;
    a->kind = kind;
    a->data = NULL;
    a->count = a->capacity = a->exports = 0;
    type_init_instance(OBJ(a), cls);
    if (count > 0) {
        if (!set_capacity(a, count)) {
            decref(OBJ(a));
            return NULL;
        }
        a->count = count;
    }
    return OBJ(a);
}

// A plain array of count items like those of a.
Array *mod_array_store_like(const Array *a, size_t count)
{
    return (Array *)(void *)mod_array_store_new(&mod_array_type, a->kind, count);
}

void mod_array_store_copy_items(uint8_t *to, const uint8_t *from, size_t size)
{
    if (size > 0)
        copy_bytes(to, from, size);
}

// Replace items [from, to) by count undefined ones.
bool mod_array_store_open_gap(Array *a, size_t from, size_t to, size_t count)
{
    size_t old = a->count, length = old - (to - from) + count;
    if (length > old && !mod_array_store_resize(a, length))
        return false;
    if (length < old && !mod_array_store_can_resize(a))
        return false;
    if (length != old && old > to)
        memmove(mod_array_place(a, from + count), mod_array_place(a, to),
                (old - to) * a->kind->size);
    return mod_array_store_resize(a, length);
}

bool mod_array_store_append_bytes(Array *a, const void *data, size_t count)
{
    size_t old = a->count;
    if (count > SIZE_MAX - old)
        return error_no_memory() != NULL;
    if (!mod_array_store_resize(a, old + count))
        return false;
    if (count > 0)
        copy_bytes(mod_array_place(a, old), data, count * a->kind->size);
    return true;
}

bool mod_array_store_append(Array *a, Object *value)
{
    uint8_t item[ARRAY_ITEM_MAX];
    if (!mod_array_item_write(a->kind, value, item))
        return false;
    if (a->count == a->capacity || a->exports > 0)
        return mod_array_store_append_bytes(a, item, 1);
    memcpy(mod_array_place(a, a->count++), item, a->kind->size);
    return true;
}

bool mod_array_store_extend_iter(Array *a, Object *source)
{
    Object *iter = iterate_of(source), *item;
    int got;
    if (iter == NULL)
        return false;
    while ((got = iterate_next(iter, &item)) > 0) {
        bool good = mod_array_store_append(a, item);
        decref(item);
        if (!good) {
            got = -1;
            break;
        }
    }
    decref(iter);
    return got == 0;
}

bool mod_array_store_extend(Array *a, Object *source)
{
    if (!mod_array_is(source))
        return mod_array_store_extend_iter(a, source);
    size_t count = as_array(source)->count;
    if (as_array(source)->kind != a->kind)
        return error_false(EXC(TypeError), "can only extend with array of same kind");
    if (!mod_array_store_resize(a, a->count + count))
        return false;
    mod_array_store_copy_items(mod_array_place(a, a->count - count),
                               as_array(source)->data, count * a->kind->size);
    return true;
}

bool mod_array_store_append_buffer(Array *a, Object *source)
{
    Buffer buffer;
    if (!buffer_require(source, &buffer))
        return false;
    if (buffer.item_size != 1) {
        buffer_release(&buffer);
        return error_false(EXC(TypeError), "a bytes-like object is required");
    }
    bool good =
        buffer.length % a->kind->size == 0
            ? mod_array_store_append_bytes(a, buffer.data,
                                           buffer.length / a->kind->size)
            : error_false(EXC(ValueError), "bytes length not a multiple of item size");
    buffer_release(&buffer);
    return good;
}

bool mod_array_store_append_text(Array *a, const Str *text)
{
    size_t old = a->count;
    if (!mod_array_store_resize(a, old + text->length))
        return false;
    for (size_t i = 0; i < text->length; i++)
        memcpy(mod_array_place(a, old + i), &(uint32_t){ str_char(text, i) },
               sizeof(uint32_t));
    return true;
}

Object *mod_array_store_slice(const Array *a, int64_t start, int64_t step,
                              int64_t count)
{
    Array *made = mod_array_store_like(a, count > 0 ? (size_t)count : 0);
    size_t size = a->kind->size;
    if (made == NULL || count <= 0)
        return (Object *)(void *)made;
    if (step == 1)
        copy_bytes(made->data, mod_array_place(a, (size_t)start), (size_t)count * size);
    else
        for (int64_t i = 0; i < count; i++)
            memcpy(mod_array_place(made, (size_t)i),
                   mod_array_place(a, (size_t)(start + i * step)), size);
    return OBJ(made);
}
