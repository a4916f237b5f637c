// mod_time.c - time: clocks, sleeping, the calendar of the C library.
//
// struct_time is a tuple of nine with two more items behind, which only their names
// reach.
#include "runtime/modules/mod_time.h"

#include <errno.h>
#include <limits.h>
#include <math.h>
#include <string.h>
#include <time.h>

#include "runtime/base/os.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_sys.h"
#include "runtime/modules/mod_sys_types.h"
#include "runtime/modules/mod_time_struct.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

#define NS_PER_SECOND 1000000000

// ---- clocks ----

static Object *seconds_from(int64_t ns)
{
    return float_from((double)ns / 1e9);
}

#define CLOCK(name, read)                                                              \
    static Object *time_f_##name(Object *self, Object *const *args)                    \
    {                                                                                  \
        (void)self;                                                                    \
        (void)args;                                                                    \
        return seconds_from(read());                                                   \
    }                                                                                  \
    static Object *time_f_##name##_ns(Object *self, Object *const *args)               \
    {                                                                                  \
        (void)self;                                                                    \
        (void)args;                                                                    \
        return int_from(read());                                                       \
    }
CLOCK(time, os_wall_ns)
CLOCK(monotonic, os_monotonic_ns)
CLOCK(perf_counter, os_monotonic_ns)
CLOCK(process_time, os_cpu_ns)
CLOCK(thread_time, os_thread_ns)
#undef CLOCK

static bool clock_id(Object *o, clockid_t *out)
{
    int64_t value;
    if (!is_int(o))
        return error_false(EXC(TypeError), "clk_id should be integer, not %T", o);
    if (!int_fits(o, &value) || value < INT_MIN || value > INT_MAX)
        return error_false(EXC(OverflowError),
                           "Python int too large to convert to C int");
    *out = (clockid_t)value;
    return true;
}

// What a clock, or its resolution, says in nanoseconds.
static bool read_clock(Object *id, int (*read)(clockid_t, struct timespec *),
                       int64_t *out)
{
    struct timespec now;
    clockid_t clock = CLOCK_REALTIME;
    if (!clock_id(id, &clock))
        return false;
    if (read(clock, &now) != 0)
        return error_raise_errno(errno, NULL) != NULL;
    *out = (int64_t)now.tv_sec * NS_PER_SECOND + now.tv_nsec;
    return true;
}

static Object *time_f_clock_gettime(Object *self, Object *const *args)
{
    int64_t ns;
    (void)self;
    return read_clock(args[0], clock_gettime, &ns) ? seconds_from(ns) : NULL;
}

static Object *time_f_clock_gettime_ns(Object *self, Object *const *args)
{
    int64_t ns;
    (void)self;
    return read_clock(args[0], clock_gettime, &ns) ? int_from(ns) : NULL;
}

static Object *time_f_clock_getres(Object *self, Object *const *args)
{
    int64_t ns;
    (void)self;
    return read_clock(args[0], clock_getres, &ns) ? seconds_from(ns) : NULL;
}

typedef struct ClockRow {
    const char *name, *implementation;
    clockid_t id;
    bool adjustable;
} ClockRow;

static const ClockRow clocks[] = {
    { "time", "clock_gettime(CLOCK_REALTIME)", CLOCK_REALTIME, true },
    { "monotonic", "clock_gettime(CLOCK_MONOTONIC)", CLOCK_MONOTONIC, false },
    { "perf_counter", "clock_gettime(CLOCK_MONOTONIC)", CLOCK_MONOTONIC, false },
    { "process_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)",
      CLOCK_PROCESS_CPUTIME_ID, false },
    { "thread_time", "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", CLOCK_THREAD_CPUTIME_ID,
      false },
};

static bool set_take(Dict *dict, const char *name, STEALS OPT Object *value)
{
    Str *key = str_from_text(name);
    bool good = key != NULL && value != NULL && dict_set_str(dict, key, value);
    xdecref((Object *)key);
    xdecref(value);
    return good;
}

static Object *describe_clock(const ClockRow *row)
{
    struct timespec resolution = { 0, 1 };
    Object *made = NULL;
    Dict *facts = dict_new();
    if (facts == NULL)
        return NULL;
    clock_getres(row->id, &resolution);
    if (set_take(facts, "implementation",
                 (Object *)str_from_text(row->implementation)) &&
        set_take(facts, "monotonic", bool_from(!row->adjustable)) &&
        set_take(facts, "adjustable", bool_from(row->adjustable)) &&
        set_take(
            facts, "resolution",
            float_from((double)resolution.tv_sec + (double)resolution.tv_nsec * 1e-9)))
        made = mod_sys_types_namespace_new(facts);
    decref(OBJ(facts));
    return made;
}

static Object *time_f_get_clock_info(Object *self, Object *const *args)
{
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError),
                           "get_clock_info() argument 1 must be str, not %V", args[0]);
    for (size_t i = 0; i < ARRAY_COUNT(clocks); i++)
        if (str_equal_text(as_str(args[0]), clocks[i].name))
            return describe_clock(&clocks[i]);
    return error_raise(EXC(ValueError), "unknown clock");
}

// ---- sleeping ----

static bool not_a_number(void)
{
    return error_false(EXC(ValueError), "Invalid value NaN (not a number)");
}

static bool out_of_range(void)
{
    return error_false(EXC(OverflowError),
                       "timestamp out of range for platform time_t");
}

bool time_nanoseconds(Object *o, int64_t unit, int64_t *out)
{
    Object *whole;
    int64_t count;
    bool fits;
    if (is_float(o)) {
        double ns = float_value(o) * (double)unit;
        if (isnan(ns))
            return not_a_number();
        ns = ns < 0 ? floor(ns) : ceil(ns);
        if (ns >= 0x1p63 || ns < -0x1p63)
            return out_of_range();
        *out = (int64_t)ns;
        return true;
    }
    whole = operate_index(o);
    if (whole == NULL)
        return false;
    fits = int_fits(whole, &count) && !__builtin_mul_overflow(count, unit, out);
    decref(whole);
    return fits || error_false(EXC(OverflowError),
                               "timestamp too large to convert to C PyTime_t");
}

static Object *time_f_sleep(Object *self, Object *const *args)
{
    int64_t ns = 0;
    (void)self;
    if (!time_nanoseconds(args[0], NS_PER_SECOND, &ns))
        return NULL;
    if (ns < 0)
        return error_raise(EXC(ValueError), "sleep length must be non-negative");
    // What a signal asks for is served at once; unless that raises, the sleep goes on.
    int64_t end = os_monotonic_ns() + ns;
    while (!os_sleep_ns(ns)) {
        if (errno != EINTR)
            return error_raise_errno(errno, NULL);
        if (!error_poll())
            return NULL;
        ns = end - os_monotonic_ns();
    }
    return NONE;
}

// ---- calendar ----

// Seconds of an argument, cut downwards; absent or None: now.
static bool get_seconds(OPT Object *o, time_t *out)
{
    Object *whole;
    int64_t seconds;
    bool fits;
    if (o == NULL || o == NONE) {
        *out = (time_t)(os_wall_ns() / NS_PER_SECOND);
        return true;
    }
    if (is_float(o)) {
        double value = floor(float_value(o));
        if (isnan(value))
            return not_a_number();
        if (value >= 0x1p63 || value < -0x1p63)
            return out_of_range();
        *out = (time_t)value;
        return true;
    }
    whole = operate_index(o);
    if (whole == NULL)
        return false;
    fits = int_fits(whole, &seconds);
    decref(whole);
    *out = (time_t)seconds;
    return fits || out_of_range();
}

bool time_seconds(Object *o, int64_t *seconds, int64_t *microseconds)
{
    time_t whole;
    if (!is_float(o)) {
        *microseconds = 0;
        if (o == NONE) // which get_seconds takes for now
            return operate_index(o) != NULL;
        if (!get_seconds(o, &whole))
            return false;
        *seconds = whole;
        return true;
    }
    double part = float_value(o), full = 0;
    if (isnan(part))
        return not_a_number();
    part = rint(modf(part, &full) * 1e6); // to even, as C rounds unless told otherwise
    if (part < 0) {
        part += 1e6;
        full -= 1;
    } else if (part >= 1e6) {
        part -= 1e6;
        full += 1;
    }
    if (full >= 0x1p63 || full < -0x1p63)
        return out_of_range();
    *seconds = (int64_t)full;
    *microseconds = (int64_t)part;
    return true;
}

bool time_split(time_t seconds, struct tm *(*split)(const time_t *, struct tm *),
                struct tm *out)
{
    errno = 0;
    return split(&seconds, out) != NULL ||
           error_raise_errno(errno == 0 ? EINVAL : errno, NULL) != NULL;
}

static Object *time_f_gmtime(Object *self, Object *const *args)
{
    struct tm tm;
    time_t seconds;
    (void)self;
    if (!get_seconds(args[0], &seconds) || !time_split(seconds, gmtime_r, &tm))
        return NULL;
    return time_struct_from(&tm);
}

static Object *time_f_localtime(Object *self, Object *const *args)
{
    struct tm tm;
    time_t seconds;
    (void)self;
    if (!get_seconds(args[0], &seconds) || !time_split(seconds, localtime_r, &tm))
        return NULL;
    return time_struct_from(&tm);
}

bool time_c_int(Object *o, int *out)
{
    int64_t value;
    if (!operate_c_number(o, "long", &value))
        return false;
    if (value > INT_MAX)
        return error_false(EXC(OverflowError),
                           "signed integer is greater than maximum");
    if (value < INT_MIN)
        return error_false(EXC(OverflowError), "signed integer is less than minimum");
    *out = (int)value;
    return true;
}

// The C form of a tuple of nine.
static bool get_tm(Object *o, const char *function, struct tm *out)
{
    int v[TIME_STRUCT_SHOWN];
    memset(out, 0, sizeof *out);
    if (!is_tuple(o))
        return error_false(EXC(TypeError), "Tuple or struct_time argument required");
    if (tuple_length(as_tuple(o)) != TIME_STRUCT_SHOWN)
        return error_false(EXC(TypeError), "%s(): illegal time tuple argument",
                           function);
    for (size_t i = 0; i < TIME_STRUCT_SHOWN; i++)
        if (!time_c_int(tuple_items(as_tuple(o))[i], &v[i]))
            return false;
    if (v[0] < INT_MIN + 1900)
        return error_false(EXC(OverflowError), "year out of range");
    out->tm_year = v[0] - 1900;
    out->tm_mon = v[1] - 1;
    out->tm_mday = v[2];
    out->tm_hour = v[3];
    out->tm_min = v[4];
    out->tm_sec = v[5];
    out->tm_wday = v[6] == INT_MAX ? -1 : (v[6] + 1) % 7;
    out->tm_yday = v[7] - 1;
    out->tm_isdst = v[8];
    return time_struct_zone(o, out);
}

// Refuse what the C library must not be given; 0 counts as the first.
static bool check_tm(struct tm *tm)
{
    const char *what = NULL;
    if (tm->tm_mon == -1)
        tm->tm_mon = 0;
    if (tm->tm_mday == 0)
        tm->tm_mday = 1;
    if (tm->tm_yday == -1)
        tm->tm_yday = 0;
    if (tm->tm_mon < 0 || tm->tm_mon > 11)
        what = "month";
    else if (tm->tm_mday < 0 || tm->tm_mday > 31)
        what = "day of month";
    else if (tm->tm_hour < 0 || tm->tm_hour > 23)
        what = "hour";
    else if (tm->tm_min < 0 || tm->tm_min > 59)
        what = "minute";
    else if (tm->tm_sec < 0 || tm->tm_sec > 61)
        what = "seconds";
    else if (tm->tm_wday < 0)
        what = "day of week";
    else if (tm->tm_yday < 0 || tm->tm_yday > 365)
        what = "day of year";
    return what == NULL || error_false(EXC(ValueError), "%s out of range", what);
}

// The C form of an optional tuple; absent: now.
static bool tm_or_now(OPT Object *o, const char *function, struct tm *out)
{
    time_t now;
    if (o == NULL)
        return get_seconds(NULL, &now) && time_split(now, localtime_r, out);
    return get_tm(o, function, out) && check_tm(out);
}

static Object *text_of(const struct tm *tm)
{
    static const char days[] = "SunMonTueWedThuFriSat";
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    char text[80];
    int length =
        snprintf(text, sizeof text, "%.3s %.3s%3d %.2d:%.2d:%.2d %lld",
                 days + 3 * tm->tm_wday, months + 3 * tm->tm_mon, tm->tm_mday,
                 tm->tm_hour, tm->tm_min, tm->tm_sec, (long long)tm->tm_year + 1900);
    return (Object *)str_from_ascii(text, (size_t)length);
}

static Object *time_f_asctime(Object *self, Object *const *args)
{
    struct tm tm;
    (void)self;
    return tm_or_now(args[0], "asctime", &tm) ? text_of(&tm) : NULL;
}

static Object *time_f_ctime(Object *self, Object *const *args)
{
    struct tm tm;
    time_t seconds;
    (void)self;
    if (!get_seconds(args[0], &seconds) || !time_split(seconds, localtime_r, &tm))
        return NULL;
    return text_of(&tm);
}

static Object *time_f_mktime(Object *self, Object *const *args)
{
    struct tm tm;
    time_t seconds;
    (void)self;
    if (!get_tm(args[0], "mktime", &tm))
        return NULL;
    tm.tm_wday = -1; // stays so when mktime fails
    seconds = mktime(&tm);
    if (seconds == (time_t)-1 && tm.tm_wday == -1)
        return error_raise(EXC(OverflowError), "mktime argument out of range");
    return float_from((double)seconds);
}

// strftime into a buffer that grows; a format may well give no text.
static Object *format_time(const char *format, size_t length, const struct tm *tm)
{
    size_t size = length + 64, limit = 256 * (length + 1), made = 0;
    char *text = heap_alloc(HEAP_RAW, size), *more;
    Object *result;
    while (text != NULL && (made = strftime(text, size, format, tm)) == 0 &&
           size < limit) {
        more = heap_resize(text, size, 2 * size);
        if (more == NULL) {
            heap_free(HEAP_RAW, text, size);
            return NULL;
        }
        text = more;
        size *= 2;
    }
    if (text == NULL)
        return NULL;
    result = (Object *)str_from_utf8(text, made);
    heap_free(HEAP_RAW, text, size);
    return result;
}

static Object *time_f_strftime(Object *self, Object *const *args)
{
    struct tm tm;
    const char *format;
    char *owned;
    size_t length, owned_size;
    Object *result;
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "strftime() argument 1 must be str, not %V",
                           args[0]);
    if (!tm_or_now(args[1], "strftime", &tm))
        return NULL;
    tm.tm_isdst = tm.tm_isdst < -1 ? -1 : tm.tm_isdst > 1 ? 1 : tm.tm_isdst;
    format = str_utf8(as_str(args[0]), &length, &owned, &owned_size);
    if (format == NULL)
        return NULL;
    if (strlen(format) != length)
        result = error_raise(EXC(ValueError), "embedded null character");
    else
        result = length == 0 ? (Object *)str_empty() : format_time(format, length, &tm);
    str_utf8_free(owned, owned_size);
    return result;
}

Object *time_format(Object *format, Object *tuple)
{
    return time_f_strftime(NULL, (Object *[]){ format, tuple });
}

// ---- zone ----

// Seconds west of UTC and the zone's name at a time.
static bool zone_at(time_t when, int64_t *west, Str **name)
{
    struct tm tm;
    if (!time_split(when, localtime_r, &tm))
        return false;
    *west = -tm.tm_gmtoff;
    *name = str_from_text(tm.tm_zone == NULL ? "   " : tm.tm_zone);
    return *name != NULL;
}

// timezone, altzone, daylight and tzname, as January and July of this year say.
static bool add_zone(Module *module)
{
    const time_t year = (365 * 24 + 6) * 3600;
    time_t start = (time_t)(os_wall_ns() / NS_PER_SECOND) / year * year;
    int64_t january, july;
    Str *names[2] = { NULL, NULL };
    Object *pair;
    bool south;
    tzset();
    if (!zone_at(start, &january, &names[0]))
        return false;
    if (!zone_at(start + year / 2, &july, &names[1])) {
        decref(OBJ(names[0]));
        return false;
    }
    south = january < july; // summer time in January
    pair = (Object *)tuple_pack(2, OBJ(names[south]), OBJ(names[!south]));
    decref(OBJ(names[0]));
    decref(OBJ(names[1]));
    return module_add_take(module, "tzname", pair) &&
           module_add_take(module, "timezone", int_from(south ? july : january)) &&
           module_add_take(module, "altzone", int_from(south ? january : july)) &&
           module_add_take(module, "daylight", int_from(january != july));
}

static struct time_state {
    Module *module; // the one that tzset renews; borrowed
} time_state;

static Object *time_f_tzset(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return time_state.module == NULL || add_zone(time_state.module) ? NONE : NULL;
}

// What _strptime does: it is written in Python.
static Object *time_f_strptime(Object *self, Object *const *args)
{
    (void)self;
    Object *modules = mod_sys_peek(NAME(modules)), *import = NULL, *result = NULL;
    Object *builtins = modules != NULL && is_dict(modules)
                           ? dict_peek_str(as_dict(modules), NAME(builtins))
                           : NULL;
    if (builtins != NULL && builtins->shape == SHAPE_MODULE)
        import = dict_peek_str(((Module *)(void *)builtins)->dict, NAME(__import__));
    if (import == NULL)
        return error_raise(EXC(ImportError), "__import__ not found");
    Str *name = str_from_text("_strptime");
    Object *module = name != NULL ? call_1(import, OBJ(name)) : NULL;
    Str *function = str_from_text("_strptime_time");
    Str *key = function != NULL ? attr_canonical(function) : NULL;
    if (module != NULL && key != NULL)
        result = call_method(module, key, args, args[1] == NULL ? 1 : 2);
    xdecref((Object *)key);
    xdecref((Object *)function);
    xdecref(module);
    xdecref((Object *)name);
    return result;
}

// ---- the module ----

static const NativeDef time_functions[] = {
    { time_f_time, "time()", "Seconds since 1970-01-01 UTC." },
    { time_f_time_ns, "time_ns()", "Nanoseconds since 1970-01-01 UTC." },
    { time_f_monotonic, "monotonic()", "Seconds of a clock that never goes back." },
    { time_f_monotonic_ns, "monotonic_ns()", "The same in nanoseconds." },
    { time_f_perf_counter, "perf_counter()", "Seconds of the finest clock." },
    { time_f_perf_counter_ns, "perf_counter_ns()", "The same in nanoseconds." },
    { time_f_process_time, "process_time()",
      "Processor time of this process in seconds." },
    { time_f_process_time_ns, "process_time_ns()", "The same in nanoseconds." },
    { time_f_thread_time, "thread_time()",
      "Processor time of this thread in seconds." },
    { time_f_thread_time_ns, "thread_time_ns()", "The same in nanoseconds." },
    { time_f_clock_gettime, "clock_gettime(clk_id, /)",
      "Seconds of a clock of the system." },
    { time_f_clock_gettime_ns, "clock_gettime_ns(clk_id, /)",
      "The same in nanoseconds." },
    { time_f_clock_getres, "clock_getres(clk_id, /)", "The resolution of a clock." },
    { time_f_get_clock_info, "get_clock_info(name, /)",
      "Facts about a clock of this module." },
    { time_f_sleep, "sleep(seconds, /)", "Wait." },
    { time_f_gmtime, "gmtime(seconds=<absent>, /)",
      "A time split into its parts, in UTC." },
    { time_f_localtime, "localtime(seconds=<absent>, /)",
      "A time split into its parts, in local time." },
    { time_f_asctime, "asctime(t=<absent>, /)",
      "Text like 'Sun Jun 20 23:21:05 1993'." },
    { time_f_ctime, "ctime(seconds=<absent>, /)", "The same of seconds since 1970." },
    { time_f_mktime, "mktime(t, /)", "Seconds since 1970 of a local time." },
    { time_f_strftime, "strftime(format, t=<absent>, /)", "Text by a format." },
    { time_f_strptime, "strptime(string, format=<absent>, /)",
      "The parts of a time in a text, by a format." },
    { time_f_tzset, "tzset()", "Read the time zone from the environment again." },
    NATIVE_END,
};

static bool fill(Module *module)
{
    static const NumberDef ids[] = {
        NUMBER_DEF(CLOCK_REALTIME),
        NUMBER_DEF(CLOCK_MONOTONIC),
        NUMBER_DEF(CLOCK_MONOTONIC_RAW),
        NUMBER_DEF(CLOCK_PROCESS_CPUTIME_ID),
        NUMBER_DEF(CLOCK_THREAD_CPUTIME_ID),
        NUMBER_DEF(CLOCK_BOOTTIME),
        NUMBER_DEF(CLOCK_TAI),
    };
    time_state.module = module;
    return module_add_numbers(module, ids, ARRAY_COUNT(ids)) && add_zone(module) &&
           module_add_take(module, "_STRUCT_TM_ITEMS", int_from(TIME_STRUCT_ITEMS)) &&
           module_add_take(module, "struct_time", OBJ(incref(&time_struct_type)));
}

const ModuleDef mod_time = { "time", "Clocks, sleeping and calendar times.",
                             time_functions, fill };
