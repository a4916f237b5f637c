// mod_collections_internal.h - the types of _collections.
#ifndef OURO_RUNTIME_MODULES_MOD_COLLECTIONS_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_COLLECTIONS_INTERNAL_H

#include "runtime/heap/object.h"

extern Type mod_collections_deque_type, mod_collections_deque_iter_type,
    mod_collections_deque_reverse_iter_type;
extern Type mod_collections_dict_default_type, mod_collections_dict_ordered_type;

#endif
