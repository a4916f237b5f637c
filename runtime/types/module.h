// module.h - module objects and the description of modules in C.
#ifndef OURO_RUNTIME_TYPES_MODULE_H
#define OURO_RUNTIME_TYPES_MODULE_H

#include "runtime/heap/object.h"

// A member that is made when someone first asks for it: a str, or what make gives.
typedef struct LateDef {
    const char *name;
    Object *(*make)(void); // NULL: text
    const char *text;
} LateDef;
// clang-format off
#define LATE_END { NULL, NULL, NULL }
// clang-format on
// def: NULL for modules written in Python; late: rows that fill() may set, or NULL
typedef struct Module {
    Object object;
    Dict *dict;
    const struct ModuleDef *def;
    const LateDef *late;
    uint64_t made; // bits of rows in late
} Module;
extern Type module_type;
// A module written in C: const ModuleDef mod_math = {...}; and a row in modules.def.
typedef struct ModuleDef {
    const char *name, *help;
    const NativeDef *functions;
    bool (*fill)(Module *module); // constants and types; may be NULL
} ModuleDef;
// __name__, __doc__, __package__, __loader__, __spec__ set
NEW Module *module_new(Str *name, OPT Object *help);
// size: members to make room for at once; 0: unknown
NEW Module *module_from_def(const ModuleDef *def, size_t size);
// NULL value: false
RAISES bool module_add_take(Module *module, const char *name, STEALS OPT Object *value);
// A constant of C: NUMBER_DEF(O_RDONLY).
typedef struct NumberDef {
    const char *name;
    int64_t value;
} NumberDef;
// clang-format off
#define NUMBER_DEF(name) { #name, name }
// clang-format on
RAISES bool module_add_numbers(Module *module, const NumberDef *def, size_t count);
// value: static, so it is neither counted nor read
RAISES bool module_add_static(Module *module, const char *name, Object *value);
// Make the late members that are asked for: name, or with NULL all.
RAISES bool module_make_late(Module *module, OPT Str *name);
// name: of the module, a str
RAISES bool module_add_functions(Module *module, OPT const NativeDef *def,
                                 Object *name);

#endif
