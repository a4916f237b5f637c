// ast_check.h - what the rules of python.y accept too widely.
//
// The rules parse a target, a parameter list or a with statement's parentheses as
// something wider. The functions here convert it, or set p->rejected; mistakes.c then
// finds the words. All of them do nothing once memory has run out.

#ifndef OURO_GRAMMAR_AST_CHECK_H
#define OURO_GRAMMAR_AST_CHECK_H

#include "grammar/parse_internal.h"

// Refuse a block without statements.
void ast_check_block(Parser *p, const StmtSeq *block);

// Make an expression a target of `=`, `for`, `with` or a comprehension.
void ast_check_target(Parser *p, Expr *expr);

// Make an expression the target of an augmented assignment.
void ast_check_single_target(Parser *p, Expr *expr);

// Make an expression the target of an annotation.
//
// returns the field `simple`: 1 for a name without parentheses
int ast_check_annotated(Parser *p, Node node);

// Make expressions the targets of del.
void ast_check_del(Parser *p, ExprSeq targets);

// Refuse `<>`, which the lexer takes for `!=`.
void ast_check_not_equal(Parser *p, const Token *token);

// Refuse `(*x)`.
void ast_check_group(Parser *p, const Expr *expr);

// Make the stand-in for `value as target` in parentheses.
Node ast_check_as(Parser *p, Node value, Node target);

// Refuse such a stand-in inside of further parentheses.
void ast_check_nested_as(Parser *p, const Expr *expr);

// Unfold the one item of `with (a, b as c):` into several, if it is of that form.
WithItemSeq ast_check_with(Parser *p, WithItemSeq items);

// Give a function or class its decorators.
void ast_check_decorate(Parser *p, Stmt *definition, ExprSeq decorators);

// Begin a list of parameters.
Params *ast_check_params_begin(Parser *p);

// Append a parameter; refuse a wrong order.
void ast_check_param(Parser *p, Params *params, Param param);

// Refuse a trailing comma after a bare star.
void ast_check_params_comma(Parser *p, const Params *params);

// End a list of parameters.
Arguments *ast_check_params_end(Parser *p, const Params *params);

// Append an argument to a call; refuse a wrong order.
void ast_check_argument(Parser *p, Expr *call, Argument argument);

// The name of a capture pattern: NULL for `_`.
Name *ast_check_wildcard(const Parser *p, Name *name);

// The name after `as` or `**` in a pattern: not `_`.
Name *ast_check_capture(Parser *p, Name *name);

// Append an argument to a class pattern, made anew if it is NULL.
Pattern *ast_check_class_arg(Parser *p, OPT Pattern *pattern, ClassArg argument);

// Refuse a + b in a pattern unless a is real and b imaginary.
void ast_check_complex(Parser *p, Node left, Node right);

// How messages name an expression: "function call", "literal", "name" ...
const char *ast_check_expr_name(const Expr *expr);

typedef enum AstCheckTarget {
    AST_CHECK_STAR, // any target of `=`
    AST_CHECK_DEL,
    AST_CHECK_FOR // `a in b` inside is the target a, and the `in` of the loop
} AstCheckTarget;

// Find what cannot be a target in an expression.
//
// returns the innermost culprit, or NULL
const Expr *ast_check_invalid_target(const Expr *expr, AstCheckTarget target);

#endif
