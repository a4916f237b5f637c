// mod_posixsubprocess.c - _posixsubprocess: fork and exec in one step, for subprocess.
//
// Between fork and exec the child allocates nothing, unless there is a preexec_fn. What
// goes wrong there is written to a pipe as "class:number:step".
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime/heap/heap.h"
#include "runtime/modules/mod_posix_fork.h"
#include "runtime/modules/mod_posix_internal.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

enum {
    IN_READ,
    IN_WRITE,
    OUT_READ,
    OUT_WRITE,
    ERR_READ,
    ERR_WRITE,
    FAULT_READ,
    FAULT_WRITE,
    FD_COUNT
};
enum { GROUPS_MAX = 256, DESCRIPTORS_MAX = 65536, ARGUMENTS = 23 };

typedef struct Start {
    PosixTexts argv, programs, environment;
    bool has_environment, close_all, restore_signals, new_session;
    PosixPath folder; // text NULL: stay
    int fds[FD_COUNT];
    int group, umask;
    int64_t uid, gid; // -1: as they are
    Object *function; // preexec_fn, or NULL
    int *passed;      // descriptors, sorted
    size_t passed_count;
    gid_t groups[GROUPS_MAX];
    size_t group_count;
    bool has_groups;
} Start;

// ---- in the child ----

static bool is_passed(const Start *s, int fd)
{
    if (fd == s->fds[FAULT_WRITE])
        return true;
    for (size_t i = 0; i < s->passed_count; i++)
        if (s->passed[i] == fd)
            return true;
    return false;
}

static void close_others(const Start *s)
{
    long limit = sysconf(_SC_OPEN_MAX);
    if (limit < 0 || limit > DESCRIPTORS_MAX)
        limit = DESCRIPTORS_MAX;
    for (int fd = 3; fd < (int)limit; fd++)
        if (!is_passed(s, fd))
            (void)close(fd);
}

static bool keep_over_exec(int fd)
{
    int flags = fcntl(fd, F_GETFD);
    return flags >= 0 && fcntl(fd, F_SETFD, flags & ~FD_CLOEXEC) >= 0;
}

// Put the three streams in their places.
static bool place_streams(Start *s)
{
    int from[3] = { s->fds[IN_READ], s->fds[OUT_WRITE], s->fds[ERR_WRITE] };
    for (int i = 0; i < 3; i++)
        if (from[i] >= 0 && from[i] < i && (from[i] = dup(from[i])) < 0)
            return false; // it would be overwritten before it is used
    for (int i = 0; i < 3; i++)
        if (from[i] == i ? !keep_over_exec(i) : from[i] >= 0 && dup2(from[i], i) < 0)
            return false;
    return true;
}

static bool prepare(Start *s, const char **step)
{
    *step = "noexec";
    for (size_t i = 0; i < s->passed_count; i++)
        if (s->passed[i] != s->fds[FAULT_WRITE] && !keep_over_exec(s->passed[i]))
            return false;
    if (!place_streams(s))
        return false;
    if (s->folder.text != NULL) {
        *step = "noexec:chdir";
        if (chdir(s->folder.text) < 0)
            return false;
        *step = "noexec";
    }
    if (s->umask >= 0)
        (void)umask((mode_t)s->umask);
    if (s->restore_signals) {
        (void)signal(SIGPIPE, SIG_DFL);
        (void)signal(SIGXFSZ, SIG_DFL);
    }
    if (s->new_session && setsid() < 0)
        return false;
    if (s->group >= 0 && setpgid(0, s->group) < 0)
        return false;
    if (s->has_groups && setgroups(s->group_count, s->groups) < 0)
        return false;
    if (s->gid >= 0 && setregid((gid_t)s->gid, (gid_t)s->gid) < 0)
        return false;
    return s->uid < 0 || setreuid((uid_t)s->uid, (uid_t)s->uid) >= 0;
}

static void report(const Start *s, const char *text)
{
    size_t length = strlen(text);
    while (length > 0) {
        ssize_t done = write(s->fds[FAULT_WRITE], text, length);
        if (done <= 0)
            break;
        text += done;
        length -= (size_t)done;
    }
}

static _Noreturn void be_child(Start *s)
{
    const char *step;
    char text[64];
    int number = 0;
    if (!prepare(s, &step)) {
        snprintf(text, sizeof text, "OSError:%x:%s", (unsigned)errno, step);
        report(s, text);
        _exit(255);
    }
    if (s->function != NULL && call_0(s->function) == NULL) {
        report(s, "SubprocessError:0:Exception occurred in preexec_fn.");
        _exit(255);
    }
    if (s->close_all)
        close_others(s);
    for (size_t i = 0; i < s->programs.count; i++) {
        if (s->has_environment)
            execve(s->programs.rows[i], s->argv.rows, s->environment.rows);
        else
            execv(s->programs.rows[i], s->argv.rows);
        if (errno != ENOENT && errno != ENOTDIR && number == 0)
            number = errno;
    }
    snprintf(text, sizeof text,
             "OSError:%x:", (unsigned)(number != 0 ? number : errno));
    report(s, text);
    _exit(255);
}

// ---- reading the arguments ----

static bool read_passed(Start *s, Object *o)
{
    if (!is_tuple(o))
        return error_false(EXC(TypeError), "fds_to_keep must be a tuple, not %T", o);
    size_t count = tuple_length(as_tuple(o));
    if (count > 0 && (s->passed = heap_alloc(HEAP_RAW, count * sizeof(int))) == NULL)
        return false;
    s->passed_count = count;
    for (size_t i = 0; i < count; i++) {
        if (!mod_posix_int(tuple_items(as_tuple(o))[i], &s->passed[i]))
            return false;
        if (s->passed[i] < 0 || (i > 0 && s->passed[i] <= s->passed[i - 1]))
            return error_false(EXC(ValueError), "bad value(s) in fds_to_keep");
    }
    return true;
}

static bool read_groups(Start *s, Object *o)
{
    s->has_groups = o != NONE;
    Tuple *items = o != NONE ? tuple_from_iter(o) : tuple_empty();
    bool good = items != NULL;
    if (good && tuple_length(items) > GROUPS_MAX)
        good = error_false(EXC(ValueError), "too many extra_groups");
    for (size_t i = 0; good && i < tuple_length(items); i++) {
        int group;
        good = mod_posix_int(tuple_items(items)[i], &group);
        s->groups[i] = (gid_t)group;
        s->group_count = i + 1;
    }
    xdecref((Object *)items);
    return good;
}

static bool read_identity(Object *o, int64_t *out)
{
    *out = -1;
    if (o == NONE)
        return true;
    Object *number = operate_index(o);
    bool good = number != NULL && int_value(number, out, "int");
    xdecref(number);
    return good;
}

static bool read_flag(Object *o, bool *out)
{
    int truth = operate_truth(o);
    *out = truth > 0;
    return truth >= 0;
}

static bool read_start(Start *s, Object *const *args)
{
    if (!mod_posix_process_texts(args[0], "fork_exec", &s->argv) ||
        !mod_posix_process_texts(args[1], "fork_exec", &s->programs) ||
        !read_flag(args[2], &s->close_all) || !read_passed(s, args[3]))
        return false;
    if (s->argv.count == 0)
        return error_false(EXC(ValueError), "args must not be empty");
    if (args[4] != NONE &&
        !mod_posix_path(args[4], "fork_exec", POSIX_PATH, &s->folder))
        return false;
    s->has_environment = args[5] != NONE;
    if (s->has_environment &&
        !mod_posix_process_texts(args[5], "fork_exec", &s->environment))
        return false;
    for (int i = 0; i < FD_COUNT; i++)
        if (!mod_posix_int(args[6 + i], &s->fds[i]))
            return false;
    if (s->close_all && s->fds[FAULT_WRITE] < 3)
        return error_false(EXC(ValueError), "errpipe_write must be >= 3");
    s->function = args[21] != NONE ? args[21] : NULL;
    return read_flag(args[14], &s->restore_signals) &&
           read_flag(args[15], &s->new_session) && mod_posix_int(args[16], &s->group) &&
           read_identity(args[17], &s->gid) && read_groups(s, args[18]) &&
           read_identity(args[19], &s->uid) && mod_posix_int(args[20], &s->umask);
}

static Object *posixsubprocess_f_fork_exec(Object *self, Object *const *args)
{
    (void)self;
    Start s = { .group = -1 };
    Object *result = NULL;
    size_t count = tuple_length(as_tuple(args[0]));
    if (count != ARGUMENTS)
        return error_raise(EXC(TypeError), "fork_exec expected %d arguments, got %zu",
                           ARGUMENTS, count);
    if (read_start(&s, tuple_items(as_tuple(args[0])))) {
        pid_t pid = s.function != NULL ? mod_posix_fork() : fork();
        if (pid == 0)
            be_child(&s);
        result = pid < 0 ? mod_posix_fail(NULL) : int_from(pid);
    }
    heap_release(s.passed, s.passed_count * sizeof(int));
    mod_posix_process_texts_end(&s.argv);
    mod_posix_process_texts_end(&s.programs);
    mod_posix_process_texts_end(&s.environment);
    if (s.folder.text != NULL)
        mod_posix_path_end(&s.folder);
    return result;
}

static const NativeDef functions[] = {
    { posixsubprocess_f_fork_exec, "fork_exec(*args)",
      "Start a program in a new process; its number.\n\nArguments: args, executable_list, "
      "close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite, "
      "errpipe_read, errpipe_write, restore_signals, call_setsid, pgid_to_set, gid, "
      "extra_groups, uid, child_umask, preexec_fn, allow_vfork." },
    NATIVE_END,
};

const ModuleDef mod_posixsubprocess = { "_posixsubprocess",
                                        "What subprocess starts processes with.",
                                        functions, NULL };
