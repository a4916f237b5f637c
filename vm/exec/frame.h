// frame.h - the frame stack and the value stack: two contiguous arrays, so that calls
// from Python to Python never recurse in C.
//
// A frame's locals are where the caller put the arguments (or inside a generator
// object); its evaluation stack begins behind them. The caller is `frame - 1`.
//
// Invariant: slots of locals are never NULL (UNBOUND marks an unset one). Everything in
// a frame's stack below its sp is owned. On return, or when an exception leaves a
// frame, the caller's sp is `result`, except for frames of generators.
#ifndef OURO_VM_EXEC_FRAME_H
#define OURO_VM_EXEC_FRAME_H

#include "runtime/heap/object.h"
#include "vm/code/code.h"
#include "vm/exec/function.h"

typedef struct Frame {
    // saved while other code runs: one inside or behind the instruction
    const uint32_t *ip;
    Object **locals;
    Object *const *constants;
    Object **result;    // where the result goes
    Function *function; // owned
    // first slot of the value stack that this frame never touches
    Object **top;
    Object *extra;  // generator (borrowed); new instance (owned, FRAME_INIT);
                    // namespace (owned, FRAME_NAMES)
    uint32_t flags; // FRAME_*
    // generators: the resumer's sp - locals; FRAME_OPERATOR: OPERATION(..)
    uint32_t depth;
} Frame;
_Static_assert(sizeof(Frame) == 64, "one cache line");

enum {
    FRAME_ENTRY = 1, // entered from C: leaving it leaves the loop
    // __init__ of the instance in extra, which is the call's result
    FRAME_INIT = 2,
    FRAME_GENERATOR = 4, // locals live in the generator in extra
    // resumed by a FOR_GEN_L or FOR_ITER_S instruction of the caller
    FRAME_FOR = 8,
    FRAME_SEND = 16,  // resumed by a SEND instruction of the caller
    FRAME_NAMES = 32, // class or module code: names live in the namespace in extra
    // special method that an operator of the caller runs; the caller goes on as depth
    // says (ops_special.inc). result: the caller's sp
    FRAME_OPERATOR = 128,
    // a frame object shows it; frames of generators: see GENERATOR_OBSERVED
    FRAME_OBSERVED = 64,
};

enum { // bits of frame_stack.interrupt, served at backward jumps; all but GC at calls too
    FRAME_INTERRUPT_GC = 1,
    FRAME_INTERRUPT_SIGNAL = 2,
    FRAME_INTERRUPT_GUARD = 4, // a cap on steps or time: guard.h
};

typedef struct FrameStack {
    Frame *current; // running frame; base is a sentinel below the first
    // No frame at or beyond it without a look: the recursion limit, or the bottom while
    // an interrupt waits.
    Frame *limit;
    Object **value_limit; // no frame's top beyond it
    volatile uint32_t interrupt;
    Dict *builtins; // owned
    Frame *base, *end;
    Frame *true_limit; // no frame at or beyond it: the recursion limit
    Object **values;
    uint32_t recursion_limit;
} FrameStack;
extern FrameStack frame_stack;

// Reserve both stacks.
RAISES bool frame_start(void);
// Give them back; no frame may be left.
void frame_stop(void);
// sys.setrecursionlimit: false when the current depth is too high.
bool frame_set_recursion_limit(uint32_t limit);
// Ask for bits to be served soon. May be called from a signal's handler.
void frame_interrupt(uint32_t bits);
// The bits that wait; none does any more.
uint32_t frame_take_interrupt(void);
// The next frame, whose stack would end at top, is beyond a limit: serve what waits, and
// look again. The stack is kept up to top meanwhile. function: what is called, NULL for a
// generator.
//
// raises RecursionError, or what was served
COLD RAISES bool frame_admit(OPT Function *function, Object **top);
// RecursionError: maximum recursion depth exceeded. Unless frame_admit has raised.
COLD void frame_raise_recursion(void);
uint32_t frame_depth(void);
// Position of the frame's current instruction; its line may be 0.
Span frame_position(const Frame *frame);
int32_t frame_line(const Frame *frame); // where it stands: code_line
// The innermost Python frame, or NULL when none runs.
BORROWED OPT Frame *frame_current(void);
// Name space of a frame for locals(): a new dict of a function's variables, or of a
// comprehension's, or the namespace itself.
NEW Object *frame_locals(Frame *frame);
// A new dict of the variables that have a value, from a function's slots and cells.
NEW Dict *frame_variables(const Function *function, Object **slots);
// Whether the frame is releasing its locals: those that are gone cannot be told apart.
bool frame_is_returning(const Frame *frame);
// The frame that called, or the next one out of those that are returning; NULL: there
// is none.
BORROWED OPT Frame *frame_outer(const Frame *frame);

#endif
