// mod_array.c - _array: numbers or letters of one type, kept as their bytes.
//
// Any conversion of a value may run Python code: counts and addresses are looked at
// after the last one.
#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_array_internal.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytearray.h"
#include "runtime/types/bytes.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { FILE_BLOCK = 64 * 1024 }; // bytes that tofile() writes at once

// ---- life ----

static void array_dealloc(Object *self)
{
    Type *cls = type_of(self);
    HeapKind kind = mod_array_cell_kind(cls);
    size_t size = cls->basic_size;
    Array *a = as_array(self);
    heap_release(a->data, a->capacity * a->kind->size);
    type_release_instance(self);
    heap_free(kind, self, size);
}

static size_t array_size_of(Object *self, size_t *blocks)
{
    return heap_block(type_of(self)->basic_size, blocks) +
           heap_block(as_array(self)->capacity * as_array(self)->kind->size, blocks);
}

static bool array_lend(Object *self, Buffer *out)
{
    Array *a = as_array(self);
    out->data = a->data != NULL ? a->data : (uint8_t *)a; // never read
    out->length = a->count * a->kind->size;
    out->format = a->kind->format;
    out->item_size = a->kind->size;
    out->readonly = false;
    a->exports++;
    return true;
}

static void array_take_back(Object *self)
{
    as_array(self)->exports--;
}

// ---- making ----

static bool is_text(const ItemKind *kind)
{
    return kind->form == ITEM_TEXT;
}

// What no array of letters can be made from; kind NULL: the code is not known.
static bool check_initial(uint32_t code, OPT const ItemKind *kind, Object *initial)
{
    if (kind != NULL && is_text(kind))
        return true;
    if (is_str(initial))
        return error_false(EXC(TypeError),
                           "cannot use a str to initialize an array with typecode '%c'",
                           (int)code);
    if (mod_array_is(initial) && is_text(as_array(initial)->kind))
        return error_false(EXC(TypeError),
                           "cannot use a unicode array to initialize an array with "
                           "typecode '%c'",
                           (int)code);
    return true;
}

static bool fill_from(Array *a, Object *initial)
{
    if (is_str(initial))
        return mod_array_store_append_text(a, as_str(initial));
    if (is_bytes(initial) || is_bytearray(initial))
        return mod_array_store_append_buffer(a, initial);
    if (mod_array_is(initial)) {
        const Array *other = as_array(initial);
        if (other->kind == a->kind || (is_text(other->kind) && is_text(a->kind)))
            return mod_array_store_append_bytes(a, other->data, other->count);
    }
    return mod_array_store_extend_iter(a, initial);
}

static Object *array_new(Object *self, Object *const *args)
{
    if (!is_str(args[0]) || as_str(args[0])->length != 1)
        return error_raise(EXC(TypeError),
                           "array() argument 1 must be a unicode character, not %T",
                           args[0]);
    uint32_t code = str_char(as_str(args[0]), 0);
    const ItemKind *kind = mod_array_item_kind(code);
    if (code == 'u' &&
        !error_warn(EXC(DeprecationWarning),
                    "The 'u' type code is deprecated and will be removed in Python "
                    "3.16"))
        return NULL;
    if (args[1] != NULL && !check_initial(code, kind, args[1]))
        return NULL;
    if (kind == NULL)
        return error_raise(EXC(ValueError),
                           "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f "
                           "or d)");
    Object *made = mod_array_store_new(as_type(self), kind, 0);
    if (made != NULL && args[1] != NULL && !fill_from(as_array(made), args[1]))
        ref_clear(&made);
    return made;
}

static const NativeDef array_new_def = {
    array_new, "__new__(cls, typecode, initializer=<absent>, /)", NULL
};

// ---- methods ----

static Object *array_m_append(Object *self, Object *const *args)
{
    return mod_array_store_append(as_array(self), args[0]) ? NONE : NULL;
}

static Object *array_m_extend(Object *self, Object *const *args)
{
    return mod_array_store_extend(as_array(self), args[0]) ? NONE : NULL;
}

static Object *array_m_insert(Object *self, Object *const *args)
{
    Array *a = as_array(self);
    uint8_t item[ARRAY_ITEM_MAX];
    int64_t index, count;
    if (!operate_c_number(args[0], "ssize_t", &index) ||
        !mod_array_item_write(a->kind, args[1], item))
        return NULL;
    count = (int64_t)a->count;
    if (index < 0 && (index += count) < 0)
        index = 0;
    size_t at = (size_t)(index > count ? count : index);
    if (!mod_array_store_open_gap(a, at, at, 1))
        return NULL;
    memcpy(mod_array_place(a, at), item, a->kind->size);
    return NONE;
}

static Object *array_m_pop(Object *self, Object *const *args)
{
    Array *a = as_array(self);
    int64_t index;
    if (!operate_c_number(args[0], "ssize_t", &index))
        return NULL;
    if (a->count == 0)
        return error_raise(EXC(IndexError), "pop from empty array");
    if (index < 0)
        index += (int64_t)a->count;
    if (index < 0 || index >= (int64_t)a->count)
        return error_raise(EXC(IndexError), "pop index out of range");
    Object *item = mod_array_get(a, (size_t)index);
    if (item != NULL &&
        !mod_array_store_open_gap(a, (size_t)index, (size_t)index + 1, 0))
        ref_clear(&item);
    return item;
}

static Object *array_m_clear(Object *self, Object *const *args)
{
    (void)args;
    return mod_array_store_resize(as_array(self), 0) ? NONE : NULL;
}

// Whether item i equals value: 1, 0, -1.
static int equals_item(const Array *a, size_t i, Object *value)
{
    Object *item = mod_array_get(a, i);
    int equal = item != NULL ? operate_equal(item, value) : -1;
    xdecref(item);
    return equal;
}

// The first item of [start, stop) that equals value: 1, 0, -1.
static int find(const Array *a, Object *value, int64_t start, int64_t stop, size_t *out)
{
    for (int64_t i = start; i < stop && i < (int64_t)a->count; i++) {
        int equal = equals_item(a, (size_t)i, value);
        if (equal != 0) {
            *out = (size_t)i;
            return equal;
        }
    }
    return 0;
}

static Object *array_m_index(Object *self, Object *const *args)
{
    Array *a = as_array(self);
    int64_t start, stop, count = (int64_t)a->count;
    size_t at = 0;
    if (!slice_bound(args[1], &start) || !slice_bound(args[2], &stop))
        return NULL;
    if (start < 0 && (start += count) < 0)
        start = 0;
    if (stop < 0)
        stop += count;
    int got = find(a, args[0], start, stop, &at);
    if (got == 0)
        return error_raise(EXC(ValueError), "array.index(x): x not in array");
    return got > 0 ? int_from((int64_t)at) : NULL;
}

static Object *array_m_count(Object *self, Object *const *args)
{
    Array *a = as_array(self);
    int64_t found = 0;
    for (size_t i = 0; i < a->count; i++) {
        int equal = equals_item(a, i, args[0]);
        if (equal < 0)
            return NULL;
        found += equal;
    }
    return int_from(found);
}

static Object *array_m_remove(Object *self, Object *const *args)
{
    Array *a = as_array(self);
    size_t at = 0;
    int got = find(a, args[0], 0, INT64_MAX, &at);
    if (got == 0)
        return error_raise(EXC(ValueError), "array.remove(x): x not in array");
    if (got < 0 || (at < a->count && !mod_array_store_open_gap(a, at, at + 1, 0)))
        return NULL;
    return NONE;
}

static Object *array_m_reverse(Object *self, Object *const *args)
{
    Array *a = as_array(self);
    size_t size = a->kind->size;
    (void)args;
    for (size_t i = 0, j = a->count; i + 1 < j--; i++) {
        uint8_t item[ARRAY_ITEM_MAX];
        memcpy(item, mod_array_place(a, i), size);
        memcpy(mod_array_place(a, i), mod_array_place(a, j), size);
        memcpy(mod_array_place(a, j), item, size);
    }
    return NONE;
}

static Object *array_m_byteswap(Object *self, Object *const *args)
{
    Array *a = as_array(self);
    (void)args;
    mod_array_item_swap(a->data, a->count, a->kind->size);
    return NONE;
}

static Object *array_m_buffer_info(Object *self, Object *const *args)
{
    const Array *a = as_array(self);
    (void)args;
    Object *address = int_from_unsigned((uintptr_t)a->data), *pair = NULL;
    Object *count = int_from((int64_t)a->count);
    if (address != NULL && count != NULL)
        pair = (Object *)(void *)tuple_pack(2, address, count);
    xdecref(address);
    xdecref(count);
    return pair;
}

static Object *array_m_tolist(Object *self, Object *const *args)
{
    const Array *a = as_array(self);
    (void)args;
    List *list = list_new(a->count);
    for (size_t i = 0; list != NULL && i < a->count; i++) {
        Object *item = mod_array_get(a, i);
        if (item == NULL || !list_append_take(list, item))
            ref_clear(&list);
    }
    return (Object *)(void *)list;
}

static Object *array_m_fromlist(Object *self, Object *const *args)
{
    Array *a = as_array(self);
    size_t old = a->count;
    if (!is_list(args[0]))
        return error_raise(EXC(TypeError), "arg must be list");
    const List *list = as_list(args[0]);
    size_t count = list->count;
    if (count > 0 && !mod_array_store_can_resize(a))
        return NULL;
    for (size_t i = 0; i < count; i++) {
        Object *item = incref(list->items[i]);
        bool good = mod_array_store_append(a, item);
        decref(item);
        if (good && list->count != count)
            good = error_false(EXC(RuntimeError), "list changed size during iteration");
        if (!good) {
            if (a->exports == 0 && a->count > old)
                a->count = old;
            return NULL;
        }
    }
    return NONE;
}

static Object *array_m_tobytes(Object *self, Object *const *args)
{
    const Array *a = as_array(self);
    (void)args;
    return bytes_from(a->data, a->count * a->kind->size);
}

static Object *array_m_frombytes(Object *self, Object *const *args)
{
    return mod_array_store_append_buffer(as_array(self), args[0]) ? NONE : NULL;
}

static Object *array_m_tofile(Object *self, Object *const *args)
{
    const Array *a = as_array(self);
    for (size_t at = 0; at < a->count * a->kind->size; at += FILE_BLOCK) {
        size_t rest = a->count * a->kind->size - at;
        Object *bytes = bytes_from(a->data + at, rest < FILE_BLOCK ? rest : FILE_BLOCK);
        Object *done =
            bytes != NULL ? call_method_1(args[0], NAME(write), bytes) : NULL;
        xdecref(bytes);
        if (done == NULL)
            return NULL;
        decref(done);
    }
    return NONE;
}

static Object *array_m_fromfile(Object *self, Object *const *args)
{
    Array *a = as_array(self);
    int64_t count, size;
    if (!operate_c_number(args[1], "ssize_t", &count))
        return NULL;
    if (count < 0)
        return error_raise(EXC(ValueError), "negative count");
    if (__builtin_mul_overflow(count, (int64_t)a->kind->size, &size))
        return error_no_memory();
    Object *wanted = int_from(size);
    Object *bytes = wanted != NULL ? call_method_1(args[0], NAME(read), wanted) : NULL;
    xdecref(wanted);
    if (bytes == NULL)
        return NULL;
    bool good =
        is_bytes(bytes) || error_false(EXC(TypeError), "read() didn't return bytes");
    good = good && mod_array_store_append_buffer(a, bytes);
    if (good && (int64_t)as_bytes(bytes)->length != size)
        good = error_false(EXC(EOFError), "read() didn't return enough bytes");
    decref(bytes);
    return good ? NONE : NULL;
}

static bool check_text(const Array *a, const char *method)
{
    return is_text(a->kind) ||
           error_false(EXC(ValueError),
                       "%s() may only be called on unicode type arrays ('u' or 'w')",
                       method);
}

static Object *array_m_fromunicode(Object *self, Object *const *args)
{
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "fromunicode() argument must be str, not %T",
                           args[0]);
    if (!check_text(as_array(self), "fromunicode"))
        return NULL;
    return mod_array_store_append_text(as_array(self), as_str(args[0])) ? NONE : NULL;
}

static Object *array_m_tounicode(Object *self, Object *const *args)
{
    const Array *a = as_array(self);
    (void)args;
    if (!check_text(a, "tounicode"))
        return NULL;
    return (Object *)(void *)mod_array_item_text(a->kind, a->data, a->count);
}

static Object *array_m_copy(Object *self, Object *const *args)
{
    (void)args;
    return mod_array_store_slice(as_array(self), 0, 1, (int64_t)as_array(self)->count);
}

// How to make an equal one: from a list in old protocols, from bytes since the third.
static Object *array_m_reduce_ex(Object *self, Object *const *args)
{
    const Array *a = as_array(self);
    int64_t protocol;
    Object *maker = NULL, *form = NULL, *content = NULL, *result = NULL;
    Tuple *given = NULL;
    if (!is_int(args[0]))
        return error_raise(EXC(TypeError),
                           "__reduce_ex__ argument should be an integer");
    if (!int_value(args[0], &protocol, "long"))
        return NULL;
    Dict *attributes = instance_has_dict(type_of(self)) ? instance_dict(self) : NULL;
    Object *code = (Object *)(void *)str_from_char((uint8_t)a->kind->code);
    if (code == NULL || (attributes == NULL && error_occurred()))
        goto done;
    if (protocol < 3) {
        maker = incref(OBJ(type_of(self)));
        content = array_m_tolist(self, NULL);
        if (content != NULL)
            given = tuple_pack(2, code, content);
    } else {
        maker = importer_attribute("array", "_array_reconstructor");
        form = int_from(mod_array_machine_code(a->kind));
        content = bytes_from(a->data, a->count * a->kind->size);
        if (maker != NULL && content != NULL)
            given = tuple_pack(4, OBJ(type_of(self)), code, form, content);
    }
    if (given != NULL)
        result = (Object *)(void *)tuple_pack(
            3, maker, OBJ(given),
            attributes != NULL ? (Object *)(void *)attributes : NONE);
done:
    xdecref(code);
    xdecref(content);
    xdecref(maker);
    xdecref(form);
    xdecref((Object *)(void *)given);
    return result;
}

static Object *array_m_buffer(Object *self, Object *const *args)
{
    return memoryview_own(self, args[0]);
}

static Object *array_m_release_buffer(Object *self, Object *const *args)
{
    return memoryview_take_back(self, args[0]);
}

// ---- as a sequence ----

static int64_t array_length(Object *self)
{
    return (int64_t)as_array(self)->count;
}

static Object *array_item(Object *self, int64_t index)
{
    const Array *a = as_array(self);
    if (index < 0 || (uint64_t)index >= a->count)
        return error_raise(EXC(IndexError), "array index out of range");
    return mod_array_get(a, (size_t)index);
}

static int array_contains(Object *self, Object *item)
{
    size_t at;
    return find(as_array(self), item, 0, INT64_MAX, &at);
}

static bool read_index(Object *key, int64_t *out)
{
    if (!is_int(key) && type_of(key)->number.index == NULL)
        return error_false(EXC(TypeError), "array indices must be integers");
    return operate_index_value(key, EXC(IndexError), out);
}

static Object *array_subscript(Object *self, Object *key)
{
    const Array *a = as_array(self);
    int64_t index, start, stop, step, count;
    if (key->shape == SHAPE_SLICE) {
        if (!slice_read(key, &start, &stop, &step))
            return NULL;
        count = slice_clamp((int64_t)a->count, &start, &stop, step);
        return mod_array_store_slice(a, start, step, count);
    }
    if (!read_index(key, &index))
        return NULL;
    return array_item(self, index < 0 ? index + (int64_t)a->count : index);
}

static bool assign_item(Array *a, Object *key, OPT Object *value)
{
    uint8_t item[ARRAY_ITEM_MAX];
    int64_t index;
    if (!read_index(key, &index))
        return false;
    if (index < 0)
        index += (int64_t)a->count;
    if (index < 0 || index >= (int64_t)a->count)
        return error_false(EXC(IndexError), "array assignment index out of range");
    if (value == NULL)
        return mod_array_store_open_gap(a, (size_t)index, (size_t)index + 1, 0);
    if (!mod_array_item_write(a->kind, value, item))
        return false;
    if ((uint64_t)index >= a->count) // the value's __index__ took items out
        return error_false(EXC(IndexError), "array assignment index out of range");
    memcpy(mod_array_place(a, (size_t)index), item, a->kind->size);
    return true;
}

// Delete count items from start, each step behind the other.
static bool delete_steps(Array *a, int64_t start, int64_t step, int64_t count)
{
    size_t size = a->kind->size;
    if (count <= 0)
        return true;
    if (step < 0) {
        start += step * (count - 1);
        step = -step;
    }
    uint8_t *to = mod_array_place(a, (size_t)start);
    for (int64_t i = 0; i < count; i++) {
        size_t from = (size_t)(start + i * step) + 1;
        size_t next = i + 1 < count ? from + (size_t)step - 1 : a->count;
        memmove(to, mod_array_place(a, from), (next - from) * size);
        to += (next - from) * size;
    }
    return mod_array_store_resize(a, a->count - (size_t)count);
}

// a[start:stop:step] = needed items; none: delete.
static bool assign_slice(Array *a, int64_t start, int64_t stop, int64_t step,
                         OPT const uint8_t *items, size_t needed)
{
    int64_t count = slice_clamp((int64_t)a->count, &start, &stop, step);
    if (count < 0)
        count = 0;
    if ((needed == 0 || (uint64_t)count != needed) && !mod_array_store_can_resize(a))
        return false;
    if (step == 1) {
        if (!mod_array_store_open_gap(a, (size_t)start, (size_t)(start + count),
                                      needed))
            return false;
        if (needed > 0)
            copy_bytes(mod_array_place(a, (size_t)start), items,
                       needed * a->kind->size);
        return true;
    }
    if (needed == 0)
        return delete_steps(a, start, step, count);
    if ((uint64_t)count != needed)
        return error_false(EXC(ValueError),
                           "attempt to assign array of size %zu to extended slice of "
                           "size %zd",
                           needed, (ptrdiff_t)count);
    for (size_t i = 0; i < needed; i++)
        memcpy(mod_array_place(a, (size_t)(start + (int64_t)i * step)),
               items + i * a->kind->size, a->kind->size);
    return true;
}

static bool array_assign(Object *self, Object *key, OPT Object *value)
{
    Array *a = as_array(self);
    int64_t start, stop, step;
    if (key->shape != SHAPE_SLICE)
        return assign_item(a, key, value);
    if (!slice_read(key, &start, &stop, &step))
        return false;
    if (value == NULL)
        return assign_slice(a, start, stop, step, NULL, 0);
    if (!mod_array_is(value))
        return error_false(EXC(TypeError),
                           "can only assign array (not \"%.200T\") to array slice",
                           value);
    if (as_array(value)->kind != a->kind)
        return error_false(EXC(TypeError), "bad argument type for built-in operation");
    Object *items = value == self ? array_m_copy(value, NULL) : incref(value);
    if (items == NULL)
        return false;
    bool good = assign_slice(a, start, stop, step, as_array(items)->data,
                             as_array(items)->count);
    decref(items);
    return good;
}

static Object *array_concat(Object *left, Object *right)
{
    if (!mod_array_is(right))
        return error_raise(EXC(TypeError),
                           "can only append array (not \"%.200T\") to array", right);
    const Array *a = as_array(left), *b = as_array(right);
    if (a->kind != b->kind)
        return error_raise(EXC(TypeError), "bad argument type for built-in operation");
    Array *sum = mod_array_store_like(a, a->count + b->count);
    if (sum == NULL)
        return NULL;
    mod_array_store_copy_items(sum->data, a->data, a->count * a->kind->size);
    mod_array_store_copy_items(mod_array_place(sum, a->count), b->data,
                               b->count * a->kind->size);
    return OBJ(sum);
}

static Object *array_inplace_concat(Object *self, Object *other)
{
    if (!mod_array_is(other))
        return error_raise(EXC(TypeError),
                           "can only extend array with array (not \"%.200T\")", other);
    return mod_array_store_extend(as_array(self), other) ? incref(self) : NULL;
}

// Fill items [count, total) with repetitions of the first count, which are not none.
static void repeat_items(Array *a, size_t count, size_t total)
{
    for (size_t have = count, more; have < total; have += more) {
        more = have < total - have ? have : total - have;
        copy_bytes(mod_array_place(a, have), a->data, more * a->kind->size);
    }
}

// The count of times repetitions; false with MemoryError raised.
static bool repeated_count(const Array *a, int64_t times, size_t *out)
{
    *out = 0;
    if (times <= 0)
        return true;
    if (__builtin_mul_overflow(a->count, (size_t)times, out) ||
        *out > (size_t)INT64_MAX / a->kind->size)
        return error_no_memory() != NULL;
    return true;
}

static Object *array_repeat(Object *self, int64_t times)
{
    const Array *a = as_array(self);
    size_t total;
    if (!repeated_count(a, times, &total))
        return NULL;
    Array *made = mod_array_store_like(a, total);
    if (made != NULL && total > 0) {
        copy_bytes(made->data, a->data, a->count * a->kind->size);
        repeat_items(made, a->count, total);
    }
    return (Object *)(void *)made;
}

static Object *array_inplace_repeat(Object *self, int64_t times)
{
    Array *a = as_array(self);
    size_t count = a->count, total;
    if (!repeated_count(a, times, &total) || !mod_array_store_resize(a, total))
        return NULL;
    repeat_items(a, count, total);
    return incref(self);
}

// ---- comparing, showing ----

// How items i of a and b are ordered: -1, 0, 1, or 2: not at all.
static int order(const Array *a, const Array *b, size_t i)
{
    return mod_array_item_order(a->kind, mod_array_place(a, i), mod_array_place(b, i));
}

// The truth of an order of items or counts.
static Object *truth_of(int order, CompareOp op)
{
    bool less = order == -1, same = order == 0, more = order == 1;
    bool truths[] = { less, less || same, same, !same, more, more || same };
    return bool_from(truths[op]);
}

// Compare by objects; *result is set where two differ.
static bool compare_objects(const Array *a, const Array *b, CompareOp op,
                            OPT Object **result)
{
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        Object *x = mod_array_get(a, i), *y = x != NULL ? mod_array_get(b, i) : NULL;
        int equal = y != NULL ? operate_equal(x, y) : -1;
        if (equal == 0)
            *result = op == COMPARE_EQ   ? FALSE_
                      : op == COMPARE_NE ? TRUE_
                                         : operate_compare(x, y, op);
        xdecref(x);
        xdecref(y);
        if (equal <= 0)
            return equal == 0 && *result != NULL;
    }
    return true;
}

static Object *array_compare(Object *left, Object *right, CompareOp op)
{
    if (!mod_array_is(left) || !mod_array_is(right))
        return NOT_IMPLEMENTED;
    const Array *a = as_array(left), *b = as_array(right);
    Object *result = NULL;
    if ((op == COMPARE_EQ || op == COMPARE_NE) && a->count != b->count)
        return bool_from(op == COMPARE_NE);
    if (a->kind == b->kind) {
        for (size_t i = 0; i < a->count && i < b->count; i++) {
            int found = order(a, b, i);
            if (found != 0)
                return truth_of(found, op);
        }
    } else if (!compare_objects(a, b, op, &result) || result != NULL) {
        return result;
    }
    return truth_of(a->count < b->count ? -1 : a->count > b->count, op);
}

static Str *array_repr(Object *self)
{
    const Array *a = as_array(self);
    const char *name = type_of(self)->name;
    if (a->count == 0)
        return error_format("%s('%c')", name, a->kind->code);
    Object *content =
        is_text(a->kind) ? array_m_tounicode(self, NULL) : array_m_tolist(self, NULL);
    if (content == NULL)
        return NULL;
    Str *text = error_format("%s('%c', %R)", name, a->kind->code, content);
    decref(content);
    return text;
}

static Object *get_typecode(Object *self)
{
    return (Object *)(void *)str_from_char((uint8_t)as_array(self)->kind->code);
}

static Object *get_itemsize(Object *self)
{
    return int_from(as_array(self)->kind->size);
}

static const GetSetDef array_getsets[] = {
    { "typecode", get_typecode, NULL, "The letter that says what the items are." },
    { "itemsize", get_itemsize, NULL, "Bytes of one item." },
    GETSET_END,
};

// ---- iterators ----

static ArrayIter *as_iter(Object *o)
{
    return (ArrayIter *)(void *)o;
}

static Object *array_iter(Object *self)
{
    ArrayIter *iter = heap_new(HEAP_CONTAINER, SHAPE_ARRAY_ITER, sizeof *iter);
    if (iter == NULL)
        return NULL;
    iter->array = incref(self);
    iter->index = 0;
    return OBJ(iter);
}

static int iter_next(Object *self, Object **out)
{
    ArrayIter *iter = as_iter(self);
    if (iter->array == NULL)
        return 0;
    const Array *a = as_array(iter->array);
    if ((uint64_t)iter->index >= a->count) {
        ref_clear(&iter->array);
        return 0;
    }
    *out = mod_array_get(a, (size_t)iter->index++);
    return *out != NULL ? 1 : -1;
}

static void iter_dealloc(Object *self)
{
    xdecref(as_iter(self)->array);
    heap_free(HEAP_CONTAINER, self, sizeof(ArrayIter));
}

static void iter_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_iter(self)->array);
}

static void iter_clear(Object *self)
{
    ref_clear(&as_iter(self)->array);
}

static Object *iter_self(Object *self)
{
    return incref(self);
}

static Object *iter_m_reduce(Object *self, Object *const *args)
{
    ArrayIter *iter = as_iter(self);
    (void)args;
    if (iter->array == NULL)
        return reduce_iterator("iter", (Object *)(void *)tuple_empty(),
                               REDUCE_NO_INDEX);
    return reduce_iterator("iter", incref(iter->array), iter->index);
}

static Object *iter_m_setstate(Object *self, Object *const *args)
{
    ArrayIter *iter = as_iter(self);
    int64_t index;
    if (!operate_c_number(args[0], "ssize_t", &index))
        return NULL;
    if (iter->array != NULL) {
        int64_t count = (int64_t)as_array(iter->array)->count;
        iter->index = index < 0 ? 0 : index > count ? count : index;
    }
    return NONE;
}

static const NativeDef iter_methods[] = {
    REDUCE_ROW(iter_m_reduce),
    { iter_m_setstate, "__setstate__(self, state, /)", "Continue at an index." },
    NATIVE_END,
};

Type mod_array_iter_type = {
    TYPE_HEAD("arrayiterator", ArrayIter),
    .module = "array",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_ARRAY_ITER,
    .dealloc = iter_dealloc,
    .traverse = iter_traverse,
    .clear = iter_clear,
    .iter = iter_self,
    .next = iter_next,
    .methods = iter_methods,
};

// ---- the type, the module ----

static const NativeDef array_methods[] = {
    { array_m_append, "append(self, v, /)", "Append an item." },
    { array_m_buffer_info, "buffer_info(self, /)",
      "The address of the items, and their number." },
    { array_m_byteswap, "byteswap(self, /)", "Reverse the bytes of each item." },
    { array_m_clear, "clear(self, /)", "Take all items out." },
    { array_m_count, "count(self, v, /)", "How many items equal v." },
    { array_m_extend, "extend(self, bb, /)", "Append all items of an iterable." },
    { array_m_frombytes, "frombytes(self, buffer, /)",
      "Append the items whose bytes are given." },
    { array_m_fromfile, "fromfile(self, f, n, /)",
      "Append n items whose bytes are read from a file." },
    { array_m_fromlist, "fromlist(self, list, /)",
      "Append all items of a list, or none." },
    { array_m_fromunicode, "fromunicode(self, ustr, /)",
      "Append the letters of a str." },
    { array_m_index, "index(self, v, start=0, stop=9223372036854775807, /)",
      "Where the first item that equals v is." },
    { array_m_insert, "insert(self, i, v, /)", "Insert v before index i." },
    { array_m_pop, "pop(self, i=-1, /)", "Remove and return the item at index i." },
    { array_m_remove, "remove(self, v, /)", "Remove the first item that equals v." },
    { array_m_reverse, "reverse(self, /)", "Turn the array around." },
    { array_m_tobytes, "tobytes(self, /)", "The bytes of the items." },
    { array_m_tofile, "tofile(self, f, /)", "Write the bytes of the items to a file." },
    { array_m_tolist, "tolist(self, /)", "A list of the items." },
    { array_m_tounicode, "tounicode(self, /)", "The letters as a str." },
    { array_m_copy, "__copy__(self, /)", "A copy." },
    { array_m_copy, "__deepcopy__(self, unused, /)", "A copy." },
    { array_m_reduce_ex, "__reduce_ex__(self, value, /)", "How to make an equal one." },
    { array_m_buffer, "__buffer__(self, flags, /)",
      "A memoryview of the object's bytes." },
    { array_m_release_buffer, "__release_buffer__(self, buffer, /)",
      "Give back a view that __buffer__ has made." },
    GENERIC_ALIAS_ROW,
    NATIVE_END,
};

Type mod_array_type = {
    TYPE_HEAD("array", Array),
    .module = "array",
    .help = "A list of numbers or letters of one type, kept as their bytes.",
    .flags = TYPE_SUBCLASSABLE | TYPE_SEQUENCE | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_ARRAY,
    .new_def = &array_new_def,
    .dealloc = array_dealloc,
    .size_of = array_size_of,
    .repr = array_repr,
    .hash = slots_unhashable,
    .compare = array_compare,
    .iter = array_iter,
    .sequence = { .length = array_length,
                  .item = array_item,
                  .concat = array_concat,
                  .repeat = array_repeat,
                  .inplace_concat = array_inplace_concat,
                  .inplace_repeat = array_inplace_repeat,
                  .contains = array_contains },
    .mapping = { .subscript = array_subscript, .assign = array_assign },
    .buffer_get = array_lend,
    .buffer_end = array_take_back,
    .methods = array_methods,
    .getsets = array_getsets,
};

static const NativeDef functions[] = {
    { mod_array_machine_rebuild,
      "_array_reconstructor(arraytype, typecode, mformat_code, items, /)",
      "An array from a pickle." },
    NATIVE_END,
};

// Let the abstract classes know the type.
static bool register_type(void)
{
    Object *cls = importer_attribute("collections.abc", "MutableSequence");
    Object *done =
        cls != NULL ? call_method_1(cls, NAME(register_), OBJ(&mod_array_type)) : NULL;
    xdecref(cls);
    xdecref(done);
    return done != NULL;
}

static bool fill(Module *m)
{
    return type_ready(&mod_array_type) && type_ready(&mod_array_iter_type) &&
           module_add_take(m, "array", OBJ(&mod_array_type)) &&
           module_add_take(m, "ArrayType", OBJ(&mod_array_type)) &&
           module_add_take(m, "typecodes",
                           (Object *)(void *)str_from_text("bBuwhHiIlLqQfd")) &&
           register_type();
}

const ModuleDef mod_array = { "array",
                              "Numbers or letters of one type, as their bytes.",
                              functions, fill };
