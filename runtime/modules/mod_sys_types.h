// mod_sys_types.h - the types of sys.version_info, sys.flags and their like: tuples
// with named items; and types.SimpleNamespace.
#ifndef OURO_RUNTIME_MODULES_MOD_SYS_TYPES_H
#define OURO_RUNTIME_MODULES_MOD_SYS_TYPES_H

#include "runtime/heap/object.h"

extern Type mod_sys_types_version_info_type, mod_sys_types_float_info_type,
    mod_sys_types_int_info_type;
extern Type mod_sys_types_hash_info_type, mod_sys_types_thread_info_type,
    mod_sys_types_flags_type;
extern Type mod_sys_types_unraisable_type, mod_sys_types_asyncgen_hooks_type;
extern Type mod_sys_types_namespace_type;

// A namespace with these attributes.
NEW Object *mod_sys_types_namespace_new(Dict *attributes);

#endif
