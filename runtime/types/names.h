// names.h - names known to C, as static interned str objects: NAME(append).
#ifndef OURO_RUNTIME_TYPES_NAMES_H
#define OURO_RUNTIME_TYPES_NAMES_H

#include "runtime/heap/object.h"

#include "runtime/types/str.h"

#define NAME_ROW(id)                                                                   \
    extern struct NamesLayout_##id {                                                   \
        Str str;                                                                       \
        char text[sizeof #id];                                                         \
    } names_##id;
#define NAME_TEXT(id, text_)                                                           \
    extern struct NamesLayout_##id {                                                   \
        Str str;                                                                       \
        char text[sizeof text_];                                                       \
    } names_##id;
#include "runtime/types/names.def"
#undef NAME_ROW
#undef NAME_TEXT
#define NAME(id) (&names_##id.str)

// Written by scripts/names.c, as are the objects: the first table of interned strings, in
// which the names stand, and the list of them.
enum { NAME_SLOTS = 1024 };
extern Str *name_slots[NAME_SLOTS];
extern Str *const name_list[];
extern const size_t name_count;

#endif
