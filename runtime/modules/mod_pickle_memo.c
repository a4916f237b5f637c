// mod_pickle_memo.c - the memos of picklers and unpicklers as Python sees them.
#include "runtime/heap/gc.h"
#include "runtime/modules/mod_pickle_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

typedef struct MemoProxy {
    Object object;
    Object *of; // the Pickler or Unpickler
} MemoProxy;

static Object *proxied(Object *self)
{
    return ((MemoProxy *)(void *)self)->of;
}

Object *mod_pickle_memo_proxy(Type *type, Object *of)
{
    MemoProxy *proxy = heap_new(HEAP_CONTAINER, type->shape, sizeof *proxy);
    if (proxy != NULL)
        proxy->of = incref(of);
    return (Object *)proxy;
}

// {address: (index, object)}
static Object *copy_written(Object *self, Object *const *args)
{
    (void)args;
    const Pickler *p = as_pickler(proxied(self));
    Dict *copy = dict_new();
    bool good = copy != NULL;
    for (size_t i = 0; good && i < p->seen.capacity; i++) {
        const PickleSeen *seen = (const PickleSeen *)p->seen.rows + i;
        if (seen->object == 0)
            continue;
        Object *id = int_from((int64_t)seen->object);
        Object *index = id != NULL ? int_from((int64_t)seen->index) : NULL;
        Tuple *pair =
            index != NULL ? tuple_pack(2, index, (Object *)seen->object) : NULL;
        good = pair != NULL && dict_set(copy, id, OBJ(pair));
        xdecref((Object *)pair);
        xdecref(index);
        xdecref(id);
    }
    if (!good)
        ref_clear(&copy);
    return (Object *)copy;
}

// {index: object}
static Object *copy_read(Object *self, Object *const *args)
{
    (void)args;
    const Unpickler *u = as_unpickler(proxied(self));
    Dict *copy = dict_new();
    bool good = copy != NULL;
    for (size_t i = 0; good && i < u->memo_room; i++) {
        if (u->memo[i] == NULL)
            continue;
        Object *index = int_from((int64_t)i);
        good = index != NULL && dict_set(copy, index, u->memo[i]);
        xdecref(index);
    }
    if (!good)
        ref_clear(&copy);
    return (Object *)copy;
}

// What a memo is set to, as a dict.
static Object *contents(Object *value, Type *proxy, const char *what, NativeFn copy)
{
    if (type_of(value) == proxy)
        return copy(value, NULL);
    if (is_dict(value))
        return (Object *)dict_copy(as_dict(value));
    return error_raise(EXC(TypeError),
                       "'memo' attribute must be %s object or dict, not %T", what,
                       value);
}

static bool note_pair(Pickler *p, Object *pair)
{
    int64_t index;
    if (!is_tuple(pair) || tuple_length(as_tuple(pair)) != 2)
        return error_false(EXC(TypeError), "'memo' values must be 2-item tuples");
    Object **items = tuple_items(as_tuple(pair));
    return int_required(items[0], &index, "ssize_t") &&
           mod_pickle_write_note(p, items[1], (size_t)index);
}

bool mod_pickle_memo_set_written(Object *pickler, OPT Object *value)
{
    size_t position = 0;
    Object *pair, *dict;
    if (value == NULL)
        return error_false(EXC(TypeError), "attribute deletion is not supported");
    dict = contents(value, &mod_pickle_memo_written_type, "a PicklerMemoProxy",
                    copy_written);
    bool good = dict != NULL;
    if (good)
        mod_pickle_write_forget(as_pickler(pickler));
    while (good && dict_next(as_dict(dict), &position, NULL, &pair))
        good = note_pair(as_pickler(pickler), pair);
    xdecref(dict);
    return good;
}

static bool put_item(Unpickler *u, Object *key, Object *value)
{
    int64_t index;
    if (!is_int(key))
        return error_false(EXC(TypeError), "memo key must be integers");
    if (!int_value(key, &index, "ssize_t"))
        return false;
    if (index < 0)
        return error_false(EXC(ValueError), "memo key must be positive integers.");
    return mod_pickle_read_put(u, (size_t)index, value);
}

bool mod_pickle_memo_set_read(Object *unpickler, OPT Object *value)
{
    size_t position = 0;
    Object *key, *item, *dict;
    if (value == NULL)
        return error_false(EXC(TypeError), "attribute deletion is not supported");
    dict =
        contents(value, &mod_pickle_memo_read_type, "an UnpicklerMemoProxy", copy_read);
    bool good = dict != NULL;
    if (good)
        mod_pickle_read_forget(as_unpickler(unpickler));
    while (good && dict_next(as_dict(dict), &position, &key, &item))
        good = put_item(as_unpickler(unpickler), key, item);
    xdecref(dict);
    return good;
}

// (dict, (copy,)): a copy of the proxy is a plain dict.
static Object *reduce_take(STEALS OPT Object *copy)
{
    Tuple *args = copy != NULL ? tuple_pack(1, copy) : NULL;
    Object *result =
        args != NULL ? (Object *)tuple_pack(2, OBJ(&dict_type), OBJ(args)) : NULL;
    xdecref((Object *)args);
    xdecref(copy);
    return result;
}

static Object *reduce_written(Object *self, Object *const *args)
{
    return reduce_take(copy_written(self, args));
}

static Object *reduce_read(Object *self, Object *const *args)
{
    return reduce_take(copy_read(self, args));
}

static Object *clear_written(Object *self, Object *const *args)
{
    (void)args;
    mod_pickle_write_forget(as_pickler(proxied(self)));
    return NONE;
}

static Object *clear_read(Object *self, Object *const *args)
{
    (void)args;
    mod_pickle_read_forget(as_unpickler(proxied(self)));
    return NONE;
}

static void memo_dealloc(Object *self)
{
    decref(proxied(self));
    heap_free(HEAP_CONTAINER, self, sizeof(MemoProxy));
}

static void memo_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(proxied(self));
}

static void memo_clear(Object *self)
{
    (void)self; // what it refers to breaks the cycle
}

static const NativeDef written_methods[] = {
    { clear_written, "clear(self, /)", "Forget what was written." },
    { copy_written, "copy(self, /)", "The memo as a dict." },
    { reduce_written, "__reduce__(self, /)", NULL },
    NATIVE_END,
};

static const NativeDef read_methods[] = {
    { clear_read, "clear(self, /)", "Forget what was read." },
    { copy_read, "copy(self, /)", "The memo as a dict." },
    { reduce_read, "__reduce__(self, /)", NULL },
    NATIVE_END,
};

#define PROXY_TYPE(identifier, text, id, rows)                                         \
    Type identifier = {                                                                \
        TYPE_HEAD(text, MemoProxy),                                                    \
        .module = "_pickle",                                                           \
        .flags = TYPE_GC | TYPE_IMMUTABLE,                                             \
        .shape = SHAPE_##id,                                                           \
        .dealloc = memo_dealloc,                                                       \
        .traverse = memo_traverse,                                                     \
        .clear = memo_clear,                                                           \
        .methods = rows,                                                               \
    }
PROXY_TYPE(mod_pickle_memo_written_type, "PicklerMemoProxy", PICKLE_MEMO_WRITTEN,
           written_methods);
PROXY_TYPE(mod_pickle_memo_read_type, "UnpicklerMemoProxy", PICKLE_MEMO_READ,
           read_methods);
#undef PROXY_TYPE
