// frame_object.c - what sys._getframe, tracebacks and gi_frame show of a frame.
//
// Invariant: an object with a frame or a generator is in the table of observers, under
// the address of that, which has FRAME_OBSERVED or GENERATOR_OBSERVED. The table owns
// nothing: the last reference to an object ends the observation.
#include "vm/exec/frame_object.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/heap_table.h"
#include "runtime/heap/lasting.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/int.h"
#include "runtime/types/singletons.h"
#include "vm/code/opcode.h"
#include "vm/exec/frame_proxy.h"
#include "vm/exec/generator_internal.h"

typedef struct Row {
    const void *observed; // a Frame or Generator
    FrameObject *observer;
} Row;

static struct {
    AddressTable observers;
    Object *none[1]; // the slots of a frame that has free variables, but no locals
} frame_object;

static FrameObject *make(Function *function)
{
    FrameObject *f = heap_new(HEAP_CONTAINER, SHAPE_FRAME, sizeof *f);
    if (f == NULL)
        return NULL;
    Object head = f->object;
    *f = (FrameObject){ .object = head,
                        .function = incref(function),
                        .trace_lines = true };
    return f;
}

static uint32_t word_of(const Function *function, const uint32_t *ip)
{
    const uint32_t *words = function->code->words;
    return ip > words ? (uint32_t)(ip - words) - 1 : 0;
}

// The object that shows a frame or generator which has the flag.
static FrameObject *observer_of(const void *observed)
{
    const Row *row = address_table_find(&frame_object.observers, observed, sizeof *row);
    return row->observer;
}

static RAISES bool observe(FrameObject *f, const void *observed)
{
    lasting_begin(); // the table is no object's
    bool has_room = heap_table_reserve(&frame_object.observers, sizeof(Row));
    lasting_end();
    if (!has_room)
        return false;
    Row *row = address_table_add(&frame_object.observers, observed, sizeof *row);
    row->observer = f;
    return true;
}

static void forget(const void *observed)
{
    Row *row = address_table_find(&frame_object.observers, observed, sizeof *row);
    address_table_remove(&frame_object.observers, row, sizeof *row);
    if (frame_object.observers.count != 0)
        return;
    lasting_begin();
    heap_table_free(&frame_object.observers, sizeof *row);
    lasting_end();
}

static void stop_observing(FrameObject *f)
{
    if (f->frame != NULL) {
        f->frame->flags &= ~(uint32_t)FRAME_OBSERVED;
        forget(f->frame);
        f->frame = NULL;
    } else if (f->generator != NULL) {
        f->generator->flags &= ~(uint32_t)GENERATOR_OBSERVED;
        forget(f->generator);
        f->generator = NULL;
    }
}

// The frame in which a generator runs, or NULL.
static OPT Frame *frame_of_generator(const Generator *g)
{
    if (g->state == GENERATOR_RUNNING)
        for (Frame *frame = frame_stack.current; frame > frame_stack.base; frame--)
            if ((frame->flags & FRAME_GENERATOR) && frame->extra == (const Object *)g)
                return frame;
    return NULL;
}

Object *frame_object_of_generator(Generator *g)
{
    if (g->state == GENERATOR_FINISHED)
        return NONE;
    if (g->flags & GENERATOR_OBSERVED)
        return incref(OBJ(observer_of(g)));
    FrameObject *f = make(g->function);
    Frame *running = frame_of_generator(g);
    if (f == NULL)
        return NULL;
    if (running != NULL && frame_is_returning(running)) { // its locals are going
        f->word = word_of(g->function, running->ip);
        return OBJ(f);
    }
    if (!observe(f, g)) {
        decref(OBJ(f));
        return NULL;
    }
    f->generator = g;
    g->flags |= GENERATOR_OBSERVED;
    return OBJ(f);
}

Object *frame_object_of(Frame *frame)
{
    if (frame->flags & FRAME_GENERATOR)
        return frame_object_of_generator((Generator *)(void *)frame->extra);
    if (frame->flags & FRAME_OBSERVED)
        return incref(OBJ(observer_of(frame)));
    FrameObject *f = make(frame->function);
    if (f == NULL)
        return NULL;
    if (frame->flags & FRAME_NAMES)
        f->names = incref(frame->extra);
    if (frame_is_returning(frame)) {
        f->word = word_of(frame->function, frame->ip);
        return OBJ(f);
    }
    if (!observe(f, frame)) {
        decref(OBJ(f));
        return NULL;
    }
    f->frame = frame;
    frame->flags |= FRAME_OBSERVED;
    return OBJ(f);
}

bool frame_object_observes(const Frame *frame)
{
    if (frame->flags & FRAME_GENERATOR)
        return (((const Generator *)(const void *)frame->extra)->flags &
                GENERATOR_OBSERVED) != 0;
    return (frame->flags & FRAME_OBSERVED) != 0;
}

Dict *frame_object_extras(const Frame *frame)
{
    if (!frame_object_observes(frame))
        return NULL;
    const void *observed =
        frame->flags & FRAME_GENERATOR ? (void *)frame->extra : frame;
    return observer_of(observed)->extras;
}

// Move count slots, the locals first; without memory they stay where they are, and are
// soon released.
static void take_slots(FrameObject *f, Object **slots, uint32_t count)
{
    if (count == 0 ||
        (f->locals = heap_alloc(HEAP_RAW, count * sizeof *slots)) == NULL) {
        if (count > 0)
            error_clear();
        return;
    }
    f->kept = count;
    memcpy(f->locals, slots, count * sizeof *slots);
    for (uint32_t i = 0; i < count; i++)
        slots[i] = UNBOUND;
}

// Whether the instruction at which the frame stands names a slot.
static bool is_operand(const FrameObject *f, size_t slot)
{
    const uint32_t *at = code_instruction(f->function->code, frame_object_word(f));
    const OpcodeInfo *info = &opcode_info[(uint8_t)*at];
    return (info->a == OPERAND_L && (uint8_t)(*at >> 8) == slot) ||
           (info->b == OPERAND_L && (uint8_t)(*at >> 16) == slot) ||
           (info->c == OPERAND_L && (uint8_t)(*at >> 24) == slot);
}

bool frame_object_keep(FrameObject *f, Object *const *slot)
{
    Object **slots = frame_object_slots(f);
    uint32_t word = frame_object_word(f);
    if ((f->frame == NULL && f->generator == NULL) || slot < slots ||
        slot >= slots + f->function->code->local_count ||
        !is_operand(f, (size_t)(slot - slots)))
        return true;
    List *old = f->replaced != NULL && f->replaced_word != word ? f->replaced : NULL;
    List *kept = f->replaced != NULL && old == NULL ? incref(f->replaced) : list_new(1);
    if (kept == NULL || !list_append_take(kept, incref(*slot))) {
        xdecref((Object *)kept);
        return false;
    }
    frame_object_hold(f);
    ref_set_take((Object **)&f->replaced, OBJ(kept));
    f->replaced_word = word;
    return true;
}

void frame_object_hold(FrameObject *f)
{
    if (!f->held && (f->frame != NULL || f->generator != NULL)) {
        f->held = true;
        incref(f);
    }
}

FrameObject *frame_object_held(const Generator *g)
{
    FrameObject *f = g->flags & GENERATOR_OBSERVED ? observer_of(g) : NULL;
    return f != NULL && f->held ? f : NULL;
}

// A reference to f, whose frame is being left.
static NEW FrameObject *hand_over(FrameObject *f)
{
    if (!f->held)
        return incref(f);
    f->held = false;
    return f;
}

static void keep_back(FrameObject *f, Frame *frame)
{
    Frame *outer = frame_outer(frame);
    if (outer == NULL)
        return;
    f->back = (FrameObject *)(void *)frame_object_of(outer);
    if (f->back == NULL)
        error_clear();
}

FrameObject *frame_object_leave(Frame *frame)
{
    if (!frame_object_observes(frame))
        return NULL;
    if (frame->flags & FRAME_GENERATOR)
        return frame_object_leave_generator((Generator *)(void *)frame->extra, frame,
                                            false);
    FrameObject *f = observer_of(frame);
    stop_observing(f);
    f->word = word_of(f->function, frame->ip);
    take_slots(f, frame->locals, f->function->code->local_count);
    keep_back(f, frame);
    return hand_over(f);
}

FrameObject *frame_object_leave_generator(Generator *g, Frame *running, bool in_handler)
{
    if (!(g->flags & GENERATOR_OBSERVED))
        return NULL;
    FrameObject *f = observer_of(g);
    stop_observing(f);
    f->word = word_of(f->function, running != NULL ? running->ip : g->ip);
    uint32_t count = f->function->code->local_count;
    if (running != NULL) {
        take_slots(f, g->slots, count);
        keep_back(f, running);
    } else {
        take_slots(f, g->slots, in_handler ? count + g->depth : count);
    }
    return hand_over(f);
}

// The outer entries' frames first: each is the caller of the one inside.
Object *frame_object_of_traceback(Traceback *entry)
{
    Traceback *first = entry;
    while (first->frame == NULL && first->outer != NULL)
        first = first->outer;
    for (FrameObject *back = NULL;; first = first->next) {
        if (first->frame == NULL) {
            FrameObject *f = make(first->function);
            if (f == NULL)
                return NULL;
            f->word = first->word;
            f->kept = first->locals != NULL ? f->function->code->local_count : 0;
            f->locals = first->locals;
            first->locals = NULL;
            if (!(f->function->code->flags & CODE_OPTIMIZED))
                f->names = incref(OBJ(f->function->globals));
            if (back != NULL)
                f->back = incref(back);
            first->frame = f;
        }
        back = first->frame;
        if (first == entry)
            return incref(OBJ(back));
    }
}

void frame_object_exchange(Object *object, Function *function, Function *twin)
{
    Function **slot = NULL;
    if (object->shape == SHAPE_FRAME)
        slot = &as_frame(object)->function;
    else if (object->shape == SHAPE_TRACEBACK)
        slot = &((Traceback *)(void *)object)->function;
    if (slot == NULL || *slot != function)
        return;
    *slot = incref(twin);
    function->object.refs--; // the caller holds it
}

Object **frame_object_slots(const FrameObject *f)
{
    if (f->function->code->local_count == 0)
        return frame_object.none;
    if (f->frame != NULL)
        return frame_is_returning(f->frame) ? NULL : f->frame->locals;
    return f->generator != NULL ? f->generator->slots : f->locals;
}

uint32_t frame_object_word(const FrameObject *f)
{
    if (f->frame != NULL)
        return word_of(f->function, f->frame->ip);
    if (f->generator == NULL)
        return f->word;
    const Frame *running = frame_of_generator(f->generator);
    return word_of(f->function, running != NULL ? running->ip : f->generator->ip);
}

// ---- the type ----

static void frame_traverse(Object *self, VisitFn visit, void *context)
{
    FrameObject *f = as_frame(self);
    VISIT(f->function);
    VISIT(f->names);
    VISIT(f->back);
    VISIT(f->extras);
    VISIT(f->trace);
    VISIT(f->replaced);
    for (uint32_t i = 0; f->locals != NULL && i < f->kept; i++)
        VISIT(f->locals[i]);
}

static void release_locals(FrameObject *f)
{
    Object **locals = f->locals;
    uint32_t count = f->kept;
    if (locals == NULL)
        return;
    f->locals = NULL;
    for (uint32_t i = 0; i < count; i++)
        decref(locals[i]);
    heap_free(HEAP_RAW, locals, count * sizeof *locals);
}

static void frame_clear(Object *self)
{
    FrameObject *f = as_frame(self);
    stop_observing(f); // nothing more comes in
    release_locals(f);
    ref_clear(&f->back);
    ref_clear(&f->extras);
    ref_clear(&f->trace);
    if (f->held)
        decref(OBJ(hand_over(f)));
}

static void frame_dealloc(Object *self)
{
    FrameObject *f = as_frame(self);
    stop_observing(f);
    release_locals(f);
    xdecref((Object *)f->back);
    xdecref((Object *)f->extras);
    xdecref(f->trace);
    xdecref((Object *)f->replaced);
    xdecref(f->names);
    decref(OBJ(f->function));
    heap_free(HEAP_CONTAINER, f, sizeof *f);
}

static int32_t line_of(const FrameObject *f)
{
    const Code *code = f->function->code;
    bool created = f->generator != NULL && f->generator->state == GENERATOR_CREATED;
    return created ? (int32_t)code->first_line : code_line(code, frame_object_word(f));
}

static Str *frame_repr(Object *self)
{
    FrameObject *f = as_frame(self);
    const Code *code = f->function->code;
    return error_format("<frame at %p, file %R, line %d, code %U>", (void *)self,
                        OBJ(code->filename), (int)line_of(f), code->name);
}

static Object *get_code(Object *self)
{
    return incref(OBJ(as_frame(self)->function->code));
}

static Object *get_globals(Object *self)
{
    return incref(OBJ(as_frame(self)->function->globals));
}

static Object *get_locals(Object *self)
{
    FrameObject *f = as_frame(self);
    if (f->names == NULL)
        return frame_proxy_new(f);
    return f->frame != NULL && f->frame->extra == f->names ? frame_locals(f->frame)
                                                           : incref(f->names);
}

static Object *get_builtins(Object *self)
{
    (void)self;
    return incref(OBJ(frame_stack.builtins));
}

static Object *get_back(Object *self)
{
    FrameObject *f = as_frame(self);
    Frame *frame = f->frame;
    if (f->generator != NULL)
        frame = frame_of_generator(f->generator);
    if (frame == NULL)
        return f->back != NULL ? incref(OBJ(f->back)) : NONE;
    Frame *outer = frame_outer(frame);
    return outer != NULL ? frame_object_of(outer) : NONE;
}

static Object *get_line(Object *self)
{
    return int_from(line_of(as_frame(self)));
}

static bool set_line(Object *self, OPT Object *value)
{
    (void)self;
    if (value == NULL)
        return error_false(EXC(AttributeError), "cannot delete attribute");
    if (!is_int(value))
        return error_false(EXC(ValueError), "lineno must be an integer");
    return error_false(EXC(ValueError), "f_lineno can only be set in a trace function");
}

static Object *get_last_instruction(Object *self)
{
    FrameObject *f = as_frame(self);
    if (f->generator != NULL && f->generator->state == GENERATOR_CREATED)
        return int_from(0);
    return int_from((int64_t)frame_object_word(f) * (int64_t)sizeof(uint32_t));
}

static Object *get_trace(Object *self)
{
    Object *trace = as_frame(self)->trace;
    return trace != NULL ? incref(trace) : NONE;
}

static bool set_trace(Object *self, OPT Object *value)
{
    ref_set_take(&as_frame(self)->trace,
                 value == NULL || value == NONE ? NULL : incref(value));
    return true;
}

static bool set_flag(bool *flag, OPT Object *value)
{
    if (value == NULL)
        return error_false(EXC(TypeError), "can't delete numeric/char attribute");
    if (!is_bool(value))
        return error_false(EXC(TypeError), "attribute value type must be bool");
    *flag = value == TRUE_;
    return true;
}

static Object *get_trace_lines(Object *self)
{
    return bool_from(as_frame(self)->trace_lines);
}

static bool set_trace_lines(Object *self, OPT Object *value)
{
    return set_flag(&as_frame(self)->trace_lines, value);
}

static Object *get_trace_opcodes(Object *self)
{
    return bool_from(as_frame(self)->trace_opcodes);
}

static bool set_trace_opcodes(Object *self, OPT Object *value)
{
    return set_flag(&as_frame(self)->trace_opcodes, value);
}

static Object *frame_m_clear(Object *self, Object *const *args)
{
    FrameObject *f = as_frame(self);
    (void)args;
    Generator *g = f->generator;
    if (f->frame != NULL || (g != NULL && g->state == GENERATOR_RUNNING))
        return error_raise(EXC(RuntimeError), "cannot clear an executing frame");
    if (g != NULL && g->state == GENERATOR_SUSPENDED)
        return error_raise(EXC(RuntimeError), "cannot clear a suspended frame");
    if (g != NULL) {
        generator_finalize(OBJ(g)); // tells of a coroutine that was never awaited
        if (!generator_close(g))
            return NULL;
    }
    release_locals(f);
    ref_clear(&f->extras);
    ref_clear(&f->trace);
    return NONE;
}

static const NativeDef frame_methods[] = {
    { frame_m_clear, "clear(self, /)", "Forget the local variables." }, NATIVE_END
};

static const GetSetDef frame_getsets[] = {
    { "f_back", get_back, NULL, "the caller's frame, or None" },
    { "f_builtins", get_builtins, NULL, "the namespace of built-in names" },
    { "f_code", get_code, NULL, "the code that runs in it" },
    { "f_globals", get_globals, NULL, "the namespace of the module" },
    { "f_lasti", get_last_instruction, NULL, "offset of the instruction it stands at" },
    { "f_lineno", get_line, set_line, "line it stands at" },
    { "f_locals", get_locals, NULL,
      "its variables; assigning to an item changes the variable" },
    { "f_trace", get_trace, set_trace, NULL },
    { "f_trace_opcodes", get_trace_opcodes, set_trace_opcodes, NULL },
    GETSET_MEMBERS,
    { "f_trace_lines", get_trace_lines, set_trace_lines, NULL },
    GETSET_END,
};

Type frame_type = {
    TYPE_HEAD("frame", FrameObject),
    .flags = TYPE_GC,
    .shape = SHAPE_FRAME,
    .dealloc = frame_dealloc,
    .traverse = frame_traverse,
    .clear = frame_clear,
    .repr = frame_repr,
    .methods = frame_methods,
    .getsets = frame_getsets,
};
