// loader.h - __spec__ and __loader__ of modules: where they come from.
#ifndef OURO_VM_EXEC_LOADER_H
#define OURO_VM_EXEC_LOADER_H

#include "runtime/types/module.h"

extern Type loader_spec_type, loader_source_type, loader_frozen_type,
    loader_builtin_type, loader_path_type;

// The module _frozen_importlib, which holds these types.
NEW Object *loader_module(Str *name);

// The loader of a file.
NEW Object *loader_of_file(Str *name, Str *path);

// Give a module its __loader__ and __spec__. origin: a path, "frozen" ..., or None.
// locations: where a package looks for its modules. has_location: origin is a path.
RAISES bool loader_describe(Module *module, Str *name, Object *loader, Object *origin,
                            OPT Object *locations, bool has_location);

// Say in the spec of a module, if it has one, whether its code is running.
void loader_set_initializing(Module *module, bool running);

#endif
