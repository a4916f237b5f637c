// ast.h - the syntax tree: node types, constructors and walkers, from ast.def.
//
// Every node, sequence and text of a tree lies in one Region and dies with it; no
// node is ever freed alone. Kinds and fields are those of Python's `ast` module, so
// `expr->BinOp.left` here is `node.left` there. A name is interned: within one tree
// equal names are equal pointers, numbered from 0 without gaps.
//
// Running out of memory does not interrupt a constructor: it sets `failed` and
// answers a spare node that may be written but means nothing. Whoever builds asks
// `failed` before reading anything back.

#ifndef OURO_GRAMMAR_AST_H
#define OURO_GRAMMAR_AST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/base/diag.h"
#include "runtime/base/marks.h"
#include "runtime/base/region.h"

// An identifier: UTF-8, NFKC-normalised, NUL-terminated.
typedef struct Name {
    const char *text;
    uint32_t length;
    uint32_t hash;
    uint32_t index;    // 0, 1, 2 ... in order of first appearance
    struct Name *next; // in the chain of its hash bucket
} Name;

typedef enum ConstantKind {
    CONSTANT_INT,       // text: 12, 0xff, 0o17, 0b1: as written, no underscores
    CONSTANT_FLOAT,     // text: as written, no underscores
    CONSTANT_IMAGINARY, // text: as CONSTANT_FLOAT (or digits alone), without the j
    CONSTANT_STR,       // text: decoded, UTF-8 that may hold lone surrogates (WTF-8)
    CONSTANT_BYTES,     // text: decoded bytes
    CONSTANT_NONE,
    CONSTANT_TRUE,
    CONSTANT_FALSE,
    CONSTANT_ELLIPSIS,
    // made by no parser: text is what a compiler keeps there, opaque here
    CONSTANT_OBJECT
} ConstantKind;

// The value of a literal, still text. A NUL follows text[length - 1].
typedef struct Constant {
    ConstantKind kind;
    size_t length;
    const char *text;
} Constant;

// --- enums of the kinds and operators ---------------------------------------------

#define C(prefix, name) prefix##_##name,
#define ENUM(type, prefix, items) typedef enum type { items prefix##_COUNT } type;
#include "grammar/ast.def"
#undef C

typedef enum ModKind {
#define MOD(kind, fields) MOD_##kind,
#include "grammar/ast.def"
    MOD_COUNT
} ModKind;

typedef enum StmtKind {
#define STMT(kind, fields) STMT_##kind,
#define STMT_BARE(kind) STMT_##kind,
#include "grammar/ast.def"
    STMT_COUNT
} StmtKind;

typedef enum ExprKind {
#define EXPR(kind, fields) EXPR_##kind,
#include "grammar/ast.def"
    EXPR_COUNT
} ExprKind;

typedef enum PatternKind {
#define PATTERN(kind, fields) PATTERN_##kind,
#include "grammar/ast.def"
    PATTERN_COUNT
} PatternKind;

typedef enum TypeParamKind {
#define TYPE_PARAM(kind, fields) TYPE_PARAM_##kind,
#include "grammar/ast.def"
    TYPE_PARAM_COUNT
} TypeParamKind;

// --- node types -------------------------------------------------------------------

typedef struct Mod Mod;
typedef struct Stmt Stmt;
typedef struct Expr Expr;
typedef struct Pattern Pattern;
typedef struct TypeParam TypeParam;
#define PRODUCT(type, kind, located, fields) typedef struct kind kind;
#include "grammar/ast.def"

#define AST_SEQUENCE(name, item)                                                       \
    typedef struct name {                                                              \
        size_t count;                                                                  \
        item *items;                                                                   \
    } name
AST_SEQUENCE(StmtSeq, Stmt *);
AST_SEQUENCE(ExprSeq, Expr *);
AST_SEQUENCE(PatternSeq, Pattern *);
AST_SEQUENCE(TypeParamSeq, TypeParam *);
AST_SEQUENCE(ComprehensionSeq, Comprehension *);
AST_SEQUENCE(ExceptHandlerSeq, ExceptHandler *);
AST_SEQUENCE(ArgSeq, Arg *);
AST_SEQUENCE(KeywordSeq, Keyword *);
AST_SEQUENCE(AliasSeq, Alias *);
AST_SEQUENCE(WithItemSeq, WithItem *);
AST_SEQUENCE(MatchCaseSeq, MatchCase *);
AST_SEQUENCE(NameSeq, Name *);
AST_SEQUENCE(CmpOpSeq, CmpOp);
#undef AST_SEQUENCE

// The C type of a field, by the type that its row in ast.def names.
#define AST_ONE_stmt Stmt *
#define AST_ONE_expr Expr *
#define AST_ONE_pattern Pattern *
#define AST_ONE_type_param TypeParam *
#define AST_ONE_comprehension Comprehension *
#define AST_ONE_excepthandler ExceptHandler *
#define AST_ONE_arguments Arguments *
#define AST_ONE_arg Arg *
#define AST_ONE_keyword Keyword *
#define AST_ONE_alias Alias *
#define AST_ONE_withitem WithItem *
#define AST_ONE_match_case MatchCase *
#define AST_ONE_identifier Name *
#define AST_ONE_string const char *
#define AST_ONE_constant Constant
#define AST_ONE_int int
#define AST_ONE_boolop BoolOp
#define AST_ONE_operator Operator
#define AST_ONE_unaryop UnaryOp
#define AST_ONE_cmpop CmpOp
#define AST_ONE_expr_context ExprContext

#define AST_SEQ_stmt StmtSeq
#define AST_SEQ_expr ExprSeq
#define AST_SEQ_pattern PatternSeq
#define AST_SEQ_type_param TypeParamSeq
#define AST_SEQ_comprehension ComprehensionSeq
#define AST_SEQ_excepthandler ExceptHandlerSeq
#define AST_SEQ_arg ArgSeq
#define AST_SEQ_keyword KeywordSeq
#define AST_SEQ_alias AliasSeq
#define AST_SEQ_withitem WithItemSeq
#define AST_SEQ_match_case MatchCaseSeq
#define AST_SEQ_identifier NameSeq
#define AST_SEQ_cmpop CmpOpSeq

#define F(type, name) AST_ONE_##type name;
#define O(type, name) AST_ONE_##type name;
#define S(type, name) AST_SEQ_##type name;
#define Q(type, name) AST_SEQ_##type name;

#define MOD(kind, fields)                                                              \
    struct Mod##kind {                                                                 \
        fields                                                                         \
    };
#define STMT(kind, fields)                                                             \
    struct Stmt##kind {                                                                \
        fields                                                                         \
    };
#define EXPR(kind, fields)                                                             \
    struct Expr##kind {                                                                \
        fields                                                                         \
    };
#define PATTERN(kind, fields)                                                          \
    struct Pattern##kind {                                                             \
        fields                                                                         \
    };
#define TYPE_PARAM(kind, fields)                                                       \
    struct TypeParam##kind {                                                           \
        fields                                                                         \
    };
#define PRODUCT(type, kind, located, fields)                                           \
    struct kind {                                                                      \
        Span at;                                                                       \
        fields                                                                         \
    };
#include "grammar/ast.def"

#undef F
#undef O
#undef S
#undef Q

struct Mod {
    ModKind kind;
    union {
#define MOD(kind, fields) struct Mod##kind kind;
#include "grammar/ast.def"
    };
};

struct Stmt {
    StmtKind kind;
    Span at;
    union {
#define STMT(kind, fields) struct Stmt##kind kind;
#include "grammar/ast.def"
    };
};

struct Expr {
    ExprKind kind;
    Span at;
    union {
#define EXPR(kind, fields) struct Expr##kind kind;
#include "grammar/ast.def"
    };
};

struct Pattern {
    PatternKind kind;
    Span at;
    union {
#define PATTERN(kind, fields) struct Pattern##kind kind;
#include "grammar/ast.def"
    };
};

struct TypeParam {
    TypeParamKind kind;
    Span at;
    union {
#define TYPE_PARAM(kind, fields) struct TypeParam##kind kind;
#include "grammar/ast.def"
    };
};

// --- making -----------------------------------------------------------------------

// What constructors need: the region, the names so far, a spare node.
typedef struct Ast {
    Region *region;
    Name **buckets; // hash table of names, in the region
    uint32_t bucket_count, name_count;
    bool failed; // memory ran out
    union {
        Expr expr;
        Stmt stmt;
        Pattern pattern;
        Arguments arguments;
        char bytes[256];
    } spare;
} Ast;

// AST_EXPR(p, span, BinOp, .left = l, .op = OPER_Add, .right = r): a new node.
// `p` is any pointer to a struct with a member `Ast ast`.
#define AST_MOD(p, Kind, ...)                                                          \
    ((Mod *)ast_make(&(p)->ast, MOD_##Kind, (Span){ 0 }, offsetof(Mod, Kind), false,   \
                     &(struct Mod##Kind){ __VA_ARGS__ }, sizeof(struct Mod##Kind)))
#define AST_STMT(p, span, Kind, ...)                                                   \
    ((Stmt *)ast_make(&(p)->ast, STMT_##Kind, span, offsetof(Stmt, Kind), true,        \
                      &(struct Stmt##Kind){ __VA_ARGS__ }, sizeof(struct Stmt##Kind)))
#define AST_STMT_BARE(p, span, Kind)                                                   \
    ((Stmt *)ast_make(&(p)->ast, STMT_##Kind, span, offsetof(Stmt, Expr), true, NULL,  \
                      0))
#define AST_EXPR(p, span, Kind, ...)                                                   \
    ((Expr *)ast_make(&(p)->ast, EXPR_##Kind, span, offsetof(Expr, Kind), true,        \
                      &(struct Expr##Kind){ __VA_ARGS__ }, sizeof(struct Expr##Kind)))
#define AST_PATTERN(p, span, Kind, ...)                                                \
    ((Pattern *)ast_make(&(p)->ast, PATTERN_##Kind, span, offsetof(Pattern, Kind),     \
                         true, &(struct Pattern##Kind){ __VA_ARGS__ },                 \
                         sizeof(struct Pattern##Kind)))
#define AST_TYPE_PARAM(p, span, Kind, ...)                                             \
    ((TypeParam *)ast_make(                                                            \
        &(p)->ast, TYPE_PARAM_##Kind, span, offsetof(TypeParam, Kind), true,           \
        &(struct TypeParam##Kind){ __VA_ARGS__ }, sizeof(struct TypeParam##Kind)))
// AST_PRODUCT(p, Arg, .at = span, .arg = name): a new node of a product type.
#define AST_PRODUCT(p, Kind, ...)                                                      \
    ((Kind *)ast_copy(&(p)->ast, &(Kind){ __VA_ARGS__ }, sizeof(Kind)))

// AST_APPEND(p, seq, item): append to a sequence that AST_APPEND alone has made.
#define AST_APPEND(p, seq, item)                                                       \
    (ast_grow(&(p)->ast, (void **)(void *)&(seq).items, (seq).count,                   \
              sizeof *(seq).items)                                                     \
         ? (void)((seq).items[(seq).count++] = (item))                                 \
         : (void)0)

// Begin a tree in region.
void ast_open(Ast *ast, Region *region);

// Make a node from its kind, place and fields; the macros above call this.
//
// returns the node, or the spare one after setting failed
void *ast_make(Ast *ast, int kind, Span at, size_t head, bool located,
               OPT const void *fields, size_t size);

// Copy a struct into the region.
//
// returns the copy, or the spare node after setting failed
void *ast_copy(Ast *ast, const void *node, size_t size);

// Make room for one item more in an array that grows by doubling.
//
// returns false if memory ran out; failed is then set
// cost    amortised O(1)
bool ast_grow(Ast *ast, void **items, size_t count, size_t item_size);

// Copy bytes into the region and put a NUL behind them.
//
// returns the copy, or "" after setting failed
const char *ast_text(Ast *ast, const char *text, size_t length);

// Intern an identifier that is already normalised.
//
// returns the one Name of that text, or a spare one after setting failed
Name *ast_name(Ast *ast, const char *text, size_t length);

// --- names of kinds ---------------------------------------------------------------

// The kind as Python spells it: "BinOp", "FunctionDef", "NotIn" ...
const char *ast_mod_kind_name(ModKind kind);
const char *ast_stmt_kind_name(StmtKind kind);
const char *ast_expr_kind_name(ExprKind kind);
const char *ast_pattern_kind_name(PatternKind kind);
const char *ast_type_param_kind_name(TypeParamKind kind);
const char *ast_boolop_name(BoolOp op);
const char *ast_operator_name(Operator op);
const char *ast_unaryop_name(UnaryOp op);
const char *ast_cmpop_name(CmpOp op);
const char *ast_expr_context_name(ExprContext ctx);

// --- walking ----------------------------------------------------------------------

// What to do with each child. A NULL handler for expr, stmt, pattern or type_param
// skips the child; the product nodes (arguments, keyword, comprehension, withitem,
// excepthandler, match_case ...) are passed through to their own children unless a
// handler for them is given. A handler answers false to stop the walk.
typedef struct AstVisitor {
    void *context;
    bool (*stmt)(void *context, Stmt *node);
    bool (*expr)(void *context, Expr *node);
    bool (*pattern)(void *context, Pattern *node);
    bool (*type_param)(void *context, TypeParam *node);
#define PRODUCT(type, kind, located, fields) bool (*type)(void *context, kind *node);
#include "grammar/ast.def"
} AstVisitor;

// Show the children of a node to visitor, in the order of the fields.
//
// Only one level: the handlers recurse if they want to, and count their depth.
// returns false if a handler did
bool ast_visit_mod(const AstVisitor *visitor, Mod *node);
bool ast_visit_stmt(const AstVisitor *visitor, Stmt *node);
bool ast_visit_expr(const AstVisitor *visitor, Expr *node);
bool ast_visit_pattern(const AstVisitor *visitor, Pattern *node);
bool ast_visit_type_param(const AstVisitor *visitor, TypeParam *node);
#define PRODUCT(type, kind, located, fields)                                           \
    bool ast_visit_##type(const AstVisitor *visitor, kind *node);
#include "grammar/ast.def"

#endif
