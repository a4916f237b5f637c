// method.c - bound methods, classmethod, staticmethod, property, slot wrappers.
#include "runtime/types/method.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// ---- bound methods ----

static Method *as_bound(Object *o)
{
    return (Method *)(void *)o;
}

Object *method_new(Object *function, Object *self)
{
    Method *method = heap_new(HEAP_CONTAINER, SHAPE_METHOD, sizeof *method);
    if (method == NULL)
        return NULL;
    method->function = incref(function);
    method->self = incref(self);
    return OBJ(method);
}

static void bound_dealloc(Object *self)
{
    decref(as_bound(self)->function);
    decref(as_bound(self)->self);
    heap_free(HEAP_CONTAINER, self, sizeof(Method));
}

static void bound_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_bound(self)->function);
    VISIT(as_bound(self)->self);
}

static Object *bound_call(Object *self, Object *const *args, size_t count,
                          OPT Tuple *names)
{
    return call_prepend(as_bound(self)->function, as_bound(self)->self, args, count,
                        names);
}

static Str *bound_repr(Object *self)
{
    Object *name = NULL;
    Str *text;
    int got = attr_lookup(as_bound(self)->function, NAME(__qualname__), &name);
    if (got == 0)
        got = attr_lookup(as_bound(self)->function, NAME(__name__), &name);
    if (got < 0)
        return NULL;
    if (got > 0 && is_str(name))
        text =
            error_format("<bound method %U of %R>", as_str(name), as_bound(self)->self);
    else
        text = error_format("<bound method ? of %R>", as_bound(self)->self);
    xdecref(name);
    return text;
}

static bool bound_hash(Object *self, int64_t *out)
{
    int64_t of_function;
    if (!operate_hash(as_bound(self)->function, &of_function))
        return false;
    *out = (int64_t)((uintptr_t)as_bound(self)->self >> 4) ^ of_function;
    return true;
}

static Object *bound_compare(Object *left, Object *right, CompareOp op)
{
    int same;
    if ((op != COMPARE_EQ && op != COMPARE_NE) || right->shape != SHAPE_METHOD)
        return NOT_IMPLEMENTED;
    same = as_bound(left)->self == as_bound(right)->self
               ? operate_equal(as_bound(left)->function, as_bound(right)->function)
               : 0;
    return same < 0 ? NULL : bool_from((same != 0) == (op == COMPARE_EQ));
}

// A method shows the attributes of its function.
static int bound_getattr(Object *self, Str *name, Object **out)
{
    int got = attr_generic_get(self, name, out);
    if (got != 0)
        return got;
    *out = attr_get(as_bound(self)->function, name); // which the error names
    return *out != NULL ? 1 : -1;
}

static Object *bound_get(Object *self, OPT Object *instance, Type *owner)
{
    (void)instance;
    (void)owner;
    return incref(self);
}

static Object *bound_m_new(Object *self, Object *const *args)
{
    (void)self;
    Tuple *given = as_tuple(args[0]);
    Object **items = tuple_items(given);
    if (tuple_length(given) != 2)
        return error_raise(EXC(TypeError), "method expected 2 arguments, got %zu",
                           tuple_length(given));
    if (!operate_is_callable(items[0]))
        return error_raise(EXC(TypeError), "first argument must be callable");
    if (items[1] == NONE)
        return error_raise(EXC(TypeError), "instance must not be None");
    return method_new(items[0], items[1]);
}

static const NativeDef bound_new = { bound_m_new, "__new__(cls, /, *args)",
                                     "A function with its first argument filled in." };

static Object *bound_get_function(Object *self)
{
    return incref(as_bound(self)->function);
}

static Object *bound_get_self(Object *self)
{
    return incref(as_bound(self)->self);
}

static Object *bound_get_doc(Object *self)
{
    return attr_get(as_bound(self)->function, NAME(__doc__));
}

static const GetSetDef bound_getsets[] = {
    { "__doc__", bound_get_doc, NULL, NULL },
    GETSET_MEMBERS,
    { "__func__", bound_get_function, NULL,
      "the function (or other callable) of a method" },
    { "__self__", bound_get_self, NULL, "the first argument" },
    GETSET_END,
};

Type method_type = {
    TYPE_HEAD("method", Method),
    .flags = TYPE_GC | TYPE_WEAKREFABLE,
    .shape = SHAPE_METHOD,
    .new_def = &bound_new,
    .dealloc = bound_dealloc,
    .traverse = bound_traverse,
    .repr = bound_repr,
    .hash = bound_hash,
    .compare = bound_compare,
    .call = bound_call,
    .getattr = bound_getattr,
    .descr_get = bound_get,
    .methods = reduce_bound_methods,
    .getsets = bound_getsets,
};

// ---- instances with fields from the head on: shared life ----

// A zeroed instance of cls, a subclass of a type defined here.
static Object *create_zeroed(Type *cls)
{
    Object *o = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (o == NULL)
        return NULL;
    memset(o + 1, 0, cls->basic_size - sizeof *o);
    type_init_instance(o, cls);
    return o;
}

static void release_fields(Object *self, size_t size)
{
    Object **fields = (Object **)(void *)(self + 1);
    size_t count = (size - sizeof *self) / sizeof *fields,
           bytes = type_of(self)->basic_size;
    for (size_t i = 0; i < count; i++)
        xdecref(fields[i]);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, bytes);
}

static void visit_fields(Object *self, size_t size, VisitFn visit, void *context)
{
    Object **fields = (Object **)(void *)(self + 1);
    for (size_t i = 0; i < (size - sizeof *self) / sizeof *fields; i++)
        VISIT(fields[i]);
}

static void clear_fields(Object *self, size_t size)
{
    Object **fields = (Object **)(void *)(self + 1);
    for (size_t i = 0; i < (size - sizeof *self) / sizeof *fields; i++)
        ref_clear(&fields[i]);
}

Object *method_get_dict(Object *self)
{
    Dict *dict = instance_dict(self);
    return dict == NULL ? NULL : OBJ(incref(dict));
}

bool method_set_dict(Object *self, OPT Object *value)
{
    if (value == NULL)
        return error_false(EXC(TypeError), "cannot delete __dict__");
    if (!is_dict(value))
        return error_false(EXC(TypeError),
                           "__dict__ must be set to a dictionary, not a '%.200T'",
                           value);
    return instance_set_dict(self, as_dict(value));
}

// The flag __isabstractmethod__ of a wrapped function, as bool; absent counts as False.
static int abstract_flag(OPT Object *function)
{
    Object *flag;
    int got;
    if (function == NULL)
        return 0;
    if (!error_enter(""))
        return -1;
    got = attr_lookup(function, NAME(__isabstractmethod__), &flag);
    error_leave();
    if (got <= 0)
        return got;
    got = operate_truth(flag);
    decref(flag);
    return got;
}

// ---- classmethod, staticmethod ----

static Wrapper *as_wrapper(Object *o)
{
    return (Wrapper *)(void *)o;
}

static void wrapper_dealloc(Object *self)
{
    release_fields(self, sizeof(Wrapper));
}

static void wrapper_traverse(Object *self, VisitFn visit, void *context)
{
    visit_fields(self, sizeof(Wrapper), visit, context);
}

static void wrapper_clear(Object *self)
{
    clear_fields(self, sizeof(Wrapper));
}

// What a wrapper copies, as functools.wraps would: it introduces itself as its function.
static Str *const copied[] = { NAME(__module__), NAME(__name__), NAME(__qualname__),
                               NAME(__doc__), NAME(__annotations__) };

static bool is_copied(const Str *name)
{
    for (size_t i = 0; i < ARRAY_COUNT(copied); i++)
        if (name == copied[i])
            return true;
    return false;
}

// Subclasses may have a __setattr__, which sees what is copied.
static bool copy_attributes(Object *self, Object *function)
{
    bool is_plain = type_of(self)->base == &object_type;
    Object *dict = is_plain ? NULL : method_get_dict(self); // super() finds one
    if (!is_plain && dict == NULL)
        return false;
    xdecref(dict);
    for (size_t i = 0; i < ARRAY_COUNT(copied); i++) {
        Object *value;
        bool good;
        int got = attr_lookup(function, copied[i], &value);
        if (got < 0)
            return false;
        if (got == 0)
            continue;
        good = is_plain ? instance_store(self, copied[i], value) > 0
                        : attr_set(self, copied[i], value);
        decref(value);
        if (!good)
            return false;
    }
    return true;
}

static Object *wrapper_m_init(Object *self, Object *const *args)
{
    ref_set(&as_wrapper(self)->callable, args[0]);
    return copy_attributes(self, args[0]) ? NONE : NULL;
}

static const NativeDef wrapper_init = {
    wrapper_m_init, "__init__(self, function, /)",
    "Fill a new instance; see help() of its class for the arguments."
};

// A wrapper of a function in a class statement. It copies nothing before its dict is
// asked for: its attributes are read through it.
static Object *wrapper_of(Type *cls, Object *callable)
{
    Object *o = create_zeroed(cls);
    if (o != NULL)
        as_wrapper(o)->callable = incref(callable);
    return o;
}

Object *method_new_class(Object *callable)
{
    return wrapper_of(&class_method_type, callable);
}

Object *method_new_static(Object *callable)
{
    return wrapper_of(&static_method_type, callable);
}

static Object *class_method_get(Object *self, OPT Object *instance, Type *owner)
{
    Object *callable = as_wrapper(self)->callable;
    if (callable == NULL)
        return error_raise(EXC(RuntimeError), "uninitialized classmethod object");
    return method_new(callable, OBJ(owner == NULL ? type_of(instance) : owner));
}

static Object *static_method_get(Object *self, OPT Object *instance, Type *owner)
{
    Object *callable = as_wrapper(self)->callable;
    (void)instance;
    (void)owner;
    if (callable == NULL)
        return error_raise(EXC(RuntimeError), "uninitialized staticmethod object");
    return incref(callable);
}

static Object *static_method_call(Object *self, Object *const *args, size_t count,
                                  OPT Tuple *names)
{
    if (as_wrapper(self)->callable == NULL)
        return error_raise(EXC(RuntimeError), "uninitialized staticmethod object");
    return call_object(as_wrapper(self)->callable, args, count, names);
}

static Str *wrapper_repr(Object *self)
{
    Object *callable = as_wrapper(self)->callable;
    if (callable == NULL)
        return str_from_text(type_is_subtype(type_of(self), &class_method_type)
                                 ? "<classmethod(<NULL>)>"
                                 : "<staticmethod(<NULL>)>");
    return error_format(type_is_subtype(type_of(self), &class_method_type)
                            ? "<classmethod(%R)>"
                            : "<staticmethod(%R)>",
                        callable);
}

// What a wrapper has not copied its function knows.
static int wrapper_getattr(Object *self, Str *name, Object **out)
{
    Object *callable = as_wrapper(self)->callable;
    int got;
    if (callable == NULL || as_wrapper(self)->dict != NULL || !is_copied(name))
        return attr_generic_get(self, name, out);
    if (!error_enter(""))
        return -1;
    got = attr_lookup(callable, name, out);
    error_leave();
    return got;
}

// The dict is wanted: copy what was read through the function so far.
static bool fill_dict(Object *self)
{
    Wrapper *wrapper = as_wrapper(self);
    return wrapper->dict != NULL || wrapper->callable == NULL ||
           copy_attributes(self, wrapper->callable);
}

static bool wrapper_setattr(Object *self, Str *name, OPT Object *value)
{
    return fill_dict(self) && attr_generic_set(self, name, value);
}

static Object *wrapper_get_dict(Object *self)
{
    return fill_dict(self) ? method_get_dict(self) : NULL;
}

static Object *wrapper_get_function(Object *self)
{
    Object *callable = as_wrapper(self)->callable;
    return callable == NULL ? NONE : incref(callable);
}

static Object *wrapper_get_abstract(Object *self)
{
    int flag = abstract_flag(as_wrapper(self)->callable);
    return flag < 0 ? NULL : bool_from(flag != 0);
}

static const GetSetDef wrapper_getsets[] = {
    { "__isabstractmethod__", wrapper_get_abstract, NULL, NULL },
    { "__dict__", wrapper_get_dict, method_set_dict, NULL },
    GETSET_MEMBERS,
    { "__func__", wrapper_get_function, NULL, NULL },
    { "__wrapped__", wrapper_get_function, NULL, NULL },
    GETSET_END,
};

#define WRAPPER_FIELDS                                                                 \
    .flags = TYPE_GC | TYPE_SUBCLASSABLE, .create = create_zeroed,                     \
    .init_def = &wrapper_init, .dict_offset = (int32_t)offsetof(Wrapper, dict),        \
    .dealloc = wrapper_dealloc, .traverse = wrapper_traverse, .clear = wrapper_clear,  \
    .repr = wrapper_repr, .getattr = wrapper_getattr, .setattr = wrapper_setattr,      \
    .getsets = wrapper_getsets

Type class_method_type = {
    TYPE_HEAD("classmethod", Wrapper),
    .help = "A method that gets the class as its first argument.",
    .shape = SHAPE_CLASS_METHOD,
    WRAPPER_FIELDS,
    .descr_get = class_method_get,
};

Type static_method_type = {
    TYPE_HEAD("staticmethod", Wrapper),
    .help = "A method that gets neither instance nor class.",
    .shape = SHAPE_STATIC_METHOD,
    WRAPPER_FIELDS,
    .descr_get = static_method_get,
    .call = static_method_call,
};
#undef WRAPPER_FIELDS

// ---- property ----

static Property *as_property(Object *o)
{
    return (Property *)(void *)o;
}

enum { PROPERTY_FIELDS = offsetof(Property, doc_of_getter) };

static void property_dealloc(Object *self)
{
    release_fields(self, PROPERTY_FIELDS);
}

static void property_traverse(Object *self, VisitFn visit, void *context)
{
    visit_fields(self, PROPERTY_FIELDS, visit, context);
}

static void property_clear(Object *self)
{
    clear_fields(self, PROPERTY_FIELDS);
}

static void put_argument(Object **field, Object *value)
{
    ref_set_take(field, value == NONE ? NULL : incref(value));
}

// A subclass has a __doc__ of its own, which hides ours: the instance keeps the text
// itself. One that cannot loses it, unless it is the getter's.
static bool keep_doc(Object *self, OPT Object *doc, bool of_getter)
{
    Property *p = as_property(self);
    p->doc_of_getter = of_getter;
    if (type_of(self) == &property_type) {
        ref_set_take(&p->doc, doc == NULL ? NULL : incref(doc));
        return true;
    }
    return attr_set(self, NAME(__doc__), doc == NULL ? NONE : doc) ||
           (!of_getter && error_clear_if(EXC(AttributeError)));
}

static Object *property_m_init(Object *self, Object *const *args)
{
    Property *p = as_property(self);
    if (p->get != NULL)
        type_layout_changed(); // inline caches may know the getter before
    put_argument(&p->get, args[0]);
    put_argument(&p->set, args[1]);
    put_argument(&p->del, args[2]);
    ref_clear(&p->doc);
    if (args[3] != NONE)
        return keep_doc(self, args[3], false) ? NONE : NULL;
    Object *doc = NULL;
    if (p->get != NULL && attr_lookup(p->get, NAME(__doc__), &doc) < 0)
        return NULL;
    if (doc == NONE)
        doc = NULL;
    bool kept = keep_doc(self, doc, doc != NULL);
    xdecref(doc);
    return kept ? NONE : NULL;
}

static const NativeDef property_init = {
    property_m_init, "__init__(self, fget=None, fset=None, fdel=None, doc=None)",
    "Fill a new instance; see help() of its class for the arguments."
};

// The name for messages, borrowed into *out as a new reference; *out NULL: unknown.
static bool property_name(Property *p, Object **out)
{
    *out = NULL;
    if (p->name != NULL) {
        *out = OBJ(incref(p->name));
        return true;
    }
    return p->get == NULL || attr_lookup(p->get, NAME(__name__), out) >= 0;
}

static COLD Object *property_refuse(Property *p, Object *instance, const char *what)
{
    Object *name;
    Str *owner = NULL;
    if (!property_name(p, &name))
        return NULL;
    owner = (Str *)(void *)attr_get(OBJ(type_of(instance)), NAME(__qualname__));
    if (owner != NULL && name != NULL)
        error_raise(EXC(AttributeError), "property %R of %R object has no %s", name,
                    owner, what);
    else if (owner != NULL)
        error_raise(EXC(AttributeError), "property of %R object has no %s", owner,
                    what);
    xdecref((Object *)owner);
    xdecref(name);
    return NULL;
}

static Object *property_get(Object *self, OPT Object *instance, Type *owner)
{
    Property *p = as_property(self);
    (void)owner;
    if (instance == NULL)
        return incref(self);
    if (p->get == NULL)
        return property_refuse(p, instance, "getter");
    return call_1(p->get, instance);
}

static bool property_set(Object *self, Object *instance, OPT Object *value)
{
    Property *p = as_property(self);
    Object *function = value == NULL ? p->del : p->set, *result;
    if (function == NULL)
        return property_refuse(p, instance, value == NULL ? "deleter" : "setter") !=
               NULL;
    result =
        value == NULL ? call_1(function, instance) : call_2(function, instance, value);
    xdecref(result);
    return result != NULL;
}

// The same property with one function replaced.
static Object *property_with(Object *self, OPT Object *get, OPT Object *set,
                             OPT Object *del)
{
    Property *p = as_property(self);
    Object *args[4], *made;
    args[0] = get != NULL && get != NONE ? get : p->get;
    args[1] = set != NULL && set != NONE ? set : p->set;
    args[2] = del != NULL && del != NONE ? del : p->del;
    args[3] = p->doc_of_getter && args[0] != NULL ? NULL : p->doc;
    for (size_t i = 0; i < 4; i++)
        args[i] = args[i] == NULL ? NONE : args[i];
    made = call_object(OBJ(type_of(self)), args, 4, NULL);
    if (made != NULL && p->name != NULL &&
        type_is_subtype(type_of(made), &property_type))
        ref_set(&as_property(made)->name, p->name);
    return made;
}

static Object *property_m_getter(Object *self, Object *const *args)
{
    return property_with(self, args[0], NULL, NULL);
}

static Object *property_m_setter(Object *self, Object *const *args)
{
    return property_with(self, NULL, args[0], NULL);
}

static Object *property_m_deleter(Object *self, Object *const *args)
{
    return property_with(self, NULL, NULL, args[0]);
}

static Object *property_m_set_name(Object *self, Object *const *args)
{
    if (is_str(args[1]))
        ref_set(&as_property(self)->name, args[1]);
    return NONE;
}

static const NativeDef property_methods[] = {
    { property_m_getter, "getter(self, object, /)",
      "The same property, read by another function." },
    { property_m_setter, "setter(self, object, /)",
      "The same property, set by another function." },
    { property_m_deleter, "deleter(self, object, /)",
      "The same property, deleted by another function." },
    { property_m_set_name, "__set_name__(self, owner, name, /)",
      "Tell the property the name it has in its class." },
    NATIVE_END,
};

static Object *field_or_none(OPT Object *field)
{
    return field == NULL ? NONE : incref(field);
}

static Object *property_get_fget(Object *self)
{
    return field_or_none(as_property(self)->get);
}

static Object *property_get_fset(Object *self)
{
    return field_or_none(as_property(self)->set);
}

static Object *property_get_fdel(Object *self)
{
    return field_or_none(as_property(self)->del);
}

static Object *property_get_doc(Object *self)
{
    return field_or_none(as_property(self)->doc);
}

static bool property_set_doc(Object *self, OPT Object *value)
{
    put_argument(&as_property(self)->doc, value == NULL ? NONE : value);
    return true;
}

static Object *property_get_name(Object *self)
{
    Object *name;
    if (!property_name(as_property(self), &name))
        return NULL;
    return name != NULL ? name : error_raise_attribute(self, NAME(__name__));
}

static bool property_set_name(Object *self, OPT Object *value)
{
    ref_set_take((Object **)&as_property(self)->name,
                 value == NULL ? NULL : incref(value));
    return true;
}

static Object *property_get_abstract(Object *self)
{
    Property *p = as_property(self);
    int flag = abstract_flag(p->get);
    flag = flag == 0 ? abstract_flag(p->set) : flag;
    flag = flag == 0 ? abstract_flag(p->del) : flag;
    return flag < 0 ? NULL : bool_from(flag != 0);
}

static const GetSetDef property_getsets[] = {
    { "__name__", property_get_name, property_set_name, NULL },
    { "__isabstractmethod__", property_get_abstract, NULL, NULL },
    GETSET_MEMBERS,
    { "__doc__", property_get_doc, property_set_doc, NULL },
    { "fget", property_get_fget, NULL, NULL },
    { "fset", property_get_fset, NULL, NULL },
    { "fdel", property_get_fdel, NULL, NULL },
    GETSET_END,
};

Type property_type = {
    TYPE_HEAD("property", Property),
    .help = "Property attribute.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE,
    .shape = SHAPE_PROPERTY,
    .create = create_zeroed,
    .init_def = &property_init,
    .dealloc = property_dealloc,
    .traverse = property_traverse,
    .clear = property_clear,
    .descr_get = property_get,
    .descr_set = property_set,
    .methods = property_methods,
    .getsets = property_getsets,
};

// ---- slot wrappers: int.__add__ ----

static SlotWrapper *as_slot(Object *o)
{
    return (SlotWrapper *)(void *)o;
}

Object *method_wrapper_new(const SlotRow *row, Type *owner)
{
    SlotWrapper *wrapper = heap_new(HEAP_LEAF, SHAPE_SLOT_WRAPPER, sizeof *wrapper);
    if (wrapper == NULL)
        return NULL;
    wrapper->row = row;
    wrapper->owner = owner;
    return OBJ(wrapper);
}

static void slot_dealloc(Object *self)
{
    heap_free(HEAP_LEAF, self, sizeof(SlotWrapper));
}

static Object *slot_call(Object *self, Object *const *args, size_t count,
                         OPT Tuple *names)
{
    SlotWrapper *w = as_slot(self);
    if (count == 0)
        return error_raise(EXC(TypeError),
                           "descriptor '%U' of '%.100N' object needs an argument",
                           w->row->name, w->owner);
    if (!type_is_subtype(type_of(args[0]), w->owner))
        return error_raise(EXC(TypeError),
                           "descriptor '%U' requires a '%.100N' object but "
                           "received a '%.100T'",
                           w->row->name, w->owner, args[0]);
    return slots_call(w->row, w->owner, args[0], args + 1, count - 1, names);
}

static Object *slot_get(Object *self, OPT Object *instance, Type *owner)
{
    SlotWrapper *w = as_slot(self);
    MethodWrapper *bound;
    (void)owner;
    if (instance == NULL)
        return incref(self);
    if (!type_is_subtype(type_of(instance), w->owner))
        return error_raise(EXC(TypeError),
                           "descriptor '%U' for '%N' objects doesn't apply to a "
                           "'%T' object",
                           w->row->name, w->owner, instance);
    bound = heap_new(HEAP_CONTAINER, SHAPE_METHOD_WRAPPER, sizeof *bound);
    if (bound == NULL)
        return NULL;
    bound->wrapper = incref(w);
    bound->self = incref(instance);
    return OBJ(bound);
}

static Str *slot_repr(Object *self)
{
    return error_format("<slot wrapper '%U' of '%N' objects>", as_slot(self)->row->name,
                        as_slot(self)->owner);
}

static Object *slot_get_name(Object *self)
{
    return OBJ(incref(as_slot(self)->row->name));
}

static Object *slot_get_qualname(Object *self)
{
    return (Object *)native_qualname(as_slot(self)->owner,
                                     incref(as_slot(self)->row->name));
}

static Object *slot_get_doc(Object *self)
{
    const char *help = as_slot(self)->row->help;
    return help == NULL ? NONE : (Object *)str_from_text(help);
}

static Object *slot_get_owner(Object *self)
{
    return OBJ(incref(as_slot(self)->owner));
}

static Object *slot_get_signature(Object *self)
{
    return (Object *)str_from_text(slots_signature(as_slot(self)->row));
}

static const GetSetDef slot_getsets[] = {
    { "__text_signature__", slot_get_signature, NULL, NULL },
    { "__qualname__", slot_get_qualname, NULL, NULL },
    { "__doc__", slot_get_doc, NULL, NULL },
    GETSET_MEMBERS,
    { "__name__", slot_get_name, NULL, NULL },
    { "__objclass__", slot_get_owner, NULL, NULL },
    GETSET_END,
};

Type slot_wrapper_type = {
    TYPE_HEAD("wrapper_descriptor", SlotWrapper),
    .methods = reduce_descriptor_methods,
    .flags = TYPE_METHOD_LIKE,
    .shape = SHAPE_SLOT_WRAPPER,
    .dealloc = slot_dealloc,
    .call = slot_call,
    .repr = slot_repr,
    .descr_get = slot_get,
    .getsets = slot_getsets,
};

// ---- method wrappers: (1).__add__ ----

static MethodWrapper *as_bound_slot(Object *o)
{
    return (MethodWrapper *)(void *)o;
}

static void bound_slot_dealloc(Object *self)
{
    decref(OBJ(as_bound_slot(self)->wrapper));
    decref(as_bound_slot(self)->self);
    heap_free(HEAP_CONTAINER, self, sizeof(MethodWrapper));
}

static void bound_slot_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_bound_slot(self)->self);
}

static Object *bound_slot_call(Object *self, Object *const *args, size_t count,
                               OPT Tuple *names)
{
    SlotWrapper *w = as_bound_slot(self)->wrapper;
    return slots_call(w->row, w->owner, as_bound_slot(self)->self, args, count, names);
}

static Str *bound_slot_repr(Object *self)
{
    MethodWrapper *b = as_bound_slot(self);
    return error_format("<method-wrapper '%U' of %T object at %p>",
                        b->wrapper->row->name, b->self, (void *)b->self);
}

static bool bound_slot_hash(Object *self, int64_t *out)
{
    MethodWrapper *b = as_bound_slot(self);
    *out = (int64_t)((uintptr_t)b->self >> 4 ^ (uintptr_t)b->wrapper >> 3);
    return true;
}

static Object *bound_slot_compare(Object *left, Object *right, CompareOp op)
{
    bool same;
    if ((op != COMPARE_EQ && op != COMPARE_NE) || right->shape != SHAPE_METHOD_WRAPPER)
        return NOT_IMPLEMENTED;
    same = as_bound_slot(left)->wrapper == as_bound_slot(right)->wrapper &&
           as_bound_slot(left)->self == as_bound_slot(right)->self;
    return bool_from(same == (op == COMPARE_EQ));
}

static Object *bound_slot_get_self(Object *self)
{
    return incref(as_bound_slot(self)->self);
}

static Object *bound_slot_get_name(Object *self)
{
    return slot_get_name(OBJ(as_bound_slot(self)->wrapper));
}

static Object *bound_slot_get_qualname(Object *self)
{
    return slot_get_qualname(OBJ(as_bound_slot(self)->wrapper));
}

static Object *bound_slot_get_doc(Object *self)
{
    return slot_get_doc(OBJ(as_bound_slot(self)->wrapper));
}

static Object *bound_slot_get_owner(Object *self)
{
    return slot_get_owner(OBJ(as_bound_slot(self)->wrapper));
}

static Object *bound_slot_get_signature(Object *self)
{
    return slot_get_signature(OBJ(as_bound_slot(self)->wrapper));
}

static const GetSetDef bound_slot_getsets[] = {
    { "__text_signature__", bound_slot_get_signature, NULL, NULL },
    { "__name__", bound_slot_get_name, NULL, NULL },
    { "__qualname__", bound_slot_get_qualname, NULL, NULL },
    { "__doc__", bound_slot_get_doc, NULL, NULL },
    { "__objclass__", bound_slot_get_owner, NULL, NULL },
    GETSET_MEMBERS,
    { "__self__", bound_slot_get_self, NULL, NULL },
    GETSET_END,
};

Type method_wrapper_type = {
    TYPE_HEAD("method-wrapper", MethodWrapper),
    .flags = TYPE_GC,
    .shape = SHAPE_METHOD_WRAPPER,
    .dealloc = bound_slot_dealloc,
    .traverse = bound_slot_traverse,
    .call = bound_slot_call,
    .repr = bound_slot_repr,
    .hash = bound_slot_hash,
    .compare = bound_slot_compare,
    .methods = reduce_bound_methods,
    .getsets = bound_slot_getsets,
};
