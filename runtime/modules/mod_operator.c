// mod_operator.c - _operator: the operators as functions. itemgetter and its like are
// in mod_operator_get.c.
#include <string.h>

#include "runtime/modules/mod_operator_internal.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/buffer.h"
#include "runtime/types/int.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

#define BINARY(name, op)                                                               \
    static Object *operator_f_##name(Object *self, Object *const *args)                \
    {                                                                                  \
        (void)self;                                                                    \
        return operate_binary(BINARY_##op, args[0], args[1]);                          \
    }
#define INPLACE(name, op)                                                              \
    static Object *operator_f_##name(Object *self, Object *const *args)                \
    {                                                                                  \
        (void)self;                                                                    \
        return operate_inplace(BINARY_##op, args[0], args[1]);                         \
    }
#define COMPARE(name, op)                                                              \
    static Object *operator_f_##name(Object *self, Object *const *args)                \
    {                                                                                  \
        (void)self;                                                                    \
        return operate_compare(args[0], args[1], COMPARE_##op);                        \
    }
#define UNARY(name, function)                                                          \
    static Object *operator_f_##name(Object *self, Object *const *args)                \
    {                                                                                  \
        (void)self;                                                                    \
        return function(args[0]);                                                      \
    }
BINARY(add, ADD)
BINARY(sub, SUBTRACT)
BINARY(mul, MULTIPLY)
BINARY(matmul, MATRIX_MULTIPLY)
BINARY(floordiv, FLOOR_DIVIDE)
BINARY(truediv, TRUE_DIVIDE)
BINARY(mod, REMAINDER)
BINARY(lshift, LSHIFT)
BINARY(rshift, RSHIFT)
BINARY(and_, AND)
BINARY(or_, OR)
BINARY(xor, XOR)
BINARY(pow, POWER)
INPLACE(iadd, ADD)
INPLACE(isub, SUBTRACT)
INPLACE(imul, MULTIPLY)
INPLACE(imatmul, MATRIX_MULTIPLY)
INPLACE(ifloordiv, FLOOR_DIVIDE)
INPLACE(itruediv, TRUE_DIVIDE)
INPLACE(imod, REMAINDER)
INPLACE(ilshift, LSHIFT)
INPLACE(irshift, RSHIFT)
INPLACE(iand, AND)
INPLACE(ior, OR)
INPLACE(ixor, XOR)
INPLACE(ipow, POWER)
COMPARE(lt, LT)
COMPARE(le, LE)
COMPARE(eq, EQ)
COMPARE(ne, NE)
COMPARE(gt, GT)
COMPARE(ge, GE)
UNARY(neg, operate_negative)
UNARY(pos, operate_positive)
UNARY(invert, operate_invert)
UNARY(abs, operate_absolute)
#undef BINARY
#undef INPLACE
#undef COMPARE
#undef UNARY

static Object *operator_f_index(Object *self, Object *const *args)
{
    (void)self;
    return operate_exact_index(args[0]);
}

static Object *answer(int truth)
{
    return truth < 0 ? NULL : bool_from(truth != 0);
}

static Object *operator_f_truth(Object *self, Object *const *args)
{
    (void)self;
    return answer(operate_truth(args[0]));
}

static Object *operator_f_not_(Object *self, Object *const *args)
{
    (void)self;
    int truth = operate_truth(args[0]);
    return truth < 0 ? NULL : bool_from(truth == 0);
}

static Object *operator_f_is_(Object *self, Object *const *args)
{
    (void)self;
    return bool_from(operate_is(args[0], args[1]));
}

static Object *operator_f_is_not(Object *self, Object *const *args)
{
    (void)self;
    return bool_from(!operate_is(args[0], args[1]));
}

static Object *operator_f_contains(Object *self, Object *const *args)
{
    (void)self;
    return answer(operate_contains(args[0], args[1]));
}

static Object *operator_f_getitem(Object *self, Object *const *args)
{
    (void)self;
    return operate_subscript(args[0], args[1]);
}

static Object *operator_f_setitem(Object *self, Object *const *args)
{
    (void)self;
    return operate_assign(args[0], args[1], args[2]) ? NONE : NULL;
}

static Object *operator_f_delitem(Object *self, Object *const *args)
{
    (void)self;
    return operate_delete(args[0], args[1]) ? NONE : NULL;
}

static Object *operator_f_concat(Object *self, Object *const *args)
{
    (void)self;
    return operate_concat(args[0], args[1], false);
}

static Object *operator_f_iconcat(Object *self, Object *const *args)
{
    (void)self;
    return operate_concat(args[0], args[1], true);
}

// The items of args[0] that are args[1]: how many, or with position the first one's
// place.
static Object *search(Object *const *args, bool position)
{
    int64_t count = 0, at = 0;
    Object *item, *iter = iterate_of(args[0]);
    int got = 1;
    if (iter == NULL) {
        if (error_clear_if(EXC(TypeError)))
            error_raise(EXC(TypeError), "argument of type '%T' is not iterable",
                        args[0]);
        return NULL;
    }
    for (; (got = iterate_next(iter, &item)) > 0; at++) {
        int same = operate_equal(item, args[1]);
        decref(item);
        if (same < 0 || (same > 0 && position)) {
            decref(iter);
            return same < 0 ? NULL : int_from(at);
        }
        count += same;
    }
    decref(iter);
    if (got < 0)
        return NULL;
    if (position)
        return error_raise(EXC(ValueError), "sequence.index(x): x not in sequence");
    return int_from(count);
}

static Object *operator_f_countOf(Object *self, Object *const *args)
{
    (void)self;
    return search(args, false);
}

static Object *operator_f_indexOf(Object *self, Object *const *args)
{
    (void)self;
    return search(args, true);
}

static Object *operator_f_length_hint(Object *self, Object *const *args)
{
    (void)self;
    int64_t fallback;
    if (!operate_c_number(args[1], "ssize_t", &fallback))
        return NULL;
    int64_t hint = operate_length_hint(args[0], fallback);
    return hint == -1 && error_occurred() ? NULL : int_from(hint);
}

static Object *operator_f_call(Object *self, Object *const *args)
{
    (void)self;
    Tuple *all = as_tuple(args[0]);
    if (tuple_length(all) == 0)
        return error_raise(EXC(TypeError), "call expected at least 1 argument, got 0");
    Tuple *rest = tuple_slice(all, 1, tuple_length(all));
    if (rest == NULL)
        return NULL;
    Object *result = call_with(tuple_items(all)[0], rest, (Dict *)(void *)args[1]);
    decref(OBJ(rest));
    return result;
}

// Equal or not, in a time that does not say where they differ.
static bool same_bytes(const uint8_t *a, size_t a_size, const uint8_t *b, size_t b_size)
{
    volatile uint8_t difference = a_size != b_size;
    for (size_t i = 0; i < b_size; i++)
        difference = (uint8_t)(difference | ((a_size == b_size ? a : b)[i] ^ b[i]));
    return difference == 0;
}

static Object *operator_f_compare_digest(Object *self, Object *const *args)
{
    (void)self;
    Buffer a, b;
    bool same;
    if (is_str(args[0]) && is_str(args[1])) {
        Str *x = as_str(args[0]), *y = as_str(args[1]);
        if (str_kind(x) != STR_KIND_ASCII || str_kind(y) != STR_KIND_ASCII)
            return error_raise(EXC(TypeError),
                               "comparing strings with non-ASCII characters "
                               "is not supported");
        return bool_from(same_bytes(str_data(x), x->length, str_data(y), y->length));
    }
    if (!buffer_is(args[0]) && !buffer_is(args[1]))
        return error_raise(EXC(TypeError),
                           "unsupported operand types(s) or combination of types: "
                           "'%T' and '%T'",
                           args[0], args[1]);
    if (!buffer_require(args[0], &a))
        return NULL;
    if (!buffer_require(args[1], &b)) {
        buffer_release(&a);
        return NULL;
    }
    same = same_bytes(a.data, a.length, b.data, b.length);
    buffer_release(&a);
    buffer_release(&b);
    return bool_from(same);
}

#define ROW2(name, help)                                                               \
    {                                                                                  \
        operator_f_##name, #name "(a, b, /)", help                                     \
    }
#define ROW1(name, help)                                                               \
    {                                                                                  \
        operator_f_##name, #name "(a, /)", help                                        \
    }
static const NativeDef functions[] = {
    ROW1(truth, "Whether a counts as true."),
    ROW2(contains, "b in a."),
    ROW2(indexOf, "Where b is in a."),
    ROW2(countOf, "How many items of a are b or equal it."),
    ROW2(is_, "a is b, as a function."),
    ROW2(is_not, "a is not b, as a function."),
    ROW2(add, "a + b, as a function."),
    ROW2(sub, "a - b, as a function."),
    ROW2(mul, "a * b, as a function."),
    ROW2(matmul, "a @ b, as a function."),
    ROW2(floordiv, "a // b, as a function."),
    ROW2(truediv, "a / b, as a function."),
    ROW2(mod, "a % b, as a function."),
    ROW1(neg, "-a, as a function."),
    ROW1(pos, "+a, as a function."),
    ROW1(abs, "abs(a), as a function."),
    { operator_f_invert, "inv(a, /)", "~a, as a function." },
    ROW1(invert, "~a, as a function."),
    ROW1(index, "a.__index__(): a as an int."),
    ROW2(lshift, "a << b, as a function."),
    ROW2(rshift, "a >> b, as a function."),
    ROW1(not_, "not a, as a function."),
    ROW2(and_, "a & b, as a function."),
    ROW2(xor, "a ^ b, as a function."),
    ROW2(or_, "a | b, as a function."),
    ROW2(iadd, "Do a += b and return the new a."),
    ROW2(isub, "Do a -= b and return the new a."),
    ROW2(imul, "Do a *= b and return the new a."),
    ROW2(imatmul, "Do a @= b and return the new a."),
    ROW2(ifloordiv, "Do a //= b and return the new a."),
    ROW2(itruediv, "Do a /= b and return the new a."),
    ROW2(imod, "Do a %= b and return the new a."),
    ROW2(ilshift, "Do a <<= b and return the new a."),
    ROW2(irshift, "Do a >>= b and return the new a."),
    ROW2(iand, "Do a &= b and return the new a."),
    ROW2(ixor, "Do a ^= b and return the new a."),
    ROW2(ior, "Do a |= b and return the new a."),
    ROW2(concat, "a + b of two sequences."),
    ROW2(iconcat, "Do a += b with two sequences and return the new a."),
    ROW2(getitem, "a[b], as a function."),
    { operator_f_setitem, "setitem(a, b, c, /)", "Do a[b] = c." },
    ROW2(delitem, "Do del a[b]."),
    ROW2(pow, "a ** b, as a function."),
    ROW2(ipow, "Do a **= b and return the new a."),
    ROW2(lt, "a < b, as a function."),
    ROW2(le, "a <= b, as a function."),
    ROW2(eq, "a == b, as a function."),
    ROW2(ne, "a != b, as a function."),
    ROW2(gt, "a > b, as a function."),
    ROW2(ge, "a >= b, as a function."),
    { operator_f_length_hint, "length_hint(obj, default=0, /)",
      "How many items obj will have, as len() or __length_hint__() says." },
    { operator_f_call, "call(*args, **kwargs)",
      "Call the first argument with the others." },
    { operator_f_compare_digest, "_compare_digest(a, b, /)",
      "Return 'a == b' in a time that does not depend on where they differ." },
    NATIVE_END,
};
#undef ROW1
#undef ROW2

static bool fill(Module *m)
{
    static Type *const types[] = { &mod_operator_get_item_type,
                                   &mod_operator_get_attr_type,
                                   &mod_operator_get_method_type };
    for (size_t i = 0; i < ARRAY_COUNT(types); i++)
        if (!module_add_take(m, types[i]->name, OBJ(types[i])))
            return false;
    return true;
}

const ModuleDef mod_operator = {
    "_operator",
    "The operators of Python as functions.",
    functions,
    fill,
};
