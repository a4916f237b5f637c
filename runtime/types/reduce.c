// reduce.c - how objects are taken apart for copying and pickling.
//
// The answer is a tuple (callable, arguments, state, list items, dict items). Objects
// with nothing of their own to say are made anew by cls.__new__ and given their state.
//
// source  Python library reference, "Pickling class instances"; PEP 307
#include "runtime/types/reduce.h"

#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytes.h"
#include "runtime/types/complex.h"
#include "runtime/types/dict.h"
#include "runtime/types/exception.h"
#include "runtime/types/float.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/names.h"
#include "runtime/types/range.h"
#include "runtime/types/singletons.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// ---- state ----

// The names of the members of a class: what copyreg has kept in the class, or finds; a
// list or None.
static NEW Object *slot_names(Type *cls)
{
    Object *kept = dict_peek_str(cls->dict, NAME(__slotnames__));
    if (kept != NULL)
        return is_list(kept) || kept == NONE
                   ? incref(kept)
                   : error_raise(EXC(TypeError),
                                 "%N.__slotnames__ should be a list or None, not %T",
                                 cls, kept);
    Object *function = importer_attribute("copyreg", "_slotnames");
    Object *found = function != NULL ? call_1(function, OBJ(cls)) : NULL;
    xdecref(function);
    if (found == NULL || is_list(found) || found == NONE)
        return found;
    decref(found);
    return error_raise(EXC(TypeError),
                       "copyreg._slotnames didn't return a list or None");
}

// The values of __slots__ members that have one, into slots.
static bool collect_members(Object *self, Dict *slots)
{
    Type *cls = type_of(self);
    if (!(cls->flags & TYPE_USER))
        return true;
    Object *names = slot_names(cls);
    bool ok = names != NULL;
    for (size_t i = 0; ok && is_list(names) && i < as_list(names)->count; i++) {
        Object *name = incref(as_list(names)->items[i]), *value;
        int got = is_str(name) ? attr_lookup(self, as_str(name), &value) : -1;
        if (!is_str(name))
            error_raise(EXC(TypeError), "attribute name must be string, not '%.200T'",
                        name);
        ok = got >= 0 && (got == 0 || dict_set(slots, name, value));
        if (got > 0)
            decref(value);
        decref(name);
    }
    xdecref(names);
    return ok;
}

// Whether an object of this class is more than its attributes: nothing here knows how
// to make another one.
static bool is_opaque(Object *self)
{
    const Type *base = type_solid_builtin(type_of(self));
    return base != &object_type && !is_list(self) && !is_dict(self);
}

// Whether its size tells how many items an object of this class has, or digits.
static bool has_items(Object *self)
{
    const Type *base = type_solid_builtin(type_of(self));
    return base == &int_type || base == &tuple_type || base == &bytes_type ||
           base == &memoryview_type || type_is_subtype(base, &type_type);
}

static Object *default_state(Object *self)
{
    Dict *slots = NULL, *own = NULL;
    Object *result = NULL;
    if (!type_ready(type_of(self)) || (slots = dict_new()) == NULL)
        return NULL;
    own = instance_attributes(self);
    if (own == NULL || !collect_members(self, slots))
        goto out;
    Object *state = own->used != 0 ? OBJ(own) : NONE;
    if (slots->used != 0)
        result = (Object *)tuple_pack(2, state, OBJ(slots));
    else
        result = incref(state);
out:
    xdecref((Object *)own);
    decref(OBJ(slots));
    return result;
}

Object *reduce_m_getstate(Object *self, Object *const *args)
{
    (void)args;
    return default_state(self);
}

Object *reduce_state(Object *o)
{
    return call_method_0(o, NAME(__getstate__));
}

// ---- arguments of __new__ ----

// The value of an int, str ... subclass as an exact one.
static Object *plain_value(Object *self)
{
    if (is_int(self))
        return int_plain(self);
    if (is_str(self))
        return (Object *)str_plain(as_str(self));
    if (is_float(self))
        return float_from(float_value(self));
    if (is_bytes(self))
        return bytes_plain(self);
    ASSERT(is_tuple(self));
    return (Object *)tuple_from_array(tuple_items(as_tuple(self)),
                                      tuple_length(as_tuple(self)));
}

Object *reduce_m_getnewargs(Object *self, Object *const *args)
{
    (void)args;
    Object *value = plain_value(self);
    Object *tuple = value != NULL ? (Object *)tuple_pack(1, value) : NULL;
    xdecref(value);
    return tuple;
}

// What __new__ wants besides the class: *args a tuple, *keywords a dict or NULL; 1 the
// object says so, 0 it does not (*args is NULL), -1.
static int new_arguments(Object *self, Object **args, Object **keywords)
{
    Object *method, *pair;
    *args = *keywords = NULL;
    int got = attr_lookup_special(self, NAME(__getnewargs_ex__), &method);
    if (got > 0) {
        pair = call_0(method);
        decref(method);
        if (pair == NULL)
            return -1;
        bool ok = is_tuple(pair);
        if (!ok)
            error_raise(EXC(TypeError),
                        "__getnewargs_ex__ should return a tuple, not '%.200T'", pair);
        else if (!(ok = tuple_length(as_tuple(pair)) == 2))
            error_raise(EXC(ValueError),
                        "__getnewargs_ex__ should return a tuple of length 2, not %zu",
                        tuple_length(as_tuple(pair)));
        Object **items = ok ? tuple_items(as_tuple(pair)) : NULL;
        if (ok && !is_tuple(items[0]))
            ok = error_false(EXC(TypeError),
                             "first item of the tuple returned by __getnewargs_ex__ "
                             "must be a tuple, not '%.200T'",
                             items[0]);
        else if (ok && !is_dict(items[1]))
            ok = error_false(EXC(TypeError),
                             "second item of the tuple returned by __getnewargs_ex__ "
                             "must be a dict, not '%.200T'",
                             items[1]);
        if (ok) {
            *args = incref(items[0]);
            *keywords = incref(items[1]);
        }
        decref(pair);
        return ok ? 1 : -1;
    }
    if (got == 0)
        got = attr_lookup_special(self, NAME(__getnewargs__), &method);
    if (got <= 0)
        return got;
    *args = call_0(method);
    decref(method);
    if (*args != NULL && !is_tuple(*args)) {
        error_raise(EXC(TypeError),
                    "__getnewargs__ should return a tuple, not '%.200T'", *args);
        ref_clear(args);
    }
    return *args != NULL ? 1 : -1;
}

// ---- __reduce_ex__ ----

// (cls, *args)
static Tuple *class_and(Object *cls, OPT Object *args)
{
    size_t count = args != NULL ? tuple_length(as_tuple(args)) : 0;
    Tuple *all = tuple_new(count + 1);
    if (all == NULL)
        return NULL;
    tuple_items(all)[0] = incref(cls);
    for (size_t i = 0; i < count; i++)
        tuple_items(all)[i + 1] = incref(tuple_items(as_tuple(args))[i]);
    return all;
}

// An iterator over the items of a dict subclass, None for others.
static Object *dict_items(Object *self)
{
    if (!is_dict(self))
        return NONE;
    Object *view = call_method_0(self, NAME(items));
    Object *iter = view != NULL ? iterate_of(view) : NULL;
    xdecref(view);
    return iter;
}

// By copyreg.__newobj__(cls, *args), or with keywords by __newobj_ex__(cls, args,
// keywords).
static Object *reduce_new(Object *self)
{
    Object *cls = OBJ(type_of(self)), *args, *keywords, *parts[5] = { NULL };
    Object *result = NULL;
    int got = new_arguments(self, &args, &keywords);
    if (got < 0)
        return NULL;
    Object *getstate = type_lookup(type_of(self), NAME(__getstate__));
    if (got == 0 && is_opaque(self) &&
        getstate == dict_peek_str(object_type.dict, NAME(__getstate__))) {
        Object *asked = attr_get(self, NAME(__getstate__)); // __getattribute__ sees it
        if (asked == NULL)
            return NULL;
        decref(asked);
        return error_raise(EXC(TypeError),
                           has_items(self) ? "cannot pickle %.200T objects"
                                           : "cannot pickle '%.200T' object",
                           self);
    }
    bool extended = keywords != NULL && as_dict(keywords)->used > 0;
    parts[0] = importer_attribute("copyreg", extended ? "__newobj_ex__" : "__newobj__");
    if (parts[0] != NULL)
        parts[1] = extended ? (Object *)tuple_pack(3, cls, args, keywords)
                            : (Object *)class_and(cls, args);
    if (parts[1] != NULL)
        parts[2] = reduce_state(self);
    if (parts[2] != NULL)
        parts[3] = is_list(self) ? iterate_of(self) : NONE;
    if (parts[3] != NULL)
        parts[4] = dict_items(self);
    if (parts[4] != NULL)
        result = (Object *)tuple_from_array(parts, 5);
    for (size_t i = 0; i < ARRAY_COUNT(parts); i++)
        xdecref(parts[i]);
    xdecref(args);
    xdecref(keywords);
    return result;
}

static Object *reduce_by(Object *self, int64_t protocol)
{
    if (protocol >= 2)
        return reduce_new(self);
    Object *function = importer_attribute("copyreg", "_reduce_ex"),
           *number = int_from(protocol);
    Object *result =
        function != NULL && number != NULL ? call_2(function, self, number) : NULL;
    xdecref(function);
    xdecref(number);
    return result;
}

Object *reduce_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    return reduce_by(self, 0);
}

Object *reduce_m_reduce_ex(Object *self, Object *const *args)
{
    int64_t protocol;
    if (!operate_c_int(args[0], &protocol) || !type_ready(type_of(self)) ||
        !type_ready(&object_type))
        return NULL;
    Object *method, *own, *result;
    int found = attr_lookup(self, NAME(__reduce__), &method);
    if (found <= 0)
        return found < 0 ? NULL : reduce_by(self, protocol);
    own = type_lookup(type_of(self), NAME(__reduce__));
    result = own != NULL && own != dict_peek_str(object_type.dict, NAME(__reduce__))
                 ? call_0(method)
                 : reduce_by(self, protocol);
    decref(method);
    return result;
}

// ---- exceptions ----

// The arguments that make an equal OSError: the file name is not among args.
static Tuple *exception_args(Object *self)
{
    Tuple *args = as_exception(self)->args;
    if (!type_is_subtype(type_of(self), EXC(OSError)) || tuple_length(args) != 2)
        return incref(args);
    const OSException *error = (OSException *)(void *)self;
    if (error->filename == NULL)
        return incref(args);
    if (error->filename2 == NULL)
        return tuple_pack(3, tuple_items(args)[0], tuple_items(args)[1],
                          error->filename);
    return tuple_pack(5, tuple_items(args)[0], tuple_items(args)[1], error->filename,
                      NONE, error->filename2);
}

static bool add_name(Dict *state, Str *key, OPT Object *value)
{
    return value == NULL || value == NONE || dict_set_str(state, key, value);
}

// The attributes of an exception, those of ImportError and AttributeError that no
// argument holds included. The object that had no attribute is left behind.
static Dict *exception_state(Object *self)
{
    Dict *state = instance_attributes(self);
    bool good = true;
    if (state != NULL && type_is_subtype(type_of(self), EXC(ImportError))) {
        const ImportException *error = (ImportException *)(void *)self;
        good = add_name(state, NAME(name), error->name) &&
               add_name(state, NAME(path), error->path) &&
               add_name(state, NAME(name_from), error->name_from);
    } else if (state != NULL && type_is_subtype(type_of(self), EXC(AttributeError))) {
        const NameException *error = (NameException *)(void *)self;
        good = add_name(state, NAME(name), error->name) &&
               add_name(state, NAME(args), (Object *)error->args);
    }
    if (!good)
        ref_clear(&state);
    return state;
}

static Object *attribute_error_m_getstate(Object *self, Object *const *args)
{
    (void)args;
    return (Object *)exception_state(self);
}

const NativeDef reduce_attribute_error_methods[] = {
    { attribute_error_m_getstate, "__getstate__(self, /)", "The state for a copy." },
    NATIVE_END,
};

Object *reduce_m_exception(Object *self, Object *const *args)
{
    (void)args;
    Tuple *given = exception_args(self);
    Dict *state = given != NULL ? exception_state(self) : NULL;
    Object *result = NULL;
    if (state != NULL)
        result =
            state->used == 0
                ? (Object *)tuple_pack(2, OBJ(type_of(self)), OBJ(given))
                : (Object *)tuple_pack(3, OBJ(type_of(self)), OBJ(given), OBJ(state));
    xdecref((Object *)state);
    xdecref((Object *)given);
    return result;
}

Object *reduce_m_exception_setstate(Object *self, Object *const *args)
{
    Object *key, *value;
    size_t position = 0;
    if (args[0] == NONE)
        return NONE;
    if (!is_dict(args[0]))
        return error_raise(EXC(TypeError), "state is not a dictionary");
    Dict *state = dict_copy(as_dict(args[0]));
    bool ok = state != NULL;
    while (ok && dict_next(state, &position, &key, &value))
        ok = is_str(key)
                 ? attr_set(self, as_str(key), value)
                 : error_false(EXC(TypeError),
                               "attribute name must be string, not '%.200T'", key);
    xdecref((Object *)state);
    return ok ? NONE : NULL;
}

// ---- for the types ----

// (cls, args); args are consumed.
static Object *class_with(Object *o, STEALS OPT Tuple *args)
{
    Object *result =
        args != NULL ? (Object *)tuple_pack(2, OBJ(type_of(o)), OBJ(args)) : NULL;
    xdecref((Object *)args);
    return result;
}

// (getattr, (of, name)); both are consumed, NULL: raised.
static Object *reduce_attribute(STEALS OPT Object *of, STEALS OPT Object *name)
{
    Object *function = NULL, *result = NULL;
    Tuple *pair = of != NULL && name != NULL ? tuple_pack(2, of, name) : NULL;
    if (pair != NULL)
        function = importer_attribute("builtins", "getattr");
    if (function != NULL)
        result = (Object *)tuple_pack(2, function, OBJ(pair));
    xdecref(function);
    xdecref((Object *)pair);
    xdecref(of);
    xdecref(name);
    return result;
}

// A bound method by getattr(self, name); a function of a module by its name.
static Object *reduce_bound(Object *self, Object *const *args)
{
    (void)args;
    Object *name = attr_get(self, NAME(__name__)), *of = NULL;
    int got = name != NULL ? attr_lookup(self, NAME(__self__), &of) : -1;
    if (got == 0 || (got > 0 && (of == NONE || of->shape == SHAPE_MODULE))) {
        xdecref(of);
        return name;
    }
    return reduce_attribute(of, name);
}

// A descriptor by getattr(class, name).
static Object *reduce_descriptor(Object *self, Object *const *args)
{
    (void)args;
    Object *cls = attr_get(self, NAME(__objclass__));
    return reduce_attribute(cls, cls != NULL ? attr_get(self, NAME(__name__)) : NULL);
}

const NativeDef reduce_descriptor_methods[] = { REDUCE_ROW(reduce_descriptor),
                                                NATIVE_END };

const NativeDef reduce_bound_methods[] = {
    { reduce_bound, "__reduce__(self, /)", NULL },
    NATIVE_END,
};

Object *reduce_m_set(Object *self, Object *const *args)
{
    (void)args;
    return reduce_with_content(self, (Object *)list_from_iter(self));
}

Object *reduce_m_range(Object *self, Object *const *args)
{
    Range *r = (Range *)(void *)self;
    (void)args;
    return class_with(self, tuple_pack(3, r->start, r->stop, r->step));
}

Object *reduce_m_slice(Object *self, Object *const *args)
{
    Slice *s = (Slice *)(void *)self;
    (void)args;
    return class_with(self, tuple_pack(3, s->start, s->stop, s->step));
}

Object *reduce_m_complex(Object *self, Object *const *args)
{
    Object *real = float_from(as_complex(self)->real);
    Object *imag = real != NULL ? float_from(as_complex(self)->imag) : NULL;
    Object *tuple = imag != NULL ? (Object *)tuple_pack(2, real, imag) : NULL;
    (void)args;
    xdecref(real);
    xdecref(imag);
    return tuple;
}

Object *reduce_with_content(Object *o, OPT Object *content)
{
    Object *state = content != NULL ? reduce_state(o) : NULL, *result = NULL;
    Tuple *args = state != NULL ? tuple_pack(1, content) : NULL;
    if (args != NULL)
        result = (Object *)tuple_pack(3, OBJ(type_of(o)), OBJ(args), state);
    xdecref((Object *)args);
    xdecref(state);
    xdecref(content);
    return result;
}

Object *reduce_iterator(const char *function, OPT Object *of, int64_t at)
{
    Object *callee = of != NULL ? importer_attribute("builtins", function) : NULL,
           *result = NULL;
    Tuple *args = callee != NULL ? tuple_pack(1, of) : NULL;
    Object *index = args != NULL ? int_from(at) : NULL;
    if (index != NULL)
        result = at == REDUCE_NO_INDEX
                     ? (Object *)tuple_pack(2, callee, OBJ(args))
                     : (Object *)tuple_pack(3, callee, OBJ(args), index);
    xdecref(index);
    xdecref((Object *)args);
    xdecref(callee);
    xdecref(of);
    return result;
}
