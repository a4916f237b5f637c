// mod_posix_process.c - posix: processes, the environment, the machine.
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runtime/base/os.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_posix_internal.h"
#include "runtime/modules/mod_time.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/record.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static Object *done(int answer)
{
    return answer < 0 ? mod_posix_fail(NULL) : NONE;
}

// ---- who ----

#define NUMBER(name)                                                                   \
    static Object *posix_f_##name(Object *self, Object *const *args)                   \
    {                                                                                  \
        (void)self, (void)args;                                                        \
        return int_from((int64_t)name());                                              \
    }
NUMBER(getpid)
NUMBER(getppid)
NUMBER(getuid)
NUMBER(geteuid)
NUMBER(getgid)
NUMBER(getegid)
NUMBER(getpgrp)
#undef NUMBER

static Object *posix_f_setsid(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return done(setsid());
}

static Object *posix_f_setpgid(Object *self, Object *const *args)
{
    (void)self;
    int pid, group;
    return time_c_int(args[0], &pid) && time_c_int(args[1], &group)
               ? done(setpgid(pid, group))
               : NULL;
}

static Object *posix_f_getpgid(Object *self, Object *const *args)
{
    (void)self;
    int pid;
    if (!time_c_int(args[0], &pid))
        return NULL;
    pid_t group = getpgid(pid);
    return group < 0 ? mod_posix_fail(NULL) : int_from(group);
}

static Object *posix_f_getlogin(Object *self, Object *const *args)
{
    (void)self, (void)args;
    char text[256];
    int number = getlogin_r(text, sizeof text);
    if (number == 0)
        return mod_posix_name(text, strlen(text), false);
    errno = number;
    return mod_posix_fail(NULL);
}

static Object *posix_f_getgroups(Object *self, Object *const *args)
{
    (void)self, (void)args;
    gid_t groups[1024];
    int count = getgroups(1024, groups);
    List *list = count < 0 ? (List *)(void *)mod_posix_fail(NULL) : list_new(0);
    for (int i = 0; list != NULL && i < count; i++) {
        Object *number = int_from(groups[i]);
        if (number == NULL || !list_append_take(list, number))
            ref_clear(&list);
    }
    return (Object *)list;
}

// ---- making processes, waiting ----

static Object *posix_f__exit(Object *self, Object *const *args)
{
    (void)self;
    int status;
    if (!mod_posix_int(args[0], &status))
        return NULL;
    _exit(status);
}

static Object *posix_f_abort(Object *self, Object *const *args)
{
    (void)self, (void)args;
    abort();
}

void mod_posix_process_texts_end(PosixTexts *t)
{
    xdecref((Object *)t->keep);
    heap_release(t->rows, (t->count + 1) * sizeof *t->rows);
}

static bool texts_start(PosixTexts *t, size_t count)
{
    *t = (PosixTexts){ .count = count, .keep = list_new(count) };
    if (t->keep == NULL)
        return false;
    t->rows = heap_alloc(HEAP_RAW, (count + 1) * sizeof *t->rows);
    if (t->rows == NULL)
        return false;
    memset(t->rows, 0, (count + 1) * sizeof *t->rows);
    return true;
}

static bool keep_text(PosixTexts *t, size_t i, STEALS OPT Object *bytes)
{
    if (bytes == NULL)
        return false;
    t->rows[i] = (char *)as_bytes(bytes)->data;
    return list_append_take(t->keep, bytes);
}

bool mod_posix_process_texts(Object *o, const char *function, PosixTexts *t)
{
    Tuple *items = tuple_from_iter(o);
    *t = (PosixTexts){ .count = 0 };
    if (items == NULL)
        return false;
    bool good = texts_start(t, tuple_length(items));
    for (size_t i = 0; good && i < t->count; i++) {
        PosixPath path;
        good = mod_posix_path(tuple_items(items)[i], function, 0, &path);
        if (good)
            good = keep_text(t, i, incref(path.bytes));
        mod_posix_path_end(&path);
    }
    decref(OBJ(items));
    return good;
}

static bool read_environment(Object *o, PosixTexts *t)
{
    size_t position = 0, i = 0;
    Object *key, *value;
    *t = (PosixTexts){ .count = 0 };
    if (!is_dict(o))
        return error_false(EXC(TypeError),
                           "execve: environment must be a mapping object");
    Dict *dict = dict_copy(as_dict(o)); // __fspath__ may change it
    bool good = dict != NULL && texts_start(t, dict->used);
    while (good && i < t->count && dict_next(dict, &position, &key, &value)) {
        PosixPath left, right = { .object = NULL };
        good = mod_posix_path(key, "execve", 0, &left) &&
               mod_posix_path(value, "execve", 0, &right);
        if (good && (left.text[0] == '\0' || strchr(left.text + 1, '=') != NULL))
            good = error_false(EXC(ValueError), "illegal environment variable name");
        if (good) {
            size_t a = strlen(left.text), b = strlen(right.text);
            Object *row = bytes_new(a + b + 1);
            if (row != NULL) {
                memcpy(as_bytes(row)->data, left.text, a);
                as_bytes(row)->data[a] = '=';
                memcpy(as_bytes(row)->data + a + 1, right.text, b);
            }
            good = keep_text(t, i++, row);
        }
        mod_posix_path_end(&left);
        mod_posix_path_end(&right);
    }
    xdecref((Object *)dict);
    return good;
}

static Object *execute(Object *program, Object *arguments, OPT Object *environment)
{
    PosixPath path;
    PosixTexts argv, envp = { .count = 0 };
    if (!mod_posix_path(program, environment != NULL ? "execve" : "execv", 0, &path))
        return NULL;
    bool good = mod_posix_process_texts(
        arguments, environment != NULL ? "execve" : "execv", &argv);
    const char *what = environment != NULL ? "execve: argv" : "execv() arg 2";
    if (good && argv.count == 0)
        good = error_false(EXC(ValueError), "%s must not be empty", what);
    else if (good && argv.rows[0][0] == '\0')
        good = error_false(EXC(ValueError), "%s first element cannot be empty", what);
    if (good && environment != NULL)
        good = read_environment(environment, &envp);
    if (good) {
        if (environment != NULL)
            execve(path.text, argv.rows, envp.rows);
        else
            execv(path.text, argv.rows);
        error_raise_errno(errno, environment != NULL ? path.object : NULL);
    }
    mod_posix_process_texts_end(&argv);
    mod_posix_process_texts_end(&envp);
    mod_posix_path_end(&path);
    return NULL;
}

static Object *posix_f_execv(Object *self, Object *const *args)
{
    (void)self;
    return execute(args[0], args[1], NULL);
}

static Object *posix_f_execve(Object *self, Object *const *args)
{
    (void)self;
    return execute(args[0], args[1], args[2]);
}

static Object *pid_and_status(pid_t pid, int status)
{
    if (pid < 0)
        return mod_posix_fail(NULL);
    Object *items[] = { int_from(pid), int_from(status) };
    Object *result = items[0] != NULL && items[1] != NULL
                         ? (Object *)tuple_pack(2, items[0], items[1])
                         : NULL;
    xdecref(items[0]);
    xdecref(items[1]);
    return result;
}

// Signals that come meanwhile are served; a handler that raises ends the waiting.
static Object *wait_for(pid_t pid, int options)
{
    int status = 0;
    pid_t got;
    while ((got = waitpid(pid, &status, options)) < 0 && errno == EINTR)
        if (!error_poll())
            return NULL;
    return pid_and_status(got, status);
}

static Object *posix_f_waitpid(Object *self, Object *const *args)
{
    (void)self;
    int pid, options;
    if (!time_c_int(args[0], &pid) || !time_c_int(args[1], &options))
        return NULL;
    return wait_for(pid, options);
}

static Object *posix_f_wait(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return wait_for(-1, 0);
}

#define STATUS(name, make)                                                             \
    static Object *posix_f_##name(Object *self, Object *const *args)                   \
    {                                                                                  \
        (void)self;                                                                    \
        int status;                                                                    \
        return mod_posix_int(args[0], &status) ? make(name(status)) : NULL;            \
    }
STATUS(WIFEXITED, bool_from)
STATUS(WIFSIGNALED, bool_from)
STATUS(WIFSTOPPED, bool_from)
STATUS(WIFCONTINUED, bool_from)
STATUS(WCOREDUMP, bool_from)
STATUS(WEXITSTATUS, int_from)
STATUS(WTERMSIG, int_from)
STATUS(WSTOPSIG, int_from)
#undef STATUS

static Object *posix_f_waitstatus_to_exitcode(Object *self, Object *const *args)
{
    (void)self;
    int status;
    if (!mod_posix_int(args[0], &status))
        return NULL;
    if (WIFEXITED(status))
        return int_from(WEXITSTATUS(status));
    if (WIFSIGNALED(status))
        return int_from(-WTERMSIG(status));
    if (WIFSTOPPED(status))
        return error_raise(EXC(ValueError), "process stopped by delivery of signal %d",
                           WSTOPSIG(status));
    return error_raise(EXC(ValueError), "invalid wait status: %d", status);
}

static Object *posix_f_kill(Object *self, Object *const *args)
{
    (void)self;
    int pid;
    int64_t number;
    if (!time_c_int(args[0], &pid) || !operate_c_number(args[1], "ssize_t", &number))
        return NULL;
    if (kill(pid, (int)number) < 0)
        return mod_posix_fail(NULL);
    return error_poll() ? NONE : NULL; // it may have been sent to this process
}

static Object *posix_f_killpg(Object *self, Object *const *args)
{
    (void)self;
    int group, number;
    return time_c_int(args[0], &group) && time_c_int(args[1], &number)
               ? done(killpg(group, number))
               : NULL;
}

static Object *posix_f_system(Object *self, Object *const *args)
{
    (void)self;
    PosixPath command;
    if (!mod_posix_path(args[0], "system", 0, &command))
        return NULL;
    int status = system(command.text);
    mod_posix_path_end(&command);
    return int_from(status);
}

static Object *posix_f_nice(Object *self, Object *const *args)
{
    (void)self;
    int step;
    if (!mod_posix_int(args[0], &step))
        return NULL;
    errno = 0;
    int value = nice(step);
    return value == -1 && errno != 0 ? mod_posix_fail(NULL) : int_from(value);
}

// ---- environment ----

static Object *posix_f_putenv(Object *self, Object *const *args)
{
    (void)self;
    PosixPath name, value;
    if (!mod_posix_path(args[0], "putenv", 0, &name))
        return NULL;
    if (strchr(name.text, '=') != NULL || name.text[0] == '\0') {
        mod_posix_path_end(&name);
        return error_raise(EXC(ValueError), "illegal environment variable name");
    }
    if (!mod_posix_path(args[1], "putenv", 0, &value)) {
        mod_posix_path_end(&name);
        return NULL;
    }
    int answer = setenv(name.text, value.text, 1);
    mod_posix_path_end(&name);
    mod_posix_path_end(&value);
    return done(answer);
}

static Object *posix_f_unsetenv(Object *self, Object *const *args)
{
    (void)self;
    PosixPath name;
    if (!mod_posix_path(args[0], "unsetenv", 0, &name))
        return NULL;
    int answer = unsetenv(name.text);
    mod_posix_path_end(&name);
    return done(answer);
}

// ---- the machine ----

static Object *posix_f_strerror(Object *self, Object *const *args)
{
    (void)self;
    int number;
    return mod_posix_int(args[0], &number)
               ? (Object *)str_from_text(os_error_text(number))
               : NULL;
}

static Object *posix_f_urandom(Object *self, Object *const *args)
{
    (void)self;
    int64_t size;
    if (!operate_c_number(args[0], "ssize_t", &size))
        return NULL;
    if (size < 0)
        return error_raise(EXC(ValueError), "negative argument not allowed");
    Object *bytes = bytes_new((size_t)size);
    if (bytes == NULL || os_random(as_bytes(bytes)->data, (size_t)size))
        return bytes;
    decref(bytes);
    return mod_posix_fail(NULL);
}

static Object *posix_f_cpu_count(Object *self, Object *const *args)
{
    (void)self, (void)args;
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? NONE : int_from(count);
}

static Object *posix_f_sched_getaffinity(Object *self, Object *const *args)
{
    (void)self;
    int pid;
    cpu_set_t cpus;
    if (!time_c_int(args[0], &pid))
        return NULL;
    if (sched_getaffinity(pid, sizeof cpus, &cpus) != 0)
        return mod_posix_fail(NULL);
    List *list = list_new(0);
    for (size_t i = 0; list != NULL && i < CPU_SETSIZE; i++) {
        Object *number = CPU_ISSET(i, &cpus) ? int_from((int64_t)i) : NULL;
        if (CPU_ISSET(i, &cpus) && (number == NULL || !list_append_take(list, number)))
            ref_clear(&list);
    }
    Set *set = list != NULL ? set_from_iter(&set_type, OBJ(list)) : NULL;
    xdecref((Object *)list);
    return (Object *)set;
}

static Object *posix_f_sched_yield(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return done(sched_yield());
}

static Object *posix_f_uname(Object *self, Object *const *args)
{
    (void)self, (void)args;
    struct utsname names;
    if (uname(&names) != 0)
        return mod_posix_fail(NULL);
    Object *items[] = {
        mod_posix_name(names.sysname, strlen(names.sysname), false),
        mod_posix_name(names.nodename, strlen(names.nodename), false),
        mod_posix_name(names.release, strlen(names.release), false),
        mod_posix_name(names.version, strlen(names.version), false),
        mod_posix_name(names.machine, strlen(names.machine), false),
    };
    return record_take(&mod_posix_record_uname_type, items);
}

static Object *posix_f_times(Object *self, Object *const *args)
{
    (void)self, (void)args;
    struct tms t;
    double ticks = (double)sysconf(_SC_CLK_TCK);
    clock_t now = times(&t);
    if (now == (clock_t)-1)
        return mod_posix_fail(NULL);
    Object *items[] = {
        float_from((double)t.tms_utime / ticks),
        float_from((double)t.tms_stime / ticks),
        float_from((double)t.tms_cutime / ticks),
        float_from((double)t.tms_cstime / ticks),
        float_from((double)now / ticks),
    };
    return record_take(&mod_posix_record_times_type, items);
}

static Object *posix_f_getloadavg(Object *self, Object *const *args)
{
    (void)self, (void)args;
    double load[3];
    if (getloadavg(load, 3) != 3)
        return error_raise(EXC(OSError), "Load averages are unobtainable");
    Object *items[] = { float_from(load[0]), float_from(load[1]), float_from(load[2]) };
    Object *result = NULL;
    if (items[0] != NULL && items[1] != NULL && items[2] != NULL)
        result = (Object *)tuple_pack(3, items[0], items[1], items[2]);
    for (size_t i = 0; i < 3; i++)
        xdecref(items[i]);
    return result;
}

const NativeDef mod_posix_process_functions[] = {
    { posix_f_getpid, "getpid()", "The number of this process." },
    { posix_f_getppid, "getppid()",
      "The number of the process that started this one." },
    { posix_f_getuid, "getuid()", "The user." },
    { posix_f_geteuid, "geteuid()", "The effective user." },
    { posix_f_getgid, "getgid()", "The group." },
    { posix_f_getegid, "getegid()", "The effective group." },
    { posix_f_getgroups, "getgroups()", "The further groups." },
    { posix_f_getpgrp, "getpgrp()", "The process group." },
    { posix_f_getpgid, "getpgid(pid)", "The process group of a process." },
    { posix_f_setpgid, "setpgid(pid, pgrp, /)", "Move a process to a group." },
    { posix_f_setsid, "setsid()", "Begin a session." },
    { posix_f_getlogin, "getlogin()", "Who logged in." },
    { posix_f__exit, "_exit(status)", "End at once." },
    { posix_f_abort, "abort()", "End by SIGABRT." },
    { posix_f_execv, "execv(path, argv, /)", "Become another program." },
    { posix_f_execve, "execve(path, argv, env)", "The same with an environment." },
    { posix_f_waitpid, "waitpid(pid, options, /)", "Wait for a child." },
    { posix_f_wait, "wait()", "Wait for any child." },
    { posix_f_WIFEXITED, "WIFEXITED(status)", "Whether it ended by itself." },
    { posix_f_WIFSIGNALED, "WIFSIGNALED(status)", "Whether it ended by a signal." },
    { posix_f_WIFSTOPPED, "WIFSTOPPED(status)", "Whether it is stopped." },
    { posix_f_WIFCONTINUED, "WIFCONTINUED(status)", "Whether it goes on." },
    { posix_f_WCOREDUMP, "WCOREDUMP(status, /)", "Whether it left a core." },
    { posix_f_WEXITSTATUS, "WEXITSTATUS(status)", "Its exit code." },
    { posix_f_WTERMSIG, "WTERMSIG(status)", "The signal that ended it." },
    { posix_f_WSTOPSIG, "WSTOPSIG(status)", "The signal that stopped it." },
    { posix_f_waitstatus_to_exitcode, "waitstatus_to_exitcode(status)",
      "The exit code, or minus the signal." },
    { posix_f_kill, "kill(pid, signal, /)", "Send a signal." },
    { posix_f_killpg, "killpg(pgid, signal, /)", "Send a signal to a group." },
    { posix_f_system, "system(command)", "Run a command in a shell; its wait status." },
    { posix_f_nice, "nice(increment, /)", "Be nicer." },
    { posix_f_putenv, "putenv(name, value, /)", "Set an environment variable." },
    { posix_f_unsetenv, "unsetenv(name, /)", "Remove an environment variable." },
    { posix_f_strerror, "strerror(code, /)", "What an error number means." },
    { posix_f_urandom, "urandom(size, /)", "Unpredictable bytes." },
    { posix_f_cpu_count, "cpu_count()", "The number of processors." },
    { posix_f_sched_getaffinity, "sched_getaffinity(pid, /)",
      "The processors that a process may use." },
    { posix_f_sched_yield, "sched_yield()", "Let others run." },
    { posix_f_uname, "uname()", "The system and the machine." },
    { posix_f_times, "times()", "Processor times." },
    { posix_f_getloadavg, "getloadavg()", "How many processes wait, on average." },
    NATIVE_END,
};
