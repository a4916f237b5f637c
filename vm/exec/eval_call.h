// eval_call.h - binding arguments of Python functions, and calls that are not plain.
#ifndef OURO_VM_EXEC_EVAL_CALL_H
#define OURO_VM_EXEC_EVAL_CALL_H

#include "vm/exec/frame.h"

// Arguments in place: args[0..count) are positional ones, then come the values of the
// keywords in names. Turns them into the locals of function (all local_count of them).
// takes  the argument references: on failure they are released
// raises TypeError in CPython's words
RAISES bool eval_call_bind(Function *function, Object **args, size_t count,
                           OPT Tuple *names);
// Push a frame for bound locals. false: RecursionError; the locals are then released.
// takes function
RAISES bool eval_call_push(STEALS Function *function, Object **locals, Object **result,
                           uint32_t flags);
// The call slot of Python functions: from C.
NEW Object *eval_call_function(Object *function, Object *const *args, size_t count,
                               OPT Tuple *names);

typedef enum CallOutcome {
    CALL_FAILED,  // raised; callee and arguments are released
    CALL_DONE,    // *result is set
    CALL_ENTERED, // a frame was pushed: frame_stack.current
} CallOutcome;
// base[0] is the callee, then come count arguments, the last ones for names. All are
// consumed; base is where the result goes. The running frame's ip is saved.
CallOutcome eval_call_general(Object **base, size_t count, OPT Tuple *names);
// The same for function (consumed) with count positional arguments from base on.
CallOutcome eval_call_enter(STEALS Function *function, Object **base, size_t count);
// callee(*args, **keywords): base[0] callee, base[1] iterable, base[2] mapping or NULL.
CallOutcome eval_call_spread(Object **base, OPT Object *mapping);

#endif
