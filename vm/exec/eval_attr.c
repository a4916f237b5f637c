// eval_attr.c - attributes: the filling of their inline caches.
//
// A cache is filled from a plan that was made after the access itself, for the access
// may run code that changes class or instance. What it holds is borrowed: a new class
// version, or type_layout_changed, ends it.
#include "vm/exec/eval_attr.h"

#include <string.h>

#include "runtime/protocol/attr.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/signature.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/method.h"
#include "runtime/types/module.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/super.h"
#include "vm/exec/eval_ops.h"
#include "vm/exec/exec_builtins.h"

static inline uint32_t *cache_of(const uint32_t *word)
{
    return (uint32_t *)(uintptr_t)word;
}

static Str *name_at(const Frame *frame, const uint32_t *word)
{
    return frame->function->code->names[*word >> 16];
}

static void fill_cache(uint32_t *cache, const Object *o, uint32_t kind, uint32_t offset,
                       OPT Object *value)
{
    cache[1] = o->shape;
    cache[2] = offset | kind << 24;
    cache[3] = type_of(o)->version;
    memcpy(cache + 4, &value, sizeof value);
}

// What inline caches held before, by name, shape and use: an instruction that meets
// objects of several classes finds its words here. Shape, class or their dicts hold the
// name as long as the version lasts.
enum { REMEMBERED = 1024, USE_LOAD = 1, USE_STORE = 2, USE_CALL = 3 };
typedef struct Remembered {
    const Str *name;
    uint32_t check;    // of use and the name's text
    uint32_t words[5]; // of the cache
} Remembered;
static struct eval_attr {
    Remembered known[REMEMBERED];
} eval_attr;

void eval_attr_forget(void)
{
    memset(&eval_attr, 0, sizeof eval_attr);
}

static Remembered *place_of(const Str *name, uint32_t shape, uint32_t use)
{
    uint32_t h = shape * 0x9E3779B1u ^ (uint32_t)((uintptr_t)name >> 4) ^ use << 7;
    return &eval_attr.known[(h ^ h >> 15) % REMEMBERED];
}

static uint32_t check_of(const Str *name, uint32_t use)
{
    return name->hash ^ use * 0x9E3779B1u;
}

// use: USE_*, for calls with the number of arguments above it.
static void remember(const Str *name, uint32_t use, const uint32_t *cache)
{
    Remembered *known = place_of(name, cache[1], use);
    known->name = name;
    known->check = check_of(name, use);
    memcpy(known->words, cache + 1, (use == USE_STORE ? 4 : 5) * sizeof *cache);
}

// Fill the cache with what is known of o's shape.
static bool recall(const Str *name, uint32_t use, uint32_t *cache, const Object *o)
{
    const Remembered *known = place_of(name, o->shape, use);
    if (known->name != name || known->check != check_of(name, use) ||
        known->words[0] != o->shape || known->words[2] != type_of(o)->version)
        return false;
    memcpy(cache + 1, known->words, (use == USE_STORE ? 4 : 5) * sizeof *cache);
    return true;
}

// Where the attribute is that a cache with an offset knows, or the dict that has it.
static Object **place_in(const uint32_t *cache, Object *o)
{
    return (Object **)(void *)((char *)o + (cache[2] & 0xffffffu));
}

// The entry of the dict in the cache, which remembers its number; NULL: not there, or
// not to be cached.
static OPT DictEntry *entry_in_dict(uint32_t *cache, Object *o, Str *name)
{
    Object *dict = *place_in(cache, o);
    int64_t at = dict == NULL ? -1 : dict_find_str(as_dict(dict), name);
    if (at < 0)
        return NULL;
    cache[4] = (uint32_t)at;
    return &dict_str_entries(as_dict(dict)->table)[at];
}

static OPT Object *recalled_attribute(uint32_t *cache, Object *o, Str *name)
{
    Object *value = NULL;
    const DictEntry *entry;
    if (cache[2] >> 24 == CACHE_SLOT)
        value = *place_in(cache, o);
    else if (cache[2] >> 24 == CACHE_VALUE)
        memcpy(&value, cache + 4, sizeof value);
    else if (cache[2] >> 24 == CACHE_DICT &&
             (entry = entry_in_dict(cache, o, name)) != NULL)
        value = entry->value;
    return value;
}

// Where objects of o's shape have a dict of their attributes, or 0.
static uint32_t dict_offset(const Object *o)
{
    const Type *type = type_of(o);
    if (type->flags & TYPE_SHAPED)
        return shape_table[o->shape].flags & SHAPE_DICT_MODE ? sizeof(Object) : 0;
    return type->dict_offset > 0 ? (uint32_t)type->dict_offset : 0;
}

// Whether the cache knows something of that kind about o: its dict, where another index
// may be tried at once, or the row that computes the attribute.
static bool is_cached(const uint32_t *cache, const Object *o, uint32_t kind)
{
    return cache[2] >> 24 == kind && cache[1] == o->shape &&
           cache[3] == type_of(o)->version;
}

static const GetSetDef *getset_in(const uint32_t *cache)
{
    const GetSetDef *row;
    memcpy(&row, cache + 4, sizeof row);
    return row;
}

static void fill_getset(uint32_t *cache, const Object *o, const GetSetDef *row)
{
    fill_cache(cache, o, CACHE_GETSET, 0, NULL);
    memcpy(cache + 4, &row, sizeof row);
}

// The cache of an attribute that lies in o's dict, if it does.
static void fill_dict(uint32_t *cache, Object *o, Str *name)
{
    uint32_t offset = dict_offset(o);
    if (offset == 0 || offset >= 1u << 24)
        return;
    cache[1] = o->shape;
    cache[2] = offset | (uint32_t)CACHE_DICT << 24;
    cache[3] = type_of(o)->version;
    if (entry_in_dict(cache, o, name) == NULL)
        cache[1] = cache[2] = 0;
}

static void fill_module(uint32_t *cache, Object *module, Str *name)
{
    uint32_t index = 0, version;
    if (eval_ops_find_cached(((Module *)(void *)module)->dict, name, &index,
                             &version) == NULL ||
        version == 0)
        return;
    cache[1] = SHAPE_MODULE;
    cache[2] = (uint32_t)CACHE_MODULE << 24;
    cache[3] = version;
    cache[4] = index;
    cache[5] = 0;
}

static bool is_method_like(const Object *value)
{
    return is_type_flag(value, TYPE_METHOD_LIKE);
}

// What a class gives for a name that its metaclass does not define as data.
static BORROWED OPT Object *class_member(Type *type, Str *name)
{
    Object *of_meta = type_lookup(&type_type, name);
    if (!name->interned || !type_ready(type) ||
        (of_meta != NULL && type_of(of_meta)->descr_set != NULL))
        return NULL;
    return type_lookup(type, name);
}

static void fill_of_class(uint32_t *cache, Type *type, uint32_t kind, Object *value)
{
    cache[1] = SHAPE_TYPE;
    cache[2] = kind << 24;
    cache[3] = type->version;
    memcpy(cache + 4, &value, sizeof value);
}

// The cache of C.name, where name is no descriptor.
static void fill_class_value(uint32_t *cache, Type *type, Str *name)
{
    Object *value = class_member(type, name);
    uint32_t index = 0, version;
    if (value == NULL || type_of(value)->descr_get != NULL)
        return;
    Type *definer = type_definer(type, name);
    if (definer == type &&
        eval_ops_find_cached(type->dict, name, &index, &version) != NULL &&
        version != 0) {
        fill_of_class(cache, type, CACHE_OWN, value);
        cache[4] = version;
        cache[5] = index;
    } else if (definer != NULL && !(definer->flags & TYPE_VOLATILE)) {
        fill_of_class(cache, type, CACHE_OF_CLASS, value);
    }
}

// The function that a static or class method of type holds, or NULL.
static BORROWED OPT Object *wrapped_function(OPT Object *found, uint32_t shape)
{
    if (found == NULL || found->shape != shape)
        return NULL;
    Object *callable = ((Wrapper *)(void *)found)->callable;
    return callable != NULL && callable->shape == SHAPE_FUNCTION ? callable : NULL;
}

// What C.name() calls: found in the class o, of whose kind of cache *kind then tells.
static BORROWED OPT Object *called_via_class(OPT Object *found, uint32_t *kind)
{
    *kind = CACHE_STATIC_VIA_CLASS;
    if (found == NULL || is_method_like(found))
        return found;
    if (found->shape == SHAPE_CLASS_NATIVE) {
        NativeMethod *method = (NativeMethod *)(void *)found;
        *kind = CACHE_CLASS_NATIVE_VIA_CLASS;
        if (method->signature == NULL)
            method->signature = signature_of(method->def);
        if (method->signature == NULL)
            error_clear(); // the call itself raises it
        return method->signature == NULL ? NULL : found;
    }
    Object *function = wrapped_function(found, SHAPE_STATIC_METHOD);
    if (function != NULL)
        return function;
    *kind = CACHE_CLASS_METHOD_VIA_CLASS;
    return wrapped_function(found, SHAPE_CLASS_METHOD);
}

// Whether no object of o's shape has an own attribute of that name.
static bool is_missing_in_instance(const Object *o, const Type *type, const Str *name)
{
    if (type->flags & TYPE_HAS_GETATTR)
        return false;
    if (!(type->flags & TYPE_SHAPED))
        return !instance_has_dict(type);
    return !(shape_table[o->shape].flags & SHAPE_DICT_MODE) &&
           shape_find(o->shape, name) < 0;
}

// The cache of a call of o.name, if that is a static or class method, or a method taken
// from its class.
static void fill_wrapped(uint32_t *cache, Object *o, Str *name)
{
    bool via_class = o->shape == SHAPE_TYPE;
    Type *type = via_class ? as_type(o) : type_of(o);
    Object *function, *found;
    uint32_t kind = CACHE_STATIC;
    if (via_class) {
        function = called_via_class(class_member(type, name), &kind);
    } else {
        if (!name->interned || !is_missing_in_instance(o, type, name))
            return;
        found = type_lookup(type, name);
        if ((function = wrapped_function(found, SHAPE_STATIC_METHOD)) == NULL) {
            kind = CACHE_CLASS_METHOD;
            function = wrapped_function(found, SHAPE_CLASS_METHOD);
        }
    }
    if (function == NULL)
        return;
    fill_of_class(cache, type, kind, function);
    cache[1] = o->shape;
}

bool eval_attr_super_method(Frame *frame, const uint32_t *word, Object **at)
{
    uint32_t *cache = cache_of(word);
    Type *type;
    Object *self, *value;
    if (!exec_builtins_super_peek(frame, &type, &self))
        return false;
    Type *start = type_of(self);
    if (cache[2] == (uint32_t)CACHE_SUPER << 24 && cache[1] == start->version &&
        cache[3] == type->version) {
        memcpy(&value, cache + 4, sizeof value);
    } else {
        value = super_peek_method(type, self, name_at(frame, word));
        if (value == NULL)
            return false;
        fill_of_class(cache, type, CACHE_SUPER, value);
        cache[1] = start->version;
    }
    at[0] = incref(value);
    at[1] = incref(self);
    return true;
}

Object *eval_attr_load(Frame *frame, const uint32_t *word, Object *o)
{
    Str *name = name_at(frame, word);
    uint32_t *cache = cache_of(word);
    Object *value;
    bool known = is_cached(cache, o, CACHE_DICT) || is_cached(cache, o, CACHE_GETSET) ||
                 recall(name, USE_LOAD, cache, o);
    if (known && cache[2] >> 24 == CACHE_GETSET)
        return getset_in(cache)->get(o);
    if (known && (value = recalled_attribute(cache, o, name)) != NULL)
        return incref(value);
    value = attr_get(o, name);
    if (value == NULL)
        return NULL;
    if (o->shape == SHAPE_TYPE) {
        fill_class_value(cache, as_type(o), name);
        return value;
    }
    if (cache[1] == o->shape && cache[2] == 0 && cache[3] == type_of(o)->version)
        return value; // known to have no plan
    AttrPlan plan = attr_plan(o, name);
    if ((plan.kind == ATTR_SLOT || plan.kind == ATTR_MEMBER) && plan.offset < 1u << 24)
        fill_cache(cache, o, CACHE_SLOT, plan.offset, NULL);
    else if (plan.kind == ATTR_CLASS_VALUE)
        fill_cache(cache, o, CACHE_VALUE, 0, plan.value);
    else if (plan.kind == ATTR_PROPERTY && as_function(plan.value)->key == 1)
        fill_cache(cache, o, CACHE_PROPERTY, 0, plan.value);
    else if (plan.kind == ATTR_MODULE)
        fill_module(cache, o, name);
    else if (plan.kind == ATTR_DICT)
        fill_dict(cache, o, name);
    else if (plan.kind == ATTR_GETSET)
        fill_getset(cache, o, plan.getset);
    else
        fill_cache(cache, o, CACHE_EMPTY, 0, NULL);
    if (plan.kind != ATTR_MODULE && cache[2] != 0)
        remember(name, USE_LOAD, cache);
    return value;
}

// Store into the dict that a cache knows, if o has it by now.
static bool store_in_dict(uint32_t *cache, Object *o, Str *name, Object *value)
{
    Dict *dict = (Dict *)(void *)*place_in(cache, o);
    DictEntry *entry = entry_in_dict(cache, o, name);
    if (entry == NULL)
        return dict == NULL ? attr_set(o, name, value)
                            : dict_set_str(dict, name, value);
    dict_table_note(DICT_HOLDER(dict), value);
    ref_set(&entry->value, value);
    return true;
}

bool eval_attr_store(Frame *frame, const uint32_t *word, Object *o, Object *value)
{
    Str *name = name_at(frame, word);
    uint32_t before = o->shape, *cache = cache_of(word);
    if (is_cached(cache, o, CACHE_DICT) || recall(name, USE_STORE, cache, o)) {
        Object **slot = place_in(cache, o);
        if (cache[2] >> 24 == CACHE_DICT)
            return store_in_dict(cache, o, name, value);
        if (cache[2] >> 24 == CACHE_ADD) {
            *slot = incref(value);
            o->shape = cache[4];
        } else {
            ref_set(slot, value);
        }
        return true;
    }
    if (!attr_set(o, name, value))
        return false;
    Type *type = type_of(o);
    if (type->setattr != attr_generic_set)
        return true;
    AttrPlan plan = attr_plan(o, name); // of a load
    if (plan.kind != ATTR_MEMBER && attr_is_set_by_class(type, name))
        return true;
    if (plan.kind == ATTR_DICT) {
        fill_dict(cache, o, name);
        if (is_cached(cache, o, CACHE_DICT))
            remember(name, USE_STORE, cache);
    }
    if ((plan.kind != ATTR_SLOT && plan.kind != ATTR_MEMBER) || plan.offset >= 1u << 24)
        return true;
    const Shape *after = &shape_table[o->shape];
    if (o->shape != before && (after->parent != before || after->added != name))
        return true; // a __del__ of the old value changed o further
    cache[1] = before;
    cache[2] = plan.offset | (uint32_t)(o->shape == before ? CACHE_SLOT : CACHE_ADD)
                                 << 24;
    cache[3] = type->version;
    cache[4] = o->shape;
    remember(name, USE_STORE, cache);
    return true;
}

// The callable for o.name into at[0]; at[1] becomes o, if it is a method of o's class.
bool eval_attr_find_method(Frame *frame, const uint32_t *word, Object *o, Object **at)
{
    bool bound = false;
    Object *function;
    Str *name = name_at(frame, word);
    if (is_type_flag(o, TYPE_HAS_GETATTR)) { // its own AttributeError is to be seen
        at[0] = attr_get(o, name);
        at[1] = UNBOUND;
        decref(o);
        return at[0] != NULL;
    }
    int got = attr_lookup_method(o, name, &function, &bound);
    if (got <= 0) {
        if (got == 0)
            error_raise_attribute(o, name);
        decref(o);
        return false;
    }
    at[0] = function;
    at[1] = bound ? UNBOUND : o;
    if (bound)
        decref(o);
    return true;
}

bool eval_attr_load_method(Frame *frame, const uint32_t *word, Object *o, Object **at)
{
    AttrPlan plan = attr_plan(o, name_at(frame, word));
    if (plan.kind == ATTR_METHOD && is_method_like(plan.value))
        fill_cache(cache_of(word), o, CACHE_METHOD, 0, plan.value);
    else
        fill_wrapped(cache_of(word), o, name_at(frame, word));
    return eval_attr_find_method(frame, word, o, at);
}

// Whether a native with this row takes exactly count positional values, as they are.
static bool takes_exactly(const NativeDef *def, uint32_t count)
{
    const Signature *signature = signature_of(def);
    if (signature == NULL) {
        error_clear();
        return false;
    }
    return signature->count == count && signature->positional == count &&
           signature->star < 0 && signature->star_star < 0;
}

bool eval_attr_recall_method(Frame *frame, const uint32_t *word, const Object *o,
                             uint32_t count)
{
    return recall(name_at(frame, word), USE_CALL | count << 2, cache_of(word), o);
}

// The cache of a call of a method that the instance's dict could hide.
static bool fill_seen(uint32_t *cache, const Object *o, OPT Object *method)
{
    uint32_t offset = dict_offset(o);
    if (method == NULL || !is_method_like(method) || offset == 0 || offset >= 1u << 24)
        return false;
    fill_cache(cache, o, CACHE_METHOD_SEEN, offset, method);
    return true;
}

bool eval_attr_is_hidden(Frame *frame, const uint32_t *word, Object *o)
{
    Object *dict = *place_in(word, o);
    return dict != NULL && dict_peek_str(as_dict(dict), name_at(frame, word)) != NULL;
}

void eval_attr_remember_method(Frame *frame, const uint32_t *word, Object *o,
                               uint32_t count)
{
    Str *name = name_at(frame, word);
    uint32_t *cache = cache_of(word), kind = CACHE_METHOD;
    AttrPlan plan = attr_plan(o, name);
    if (plan.kind == ATTR_MODULE)
        fill_module(cache, o, name);
    else if (plan.kind == ATTR_DICT && fill_seen(cache, o, plan.value))
        remember(name, USE_CALL | count << 2, cache);
    else if (plan.kind != ATTR_METHOD && plan.kind != ATTR_DICT)
        fill_wrapped(cache, o, name);
    if (plan.kind != ATTR_METHOD)
        return;
    if (plan.value->shape == SHAPE_FUNCTION &&
        as_function(plan.value)->key == count + 1)
        kind = CACHE_METHOD_PLAIN;
    else if (plan.value->shape == SHAPE_NATIVE_METHOD &&
             takes_exactly(((NativeMethod *)(void *)plan.value)->def, count))
        kind = o->shape == SHAPE_LIST && str_equal_text(name, "append")
                   ? CACHE_METHOD_APPEND
                   : CACHE_METHOD_NATIVE;
    fill_cache(cache, o, kind, 0, plan.value);
    remember(name, USE_CALL | count << 2, cache);
}
