// instance.c - instances of user classes; the layouts are described in instance.h.
#include "runtime/protocol/instance.h"

#include <string.h>

#include "runtime/heap/age.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/shape.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static HeapKind kind_of(const Type *cls)
{
    return (cls->flags & TYPE_GC) != 0 ? HEAP_CONTAINER : HEAP_LEAF;
}

bool instance_lacks_new(Type *cls)
{
    return (cls->flags & TYPE_ABSTRACT) != 0 &&
           dict_peek_str(cls->dict, NAME(__abstractmethods__)) == NULL;
}

COLD Object *instance_refuse_abstract(Type *cls)
{
    Object *names = dict_peek_str(cls->dict, NAME(__abstractmethods__));
    if (instance_lacks_new(cls))
        return error_raise(EXC(TypeError), "cannot create '%N' instances", cls);
    Str *text = NULL, *comma = str_from_text("', '");
    List *sorted = list_from_iter(names);
    size_t count;
    if (comma == NULL || sorted == NULL || !list_sort(sorted, NULL, false))
        goto done;
    count = sorted->count;
    text = str_join(comma, OBJ(sorted));
    if (text != NULL)
        error_raise(EXC(TypeError),
                    "Can't instantiate abstract class %N without an "
                    "implementation for abstract method%s '%U'",
                    cls, count == 1 ? "" : "s", text);
done:
    xdecref((Object *)text);
    xdecref((Object *)comma);
    xdecref((Object *)sorted);
    return NULL;
}

// Empty the slots of a new instance: few, so a call of memset would take longer.
static inline void clear_slots(Object *o, size_t size)
{
    Object **slots = (Object **)(void *)(o + 1);
    ASSERT(size % sizeof(Object *) == 0);
    for (size_t i = 0; i < size / sizeof(Object *) - 1; i++) {
        slots[i] = NULL;
        __asm__("" : "+r"(slots)); // or gcc makes it that call
    }
}

static inline Object *create(Type *cls)
{
    uint32_t size = shape_table[cls->shape].size;
    Object *o;
    if (UNLIKELY(size == 0))
        size = cls->basic_size;
    o = heap_new(kind_of(cls), cls->shape, size);
    if (o == NULL)
        return NULL;
    clear_slots(o, size);
    if (cls->flags & TYPE_USER)
        object_incref(cls);
    return o;
}

static NOINLINE Object *create_aged(Type *cls)
{
    Object *o = create(cls);
    if (o != NULL)
        age_note(o);
    return o;
}

Object *instance_create(Type *cls)
{
    if (UNLIKELY(cls->flags & (TYPE_ABSTRACT | TYPE_AGED)))
        return cls->flags & TYPE_ABSTRACT ? instance_refuse_abstract(cls)
                                          : create_aged(cls);
    return create(cls);
}

Type *instance_builtin(const Type *cls)
{
    while (cls->flags & TYPE_USER)
        cls = cls->base;
    return (Type *)(uintptr_t)cls;
}

// Bytes of the __slots__ storage of instances.
static size_t members_size(const Type *cls)
{
    return cls->slots_end - instance_builtin(cls)->slots_end;
}

size_t instance_extra(const Type *cls)
{
    size_t dict = cls->dict_offset == DICT_AT_END ? sizeof(Object *) : 0;
    if ((cls->flags & TYPE_USER) == 0)
        return 0;
    if (cls->flags & TYPE_STR)
        return members_size(cls) + dict;
    return dict + cls->basic_size - instance_builtin(cls)->basic_size;
}

// Bytes of a variable-sized instance before what its class added.
static size_t payload_size(const Object *self, uint32_t flags)
{
    size_t size = sizeof(Int);
    if (flags & TYPE_INT) {
        const BigInt *big = (const BigInt *)(const void *)self;
        if (shape_table[self->shape].kind != 0)
            size = sizeof(BigInt) + big->capacity * sizeof(uint64_t);
    } else if (flags & TYPE_STR) {
        const Str *s = (const Str *)(const void *)self;
        size = sizeof(Str) + (s->length + 1u) * str_width(str_kind(s));
    } else if (flags & TYPE_BYTES) {
        const Bytes *b = (const Bytes *)(const void *)self;
        size = offsetof(Bytes, data) + b->length + 1;
    } else {
        ASSERT(flags & TYPE_TUPLE);
        size = sizeof(LongTuple) +
               ((const LongTuple *)(const void *)self)->length * sizeof(Object *);
    }
    return (size + 7) & ~(size_t)7;
}

Object **instance_dict_place(Object *self)
{
    const Type *cls = type_of(self);
    if (cls->dict_offset > 0)
        return (Object **)(void *)((char *)self + cls->dict_offset);
    if (cls->dict_offset == DICT_AT_END)
        return (Object **)(void *)((char *)self + payload_size(self, cls->flags) +
                                   members_size(cls));
    return NULL;
}

Object **instance_member_place(Object *self, uint32_t offset)
{
    const Type *cls = type_of(self);
    size_t start = offset;
    if (cls->flags & TYPE_STR)
        start += payload_size(self, cls->flags) - instance_builtin(cls)->slots_end;
    return (Object **)(void *)((char *)self + start);
}

// Members of __slots__: from *first, as many as returned. Shaped instances have none.
static size_t members_of(Object *self, Object ***first)
{
    const Type *cls = type_of(self);
    const Type *base = instance_builtin(cls);
    if (cls->flags & TYPE_STR) {
        *first = instance_member_place(self, base->slots_end);
        return members_size(cls) / sizeof(Object *);
    }
    *first = (Object **)(void *)((char *)self + base->basic_size);
    return cls->slots_end <= base->basic_size
               ? 0
               : (cls->slots_end - base->basic_size) / sizeof(Object *);
}

// The attribute dict's place where the class statement added it, not the base's own.
static Object **added_dict(Object *self)
{
    const Type *cls = type_of(self);
    return instance_builtin(cls)->dict_offset != 0 ? NULL : instance_dict_place(self);
}

void instance_init(Object *self, Type *cls)
{
    Object **first;
    size_t count;
    if ((cls->flags & TYPE_USER) == 0)
        return;
    count = members_of(self, &first);
    for (size_t i = 0; i < count; i++)
        first[i] = NULL;
    first = added_dict(self);
    if (first != NULL)
        *first = NULL;
    object_incref(cls);
    if (cls->flags & TYPE_AGED)
        age_note(self);
}

static void release_parts(Object *self)
{
    Object **first;
    size_t count = members_of(self, &first);
    for (size_t i = 0; i < count; i++)
        ref_clear(&first[i]);
    first = added_dict(self);
    if (first != NULL)
        ref_clear(first);
}

void instance_release(Object *self)
{
    Type *cls = type_of(self);
    if ((cls->flags & TYPE_USER) == 0)
        return;
    release_parts(self);
    decref(OBJ(cls));
}

void instance_dealloc(Object *self)
{
    Type *cls = type_of(self);
    const Shape *s = &shape_table[self->shape];
    size_t size = s->size, count = s->count;
    if (LIKELY(cls->flags & TYPE_SHAPED)) {
        Object **slots = type_slots(self);
        for (size_t i = 0; i < count; i++) {
            Object *o = slots[i];
            if ((int32_t)o->refs < 0 || --o->refs != 0)
                continue;
            if (o->shape == SHAPE_INT)
                heap_free(HEAP_LEAF, o, sizeof(Int));
            else
                object_release(o);
        }
    } else if (cls->flags & TYPE_USER) {
        release_parts(self);
    }
    heap_free(kind_of(cls), self, size);
    if (cls->flags & TYPE_USER)
        decref(OBJ(cls));
}

void instance_traverse(Object *self, VisitFn visit, void *context)
{
    Type *cls = type_of(self), *base;
    Object **first;
    size_t count;
    if (cls->flags & TYPE_SHAPED) {
        first = type_slots(self);
        count = shape_table[self->shape].count;
    } else {
        base = instance_builtin(cls);
        if (base->traverse != NULL)
            base->traverse(self, visit, context);
        first = added_dict(self);
        if (first != NULL)
            VISIT(*first);
        count = members_of(self, &first);
    }
    for (size_t i = 0; i < count; i++)
        VISIT(first[i]);
    VISIT(cls);
}

// Empty a shaped instance: back to its root shape first, then release.
static void clear_shaped(Object *self)
{
    Object *held[SHAPE_ROOM_MAX], **slots = type_slots(self);
    size_t count = shape_table[self->shape].count;
    uint32_t root = self->shape;
    memcpy(held, slots, count * sizeof *held);
    while (shape_table[root].count != 0)
        root = shape_table[root].parent;
    self->shape = root;
    memset(slots, 0, count * sizeof *slots);
    for (size_t i = 0; i < count; i++)
        xdecref(held[i]);
}

void instance_clear(Object *self)
{
    Type *cls = type_of(self), *base;
    if (cls->flags & TYPE_SHAPED) {
        clear_shaped(self);
        return;
    }
    base = instance_builtin(cls);
    if (base->clear != NULL)
        base->clear(self);
    release_parts(self);
}

// ---- own attributes ----

static bool in_dict_mode(const Object *self)
{
    return (shape_table[self->shape].flags & SHAPE_DICT_MODE) != 0;
}

Dict *instance_attributes(Object *self)
{
    Type *cls = type_of(self);
    Str *names[SHAPE_ROOM_MAX];
    Dict *dict, *own = instance_dict_peek(self);
    if (own != NULL)
        return dict_copy(own);
    if ((dict = dict_new()) == NULL || (cls->flags & TYPE_SHAPED) == 0)
        return dict;
    shape_names(self->shape, names);
    for (size_t i = 0; i < shape_table[self->shape].count; i++)
        if (!dict_set_str(dict, names[i], type_slots(self)[i])) {
            decref(OBJ(dict));
            return NULL;
        }
    return dict;
}

// Put a shaped instance into dict mode with this dict (consumed).
static bool enter_dict_mode(Object *self, STEALS Dict *dict)
{
    Object *held[SHAPE_ROOM_MAX], **slots = type_slots(self);
    size_t count = shape_table[self->shape].count;
    uint32_t mode = shape_dict_mode(self->shape);
    if (mode == 0) {
        decref(OBJ(dict));
        return false;
    }
    memcpy(held, slots, count * sizeof *held);
    memset(slots, 0, count * sizeof *slots);
    slots[0] = OBJ(dict);
    self->shape = mode;
    for (size_t i = 0; i < count; i++)
        xdecref(held[i]);
    return true;
}

Dict *instance_dict_peek(Object *self)
{
    Object **place;
    if (type_of(self)->flags & TYPE_SHAPED)
        return in_dict_mode(self) ? (Dict *)(void *)type_slots(self)[0] : NULL;
    place = instance_dict_place(self);
    return place == NULL ? NULL : (Dict *)(void *)*place;
}

// instance_dict, for ourselves: a dict that is made for a shaped instance is part of it.
static Dict *own_dict(Object *self)
{
    Object **place;
    Dict *dict = instance_dict_peek(self);
    if (dict != NULL)
        return dict;
    if (type_of(self)->flags & TYPE_SHAPED) {
        dict = instance_attributes(self);
        if (dict == NULL || !enter_dict_mode(self, dict))
            return NULL;
        dict->is_part = true;
        return dict;
    }
    place = instance_dict_place(self);
    if (place != NULL && *place == NULL)
        *place = (Object *)dict_new();
    return place == NULL ? NULL : (Dict *)(void *)*place;
}

Dict *instance_dict(Object *self)
{
    Dict *dict = own_dict(self);
    if (dict != NULL)
        dict->is_part = false;
    return dict;
}

bool instance_set_dict(Object *self, OPT Dict *dict)
{
    Object **place;
    Dict *fresh = dict == NULL ? NULL : incref(dict);
    if (type_of(self)->flags & TYPE_SHAPED) {
        if (fresh == NULL && (fresh = dict_new()) == NULL)
            return false;
        return enter_dict_mode(self, fresh);
    }
    place = instance_dict_place(self);
    if (place == NULL) {
        xdecref((Object *)fresh);
        return error_false(EXC(AttributeError), "This object has no __dict__");
    }
    ref_set_take(place, (Object *)fresh);
    return true;
}

Object *instance_peek(Object *self, Str *name)
{
    Dict *dict;
    if ((type_of(self)->flags & TYPE_SHAPED) && !in_dict_mode(self)) {
        int32_t index = shape_find(self->shape, name);
        return index < 0 ? NULL : type_slots(self)[index];
    }
    dict = instance_dict_peek(self);
    return dict == NULL ? NULL : dict_peek_str(dict, name);
}

static int delete_shaped(Object *self, Str *name)
{
    int32_t index = shape_find(self->shape, name);
    const Shape *s = &shape_table[self->shape];
    Object **slots = type_slots(self), *old;
    Dict *dict;
    if (index < 0)
        return 0;
    if (index == s->count - 1) {
        old = slots[index];
        self->shape = s->parent;
        slots[index] = NULL;
        decref(old);
        return 1;
    }
    dict = own_dict(self);
    return dict == NULL ? -1 : dict_delete_str(dict, name);
}

static int store_shaped(Object *self, Str *name, Object *value)
{
    int32_t index = shape_find(self->shape, name);
    uint32_t next;
    Dict *dict;
    if (index >= 0) {
        ref_set(&type_slots(self)[index], value);
        return 1;
    }
    next = shape_add(self->shape, name);
    if (LIKELY(next != 0)) {
        type_slots(self)[shape_table[next].count - 1] = incref(value);
        self->shape = next;
        return 1;
    }
    dict = own_dict(self);
    return dict != NULL && dict_set_str(dict, name, value) ? 1 : -1;
}

int instance_store(Object *self, Str *name, OPT Object *value)
{
    Type *cls = type_of(self);
    Dict *dict;
    if ((cls->flags & TYPE_SHAPED) && !in_dict_mode(self))
        return value == NULL ? delete_shaped(self, name)
                             : store_shaped(self, name, value);
    if (!instance_has_dict(cls))
        return 0;
    if (value == NULL) {
        dict = instance_dict_peek(self);
        return dict == NULL ? 0 : dict_delete_str(dict, name);
    }
    dict = own_dict(self);
    return dict != NULL && dict_set_str(dict, name, value) ? 1 : -1;
}

int instance_update(Object *self, Dict *state)
{
    Object *shown = type_lookup(type_of(self), NAME(__dict__)), *key, *value;
    int got = 1;
    if (!instance_has_dict(type_of(self)) ||
        (shown != NULL && type_of(shown) != &getset_type))
        return 0;
    for (size_t position = 0; dict_next(state, &position, &key, NULL);)
        if (!is_exact_str(key))
            return 0;
    for (size_t position = 0; got > 0 && dict_next(state, &position, &key, &value);) {
        Str *name = attr_canonical(as_str(key));
        got = name != NULL ? instance_store(self, name, value) : -1;
        xdecref((Object *)name);
    }
    return got;
}
