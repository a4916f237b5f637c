// call_texts.h - errors of calls worded as CPython words those of functions in C.
#ifndef OURO_VM_EXEC_CALL_TEXTS_H
#define OURO_VM_EXEC_CALL_TEXTS_H

#include "vm/exec/function.h"

// Say why a method in Python that stands for one in C cannot be called; count is that of
// the arguments given by position, self included.
//
// returns  false if its parameters are such as no method in C has: nothing is raised
bool call_texts_raise(const Function *function, size_t count, OPT Tuple *names);

#endif
