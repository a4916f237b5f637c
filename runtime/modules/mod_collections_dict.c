// mod_collections_dict.c - defaultdict and OrderedDict: subclasses of dict.
//
// A dict keeps the order of its items already; OrderedDict adds what moves them. Items
// that leave at the front leave holes; `first` says where to look for the first one
// left.
//
// Invariant: the entries before `first` are holes. The table closes its holes by
// itself: then entry 0 is an item, and whoever removes that item sets `first` back
// before.
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_collections_internal.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/dict_table.h"
#include "runtime/types/dict_views.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/list.h"
#include "runtime/types/method.h"
#include "runtime/types/names.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct DefaultDict {
    Dict dict;
    Object *factory; // NULL: not set
} DefaultDict;

typedef struct OrderedDict {
    Dict dict;
    size_t first;
    Dict *attributes; // __dict__; NULL while there is none
} OrderedDict;

static DefaultDict *as_default(Object *o)
{
    return (DefaultDict *)(void *)o;
}

static OrderedDict *as_ordered(Object *o)
{
    return (OrderedDict *)(void *)o;
}

// ---- defaultdict ----

static void default_dealloc(Object *self)
{
    ref_clear(&as_default(self)->factory);
    dict_type.dealloc(self);
}

static void default_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_default(self)->factory);
    dict_type.traverse(self, visit, context);
}

static void default_clear(Object *self)
{
    ref_clear(&as_default(self)->factory);
    dict_type.clear(self);
}

static Object *default_m_init(Object *self, Object *const *args)
{
    Tuple *given = as_tuple(args[0]);
    Object *factory = tuple_length(given) > 0 ? tuple_items(given)[0] : NONE;
    if (factory != NONE && !operate_is_callable(factory))
        return error_raise(EXC(TypeError), "first argument must be callable or None");
    ref_set_take(&as_default(self)->factory, factory != NONE ? incref(factory) : NULL);
    Tuple *rest = tuple_slice(given, tuple_length(given) > 0, tuple_length(given));
    Object *result = rest != NULL ? dict_type.init_def->function(
                                        self, (Object *const[]){ OBJ(rest), args[1] })
                                  : NULL;
    xdecref((Object *)rest);
    return result;
}

static const NativeDef default_init_def = { default_m_init,
                                            "__init__(self, *args, **kwargs)", NULL };

static Object *default_missing(Object *self, Object *key)
{
    Object *factory = as_default(self)->factory;
    if (factory == NULL)
        return error_raise_value(EXC(KeyError), key);
    incref(factory);
    Object *value = call_0(factory);
    decref(factory);
    if (value != NULL && !operate_assign(self, key, value))
        ref_clear(&value);
    return value;
}

static Object *default_m_missing(Object *self, Object *const *args)
{
    return default_missing(self, args[0]);
}

static Object *default_subscript(Object *self, Object *key)
{
    Object *value;
    if (type_of(self) != &mod_collections_dict_default_type)
        return dict_subscript(self, key); // which asks for __missing__
    int got = dict_get(as_dict(self), key, &value);
    return got == 0 ? default_missing(self, key) : got > 0 ? value : NULL;
}

static Object *default_m_copy(Object *self, Object *const *args)
{
    (void)args;
    Object *factory = as_default(self)->factory;
    return call_2(OBJ(type_of(self)), factory != NULL ? factory : NONE, self);
}

static Object *default_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    Object *factory = as_default(self)->factory, *result = NULL, *iter = NULL;
    Tuple *given = factory != NULL ? tuple_pack(1, factory) : tuple_empty();
    Object *items = given != NULL ? call_method_0(self, NAME(items)) : NULL;
    if (items != NULL)
        iter = iterate_of(items);
    if (iter != NULL)
        result =
            (Object *)tuple_pack(5, OBJ(type_of(self)), OBJ(given), NONE, NONE, iter);
    xdecref(iter);
    xdecref(items);
    xdecref((Object *)given);
    return result;
}

static Str *default_repr(Object *self)
{
    Object *factory = as_default(self)->factory;
    Str *shown = NULL, *content = dict_type.repr(self), *text = NULL;
    if (content == NULL)
        return NULL;
    if (factory == NULL) {
        shown = str_from_text("None");
    } else {
        int entered = operate_repr_enter(factory);
        if (entered > 0) {
            shown = operate_repr(factory);
            operate_repr_leave(factory);
        } else if (entered == 0) {
            shown = str_from_text("...");
        }
    }
    if (shown != NULL)
        text = error_format("%s(%U, %U)", type_of(self)->name, shown, content);
    xdecref((Object *)shown);
    decref(OBJ(content));
    return text;
}

static Object *default_or(Object *left, Object *right)
{
    Object *self = type_is_subtype(type_of(left), &mod_collections_dict_default_type)
                       ? left
                       : right;
    if (!is_dict(left) || !is_dict(right))
        return NOT_IMPLEMENTED;
    Object *factory = as_default(self)->factory;
    Object *sum = call_2(OBJ(type_of(self)), factory != NULL ? factory : NONE, left);
    if (sum != NULL && (!is_dict(sum) || !dict_update(as_dict(sum), right)))
        ref_clear(&sum);
    return sum;
}

static Object *get_factory(Object *self)
{
    Object *factory = as_default(self)->factory;
    return factory != NULL ? incref(factory) : NONE;
}

static bool set_factory(Object *self, OPT Object *value)
{
    ref_set_take(&as_default(self)->factory,
                 value != NULL && value != NONE ? incref(value) : NULL);
    return true;
}

static const GetSetDef default_getsets[] = {
    { "default_factory", get_factory, set_factory,
      "What makes the value of a missing key, or None." },
    GETSET_END,
};

static const NativeDef default_methods[] = {
    { default_m_missing, "__missing__(self, object, /)",
      "Make, set and give the value of a missing key." },
    { default_m_copy, "copy(self, /)", "Another one with the same factory and items." },
    { default_m_copy, "__copy__(self, /)",
      "Another one with the same factory and items." },
    { default_m_reduce, "__reduce__(self, /)", "How to make an equal one." },
    GENERIC_ALIAS_ROW,
    NATIVE_END,
};

Type mod_collections_dict_default_type = {
    TYPE_HEAD_ON("defaultdict", DefaultDict, &dict_type),
    .module = "collections",
    .help =
        "A dict that makes the values of missing keys by a factory, when they are asked for\nin brackets. The arguments behind the factory are those of dict.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_DICT | TYPE_MAPPING | TYPE_IMMUTABLE,
    .shape = SHAPE_DEFAULT_DICT,
    .init_def = &default_init_def,
    .dealloc = default_dealloc,
    .traverse = default_traverse,
    .clear = default_clear,
    .repr = default_repr,
    .number = { .or_ = default_or },
    .mapping = { .subscript = default_subscript, .assign = dict_assign },
    .methods = default_methods,
    .getsets = default_getsets,
};

// ---- OrderedDict ----

static void ordered_dealloc(Object *self)
{
    ref_clear(&as_ordered(self)->attributes);
    dict_type.dealloc(self);
}

static void ordered_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_ordered(self)->attributes);
    dict_type.traverse(self, visit, context);
}

static void ordered_clear(Object *self)
{
    ref_clear(&as_ordered(self)->attributes);
    dict_type.clear(self);
}

// To be called before anything is removed, and after an item is set.
static void check_first(Object *self)
{
    Dict *d = as_dict(self);
    OrderedDict *o = as_ordered(self);
    if (d->table == NULL || o->first > d->fill || *dict_table_at(d->table, 0) != NULL)
        o->first = 0;
}

// The first or last item, borrowed. false: there is none
static bool end_of(Object *self, bool last, Object **key, Object **value)
{
    Dict *d = as_dict(self);
    OrderedDict *o = as_ordered(self);
    if (d->used == 0)
        return false;
    check_first(self);
    if (last) { // an entry at the end is never a hole
        Object **entry = dict_table_at(d->table, d->fill - 1);
        *key = entry[0];
        *value = entry[1];
        return true;
    }
    if (!dict_next(d, &o->first, key, value))
        return false;
    o->first--; // the place of the item itself
    return true;
}

static bool ordered_assign(Object *self, Object *key, OPT Object *value)
{
    if (value == NULL)
        check_first(self);
    bool ok = dict_assign(self, key, value);
    if (value != NULL)
        check_first(self); // while entry 0 shows that the holes were closed
    return ok;
}

static Object *ordered_m_popitem(Object *self, Object *const *args)
{
    Object *key, *value, *taken;
    int last = operate_truth(args[0]);
    if (last < 0)
        return NULL;
    if (!end_of(self, last, &key, &value))
        return error_raise(EXC(KeyError), "dictionary is empty");
    Object *pair = (Object *)tuple_pack(2, key, value);
    if (pair == NULL)
        return NULL;
    int got = dict_pop(as_dict(self), tuple_items(as_tuple(pair))[0], &taken);
    if (got > 0)
        decref(taken);
    else if (got == 0)
        error_raise_value(EXC(KeyError), tuple_items(as_tuple(pair))[0]);
    if (got <= 0)
        ref_clear(&pair);
    return pair;
}

// KeyError of a key; None and tuples stand for its arguments, as in CPython.
static COLD Object *raise_missing(Object *key)
{
    Tuple *args = key == NONE     ? tuple_empty()
                  : is_tuple(key) ? incref(as_tuple(key))
                                  : tuple_pack(1, key);
    Object *error = args == NULL ? NULL : call_with(OBJ(EXC(KeyError)), args, NULL);
    xdecref((Object *)args);
    return error == NULL ? NULL : error_raise_object(error);
}

static Object *ordered_m_move_to_end(Object *self, Object *const *args)
{
    DictHolder *h = DICT_HOLDER(self);
    uint32_t hash;
    int last = operate_truth(args[1]);
    if (last >= 0 && as_dict(self)->used == 0)
        return raise_missing(args[0]); // whether or not it can be hashed
    if (last < 0 || !dict_table_hash(args[0], &hash))
        return NULL;
    int64_t i = dict_table_find(h, args[0], hash);
    if (i < 0)
        return i == -1 ? raise_missing(args[0]) : NULL;
    check_first(self);
    size_t *first = &as_ordered(self)->first;
    bool moved = last ? dict_table_move_last(h, (size_t)i, first)
                      : dict_table_move_first(h, (size_t)i, first);
    return moved ? NONE : NULL;
}

static Object *ordered_m_pop(Object *self, Object *const *args)
{
    Object *value;
    check_first(self);
    int got = dict_pop(as_dict(self), args[0], &value);
    if (got > 0)
        return value;
    if (got == 0 && args[1] != NULL)
        return incref(args[1]);
    return got == 0 ? raise_missing(args[0]) : NULL;
}

static Object *ordered_m_setdefault(Object *self, Object *const *args)
{
    int got = operate_contains(self, args[0]);
    if (got > 0)
        return operate_subscript(self, args[0]);
    return got == 0 && operate_assign(self, args[0], args[1]) ? incref(args[1]) : NULL;
}

static bool is_ordered(const Object *o)
{
    return type_is_subtype(type_of(o), &mod_collections_dict_ordered_type);
}

// Whether the keys of two dicts stand in the same order, whatever __iter__ says: 1, 0, -1.
static int same_order(Object *left, Object *right)
{
    Object *a = dict_type.iter(left), *b = a != NULL ? dict_type.iter(right) : NULL;
    Object *x, *y;
    int got = b == NULL ? -1 : 1, same = 1;
    while (same > 0 && got > 0 && (got = iterate_next(a, &x)) > 0) {
        if ((got = iterate_next(b, &y)) > 0) {
            same = operate_equal(x, y);
            decref(y);
        }
        decref(x);
    }
    xdecref(a);
    xdecref(b);
    return got < 0 ? -1 : same;
}

static Object *ordered_compare(Object *left, Object *right, CompareOp op)
{
    Object *equal = dict_type.compare(left, right, COMPARE_EQ);
    if ((op != COMPARE_EQ && op != COMPARE_NE) || equal == NOT_IMPLEMENTED ||
        equal == NULL)
        return op == COMPARE_EQ || op == COMPARE_NE ? equal : NOT_IMPLEMENTED;
    int same = equal == TRUE_;
    if (same && is_ordered(left) && is_ordered(right))
        same = same_order(left, right);
    return same < 0 ? NULL : bool_from((same > 0) == (op == COMPARE_EQ));
}

static Str *ordered_repr(Object *self)
{
    if (as_dict(self)->used == 0)
        return error_format("%s()", type_of(self)->name);
    int entered = operate_repr_enter(self);
    if (entered <= 0)
        return entered < 0 ? NULL : str_from_text("...");
    Str *text = NULL;
    Dict *plain = dict_new();
    if (plain != NULL && dict_update(plain, self))
        text = error_format("%s(%R)", type_of(self)->name, OBJ(plain));
    xdecref((Object *)plain);
    operate_repr_leave(self);
    return text;
}

// Iteration of its own keeps subclasses from passing for plain dicts.
static Object *ordered_iter(Object *self)
{
    return dict_type.iter(self);
}

static Object *ordered_m_copy(Object *self, Object *const *args)
{
    (void)args;
    int got = 0;
    Object *key, *value, *keys = NULL, *copy = call_0(OBJ(type_of(self)));
    if (copy == NULL || (keys = dict_type.iter(self)) == NULL)
        goto fail;
    while ((got = iterate_next(keys, &key)) > 0) {
        value = operate_subscript(self, key);
        bool good = value != NULL && operate_assign(copy, key, value);
        decref(key);
        xdecref(value);
        if (!good)
            goto fail;
    }
    if (got < 0)
        goto fail;
    decref(keys);
    return copy;
fail:
    xdecref(keys);
    xdecref(copy);
    return NULL;
}

static Object *ordered_m_clear(Object *self, Object *const *args)
{
    (void)args;
    dict_clear_items(as_dict(self));
    return NONE;
}

static Object *ordered_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    Object *result = NULL, *iter = NULL, *state = reduce_state(self);
    Object *items = state != NULL ? call_method_0(self, NAME(items)) : NULL;
    Tuple *empty = tuple_empty();
    if (items != NULL)
        iter = iterate_of(items);
    if (iter != NULL)
        result =
            (Object *)tuple_pack(5, OBJ(type_of(self)), OBJ(empty), state, NONE, iter);
    xdecref(iter);
    xdecref(items);
    xdecref(state);
    xdecref((Object *)empty);
    return result;
}

// self[key] = value for a pair, which may be any iterable of two.
static RAISES bool set_pair(Object *self, Object *pair)
{
    Object *iter = iterate_of(pair), *parts[3] = { NULL, NULL, NULL };
    int count = 0, got = iter == NULL ? -1 : 1;
    while (got > 0 && count < 3 && (got = iterate_next(iter, &parts[count])) > 0)
        count++;
    bool ok = got >= 0;
    if (ok && count == 2)
        ok = operate_assign(self, parts[0], parts[1]);
    else if (ok && count > 2)
        ok = error_false(EXC(ValueError), "too many values to unpack (expected 2)");
    else if (ok)
        ok = error_false(EXC(ValueError), "need more than %d value%s to unpack", count,
                         count == 1 ? "" : "s");
    for (int i = 0; i < count; i++)
        decref(parts[i]);
    xdecref(iter);
    return ok;
}

// Set the pairs that an iterable (consumed; NULL: raised) gives.
static RAISES bool set_pairs_take(Object *self, STEALS OPT Object *pairs)
{
    Object *iter = pairs == NULL ? NULL : iterate_of(pairs), *pair;
    int got = iter == NULL ? -1 : 1;
    while (got > 0 && (got = iterate_next(iter, &pair)) > 0) {
        if (!set_pair(self, pair))
            got = -1;
        decref(pair);
    }
    xdecref(iter);
    xdecref(pairs);
    return got == 0;
}

// Set what an object with keys() has under each.
static RAISES bool set_keys(Object *self, Object *from, Object *method)
{
    Object *keys = call_0(method), *iter = keys == NULL ? NULL : iterate_of(keys), *key;
    int got = iter == NULL ? -1 : 1;
    while (got > 0 && (got = iterate_next(iter, &key)) > 0) {
        Object *value = operate_subscript(from, key);
        if (value == NULL || !operate_assign(self, key, value))
            got = -1;
        xdecref(value);
        decref(key);
    }
    xdecref(iter);
    xdecref(keys);
    return got == 0;
}

// The items of a dict as they are now.
static NEW Object *items_of(Dict *d)
{
    Object *view = dict_views_new(SHAPE_DICT_ITEMS, d);
    Object *list = view == NULL ? NULL : (Object *)list_from_iter(view);
    xdecref(view);
    return list;
}

// Every item is set by the method of the class, as a subclass may have its own.
static RAISES bool update_from(Object *self, Object *from)
{
    Object *method;
    if (type_of(from) == &dict_type)
        return set_pairs_take(self, items_of(as_dict(from)));
    int got = attr_lookup(from, NAME(keys), &method);
    if (got > 0) {
        bool ok = set_keys(self, from, method);
        decref(method);
        return ok;
    }
    if (got == 0 && (got = attr_lookup(from, NAME(items), &method)) > 0) {
        Object *items = call_0(method);
        decref(method);
        return set_pairs_take(self, items);
    }
    return got == 0 && set_pairs_take(self, incref(from));
}

// An operand of |: both must be dicts; the result is of the class of the ordered one.
static Object *ordered_or(Object *left, Object *right)
{
    if (!is_dict(left) || !is_dict(right))
        return NOT_IMPLEMENTED;
    Object *sum = call_1(OBJ(type_of(is_ordered(left) ? left : right)), left);
    if (sum != NULL && !update_from(sum, right))
        ref_clear(&sum);
    return sum;
}

static Object *ordered_inplace_or(Object *left, Object *right)
{
    return update_from(left, right) ? incref(left) : NULL;
}

static Object *ordered_m_update(Object *self, Object *const *args)
{
    Tuple *given = as_tuple(args[0]);
    if (tuple_length(given) > 1)
        return error_raise(EXC(TypeError),
                           "update() takes at most 1 positional argument (%zu given)",
                           tuple_length(given));
    if (tuple_length(given) == 1 && !update_from(self, tuple_items(given)[0]))
        return NULL;
    return args[1] == NULL || update_from(self, args[1]) ? NONE : NULL;
}

static Object *ordered_m_init(Object *self, Object *const *args)
{
    if (tuple_length(as_tuple(args[0])) > 1)
        return error_raise(EXC(TypeError), "expected at most 1 arguments, got %zu",
                           tuple_length(as_tuple(args[0])));
    return ordered_m_update(self, args);
}

static Object *ordered_m_fromkeys(Object *self, Object *const *args)
{
    Object *made = call_0(self), *iter = made != NULL ? iterate_of(args[0]) : NULL,
           *key;
    int got = iter != NULL ? 1 : -1;
    while (got > 0 && (got = iterate_next(iter, &key)) > 0) {
        if (!operate_assign(made, key, args[1]))
            got = -1;
        decref(key);
    }
    xdecref(iter);
    if (got < 0)
        ref_clear(&made);
    return made;
}

static const NativeDef ordered_init_def = { ordered_m_init,
                                            "__init__(self, *args, **kwargs)", NULL };

static const NativeDef ordered_methods[] = {
    { ordered_m_clear, "clear(self, /)", "Take all items out." },
    { ordered_m_copy, "copy(self, /)", "Another one with the same items." },
    { ordered_m_fromkeys, "fromkeys(cls, iterable, value=None)",
      "A new one that has value under each key." },
    { ordered_m_move_to_end, "move_to_end(self, key, last=True)",
      "Make an item the last one, or the first one unless last." },
    { ordered_m_pop, "pop(self, key, default=<absent>)",
      "Take an item out; its value, or default." },
    { ordered_m_popitem, "popitem(self, last=True)",
      "Take the last item out, or the first one unless last: (key, value)." },
    { ordered_m_reduce, "__reduce__(self, /)", "How to make an equal one." },
    { ordered_m_setdefault, "setdefault(self, key, default=None)",
      "The value of key, which is default from now on if there is none." },
    { ordered_m_update, "update(self, *args, **kwargs)", NULL },
    NATIVE_END,
};

static const GetSetDef ordered_getsets[] = {
    { "__dict__", method_get_dict, method_set_dict, NULL },
    GETSET_END,
};

Type mod_collections_dict_ordered_type = {
    TYPE_HEAD_ON("OrderedDict", OrderedDict, &dict_type),
    .module = "collections",
    .help = "A dict whose items can be moved in their order.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_DICT | TYPE_MAPPING | TYPE_IMMUTABLE |
             TYPE_WEAKREFABLE,
    .shape = SHAPE_ORDERED_DICT,
    .dict_offset = (int32_t)offsetof(OrderedDict, attributes),
    .dealloc = ordered_dealloc,
    .traverse = ordered_traverse,
    .clear = ordered_clear,
    .init_def = &ordered_init_def,
    .repr = ordered_repr,
    .hash = slots_unhashable,
    .compare = ordered_compare,
    .iter = ordered_iter,
    .number = { .or_ = ordered_or, .inplace_or = ordered_inplace_or },
    .mapping = { .subscript = dict_subscript, .assign = ordered_assign },
    .methods = ordered_methods,
    .getsets = ordered_getsets,
};
