// source.h - the bytes of a source file to the text that is lexed.
#ifndef OURO_LEXER_SOURCE_H
#define OURO_LEXER_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/base/diag.h"
#include "runtime/base/marks.h"

typedef struct SourceText {
    char *text; // UTF-8, lines ended by \n, NUL behind; released with free
    uint32_t length;
    bool added_newline; // the last line had no end
} SourceText;

// Where a source comes from. CPython has other words for what is wrong with the bytes of
// the file that it runs than for bytes that a program gives to compile().
typedef enum SourceKind {
    SOURCE_TEXT, // it is UTF-8 whatever a coding comment says
    SOURCE_BYTES,
    SOURCE_FILE
} SourceKind;

// Decode a source: byte order mark, coding comment, line ends, a last line without end.
//
// returns false with diag set: SyntaxError in CPython's words, or no memory
// cost    O(length)
// source  PEP 263
RAISES bool source_prepare(const char *bytes, size_t length, const char *filename,
                           SourceKind kind, SourceText *out, Diag *diag);

#endif
