// set.c - set and frozenset.
//
// What is entered in what order, and when slots are made, follows CPython, since the
// order of items shows it. Loops over a set go by slot and hold the key while something
// may run a script's code, which may change the set.
#include "runtime/types/set.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/reduce.h"
#include "runtime/types/seqiter.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct SetIter {
    Object object;
    Set *set; // NULL when finished
    size_t position;
    uint32_t used; // size when made: a change raises RuntimeError
    uint32_t left;
} SetIter;

// ---- making ----

static Set *make(Type *cls)
{
    Set *s = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (s == NULL)
        return NULL;
    s->used = s->has_links = 0;
    s->fill = 0;
    s->table = NULL;
    s->hash = -1;
    if (UNLIKELY((cls->flags & TYPE_USER) != 0))
        type_init_instance(OBJ(s), cls);
    return s;
}

Set *set_new(void)
{
    return make(&set_type);
}

static bool is_frozen(const Object *o)
{
    return o->shape == SHAPE_FROZENSET ||
           (o->shape != SHAPE_SET && type_is_subtype(type_of(o), &frozenset_type));
}

// The class of results of operators: that of the left operand, but no subclass.
static Type *result_type(const Set *s)
{
    return is_frozen(OBJ(s)) ? &frozenset_type : &set_type;
}

Set *set_from_iter(Type *cls, OPT Object *iterable)
{
    Set *s = make(cls);
    if (s != NULL && iterable != NULL && !set_update(s, iterable)) {
        decref(OBJ(s));
        return NULL;
    }
    return s;
}

static Set *copy_set(Type *cls, Set *source)
{
    return set_from_iter(cls, OBJ(source));
}

static Object *set_create(Type *cls)
{
    return (Object *)make(cls);
}

static Object *set_init(Object *self, Object *const *args)
{
    set_table_clear(as_set(self));
    return args[0] == NULL || set_update(as_set(self), args[0]) ? NONE : NULL;
}

static Object *frozenset_make(Object *self, Object *const *args)
{
    if (self == OBJ(&frozenset_type) && args[0] != NULL &&
        args[0]->shape == SHAPE_FROZENSET)
        return incref(args[0]);
    return (Object *)set_from_iter(as_type(self), args[0]);
}

static void set_dealloc(Object *self)
{
    Type *cls = type_of(self);
    size_t size = cls->basic_size;
    set_table_clear(as_set(self));
    if (UNLIKELY((cls->flags & TYPE_USER) != 0))
        type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void set_traverse(Object *self, VisitFn visit, void *context)
{
    set_table_traverse(as_set(self), visit, context);
}

// Young ones are counted as CPython counts them, like young tuples.
static bool set_is_atomic(const Object *self, bool is_young)
{
    return !is_young && ((const Set *)(const void *)self)->has_links == 0;
}

static void set_clear(Object *self)
{
    set_table_clear(as_set(self));
}

static size_t set_size_of(Object *self, size_t *blocks)
{
    const SetTable *t = as_set(self)->table;
    return heap_block(type_of(self)->basic_size, blocks) +
           (t == NULL ? 0 : heap_block(set_table_size(t), blocks));
}

// ---- items ----

bool set_add(Set *s, Object *key)
{
    int64_t hash;
    return set_table_hash(key, &hash) && set_table_enter(s, key, hash);
}

static int contains_hashed(Set *s, Object *key, int64_t hash)
{
    uint32_t gap;
    int64_t found = set_table_find(s, key, hash, &gap);
    return found >= 0 ? 1 : found == SET_TABLE_ABSENT ? 0 : -1;
}

int set_contains(Set *s, Object *key)
{
    int64_t hash;
    return set_table_hash(key, &hash) ? contains_hashed(s, key, hash) : -1;
}

static int discard_hashed(Set *s, Object *key, int64_t hash)
{
    uint32_t gap;
    int64_t found = set_table_find(s, key, hash, &gap);
    if (found < 0)
        return found == SET_TABLE_ABSENT ? 0 : -1;
    set_table_drop(s, (size_t)found);
    return 1;
}

int set_discard(Set *s, Object *key)
{
    int64_t hash;
    return set_table_hash(key, &hash) ? discard_hashed(s, key, hash) : -1;
}

bool set_next(Set *s, size_t *pos, Object **key)
{
    Object *found = set_table_next(s, pos, NULL);
    if (found != NULL)
        *key = found;
    return found != NULL;
}

// What is asked for with an unhashable set is its frozen twin.
static OPT Object *frozen_twin(Object *key)
{
    if (!is_any_set(key) || is_frozen(key) || !error_clear_if(EXC(TypeError)))
        return NULL;
    return (Object *)copy_set(&frozenset_type, as_set(key));
}

// op(s, key), again with the frozen twin of a key that is a set.
static int with_twin(Set *s, Object *key, int (*op)(Set *, Object *))
{
    Object *twin;
    int got = op(s, key);
    if (got >= 0 || (twin = frozen_twin(key)) == NULL)
        return got;
    got = op(s, twin);
    decref(twin);
    return got;
}

static int set_contains_key(Object *self, Object *key)
{
    return with_twin(as_set(self), key, set_contains);
}

static int64_t set_length(Object *self)
{
    return as_set(self)->used;
}

// ---- loops over any iterable ----

// Something done with an item and its hash: 1 go on, 0 stop, -1 raised.
typedef int (*ItemFn)(Set *s, Object *key, int64_t hash, void *context);

// Whether items and hashes of it can be had without an iterator.
static bool is_table(const Object *o)
{
    return is_any_set(o) || is_exact_dict(o);
}

static uint32_t table_length(Object *table)
{
    return is_any_set(table) ? as_set(table)->used : as_dict(table)->used;
}

// The next key of a set or dict, a new reference, and its hash: 1, 0 at the end, -1.
static int next_key(Object *table, size_t *pos, Object **key, int64_t *hash)
{
    if (is_any_set(table)) {
        Object *item = set_table_next(as_set(table), pos, hash);
        if (item != NULL)
            *key = incref(item);
        return item != NULL;
    }
    Object **entry = dict_table_next(DICT_HOLDER(table), pos);
    if (entry == NULL)
        return 0;
    *key = incref(*entry);
    if (set_table_hash(*key, hash))
        return 1;
    decref(*key);
    return -1;
}

// Whether a set or dict has a key: 1, 0, -1
static int has_key(Object *table, Object *key, int64_t hash)
{
    if (is_any_set(table))
        return contains_hashed(as_set(table), key, hash);
    int64_t found = dict_table_find(DICT_HOLDER(table), key, dict_table_fold(hash));
    return found >= 0 ? 1 : found == -1 ? 0 : -1;
}

static int each_key(Object *table, Set *s, ItemFn fn, void *context)
{
    size_t pos = 0;
    Object *key;
    int64_t hash;
    int got;
    while ((got = next_key(table, &pos, &key, &hash)) > 0) {
        got = fn(s, key, hash, context);
        decref(key);
        if (got <= 0)
            return got;
    }
    return got < 0 ? -1 : 1;
}

// Call fn for each item of iterable: 1 all done, 0 stopped, -1.
static int each(Object *iterable, Set *s, ItemFn fn, void *context)
{
    Object *key, *iter;
    int64_t hash;
    int got, state = 1;
    if (is_table(iterable))
        return each_key(iterable, s, fn, context);
    iter = iterate_of(iterable);
    if (iter == NULL)
        return -1;
    while (state > 0 && (got = seqiter_next(iter, &key)) != 0) {
        if (got < 0) {
            state = -1;
            break;
        }
        state = set_table_hash(key, &hash) ? fn(s, key, hash, context) : -1;
        decref(key);
    }
    decref(iter);
    return state;
}

static int add_item(Set *s, Object *key, int64_t hash, void *context)
{
    (void)context;
    return set_table_enter(s, key, hash) ? 1 : -1;
}

static int discard_item(Set *s, Object *key, int64_t hash, void *context)
{
    (void)context;
    return discard_hashed(s, key, hash) < 0 ? -1 : 1;
}

static int toggle_item(Set *s, Object *key, int64_t hash, void *context)
{
    int got = discard_hashed(s, key, hash);
    (void)context;
    if (got == 0)
        return set_table_enter(s, key, hash) ? 1 : -1;
    return got;
}

// Into the set `context` if it is in s.
static int keep_if_in(Set *s, Object *key, int64_t hash, void *context)
{
    int got = contains_hashed(s, key, hash);
    if (got > 0)
        return set_table_enter(context, key, hash) ? 1 : -1;
    return got < 0 ? -1 : 1;
}

static int go_on_if_in(Set *s, Object *key, int64_t hash, void *context)
{
    (void)context;
    return contains_hashed(s, key, hash);
}

static int go_on_if_not_in(Set *s, Object *key, int64_t hash, void *context)
{
    int got = contains_hashed(s, key, hash);
    (void)context;
    return got < 0 ? -1 : !got;
}

// Whether both are sets whose items run no script's code.
static bool are_plain(const Object *a, const Object *b)
{
    return is_any_set(a) && is_any_set(b) &&
           set_table_is_plain((const Set *)(const void *)a) &&
           set_table_is_plain((const Set *)(const void *)b);
}

// What fn does for each item of iterable is the action.
static int each_of(Object *iterable, Set *s, SetAction action, ItemFn fn)
{
    return are_plain(iterable, OBJ(s))
               ? set_table_each(as_set(iterable), s, action, NULL)
               : each(iterable, s, fn, NULL);
}

// ---- algebra ----

// Add the items of a list or tuple. Adding may run a script's code, which may change
// it.
static bool add_items(Set *s, Object *sequence)
{
    for (size_t i = 0;; i++) {
        bool list = is_exact_list(sequence);
        size_t count =
            list ? as_list(sequence)->count : tuple_length(as_tuple(sequence));
        Object *const *items =
            list ? as_list(sequence)->items : tuple_items(as_tuple(sequence));
        if (!set_table_enter_row(s, items, count, &i))
            return false;
        if (i >= count)
            return true;
        Object *key = incref(items[i]);
        bool good = set_add(s, key);
        decref(key);
        if (!good)
            return false;
    }
}

// Add the characters of a str of bytes or the numbers of bytes to a set that runs no
// script's code: only the first of each can be new (set(text) takes an eighth).
static bool add_units(Set *s, Object *text)
{
    bool is_text = !is_bytes(text), seen[256] = { false };
    const uint8_t *units = is_text ? str_data(as_str(text)) : as_bytes(text)->data;
    for (size_t i = 0, n = is_text ? as_str(text)->length : as_bytes(text)->length;
         i < n; i++) {
        if (seen[units[i]])
            continue;
        seen[units[i]] = true;
        Object *item = is_text ? OBJ(str_from_char(units[i])) : int_from(units[i]);
        bool good = set_add(s, item);
        decref(item);
        if (!good)
            return false;
    }
    return true;
}

bool set_update(Set *s, Object *iterable)
{
    if (iterable == OBJ(s))
        return true;
    if ((IN_SHAPES(iterable, STR_ASCII, STR_LATIN1) ||
         iterable->shape == SHAPE_BYTES) &&
        set_table_is_plain(s))
        return add_units(s, iterable);
    if (is_exact_list(iterable) || is_exact_tuple(iterable))
        return add_items(s, iterable);
    if (is_table(iterable)) {
        uint32_t more = table_length(iterable);
        if (is_any_set(iterable) && more == 0)
            return true;
        if (is_any_set(iterable) && s->fill == 0)
            return set_table_copy(s, as_set(iterable));
        if (!set_table_expect(s, more))
            return false;
    }
    return each_of(iterable, s, SET_ENTER, add_item) >= 0;
}

static Set *intersection(Set *s, Object *iterable);

// Many slots may be those of removed items: enter the others anew.
static bool drop_removed(Set *s)
{
    size_t mask = s->table != NULL ? s->table->mask : 0;
    if (s->fill - s->used <= mask / 4)
        return true;
    return set_table_resize(s, set_table_growth(s));
}

bool set_difference_update(Set *s, Object *iterable)
{
    Set *common = NULL;
    if (iterable == OBJ(s)) {
        set_table_clear(s);
        return true;
    }
    if (is_any_set(iterable) && as_set(iterable)->used >> 3 > s->used) {
        common = intersection(s, iterable);
        if (common == NULL)
            return false;
        iterable = OBJ(common);
    }
    bool good =
        each_of(iterable, s, SET_TAKE_OUT, discard_item) >= 0 && drop_removed(s);
    xdecref((Object *)common);
    return good;
}

bool set_symmetric_update(Set *s, Object *iterable)
{
    Set *other;
    bool done;
    if (iterable == OBJ(s)) {
        set_table_clear(s);
        return true;
    }
    if (is_table(iterable))
        return each_of(iterable, s, SET_TOGGLE, toggle_item) >= 0;
    other = set_from_iter(&set_type, iterable); // each item once
    if (other == NULL)
        return false;
    done = each_of(OBJ(other), s, SET_TOGGLE, toggle_item) >= 0;
    decref(OBJ(other));
    return done;
}

// Enter the keys of source that are (wanted) or are not in other; both are sets or dicts.
static bool filter(Set *result, Object *source, Object *other, bool wanted)
{
    if (are_plain(source, other))
        return set_table_each(as_set(source), as_set(other),
                              wanted ? SET_FILTER_IN : SET_FILTER_OUT, result) >= 0;
    size_t pos = 0;
    Object *key;
    int64_t hash;
    int got;
    while ((got = next_key(source, &pos, &key, &hash)) > 0) {
        got = has_key(other, key, hash);
        bool good = got >= 0 && (got != wanted || set_table_enter(result, key, hash));
        decref(key);
        if (!good)
            return false;
    }
    return got == 0;
}

static OPT Set *filtered(Type *cls, Object *source, Object *other, bool wanted)
{
    Set *result = make(cls);
    if (result != NULL && !filter(result, source, other, wanted))
        ref_clear(&result);
    return result;
}

static Set *intersection(Set *s, Object *iterable)
{
    Type *cls = result_type(s);
    if (iterable == OBJ(s))
        return copy_set(cls, s);
    if (is_any_set(iterable))
        return as_set(iterable)->used > s->used ? filtered(cls, OBJ(s), iterable, true)
                                                : filtered(cls, iterable, OBJ(s), true);
    Set *result = make(cls);
    if (result != NULL && each(iterable, s, keep_if_in, result) < 0)
        ref_clear(&result);
    return result;
}

// A copy of s, changed by an update.
static OPT Set *updated_copy(Set *s, Object *other, bool (*update)(Set *, Object *))
{
    Set *result = copy_set(result_type(s), s);
    if (result != NULL && !update(result, other))
        ref_clear(&result);
    return result;
}

static Set *difference(Set *s, Object *iterable)
{
    if (!is_table(iterable) || (uint32_t)s->used >> 2 > table_length(iterable))
        return updated_copy(s, iterable, set_difference_update);
    return filtered(result_type(s), OBJ(s), iterable, false);
}

// What is in exactly one of the two begins with the other's items.
static Set *symmetric_difference(Set *s, Object *iterable)
{
    Set *result = set_from_iter(result_type(s), iterable);
    if (result != NULL && !set_symmetric_update(result, OBJ(s)))
        ref_clear(&result);
    return result;
}

// Exchange the items of two sets.
static void swap_items(Set *a, Set *b)
{
    SetTable *table = a->table;
    uint32_t used = a->used, fill = a->fill, has_links = a->has_links;
    a->table = b->table;
    a->used = b->used;
    a->fill = b->fill;
    a->has_links = b->has_links;
    b->table = table;
    b->used = used & 0x7fffffff;
    b->fill = fill;
    b->has_links = has_links & 1;
}

// s takes the items of a set of its own, which ends.
static bool become(Set *s, STEALS OPT Set *result)
{
    if (result == NULL)
        return false;
    swap_items(s, result);
    decref(OBJ(result));
    return true;
}

static bool intersection_update(Set *s, Object *iterable)
{
    return become(s, intersection(s, iterable));
}

static int is_subset(Set *a, Set *b)
{
    return a->used > b->used ? 0 : each_of(OBJ(a), b, SET_TEST_IN, go_on_if_in);
}

// ---- operators ----

static bool are_sets(const Object *left, const Object *right)
{
    return is_any_set(left) && is_any_set(right);
}

static Object *set_or(Object *left, Object *right)
{
    if (!are_sets(left, right))
        return NOT_IMPLEMENTED;
    return (Object *)updated_copy(as_set(left), right, set_update);
}

static Object *set_and(Object *left, Object *right)
{
    return are_sets(left, right) ? (Object *)intersection(as_set(left), right)
                                 : NOT_IMPLEMENTED;
}

static Object *set_subtract(Object *left, Object *right)
{
    return are_sets(left, right) ? (Object *)difference(as_set(left), right)
                                 : NOT_IMPLEMENTED;
}

static Object *set_xor(Object *left, Object *right)
{
    if (!are_sets(left, right))
        return NOT_IMPLEMENTED;
    return (Object *)symmetric_difference(as_set(left), right);
}

static Object *inplace(Object *left, Object *right, bool (*update)(Set *, Object *))
{
    if (!is_any_set(right))
        return NOT_IMPLEMENTED;
    return update(as_set(left), right) ? incref(left) : NULL;
}

static Object *set_inplace_or(Object *left, Object *right)
{
    return inplace(left, right, set_update);
}

static Object *set_inplace_and(Object *left, Object *right)
{
    return inplace(left, right, intersection_update);
}

static Object *set_inplace_subtract(Object *left, Object *right)
{
    return inplace(left, right, set_difference_update);
}

static Object *set_inplace_xor(Object *left, Object *right)
{
    return inplace(left, right, set_symmetric_update);
}

static int equal_sets(Set *a, Set *b)
{
    if (a->used != b->used)
        return 0;
    if (is_frozen(OBJ(a)) && is_frozen(OBJ(b)) && a->hash != -1 && b->hash != -1 &&
        a->hash != b->hash)
        return 0;
    return is_subset(a, b);
}

static Object *set_compare(Object *left, Object *right, CompareOp op)
{
    Set *a, *b;
    int truth = 0;
    if (!are_sets(left, right))
        return NOT_IMPLEMENTED;
    if (!error_enter(" in comparison"))
        return NULL;
    a = as_set(left);
    b = as_set(right);
    switch (op) {
    case COMPARE_EQ:
    case COMPARE_NE: truth = equal_sets(a, b); break;
    case COMPARE_LE: truth = is_subset(a, b); break;
    case COMPARE_GE: truth = is_subset(b, a); break;
    case COMPARE_LT: truth = a->used < b->used ? is_subset(a, b) : 0; break;
    case COMPARE_GT: truth = a->used > b->used ? is_subset(b, a) : 0; break;
    }
    error_leave();
    return truth < 0 ? NULL : bool_from((truth != 0) != (op == COMPARE_NE));
}

// The hash of a frozenset is CPython's, the same in any order of its items: begin with
// 0, mix all in.
static uint64_t mix_hash(uint64_t hash, int64_t part)
{
    return hash ^ ((uint64_t)part ^ 89869747 ^ (uint64_t)part << 16) * 3644798167;
}

static int64_t finish_hash(uint64_t hash, size_t count)
{
    hash ^= (uint64_t)(count + 1) * 1927868237;
    hash ^= hash >> 11 ^ hash >> 25;
    hash = hash * 69069 + 907133923;
    return hash == UINT64_MAX ? 590923713 : (int64_t)hash;
}

bool set_hash_items(Object *const *items, size_t count, int64_t *out)
{
    uint64_t hash = 0;
    int64_t part;
    for (size_t i = 0; i < count; i++) {
        if (!operate_hash(items[i], &part))
            return false;
        hash = mix_hash(hash, part);
    }
    *out = finish_hash(hash, count);
    return true;
}

static bool frozenset_hash(Object *self, int64_t *out)
{
    Set *s = as_set(self);
    size_t pos = 0;
    uint64_t hash = 0;
    int64_t part;
    if (s->hash == -1) {
        while (set_table_next(s, &pos, &part) != NULL)
            hash = mix_hash(hash, part);
        s->hash = finish_hash(hash, s->used);
    }
    *out = s->hash;
    return true;
}

static void write_items(StrBuilder *out, const List *items)
{
    str_builder_char(out, '{');
    for (size_t i = 0; !out->failed && i < items->count; i++) {
        if (i > 0)
            str_builder_ascii(out, ", ", 2);
        Str *text = operate_repr(items->items[i]);
        if (text == NULL) {
            out->failed = true;
            return;
        }
        str_builder_str(out, text);
        decref(OBJ(text));
    }
    str_builder_char(out, '}');
}

static Str *set_repr(Object *self)
{
    StrBuilder out;
    Str *items, *text;
    int entered;
    if (as_set(self)->used == 0)
        return error_format("%T()", self);
    entered = operate_repr_enter(self);
    if (entered <= 0)
        return entered < 0 ? NULL : error_format("%T(...)", self);
    List *list = list_from_iter(self);
    items = NULL;
    if (list != NULL) {
        str_builder_start(&out);
        write_items(&out, list);
        items = str_builder_finish(&out);
        decref(OBJ(list));
    }
    operate_repr_leave(self);
    if (items == NULL || self->shape == SHAPE_SET)
        return items;
    text = error_format("%T(%U)", self, items);
    decref(OBJ(items));
    return text;
}

// ---- iterator ----

static SetIter *as_iter(Object *o)
{
    ASSERT(o->shape == SHAPE_SET_ITER);
    return (SetIter *)(void *)o;
}

static Object *set_iter(Object *self)
{
    SetIter *it = heap_new(HEAP_CONTAINER, SHAPE_SET_ITER, sizeof *it);
    if (it == NULL)
        return NULL;
    it->set = incref(as_set(self));
    it->position = 0;
    it->used = it->left = as_set(self)->used;
    return OBJ(it);
}

static Object *iter_self(Object *self)
{
    return incref(self);
}

static void iter_clear(Object *self)
{
    ref_clear(&as_iter(self)->set);
}

static void iter_dealloc(Object *self)
{
    iter_clear(self);
    heap_free(HEAP_CONTAINER, self, sizeof(SetIter));
}

static void iter_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_iter(self)->set);
}

static int iter_next(Object *self, Object **out)
{
    SetIter *it = as_iter(self);
    Object *key;
    if (it->set == NULL)
        return 0;
    if (UNLIKELY(it->set->used != it->used)) {
        it->used = UINT32_MAX; // it stays so
        error_raise(EXC(RuntimeError), "Set changed size during iteration");
        return -1;
    }
    key = set_table_next(it->set, &it->position, NULL);
    if (key == NULL) {
        ref_clear(&it->set);
        return 0;
    }
    if (it->left > 0)
        it->left--;
    *out = incref(key);
    return 1;
}

static Object *iter_m_length_hint(Object *self, Object *const *args)
{
    SetIter *it = as_iter(self);
    (void)args;
    return int_from(it->set != NULL && it->set->used == it->used ? it->left : 0);
}

// (iter, (the list of what is left,)); the iterator itself stays where it is.
static Object *iter_m_reduce(Object *self, Object *const *args)
{
    const SetIter *it = as_iter(self);
    List *rest = NULL;
    (void)args;
    if (it->set == NULL) {
        rest = list_new(0);
    } else {
        Object *twin = set_iter(OBJ(it->set));
        if (twin != NULL) {
            as_iter(twin)->position = it->position;
            as_iter(twin)->used = it->used;
            as_iter(twin)->left = it->left;
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

Type set_iter_type = {
    TYPE_HEAD("set_iterator", SetIter),
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_SET_ITER,
    .dealloc = iter_dealloc,
    .traverse = iter_traverse,
    .clear = iter_clear,
    .iter = iter_self,
    .next = iter_next,
    .methods = iter_methods,
};

// ---- methods ----

static Object *set_m_add(Object *self, Object *const *args)
{
    return set_add(as_set(self), args[0]) ? NONE : NULL;
}

static Object *set_m_clear(Object *self, Object *const *args)
{
    (void)args;
    set_table_clear(as_set(self));
    return NONE;
}

static Object *set_m_copy(Object *self, Object *const *args)
{
    (void)args;
    if (self->shape == SHAPE_FROZENSET)
        return incref(self);
    return (Object *)copy_set(result_type(as_set(self)), as_set(self));
}

static Object *set_m_discard(Object *self, Object *const *args)
{
    return with_twin(as_set(self), args[0], set_discard) < 0 ? NULL : NONE;
}

static Object *set_m_pop(Object *self, Object *const *args)
{
    Set *s = as_set(self);
    (void)args;
    if (s->used == 0)
        return error_raise(EXC(KeyError), "pop from an empty set");
    size_t pos = s->hash < 0 ? 0 : (size_t)s->hash & s->table->mask;
    Object *key = set_table_next(s, &pos, NULL);
    if (key == NULL) {
        pos = 0;
        key = set_table_next(s, &pos, NULL);
    }
    s->hash = (int64_t)pos;
    set_table_remove(s, pos - 1);
    return key;
}

static Object *set_m_remove(Object *self, Object *const *args)
{
    int got = with_twin(as_set(self), args[0], set_discard);
    if (got == 0)
        return error_raise_value(EXC(KeyError), args[0]);
    return got < 0 ? NULL : NONE;
}

static Object *set_m_isdisjoint(Object *self, Object *const *args)
{
    Set *s = as_set(self);
    int got;
    if (args[0] == self)
        return bool_from(s->used == 0);
    if (is_any_set(args[0]) && as_set(args[0])->used > s->used)
        got = each_of(self, as_set(args[0]), SET_TEST_OUT, go_on_if_not_in);
    else
        got = each_of(args[0], s, SET_TEST_OUT, go_on_if_not_in);
    return got < 0 ? NULL : bool_from(got != 0);
}

static Object *set_m_issubset(Object *self, Object *const *args)
{
    Set *other;
    int got;
    if (is_any_set(args[0])) {
        got = is_subset(as_set(self), as_set(args[0]));
    } else {
        other = intersection(as_set(self), args[0]);
        if (other == NULL)
            return NULL;
        got = other->used == as_set(self)->used;
        decref(OBJ(other));
    }
    return got < 0 ? NULL : bool_from(got != 0);
}

static Object *set_m_issuperset(Object *self, Object *const *args)
{
    int got;
    if (is_any_set(args[0]))
        got = is_subset(as_set(args[0]), as_set(self));
    else
        got = each(args[0], as_set(self), go_on_if_in, NULL);
    return got < 0 ? NULL : bool_from(got != 0);
}

// update(s, other) for each of several others.
static bool update_by_all(Set *s, Object *others, bool (*update)(Set *, Object *))
{
    Tuple *t = as_tuple(others);
    for (size_t i = 0; i < tuple_length(t); i++)
        if (!update(s, tuple_items(t)[i]))
            return false;
    return true;
}

static Object *set_m_union(Object *self, Object *const *args)
{
    Set *result = copy_set(result_type(as_set(self)), as_set(self));
    if (result != NULL && !update_by_all(result, args[0], set_update))
        ref_clear(&result);
    return (Object *)result;
}

// The items of s that are in all others.
static Set *intersection_of_all(Set *s, const Tuple *others)
{
    Set *result = tuple_length(others) == 0 ? copy_set(result_type(s), s) : incref(s);
    for (size_t i = 0; result != NULL && i < tuple_length(others); i++) {
        Set *smaller = intersection(result, others->items[i]);
        decref(OBJ(result));
        result = smaller;
    }
    return result;
}

static Object *set_m_intersection(Object *self, Object *const *args)
{
    return (Object *)intersection_of_all(as_set(self), as_tuple(args[0]));
}

static Object *set_m_difference(Object *self, Object *const *args)
{
    const Tuple *others = as_tuple(args[0]);
    Set *s = as_set(self);
    if (tuple_length(others) == 0)
        return (Object *)copy_set(result_type(s), s);
    Set *result = difference(s, others->items[0]);
    for (size_t i = 1; result != NULL && i < tuple_length(others); i++)
        if (!set_difference_update(result, others->items[i]))
            ref_clear(&result);
    return (Object *)result;
}

static Object *set_m_symmetric_difference(Object *self, Object *const *args)
{
    return (Object *)symmetric_difference(as_set(self), args[0]);
}

static Object *set_m_update(Object *self, Object *const *args)
{
    return update_by_all(as_set(self), args[0], set_update) ? NONE : NULL;
}

static Object *set_m_intersection_update(Object *self, Object *const *args)
{
    Set *result = intersection_of_all(as_set(self), as_tuple(args[0]));
    return become(as_set(self), result) ? NONE : NULL;
}

static Object *set_m_difference_update(Object *self, Object *const *args)
{
    return update_by_all(as_set(self), args[0], set_difference_update) ? NONE : NULL;
}

static Object *set_m_symmetric_difference_update(Object *self, Object *const *args)
{
    return set_symmetric_update(as_set(self), args[0]) ? NONE : NULL;
}

static Object *set_m_contains(Object *self, Object *const *args)
{
    int found = set_contains_key(self, args[0]);
    return found < 0 ? NULL : bool_from(found != 0);
}

#define METHODS_OF_BOTH                                                                \
    REDUCE_SET_ROW, { set_m_copy, "copy(self, /)", "A new one with the same items." }, \
        { set_m_difference, "difference(self, *others)",                               \
          "Items that are in none of others." },                                       \
        { set_m_intersection, "intersection(self, *others)",                           \
          "Items that are in all others." },                                           \
        { set_m_isdisjoint, "isdisjoint(self, other, /)",                              \
          "Return whether there is no common item." },                                 \
        { set_m_issubset, "issubset(self, other, /)",                                  \
          "Return whether other has every item." },                                    \
        { set_m_issuperset, "issuperset(self, other, /)",                              \
          "Return whether this set has every item of other." },                        \
        { set_m_symmetric_difference, "symmetric_difference(self, other, /)",          \
          "Items that are in exactly one of the two." },                               \
        { set_m_union, "union(self, *others)", "Items of this set and all others." },  \
        { set_m_contains, "__contains__(self, object, /)",                             \
          "Return bool(object in self)." },

static const NativeDef set_methods[] = {
    GENERIC_ALIAS_ROW,
    METHODS_OF_BOTH{ set_m_add, "add(self, object, /)", "Add an item." },
    { set_m_clear, "clear(self, /)", "Remove all items." },
    { set_m_difference_update, "difference_update(self, *others)",
      "Remove the items of all others." },
    { set_m_discard, "discard(self, object, /)", "Remove an item if it is there." },
    { set_m_intersection_update, "intersection_update(self, *others)",
      "Keep the items that are in all others." },
    { set_m_pop, "pop(self, /)", "Remove and return some item." },
    { set_m_remove, "remove(self, object, /)",
      "Remove an item. Raises KeyError if it is not there." },
    { set_m_symmetric_difference_update, "symmetric_difference_update(self, other, /)",
      "Keep what is in exactly one of the two." },
    { set_m_update, "update(self, *others)", "Add the items of all others." },
    NATIVE_END
};

static const NativeDef frozenset_methods[] = { GENERIC_ALIAS_ROW,
                                               METHODS_OF_BOTH NATIVE_END };
#undef METHODS_OF_BOTH

static const NativeDef set_init_def = { set_init,
                                        "__init__(self, iterable=<absent>, /)",
                                        "Fill the set with the items of iterable." };

static const NativeDef frozenset_new_def = { frozenset_make,
                                             "__new__(cls, iterable=<absent>, /)",
                                             "Make a set of the items of iterable." };

Type set_type = {
    TYPE_HEAD("set", Set),
    .help = "A mutable set of hashable items.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_SET | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_SET,
    .create = set_create,
    .init_def = &set_init_def,
    .dealloc = set_dealloc,
    .is_atomic = set_is_atomic,
    .traverse = set_traverse,
    .clear = set_clear,
    .size_of = set_size_of,
    .repr = set_repr,
    .hash = slots_unhashable,
    .compare = set_compare,
    .iter = set_iter,
    .number = { .subtract = set_subtract,
                .and_ = set_and,
                .or_ = set_or,
                .xor_ = set_xor,
                .inplace_subtract = set_inplace_subtract,
                .inplace_and = set_inplace_and,
                .inplace_or = set_inplace_or,
                .inplace_xor = set_inplace_xor },
    .sequence = { .length = set_length, .contains = set_contains_key },
    .methods = set_methods,
};

Type frozenset_type = {
    TYPE_HEAD("frozenset", Set),
    .help = "An immutable, hashable set.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_SET | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_FROZENSET,
    .new_def = &frozenset_new_def,
    .dealloc = set_dealloc,
    .is_atomic = set_is_atomic,
    .traverse = set_traverse,
    .clear = set_clear,
    .size_of = set_size_of,
    .repr = set_repr,
    .hash = frozenset_hash,
    .compare = set_compare,
    .iter = set_iter,
    .number = { .subtract = set_subtract,
                .and_ = set_and,
                .or_ = set_or,
                .xor_ = set_xor },
    .sequence = { .length = set_length, .contains = set_contains_key },
    .methods = frozenset_methods,
};
