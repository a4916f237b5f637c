// mod_builtins_internal.h - what the files of the builtins module share.
#ifndef OURO_RUNTIME_MODULES_MOD_BUILTINS_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_BUILTINS_INTERNAL_H

#include "runtime/heap/object.h"

// print, input, open and their like.
extern const NativeDef mod_builtins_io_functions[];
// sum, min, max, round, pow and other functions of numbers and iterables.
extern const NativeDef mod_builtins_number_functions[];
// open(), which is in _io too, and its signature.
Object *mod_builtins_io_open(Object *self, Object *const *args);
#define MOD_BUILTINS_IO_OPEN                                                           \
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, "    \
    "closefd=True, opener=None)"
// Objects whose repr tells a user at the prompt what to type.
extern struct BuiltinsAtPrompt {
    Object exit, quit, help;
} mod_builtins_io;
extern Type mod_builtins_io_quitter_type, mod_builtins_io_helper_type;

#endif
