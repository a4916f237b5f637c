// unparse.c - expressions back to text.
//
// Each place where an expression may stand has a level; an expression that binds less
// tightly than its place asks for gets parentheses.
// source  "Operator precedence", The Python Language Reference; what CPython writes
#include "vm/compile/unparse.h"

#include <math.h>
#include <string.h>

#include "runtime/protocol/operate.h"
#include "runtime/types/intern.h"
#include "runtime/types/singletons.h"
#include "vm/compile/constants.h"

typedef enum Level {
    LEVEL_TUPLE,
    LEVEL_TEST, // if else, lambda
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARE,
    LEVEL_BIT_OR,
    LEVEL_BIT_XOR,
    LEVEL_BIT_AND,
    LEVEL_SHIFT,
    LEVEL_ARITHMETIC,
    LEVEL_TERM,
    LEVEL_FACTOR,
    LEVEL_POWER,
    LEVEL_AWAIT,
    LEVEL_ATOM
} Level;

typedef struct Operation {
    const char *text;
    Level level;
} Operation;

static const Operation binary[OPER_COUNT] = {
    [OPER_Add] = { " + ", LEVEL_ARITHMETIC }, [OPER_Sub] = { " - ", LEVEL_ARITHMETIC },
    [OPER_Mult] = { " * ", LEVEL_TERM },      [OPER_MatMult] = { " @ ", LEVEL_TERM },
    [OPER_Div] = { " / ", LEVEL_TERM },       [OPER_Mod] = { " % ", LEVEL_TERM },
    [OPER_Pow] = { " ** ", LEVEL_POWER },     [OPER_LShift] = { " << ", LEVEL_SHIFT },
    [OPER_RShift] = { " >> ", LEVEL_SHIFT },  [OPER_BitOr] = { " | ", LEVEL_BIT_OR },
    [OPER_BitXor] = { " ^ ", LEVEL_BIT_XOR }, [OPER_BitAnd] = { " & ", LEVEL_BIT_AND },
    [OPER_FloorDiv] = { " // ", LEVEL_TERM },
};

static const Operation unary[UNARY_COUNT] = {
    [UNARY_Invert] = { "~", LEVEL_FACTOR },
    [UNARY_Not] = { "not ", LEVEL_NOT },
    [UNARY_UAdd] = { "+", LEVEL_FACTOR },
    [UNARY_USub] = { "-", LEVEL_FACTOR },
};

static const char *const comparisons[CMP_COUNT] = {
    [CMP_Eq] = " == ",        [CMP_NotEq] = " != ",     [CMP_Lt] = " < ",
    [CMP_LtE] = " <= ",       [CMP_Gt] = " > ",         [CMP_GtE] = " >= ",
    [CMP_Is] = " is ",        [CMP_IsNot] = " is not ", [CMP_In] = " in ",
    [CMP_NotIn] = " not in ",
};

typedef struct Writer {
    Compiler *c;
    StrBuilder out;
} Writer;

static void write_expr(Writer *w, const Expr *e, Level level);

// ---- small parts ----

static void put(Writer *w, const char *text)
{
    str_builder_text(&w->out, text);
}

static void put_name(Writer *w, const Name *name)
{
    str_builder_utf8(&w->out, name->text, name->length);
}

static void open(Writer *w, bool needed)
{
    if (needed)
        put(w, "(");
}

static void close(Writer *w, bool needed)
{
    if (needed)
        put(w, ")");
}

static void write_list(Writer *w, const ExprSeq *list)
{
    for (size_t i = 0; i < list->count; i++) {
        put(w, i > 0 ? ", " : "");
        write_expr(w, list->items[i], LEVEL_TEST);
    }
}

static void write_between(Writer *w, const char *before, const Expr *e, Level level,
                          const char *after)
{
    put(w, before);
    write_expr(w, e, level);
    put(w, after);
}

// ---- literals ----

// An infinite number in words that yield it again.
static void put_number(Writer *w, Str *repr)
{
    for (size_t i = 0; i < repr->length; i++)
        if (i + 3 <= repr->length && str_char(repr, i) == 'i' &&
            str_char(repr, i + 1) == 'n' && str_char(repr, i + 2) == 'f') {
            put(w, "1e309");
            i += 2;
        } else {
            str_builder_char(&w->out, str_char(repr, i));
        }
}

static void write_constant(Writer *w, const Expr *e)
{
    const Constant *constant = &e->Constant.value;
    Object *value = w->c->failed ? NULL : constants_from(w->c, constant, e->at);
    if (value == NULL)
        return;
    if (value == ELLIPSIS_) {
        put(w, "...");
        return;
    }
    if (e->Constant.kind != NULL)
        put(w, e->Constant.kind);
    Str *repr = operate_repr(value);
    if (compile_keep(w->c, (Object *)(void *)repr) == NULL)
        return;
    if (is_exact_float(value) || value->shape == SHAPE_COMPLEX)
        put_number(w, repr);
    else
        str_builder_str(&w->out, repr);
}

static void write_joined_part(Writer *w, const Expr *e);

// The text between the quotes of an f-string, or of a format in it.
static void write_joined_parts(Writer *w, const Expr *e)
{
    for (size_t i = 0; i < e->JoinedStr.values.count; i++)
        write_joined_part(w, e->JoinedStr.values.items[i]);
}

static BORROWED OPT Str *finish(Writer *w)
{
    if (w->c->failed) {
        str_builder_discard(&w->out);
        return NULL;
    }
    return (Str *)(void *)compile_keep(w->c,
                                       (Object *)(void *)str_builder_finish(&w->out));
}

static void write_formatted(Writer *w, const Expr *e)
{
    Writer inner = { .c = w->c };
    str_builder_start(&inner.out);
    write_expr(&inner, e->FormattedValue.value, LEVEL_OR);
    Str *text = finish(&inner);
    if (text == NULL)
        return;
    put(w, text->length > 0 && str_char(text, 0) == '{' ? "{ " : "{");
    str_builder_str(&w->out, text);
    if (e->FormattedValue.conversion > 0) {
        put(w, "!");
        str_builder_char(&w->out, (uint32_t)e->FormattedValue.conversion);
    }
    if (e->FormattedValue.format_spec != NULL) {
        put(w, ":");
        write_joined_parts(w, e->FormattedValue.format_spec);
    }
    put(w, "}");
}

static void write_joined_part(Writer *w, const Expr *e)
{
    if (e->kind == EXPR_FormattedValue) {
        write_formatted(w, e);
    } else if (e->kind == EXPR_JoinedStr) {
        write_joined_parts(w, e);
    } else {
        Object *value =
            w->c->failed ? NULL : constants_from(w->c, &e->Constant.value, e->at);
        for (size_t i = 0; value != NULL && i < as_str(value)->length; i++) {
            uint32_t ch = str_char(as_str(value), i);
            str_builder_char(&w->out, ch);
            if (ch == '{' || ch == '}')
                str_builder_char(&w->out, ch);
        }
    }
}

static void write_joined(Writer *w, const Expr *e)
{
    Writer inner = { .c = w->c };
    str_builder_start(&inner.out);
    if (e->kind == EXPR_JoinedStr)
        write_joined_parts(&inner, e);
    else
        write_formatted(&inner, e);
    Str *body = finish(&inner);
    Str *repr = body != NULL ? operate_repr(OBJ(body)) : NULL;
    if (body == NULL || compile_keep(w->c, (Object *)(void *)repr) == NULL)
        return;
    put(w, "f");
    str_builder_str(&w->out, repr);
}

// ---- operators ----

static void write_bool(Writer *w, const Expr *e, Level level)
{
    bool is_or = e->BoolOp.op == BOOLOP_Or;
    Level own = is_or ? LEVEL_OR : LEVEL_AND;
    open(w, level > own);
    for (size_t i = 0; i < e->BoolOp.values.count; i++) {
        put(w, i == 0 ? "" : is_or ? " or " : " and ");
        write_expr(w, e->BoolOp.values.items[i], own + 1);
    }
    close(w, level > own);
}

static void write_binary(Writer *w, const Expr *e, Level level)
{
    const Operation *operation = &binary[e->BinOp.op];
    unsigned is_power = e->BinOp.op == OPER_Pow;
    open(w, level > operation->level);
    write_expr(w, e->BinOp.left, operation->level + is_power);
    put(w, operation->text);
    write_expr(w, e->BinOp.right, operation->level + !is_power);
    close(w, level > operation->level);
}

static void write_unary(Writer *w, const Expr *e, Level level)
{
    const Operation *operation = &unary[e->UnaryOp.op];
    open(w, level > operation->level);
    put(w, operation->text);
    write_expr(w, e->UnaryOp.operand, operation->level);
    close(w, level > operation->level);
}

static void write_compare(Writer *w, const Expr *e, Level level)
{
    open(w, level > LEVEL_COMPARE);
    write_expr(w, e->Compare.left, LEVEL_COMPARE + 1);
    for (size_t i = 0; i < e->Compare.ops.count; i++)
        write_between(w, comparisons[e->Compare.ops.items[i]],
                      e->Compare.comparators.items[i], LEVEL_COMPARE + 1, "");
    close(w, level > LEVEL_COMPARE);
}

static void write_if(Writer *w, const Expr *e, Level level)
{
    open(w, level > LEVEL_TEST);
    write_expr(w, e->IfExp.body, LEVEL_TEST + 1);
    write_between(w, " if ", e->IfExp.test, LEVEL_TEST + 1, " else ");
    write_expr(w, e->IfExp.orelse, LEVEL_TEST);
    close(w, level > LEVEL_TEST);
}

// ---- lambda ----

static void write_comma(Writer *w, bool *first)
{
    put(w, *first ? "" : ", ");
    *first = false;
}

static void write_param(Writer *w, const Arg *arg, OPT const Expr *value, bool *first)
{
    write_comma(w, first);
    put_name(w, arg->arg);
    if (value != NULL)
        write_between(w, "=", value, LEVEL_TEST, "");
}

static void write_params(Writer *w, const Arguments *args)
{
    size_t posonly = args->posonlyargs.count, count = posonly + args->args.count;
    size_t plain = count - args->defaults.count;
    bool first = true;
    for (size_t i = 0; i < count; i++) {
        const Arg *arg =
            i < posonly ? args->posonlyargs.items[i] : args->args.items[i - posonly];
        write_param(w, arg, i < plain ? NULL : args->defaults.items[i - plain], &first);
        if (i + 1 == posonly)
            put(w, ", /");
    }
    if (args->vararg != NULL || args->kwonlyargs.count > 0) {
        write_comma(w, &first);
        put(w, "*");
        if (args->vararg != NULL)
            put_name(w, args->vararg->arg);
    }
    for (size_t i = 0; i < args->kwonlyargs.count; i++)
        write_param(w, args->kwonlyargs.items[i], args->kw_defaults.items[i], &first);
    if (args->kwarg != NULL) {
        write_comma(w, &first);
        put(w, "**");
        put_name(w, args->kwarg->arg);
    }
}

static void write_lambda(Writer *w, const Expr *e, Level level)
{
    const Arguments *args = e->Lambda.args;
    bool has_first = args->posonlyargs.count + args->args.count > 0;
    open(w, level > LEVEL_TEST);
    put(w, has_first ? "lambda " : "lambda"); // lambda*rest has no blank
    write_params(w, args);
    write_between(w, ": ", e->Lambda.body, LEVEL_TEST, "");
    close(w, level > LEVEL_TEST);
}

// ---- displays ----

static void write_dict(Writer *w, const Expr *e)
{
    put(w, "{");
    for (size_t i = 0; i < e->Dict.values.count; i++) {
        const Expr *key = e->Dict.keys.items[i];
        put(w, i > 0 ? ", " : "");
        if (key != NULL)
            write_between(w, "", key, LEVEL_TEST, ": ");
        else
            put(w, "**");
        write_expr(w, e->Dict.values.items[i],
                   key != NULL ? LEVEL_TEST : LEVEL_COMPARE + 1);
    }
    put(w, "}");
}

static void write_tuple(Writer *w, const Expr *e, Level level)
{
    bool parens = level > LEVEL_TUPLE || e->Tuple.elts.count == 0;
    open(w, parens);
    write_list(w, &e->Tuple.elts);
    put(w, e->Tuple.elts.count == 1 ? "," : "");
    close(w, parens);
}

static void write_generators(Writer *w, const ComprehensionSeq *generators)
{
    for (size_t i = 0; i < generators->count; i++) {
        const Comprehension *g = generators->items[i];
        write_between(w, g->is_async ? " async for " : " for ", g->target, LEVEL_TUPLE,
                      " in ");
        write_expr(w, g->iter, LEVEL_TEST + 1);
        for (size_t k = 0; k < g->ifs.count; k++)
            write_between(w, " if ", g->ifs.items[k], LEVEL_TEST + 1, "");
    }
}

static void write_comprehension(Writer *w, const Expr *e, const char *before,
                                const char *after)
{
    write_between(w, before, e->ListComp.elt, LEVEL_TEST, ""); // one layout for three
    write_generators(w, &e->ListComp.generators);
    put(w, after);
}

static void write_dict_comprehension(Writer *w, const Expr *e)
{
    write_between(w, "{", e->DictComp.key, LEVEL_TEST, ": ");
    write_expr(w, e->DictComp.value, LEVEL_TEST);
    write_generators(w, &e->DictComp.generators);
    put(w, "}");
}

// ---- what follows an atom ----

static void write_call(Writer *w, const Expr *e)
{
    const ExprSeq *args = &e->Call.args;
    write_expr(w, e->Call.func, LEVEL_ATOM);
    if (args->count == 1 && e->Call.keywords.count == 0 &&
        args->items[0]->kind == EXPR_GeneratorExp) {
        write_expr(w, args->items[0], LEVEL_TEST);
        return;
    }
    put(w, "(");
    write_list(w, args);
    for (size_t i = 0; i < e->Call.keywords.count; i++) {
        const Keyword *keyword = e->Call.keywords.items[i];
        put(w, i > 0 || args->count > 0 ? ", " : "");
        if (keyword->arg != NULL)
            put_name(w, keyword->arg);
        write_between(w, keyword->arg != NULL ? "=" : "**", keyword->value, LEVEL_TEST,
                      "");
    }
    put(w, ")");
}

static void write_attribute(Writer *w, const Expr *e)
{
    const Expr *value = e->Attribute.value;
    write_expr(w, value, LEVEL_ATOM);
    // 1.real would be a float and a name
    put(w, value->kind == EXPR_Constant && value->Constant.value.kind == CONSTANT_INT
               ? " ."
               : ".");
    put_name(w, e->Attribute.attr);
}

static void write_slice(Writer *w, const Expr *e)
{
    if (e->Slice.lower != NULL)
        write_expr(w, e->Slice.lower, LEVEL_TEST);
    put(w, ":");
    if (e->Slice.upper != NULL)
        write_expr(w, e->Slice.upper, LEVEL_TEST);
    if (e->Slice.step != NULL)
        write_between(w, ":", e->Slice.step, LEVEL_TEST, "");
}

static void write_await(Writer *w, const Expr *e, Level level)
{
    open(w, level > LEVEL_AWAIT);
    write_between(w, "await ", e->Await.value, LEVEL_ATOM, "");
    close(w, level > LEVEL_AWAIT);
}

static void write_named(Writer *w, const Expr *e, Level level)
{
    open(w, level > LEVEL_TUPLE);
    write_between(w, "", e->NamedExpr.target, LEVEL_ATOM, " := ");
    write_expr(w, e->NamedExpr.value, LEVEL_ATOM);
    close(w, level > LEVEL_TUPLE);
}

static void write_yield(Writer *w, const Expr *e)
{
    if (e->kind == EXPR_YieldFrom)
        write_between(w, "(yield from ", e->YieldFrom.value, LEVEL_TEST, ")");
    else if (e->Yield.value != NULL)
        write_between(w, "(yield ", e->Yield.value, LEVEL_TEST, ")");
    else
        put(w, "(yield)");
}

// ---- all of them ----

static void write_any(Writer *w, const Expr *e, Level level)
{
    switch (e->kind) {
    case EXPR_BoolOp: write_bool(w, e, level); break;
    case EXPR_NamedExpr: write_named(w, e, level); break;
    case EXPR_BinOp: write_binary(w, e, level); break;
    case EXPR_UnaryOp: write_unary(w, e, level); break;
    case EXPR_Lambda: write_lambda(w, e, level); break;
    case EXPR_IfExp: write_if(w, e, level); break;
    case EXPR_Dict: write_dict(w, e); break;
    case EXPR_Set:
        put(w, "{");
        write_list(w, &e->Set.elts);
        put(w, "}");
        break;
    case EXPR_ListComp: write_comprehension(w, e, "[", "]"); break;
    case EXPR_SetComp: write_comprehension(w, e, "{", "}"); break;
    case EXPR_GeneratorExp: write_comprehension(w, e, "(", ")"); break;
    case EXPR_DictComp: write_dict_comprehension(w, e); break;
    case EXPR_Await: write_await(w, e, level); break;
    case EXPR_Yield:
    case EXPR_YieldFrom: write_yield(w, e); break;
    case EXPR_Compare: write_compare(w, e, level); break;
    case EXPR_Call: write_call(w, e); break;
    case EXPR_FormattedValue:
    case EXPR_JoinedStr: write_joined(w, e); break;
    case EXPR_Constant: write_constant(w, e); break;
    case EXPR_Attribute: write_attribute(w, e); break;
    case EXPR_Subscript:
        write_expr(w, e->Subscript.value, LEVEL_ATOM);
        write_between(w, "[", e->Subscript.slice, LEVEL_TUPLE, "]");
        break;
    case EXPR_Starred:
        write_between(w, "*", e->Starred.value, LEVEL_COMPARE + 1, "");
        break;
    case EXPR_Name: put_name(w, e->Name.id); break;
    case EXPR_List:
        put(w, "[");
        write_list(w, &e->List.elts);
        put(w, "]");
        break;
    case EXPR_Tuple: write_tuple(w, e, level); break;
    case EXPR_Slice: write_slice(w, e); break;
    default: UNREACHABLE();
    }
}

static void write_expr(Writer *w, const Expr *e, Level level)
{
    if (w->c->failed || !compile_enter(w->c))
        return;
    write_any(w, e, level);
    compile_leave(w->c);
}

Str *unparse_annotation(Compiler *c, const Expr *e)
{
    Writer w = { .c = c };
    str_builder_start(&w.out);
    write_expr(&w, e, LEVEL_TEST);
    Str *text = finish(&w);
    return text != NULL ? (Str *)(void *)compile_keep(c, OBJ(intern_str(incref(text))))
                        : NULL;
}
