// attr.c - attribute access by the data model.
//
// Order of a look-up: data descriptor of the type, the instance's own attribute, other
// attribute of the type, __getattr__ (in the slots of classes that have it).
#include "runtime/protocol/attr.h"

#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/method.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

Str *attr_canonical(Str *name)
{
    Str *plain;
    if (LIKELY(name->interned))
        return incref(name);
    if (is_exact_str(OBJ(name)))
        return intern_str(incref(name));
    plain = str_slice(name, 0, name->length); // of a subclass of str
    return plain == NULL ? NULL : intern_str(plain);
}

int attr_lookup(Object *o, Str *name, Object **out)
{
    Str *known = attr_canonical(name);
    int got;
    if (known == NULL)
        return -1;
    got = type_of(o)->getattr(o, known, out);
    decref(OBJ(known));
    if (got < 0 && error_clear_if(EXC(AttributeError)))
        return 0;
    return got;
}

Object *attr_get(Object *o, Str *name)
{
    Object *value = NULL;
    Str *known = attr_canonical(name);
    int got;
    if (known == NULL)
        return NULL;
    got = type_of(o)->getattr(o, known, &value);
    if (got == 0)
        error_raise_attribute(o, known);
    else if (got < 0)
        error_name_attribute(o, known);
    decref(OBJ(known));
    return got > 0 ? value : NULL;
}

static bool set_attribute(Object *o, Str *name, OPT Object *value)
{
    Str *known = attr_canonical(name);
    bool good;
    if (known == NULL)
        return false;
    good = type_of(o)->setattr(o, known, value);
    decref(OBJ(known));
    return good;
}

bool attr_set(Object *o, Str *name, Object *value)
{
    return set_attribute(o, name, value);
}

bool attr_delete(Object *o, Str *name)
{
    return set_attribute(o, name, NULL);
}

// The answer of a descriptor's get.
static int answer(OPT Object *value, Object **out)
{
    *out = value;
    return value == NULL ? -1 : 1;
}

// What a descriptor found on the type gives for o.
static int bind(Object *found, Object *o, Object **out)
{
    Type *kind = type_of(found);
    Object *held, *value;
    if (kind->descr_get == NULL)
        return answer(incref(found), out);
    held = incref(found);
    value = kind->descr_get(held, o, type_of(o));
    decref(held);
    return answer(value, out);
}

static bool is_data_descriptor(const Object *found)
{
    return type_of(found)->descr_set != NULL && type_of(found)->descr_get != NULL;
}

int attr_generic_get(Object *o, Str *name, Object **out)
{
    Object *found = type_lookup(type_of(o), name), *own;
    if (found != NULL && is_data_descriptor(found))
        return bind(found, o, out);
    own = instance_peek(o, name);
    if (own != NULL)
        return answer(incref(own), out);
    return found == NULL ? 0 : bind(found, o, out);
}

static COLD bool refuse_store(Object *o, Str *name, OPT Object *found)
{
    if (found != NULL)
        return error_false(EXC(AttributeError),
                           "'%.100T' object attribute '%U' is read-only", o, name);
    // A class with its own __setattr__ may know where to put it.
    if (!instance_has_dict(type_of(o)) && type_of(o)->setattr == attr_generic_set)
        error_raise(EXC(AttributeError),
                    "'%.100T' object has no attribute '%U' "
                    "and no __dict__ for setting new attributes",
                    o, name);
    else
        error_raise(EXC(AttributeError), "'%.100T' object has no attribute '%U'", o,
                    name);
    if ((type_of(o)->flags & TYPE_SHAPED) == 0 || !instance_has_dict(type_of(o)))
        error_name_attribute(o, name);
    return false;
}

bool attr_is_set_by_class(Type *type, Str *name)
{
    Object *found = type_lookup(type, name);
    return found != NULL && type_of(found)->descr_set != NULL;
}

bool attr_generic_set(Object *o, Str *name, OPT Object *value)
{
    Object *found = type_lookup(type_of(o), name);
    int done;
    if (found != NULL && type_of(found)->descr_set != NULL) {
        bool good;
        incref(found);
        good = type_of(found)->descr_set(found, o, value);
        decref(found);
        return good;
    }
    // what nobody has asked for goes, too
    if (value == NULL && o->shape == SHAPE_MODULE &&
        !module_make_late((Module *)(void *)o, name))
        return false;
    done = instance_store(o, name, value);
    if (done > 0)
        return true;
    if (done < 0)
        return false;
    return refuse_store(o, name, instance_has_dict(type_of(o)) ? NULL : found);
}

// ---- methods ----

// Whether a call may pass an instance of type first: a native knows only its own type.
static bool takes_receiver(const Object *found, const Type *type)
{
    return found->shape != SHAPE_NATIVE_METHOD ||
           type_is_subtype(type, ((const NativeMethod *)(const void *)found)->owner);
}

int attr_lookup_method(Object *o, Str *name, Object **function, bool *bound)
{
    Type *type = type_of(o);
    Object *found;
    *bound = true;
    if (type->getattr != attr_generic_get || !name->interned) {
        *function = attr_get(o, name);
        return *function != NULL ? 1 : -1;
    }
    found = type_lookup(type, name);
    if (found == NULL || (type_of(found)->flags & TYPE_METHOD_LIKE) == 0 ||
        !takes_receiver(found, type))
        return attr_generic_get(o, name, function);
    *function = instance_peek(o, name); // a function is no data descriptor
    if (*function == NULL) {
        *function = found;
        *bound = false;
    }
    incref(*function);
    return 1;
}

int attr_lookup_special(Object *o, Str *name, Object **out)
{
    Object *found = type_lookup(type_of(o), name);
    return found == NULL ? 0 : bind(found, o, out);
}

Object *attr_dir(Object *o)
{
    Object *found = type_lookup(type_of(o), NAME(__dir__)), *made;
    List *list;
    if (found == NULL)
        return error_raise(EXC(TypeError), "object does not provide __dir__");
    made = slots_call_found(found, &o, 1);
    if (made == NULL || is_exact_list(made))
        return made;
    list = list_from_iter(made);
    decref(made);
    return (Object *)list;
}

// ---- plans for inline caches ----

static bool is_plain_method(const Object *found)
{
    return found->shape == SHAPE_FUNCTION || found->shape == SHAPE_NATIVE_METHOD;
}

// Of what the row computes, if it is of such objects.
static AttrPlan plan_getset(Type *type, const Type *owner, const GetSetDef *row)
{
    AttrPlan plan = { ATTR_UNCACHEABLE, 0, NULL, row };
    if (type_is_subtype(type, owner))
        plan.kind = ATTR_GETSET;
    return plan;
}

// What __getattr__ stands in for is not known to inline caches, but for a slot: it asks
// again where that is empty.
static AttrPlan plan_data_descriptor(Type *type, Object *found)
{
    AttrPlan plan = { ATTR_UNCACHEABLE, 0, NULL, NULL };
    const Member *member = (Member *)(void *)found;
    if (found->shape == SHAPE_MEMBER && member->def == NULL) {
        if (member->owner->flags & TYPE_STR)
            return plan; // behind a text of any length
        plan.kind = ATTR_MEMBER;
        plan.offset = member->offset;
    } else if (type->flags & TYPE_HAS_GETATTR) {
        return plan;
    } else if (found->shape == SHAPE_MEMBER) {
        return plan_getset(type, member->owner, member->def);
    } else if (found->shape == SHAPE_GETSET) {
        const GetSet *getset = (GetSet *)(void *)found;
        return plan_getset(type, getset->owner, getset->def);
    } else if (found->shape == SHAPE_PROPERTY) {
        Object *getter = ((Property *)(void *)found)->get;
        if (getter != NULL && getter->shape == SHAPE_FUNCTION) {
            plan.kind = ATTR_PROPERTY;
            plan.value = getter;
        }
    }
    return plan;
}

// What the class has where no instance attribute can hide it.
static AttrPlan plan_class_value(Type *type, Str *name, Object *found)
{
    AttrPlan plan = { ATTR_UNCACHEABLE, 0, NULL, NULL };
    Type *definer;
    if (is_plain_method(found)) {
        if (!takes_receiver(found, type))
            return plan;
        plan.kind = ATTR_METHOD;
        plan.value = found;
    } else if (type_of(found)->descr_get == NULL) {
        definer = type_definer(type, name);
        if (definer != NULL && (definer->flags & TYPE_VOLATILE) == 0) {
            plan.kind = ATTR_CLASS_VALUE;
            plan.value = found;
        }
    }
    return plan;
}

// Whether instances are read as attr_generic_get does, up to a missing attribute.
static bool reads_plainly(Type *type)
{
    Object *found;
    if (type->getattr == attr_generic_get)
        return true;
    if ((type->flags & TYPE_HAS_GETATTR) == 0)
        return false;
    found = type_lookup(type, NAME(__getattribute__));
    return found != NULL && found == type_lookup(&object_type, NAME(__getattribute__));
}

static AttrPlan plan_module(Object *o, Str *name, OPT Object *found)
{
    AttrPlan plan = { ATTR_UNCACHEABLE, 0, NULL, NULL };
    Dict *dict = ((Module *)(void *)o)->dict;
    if ((found == NULL || !is_data_descriptor(found)) &&
        dict_peek_str(dict, name) != NULL)
        plan.kind = ATTR_MODULE;
    return plan;
}

AttrPlan attr_plan(Object *o, Str *name)
{
    Type *type = type_of(o);
    AttrPlan plan = { ATTR_UNCACHEABLE, 0, NULL, NULL };
    Object *found;
    if (!name->interned)
        return plan;
    found = type_lookup(type, name);
    if (o->shape == SHAPE_MODULE)
        return plan_module(o, name, found);
    if (!reads_plainly(type))
        return plan;
    if (found != NULL && is_data_descriptor(found))
        return plan_data_descriptor(type, found);
    if (!instance_has_dict(type))
        return found == NULL ? plan : plan_class_value(type, name, found);
    if ((type->flags & TYPE_SHAPED) != 0 &&
        (shape_table[o->shape].flags & SHAPE_DICT_MODE) == 0) {
        int32_t index = shape_find(o->shape, name);
        if (index < 0)
            return found == NULL ? plan : plan_class_value(type, name, found);
        plan.kind = ATTR_SLOT;
        plan.offset = (uint32_t)(sizeof(Object) + (size_t)index * sizeof(Object *));
        return plan;
    }
    plan.kind = ATTR_DICT;
    if (found != NULL) {
        AttrPlan of_class = plan_class_value(type, name, found);
        plan.value = of_class.value;
        if (of_class.kind == ATTR_UNCACHEABLE)
            plan.kind = ATTR_UNCACHEABLE;
    }
    return plan;
}
