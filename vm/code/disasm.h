// disasm.h - code objects as text, for --dump=code and `ouro -m dis`.
#ifndef OURO_VM_CODE_DISASM_H
#define OURO_VM_CODE_DISASM_H

#include "runtime/base/buf.h"
#include "vm/code/code.h"

// Append a listing of code, and of the code objects among its constants if `nested`.
//
// raises  whatever repr() of a constant raises
RAISES bool disasm_code(const Code *code, bool nested, Buf *out);
// Append the operands of the instruction at a word.
RAISES bool disasm_operands(const Code *code, uint32_t at, Buf *out);

#endif
