// mod_mem.h - what the module mem measures, for others.
#ifndef OURO_RUNTIME_MODULES_MOD_MEM_H
#define OURO_RUNTIME_MODULES_MOD_MEM_H

#include "runtime/heap/object.h"

// Bytes of an object and of all it reaches; classes, modules and code are not entered.
// What could not be visited for lack of memory is missing.
uint64_t mod_mem_deep(Object *object);
// Whether an object is such a class, module, its names, or code.
bool mod_mem_is_furniture(const Object *object);

#endif
