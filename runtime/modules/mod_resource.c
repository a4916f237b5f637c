// mod_resource.c - _resource: what processes used, and what they may use.
//
// source: getrusage(2), prlimit(2)
#include <errno.h>
#include <sys/resource.h>
#include <unistd.h>

#include "runtime/modules/mod_posix_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

enum { USAGE_FIELDS = 16 };

static Object *seconds(struct timeval t)
{
    return float_from((double)t.tv_sec + 1e-6 * (double)t.tv_usec);
}

// args: who. The 16 items of struct_rusage; its memory is in KiB
static Object *resource_f_usage(Object *self, Object *const *args)
{
    (void)self;
    int who;
    struct rusage u;
    if (!mod_posix_int(args[0], &who))
        return NULL;
    if (getrusage(who, &u) != 0)
        return errno == EINVAL ? error_raise(EXC(ValueError), "invalid who parameter")
                               : mod_posix_fail(NULL);
    const long counts[USAGE_FIELDS - 2] = {
        u.ru_maxrss, u.ru_ixrss,    u.ru_idrss,   u.ru_isrss,   u.ru_minflt,
        u.ru_majflt, u.ru_nswap,    u.ru_inblock, u.ru_oublock, u.ru_msgsnd,
        u.ru_msgrcv, u.ru_nsignals, u.ru_nvcsw,   u.ru_nivcsw,
    };
    Object *items[USAGE_FIELDS] = { seconds(u.ru_utime), seconds(u.ru_stime) };
    bool good = items[0] != NULL && items[1] != NULL;
    for (size_t i = 2; good && i < USAGE_FIELDS; i++)
        good = (items[i] = int_from(counts[i - 2])) != NULL;
    Object *result = good ? (Object *)tuple_from_array(items, USAGE_FIELDS) : NULL;
    for (size_t i = 0; i < USAGE_FIELDS; i++)
        xdecref(items[i]);
    return result;
}

// What is above the largest signed number is shown as -1, no limit.
static bool read_limit(Object *o, rlim_t *out)
{
    int64_t value;
    bool good = operate_c_number(o, "long", &value);
    if (good)
        *out = (rlim_t)value;
    return good;
}

static bool read_limits(Object *o, struct rlimit *out)
{
    Tuple *pair = tuple_from_iter(o);
    bool good = pair != NULL &&
                (tuple_length(pair) == 2 ||
                 error_false(EXC(ValueError), "expected a tuple of 2 integers")) &&
                read_limit(tuple_items(pair)[0], &out->rlim_cur) &&
                read_limit(tuple_items(pair)[1], &out->rlim_max);
    xdecref((Object *)pair);
    return good;
}

// args: process (0: this one), which limit, None or a pair of new ones. The old pair
static Object *resource_f_limit(Object *self, Object *const *args)
{
    (void)self;
    int process, which;
    struct rlimit old, new;
    bool change = args[2] != NONE;
    if (!mod_posix_int(args[0], &process) || !mod_posix_int(args[1], &which))
        return NULL;
    if (which < 0 || which >= (int)RLIM_NLIMITS)
        return error_raise(EXC(ValueError), "invalid resource specified");
    if (change && !read_limits(args[2], &new))
        return NULL;
    if (prlimit(process, (enum __rlimit_resource)which, change ? &new : NULL, &old) !=
        0)
        return errno == EINVAL && change
                   ? error_raise(EXC(ValueError), "current limit exceeds maximum limit")
               : errno == EPERM && change
                   ? error_raise(EXC(ValueError), "not allowed to raise maximum limit")
                   : mod_posix_fail(NULL);
    return tuple_join_take(int_from((int64_t)old.rlim_cur),
                           int_from((int64_t)old.rlim_max));
}

static Object *resource_f_page_size(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return int_from(sysconf(_SC_PAGESIZE));
}

static const NativeDef functions[] = {
    { resource_f_usage, "_usage(who, /)",
      "What a process, its ended children or a thread used: times in seconds, memory in "
      "KiB, counts." },
    { resource_f_limit, "_limit(pid, resource, limits, /)",
      "The soft and the hard limit of a process, as they were before the new ones." },
    { resource_f_page_size, "getpagesize()", "Bytes of a page of memory." },
    NATIVE_END,
};

static const NumberDef numbers[] = {
    NUMBER_DEF(RLIMIT_AS),         NUMBER_DEF(RLIMIT_CORE),
    NUMBER_DEF(RLIMIT_CPU),        NUMBER_DEF(RLIMIT_DATA),
    NUMBER_DEF(RLIMIT_FSIZE),      NUMBER_DEF(RLIMIT_MEMLOCK),
    NUMBER_DEF(RLIMIT_MSGQUEUE),   NUMBER_DEF(RLIMIT_NICE),
    NUMBER_DEF(RLIMIT_NOFILE),     NUMBER_DEF(RLIMIT_NPROC),
    NUMBER_DEF(RLIMIT_OFILE),      NUMBER_DEF(RLIMIT_RSS),
    NUMBER_DEF(RLIMIT_RTPRIO),     NUMBER_DEF(RLIMIT_RTTIME),
    NUMBER_DEF(RLIMIT_SIGPENDING), NUMBER_DEF(RLIMIT_STACK),
    NUMBER_DEF(RUSAGE_CHILDREN),   NUMBER_DEF(RUSAGE_SELF),
    NUMBER_DEF(RUSAGE_THREAD),
};

static bool fill(Module *m)
{
    return module_add_numbers(m, numbers, ARRAY_COUNT(numbers)) &&
           module_add_take(m, "RLIM_INFINITY", int_from((int64_t)RLIM_INFINITY)) &&
           module_add_take(m, "error", OBJ(EXC(OSError)));
}

const ModuleDef mod_resource = { "_resource", "What processes use and may use.",
                                 functions, fill };
