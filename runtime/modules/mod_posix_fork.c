// mod_posix_fork.c - posix: fork(), and the functions that scripts want called around
// it.
#include "runtime/modules/mod_posix_fork.h"

#include <errno.h>
#include <unistd.h>

#include "runtime/modules/mod_posix_internal.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/singletons.h"

static struct {
    List *before, *child, *parent; // NULL: none
} posix_fork;

void mod_posix_fork_stop(void)
{
    ref_clear(&posix_fork.before);
    ref_clear(&posix_fork.child);
    ref_clear(&posix_fork.parent);
}

// Call the functions of a list; last: the last one first. Errors are only reported.
static void run(OPT List *functions, bool last)
{
    for (size_t i = 0; functions != NULL && i < functions->count; i++) {
        size_t at = last ? functions->count - 1 - i : i;
        Object *function = incref(functions->items[at]);
        Object *result = call_0(function);
        if (result == NULL)
            error_report_unraisable(function);
        xdecref(result);
        decref(function);
    }
}

pid_t mod_posix_fork(void)
{
    run(posix_fork.before, true);
    pid_t pid = fork();
    int number = errno;
    run(pid == 0 ? posix_fork.child : posix_fork.parent, false);
    errno = number;
    return pid;
}

static Object *posix_f_fork(Object *self, Object *const *args)
{
    (void)self, (void)args;
    pid_t pid = mod_posix_fork();
    return pid < 0 ? mod_posix_fail(NULL) : int_from(pid);
}

static bool check(OPT Object *function, const char *name)
{
    return function == NULL || operate_is_callable(function) ||
           error_false(EXC(TypeError), "'%s' must be callable, not %T", name, function);
}

static bool add(List **list, OPT Object *function)
{
    if (function == NULL)
        return true;
    if (*list == NULL && (*list = list_new(0)) == NULL)
        return false;
    return list_append_take(*list, incref(function));
}

static Object *posix_f_register_at_fork(Object *self, Object *const *args)
{
    (void)self;
    if (args[0] == NULL && args[1] == NULL && args[2] == NULL)
        return error_raise(EXC(TypeError), "At least one argument is required.");
    return check(args[0], "before") && check(args[1], "after_in_child") &&
                   check(args[2], "after_in_parent") &&
                   add(&posix_fork.before, args[0]) &&
                   add(&posix_fork.child, args[1]) && add(&posix_fork.parent, args[2])
               ? NONE
               : NULL;
}

const NativeDef mod_posix_fork_functions[] = {
    { posix_f_fork, "fork()", "Split in two; 0 in the child." },
    { posix_f_register_at_fork,
      "register_at_fork(*, before=<absent>, after_in_child=<absent>, "
      "after_in_parent=<absent>)",
      "Have functions called when the process splits." },
    NATIVE_END,
};
