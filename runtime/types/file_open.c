// file_open.c - opening files: modes, options, openers, the standard files.
#include "runtime/types/file.h"

#include <errno.h>
#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/base/os.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytes.h"
#include "runtime/types/file_internal.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/str_codec.h"

typedef struct Mode {
    bool read, write, append, create, update, text, binary;
} Mode;

static bool read_mode(const char *text, Mode *mode)
{
    *mode = (Mode){ 0 };
    for (const char *p = text; *p != '\0'; p++) {
        bool *flag = *p == 'r'   ? &mode->read
                     : *p == 'w' ? &mode->write
                     : *p == 'a' ? &mode->append
                     : *p == 'x' ? &mode->create
                     : *p == '+' ? &mode->update
                     : *p == 't' ? &mode->text
                     : *p == 'b' ? &mode->binary
                                 : NULL;
        if (flag == NULL || *flag)
            return error_false(EXC(ValueError), "invalid mode: '%s'", text);
        *flag = true;
    }
    if (mode->text && mode->binary)
        return error_false(EXC(ValueError), "can't have text and binary mode at once");
    if (mode->read + mode->write + mode->append + mode->create > 1)
        return error_false(EXC(ValueError),
                           "must have exactly one of create/read/write/append mode");
    return true;
}

static int mode_flags(const Mode *mode)
{
    return (mode->read || mode->update ? OS_READ : 0) |
           (!mode->read || mode->update ? OS_WRITE : 0) | (mode->read ? 0 : OS_CREATE) |
           (mode->write ? OS_TRUNCATE : 0) | (mode->append ? OS_APPEND : 0) |
           (mode->create ? OS_EXCLUSIVE : 0);
}

static bool check_options(const FileOptions *options, const Mode *mode)
{
    if (mode->binary && options->encoding != NULL)
        return error_false(EXC(ValueError),
                           "binary mode doesn't take an encoding argument");
    if (mode->binary && options->errors != NULL)
        return error_false(EXC(ValueError),
                           "binary mode doesn't take an errors argument");
    if (mode->binary && options->newline != NULL && options->newline != NONE)
        return error_false(EXC(ValueError),
                           "binary mode doesn't take a newline argument");
    if (mode->binary && options->buffering == 1 &&
        !error_warn(EXC(RuntimeWarning),
                    "line buffering (buffering=1) isn't supported in binary mode, the "
                    "default buffer size will be used"))
        return false;
    if (mode->read + mode->write + mode->append + mode->create != 1)
        return error_false(EXC(ValueError),
                           "Must have exactly one of create/read/write/append "
                           "mode and at most one plus");
    return true;
}

Object *file_path(Object *path)
{
    Object *method, *result;
    int got;
    if (is_str(path) || is_bytes(path))
        return incref(path);
    got = attr_lookup_special(path, NAME(__fspath__), &method);
    if (got < 0)
        return NULL;
    if (got == 0 || method == NONE)
        return error_raise(EXC(TypeError),
                           "expected str, bytes or os.PathLike object, not %.200T",
                           path);
    result = call_0(method);
    decref(method);
    if (result == NULL || is_str(result) || is_bytes(result))
        return result;
    error_raise(EXC(TypeError),
                "expected %.200T.__fspath__() to return str or bytes, not %.200T", path,
                result);
    decref(result);
    return NULL;
}

// Call opener(path, flags).
static int open_by(Object *opener, Object *path, int flags)
{
    // The numbers of the system's own flags, as os.open takes them.
    int native = (flags & OS_READ) && (flags & OS_WRITE) ? 2
                 : (flags & OS_WRITE)                    ? 1
                                                         : 0;
    native |= (flags & OS_CREATE ? 0100 : 0) | (flags & OS_EXCLUSIVE ? 0200 : 0) |
              (flags & OS_TRUNCATE ? 01000 : 0) | (flags & OS_APPEND ? 02000 : 0) |
              02000000;
    Object *number = int_from(native), *result;
    int64_t descriptor;
    if (number == NULL)
        return -1;
    result = call_2(opener, path, number);
    decref(number);
    if (result == NULL)
        return -1;
    if (!is_int(result) || !int_fits(result, &descriptor)) {
        error_raise(EXC(TypeError), "expected integer from opener");
        descriptor = -1;
    } else if (descriptor < 0) {
        error_raise(EXC(ValueError), "opener returned %lld", (long long)descriptor);
    } else if (descriptor != (int)descriptor ||
               os_fd_kind((int)descriptor) == OS_ABSENT) {
        errno = EBADF;
        error_raise_errno(errno, NULL);
        descriptor = -1;
    }
    decref(result);
    return (int)descriptor;
}

// A descriptor for path: -1 after raising.
static int open_path(Object *path, int flags, OPT Object *opener)
{
    int descriptor = -1;
    if (opener != NULL && opener != NONE)
        return open_by(opener, path, flags);
    Object *name = is_bytes(path)
                       ? incref(path)
                       : str_codec_encode(as_str(path), "utf-8", "surrogateescape");
    if (name == NULL)
        return -1;
    const char *text = (const char *)as_bytes(name)->data;
    if (strlen(text) != as_bytes(name)->length) {
        error_raise(EXC(ValueError), "embedded null byte");
    } else {
        while ((descriptor = os_open(text, flags)) < 0 && errno == EINTR) {
            if (error_poll()) // the other end of a pipe may be long in coming
                continue;
            decref(name);
            return -1;
        }
        if (descriptor >= 0 && os_fd_kind(descriptor) == OS_FOLDER) {
            os_close(descriptor);
            descriptor = -1;
            errno = EISDIR;
        }
        if (descriptor < 0)
            error_raise_errno(errno, path);
    }
    decref(name);
    return descriptor;
}

static File *make(Type *type, int descriptor, Object *name)
{
    type_link(type);
    File *f = (File *)(void *)file_new_create(type);
    if (f != NULL)
        file_adopt(f, descriptor, NULL, name);
    return f;
}

bool file_newline_value(OPT Object *newline, uint8_t *out)
{
    static const char *const texts[] = { "", "\n", "\r", "\r\n" };
    if (newline == NULL || newline == NONE) {
        *out = FILE_NEWLINE_UNIVERSAL;
        return true;
    }
    for (size_t i = 0; i < ARRAY_COUNT(texts); i++)
        if (str_equal_text(as_str(newline), texts[i])) {
            *out = (uint8_t)(FILE_NEWLINE_KEEP + i);
            return true;
        }
    return error_false(EXC(ValueError), "illegal newline value: %S", newline);
}

// What the mode and the options say about an open file.
static bool set_up(File *f, const FileOptions *options, const Mode *mode)
{
    int64_t buffering = options->buffering;
    f->readable = mode->read || mode->update;
    f->writable = !mode->read || mode->update;
    f->appending = mode->append;
    f->created = mode->create;
    f->text = !mode->binary;
    f->keep_open = options->keep_open;
    if (f->text && (buffering == 1 || (buffering < 0 && os_is_terminal(f->descriptor))))
        f->line_buffered = true;
    if (buffering == 0 && f->text)
        return error_false(EXC(ValueError), "can't have unbuffered text I/O");
    f->raw = buffering == 0;
    if (buffering > 1)
        f->wanted = (size_t)buffering;
    if (!f->text)
        return true;
    copy_text(f->mode, sizeof f->mode, options->mode);
    copy_text(f->errors, sizeof f->errors,
              options->errors != NULL ? options->errors : "strict");
    return file_newline_value(options->newline, &f->newline) &&
           file_text_set_encoding(f, options->encoding != NULL ? options->encoding
                                                               : "UTF-8");
}

static Type *type_for(const Mode *mode, int64_t buffering)
{
    if (!mode->binary)
        return &file_type;
    if (buffering == 0)
        return &file_raw_type;
    if (mode->update)
        return &file_random_type;
    return mode->read ? &binary_file_type : &file_writer_type;
}

static Object *open_descriptor(int descriptor, Object *name, const FileOptions *options,
                               const Mode *mode)
{
    File *f = make(type_for(mode, options->buffering), descriptor, name);
    if (f == NULL) {
        if (!options->keep_open)
            os_close(descriptor);
        return NULL;
    }
    if (mode->append)
        os_seek(descriptor, 0, OS_FROM_END);
    if (set_up(f, options, mode))
        return OBJ(f);
    if (!f->keep_open)
        os_close(descriptor);
    f->keep_open = true; // closed, so nobody has forgotten it
    decref(OBJ(f));
    return NULL;
}

// The descriptor that the int given by path names. -1: raised
static int64_t given_descriptor(Object *path, Object *given)
{
    int64_t number;
    if (is_bool(path) &&
        !error_warn(EXC(RuntimeWarning), "bool is used as a file descriptor"))
        return -1;
    if (!int_fits(given, &number) || number != (int)number) {
        error_raise(EXC(TypeError), "expected str, bytes or os.PathLike object, not %T",
                    path); // CPython takes it for a path then
        return -1;
    }
    if (number < 0) {
        error_raise(EXC(ValueError), "negative file descriptor");
        return -1;
    }
    switch (os_fd_kind((int)number)) {
    case OS_ABSENT:
        errno = EBADF;
        error_raise_errno(errno, NULL);
        return -1;
    case OS_FOLDER:
        errno = EISDIR;
        error_raise_errno(errno, path);
        return -1;
    default: return number;
    }
}

// The int that path is or gives by __index__, whose errors do not count; NULL: it names a
// file.
static OPT Object *descriptor_of(Object *path)
{
    if (is_int(path))
        return incref(path);
    if (is_str(path) || is_bytes(path) ||
        type_lookup(type_of(path), NAME(__index__)) == NULL)
        return NULL;
    Object *number = operate_index(path);
    if (number == NULL)
        error_clear();
    return number;
}

Object *file_open_with(Object *path, const FileOptions *options)
{
    Mode mode;
    int64_t number;
    Object *result = NULL, *given = descriptor_of(path);
    Object *name = given != NULL ? incref(path) : file_path(path);
    if (name == NULL)
        return NULL;
    if (!read_mode(options->mode, &mode) || !check_options(options, &mode))
        goto done;
    if (given == NULL) {
        if (options->keep_open) {
            error_raise(EXC(ValueError), "Cannot use closefd=False with file name");
            goto done;
        }
        number = open_path(name, mode_flags(&mode), options->opener);
    } else {
        number = given_descriptor(path, given);
    }
    if (number >= 0)
        result = open_descriptor((int)number, name, options, &mode);
done:
    xdecref(given);
    decref(name);
    return result;
}

int file_open_raw(File *f, Object *path, const char *text, bool keep_open,
                  Object *opener)
{
    Mode mode;
    int64_t number = -1;
    for (const char *p = text; *p != '\0'; p++)
        if (strchr("rwaxb+", *p) == NULL)
            return error_raise(EXC(ValueError), "invalid mode: %.200s", text) == NULL
                       ? -1
                       : 0;
    Object *given = descriptor_of(path);
    Object *name = given != NULL ? incref(path) : file_path(path);
    if (name == NULL)
        return -1;
    if (!read_mode(text, &mode))
        goto done;
    if (mode.read + mode.write + mode.append + mode.create != 1) {
        error_raise(EXC(ValueError),
                    "Must have exactly one of create/read/write/append "
                    "mode and at most one plus");
        goto done;
    }
    if (given != NULL) {
        number = given_descriptor(path, given);
    } else if (keep_open) {
        error_raise(EXC(ValueError), "Cannot use closefd=False with file name");
    } else {
        number = open_path(name, mode_flags(&mode), opener);
    }
    if (number >= 0) {
        file_adopt(f, (int)number, NULL, name);
        f->readable = mode.read || mode.update;
        f->writable = !mode.read || mode.update;
        f->appending = mode.append;
        f->created = mode.create;
        f->keep_open = keep_open;
        f->raw = true;
        if (mode.append)
            os_seek((int)number, 0, OS_FROM_END);
    }
done:
    xdecref(given);
    decref(name);
    return (int)number;
}

Object *file_open(Object *path, const char *mode, int64_t buffering,
                  OPT const char *encoding, OPT const char *errors, OPT Object *newline)
{
    FileOptions options = { .mode = mode,
                            .buffering = buffering,
                            .encoding = encoding,
                            .errors = errors,
                            .newline = newline };
    return file_open_with(path, &options);
}

Object *file_standard(int descriptor, const char *name, const char *mode)
{
    Str *text = str_from_text(name);
    FileOptions options = { .mode = mode,
                            .buffering = -1,
                            .encoding = "utf-8",
                            .errors = descriptor == 2        ? "backslashreplace"
                                      : os_locale_is_plain() ? "surrogateescape"
                                                             : "strict",
                            .keep_open = true };
    Mode parts;
    if (text == NULL || !read_mode(mode, &parts))
        return NULL;
    File *f = (File *)(void *)open_descriptor(descriptor, OBJ(text), &options, &parts);
    decref(OBJ(text));
    if (f == NULL)
        return NULL;
    f->standard = true;
    if (descriptor == 2)
        f->line_buffered = true;
    return OBJ(f);
}
