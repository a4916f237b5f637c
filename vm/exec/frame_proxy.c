// frame_proxy.c - the mapping behind f_locals.
//
// Reading whole makes a dict of the moment; one key is read and written where the
// variable is. Keys that are no variables live in the frame object's extras.
//
// source  PEP 667
#include "vm/exec/frame_proxy.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"

typedef struct FrameProxy {
    Object object;
    FrameObject *frame; // owned
} FrameProxy;

static FrameObject *frame_of(Object *proxy)
{
    ASSERT(proxy->shape == SHAPE_FRAME_PROXY);
    return ((FrameProxy *)(void *)proxy)->frame;
}

Object *frame_proxy_new(FrameObject *frame)
{
    FrameProxy *proxy = heap_new(HEAP_CONTAINER, SHAPE_FRAME_PROXY, sizeof *proxy);
    if (proxy == NULL)
        return NULL;
    proxy->frame = incref(frame);
    return OBJ(proxy);
}

static Object *proxy_make(Object *self, Object *const *args)
{
    (void)self;
    if (args[0]->shape != SHAPE_FRAME)
        return error_raise(EXC(TypeError), "expect frame, not %T", args[0]);
    return frame_proxy_new(as_frame(args[0]));
}

static void proxy_dealloc(Object *self)
{
    decref(OBJ(frame_of(self)));
    heap_free(HEAP_CONTAINER, self, sizeof(FrameProxy));
}

static void proxy_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(frame_of(self));
}

// The variables and extras of the moment.
static Dict *snapshot(Object *self)
{
    FrameObject *f = frame_of(self);
    Object **slots = frame_object_slots(f);
    Dict *dict = slots != NULL ? frame_variables(f->function, slots) : dict_new();
    if (dict != NULL && f->extras != NULL && !dict_update(dict, OBJ(f->extras))) {
        decref(OBJ(dict));
        return NULL;
    }
    return dict;
}

// Where the variable of that name has its value: a slot or the content of a cell; NULL:
// no variable.
static OPT Object **place_of(const FrameObject *f, Object *key)
{
    Object **slots = frame_object_slots(f);
    const Code *code = f->function->code;
    if (slots == NULL || !is_str(key))
        return NULL;
    for (uint32_t i = 0; i < code->local_count; i++) {
        if (code->local_names[i]->length == 0 ||
            !str_equal(code->local_names[i], as_str(key)))
            continue;
        if ((code->local_flags[i] & CODE_LOCAL_HIDDEN) && slots[i] == UNBOUND)
            continue;
        if ((code->local_flags[i] & CODE_LOCAL_CELL) && slots[i]->shape == SHAPE_CELL)
            return &((Cell *)(void *)slots[i])->value;
        return &slots[i];
    }
    for (uint32_t i = 0; i < code->free_count; i++)
        if (str_equal(code->free_names[i], as_str(key)))
            return &((Cell *)(void *)f->function->cells[i])->value;
    return NULL;
}

// 1 found, 0 absent, -1 raised
static int find(Object *self, Object *key, Object **out)
{
    FrameObject *f = frame_of(self);
    Object **place = place_of(f, key);
    if (place != NULL && *place != NULL && *place != UNBOUND) {
        *out = incref(*place);
        return 1;
    }
    int64_t hash;
    if (f->extras == NULL)
        return operate_hash(key, &hash) ? 0 : -1;
    return dict_get(f->extras, key, out);
}

static Object *proxy_subscript(Object *self, Object *key)
{
    Object *value;
    int got = find(self, key, &value);
    if (got != 0)
        return got > 0 ? value : NULL;
    return error_raise(EXC(KeyError), "local variable '%R' is not defined", key);
}

static bool proxy_assign(Object *self, Object *key, OPT Object *value)
{
    FrameObject *f = frame_of(self);
    if (value == NULL)
        return error_false(EXC(TypeError),
                           "cannot remove variables from FrameLocalsProxy");
    Object **place = place_of(f, key);
    if (place != NULL && !frame_object_keep(f, place))
        return false;
    place = place_of(f, key); // what was kept before has gone, and may have run code
    if (place != NULL) {
        Object *old = *place;
        *place = incref(value);
        xdecref(old);
        return true;
    }
    if (f->extras == NULL && (f->extras = dict_new()) == NULL)
        return false;
    frame_object_hold(f);
    return dict_set(f->extras, key, value);
}

static int proxy_contains(Object *self, Object *key)
{
    Object *value;
    int got = find(self, key, &value);
    if (got > 0)
        decref(value);
    return got;
}

static int64_t proxy_length(Object *self)
{
    Dict *dict = snapshot(self);
    int64_t length = dict != NULL ? operate_length(OBJ(dict)) : -1;
    xdecref((Object *)dict);
    return length;
}

static Object *list_of_keys(Object *self)
{
    Dict *dict = snapshot(self);
    Object *keys = dict != NULL ? dict_keys_list(dict) : NULL;
    xdecref((Object *)dict);
    return keys;
}

static Object *proxy_iter(Object *self)
{
    Object *keys = list_of_keys(self);
    Object *iterator = keys != NULL ? iterate_of(keys) : NULL;
    xdecref(keys);
    return iterator;
}

static Str *proxy_repr(Object *self)
{
    int entered = operate_repr_enter(self);
    if (entered <= 0)
        return entered == 0 ? str_from_text("{...}") : NULL;
    Dict *dict = snapshot(self);
    Str *text = dict != NULL ? operate_repr(OBJ(dict)) : NULL;
    xdecref((Object *)dict);
    operate_repr_leave(self);
    return text;
}

static Object *proxy_compare(Object *left, Object *right, CompareOp op)
{
    if (op != COMPARE_EQ && op != COMPARE_NE)
        return NOT_IMPLEMENTED;
    if (right->shape == SHAPE_FRAME_PROXY)
        return bool_from((frame_of(left) == frame_of(right)) == (op == COMPARE_EQ));
    if (!is_dict(right))
        return NOT_IMPLEMENTED;
    Dict *dict = snapshot(left);
    Object *result = dict != NULL ? operate_compare(OBJ(dict), right, op) : NULL;
    xdecref((Object *)dict);
    return result;
}

static NEW Object *unwrap(Object *o)
{
    return o->shape == SHAPE_FRAME_PROXY ? (Object *)snapshot(o) : incref(o);
}

static Object *proxy_or(Object *left, Object *right)
{
    Object *a = unwrap(left), *b = a != NULL ? unwrap(right) : NULL;
    Object *result = b != NULL ? operate_binary(BINARY_OR, a, b) : NULL;
    xdecref(a);
    xdecref(b);
    return result;
}

// Every pair of a mapping or of an iterable of pairs.
static bool update(Object *self, Object *other)
{
    Dict *dict = dict_new();
    bool ok = dict != NULL && dict_update(dict, other);
    size_t at = 0;
    for (Object *key, *value; ok && dict_next(dict, &at, &key, &value);)
        ok = proxy_assign(self, key, value);
    xdecref((Object *)dict);
    return ok;
}

static Object *proxy_inplace_or(Object *left, Object *right)
{
    return update(left, right) ? incref(left) : NULL;
}

static Object *proxy_m_update(Object *self, Object *const *args)
{
    return update(self, args[0]) ? NONE : NULL;
}

static Object *proxy_m_get(Object *self, Object *const *args)
{
    Object *value;
    int got = find(self, args[0], &value);
    if (got < 0)
        return NULL;
    return got > 0 ? value : incref(args[1]);
}

static Object *proxy_m_setdefault(Object *self, Object *const *args)
{
    Object *value;
    int got = find(self, args[0], &value);
    if (got != 0)
        return got > 0 ? value : NULL;
    return proxy_assign(self, args[0], args[1]) ? incref(args[1]) : NULL;
}

// A list of what the dict's method of that name shows.
static Object *listed(Object *self, Str *name)
{
    Dict *dict = snapshot(self);
    Object *view = dict != NULL ? call_method_0(OBJ(dict), name) : NULL;
    Object *list = view != NULL ? (Object *)list_from_iter(view) : NULL;
    xdecref((Object *)dict);
    xdecref(view);
    return list;
}

static Object *proxy_m_keys(Object *self, Object *const *args)
{
    (void)args;
    return list_of_keys(self);
}

static Object *proxy_m_values(Object *self, Object *const *args)
{
    (void)args;
    return listed(self, NAME(values));
}

static Object *proxy_m_items(Object *self, Object *const *args)
{
    (void)args;
    return listed(self, NAME(items));
}

static Object *proxy_m_copy(Object *self, Object *const *args)
{
    (void)args;
    return (Object *)snapshot(self);
}

static Object *proxy_m_reversed(Object *self, Object *const *args)
{
    (void)args;
    List *keys = (List *)(void *)list_of_keys(self);
    for (size_t i = 0; keys != NULL && i < keys->count / 2; i++) {
        Object *key = keys->items[i];
        keys->items[i] = keys->items[keys->count - 1 - i];
        keys->items[keys->count - 1 - i] = key;
    }
    return (Object *)keys;
}

static const NativeDef proxy_methods[] = {
    { proxy_m_get, "get(self, key, default=None, /)",
      "Return the value of key, or default if it is absent." },
    { proxy_m_keys, "keys(self, /)", "Return a list of the names." },
    { proxy_m_values, "values(self, /)", "Return a list of the values." },
    { proxy_m_items, "items(self, /)", "Return a list of the (name, value) pairs." },
    { proxy_m_copy, "copy(self, /)", "Return a dict of the variables." },
    { proxy_m_update, "update(self, other, /)",
      "Set the variables that a mapping or pairs name." },
    { proxy_m_setdefault, "setdefault(self, key, default=None, /)",
      "Return the value of key; set it to default if absent." },
    { proxy_m_reversed, "__reversed__(self, /)", "Return the names from the last on." },
    NATIVE_END
};

static const NativeDef proxy_new_def = { proxy_make, "__new__(cls, frame, /)",
                                         "The variables of a frame." };

Type frame_proxy_type = {
    TYPE_HEAD("FrameLocalsProxy", FrameProxy),
    .help = "The variables of a frame; assigning to an item changes the variable.",
    .flags = TYPE_GC | TYPE_MAPPING | TYPE_IMMUTABLE,
    .shape = SHAPE_FRAME_PROXY,
    .new_def = &proxy_new_def,
    .dealloc = proxy_dealloc,
    .traverse = proxy_traverse,
    .repr = proxy_repr,
    .hash = slots_unhashable,
    .compare = proxy_compare,
    .iter = proxy_iter,
    .number = { .or_ = proxy_or, .inplace_or = proxy_inplace_or },
    .sequence = { .length = proxy_length, .contains = proxy_contains },
    .mapping = { .subscript = proxy_subscript, .assign = proxy_assign },
    .methods = proxy_methods,
};
