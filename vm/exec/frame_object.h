// frame_object.h - frames as Python sees them: snapshots of where code stands.
//
// A frame of the frame stack is no object. f_code, f_lineno, f_globals, f_locals and
// f_back are those of the moment at which the object was made; the locals are a copy.
#ifndef OURO_VM_EXEC_FRAME_OBJECT_H
#define OURO_VM_EXEC_FRAME_OBJECT_H

#include "vm/exec/frame.h"
#include "vm/exec/generator.h"
#include "vm/exec/traceback.h"

extern Type frame_type;
NEW Object *frame_object_of(Frame *frame);                   // with its callers in f_back
NEW Object *frame_object_of_generator(Generator *generator); // None when finished
NEW Object *frame_object_of_traceback(const Traceback *entry); // f_locals: what it left with; empty if it went on

#endif
