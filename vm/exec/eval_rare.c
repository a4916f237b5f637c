#include "vm/exec/eval_rare.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/cell.h"
#include "runtime/types/dict.h"
#include "runtime/types/exception_group.h"
#include "runtime/types/singletons.h"
#include "runtime/types/typevar.h"
#include "vm/exec/coroutine.h"
#include "vm/exec/eval_ops.h"

// ---- except* ----

// The part of values[0] that the classes in values[1] match becomes the handled
// exception: made[0] the rest, made[1] the match.
static bool match_group(Object *const *values, Object **made)
{
    Object *exception = values[0];
    if (exception == NONE) {
        made[0] = made[1] = NONE;
        return true;
    }
    if (!exception_group_match(exception, values[1], &made[1], &made[0]))
        return false;
    if (made[1] == NONE)
        return true;
    ref_set(&error_state.handled->exception, made[1]);
    return true;
}

// ---- coroutines ----

// __aenter__ of manager: the bound __aexit__, and what is to be awaited.
static bool enter_async(Object *manager, Object **made)
{
    Object *out[2];
    if (!coroutine_enter(manager, out))
        return false;
    made[0] = out[0];
    made[1] = coroutine_awaitable(out[1], COROUTINE_ENTER);
    decref(out[1]);
    if (made[1] == NULL)
        decref(out[0]);
    return made[1] != NULL;
}

// ---- type parameters ----

static OPT Object *or_null(Object *o)
{
    return o == NONE ? NULL : o;
}

static bool set_type_params(Object *const *values, Object **made)
{
    FunctionExtra *extra = function_extra(as_function(values[1]));
    if (extra == NULL)
        return false;
    ref_set(&extra->type_params, values[0]);
    *made = incref(values[1]);
    return true;
}

// A name in the namespace of the class around, else in the cell, or globally.
static Object *load_by_class(const Frame *frame, Object *const *values, bool has_cell)
{
    Object *value;
    if (is_exact_dict(values[0])) {
        int got = dict_get(as_dict(values[0]), values[1], &value);
        if (got != 0)
            return got > 0 ? value : NULL;
    } else {
        value = operate_subscript(values[0], values[1]);
        if (value != NULL || !error_clear_if(EXC(KeyError)))
            return value;
    }
    if (has_cell) {
        value = ((Cell *)(void *)values[2])->value;
        if (value != NULL)
            return incref(value);
        return error_raise_name(
            EXC(NameError), as_str(values[1]),
            "cannot access free variable '%U' where it is not associated "
            "with a value in enclosing scope",
            as_str(values[1]));
    }
    return eval_ops_load_global_name(frame, as_str(values[1]));
}

// ---- all of them ----

static RAISES bool put(Object **made, OPT Object *result)
{
    *made = result;
    return result != NULL;
}

bool eval_rare_run(Frame *frame, RareOp op, uint32_t detail, Object *const *values,
                   Object **made)
{
    switch (op) {
    case RARE_MATCH_GROUP: return match_group(values, made);
    case RARE_JOIN_GROUP:
        return put(made, exception_group_join(values[0], as_list(values[1])));
    case RARE_GET_AWAITABLE:
        return put(made, coroutine_awaitable(values[0], (CoroutineUse)detail));
    case RARE_GET_AITER: return put(made, coroutine_aiter(values[0]));
    case RARE_GET_ANEXT:
        made[0] = values[0];
        return put(made + 1, coroutine_anext(values[0])) && incref(values[0]) != NULL;
    case RARE_BEFORE_ASYNC_WITH: return enter_async(values[0], made);
    case RARE_TYPE_PARAM:
        return put(made, typevar_new((TypeVarKind)detail, as_str(values[0]),
                                     or_null(values[1])));
    case RARE_TYPE_PARAM_DEFAULT:
        typevar_set_default(values[0], values[1]);
        return put(made, incref(values[0]));
    case RARE_TYPE_ALIAS:
        return put(made,
                   typevar_alias_new(as_str(values[0]), or_null(values[1]), values[2]));
    case RARE_SET_TYPE_PARAMS: return set_type_params(values, made);
    case RARE_GENERIC_BASE: return put(made, typevar_generic_of(as_tuple(values[0])));
    case RARE_LOAD_CLASS_NAME:
    case RARE_LOAD_CLASS_CELL:
        return put(made, load_by_class(frame, values, op == RARE_LOAD_CLASS_CELL));
    case RARE_END_ASYNC_FOR: // the evaluator's
    case RARE_COUNT: break;
    }
    UNREACHABLE();
}
