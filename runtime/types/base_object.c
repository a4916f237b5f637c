// base_object.c - object: what every class inherits.
#include "runtime/types/base_object.h"

#include "runtime/heap/inspect.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/class.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"
#include "runtime/types/weakref.h"

// ---- texts ----

Str *base_object_type_text(Type *cls)
{
    Object *module =
        cls->dict == NULL ? NULL : dict_peek_str(cls->dict, NAME(__module__));
    if ((cls->flags & TYPE_USER) == 0)
        return cls->module == NULL ? str_from_text(cls->name)
                                   : error_format("%s.%s", cls->module, cls->name);
    if (module == NULL || !is_str(module) || str_equal(as_str(module), NAME(builtins)))
        return incref(cls->name_object);
    return error_format("%U.%U", as_str(module), cls->qualname);
}

Str *base_object_repr(Object *self)
{
    Str *text, *name = base_object_type_text(type_of(self));
    if (name == NULL)
        return NULL;
    text = error_format("<%U object at %p>", name, (void *)self);
    decref(OBJ(name));
    return text;
}

Str *base_object_str(Object *self)
{
    return slots_str_by_repr(self);
}

bool base_object_hash(Object *self, int64_t *out)
{
    uintptr_t address = (uintptr_t)self; // low bits are alike: turn them to the top
    *out = (int64_t)(address >> 4 | address << 60);
    return true;
}

Object *base_object_compare(Object *left, Object *right, CompareOp op)
{
    Object *equal;
    int truth;
    if (op == COMPARE_EQ)
        return left == right ? TRUE_ : NOT_IMPLEMENTED;
    if (op != COMPARE_NE || type_of(left)->compare == NULL)
        return NOT_IMPLEMENTED;
    equal = type_of(left)->compare(left, right, COMPARE_EQ);
    if (equal == NULL || equal == NOT_IMPLEMENTED)
        return equal;
    truth = operate_truth(equal);
    decref(equal);
    return truth < 0 ? NULL : bool_from(truth == 0);
}

// ---- methods ----

static Object *object_m_init(Object *self, Object *const *args)
{
    Type *cls = type_of(self);
    if (tuple_length(as_tuple(args[0])) == 0 && args[1] == NULL)
        return NONE;
    if (cls->py_init != NULL ||
        (cls->init_def != NULL && cls->init_def != object_type.init_def))
        return error_raise(EXC(TypeError),
                           "object.__init__() takes exactly one argument (the "
                           "instance to initialize)");
    if (cls->py_new == NULL && cls->new_def == NULL)
        return error_raise(EXC(TypeError),
                           "%N.__init__() takes exactly one argument (the "
                           "instance to initialize)",
                           cls);
    return NONE;
}

const NativeDef base_object_init_def = {
    object_m_init, "__init__(self, /, *args, **kwargs)",
    "Fill a new instance; see help() of its class for the arguments."
};

static Object *object_m_init_subclass(Object *self, Object *const *args)
{
    size_t given = tuple_length(as_tuple(args[0]));
    if (args[1] != NULL && as_type(self)->qualname != NULL)
        return error_raise(EXC(TypeError),
                           "%U.__init_subclass__() takes no keyword arguments",
                           as_type(self)->qualname);
    if (args[1] != NULL)
        return error_raise(EXC(TypeError),
                           "%N.__init_subclass__() takes no keyword arguments",
                           as_type(self));
    if (given != 0)
        return error_raise(EXC(TypeError),
                           "%N.__init_subclass__() takes no arguments (%zu "
                           "given)",
                           as_type(self), given);
    return NONE;
}

static Object *object_m_subclasshook(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return NOT_IMPLEMENTED;
}

static Object *object_m_format(Object *self, Object *const *args)
{
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "__format__() argument must be str, not %V",
                           args[0]);
    if (as_str(args[0])->length != 0)
        return error_raise(EXC(TypeError),
                           "unsupported format string passed to "
                           "%.200T.__format__",
                           self);
    return (Object *)operate_str(self);
}

static Object *object_m_sizeof(Object *self, Object *const *args)
{
    (void)args;
    return int_from((int64_t)inspect_size(self));
}

// Add the names of a dict to those collected so far.
static bool collect(Dict *names, OPT Dict *from)
{
    size_t pos = 0;
    Object *key;
    while (from != NULL && dict_next(from, &pos, &key, NULL))
        if (is_str(key) && !dict_set(names, key, NONE))
            return false;
    return true;
}

// The names of what self says its __dict__ is (a method says its function's), then those
// of the class that it says it has.
static Object *object_m_dir(Object *self, Object *const *args)
{
    Object *own = NULL, *cls = NULL, *list = NULL;
    Dict *names = dict_new();
    (void)args;
    if (names == NULL || !type_ready(type_of(self)) ||
        attr_lookup(self, NAME(__dict__), &own) < 0 ||
        (own != NULL && is_dict(own) && !collect(names, as_dict(own))) ||
        attr_lookup(self, NAME(__class__), &cls) < 0)
        goto done;
    if (cls != NULL && is_type(cls))
        for (size_t i = 0; i < type_mro_length(as_type(cls)); i++)
            if (!collect(names, as_type(tuple_items(as_type(cls)->mro)[i])->dict))
                goto done;
    list = dict_keys_list(names);
done:
    xdecref(cls);
    xdecref(own);
    xdecref((Object *)names);
    return list;
}

static const NativeDef object_methods[] = {
    { object_m_init_subclass, "__init_subclass__(cls, *args, **kwargs)",
      "Called with each new subclass, and the keywords of its statement." },
    { object_m_subclasshook, "__subclasshook__(cls, object, /)",
      "What issubclass(x, cls) asks first; NotImplemented: go on as usual." },
    { object_m_format, "__format__(self, format_spec, /)",
      "str(self); a format_spec that is not empty raises TypeError." },
    { object_m_sizeof, "__sizeof__(self, /)", "How many bytes the object takes." },
    { object_m_dir, "__dir__(self, /)", "The names that dir() shows." },
    REDUCE_OBJECT_ROWS,
    NATIVE_END,
};

// ---- __class__ ----

static Object *object_get_class(Object *self)
{
    return OBJ(incref(type_of(self)));
}

// Give a shaped instance the attributes' dict first: the new class has shapes of its
// own.
static bool adopt_shape(Object *self, Type *to)
{
    uint32_t shape, old = self->shape;
    if ((to->flags & TYPE_SHAPED) == 0) {
        self->shape = to->shape + shape_table[old].kind;
        return true;
    }
    if (instance_dict(self) == NULL)
        return false;
    shape = shape_root_with_room(to, shape_table[self->shape].room);
    shape = shape == 0 ? 0 : shape_dict_mode(shape);
    if (shape == 0)
        return error_no_memory() != NULL;
    self->shape = shape;
    return true;
}

static bool object_set_class(Object *self, OPT Object *value)
{
    Type *from = type_of(self), *to;
    if (value == NULL)
        return error_false(EXC(TypeError), "can't delete __class__ attribute");
    if (!is_type(value))
        return error_false(EXC(TypeError),
                           "__class__ must be set to a class, not '%T' object", value);
    to = as_type(value);
    if (from == to && (from->flags & TYPE_USER) != 0)
        return true;
    if ((from->flags & to->flags & TYPE_USER) == 0 &&
        !(type_is_subtype(from, &module_type) && type_is_subtype(to, &module_type)))
        return error_false(EXC(TypeError),
                           "__class__ assignment only supported for mutable "
                           "types or ModuleType subclasses");
    if (!class_layouts_agree(from, to))
        return error_false(EXC(TypeError),
                           "__class__ assignment: '%N' object layout differs "
                           "from '%N'",
                           to, from);
    if (!adopt_shape(self, to))
        return false;
    if (from->descr_get != to->descr_get || from->descr_set != to->descr_set)
        type_layout_changed(); // inline caches may know self as a value of a class
    if (to->flags & TYPE_USER)
        object_incref(to);
    if (from->flags & TYPE_USER)
        decref(OBJ(from));
    return true;
}

static const GetSetDef object_getsets[] = {
    { "__class__", object_get_class, object_set_class, "what it is an instance of" },
    GETSET_END,
};

Type object_type = {
    TYPE_HEAD("object", Object),
    .base = NULL,
    .help = "What every object is an instance of.\n"
            "\n"
            "object() is a thing that equals only itself; it takes no attributes.\n",
    .flags = TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_OBJECT,
    .create = instance_create,
    .methods = object_methods,
    .getsets = object_getsets,
};

// ---- __dict__ and __weakref__ of user classes ----

// What the built-in base of self has under __dict__ (a class, a module): it decides.
static OPT Object *builtin_dict_getset(Object *self)
{
    return dict_peek_str(instance_builtin(type_of(self))->dict, NAME(__dict__));
}

static Object *get_dict(Object *self)
{
    Object *getset = builtin_dict_getset(self);
    if (getset != NULL)
        return type_of(getset)->descr_get(getset, self, type_of(self));
    Dict *dict = instance_dict(self);
    if (dict == NULL && !error_occurred())
        return error_raise_attribute(self, NAME(__dict__));
    return dict == NULL ? NULL : OBJ(incref(dict));
}

static bool set_dict(Object *self, OPT Object *value)
{
    Object *getset = builtin_dict_getset(self);
    if (getset != NULL)
        return type_of(getset)->descr_set(getset, self, value);
    if (value != NULL && !is_dict(value))
        return error_false(EXC(TypeError),
                           "__dict__ must be set to a dictionary, not a '%.200T'",
                           value);
    return instance_set_dict(self, (Dict *)(void *)value);
}

static Object *get_weakref(Object *self)
{
    WeakRef *first = weakref_first(self);
    return first != NULL && first->object.refs != 0 ? OBJ(incref(first)) : NONE;
}

const GetSetDef base_object_dict_def = { "__dict__", get_dict, set_dict,
                                         "dictionary for instance variables" };
const GetSetDef base_object_weakref_def = { "__weakref__", get_weakref, NULL,
                                            "list of weak references to the object" };
