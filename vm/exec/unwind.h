// unwind.h - what happens to a frame that an exception passes.
#ifndef OURO_VM_EXEC_UNWIND_H
#define OURO_VM_EXEC_UNWIND_H

#include "vm/exec/frame.h"

// Add frame's position to the traceback of the pending exception.
void unwind_add_traceback(Frame *frame);
// The quiet instruction before frame->ip has raised: if it stands among the arguments of a
// callee that is looked up after them, and that cannot be found, then that is the error.
COLD void unwind_prefer_callee(Frame *frame, Object **sp);
// The pending exception has a handler in frame.
void unwind_caught(Frame *frame);
// Hand the frame's locals to the traceback of the pending exception.
void unwind_keep_locals(Frame *frame);
// The frame's values are gone: pop it. returns the sp of its caller
Object **unwind_leave_frame(Frame *frame);
// Pop an entry frame that was never run, with its locals.
void unwind_abandon_entry(void);
// "cannot access local variable 'x' where it is not associated with a value"
COLD void unwind_raise_unbound(const Code *code, uint32_t local);
COLD void unwind_raise_unbound_free(const Code *code, uint32_t index);

#endif
