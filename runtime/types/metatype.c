// metatype.c - type: the class of classes, its methods and attributes.
#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/class.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/instance.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/base_object.h"
#include "runtime/types/dict.h"
#include "runtime/types/dict_views.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static Str *type_repr(Object *self)
{
    Str *text, *name = base_object_type_text(as_type(self));
    if (name == NULL)
        return NULL;
    text = error_format("<class '%U'>", name);
    decref(OBJ(name));
    return text;
}

static size_t type_size(Object *self, size_t *blocks)
{
    return heap_block(type_of(self)->basic_size, blocks);
}

static bool type_setattr(Object *self, Str *name, OPT Object *value)
{
    Object *of_meta = type_lookup(type_of(self), name);
    if (!type_is_immutable(as_type(self)) && of_meta != NULL &&
        type_of(of_meta)->descr_set != NULL)
        return type_of(of_meta)->descr_set(of_meta, self, value);
    return type_set_attribute(as_type(self), name, value);
}

// ---- construction ----

static Object *type_m_new(Object *self, Object *const *args)
{
    Tuple *given = as_tuple(args[0]);
    Object **items = tuple_items(given), *made;
    Type *metatype = as_type(self), *winner;
    size_t count = tuple_length(given);
    if (count != 3)
        return error_raise(EXC(TypeError),
                           "type.__new__() takes exactly 3 arguments (%zu given)",
                           count);
    if (!is_str(items[0]))
        return error_raise(EXC(TypeError),
                           "type.__new__() argument 1 must be str, not %V", items[0]);
    if (!is_tuple(items[1]))
        return error_raise(EXC(TypeError),
                           "type.__new__() argument 2 must be tuple, not %V", items[1]);
    if (!is_dict(items[2]))
        return error_raise(EXC(TypeError),
                           "type.__new__() argument 3 must be dict, not %V", items[2]);
    winner = class_metatype(metatype, as_tuple(items[1]));
    if (winner == NULL)
        return NULL;
    if (winner != metatype && winner->py_new != NULL) {
        Tuple *all = tuple_pack(4, winner, items[0], items[1], items[2]);
        made = all == NULL ? NULL
                           : call_with(winner->py_new, all, (Dict *)(void *)args[1]);
        xdecref((Object *)all);
        return made;
    }
    return (Object *)type_new(winner, as_str(items[0]), as_tuple(items[1]),
                              as_dict(items[2]), (Dict *)(void *)args[1]);
}

static const NativeDef type_new_row = {
    type_m_new, "__new__(cls, *args, **kwargs)",
    "Make an instance of the class; see help() of the class for the arguments."
};

static Object *type_m_init(Object *self, Object *const *args)
{
    size_t count = tuple_length(as_tuple(args[0]));
    (void)self;
    if (args[1] != NULL && count == 1)
        return error_raise(EXC(TypeError),
                           "type.__init__() takes no keyword arguments");
    if (count != 1 && count != 3)
        return error_raise(EXC(TypeError), "type.__init__() takes 1 or 3 arguments");
    return NONE;
}

static const NativeDef type_init_row = {
    type_m_init, "__init__(self, /, *args, **kwargs)",
    "Fill a new instance; see help() of its class for the arguments."
};

// ---- methods ----

static Object *type_m_mro(Object *self, Object *const *args)
{
    Type *cls = as_type(self);
    Tuple *mro;
    List *list;
    (void)args;
    if (!(cls->flags & TYPE_USER) && !type_ready(cls))
        return NULL;
    mro = type_linearize(cls, cls->bases);
    if (mro == NULL)
        return NULL;
    list = list_from_array(tuple_items(mro), tuple_length(mro));
    decref(OBJ(mro));
    return (Object *)list;
}

static Object *type_m_subclasses(Object *self, Object *const *args)
{
    (void)args;
    return type_list_subclasses(as_type(self));
}

static Object *type_m_instancecheck(Object *self, Object *const *args)
{
    int got = operate_has_class(args[0], self);
    return got < 0 ? NULL : bool_from(got != 0);
}

static Object *type_m_subclasscheck(Object *self, Object *const *args)
{
    int got = operate_has_base(args[0], self);
    return got < 0 ? NULL : bool_from(got != 0);
}

static Object *type_m_dir(Object *self, Object *const *args)
{
    Type *cls = as_type(self);
    Dict *names;
    Object *key, *list = NULL;
    (void)args;
    if (!type_ready(cls) || (names = dict_new()) == NULL)
        return NULL;
    for (size_t i = 0; i < type_mro_length(cls); i++) {
        Dict *from = as_type(tuple_items(cls->mro)[i])->dict;
        size_t pos = 0;
        while (from != NULL && dict_next(from, &pos, &key, NULL))
            if (!dict_set(names, key, NONE))
                goto done;
    }
    list = dict_keys_list(names);
done:
    decref(OBJ(names));
    return list;
}

static Object *type_m_prepare(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return (Object *)dict_new();
}

static const NativeDef type_methods[] = {
    { type_m_mro, "mro(self, /)",
      "The classes to search for an attribute, in their order." },
    { type_m_subclasses, "__subclasses__(self, /)",
      "The living classes that name this one as a base." },
    { type_m_instancecheck, "__instancecheck__(self, instance, /)",
      "What isinstance(instance, cls) asks." },
    { type_m_subclasscheck, "__subclasscheck__(self, subclass, /)",
      "What issubclass(subclass, cls) asks." },
    { type_m_dir, "__dir__(self, /)", "The names of the class and of all its bases." },
    { type_m_prepare, "__prepare__(cls, /, *args, **kwargs)",
      "The mapping in which the body of a class runs" },
    NATIVE_END,
};

// ---- attributes ----

static bool refuse_static(Type *cls, const char *name, OPT Object *value)
{
    if (type_is_immutable(cls))
        return error_false(EXC(TypeError),
                           "cannot set '%s' attribute of immutable type '%N'", name,
                           cls);
    if (value == NULL)
        return error_false(EXC(TypeError),
                           "cannot delete '%s' attribute of immutable type '%N'", name,
                           cls);
    return true;
}

static Object *get_name(Object *self)
{
    Type *cls = as_type(self);
    return cls->name_object != NULL ? OBJ(incref(cls->name_object))
                                    : (Object *)str_from_text(cls->name);
}

static bool set_name(Object *self, OPT Object *value)
{
    Type *cls = as_type(self);
    Str *old = cls->name_object;
    const char *text, *old_text = cls->name;
    char *owned = NULL;
    size_t length, size = 0;
    if (!refuse_static(cls, "__name__", value))
        return false;
    if (!is_str(value))
        return error_false(EXC(TypeError),
                           "can only assign string to %N.__name__, not '%T'", cls,
                           value);
    if (!class_check_text(as_str(value)))
        return false;
    text = str_utf8(as_str(value), &length, &owned, &size);
    if (text == NULL)
        return false;
    if (memchr(text, 0, length) != NULL) {
        str_utf8_free(owned, size);
        return error_false(EXC(ValueError),
                           "type name must not contain null characters");
    }
    cls->name_object = incref(as_str(value));
    cls->name = text;
    if (str_kind(old) != STR_KIND_ASCII && *old_text != '\0')
        str_utf8_free((char *)(uintptr_t)old_text, strlen(old_text) + 1);
    decref(OBJ(old));
    return true;
}

static Object *get_qualname(Object *self)
{
    Type *cls = as_type(self);
    return cls->qualname != NULL ? OBJ(incref(cls->qualname)) : get_name(self);
}

static bool set_qualname(Object *self, OPT Object *value)
{
    Type *cls = as_type(self);
    if (!refuse_static(cls, "__qualname__", value))
        return false;
    if (!is_str(value))
        return error_false(EXC(TypeError),
                           "can only assign string to %N.__qualname__, not '%T'", cls,
                           value);
    ref_set(&cls->qualname, value);
    return true;
}

// What the class's own dict has, a new reference, or NULL without an error.
static Object *own(Type *cls, Str *name)
{
    Object *value = cls->dict == NULL ? NULL : dict_peek_str(cls->dict, name);
    return value == NULL ? NULL : incref(value);
}

static Object *get_module(Object *self)
{
    Type *cls = as_type(self);
    Object *module;
    if ((cls->flags & TYPE_USER) == 0) {
        const char *text = cls->module == NULL ? "builtins" : cls->module;
        return (Object *)intern_text(text, strlen(text));
    }
    module = own(cls, NAME(__module__));
    return module != NULL ? module : error_raise(EXC(AttributeError), "__module__");
}

static bool set_module(Object *self, OPT Object *value)
{
    Type *cls = as_type(self);
    if (!refuse_static(cls, "__module__", value) ||
        !type_set_attribute(cls, NAME(__module__), value))
        return false;
    // where it is said to be made, that line is another one
    return dict_peek_str(cls->dict, NAME(__firstlineno__)) == NULL ||
           type_set_attribute(cls, NAME(__firstlineno__), NULL);
}

static Object *get_bases(Object *self)
{
    return type_ready(as_type(self)) ? OBJ(incref(as_type(self)->bases)) : NULL;
}

static bool set_bases(Object *self, OPT Object *value)
{
    Type *cls = as_type(self);
    if (!refuse_static(cls, "__bases__", value))
        return false;
    if (!is_tuple(value))
        return error_false(EXC(TypeError),
                           "can only assign tuple to %N.__bases__, not %T", cls, value);
    return class_set_bases(cls, as_tuple(value));
}

static Object *get_mro(Object *self)
{
    Type *cls = as_type(self);
    if (!type_ready(cls))
        return NULL;
    return cls->mro == NULL ? NONE : OBJ(incref(cls->mro));
}

static Object *get_base(Object *self)
{
    Type *base = as_type(self)->base;
    return base == NULL ? NONE : OBJ(incref(base));
}

static Object *get_doc(Object *self)
{
    Type *cls = as_type(self);
    Object *value, *result;
    if (!type_ready(cls))
        return NULL;
    value = own(cls, NAME(__doc__));
    if (value == NULL)
        return NONE;
    if (type_of(value)->descr_get == NULL)
        return value;
    if (cls->help != NULL) { // a built-in type: what is there is for its instances
        decref(value);
        return (Object *)str_from_text(cls->help);
    }
    result = type_of(value)->descr_get(value, NULL, cls);
    decref(value);
    return result;
}

static bool set_doc(Object *self, OPT Object *value)
{
    return refuse_static(as_type(self), "__doc__", value) &&
           type_set_attribute(as_type(self), NAME(__doc__), value);
}

static Object *get_dict(Object *self)
{
    return type_ready(as_type(self)) ? dict_views_proxy(OBJ(as_type(self)->dict))
                                     : NULL;
}

static Object *get_abstract(Object *self)
{
    Object *value =
        self == OBJ(&type_type) ? NULL : own(as_type(self), NAME(__abstractmethods__));
    return value != NULL ? value
                         : error_raise(EXC(AttributeError), "__abstractmethods__");
}

static bool set_abstract(Object *self, OPT Object *value)
{
    Type *cls = as_type(self);
    int truth = value == NULL ? 0 : operate_truth(value);
    if (value == NULL && own(cls, NAME(__abstractmethods__)) == NULL)
        return error_false(EXC(AttributeError), "__abstractmethods__");
    if (truth < 0 || !type_set_attribute(cls, NAME(__abstractmethods__), value))
        return false;
    cls->flags =
        truth ? cls->flags | TYPE_ABSTRACT : cls->flags & ~(uint32_t)TYPE_ABSTRACT;
    return true;
}

static Object *get_annotations(Object *self)
{
    Type *cls = as_type(self);
    Object *value;
    if ((cls->flags & TYPE_USER) == 0)
        return error_raise_attribute(self, NAME(__annotations__));
    value = own(cls, NAME(__annotations__));
    if (value != NULL)
        return value;
    value = (Object *)dict_new();
    if (value != NULL && !type_set_attribute(cls, NAME(__annotations__), value)) {
        decref(value);
        return NULL;
    }
    return value;
}

static bool set_annotations(Object *self, OPT Object *value)
{
    if (type_is_immutable(as_type(self)))
        return refuse_static(as_type(self), "__annotations__", value);
    return type_set_attribute(as_type(self), NAME(__annotations__), value);
}

static Object *get_type_params(Object *self)
{
    Object *value =
        self == OBJ(&type_type) ? NULL : own(as_type(self), NAME(__type_params__));
    return value != NULL ? value : (Object *)tuple_empty();
}

static bool set_type_params(Object *self, OPT Object *value)
{
    return refuse_static(as_type(self), "__type_params__", value) &&
           type_set_attribute(as_type(self), NAME(__type_params__), value);
}

static Object *get_basicsize(Object *self)
{
    return int_from(as_type(self)->basic_size);
}

// Bytes of an item, where instances end in as many as they need.
static Object *get_itemsize(Object *self)
{
    uint32_t flags = as_type(self)->flags;
    return int_from((flags & TYPE_TUPLE) != 0   ? (int64_t)sizeof(Object *)
                    : (flags & TYPE_INT) != 0   ? (int64_t)sizeof(uint64_t)
                    : (flags & TYPE_BYTES) != 0 ? 1
                                                : 0);
}

// Where instances have their attributes, or -1: at no one place; 0: they have none.
static Object *get_dictoffset(Object *self)
{
    const Type *cls = as_type(self);
    return int_from(!instance_has_dict(cls) ? 0
                    : cls->dict_offset > 0  ? cls->dict_offset
                                            : -1);
}

// Weak references lie beside the heap: -1, or 0 where there can be none.
static Object *get_weakrefoffset(Object *self)
{
    return int_from((as_type(self)->flags & TYPE_WEAKREFABLE) != 0 ? -1 : 0);
}

// What __flags__ shows: bits of CPython that say how instances are laid out and used.
static const struct {
    uint32_t flag;
    int bit;
} shown_flags[] = {
    { TYPE_SEQUENCE, 5 }, { TYPE_MAPPING, 6 },       { TYPE_IMMUTABLE, 8 },
    { TYPE_USER, 9 },     { TYPE_SUBCLASSABLE, 10 }, { TYPE_READY, 12 },
    { TYPE_GC, 14 },      { TYPE_ABSTRACT, 20 },     { TYPE_INT, 24 },
    { TYPE_LIST, 25 },    { TYPE_TUPLE, 26 },        { TYPE_BYTES, 27 },
    { TYPE_STR, 28 },     { TYPE_DICT, 29 },         { TYPE_EXCEPTION, 30 },
    { TYPE_TYPE, 31 },
};

static Object *get_flags(Object *self)
{
    int64_t shown = 0;
    if (!type_ready(as_type(self)))
        return NULL;
    for (size_t i = 0; i < ARRAY_COUNT(shown_flags); i++)
        if ((as_type(self)->flags & shown_flags[i].flag) != 0)
            shown |= INT64_C(1) << shown_flags[i].bit;
    return int_from(shown);
}

// How a built-in class is called, where one line can say it.
static Object *get_text_signature(Object *self)
{
    static const struct {
        const char *name, *text;
    } rows[] = {
#define CLASS(name, text) { name, text },
#define CALL(name, text)
#include "runtime/types/text_signature.def"
#undef CLASS
#undef CALL
    };
    const Type *type = as_type(self);
    size_t prefix = type->module == NULL ? 0 : strlen(type->module);
    for (size_t i = 0; (type->flags & TYPE_USER) == 0 && i < ARRAY_COUNT(rows); i++) {
        const char *name = rows[i].name;
        if (prefix != 0 &&
            (strncmp(name, type->module, prefix) != 0 || name[prefix] != '.'))
            continue;
        if (strcmp(name + (prefix == 0 ? 0 : prefix + 1), type->name) == 0)
            return (Object *)(void *)str_from_text(rows[i].text);
    }
    return NONE;
}

static const GetSetDef type_getsets[] = {
    { "__name__", get_name, set_name, NULL },
    { "__qualname__", get_qualname, set_qualname, NULL },
    { "__module__", get_module, set_module, NULL },
    { "__bases__", get_bases, set_bases, NULL },
    { "__mro__", get_mro, NULL, NULL },
    { "__doc__", get_doc, set_doc, NULL },
    { "__dict__", get_dict, NULL, NULL },
    { "__abstractmethods__", get_abstract, set_abstract, NULL },
    { "__annotations__", get_annotations, set_annotations, NULL },
    { "__type_params__", get_type_params, set_type_params, NULL },
    { "__text_signature__", get_text_signature, NULL, NULL },
    GETSET_MEMBERS,
    { "__base__", get_base, NULL, NULL },
    { "__basicsize__", get_basicsize, NULL, NULL },
    { "__itemsize__", get_itemsize, NULL, NULL },
    { "__flags__", get_flags, NULL, NULL },
    { "__dictoffset__", get_dictoffset, NULL, NULL },
    { "__weakrefoffset__", get_weakrefoffset, NULL, NULL },
    GETSET_END,
};

Type type_type = {
    TYPE_HEAD("type", Type),
    .help = "type(object): its class\n"
            "type(name, bases, dict, **kwds): a new class",
    .flags =
        TYPE_GC | TYPE_SUBCLASSABLE | TYPE_TYPE | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_TYPE,
    .dict_offset = (int32_t)offsetof(Type, dict),
    .new_def = &type_new_row,
    .init_def = &type_init_row,
    .dealloc = class_dealloc,
    .traverse = class_traverse,
    .clear = class_clear,
    .size_of = type_size,
    .repr = type_repr,
    .call = type_call,
    .getattr = type_get_attribute,
    .setattr = type_setattr,
    .number = { .or_ = generic_alias_or },
    .methods = type_methods,
    .getsets = type_getsets,
};
