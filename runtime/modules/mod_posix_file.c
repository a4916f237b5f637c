// mod_posix_file.c - posix: files and folders by their paths.
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "runtime/modules/mod_posix_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/file.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// What a call of the system with this path answers: None, or its error.
static Object *done(int answer, PosixPath *path)
{
    if (answer != 0)
        return mod_posix_fail(path);
    mod_posix_path_end(path);
    return NONE;
}

// ---- questions ----

// args: path, dir_fd, follow_symlinks
static Object *posix_f_stat(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    struct stat st;
    int follow = operate_truth(args[2]);
    if (follow < 0 || !mod_posix_no_dir_fd(args[1]) ||
        !mod_posix_path(args[0], "stat", POSIX_PATH_FD, &path))
        return NULL;
    int answer = path.descriptor >= 0 ? fstat(path.descriptor, &st)
                 : follow > 0         ? stat(path.text, &st)
                                      : lstat(path.text, &st);
    if (answer != 0)
        return mod_posix_fail(&path);
    mod_posix_path_end(&path);
    return mod_posix_record_stat(&st);
}

static Object *posix_f_lstat(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    struct stat st;
    if (!mod_posix_no_dir_fd(args[1]) || !mod_posix_path(args[0], "lstat", 0, &path))
        return NULL;
    if (lstat(path.text, &st) != 0)
        return mod_posix_fail(&path);
    mod_posix_path_end(&path);
    return mod_posix_record_stat(&st);
}

// args: path, mode, dir_fd, effective_ids, follow_symlinks
static Object *posix_f_access(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    int mode, effective = operate_truth(args[3]), follow = operate_truth(args[4]);
    if (effective < 0 || follow < 0 || !mod_posix_int(args[1], &mode) ||
        !mod_posix_no_dir_fd(args[2]) || !mod_posix_path(args[0], "access", 0, &path))
        return NULL;
    int answer = faccessat(AT_FDCWD, path.text, mode,
                           (effective > 0 ? AT_EACCESS : 0) |
                               (follow > 0 ? 0 : AT_SYMLINK_NOFOLLOW));
    mod_posix_path_end(&path);
    return bool_from(answer == 0);
}

static Object *posix_f_readlink(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    char text[PATH_MAX];
    if (!mod_posix_no_dir_fd(args[1]) || !mod_posix_path(args[0], "readlink", 0, &path))
        return NULL;
    ssize_t length = readlink(path.text, text, sizeof text);
    if (length < 0)
        return mod_posix_fail(&path);
    bool as_bytes = path.is_bytes;
    mod_posix_path_end(&path);
    return mod_posix_name(text, (size_t)length, as_bytes);
}

static Object *current_folder(bool as_bytes)
{
    char text[PATH_MAX];
    if (getcwd(text, sizeof text) == NULL)
        return mod_posix_fail(NULL);
    return mod_posix_name(text, strlen(text), as_bytes);
}

static Object *posix_f_getcwd(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return current_folder(false);
}

static Object *posix_f_getcwdb(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return current_folder(true);
}

static Object *posix_f_fspath(Object *self, Object *const *args)
{
    (void)self;
    return file_path(args[0]);
}

// ---- changes of one path ----

static Object *posix_f_chdir(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    if (!mod_posix_path(args[0], "chdir", POSIX_PATH_FD, &path))
        return NULL;
    return done(path.descriptor >= 0 ? fchdir(path.descriptor) : chdir(path.text),
                &path);
}

// args: path, mode, dir_fd
static Object *posix_f_mkdir(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    int mode;
    if (!mod_posix_int(args[1], &mode) || !mod_posix_no_dir_fd(args[2]) ||
        !mod_posix_path(args[0], "mkdir", 0, &path))
        return NULL;
    return done(mkdir(path.text, (mode_t)mode), &path);
}

static Object *posix_f_mkfifo(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    int mode;
    if (!mod_posix_int(args[1], &mode) || !mod_posix_no_dir_fd(args[2]) ||
        !mod_posix_path(args[0], "mkfifo", 0, &path))
        return NULL;
    // the error names no file, as CPython's
    Object *answer = mkfifo(path.text, (mode_t)mode) == 0 ? NONE : mod_posix_fail(NULL);
    mod_posix_path_end(&path);
    return answer;
}

#define REMOVAL(name, call)                                                            \
    static Object *posix_f_##name(Object *self, Object *const *args)                   \
    {                                                                                  \
        (void)self;                                                                    \
        PosixPath path;                                                                \
        if (!mod_posix_no_dir_fd(args[1]) ||                                           \
            !mod_posix_path(args[0], #name, 0, &path))                                 \
            return NULL;                                                               \
        return done(call(path.text), &path);                                           \
    }
REMOVAL(rmdir, rmdir)
REMOVAL(remove, unlink)
REMOVAL(unlink, unlink)
#undef REMOVAL

// args: path, mode, dir_fd, follow_symlinks
static Object *posix_f_chmod(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    int mode, follow = operate_truth(args[3]);
    if (follow < 0 || !mod_posix_int(args[1], &mode) || !mod_posix_no_dir_fd(args[2]))
        return NULL;
    if (follow == 0)
        return error_raise(EXC(NotImplementedError),
                           "chmod: follow_symlinks unavailable on this platform");
    if (!mod_posix_path(args[0], "chmod", POSIX_PATH_FD, &path))
        return NULL;
    return done(path.descriptor >= 0 ? fchmod(path.descriptor, (mode_t)mode)
                                     : chmod(path.text, (mode_t)mode),
                &path);
}

// args: path, uid, gid, dir_fd, follow_symlinks
static Object *posix_f_chown(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    uint32_t uid, gid;
    int follow = operate_truth(args[4]);
    if (follow < 0 || !mod_posix_id(args[1], "uid", &uid) ||
        !mod_posix_id(args[2], "gid", &gid) || !mod_posix_no_dir_fd(args[3]) ||
        !mod_posix_path(args[0], "chown", POSIX_PATH_FD, &path))
        return NULL;
    return done(path.descriptor >= 0 ? fchown(path.descriptor, uid, gid)
                : follow > 0         ? chown(path.text, uid, gid)
                                     : lchown(path.text, uid, gid),
                &path);
}

static Object *posix_f_lchown(Object *self, Object *const *args)
{
    Object *all[] = { args[0], args[1], args[2], NONE, FALSE_ };
    return posix_f_chown(self, all);
}

static Object *posix_f_truncate(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    int64_t length;
    if (!operate_c_number(args[1], "long", &length) ||
        !mod_posix_path(args[0], "truncate", POSIX_PATH_FD, &path))
        return NULL;
    if (path.descriptor >= 0)
        ref_clear(&path.object); // the error does not name it
    return done(path.descriptor >= 0 ? ftruncate(path.descriptor, length)
                                     : truncate(path.text, length),
                &path);
}

// Seconds as an int or a float.
static bool read_seconds(Object *o, struct timespec *out)
{
    int64_t whole;
    double value, floor_value;
    if (is_float(o)) {
        if (!operate_float_value(o, &value))
            return false;
        if (isnan(value))
            return error_false(EXC(ValueError), "Invalid value NaN (not a number)");
        floor_value = floor(value);
        if (floor_value >= 0x1p63 || floor_value < -0x1p63)
            return error_false(EXC(OverflowError),
                               "timestamp out of range for platform time_t");
        out->tv_sec = (time_t)floor_value;
        out->tv_nsec = (long)((value - floor_value) * 1e9);
        if (out->tv_nsec == 1000000000) { // rounded up
            out->tv_sec++;
            out->tv_nsec = 0;
        }
        return true;
    }
    if (!operate_index_value(o, EXC(OverflowError), &whole))
        return false;
    out->tv_sec = (time_t)whole;
    out->tv_nsec = 0;
    return true;
}

static bool read_nanoseconds(Object *o, struct timespec *out)
{
    int64_t ns;
    if (!operate_index_value(o, EXC(OverflowError), &ns))
        return false;
    int64_t part = ns % 1000000000;
    if (part < 0)
        part += 1000000000;
    out->tv_sec = (time_t)((ns - part) / 1000000000);
    out->tv_nsec = (long)part;
    return true;
}

// args: path, times, ns, dir_fd, follow_symlinks
static Object *posix_f_utime(Object *self, Object *const *args)
{
    (void)self;
    PosixPath path;
    struct timespec times[2];
    int follow = operate_truth(args[4]);
    Object *pair = args[2] != NULL ? args[2] : args[1];
    if (follow < 0 || !mod_posix_no_dir_fd(args[3]))
        return NULL;
    if (args[1] != NONE && args[2] != NULL)
        return error_raise(EXC(ValueError), "utime: you may specify either 'times' or "
                                            "'ns' but not both");
    if (pair == NONE) {
        times[0].tv_nsec = times[1].tv_nsec = UTIME_NOW;
        times[0].tv_sec = times[1].tv_sec = 0;
    } else {
        if (!is_tuple(pair) || tuple_length(as_tuple(pair)) != 2)
            return error_raise(EXC(TypeError), "utime: '%s' must be %s",
                               args[2] != NULL ? "ns" : "times",
                               args[2] != NULL ? "a tuple of two ints"
                                               : "either a tuple of two ints or None");
        for (size_t i = 0; i < 2; i++) {
            Object *item = tuple_items(as_tuple(pair))[i];
            if (!(args[2] != NULL ? read_nanoseconds(item, &times[i])
                                  : read_seconds(item, &times[i])))
                return NULL;
        }
    }
    if (!mod_posix_path(args[0], "utime", POSIX_PATH_FD, &path))
        return NULL;
    return done(path.descriptor >= 0 ? futimens(path.descriptor, times)
                                     : utimensat(AT_FDCWD, path.text, times,
                                                 follow > 0 ? 0 : AT_SYMLINK_NOFOLLOW),
                &path);
}

static Object *posix_f_umask(Object *self, Object *const *args)
{
    (void)self;
    int mask;
    return mod_posix_int(args[0], &mask) ? int_from(umask((mode_t)mask)) : NULL;
}

// ---- changes of two ----

static Object *two(Object *from, Object *to, const char *function,
                   int (*call)(const char *, const char *))
{
    PosixPath a, b;
    if (!mod_posix_path(from, function, 0, &a))
        return NULL;
    if (!mod_posix_path(to, function, 0, &b)) {
        mod_posix_path_end(&a);
        return NULL;
    }
    if (call(a.text, b.text) != 0)
        return mod_posix_fail_two(&a, &b);
    mod_posix_path_end(&a);
    mod_posix_path_end(&b);
    return NONE;
}

// args: src, dst, src_dir_fd, dst_dir_fd
static Object *posix_f_rename(Object *self, Object *const *args)
{
    (void)self;
    return mod_posix_no_dir_fd(args[2]) && mod_posix_no_dir_fd(args[3])
               ? two(args[0], args[1], "rename", rename)
               : NULL;
}

static Object *posix_f_replace(Object *self, Object *const *args)
{
    (void)self;
    return mod_posix_no_dir_fd(args[2]) && mod_posix_no_dir_fd(args[3])
               ? two(args[0], args[1], "replace", rename)
               : NULL;
}

static Object *posix_f_link(Object *self, Object *const *args)
{
    (void)self;
    return mod_posix_no_dir_fd(args[2]) && mod_posix_no_dir_fd(args[3])
               ? two(args[0], args[1], "link", link)
               : NULL;
}

// args: src, dst, target_is_directory, dir_fd
static Object *posix_f_symlink(Object *self, Object *const *args)
{
    (void)self;
    return mod_posix_no_dir_fd(args[3]) ? two(args[0], args[1], "symlink", symlink)
                                        : NULL;
}

const NativeDef mod_posix_file_functions[] = {
    { posix_f_stat, "stat(path, *, dir_fd=None, follow_symlinks=True)",
      "What the system knows about a file." },
    { posix_f_lstat, "lstat(path, *, dir_fd=None)", "The same of a symbolic link." },
    { posix_f_access,
      "access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)",
      "Whether a path may be used." },
    { posix_f_readlink, "readlink(path, *, dir_fd=None)",
      "Where a symbolic link leads." },
    { posix_f_getcwd, "getcwd()", "The working folder." },
    { posix_f_getcwdb, "getcwdb()", "The working folder, as bytes." },
    { posix_f_fspath, "fspath(path)", "The str or bytes of a path-like object." },
    { posix_f_chdir, "chdir(path)", "Change the working folder." },
    { posix_f_mkdir, "mkdir(path, mode=511, *, dir_fd=None)", "Make a folder." },
    { posix_f_mkfifo, "mkfifo(path, mode=438, *, dir_fd=None)", "Make a named pipe." },
    { posix_f_rmdir, "rmdir(path, *, dir_fd=None)", "Remove an empty folder." },
    { posix_f_remove, "remove(path, *, dir_fd=None)", "Remove a file." },
    { posix_f_unlink, "unlink(path, *, dir_fd=None)", "Remove a file." },
    { posix_f_chmod, "chmod(path, mode, *, dir_fd=None, follow_symlinks=True)",
      "Change who may use a file." },
    { posix_f_chown, "chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)",
      "Change who owns a file." },
    { posix_f_lchown, "lchown(path, uid, gid)", "Change who owns a link." },
    { posix_f_truncate, "truncate(path, length)", "Cut or extend a file." },
    { posix_f_utime,
      "utime(path, times=None, *, ns=<absent>, dir_fd=None, follow_symlinks=True)",
      "Set the times of access and modification." },
    { posix_f_umask, "umask(mask, /)", "Set the mask of new files; the one before." },
    { posix_f_rename, "rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
      "Rename a file or folder." },
    { posix_f_replace, "replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
      "Rename, and take the place of what is there." },
    { posix_f_link,
      "link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)",
      "Make another name of a file." },
    { posix_f_symlink, "symlink(src, dst, target_is_directory=False, *, dir_fd=None)",
      "Make a symbolic link." },
    NATIVE_END,
};
