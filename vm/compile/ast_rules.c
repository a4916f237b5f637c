// ast_rules.c - rules for trees that come from scripts: what the parser guarantees by
// its grammar has to be asked of them.
#include "vm/compile/ast_rules.h"

#include <string.h>

#include "runtime/types/float.h"
#include "runtime/types/int.h"

typedef struct Sequence {
    size_t count;
    void *items;
} Sequence;

static bool invalid(const char *text)
{
    return error_false(EXC(ValueError), "%s", text);
}

// Statements with an empty body, targets, names ...
static bool check_filled(const AstRow *row, const void *node)
{
    static const char *const fields[] = { "body",  "targets",    "names", "items",
                                          "cases", "generators", "values" };
    for (size_t i = 0; i < row->count; i++) {
        const AstField *field = &row->fields[i];
        const Sequence *sequence = (const void *)((const char *)node + field->offset);
        if (field->mode < AST_SEQUENCE || sequence->count > 0 ||
            row->type == AST_TYPE_mod)
            continue;
        if (row->type == AST_TYPE_expr &&
            (row->kind == EXPR_Dict || row->kind == EXPR_JoinedStr))
            continue;
        for (size_t k = 0; k < ARRAY_COUNT(fields); k++)
            if (strcmp(field->name, fields[k]) == 0) {
                if (strcmp(field->name, "generators") == 0)
                    return invalid("comprehension with no generators");
                if (row->type == AST_TYPE_expr)
                    return invalid("BoolOp with less than 2 values");
                return error_false(EXC(ValueError), "empty %s on %s", field->name,
                                   row->name);
            }
    }
    return true;
}

// The nodes in a field: those of its sequence, or the one, which may be NULL.
typedef struct Items {
    const char *at;
    size_t count;
} Items;

static Items items_of(const AstField *field, const void *node)
{
    const char *at = (const char *)node + field->offset;
    const Sequence *sequence = (const void *)at;
    return field->mode >= AST_SEQUENCE ? (Items){ sequence->items, sequence->count }
                                       : (Items){ at, 1 };
}

static const void *item_at(Items items, size_t index)
{
    const void *item;
    memcpy(&item, items.at + index * sizeof item, sizeof item);
    return item;
}

static const char *context_name(ExprContext ctx)
{
    return ast_expr_context_name(ctx);
}

// An expression is used in a context.
static bool check_context(const Expr *e, ExprContext wanted)
{
    ExprContext ctx = CTX_Load;
    switch ((int)e->kind) {
    case EXPR_Attribute: ctx = e->Attribute.ctx; break;
    case EXPR_Subscript: ctx = e->Subscript.ctx; break;
    case EXPR_Starred: ctx = e->Starred.ctx; break;
    case EXPR_Name: ctx = e->Name.ctx; break;
    case EXPR_List: ctx = e->List.ctx; break;
    case EXPR_Tuple: ctx = e->Tuple.ctx; break;
    default:
        if (wanted == CTX_Load)
            return true;
        return error_false(EXC(ValueError),
                           "expression which can't be assigned to in %s context",
                           context_name(wanted));
    }
    if (ctx != wanted)
        return error_false(EXC(ValueError),
                           "expression must have %s context but has %s instead",
                           context_name(wanted), context_name(ctx));
    const ExprSeq *parts = e->kind == EXPR_List    ? &e->List.elts
                           : e->kind == EXPR_Tuple ? &e->Tuple.elts
                                                   : NULL;
    for (size_t i = 0; parts != NULL && i < parts->count; i++)
        if (!check_context(parts->items[i], wanted))
            return false;
    return e->kind != EXPR_Starred || check_context(e->Starred.value, wanted);
}

// Fields of expressions that are no targets are loaded.
static bool check_contexts(const AstRow *row, const void *node)
{
    for (size_t i = 0; i < row->count; i++) {
        const AstField *field = &row->fields[i];
        if (field->type != AST_TYPE_expr)
            continue;
        ExprContext wanted = CTX_Load;
        if (strcmp(field->name, "target") == 0 ||
            strcmp(field->name, "optional_vars") == 0)
            wanted = CTX_Store;
        else if (strcmp(field->name, "targets") == 0)
            wanted = row->kind == STMT_Delete ? CTX_Del : CTX_Store;
        else if (row->type == AST_TYPE_stmt && row->kind == STMT_TypeAlias &&
                 strcmp(field->name, "name") == 0)
            wanted = CTX_Store;
        else if (row->type == AST_TYPE_expr &&
                 (row->kind == EXPR_Tuple || row->kind == EXPR_List ||
                  row->kind == EXPR_Starred))
            continue; // asked for from outside
        if (row->type == AST_TYPE_expr && row->kind == EXPR_NamedExpr &&
            wanted == CTX_Store)
            continue; // a Name in any context will do
        Items items = items_of(field, node);
        for (size_t k = 0; k < items.count; k++) {
            const Expr *e = item_at(items, k);
            if (e != NULL && !check_context(e, wanted))
                return false;
        }
    }
    return true;
}

static bool check_arguments(const Arguments *a)
{
    if (a->posonlyargs.count + a->args.count < a->defaults.count)
        return invalid("more positional defaults than args on arguments");
    if (a->kw_defaults.count != a->kwonlyargs.count)
        return invalid(
            "length of kwonlyargs is not the same as kw_defaults on arguments");
    return true;
}

static bool check_expr(const Expr *e)
{
    switch ((int)e->kind) {
    case EXPR_BoolOp:
        return e->BoolOp.values.count >= 2 || invalid("BoolOp with less than 2 values");
    case EXPR_Dict:
        return e->Dict.keys.count == e->Dict.values.count ||
               invalid("Dict doesn't have the same number of keys as values");
    case EXPR_NamedExpr:
        return e->NamedExpr.target->kind == EXPR_Name ||
               error_false(EXC(TypeError), "NamedExpr target must be a Name");
    case EXPR_FormattedValue:
        return e->FormattedValue.conversion == -1 ||
               (e->FormattedValue.conversion > 0 &&
                strchr("sra", e->FormattedValue.conversion) != NULL) ||
               error_false(EXC(SystemError), "Unrecognized conversion character %d",
                           e->FormattedValue.conversion);
    case EXPR_Set: return e->Set.elts.count > 0 || invalid("empty elts on Set");
    case EXPR_Compare:
        if (e->Compare.comparators.count == 0)
            return invalid("Compare with no comparators");
        return e->Compare.comparators.count == e->Compare.ops.count ||
               invalid("Compare has a different number of comparators and operands");
    default: return true;
    }
}

static bool check_try(const ExceptHandlerSeq *handlers, const StmtSeq *orelse,
                      const StmtSeq *last, const char *name)
{
    if (handlers->count == 0 && last->count == 0)
        return error_false(EXC(ValueError),
                           "%s has neither except handlers nor finalbody", name);
    if (handlers->count == 0 && orelse->count > 0)
        return error_false(EXC(ValueError), "%s has orelse but no except handlers",
                           name);
    return true;
}

static bool check_stmt(const Stmt *s)
{
    switch ((int)s->kind) {
    case STMT_Try:
        return check_try(&s->Try.handlers, &s->Try.orelse, &s->Try.finalbody, "Try");
    case STMT_TryStar:
        for (size_t i = 0; i < s->TryStar.handlers.count; i++)
            if (s->TryStar.handlers.items[i]->type == NULL)
                return invalid("Invalid CFG, stack underflow"); // CPython's words
        return check_try(&s->TryStar.handlers, &s->TryStar.orelse,
                         &s->TryStar.finalbody, "TryStar");
    case STMT_Raise:
        return s->Raise.exc != NULL || s->Raise.cause == NULL ||
               invalid("Raise with cause but no exception");
    case STMT_ImportFrom:
        return s->ImportFrom.level >= 0 || invalid("Negative ImportFrom level");
    case STMT_AugAssign:
        return s->AugAssign.target->kind != EXPR_Tuple &&
                       s->AugAssign.target->kind != EXPR_List
                   ? true
                   : invalid("expression which can't be assigned to in Store context");
    case STMT_AnnAssign:
        return !s->AnnAssign.simple || s->AnnAssign.target->kind == EXPR_Name ||
               error_false(EXC(TypeError), "AnnAssign with simple non-Name target");
    case STMT_TypeAlias:
        return s->TypeAlias.name->kind == EXPR_Name ||
               error_false(EXC(TypeError), "TypeAlias with non-Name name");
    default: return true;
    }
}

static bool is_number(const Expr *e, bool real, bool imaginary)
{
    if (e->kind != EXPR_Constant || e->Constant.value.kind != CONSTANT_OBJECT)
        return false;
    const Object *o = (const void *)e->Constant.value.text;
    return (real && (is_exact_int(o) || is_exact_float(o))) ||
           (imaginary && o->shape == SHAPE_COMPLEX);
}

static bool is_negative(const Expr *e, bool imaginary)
{
    return e->kind == EXPR_UnaryOp && e->UnaryOp.op == UNARY_USub &&
           is_number(e->UnaryOp.operand, true, imaginary);
}

// 1 + 2j, -1 - 2j
static bool is_sum(const Expr *e)
{
    return e->kind == EXPR_BinOp &&
           (e->BinOp.op == OPER_Add || e->BinOp.op == OPER_Sub) &&
           (is_number(e->BinOp.left, true, false) ||
            is_negative(e->BinOp.left, false)) &&
           is_number(e->BinOp.right, false, true);
}

// A value that a pattern compares with.
static bool check_literal(const Expr *e)
{
    if (e->kind == EXPR_Constant) {
        const Constant *value = &e->Constant.value;
        return value->kind == CONSTANT_STR || is_number(e, true, true) ||
               (value->kind == CONSTANT_OBJECT &&
                ((const Object *)(const void *)value->text)->shape == SHAPE_BYTES) ||
               invalid("unexpected constant inside of a literal pattern");
    }
    return e->kind == EXPR_Attribute ||
           e->kind == EXPR_JoinedStr || // no literal, later
           is_negative(e, true) || is_sum(e) ||
           invalid("patterns may only match literals and attribute lookups");
}

static bool check_mapping(const Pattern *p)
{
    const ExprSeq *keys = &p->MatchMapping.keys;
    if (keys->count != p->MatchMapping.patterns.count)
        return invalid("MatchMapping doesn't have the same number of keys as patterns");
    for (size_t i = 0; i < keys->count; i++) {
        const Expr *key = keys->items[i];
        bool single = key->kind == EXPR_Constant &&
                      key->Constant.value.kind >= CONSTANT_NONE &&
                      key->Constant.value.kind <= CONSTANT_FALSE;
        if (!single && !check_literal(key))
            return false;
    }
    return true;
}

static bool check_class(const Pattern *p)
{
    const Expr *cls = p->MatchClass.cls;
    if (p->MatchClass.kwd_attrs.count != p->MatchClass.kwd_patterns.count)
        return invalid("MatchClass doesn't have the same number of keyword attributes "
                       "as patterns");
    while (cls->kind == EXPR_Attribute)
        cls = cls->Attribute.value;
    return cls->kind == EXPR_Name ||
           invalid("MatchClass cls field can only contain Name or Attribute nodes.");
}

static bool check_capture(OPT const Name *name)
{
    return name == NULL || strcmp(name->text, "_") != 0 ||
           invalid("can't capture name '_' in patterns");
}

static bool check_pattern(const Pattern *p)
{
    switch ((int)p->kind) {
    case PATTERN_MatchValue: return check_literal(p->MatchValue.value);
    case PATTERN_MatchStar: return check_capture(p->MatchStar.name);
    case PATTERN_MatchMapping:
        return check_mapping(p) && check_capture(p->MatchMapping.rest);
    case PATTERN_MatchClass: return check_class(p);
    case PATTERN_MatchOr:
        return p->MatchOr.patterns.count >= 2 ||
               invalid("MatchOr requires at least 2 patterns");
    case PATTERN_MatchAs:
        return p->MatchAs.pattern == NULL || p->MatchAs.name != NULL
                   ? check_capture(p->MatchAs.name)
                   : invalid(
                         "MatchAs must specify a target name if a pattern is given");
    case PATTERN_MatchSingleton:
        return (p->MatchSingleton.value.kind >= CONSTANT_NONE &&
                p->MatchSingleton.value.kind <= CONSTANT_FALSE) ||
               invalid("MatchSingleton can only contain True, False and None");
    default: return true;
    }
}

// *name stands in sequences only.
static bool check_stars(const AstRow *row, const void *node)
{
    if (row->type == AST_TYPE_pattern && row->kind == PATTERN_MatchSequence)
        return true;
    for (size_t i = 0; i < row->count; i++) {
        const AstField *field = &row->fields[i];
        Items items;
        if (field->type != AST_TYPE_pattern)
            continue;
        items = items_of(field, node);
        for (size_t k = 0; k < items.count; k++) {
            const Pattern *p = item_at(items, k);
            if (p != NULL && p->kind == PATTERN_MatchStar)
                return invalid("can't use MatchStar here");
        }
    }
    return true;
}

bool ast_rules_check_place(const Span *at)
{
    if (at->line > at->end_line)
        return error_false(EXC(ValueError), "AST node line range (%d, %d) is not valid",
                           (int)at->line, (int)at->end_line);
    if ((at->line < 0 && at->end_line != at->line) ||
        (at->col < 0 && at->end_col != at->col))
        return error_false(EXC(ValueError),
                           "AST node column range (%d, %d) for line range (%d, %d) is "
                           "not valid",
                           (int)at->col, (int)at->end_col, (int)at->line,
                           (int)at->end_line);
    return at->line != at->end_line || at->col <= at->end_col ||
           error_false(EXC(ValueError), "line %d, column %d-%d is not a valid range",
                       (int)at->line, (int)at->col, (int)at->end_col);
}

bool ast_rules_check(const AstRow *row, const void *node)
{
    if (!check_filled(row, node) || !check_contexts(row, node) ||
        !check_stars(row, node))
        return false;
    switch ((int)row->type) {
    case AST_TYPE_expr: return check_expr(node);
    case AST_TYPE_stmt: return check_stmt(node);
    case AST_TYPE_pattern: return check_pattern(node);
    case AST_TYPE_arguments: return check_arguments(node);
    default: return true;
    }
}
