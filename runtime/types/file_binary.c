// file_binary.c - binary files, and the binary side of text files.
#include <string.h>

#include "runtime/base/os.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/file_internal.h"
#include "runtime/types/int.h"
#include "runtime/types/io_base.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

// The file behind self, open for reading; NULL: raised.
static File *reader(Object *self, const char *closed)
{
    File *f = file_core(self);
    if (!file_check_open(f, f->raw ? "I/O operation on closed file" : closed))
        return NULL;
    if (!f->readable) {
        file_refuse("File not open for reading");
        return NULL;
    }
    return file_begin_read(f) ? f : NULL;
}

// Take count bytes out of the window.
static Object *take(File *f, size_t count)
{
    Object *bytes = bytes_from(f->buffer + f->start, count);
    if (bytes == NULL)
        return NULL;
    f->start += count;
    if (f->ready < f->start)
        f->ready = f->start;
    if (f->start == f->end)
        file_drop_window(f);
    return bytes;
}

static int64_t fill(File *f, size_t want)
{
    int64_t got = file_fill(f, want);
    if (got > 0 && f->text)
        f->undecoded = true;
    return got;
}

// What a read answers that got nothing: None where more may come.
static Object *nothing(const File *f)
{
    return f->blocked ? NONE : bytes_new(0);
}

static Object *read_all(File *f)
{
    if (!file_fill_all(f))
        return NULL;
    return f->end == f->start ? nothing(f) : take(f, f->end - f->start);
}

// Read count bytes, or what there is until the end.
static Object *read_some(File *f, size_t count)
{
    while (f->end - f->start < count) {
        size_t missing = count - (f->end - f->start);
        int64_t got = fill(f, f->raw || missing > f->wanted ? missing : f->wanted);
        if (got < 0)
            return NULL;
        if (got == 0 || f->raw)
            break;
    }
    size_t there = f->end - f->start;
    if (there == 0)
        return count > 0 ? nothing(f) : bytes_new(0);
    return take(f, count < there ? count : there);
}

// The next line of at most limit bytes (less than 0: any number).
static Object *read_line(File *f, int64_t limit)
{
    size_t offset = 0;
    for (;;) {
        const uint8_t *from = f->buffer + f->start;
        size_t there = f->end - f->start,
               most = limit >= 0 && (size_t)limit < there ? (size_t)limit : there;
        const uint8_t *found =
            most > offset ? memchr(from + offset, '\n', most - offset) : NULL;
        if (found != NULL)
            return take(f, (size_t)(found - from) + 1);
        if (limit >= 0 && most == (size_t)limit)
            return most == 0 ? bytes_new(0) : take(f, most);
        offset = there;
        int64_t got = fill(f, f->raw ? 1 : f->wanted);
        if (got < 0)
            return NULL;
        if (got == 0)
            return there == 0 ? bytes_new(0) : take(f, there);
    }
}

// ---- methods ----

static Object *binary_m_read(Object *self, Object *const *args)
{
    File *f = file_core(self);
    int64_t count;
    if (!io_base_size_argument(args[0], &count) || !file_check_attached(f))
        return NULL;
    if (count < -1 && !f->raw)
        return error_raise(EXC(ValueError), "read length must be non-negative or -1");
    if ((f = reader(self, "read of closed file")) == NULL)
        return NULL;
    return count < 0 ? read_all(f) : read_some(f, (size_t)count);
}

static Object *binary_m_read1(Object *self, Object *const *args)
{
    File *f;
    int64_t count;
    if (!operate_c_number(args[0], "ssize_t", &count) ||
        (f = reader(self, "read of closed file")) == NULL)
        return NULL;
    if (count < 0)
        count = (int64_t)f->wanted;
    if (f->end == f->start && count > 0 && fill(f, (size_t)count) < 0)
        return NULL;
    size_t there = f->end - f->start;
    return there == 0 ? bytes_new(0)
                      : take(f, (size_t)count < there ? (size_t)count : there);
}

// Fill what args[0] lends; once: with no more than one read from the system.
static Object *read_into(Object *self, Object *const *args, bool once)
{
    Buffer buffer;
    Object *bytes = NULL;
    if (!buffer_require_writable(args[0],
                                 once                   ? "readinto1() argument"
                                 : file_core(self)->raw ? "readinto() argument 1"
                                                        : "readinto() argument",
                                 &buffer))
        return NULL;
    File *f = reader(self, "readinto of closed file");
    if (f == NULL) {
        buffer_release(&buffer);
        return NULL;
    }
    int64_t count = (int64_t)buffer.length;
    if (!once || f->end > f->start || count == 0 || fill(f, (size_t)count) >= 0) {
        size_t there = f->end - f->start;
        bytes = !once        ? read_some(f, (size_t)count)
                : there == 0 ? (count > 0 ? nothing(f) : bytes_new(0))
                             : take(f, (size_t)count < there ? (size_t)count : there);
    }
    if (bytes != NULL && bytes != NONE && as_bytes(bytes)->length > 0)
        memcpy(buffer.data, as_bytes(bytes)->data, as_bytes(bytes)->length);
    buffer_release(&buffer);
    if (bytes == NULL || bytes == NONE)
        return bytes;
    count = (int64_t)as_bytes(bytes)->length;
    decref(bytes);
    return int_from(count);
}

static Object *binary_m_readinto(Object *self, Object *const *args)
{
    return read_into(self, args, false);
}

static Object *binary_m_readinto1(Object *self, Object *const *args)
{
    return read_into(self, args, true);
}

static Object *binary_m_peek(Object *self, Object *const *args)
{
    int64_t wished; // which is not looked at
    File *f;
    if (!operate_c_number(args[0], "ssize_t", &wished) ||
        (f = reader(self, "peek of closed file")) == NULL ||
        (f->end == f->start && fill(f, f->wanted) < 0))
        return NULL;
    return bytes_from(f->buffer + f->start, f->end - f->start);
}

static Object *binary_m_readline(Object *self, Object *const *args)
{
    File *f;
    int64_t limit;
    if (!io_base_size_argument(args[0], &limit) ||
        (f = reader(self, "readline of closed file")) == NULL)
        return NULL;
    return read_line(f, limit);
}

int file_binary_next(Object *self, Object **out)
{
    File *f = reader(self, "readline of closed file");
    Object *line = f != NULL ? read_line(f, -1) : NULL;
    if (line == NULL)
        return -1;
    if (as_bytes(line)->length == 0) {
        decref(line);
        return 0;
    }
    *out = line;
    return 1;
}

static Object *binary_m_write(Object *self, Object *const *args)
{
    File *f = file_core(self);
    Buffer buffer;
    if (!buffer_require(args[0], &buffer))
        return NULL;
    bool good = file_check_open(f, f->raw ? "I/O operation on closed file"
                                          : "write to closed file") &&
                (f->writable || file_refuse("File not open for writing") != NULL) &&
                file_begin_write(f) && file_append(f, buffer.data, buffer.length);
    int64_t count = (int64_t)buffer.length;
    buffer_release(&buffer);
    return good ? int_from(count) : NULL;
}

static Object *binary_m_writelines(Object *self, Object *const *args)
{
    return file_write_lines(self, args[0], binary_m_write);
}

static Object *binary_m_tell(Object *self, Object *const *args)
{
    (void)args;
    File *f = file_core(self);
    if (!file_check_below(f))
        return NULL;
    int64_t here = file_position(f);
    return here < 0 ? NULL : int_from(here);
}

// A place in a buffered file.
static bool offset_value(Object *o, int64_t *out)
{
    Object *number = operate_index(o);
    bool good = number != NULL &&
                (int_fits(number, out) ||
                 error_false(EXC(ValueError),
                             "cannot fit '%.200T' into an offset-sized integer", o));
    xdecref(number);
    return good;
}

static Object *binary_m_seek(Object *self, Object *const *args)
{
    File *f = file_core(self);
    int64_t offset, whence, here;
    if (!operate_c_int(args[1], &whence))
        return NULL;
    if (!f->raw && (whence < 0 || whence > 4)) // 3 and 4: of data and of holes
        return error_raise(EXC(ValueError), "whence value %d unsupported", (int)whence);
    if (!file_check_open(f, f->raw ? "I/O operation on closed file"
                                   : "seek of closed file") ||
        (f->raw && !operate_c_number(args[0], "long", &offset)))
        return NULL;
    int seekable = f->raw ? 1 : file_is_seekable(f);
    if (seekable <= 0)
        return seekable < 0 ? NULL : file_refuse("File or stream is not seekable.");
    if (!f->raw && !offset_value(args[0], &offset))
        return NULL;
    if (!file_flush_core(f))
        return NULL;
    if (whence == OS_FROM_HERE &&
        __builtin_sub_overflow(offset, (int64_t)(f->end - f->start), &offset))
        return error_raise(EXC(OverflowError),
                           "Python int too large to convert to C long");
    here = file_source_seek(f, offset, (int)whence);
    if (here < 0)
        return NULL;
    file_drop_window(f);
    return int_from(here);
}

static Object *binary_m_truncate(Object *self, Object *const *args)
{
    File *f = file_core(self);
    if (!file_check_open(f, f->raw ? "I/O operation on closed file"
                                   : "truncate of closed file") ||
        !file_flush_core(f))
        return NULL;
    if (!f->writable)
        return file_refuse(f->raw ? "File not open for writing" : "truncate");
    if (args[0] != NONE)
        return file_source_truncate(f, args[0]);
    int64_t here = file_position(f);
    return here < 0 ? NULL : file_truncate_at(f, here);
}

static Object *binary_m_readall(Object *self, Object *const *args)
{
    (void)args;
    File *f = reader(self, "I/O operation on closed file.");
    return f != NULL ? read_all(f) : NULL;
}

#define READER_METHODS                                                                 \
    { binary_m_read, "read(self, size=-1, /)", "Read size bytes, or all." },           \
        { binary_m_readinto, "readinto(self, buffer, /)",                              \
          "Read into a writable buffer." },                                            \
        { binary_m_readline, "readline(self, size=-1, /)",                             \
          "Read a line, of at most size bytes." },                                     \
        FILE_READABLE_METHOD

#define WRITER_METHODS                                                                 \
    { binary_m_write, "write(self, buffer, /)", "Write bytes; their number." },        \
        { binary_m_writelines, "writelines(self, lines, /)",                           \
          "Write several bytes objects." },                                            \
        FILE_WRITABLE_METHOD

// What all binary files have.
#define BINARY_METHODS                                                                 \
    { binary_m_tell, "tell(self)", "The position." },                                  \
        { binary_m_seek, "seek(self, target, whence=0, /)", "Go to a position." },     \
        { binary_m_truncate, "truncate(self, pos=None, /)", "Cut the file." },         \
        FILE_COMMON_METHODS

// What a buffered file has that can be read.
#define BUFFERED_READER_METHODS                                                        \
    { binary_m_peek, "peek(self, size=0, /)", "What is buffered; it stays." },         \
        { binary_m_read1, "read1(self, size=-1, /)",                                   \
          "Read at most size bytes, at once." },                                       \
        { binary_m_readinto1, "readinto1(self, buffer, /)",                            \
          "Read into a writable buffer, at once." },                                   \
        READER_METHODS

const NativeDef file_reader_methods[] = {
    BUFFERED_READER_METHODS,
    FILE_DETACH_METHOD,
    BINARY_METHODS,
    NATIVE_END,
};

const NativeDef file_writer_methods[] = {
    WRITER_METHODS,
    FILE_DETACH_METHOD,
    BINARY_METHODS,
    NATIVE_END,
};

const NativeDef file_random_methods[] = {
    BUFFERED_READER_METHODS, WRITER_METHODS, FILE_DETACH_METHOD,
    BINARY_METHODS,          NATIVE_END,
};

const NativeDef file_raw_methods[] = {
    { binary_m_readall, "readall(self)", "Read until the end." },
    READER_METHODS,
    WRITER_METHODS,
    BINARY_METHODS,
    NATIVE_END,
};

// ---- attributes ----

static Object *binary_get_mode(Object *self)
{
    File *f = file_core(self);
    if (!file_check_attached(f))
        return NULL;
    if (f->source != NULL)
        return attr_get(f->source, NAME(mode));
    return (Object *)error_format("%s%s",
                                  f->created     ? "xb"
                                  : f->appending ? "ab"
                                  : f->readable  ? "rb"
                                                 : "wb",
                                  f->readable && f->writable ? "+" : "");
}

static Object *binary_get_closed(Object *self)
{
    File *f = file_core(self);
    if (!file_check_attached(f))
        return NULL;
    int closed = f->closed ? 1 : file_source_is_closed(f);
    return closed < 0 ? NULL : bool_from(closed > 0);
}

static Object *raw_get_closefd(Object *self)
{
    return bool_from(!file_core(self)->keep_open);
}

const GetSetDef file_raw_getsets[] = {
    { "name", file_get_name, file_set_name, "What the file was opened by." },
    { "mode", binary_get_mode, NULL, "The mode it was opened in." },
    { "closed", binary_get_closed, NULL, "Whether the file is closed." },
    { "closefd", raw_get_closefd, NULL, "Whether close() closes the descriptor." },
    GETSET_END,
};

const GetSetDef file_binary_getsets[] = {
    { "name", file_get_name, file_set_name, "What the file was opened by." },
    { "mode", binary_get_mode, NULL, "The mode it was opened in." },
    { "closed", binary_get_closed, NULL, "Whether the file is closed." },
    { "raw", file_new_bare_side, NULL, "The same file without a buffer." },
    GETSET_END,
};
