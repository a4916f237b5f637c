// layout.h - brackets, and the INDENT and DEDENT that follow from the lines.
//
// For lexer.re only. source: the Python language reference, 2.1.
#ifndef OURO_LEXER_LAYOUT_H
#define OURO_LEXER_LAYOUT_H

#include "lexer/lexer.h"

// At the beginning of a line: skip lines of white space or comment alone, measure the
// indentation of the first other one and set `pending`.
//
// returns false with the error noted
bool layout_begin_line(Lexer *lexer);

// Take the INDENT or one DEDENT that is pending.
//
// takes   a lexer whose `pending` is not 0
Token layout_pending(Lexer *lexer);

// Go over a backslash that the cursor is at, and the end of line behind it.
//
// returns false with the error noted: something else is behind it, or nothing
bool layout_join_line(Lexer *lexer);

// The cursor is behind the end of a line: another one begins.
void layout_pass_line(Lexer *lexer);

// Note the bracket before the cursor as open.
//
// returns false with the error noted: too many
bool layout_open(Lexer *lexer, char bracket);

// Take the open bracket away that the bracket before the cursor closes.
//
// returns false with the error noted: none, or another one
bool layout_close(Lexer *lexer, char bracket);

// At the end of the source: whether all brackets are closed.
//
// returns false with the error noted
bool layout_check_closed(Lexer *lexer);

// Note an error at the last character before the cursor, where CPython shows it.
//
// returns false
bool layout_fail(Lexer *lexer, const char *format, ...) PRINTF_LIKE(2, 3);

// Note an error of a kind at a place.
//
// returns false
bool layout_fail_at(Lexer *lexer, DiagKind kind, Span at, const char *format, ...)
    PRINTF_LIKE(4, 5);

// Whether an error noted now would be the one that is kept.
static inline bool layout_is_clean(const Lexer *lexer)
{
    return lexer->diag != NULL && !diag_is_set(lexer->diag);
}

// The f-string that is being read, or NULL.
static inline LexerFString *layout_fstring(Lexer *lexer)
{
    return lexer->fstring_count == 0 ? NULL
                                     : &lexer->fstrings[lexer->fstring_count - 1];
}

#endif
