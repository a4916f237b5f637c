// mod_sys.h - the sys module as other modules see it.
#ifndef OURO_RUNTIME_MODULES_MOD_SYS_H
#define OURO_RUNTIME_MODULES_MOD_SYS_H

#include "runtime/heap/object.h"

// What an attribute of sys is now, NULL when it was deleted.
BORROWED OPT Object *mod_sys_peek(Str *name);
// An attribute of a module that is in sys.modules.
//
// raises  RuntimeError, AttributeError
NEW Object *mod_sys_imported(const char *module, const char *name);
// The standard names of CPython's library, for sys.stdlib_module_names; ends with NULL.
extern const char *const mod_sys_names_library[];
// The first count fields of sys.flags; the others are 0.
void mod_sys_set_flags(const unsigned char *given, size_t count);
// From now on sys.is_finalizing() answers True.
void mod_sys_set_finalizing(void);
// Let go of what sys holds; sys.stdout and sys.stderr are None then: nothing is written.
void mod_sys_clear(void);
void mod_sys_stop(void);

#endif
