// generator.h - generators, coroutines and async generators: a frame's slots inside an
// object. The three share everything but their methods and their words for errors.
//
// Invariant: while not running, slots[0 .. local_count) and the first `depth` values
// behind them are owned; a finished generator owns none, and has its code instead of a
// function.
#ifndef OURO_VM_EXEC_GENERATOR_H
#define OURO_VM_EXEC_GENERATOR_H

#include "runtime/protocol/error.h"
#include "runtime/types/singletons.h"
#include "vm/exec/frame.h"

typedef enum GeneratorState {
    GENERATOR_CREATED,
    GENERATOR_SUSPENDED,
    GENERATOR_RUNNING,
    GENERATOR_FINISHED
} GeneratorState;

typedef struct Generator {
    Object object;
    union {
        const uint32_t *ip; // where to go on
        Code *code;         // of a finished one: owned
    };
    Function *function;   // owned
    Handled handled;      // the exception that its except block handles
    Str *name, *qualname; // NULL: the function's
    uint32_t size;        // bytes of the whole object
    uint16_t state;       // GeneratorState
    uint16_t drop;        // the sent value is not wanted
    uint32_t depth;       // values on its stack while suspended
    uint32_t flags;       // GENERATOR_ASYNC_*, GENERATOR_OBSERVED
    Object *slots[];
} Generator;

enum {                           // Generator.flags
    GENERATOR_ASYNC_RUNNING = 1, // one of its awaitables is under way
    GENERATOR_ASYNC_CLOSED = 2,
    GENERATOR_OBSERVED = 4,     // a frame object shows it; of all generators
    GENERATOR_ASYNC_HOOKED = 8, // the hooks for its first step have been looked at
};

extern Type generator_type;

static inline bool generator_is_any(const Object *o)
{
    return o->shape == SHAPE_GENERATOR || IN_SHAPES(o, COROUTINE, ASYNC_GENERATOR);
}

static inline Generator *as_generator(Object *o)
{
    ASSERT(generator_is_any(o));
    return (Generator *)(void *)o;
}

static inline Code *generator_code(const Generator *g)
{
    return g->function != NULL ? g->function->code : g->code;
}

// Where an async generator keeps the finalizer hook it got: the last word.
static inline Object **generator_hook_place(Generator *g)
{
    ASSERT(g->object.shape == SHAPE_ASYNC_GENERATOR);
    return (Object **)(void *)((char *)g + g->size) - 1;
}

// A generator, coroutine or async generator of function (its code says which), with the
// bound locals (consumed, on failure too).
NEW Object *generator_new(Function *function, STEALS Object **locals);
// generator_enter of one that runs, or beyond a limit.
COLD OPT Object **generator_enter_slow(Generator *g, uint32_t flags,
                                       OPT Object **result, uint32_t depth,
                                       STEALS OPT Object *sent);

// Push the frame of a suspended generator, for which there is room. sent (consumed,
// NULL: None) becomes the value of its yield. returns the sp to go on with
static inline Object **generator_push(Generator *g, uint32_t flags, OPT Object **result,
                                      uint32_t depth, STEALS OPT Object *sent)
{
    Frame *current = frame_stack.current, *next = current + 1;
    uint32_t state = g->state;
    const Code *code = g->function->code;
    next->ip = g->ip;
    next->locals = g->slots;
    next->constants = code->constants;
    next->result = result;
    next->function = g->function;
    next->top = current->top;
    next->extra = OBJ(g);
    next->flags = flags | FRAME_GENERATOR;
    next->depth = depth;
    Object **sp = g->slots + code->local_count + g->depth;
    g->state = GENERATOR_RUNNING;
    g->handled.previous = error_state.handled;
    error_state.handled = &g->handled;
    frame_stack.current = next;
    if (LIKELY(!g->drop && state != GENERATOR_CREATED)) {
        *sp = sent != NULL ? sent : NONE;
        return sp + 1;
    }
    xdecref(sent);
    return sp;
}

// The same where it is not known. NULL: raised (sent is released)
static inline OPT Object **generator_enter(Generator *g, uint32_t flags,
                                           OPT Object **result, uint32_t depth,
                                           STEALS OPT Object *sent)
{
    if (UNLIKELY(g->state == GENERATOR_RUNNING ||
                 frame_stack.current + 1 >= frame_stack.limit))
        return generator_enter_slow(g, flags, result, depth, sent);
    return generator_push(g, flags, result, depth, sent);
}

// Run until the next yield: 1 value, 0 finished (*out is the result), -1. value
// consumed; NULL: None.
int generator_resume(Generator *generator, STEALS OPT Object *value, Object **out);
// A generator of a function that takes exactly these positional arguments.
// takes args, unless it raises
NEW Object *generator_call(Function *function, Object *const *args, uint32_t count);
// The frame is gone: release what the slots hold, become finished. is_last: nobody will
// ask for its names.
void generator_finish(Generator *generator, bool is_last);
// RuntimeError("generator raised StopIteration") in place of a StopIteration that
// leaves the body; in async generators of a StopAsyncIteration too.
void generator_convert_stop(const Generator *generator);
// inner iterator of yield from
BORROWED OPT Object *generator_delegate_peek(const Generator *generator);
// Raise exception where it stands: 1 value, 0 finished (*out is the result), -1. wait:
// a GeneratorExit is thrown into the awaitable that an async generator waits for, which
// otherwise is closed.
int generator_throw_step(Generator *generator, STEALS Object *exception, bool wait,
                         Object **out);
RAISES bool generator_close(Generator *generator);

#endif
