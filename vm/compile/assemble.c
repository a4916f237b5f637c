// assemble.c - which locals are surely bound, jump distances, handler table.
//
// The analysis goes over the instructions in order, with the set of locals that are
// bound on every path so far, and meets the sets of all jumps at their labels. Loops
// make labels shrink after they were passed, so it repeats until nothing changes.
#include "vm/compile/assemble.h"

#include <string.h>

#include "runtime/types/singletons.h"

enum { JUMP_HOPS = 16 };

typedef struct Work {
    Compiler *c;
    Unit *u;
    size_t set_words;    // words of a set of locals
    uint64_t *sets;      // one per label; all ones at first
    uint64_t *now;       // the set before the current instruction
    uint8_t *dropped;    // instruction is not assembled
    int32_t *labels_at;  // per instruction: last label placed there + 1
    int32_t *label_next; // next label at the same instruction + 1
    bool changed;
} Work;

static bool is_jump(const Instr *instr)
{
    return (opcode_info[instr->word & 0xff].flags & OPCODE_JUMPS) != 0;
}

static int32_t target_of(const Unit *u, const Instr *instr)
{
    return u->labels.items[instr->label].at;
}

// Jumps to jumps go where those go; jumps to the next instruction go away.
static void thread_jumps(Work *w)
{
    Unit *u = w->u;
    for (size_t i = 0; i < u->code.count; i++) {
        Instr *instr = &u->code.items[i];
        if (!is_jump(instr))
            continue;
        for (int hops = 0; hops < JUMP_HOPS; hops++) {
            int32_t at = target_of(u, instr);
            if (at >= (int32_t)u->code.count ||
                (u->code.items[at].word & 0xff) != OP_JUMP ||
                u->code.items[at].label == instr->label)
                break;
            instr->label = u->code.items[at].label;
        }
        if ((instr->word & 0xff) == OP_JUMP && target_of(u, instr) == (int32_t)i + 1)
            w->dropped[i] = 1;
    }
}

// --- bound locals -----------------------------------------------------------------

static void meet(Work *w, int32_t label, const uint64_t *with)
{
    uint64_t *set = w->sets + (size_t)label * w->set_words;
    for (size_t i = 0; i < w->set_words; i++) {
        uint64_t both = set[i] & with[i];
        w->changed |= both != set[i];
        set[i] = both;
    }
}

static void set_bound(Work *w, uint32_t slot, bool bound)
{
    uint64_t bit = (uint64_t)1 << (slot & 63);
    if (bound)
        w->now[slot >> 6] |= bit;
    else
        w->now[slot >> 6] &= ~bit;
}

static bool is_bound(const Work *w, uint32_t slot)
{
    return (w->now[slot >> 6] >> (slot & 63) & 1) != 0;
}

// What an instruction that completes does to the set.
static void step_locals(Work *w, uint32_t word)
{
    const OpcodeInfo *info = &opcode_info[word & 0xff];
    uint32_t a = word >> 8 & 0xff, b = word >> 16 & 0xff, third = word >> 24;
    switch ((Opcode)(word & 0xff)) {
    case OP_STORE_FAST:
    case OP_MOVE_LL:
    case OP_MOVE_LK: set_bound(w, a, true); return;
    case OP_UNPACK_2_TO:
        set_bound(w, a, true);
        set_bound(w, b, true);
        return;
    case OP_DELETE_FAST:
    case OP_MAKE_CELL: set_bound(w, a, false); return;
    case OP_FAST_WIDE: set_bound(w, word >> 16, a < 2); return;
    case OP_LOAD_FAST:
        set_bound(w, a, true); // or it has raised
        return;
    case OP_SET_ITEM_LLL:
    case OP_SET_ITEM_LLS:
    case OP_FOR_ITER_L: return;
    default:
        if (info->c == OPERAND_L) // the _TO forms
            set_bound(w, third, true);
    }
}

static void step_instr(Work *w, size_t i, bool *alive)
{
    Unit *u = w->u;
    Instr *instr = &u->code.items[i];
    uint32_t op = instr->word & 0xff;
    for (int32_t l = w->labels_at[i]; l != 0; l = w->label_next[l - 1]) {
        if (u->labels.items[l - 1].depth < 0)
            continue; // nothing comes from there
        if (*alive)
            meet(w, l - 1, w->now);
        memcpy(w->now, w->sets + (size_t)(l - 1) * w->set_words,
               w->set_words * sizeof(uint64_t));
        *alive = true;
    }
    if (instr->handler != EMIT_NO_HANDLER)
        meet(w, u->regions.items[instr->handler].label, w->now);
    if (w->dropped[i])
        return;
    step_locals(w, instr->word);
    if (is_jump(instr)) {
        if (op == OP_FOR_ITER_L) {
            uint32_t slot = instr->word >> 8 & 0xff;
            bool before = is_bound(w, slot);
            set_bound(w, slot, true);
            meet(w, instr->label, w->now);
            set_bound(w, slot, before);
        } else {
            meet(w, instr->label, w->now);
        }
    }
    if (instr->handler != EMIT_NO_HANDLER)
        meet(w, u->regions.items[instr->handler].label, w->now);
    *alive = !(opcode_info[op].flags & OPCODE_NO_FALL);
}

static void begin_pass(Work *w)
{
    Unit *u = w->u;
    uint32_t params = u->arg_count + u->kwonly_count +
                      ((u->flags & CODE_VARARGS) != 0) +
                      ((u->flags & CODE_VARKEYWORDS) != 0);
    memset(w->now, 0, w->set_words * sizeof(uint64_t));
    for (uint32_t i = 0; i < params; i++)
        set_bound(w, i, true);
    w->changed = false;
}

static void place_labels(Work *w)
{
    Unit *u = w->u;
    for (size_t i = 0; i < u->labels.count; i++) {
        int32_t at = u->labels.items[i].at;
        if (at < 0)
            continue;
        w->label_next[i] = w->labels_at[at];
        w->labels_at[at] = (int32_t)i + 1;
    }
}

static void find_bound(Work *w)
{
    bool alive;
    do {
        begin_pass(w);
        alive = true;
        for (size_t i = 0; i < w->u->code.count; i++)
            step_instr(w, i, &alive);
    } while (w->changed);
}

// Whether the instruction only asks that a local has a value, as `x = x` does.
static bool is_check(const Instr *instr)
{
    uint32_t word = instr->word;
    return (word & 0xff) == OP_MOVE_LL && (word >> 8 & 0xff) == (word >> 16 & 0xff);
}

// Each load is judged with the set before it: doubtful ones check, mere checks of sure
// ones go, pairs of sure ones become one instruction.
static void judge_loads(Work *w)
{
    Unit *u = w->u;
    bool alive = true;
    begin_pass(w);
    for (size_t i = 0; i < u->code.count; i++) {
        Instr *instr = &u->code.items[i];
        uint32_t slot = instr->word >> 8 & 0xff;
        bool load = (instr->word & 0xff) == OP_LOAD_FAST, check = is_check(instr);
        bool entered = w->labels_at[i] != 0;
        bool bound;
        if (!load && !check) {
            step_instr(w, i, &alive);
            continue;
        }
        // Let the labels act first, then ask, then let the load act.
        instr->word = opcode_word(OP_NOP, 0, 0, 0);
        step_instr(w, i, &alive);
        bound = is_bound(w, slot);
        set_bound(w, slot, true);
        if (check) {
            w->dropped[i] = bound;
            instr->word = opcode_word(OP_MOVE_LL, slot, slot, 0);
            continue;
        }
        instr->word =
            opcode_word(bound ? OP_LOAD_FAST : OP_LOAD_FAST_CHECK, slot, 0, 0);
        if (!bound || entered || i == 0 || w->dropped[i - 1])
            continue;
        Instr *before = &u->code.items[i - 1];
        if ((before->word & 0xff) == OP_LOAD_FAST &&
            before->handler == instr->handler) {
            instr->word =
                opcode_word(OP_LOAD_FAST_2, before->word >> 8 & 0xff, slot, 0);
            w->dropped[i - 1] = 1;
        }
    }
}

// --- words ------------------------------------------------------------------------

typedef struct Output {
    VEC(uint32_t) words;
    VEC(Span) spans;
    VEC(CodeHandler) handlers;
    uint32_t *starts; // word of each instruction, and of the end
} Output;

static uint32_t words_of(const Work *w, size_t i)
{
    return w->dropped[i] ? 0 : opcode_info[w->u->code.items[i].word & 0xff].words;
}

static bool put_handler(Work *w, Output *out, size_t i)
{
    const Instr *instr = &w->u->code.items[i];
    uint32_t start = out->starts[i], end = out->starts[i + 1];
    const EmitRegion *region;
    CodeHandler row;
    if (instr->handler == EMIT_NO_HANDLER || start == end)
        return true;
    region = &w->u->regions.items[instr->handler];
    row = (CodeHandler){ start, end, out->starts[w->u->labels.items[region->label].at],
                         (uint32_t)region->depth };
    if (out->handlers.count > 0) {
        CodeHandler *last = &vec_last(&out->handlers);
        if (last->end == start && last->handler == row.handler &&
            last->depth == row.depth) {
            last->end = end;
            return true;
        }
    }
    return vec_push(&out->handlers, row);
}

static bool put_instr(Work *w, Output *out, size_t i)
{
    const Instr *instr = &w->u->code.items[i];
    uint32_t op = instr->word & 0xff, count = words_of(w, i);
    uint32_t *words;
    if (count == 0)
        return true;
    if (!vec_reserve(&out->words, count) || !vec_reserve(&out->spans, 2))
        return false;
    words = out->words.items + out->words.count;
    memset(words, 0, count * sizeof *words);
    words[0] = instr->word;
    if (is_jump(instr)) {
        int64_t target = out->starts[target_of(w->u, instr)];
        words[count - 1] = (uint32_t)(int32_t)(target - (int64_t)out->starts[i + 1]);
    } else if (op == OP_MAKE_FUNCTION) {
        words[1] = (uint32_t)instr->label;
    }
    out->words.count += count;
    if (op == OP_CALL_GLOBAL || op == OP_CALL_METHOD)
        out->spans.items[out->spans.count++] = w->u->callees.items[instr->label];
    out->spans.items[out->spans.count++] = instr->at;
    return put_handler(w, out, i);
}

static bool put_all(Work *w, Output *out)
{
    Unit *u = w->u;
    uint32_t at = 0;
    out->starts = compile_alloc(w->c, (u->code.count + 1) * sizeof(uint32_t));
    if (out->starts == NULL)
        return false;
    for (size_t i = 0; i < u->code.count; i++) {
        out->starts[i] = at;
        at += words_of(w, i);
    }
    out->starts[u->code.count] = at;
    for (size_t i = 0; i < u->code.count; i++)
        if (!put_instr(w, out, i))
            return false;
    return true;
}

static bool alloc_work(Work *w)
{
    Unit *u = w->u;
    size_t code = u->code.count + 1, labels = u->labels.count + 1;
    w->set_words = (u->locals.count + 63) / 64 + 1;
    w->sets = compile_alloc(w->c, labels * w->set_words * sizeof(uint64_t));
    w->now = compile_alloc(w->c, w->set_words * sizeof(uint64_t));
    w->dropped = compile_alloc(w->c, code);
    w->labels_at = compile_alloc(w->c, code * sizeof(int32_t));
    w->label_next = compile_alloc(w->c, labels * sizeof(int32_t));
    if (w->c->failed)
        return false;
    memset(w->sets, 0xff, labels * w->set_words * sizeof(uint64_t));
    memset(w->dropped, 0, code);
    memset(w->labels_at, 0, code * sizeof(int32_t));
    memset(w->label_next, 0, labels * sizeof(int32_t));
    return true;
}

static NEW Code *make_code(Work *w, const Output *out)
{
    Unit *u = w->u;
    size_t count = u->locals.count;
    Str **names = compile_alloc(w->c, (count + 1) * sizeof *names);
    uint8_t *flags = compile_alloc(w->c, count + 1);
    if (w->c->failed)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        names[i] = u->locals.items[i].name;
        flags[i] = u->locals.items[i].flags;
    }
    CodeParts parts = {
        .name = u->name,
        .qualname = u->qualname,
        .filename = w->c->filename,
        .flags = u->flags,
        .arg_count = u->arg_count,
        .posonly_count = u->posonly_count,
        .kwonly_count = u->kwonly_count,
        .stack_size = (uint32_t)u->max_depth,
        .first_line = (uint32_t)u->first_line,
        .word_count = (uint32_t)out->words.count,
        .constant_count = (uint32_t)u->constants.count,
        .name_count = (uint32_t)u->names.count,
        .local_count = (uint32_t)count,
        .free_count = u->code_scope->free_count,
        .handler_count = (uint32_t)out->handlers.count,
        .words = out->words.items,
        .constants = u->constants.items,
        .names = u->names.items,
        .local_names = names,
        .free_names = u->code_scope->free_names,
        .local_flags = flags,
        .handlers = out->handlers.items,
        .spans = out->spans.items,
        .span_count = (uint32_t)out->spans.count,
    };
    return code_new(&parts);
}

Object *assemble_unit(Compiler *c)
{
    Work w = { .c = c, .u = c->unit };
    Output out = { 0 };
    Object *code = NULL;
    if (c->failed || !alloc_work(&w))
        return NULL;
    thread_jumps(&w);
    place_labels(&w);
    find_bound(&w);
    judge_loads(&w);
    emit_far_constants(c);
    if (c->failed)
        return NULL;
    if (put_all(&w, &out))
        code = compile_keep(c, (Object *)(void *)make_code(&w, &out));
    else
        compile_no_memory(c);
    vec_free(&out.words);
    vec_free(&out.spans);
    vec_free(&out.handlers);
    return code;
}
