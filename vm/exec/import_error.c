// import_error.c - what to say when a module lacks a name.
//
// A module that hides another one has a file in the program's folder. A circular import
// meets a module whose code is still running: its spec says so.
#include "vm/exec/import_error.h"

#include "runtime/base/os.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/dict.h"
#include "runtime/types/exception.h"
#include "runtime/types/importer.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "vm/exec/import.h"

static struct {
    OPT Str *folder; // of the program; "": the working folder
} import_error;

void import_error_stop(void)
{
    ref_clear(&import_error.folder);
}

void import_error_set_folder(Str *folder)
{
    ref_set(&import_error.folder, folder);
}

// An attribute that may be missing or fail: NULL then, and nothing is raised.
static OPT Object *part(OPT Object *of, Str *name)
{
    Object *value = NULL;
    if (of != NULL && attr_lookup(of, name, &value) < 0)
        error_clear();
    return value;
}

static bool is_part_true(OPT Object *of, Str *name)
{
    Object *value = part(of, name);
    int truth = value != NULL ? operate_truth(value) : 0;
    xdecref(value);
    if (truth < 0)
        error_clear();
    return truth > 0;
}

// The file of a module, by its spec.
static OPT Str *origin_of(OPT Object *spec)
{
    Object *origin =
        is_part_true(spec, NAME(has_location)) ? part(spec, NAME(origin)) : NULL;
    if (origin != NULL && is_str(origin))
        return as_str(origin);
    xdecref(origin);
    return NULL;
}

// Where the folder ends in the first end characters of a path.
static size_t folder_end(Str *path, size_t end)
{
    while (end > 0 && str_char(path, end - 1) != '/')
        end--;
    return end > 0 ? end - 1 : 0;
}

// NULL: there is none, or it cannot be told.
static NEW OPT Str *program_folder(void)
{
    Buf working;
    if (import_error.folder == NULL)
        return NULL;
    if (import_error.folder->length > 0)
        return incref(import_error.folder);
    buf_start(&working);
    Str *folder = os_current_folder(&working)
                      ? str_from_utf8(buf_text(&working), working.length)
                      : NULL;
    buf_end(&working);
    return folder;
}

// Whether the module in this file is found before modules elsewhere.
static bool may_hide(OPT Str *origin)
{
    Str *folder = origin != NULL ? program_folder() : NULL, *last = NULL, *own = NULL;
    bool hides = false;
    if (folder != NULL) {
        size_t end = folder_end(origin, origin->length);
        last = str_slice(origin, end, origin->length);
        if (last != NULL && str_equal_text(last, "/__init__.py"))
            end = folder_end(origin, end);
        own = str_slice(origin, 0, end);
        hides = own != NULL && str_equal(own, folder);
    }
    xdecref((Object *)own);
    xdecref((Object *)last);
    xdecref((Object *)folder);
    error_clear();
    return hides;
}

// Whether the library has a module of that name.
static bool is_of_library(Str *name)
{
    Object *names = importer_attribute("sys", "stdlib_module_names");
    int found = names != NULL ? operate_contains(names, OBJ(name)) : -1;
    xdecref(names);
    if (found < 0)
        error_clear();
    return found > 0;
}

// Whether own.name is a module whose code is running.
static bool is_submodule_running(Str *own, Str *name)
{
    Str *full = error_format("%U.%U", own, name);
    Object *module = full != NULL ? dict_peek_str(import_modules(), full) : NULL;
    Object *spec = part(module, NAME(__spec__));
    bool running = is_part_true(spec, NAME(_initializing));
    xdecref(spec);
    xdecref((Object *)full);
    return running;
}

static Str *explain_running(Str *own, Str *name, OPT Str *origin)
{
    if (may_hide(origin))
        return error_format(
            "module '%U' has no attribute '%U' (consider renaming %R if it has the "
            "same name as a third-party module you intended to import)",
            own, name, OBJ(origin));
    if (origin != NULL)
        return error_format("partially initialized module '%U' from %R has no "
                            "attribute '%U' (most likely due to a circular import)",
                            own, OBJ(origin), name);
    return error_format("partially initialized module '%U' has no attribute '%U' "
                        "(most likely due to a circular import)",
                        own, name);
}

static Str *missing_text(Object *module, Str *name)
{
    Object *dict = OBJ(((Module *)(void *)module)->dict);
    Object *own = dict_peek_str(as_dict(dict), NAME(__name__));
    Object *spec = dict_peek_str(as_dict(dict), NAME(__spec__));
    Str *origin, *text, *of = own != NULL && is_str(own) ? as_str(own) : NULL;
    if (of == NULL)
        return error_format("module has no attribute '%U'", name);
    incref(own); // what is asked below may run Python
    if (spec != NULL)
        incref(spec);
    origin = origin_of(spec);
    if (may_hide(origin) && is_of_library(of))
        text = error_format("module '%U' has no attribute '%U' (consider renaming %R "
                            "since it has the same name as the standard library module "
                            "named '%U' and the import system gives it precedence)",
                            of, name, OBJ(origin), of);
    else if (is_part_true(spec, NAME(_initializing)))
        text = explain_running(of, name, origin);
    else if (is_submodule_running(of, name))
        text = error_format("cannot access submodule '%U' of module '%U' (most likely "
                            "due to a circular import)",
                            name, of);
    else
        text = error_format("module '%U' has no attribute '%U'", of, name);
    xdecref((Object *)origin);
    xdecref(spec);
    decref(own);
    return text;
}

void import_error_start(void)
{
    importer_on_missing(missing_text);
}

Object *import_error_raise(Object *module, Str *name)
{
    Object *module_name = part(module, NAME(__name__)),
           *file = part(module, NAME(__file__));
    Object *spec = part(module, NAME(__spec__));
    Str *text;
    if (module_name == NULL || !is_str(module_name))
        text = error_format(
            "cannot import name %R from '<unknown module name>' (unknown location)",
            OBJ(name));
    else if (file == NULL || !is_str(file))
        text = error_format("cannot import name %R from %R (unknown location)",
                            OBJ(name), module_name);
    else if (is_part_true(spec, NAME(_initializing)))
        text = error_format(
            "cannot import name %R from partially initialized module %R (most likely "
            "due to a circular import) (%S)",
            OBJ(name), module_name, file);
    else
        text = error_format("cannot import name %R from %R (%S)", OBJ(name),
                            module_name, file);
    if (text != NULL) {
        Object *error = exception_new(EXC(ImportError), OBJ(text));
        if (error != NULL) {
            ImportException *made = (ImportException *)(void *)error;
            ref_set(&made->msg, OBJ(text));
            ref_set(&made->name, module_name != NULL ? module_name : NONE);
            ref_set(&made->path, file != NULL ? file : NONE);
            ref_set(&made->name_from, OBJ(name));
            error_raise_object(error);
        }
        decref(OBJ(text));
    }
    xdecref(spec);
    xdecref(module_name);
    xdecref(file);
    return NULL;
}
