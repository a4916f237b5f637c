// super.c - super(): attribute look-up that starts behind a class in the MRO.
#include "runtime/types/super.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static struct super {
    bool (*find)(Type **type, Object **self);
} super;

void super_on_frame(bool (*find)(Type **type, Object **self))
{
    super.find = find;
}

static Super *as_super(Object *o)
{
    return (Super *)(void *)o;
}

// The class whose MRO serves super(type, self), a new reference.
static Type *start_of(Type *type, Object *self)
{
    Object *claimed;
    int got;
    if (is_type(self) && type_is_subtype(as_type(self), type))
        return incref(as_type(self));
    if (type_is_subtype(type_of(self), type))
        return incref(type_of(self));
    got = attr_lookup(self, NAME(__class__), &claimed);
    if (got < 0)
        return NULL;
    if (got > 0) {
        if (is_type(claimed) && claimed != OBJ(type_of(self)) &&
            type_is_subtype(as_type(claimed), type))
            return as_type(claimed);
        decref(claimed);
    }
    error_raise(EXC(TypeError),
                "super(type, obj): obj (%s %.200s) is not an instance or subtype "
                "of type (%.200N).",
                is_type(self) ? "type" : "instance of",
                is_type(self) ? as_type(self)->name : type_name(self), type);
    return NULL;
}

// What the classes behind type in the MRO of start have for name, borrowed, or NULL.
static Object *find_behind(Type *type, Type *start, Str *name)
{
    Tuple *mro;
    size_t i = 0, n;
    if (!type_ready(start))
        return NULL;
    mro = start->mro;
    n = type_mro_length(start);
    while (i < n && tuple_items(mro)[i] != OBJ(type))
        i++;
    for (i++; i < n; i++) {
        Dict *dict = as_type(tuple_items(mro)[i])->dict;
        Object *value = dict == NULL ? NULL : dict_peek_str(dict, name);
        if (value != NULL)
            return value;
    }
    return NULL;
}

static int lookup(Type *type, Object *self, Type *start, Str *name, Object **out)
{
    Object *found = name == NAME(__class__) ? NULL : find_behind(type, start, name);
    if (found == NULL)
        return error_occurred() ? -1 : 0;
    incref(found);
    *out = found;
    if (type_of(found)->descr_get != NULL) {
        *out =
            type_of(found)->descr_get(found, self == OBJ(start) ? NULL : self, start);
        decref(found);
    }
    return *out == NULL ? -1 : 1;
}

Object *super_peek_method(Type *type, Object *self, Str *name)
{
    Object *found;
    if (is_type(self) || !type_is_subtype(type_of(self), type))
        return NULL;
    found = find_behind(type, type_of(self), name);
    return found != NULL && (type_of(found)->flags & TYPE_METHOD_LIKE) ? found : NULL;
}

// ---- the object ----

// One that is not told yet what it searches.
static NEW Super *make_empty(Type *cls)
{
    Super *s = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (s == NULL)
        return NULL;
    s->type = s->start = NULL;
    s->self = NULL;
    type_init_instance(OBJ(s), cls);
    return s;
}

static RAISES bool fill(Super *s, Type *type, OPT Object *self)
{
    Type *start = NULL;
    if (self != NULL && (start = start_of(type, self)) == NULL)
        return false;
    ref_set(&s->type, type);
    if (self != NULL)
        ref_set(&s->self, self);
    else
        ref_clear(&s->self);
    Type *old = s->start;
    s->start = start;
    xdecref((Object *)old);
    return true;
}

Object *super_new(Type *type, Object *self)
{
    Super *s = make_empty(&super_type);
    if (s != NULL && !fill(s, type, self))
        ref_clear(&s);
    return (Object *)(void *)s;
}

static Object *super_m_new(Object *self, Object *const *args)
{
    (void)args;
    return (Object *)(void *)make_empty(as_type(self));
}

static Object *super_m_init(Object *self, Object *const *args)
{
    Type *type = NULL;
    Object *object = args[1];
    if (args[0] == NULL) {
        if (super.find == NULL)
            return error_raise(EXC(RuntimeError), "super(): no current frame");
        if (!super.find(&type, &object))
            return NULL;
    } else if (!is_type(args[0])) {
        return error_raise(EXC(TypeError),
                           "super() argument 1 must be a type, not %.200T", args[0]);
    } else {
        type = as_type(args[0]);
    }
    return fill(as_super(self), type, object == NONE ? NULL : object) ? NONE : NULL;
}

static const NativeDef super_new_def = { super_m_new,
                                         "__new__(cls, /, *args, **kwargs)", NULL };

static const NativeDef super_init_def = {
    super_m_init, "__init__(self, type=<absent>, object=<absent>, /)", NULL
};

static void super_dealloc(Object *self)
{
    Super *s = as_super(self);
    size_t size = type_of(self)->basic_size;
    xdecref((Object *)s->type);
    xdecref(s->self);
    xdecref((Object *)s->start);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void super_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_super(self)->type);
    VISIT(as_super(self)->self);
    VISIT(as_super(self)->start);
}

static int super_getattr(Object *self, Str *name, Object **out)
{
    Super *s = as_super(self);
    int got = s->start == NULL ? 0 : lookup(s->type, s->self, s->start, name, out);
    return got != 0 ? got : attr_generic_get(self, name, out);
}

static Object *super_get(Object *self, OPT Object *instance, Type *owner)
{
    Super *s = as_super(self);
    Object *args[2];
    (void)owner;
    if (instance == NULL || instance == NONE || s->self != NULL || s->type == NULL)
        return incref(self);
    args[0] = OBJ(s->type);
    args[1] = instance;
    if (type_of(self) != &super_type)
        return call_object(OBJ(type_of(self)), args, 2, NULL);
    return super_new(s->type, instance);
}

static Str *super_repr(Object *self)
{
    Super *s = as_super(self);
    if (s->type == NULL)
        return str_from_text("<super: <class 'NULL'>, NULL>");
    if (s->start == NULL)
        return error_format("<super: <class '%N'>, NULL>", s->type);
    return error_format("<super: <class '%N'>, <%N object>>", s->type, s->start);
}

static Object *get_this(Object *self)
{
    Type *type = as_super(self)->type;
    return type == NULL ? NONE : OBJ(incref(type));
}

static Object *get_self(Object *self)
{
    Object *object = as_super(self)->self;
    return object == NULL ? NONE : incref(object);
}

static Object *get_start(Object *self)
{
    Type *start = as_super(self)->start;
    return start == NULL ? NONE : OBJ(incref(start));
}

static const GetSetDef super_getsets[] = {
    GETSET_MEMBERS,
    { "__thisclass__", get_this, NULL, "the class behind which the search begins" },
    { "__self__", get_self, NULL, "what methods are bound to, or None" },
    { "__self_class__", get_start, NULL,
      "the class whose bases are searched, or None" },
    GETSET_END,
};

Type super_type = {
    TYPE_HEAD("super", Super),
    .help = "super(): as super(the class around the function, its first argument)\n"
            "super(type): bound to nothing yet\n"
            "super(type, object): what follows type among the classes of an instance\n"
            "super(type, class): the same of a subclass",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE,
    .shape = SHAPE_SUPER,
    .new_def = &super_new_def,
    .init_def = &super_init_def,
    .dealloc = super_dealloc,
    .traverse = super_traverse,
    .repr = super_repr,
    .getattr = super_getattr,
    .descr_get = super_get,
    .getsets = super_getsets,
};
