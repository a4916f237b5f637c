// unwind.c - how frames end by an exception, and the errors of unbound variables.
#include "vm/exec/unwind.h"

#include "runtime/protocol/error.h"
#include "runtime/types/singletons.h"
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
