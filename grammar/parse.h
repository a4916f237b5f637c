// parse.h - source text to syntax tree.
//
// Drives lexer and parser. The tree lies in the region given; nothing else remains.
// After a failure the text is looked at again to say what is wrong in CPython's
// words; the good path pays nothing for that.

#ifndef OURO_GRAMMAR_PARSE_H
#define OURO_GRAMMAR_PARSE_H

#include "grammar/ast.h"
#include "lexer/lexer.h"

typedef enum ParseMode {
    PARSE_EXEC,  // a file:             MOD_Module
    PARSE_EVAL,  // one expression:     MOD_Expression
    PARSE_SINGLE // one prompt's input: MOD_Interactive
} ParseMode;

typedef enum ParseStatus {
    PARSE_OK,
    PARSE_ERROR,      // diag says what and where
    PARSE_INCOMPLETE, // PARSE_SINGLE only: more lines could make it right; diag is set
    PARSE_NO_MEMORY
} ParseStatus;

typedef struct ParseInput {
    const char *source;
    size_t length;
    const char *filename; // NULL: "<string>"
    ParseMode mode;
    unsigned flags; // LEXER_TEXT: the source was a str, LEXER_WARN: call warn
    LexerWarn warn; // for SyntaxWarnings about literals; may be NULL
    void *warn_context;
} ParseInput;

typedef struct ParseOutput {
    Mod *module;         // on PARSE_OK
    uint32_t name_count; // Name.index of every name is below
    const char *line;    // on PARSE_ERROR: the line of diag->at, as Python shows it,
                         // with its newline; or NULL. In the region.
    size_t line_length;
} ParseOutput;

// Parse a source.
//
// In PARSE_SINGLE a compound statement is complete when the text ends; a prompt asks
// for an empty line first.
//
// returns PARSE_OK and the tree, else another status; diag is set unless it is PARSE_OK
// cost    O(length) time and memory
ParseStatus parse_module(Region *region, const ParseInput *input, ParseOutput *output,
                         Diag *diag);

#endif
