// emit.c - instructions, labels, constants and names of the code being made.
#include "vm/compile/emit.h"

#include <string.h>

#include "runtime/types/list.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"
#include "vm/compile/constants.h"

// Constants that are values leave places to those that only an index can name.
enum { INDEX_MAX = 0xffff, FAR_FROM = 0xc000, FAR_MOST = 0x7fff };

static void reset_slots(Scope *scope)
{
    for (Symbol *s = scope->first; s != NULL; s = s->next)
        s->slot = -1;
    if (scope->class_cell != NULL)
        scope->class_cell->slot = -1;
    for (Scope *child = scope->first_child; child != NULL; child = child->next)
        if (child->kind == SCOPE_COMPREHENSION)
            reset_slots(child);
}

void emit_open(Compiler *c, Unit *unit, Scope *scope, Str *name, int32_t first_line)
{
    *unit = (Unit){ .outer = c->unit,
                    .scope = scope,
                    .code_scope = scope,
                    .name = name,
                    .qualname = name,
                    .first_line = first_line,
                    .region = EMIT_NO_HANDLER };
    reset_slots(scope); // a finally body is compiled more than once
    c->unit = unit;
}

void emit_close(Compiler *c, Unit *unit)
{
    vec_free(&unit->code);
    vec_free(&unit->labels);
    vec_free(&unit->regions);
    vec_free(&unit->callees);
    vec_free(&unit->constants);
    vec_free(&unit->constant_index);
    vec_free(&unit->names);
    vec_free(&unit->locals);
    vec_free(&unit->static_attributes);
    c->unit = unit->outer;
}

// --- instructions -----------------------------------------------------------------

static void add(Compiler *c, uint32_t word, int32_t label, Span at)
{
    Unit *u = c->unit;
    Instr instr = { word, label, u->region, at };
    if (!vec_push(&u->code, instr)) {
        compile_no_memory(c);
        return;
    }
    if (u->region != EMIT_NO_HANDLER)
        u->regions.items[u->region].used = true;
}

// Move the depth as the row says.
static void move(Unit *u, uint32_t word, uint32_t cells)
{
    const uint32_t words[2] = { word, cells };
    uint32_t pops, pushes;
    opcode_effect(words, &pops, &pushes);
    u->depth += (int32_t)pushes - (int32_t)pops;
    if (u->depth > u->max_depth && !u->dead)
        u->max_depth = u->depth;
    ASSERT(u->dead || u->depth >= 0);
    if (opcode_info[word & 0xff].flags & OPCODE_NO_FALL)
        u->dead = true;
}

static void emit_word(Compiler *c, uint32_t word, int32_t label, Span at)
{
    Unit *u = c->unit;
    if (c->failed)
        return;
    if (!u->dead)
        add(c, word, label, at);
    move(u, word, (word & 0xff) == OP_MAKE_FUNCTION ? (uint32_t)label : 0);
}

void emit_op(Compiler *c, Opcode op, uint32_t a, uint32_t b, uint32_t third, Span at)
{
    emit_word(c, opcode_word(op, a & 0xff, b & 0xff, third & 0xff), 0, at);
}

void emit_wide(Compiler *c, Opcode op, uint32_t a, uint32_t arg, Span at)
{
    emit_word(c, opcode_word_wide(op, a & 0xff, arg & 0xffff), 0, at);
}

void emit_rare(Compiler *c, RareOp op, uint32_t detail, Span at)
{
    emit_op(c, OP_RARE, op, detail, 0, at);
}

void emit_jump(Compiler *c, Opcode op, uint32_t a, uint32_t b, uint32_t third,
               int32_t label, Span at)
{
    Unit *u = c->unit;
    if (c->failed)
        return;
    if (!u->dead) {
        Label *target = &u->labels.items[label];
        int32_t depth = u->depth + opcode_info[op].taken;
        ASSERT(target->depth == -1 || target->depth == depth);
        target->depth = depth;
        if (depth > u->max_depth)
            u->max_depth = depth;
    }
    emit_word(c, opcode_word(op, a & 0xff, b & 0xff, third & 0xff), label, at);
}

void emit_goto(Compiler *c, int32_t label, Span at)
{
    emit_jump(c, OP_JUMP, 0, 0, 0, label, at);
}

void emit_make_function(Compiler *c, uint32_t flags, Object *code, uint32_t cells,
                        Span at)
{
    uint32_t index = emit_constant_index(c, code);
    emit_word(c, opcode_word_wide(OP_MAKE_FUNCTION, flags, index), (int32_t)cells, at);
}

void emit_late_call(Compiler *c, Opcode op, uint32_t count, Str *name, Span at,
                    Span callee)
{
    Unit *u = c->unit;
    uint32_t index = emit_name_index(c, name);
    if (c->failed)
        return;
    if (!vec_push(&u->callees, callee)) {
        compile_no_memory(c);
        return;
    }
    emit_word(c, opcode_word_wide(op, count, index), (int32_t)u->callees.count - 1, at);
}

// --- labels, regions --------------------------------------------------------------

int32_t emit_label(Compiler *c)
{
    Unit *u = c->unit;
    if (!c->failed && !vec_push(&u->labels, ((Label){ -1, -1 })))
        compile_no_memory(c);
    return c->failed ? 0 : (int32_t)u->labels.count - 1;
}

void emit_place(Compiler *c, int32_t label)
{
    Unit *u = c->unit;
    Label *l;
    if (c->failed)
        return;
    l = &u->labels.items[label];
    l->at = (int32_t)u->code.count;
    if (l->depth < 0) {
        l->depth = u->dead ? -1 : u->depth; // nothing jumps here, so far
        return;
    }
    ASSERT(u->dead || u->depth == l->depth);
    u->depth = l->depth;
    u->dead = false;
}

void emit_place_loop(Compiler *c, int32_t label, bool alive)
{
    Unit *u = c->unit;
    if (c->failed)
        return;
    u->labels.items[label].at = (int32_t)u->code.count;
    u->dead = !alive;
    if (alive)
        u->labels.items[label].depth = u->depth;
}

int32_t emit_region(Compiler *c, int32_t depth)
{
    Unit *u = c->unit;
    EmitRegion region = { emit_label(c), depth, false };
    if (!c->failed && !vec_push(&u->regions, region))
        compile_no_memory(c);
    return c->failed ? 0 : (int32_t)u->regions.count - 1;
}

void emit_handler(Compiler *c, int32_t region)
{
    Unit *u = c->unit;
    EmitRegion *r;
    if (c->failed)
        return;
    r = &u->regions.items[region];
    u->depth = r->depth + 1;
    u->dead = !r->used;
    u->labels.items[r->label] =
        (Label){ (int32_t)u->code.count, r->used ? u->depth : -1 };
    if (u->depth > u->max_depth && r->used)
        u->max_depth = u->depth;
}

// --- locals -----------------------------------------------------------------------

static void wide_local(Compiler *c, uint32_t action, uint32_t slot, Span at)
{
    emit_wide(c, OP_FAST_WIDE, action, slot, at);
}

void emit_load(Compiler *c, uint32_t slot, Span at)
{
    if (slot > 0xff)
        wide_local(c, 0, slot, at);
    else
        emit_op(c, OP_LOAD_FAST, slot, 0, 0, at);
}

void emit_store(Compiler *c, uint32_t slot, Span at)
{
    if (slot > 0xff)
        wide_local(c, 1, slot, at);
    else
        emit_op(c, OP_STORE_FAST, slot, 0, 0, at);
}

void emit_delete(Compiler *c, uint32_t slot, Span at)
{
    if (slot > 0xff)
        wide_local(c, 2, slot, at);
    else
        emit_op(c, OP_DELETE_FAST, slot, 0, 0, at);
}

void emit_clear(Compiler *c, uint32_t slot, Span at)
{
    if (slot > 0xff)
        wide_local(c, 3, slot, at);
    else
        emit_op(c, OP_DELETE_FAST, slot, 1, 0, at);
}

uint32_t emit_new_local(Compiler *c, Str *name, uint8_t flags)
{
    Unit *u = c->unit;
    LocalSlot slot = { name, flags };
    if (c->failed)
        return 0;
    if (u->locals.count > INDEX_MAX)
        compile_error(c, (Span){ u->first_line, 0, u->first_line, 0 },
                      "too many local variables");
    else if (!vec_push(&u->locals, slot))
        compile_no_memory(c);
    return c->failed ? 0 : (uint32_t)u->locals.count - 1;
}

// --- constants, names -------------------------------------------------------------

static bool grow_constant_index(Unit *u)
{
    size_t size = u->constant_index.count == 0 ? 16 : u->constant_index.count * 2;
    u->constant_index.count = 0;
    if (!vec_reserve(&u->constant_index, size))
        return false;
    u->constant_index.count = size;
    memset(u->constant_index.items, 0, size * sizeof(uint32_t));
    for (size_t i = 0; i < u->constants.count; i++) {
        size_t at = constants_hash(u->constants.items[i]) & (size - 1);
        while (u->constant_index.items[at] != 0)
            at = (at + 1) & (size - 1);
        u->constant_index.items[at] = (uint32_t)i + 1;
    }
    return true;
}

uint32_t emit_constant_index(Compiler *c, Object *value)
{
    Unit *u = c->unit;
    size_t at, mask;
    if (c->failed || value == NULL)
        return 0;
    if (u->constants.count * 2 >= u->constant_index.count && !grow_constant_index(u)) {
        compile_no_memory(c);
        return 0;
    }
    mask = u->constant_index.count - 1;
    for (at = constants_hash(value) & mask; u->constant_index.items[at] != 0;
         at = (at + 1) & mask) {
        uint32_t index = u->constant_index.items[at] - 1;
        if (constants_same(u->constants.items[index], value))
            return index;
    }
    if (u->constants.count > INDEX_MAX) {
        compile_error(c, (Span){ u->first_line, 0, u->first_line, 0 },
                      "too many constants in one function or module");
        return 0;
    }
    if (!vec_push(&u->constants, value)) {
        compile_no_memory(c);
        return 0;
    }
    u->constant_index.items[at] = (uint32_t)u->constants.count;
    return (uint32_t)u->constants.count - 1;
}

// Tables of data may have more constants than an index can tell: the later ones are
// kept in tuples, which are constants themselves. returns the place in the last of them
static uint32_t far_index(Compiler *c, Object *value)
{
    Unit *u = c->unit;
    List *last = u->far == NULL || u->far->count > FAR_MOST ? NULL : u->far;
    if (last == NULL) {
        last = (List *)(void *)compile_keep(c, (Object *)(void *)list_new(0));
        if (last == NULL)
            return 0;
        u->far = last;
        u->far_index = (uint32_t)u->constants.count;
        if (!vec_push(&u->constants, OBJ(last))) {
            compile_no_memory(c);
            return 0;
        }
    }
    if (!list_append_take(last, incref(value))) {
        compile_no_memory(c);
        return 0;
    }
    return (uint32_t)last->count - 1;
}

bool emit_is_full(const Compiler *c)
{
    return c->unit->constants.count >= FAR_FROM;
}

void emit_far_constants(Compiler *c)
{
    Unit *u = c->unit;
    for (size_t i = FAR_FROM; !c->failed && i < u->constants.count; i++) {
        Object *list = u->constants.items[i];
        if (list->shape == SHAPE_LIST) {
            Tuple *tuple = list_to_tuple(as_list(list));
            u->constants.items[i] = compile_keep(c, (Object *)(void *)tuple);
        }
    }
}

void emit_constant(Compiler *c, Object *value, Span at)
{
    Unit *u = c->unit;
    if (c->failed || value == NULL)
        return;
    if (u->dead) {
        emit_wide(c, OP_LOAD_CONST, 0, 0, at); // for its effect alone
    } else if (u->constants.count < FAR_FROM) {
        emit_wide(c, OP_LOAD_CONST, 0, emit_constant_index(c, value), at);
    } else {
        uint32_t index = far_index(c, value);
        emit_wide(c, OP_LOAD_CONST, 0, u->far_index, at);
        emit_wide(c, OP_GET_ITEM_SI, 0, index, at);
    }
}

uint32_t emit_name_index(Compiler *c, Str *name)
{
    Unit *u = c->unit;
    uintptr_t found;
    if (c->failed || name == NULL)
        return 0;
    found = (uintptr_t)compile_map_get(&u->name_index, name);
    if (found != 0)
        return (uint32_t)found - 1;
    if (u->names.count > INDEX_MAX) {
        compile_error(c, (Span){ u->first_line, 0, u->first_line, 0 },
                      "too many names in one function or module");
        return 0;
    }
    if (!vec_push(&u->names, name)) {
        compile_no_memory(c);
        return 0;
    }
    compile_map_set(c, &u->name_index, name, (void *)(uintptr_t)u->names.count);
    return (uint32_t)u->names.count - 1;
}
