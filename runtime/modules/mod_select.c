// mod_select.c - select: waiting until descriptors are ready.
//
// select() is made from poll(2), which knows no largest descriptor.
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <string.h>
#include <time.h>

#include "runtime/heap/heap.h"
#include "runtime/modules/mod_posix_internal.h"
#include "runtime/modules/mod_time.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

enum { KINDS = 3 };

static const short wanted[KINDS] = { POLLIN, POLLOUT, POLLPRI };
static const short answers[KINDS] = { POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR,
                                      POLLPRI };

// The descriptor of an int, or of an object with fileno().
static bool descriptor(Object *o, int *out)
{
    Object *number = NULL;
    if (is_int(o)) {
        number = incref(o);
    } else {
        Object *method;
        int got = attr_lookup(o, NAME(fileno), &method);
        if (got == 0)
            return error_false(EXC(TypeError),
                               "argument must be an int, or have a fileno() method.");
        if (got < 0)
            return false;
        number = call_0(method);
        decref(method);
        if (number != NULL && !is_int(number)) {
            decref(number);
            return error_false(EXC(TypeError), "fileno() returned a non-integer");
        }
    }
    bool good = number != NULL && mod_posix_int(number, out);
    xdecref(number);
    return good &&
           (*out >= 0 ||
            error_false(EXC(ValueError),
                        "file descriptor cannot be a negative integer (%d)", *out));
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

// poll(2) until something is ready or the time is over; seconds < 0: for ever.
static bool wait_ready(struct pollfd *fds, size_t count, double seconds)
{
    double end = seconds < 0 ? 0 : now() + seconds;
    for (;;) {
        double left = seconds < 0 ? -1 : end - now();
        double ms = left * 1000 + 0.999;
        int got = poll(fds, (nfds_t)count,
                       seconds < 0    ? -1
                       : left <= 0    ? 0
                       : ms > INT_MAX ? INT_MAX
                                      : (int)ms);
        if (got >= 0)
            return true;
        if (errno != EINTR)
            return mod_posix_fail(NULL) != NULL;
        if (!error_poll())
            return false;
    }
}

// Waiting objects whose descriptors are ready, per kind.
static NEW Object *collect(Tuple *const *given, const struct pollfd *fds)
{
    Object *lists[KINDS] = { NULL };
    size_t at = 0;
    bool good = true;
    for (int k = 0; k < KINDS && good; k++) {
        List *list = list_new(0);
        lists[k] = (Object *)list;
        good = list != NULL;
        for (size_t i = 0; good && i < tuple_length(given[k]); i++, at++)
            if ((fds[at].revents & answers[k]) != 0)
                good = list_append_take(list, incref(tuple_items(given[k])[i]));
    }
    Object *result = good ? (Object *)tuple_from_array(lists, KINDS) : NULL;
    for (int k = 0; k < KINDS; k++)
        xdecref(lists[k]);
    return result;
}

static NEW Object *run(Tuple *const *given, size_t count, double seconds)
{
    size_t size = (count + 1) * sizeof(struct pollfd), at = 0;
    struct pollfd *fds = heap_alloc(HEAP_RAW, size);
    bool good = fds != NULL;
    for (int k = 0; good && k < KINDS; k++)
        for (size_t i = 0; good && i < tuple_length(given[k]); i++, at++) {
            fds[at] = (struct pollfd){ .events = wanted[k] };
            good = descriptor(tuple_items(given[k])[i], &fds[at].fd);
        }
    good = good && wait_ready(fds, count, seconds);
    for (size_t i = 0; good && i < count; i++)
        if ((fds[i].revents & POLLNVAL) != 0) {
            errno = EBADF;
            good = mod_posix_fail(NULL) != NULL;
        }
    Object *result = good ? collect(given, fds) : NULL;
    heap_release(fds, size);
    return result;
}

// Seconds of a timeout that is a number of units, each so many nanoseconds; negative
// when it is None.
static bool read_timeout(Object *o, int64_t unit, const char *kind, double *out)
{
    int64_t ns;
    *out = -1;
    if (o == NONE)
        return true;
    if (!time_nanoseconds(o, unit, &ns)) {
        if (error_clear_if(EXC(TypeError)))
            error_raise(EXC(TypeError), "timeout must be %s or None", kind);
        return false;
    }
    *out = (double)ns / 1e9;
    return true;
}

static Object *select_f_select(Object *self, Object *const *args)
{
    (void)self;
    Tuple *given[KINDS] = { NULL };
    double seconds;
    size_t count = 0;
    bool good = read_timeout(args[3], 1000000000, "a float", &seconds);
    if (good && args[3] != NONE && seconds < 0)
        good = error_false(EXC(ValueError), "timeout must be non-negative");
    for (int k = 0; good && k < KINDS; k++) {
        given[k] = tuple_from_iter(args[k]);
        if (given[k] == NULL && error_clear_if(EXC(TypeError)))
            error_raise(EXC(TypeError), "arguments 1-3 must be sequences");
        good = given[k] != NULL;
        count += good ? tuple_length(given[k]) : 0;
    }
    Object *result = good ? run(given, count, seconds) : NULL;
    for (int k = 0; k < KINDS; k++)
        xdecref((Object *)given[k]);
    return result;
}

// The descriptors and events of [(fd, events)].
static RAISES bool read_pairs(const List *pairs, struct pollfd *fds)
{
    for (size_t i = 0; i < pairs->count; i++) {
        Object *pair = pairs->items[i];
        int events;
        if (!is_tuple(pair) || tuple_length(as_tuple(pair)) != 2)
            return error_false(EXC(TypeError),
                               "pairs of descriptor and events expected");
        if (!descriptor(tuple_items(as_tuple(pair))[0], &fds[i].fd) ||
            !mod_posix_int(tuple_items(as_tuple(pair))[1], &events))
            return false;
        fds[i].events = (short)(unsigned short)events;
        fds[i].revents = 0;
    }
    return true;
}

static NEW Object *ready_pairs(const struct pollfd *fds, size_t count)
{
    List *list = list_new(0);
    for (size_t i = 0; list != NULL && i < count; i++) {
        if (fds[i].revents == 0)
            continue;
        Object *fd = int_from(fds[i].fd);
        Object *events = int_from((unsigned short)fds[i].revents);
        Object *pair =
            fd != NULL && events != NULL ? (Object *)tuple_pack(2, fd, events) : NULL;
        xdecref(fd);
        xdecref(events);
        if (pair == NULL || !list_append_take(list, pair))
            ref_clear(&list);
    }
    return (Object *)list;
}

// args: pairs, milliseconds or None; a negative number waits for ever
static Object *select_f_wait(Object *self, Object *const *args)
{
    (void)self;
    double seconds;
    if (!read_timeout(args[1], 1000000, "an integer", &seconds))
        return NULL;
    if (seconds * 1000 > INT_MAX || seconds * 1000 < INT_MIN)
        return error_raise(EXC(OverflowError), "timeout is too large");
    List *pairs = list_from_iter(args[0]);
    if (pairs == NULL)
        return NULL;
    size_t count = pairs->count, size = (count + 1) * sizeof(struct pollfd);
    struct pollfd *fds = heap_alloc(HEAP_RAW, size);
    Object *result = NULL;
    if (fds != NULL && read_pairs(pairs, fds) && wait_ready(fds, count, seconds))
        result = ready_pairs(fds, count);
    heap_release(fds, size);
    decref(OBJ(pairs));
    return result;
}

static const NumberDef events[] = {
    NUMBER_DEF(POLLIN),     NUMBER_DEF(POLLPRI),    NUMBER_DEF(POLLOUT),
    NUMBER_DEF(POLLERR),    NUMBER_DEF(POLLHUP),    NUMBER_DEF(POLLNVAL),
    NUMBER_DEF(POLLRDNORM), NUMBER_DEF(POLLRDBAND), NUMBER_DEF(POLLMSG),
    NUMBER_DEF(POLLWRNORM), NUMBER_DEF(POLLWRBAND), NUMBER_DEF(POLLRDHUP),
};

static const NativeDef functions[] = {
    { select_f_wait, "_wait(pairs, milliseconds, /)",
      "Wait for events: [(fd, events)] that are there, of the [(fd, events)] wished." },
    { select_f_select, "select(rlist, wlist, xlist, timeout=None, /)",
      "Wait until descriptors are ready to be read or written, or have news; three lists "
      "of those that are." },
    NATIVE_END,
};

static bool fill(Module *m)
{
    return module_add_numbers(m, events, ARRAY_COUNT(events)) &&
           module_add_take(m, "error", OBJ(EXC(OSError))) &&
           module_add_take(m, "PIPE_BUF", int_from(PIPE_BUF));
}

const ModuleDef mod_select = { "_select", "Waiting for descriptors.", functions, fill };
