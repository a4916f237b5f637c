// emit.h - one code object in the making: instructions, labels, depth.
//
// The depth of the stack is followed while emitting. After an instruction that does not
// fall through, everything is dropped until a label that something jumps to; code that
// is only compiled for its errors (`if 0:`) is emitted in that state on purpose.
#ifndef OURO_VM_COMPILE_EMIT_H
#define OURO_VM_COMPILE_EMIT_H

#include "runtime/types/list.h"
#include "vm/code/opcode.h"
#include "vm/compile/symtable.h"

enum { EMIT_NO_HANDLER = -1 };

typedef struct Instr {
    uint32_t word;   // first word
    int32_t label;   // of jumps; number of cells of MAKE_FUNCTION; callee span of calls
    int32_t handler; // region, or EMIT_NO_HANDLER
    Span at;
} Instr;

typedef struct Label {
    int32_t at;    // instruction, -1: not placed
    int32_t depth; // -1: nothing jumps here yet
} Label;

// A region whose exceptions go to `label`, with the stack cut to `depth`.
typedef struct EmitRegion {
    int32_t label, depth;
    bool used; // some instruction is inside
} EmitRegion;

typedef struct LocalSlot {
    Str *name;
    uint8_t flags; // of code.h
} LocalSlot;

typedef struct Block Block; // protect.h

struct Unit {
    Unit *outer;
    Scope *scope; // innermost, perhaps an inlined comprehension
    Scope *code_scope;
    Str *name, *qualname;
    uint32_t arg_count, posonly_count, kwonly_count, flags;
    int32_t first_line;
    VEC(Instr) code;
    VEC(Label) labels;
    VEC(EmitRegion) regions;
    VEC(Span) callees;
    VEC(Object *) constants; // borrowed: kept by the compiler
    // the last tuple of far constants; NULL: there is none
    List *far;
    uint32_t far_index;           // its place among the constants
    VEC(uint32_t) constant_index; // hash table of indices + 1
    VEC(Str *) names;
    AddressTable name_index; // str -> index + 1
    VEC(LocalSlot) locals;
    VEC(Str *) static_attributes; // class: what its methods assign to self
    Block *block;                 // innermost loop, try, with
    int32_t region;               // current, or EMIT_NO_HANDLER
    int32_t depth, max_depth;
    bool dead;
};

// Begin and end a unit; the new one becomes c->unit. emit_close frees it.
void emit_open(Compiler *c, Unit *unit, Scope *scope, Str *name, int32_t first_line);
void emit_close(Compiler *c, Unit *unit); // see emit_open

// An instruction with three 8-bit fields.
void emit_op(Compiler *c, Opcode op, uint32_t a, uint32_t b, uint32_t third, Span at);
// An instruction with a and a 16-bit field.
void emit_wide(Compiler *c, Opcode op, uint32_t a, uint32_t arg, Span at);
// A RARE instruction with its detail.
void emit_rare(Compiler *c, RareOp op, uint32_t detail, Span at);
// A jump; label from emit_label.
void emit_jump(Compiler *c, Opcode op, uint32_t a, uint32_t b, uint32_t third,
               int32_t label, Span at);
void emit_goto(Compiler *c, int32_t label, Span at); // the plain jump
void emit_make_function(Compiler *c, uint32_t flags, Object *code, uint32_t cells,
                        Span at);
// A call that looks its callee up itself; errors of that are at `callee`.
void emit_late_call(Compiler *c, Opcode op, uint32_t count, Str *name, Span at,
                    Span callee);

int32_t emit_label(Compiler *c); // a new label
// Here; dead code lives again if it is used.
void emit_place(Compiler *c, int32_t label);
// Here, to be jumped to from below: alive if the loop is entered at all.
void emit_place_loop(Compiler *c, int32_t label, bool alive);

// A new region whose handler finds `depth` values below the exception.
int32_t emit_region(Compiler *c, int32_t depth);
// Begin the handler of a region: the exception is on the stack. Dead if nothing raised.
void emit_handler(Compiler *c, int32_t region);

// Locals by slot, of any number.
void emit_load(Compiler *c, uint32_t slot, Span at);
void emit_store(Compiler *c, uint32_t slot, Span at);  // see emit_load
void emit_delete(Compiler *c, uint32_t slot, Span at); // see emit_load
void emit_clear(Compiler *c, uint32_t slot, Span at);  // delete, no error when unbound

void emit_constant(Compiler *c, Object *value, Span at);  // push it
uint32_t emit_constant_index(Compiler *c, Object *value); // equal constants share one
// values are loaded from tuples now, by emit_constant
bool emit_is_full(const Compiler *c);
// the code is complete: make its far constants tuples
void emit_far_constants(Compiler *c);
uint32_t emit_name_index(Compiler *c, Str *name); // of an interned name
// A new slot for a local.
uint32_t emit_new_local(Compiler *c, Str *name, uint8_t flags);

#endif
