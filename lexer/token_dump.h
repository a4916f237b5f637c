// token_dump.h - what --dump=tokens prints.
#ifndef OURO_LEXER_TOKEN_DUMP_H
#define OURO_LEXER_TOKEN_DUMP_H

#include "lexer/lexer.h"

// Append one line per token: "1,0-1,3  NAME  'abc'", up to the end or an error.
//
// takes   a lexer just opened
// returns false if an error was met; the lexer's diag says which
bool token_dump(Lexer *lexer, Buf *out);

#endif
