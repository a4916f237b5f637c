// native.c - functions and methods written in C, and the computed attributes of types.
//
// A native is a row (NativeDef) with its receiver; a NativeMethod is the same row in a
// type's dict, waiting for one. GetSet and Member are the data descriptors of built-in
// attributes and of __slots__; both keep their class alive.
#include "runtime/types/native.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/signature.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/importer.h"
#include "runtime/types/intern.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

static Native *as_native(Object *o)
{
    return (Native *)(void *)o;
}

static NativeMethod *as_method(Object *o)
{
    return (NativeMethod *)(void *)o;
}

// ---- what rows tell about themselves ----

static Str *def_name(const NativeDef *def)
{
    return intern_text(def->signature, signature_name_length(def));
}

static Object *def_help(const NativeDef *def)
{
    return def->help == NULL ? NONE : (Object *)str_from_text(def->help);
}

// The text of text_signature.def for a name, "dict.update" or "math.log".
static bool find_text(const char *owner, const char *name, size_t length,
                      const char **out)
{
    static const struct {
        const char *name, *text;
    } rows[] = {
#define CLASS(name, text)
#define CALL(name, text) { name, text },
#include "runtime/types/text_signature.def"
#undef CLASS
#undef CALL
    };
    size_t prefix = owner == NULL ? 0 : strlen(owner);
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        const char *row = rows[i].name;
        if (prefix != 0 && (strncmp(row, owner, prefix) != 0 || row[prefix] != '.'))
            continue;
        row += prefix == 0 ? 0 : prefix + 1;
        if (strncmp(row, name, length) != 0 || row[length] != '\0')
            continue;
        *out = rows[i].text;
        return true;
    }
    return false;
}

// Whether text_signature.def has a row for the native: its text then is *out.
static bool stated_text(const NativeDef *def, OPT Type *owner, OPT Object *module,
                        const char **out)
{
    size_t length = signature_name_length(def);
    char name[64];
    size_t count;
    if (owner != NULL && length == 7 && memcmp(def->signature, "__new__", 7) == 0) {
        *out = "($type, *args, **kwargs)";
        return true;
    }
    if (owner != NULL)
        return find_text(owner->name, def->signature, length, out);
    if (module == NULL || !is_str(module) || as_str(module)->length >= sizeof name)
        return false;
    count = as_str(module)->length;
    for (size_t i = 0; i < count; i++)
        name[i] = (char)str_char(as_str(module), i);
    name[count] = '\0';
    return find_text(strcmp(name, "builtins") == 0 ? NULL : name, def->signature,
                     length, out);
}

// The row's signature in CPython's form: "($self, index=-1, /)".
static Object *def_text(const NativeDef *def, OPT Type *owner, OPT Object *module)
{
    bool is_function = owner == NULL;
    const char *stated;
    if (stated_text(def, owner, module, &stated))
        return stated == NULL ? NONE : (Object *)str_from_text(stated);
    static const char absent[] = "<absent>";
    SignatureReceiver receiver = signature_receiver(def);
    size_t length;
    const char *rest = signature_text(def, &length) + 1, *found;
    const char *end = rest - 1 + length;
    StrBuilder out;
    str_builder_start(&out);
    str_builder_text(&out, receiver == RECEIVER_SELF    ? "($self"
                           : receiver == RECEIVER_CLASS ? "($type"
                           : is_function                ? "($module"
                                                        : "(");
    rest += receiver == RECEIVER_SELF ? 4 : receiver == RECEIVER_CLASS ? 3 : 0;
    if (receiver == RECEIVER_NONE && is_function)
        str_builder_text(&out, strchr(rest, '/') == NULL ? ", /" : "");
    else if (receiver != RECEIVER_NONE && strchr(rest, '/') == NULL)
        str_builder_text(&out, ", /");
    if (receiver == RECEIVER_NONE && is_function && *rest != ')')
        str_builder_text(&out, ", ");
    while ((found = strstr(rest, absent)) != NULL) {
        str_builder_utf8(&out, rest, (size_t)(found - rest));
        str_builder_text(&out, "<unrepresentable>");
        rest = found + sizeof absent - 1;
    }
    str_builder_utf8(&out, rest, (size_t)(end - rest));
    return (Object *)str_builder_finish(&out);
}

Str *native_qualname(const Type *owner, Str *name)
{
    Str *full = name == NULL              ? NULL
                : owner->qualname != NULL ? error_format("%U.%U", owner->qualname, name)
                                          : error_format("%s.%U", owner->name, name);
    xdecref((Object *)name);
    return full;
}

static Str *def_qualname(const NativeDef *def, OPT Type *owner)
{
    Str *name = def_name(def);
    return owner == NULL ? name : native_qualname(owner, name);
}

// ---- builtin_function_or_method ----

Object *native_new(const NativeDef *def, OPT Type *owner, OPT Object *self,
                   OPT Object *module)
{
    Native *native = heap_new(HEAP_CONTAINER, SHAPE_NATIVE, sizeof *native);
    if (native == NULL)
        return NULL;
    native->def = def;
    native->owner = owner;
    native->self = self == NULL ? NULL : incref(self);
    native->module = module == NULL ? NULL : incref(module);
    native->signature = NULL;
    native->intrinsic = 0;
    return OBJ(native);
}

static void native_dealloc(Object *self)
{
    Native *native = as_native(self);
    xdecref(native->self);
    xdecref(native->module);
    heap_free(HEAP_CONTAINER, native, sizeof *native);
}

static void native_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_native(self)->self);
    VISIT(as_native(self)->module);
}

static bool is_new(const Native *native)
{
    return native->def == &type_new_def;
}

// The class that a method says it is of: the one it was asked of, once it is bound.
static OPT Type *shown_owner(const Native *native)
{
    if (native->owner == NULL || native->self == NULL)
        return native->owner;
    return is_type(native->self) ? as_type(native->self) : type_of(native->self);
}

static Object *native_call(Object *self, Object *const *args, size_t count,
                           OPT Tuple *names)
{
    Native *native = as_native(self);
    if (UNLIKELY(native->signature == NULL)) {
        native->signature = signature_of(native->def);
        if (native->signature == NULL)
            return NULL;
    }
    if (is_new(native))
        return type_new_of(as_type(native->self), args, count, names);
    return call_bound(native->signature, shown_owner(native), native->module,
                      native->self, args, count, names);
}

static Str *native_repr(Object *self)
{
    Native *native = as_native(self);
    Str *name = def_name(native->def), *text;
    if (name == NULL)
        return NULL;
    if (native->self == NULL || native->owner == NULL)
        text = error_format("<built-in function %U>", name);
    else
        text = error_format("<built-in method %U of %T object at %p>", name,
                            native->self, (void *)native->self);
    decref(OBJ(name));
    return text;
}

static bool native_hash(Object *self, int64_t *out)
{
    Native *native = as_native(self);
    uintptr_t h = (uintptr_t)native->def >> 4 ^ (uintptr_t)native->self >> 3;
    *out = (int64_t)(h & INT64_MAX);
    return true;
}

static Object *native_compare(Object *left, Object *right, CompareOp op)
{
    bool same;
    if ((op != COMPARE_EQ && op != COMPARE_NE) || right->shape != SHAPE_NATIVE)
        return NOT_IMPLEMENTED;
    same = as_native(left)->def == as_native(right)->def &&
           as_native(left)->self == as_native(right)->self;
    return bool_from(same == (op == COMPARE_EQ));
}

static Object *native_get_name(Object *self)
{
    return (Object *)def_name(as_native(self)->def);
}

static Object *native_get_qualname(Object *self)
{
    const Native *native = as_native(self);
    return (Object *)def_qualname(native->def, shown_owner(native));
}

static Object *native_get_doc(Object *self)
{
    return def_help(as_native(self)->def);
}

static Object *native_get_module(Object *self)
{
    Object *module = as_native(self)->module;
    return module == NULL ? NONE : incref(module);
}

// The receiver; of a function, its module.
static Object *native_get_self(Object *self)
{
    const Native *native = as_native(self);
    if (native->self != NULL)
        return incref(native->self);
    if (native->owner != NULL || native->module == NULL || !is_str(native->module))
        return NONE;
    return importer_named(as_str(native->module));
}

static Object *native_get_text(Object *self)
{
    return def_text(as_native(self)->def, as_native(self)->owner,
                    as_native(self)->module);
}

static const GetSetDef native_getsets[] = {
    { "__name__", native_get_name, NULL, NULL },
    { "__qualname__", native_get_qualname, NULL, NULL },
    { "__doc__", native_get_doc, NULL, NULL },
    { "__self__", native_get_self, NULL, NULL },
    { "__text_signature__", native_get_text, NULL, NULL },
    GETSET_MEMBERS,
    { "__module__", native_get_module, NULL, NULL },
    GETSET_END,
};

Type native_type = {
    TYPE_HEAD("builtin_function_or_method", Native),
    .flags = TYPE_GC | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_NATIVE,
    .dealloc = native_dealloc,
    .traverse = native_traverse,
    .call = native_call,
    .repr = native_repr,
    .hash = native_hash,
    .compare = native_compare,
    .methods = reduce_bound_methods,
    .getsets = native_getsets,
};

// ---- method_descriptor, classmethod_descriptor ----

Object *native_method_new(uint32_t shape, const NativeDef *def, Type *owner)
{
    NativeMethod *method = heap_new(HEAP_LEAF, shape, sizeof *method);
    if (method == NULL)
        return NULL;
    method->def = def;
    method->owner = owner;
    method->signature = NULL;
    return OBJ(method);
}

static void method_dealloc(Object *self)
{
    heap_free(HEAP_LEAF, self, sizeof(NativeMethod));
}

static COLD Object *wrong_receiver(NativeMethod *method, Object *instance)
{
    Str *name = def_name(method->def);
    if (name == NULL)
        return NULL;
    error_raise(EXC(TypeError),
                "descriptor '%U' for '%N' objects doesn't apply to a '%T' "
                "object",
                name, method->owner, instance);
    decref(OBJ(name));
    return NULL;
}

static COLD Object *no_receiver(NativeMethod *method)
{
    Str *name = def_name(method->def);
    if (name == NULL)
        return NULL;
    error_raise(EXC(TypeError), "unbound method %s.%U() needs an argument",
                method->owner->name, name);
    decref(OBJ(name));
    return NULL;
}

static Object *method_call(Object *self, Object *const *args, size_t count,
                           OPT Tuple *names)
{
    NativeMethod *method = as_method(self);
    if (UNLIKELY(count == 0))
        return no_receiver(method);
    if (type_of(args[0]) != method->owner &&
        !type_is_subtype(type_of(args[0]), method->owner))
        return wrong_receiver(method, args[0]);
    if (UNLIKELY(method->signature == NULL)) {
        method->signature = signature_of(method->def);
        if (method->signature == NULL)
            return NULL;
    }
    return call_bound(method->signature, method->owner, NULL, args[0], args + 1,
                      count - 1, names);
}

static Object *method_get(Object *self, OPT Object *instance, Type *owner)
{
    NativeMethod *method = as_method(self);
    (void)owner;
    if (instance == NULL)
        return incref(self);
    if (!type_is_subtype(type_of(instance), method->owner))
        return wrong_receiver(method, instance);
    return native_new(method->def, method->owner, instance, NULL);
}

static Str *method_repr(Object *self)
{
    NativeMethod *method = as_method(self);
    Str *text, *name = def_name(method->def);
    if (name == NULL)
        return NULL;
    text = error_format("<method '%U' of '%N' objects>", name, method->owner);
    decref(OBJ(name));
    return text;
}

static Object *method_get_name(Object *self)
{
    return (Object *)def_name(as_method(self)->def);
}

static Object *method_get_qualname(Object *self)
{
    return (Object *)def_qualname(as_method(self)->def, as_method(self)->owner);
}

static Object *method_get_doc(Object *self)
{
    return def_help(as_method(self)->def);
}

static Object *method_get_owner(Object *self)
{
    return OBJ(incref(as_method(self)->owner));
}

static Object *method_get_text(Object *self)
{
    return def_text(as_method(self)->def, as_method(self)->owner, NULL);
}

static const GetSetDef method_getsets[] = {
    { "__qualname__", method_get_qualname, NULL, NULL },
    { "__doc__", method_get_doc, NULL, NULL },
    { "__text_signature__", method_get_text, NULL, NULL },
    GETSET_MEMBERS,
    { "__name__", method_get_name, NULL, NULL },
    { "__objclass__", method_get_owner, NULL, NULL },
    GETSET_END,
};

Type native_method_type = {
    TYPE_HEAD("method_descriptor", NativeMethod),
    .methods = reduce_descriptor_methods,
    .flags = TYPE_IMMUTABLE | TYPE_METHOD_LIKE,
    .shape = SHAPE_NATIVE_METHOD,
    .dealloc = method_dealloc,
    .call = method_call,
    .repr = method_repr,
    .descr_get = method_get,
    .getsets = method_getsets,
};

// text names the method, its class and what was given.
static COLD Object *refuse_class(NativeMethod *method, const char *text,
                                 OPT void *given)
{
    Str *name = def_name(method->def);
    if (name != NULL)
        error_raise(EXC(TypeError), text, name, method->owner, given);
    xdecref((Object *)name);
    return NULL;
}

#define NO_SUBTYPE "descriptor '%U' requires a subtype of '%N' but received '%N'"
#define NO_TYPE "descriptor '%U' for type '%N' needs a type, not a '%T' as arg 2"
#define NO_ARGUMENT "descriptor '%U' of '%N' object needs an argument"

// __get__ takes anything for the owner.
static Object *class_native_get(Object *self, OPT Object *instance, Type *owner)
{
    NativeMethod *method = as_method(self);
    Type *cls = owner == NULL ? type_of(instance) : owner;
    if (!is_type(OBJ(cls)))
        return refuse_class(method, NO_TYPE, cls);
    if (!type_is_subtype(cls, method->owner))
        return refuse_class(method, NO_SUBTYPE, cls);
    return native_new(method->def, method->owner, OBJ(cls), NULL);
}

static Object *class_native_call(Object *self, Object *const *args, size_t count,
                                 OPT Tuple *names)
{
    NativeMethod *method = as_method(self);
    if (count == 0)
        return refuse_class(method, NO_ARGUMENT, NULL);
    if (!is_type(args[0]))
        return refuse_class(method, NO_TYPE, args[0]);
    if (!type_is_subtype(as_type(args[0]), method->owner))
        return refuse_class(method, NO_SUBTYPE, args[0]);
    return call_native(method->def, method->owner, args[0], args + 1, count - 1, names);
}

Type class_native_type = {
    TYPE_HEAD("classmethod_descriptor", NativeMethod),
    .flags = TYPE_IMMUTABLE,
    .shape = SHAPE_CLASS_NATIVE,
    .dealloc = method_dealloc,
    .call = class_native_call,
    .repr = method_repr,
    .descr_get = class_native_get,
    .getsets = method_getsets,
};

// ---- getset_descriptor ----

static GetSet *as_getset(Object *o)
{
    return (GetSet *)(void *)o;
}

Object *native_getset_new(const GetSetDef *def, Type *owner)
{
    GetSet *getset = heap_new(HEAP_CONTAINER, SHAPE_GETSET, sizeof *getset);
    if (getset == NULL)
        return NULL;
    getset->def = def;
    getset->owner = incref(owner);
    return OBJ(getset);
}

static void getset_dealloc(Object *self)
{
    decref(OBJ(as_getset(self)->owner));
    heap_free(HEAP_CONTAINER, self, sizeof(GetSet));
}

static void getset_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_getset(self)->owner);
}

static COLD Object *wrong_owner(const char *name, Type *owner, Object *instance)
{
    return error_raise(EXC(TypeError),
                       "descriptor '%s' for '%N' objects doesn't apply to a "
                       "'%T' object",
                       name, owner, instance);
}

static Object *getset_get(Object *self, OPT Object *instance, Type *owner)
{
    GetSet *getset = as_getset(self);
    (void)owner;
    if (instance == NULL)
        return incref(self);
    if (!type_is_subtype(type_of(instance), getset->owner))
        return wrong_owner(getset->def->name, getset->owner, instance);
    return getset->def->get(instance);
}

static bool getset_set(Object *self, Object *instance, OPT Object *value)
{
    GetSet *getset = as_getset(self);
    if (!type_is_subtype(type_of(instance), getset->owner))
        return wrong_owner(getset->def->name, getset->owner, instance) != NULL;
    if (getset->def->set == NULL)
        return error_false(EXC(AttributeError),
                           "attribute '%s' of '%N' objects is not "
                           "writable",
                           getset->def->name, getset->owner);
    return getset->def->set(instance, value);
}

static Str *getset_repr(Object *self)
{
    return error_format("<attribute '%s' of '%N' objects>", as_getset(self)->def->name,
                        as_getset(self)->owner);
}

static Object *getset_get_name(Object *self)
{
    return (Object *)str_from_text(as_getset(self)->def->name);
}

static Object *getset_get_qualname(Object *self)
{
    return (Object *)native_qualname(as_getset(self)->owner,
                                     str_from_text(as_getset(self)->def->name));
}

static Object *getset_get_doc(Object *self)
{
    const char *help = as_getset(self)->def->help;
    return help == NULL ? NONE : (Object *)str_from_text(help);
}

static Object *getset_get_owner(Object *self)
{
    return OBJ(incref(as_getset(self)->owner));
}

static const GetSetDef getset_getsets[] = {
    { "__qualname__", getset_get_qualname, NULL, NULL },
    { "__doc__", getset_get_doc, NULL, NULL },
    GETSET_MEMBERS,
    { "__name__", getset_get_name, NULL, NULL },
    { "__objclass__", getset_get_owner, NULL, NULL },
    GETSET_END,
};

Type getset_type = {
    TYPE_HEAD("getset_descriptor", GetSet),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_GETSET,
    .dealloc = getset_dealloc,
    .traverse = getset_traverse,
    .repr = getset_repr,
    .descr_get = getset_get,
    .descr_set = getset_set,
    .getsets = getset_getsets,
};

// ---- member_descriptor ----

static Member *as_member(Object *o)
{
    return (Member *)(void *)o;
}

Object *native_member_new(Str *name, Type *owner, uint32_t offset)
{
    Member *member = heap_new(HEAP_CONTAINER, SHAPE_MEMBER, sizeof *member);
    if (member == NULL)
        return NULL;
    member->name = incref(name);
    member->owner = incref(owner);
    member->def = NULL;
    member->offset = offset;
    return OBJ(member);
}

Object *native_field_new(Str *name, Type *owner, const GetSetDef *def)
{
    Object *member = native_member_new(name, owner, 0);
    if (member != NULL)
        as_member(member)->def = def;
    return member;
}

static void member_dealloc(Object *self)
{
    decref(OBJ(as_member(self)->name));
    decref(OBJ(as_member(self)->owner));
    heap_free(HEAP_CONTAINER, self, sizeof(Member));
}

static void member_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_member(self)->owner);
}

static COLD bool wrong_member(Member *member, Object *instance)
{
    return error_false(EXC(TypeError),
                       "descriptor '%U' for '%N' objects doesn't apply to a "
                       "'%T' object",
                       member->name, member->owner, instance);
}

static Object **member_place(Member *member, Object *instance)
{
    return instance_member_place(instance, member->offset);
}

static Object *member_get(Object *self, OPT Object *instance, Type *owner)
{
    Member *member = as_member(self);
    Object *value;
    (void)owner;
    if (instance == NULL)
        return incref(self);
    if (!type_is_subtype(type_of(instance), member->owner)) {
        wrong_member(member, instance);
        return NULL;
    }
    if (member->def != NULL)
        return member->def->get(instance);
    value = *member_place(member, instance);
    return value == NULL ? error_raise_attribute(instance, member->name)
                         : incref(value);
}

static bool member_set(Object *self, Object *instance, OPT Object *value)
{
    Member *member = as_member(self);
    Object **place;
    if (!type_is_subtype(type_of(instance), member->owner))
        return wrong_member(member, instance);
    if (member->def != NULL && member->def->set == NULL)
        return error_false(EXC(AttributeError), "readonly attribute");
    if (member->def != NULL)
        return member->def->set(instance, value);
    place = member_place(member, instance);
    if (value == NULL && *place == NULL)
        return error_false(EXC(AttributeError), "%U", member->name);
    ref_set_take(place, value == NULL ? NULL : incref(value));
    return true;
}

static Str *member_repr(Object *self)
{
    return error_format("<member '%U' of '%N' objects>", as_member(self)->name,
                        as_member(self)->owner);
}

static Object *member_get_name(Object *self)
{
    return OBJ(incref(as_member(self)->name));
}

static Object *member_get_qualname(Object *self)
{
    return (Object *)native_qualname(as_member(self)->owner,
                                     incref(as_member(self)->name));
}

static Object *member_get_owner(Object *self)
{
    return OBJ(incref(as_member(self)->owner));
}

static Object *member_get_doc(Object *self)
{
    const GetSetDef *def = as_member(self)->def;
    return def == NULL || def->help == NULL ? NONE : (Object *)str_from_text(def->help);
}

static const GetSetDef member_getsets[] = {
    { "__qualname__", member_get_qualname, NULL, NULL },
    { "__doc__", member_get_doc, NULL, NULL },
    GETSET_MEMBERS,
    { "__name__", member_get_name, NULL, NULL },
    { "__objclass__", member_get_owner, NULL, NULL },
    GETSET_END,
};

Type member_type = {
    TYPE_HEAD("member_descriptor", Member),
    .methods = reduce_descriptor_methods,
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_MEMBER,
    .dealloc = member_dealloc,
    .traverse = member_traverse,
    .repr = member_repr,
    .descr_get = member_get,
    .descr_set = member_set,
    .getsets = member_getsets,
};
