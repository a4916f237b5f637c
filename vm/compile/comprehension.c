// comprehension.c - list, set, dict comprehensions in place, generator expressions.
//
// A comprehension's variables are hidden slots of the code around it; those that
// functions inside capture get a new cell at each execution.
// source  PEP 709
#include "vm/compile/gen_internal.h"

#include "runtime/types/intern.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "vm/compile/assemble.h"

typedef struct Loops {
    Expr *e;
    const ComprehensionSeq *generators;
    Expr *elt;
    Expr *value;        // dict: elt is the key
    uint32_t iterators; // on the stack above the container
} Loops;

static Loops loops_of(Expr *e)
{
    Loops loops = { e, &e->ListComp.generators, e->ListComp.elt, NULL, 0 };
    if (e->kind == EXPR_DictComp) {
        loops.generators = &e->DictComp.generators;
        loops.elt = e->DictComp.key;
        loops.value = e->DictComp.value;
    } else if (e->kind == EXPR_SetComp) {
        loops.generators = &e->SetComp.generators;
        loops.elt = e->SetComp.elt;
    } else if (e->kind == EXPR_GeneratorExp) {
        loops.generators = &e->GeneratorExp.generators;
        loops.elt = e->GeneratorExp.elt;
    }
    return loops;
}

static void emit_element(Compiler *c, const Loops *loops)
{
    uint32_t depth = loops->iterators + 1;
    expr_visit(c, loops->elt);
    if (loops->value != NULL)
        expr_visit(c, loops->value);
    Span at = loops->elt->at;
    switch ((int)loops->e->kind) {
    case EXPR_GeneratorExp: emit_op(c, OP_YIELD, 1, 0, 0, at); break;
    case EXPR_ListComp: emit_op(c, OP_LIST_APPEND, depth, 0, 0, at); break;
    case EXPR_SetComp: emit_op(c, OP_SET_ADD, depth, 0, 0, at); break;
    default:
        emit_op(c, OP_MAP_ADD, depth, 0, 0,
                loops->value != NULL ? loops->value->at : at);
    }
}

static void emit_loop(Compiler *c, Loops *loops, size_t index);

static void emit_inside(Compiler *c, Loops *loops, size_t index, int32_t next)
{
    const Comprehension *g = loops->generators->items[index];
    for (size_t i = 0; i < g->ifs.count; i++)
        expr_jump_if(c, g->ifs.items[i], next, false);
    if (index + 1 < loops->generators->count)
        emit_loop(c, loops, index + 1);
    else
        emit_element(c, loops);
}

// for y in [value]: an assignment.
static bool emit_assignment(Compiler *c, Loops *loops, size_t index)
{
    const Comprehension *g = loops->generators->items[index];
    const Expr *iter = g->iter;
    int32_t next;
    if (index == 0 || iter->kind != EXPR_Tuple || iter->Tuple.elts.count != 1 ||
        iter->Tuple.elts.items[0]->kind == EXPR_Starred)
        return false;
    next = emit_label(c);
    expr_visit(c, iter->Tuple.elts.items[0]);
    target_store(c, g->target);
    emit_inside(c, loops, index, next);
    emit_place(c, next);
    return true;
}

// The iterable on top becomes an iterator.
static void emit_iterator(Compiler *c, const Comprehension *g)
{
    if (g->is_async)
        emit_rare(c, RARE_GET_AITER, 0, g->iter->at);
    else
        emit_op(c, OP_GET_ITER, 0, 0, 0, g->iter->at);
}

// async for: the asynchronous iterator is on the stack.
static void emit_async_loop(Compiler *c, Loops *loops, size_t index)
{
    Unit *u = c->unit;
    const Comprehension *g = loops->generators->items[index];
    int32_t next = emit_label(c), region, outer = u->region;
    if (c->failed)
        return;
    emit_place_loop(c, next, !u->dead);
    region = emit_region(c, u->depth);
    u->region = region;
    emit_rare(c, RARE_GET_ANEXT, 0, g->iter->at);
    expr_delegate(c, g->iter->at);
    u->region = outer;
    target_store(c, g->target);
    loops->iterators++;
    emit_inside(c, loops, index, next);
    loops->iterators--;
    emit_goto(c, next, g->iter->at);
    emit_handler(c, region);
    emit_rare(c, RARE_END_ASYNC_FOR, 0, g->iter->at);
}

// The iterator of the first loop is on the stack already.
static void emit_loop(Compiler *c, Loops *loops, size_t index)
{
    const Comprehension *g = loops->generators->items[index];
    int32_t body, next, slot;
    bool alive;
    if (c->failed || emit_assignment(c, loops, index) || !compile_enter(c))
        return;
    if (index > 0) {
        expr_visit(c, g->iter);
        emit_iterator(c, g);
    }
    if (g->is_async) {
        emit_async_loop(c, loops, index);
        compile_leave(c);
        return;
    }
    body = emit_label(c);
    next = emit_label(c);
    alive = !c->failed && !c->unit->dead;
    slot = target_fast_slot(c, g->target);
    emit_goto(c, next, g->iter->at);
    if (slot < 0 && !c->failed)
        c->unit->depth++;
    emit_place_loop(c, body, alive);
    if (slot < 0)
        target_store(c, g->target);
    loops->iterators++;
    emit_inside(c, loops, index, next);
    loops->iterators--;
    emit_place(c, next);
    emit_jump(c, slot >= 0 ? OP_FOR_ITER_L : OP_FOR_ITER_S,
              slot >= 0 ? (uint32_t)slot : 0, 0, 0, body, g->iter->at);
    compile_leave(c);
}

static void emit_clears(Compiler *c, const Scope *scope, Span at)
{
    for (Symbol *s = scope->first; s != NULL && !c->failed; s = s->next)
        if (s->owner == s && s->slot >= 0 &&
            (s->access == ACCESS_FAST || s->access == ACCESS_CELL))
            emit_clear(c, (uint32_t)s->slot, at);
}

// The loops of the comprehension. Its variables are gone behind it, even when it raises.
static void emit_loops(Compiler *c, Loops *loops, const Scope *scope, Opcode build)
{
    Unit *u = c->unit;
    Span at = loops->e->at, nowhere = { 0, -1, 0, -1 };
    int32_t outer = u->region, region, end = emit_label(c);
    if (c->failed)
        return;
    region = emit_region(c, u->depth - 1);
    u->region = region;
    emit_wide(c, build, 0, 0, at);
    emit_op(c, OP_SWAP, 2, 0, 0, at);
    emit_loop(c, loops, 0);
    u->region = outer;
    emit_clears(c, scope, at);
    emit_goto(c, end, at);
    emit_handler(c, region);
    emit_op(c, OP_PUSH_EXC, 0, 0, 0, nowhere);
    emit_clears(c, scope, nowhere);
    emit_op(c, OP_RERAISE, 0, 0, 0, nowhere);
    emit_place(c, end);
}

static void visit_inline(Compiler *c, Expr *e, Scope *scope)
{
    Unit *u = c->unit;
    Scope *outer = u->scope;
    Loops loops = loops_of(e);
    Opcode build = e->kind == EXPR_ListComp  ? OP_BUILD_LIST
                   : e->kind == EXPR_SetComp ? OP_BUILD_SET
                                             : OP_BUILD_MAP;
    if (scope->coroutine && !symtable_may_await(u->code_scope)) {
        compile_error(c, e->at,
                      "asynchronous comprehension outside of an asynchronous function");
        return;
    }
    expr_visit(c, loops.generators->items[0]->iter);
    emit_iterator(c, loops.generators->items[0]);
    u->scope = scope;
    define_cells(c);
    emit_loops(c, &loops, scope, build);
    u->scope = outer;
}

static void visit_generator(Compiler *c, Expr *e, Scope *scope)
{
    Loops loops = loops_of(e);
    Expr *first = loops.generators->items[0]->iter;
    Str *name = compile_text(c, ".0");
    Object *code;
    Unit unit;
    if (c->failed)
        return;
    define_open(c, &unit, scope, NAME(genexpr_), e->at.line);
    unit.arg_count = 1;
    emit_new_local(c, name, 0);
    define_cells(c);
    emit_load(c, 0, first->at);
    emit_loop(c, &loops, 0);
    emit_wide(c, OP_RETURN_K, 0, emit_constant_index(c, NONE), e->at);
    code = assemble_unit(c);
    emit_close(c, &unit);
    define_closure(c, code, scope, 0, e->at);
    expr_visit(c, first);
    emit_iterator(c, loops.generators->items[0]);
    emit_wide(c, OP_CALL, 0, 1, e->at);
}

void comprehension_visit(Compiler *c, Expr *e)
{
    Scope *scope = symtable_scope(c, e);
    if (c->failed)
        return;
    if (e->kind == EXPR_GeneratorExp)
        visit_generator(c, e, scope);
    else
        visit_inline(c, e, scope);
}
