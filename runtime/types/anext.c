#include "runtime/types/anext.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"

typedef struct Anext {
    Object object;
    Object *awaitable, *fallback;
} Anext;

static struct anext {
    bool (*is_awaitable)(const Object *generator);
} anext;

void anext_on_generator(bool (*is_awaitable)(const Object *generator))
{
    anext.is_awaitable = is_awaitable;
}

static Anext *as_anext(Object *o)
{
    ASSERT(o->shape == SHAPE_ANEXT);
    return (Anext *)(void *)o;
}

Object *anext_new_take(Object *awaitable, Object *fallback)
{
    Anext *a = heap_new(HEAP_CONTAINER, SHAPE_ANEXT, sizeof *a);
    if (a == NULL) {
        decref(awaitable);
        return NULL;
    }
    a->awaitable = awaitable;
    a->fallback = incref(fallback);
    return OBJ(a);
}

// The iterator that runs the awaitable.
static Object *iterator_of(Anext *a)
{
    Object *method;
    if (a->awaitable->shape == SHAPE_GENERATOR && anext.is_awaitable(a->awaitable))
        return incref(a->awaitable);
    int got = attr_lookup_special(a->awaitable, NAME(__await__), &method);
    if (got == 0)
        error_raise(EXC(TypeError), "object %.100T can't be used in 'await' expression",
                    a->awaitable);
    if (got <= 0)
        return NULL;
    Object *iterator = call_0(method);
    decref(method);
    if (iterator != NULL && type_of(iterator)->next == NULL) {
        error_raise(EXC(TypeError),
                    "__await__() returned non-iterator of type '%.100T'", iterator);
        ref_clear(&iterator);
    }
    return iterator;
}

// A StopAsyncIteration that is pending turns into the end with the fallback.
static Object *with_fallback(Anext *a, OPT Object *result)
{
    if (result == NULL && error_clear_if(EXC(StopAsyncIteration)))
        return error_raise_stop(incref(a->fallback));
    return result;
}

static int anext_next(Object *self, Object **out)
{
    Object *iterator = iterator_of(as_anext(self));
    if (iterator == NULL)
        return -1;
    int got = type_of(iterator)->next(iterator, out);
    decref(iterator);
    if (got < 0)
        (void)!with_fallback(as_anext(self), NULL);
    return got;
}

// Call a method of the iterator with those arguments that are there.
static Object *forward(Object *self, Str *name, Object *const *args, size_t most)
{
    Object *iterator = iterator_of(as_anext(self));
    size_t count = 0;
    if (iterator == NULL)
        return NULL;
    while (count < most && args[count] != NULL)
        count++;
    Object *result = call_method(iterator, name, args, count);
    decref(iterator);
    return with_fallback(as_anext(self), result);
}

static Object *anext_m_send(Object *self, Object *const *args)
{
    return forward(self, NAME(send), args, 1);
}

static Object *anext_m_throw(Object *self, Object *const *args)
{
    return forward(self, NAME(throw), args, 3);
}

static Object *anext_m_close(Object *self, Object *const *args)
{
    return forward(self, NAME(close), args, 0);
}

static Object *anext_m_await(Object *self, Object *const *args)
{
    (void)args;
    return incref(self);
}

static Object *anext_iter(Object *self)
{
    return incref(self);
}

static void anext_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_anext(self)->awaitable);
    VISIT(as_anext(self)->fallback);
}

static void anext_dealloc(Object *self)
{
    Object *awaitable = as_anext(self)->awaitable, *fallback = as_anext(self)->fallback;
    heap_free(HEAP_CONTAINER, self, sizeof(Anext));
    decref(awaitable);
    decref(fallback);
}

static const NativeDef anext_methods[] = {
    { anext_m_send, "send(self, value, /)", "Go on; value is what was waited for." },
    { anext_m_throw, "throw(self, type, value=<absent>, traceback=<absent>, /)",
      "Raise an exception where the iterator waits." },
    { anext_m_close, "close(self, /)",
      "Raise GeneratorExit where the iterator waits." },
    { anext_m_await, "__await__(self, /)", "The iterator that an await runs." },
    NATIVE_END
};

Type anext_type = {
    TYPE_HEAD("anext_awaitable", Anext),
    .flags = TYPE_GC,
    .shape = SHAPE_ANEXT,
    .dealloc = anext_dealloc,
    .traverse = anext_traverse,
    .iter = anext_iter,
    .next = anext_next,
    .methods = anext_methods,
};
