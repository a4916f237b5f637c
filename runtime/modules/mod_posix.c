// mod_posix.c - posix: the system, as os sees it. Paths, errors, constants.
#include "runtime/modules/mod_posix_internal.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "runtime/base/os.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/file.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/str_codec.h"
#include "runtime/types/tuple.h"

extern char **environ;

// ---- paths ----

bool mod_posix_int(Object *o, int *out)
{
    int64_t value;
    if (!operate_c_int(o, &value))
        return false;
    *out = (int)value;
    return true;
}

bool mod_posix_id(Object *o, const char *name, uint32_t *out)
{
    int64_t value;
    if (type_of(o)->number.index == NULL)
        return error_false(EXC(TypeError), "%s should be integer, not %N", name,
                           type_of(o));
    Object *number = operate_index(o);
    if (number == NULL)
        return false;
    bool fits = int_fits(number, &value), below = int_sign(number) < 0;
    decref(number);
    if (!fits && !below)
        return error_false(EXC(OverflowError), "%s is greater than maximum", name);
    if (!fits || value < -1 || value > UINT32_MAX) // as CPython says, whichever it is
        return error_false(EXC(OverflowError), "%s is less than minimum", name);
    *out = (uint32_t)value;
    return true;
}

static bool refuse_path(const char *function, int allow, Object *o)
{
    static const char *const kinds[] = {
        "string, bytes or os.PathLike",
        "string, bytes, os.PathLike or integer",
        "string, bytes, os.PathLike or None",
        "string, bytes, os.PathLike, integer or None",
    };
    return error_false(EXC(TypeError), "%s: path should be %s, not %.200T", function,
                       kinds[allow], o);
}

static bool path_descriptor(Object *o, int *out)
{
    int64_t value;
    if (!operate_index_value(o, NULL, &value))
        return false;
    *out = (int)value;
    return value == *out ||
           error_false(EXC(OverflowError), "fd is %s than %simum",
                       value < 0 ? "less" : "greater", value < 0 ? "min" : "max");
}

// -1 means no path, which is "." where None is.
static bool refuse_negative(Object *o, int allow, int descriptor)
{
    bool may_be_none = (allow & POSIX_PATH_NONE) != 0;
    if (descriptor == -1 && may_be_none)
        return true;
    error_raise_errno(descriptor == -1 ? EFAULT : EBADF, may_be_none ? NULL : o);
    return false;
}

bool mod_posix_path(Object *o, const char *function, int allow, PosixPath *out)
{
    *out = (PosixPath){ .descriptor = -1, .text = "." };
    if (o == NONE && (allow & POSIX_PATH_NONE) != 0)
        return true;
    bool plain = is_str(o) || is_bytes(o);
    if (!plain && (allow & POSIX_PATH_FD) != 0 &&
        (is_int(o) || type_of(o)->number.index != NULL)) {
        if (is_bool(o) &&
            !error_warn(EXC(RuntimeWarning), "bool is used as a file descriptor"))
            return false;
        if (!path_descriptor(o, &out->descriptor) ||
            (out->descriptor < 0 && !refuse_negative(o, allow, out->descriptor)))
            return false;
        out->object = incref(o);
        return true;
    }
    out->object = plain ? incref(o) : file_path(o);
    if (out->object == NULL) {
        const Object *method = type_lookup(type_of(o), NAME(__fspath__));
        if ((method != NULL && method != NONE) || !error_clear_if(EXC(TypeError)))
            return false;
        return refuse_path(function, allow, o);
    }
    out->is_bytes = is_bytes(out->object);
    out->bytes = out->is_bytes ? incref(out->object)
                               : str_codec_encode(as_str(out->object), "utf-8",
                                                  "surrogateescape");
    if (out->bytes == NULL) {
        mod_posix_path_end(out);
        return false;
    }
    out->text = (const char *)as_bytes(out->bytes)->data;
    if (strlen(out->text) == as_bytes(out->bytes)->length)
        return true;
    mod_posix_path_end(out);
    return error_false(EXC(ValueError), "%s: embedded null character in path",
                       function);
}

void mod_posix_path_end(PosixPath *path)
{
    ref_clear(&path->object);
    ref_clear(&path->bytes);
}

Object *mod_posix_fail(PosixPath *path)
{
    error_raise_errno(errno, path != NULL ? path->object : NULL);
    if (path != NULL)
        mod_posix_path_end(path);
    return NULL;
}

Object *mod_posix_fail_two(PosixPath *from, PosixPath *to)
{
    int number = errno;
    Object *args[] = { int_from(number), (Object *)str_from_text(os_error_text(number)),
                       from->object, NONE, to->object };
    Object *made = args[0] != NULL && args[1] != NULL
                       ? call_object(OBJ(EXC(OSError)), args, ARRAY_COUNT(args), NULL)
                       : NULL;
    if (made != NULL)
        error_raise_object(made);
    xdecref(args[0]);
    xdecref(args[1]);
    mod_posix_path_end(from);
    mod_posix_path_end(to);
    return NULL;
}

Object *mod_posix_name(const char *text, size_t length, bool as_bytes)
{
    return as_bytes ? bytes_from(text, length)
                    : (Object *)str_codec_decode(NULL, text, length, "utf-8",
                                                 "surrogateescape");
}

bool mod_posix_no_dir_fd(Object *dir_fd)
{
    return dir_fd == NONE ||
           error_false(EXC(NotImplementedError), "dir_fd unavailable on this platform");
}

// ---- the module ----

static const NumberDef numbers[] = {
    NUMBER_DEF(F_OK),          NUMBER_DEF(R_OK),           NUMBER_DEF(W_OK),
    NUMBER_DEF(X_OK),          NUMBER_DEF(O_RDONLY),       NUMBER_DEF(O_WRONLY),
    NUMBER_DEF(O_RDWR),        NUMBER_DEF(O_APPEND),       NUMBER_DEF(O_CREAT),
    NUMBER_DEF(O_EXCL),        NUMBER_DEF(O_TRUNC),        NUMBER_DEF(O_NONBLOCK),
    NUMBER_DEF(O_NDELAY),      NUMBER_DEF(O_SYNC),         NUMBER_DEF(O_DSYNC),
    NUMBER_DEF(O_CLOEXEC),     NUMBER_DEF(O_NOCTTY),       NUMBER_DEF(O_DIRECTORY),
    NUMBER_DEF(O_NOFOLLOW),    NUMBER_DEF(O_ACCMODE),      NUMBER_DEF(WNOHANG),
    NUMBER_DEF(WUNTRACED),     NUMBER_DEF(WCONTINUED),     NUMBER_DEF(EX_OK),
    NUMBER_DEF(EX_USAGE),      NUMBER_DEF(EX_DATAERR),     NUMBER_DEF(EX_NOINPUT),
    NUMBER_DEF(EX_NOUSER),     NUMBER_DEF(EX_NOHOST),      NUMBER_DEF(EX_UNAVAILABLE),
    NUMBER_DEF(EX_SOFTWARE),   NUMBER_DEF(EX_OSERR),       NUMBER_DEF(EX_OSFILE),
    NUMBER_DEF(EX_CANTCREAT),  NUMBER_DEF(EX_IOERR),       NUMBER_DEF(EX_TEMPFAIL),
    NUMBER_DEF(EX_PROTOCOL),   NUMBER_DEF(EX_NOPERM),      NUMBER_DEF(EX_CONFIG),
    NUMBER_DEF(P_PID),         NUMBER_DEF(P_PGID),         NUMBER_DEF(P_ALL),
    NUMBER_DEF(F_LOCK),        NUMBER_DEF(F_TEST),         NUMBER_DEF(F_TLOCK),
    NUMBER_DEF(F_ULOCK),       NUMBER_DEF(GRND_NONBLOCK),  NUMBER_DEF(GRND_RANDOM),
    NUMBER_DEF(O_ASYNC),       NUMBER_DEF(O_DIRECT),       NUMBER_DEF(O_NOATIME),
    NUMBER_DEF(O_PATH),        NUMBER_DEF(O_RSYNC),        NUMBER_DEF(O_TMPFILE),
    NUMBER_DEF(PRIO_PGRP),     NUMBER_DEF(PRIO_PROCESS),   NUMBER_DEF(PRIO_USER),
    NUMBER_DEF(SCHED_BATCH),   NUMBER_DEF(SCHED_FIFO),     NUMBER_DEF(SCHED_IDLE),
    NUMBER_DEF(SCHED_OTHER),   NUMBER_DEF(SCHED_RR),       NUMBER_DEF(SEEK_DATA),
    NUMBER_DEF(SEEK_HOLE),     NUMBER_DEF(ST_APPEND),      NUMBER_DEF(ST_MANDLOCK),
    NUMBER_DEF(ST_NOATIME),    NUMBER_DEF(ST_NODEV),       NUMBER_DEF(ST_NODIRATIME),
    NUMBER_DEF(ST_NOEXEC),     NUMBER_DEF(ST_NOSUID),      NUMBER_DEF(ST_RDONLY),
    NUMBER_DEF(ST_RELATIME),   NUMBER_DEF(ST_SYNCHRONOUS), NUMBER_DEF(ST_WRITE),
    NUMBER_DEF(RTLD_LAZY),     NUMBER_DEF(RTLD_NOW),       NUMBER_DEF(RTLD_GLOBAL),
    NUMBER_DEF(RTLD_LOCAL),    NUMBER_DEF(RTLD_NODELETE),  NUMBER_DEF(RTLD_NOLOAD),
    NUMBER_DEF(RTLD_DEEPBIND), NUMBER_DEF(WEXITED),        NUMBER_DEF(WNOWAIT),
    NUMBER_DEF(WSTOPPED),      NUMBER_DEF(CLD_EXITED),     NUMBER_DEF(CLD_KILLED),
    NUMBER_DEF(CLD_DUMPED),    NUMBER_DEF(CLD_TRAPPED),    NUMBER_DEF(CLD_STOPPED),
    NUMBER_DEF(CLD_CONTINUED), { "NGROUPS_MAX", 65536 },   { "TMP_MAX", 238328 },
};

// Which of os's functions take descriptors or do not follow links: os.supports_fd ...
static bool add_have(Module *m)
{
    static const char *const have[] = {
        "HAVE_FCHDIR",    "HAVE_FCHMOD", "HAVE_FCHOWN",
        "HAVE_FTRUNCATE", "HAVE_LSTAT",  "HAVE_LCHOWN"
    };
    List *list = list_new(ARRAY_COUNT(have));
    for (size_t i = 0; list != NULL && i < ARRAY_COUNT(have); i++) {
        Str *text = str_from_text(have[i]);
        if (text == NULL || !list_append_take(list, OBJ(text)))
            ref_clear(&list);
    }
    return module_add_take(m, "_have_functions", (Object *)list);
}

static bool add_environment(Module *m)
{
    Dict *dict = dict_new();
    for (char **row = environ; dict != NULL && row != NULL && *row != NULL; row++) {
        const char *equals = strchr(*row, '=');
        if (equals == NULL || equals == *row)
            continue;
        Object *key = bytes_from(*row, (size_t)(equals - *row));
        Object *value = key != NULL ? bytes_from(equals + 1, strlen(equals + 1)) : NULL;
        Object *old = NULL;
        if (value == NULL || dict_set_default(dict, key, value, &old) < 0)
            ref_clear(&dict);
        xdecref(old);
        xdecref(key);
        xdecref(value);
    }
    return module_add_take(m, "environ", (Object *)dict);
}

static bool fill(Module *m)
{
    static const NativeDef *const parts[] = {
        mod_posix_file_functions, mod_posix_fd_functions,   mod_posix_process_functions,
        mod_posix_fork_functions, mod_posix_scan_functions, mod_posix_system_functions,
        mod_posix_path_functions,
    };
    static Type *const types[] = {
        &mod_posix_record_stat_type,  &mod_posix_record_size_type,
        &mod_posix_record_uname_type, &mod_posix_record_times_type,
        &mod_posix_scan_entry_type,   &mod_posix_record_statvfs_type,
    };
    Str *name = intern_text("posix", 5);
    bool good = name != NULL;
    for (size_t i = 0; good && i < ARRAY_COUNT(parts); i++)
        good = module_add_functions(m, parts[i], OBJ(name));
    xdecref((Object *)name);
    for (size_t i = 0; good && i < ARRAY_COUNT(types); i++)
        good = module_add_take(m, types[i]->name, OBJ(types[i]));
    return good && module_add_numbers(m, numbers, ARRAY_COUNT(numbers)) &&
           add_have(m) && add_environment(m) && mod_posix_system_fill(m) &&
           module_add_take(m, "error", OBJ(EXC(OSError)));
}

const ModuleDef mod_posix = { "posix", "Access to the system, as POSIX describes it.",
                              NULL, fill };
