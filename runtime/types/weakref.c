// weakref.c - weakref.ref: the table, the lists, what happens when a target goes.
//
// The list of a target holds at its head the reference and the proxy without callback,
// which are shared; then the others, the youngest first. That is the order of the
// callbacks. While an object waits for its release it has no references: it counts as
// gone.
//
// Invariant: a living target with weak references has one row in the table; the
// references of a target without row have target NULL.
#include "runtime/types/weakref.h"

#include <string.h>

#include "runtime/base/address_table.h"
#include "runtime/heap/age.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/heap_table.h"
#include "runtime/heap/lasting.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"
#include "runtime/types/weakref_internal.h"

typedef struct Row {
    const Object *target;
    WeakRef *first;
} Row;

static struct {
    AddressTable rows; // in memory of the heap
    WeakRef *waiting,
        *waiting_last;   // callbacks that the collector owes, by next; owned
    bool have_callbacks; // some, at some time
} weakref;

static WeakRef *as_weakref(Object *o)
{
    return (WeakRef *)(void *)o;
}

bool is_weakref(const Object *o)
{
    return o->shape == SHAPE_WEAKREF || type_is_subtype(type_of(o), &weakref_type);
}

bool is_weakref_proxy(const Object *o)
{
    return o->shape == SHAPE_WEAKREF_PROXY || o->shape == SHAPE_WEAKREF_CALLABLE_PROXY;
}

// ---- the table ----

static Row *row_of(const Object *target)
{
    return address_table_find(&weakref.rows, target, sizeof(Row));
}

WeakRef *weakref_first(const Object *target)
{
    const Row *row = row_of(target);
    return row != NULL ? row->first : NULL;
}

static void remove_row(Row *row)
{
    address_table_remove(&weakref.rows, row, sizeof *row);
    if (weakref.rows.count != 0)
        return;
    lasting_begin();
    heap_table_free(&weakref.rows, sizeof *row);
    lasting_end();
}

bool weakref_have_callbacks(void)
{
    return weakref.have_callbacks;
}

void weakref_stop(void)
{
    ASSERT(weakref.rows.count == 0 && weakref.waiting == NULL);
    memset(&weakref, 0, sizeof weakref);
}

// ---- the list of a target ----

// Take ref out of its target's list; it is then dead, its callback is kept.
static void unlink_ref(WeakRef *ref)
{
    const Object *target = ref->target;
    if (target == NULL)
        return;
    if (ref->previous != NULL)
        ref->previous->next = ref->next;
    else if (ref->next != NULL)
        row_of(target)->first = ref->next;
    else
        remove_row(row_of(target));
    if (ref->next != NULL)
        ref->next->previous = ref->previous;
    ref->target = NULL;
    ref->next = ref->previous = NULL;
}

// Whether ref is one that everybody who asks for none of their own shares.
static bool is_shared(const WeakRef *ref)
{
    return ref->callback == NULL &&
           IN_SHAPES(&ref->object, WEAKREF, WEAKREF_CALLABLE_PROXY);
}

static WeakRef *find_shared(WeakRef *first, bool proxy)
{
    for (WeakRef *ref = first; ref != NULL && is_shared(ref); ref = ref->next)
        if ((ref->object.shape != SHAPE_WEAKREF) == proxy && ref->object.refs != 0)
            return ref;
    return NULL;
}

static void link_ref(WeakRef *ref, Object *target)
{
    Row *row = address_table_add(&weakref.rows, target, sizeof *row);
    WeakRef *previous = NULL, *next = row->first;
    if (next == NULL && !is_type_flag(target, TYPE_AGED))
        age_note(target);
    while (next != NULL && is_shared(next) &&
           (!is_shared(ref) || next->object.shape < ref->object.shape)) {
        previous = next;
        next = next->next;
    }
    ref->previous = previous;
    ref->next = next;
    if (next != NULL)
        next->previous = ref;
    if (previous != NULL)
        previous->next = ref;
    else
        row->first = ref;
    ref->target = target;
}

// ---- the end of a target ----

static void run_callback(WeakRef *ref)
{
    Object *callback = ref->callback;
    ref->callback = NULL;
    if (callback == NULL)
        return;
    Object *saved = error_take();
    Object *result = call_1(callback, OBJ(ref));
    if (result == NULL)
        error_report_unraisable(callback);
    xdecref(result);
    decref(callback);
    error_restore(saved);
}

// Put ref, whose target is gone, behind those that wait for their callback.
static void await_callback(WeakRef *ref)
{
    incref(ref);
    ref->next = NULL;
    if (weakref.waiting_last != NULL)
        weakref.waiting_last->next = ref;
    else
        weakref.waiting = ref;
    weakref.waiting_last = ref;
}

static bool run_waiting(void)
{
    WeakRef *ref;
    bool any = weakref.waiting != NULL;
    while ((ref = weakref.waiting) != NULL) {
        weakref.waiting = ref->next;
        if (weakref.waiting == NULL)
            weakref.waiting_last = NULL;
        ref->next = NULL;
        run_callback(ref);
        decref(OBJ(ref));
    }
    return any;
}

// The last reference to target is gone: all its weak references first, then callbacks.
static void clear_dying(Object *target)
{
    WeakRef *ref, *first = NULL, *last = NULL;
    while ((ref = weakref_first(target)) != NULL) {
        unlink_ref(ref);
        if (ref->callback == NULL || ref->object.refs == 0)
            continue;
        incref(ref);
        if (last != NULL)
            last->next = ref;
        else
            first = ref;
        last = ref;
    }
    while ((ref = first) != NULL) {
        first = ref->next;
        ref->next = NULL;
        run_callback(ref);
        decref(OBJ(ref));
    }
}

// The collector found objects unreachable.
static void clear_unreachable(Object *const *objects, size_t count)
{
    WeakRef *ref;
    for (size_t i = 0; i < count && weakref.rows.count > 0; i++) {
        if (!is_type_flag(objects[i], TYPE_WEAKREFABLE))
            continue;
        while ((ref = weakref_first(objects[i])) != NULL) {
            unlink_ref(ref);
            if (ref->callback != NULL && ref->object.refs != 0 &&
                !gc_is_unreachable(OBJ(ref)))
                await_callback(ref);
        }
    }
}

// ---- making ----

Object *weakref_new(Type *cls, Object *target, OPT Object *callback)
{
    bool proxy = cls == &weakref_proxy_type || cls == &weakref_callable_proxy_type;
    if (!is_type_flag(target, TYPE_WEAKREFABLE))
        return error_raise(EXC(TypeError),
                           "cannot create weak reference to '%T' object", target);
    if (callback == NULL && (proxy || cls == &weakref_type)) {
        WeakRef *shared = find_shared(weakref_first(target), proxy);
        if (shared != NULL)
            return OBJ(incref(shared));
    }
    WeakRef *ref = (WeakRef *)(void *)type_create_instance(cls);
    if (ref == NULL)
        return NULL;
    ref->hash = -1;
    ref->callback = callback != NULL ? incref(callback) : NULL;
    weakref.have_callbacks |= callback != NULL;
    lasting_begin(); // the table is no object's
    bool has_room = heap_table_reserve(&weakref.rows, sizeof(Row));
    lasting_end();
    if (!has_room) {
        decref(OBJ(ref));
        return NULL;
    }
    object_on_weak_clear(clear_dying);
    gc_on_weak(clear_unreachable, run_waiting);
    link_ref(ref, target);
    return OBJ(ref);
}

Object *weakref_proxy_new(Object *target, OPT Object *callback)
{
    Type *cls = operate_is_callable(target) ? &weakref_callable_proxy_type
                                            : &weakref_proxy_type;
    return weakref_new(cls, target, callback);
}

Object *weakref_get(Object *ref)
{
    Object *target = as_weakref(ref)->target;
    return target != NULL && target->refs != 0 ? incref(target) : NULL;
}

static Object *weakref_m_new(Object *self, Object *const *args)
{
    Object **given = tuple_items(as_tuple(args[0]));
    size_t count = tuple_length(as_tuple(args[0]));
    if (args[1] != NULL && as_type(self) == &weakref_type)
        return error_raise(EXC(TypeError), "ref() takes no keyword arguments");
    if (count < 1 || count > 2)
        return error_raise(EXC(TypeError), "__new__ expected at %s argument%s, got %zu",
                           count < 1 ? "least 1" : "most 2", count < 1 ? "" : "s",
                           count);
    return weakref_new(as_type(self), given[0],
                       count > 1 && given[1] != NONE ? given[1] : NULL);
}

static Object *weakref_m_init(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return NONE;
}

static const NativeDef weakref_new_def = { weakref_m_new,
                                           "__new__(cls, *args, **kwargs)", NULL };
static const NativeDef weakref_init_def = { weakref_m_init,
                                            "__init__(self, object, callback=None, /)",
                                            NULL };

// ---- life ----

void weakref_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    unlink_ref(as_weakref(self));
    ref_clear(&as_weakref(self)->callback);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

void weakref_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_weakref(self)->callback);
}

void weakref_clear(Object *self)
{
    unlink_ref(as_weakref(self));
    ref_clear(&as_weakref(self)->callback);
}

// ---- behaviour ----

static Object *weakref_call(Object *self, Object *const *args, size_t count,
                            OPT Tuple *names)
{
    (void)args;
    if (names != NULL)
        return error_raise(EXC(TypeError), "weakref() takes no keyword arguments");
    if (count != 0)
        return error_raise(EXC(TypeError), "weakref expected 0 arguments, got %zu",
                           count);
    Object *target = weakref_get(self);
    return target != NULL ? target : NONE;
}

Str *weakref_repr(Object *self)
{
    Object *target = weakref_get(self), *name = NULL;
    const char *kind = is_weakref_proxy(self) ? "weakproxy" : "weakref";
    Str *text = NULL;
    if (target == NULL)
        return error_format("<%s at %p; dead>", kind, (void *)self);
    int got = is_weakref_proxy(self)
                  ? 0
                  : attr_lookup_special(target, NAME(__name__), &name); // of the class
    if (got > 0 && is_str(name))
        text = error_format("<%s at %p; to '%Q' at %p (%U)>", kind, (void *)self,
                            target, (void *)target, as_str(name));
    else if (got >= 0)
        text = error_format("<%s at %p; to '%Q' at %p>", kind, (void *)self, target,
                            (void *)target);
    xdecref(name);
    decref(target);
    return text;
}

static bool weakref_hash(Object *self, int64_t *out)
{
    WeakRef *ref = as_weakref(self);
    if (ref->hash == -1) {
        Object *target = weakref_get(self);
        if (target == NULL)
            return error_false(EXC(TypeError), "weak object has gone away");
        bool ok = operate_hash(target, &ref->hash);
        decref(target);
        if (!ok) {
            ref->hash = -1;
            return false;
        }
    }
    *out = ref->hash;
    return true;
}

static Object *weakref_compare(Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || !is_weakref(left) ||
        !is_weakref(right))
        return NOT_IMPLEMENTED;
    Object *a = weakref_get(left), *b = weakref_get(right), *result;
    if (a == NULL || b == NULL)
        result = bool_from((left == right) == (op == COMPARE_EQ));
    else
        result = operate_compare(a, b, op);
    xdecref(a);
    xdecref(b);
    return result;
}

static Object *get_callback(Object *self)
{
    Object *callback = as_weakref(self)->callback;
    return callback != NULL ? incref(callback) : NONE;
}

static const GetSetDef weakref_getsets[] = {
    GETSET_MEMBERS,
    { "__callback__", get_callback, NULL, NULL },
    GETSET_END,
};

static const NativeDef weakref_methods[] = {
    GENERIC_ALIAS_ROW,
    NATIVE_END,
};

Type weakref_type = {
    TYPE_HEAD("ReferenceType", WeakRef),
    .module = "weakref",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_WEAKREF,
    .new_def = &weakref_new_def,
    .init_def = &weakref_init_def,
    .dealloc = weakref_dealloc,
    .traverse = weakref_traverse,
    .clear = weakref_clear,
    .repr = weakref_repr,
    .hash = weakref_hash,
    .compare = weakref_compare,
    .call = weakref_call,
    .methods = weakref_methods,
    .getsets = weakref_getsets,
};
