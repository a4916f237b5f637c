// frame_object.h - frames as Python sees them, made when somebody looks.
//
// A frame of the frame stack is no object. Its object is made on demand; until it is
// left, the object shows the frame itself. Then the locals move into the object.
#ifndef OURO_VM_EXEC_FRAME_OBJECT_H
#define OURO_VM_EXEC_FRAME_OBJECT_H

#include "runtime/types/list.h"
#include "vm/exec/frame.h"
#include "vm/exec/generator.h"
#include "vm/exec/traceback.h"

typedef struct FrameObject {
    Object object;
    Function *function;   // owned: code, globals, cells
    Frame *frame;         // while it is on the frame stack, not of generators
    Generator *generator; // borrowed, until it is finished
    Object *names;        // namespace of module and class code, or NULL
    // of a frame that was left, owned, or NULL: its locals, and behind them what a
    // generator that was dropped before its end had on its stack
    Object **locals;
    struct FrameObject *back; // of a frame that was left, owned, or NULL
    Dict *extras;             // what f_locals was given besides variables, or NULL
    Object *trace;            // f_trace, or NULL
    List *replaced;           // values that an instruction may still read, see
                              // frame_object_keep; or NULL
    uint32_t replaced_word;   // of that instruction
    uint32_t word;            // where it was left
    uint32_t kept;            // how many objects locals holds
    bool trace_lines, trace_opcodes;
    bool held; // by its frame or generator, until that is left: see frame_object_hold
} FrameObject;

extern Type frame_type;

static inline FrameObject *as_frame(Object *o)
{
    ASSERT(o->shape == SHAPE_FRAME);
    return (FrameObject *)(void *)o;
}

// The object of a frame, made now or earlier.
NEW Object *frame_object_of(Frame *frame);
NEW Object *frame_object_of_generator(Generator *generator); // None when finished
// The frame of an entry; its locals move into it.
NEW Object *frame_object_of_traceback(Traceback *entry);

// An observed frame is about to be left: its locals move into its object, UNBOUND
// stays. returns the object; NULL only if nobody observes the frame. Never raises
NEW OPT FrameObject *frame_object_leave(Frame *frame);
// The same for a generator that ends; running says where it stands, NULL: where it was
// suspended, and in_handler whether what is on its stack goes along.
NEW OPT FrameObject *frame_object_leave_generator(Generator *generator,
                                                  OPT Frame *running, bool in_handler);
// The value in slot is about to be replaced from outside. If the instruction at which the
// frame stands reads the slot in place, the value is kept until the frame has gone on.
RAISES bool frame_object_keep(FrameObject *f, Object *const *slot);
// The frame or generator, if not left yet, is to need its object even when nobody else
// does.
void frame_object_hold(FrameObject *f);
// The object that a generator holds.
BORROWED OPT FrameObject *frame_object_held(const Generator *generator);
// Whether an object shows the frame.
bool frame_object_observes(const Frame *frame);
BORROWED OPT Dict *frame_object_extras(const Frame *frame);
// The local slots, or NULL when there are none to read.
BORROWED OPT Object **frame_object_slots(const FrameObject *f);
// A frame or traceback of function becomes one of twin; called for every object of the
// heap.
void frame_object_exchange(Object *object, Function *function, Function *twin);
// The word that it stands at.
uint32_t frame_object_word(const FrameObject *f);

#endif
