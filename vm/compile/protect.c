// protect.c - loops, try, with, and the ways out of them.
//
// Blocks note what leaving them takes: iterators to drop, finally bodies to run (each
// exit has its own copy), managers to call, handled exceptions to forget. Exceptions
// take the handler table's way and cost nothing until then.
#include "vm/compile/gen_internal.h"

#include "runtime/types/singletons.h"

typedef enum BlockKind {
    BLOCK_WHILE,
    BLOCK_FOR,         // iterator on the stack
    BLOCK_TRY,         // body before except clauses
    BLOCK_FINALLY,     // body before finally
    BLOCK_FINALLY_END, // finally body after an exception: previous, exception
    BLOCK_HANDLER,     // except clause: previous
    BLOCK_GROUP,       // except* clause: cannot be left by a jump
    BLOCK_WITH,        // exit function
    BLOCK_VALUE        // value to be returned, while finally bodies run
} BlockKind;

struct Block {
    BlockKind kind;
    Block *outer;
    int32_t region; // in force outside
    int32_t break_label, continue_label;
    Str *name;  // except ... as name
    bool async; // with
    const StmtSeq *finalbody;
    Span at;
};

static const Span nowhere = { 0, -1, 0, -1 };

enum { BLOCKS_MOST = 21 }; // CPython's limit

// Blocks that CPython would have open around this one.
static size_t count_blocks(const Unit *u)
{
    size_t count = (u->flags & CODE_SUSPENDS) != 0;
    for (const Block *b = u->block; b != NULL; b = b->outer)
        count += b->kind == BLOCK_HANDLER || b->kind == BLOCK_GROUP ? 2 : 1;
    return count;
}

static Block *open_block(Compiler *c, Block *block, BlockKind kind, int32_t inside,
                         Span at)
{
    Unit *u = c->unit;
    size_t more = kind == BLOCK_HANDLER || kind == BLOCK_GROUP ? 2 : 1;
    if (count_blocks(u) + more > BLOCKS_MOST)
        compile_error(c, at, "too many statically nested blocks");
    *block = (Block){ .kind = kind, .outer = u->block, .region = u->region, .at = at };
    u->block = block;
    u->region = inside;
    return block;
}

static void close_block(Compiler *c, const Block *block)
{
    c->unit->block = block->outer;
    c->unit->region = block->region;
}

// --- ways out ---------------------------------------------------------------------

static void drop_name(Compiler *c, Str *name, Span at)
{
    emit_constant(c, NONE, at);
    target_store_name(c, name, at);
    target_delete_name(c, name, at);
}

static const char leaves_group[] =
    "'break', 'continue' and 'return' cannot appear in an except* block";

// Emit what leaving one block takes; a value on top is kept if `keep`.
static void leave_block(Compiler *c, const Block *block, bool keep, Span at)
{
    Unit *u = c->unit;
    Block value;
    u->block = block->outer;
    u->region = block->region;
    switch (block->kind) {
    case BLOCK_WHILE:
    case BLOCK_TRY: return;
    case BLOCK_FINALLY:
        if (keep)
            open_block(c, &value, BLOCK_VALUE, u->region, at);
        stmt_body(c, block->finalbody);
        if (keep)
            close_block(c, &value);
        return;
    case BLOCK_FINALLY_END:
        if (keep)
            emit_op(c, OP_SWAP, 2, 0, 0, at);
        emit_op(c, OP_POP_TOP, 0, 0, 0, at);
        if (keep)
            emit_op(c, OP_SWAP, 2, 0, 0, at);
        emit_op(c, OP_POP_EXC, 0, 0, 0, at);
        return;
    case BLOCK_HANDLER:
        if (keep)
            emit_op(c, OP_SWAP, 2, 0, 0, at);
        emit_op(c, OP_POP_EXC, 0, 0, 0, at);
        if (block->name != NULL)
            drop_name(c, block->name, at);
        return;
    case BLOCK_WITH:
        if (keep)
            emit_op(c, OP_SWAP, 2, 0, 0, at);
        emit_op(c, OP_EXIT_WITH, 0, 0, 0, block->at);
        if (block->async)
            expr_await(c, WAIT_EXIT, block->at);
        emit_op(c, OP_POP_TOP, 0, 0, 0, block->at);
        return;
    case BLOCK_GROUP: compile_error(c, at, "%s", leaves_group); return;
    default:
        if (keep)
            emit_op(c, OP_SWAP, 2, 0, 0, at);
        emit_op(c, OP_POP_TOP, 0, 0, 0, at);
    }
}

// Leave all blocks up to `end`, which stays.
static void leave_blocks(Compiler *c, OPT const Block *end, bool keep, Span at)
{
    for (Block *b = c->unit->block; b != end && !c->failed; b = c->unit->block)
        leave_block(c, b, keep, at);
}

static bool only_loops(const Unit *u)
{
    for (const Block *b = u->block; b != NULL; b = b->outer)
        if (b->kind != BLOCK_WHILE && b->kind != BLOCK_FOR)
            return false;
    return true;
}

void protect_return(Compiler *c, Stmt *s)
{
    Unit *u = c->unit;
    Block *block = u->block;
    int32_t region = u->region, depth, slot;
    Expr *value = s->Return.value;
    Object *constant;
    if (c->failed)
        return;
    if (!symtable_is_function(u->code_scope)) {
        compile_error(c, s->at, "'return' outside function");
        return;
    }
    if (value != NULL && u->code_scope->async_function && u->code_scope->generator) {
        compile_error(c, s->at, "'return' with value in async generator");
        return;
    }
    depth = u->depth;
    constant = value == NULL ? NONE : fold_value(value);
    slot = value != NULL && only_loops(u) ? target_fast_slot(c, value) : -1;
    if (constant == NULL && slot < 0)
        expr_visit(c, value);
    leave_blocks(c, NULL, constant == NULL && slot < 0, s->at);
    if (slot >= 0)
        emit_op(c, OP_RETURN_L, (uint32_t)slot, 0, 0, value->at);
    else if (constant == NULL)
        emit_op(c, OP_RETURN_S, 0, 0, 0, s->at);
    else
        emit_wide(c, OP_RETURN_K, 0, emit_constant_index(c, constant), s->at);
    u->block = block;
    u->region = region;
    u->depth = depth;
}

static Block *innermost_loop(const Unit *u)
{
    Block *b = u->block;
    while (b != NULL && b->kind != BLOCK_WHILE && b->kind != BLOCK_FOR)
        b = b->outer;
    return b;
}

static void jump_out(Compiler *c, Block *loop, bool leave_loop, Span at)
{
    Unit *u = c->unit;
    Block *block = u->block;
    int32_t region = u->region, depth = u->depth;
    leave_blocks(c, loop, false, at);
    if (leave_loop && loop->kind == BLOCK_FOR)
        emit_op(c, OP_POP_TOP, 0, 0, 0, at);
    emit_goto(c, leave_loop ? loop->break_label : loop->continue_label, at);
    u->block = block;
    u->region = region;
    u->depth = depth;
}

// There is no loop to leave; that an except* would be left is the greater mistake.
static void refuse_exit(Compiler *c, const char *message, Span at)
{
    for (const Block *b = c->unit->block; b != NULL && !c->failed; b = b->outer)
        if (b->kind == BLOCK_GROUP)
            message = leaves_group;
    compile_error(c, at, "%s", message);
}

void protect_break(Compiler *c, Stmt *s)
{
    Block *loop = c->failed ? NULL : innermost_loop(c->unit);
    if (loop == NULL)
        refuse_exit(c, "'break' outside loop", s->at);
    else
        jump_out(c, loop, true, s->at);
}

void protect_continue(Compiler *c, Stmt *s)
{
    Block *loop = c->failed ? NULL : innermost_loop(c->unit);
    if (loop == NULL)
        refuse_exit(c, "'continue' not properly in loop", s->at);
    else
        jump_out(c, loop, false, s->at);
}

// --- loops ------------------------------------------------------------------------

static void loop_body(Compiler *c, BlockKind kind, int32_t next, int32_t end,
                      const StmtSeq *body, Span at)
{
    Block block;
    if (c->failed)
        return;
    open_block(c, &block, kind, c->unit->region, at);
    block.continue_label = next;
    block.break_label = end;
    stmt_body(c, body);
    close_block(c, &block);
}

void protect_for(Compiler *c, Stmt *s)
{
    Expr *iter = s->For.iter, *target = s->For.target;
    int32_t body = emit_label(c), next = emit_label(c), end = emit_label(c), slot;
    bool alive;
    expr_visit(c, iter);
    emit_op(c, OP_GET_ITER, 0, 0, 0, iter->at);
    if (c->failed)
        return;
    alive = !c->unit->dead;
    slot = target_fast_slot(c, target);
    emit_goto(c, next, iter->at);
    if (slot < 0)
        c->unit->depth++;
    emit_place_loop(c, body, alive);
    if (slot < 0)
        target_store(c, target);
    loop_body(c, BLOCK_FOR, next, end, &s->For.body, s->at);
    emit_place(c, next);
    emit_jump(c, slot >= 0 ? OP_FOR_ITER_L : OP_FOR_ITER_S,
              slot >= 0 ? (uint32_t)slot : 0, 0, 0, body, iter->at);
    stmt_body(c, &s->For.orelse);
    emit_place(c, end);
}

void protect_async_for(Compiler *c, Stmt *s)
{
    Unit *u = c->unit;
    Span at = s->AsyncFor.iter->at;
    int32_t next = emit_label(c), end = emit_label(c), region, outer;
    if (c->failed)
        return;
    if (!u->code_scope->async_function) {
        compile_error(c, s->at, "'async for' outside async function");
        return;
    }
    expr_visit(c, s->AsyncFor.iter);
    emit_rare(c, RARE_GET_AITER, 0, at);
    if (c->failed)
        return;
    outer = u->region;
    emit_place_loop(c, next, !u->dead);
    region = emit_region(c, u->depth);
    u->region = region;
    emit_rare(c, RARE_GET_ANEXT, 0, at);
    expr_delegate(c, at);
    u->region = outer;
    target_store(c, s->AsyncFor.target);
    loop_body(c, BLOCK_FOR, next, end, &s->AsyncFor.body, s->at);
    emit_goto(c, next, nowhere);
    emit_handler(c, region);
    emit_rare(c, RARE_END_ASYNC_FOR, 0, at);
    stmt_body(c, &s->AsyncFor.orelse);
    emit_place(c, end);
}

void protect_while(Compiler *c, Stmt *s)
{
    Expr *test = s->While.test;
    Object *constant = fold_value(test);
    int32_t body = emit_label(c), next = emit_label(c), end = emit_label(c);
    bool alive;
    if (c->failed)
        return;
    alive = !c->unit->dead;
    if (constant == NULL) {
        emit_goto(c, next, test->at);
        emit_place_loop(c, body, alive);
    } else {
        expr_jump_if(c, test, next, false); // nothing, or the body is dead
        emit_place_loop(c, body, alive && !c->unit->dead);
    }
    loop_body(c, BLOCK_WHILE, next, end, &s->While.body, s->at);
    emit_place(c, next);
    expr_jump_if(c, test, body, true);
    stmt_body(c, &s->While.orelse);
    emit_place(c, end);
}

// --- try --------------------------------------------------------------------------

// The end of an exceptional path: previous, exc on the stack; and what catches
// exceptions raised meanwhile (region `cleanup`).
static void reraise(Compiler *c, int32_t cleanup)
{
    emit_op(c, OP_RERAISE, 0, 0, 0, nowhere);
    emit_handler(c, cleanup);
    emit_op(c, OP_RERAISE, 0, 0, 0, nowhere);
}

static void handler_body(Compiler *c, const ExceptHandler *h, int32_t outer,
                         int32_t cleanup)
{
    Unit *u = c->unit;
    Block block;
    Str *name = h->name != NULL ? target_mangled(c, h->name) : NULL;
    int32_t depth, region = cleanup;
    if (c->failed)
        return;
    if (name != NULL)
        target_store_name(c, name, h->at);
    else
        emit_op(c, OP_POP_TOP, 0, 0, 0, h->at);
    depth = u->depth;
    if (name != NULL)
        region = emit_region(c, depth);
    u->region = outer;
    open_block(c, &block, BLOCK_HANDLER, region, h->at);
    block.name = name;
    stmt_body(c, &h->body);
    close_block(c, &block);
    emit_op(c, OP_POP_EXC, 0, 0, 0, nowhere);
    if (name != NULL)
        drop_name(c, name, nowhere);
}

// except clauses, entered with the exception on the stack.
static void except_clauses(Compiler *c, const ExceptHandlerSeq *handlers, int32_t end)
{
    Unit *u = c->unit;
    int32_t outer = u->region, cleanup, base;
    emit_op(c, OP_PUSH_EXC, 0, 0, 0, nowhere);
    if (c->failed)
        return;
    base = u->depth - 1;
    cleanup = emit_region(c, base);
    for (size_t i = 0; i < handlers->count && !c->failed; i++) {
        const ExceptHandler *h = handlers->items[i];
        int32_t next = emit_label(c), named;
        bool dead = u->dead;
        u->region = cleanup;
        if (h->type == NULL && i + 1 < handlers->count) {
            compile_error(c, h->at, "default 'except:' must be last");
            return;
        }
        if (h->type != NULL) {
            expr_visit(c, h->type);
            emit_jump(c, OP_JUMP_NO_MATCH, 0, 0, 0, next, h->at);
        }
        named =
            (int32_t)u->regions.count; // handler_body makes this one if it has a name
        handler_body(c, h, outer, cleanup);
        emit_goto(c, end, nowhere);
        if (h->name != NULL && !c->failed) {
            emit_handler(c, named);
            u->region = cleanup;
            drop_name(c, target_mangled(c, h->name), nowhere);
            u->region = outer;
            emit_op(c, OP_RERAISE, 0, 0, 0, nowhere);
        }
        u->depth = base + 1;
        if (h->type != NULL)
            emit_place(c, next);
        else
            u->dead = true;
        u->dead = u->dead || dead;
    }
    u->region = outer;
    reraise(c, cleanup);
}

// One except* clause: previous, original, list, rest on the stack before and after. An
// exception that its body raises joins the list.
static void star_clause(Compiler *c, const ExceptHandler *h, int32_t cleanup)
{
    Unit *u = c->unit;
    Str *name = h->name != NULL ? target_mangled(c, h->name) : NULL;
    int32_t none = emit_label(c), next = emit_label(c), raised, outer = u->region;
    Block block;
    u->region = cleanup;
    expr_visit(c, h->type);
    emit_rare(c, RARE_MATCH_GROUP, 0, h->at);
    emit_op(c, OP_COPY, 1, 0, 0, h->at);
    emit_jump(c, OP_JUMP_NONE_S, 0, 0, 1, none, h->at);
    if (name != NULL)
        target_store_name(c, name, h->at);
    else
        emit_op(c, OP_POP_TOP, 0, 0, 0, h->at);
    raised = emit_region(c, u->depth);
    open_block(c, &block, BLOCK_GROUP, raised, h->at);
    stmt_body(c, &h->body);
    close_block(c, &block);
    if (name != NULL)
        drop_name(c, name, nowhere);
    emit_goto(c, next, nowhere);
    emit_handler(c, raised);
    if (name != NULL)
        drop_name(c, name, nowhere);
    emit_op(c, OP_LIST_APPEND, 2, 0, 0, nowhere);
    emit_goto(c, next, nowhere);
    if (!c->failed)
        u->depth++; // the match, which is None
    emit_place(c, none);
    emit_op(c, OP_POP_TOP, 0, 0, 0, nowhere);
    emit_place(c, next);
    u->region = outer;
}

// except* clauses, entered with the exception on the stack.
//
// source  PEP 654
static void star_clauses(Compiler *c, const ExceptHandlerSeq *handlers, int32_t end)
{
    Unit *u = c->unit;
    int32_t outer = u->region, cleanup, raise = emit_label(c);
    emit_op(c, OP_PUSH_EXC, 0, 0, 0, nowhere);
    if (c->failed)
        return;
    cleanup = emit_region(c, u->depth - 1);
    u->region = cleanup;
    emit_op(c, OP_COPY, 1, 0, 0, nowhere);
    emit_wide(c, OP_BUILD_LIST, 0, 0, nowhere);
    emit_op(c, OP_SWAP, 2, 0, 0, nowhere);
    for (size_t i = 0; i < handlers->count && !c->failed; i++)
        star_clause(c, handlers->items[i], cleanup);
    u->region = cleanup;
    emit_op(c, OP_LIST_APPEND, 1, 0, 0, nowhere);
    emit_rare(c, RARE_JOIN_GROUP, 0, nowhere);
    u->region = outer;
    emit_op(c, OP_COPY, 1, 0, 0, nowhere);
    emit_jump(c, OP_JUMP_NONE_S, 0, 0, 0, raise, nowhere);
    emit_op(c, OP_POP_TOP, 0, 0, 0, nowhere);
    emit_op(c, OP_POP_EXC, 0, 0, 0, nowhere);
    emit_goto(c, end, nowhere);
    if (!c->failed)
        u->depth += 2;
    emit_place(c, raise);
    reraise(c, cleanup);
}

static void try_except(Compiler *c, const struct StmtTry *t, bool star, Span at)
{
    Unit *u = c->unit;
    Block block;
    int32_t region, end = emit_label(c), depth;
    if (c->failed)
        return;
    depth = u->depth;
    region = emit_region(c, depth);
    open_block(c, &block, BLOCK_TRY, region, at);
    stmt_body(c, &t->body);
    close_block(c, &block);
    if (!star) {
        stmt_body(c, &t->orelse);
        emit_goto(c, end, nowhere);
        emit_handler(c, region);
        except_clauses(c, &t->handlers, end);
    } else { // the compiler's warnings come in CPython's order
        int32_t orelse = emit_label(c);
        emit_goto(c, orelse, nowhere);
        emit_handler(c, region);
        star_clauses(c, &t->handlers, end);
        u->depth = depth;
        emit_place(c, orelse);
        stmt_body(c, &t->orelse);
    }
    u->depth = depth;
    emit_place(c, end);
}

static void try_finally(Compiler *c, const struct StmtTry *t, bool star, Span at)
{
    Unit *u = c->unit;
    Block block;
    int32_t region, cleanup, end = emit_label(c), depth;
    if (c->failed)
        return;
    depth = u->depth;
    region = emit_region(c, depth);
    open_block(c, &block, BLOCK_FINALLY, region, at);
    block.finalbody = &t->finalbody;
    if (t->handlers.count > 0)
        try_except(c, t, star, at);
    else
        stmt_body(c, &t->body);
    close_block(c, &block);
    stmt_body(c, &t->finalbody);
    emit_goto(c, end, nowhere);
    emit_handler(c, region);
    emit_op(c, OP_PUSH_EXC, 0, 0, 0, nowhere);
    cleanup = emit_region(c, depth + 1);
    open_block(c, &block, BLOCK_FINALLY_END, cleanup, at);
    stmt_body(c, &t->finalbody);
    close_block(c, &block);
    reraise(c, cleanup);
    u->depth = depth;
    emit_place(c, end);
}

void protect_try(Compiler *c, Stmt *s)
{
    bool star = s->kind == STMT_TryStar;
    // both kinds of statement have the same fields
    const struct StmtTry *t =
        star ? (const struct StmtTry *)(void *)&s->TryStar : &s->Try;
    if (t->finalbody.count > 0)
        try_finally(c, t, star, s->at);
    else
        try_except(c, t, star, s->at);
}

// --- with -------------------------------------------------------------------------

static void with_item(Compiler *c, Stmt *s, size_t index)
{
    Unit *u = c->unit;
    const WithItem *item = s->With.items.items[index];
    Span at = item->context_expr->at;
    bool async = s->kind == STMT_AsyncWith;
    Block block;
    int32_t region, cleanup, suppress, end, depth;
    if (c->failed || !compile_enter(c))
        return;
    suppress = emit_label(c);
    end = emit_label(c);
    depth = u->depth;
    expr_visit(c, item->context_expr);
    if (async) {
        emit_rare(c, RARE_BEFORE_ASYNC_WITH, 0, at);
        expr_delegate(c, at);
    } else {
        emit_op(c, OP_BEFORE_WITH, 0, 0, 0, at);
    }
    region = emit_region(c, depth + 1);
    open_block(c, &block, BLOCK_WITH, region, at);
    block.async = async;
    if (item->optional_vars != NULL)
        target_store(c, item->optional_vars);
    else
        emit_op(c, OP_POP_TOP, 0, 0, 0, at);
    if (index + 1 < s->With.items.count)
        with_item(c, s, index + 1);
    else
        stmt_body(c, &s->With.body);
    close_block(c, &block);
    emit_op(c, OP_EXIT_WITH, 0, 0, 0, at);
    if (async)
        expr_await(c, WAIT_EXIT, at);
    emit_op(c, OP_POP_TOP, 0, 0, 0, at);
    emit_goto(c, end, at);
    emit_handler(c, region);
    emit_op(c, OP_PUSH_EXC, 0, 0, 0, at);
    cleanup = emit_region(c, depth + 2);
    int32_t outer = u->region;
    u->region = cleanup;
    emit_op(c, OP_EXIT_WITH_EXC, 0, 0, 0, at);
    if (async)
        expr_await(c, WAIT_EXIT, at);
    emit_jump(c, OP_JUMP_TRUTH_S, 0, 0, 1, suppress, at);
    u->region = outer;
    reraise(c, cleanup);
    u->depth = depth + 3;
    emit_place(c, suppress);
    emit_op(c, OP_POP_TOP, 0, 0, 0, at);
    emit_op(c, OP_POP_EXC, 0, 0, 0, at);
    emit_op(c, OP_POP_TOP, 0, 0, 0, at);
    emit_place(c, end);
    compile_leave(c);
}

void protect_with(Compiler *c, Stmt *s)
{
    if (!c->failed && s->kind == STMT_AsyncWith && !c->unit->code_scope->async_function)
        compile_error(c, s->at, "'async with' outside async function");
    with_item(c, s, 0);
}
