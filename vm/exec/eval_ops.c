// eval_ops.c - the long bodies of instructions.
#include "vm/exec/eval_ops.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytearray.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict_views.h"
#include "runtime/types/exception.h"
#include "runtime/types/float.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "vm/exec/async_generator.h"
#include "vm/exec/generator.h"
#include "vm/exec/guard.h"
#include "vm/exec/import.h"
#include "vm/exec/signals.h"
#include "vm/exec/suggest.h"

// ---- operators ----

#define IMMEDIATE_1(n) { { IMMORTAL, SHAPE_INT }, (n)-128 },
#define IMMEDIATE_4(n)                                                                 \
    IMMEDIATE_1(n) IMMEDIATE_1((n) + 1) IMMEDIATE_1((n) + 2) IMMEDIATE_1((n) + 3)
#define IMMEDIATE_16(n)                                                                \
    IMMEDIATE_4(n) IMMEDIATE_4((n) + 4) IMMEDIATE_4((n) + 8) IMMEDIATE_4((n) + 12)
#define IMMEDIATE_64(n)                                                                \
    IMMEDIATE_16(n) IMMEDIATE_16((n) + 16) IMMEDIATE_16((n) + 32) IMMEDIATE_16((n) + 48)
Int eval_ops_immediates[256] = { IMMEDIATE_64(0) IMMEDIATE_64(64) IMMEDIATE_64(128)
                                     IMMEDIATE_64(192) };

// Result of + - * / of two doubles; false: another operator, or division by zero.
static bool float_operation(BinaryOp op, double x, double y, double *out)
{
    switch (op) {
    case BINARY_ADD: *out = x + y; return true;
    case BINARY_SUBTRACT: *out = x - y; return true;
    case BINARY_MULTIPLY: *out = x * y; return true;
    case BINARY_TRUE_DIVIDE: *out = x / y; return y < 0 || y > 0;
    default: return false;
    }
}

static inline int64_t small_value(const Object *o)
{
    return ((const Int *)(const void *)o)->value;
}

enum { EXACT_DOUBLE = 53 }; // ints of so many bits are doubles

static bool as_double(const Object *o, double *out)
{
    if (is_exact_float(o)) {
        *out = float_value(o);
        return true;
    }
    if (!is_small_int(o))
        return false;
    int64_t value = small_value(o);
    *out = (double)value;
    return value >= -((int64_t)1 << EXACT_DOUBLE) && value <= (int64_t)1
                                                                  << EXACT_DOUBLE;
}

// Two ints of any size: straight to the operation. NULL: raised, or *known is false.
static OPT Object *int_operation(BinaryOp op, Object *x, Object *y, bool *known)
{
    switch (op) {
    case BINARY_ADD: return int_type.number.add(x, y);
    case BINARY_SUBTRACT: return int_type.number.subtract(x, y);
    case BINARY_MULTIPLY: return int_type.number.multiply(x, y);
    case BINARY_FLOOR_DIVIDE: return int_type.number.floor_divide(x, y);
    case BINARY_REMAINDER: return int_type.number.remainder(x, y);
    case BINARY_LSHIFT: return int_type.number.lshift(x, y);
    case BINARY_RSHIFT: return int_type.number.rshift(x, y);
    case BINARY_AND: return int_type.number.and_(x, y);
    case BINARY_OR: return int_type.number.or_(x, y);
    case BINARY_XOR: return int_type.number.xor_(x, y);
    default: *known = false; return NULL;
    }
}

Object *eval_ops_binary(BinaryOp op, bool inplace, Object *x, Object *y)
{
    double a, b, result;
    if (is_exact_int(x) && is_exact_int(y)) {
        bool known = true;
        Object *made = int_operation(op, x, y, &known);
        if (known)
            return made;
    }
    if ((is_exact_float(x) || is_exact_float(y) || op == BINARY_TRUE_DIVIDE) &&
        as_double(x, &a) && as_double(y, &b) && float_operation(op, a, b, &result))
        return float_from(result);
    if (is_exact_float(x) && (is_exact_float(y) || is_exact_int(y))) {
        if (op == BINARY_REMAINDER)
            return float_type.number.remainder(x, y);
        if (op == BINARY_FLOOR_DIVIDE)
            return float_type.number.floor_divide(x, y);
        if (op == BINARY_POWER)
            return float_type.number.power(x, y, NONE);
    }
    if (op == BINARY_ADD && is_exact_str(x) && is_exact_str(y))
        return (Object *)str_concat(as_str(x), as_str(y));
    if (op == BINARY_ADD && !inplace && is_exact_list(x) && is_exact_list(y))
        return list_type.sequence.concat(x, y);
    return inplace ? operate_inplace(op, x, y) : operate_binary(op, x, y);
}

bool eval_ops_is_append(const Object *x, const Object *y)
{
    return is_exact_str(x) && is_exact_str(y) && x->refs == 1;
}

Object *eval_ops_append_take(Object *x, Object *y)
{
    return (Object *)str_append_take(as_str(x), as_str(y));
}

static bool order_holds(int order, CompareOp op)
{
    switch (op) {
    case COMPARE_LT: return order < 0;
    case COMPARE_LE: return order <= 0;
    case COMPARE_EQ: return order == 0;
    case COMPARE_NE: return order != 0;
    case COMPARE_GT: return order > 0;
    case COMPARE_GE: return order >= 0;
    }
    UNREACHABLE();
}

// The cases that need no type slots: 1, 0, or -1 for all others.
static int quick_compare(Object *x, Object *y, CompareOp op)
{
    if (is_small_int(x) && is_small_int(y)) {
        int64_t a = small_value(x), b = small_value(y);
        return order_holds(a < b ? -1 : a > b, op);
    }
    if (is_exact_str(x) && is_exact_str(y)) {
        if (op == COMPARE_EQ || op == COMPARE_NE)
            return (x == y || str_equal(as_str(x), as_str(y))) == (op == COMPARE_EQ);
        return order_holds(str_order(as_str(x), as_str(y)), op);
    }
    double a, b;
    if (as_double(x, &a) && as_double(y, &b)) {
        if (a < b || a > b)
            return order_holds(a < b ? -1 : 1, op);
        bool equal = a >= b; // else one is not a number
        return equal ? order_holds(0, op) : op == COMPARE_NE;
    }
    return -1;
}

Object *eval_ops_compare(Object *x, Object *y, CompareOp op)
{
    int truth = quick_compare(x, y, op);
    return truth >= 0 ? bool_from(truth) : operate_compare(x, y, op);
}

int eval_ops_compare_truth(Object *x, Object *y, CompareOp op)
{
    int truth = quick_compare(x, y, op);
    return truth >= 0 ? truth : operate_compare_truth(x, y, op);
}

// The item of a list, tuple or str at an index, a new reference; NULL: another case,
// nothing raised, or MemoryError.
static OPT Object *item_at(Object *o, int64_t at)
{
    if (is_exact_list(o)) {
        List *list = as_list(o);
        if (at < 0)
            at += list->count;
        if ((uint64_t)at < list->count)
            return incref(list->items[at]);
    } else if (is_exact_tuple(o)) {
        Tuple *tuple = as_tuple(o);
        int64_t length = (int64_t)tuple_length(tuple);
        if (at < 0)
            at += length;
        if ((uint64_t)at < (uint64_t)length)
            return incref(tuple_items(tuple)[at]);
    } else if (is_exact_str(o)) {
        Str *text = as_str(o);
        if (at < 0)
            at += text->length;
        if ((uint64_t)at < text->length)
            return (Object *)str_from_char(str_char(text, (size_t)at));
    }
    return NULL;
}

Object *eval_ops_subscript(Object *o, Object *key)
{
    if (is_exact_dict(o))
        return dict_subscript(o, key);
    Object *item = is_small_int(key) ? item_at(o, small_value(key)) : NULL;
    return item != NULL || error_occurred() ? item : operate_subscript(o, key);
}

Object *eval_ops_subscript_at(Object *o, int64_t index)
{
    Object *item = item_at(o, index);
    if (item != NULL || error_occurred())
        return item;
    bool is_immediate = (uint64_t)index + 128 < ARRAY_COUNT(eval_ops_immediates);
    Object *key =
        is_immediate ? OBJ(&eval_ops_immediates[index + 128]) : int_from(index);
    if (key == NULL)
        return NULL;
    item = is_exact_dict(o) ? dict_subscript(o, key) : operate_subscript(o, key);
    decref(key);
    return item;
}

// A bound of a slice: a small int, or None.
static bool read_bound(const Object *o, int64_t absent, int64_t *out)
{
    *out = o == NONE ? absent : small_value(o);
    return o == NONE || is_small_int(o);
}

// length items from start on, step apart.
static List *list_stride(Object *const *items, int64_t start, int64_t step,
                         int64_t length)
{
    List *list = list_new((size_t)length);
    if (list == NULL)
        return NULL;
    for (int64_t i = 0; i < length; i++)
        list->items[i] = incref(items[start + i * step]);
    list->count = (uint32_t)length;
    return list;
}

Object *eval_ops_slice(Object *o, Object *const *bounds, uint32_t count)
{
    int64_t start, stop, step = 1, length;
    if (count == 3 && !read_bound(bounds[2], 1, &step))
        return NOT_IMPLEMENTED;
    if (step == 0 || step == INT64_MIN ||
        !read_bound(bounds[0], step < 0 ? INT64_MAX : 0, &start) ||
        !read_bound(bounds[1], step < 0 ? INT64_MIN : INT64_MAX, &stop))
        return NOT_IMPLEMENTED;
    if (is_exact_list(o)) {
        List *list = as_list(o);
        length = slice_clamp(list->count, &start, &stop, step);
        return step == 1
                   ? (Object *)list_from_array(list->items + start, (size_t)length)
                   : (Object *)list_stride(list->items, start, step, length);
    }
    if (step != 1)
        return NOT_IMPLEMENTED;
    if (is_exact_str(o)) {
        length = slice_clamp(as_str(o)->length, &start, &stop, step);
        return (Object *)str_slice(as_str(o), (size_t)start, (size_t)(start + length));
    }
    if (o->shape == SHAPE_BYTES) {
        length = slice_clamp((int64_t)as_bytes(o)->length, &start, &stop, step);
        return bytes_slice(as_bytes(o), (size_t)start, (size_t)(start + length));
    }
    if (is_exact_tuple(o)) {
        length = slice_clamp((int64_t)tuple_length(as_tuple(o)), &start, &stop, step);
        return (Object *)tuple_slice(as_tuple(o), (size_t)start,
                                     (size_t)(start + length));
    }
    return NOT_IMPLEMENTED;
}

int eval_ops_contains(Object *container, Object *item)
{
    if (is_exact_dict(container))
        return dict_contains(as_dict(container), item);
    // a set is looked up as a frozenset
    if (IN_SHAPES(container, SET, FROZENSET) && !is_any_set(item))
        return set_contains(as_set(container), item);
    if (container->shape == SHAPE_STR_ASCII && item->shape == SHAPE_STR_ASCII &&
        as_str(item)->length == 1) {
        const char *letter = str_data(as_str(item));
        return memchr(str_data(as_str(container)), *letter,
                      as_str(container)->length) != NULL;
    }
    return operate_contains(container, item);
}

bool eval_ops_assign(Object *o, Object *key, Object *value)
{
    if (is_exact_dict(o))
        return dict_set(as_dict(o), key, value);
    return operate_assign(o, key, value);
}

// ---- names ----

static inline uint32_t *cache_of(const uint32_t *word)
{
    return (uint32_t *)(uintptr_t)word;
}

static Str *name_at(const Frame *frame, const uint32_t *word)
{
    return frame->function->code->names[*word >> 16];
}

OPT Object *eval_ops_find_cached(Dict *dict, Str *name, uint32_t *index,
                                 uint32_t *version)
{
    *version = 0;
    int64_t at = dict_find_str(dict, name);
    if (at < 0)
        return dict_peek_str(dict, name);
    *index = (uint32_t)at;
    *version = dict_keys_version(dict);
    return dict_str_entries(dict->table)[at].value;
}

// names[name] of a namespace that may be any mapping: 1, 0, -1
static int mapping_get(Object *names, Str *name, Object **out)
{
    if (is_exact_dict(names)) {
        Object *value = dict_peek_str(as_dict(names), name);
        if (value == NULL)
            return 0;
        *out = incref(value);
        return 1;
    }
    *out = operate_subscript(names, OBJ(name));
    if (*out != NULL)
        return 1;
    return error_clear_if(EXC(KeyError)) ? 0 : -1;
}

Object *eval_ops_builtins(Dict *globals)
{
    Object *own = dict_peek_str(globals, NAME(__builtins__));
    if (own == NULL)
        return OBJ(frame_stack.builtins);
    return own->shape == SHAPE_MODULE ? OBJ(((Module *)(void *)own)->dict) : own;
}

static int builtin_get(Dict *globals, Str *name, Object **out)
{
    Object *builtins = incref(eval_ops_builtins(globals));
    int got = mapping_get(builtins, name, out);
    decref(builtins);
    return got;
}

static Object *raise_name(Str *name)
{
    return error_raise_name(EXC(NameError), name, "name '%U' is not defined", name);
}

// The place of the value of name, where an entry of it was before; or NULL.
static BORROWED OPT Object **same_entry(Dict *globals, const Str *name, uint32_t index)
{
    DictTable *table = globals->table;
    if (table == NULL || table->kind != DICT_TABLE_STR || index >= globals->fill)
        return NULL;
    DictEntry *entry = &dict_str_entries(table)[index];
    return entry->key == (const Object *)name ? &entry->value : NULL;
}

// The value of a name without a cache. Globals of a subclass of dict are asked by its
// methods, if wanted.
static Object *load_uncached(Dict *globals, Str *name, bool by_methods)
{
    Object *value;
    int got = 0;
    if (by_methods)
        got = mapping_get(OBJ(globals), name, &value);
    else if ((value = dict_peek_str(globals, name)) != NULL)
        return incref(value);
    if (got == 0)
        got = builtin_get(globals, name, &value);
    return got > 0 ? value : got == 0 ? raise_name(name) : NULL;
}

Object *eval_ops_load_global(Frame *frame, const uint32_t *word)
{
    Str *name = name_at(frame, word);
    Dict *globals = frame->function->globals;
    if (UNLIKELY(!is_exact_dict(OBJ(globals))))
        return load_uncached(globals, name, true);
    uint32_t *cache = cache_of(word), index = cache[1], version;
    Object **place =
        cache[2] != 0 && cache[3] == 0 ? same_entry(globals, name, index) : NULL;
    if (place != NULL) {
        cache[2] = ~dict_keys_version(globals);
        return incref(*place);
    }
    Object *value = eval_ops_find_cached(globals, name, &index, &version);
    if (value != NULL) {
        cache[1] = index;
        cache[2] = version != 0 ? ~version : 0;
        cache[3] = 0;
        return incref(value);
    }
    uint32_t globals_version = dict_keys_version(globals), ignored;
    if (eval_ops_builtins(globals) != OBJ(frame_stack.builtins))
        return load_uncached(globals, name, false);
    value = eval_ops_find_cached(frame_stack.builtins, name, &index, &ignored);
    if (value == NULL)
        return raise_name(name);
    if (globals_version != 0 && ignored != 0) {
        cache[1] = index;
        cache[2] = ~globals_version;
        cache[3] = ~ignored;
    }
    return incref(value);
}

Object *eval_ops_load_global_name(const Frame *frame, Str *name)
{
    return load_uncached(frame->function->globals, name, false);
}

Object *eval_ops_load_name(Frame *frame, const uint32_t *word)
{
    Object *value;
    Dict *globals = frame->function->globals;
    if (frame->extra != OBJ(globals) || !is_exact_dict(OBJ(globals))) {
        int got = mapping_get(frame->extra, name_at(frame, word), &value);
        if (got != 0)
            return got > 0 ? value : NULL;
    }
    return is_exact_dict(OBJ(globals))
               ? eval_ops_load_global(frame, word)
               : load_uncached(globals, name_at(frame, word), false);
}

bool eval_ops_store_global(Frame *frame, const uint32_t *word, Object *value)
{
    Dict *globals = frame->function->globals;
    Str *name = name_at(frame, word);
    uint32_t *cache = cache_of(word), index = cache[1], version;
    Object **place = cache[2] != 0 ? same_entry(globals, name, index) : NULL;
    if (place != NULL) {
        cache[2] = ~dict_keys_version(globals);
        ref_set(place, value);
        return true;
    }
    if (!dict_set_str(globals, name, value))
        return false;
    if (eval_ops_find_cached(globals, name, &index, &version) != NULL && version != 0) {
        cache[1] = index;
        cache[2] = ~version;
    }
    return true;
}

bool eval_ops_store_name(Frame *frame, const uint32_t *word, Object *value)
{
    if (frame->extra == (Object *)frame->function->globals &&
        is_exact_dict(frame->extra))
        return eval_ops_store_global(frame, word, value);
    if (is_exact_dict(frame->extra))
        return dict_set_str(as_dict(frame->extra), name_at(frame, word), value);
    return operate_assign(frame->extra, OBJ(name_at(frame, word)), value);
}

bool eval_ops_delete_name(Frame *frame, Object *names, uint32_t index)
{
    Str *name = frame->function->code->names[index];
    if (is_exact_dict(names)) {
        int got = dict_delete_str(as_dict(names), name);
        if (got == 0)
            raise_name(name);
        return got > 0;
    }
    if (operate_delete(names, OBJ(name)))
        return true;
    if (error_clear_if(EXC(KeyError)))
        raise_name(name);
    return false;
}

Object *eval_ops_class_free(Frame *frame, Str *name, uint32_t index)
{
    Object *value;
    int got = mapping_get(frame->extra, name, &value);
    if (got != 0)
        return got > 0 ? value : NULL;
    value = ((Cell *)(void *)frame->function->cells[index])->value;
    if (value != NULL)
        return incref(value);
    return error_raise_name(
        EXC(NameError), name,
        "cannot access free variable '%U' where it is not associated with a "
        "value in enclosing scope",
        name);
}

Object *eval_ops_build_class(Frame *frame)
{
    Object *value;
    int got = builtin_get(frame->function->globals, NAME(__build_class__), &value);
    if (got == 0)
        error_raise(EXC(NameError), "__build_class__ not found");
    return got > 0 ? value : NULL;
}

// ---- building, taking apart ----

Object *eval_ops_build_set(Object *const *items, uint32_t count)
{
    Set *set = set_new();
    if (set == NULL)
        return NULL;
    for (uint32_t i = 0; i < count; i++) {
        if (!set_add(set, items[i])) {
            decref(OBJ(set));
            return NULL;
        }
    }
    return OBJ(set);
}

Object *eval_ops_build_map(Object *const *pairs, uint32_t count)
{
    Dict *dict = count > 0 ? dict_new_sized(count) : dict_new();
    if (dict == NULL)
        return NULL;
    for (uint32_t i = 0; i < count; i++) {
        if (!dict_set(dict, pairs[2 * i], pairs[2 * i + 1])) {
            decref(OBJ(dict));
            return NULL;
        }
    }
    return OBJ(dict);
}

bool eval_ops_extend(List *list, Object *iterable)
{
    if (list_extend(list, iterable))
        return true;
    Type *type = type_of(iterable);
    if (type->iter == NULL && type->sequence.item == NULL &&
        error_clear_if(EXC(TypeError)))
        error_raise(EXC(TypeError), "Value after * must be an iterable, not %T",
                    iterable);
    return false;
}

bool eval_ops_dict_update(Dict *dict, Object *other)
{
    Object *keys;
    int got = is_dict(other) ? 1 : attr_lookup(other, NAME(keys), &keys);
    if (got > 0 && !is_dict(other))
        decref(keys);
    if (got > 0 && dict_update(dict, other))
        return true;
    if (got == 0 || error_clear_if(EXC(AttributeError))) // of its methods, too
        error_raise(EXC(TypeError), "'%T' object is not a mapping", other);
    return false;
}

static void reverse(Object **items, uint32_t count)
{
    for (uint32_t i = 0; i < count / 2; i++) {
        Object *o = items[i];
        items[i] = items[count - 1 - i];
        items[count - 1 - i] = o;
    }
}

// slots[0] holds o itself until the items are there.
bool eval_ops_unpack(Object *o, Object **slots, uint32_t count)
{
    Object *keep = slots[0];
    if (!iterate_unpack(o, count, slots)) {
        slots[0] = keep;
        return false;
    }
    reverse(slots, count);
    return true;
}

bool eval_ops_unpack_star(Object *o, Object **slots, uint32_t before, uint32_t after)
{
    Object *keep = slots[0];
    if (!iterate_unpack_star(o, before, after, slots)) {
        slots[0] = keep;
        return false;
    }
    reverse(slots, before + 1 + after);
    return true;
}

Object *eval_ops_make_function(Frame *frame, Object *code, uint32_t parts,
                               Object **values, uint32_t cells)
{
    Function *f = function_new(as_code(code), frame->function->globals);
    FunctionExtra *extra = NULL;
    uint32_t count = (parts & 1) + (parts >> 1 & 1) + (parts >> 2 & 1) + cells;
    if (f == NULL || (parts != 0 && (extra = function_extra(f)) == NULL)) {
        for (uint32_t i = 0; i < count; i++)
            decref(values[i]);
        xdecref((Object *)f);
        return NULL;
    }
    if (parts & 1)
        extra->defaults = as_tuple(*values++);
    if (parts & 2)
        extra->kwdefaults = as_dict(*values++);
    if (parts & 4)
        extra->annotations = *values++;
    memcpy(f->cells, values, cells * sizeof *values);
    return OBJ(f);
}

// ---- exceptions ----

// An instance for `raise o`: classes are called.
static OPT Object *make_exception(STEALS Object *o, const char *message)
{
    if (is_exception(o))
        return o;
    Object *exception = NULL;
    if (is_type(o) && type_is_subtype(as_type(o), EXC(BaseException))) {
        exception = call_0(o);
        if (exception != NULL && !is_exception(exception)) {
            error_raise(
                EXC(TypeError),
                "calling %R should have returned an instance of BaseException, not %R",
                o, OBJ(type_of(exception)));
            ref_clear(&exception);
        }
    } else {
        error_raise(EXC(TypeError), "%s", message);
    }
    decref(o);
    return exception;
}

bool eval_ops_raise(Object *exception, Object *cause)
{
    if (exception == NULL) {
        Object *handled = error_handled_peek();
        if (handled == NULL)
            return error_raise(EXC(RuntimeError), "No active exception to reraise") !=
                   NULL;
        error_restore(incref(handled));
        return true;
    }
    exception = make_exception(exception, "exceptions must derive from BaseException");
    if (exception == NULL) {
        xdecref(cause);
        return false;
    }
    if (cause != NULL) {
        if (cause != NONE) {
            cause = make_exception(cause,
                                   "exception causes must derive from BaseException");
            if (cause == NULL) {
                decref(exception);
                return false;
            }
        }
        exception_set_cause_take(exception, cause != NONE ? cause : NULL);
    }
    error_raise_object(exception);
    return false;
}

int eval_ops_exception_match(Object *exception, Object *classes)
{
    return error_match_handler(exception, classes);
}

// A method that a with statement needs, bound; raises TypeError in CPython's words.
static OPT Object *with_method(Object *manager, Str *name)
{
    Object *method;
    int got = attr_lookup_special(manager, name, &method);
    if (got > 0)
        return method;
    if (got == 0)
        error_raise(
            EXC(TypeError),
            name == NAME(__enter__)
                ? "'%T' object does not support the context manager protocol"
                : "'%T' object does not support the context manager protocol (missed "
                  "__exit__ method)",
            manager);
    return NULL;
}

bool eval_ops_before_with(Object *manager, Object **at)
{
    Object *enter = with_method(manager, NAME(__enter__));
    if (enter == NULL)
        return false;
    Object *exit = with_method(manager, NAME(__exit__));
    if (exit == NULL) {
        decref(enter);
        return false;
    }
    Object *entered = call_0(enter);
    decref(enter);
    if (entered == NULL) {
        decref(exit);
        return false;
    }
    at[0] = exit;
    at[1] = entered;
    return true;
}

Object *eval_ops_exit_with(Object *exit, Object *exception)
{
    Object *traceback = as_exception(exception)->traceback;
    return call_3(exit, OBJ(type_of(exception)), exception,
                  traceback != NULL ? traceback : NONE);
}

void eval_ops_raise_init(Object *value)
{
    error_raise(EXC(TypeError), "__init__() should return None, not '%T'", value);
}

// ---- pattern matching ----

// Where a mapping pattern looks its keys up.
typedef struct KeyLookup {
    OPT Dict *dict;
    OPT Object *get, *missing; // of another mapping: get(key, missing)
    OPT Set *seen;             // keys that were looked up
} KeyLookup;

static bool lookup_start(KeyLookup *l, Object *subject, size_t count)
{
    l->dict = is_exact_dict(subject) ? as_dict(subject) : NULL;
    l->get = l->missing = NULL;
    l->seen = NULL;
    if (l->dict == NULL && ((l->get = attr_get(subject, NAME(get))) == NULL ||
                            (l->missing = type_create_instance(&object_type)) == NULL))
        return false;
    // the only key of a dict comes once, and is hashed there
    return (count == 1 && l->dict != NULL) || (l->seen = set_new()) != NULL;
}

static void lookup_end(KeyLookup *l)
{
    xdecref(l->get);
    xdecref(l->missing);
    xdecref((Object *)l->seen);
}

// The value of a key: 1, 0 absent, -1
static int lookup_key(const KeyLookup *l, Object *key, Object **value)
{
    if (l->seen != NULL) {
        int twice = set_contains(l->seen, key);
        if (twice > 0)
            error_raise(EXC(ValueError), "mapping pattern checks duplicate key (%R)",
                        key);
        if (twice != 0 || !set_add(l->seen, key))
            return -1;
    }
    if (l->dict != NULL)
        return dict_get(l->dict, key, value);
    Object *found = call_2(l->get, key, l->missing);
    if (found == NULL)
        return -1;
    if (found == l->missing) {
        decref(found);
        return 0;
    }
    *value = found;
    return 1;
}

Object *eval_ops_match_keys(Object *subject, Object *keys_)
{
    Tuple *keys = as_tuple(keys_);
    size_t count = tuple_length(keys);
    Tuple *values = tuple_new(count);
    KeyLookup lookup;
    int got = 1;
    if (values == NULL)
        return NULL;
    for (size_t i = 0; i < count; i++)
        tuple_items(values)[i] = NONE;
    if (!lookup_start(&lookup, subject, count))
        got = -1;
    for (size_t i = 0; got > 0 && i < count; i++)
        got = lookup_key(&lookup, tuple_items(keys)[i], &tuple_items(values)[i]);
    lookup_end(&lookup);
    if (got > 0)
        return OBJ(values);
    decref(OBJ(values));
    return got < 0 ? NULL : NONE;
}

// Add subject.name to the attributes; 1, 0 absent, -1
static int match_attribute(Object *subject, Object *cls, Object *name, Set *seen,
                           List *found)
{
    int twice = set_contains(seen, name);
    if (twice > 0)
        error_raise(EXC(TypeError), "%N() got multiple sub-patterns for attribute %R",
                    as_type(cls), name);
    if (twice != 0 || !set_add(seen, name))
        return -1;
    Object *value;
    int got = attr_lookup(subject, as_str(name), &value);
    if (got > 0 && !list_append_take(found, value))
        return -1;
    return got;
}

enum {
    SELF_MATCHING = TYPE_INT | TYPE_STR | TYPE_BYTES | TYPE_TUPLE | TYPE_LIST |
                    TYPE_DICT | TYPE_SET | TYPE_FLOAT
};

// Positional sub-patterns through __match_args__: 1, 0 no match, -1
static int match_positional(Object *subject, Object *cls, uint32_t count, Set *seen,
                            List *found)
{
    Object *match_args;
    int got = attr_lookup(cls, NAME(__match_args__), &match_args);
    if (got < 0)
        return -1;
    bool matches_self = false;
    if (got == 0) {
        match_args = (Object *)tuple_empty();
        matches_self = (as_type(cls)->flags & SELF_MATCHING) != 0 ||
                       type_is_subtype(as_type(cls), &bytearray_type);
    } else if (!is_exact_tuple(match_args)) {
        error_raise(EXC(TypeError), "%N.__match_args__ must be a tuple (got %T)",
                    as_type(cls), match_args);
        decref(match_args);
        return -1;
    }
    size_t allowed = matches_self ? 1 : tuple_length(as_tuple(match_args));
    got = 1;
    if (allowed < count) {
        error_raise(EXC(TypeError),
                    "%N() accepts %zu positional sub-pattern%s (%d given)",
                    as_type(cls), allowed, allowed == 1 ? "" : "s", (int)count);
        got = -1;
    } else if (matches_self) {
        if (count == 1 && !list_append_take(found, incref(subject)))
            got = -1;
    } else {
        for (uint32_t i = 0; got > 0 && i < count; i++) {
            Object *name = tuple_items(as_tuple(match_args))[i];
            if (!is_str(name)) {
                error_raise(EXC(TypeError),
                            "__match_args__ elements must be strings (got %T)", name);
                got = -1;
            } else {
                got = match_attribute(subject, cls, name, seen, found);
            }
        }
    }
    decref(match_args);
    return got;
}

Object *eval_ops_match_class(Object *subject, Object *cls, Tuple *names,
                             uint32_t positional)
{
    if (!is_type(cls))
        return error_raise(EXC(TypeError), "called match pattern must be a class");
    int got = operate_is_instance(subject, cls);
    if (got <= 0)
        return got < 0 ? NULL : NONE;
    Set *seen = set_new();
    List *found = list_new(0);
    Object *result = NULL;
    if (seen == NULL || found == NULL)
        goto out;
    if (positional > 0)
        got = match_positional(subject, cls, positional, seen, found);
    for (size_t i = 0; got > 0 && i < tuple_length(names); i++)
        got = match_attribute(subject, cls, tuple_items(names)[i], seen, found);
    if (got >= 0)
        result = got > 0 ? (Object *)list_to_tuple(found) : NONE;
out:
    xdecref((Object *)seen);
    xdecref((Object *)found);
    return result;
}

// ---- imports, the prompt ----

Object *eval_ops_import(Frame *frame, Str *name, Object *level, Object *from_list)
{
    Dict *globals = frame->function->globals;
    Object *function, *result;
    int got = builtin_get(globals, NAME(__import__), &function);
    if (got == 0)
        return error_raise(EXC(ImportError), "__import__ not found");
    if (got < 0)
        return NULL;
    if (import_is_default(function)) {
        result = import_name(name, globals, from_list, small_value(level));
    } else {
        Object *names = frame->flags & FRAME_NAMES ? frame->extra : NONE;
        Object *args[] = { OBJ(name), OBJ(globals), names, from_list, level };
        result = call_object(function, args, ARRAY_COUNT(args), NULL);
    }
    decref(function);
    return result;
}

Object *eval_ops_import_from(Object *module, Str *name)
{
    return import_from(module, name);
}

bool eval_ops_import_star(Frame *frame, Object *module)
{
    return import_star(module, frame->extra);
}

bool eval_ops_setup_annotations(Frame *frame)
{
    Object *annotations;
    int got = mapping_get(frame->extra, NAME(__annotations__), &annotations);
    if (got < 0)
        return false;
    if (got == 0 && (annotations = (Object *)dict_new()) == NULL)
        return false;
    bool ok = got > 0 ||
              operate_assign(frame->extra, OBJ(NAME(__annotations__)), annotations);
    decref(annotations);
    return ok;
}

bool eval_ops_print(Object *value)
{
    return import_display(value);
}

int eval_ops_send(Object *iter, Object *value, Object **out)
{
    if (generator_is_any(iter))
        return generator_resume(as_generator(iter), incref(value), out);
    if (iter->shape == SHAPE_ASYNC_SEND)
        return async_generator_step(iter, value, out);
    if (value == NONE && type_of(iter)->next != NULL) {
        int got = type_of(iter)->next(iter, out);
        if (got > 0)
            return 1;
        if (got == 0) {
            *out = NONE;
            return 0;
        }
    } else {
        *out = call_method_1(iter, NAME(send), value);
        if (*out != NULL)
            return 1;
    }
    if (!error_matches(EXC(StopIteration)))
        return -1;
    Object *stop = error_take();
    Object *result = ((ValueException *)(void *)stop)->value;
    *out = result != NULL ? incref(result) : NONE;
    decref(stop);
    return 0;
}

static bool serve(uint32_t wanted)
{
    if (UNLIKELY(wanted & FRAME_INTERRUPT_GUARD) && !guard_serve())
        return false;
    return !(wanted & FRAME_INTERRUPT_SIGNAL) || signals_serve();
}

bool eval_ops_interrupt(void)
{
    uint32_t wanted = frame_take_interrupt();
    if (wanted & FRAME_INTERRUPT_GC)
        gc_run_pending();
    return serve(wanted);
}

bool eval_ops_poll(void)
{
    uint32_t wanted = frame_take_interrupt();
    if (wanted & FRAME_INTERRUPT_GC)
        frame_interrupt(FRAME_INTERRUPT_GC);
    return serve(wanted);
}
