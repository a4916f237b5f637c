// import_error.h - what to say when a module lacks a name: circular imports, and files
// that hide other modules.
#ifndef OURO_VM_EXEC_IMPORT_ERROR_H
#define OURO_VM_EXEC_IMPORT_ERROR_H

#include "runtime/types/module.h"

// Install the words for missing attributes.
void import_error_start(void);
void import_error_stop(void);

// The folder of the program: modules there come before all others.
void import_error_set_folder(Str *folder);

// ImportError: `from module import name` found nothing.
RAISES COLD Object *import_error_raise(Object *module, Str *name);

#endif
