// mod_operator_internal.h - what the files of _operator share.
#ifndef OURO_RUNTIME_MODULES_MOD_OPERATOR_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_OPERATOR_INTERNAL_H

#include "runtime/heap/object.h"

extern Type mod_operator_get_item_type;   // itemgetter
extern Type mod_operator_get_attr_type;   // attrgetter
extern Type mod_operator_get_method_type; // methodcaller

#endif
