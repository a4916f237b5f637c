// code.h - compiled code: instructions, constants, names, handlers, positions.
//
// Invariant: `words` holds whole instructions as opcodes.def lays them out; caches in
// them are the only part that changes after the code is made.
#ifndef OURO_VM_CODE_CODE_H
#define OURO_VM_CODE_CODE_H

#include "runtime/base/diag.h"
#include "runtime/heap/object.h"
#include "runtime/types/str.h"

enum {                  // Code.flags; values are CPython's where it has them
    CODE_OPTIMIZED = 1, // names are fast locals: a function
    CODE_NEWLOCALS = 2,
    CODE_VARARGS = 4,
    CODE_VARKEYWORDS = 8,
    CODE_NESTED = 16,
    CODE_GENERATOR = 32,
    CODE_COROUTINE = 128,
    CODE_ITERABLE_COROUTINE = 256, // a generator that may be awaited
    CODE_ASYNC_GENERATOR = 512,
    CODE_SUSPENDS = CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR,
    CODE_FUTURE_ANNOTATIONS = 0x1000000,
    CODE_HAS_DOCSTRING = 0x4000000, // the first constant is the docstring
};

// While the instruction starts at a word index in [start, end), an exception cuts the
// stack to depth, is pushed, and control goes to handler. Sorted by start; an inner
// region has its own entry, so the entries do not overlap.
typedef struct CodeHandler {
    uint32_t start, end, handler, depth;
} CodeHandler;

typedef struct Code {
    Object object;
    Str *name, *qualname, *filename;
    uint32_t flags;
    uint32_t arg_count; // positional parameters, positional-only ones included
    uint32_t posonly_count;
    uint32_t kwonly_count;
    uint32_t local_count; // slots: arguments, *args, **kwargs, then the other locals
    uint32_t free_count;  // free cells of the function
    uint32_t stack_size;  // values above the locals
    uint32_t frame_size;  // slots of a frame: local_count + stack_size + 1
    uint32_t first_line;
    // arg_count for a plain function, else CODE_KEY_GENERAL; see function.h
    uint32_t key;
    uint32_t word_count, constant_count, name_count, handler_count, position_size;
    uint32_t *words;
    Object **constants;
    Str **names;          // interned
    Str **local_names;    // local_count, interned; "" for nameless temporaries
    Str **free_names;     // free_count, interned
    uint8_t *local_flags; // local_count: CODE_LOCAL_CELL, CODE_LOCAL_HIDDEN
    CodeHandler *handlers;
    uint8_t *positions; // code_position decodes
} Code;

// *args, **kwargs, keyword-only, generator: no plain call
#define CODE_KEY_GENERAL 0xffffffffu
// holds a cell; comprehension's own variable
enum { CODE_LOCAL_CELL = 1, CODE_LOCAL_HIDDEN = 2 };

extern Type code_type;
static inline Code *as_code(Object *o)
{
    ASSERT(o->shape == SHAPE_CODE);
    return (Code *)(void *)o;
}

// What the assembler hands over; arrays are copied, references taken anew.
typedef struct CodeParts {
    Str *name, *qualname, *filename;
    uint32_t flags, arg_count, posonly_count, kwonly_count, stack_size, first_line;
    uint32_t word_count, constant_count, name_count, local_count, free_count,
        handler_count;
    const uint32_t *words;
    Object *const *constants;
    Str *const *names, *const *local_names, *const *free_names;
    const uint8_t *local_flags;
    const CodeHandler *handlers;
    // One per instruction, in order; CALL_GLOBAL and CALL_METHOD have two: the
    // callee's for their first word, the call's for the words behind it.
    const Span *spans;
    uint32_t span_count;
} CodeParts;
NEW Code *code_new(const CodeParts *parts);
NEW Code *code_copy(const Code *from);
// The local behind `local` in the order in which variables are listed: parameters and
// plain ones, then other cells by name. local_count is the begin, and the end.
uint32_t code_next_local(const Code *code, uint32_t local);
// code.replace(**changes), in code_replace.c; args[0]: the dict, or NULL.
NEW Object *code_replace(Object *self, Object *const *args);

// Called when any code object goes, before its words are released.
void code_on_gone(OPT void (*gone)(const Code *code));

// Source position of the instruction that holds a word index (any of its words). Line
// 0: unknown. In CALL_GLOBAL and CALL_METHOD the first word has the callee's position.
Span code_position(const Code *code, uint32_t word);
// The line that execution stands at: of the instruction, or of the last one before it
// that has a line.
int32_t code_line(const Code *code, uint32_t word);
// The first word of the instruction that holds a word index.
const uint32_t *code_instruction(const Code *code, uint32_t word);
// Handler covering a word index, or NULL.
const CodeHandler *code_find_handler(const Code *code, uint32_t word);

#endif
