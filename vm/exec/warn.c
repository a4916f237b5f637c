#include "vm/exec/warn.h"

#include <string.h>

#include "runtime/base/buf.h"
#include "runtime/base/os.h"
#include "runtime/protocol/error.h"
#include "runtime/types/dict.h"
#include "runtime/types/intern.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"
#include "vm/exec/frame.h"
#include "vm/exec/traceback.h"

// Whether this is the first time, by the module's __warningregistry__: 1, 0, -1.
static int note(Dict *globals, Str *message, int32_t line)
{
    Object *registry = dict_peek_str(globals, NAME(__warningregistry__));
    Object *number = int_from(line);
    Tuple *key = number == NULL ? NULL
                                : tuple_pack(3, OBJ(message), OBJ(EXC(RuntimeWarning)), number);
    int got = -1;
    bool made = registry == NULL || !is_dict(registry);
    xdecref(number);
    if (key == NULL)
        return -1;
    registry = made ? (Object *)dict_new() : incref(registry);
    if (registry != NULL && (!made || dict_set_str(globals, NAME(__warningregistry__), registry)))
        got = dict_contains(as_dict(registry), OBJ(key));
    if (got == 0 && !dict_set(as_dict(registry), OBJ(key), TRUE_))
        got = -1;
    xdecref(registry);
    decref(OBJ(key));
    return got < 0 ? -1 : got == 0;
}

// The line of a file without indentation, behind two blanks; nothing if there is none.
static void add_source_line(Buf *out, Str *filename, int32_t line)
{
    size_t length, owned_size;
    char *owned = NULL;
    const char *path = str_utf8(filename, &length, &owned, &owned_size);
    Buf source = { 0 };
    if (path != NULL && os_read_file(path, &source)) {
        const char *at = buf_text(&source), *end = at + source.length;
        for (int32_t i = 1; i < line && at != NULL; i++) {
            at = memchr(at, '\n', (size_t)(end - at));
            at = at != NULL ? at + 1 : NULL;
        }
        const char *stop = at != NULL ? memchr(at, '\n', (size_t)(end - at)) : NULL;
        while (at != NULL && at < end && (*at == ' ' || *at == '\t'))
            at++;
        if (at != NULL && at < end) {
            buf_append_text(out, "  ");
            buf_append(out, at, (size_t)((stop != NULL ? stop : end) - at));
            buf_append_char(out, '\n');
        }
    }
    if (path == NULL)
        error_clear();
    else if (owned != NULL)
        str_utf8_free(owned, owned_size);
    buf_end(&source);
}

static void print(Frame *frame, Str *message, int32_t line)
{
    Str *filename = frame->function->code->filename, *tail = NULL, *head;
    Buf source = { 0 };
    head = error_format("%U:%d: RuntimeWarning: %U\n", filename, (int)line, message);
    add_source_line(&source, filename, line);
    buf_append_text(&source, "RuntimeWarning: Enable tracemalloc to get the object "
                             "allocation traceback\n");
    if (head != NULL && !source.failed)
        tail = str_from_utf8(buf_text(&source), source.length);
    traceback_write_take(tail == NULL ? NULL : error_format("%U%U", head, tail));
    xdecref((Object *)head);
    xdecref((Object *)tail);
    buf_end(&source);
}

void warn_unawaited(const char *format, ...)
{
    Object *pending = error_take();
    Frame *frame = frame_current();
    va_list values;
    va_start(values, format);
    Str *message = error_format_v(format, values);
    va_end(values);
    if (message != NULL && frame != NULL) {
        int32_t line = frame_position(frame).line;
        if (note(frame->function->globals, message, line) > 0)
            print(frame, message, line);
    }
    xdecref((Object *)message);
    if (error_occurred())
        error_clear();
    error_restore(pending);
}
