// io_base.c - _io._IOBase and its three children: what streams have in common.
//
// A class derived from one of them gives read, readinto, write, seek and the like; the
// rest is made here from those. Whether a stream is closed is kept in its attribute
// __IOBase_closed, which is absent while it is open.
#include "runtime/types/io_base.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytearray.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/file.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { CHUNK = 8192 };

static Object *refuse(const char *text)
{
    Type *cls = file_unsupported();
    return cls != NULL ? error_raise(cls, "%s", text) : NULL;
}

// 1, 0, -1: the truth of an object, consumed; NULL: -1.
static int truth_take(STEALS OPT Object *o)
{
    int truth = o == NULL ? -1 : operate_truth(o);
    xdecref(o);
    return truth;
}

// A bytearray of zeros.
static Object *zeros(size_t length)
{
    Object *room = bytearray_new(NULL, length);
    if (room != NULL && length > 0)
        memset(as_bytearray(room)->data, 0, length);
    return room;
}

static bool append(ByteArray *all, const void *data, size_t length)
{
    size_t before = all->length;
    if (!bytearray_resize(all, before + length))
        return false;
    memcpy(all->data + before, data, length);
    return true;
}

bool io_base_check_open(Object *stream)
{
    int closed = truth_take(attr_get(stream, NAME(closed)));
    if (closed > 0)
        error_raise(EXC(ValueError), "I/O operation on closed file.");
    return closed == 0;
}

bool io_base_check_can(Object *stream, Str *name, const char *text)
{
    Object *answer = call_method_0(stream, name);
    bool good = answer == TRUE_;
    if (answer == NULL)
        return false;
    decref(answer);
    return good || refuse(text) != NULL;
}

Object *io_base_newlines(uint8_t seen)
{
    static const char *const texts[] = { "\r", "\n", "\r\n" };
    static const uint8_t bits[] = { IO_SEEN_CR, IO_SEEN_LF, IO_SEEN_CRLF };
    Object *found[ARRAY_COUNT(bits)];
    size_t n = 0;
    for (size_t i = 0; i < ARRAY_COUNT(bits); i++)
        if ((seen & bits[i]) != 0 &&
            (found[n++] = (Object *)str_from_text(texts[i])) == NULL) {
            while (n-- > 0)
                xdecref(found[n]);
            return NULL;
        }
    return n == 0   ? NONE
           : n == 1 ? found[0]
                    : (Object *)tuple_from_array_take(found, n);
}

bool io_base_size_argument(Object *o, int64_t *out)
{
    *out = -1;
    if (o == NULL || o == NONE)
        return true;
    if (!is_int(o) && type_of(o)->number.index == NULL)
        return error_false(EXC(TypeError),
                           "argument should be integer or None, not '%T'", o);
    return operate_index_value(o, EXC(OverflowError), out);
}

// ---- _IOBase: state ----

static int is_closed(Object *self)
{
    Object *value;
    int got = attr_lookup(self, NAME(__IOBase_closed), &value);
    if (got > 0)
        decref(value);
    return got;
}

static Object *base_get_closed(Object *self)
{
    int closed = is_closed(self);
    return closed < 0 ? NULL : bool_from(closed > 0);
}

static Object *base_m_flush(Object *self, Object *const *args)
{
    (void)args;
    int closed = is_closed(self);
    if (closed > 0)
        return error_raise(EXC(ValueError), "I/O operation on closed file.");
    return closed < 0 ? NULL : NONE;
}

static Object *base_m_close(Object *self, Object *const *args)
{
    (void)args;
    int closed = is_closed(self);
    if (closed != 0)
        return closed < 0 ? NULL : NONE;
    Object *done = call_method_0(self, NAME(flush)), *error = NULL;
    if (done == NULL)
        error = error_take();
    bool marked = attr_set(self, NAME(__IOBase_closed), TRUE_);
    xdecref(done);
    if (error != NULL)
        error_restore(error);
    return marked && error == NULL ? NONE : NULL;
}

void io_base_finalize(Object *self)
{
    if ((type_of(self)->flags & TYPE_USER) == 0)
        return;
    Object *pending = error_take();
    int closed = truth_take(attr_get(self, NAME(closed)));
    if (closed < 0)
        error_clear();
    if (closed == 0) {
        Object *done = call_method_0(self, NAME(close));
        if (done == NULL)
            error_report_unraisable(self);
        xdecref(done);
    }
    error_restore(pending);
}

#define REFUSAL(name)                                                                  \
    static Object *base_m_##name(Object *self, Object *const *args)                    \
    {                                                                                  \
        (void)self, (void)args;                                                        \
        return refuse(#name);                                                          \
    }
REFUSAL(truncate)
REFUSAL(fileno)
REFUSAL(detach)
REFUSAL(write)
#undef REFUSAL

// The same once the first argument is an int of C, as CPython asks first.
#define REFUSAL_OF_INT(of, name)                                                       \
    static Object *of##_m_##name(Object *self, Object *const *args)                    \
    {                                                                                  \
        (void)self;                                                                    \
        int64_t number;                                                                \
        return operate_c_int(args[0], &number) ? refuse(#name) : NULL;                 \
    }
REFUSAL_OF_INT(base, seek)
REFUSAL_OF_INT(base, read)
REFUSAL_OF_INT(base, read1)
REFUSAL_OF_INT(text, readline)
#undef REFUSAL_OF_INT

static Object *base_m_tell(Object *self, Object *const *args)
{
    (void)args;
    Object *arguments[] = { int_from(0), int_from(1) };
    return call_method(self, NAME(seek), arguments, 2);
}

static Object *base_m_no(Object *self, Object *const *args)
{
    (void)args;
    int closed = truth_take(attr_get(self, NAME(closed)));
    if (closed > 0)
        return error_raise(EXC(ValueError), "I/O operation on closed file.");
    return closed < 0 ? NULL : FALSE_;
}

static Object *base_m_can_not(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return FALSE_;
}

static Object *base_m_check_closed(Object *self, Object *const *args)
{
    (void)args;
    return io_base_check_open(self) ? NONE : NULL;
}

static Object *base_m_check_readable(Object *self, Object *const *args)
{
    (void)args;
    return io_base_check_can(self, NAME(readable), "File or stream is not readable.")
               ? NONE
               : NULL;
}

static Object *base_m_check_writable(Object *self, Object *const *args)
{
    (void)args;
    return io_base_check_can(self, NAME(writable), "File or stream is not writable.")
               ? NONE
               : NULL;
}

static Object *base_m_check_seekable(Object *self, Object *const *args)
{
    (void)args;
    return io_base_check_can(self, NAME(seekable), "File or stream is not seekable.")
               ? NONE
               : NULL;
}

static Object *base_m_enter(Object *self, Object *const *args)
{
    (void)args;
    return io_base_check_open(self) ? incref(self) : NULL;
}

static Object *base_m_exit(Object *self, Object *const *args)
{
    (void)args;
    return call_method_0(self, NAME(close));
}

// ---- _IOBase: lines ----

// How many bytes may be read without passing the next line end; -1: raised.
static int64_t line_step(Object *self, Object *peek, int64_t limit)
{
    Object *one = int_from(1), *ahead = call_1(peek, one);
    (void)self;
    if (ahead == NULL)
        return -1;
    if (!is_bytes(ahead)) {
        error_raise(EXC(OSError),
                    "peek() should have returned a bytes object, not '%.200T'", ahead);
        decref(ahead);
        return -1;
    }
    const Bytes *bytes = as_bytes(ahead);
    size_t most = bytes->length;
    if (limit >= 0 && (size_t)limit < most)
        most = (size_t)limit;
    const uint8_t *found = memchr(bytes->data, '\n', most);
    int64_t step = most == 0       ? 1
                   : found != NULL ? found - bytes->data + 1
                                   : (int64_t)most;
    decref(ahead);
    return step;
}

// Read step bytes behind line. 1, 0 at the end, -1
static int read_more(Object *self, ByteArray *line, int64_t step)
{
    Object *count = int_from(step);
    Object *got = count != NULL ? call_method_1(self, NAME(read), count) : NULL;
    xdecref(count);
    if (got == NULL)
        return -1;
    if (!is_bytes(got)) {
        error_raise(EXC(OSError),
                    "read() should have returned a bytes object, not '%.200T'", got);
        decref(got);
        return -1;
    }
    int result = as_bytes(got)->length == 0 ? 0 : 1;
    if (result > 0 && !append(line, as_bytes(got)->data, as_bytes(got)->length))
        result = -1;
    decref(got);
    return result;
}

static Object *base_m_readline(Object *self, Object *const *args)
{
    int64_t limit, step = 1;
    Object *peek = NULL, *result = NULL;
    if (!io_base_size_argument(args[0], &limit))
        return NULL;
    Object *line = bytearray_new("", 0);
    int got = line == NULL ? -1 : attr_lookup(self, NAME(peek), &peek);
    if (got == 0)
        peek = NULL;
    while (got >= 0) {
        const ByteArray *a = as_bytearray(line);
        if ((limit >= 0 && a->length >= (size_t)limit) ||
            (a->length > 0 && a->data[a->length - 1] == '\n'))
            break;
        int64_t rest = limit < 0 ? -1 : limit - (int64_t)a->length;
        if (peek != NULL && (step = line_step(self, peek, rest)) < 0) {
            got = -1;
            break;
        }
        got = read_more(self, as_bytearray(line), step);
        if (got == 0)
            break;
    }
    if (got >= 0)
        result = bytes_from(as_bytearray(line)->data, as_bytearray(line)->length);
    xdecref(peek);
    xdecref(line);
    return result;
}

Object *io_base_read_lines(Object *stream, Object *hint_object)
{
    int64_t hint, total = 0;
    Object *line, *iter;
    int got;
    if (!io_base_size_argument(hint_object, &hint) ||
        (iter = iterate_of(stream)) == NULL)
        return NULL;
    List *lines = list_new(0);
    while (lines != NULL && (got = iterate_next(iter, &line)) != 0) {
        int64_t length = got < 0 || hint <= 0 ? 0 : operate_length(line);
        if (got < 0 || length < 0 || !list_append_take(lines, line)) {
            if (got > 0 && length < 0)
                decref(line);
            ref_clear(&lines);
            break;
        }
        total += length;
        if (hint > 0 && total > hint)
            break;
    }
    decref(iter);
    return (Object *)lines;
}

static Object *base_m_readlines(Object *self, Object *const *args)
{
    return io_base_read_lines(self, args[0]);
}

bool io_base_write_lines(Object *stream, Object *lines)
{
    Object *line, *iter = iterate_of(lines);
    int got;
    if (iter == NULL)
        return false;
    while ((got = iterate_next(iter, &line)) > 0) {
        Object *count = call_method_1(stream, NAME(write), line);
        decref(line);
        if (count == NULL) {
            got = -1;
            break;
        }
        decref(count);
    }
    decref(iter);
    return got == 0;
}

static Object *base_m_writelines(Object *self, Object *const *args)
{
    return io_base_check_open(self) && io_base_write_lines(self, args[0]) ? NONE : NULL;
}

static Object *base_iter(Object *self)
{
    return io_base_check_open(self) ? incref(self) : NULL;
}

static int base_next(Object *self, Object **out)
{
    Object *line = call_method_0(self, NAME(readline));
    int64_t length = line == NULL ? -1 : operate_length(line);
    if (length > 0) {
        *out = line;
        return 1;
    }
    xdecref(line);
    return (int)length;
}

static const NativeDef base_methods[] = {
    { base_m_close, "close(self)", "Flush and close the stream." },
    { base_m_flush, "flush(self)", "Write what is buffered." },
    { base_m_seek, "seek(self, offset, whence=0, /)", "Go to a position." },
    { base_m_tell, "tell(self)", "The position." },
    { base_m_truncate, "truncate(self, size=None, /)", "Cut the stream." },
    { base_m_fileno, "fileno(self)", "The descriptor." },
    { base_m_no, "isatty(self)", "Whether the stream is a terminal." },
    { base_m_can_not, "readable(self)", "Whether the stream can be read." },
    { base_m_can_not, "writable(self)", "Whether the stream can be written." },
    { base_m_can_not, "seekable(self)", "Whether the position can be set." },
    { base_m_check_closed, "_checkClosed(self, msg=None)", NULL },
    { base_m_check_readable, "_checkReadable(self, msg=None)", NULL },
    { base_m_check_writable, "_checkWritable(self, msg=None)", NULL },
    { base_m_check_seekable, "_checkSeekable(self, msg=None)", NULL },
    { base_m_readline, "readline(self, size=-1, /)", "Read a line." },
    { base_m_readlines, "readlines(self, hint=-1, /)",
      "Read the lines that are left." },
    { base_m_writelines, "writelines(self, lines, /)", "Write several lines." },
    { base_m_enter, "__enter__(self)", NULL },
    { base_m_exit, "__exit__(self, *args)", NULL },
    NATIVE_END,
};

static Object *base_get_dict(Object *self)
{
    IoBase *base = (IoBase *)(void *)self;
    if (base->dict == NULL && (base->dict = dict_new()) == NULL)
        return NULL;
    return OBJ(incref(base->dict));
}

static const GetSetDef base_getsets[] = {
    { "__dict__", base_get_dict, NULL, NULL },
    { "closed", base_get_closed, NULL, "Whether the stream is closed." },
    GETSET_END,
};

// ---- _RawIOBase ----

static Object *raw_m_read(Object *self, Object *const *args)
{
    int64_t size;
    if (!operate_c_number(args[0], "ssize_t", &size))
        return NULL;
    if (size < 0)
        return call_method_0(self, NAME(readall));
    Object *room = zeros((size_t)size), *result = NULL;
    Object *count = room != NULL ? call_method_1(self, NAME(readinto), room) : NULL;
    int64_t got;
    if (count == NONE) {
        result = NONE;
    } else if (count != NULL && operate_index_value(count, EXC(OverflowError), &got)) {
        size_t there = as_bytearray(room)->length; // readinto may have cut it
        if (got < 0 || (size_t)got > there)
            error_raise(EXC(ValueError),
                        "readinto returned %lld outside buffer size %zu",
                        (long long)got, there);
        else
            result = bytes_from(as_bytearray(room)->data, (size_t)got);
    }
    xdecref(count);
    xdecref(room);
    return result;
}

static Object *raw_m_readall(Object *self, Object *const *args)
{
    (void)args;
    Object *all = bytearray_new("", 0), *result = NULL;
    int got = all == NULL ? -1 : 1;
    while (got > 0) {
        Object *size = int_from(CHUNK);
        Object *part = size != NULL ? call_method_1(self, NAME(read), size) : NULL;
        xdecref(size);
        got = -1;
        if (part == NONE) {
            if (as_bytearray(all)->length == 0) {
                decref(all);
                return NONE;
            }
            got = 0;
        } else if (part != NULL && !is_bytes(part)) {
            error_raise(EXC(TypeError), "read() should return bytes");
        } else if (part != NULL) {
            const Bytes *bytes = as_bytes(part);
            got = bytes->length == 0                                      ? 0
                  : append(as_bytearray(all), bytes->data, bytes->length) ? 1
                                                                          : -1;
        }
        xdecref(part);
    }
    if (got == 0)
        result = bytes_from(as_bytearray(all)->data, as_bytearray(all)->length);
    xdecref(all);
    return result;
}

static Object *raw_m_not_implemented(Object *self, Object *const *args)
{
    (void)self, (void)args;
    error_raise_object(call_0(OBJ(EXC(NotImplementedError))));
    return NULL;
}

static const NativeDef raw_methods[] = {
    { raw_m_read, "read(self, size=-1, /)", "Read at most size bytes, or all." },
    { raw_m_readall, "readall(self)", "Read until the end." },
    { raw_m_not_implemented, "readinto(self, buffer, /)", "Read into a buffer." },
    { raw_m_not_implemented, "write(self, buffer, /)", "Write bytes." },
    NATIVE_END,
};

// ---- _BufferedIOBase ----

// Fill what target lends by self.name(length).
static Object *read_into(Object *self, Object *target, Str *name, const char *what)
{
    Buffer buffer;
    Object *size = NULL, *bytes = NULL, *result = NULL;
    if (!buffer_require_writable(target, what, &buffer))
        return NULL;
    if ((size = int_from((int64_t)buffer.length)) != NULL)
        bytes = call_method_1(self, name, size);
    if (bytes != NULL && !is_bytes(bytes)) {
        error_raise(EXC(TypeError), "read() should return bytes");
    } else if (bytes != NULL && as_bytes(bytes)->length > buffer.length) {
        error_raise(EXC(ValueError),
                    "read() returned too much data: %zu bytes requested, %zu returned",
                    buffer.length, as_bytes(bytes)->length);
    } else if (bytes != NULL) {
        memcpy(buffer.data, as_bytes(bytes)->data, as_bytes(bytes)->length);
        result = int_from((int64_t)as_bytes(bytes)->length);
    }
    xdecref(size);
    xdecref(bytes);
    buffer_release(&buffer);
    return result;
}

static Object *buffered_m_readinto(Object *self, Object *const *args)
{
    return read_into(self, args[0], NAME(read), "readinto() argument");
}

static Object *buffered_m_readinto1(Object *self, Object *const *args)
{
    return read_into(self, args[0], NAME(read1), "readinto1() argument");
}

static const NativeDef buffered_methods[] = {
    { base_m_detach, "detach(self)", "Part from the stream below." },
    { base_m_read, "read(self, size=-1, /)", "Read at most size bytes, or all." },
    { base_m_read1, "read1(self, size=-1, /)", "Read at most size bytes, at once." },
    { buffered_m_readinto, "readinto(self, buffer, /)", "Read into a buffer." },
    { buffered_m_readinto1, "readinto1(self, buffer, /)",
      "Read into a buffer, at once." },
    { base_m_write, "write(self, buffer, /)", "Write bytes; their number." },
    NATIVE_END,
};

// ---- _TextIOBase ----

static Object *text_m_write(Object *self, Object *const *args)
{
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "write() argument 1 must be str, not %V",
                           args[0]);
    return base_m_write(self, args);
}

static const NativeDef text_methods[] = {
    { base_m_detach, "detach(self)", "Part from the stream below." },
    { base_m_read, "read(self, size=-1, /)", "Read at most size characters, or all." },
    { text_m_readline, "readline(self, size=-1, /)", "Read a line." },
    { text_m_write, "write(self, s, /)", "Write text; the number of characters." },
    NATIVE_END,
};

static Object *text_get_none(Object *self)
{
    (void)self;
    return NONE;
}

static const GetSetDef text_getsets[] = {
    { "encoding", text_get_none, NULL, "The encoding." },
    { "errors", text_get_none, NULL, "What is done about undecodable bytes." },
    { "newlines", text_get_none, NULL, "The line ends met so far." },
    GETSET_END,
};

// ---- types ----

Object *io_base_create(Type *cls)
{
    if ((cls->flags & TYPE_ABSTRACT) != 0)
        return instance_refuse_abstract(cls);
    Object *o = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (o == NULL)
        return NULL;
    memset(o + 1, 0, cls->basic_size - sizeof *o);
    type_init_instance(o, cls);
    return o;
}

static void base_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    xdecref((Object *)((IoBase *)(void *)self)->dict);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void base_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(((IoBase *)(void *)self)->dict);
}

static void base_clear(Object *self)
{
    ref_clear(&((IoBase *)(void *)self)->dict);
}

Type io_base_type = {
    TYPE_HEAD("_IOBase", IoBase),
    .module = "_io",
    .help = "The base of all streams.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_IO_BASE,
    .create = io_base_create,
    .dict_offset = (int32_t)offsetof(IoBase, dict),
    .dealloc = base_dealloc,
    .traverse = base_traverse,
    .clear = base_clear,
    .finalize = io_base_finalize,
    .iter = base_iter,
    .next = base_next,
    .methods = base_methods,
    .getsets = base_getsets,
};

#define CHILD(identifier, text, id, help_text, methods_, getsets_)                     \
    Type identifier = {                                                                \
        TYPE_HEAD_ON(text, IoBase, &io_base_type),                                     \
        .module = "_io",                                                               \
        .help = (help_text),                                                           \
        .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,      \
        .shape = SHAPE_##id,                                                           \
        .methods = (methods_),                                                         \
        .getsets = (getsets_),                                                         \
    }
CHILD(io_base_raw_type, "_RawIOBase", IO_BASE_RAW,
      "The base of streams of bytes without a buffer.", raw_methods, NULL);
CHILD(io_base_buffered_type, "_BufferedIOBase", IO_BASE_BUFFERED,
      "The base of buffered streams of bytes.", buffered_methods, NULL);
CHILD(io_base_text_type, "_TextIOBase", IO_BASE_TEXT, "The base of streams of text.",
      text_methods, text_getsets);
#undef CHILD
