// mod_builtins.c - the names that every program has: types, exceptions, functions of
// objects and attributes. Output is in mod_builtins_io.c, arithmetic in
// mod_builtins_number.c; what needs the evaluator is added by vm/.
#include <string.h>

#include "runtime/modules/mod_builtins_internal.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/types/anext.h"
#include "runtime/types/bytearray.h"
#include "runtime/types/bytes.h"
#include "runtime/types/complex.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/lazy.h"
#include "runtime/types/list.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/method.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/range.h"
#include "runtime/types/seqiter.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

extern Type super_type;

// ---- attributes ----

// The name argument of getattr() and its relatives, borrowed.
static Str *name_of(Object *o)
{
    if (is_str(o))
        return as_str(o);
    error_raise(EXC(TypeError), "attribute name must be string, not '%.200T'", o);
    return NULL;
}

static Object *builtins_f_getattr(Object *self, Object *const *args)
{
    (void)self;
    Object *value;
    Str *name = name_of(args[1]);
    if (name == NULL)
        return NULL;
    if (args[2] == NULL)
        return attr_get(args[0], name);
    int got = attr_lookup(args[0], name, &value);
    return got > 0 ? value : got == 0 ? incref(args[2]) : NULL;
}

static Object *builtins_f_hasattr(Object *self, Object *const *args)
{
    (void)self;
    Object *value;
    Str *name = name_of(args[1]);
    if (name == NULL)
        return NULL;
    int got = attr_lookup(args[0], name, &value);
    if (got > 0)
        decref(value);
    return got < 0 ? NULL : bool_from(got > 0);
}

static Object *builtins_f_setattr(Object *self, Object *const *args)
{
    (void)self;
    Str *name = name_of(args[1]);
    return name != NULL && attr_set(args[0], name, args[2]) ? NONE : NULL;
}

static Object *builtins_f_delattr(Object *self, Object *const *args)
{
    (void)self;
    Str *name = name_of(args[1]);
    return name != NULL && attr_delete(args[0], name) ? NONE : NULL;
}

// ---- objects ----

static Object *builtins_f_callable(Object *self, Object *const *args)
{
    (void)self;
    return bool_from(operate_is_callable(args[0]));
}

static Object *builtins_f_hash(Object *self, Object *const *args)
{
    (void)self;
    int64_t hash;
    return operate_hash(args[0], &hash) ? int_from(hash) : NULL;
}

// The address. Numbers that the evaluator may write into are pinned first, and one that
// became small shows the cached object of its value.
static Object *builtins_f_id(Object *self, Object *const *args)
{
    (void)self;
    Object *o = args[0];
    if (is_small_int(o)) {
        int64_t value = ((Int *)(void *)o)->value;
        if (value >= INT_CACHE_MIN && value <= INT_CACHE_MAX)
            o = OBJ(&int_cache[value - INT_CACHE_MIN]);
    }
    if ((o->refs & IMMORTAL) == 0) {
        if (o->shape == SHAPE_INT)
            o->shape = SHAPE_INT_PINNED;
        else if (o->shape == SHAPE_FLOAT)
            o->shape = SHAPE_FLOAT_PINNED;
    }
    return int_from_unsigned((uint64_t)(uintptr_t)o);
}

static Object *builtins_f_isinstance(Object *self, Object *const *args)
{
    (void)self;
    if ((Object *)type_of(args[0]) == args[1])
        return TRUE_;
    int got = operate_is_instance(args[0], args[1]);
    return got < 0 ? NULL : bool_from(got > 0);
}

static Object *builtins_f_issubclass(Object *self, Object *const *args)
{
    (void)self;
    int got = operate_is_subclass(args[0], args[1]);
    return got < 0 ? NULL : bool_from(got > 0);
}

static Object *builtins_f_len(Object *self, Object *const *args)
{
    (void)self;
    int64_t length = operate_length(args[0]);
    return length < 0 ? NULL : int_from(length);
}

static Object *builtins_f_repr(Object *self, Object *const *args)
{
    (void)self;
    return (Object *)operate_repr(args[0]);
}

static Object *builtins_f_ascii(Object *self, Object *const *args)
{
    (void)self;
    return (Object *)operate_ascii(args[0]);
}

static Object *builtins_f_format(Object *self, Object *const *args)
{
    (void)self;
    if (args[1] != NULL && !is_str(args[1]))
        return error_raise(EXC(TypeError), "format() argument 2 must be str, not %V",
                           args[1]);
    return (Object *)operate_format(args[0], args[1] != NULL ? as_str(args[1]) : NULL);
}

// ---- iteration ----

static Object *builtins_f_iter(Object *self, Object *const *args)
{
    (void)self;
    if (args[1] == NULL)
        return iterate_of(args[0]);
    if (!operate_is_callable(args[0]))
        return error_raise(EXC(TypeError), "iter(v, w): v must be callable");
    return seqiter_call(args[0], args[1]);
}

static Object *builtins_f_next(Object *self, Object *const *args)
{
    (void)self;
    Type *type = type_of(args[0]);
    Object *item;
    if (type->next == NULL)
        return error_raise(EXC(TypeError), "'%.200T' object is not an iterator",
                           args[0]);
    int got;
    if (type->next == iterate_next_by_method) { // the StopIteration itself is wanted
        item = slots_call_found(type_lookup(type, NAME(__next__)), args, 1);
        got = item != NULL ? 1 : -1;
    } else {
        got = type->next(args[0], &item);
    }
    if (got > 0)
        return item;
    if (args[1] != NULL && (got == 0 || error_clear_if(EXC(StopIteration))))
        return incref(args[1]);
    return got == 0 ? error_raise_stop(NULL) : NULL;
}

static Object *builtins_f_aiter(Object *self, Object *const *args)
{
    (void)self;
    Object *method, *probe;
    int got = attr_lookup_special(args[0], NAME(__aiter__), &method);
    if (got <= 0)
        return got < 0
                   ? NULL
                   : error_raise(EXC(TypeError),
                                 "'%.200T' object is not an async iterable", args[0]);
    Object *iter = call_0(method);
    decref(method);
    if (iter == NULL)
        return NULL;
    got = attr_lookup_special(iter, NAME(__anext__), &probe);
    if (got > 0) {
        decref(probe);
        return iter;
    }
    if (got == 0)
        error_raise(EXC(TypeError),
                    "aiter() returned not an async iterator of type '%.100T'", iter);
    decref(iter);
    return NULL;
}

static Object *builtins_f_anext(Object *self, Object *const *args)
{
    (void)self;
    Object *method;
    int got = attr_lookup_special(args[0], NAME(__anext__), &method);
    if (got == 0)
        error_raise(EXC(TypeError), "'%.200T' object is not an async iterator",
                    args[0]);
    if (got <= 0)
        return NULL;
    Object *awaitable = call_0(method);
    decref(method);
    if (awaitable == NULL || args[1] == NULL)
        return awaitable;
    return anext_new_take(awaitable, args[1]);
}

// Whether any (all: every) item is true; stops at the first that decides.
static Object *test_items(Object *iterable, bool decisive)
{
    Object *item, *iter = iterate_of(iterable);
    int got, truth = 0;
    if (iter == NULL)
        return NULL;
    while ((got = seqiter_next(iter, &item)) > 0) {
        truth = operate_truth(item);
        decref(item);
        if (truth < 0 || (truth > 0) == decisive)
            break;
    }
    decref(iter);
    if (got < 0 || (got > 0 && truth < 0))
        return NULL;
    return bool_from(got > 0 ? decisive : !decisive);
}

static Object *builtins_f_all(Object *self, Object *const *args)
{
    (void)self;
    return test_items(args[0], false);
}

static Object *builtins_f_any(Object *self, Object *const *args)
{
    (void)self;
    return test_items(args[0], true);
}

// The keywords of sorted() when they are those of sort(): false leaves the call to the
// method, which says what is wrong.
static bool sort_arguments(OPT Dict *keywords, Object **key, Object **reverse)
{
    size_t position = 0, known = 0;
    Object *name, *value;
    *key = *reverse = NULL;
    if (keywords == NULL)
        return true;
    while (dict_next(keywords, &position, &name, &value)) {
        if (is_str(name) && str_equal_text(as_str(name), "key"))
            *key = value, known++;
        else if (is_str(name) && str_equal_text(as_str(name), "reverse"))
            *reverse = value, known++;
    }
    return known == keywords->used;
}

static bool sort_by_method(List *list, Dict *keywords)
{
    Str *name = intern_text("sort", 4);
    Object *method = name != NULL ? attr_get(OBJ(list), name) : NULL;
    Tuple *none = method != NULL ? tuple_empty() : NULL;
    Object *result = none != NULL ? call_with(method, none, keywords) : NULL;
    xdecref((Object *)name);
    xdecref(method);
    xdecref((Object *)none);
    xdecref(result);
    return result != NULL;
}

static Object *builtins_f_sorted(Object *self, Object *const *args)
{
    (void)self;
    Tuple *given = as_tuple(args[0]);
    Dict *keywords = args[1] != NULL ? as_dict(args[1]) : NULL;
    Object *key, *reverse;
    if (tuple_length(given) != 1)
        return error_raise(EXC(TypeError), "sorted expected 1 argument, got %zu",
                           tuple_length(given));
    List *list = list_from_iter(tuple_items(given)[0]);
    if (list == NULL)
        return NULL;
    bool ok;
    if (sort_arguments(keywords, &key, &reverse)) {
        int backwards = reverse != NULL ? operate_truth(reverse) : 0;
        ok = backwards >= 0 && list_sort(list, key == NONE ? NULL : key, backwards > 0);
    } else {
        ok = sort_by_method(list, keywords);
    }
    if (ok)
        return OBJ(list);
    decref(OBJ(list));
    return NULL;
}

// ---- characters ----

static Object *builtins_f_chr(Object *self, Object *const *args)
{
    (void)self;
    int64_t value;
    if (!operate_index_value(args[0], NULL, &value))
        return NULL;
    if (value < 0 || value > 0x10ffff)
        return error_raise(EXC(ValueError), "chr() arg not in range(0x110000)");
    return (Object *)str_from_char((uint32_t)value);
}

static Object *builtins_f_ord(Object *self, Object *const *args)
{
    (void)self;
    size_t length;
    uint32_t value = 0;
    if (is_str(args[0])) {
        length = as_str(args[0])->length;
        if (length == 1)
            value = str_char(as_str(args[0]), 0);
    } else if (is_bytes(args[0])) {
        length = as_bytes(args[0])->length;
        if (length == 1)
            value = as_bytes(args[0])->data[0];
    } else if (is_bytearray(args[0])) {
        length = as_bytearray(args[0])->length;
        if (length == 1)
            value = as_bytearray(args[0])->data[0];
    } else {
        return error_raise(EXC(TypeError),
                           "ord() expected string of length 1, but %.200T found",
                           args[0]);
    }
    if (length != 1)
        return error_raise(EXC(TypeError),
                           "ord() expected a character, but string of length %zu found",
                           length);
    return int_from(value);
}

static const NativeDef functions[] = {
    { builtins_f_aiter, "aiter(async_iterable, /)",
      "An asynchronous iterator over an object." },
    { builtins_f_all, "all(iterable, /)", "Whether every item is true." },
    { builtins_f_anext, "anext(aiterator, default=<absent>, /)",
      "The awaitable of the next item." },
    { builtins_f_any, "any(iterable, /)", "Whether some item is true." },
    { builtins_f_ascii, "ascii(obj, /)",
      "repr() with other than ASCII characters escaped." },
    { builtins_f_callable, "callable(obj, /)", "Whether the object can be called." },
    { builtins_f_chr, "chr(i, /)", "The character of a code point." },
    { builtins_f_delattr, "delattr(obj, name, /)", "Delete an attribute." },
    { builtins_f_format, "format(value, format_spec=<absent>, /)",
      "The text of value by a format specification." },
    { builtins_f_getattr, "getattr(object, name, default=<absent>, /)",
      "The value of an attribute, or the default." },
    { builtins_f_hasattr, "hasattr(obj, name, /)",
      "Whether there is such an attribute." },
    { builtins_f_hash, "hash(obj, /)", "The hash of an object." },
    { builtins_f_id, "id(obj, /)", "The identity of an object: its address." },
    { builtins_f_isinstance, "isinstance(obj, class_or_tuple, /)",
      "Whether an object is of a class, or of one of several." },
    { builtins_f_issubclass, "issubclass(type, class_or_tuple, /)",
      "Whether a class derives from a class, or from one of several." },
    { builtins_f_iter, "iter(object, sentinel=<absent>, /)",
      "An iterator over an object, or one that calls until the sentinel comes." },
    { builtins_f_len, "len(obj, /)", "The number of items." },
    { builtins_f_next, "next(iterator, default=<absent>, /)",
      "The next item of an iterator, or the default at its end." },
    { builtins_f_ord, "ord(c, /)", "The code point of a character." },
    { builtins_f_repr, "repr(obj, /)", "The text that stands for an object." },
    { builtins_f_setattr, "setattr(obj, name, value, /)", "Set an attribute." },
    { builtins_f_sorted, "sorted(*args, **kwargs)",
      "sorted(iterable, /, *, key=None, reverse=False): a new list in ascending order." },
    NATIVE_END,
};

// ---- filling ----

typedef struct Entry {
    const char *name;
    Object *value; // static
} Entry;

static const Entry entries[] = {
    { "bool", OBJ(&bool_type) },
    { "bytearray", OBJ(&bytearray_type) },
    { "bytes", OBJ(&bytes_type) },
    { "classmethod", OBJ(&class_method_type) },
    { "complex", OBJ(&complex_type) },
    { "dict", OBJ(&dict_type) },
    { "enumerate", OBJ(&enumerate_type) },
    { "filter", OBJ(&filter_type) },
    { "float", OBJ(&float_type) },
    { "frozenset", OBJ(&frozenset_type) },
    { "int", OBJ(&int_type) },
    { "list", OBJ(&list_type) },
    { "map", OBJ(&map_type) },
    { "memoryview", OBJ(&memoryview_type) },
    { "object", OBJ(&object_type) },
    { "property", OBJ(&property_type) },
    { "range", OBJ(&range_type) },
    { "reversed", OBJ(&reversed_type) },
    { "set", OBJ(&set_type) },
    { "slice", OBJ(&slice_type) },
    { "staticmethod", OBJ(&static_method_type) },
    { "str", OBJ(&str_type) },
    { "super", OBJ(&super_type) },
    { "tuple", OBJ(&tuple_type) },
    { "type", OBJ(&type_type) },
    { "zip", OBJ(&zip_type) },
    { "None", NONE },
    { "True", TRUE_ },
    { "False", FALSE_ },
    { "NotImplemented", NOT_IMPLEMENTED },
    { "Ellipsis", ELLIPSIS_ },
    { "__debug__", TRUE_ },
    { "exit", &mod_builtins_io.exit },
    { "quit", &mod_builtins_io.quit },
    { "help", &mod_builtins_io.help },
#define EXCEPTION(id, ...) { #id, OBJ(EXC(id)) },
#include "runtime/protocol/exceptions.def"
#undef EXCEPTION
    { "EnvironmentError", OBJ(EXC(OSError)) },
    { "IOError", OBJ(EXC(OSError)) },
};

static bool fill(Module *module)
{
    for (size_t i = 0; i < ARRAY_COUNT(entries); i++)
        if (!module_add_static(module, entries[i].name, entries[i].value))
            return false;
    Object *name = OBJ(NAME(builtins));
    return module_add_functions(module, mod_builtins_number_functions, name) &&
           module_add_functions(module, mod_builtins_io_functions, name);
}

const ModuleDef mod_builtins = {
    "builtins",
    "The names that every module sees without an import.",
    functions,
    fill,
};
