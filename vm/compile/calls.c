// calls.c - calls: methods without bound objects, late look-up, keywords, unpacking.
//
// A callee may be looked up after its arguments when those are names, constants and
// operators on them: only an error could show the order, and it is put right then
// (unwind_prefer_callee).
#include "vm/compile/gen_internal.h"

#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

enum { ARGUMENTS_MAX = 255, QUIET_DEPTH = 8 };

static void check_caller(Compiler *c, const Expr *func)
{
    switch ((int)func->kind) {
    case FOLD_KIND:
    case EXPR_Tuple:
    case EXPR_List:
    case EXPR_ListComp:
    case EXPR_Dict:
    case EXPR_DictComp:
    case EXPR_Set:
    case EXPR_SetComp:
    case EXPR_GeneratorExp:
    case EXPR_JoinedStr:
        compile_warning(c, func->at,
                        "'%s' object is not callable; perhaps you missed a "
                        "comma?",
                        expr_type_name(func));
        break;
    default: break;
    }
}

static bool is_quiet(const Expr *e, int depth);

static bool are_quiet(const ExprSeq *list, int depth)
{
    for (size_t i = 0; i < list->count; i++)
        if (!is_quiet(list->items[i], depth))
            return false;
    return true;
}

static bool is_quiet(const Expr *e, int depth)
{
    if (fold_is_constant(e))
        return true;
    if (depth >= QUIET_DEPTH)
        return false;
    switch ((int)e->kind) {
    case EXPR_Name: return true;
    case EXPR_BinOp:
        return is_quiet(e->BinOp.left, depth + 1) &&
               is_quiet(e->BinOp.right, depth + 1);
    case EXPR_UnaryOp: return is_quiet(e->UnaryOp.operand, depth + 1);
    case EXPR_Compare:
        return is_quiet(e->Compare.left, depth + 1) &&
               are_quiet(&e->Compare.comparators, depth + 1);
    case EXPR_BoolOp: return are_quiet(&e->BoolOp.values, depth + 1);
    case EXPR_Tuple: return are_quiet(&e->Tuple.elts, depth + 1);
    case EXPR_List: return are_quiet(&e->List.elts, depth + 1);
    default: return false;
    }
}

static bool has_unpacking(const ExprSeq *args, const KeywordSeq *keywords)
{
    for (size_t i = 0; i < args->count; i++)
        if (args->items[i]->kind == EXPR_Starred)
            return true;
    for (size_t i = 0; i < keywords->count; i++)
        if (keywords->items[i]->arg == NULL)
            return true;
    return false;
}

static void check_keywords(Compiler *c, const KeywordSeq *keywords)
{
    for (size_t i = 0; i < keywords->count; i++) {
        const Keyword *k = keywords->items[i];
        for (size_t j = i + 1; k->arg != NULL && j < keywords->count; j++)
            if (keywords->items[j]->arg == k->arg) {
                compile_error(c, keywords->items[j]->at,
                              "keyword argument repeated: %s", k->arg->text);
                return;
            }
    }
}

static OPT Object *keyword_names(Compiler *c, const KeywordSeq *keywords)
{
    Tuple *names = c->failed ? NULL : tuple_new(keywords->count);
    if (c->failed)
        return NULL;
    if (names != NULL)
        for (size_t i = 0; i < keywords->count; i++) {
            Str *name = compile_name(c, keywords->items[i]->arg); // not mangled
            tuple_items(names)[i] = name == NULL ? NONE : OBJ(incref(name));
        }
    return compile_keep(c, (Object *)(void *)names);
}

// Positional and keyword values, none of them unpacked, and the call.
static void plain_call(Compiler *c, Opcode call, Opcode call_kw, uint32_t pushed,
                       const ExprSeq *args, const KeywordSeq *keywords, Span at)
{
    uint32_t count = pushed + (uint32_t)(args->count + keywords->count);
    expr_visit_all(c, args);
    for (size_t i = 0; i < keywords->count; i++)
        expr_visit(c, keywords->items[i]->value);
    if (keywords->count == 0)
        emit_wide(c, call, 0, count, at);
    else
        emit_wide(c, call_kw, count, emit_constant_index(c, keyword_names(c, keywords)),
                  at);
}

// Keywords as one dict: f(a=1, **b, c=2).
static void keyword_dict(Compiler *c, const KeywordSeq *keywords, Span at)
{
    size_t run = 0;
    bool made = false;
    for (size_t i = 0; i <= keywords->count; i++) {
        bool end = i == keywords->count;
        if (!end && keywords->items[i]->arg != NULL && run < 15) {
            Str *name = compile_name(c, keywords->items[i]->arg);
            if (name != NULL)
                emit_constant(c, OBJ(name), at);
            expr_visit(c, keywords->items[i]->value);
            run++;
            continue;
        }
        if (run > 0 || !made) {
            emit_wide(c, OP_BUILD_MAP, 0, (uint32_t)run, at);
            if (made)
                emit_op(c, OP_DICT_MERGE, 1, 0, 0, at);
            made = true;
            run = 0;
        }
        if (!end && keywords->items[i]->arg != NULL) {
            i--; // the run was full; this one begins the next
        } else if (!end) {
            expr_visit(c, keywords->items[i]->value);
            emit_op(c, OP_DICT_MERGE, 1, 0, 0, at);
        }
    }
}

static void unpacking_call(Compiler *c, uint32_t pushed, const ExprSeq *args,
                           const KeywordSeq *keywords, Span at)
{
    if (pushed > 0) {
        emit_wide(c, OP_BUILD_LIST, 0, pushed, at);
        for (size_t i = 0; i < args->count; i++) {
            Expr *e = args->items[i];
            bool star = e->kind == EXPR_Starred;
            expr_visit(c, star ? e->Starred.value : e);
            emit_op(c, star ? OP_LIST_EXTEND : OP_LIST_APPEND, 1, 0, 0, at);
        }
        emit_op(c, OP_LIST_TO_TUPLE, 0, 0, 0, at);
    } else if (args->count == 1 && args->items[0]->kind == EXPR_Starred) {
        expr_visit(c, args->items[0]->Starred.value);
    } else if (args->count == 0) {
        emit_constant(c, compile_keep(c, (Object *)(void *)tuple_empty()), at);
    } else {
        expr_display(c, args, OP_BUILD_TUPLE, at);
    }
    if (keywords->count > 0)
        keyword_dict(c, keywords, at);
    emit_op(c, OP_CALL_EX, keywords->count > 0, 0, 0, at);
}

void calls_arguments(Compiler *c, uint32_t pushed, const ExprSeq *args,
                     const KeywordSeq *keywords, Span at)
{
    if (c->failed)
        return;
    check_keywords(c, keywords);
    if (has_unpacking(args, keywords) ||
        pushed + args->count + keywords->count > ARGUMENTS_MAX)
        unpacking_call(c, pushed, args, keywords, at);
    else
        plain_call(c, OP_CALL, OP_CALL_KW, pushed, args, keywords, at);
}

// super(): the evaluator finds its methods at once when their names follow.
static bool is_super_call(const Expr *e)
{
    return !fold_is_constant(e) && e->kind == EXPR_Call && e->Call.args.count == 0 &&
           e->Call.keywords.count == 0 && !fold_is_constant(e->Call.func) &&
           e->Call.func->kind == EXPR_Name &&
           strcmp(e->Call.func->Name.id->text, "super") == 0;
}

static void method_call(Compiler *c, Expr *e)
{
    Expr *func = e->Call.func, *receiver = func->Attribute.value;
    Span at = target_attribute_span(e->at, func);
    Span method_at = target_attribute_span(func->at, func);
    Str *name = target_mangled(c, func->Attribute.attr);
    int32_t slot = target_fast_slot(c, receiver);
    check_keywords(c, &e->Call.keywords);
    if (e->Call.keywords.count == 0 && are_quiet(&e->Call.args, 0) &&
        !is_super_call(receiver)) {
        expr_visit(c, receiver);
        expr_visit_all(c, &e->Call.args);
        emit_late_call(c, OP_CALL_METHOD, (uint32_t)e->Call.args.count, name, at,
                       method_at);
        return;
    }
    if (slot >= 0) {
        target_check(c, receiver);
        emit_wide(c, OP_LOAD_METHOD_L, (uint32_t)slot, emit_name_index(c, name),
                  method_at);
    } else {
        expr_visit(c, receiver);
        emit_wide(c, OP_LOAD_METHOD_S, 0, emit_name_index(c, name), method_at);
    }
    plain_call(c, OP_CALL_SELF, OP_CALL_SELF_KW, 0, &e->Call.args, &e->Call.keywords,
               at);
}

void calls_visit(Compiler *c, Expr *e)
{
    Expr *func = e->Call.func;
    const ExprSeq *args = &e->Call.args;
    const KeywordSeq *keywords = &e->Call.keywords;
    bool plain = !has_unpacking(args, keywords) &&
                 args->count + keywords->count <= ARGUMENTS_MAX;
    if (func->kind == EXPR_Attribute && plain) {
        method_call(c, e);
        return;
    }
    check_caller(c, func);
    if (func->kind == EXPR_Name && plain && keywords->count == 0 &&
        are_quiet(args, 0)) {
        NameRef ref = target_resolve(c, target_mangled(c, func->Name.id));
        if (ref.access == ACCESS_GLOBAL || ref.access == ACCESS_GLOBAL_EXPLICIT) {
            expr_visit_all(c, args);
            emit_late_call(c, OP_CALL_GLOBAL, (uint32_t)args->count, ref.name, e->at,
                           func->at);
            return;
        }
    }
    expr_visit(c, func);
    calls_arguments(c, 0, args, keywords, e->at);
}
