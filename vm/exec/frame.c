// frame.c - the two stacks, their limits, and the locals of a frame as a dict.
#include "vm/exec/frame.h"

#include "runtime/base/os.h"
#include "runtime/protocol/error.h"
#include "runtime/types/singletons.h"
#include "vm/code/opcode.h"
#include "vm/exec/frame_object.h"
#include "vm/exec/function.h"

enum {
    VALUE_BYTES = 256 << 20, // reserved, touched as used
    FRAME_COUNT = 1 << 20,
    DEFAULT_RECURSION_LIMIT = 1000,
    LOCALS_RESERVE =
        4096, // slots kept free above value_limit for arguments being spread
};

FrameStack frame_stack;

bool frame_start(void)
{
    FrameStack *fs = &frame_stack;
    size_t frame_bytes = sizeof(Frame) * FRAME_COUNT;
    char *memory = os_reserve(frame_bytes + VALUE_BYTES);
    if (memory == NULL || !os_commit(memory, frame_bytes + VALUE_BYTES))
        return error_no_memory() != NULL;
    fs->base = (Frame *)(void *)memory;
    fs->end = fs->base + FRAME_COUNT;
    fs->values = (Object **)(void *)(memory + frame_bytes);
    fs->value_limit = fs->values + VALUE_BYTES / sizeof(Object *) - LOCALS_RESERVE;
    fs->recursion_limit = DEFAULT_RECURSION_LIMIT;
    fs->limit = fs->true_limit = fs->base + 1 + DEFAULT_RECURSION_LIMIT;
    fs->current = fs->base; // the sentinel: no function, its stack begins at the bottom
    fs->base->locals = fs->values;
    fs->base->top = fs->values;
    return true;
}

void frame_stop(void)
{
    ref_clear(&frame_stack.builtins);
    os_release(frame_stack.base, sizeof(Frame) * FRAME_COUNT + VALUE_BYTES);
}

uint32_t frame_depth(void)
{
    return (uint32_t)(frame_stack.current - frame_stack.base);
}

bool frame_set_recursion_limit(uint32_t limit)
{
    FrameStack *fs = &frame_stack;
    if (frame_depth() >= limit)
        return false;
    fs->recursion_limit = limit;
    uint32_t most = FRAME_COUNT - 2;
    fs->true_limit = fs->base + 1 + (limit < most ? limit : most);
    fs->limit = fs->true_limit;
    if (fs->interrupt & ~(uint32_t)FRAME_INTERRUPT_GC)
        fs->limit = fs->base;
    return true;
}

void frame_interrupt(uint32_t bits)
{
    __atomic_fetch_or(&frame_stack.interrupt, bits, __ATOMIC_SEQ_CST);
    // Collections wait for a jump: finalizers may do anything, and callers borrow.
    if ((bits & ~(uint32_t)FRAME_INTERRUPT_GC) == 0)
        return;
    frame_stack.limit = frame_stack.base;
    error_want_poll(true);
}

// What comes between is served twice at most, never lost.
uint32_t frame_take_interrupt(void)
{
    frame_stack.limit = frame_stack.true_limit;
    error_want_poll(false);
    return __atomic_exchange_n(&frame_stack.interrupt, 0, __ATOMIC_SEQ_CST);
}

bool frame_admit(OPT Function *function, Object **top)
{
    Frame *current = frame_stack.current;
    Object **old_top = current->top;
    if (top <= frame_stack.value_limit && frame_stack.limit != frame_stack.true_limit) {
        const Code *code = function != NULL ? function->code : NULL;
        current->top = top > old_top ? top : old_top;
        bool ok = error_poll();
        current->top = old_top;
        // Its arguments lie as the old code wants them.
        if (ok && function != NULL && function->code != code)
            ok = error_false(EXC(RuntimeError),
                             "__code__ was set while a call waited for a signal");
        if (!ok)
            return false;
    }
    if (top <= frame_stack.value_limit && current + 1 < frame_stack.true_limit)
        return true;
    frame_raise_recursion();
    return false;
}

void frame_raise_recursion(void)
{
    if (!error_occurred())
        error_raise(EXC(RecursionError), "maximum recursion depth exceeded");
}

Frame *frame_current(void)
{
    return frame_stack.current == frame_stack.base ? NULL : frame_stack.current;
}

Span frame_position(const Frame *frame)
{
    const Code *code = frame->function->code;
    return code_position(code, (uint32_t)(frame->ip - code->words) - 1);
}

int32_t frame_line(const Frame *frame)
{
    const Code *code = frame->function->code;
    return code_line(code, (uint32_t)(frame->ip - code->words) - 1);
}

// The value of a local that may be kept in a cell; NULL when unset.
static OPT Object *local_value(const Code *code, Object **slots, uint32_t index)
{
    Object *o = slots[index];
    if (o == UNBOUND)
        return NULL;
    if ((code->local_flags[index] & CODE_LOCAL_CELL) && o->shape == SHAPE_CELL)
        return ((Cell *)(void *)o)->value;
    return o;
}

bool frame_is_returning(const Frame *frame)
{
    const uint32_t *at = frame->function->code->words, *ip = frame->ip;
    uint32_t op = ip != NULL && ip > at ? (uint8_t)ip[-1] : OP_NOP;
    if (op != OP_RETURN_S && op != OP_RETURN_L && op != OP_RETURN_K)
        return false;
    uint32_t word = (uint32_t)(ip - at) - 1; // a cache may look like a return
    return code_instruction(frame->function->code, word) == at + word;
}

Frame *frame_outer(const Frame *frame)
{
    Frame *outer = frame_stack.base + (frame - frame_stack.base) - 1;
    while (outer > frame_stack.base && frame_is_returning(outer))
        outer--;
    return outer > frame_stack.base ? outer : NULL;
}

Dict *frame_variables(const Function *function, Object **slots)
{
    const Code *code = function->code;
    Dict *dict = dict_new();
    if (dict == NULL)
        return NULL;
    for (uint32_t i = code_next_local(code, code->local_count); i < code->local_count;
         i = code_next_local(code, i)) {
        Object *value = local_value(code, slots, i);
        if (value != NULL && code->local_names[i]->length != 0 &&
            !dict_set_str(dict, code->local_names[i], value))
            goto fail;
    }
    for (uint32_t i = 0; i < code->free_count; i++) {
        Object *value = ((Cell *)(void *)function->cells[i])->value;
        if (value != NULL && !dict_set_str(dict, code->free_names[i], value))
            goto fail;
    }
    return dict;
fail:
    decref(OBJ(dict));
    return NULL;
}

// The variables of the comprehensions that a class's or module's frame is running: a
// new dict, or NULL in *out when there are none.
static RAISES bool hidden_variables(const Frame *frame, Dict **out)
{
    const Code *code = frame->function->code;
    *out = NULL;
    for (uint32_t i = 0; i < code->local_count; i++) {
        Object *value = code->local_flags[i] & CODE_LOCAL_HIDDEN
                            ? local_value(code, frame->locals, i)
                            : NULL;
        if (value == NULL)
            continue;
        if ((*out == NULL && (*out = dict_new()) == NULL) ||
            !dict_set_str(*out, code->local_names[i], value)) {
            ref_clear(out);
            return false;
        }
    }
    return true;
}

Object *frame_locals(Frame *frame)
{
    Dict *inner;
    if (frame->flags & FRAME_NAMES) {
        if (!hidden_variables(frame, &inner))
            return NULL;
        return inner != NULL ? OBJ(inner) : incref(frame->extra);
    }
    if (frame_is_returning(frame))
        return (Object *)dict_new();
    Dict *dict = frame_variables(frame->function, frame->locals);
    Dict *extras = frame_object_extras(frame);
    if (dict != NULL && extras != NULL && !dict_update(dict, OBJ(extras))) {
        decref(OBJ(dict));
        return NULL;
    }
    return (Object *)dict;
}
