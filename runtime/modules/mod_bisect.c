// mod_bisect.c - _bisect: places in sorted sequences, found by halving.
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"

static NEW Object *item_at(Object *sequence, int64_t index)
{
    if (is_exact_list(sequence)) {
        List *list = as_list(sequence);
        return index < (int64_t)list->count
                   ? incref(list->items[index])
                   : error_raise(EXC(IndexError), "list index out of range");
    }
    if (type_of(sequence)->sequence.item != NULL &&
        type_of(sequence)->mapping.subscript == NULL)
        return type_of(sequence)->sequence.item(sequence, index);
    Object *number = int_from(index);
    Object *item = number != NULL ? operate_subscript(sequence, number) : NULL;
    xdecref(number);
    return item;
}

// Whether x belongs before the item at index (right), or the item before x (left).
static int compare_at(Object *sequence, int64_t index, Object *x, OPT Object *key,
                      bool right)
{
    Object *item = item_at(sequence, index);
    if (item != NULL && key != NULL && key != NONE) {
        Object *keyed = call_1(key, item);
        decref(item);
        item = keyed;
    }
    if (item == NULL)
        return -1;
    int less = right ? operate_compare_truth(x, item, COMPARE_LT)
                     : operate_compare_truth(item, x, COMPARE_LT);
    decref(item);
    return less;
}

// args: a, x, lo, hi, key. -1: raised
static int64_t find(Object *const *args, Object *x, bool right)
{
    int64_t low, high;
    if (!operate_c_number(args[2], "ssize_t", &low))
        return -1;
    if (low < 0) {
        error_raise(EXC(ValueError), "lo must be non-negative");
        return -1;
    }
    if (args[3] == NONE)
        high = operate_length(args[0]);
    else if (!operate_index_value(args[3], EXC(OverflowError), &high))
        return -1;
    else
        high = high < 0 ? operate_length(args[0]) : high;
    if (high < 0)
        return -1;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        int less = compare_at(args[0], middle, x, args[4], right);
        if (less < 0)
            return -1;
        if ((less > 0) == right)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static Object *place(Object *const *args, bool right)
{
    int64_t index = find(args, args[1], right);
    return index < 0 ? NULL : int_from(index);
}

static Object *insert(Object *const *args, bool right)
{
    Object *x = args[4] == NONE ? incref(args[1]) : call_1(args[4], args[1]);
    int64_t index = x != NULL ? find(args, x, right) : -1;
    xdecref(x);
    if (index < 0)
        return NULL;
    if (is_exact_list(args[0]))
        return list_insert(as_list(args[0]), index, args[1]) ? NONE : NULL;
    Object *pair[2] = { int_from(index), args[1] };
    Object *result =
        pair[0] != NULL ? call_method(args[0], NAME(insert), pair, 2) : NULL;
    xdecref(pair[0]);
    xdecref(result);
    return result != NULL ? NONE : NULL;
}

static Object *bisect_f_bisect_right(Object *self, Object *const *args)
{
    (void)self;
    return place(args, true);
}

static Object *bisect_f_bisect_left(Object *self, Object *const *args)
{
    (void)self;
    return place(args, false);
}

static Object *bisect_f_insort_right(Object *self, Object *const *args)
{
    (void)self;
    return insert(args, true);
}

static Object *bisect_f_insort_left(Object *self, Object *const *args)
{
    (void)self;
    return insert(args, false);
}

#define PARAMS "(a, x, lo=0, hi=None, *, key=None)"
static const NativeDef functions[] = {
    { bisect_f_bisect_right, "bisect_right" PARAMS,
      "Where x belongs in the sorted a: behind the items that equal it." },
    { bisect_f_bisect_left, "bisect_left" PARAMS,
      "Where x belongs in the sorted a: before the items that equal it." },
    { bisect_f_insort_right, "insort_right" PARAMS,
      "Put x into the sorted a, behind the items that equal it." },
    { bisect_f_insort_left, "insort_left" PARAMS,
      "Put x into the sorted a, before the items that equal it." },
    NATIVE_END,
};
#undef PARAMS

const ModuleDef mod_bisect = {
    "_bisect",
    "Sorted lists by bisection.",
    functions,
    NULL,
};
