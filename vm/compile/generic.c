// generic.c - type parameters and type statements.
//
// The parameters live in a function of their own around the generic function or class,
// which is called at once. Bounds, defaults and the values of aliases are functions
// that are called when somebody asks.
// source  PEP 695, PEP 696
#include "vm/compile/gen_internal.h"

#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "vm/compile/assemble.h"

enum { ARGUMENTS_MOST = 2 };

void generic_open(Compiler *c, Unit *unit, Scope *scope, Str *name, int32_t first_line,
                  uint32_t args)
{
    static const char *const names[ARGUMENTS_MOST] = { ".defaults", ".kwdefaults" };
    Str *text = error_format("<generic parameters of %U>", name);
    text = (Str *)(void *)compile_keep(c, (Object *)(void *)text);
    if (text == NULL)
        text = name;
    define_open(c, unit, scope, text, first_line);
    if (c->failed)
        return;
    unit->arg_count = args;
    for (uint32_t i = 0; i < args; i++)
        emit_new_local(c, compile_text(c, names[i]), 0);
    define_cells(c);
}

void generic_close(Compiler *c, Unit *unit, const Scope *scope, uint32_t args, Span at)
{
    Object *code;
    emit_op(c, OP_RETURN_S, 0, 0, 0, at);
    code = assemble_unit(c);
    emit_close(c, unit);
    define_closure(c, code, scope, 0, at);
    for (uint32_t i = args; i > 0; i--) // the function goes below its arguments
        emit_op(c, OP_SWAP, i + 1, 0, 0, at);
    emit_wide(c, OP_CALL, 0, args, at);
}

// Push the function that computes an expression; key names its scope.
static void push_lazy(Compiler *c, Expr *const *key, Str *name)
{
    Expr *value = *key;
    Scope *scope = symtable_scope(c, key);
    Object *code;
    Unit unit;
    if (c->failed)
        return;
    define_open(c, &unit, scope, name, value->at.line);
    define_cells(c);
    if (value->kind == EXPR_Starred) { // *Ts = *tuple[int, str]
        expr_visit(c, value->Starred.value);
        emit_wide(c, OP_UNPACK, 0, 1, value->at);
    } else {
        expr_visit(c, value);
    }
    emit_op(c, OP_RETURN_S, 0, 0, 0, value->at);
    code = assemble_unit(c);
    emit_close(c, &unit);
    define_closure(c, code, scope, 0, value->at);
}

static void push_param(Compiler *c, const TypeParam *p)
{
    // the three kinds begin with the name
    Str *name = target_mangled(c, p->TypeVar.name);
    Str *shown = compile_name(c, p->TypeVar.name);
    Expr *const *fallback = p->kind == TYPE_PARAM_TypeVar ? &p->TypeVar.default_value
                            : p->kind == TYPE_PARAM_ParamSpec
                                ? &p->ParamSpec.default_value
                                : &p->TypeVarTuple.default_value;
    uint32_t what = p->kind == TYPE_PARAM_TypeVar     ? TYPE_PARAM_PLAIN
                    : p->kind == TYPE_PARAM_ParamSpec ? TYPE_PARAM_SPEC
                                                      : TYPE_PARAM_TUPLE;
    Expr *bound = p->kind == TYPE_PARAM_TypeVar ? p->TypeVar.bound : NULL;
    if (name == NULL || shown == NULL)
        return;
    emit_constant(c, OBJ(shown), p->at);
    if (bound != NULL) {
        bool constraints = bound->kind == EXPR_Tuple ||
                           (fold_is_constant(bound) && is_tuple(fold_value(bound)));
        push_lazy(c, &p->TypeVar.bound, shown);
        what = constraints ? TYPE_PARAM_CONSTRAINED : TYPE_PARAM_BOUND;
    } else {
        emit_constant(c, NONE, p->at);
    }
    emit_rare(c, RARE_TYPE_PARAM, what, p->at);
    if (*fallback != NULL) {
        push_lazy(c, fallback, shown);
        emit_rare(c, RARE_TYPE_PARAM_DEFAULT, 0, p->at);
    }
    emit_op(c, OP_COPY, 1, 0, 0, p->at);
    target_store_name(c, name, p->at);
}

void generic_params(Compiler *c, const TypeParamSeq *params, Span at)
{
    bool with_default = false;
    for (size_t i = 0; i < params->count && !c->failed; i++) {
        const TypeParam *p = params->items[i];
        bool has = p->kind == TYPE_PARAM_TypeVar ? p->TypeVar.default_value != NULL
                   : p->kind == TYPE_PARAM_ParamSpec
                       ? p->ParamSpec.default_value != NULL
                       : p->TypeVarTuple.default_value != NULL;
        if (with_default && !has) {
            compile_error(c, p->at,
                          "non-default type parameter '%U' follows default type "
                          "parameter",
                          compile_name(c, p->TypeVar.name));
            return;
        }
        with_default = with_default || has;
        push_param(c, p);
    }
    emit_wide(c, OP_BUILD_TUPLE, 0, (uint32_t)params->count, at);
}

void generic_alias(Compiler *c, Stmt *s)
{
    struct StmtTypeAlias *t = &s->TypeAlias;
    const TypeParamSeq *params = &t->type_params;
    Str *name = compile_name(c, t->name->Name.id);
    Scope *scope = NULL;
    Unit unit;
    if (c->failed)
        return;
    if (params->count > 0) {
        scope = symtable_scope(c, params);
        generic_open(c, &unit, scope, name, s->at.line, 0);
        emit_constant(c, OBJ(name), s->at);
        generic_params(c, params, s->at);
    } else {
        emit_constant(c, OBJ(name), s->at);
        emit_constant(c, NONE, s->at);
    }
    push_lazy(c, &t->value, name);
    emit_rare(c, RARE_TYPE_ALIAS, 0, s->at);
    if (scope != NULL)
        generic_close(c, &unit, scope, 0, s->at);
    target_store_name(c, target_mangled(c, t->name->Name.id), t->name->at);
}
