#include "vm/exec/eval_rare.h"

#include "runtime/protocol/error.h"
#include "runtime/types/exception_group.h"
#include "runtime/types/singletons.h"

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

static RAISES bool put(Object **made, OPT Object *result)
{
    *made = result;
    return result != NULL;
}

bool eval_rare_run(Frame *frame, RareOp op, uint32_t detail, Object *const *values,
                   Object **made)
{
    (void)frame, (void)detail;
    switch (op) {
    case RARE_MATCH_GROUP: return match_group(values, made);
    case RARE_JOIN_GROUP:
        return put(made, exception_group_join(values[0], as_list(values[1])));
    case RARE_COUNT: break;
    }
    UNREACHABLE();
}
