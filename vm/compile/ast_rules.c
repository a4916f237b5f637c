// ast_rules.c - rules for trees that come from scripts: what the parser guarantees by
// its grammar has to be asked of them.
#include "vm/compile/ast_rules.h"

#include <string.h>

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
        const char *at = (const char *)node + field->offset;
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
        const Sequence *sequence = (const void *)at;
        size_t count = field->mode >= AST_SEQUENCE ? sequence->count : 1;
        const char *items = field->mode >= AST_SEQUENCE ? sequence->items : at;
        for (size_t k = 0; k < count; k++) {
            const Expr *e;
            memcpy(&e, items + k * sizeof e, sizeof e);
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
    case EXPR_Set: return e->Set.elts.count > 0 || invalid("empty elts on Set");
    case EXPR_Compare:
        if (e->Compare.comparators.count == 0)
            return invalid("Compare has no comparators");
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

static bool check_pattern(const Pattern *p)
{
    switch ((int)p->kind) {
    case PATTERN_MatchMapping:
        return p->MatchMapping.keys.count == p->MatchMapping.patterns.count ||
               invalid("MatchMapping doesn't have the same number of keys as patterns");
    case PATTERN_MatchClass:
        return p->MatchClass.kwd_attrs.count == p->MatchClass.kwd_patterns.count ||
               invalid(
                   "MatchClass doesn't have the same number of keyword attributes as patterns");
    case PATTERN_MatchOr:
        return p->MatchOr.patterns.count >= 2 ||
               invalid("MatchOr requires at least 2 patterns");
    case PATTERN_MatchAs:
        return p->MatchAs.pattern == NULL || p->MatchAs.name != NULL ||
               invalid("MatchAs must specify a target name if a pattern is given");
    case PATTERN_MatchSingleton:
        return (p->MatchSingleton.value.kind >= CONSTANT_NONE &&
                p->MatchSingleton.value.kind <= CONSTANT_FALSE) ||
               invalid("MatchSingleton can only contain True, False and None");
    default: return true;
    }
}

bool ast_rules_check(const AstRow *row, const void *node)
{
    if (!check_filled(row, node) || !check_contexts(row, node))
        return false;
    switch ((int)row->type) {
    case AST_TYPE_expr: return check_expr(node);
    case AST_TYPE_stmt: return check_stmt(node);
    case AST_TYPE_pattern: return check_pattern(node);
    case AST_TYPE_arguments: return check_arguments(node);
    default: return true;
    }
}
