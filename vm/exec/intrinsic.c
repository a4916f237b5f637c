#include "vm/exec/intrinsic.h"

#include <string.h>

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/signature.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/range.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// ---- which one ----

typedef struct Row {
    const char *name;
    uint32_t intrinsic;
} Row;

static const Row rows[] = {
    { "len(", INTRINSIC_LEN },
    { "abs(", INTRINSIC_ABS },
    { "min(", INTRINSIC_MIN },
    { "max(", INTRINSIC_MAX },
    { "isinstance(", INTRINSIC_ISINSTANCE },
    { "ord(", INTRINSIC_ORD },
    { "chr(", INTRINSIC_CHR },
};

static bool is_of_builtins(const Native *native)
{
    return native->owner == NULL && native->module != NULL && is_str(native->module) &&
           str_equal_text(as_str(native->module), "builtins");
}

void intrinsic_identify(Native *native)
{
    const char *signature = native->def->signature;
    native->intrinsic = INTRINSIC_NONE;
    if (native->signature == NULL &&
        (native->signature = signature_of(native->def)) == NULL) {
        error_clear();
        native->intrinsic = INTRINSIC_UNKNOWN;
        return;
    }
    for (size_t i = 0; is_of_builtins(native) && i < ARRAY_COUNT(rows); i++)
        if (strncmp(signature, rows[i].name, strlen(rows[i].name)) == 0)
            native->intrinsic = rows[i].intrinsic;
}

// ---- functions ----

static inline int64_t value_of(const Object *o)
{
    return ((const Int *)(const void *)o)->value;
}

int64_t intrinsic_length(const Object *o)
{
    if (o->shape == SHAPE_LIST)
        return ((const List *)(const void *)o)->count;
    if (is_exact_str(o))
        return ((const Str *)(const void *)o)->length;
    if (o->shape == SHAPE_DICT)
        return ((const Dict *)(const void *)o)->used;
    if (is_exact_tuple(o))
        return (int64_t)tuple_length((const Tuple *)(const void *)o);
    if (IN_SHAPES(o, SET, FROZENSET))
        return ((const Set *)(const void *)o)->used;
    return -1;
}

// The first of the smallest (largest) of small ints or of floats.
static Object *extreme(Object *const *args, uint32_t count, bool largest)
{
    Object *best = args[0];
    if (best->shape == SHAPE_INT) {
        for (uint32_t i = 1; i < count; i++) {
            if (args[i]->shape != SHAPE_INT)
                return NOT_IMPLEMENTED;
            if (largest ? value_of(args[i]) > value_of(best)
                        : value_of(args[i]) < value_of(best))
                best = args[i];
        }
        return incref(best);
    }
    if (best->shape != SHAPE_FLOAT)
        return NOT_IMPLEMENTED;
    for (uint32_t i = 1; i < count; i++) {
        if (args[i]->shape != SHAPE_FLOAT)
            return NOT_IMPLEMENTED;
        double a = float_value(args[i]), b = float_value(best);
        if (largest ? a > b : a < b)
            best = args[i];
    }
    return incref(best);
}

static Object *absolute(const Object *o)
{
    if (o->shape == SHAPE_INT && value_of(o) != INT64_MIN)
        return int_from(value_of(o) < 0 ? -value_of(o) : value_of(o));
    if (o->shape == SHAPE_FLOAT)
        return float_from(__builtin_fabs(float_value(o)));
    return NOT_IMPLEMENTED;
}

static Object *one_char(const Object *o)
{
    if (!IN_SHAPES(o, STR_ASCII, STR_UCS4) ||
        ((const Str *)(const void *)o)->length != 1)
        return NOT_IMPLEMENTED;
    return int_from(str_char((const Str *)(const void *)o, 0));
}

enum { CODE_POINTS = 0x110000 };

static Object *char_of(const Object *o)
{
    if (!is_small_int(o) || (uint64_t)value_of(o) >= CODE_POINTS)
        return NOT_IMPLEMENTED;
    return (Object *)str_from_char((uint32_t)value_of(o));
}

static Object *is_instance(Object *o, Object *cls)
{
    if (OBJ(type_of(o)) == cls)
        return TRUE_;
    if (cls->shape != SHAPE_TYPE)
        return NOT_IMPLEMENTED;
    if (type_is_subtype(type_of(o), as_type(cls)))
        return TRUE_;
    return is_exact_int(o) || is_exact_str(o) || is_exact_tuple(o) || is_exact_list(o)
               ? FALSE_
               : NOT_IMPLEMENTED; // its __class__ may say another
}

Object *intrinsic_call(uint32_t intrinsic, Object *const *args, uint32_t count)
{
    if (count == 1) {
        int64_t length;
        switch (intrinsic) {
        case INTRINSIC_LEN:
            length = intrinsic_length(args[0]);
            return length < 0 ? NOT_IMPLEMENTED : int_from(length);
        case INTRINSIC_ABS: return absolute(args[0]);
        case INTRINSIC_ORD: return one_char(args[0]);
        case INTRINSIC_CHR: return char_of(args[0]);
        default: return NOT_IMPLEMENTED;
        }
    }
    if (count >= 2 && (intrinsic == INTRINSIC_MIN || intrinsic == INTRINSIC_MAX))
        return extreme(args, count, intrinsic == INTRINSIC_MAX);
    if (count == 2 && intrinsic == INTRINSIC_ISINSTANCE)
        return is_instance(args[0], args[1]);
    return NOT_IMPLEMENTED;
}

// ---- classes ----

static Object *make_int(Object *o)
{
    if (is_exact_int(o))
        return incref(o);
    if (is_exact_float(o)) {
        double value = float_value(o);
        if (value > -0x1p62 && value < 0x1p62)
            return int_from((int64_t)value);
    }
    return NOT_IMPLEMENTED;
}

static Object *make_float(Object *o)
{
    if (is_exact_float(o))
        return incref(o);
    return is_small_int(o) ? float_from((double)value_of(o)) : NOT_IMPLEMENTED;
}

static Object *make_str(Object *o)
{
    if (is_exact_str(o))
        return incref(o);
    return is_exact_int(o) || is_exact_float(o) ? (Object *)operate_str(o)
                                                : NOT_IMPLEMENTED;
}

static Object *make_bool(Object *o)
{
    int truth = operate_truth(o);
    return truth < 0 ? NULL : bool_from(truth);
}

static Object *make_of(const Type *cls, Object *o)
{
    if (cls == &type_type)
        return OBJ(incref(type_of(o)));
    if (cls == &int_type)
        return make_int(o);
    if (cls == &str_type)
        return make_str(o);
    if (cls == &float_type)
        return make_float(o);
    if (cls == &bool_type)
        return make_bool(o);
    if (cls == &list_type)
        return (Object *)list_from_iter(o);
    if (cls == &tuple_type)
        return (Object *)tuple_from_iter(o);
    if (cls == &set_type)
        return (Object *)set_from_iter(&set_type, o);
    if (cls == &dict_type && is_exact_dict(o))
        return (Object *)dict_copy(as_dict(o));
    return NOT_IMPLEMENTED;
}

static Object *make_empty(const Type *cls)
{
    if (cls == &list_type)
        return (Object *)list_new(0);
    if (cls == &dict_type)
        return (Object *)dict_new();
    if (cls == &set_type)
        return (Object *)set_new();
    return NOT_IMPLEMENTED;
}

Object *intrinsic_make(Type *cls, Object *const *args, uint32_t count)
{
    if (count <= 1) {
        Object *made = count == 1 ? make_of(cls, args[0]) : make_empty(cls);
        if (made != NOT_IMPLEMENTED)
            return made;
    }
    return type_call(OBJ(cls), args, count, NULL);
}

Object *intrinsic_range_iter(Object *const *args, uint32_t count)
{
    int64_t start = 0, stop, step = 1;
    if (count == 0 || count > 3)
        return NOT_IMPLEMENTED;
    for (uint32_t i = 0; i < count; i++)
        if (!is_small_int(args[i]))
            return NOT_IMPLEMENTED;
    stop = value_of(args[count > 1]);
    if (count > 1)
        start = value_of(args[0]);
    if (count > 2)
        step = value_of(args[2]);
    uint64_t left = 0;
    if (step == 0 || step == INT64_MIN)
        return NOT_IMPLEMENTED;
    if (step > 0 && start < stop)
        left = ((uint64_t)stop - (uint64_t)start - 1) / (uint64_t)step + 1;
    else if (step < 0 && start > stop)
        left = ((uint64_t)start - (uint64_t)stop - 1) / (uint64_t)-step + 1;
    return range_iter_new(start, step, left);
}
