// mod_functools_cache.c - _functools._lru_cache_wrapper: results of a function, kept by
// its arguments.
//
// A bounded cache keeps its entries in a ring, the one used last before the root. The
// dict owns the entries; the ring only knows their addresses.
//
// Invariant: an entry in the ring is a value of the dict.
#include <stddef.h>
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_functools_internal.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/method.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

typedef struct Link {
    Object object;
    struct Link *before, *after; // borrowed
    Object *key, *result;
    uint32_t hash; // of the key, which is asked for it once
} Link;

typedef struct Cache {
    Object object;
    Object *func, *info_type;
    Dict *results;         // key -> Link of a bounded cache, else the result
    Dict *dict;            // attributes, or NULL
    Link *oldest, *newest; // borrowed; NULL: empty
    int64_t limit;         // below 0: none
    uint64_t hits, misses;
    bool typed;
} Cache;

static Cache *as_cache(Object *o)
{
    return (Cache *)(void *)o;
}

// ---- entries ----

static void link_clear(Object *self)
{
    Link *link = (Link *)(void *)self;
    ref_clear(&link->key);
    ref_clear(&link->result);
}

static void link_dealloc(Object *self)
{
    link_clear(self);
    heap_free(HEAP_CONTAINER, self, sizeof(Link));
}

static void link_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(((Link *)(void *)self)->key);
    VISIT(((Link *)(void *)self)->result);
}

Type mod_functools_cache_link_type = {
    TYPE_HEAD("_lru_list_elem", Link),
    .module = "functools",
    .flags = TYPE_GC,
    .shape = SHAPE_CACHE_LINK,
    .dealloc = link_dealloc,
    .traverse = link_traverse,
    .clear = link_clear,
};

static void ring_remove(Cache *c, Link *link)
{
    *(link->before != NULL ? &link->before->after : &c->oldest) = link->after;
    *(link->after != NULL ? &link->after->before : &c->newest) = link->before;
    link->before = link->after = NULL;
}

static void ring_append(Cache *c, Link *link)
{
    link->before = c->newest;
    link->after = NULL;
    *(c->newest != NULL ? &c->newest->after : &c->oldest) = link;
    c->newest = link;
}

// ---- keys ----

// What stands between positional arguments and keywords in a key.
static Object *keyword_mark(void)
{
    return OBJ(&mod_functools_cache_type);
}

static NEW Object *make_key(const Cache *c, Object *const *args, size_t count,
                            OPT Tuple *names)
{
    size_t more = names != NULL ? tuple_length(names) : 0, at = 0;
    if (!c->typed && more == 0 && count == 1 &&
        (is_exact_int(args[0]) || is_exact_str(args[0])))
        return incref(args[0]);
    size_t length =
        count + (more > 0 ? 1 + 2 * more : 0) + (c->typed ? count + more : 0);
    Tuple *key = tuple_new(length);
    if (key == NULL)
        return NULL;
    Object **items = tuple_items(key);
    for (size_t i = 0; i < count; i++)
        items[at++] = incref(args[i]);
    if (more > 0)
        items[at++] = keyword_mark();
    for (size_t i = 0; i < more; i++) {
        items[at++] = incref(tuple_items(names)[i]);
        items[at++] = incref(args[count + i]);
    }
    for (size_t i = 0; c->typed && i < count + more; i++)
        items[at++] = incref(OBJ(type_of(args[i])));
    return OBJ(key);
}

// ---- calls ----

// Forget the entry that was used longest ago. If __eq__ of a key raises, the entry may
// stay in the dict, outside of the ring.
static bool drop_oldest(Cache *c)
{
    Link *link = c->oldest;
    Object *key = incref(link->key), *value = NULL;
    ring_remove(c, link);
    int got = dict_pop_hashed(c->results, key, link->hash, &value);
    if (got > 0)
        decref(value);
    decref(key);
    return got >= 0;
}

static bool remember(Cache *c, Object *key, uint32_t hash, Object *result)
{
    // the function itself may have filled or emptied the cache
    int64_t known = dict_table_find(DICT_HOLDER(c->results), key, hash);
    if (known != -1)
        return known >= 0;
    while (c->oldest != NULL && (int64_t)c->results->used >= c->limit)
        if (!drop_oldest(c))
            return false;
    Link *link = heap_new(HEAP_CONTAINER, SHAPE_CACHE_LINK, sizeof *link);
    if (link == NULL)
        return false;
    link->key = incref(key);
    link->result = incref(result);
    link->hash = hash;
    Object *present;
    int got = dict_set_default_hashed(c->results, key, hash, OBJ(link), &present);
    if (got == 0)
        ring_append(c, link);
    if (got >= 0)
        decref(present);
    decref(OBJ(link));
    return got >= 0;
}

static Object *cache_call(Object *self, Object *const *args, size_t count,
                          OPT Tuple *names)
{
    Cache *c = as_cache(self);
    Object *found, *result;
    uint32_t hash;
    if (c->limit == 0) {
        c->misses++;
        return call_object(c->func, args, count, names);
    }
    Object *key = make_key(c, args, count, names);
    if (key == NULL)
        return NULL;
    int got = dict_get_hash(c->results, key, &hash, &found);
    if (got > 0 && c->limit > 0) {
        Link *link = (Link *)(void *)found;
        result = incref(link->result);
        // __eq__ of a key may have emptied the cache meanwhile
        if (link->before != NULL || link->after != NULL || c->oldest == link) {
            ring_remove(c, link);
            ring_append(c, link);
        }
        decref(found);
        found = result;
    }
    if (got != 0) {
        decref(key);
        c->hits += got > 0;
        return got > 0 ? found : NULL;
    }
    c->misses++;
    Object *held = incref(self);
    result = call_object(c->func, args, count, names);
    if (result != NULL &&
        !(c->limit < 0 ? dict_set_hashed(c->results, key, hash, result)
                       : remember(c, key, hash, result)))
        ref_clear(&result);
    decref(key);
    decref(held);
    return result;
}

// ---- making, asking ----

static Object *cache_m_new(Object *self, Object *const *args)
{
    int64_t limit = -1;
    int typed = operate_truth(args[2]);
    if (typed < 0)
        return NULL;
    if (!operate_is_callable(args[0]))
        return error_raise(EXC(TypeError), "the first argument must be callable");
    if (args[1] != NONE) {
        if (!operate_is_callable(args[1]) && type_of(args[1])->number.index == NULL &&
            !is_int(args[1]))
            return error_raise(EXC(TypeError), "maxsize should be integer or None");
        if (!operate_index_value(args[1], EXC(OverflowError), &limit))
            return NULL;
        limit = limit < 0 ? 0 : limit;
    }
    Cache *c = (Cache *)(void *)type_create_instance(as_type(self));
    if (c == NULL)
        return NULL;
    c->func = incref(args[0]);
    c->info_type = incref(args[3]);
    c->limit = limit;
    c->typed = typed > 0;
    c->results = dict_new();
    if (c->results == NULL) {
        decref(OBJ(c));
        return NULL;
    }
    return OBJ(c);
}

static const NativeDef cache_new = {
    cache_m_new, "__new__(cls, user_function, maxsize, typed, cache_info_type)", NULL
};

static Object *cache_m_info(Object *self, Object *const *args)
{
    (void)args;
    Cache *c = as_cache(self);
    Object *values[4] = { int_from_unsigned(c->hits), int_from_unsigned(c->misses),
                          c->limit < 0 ? NONE : int_from(c->limit),
                          int_from(c->results != NULL ? c->results->used : 0) };
    Object *result = NULL;
    if (values[0] != NULL && values[1] != NULL && values[2] != NULL &&
        values[3] != NULL)
        result = call_object(c->info_type, values, 4, NULL);
    for (size_t i = 0; i < 4; i++)
        xdecref(values[i]);
    return result;
}

static Object *cache_m_clear(Object *self, Object *const *args)
{
    (void)args;
    Cache *c = as_cache(self);
    for (Link *link = c->oldest, *next; link != NULL; link = next) {
        next = link->after;
        link->before = link->after = NULL;
    }
    c->oldest = c->newest = NULL;
    c->hits = c->misses = 0;
    dict_clear_items(c->results);
    return NONE;
}

static Object *cache_m_copy(Object *self, Object *const *args)
{
    (void)args;
    return incref(self);
}

static Object *cache_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    return attr_get(self, NAME(__qualname__));
}

static Object *cache_get(Object *self, OPT Object *instance, Type *owner)
{
    (void)owner;
    return instance == NULL || instance == NONE ? incref(self)
                                                : method_new(self, instance);
}

static void cache_clear(Object *self)
{
    Cache *c = as_cache(self);
    c->oldest = c->newest = NULL;
    ref_clear(&c->func);
    ref_clear(&c->info_type);
    ref_clear(&c->dict);
    ref_clear(&c->results);
}

static void cache_traverse(Object *self, VisitFn visit, void *context)
{
    Cache *c = as_cache(self);
    VISIT(c->func);
    VISIT(c->info_type);
    VISIT(c->results);
    VISIT(c->dict);
}

static void cache_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    cache_clear(self);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static const NativeDef cache_methods[] = {
    { cache_m_info, "cache_info(self, /)",
      "Hits, misses, the bound, the number of results." },
    { cache_m_clear, "cache_clear(self, /)", "Forget all results and counts." },
    { cache_m_copy, "__copy__(self, /)", NULL },
    { cache_m_copy, "__deepcopy__(self, memo, /)", NULL },
    { cache_m_reduce, "__reduce__(self, /)", NULL },
    NATIVE_END,
};

static const GetSetDef cache_getsets[] = {
    { "__dict__", method_get_dict, method_set_dict, NULL },
    GETSET_END,
};

Type mod_functools_cache_type = {
    TYPE_HEAD("_lru_cache_wrapper", Cache),
    .module = "functools",
    .help = "A function that remembers its results.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_WEAKREFABLE | TYPE_METHOD_LIKE,
    .shape = SHAPE_CACHE,
    .dict_offset = (int32_t)offsetof(Cache, dict),
    .new_def = &cache_new,
    .dealloc = cache_dealloc,
    .traverse = cache_traverse,
    .clear = cache_clear,
    .call = cache_call,
    .descr_get = cache_get,
    .methods = cache_methods,
    .getsets = cache_getsets,
};
