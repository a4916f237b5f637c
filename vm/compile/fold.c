// fold.c - constant folding, bottom up, down the left spine by iteration.
#include "vm/compile/fold.h"

#include <string.h>

#include "runtime/protocol/operate.h"
#include "runtime/types/bytes.h"
#include "runtime/types/int.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"
#include "vm/compile/constants.h"

enum { // beyond these sizes results are left to run time
    INT_BITS_MAX = 128,
    TUPLE_MAX = 256,
    TEXT_MAX = 4096,
    ITEMS_MAX = 1024
};

static void fold_expr(Compiler *c, OPT Expr *e);
static void fold_stmts(Compiler *c, const StmtSeq *body);

static void set_value(Expr *e, OPT Object *value)
{
    if (value == NULL)
        return;
    e->kind = (ExprKind)FOLD_KIND;
    e->Await.value = (Expr *)(void *)value;
}

// An operation that failed is left for run time, except for lack of memory.
static void set_result(Compiler *c, Expr *e, OPT Object *result)
{
    if (result != NULL)
        set_value(e, compile_keep(c, result));
    else if (error_matches(EXC(MemoryError)))
        c->failed = true;
    else
        error_clear();
}

static bool is_any_int(const Object *o)
{
    return is_exact_int(o) || is_bool(o);
}

static int64_t bit_count(const Object *o)
{
    int64_t value;
    if (int_fits(o, &value))
        return value == 0 ? 0
                          : 64 - __builtin_clzll(value < 0 ? 0 - (uint64_t)value
                                                           : (uint64_t)value);
    const BigInt *big = (const BigInt *)(const void *)o;
    int64_t limbs = big->size < 0 ? -(int64_t)big->size : big->size;
    return limbs * 64 - __builtin_clzll(big->limbs[limbs - 1]);
}

// Items in a tuple and in the tuples inside it; limit + 1 if there are more.
static int64_t count_items(Object *o, int64_t limit)
{
    int64_t count;
    if (!is_exact_tuple(o))
        return 0;
    count = (int64_t)tuple_length((Tuple *)(void *)o);
    for (size_t i = 0; count <= limit && i < tuple_length((Tuple *)(void *)o); i++)
        count += count_items(tuple_items((Tuple *)(void *)o)[i], limit - count);
    return count;
}

static bool may_repeat(Object *count, Object *sequence)
{
    int64_t n, size, limit = TEXT_MAX;
    if (is_exact_tuple(sequence)) {
        size = (int64_t)tuple_length((Tuple *)(void *)sequence);
        limit = TUPLE_MAX;
        if (size > 0 && int_fits(count, &n) &&
            count_items(sequence, ITEMS_MAX) * (n < 0 ? 0 : n) > ITEMS_MAX)
            return false;
    } else if (is_exact_str(sequence)) {
        size = ((Str *)(void *)sequence)->length;
    } else if (sequence->shape == SHAPE_BYTES) {
        size = (int64_t)as_bytes(sequence)->length;
    } else {
        return true;
    }
    return size == 0 || (int_fits(count, &n) && n >= 0 && n <= limit / size);
}

static bool may_fold(Operator op, Object *left, Object *right)
{
    int64_t n;
    bool ints = is_any_int(left) && is_any_int(right);
    switch (op) {
    case OPER_MatMult: return false;
    case OPER_Mult:
        if (ints)
            return bit_count(left) + bit_count(right) <= INT_BITS_MAX;
        return is_any_int(left)    ? may_repeat(left, right)
               : is_any_int(right) ? may_repeat(right, left)
                                   : true;
    case OPER_Pow:
        if (ints && int_sign(right) > 0)
            return int_fits(right, &n) && n <= INT_BITS_MAX &&
                   bit_count(left) * n <= INT_BITS_MAX;
        return true;
    case OPER_LShift:
        if (ints && int_sign(left) != 0 && int_sign(right) != 0)
            return int_fits(right, &n) && n >= 0 && n <= INT_BITS_MAX &&
                   bit_count(left) + n <= INT_BITS_MAX;
        return true;
    case OPER_Mod: return !is_exact_str(left) && left->shape != SHAPE_BYTES;
    default: return true;
    }
}

static const BinaryOp binary_ops[] = {
    [OPER_Add] = BINARY_ADD,
    [OPER_Sub] = BINARY_SUBTRACT,
    [OPER_Mult] = BINARY_MULTIPLY,
    [OPER_MatMult] = BINARY_MATRIX_MULTIPLY,
    [OPER_Div] = BINARY_TRUE_DIVIDE,
    [OPER_Mod] = BINARY_REMAINDER,
    [OPER_Pow] = BINARY_POWER,
    [OPER_LShift] = BINARY_LSHIFT,
    [OPER_RShift] = BINARY_RSHIFT,
    [OPER_BitOr] = BINARY_OR,
    [OPER_BitXor] = BINARY_XOR,
    [OPER_BitAnd] = BINARY_AND,
    [OPER_FloorDiv] = BINARY_FLOOR_DIVIDE,
};

static void fold_binary(Compiler *c, Expr *e)
{
    Object *left = fold_value(e->BinOp.left), *right = fold_value(e->BinOp.right);
    Operator op = e->BinOp.op;
    if (op == OPER_Mod && left != NULL && is_exact_str(left) &&
        e->BinOp.right->kind == EXPR_Tuple) {
        fold_format(c, e, (Str *)(void *)left);
        return;
    }
    if (left == NULL || right == NULL || !may_fold(op, left, right))
        return;
    set_result(c, e,
               op == OPER_Pow ? operate_power(left, right, NONE)
                              : operate_binary(binary_ops[op], left, right));
}

static void fold_unary(Compiler *c, Expr *e)
{
    Expr *operand = e->UnaryOp.operand;
    Object *value = fold_value(operand);
    int truth;
    if (value == NULL) {
        // not (a in b) is a not in b; the node of the operand takes over
        if (e->UnaryOp.op != UNARY_Not || operand->kind != EXPR_Compare ||
            operand->Compare.ops.count != 1)
            return;
        CmpOp *op = &operand->Compare.ops.items[0];
        if (*op != CMP_Is && *op != CMP_IsNot && *op != CMP_In && *op != CMP_NotIn)
            return;
        *op = *op == CMP_Is      ? CMP_IsNot
              : *op == CMP_IsNot ? CMP_Is
              : *op == CMP_In    ? CMP_NotIn
                                 : CMP_In;
        e->UnaryOp.op = UNARY_COUNT; // only the operand counts
        return;
    }
    switch (e->UnaryOp.op) {
    case UNARY_Not:
        truth = operate_truth(value);
        set_result(c, e, truth < 0 ? NULL : bool_from(truth == 0));
        return;
    case UNARY_Invert:
        if (!(c->is_import && is_bool(value))) // ~True warns
            set_result(c, e, operate_invert(value));
        return;
    case UNARY_UAdd: set_result(c, e, operate_positive(value)); return;
    case UNARY_USub: set_result(c, e, operate_negative(value)); return;
    default: return;
    }
}

static OPT Object *tuple_of(Compiler *c, const ExprSeq *elts)
{
    Tuple *tuple;
    for (size_t i = 0; i < elts->count; i++)
        if (!fold_is_constant(elts->items[i]))
            return NULL;
    if (c->failed)
        return NULL;
    tuple = tuple_new(elts->count);
    if (tuple != NULL)
        for (size_t i = 0; i < elts->count; i++)
            tuple_items(tuple)[i] = incref(fold_value(elts->items[i]));
    return compile_keep(c, (Object *)(void *)tuple);
}

// A list or set that is only looked through: x in [1, 2], for x in {1, 2}.
static void fold_looked_through(Compiler *c, Expr *e)
{
    Object *tuple;
    if (e->kind == EXPR_List) {
        for (size_t i = 0; i < e->List.elts.count; i++)
            if (e->List.elts.items[i]->kind == EXPR_Starred)
                return;
        tuple = tuple_of(c, &e->List.elts);
        if (tuple != NULL) {
            set_value(e, tuple);
        } else {
            ExprSeq elts = e->List.elts;
            e->kind = EXPR_Tuple;
            e->Tuple.elts = elts;
            e->Tuple.ctx = CTX_Load;
        }
    } else if (e->kind == EXPR_Set) {
        tuple = tuple_of(c, &e->Set.elts);
        if (tuple != NULL)
            set_result(c, e, (Object *)(void *)set_from_iter(&frozenset_type, tuple));
    }
}

static void fold_exprs(Compiler *c, const ExprSeq *list)
{
    for (size_t i = 0; i < list->count; i++)
        fold_expr(c, list->items[i]);
}

// The future statement keeps annotations as they are, to be written out.
static void fold_annotation(Compiler *c, OPT Expr *annotation)
{
    if (!c->future_annotations)
        fold_expr(c, annotation);
}

static void fold_arguments(Compiler *c, const Arguments *args)
{
    const ArgSeq *lists[] = { &args->posonlyargs, &args->args, &args->kwonlyargs };
    for (size_t k = 0; k < 3; k++)
        for (size_t i = 0; i < lists[k]->count; i++)
            fold_annotation(c, lists[k]->items[i]->annotation);
    if (args->vararg != NULL)
        fold_annotation(c, args->vararg->annotation);
    if (args->kwarg != NULL)
        fold_annotation(c, args->kwarg->annotation);
    fold_exprs(c, &args->defaults);
    fold_exprs(c, &args->kw_defaults);
}

static void fold_generators(Compiler *c, const ComprehensionSeq *list)
{
    for (size_t i = 0; i < list->count; i++) {
        Comprehension *g = list->items[i];
        fold_expr(c, g->target);
        fold_expr(c, g->iter);
        fold_looked_through(c, g->iter);
        fold_exprs(c, &g->ifs);
    }
}

static void fold_keywords(Compiler *c, const KeywordSeq *list)
{
    for (size_t i = 0; i < list->count; i++)
        fold_expr(c, list->items[i]->value);
}

// What a node computes from its children, which are folded already.
static void fold_node(Compiler *c, Expr *e)
{
    Object *value, *key;
    switch ((int)e->kind) {
    case EXPR_BinOp: fold_binary(c, e); break;
    case EXPR_UnaryOp: fold_unary(c, e); break;
    case EXPR_Subscript:
        value = fold_value(e->Subscript.value);
        key = fold_value(e->Subscript.slice);
        if (e->Subscript.ctx == CTX_Load && value != NULL && key != NULL)
            set_result(c, e, operate_subscript(value, key));
        break;
    case EXPR_Compare: {
        CmpOp op = e->Compare.ops.items[e->Compare.ops.count - 1];
        if (op == CMP_In || op == CMP_NotIn)
            fold_looked_through(c,
                                e->Compare.comparators.items[e->Compare.ops.count - 1]);
        break;
    }
    default: break;
    }
}

// Children other than the leftmost one, which is returned.
static OPT Expr *fold_others(Compiler *c, Expr *e)
{
    switch ((int)e->kind) {
    case EXPR_BinOp: fold_expr(c, e->BinOp.right); return e->BinOp.left;
    case EXPR_UnaryOp: return e->UnaryOp.operand;
    case EXPR_Attribute: return e->Attribute.value;
    case EXPR_Subscript: fold_expr(c, e->Subscript.slice); return e->Subscript.value;
    case EXPR_Call:
        fold_exprs(c, &e->Call.args);
        fold_keywords(c, &e->Call.keywords);
        return e->Call.func;
    case EXPR_Compare: fold_exprs(c, &e->Compare.comparators); return e->Compare.left;
    default: return NULL;
    }
}

static void fold_leaf(Compiler *c, Expr *e)
{
    switch ((int)e->kind) {
    case EXPR_Constant:
        set_value(e, constants_from(c, &e->Constant.value, e->at));
        break;
    case EXPR_Name:
        if (e->Name.ctx == CTX_Load && strcmp(e->Name.id->text, "__debug__") == 0)
            set_value(e, bool_from(c->level == 0));
        break;
    case EXPR_BoolOp: fold_exprs(c, &e->BoolOp.values); break;
    case EXPR_NamedExpr: fold_expr(c, e->NamedExpr.value); break;
    case EXPR_Lambda:
        fold_arguments(c, e->Lambda.args);
        fold_expr(c, e->Lambda.body);
        break;
    case EXPR_IfExp:
        fold_expr(c, e->IfExp.test);
        fold_expr(c, e->IfExp.body);
        fold_expr(c, e->IfExp.orelse);
        break;
    case EXPR_Dict:
        fold_exprs(c, &e->Dict.keys);
        fold_exprs(c, &e->Dict.values);
        break;
    case EXPR_Set: fold_exprs(c, &e->Set.elts); break;
    case EXPR_List: fold_exprs(c, &e->List.elts); break;
    case EXPR_Tuple:
        fold_exprs(c, &e->Tuple.elts);
        if (e->Tuple.ctx == CTX_Load)
            set_value(e, tuple_of(c, &e->Tuple.elts));
        break;
    case EXPR_ListComp:
    case EXPR_SetComp:
    case EXPR_GeneratorExp: // the same layout
        fold_generators(c, &e->ListComp.generators);
        fold_expr(c, e->ListComp.elt);
        break;
    case EXPR_DictComp:
        fold_generators(c, &e->DictComp.generators);
        fold_expr(c, e->DictComp.key);
        fold_expr(c, e->DictComp.value);
        break;
    case EXPR_Await:
    case EXPR_Yield:
    case EXPR_YieldFrom:
    case EXPR_Starred: // one expression first, perhaps absent
        fold_expr(c, e->Yield.value);
        break;
    case EXPR_FormattedValue:
        fold_expr(c, e->FormattedValue.value);
        fold_expr(c, e->FormattedValue.format_spec);
        break;
    case EXPR_JoinedStr: fold_exprs(c, &e->JoinedStr.values); break;
    case EXPR_Slice:
        fold_expr(c, e->Slice.lower);
        fold_expr(c, e->Slice.upper);
        fold_expr(c, e->Slice.step);
        break;
    default: break;
    }
}

static void fold_expr(Compiler *c, OPT Expr *e)
{
    VEC(Expr *) spine = { 0 };
    if (e == NULL || fold_is_constant(e) || !compile_enter(c))
        return;
    for (Expr *next; (next = fold_others(c, e)) != NULL; e = next)
        if (!vec_push(&spine, e)) {
            compile_no_memory(c);
            break;
        }
    if (!c->failed && !fold_is_constant(e))
        fold_leaf(c, e);
    while (spine.count > 0 && !c->failed)
        fold_node(c, vec_pop(&spine));
    vec_free(&spine);
    compile_leave(c);
}

// --- statements and patterns ------------------------------------------------------

static void fold_pattern(Compiler *c, OPT Pattern *p);

static void fold_patterns(Compiler *c, const PatternSeq *list)
{
    for (size_t i = 0; i < list->count; i++)
        fold_pattern(c, list->items[i]);
}

static void fold_pattern(Compiler *c, OPT Pattern *p)
{
    if (p == NULL || !compile_enter(c))
        return;
    switch (p->kind) {
    case PATTERN_MatchValue: fold_expr(c, p->MatchValue.value); break;
    case PATTERN_MatchSequence: fold_patterns(c, &p->MatchSequence.patterns); break;
    case PATTERN_MatchMapping:
        fold_exprs(c, &p->MatchMapping.keys);
        fold_patterns(c, &p->MatchMapping.patterns);
        break;
    case PATTERN_MatchClass:
        fold_expr(c, p->MatchClass.cls);
        fold_patterns(c, &p->MatchClass.patterns);
        fold_patterns(c, &p->MatchClass.kwd_patterns);
        break;
    case PATTERN_MatchAs: fold_pattern(c, p->MatchAs.pattern); break;
    case PATTERN_MatchOr: fold_patterns(c, &p->MatchOr.patterns); break;
    default: break;
    }
    compile_leave(c);
}

static void fold_if(Compiler *c, Stmt *s)
{
    for (;;) {
        fold_expr(c, s->If.test);
        fold_stmts(c, &s->If.body);
        if (s->If.orelse.count != 1 || s->If.orelse.items[0]->kind != STMT_If)
            break;
        s = s->If.orelse.items[0];
    }
    fold_stmts(c, &s->If.orelse);
}

static void fold_try(Compiler *c, const struct StmtTry *t)
{
    fold_stmts(c, &t->body);
    for (size_t i = 0; i < t->handlers.count; i++) {
        fold_expr(c, t->handlers.items[i]->type);
        fold_stmts(c, &t->handlers.items[i]->body);
    }
    fold_stmts(c, &t->orelse);
    fold_stmts(c, &t->finalbody);
}

static void fold_type_params(Compiler *c, const TypeParamSeq *params)
{
    for (size_t i = 0; i < params->count; i++) {
        TypeParam *p = params->items[i];
        switch (p->kind) {
        case TYPE_PARAM_TypeVar:
            fold_expr(c, p->TypeVar.bound);
            fold_expr(c, p->TypeVar.default_value);
            break;
        case TYPE_PARAM_ParamSpec: fold_expr(c, p->ParamSpec.default_value); break;
        case TYPE_PARAM_TypeVarTuple:
            fold_expr(c, p->TypeVarTuple.default_value);
            break;
        default: break;
        }
    }
}

static void fold_compound(Compiler *c, Stmt *s)
{
    switch (s->kind) {
    case STMT_FunctionDef:
    case STMT_AsyncFunctionDef:
        fold_exprs(c, &s->FunctionDef.decorator_list);
        fold_type_params(c, &s->FunctionDef.type_params);
        fold_arguments(c, s->FunctionDef.args);
        fold_annotation(c, s->FunctionDef.returns);
        fold_stmts(c, &s->FunctionDef.body);
        break;
    case STMT_ClassDef:
        fold_exprs(c, &s->ClassDef.decorator_list);
        fold_type_params(c, &s->ClassDef.type_params);
        fold_exprs(c, &s->ClassDef.bases);
        fold_keywords(c, &s->ClassDef.keywords);
        fold_stmts(c, &s->ClassDef.body);
        break;
    case STMT_For:
    case STMT_AsyncFor:
        fold_expr(c, s->For.target);
        fold_expr(c, s->For.iter);
        if (s->kind == STMT_For)
            fold_looked_through(c, s->For.iter);
        fold_stmts(c, &s->For.body);
        fold_stmts(c, &s->For.orelse);
        break;
    case STMT_While:
        fold_expr(c, s->While.test);
        fold_stmts(c, &s->While.body);
        fold_stmts(c, &s->While.orelse);
        break;
    case STMT_With:
    case STMT_AsyncWith:
        for (size_t i = 0; i < s->With.items.count; i++) {
            fold_expr(c, s->With.items.items[i]->context_expr);
            fold_expr(c, s->With.items.items[i]->optional_vars);
        }
        fold_stmts(c, &s->With.body);
        break;
    case STMT_Match:
        fold_expr(c, s->Match.subject);
        for (size_t i = 0; i < s->Match.cases.count; i++) {
            fold_pattern(c, s->Match.cases.items[i]->pattern);
            fold_expr(c, s->Match.cases.items[i]->guard);
            fold_stmts(c, &s->Match.cases.items[i]->body);
        }
        break;
    default: break;
    }
}

static void fold_stmt(Compiler *c, Stmt *s)
{
    switch (s->kind) {
    case STMT_Return: fold_expr(c, s->Return.value); break;
    case STMT_Delete: fold_exprs(c, &s->Delete.targets); break;
    case STMT_Assign:
        fold_exprs(c, &s->Assign.targets);
        fold_expr(c, s->Assign.value);
        break;
    case STMT_AugAssign:
        fold_expr(c, s->AugAssign.target);
        fold_expr(c, s->AugAssign.value);
        break;
    case STMT_AnnAssign:
        fold_expr(c, s->AnnAssign.target);
        fold_annotation(c, s->AnnAssign.annotation);
        fold_expr(c, s->AnnAssign.value);
        break;
    case STMT_Raise:
        fold_expr(c, s->Raise.exc);
        fold_expr(c, s->Raise.cause);
        break;
    case STMT_Assert:
        fold_expr(c, s->Assert.test);
        fold_expr(c, s->Assert.msg);
        break;
    case STMT_Expr: fold_expr(c, s->Expr.value); break;
    case STMT_TypeAlias:
        fold_type_params(c, &s->TypeAlias.type_params);
        fold_expr(c, s->TypeAlias.value);
        break;
    case STMT_If: fold_if(c, s); break;
    case STMT_Try: fold_try(c, &s->Try); break;
    case STMT_TryStar:
        fold_try(c, (const struct StmtTry *)(const void *)&s->TryStar);
        break;
    default: fold_compound(c, s);
    }
}

static void fold_stmts(Compiler *c, const StmtSeq *body)
{
    for (size_t i = 0; i < body->count && compile_enter(c); i++) {
        fold_stmt(c, body->items[i]);
        compile_leave(c);
    }
}

void fold_tree(Compiler *c, Mod *mod)
{
    if (mod->kind == MOD_Expression)
        fold_expr(c, mod->Expression.body);
    else
        fold_stmts(c, mod->kind == MOD_Module ? &mod->Module.body
                                              : &mod->Interactive.body);
}
