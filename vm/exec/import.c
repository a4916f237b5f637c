// import.c - finding, loading and naming of modules.
//
// Order: sys.modules, modules in C, frozen core modules, the folders of sys.path or of
// the package, the other frozen modules (they play the part of a library folder at the
// end of sys.path); a folder without __init__.py only when all of them have nothing
// else.
#include "vm/exec/import.h"

#include <errno.h>
#include <string.h>

#include "runtime/base/os.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/exception.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"
#include "vm/compile/compile.h"
#include "vm/exec/eval.h"
#include "vm/exec/finder.h"
#include "vm/exec/import_error.h"
#include "vm/exec/loader.h"
#include "vm/exec/mod_mem_library.h"
#include "vm/exec/suggest.h"

static struct {
    Dict *modules; // sys.modules
} import;

bool import_start(void)
{
    importer_on_import(import_module);
    import_error_start();
    import.modules = dict_new();
    return import.modules != NULL;
}

void import_stop(void)
{
    mod_mem_library_stop();
    ref_clear(&import.modules);
    import_error_stop();
}

Dict *import_modules(void)
{
    return import.modules;
}

// ---- running a module's code ----

static bool set_text(Dict *dict, Str *key, Str *value)
{
    return dict_set_str(dict, key, OBJ(value));
}

// Compile and run source in the namespace of module, which is in sys.modules already.
static bool run_source(Module *module, const char *source, size_t length, Str *filename)
{
    Code *code =
        compile_source(source, length, filename, COMPILE_EXEC, COMPILE_IS_IMPORT);
    if (code == NULL)
        return false;
    Function *function = function_new(code, module->dict);
    decref(OBJ(code));
    if (function == NULL)
        return false;
    Object *result = eval_names(function, OBJ(module->dict));
    decref(OBJ(function));
    xdecref(result);
    return result != NULL;
}

// Give a module its spec. A folder without __init__.py is no file's and no binary's.
static bool describe(Module *module, Str *name, OPT Str *file, bool frozen)
{
    Object *loader = file != NULL ? loader_of_file(name, file)
                     : frozen     ? OBJ(incref(&loader_frozen_type))
                                  : NONE;
    Object *origin = file != NULL ? OBJ(incref(file))
                     : frozen     ? (Object *)str_from_text("frozen")
                                  : NONE;
    bool ok =
        loader != NULL && origin != NULL &&
        loader_describe(module, name, loader, origin,
                        dict_peek_str(module->dict, NAME(__path__)), file != NULL);
    xdecref(loader);
    xdecref(origin);
    return ok;
}

// A module about to be filled: registered, with its file and package set. code_file:
// what its code objects say, NULL: it has no code; file: if that is one.
static Module *new_module(Str *name, OPT Str *code_file, OPT Str *file,
                          OPT Str *package, OPT Str *folder)
{
    Module *module = module_new(name, NULL);
    if (module == NULL)
        return NULL;
    Dict *dict = module->dict;
    if ((code_file != NULL && !set_text(dict, NAME(__file__), code_file)) ||
        (package != NULL && !set_text(dict, NAME(__package__), package)) ||
        !dict_set_str(dict, NAME(__builtins__), OBJ(frame_stack.builtins)))
        goto fail;
    if (folder != NULL) {
        List *path = list_from_array((Object *const[]){ OBJ(folder) }, 1);
        bool ok = path != NULL && dict_set_str(dict, NAME(__path__), OBJ(path));
        xdecref((Object *)path);
        if (!ok)
            goto fail;
    }
    if (describe(module, name, file, file == NULL && code_file != NULL) &&
        dict_set_str(import.modules, name, OBJ(module)))
        return module;
fail:
    decref(OBJ(module));
    return NULL;
}

// Run source as the code of a fresh module; on failure it leaves sys.modules again.
static Object *load_source(Str *name, const char *source, size_t length, Str *code_file,
                           OPT Str *file, OPT Str *package, OPT Str *folder)
{
    Module *module = new_module(name, code_file, file, package, folder);
    if (module == NULL)
        return NULL;
    loader_set_initializing(module, true);
    bool ran = run_source(module, source, length, code_file);
    loader_set_initializing(module, false);
    if (!ran) {
        Object *error = error_take();
        (void)dict_delete_str(import.modules, name);
        error_restore(error);
        decref(OBJ(module));
        return NULL;
    }
    Object *result =
        dict_peek_str(import.modules, name); // the code may have replaced it
    result = incref(result != NULL ? result : OBJ(module));
    decref(OBJ(module));
    return result;
}

// ---- finding ----

static Object *load_file(Str *name, const char *path, OPT Str *package, OPT Str *folder)
{
    Buf source;
    buf_start(&source);
    Object *module = NULL;
    Str *file = str_from_text(path);
    if (file != NULL) {
        if (os_read_file(path, &source))
            module = load_source(name, buf_text(&source), source.length, file, file,
                                 package, folder);
        else
            error_raise_errno(errno, OBJ(file));
        decref(OBJ(file));
    }
    buf_end(&source);
    return module;
}

static Object *load_frozen(Str *name, const FrozenModule *frozen, OPT Str *package,
                           OPT Str *folder)
{
    Str *code_file = error_format("<frozen %s>", frozen->name);
    if (code_file == NULL)
        return NULL;
    Object *module = load_source(name, frozen->source, frozen->size, code_file, NULL,
                                 package, folder);
    decref(OBJ(code_file));
    return module;
}

static bool describe_native(Module *module, Str *name)
{
    Object *origin = (Object *)str_from_text("built-in");
    bool ok = origin != NULL && loader_describe(module, name, OBJ(&loader_builtin_type),
                                                origin, NULL, false);
    xdecref(origin);
    return ok;
}

// A module written in C: 1, 0, -1.
static int load_native(Str *name, Object **out)
{
    char *owned;
    size_t size;
    const char *text = str_utf8(name, NULL, &owned, &size);
    if (text == NULL)
        return -1;
    int got = 0;
    const ModuleDef *def = registry_find(text);
    if (def != NULL) {
        Module *module = module_from_def(def, 0);
        *out = (Object *)module;
        got = module != NULL && describe_native(module, name) &&
                      dict_set_str(import.modules, name, *out)
                  ? 1
                  : -1;
        if (got < 0)
            ref_clear(out);
    }
    if (def == NULL && strcmp(text, "_frozen_importlib") == 0) {
        *out = loader_module(name);
        got = *out != NULL && dict_set_str(import.modules, name, *out) ? 1 : -1;
        if (got < 0)
            ref_clear(out);
    }
    str_utf8_free(owned, size);
    return got;
}

// Load what was found for name.
static Object *load_found(Str *name, const Found *found)
{
    Object *module = NULL;
    Str *folder =
        found->folder.length > 0 ? str_from_text(buf_text(&found->folder)) : NULL;
    Str *package = found->folder.length > 0 ? incref(name) : finder_parent_of(name);
    if (package == NULL || (folder == NULL && found->folder.length > 0))
        goto out;
    if (found->frozen != NULL)
        module = load_frozen(name, found->frozen, package, folder);
    else if (found->file.length > 0)
        module = load_file(name, buf_text(&found->file), package, folder);
    else
        module = (Object *)new_module(name, NULL, NULL, package, folder);
out:
    xdecref((Object *)folder);
    xdecref((Object *)package);
    return module;
}

Object *import_system_path(void)
{
    Object *sys = dict_peek_str(import.modules, NAME(sys));
    return sys != NULL ? attr_get(sys, NAME(path)) : (Object *)list_new(0);
}

// Modules of CPython's library that need what Ouro has not, and what that is.
static const struct {
    const char *name, *needs;
} refused[] = {
    { "_ctypes", "foreign functions" },
    { "_socket", "sockets" },
    { "_sqlite3", "SQLite" },
    { "_ssl", "sockets" },
    { "_tkinter", "windows" },
    { "asyncio", "event loops" },
    { "cProfile", "profile hooks" },
    { "urllib.request", "sockets" },
    { "ctypes", "foreign functions" },
    { "ftplib", "sockets" },
    { "http.client", "sockets" },
    { "http.server", "sockets" },
    { "profile", "profile hooks" },
    { "multiprocessing", "processes that share objects" },
    { "selectors", "sockets" },
    { "smtplib", "sockets" },
    { "socket", "sockets" },
    { "socketserver", "sockets" },
    { "sqlite3", "SQLite" },
    { "ssl", "sockets" },
    { "tkinter", "windows" },
    { "turtle", "windows" },
    { "xmlrpc", "sockets" },
};

static const char *why_refused(Str *name)
{
    for (size_t i = 0; i < ARRAY_COUNT(refused); i++)
        if (str_equal_text(name, refused[i].name))
            return refused[i].needs;
    return NULL;
}

static Object *raise_not_found(Str *name, const char *detail, OPT Object *parent)
{
    const char *needs = why_refused(name);
    if (needs != NULL)
        return error_raise_name(EXC(ModuleNotFoundError), name,
                                "No module named %R: Ouro has no %s", OBJ(name), needs);
    Object *error =
        error_raise_name(EXC(ModuleNotFoundError), name,
                         parent != NULL ? "No module named %R%s%R is not a package"
                                        : "No module named %R",
                         OBJ(name), detail, parent);
    return error;
}

// Find name, whose parent package (if any) is loaded: 1, 0, -1.
static int find(Str *name, OPT Object *parent_module, Found *found)
{
    Object *path = NULL, *system = import_system_path();
    int got = system != NULL ? 1 : -1;
    if (got > 0 && parent_module != NULL)
        got = attr_lookup(parent_module, NAME(__path__), &path);
    if (got > 0)
        got = finder_find(name, path, system, found);
    xdecref(path);
    xdecref(system);
    return got;
}

static bool bind_in_package(Object *package, Str *name, Object *module)
{
    Str *part = finder_last_part(name);
    part = part != NULL ? intern_str(part) : NULL;
    bool ok = part != NULL && attr_set(package, part, module);
    xdecref((Object *)part);
    return ok;
}

// Ask the finders that the program put into sys.meta_path: 1, 0, -1.
static int load_by_meta_path(Str *name, OPT Object *parent_module, Object **out)
{
    Object *sys = dict_peek_str(import.modules, NAME(sys)), *finders = NULL,
           *path = NULL, *function;
    if (sys == NULL || attr_lookup(sys, NAME(meta_path), &finders) < 0)
        return sys == NULL ? 0 : -1;
    bool any = finders != NULL && is_list(finders) && as_list(finders)->count > 0;
    xdecref(finders);
    if (!any)
        return 0;
    if (parent_module != NULL && attr_lookup(parent_module, NAME(__path__), &path) < 0)
        return -1;
    function = importer_attribute("importlib", "_find_by_meta_path");
    Object *module = function != NULL
                         ? call_2(function, OBJ(name), path != NULL ? path : NONE)
                         : NULL;
    xdecref(function);
    xdecref(path);
    if (module == NULL || module == NONE)
        return module == NULL ? -1 : 0;
    *out = module;
    return 1;
}

// The module becomes an attribute of its package: of the one that is loaded by now.
static RAISES bool bind_in_parent(Str *parent, Str *name, Object *module)
{
    Object *package = dict_peek_str(import.modules, parent);
    if (package == NULL) {
        error_raise_value(EXC(KeyError), OBJ(parent));
        return false;
    }
    incref(package);
    bool ok = bind_in_package(package, name, module);
    decref(package);
    return ok;
}

// Load name, whose parent package (if any) is loaded.
static Object *load(Str *name, OPT Str *parent, OPT Object *parent_module)
{
    Object *out = NULL;
    Found found;
    finder_begin(&found);
    int got = load_by_meta_path(name, parent_module, &out);
    if (got == 0 && parent_module == NULL)
        got = load_native(name, &out);
    if (got == 0) {
        got = find(name, parent_module, &found);
        if (got > 0)
            got = (out = load_found(name, &found)) != NULL ? 1 : -1;
    }
    finder_end(&found);
    if (got == 0) {
        Object *path;
        if (parent_module != NULL &&
            (got = attr_lookup(parent_module, NAME(__path__), &path)) > 0)
            decref(path);
        if (got >= 0)
            raise_not_found(name, got > 0 || parent_module == NULL ? "" : "; ",
                            got > 0 || parent_module == NULL ? NULL : OBJ(parent));
        return NULL;
    }
    if (out != NULL && parent_module != NULL && !bind_in_parent(parent, name, out))
        ref_clear(&out);
    return out;
}

static bool has_nul(const Str *name)
{
    size_t i = 0;
    while (i < name->length && str_char(name, i) != 0)
        i++;
    return i < name->length;
}

// Load a module that is not in sys.modules, after the packages above it.
static Object *load_module(Str *name)
{
    Object *result = NULL, *parent_module = NULL, *loaded;
    if (!error_enter(""))
        return NULL;
    Str *parent = finder_parent_of(name);
    if (parent != NULL && parent->length > 0)
        parent_module = import_module(parent);
    if (parent != NULL && (parent->length == 0 || parent_module != NULL)) {
        loaded = dict_peek_str(import.modules, name); // the package may have loaded it
        result = loaded != NULL
                     ? incref(loaded)
                     : load(name, parent->length > 0 ? parent : NULL, parent_module);
    }
    xdecref((Object *)parent);
    xdecref(parent_module);
    error_leave();
    return result;
}

// The same while a block is checked for leaks: its memory is the modules'.
static Object *load_watched(Str *name)
{
    LibraryImport watched;
    if (!mod_mem_library_import_begin(&watched, name))
        return NULL;
    Object *result = load_module(name);
    if (!mod_mem_library_import_end(&watched))
        ref_clear(&result);
    return result;
}

Object *import_module(Str *name)
{
    Object *loaded = dict_peek_str(import.modules, name);
    if (loaded == NONE)
        return error_raise_name(EXC(ModuleNotFoundError), name,
                                "import of %U halted; None in sys.modules", name);
    if (loaded != NULL)
        return incref(loaded);
    if (has_nul(name))
        return raise_not_found(name, "", NULL);
    return UNLIKELY(mod_mem_library_is_watching()) ? load_watched(name)
                                                   : load_module(name);
}

// Find what `-m name` runs: the module's source, or that of its package's __main__,
// whose name is then in *main_name. 1, 0, -1.
static int find_main(Str *name, Found *found, Str **main_name)
{
    Str *parent = finder_parent_of(name);
    Object *package =
        parent != NULL && parent->length > 0 ? import_module(parent) : NULL;
    int got = parent == NULL || (parent->length > 0 && package == NULL) ? -1 : 1;
    if (got > 0)
        got = find(name, package, found);
    xdecref((Object *)parent);
    xdecref(package);
    *main_name = incref(name);
    if (got <= 0 || found->folder.length == 0)
        return got;
    finder_end(found);
    finder_begin(found);
    ref_set_take((Object **)main_name, (Object *)error_format("%U.__main__", name));
    package = *main_name != NULL ? import_module(name) : NULL;
    got = package != NULL ? find(*main_name, package, found) : -1;
    xdecref(package);
    return got;
}

// Make the path absolute, as the interpreter shows files of programs.
static void make_absolute(Buf *path)
{
    Buf absolute;
    if (buf_text(path)[0] == '/')
        return;
    buf_start(&absolute);
    if (os_current_folder(&absolute)) {
        buf_append_char(&absolute, '/');
        buf_append(&absolute, buf_text(path), path->length);
        buf_clear(path);
        buf_append(path, buf_text(&absolute), absolute.length);
    }
    buf_end(&absolute);
}

// Let sys.argv[0] be the file of the module that runs as __main__.
static bool name_program(Str *file)
{
    Object *sys = dict_peek_str(import.modules, NAME(sys)), *argv = NULL;
    int got = sys == NULL ? 0 : attr_lookup(sys, NAME(argv), &argv);
    if (got > 0 && is_list(argv) && as_list(argv)->count > 0)
        ref_set(&as_list(argv)->items[0], OBJ(file));
    xdecref(argv);
    return got >= 0;
}

static bool run_main_file(Buf *path, Str *name, Module *main)
{
    Buf source;
    buf_start(&source);
    make_absolute(path);
    Str *file = str_from_text(buf_text(path));
    bool ok = file != NULL && set_text(main->dict, NAME(__file__), file) &&
              describe(main, name, file, false) && name_program(file);
    if (ok && !os_read_file(buf_text(path), &source))
        ok = error_raise_errno(errno, OBJ(file)) != NULL;
    ok = ok && run_source(main, buf_text(&source), source.length, file);
    xdecref((Object *)file);
    buf_end(&source);
    return ok;
}

static bool run_main_frozen(const FrozenModule *frozen, Str *name, Module *main)
{
    const char *last = strrchr(frozen->name, '.');
    Str *code_file = error_format("<frozen %s>", frozen->name);
    Str *program = error_format("%s.py", last != NULL ? last + 1 : frozen->name);
    bool ok = code_file != NULL && program != NULL &&
              describe(main, name, NULL, true) && name_program(program) &&
              run_source(main, frozen->source, frozen->size, code_file);
    xdecref((Object *)code_file);
    xdecref((Object *)program);
    return ok;
}

// Why there is nothing to run: in *problem. name is that of the module, main_name what
// was looked for last.
static Object *explain_main(Str *name, Str *main_name, Str **problem)
{
    char *owned;
    size_t size;
    const char *text = str_utf8(name, NULL, &owned, &size);
    bool native = text != NULL && registry_find(text) != NULL;
    if (text != NULL)
        str_utf8_free(owned, size);
    if (native)
        *problem = error_format("No code object available for %U", name);
    else if (str_equal(name, main_name))
        *problem = error_format("No module named %U", name);
    else
        *problem = error_format(
            "No module named %U; %R is a package and cannot be directly executed",
            main_name, OBJ(name));
    return NULL;
}

// The package that should hold the module cannot be imported: that is in *problem,
// unless its own code failed.
static Object *explain_parent(Str *name, Str **problem)
{
    if (!error_matches(EXC(ModuleNotFoundError)))
        return NULL;
    Object *error = error_take();
    if (as_exception(error)->traceback != NULL) {
        error_restore(error);
        return NULL;
    }
    *problem = error_format(
        "Error while finding module specification for %R (ModuleNotFoundError: %S)",
        OBJ(name), error);
    decref(error);
    return NULL;
}

Object *import_run_main(Str *name, Module *main, Str **problem)
{
    Object *result = NULL;
    Found found;
    Str *main_name = NULL, *package = NULL;
    *problem = NULL;
    finder_begin(&found);
    int got = find_main(name, &found, &main_name);
    if (got > 0 && (found.frozen != NULL || found.file.length > 0)) {
        package = finder_parent_of(main_name);
        bool ok = package != NULL && set_text(main->dict, NAME(__package__), package) &&
                  (found.frozen != NULL ? run_main_frozen(found.frozen, main_name, main)
                                        : run_main_file(&found.file, main_name, main));
        result = ok ? NONE : NULL;
    } else if (got >= 0) {
        explain_main(name, main_name, problem);
    } else {
        explain_parent(name, problem);
    }
    xdecref((Object *)package);
    xdecref((Object *)main_name);
    finder_end(&found);
    return result;
}

// ---- statements ----

// What globals say under a name, None as if it were not there.
static BORROWED OPT Object *said(OPT Dict *globals, Str *name)
{
    Object *value = globals != NULL ? dict_peek_str(globals, name) : NULL;
    return value != NONE ? value : NULL;
}

static Str *check_package(STEALS OPT Object *package, const char *what)
{
    if (package != NULL && !is_str(package)) {
        error_raise(EXC(TypeError), "%s must be a string", what);
        ref_clear(&package);
    }
    return (Str *)(void *)package;
}

// The package by __package__, which the parent of the spec should equal.
static Str *package_by_name(Object *package, OPT Object *spec)
{
    Str *name = check_package(incref(package), "package");
    if (name == NULL || spec == NULL)
        return name;
    Object *parent = attr_get(spec, NAME(parent));
    int same = parent != NULL ? operate_equal(OBJ(name), parent) : -1;
    xdecref(parent);
    if (same < 0 || (same == 0 && !error_warn(EXC(DeprecationWarning),
                                              "__package__ != __spec__.parent")))
        ref_clear(&name);
    return name;
}

// The package that relative names count from.
static Str *package_of(OPT Dict *globals)
{
    Object *package = said(globals, NAME(__package__));
    Object *spec = said(globals, NAME(__spec__));
    if (package != NULL)
        return package_by_name(package, spec);
    if (spec != NULL)
        return check_package(attr_get(spec, NAME(parent)), "__spec__.parent");
    if (globals != NULL &&
        !error_warn(EXC(ImportWarning), "can't resolve package from __spec__ or "
                                        "__package__, falling back on __name__ and "
                                        "__path__"))
        return NULL;
    Object *name = globals != NULL ? dict_peek_str(globals, NAME(__name__)) : NULL;
    if (name == NULL) {
        error_raise(EXC(KeyError), "'__name__' not in globals");
        return NULL;
    }
    if (!is_str(name))
        return check_package(incref(name), "__name__");
    return dict_peek_str(globals, NAME(__path__)) != NULL
               ? incref(as_str(name))
               : finder_parent_of(as_str(name));
}

static Str *resolve(Str *name, OPT Dict *globals, int64_t level)
{
    Str *package = package_of(globals);
    if (package == NULL)
        return NULL;
    if (package->length == 0) {
        decref(OBJ(package));
        error_raise(EXC(ImportError),
                    "attempted relative import with no known parent package");
        return NULL;
    }
    for (int64_t i = 1; i < level; i++) {
        Str *up = finder_parent_of(package);
        decref(OBJ(package));
        if (up == NULL)
            return NULL;
        if (up->length == 0) {
            decref(OBJ(up));
            error_raise(EXC(ImportError),
                        "attempted relative import beyond top-level package");
            return NULL;
        }
        package = up;
    }
    Str *full =
        name->length == 0 ? incref(package) : error_format("%U.%U", package, name);
    decref(OBJ(package));
    return full;
}

// Whether the pending exception says that the module `full` itself is not there.
static bool is_absent(Str *full)
{
    Object *error, *name = NULL;
    if (!error_matches(EXC(ModuleNotFoundError)) ||
        dict_peek_str(import.modules, full) != NULL)
        return false;
    error = error_take();
    bool absent = attr_lookup(error, NAME(name), &name) > 0 && is_str(name) &&
                  str_equal(as_str(name), full);
    xdecref(name);
    error_restore(error);
    return absent;
}

// Load a submodule of a package; there may be none: import_from reports that.
static bool load_submodule(Object *module, Str *item)
{
    Object *name = attr_get(module, NAME(__name__)), *value = NULL;
    Str *full = name != NULL ? error_format("%S.%U", name, item) : NULL;
    xdecref(name);
    if (full == NULL)
        return false;
    value = import_module(full);
    bool good = value != NULL;
    if (!good && is_absent(full)) {
        error_clear();
        good = true;
    }
    xdecref(value);
    decref(OBJ(full));
    return good;
}

// Load the submodules that `from package import names` may mean. A star in __all__
// (in_all) means nothing.
static bool load_submodules(Object *module, Object *from_list, bool in_all)
{
    Object *path, *item, *iter;
    int got = attr_lookup(module, NAME(__path__), &path);
    if (got <= 0)
        return got == 0;
    decref(path);
    if ((iter = iterate_of(from_list)) == NULL)
        return false;
    bool ok = true;
    while (ok && (got = iterate_next(iter, &item)) > 0) {
        Object *value = NULL;
        if (is_str(item) && str_equal(as_str(item), NAME(star_))) {
            got = in_all ? 0 : attr_lookup(module, NAME(__all__), &value);
            if (got != 0)
                ok = got > 0 && load_submodules(module, value, true);
        } else if (is_str(item) &&
                   (got = attr_lookup(module, as_str(item), &value)) == 0) {
            ok = load_submodule(module, as_str(item));
        } else {
            ok = got >= 0;
        }
        xdecref(value);
        decref(item);
    }
    decref(iter);
    return ok && got >= 0;
}

Object *import_name(Str *name, Dict *globals, Object *from_list, int64_t level)
{
    if (level < 0)
        return error_raise(EXC(ValueError), "level must be >= 0");
    if (name->length == 0 && level == 0)
        return error_raise(EXC(ValueError), "Empty module name");
    Str *full = level > 0 ? resolve(name, globals, level) : incref(name);
    if (full == NULL)
        return NULL;
    Object *module = import_module(full);
    int has_list = module != NULL && from_list != NONE ? operate_truth(from_list) : 0;
    if (module != NULL && has_list > 0) {
        if (!load_submodules(module, from_list, false))
            ref_clear(&module);
    } else if (module != NULL && level == 0) { // `import a.b` binds a
        size_t dot = 0;
        while (dot < full->length && str_char(full, dot) != '.')
            dot++;
        if (dot < full->length) {
            Str *top = str_slice(full, 0, dot);
            decref(module);
            module = top != NULL ? import_module(top) : NULL;
            xdecref((Object *)top);
        }
    } else if (module != NULL && name->length > 0) { // `from . import` without a list
        size_t dot = 0;
        while (dot < name->length && str_char(name, dot) != '.')
            dot++;
        Str *top = str_slice(full, 0, full->length - (name->length - dot));
        decref(module);
        module = top != NULL ? import_module(top) : NULL;
        xdecref((Object *)top);
    }
    decref(OBJ(full));
    return module;
}

Object *import_from(Object *module, Str *name)
{
    Object *value, *module_name;
    int got = attr_lookup(module, name, &value);
    if (got != 0)
        return got > 0 ? value : NULL;
    got = attr_lookup(module, NAME(__name__),
                      &module_name); // a circular import's submodule
    if (got > 0) {
        Str *full = error_format("%S.%U", module_name, name);
        decref(module_name);
        Object *loaded = full != NULL ? dict_peek_str(import.modules, full) : NULL;
        xdecref((Object *)full);
        if (loaded != NULL)
            return incref(loaded);
    }
    return got < 0 || error_occurred() ? NULL : import_error_raise(module, name);
}

static bool copy_name(Object *module, Object *name, Object *names)
{
    Object *value = attr_get(module, as_str(name));
    bool ok = value != NULL && operate_assign(names, name, value);
    xdecref(value);
    return ok;
}

static bool refuse_star_name(Object *module, Object *item, bool of_dict)
{
    Object *name = attr_get(module, NAME(__name__));
    if (name == NULL)
        return false;
    if (is_str(name))
        error_raise(EXC(TypeError), "%s in %U.%s must be str, not %T",
                    of_dict ? "Key" : "Item", as_str(name),
                    of_dict ? "__dict__" : "__all__", item);
    else
        error_raise(EXC(TypeError), "module __name__ must be a string, not %T", name);
    decref(name);
    return false;
}

bool import_star(Object *module, Object *names)
{
    Object *all;
    bool skip_private = false;
    int got = attr_lookup(module, NAME(__all__), &all);
    if (got < 0)
        return false;
    if (got == 0) {
        Object *dict = attr_get(module, NAME(__dict__));
        if (dict == NULL)
            return false;
        all = (Object *)list_from_iter(dict);
        decref(dict);
        skip_private = true;
    }
    Object *iter = all != NULL ? iterate_of(all) : NULL, *name;
    xdecref(all);
    if (iter == NULL)
        return false;
    bool ok = true;
    while (ok && (got = iterate_next(iter, &name)) > 0) {
        if (!is_str(name))
            ok = refuse_star_name(module, name, skip_private);
        else if (!skip_private || as_str(name)->length == 0 ||
                 str_char(as_str(name), 0) != '_')
            ok = copy_name(module, name, names);
        decref(name);
    }
    decref(iter);
    return ok && got >= 0;
}

// ---- the built-in function, the prompt ----

static Object *import_f_import(Object *self, Object *const *args)
{
    (void)self;
    int64_t level;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "module name must be a string");
    if (!operate_c_int(args[4], &level))
        return NULL;
    if (level > 0 && args[1] != NONE && !is_dict(args[1]))
        return error_raise(EXC(TypeError), "globals must be a dict");
    return import_name(as_str(args[0]), is_dict(args[1]) ? as_dict(args[1]) : NULL,
                       args[3], level);
}

const NativeDef import_functions[] = {
    { import_f_import,
      "__import__(name, globals=None, locals=None, fromlist=(), level=0)",
      "Import a module." },
    NATIVE_END,
};

bool import_is_default(const Object *function)
{
    return function->shape == SHAPE_NATIVE &&
           ((const Native *)(const void *)function)->def == import_functions;
}

bool import_display(Object *value)
{
    Object *sys = dict_peek_str(import.modules, NAME(sys));
    Object *hook;
    int got = sys != NULL ? attr_lookup(sys, NAME(displayhook), &hook) : 0;
    if (got < 0)
        return false;
    if (got == 0)
        return error_false(EXC(RuntimeError), "lost sys.displayhook");
    Object *result = call_1(hook, value);
    decref(hook);
    xdecref(result);
    return result != NULL;
}
