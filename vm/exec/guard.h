// guard.h - caps that a run is given: -X maxheap=SIZE, maxsteps=N, maxtime=SECONDS.
//
// Reaching one raises once; then there is a reserve, so that handlers and the traceback
// can run. A program that goes on after a cap on steps or time, until that reserve is
// used up too, is ended. A step is a turn of a loop, also of one in C, a call, or the
// resumption of a generator.
#ifndef OURO_VM_EXEC_GUARD_H
#define OURO_VM_EXEC_GUARD_H

#include "runtime/heap/object.h"

enum { GUARD_STATUS = 4 }; // exit status after an uncaught cap

typedef enum GuardCap { GUARD_STEPS, GUARD_TIME, GUARD_CAPS } GuardCap;

// Begin without any cap; forget what is kept.
void guard_start(void);
void guard_stop(void);
// Check one text of -X, or take it too. false: it is one of the three, and its value is
// wrong, as said on stderr
bool guard_check_option(const char *option);
bool guard_take_option(const char *option);
// The program begins: steps are counted from here on, not that one.
void guard_begin(void);
// The class of a cap's exception: mem.StepLimit, mem.TimeLimit.
BORROWED OPT Object *guard_class(GuardCap cap);
// At a safe point: count a step, look at the clock. false: it raised
RAISES bool guard_serve(void);
// Whether the clock of maxtime rings by this signal: no program blocks or handles it.
bool guard_owns_signal(int number);
// A frame is about to be left by an exception: note who holds what, if the heap's cap
// was just reached.
void guard_note(void);
// The exit status of an uncaught exception: 4 for that of a cap, which is explained on
// stderr; else 1.
int guard_status(Object *exception);

#endif
