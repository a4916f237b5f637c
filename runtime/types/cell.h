// cell.h - a variable shared by closures.
#ifndef OURO_RUNTIME_TYPES_CELL_H
#define OURO_RUNTIME_TYPES_CELL_H

#include "runtime/heap/object.h"

typedef struct Cell {
    Object object;
    Object *value;
} Cell; // value NULL: unset
extern Type cell_type;
// A new cell. takes value, on failure too
NEW Object *cell_new_take(STEALS OPT Object *value);

#endif
