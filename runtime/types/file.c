// file.c - opening and closing, the buffer of a file, the standard files.
#include "runtime/types/file.h"

#include <errno.h>
#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/base/os.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/exception.h"
#include "runtime/types/file_internal.h"
#include "runtime/types/int.h"
#include "runtime/types/io_base.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/str_codec.h"
#include "runtime/types/tuple.h"

static struct file {
    File *open;        // head of the list
    Type *unsupported; // io.UnsupportedOperation, or NULL
} file;

// ---- refusals ----

Type *file_unsupported(void)
{
    if (file.unsupported != NULL)
        return file.unsupported;
    Str *name = str_from_text("UnsupportedOperation"), *module = str_from_text("io");
    Tuple *bases = tuple_pack(2, OBJ(EXC(OSError)), OBJ(EXC(ValueError)));
    Dict *content = dict_new();
    if (name != NULL && module != NULL && bases != NULL && content != NULL &&
        dict_set_str(content, NAME(__module__), OBJ(module)))
        file.unsupported = type_new(&type_type, name, bases, content, NULL);
    xdecref((Object *)name);
    xdecref((Object *)module);
    xdecref((Object *)bases);
    xdecref((Object *)content);
    return file.unsupported;
}

COLD Object *file_refuse(const char *text)
{
    Type *cls = file_unsupported();
    return cls != NULL ? error_raise(cls, "%s", text) : NULL;
}

bool file_check_open(const File *f, const char *text)
{
    if (UNLIKELY(f->detached))
        return error_false(EXC(ValueError), "%s has been detached",
                           f->text ? "underlying buffer" : "raw stream");
    return LIKELY(!f->closed) || error_false(EXC(ValueError), "%s", text);
}

static bool fail_errno(OPT Object *name)
{
    return error_raise_errno(errno, name) != NULL;
}

// ---- the buffer ----

bool file_room(File *f, size_t want)
{
    if (f->start > 0 && f->capacity - f->end < want) {
        memmove(f->buffer, f->buffer + f->start, f->end - f->start);
        f->ready -= f->start;
        f->end -= f->start;
        f->start = 0;
    }
    if (f->capacity - f->end >= want)
        return true;
    size_t capacity = f->capacity == 0 ? f->wanted : 2 * f->capacity;
    if (capacity < f->end + want)
        capacity = f->end + want;
    uint8_t *grown = heap_resize(f->buffer, f->capacity, capacity);
    if (grown == NULL)
        return false;
    f->buffer = grown;
    f->capacity = capacity;
    return true;
}

static void free_buffer(File *f)
{
    heap_release(f->buffer, f->capacity);
    f->buffer = NULL;
    f->capacity = 0;
}

void file_drop_window(File *f)
{
    f->start = f->ready = f->end = 0;
    f->has_return = f->converted = false;
    if (f->capacity > 4 * f->wanted)
        free_buffer(f);
}

int64_t file_fill(File *f, size_t want)
{
    if (!file_room(f, want))
        return -1;
    return file_source_read(f, want);
}

bool file_fill_all(File *f)
{
    if (f->source != NULL)
        return file_source_read_all(f);
    int64_t here = os_seek(f->descriptor, 0, OS_FROM_HERE), got;
    size_t want = FILE_CHUNK;
    if (here >= 0) {
        int64_t last = os_seek(f->descriptor, 0, OS_FROM_END);
        if (os_seek(f->descriptor, here, OS_FROM_START) < 0)
            return fail_errno(NULL);
        if (last > here)
            want = (size_t)(last - here) + 1;
    }
    while ((got = file_fill(f, want)) > 0) {
        want = f->capacity - f->end;
        if (want < FILE_CHUNK)
            want = f->end < FILE_CHUNK ? FILE_CHUNK : f->end / 2;
        if ((size_t)got < want && f->capacity - f->end > 0)
            want = f->capacity - f->end;
    }
    return got == 0;
}

// Write bytes at once. *done says how many went out.
static bool write_all(File *f, const uint8_t *bytes, size_t length, size_t *done)
{
    for (*done = 0; *done < length;) {
        int64_t got = file_source_write(f, bytes + *done, length - *done);
        if (got < 0)
            return false;
        *done += (size_t)got;
    }
    return true;
}

bool file_flush_core(File *f)
{
    size_t done;
    if (f->pending == 0)
        return true;
    if (write_all(f, f->buffer, f->pending, &done)) {
        f->pending = 0;
        return true;
    }
    memmove(f->buffer, f->buffer + done, f->pending - done);
    f->pending -= done;
    return false;
}

bool file_append(File *f, const void *bytes, size_t length)
{
    size_t done;
    if (f->raw)
        return write_all(f, bytes, length, &done);
    if (f->capacity == 0 && !file_room(f, f->wanted))
        return false;
    if (length > f->capacity - f->pending) {
        if (!file_flush_core(f)) {
            if (f->text) // its characters were on the way, as in CPython
                f->pending = 0;
            return false;
        }
        if (length >= f->capacity)
            return write_all(f, bytes, length, &done);
    }
    copy_bytes(f->buffer + f->pending, bytes, length);
    f->pending += length;
    return true;
}

bool file_begin_read(File *f)
{
    return f->pending == 0 || file_flush_core(f);
}

bool file_begin_write(File *f)
{
    if (f->end == 0)
        return true;
    // What was read ahead was not taken: binary files go back to where they are. Text
    // goes on behind the chunk it has read.
    int64_t ahead = (int64_t)(f->end - f->start);
    if (!f->text && ahead > 0) {
        if (f->source != NULL) {
            if (file_source_seek(f, -ahead, OS_FROM_HERE) < 0)
                return false;
        } else if (os_seek(f->descriptor, -ahead, OS_FROM_HERE) < 0 &&
                   errno != ESPIPE) {
            return fail_errno(NULL);
        }
    }
    file_drop_window(f);
    return true;
}

// ---- positions ----

int64_t file_position(File *f)
{
    int64_t here = file_source_seek(f, 0, OS_FROM_HERE);
    if (here < 0)
        return -1;
    here += (int64_t)f->pending - (int64_t)(f->end - f->start);
    return here < 0 ? 0 : here; // a device may not count what was read ahead
}

bool file_truncate(File *f, int64_t size)
{
    if (!file_flush_core(f))
        return false;
    return file_source_truncate(f, size);
}

Object *file_write_lines(Object *self, Object *lines, NativeFn write)
{
    Object *line, *iter;
    int got;
    if (!file_check_open(file_core(self), "I/O operation on closed file.") ||
        (iter = iterate_of(lines)) == NULL)
        return NULL;
    while ((got = iterate_next(iter, &line)) > 0) {
        Object *count = write(self, &line);
        decref(line);
        if (count == NULL) {
            got = -1;
            break;
        }
        decref(count);
    }
    decref(iter);
    return got == 0 ? NONE : NULL;
}

// ---- opening ----

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
        fail_errno(NULL);
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
        descriptor = os_open(text, flags);
        if (descriptor >= 0 && os_fd_kind(descriptor) == OS_FOLDER) {
            os_close(descriptor);
            descriptor = -1;
            errno = EISDIR;
        }
        if (descriptor < 0)
            fail_errno(path);
    }
    decref(name);
    return descriptor;
}

void file_adopt(File *f, int descriptor, Object *source, Object *name)
{
    f->closed = false;
    f->source = source;
    ref_set_take(&f->name, name == NULL ? NULL : incref(name));
    f->descriptor = descriptor;
    f->wanted = FILE_CHUNK;
    if (source != NULL)
        return; // it will flush what lies below it: the list is of descriptors
    f->next = file.open;
    if (file.open != NULL)
        file.open->previous = f;
    file.open = f;
}

static File *make(Type *type, int descriptor, Object *name)
{
    File *f = (File *)(void *)file_new_create(type);
    if (f != NULL)
        file_adopt(f, descriptor, NULL, name);
    return f;
}

bool file_set_newline(File *f, OPT Object *newline)
{
    static const char *const texts[] = { "", "\n", "\r", "\r\n" };
    f->newline = FILE_NEWLINE_UNIVERSAL;
    if (newline == NULL || newline == NONE)
        return true;
    for (size_t i = 0; i < ARRAY_COUNT(texts); i++)
        if (str_equal_text(as_str(newline), texts[i])) {
            f->newline = (uint8_t)(FILE_NEWLINE_KEEP + i);
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
    return file_set_newline(f, options->newline) &&
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
    decref(OBJ(f));
    return NULL;
}

// The descriptor that an int names. -1: raised
static int64_t given_descriptor(Object *path)
{
    int64_t number;
    if (is_bool(path) &&
        !error_warn(EXC(RuntimeWarning), "bool is used as a file descriptor"))
        return -1;
    if (!int_fits(path, &number) || number != (int)number) {
        error_raise(EXC(OverflowError), "Python int too large to convert to C int");
        return -1;
    }
    if (number < 0) {
        error_raise(EXC(ValueError), "negative file descriptor");
        return -1;
    }
    switch (os_fd_kind((int)number)) {
    case OS_ABSENT:
        errno = EBADF;
        fail_errno(NULL);
        return -1;
    case OS_FOLDER:
        errno = EISDIR;
        fail_errno(path);
        return -1;
    default: return number;
    }
}

Object *file_open_with(Object *path, const FileOptions *options)
{
    Mode mode;
    int64_t number;
    Object *result = NULL;
    bool given = is_int(path);
    Object *name = given ? incref(path) : file_path(path);
    if (name == NULL)
        return NULL;
    if (!read_mode(options->mode, &mode) || !check_options(options, &mode))
        goto done;
    if (!given) {
        if (options->keep_open) {
            error_raise(EXC(ValueError), "Cannot use closefd=False with file name");
            goto done;
        }
        number = open_path(name, mode_flags(&mode), options->opener);
    } else {
        number = given_descriptor(path);
    }
    if (number >= 0)
        result = open_descriptor((int)number, name, options, &mode);
done:
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
    bool given = is_int(path);
    Object *name = given ? incref(path) : file_path(path);
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
    if (given) {
        number = given_descriptor(path);
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
                            .errors = descriptor == 2 ? "backslashreplace" : "strict",
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

// ---- closing ----

static void forget_open(File *f)
{
    if (f->previous != NULL)
        f->previous->next = f->next;
    else if (file.open == f)
        file.open = f->next;
    if (f->next != NULL)
        f->next->previous = f->previous;
    f->previous = f->next = NULL;
}

// Close a file that has been flushed, or not, for which error is the reason; it becomes
// the context of an error of the closing.
static bool finish_close(File *f, STEALS OPT Object *error)
{
    bool good = error == NULL;
    f->closed = true;
    forget_open(f);
    f->pending = 0;
    file_drop_window(f);
    free_buffer(f);
    if (!f->keep_open && !file_source_close(f)) {
        Object *failure = error_take();
        if (error != NULL && error != failure)
            exception_set_context_take(failure, incref(error));
        xdecref(error);
        error_restore(failure);
        return false;
    }
    error_restore(error);
    return good;
}

bool file_close(File *f)
{
    return f->closed || finish_close(f, file_flush_core(f) ? NULL : error_take());
}

// Close by self's own flush(), which may be defined in Python, or flush what is below.
static bool close_by_method(Object *self)
{
    File *f = file_core(self);
    const Dict *own = ((const File *)(const void *)self)->base.dict;
    if (f->closed ||
        ((type_of(self)->flags & TYPE_USER) == 0 && own == NULL && f->source == NULL))
        return file_close(f);
    int gone = file_source_is_closed(f);
    if (gone != 0)
        return gone > 0 && finish_close(f, NULL);
    Object *done = call_method_0(self, NAME(flush));
    Object *error = done == NULL ? error_take() : NULL;
    xdecref(done);
    if (!f->closed)
        return finish_close(f, error);
    error_restore(error);
    return error == NULL;
}

static bool file_is_final(const Object *self)
{
    const File *f = (const File *)(const void *)self;
    bool has_end =
        !f->keep_open || f->pending != 0 || (type_of(self)->flags & TYPE_USER);
    return f->core != f || f->closed || f->detached || !has_end;
}

static void file_finalize(Object *self)
{
    File *f = (File *)(void *)self;
    if (file_is_final(self)) // the collector does not ask
        return;
    Object *saved = error_take();
    if (!f->keep_open && f->source == NULL)
        error_warn_unclosed(self, "file");
    if ((type_of(self)->flags & TYPE_USER) != 0)
        io_base_finalize(self);
    else if (!close_by_method(self))
        error_report_unraisable(self);
    error_restore(saved);
}

static void file_dealloc(Object *self)
{
    File *f = (File *)(void *)self;
    size_t size = type_of(self)->basic_size;
    if (f->core != f) {
        if (f->core->side == f)
            f->core->side = NULL;
        else
            f->core->bare = NULL;
        decref(OBJ(f->core));
    } else if (!f->closed) {
        Object *saved = error_take();
        if (!file_close(f))
            error_clear();
        error_restore(saved);
    }
    xdecref(f->name);
    xdecref(f->source);
    xdecref((Object *)f->base.dict);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, f, size);
}

static void file_traverse(Object *self, VisitFn visit, void *context)
{
    File *f = (File *)(void *)self;
    VISIT(f->name);
    VISIT(f->source);
    VISIT(f->base.dict);
    if (f->core != f)
        VISIT(f->core);
}

static void file_clear(Object *self)
{
    ref_clear(&((File *)(void *)self)->base.dict);
}

static size_t file_size_of(Object *self)
{
    return heap_counted(sizeof(File)) + heap_counted(((File *)(void *)self)->capacity);
}

bool file_flush(Object *object)
{
    File *f = file_core(object);
    return file_check_open(f, "I/O operation on closed file.") && file_flush_core(f) &&
           file_source_flush(f);
}

bool file_write_str(Object *object, Str *text)
{
    return file_text_write(object, text);
}

bool file_write_ascii(Object *object, const char *text, size_t length)
{
    return file_text_write_ascii(object, text, length);
}

Str *file_read_line(Object *object)
{
    return file_text_read_line(object);
}

void file_write_at_once(Object *object)
{
    file_core(object)->write_through = true;
}

void file_flush_all(void)
{
    for (File *f = file.open; f != NULL; f = f->next)
        if (!file_flush_core(f))
            error_clear();
}

bool file_flush_standard(void)
{
    bool good = true;
    for (File *f = file.open, *next; f != NULL; f = next) {
        next = f->next;
        if (!f->standard || file_flush_core(f))
            continue;
        f->pending = 0; // it will not get better
        if (f->descriptor == 1) {
            good = false;
            error_report_unraisable_as("Exception ignored on flushing sys.stdout:",
                                       NULL);
        }
        error_clear();
    }
    return good;
}

void file_stop(void)
{
    while (file.open != NULL)
        if (!file_close(file.open))
            error_clear();
    ref_clear(&file.unsupported);
}

// ---- methods of text and binary files alike ----

Object *file_m_close(Object *self, Object *const *args)
{
    (void)args;
    return close_by_method(self) ? NONE : NULL;
}

Object *file_m_flush(Object *self, Object *const *args)
{
    (void)args;
    File *f = file_core(self);
    bool own_words = f->writable && !f->text && !f->raw;
    if (!file_check_open(f, own_words ? "flush of closed file"
                                      : "I/O operation on closed file."))
        return NULL;
    bool flushed = file_flush_core(f); // the raw stream below a buffer is left alone
    return flushed && (own_words || file_source_flush(f)) ? NONE : NULL;
}

Object *file_m_fileno(Object *self, Object *const *args)
{
    (void)args;
    File *f = file_core(self);
    return file_check_open(f, "I/O operation on closed file") ? file_source_fileno(f)
                                                              : NULL;
}

Object *file_m_isatty(Object *self, Object *const *args)
{
    (void)args;
    File *f = file_core(self);
    int truth = file_check_open(f, "I/O operation on closed file")
                    ? file_source_is_terminal(f)
                    : -1;
    return truth < 0 ? NULL : bool_from(truth > 0);
}

Object *file_m_readable(Object *self, Object *const *args)
{
    (void)args;
    File *f = file_core(self);
    return file_check_open(f, "I/O operation on closed file") ? bool_from(f->readable)
                                                              : NULL;
}

Object *file_m_writable(Object *self, Object *const *args)
{
    (void)args;
    File *f = file_core(self);
    return file_check_open(f, "I/O operation on closed file") ? bool_from(f->writable)
                                                              : NULL;
}

Object *file_m_seekable(Object *self, Object *const *args)
{
    (void)args;
    File *f = file_core(self);
    int truth =
        file_check_open(f, "I/O operation on closed file") ? file_is_seekable(f) : -1;
    return truth < 0 ? NULL : bool_from(truth > 0);
}

Object *file_m_enter(Object *self, Object *const *args)
{
    (void)args;
    return file_check_open(file_core(self), "I/O operation on closed file.")
               ? incref(self)
               : NULL;
}

Object *file_m_exit(Object *self, Object *const *args)
{
    (void)args;
    if ((type_of(self)->flags & TYPE_USER) != 0)
        return call_method_0(self, NAME(close));
    return close_by_method(self) ? NONE : NULL;
}

Object *file_m_detach(Object *self, Object *const *args)
{
    (void)args;
    File *f = (File *)(void *)self;
    Object *below;
    if (type_solid_builtin(type_of(self)) == &file_raw_type)
        return file_refuse("detach");
    if (!file_check_open(f, "I/O operation on closed file."))
        return NULL;
    Object *done = call_method_0(self, NAME(flush));
    if (done == NULL)
        return NULL;
    decref(done);
    if (f->source != NULL) {
        below = f->source;
        f->source = NULL;
        f->closed = true;
        file_drop_window(f);
        free_buffer(f);
    } else {
        below = f->text ? file_binary_side(self) : file_new_bare_side(self);
    }
    f->detached = below != NULL;
    return below;
}

// ---- name ----

Object *file_get_name(Object *self)
{
    File *f = file_core(self);
    if (f->name != NULL)
        return incref(f->name);
    if (f->source != NULL)
        return attr_get(f->source, NAME(name));
    error_raise_attribute(self, NAME(name));
    return NULL;
}

bool file_set_name(Object *self, OPT Object *value)
{
    ref_set_take(&file_core(self)->name, value == NULL ? NULL : incref(value));
    return true;
}

// " name=..." or nothing; a new str.
static Str *name_part(Object *self)
{
    Object *name = file_get_name(self);
    if (name == NULL)
        return error_clear_if(EXC(AttributeError)) || error_clear_if(EXC(ValueError))
                   ? str_empty()
                   : NULL;
    Str *part = error_format(" name=%R", name);
    decref(name);
    return part;
}

// ---- types ----

static Object *file_iter(Object *self)
{
    return file_check_open(file_core(self), "I/O operation on closed file.")
               ? incref(self)
               : NULL;
}

static const char *class_prefix(Object *self)
{
    return (type_of(self)->flags & TYPE_USER) != 0 ? "" : "_io.";
}

static Str *text_repr(Object *self)
{
    File *f = file_core(self);
    Str *part = name_part(self);
    if (part == NULL)
        return NULL;
    Str *text =
        error_format("<%s%s%U%s%s%s encoding='%s'>", class_prefix(self),
                     type_of(self)->name, part, f->mode[0] != '\0' ? " mode='" : "",
                     f->mode, f->mode[0] != '\0' ? "'" : "", f->encoding);
    decref(OBJ(part));
    return text;
}

static Str *binary_repr(Object *self)
{
    Str *part = name_part(self);
    if (part == NULL)
        return NULL;
    Str *text = error_format("<%s%s%U>", class_prefix(self), type_of(self)->name, part);
    decref(OBJ(part));
    return text;
}

static Str *raw_repr(Object *self)
{
    File *f = file_core(self);
    if (f->closed)
        return error_format("<%s%s [closed]>", class_prefix(self), type_of(self)->name);
    Str *which = f->name != NULL ? error_format("name=%R", f->name)
                                 : error_format("fd=%d", f->descriptor);
    if (which == NULL)
        return NULL;
    Str *text = error_format("<%s%s %U mode='%s%s' closefd=%s>", class_prefix(self),
                             type_of(self)->name, which,
                             f->created     ? "xb"
                             : f->appending ? "ab"
                             : f->readable  ? "rb"
                                            : "wb",
                             f->readable && f->writable ? "+" : "",
                             f->keep_open ? "False" : "True");
    decref(OBJ(which));
    return text;
}

#define FILE_TYPE(identifier, text, id, above, init, repr_slot, next_slot, kind, rows) \
    Type identifier = {                                                                \
        TYPE_HEAD_ON(text, File, &io_base_##above##_type),                             \
        .module = "_io",                                                               \
        .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,      \
        .shape = SHAPE_##id,                                                           \
        .create = file_new_create,                                                     \
        .init_def = &file_new_##init##_def,                                            \
        .dealloc = file_dealloc,                                                       \
        .traverse = file_traverse,                                                     \
        .clear = file_clear,                                                           \
        .finalize = file_finalize,                                                     \
        .is_final = file_is_final,                                                     \
        .size_of = file_size_of,                                                       \
        .repr = repr_slot,                                                             \
        .iter = file_iter,                                                             \
        .next = next_slot,                                                             \
        .methods = kind##_methods,                                                     \
        .getsets = rows##_getsets,                                                     \
    }
FILE_TYPE(file_type, "TextIOWrapper", FILE, text, text, text_repr, file_text_next,
          file_text, file_text);
FILE_TYPE(binary_file_type, "BufferedReader", BINARY_FILE, buffered, buffered,
          binary_repr, file_binary_next, file_binary, file_binary);
FILE_TYPE(file_writer_type, "BufferedWriter", BUFFERED_WRITER, buffered, buffered,
          binary_repr, file_binary_next, file_binary, file_binary);
FILE_TYPE(file_random_type, "BufferedRandom", BUFFERED_RANDOM, buffered, buffered,
          binary_repr, file_binary_next, file_binary, file_binary);
FILE_TYPE(file_raw_type, "FileIO", RAW_FILE, raw, raw, raw_repr, file_binary_next,
          file_binary, file_raw);
#undef FILE_TYPE
