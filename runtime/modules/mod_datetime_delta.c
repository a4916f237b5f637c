// mod_datetime_delta.c - timedelta: a span of time, in days, seconds and microseconds.
#include <math.h>
#include <stdio.h>

#include "runtime/heap/heap.h"
#include "runtime/modules/mod_datetime_internal.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef DatetimeTotal Total;
enum { DAYS_MAX = 999999999 };

// ---- making ----

static Object *make(Type *cls, int32_t days, int32_t seconds, int32_t microseconds)
{
    Delta *d = cls == &datetime_delta_type ? heap_new(HEAP_LEAF, SHAPE_DELTA, sizeof *d)
                                           : (Delta *)(void *)type_create_instance(cls);
    if (d == NULL)
        return NULL;
    d->days = days;
    d->seconds = seconds;
    d->microseconds = microseconds;
    return OBJ(d);
}

// Of days, and of seconds and microseconds that may be a day or a second too many or too
// few.
static Object *make_near(int64_t days, int32_t seconds, int32_t microseconds)
{
    if (microseconds < 0 || microseconds >= DATETIME_SECOND_US) {
        int32_t sign = microseconds < 0 ? -1 : 1;
        microseconds -= sign * DATETIME_SECOND_US;
        seconds += sign;
    }
    if (seconds < 0 || seconds >= DATETIME_DAY_SECONDS) {
        int32_t sign = seconds < 0 ? -1 : 1;
        seconds -= sign * DATETIME_DAY_SECONDS;
        days += sign;
    }
    if (days < -DAYS_MAX || days > DAYS_MAX)
        return error_raise(EXC(OverflowError), "days=%lld; must have magnitude <= %d",
                           (long long)days, DAYS_MAX);
    return make(&datetime_delta_type, (int32_t)days, seconds, microseconds);
}

static Object *from_total(Type *cls, Total total)
{
    int64_t days, rest;
    if (total == (int64_t)total) { // divides much quicker
        days = (int64_t)total / DATETIME_DAY_US;
        rest = (int64_t)total % DATETIME_DAY_US;
    } else {
        Total whole = total / DATETIME_DAY_US;
        if (whole != (int32_t)whole)
            return error_raise(EXC(OverflowError),
                               "Python int too large to convert to C int");
        days = (int64_t)whole;
        rest = (int64_t)(total % DATETIME_DAY_US);
    }
    if (rest < 0) {
        rest += DATETIME_DAY_US;
        days--;
    }
    if (days < -DAYS_MAX || days > DAYS_MAX)
        return error_raise(EXC(OverflowError), "days=%lld; must have magnitude <= %d",
                           (long long)days, DAYS_MAX);
    return make(cls, (int32_t)days, (int32_t)(rest / DATETIME_SECOND_US),
                (int32_t)(rest % DATETIME_SECOND_US));
}

Object *datetime_delta_from(DatetimeTotal total)
{
    return from_total(&datetime_delta_type, total);
}

// ---- totals as ints ----

static NEW Object *int_of(Total total)
{
    if (total == (int64_t)total)
        return int_from((int64_t)total);
    uint8_t bytes[sizeof total];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (uint8_t)(total >> (8 * i));
    return int_from_bytes(bytes, sizeof bytes);
}

// The span of an int of microseconds, which is consumed.
static NEW Object *from_int_take(Type *cls, STEALS OPT Object *o)
{
    int64_t small;
    uint8_t bytes[sizeof(Total)] = { 0 };
    Object *result;
    if (o == NULL)
        return NULL;
    if (int_fits(o, &small)) {
        result = from_total(cls, small);
    } else if (int_bytes_size(o) >= sizeof bytes) {
        result =
            error_raise(EXC(OverflowError), "Python int too large to convert to C int");
    } else {
        uint64_t halves[2] = { 0 }; // lower first
        int_bytes_write(o, bytes, sizeof bytes);
        for (size_t i = 0; i < sizeof bytes; i++)
            halves[i / 8] |= (uint64_t)bytes[i] << i % 8 * 8;
        result =
            from_total(cls, ((Total)(int64_t)halves[1] * ((Total)1 << 64)) + halves[0]);
    }
    decref(o);
    return result;
}

// Both operands are consumed.
static NEW Object *binary_take(BinaryOp op, STEALS OPT Object *a, STEALS OPT Object *b)
{
    Object *result = a != NULL && b != NULL ? operate_binary(op, a, b) : NULL;
    xdecref(a);
    xdecref(b);
    return result;
}

// Whether an int is odd; -1: raised.
static int is_odd(Object *o)
{
    int64_t odd = -1;
    Object *low = operate_binary(BINARY_AND, o, int_from(1));
    if (low != NULL)
        (void)int_fits(low, &odd);
    xdecref(low);
    return (int)odd;
}

// a / b of two ints, halves to the even one.
static NEW Object *divide_nearest(Object *a, Object *b)
{
    Object *q = operate_binary(BINARY_FLOOR_DIVIDE, a, b);
    Object *r = q != NULL ? operate_binary(BINARY_REMAINDER, a, b) : NULL;
    Object *twice = r != NULL ? operate_binary(BINARY_ADD, r, r) : NULL;
    if (twice != NULL) {
        int order = int_order(twice, b) * int_sign(b); // the sign of r is that of b
        int up = order == 0 ? is_odd(q) : order > 0;
        if (up != 0)
            ref_set_take(&q,
                         up < 0 ? NULL : operate_binary(BINARY_ADD, q, int_from(1)));
    } else {
        ref_clear(&q);
    }
    xdecref(r);
    xdecref(twice);
    return q;
}

// ---- timedelta() ----

typedef struct Sum {
    Total whole;
    double part;      // microseconds below one
    OPT Object *rest; // an int: what int64 cannot hold
} Sum;

static bool add_big(Sum *sum, Object *count, int64_t weight)
{
    Object *product = binary_take(BINARY_MULTIPLY, int_plain(count), int_from(weight));
    if (product != NULL && sum->rest != NULL)
        product = binary_take(BINARY_ADD, product, incref(sum->rest));
    if (product == NULL)
        return false;
    ref_set_take(&sum->rest, product);
    return true;
}

static bool add_float(Sum *sum, double value, int64_t weight)
{
    double whole, part = modf(value, &whole);
    if (!(fabs(whole) < 0x1p63)) {
        Object *big = int_from_double(whole); // raises for nan and inf
        bool good = big != NULL && add_big(sum, big, weight);
        xdecref(big);
        if (!good)
            return false;
    } else {
        sum->whole += (Total)(int64_t)whole * weight;
    }
    part = modf(part * (double)weight, &whole);
    sum->whole += (Total)whole;
    sum->part += part;
    return true;
}

static bool add_part(Sum *sum, const char *name, Object *o, int64_t weight)
{
    int64_t value;
    if (is_int(o)) {
        if (!int_fits(o, &value))
            return add_big(sum, o, weight);
        sum->whole += (Total)value * weight;
        return true;
    }
    if (is_float(o))
        return add_float(sum, float_value(o), weight);
    return error_false(EXC(TypeError),
                       "unsupported type for timedelta %s component: %T", name, o);
}

// The span of a sum, whose part is rounded, halves to the even one.
static Object *finish(Type *cls, Sum *sum)
{
    double whole = round(sum->part); // halves away from 0
    sum->whole += (Total)whole;
    if (fabs(whole - sum->part) == 0.5) {
        int odd = (sum->whole & 1) != 0;
        int other = sum->rest == NULL ? 0 : is_odd(sum->rest);
        if (other < 0) {
            decref(sum->rest);
            return NULL;
        }
        if (odd != other)
            sum->whole -= whole > 0 ? 1 : -1;
    }
    if (sum->rest != NULL)
        return from_int_take(cls,
                             binary_take(BINARY_ADD, sum->rest, int_of(sum->whole)));
    return from_total(cls, sum->whole);
}

static Object *delta_new(Object *self, Object *const *args)
{
    static const struct {
        const char *name;
        int64_t weight;
        size_t index; // of args
    } rows[] = { { "microseconds", 1, 2 },
                 { "milliseconds", 1000, 3 },
                 { "seconds", DATETIME_SECOND_US, 1 },
                 { "minutes", INT64_C(60000000), 4 },
                 { "hours", INT64_C(3600000000), 5 },
                 { "days", DATETIME_DAY_US, 0 },
                 { "weeks", 7 * DATETIME_DAY_US, 6 } };
    Sum sum = { 0, 0, NULL };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        Object *o = args[rows[i].index];
        if (o != NULL && !add_part(&sum, rows[i].name, o, rows[i].weight)) {
            xdecref(sum.rest);
            return NULL;
        }
    }
    return finish(as_type(self), &sum);
}

static const NativeDef delta_new_def = {
    delta_new,
    "__new__(cls, days=<absent>, seconds=<absent>, microseconds=<absent>, "
    "milliseconds=<absent>, minutes=<absent>, hours=<absent>, weeks=<absent>) parsed",
    "Make a span of time.",
};

// ---- arithmetic ----

static Object *delta_add(Object *left, Object *right)
{
    if (!is_delta(left) || !is_delta(right))
        return NOT_IMPLEMENTED;
    const Delta *a = as_delta(left), *b = as_delta(right);
    return make_near((int64_t)a->days + b->days, a->seconds + b->seconds,
                     a->microseconds + b->microseconds);
}

static Object *delta_subtract(Object *left, Object *right)
{
    if (!is_delta(left) || !is_delta(right))
        return NOT_IMPLEMENTED;
    const Delta *a = as_delta(left), *b = as_delta(right);
    return make_near((int64_t)a->days - b->days, a->seconds - b->seconds,
                     a->microseconds - b->microseconds);
}

static Object *delta_negative(Object *self)
{
    const Delta *d = as_delta(self);
    return make_near(-(int64_t)d->days, -d->seconds, -d->microseconds);
}

static Object *delta_positive(Object *self)
{
    const Delta *d = as_delta(self);
    return make(&datetime_delta_type, d->days, d->seconds, d->microseconds);
}

static Object *delta_absolute(Object *self)
{
    return as_delta(self)->days < 0 ? delta_negative(self) : delta_positive(self);
}

static int delta_truth(Object *self)
{
    const Delta *d = as_delta(self);
    return d->days != 0 || d->seconds != 0 || d->microseconds != 0;
}

static NEW Object *total_of(Object *delta)
{
    return int_of(datetime_delta_total(as_delta(delta)));
}

// What as_integer_ratio() of a float has given; raises TypeError.
static bool is_ratio(Object *o)
{
    if (!is_tuple(o))
        return error_false(EXC(TypeError),
                           "unexpected return type from as_integer_ratio(): expected "
                           "tuple, not '%.200T'",
                           o);
    Object **items = tuple_items(as_tuple(o));
    if (tuple_length(as_tuple(o)) != 2)
        return error_false(EXC(ValueError), "as_integer_ratio() must return a 2-tuple");
    if (!is_exact_int(items[0]) || !is_exact_int(items[1]))
        return error_false(EXC(TypeError), "as_integer_ratio() must return ints");
    return true;
}

// delta * a / b, where a / b is the float; or delta * b / a.
static Object *scale_by_float(Object *delta, Object *number, bool divide)
{
    Object *pair = call_method_0(number, NAME(as_integer_ratio)), *product, *result;
    if (pair == NULL)
        return NULL;
    if (!is_ratio(pair)) {
        decref(pair);
        return NULL;
    }
    Object **items = tuple_items(as_tuple(pair));
    product = binary_take(BINARY_MULTIPLY, total_of(delta), incref(items[divide]));
    result = product == NULL ? NULL : divide_nearest(product, items[!divide]);
    xdecref(product);
    decref(pair);
    return from_int_take(&datetime_delta_type, result);
}

static Object *delta_multiply(Object *left, Object *right)
{
    Object *delta = is_delta(left) ? left : right;
    Object *number = delta == left ? right : left;
    if (is_int(number))
        return from_int_take(
            &datetime_delta_type,
            binary_take(BINARY_MULTIPLY, int_plain(number), total_of(delta)));
    if (is_float(number))
        return scale_by_float(delta, number, false);
    return NOT_IMPLEMENTED;
}

static Object *delta_true_divide(Object *left, Object *right)
{
    if (!is_delta(left))
        return NOT_IMPLEMENTED;
    if (is_delta(right))
        return binary_take(BINARY_TRUE_DIVIDE, total_of(left), total_of(right));
    if (is_float(right))
        return scale_by_float(left, right, true);
    if (!is_int(right))
        return NOT_IMPLEMENTED;
    Object *total = total_of(left), *divisor = int_plain(right), *result = NULL;
    if (total != NULL && divisor != NULL)
        result = divide_nearest(total, divisor);
    xdecref(total);
    xdecref(divisor);
    return from_int_take(&datetime_delta_type, result);
}

static Object *delta_floor_divide(Object *left, Object *right)
{
    if (!is_delta(left))
        return NOT_IMPLEMENTED;
    if (is_delta(right))
        return binary_take(BINARY_FLOOR_DIVIDE, total_of(left), total_of(right));
    if (!is_int(right))
        return NOT_IMPLEMENTED;
    return from_int_take(
        &datetime_delta_type,
        binary_take(BINARY_FLOOR_DIVIDE, total_of(left), int_plain(right)));
}

static Object *delta_remainder(Object *left, Object *right)
{
    if (!is_delta(left) || !is_delta(right))
        return NOT_IMPLEMENTED;
    return from_int_take(
        &datetime_delta_type,
        binary_take(BINARY_REMAINDER, total_of(left), total_of(right)));
}

static Object *delta_divmod(Object *left, Object *right)
{
    if (!is_delta(left) || !is_delta(right))
        return NOT_IMPLEMENTED;
    Object *quotient = delta_floor_divide(left, right);
    return quotient == NULL ? NULL
                            : tuple_join_take(quotient, delta_remainder(left, right));
}

static Object *delta_compare(Object *left, Object *right, CompareOp op)
{
    if (!is_delta(left) || !is_delta(right))
        return NOT_IMPLEMENTED;
    const Delta *a = as_delta(left), *b = as_delta(right);
    int64_t order = (int64_t)a->days - b->days;
    if (order == 0)
        order = (int64_t)a->seconds - b->seconds;
    if (order == 0)
        order = (int64_t)a->microseconds - b->microseconds;
    return bool_from_order((order > 0) - (order < 0), op);
}

static bool delta_hash(Object *self, int64_t *out)
{
    const Delta *d = as_delta(self);
    *out = tuple_hash_of((int64_t[]){ d->days, d->seconds, d->microseconds }, 3);
    return true;
}

// ---- text ----

static Str *delta_repr(Object *self)
{
    const Delta *d = as_delta(self);
    char text[64];
    int length = 0;
    const char *names[] = { "days", "seconds", "microseconds" };
    int32_t values[] = { d->days, d->seconds, d->microseconds };
    for (size_t i = 0; i < ARRAY_COUNT(values); i++)
        if (values[i] != 0)
            length += snprintf(text + length, sizeof text - (size_t)length, "%s%s=%d",
                               length == 0 ? "" : ", ", names[i], (int)values[i]);
    return error_format("%T(%s)", self, length == 0 ? "0" : text);
}

static Str *delta_str(Object *self)
{
    const Delta *d = as_delta(self);
    char text[64];
    int length = 0, minutes = d->seconds / 60;
    if (d->days != 0)
        length = snprintf(text, sizeof text, "%d day%s, ", (int)d->days,
                          d->days == 1 || d->days == -1 ? "" : "s");
    length += snprintf(text + length, sizeof text - (size_t)length, "%d:%02d:%02d",
                       minutes / 60, minutes % 60, (int)d->seconds % 60);
    if (d->microseconds != 0)
        length += snprintf(text + length, sizeof text - (size_t)length, ".%06d",
                           (int)d->microseconds);
    return str_from_ascii(text, (size_t)length);
}

// ---- the class ----

static Object *delta_get_days(Object *self)
{
    return int_from(as_delta(self)->days);
}

static Object *delta_get_seconds(Object *self)
{
    return int_from(as_delta(self)->seconds);
}

static Object *delta_get_microseconds(Object *self)
{
    return int_from(as_delta(self)->microseconds);
}

static Object *delta_m_total_seconds(Object *self, Object *const *args)
{
    (void)args;
    return binary_take(BINARY_TRUE_DIVIDE, total_of(self),
                       int_from(DATETIME_SECOND_US));
}

static Object *delta_m_reduce(Object *self, Object *const *args)
{
    Object *state[] = { delta_get_days(self), delta_get_seconds(self),
                        delta_get_microseconds(self) };
    (void)args;
    for (size_t i = 0; i < ARRAY_COUNT(state); i++)
        if (state[i] == NULL) {
            for (size_t j = 0; j < ARRAY_COUNT(state); j++)
                xdecref(state[j]);
            return NULL;
        }
    return tuple_join_take(incref(OBJ(type_of(self))),
                           (Object *)tuple_from_array_take(state, ARRAY_COUNT(state)));
}

static const NativeDef delta_methods[] = {
    { delta_m_total_seconds, "total_seconds(self, /)", "The span in seconds." },
    { delta_m_reduce, "__reduce__(self, /)", "For copies and pickles." },
    NATIVE_END,
};

static const GetSetDef delta_getsets[] = {
    GETSET_MEMBERS,
    { "days", delta_get_days, NULL, "Number of days: -999999999 to 999999999." },
    { "seconds", delta_get_seconds, NULL, "The seconds beside the days: 0 to 86399." },
    { "microseconds", delta_get_microseconds, NULL,
      "The microseconds beside the seconds: 0 to 999999." },
    GETSET_END,
};

Type datetime_delta_type = {
    TYPE_HEAD("timedelta", Delta),
    .module = "datetime",
    .help = "A span of time: the difference between two dates or times.",
    .flags = TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_DELTA,
    .new_def = &delta_new_def,
    .dealloc = mod_datetime_dealloc,
    .repr = delta_repr,
    .str = delta_str,
    .hash = delta_hash,
    .compare = delta_compare,
    .number = { .add = delta_add,
                .subtract = delta_subtract,
                .multiply = delta_multiply,
                .true_divide = delta_true_divide,
                .floor_divide = delta_floor_divide,
                .remainder = delta_remainder,
                .divmod = delta_divmod,
                .negative = delta_negative,
                .positive = delta_positive,
                .absolute = delta_absolute,
                .truth = delta_truth },
    .methods = delta_methods,
    .getsets = delta_getsets,
};
