// mod_itertools_split.c - groupby and tee: several iterators over one source.
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_itertools_internal.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/reduce.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

// ---- groupby ----

struct Grouper;

typedef struct Groupby {
    Object object;
    Object *iter, *function; // function NULL: the item is its own key
    Object *target;          // key of the group given out last
    Object *key, *value;     // of the item read ahead, or NULL
    struct Grouper *group;   // the one that may still read, borrowed
} Groupby;

typedef struct Grouper {
    Object object;
    Groupby *parent;
    Object *target;
} Grouper;

static Object *groupby_new(Object *self, Object *const *args)
{
    Object *iter = iterate_of(args[0]);
    Groupby *g =
        iter != NULL ? (Groupby *)(void *)type_create_instance(as_type(self)) : NULL;
    if (g == NULL) {
        xdecref(iter);
        return NULL;
    }
    g->iter = iter;
    g->function = args[1] != NONE ? incref(args[1]) : NULL;
    return OBJ(g);
}

// Read one item ahead: 1, 0 at the end, -1.
static int read_ahead(Groupby *g)
{
    Object *value, *key;
    int got = seqiter_next(g->iter, &value);
    if (got <= 0)
        return got;
    key = g->function != NULL ? call_1(g->function, value) : incref(value);
    if (key == NULL) {
        decref(value);
        return -1;
    }
    ref_set_take(&g->value, value);
    ref_set_take(&g->key, key);
    return 1;
}

// Equality of keys that the comparison itself may replace.
static int same_key(Object *target, Object *key)
{
    incref(target);
    incref(key);
    int same = operate_equal(target, key);
    decref(target);
    decref(key);
    return same;
}

static int groupby_next(Object *self, Object **out)
{
    Groupby *g = (Groupby *)(void *)self;
    g->group = NULL;
    for (;;) { // over what is left of the last group
        if (g->key != NULL) {
            int same = g->target == NULL ? 0 : same_key(g->target, g->key);
            if (same < 0)
                return -1;
            if (same == 0)
                break;
        }
        int got = read_ahead(g);
        if (got <= 0)
            return got;
    }
    ref_set(&g->target, g->key);
    Grouper *group =
        (Grouper *)(void *)type_create_instance(&mod_itertools_split_grouper_type);
    if (group == NULL)
        return -1;
    group->parent = incref(g);
    group->target = incref(g->target);
    g->group = group;
    *out = (Object *)tuple_pack(2, g->target, OBJ(group));
    decref(OBJ(group));
    return *out != NULL ? 1 : -1;
}

static int grouper_next(Object *self, Object **out)
{
    Grouper *group = (Grouper *)(void *)self;
    Groupby *g = group->parent;
    if (g == NULL || g->group != group)
        return 0;
    if (g->value == NULL) {
        int got = read_ahead(g);
        if (got <= 0)
            return got;
    }
    int same = same_key(group->target, g->key);
    if (same <= 0)
        return same;
    if (g->value == NULL) // the comparison has taken it
        return 0;
    *out = g->value;
    g->value = NULL;
    ref_clear(&g->key);
    return 1;
}

static void grouper_dealloc(Object *self)
{
    Grouper *group = (Grouper *)(void *)self;
    if (group->parent != NULL && group->parent->group == group)
        group->parent->group = NULL;
    mod_itertools_dealloc(self);
}

static void grouper_clear(Object *self)
{
    Grouper *group = (Grouper *)(void *)self;
    if (group->parent != NULL && group->parent->group == group)
        group->parent->group = NULL;
    mod_itertools_clear_2(self);
}

static Object *grouper_new(Object *self, Object *const *args)
{
    Object *parent = args[0];
    if (!type_is_subtype(type_of(parent), &mod_itertools_split_groupby_type))
        return error_raise(EXC(TypeError),
                           "_grouper() argument 1 must be itertools.groupby, not %V",
                           parent);
    Grouper *group = (Grouper *)(void *)type_create_instance(as_type(self));
    if (group == NULL)
        return NULL;
    group->parent = (Groupby *)(void *)incref(parent);
    group->target = incref(args[1]);
    group->parent->group = group;
    return OBJ(group);
}

static const NativeDef groupby_new_def = { groupby_new,
                                           "__new__(cls, iterable, key=None)", NULL };
static const NativeDef grouper_new_def = { grouper_new,
                                           "__new__(cls, parent, tgtkey, /)", NULL };

static Object *groupby_m_reduce(Object *self, Object *const *args)
{
    Groupby *g = (Groupby *)(void *)self;
    Object *state = NOT_IMPLEMENTED;
    (void)args;
    Tuple *given = tuple_pack(2, g->iter != NULL ? g->iter : NONE,
                              g->function != NULL ? g->function : NONE);
    if (g->target != NULL && g->key != NULL && g->value != NULL)
        state = (Object *)(void *)tuple_pack(3, g->key, g->value, g->target);
    return mod_itertools_reduce_with(self, given, state);
}

static Object *groupby_m_setstate(Object *self, Object *const *args)
{
    Groupby *g = (Groupby *)(void *)self;
    if (!mod_itertools_reduce_state(args[0], 3, 3))
        return NULL;
    Object *const *parts = tuple_items(as_tuple(args[0]));
    ref_set(&g->key, parts[0]);
    ref_set(&g->value, parts[1]);
    ref_set(&g->target, parts[2]);
    return NONE;
}

// A group that is not the current one is at its end.
static Object *grouper_m_reduce(Object *self, Object *const *args)
{
    Grouper *group = (Grouper *)(void *)self;
    (void)args;
    if (!mod_itertools_reduce_warn())
        return NULL;
    if (group->parent == NULL || group->parent->group != group)
        return reduce_iterator("iter", (Object *)(void *)tuple_empty(),
                               REDUCE_NO_INDEX);
    Tuple *given = tuple_pack(2, OBJ(group->parent), group->target);
    Object *result =
        given != NULL ? (Object *)(void *)tuple_pack(2, OBJ(type_of(self)), OBJ(given))
                      : NULL;
    xdecref((Object *)(void *)given);
    return result;
}

static const NativeDef groupby_methods[] = { REDUCE_ROW(groupby_m_reduce),
                                             SETSTATE_ROW(groupby_m_setstate),
                                             NATIVE_END };
static const NativeDef grouper_methods[] = { REDUCE_ROW(grouper_m_reduce), NATIVE_END };

Type mod_itertools_split_groupby_type = {
    ITERTOOLS_TYPE("groupby", Groupby, GROUPBY, 5, &groupby_new_def,
                   "Pairs of a key and an iterator over the neighbours that share it."),
    .dealloc = mod_itertools_dealloc,
    .next = groupby_next,
    .methods = groupby_methods,
};

Type mod_itertools_split_grouper_type = {
    TYPE_HEAD("_grouper", Grouper),       .module = "itertools",
    .flags = TYPE_GC | TYPE_IMMUTABLE,    .shape = SHAPE_GROUPER,
    .new_def = &grouper_new_def,          .dealloc = grouper_dealloc,
    .traverse = mod_itertools_traverse_2, .clear = grouper_clear,
    .iter = mod_itertools_self,           .next = grouper_next,
    .methods = grouper_methods,
};

// ---- tee ----

enum { BLOCK_SIZE = 57 }; // items; a block then fills a 512-byte cell

// A stretch of the source that was read, shared by all iterators that have not passed
// it.
typedef struct Block {
    Object object;
    Object *iter;
    struct Block *next; // NULL until somebody gets there
    uint32_t count;
    bool running;
    Object *items[BLOCK_SIZE];
} Block;

typedef struct Tee {
    Object object;
    Block *block;
    uint32_t index;
} Tee;

static Block *block_new(Object *iter)
{
    Block *b = (Block *)(void *)type_create_instance(&mod_itertools_split_block_type);
    if (b != NULL)
        b->iter = incref(iter);
    return b;
}

static void block_traverse(Object *self, VisitFn visit, void *context)
{
    Block *b = (Block *)(void *)self;
    VISIT(b->iter);
    VISIT(b->next);
    for (uint32_t i = 0; i < b->count; i++)
        VISIT(b->items[i]);
}

static void block_clear(Object *self)
{
    Block *b = (Block *)(void *)self;
    uint32_t count = b->count;
    b->count = 0;
    for (uint32_t i = 0; i < count; i++)
        ref_clear(&b->items[i]);
    ref_clear(&b->iter);
    // A long row of blocks that nobody else holds goes one after the other.
    Block *next = b->next;
    b->next = NULL;
    while (next != NULL && next->object.refs == 1) {
        Block *after = next->next;
        next->next = NULL;
        decref(OBJ(next));
        next = after;
    }
    xdecref((Object *)next);
}

static Object *tee_over(Object *cls, Object *iter)
{
    Block *block = block_new(iter);
    Tee *t = block != NULL ? (Tee *)(void *)type_create_instance(as_type(cls)) : NULL;
    if (t == NULL) {
        xdecref((Object *)block);
        return NULL;
    }
    t->block = block;
    return OBJ(t);
}

static Object *tee_copy(Object *self)
{
    Tee *from = (Tee *)(void *)self;
    Tee *t = (Tee *)(void *)type_create_instance(type_of(self));
    if (t == NULL)
        return NULL;
    t->block = from->block != NULL ? incref(from->block) : NULL;
    t->index = from->index;
    return OBJ(t);
}

static bool is_tee(const Object *o)
{
    return type_is_subtype(type_of(o), &mod_itertools_split_tee_type);
}

static Object *tee_new(Object *self, Object *const *args)
{
    Object *iter = iterate_of(args[0]), *t;
    if (iter == NULL)
        return NULL;
    t = is_tee(iter) ? tee_copy(iter) : tee_over(self, iter);
    decref(iter);
    return t;
}

// The tee over an iterable: itself if it is one.
static Object *tee_of(Object *iterable)
{
    Object *iter = iterate_of(iterable), *t;
    if (iter == NULL || is_tee(iter))
        return iter;
    t = tee_over(OBJ(&mod_itertools_split_tee_type), iter);
    decref(iter);
    return t;
}

static Object *tee_m_copy(Object *self, Object *const *args)
{
    (void)args;
    return tee_copy(self);
}

static int tee_next(Object *self, Object **out)
{
    Tee *t = (Tee *)(void *)self;
    Block *b = t->block;
    if (b == NULL)
        return 0;
    if (t->index == BLOCK_SIZE) {
        if (b->next == NULL && (b->next = block_new(b->iter)) == NULL)
            return -1;
        b = incref(b->next);
        ref_set_take((Object **)(void *)&t->block, OBJ(b));
        t->index = 0;
    }
    if (t->index == b->count) {
        if (b->running) {
            error_raise(EXC(RuntimeError), "cannot re-enter the tee iterator");
            return -1;
        }
        Object *item, *held = incref(OBJ(b));
        b->running = true;
        int got = b->iter != NULL ? seqiter_next(b->iter, &item) : 0;
        b->running = false;
        if (got > 0)
            b->items[b->count++] = item;
        decref(held);
        if (got <= 0)
            return got;
    }
    *out = incref(b->items[t->index++]);
    return 1;
}

static Object *itertools_f_tee(Object *self, Object *const *args)
{
    (void)self;
    int64_t count;
    if (!operate_c_number(args[1], "ssize_t", &count))
        return NULL;
    if (count < 0)
        return error_raise(EXC(ValueError), "n must be >= 0");
    Tuple *result = tuple_new((size_t)count);
    if (result == NULL || count == 0)
        return (Object *)result;
    for (size_t i = 0; i < (size_t)count; i++) {
        Object *t = i == 0 ? tee_of(args[0]) : tee_copy(tuple_items(result)[0]);
        if (t == NULL) {
            for (size_t k = i; k < (size_t)count; k++)
                tuple_items(result)[k] = NONE;
            decref(OBJ(result));
            return NULL;
        }
        tuple_items(result)[i] = t;
    }
    return OBJ(result);
}

static Object *tee_m_reduce(Object *self, Object *const *args)
{
    Tee *t = (Tee *)(void *)self;
    Object *index = int_from(t->index), *state = NULL;
    Tuple *nothing = tuple_empty(), *given = tuple_pack(1, OBJ(nothing));
    (void)args;
    if (index != NULL)
        state = (Object *)(void *)tuple_pack(2, t->block != NULL ? OBJ(t->block) : NONE,
                                             index);
    xdecref(index);
    decref(OBJ(nothing));
    return mod_itertools_reduce_with(self, given, state);
}

static Object *tee_m_setstate(Object *self, Object *const *args)
{
    Tee *t = (Tee *)(void *)self;
    int64_t index;
    if (!mod_itertools_reduce_state(args[0], 2, 2))
        return NULL;
    Object *const *parts = tuple_items(as_tuple(args[0]));
    if (type_of(parts[0]) != &mod_itertools_split_block_type)
        return error_raise(EXC(TypeError),
                           "argument 1 must be itertools._tee_dataobject, not %V",
                           parts[0]);
    if (!operate_c_number(parts[1], "ssize_t", &index))
        return NULL;
    Block *block = (Block *)(void *)parts[0];
    if (index < 0 || index > block->count)
        return error_raise(EXC(ValueError), "Index out of range");
    ref_set(&t->block, block);
    t->index = (uint32_t)index;
    return NONE;
}

static Object *block_m_reduce(Object *self, Object *const *args)
{
    Block *b = (Block *)(void *)self;
    List *values = list_from_array(b->items, b->count);
    Tuple *given = NULL;
    (void)args;
    if (values != NULL)
        given = tuple_pack(3, b->iter != NULL ? b->iter : NONE, OBJ(values),
                           b->next != NULL ? OBJ(b->next) : NONE);
    xdecref((Object *)(void *)values);
    return mod_itertools_reduce_with(self, given, NOT_IMPLEMENTED);
}

// A block from its iterator, its items and the block behind, which only a full one has.
static Object *block_m_new(Object *self, Object *const *args)
{
    (void)self;
    if (!is_list(args[1]))
        return error_raise(EXC(TypeError),
                           "_tee_dataobject() argument 2 must be list, not %V",
                           args[1]);
    const List *values = as_list(args[1]);
    bool has_next = type_of(args[2]) == &mod_itertools_split_block_type;
    if (values->count > BLOCK_SIZE || (args[2] != NONE && !has_next) ||
        (has_next && values->count != BLOCK_SIZE))
        return error_raise(EXC(ValueError), "Invalid arguments");
    Block *b = block_new(args[0]);
    for (uint32_t i = 0; b != NULL && i < values->count; i++)
        b->items[b->count++] = incref(values->items[i]);
    if (b != NULL && has_next)
        b->next = (Block *)(void *)incref(args[2]);
    return (Object *)(void *)b;
}

static const NativeDef block_new_def = { block_m_new,
                                         "__new__(cls, iterable, values, next, /)",
                                         NULL };
static const NativeDef block_methods[] = { REDUCE_ROW(block_m_reduce), NATIVE_END };
static const NativeDef tee_new_def = { tee_new, "__new__(cls, iterable, /)", NULL };
static const NativeDef tee_methods[] = {
    { tee_m_copy, "__copy__(self)", "An independent iterator at the same place." },
    REDUCE_ROW(tee_m_reduce),
    SETSTATE_ROW(tee_m_setstate),
    NATIVE_END,
};

const NativeDef mod_itertools_split_functions[] = {
    { itertools_f_tee, "tee(iterable, n=2, /)",
      "n independent iterators over one iterable." },
    NATIVE_END,
};

Type mod_itertools_split_tee_type = {
    TYPE_HEAD("_tee", Tee),
    .module = "itertools",
    .help = "One of the iterators that tee() makes of one.",
    .flags = TYPE_GC | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_TEE,
    .new_def = &tee_new_def,
    .traverse = mod_itertools_traverse_1,
    .clear = mod_itertools_clear_1,
    .iter = mod_itertools_self,
    .dealloc = mod_itertools_dealloc,
    .next = tee_next,
    .methods = tee_methods,
};

Type mod_itertools_split_block_type = {
    TYPE_HEAD("_tee_dataobject", Block),
    .module = "itertools",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_TEE_BLOCK,
    .new_def = &block_new_def,
    .methods = block_methods,
    .dealloc = mod_itertools_dealloc,
    .traverse = block_traverse,
    .clear = block_clear,
};
