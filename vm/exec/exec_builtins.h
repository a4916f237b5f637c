// exec_builtins.h - built-in functions that need the evaluator or the compiler.
#ifndef OURO_VM_EXEC_EXEC_BUILTINS_H
#define OURO_VM_EXEC_EXEC_BUILTINS_H

#include "runtime/types/module.h"
#include "vm/exec/frame.h"

extern const NativeDef exec_builtins_functions[];     // for the module builtins
extern const NativeDef exec_builtins_sys_functions[]; // for the module sys
// Class and first argument, borrowed, that super() without arguments takes from a
// frame; false: it has none.
bool exec_builtins_super_peek(const Frame *frame, Type **type, Object **self);
// Whether a frame has a first argument, and that is unset.
bool exec_builtins_super_is_unbound(const Frame *frame);
// Install what super() needs of the running frame.
void exec_builtins_start(void);

#endif
