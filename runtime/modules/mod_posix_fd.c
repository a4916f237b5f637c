// mod_posix_fd.c - posix: descriptors.
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "runtime/base/os.h"
#include "runtime/modules/mod_posix_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/int.h"
#include "runtime/types/record.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static Object *done(int answer)
{
    return answer < 0 ? mod_posix_fail(NULL) : NONE;
}

// args: path, flags, mode, dir_fd
static Object *posix_f_open(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    int flags, mode;
    if (!mod_posix_int(args[1], &flags) || !mod_posix_int(args[2], &mode) ||
        !mod_posix_no_dir_fd(args[3]) || !mod_posix_path(args[0], "open", 0, &path))
        return NULL;
    int descriptor = open(path.text, flags | O_CLOEXEC, (mode_t)mode);
    if (descriptor < 0)
        return mod_posix_fail(&path);
    mod_posix_path_end(&path);
    return int_from(descriptor);
}

static Object *posix_f_close(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    return mod_posix_int(args[0], &fd) ? done(close(fd)) : NULL;
}

static Object *posix_f_closerange(Object *self, Object *const *args)
{
    (void)self;
    int low, high;
    if (!mod_posix_int(args[0], &low) || !mod_posix_int(args[1], &high))
        return NULL;
    for (int fd = low < 0 ? 0 : low; fd < high; fd++)
        close(fd);
    return NONE;
}

static Object *posix_f_read(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    int64_t size;
    if (!mod_posix_int(args[0], &fd) || !operate_c_number(args[1], "ssize_t", &size))
        return NULL;
    if (size < 0) {
        errno = EINVAL;
        return mod_posix_fail(NULL);
    }
    Object *room = bytes_new((size_t)size);
    if (room == NULL)
        return NULL;
    int64_t got;
    while ((got = os_read(fd, as_bytes(room)->data, (size_t)size)) < 0 &&
           errno == EINTR)
        if (!error_poll()) {
            decref(room);
            return NULL;
        }
    if (got == size)
        return room;
    Object *result =
        got < 0 ? mod_posix_fail(NULL) : bytes_from(as_bytes(room)->data, (size_t)got);
    decref(room);
    return result;
}

static Object *posix_f_write(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    Buffer buffer;
    if (!mod_posix_int(args[0], &fd) || !buffer_require(args[1], &buffer))
        return NULL;
    int64_t got = -1;
    bool again = true, ok = true;
    while (again && ok) {
        got = os_write(fd, buffer.data, buffer.length);
        again = got < 0 && errno == EINTR;
        // a signal stops it before the first byte, or behind some
        if (again || (got >= 0 && (size_t)got < buffer.length))
            ok = error_poll();
    }
    Object *result = !ok ? NULL : got < 0 ? mod_posix_fail(NULL) : int_from(got);
    buffer_release(&buffer); // may run code
    return result;
}

static Object *posix_f_lseek(Object *self, Object *const *args)
{
    (void)self;
    int fd, whence;
    int64_t offset;
    if (!mod_posix_int(args[0], &fd) || !operate_c_number(args[1], "long", &offset) ||
        !mod_posix_int(args[2], &whence))
        return NULL;
    off_t here = lseek(fd, offset, whence);
    return here < 0 ? mod_posix_fail(NULL) : int_from(here);
}

static Object *posix_f_fstat(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    struct stat st;
    if (!mod_posix_int(args[0], &fd))
        return NULL;
    return fstat(fd, &st) != 0 ? mod_posix_fail(NULL) : mod_posix_record_stat(&st);
}

static Object *posix_f_isatty(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    return mod_posix_int(args[0], &fd) ? bool_from(os_is_terminal(fd)) : NULL;
}

static Object *posix_f_ftruncate(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    int64_t length;
    return mod_posix_int(args[0], &fd) && operate_c_number(args[1], "long", &length)
               ? done(ftruncate(fd, length))
               : NULL;
}

static Object *posix_f_fsync(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    return mod_posix_int(args[0], &fd) ? done(fsync(fd)) : NULL;
}

static Object *posix_f_fchmod(Object *self, Object *const *args)
{
    (void)self;
    int fd, mode;
    return mod_posix_int(args[0], &fd) && mod_posix_int(args[1], &mode)
               ? done(fchmod(fd, (mode_t)mode))
               : NULL;
}

static Object *posix_f_fchdir(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    return mod_posix_int(args[0], &fd) ? done(fchdir(fd)) : NULL;
}

static Object *posix_f_dup(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    if (!mod_posix_int(args[0], &fd))
        return NULL;
    fd = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    return fd < 0 ? mod_posix_fail(NULL) : int_from(fd);
}

// args: fd, fd2, inheritable
static Object *posix_f_dup2(Object *self, Object *const *args)
{
    (void)self;
    int fd, fd2, inheritable = operate_truth(args[2]);
    if (inheritable < 0 || !mod_posix_int(args[0], &fd) ||
        !mod_posix_int(args[1], &fd2))
        return NULL;
    int got = inheritable > 0 || fd == fd2 ? dup2(fd, fd2) : dup3(fd, fd2, O_CLOEXEC);
    return got < 0 ? mod_posix_fail(NULL) : int_from(got);
}

static Object *two_ends(int flags)
{
    int ends[2];
    if (pipe2(ends, flags) != 0)
        return mod_posix_fail(NULL);
    Object *items[] = { int_from(ends[0]), int_from(ends[1]) };
    Object *result = NULL;
    if (items[0] != NULL && items[1] != NULL)
        result = (Object *)tuple_pack(2, items[0], items[1]);
    xdecref(items[0]);
    xdecref(items[1]);
    if (result == NULL) {
        close(ends[0]);
        close(ends[1]);
    }
    return result;
}

static Object *posix_f_pipe(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return two_ends(O_CLOEXEC);
}

static Object *posix_f_pipe2(Object *self, Object *const *args)
{
    (void)self;
    int flags;
    return mod_posix_int(args[0], &flags) ? two_ends(flags) : NULL;
}

static Object *posix_f_get_inheritable(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    if (!mod_posix_int(args[0], &fd))
        return NULL;
    int flags = fcntl(fd, F_GETFD);
    return flags < 0 ? mod_posix_fail(NULL) : bool_from((flags & FD_CLOEXEC) == 0);
}

static Object *posix_f_set_inheritable(Object *self, Object *const *args)
{
    (void)self;
    int fd, inheritable;
    if (!mod_posix_int(args[0], &fd) || !mod_posix_int(args[1], &inheritable))
        return NULL;
    int flags = fcntl(fd, F_GETFD);
    return flags < 0 ? mod_posix_fail(NULL)
                     : done(fcntl(fd, F_SETFD,
                                  inheritable != 0 ? flags & ~FD_CLOEXEC
                                                   : flags | FD_CLOEXEC));
}

static Object *posix_f_get_blocking(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    if (!mod_posix_int(args[0], &fd))
        return NULL;
    int flags = fcntl(fd, F_GETFL);
    return flags < 0 ? mod_posix_fail(NULL) : bool_from((flags & O_NONBLOCK) == 0);
}

static Object *posix_f_set_blocking(Object *self, Object *const *args)
{
    (void)self;
    int fd, blocking = operate_truth(args[1]);
    if (blocking < 0 || !mod_posix_int(args[0], &fd))
        return NULL;
    int flags = fcntl(fd, F_GETFL);
    return flags < 0
               ? mod_posix_fail(NULL)
               : done(fcntl(fd, F_SETFL,
                            blocking != 0 ? flags & ~O_NONBLOCK : flags | O_NONBLOCK));
}

static Object *posix_f_get_terminal_size(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    struct winsize size;
    if (!mod_posix_int(args[0], &fd))
        return NULL;
    if (ioctl(fd, TIOCGWINSZ, &size) != 0)
        return mod_posix_fail(NULL);
    Object *items[] = { int_from(size.ws_col), int_from(size.ws_row) };
    return record_take(&mod_posix_record_size_type, items);
}

static Object *posix_f_ttyname(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    char text[256];
    if (!mod_posix_int(args[0], &fd))
        return NULL;
    int number = ttyname_r(fd, text, sizeof text);
    if (number == 0)
        return mod_posix_name(text, strlen(text), false);
    errno = number;
    return mod_posix_fail(NULL);
}

const NativeDef mod_posix_fd_functions[] = {
    { posix_f_open, "open(path, flags, mode=511, *, dir_fd=None)",
      "Open a file; its descriptor." },
    { posix_f_close, "close(fd)", "Close a descriptor." },
    { posix_f_closerange, "closerange(fd_low, fd_high, /)",
      "Close several descriptors." },
    { posix_f_read, "read(fd, length, /)", "Read at most length bytes." },
    { posix_f_write, "write(fd, data, /)", "Write bytes; how many were." },
    { posix_f_lseek, "lseek(fd, position, whence, /)", "Go to a position." },
    { posix_f_fstat, "fstat(fd)", "What the system knows about an open file." },
    { posix_f_isatty, "isatty(fd, /)", "Whether a descriptor is a terminal." },
    { posix_f_ftruncate, "ftruncate(fd, length, /)", "Cut or extend an open file." },
    { posix_f_fsync, "fsync(fd)", "Wait until all is on the disk." },
    { posix_f_fsync, "fdatasync(fd)", "Wait until the content is on the disk." },
    { posix_f_fchmod, "fchmod(fd, mode)", "Change who may use an open file." },
    { posix_f_fchdir, "fchdir(fd)", "Change the working folder." },
    { posix_f_dup, "dup(fd, /)", "Another descriptor of the same file." },
    { posix_f_dup2, "dup2(fd, fd2, inheritable=True)", "Make fd2 the same as fd." },
    { posix_f_pipe, "pipe()", "Make a pipe; its two descriptors." },
    { posix_f_pipe2, "pipe2(flags, /)", "Make a pipe with flags." },
    { posix_f_get_inheritable, "get_inheritable(fd, /)",
      "Whether programs that are run get a descriptor." },
    { posix_f_set_inheritable, "set_inheritable(fd, inheritable, /)",
      "Say whether programs that are run get a descriptor." },
    { posix_f_get_blocking, "get_blocking(fd, /)", "Whether reading waits." },
    { posix_f_set_blocking, "set_blocking(fd, blocking, /)",
      "Say whether reading waits." },
    { posix_f_get_terminal_size, "get_terminal_size(fd=1, /)",
      "The size of a terminal." },
    { posix_f_ttyname, "ttyname(fd, /)", "The name of a terminal." },
    NATIVE_END,
};
