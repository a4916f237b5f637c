// loader.c - ModuleSpec, and the three loaders there are: of files, of modules in the
// binary, of modules in C. The latter two have no instances: the classes are the
// loaders.
#include "vm/exec/loader.h"

#include <errno.h>
#include <string.h>

#include "runtime/base/os.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "vm/compile/compile.h"
#include "vm/exec/eval.h"
#include "vm/exec/finder.h"
#include "vm/exec/import.h"

// ---- ModuleSpec ----

enum { NAME_FIELD, LOADER, ORIGIN, LOCATIONS, STATE, CACHED, FIELDS };

typedef struct Spec {
    Object object;
    Object *fields[FIELDS];          // owned
    bool has_location, initializing; // its module's code is running
} Spec;

static Spec *as_spec(Object *o)
{
    return (Spec *)(void *)o;
}

static Spec *new_spec(Object *name, Object *loader, Object *origin, Object *locations)
{
    Spec *spec = heap_new(HEAP_CONTAINER, SHAPE_MODULE_SPEC, sizeof *spec);
    if (spec == NULL)
        return NULL;
    for (size_t i = 0; i < FIELDS; i++)
        spec->fields[i] = NONE;
    spec->fields[NAME_FIELD] = incref(name);
    spec->fields[LOADER] = incref(loader);
    spec->fields[ORIGIN] = incref(origin);
    spec->fields[LOCATIONS] = incref(locations);
    spec->has_location = spec->initializing = false;
    return spec;
}

static Object *spec_new(Object *self, Object *const *args)
{
    (void)self;
    int is_package = args[4] == NONE ? 0 : operate_truth(args[4]);
    Object *locations = is_package > 0 ? (Object *)list_new(0) : NONE;
    Spec *spec = is_package >= 0 && locations != NULL
                     ? new_spec(args[0], args[1], args[2], locations)
                     : NULL;
    xdecref(locations);
    if (spec != NULL)
        ref_set(&spec->fields[STATE], args[3]);
    return (Object *)spec;
}

static const NativeDef spec_new_def = {
    spec_new,
    "__new__(cls, name, loader, *, origin=None, loader_state=None, is_package=None)",
    NULL
};

static void spec_dealloc(Object *self)
{
    for (size_t i = 0; i < FIELDS; i++)
        xdecref(as_spec(self)->fields[i]);
    heap_free(HEAP_CONTAINER, self, sizeof(Spec));
}

static void spec_traverse(Object *self, VisitFn visit, void *context)
{
    for (size_t i = 0; i < FIELDS; i++)
        VISIT(as_spec(self)->fields[i]);
}

static void spec_clear(Object *self)
{
    for (size_t i = 0; i < FIELDS; i++)
        ref_set(&as_spec(self)->fields[i], NONE);
}

static Str *spec_repr(Object *self)
{
    Object **f = as_spec(self)->fields;
    Str *text = error_format("ModuleSpec(name=%R, loader=%R", f[NAME_FIELD], f[LOADER]);
    if (text != NULL && f[ORIGIN] != NONE)
        ref_set_take((Object **)&text,
                     (Object *)error_format("%U, origin=%R", text, f[ORIGIN]));
    if (text != NULL && f[LOCATIONS] != NONE)
        ref_set_take((Object **)&text,
                     (Object *)error_format("%U, submodule_search_locations=%R", text,
                                            f[LOCATIONS]));
    if (text != NULL)
        ref_set_take((Object **)&text, (Object *)error_format("%U)", text));
    return text;
}

static Object *spec_compare(Object *left, Object *right, CompareOp op)
{
    int same = 1;
    if ((op != COMPARE_EQ && op != COMPARE_NE) || right->shape != SHAPE_MODULE_SPEC)
        return NOT_IMPLEMENTED;
    for (size_t i = 0; same > 0 && i < FIELDS; i++)
        if (i != STATE)
            same = operate_equal(as_spec(left)->fields[i], as_spec(right)->fields[i]);
    return same < 0 ? NULL : bool_from((same > 0) == (op == COMPARE_EQ));
}

#define FIELD(name, index)                                                             \
    static Object *get_##name(Object *self)                                            \
    {                                                                                  \
        return incref(as_spec(self)->fields[index]);                                   \
    }                                                                                  \
    static bool set_##name(Object *self, OPT Object *value)                            \
    {                                                                                  \
        ref_set(&as_spec(self)->fields[index], value != NULL ? value : NONE);          \
        return true;                                                                   \
    }
FIELD(name, NAME_FIELD)
FIELD(loader, LOADER)
FIELD(origin, ORIGIN)
FIELD(locations, LOCATIONS)
FIELD(state, STATE)
FIELD(cached, CACHED)
#undef FIELD

static Object *get_parent(Object *self)
{
    Object **f = as_spec(self)->fields;
    if (f[LOCATIONS] != NONE || !is_str(f[NAME_FIELD]))
        return incref(f[NAME_FIELD]);
    return (Object *)finder_parent_of(as_str(f[NAME_FIELD]));
}

static Object *get_has_location(Object *self)
{
    return bool_from(as_spec(self)->has_location);
}

static bool set_has_location(Object *self, OPT Object *value)
{
    int truth = value != NULL ? operate_truth(value) : 0;
    as_spec(self)->has_location = truth > 0;
    return truth >= 0;
}

static Object *get_initializing(Object *self)
{
    return bool_from(as_spec(self)->initializing);
}

static bool set_initializing(Object *self, OPT Object *value)
{
    int truth = value != NULL ? operate_truth(value) : 0;
    as_spec(self)->initializing = truth > 0;
    return truth >= 0;
}

static const GetSetDef spec_getsets[] = {
    { "name", get_name, set_name, NULL },
    { "loader", get_loader, set_loader, NULL },
    { "origin", get_origin, set_origin, NULL },
    { "submodule_search_locations", get_locations, set_locations, NULL },
    { "loader_state", get_state, set_state, NULL },
    { "cached", get_cached, set_cached, NULL },
    { "parent", get_parent, NULL, "the package of the module" },
    { "has_location", get_has_location, set_has_location, NULL },
    { "_initializing", get_initializing, set_initializing, NULL },
    GETSET_END,
};

Type loader_spec_type = {
    TYPE_HEAD("ModuleSpec", Spec),
    .module = "_frozen_importlib",
    .help = "How a module was found, and how to load it.",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_MODULE_SPEC,
    .new_def = &spec_new_def,
    .dealloc = spec_dealloc,
    .traverse = spec_traverse,
    .clear = spec_clear,
    .repr = spec_repr,
    .hash = slots_unhashable,
    .compare = spec_compare,
    .getsets = spec_getsets,
};

bool loader_describe(Module *module, Str *name, Object *loader, Object *origin,
                     OPT Object *locations, bool has_location)
{
    Spec *spec =
        new_spec(OBJ(name), loader, origin, locations != NULL ? locations : NONE);
    if (spec == NULL)
        return false;
    spec->has_location = has_location;
    bool ok = dict_set_str(module->dict, NAME(__spec__), OBJ(spec)) &&
              dict_set_str(module->dict, NAME(__loader__), loader);
    decref(OBJ(spec));
    return ok;
}

void loader_set_initializing(Module *module, bool running)
{
    Object *spec = dict_peek_str(module->dict, NAME(__spec__));
    if (spec != NULL && spec->shape == SHAPE_MODULE_SPEC)
        as_spec(spec)->initializing = running;
}

// ---- what all loaders do ----

// The source of what a loader is asked for, in source or frozen; false after raising.
static bool read_source(const char *path, Object *shown, Buf *source)
{
    if (os_read_file(path, source))
        return true;
    return error_raise_errno(errno, shown) != NULL;
}

// Run code in the namespace of a module.
static Object *run_in(Object *module, STEALS OPT Code *code)
{
    Object *dict = code != NULL ? attr_get(module, NAME(__dict__)) : NULL,
           *result = NULL;
    Function *function = NULL;
    if (dict != NULL && !is_exact_dict(dict))
        error_raise(EXC(TypeError), "module.__dict__ must be a dict, not %T", dict);
    else if (dict != NULL)
        function = function_new(code, as_dict(dict));
    if (function != NULL && dict_peek_str(as_dict(dict), NAME(__builtins__)) == NULL &&
        !dict_set_str(as_dict(dict), NAME(__builtins__), OBJ(frame_stack.builtins)))
        ref_clear(&function);
    if (function != NULL)
        result = eval_names(function, dict);
    xdecref((Object *)function);
    xdecref(dict);
    xdecref((Object *)code);
    if (result == NULL)
        return NULL;
    decref(result);
    return NONE;
}

static Object *nothing(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return NONE;
}

#define CREATE_ROW(receiver)                                                           \
    {                                                                                  \
        nothing, "create_module(" receiver ", spec, /)",                               \
            "None: an ordinary module will do."                                        \
    }

// ---- SourceFileLoader ----

typedef struct FileLoader {
    Object object;
    Object *name, *path;
} FileLoader;

static FileLoader *as_file(Object *o)
{
    return (FileLoader *)(void *)o;
}

static Object *new_file(Object *name, Object *path)
{
    FileLoader *loader = heap_new(HEAP_CONTAINER, SHAPE_SOURCE_LOADER, sizeof *loader);
    if (loader == NULL)
        return NULL;
    loader->name = incref(name);
    loader->path = incref(path);
    return OBJ(loader);
}

Object *loader_of_file(Str *name, Str *path)
{
    return new_file(OBJ(name), OBJ(path));
}

static Object *file_new(Object *self, Object *const *args)
{
    (void)self;
    return new_file(args[0], args[1]);
}

static const NativeDef file_new_def = { file_new, "__new__(cls, fullname, path)",
                                        NULL };

static void file_dealloc(Object *self)
{
    xdecref(as_file(self)->name);
    xdecref(as_file(self)->path);
    heap_free(HEAP_CONTAINER, self, sizeof(FileLoader));
}

static void file_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_file(self)->name);
    VISIT(as_file(self)->path);
}

static Object *file_compare(Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || right->shape != SHAPE_SOURCE_LOADER)
        return NOT_IMPLEMENTED;
    int same = operate_equal(as_file(left)->name, as_file(right)->name);
    if (same > 0)
        same = operate_equal(as_file(left)->path, as_file(right)->path);
    return same < 0 ? NULL : bool_from((same > 0) == (op == COMPARE_EQ));
}

// The content of a file named by a str. false after raising
static bool read_path(Object *path, Buf *source)
{
    char *owned;
    size_t size;
    if (!is_str(path))
        return error_false(EXC(TypeError), "path should be string, not %T", path);
    const char *text = str_utf8(as_str(path), NULL, &owned, &size);
    bool ok = text != NULL && read_source(text, path, source);
    if (text != NULL)
        str_utf8_free(owned, size);
    return ok;
}

static Code *file_code(Object *self)
{
    Buf source;
    buf_start(&source);
    Object *path = as_file(self)->path;
    Code *code = NULL;
    if (read_path(path, &source))
        code = compile_source(buf_text(&source), source.length, as_str(path),
                              COMPILE_EXEC, COMPILE_IS_IMPORT);
    buf_end(&source);
    return code;
}

static Object *file_m_get_code(Object *self, Object *const *args)
{
    (void)args;
    return (Object *)file_code(self);
}

static Object *file_m_exec(Object *self, Object *const *args)
{
    return run_in(args[0], file_code(self));
}

static Object *file_m_get_data(Object *self, Object *const *args)
{
    Buf source;
    (void)self;
    buf_start(&source);
    Object *data = read_path(args[0], &source)
                       ? bytes_from(buf_text(&source), source.length)
                       : NULL;
    buf_end(&source);
    return data;
}

static Object *file_m_get_source(Object *self, Object *const *args)
{
    Buf source;
    (void)args;
    buf_start(&source);
    Object *text = read_path(as_file(self)->path, &source)
                       ? (Object *)str_from_utf8(buf_text(&source), source.length)
                       : NULL;
    buf_end(&source);
    return text;
}

static Object *file_m_get_filename(Object *self, Object *const *args)
{
    (void)args;
    return incref(as_file(self)->path);
}

static Object *file_m_is_package(Object *self, Object *const *args)
{
    static const char init[] = "/__init__.py";
    (void)args;
    char *owned;
    size_t size, length;
    const char *text =
        is_str(as_file(self)->path)
            ? str_utf8(as_str(as_file(self)->path), &length, &owned, &size)
            : NULL;
    if (text == NULL)
        return error_occurred() ? NULL : FALSE_;
    bool is_package = length >= sizeof init - 1 &&
                      strcmp(text + length - (sizeof init - 1), init) == 0;
    str_utf8_free(owned, size);
    return bool_from(is_package);
}

static Object *file_get_name(Object *self)
{
    return incref(as_file(self)->name);
}

static Object *file_get_path(Object *self)
{
    return incref(as_file(self)->path);
}

static const GetSetDef file_getsets[] = {
    { "name", file_get_name, NULL, NULL },
    { "path", file_get_path, NULL, NULL },
    GETSET_END,
};

static const NativeDef file_methods[] = {
    CREATE_ROW("self"),
    { file_m_exec, "exec_module(self, module, /)", "Execute the module." },
    { file_m_get_code, "get_code(self, fullname=None, /)",
      "The code object of the module." },
    { file_m_get_data, "get_data(self, path, /)", "The bytes of a file." },
    { file_m_get_source, "get_source(self, fullname=None, /)",
      "The text of the module." },
    { file_m_get_filename, "get_filename(self, name=None, /)",
      "The path of the module's file." },
    { file_m_is_package, "is_package(self, fullname=None, /)",
      "Whether the file is a package's __init__." },
    NATIVE_END,
};

Type loader_source_type = {
    TYPE_HEAD("SourceFileLoader", FileLoader),
    .module = "_frozen_importlib_external",
    .help = "The loader of source files.",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_SOURCE_LOADER,
    .new_def = &file_new_def,
    .dealloc = file_dealloc,
    .traverse = file_traverse,
    .hash = slots_unhashable,
    .compare = file_compare,
    .methods = file_methods,
    .getsets = file_getsets,
};

// ---- modules of the binary ----

// The row of a module named by a str; NULL after raising.
static const FrozenModule *frozen_of(Object *name)
{
    char *owned;
    size_t size;
    const char *text =
        is_str(name) ? str_utf8(as_str(name), NULL, &owned, &size) : NULL;
    const FrozenModule *frozen = text != NULL ? registry_find_frozen(text) : NULL;
    if (text != NULL)
        str_utf8_free(owned, size);
    if (frozen == NULL && !error_occurred())
        error_raise(EXC(ImportError), "%R is not a frozen module", name);
    return frozen;
}

static Code *frozen_code(Object *name)
{
    const FrozenModule *frozen = frozen_of(name);
    Str *file = frozen != NULL ? error_format("<frozen %s>", frozen->name) : NULL;
    Code *code = file != NULL ? compile_source(frozen->source, frozen->size, file,
                                               COMPILE_EXEC, COMPILE_IS_IMPORT)
                              : NULL;
    xdecref((Object *)file);
    return code;
}

static Object *frozen_m_get_code(Object *self, Object *const *args)
{
    (void)self;
    return (Object *)frozen_code(args[0]);
}

static Object *frozen_m_exec(Object *self, Object *const *args)
{
    (void)self;
    Object *name = attr_get(args[0], NAME(__name__));
    Object *result = name != NULL ? run_in(args[0], frozen_code(name)) : NULL;
    xdecref(name);
    return result;
}

static Object *frozen_m_get_source(Object *self, Object *const *args)
{
    (void)self;
    const FrozenModule *frozen = frozen_of(args[0]);
    return frozen != NULL ? (Object *)str_from_utf8(frozen->source, frozen->size)
                          : NULL;
}

static Object *frozen_m_is_package(Object *self, Object *const *args)
{
    (void)self;
    const FrozenModule *frozen = frozen_of(args[0]);
    return frozen != NULL ? bool_from(frozen->is_package) : NULL;
}

static const NativeDef frozen_methods[] = {
    CREATE_ROW("cls"),
    { frozen_m_exec, "exec_module(cls, module, /)", "Execute the module." },
    { frozen_m_get_code, "get_code(cls, fullname, /)",
      "The code of a module in the binary." },
    { frozen_m_get_source, "get_source(cls, fullname, /)", "The text of the module." },
    { frozen_m_is_package, "is_package(cls, fullname, /)",
      "Whether it has modules below it." },
    NATIVE_END,
};

Type loader_frozen_type = {
    TYPE_HEAD("FrozenImporter", Object),
    .module = "_frozen_importlib",
    .help = "The loader of modules in Python that are part of the binary.",
    .flags = TYPE_IMMUTABLE,
    .shape = SHAPE_FROZEN_LOADER,
    .methods = frozen_methods,
};

// ---- finding ----

// What was found for a module as its spec.
static Object *spec_of_found(Str *name, const Found *found)
{
    Object *loader = NULL, *origin = NULL, *locations = NONE, *result = NULL;
    if (found->frozen != NULL) {
        loader = OBJ(incref(&loader_frozen_type));
        origin = (Object *)str_from_text("frozen");
    } else if (found->file.length > 0) {
        origin = (Object *)str_from_text(buf_text(&found->file));
        loader = origin != NULL ? new_file(OBJ(name), origin) : NULL;
    } else {
        loader = origin = NONE; // a folder without __init__.py
    }
    if (found->folder.length > 0) {
        Object *folder = (Object *)str_from_text(buf_text(&found->folder));
        locations = folder != NULL ? (Object *)list_from_array(&folder, 1) : NULL;
        xdecref(folder);
    }
    if (loader != NULL && origin != NULL && locations != NULL) {
        Spec *spec = new_spec(OBJ(name), loader, origin, locations);
        if (spec != NULL)
            spec->has_location = found->frozen == NULL && found->file.length > 0;
        result = (Object *)spec;
    }
    xdecref(loader);
    xdecref(origin);
    xdecref(locations);
    return result;
}

static Object *path_m_find_spec(Object *self, Object *const *args)
{
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "the name of a module must be str, not %T",
                           args[0]);
    Object *system = import_system_path(), *result = NULL;
    Found found;
    finder_begin(&found);
    int got = system == NULL
                  ? -1
                  : finder_find(as_str(args[0]), args[1] != NONE ? args[1] : NULL,
                                system, &found);
    if (got > 0)
        result = spec_of_found(as_str(args[0]), &found);
    finder_end(&found);
    xdecref(system);
    return got == 0 ? NONE : result;
}

static const NativeDef path_methods[] = {
    { path_m_find_spec, "find_spec(cls, fullname, path=None, target=None)",
      "The spec of a module in the folders of path (sys.path), or None." },
    { nothing, "invalidate_caches(cls)", "Nothing is cached." },
    NATIVE_END,
};

Type loader_path_type = {
    TYPE_HEAD("PathFinder", Object),
    .module = "_frozen_importlib_external",
    .help =
        "Finds modules in the folders of sys.path, or of a package, and in the binary.",
    .flags = TYPE_IMMUTABLE,
    .shape = SHAPE_PATH_FINDER,
    .methods = path_methods,
};

// ---- modules in C ----

static Object *builtin_m_is_package(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return FALSE_;
}

static Object *builtin_m_create(Object *self, Object *const *args)
{
    (void)self;
    Object *name = attr_get(args[0], NAME(name));
    Object *module = name != NULL && is_str(name) ? import_module(as_str(name)) : NULL;
    if (name != NULL && module == NULL && !error_occurred())
        error_raise(EXC(TypeError), "the name of a module must be str, not %T", name);
    xdecref(name);
    return module;
}

static Object *builtin_m_find_spec(Object *self, Object *const *args)
{
    char *owned;
    size_t size;
    const char *text =
        is_str(args[0]) ? str_utf8(as_str(args[0]), NULL, &owned, &size) : NULL;
    if (text == NULL)
        return error_occurred() ? NULL : NONE;
    bool found = registry_find(text) != NULL;
    str_utf8_free(owned, size);
    if (!found)
        return NONE;
    Object *origin = (Object *)str_from_text("built-in");
    Object *spec =
        origin != NULL ? (Object *)new_spec(args[0], self, origin, NONE) : NULL;
    xdecref(origin);
    return spec;
}

static const NativeDef builtin_methods[] = {
    { builtin_m_find_spec, "find_spec(cls, fullname, path=None, target=None)",
      "Find a spec for a module written in C." },
    { builtin_m_create, "create_module(cls, spec, /)", "Make the module object." },
    { nothing, "exec_module(cls, module, /)", "Fill a module that was just made." },
    { nothing, "get_code(cls, fullname, /)", "None: it is written in C." },
    { nothing, "get_source(cls, fullname, /)", "None: it is written in C." },
    { builtin_m_is_package, "is_package(cls, fullname, /)",
      "False: nothing lies below it." },
    NATIVE_END,
};

Type loader_builtin_type = {
    TYPE_HEAD("BuiltinImporter", Object),  .module = "_frozen_importlib",
    .help = "The loader of modules in C.", .flags = TYPE_IMMUTABLE,
    .shape = SHAPE_BUILTIN_LOADER,         .methods = builtin_methods,
};
#undef CREATE_ROW

Object *loader_module(Str *name)
{
    static Type *const types[] = { &loader_spec_type, &loader_source_type,
                                   &loader_frozen_type, &loader_builtin_type,
                                   &loader_path_type };
    Module *module = module_new(name, NULL);
    for (size_t i = 0; module != NULL && i < ARRAY_COUNT(types); i++)
        if (!module_add_take(module, types[i]->name, OBJ(incref(types[i]))))
            ref_clear(&module);
    return (Object *)module;
}
