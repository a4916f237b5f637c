#include "vm/exec/coroutine.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/exception.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "vm/exec/async_generator.h"
#include "vm/exec/generator_internal.h"

// ---- what may be awaited ----

bool coroutine_is_generator(const Object *o)
{
    if (o->shape != SHAPE_GENERATOR)
        return false;
    const Generator *g = (const Generator *)(const void *)o;
    return (generator_code(g)->flags & CODE_ITERABLE_COROUTINE) != 0;
}

static Object *raise_not_awaitable(Object *object, CoroutineUse use)
{
    if (use == COROUTINE_AWAIT)
        return error_raise(EXC(TypeError),
                           "object %.100T can't be used in 'await' expression", object);
    return error_raise(
        EXC(TypeError),
        "'async with' received an object from %s that does not implement "
        "__await__: %.100T",
        use == COROUTINE_ENTER ? "__aenter__" : "__aexit__", object);
}

Object *coroutine_awaitable(Object *object, CoroutineUse use)
{
    Object *method;
    if (object->shape == SHAPE_COROUTINE) {
        if (generator_delegate_peek(as_generator(object)) == NULL)
            return incref(object);
        return error_raise(EXC(RuntimeError), "coroutine is being awaited already");
    }
    if (coroutine_is_generator(object))
        return incref(object);
    int got = attr_lookup_special(object, NAME(__await__), &method);
    if (got <= 0)
        return got < 0 ? NULL : raise_not_awaitable(object, use);
    Object *iterator = call_0(method);
    decref(method);
    if (iterator == NULL)
        return NULL;
    if (iterator->shape == SHAPE_COROUTINE || coroutine_is_generator(iterator))
        error_raise(EXC(TypeError), "__await__() returned a coroutine");
    else if (type_of(iterator)->next == NULL)
        error_raise(EXC(TypeError),
                    "__await__() returned non-iterator of type '%.100T'", iterator);
    else
        return iterator;
    decref(iterator);
    return NULL;
}

Object *coroutine_yield_iter(Object *object, const Code *code)
{
    if (object->shape != SHAPE_COROUTINE)
        return iterate_of(object);
    if (code->flags & (CODE_COROUTINE | CODE_ITERABLE_COROUTINE))
        return incref(object);
    return error_raise(EXC(TypeError), "cannot 'yield from' a coroutine object in a "
                                       "non-coroutine generator");
}

// ---- asynchronous loops ----

Object *coroutine_aiter(Object *object)
{
    Object *method, *probe;
    int got = attr_lookup_special(object, NAME(__aiter__), &method);
    if (got == 0)
        error_raise(EXC(TypeError),
                    "'async for' requires an object with __aiter__ method, "
                    "got %.100T",
                    object);
    if (got <= 0)
        return NULL;
    Object *iterator = call_0(method);
    decref(method);
    if (iterator == NULL)
        return NULL;
    got = attr_lookup_special(iterator, NAME(__anext__), &probe);
    if (got > 0) {
        decref(probe);
        return iterator;
    }
    if (got == 0)
        error_raise(EXC(TypeError),
                    "'async for' received an object from __aiter__ that does "
                    "not implement __anext__: %.100T",
                    iterator);
    decref(iterator);
    return NULL;
}

// Raise TypeError because of the exception that is pending.
static void raise_invalid_anext(Object *awaitable)
{
    Object *cause = error_take(), *error;
    error_raise(EXC(TypeError),
                "'async for' received an invalid object from __anext__: %.100T",
                awaitable);
    error = error_take();
    if (error != NULL && cause != NULL) {
        exception_set_cause_take(error, incref(cause));
        exception_set_context_take(error, cause);
    } else {
        xdecref(cause);
    }
    error_restore(error);
}

Object *coroutine_anext(Object *iterator)
{
    Object *method;
    if (iterator->shape == SHAPE_ASYNC_GENERATOR)
        return async_generator_anext(iterator);
    int got = attr_lookup_special(iterator, NAME(__anext__), &method);
    if (got == 0)
        error_raise(EXC(TypeError),
                    "'async for' requires an iterator with __anext__ method, "
                    "got %.100T",
                    iterator);
    if (got <= 0)
        return NULL;
    Object *item = call_0(method);
    decref(method);
    if (item == NULL)
        return NULL;
    Object *awaitable = coroutine_awaitable(item, COROUTINE_AWAIT);
    if (awaitable == NULL)
        raise_invalid_anext(item);
    decref(item);
    return awaitable;
}

// ---- asynchronous managers ----

static OPT Object *manager_method(Object *manager, Str *name)
{
    Object *method;
    int got = attr_lookup_special(manager, name, &method);
    if (got > 0)
        return method;
    if (got == 0)
        error_raise(EXC(TypeError),
                    "'%.200T' object does not support the asynchronous context manager "
                    "protocol%s",
                    manager,
                    name == NAME(__aexit__) ? " (missed __aexit__ method)" : "");
    return NULL;
}

bool coroutine_enter(Object *manager, Object **out)
{
    Object *enter = manager_method(manager, NAME(__aenter__));
    Object *exit = enter != NULL ? manager_method(manager, NAME(__aexit__)) : NULL;
    Object *entered = exit != NULL ? call_0(enter) : NULL;
    xdecref(enter);
    if (entered == NULL) {
        xdecref(exit);
        return false;
    }
    out[0] = exit;
    out[1] = entered;
    return true;
}

// ---- the types ----

// coroutine.__await__(): an iterator that runs it.
typedef struct CoroutineWrapper {
    Object object;
    Generator *coroutine;
} CoroutineWrapper;

static CoroutineWrapper *as_wrapper(Object *o)
{
    ASSERT(o->shape == SHAPE_COROUTINE_WRAPPER);
    return (CoroutineWrapper *)(void *)o;
}

static Object *coroutine_m_await(Object *self, Object *const *args)
{
    (void)args;
    CoroutineWrapper *wrapper =
        heap_new(HEAP_CONTAINER, SHAPE_COROUTINE_WRAPPER, sizeof *wrapper);
    if (wrapper == NULL)
        return NULL;
    wrapper->coroutine = as_generator(incref(self));
    return OBJ(wrapper);
}

static Object *get_origin(Object *self)
{
    (void)self;
    return NONE;
}

static const NativeDef coroutine_methods[] = {
    GENERIC_ALIAS_ROW,
    { generator_m_send, "send(self, value, /)",
      "Go on with the coroutine; value is what it waited for." },
    { generator_m_throw, "throw(self, type, value=<absent>, traceback=<absent>, /)",
      "Raise an exception where the coroutine waits." },
    { generator_m_close, "close(self, /)",
      "Raise GeneratorExit inside the coroutine." },
    { coroutine_m_await, "__await__(self, /)", "The iterator that an await runs." },
    NATIVE_END
};

static const GetSetDef coroutine_getsets[] = {
    { "__name__", generator_get_name, generator_set_name,
      "the function's name, unless another was set" },
    { "__qualname__", generator_get_qualname, generator_set_qualname,
      "the function's dotted name, unless another was set" },
    { "cr_await", generator_get_yield_from, NULL,
      "what an await in it waits for, or None" },
    { "cr_running", generator_get_running, NULL, "True while the body runs" },
    { "cr_suspended", generator_get_suspended, NULL, "True while it waits" },
    { "cr_frame", generator_get_frame, NULL,
      "where the body stands, or None when it ended" },
    { "cr_code", generator_get_code, NULL, "code object of the body" },
    GETSET_MEMBERS,
    { "cr_origin", get_origin, NULL, "where it was made, if that is tracked" },
    GETSET_END,
};

Type coroutine_type = {
    TYPE_HEAD("coroutine", Generator),
    .flags = TYPE_GC | TYPE_WEAKREFABLE,
    .shape = SHAPE_COROUTINE,
    .dealloc = generator_dealloc,
    .traverse = generator_traverse,
    .clear = generator_clear,
    .finalize = generator_finalize,
    .size_of = generator_size_of,
    .repr = generator_repr,
    .methods = coroutine_methods,
    .getsets = coroutine_getsets,
};

static int wrapper_next(Object *self, Object **out)
{
    int got = generator_send(as_wrapper(self)->coroutine, NONE, out);
    if (got != 0)
        return got;
    if (*out == NONE)
        return 0;
    error_raise_stop(*out);
    return -1;
}

static Object *wrapper_m_send(Object *self, Object *const *args)
{
    return generator_m_send(OBJ(as_wrapper(self)->coroutine), args);
}

static Object *wrapper_m_throw(Object *self, Object *const *args)
{
    return generator_m_throw(OBJ(as_wrapper(self)->coroutine), args);
}

static Object *wrapper_m_close(Object *self, Object *const *args)
{
    return generator_m_close(OBJ(as_wrapper(self)->coroutine), args);
}

static Object *wrapper_iter(Object *self)
{
    return incref(self);
}

static void wrapper_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_wrapper(self)->coroutine);
}

static void wrapper_dealloc(Object *self)
{
    Object *coroutine = OBJ(as_wrapper(self)->coroutine);
    heap_free(HEAP_CONTAINER, self, sizeof(CoroutineWrapper));
    decref(coroutine);
}

static const NativeDef wrapper_methods[] = {
    { wrapper_m_send, "send(self, value, /)", "As send of the coroutine." },
    { wrapper_m_throw, "throw(self, type, value=<absent>, traceback=<absent>, /)",
      "As throw of the coroutine." },
    { wrapper_m_close, "close(self, /)", "As close of the coroutine." },
    NATIVE_END
};

Type coroutine_wrapper_type = {
    TYPE_HEAD("coroutine_wrapper", CoroutineWrapper),
    .help = "The iterator that an await of a coroutine runs.",
    .flags = TYPE_GC,
    .shape = SHAPE_COROUTINE_WRAPPER,
    .dealloc = wrapper_dealloc,
    .traverse = wrapper_traverse,
    .iter = wrapper_iter,
    .next = wrapper_next,
    .methods = wrapper_methods,
};
