// symtable.c - scopes and names: collecting, then resolving.
//
// source  Python Language Reference 4.2, "Naming and binding"; PEP 572, PEP 709
#include "vm/compile/symtable.h"

#include <string.h>

#include "runtime/types/intern.h"
#include "runtime/types/names.h"
#include "vm/compile/fold.h"

typedef struct Builder {
    Compiler *c;
    Scope *scope;            // innermost
    uint32_t iterable_depth; // inside the iterables of comprehensions
} Builder;

static void visit_stmts(Builder *b, const StmtSeq *body);
static void visit_expr(Builder *b, Expr *e);
static void visit_pattern(Builder *b, Pattern *p);

// --- scopes and symbols -----------------------------------------------------------

static void open_scope(Builder *b, ScopeKind kind, const void *node, Span at)
{
    Scope *outer = b->scope, *scope = compile_alloc(b->c, sizeof *scope);
    if (scope == NULL)
        return;
    *scope = (Scope){ .kind = kind, .parent = outer, .at = at };
    if (outer != NULL) {
        scope->nested = outer->nested || symtable_is_function(outer);
        scope->class_name = outer->class_name;
        scope->mangled_params = outer->mangled_params;
        if (outer->last_child == NULL)
            outer->first_child = scope;
        else
            outer->last_child->next = scope;
        outer->last_child = scope;
    }
    b->scope = scope;
    compile_map_set(b->c, &b->c->scopes, node, scope);
}

static void close_scope(Builder *b)
{
    if (!b->c->failed)
        b->scope = b->scope->parent;
}

static OPT Symbol *get_symbol(Compiler *c, Scope *scope, OPT Str *name)
{
    Symbol *symbol;
    if (c->failed || name == NULL)
        return NULL;
    symbol = symtable_find(scope, name);
    if (symbol != NULL || (symbol = compile_alloc(c, sizeof *symbol)) == NULL)
        return symbol;
    *symbol = (Symbol){ .name = name, .slot = -1 };
    compile_map_set(c, &scope->symbols, name, symbol);
    if (scope->last == NULL)
        scope->first = symbol;
    else
        scope->last->next = symbol;
    scope->last = symbol;
    return symbol;
}

Str *symtable_mangled(Compiler *c, const Scope *scope, const Name *name)
{
    Str *text = c->failed ? NULL : compile_mangled(c, scope->class_name, name);
    if (text != NULL && scope->mangled_params != NULL) {
        const Symbol *symbol = symtable_find(scope->mangled_params, text);
        if (symbol == NULL || !(symbol->flags & SYMBOL_TYPE_PARAM))
            return compile_name(c, name);
    }
    return text;
}

static Str *mangled(Builder *b, const Name *name)
{
    return b->c->failed ? NULL : symtable_mangled(b->c, b->scope, name);
}

static void check_debug(Builder *b, const Name *name, Span at, bool deleted)
{
    if (b->c->failed || strcmp(name->text, "__debug__") != 0)
        return;
    b->c->early = false; // CPython finds it while it makes code
    compile_error(b->c, at,
                  deleted ? "cannot delete __debug__" : "cannot assign to __debug__");
}

static void add_flags(Builder *b, const Name *name, uint32_t flags, Span at)
{
    Symbol *symbol = get_symbol(b->c, b->scope, mangled(b, name));
    if (symbol == NULL)
        return;
    if ((flags & SYMBOL_PARAM) && (symbol->flags & SYMBOL_PARAM)) {
        compile_error(b->c, at, "duplicate argument '%s' in function definition",
                      name->text);
        return;
    }
    if (b->scope->kind == SCOPE_COMPREHENSION || b->scope->kind == SCOPE_GENERATOR) {
        if ((flags & SYMBOL_ITERATION) &&
            (symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL))) {
            compile_error(b->c, at,
                          "comprehension inner loop cannot rebind assignment "
                          "expression target '%s'",
                          name->text);
            return;
        }
    }
    symbol->flags |= flags;
}

static void bind_name(Builder *b, const Name *name, Span at)
{
    check_debug(b, name, at, false);
    add_flags(b, name, SYMBOL_ASSIGNED, at);
}

// --- expressions ------------------------------------------------------------------

static void visit_exprs(Builder *b, const ExprSeq *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i] != NULL)
            visit_expr(b, list->items[i]);
}

static void visit_opt(Builder *b, OPT Expr *e)
{
    if (e != NULL)
        visit_expr(b, e);
}

// What an annotation scope is called by a walrus that would bind in it.
static const char *scope_text(const Scope *s)
{
    bool other = s->kind == SCOPE_TYPE_PARAMS || strcmp(s->within, "a type alias") == 0;
    return other ? s->within : "a TypeVar bound";
}

// A walrus inside comprehensions binds in the scope around them.
static void bind_outside(Builder *b, const Expr *target)
{
    Str *name = mangled(b, target->Name.id);
    bool fresh = true;
    for (Scope *s = b->scope; s != NULL && name != NULL && !b->c->failed;
         s = s->parent) {
        Symbol *symbol;
        s->has_walrus = true;
        if (s->kind == SCOPE_COMPREHENSION || s->kind == SCOPE_GENERATOR) {
            symbol = get_symbol(b->c, s, name);
            if (symbol != NULL && (symbol->flags & SYMBOL_ITERATION))
                compile_error(b->c, target->at,
                              "assignment expression cannot rebind "
                              "comprehension iteration variable '%s'",
                              target->Name.id->text);
            continue;
        }
        if (s->kind == SCOPE_CLASS) {
            compile_error(b->c, target->at,
                          "assignment expression within a comprehension"
                          " cannot be used in a class body");
            return;
        }
        if (symtable_is_annotation(s)) {
            bool generic = s->kind == SCOPE_TYPE_PARAMS;
            compile_error(b->c, target->at,
                          "assignment expression within a comprehension cannot be used "
                          "%s %s",
                          generic ? "within" : "in", scope_text(s));
            return;
        }
        symbol = get_symbol(b->c, s, name);
        fresh = s->kind == SCOPE_MODULE ||
                (symbol != NULL && (symbol->flags & SYMBOL_GLOBAL));
        if (symbol != NULL && !(symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)))
            symbol->flags |= SYMBOL_ASSIGNED;
        break;
    }
    // Between here and there the name is declared, as by a statement.
    for (Scope *s = b->scope; !b->c->failed && s->kind >= SCOPE_GENERATOR;
         s = s->parent) {
        Symbol *symbol = get_symbol(b->c, s, name);
        if (symbol != NULL) {
            symbol->flags |= fresh ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL;
            symbol->declared = target->at;
        }
    }
}

// Yield, await and walrus have no place in annotation scopes. false: refused
static bool check_annotation(Builder *b, const Expr *e, const char *what)
{
    if (b->c->failed || b->scope->within == NULL)
        return !b->c->failed;
    compile_error(b->c, e->at, "%s expression cannot be used within %s", what,
                  b->scope->within);
    return false;
}

static void visit_walrus(Builder *b, Expr *e)
{
    const Expr *target = e->NamedExpr.target;
    if (b->iterable_depth > 0) {
        compile_error(b->c, e->at,
                      "assignment expression cannot be used in a "
                      "comprehension iterable expression");
        return;
    }
    check_debug(b, target->Name.id, target->at, false);
    if (!check_annotation(b, e, "named"))
        return;
    if (b->scope->kind >= SCOPE_GENERATOR) {
        bind_outside(b, target);
    } else {
        b->scope->has_walrus = true;
        bind_name(b, target->Name.id, target->at);
    }
    visit_expr(b, e->NamedExpr.value);
}

// With the future statement an annotation is only looked at, in a scope of its own.
static void visit_annotation(Builder *b, Expr *const *key)
{
    if (!b->c->future_annotations || *key == NULL || b->c->failed) {
        visit_opt(b, *key);
        return;
    }
    open_scope(b, SCOPE_FUNCTION, key, (*key)->at);
    if (b->c->failed)
        return;
    b->scope->within = "an annotation";
    b->scope->is_only_read = true;
    visit_expr(b, *key);
    close_scope(b);
}

static void visit_arg_annotations(Builder *b, const ArgSeq *list)
{
    for (size_t i = 0; i < list->count; i++)
        visit_annotation(b, &list->items[i]->annotation);
}

// What is evaluated outside the function: defaults and annotations.
static void visit_outer_arguments(Builder *b, const Arguments *args)
{
    visit_exprs(b, &args->defaults);
    visit_exprs(b, &args->kw_defaults);
}

static void visit_annotations(Builder *b, const Arguments *args, Expr *const *returns)
{
    visit_arg_annotations(b, &args->posonlyargs);
    visit_arg_annotations(b, &args->args);
    if (args->vararg != NULL)
        visit_annotation(b, &args->vararg->annotation);
    if (args->kwarg != NULL)
        visit_annotation(b, &args->kwarg->annotation);
    visit_arg_annotations(b, &args->kwonlyargs);
    visit_annotation(b, returns);
}

static void add_param(Builder *b, const Arg *arg)
{
    check_debug(b, arg->arg, arg->at, false);
    add_flags(b, arg->arg, SYMBOL_PARAM, arg->at);
}

static void add_params(Builder *b, const Arguments *args)
{
    for (size_t i = 0; i < args->posonlyargs.count; i++)
        add_param(b, args->posonlyargs.items[i]);
    for (size_t i = 0; i < args->args.count; i++)
        add_param(b, args->args.items[i]);
    for (size_t i = 0; i < args->kwonlyargs.count; i++)
        add_param(b, args->kwonlyargs.items[i]);
    if (args->vararg != NULL)
        add_param(b, args->vararg);
    if (args->kwarg != NULL)
        add_param(b, args->kwarg);
}

static void visit_lambda(Builder *b, Expr *e)
{
    visit_outer_arguments(b, e->Lambda.args);
    open_scope(b, SCOPE_LAMBDA, e, e->at);
    if (b->c->failed)
        return;
    add_params(b, e->Lambda.args);
    visit_expr(b, e->Lambda.body);
    close_scope(b);
}

static void mark_targets(Builder *b, const Expr *e)
{
    switch ((int)e->kind) {
    case EXPR_Name:
        check_debug(b, e->Name.id, e->at, false);
        add_flags(b, e->Name.id, SYMBOL_ASSIGNED | SYMBOL_ITERATION, e->at);
        break;
    case EXPR_Starred: mark_targets(b, e->Starred.value); break;
    case EXPR_Tuple:
    case EXPR_List: {
        const ExprSeq *elts = e->kind == EXPR_Tuple ? &e->Tuple.elts : &e->List.elts;
        for (size_t i = 0; i < elts->count && compile_enter(b->c); i++) {
            mark_targets(b, elts->items[i]);
            compile_leave(b->c);
        }
        break;
    }
    default: visit_expr(b, (Expr *)(uintptr_t)e);
    }
}

static void visit_comprehension(Builder *b, Expr *e, const ComprehensionSeq *generators,
                                Expr *elt, OPT Expr *value)
{
    ScopeKind kind =
        e->kind == EXPR_GeneratorExp ? SCOPE_GENERATOR : SCOPE_COMPREHENSION;
    Comprehension *first = generators->items[0];
    b->iterable_depth++;
    visit_expr(b, first->iter);
    b->iterable_depth--;
    open_scope(b, kind, e, e->at);
    if (b->c->failed)
        return;
    for (size_t i = 0; i < generators->count; i++)
        if (generators->items[i]->is_async)
            b->scope->coroutine = true;
    b->scope->generator = kind == SCOPE_GENERATOR;
    b->scope->comprehension = e->kind;
    for (size_t i = 0; i < generators->count; i++) {
        Comprehension *g = generators->items[i];
        mark_targets(b, g->target);
        if (i > 0) {
            b->iterable_depth++;
            visit_expr(b, g->iter);
            b->iterable_depth--;
        }
        visit_exprs(b, &g->ifs);
    }
    visit_opt(b, value);
    visit_expr(b, elt);
    if (kind == SCOPE_COMPREHENSION && !b->c->failed && b->scope->coroutine)
        b->scope->parent->coroutine = true;
    close_scope(b);
}

static void visit_yield(Builder *b, Expr *e, OPT Expr *value)
{
    Scope *scope = b->scope;
    if (!check_annotation(b, e, "yield"))
        return;
    visit_opt(b, value);
    if (b->c->failed)
        return;
    if (scope->kind == SCOPE_GENERATOR || scope->kind == SCOPE_COMPREHENSION)
        compile_error(b->c, e->at, "'yield' inside %s",
                      scope->comprehension == EXPR_ListComp   ? "list comprehension"
                      : scope->comprehension == EXPR_SetComp  ? "set comprehension"
                      : scope->comprehension == EXPR_DictComp ? "dict comprehension"
                                                              : "generator expression");
    scope->generator = true;
}

static void visit_name(Builder *b, Expr *e)
{
    if (e->Name.ctx == CTX_Load) {
        add_flags(b, e->Name.id, SYMBOL_USED, e->at);
        if (!b->c->failed && symtable_is_function(b->scope) &&
            strcmp(e->Name.id->text, "super") == 0) {
            Symbol *symbol = get_symbol(b->c, b->scope, NAME(__class__));
            if (symbol != NULL)
                symbol->flags |= SYMBOL_USED;
        }
        return;
    }
    check_debug(b, e->Name.id, e->at, e->Name.ctx == CTX_Del);
    add_flags(b, e->Name.id, SYMBOL_ASSIGNED, e->at);
}

static void visit_call(Builder *b, Expr *e)
{
    visit_exprs(b, &e->Call.args);
    for (size_t i = 0; i < e->Call.keywords.count; i++) {
        Keyword *k = e->Call.keywords.items[i];
        if (k->arg != NULL)
            check_debug(b, k->arg, k->at, false);
        visit_expr(b, k->value);
    }
}

// Everything but the leftmost child, which is returned for the caller's loop.
static OPT Expr *visit_spine(Builder *b, Expr *e)
{
    switch ((int)e->kind) {
    case EXPR_BinOp: visit_expr(b, e->BinOp.right); return e->BinOp.left;
    case EXPR_Attribute:
        if (e->Attribute.ctx != CTX_Load)
            check_debug(b, e->Attribute.attr, e->at, e->Attribute.ctx == CTX_Del);
        return e->Attribute.value;
    case EXPR_Subscript: visit_expr(b, e->Subscript.slice); return e->Subscript.value;
    case EXPR_Call: visit_call(b, e); return e->Call.func;
    case EXPR_UnaryOp: return e->UnaryOp.operand;
    case EXPR_Starred: return e->Starred.value;
    case EXPR_Compare: visit_exprs(b, &e->Compare.comparators); return e->Compare.left;
    case EXPR_IfExp:
        visit_expr(b, e->IfExp.test);
        visit_expr(b, e->IfExp.body);
        return e->IfExp.orelse;
    default: return NULL;
    }
}

static void visit_leaf(Builder *b, Expr *e)
{
    switch ((int)e->kind) {
    case EXPR_BoolOp: visit_exprs(b, &e->BoolOp.values); break;
    case EXPR_NamedExpr: visit_walrus(b, e); break;
    case EXPR_Lambda: visit_lambda(b, e); break;
    case EXPR_Dict:
        visit_exprs(b, &e->Dict.keys);
        visit_exprs(b, &e->Dict.values);
        break;
    case EXPR_Set: visit_exprs(b, &e->Set.elts); break;
    case EXPR_List: visit_exprs(b, &e->List.elts); break;
    case EXPR_Tuple: visit_exprs(b, &e->Tuple.elts); break;
    case EXPR_ListComp:
        visit_comprehension(b, e, &e->ListComp.generators, e->ListComp.elt, NULL);
        break;
    case EXPR_SetComp:
        visit_comprehension(b, e, &e->SetComp.generators, e->SetComp.elt, NULL);
        break;
    case EXPR_DictComp:
        visit_comprehension(b, e, &e->DictComp.generators, e->DictComp.key,
                            e->DictComp.value);
        break;
    case EXPR_GeneratorExp:
        visit_comprehension(b, e, &e->GeneratorExp.generators, e->GeneratorExp.elt,
                            NULL);
        break;
    case EXPR_Await:
        if (!check_annotation(b, e, "await"))
            break;
        visit_expr(b, e->Await.value);
        if (!b->c->failed)
            b->scope->coroutine = true;
        break;
    case EXPR_Yield: visit_yield(b, e, e->Yield.value); break;
    case EXPR_YieldFrom: visit_yield(b, e, e->YieldFrom.value); break;
    case EXPR_FormattedValue:
        visit_expr(b, e->FormattedValue.value);
        visit_opt(b, e->FormattedValue.format_spec);
        break;
    case EXPR_JoinedStr: visit_exprs(b, &e->JoinedStr.values); break;
    case EXPR_Name: visit_name(b, e); break;
    case EXPR_Slice:
        visit_opt(b, e->Slice.lower);
        visit_opt(b, e->Slice.upper);
        visit_opt(b, e->Slice.step);
        break;
    default: break;
    }
}

static void visit_expr(Builder *b, Expr *e)
{
    if (b->c->failed || fold_is_constant(e) || !compile_enter(b->c))
        return;
    for (;;) {
        Expr *next = visit_spine(b, e);
        if (next == NULL)
            break;
        e = next;
    }
    visit_leaf(b, e);
    compile_leave(b->c);
}

// --- statements -------------------------------------------------------------------

// An annotation scope; one in a class holds the namespace of that, whatever is used.
static void open_annotation(Builder *b, ScopeKind kind, const void *node, Span at,
                            const char *within)
{
    const Scope *outer = b->scope;
    Symbol *names = NULL;
    open_scope(b, kind, node, at);
    if (b->c->failed)
        return;
    b->scope->within = within;
    if (outer->kind == SCOPE_CLASS)
        names = get_symbol(b->c, b->scope, NAME(__classdict__));
    if (names != NULL)
        names->flags |= SYMBOL_USED;
}

// An expression that is evaluated when somebody asks; key is where the tree holds it.
static void visit_lazy(Builder *b, Expr *const *key, const char *within)
{
    if (*key == NULL || b->c->failed)
        return;
    open_annotation(b, SCOPE_TYPE_VALUE, key, (*key)->at, within);
    visit_expr(b, *key);
    close_scope(b);
}

static void visit_type_param(Builder *b, const TypeParam *p)
{
    Symbol *symbol = get_symbol(b->c, b->scope, mangled(b, p->TypeVar.name));
    if (symbol == NULL)
        return;
    if (symbol->flags & SYMBOL_ASSIGNED) {
        compile_error(b->c, p->at, "duplicate type parameter '%U'", symbol->name);
        return;
    }
    bind_name(b, p->TypeVar.name, p->at);
    symbol->flags |= SYMBOL_TYPE_PARAM;
    switch (p->kind) {
    case TYPE_PARAM_TypeVar: {
        const Expr *bound = p->TypeVar.bound;
        visit_lazy(b, &p->TypeVar.bound,
                   bound != NULL && bound->kind == EXPR_Tuple ? "a TypeVar constraint"
                                                              : "a TypeVar bound");
        visit_lazy(b, &p->TypeVar.default_value, "a TypeVar default");
        break;
    }
    case TYPE_PARAM_ParamSpec:
        visit_lazy(b, &p->ParamSpec.default_value, "a ParamSpec default");
        break;
    default: visit_lazy(b, &p->TypeVarTuple.default_value, "a TypeVarTuple default");
    }
}

// The scope of type parameters, if there are any; to be closed by close_type_params.
// Those of a class are private to it, while its bases are not.
static void open_type_params(Builder *b, const TypeParamSeq *params,
                             OPT const Name *cls, Span at)
{
    if (params->count == 0)
        return;
    open_annotation(b, SCOPE_TYPE_PARAMS, params, at, "the definition of a generic");
    if (b->c->failed)
        return;
    if (cls != NULL) {
        b->scope->class_name = cls;
        for (size_t i = 0; i < params->count; i++) {
            Symbol *symbol =
                get_symbol(b->c, b->scope,
                           compile_mangled(b->c, cls, params->items[i]->TypeVar.name));
            if (symbol != NULL)
                symbol->flags |= SYMBOL_TYPE_PARAM;
        }
        b->scope->mangled_params = b->scope;
    }
    for (size_t i = 0; i < params->count; i++)
        visit_type_param(b, params->items[i]);
}

static void close_type_params(Builder *b, const TypeParamSeq *params)
{
    if (params->count > 0)
        close_scope(b);
}

static void visit_type_alias(Builder *b, Stmt *s)
{
    struct StmtTypeAlias *t = &s->TypeAlias;
    bind_name(b, t->name->Name.id, s->at);
    open_type_params(b, &t->type_params, NULL, s->at);
    visit_lazy(b, &t->value, "a type alias");
    close_type_params(b, &t->type_params);
}

static void add_hidden(Builder *b, const char *text, uint32_t flags)
{
    Symbol *symbol =
        b->c->failed ? NULL : get_symbol(b->c, b->scope, compile_text(b->c, text));
    if (symbol != NULL)
        symbol->flags |= flags;
}

static void visit_function(Builder *b, Stmt *s)
{
    struct StmtFunctionDef *f = &s->FunctionDef;
    bind_name(b, f->name, s->at);
    visit_outer_arguments(b, f->args);
    visit_exprs(b, &f->decorator_list);
    open_type_params(b, &f->type_params, NULL, s->at);
    visit_annotations(b, f->args, &f->returns);
    open_scope(b, SCOPE_FUNCTION, s, s->at);
    if (b->c->failed)
        return;
    b->scope->async_function = b->scope->coroutine = s->kind == STMT_AsyncFunctionDef;
    add_params(b, f->args);
    visit_stmts(b, &f->body);
    close_scope(b);
    close_type_params(b, &f->type_params);
}

static void visit_class(Builder *b, Stmt *s)
{
    struct StmtClassDef *k = &s->ClassDef;
    bind_name(b, k->name, s->at);
    visit_exprs(b, &k->decorator_list);
    open_type_params(b, &k->type_params, k->name, s->at);
    if (k->type_params.count > 0) {
        add_hidden(b, ".type_params", SYMBOL_ASSIGNED);
        add_hidden(b, ".generic_base", SYMBOL_ASSIGNED);
    }
    visit_exprs(b, &k->bases);
    for (size_t i = 0; i < k->keywords.count; i++) {
        if (k->keywords.items[i]->arg != NULL)
            check_debug(b, k->keywords.items[i]->arg, k->keywords.items[i]->at, false);
        visit_expr(b, k->keywords.items[i]->value);
    }
    open_scope(b, SCOPE_CLASS, s, s->at);
    if (b->c->failed)
        return;
    b->scope->class_name = k->name;
    b->scope->mangled_params = NULL;
    if (k->type_params.count > 0)
        add_hidden(b, ".type_params", SYMBOL_USED);
    visit_stmts(b, &k->body);
    close_scope(b);
    close_type_params(b, &k->type_params);
}

static void add_global(Builder *b, Str *name)
{
    Scope *module = b->scope;
    Symbol *symbol;
    while (module->parent != NULL)
        module = module->parent;
    symbol = get_symbol(b->c, module, name);
    if (symbol != NULL)
        symbol->flags |= SYMBOL_GLOBAL;
}

static void visit_declaration(Builder *b, Stmt *s, const NameSeq *names, uint32_t flag)
{
    const char *what = flag == SYMBOL_GLOBAL ? "global" : "nonlocal";
    for (size_t i = 0; i < names->count && !b->c->failed; i++) {
        Symbol *symbol = get_symbol(b->c, b->scope, mangled(b, names->items[i]));
        const char *text = NULL;
        if (symbol == NULL)
            return;
        if (symbol->flags & SYMBOL_PARAM)
            text = "name '%s' is parameter and %s";
        else if (symbol->flags & SYMBOL_USED)
            text = "name '%s' is used prior to %s declaration";
        else if (symbol->flags & SYMBOL_ANNOTATED)
            text = "annotated name '%s' can't be %s";
        else if (symbol->flags & SYMBOL_ASSIGNED)
            text = "name '%s' is assigned to before %s declaration";
        if (text != NULL) {
            compile_error(b->c, s->at, text, names->items[i]->text, what);
            return;
        }
        if (!(symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)))
            symbol->declared = s->at;
        symbol->flags |= flag;
        if (flag == SYMBOL_GLOBAL) // the module's own code then means its globals too
            add_global(b, symbol->name);
    }
}

static void visit_annotated(Builder *b, Stmt *s)
{
    struct StmtAnnAssign *a = &s->AnnAssign;
    Expr *target = a->target;
    if (target->kind == EXPR_Name) {
        Symbol *symbol = get_symbol(b->c, b->scope, mangled(b, target->Name.id));
        if (symbol == NULL)
            return;
        uint32_t declared = symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL);
        if (a->simple && declared != 0 && b->scope->kind != SCOPE_MODULE) {
            compile_error(b->c, s->at, "annotated name '%s' can't be %s",
                          target->Name.id->text,
                          declared & SYMBOL_GLOBAL ? "global" : "nonlocal");
            return;
        }
        check_debug(b, target->Name.id, target->at, false);
        symbol->flags |= (a->simple ? SYMBOL_ANNOTATED | SYMBOL_ASSIGNED : 0) |
                         (a->value != NULL ? SYMBOL_ASSIGNED : 0);
    } else {
        visit_expr(b, target);
    }
    b->scope->has_annotations = true;
    // Annotations of locals are never evaluated, but their names count as used.
    visit_annotation(b, &a->annotation);
    visit_opt(b, a->value);
}

static void visit_import(Builder *b, const AliasSeq *names, bool from, Span at)
{
    for (size_t i = 0; i < names->count && !b->c->failed; i++) {
        const Alias *alias = names->items[i];
        const Name *name = alias->asname != NULL ? alias->asname : alias->name;
        const char *dot = strchr(name->text, '.');
        if (from && strcmp(alias->name->text, "*") == 0) {
            if (b->scope->kind != SCOPE_MODULE)
                compile_error(b->c, alias->at, "import * only allowed at module level");
        } else if (alias->asname == NULL && dot != NULL) {
            Str *text = (Str *)(void *)compile_keep(
                b->c,
                (Object *)(void *)intern_text(name->text, (size_t)(dot - name->text)));
            Symbol *symbol = get_symbol(b->c, b->scope, text);
            if (symbol != NULL)
                symbol->flags |= SYMBOL_IMPORTED;
        } else {
            check_debug(b, name, at, false);
            add_flags(b, name, SYMBOL_IMPORTED, alias->at);
        }
    }
}

static void visit_handlers(Builder *b, const ExceptHandlerSeq *handlers)
{
    for (size_t i = 0; i < handlers->count; i++) {
        ExceptHandler *h = handlers->items[i];
        visit_opt(b, h->type);
        if (h->name != NULL)
            bind_name(b, h->name, h->at);
        visit_stmts(b, &h->body);
    }
}

static void visit_with(Builder *b, const WithItemSeq *items, const StmtSeq *body)
{
    for (size_t i = 0; i < items->count; i++) {
        visit_expr(b, items->items[i]->context_expr);
        visit_opt(b, items->items[i]->optional_vars);
    }
    visit_stmts(b, body);
}

static void visit_match(Builder *b, Stmt *s)
{
    visit_expr(b, s->Match.subject);
    for (size_t i = 0; i < s->Match.cases.count; i++) {
        MatchCase *k = s->Match.cases.items[i];
        visit_pattern(b, k->pattern);
        visit_opt(b, k->guard);
        visit_stmts(b, &k->body);
    }
}

static void visit_patterns(Builder *b, const PatternSeq *list)
{
    for (size_t i = 0; i < list->count; i++)
        visit_pattern(b, list->items[i]);
}

static void visit_pattern(Builder *b, Pattern *p)
{
    if (b->c->failed || !compile_enter(b->c))
        return;
    switch (p->kind) {
    case PATTERN_MatchValue: visit_expr(b, p->MatchValue.value); break;
    case PATTERN_MatchSequence: visit_patterns(b, &p->MatchSequence.patterns); break;
    case PATTERN_MatchMapping:
        visit_exprs(b, &p->MatchMapping.keys);
        visit_patterns(b, &p->MatchMapping.patterns);
        if (p->MatchMapping.rest != NULL)
            bind_name(b, p->MatchMapping.rest, p->at);
        break;
    case PATTERN_MatchClass:
        visit_expr(b, p->MatchClass.cls);
        visit_patterns(b, &p->MatchClass.patterns);
        for (size_t i = 0; i < p->MatchClass.kwd_attrs.count; i++)
            check_debug(b, p->MatchClass.kwd_attrs.items[i],
                        p->MatchClass.kwd_patterns.items[i]->at, false);
        visit_patterns(b, &p->MatchClass.kwd_patterns);
        break;
    case PATTERN_MatchStar:
        if (p->MatchStar.name != NULL)
            bind_name(b, p->MatchStar.name, p->at);
        break;
    case PATTERN_MatchAs:
        if (p->MatchAs.pattern != NULL)
            visit_pattern(b, p->MatchAs.pattern);
        if (p->MatchAs.name != NULL)
            bind_name(b, p->MatchAs.name, p->at);
        break;
    case PATTERN_MatchOr: visit_patterns(b, &p->MatchOr.patterns); break;
    default: break;
    }
    compile_leave(b->c);
}

static void visit_if(Builder *b, Stmt *s)
{
    for (;;) { // elif chains may be long
        visit_expr(b, s->If.test);
        visit_stmts(b, &s->If.body);
        if (s->If.orelse.count != 1 || s->If.orelse.items[0]->kind != STMT_If)
            break;
        s = s->If.orelse.items[0];
    }
    visit_stmts(b, &s->If.orelse);
}

static void visit_small_stmt(Builder *b, Stmt *s)
{
    switch (s->kind) {
    case STMT_Return: visit_opt(b, s->Return.value); break;
    case STMT_Delete: visit_exprs(b, &s->Delete.targets); break;
    case STMT_Assign:
        visit_exprs(b, &s->Assign.targets);
        visit_expr(b, s->Assign.value);
        break;
    case STMT_AugAssign:
        visit_expr(b, s->AugAssign.target);
        visit_expr(b, s->AugAssign.value);
        break;
    case STMT_AnnAssign: visit_annotated(b, s); break;
    case STMT_Raise:
        visit_opt(b, s->Raise.exc);
        visit_opt(b, s->Raise.cause);
        break;
    case STMT_Assert:
        visit_expr(b, s->Assert.test);
        visit_opt(b, s->Assert.msg);
        break;
    case STMT_Import: visit_import(b, &s->Import.names, false, s->at); break;
    case STMT_ImportFrom: visit_import(b, &s->ImportFrom.names, true, s->at); break;
    case STMT_Global: visit_declaration(b, s, &s->Global.names, SYMBOL_GLOBAL); break;
    case STMT_Nonlocal:
        visit_declaration(b, s, &s->Nonlocal.names, SYMBOL_NONLOCAL);
        break;
    case STMT_Expr: visit_expr(b, s->Expr.value); break;
    case STMT_TypeAlias: visit_type_alias(b, s); break;
    default: break;
    }
}

static void visit_stmt(Builder *b, Stmt *s)
{
    if (b->c->failed || !compile_enter(b->c))
        return;
    switch (s->kind) {
    case STMT_FunctionDef:
    case STMT_AsyncFunctionDef: visit_function(b, s); break;
    case STMT_ClassDef: visit_class(b, s); break;
    case STMT_For:
    case STMT_AsyncFor:
        visit_expr(b, s->For.target);
        visit_expr(b, s->For.iter);
        visit_stmts(b, &s->For.body);
        visit_stmts(b, &s->For.orelse);
        break;
    case STMT_While:
        visit_expr(b, s->While.test);
        visit_stmts(b, &s->While.body);
        visit_stmts(b, &s->While.orelse);
        break;
    case STMT_If: visit_if(b, s); break;
    case STMT_With:
    case STMT_AsyncWith: visit_with(b, &s->With.items, &s->With.body); break;
    case STMT_Match: visit_match(b, s); break;
    case STMT_Try:
    case STMT_TryStar: {
        struct StmtTry *t =
            (struct StmtTry *)(void *)(s->kind == STMT_Try ? (void *)&s->Try
                                                           : (void *)&s->TryStar);
        visit_stmts(b, &t->body);
        visit_handlers(b, &t->handlers);
        visit_stmts(b, &t->orelse);
        visit_stmts(b, &t->finalbody);
        break;
    }
    default: visit_small_stmt(b, s);
    }
    compile_leave(b->c);
}

static void visit_stmts(Builder *b, const StmtSeq *body)
{
    for (size_t i = 0; i < body->count && !b->c->failed; i++)
        visit_stmt(b, body->items[i]);
}

// --- resolving --------------------------------------------------------------------

static bool binds(const Symbol *symbol)
{
    return (symbol->flags & SYMBOL_BOUND) &&
           !(symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL));
}

// Every code object from the user's up to (not including) the binder's passes the cell.
static void pass_through(Compiler *c, Scope *user, const Scope *binder, Symbol *owner)
{
    const Scope *end = symtable_code_scope(binder);
    for (Scope *s = user; s != NULL && symtable_code_scope(s) != end; s = s->parent) {
        Symbol *symbol;
        if (s->kind == SCOPE_COMPREHENSION)
            continue;
        symbol = get_symbol(c, s, owner->name);
        if (symbol == NULL)
            return;
        symbol->passes = true;
        if (symbol->access == ACCESS_UNKNOWN &&
            !(s->kind == SCOPE_CLASS && binds(symbol)) &&
            !(symbol->flags & SYMBOL_GLOBAL)) {
            symbol->access = ACCESS_FREE;
            symbol->owner = owner;
        }
    }
}

// The hidden variable of a class that holds the class itself, or its namespace.
static OPT Symbol *class_cell(Compiler *c, Symbol **cell, Str *name)
{
    if (*cell == NULL) {
        Symbol *symbol = compile_alloc(c, sizeof *symbol);
        if (symbol == NULL)
            return NULL;
        *symbol = (Symbol){ .name = name,
                            .flags = SYMBOL_ASSIGNED,
                            .access = ACCESS_FAST,
                            .captured = true,
                            .slot = -1 };
        symbol->owner = symbol;
        *cell = symbol;
    }
    return *cell;
}

// scope, whose name is not bound up to the class around, may find it in there.
static void note_class(Compiler *c, Scope *scope, Symbol *symbol, const Scope *cls)
{
    const Symbol *found = symtable_find(cls, symbol->name);
    Symbol *names;
    if (found != NULL && (found->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)))
        return;
    symbol->via_class = true;
    names = get_symbol(c, scope, NAME(__classdict__));
    if (names != NULL)
        names->flags |= SYMBOL_USED;
}

// Look for the binding outside of scope; false if there is none.
static bool resolve_outside(Compiler *c, Scope *scope, Symbol *symbol)
{
    bool crossed = false, sees_class = true;
    for (Scope *s = scope; s->parent != NULL; s = s->parent) {
        Scope *outer = s->parent;
        Symbol *found = symtable_find(outer, symbol->name);
        crossed = crossed || s->kind != SCOPE_COMPREHENSION;
        sees_class = sees_class && symtable_is_annotation(s);
        if (outer->kind == SCOPE_CLASS) {
            if (symbol->name == NAME(__classdict__)) {
                found = class_cell(c, &outer->namespace_cell, symbol->name);
            } else if (symbol->name == NAME(__class__) && crossed) {
                found = class_cell(c, &outer->class_cell, symbol->name);
            } else {
                if (sees_class && found != NULL && (found->flags & SYMBOL_GLOBAL)) {
                    symbol->access = ACCESS_GLOBAL_EXPLICIT;
                    return true;
                }
                if (sees_class)
                    note_class(c, scope, symbol, outer);
                if (sees_class && found != NULL && binds(found))
                    return false; // what the class binds is not looked for around it
                sees_class = false;
                continue;
            }
        }
        if (outer->kind == SCOPE_MODULE || found == NULL)
            continue;
        if (found->flags & SYMBOL_GLOBAL)
            return false;
        if (!binds(found))
            continue;
        symbol->owner = found;
        if (!crossed) {
            symbol->access = ACCESS_FAST; // the owner says whether it is a cell
            return true;
        }
        found->captured = true;
        symbol->access = ACCESS_FREE;
        pass_through(c, scope, outer, found);
        return true;
    }
    return false;
}

static void resolve_symbol(Compiler *c, Scope *scope, Symbol *symbol)
{
    if (symbol->access != ACCESS_UNKNOWN)
        return;
    if (symbol->flags & SYMBOL_GLOBAL) {
        if (symbol->flags & SYMBOL_NONLOCAL)
            compile_error(c, symbol->declared, "name '%U' is nonlocal and global",
                          symbol->name);
        symbol->access = ACCESS_GLOBAL_EXPLICIT;
        return;
    }
    if (symbol->flags & SYMBOL_NONLOCAL) {
        if (scope->kind == SCOPE_MODULE)
            compile_error(c, symbol->declared,
                          "nonlocal declaration not allowed at module level");
        else if (!resolve_outside(c, scope, symbol))
            compile_error(c, symbol->declared, "no binding for nonlocal '%U' found",
                          symbol->name);
        else if (symbol->owner->flags & SYMBOL_TYPE_PARAM)
            compile_error(c, symbol->declared,
                          "nonlocal binding not allowed for type parameter '%U'",
                          symbol->name);
        return;
    }
    if (binds(symbol)) {
        symbol->access = symtable_is_function(scope) ? ACCESS_FAST : ACCESS_NAME;
        symbol->hidden = scope->kind == SCOPE_COMPREHENSION;
        symbol->owner = symbol;
        return;
    }
    if (!resolve_outside(c, scope, symbol))
        symbol->access = ACCESS_GLOBAL;
}

static void sort_names(Str **names, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        Str *name = names[i];
        uint32_t at = i;
        for (; at > 0 && str_order(names[at - 1], name) > 0; at--)
            names[at] = names[at - 1];
        names[at] = name;
    }
}

static void collect_free(Compiler *c, Scope *scope)
{
    uint32_t count = 0;
    if (scope->kind == SCOPE_COMPREHENSION)
        return;
    for (Symbol *s = scope->first; s != NULL; s = s->next)
        count += s->passes;
    scope->free_names = compile_alloc(c, (count + 1) * sizeof(Str *));
    if (scope->free_names == NULL)
        return;
    for (Symbol *s = scope->first; s != NULL; s = s->next)
        if (s->passes)
            scope->free_names[scope->free_count++] = s->name;
    sort_names(scope->free_names, count);
}

// Outer scopes first; free names are known when all scopes inside are resolved.
static void resolve(Compiler *c, Scope *scope)
{
    if (c->failed || !compile_enter(c))
        return;
    for (Symbol *s = scope->first; s != NULL && !c->failed; s = s->next)
        resolve_symbol(c, scope, s);
    for (Scope *child = scope->first_child; child != NULL; child = child->next)
        if (!child->is_only_read)
            resolve(c, child);
    if (!c->failed)
        collect_free(c, scope);
    compile_leave(c);
}

void symtable_build(Compiler *c, Mod *mod)
{
    Builder b = { .c = c };
    Scope *module;
    open_scope(&b, SCOPE_MODULE, mod, (Span){ 0 });
    module = b.scope;
    if (c->failed)
        return;
    if (mod->kind == MOD_Expression)
        visit_expr(&b, mod->Expression.body);
    else
        visit_stmts(&b, mod->kind == MOD_Module ? &mod->Module.body
                                                : &mod->Interactive.body);
    resolve(c, module);
}
