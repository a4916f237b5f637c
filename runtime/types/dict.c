// dict.c - insertion-ordered hash tables: what Python calls on them, what C does.
//
// An entry is named by its number only as long as nothing can run a script's code; the
// searches of dict_table.c take care of themselves. Values are held before the table is
// left, and released after it stopped showing them.
#include "runtime/types/dict.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict_views.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

enum { ABSENT = -1, RAISED = -2 };

// ---- making ----

static Dict *make(Type *cls)
{
    Dict *d = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (d == NULL)
        return NULL;
    d->used = d->has_links = 0;
    d->fill = d->is_part = 0;
    d->table = NULL;
    if (UNLIKELY(cls != &dict_type)) // the fields of defaultdict and its like
        memset(d + 1, 0, cls->basic_size - sizeof *d);
    if (UNLIKELY((cls->flags & TYPE_USER) != 0))
        type_init_instance(OBJ(d), cls);
    return d;
}

Dict *dict_new(void)
{
    return make(&dict_type);
}

Dict *dict_new_sized(size_t count)
{
    Dict *d = make(&dict_type);
    if (d != NULL && !dict_table_presize(DICT_HOLDER(d), count)) {
        decref(OBJ(d));
        return NULL;
    }
    return d;
}

Dict *dict_copy(Dict *d)
{
    Dict *copy = dict_new();
    if (copy != NULL && !dict_table_clone(DICT_HOLDER(copy), DICT_HOLDER(d), 0)) {
        decref(OBJ(copy));
        return NULL;
    }
    return copy;
}

static Object *dict_create(Type *cls)
{
    return (Object *)make(cls);
}

void dict_clear_items(Dict *d)
{
    dict_table_clear(DICT_HOLDER(d));
}

static void dict_dealloc(Object *self)
{
    Type *cls = type_of(self);
    size_t size = cls->basic_size;
    dict_clear_items(as_dict(self));
    if (UNLIKELY((cls->flags & TYPE_USER) != 0))
        type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void dict_traverse(Object *self, VisitFn visit, void *context)
{
    dict_table_traverse(DICT_HOLDER(self), visit, context);
}

static bool dict_is_atomic(const Object *self, bool is_young)
{
    (void)is_young;
    return ((const Dict *)(const void *)self)->has_links == 0;
}

static void dict_clear(Object *self)
{
    dict_clear_items(as_dict(self));
}

static size_t dict_size_of(Object *self, size_t *blocks)
{
    DictTable *t = as_dict(self)->table;
    return heap_block(type_of(self)->basic_size, blocks) +
           (t == NULL ? 0 : dict_table_size(t, blocks));
}

// ---- looking up ----

static inline Object **entry_at(Dict *d, int64_t i)
{
    return dict_table_at(d->table, (size_t)i);
}

// The entry of any key in any table, ABSENT or RAISED; its hash for a later insertion.
static NOINLINE int64_t find_any(Dict *d, Object *key, uint32_t *hash)
{
    if (!dict_table_hash(key, hash)) {
        *hash = 0;
        return RAISED;
    }
    return dict_table_find(DICT_HOLDER(d), key, *hash);
}

// The same, quick where the keys are all str or all int.
static ALWAYS_INLINE int64_t find(Dict *d, Object *key, uint32_t *hash)
{
    DictTable *t = d->table;
    if (t != NULL && is_exact_str(key) && t->kind == DICT_TABLE_STR) {
        *hash = dict_table_hash_str((Str *)(void *)key);
        return dict_table_find_str(t, (Str *)(void *)key);
    }
    if (t != NULL && is_small_int(key) && t->kind == DICT_TABLE_INT) {
        int64_t value = ((Int *)(void *)key)->value;
        *hash = dict_table_hash_int(value);
        return dict_table_find_int(t, value);
    }
    return find_any(d, key, hash);
}

uint32_t dict_keys_version(Dict *d)
{
    DictTable *t = d->table;
    if (t == NULL || t->kind != DICT_TABLE_STR)
        return 0;
    d->has_links = 1; // who caches the place of a value may put any other there
    return dict_table_stamp(t);
}

int64_t dict_find_str(Dict *d, Str *key)
{
    DictTable *t = d->table;
    if (t == NULL || t->kind != DICT_TABLE_STR)
        return -1;
    return dict_table_find_str(t, key);
}

Object *dict_peek_str(Dict *d, Str *key)
{
    DictTable *t = d->table;
    int64_t i;
    if (t == NULL)
        return NULL;
    if (LIKELY(t->kind == DICT_TABLE_STR)) {
        i = dict_table_find_str(t, key);
        return i < 0 ? NULL : dict_str_entries(t)[i].value;
    }
    i = dict_table_find_quiet(t, key);
    return i < 0 ? NULL : dict_table_at(t, (size_t)i)[1];
}

// Whether find_int can tell where key is: a search that calls nothing.
static ALWAYS_INLINE bool is_of_ints(const Dict *d, const Object *key)
{
    return is_small_int(key) && d->table != NULL && d->table->kind == DICT_TABLE_INT;
}

static ALWAYS_INLINE int64_t find_int(const Dict *d, Object *key)
{
    return dict_table_find_int(d->table, ((Int *)(void *)key)->value);
}

int dict_get_hash(Dict *d, Object *key, uint32_t *hash, Object **out)
{
    int64_t i = find(d, key, hash);
    if (i < 0)
        return i == ABSENT ? 0 : -1;
    *out = incref(entry_at(d, i)[1]);
    return 1;
}

static NOINLINE int get_any(Dict *d, Object *key, Object **out)
{
    uint32_t hash;
    return dict_get_hash(d, key, &hash, out);
}

int dict_get(Dict *d, Object *key, Object **out)
{
    if (!is_of_ints(d, key))
        return get_any(d, key, out);
    int64_t i = find_int(d, key);
    if (i < 0)
        return 0;
    *out = incref(entry_at(d, i)[1]);
    return 1;
}

static NOINLINE int contains_any(Dict *d, Object *key)
{
    uint32_t hash;
    int64_t i = find(d, key, &hash);
    return i >= 0 ? 1 : i == ABSENT ? 0 : -1;
}

int dict_contains(Dict *d, Object *key)
{
    return is_of_ints(d, key) ? find_int(d, key) >= 0 : contains_any(d, key);
}

static COLD Object *missing(Object *self, Object *key)
{
    Object *function, *result;
    if (type_of(self) != &dict_type) {
        int got = attr_lookup_special(self, NAME(__missing__), &function);
        if (got < 0)
            return NULL;
        if (got > 0) {
            result = call_1(function, key);
            decref(function);
            return result;
        }
    }
    return error_raise_value(EXC(KeyError), key);
}

static NOINLINE Object *subscript_any(Object *self, Object *key)
{
    Dict *d = as_dict(self);
    uint32_t hash;
    int64_t i = find(d, key, &hash);
    if (LIKELY(i >= 0))
        return incref(entry_at(d, i)[1]);
    return i == ABSENT ? missing(self, key) : NULL;
}

Object *dict_subscript(Object *self, Object *key)
{
    Dict *d = as_dict(self);
    int64_t i;
    if (!is_of_ints(d, key))
        return subscript_any(self, key);
    i = find_int(d, key);
    return LIKELY(i >= 0) ? incref(entry_at(d, i)[1]) : missing(self, key);
}

// ---- changing ----

// Enter value at what a search for key found: i.
static bool put(Dict *d, int64_t i, Object *key, uint32_t hash, Object *value)
{
    Object **entry;
    dict_table_note(DICT_HOLDER(d), value);
    if (i >= 0) {
        ref_set(&entry_at(d, i)[1], value);
        return true;
    }
    if (i == RAISED)
        return false;
    entry = dict_table_add(DICT_HOLDER(d), key, hash);
    if (entry == NULL)
        return false;
    entry[1] = incref(value);
    return true;
}

static NOINLINE bool set_any(Dict *d, Object *key, Object *value)
{
    uint32_t hash;
    int64_t i = find(d, key, &hash);
    return put(d, i, key, hash, value);
}

bool dict_set(Dict *d, Object *key, Object *value)
{
    if (!is_of_ints(d, key))
        return set_any(d, key, value);
    uint32_t hash = dict_table_hash_int(((Int *)(void *)key)->value);
    return put(d, find_int(d, key), key, hash, value);
}

bool dict_set_hashed(Dict *d, Object *key, uint32_t hash, Object *value)
{
    return put(d, dict_table_find(DICT_HOLDER(d), key, hash), key, hash, value);
}

bool dict_set_str(Dict *d, Str *key, Object *value)
{
    return dict_set(d, OBJ(key), value);
}

bool dict_set_static(Dict *d, Str *key, Object *value)
{
    uint32_t hash;
    int64_t i = find(d, OBJ(key), &hash);
    Object **entry;
    if (i != ABSENT)
        return put(d, i, OBJ(key), hash, value);
    entry = dict_table_add(DICT_HOLDER(d), OBJ(key), hash);
    if (entry != NULL)
        entry[1] = value;
    return entry != NULL;
}

bool dict_set_take(Dict *d, Object *key, Object *value)
{
    bool done = dict_set(d, key, value);
    decref(key);
    decref(value);
    return done;
}

// Remove entry i; *value receives its reference.
static void take_entry(Dict *d, int64_t i, Object **value)
{
    Object **entry = entry_at(d, i);
    Object *key = entry[0];
    *value = entry[1];
    dict_table_remove(DICT_HOLDER(d), (size_t)i);
    decref(key);
}

static int pop_found(Dict *d, int64_t i, Object **out)
{
    if (i < 0)
        return i == ABSENT ? 0 : -1;
    take_entry(d, i, out);
    return 1;
}

int dict_pop(Dict *d, Object *key, Object **out)
{
    uint32_t hash;
    return pop_found(d, find(d, key, &hash), out);
}

int dict_pop_hashed(Dict *d, Object *key, uint32_t hash, Object **out)
{
    return pop_found(d, dict_table_find(DICT_HOLDER(d), key, hash), out);
}

int dict_delete(Dict *d, Object *key)
{
    Object *value;
    int got = dict_pop(d, key, &value);
    if (got > 0)
        decref(value);
    return got;
}

int dict_delete_str(Dict *d, Str *key)
{
    return dict_delete(d, OBJ(key));
}

static int set_default(Dict *d, int64_t i, Object *key, uint32_t hash, Object *value,
                       Object **out)
{
    if (i == RAISED)
        return -1;
    if (i >= 0) {
        *out = incref(entry_at(d, i)[1]);
        return 1;
    }
    if (!put(d, i, key, hash, value))
        return -1;
    *out = incref(value);
    return 0;
}

int dict_set_default(Dict *d, Object *key, Object *value, Object **out)
{
    uint32_t hash;
    int64_t i = find(d, key, &hash);
    return set_default(d, i, key, hash, value, out);
}

int dict_set_default_hashed(Dict *d, Object *key, uint32_t hash, Object *value,
                            Object **out)
{
    int64_t i = dict_table_find(DICT_HOLDER(d), key, hash);
    return set_default(d, i, key, hash, value, out);
}

bool dict_assign(Object *self, Object *key, OPT Object *value)
{
    int got;
    if (value != NULL)
        return dict_set(as_dict(self), key, value);
    got = dict_delete(as_dict(self), key);
    if (got == 0)
        error_raise_value(EXC(KeyError), key);
    return got > 0;
}

bool dict_next(Dict *d, size_t *pos, OPT Object **key, OPT Object **value)
{
    Object **entry = dict_table_next(DICT_HOLDER(d), pos);
    if (entry == NULL)
        return false;
    if (key != NULL)
        *key = entry[0];
    if (value != NULL)
        *value = entry[1];
    return true;
}

Object *dict_keys_list(Dict *d)
{
    size_t pos = 0;
    Object *key;
    List *list = list_new(d->used);
    if (list == NULL)
        return NULL;
    while (dict_next(d, &pos, &key, NULL))
        list->items[list->count++] = incref(key);
    return OBJ(list);
}

// ---- merging ----

// The callee of a call in progress, or NULL where a later value replaces an earlier
// one.
typedef struct Merge {
    Dict *into;
    OPT Object *callee;
} Merge;

// "module.name()" as messages about calls show a function.
static Str *function_text(Object *callee)
{
    Object *name, *module;
    Str *text = NULL;
    int got = attr_lookup(callee, NAME(__qualname__), &name);
    if (got < 0)
        return NULL;
    if (got == 0)
        return operate_str(callee);
    got = attr_lookup(callee, NAME(__module__), &module);
    if (got < 0) {
        decref(name);
        return NULL;
    }
    if (got == 0)
        module = NONE;
    if (module == NONE ||
        (is_str(module) && str_equal_text(as_str(module), "builtins")))
        text = error_format("%S()", name);
    else
        text = error_format("%S.%S()", module, name);
    decref(module);
    decref(name);
    return text;
}

// raise TypeError(callee + format % argument)
static COLD bool fail_call(Object *callee, const char *format, Object *argument)
{
    Str *text = function_text(callee), *rest;
    if (text == NULL)
        return false;
    rest = error_format(format, argument);
    if (rest != NULL) {
        error_raise(EXC(TypeError), "%U %U", text, rest);
        decref(OBJ(rest));
    }
    decref(OBJ(text));
    return false;
}

static bool merge_item(const Merge *m, Object *key, uint32_t hash, Object *value)
{
    int64_t i = dict_table_find(DICT_HOLDER(m->into), key, hash);
    if (i >= 0 && m->callee != NULL)
        return fail_call(m->callee, "got multiple values for keyword argument '%S'",
                         key);
    return put(m->into, i, key, hash, value);
}

static bool merge_dict(const Merge *m, Dict *other)
{
    size_t pos = 0;
    Object **entry;
    uint32_t size = other->used;
    if (other == m->into || size == 0)
        return true;
    if (m->into->table == NULL)
        return dict_table_clone(DICT_HOLDER(m->into), DICT_HOLDER(other), 0);
    while ((entry = dict_table_next(DICT_HOLDER(other), &pos)) != NULL) {
        Object *key = incref(entry[0]), *value = incref(entry[1]);
        bool done =
            merge_item(m, key, dict_table_entry_hash(other->table, entry), value);
        decref(key);
        decref(value);
        if (!done)
            return false;
        if (other->used != size)
            return error_false(EXC(RuntimeError), "dict mutated during update");
    }
    return true;
}

// Merge by keys() and subscripts.
static bool merge_mapping(const Merge *m, Object *other)
{
    Object *key, *value, *iter, *keys = call_method_0(other, NAME(keys));
    uint32_t hash;
    int got;
    if (keys == NULL)
        return false;
    iter = iterate_of(keys);
    decref(keys);
    if (iter == NULL)
        return false;
    while ((got = iterate_next(iter, &key)) > 0) {
        value = operate_subscript(other, key);
        if (value == NULL || !dict_table_hash(key, &hash) ||
            !merge_item(m, key, hash, value))
            got = -1;
        xdecref(value);
        decref(key);
        if (got < 0)
            break;
    }
    decref(iter);
    return got == 0;
}

static bool merge_pair(Dict *d, Object *item, int64_t number)
{
    Object *const *items;
    Object *sequence, *key, *value;
    size_t length;
    bool done;
    if (is_exact_tuple(item) || is_exact_list(item))
        sequence = incref(item);
    else
        sequence = (Object *)list_from_iter(item);
    if (sequence == NULL) {
        if (error_matches(EXC(TypeError)))
            error_raise(EXC(TypeError),
                        "cannot convert dictionary update sequence element #%lld to a "
                        "sequence",
                        (long long)number);
        return false;
    }
    if (is_exact_list(sequence)) {
        items = as_list(sequence)->items;
        length = as_list(sequence)->count;
    } else {
        items = tuple_items(as_tuple(sequence));
        length = tuple_length(as_tuple(sequence));
    }
    if (length != 2) {
        error_raise(EXC(ValueError),
                    "dictionary update sequence element #%lld has length %zu; 2 is "
                    "required",
                    (long long)number, length);
        decref(sequence);
        return false;
    }
    key = incref(items[0]);
    value = incref(items[1]);
    decref(sequence);
    done = dict_set(d, key, value);
    decref(key);
    decref(value);
    return done;
}

static bool merge_pairs(Dict *d, Object *pairs)
{
    Object *item, *iter = iterate_of(pairs);
    int64_t number = 0;
    int got;
    if (iter == NULL)
        return false;
    while ((got = iterate_next(iter, &item)) > 0) {
        bool done = merge_pair(d, item, number++);
        decref(item);
        if (!done) {
            got = -1;
            break;
        }
    }
    decref(iter);
    return got == 0;
}

static Object *dict_iter(Object *self)
{
    return dict_views_iter(SHAPE_DICT_KEY_ITER, as_dict(self));
}

// Whether the table of a mapping is read, and none of its methods asked.
static bool is_plain(Object *o)
{
    return is_dict(o) &&
           (type_of(o)->iter == dict_iter || o->shape == SHAPE_ORDERED_DICT);
}

bool dict_update(Dict *d, Object *other)
{
    Merge m = { d, NULL };
    Object *keys;
    int got;
    if (is_plain(other))
        return merge_dict(&m, as_dict(other));
    got = attr_lookup(other, NAME(keys), &keys);
    if (got <= 0)
        return got == 0 && merge_pairs(d, other);
    decref(keys);
    return merge_mapping(&m, other);
}

bool dict_merge_unique(Dict *d, Object *other, Object *callee)
{
    Merge m = { d, callee };
    if (is_plain(other))
        return merge_dict(&m, as_dict(other));
    if (merge_mapping(&m, other))
        return true;
    return error_clear_if(EXC(AttributeError)) // of its methods, too
               ? fail_call(callee, "argument after ** must be a mapping, not %.200T",
                           other)
               : false;
}

// dict(...) and update(...): at most one mapping or pairs, then keywords.
static bool update_from_arguments(Dict *d, const char *name, Object *const *args)
{
    Tuple *given = as_tuple(args[0]);
    size_t count = tuple_length(given);
    if (count > 1)
        return error_false(EXC(TypeError), "%s expected at most 1 argument, got %zu",
                           name, count);
    if (count == 1 && !dict_update(d, tuple_items(given)[0]))
        return false;
    if (args[1] == NULL)
        return true;
    Dict *keywords = as_dict(args[1]);
    if (d->table != NULL || keywords->object.refs != 1)
        return dict_update(d, args[1]);
    d->table = keywords->table; // made for this call alone: no copy
    d->used = keywords->used;
    d->has_links = keywords->has_links;
    d->fill = keywords->fill;
    keywords->table = NULL;
    keywords->used = keywords->has_links = 0;
    keywords->fill = 0;
    return true;
}

static Object *dict_init(Object *self, Object *const *args)
{
    return update_from_arguments(as_dict(self), "dict", args) ? NONE : NULL;
}

// ---- operators ----

static int64_t dict_length(Object *self)
{
    return as_dict(self)->used;
}

static int dict_contains_key(Object *self, Object *key)
{
    return dict_contains(as_dict(self), key);
}

// Does b have an equal value under the key of an entry of a? 1, 0, -1
static int same_item(Dict *b, Object *key, uint32_t hash, Object *value)
{
    Object *other;
    int equal;
    int64_t i = dict_table_find(DICT_HOLDER(b), key, hash);
    if (i < 0)
        return i == ABSENT ? 0 : -1;
    other = incref(entry_at(b, i)[1]);
    equal = operate_equal(value, other);
    decref(other);
    return equal;
}

static int equal_dicts(Dict *a, Dict *b)
{
    size_t pos = 0;
    Object **entry;
    if (a->used != b->used)
        return 0;
    while ((entry = dict_table_next(DICT_HOLDER(a), &pos)) != NULL) {
        Object *key = incref(entry[0]), *value = incref(entry[1]);
        int equal = same_item(b, key, dict_table_entry_hash(a->table, entry), value);
        decref(key);
        decref(value);
        if (equal <= 0)
            return equal;
    }
    return 1;
}

static Object *dict_compare(Object *left, Object *right, CompareOp op)
{
    int equal;
    if (!is_dict(left) || !is_dict(right) || (op != COMPARE_EQ && op != COMPARE_NE))
        return NOT_IMPLEMENTED;
    if (!error_enter(" in comparison"))
        return NULL;
    equal = equal_dicts(as_dict(left), as_dict(right));
    error_leave();
    return equal < 0 ? NULL : bool_from((equal != 0) == (op == COMPARE_EQ));
}

static void write_repr(StrBuilder *out, Object *o)
{
    Str *text = operate_repr(o);
    if (text == NULL) {
        out->failed = true;
        return;
    }
    str_builder_str(out, text);
    decref(OBJ(text));
}

static void write_items(StrBuilder *out, Dict *d)
{
    size_t pos = 0;
    Object *key, *value;
    bool first = true;
    str_builder_char(out, '{');
    while (!out->failed && dict_next(d, &pos, &key, &value)) {
        if (!first)
            str_builder_ascii(out, ", ", 2);
        first = false;
        incref(key);
        incref(value);
        write_repr(out, key);
        str_builder_ascii(out, ": ", 2);
        if (!out->failed)
            write_repr(out, value);
        decref(key);
        decref(value);
    }
    str_builder_char(out, '}');
}

static Str *dict_repr(Object *self)
{
    StrBuilder out;
    int entered;
    if (as_dict(self)->used == 0)
        return str_from_text("{}");
    entered = operate_repr_enter(self);
    if (entered <= 0)
        return entered < 0 ? NULL : str_from_text("{...}");
    str_builder_start(&out);
    write_items(&out, as_dict(self));
    operate_repr_leave(self);
    return str_builder_finish(&out);
}

// A plain dict of the same items, as a subclass with its own __iter__() tells them.
static Dict *copy_as_told(Object *self)
{
    if (is_plain(self) || as_dict(self)->used == 0)
        return dict_copy(as_dict(self));
    Dict *copy = dict_new();
    if (copy != NULL && !dict_update(copy, self))
        ref_clear(&copy);
    return copy;
}

static Object *dict_or(Object *left, Object *right)
{
    Dict *result;
    if (!is_dict(left) || !is_dict(right))
        return NOT_IMPLEMENTED;
    result = copy_as_told(left);
    if (result != NULL && !dict_update(result, right)) {
        decref(OBJ(result));
        return NULL;
    }
    return (Object *)result;
}

static Object *dict_inplace_or(Object *left, Object *right)
{
    return dict_update(as_dict(left), right) ? incref(left) : NULL;
}

// ---- methods ----

static Object *dict_m_clear(Object *self, Object *const *args)
{
    (void)args;
    dict_clear_items(as_dict(self));
    return NONE;
}

static Object *dict_m_copy(Object *self, Object *const *args)
{
    (void)args;
    return (Object *)copy_as_told(self);
}

// How many keys an exact list, tuple or set has, if they are few enough to make room
// for all at once though they may be equal; else 0.
static size_t expected_keys(Object *keys)
{
    enum { PRESIZED = 1024 };
    size_t count = is_exact_list(keys)    ? as_list(keys)->count
                   : is_exact_tuple(keys) ? tuple_length(as_tuple(keys))
                   : keys->shape == SHAPE_SET || keys->shape == SHAPE_FROZENSET
                       ? DICT_HOLDER(keys)->used
                       : 0;
    return count <= PRESIZED ? count : 0;
}

static bool fill_from_keys(Object *target, Object *keys, Object *value)
{
    Object *key, *iter = iterate_of(keys);
    int got;
    bool presized = is_exact_dict(target) && as_dict(target)->table == NULL;
    if (iter == NULL)
        return false;
    if (presized && !dict_table_presize(DICT_HOLDER(target), expected_keys(keys))) {
        decref(iter);
        return false;
    }
    while ((got = iterate_next(iter, &key)) > 0) {
        bool done = is_exact_dict(target) ? dict_set(as_dict(target), key, value)
                                          : operate_assign(target, key, value);
        decref(key);
        if (!done) {
            got = -1;
            break;
        }
    }
    if (presized)
        dict_table_fit(DICT_HOLDER(target));
    decref(iter);
    return got == 0;
}

static Object *dict_m_fromkeys(Object *self, Object *const *args)
{
    Object *result = self == OBJ(&dict_type) ? (Object *)dict_new() : call_0(self);
    if (result != NULL && !fill_from_keys(result, args[0], args[1])) {
        decref(result);
        return NULL;
    }
    return result;
}

static Object *dict_m_get(Object *self, Object *const *args)
{
    Object *value;
    int got = dict_get(as_dict(self), args[0], &value);
    if (got < 0)
        return NULL;
    return got > 0 ? value : incref(args[1]);
}

static Object *dict_m_items(Object *self, Object *const *args)
{
    (void)args;
    return dict_views_new(SHAPE_DICT_ITEMS, as_dict(self));
}

static Object *dict_m_keys(Object *self, Object *const *args)
{
    (void)args;
    return dict_views_new(SHAPE_DICT_KEYS, as_dict(self));
}

static Object *dict_m_values(Object *self, Object *const *args)
{
    (void)args;
    return dict_views_new(SHAPE_DICT_VALUES, as_dict(self));
}

static Object *dict_m_pop(Object *self, Object *const *args)
{
    Object *value;
    // an empty dict does not ask for the hash
    int got = as_dict(self)->used == 0 ? 0 : dict_pop(as_dict(self), args[0], &value);
    if (got > 0)
        return value;
    if (got == 0 && args[1] != NULL)
        return incref(args[1]);
    return got < 0 ? NULL : error_raise_value(EXC(KeyError), args[0]);
}

static Object *dict_m_popitem(Object *self, Object *const *args)
{
    Dict *d = as_dict(self);
    Tuple *item;
    Object **entry;
    (void)args;
    if (d->used == 0)
        return error_raise(EXC(KeyError), "popitem(): dictionary is empty");
    item = tuple_new(2);
    if (item == NULL)
        return NULL;
    entry = entry_at(d, d->fill - 1); // the last entry is never a hole
    item->items[0] = entry[0];
    item->items[1] = entry[1];
    dict_table_remove(DICT_HOLDER(d), d->fill - 1);
    return OBJ(item);
}

static Object *dict_m_setdefault(Object *self, Object *const *args)
{
    Object *value;
    return dict_set_default(as_dict(self), args[0], args[1], &value) < 0 ? NULL : value;
}

static Object *dict_m_update(Object *self, Object *const *args)
{
    return update_from_arguments(as_dict(self), "update", args) ? NONE : NULL;
}

static Object *dict_m_reversed(Object *self, Object *const *args)
{
    (void)args;
    return dict_views_iter(SHAPE_DICT_REVERSE_KEY_ITER, as_dict(self));
}

// Beside the slots, as in CPython: methods with a method's messages.
static Object *dict_m_contains(Object *self, Object *const *args)
{
    int found = dict_contains_key(self, args[0]);
    return found < 0 ? NULL : bool_from(found != 0);
}

static Object *dict_m_getitem(Object *self, Object *const *args)
{
    return dict_subscript(self, args[0]);
}

static const NativeDef dict_methods[] = {
    GENERIC_ALIAS_ROW,
    { dict_m_clear, "clear(self, /)", "Remove all items." },
    { dict_m_copy, "copy(self, /)", "A new one with the same items." },
    { dict_m_fromkeys, "fromkeys(cls, iterable, value=None, /)",
      "Make a dictionary with the keys of iterable and one value." },
    { dict_m_get, "get(self, key, default=None, /)",
      "Return the value of key, or default if it is absent." },
    { dict_m_items, "items(self, /)", "Return a view of the (key, value) pairs." },
    { dict_m_keys, "keys(self, /)", "Return a view of the keys." },
    { dict_m_pop, "pop(self, key, default=<absent>, /)",
      "Remove key and return its value. Raises KeyError if it is absent and there is no "
      "default." },
    { dict_m_popitem, "popitem(self, /)",
      "Remove and return the last (key, value) pair." },
    { dict_m_setdefault, "setdefault(self, key, default=None, /)",
      "Return the value of key, entering default if it is absent." },
    { dict_m_update, "update(self, *args, **kwargs)",
      "Enter the items of a mapping or of (key, value) pairs, then the keywords." },
    { dict_m_values, "values(self, /)", "Return a view of the values." },
    { dict_m_reversed, "__reversed__(self, /)",
      "Return an iterator over the keys from the end." },
    { dict_m_contains, "__contains__(self, key, /)", "Whether key is in the dict." },
    { dict_m_getitem, "__getitem__(self, key, /)", "Return self[key]." },
    NATIVE_END
};

static const NativeDef dict_init_def = { dict_init, "__init__(self, *args, **kwargs)",
                                         "Fill the dictionary as update() does." };

Type dict_type = {
    TYPE_HEAD("dict", Dict),
    .help = "A mapping that keeps the order in which keys were entered.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_DICT | TYPE_MAPPING | TYPE_IMMUTABLE,
    .shape = SHAPE_DICT,
    .create = dict_create,
    .init_def = &dict_init_def,
    .dealloc = dict_dealloc,
    .traverse = dict_traverse,
    .is_atomic = dict_is_atomic,
    .clear = dict_clear,
    .size_of = dict_size_of,
    .repr = dict_repr,
    .hash = slots_unhashable,
    .compare = dict_compare,
    .iter = dict_iter,
    .number = { .or_ = dict_or, .inplace_or = dict_inplace_or },
    .sequence = { .length = dict_length, .contains = dict_contains_key },
    .mapping = { .subscript = dict_subscript, .assign = dict_assign },
    .methods = dict_methods,
};
