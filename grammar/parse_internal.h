// parse_internal.h - what the rules of python.y share with parse.c and ast_check.c.
//
// A Parser is the extra argument of lemon's parser. A rule that meets something that is
// not Python sets `rejected`, and goes on with what it has: the driver looks at
// `rejected`, `ast.failed` and the diag after each token and stops.

#ifndef OURO_GRAMMAR_PARSE_INTERNAL_H
#define OURO_GRAMMAR_PARSE_INTERNAL_H

#include "grammar/parse.h"
#include "lexer/lexer.h"
#include "runtime/base/buf.h"

// Where something begins.
typedef struct Place {
    int32_t line, col;
} Place;

// An expression, and where it begins if its parentheses are counted in.
typedef struct Node {
    Expr *expr;
    Place start;
} Node;

typedef struct Nodes {
    ExprSeq seq;
    Place start;
} Nodes;

typedef struct PatternNode {
    Pattern *pattern;
    Place start;
} PatternNode;

typedef struct Patterns {
    PatternSeq seq;
    Place start;
} Patterns;

// a.b.c in an import.
typedef struct Dotted {
    NameSeq names;
    Place start;
} Dotted;

// The beginning of a statement or clause that `async` may precede.
typedef struct Head {
    Place start;
    bool is_async;
} Head;

// An argument of a call: a value (perhaps Starred), or a keyword (`**x` has no name).
typedef struct Argument {
    Expr *expr;
    Keyword *keyword;
} Argument;

typedef struct DictItem {
    Expr *key, *value;
} DictItem;

typedef struct ClassArg {
    Name *name;
    Pattern *pattern;
} ClassArg;

typedef enum ParamKind {
    PARAM_PLAIN,
    PARAM_STAR,
    PARAM_BARE_STAR,
    PARAM_DOUBLE_STAR,
    PARAM_SLASH
} ParamKind;

typedef struct Param {
    ParamKind kind;
    Arg *arg;
    Expr *value; // default
} Param;

// Arguments that grow.
typedef struct Params {
    Arguments *arguments;
    bool star, bare, slash; // seen: * of any kind, * alone and no name since, /
} Params;

// Strings beside each other: Constants and FormattedValues, not yet merged.
typedef struct Strings {
    ExprSeq values;
    Place start;
    bool has_fstring, has_bytes, has_text;
} Strings;

typedef struct FString {
    ExprSeq values;
    Place start;
    bool raw;
} FString;

// The text of an f-string that has not ended, or without a node: where one begins.
typedef struct Middle {
    Expr *node;
    Token token;
    bool raw;
} Middle;

typedef struct MiddleSeq {
    size_t count;
    Middle *items;
} MiddleSeq;

// A replacement field: its value, and the text that `=` asks for.
typedef struct Field {
    Expr *text; // or NULL
    Expr *value;
} Field;

typedef struct Conversion {
    bool given;
    int letter;      // -1: none
    Place start;     // of the `!`
    uint32_t offset; // of the `!`
} Conversion;

typedef struct Spec {
    Expr *expr; // or NULL
    Place start;
    uint32_t offset; // of the `:`
} Spec;

typedef struct SpecParts {
    ExprSeq values;
    Place start;
    uint32_t offset;
} SpecParts;

enum { EXPR_As = EXPR_COUNT }; // `a as b` in parentheses, as a NamedExpr; never leaves

typedef struct Parser {
    Ast ast; // first: AST_EXPR(p, ..) and the like use it
    const Lexer *lexer;
    const ParseInput *input;
    Diag *diag;
    Place last_end; // end of the last token given that is not white space
    Token current;  // the token being given
    Mod *result;
    Buf scratch;
    MiddleSeq middles;  // of the f-strings that are being read, the innermost last
    size_t pending_as;  // EXPR_As nodes that no with statement has taken yet
    uint32_t top_start; // where the statement at the margin that is being read begins
    int32_t last_line;  // of the last token that mistakes.c has read
    int32_t text_line;  // where SyntaxError.text begins, or 0
    bool lexer_error;   // the error is the lexer's, not the grammar's
    bool rejected;
} Parser;

static inline Place parse_start(const Token *token)
{
    return (Place){ token->at.line, token->at.col };
}

// From a place to the end of the last token.
static inline Span parse_span(const Parser *p, Place start)
{
    return (Span){ start.line, start.col, p->last_end.line, p->last_end.col };
}

// The span of a node that gets its own later.
static inline Span parse_nowhere(const Parser *p)
{
    return (Span){ p->last_end.line, p->last_end.col, p->last_end.line,
                   p->last_end.col };
}

// Intern the identifier that a NAME token spells.
Name *parse_name(Parser *p, const Token *token);

// The Name node of a NAME token.
Node parse_name_node(Parser *p, const Token *token);

// The name "*" of `from m import *`.
Name *parse_star_name(Parser *p);

// The Constant node of a NUMBER token.
Node parse_number(Parser *p, const Token *token);

// Join the parts of a dotted name to one Name.
Name *parse_dotted(Parser *p, const Dotted *dotted);

// A sequence of one pattern.
Patterns parse_one_pattern(Parser *p, PatternNode node);

// Append an item to a Dict node; a NULL key stands for `**value`.
void parse_dict_item(Parser *p, Expr *dict, DictItem item);

// Note an error at a span; the first one stays.
void parse_fail(Parser *p, Span at, const char *format, ...) PRINTF_LIKE(3, 4);

// Parse tokens [from, to) as an expression (`star_expressions` or yield).
//
// returns the expression, or NULL
Expr *parse_tokens(Region *region, const Lexer *lexer, const Token *from,
                   const Token *to);

// Whether the last token before the end is the end of a line that the source lacks. As
// CPython adds none at a prompt, it is also the one that ends a compound statement.
bool parse_ends_line(const Lexer *lexer, const Token *last);

#endif
