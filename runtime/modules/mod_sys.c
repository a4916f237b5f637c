// mod_sys.c - the interpreter as programs see it. What the evaluator knows (argv, path,
// modules, recursion limit, frames) is added by vm/.
#include "runtime/modules/mod_sys.h"

#include <float.h>
#include <string.h>

#include "runtime/base/os.h"
#include "runtime/heap/inspect.h"
#include "runtime/modules/mod_sys_memory.h"
#include "runtime/modules/mod_sys_types.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/exception.h"
#include "runtime/types/file.h"
#include "runtime/types/float.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/int_text.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/record.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { HEX_VERSION = 0x030D00F0, API_VERSION = 1013, FLAG_COUNT = 18 };

static struct sys_state {
    Dict *dict; // of the module, owned
    double switch_interval;
    bool finalizing;
    unsigned char flags[FLAG_COUNT]; // of sys.flags, until it is made
    Object *version;                 // sys.version_info, or NULL: nobody has asked
} sys_state = { .switch_interval = 0.005 };

Object *mod_sys_peek(Str *name)
{
    return sys_state.dict != NULL ? dict_peek_str(sys_state.dict, name) : NULL;
}

Object *mod_sys_imported(const char *module, const char *name)
{
    Object *found = NULL, *owner = NULL, *modules = mod_sys_peek(NAME(modules));
    Str *key = str_from_text(module), *attribute = str_from_text(name), *canonical;
    int got = -1;
    if (key != NULL && attribute != NULL)
        got = modules != NULL && is_dict(modules)
                  ? dict_get(as_dict(modules), OBJ(key), &owner)
                  : 0;
    if (got == 0)
        error_raise(EXC(RuntimeError), "the module %s is not in sys.modules", module);
    if (got > 0 && (canonical = attr_canonical(attribute)) != NULL) {
        found = attr_get(owner, canonical);
        decref(OBJ(canonical));
    }
    xdecref(owner);
    xdecref((Object *)attribute);
    xdecref((Object *)key);
    return found;
}

void mod_sys_set_finalizing(void)
{
    sys_state.finalizing = true;
}

void mod_sys_clear(void)
{
    Dict *held = dict_copy(sys_state.dict); // what goes finds the streams gone, too
    dict_clear_items(sys_state.dict);
    if (!dict_set_str(sys_state.dict, NAME(stdout), NONE) ||
        !dict_set_str(sys_state.dict, NAME(stderr), NONE) || held == NULL)
        error_clear();
    xdecref((Object *)held);
}

void mod_sys_stop(void)
{
    ref_clear(&sys_state.dict);
    ref_clear(&sys_state.version);
}

// ---- leaving, exceptions ----

static Object *sys_f_exit(Object *self, Object *const *args)
{
    (void)self;
    Object *exception;
    if (args[0] != NONE && !is_tuple(args[0]))
        return error_raise_value(EXC(SystemExit), args[0]);
    if (args[0] == NONE)
        exception = call_0(OBJ(EXC(SystemExit)));
    else
        exception = call_with(OBJ(EXC(SystemExit)), as_tuple(args[0]), NULL);
    return exception != NULL ? error_raise_object(exception) : NULL;
}

static Object *sys_f_exc_info(Object *self, Object *const *args)
{
    (void)self, (void)args;
    Object *exception = error_handled_peek(), *traceback;
    if (exception == NULL)
        return (Object *)tuple_pack(3, NONE, NONE, NONE);
    traceback = as_exception(exception)->traceback;
    return (Object *)tuple_pack(3, OBJ(type_of(exception)), exception,
                                traceback != NULL ? traceback : NONE);
}

static Object *sys_f_exception(Object *self, Object *const *args)
{
    (void)self, (void)args;
    Object *exception = error_handled_peek();
    return exception != NULL ? incref(exception) : NONE;
}

// args: class, exception, traceback
static Object *sys_f_excepthook(Object *self, Object *const *args)
{
    (void)self;
    if (is_exception(args[1])) {
        error_print(args[1]);
    } else {
        error_raise(EXC(TypeError),
                    "print_exception(): Exception expected for value, %T found",
                    args[1]);
        Object *complaint = error_take();
        error_print(complaint);
        decref(complaint);
    }
    error_clear();
    return NONE;
}

static Object *sys_f_unraisablehook(Object *self, Object *const *args)
{
    (void)self;
    if (args[0]->shape != SHAPE_UNRAISABLE_ARGS)
        return error_raise(
            EXC(TypeError),
            "sys.unraisablehook argument type must be UnraisableHookArgs");
    Object *const *items = tuple_items(as_tuple(args[0]));
    if (!is_exception(items[1]))
        return NONE;
    error_restore(incref(items[1]));
    if (items[3] == NONE) {
        bool is_located = items[4] != NONE;
        error_print_unraisable(is_located ? "Exception ignored in: %R" : NULL,
                               items[4]);
        return NONE;
    }
    Object *pending = error_take();
    Str *line = items[4] != NONE ? error_format("%S: %R", items[3], items[4])
                                 : error_format("%S:", items[3]);
    if (line != NULL) {
        error_restore(pending);
        error_print_unraisable("%S", OBJ(line));
        decref(OBJ(line));
        return NONE;
    }
    decref(pending);
    return NULL;
}

// The namespace of builtins, borrowed.
static Dict *builtins_dict(void)
{
    Object *modules = mod_sys_peek(NAME(modules));
    Object *module = modules != NULL && is_dict(modules)
                         ? dict_peek_str(as_dict(modules), NAME(builtins))
                         : NULL;
    if (module != NULL && module->shape == SHAPE_MODULE)
        return ((Module *)(void *)module)->dict;
    error_raise(EXC(RuntimeError), "lost builtins module");
    return NULL;
}

static bool write_line(Object *out, Str *text)
{
    if (out->shape == SHAPE_FILE)
        return file_write_str(out, text) && file_write_ascii(out, "\n", 1);
    Str *line_end = str_from_text("\n");
    Object *first =
        line_end != NULL ? call_method_1(out, NAME(write), OBJ(text)) : NULL;
    Object *second =
        first != NULL ? call_method_1(out, NAME(write), OBJ(line_end)) : NULL;
    bool ok = second != NULL;
    xdecref((Object *)line_end);
    xdecref(first);
    xdecref(second);
    return ok;
}

static Object *sys_f_displayhook(Object *self, Object *const *args)
{
    (void)self;
    Dict *builtins = builtins_dict();
    if (builtins == NULL)
        return NULL;
    if (args[0] == NONE)
        return NONE;
    if (!dict_set_str(builtins, NAME(_), NONE))
        return NULL;
    Object *out = mod_sys_peek(NAME(stdout));
    if (out == NULL || out == NONE)
        return error_raise(EXC(RuntimeError), "lost sys.stdout");
    incref(out);
    Str *text = operate_repr(args[0]);
    bool ok = text != NULL && write_line(out, text) &&
              dict_set_str(builtins, NAME(_), args[0]);
    xdecref((Object *)text);
    decref(out);
    return ok ? NONE : NULL;
}

// ---- objects ----

// What the caller holds counts too: the argument itself, as in CPython.
static Object *sys_f_getrefcount(Object *self, Object *const *args)
{
    (void)self;
    return int_from((args[0]->refs & IMMORTAL) != 0 ? (int64_t)UINT32_MAX
                                                    : args[0]->refs);
}

static Object *size_by_method(Object *o, OPT Object *usual)
{
    Object *method, *size = NULL;
    int got = attr_lookup_special(o, NAME(__sizeof__), &method);
    if (got > 0) {
        size = call_0(method);
        decref(method);
    } else if (got == 0) {
        error_raise(EXC(TypeError), "Type %T doesn't define __sizeof__", o);
    }
    if (size != NULL && !is_int(size)) {
        error_raise(EXC(TypeError), "an integer is required");
        ref_clear(&size);
    }
    if (size != NULL && int_sign(size) < 0) {
        error_raise(EXC(ValueError), "__sizeof__() should return >= 0");
        ref_clear(&size);
    }
    if (size == NULL && usual != NULL && error_clear_if(EXC(TypeError)))
        return incref(usual);
    return size;
}

static Object *sys_f_getsizeof(Object *self, Object *const *args)
{
    (void)self;
    if (is_type_flag(args[0], TYPE_USER))
        return size_by_method(args[0], args[1]);
    return int_from((int64_t)inspect_size(args[0]));
}

// Immortal are the names that C knows.
static Object *sys_f_interned_size(Object *self, Object *const *args)
{
    (void)self;
    int immortal = operate_truth(args[0]);
    size_t count = immortal != 0 ? name_count : intern_count();
    return immortal < 0 ? NULL : int_from((int64_t)count);
}

static Object *sys_f_intern(Object *self, Object *const *args)
{
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "intern() argument must be str, not %V",
                           args[0]);
    if (!is_exact_str(args[0]))
        return error_raise(EXC(TypeError), "can't intern %.400T", args[0]);
    return (Object *)intern_str(incref(as_str(args[0])));
}

static Object *sys_f_clear_caches(Object *self, Object *const *args)
{
    (void)self, (void)args;
    type_forget_found();
    return incref(NONE);
}

static Object *sys_f_getallocatedblocks(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return int_from_unsigned(heap_stats().live_blocks);
}

// ---- settings ----

static Object *sys_f_getdefaultencoding(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return (Object *)str_from_text("utf-8");
}

static Object *sys_f_getfilesystemencodeerrors(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return (Object *)str_from_text("surrogateescape");
}

static Object *sys_f_get_int_max_str_digits(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return int_from(int_text_max_digits());
}

static Object *sys_f_set_int_max_str_digits(Object *self, Object *const *args)
{
    (void)self;
    int64_t digits;
    return operate_c_int(args[0], &digits) && int_text_set_max_digits(digits) ? NONE
                                                                              : NULL;
}

static Object *sys_f_getswitchinterval(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return float_from(sys_state.switch_interval);
}

static Object *sys_f_setswitchinterval(Object *self, Object *const *args)
{
    (void)self;
    double seconds;
    if (!operate_float_value(args[0], &seconds))
        return NULL;
    if (!(seconds > 0.0))
        return error_raise(EXC(ValueError),
                           "switch interval must be strictly positive");
    sys_state.switch_interval = seconds;
    return NONE;
}

static Object *sys_f_is_finalizing(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return bool_from(sys_state.finalizing);
}

static Object *sys_f_none(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return NONE;
}

// As -X cpu_count would set it: it does not.
static Object *sys_f_get_cpu_count_config(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return int_from(-1);
}

static Object *sys_f_true(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return TRUE_;
}

// PYTHONBREAKPOINT names what breakpoint() calls: "0" nothing, "module.function" that.
static Object *sys_f_breakpointhook(Object *self, Object *const *args)
{
    (void)self;
    const char *wanted = getenv("PYTHONBREAKPOINT");
    char module[256] = "builtins";
    if (wanted != NULL && strcmp(wanted, "0") == 0)
        return NONE;
    if (wanted == NULL || *wanted == '\0')
        return error_raise(EXC(NotImplementedError),
                           "breakpoint() is not supported: Ouro has no debugger");
    const char *dot = strrchr(wanted, '.');
    size_t length = dot != NULL ? (size_t)(dot - wanted) : 0;
    bool good = dot == NULL || (length > 0 && length < sizeof module);
    if (dot != NULL && good)
        snprintf(module, sizeof module, "%.*s", (int)length, wanted);
    Object *hook = good ? importer_attribute(module, dot ? dot + 1 : wanted) : NULL;
    if (hook == NULL && good && !error_clear_if(EXC(ImportError)) &&
        !error_clear_if(EXC(AttributeError)))
        return NULL;
    if (hook == NULL)
        return error_warn(EXC(RuntimeWarning),
                          "Ignoring unimportable $PYTHONBREAKPOINT: \"%s\"", wanted)
                   ? NONE
                   : NULL;
    Object *result =
        call_with(hook, as_tuple(args[0]), args[1] != NULL ? as_dict(args[1]) : NULL);
    decref(hook);
    return result;
}

static const NativeDef functions[] = {
    { sys_f_breakpointhook, "breakpointhook(*args, **kwargs)",
      "What breakpoint() calls; there is no debugger to enter." },
    { sys_f_exit, "exit(status=None, /)",
      "Raise SystemExit(status), which ends the program." },
    { sys_f_exc_info, "exc_info()",
      "The exception being handled: (type, value, traceback)." },
    { sys_f_exception, "exception()", "The exception being handled, or None." },
    { sys_f_excepthook, "excepthook(exctype, value, traceback, /)",
      "Print an exception with its traceback to sys.stderr." },
    { sys_f_unraisablehook, "unraisablehook(unraisable, /)",
      "Report an exception that cannot propagate." },
    { sys_f_displayhook, "displayhook(object, /)",
      "Show the value of a line at the prompt, and keep it in builtins._." },
    { sys_f_getrefcount, "getrefcount(object, /)",
      "The reference count of an object." },
    { sys_f_getsizeof, "getsizeof(object, default=<absent>)",
      "How many bytes an object takes by itself." },
    { sys_f_intern, "intern(string, /)", "The one str object kept for a text." },
    { sys_f_clear_caches, "_clear_internal_caches()",
      "Forget what look-ups of attributes found." },
    { sys_f_clear_caches, "_clear_type_cache()",
      "Forget what look-ups of attributes found." },
    { sys_f_getallocatedblocks, "getallocatedblocks()",
      "The number of blocks of memory in use." },
    { sys_f_interned_size, "getunicodeinternedsize(*, _only_immortal=False)",
      "How many texts have one object each." },
    { mod_sys_memory_debug, "_debugmallocstats()",
      "Print the state of the heap on stderr." },
    { sys_f_getdefaultencoding, "getdefaultencoding()",
      "The encoding of str.encode()." },
    { sys_f_getdefaultencoding, "getfilesystemencoding()",
      "The encoding of file names." },
    { sys_f_getfilesystemencodeerrors, "getfilesystemencodeerrors()",
      "What is done about undecodable file names." },
    { sys_f_get_int_max_str_digits, "get_int_max_str_digits()",
      "The most digits in conversions between int and str." },
    { sys_f_set_int_max_str_digits, "set_int_max_str_digits(maxdigits)",
      "Set the most digits in conversions between int and str." },
    { sys_f_getswitchinterval, "getswitchinterval()", "The thread switch interval." },
    { sys_f_setswitchinterval, "setswitchinterval(interval, /)",
      "Set the switch interval." },
    { sys_f_is_finalizing, "is_finalizing()",
      "Whether the interpreter is shutting down." },
    { sys_f_none, "audit(event, /, *args)", "Tell an event to the audit hooks." },
    { sys_f_get_cpu_count_config, "_get_cpu_count_config()",
      "The number of processors that an option says, or -1." },
    { sys_f_true, "_is_gil_enabled()", "Whether one thread runs at a time." },
    NATIVE_END,
};

// ---- values ----

#define TEXT(s) ((Object *)str_from_text(s))

// Of sys and of sys.implementation: one object.
static Object *version_info(void)
{
    if (sys_state.version != NULL)
        return incref(sys_state.version);
    Object *items[] = { int_from(3), int_from(13), int_from(0), TEXT("final"),
                        int_from(0) };
    sys_state.version = record_take(&mod_sys_types_version_info_type, items);
    return sys_state.version != NULL ? incref(sys_state.version) : NULL;
}

static Object *float_info(void)
{
    Object *items[] = {
        float_from(DBL_MAX),
        int_from(DBL_MAX_EXP),
        int_from(DBL_MAX_10_EXP),
        float_from(DBL_MIN),
        int_from(DBL_MIN_EXP),
        int_from(DBL_MIN_10_EXP),
        int_from(DBL_DIG),
        int_from(DBL_MANT_DIG),
        float_from(DBL_EPSILON),
        int_from(FLT_RADIX),
        int_from(1),
    };
    return record_take(&mod_sys_types_float_info_type, items);
}

static Object *int_info(void)
{
    Object *items[] = { int_from(64), int_from(8), int_from(INT_TEXT_LIMIT),
                        int_from(INT_TEXT_LIMIT_LEAST) };
    return record_take(&mod_sys_types_int_info_type, items);
}

static Object *hash_info(void)
{
    Object *items[] = {
        int_from(64),      int_from((INT64_C(1) << 61) - 1),
        int_from(314159),  int_from(0),
        int_from(1000003), TEXT("siphash13"),
        int_from(64),      int_from(128),
        int_from(0),
    };
    return record_take(&mod_sys_types_hash_info_type, items);
}

static Object *thread_info(void)
{
    Object *items[] = { TEXT("pthread"), TEXT("semaphore"), NONE };
    return record_take(&mod_sys_types_thread_info_type, items);
}

void mod_sys_set_flags(const unsigned char *given, size_t count)
{
    ASSERT(count < FLAG_COUNT);
    memcpy(sys_state.flags, given, count);
}

static Object *flags(void)
{
    Object *items[FLAG_COUNT + 1];
    for (size_t i = 0; i < FLAG_COUNT; i++)
        items[i] = i == 13 || i == 16 ? bool_from(sys_state.flags[i] != 0)
                                      : int_from(sys_state.flags[i]);
    items[FLAG_COUNT - 1] = int_from(INT_TEXT_LIMIT);
    items[FLAG_COUNT] = int_from(1); // -X gil
    return record_take(&mod_sys_types_flags_type, items);
}

static Object *hexversion(void)
{
    return int_from(HEX_VERSION);
}

static Object *implementation(void)
{
    Module carrier = { { IMMORTAL, SHAPE_MODULE }, .dict = dict_new() };
    Object *result = NULL;
    if (carrier.dict == NULL)
        return NULL;
    if (module_add_take(&carrier, "name", TEXT("ouro")) &&
        module_add_take(&carrier, "cache_tag", NONE) &&
        module_add_take(&carrier, "version", version_info()) &&
        module_add_take(&carrier, "hexversion", hexversion()))
        result = mod_sys_types_namespace_new(carrier.dict);
    decref(OBJ(carrier.dict));
    return result;
}

static Object *builtin_names(void)
{
    return (Object *)registry_names();
}

static Object *library_names(void)
{
    Set *names = NULL;
    List *list = list_new(0);
    bool ok = list != NULL;
    for (const char *const *name = mod_sys_names_library; ok && *name != NULL; name++) {
        Object *text = TEXT(*name);
        ok = text != NULL && list_append_take(list, text);
    }
    if (ok)
        names = set_from_iter(&frozenset_type, OBJ(list));
    xdecref((Object *)list);
    return (Object *)names;
}

static bool add_streams(Module *m)
{
    static const struct {
        const char *label, *name, *hidden, *mode;
    } rows[] = {
        { "<stdin>", "stdin", "__stdin__", "r" },
        { "<stdout>", "stdout", "__stdout__", "w" },
        { "<stderr>", "stderr", "__stderr__", "w" },
    };
    for (int i = 0; i < 3; i++) {
        Object *stream = os_fd_kind(i) != OS_ABSENT
                             ? file_standard(i, rows[i].label, rows[i].mode)
                             : NONE;
        if (stream == NULL || !module_add_take(m, rows[i].name, incref(stream)) ||
            !module_add_take(m, rows[i].hidden, stream))
            return false;
    }
    return true;
}

// __displayhook__ and its like are the very objects that the plain names show at first.
static bool add_originals(Module *m)
{
    static const struct {
        const char *plain, *hidden;
    } rows[] = {
        { "breakpointhook", "__breakpointhook__" },
        { "displayhook", "__displayhook__" },
        { "excepthook", "__excepthook__" },
        { "unraisablehook", "__unraisablehook__" },
    };
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++) {
        Str *plain = intern_text(rows[i].plain, strlen(rows[i].plain));
        Object *value = plain != NULL ? dict_peek_str(m->dict, plain) : NULL;
        bool ok = value != NULL && module_add_take(m, rows[i].hidden, incref(value));
        xdecref((Object *)plain);
        if (!ok)
            return false;
    }
    return true;
}

static const LateDef late[] = {
    { "version", NULL, "3.13.0 (Ouro) [GCC " __VERSION__ "]" },
    { "platform", NULL, "linux" },
    { "byteorder", NULL, "little" },
    { "copyright", NULL, "Copyright (c) the authors of Ouro." },
    { "float_repr_style", NULL, "short" },
    { "prefix", NULL, "/usr/local" },
    { "exec_prefix", NULL, "/usr/local" },
    { "base_prefix", NULL, "/usr/local" },
    { "base_exec_prefix", NULL, "/usr/local" },
    { "platlibdir", NULL, "lib" },
    { "abiflags", NULL, "" },
    { "version_info", version_info, NULL },
    { "hexversion", hexversion, NULL },
    { "implementation", implementation, NULL },
    { "flags", flags, NULL },
    { "float_info", float_info, NULL },
    { "int_info", int_info, NULL },
    { "hash_info", hash_info, NULL },
    { "thread_info", thread_info, NULL },
    { "builtin_module_names", builtin_names, NULL },
    { "stdlib_module_names", library_names, NULL },
    LATE_END,
};

static bool fill(Module *m)
{
    m->late = late;
    ref_set(&sys_state.dict, m->dict);
    return add_streams(m) && add_originals(m) &&
           module_add_take(m, "api_version", int_from(API_VERSION)) &&
           module_add_take(m, "maxsize", int_from(INT64_MAX)) &&
           module_add_take(m, "maxunicode", int_from(0x10ffff)) &&
           module_add_take(m, "path_hooks", (Object *)list_new(0)) &&
           module_add_take(m, "meta_path", (Object *)list_new(0)) &&
           module_add_take(m, "path_importer_cache", (Object *)dict_new()) &&
           module_add_take(m, "orig_argv", (Object *)list_new(0)) &&
           module_add_static(m, "dont_write_bytecode", TRUE_) &&
           module_add_static(m, "pycache_prefix", NONE);
}

const ModuleDef mod_sys = {
    "sys",
    "What the interpreter knows of itself, and lets a program set.",
    functions,
    fill,
};
