// file_new.c - TextIOWrapper(), BufferedReader(), FileIO() and their like; the sides of
// a file that open() made in one piece.
#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/file_internal.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/str_codec.h"

Object *file_new_create(Type *cls)
{
    File *f = (File *)(void *)io_base_create(cls);
    if (f == NULL)
        return NULL;
    f->core = f;
    f->closed = true; // until it is initialized
    return OBJ(f);
}

// 1, 0, -1: what stream.name() says.
static int ask(Object *stream, Str *name)
{
    Object *answer = call_method_0(stream, name);
    int truth = answer == NULL ? -1 : operate_truth(answer);
    xdecref(answer);
    return truth;
}

// Begin anew: an open file is closed first.
static bool begin(File *f)
{
    if (!file_check_idle(f) || (!f->closed && !file_close(f)))
        return false;
    ref_clear(&f->source);
    f->detached = false;
    return true;
}

// ---- TextIOWrapper ----

static bool set_text(Object *value, const char *usual, const char *what,
                     char out[FILE_NAME_MAX])
{
    char *owned;
    size_t size, length;
    if (value == NONE) {
        copy_text(out, FILE_NAME_MAX, usual);
        return true;
    }
    if (!is_str(value))
        return error_false(EXC(TypeError),
                           "TextIOWrapper() argument '%s' must be str or None, not %T",
                           what, value);
    const char *text = str_utf8(as_str(value), &length, &owned, &size);
    if (text == NULL)
        return false;
    bool whole = strlen(text) == length;
    copy_text(out, FILE_NAME_MAX, text);
    str_utf8_free(owned, size);
    return whole || error_false(EXC(ValueError), "embedded null character");
}

// args: buffer, encoding, errors, newline, line_buffering, write_through
static Object *text_m_init(Object *self, Object *const *args)
{
    File *f = (File *)(void *)self;
    char encoding[FILE_NAME_MAX];
    int line = operate_truth(args[4]), through = operate_truth(args[5]), can[2];
    if (line < 0 || through < 0 || !begin(f))
        return NULL;
    if (args[3] != NONE && !is_str(args[3]))
        return error_raise(
            EXC(TypeError),
            "TextIOWrapper() argument 'newline' must be str or None, not %V", args[3]);
    if (!set_text(args[1], "UTF-8", "encoding", encoding) ||
        !set_text(args[2], "strict", "errors", f->errors) ||
        !file_newline_value(args[3], &f->newline) ||
        !file_text_set_encoding(f, encoding) ||
        (can[0] = ask(args[0], NAME(readable))) < 0 ||
        (can[1] = ask(args[0], NAME(writable))) < 0)
        return NULL;
    file_adopt(f, -1, incref(args[0]), NULL);
    f->text = true;
    f->readable = can[0] > 0;
    f->writable = can[1] > 0;
    f->line_buffered = line > 0;
    f->write_through = through > 0;
    f->mode[0] = '\0';
    return NONE;
}

const NativeDef file_new_text_def = {
    text_m_init,
    "__init__(self, buffer, encoding=None, errors=None, newline=None, "
    "line_buffering=False, write_through=False)",
    NULL,
};

// ---- BufferedReader, BufferedWriter, BufferedRandom ----

// args: raw, buffer_size
static Object *buffered_m_init(Object *self, Object *const *args)
{
    File *f = (File *)(void *)self;
    const Type *type = type_solid_builtin(type_of(self));
    bool reads = type != &file_writer_type, writes = type != &binary_file_type;
    int64_t size;
    if (!begin(f) || !operate_c_number(args[1], "ssize_t", &size))
        return NULL;
    if (size <= 0)
        return error_raise(EXC(ValueError), "buffer size must be strictly positive");
    if (reads && writes &&
        !io_base_check_can(args[0], NAME(seekable), "File or stream is not seekable."))
        return NULL;
    if (reads &&
        !io_base_check_can(args[0], NAME(readable), "File or stream is not readable."))
        return NULL;
    if (writes &&
        !io_base_check_can(args[0], NAME(writable), "File or stream is not writable."))
        return NULL;
    file_adopt(f, -1, incref(args[0]), NULL);
    f->wanted = (size_t)size;
    f->readable = reads;
    f->writable = writes;
    return NONE;
}

const NativeDef file_new_buffered_def = {
    buffered_m_init,
    "__init__(self, raw, buffer_size=8192)",
    NULL,
};

// ---- FileIO ----

// args: file, mode, closefd, opener
static Object *raw_m_init(Object *self, Object *const *args)
{
    File *f = (File *)(void *)self;
    char *owned;
    size_t size, length;
    int close = operate_truth(args[2]);
    if (close < 0 || !begin(f))
        return NULL;
    if (args[1] != NULL && !is_str(args[1]))
        return error_raise(EXC(TypeError),
                           "FileIO() argument 'mode' must be str, not %V", args[1]);
    if (args[1] == NULL)
        return file_open_raw(f, args[0], "r", close == 0, args[3]) < 0 ? NULL : NONE;
    const char *mode = str_utf8(as_str(args[1]), &length, &owned, &size);
    if (mode == NULL)
        return NULL;
    int descriptor = file_open_raw(f, args[0], mode, close == 0, args[3]);
    str_utf8_free(owned, size);
    return descriptor < 0 ? NULL : NONE;
}

const NativeDef file_new_raw_def = {
    raw_m_init,
    "__init__(self, file, mode=<absent>, closefd=True, opener=None)",
    NULL,
};

// ---- sides ----

// Another face of core, which keeps the descriptor and the buffer.
static File *new_side(File *core, Type *type)
{
    File *side = (File *)(void *)file_new_create(type);
    if (side != NULL)
        side->core = incref(core);
    return side;
}

Object *file_binary_side(Object *text)
{
    File *f = file_core(text);
    if (f->detached)
        return incref(NONE);
    if (f->source != NULL)
        return incref(f->source);
    if (f->side != NULL)
        return incref(OBJ(f->side));
    f->side = new_side(f, f->readable && f->writable ? &file_random_type
                          : f->readable              ? &binary_file_type
                                                     : &file_writer_type);
    return (Object *)f->side;
}

Object *file_new_bare_side(Object *binary)
{
    File *f = file_core(binary);
    if (type_solid_builtin(type_of(binary)) == &file_raw_type)
        return incref(binary);
    if (f->detached)
        return incref(NONE);
    if (f->source != NULL)
        return incref(f->source);
    if (f->bare != NULL)
        return incref(OBJ(f->bare));
    f->bare = new_side(f, &file_raw_type);
    return (Object *)f->bare;
}
