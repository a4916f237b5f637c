// registry.h - the modules that are part of the binary: written in C (modules.def) or
// in Python (frozen).
#ifndef OURO_RUNTIME_MODULES_REGISTRY_H
#define OURO_RUNTIME_MODULES_REGISTRY_H

#include "runtime/modules/frozen.h"
#include "runtime/types/module.h"

#define MODULE(name) extern const ModuleDef mod_##name;
#include "runtime/modules/modules.def"
#undef MODULE

// The description of a module written in C, or NULL.
const ModuleDef *registry_find(const char *name);
// A frozen module, or NULL.
const FrozenModule *registry_find_frozen(const char *name);
// Names of all modules written in C: sys.builtin_module_names.
NEW Tuple *registry_names(void);

#endif
