// mod_functools_internal.h - what the files of _functools share.
#ifndef OURO_RUNTIME_MODULES_MOD_FUNCTOOLS_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_FUNCTOOLS_INTERNAL_H

#include "runtime/heap/object.h"

extern Type mod_functools_partial_type;
extern Type mod_functools_key_type;   // what cmp_to_key(f) is
extern Type mod_functools_keyed_type; // what cmp_to_key(f)(x) is
extern Type mod_functools_cache_type, mod_functools_cache_link_type;

#endif
