// verify.h - checks that a code object keeps the promises of opcodes.def.
#ifndef OURO_VM_CODE_VERIFY_H
#define OURO_VM_CODE_VERIFY_H

#include "runtime/base/buf.h"
#include "vm/code/code.h"

// Follow every path: stack depth at each instruction, operands in range, jumps and
// handlers at instructions.
//
// returns false with what is wrong appended to `problem`
// cost    O(words)
bool verify_code(const Code *code, Buf *problem);

// How many values lie on the stack before the instruction that a word belongs to; 0 when
// it cannot be told.
//
// cost    O(words)
uint32_t verify_depth(const Code *code, uint32_t word);

#endif
