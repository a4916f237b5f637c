// signals.c - signals become calls of Python functions at the next safe point; _signal.
//
// The C handler only notes the number and asks the evaluator to look. SIGINT without a
// function of the program's own becomes KeyboardInterrupt.
#include "vm/exec/signals.h"

#include <errno.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include "runtime/modules/mod_sys.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/int_guard.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"
#include "vm/exec/frame.h"
#include "vm/exec/frame_object.h"
#include "vm/exec/guard.h"

enum { SIGNAL_LIMIT = 65 }; // one behind the last number

static struct signals {
    volatile sig_atomic_t pending[SIGNAL_LIMIT];
    Object *handlers[SIGNAL_LIMIT]; // functions of the program, owned, or NULL
} signals;

// Of SIGINT, in the midst of a long operation on ints.
static bool raise_interrupt(void)
{
    signals.pending[SIGINT] = 0;
    return error_raise_value(EXC(KeyboardInterrupt), NULL) != NULL;
}

// An operation on ints is left by a jump from here: nothing may follow it, and no other
// handler may be under way.
static void on_signal(int number)
{
    signals.pending[number] = 1;
    frame_interrupt(FRAME_INTERRUPT_SIGNAL);
    if (number == SIGINT && signals.handlers[SIGINT] == NULL)
        int_guard_interrupt(raise_interrupt);
}

static bool catch (int number)
{
    struct sigaction action = { .sa_handler = on_signal };
    sigfillset(&action.sa_mask);
    return sigaction(number, &action, NULL) == 0;
}

void signals_start(void)
{
    struct sigaction old;
    if (sigaction(SIGINT, NULL, &old) == 0 && old.sa_handler != SIG_IGN)
        catch (SIGINT);
    signal(SIGPIPE, SIG_IGN); // a write reports it as BrokenPipeError
    signal(SIGXFSZ, SIG_IGN); // a write reports it as OSError
}

void signals_stop(void)
{
    for (int i = 0; i < SIGNAL_LIMIT; i++)
        ref_clear(&signals.handlers[i]);
}

static bool serve(int number)
{
    Object *handler = signals.handlers[number];
    if (handler == NULL)
        return number != SIGINT ||
               error_raise_value(EXC(KeyboardInterrupt), NULL) != NULL;
    Frame *current = frame_current();
    Object *n = int_from(number);
    Object *frame = current != NULL ? frame_object_of(current) : NONE;
    incref(handler); // it may replace itself
    Object *result = n != NULL && frame != NULL ? call_2(handler, n, frame) : NULL;
    decref(handler);
    xdecref(frame);
    xdecref(n);
    xdecref(result);
    return result != NULL;
}

bool signals_serve(void)
{
    for (int i = 1; i < SIGNAL_LIMIT; i++)
        if (signals.pending[i]) {
            signals.pending[i] = 0;
            if (!serve(i)) {
                frame_interrupt(FRAME_INTERRUPT_SIGNAL); // others may wait
                return false;
            }
        }
    return true;
}

void signals_die(void)
{
    signal(SIGINT, SIG_DFL);
    raise(SIGINT);
    exit(130);
}

// ---- _signal ----

static Object *signal_f_default_int_handler(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return error_raise_value(EXC(KeyboardInterrupt), NULL);
}

static bool signal_number(Object *o, int *out)
{
    int64_t value;
    if (!operate_c_int(o, &value))
        return false;
    if (value < 1 || value >= SIGNAL_LIMIT)
        return error_false(EXC(ValueError), "signal number out of range");
    *out = (int)value;
    return true;
}

// What is done about a signal: a function, SIG_DFL, SIG_IGN, or None if another than
// Python set it.
static Object *handler_of(int number)
{
    struct sigaction now;
    if (signals.handlers[number] != NULL)
        return incref(signals.handlers[number]);
    if (sigaction(number, NULL, &now) != 0)
        return NONE;
    if (now.sa_handler == on_signal) {
        Str *name = str_from_text("_signal"),
            *key = str_from_text("default_int_handler");
        Object *found = NULL,
               *modules = name != NULL ? mod_sys_peek(NAME(modules)) : NULL;
        Object *module = modules != NULL && is_dict(modules)
                             ? dict_peek_str(as_dict(modules), name)
                             : NULL;
        if (module != NULL && module->shape == SHAPE_MODULE && key != NULL)
            found = dict_peek_str(((Module *)(void *)module)->dict, key);
        xdecref((Object *)name);
        xdecref((Object *)key);
        return found != NULL ? incref(found) : NONE;
    }
    return now.sa_handler == SIG_DFL   ? int_from(0)
           : now.sa_handler == SIG_IGN ? int_from(1)
                                       : NONE;
}

// args: signalnum, handler
static Object *signal_f_signal(Object *self, Object *const *args)
{
    (void)self;
    int number;
    int64_t plain = -1;
    if (!signal_number(args[0], &number))
        return NULL;
    bool known =
        is_int(args[1]) && int_fits(args[1], &plain) && (plain == 0 || plain == 1);
    if (!known && !operate_is_callable(args[1]))
        return error_raise(EXC(TypeError), "signal handler must be signal.SIG_IGN, "
                                           "signal.SIG_DFL, or a callable object");
    if (guard_owns_signal(number))
        return error_raise_errno(EINVAL, NULL); // as the system refuses SIGKILL
    Object *old = handler_of(number);
    if (old == NULL)
        return NULL;
    bool done = known ? signal(number, plain == 0 ? SIG_DFL : SIG_IGN) != SIG_ERR
                      : catch (number);
    if (!done) {
        decref(old);
        return error_raise_errno(errno, NULL);
    }
    ref_set_take(&signals.handlers[number], known ? NULL : incref(args[1]));
    return old;
}

static Object *signal_f_getsignal(Object *self, Object *const *args)
{
    (void)self;
    int number;
    return signal_number(args[0], &number) ? handler_of(number) : NULL;
}

static Object *signal_f_raise_signal(Object *self, Object *const *args)
{
    (void)self;
    int64_t number;
    if (!operate_c_int(args[0], &number))
        return NULL;
    if (raise((int)number) != 0)
        return error_raise_errno(errno, NULL);
    return signals_serve() ? NONE : NULL;
}

static Object *signal_f_alarm(Object *self, Object *const *args)
{
    (void)self;
    int64_t seconds;
    return operate_c_int(args[0], &seconds) ? int_from(alarm((unsigned)seconds)) : NULL;
}

static Object *signal_f_pause(Object *self, Object *const *args)
{
    (void)self, (void)args;
    pause();
    return error_poll() ? NONE : NULL;
}

static Object *signal_f_strsignal(Object *self, Object *const *args)
{
    (void)self;
    int number;
    const char *text;
    if (!signal_number(args[0], &number))
        return NULL;
    text = strsignal(number);
    return text == NULL || strncmp(text, "Unknown", 7) == 0
               ? NONE
               : (Object *)str_from_text(text);
}

static Object *numbers_of(const sigset_t *signs)
{
    List *list = list_new(0);
    for (int i = 1; list != NULL && i < SIGNAL_LIMIT; i++) {
        if (sigismember(signs, i) <= 0)
            continue; // some the C library keeps
        Object *number = int_from(i);
        if (number == NULL || !list_append_take(list, number))
            ref_clear(&list);
    }
    Set *set = list != NULL ? set_from_iter(&set_type, OBJ(list)) : NULL;
    xdecref((Object *)list);
    return (Object *)set;
}

static Object *signal_f_valid_signals(Object *self, Object *const *args)
{
    (void)self, (void)args;
    sigset_t all;
    sigfillset(&all);
    return numbers_of(&all);
}

// The signals that an iterable names, without that of the guard.
static bool read_set(Object *iterable, sigset_t *out)
{
    int got;
    Object *item, *iter = iterate_of(iterable);
    if (iter == NULL)
        return false;
    sigemptyset(out);
    while ((got = iterate_next(iter, &item)) > 0) {
        int64_t number;
        bool good = operate_c_int(item, &number);
        decref(item);
        if (good && (number < 1 || number >= SIGNAL_LIMIT))
            good =
                error_false(EXC(ValueError), "signal number %lld out of range [1; %d]",
                            (long long)number, SIGNAL_LIMIT - 1);
        if (!good) {
            got = -1;
            break;
        }
        if (!guard_owns_signal((int)number))
            sigaddset(out, (int)number);
    }
    decref(iter);
    return got == 0;
}

// args: how, mask
static Object *signal_f_pthread_sigmask(Object *self, Object *const *args)
{
    (void)self;
    int64_t how;
    sigset_t mask, old;
    if (!operate_c_int(args[0], &how) || !read_set(args[1], &mask))
        return NULL;
    int failed = pthread_sigmask((int)how, &mask, &old);
    if (failed != 0)
        return error_raise_errno(failed, NULL);
    return signals_serve() ? numbers_of(&old) : NULL; // what is no longer blocked came
}

static Object *signal_f_sigpending(Object *self, Object *const *args)
{
    (void)self, (void)args;
    sigset_t waiting;
    return sigpending(&waiting) == 0 ? numbers_of(&waiting)
                                     : error_raise_errno(errno, NULL);
}

static Object *signal_f_sigwait(Object *self, Object *const *args)
{
    (void)self;
    sigset_t awaited;
    int number;
    if (!read_set(args[0], &awaited))
        return NULL;
    while ((number = sigwaitinfo(&awaited, NULL)) < 0) {
        if (errno != EINTR)
            return error_raise_errno(errno, NULL);
        if (!error_poll()) // another signal's handler, or a limit
            return NULL;
    }
    return int_from(number);
}

static Object *signal_f_siginterrupt(Object *self, Object *const *args)
{
    (void)self;
    int number, flag = operate_truth(args[1]);
    struct sigaction action;
    if (flag < 0 || !signal_number(args[0], &number))
        return NULL;
    if (sigaction(number, NULL, &action) != 0)
        return error_raise_errno(errno, NULL);
    action.sa_flags =
        flag > 0 ? action.sa_flags & ~SA_RESTART : action.sa_flags | SA_RESTART;
    return sigaction(number, &action, NULL) == 0 ? NONE
                                                 : error_raise_errno(errno, NULL);
}

static Object *pair_of(const struct itimerval *t)
{
    Object *items[] = {
        float_from((double)t->it_value.tv_sec + 1e-6 * (double)t->it_value.tv_usec),
        float_from((double)t->it_interval.tv_sec +
                   1e-6 * (double)t->it_interval.tv_usec),
    };
    Object *result = items[0] != NULL && items[1] != NULL
                         ? (Object *)tuple_pack(2, items[0], items[1])
                         : NULL;
    xdecref(items[0]);
    xdecref(items[1]);
    return result;
}

static bool seconds_of(Object *o, struct timeval *out)
{
    double value, whole;
    if (!operate_float_value(o, &value))
        return false;
    if (isnan(value))
        return error_false(EXC(ValueError), "Invalid value NaN (not a number)");
    if (value >= 0x1p63 || value < -0x1p63)
        return error_false(EXC(OverflowError),
                           "timestamp too large to convert to C PyTime_t");
    double part = modf(value, &whole);
    out->tv_sec = (time_t)whole;
    out->tv_usec = (suseconds_t)(part * 1e6);
    return true;
}

// args: which, seconds, interval
static Object *signal_f_setitimer(Object *self, Object *const *args)
{
    (void)self;
    int64_t which;
    struct itimerval now, old;
    if (!operate_c_int(args[0], &which) || !seconds_of(args[1], &now.it_value) ||
        !seconds_of(args[2], &now.it_interval))
        return NULL;
    if (setitimer((__itimer_which_t)which, &now, &old) != 0)
        return error_raise_errno(errno, NULL);
    return pair_of(&old);
}

static Object *signal_f_getitimer(Object *self, Object *const *args)
{
    (void)self;
    int64_t which;
    struct itimerval now;
    if (!operate_c_int(args[0], &which))
        return NULL;
    if (getitimer((__itimer_which_t)which, &now) != 0)
        return error_raise_errno(errno, NULL);
    return pair_of(&now);
}

static const NativeDef functions[] = {
    { signal_f_signal, "signal(signalnum, handler, /)",
      "Set what is done about a signal; what was done before." },
    { signal_f_getsignal, "getsignal(signalnum, /)", "What is done about a signal." },
    { signal_f_default_int_handler, "default_int_handler(signalnum, frame, /)",
      "Raise KeyboardInterrupt." },
    { signal_f_raise_signal, "raise_signal(signalnum, /)",
      "Send a signal to this process." },
    { signal_f_alarm, "alarm(seconds, /)", "Send SIGALRM later; 0 is never." },
    { signal_f_pause, "pause()", "Sleep until a signal comes." },
    { signal_f_strsignal, "strsignal(signalnum, /)", "What a signal means." },
    { signal_f_valid_signals, "valid_signals()", "The numbers of all signals." },
    { signal_f_pthread_sigmask, "pthread_sigmask(how, mask, /)",
      "Block signals or let them come; those that were blocked." },
    { signal_f_sigpending, "sigpending()", "The blocked signals that have come." },
    { signal_f_sigwait, "sigwait(sigset, /)",
      "Wait until one of these blocked signals comes; its number." },
    { signal_f_siginterrupt, "siginterrupt(signalnum, flag, /)",
      "Whether a signal ends waiting." },
    { signal_f_setitimer, "setitimer(which, seconds, interval=0, /)",
      "Start a timer." },
    { signal_f_getitimer, "getitimer(which, /)", "How long a timer still runs." },
    NATIVE_END,
};

static bool fill(Module *m)
{
    static const NumberDef rows[] = {
        NUMBER_DEF(SIGHUP),       NUMBER_DEF(SIGINT),      NUMBER_DEF(SIGQUIT),
        NUMBER_DEF(SIGILL),       NUMBER_DEF(SIGTRAP),     NUMBER_DEF(SIGABRT),
        NUMBER_DEF(SIGIOT),       NUMBER_DEF(SIGBUS),      NUMBER_DEF(SIGFPE),
        NUMBER_DEF(SIGKILL),      NUMBER_DEF(SIGUSR1),     NUMBER_DEF(SIGSEGV),
        NUMBER_DEF(SIGUSR2),      NUMBER_DEF(SIGPIPE),     NUMBER_DEF(SIGALRM),
        NUMBER_DEF(SIGTERM),      NUMBER_DEF(SIGSTKFLT),   NUMBER_DEF(SIGCHLD),
        NUMBER_DEF(SIGCLD),       NUMBER_DEF(SIGCONT),     NUMBER_DEF(SIGSTOP),
        NUMBER_DEF(SIGTSTP),      NUMBER_DEF(SIGTTIN),     NUMBER_DEF(SIGTTOU),
        NUMBER_DEF(SIGURG),       NUMBER_DEF(SIGXCPU),     NUMBER_DEF(SIGXFSZ),
        NUMBER_DEF(SIGVTALRM),    NUMBER_DEF(SIGPROF),     NUMBER_DEF(SIGWINCH),
        NUMBER_DEF(SIGIO),        NUMBER_DEF(SIGPOLL),     NUMBER_DEF(SIGPWR),
        NUMBER_DEF(SIGSYS),       NUMBER_DEF(ITIMER_REAL), NUMBER_DEF(ITIMER_VIRTUAL),
        NUMBER_DEF(ITIMER_PROF),  { "SIG_DFL", 0 },        { "SIG_IGN", 1 },
        { "NSIG", SIGNAL_LIMIT }, NUMBER_DEF(SIG_BLOCK),   NUMBER_DEF(SIG_UNBLOCK),
        NUMBER_DEF(SIG_SETMASK),
    };
    return module_add_numbers(m, rows, ARRAY_COUNT(rows)) &&
           module_add_take(m, "SIGRTMIN", int_from(SIGRTMIN)) &&
           module_add_take(m, "SIGRTMAX", int_from(SIGRTMAX)) &&
           module_add_take(m, "ItimerError", OBJ(EXC(OSError)));
}

const ModuleDef mod_signal = { "_signal",
                               "Signals: what the signal module is made from.",
                               functions, fill };
