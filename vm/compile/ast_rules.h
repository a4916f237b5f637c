// ast_rules.h - what describes the nodes of the syntax tree, and what holds for trees
// that no parser has made.
#ifndef OURO_VM_COMPILE_AST_RULES_H
#define OURO_VM_COMPILE_AST_RULES_H

#include "vm/compile/compile_internal.h"

typedef enum AstType {
    AST_TYPE_mod, // sums
    AST_TYPE_stmt,
    AST_TYPE_expr,
    AST_TYPE_pattern,
    AST_TYPE_type_param,
#define PRODUCT(type, kind, located, fields) AST_TYPE_##type,
#include "grammar/ast.def"
    AST_TYPE_boolop, // operators
    AST_TYPE_operator,
    AST_TYPE_unaryop,
    AST_TYPE_cmpop,
    AST_TYPE_expr_context,
    AST_TYPE_identifier, // values
    AST_TYPE_string,
    AST_TYPE_constant,
    AST_TYPE_int,
} AstType;

typedef enum AstMode { AST_ONE, AST_OPTIONAL, AST_SEQUENCE, AST_HOLES } AstMode;

typedef struct AstField {
    const char *name;
    size_t offset;
    AstType type;
    AstMode mode;
} AstField;

enum { AST_MOST_FIELDS = 8 };

// One kind of node.
typedef struct AstRow {
    const char *name;
    AstType type;
    int kind;
    bool located;
    size_t size, count;
    AstField fields[AST_MOST_FIELDS];
} AstRow;

// Whether a node whose parts hold is one that the compiler understands.
//
// raises  ValueError, TypeError
RAISES bool ast_rules_check(const AstRow *row, const void *node);

// Whether a place ends where it begins or behind.
//
// raises  ValueError
RAISES bool ast_rules_check_place(const Span *at);

#endif
