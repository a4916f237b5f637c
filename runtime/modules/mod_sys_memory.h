// mod_sys_memory.h - what sys shows of the heap.
#ifndef OURO_RUNTIME_MODULES_MOD_SYS_MEMORY_H
#define OURO_RUNTIME_MODULES_MOD_SYS_MEMORY_H

#include "runtime/heap/object.h"

// sys._debugmallocstats()
Object *mod_sys_memory_debug(Object *self, Object *const *args);

#endif
