// lexer.h - source text to tokens.
//
// lexer_open makes one clean copy of the source: UTF-8, lines ended by \n alone, the
// last one too, a NUL behind. Tokens are offsets into that copy. Nothing is allocated
// per token, and lexing is linear. A literal stays text here; literal.h decodes it.
//
// A Lexer is a plain struct: `Lexer ahead = *lexer; ahead.diag = NULL;` looks ahead
// without a trace, and is not closed. After an error lexer_next answers TOKEN_ERROR for
// ever, and the Diag says why.
//
// The grammar's terminals have the same names as the codes. Lemon numbers them as it
// likes, so the driver maps by a table made from the rows, with another prefix there:
//     #define TOKEN(code, spelling) [TOKEN_##code] = PY_##code,
//
// An f-string is FSTRING_START (prefix and quotes), then FSTRING_MIDDLE (text to decode
// as a string's, in pieces; never empty) and replacement fields in any order, then
// FSTRING_END. A field is LBRACE, tokens, perhaps EQUAL, perhaps EXCLAMATION and NAME,
// perhaps COLON and the spec (again MIDDLEs and fields), RBRACE. For `{{` and `}}` a
// MIDDLE ends with the first brace and the next token begins after the second.
//
// INDENT covers the new line's white space; DEDENT is empty, before the first token of
// its line; both have the line of that token.
#ifndef OURO_LEXER_LEXER_H
#define OURO_LEXER_LEXER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/base/buf.h"
#include "runtime/base/diag.h"
#include "runtime/base/marks.h"

typedef enum TokenKind {
#define TOKEN(code, spelling) TOKEN_##code,
#include "lexer/tokens.def"
    TOKEN_COUNT
} TokenKind;

typedef struct Token {
    TokenKind kind;
    uint32_t start, end; // text[start .. end) of the lexer
    Span at;
} Token;

enum {
    LEXER_INDENTS = 100,  // levels of indentation
    LEXER_BRACKETS = 200, // open brackets
    LEXER_FSTRINGS = 150  // f-strings inside each other
};

enum {
    // the source was text already: UTF-8, a coding comment means nothing
    LEXER_TEXT = 1,
    LEXER_WARN = 2, // call `warn` for doubtful literals
    LEXER_FILE = 4, // the program's own file: see SourceKind
    // as for tools: brackets need not match, a number may begin with zeros and end at a
    // name, other characters are EXCLAMATION
    LEXER_LOOSE = 8,
    LEXER_PART = 16 // an expression or one statement: what is no file needs no last \n
};

typedef struct LexerIndent {
    uint32_t col, alt_col; // with tabs to multiples of 8, and with tabs as 1
} LexerIndent;

typedef struct LexerBracket {
    int32_t line, col;
    char open;
} LexerBracket;

// An f-string that is being read.
typedef struct LexerFString {
    uint32_t start;       // offset of its first character
    int32_t line, col;    // and place
    uint8_t quote;        // ' or "
    uint8_t quote_size;   // 1 or 3
    bool raw;             // prefix has r
    bool in_text;         // next comes text, not an expression
    bool in_spec;         // that text is a format spec
    uint16_t depth;       // brackets open inside it
    uint16_t field_depth; // fields open inside each other
} LexerFString;

// Called with SyntaxWarnings about literals when LEXER_WARN is set.
typedef void (*LexerWarn)(void *context, Span at, const char *text);

typedef struct Lexer {
    const char *text;   // owned by the one that was opened
    uint32_t length;    // without the NUL
    uint32_t room;      // bytes that lexer_append has allocated; 0: it has not yet
    bool added_newline; // the last \n was not in the source
    bool owns_text;     // lexer_close releases it
    bool bol;           // at the beginning of a logical line
    bool failed;        // an error was met
    char awaited; // after Diag.incomplete: three of this quote end the token, or 0
    uint8_t flags;
    uint32_t cursor;     // what comes next
    uint32_t line_start; // offset of the line that cursor is in
    int32_t line;        // its number, from 1
    int32_t pending;     // dedents still to be given; or -1: one indent
    Diag *diag;          // NULL: errors are not noted
    LexerWarn warn;
    void *warn_context;
    const char *filename;
    uint16_t indent_count, bracket_count, fstring_count;
    // as many as the counts say
    LexerIndent indents[LEXER_INDENTS];
    LexerBracket brackets[LEXER_BRACKETS];
    LexerFString fstrings[LEXER_FSTRINGS];
} Lexer;

// Begin with a source: find its encoding, make the clean copy.
//
// takes   diag and filename must outlive the lexer
// returns false with diag set; the lexer then gives TOKEN_ERROR, and may be closed
RAISES bool lexer_open(Lexer *lexer, const char *source, size_t length,
                       const char *filename, unsigned flags, Diag *diag);

// Add lines to the text of a lexer opened with LEXER_TEXT. Copies of the lexer made
// before must not be used any more.
//
// returns false with diag set; the lexer then gives TOKEN_ERROR
// cost    amortised O(length)
RAISES bool lexer_append(Lexer *lexer, const char *source, size_t length);

// Release the copy of the source; of the one that was opened, not of its copies.
void lexer_close(Lexer *lexer);

// The next token; TOKEN_END for ever at the end, TOKEN_ERROR for ever after an error.
//
// cost    O(length of the token and the white space before it)
Token lexer_next(Lexer *lexer);

// The text of a token; not NUL-terminated.
static inline const char *lexer_token_text(const Lexer *lexer, const Token *token,
                                           size_t *length)
{
    *length = token->end - token->start;
    return lexer->text + token->start;
}

// The text of a line, without its end.
//
// returns the line, not NUL-terminated; "" with length 0 if there is no such line
// cost    O(length of the source)
const char *lexer_line_text(const Lexer *lexer, int32_t line, size_t *length);

// "NAME", "LPAR" ...: the code of a kind.
const char *lexer_kind_name(TokenKind kind);

// The spelling of an operator or keyword; words such as "newline" for the others.
const char *lexer_kind_spelling(TokenKind kind);

// Whether the kind is a keyword.
bool lexer_is_keyword(TokenKind kind);

// The keyword a text is.
//
// returns its kind, or TOKEN_NAME
TokenKind lexer_keyword(const char *text, size_t length);

#endif
