// operand.c - which operands an instruction names and which are pushed.
//
// An operand is S (pushed), L (a local), K (a constant) or I (a small int). The tables
// say which pairs exist; a missing pair falls back to pushing one operand or both.
#include "vm/compile/gen_internal.h"

#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/singletons.h"

typedef enum Form { FORM_S, FORM_L, FORM_K, FORM_I, FORM_COUNT } Form;

typedef struct Operand {
    Form form;
    uint32_t index;
    Expr *expr; // NULL: pushed already
} Operand;

typedef uint8_t FormTable[FORM_COUNT][FORM_COUNT]; // opcode, 0 (NOP): no such pair

#define PAIRS(X)                                                                       \
    {                                                                                  \
        [FORM_S] = { OP_##X##_SS, OP_##X##_SL, OP_##X##_SK, OP_##X##_SI },             \
        [FORM_L] = { OP_##X##_LS, OP_##X##_LL, OP_##X##_LK, OP_##X##_LI },             \
        [FORM_K] = {                                                                   \
            OP_##X##_KS,                                                               \
            OP_##X##_KL,                                                               \
            0,                                                                         \
            0                                                                          \
        }                                                                              \
    }
#define PAIRS_TO(X)                                                                    \
    {                                                                                  \
        [FORM_S] = { OP_##X##_SS_TO, OP_##X##_SL_TO, OP_##X##_SK_TO, 0 }, [FORM_L] = { \
            OP_##X##_LS_TO,                                                            \
            OP_##X##_LL_TO,                                                            \
            OP_##X##_LK_TO,                                                            \
            OP_##X##_LI_TO                                                             \
        }                                                                              \
    }
#define PAIRS_JUMP(X)                                                                  \
    {                                                                                  \
        [FORM_S] = { OP_JUMP_##X##_SS, OP_JUMP_##X##_SL, OP_JUMP_##X##_SK,             \
                     OP_JUMP_##X##_SI },                                               \
        [FORM_L] = {                                                                   \
            OP_JUMP_##X##_LS,                                                          \
            OP_JUMP_##X##_LL,                                                          \
            OP_JUMP_##X##_LK,                                                          \
            OP_JUMP_##X##_LI                                                           \
        }                                                                              \
    }

static const FormTable push_forms[OPER_COUNT] = {
    [OPER_Add] = PAIRS(ADD),
    [OPER_Sub] = PAIRS(SUB),
    [OPER_Mult] = PAIRS(MUL),
    [OPER_MatMult] = { { OP_BINARY } },
    [OPER_Pow] = { { OP_BINARY } },
    [OPER_Div] = { [FORM_S] = { OP_DIV_SS },
                   [FORM_L] = { 0, OP_DIV_LL, OP_DIV_LK, 0 } },
    [OPER_FloorDiv] = { [FORM_S] = { OP_FLOORDIV_SS },
                        [FORM_L] = { 0, OP_FLOORDIV_LL, 0, OP_FLOORDIV_LI } },
    [OPER_Mod] = { [FORM_S] = { OP_MOD_SS, OP_MOD_SL, 0, OP_MOD_SI },
                   [FORM_L] = { 0, OP_MOD_LL, 0, OP_MOD_LI } },
    [OPER_BitAnd] = { [FORM_S] = { OP_AND_SS, 0, 0, OP_AND_SI },
                      [FORM_L] = { 0, OP_AND_LL, 0, OP_AND_LI } },
    [OPER_BitOr] = { { OP_OR_SS } },
    [OPER_BitXor] = { { OP_XOR_SS } },
    [OPER_LShift] = { [FORM_S] = { OP_LSHIFT_SS, 0, 0, OP_LSHIFT_SI } },
    [OPER_RShift] = { [FORM_S] = { OP_RSHIFT_SS, 0, 0, OP_RSHIFT_SI },
                      [FORM_L] = { 0, 0, 0, OP_RSHIFT_LI } },
};
static const FormTable to_forms[OPER_COUNT] = {
    [OPER_Add] = PAIRS_TO(ADD),
    [OPER_Sub] = PAIRS_TO(SUB),
    [OPER_Mult] = PAIRS_TO(MUL),
};
static const uint8_t augment_forms[OPER_COUNT][FORM_COUNT] = {
    [OPER_Add] = { OP_IADD_LS, OP_IADD_LL, OP_IADD_LK, OP_IADD_LI },
    [OPER_Sub] = { OP_ISUB_LS, OP_ISUB_LL, OP_ISUB_LK, OP_ISUB_LI },
};
static const FormTable jump_forms[CMP_COUNT] = {
    [CMP_Lt] = PAIRS_JUMP(LT), [CMP_LtE] = PAIRS_JUMP(LE),
    [CMP_Eq] = PAIRS_JUMP(EQ), [CMP_NotEq] = PAIRS_JUMP(NE),
    [CMP_Gt] = PAIRS_JUMP(GT), [CMP_GtE] = PAIRS_JUMP(GE),
};
static const FormTable item_forms = {
    [FORM_S] = { OP_GET_ITEM_SS, OP_GET_ITEM_SL, OP_GET_ITEM_SK, OP_GET_ITEM_SI },
    [FORM_L] = { OP_GET_ITEM_LS, OP_GET_ITEM_LL, OP_GET_ITEM_LK, OP_GET_ITEM_LI },
};
#undef PAIRS
#undef PAIRS_TO
#undef PAIRS_JUMP

static bool is_small(const Object *o, int64_t least, int64_t most, uint32_t *out)
{
    int64_t value;
    if (!is_exact_int(o) || !int_fits(o, &value) || value < least || value > most)
        return false;
    *out = (uint32_t)value;
    return true;
}

// The best form of an expression, if every pair existed. bits: width of I and K fields.
static Operand operand_of(Compiler *c, OPT Expr *e, int bits)
{
    Operand operand = { FORM_S, 0, e };
    Object *value;
    int32_t slot;
    int64_t half = (int64_t)1 << (bits - 1);
    if (e == NULL)
        return operand;
    if ((value = fold_value(e)) != NULL) {
        if (is_small(value, -half, half - 1, &operand.index)) {
            operand.form = FORM_I;
            return operand;
        }
        if (c->unit->dead || emit_is_full(c))
            return operand;
        operand.index = emit_constant_index(c, value);
        if (operand.index < (uint32_t)1 << bits)
            operand.form = FORM_K;
    } else if ((slot = target_fast_slot(c, e)) >= 0) {
        operand.form = FORM_L;
        operand.index = (uint32_t)slot;
    }
    return operand;
}

static void push(Compiler *c, const Operand *operand)
{
    if (operand->form == FORM_S && operand->expr != NULL)
        expr_visit(c, operand->expr);
    else if (operand->form == FORM_L)
        target_check(c, operand->expr);
}

// Turn an I operand into K for a field of that width, if it fits.
static bool as_constant(Compiler *c, Operand *operand, int bits)
{
    uint32_t index;
    if (operand->form != FORM_I || c->unit->dead || emit_is_full(c))
        return false;
    index = emit_constant_index(c, fold_value(operand->expr));
    if (index >= (uint32_t)1 << bits)
        return false;
    operand->form = FORM_K;
    operand->index = index;
    return true;
}

// Find the instruction for two operands, changing their forms to what it wants.
static Opcode choose(Compiler *c, const FormTable *table, Operand *left, Operand *right,
                     int bits)
{
    Form l = left->form, r = right->form;
    Operand constant = *right, left_constant = *left;
    bool has_constant = false;
    if (l == FORM_I) {
        l = as_constant(c, &left_constant, bits) ? FORM_K : FORM_S;
        *left = left_constant;
        left->form = l;
    }
    if ((*table)[l][r] != 0)
        return (Opcode)(*table)[l][r];
    if (r == FORM_I && ((*table)[l][FORM_K] != 0 || (*table)[FORM_S][FORM_K] != 0))
        has_constant = as_constant(c, &constant, bits);
    if (has_constant && (*table)[l][FORM_K] != 0) {
        *right = constant;
        return (Opcode)(*table)[l][FORM_K];
    }
    if ((*table)[FORM_S][r] != 0) {
        left->form = FORM_S;
        return (Opcode)(*table)[FORM_S][r];
    }
    if (has_constant) {
        left->form = FORM_S;
        *right = constant;
        return (Opcode)(*table)[FORM_S][FORM_K];
    }
    right->form = FORM_S;
    if ((*table)[l][FORM_S] != 0)
        return (Opcode)(*table)[l][FORM_S];
    left->form = FORM_S;
    return (Opcode)(*table)[FORM_S][FORM_S];
}

static uint32_t field(const Operand *operand)
{
    return operand->form == FORM_S ? 0 : operand->index;
}

static bool find_walrus(void *context, Expr *e);

typedef struct WalrusSearch {
    Compiler *c;
    const Str *name;
    bool found;
} WalrusSearch;

static bool search_walrus(WalrusSearch *search, Expr *e)
{
    const AstVisitor visitor = { .context = search, .expr = find_walrus };
    bool more;
    if (fold_is_constant(e) || e->kind == EXPR_Lambda)
        return true;
    if (e->kind == EXPR_NamedExpr &&
        target_mangled(search->c, e->NamedExpr.target->Name.id) == search->name) {
        search->found = true;
        return false;
    }
    if (!compile_enter(search->c))
        return false;
    more = ast_visit_expr(&visitor, e);
    compile_leave(search->c);
    return more;
}

static bool find_walrus(void *context, Expr *e)
{
    return search_walrus(context, e);
}

bool operand_rebinds(Compiler *c, Expr *e, const Str *name)
{
    WalrusSearch search = { c, name, false };
    if (c->failed || !c->unit->code_scope->has_walrus)
        return false;
    search_walrus(&search, e);
    return search.found;
}

// A local on the left is read after a pushed right side: not if that can change it.
static void settle_left(Compiler *c, Operand *left, const Operand *right)
{
    if (left->form == FORM_L && right->form == FORM_S && right->expr != NULL &&
        operand_rebinds(c, right->expr, target_mangled(c, left->expr->Name.id)))
        left->form = FORM_S;
}

bool operand_is_simple(Compiler *c, const Expr *e)
{
    return fold_is_constant(e) || target_fast_slot(c, e) >= 0;
}

static BinaryOp binary_op(Operator op)
{
    return op == OPER_Pow ? BINARY_POWER : BINARY_MATRIX_MULTIPLY;
}

void operand_operate(Compiler *c, Operator op, OPT Expr *left, Expr *right,
                     bool inplace, int32_t to, Span at)
{
    Operand l, r;
    const FormTable *table = to >= 0 && to_forms[op][FORM_S][FORM_S] != 0 && !inplace
                                 ? &to_forms[op]
                                 : &push_forms[op];
    Opcode code;
    if (c->failed)
        return;
    l = operand_of(c, left, 8);
    r = operand_of(c, right, 8);
    settle_left(c, &l, &r);
    if (l.form == FORM_K || l.form == FORM_I) // only a pushed right side is read before
        l.form = r.form == FORM_K || r.form == FORM_I ? FORM_S : l.form;
    code = choose(c, table, &l, &r, 8);
    push(c, &l);
    push(c, &r);
    if (table == &to_forms[op]) {
        emit_op(c, code, field(&l), field(&r), (uint32_t)to, at);
        return;
    }
    emit_op(c, code, code == OP_BINARY ? binary_op(op) : field(&l), field(&r), inplace,
            at);
    if (to >= 0)
        emit_store(c, (uint32_t)to, at);
}

void operand_binary(Compiler *c, Expr *e, int32_t to)
{
    VEC(Expr *) spine = { 0 };
    Expr *left = NULL;
    for (; !fold_is_constant(e) && e->kind == EXPR_BinOp; e = e->BinOp.left)
        if (!vec_push(&spine, e)) {
            compile_no_memory(c);
            break;
        }
    left = e;
    while (spine.count > 0 && !c->failed) {
        Expr *node = vec_pop(&spine);
        operand_operate(c, node->BinOp.op, left, node->BinOp.right, false,
                        spine.count == 0 ? to : -1, node->at);
        left = NULL;
    }
    vec_free(&spine);
}

bool operand_augment_local(Compiler *c, Operator op, int32_t slot, Expr *target,
                           Expr *value, Span at)
{
    Operand left = { FORM_L, (uint32_t)slot, target }, right;
    if (augment_forms[op][FORM_S] == 0 || c->failed)
        return false;
    right = operand_of(c, value, 8);
    if (right.form == FORM_S &&
        operand_rebinds(c, value, target_mangled(c, target->Name.id)))
        return false;
    push(c, &left);
    push(c, &right);
    emit_op(c, (Opcode)augment_forms[op][right.form], (uint32_t)slot, field(&right), 0,
            at);
    return true;
}

void operand_subscript(Compiler *c, Expr *e)
{
    Operand l = operand_of(c, e->Subscript.value, 8);
    Operand r = operand_of(c, e->Subscript.slice, 16);
    Opcode code;
    if (l.form != FORM_L)
        l.form = FORM_S;
    settle_left(c, &l, &r);
    code = choose(c, &item_forms, &l, &r, 16);
    push(c, &l);
    push(c, &r);
    emit_wide(c, code, field(&l), field(&r), e->at);
}

// is, is not, in, not in
static void membership_jump(Compiler *c, Expr *left, CmpOp op, Expr *right, bool cond,
                            int32_t label, Span at)
{
    bool negated = op == CMP_IsNot || op == CMP_NotIn;
    if ((op == CMP_Is || op == CMP_IsNot) && fold_value(right) == NONE) {
        int32_t slot = target_fast_slot(c, left);
        target_check(c, left);
        if (slot >= 0) {
            emit_jump(c, OP_JUMP_NONE_L, (uint32_t)slot, 0, cond != negated, label, at);
        } else {
            expr_visit(c, left);
            emit_jump(c, OP_JUMP_NONE_S, 0, 0, cond != negated, label, at);
        }
        return;
    }
    expr_visit(c, left);
    expr_visit(c, right);
    emit_jump(c, op == CMP_Is || op == CMP_IsNot ? OP_JUMP_IS_SS : OP_JUMP_IN_SS, 0, 0,
              cond != negated, label, at);
}

void operand_compare_jump(Compiler *c, Expr *left, CmpOp op, Expr *right, bool cond,
                          int32_t label, Span at)
{
    Operand l, r;
    Opcode code;
    if (c->failed)
        return;
    if (jump_forms[op][FORM_S][FORM_S] == 0) {
        membership_jump(c, left, op, right, cond, label, at);
        return;
    }
    l = operand_of(c, left, 8);
    r = operand_of(c, right, 8);
    if (l.form != FORM_L)
        l.form = FORM_S;
    settle_left(c, &l, &r);
    code = choose(c, &jump_forms[op], &l, &r, 8);
    push(c, &l);
    push(c, &r);
    emit_jump(c, code, field(&l), field(&r), cond, label, at);
}
