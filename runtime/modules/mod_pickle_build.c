// mod_pickle_build.c - what an Unpickler makes of the objects on its stack.
#include "runtime/modules/mod_pickle_internal.h"

#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

// ---- names ----

// What Python 3 calls what Python 2 called so: both names are replaced.
static bool rename_forward(Object **module, Object **name)
{
    Object *renamed = NULL;
    Tuple *key = tuple_pack(2, *module, *name);
    int got = key == NULL
                  ? -1
                  : mod_pickle_global_renamed("NAME_MAPPING", OBJ(key), &renamed);
    xdecref((Object *)key);
    if (got > 0 && is_tuple(renamed) && tuple_length(as_tuple(renamed)) == 2) {
        ref_set(module, tuple_items(as_tuple(renamed))[0]);
        ref_set(name, tuple_items(as_tuple(renamed))[1]);
    } else if (got == 0) {
        got = mod_pickle_global_renamed("IMPORT_MAPPING", *module, &renamed);
        if (got > 0)
            ref_set(module, renamed);
    }
    xdecref(renamed);
    return got >= 0;
}

static Object *no_attribute(Object *name, Object *module)
{
    if (!error_clear_if(EXC(AttributeError)))
        return NULL;
    return error_raise(EXC(AttributeError), "Can't get attribute %R on %R", name,
                       module);
}

static Object *find_in(const Unpickler *u, Object *module, Object *name)
{
    Object *found;
    if (u->protocol < 4) {
        Str *canonical = attr_canonical(as_str(name));
        found = canonical != NULL ? attr_get(module, canonical) : NULL;
        xdecref((Object *)canonical);
    } else if (mod_pickle_global_is_local(as_str(name))) {
        return error_raise(EXC(AttributeError), "Can't get local attribute %R on %R",
                           name, module);
    } else {
        found = mod_pickle_global_find(module, as_str(name), NULL);
    }
    return found != NULL ? found : no_attribute(name, module);
}

Object *mod_pickle_build_find(Unpickler *u, Object *module_name, Object *name)
{
    Object *module, *found = NULL;
    incref(module_name);
    incref(name);
    if (u->protocol >= 3 || !u->new_names || rename_forward(&module_name, &name)) {
        if (!is_str(module_name) || !is_str(name)) {
            error_raise(EXC(TypeError), "names must be strings");
        } else if ((module = importer_named(as_str(module_name))) != NULL) {
            found = find_in(u, module, name);
            decref(module);
        }
    }
    decref(module_name);
    decref(name);
    return found;
}

Object *mod_pickle_build_class(Unpickler *u, Object *module, Object *name)
{
    if (u->finder != NULL)
        return call_2(u->finder, module, name);
    return mod_pickle_build_find(u, module, name);
}

// ---- extension codes ----

static bool is_name_pair(Object *o)
{
    return is_tuple(o) && tuple_length(as_tuple(o)) == 2 &&
           is_str(tuple_items(as_tuple(o))[0]) && is_str(tuple_items(as_tuple(o))[1]);
}

// An entry of a table of copyreg. 1, 0, -1
static int look_up(const char *table, Object *key, Object **out)
{
    Object *dict = importer_attribute("copyreg", table);
    int got = dict == NULL ? -1 : is_dict(dict) ? dict_get(as_dict(dict), key, out) : 0;
    xdecref(dict);
    return got;
}

static Object *extension_of(Unpickler *u, int64_t code, Object *key)
{
    Object *pair, *found = NULL, *cache;
    int got = look_up("_inverted_registry", key, &pair);
    if (got == 0)
        error_raise(EXC(ValueError), "unregistered extension code %lld",
                    (long long)code);
    if (got <= 0)
        return NULL;
    if (is_name_pair(pair))
        found = mod_pickle_build_class(u, tuple_items(as_tuple(pair))[0],
                                       tuple_items(as_tuple(pair))[1]);
    else
        error_raise(EXC(ValueError),
                    "_inverted_registry[%lld] isn't a 2-tuple of strings",
                    (long long)code);
    decref(pair);
    cache = found != NULL ? importer_attribute("copyreg", "_extension_cache") : NULL;
    if (found != NULL &&
        (cache == NULL || (is_dict(cache) && !dict_set(as_dict(cache), key, found))))
        ref_clear(&found);
    xdecref(cache);
    return found;
}

bool mod_pickle_build_extension(Unpickler *u, int64_t code)
{
    Object *found = NULL, *key;
    if (code <= 0)
        return error_false(UNPICKLING_ERROR, "EXT specifies code <= 0");
    if ((key = int_from(code)) == NULL)
        return false;
    int got = look_up("_extension_cache", key, &found);
    if (got == 0)
        found = extension_of(u, code, key);
    decref(key);
    return mod_pickle_read_push_take(u, found);
}

// ---- items ----

// Call a method with each object from first on; they are released.
static bool call_each(Unpickler *u, Object *target, Str *method, size_t first)
{
    Object *function = attr_get(target, method);
    bool good = function != NULL;
    for (size_t i = first; good && i < u->count; i++) {
        Object *answer = call_1(function, u->stack[i]);
        good = answer != NULL;
        xdecref(answer);
    }
    xdecref(function);
    mod_pickle_read_cut(u, first);
    return good;
}

// The objects from first on, no longer on the stack.
static List *take_list(Unpickler *u, size_t first)
{
    size_t count = u->count - first;
    u->count = first;
    return list_from_array_take(u->stack + first, count);
}

// What is below the objects from first on; NULL: raised. *none: there are no objects.
static BORROWED OPT Object *target_of(const Unpickler *u, size_t first, bool *none)
{
    *none = u->count == first;
    if (first > u->fence && first <= u->count)
        return u->stack[first - 1];
    (void)mod_pickle_read_underflow(u);
    return NULL;
}

// Append objects to a list that nobody subclasses.
static bool append_all(Unpickler *u, List *list, size_t first)
{
    size_t count = u->count - first;
    if (!list_reserve(list, list->count + count))
        return false;
    u->count = first;
    memcpy(list->items + list->count, u->stack + first, count * sizeof *list->items);
    list->count += (uint32_t)count;
    return true;
}

bool mod_pickle_build_append(Unpickler *u, size_t first)
{
    bool none;
    Object *target = target_of(u, first, &none), *extend;
    if (target == NULL || none)
        return target != NULL;
    if (is_exact_list(target))
        return append_all(u, as_list(target), first);
    int got = attr_lookup(target, NAME(extend), &extend);
    if (got <= 0)
        return got == 0 && call_each(u, target, NAME(append), first);
    List *items = take_list(u, first);
    Object *answer = items != NULL ? call_1(extend, OBJ(items)) : NULL;
    bool good = answer != NULL;
    xdecref(answer);
    xdecref((Object *)items);
    decref(extend);
    return good;
}

static bool set_pairs(Unpickler *u, Object *target, size_t first)
{
    bool good = true, plain = is_exact_dict(target);
    for (size_t i = first; good && i < u->count; i += 2)
        good = plain ? dict_set(as_dict(target), u->stack[i], u->stack[i + 1])
                     : operate_assign(target, u->stack[i], u->stack[i + 1]);
    mod_pickle_read_cut(u, first);
    return good;
}

bool mod_pickle_build_set_items(Unpickler *u, size_t first)
{
    bool none;
    Object *target = target_of(u, first, &none);
    if (target == NULL || none)
        return target != NULL;
    if ((u->count - first) % 2 != 0)
        return error_false(UNPICKLING_ERROR, "odd number of items for SETITEMS");
    return set_pairs(u, target, first);
}

bool mod_pickle_build_dict(Unpickler *u, size_t first)
{
    if ((u->count - first) % 2 != 0)
        return error_false(UNPICKLING_ERROR, "odd number of items for DICT");
    Dict *dict = dict_new_sized((u->count - first) / 2);
    if (dict == NULL || !set_pairs(u, OBJ(dict), first)) {
        xdecref((Object *)dict);
        return false;
    }
    return mod_pickle_read_push_take(u, OBJ(dict));
}

bool mod_pickle_build_add(Unpickler *u, size_t first)
{
    bool none;
    Object *target = target_of(u, first, &none);
    if (target == NULL || none)
        return target != NULL;
    if (!is_any_set(target) || type_is_subtype(type_of(target), &frozenset_type))
        return call_each(u, target, NAME(add), first);
    bool good = true;
    for (size_t i = first; good && i < u->count; i++)
        good = set_add(as_set(target), u->stack[i]);
    mod_pickle_read_cut(u, first);
    return good;
}

// ---- objects ----

static bool require_args(Object *args, const char *what, const char *kind)
{
    return is_tuple(args) ||
           error_false(UNPICKLING_ERROR, "%s %s argument must be a tuple, not %T", what,
                       kind, args);
}

// cls.__new__(cls, *args, **keywords)
static Object *create(Object *cls, Object *args, OPT Object *keywords)
{
    Type *type = as_type(cls);
    if (tuple_length(as_tuple(args)) == 0 && keywords == NULL &&
        (type->flags & TYPE_PLAIN) != 0 && type->py_new == NULL)
        return type_create_instance(type); // what object.__new__ would do
    size_t count = tuple_length(as_tuple(args));
    Object *maker = attr_get(cls, NAME(__new__)), *made = NULL;
    Tuple *all = maker != NULL ? tuple_new(count + 1) : NULL;
    if (all != NULL) {
        tuple_items(all)[0] = incref(cls);
        for (size_t i = 0; i < count; i++)
            tuple_items(all)[i + 1] = incref(tuple_items(as_tuple(args))[i]);
        made = call_with(maker, all, keywords != NULL ? as_dict(keywords) : NULL);
    }
    xdecref((Object *)all);
    xdecref(maker);
    return made;
}

bool mod_pickle_build_new(Unpickler *u, bool extended)
{
    const char *what = extended ? "NEWOBJ_EX" : "NEWOBJ";
    Object *keywords = extended ? mod_pickle_read_pop(u) : NULL, *made = NULL;
    Object *args = extended && keywords == NULL ? NULL : mod_pickle_read_pop(u);
    Object *cls = args != NULL ? mod_pickle_read_pop(u) : NULL;
    if (cls != NULL && !is_type(cls))
        error_raise(UNPICKLING_ERROR, "%s class argument must be a type, not %T", what,
                    cls);
    else if (cls != NULL && require_args(args, what, "args")) {
        if (extended && !is_dict(keywords))
            error_raise(UNPICKLING_ERROR, "%s kwargs argument must be a dict, not %T",
                        what, keywords);
        else
            made = create(cls, args, keywords);
    }
    xdecref(cls);
    xdecref(args);
    xdecref(keywords);
    return mod_pickle_read_push_take(u, made);
}

bool mod_pickle_build_instance(Unpickler *u, Object *cls, STEALS Tuple *args)
{
    Object *initial = NULL, *made = NULL;
    int got = 1;
    if (tuple_length(args) == 0 && is_type(cls))
        got = attr_lookup(cls, NAME(__getinitargs__), &initial);
    xdecref(initial);
    if (got >= 0)
        made = got == 0 ? create(cls, OBJ(args), NULL) : call_with(cls, args, NULL);
    decref(OBJ(args));
    return mod_pickle_read_push_take(u, made);
}

bool mod_pickle_build_reduce(Unpickler *u)
{
    Object *args = mod_pickle_read_pop(u), *made = NULL;
    Object *callee = args != NULL ? mod_pickle_read_pop(u) : NULL;
    if (callee != NULL && is_tuple(args))
        made = call_with(callee, as_tuple(args), NULL);
    else if (callee != NULL)
        error_raise(EXC(TypeError), "argument list must be a tuple");
    xdecref(callee);
    xdecref(args);
    return mod_pickle_read_push_take(u, made);
}

// ---- states ----

// o.__dict__[key] = value for each item.
static bool update_attributes(Object *o, Object *state)
{
    size_t position = 0;
    Object *attributes, *key, *value;
    if (!is_dict(state))
        return error_false(UNPICKLING_ERROR, "state is not a dictionary");
    int got = instance_update(o, as_dict(state));
    if (got != 0)
        return got > 0;
    bool good = (attributes = attr_get(o, NAME(__dict__))) != NULL;
    while (good && dict_next(as_dict(state), &position, &key, &value))
        good = operate_assign(attributes, key, value);
    xdecref(attributes);
    return good;
}

static bool set_slots(Object *o, Object *slots)
{
    size_t position = 0;
    Object *key, *value;
    bool good = true;
    if (!is_dict(slots))
        return error_false(UNPICKLING_ERROR, "slot state is not a dictionary");
    while (good && dict_next(as_dict(slots), &position, &key, &value)) {
        Str *name = is_str(key) ? attr_canonical(as_str(key)) : NULL;
        good = name != NULL ? attr_set(o, name, value)
               : is_str(key)
                   ? false
                   : error_false(EXC(TypeError),
                                 "attribute name must be string, not '%.200T'", key);
        xdecref((Object *)name);
    }
    return good;
}

static bool set_state(Object *o, Object *state)
{
    Object *slots = NONE, *method;
    int got = attr_lookup(o, NAME(__setstate__), &method);
    if (got < 0)
        return false;
    if (got > 0) {
        Object *answer = call_1(method, state);
        decref(method);
        xdecref(answer);
        return answer != NULL;
    }
    if (is_tuple(state) && tuple_length(as_tuple(state)) == 2) {
        slots = tuple_items(as_tuple(state))[1];
        state = tuple_items(as_tuple(state))[0];
    }
    return (state == NONE || update_attributes(o, state)) &&
           (slots == NONE || set_slots(o, slots));
}

bool mod_pickle_build_state(Unpickler *u)
{
    Object *state = mod_pickle_read_pop(u);
    Object *target = state != NULL ? mod_pickle_read_top(u) : NULL;
    bool good = target != NULL && set_state(target, state);
    xdecref(state);
    return good;
}
