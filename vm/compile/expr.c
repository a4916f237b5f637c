// expr.c - expressions: values pushed, tests turned into jumps, displays, f-strings.
#include "vm/compile/gen_internal.h"

#include "runtime/heap/object.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/complex.h"
#include "runtime/types/list.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

enum { DISPLAY_MAX = 30, STRING_MAX = 20000 };

void expr_visit_all(Compiler *c, const ExprSeq *list)
{
    for (size_t i = 0; i < list->count; i++)
        expr_visit(c, list->items[i]);
}

// --- warnings ---------------------------------------------------------------------

const char *expr_type_name(const Expr *e)
{
    switch ((int)e->kind) {
    case FOLD_KIND: return type_of(fold_value(e))->name;
    case EXPR_Tuple: return "tuple";
    case EXPR_List:
    case EXPR_ListComp: return "list";
    case EXPR_Dict:
    case EXPR_DictComp: return "dict";
    case EXPR_Set:
    case EXPR_SetComp: return "set";
    case EXPR_GeneratorExp: return "generator";
    case EXPR_Lambda: return "function";
    case EXPR_JoinedStr: return "str";
    default: return NULL;
    }
}

static bool is_doubtful_identity(const Expr *e)
{
    Object *value = fold_value(e);
    return value != NULL && value != NONE && !is_bool(value) && value != ELLIPSIS_;
}

static void check_compare(Compiler *c, const Expr *e)
{
    bool left = is_doubtful_identity(e->Compare.left);
    const Expr *left_expr = e->Compare.left;
    for (size_t i = 0; i < e->Compare.ops.count; i++) {
        const Expr *right_expr = e->Compare.comparators.items[i];
        bool right = is_doubtful_identity(right_expr);
        CmpOp op = e->Compare.ops.items[i];
        if ((op == CMP_Is || op == CMP_IsNot) && (left || right)) {
            compile_warning(c, e->at,
                            op == CMP_Is
                                ? "\"is\" with '%s' literal. Did you mean \"==\"?"
                                : "\"is not\" with '%s' literal. Did you mean \"!=\"?",
                            expr_type_name(left ? left_expr : right_expr));
            return;
        }
        left = right;
        left_expr = right_expr;
    }
}

static bool is_unsubscriptable(const Expr *e)
{
    Object *value = fold_value(e);
    if (value != NULL)
        return value == NONE || value == ELLIPSIS_ || is_exact_int(value) ||
               is_bool(value) || is_exact_float(value) || is_complex(value) ||
               value->shape == SHAPE_FROZENSET;
    return e->kind == EXPR_Set || e->kind == EXPR_SetComp ||
           e->kind == EXPR_GeneratorExp || e->kind == EXPR_Lambda;
}

static void check_subscript(Compiler *c, const Expr *e)
{
    const Expr *value = e->Subscript.value, *slice = e->Subscript.slice;
    Object *constant = fold_value(value), *key = fold_value(slice);
    const char *index_type = expr_type_name(slice);
    if (is_unsubscriptable(value)) {
        compile_warning(c, e->at,
                        "'%s' object is not subscriptable; perhaps you missed a "
                        "comma?",
                        expr_type_name(value));
        return;
    }
    if (index_type == NULL || (key != NULL && (is_exact_int(key) || is_bool(key))) ||
        slice->kind == EXPR_Slice)
        return;
    if (constant != NULL
            ? is_exact_str(constant) || is_exact_tuple(constant) || is_bytes(constant)
            : value->kind == EXPR_Tuple || value->kind == EXPR_List ||
                  value->kind == EXPR_ListComp || value->kind == EXPR_JoinedStr)
        compile_warning(c, e->at,
                        "%s indices must be integers or slices, not %s; perhaps "
                        "you missed a comma?",
                        expr_type_name(value), index_type);
}

// --- comparisons and tests --------------------------------------------------------

void expr_compare_op(Compiler *c, CmpOp op, Span at)
{
    static const CompareOp codes[] = {
        [CMP_Eq] = COMPARE_EQ,  [CMP_NotEq] = COMPARE_NE, [CMP_Lt] = COMPARE_LT,
        [CMP_LtE] = COMPARE_LE, [CMP_Gt] = COMPARE_GT,    [CMP_GtE] = COMPARE_GE,
    };
    if (op == CMP_Is || op == CMP_IsNot)
        emit_op(c, OP_IS, op == CMP_IsNot, 0, 0, at);
    else if (op == CMP_In || op == CMP_NotIn)
        emit_op(c, OP_CONTAINS, op == CMP_NotIn, 0, 0, at);
    else
        emit_op(c, OP_COMPARE, codes[op], 0, 0, at);
}

static void visit_compare(Compiler *c, Expr *e)
{
    size_t last = e->Compare.ops.count - 1;
    int32_t cleanup, end;
    check_compare(c, e);
    expr_visit(c, e->Compare.left);
    if (last == 0) {
        expr_visit(c, e->Compare.comparators.items[0]);
        expr_compare_op(c, e->Compare.ops.items[0], e->at);
        return;
    }
    cleanup = emit_label(c);
    end = emit_label(c);
    for (size_t i = 0; i < last; i++) {
        expr_visit(c, e->Compare.comparators.items[i]);
        emit_op(c, OP_SWAP, 2, 0, 0, e->at);
        emit_op(c, OP_COPY, 2, 0, 0, e->at);
        expr_compare_op(c, e->Compare.ops.items[i], e->at);
        emit_jump(c, OP_JUMP_OR_POP, 0, 0, 0, cleanup, e->at);
    }
    expr_visit(c, e->Compare.comparators.items[last]);
    expr_compare_op(c, e->Compare.ops.items[last], e->at);
    emit_goto(c, end, e->at);
    c->unit->depth++;
    emit_place(c, cleanup);
    emit_op(c, OP_SWAP, 2, 0, 0, e->at);
    emit_op(c, OP_POP_TOP, 0, 0, 0, e->at);
    emit_place(c, end);
}

// a < b < c where the middle operands can be read again: as a < b and b < c.
static bool is_simple_chain(Compiler *c, const Expr *e)
{
    for (size_t i = 0; i + 1 < e->Compare.ops.count; i++) {
        const Expr *middle = e->Compare.comparators.items[i];
        if (!operand_is_simple(c, middle))
            return false;
        if (!fold_is_constant(middle) &&
            operand_rebinds(c, e->Compare.comparators.items[i + 1],
                            target_mangled(c, middle->Name.id)))
            return false;
    }
    return true;
}

static void jump_simple_chain(Compiler *c, Expr *e, int32_t label, bool cond)
{
    size_t last = e->Compare.ops.count - 1;
    int32_t end = cond ? emit_label(c) : label;
    Expr *left = e->Compare.left;
    for (size_t i = 0; i <= last; i++) {
        Expr *right = e->Compare.comparators.items[i];
        operand_compare_jump(c, left, e->Compare.ops.items[i], right,
                             i == last ? cond : false, i == last ? label : end, e->at);
        left = right;
    }
    if (cond)
        emit_place(c, end);
}

static void jump_chain(Compiler *c, Expr *e, int32_t label, bool cond)
{
    size_t last = e->Compare.ops.count - 1;
    int32_t cleanup = emit_label(c), end = emit_label(c);
    expr_visit(c, e->Compare.left);
    for (size_t i = 0; i < last; i++) {
        expr_visit(c, e->Compare.comparators.items[i]);
        emit_op(c, OP_SWAP, 2, 0, 0, e->at);
        emit_op(c, OP_COPY, 2, 0, 0, e->at);
        expr_compare_op(c, e->Compare.ops.items[i], e->at);
        emit_jump(c, OP_JUMP_TRUTH_S, 0, 0, 0, cleanup, e->at);
    }
    expr_visit(c, e->Compare.comparators.items[last]);
    expr_compare_op(c, e->Compare.ops.items[last], e->at);
    emit_jump(c, OP_JUMP_TRUTH_S, 0, 0, cond, label, e->at);
    emit_goto(c, end, e->at);
    c->unit->depth++;
    emit_place(c, cleanup);
    emit_op(c, OP_POP_TOP, 0, 0, 0, e->at);
    if (!cond)
        emit_goto(c, label, e->at);
    emit_place(c, end);
}

static void jump_bool(Compiler *c, Expr *e, int32_t label, bool cond)
{
    const ExprSeq *values = &e->BoolOp.values;
    bool decides = e->BoolOp.op == BOOLOP_Or; // the truth that ends the chain
    int32_t other = decides == cond ? label : emit_label(c);
    for (size_t i = 0; i + 1 < values->count; i++)
        expr_jump_if(c, values->items[i], other, decides);
    expr_jump_if(c, values->items[values->count - 1], label, cond);
    if (other != label)
        emit_place(c, other);
}

static void jump_if_exp(Compiler *c, Expr *e, int32_t label, bool cond)
{
    int32_t next = emit_label(c), end = emit_label(c);
    expr_jump_if(c, e->IfExp.test, next, false);
    expr_jump_if(c, e->IfExp.body, label, cond);
    emit_goto(c, end, e->at);
    emit_place(c, next);
    expr_jump_if(c, e->IfExp.orelse, label, cond);
    emit_place(c, end);
}

static void jump_compare(Compiler *c, Expr *e, int32_t label, bool cond)
{
    check_compare(c, e);
    if (e->Compare.ops.count == 1)
        operand_compare_jump(c, e->Compare.left, e->Compare.ops.items[0],
                             e->Compare.comparators.items[0], cond, label, e->at);
    else if (is_simple_chain(c, e))
        jump_simple_chain(c, e, label, cond);
    else
        jump_chain(c, e, label, cond);
}

static void jump_value(Compiler *c, Expr *e, int32_t label, bool cond)
{
    Object *value = fold_value(e);
    int32_t slot;
    if (value != NULL) {
        int truth = operate_truth(value);
        if (truth < 0)
            c->failed = true;
        else if ((truth == 1) == cond)
            emit_goto(c, label, e->at);
        return;
    }
    slot = target_fast_slot(c, e);
    if (slot >= 0) {
        emit_jump(c, OP_JUMP_TRUTH_L, (uint32_t)slot, 0, cond, label, e->at);
        return;
    }
    expr_visit(c, e);
    emit_jump(c, OP_JUMP_TRUTH_S, 0, 0, cond, label, e->at);
}

void expr_jump_if(Compiler *c, Expr *e, int32_t label, bool cond)
{
    while (!fold_is_constant(e) && e->kind == EXPR_UnaryOp &&
           (e->UnaryOp.op == UNARY_Not || e->UnaryOp.op == UNARY_COUNT)) {
        cond = cond != (e->UnaryOp.op == UNARY_Not);
        e = e->UnaryOp.operand;
    }
    if (c->failed || !compile_enter(c))
        return;
    switch ((int)e->kind) {
    case EXPR_BoolOp: jump_bool(c, e, label, cond); break;
    case EXPR_IfExp: jump_if_exp(c, e, label, cond); break;
    case EXPR_Compare: jump_compare(c, e, label, cond); break;
    default: jump_value(c, e, label, cond);
    }
    compile_leave(c);
}

// --- displays ---------------------------------------------------------------------

static bool all_constant(const ExprSeq *elts)
{
    for (size_t i = 0; i < elts->count; i++)
        if (!fold_is_constant(elts->items[i]))
            return false;
    return true;
}

static OPT Object *constant_elements(Compiler *c, const ExprSeq *elts, bool set)
{
    Tuple *tuple = c->failed ? NULL : tuple_new(elts->count);
    Object *result = (Object *)(void *)tuple;
    if (c->failed)
        return NULL;
    if (tuple != NULL)
        for (size_t i = 0; i < elts->count; i++)
            tuple_items(tuple)[i] = incref(fold_value(elts->items[i]));
    if (set && tuple != NULL) {
        result = (Object *)(void *)set_from_iter(&frozenset_type, OBJ(tuple));
        decref(OBJ(tuple));
    }
    return compile_keep(c, result);
}

void expr_display(Compiler *c, const ExprSeq *elts, Opcode build, Span at)
{
    bool set = build == OP_BUILD_SET, starred = false, made = false;
    Opcode add = set ? OP_SET_ADD : OP_LIST_APPEND;
    Opcode extend = set ? OP_SET_UPDATE : OP_LIST_EXTEND;
    Opcode start = set ? OP_BUILD_SET : OP_BUILD_LIST;
    if (c->failed)
        return;
    if (elts->count > 2 && build != OP_BUILD_TUPLE && all_constant(elts)) {
        emit_wide(c, start, 0, 0, at);
        emit_constant(c, constant_elements(c, elts, set), at);
        emit_op(c, extend, 1, 0, 0, at);
        return;
    }
    for (size_t i = 0; i < elts->count; i++)
        starred = starred || elts->items[i]->kind == EXPR_Starred;
    if (!starred && elts->count <= DISPLAY_MAX) {
        expr_visit_all(c, elts);
        emit_wide(c, build, 0, (uint32_t)elts->count, at);
        return;
    }
    if (elts->count > DISPLAY_MAX) {
        emit_wide(c, start, 0, 0, at);
        made = true;
    }
    for (size_t i = 0; i < elts->count; i++) {
        Expr *e = elts->items[i];
        bool star = e->kind == EXPR_Starred;
        if (star && !made) {
            emit_wide(c, start, 0, (uint32_t)i, at);
            made = true;
        }
        expr_visit(c, star ? e->Starred.value : e);
        if (star)
            emit_op(c, extend, 1, 0, 0, at);
        else if (made)
            emit_op(c, add, 1, 0, 0, at);
    }
    if (build == OP_BUILD_TUPLE)
        emit_op(c, OP_LIST_TO_TUPLE, 0, 0, 0, at);
}

static void visit_dict(Compiler *c, Expr *e)
{
    size_t count = e->Dict.keys.count, first = 0;
    while (first < count && first < DISPLAY_MAX / 2 &&
           e->Dict.keys.items[first] != NULL)
        first++;
    if (first < count)
        first = 0; // too long for the stack, or with ** in it: pair by pair
    for (size_t i = 0; i < first; i++) {
        expr_visit(c, e->Dict.keys.items[i]);
        expr_visit(c, e->Dict.values.items[i]);
    }
    emit_wide(c, OP_BUILD_MAP, 0, (uint32_t)first, e->at);
    for (size_t i = first; i < count; i++) {
        if (e->Dict.keys.items[i] != NULL)
            expr_visit(c, e->Dict.keys.items[i]);
        expr_visit(c, e->Dict.values.items[i]);
        emit_op(c, e->Dict.keys.items[i] != NULL ? OP_MAP_ADD : OP_DICT_UPDATE, 1, 0, 0,
                e->at);
    }
}

// --- the rest ---------------------------------------------------------------------

static void visit_bool(Compiler *c, Expr *e)
{
    const ExprSeq *values = &e->BoolOp.values;
    int32_t end = emit_label(c);
    for (size_t i = 0; i + 1 < values->count; i++) {
        Object *value = fold_value(values->items[i]);
        if (value != NULL) { // decides at once, or does not matter
            int truth = operate_truth(value);
            if (truth == (e->BoolOp.op == BOOLOP_Or)) {
                emit_constant(c, value, values->items[i]->at);
                emit_goto(c, end, e->at);
                c->unit->depth--;
            }
            continue;
        }
        expr_visit(c, values->items[i]);
        emit_jump(c, OP_JUMP_OR_POP, 0, 0, e->BoolOp.op == BOOLOP_Or, end, e->at);
    }
    expr_visit(c, values->items[values->count - 1]);
    emit_place(c, end);
}

static void visit_if_exp(Compiler *c, Expr *e)
{
    int32_t next = emit_label(c), end = emit_label(c);
    expr_jump_if(c, e->IfExp.test, next, false);
    expr_visit(c, e->IfExp.body);
    emit_goto(c, end, e->at);
    if (!c->failed)
        c->unit->depth--;
    emit_place(c, next);
    expr_visit(c, e->IfExp.orelse);
    emit_place(c, end);
}

static void visit_unary(Compiler *c, Expr *e)
{
    expr_visit(c, e->UnaryOp.operand);
    switch (e->UnaryOp.op) {
    case UNARY_Not: emit_op(c, OP_NOT, 0, 0, 0, e->at); break;
    case UNARY_USub: emit_op(c, OP_NEGATIVE, 0, 0, 0, e->at); break;
    case UNARY_UAdd:
    case UNARY_Invert:
        emit_op(c, OP_UNARY, e->UnaryOp.op == UNARY_Invert, 0, 0, e->at);
        break;
    default: // not (a in b), which folding made a not in b
        break;
    }
}

static void visit_formatted(Compiler *c, Expr *e)
{
    int conversion = e->FormattedValue.conversion;
    expr_visit(c, e->FormattedValue.value);
    if (conversion == 's' || conversion == 'r' || conversion == 'a')
        emit_op(c, OP_CONVERT,
                conversion == 's'   ? 1
                : conversion == 'r' ? 2
                                    : 3,
                0, 0, e->at);
    if (e->FormattedValue.format_spec != NULL) {
        expr_visit(c, e->FormattedValue.format_spec);
        emit_op(c, OP_FORMAT_WITH_SPEC, 0, 0, 0, e->at);
    } else {
        emit_op(c, OP_FORMAT_SIMPLE, 0, 0, 0, e->at);
    }
}

static void visit_joined(Compiler *c, Expr *e)
{
    const ExprSeq *values = &e->JoinedStr.values;
    uint32_t chunks = 0;
    if (values->count == 0) {
        emit_constant(c, compile_keep(c, (Object *)(void *)str_empty()), e->at);
        return;
    }
    if (values->count > (size_t)STRING_MAX * STRING_MAX) {
        compile_error(c, e->at, "too many parts in an f-string");
        return;
    }
    for (size_t at = 0; at < values->count; chunks++) { // many are joined by and by
        size_t end = at + STRING_MAX < values->count ? at + STRING_MAX : values->count;
        uint32_t count = (uint32_t)(end - at);
        for (; at < end; at++)
            expr_visit(c, values->items[at]);
        if (count > 1)
            emit_wide(c, OP_BUILD_STRING, 0, count, e->at);
    }
    if (chunks > 1)
        emit_wide(c, OP_BUILD_STRING, 0, chunks, e->at);
}

static void visit_attribute(Compiler *c, Expr *e)
{
    Str *name = target_mangled(c, e->Attribute.attr);
    int32_t slot = target_fast_slot(c, e->Attribute.value);
    Span at = target_attribute_span(e->at, e);
    if (slot >= 0) {
        target_check(c, e->Attribute.value);
        emit_wide(c, OP_LOAD_ATTR_L, (uint32_t)slot, emit_name_index(c, name), at);
    } else {
        expr_visit(c, e->Attribute.value);
        emit_wide(c, OP_LOAD_ATTR_S, 0, emit_name_index(c, name), at);
    }
}

// a.b.c.d ... of any length, without recursion.
static void visit_attributes(Compiler *c, Expr *e)
{
    VEC(Expr *) spine = { 0 };
    while (!c->failed && e->Attribute.value->kind == EXPR_Attribute) {
        if (!vec_push(&spine, e))
            compile_no_memory(c);
        e = e->Attribute.value;
    }
    visit_attribute(c, e);
    while (spine.count > 0 && !c->failed) {
        e = vec_pop(&spine);
        emit_wide(c, OP_LOAD_ATTR_S, 0,
                  emit_name_index(c, target_mangled(c, e->Attribute.attr)),
                  target_attribute_span(e->at, e));
    }
    vec_free(&spine);
}

static void visit_slice(Compiler *c, Expr *e)
{
    Expr *parts[] = { e->Slice.lower, e->Slice.upper, e->Slice.step };
    uint32_t count = parts[2] != NULL ? 3 : 2;
    for (uint32_t i = 0; i < count; i++) {
        if (parts[i] == NULL)
            emit_constant(c, NONE, e->at);
        else
            expr_visit(c, parts[i]);
    }
    emit_op(c, OP_BUILD_SLICE, count, 0, 0, e->at);
}

static void visit_walrus(Compiler *c, Expr *e)
{
    const Expr *target = e->NamedExpr.target;
    expr_visit(c, e->NamedExpr.value);
    emit_op(c, OP_COPY, 1, 0, 0, e->at);
    target_store_name(c, target_mangled(c, target->Name.id), target->at);
}

static void visit_yield(Compiler *c, Expr *e)
{
    if (!symtable_is_function(c->unit->code_scope)) {
        compile_error(c, e->at,
                      e->kind == EXPR_Yield ? "'yield' outside function"
                                            : "'yield from' outside function");
        return;
    }
    if (e->kind == EXPR_Yield) {
        if (e->Yield.value != NULL)
            expr_visit(c, e->Yield.value);
        else
            emit_constant(c, NONE, e->at);
        emit_op(c, OP_YIELD, 0, 0, 0, e->at);
        return;
    }
    if (c->unit->code_scope->async_function) {
        compile_error(c, e->at, "'yield from' inside async function");
        return;
    }
    expr_visit(c, e->YieldFrom.value);
    emit_op(c, OP_GET_YIELD_ITER, 0, 0, 0, e->at);
    expr_delegate(c, e->at);
}

void expr_delegate(Compiler *c, Span at)
{
    int32_t again = emit_label(c), done = emit_label(c);
    emit_constant(c, NONE, at);
    bool alive = !c->failed && !c->unit->dead;
    emit_place_loop(c, again, alive);
    emit_jump(c, OP_SEND, 0, 0, 0, done, at);
    emit_op(c, OP_YIELD, 2, 0, 0, at);
    emit_goto(c, again, at);
    if (!c->failed)
        c->unit->depth--;
    emit_place(c, done);
}

void expr_await(Compiler *c, CoroutineWait what, Span at)
{
    emit_rare(c, RARE_GET_AWAITABLE, what, at);
    expr_delegate(c, at);
}

static void visit_await(Compiler *c, Expr *e)
{
    const Scope *scope = c->unit->code_scope;
    if (!symtable_is_function(scope)) {
        compile_error(c, e->at, "'await' outside function");
    } else if (!symtable_may_await(scope)) {
        compile_error(c, e->at, "'await' outside async function");
    } else {
        expr_visit(c, e->Await.value);
        expr_await(c, WAIT_VALUE, e->at);
    }
}

static void visit_other(Compiler *c, Expr *e)
{
    switch ((int)e->kind) {
    case EXPR_NamedExpr: visit_walrus(c, e); break;
    case EXPR_Lambda: define_lambda(c, e); break;
    case EXPR_Dict: visit_dict(c, e); break;
    case EXPR_Set: expr_display(c, &e->Set.elts, OP_BUILD_SET, e->at); break;
    case EXPR_List: expr_display(c, &e->List.elts, OP_BUILD_LIST, e->at); break;
    case EXPR_Tuple: expr_display(c, &e->Tuple.elts, OP_BUILD_TUPLE, e->at); break;
    case EXPR_ListComp:
    case EXPR_SetComp:
    case EXPR_DictComp:
    case EXPR_GeneratorExp: comprehension_visit(c, e); break;
    case EXPR_Await: visit_await(c, e); break;
    case EXPR_Yield:
    case EXPR_YieldFrom: visit_yield(c, e); break;
    case EXPR_FormattedValue: visit_formatted(c, e); break;
    case EXPR_JoinedStr: visit_joined(c, e); break;
    case EXPR_Starred:
        compile_error(c, e->at, "can't use starred expression here");
        break;
    case EXPR_Slice: visit_slice(c, e); break;
    default: UNREACHABLE();
    }
}

void expr_visit(Compiler *c, Expr *e)
{
    if (c->failed || !compile_enter(c))
        return;
    switch ((int)e->kind) {
    case FOLD_KIND: emit_constant(c, fold_value(e), e->at); break;
    case EXPR_Name: target_load(c, target_mangled(c, e->Name.id), e->at); break;
    case EXPR_BinOp: operand_binary(c, e, -1); break;
    case EXPR_UnaryOp: visit_unary(c, e); break;
    case EXPR_BoolOp: visit_bool(c, e); break;
    case EXPR_Compare: visit_compare(c, e); break;
    case EXPR_IfExp: visit_if_exp(c, e); break;
    case EXPR_Call: calls_visit(c, e); break;
    case EXPR_Attribute: visit_attributes(c, e); break;
    case EXPR_Subscript:
        check_subscript(c, e);
        operand_subscript(c, e);
        break;
    default: visit_other(c, e);
    }
    compile_leave(c);
}
