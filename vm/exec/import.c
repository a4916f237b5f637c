// import.c - finding, loading and naming of modules.
//
// Order: sys.modules, modules of the binary, the folders of sys.path or of the package;
// a folder without __init__.py only when all of them have nothing else.
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
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"
#include "vm/compile/compile.h"
#include "vm/exec/eval.h"
#include "vm/exec/suggest.h"

static struct {
    Dict *modules;      // sys.modules
    List *initializing; // names of modules whose code is running
} import;

bool import_start(void)
{
    import.modules = dict_new();
    import.initializing = list_new(0);
    return import.modules != NULL && import.initializing != NULL;
}

void import_stop(void)
{
    ref_clear(&import.modules);
    ref_clear(&import.initializing);
}

Dict *import_modules(void)
{
    return import.modules;
}

static bool is_initializing(Object *name)
{
    for (size_t i = 0; i < import.initializing->count; i++)
        if (is_str(name) && str_equal(as_str(import.initializing->items[i]), as_str(name)))
            return true;
    return false;
}

// ---- running a module's code ----

static bool set_text(Dict *dict, Str *key, Str *value)
{
    return dict_set_str(dict, key, OBJ(value));
}

// Compile and run source in the namespace of module, which is in sys.modules already.
static bool run_source(Module *module, Str *name, const char *source, size_t length, Str *filename)
{
    Code *code = compile_source(source, length, filename, COMPILE_EXEC, 0);
    if (code == NULL)
        return false;
    Function *function = function_new(code, module->dict);
    decref(OBJ(code));
    if (function == NULL || !list_append_take(import.initializing, incref(OBJ(name)))) {
        xdecref((Object *)function);
        return false;
    }
    Object *result = eval_names(function, OBJ(module->dict));
    decref(OBJ(function));
    Object *last = list_pop_at(import.initializing, import.initializing->count - 1);
    xdecref(last);
    xdecref(result);
    return result != NULL;
}

// A module about to be filled: registered, with its file and package set.
static Module *new_module(Str *name, OPT Str *file, OPT Str *package, OPT Str *folder)
{
    Module *module = module_new(name, NULL);
    if (module == NULL)
        return NULL;
    Dict *dict = module->dict;
    if ((file != NULL && !set_text(dict, NAME(__file__), file)) ||
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
    if (dict_set_str(import.modules, name, OBJ(module)))
        return module;
fail:
    decref(OBJ(module));
    return NULL;
}

// Run source as the code of a fresh module; on failure it leaves sys.modules again.
static Object *load_source(Str *name, const char *source, size_t length, Str *file,
                           OPT Str *package, OPT Str *folder)
{
    Module *module = new_module(name, file, package, folder);
    if (module == NULL)
        return NULL;
    if (!run_source(module, name, source, length, file)) {
        Object *error = error_take();
        (void)dict_delete_str(import.modules, name);
        error_restore(error);
        decref(OBJ(module));
        return NULL;
    }
    Object *result = dict_peek_str(import.modules, name); // the code may have replaced it
    result = incref(result != NULL ? result : OBJ(module));
    decref(OBJ(module));
    return result;
}

// ---- finding ----

// Name of the package that holds `a.b.c`: `a.b`, or "".
static Str *parent_of(Str *name)
{
    for (size_t i = name->length; i > 0; i--)
        if (str_char(name, i - 1) == '.')
            return str_slice(name, 0, i - 1);
    return str_empty();
}

static Str *last_part(Str *name)
{
    for (size_t i = name->length; i > 0; i--)
        if (str_char(name, i - 1) == '.')
            return str_slice(name, i, name->length);
    return incref(name);
}

static Object *load_file(Str *name, const char *path, OPT Str *package, OPT Str *folder)
{
    Buf source;
    buf_start(&source);
    Object *module = NULL;
    Str *file = str_from_text(path);
    if (file != NULL) {
        if (os_read_file(path, &source))
            module = load_source(name, buf_text(&source), source.length, file, package, folder);
        else
            error_raise_errno(errno, OBJ(file));
        decref(OBJ(file));
    }
    buf_end(&source);
    return module;
}

// A folder of a search path with a slash behind it; "" is the current folder.
static void append_folder(Buf *path, const char *folder)
{
    if (*folder != '\0')
        buf_append_text(path, folder);
    else if (!os_current_folder(path))
        buf_append_char(path, '.');
    if (buf_text(path)[path->length - 1] != '/')
        buf_append_char(path, '/');
}

// The module `name` whose last part is `part`, in one folder: 1, 0 not there, -1.
static int find_in_folder(Str *name, const char *part, const char *folder, OPT Str *parent, Object **out)
{
    Buf path;
    buf_start(&path);
    append_folder(&path, folder);
    buf_append_text(&path, part);
    size_t stem = path.length;
    int got = 0;
    *out = NULL;
    if (os_file_kind(buf_text(&path)) == OS_FOLDER) {
        Str *package_folder = str_from_text(buf_text(&path));
        buf_append_text(&path, "/__init__.py");
        got = -1;
        if (package_folder != NULL && os_file_kind(buf_text(&path)) == OS_FILE)
            *out = load_file(name, buf_text(&path), name, package_folder);
        else if (package_folder != NULL)
            got = 0;
        if (*out != NULL)
            got = 1;
        xdecref((Object *)package_folder);
    }
    if (got == 0) {
        path.length = stem;
        buf_append_text(&path, ".py");
        if (os_file_kind(buf_text(&path)) == OS_FILE) {
            *out = load_file(name, buf_text(&path), parent, NULL);
            got = *out != NULL ? 1 : -1;
        }
    }
    buf_end(&path);
    return got;
}

// A folder without __init__.py: a namespace package, when nothing else was found.
static int find_namespace(Str *name, const char *part, const char *folder, Object **out)
{
    Buf path;
    buf_start(&path);
    append_folder(&path, folder);
    buf_append_text(&path, part);
    int got = 0;
    if (os_file_kind(buf_text(&path)) == OS_FOLDER) {
        Str *text = str_from_text(buf_text(&path));
        *out = text != NULL ? (Object *)new_module(name, NULL, name, text) : NULL;
        xdecref((Object *)text);
        got = *out != NULL ? 1 : -1;
    }
    buf_end(&path);
    return got;
}

typedef int (*FolderFn)(Str *name, const char *part, const char *folder, OPT Str *parent, Object **out);

static int in_namespace(Str *name, const char *part, const char *folder, OPT Str *parent, Object **out)
{
    (void)parent;
    return find_namespace(name, part, folder, out);
}

// Try every folder of a path list: 1, 0, -1.
static int search(Object *path, Str *name, OPT Str *parent, FolderFn try_folder, Object **out)
{
    Str *part = last_part(name);
    if (part == NULL)
        return -1;
    char *part_owned;
    size_t part_size;
    const char *part_text = str_utf8(part, NULL, &part_owned, &part_size);
    int got = part_text == NULL ? -1 : 0;
    List *folders = got == 0 ? list_from_iter(path) : NULL;
    if (folders == NULL)
        got = -1;
    for (size_t i = 0; got == 0 && i < folders->count; i++) {
        if (!is_str(folders->items[i]))
            continue;
        char *owned;
        size_t size;
        const char *folder = str_utf8(as_str(folders->items[i]), NULL, &owned, &size);
        got = folder == NULL ? -1 : try_folder(name, part_text, folder, parent, out);
        if (folder != NULL)
            str_utf8_free(owned, size);
    }
    xdecref((Object *)folders);
    if (part_text != NULL)
        str_utf8_free(part_owned, part_size);
    decref(OBJ(part));
    return got;
}

// A module of the binary: 1, 0, -1.
static int find_built_in(Str *name, Object **out)
{
    char *owned;
    size_t size;
    const char *text = str_utf8(name, NULL, &owned, &size);
    if (text == NULL)
        return -1;
    int got = 0;
    const ModuleDef *def = registry_find(text);
    const FrozenModule *frozen = registry_find_frozen(text);
    if (def != NULL) {
        *out = (Object *)module_from_def(def);
        got = *out != NULL && dict_set_str(import.modules, name, *out) ? 1 : -1;
        if (got < 0)
            ref_clear(out);
    } else if (frozen != NULL) {
        Str *file = error_format("<frozen %s>", text);
        Str *package = frozen->is_package ? incref(name) : parent_of(name);
        if (file != NULL && package != NULL)
            *out = load_source(name, frozen->source, frozen->size, file, package,
                               frozen->is_package ? file : NULL);
        xdecref((Object *)file);
        xdecref((Object *)package);
        got = *out != NULL ? 1 : -1;
    }
    str_utf8_free(owned, size);
    return got;
}

static Object *system_path(void)
{
    Object *sys = dict_peek_str(import.modules, NAME(sys));
    return sys != NULL ? attr_get(sys, NAME(path)) : (Object *)list_new(0);
}

static Object *raise_not_found(Str *name, const char *detail, OPT Object *parent)
{
    Object *error = error_raise_name(EXC(ModuleNotFoundError), name,
                                     parent != NULL ? "No module named %R%s%R is not a package"
                                                    : "No module named %R",
                                     OBJ(name), detail, parent);
    return error;
}

// Load name, whose parent package (if any) is loaded.
static Object *load(Str *name, OPT Str *parent, OPT Object *parent_module)
{
    Object *out = NULL, *path;
    int got = 0;
    if (parent_module == NULL) {
        got = find_built_in(name, &out);
        path = got == 0 ? system_path() : NULL;
    } else {
        got = attr_lookup(parent_module, NAME(__path__), &path);
        if (got == 0)
            return raise_not_found(name, "; ", OBJ(parent));
        if (got > 0)
            got = 0;
    }
    if (got == 0) {
        if (path == NULL)
            return NULL;
        got = search(path, name, parent, find_in_folder, &out);
        if (got == 0)
            got = search(path, name, parent, in_namespace, &out);
        decref(path);
    }
    if (got == 0)
        return raise_not_found(name, "", NULL);
    if (got < 0)
        return NULL;
    if (parent_module != NULL) {
        Str *part = last_part(name);
        part = part != NULL ? intern_str(part) : NULL;
        if (part == NULL || !attr_set(parent_module, part, out))
            ref_clear(&out);
        xdecref((Object *)part);
    }
    return out;
}

Object *import_module(Str *name)
{
    Object *loaded = dict_peek_str(import.modules, name);
    if (loaded == NONE)
        return error_raise_name(EXC(ModuleNotFoundError), name,
                                "import of %U halted; None in sys.modules", name);
    if (loaded != NULL)
        return incref(loaded);
    if (!error_enter(""))
        return NULL;
    Object *result = NULL, *parent_module = NULL;
    Str *parent = parent_of(name);
    if (parent != NULL && parent->length > 0)
        parent_module = import_module(parent);
    if (parent != NULL && (parent->length == 0 || parent_module != NULL)) {
        loaded = dict_peek_str(import.modules, name); // the package may have loaded it
        result = loaded != NULL ? incref(loaded)
                                : load(name, parent->length > 0 ? parent : NULL, parent_module);
    }
    xdecref((Object *)parent);
    xdecref(parent_module);
    error_leave();
    return result;
}

// Path of the file that `-m name` runs: the module's, or its package's __main__.
static bool main_path(Str *name, Buf *path)
{
    Str *parent = parent_of(name), *part = last_part(name);
    Object *package = NULL, *folders = NULL;
    bool found = false;
    if (parent == NULL || part == NULL)
        goto out;
    if (parent->length > 0) {
        package = import_module(parent);
        folders = package != NULL ? attr_get(package, NAME(__path__)) : NULL;
    } else {
        folders = system_path();
    }
    List *list = folders != NULL ? list_from_iter(folders) : NULL;
    for (size_t i = 0; list != NULL && !found && i < list->count; i++) {
        Str *stem = error_format("%S%s%U", list->items[i],
                                 is_str(list->items[i]) && as_str(list->items[i])->length == 0 ? "" : "/", part);
        char *owned;
        size_t size;
        const char *text = stem != NULL ? str_utf8(stem, NULL, &owned, &size) : NULL;
        for (int packaged = 0; text != NULL && !found && packaged < 2; packaged++) {
            buf_clear(path);
            buf_printf(path, "%s%s.py", text, packaged ? "/__main__" : "");
            found = os_file_kind(buf_text(path)) == OS_FILE;
        }
        if (text != NULL)
            str_utf8_free(owned, size);
        xdecref((Object *)stem);
    }
    xdecref((Object *)list);
out:
    xdecref((Object *)parent);
    xdecref((Object *)part);
    xdecref(package);
    xdecref(folders);
    return found;
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

Object *import_run_main(Str *name, Module *main)
{
    Buf path, source;
    buf_start(&path);
    buf_start(&source);
    Object *result = NULL;
    if (!main_path(name, &path))
        goto out;
    make_absolute(&path);
    Str *file = str_from_text(buf_text(&path)), *package = parent_of(name);
    if (file != NULL && package != NULL && set_text(main->dict, NAME(__file__), file) &&
        set_text(main->dict, NAME(__package__), package)) {
        if (!os_read_file(buf_text(&path), &source))
            error_raise_errno(errno, OBJ(file));
        else if (run_source(main, NAME(__main__), buf_text(&source), source.length, file))
            result = NONE;
    }
    xdecref((Object *)file);
    xdecref((Object *)package);
out:
    buf_end(&path);
    buf_end(&source);
    return result;
}

// ---- statements ----

// The package that relative names count from.
static Str *package_of(OPT Dict *globals)
{
    Object *package = globals != NULL ? dict_peek_str(globals, NAME(__package__)) : NULL;
    if (package != NULL && package != NONE) {
        if (!is_str(package)) {
            error_raise(EXC(TypeError), "package must be a string");
            return NULL;
        }
        return incref(as_str(package));
    }
    Object *name = globals != NULL ? dict_peek_str(globals, NAME(__name__)) : NULL;
    if (name == NULL || !is_str(name)) {
        error_raise(EXC(KeyError), "'__name__' not in globals");
        return NULL;
    }
    return dict_peek_str(globals, NAME(__path__)) != NULL ? incref(as_str(name)) : parent_of(as_str(name));
}

static Str *resolve(Str *name, OPT Dict *globals, int64_t level)
{
    Str *package = package_of(globals);
    if (package == NULL)
        return NULL;
    if (package->length == 0) {
        decref(OBJ(package));
        error_raise(EXC(ImportError), "attempted relative import with no known parent package");
        return NULL;
    }
    for (int64_t i = 1; i < level; i++) {
        Str *up = parent_of(package);
        decref(OBJ(package));
        if (up == NULL)
            return NULL;
        if (up->length == 0) {
            decref(OBJ(up));
            error_raise(EXC(ImportError), "attempted relative import beyond top-level package");
            return NULL;
        }
        package = up;
    }
    Str *full = name->length == 0 ? incref(package) : error_format("%U.%U", package, name);
    decref(OBJ(package));
    return full;
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
        } else if (is_str(item) && (got = attr_lookup(module, as_str(item), &value)) == 0) {
            Object *name = attr_get(module, NAME(__name__));
            Str *full = name != NULL ? error_format("%S.%U", name, as_str(item)) : NULL;
            value = full != NULL ? import_module(full) : NULL;
            if (value == NULL && full != NULL && error_matches(EXC(ModuleNotFoundError)) &&
                dict_peek_str(import.modules, full) == NULL)
                error_clear(); // import_from reports the name itself
            ok = !error_occurred();
            xdecref(name);
            xdecref((Object *)full);
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

static Object *raise_cannot_import(Object *module, Str *name)
{
    Object *module_name = NULL, *file = NULL;
    if (attr_lookup(module, NAME(__name__), &module_name) <= 0 ||
        attr_lookup(module, NAME(__file__), &file) < 0)
        error_clear();
    Str *where = module_name != NULL && is_str(module_name) ? as_str(module_name) : NULL;
    bool circular = where != NULL && is_initializing(module_name);
    Str *text;
    if (where == NULL)
        text = error_format("cannot import name %R from '<unknown module name>' (unknown location)", OBJ(name));
    else if (file == NULL || !is_str(file))
        text = error_format("cannot import name %R from %R (unknown location)", OBJ(name), module_name);
    else if (circular)
        text = error_format("cannot import name %R from partially initialized module %R (most likely "
                            "due to a circular import) (%S)",
                            OBJ(name), module_name, file);
    else
        text = error_format("cannot import name %R from %R (%S)", OBJ(name), module_name, file);
    if (text != NULL) {
        Object *error = exception_new(EXC(ImportError), OBJ(text));
        if (error != NULL) {
            ImportException *import_error = (ImportException *)(void *)error;
            ref_set(&import_error->msg, OBJ(text));
            ref_set(&import_error->name, module_name != NULL ? module_name : NONE);
            ref_set(&import_error->path, file != NULL ? file : NONE);
            ref_set(&import_error->name_from, OBJ(name));
            error_raise_object(error);
        }
        decref(OBJ(text));
    }
    xdecref(module_name);
    xdecref(file);
    return NULL;
}

Object *import_from(Object *module, Str *name)
{
    Object *value, *module_name;
    int got = attr_lookup(module, name, &value);
    if (got != 0)
        return got > 0 ? value : NULL;
    got = attr_lookup(module, NAME(__name__), &module_name); // a circular import's submodule
    if (got > 0) {
        Str *full = error_format("%S.%U", module_name, name);
        decref(module_name);
        Object *loaded = full != NULL ? dict_peek_str(import.modules, full) : NULL;
        xdecref((Object *)full);
        if (loaded != NULL)
            return incref(loaded);
    }
    return got < 0 || error_occurred() ? NULL : raise_cannot_import(module, name);
}

static bool copy_name(Object *module, Object *name, Object *names)
{
    Object *value = attr_get(module, as_str(name));
    bool ok = value != NULL && operate_assign(names, name, value);
    xdecref(value);
    return ok;
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
            ok = error_false(EXC(TypeError), "Item in %s must be str, not %T",
                             skip_private ? "module.__dict__" : "module.__all__", name);
        else if (!skip_private || as_str(name)->length == 0 || str_char(as_str(name), 0) != '_')
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
    if (!operate_index_value(args[4], EXC(OverflowError), &level))
        return NULL;
    return import_name(as_str(args[0]), is_dict(args[1]) ? as_dict(args[1]) : NULL, args[3], level);
}

const NativeDef import_functions[] = {
    { import_f_import, "__import__(name, globals=None, locals=None, fromlist=None, level=0)",
      "Import a module." },
    NATIVE_END,
};

bool import_is_default(const Object *function)
{
    return function->shape == SHAPE_NATIVE && ((const Native *)(const void *)function)->def == import_functions;
}

bool import_display(Object *value)
{
    Object *sys = dict_peek_str(import.modules, NAME(sys));
    Object *hook = sys != NULL ? attr_get(sys, NAME(displayhook)) : NULL;
    if (hook == NULL)
        return error_occurred() ? false : error_false(EXC(RuntimeError), "lost sys.displayhook");
    Object *result = call_1(hook, value);
    decref(hook);
    xdecref(result);
    return result != NULL;
}
