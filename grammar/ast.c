// ast.c - constructors, names of kinds and walkers, all from ast.def.

#include "grammar/ast.h"

#include <string.h>

// Nodes

void ast_open(Ast *ast, Region *region)
{
    memset(ast, 0, sizeof *ast);
    ast->region = region;
}

static void *spare(Ast *ast)
{
    ast->failed = true;
    memset(&ast->spare, 0, sizeof ast->spare);
    return &ast->spare;
}

void *ast_make(Ast *ast, int kind, Span at, size_t head, bool located,
               const void *fields, size_t size)
{
    char *node = region_alloc(ast->region, head + size);
    if (UNLIKELY(node == NULL))
        return spare(ast);
    // Kind and span begin all located nodes alike; a Mod has its kind alone.
    if (located) {
        ((Expr *)(void *)node)->kind = (ExprKind)kind;
        ((Expr *)(void *)node)->at = at;
    } else {
        ((Mod *)(void *)node)->kind = (ModKind)kind;
    }
    if (size != 0)
        memcpy(node + head, fields, size);
    return node;
}

void *ast_copy(Ast *ast, const void *node, size_t size)
{
    void *copy = region_alloc(ast->region, size);
    if (UNLIKELY(copy == NULL))
        return spare(ast);
    return memcpy(copy, node, size);
}

bool ast_grow(Ast *ast, void **items, size_t count, size_t item_size)
{
    if ((count & (count - 1)) != 0)
        return !ast->failed; // room up to the next power of two
    size_t capacity = count == 0 ? 1 : count * 2;
    if (capacity > SIZE_MAX / item_size) {
        ast->failed = true;
        return false;
    }
    void *grown = region_alloc(ast->region, capacity * item_size);
    if (UNLIKELY(grown == NULL)) {
        ast->failed = true;
        return false;
    }
    if (count != 0)
        memcpy(grown, *items, count * item_size);
    *items = grown;
    return true;
}

const char *ast_text(Ast *ast, const char *text, size_t length)
{
    const char *copy = region_copy_text(ast->region, text, length);
    if (copy == NULL) {
        ast->failed = true;
        return "";
    }
    return copy;
}

// Names

enum { FIRST_BUCKETS = 64 };

// source  FNV-1a: Fowler, Noll, Vo
static uint32_t hash_text(const char *text, size_t length)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash;
}

static bool grow_buckets(Ast *ast)
{
    uint32_t count = ast->bucket_count == 0 ? FIRST_BUCKETS : ast->bucket_count * 4;
    Name **buckets = region_alloc_zeroed(ast->region, count * sizeof *buckets);
    if (buckets == NULL)
        return false;
    for (uint32_t i = 0; i < ast->bucket_count; i++) {
        for (Name *name = ast->buckets[i], *next; name != NULL; name = next) {
            next = name->next;
            name->next = buckets[name->hash & (count - 1)];
            buckets[name->hash & (count - 1)] = name;
        }
    }
    ast->buckets = buckets;
    ast->bucket_count = count;
    return true;
}

Name *ast_name(Ast *ast, const char *text, size_t length)
{
    if (ast->name_count >= ast->bucket_count && !grow_buckets(ast))
        return spare(ast);
    uint32_t hash = hash_text(text, length);
    Name **bucket = &ast->buckets[hash & (ast->bucket_count - 1)];
    for (Name *name = *bucket; name != NULL; name = name->next)
        if (name->hash == hash && name->length == length &&
            memcmp(name->text, text, length) == 0)
            return name;
    Name *name = region_alloc(ast->region, sizeof *name);
    if (name == NULL)
        return spare(ast);
    *name = (Name){ .text = ast_text(ast, text, length),
                    .length = (uint32_t)length,
                    .hash = hash,
                    .index = ast->name_count++,
                    .next = *bucket };
    *bucket = name;
    return name;
}

// Names of kinds

const char *ast_mod_kind_name(ModKind kind)
{
    static const char *const names[] = {
#define MOD(kind, fields) #kind,
#include "grammar/ast.def"
    };
    return names[kind];
}

const char *ast_stmt_kind_name(StmtKind kind)
{
    static const char *const names[] = {
#define STMT(kind, fields) #kind,
#define STMT_BARE(kind) #kind,
#include "grammar/ast.def"
    };
    return names[kind];
}

const char *ast_expr_kind_name(ExprKind kind)
{
    static const char *const names[] = {
#define EXPR(kind, fields) #kind,
#include "grammar/ast.def"
    };
    return names[kind];
}

const char *ast_pattern_kind_name(PatternKind kind)
{
    static const char *const names[] = {
#define PATTERN(kind, fields) #kind,
#include "grammar/ast.def"
    };
    return names[kind];
}

const char *ast_type_param_kind_name(TypeParamKind kind)
{
    static const char *const names[] = {
#define TYPE_PARAM(kind, fields) #kind,
#include "grammar/ast.def"
    };
    return names[kind];
}

#define C(prefix, name) #name,
#define ENUM(type, prefix, items) static const char *const prefix##_names[] = { items };
#include "grammar/ast.def"
#undef C

const char *ast_boolop_name(BoolOp op)
{
    return BOOLOP_names[op];
}

const char *ast_operator_name(Operator op)
{
    return OPER_names[op];
}

const char *ast_unaryop_name(UnaryOp op)
{
    return UNARY_names[op];
}

const char *ast_cmpop_name(CmpOp op)
{
    return CMP_names[op];
}

const char *ast_expr_context_name(ExprContext ctx)
{
    return CTX_names[ctx];
}

// Walking. SHOW_type(child) shows one child; types without children show nothing.

#define SHOW_sum(type, child)                                                          \
    (visitor->type == NULL || visitor->type(visitor->context, child))
#define SHOW_product(type, child)                                                      \
    (visitor->type != NULL ? visitor->type(visitor->context, child)                    \
                           : ast_visit_##type(visitor, child))
#define SHOW_stmt(child) SHOW_sum(stmt, child)
#define SHOW_expr(child) SHOW_sum(expr, child)
#define SHOW_pattern(child) SHOW_sum(pattern, child)
#define SHOW_type_param(child) SHOW_sum(type_param, child)
#define SHOW_comprehension(child) SHOW_product(comprehension, child)
#define SHOW_excepthandler(child) SHOW_product(excepthandler, child)
#define SHOW_arguments(child) SHOW_product(arguments, child)
#define SHOW_arg(child) SHOW_product(arg, child)
#define SHOW_keyword(child) SHOW_product(keyword, child)
#define SHOW_alias(child) SHOW_product(alias, child)
#define SHOW_withitem(child) SHOW_product(withitem, child)
#define SHOW_match_case(child) SHOW_product(match_case, child)
#define SHOW_identifier(child) ((void)(child), true)
#define SHOW_string(child) ((void)(child), true)
#define SHOW_constant(child) ((void)(child), true)
#define SHOW_int(child) ((void)(child), true)
#define SHOW_boolop(child) ((void)(child), true)
#define SHOW_operator(child) ((void)(child), true)
#define SHOW_unaryop(child) ((void)(child), true)
#define SHOW_cmpop(child) ((void)(child), true)
#define SHOW_expr_context(child) ((void)(child), true)

#define F(type, name)                                                                  \
    if (!SHOW_##type(fields->name))                                                    \
        return false;
#define O(type, name)                                                                  \
    if (fields->name != NULL && !SHOW_##type(fields->name))                            \
        return false;
#define S(type, name)                                                                  \
    for (size_t i = 0; i < fields->name.count; i++)                                    \
        if (!SHOW_##type(fields->name.items[i]))                                       \
            return false;
#define Q(type, name)                                                                  \
    for (size_t i = 0; i < fields->name.count; i++)                                    \
        if (fields->name.items[i] != NULL && !SHOW_##type(fields->name.items[i]))      \
            return false;

// clang-format off
bool ast_visit_mod(const AstVisitor *visitor, Mod *node)
{
    switch (node->kind) {
#define MOD(kind, fields_)                                                             \
    case MOD_##kind: {                                                                 \
        const struct Mod##kind *fields = &node->kind;                                  \
        fields_ break;                                                                 \
    }
#include "grammar/ast.def"
    case MOD_COUNT:
        break;
    }
    return true;
}

bool ast_visit_stmt(const AstVisitor *visitor, Stmt *node)
{
    switch (node->kind) {
#define STMT(kind, fields_)                                                            \
    case STMT_##kind: {                                                                \
        const struct Stmt##kind *fields = &node->kind;                                 \
        fields_ break;                                                                 \
    }
#define STMT_BARE(kind)                                                                \
    case STMT_##kind:                                                                  \
        break;
#include "grammar/ast.def"
    case STMT_COUNT:
        break;
    }
    return true;
}

bool ast_visit_expr(const AstVisitor *visitor, Expr *node)
{
    switch (node->kind) {
#define EXPR(kind, fields_)                                                            \
    case EXPR_##kind: {                                                                \
        const struct Expr##kind *fields = &node->kind;                                 \
        fields_ break;                                                                 \
    }
#include "grammar/ast.def"
    case EXPR_COUNT:
        break;
    }
    return true;
}

bool ast_visit_pattern(const AstVisitor *visitor, Pattern *node)
{
    switch (node->kind) {
#define PATTERN(kind, fields_)                                                         \
    case PATTERN_##kind: {                                                             \
        const struct Pattern##kind *fields = &node->kind;                              \
        fields_ break;                                                                 \
    }
#include "grammar/ast.def"
    case PATTERN_COUNT:
        break;
    }
    return true;
}

bool ast_visit_type_param(const AstVisitor *visitor, TypeParam *node)
{
    switch (node->kind) {
#define TYPE_PARAM(kind, fields_)                                                      \
    case TYPE_PARAM_##kind: {                                                          \
        const struct TypeParam##kind *fields = &node->kind;                            \
        fields_ break;                                                                 \
    }
#include "grammar/ast.def"
    case TYPE_PARAM_COUNT:
        break;
    }
    return true;
}

#define PRODUCT(type, kind, located, fields_)                                          \
    bool ast_visit_##type(const AstVisitor *visitor, kind *node)                       \
    {                                                                                  \
        const kind *fields = node;                                                     \
        (void)visitor, (void)fields;                                                   \
        fields_ return true;                                                           \
    }
#include "grammar/ast.def"
// clang-format on

#undef F
#undef O
#undef S
#undef Q
#undef SHOW_sum
#undef SHOW_product
