// mod_pickle_reduce.c - objects that are taken apart to be pickled.
#include "runtime/modules/mod_pickle_internal.h"

#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

// What __reduce__ returns; NULL: absent or None.
typedef struct Parts {
    Object *callee, *args;
    OPT Object *state, *items, *pairs, *setter;
} Parts;

static bool check_iterator(OPT Object *o, const char *which)
{
    return o == NULL || iterate_is_iterator(o) ||
           error_false(PICKLING_ERROR,
                       "%s element of the tuple returned by __reduce__ must be an "
                       "iterator, not %T",
                       which, o);
}

static bool read_parts(Object *tuple, Parts *out)
{
    Object **const fields[] = { &out->callee, &out->args,  &out->state,
                                &out->items,  &out->pairs, &out->setter };
    size_t count = tuple_length(as_tuple(tuple));
    if (count < 2 || count > ARRAY_COUNT(fields))
        return error_false(PICKLING_ERROR,
                           "tuple returned by __reduce__ must contain 2 through 6 "
                           "elements");
    for (size_t i = 0; i < ARRAY_COUNT(fields); i++) {
        Object *item = i < count ? tuple_items(as_tuple(tuple))[i] : NONE;
        *fields[i] = i >= 2 && item == NONE ? NULL : item;
    }
    if (!operate_is_callable(out->callee))
        return error_false(
            PICKLING_ERROR,
            "first item of the tuple returned by __reduce__ must be callable");
    if (!is_tuple(out->args))
        return error_false(
            PICKLING_ERROR,
            "second item of the tuple returned by __reduce__ must be a tuple");
    if (!check_iterator(out->items, "fourth") || !check_iterator(out->pairs, "fifth"))
        return false;
    if (out->setter != NULL && !operate_is_callable(out->setter))
        return error_false(
            PICKLING_ERROR,
            "sixth element of the tuple returned by __reduce__ must be a "
            "function, not %T",
            out->setter);
    return true;
}

// functools.partial(cls.__new__, cls, *args, **keywords), as a call.
static bool save_partial(Pickler *p, Object **items)
{
    size_t count = tuple_length(as_tuple(items[1]));
    Object *partial = importer_attribute("functools", "partial"), *made = NULL;
    Tuple *args = partial != NULL ? tuple_new(count + 2) : NULL;
    if (args != NULL &&
        (tuple_items(args)[0] = attr_get(items[0], NAME(__new__))) != NULL) {
        tuple_items(args)[1] = incref(items[0]);
        for (size_t i = 0; i < count; i++)
            tuple_items(args)[i + 2] = incref(tuple_items(as_tuple(items[1]))[i]);
        made = call_with(partial, args, as_dict(items[2]));
    }
    bool good = made != NULL && mod_pickle_write_save(p, made) &&
                mod_pickle_write_save(p, OBJ(tuple_empty())) &&
                mod_pickle_write_op(p, PICKLE_REDUCE);
    xdecref(made);
    xdecref((Object *)args);
    xdecref(partial);
    return good;
}

// A call of copyreg.__newobj_ex__(cls, args, keywords).
static bool save_new_extended(Pickler *p, Object *args)
{
    Object **items = tuple_items(as_tuple(args));
    size_t count = tuple_length(as_tuple(args));
    if (count != 3)
        return error_false(PICKLING_ERROR,
                           "length of the NEWOBJ_EX argument tuple must be exactly 3, "
                           "not %zu",
                           count);
    if (!is_type(items[0]))
        return error_false(PICKLING_ERROR,
                           "first item from NEWOBJ_EX argument tuple must be a class, "
                           "not %T",
                           items[0]);
    if (!is_tuple(items[1]))
        return error_false(PICKLING_ERROR,
                           "second item from NEWOBJ_EX argument tuple must be a tuple, "
                           "not %T",
                           items[1]);
    if (!is_dict(items[2]))
        return error_false(PICKLING_ERROR,
                           "third item from NEWOBJ_EX argument tuple must be a dict, "
                           "not %T",
                           items[2]);
    if (p->protocol < 4)
        return save_partial(p, items);
    return mod_pickle_write_save(p, items[0]) && mod_pickle_write_save(p, items[1]) &&
           mod_pickle_write_save(p, items[2]) &&
           mod_pickle_write_op(p, PICKLE_NEWOBJ_EX);
}

// Whether cls is what o says its class is: 1, 0, -1
static int is_class_of(Object *cls, Object *o)
{
    Object *own;
    int got = attr_lookup(o, NAME(__class__), &own);
    if (got <= 0)
        return got < 0 ? -1 : cls == OBJ(type_of(o));
    decref(own);
    return own == cls;
}

// A call of copyreg.__newobj__(cls, *args).
static bool save_new(Pickler *p, Object *args, OPT Object *o)
{
    size_t count = tuple_length(as_tuple(args));
    if (count == 0)
        return error_false(PICKLING_ERROR, "__newobj__ arglist is empty");
    Object *cls = tuple_items(as_tuple(args))[0];
    if (!is_type(cls))
        return error_false(PICKLING_ERROR,
                           "args[0] from __newobj__ args is not a type");
    int same = o == NULL ? 1 : is_class_of(cls, o);
    if (same == 0)
        return error_false(PICKLING_ERROR,
                           "args[0] from __newobj__ args has the wrong class");
    if (same < 0 || !mod_pickle_write_save(p, cls))
        return false;
    Tuple *rest = tuple_slice(as_tuple(args), 1, count);
    bool good = rest != NULL && mod_pickle_write_save(p, OBJ(rest)) &&
                mod_pickle_write_op(p, PICKLE_NEWOBJ);
    xdecref((Object *)rest);
    return good;
}

typedef enum Maker { MAKER_CALL, MAKER_NEW, MAKER_NEW_EXTENDED, MAKER_ERROR } Maker;

// How the object is made, which copyreg's functions are known by their name for.
static Maker maker_of(const Pickler *p, Object *callee)
{
    Object *name;
    Maker maker = MAKER_CALL;
    int got = p->protocol >= 2 ? attr_lookup(callee, NAME(__name__), &name) : 0;
    if (got <= 0)
        return got < 0 ? MAKER_ERROR : MAKER_CALL;
    if (is_str(name))
        maker = str_equal_text(as_str(name), "__newobj__")      ? MAKER_NEW
                : str_equal_text(as_str(name), "__newobj_ex__") ? MAKER_NEW_EXTENDED
                                                                : MAKER_CALL;
    decref(name);
    return maker;
}

static bool save_made(Pickler *p, const Parts *parts, OPT Object *o)
{
    switch (maker_of(p, parts->callee)) {
    case MAKER_ERROR: return false;
    case MAKER_NEW: return save_new(p, parts->args, o);
    case MAKER_NEW_EXTENDED: return save_new_extended(p, parts->args);
    case MAKER_CALL: break;
    }
    return mod_pickle_write_save(p, parts->callee) &&
           mod_pickle_write_save(p, parts->args) &&
           mod_pickle_write_op(p, PICKLE_REDUCE);
}

static bool save_state(Pickler *p, const Parts *parts, OPT Object *o)
{
    static const uint8_t call[] = { PICKLE_TUPLE2, PICKLE_REDUCE, PICKLE_POP };
    if (parts->setter == NULL)
        return mod_pickle_write_save(p, parts->state) &&
               mod_pickle_write_op(p, PICKLE_BUILD);
    return mod_pickle_write_save(p, parts->setter) &&
           mod_pickle_write_save(p, o != NULL ? o : NONE) &&
           mod_pickle_write_save(p, parts->state) &&
           mod_pickle_write_bytes(p, call, sizeof call);
}

// The object was made: it gets its number, unless its parts held it and have given it
// one.
static bool note_made(Pickler *p, Object *o)
{
    if (mod_pickle_write_has(p, o))
        return mod_pickle_write_op(p, PICKLE_POP) && mod_pickle_write_known(p, o) > 0;
    return mod_pickle_write_memoize(p, o);
}

bool mod_pickle_reduce_save(Pickler *p, Object *tuple, OPT Object *o)
{
    Parts parts;
    return read_parts(tuple, &parts) && save_made(p, &parts, o) &&
           (o == NULL || note_made(p, o)) &&
           (parts.items == NULL || mod_pickle_write_batches(p, parts.items, false)) &&
           (parts.pairs == NULL || mod_pickle_write_batches(p, parts.pairs, true)) &&
           (parts.state == NULL || save_state(p, &parts, o));
}

// The classes of the singletons, which are nowhere to be found: type(None).
static bool save_type(Pickler *p, Object *o)
{
    Object *const singletons[] = { NONE, NOT_IMPLEMENTED, ELLIPSIS_ };
    for (size_t i = 0; i < ARRAY_COUNT(singletons); i++) {
        if (o != OBJ(type_of(singletons[i])))
            continue;
        Tuple *args = tuple_pack(1, singletons[i]);
        Tuple *parts = args != NULL ? tuple_pack(2, OBJ(&type_type), OBJ(args)) : NULL;
        bool good = parts != NULL && mod_pickle_reduce_save(p, OBJ(parts), o);
        xdecref((Object *)parts);
        xdecref((Object *)args);
        return good;
    }
    return mod_pickle_global_save(p, o, NULL);
}

// The function of the dispatch table for a class: 1, 0, -1
static int find_reducer(const Pickler *p, Object *cls, Object **out)
{
    if (is_exact_dict(p->reducers))
        return dict_get(as_dict(p->reducers), cls, out);
    *out = operate_subscript(p->reducers, cls);
    return *out != NULL ? 1 : error_clear_if(EXC(KeyError)) ? 0 : -1;
}

// o.__reduce_ex__(protocol), or o.__reduce__()
static Object *reduce(const Pickler *p, Object *o)
{
    Object *method, *result;
    int got = attr_lookup(o, NAME(__reduce_ex__), &method);
    if (got < 0)
        return NULL;
    if (got > 0) {
        result = call_1(method, int_from(p->protocol)); // it is a cached one
        decref(method);
        return result;
    }
    if ((got = attr_lookup(o, NAME(__reduce__), &method)) < 0)
        return NULL;
    if (got == 0)
        return error_raise(PICKLING_ERROR, "can't pickle '%.200T' object: %R", o, o);
    result = call_0(method);
    decref(method);
    return result;
}

static bool save_reduced(Pickler *p, Object *reduced, Object *o)
{
    if (is_str(reduced))
        return mod_pickle_global_save(p, o, as_str(reduced));
    if (!is_tuple(reduced))
        return error_false(PICKLING_ERROR, "__reduce__ must return a string or tuple");
    return mod_pickle_reduce_save(p, reduced, o);
}

// What takes o apart; NULL with *named: its name stands for it.
static Object *take_apart(const Pickler *p, Object *o, bool *named)
{
    Object *function, *reduced;
    int got = find_reducer(p, OBJ(type_of(o)), &function);
    *named = got == 0 && is_type(o);
    if (got < 0 || *named)
        return NULL;
    if (got == 0)
        return reduce(p, o);
    reduced = call_1(function, o);
    decref(function);
    return reduced;
}

bool mod_pickle_reduce_other(Pickler *p, Object *o)
{
    Object *reduced = NOT_IMPLEMENTED;
    bool named;
    if (p->override != NULL && (reduced = call_1(p->override, o)) == NULL)
        return false;
    if (reduced == NOT_IMPLEMENTED) {
        if (o->shape == SHAPE_TYPE)
            return save_type(p, o);
        if (o->shape == SHAPE_FUNCTION)
            return mod_pickle_global_save(p, o, NULL);
        if ((reduced = take_apart(p, o, &named)) == NULL)
            return named && mod_pickle_global_save(p, o, NULL);
    }
    bool good = save_reduced(p, reduced, o);
    decref(reduced);
    return good;
}
