// stmt.c - statements; the compound ones with exits are in protect.c.
#include "vm/compile/gen_internal.h"

#include <string.h>

#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

static void visit_expr_stmt(Compiler *c, Stmt *s)
{
    Expr *e = s->Expr.value;
    if (c->failed)
        return;
    if (c->mode == COMPILE_SINGLE && c->unit->code_scope->kind == SCOPE_MODULE) {
        expr_visit(c, e);
        emit_op(c, OP_PRINT_EXPR, 0, 0, 0, s->at);
        return;
    }
    if (fold_is_constant(e))
        return;
    if (e->kind == EXPR_Yield && symtable_is_function(c->unit->code_scope)) {
        if (e->Yield.value != NULL)
            expr_visit(c, e->Yield.value);
        else
            emit_constant(c, NONE, e->at);
        emit_op(c, OP_YIELD, 1, 0, 0, e->at);
        return;
    }
    expr_visit(c, e);
    emit_op(c, OP_POP_TOP, 0, 0, 0, e->at);
}

static void visit_assert(Compiler *c, Stmt *s)
{
    Expr *test = s->Assert.test;
    Object *constant = fold_value(test);
    if ((test->kind == EXPR_Tuple && test->Tuple.elts.count > 0) ||
        (constant != NULL && is_exact_tuple(constant) &&
         tuple_length((Tuple *)(void *)constant) > 0))
        compile_warning(c, s->at,
                        "assertion is always true, perhaps remove parentheses?");
    if (c->level > 0)
        return;
    int32_t end = emit_label(c);
    expr_jump_if(c, test, end, true);
    emit_op(c, OP_LOAD_ASSERTION_ERROR, 0, 0, 0, s->at);
    if (s->Assert.msg != NULL) {
        expr_visit(c, s->Assert.msg);
        emit_wide(c, OP_CALL, 0, 1, s->at);
    }
    emit_op(c, OP_RAISE, 1, 0, 0, test->at);
    emit_place(c, end);
}

static void visit_raise(Compiler *c, Stmt *s)
{
    uint32_t count = 0;
    if (s->Raise.exc != NULL) {
        expr_visit(c, s->Raise.exc);
        count++;
        if (s->Raise.cause != NULL) {
            expr_visit(c, s->Raise.cause);
            count++;
        }
    }
    emit_op(c, OP_RAISE, count, 0, 0, s->at);
}

static void visit_if(Compiler *c, Stmt *s)
{
    int32_t end = emit_label(c);
    for (;;) { // elif chains may be long
        bool last = s->If.orelse.count == 0;
        int32_t next = last ? end : emit_label(c);
        expr_jump_if(c, s->If.test, next, false);
        stmt_body(c, &s->If.body);
        if (last)
            break;
        emit_goto(c, end, (Span){ 0, -1, 0, -1 });
        emit_place(c, next);
        if (s->If.orelse.count != 1 || s->If.orelse.items[0]->kind != STMT_If) {
            stmt_body(c, &s->If.orelse);
            break;
        }
        s = s->If.orelse.items[0];
    }
    emit_place(c, end);
}

// --- imports ----------------------------------------------------------------------

static OPT Str *part_of_name(Compiler *c, const char *text, size_t length)
{
    if (c->failed)
        return NULL;
    return (Str *)(void *)compile_keep(c, (Object *)(void *)intern_text(text, length));
}

static void import_name(Compiler *c, int64_t level, Object *names, Str *module, Span at)
{
    if (c->failed)
        return;
    emit_constant(c, compile_keep(c, int_from(level)), at);
    emit_constant(c, names, at);
    emit_wide(c, OP_IMPORT_NAME, 0, emit_name_index(c, module), at);
}

// import a.b.c as name: the last module, not the first.
static void store_submodule(Compiler *c, const Alias *alias, Span at)
{
    const char *dot = strchr(alias->name->text, '.');
    Str *name = target_mangled(c, alias->asname);
    if (dot == NULL) {
        target_store_name(c, name, at);
        return;
    }
    while (dot != NULL) {
        const char *start = dot + 1;
        dot = strchr(start, '.');
        Str *part =
            part_of_name(c, start, dot != NULL ? (size_t)(dot - start) : strlen(start));
        emit_wide(c, OP_IMPORT_FROM, 0, emit_name_index(c, part), at);
        if (dot != NULL) {
            emit_op(c, OP_SWAP, 2, 0, 0, at);
            emit_op(c, OP_POP_TOP, 0, 0, 0, at);
        }
    }
    target_store_name(c, name, at);
    emit_op(c, OP_POP_TOP, 0, 0, 0, at);
}

static void visit_import(Compiler *c, Stmt *s)
{
    for (size_t i = 0; i < s->Import.names.count; i++) {
        const Alias *alias = s->Import.names.items[i];
        const char *text = alias->name->text, *dot = strchr(text, '.');
        import_name(c, 0, NONE, target_mangled(c, alias->name), s->at);
        if (alias->asname != NULL)
            store_submodule(c, alias, s->at);
        else if (dot != NULL)
            target_store_name(c, part_of_name(c, text, (size_t)(dot - text)), s->at);
        else
            target_store_name(c, target_mangled(c, alias->name), s->at);
    }
}

static OPT Object *imported_names(Compiler *c, const AliasSeq *names)
{
    Tuple *tuple = c->failed ? NULL : tuple_new(names->count);
    if (c->failed)
        return NULL;
    for (size_t i = 0; tuple != NULL && i < names->count; i++) {
        Str *name = compile_name(c, names->items[i]->name);
        tuple_items(tuple)[i] = name != NULL ? OBJ(incref(name)) : NONE;
    }
    return compile_keep(c, (Object *)(void *)tuple);
}

static void visit_import_from(Compiler *c, Stmt *s)
{
    const AliasSeq *names = &s->ImportFrom.names;
    const Name *module = s->ImportFrom.module;
    bool star = names->count > 0 && strcmp(names->items[0]->name->text, "*") == 0;
    if (module != NULL && s->ImportFrom.level == 0 &&
        strcmp(module->text, "__future__") == 0 &&
        compile_map_get(&c->futures, s) == NULL) {
        compile_error(c, s->at,
                      "from __future__ imports must occur at the beginning of "
                      "the file");
        return;
    }
    import_name(c, s->ImportFrom.level, imported_names(c, names),
                module != NULL ? target_mangled(c, module) : compile_text(c, ""),
                s->at);
    if (star) {
        emit_op(c, OP_IMPORT_STAR, 0, 0, 0, s->at);
        return;
    }
    for (size_t i = 0; i < names->count; i++) {
        const Alias *alias = names->items[i];
        emit_wide(c, OP_IMPORT_FROM, 0,
                  emit_name_index(c, target_mangled(c, alias->name)), s->at);
        target_store_name(
            c, target_mangled(c, alias->asname != NULL ? alias->asname : alias->name),
            s->at);
    }
    emit_op(c, OP_POP_TOP, 0, 0, 0, s->at);
}

// --- all of them ------------------------------------------------------------------

static void visit_simple(Compiler *c, Stmt *s)
{
    switch (s->kind) {
    case STMT_Return: protect_return(c, s); break;
    case STMT_Delete:
        for (size_t i = 0; i < s->Delete.targets.count; i++)
            target_delete(c, s->Delete.targets.items[i]);
        break;
    case STMT_Assign: target_assign(c, s); break;
    case STMT_AugAssign: target_augmented(c, s); break;
    case STMT_AnnAssign: target_annotated(c, s); break;
    case STMT_Raise: visit_raise(c, s); break;
    case STMT_Assert: visit_assert(c, s); break;
    case STMT_TypeAlias: generic_alias(c, s); break;
    case STMT_Import: visit_import(c, s); break;
    case STMT_ImportFrom: visit_import_from(c, s); break;
    case STMT_Expr: visit_expr_stmt(c, s); break;
    case STMT_Break: protect_break(c, s); break;
    case STMT_Continue: protect_continue(c, s); break;
    default: // pass, global, nonlocal: nothing to do here
        break;
    }
}

void stmt_visit(Compiler *c, Stmt *s)
{
    if (c->failed || !compile_enter(c))
        return;
    switch (s->kind) {
    case STMT_FunctionDef:
    case STMT_AsyncFunctionDef: define_function(c, s); break;
    case STMT_ClassDef: define_class(c, s); break;
    case STMT_For: protect_for(c, s); break;
    case STMT_While: protect_while(c, s); break;
    case STMT_If: visit_if(c, s); break;
    case STMT_AsyncFor: protect_async_for(c, s); break;
    case STMT_With:
    case STMT_AsyncWith: protect_with(c, s); break;
    case STMT_Match: pattern_match(c, s); break;
    case STMT_Try:
    case STMT_TryStar: protect_try(c, s); break;
    default: visit_simple(c, s);
    }
    compile_leave(c);
}

void stmt_body(Compiler *c, const StmtSeq *body)
{
    for (size_t i = 0; i < body->count && !c->failed; i++)
        stmt_visit(c, body->items[i]);
}

void stmt_module(Compiler *c, Mod *mod)
{
    const Span start = { 1, 0, 1, 0 };
    size_t first = 0;
    const StmtSeq *body;
    if (c->failed)
        return;
    if (mod->kind == MOD_Expression) {
        expr_visit(c, mod->Expression.body);
        emit_op(c, OP_RETURN_S, 0, 0, 0, mod->Expression.body->at);
        return;
    }
    body = mod->kind == MOD_Module ? &mod->Module.body : &mod->Interactive.body;
    if (c->unit->code_scope->has_annotations)
        emit_op(c, OP_SETUP_ANNOTATIONS, 0, 0, 0, start);
    if (mod->kind == MOD_Module) {
        Object *doc = define_docstring(c, body);
        if (doc != NULL) {
            emit_constant(c, doc, body->items[0]->at);
            emit_wide(c, OP_STORE_NAME, 0, emit_name_index(c, NAME(__doc__)),
                      body->items[0]->at);
            first = 1;
        }
    }
    for (size_t i = first; i < body->count && !c->failed; i++)
        stmt_visit(c, body->items[i]);
    emit_wide(c, OP_RETURN_K, 0, emit_constant_index(c, NONE), (Span){ 0, -1, 0, -1 });
}
