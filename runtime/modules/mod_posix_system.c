// mod_posix_system.c - posix: what the system allows, its file systems, its priorities.
//
// source: POSIX.1-2017; getrandom(2)
#include <errno.h>
#include <string.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "runtime/modules/mod_posix_internal.h"
#include "runtime/modules/mod_time.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static Object *none_or_fail(int status)
{
    return status != 0 ? mod_posix_fail(NULL) : incref(NONE);
}

static RAISES bool take_int64(Object *o, int64_t *out)
{
    return operate_c_number(o, "long", out);
}

// ---- file systems ----

static Object *posix_f_statvfs(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    struct statvfs s;
    if (!mod_posix_path(args[0], "statvfs", POSIX_PATH_FD, &path))
        return NULL;
    int status =
        path.descriptor >= 0 ? fstatvfs(path.descriptor, &s) : statvfs(path.text, &s);
    if (status != 0)
        return mod_posix_fail(&path);
    mod_posix_path_end(&path);
    return mod_posix_record_statvfs(&s);
}

static Object *posix_f_fstatvfs(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    struct statvfs s;
    if (!mod_posix_int(args[0], &fd))
        return NULL;
    return fstatvfs(fd, &s) != 0 ? mod_posix_fail(NULL) : mod_posix_record_statvfs(&s);
}

static Object *posix_f_sync(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    sync();
    return incref(NONE);
}

// ---- descriptors, at a place ----

// args: fd, length, offset
static Object *posix_f_pread(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    int64_t size, offset;
    if (!mod_posix_int(args[0], &fd) || !take_int64(args[1], &size) ||
        !take_int64(args[2], &offset))
        return NULL;
    if (size < 0) {
        errno = EINVAL;
        return mod_posix_fail(NULL);
    }
    Object *room = bytes_new((size_t)size);
    if (room == NULL)
        return NULL;
    int64_t got = pread(fd, as_bytes(room)->data, (size_t)size, offset);
    Object *result =
        got < 0 ? mod_posix_fail(NULL) : bytes_from(as_bytes(room)->data, (size_t)got);
    decref(room);
    return result;
}

// args: fd, data, offset
static Object *posix_f_pwrite(Object *self, Object *const *args)
{
    (void)self;
    int fd;
    int64_t offset;
    Buffer buffer;
    if (!mod_posix_int(args[0], &fd) || !take_int64(args[2], &offset) ||
        !buffer_require(args[1], &buffer))
        return NULL;
    int64_t got = pwrite(fd, buffer.data, buffer.length, offset);
    buffer_release(&buffer);
    return got < 0 ? mod_posix_fail(NULL) : int_from(got);
}

// args: fd, command, length
static Object *posix_f_lockf(Object *self, Object *const *args)
{
    (void)self;
    int fd, command;
    int64_t length;
    if (!mod_posix_int(args[0], &fd) || !mod_posix_int(args[1], &command) ||
        !take_int64(args[2], &length))
        return NULL;
    return none_or_fail(lockf(fd, command, length));
}

// ---- processes and users ----

static Object *posix_f_getsid(Object *self, Object *const *args)
{
    (void)self;
    int process;
    if (!time_c_int(args[0], &process))
        return NULL;
    int got = getsid(process);
    return got < 0 ? mod_posix_fail(NULL) : int_from(got);
}

static Object *posix_f_getpriority(Object *self, Object *const *args)
{
    (void)self;
    int which, who;
    if (!mod_posix_int(args[0], &which) || !mod_posix_int(args[1], &who))
        return NULL;
    errno = 0; // -1 may be an answer
    int got = getpriority((__priority_which_t)which, (id_t)who);
    return errno != 0 ? mod_posix_fail(NULL) : int_from(got);
}

static Object *posix_f_setpriority(Object *self, Object *const *args)
{
    (void)self;
    int which, who, priority;
    if (!mod_posix_int(args[0], &which) || !mod_posix_int(args[1], &who) ||
        !mod_posix_int(args[2], &priority))
        return NULL;
    return none_or_fail(setpriority((__priority_which_t)which, (id_t)who, priority));
}

#define SET_ID(name, type)                                                             \
    static Object *posix_f_##name(Object *self, Object *const *args)                   \
    {                                                                                  \
        (void)self;                                                                    \
        uint32_t id;                                                                   \
        return mod_posix_id(args[0], #type, &id) ? none_or_fail(name(id)) : NULL;      \
    }
SET_ID(setuid, uid)
SET_ID(seteuid, uid)
SET_ID(setgid, gid)
SET_ID(setegid, gid)
#undef SET_ID

// ---- numbers of devices ----

// A device or a part of one; -1 is that of no device.
static bool take_device(Object *o, uint64_t most, uint64_t *out)
{
    int64_t value;
    if (!is_int(o))
        return error_false(EXC(TypeError), "an integer is required");
    if (int_fits(o, &value) && value == -1)
        *out = UINT64_MAX;
    else if (int_sign(o) < 0)
        return error_false(EXC(OverflowError),
                           "can't convert negative int to unsigned");
    else if (!int_fits_unsigned(o, out))
        return error_false(EXC(OverflowError), "int too big to convert");
    return *out == UINT64_MAX || *out <= most ||
           error_false(EXC(OverflowError),
                       "Python int too large to convert to C unsigned int");
}

#define DEVICE_PART(name)                                                              \
    static Object *posix_f_##name(Object *self, Object *const *args)                   \
    {                                                                                  \
        (void)self;                                                                    \
        uint64_t device;                                                               \
        if (!take_device(args[0], UINT64_MAX, &device))                                \
            return NULL;                                                               \
        unsigned part = name((dev_t)device);                                           \
        return int_from(part == UINT32_MAX ? -1 : (int64_t)part);                      \
    }
DEVICE_PART(major)
DEVICE_PART(minor)
#undef DEVICE_PART

static Object *posix_f_makedev(Object *self, Object *const *args)
{
    (void)self;
    uint64_t high, low;
    if (!take_device(args[0], UINT32_MAX, &high) ||
        !take_device(args[1], UINT32_MAX, &low))
        return NULL;
    uint64_t device = makedev((unsigned)high, (unsigned)low);
    return device == UINT64_MAX ? int_from(-1) : int_from_unsigned(device);
}

// ---- limits ----

typedef struct Limit {
    const char *name;
    int number;
} Limit;

static const Limit limits[] = {
    { "SC_ARG_MAX", _SC_ARG_MAX },
    { "SC_CHILD_MAX", _SC_CHILD_MAX },
    { "SC_CLK_TCK", _SC_CLK_TCK },
    { "SC_NGROUPS_MAX", _SC_NGROUPS_MAX },
    { "SC_OPEN_MAX", _SC_OPEN_MAX },
    { "SC_STREAM_MAX", _SC_STREAM_MAX },
    { "SC_TZNAME_MAX", _SC_TZNAME_MAX },
    { "SC_VERSION", _SC_VERSION },
    { "SC_PAGESIZE", _SC_PAGESIZE },
    { "SC_PAGE_SIZE", _SC_PAGESIZE },
    { "SC_IOV_MAX", _SC_IOV_MAX },
    { "SC_SYMLOOP_MAX", _SC_SYMLOOP_MAX },
    { "SC_HOST_NAME_MAX", _SC_HOST_NAME_MAX },
    { "SC_LOGIN_NAME_MAX", _SC_LOGIN_NAME_MAX },
    { "SC_LINE_MAX", _SC_LINE_MAX },
    { "SC_NPROCESSORS_CONF", _SC_NPROCESSORS_CONF },
    { "SC_NPROCESSORS_ONLN", _SC_NPROCESSORS_ONLN },
    { "SC_PHYS_PAGES", _SC_PHYS_PAGES },
    { "SC_AVPHYS_PAGES", _SC_AVPHYS_PAGES },
    { "SC_MONOTONIC_CLOCK", _SC_MONOTONIC_CLOCK },
    { "SC_JOB_CONTROL", _SC_JOB_CONTROL },
    { "SC_SAVED_IDS", _SC_SAVED_IDS },
    { "SC_RTSIG_MAX", _SC_RTSIG_MAX },
    { "SC_THREADS", _SC_THREADS },
    { "SC_ATEXIT_MAX", _SC_ATEXIT_MAX },
};

static const Limit path_limits[] = {
    { "PC_LINK_MAX", _PC_LINK_MAX },
    { "PC_MAX_CANON", _PC_MAX_CANON },
    { "PC_MAX_INPUT", _PC_MAX_INPUT },
    { "PC_NAME_MAX", _PC_NAME_MAX },
    { "PC_PATH_MAX", _PC_PATH_MAX },
    { "PC_PIPE_BUF", _PC_PIPE_BUF },
    { "PC_CHOWN_RESTRICTED", _PC_CHOWN_RESTRICTED },
    { "PC_NO_TRUNC", _PC_NO_TRUNC },
    { "PC_VDISABLE", _PC_VDISABLE },
    { "PC_SYNC_IO", _PC_SYNC_IO },
    { "PC_ASYNC_IO", _PC_ASYNC_IO },
    { "PC_PRIO_IO", _PC_PRIO_IO },
    { "PC_SOCK_MAXBUF", _PC_SOCK_MAXBUF },
    { "PC_FILESIZEBITS", _PC_FILESIZEBITS },
    { "PC_REC_INCR_XFER_SIZE", _PC_REC_INCR_XFER_SIZE },
    { "PC_REC_MAX_XFER_SIZE", _PC_REC_MAX_XFER_SIZE },
    { "PC_REC_MIN_XFER_SIZE", _PC_REC_MIN_XFER_SIZE },
    { "PC_REC_XFER_ALIGN", _PC_REC_XFER_ALIGN },
    { "PC_ALLOC_SIZE_MIN", _PC_ALLOC_SIZE_MIN },
    { "PC_SYMLINK_MAX", _PC_SYMLINK_MAX },
};

// The number of a limit, given by name or as a number.
static RAISES bool limit_number(const Limit *rows, size_t count, Object *o, int *out)
{
    if (is_int(o))
        return mod_posix_int(o, out);
    if (!is_str(o))
        return error_false(EXC(TypeError),
                           "configuration names must be strings or integers");
    for (size_t i = 0; i < count; i++)
        if (str_equal_text(as_str(o), rows[i].name)) {
            *out = rows[i].number;
            return true;
        }
    return error_false(EXC(ValueError), "unrecognized configuration name");
}

static Object *posix_f_sysconf(Object *self, Object *const *args)
{
    (void)self;
    int number;
    if (!limit_number(limits, ARRAY_COUNT(limits), args[0], &number))
        return NULL;
    errno = 0; // -1 may mean that there is no limit
    long got = sysconf(number);
    return got < 0 && errno != 0 ? mod_posix_fail(NULL) : int_from(got);
}

// args: path, name
static Object *posix_f_pathconf(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    int number;
    if (!mod_posix_path(args[0], "pathconf", POSIX_PATH_FD, &path))
        return NULL;
    if (!limit_number(path_limits, ARRAY_COUNT(path_limits), args[1], &number)) {
        mod_posix_path_end(&path);
        return NULL;
    }
    errno = 0;
    long got = path.descriptor >= 0 ? fpathconf(path.descriptor, number)
                                    : pathconf(path.text, number);
    if (got < 0 && errno != 0)
        return mod_posix_fail(errno == EINVAL ? NULL : &path);
    mod_posix_path_end(&path);
    return int_from(got);
}

// args: fd, name
static Object *posix_f_fpathconf(Object *self, Object *const *args)
{
    (void)self;
    int fd, number;
    if (!mod_posix_int(args[0], &fd) ||
        !limit_number(path_limits, ARRAY_COUNT(path_limits), args[1], &number))
        return NULL;
    errno = 0;
    long got = fpathconf(fd, number);
    return got < 0 && errno != 0 ? mod_posix_fail(NULL) : int_from(got);
}

static NEW Object *limit_names(const Limit *rows, size_t count)
{
    Dict *dict = dict_new();
    for (size_t i = 0; dict != NULL && i < count; i++) {
        Str *name = str_from_text(rows[i].name);
        Object *number = int_from(rows[i].number);
        if (name == NULL || number == NULL || !dict_set(dict, OBJ(name), number))
            ref_clear(&dict);
        xdecref((Object *)name);
        xdecref(number);
    }
    return (Object *)dict;
}

bool mod_posix_system_fill(Module *m)
{
    return module_add_take(m, "sysconf_names",
                           limit_names(limits, ARRAY_COUNT(limits))) &&
           module_add_take(m, "pathconf_names",
                           limit_names(path_limits, ARRAY_COUNT(path_limits)));
}

// args: size, flags
static Object *posix_f_getrandom(Object *self, Object *const *args)
{
    (void)self;
    int64_t size;
    int flags;
    if (!take_int64(args[0], &size) || !mod_posix_int(args[1], &flags))
        return NULL;
    if (size < 0) {
        errno = EINVAL;
        return mod_posix_fail(NULL);
    }
    Object *room = bytes_new((size_t)size);
    if (room == NULL)
        return NULL;
    int64_t got = getrandom(as_bytes(room)->data, (size_t)size, (unsigned)flags);
    Object *result =
        got < 0 ? mod_posix_fail(NULL) : bytes_from(as_bytes(room)->data, (size_t)got);
    decref(room);
    return result;
}

const NativeDef mod_posix_system_functions[] = {
    { posix_f_statvfs, "statvfs(path)",
      "What the system knows about the file system of a path or descriptor." },
    { posix_f_fstatvfs, "fstatvfs(fd, /)",
      "What the system knows about the file system of a descriptor." },
    { posix_f_sync, "sync()", "Wait until all files are on their disks." },
    { posix_f_pread, "pread(fd, length, offset, /)",
      "Read at most length bytes at a place." },
    { posix_f_pwrite, "pwrite(fd, data, offset, /)",
      "Write bytes at a place; how many were." },
    { posix_f_lockf, "lockf(fd, command, length, /)",
      "Lock, test or unlock a part of an open file." },
    { posix_f_getsid, "getsid(pid, /)", "The session of a process." },
    { posix_f_getpriority, "getpriority(which, who)", "How nice a process is." },
    { posix_f_setpriority, "setpriority(which, who, priority)",
      "Say how nice a process is." },
    { posix_f_setuid, "setuid(uid, /)", "Become a user." },
    { posix_f_seteuid, "seteuid(euid, /)", "Act as a user." },
    { posix_f_setgid, "setgid(gid, /)", "Become a member of a group." },
    { posix_f_setegid, "setegid(egid, /)", "Act as a member of a group." },
    { posix_f_major, "major(device, /)", "The major part of a device number." },
    { posix_f_minor, "minor(device, /)", "The minor part of a device number." },
    { posix_f_makedev, "makedev(major, minor, /)", "A device number from its parts." },
    { posix_f_sysconf, "sysconf(name, /)", "A limit of the system." },
    { posix_f_pathconf, "pathconf(path, name)", "A limit of a file or folder." },
    { posix_f_fpathconf, "fpathconf(fd, name, /)", "A limit of an open file." },
    { posix_f_getrandom, "getrandom(size, flags=0)", "Random bytes from the system." },
    NATIVE_END,
};
