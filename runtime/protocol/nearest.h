// nearest.h - which of some names a wrong one may have meant.
//
// source  Levenshtein distance with CPython's costs: a change of case costs less.
#ifndef OURO_RUNTIME_PROTOCOL_NEAREST_H
#define OURO_RUNTIME_PROTOCOL_NEAREST_H

#include "runtime/types/str.h"

typedef struct Nearest {
    Str *wrong; // NULL: too long, or too many candidates
    Str *best;  // borrowed; NULL: none is near enough
    unsigned distance;
} Nearest;

// Begin with a name that will be compared to count others.
Nearest nearest_begin(Str *wrong, size_t count);
// Keep candidate if it is nearer than what came before. Never raises.
void nearest_consider(Nearest *nearest, OPT Str *candidate);
// The nearest of count names (NULLs are skipped) that is near enough. Never raises.
BORROWED OPT Str *nearest_name(Str *wrong, Str *const *names, size_t count);

#endif
