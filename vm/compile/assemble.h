// assemble.h - the instructions of a unit become a code object.
#ifndef OURO_VM_COMPILE_ASSEMBLE_H
#define OURO_VM_COMPILE_ASSEMBLE_H

#include "vm/compile/emit.h"

// Make the code object of c->unit, kept by the compiler.
BORROWED OPT Object *assemble_unit(Compiler *c);

#endif
