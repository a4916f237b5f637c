// diag.h - places in a source text, and the message about one.
//
// Lines count from 1. Columns are byte offsets in the UTF-8 line, from 0; -1 stands for
// "no column". A Diag takes the first error and ignores those that follow.
//
// Python shows columns that count characters from 1: `diag_char_column` converts, so
// SyntaxError.offset is diag_char_column(line text, length, at.col) + 1.
#ifndef OURO_RUNTIME_BASE_DIAG_H
#define OURO_RUNTIME_BASE_DIAG_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/base/marks.h"

typedef struct Span {
    int32_t line, col, end_line, end_col;
} Span;

enum {                   // columns
    DIAG_UNDECODED = -2, // the source has no lines to show; SyntaxError.offset is -1
    DIAG_NOWHERE = -3    // the error has no place in the source
};

typedef enum DiagKind {
    DIAG_NONE,
    DIAG_SYNTAX,      // SyntaxError
    DIAG_INDENTATION, // IndentationError
    DIAG_TAB,         // TabError
    DIAG_RECURSION,   // RecursionError or MemoryError: too deep for the parser
    DIAG_OVERFLOW,    // OverflowError
    DIAG_MEMORY       // MemoryError
} DiagKind;

typedef struct Diag {
    DiagKind kind;   // DIAG_NONE: no error yet
    bool incomplete; // more input could make it right
    bool unclosed;   // a bracket is open at the end; `at` is that bracket
    Span at;
    char *text; // owned; read it with diag_text
} Diag;

// Begin without an error. `Diag d = { 0 };` does the same.
void diag_start(Diag *diag);

// Release the text; no error is set any more.
void diag_end(Diag *diag);

// Note an error unless there is one already. Without memory for the text the error
// becomes DIAG_MEMORY. A NULL diag discards the error.
//
// returns false, always, so that `return diag_set(...)` reads well
bool diag_set(OPT Diag *diag, DiagKind kind, Span at, const char *format, ...)
    PRINTF_LIKE(4, 5);

// diag_set with the values in a va_list.
bool diag_vset(OPT Diag *diag, DiagKind kind, Span at, const char *format,
               va_list values) PRINTF_LIKE(4, 0);

// Give the error of `from` to `to`, replacing what `to` had; `from` is then empty.
void diag_move(Diag *to, Diag *from);

// Whether an error was noted.
static inline bool diag_is_set(const Diag *diag)
{
    return diag->kind != DIAG_NONE;
}

// The message, never NULL.
const char *diag_text(const Diag *diag);

// "SyntaxError", "IndentationError", ...
const char *diag_kind_name(DiagKind kind);

// From the start of `first` to the end of `last`.
static inline Span diag_join(Span first, Span last)
{
    return (Span){ first.line, first.col, last.end_line, last.end_col };
}

// Count the characters before byte column col of a line; each byte past its end counts.
//
// returns the count; -1 for -1
// cost    O(col)
int32_t diag_char_column(const char *line, size_t length, int32_t col);

#endif
