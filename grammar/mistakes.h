// mistakes.h - says what is wrong with a text that did not parse, in CPython's words.

#ifndef OURO_GRAMMAR_MISTAKES_H
#define OURO_GRAMMAR_MISTAKES_H

#include "grammar/parse_internal.h"

// Read the text of lexer once more and set p->diag, unless it is set for good already.
//
// returns false if memory ran out
// cost    O(length), with a large constant
bool mistakes_explain(Parser *p, const Lexer *lexer);

#endif
