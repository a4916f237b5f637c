// lazy.h - map, filter, zip, enumerate.
#ifndef OURO_RUNTIME_TYPES_LAZY_H
#define OURO_RUNTIME_TYPES_LAZY_H

#include "runtime/heap/object.h"

extern Type map_type, filter_type, zip_type, enumerate_type;

#endif
