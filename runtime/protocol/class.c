// class.c - making classes: best base, layout, __slots__, hooks.
//
// A class object is complete (MRO, slots, shape) before any hook runs: __set_name__ and
// __init_subclass__ see a class like any other.
#include "runtime/protocol/class.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/base_object.h"
#include "runtime/types/cell.h"
#include "runtime/types/dict.h"
#include "runtime/types/exception.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/method.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/str_case.h"
#include "runtime/types/super.h"
#include "runtime/types/tuple.h"

enum {
    VARIABLE_SIZE = TYPE_INT | TYPE_STR | TYPE_BYTES | TYPE_TUPLE,
    ITEMS_INSIDE = VARIABLE_SIZE & ~TYPE_STR // as CPython lays them out
};

// A class statement under way.
typedef struct Plan {
    Type *metatype, *base;
    Str *name;
    Tuple *bases;     // owned
    Dict *dict;       // owned: becomes the class's
    OPT Tuple *slots; // owned: mangled names of members, or NULL without __slots__
    bool add_dict, add_weak;
} Plan;

// ---- bases ----

static bool refuse_mro_entries(Tuple *bases)
{
    for (size_t i = 0; i < tuple_length(bases); i++) {
        Object *base = tuple_items(bases)[i];
        if (!is_type(base) && type_lookup(type_of(base), NAME(__mro_entries__)) != NULL)
            return error_false(EXC(TypeError),
                               "type() doesn't support MRO entry resolution; "
                               "use types.new_class()");
    }
    return true;
}

Type *class_metatype(Type *winner, Tuple *bases)
{
    if (!refuse_mro_entries(bases))
        return NULL;
    for (size_t i = 0; i < tuple_length(bases); i++) {
        Type *other = type_of(tuple_items(bases)[i]);
        if (type_is_subtype(winner, other))
            continue;
        if (!type_is_subtype(other, winner)) {
            error_raise(
                EXC(TypeError),
                "metaclass conflict: the metaclass of a derived "
                "class must be a (non-strict) subclass of the metaclasses of all "
                "its bases");
            return NULL;
        }
        winner = other;
    }
    return winner;
}

// The class among type and its bases that last changed the layout.
static Type *solid_base(Type *type)
{
    for (; type->base != NULL; type = type->base)
        if (type->slots_end != type->base->slots_end ||
            ((type->flags ^ type->base->flags) & VARIABLE_SIZE) != 0)
            return type;
    return type;
}

static Type *best_base(Tuple *bases)
{
    Type *winner = NULL, *base = NULL;
    for (size_t i = 0; i < tuple_length(bases); i++) {
        Type *candidate, *type;
        if (!is_type(tuple_items(bases)[i])) {
            error_raise(EXC(TypeError), "bases must be types");
            return NULL;
        }
        type = as_type(tuple_items(bases)[i]);
        if (!type_ready(type))
            return NULL;
        if ((type->flags & TYPE_SUBCLASSABLE) == 0) {
            error_raise(EXC(TypeError), "type '%.100N' is not an acceptable base type",
                        type);
            return NULL;
        }
        candidate = solid_base(type);
        if (winner == NULL ||
            (winner != candidate && type_is_subtype(candidate, winner))) {
            winner = candidate;
            base = type;
        } else if (!type_is_subtype(winner, candidate)) {
            error_raise(EXC(TypeError),
                        "multiple bases have instance lay-out conflict");
            return NULL;
        }
    }
    return base;
}

// ---- __slots__ ----

// _Class__name for __name; a new reference.
static Str *mangle(Str *class_name, Str *name)
{
    size_t length = name->length, skip = 0;
    Str *tail, *mangled, *interned;
    if (length < 3 || str_char(name, 0) != '_' || str_char(name, 1) != '_' ||
        (str_char(name, length - 1) == '_' && str_char(name, length - 2) == '_'))
        return intern_str(incref(name));
    while (skip < class_name->length && str_char(class_name, skip) == '_')
        skip++;
    if (skip == class_name->length)
        return intern_str(incref(name));
    tail = str_slice(class_name, skip, class_name->length);
    if (tail == NULL)
        return NULL;
    mangled = error_format("_%U%U", tail, name);
    decref(OBJ(tail));
    interned = mangled == NULL ? NULL : intern_str(mangled);
    return interned;
}

static bool check_slot_name(Object *item)
{
    if (!is_str(item))
        return error_false(EXC(TypeError),
                           "__slots__ items must be strings, not '%.200T'", item);
    if (str_case_isidentifier(item, NULL) != TRUE_)
        return error_false(EXC(TypeError), "__slots__ must be identifiers");
    return true;
}

// Read one item of __slots__: 1 a member, 0 __dict__ or __weakref__, -1.
static int check_slot(Plan *p, Object *item)
{
    const Str *name = (const Str *)(const void *)item;
    if (is_str(item) && str_equal(name, NAME(__dict__))) {
        if (instance_has_dict(p->base) || p->add_dict) {
            error_raise(EXC(TypeError), "__dict__ slot disallowed: we already got one");
            return -1;
        }
        p->add_dict = true;
        return 0;
    }
    if (is_str(item) && str_equal(name, NAME(__weakref__))) {
        if ((p->base->flags & TYPE_WEAKREFABLE) || p->add_weak) {
            error_raise(EXC(TypeError),
                        "__weakref__ slot disallowed: we already got one");
            return -1;
        }
        p->add_weak = true;
        return 0;
    }
    return check_slot_name(item) ? 1 : -1;
}

static bool take_slot(const Plan *p, Str *name, List *names)
{
    Str *mangled = mangle(p->name, name);
    if (mangled == NULL)
        return false;
    if (dict_peek_str(p->dict, mangled) != NULL && mangled != NAME(__qualname__) &&
        mangled != NAME(__classcell__)) {
        error_raise(EXC(ValueError), "%R in __slots__ conflicts with class variable",
                    mangled);
        decref(OBJ(mangled));
        return false;
    }
    return list_append_take(names, OBJ(mangled));
}

static bool may_add_weak(const Plan *p)
{
    return (p->base->flags & ITEMS_INSIDE) == 0;
}

// Secondary bases may bring a dict or weak references, too.
static void inherit_additions(Plan *p)
{
    for (size_t i = 0; i < tuple_length(p->bases); i++) {
        Type *base = as_type(tuple_items(p->bases)[i]);
        p->add_dict = p->add_dict || instance_has_dict(base);
        p->add_weak =
            p->add_weak || ((base->flags & TYPE_WEAKREFABLE) != 0 && may_add_weak(p));
    }
}

static bool read_slots(Plan *p)
{
    Object *declared = dict_peek_str(p->dict, NAME(__slots__));
    List *items, *names = NULL;
    bool good = false;
    if (declared == NULL) {
        p->add_dict = true;
        p->add_weak = may_add_weak(p);
        return true;
    }
    if (is_str(declared)) {
        items = list_from_array(&declared, 1);
    } else {
        items = list_from_iter(declared);
    }
    if (items == NULL || (names = list_new(items->count)) == NULL)
        goto done;
    if (items->count > 0 && (p->base->flags & (ITEMS_INSIDE | TYPE_TYPE)) != 0) {
        error_raise(EXC(TypeError),
                    "nonempty __slots__ not supported for subtype of '%N'", p->base);
        goto done;
    }
    for (size_t i = 0; i < items->count; i++) {
        int member = check_slot(p, items->items[i]);
        if (member < 0)
            goto done;
        if (member == 0)
            ref_set(&items->items[i], NONE);
    }
    for (size_t i = 0; i < items->count; i++)
        if (items->items[i] != NONE && !take_slot(p, as_str(items->items[i]), names))
            goto done;
    if (!list_sort(names, NULL, false))
        goto done;
    p->slots = list_to_tuple(names);
    good = p->slots != NULL;
    inherit_additions(p);
done:
    xdecref((Object *)names);
    xdecref((Object *)items);
    return good;
}

// ---- layout ----

static void lay_out(Type *cls, Plan *p)
{
    Type *base = p->base, *builtin = instance_builtin(base);
    uint32_t members = p->slots == NULL ? 0 : (uint32_t)tuple_length(p->slots);
    bool dict = p->add_dict || instance_has_dict(base);
    cls->slots_end = base->slots_end + members * (uint32_t)sizeof(Object *);
    cls->basic_size = cls->slots_end;
    cls->dict_offset = 0;
    cls->kinds = builtin->kinds;
    cls->flags |= builtin == &object_type ? TYPE_PLAIN : 0u;
    if (builtin->flags & VARIABLE_SIZE) {
        cls->basic_size = builtin->basic_size;
        cls->dict_offset = dict ? DICT_AT_END : 0;
    } else if (builtin->dict_offset != 0) {
        cls->dict_offset = builtin->dict_offset;
    } else if (builtin == &object_type && dict &&
               cls->slots_end == builtin->slots_end) {
        cls->flags |= TYPE_SHAPED;
    } else if (dict) {
        cls->dict_offset = (int32_t)cls->slots_end;
        cls->basic_size += (uint32_t)sizeof(Object *);
    }
}

// Inline attribute slots for the first instances.
static uint32_t guess_room(const Type *cls)
{
    Object *names = dict_peek_str(cls->dict, NAME(__static_attributes__));
    Object *annotations = dict_peek_str(cls->dict, NAME(__annotations__));
    size_t room = 0;
    bool known = names != NULL && is_tuple(names);
    if (known)
        room += tuple_length(as_tuple(names));
    if (annotations != NULL && is_exact_dict(annotations))
        room += as_dict(annotations)->used;
    for (size_t i = 0; i < tuple_length(cls->bases); i++) {
        const Type *base = as_type(tuple_items(cls->bases)[i]);
        if (base->flags & TYPE_SHAPED)
            room += base->room;
    }
    if (room == 0)
        room = known ? 1 : SHAPE_ROOM_DEFAULT;
    return (uint32_t)(room > SHAPE_ROOM_MAX ? SHAPE_ROOM_MAX : room);
}

static bool add_members(Type *cls, const Plan *p)
{
    uint32_t offset = p->base->slots_end;
    for (size_t i = 0; p->slots != NULL && i < tuple_length(p->slots); i++) {
        Str *name = (Str *)(void *)tuple_items(p->slots)[i];
        Object *member = native_member_new(name, cls, offset);
        bool good = member != NULL && dict_set_str(cls->dict, name, member);
        xdecref(member);
        if (!good)
            return false;
        offset += (uint32_t)sizeof(Object *);
    }
    return true;
}

static bool add_getset(Type *cls, Str *name, const GetSetDef *def)
{
    Object *getset;
    bool good;
    if (dict_peek_str(cls->dict, name) != NULL)
        return true;
    getset = native_getset_new(def, cls);
    good = getset != NULL && dict_set_str(cls->dict, name, getset);
    xdecref(getset);
    return good;
}

static bool add_instance_getsets(Type *cls, const Plan *p)
{
    if (instance_has_dict(cls) && !instance_has_dict(p->base) &&
        !add_getset(cls, NAME(__dict__), &base_object_dict_def))
        return false;
    return (cls->flags & TYPE_WEAKREFABLE) == 0 ||
           (p->base->flags & TYPE_WEAKREFABLE) != 0 ||
           add_getset(cls, NAME(__weakref__), &base_object_weakref_def);
}

// ---- what the namespace says ----

static bool wrap_function(Dict *dict, Str *name, Object *(*wrap)(Object *))
{
    Object *value = dict_peek_str(dict, name), *wrapped;
    bool good;
    if (value == NULL || value->shape != SHAPE_FUNCTION)
        return true;
    wrapped = wrap(value);
    good = wrapped != NULL && dict_set_str(dict, name, wrapped);
    xdecref(wrapped);
    return good;
}

static bool set_module(Dict *dict)
{
    Object *module;
    if (dict_peek_str(dict, NAME(__module__)) != NULL)
        return true;
    module = type_current_module();
    return module == NULL || dict_set_str(dict, NAME(__module__), module);
}

bool class_check_text(Str *text)
{
    if (str_kind(text) < STR_KIND_UCS2)
        return true;
    Object *encoded = str_encode(text, "utf-8", "strict");
    xdecref(encoded);
    return encoded != NULL;
}

static bool set_names(Type *cls, const Plan *p)
{
    if (!class_check_text(p->name))
        return false;
    Object *qualname = dict_peek_str(cls->dict, NAME(__qualname__));
    size_t length;
    char *owned = NULL;
    size_t owned_size = 0;
    cls->name_object = incref(p->name);
    cls->name = str_utf8(p->name, &length, &owned, &owned_size);
    if (cls->name == NULL) {
        cls->name = "";
        return false;
    }
    if (strlen(cls->name) != length) {
        str_utf8_free(owned, owned_size);
        cls->name = "";
        return error_false(EXC(ValueError),
                           "type name must not contain null characters");
    }
    if (qualname != NULL && !is_str(qualname))
        return error_false(EXC(TypeError), "type __qualname__ must be a str, not %T",
                           qualname);
    cls->qualname = qualname == NULL ? incref(p->name) : incref(as_str(qualname));
    return qualname == NULL || dict_delete_str(cls->dict, NAME(__qualname__)) >= 0;
}

static bool finish_dict(Type *cls)
{
    Dict *dict = cls->dict;
    Object *doc = dict_peek_str(dict, NAME(__doc__));
    return (doc == NULL || !is_str(doc) || class_check_text(as_str(doc))) &&
           set_module(dict) && wrap_function(dict, NAME(__new__), method_new_static) &&
           wrap_function(dict, NAME(__init_subclass__), method_new_class) &&
           wrap_function(dict, NAME(__class_getitem__), method_new_class);
}

// Entries that the namespace may leave out: behind the members and getsets.
static bool add_defaults(Dict *dict)
{
    if (dict_peek_str(dict, NAME(__doc__)) == NULL &&
        !dict_set_str(dict, NAME(__doc__), NONE))
        return false;
    return dict_peek_str(dict, NAME(__eq__)) == NULL ||
           dict_peek_str(dict, NAME(__hash__)) != NULL ||
           dict_set_str(dict, NAME(__hash__), NONE);
}

// __classcell__ and __classdictcell__ receive the class and its dict.
static bool fill_cell(Type *cls, Str *name, Object *content)
{
    Object *cell = dict_peek_str(cls->dict, name);
    if (cell == NULL)
        return true;
    if (cell->shape != SHAPE_CELL)
        return error_false(EXC(TypeError), "%U must be a nonlocal cell, not %R", name,
                           type_of(cell));
    ref_set(&((Cell *)(void *)cell)->value, content);
    return dict_delete_str(cls->dict, name) >= 0;
}

// ---- the MRO ----

static bool is_own_mro(Type *metatype)
{
    return metatype == &type_type ||
           type_lookup(metatype, NAME(mro)) == type_lookup(&type_type, NAME(mro));
}

// Whether methods of other may be given instances of cls, which may have no MRO yet.
static bool has_layout_of(const Type *cls, Type *other)
{
    const Type *solid = solid_base(other);
    while (cls != NULL && cls != solid)
        cls = cls->base;
    return cls != NULL;
}

// What the metaclass's own mro() answers, checked.
static Tuple *ask_mro(Type *cls)
{
    Object *made = call_method_0(OBJ(cls), NAME(mro));
    Tuple *mro = made == NULL ? NULL : tuple_from_iter(made);
    xdecref(made);
    for (size_t i = 0; mro != NULL && i < tuple_length(mro); i++) {
        Object *item = tuple_items(mro)[i];
        bool is_class = is_type(item) && type_ready(as_type(item));
        if (is_class && has_layout_of(cls, as_type(item)))
            continue;
        if (is_class)
            error_raise(EXC(TypeError),
                        "mro() returned base with unsuitable layout ('%.500N')",
                        as_type(item));
        else
            error_raise(EXC(TypeError), "mro() returned a non-class ('%.500T')", item);
        decref(OBJ(mro));
        return NULL;
    }
    if (mro != NULL && tuple_length(mro) == 0) {
        decref(OBJ(mro));
        error_raise(EXC(TypeError), "type MRO must not be empty");
        return NULL;
    }
    return mro;
}

static bool set_mro(Type *cls)
{
    Tuple *mro, *old = cls->mro;
    if (is_own_mro(type_of(OBJ(cls)))) {
        mro = type_linearize(cls, cls->bases);
    } else {
        if (old != NULL)
            incref(old);
        mro = ask_mro(cls);
        if (mro != NULL && cls->mro != old) // mro() set __bases__: there is a newer one
            ref_set(&mro, cls->mro);
        xdecref((Object *)old);
    }
    if (mro == NULL)
        return false;
    ref_set_take((Object **)&cls->mro, OBJ(mro));
    return true;
}

// ---- hooks ----

static bool call_set_name(Type *cls, Object *key, Object *value)
{
    Object *found = type_lookup(type_of(value), NAME(__set_name__));
    Object *args[3] = { value, OBJ(cls), key }, *result, *exception;
    Str *note;
    if (found == NULL)
        return true;
    result = slots_call_found(found, args, 3);
    xdecref(result);
    if (result != NULL)
        return true;
    exception = error_take();
    note =
        error_format("Error calling __set_name__ on '%.100T' instance %R in '%.100N'",
                     value, key, cls);
    if (note == NULL || !exception_add_note(exception, OBJ(note)))
        error_clear();
    xdecref((Object *)note);
    error_restore(exception);
    return false;
}

static bool call_set_names(Type *cls)
{
    Object *key, *value;
    size_t pos = 0;
    bool good = true;
    Dict *items = dict_copy(cls->dict); // hooks may change the class
    if (items == NULL)
        return false;
    while (good && dict_next(items, &pos, &key, &value))
        good = call_set_name(cls, key, value);
    decref(OBJ(items));
    return good;
}

static bool call_init_subclass(Type *cls, OPT Dict *keywords)
{
    Object *found = NULL, *bound, *result;
    Object *plain = dict_peek_str(object_type.dict, NAME(__init_subclass__));
    Type *receiver = cls;
    Tuple *none;
    size_t i = 0;
    while (i < tuple_length(cls->mro) && tuple_items(cls->mro)[i] != OBJ(cls))
        i++;
    if (i == tuple_length(cls->mro))
        return error_false(EXC(TypeError),
                           "super(type, obj): obj (type %.200N) is not an instance or "
                           "subtype of type (%.200N).",
                           cls, cls);
    while (++i < tuple_length(cls->mro) && found == NULL) {
        Dict *dict = as_type(tuple_items(cls->mro)[i])->dict;
        found = dict == NULL ? NULL : dict_peek_str(dict, NAME(__init_subclass__));
    }
    if (found == NULL) { // an odd mro(): the super object answers for itself
        found = plain;
        receiver = &super_type;
    }
    if ((keywords == NULL || keywords->used == 0) && found == plain)
        return true;
    bound = type_of(found)->descr_get == NULL
                ? incref(found)
                : type_of(found)->descr_get(found, NULL, receiver);
    none = bound == NULL ? NULL : tuple_empty();
    if (none == NULL)
        return false;
    result = call_with(bound, none, keywords);
    decref(OBJ(none));
    decref(bound);
    xdecref(result);
    return result != NULL;
}

// ---- making ----

static void inherit_from_base(Type *cls, Type *base)
{
    const uint32_t patterns = TYPE_SEQUENCE | TYPE_MAPPING;
    Type *builtin = instance_builtin(base);
    cls->flags |= TYPE_USER | TYPE_GC | TYPE_SUBCLASSABLE |
                  (base->flags & (TYPE_INHERITED_FLAGS | TYPE_WEAKREFABLE) & ~patterns);
    for (size_t i = 0; i < tuple_length(cls->bases) && (cls->flags & patterns) == 0;
         i++)
        // the first counts
        cls->flags |= as_type(tuple_items(cls->bases)[i])->flags & patterns;
    cls->create = base->create;
    cls->new_def = base->new_def;
    cls->init_def = base->init_def;
    cls->size_of = builtin->size_of;
    cls->dealloc = builtin == &object_type ? instance_dealloc : builtin->dealloc;
    cls->traverse = instance_traverse;
    cls->clear = instance_clear;
}

// Lookups by name compare with such keys, which may run any code.
static bool check_keys(Type *cls)
{
    Object *key, *value;
    size_t pos = 0;
    while (dict_next(cls->dict, &pos, &key, &value))
        if (!is_str(key))
            return error_warn(EXC(RuntimeWarning),
                              "non-string key in the __dict__ of class %.200N", cls);
    return true;
}

static bool register_with_bases(Type *cls)
{
    for (size_t i = 0; i < tuple_length(cls->bases); i++)
        if (!type_add_subclass(as_type(tuple_items(cls->bases)[i]), cls))
            return false;
    return true;
}

// Everything up to the moment when Python code may meet the class.
static bool assemble(Type *cls, Plan *p)
{
    cls->name = "";
    cls->base = incref(p->base);
    cls->bases = incref(p->bases);
    cls->dict = incref(p->dict);
    inherit_from_base(cls, p->base);
    if (p->add_weak)
        cls->flags |= TYPE_WEAKREFABLE;
    lay_out(cls, p);
    if (!set_names(cls, p) || !finish_dict(cls) ||
        !fill_cell(cls, NAME(__classcell__), OBJ(cls)) ||
        !fill_cell(cls, NAME(__classdictcell__), OBJ(cls->dict)) ||
        !add_members(cls, p) || !add_instance_getsets(cls, p) ||
        !add_defaults(cls->dict) || !set_mro(cls))
        return false;
    if (cls->flags & TYPE_SHAPED)
        cls->room = guess_room(cls);
    slots_fill(cls);
    if (!shape_open(cls))
        return false;
    cls->flags |= TYPE_READY;
    cls->version = type_next_version();
    return register_with_bases(cls) && check_keys(cls);
}

static Type *make_class(Plan *p, OPT Dict *keywords)
{
    Type *cls = heap_new(HEAP_CONTAINER, p->metatype->shape, p->metatype->basic_size);
    if (cls == NULL)
        return NULL;
    memset(OBJ(cls) + 1, 0, p->metatype->basic_size - sizeof(Object));
    if (p->metatype->flags & TYPE_USER)
        object_incref(p->metatype);
    if (assemble(cls, p) && call_set_names(cls) && call_init_subclass(cls, keywords))
        return cls;
    decref(OBJ(cls));
    return NULL;
}

Type *class_build(Type *metatype, Str *name, Tuple *bases, Dict *namespace_,
                  OPT Dict *keywords)
{
    Plan p = { .name = name };
    Type *cls = NULL;
    p.metatype = class_metatype(metatype, bases);
    if (p.metatype == NULL || !type_ready(p.metatype))
        return NULL;
    p.bases = tuple_length(bases) == 0 ? tuple_pack(1, &object_type) : incref(bases);
    if (p.bases == NULL)
        return NULL;
    p.base = best_base(p.bases);
    if (p.base != NULL)
        p.dict = dict_copy(namespace_);
    if (p.dict != NULL && read_slots(&p))
        cls = make_class(&p, keywords);
    xdecref((Object *)p.slots);
    xdecref((Object *)p.dict);
    decref(OBJ(p.bases));
    return cls;
}

// ---- the end of a class ----

static void forget_bases(Type *cls)
{
    for (size_t i = 0; cls->bases != NULL && i < tuple_length(cls->bases); i++)
        type_remove_subclass(as_type(tuple_items(cls->bases)[i]), cls);
}

void class_dealloc(Object *self)
{
    Type *cls = as_type(self), *metatype = type_of(self);
    size_t size = metatype->basic_size, length = 0;
    ASSERT(cls->flags & TYPE_USER);
    forget_bases(cls);
    if (cls->shape != 0)
        shape_close(cls);
    if (cls->name_object != NULL && str_kind(cls->name_object) != STR_KIND_ASCII &&
        (length = strlen(cls->name)) != 0)
        str_utf8_free((char *)(uintptr_t)cls->name, length + 1);
    xdecref((Object *)cls->dict);
    xdecref((Object *)cls->mro);
    xdecref((Object *)cls->bases);
    xdecref((Object *)cls->base);
    xdecref(cls->subclasses);
    xdecref((Object *)cls->name_object);
    xdecref((Object *)cls->qualname);
    instance_release(self);
    heap_free(HEAP_CONTAINER, self, size);
}

void class_traverse(Object *self, VisitFn visit, void *context)
{
    Type *cls = as_type(self);
    if ((cls->flags & TYPE_USER) == 0)
        return;
    VISIT(cls->dict);
    VISIT(cls->mro);
    VISIT(cls->bases);
    VISIT(cls->base);
}

void class_clear(Object *self)
{
    // mro, bases and base stay: instances that die later still need their layout. The
    // cycle through the MRO ends here, because a class without dict needs no order.
    Type *cls = as_type(self);
    Tuple *order;
    if ((cls->flags & TYPE_USER) == 0 || cls->dict == NULL)
        return;
    type_modified(cls);
    dict_clear_items(cls->dict);
    order = tuple_pack(1, &object_type);
    if (order != NULL)
        ref_set_take((Object **)&cls->mro, OBJ(order));
    else
        error_clear();
    cls->py_new = cls->py_init = NULL;
}

// ---- changing the class or the bases ----

static bool same_layout(const Type *a, const Type *b)
{
    return instance_builtin(a) == instance_builtin(b) && a->slots_end == b->slots_end &&
           a->basic_size == b->basic_size && a->dict_offset == b->dict_offset &&
           ((a->flags ^ b->flags) & (TYPE_SHAPED | TYPE_WEAKREFABLE)) == 0;
}

// The class among type and its bases that last changed what its instances have.
static const Type *layout_owner(const Type *type)
{
    while (type->base != NULL && same_layout(type, type->base))
        type = type->base;
    return type;
}

// Whether each of a's own __slots__ is one of b's.
static bool has_slots_of(const Type *a, const Type *b)
{
    Object *name, *item;
    size_t position = 0;
    while (dict_next(a->dict, &position, &name, &item))
        if (item->shape == SHAPE_MEMBER && is_str(name)) {
            Object *other = dict_peek_str(b->dict, as_str(name));
            if (other == NULL || other->shape != SHAPE_MEMBER)
                return false;
        }
    return true;
}

bool class_layouts_agree(const Type *a, const Type *b)
{
    a = layout_owner(a);
    b = layout_owner(b);
    return a == b || (a->base == b->base && (a->flags & b->flags & TYPE_USER) != 0 &&
                      same_layout(a, b) && has_slots_of(a, b));
}

// Built-in classes whose instances hold no objects free them in a way of their own.
static bool frees_plainly(const Type *type)
{
    return (type->flags & (TYPE_USER | TYPE_GC)) == 0;
}

static bool check_layout(const Type *base, const Type *old)
{
    bool plain = frees_plainly(base) != frees_plainly(old);
    if (!plain && class_layouts_agree(base, old))
        return true;
    return error_false(EXC(TypeError),
                       "__bases__ assignment: '%N' %s differs from '%N'", base,
                       plain ? "deallocator" : "object layout", old);
}

// Give cls and its subclasses the order that __bases__ now asks for. changed gets pairs
// of a class and its order until now.
static bool reorder(Type *cls, List *changed)
{
    Type *sub;
    Tuple *pair = tuple_pack(2, cls, cls->mro == NULL ? NONE : OBJ(cls->mro));
    if (pair == NULL || !list_append_take(changed, OBJ(pair)) || !set_mro(cls))
        return false;
    for (size_t i = 0; (sub = type_subclass_peek(cls, i)) != NULL; i++)
        if (!reorder(sub, changed))
            return false;
    return true;
}

static void renew_slots(const List *changed, bool put_back)
{
    for (size_t i = changed->count; put_back && i-- > 0;) {
        Object **pair = tuple_items(as_tuple(changed->items[i]));
        Type *cls = as_type(pair[0]);
        if (pair[1] == NONE) // in the making: it had no order yet
            ref_clear(&cls->mro);
        else
            ref_set((Object **)&cls->mro, pair[1]);
    }
    for (size_t i = 0; i < changed->count; i++) {
        Type *cls = as_type(tuple_items(as_tuple(changed->items[i]))[0]);
        slots_fill(cls);
        cls->version = type_next_version();
    }
}

// An mro() may set __bases__ of the same class meanwhile: those then count.
static bool adopt_bases(Type *cls, Type *base, Tuple *bases)
{
    Tuple *old_bases = cls->bases;
    Type *old_base = cls->base;
    List *changed = list_new(4);
    bool good;
    if (changed == NULL)
        return false;
    cls->bases = incref(bases);
    cls->base = incref(base);
    good = reorder(cls, changed);
    if (cls->bases == bases) {
        if (good) {
            for (size_t i = 0; i < tuple_length(old_bases); i++)
                type_remove_subclass(as_type(tuple_items(old_bases)[i]), cls);
            good = register_with_bases(cls);
        }
        if (!good) {
            Object *raised = error_take();
            ref_set(&cls->bases, old_bases);
            ref_set(&cls->base, old_base);
            error_restore(raised);
        }
        renew_slots(changed, !good);
    }
    decref(OBJ(changed));
    decref(OBJ(old_bases));
    decref(OBJ(old_base));
    return good;
}

// An mro() that runs now may have put base under cls, whose order does not tell so yet.
static bool is_based_on(const Type *base, const Type *cls)
{
    bool found = type_is_subtype(base, cls);
    for (; !found && base != NULL; base = base->base)
        found = base == cls;
    return found;
}

bool class_set_bases(Type *cls, Tuple *bases)
{
    Type *base;
    if (tuple_length(bases) == 0)
        return error_false(EXC(TypeError),
                           "can only assign non-empty tuple to %N.__bases__, "
                           "not ()",
                           cls);
    for (size_t i = 0; i < tuple_length(bases); i++) {
        Object *item = tuple_items(bases)[i];
        if (!is_type(item))
            return error_false(EXC(TypeError),
                               "%N.__bases__ must be tuple of classes, not "
                               "'%T'",
                               cls, item);
        if (is_based_on(as_type(item), cls))
            return error_false(EXC(TypeError),
                               "a __bases__ item causes an inheritance cycle");
    }
    base = best_base(bases);
    if (base == NULL || !check_layout(base, cls->base) ||
        !adopt_bases(cls, base, bases))
        return false;
    type_layout_changed();
    return true;
}
