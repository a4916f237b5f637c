// mod_mem_frames.c - _mem_frames: references that running functions hold.
//
// Frames are no objects, so a walk over the heap does not meet what they hold. Frames
// of the module mem itself are passed over: the one who asks is not part of the answer.
#include "runtime/heap/inspect.h"
#include "runtime/heap/ledger.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "vm/code/verify.h"
#include "vm/exec/frame_object.h"
#include "vm/exec/generator.h"
#include "vm/exec/guard.h"
#include "vm/exec/origin.h"

// Those of mem.why as well.
static bool is_of_mem(const Frame *frame)
{
    Object *name = dict_peek_str(frame->function->globals, NAME(__name__));
    return name != NULL && is_exact_str(name) &&
           (str_equal_text(as_str(name), "mem") ||
            str_equal_text(as_str(name), "_mem_why"));
}

typedef struct Rows {
    List *list; // NULL: no memory, raised
    const Object *wanted;
    Function *function; // whose slots are looked at
    int32_t line;
} Rows;

// (function, line, what, name)
static void add_row(Rows *rows, const char *what, OPT Str *name)
{
    if (rows->list == NULL)
        return;
    Object *line = int_from(rows->line);
    Str *kind = str_from_text(what);
    Object *row = NULL;
    if (line != NULL && kind != NULL)
        row = (Object *)tuple_pack(
            4, rows->function != NULL ? OBJ(function_qualname(rows->function)) : NONE,
            line, OBJ(kind), name != NULL ? OBJ(name) : NONE);
    xdecref(line);
    xdecref((Object *)kind);
    if (row == NULL || !list_append_take(rows->list, row))
        ref_clear(&rows->list);
}

static void add_if(Rows *rows, const void *o, const char *what)
{
    if (o == rows->wanted)
        add_row(rows, what, NULL);
}

static void add_locals(Rows *rows, Object *const *slots)
{
    const Code *code = rows->function->code;
    for (uint32_t i = 0; i < code->local_count; i++) {
        bool is_named = code->local_names[i]->length != 0;
        if (slots[i] == rows->wanted)
            add_row(rows, is_named ? "local" : "value", code->local_names[i]);
    }
}

static void add_values(Rows *rows, Object *const *from, Object *const *end)
{
    for (; from < end; from++)
        add_if(rows, *from, "value");
}

// ---- frames ----

// The end of the values of a frame that has called another one, or C code.
static Object **values_end(const Frame *frame)
{
    const Frame *next = frame_stack.base + (frame - frame_stack.base) + 1;
    const Code *code = frame->function->code;
    bool is_last = frame == frame_stack.current;
    if (!is_last && (next->flags & FRAME_ENTRY) == 0)
        return next->flags & FRAME_GENERATOR ? frame->locals + next->depth
                                             : next->result;
    uint32_t word = (uint32_t)(frame->ip - code->words);
    return frame->locals + code->local_count +
           verify_depth(code, word > 0 ? word - 1 : 0);
}

static void add_frame(Rows *rows, const Frame *frame)
{
    rows->function = frame->function;
    rows->line = frame_position(frame).line;
    if (!(frame->flags & FRAME_GENERATOR))
        add_if(rows, frame->function, "running");
    if (frame->flags & FRAME_INIT)
        add_if(rows, frame->extra, "new");
    if (frame->flags & FRAME_NAMES)
        add_if(rows, frame->extra, "names");
    add_locals(rows, frame->locals);
    add_values(rows, frame->locals + frame->function->code->local_count,
               values_end(frame));
}

static Object *frames_f_references(Object *self, Object *const *args)
{
    (void)self;
    Rows rows = { .list = list_new(0), .wanted = args[0] };
    for (const Frame *f = frame_stack.current; f > frame_stack.base; f--) {
        if (!is_of_mem(f) && !frame_is_returning(f))
            add_frame(&rows, f);
    }
    rows.function = NULL;
    for (const Handled *h = error_state.handled; h != NULL; h = h->previous)
        add_if(&rows, h->exception, "handled");
    return (Object *)rows.list;
}

// ---- what once ran, or will go on ----

static void add_generator(Rows *rows, Generator *g)
{
    if (g->state == GENERATOR_RUNNING || g->state == GENERATOR_FINISHED)
        return;
    const Code *code = g->function->code;
    uint32_t word = (uint32_t)(g->ip - code->words);
    rows->function = g->function;
    rows->line = code_position(code, word > 0 ? word - 1 : 0).line;
    add_locals(rows, g->slots);
    add_values(rows, g->slots + code->local_count,
               g->slots + code->local_count + g->depth);
    add_if(rows, g->handled.exception, "handled");
    add_if(rows, g->function, "running");
}

static void add_traceback(Rows *rows, const Traceback *entry)
{
    rows->function = entry->function;
    rows->line = code_position(entry->function->code, entry->word).line;
    if (entry->locals != NULL)
        add_locals(rows, entry->locals);
    add_if(rows, entry->function, "running");
}

static void add_left_frame(Rows *rows, const FrameObject *f)
{
    rows->function = f->function;
    rows->line = code_position(f->function->code, f->word).line;
    if (f->locals != NULL) {
        add_locals(rows, f->locals);
        add_values(rows, f->locals + f->function->code->local_count,
                   f->locals + f->kept);
    }
    add_if(rows, f->function, "running");
}

static Object *frames_f_kept(Object *self, Object *const *args)
{
    (void)self;
    Rows rows = { .list = list_new(0), .wanted = args[1] };
    if (generator_is_any(args[0]))
        add_generator(&rows, as_generator(args[0]));
    else if (args[0]->shape == SHAPE_TRACEBACK)
        add_traceback(&rows, (Traceback *)(void *)args[0]);
    else if (args[0]->shape == SHAPE_FRAME)
        add_left_frame(&rows, as_frame(args[0]));
    return (Object *)rows.list;
}

// References of the one who asks: locals of mem's frames, and the argument itself.
static uint32_t own_references(const Object *wanted)
{
    uint32_t count = 1;
    for (const Frame *f = frame_stack.current; f > frame_stack.base && is_of_mem(f);
         f--) {
        for (uint32_t i = 0; i < f->function->code->local_count; i++)
            count += f->locals[i] == wanted;
    }
    return count;
}

static Object *frames_f_count(Object *self, Object *const *args)
{
    (void)self;
    if ((args[0]->refs & IMMORTAL) != 0)
        return NONE;
    type_forget_found(); // a name may be remembered there
    return int_from((int64_t)args[0]->refs - own_references(args[0]));
}

// ---- lines ----

// (file, line) of the innermost line of a site; None: unknown.
static Object *place_of(uint32_t site)
{
    if (origin_count(site) == 0)
        return NONE;
    OriginLine at = origin_line(site, 0);
    Object *line = int_from(at.line);
    Object *place = line != NULL ? (Object *)tuple_pack(2, OBJ(at.file), line) : NULL;
    xdecref(line);
    return place;
}

static Object *frames_f_site(Object *self, Object *const *args)
{
    (void)self;
    return place_of(inspect_on_heap(args[0]) ? ledger_site_of(args[0]) : 0);
}

static Object *frames_f_record(Object *self, Object *const *args)
{
    (void)self;
    if (args[0] == TRUE_)
        return origin_start(ORIGIN_LINES, 1) ? NONE : NULL;
    origin_stop(ORIGIN_LINES);
    return NONE;
}

// Add up the sites whose innermost line is the same: only with longer chains there are
// any.
static LedgerSite sum_line(const LedgerSite *sites, uint32_t count, uint32_t first)
{
    LedgerSite sum = sites[first];
    OriginLine at = origin_line(first, 0);
    for (uint32_t i = first + 1; origin_frames() > 1 && i < count; i++) {
        OriginLine other = origin_line(i, 0);
        if (other.line != at.line || other.file != at.file)
            continue;
        sum.made_bytes += sites[i].made_bytes;
        sum.made_blocks += sites[i].made_blocks;
        sum.freed_bytes += sites[i].freed_bytes;
        sum.live_bytes += sites[i].live_bytes;
        sum.live_blocks += sites[i].live_blocks;
        sum.peak_bytes += sites[i].peak_bytes;
    }
    return sum;
}

static bool is_first_of_line(uint32_t site)
{
    OriginLine at = origin_line(site, 0);
    for (uint32_t i = 1; origin_frames() > 1 && i < site; i++) {
        OriginLine other = origin_line(i, 0);
        if (other.line == at.line && other.file == at.file)
            return false;
    }
    return true;
}

static Object *line_row(uint32_t site, LedgerSite s)
{
    const uint64_t values[] = { s.live_bytes, s.live_blocks, s.peak_bytes,
                                s.made_bytes, s.made_blocks, s.freed_bytes };
    Tuple *figures = tuple_new(ARRAY_COUNT(values));
    for (size_t i = 0; figures != NULL && i < ARRAY_COUNT(values); i++) {
        if ((tuple_items(figures)[i] = int_from_unsigned(values[i])) == NULL)
            ref_clear(&figures);
    }
    Object *place = figures != NULL ? place_of(site) : NULL;
    Object *row = place != NULL ? (Object *)tuple_pack(2, place, OBJ(figures)) : NULL;
    xdecref((Object *)figures);
    xdecref(place);
    return row;
}

// The figures are taken before the rows are made.
static Object *frames_f_lines(Object *self, Object *const *args)
{
    (void)self, (void)args;
    if (!ledger_is_on())
        return error_raise(EXC(RuntimeError),
                           "lines are not recorded: call mem.lines(True), "
                           "or start with ouro -X mem=lines");
    uint32_t count = ledger_count();
    LedgerSite *sites = ledger_figures();
    if (sites == NULL)
        return error_no_memory();
    uint64_t live = heap_stats().live_bytes;
    List *list = list_new(count);
    for (uint32_t i = 0; list != NULL && i < count; i++) {
        if (i > 0 && !is_first_of_line(i))
            continue;
        Object *row = line_row(i, i > 0 ? sum_line(sites, count, i) : sites[i]);
        if (row == NULL || !list_append_take(list, row))
            ref_clear(&list);
    }
    free(sites);
    Object *total = list != NULL ? int_from_unsigned(live) : NULL;
    Object *answer = total != NULL ? (Object *)tuple_pack(2, total, OBJ(list)) : NULL;
    xdecref(total);
    xdecref((Object *)list);
    return answer;
}

static const NativeDef functions[] = {
    { frames_f_references, "references(object, /)",
      "[(function, line, 'local' | 'value' | 'running' | 'new' | 'names' | 'handled', "
      "name)] of what runs and refers to an object." },
    { frames_f_kept, "kept(holder, object, /)",
      "The same rows of a suspended generator, a traceback's entry, a frame that was "
      "left." },
    { frames_f_count, "count(object, /)",
      "References to an object, those of the module mem left out; None: immortal." },
    { frames_f_record, "record(on, /)", "Begin or end to record the lines of blocks." },
    { frames_f_lines, "lines()",
      "The heap's live bytes, and [((file, line) or None, (live bytes, live blocks, bytes at the peak, made bytes, made "
      "blocks, freed bytes))] of all lines at that moment." },
    { frames_f_site, "site(object, /)", "(file, line) that made an object, or None." },
    NATIVE_END,
};

static bool fill(Module *m)
{
    Object *steps = guard_class(GUARD_STEPS), *seconds = guard_class(GUARD_TIME);
    return steps != NULL && seconds != NULL &&
           module_add_take(m, "StepLimit", incref(steps)) &&
           module_add_take(m, "TimeLimit", incref(seconds));
}

const ModuleDef mod_mem_frames = { "_mem_frames", "What running functions refer to.",
                                   functions, fill };
