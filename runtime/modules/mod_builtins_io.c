// mod_builtins_io.c - print, input, open, exit, quit.
#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/modules/mod_builtins_internal.h"
#include "runtime/modules/mod_sys.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes.h"
#include "runtime/types/file.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// ---- print ----

static bool write_str(Object *out, Str *text)
{
    if (LIKELY(out->shape == SHAPE_FILE))
        return file_write_str(out, text);
    Object *result = call_method_1(out, NAME(write), OBJ(text));
    xdecref(result);
    return result != NULL;
}

static bool write_ascii(Object *out, const char *text, size_t length)
{
    if (LIKELY(out->shape == SHAPE_FILE))
        return file_write_ascii(out, text, length);
    Str *s = str_from_ascii(text, length);
    bool ok = s != NULL && write_str(out, s);
    xdecref((Object *)s);
    return ok;
}

static bool write_int(Object *out, int64_t value)
{
    char text[24], *p = text + sizeof text;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do
        *--p = (char)('0' + rest % 10);
    while ((rest /= 10) != 0);
    if (value < 0)
        *--p = '-';
    return write_ascii(out, p, (size_t)(text + sizeof text - p));
}

static bool write_object(Object *out, Object *o)
{
    if (is_exact_str(o))
        return write_str(out, as_str(o));
    if (is_small_int(o) && out->shape == SHAPE_FILE)
        return write_int(out, ((Int *)(void *)o)->value);
    Str *text = operate_str(o);
    bool ok = text != NULL && write_str(out, text);
    xdecref((Object *)text);
    return ok;
}

static bool write_part(Object *out, Object *part, const char *usual)
{
    return part == NONE ? write_ascii(out, usual, 1) : write_str(out, as_str(part));
}

static bool check_part(Object *part, const char *name)
{
    return part == NONE || is_str(part) ||
           error_false(EXC(TypeError), "%s must be None or a string, not %.200T", name,
                       part);
}

static bool flush(Object *out)
{
    if (out->shape == SHAPE_FILE)
        return file_flush(out);
    Object *result = call_method_0(out, NAME(flush));
    xdecref(result);
    return result != NULL;
}

// args: values, sep, end, file, flush
static Object *builtins_f_print(Object *self, Object *const *args)
{
    (void)self;
    Tuple *values = as_tuple(args[0]);
    Object *out = args[3];
    if (out == NONE) {
        out = mod_sys_peek(NAME(stdout));
        if (out == NULL)
            return error_raise(EXC(RuntimeError), "lost sys.stdout");
        if (out == NONE)
            return NONE;
    }
    if (!check_part(args[1], "sep") || !check_part(args[2], "end"))
        return NULL;
    incref(out); // a __str__ may replace sys.stdout
    bool ok = true;
    for (size_t i = 0; ok && i < tuple_length(values); i++)
        ok = (i == 0 || write_part(out, args[1], " ")) &&
             write_object(out, tuple_items(values)[i]);
    ok = ok && write_part(out, args[2], "\n");
    if (ok && args[4] != FALSE_) {
        int wanted = operate_truth(args[4]);
        ok = wanted == 0 || (wanted > 0 && flush(out));
    }
    decref(out);
    return ok ? NONE : NULL;
}

// ---- input ----

// The stream of that name in sys, owned.
static Object *stream(Str *name)
{
    Object *found = mod_sys_peek(name);
    if (found == NULL || found == NONE)
        return error_raise(EXC(RuntimeError), "input(): lost sys.%U", name);
    return incref(found);
}

static Object *read_line(Object *in)
{
    Object *line = in->shape == SHAPE_FILE ? (Object *)file_read_line(in)
                                           : call_method_0(in, NAME(readline));
    if (line == NULL)
        return NULL;
    if (!is_str(line)) {
        error_raise(EXC(TypeError), "object.readline() returned non-string");
    } else if (as_str(line)->length == 0) {
        error_raise(EXC(EOFError), "EOF when reading a line");
    } else {
        Str *text = as_str(line);
        if (str_char(text, text->length - 1u) != '\n')
            return line;
        Object *bare = (Object *)str_slice(text, 0, text->length - 1u);
        decref(line);
        return bare;
    }
    decref(line);
    return NULL;
}

static Object *builtins_f_input(Object *self, Object *const *args)
{
    (void)self;
    Object *in = NULL, *out = NULL, *line = NULL;
    Object *err = mod_sys_peek(NAME(stderr));
    if ((in = stream(NAME(stdin))) == NULL || (out = stream(NAME(stdout))) == NULL)
        goto done;
    if (err == NULL || err == NONE) {
        error_raise(EXC(RuntimeError), "input(): lost sys.stderr");
        goto done;
    }
    incref(err);
    if (!flush(err))
        error_clear();
    decref(err);
    if (args[0] != NULL && !write_object(out, args[0]))
        goto done;
    if (!flush(out))
        error_clear();
    line = read_line(in);
done:
    xdecref(in);
    xdecref(out);
    return line;
}

// ---- open ----

// An argument that is a str or None, as C text in out.
static bool text_option(Object *o, const char *name, char *out, size_t size,
                        const char **text)
{
    *text = NULL;
    if (o == NONE)
        return true;
    if (!is_str(o))
        return error_false(EXC(TypeError), "open() argument '%s' must be str%s, not %T",
                           name, strcmp(name, "mode") == 0 ? "" : " or None", o);
    Object *bytes = str_encode(as_str(o), "utf-8", "strict");
    if (bytes == NULL)
        return false;
    const char *utf8 = (const char *)as_bytes(bytes)->data;
    bool ok = strlen(utf8) == as_bytes(bytes)->length ||
              error_false(EXC(ValueError), "embedded null character");
    snprintf(out, size, "%s", utf8);
    decref(bytes);
    *text = out;
    return ok;
}

// args: file, mode, buffering, encoding, errors, newline, closefd, opener
Object *mod_builtins_io_open(Object *self, Object *const *args)
{
    (void)self;
    char mode[64], encoding[64], errors[64];
    FileOptions options = { .newline = args[5], .opener = args[7] };
    if (!is_str(args[1]))
        return error_raise(EXC(TypeError), "open() argument 'mode' must be str, not %V",
                           args[1]);
    if (args[5] != NONE && !is_str(args[5]))
        return error_raise(EXC(TypeError),
                           "open() argument 'newline' must be str or None, not %V",
                           args[5]);
    if (!text_option(args[1], "mode", mode, sizeof mode, &options.mode) ||
        !operate_c_int(args[2], &options.buffering) ||
        !text_option(args[3], "encoding", encoding, sizeof encoding,
                     &options.encoding) ||
        !text_option(args[4], "errors", errors, sizeof errors, &options.errors))
        return NULL;
    int close = operate_truth(args[6]);
    if (close < 0)
        return NULL;
    options.keep_open = close == 0;
    return file_open_with(args[0], &options);
}

const NativeDef mod_builtins_io_functions[] = {
    { builtins_f_print, "print(*args, sep=' ', end='\\n', file=None, flush=False)",
      "Write values to a stream, sys.stdout if no other is given." },
    { builtins_f_input, "input(prompt=<absent>, /)",
      "Read a line from standard input." },
    { mod_builtins_io_open, MOD_BUILTINS_IO_OPEN, "Open a file." },
    NATIVE_END,
};

// ---- exit, quit ----

static Str *quitter_repr(Object *self)
{
    const char *name = self == &mod_builtins_io.exit ? "exit" : "quit";
    return error_format("Use %s() or Ctrl-D (i.e. EOF) to exit", name);
}

static Object *quitter_m_call(Object *self, Object *const *args)
{
    (void)self;
    return error_raise_value(EXC(SystemExit), args[0]);
}

static const NativeDef quitter_call_def = {
    quitter_m_call,
    "__call__(self, code=None)",
    "Leave the program.",
};

static Object *quitter_call(Object *self, Object *const *args, size_t count,
                            OPT Tuple *names)
{
    return call_native(&quitter_call_def, type_of(self), self, args, count, names);
}

Type mod_builtins_io_quitter_type = {
    TYPE_HEAD("Quitter", Object), .module = "_sitebuiltins", .flags = TYPE_IMMUTABLE,
    .shape = SHAPE_QUITTER,       .repr = quitter_repr,      .call = quitter_call,
};

// ---- help ----

static Str *helper_repr(Object *self)
{
    (void)self;
    return str_from_text(
        "Type help() for interactive help, or help(object) for help about object.");
}

static Object *helper_m_call(Object *self, Object *const *args)
{
    (void)self;
    Object *help = importer_attribute("_help", "help");
    Object *result = help != NULL ? call_with(help, as_tuple(args[0]), NULL) : NULL;
    xdecref(help);
    return result;
}

static const NativeDef helper_call_def = {
    helper_m_call,
    "__call__(self, *args)",
    "Print what is known about an object, or about what a text names.",
};

static Object *helper_call(Object *self, Object *const *args, size_t count,
                           OPT Tuple *names)
{
    return call_native(&helper_call_def, type_of(self), self, args, count, names);
}

Type mod_builtins_io_helper_type = {
    TYPE_HEAD("_Helper", Object),
    .module = "_sitebuiltins",
    .flags = TYPE_IMMUTABLE,
    .help = "The built-in help: call it with an object or a text.",
    .shape = SHAPE_HELPER,
    .repr = helper_repr,
    .call = helper_call,
};

struct BuiltinsAtPrompt mod_builtins_io = {
    .exit = { IMMORTAL, SHAPE_QUITTER },
    .quit = { IMMORTAL, SHAPE_QUITTER },
    .help = { IMMORTAL, SHAPE_HELPER },
};
