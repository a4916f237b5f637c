// frame_object.c - what sys._getframe, tracebacks and gi_frame show of a frame: a copy.
#include "vm/exec/frame_object.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/types/int.h"
#include "runtime/types/singletons.h"

typedef struct FrameObject {
    Object object;
    Code *code;
    Dict *globals;
    Object *locals; // a dict or the namespace; NULL: not known any more
    struct FrameObject *back;
    uint32_t word;
    uint32_t reserved;
} FrameObject;

static FrameObject *as_frame(Object *o)
{
    ASSERT(o->shape == SHAPE_FRAME);
    return (FrameObject *)(void *)o;
}

static FrameObject *make(Code *code, Dict *globals, STEALS OPT Object *locals, uint32_t word)
{
    FrameObject *f = heap_new(HEAP_CONTAINER, SHAPE_FRAME, sizeof *f);
    if (f == NULL) {
        xdecref(locals);
        return NULL;
    }
    f->code = incref(code);
    f->globals = incref(globals);
    f->locals = locals;
    f->back = NULL;
    f->word = word;
    f->reserved = 0;
    return f;
}

Object *frame_object_of(Frame *frame)
{
    FrameObject *first = NULL, **link = &first;
    for (; frame > frame_stack.base; frame--) {
        const Code *code = frame->function->code;
        Object *locals = frame_locals(frame);
        *link = locals != NULL ? make(frame->function->code, frame->function->globals, locals,
                                      (uint32_t)(frame->ip - code->words) - 1)
                               : NULL;
        if (*link == NULL) {
            xdecref((Object *)first);
            return NULL;
        }
        link = &(*link)->back;
    }
    return (Object *)first;
}

Object *frame_object_of_generator(Generator *g)
{
    if (g->state == GENERATOR_FINISHED)
        return NONE;
    const Code *code = g->function->code;
    Frame view = { .ip = g->ip, .locals = g->slots, .function = g->function };
    Object *locals = frame_locals(&view);
    if (locals == NULL)
        return NULL;
    uint32_t word = g->state == GENERATOR_CREATED ? 0 : (uint32_t)(g->ip - code->words) - 1;
    return (Object *)make(g->function->code, g->function->globals, locals, word);
}

Object *frame_object_of_traceback(const Traceback *entry)
{
    Object *locals = NULL;
    if (entry->locals != NULL && entry->code->free_count == 0) {
        Function function = { .code = entry->code };
        Frame view = { .locals = entry->locals, .function = &function };
        if ((locals = frame_locals(&view)) == NULL)
            return NULL;
    }
    return (Object *)make(entry->code, entry->globals, locals, entry->word);
}

// ---- the type ----

static void frame_traverse(Object *self, VisitFn visit, void *context)
{
    FrameObject *f = as_frame(self);
    VISIT(f->code);
    VISIT(f->globals);
    VISIT(f->locals);
    VISIT(f->back);
}

static void frame_clear(Object *self)
{
    FrameObject *f = as_frame(self);
    ref_clear(&f->locals);
    ref_clear(&f->back);
}

static void frame_dealloc(Object *self)
{
    FrameObject *f = as_frame(self);
    decref(OBJ(f->code));
    decref(OBJ(f->globals));
    xdecref(f->locals);
    xdecref((Object *)f->back);
    heap_free(HEAP_CONTAINER, f, sizeof *f);
}

static int32_t line_of(const FrameObject *f)
{
    int32_t line = code_position(f->code, f->word).line;
    return line > 0 ? line : (int32_t)f->code->first_line;
}

static Str *frame_repr(Object *self)
{
    FrameObject *f = as_frame(self);
    return error_format("<frame at %p, file %R, line %d, code %U>", (void *)self,
                        OBJ(f->code->filename), (int)line_of(f), f->code->name);
}

static Object *get_code(Object *self)
{
    return incref(OBJ(as_frame(self)->code));
}

static Object *get_globals(Object *self)
{
    return incref(OBJ(as_frame(self)->globals));
}

static Object *get_locals(Object *self)
{
    Object *locals = as_frame(self)->locals;
    return locals != NULL ? incref(locals) : (Object *)dict_new();
}

static Object *get_builtins(Object *self)
{
    (void)self;
    return incref(OBJ(frame_stack.builtins));
}

static Object *get_back(Object *self)
{
    FrameObject *back = as_frame(self)->back;
    return back != NULL ? incref(OBJ(back)) : NONE;
}

static Object *get_line(Object *self)
{
    return int_from(line_of(as_frame(self)));
}

static Object *get_last_instruction(Object *self)
{
    return int_from((int64_t)as_frame(self)->word * (int64_t)sizeof(uint32_t));
}

static Object *frame_m_clear(Object *self, Object *const *args)
{
    (void)args;
    ref_clear(&as_frame(self)->locals);
    return NONE;
}

static const NativeDef frame_methods[] = {
    { frame_m_clear, "clear(self, /)", "Forget the local variables." },
    NATIVE_END
};

static const GetSetDef frame_getsets[] = {
    { "f_code", get_code, NULL, NULL },
    { "f_globals", get_globals, NULL, NULL },
    { "f_locals", get_locals, NULL, NULL },
    { "f_builtins", get_builtins, NULL, NULL },
    { "f_back", get_back, NULL, NULL },
    { "f_lineno", get_line, NULL, NULL },
    { "f_lasti", get_last_instruction, NULL, NULL },
    GETSET_END
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
