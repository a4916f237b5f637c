// iterate.c - iteration by __iter__/__next__ or __getitem__; unpacking.
#include "runtime/protocol/iterate.h"

#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/seqiter.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

static bool is_sequence(const Object *o)
{
    return type_of(o)->sequence.item != NULL && !is_dict(o);
}

Object *iterate_of(Object *o)
{
    Type *type = type_of(o);
    Object *iter;
    if (type->iter == NULL) {
        if (is_sequence(o))
            return seqiter_new(SHAPE_SEQUENCE_ITER, o);
        return error_raise(EXC(TypeError), "'%.200T' object is not iterable", o);
    }
    iter = type->iter(o);
    if (iter != NULL && UNLIKELY(type_of(iter)->next == NULL)) {
        error_raise(EXC(TypeError), "iter() returned non-iterator of type '%.100T'",
                    iter);
        decref(iter);
        return NULL;
    }
    return iter;
}

bool iterate_is_iterator(const Object *o)
{
    return type_of(o)->next != NULL;
}

int iterate_slowly(Object *iter, Object **out)
{
    incref(iter);
    int got = -1;
    if (error_step()) {
        int (*next)(Object *, Object **) = type_of(iter)->next;
        got = next == NULL ? iterate_not_iterator(iter) : next(iter, out);
    }
    decref(iter);
    return got;
}

int iterate_not_iterator(Object *o)
{
    error_raise(EXC(TypeError), "'%.200T' object is not an iterator", o);
    return -1;
}

int iterate_next_by_method(Object *iter, Object **out)
{
    Object *found = type_lookup(type_of(iter), NAME(__next__)), *item;
    if (found == NULL)
        return iterate_not_iterator(iter);
    item = slots_call_found(found, &iter, 1);
    // one that says more than "finished" shows to those who ask for it
    if (item == NULL)
        return error_clear_stop() ? 0 : -1;
    *out = item;
    return 1;
}

Object *iterate_reversed(Object *o)
{
    Object *found = type_lookup(type_of(o), NAME(__reversed__));
    if (found != NULL && found != NONE)
        return slots_call_found(found, &o, 1);
    if (found == NULL && is_sequence(o) && type_of(o)->sequence.length == NULL)
        return operate_length(o) < 0 ? NULL : NONE;
    if (found == NONE || !is_sequence(o))
        return error_raise(EXC(TypeError), "'%.200T' object is not reversible", o);
    return seqiter_new(SHAPE_REVERSED, o);
}

static void release(Object **items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        decref(items[i]);
}

static bool few(size_t wanted, size_t got, bool at_least)
{
    return error_false(EXC(ValueError),
                       "not enough values to unpack (expected %s%zu, got "
                       "%zu)",
                       at_least ? "at least " : "", wanted, got);
}

static bool many(size_t count)
{
    return error_false(EXC(ValueError), "too many values to unpack (expected %zu)",
                       count);
}

static bool unpack_array(Object *const *from, size_t length, size_t count,
                         Object **items)
{
    if (length < count)
        return few(count, length, false);
    if (length > count)
        return many(count);
    for (size_t i = 0; i < count; i++)
        items[i] = incref(from[i]);
    return true;
}

// Iterator for unpacking, whose error has words of its own.
static Object *unpack_iter(Object *o)
{
    if (type_of(o)->iter == NULL && !is_sequence(o))
        return error_raise(EXC(TypeError), "cannot unpack non-iterable %.200T object",
                           o);
    return iterate_of(o);
}

// Take count items; *got says how many came before the end or an error.
static int take(Object *iter, size_t count, Object **items, size_t *got)
{
    for (*got = 0; *got < count; (*got)++) {
        int more = iterate_next(iter, &items[*got]);
        if (more <= 0)
            return more;
    }
    return 1;
}

bool iterate_unpack(Object *o, size_t count, Object **items)
{
    Object *iter, *extra = NULL;
    size_t got;
    int more;
    if (is_exact_tuple(o))
        return unpack_array(tuple_items(as_tuple(o)), tuple_length(as_tuple(o)), count,
                            items);
    if (is_exact_list(o))
        return unpack_array(as_list(o)->items, as_list(o)->count, count, items);
    iter = unpack_iter(o);
    if (iter == NULL)
        return false;
    more = take(iter, count, items, &got);
    if (more == 0)
        few(count, got, false);
    if (more > 0) {
        more = iterate_next(iter, &extra);
        if (more == 0) {
            decref(iter);
            return true;
        }
        if (more > 0) {
            decref(extra);
            many(count);
        }
    }
    release(items, got);
    decref(iter);
    return false;
}

bool iterate_unpack_star(Object *o, size_t before, size_t after, Object **items)
{
    Object *iter = unpack_iter(o);
    List *rest = NULL;
    size_t got = 0;
    int more;
    if (iter == NULL)
        return false;
    more = take(iter, before, items, &got);
    if (more <= 0) {
        if (more == 0)
            few(before + after, got, true);
        goto fail;
    }
    rest = list_from_iter(iter);
    if (rest == NULL)
        goto fail;
    if (rest->count < after) {
        few(before + after, before + rest->count, true);
        goto fail;
    }
    for (size_t i = 0; i < after; i++)
        items[before + 1 + i] = rest->items[rest->count - after + i];
    rest->count -= (uint32_t)after; // the references moved
    items[before] = OBJ(rest);
    decref(iter);
    return true;
fail:
    release(items, got);
    xdecref((Object *)rest);
    decref(iter);
    return false;
}
