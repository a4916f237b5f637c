// operate.c - operators and the functions behind len(), repr(), hash() ...
//
// A binary operator asks the left operand's type first, unless the right operand's type
// is a subclass with a method of its own.
#include "runtime/protocol/operate.h"

#include "runtime/base/vec.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/equal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/format.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// So many containers inside each other have a repr.
enum { MOST_NESTED_REPRS = 10000 };

static struct operate {
    VEC(Object *) printing; // containers whose repr is running, outermost first
} operate;

typedef struct OperatorRow {
    const char *symbol, *inplace;
    size_t slot, inplace_slot; // offsets in Type
} OperatorRow;

#define ROW(symbol, member)                                                            \
    {                                                                                  \
        symbol, symbol "=", offsetof(Type, number.member),                             \
            offsetof(Type, number.inplace_##member)                                    \
    }
static const OperatorRow operators[BINARY_COUNT] = {
    [BINARY_ADD] = ROW("+", add),
    [BINARY_SUBTRACT] = ROW("-", subtract),
    [BINARY_MULTIPLY] = ROW("*", multiply),
    [BINARY_MATRIX_MULTIPLY] = ROW("@", matrix_multiply),
    [BINARY_TRUE_DIVIDE] = ROW("/", true_divide),
    [BINARY_FLOOR_DIVIDE] = ROW("//", floor_divide),
    [BINARY_REMAINDER] = ROW("%", remainder),
    [BINARY_POWER] = { "** or pow()", "**=", offsetof(Type, number.power),
                       offsetof(Type, number.inplace_power) },
    [BINARY_LSHIFT] = ROW("<<", lshift),
    [BINARY_RSHIFT] = ROW(">>", rshift),
    [BINARY_AND] = { "&", "&=", offsetof(Type, number.and_),
                     offsetof(Type, number.inplace_and) },
    [BINARY_OR] = { "|", "|=", offsetof(Type, number.or_),
                    offsetof(Type, number.inplace_or) },
    [BINARY_XOR] = { "^", "^=", offsetof(Type, number.xor_),
                     offsetof(Type, number.inplace_xor) },
    [BINARY_DIVMOD] = { "divmod()", "divmod()", offsetof(Type, number.divmod), 0 },
};
#undef ROW

// ---- binary operators ----

// Call a binary or power slot.
static Object *call_slot(SlotFn fn, size_t offset, Object *left, Object *right)
{
    if (offset == offsetof(Type, number.power) ||
        offset == offsetof(Type, number.inplace_power))
        return ((TernaryFn)fn)(left, right, NONE);
    return ((BinaryFn)fn)(left, right);
}

// left OP right by the number slots; NOT_IMPLEMENTED if neither type can.
static Object *by_slots(size_t offset, Object *left, Object *right)
{
    Type *left_type = type_of(left), *right_type = type_of(right);
    SlotFn mine = slots_at(left_type, offset);
    SlotFn other = left_type == right_type ? NULL : slots_at(right_type, offset);
    Object *result;
    if (other == mine)
        other = NULL;
    if (mine != NULL) {
        if (other != NULL && type_is_subtype(right_type, left_type)) {
            result = call_slot(other, offset, left, right);
            if (result != NOT_IMPLEMENTED)
                return result;
            other = NULL;
        }
        result = call_slot(mine, offset, left, right);
        if (result != NOT_IMPLEMENTED)
            return result;
    }
    return other == NULL ? NOT_IMPLEMENTED : call_slot(other, offset, left, right);
}

static COLD Object *refuse(const char *symbol, Object *left, Object *right)
{
    if (symbol[0] == '>' && symbol[1] == '>' && left->shape == SHAPE_NATIVE) {
        const char *name = ((Native *)(void *)left)->def->signature;
        if (name[0] == 'p' && name[1] == 'r' && name[2] == 'i' && name[5] == '(')
            return error_raise(EXC(TypeError),
                               "unsupported operand type(s) for %s: '%.100T' "
                               "and '%.100T'. Did you mean \"print(<message>, "
                               "file=<output_stream>)\"?",
                               symbol, left, right);
    }
    return error_raise(EXC(TypeError),
                       "unsupported operand type(s) for %s: '%.100T' and '%.100T'",
                       symbol, left, right);
}

static Object *repeat(Object *(*fn)(Object *, int64_t), Object *sequence, Object *times)
{
    int64_t count;
    if (type_of(times)->number.index == NULL)
        return error_raise(EXC(TypeError),
                           "can't multiply sequence by non-int of type "
                           "'%.200T'",
                           times);
    if (!operate_index_value(times, EXC(OverflowError), &count))
        return NULL;
    return fn(sequence, count);
}

// + and * of sequences, once the number slots have declined.
static Object *by_sequence(BinaryOp op, Object *left, Object *right, bool inplace)
{
    const SequenceSlots *l = &type_of(left)->sequence, *r = &type_of(right)->sequence;
    if (op == BINARY_ADD) {
        if (inplace && l->inplace_concat != NULL)
            return l->inplace_concat(left, right);
        return l->concat == NULL ? NOT_IMPLEMENTED : l->concat(left, right);
    }
    if (inplace && l->inplace_repeat != NULL)
        return repeat(l->inplace_repeat, left, right);
    if (l->repeat != NULL)
        return repeat(l->repeat, left, right);
    return r->repeat == NULL ? NOT_IMPLEMENTED : repeat(r->repeat, right, left);
}

Object *operate_binary(BinaryOp op, Object *left, Object *right)
{
    Object *result = by_slots(operators[op].slot, left, right);
    if (LIKELY(result != NOT_IMPLEMENTED))
        return result;
    if (op == BINARY_ADD || op == BINARY_MULTIPLY) {
        result = by_sequence(op, left, right, false);
        if (result != NOT_IMPLEMENTED)
            return result;
    }
    return refuse(operators[op].symbol, left, right);
}

Object *operate_binary_rest(BinaryOp op, bool inplace, Object *left, Object *right)
{
    const OperatorRow *row = &operators[op];
    Type *left_type = type_of(left), *right_type = type_of(right);
    SlotFn other = left_type == right_type ? NULL : slots_at(right_type, row->slot);
    Object *result = NOT_IMPLEMENTED;
    if (other != NULL && other != slots_at(left_type, row->slot))
        result = call_slot(other, row->slot, left, right);
    if (result == NOT_IMPLEMENTED && (op == BINARY_ADD || op == BINARY_MULTIPLY))
        result = by_sequence(op, left, right, inplace);
    return result == NOT_IMPLEMENTED
               ? refuse(inplace ? row->inplace : row->symbol, left, right)
               : result;
}

// left OP= right by the number slots; NOT_IMPLEMENTED if neither type can.
static Object *inplace_by_slots(const OperatorRow *row, Object *left, Object *right)
{
    SlotFn fn =
        row->inplace_slot == 0 ? NULL : slots_at(type_of(left), row->inplace_slot);
    Object *result =
        fn == NULL ? NOT_IMPLEMENTED : call_slot(fn, row->inplace_slot, left, right);
    return result == NOT_IMPLEMENTED ? by_slots(row->slot, left, right) : result;
}

Object *operate_inplace(BinaryOp op, Object *left, Object *right)
{
    const OperatorRow *row = &operators[op];
    Object *result;
    if ((type_of(left)->flags & TYPE_USER) != 0 && op == BINARY_ADD &&
        slots_at(type_of(left), row->inplace_slot) == NULL &&
        type_of(left)->sequence.inplace_concat != NULL)
        // inherited; comes before its own __add__
        return by_sequence(op, left, right, true);
    result = inplace_by_slots(row, left, right);
    if (result == NOT_IMPLEMENTED && (op == BINARY_ADD || op == BINARY_MULTIPLY))
        result = by_sequence(op, left, right, true);
    return result == NOT_IMPLEMENTED ? refuse(row->inplace, left, right) : result;
}

static bool is_sequence(const Object *o)
{
    return (type_of(o)->sequence.item != NULL || type_of(o)->sequence.concat != NULL) &&
           !is_dict(o);
}

Object *operate_concat(Object *left, Object *right, bool inplace)
{
    const OperatorRow *row = &operators[BINARY_ADD];
    Object *result = by_sequence(BINARY_ADD, left, right, inplace);
    if (result == NOT_IMPLEMENTED && is_sequence(left) && is_sequence(right))
        result = inplace ? inplace_by_slots(row, left, right)
                         : by_slots(row->slot, left, right);
    return result == NOT_IMPLEMENTED
               ? error_raise(EXC(TypeError), "'%.200T' object can't be concatenated",
                             left)
               : result;
}

Object *operate_power(Object *base, Object *exponent, Object *modulus)
{
    Object *const operands[] = { base, exponent, modulus };
    TernaryFn tried[3] = { NULL, NULL, NULL };
    if (modulus == NONE)
        return operate_binary(BINARY_POWER, base, exponent);
    for (size_t i = 0; i < 3; i++) {
        TernaryFn fn = type_of(operands[i])->number.power;
        Object *result;
        if (fn == NULL || fn == tried[0] || fn == tried[1])
            continue;
        tried[i] = fn;
        result = fn(base, exponent, modulus);
        if (result != NOT_IMPLEMENTED)
            return result;
    }
    return error_raise(EXC(TypeError),
                       "unsupported operand type(s) for ** or pow(): "
                       "'%.100T', '%.100T', '%.100T'",
                       base, exponent, modulus);
}

static Object *unary(UnaryFn fn, Object *o, const char *symbol)
{
    if (fn == NULL)
        return error_raise(EXC(TypeError), "bad operand type for %s: '%.200T'", symbol,
                           o);
    return fn(o);
}

Object *operate_negative(Object *o)
{
    return unary(type_of(o)->number.negative, o, "unary -");
}

Object *operate_positive(Object *o)
{
    return unary(type_of(o)->number.positive, o, "unary +");
}

Object *operate_invert(Object *o)
{
    return unary(type_of(o)->number.invert, o, "unary ~");
}

Object *operate_absolute(Object *o)
{
    return unary(type_of(o)->number.absolute, o, "abs()");
}

// ---- comparison ----

static const CompareOp mirrored[] = { COMPARE_GT, COMPARE_GE, COMPARE_EQ,
                                      COMPARE_NE, COMPARE_LT, COMPARE_LE };

// What is left when no method knows the answer.
static Object *compare_default(Object *left, Object *right, CompareOp op)
{
    static const char *const symbols[] = { "<", "<=", "==", "!=", ">", ">=" };
    if (op == COMPARE_EQ || op == COMPARE_NE)
        return bool_from((left == right) == (op == COMPARE_EQ));
    return error_raise(EXC(TypeError),
                       "'%s' not supported between instances of '%.100T' and "
                       "'%.100T'",
                       symbols[op], left, right);
}

static Object *compare(Object *left, Object *right, CompareOp op)
{
    Type *left_type = type_of(left), *right_type = type_of(right);
    Object *result;
    bool reflected = false;
    if (left_type != right_type && right_type->compare != NULL &&
        type_is_subtype(right_type, left_type)) {
        reflected = true;
        result = right_type->compare(right, left, mirrored[op]);
        if (result != NOT_IMPLEMENTED)
            return result;
    }
    if (left_type->compare != NULL) {
        result = left_type->compare(left, right, op);
        if (result != NOT_IMPLEMENTED)
            return result;
    }
    if (!reflected && right_type->compare != NULL) {
        result = right_type->compare(right, left, mirrored[op]);
        if (result != NOT_IMPLEMENTED)
            return result;
    }
    return compare_default(left, right, op);
}

Object *operate_compare_rest(Object *left, Object *right, CompareOp op)
{
    Type *right_type = type_of(right);
    Object *result = NOT_IMPLEMENTED;
    if (!error_enter(" in comparison"))
        return NULL;
    if (right_type->compare != NULL)
        result = right_type->compare(right, left, mirrored[op]);
    if (result == NOT_IMPLEMENTED)
        result = compare_default(left, right, op);
    error_leave();
    return result;
}

Object *operate_compare(Object *left, Object *right, CompareOp op)
{
    Object *result;
    if (is_exact_str(left) && is_exact_str(right))
        return type_of(left)->compare(left, right, op); // no deeper levels
    if (!error_enter(" in comparison"))
        return NULL;
    result = compare(left, right, op);
    error_leave();
    return result;
}

// Whether two numbers of one C type are in relation op; of NaNs it is not the converse.
#define HOLDS(op, x, y)                                                                \
    ((op) == COMPARE_LT   ? (x) < (y)                                                  \
     : (op) == COMPARE_LE ? (x) <= (y)                                                 \
     : (op) == COMPARE_EQ ? (x) == (y)                                                 \
     : (op) == COMPARE_NE ? (x) != (y)                                                 \
     : (op) == COMPARE_GT ? (x) > (y)                                                  \
                          : (x) >= (y))

int operate_compare_truth(Object *left, Object *right, CompareOp op)
{
    if (is_small_int(left) && is_small_int(right)) {
        int64_t x = ((Int *)(void *)left)->value, y = ((Int *)(void *)right)->value;
        return HOLDS(op, x, y);
    }
    if (is_exact_float(left) && is_exact_float(right))
        return HOLDS(op, float_value(left), float_value(right));
    Object *result = operate_compare(left, right, op);
    int truth;
    if (result == NULL)
        return -1;
    truth = operate_truth(result);
    decref(result);
    return truth;
}

int operate_equal(Object *left, Object *right)
{
    Equal known = equal_quick(left, right);
    return known != EQUAL_ASK ? known == EQUAL_YES
                              : operate_compare_truth(left, right, COMPARE_EQ);
}

bool operate_is(const Object *left, const Object *right)
{
    int64_t value;
    if (left == right)
        return true;
    if (!is_small_int(left) || !is_small_int(right))
        return false;
    // a reused box may hold a small value
    value = ((const Int *)(const void *)left)->value;
    return value == ((const Int *)(const void *)right)->value &&
           value >= INT_CACHE_MIN && value <= INT_CACHE_MAX;
}

// ---- truth, hash, length ----

int operate_truth(Object *o)
{
    Type *type;
    if (o == TRUE_)
        return 1;
    if (o == FALSE_ || o == NONE)
        return 0;
    type = type_of(o);
    if (type->number.truth != NULL)
        return type->number.truth(o);
    if (type->sequence.length != NULL) {
        int64_t length = type->sequence.length(o);
        return length < 0 ? -1 : length != 0;
    }
    return 1;
}

bool operate_hash(Object *o, int64_t *out)
{
    return error_enter(" while hashing an object") && type_of(o)->hash(o, out);
}

int64_t operate_length(Object *o)
{
    Type *type = type_of(o);
    if (type->sequence.length == NULL) {
        error_raise(EXC(TypeError), "object of type '%.200T' has no len()", o);
        return -1;
    }
    return type->sequence.length(o);
}

int64_t operate_length_hint(Object *o, int64_t fallback)
{
    Object *found, *result;
    int64_t hint = fallback;
    bool good = true;
    if (type_of(o)->sequence.length != NULL) {
        int64_t length = type_of(o)->sequence.length(o);
        if (length >= 0 || !error_clear_if(EXC(TypeError)))
            return length;
    }
    found = type_lookup(type_of(o), NAME(__length_hint__));
    if (found == NULL)
        return fallback;
    result = slots_call_found(found, &o, 1);
    if (result == NULL)
        return error_clear_if(EXC(TypeError)) ? fallback : -1;
    if (result == NOT_IMPLEMENTED)
        return fallback;
    if (!is_int(result))
        good = error_false(EXC(TypeError),
                           "__length_hint__ must be an integer, not %.100T", result);
    else if (!operate_index_value(result, EXC(OverflowError), &hint))
        good = false;
    else if (hint < 0)
        good = error_false(EXC(ValueError), "__length_hint__() should return >= 0");
    decref(result);
    return good ? hint : -1;
}

// ---- subscripts, membership ----

// o[key] where o only knows positions.
static Object *subscript_by_position(Object *o, Object *key)
{
    int64_t index, length;
    if (type_of(key)->number.index == NULL)
        return error_raise(EXC(TypeError),
                           "sequence index must be integer, not '%.200T'", key);
    if (!operate_index_value(key, EXC(IndexError), &index))
        return NULL;
    if (index < 0 && type_of(o)->sequence.length != NULL) {
        length = operate_length(o);
        if (length < 0)
            return NULL;
        index += length;
    }
    return type_of(o)->sequence.item(o, index);
}

static Object *subscript_class(Object *cls, Object *key)
{
    Object *method, *result;
    int got = attr_lookup(cls, NAME(__class_getitem__), &method);
    if (got < 0)
        return NULL;
    if (got == 0 && cls == OBJ(&type_type))
        return generic_alias_new(cls, key);
    if (got == 0 || method == NONE)
        return error_raise(EXC(TypeError), "type '%.200N' is not subscriptable",
                           as_type(cls));
    result = call_1(method, key);
    decref(method);
    return result;
}

Object *operate_subscript(Object *o, Object *key)
{
    Type *type = type_of(o);
    if (LIKELY(type->mapping.subscript != NULL))
        return type->mapping.subscript(o, key);
    if (type->sequence.item != NULL)
        return subscript_by_position(o, key);
    if (is_type(o))
        return subscript_class(o, key);
    return error_raise(EXC(TypeError), "'%.200T' object is not subscriptable", o);
}

bool operate_assign(Object *o, Object *key, Object *value)
{
    Type *type = type_of(o);
    if (type->mapping.assign == NULL)
        return error_false(EXC(TypeError),
                           "'%.200T' object does not support item assignment", o);
    return type->mapping.assign(o, key, value);
}

// Whether the type has a slot of sequences, as each class of a program has.
static bool is_sequence_like(const Type *type)
{
    return (type->flags & TYPE_USER) != 0 || type->sequence.length != NULL ||
           type->sequence.item != NULL || type->sequence.contains != NULL;
}

bool operate_delete(Object *o, Object *key)
{
    Type *type = type_of(o);
    if (type->mapping.assign == NULL)
        return error_false(
            EXC(TypeError), "'%.200T' object %s support item deletion", o,
            is_sequence_like(type) && type_of(key)->number.index != NULL ? "doesn't"
                                                                         : "does not");
    return type->mapping.assign(o, key, NULL);
}

static int contains_by_iteration(Object *container, Object *item)
{
    Object *iter = iterate_of(container), *candidate;
    int got, equal = 0;
    if (iter == NULL) {
        if (error_matches(EXC(TypeError)))
            error_raise(EXC(TypeError), "argument of type '%.200T' is not iterable",
                        container);
        return -1;
    }
    while (equal == 0 && (got = iterate_next(iter, &candidate)) != 0) {
        if (got < 0) {
            equal = -1;
            break;
        }
        equal = operate_equal(candidate, item);
        decref(candidate);
    }
    decref(iter);
    return equal;
}

int operate_contains(Object *container, Object *item)
{
    Type *type = type_of(container);
    return type->sequence.contains != NULL ? type->sequence.contains(container, item)
                                           : contains_by_iteration(container, item);
}

// ---- texts ----

Str *operate_repr(Object *o)
{
    Str *text;
    if (!error_enter(" while getting the repr of an object"))
        return NULL;
    incref(o); // its own code may let go of it
    text = type_of(o)->repr(o);
    decref(o);
    error_leave();
    return text;
}

Str *operate_str(Object *o)
{
    Str *text;
    if (is_exact_str(o))
        return incref(as_str(o));
    if (!error_enter(" while getting the str of an object"))
        return NULL;
    incref(o);
    text = type_of(o)->str(o);
    decref(o);
    error_leave();
    return text;
}

static Str *escape_to_ascii(Str *text)
{
    StrBuilder out;
    str_builder_start(&out);
    for (size_t i = 0; i < text->length; i++) {
        uint32_t c = str_char(text, i);
        if (c < 128)
            str_builder_char(&out, c);
        else
            str_builder_escape(&out, c);
    }
    return str_builder_finish(&out);
}

Str *operate_ascii(Object *o)
{
    Str *text = operate_repr(o), *escaped;
    if (text == NULL || str_kind(text) == STR_KIND_ASCII)
        return text;
    escaped = escape_to_ascii(text);
    decref(OBJ(text));
    return escaped;
}

static Str *format_by_method(Object *o, OPT Str *spec)
{
    Object *found = type_lookup(type_of(o), NAME(__format__)), *result;
    Object *args[2] = { o, NULL };
    args[1] = spec == NULL ? (Object *)str_empty() : OBJ(incref(spec));
    if (args[1] == NULL)
        return NULL;
    result = slots_call_found(found, args, 2);
    decref(args[1]);
    if (result == NULL || is_str(result))
        return (Str *)(void *)result;
    error_raise(EXC(TypeError), "__format__ must return a str, not %.200T", result);
    decref(result);
    return NULL;
}

Str *operate_format(Object *o, OPT Str *spec)
{
    bool empty = spec == NULL || spec->length == 0;
    if (is_exact_str(o))
        return empty ? incref(as_str(o)) : format_str(as_str(o), spec);
    if (is_exact_int(o))
        return empty ? operate_str(o) : format_int(o, spec);
    if (is_exact_float(o))
        return empty ? operate_str(o) : format_float(o, spec);
    return format_by_method(o, spec);
}

int operate_repr_enter(Object *o)
{
    if (operate.printing.count >= MOST_NESTED_REPRS) {
        error_raise(
            EXC(RecursionError),
            "maximum recursion depth exceeded while getting the repr of an object");
        return -1;
    }
    for (size_t i = operate.printing.count; i > 0; i--)
        if (operate.printing.items[i - 1] == o)
            return 0;
    if (!vec_push(&operate.printing, o)) {
        error_no_memory();
        return -1;
    }
    return 1;
}

void operate_repr_leave(Object *o)
{
    for (size_t i = operate.printing.count; i > 0; i--)
        if (operate.printing.items[i - 1] == o) {
            operate.printing.items[i - 1] = vec_last(&operate.printing);
            operate.printing.count--;
            break;
        }
    if (operate.printing.count == 0)
        vec_free(&operate.printing);
}

// ---- numbers ----

bool operate_warn_strict(OPT Object *owner, const char *method, Object *made,
                         const char *type)
{
    static const char *const text =
        "The ability to return an instance of a strict subclass";
    return owner == NULL
               ? error_warn(
                     EXC(DeprecationWarning),
                     "%s returned non-%s (type %.200T).  %s of %s is deprecated, and "
                     "may be removed in a future version of Python.",
                     method, type, made, text, type)
               : error_warn(
                     EXC(DeprecationWarning),
                     "%.50T.%s returned non-%s (type %.50T).  %s of %s is deprecated, "
                     "and may be removed in a future version of Python.",
                     owner, method, type, made, text, type);
}

Object *operate_index(Object *o)
{
    Object *result;
    if (is_int(o))
        return incref(o);
    if (type_of(o)->number.index == NULL)
        return error_raise(EXC(TypeError),
                           "'%.200T' object cannot be interpreted as an integer", o);
    result = type_of(o)->number.index(o);
    if (result == NULL || is_exact_int(result))
        return result;
    if (is_int(result)) {
        if (operate_warn_strict(NULL, "__index__", result, "int"))
            return result;
        decref(result);
        return NULL;
    }
    error_raise(EXC(TypeError), "__index__ returned non-int (type %.200T)", result);
    decref(result);
    return NULL;
}

Object *operate_exact_index(Object *o)
{
    Object *number = operate_index(o), *exact;
    if (number == NULL)
        return NULL;
    exact = is_bool(number) ? int_from(number == TRUE_) : int_plain(number);
    decref(number);
    return exact;
}

bool operate_index_value(Object *o, OPT Type *overflow, int64_t *out)
{
    Object *number = operate_index(o);
    bool good = true;
    if (number == NULL)
        return false;
    if (!int_fits(number, out)) {
        *out = int_sign(number) < 0 ? INT64_MIN : INT64_MAX;
        if (overflow != NULL)
            good = error_false(overflow,
                               "cannot fit '%.200T' into an index-sized integer", o);
    }
    decref(number);
    return good;
}

bool operate_c_number(Object *o, const char *name, int64_t *out)
{
    Object *index = operate_index(o);
    bool good = index != NULL && int_value(index, out, name);
    xdecref(index);
    return good;
}

bool operate_c_int(Object *o, int64_t *out)
{
    return operate_c_number(o, "int", out) &&
           ((*out >= INT32_MIN && *out <= INT32_MAX) ||
            error_false(EXC(OverflowError),
                        "Python int too large to convert to C int"));
}

// The int that __int__ made, as a plain one.
static Object *plain_int(OPT Object *result)
{
    Object *plain;
    if (result == NULL || is_exact_int(result))
        return result;
    if (!is_int(result)) {
        error_raise(EXC(TypeError), "__int__ returned non-int (type %.200T)", result);
        decref(result);
        return NULL;
    }
    plain =
        operate_warn_strict(NULL, "__int__", result, "int") ? int_plain(result) : NULL;
    decref(result);
    return plain;
}

// By __index__, as a plain int.
static Object *index_int(Object *o)
{
    Object *made = operate_index(o), *plain;
    if (made == NULL || is_exact_int(made))
        return made;
    plain = int_plain(made);
    decref(made);
    return plain;
}

// An int by the __trunc__ of an object without __int__ and __index__.
static Object *trunc_int(Object *found, Object *o)
{
    Object *made, *number;
    if (!error_warn(EXC(DeprecationWarning),
                    "The delegation of int() to __trunc__ is deprecated."))
        return NULL;
    made = slots_call_found(found, &o, 1);
    if (made == NULL || is_exact_int(made))
        return made;
    if (!is_int(made) && type_of(made)->number.index == NULL)
        number = error_raise(EXC(TypeError),
                             "__trunc__ returned non-Integral (type %.200T)", made);
    else
        number = index_int(made);
    decref(made);
    return number;
}

Object *operate_int(Object *o)
{
    Type *type = type_of(o);
    Object *found;
    if (is_exact_int(o))
        return incref(o);
    if (type->number.to_int != NULL)
        return plain_int(type->number.to_int(o));
    if (type->number.index != NULL)
        return index_int(o);
    found = type_lookup(type, NAME(__trunc__));
    if (found != NULL)
        return trunc_int(found, o);
    if (is_str(o) || buffer_is(o)) {
        Object *made = int_from_text(o, 10);
        if (made != NULL || !error_clear_if(EXC(BufferError)))
            return made;
    }
    return error_raise(EXC(TypeError),
                       "int() argument must be a string, a bytes-like object or "
                       "a real number, not '%.200T'",
                       o);
}

// The double that __float__ makes: 1 or -1.
static int made_value(Object *o, double *out)
{
    Object *made = type_of(o)->number.to_float(o);
    bool good = made != NULL;
    if (good && !is_float(made))
        good = error_false(EXC(TypeError),
                           "%.50T.__float__ returned non-float (type %.50T)", o, made);
    else if (good && !is_exact_float(made))
        good = operate_warn_strict(o, "__float__", made, "float");
    if (good)
        *out = float_value(made);
    xdecref(made);
    return good ? 1 : -1;
}

// The double of a number: 1, 0 if o is none, -1.
static int number_value(Object *o, double *out)
{
    Type *type = type_of(o);
    Object *made;
    bool good;
    if (is_float(o)) {
        *out = float_value(o);
        return 1;
    }
    if (is_int(o) &&
        (is_exact_int(o) || type->number.to_float == int_type.number.to_float))
        return int_to_double(o, out) ? 1 : -1;
    if (type->number.to_float != NULL)
        return made_value(o, out);
    if (type->number.index == NULL)
        return 0;
    made = operate_index(o);
    good = made != NULL && int_to_double(made, out);
    xdecref(made);
    return good ? 1 : -1;
}

Object *operate_float(Object *o)
{
    double value;
    int got;
    if (is_exact_float(o))
        return incref(o);
    if (is_float(o) && type_of(o)->number.to_float != float_type.number.to_float)
        got = made_value(o, &value); // of a subclass with a __float__
    else
        got = number_value(o, &value);
    if (got == 0 && (is_str(o) || buffer_is(o))) {
        Object *made = float_from_text(o);
        if (made != NULL || !error_clear_if(EXC(BufferError)))
            return made;
    }
    if (got == 0)
        return error_raise(EXC(TypeError),
                           "float() argument must be a string or a real number, "
                           "not '%.200T'",
                           o);
    return got < 0 ? NULL : float_from(value);
}

bool operate_float_value(Object *o, double *out)
{
    int got = number_value(o, out);
    if (got == 0)
        return error_false(EXC(TypeError), "must be real number, not %.50T", o);
    return got > 0;
}

// ---- classes ----

// The answer of __instancecheck__ or __subclasscheck__ of a metaclass; -2: it has none
// of its own.
static int ask_metaclass(Object *classes, Str *name, Object *o)
{
    Object *found = type_lookup(type_of(classes), name), *result;
    Object *args[2] = { classes, o };
    int truth;
    if (found == NULL || found == type_lookup(&type_type, name))
        return -2;
    if (!error_enter(name == NAME(__instancecheck__) ? " in __instancecheck__"
                                                     : " in __subclasscheck__"))
        return -1;
    result = slots_call_found(found, args, 2);
    error_leave();
    if (result == NULL)
        return -1;
    truth = operate_truth(result);
    decref(result);
    return truth;
}

static int is_instance_of(Object *o, Type *cls)
{
    Object *claimed;
    int got;
    if (type_is_subtype(type_of(o), cls))
        return 1;
    if ((type_of(o)->flags & TYPE_USER) == 0 && type_of(o)->getattr == attr_generic_get)
        return 0;
    got = attr_lookup(o, NAME(__class__), &claimed); // a class may claim another one
    if (got <= 0)
        return got;
    got = claimed != OBJ(type_of(o)) && is_type(claimed) &&
          type_is_subtype(as_type(claimed), cls);
    decref(claimed);
    return got;
}

// The bases of something that acts as a class: 1 a tuple, 0 not a class, -1.
static int bases_of(Object *cls, Object **out)
{
    int got = attr_lookup(cls, NAME(__bases__), out);
    if (got > 0 && !is_tuple(*out)) {
        decref(*out);
        return 0;
    }
    return got;
}

// Follow __bases__ from derived to cls: 1, 0, -1.
static int has_base(Object *derived, Object *cls)
{
    Object *bases;
    int got;
    if (derived == cls)
        return 1;
    got = bases_of(derived, &bases);
    if (got <= 0)
        return got;
    if (!error_enter(" in __subclasscheck__")) {
        decref(bases);
        return -1;
    }
    got = 0;
    for (size_t i = 0; got == 0 && i < tuple_length(as_tuple(bases)); i++)
        got = has_base(tuple_items(as_tuple(bases))[i], cls);
    error_leave();
    decref(bases);
    return got;
}

// true: o is a class, or has a tuple of __bases__ as one
static bool expect_class(Object *o, const char *message)
{
    Object *bases;
    int got = is_type(o) ? 1 : bases_of(o, &bases);
    if (got > 0 && !is_type(o))
        decref(bases);
    return got == 0 ? error_false(EXC(TypeError), "%s", message) : got > 0;
}

int operate_has_class(Object *o, Object *cls)
{
    Object *claimed;
    int got;
    if (is_type(cls))
        return is_instance_of(o, as_type(cls));
    if (!expect_class(
            cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"))
        return -1;
    got = attr_lookup(o, NAME(__class__), &claimed);
    if (got <= 0)
        return got;
    got = has_base(claimed, cls);
    decref(claimed);
    return got;
}

int operate_has_base(Object *o, Object *cls)
{
    if (is_type(o) && is_type(cls))
        return type_is_subtype(as_type(o), as_type(cls));
    if (!expect_class(o, "issubclass() arg 1 must be a class") ||
        !expect_class(
            cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union"))
        return -1;
    return has_base(o, cls);
}

int operate_is_instance(Object *o, Object *classes)
{
    int answer;
    if (OBJ(type_of(o)) == classes)
        return 1;
    if (classes->shape == SHAPE_TYPE)
        return is_instance_of(o, as_type(classes));
    if (is_tuple(classes)) {
        int got = 0;
        Tuple *t = as_tuple(classes);
        if (!error_enter(" in __instancecheck__"))
            return -1;
        for (size_t i = 0; got == 0 && i < tuple_length(t); i++)
            got = operate_is_instance(o, tuple_items(t)[i]);
        error_leave();
        return got;
    }
    answer = ask_metaclass(classes, NAME(__instancecheck__), o);
    if (answer != -2)
        return answer;
    return operate_has_class(o, classes);
}

int operate_is_subclass(Object *o, Object *classes)
{
    int answer;
    if (is_tuple(classes)) {
        int got = 0;
        Tuple *t = as_tuple(classes);
        if (!error_enter(" in __subclasscheck__"))
            return -1;
        for (size_t i = 0; got == 0 && i < tuple_length(t); i++)
            got = operate_is_subclass(o, tuple_items(t)[i]);
        error_leave();
        return got;
    }
    answer = classes->shape == SHAPE_TYPE
                 ? -2
                 : ask_metaclass(classes, NAME(__subclasscheck__), o);
    if (answer != -2)
        return answer;
    return operate_has_base(o, classes);
}

bool operate_is_callable(const Object *o)
{
    return type_of(o)->call != NULL;
}
