// importer.c - modules for C code; how they are found is the evaluator's affair.
#include "runtime/types/importer.h"

#include <string.h>

#include "runtime/protocol/attr.h"
#include "runtime/types/intern.h"
#include "runtime/types/str.h"

static struct {
    Object *(*import)(Str *name);
    Str *(*explain)(Object *module, Str *name);
} importer;

void importer_on_import(Object *(*import)(Str *name))
{
    importer.import = import;
}

void importer_on_missing(Str *(*explain)(Object *module, Str *name))
{
    importer.explain = explain;
}

Str *importer_missing_text(Object *module, Str *name)
{
    return importer.explain(module, name);
}

Object *importer_module(const char *name)
{
    Str *text = intern_text(name, strlen(name));
    Object *found = text != NULL ? importer.import(text) : NULL;
    xdecref((Object *)text);
    return found;
}

Object *importer_named(Str *name)
{
    Str *canonical = attr_canonical(name);
    Object *found = canonical != NULL ? importer.import(canonical) : NULL;
    xdecref((Object *)canonical);
    return found;
}

Object *importer_attribute(const char *module, const char *name)
{
    Object *holder = importer_module(module);
    Str *key = holder != NULL ? intern_text(name, strlen(name)) : NULL;
    Object *value = key != NULL ? attr_get(holder, key) : NULL;
    xdecref((Object *)key);
    xdecref(holder);
    return value;
}
