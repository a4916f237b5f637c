// dict_views.c - keys(), values(), items() and their iterators; mappingproxy.
//
// A view is the dictionary seen from another side; it holds nothing of its own. An
// iterator remembers how many items there were: it refuses to go on when that changed.
#include "runtime/types/dict_views.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/reduce.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static DictView *as_view(Object *o)
{
    return (DictView *)(void *)o;
}

static DictIter *as_iter(Object *o)
{
    return (DictIter *)(void *)o;
}

// An iterator over an OrderedDict, which refuses to go on when the order changed too.
typedef struct OrderedIter {
    DictIter iter;
    uint32_t shape; // SHAPE_DICT_KEY_ITER or a relative: what it yields
    uint32_t stamp; // of the table
} OrderedIter;

static OrderedIter *as_ordered(Object *o)
{
    return (OrderedIter *)(void *)o;
}

static Dict *dict_of(Object *view)
{
    return as_view(view)->dict;
}

static Object *iter_self(Object *self)
{
    return incref(self);
}

// Whether the dict is a collections.OrderedDict, whose views and errors have other
// names.
static bool is_ordered(const Dict *d)
{
    return d->object.shape != SHAPE_DICT &&
           type_solid_builtin(type_of(OBJ(d)))->shape == SHAPE_ORDERED_DICT;
}

// ---- iterators ----

static uint32_t stamp_of(Dict *d)
{
    return d->table == NULL ? 0 : dict_table_stamp(d->table);
}

Object *dict_views_iter(uint32_t shape, Dict *dict)
{
    bool ordered = is_ordered(dict);
    DictIter *it =
        ordered ? heap_new(HEAP_CONTAINER, SHAPE_ORDERED_DICT_ITER, sizeof(OrderedIter))
                : heap_new(HEAP_CONTAINER, shape, sizeof *it);
    if (it == NULL)
        return NULL;
    if (ordered) {
        as_ordered(OBJ(it))->shape = shape;
        as_ordered(OBJ(it))->stamp = stamp_of(dict);
    }
    it->dict = incref(dict);
    it->item = NULL;
    it->position = shape >= SHAPE_DICT_REVERSE_KEY_ITER ? dict->fill : 0;
    it->used = it->left = dict->used;
    return OBJ(it);
}

static void iter_clear(Object *self)
{
    ref_clear(&as_iter(self)->dict);
    ref_clear(&as_iter(self)->item);
}

static void iter_dealloc(Object *self)
{
    xdecref((Object *)as_iter(self)->dict);
    xdecref((Object *)as_iter(self)->item);
    heap_free(HEAP_CONTAINER, self, sizeof(DictIter));
}

static void iter_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_iter(self)->dict);
    VISIT(as_iter(self)->item);
}

// The next entry, or NULL; *state is then 0 at the end, -1 if raised.
static ALWAYS_INLINE Object **next_entry(DictIter *it, bool reverse, int *state)
{
    Dict *d = it->dict;
    Object **entry = NULL;
    *state = 0;
    if (d == NULL)
        return NULL;
    if (UNLIKELY(d->used != it->used)) {
        it->used = UINT32_MAX; // it stays so
        error_raise(EXC(RuntimeError),
                    is_ordered(d) ? "OrderedDict mutated during iteration"
                                  : "dictionary changed size during iteration");
        *state = -1;
        return NULL;
    }
    if (!reverse) {
        entry = dict_table_next(DICT_HOLDER(d), &it->position);
    } else {
        if (it->position > d->fill)
            it->position = d->fill;
        while (it->position > 0 && entry == NULL) {
            entry = dict_table_at(d->table, --it->position);
            if (*entry == NULL)
                entry = NULL;
        }
    }
    if (entry == NULL) {
        ref_clear(&it->dict);
    } else if (UNLIKELY(it->left == 0)) {
        error_raise(EXC(RuntimeError), "dictionary keys changed during iteration");
        ref_clear(&it->dict);
        *state = -1;
        entry = NULL;
    } else {
        it->left--;
    }
    return entry;
}

// What an iterator yields of an entry.
typedef enum Part { PART_KEY, PART_VALUE, PART_ITEM } Part;

static ALWAYS_INLINE int next_part(Object *self, Object **out, Part part, bool reverse)
{
    int state;
    Tuple *item;
    Object **entry = next_entry(as_iter(self), reverse, &state);
    if (entry == NULL)
        return state;
    if (part != PART_ITEM) {
        *out = incref(entry[part]);
        return 1;
    }
    item = as_iter(self)->item;
    if (item != NULL && item->object.refs == 1) { // the loop has let go of it
        Object *key = item->items[0], *value = item->items[1];
        incref(OBJ(item));
        item->items[0] = incref(entry[0]);
        item->items[1] = incref(entry[1]);
        *out = OBJ(item);
        decref(key);
        decref(value);
        return 1;
    }
    item = tuple_pair_take(incref(entry[0]), incref(entry[1]));
    if (item == NULL)
        return -1;
    *out = OBJ(item);
    if (as_iter(self)->item == NULL)
        as_iter(self)->item = incref(item);
    return 1;
}

static int key_next(Object *self, Object **out)
{
    return next_part(self, out, PART_KEY, false);
}

static int value_next(Object *self, Object **out)
{
    return next_part(self, out, PART_VALUE, false);
}

static int item_next(Object *self, Object **out)
{
    return next_part(self, out, PART_ITEM, false);
}

static int reverse_key_next(Object *self, Object **out)
{
    return next_part(self, out, PART_KEY, true);
}

static int reverse_value_next(Object *self, Object **out)
{
    return next_part(self, out, PART_VALUE, true);
}

static int reverse_item_next(Object *self, Object **out)
{
    return next_part(self, out, PART_ITEM, true);
}

static int ordered_next(Object *self, Object **out)
{
    OrderedIter *it = as_ordered(self);
    Dict *d = it->iter.dict;
    if (d != NULL && d->used == it->iter.used && stamp_of(d) != it->stamp) {
        error_raise(EXC(RuntimeError), "OrderedDict mutated during iteration");
        ref_clear(&it->iter.dict);
        return -1;
    }
    bool reverse = it->shape >= SHAPE_DICT_REVERSE_KEY_ITER;
    uint32_t first = reverse ? SHAPE_DICT_REVERSE_KEY_ITER : SHAPE_DICT_KEY_ITER;
    return next_part(self, out, (Part)(it->shape - first), reverse);
}

static void ordered_dealloc(Object *self)
{
    iter_clear(self);
    heap_free(HEAP_CONTAINER, self, sizeof(OrderedIter));
}

static Object *iter_m_length_hint(Object *self, Object *const *args)
{
    DictIter *it = as_iter(self);
    (void)args;
    return int_from(it->dict != NULL && it->dict->used == it->used ? it->left : 0);
}

// (iter, (the list of what is left,)); the iterator itself stays where it is.
static Object *iter_m_reduce(Object *self, Object *const *args)
{
    const DictIter *it = as_iter(self);
    List *rest = NULL;
    (void)args;
    if (it->dict == NULL) {
        rest = list_new(0);
    } else {
        bool ordered = self->shape == SHAPE_ORDERED_DICT_ITER;
        Object *twin =
            dict_views_iter(ordered ? as_ordered(self)->shape : self->shape, it->dict);
        if (twin != NULL) {
            as_iter(twin)->position = it->position;
            as_iter(twin)->used = it->used;
            as_iter(twin)->left = it->left;
            if (ordered)
                as_ordered(twin)->stamp = as_ordered(self)->stamp;
            rest = list_from_iter(twin);
            decref(twin);
        }
    }
    return reduce_iterator("iter", (Object *)rest, REDUCE_NO_INDEX);
}

static const NativeDef iter_methods[] = {
    REDUCE_ROW(iter_m_reduce),
    { iter_m_length_hint, "__length_hint__(self, /)", "How many items are left." },
    NATIVE_END
};

#define DICT_ITERATOR(id, text, shape_id, next_fn)                                     \
    Type id = {                                                                        \
        TYPE_HEAD(text, DictIter), .flags = TYPE_GC | TYPE_IMMUTABLE,                  \
        .shape = shape_id,         .dealloc = iter_dealloc,                            \
        .traverse = iter_traverse, .clear = iter_clear,                                \
        .iter = iter_self,         .next = next_fn,                                    \
        .methods = iter_methods,                                                       \
    };

DICT_ITERATOR(dict_key_iter_type, "dict_keyiterator", SHAPE_DICT_KEY_ITER, key_next)
DICT_ITERATOR(dict_value_iter_type, "dict_valueiterator", SHAPE_DICT_VALUE_ITER,
              value_next)
DICT_ITERATOR(dict_item_iter_type, "dict_itemiterator", SHAPE_DICT_ITEM_ITER, item_next)
DICT_ITERATOR(dict_reverse_key_iter_type, "dict_reversekeyiterator",
              SHAPE_DICT_REVERSE_KEY_ITER, reverse_key_next)
DICT_ITERATOR(dict_reverse_value_iter_type, "dict_reversevalueiterator",
              SHAPE_DICT_REVERSE_VALUE_ITER, reverse_value_next)
DICT_ITERATOR(dict_reverse_item_iter_type, "dict_reverseitemiterator",
              SHAPE_DICT_REVERSE_ITEM_ITER, reverse_item_next)
#undef DICT_ITERATOR

static const NativeDef ordered_iter_methods[] = { REDUCE_ROW(iter_m_reduce),
                                                  NATIVE_END };

Type dict_ordered_iter_type = {
    TYPE_HEAD("odict_iterator", OrderedIter),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_ORDERED_DICT_ITER,
    .dealloc = ordered_dealloc,
    .traverse = iter_traverse,
    .clear = iter_clear,
    .iter = iter_self,
    .next = ordered_next,
    .methods = ordered_iter_methods,
};

// ---- views ----

Object *dict_views_new(uint32_t shape, Dict *dict)
{
    DictView *view = heap_new(HEAP_CONTAINER, shape, sizeof *view);
    if (view == NULL)
        return NULL;
    view->dict = incref(dict);
    return OBJ(view);
}

static void view_dealloc(Object *self)
{
    xdecref((Object *)dict_of(self));
    heap_free(HEAP_CONTAINER, self, sizeof(DictView));
}

static void view_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_view(self)->dict);
}

static int64_t view_length(Object *self)
{
    return dict_of(self)->used;
}

static Object *view_iter(Object *self)
{
    return dict_views_iter(self->shape - SHAPE_DICT_KEYS + SHAPE_DICT_KEY_ITER,
                           dict_of(self));
}

static Object *view_m_reversed(Object *self, Object *const *args)
{
    (void)args;
    return dict_views_iter(self->shape - SHAPE_DICT_KEYS + SHAPE_DICT_REVERSE_KEY_ITER,
                           dict_of(self));
}

static Str *view_repr(Object *self)
{
    List *list;
    Str *text;
    int entered = operate_repr_enter(self);
    if (entered <= 0)
        return entered < 0 ? NULL : str_from_text("...");
    list = list_from_iter(self);
    text = list == NULL
               ? NULL
               : error_format("%s%T(%R)", is_ordered(as_view(self)->dict) ? "o" : "",
                              self, list);
    xdecref((Object *)list);
    operate_repr_leave(self);
    return text;
}

static Object *get_mapping(Object *self)
{
    return dict_views_proxy(OBJ(dict_of(self)));
}

static int keys_contains(Object *self, Object *key)
{
    return dict_contains(dict_of(self), key);
}

static int items_contains(Object *self, Object *item)
{
    Object *value, **pair;
    int got;
    if (!is_tuple(item) || tuple_length(as_tuple(item)) != 2)
        return 0;
    pair = tuple_items(as_tuple(item));
    got = dict_get(dict_of(self), pair[0], &value);
    if (got <= 0)
        return got;
    got = operate_equal(value, pair[1]);
    decref(value);
    return got;
}

static bool is_set_view(const Object *o)
{
    return o->shape == SHAPE_DICT_KEYS || o->shape == SHAPE_DICT_ITEMS;
}

static int contains_in(Object *container, Object *item)
{
    if (container->shape == SHAPE_DICT_KEYS)
        return keys_contains(container, item);
    if (container->shape == SHAPE_DICT_ITEMS)
        return items_contains(container, item);
    return operate_contains(container, item);
}

// Is one item of a in b, or (all) every one? 1, 0, -1
static int any_or_all(Object *a, Object *b, bool all)
{
    Object *item, *iter = iterate_of(a);
    int got, found = all;
    if (iter == NULL)
        return -1;
    while ((got = iterate_next(iter, &item)) > 0) {
        found = contains_in(b, item);
        decref(item);
        if (found < 0 || (found != 0) != all)
            break;
    }
    decref(iter);
    return got < 0 ? -1 : found;
}

static Object *view_compare(Object *left, Object *right, CompareOp op)
{
    int64_t n, m;
    int truth = 0;
    if (!is_set_view(left) || (!is_set_view(right) && !is_any_set(right)))
        return NOT_IMPLEMENTED;
    n = view_length(left);
    m = operate_length(right);
    if (m < 0)
        return NULL;
    switch (op) {
    case COMPARE_EQ:
    case COMPARE_NE: truth = n == m ? any_or_all(left, right, true) : 0; break;
    case COMPARE_LT: truth = n < m ? any_or_all(left, right, true) : 0; break;
    case COMPARE_LE: truth = n <= m ? any_or_all(left, right, true) : 0; break;
    case COMPARE_GT: truth = n > m ? any_or_all(right, left, true) : 0; break;
    case COMPARE_GE: truth = n >= m ? any_or_all(right, left, true) : 0; break;
    }
    return truth < 0 ? NULL : bool_from((truth != 0) != (op == COMPARE_NE));
}

static Object *view_m_isdisjoint(Object *self, Object *const *args)
{
    Object *other = args[0];
    bool swap = false;
    int common;
    if (self == other)
        return bool_from(dict_of(self)->used == 0);
    if (is_set_view(other))
        swap = view_length(other) > view_length(self);
    else if (type_of(other) == &set_type || type_of(other) == &frozenset_type)
        swap = as_set(other)->used > view_length(self);
    // What is smaller gives the items.
    common = swap ? any_or_all(self, other, false) : any_or_all(other, self, false);
    return common < 0 ? NULL : bool_from(!common);
}

static Object *view_and(Object *left, Object *right)
{
    Object *item, *iter;
    Set *result;
    int got;
    if (!is_set_view(left)) { // the operands of & may change places
        Object *other = left;
        left = right;
        right = other;
    }
    // What is smaller gives the items; a set only to a smaller view.
    if (is_set_view(right)
            ? view_length(right) > view_length(left)
            : type_of(right) == &set_type && view_length(left) <= as_set(right)->used) {
        Object *other = left;
        left = right;
        right = other;
    }
    iter = iterate_of(right);
    if (iter == NULL)
        return NULL;
    result = set_new();
    if (result == NULL) {
        decref(iter);
        return NULL;
    }
    while ((got = iterate_next(iter, &item)) > 0) {
        int found = contains_in(left, item);
        bool done = found >= 0 && (found == 0 || set_add(result, item));
        decref(item);
        if (!done) {
            got = -1;
            break;
        }
    }
    decref(iter);
    if (got == 0)
        return OBJ(result);
    decref(OBJ(result));
    return NULL;
}

// set(left), changed by an update with right.
static Object *combine(Object *left, Object *right, bool (*update)(Set *, Object *))
{
    Set *result = set_from_iter(&set_type, left);
    if (result != NULL && !update(result, right)) {
        decref(OBJ(result));
        return NULL;
    }
    return (Object *)result;
}

static Object *view_or(Object *left, Object *right)
{
    return combine(left, right, set_update);
}

static Object *view_subtract(Object *left, Object *right)
{
    return combine(left, right, set_difference_update);
}

static Object *view_xor(Object *left, Object *right)
{
    return combine(left, right, set_symmetric_update);
}

static const NativeDef set_view_methods[] = {
    { view_m_isdisjoint, "isdisjoint(self, object, /)",
      "Return whether the view and an iterable have nothing in common." },
    { view_m_reversed, "__reversed__(self, /)", "Return an iterator from the end." },
    NATIVE_END
};

static const NativeDef values_methods[] = { { view_m_reversed, "__reversed__(self, /)",
                                              "Return an iterator from the end." },
                                            NATIVE_END };

static const GetSetDef view_getsets[] = {
    { "mapping", get_mapping, NULL, "The dictionary, read-only." }, GETSET_END
};

#define SET_VIEW(id, text, shape_id, contains_fn)                                      \
    Type id = {                                                                        \
        TYPE_HEAD(text, DictView),                                                     \
        .flags = TYPE_GC | TYPE_IMMUTABLE,                                             \
        .shape = shape_id,                                                             \
        .dealloc = view_dealloc,                                                       \
        .traverse = view_traverse,                                                     \
        .repr = view_repr,                                                             \
        .hash = slots_unhashable,                                                      \
        .compare = view_compare,                                                       \
        .iter = view_iter,                                                             \
        .number = { .and_ = view_and,                                                  \
                    .or_ = view_or,                                                    \
                    .xor_ = view_xor,                                                  \
                    .subtract = view_subtract },                                       \
        .sequence = { .length = view_length, .contains = contains_fn },                \
        .methods = set_view_methods,                                                   \
        .getsets = view_getsets,                                                       \
    };

SET_VIEW(dict_keys_type, "dict_keys", SHAPE_DICT_KEYS, keys_contains)
SET_VIEW(dict_items_type, "dict_items", SHAPE_DICT_ITEMS, items_contains)
#undef SET_VIEW

Type dict_values_type = {
    TYPE_HEAD("dict_values", DictView),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_DICT_VALUES,
    .dealloc = view_dealloc,
    .traverse = view_traverse,
    .repr = view_repr,
    .iter = view_iter,
    .sequence = { .length = view_length },
    .methods = values_methods,
    .getsets = view_getsets,
};

// ---- mappingproxy ----

static Object *mapping_of(Object *proxy)
{
    return ((MappingProxy *)(void *)proxy)->mapping;
}

Object *dict_views_proxy(Object *mapping)
{
    MappingProxy *p = heap_new(HEAP_CONTAINER, SHAPE_MAPPING_PROXY, sizeof *p);
    if (p == NULL)
        return NULL;
    p->mapping = incref(mapping);
    return OBJ(p);
}

static Object *proxy_make(Object *self, Object *const *args)
{
    (void)self;
    if (type_of(args[0])->mapping.subscript == NULL || is_list(args[0]) ||
        is_tuple(args[0]))
        return error_raise(EXC(TypeError),
                           "mappingproxy() argument must be a mapping, not %.200T",
                           args[0]);
    return dict_views_proxy(args[0]);
}

static void proxy_dealloc(Object *self)
{
    decref(mapping_of(self));
    heap_free(HEAP_CONTAINER, self, sizeof(MappingProxy));
}

static void proxy_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(mapping_of(self));
}

static int64_t proxy_length(Object *self)
{
    return operate_length(mapping_of(self));
}

static Object *proxy_subscript(Object *self, Object *key)
{
    return operate_subscript(mapping_of(self), key);
}

static int proxy_contains(Object *self, Object *key)
{
    return operate_contains(mapping_of(self), key);
}

static Object *proxy_iter(Object *self)
{
    return iterate_of(mapping_of(self));
}

static Str *proxy_repr(Object *self)
{
    return error_format("mappingproxy(%R)", mapping_of(self));
}

static Str *proxy_str(Object *self)
{
    return operate_str(mapping_of(self));
}

static bool proxy_hash(Object *self, int64_t *out)
{
    return operate_hash(mapping_of(self), out);
}

static Object *proxy_compare(Object *left, Object *right, CompareOp op)
{
    return operate_compare(mapping_of(left), right, op);
}

static Object *unwrap(Object *o)
{
    return o->shape == SHAPE_MAPPING_PROXY ? mapping_of(o) : o;
}

static Object *proxy_or(Object *left, Object *right)
{
    return operate_binary(BINARY_OR, unwrap(left), unwrap(right));
}

static Object *proxy_inplace_or(Object *left, Object *right)
{
    (void)right;
    return error_raise(EXC(TypeError), "'|=' is not supported by %T; use '|' instead",
                       left);
}

static Object *proxy_m_get(Object *self, Object *const *args)
{
    return call_method(mapping_of(self), NAME(get), args, 2);
}

static Object *proxy_m_keys(Object *self, Object *const *args)
{
    (void)args;
    return call_method_0(mapping_of(self), NAME(keys));
}

static Object *proxy_m_values(Object *self, Object *const *args)
{
    (void)args;
    return call_method_0(mapping_of(self), NAME(values));
}

static Object *proxy_m_items(Object *self, Object *const *args)
{
    (void)args;
    return call_method_0(mapping_of(self), NAME(items));
}

static Object *proxy_m_copy(Object *self, Object *const *args)
{
    (void)args;
    return call_method_0(mapping_of(self), NAME(copy));
}

static Object *proxy_m_reversed(Object *self, Object *const *args)
{
    (void)args;
    return iterate_reversed(mapping_of(self));
}

static const NativeDef proxy_methods[] = {
    GENERIC_ALIAS_ROW,
    { proxy_m_get, "get(self, key, default=None, /)",
      "Return the value of key, or default if it is absent." },
    { proxy_m_keys, "keys(self, /)", "Return a view of the keys." },
    { proxy_m_values, "values(self, /)", "Return a view of the values." },
    { proxy_m_items, "items(self, /)", "Return a view of the (key, value) pairs." },
    { proxy_m_copy, "copy(self, /)", "A copy of the mapping, with the same values." },
    { proxy_m_reversed, "__reversed__(self, /)", "Return an iterator from the end." },
    NATIVE_END
};

static const NativeDef proxy_new_def = { proxy_make, "__new__(cls, mapping)",
                                         "Show a mapping without allowing changes." };

Type mapping_proxy_type = {
    TYPE_HEAD("mappingproxy", MappingProxy),
    .help = "A read-only view of a mapping.",
    .flags = TYPE_GC | TYPE_MAPPING | TYPE_IMMUTABLE,
    .shape = SHAPE_MAPPING_PROXY,
    .new_def = &proxy_new_def,
    .dealloc = proxy_dealloc,
    .traverse = proxy_traverse,
    .repr = proxy_repr,
    .str = proxy_str,
    .hash = proxy_hash,
    .compare = proxy_compare,
    .iter = proxy_iter,
    .number = { .or_ = proxy_or, .inplace_or = proxy_inplace_or },
    .sequence = { .length = proxy_length, .contains = proxy_contains },
    .mapping = { .subscript = proxy_subscript },
    .methods = proxy_methods,
};
