// call_texts.h - errors of calls worded as CPython words those of functions in C.
#ifndef OURO_VM_EXEC_CALL_TEXTS_H
#define OURO_VM_EXEC_CALL_TEXTS_H

#include "vm/exec/function.h"

// Say why a method in Python that stands for one in C cannot be called: locals hold what
// has been bound, count is that of the arguments given by position, self included.
//
// raises  TypeError
void call_texts_raise(const Function *function, Object *const *locals, size_t count,
                      OPT Tuple *names);

#endif
