// call_texts.h - errors of calls worded as CPython words those of functions in C.
#ifndef OURO_VM_EXEC_CALL_TEXTS_H
#define OURO_VM_EXEC_CALL_TEXTS_H

#include "vm/exec/function.h"

// Whether the parameters are such as a native's signature can describe.
bool call_texts_fits(const Function *function);

// Say why a method in Python that stands for one in C, and fits, cannot be called; count
// is that of the arguments given by position, self included.
//
// raises  TypeError
void call_texts_raise(const Function *function, size_t count, OPT Tuple *names);

#endif
