// eval.h - the evaluator: running frames.
#ifndef OURO_VM_EXEC_EVAL_H
#define OURO_VM_EXEC_EVAL_H

#include "vm/exec/frame.h"
#include "vm/exec/function.h"

// Run the frame that was pushed last (FRAME_ENTRY set) until it returns or yields.
// returns its value, or NULL with an exception raised
NEW Object *eval_run(void);
// Call a function with exactly the positional arguments of its key.
NEW Object *eval_call(Function *function, Object *const *args, size_t count);
// Go on in the generator frame that was pushed last (FRAME_ENTRY set), with its sp; a
// pending exception is raised in it first. returns what it yields or returns, or NULL
NEW Object *eval_resume(Object **stack_pointer);
// Run class or module code with a namespace. names is a dict or any mapping.
NEW Object *eval_names(Function *function, Object *names);
// Clear all inline caches of all code objects: a class changed in a way that shapes do
// not show.
void eval_flush_caches(void);

#endif
