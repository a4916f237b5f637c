// ast_check.c - converts or refuses what an LALR(1) grammar accepts too widely.

#include "grammar/ast_check.h"

#include <string.h>

void ast_check_block(Parser *p, const StmtSeq *block)
{
    if (block->count == 0)
        p->rejected = true;
}

// Targets

// Depth is bounded: targets nest by brackets, which the lexer counts.
static void set_context(Parser *p, Expr *expr, ExprContext ctx)
{
    const ExprSeq *items;
    switch (expr->kind) {
    case EXPR_Name: expr->Name.ctx = ctx; return;
    case EXPR_Attribute: expr->Attribute.ctx = ctx; return;
    case EXPR_Subscript: expr->Subscript.ctx = ctx; return;
    case EXPR_Starred:
        if (ctx == CTX_Del || expr->Starred.value->kind == EXPR_Starred)
            break;
        expr->Starred.ctx = ctx;
        set_context(p, expr->Starred.value, ctx);
        return;
    case EXPR_Tuple:
        expr->Tuple.ctx = ctx;
        items = &expr->Tuple.elts;
        for (size_t i = 0; i < items->count; i++)
            set_context(p, items->items[i], ctx);
        return;
    case EXPR_List:
        expr->List.ctx = ctx;
        items = &expr->List.elts;
        for (size_t i = 0; i < items->count; i++)
            set_context(p, items->items[i], ctx);
        return;
    default: break;
    }
    p->rejected = true;
}

void ast_check_target(Parser *p, Expr *expr)
{
    if (!p->ast.failed)
        set_context(p, expr, CTX_Store);
}

static bool is_single_target(const Expr *expr)
{
    return expr->kind == EXPR_Name || expr->kind == EXPR_Attribute ||
           expr->kind == EXPR_Subscript;
}

void ast_check_single_target(Parser *p, Expr *expr)
{
    if (p->ast.failed)
        return;
    if (is_single_target(expr))
        set_context(p, expr, CTX_Store);
    else
        p->rejected = true;
}

int ast_check_annotated(Parser *p, Node node)
{
    ast_check_single_target(p, node.expr);
    return node.expr->kind == EXPR_Name && node.start.line == node.expr->at.line &&
           node.start.col == node.expr->at.col;
}

void ast_check_del(Parser *p, ExprSeq targets)
{
    if (p->ast.failed)
        return;
    for (size_t i = 0; i < targets.count; i++)
        set_context(p, targets.items[i], CTX_Del);
}

void ast_check_not_equal(Parser *p, const Token *token)
{
    if (p->lexer->text[token->start] == '<')
        p->rejected = true;
}

// Groups and with

void ast_check_group(Parser *p, const Expr *expr)
{
    if (expr->kind == EXPR_Starred)
        p->rejected = true;
}

Node ast_check_as(Parser *p, Node value, Node target)
{
    Expr *pair = AST_EXPR(p, parse_span(p, value.start), NamedExpr,
                          .target = target.expr, .value = value.expr);
    pair->kind = (ExprKind)EXPR_As;
    p->pending_as++;
    ast_check_target(p, target.expr);
    return (Node){ pair, value.start };
}

static bool is_as(const Expr *expr)
{
    return (int)expr->kind == EXPR_As;
}

void ast_check_nested_as(Parser *p, const Expr *expr)
{
    if (is_as(expr))
        p->rejected = true;
}

static void append_item(Parser *p, WithItemSeq *items, Expr *expr)
{
    WithItem item = { .at = expr->at, .context_expr = expr };
    if (is_as(expr)) {
        item.context_expr = expr->NamedExpr.value;
        item.optional_vars = expr->NamedExpr.target;
        p->pending_as--;
    }
    WithItem *copy = ast_copy(&p->ast, &item, sizeof item);
    AST_APPEND(p, *items, copy);
}

WithItemSeq ast_check_with(Parser *p, WithItemSeq items)
{
    if (p->ast.failed || items.count != 1 || items.items[0]->optional_vars != NULL)
        return items;
    Expr *expr = items.items[0]->context_expr;
    Span at = items.items[0]->at;
    WithItemSeq unfolded = { 0, NULL };
    if (is_as(expr)) {
        append_item(p, &unfolded, expr);
        return unfolded;
    }
    // Parentheses that are the tuple's own begin where the item does.
    if (expr->kind != EXPR_Tuple || expr->Tuple.elts.count == 0 ||
        at.line != expr->at.line || at.col != expr->at.col)
        return items;
    const ExprSeq *elts = &expr->Tuple.elts;
    bool plain = true;
    for (size_t i = 0; i < elts->count; i++)
        if (elts->items[i]->kind == EXPR_Starred ||
            elts->items[i]->kind == EXPR_NamedExpr)
            plain = false;
    if (!plain)
        return items;
    for (size_t i = 0; i < elts->count && !p->ast.failed; i++)
        append_item(p, &unfolded, elts->items[i]);
    return unfolded;
}

void ast_check_decorate(Parser *p, Stmt *definition, ExprSeq decorators)
{
    if (p->ast.failed)
        return;
    if (definition->kind == STMT_ClassDef)
        definition->ClassDef.decorator_list = decorators;
    else // also AsyncFunctionDef, which has the same fields
        definition->FunctionDef.decorator_list = decorators;
}

// Parameters

Params *ast_check_params_begin(Parser *p)
{
    static const Arguments none = { .at = { 0, 0, 0, 0 } };
    Params params = { .arguments = ast_copy(&p->ast, &none, sizeof none) };
    return ast_copy(&p->ast, &params, sizeof params);
}

static void append_plain(Parser *p, Params *params, Param param)
{
    Arguments *arguments = params->arguments;
    if (params->star) {
        params->bare = false;
        AST_APPEND(p, arguments->kwonlyargs, param.arg);
        AST_APPEND(p, arguments->kw_defaults, param.value);
        return;
    }
    if (param.value != NULL)
        AST_APPEND(p, arguments->defaults, param.value);
    else if (arguments->defaults.count != 0)
        p->rejected = true;
    AST_APPEND(p, arguments->args, param.arg);
}

void ast_check_param(Parser *p, Params *params, Param param)
{
    if (p->ast.failed)
        return;
    Arguments *arguments = params->arguments;
    if (arguments->kwarg != NULL) {
        p->rejected = true;
        return;
    }
    switch (param.kind) {
    case PARAM_PLAIN: append_plain(p, params, param); return;
    case PARAM_SLASH:
        if (params->slash || params->star || arguments->args.count == 0)
            p->rejected = true;
        params->slash = true;
        arguments->posonlyargs = arguments->args;
        arguments->args = (ArgSeq){ 0, NULL };
        return;
    case PARAM_STAR:
    case PARAM_BARE_STAR:
        if (params->star)
            p->rejected = true;
        params->star = true;
        params->bare = param.kind == PARAM_BARE_STAR;
        arguments->vararg = param.arg;
        return;
    case PARAM_DOUBLE_STAR:
        if (params->bare)
            p->rejected = true;
        arguments->kwarg = param.arg;
        return;
    }
}

void ast_check_params_comma(Parser *p, const Params *params)
{
    if (params->bare)
        p->rejected = true;
}

Arguments *ast_check_params_end(Parser *p, const Params *params)
{
    if (params->bare)
        p->rejected = true;
    return params->arguments;
}

// Arguments

void ast_check_argument(Parser *p, Expr *call, Argument argument)
{
    if (p->ast.failed)
        return;
    KeywordSeq *keywords = &call->Call.keywords;
    if (argument.keyword != NULL) {
        AST_APPEND(p, *keywords, argument.keyword);
        return;
    }
    bool starred = argument.expr->kind == EXPR_Starred;
    if (keywords->count != 0 && !starred)
        p->rejected = true;
    // `*x` may follow `k=v`, not `**k`.
    for (size_t i = keywords->count; starred && i > 0; i--)
        if (keywords->items[i - 1]->arg == NULL)
            p->rejected = true;
    AST_APPEND(p, call->Call.args, argument.expr);
}

// Patterns

Name *ast_check_wildcard(const Parser *p, Name *name)
{
    (void)p;
    return name->length == 1 && name->text[0] == '_' ? NULL : name;
}

Name *ast_check_capture(Parser *p, Name *name)
{
    if (ast_check_wildcard(p, name) == NULL)
        p->rejected = true;
    return name;
}

Pattern *ast_check_class_arg(Parser *p, Pattern *pattern, ClassArg argument)
{
    if (pattern == NULL)
        pattern = AST_PATTERN(p, parse_nowhere(p), MatchClass, .cls = NULL);
    if (p->ast.failed)
        return pattern;
    struct PatternMatchClass *fields = &pattern->MatchClass;
    if (argument.name != NULL) {
        AST_APPEND(p, fields->kwd_attrs, argument.name);
        AST_APPEND(p, fields->kwd_patterns, argument.pattern);
    } else {
        if (fields->kwd_attrs.count != 0)
            p->rejected = true;
        AST_APPEND(p, fields->patterns, argument.pattern);
    }
    return pattern;
}

void ast_check_complex(Parser *p, Node left, Node right)
{
    if (p->ast.failed)
        return;
    const Expr *real = left.expr;
    if (real->kind == EXPR_UnaryOp)
        real = real->UnaryOp.operand;
    if (real->Constant.value.kind == CONSTANT_IMAGINARY ||
        right.expr->Constant.value.kind != CONSTANT_IMAGINARY)
        p->rejected = true;
}

// For messages

static const char *constant_name(const Constant *constant)
{
    switch (constant->kind) {
    case CONSTANT_NONE: return "None";
    case CONSTANT_TRUE: return "True";
    case CONSTANT_FALSE: return "False";
    case CONSTANT_ELLIPSIS: return "ellipsis";
    default: return "literal";
    }
}

const char *ast_check_expr_name(const Expr *expr)
{
    static const char *const names[EXPR_COUNT] = {
        [EXPR_Attribute] = "attribute",
        [EXPR_Subscript] = "subscript",
        [EXPR_Starred] = "starred",
        [EXPR_Name] = "name",
        [EXPR_List] = "list",
        [EXPR_Tuple] = "tuple",
        [EXPR_Lambda] = "lambda",
        [EXPR_Call] = "function call",
        [EXPR_BoolOp] = "expression",
        [EXPR_BinOp] = "expression",
        [EXPR_UnaryOp] = "expression",
        [EXPR_GeneratorExp] = "generator expression",
        [EXPR_Yield] = "yield expression",
        [EXPR_YieldFrom] = "yield expression",
        [EXPR_Await] = "await expression",
        [EXPR_ListComp] = "list comprehension",
        [EXPR_SetComp] = "set comprehension",
        [EXPR_DictComp] = "dict comprehension",
        [EXPR_Dict] = "dict literal",
        [EXPR_Set] = "set display",
        [EXPR_JoinedStr] = "f-string expression",
        [EXPR_FormattedValue] = "f-string expression",
        [EXPR_Compare] = "comparison",
        [EXPR_IfExp] = "conditional expression",
        [EXPR_NamedExpr] = "named expression",
    };
    if (expr->kind == EXPR_Constant)
        return constant_name(&expr->Constant.value);
    return names[expr->kind];
}

static const Expr *invalid_item(const ExprSeq *items, AstCheckTarget target)
{
    const Expr *found = NULL;
    for (size_t i = 0; i < items->count && found == NULL; i++)
        found = ast_check_invalid_target(items->items[i], target);
    return found;
}

const Expr *ast_check_invalid_target(const Expr *expr, AstCheckTarget target)
{
    switch (expr->kind) {
    case EXPR_List: return invalid_item(&expr->List.elts, target);
    case EXPR_Tuple: return invalid_item(&expr->Tuple.elts, target);
    case EXPR_Starred:
        if (target == AST_CHECK_DEL)
            return expr;
        return ast_check_invalid_target(expr->Starred.value, target);
    case EXPR_Compare:
        // In `for f(x) in y` the comparison is the loop's own `in`.
        if (target == AST_CHECK_FOR) {
            if (expr->Compare.ops.items[0] == CMP_In)
                return ast_check_invalid_target(expr->Compare.left, target);
            return NULL;
        }
        return expr;
    case EXPR_Name:
    case EXPR_Subscript:
    case EXPR_Attribute: return NULL;
    default: return expr;
    }
}
