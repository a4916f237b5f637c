// mod_atexit.c - atexit: functions to be called when the program ends, the last one
// first.
//
// A callback that was unregistered leaves a gap; those registered while the callbacks
// run are not called any more.
#include "runtime/modules/mod_atexit.h"

#include "runtime/heap/lasting.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

static struct {
    List *callbacks; // (function, args, keywords or None) each, or None
} atexit_state;

void mod_atexit_stop(void)
{
    ref_clear(&atexit_state.callbacks);
}

static Object *atexit_f_register(Object *self, Object *const *args)
{
    (void)self;
    Tuple *given = as_tuple(args[0]);
    if (tuple_length(given) == 0)
        return error_raise(EXC(TypeError),
                           "register() takes at least 1 argument (0 given)");
    Object *function = tuple_items(given)[0];
    if (!operate_is_callable(function))
        return error_raise(EXC(TypeError), "the first argument must be callable");
    lasting_keep(&atexit_state.callbacks);
    if (atexit_state.callbacks == NULL &&
        (atexit_state.callbacks = list_new(0)) == NULL)
        return NULL;
    Tuple *rest = tuple_slice(given, 1, tuple_length(given));
    Object *callback = rest != NULL
                           ? (Object *)tuple_pack(3, function, OBJ(rest),
                                                  args[1] != NULL ? args[1] : NONE)
                           : NULL;
    xdecref((Object *)rest);
    return callback != NULL && list_append_take(atexit_state.callbacks, callback)
               ? incref(function)
               : NULL;
}

static Object *atexit_f_unregister(Object *self, Object *const *args)
{
    (void)self;
    for (size_t i = 0;
         atexit_state.callbacks != NULL && i < atexit_state.callbacks->count; i++) {
        Object *callback = incref(atexit_state.callbacks->items[i]);
        int same = callback != NONE
                       ? operate_compare_truth(tuple_items(as_tuple(callback))[0],
                                               args[0], COMPARE_EQ)
                       : 0;
        if (same > 0 && i < atexit_state.callbacks->count &&
            atexit_state.callbacks->items[i] == callback)
            ref_set(&atexit_state.callbacks->items[i], NONE);
        decref(callback);
        if (same < 0)
            return NULL;
    }
    return NONE;
}

static Object *atexit_f_clear(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    if (atexit_state.callbacks != NULL)
        list_clear_items(atexit_state.callbacks);
    return NONE;
}

static Object *atexit_f_count(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return int_from(
        atexit_state.callbacks != NULL ? (int64_t)atexit_state.callbacks->count : 0);
}

static void run_one(Object *callback)
{
    Object **parts = tuple_items(as_tuple(callback));
    Object *result = call_with(parts[0], as_tuple(parts[1]),
                               parts[2] != NONE ? (Dict *)(void *)parts[2] : NULL);
    if (result == NULL)
        error_report_unraisable_as("Exception ignored in atexit callback %R:",
                                   parts[0]);
    xdecref(result);
}

static Object *atexit_f_run(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    List *callbacks = atexit_state.callbacks;
    for (size_t i = callbacks != NULL ? callbacks->count : 0; i-- > 0;) {
        if (i >= callbacks->count)
            continue;
        Object *callback = incref(callbacks->items[i]);
        ref_set(&callbacks->items[i], NONE);
        if (callback != NONE)
            run_one(callback);
        decref(callback);
    }
    if (callbacks != NULL)
        list_clear_items(callbacks);
    return NONE;
}

static const NativeDef functions[] = {
    { atexit_f_register, "register(*args, **kwargs)",
      "Have a function called when the program ends; the function, as decorators give it back." },
    { atexit_f_unregister, "unregister(func, /)",
      "Forget a function that was registered." },
    { atexit_f_clear, "_clear()", "Forget all functions." },
    { atexit_f_run, "_run_exitfuncs()",
      "Call and forget all functions, the last one first." },
    { atexit_f_count, "_ncallbacks()", "How many functions there are." },
    NATIVE_END,
};

const ModuleDef mod_atexit = {
    "atexit",
    "Functions that are called when the program ends.",
    functions,
    NULL,
};
