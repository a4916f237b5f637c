// compile.h - source text to code objects: parse, scopes, instructions.
#ifndef OURO_VM_COMPILE_COMPILE_H
#define OURO_VM_COMPILE_COMPILE_H

#include "vm/code/code.h"

typedef enum CompileMode { COMPILE_EXEC, COMPILE_EVAL, COMPILE_SINGLE } CompileMode;

enum {
    COMPILE_FUTURE_ANNOTATIONS = 1,
    COMPILE_ALLOW_INCOMPLETE = 2, // the prompt: raises _IncompleteInputError
    COMPILE_IS_TEXT = 4,          // source comes from a str: UTF-8, no encoding cookie
    // errors quote the source though the name is no file's
    COMPILE_QUOTES = 8,
    // the program's own file: errors in its bytes are told as CPython tells them there
    COMPILE_IS_FILE = 16,
    // a module's source: what runs is the import, which nobody wants to be warned of
    COMPILE_IS_IMPORT = 32,
    // times 1 + level of optimisation; else the level set below
    COMPILE_LEVEL = 64,
};

// What -O says: 1 leaves assertions out, 2 docstrings too.
void compile_set_level(int level);

// raises SyntaxError and its kin with filename, lineno, offset, text, end_lineno,
// end_offset set as CPython does; MemoryError; RecursionError; ValueError "source code
// string cannot contain null bytes"
NEW Code *compile_source(const char *source, size_t length, Str *filename,
                         CompileMode mode, unsigned flags);

// The syntax tree of a source as objects. classes: the namespace of the module _ast.
NEW Object *compile_to_ast(const char *source, size_t length, Str *filename,
                           CompileMode mode, unsigned flags, Dict *classes);
// The code of such a tree.
//
// raises  what compile_source does; TypeError, ValueError for trees that mean nothing
NEW Code *compile_from_ast(Object *tree, Str *filename, CompileMode mode,
                           unsigned flags, Dict *classes);

// Who is told of a SyntaxWarning; false means that it raised.
void compile_on_warning(bool (*warn)(Str *filename, int32_t line, Str *message));

// Where a traceback marks an operator, subscript or call inside a piece of source:
// lines from 0, byte offsets in them. The part between left and right gets `^`, the
// rest `~`.
typedef struct CompileAnchors {
    uint32_t left_line, left, right_line, right;
} CompileAnchors;

// returns false when the piece is no expression of that kind
bool anchors_find(const char *segment, size_t length, CompileAnchors *out);

// Whether text is one statement that is nothing but a call from start (byte offset in
// its first line) to end (in its last): its traceback shows no carets.
bool anchors_is_whole_call(const char *text, size_t length, uint32_t start,
                           uint32_t end);

#endif
