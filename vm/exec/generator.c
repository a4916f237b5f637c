// generator.c - running, throwing into and closing of generators.
//
// A resumed generator's frame has its locals and stack in the object; its `top` is the
// resumer's, so what it calls lies on the value stack.
// Invariant: code that runs while slots are released finds the generator finished.
#include "vm/exec/generator.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/exception.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "vm/code/opcode.h"
#include "vm/exec/eval.h"
#include "vm/exec/frame_object.h"
#include "vm/exec/generator_internal.h"
#include "vm/exec/warn.h"

// One of a shape whose slots are still to be filled.
static ALWAYS_INLINE NEW Generator *new_of_shape(Function *function, uint32_t shape)
{
    const Code *code = function->code;
    size_t size = sizeof(Generator) + sizeof(Object *) * code->frame_size;
    size += shape == SHAPE_ASYNC_GENERATOR ? sizeof(Object *) : 0; // see hook_place
    Generator *g = heap_new(HEAP_CONTAINER, shape, size);
    if (UNLIKELY(g == NULL))
        return NULL;
    g->ip = code->words;
    g->function = incref(function);
    g->handled = (Handled){ NULL, NULL };
    g->name = g->qualname = NULL;
    g->size = (uint32_t)size;
    g->state = GENERATOR_CREATED;
    g->drop = 0;
    g->depth = 0;
    g->flags = 0;
    return g;
}

Object *generator_new(Function *function, Object **locals)
{
    const Code *code = function->code;
    uint32_t shape = code->flags & CODE_COROUTINE         ? SHAPE_COROUTINE
                     : code->flags & CODE_ASYNC_GENERATOR ? SHAPE_ASYNC_GENERATOR
                                                          : SHAPE_GENERATOR;
    Generator *g = new_of_shape(function, shape);
    if (g == NULL) {
        for (uint32_t i = 0; i < code->local_count; i++)
            decref(locals[i]);
        return NULL;
    }
    if (shape == SHAPE_ASYNC_GENERATOR)
        *generator_hook_place(g) = NULL;
    memcpy(g->slots, locals, sizeof *locals * code->local_count);
    return OBJ(g);
}

Object *generator_call(Function *function, Object *const *args, uint32_t count)
{
    uint32_t local_count = function->code->local_count;
    Generator *g = new_of_shape(function, SHAPE_GENERATOR);
    if (UNLIKELY(g == NULL))
        return NULL;
    for (uint32_t i = 0; i < count; i++)
        g->slots[i] = args[i];
    for (uint32_t i = count; i < local_count; i++)
        g->slots[i] = UNBOUND;
    return OBJ(g);
}

// The word for its kind in messages.
static const char *kind_of(const Generator *g)
{
    return g->object.shape == SHAPE_GENERATOR   ? "generator"
           : g->object.shape == SHAPE_COROUTINE ? "coroutine"
                                                : "async generator";
}

// One that dies right after its end has forgotten its names.
static BORROWED Str *qualname_of(const Generator *g)
{
    return g->qualname != NULL   ? g->qualname
           : g->function != NULL ? function_qualname(g->function)
                                 : str_empty();
}

static int raise_executing(const Generator *g)
{
    error_raise(EXC(ValueError), "%s already executing", kind_of(g));
    return -1;
}

static int raise_reused(void)
{
    error_raise(EXC(RuntimeError), "cannot reuse already awaited coroutine");
    return -1;
}

// Whether g may be entered although it runs, or a limit says no. What is served
// meanwhile cannot resume it.
static bool may_enter(Generator *g)
{
    uint16_t state = g->state;
    if (state == GENERATOR_RUNNING)
        return raise_executing(g) == 0;
    g->state = GENERATOR_RUNNING;
    bool ok = frame_admit(NULL, frame_stack.current->top);
    g->state = state;
    return ok;
}

Object **generator_enter_slow(Generator *g, uint32_t flags, Object **result,
                              uint32_t depth, Object *sent)
{
    if (may_enter(g))
        return generator_push(g, flags, result, depth, sent);
    xdecref(sent);
    return NULL;
}

void generator_finish(Generator *g, bool is_last)
{
    if (g->state == GENERATOR_RUNNING)
        error_state.handled = g->handled.previous;
    g->state = GENERATOR_FINISHED;
    Function *function = g->function;
    g->function = NULL;
    g->code = incref(function->code);
    if (is_last) {
        ref_clear(&g->handled.exception);
        decref(OBJ(function));
        return;
    }
    if (g->name == NULL)
        g->name = incref(function_name(function));
    if (g->qualname == NULL)
        g->qualname = incref(function_qualname(function));
    ref_clear(&g->handled.exception);
    decref(OBJ(function));
}

// Release what a generator that does not run holds.
static void release_slots(Generator *g, bool is_last)
{
    if (g->state == GENERATOR_FINISHED)
        return;
    // One dropped in a handler, though asked to exit: whatever still shows its frame
    // when the handled exception is gone, as the stack may, keeps what is on the stack.
    bool in_handler = g->handled.exception != NULL;
    ref_clear(&g->handled.exception);
    uint32_t count = g->function->code->local_count + g->depth;
    FrameObject *left = frame_object_leave_generator(g, NULL, in_handler);
    g->state = GENERATOR_FINISHED; // nothing resumes it while a __del__ runs
    g->depth = 0;
    for (uint32_t i = 0; i < count; i++)
        decref(g->slots[i]);
    xdecref((Object *)left);
    generator_finish(g, is_last);
}

// Run the entered frame to its next yield: 1, 0 finished with *out, -1.
static ALWAYS_INLINE int run_entered(Generator *g, OPT Object **sp, Object **out)
{
    if (sp == NULL)
        return -1;
    object_incref(g);
    Object *result = eval_resume(sp);
    bool finished = g->state == GENERATOR_FINISHED;
    decref(OBJ(g));
    if (result == NULL)
        return -1;
    *out = result;
    return finished ? 0 : 1;
}

static ALWAYS_INLINE int resume(Generator *g, STEALS OPT Object *value, Object **out)
{
    if (g->state == GENERATOR_FINISHED) {
        xdecref(value);
        *out = NONE;
        return g->object.shape == SHAPE_COROUTINE ? raise_reused() : 0;
    }
    if (!error_enter("")) {
        xdecref(value);
        return -1;
    }
    int got = run_entered(g, generator_enter(g, FRAME_ENTRY, NULL, 0, value), out);
    error_leave();
    return got;
}

int generator_resume(Generator *g, Object *value, Object **out)
{
    return resume(g, value, out);
}

void generator_convert_stop(const Generator *g)
{
    bool stop_async = g->object.shape == SHAPE_ASYNC_GENERATOR &&
                      error_matches(EXC(StopAsyncIteration));
    if (!stop_async && !error_matches(EXC(StopIteration)))
        return;
    Object *stop = error_take();
    Str *text = error_format("%s raised %s", kind_of(g),
                             stop_async ? "StopAsyncIteration" : "StopIteration");
    Object *error = text != NULL ? exception_new(EXC(RuntimeError), OBJ(text)) : NULL;
    if (error != NULL) {
        exception_set_cause_take(error, incref(stop));
        exception_set_context_take(error, incref(stop));
        error_restore(error);
    }
    xdecref((Object *)text);
    decref(stop);
}

Object *generator_delegate_peek(const Generator *g)
{
    if (g->state != GENERATOR_SUSPENDED || g->depth == 0)
        return NULL;
    uint32_t word = g->ip[-1];
    if ((word & 0xff) != OP_YIELD || (word >> 8 & 0xff) != 2)
        return NULL;
    return g->slots[g->function->code->local_count + g->depth - 1];
}

// Continue after the yield-from with its value (consumed).
static int resume_after_delegate(Generator *g, STEALS Object *value, Object **out)
{
    // behind the delegating YIELD stands the JUMP back to SEND, whose jump leads out
    const uint32_t *send = g->ip + 2 + (int32_t)g->ip[1];
    Object **top = &g->slots[g->function->code->local_count + g->depth - 1];
    Object *delegate = *top;
    *top = value;
    g->ip = send + 2 + (int32_t)send[1];
    g->drop = 1;
    g->state = GENERATOR_RUNNING; // for a __del__ of the delegate
    decref(delegate);
    g->state = GENERATOR_SUSPENDED;
    return run_entered(g, generator_enter(g, FRAME_ENTRY, NULL, 0, NULL), out);
}

// What is thrown before the body began was not raised by it: a StopIteration stays one.
static void undo_conversion(Object *thrown)
{
    Object *raised = error_take();
    if (raised != thrown && type_of(raised) == EXC(RuntimeError) &&
        ((Exception *)(void *)raised)->cause == thrown) {
        object_incref(thrown);
        decref(raised);
        raised = thrown;
    }
    error_restore(raised);
}

// What is thrown: an exception, or the arguments of a throw() of which the generator
// that takes it makes one.
typedef struct Thrown {
    OPT Object *exception; // owned, consumed by whoever throws
    Object *const *args;   // three, borrowed; the last two may be NULL
} Thrown;

static bool is_exit(Thrown t)
{
    Object *o = t.exception != NULL ? t.exception : t.args[0];
    return type_is_subtype(is_type(o) ? as_type(o) : type_of(o), EXC(GeneratorExit));
}

// Raise an exception (consumed) where the generator stands: 1 yielded, 0 finished, -1.
static int throw_here(Generator *g, Thrown t, Object **out)
{
    Object *exception = t.exception != NULL
                            ? t.exception
                            : generator_exception_of(t.args[0], t.args[1], t.args[2]);
    if (exception == NULL)
        return -1;
    if (g->state == GENERATOR_FINISHED) {
        if (g->object.shape == SHAPE_COROUTINE) {
            decref(exception);
            return raise_reused();
        }
        error_restore(exception);
        return -1;
    }
    bool created = g->state == GENERATOR_CREATED;
    Object **sp = generator_enter(g, FRAME_ENTRY, NULL, 0, NULL);
    if (sp == NULL) {
        decref(exception);
        return -1;
    }
    if (created)
        frame_stack.current->ip = g->function->code->words + 1;
    else if (!g->drop)
        sp--; // the value of the yield is not there
    object_incref(exception);
    if (g->handled.exception != NULL)
        error_raise_object(exception); // what the body handles is its context
    else
        error_restore(exception);
    int got = run_entered(g, sp, out);
    if (got < 0 && created)
        undo_conversion(exception);
    decref(exception);
    return got;
}

static int throw_into(Generator *g, Thrown t, bool wait, Object **out);

// Delegates that are closed and thrown into without asking for their methods.
static bool is_direct(const Object *delegate)
{
    return delegate->shape == SHAPE_GENERATOR || delegate->shape == SHAPE_COROUTINE;
}

// close() of whatever a yield from waits for. false: raised
static RAISES bool close_delegate(Object *delegate)
{
    if (is_direct(delegate))
        return generator_close(as_generator(delegate));
    Object *close;
    int got = attr_lookup(delegate, NAME(close), &close);
    if (got < 0)
        error_report_unraisable(delegate);
    if (got <= 0)
        return true;
    Object *result = call_0(close);
    decref(close);
    xdecref(result);
    return result != NULL;
}

enum { NOT_THROWN = -2 };

// throw() into another generator, which g then has called: 1 yielded, -1 raised
static int throw_below(Generator *g, Generator *delegate, Thrown t, bool wait,
                       Object **out)
{
    if (frame_stack.current + 1 >= frame_stack.limit &&
        !frame_admit(NULL, frame_stack.current->top))
        return -1;
    generator_push(g, FRAME_ENTRY, NULL, 0, NULL);
    error_state.handled = g->handled.previous; // what g handles is not seen
    if (t.exception != NULL)
        object_incref(t.exception);
    int got = throw_into(delegate, t, wait, out);
    frame_stack.current--;
    if (got == 0)
        error_raise_stop(*out);
    return got > 0 ? 1 : -1;
}

// throw() of whatever a yield from waits for: 1 yielded, 0 has no throw, -1 raised,
// NOT_THROWN raised before that
static int throw_delegate(Generator *g, Object *delegate, Thrown t, bool wait,
                          Object **out)
{
    if (is_direct(delegate))
        return throw_below(g, as_generator(delegate), t, wait, out);
    Object *function;
    int got = attr_lookup(delegate, NAME(throw), &function);
    if (got <= 0)
        return got < 0 ? NOT_THROWN : 0;
    size_t count = t.exception != NULL || t.args[1] == NULL ? 1
                   : t.args[2] == NULL                      ? 2
                                                            : 3;
    *out =
        call_object(function, t.exception != NULL ? &t.exception : t.args, count, NULL);
    decref(function);
    return *out != NULL ? 1 : -1;
}

// The value of the pending StopIteration, which is cleared.
static NEW Object *take_stop_value(void)
{
    Object *stop = error_take();
    Object *value = ((ValueException *)(void *)stop)->value;
    value = value != NULL ? incref(value) : NONE;
    decref(stop);
    return value;
}

static int throw_delegating(Generator *g, Object *delegate, Thrown t, bool wait,
                            Object **out)
{
    g->state = GENERATOR_RUNNING;
    object_incref(delegate);
    int got = !wait && is_exit(t) ? (close_delegate(delegate) ? 0 : -1)
                                  : throw_delegate(g, delegate, t, wait, out);
    decref(delegate);
    g->state = GENERATOR_SUSPENDED;
    if (got == 0 && t.exception == NULL) {
        t.exception = generator_exception_of(t.args[0], t.args[1], t.args[2]);
        if (t.exception == NULL)
            return -1;
    }
    if (got == 0)
        error_restore(t.exception);
    else
        xdecref(t.exception);
    if (got > 0 || got == NOT_THROWN)
        return got > 0 ? 1 : -1;
    // Even one that was thrown into a delegate without throw() ends the delegation.
    if (error_matches(EXC(StopIteration)))
        return resume_after_delegate(g, take_stop_value(), out);
    return throw_here(g, (Thrown){ error_take(), NULL }, out);
}

static int throw_into(Generator *g, Thrown t, bool wait, Object **out)
{
    if (g->state == GENERATOR_RUNNING) {
        xdecref(t.exception);
        return raise_executing(g);
    }
    if (!error_enter("")) {
        xdecref(t.exception);
        return -1;
    }
    Object *delegate = generator_delegate_peek(g);
    int got = delegate != NULL ? throw_delegating(g, delegate, t, wait, out)
                               : throw_here(g, t, out);
    error_leave();
    return got;
}

int generator_throw_step(Generator *g, Object *exception, bool wait, Object **out)
{
    return throw_into(g, (Thrown){ exception, NULL }, wait, out);
}

// What throw() returns.
static Object *throw_result(int got, OPT Object *out)
{
    if (got > 0)
        return out;
    return got < 0 ? NULL : error_raise_stop(out);
}

// close(): 1 with *value what the body returned, -1.
static int close_with(Generator *g, Object **value)
{
    *value = NONE;
    if (g->state == GENERATOR_CREATED)
        release_slots(g, false);
    if (g->state == GENERATOR_FINISHED)
        return 1;
    Object *out, *exit = exception_new(EXC(GeneratorExit), NULL);
    if (exit == NULL)
        return -1;
    int got = throw_into(g, (Thrown){ exit, NULL }, false, &out);
    if (got > 0) {
        decref(out);
        error_raise(EXC(RuntimeError), "%s ignored GeneratorExit", kind_of(g));
        return -1;
    }
    if (got == 0 && OBJ(g)->shape == SHAPE_ASYNC_GENERATOR) { // as its own steps end
        decref(out);
        error_raise_object(exception_new(EXC(StopAsyncIteration), NULL));
        return -1;
    }
    if (got == 0) {
        *value = out;
        return 1;
    }
    return error_clear_if(EXC(GeneratorExit)) || error_clear_if(EXC(StopIteration))
               ? 1
               : -1;
}

bool generator_close(Generator *g)
{
    Object *value;
    if (close_with(g, &value) < 0)
        return false;
    decref(value);
    return true;
}

// ---- the type ----

static int generator_next(Object *self, Object **out)
{
    int got = resume(as_generator(self), NULL, out);
    if (LIKELY(got != 0))
        return got;
    Object *value = *out;
    if (value != NONE) { // the value of the generator shows to those who ask for it
        error_raise_stop(value);
        return -1;
    }
    return 0;
}

int generator_send(Generator *g, Object *value, Object **out)
{
    if (g->state == GENERATOR_CREATED && value != NONE) {
        error_raise(EXC(TypeError), "can't send non-None value to a just-started %s",
                    kind_of(g));
        return -1;
    }
    return generator_resume(g, incref(value), out);
}

Object *generator_m_send(Object *self, Object *const *args)
{
    Object *out;
    int got = generator_send(as_generator(self), args[0], &out);
    if (got > 0)
        return out;
    return got < 0 ? NULL : error_raise_stop(out);
}

Object *generator_exception_of(Object *type, OPT Object *value, OPT Object *traceback)
{
    if (traceback == NONE)
        traceback = NULL;
    if (traceback != NULL && traceback->shape != SHAPE_TRACEBACK)
        return error_raise(EXC(TypeError),
                           "throw() third argument must be a traceback object");
    Object *exception;
    if (is_exception(type)) {
        if (value != NULL && value != NONE)
            return error_raise(EXC(TypeError),
                               "instance exception may not have a separate value");
        exception = incref(type);
    } else if (is_type(type) && type_is_subtype(as_type(type), EXC(BaseException))) {
        if (value != NULL && type_is_subtype(type_of(value), as_type(type)))
            exception = incref(value);
        else if (value == NULL || value == NONE)
            exception = call_0(type);
        else if (is_tuple(value))
            exception = call_with(type, as_tuple(value), NULL);
        else
            exception = call_1(type, value);
        // a __new__ may make anything
        if (exception != NULL && !is_exception(exception)) {
            error_raise(
                EXC(TypeError),
                "calling %R should have returned an instance of BaseException, not %T",
                type, exception);
            ref_clear(&exception);
        }
        if (exception == NULL)
            exception = error_take(); // thrown instead
    } else {
        return error_raise(
            EXC(TypeError),
            "exceptions must be classes or instances deriving from BaseException, "
            "not %T",
            type);
    }
    if (exception != NULL && traceback != NULL)
        exception_set_traceback_take(exception, incref(traceback));
    return exception;
}

bool generator_warn_signature(Object *const *args, const char *method)
{
    return args[1] == NULL ||
           error_warn(EXC(DeprecationWarning),
                      "the (type, exc, tb) signature of %s() is deprecated, "
                      "use the single-arg signature instead.",
                      method);
}

Object *generator_m_throw(Object *self, Object *const *args)
{
    if (!generator_warn_signature(args, "throw"))
        return NULL;
    Object *out = NULL;
    int got = throw_into(as_generator(self), (Thrown){ NULL, args }, false, &out);
    return throw_result(got, out);
}

Object *generator_m_close(Object *self, Object *const *args)
{
    (void)args;
    Object *value;
    return close_with(as_generator(self), &value) < 0 ? NULL : value;
}

Str *generator_repr(Object *self)
{
    Generator *g = as_generator(self);
    Str *name = qualname_of(g);
    return error_format("<%s object %U at %p>", type_name(self), name, (void *)self);
}

void generator_traverse(Object *self, VisitFn visit, void *context)
{
    Generator *g = as_generator(self);
    VISIT(g->name);
    VISIT(g->qualname);
    VISIT(g->function);
    if (self->shape == SHAPE_ASYNC_GENERATOR)
        VISIT(*generator_hook_place(g));
    if (g->state == GENERATOR_RUNNING)
        return; // its values count as held from outside
    VISIT(g->handled.exception);
    if (g->state == GENERATOR_FINISHED) {
        if (g->function == NULL)
            VISIT(g->code);
        return;
    }
    uint32_t count = g->function->code->local_count + g->depth;
    for (uint32_t i = 0; i < count; i++)
        VISIT(g->slots[i]);
    FrameObject *held = frame_object_held(g);
    VISIT(held);
}

void generator_clear(Object *self)
{
    Generator *g = as_generator(self);
    if (g->state != GENERATOR_RUNNING)
        release_slots(g, false);
}

// Whether closing it would run no code.
static bool generator_is_final(const Object *self)
{
    const Generator *g = (const Generator *)(const void *)self;
    return g->state == GENERATOR_FINISHED ||
           (g->state == GENERATOR_CREATED && self->shape == SHAPE_GENERATOR);
}

// A suspended body gets the chance to run its finally blocks.
// An async generator that is given up goes to its hook instead, if it has one.
static bool call_hook(Generator *g)
{
    Object *hook = *generator_hook_place(g);
    if (hook == NULL || g->state == GENERATOR_FINISHED ||
        (g->flags & GENERATOR_ASYNC_CLOSED))
        return false;
    Object *saved = error_take(), *result = call_1(hook, OBJ(g));
    if (result == NULL)
        error_report_unraisable(OBJ(g));
    xdecref(result);
    error_restore(saved);
    return true;
}

void generator_finalize(Object *self)
{
    Generator *g = as_generator(self);
    if (g->state == GENERATOR_CREATED && self->shape == SHAPE_COROUTINE)
        warn_unawaited(self, "coroutine '%U' was never awaited", qualname_of(g));
    if (self->shape == SHAPE_ASYNC_GENERATOR && call_hook(g))
        return;
    if (g->state != GENERATOR_SUSPENDED)
        return;
    const Code *code = g->function->code;
    if (code_find_handler(code, (uint32_t)(g->ip - code->words) - 1) == NULL &&
        generator_delegate_peek(g) == NULL)
        return;
    Object *saved = error_take();
    if (!generator_close(g))
        error_report_unraisable(self);
    error_restore(saved);
}

void generator_dealloc(Object *self)
{
    Generator *g = as_generator(self);
    release_slots(g, true);
    decref(OBJ(g->code));
    if (self->shape == SHAPE_ASYNC_GENERATOR)
        xdecref(*generator_hook_place(g));
    xdecref((Object *)g->name);
    xdecref((Object *)g->qualname);
    heap_free(HEAP_CONTAINER, g, g->size);
}

size_t generator_size_of(Object *self, size_t *blocks)
{
    return heap_block(as_generator(self)->size, blocks);
}

Object *generator_get_name(Object *self)
{
    Generator *g = as_generator(self);
    Str *name = g->name != NULL       ? g->name
                : g->function != NULL ? function_name(g->function)
                                      : str_empty();
    return incref(OBJ(name));
}

Object *generator_get_qualname(Object *self)
{
    Generator *g = as_generator(self);
    return incref(OBJ(qualname_of(g)));
}

static RAISES bool set_text(Str **slot, OPT Object *value, const char *what)
{
    if (value == NULL || !is_str(value))
        return error_false(EXC(TypeError), "%s must be set to a string object", what);
    ref_set(slot, value);
    return true;
}

bool generator_set_name(Object *self, Object *value)
{
    return set_text(&as_generator(self)->name, value, "__name__");
}

bool generator_set_qualname(Object *self, Object *value)
{
    return set_text(&as_generator(self)->qualname, value, "__qualname__");
}

Object *generator_get_running(Object *self)
{
    return bool_from(as_generator(self)->state == GENERATOR_RUNNING);
}

Object *generator_get_suspended(Object *self)
{
    return bool_from(as_generator(self)->state == GENERATOR_SUSPENDED);
}

Object *generator_get_yield_from(Object *self)
{
    Object *delegate = generator_delegate_peek(as_generator(self));
    return delegate != NULL ? incref(delegate) : NONE;
}

Object *generator_get_code(Object *self)
{
    Generator *g = as_generator(self);
    return incref(OBJ(generator_code(g)));
}

Object *generator_get_frame(Object *self)
{
    return frame_object_of_generator(as_generator(self));
}

static Object *generator_iter(Object *self)
{
    return incref(self);
}

static const NativeDef generator_methods[] = {
    GENERIC_ALIAS_ROW,
    { generator_m_send, "send(self, value, /)",
      "Resume the generator; value becomes the result of its yield." },
    { generator_m_throw, "throw(self, type, value=<absent>, traceback=<absent>, /)",
      "Raise an exception where the generator stands; return the next yielded value." },
    { generator_m_close, "close(self, /)",
      "Raise GeneratorExit inside the generator." },
    NATIVE_END
};

static const GetSetDef generator_getsets[] = {
    { "__name__", generator_get_name, generator_set_name,
      "the function's name, unless another was set" },
    { "__qualname__", generator_get_qualname, generator_set_qualname,
      "the function's dotted name, unless another was set" },
    { "gi_frame", generator_get_frame, NULL,
      "where the body stands, or None when it ended" },
    { "gi_running", generator_get_running, NULL, "True while the body runs" },
    { "gi_suspended", generator_get_suspended, NULL, "True between two yields" },
    { "gi_yieldfrom", generator_get_yield_from, NULL,
      "the iterator that a yield from waits for, or None" },
    { "gi_code", generator_get_code, NULL, "code object of the body" },
    GETSET_END
};

Type generator_type = {
    TYPE_HEAD("generator", Generator),
    .flags = TYPE_GC | TYPE_WEAKREFABLE,
    .shape = SHAPE_GENERATOR,
    .dealloc = generator_dealloc,
    .traverse = generator_traverse,
    .clear = generator_clear,
    .finalize = generator_finalize,
    .is_final = generator_is_final,
    .size_of = generator_size_of,
    .repr = generator_repr,
    .iter = generator_iter,
    .next = generator_next,
    .methods = generator_methods,
    .getsets = generator_getsets,
};
