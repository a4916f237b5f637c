// importer.h - asking for a module by its name, from C.
#ifndef OURO_RUNTIME_TYPES_IMPORTER_H
#define OURO_RUNTIME_TYPES_IMPORTER_H

#include "runtime/heap/object.h"

// The module of a dotted name, loaded if need be. raises what the import raises
NEW Object *importer_module(const char *name);
NEW Object *importer_named(Str *name); // the same of a str
// An attribute of a module, by both names.
NEW Object *importer_attribute(const char *module, const char *name);
// "module 'm' has no attribute 'name'", and why. raises MemoryError, or nothing: NULL
NEW OPT Str *importer_missing_text(Object *module, Str *name);
// Installed by the evaluator.
void importer_on_import(Object *(*import)(Str *name));
void importer_on_missing(Str *(*explain)(Object *module, Str *name));

#endif
