// weakref_proxy.c - weakref.proxy: acts as its target does, while that lives.
//
// Each slot takes a reference to the target for the time of the operation, and asks
// the protocol for the same operation on it.
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/names.h"
#include "runtime/types/str.h"
#include "runtime/types/weakref.h"
#include "runtime/types/weakref_internal.h"

// The target of a proxy, or any other object itself. raises ReferenceError
static Object *unwrap(Object *o)
{
    if (!is_weakref_proxy(o))
        return incref(o);
    Object *target = weakref_get(o);
    return target != NULL ? target
                          : error_raise(EXC(ReferenceError),
                                        "weakly-referenced object no longer exists");
}

// A slot's function of one operand: BODY uses o, and yields a value of type T or FAIL.
#define FORWARD(T, name, fail, body)                                                   \
    static T proxy_##name(Object *self)                                                \
    {                                                                                  \
        Object *o = unwrap(self);                                                      \
        if (o == NULL)                                                                 \
            return fail;                                                               \
        T result = body;                                                               \
        decref(o);                                                                     \
        return result;                                                                 \
    }

FORWARD(Str *, str, NULL, operate_str(o))
FORWARD(Object *, iter, NULL, iterate_of(o))
FORWARD(Object *, negative, NULL, operate_negative(o))
FORWARD(Object *, positive, NULL, operate_positive(o))
FORWARD(Object *, absolute, NULL, operate_absolute(o))
FORWARD(Object *, invert, NULL, operate_invert(o))
FORWARD(Object *, to_int, NULL, operate_int(o))
FORWARD(Object *, to_float, NULL, operate_float(o))
FORWARD(Object *, index, NULL, operate_index(o))
FORWARD(int, truth, -1, operate_truth(o))
FORWARD(int64_t, length, -1, operate_length(o))

#undef FORWARD

// A slot's function of two operands, of which either may be the proxy.
#define FORWARD(name, expression)                                                      \
    static Object *proxy_##name(Object *left, Object *right)                           \
    {                                                                                  \
        Object *a = unwrap(left), *b = a != NULL ? unwrap(right) : NULL;               \
        Object *result = b != NULL ? expression : NULL;                                \
        xdecref(a);                                                                    \
        xdecref(b);                                                                    \
        return result;                                                                 \
    }
#define BINARY(name, op) FORWARD(name, operate_binary(BINARY_##op, a, b))
#define INPLACE(name, op) FORWARD(name, operate_inplace(BINARY_##op, a, b))

BINARY(add, ADD)
BINARY(subtract, SUBTRACT)
BINARY(multiply, MULTIPLY)
BINARY(matrix_multiply, MATRIX_MULTIPLY)
BINARY(true_divide, TRUE_DIVIDE)
BINARY(floor_divide, FLOOR_DIVIDE)
BINARY(remainder, REMAINDER)
BINARY(divmod, DIVMOD)
BINARY(lshift, LSHIFT)
BINARY(rshift, RSHIFT)
BINARY(and, AND)
BINARY(or, OR)
BINARY(xor, XOR)
INPLACE(inplace_add, ADD)
INPLACE(inplace_subtract, SUBTRACT)
INPLACE(inplace_multiply, MULTIPLY)
INPLACE(inplace_matrix_multiply, MATRIX_MULTIPLY)
INPLACE(inplace_true_divide, TRUE_DIVIDE)
INPLACE(inplace_floor_divide, FLOOR_DIVIDE)
INPLACE(inplace_remainder, REMAINDER)
INPLACE(inplace_lshift, LSHIFT)
INPLACE(inplace_rshift, RSHIFT)
INPLACE(inplace_and, AND)
INPLACE(inplace_or, OR)
INPLACE(inplace_xor, XOR)
FORWARD(subscript, operate_subscript(a, b))

#undef FORWARD
#undef BINARY
#undef INPLACE

static Object *proxy_power(Object *base, Object *exponent, Object *modulus)
{
    Object *a = unwrap(base), *b = a != NULL ? unwrap(exponent) : NULL;
    Object *m = b != NULL ? unwrap(modulus) : NULL;
    Object *result = m != NULL ? operate_power(a, b, m) : NULL;
    xdecref(a);
    xdecref(b);
    xdecref(m);
    return result;
}

static Object *proxy_compare(Object *left, Object *right, CompareOp op)
{
    Object *a = unwrap(left), *b = a != NULL ? unwrap(right) : NULL;
    Object *result = b != NULL ? operate_compare(a, b, op) : NULL;
    xdecref(a);
    xdecref(b);
    return result;
}

static int proxy_next(Object *self, Object **out)
{
    Object *o = unwrap(self);
    if (o == NULL)
        return -1;
    int got = -1;
    if (iterate_is_iterator(o))
        got = iterate_next(o, out);
    else
        error_raise(EXC(TypeError),
                    "Weakref proxy referenced a non-iterator '%.200T' object", o);
    decref(o);
    return got;
}

static int proxy_contains(Object *self, Object *item)
{
    Object *o = unwrap(self);
    if (o == NULL)
        return -1;
    int got = operate_contains(o, item);
    decref(o);
    return got;
}

static bool proxy_assign(Object *self, Object *key, OPT Object *value)
{
    Object *o = unwrap(self);
    if (o == NULL)
        return false;
    bool ok = value != NULL ? operate_assign(o, key, value) : operate_delete(o, key);
    decref(o);
    return ok;
}

static int proxy_getattr(Object *self, Str *name, Object **out)
{
    Object *o = unwrap(self);
    if (o == NULL)
        return -1;
    *out = attr_get(o, name); // the error names the target
    decref(o);
    return *out != NULL ? 1 : -1;
}

static bool proxy_setattr(Object *self, Str *name, OPT Object *value)
{
    Object *o = unwrap(self);
    if (o == NULL)
        return false;
    bool ok = value != NULL ? attr_set(o, name, value) : attr_delete(o, name);
    decref(o);
    return ok;
}

static Object *proxy_call(Object *self, Object *const *args, size_t count,
                          OPT Tuple *names)
{
    Object *o = unwrap(self);
    if (o == NULL)
        return NULL;
    Object *result = call_object(o, args, count, names);
    decref(o);
    return result;
}

static Object *proxy_m_bytes(Object *self, Object *const *args)
{
    (void)args;
    Object *o = unwrap(self);
    Object *result = o != NULL ? call_method_0(o, NAME(__bytes__)) : NULL;
    xdecref(o);
    return result;
}

static Object *proxy_m_reversed(Object *self, Object *const *args)
{
    (void)args;
    Object *o = unwrap(self);
    Object *result = o != NULL ? call_method_0(o, NAME(__reversed__)) : NULL;
    xdecref(o);
    return result;
}

static const NativeDef proxy_methods[] = {
    { proxy_m_bytes, "__bytes__(self, /)", NULL },
    { proxy_m_reversed, "__reversed__(self, /)", NULL },
    NATIVE_END,
};

#define PROXY(text, shape_id)                                                          \
    TYPE_HEAD(text, WeakRef),                                                          \
        .module = "weakref", .flags = TYPE_GC | TYPE_IMMUTABLE,                        \
        .shape = SHAPE_##shape_id, .dealloc = weakref_dealloc,                         \
        .traverse = weakref_traverse, .clear = weakref_clear, .repr = weakref_repr,    \
        .str = proxy_str, .hash = slots_unhashable, .compare = proxy_compare,          \
        .getattr = proxy_getattr, .setattr = proxy_setattr, .iter = proxy_iter,        \
        .next = proxy_next,                                                            \
        .number = { .add = proxy_add,                                                  \
                    .subtract = proxy_subtract,                                        \
                    .multiply = proxy_multiply,                                        \
                    .matrix_multiply = proxy_matrix_multiply,                          \
                    .true_divide = proxy_true_divide,                                  \
                    .floor_divide = proxy_floor_divide,                                \
                    .remainder = proxy_remainder,                                      \
                    .divmod = proxy_divmod,                                            \
                    .lshift = proxy_lshift,                                            \
                    .rshift = proxy_rshift,                                            \
                    .and_ = proxy_and,                                                 \
                    .or_ = proxy_or,                                                   \
                    .xor_ = proxy_xor,                                                 \
                    .power = proxy_power,                                              \
                    .inplace_add = proxy_inplace_add,                                  \
                    .inplace_subtract = proxy_inplace_subtract,                        \
                    .inplace_multiply = proxy_inplace_multiply,                        \
                    .inplace_matrix_multiply = proxy_inplace_matrix_multiply,          \
                    .inplace_true_divide = proxy_inplace_true_divide,                  \
                    .inplace_floor_divide = proxy_inplace_floor_divide,                \
                    .inplace_remainder = proxy_inplace_remainder,                      \
                    .inplace_lshift = proxy_inplace_lshift,                            \
                    .inplace_rshift = proxy_inplace_rshift,                            \
                    .inplace_and = proxy_inplace_and,                                  \
                    .inplace_or = proxy_inplace_or,                                    \
                    .inplace_xor = proxy_inplace_xor,                                  \
                    .negative = proxy_negative,                                        \
                    .positive = proxy_positive,                                        \
                    .absolute = proxy_absolute,                                        \
                    .invert = proxy_invert,                                            \
                    .to_int = proxy_to_int,                                            \
                    .to_float = proxy_to_float,                                        \
                    .index = proxy_index,                                              \
                    .truth = proxy_truth },                                            \
        .sequence = { .length = proxy_length, .contains = proxy_contains },            \
        .mapping = { .subscript = proxy_subscript, .assign = proxy_assign }

Type weakref_proxy_type = { PROXY("ProxyType", WEAKREF_PROXY),
                            .methods = proxy_methods };
Type weakref_callable_proxy_type = { PROXY("CallableProxyType", WEAKREF_CALLABLE_PROXY),
                                     .call = proxy_call };

#undef PROXY
