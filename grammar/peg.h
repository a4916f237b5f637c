// peg.h - a small parsing-expression-grammar machine.
//
// Explaining a mistake needs ordered choice and unlimited lookahead, which the LALR
// parser does not have; so after a failure the tokens are read again by rules kept as
// text (mistakes.def) and interpreted here. A rule whose name begins with "invalid_"
// describes a mistake and takes part in the second of two passes only.
//
//     'if'  "match"      a token by spelling; a NAME by text
//     NAME  NEWLINE      a token by its code; SOFT: any soft keyword
//     rule  ( ... )      a rule; a group
//     e?  e*  e+         optional, repeated
//     &e  !e             lookahead
//     &&'t'              the token, or (second pass) the error "expected 't'"
//     ~                  cut: no later alternative of this group
//     a | b              ordered choice
//     @word 1 2 `text`   at the end of an alternative: an action, with the numbers of
//                        items of the alternative (from 0) and a text. An alternative
//                        with an action fails its whole rule, or stops the machine
//
// Results are remembered per position and rule, so the time is linear.
//
// source  B. Ford, Parsing Expression Grammars, POPL 2004

#ifndef OURO_GRAMMAR_PEG_H
#define OURO_GRAMMAR_PEG_H

#include "lexer/lexer.h"
#include "runtime/base/region.h"
#include "runtime/base/vec.h"

enum { PEG_ITEMS = 16, PEG_FAIL = -1, PEG_DEPTH = 12000 };

typedef struct PegNode PegNode;

typedef enum PegKind {
    PEG_RULE,
    PEG_SHARED, // what it matched is remembered for both states of `invalid`
    PEG_PLAIN   // invalid_ rules are off inside
} PegKind;

typedef struct PegRule {
    const char *name, *body;
    PegKind kind;
} PegRule;

// Tokens [from, to) that an item of an alternative has matched.
typedef struct PegItem {
    int from, to;
} PegItem;

// An action of an alternative.
typedef struct PegAction {
    const char *word; // not NUL-terminated
    size_t word_length;
    int arguments[2]; // -1: not given
    const char *text; // NUL-terminated, or NULL
} PegAction;

typedef struct Peg Peg;
struct Peg {
    const PegRule *rules;
    size_t rule_count;
    Region *region;
    // The token at an index that is 0 or has a predecessor; may stop the machine.
    const Token *(*token)(Peg *peg, int index);
    // An alternative with an action has matched up to `mark`.
    void (*action)(Peg *peg, const PegAction *action, const PegItem *items, int mark);
    // A token that had to be there is not.
    void (*missing)(Peg *peg, const Token *token, const char *spelling);
    const Lexer *lexer; // for the texts of tokens
    // the rest is peg.c's own
    PegNode **compiled;
    VEC(struct PegMemo *) memory; // by position
    int depth;
    const char *stack_end; // no rule is tried below
    bool invalid;          // rules invalid_... are on
    bool cut, stopped, no_memory;
    bool too_deep; // stopped by PEG_DEPTH or stack_end
};

// Compile the rules.
//
// returns false if memory ran out
bool peg_open(Peg *peg);

// Match a rule at the first token.
//
// returns the index of the token after the match, or PEG_FAIL
int peg_match(Peg *peg, const char *rule, bool invalid);

// Release what the region does not hold.
void peg_close(Peg *peg);

#endif
