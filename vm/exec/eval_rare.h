// eval_rare.h - the operations of the instruction RARE (vm/code/rare.def).
#ifndef OURO_VM_EXEC_EVAL_RARE_H
#define OURO_VM_EXEC_EVAL_RARE_H

#include "vm/code/opcode.h"
#include "vm/exec/frame.h"

// Run one operation on the values that it pops (borrowed). made receives what it
// pushes. frame->ip is saved.
RAISES bool eval_rare_run(Frame *frame, RareOp op, uint32_t detail,
                          Object *const *values, Object **made);

#endif
