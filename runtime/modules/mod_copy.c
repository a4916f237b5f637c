// mod_copy.c - _copy: shallow and deep copies.
//
// What immutable objects hold is asked only when a deep copy may differ. Everything
// without a way of its own is taken apart by __reduce_ex__, as for pickling.
#include "runtime/modules/registry.h"

#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytearray.h"
#include "runtime/types/dict.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/method.h"
#include "runtime/types/names.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

// Copied by being itself, in a deep copy too.
static bool is_atomic(const Object *o)
{
    if (is_exact_str(o) || IN_SHAPES(o, INT, ELLIPSIS))
        return true;
    switch (o->shape) {
    case SHAPE_BYTES:
    case SHAPE_COMPLEX:
    case SHAPE_TYPE:
    case SHAPE_RANGE:
    case SHAPE_PROPERTY:
    case SHAPE_FUNCTION:
    case SHAPE_NATIVE:
    case SHAPE_CODE:
    case SHAPE_WEAKREF: return true;
    default: return false;
    }
}

// ---- by parts ----

// The tables of copy and copyreg have classes as keys.
static RAISES bool check_class(Object *o)
{
    int64_t hash;
    return operate_hash(OBJ(type_of(o)), &hash);
}

// What takes o apart; a str: o is its own copy.
static Object *reduce(Object *o)
{
    Object *table = importer_attribute("copyreg", "dispatch_table"), *function = NULL;
    Object *argument = NULL, *result;
    int got = table == NULL    ? -1
              : is_dict(table) ? dict_get(as_dict(table), OBJ(type_of(o)), &function)
                               : 0;
    xdecref(table);
    if (got > 0)
        argument = o;
    if (got == 0 && (got = attr_lookup(o, NAME(__reduce_ex__), &function)) > 0)
        argument = OBJ(&int_cache[4 - INT_CACHE_MIN]); // the protocol
    if (got == 0 && (got = attr_lookup(o, NAME(__reduce__), &function)) == 0) {
        Object *error = importer_attribute("copy", "Error");
        if (error != NULL && is_type(error))
            error_raise(as_type(error), "un(deep)copyable object of type %S",
                        OBJ(type_of(o)));
        xdecref(error);
    }
    if (got <= 0)
        return NULL;
    result = argument != NULL ? call_1(function, argument) : call_0(function);
    decref(function);
    return result;
}

static Object *deep(Object *o, Object *memo);

// A new reference: to a deep copy if there is a memo.
static Object *part(Object *o, OPT Object *memo)
{
    return memo != NULL ? deep(o, memo) : incref(o);
}

static bool note(Object *memo, Object *o, Object *copy)
{
    Object *key = int_from_unsigned((uint64_t)(uintptr_t)o);
    bool good = key != NULL && operate_assign(memo, key, copy);
    xdecref(key);
    return good;
}

// Give a copy the attributes and values of __slots__ that a state tells.
static bool set_attributes(Object *copy, Object *state)
{
    Object *slots = NONE, *attributes, *name, *value, *answer;
    size_t position = 0;
    if (is_tuple(state) && tuple_length(as_tuple(state)) == 2) {
        slots = tuple_items(as_tuple(state))[1];
        state = tuple_items(as_tuple(state))[0];
    }
    int got = state == NONE    ? 1
              : is_dict(state) ? instance_update(copy, as_dict(state))
                               : 0;
    if (got == 0) {
        attributes = attr_get(copy, NAME(__dict__));
        answer =
            attributes != NULL ? call_method_1(attributes, NAME(update), state) : NULL;
        got = answer != NULL ? 1 : -1;
        xdecref(answer);
        xdecref(attributes);
    }
    if (got < 0 || slots == NONE)
        return got > 0;
    if (!is_dict(slots))
        return error_false(EXC(AttributeError), "'%T' object has no attribute 'items'",
                           slots);
    while (dict_next(as_dict(slots), &position, &name, &value)) {
        Str *canonical = is_str(name) ? attr_canonical(as_str(name)) : NULL;
        bool good = canonical != NULL ? attr_set(copy, canonical, value)
                    : is_str(name)    ? false
                                      : error_false(EXC(TypeError),
                                                    "attribute name must be string, "
                                                       "not '%T'",
                                                    name);
        xdecref((Object *)canonical);
        if (!good)
            return false;
    }
    return true;
}

static bool set_state(Object *copy, Object *given, OPT Object *memo)
{
    Object *method, *state = part(given, memo), *answer;
    bool good = false;
    int got = state != NULL ? attr_lookup(copy, NAME(__setstate__), &method) : -1;
    if (got > 0) {
        answer = call_1(method, state);
        good = answer != NULL;
        xdecref(answer);
        decref(method);
    } else if (got == 0) {
        good = set_attributes(copy, state);
    }
    xdecref(state);
    return good;
}

static bool append_items(Object *copy, Object *items, OPT Object *memo)
{
    Object *iter = iterate_of(items), *item;
    int got = iter != NULL ? 1 : -1;
    while (got > 0 && (got = iterate_next(iter, &item)) > 0) {
        Object *value = part(item, memo);
        Object *answer =
            value != NULL ? call_method_1(copy, NAME(append), value) : NULL;
        if (answer == NULL)
            got = -1;
        xdecref(answer);
        xdecref(value);
        decref(item);
    }
    xdecref(iter);
    return got == 0;
}

static bool set_pair(Object *copy, Object *pair, OPT Object *memo)
{
    Object *parts[2], *key, *value = NULL;
    if (!iterate_unpack(pair, 2, parts))
        return false;
    if ((key = part(parts[0], memo)) != NULL)
        value = part(parts[1], memo);
    bool good = value != NULL && operate_assign(copy, key, value);
    xdecref(value);
    xdecref(key);
    decref(parts[0]);
    decref(parts[1]);
    return good;
}

static bool set_pairs(Object *copy, Object *pairs, OPT Object *memo)
{
    Object *iter = iterate_of(pairs), *pair;
    int got = iter != NULL ? 1 : -1;
    while (got > 0 && (got = iterate_next(iter, &pair)) > 0) {
        if (!set_pair(copy, pair, memo))
            got = -1;
        decref(pair);
    }
    xdecref(iter);
    return got == 0;
}

static Tuple *copy_args(Object *args, OPT Object *memo)
{
    Tuple *given = tuple_from_iter(args), *copies;
    if (given == NULL || memo == NULL || tuple_length(given) == 0)
        return given;
    copies = tuple_new(tuple_length(given));
    for (size_t i = 0; copies != NULL && i < tuple_length(given); i++)
        if ((tuple_items(copies)[i] = deep(tuple_items(given)[i], memo)) == NULL)
            ref_clear(&copies);
    decref(OBJ(given));
    return copies;
}

// Make a copy of o as what takes it apart says.
static Object *rebuild(Object *o, Object *reduced, OPT Object *memo)
{
    Object *parts[5];
    if (!is_tuple(reduced) || tuple_length(as_tuple(reduced)) < 2 ||
        tuple_length(as_tuple(reduced)) > ARRAY_COUNT(parts))
        return error_raise(
            EXC(TypeError),
            "__reduce__ must return a string or a tuple of 2 to 5 items");
    for (size_t i = 0; i < ARRAY_COUNT(parts); i++)
        parts[i] = i < tuple_length(as_tuple(reduced))
                       ? tuple_items(as_tuple(reduced))[i]
                       : NONE;
    Tuple *args = copy_args(parts[1], memo);
    Object *copy = args != NULL ? call_with(parts[0], args, NULL) : NULL;
    xdecref((Object *)args);
    if (copy != NULL && (memo == NULL || note(memo, o, copy)) &&
        (parts[2] == NONE || set_state(copy, parts[2], memo)) &&
        (parts[3] == NONE || append_items(copy, parts[3], memo)) &&
        (parts[4] == NONE || set_pairs(copy, parts[4], memo)))
        return copy;
    xdecref(copy);
    return NULL;
}

static Object *by_parts(Object *o, OPT Object *memo)
{
    Object *reduced = reduce(o), *copy;
    if (reduced == NULL)
        return NULL;
    copy = is_str(reduced) ? incref(o) : rebuild(o, reduced, memo);
    decref(reduced);
    return copy;
}

// ---- shallow ----

static Object *copy_f_copy(Object *self, Object *const *args)
{
    Object *o = args[0], *function;
    (void)self;
    if (is_atomic(o) || is_exact_tuple(o) || o->shape == SHAPE_FROZENSET ||
        o->shape == SHAPE_SLICE)
        return incref(o);
    switch (o->shape) {
    case SHAPE_LIST:
        return (Object *)list_from_array(as_list(o)->items, as_list(o)->count);
    case SHAPE_DICT: return (Object *)dict_copy(as_dict(o));
    case SHAPE_SET: return (Object *)set_from_iter(&set_type, o);
    case SHAPE_BYTEARRAY:
        return bytearray_new(as_bytearray(o)->data, as_bytearray(o)->length);
    default: break;
    }
    if (!check_class(o))
        return NULL;
    if (is_type(o))
        return incref(o);
    int got = attr_lookup(OBJ(type_of(o)), NAME(__copy__), &function);
    if (got > 0 && function != NONE) {
        Object *copy = call_1(function, o);
        decref(function);
        return copy;
    }
    return got < 0 ? NULL : by_parts(o, NULL);
}

// ---- deep ----

// A list is read as it stands: __deepcopy__ may change it.
static Object *deep_list(Object *o, Object *memo)
{
    List *copy = list_new(as_list(o)->count);
    bool good = copy != NULL && note(memo, o, OBJ(copy));
    for (size_t i = 0; good && i < as_list(o)->count; i++) {
        Object *item = incref(as_list(o)->items[i]), *made = deep(item, memo);
        decref(item);
        good = made != NULL && list_append_take(copy, made);
    }
    if (!good)
        ref_clear(&copy);
    return (Object *)copy;
}

static Object *deep_dict(Object *o, Object *memo)
{
    Dict *copy = dict_new(), *dict = as_dict(o);
    size_t position = 0, size = dict->used;
    Object *key, *value;
    bool good = copy != NULL && note(memo, o, OBJ(copy));
    while (good && dict_next(dict, &position, &key, &value)) {
        incref(value);
        incref(key);
        Object *name = deep(key, memo);
        Object *made = name != NULL ? deep(value, memo) : NULL;
        decref(key);
        decref(value);
        if (made == NULL) {
            xdecref(name);
            good = false;
        } else {
            good = dict_set_take(copy, name, made);
        }
        if (good && dict->used != size)
            good = error_false(EXC(RuntimeError),
                               "dictionary changed size during iteration");
    }
    if (!good)
        ref_clear(&copy);
    return (Object *)copy;
}

// memo.get(key). 1, 0, -1
static int ask_get(Object *memo, Object *key, Object **out)
{
    Object *const arguments[] = { key, memo }; // the memo stands for nothing
    *out = call_method(memo, NAME(get), arguments, 2);
    if (*out != memo)
        return *out != NULL ? 1 : -1;
    decref(*out);
    return 0;
}

// memo[key]. 1, 0, -1
static int ask_item(Object *memo, Object *key, Object **out)
{
    *out = operate_subscript(memo, key);
    return *out != NULL ? 1 : error_clear_if(EXC(KeyError)) ? 0 : -1;
}

typedef int (*AskFn)(Object *memo, Object *key, Object **out);

// What the memo has for o, which is asked so if it is not a plain dict. 1, 0, -1
static int known(Object *o, Object *memo, AskFn ask, Object **out)
{
    Object *key = int_from_unsigned((uint64_t)(uintptr_t)o);
    int got = key == NULL           ? -1
              : is_exact_dict(memo) ? dict_get(as_dict(memo), key, out)
                                    : ask(memo, key, out);
    xdecref(key);
    return got;
}

static Object *deep_tuple(Object *o, Object *memo)
{
    size_t count = tuple_length(as_tuple(o));
    Object *found;
    bool same = true;
    Tuple *copy = tuple_new(count);
    for (size_t i = 0; copy != NULL && i < count; i++) {
        Object *item = tuple_items(as_tuple(o))[i];
        if ((tuple_items(copy)[i] = deep(item, memo)) == NULL)
            ref_clear(&copy);
        else
            same = same && tuple_items(copy)[i] == item;
    }
    int got = copy != NULL ? known(o, memo, ask_item, &found)
                           : -1; // a cycle may have copied it
    if (got == 0 && !same)
        return OBJ(copy);
    xdecref((Object *)copy);
    return got < 0 ? NULL : got > 0 ? found : incref(o);
}

static Object *deep_method(Object *o, Object *memo)
{
    const Method *method = (const Method *)(const void *)o;
    Object *self = deep(method->self, memo);
    Object *copy = self != NULL ? method_new(method->function, self) : NULL;
    xdecref(self);
    return copy;
}

static Object *deep_other(Object *o, Object *memo)
{
    Object *function, *copy;
    if (!check_class(o))
        return NULL;
    if (is_type(o))
        return incref(o);
    int got = attr_lookup(o, NAME(__deepcopy__), &function);
    if (got == 0 || (got > 0 && function == NONE))
        return by_parts(o, memo);
    if (got < 0)
        return NULL;
    copy = call_1(function, memo);
    decref(function);
    return copy;
}

static Object *deep_new(Object *o, Object *memo)
{
    if (is_exact_tuple(o))
        return deep_tuple(o, memo);
    switch (o->shape) {
    case SHAPE_LIST: return deep_list(o, memo);
    case SHAPE_DICT: return deep_dict(o, memo);
    case SHAPE_METHOD: return deep_method(o, memo);
    default: return deep_other(o, memo);
    }
}

// Keep o as long as the memo: its address is in use there.
static bool keep(Object *o, Object *memo)
{
    Object *key = int_from_unsigned((uint64_t)(uintptr_t)memo), *kept = NULL, *answer;
    int got = key != NULL ? known(memo, memo, ask_item, &kept) : -1;
    bool good = got >= 0;
    if (got == 0) {
        kept = (Object *)list_new(1);
        good = kept != NULL && operate_assign(memo, key, kept);
    }
    if (good && is_exact_list(kept)) {
        good = list_append_take(as_list(kept), incref(o));
    } else if (good) {
        answer = call_method_1(kept, NAME(append), o);
        good = answer != NULL;
        xdecref(answer);
    }
    xdecref(kept);
    xdecref(key);
    return good;
}

static Object *deep(Object *o, Object *memo)
{
    Object *copy;
    if (is_atomic(o))
        return incref(o);
    int got = known(o, memo, ask_get, &copy);
    if (got != 0)
        return got > 0 ? copy : NULL;
    if (!error_enter(""))
        return NULL;
    copy = deep_new(o, memo);
    error_leave();
    if (copy != NULL && copy != o && !(note(memo, o, copy) && keep(o, memo)))
        ref_clear(&copy);
    return copy;
}

static Object *copy_f_deepcopy(Object *self, Object *const *args)
{
    (void)self;
    if (is_atomic(args[0]))
        return incref(args[0]);
    Object *memo = args[1] == NONE ? (Object *)dict_new() : incref(args[1]);
    Object *copy = memo != NULL ? deep(args[0], memo) : NULL;
    xdecref(memo);
    return copy;
}

static const NativeDef functions[] = {
    { copy_f_copy, "copy(x)", "A new object that shares the contents of x." },
    { copy_f_deepcopy, "deepcopy(x, memo=None, _nil=None)",
      "A copy of x whose contents, and theirs, are copies too.\n"
      "\n"
      "memo: what was copied already, by id; for __deepcopy__ methods to hand on." },
    NATIVE_END,
};

const ModuleDef mod_copy = { "_copy", "Shallow and deep copies.", functions, NULL };
