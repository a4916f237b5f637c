// list.c - the list type: a growable array of owned references.
//
// Every path that can run a script's code (comparisons, iteration, the release of an
// item) assumes that the list is another one afterwards: indices are checked again, and
// an item is held while it is used.
#include "runtime/types/list.h"

#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/equal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/range.h"
#include "runtime/types/seqiter.h"
#include "runtime/types/set_table.h"
#include "runtime/types/singletons.h"
#include "runtime/types/slice.h"
#include "runtime/types/sort.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { FEW = 16, LENGTH_HINT = 8, BIG = 256, AT_ONCE = 4096 };
#define LENGTH_MAX ((size_t)UINT32_MAX / 2)

// ---- storage ----

// The lists being sorted, and whether their storage was touched.
typedef struct Sorting {
    const List *list;
    struct Sorting *next;
    bool changed;
} Sorting;

static struct {
    Sorting *sortings; // the last begun first
} list_state;

static COLD void note_change(const List *list)
{
    for (Sorting *s = list_state.sortings; s != NULL; s = s->next)
        if (s->list == list)
            s->changed = true;
}

static bool set_capacity(List *list, size_t capacity)
{
    Object **items;
    if (capacity == list->capacity)
        return true;
    if (UNLIKELY(list_state.sortings != NULL))
        note_change(list);
    if (capacity > LENGTH_MAX) {
        error_no_memory();
        return false;
    }
    if (capacity == 0) {
        heap_free(HEAP_RAW, list->items, list->capacity * sizeof *items);
        items = NULL;
    } else {
        items = heap_resize(list->items, list->capacity * sizeof *items,
                            capacity * sizeof *items);
        if (items == NULL)
            return false;
    }
    list->items = items;
    list->capacity = (uint32_t)capacity;
    return true;
}

// An eighth more than count, so that appending costs O(1) amortised.
static size_t roomy(size_t count)
{
    return count == 0 ? 0 : (count + (count >> 3) + 6) & ~(size_t)3;
}

// Room for count items, and some more.
static bool grow(List *list, size_t count)
{
    return set_capacity(list, roomy(count));
}

// Give memory back, down to a smaller capacity. Keeping it is no error.
static COLD void trim(List *list, size_t capacity)
{
    Object *pending = error_take();
    if (!set_capacity(list, capacity))
        error_clear();
    error_restore(pending);
}

// Give memory back when less than half is in use, all of it when nothing is.
static void shrink(List *list)
{
    if (UNLIKELY(list->count < list->capacity / 2 || list->count == 0))
        trim(list, roomy(list->count));
}

// Release items[0 .. count), the last first.
static inline void release_items(Object **items, size_t count)
{
    if (UNLIKELY(count > BIG))
        heap_divert_begin();
    for (size_t i = count; i-- > 0;) {
        Object *item = items[i];
        if ((int32_t)item->refs < 0 || --item->refs != 0)
            continue;
        if (item->shape == SHAPE_INT)
            heap_free(HEAP_LEAF, item, sizeof(Int));
        else
            object_release(item);
    }
    if (count > BIG)
        heap_divert_end();
}

static List *make(Type *cls)
{
    List *list = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (list == NULL)
        return NULL;
    list->count = list->capacity = 0;
    list->items = NULL;
    if (UNLIKELY((cls->flags & TYPE_USER) != 0))
        type_init_instance(OBJ(list), cls);
    return list;
}

List *list_new(size_t capacity)
{
    List *list = make(&list_type);
    if (list == NULL || capacity == 0)
        return list;
    if (LIKELY(capacity <= LENGTH_MAX)) {
        list->items = heap_alloc(HEAP_RAW, capacity * sizeof *list->items);
        if (LIKELY(list->items != NULL)) {
            heap_populate(list->items, capacity * sizeof *list->items);
            list->capacity = (uint32_t)capacity;
            return list;
        }
    } else {
        error_no_memory();
    }
    decref(OBJ(list));
    return NULL;
}

List *list_from_array(Object *const *items, size_t count)
{
    List *list = list_new(count);
    if (list == NULL)
        return NULL;
    incref_items(list->items, items, count);
    list->count = (uint32_t)count;
    return list;
}

List *list_from_array_take(Object **items, size_t count)
{
    List *list = list_new(count);
    if (list == NULL) {
        release_items(items, count);
        return NULL;
    }
    if (count != 0)
        copy_bytes(list->items, items, count * sizeof *items);
    list->count = (uint32_t)count;
    return list;
}

List *list_from_iter(Object *source)
{
    List *list = list_new(0);
    if (list != NULL && !list_extend(list, source)) {
        decref(OBJ(list));
        return NULL;
    }
    return list;
}

bool list_reserve(List *list, size_t capacity)
{
    return capacity <= list->capacity || set_capacity(list, capacity);
}

void list_clear_items(List *list)
{
    Object **items = list->items;
    size_t count = list->count, capacity = list->capacity;
    list->items = NULL;
    list->count = list->capacity = 0;
    release_items(items, count);
    heap_release(items, capacity * sizeof *items);
}

Tuple *list_to_tuple(List *list)
{
    return tuple_from_array(list->items, list->count);
}

static Object *list_create(Type *cls)
{
    return (Object *)make(cls);
}

static void list_dealloc(Object *self)
{
    Type *cls = type_of(self);
    size_t size = cls->basic_size;
    list_clear_items(as_list(self));
    if (UNLIKELY((cls->flags & TYPE_USER) != 0))
        type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

_Static_assert(offsetof(List, count) == offsetof(GcList, count) &&
                   offsetof(List, items) == offsetof(GcList, items),
               "the collector knows where the items are");

static void list_traverse(Object *self, VisitFn visit, void *context)
{
    List *list = as_list(self);
    for (size_t i = 0; i < list->count; i++)
        visit(list->items[i], context);
}

static void list_clear(Object *self)
{
    list_clear_items(as_list(self));
}

static size_t list_size_of(Object *self, size_t *blocks)
{
    return heap_block(type_of(self)->basic_size, blocks) +
           heap_block(as_list(self)->capacity * sizeof(Object *), blocks);
}

// ---- adding and taking ----

bool list_append_take(List *list, Object *item)
{
    if (UNLIKELY(list->count == list->capacity) &&
        !grow(list, (size_t)list->count + 1)) {
        decref(item); // the promise holds on failure too
        return false;
    }
    list->items[list->count++] = item;
    return true;
}

bool list_insert(List *list, int64_t index, Object *item)
{
    size_t count = list->count, at;
    if (index < 0 && (index += (int64_t)count) < 0)
        index = 0;
    at = (uint64_t)index > count ? count : (size_t)index;
    if (count == list->capacity && !grow(list, count + 1))
        return false;
    memmove(list->items + at + 1, list->items + at, (count - at) * sizeof *list->items);
    list->items[at] = incref(item);
    list->count++;
    return true;
}

Object *list_pop_at(List *list, size_t index)
{
    Object *item = list->items[index];
    size_t after = --list->count - index;
    if (after != 0)
        memmove(list->items + index, list->items + index + 1,
                after * sizeof *list->items);
    shrink(list);
    return item;
}

// Room for count more items: exactly for the first ones, else with some to spare.
static bool make_room(List *list, size_t count)
{
    size_t total = list->count + count;
    return total <= list->capacity ||
           (list->count == 0 ? set_capacity(list, total) : grow(list, total));
}

// Append copies of items[0 .. count), which may be the list's own.
static bool extend_array(List *list, Object *const *items, size_t count)
{
    size_t old = list->count;
    bool own = items == list->items;
    if (!make_room(list, count))
        return false;
    if (own)
        items = list->items;
    incref_items(list->items + old, items, count);
    list->count = (uint32_t)(old + count);
    return true;
}

static bool extend_set(List *list, const Set *s)
{
    if (!make_room(list, s->used))
        return false;
    set_table_items(s, list->items + list->count);
    list->count += s->used;
    return true;
}

static bool extend_iter(List *list, Object *iterable)
{
    Object *item;
    int64_t hint;
    int got = -1;
    bool is_new = list->count == 0;
    Object *iter = iterate_of(iterable);
    if (iter == NULL)
        return false;
    hint = operate_length_hint(iterable, LENGTH_HINT);
    if (hint < 0)
        goto done;
    if ((uint64_t)hint <= LENGTH_MAX - list->count && !make_room(list, (size_t)hint))
        goto done;
    while ((got = seqiter_next(iter, &item)) > 0)
        if (LIKELY(list->count < list->capacity)) {
            list->items[list->count++] = item;
        } else if (!list_append_take(list, item)) {
            got = -1;
            break;
        }
    // The hint was too high. A list that grows bit by bit keeps its room.
    if (!is_new)
        shrink(list);
    else if (list->capacity - list->count > LENGTH_HINT + list->count / 8)
        trim(list, list->count);
done:
    decref(iter);
    return got == 0;
}

// Append the numbers of a range. false: it raised, or some number does not fit 64 bits.
static bool extend_range(List *list, const Range *range, bool *raised)
{
    int64_t value, step, count;
    *raised = false;
    if (!int_fits(range->start, &value) || !int_fits(range->step, &step) ||
        !int_fits(range->length, &count) ||
        (uint64_t)count > LENGTH_MAX - list->count ||
        !int_fits(range->stop, &(int64_t){ 0 }))
        return false;
    *raised = true;
    while (count > 0) {
        // what is served may change the list
        if (!make_room(list, (size_t)count) ||
            (UNLIKELY(!error_enter_fast()) && !error_step()))
            return false;
        if ((uint64_t)count > list->capacity - list->count)
            continue;
        int64_t stop = count > AT_ONCE ? count - AT_ONCE : 0;
        for (; count > stop; count--) {
            Object *item = int_from(value);
            if (item == NULL)
                return false;
            list->items[list->count++] = item;
            if (count > 1) // what follows the last may not fit
                value += step;
        }
    }
    return true;
}

static bool extend_str(List *list, const Str *s)
{
    if (!make_room(list, s->length))
        return false;
    for (size_t i = 0; i < s->length; i++) {
        Str *c = str_from_char(str_char(s, i));
        if (c == NULL)
            return false;
        list->items[list->count++] = OBJ(c);
    }
    return true;
}

bool list_extend(List *list, Object *iterable)
{
    bool raised;
    if (is_exact_list(iterable) || iterable == OBJ(list))
        return extend_array(list, as_list(iterable)->items, as_list(iterable)->count);
    if (is_exact_tuple(iterable))
        return extend_array(list, tuple_items(as_tuple(iterable)),
                            tuple_length(as_tuple(iterable)));
    if (is_exact_str(iterable))
        return extend_str(list, (const Str *)(const void *)iterable);
    if (IN_SHAPES(iterable, SET, FROZENSET))
        return extend_set(list, (const Set *)(const void *)iterable);
    if (iterable->shape == SHAPE_RANGE) {
        if (extend_range(list, (const Range *)(const void *)iterable, &raised))
            return true;
        if (raised)
            return false;
    }
    return extend_iter(list, iterable);
}

static Object *list_init(Object *self, Object *const *args)
{
    List *list = as_list(self);
    if (list->count != 0)
        list_clear_items(list);
    return args[0] == NULL || list_extend(list, args[0]) ? NONE : NULL;
}

// ---- subscripts ----

static int64_t list_length(Object *self)
{
    return as_list(self)->count;
}

static Object *list_item(Object *self, int64_t index)
{
    List *list = as_list(self);
    if (UNLIKELY((uint64_t)index >= list->count))
        return error_raise(EXC(IndexError), "list index out of range");
    return incref(list->items[index]);
}

static Object *get_slice(List *list, Object *slice)
{
    int64_t start, stop, step, count;
    Object **from, **to;
    List *result;
    if (!slice_read(slice, &start, &stop, &step))
        return NULL;
    count = slice_clamp(list->count, &start, &stop, step);
    if (step == 1)
        return (Object *)list_from_array(list->items + start, (size_t)count);
    result = list_new((size_t)count);
    if (result == NULL)
        return NULL;
    to = result->items;
    from = list->items + start;
    for (int64_t i = 0; i < count; i++)
        to[i] = incref(from[i * step]);
    result->count = (uint32_t)count;
    return OBJ(result);
}

Object *list_subscript(Object *self, Object *key)
{
    List *list = as_list(self);
    int64_t index;
    if (LIKELY(is_small_int(key)))
        index = ((Int *)(void *)key)->value;
    else if (key->shape == SHAPE_SLICE)
        return get_slice(list, key);
    else if (!slice_key(key, "list", &index))
        return NULL;
    if (index < 0)
        index += list->count;
    return list_item(self, index);
}

// Replace items[start .. start + gone) by copies of fresh[0 .. count). What went is
// released when the list is whole again.
static bool splice(List *list, size_t start, size_t gone, Object *const *fresh,
                   size_t count)
{
    size_t after = list->count - start - gone, total = start + count + after;
    size_t bytes = gone * sizeof(Object *);
    Object *few[FEW], **old = few, **at;
    if (gone > FEW && (old = heap_alloc(HEAP_RAW, bytes)) == NULL)
        return false;
    if (gone != 0)
        copy_bytes(old, list->items + start, bytes);
    if (total > list->capacity && !grow(list, total)) {
        if (old != few)
            heap_free(HEAP_RAW, old, bytes);
        return false;
    }
    at = list->items + start;
    if (after != 0 && count != gone)
        memmove(at + count, at + gone, after * sizeof *at);
    for (size_t i = 0; i < count; i++)
        at[i] = incref(fresh[i]);
    list->count = (uint32_t)total;
    shrink(list);
    release_items(old, gone);
    if (old != few)
        heap_free(HEAP_RAW, old, bytes);
    return true;
}

// Delete count items, step apart (step > 1), first of all from the list.
static bool delete_stepped(List *list, size_t start, size_t step, size_t count)
{
    size_t bytes = count * sizeof(Object *), to = start, from = start;
    Object **old;
    if (count == 0)
        return true;
    old = heap_alloc(HEAP_RAW, bytes);
    if (old == NULL)
        return false;
    for (size_t i = 0; i < count; i++) {
        size_t end = i + 1 < count ? from + step : list->count;
        old[i] = list->items[from];
        memmove(list->items + to, list->items + from + 1,
                (end - from - 1) * sizeof *old);
        to += end - from - 1;
        from = end;
    }
    list->count -= (uint32_t)count;
    shrink(list);
    for (size_t i = 0; i < count; i++)
        decref(old[i]);
    heap_free(HEAP_RAW, old, bytes);
    return true;
}

static bool delete_slice(List *list, Object *slice)
{
    int64_t start, stop, step, count;
    if (!slice_read(slice, &start, &stop, &step))
        return false;
    count = slice_clamp(list->count, &start, &stop, step);
    if (count == 0)
        return true;
    if (step < 0) {
        start += (count - 1) * step;
        step = -step;
    }
    if (step == 1)
        return splice(list, (size_t)start, (size_t)count, NULL, 0);
    return delete_stepped(list, (size_t)start, (size_t)step, (size_t)count);
}

// Replace count items, step apart, by copies of fresh[0 .. given).
static bool assign_stepped(List *list, int64_t start, int64_t step, int64_t count,
                           Object *const *fresh, size_t given)
{
    Object **old;
    if ((size_t)count != given)
        return error_false(EXC(ValueError),
                           "attempt to assign sequence of size %zu to extended slice "
                           "of size %lld",
                           given, (long long)count);
    if (count == 0)
        return true;
    old = heap_alloc(HEAP_RAW, given * sizeof *old);
    if (old == NULL)
        return false;
    for (size_t i = 0; i < given; i++) {
        Object **at = &list->items[start + (int64_t)i * step];
        old[i] = *at;
        *at = incref(fresh[i]);
    }
    for (size_t i = 0; i < given; i++)
        decref(old[i]);
    heap_free(HEAP_RAW, old, given * sizeof *old);
    return true;
}

// The items of value as a list or tuple that no one else changes meanwhile.
static Object *fast_sequence(List *list, Object *value)
{
    if (value == OBJ(list))
        return (Object *)list_from_array(list->items, list->count);
    if (is_list(value) || is_tuple(value))
        return incref(value);
    if (type_of(value)->iter == NULL && type_of(value)->sequence.item == NULL &&
        type_of(value)->mapping.subscript == NULL)
        return error_raise(EXC(TypeError), "must assign iterable to extended slice");
    return (Object *)list_from_iter(value);
}

static bool assign_slice(List *list, Object *slice, Object *value)
{
    Object *const *fresh;
    Object *sequence;
    int64_t start, stop, step, count;
    size_t given;
    bool done;
    if (!slice_read(slice, &start, &stop, &step) ||
        (sequence = fast_sequence(list, value)) == NULL)
        return false;
    if (is_list(sequence)) {
        fresh = as_list(sequence)->items;
        given = as_list(sequence)->count;
    } else {
        fresh = tuple_items(as_tuple(sequence));
        given = tuple_length(as_tuple(sequence));
    }
    count = slice_clamp(list->count, &start, &stop, step);
    done = step == 1 ? splice(list, (size_t)start, (size_t)count, fresh, given)
                     : assign_stepped(list, start, step, count, fresh, given);
    decref(sequence);
    return done;
}

bool list_assign(Object *self, Object *key, OPT Object *value)
{
    List *list = as_list(self);
    int64_t index;
    if (key->shape == SHAPE_SLICE)
        return value == NULL ? delete_slice(list, key) : assign_slice(list, key, value);
    if (!slice_key(key, "list", &index))
        return false;
    if (index < 0)
        index += list->count;
    if ((uint64_t)index >= list->count)
        return error_false(EXC(IndexError), "list assignment index out of range");
    if (value == NULL)
        decref(list_pop_at(list, (size_t)index));
    else
        ref_set(&list->items[index], value);
    return true;
}

// ---- operators ----

static Object *list_concat(Object *left, Object *right)
{
    List *a = as_list(left), *b, *result;
    if (!is_list(right))
        return error_raise(EXC(TypeError),
                           "can only concatenate list (not \"%.200T\") to list", right);
    b = as_list(right);
    result = list_new((size_t)a->count + b->count);
    if (result == NULL)
        return NULL;
    incref_items(result->items, a->items, a->count);
    incref_items(result->items + a->count, b->items, b->count);
    result->count = a->count + b->count;
    return OBJ(result);
}

bool list_extend_exact(List *list, const List *tail)
{
    size_t count = list->count, added = tail->count;
    if (!list_reserve(list, count + added))
        return false;
    incref_items(list->items + count, tail->items, added);
    list->count = (uint32_t)(count + added);
    return true;
}

// Copy the first count items behind themselves until there are times * count.
static bool repeat_items(List *list, size_t count, size_t times)
{
    size_t total = count * times;
    if (!list_reserve(list, total))
        return false;
    Object **items = list->items;
    for (size_t i = 0; i < count; i++)
        if ((int32_t)items[i]->refs >= 0) // immortals are not written
            items[i]->refs += (uint32_t)(times - 1);
    for (size_t done = count; done < total; done *= 2)
        memcpy(items + done, items,
               (done < total - done ? done : total - done) * sizeof *items);
    list->count = (uint32_t)total;
    return true;
}

static Object *list_repeat(Object *self, int64_t times)
{
    List *list = as_list(self), *result;
    size_t count = list->count;
    if (times <= 0 || count == 0)
        return (Object *)list_new(0);
    if ((uint64_t)times > LENGTH_MAX / count)
        return error_no_memory();
    result = list_new(count * (size_t)times);
    if (result == NULL)
        return NULL;
    incref_items(result->items, list->items, count);
    result->count = (uint32_t)count;
    if (!repeat_items(result, count, (size_t)times)) {
        decref(OBJ(result));
        return NULL;
    }
    return OBJ(result);
}

static Object *list_inplace_concat(Object *self, Object *other)
{
    return list_extend(as_list(self), other) ? incref(self) : NULL;
}

static Object *list_inplace_repeat(Object *self, int64_t times)
{
    List *list = as_list(self);
    if (times <= 0)
        list_clear_items(list);
    else if (list->count != 0 && (uint64_t)times > LENGTH_MAX / list->count)
        return error_no_memory();
    else if (list->count != 0 && !repeat_items(list, list->count, (size_t)times))
        return NULL;
    return incref(self);
}

// Index of the first item from `from` and before `end` that equals value; -1: absent,
// -2: raised. The list may shrink meanwhile.
static int64_t find(List *list, size_t from, size_t end, Object *value)
{
    for (size_t i = from;; i++) {
        size_t count = list->count < end ? list->count : end;
        int equal;
        Object *item;
        i = i < count ? equal_search(list->items, i, count, value) : count;
        if (i >= count)
            return -1;
        item = incref(list->items[i]);
        equal = operate_equal(item, value);
        decref(item);
        if (equal != 0)
            return equal < 0 ? -2 : (int64_t)i;
    }
}

static int list_contains(Object *self, Object *value)
{
    int64_t at = find(as_list(self), 0, SIZE_MAX, value);
    return at >= 0 ? 1 : at == -1 ? 0 : -1;
}

// Index of the first items that differ, or the shorter length; -1: raised.
static int64_t first_difference(List *a, List *b)
{
    for (size_t i = 0;; i++) {
        size_t count = a->count < b->count ? a->count : b->count;
        Object *x, *y;
        int equal;
        if (i < count)
            i = equal_mismatch(a->items, b->items, i, count);
        if (i >= count)
            return (int64_t)count;
        x = incref(a->items[i]);
        y = incref(b->items[i]);
        equal = operate_equal(x, y);
        decref(x);
        decref(y);
        if (equal <= 0)
            return equal < 0 ? -1 : (int64_t)i;
    }
}

static Object *compare_counts(size_t a, size_t b, CompareOp op)
{
    return bool_from_order((a > b) - (a < b), op);
}

static Object *list_compare(Object *left, Object *right, CompareOp op)
{
    List *a, *b;
    int64_t at;
    Object *result, *x, *y;
    if (!is_list(left) || !is_list(right))
        return NOT_IMPLEMENTED;
    a = as_list(left);
    b = as_list(right);
    if (a->count != b->count && (op == COMPARE_EQ || op == COMPARE_NE))
        return bool_from(op == COMPARE_NE);
    if (!error_enter(" in comparison"))
        return NULL;
    at = first_difference(a, b);
    if (at < 0) {
        result = NULL;
    } else if ((size_t)at >= a->count || (size_t)at >= b->count) {
        result = compare_counts(a->count, b->count, op);
    } else if (op == COMPARE_EQ || op == COMPARE_NE) {
        result = bool_from(op == COMPARE_NE);
    } else {
        x = incref(a->items[at]);
        y = incref(b->items[at]);
        result = operate_compare(x, y, op);
        decref(x);
        decref(y);
    }
    error_leave();
    return result;
}

static void write_items(StrBuilder *out, List *list)
{
    str_builder_char(out, '[');
    for (size_t i = 0; i < list->count && !out->failed; i++) {
        Object *item = incref(list->items[i]);
        Str *text = operate_repr(item);
        decref(item);
        if (i > 0)
            str_builder_ascii(out, ", ", 2);
        if (text == NULL) {
            out->failed = true;
            return;
        }
        str_builder_str(out, text);
        decref(OBJ(text));
    }
    str_builder_char(out, ']');
}

static Str *list_repr(Object *self)
{
    StrBuilder out;
    int entered;
    if (as_list(self)->count == 0)
        return str_from_text("[]");
    entered = operate_repr_enter(self);
    if (entered <= 0)
        return entered < 0 ? NULL : str_from_text("[...]");
    str_builder_start(&out);
    write_items(&out, as_list(self));
    operate_repr_leave(self);
    return str_builder_finish(&out);
}

static Object *list_iter(Object *self)
{
    return seqiter_new(SHAPE_LIST_ITER, self);
}

// ---- methods ----

static Object *list_m_append(Object *self, Object *const *args)
{
    return list_append_take(as_list(self), incref(args[0])) ? NONE : NULL;
}

static Object *list_m_clear(Object *self, Object *const *args)
{
    (void)args;
    list_clear_items(as_list(self));
    return NONE;
}

static Object *list_m_copy(Object *self, Object *const *args)
{
    (void)args;
    return (Object *)list_from_array(as_list(self)->items, as_list(self)->count);
}

static Object *list_m_count(Object *self, Object *const *args)
{
    int64_t found = 0, at = -1;
    while ((at = find(as_list(self), (size_t)(at + 1), SIZE_MAX, args[0])) >= 0)
        found++;
    return at == -1 ? int_from(found) : NULL;
}

static Object *list_m_extend(Object *self, Object *const *args)
{
    return list_extend(as_list(self), args[0]) ? NONE : NULL;
}

static Object *list_m_index(Object *self, Object *const *args)
{
    List *list = as_list(self);
    int64_t start, stop, at;
    if (!slice_bound(args[1], &start) || !slice_bound(args[2], &stop))
        return NULL;
    if (start < 0 && (start += list->count) < 0)
        start = 0;
    if (stop < 0 && (stop += list->count) < 0)
        stop = 0;
    at = find(list, (size_t)start, (size_t)stop, args[0]);
    if (at != -1)
        return at < 0 ? NULL : int_from(at);
    return error_raise(EXC(ValueError), "%R is not in list", args[0]);
}

// An argument that must be an index, with the texts of arguments.
static bool index_argument(Object *o, int64_t *out)
{
    bool fits;
    Object *index;
    if (is_small_int(o)) {
        *out = ((Int *)(void *)o)->value;
        return true;
    }
    index = operate_index(o);
    if (index == NULL)
        return false;
    fits = int_value(index, out, "ssize_t");
    decref(index);
    return fits;
}

static Object *list_m_insert(Object *self, Object *const *args)
{
    int64_t index;
    if (!index_argument(args[0], &index))
        return NULL;
    return list_insert(as_list(self), index, args[1]) ? NONE : NULL;
}

static Object *list_m_pop(Object *self, Object *const *args)
{
    List *list = as_list(self);
    int64_t index;
    if (!index_argument(args[0], &index))
        return NULL;
    if (list->count == 0)
        return error_raise(EXC(IndexError), "pop from empty list");
    if (index < 0)
        index += list->count;
    if ((uint64_t)index >= list->count)
        return error_raise(EXC(IndexError), "pop index out of range");
    return list_pop_at(list, (size_t)index);
}

static Object *list_m_remove(Object *self, Object *const *args)
{
    List *list = as_list(self);
    int64_t at = find(list, 0, SIZE_MAX, args[0]);
    if (at == -1)
        return error_raise(EXC(ValueError), "list.remove(x): x not in list");
    if (at < 0)
        return NULL;
    if (at < list->count) // the comparison may have shortened the list
        decref(list_pop_at(list, (size_t)at));
    return NONE;
}

static Object *list_m_reverse(Object *self, Object *const *args)
{
    List *list = as_list(self);
    Object **items = list->items;
    (void)args;
    for (size_t i = 0, k = list->count; i + 1 < k; i++) {
        Object *item = items[i];
        items[i] = items[--k];
        items[k] = item;
    }
    return NONE;
}

static Object *list_m_reversed(Object *self, Object *const *args)
{
    (void)args;
    return seqiter_new(SHAPE_LIST_REVERSE_ITER, self);
}

// Sorts of several threads may end in any order.
static void stop_sorting(Sorting *sorting)
{
    Sorting **at = &list_state.sortings;
    while (*at != sorting)
        at = &(*at)->next;
    *at = sorting->next;
}

// The items are out of the list's sight while they are sorted: what keys and
// comparisons do to the list shows afterwards, and cannot disturb the work.
bool list_sort(List *list, OPT Object *key, bool reverse)
{
    Object **items = list->items;
    uint32_t count = list->count, capacity = list->capacity;
    Sorting sorting = { list, list_state.sortings, false };
    bool sorted;
    List strange;
    list->items = NULL;
    list->count = list->capacity = 0;
    list_state.sortings = &sorting;
    sorted = sort_array(items, count, key, reverse);
    stop_sorting(&sorting);
    strange = *list;
    list->items = items;
    list->count = count;
    list->capacity = capacity;
    if (strange.items != NULL) {
        release_items(strange.items, strange.count);
        heap_free(HEAP_RAW, strange.items, strange.capacity * sizeof *items);
        sorting.changed = true;
    }
    if (sorted && sorting.changed)
        return error_false(EXC(ValueError), "list modified during sort");
    return sorted;
}

static Object *list_m_sort(Object *self, Object *const *args)
{
    int reverse = operate_truth(args[1]);
    if (reverse < 0)
        return NULL;
    return list_sort(as_list(self), args[0] == NONE ? NULL : args[0], reverse != 0)
               ? NONE
               : NULL;
}

// Beside the slot, as in CPython: a method with a method's messages.
static Object *list_m_getitem(Object *self, Object *const *args)
{
    return list_subscript(self, args[0]);
}

static const NativeDef list_methods[] = {
    GENERIC_ALIAS_ROW,
    { list_m_append, "append(self, object, /)", "Append object to the end." },
    { list_m_clear, "clear(self, /)", "Remove all items." },
    { list_m_copy, "copy(self, /)", "A new one with the same items." },
    { list_m_count, "count(self, value, /)", "Return how many items equal value." },
    { list_m_extend, "extend(self, iterable, /)", "Append every item of iterable." },
    { list_m_index, "index(self, value, start=0, stop=9223372036854775807, /)",
      "Where value stands first; ValueError if it does not." },
    { list_m_insert, "insert(self, index, object, /)",
      "Put object in front of the item at index." },
    { list_m_pop, "pop(self, index=-1, /)", "Remove and return the item at index." },
    { list_m_remove, "remove(self, value, /)",
      "Remove the first item equal to value." },
    { list_m_reverse, "reverse(self, /)", "Turn the list around." },
    { list_m_sort, "sort(self, /, *, key=None, reverse=False)",
      "Sort the items in place; equal ones keep their order." },
    { list_m_reversed, "__reversed__(self, /)", "Return an iterator from the end." },
    { list_m_getitem, "__getitem__(self, index, /)", "Return self[index]." },
    NATIVE_END
};

static const NativeDef list_init_def = { list_init,
                                         "__init__(self, iterable=<absent>, /)",
                                         "Fill the list with the items of iterable." };

Type list_type = {
    TYPE_HEAD("list", List),
    .help = "A mutable sequence.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_LIST | TYPE_SEQUENCE | TYPE_IMMUTABLE,
    .shape = SHAPE_LIST,
    .create = list_create,
    .init_def = &list_init_def,
    .dealloc = list_dealloc,
    .traverse = list_traverse,
    .clear = list_clear,
    .size_of = list_size_of,
    .repr = list_repr,
    .hash = slots_unhashable,
    .compare = list_compare,
    .iter = list_iter,
    .sequence = { .length = list_length,
                  .item = list_item,
                  .concat = list_concat,
                  .repeat = list_repeat,
                  .inplace_concat = list_inplace_concat,
                  .inplace_repeat = list_inplace_repeat,
                  .contains = list_contains },
    .mapping = { .subscript = list_subscript, .assign = list_assign },
    .methods = list_methods,
};
