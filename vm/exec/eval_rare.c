#include "vm/exec/eval_rare.h"

#include "runtime/protocol/error.h"
#include "runtime/types/exception_group.h"
#include "runtime/types/singletons.h"
#include "vm/exec/coroutine.h"

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

// ---- all of them ----

static RAISES bool put(Object **made, OPT Object *result)
{
    *made = result;
    return result != NULL;
}

bool eval_rare_run(Frame *frame, RareOp op, uint32_t detail, Object *const *values,
                   Object **made)
{
    (void)frame;
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
    case RARE_END_ASYNC_FOR: // the evaluator's
    case RARE_COUNT: break;
    }
    UNREACHABLE();
}
