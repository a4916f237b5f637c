// import.h - modules: sys.modules, finding packages and files, circular imports.
#ifndef OURO_VM_EXEC_IMPORT_H
#define OURO_VM_EXEC_IMPORT_H

#include "runtime/types/dict.h"
#include "runtime/types/module.h"

// `import name` or `from name import from_list`, seen from globals. Answers what the
// statement binds: the top package, or with a from_list the module itself.
NEW Object *import_name(Str *name, OPT Dict *globals, Object *from_list, int64_t level);
NEW Object *import_from(Object *module, Str *name);     // attribute, or submodule
RAISES bool import_star(Object *module, Object *names); // into a namespace
bool import_is_default(const Object *function);         // is the built-in __import__
// `-m`: run the source of a module in the namespace of main. NULL with *problem set and
// nothing raised: there is none, and why.
NEW Object *import_run_main(Str *dotted, Module *main, Str **problem);
// the module itself, by its full name
NEW Object *import_module(Str *dotted);
RAISES bool import_display(Object *value); // sys.displayhook(value)
BORROWED Dict *import_modules(void);       // sys.modules
NEW Object *import_system_path(void);      // sys.path
extern const NativeDef import_functions[]; // __import__

// Make sys.modules.
RAISES bool import_start(void);
// Release it.
void import_stop(void);

#endif
