// module.c - module objects.
#include "runtime/types/module.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/lasting.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/signature.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/dict_table.h"
#include "runtime/types/intern.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

static Module *as_module(Object *o)
{
    return (Module *)(void *)o;
}

static Object *module_create(Type *cls)
{
    Module *module;
    Dict *dict = dict_new();
    if (dict == NULL)
        return NULL;
    module = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (module == NULL) {
        decref(OBJ(dict));
        return NULL;
    }
    module->dict = dict;
    module->def = NULL;
    module->late = NULL;
    module->made = 0;
    type_init_instance(OBJ(module), cls);
    return OBJ(module);
}

static void module_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    xdecref((Object *)as_module(self)->dict);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void module_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_module(self)->dict);
}

// ---- making ----

static bool fill(Module *module, Object *name, Object *help)
{
    Dict *d = module->dict;
    return dict_set_str(d, NAME(__name__), name) &&
           dict_set_str(d, NAME(__doc__), help) &&
           dict_set_str(d, NAME(__package__), NONE) &&
           dict_set_str(d, NAME(__loader__), NONE) &&
           dict_set_str(d, NAME(__spec__), NONE);
}

static Module *make(Str *name, OPT Object *help, size_t size)
{
    Module *module = (Module *)(void *)module_create(&module_type);
    if (module == NULL)
        return NULL;
    if ((size == 0 || dict_table_presize(DICT_HOLDER(module->dict), size)) &&
        fill(module, OBJ(name), help == NULL ? NONE : help))
        return module;
    decref(OBJ(module));
    return NULL;
}

Module *module_new(Str *name, OPT Object *help)
{
    return make(name, help, 0);
}

bool module_add_take(Module *module, const char *name, OPT Object *value)
{
    Str *key;
    bool good;
    if (value == NULL)
        return false;
    if (is_type(value))
        type_link(as_type(value)); // whoever has the module may make instances
    key = intern_text(name, strlen(name));
    good = key != NULL && dict_set_str(module->dict, key, value);
    xdecref((Object *)key);
    decref(value);
    return good;
}

bool module_add_numbers(Module *module, const NumberDef *def, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!module_add_take(module, def[i].name, int_from(def[i].value)))
            return false;
    return true;
}

bool module_add_static(Module *module, const char *name, Object *value)
{
    Str *key = intern_text(name, strlen(name));
    bool good = key != NULL && dict_set_static(module->dict, key, value);
    xdecref((Object *)key);
    return good;
}

bool module_add_functions(Module *module, const NativeDef *def, Object *name)
{
    for (; def != NULL && def->function != NULL; def++) {
        Str *key = intern_text(def->signature, signature_name_length(def));
        Object *native = key == NULL ? NULL : native_new(def, NULL, NULL, name);
        bool good = native != NULL && dict_set_str(module->dict, key, native);
        xdecref(native);
        xdecref((Object *)key);
        if (!good)
            return false;
    }
    return true;
}

Module *module_from_def(const ModuleDef *def, size_t size)
{
    Str *name = intern_text(def->name, strlen(def->name));
    Str *help = def->help == NULL ? NULL : str_from_text(def->help);
    Module *module = NULL;
    if (name != NULL && (help != NULL || def->help == NULL))
        module = make(name, (Object *)help, size);
    if (module != NULL) {
        module->def = def;
        if (!module_add_functions(module, def->functions, OBJ(name)) ||
            (def->fill != NULL && !def->fill(module))) {
            decref(OBJ(module));
            module = NULL;
        }
    }
    xdecref((Object *)help);
    xdecref((Object *)name);
    return module;
}

static Object *module_m_init(Object *self, Object *const *args)
{
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError),
                           "module() argument 'name' must be str, not %V", args[0]);
    return fill(as_module(self), args[0], args[1]) ? NONE : NULL;
}

static const NativeDef module_init = { module_m_init, "__init__(self, name, doc=None)",
                                       "Fill in the name and the docstring." };

// ---- use ----

static bool make_one(Module *module, const LateDef *late)
{
    Str *key = intern_text(late->name, strlen(late->name));
    bool is_set = key != NULL && dict_peek_str(module->dict, key) != NULL;
    xdecref((Object *)key);
    return is_set ||
           (key != NULL &&
            module_add_take(module, late->name,
                            late->make != NULL ? late->make()
                                               : (Object *)str_from_text(late->text)));
}

// Each is made once: what is deleted stays away.
bool module_make_late(Module *module, OPT Str *name)
{
    const LateDef *late = module->late;
    for (size_t i = 0; late != NULL && late[i].name != NULL; i++) {
        uint64_t bit = UINT64_C(1) << i;
        ASSERT(i < 64);
        if ((module->made & bit) != 0 ||
            (name != NULL && !str_equal_text(name, late[i].name)))
            continue;
        lasting_begin();
        bool made = make_one(module, &late[i]);
        lasting_end();
        if (!made)
            return false;
        module->made |= bit;
    }
    return true;
}

// A module may answer for missing attributes: PEP 562.
static int module_getattr(Object *self, Str *name, Object **out)
{
    Object *fallback, *result;
    int got = attr_generic_get(self, name, out);
    if (got != 0)
        return got;
    if (!module_make_late(as_module(self), name))
        return -1;
    *out = dict_peek_str(as_module(self)->dict, name);
    if (*out != NULL) {
        incref(*out);
        return 1;
    }
    fallback = dict_peek_str(as_module(self)->dict, NAME(__getattr__));
    if (fallback == NULL)
        return 0;
    incref(fallback);
    result = call_1(fallback, OBJ(name));
    decref(fallback);
    *out = result;
    return result == NULL ? -1 : 1;
}

// "<module 'name' (loader)>", or without the part in brackets.
static Str *repr_loader(Object *name, OPT Object *loader)
{
    return loader == NULL || loader == NONE
               ? error_format("<module %R>", name)
               : error_format("<module %R (%R)>", name, loader);
}

// An attribute of a spec, owned; NULL without an error: it has none, or it is None.
static OPT Object *spec_part(Object *spec, Str *name)
{
    Object *value = NULL;
    if (attr_lookup(spec, name, &value) > 0 && value == NONE)
        value = NULL;
    return value;
}

static Str *repr_by_spec(Object *spec)
{
    Str *text = NULL;
    Object *name = spec_part(spec, NAME(name)), *origin = NULL, *loader = NULL,
           *located = NULL;
    if (name == NULL && !error_occurred())
        name = (Object *)str_from_text("?");
    if (name != NULL)
        origin = spec_part(spec, NAME(origin));
    if (name == NULL || error_occurred())
        goto out;
    if (origin == NULL) {
        loader = spec_part(spec, NAME(loader));
        if (!error_occurred())
            text = repr_loader(name, loader);
        goto out;
    }
    located = spec_part(spec, NAME(has_location));
    int truth = error_occurred() ? -1 : located == NULL ? 0 : operate_truth(located);
    if (truth >= 0)
        text = error_format(truth ? "<module %R from %R>" : "<module %R (%S)>", name,
                            origin);
out:
    xdecref(located);
    xdecref(loader);
    xdecref(origin);
    xdecref(name);
    return text;
}

static Str *module_repr(Object *self)
{
    Module *module = as_module(self);
    Object *name = dict_peek_str(module->dict, NAME(__name__));
    Object *file = dict_peek_str(module->dict, NAME(__file__));
    Object *spec = dict_peek_str(module->dict, NAME(__spec__));
    if (name != NULL && module->def != NULL)
        return error_format("<module %R (built-in)>", name);
    if (spec != NULL && spec != NONE) {
        incref(spec); // its attributes may run what removes it
        Str *text = repr_by_spec(spec);
        decref(spec);
        return text;
    }
    name = name != NULL ? incref(name) : (Object *)str_from_text("?");
    if (name == NULL)
        return NULL;
    Str *text = file != NULL
                    ? error_format("<module %R from %R>", name, file)
                    : repr_loader(name, dict_peek_str(module->dict, NAME(__loader__)));
    decref(name);
    return text;
}

static Object *module_m_dir(Object *self, Object *const *args)
{
    Object *own = dict_peek_str(as_module(self)->dict, NAME(__dir__));
    (void)args;
    if (own != NULL)
        return call_0(own);
    if (!module_make_late(as_module(self), NULL))
        return NULL;
    Object *dict = attr_get(self, NAME(__dict__)), *names = NULL;
    if (dict != NULL)
        names = is_dict(dict) ? dict_keys_list(as_dict(dict))
                              : error_raise(EXC(TypeError),
                                            "<module>.__dict__ is not a dictionary");
    xdecref(dict);
    return names;
}

static const NativeDef module_methods[] = {
    { module_m_dir, "__dir__(self, /)",
      "The names in the module, or what its own __dir__ says." },
    NATIVE_END,
};

static Object *get_dict(Object *self)
{
    return module_make_late(as_module(self), NULL) ? OBJ(incref(as_module(self)->dict))
                                                   : NULL;
}

static Object *get_annotations(Object *self)
{
    Dict *dict = as_module(self)->dict;
    Object *value = dict_peek_str(dict, NAME(__annotations__));
    if (value != NULL)
        return incref(value);
    value = (Object *)dict_new();
    if (value != NULL && !dict_set_str(dict, NAME(__annotations__), value)) {
        decref(value);
        return NULL;
    }
    return value;
}

static bool set_annotations(Object *self, OPT Object *value)
{
    Dict *dict = as_module(self)->dict;
    int got;
    if (value != NULL)
        return dict_set_str(dict, NAME(__annotations__), value);
    got = dict_delete_str(dict, NAME(__annotations__));
    return got > 0 || (got == 0 && error_false(EXC(AttributeError), "__annotations__"));
}

static const GetSetDef module_getsets[] = {
    { "__annotations__", get_annotations, set_annotations, NULL },
    GETSET_MEMBERS,
    { "__dict__", get_dict, NULL, NULL },
    GETSET_END,
};

Type module_type = {
    TYPE_HEAD("module", Module),
    .help = "An empty module. Its name is a str, its docstring anything.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_MODULE,
    .dict_offset = (int32_t)offsetof(Module, dict),
    .create = module_create,
    .init_def = &module_init,
    .dealloc = module_dealloc,
    .traverse = module_traverse,
    .repr = module_repr,
    .getattr = module_getattr,
    .methods = module_methods,
    .getsets = module_getsets,
};
