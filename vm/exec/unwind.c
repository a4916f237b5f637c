// unwind.c - how frames end by an exception, and the errors of unbound variables.
#include "vm/exec/unwind.h"

#include "runtime/protocol/error.h"
#include "runtime/types/singletons.h"
#include "vm/code/opcode.h"
#include "vm/code/verify.h"
#include "vm/exec/eval_attr.h"
#include "vm/exec/eval_ops.h"
#include "vm/exec/generator.h"
#include "vm/exec/guard.h"
#include "vm/exec/traceback.h"

void unwind_add_traceback(Frame *frame)
{
    guard_note();
    Object *exception = error_take();
    traceback_add(exception, frame);
    error_restore(exception);
}

// The next call that looks its callee up late, when only quiet instructions lie before
// it. depth: of the stack at `at`, then at the call.
static OPT const uint32_t *find_late_call(const Code *code, const uint32_t *at,
                                          uint32_t *depth)
{
    const uint32_t *end = code->words + code->word_count;
    while (at < end) {
        const OpcodeInfo *info = &opcode_info[(uint8_t)*at];
        uint32_t op = (uint8_t)*at, pops, pushes;
        if (op == OP_CALL_GLOBAL || op == OP_CALL_METHOD)
            return at;
        if (!(info->flags & OPCODE_QUIET))
            return NULL;
        opcode_effect(at, &pops, &pushes);
        *depth = *depth - pops + pushes;
        at += info->words;
        if (op == OP_JUMP) {
            int32_t distance = (int32_t)at[-1];
            if (distance < 0)
                return NULL;
            at += distance;
        }
    }
    return NULL;
}

static bool is_before(int32_t line, int32_t col, int32_t other_line, int32_t other_col)
{
    return line < other_line || (line == other_line && col < other_col);
}

// Whether the instruction at `word` belongs to the arguments of the call.
static bool is_argument(const Code *code, uint32_t word, uint32_t call)
{
    Span at = code_position(code, word), callee = code_position(code, call),
         whole = code_position(code, call + 1);
    return !is_before(at.line, at.col, callee.end_line, callee.end_col) &&
           !is_before(whole.end_line, whole.end_col, at.end_line, at.end_col);
}

// Look for the callee as its call would. returns whether there is one
static bool has_callee(Frame *frame, const uint32_t *call, Object *const *stack,
                       uint32_t depth)
{
    if ((uint8_t)*call == OP_CALL_GLOBAL) {
        Object *callee = eval_ops_load_global(frame, call);
        if (callee != NULL)
            decref(callee);
        return callee != NULL;
    }
    Object *receiver = stack[depth - (*call >> 8 & 0xff) - 1], *at[2];
    if (!eval_attr_find_method(frame, call, incref(receiver), at))
        return false;
    decref(at[0]);
    decref(at[1]);
    return true;
}

void unwind_prefer_callee(Frame *frame, Object **sp)
{
    const Code *code = frame->function->code;
    const uint32_t *ip = frame->ip - 1;
    Object **stack = frame->locals + code->local_count;
    uint32_t word = (uint32_t)(ip - code->words), depth = (uint32_t)(sp - stack);
    const uint32_t *call =
        error_matches(EXC(MemoryError)) ? NULL : find_late_call(code, ip, &depth);
    if (call == NULL || !is_argument(code, word, (uint32_t)(call - code->words)))
        return;
    ASSERT(depth == verify_depth(code, (uint32_t)(call - code->words)));
    Object *raised = error_take();
    if (has_callee(frame, call, stack, depth)) {
        error_restore(raised);
        return;
    }
    decref(raised);
    frame->ip = call + 1;
}

void unwind_caught(Frame *frame)
{
    Object *exception = error_take();
    traceback_caught(exception, frame);
    error_restore(exception);
}

void unwind_keep_locals(Frame *frame)
{
    Object *exception = error_take();
    traceback_keep_take(exception, frame);
    error_restore(exception);
}

Object **unwind_leave_frame(Frame *frame)
{
    uint32_t flags = frame->flags;
    Object **stack_pointer = frame->result;
    Object *extra = frame->extra;
    Function *function = frame->function;
    frame_stack.current = frame - 1;
    if (flags & FRAME_GENERATOR) {
        Generator *generator = (Generator *)(void *)extra;
        if (!(flags & FRAME_ENTRY))
            stack_pointer = (frame - 1)->locals + frame->depth;
        for (uint32_t i = 0; i < function->code->local_count; i++)
            generator->slots[i] = UNBOUND;
        generator_finish(generator, false);
        generator_convert_stop(generator);
        return stack_pointer;
    }
    if (flags & (FRAME_INIT | FRAME_NAMES))
        decref(extra);
    decref(OBJ(function));
    return stack_pointer;
}

void unwind_abandon_entry(void)
{
    Frame *frame = frame_stack.current;
    for (uint32_t i = 0; i < frame->function->code->local_count; i++)
        decref(frame->locals[i]);
    unwind_leave_frame(frame);
}

void unwind_raise_unbound(const Code *code, uint32_t local)
{
    Str *name = code->local_names[local];
    error_raise(
        EXC(UnboundLocalError),
        "cannot access local variable '%U' where it is not associated with a value",
        name);
}

void unwind_raise_unbound_free(const Code *code, uint32_t index)
{
    Str *name = code->free_names[index];
    error_raise_name(
        EXC(NameError), name,
        "cannot access free variable '%U' where it is not associated with a value in "
        "enclosing scope",
        name);
}
