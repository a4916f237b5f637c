// define.c - def, lambda, class: units, closures, arguments, annotations.
#include "vm/compile/gen_internal.h"

#include <string.h>

#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"
#include "vm/compile/assemble.h"
#include "vm/compile/constants.h"
#include "vm/compile/unparse.h"

enum { MAKE_DEFAULTS = 1, MAKE_KEYWORD_DEFAULTS = 2, MAKE_ANNOTATIONS = 4 };

// --- units ------------------------------------------------------------------------

// outer.<locals>.name, outer.name or name
static OPT Str *qualified_name(Compiler *c, const Unit *outer, const Scope *scope,
                               Str *name)
{
    const Scope *around = outer->code_scope;
    Symbol *symbol = symtable_find(outer->scope, name);
    while (symtable_is_annotation(around)) { // they do not show in names
        outer = outer->outer;
        around = outer->code_scope;
    }
    if (around->kind == SCOPE_MODULE)
        return name;
    if ((scope->kind == SCOPE_FUNCTION || scope->kind == SCOPE_CLASS) &&
        symbol != NULL && symbol->access == ACCESS_GLOBAL_EXPLICIT)
        return name;
    Str *text = error_format(symtable_is_function(around) ? "%U.<locals>.%U" : "%U.%U",
                             outer->qualname, name);
    if (text != NULL)
        text = intern_str(text);
    return (Str *)(void *)compile_keep(c, (Object *)(void *)text);
}

static Span head_span(const Unit *unit)
{
    return (Span){ unit->first_line, 0, unit->first_line, 0 };
}

void define_cells(Compiler *c)
{
    Unit *u = c->unit;
    Scope *scope = u->scope;
    if (c->failed)
        return;
    for (Symbol *s = scope->first; s != NULL; s = s->next)
        if (s->owner == s && s->access == ACCESS_FAST && s->captured) {
            NameRef ref = target_resolve(c, s->name);
            if (s->hidden)
                emit_clear(c, ref.index, head_span(u));
            emit_op(c, OP_MAKE_CELL, ref.index, 0, 0, head_span(u));
        }
    Symbol *const hidden[] = { scope->class_cell, scope->namespace_cell };
    for (size_t i = 0; i < ARRAY_COUNT(hidden); i++)
        if (hidden[i] != NULL) {
            hidden[i]->slot =
                (int32_t)emit_new_local(c, hidden[i]->name, CODE_LOCAL_CELL);
            emit_op(c, OP_MAKE_CELL, (uint32_t)hidden[i]->slot, 0, 0, head_span(u));
        }
}

void define_open(Compiler *c, Unit *unit, Scope *scope, Str *name, int32_t first_line)
{
    Unit *outer = c->unit;
    emit_open(c, unit, scope, name, first_line);
    if (outer != NULL && !c->failed) {
        Str *qualname = qualified_name(c, outer, scope, name);
        unit->qualname = qualname != NULL ? qualname : name;
    }
    if (symtable_is_function(scope)) {
        unit->flags = CODE_OPTIMIZED | CODE_NEWLOCALS;
        if (scope->nested)
            unit->flags |= CODE_NESTED;
        if (scope->generator || scope->coroutine)
            unit->flags |= !scope->coroutine   ? CODE_GENERATOR
                           : !scope->generator ? CODE_COROUTINE
                                               : CODE_ASYNC_GENERATOR;
    }
    if (c->future_annotations)
        unit->flags |= CODE_FUTURE_ANNOTATIONS;
}

void define_closure(Compiler *c, Object *code, const Scope *scope, uint32_t flags,
                    Span at)
{
    if (c->failed)
        return;
    for (uint32_t i = 0; i < scope->free_count; i++) {
        Str *name = scope->free_names[i];
        const Scope *here = c->unit->code_scope;
        const Symbol *hidden = name == NAME(__class__)       ? here->class_cell
                               : name == NAME(__classdict__) ? here->namespace_cell
                                                             : NULL;
        if (hidden != NULL) {
            emit_op(c, OP_LOAD_CELL, (uint32_t)hidden->slot, 0, 0, at);
            continue;
        }
        NameRef ref = target_resolve(c, name);
        if (ref.access == ACCESS_CELL) {
            emit_op(c, OP_LOAD_CELL, ref.index, 0, 0, at);
            continue;
        }
        // A class may have the name as its own too; then only the free cell counts.
        const Scope *code_scope = c->unit->code_scope;
        uint32_t index = 0;
        while (index < code_scope->free_count && code_scope->free_names[index] != name)
            index++;
        ASSERT(index < code_scope->free_count);
        emit_op(c, OP_LOAD_FREE_CELL, index, 0, 0, at);
    }
    emit_make_function(c, flags, code, scope->free_count, at);
}

// --- arguments --------------------------------------------------------------------

static void add_param(Compiler *c, const Arg *arg)
{
    Str *name = target_mangled(c, arg->arg);
    if (name != NULL)
        target_resolve(c, name); // gives it the next slot
}

static void add_params(Compiler *c, const Arguments *args)
{
    Unit *u = c->unit;
    u->posonly_count = (uint32_t)args->posonlyargs.count;
    u->arg_count = u->posonly_count + (uint32_t)args->args.count;
    u->kwonly_count = (uint32_t)args->kwonlyargs.count;
    for (size_t i = 0; i < args->posonlyargs.count; i++)
        add_param(c, args->posonlyargs.items[i]);
    for (size_t i = 0; i < args->args.count; i++)
        add_param(c, args->args.items[i]);
    for (size_t i = 0; i < args->kwonlyargs.count; i++)
        add_param(c, args->kwonlyargs.items[i]);
    if (args->vararg != NULL) {
        u->flags |= CODE_VARARGS;
        add_param(c, args->vararg);
    }
    if (args->kwarg != NULL) {
        u->flags |= CODE_VARKEYWORDS;
        add_param(c, args->kwarg);
    }
}

// Defaults on the stack; returns the flags of MAKE_FUNCTION.
static uint32_t push_defaults(Compiler *c, const Arguments *args, Span at)
{
    uint32_t flags = 0, count = 0;
    if (args->defaults.count > 0) {
        bool constant = true;
        for (size_t i = 0; i < args->defaults.count; i++)
            constant = constant && fold_is_constant(args->defaults.items[i]);
        if (constant && !c->failed) {
            Tuple *tuple = tuple_new(args->defaults.count);
            for (size_t i = 0; tuple != NULL && i < args->defaults.count; i++)
                tuple_items(tuple)[i] = incref(fold_value(args->defaults.items[i]));
            emit_constant(c, compile_keep(c, (Object *)(void *)tuple), at);
        } else {
            expr_display(c, &args->defaults, OP_BUILD_TUPLE, at);
        }
        flags |= MAKE_DEFAULTS;
    }
    for (size_t i = 0; i < args->kwonlyargs.count; i++) {
        Str *name;
        if (args->kw_defaults.items[i] == NULL)
            continue;
        name = target_mangled(c, args->kwonlyargs.items[i]->arg);
        if (name != NULL)
            emit_constant(c, OBJ(name), at);
        expr_visit(c, args->kw_defaults.items[i]);
        count++;
    }
    if (count > 0) {
        emit_wide(c, OP_BUILD_MAP, 0, count, at);
        flags |= MAKE_KEYWORD_DEFAULTS;
    }
    return flags;
}

void define_annotation(Compiler *c, Expr *annotation)
{
    if (c->failed)
        return;
    if (c->future_annotations) {
        emit_constant(c, (Object *)(void *)unparse_annotation(c, annotation),
                      annotation->at);
    } else if (annotation->kind == EXPR_Starred) { // *args: *Ts
        expr_visit(c, annotation->Starred.value);
        emit_wide(c, OP_UNPACK, 0, 1, annotation->at);
    } else {
        expr_visit(c, annotation);
    }
}

static uint32_t push_annotation(Compiler *c, OPT Str *name, OPT Expr *annotation,
                                Span at)
{
    if (annotation == NULL || name == NULL)
        return 0;
    emit_constant(c, OBJ(name), at);
    define_annotation(c, annotation);
    return 1;
}

static uint32_t push_arg_annotation(Compiler *c, OPT const Arg *arg, Span at)
{
    if (arg == NULL || arg->annotation == NULL)
        return 0;
    return push_annotation(c, target_mangled(c, arg->arg), arg->annotation, at);
}

static uint32_t push_annotations(Compiler *c, const Arguments *args, OPT Expr *returns,
                                 Span at)
{
    const ArgSeq *lists[] = { &args->args, &args->posonlyargs, &args->kwonlyargs };
    uint32_t count = 0;
    for (size_t k = 0; k < 3; k++) {
        if (k == 2)
            count += push_arg_annotation(c, args->vararg, at);
        for (size_t i = 0; i < lists[k]->count; i++)
            count += push_arg_annotation(c, lists[k]->items[i], at);
    }
    count += push_arg_annotation(c, args->kwarg, at);
    if (returns != NULL)
        count += push_annotation(c, compile_text(c, "return"), returns, at);
    if (count == 0)
        return 0;
    emit_wide(c, OP_BUILD_MAP, 0, count, at);
    return MAKE_ANNOTATIONS;
}

// --- functions --------------------------------------------------------------------

Object *define_docstring(Compiler *c, const StmtSeq *body)
{
    Object *value;
    if (c->failed || c->level > 1 || body->count == 0 ||
        body->items[0]->kind != STMT_Expr)
        return NULL;
    value = fold_value(body->items[0]->Expr.value);
    if (value == NULL || !is_exact_str(value))
        return NULL;
    return compile_keep(c, (Object *)(void *)constants_clean_doc((Str *)(void *)value));
}

static OPT Object *function_code(Compiler *c, Stmt *s, int32_t first_line)
{
    struct StmtFunctionDef *f = &s->FunctionDef;
    Scope *scope = symtable_scope(c, s);
    Str *name = compile_name(c, f->name);
    Object *code = NULL, *doc;
    Unit unit;
    if (c->failed)
        return NULL;
    doc = define_docstring(c, &f->body);
    define_open(c, &unit, scope, name, first_line);
    emit_constant_index(c, doc != NULL ? doc
                                       : NONE); // the first constant is the docstring
    if (doc != NULL)
        unit.flags |= CODE_HAS_DOCSTRING;
    add_params(c, f->args);
    // an exception thrown in at the start stands here
    if (scope->generator || scope->coroutine)
        emit_op(c, OP_NOP, 0, 0, 0, head_span(&unit));
    define_cells(c);
    for (size_t i = doc != NULL; i < f->body.count; i++)
        stmt_visit(c, f->body.items[i]);
    emit_wide(c, OP_RETURN_K, 0, emit_constant_index(c, NONE), (Span){ 0, -1, 0, -1 });
    code = assemble_unit(c);
    emit_close(c, &unit);
    return code;
}

static void push_decorators(Compiler *c, const ExprSeq *decorators)
{
    expr_visit_all(c, decorators);
}

static void call_decorators(Compiler *c, const ExprSeq *decorators)
{
    for (size_t i = decorators->count; i > 0; i--)
        emit_wide(c, OP_CALL, 0, 1, decorators->items[i - 1]->at);
}

static int32_t first_line_of(const ExprSeq *decorators, const Stmt *s)
{
    return decorators->count > 0 ? decorators->items[0]->at.line : s->at.line;
}

// The function of a def with type parameters; its defaults (flags) are on the stack.
static void generic_function(Compiler *c, Stmt *s, int32_t first_line, uint32_t flags)
{
    struct StmtFunctionDef *f = &s->FunctionDef;
    Scope *scope = symtable_scope(c, &f->type_params);
    uint32_t args = (flags & 1) + (flags >> 1 & 1);
    Str *name = compile_name(c, f->name);
    Object *code;
    Unit unit;
    if (c->failed)
        return;
    generic_open(c, &unit, scope, name, first_line, args);
    generic_params(c, &f->type_params, s->at);
    for (uint32_t i = 0; i < args; i++)
        emit_load(c, i, s->at);
    flags |= push_annotations(c, f->args, f->returns, s->at);
    code = function_code(c, s, first_line);
    define_closure(c, code, symtable_scope(c, s), flags, s->at);
    emit_rare(c, RARE_SET_TYPE_PARAMS, 0, s->at);
    generic_close(c, &unit, scope, args, s->at);
}

void define_function(Compiler *c, Stmt *s)
{
    struct StmtFunctionDef *f = &s->FunctionDef;
    int32_t first_line = first_line_of(&f->decorator_list, s);
    uint32_t flags;
    Object *code;
    push_decorators(c, &f->decorator_list);
    flags = push_defaults(c, f->args, s->at);
    if (f->type_params.count > 0) {
        generic_function(c, s, first_line, flags);
    } else {
        flags |= push_annotations(c, f->args, f->returns, s->at);
        code = function_code(c, s, first_line);
        define_closure(c, code, symtable_scope(c, s), flags, s->at);
    }
    call_decorators(c, &f->decorator_list);
    target_store_name(c, target_mangled(c, f->name), s->at);
}

void define_lambda(Compiler *c, Expr *e)
{
    uint32_t flags = push_defaults(c, e->Lambda.args, e->at);
    Scope *scope = symtable_scope(c, e);
    Object *code;
    Unit unit;
    if (c->failed)
        return;
    define_open(c, &unit, scope, NAME(lambda_), e->at.line);
    emit_constant_index(c, NONE);
    add_params(c, e->Lambda.args);
    define_cells(c);
    expr_visit(c, e->Lambda.body);
    emit_op(c, OP_RETURN_S, 0, 0, 0, e->Lambda.body->at);
    code = assemble_unit(c);
    emit_close(c, &unit);
    define_closure(c, code, scope, flags, e->at);
}

// --- classes ----------------------------------------------------------------------

static void store_constant(Compiler *c, Str *name, STEALS OPT Object *value)
{
    Span at = head_span(c->unit);
    emit_constant(c, compile_keep(c, value), at);
    emit_wide(c, OP_STORE_NAME, 0, emit_name_index(c, name), at);
}

static void store_static_attributes(Compiler *c)
{
    Unit *u = c->unit;
    Str **names = u->static_attributes.items;
    size_t count = u->static_attributes.count;
    if (c->failed)
        return;
    for (size_t i = 1; i < count; i++)
        for (size_t k = i; k > 0 && str_order(names[k - 1], names[k]) > 0; k--) {
            Str *name = names[k];
            names[k] = names[k - 1];
            names[k - 1] = name;
        }
    store_constant(c, NAME(__static_attributes__),
                   (Object *)(void *)tuple_from_array((Object **)(void *)names, count));
}

static OPT Object *class_code(Compiler *c, Stmt *s, int32_t first_line)
{
    struct StmtClassDef *k = &s->ClassDef;
    Scope *scope = symtable_scope(c, s);
    Str *name = compile_name(c, k->name);
    Object *code, *doc;
    Span at;
    Unit unit;
    if (c->failed)
        return NULL;
    define_open(c, &unit, scope, name, first_line);
    at = head_span(&unit);
    define_cells(c);
    emit_wide(c, OP_LOAD_NAME, 0, emit_name_index(c, NAME(__name__)), at);
    emit_wide(c, OP_STORE_NAME, 0, emit_name_index(c, NAME(__module__)), at);
    store_constant(c, NAME(__qualname__), OBJ(incref(unit.qualname)));
    store_constant(c, NAME(__firstlineno__), int_from(first_line));
    if (k->type_params.count > 0) {
        target_load(c, compile_text(c, ".type_params"), at);
        emit_wide(c, OP_STORE_NAME, 0, emit_name_index(c, NAME(__type_params__)), at);
    }
    if (!c->failed && scope->namespace_cell != NULL) {
        emit_op(c, OP_LOAD_LOCALS, 0, 0, 0, at);
        emit_op(c, OP_STORE_DEREF, (uint32_t)scope->namespace_cell->slot, 0, 0, at);
    }
    if (scope->has_annotations)
        emit_op(c, OP_SETUP_ANNOTATIONS, 0, 0, 0, at);
    doc = define_docstring(c, &k->body);
    if (doc != NULL) {
        emit_constant(c, doc, k->body.items[0]->at);
        emit_wide(c, OP_STORE_NAME, 0, emit_name_index(c, NAME(__doc__)),
                  k->body.items[0]->at);
    }
    for (size_t i = doc != NULL; i < k->body.count; i++)
        stmt_visit(c, k->body.items[i]);
    store_static_attributes(c);
    if (!c->failed && scope->namespace_cell != NULL) {
        emit_op(c, OP_LOAD_CELL, (uint32_t)scope->namespace_cell->slot, 0, 0, at);
        emit_wide(c, OP_STORE_NAME, 0, emit_name_index(c, NAME(__classdictcell__)), at);
    }
    if (!c->failed && scope->class_cell != NULL) {
        emit_op(c, OP_LOAD_CELL, (uint32_t)scope->class_cell->slot, 0, 0, at);
        emit_op(c, OP_COPY, 1, 0, 0, at);
        emit_wide(c, OP_STORE_NAME, 0, emit_name_index(c, NAME(__classcell__)), at);
        emit_op(c, OP_RETURN_S, 0, 0, 0, at);
    } else {
        emit_wide(c, OP_RETURN_K, 0, emit_constant_index(c, NONE), at);
    }
    code = assemble_unit(c);
    emit_close(c, &unit);
    return code;
}

// Push the class of a statement whose code is ready.
static void build_class(Compiler *c, Stmt *s, Object *code, const ExprSeq *bases)
{
    struct StmtClassDef *k = &s->ClassDef;
    Str *name = compile_name(c, k->name);
    emit_op(c, OP_LOAD_BUILD_CLASS, 0, 0, 0, s->at);
    define_closure(c, code, symtable_scope(c, s), 0, s->at);
    if (c->failed)
        return;
    emit_constant(c, OBJ(name), s->at);
    calls_arguments(c, 2, bases, &k->keywords, s->at);
}

// The bases of a class with type parameters: Generic[...] comes last.
static ExprSeq generic_bases(Compiler *c, const ExprSeq *bases, Span at)
{
    static const Name base_name = { .text = ".generic_base",
                                    .length = 13,
                                    .index = COMPILE_NAME_UNLISTED };
    Expr **items = compile_alloc(c, (bases->count + 1) * sizeof *items);
    Expr *base = compile_alloc(c, sizeof *base);
    if (items == NULL || base == NULL)
        return (ExprSeq){ 0, NULL };
    memset(base, 0, sizeof *base);
    base->kind = EXPR_Name;
    base->at = at;
    base->Name.id = (Name *)(uintptr_t)&base_name;
    base->Name.ctx = CTX_Load;
    for (size_t i = 0; i < bases->count; i++)
        items[i] = bases->items[i];
    items[bases->count] = base;
    return (ExprSeq){ bases->count + 1, items };
}

static void generic_class(Compiler *c, Stmt *s, int32_t first_line)
{
    struct StmtClassDef *k = &s->ClassDef;
    Scope *scope = symtable_scope(c, &k->type_params);
    Str *name = compile_name(c, k->name);
    Object *code;
    ExprSeq bases;
    Unit unit;
    if (c->failed)
        return;
    generic_open(c, &unit, scope, name, first_line, 0);
    generic_params(c, &k->type_params, s->at);
    emit_op(c, OP_COPY, 1, 0, 0, s->at);
    target_store_name(c, compile_text(c, ".type_params"), s->at);
    emit_rare(c, RARE_GENERIC_BASE, 0, s->at);
    target_store_name(c, compile_text(c, ".generic_base"), s->at);
    code = class_code(c, s, first_line);
    bases = generic_bases(c, &k->bases, s->at);
    build_class(c, s, code, &bases);
    generic_close(c, &unit, scope, 0, s->at);
}

void define_class(Compiler *c, Stmt *s)
{
    struct StmtClassDef *k = &s->ClassDef;
    int32_t first_line = first_line_of(&k->decorator_list, s);
    push_decorators(c, &k->decorator_list);
    if (k->type_params.count > 0)
        generic_class(c, s, first_line);
    else
        build_class(c, s, class_code(c, s, first_line), &k->bases);
    call_decorators(c, &k->decorator_list);
    target_store_name(c, target_mangled(c, k->name), s->at);
}
