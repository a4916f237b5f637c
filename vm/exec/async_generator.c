#include "vm/exec/async_generator.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_sys_types.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/exception.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/record.h"
#include "runtime/types/singletons.h"
#include "vm/exec/generator_internal.h"
#include "vm/exec/warn.h"

typedef enum AwaitableState {
    AWAITABLE_FRESH,
    AWAITABLE_RUNNING,
    AWAITABLE_DONE
} AwaitableState;

// asend(value), __anext__(); athrow(type, value, traceback), aclose().
typedef struct Awaitable {
    Object object;
    Generator *generator;
    Object *value;              // to be sent; thrown: the type, NULL for aclose()
    Object *detail, *traceback; // thrown: the other arguments, or NULL
    AwaitableState state;
} Awaitable;

static Awaitable *as_awaitable(Object *o)
{
    ASSERT(IN_SHAPES(o, ASYNC_SEND, ASYNC_THROW));
    return (Awaitable *)(void *)o;
}

static Object *awaitable_new(uint32_t shape, Generator *g, OPT Object *value)
{
    Awaitable *a = heap_new(HEAP_CONTAINER, shape, sizeof *a);
    if (a == NULL)
        return NULL;
    a->generator = incref(g);
    a->value = value != NULL ? incref(value) : NULL;
    a->detail = a->traceback = NULL;
    a->state = AWAITABLE_FRESH;
    return OBJ(a);
}

// ---- what all have in common ----

static int raise_runtime(const char *text)
{
    error_raise(EXC(RuntimeError), "%s", text);
    return -1;
}

static void raise_stop_async(void)
{
    Object *stop = exception_new(EXC(StopAsyncIteration), NULL);
    if (stop != NULL)
        error_raise_object(stop);
}

static bool has_ended(void)
{
    return error_matches(EXC(StopAsyncIteration)) || error_matches(EXC(GeneratorExit));
}

// The item that the body yields is the value of the awaitable.
static bool is_item(const Generator *g)
{
    return generator_delegate_peek(g) == NULL;
}

// A step of the body, seen from the awaitable of an item.
static int item_step(Generator *g, int got, Object **out)
{
    if (got > 0) {
        if (!is_item(g))
            return 1;
        g->flags &= ~(uint32_t)GENERATOR_ASYNC_RUNNING;
        return 0;
    }
    if (got == 0) {
        decref(*out);
        raise_stop_async();
    }
    if (has_ended())
        g->flags |= GENERATOR_ASYNC_CLOSED;
    g->flags &= ~(uint32_t)GENERATOR_ASYNC_RUNNING;
    return -1;
}

// Begin to drive; false: another awaitable is under way.
static bool begin(Awaitable *a, const char *busy)
{
    if (a->generator->flags & GENERATOR_ASYNC_RUNNING) {
        a->state = AWAITABLE_DONE;
        raise_runtime(busy);
        return false;
    }
    a->state = AWAITABLE_RUNNING;
    a->generator->flags |= GENERATOR_ASYNC_RUNNING;
    return true;
}

static int note_end(Awaitable *a, int got)
{
    if (got <= 0)
        a->state = AWAITABLE_DONE;
    return got;
}

// ---- asend ----

static const char send_reused[] = "cannot reuse already awaited __anext__()/asend()";
static const char send_busy[] = "anext(): asynchronous generator is already running";

int async_generator_step(Object *awaitable, Object *value, Object **out)
{
    Awaitable *a = as_awaitable(awaitable);
    if (a->state == AWAITABLE_DONE)
        return raise_runtime(send_reused);
    if (a->state == AWAITABLE_FRESH) {
        if (!begin(a, send_busy))
            return -1;
        if (value == NONE)
            value = a->value;
    }
    a->generator->flags |= GENERATOR_ASYNC_RUNNING;
    return note_end(
        a, item_step(a->generator, generator_send(a->generator, value, out), out));
}

static int send_throw(Awaitable *a, STEALS Object *exception, Object **out)
{
    if (a->state == AWAITABLE_DONE) {
        decref(exception);
        return raise_runtime(send_reused);
    }
    if (a->state == AWAITABLE_FRESH && !begin(a, send_busy)) {
        decref(exception);
        return -1;
    }
    int got = generator_throw_step(a->generator, exception, false, out);
    return note_end(a, item_step(a->generator, got, out));
}

// ---- athrow, aclose ----

static const char throw_reused[] = "cannot reuse already awaited aclose()/athrow()";
static const char exit_ignored[] = "async generator ignored GeneratorExit";

static const char *throw_busy(const Awaitable *a)
{
    return a->value == NULL ? "aclose(): asynchronous generator is already running"
                            : "athrow(): asynchronous generator is already running";
}

// A step of a body that is being closed.
static int close_step(Awaitable *a, int got, Object **out)
{
    Generator *g = a->generator;
    if (got > 0 && !is_item(g))
        return 1;
    g->flags &= ~(uint32_t)GENERATOR_ASYNC_RUNNING;
    a->state = AWAITABLE_DONE;
    if (got > 0) {
        decref(*out);
        return raise_runtime(exit_ignored);
    }
    if (got < 0) {
        if (!has_ended())
            return -1;
        error_clear();
        *out = NONE;
    }
    return 0;
}

static int throw_first(Awaitable *a, Object *value, Object **out)
{
    Generator *g = a->generator;
    Object *exception;
    if (g->flags & GENERATOR_ASYNC_RUNNING) {
        a->state = AWAITABLE_DONE;
        return raise_runtime(throw_busy(a));
    }
    if (g->flags & GENERATOR_ASYNC_CLOSED) {
        a->state = AWAITABLE_DONE;
        raise_stop_async();
        return -1;
    }
    if (value != NONE)
        return raise_runtime("can't send non-None value to a just-started coroutine");
    begin(a, "");
    if (a->value == NULL) {
        g->flags |= GENERATOR_ASYNC_CLOSED;
        exception = exception_new(EXC(GeneratorExit), NULL);
        if (exception == NULL)
            return close_step(a, -1, out);
        return close_step(a, generator_throw_step(g, exception, true, out), out);
    }
    exception = generator_exception_of(a->value, a->detail, a->traceback);
    int got = exception == NULL ? -1 : generator_throw_step(g, exception, true, out);
    return note_end(a, item_step(g, got, out));
}

static int throw_send(Awaitable *a, Object *value, Object **out)
{
    Generator *g = a->generator;
    if (a->state == AWAITABLE_DONE)
        return raise_runtime(throw_reused);
    if (g->state == GENERATOR_FINISHED) {
        a->state = AWAITABLE_DONE;
        *out = NONE;
        return 0;
    }
    if (a->state == AWAITABLE_FRESH)
        return throw_first(a, value, out);
    int got = generator_send(g, value, out);
    return a->value == NULL ? close_step(a, got, out)
                            : note_end(a, item_step(g, got, out));
}

static int throw_throw(Awaitable *a, STEALS Object *exception, Object **out)
{
    if (a->state == AWAITABLE_DONE) {
        decref(exception);
        return raise_runtime(throw_reused);
    }
    if (a->state == AWAITABLE_FRESH && !begin(a, throw_busy(a))) {
        decref(exception);
        return -1;
    }
    int got = generator_throw_step(a->generator, exception, false, out);
    return a->value == NULL ? close_step(a, got, out)
                            : note_end(a, item_step(a->generator, got, out));
}

// ---- methods of the awaitables ----

static int drive(Object *self, Object *value, Object **out)
{
    return self->shape == SHAPE_ASYNC_SEND ? async_generator_step(self, value, out)
                                           : throw_send(as_awaitable(self), value, out);
}

static int drive_throw(Object *self, STEALS Object *exception, Object **out)
{
    return self->shape == SHAPE_ASYNC_SEND
               ? send_throw(as_awaitable(self), exception, out)
               : throw_throw(as_awaitable(self), exception, out);
}

// What a method answers for a step: the value, or StopIteration.
static Object *answer(int got, Object *out)
{
    if (got > 0)
        return out;
    return got < 0 ? NULL : error_raise_stop(out);
}

static int awaitable_next(Object *self, Object **out)
{
    int got = drive(self, NONE, out);
    if (got != 0)
        return got;
    if (*out == NONE)
        return 0;
    error_raise_stop(*out);
    return -1;
}

static Object *awaitable_m_send(Object *self, Object *const *args)
{
    Object *out = NULL;
    int got = drive(self, args[0], &out);
    return answer(got, out);
}

static Object *awaitable_m_throw(Object *self, Object *const *args)
{
    if (!generator_warn_signature(args, "throw"))
        return NULL;
    Object *out = NULL, *exception = generator_exception_of(args[0], args[1], args[2]);
    int got = exception != NULL ? drive_throw(self, exception, &out) : -1;
    return answer(got, out);
}

static Object *awaitable_m_close(Object *self, Object *const *args)
{
    (void)args;
    Object *out;
    if (as_awaitable(self)->state == AWAITABLE_DONE)
        return NONE;
    Object *exit = exception_new(EXC(GeneratorExit), NULL);
    int got = exit != NULL ? drive_throw(self, exit, &out) : -1;
    if (got > 0) {
        decref(out);
        return error_raise(EXC(RuntimeError), "coroutine ignored GeneratorExit");
    }
    if (got == 0) {
        decref(out);
        return NONE;
    }
    return has_ended() || error_matches(EXC(StopIteration)) ? (error_clear(), NONE)
                                                            : NULL;
}

static Object *awaitable_self(Object *self)
{
    return incref(self);
}

static Object *awaitable_m_await(Object *self, Object *const *args)
{
    (void)args;
    return incref(self);
}

static void awaitable_traverse(Object *self, VisitFn visit, void *context)
{
    Awaitable *a = as_awaitable(self);
    VISIT(a->generator);
    VISIT(a->value);
    VISIT(a->detail);
    VISIT(a->traceback);
}

static void awaitable_finalize(Object *self)
{
    const Awaitable *a = as_awaitable(self);
    const Generator *g = a->generator;
    if (a->state == AWAITABLE_FRESH)
        warn_unawaited(self, "coroutine method '%s' of '%U' was never awaited",
                       self->shape == SHAPE_ASYNC_SEND ? "asend"
                       : a->value == NULL              ? "aclose"
                                                       : "athrow",
                       g->qualname != NULL ? g->qualname
                                           : function_qualname(g->function));
}

static void awaitable_dealloc(Object *self)
{
    Awaitable *a = as_awaitable(self);
    Object *owned[] = { OBJ(a->generator), a->value, a->detail, a->traceback };
    heap_free(HEAP_CONTAINER, self, sizeof(Awaitable));
    for (size_t i = 0; i < ARRAY_COUNT(owned); i++)
        xdecref(owned[i]);
}

static const NativeDef awaitable_methods[] = {
    { awaitable_m_await, "__await__(self, /)", "The iterator that an await runs." },
    { awaitable_m_send, "send(self, value, /)",
      "Go on; value is what was waited for." },
    { awaitable_m_throw, "throw(self, type, value=<absent>, traceback=<absent>, /)",
      "Raise an exception where the body waits." },
    { awaitable_m_close, "close(self, /)",
      "Raise GeneratorExit where the body waits." },
    NATIVE_END
};

#define AWAITABLE_TYPE(text, shape_id)                                                 \
    {                                                                                  \
        TYPE_HEAD(text, Awaitable),                                                    \
            .flags = TYPE_GC, .shape = (shape_id), .dealloc = awaitable_dealloc,       \
            .traverse = awaitable_traverse, .finalize = awaitable_finalize,            \
            .iter = awaitable_self, .next = awaitable_next,                            \
            .methods = awaitable_methods                                               \
    }
Type async_generator_send_type =
    AWAITABLE_TYPE("async_generator_asend", SHAPE_ASYNC_SEND);
Type async_generator_throw_type =
    AWAITABLE_TYPE("async_generator_athrow", SHAPE_ASYNC_THROW);
#undef AWAITABLE_TYPE

// ---- the generator's own methods ----

static struct async_generator {
    Object *first, *last; // hooks of sys.set_asyncgen_hooks, owned; NULL: none
} state;

static void set_hook(Object **place, OPT Object *hook)
{
    if (hook != NULL)
        ref_set_take(place, hook == NONE ? NULL : incref(hook));
}

void async_generator_set_hooks(OPT Object *first, OPT Object *last)
{
    set_hook(&state.last, last);
    set_hook(&state.first, first);
}

void async_generator_stop(void)
{
    async_generator_set_hooks(NONE, NONE);
}

Object *async_generator_get_hooks(void)
{
    Object *items[] = { incref(state.first != NULL ? state.first : NONE),
                        incref(state.last != NULL ? state.last : NONE) };
    return record_take(&mod_sys_types_asyncgen_hooks_type, items);
}

// The first awaitable is asked for: the hooks of now are those of the generator.
static bool meet_hooks(Object *generator)
{
    Generator *g = as_generator(generator);
    if (g->flags & GENERATOR_ASYNC_HOOKED)
        return true;
    g->flags |= GENERATOR_ASYNC_HOOKED;
    if (state.last != NULL)
        *generator_hook_place(g) = incref(state.last);
    if (state.first == NULL)
        return true;
    Object *first = incref(state.first), *result = call_1(first, generator);
    decref(first);
    xdecref(result);
    return result != NULL;
}

// An awaitable that a method of the generator makes.
static Object *first_awaitable(uint32_t shape, Object *generator, OPT Object *value)
{
    return meet_hooks(generator) ? awaitable_new(shape, as_generator(generator), value)
                                 : NULL;
}

Object *async_generator_anext(Object *generator)
{
    return first_awaitable(SHAPE_ASYNC_SEND, generator, NONE);
}

static Object *async_generator_m_aiter(Object *self, Object *const *args)
{
    (void)args;
    return incref(self);
}

static Object *async_generator_m_anext(Object *self, Object *const *args)
{
    (void)args;
    return async_generator_anext(self);
}

static Object *async_generator_m_asend(Object *self, Object *const *args)
{
    return first_awaitable(SHAPE_ASYNC_SEND, self, args[0]);
}

static Object *async_generator_m_athrow(Object *self, Object *const *args)
{
    if (!generator_warn_signature(args, "athrow"))
        return NULL;
    Object *made = first_awaitable(SHAPE_ASYNC_THROW, self, args[0]);
    if (made == NULL)
        return NULL;
    as_awaitable(made)->detail = args[1] != NULL ? incref(args[1]) : NULL;
    as_awaitable(made)->traceback = args[2] != NULL ? incref(args[2]) : NULL;
    return made;
}

static Object *async_generator_m_aclose(Object *self, Object *const *args)
{
    (void)args;
    return first_awaitable(SHAPE_ASYNC_THROW, self, NULL);
}

static Object *get_running(Object *self)
{
    return bool_from((as_generator(self)->flags & GENERATOR_ASYNC_RUNNING) != 0);
}

static const NativeDef async_generator_methods[] = {
    GENERIC_ALIAS_ROW,
    { async_generator_m_aiter, "__aiter__(self, /)",
      "The asynchronous iterator itself." },
    { async_generator_m_anext, "__anext__(self, /)",
      "The awaitable of the next item." },
    { async_generator_m_asend, "asend(self, value, /)",
      "The awaitable of the next item; value becomes the result of the yield." },
    { async_generator_m_athrow,
      "athrow(self, type, value=<absent>, traceback=<absent>, /)",
      "The awaitable that raises an exception in the body." },
    { async_generator_m_aclose, "aclose(self, /)",
      "The awaitable that raises GeneratorExit in the body." },
    NATIVE_END
};

static const GetSetDef async_generator_getsets[] = {
    { "__name__", generator_get_name, generator_set_name,
      "the function's name, unless another was set" },
    { "__qualname__", generator_get_qualname, generator_set_qualname,
      "the function's dotted name, unless another was set" },
    { "ag_await", generator_get_yield_from, NULL,
      "what an await in it waits for, or None" },
    { "ag_suspended", generator_get_suspended, NULL, "True between two yields" },
    { "ag_frame", generator_get_frame, NULL,
      "where the body stands, or None when it ended" },
    { "ag_code", generator_get_code, NULL, "code object of the body" },
    GETSET_MEMBERS,
    { "ag_running", get_running, NULL,
      "True while one of its awaitables is under way" },
    GETSET_END,
};

Type async_generator_type = {
    TYPE_HEAD("async_generator", Generator),
    .flags = TYPE_GC | TYPE_WEAKREFABLE,
    .shape = SHAPE_ASYNC_GENERATOR,
    .dealloc = generator_dealloc,
    .traverse = generator_traverse,
    .clear = generator_clear,
    .finalize = generator_finalize,
    .size_of = generator_size_of,
    .repr = generator_repr,
    .methods = async_generator_methods,
    .getsets = async_generator_getsets,
};
