// mod_builtins_number.c - built-in functions of numbers: abs, bin, divmod, hex, max,
// min, oct, pow, round, sum.
//
// source  sum() of floats: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur
//         Summation endlicher Summen (1974)
#include <math.h>

#include "runtime/modules/mod_builtins_internal.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/bytearray.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/int_text.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/seqiter.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static Object *builtins_f_abs(Object *self, Object *const *args)
{
    (void)self;
    return operate_absolute(args[0]);
}

static Object *builtins_f_divmod(Object *self, Object *const *args)
{
    (void)self;
    return operate_binary(BINARY_DIVMOD, args[0], args[1]);
}

static Object *builtins_f_pow(Object *self, Object *const *args)
{
    (void)self;
    return operate_power(args[0], args[1], args[2]);
}

static Object *builtins_f_round(Object *self, Object *const *args)
{
    (void)self;
    Object *method;
    int got = attr_lookup_special(args[0], NAME(__round__), &method);
    if (got == 0)
        error_raise(EXC(TypeError), "type %.100T doesn't define __round__ method",
                    args[0]);
    if (got <= 0)
        return NULL;
    Object *result = args[1] == NONE ? call_0(method) : call_1(method, args[1]);
    decref(method);
    return result;
}

// ---- digits ----

static Object *digits(Object *o, int base, const char *prefix)
{
    char small[72], *end = small + sizeof small, *start;
    if (is_small_int(o)) {
        int64_t value = ((const Int *)(void *)o)->value;
        start = int_text_write(end, value, base);
        start += value < 0;
        *--start = prefix[1];
        *--start = prefix[0];
        if (value < 0)
            *--start = '-';
        return (Object *)str_from_ascii(start, (size_t)(end - start));
    }
    Object *index = operate_index(o);
    Str *text = index != NULL ? int_to_str(index, base) : NULL, *full = NULL;
    if (text != NULL && int_sign(index) < 0) {
        Str *bare = str_slice(text, 1, text->length);
        if (bare != NULL)
            full = error_format("-%s%U", prefix, bare);
        xdecref((Object *)bare);
    } else if (text != NULL) {
        full = error_format("%s%U", prefix, text);
    }
    xdecref(index);
    xdecref((Object *)text);
    return (Object *)full;
}

static Object *builtins_f_bin(Object *self, Object *const *args)
{
    (void)self;
    return digits(args[0], 2, "0b");
}

static Object *builtins_f_oct(Object *self, Object *const *args)
{
    (void)self;
    return digits(args[0], 8, "0o");
}

static Object *builtins_f_hex(Object *self, Object *const *args)
{
    (void)self;
    return digits(args[0], 16, "0x");
}

// ---- max, min ----

// One search: the best item so far, and what it is compared by.
typedef struct Search {
    Object *key;          // NULL: items themselves are compared
    CompareOp op;         // a later item wins when it is OP the best
    Object *item, *value; // owned, NULL before the first
} Search;

// Whether a value beats the best so far: 1, 0, -1.
static int is_better(const Search *s, Object *value)
{
    Object *best = s->value;
    if (s->item == NULL)
        return 1;
    if (is_small_int(value) && is_small_int(best)) {
        int64_t a = ((Int *)(void *)value)->value, b = ((Int *)(void *)best)->value;
        return s->op == COMPARE_GT ? a > b : a < b;
    }
    if (is_exact_float(value) && is_exact_float(best))
        return s->op == COMPARE_GT ? float_value(value) > float_value(best)
                                   : float_value(value) < float_value(best);
    return operate_compare_truth(value, best, s->op);
}

// Look at one more item (consumed).
static bool consider_take(Search *s, STEALS Object *item)
{
    Object *value = s->key != NULL ? call_1(s->key, item) : incref(item);
    int better = value == NULL ? -1 : is_better(s, value);
    if (better > 0) {
        ref_set_take(&s->item, item);
        ref_set_take(&s->value, value);
        return true;
    }
    decref(item);
    xdecref(value);
    return better == 0;
}

static bool consider_all(Search *s, Object *iterable)
{
    Object *item, *iter = iterate_of(iterable);
    int got;
    if (iter == NULL)
        return false;
    while ((got = seqiter_next(iter, &item)) > 0)
        if (!consider_take(s, item)) {
            got = -1;
            break;
        }
    decref(iter);
    return got == 0;
}

// args: an item or iterable, tuple of items, key, default or NULL
static Object *search(Object *const *args, CompareOp op, const char *name)
{
    Tuple *rest = as_tuple(args[1]);
    size_t count = tuple_length(rest);
    Search s = { .key = args[2] == NONE ? NULL : args[2], .op = op };
    if (count > 0 && args[3] != NULL)
        return error_raise(EXC(TypeError),
                           "Cannot specify a default for %s() with multiple "
                           "positional arguments",
                           name);
    bool ok =
        count == 0 ? consider_all(&s, args[0]) : consider_take(&s, incref(args[0]));
    for (size_t i = 0; ok && i < count; i++)
        ok = consider_take(&s, incref(tuple_items(rest)[i]));
    xdecref(s.value);
    if (!ok) {
        xdecref(s.item);
        return NULL;
    }
    if (s.item != NULL)
        return s.item;
    if (args[3] != NULL)
        return incref(args[3]);
    return error_raise(EXC(ValueError), "%s() iterable argument is empty", name);
}

static Object *builtins_f_max(Object *self, Object *const *args)
{
    (void)self;
    return search(args, COMPARE_GT, "max");
}

static Object *builtins_f_min(Object *self, Object *const *args)
{
    (void)self;
    return search(args, COMPARE_LT, "min");
}

// ---- sum ----

// A sum under way: in 64 bits, then in floats with the lost digits kept, then by +. None
// of these is gone back to: the result depends on it.
typedef struct Sum {
    Object *iter;
    Object *total; // owned; stale while a fast loop runs
} Sum;

// Add an item (consumed) by the operator.
static bool add_take(Sum *s, STEALS Object *item)
{
    Object *total = operate_binary(BINARY_ADD, s->total, item);
    decref(item);
    if (total == NULL)
        return false;
    ref_set_take(&s->total, total);
    return true;
}

static int finish_loop(Sum *s, Object *total, int got, OPT Object *item)
{
    if (total == NULL) {
        xdecref(item);
        return -1;
    }
    ref_set_take(&s->total, total);
    if (item == NULL)
        return got;
    return add_take(s, item) ? 1 : -1;
}

// Each loop answers 1 when the next may go on, 0 at the end, -1.
static int sum_ints(Sum *s)
{
    int64_t total = ((Int *)(void *)s->total)->value, value;
    Object *item = NULL;
    int got;
    while ((got = seqiter_next(s->iter, &item)) > 0) {
        if (!is_small_int(item) && !is_bool(item))
            break;
        value = ((Int *)(void *)item)->value;
        if (__builtin_add_overflow(total, value, &value))
            break;
        total = value;
        decref(item);
    }
    if (got < 0)
        return -1;
    return finish_loop(s, int_from(total), got, got > 0 ? item : NULL);
}

static int sum_floats(Sum *s)
{
    double high = float_value(s->total), low = 0.0;
    Object *item = NULL;
    int64_t value;
    int got;
    while ((got = seqiter_next(s->iter, &item)) > 0) {
        if (is_exact_float(item)) {
            double x = float_value(item), t = high + x;
            low += fabs(high) >= fabs(x) ? (high - t) + x : (x - t) + high;
            high = t;
        } else if (is_int(item) && int_fits(item, &value)) {
            high += (double)value;
        } else {
            break;
        }
        decref(item);
    }
    if (got < 0)
        return -1;
    if (low != 0.0 && isfinite(low))
        high += low;
    return finish_loop(s, float_from(high), got, got > 0 ? item : NULL);
}

static int sum_any(Sum *s)
{
    Object *item;
    int got = seqiter_next(s->iter, &item);
    if (got <= 0)
        return got;
    return add_take(s, item) ? 1 : -1;
}

static RAISES bool can_sum(Object *start)
{
    const char *what = is_str(start)         ? "strings [use ''"
                       : is_bytes(start)     ? "bytes [use b''"
                       : is_bytearray(start) ? "bytearray [use b''"
                                             : NULL;
    return what == NULL ||
           error_false(EXC(TypeError), "sum() can't sum %s.join(seq) instead]", what);
}

static Object *builtins_f_sum(Object *self, Object *const *args)
{
    (void)self;
    Sum s = { .iter = iterate_of(args[0]), .total = incref(args[1]) };
    int got = s.iter != NULL && can_sum(args[1]) ? 1 : -1;
    if (got > 0 && is_small_int(s.total))
        got = sum_ints(&s);
    if (got > 0 && is_exact_float(s.total))
        got = sum_floats(&s);
    while (got > 0)
        got = sum_any(&s);
    xdecref(s.iter);
    if (got == 0)
        return s.total;
    decref(s.total);
    return NULL;
}

const NativeDef mod_builtins_number_functions[] = {
    { builtins_f_abs, "abs(x, /)", "The absolute value." },
    { builtins_f_bin, "bin(number, /)", "The binary digits of an integer." },
    { builtins_f_divmod, "divmod(x, y, /)", "The pair (x//y, x%y)." },
    { builtins_f_hex, "hex(number, /)", "The hexadecimal digits of an integer." },
    { builtins_f_max, "max(arg, /, *args, key=None, default=<absent>) counts",
      "The greatest of several values, or of the items of one iterable." },
    { builtins_f_min, "min(arg, /, *args, key=None, default=<absent>) counts",
      "The least of several values, or of the items of one iterable." },
    { builtins_f_oct, "oct(number, /)", "The octal digits of an integer." },
    { builtins_f_pow, "pow(base, exp, mod=None)", "base**exp, or base**exp % mod." },
    { builtins_f_round, "round(number, ndigits=None)",
      "The number rounded to ndigits digits behind the point." },
    { builtins_f_sum, "sum(iterable, /, start=0)", "start and all items, added." },
    NATIVE_END,
};
