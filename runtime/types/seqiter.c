// seqiter.c - iterators over sequences; reversed(); iter(callable, sentinel).
//
// A list may change under its iterator: the index alone is kept, and an iterator that
// has finished forgets its sequence, so it stays finished.
#include "runtime/types/seqiter.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytearray.h"
#include "runtime/types/bytes.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static SeqIter *as_iter(Object *o)
{
    return (SeqIter *)(void *)o;
}

Object *seqiter_new(uint32_t shape, Object *sequence)
{
    SeqIter *it;
    int64_t index = 0;
    if (shape == SHAPE_LIST_REVERSE_ITER) {
        index = (int64_t)as_list(sequence)->count - 1;
    } else if (shape == SHAPE_REVERSED) {
        index = operate_length(sequence);
        if (index < 0)
            return NULL;
        index--;
    }
    it = heap_new(HEAP_CONTAINER, shape, sizeof *it);
    if (it == NULL)
        return NULL;
    it->sequence = incref(sequence);
    it->index = index;
    return OBJ(it);
}

static void iter_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    xdecref(as_iter(self)->sequence);
    if (UNLIKELY((type_of(self)->flags & TYPE_USER) != 0)) // of reversed
        type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void iter_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_iter(self)->sequence);
}

static void iter_clear(Object *self)
{
    ref_clear(&as_iter(self)->sequence);
}

static Object *iter_self(Object *self)
{
    return incref(self);
}

// The end: 0, and the sequence is forgotten.
static int finish(Object *self)
{
    ref_clear(&as_iter(self)->sequence);
    return 0;
}

static int list_next(Object *self, Object **out)
{
    SeqIter *it = as_iter(self);
    List *list;
    if (it->sequence == NULL)
        return 0;
    list = (List *)(void *)it->sequence;
    if ((uint64_t)it->index >= list->count)
        return finish(self);
    *out = incref(list->items[it->index++]);
    return 1;
}

static int list_reverse_next(Object *self, Object **out)
{
    SeqIter *it = as_iter(self);
    List *list;
    if (it->sequence == NULL)
        return 0;
    list = (List *)(void *)it->sequence;
    if ((uint64_t)it->index >= list->count) {
        it->index = -1;
        return finish(self);
    }
    *out = incref(list->items[it->index--]);
    return 1;
}

static int tuple_next(Object *self, Object **out)
{
    SeqIter *it = as_iter(self);
    Tuple *t;
    if (it->sequence == NULL)
        return 0;
    t = (Tuple *)(void *)it->sequence;
    if ((uint64_t)it->index >= tuple_length(t))
        return finish(self);
    *out = incref(tuple_items(t)[it->index++]);
    return 1;
}

static int str_next(Object *self, Object **out)
{
    SeqIter *it = as_iter(self);
    Str *s = (Str *)(void *)it->sequence;
    if (s == NULL)
        return 0;
    if ((uint64_t)it->index >= s->length)
        return finish(self);
    *out = (Object *)str_from_char(str_char(s, (size_t)it->index));
    it->index++;
    return *out == NULL ? -1 : 1;
}

static int bytes_next(Object *self, Object **out)
{
    SeqIter *it = as_iter(self);
    Bytes *b = (Bytes *)(void *)it->sequence;
    if (b == NULL)
        return 0;
    if ((uint64_t)it->index >= b->length)
        return finish(self);
    *out = int_from(b->data[it->index++]);
    return 1;
}

static int bytearray_next(Object *self, Object **out)
{
    SeqIter *it = as_iter(self);
    if (it->sequence == NULL)
        return 0;
    if ((uint64_t)it->index >= as_bytearray(it->sequence)->length)
        return finish(self);
    *out = int_from(as_bytearray(it->sequence)->data[it->index++]);
    return 1;
}

static int memory_next(Object *self, Object **out)
{
    SeqIter *it = as_iter(self);
    if (it->sequence == NULL)
        return 0;
    int got = memoryview_next(it->sequence, it->index, out);
    it->index++;
    return got == 0 ? finish(self) : got;
}

// sequence[index], with IndexError and StopIteration as its end.
static int next_by_subscript(Object *self, Object **out)
{
    SeqIter *it = as_iter(self);
    Object *index, *item, *sequence = it->sequence;
    if (sequence == NULL || it->index < 0)
        return sequence == NULL ? 0 : finish(self);
    if (it->index == INT64_MAX) {
        error_raise(EXC(OverflowError), "iter index too large");
        return -1;
    }
    index = int_from(it->index);
    if (index == NULL)
        return -1;
    incref(sequence);
    item = operate_subscript(sequence, index);
    decref(sequence);
    decref(index);
    if (item == NULL)
        return error_clear_if(EXC(IndexError)) || error_clear_if(EXC(StopIteration))
                   ? finish(self)
                   : -1;
    it->index += self->shape == SHAPE_SEQUENCE_ITER ? 1 : -1;
    *out = item;
    return 1;
}

// The length of the sequence: what list, tuple ... has is counted as it is stored, not
// as a subclass tells.
static int64_t length_of(Object *self)
{
    Object *sequence = as_iter(self)->sequence;
    const Type *cls = type_of(sequence);
    if (self->shape == SHAPE_SEQUENCE_ITER || self->shape == SHAPE_REVERSED)
        return operate_length(sequence);
    while ((cls->flags & TYPE_USER) != 0)
        cls = cls->base;
    return cls->sequence.length(sequence);
}

static Object *iter_m_length_hint(Object *self, Object *const *args)
{
    SeqIter *it = as_iter(self);
    int64_t length = 0;
    (void)args;
    if (it->sequence == NULL)
        return int_from(0);
    length = length_of(self);
    if (length < 0)
        return NULL;
    if (type_of(self)->next == list_reverse_next ||
        type_is_subtype(type_of(self), &reversed_type))
        return int_from(it->index < length ? it->index + 1 : 0);
    return int_from(it->index < length ? length - it->index : 0);
}

static Object *iter_m_setstate(Object *self, Object *const *args)
{
    SeqIter *it = as_iter(self);
    int64_t index, length;
    if (!is_int(args[0]))
        return error_raise(EXC(TypeError), "an integer is required");
    if (!operate_index_value(args[0], NULL, &index))
        return NULL;
    if (it->sequence == NULL)
        return NONE;
    if (self->shape == SHAPE_SEQUENCE_ITER) { // its sequence may have no length
        it->index = index < 0 ? 0 : index;
        return NONE;
    }
    length = length_of(self);
    if (length < 0)
        return NULL;
    if (type_of(self)->next == list_reverse_next ||
        type_is_subtype(type_of(self), &reversed_type))
        it->index = index < -1 ? -1 : index >= length ? length - 1 : index;
    else
        it->index = index < 0 ? 0 : index;
    return NONE;
}

static Object *iter_m_reduce(Object *self, Object *const *args)
{
    SeqIter *it = as_iter(self);
    bool list_backward = type_of(self)->next == list_reverse_next;
    bool backward = list_backward || type_is_subtype(type_of(self), &reversed_type);
    (void)args;
    if (list_backward && it->index < 0)
        return reduce_iterator("reversed", (Object *)list_new(0), REDUCE_NO_INDEX);
    if (it->sequence == NULL)
        return reduce_iterator(backward ? "reversed" : "iter", (Object *)tuple_empty(),
                               REDUCE_NO_INDEX);
    return reduce_iterator(backward ? "reversed" : "iter", incref(it->sequence),
                           it->index);
}

static const NativeDef iter_methods[] = {
    { iter_m_reduce, "__reduce__(self, /)", "What a copy is made of." },
    { iter_m_length_hint, "__length_hint__(self, /)", "How many items are left." },
    { iter_m_setstate, "__setstate__(self, object, /)",
      "Set the index of the next item." },
    NATIVE_END
};

#define SEQUENCE_ITERATOR(id, text, shape_id, next_fn)                                 \
    Type id = {                                                                        \
        TYPE_HEAD(text, SeqIter),  .flags = TYPE_GC | TYPE_IMMUTABLE,                  \
        .shape = shape_id,         .dealloc = iter_dealloc,                            \
        .traverse = iter_traverse, .clear = iter_clear,                                \
        .iter = iter_self,         .next = next_fn,                                    \
        .methods = iter_methods,                                                       \
    };

SEQUENCE_ITERATOR(list_iter_type, "list_iterator", SHAPE_LIST_ITER, list_next)
SEQUENCE_ITERATOR(list_reverse_iter_type, "list_reverseiterator",
                  SHAPE_LIST_REVERSE_ITER, list_reverse_next)
SEQUENCE_ITERATOR(tuple_iter_type, "tuple_iterator", SHAPE_TUPLE_ITER, tuple_next)
SEQUENCE_ITERATOR(str_iter_type, "str_iterator", SHAPE_STR_ITER, str_next)
SEQUENCE_ITERATOR(str_ascii_iter_type, "str_ascii_iterator", SHAPE_STR_ASCII_ITER,
                  str_next)
SEQUENCE_ITERATOR(bytes_iter_type, "bytes_iterator", SHAPE_BYTES_ITER, bytes_next)
SEQUENCE_ITERATOR(bytearray_iter_type, "bytearray_iterator", SHAPE_BYTEARRAY_ITER,
                  bytearray_next)
SEQUENCE_ITERATOR(sequence_iter_type, "iterator", SHAPE_SEQUENCE_ITER,
                  next_by_subscript)
#undef SEQUENCE_ITERATOR

Type memory_iter_type = {
    TYPE_HEAD("memory_iterator", SeqIter),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_MEMORY_ITER,
    .dealloc = iter_dealloc,
    .traverse = iter_traverse,
    .clear = iter_clear,
    .iter = iter_self,
    .next = memory_next,
};

// ---- reversed ----

static Object *reversed_make(Object *self, Object *const *args)
{
    Type *cls = as_type(self);
    SeqIter *it;
    Object *made = iterate_reversed(args[0]);
    if (made == NULL || (cls->flags & TYPE_USER) == 0 || made->shape != SHAPE_REVERSED)
        return made;
    it = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (it != NULL) {
        it->sequence = incref(as_iter(made)->sequence);
        it->index = as_iter(made)->index;
        type_init_instance(OBJ(it), cls);
    }
    decref(made);
    return (Object *)it;
}

static const NativeDef reversed_new_def = { reversed_make, "__new__(cls, object, /)",
                                            "Return an iterator from the end." };

Type reversed_type = {
    TYPE_HEAD("reversed", SeqIter),
    .help = "An iterator over a sequence from its end.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_REVERSED,
    .new_def = &reversed_new_def,
    .dealloc = iter_dealloc,
    .traverse = iter_traverse,
    .clear = iter_clear,
    .iter = iter_self,
    .next = next_by_subscript,
    .methods = iter_methods,
};

// ---- iter(callable, sentinel) ----

static CallIter *as_call_iter(Object *o)
{
    ASSERT(o->shape == SHAPE_CALL_ITER);
    return (CallIter *)(void *)o;
}

Object *seqiter_call(Object *callee, Object *sentinel)
{
    CallIter *it = heap_new(HEAP_CONTAINER, SHAPE_CALL_ITER, sizeof *it);
    if (it == NULL)
        return NULL;
    it->callee = incref(callee);
    it->sentinel = incref(sentinel);
    return OBJ(it);
}

static void call_iter_clear(Object *self)
{
    ref_clear(&as_call_iter(self)->callee);
    ref_clear(&as_call_iter(self)->sentinel);
}

static void call_iter_dealloc(Object *self)
{
    call_iter_clear(self);
    heap_free(HEAP_CONTAINER, self, sizeof(CallIter));
}

static void call_iter_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_call_iter(self)->callee);
    VISIT(as_call_iter(self)->sentinel);
}

static int call_iter_next(Object *self, Object **out)
{
    CallIter *it = as_call_iter(self);
    Object *callee = it->callee, *sentinel, *item;
    int equal;
    if (callee == NULL)
        return 0;
    incref(callee);
    item = call_0(callee);
    decref(callee);
    if (item == NULL) {
        if (!error_clear_if(EXC(StopIteration)))
            return -1;
        call_iter_clear(self);
        return 0;
    }
    sentinel = it->sentinel; // gone if the call ended this iterator
    if (sentinel != NULL) {
        incref(sentinel);
        equal = operate_equal(sentinel, item);
        decref(sentinel);
        if (equal == 0) {
            *out = item;
            return 1;
        }
        if (equal > 0)
            call_iter_clear(self);
    } else {
        equal = 1;
    }
    decref(item);
    return equal < 0 ? -1 : 0;
}

static Object *call_iter_m_reduce(Object *self, Object *const *args)
{
    CallIter *it = as_call_iter(self);
    (void)args;
    if (it->callee == NULL)
        return reduce_iterator("iter", (Object *)tuple_empty(), REDUCE_NO_INDEX);
    Object *iter = importer_attribute("builtins", "iter"), *result = NULL;
    // looking iter up may have run the iterator to its end
    Tuple *given = iter == NULL || it->callee == NULL
                       ? NULL
                       : tuple_pack(2, it->callee, it->sentinel);
    if (given != NULL)
        result = (Object *)tuple_pack(2, iter, OBJ(given));
    else if (iter != NULL && !error_occurred())
        result = reduce_iterator("iter", (Object *)tuple_empty(), REDUCE_NO_INDEX);
    xdecref((Object *)given);
    xdecref(iter);
    return result;
}

static const NativeDef call_iter_methods[] = { REDUCE_ROW(call_iter_m_reduce),
                                               NATIVE_END };

Type call_iter_type = {
    TYPE_HEAD("callable_iterator", CallIter),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_CALL_ITER,
    .dealloc = call_iter_dealloc,
    .traverse = call_iter_traverse,
    .clear = call_iter_clear,
    .iter = iter_self,
    .next = call_iter_next,
    .methods = call_iter_methods,
};
