// mod_pickle_global.c - what is pickled by the names of its module and its own.
#include "runtime/modules/mod_pickle_internal.h"

#include "runtime/modules/mod_sys.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/dict.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

// Where an object is found.
typedef struct Place {
    Object *module_name, *name; // owned, str
    Object *module, *parent;    // owned
    Object *last;               // part of the name, owned
} Place;

static void place_end(Place *place)
{
    xdecref(place->module_name);
    xdecref(place->name);
    xdecref(place->module);
    xdecref(place->parent);
    xdecref(place->last);
}

// The attribute of a name that a program has made.
static Object *find_part(Object *from, Str *part)
{
    Str *canonical = attr_canonical(part);
    Object *found = canonical != NULL ? attr_get(from, canonical) : NULL;
    xdecref((Object *)canonical);
    return found;
}

// The attribute at a path whose parts are in the str path; the last part too.
static Object *find_path(Object *from, Str *path, Object **parent, Object **last)
{
    size_t start = 0;
    Object *found = incref(from), *before = NULL;
    for (size_t i = 0; i <= path->length; i++) {
        if (i < path->length && str_char(path, i) != '.')
            continue;
        Str *part = str_slice(path, start, i);
        start = i + 1;
        ref_set_take(&before, found);
        found = part != NULL ? find_part(before, part) : NULL;
        if (found != NULL && last != NULL && i == path->length)
            *last = incref(OBJ(part));
        xdecref((Object *)part);
        if (found == NULL)
            break;
    }
    if (found != NULL && parent != NULL)
        *parent = incref(before);
    xdecref(before);
    return found;
}

Object *mod_pickle_global_find(Object *from, Str *path, OPT Object **parent)
{
    return find_path(from, path, parent, NULL);
}

int mod_pickle_global_renamed(const char *map, Object *key, Object **out)
{
    Object *names = importer_attribute("_compat_pickle", map);
    int got = names == NULL    ? -1
              : is_dict(names) ? dict_get(as_dict(names), key, out)
                               : 0;
    xdecref(names);
    return got;
}

// Whether o is what a loaded module has under its name: 1, 0, -1
static int module_has(Object *module, Str *path, const Object *o)
{
    Object *found = mod_pickle_global_find(module, path, NULL);
    if (found == NULL)
        return error_clear_if(EXC(AttributeError)) ? 0 : -1;
    decref(found);
    return found == o;
}

// Look through the loaded modules: the name of the one that has o, or __main__.
static Object *search_modules(Object *o, Str *path)
{
    Object *modules = mod_sys_peek(NAME(modules)), *name, *module;
    size_t position = 0;
    if (modules == NULL || !is_dict(modules))
        return error_raise(EXC(RuntimeError), "unable to get sys.modules");
    Dict *copy = dict_copy(as_dict(modules)); // attributes may import
    if (copy == NULL)
        return NULL;
    Object *found = incref(OBJ(NAME(__main__)));
    while (dict_next(copy, &position, &name, &module)) {
        if (!is_str(name) || module == NONE || str_equal(as_str(name), NAME(__main__)))
            continue;
        int got = module_has(module, path, o);
        if (got == 0)
            continue;
        ref_set_take(&found, got > 0 ? incref(name) : NULL);
        break;
    }
    decref(OBJ(copy));
    return found;
}

static Object *module_name_of(Object *o, Str *path)
{
    Object *name;
    int got = attr_lookup(o, NAME(__module__), &name);
    if (got < 0 || (got > 0 && name != NONE))
        return got < 0 ? NULL : name;
    if (got > 0)
        decref(name);
    return search_modules(o, path);
}

bool mod_pickle_global_is_local(const Str *path)
{
    static const char mark[] = "<locals>";
    size_t size = sizeof mark - 1, matched = 0;
    for (size_t i = 0; i < path->length; i++) {
        uint32_t c = str_char(path, i);
        matched = c == '.'                                        ? 0
                  : matched < size && c == (uint8_t)mark[matched] ? matched + 1
                                                                  : size + 1;
        if (matched == size && (i + 1 == path->length || str_char(path, i + 1) == '.'))
            return true;
    }
    return false;
}

static Object *own_name(Object *o)
{
    Object *name;
    int got = attr_lookup(o, NAME(__qualname__), &name);
    if (got > 0 && name == NONE)
        got = 0;
    return got < 0 ? NULL : got > 0 ? name : attr_get(o, NAME(__name__));
}

// Import the module of o, and check that o is what is there.
static bool check(Object *o, Place *at)
{
    bool has_name = is_str(at->module_name) && as_str(at->module_name)->length > 0;
    if (!is_str(at->name))
        return error_false(EXC(TypeError), "module and name must be strings");
    if (mod_pickle_global_is_local(as_str(at->name)))
        return error_false(EXC(AttributeError), "Can't get local object %R", at->name);
    if (!has_name || (at->module = importer_named(as_str(at->module_name))) == NULL) {
        error_clear();
        return error_false(PICKLING_ERROR,
                           "Can't pickle %R: import of module %R failed", o,
                           at->module_name);
    }
    Object *found = find_path(at->module, as_str(at->name), &at->parent, &at->last);
    if (found == NULL) {
        error_clear();
        return error_false(PICKLING_ERROR,
                           "Can't pickle %R: attribute lookup %S on %S failed", o,
                           at->name, at->module_name);
    }
    // A native of a class is made anew at each look.
    int same = found == o                   ? 1
               : type_of(o) == &native_type ? operate_equal(found, o)
                                            : 0;
    decref(found);
    if (same == 0)
        return error_false(PICKLING_ERROR,
                           "Can't pickle %R: it's not the same object as %S.%S", o,
                           at->module_name, at->name);
    return same > 0;
}

// The number that stands for a name: 1 it was written, 0 there is none, -1
static int save_extension(Pickler *p, const Place *at)
{
    int64_t code = 0;
    Object *value = NULL;
    Tuple *key = tuple_pack(2, at->module_name, at->name);
    Object *registry =
        key != NULL ? importer_attribute("copyreg", "_extension_registry") : NULL;
    int got = registry == NULL    ? -1
              : is_dict(registry) ? dict_get(as_dict(registry), OBJ(key), &value)
                                  : 0;
    if (got > 0 && !operate_c_number(value, "ssize_t", &code))
        got = -1;
    if (got > 0 && (code <= 0 || code > INT32_MAX)) {
        error_raise(EXC(RuntimeError), "extension code %lld is out of range",
                    (long long)code);
        got = -1;
    }
    xdecref(value);
    xdecref(registry);
    xdecref((Object *)key);
    if (got <= 0)
        return got;
    size_t width = code < 0x100 ? 1 : code < 0x10000 ? 2 : 4;
    uint8_t bytes[5] = { (uint8_t)(width == 1   ? PICKLE_EXT1
                                   : width == 2 ? PICKLE_EXT2
                                                : PICKLE_EXT4) };
    for (size_t i = 0; i < width; i++)
        bytes[i + 1] = (uint8_t)(code >> (8 * i));
    return mod_pickle_write_bytes(p, bytes, 1 + width) ? 1 : -1;
}

// The names that Python 2 has for it.
static bool rename_back(Place *at)
{
    Object *renamed = NULL;
    Tuple *key = tuple_pack(2, at->module_name, at->name);
    int got = key == NULL ? -1
                          : mod_pickle_global_renamed("REVERSE_NAME_MAPPING", OBJ(key),
                                                      &renamed);
    xdecref((Object *)key);
    if (got > 0 && is_tuple(renamed) && tuple_length(as_tuple(renamed)) == 2) {
        ref_set(&at->module_name, tuple_items(as_tuple(renamed))[0]);
        ref_set(&at->name, tuple_items(as_tuple(renamed))[1]);
    } else if (got == 0) {
        got = mod_pickle_global_renamed("REVERSE_IMPORT_MAPPING", at->module_name,
                                        &renamed);
        if (got > 0)
            ref_set(&at->module_name, renamed);
    }
    xdecref(renamed);
    return got >= 0;
}

static bool save_line(Pickler *p, Str *text)
{
    char *owned = NULL;
    size_t length, owned_size = 0;
    const char *utf8 = str_utf8(text, &length, &owned, &owned_size);
    bool good = utf8 != NULL && mod_pickle_write_bytes(p, utf8, length) &&
                mod_pickle_write_bytes(p, "\n", 1);
    str_utf8_free(owned, owned_size);
    return good;
}

// The two names as lines.
static bool save_lines(Pickler *p, Place *at)
{
    if (p->old_names && !rename_back(at))
        return false;
    Object *const names[] = { at->module_name, at->name };
    for (size_t i = 0; i < 2; i++)
        if (!is_str(names[i]) ||
            (p->protocol < 3 && str_kind(as_str(names[i])) != STR_KIND_ASCII))
            return error_false(PICKLING_ERROR,
                               "can't pickle global identifier '%S' using pickle "
                               "protocol %d",
                               names[i], p->protocol);
    return mod_pickle_write_op(p, PICKLE_GLOBAL) &&
           save_line(p, as_str(at->module_name)) && save_line(p, as_str(at->name));
}

// Part of a class by getattr(class, name): before protocol 4 a name has no dots.
static bool save_member(Pickler *p, const Place *at, Object *o)
{
    Object *function = importer_attribute("builtins", "getattr");
    Tuple *args = function != NULL ? tuple_pack(2, at->parent, at->last) : NULL;
    Tuple *parts = args != NULL ? tuple_pack(2, function, OBJ(args)) : NULL;
    bool good = parts != NULL && mod_pickle_reduce_save(p, OBJ(parts), o);
    xdecref((Object *)parts);
    xdecref((Object *)args);
    xdecref(function);
    return good;
}

static bool save_at(Pickler *p, Place *at, Object *o)
{
    int got = p->protocol >= 2 ? save_extension(p, at) : 0;
    if (got != 0)
        return got > 0;
    if (p->protocol >= 4)
        return mod_pickle_write_save(p, at->module_name) &&
               mod_pickle_write_save(p, at->name) &&
               mod_pickle_write_op(p, PICKLE_STACK_GLOBAL) &&
               mod_pickle_write_memoize(p, o);
    if (at->parent != at->module)
        return save_member(p, at, o);
    return save_lines(p, at) && mod_pickle_write_memoize(p, o);
}

bool mod_pickle_global_save(Pickler *p, Object *o, OPT Str *name)
{
    Place at = { .name = name != NULL ? incref(OBJ(name)) : own_name(o) };
    if (at.name != NULL && is_str(at.name))
        at.module_name = module_name_of(o, as_str(at.name));
    else if (at.name != NULL)
        error_raise(EXC(TypeError), "the name of %R is not a str", o);
    bool good = at.module_name != NULL && check(o, &at) && save_at(p, &at, o);
    place_end(&at);
    return good;
}
