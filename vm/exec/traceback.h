// traceback.h - traceback objects and the printed form of exceptions.
#ifndef OURO_VM_EXEC_TRACEBACK_H
#define OURO_VM_EXEC_TRACEBACK_H

#include "runtime/types/str.h"
#include "vm/exec/frame.h"

typedef struct Traceback {
    Object object;
    struct Traceback *next; // towards the place of the raise, or NULL
    Code *code;
    Dict *globals;
    uint32_t word;          // index of a word of the instruction
    int32_t line;
} Traceback;
extern Type traceback_type;

// Put frame's position before the traceback of exception. Out of memory: left out.
void traceback_add(Object *exception, const Frame *frame);
// "Traceback (most recent call last): ..." with chain, groups, notes, carets, suggestions.
NEW Str *traceback_format(Object *exception);
// The same to sys.stderr (or descriptor 2 when that is unusable).
void traceback_print(Object *exception);

#endif
