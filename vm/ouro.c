#include "vm/ouro.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "grammar/ast_dump.h"
#include "grammar/parse.h"
#include "lexer/token_dump.h"
#include "runtime/base/hash.h"
#include "runtime/base/os.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/heap_debug.h"
#include "runtime/modules/mod_atexit.h"
#include "runtime/modules/mod_gc.h"
#include "runtime/modules/mod_posix_fork.h"
#include "runtime/modules/mod_struct.h"
#include "runtime/modules/mod_sys.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/signature.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytes.h"
#include "runtime/types/codec.h"
#include "runtime/types/exception.h"
#include "runtime/types/file.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str_codec.h"
#include "runtime/types/typevar.h"
#include "runtime/types/weakref.h"
#include "vm/code/disasm.h"
#include "vm/compile/compile.h"
#include "vm/exec/async_generator.h"
#include "vm/exec/eval.h"
#include "vm/exec/eval_ops.h"
#include "vm/exec/exec_builtins.h"
#include "vm/exec/guard.h"
#include "vm/exec/import.h"
#include "vm/exec/import_error.h"
#include "vm/exec/loader.h"
#include "vm/exec/origin.h"
#include "vm/exec/signals.h"
#include "vm/exec/traceback.h"
#include "vm/exec/warn.h"
#include "vm/prompt.h"

static struct {
    Module *main;
    const char *text; // of -c
    bool interrupted; // an uncaught KeyboardInterrupt ended the program
    bool ignore_environment;
    bool safe_path;        // the program's folder is not imported from
    bool inspect;          // a prompt follows: SystemExit is shown, not obeyed
    bool told;             // why the start failed
    bool hashes_otherwise; // than in the usual run
} ouro;

// ---- starting ----

static void request_collection(void)
{
    frame_interrupt(FRAME_INTERRUPT_GC);
}

static bool add_path(List *path, const char *text, size_t length)
{
    Str *entry = str_codec_decode(NULL, text, length, "utf-8", "surrogateescape");
    return entry != NULL && list_append_take(path, OBJ(entry));
}

// Folders of OUROPATH and PYTHONPATH, between colons; rows of PYTHONWARNINGS, between
// commas.
static bool add_environment(List *path, const char *variable, const char *separator)
{
    const char *text = os_environment(variable);
    while (text != NULL && *text != '\0') {
        size_t length = strcspn(text, separator);
        if (length > 0 && !add_path(path, text, length))
            return false;
        text += length + (text[length] == *separator);
    }
    return true;
}

// sys.warnoptions, sys._xoptions, sys.flags.
static bool add_options(Module *sys, const OuroOptions *options)
{
    List *warnings = list_new(options->warning_count);
    Dict *others = dict_new();
    bool ok = warnings != NULL && others != NULL;
    for (size_t i = 0; ok && i < options->x_count; i++)
        if (strcmp(options->x_options[i], "dev") == 0)
            ok = add_path(warnings, "default", strlen("default"));
    if (ok && !options->flags[OURO_FLAG_IGNORE_ENVIRONMENT])
        ok = add_environment(warnings, "PYTHONWARNINGS", ",");
    for (size_t i = 0; ok && i < options->warning_count; i++)
        ok = add_path(warnings, options->warnings[i], strlen(options->warnings[i]));
    if (options->flags[OURO_FLAG_BYTES_WARNING] != 0) {
        bool refuse = options->flags[OURO_FLAG_BYTES_WARNING] > 1;
        const char *row = refuse ? "error::BytesWarning" : "default::BytesWarning";
        bytes_warn_of_text();
        ok = ok && add_path(warnings, row, strlen(row));
    }
    for (size_t i = 0; ok && i < options->x_count; i++) {
        const char *text = options->x_options[i];
        size_t length = strcspn(text, "=");
        Str *name = str_from_utf8(text, length);
        Object *value =
            text[length] == '=' ? (Object *)str_from_text(text + length + 1) : TRUE_;
        ok = name != NULL && value != NULL && dict_set_str(others, name, value);
        xdecref((Object *)name);
        xdecref(value);
    }
    if (!ok) {
        xdecref((Object *)warnings);
        xdecref((Object *)others);
        return false;
    }
    unsigned char flags[OURO_FLAG_COUNT];
    memcpy(flags, options->flags, sizeof flags);
    flags[OURO_FLAG_HASH_RANDOMIZATION] = ouro.hashes_otherwise;
    mod_sys_set_flags(flags, OURO_FLAG_COUNT);
    return module_add_take(sys, "warnoptions", OBJ(warnings)) &&
           module_add_take(sys, "_xoptions", OBJ(others));
}

// A variable of the environment, "" when it is not there or not to be heeded.
static const char *variable(const OuroOptions *options, const char *name)
{
    bool heeded = !options->flags[OURO_FLAG_IGNORE_ENVIRONMENT];
    const char *text = heeded ? os_environment(name) : NULL;
    return text != NULL ? text : "";
}

// Texts hash alike in every run, but for -R and OURO_HASHSEED: "random", or a number.
static bool choose_hashing(const OuroOptions *options)
{
    const char *text = variable(options, "OURO_HASHSEED");
    bool is_random = options->flags[OURO_FLAG_HASH_RANDOMIZATION] != 0;
    uint64_t key[2] = { 0, 0 };
    unsigned long long seed = 0;
    char *end = "";
    if (strcmp(text, "random") == 0)
        is_random = true;
    else if (*text >= '0' && *text <= '9')
        seed = strtoull(text, &end, 10);
    else
        end = (char *)(uintptr_t)text;
    if (seed > UINT32_MAX || *end != '\0') {
        fputs("ouro: OURO_HASHSEED must be \"random\" or an integer in range "
              "[0; 4294967295]\n",
              stderr);
        ouro.told = true;
        return false;
    }
    ouro.hashes_otherwise = is_random || seed != 0;
    if (is_random && !os_random(key, sizeof key)) {
        fputs("ouro: the system gives no random bytes\n", stderr);
        ouro.told = true;
        return false;
    }
    hash_set_key(key[0] ^ seed * UINT64_C(0x9e3779b97f4a7c15), key[1]);
    return true;
}

// Heed PYTHONIOENCODING=encoding:errors for the standard streams; stderr escapes what
// does not fit.
static bool recode_streams(const OuroOptions *options)
{
    const char *text = variable(options, "PYTHONIOENCODING");
    size_t length = strcspn(text, ":");
    char encoding[64];
    Str *const names[] = { NAME(stdin), NAME(stdout), NAME(stderr) };
    if (*text == '\0')
        return true;
    snprintf(encoding, sizeof encoding, "%.*s", (int)length, text);
    for (size_t i = 0; i < ARRAY_COUNT(names); i++) {
        Object *stream = mod_sys_peek(names[i]);
        const char *errors = i == 2 ? ""
                             : text[length] == ':' && text[length + 1] != '\0'
                                 ? text + length + 1
                             : length > 0 ? "strict"
                                          : "";
        if (stream != NONE && !file_recode(stream, encoding, errors)) {
            fprintf(stderr, "ouro: PYTHONIOENCODING: unknown encoding: %s\n", encoding);
            ouro.told = true;
            return false;
        }
    }
    return true;
}

// The path from the root of the file system, as tracebacks show it.
static void absolute_path(const char *path, Buf *out)
{
    if (*path != '/' && os_current_folder(out))
        buf_append_char(out, '/');
    buf_append_text(out, path);
}

// sys.executable: where the shell found the command, "" when that is unknown.
static NEW Str *find_executable(OPT const char *command)
{
    Buf path;
    buf_start(&path);
    if (command != NULL && strchr(command, '/') != NULL) {
        absolute_path(strncmp(command, "./", 2) == 0 ? command + 2 : command, &path);
    } else if (command != NULL) {
        const char *folders = os_environment("PATH");
        while (folders != NULL && *folders != '\0') {
            size_t length = strcspn(folders, ":");
            buf_clear(&path);
            buf_append(&path, folders, length);
            buf_append_char(&path, '/');
            buf_append_text(&path, command);
            if (os_file_kind(buf_text(&path)) == OS_FILE)
                break;
            buf_clear(&path);
            folders += length + (folders[length] == ':');
        }
    }
    Str *found = str_codec_decode(NULL, buf_text(&path), path.length, "utf-8",
                                  "surrogateescape");
    buf_end(&path);
    return found;
}

// Do not buffer the output. A stream that is closed is None.
static void write_at_once(void)
{
    Object *const streams[] = { mod_sys_peek(NAME(stdout)),
                                mod_sys_peek(NAME(stderr)) };
    for (size_t i = 0; i < ARRAY_COUNT(streams); i++)
        if (streams[i] != NONE)
            file_write_at_once(streams[i]);
}

static bool fill_sys(Module *sys, const OuroOptions *options)
{
    List *argv = list_new((size_t)options->argc), *path = list_new(0);
    bool ok = argv != NULL && path != NULL;
    for (int i = 0; ok && i < options->argc; i++)
        ok = add_path(argv, options->argv[i], strlen(options->argv[i]));
    if (!options->flags[OURO_FLAG_IGNORE_ENVIRONMENT])
        ok = ok && add_environment(path, "OUROPATH", ":") &&
             add_environment(path, "PYTHONPATH", ":");
    if (!ok) {
        xdecref((Object *)argv);
        xdecref((Object *)path);
        return false;
    }
    if (options->unbuffered || *variable(options, "PYTHONUNBUFFERED") != '\0')
        write_at_once();
    return recode_streams(options) && module_add_take(sys, "argv", OBJ(argv)) &&
           module_add_take(sys, "path", OBJ(path)) &&
           module_add_take(sys, "modules", incref(OBJ(import_modules()))) &&
           module_add_take(sys, "executable",
                           (Object *)find_executable(options->executable)) &&
           add_options(sys, options) &&
           module_add_functions(sys, exec_builtins_sys_functions, OBJ(NAME(sys)));
}

static NEW Module *make_builtins(void)
{
    Module *builtins = module_from_def(&mod_builtins, 165);
    Object *name = OBJ(NAME(builtins));
    if (builtins == NULL ||
        (module_add_functions(builtins, exec_builtins_functions, name) &&
         module_add_functions(builtins, import_functions, name)))
        return builtins;
    decref(OBJ(builtins));
    return NULL;
}

static bool start_modules(const OuroOptions *options)
{
    Dict *modules = import_modules();
    Module *builtins = make_builtins();
    if (builtins == NULL)
        return false;
    frame_stack.builtins = incref(builtins->dict);
    bool ok = dict_set_str(modules, NAME(builtins), OBJ(builtins));
    decref(OBJ(builtins));
    Module *sys = ok ? module_from_def(&mod_sys, 100) : NULL;
    if (sys == NULL)
        return false;
    ok = dict_set_str(modules, NAME(sys), OBJ(sys)) && fill_sys(sys, options);
    decref(OBJ(sys));
    ouro.main = ok ? module_new(NAME(__main__), NULL) : NULL;
    return ouro.main != NULL && dict_set_str(modules, NAME(__main__), OBJ(ouro.main)) &&
           dict_set_str(ouro.main->dict, NAME(__builtins__), OBJ(builtins)) &&
           module_add_take(ouro.main, "__annotations__", (Object *)dict_new());
}

// The number of frames that -X tracemalloc[=frames] or the variable asks for, 0: neither
// does. false: it is none, as said on stderr
static bool read_frames(const OuroOptions *options, unsigned long *count)
{
    const char *frames = options->flags[OURO_FLAG_IGNORE_ENVIRONMENT]
                             ? NULL
                             : os_environment("PYTHONTRACEMALLOC");
    const char *what = "PYTHONTRACEMALLOC";
    char *end;
    if (frames != NULL && *frames == '\0')
        frames = NULL;
    for (size_t i = 0; i < options->x_count; i++) {
        const char *text = options->x_options[i];
        if (strncmp(text, "tracemalloc", 11) == 0 &&
            (text[11] == '=' || text[11] == '\0')) {
            frames = text + 11 + (text[11] == '=');
            what = "-X tracemalloc=NFRAME";
        }
    }
    *count = 0;
    if (frames == NULL || strcmp(frames, "0") == 0)
        return true;
    *count = *frames == '\0' ? 1 : strtoul(frames, &end, 10);
    if (*frames == '\0' || (*end == '\0' && *count >= 1 && *count <= ORIGIN_FRAMES_MAX))
        return true;
    fprintf(stderr, "ouro: %s: invalid number of frames: not 1 to %d\n", what,
            ORIGIN_FRAMES_MAX);
    return false;
}

// Whether this is -X mem=lines: 1 or 0; -1: another value of mem, as said on stderr
static int asks_for_lines(const char *option)
{
    if (strncmp(option, "mem", 3) != 0 || (option[3] != '=' && option[3] != '\0'))
        return 0;
    if (strcmp(option + 3, "=lines") == 0)
        return 1;
    fprintf(stderr, "ouro: -X %s: not mem=lines\n", option);
    return -1;
}

// What -X asks of memory: caps, recording. false: a value is wrong, as said on stderr
static bool take_memory_options(const OuroOptions *options)
{
    unsigned long frames;
    for (size_t i = 0; i < options->x_count; i++) {
        const char *text = options->x_options[i];
        int lines = asks_for_lines(text);
        if (lines < 0 || (lines > 0 && !origin_start(ORIGIN_LINES, 1)))
            return false;
        if (!guard_take_option(text))
            return false;
    }
    return read_frames(options, &frames) &&
           (frames == 0 || origin_start(ORIGIN_TRACES, (uint32_t)frames));
}

bool ouro_check_options(const OuroOptions *options)
{
    unsigned long frames;
    for (size_t i = 0; i < options->x_count; i++)
        if (asks_for_lines(options->x_options[i]) < 0 ||
            !guard_check_option(options->x_options[i]))
            return false;
    return read_frames(options, &frames);
}

// Rows of -W that mean nothing are told before the program starts.
static void read_warning_options(void)
{
    Object *rows = mod_sys_peek(NAME(warnoptions)), *module;
    if (!is_list(rows) || as_list(rows)->count == 0)
        return;
    module = import_module(NAME(warnings));
    if (module == NULL)
        error_clear();
    xdecref(module);
}

bool ouro_start(const OuroOptions *options)
{
    os_populate_data();
    bool ok = heap_start();
    if (ok) {
        error_start();
        type_start();
        ok = choose_hashing(options);
    }
    if (ok) {
        intern_start(ouro.hashes_otherwise);
        gc_start();
        ok = frame_start() && import_start();
    }
    if (ok) {
        gc_on_wanted(request_collection);
        traceback_start();
        error_on_poll(eval_ops_poll);
        type_on_layout_change(eval_flush_caches);
        exec_builtins_start();
        warn_start();
        guard_start();
        compile_set_level(options->flags[OURO_FLAG_OPTIMIZE]);
        ouro.ignore_environment = options->flags[OURO_FLAG_IGNORE_ENVIRONMENT];
        ouro.inspect = options->flags[OURO_FLAG_INSPECT] || ouro_wants_prompt();
        ouro.safe_path = options->flags[OURO_FLAG_SAFE_PATH];
        signals_start();
        ok = start_modules(options);
    }
    if (ok)
        read_warning_options();
    if (!ok && !ouro.told)
        fputs("ouro: not enough memory to start\n", stderr);
    return ok && take_memory_options(options);
}

// ---- ends of programs ----

static void say(const char *text)
{
    traceback_write_take(str_from_text(text));
}

// Exit status of a SystemExit, whose text (if any) goes to stderr.
static int status_of_exit(Object *exception)
{
    Object *code = ((ValueException *)(void *)exception)->value;
    int64_t value;
    if (code == NULL || code == NONE)
        return 0;
    if (is_int(code))
        return int_fits(code, &value) ? (int)(value & 0xff) : 255;
    Str *text = operate_str(code);
    fflush(stdout);
    if (text == NULL)
        error_clear();
    else
        traceback_write_take(text);
    say("\n");
    return 1;
}

static void flush_output(void)
{
    Object *saved = error_take();
    file_flush_all();
    error_restore(saved);
}

// Flush a stream of the program's own that stands in for a standard one.
static RAISES bool flush_replaced(Str *name)
{
    Object *sys = dict_peek_str(import_modules(), NAME(sys)), *stream = NULL;
    if (sys == NULL || attr_lookup(sys, name, &stream) <= 0)
        return error_clear(), true;
    Object *closed = NULL;
    bool is_open =
        stream != NONE && !file_is_standard(stream) &&
        !(attr_lookup(stream, NAME(closed), &closed) > 0 && operate_truth(closed) > 0);
    error_clear();
    Object *done = is_open ? call_method_0(stream, NAME(flush)) : incref(NONE);
    xdecref(closed);
    decref(stream);
    xdecref(done);
    return done != NULL;
}

static void flush_streams(void)
{
    if (!flush_replaced(NAME(stderr)))
        error_clear();
    if (!flush_replaced(NAME(stdout)))
        error_clear();
}

// The same for the last time. false: what was written to stdout is lost
static bool flush_finally(void)
{
    bool good = flush_replaced(NAME(stdout));
    if (!good)
        error_report_unraisable_as("Exception ignored on flushing sys.stdout:", NULL);
    error_clear();
    if (!flush_replaced(NAME(stderr)))
        error_clear();
    flush_output();
    return good;
}

static int status_of_exit_take(STEALS Object *exception)
{
    flush_output();
    int status = status_of_exit(exception);
    decref(exception);
    return status;
}

// The hook for uncaught exceptions has failed itself. returns the exit status
static int show_both(Object *exception)
{
    Object *failure = error_take();
    if (type_is_subtype(type_of(failure), EXC(SystemExit)) && !ouro.inspect)
        return status_of_exit_take(failure);
    say("Error in sys.excepthook:\n");
    traceback_print(failure);
    say("\nOriginal exception was:\n");
    traceback_print(exception);
    decref(failure);
    return 1;
}

// Give an uncaught exception to sys.excepthook. returns the exit status
static int show_by_hook(Object *exception)
{
    Object *sys = dict_peek_str(import_modules(), NAME(sys)), *hook = NULL;
    if (sys != NULL && attr_lookup(sys, NAME(excepthook), &hook) < 0)
        error_clear();
    if (hook == NULL || hook->shape == SHAPE_NATIVE) {
        if (sys != NULL && hook == NULL)
            say("sys.excepthook is missing\n");
        traceback_print(exception);
        xdecref(hook);
        return 1;
    }
    Object *trace = as_exception(exception)->traceback;
    Object *result =
        call_3(hook, OBJ(type_of(exception)), exception, trace != NULL ? trace : NONE);
    decref(hook);
    if (result == NULL)
        return show_both(exception);
    decref(result);
    return 1;
}

// The pending exception ends the program: report it. returns the exit status
static int status_of_error(void)
{
    Object *exception = error_take();
    if (type_is_subtype(type_of(exception), EXC(SystemExit)) && !ouro.inspect)
        return status_of_exit_take(exception);
    ouro.interrupted = type_is_subtype(type_of(exception), EXC(KeyboardInterrupt));
    flush_output();
    int status = show_by_hook(exception);
    if (status == 1)
        status = guard_status(exception);
    decref(exception);
    return status;
}

// The status after the program's last instruction; a signal that came with it is served.
static int status_of_result_take(STEALS OPT Object *result)
{
    bool ok = result != NULL && signals_serve();
    xdecref(result);
    return ok ? 0 : status_of_error();
}

// Compile and run source in __main__.
static int run(const char *source, size_t length, const char *filename, unsigned flags)
{
    Str *name = str_from_text(filename);
    Code *code =
        name != NULL ? compile_source(source, length, name, COMPILE_EXEC, flags) : NULL;
    Function *function = code != NULL ? function_new(code, ouro.main->dict) : NULL;
    if (code != NULL && (flags & COMPILE_IS_TEXT) != 0)
        ouro.text = source; // warnings of the compiler do not quote it
    xdecref((Object *)name);
    xdecref((Object *)code);
    guard_begin();
    Object *result =
        function != NULL ? eval_names(function, OBJ(ouro.main->dict)) : NULL;
    xdecref((Object *)function);
    return status_of_result_take(result);
}

// Put a folder before all others on sys.path.
static bool prepend_path(const char *folder, size_t length)
{
    if (ouro.safe_path)
        return true;
    Object *path = mod_sys_peek(NAME(path));
    Str *text = str_from_utf8(folder, length);
    bool ok = path != NULL && is_list(path) && text != NULL &&
              list_insert(as_list(path), 0, OBJ(text));
    if (ok)
        import_error_set_folder(text);
    xdecref((Object *)text);
    return ok;
}

static int run_source_file(const Buf *source, const char *path)
{
    const char *slash = strrchr(path, '/');
    Str *file = str_from_text(path);
    Object *loader = file != NULL ? loader_of_file(NAME(__main__), file) : NULL;
    bool ok = loader != NULL &&
              dict_set_str(ouro.main->dict, NAME(__file__), OBJ(file)) &&
              dict_set_str(ouro.main->dict, NAME(__cached__), NONE) &&
              dict_set_str(ouro.main->dict, NAME(__loader__), loader) &&
              prepend_path(path, slash > path ? (size_t)(slash - path) : 1);
    xdecref(loader);
    xdecref((Object *)file);
    return ok ? run(buf_text(source), source->length, path, COMPILE_IS_FILE)
              : status_of_error();
}

// The program of a folder is its __main__.py.
static int run_folder(Buf *path)
{
    Buf source;
    buf_start(&source);
    size_t length = path->length;
    int status = 1;
    Str *package = str_empty();
    buf_append_text(path,
                    buf_text(path)[length - 1] == '/' ? "__main__.py" : "/__main__.py");
    if (os_file_kind(buf_text(path)) == OS_FILE &&
        os_read_file(buf_text(path), &source) &&
        dict_set_str(ouro.main->dict, NAME(__package__), OBJ(package)))
        status = run_source_file(&source, buf_text(path));
    else
        fprintf(stderr, "ouro: can't find '__main__' module in '%.*s'\n", (int)length,
                buf_text(path));
    decref(OBJ(package));
    buf_end(&source);
    return status;
}

int ouro_run_file(const char *path, bool skip_line)
{
    Buf source, absolute;
    buf_start(&source);
    buf_start(&absolute);
    absolute_path(path, &absolute);
    const char *text = buf_text(&absolute);
    int status;
    if (os_file_kind(path) == OS_FOLDER) {
        status = run_folder(&absolute);
    } else if (!os_read_file(path, &source)) {
        fprintf(stderr, "ouro: can't open file '%s': [Errno %d] %s\n", text, errno,
                strerror(errno));
        status = 2;
    } else {
        if (skip_line) // its end stays: lines keep their numbers
            for (size_t i = 0; i < source.length && source.data[i] != '\n'; i++)
                source.data[i] = ' ';
        status = run_source_file(&source, text);
    }
    buf_end(&absolute);
    buf_end(&source);
    return status;
}

static const char *find_text(const char *filename)
{
    return strcmp(filename, "<string>") == 0 ? ouro.text : NULL;
}

int ouro_run_text(const char *source)
{
    traceback_on_source(find_text);
    return prepend_path("", 0)
               ? run(source, strlen(source), "<string>", COMPILE_IS_TEXT)
               : status_of_error();
}

int ouro_run_stdin(void)
{
    Buf source;
    buf_start(&source);
    int status = 1;
    if (!os_read_fd(0, &source))
        fprintf(stderr, "ouro: can't read standard input: %s\n", strerror(errno));
    else
        status = prepend_path("", 0)
                     ? run(buf_text(&source), source.length, "<stdin>", COMPILE_IS_FILE)
                     : status_of_error();
    buf_end(&source);
    return status;
}

int ouro_run_module(const char *name)
{
    Object *found = NULL;
    Str *text = str_from_text(name), *problem = NULL;
    guard_begin();
    if (text != NULL && prepend_path("", 0))
        found = import_run_main(text, ouro.main, &problem);
    xdecref((Object *)text);
    if (problem != NULL) {
        char *owned;
        size_t size;
        const char *words = str_utf8(problem, NULL, &owned, &size);
        if (words != NULL) {
            fprintf(stderr, "ouro: %s\n", words);
            str_utf8_free(owned, size);
        }
        decref(OBJ(problem));
        return words != NULL ? 1 : status_of_error();
    }
    return status_of_result_take(found);
}

// ---- the prompt ----

static int report_and_go_on(void)
{
    int status = status_of_error();
    ouro.interrupted = false;
    return status;
}

int ouro_run_prompt(OuroReader read)
{
    ouro.inspect = false; // from here a SystemExit leaves
    return prepend_path("", 0) ? prompt_run(read, ouro.main, report_and_go_on)
                               : status_of_error();
}

bool ouro_wants_prompt(void)
{
    const char *wanted = os_environment("PYTHONINSPECT");
    return !ouro.ignore_environment && wanted != NULL && *wanted != '\0';
}

const char *ouro_complete(const char *text, size_t index)
{
    return prompt_complete(text, index);
}

// ---- looking inside ----

static bool dump_tokens(const Buf *source, const char *path, Buf *out)
{
    Lexer lexer;
    Diag diag = { 0 };
    bool ok = lexer_open(&lexer, buf_text(source), source->length, path, 0, &diag) &&
              token_dump(&lexer, out);
    lexer_close(&lexer);
    diag_end(&diag);
    return ok;
}

static bool dump_ast(const Buf *source, const char *path, Buf *out)
{
    Region region;
    Diag diag = { 0 };
    ParseOutput output;
    ParseInput input = { .source = buf_text(source),
                         .length = source->length,
                         .filename = path };
    AstDumpOptions options = { .indent = 3 };
    region_start(&region);
    bool ok = parse_module(&region, &input, &output, &diag) == PARSE_OK &&
              ast_dump(output.module, &options, out);
    diag_end(&diag);
    region_free_all(&region);
    return ok;
}

int ouro_dump(const char *what, const char *path)
{
    Buf source, out;
    buf_start(&source);
    buf_start(&out);
    int status = 0;
    if (!os_read_file(path, &source)) {
        fprintf(stderr, "ouro: can't open file '%s': [Errno %d] %s\n", path, errno,
                strerror(errno));
        status = 2;
    } else if ((strcmp(what, "tokens") == 0 && dump_tokens(&source, path, &out)) ||
               (strcmp(what, "ast") == 0 && dump_ast(&source, path, &out))) {
        status = 0;
    } else { // code; and whatever is wrong with the source is raised here
        Str *name = str_from_text(path);
        Code *code = name != NULL ? compile_source(buf_text(&source), source.length,
                                                   name, COMPILE_EXEC, 0)
                                  : NULL;
        xdecref((Object *)name);
        if (code == NULL || !disasm_code(code, true, &out))
            status = status_of_error();
        xdecref((Object *)code);
    }
    if (!os_write_all(1, buf_text(&out), out.length))
        status = 1;
    buf_end(&out);
    buf_end(&source);
    return status;
}

OuroMemory ouro_memory(void)
{
    HeapStats heap_now = heap_stats();
    OuroMemory memory = {
        .live_bytes = heap_now.live_bytes,
        .peak_bytes = heap_now.peak_bytes,
        .made_bytes = heap_now.made_bytes,
        .live_blocks = heap_now.live_blocks,
        .peak_blocks = heap_now.peak_blocks,
        .made_blocks = heap_now.made_blocks,
        .freed_blocks = heap_now.freed_blocks,
        .reserved_bytes = heap_now.reserved_bytes,
        .longest_pause_ns = gc_longest_pause_ns(),
        .total_pause_ns = gc_total_pause_ns(),
    };
    for (int generation = 0; generation < 3; generation++)
        memory.collections += gc_stats(generation).collections;
    return memory;
}

size_t ouro_history(uint64_t *out, size_t most)
{
    return heap_history(out, most);
}

// ---- stopping ----

static void run_exit_functions(void)
{
    Object *module = dict_peek_str(import_modules(), NAME(atexit)), *run_all;
    if (module == NULL)
        return;
    run_all = attr_get(module, NAME(_run_exitfuncs));
    Object *result = run_all != NULL ? call_0(run_all) : NULL;
    if (result == NULL)
        error_report_unraisable(NULL);
    xdecref(run_all);
    xdecref(result);
}

static bool is_same_native(const Object *a, const Object *b)
{
    return a->shape == SHAPE_NATIVE && b->shape == SHAPE_NATIVE &&
           ((const Native *)(const void *)a)->def ==
               ((const Native *)(const void *)b)->def;
}

// Make the names of the module builtins what they were at the start. A function that is
// still there stays: the program may hold it too.
static void restore_builtins(void)
{
    Dict *builtins = frame_stack.builtins;
    Module *fresh = make_builtins();
    Dict *left = fresh != NULL ? dict_copy(builtins) : NULL;
    Object *name, *value;
    size_t position = 0;
    while (left != NULL && dict_next(fresh->dict, &position, &name, &value)) {
        Object *there = dict_peek_str(left, as_str(name));
        if ((there == NULL || !is_same_native(there, value)) &&
            !dict_set(builtins, name, value))
            error_clear();
    }
    position = 0;
    while (left != NULL && dict_next(left, &position, &name, &value))
        if ((!is_str(name) || dict_peek_str(fresh->dict, as_str(name)) == NULL) &&
            dict_delete(builtins, name) < 0)
            error_clear();
    if (left == NULL)
        error_clear();
    xdecref((Object *)fresh);
    xdecref((Object *)left); // what the program left there goes while names are there
}

// Collect garbage, then let go of the modules of the program; what only they hold is
// released by counts, or by the collector, which runs finalizers while names are still
// there. Garbage that does nothing as it goes may as well stay.
static void clear_modules(void)
{
    Dict *modules = import_modules();
    List *names = list_from_iter(OBJ(modules));
    bool shows = weakref_have_callbacks() || gc_would_show();
    if (!shows)
        origin_stop(~0u); // nothing runs that could ask
    else if (gc_is_enabled())
        gc_collect(2);
    traceback_quote_no_more();
    warn_hint_no_more();
    for (size_t i = 0; names != NULL && i < names->count; i++) {
        Object *name = names->items[i];
        bool needed = is_str(name) && (str_equal(as_str(name), NAME(builtins)) ||
                                       str_equal(as_str(name), NAME(sys)));
        if (!needed && dict_delete(modules, name) < 0)
            error_clear();
    }
    xdecref((Object *)names);
    ref_clear(&ouro.main);
    if (shows) {
        restore_builtins();
        gc_collect(2);
    }
}

int ouro_stop(int status)
{
    flush_streams();
    run_exit_functions();
    mod_sys_set_finalizing();
    bool good = flush_finally();
    heap_keep_all();
    clear_modules();
    if (!file_flush_standard() || !good)
        status = 120;
    if (ouro.interrupted)
        signals_die();
#ifdef OURO_DEBUG
    mod_sys_clear(); // what still runs is not seen, as when nothing more is released
    dict_clear_items(import_modules());
    mod_atexit_stop(); // these hold functions of the program, and all its names so
    mod_posix_fork_stop();
    codec_stop();
    signals_stop();
    async_generator_stop();
    mod_gc_stop();
    for (int i = 0; i < 3; i++) { // finalizers in Python run while there are frames,
        dict_clear_items(frame_stack.builtins); // and what they revive or put away is
        gc_collect(2);                          // looked at again
    }
    mod_struct_stop();
    prompt_stop();
    guard_stop();
    origin_stop(~0u);
    mod_sys_stop();
    import_stop();
    warn_stop();
    typevar_stop();
    gc_collect(2); // the last that may run code
    frame_stop();
    file_stop();
    gc_collect(2);
    signature_stop();
    error_stop();
    type_stop();
    weakref_stop();
    gc_stop();
    intern_stop();
    object_stop();
    heap_stop();
#endif
    return status;
}
