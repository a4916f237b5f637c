#include "runtime/modules/registry.h"

#include <string.h>

#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static const ModuleDef *const modules[] = {
#define MODULE(name) &mod_##name,
#include "runtime/modules/modules.def"
#undef MODULE
};

const ModuleDef *registry_find(const char *name)
{
    for (size_t i = 0; i < ARRAY_COUNT(modules); i++)
        if (strcmp(modules[i]->name, name) == 0)
            return modules[i];
    return NULL;
}

const FrozenModule *registry_find_frozen(const char *name)
{
    for (const FrozenModule *module = frozen_modules; module->name != NULL; module++)
        if (strcmp(module->name, name) == 0)
            return module;
    return NULL;
}

Tuple *registry_names(void)
{
    Tuple *names = tuple_new(ARRAY_COUNT(modules));
    if (names == NULL)
        return NULL;
    for (size_t i = 0; i < ARRAY_COUNT(modules); i++) {
        Str *name = str_from_text(modules[i]->name);
        if (name == NULL) {
            decref(OBJ(names)); // the items behind are NULL
            return NULL;
        }
        tuple_items(names)[i] = OBJ(name);
    }
    return names;
}
