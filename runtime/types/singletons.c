// singletons.c - None, True, False, NotImplemented, Ellipsis, and the mark of unset
// locals.
//
// True and False are laid out as ints and borrow int's slots through inheritance; only
// text, truth, construction and the bit operators are their own.
#include "runtime/types/singletons.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/names.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

Object singletons_none = { IMMORTAL, SHAPE_NONE };
Object singletons_not_implemented = { IMMORTAL, SHAPE_NOT_IMPLEMENTED };
Object singletons_ellipsis = { IMMORTAL, SHAPE_ELLIPSIS };
Object singletons_unbound = { IMMORTAL, SHAPE_UNBOUND };
Int singletons_true = { { IMMORTAL, SHAPE_BOOL }, 1 };
Int singletons_false = { { IMMORTAL, SHAPE_BOOL }, 0 };

// Immortal objects never come here.
static void never_dealloc(Object *self)
{
    (void)self;
    UNREACHABLE();
}

// ---- bool ----

static Str *bool_repr(Object *self)
{
    return self == TRUE_ ? NAME(True) : NAME(False);
}

static int bool_truth(Object *self)
{
    return self == TRUE_;
}

#define BIT_OPERATOR(fn, slot, expression)                                             \
    static Object *fn(Object *left, Object *right)                                     \
    {                                                                                  \
        bool a = left == TRUE_, b = right == TRUE_;                                    \
        if (is_bool(left) && is_bool(right))                                           \
            return bool_from(expression);                                              \
        return int_type.number.slot(left, right);                                      \
    }
BIT_OPERATOR(bool_and, and_, a &&b)
BIT_OPERATOR(bool_or, or_, a || b)
BIT_OPERATOR(bool_xor, xor_, a != b)
#undef BIT_OPERATOR

static Object *bool_m_new(Object *self, Object *const *args)
{
    int truth = operate_truth(args[0]);
    (void)self;
    return truth < 0 ? NULL : bool_from(truth != 0);
}

static const NativeDef bool_new = {
    bool_m_new, "__new__(cls, object=False, /)",
    "Make an instance of the class; see help() of the class for the arguments."
};

static Object *bool_invert(Object *self)
{
    if (!error_warn(
            EXC(DeprecationWarning),
            "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. "
            "This returns the bitwise inversion of the underlying int object and is usually "
            "not what you expect from negating a bool. Use the 'not' operator for boolean "
            "negation or ~int(x) if you really want the bitwise inversion of the underlying "
            "int."))
        return NULL;
    return int_from(self == TRUE_ ? -2 : -1);
}

Type bool_type = {
    TYPE_HEAD_ON("bool", Int, &int_type),
    .help = "Whether the argument counts as true.\n"
            "\n"
            "True and False are ints, 1 and 0, and the only instances.",
    .flags = TYPE_IMMUTABLE,
    .shape = SHAPE_BOOL,
    .new_def = &bool_new,
    .dealloc = never_dealloc,
    .repr = bool_repr,
    .str = bool_repr,
    .number = { .and_ = bool_and,
                .or_ = bool_or,
                .xor_ = bool_xor,
                .truth = bool_truth,
                .invert = bool_invert },
};

// ---- the others ----

static Str *none_repr(Object *self)
{
    (void)self;
    return NAME(None);
}

static int none_truth(Object *self)
{
    (void)self;
    return 0;
}

static bool none_hash(Object *self, int64_t *out)
{
    (void)self;
    *out = 0xfca86420; // the same in every process
    return true;
}

// What calling the class of a single object gives.
static Object *without_arguments(Object *single, const char *name, Object *const *args)
{
    if (tuple_length(as_tuple(args[0])) != 0 || args[1] != NULL)
        return error_raise(EXC(TypeError), "%s takes no arguments", name);
    return single;
}

static Object *none_m_new(Object *self, Object *const *args)
{
    (void)self;
    return without_arguments(NONE, "NoneType", args);
}

static const NativeDef none_new = { none_m_new, "__new__(cls, *args, **kwargs)", NULL };

// None has no order and equals itself only: object's comparison, but its own hash.
static Object *none_compare(Object *left, Object *right, CompareOp op)
{
    if (op != COMPARE_EQ && op != COMPARE_NE)
        return NOT_IMPLEMENTED;
    return left == right ? bool_from(op == COMPARE_EQ) : NOT_IMPLEMENTED;
}

Type none_type = {
    TYPE_HEAD("NoneType", Object),
    .help = "What None is the only one of.",
    .flags = TYPE_IMMUTABLE,
    .shape = SHAPE_NONE,
    .new_def = &none_new,
    .dealloc = never_dealloc,
    .repr = none_repr,
    .hash = none_hash,
    .compare = none_compare,
    .number = { .truth = none_truth },
};

static Str *not_implemented_repr(Object *self)
{
    (void)self;
    return NAME(NotImplemented);
}

static Object *not_implemented_m_new(Object *self, Object *const *args)
{
    (void)self;
    return without_arguments(NOT_IMPLEMENTED, "NotImplementedType", args);
}

static Object *not_implemented_m_reduce(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return OBJ(NAME(NotImplemented));
}

static const NativeDef not_implemented_methods[] = {
    { not_implemented_m_reduce, "__reduce__(self, /)", NULL }, NATIVE_END
};

static const NativeDef not_implemented_new = { not_implemented_m_new,
                                               "__new__(cls, *args, **kwargs)", NULL };

static int not_implemented_truth(Object *self)
{
    (void)self;
    return error_warn(EXC(DeprecationWarning),
                      "NotImplemented should not be used in a boolean context")
               ? 1
               : -1;
}

Type not_implemented_type = {
    TYPE_HEAD("NotImplementedType", Object),
    .help = "What NotImplemented is the only one of.",
    .flags = TYPE_IMMUTABLE,
    .shape = SHAPE_NOT_IMPLEMENTED,
    .new_def = &not_implemented_new,
    .dealloc = never_dealloc,
    .number = { .truth = not_implemented_truth },
    .repr = not_implemented_repr,
    .methods = not_implemented_methods,
};

static Str *ellipsis_repr(Object *self)
{
    (void)self;
    return NAME(Ellipsis);
}

static Object *ellipsis_m_new(Object *self, Object *const *args)
{
    (void)self;
    return without_arguments(ELLIPSIS_, "EllipsisType", args);
}

static Object *ellipsis_m_reduce(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return OBJ(NAME(Ellipsis));
}

static const NativeDef ellipsis_methods[] = {
    { ellipsis_m_reduce, "__reduce__(self, /)", NULL }, NATIVE_END
};

static const NativeDef ellipsis_new = { ellipsis_m_new, "__new__(cls, *args, **kwargs)",
                                        NULL };

Type ellipsis_type = {
    TYPE_HEAD("ellipsis", Object), .help = "What Ellipsis is the only one of.",
    .flags = TYPE_IMMUTABLE,       .shape = SHAPE_ELLIPSIS,
    .new_def = &ellipsis_new,      .dealloc = never_dealloc,
    .repr = ellipsis_repr,         .methods = ellipsis_methods,
};

static Str *unbound_repr(Object *self)
{
    (void)self;
    return str_from_text("<unbound>");
}

Type unbound_type = {
    TYPE_HEAD("unbound", Object), .flags = TYPE_IMMUTABLE, .shape = SHAPE_UNBOUND,
    .dealloc = never_dealloc,     .repr = unbound_repr,
};
