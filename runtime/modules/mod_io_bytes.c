// mod_io_bytes.c - io.BytesIO: a stream of bytes in memory.
//
// Invariant: data[0 .. length) lies in a raw block of capacity bytes. position may be
// behind length; a write then fills the gap with zeros. While exports is not 0 the
// block is lent (getbuffer) and does not move.
#include "runtime/modules/mod_io_internal.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/io_base.h"
#include "runtime/types/list.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

typedef struct BytesIO {
    IoBase base;
    uint8_t *data;
    size_t length, capacity, position, exports;
    bool closed;
} BytesIO;

// What getbuffer() makes a memoryview of.
typedef struct BytesView {
    Object object;
    BytesIO *stream; // owned
} BytesView;

static BytesIO *as_stream(Object *o)
{
    return (BytesIO *)(void *)o;
}

static BytesIO *open_stream(Object *self)
{
    BytesIO *b = as_stream(self);
    if (UNLIKELY(b->closed)) {
        error_raise(EXC(ValueError), "I/O operation on closed file.");
        return NULL;
    }
    return b;
}

static bool check_unlent(const BytesIO *b)
{
    return b->exports == 0 ||
           error_false(EXC(BufferError), "Existing exports of data: "
                                         "object cannot be re-sized");
}

static bool set_capacity(BytesIO *b, size_t capacity)
{
    uint8_t *data = heap_resize(b->data, b->capacity, capacity);
    if (data == NULL)
        return false;
    b->data = data;
    b->capacity = capacity;
    return true;
}

static void free_data(BytesIO *b)
{
    heap_release(b->data, b->capacity);
    b->data = NULL;
    b->length = b->capacity = b->position = 0;
}

// Cut to a length, and give memory back when less than half is in use. Keeping it is no
// error.
static void shorten(BytesIO *b, size_t length)
{
    size_t position = b->position;
    b->length = length;
    if (length == 0) {
        free_data(b);
        b->position = position;
    } else if (length < b->capacity / 2 && !set_capacity(b, length)) {
        error_clear();
    }
}

static bool write_bytes(BytesIO *b, const uint8_t *bytes, size_t count)
{
    size_t end;
    if (count == 0)
        return true;
    if (__builtin_add_overflow(b->position, count, &end) || end > PTRDIFF_MAX)
        return error_false(EXC(OverflowError), "new buffer size too large");
    if (end > b->capacity && !set_capacity(b, end + end / 8 + 32))
        return false;
    if (b->position > b->length)
        memset(b->data + b->length, 0, b->position - b->length);
    memcpy(b->data + b->position, bytes, count);
    b->position = end;
    if (end > b->length)
        b->length = end;
    return true;
}

// ---- making ----

static Object *bytes_m_init(Object *self, Object *const *args)
{
    BytesIO *b = as_stream(self);
    Buffer buffer;
    if (!check_unlent(b))
        return NULL;
    free_data(b);
    b->closed = false;
    if (args[0] == NONE)
        return NONE;
    if (!buffer_require(args[0], &buffer))
        return NULL;
    bool good = write_bytes(b, buffer.data, buffer.length);
    buffer_release(&buffer);
    b->position = 0;
    return good ? NONE : NULL;
}

static const NativeDef bytes_init_def = { bytes_m_init,
                                          "__init__(self, initial_bytes=None)", NULL };

static void bytes_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    free_data(as_stream(self));
    xdecref((Object *)as_stream(self)->base.dict);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static size_t bytes_size_of(Object *self, size_t *blocks)
{
    return heap_block(type_of(self)->basic_size, blocks) +
           heap_block(as_stream(self)->capacity, blocks);
}

// ---- reading ----

static size_t left(const BytesIO *b)
{
    return b->position < b->length ? b->length - b->position : 0;
}

static Object *take(BytesIO *b, size_t count)
{
    Object *bytes = bytes_from(
        b->data == NULL ? (const uint8_t *)"" : b->data + b->position, count);
    if (bytes != NULL)
        b->position += count;
    return bytes;
}

// Bytes until the next line end, at most limit (less than 0: any number).
static size_t line_length(const BytesIO *b, int64_t limit)
{
    size_t most = left(b);
    if (limit >= 0 && (size_t)limit < most)
        most = (size_t)limit;
    if (most == 0)
        return 0;
    const uint8_t *from = b->data + b->position, *found = memchr(from, '\n', most);
    return found != NULL ? (size_t)(found - from) + 1 : most;
}

static Object *bytes_m_read(Object *self, Object *const *args)
{
    BytesIO *b = open_stream(self);
    int64_t size;
    if (b == NULL || !io_base_size_argument(args[0], &size))
        return NULL;
    size_t there = left(b);
    return take(b, size < 0 || (size_t)size > there ? there : (size_t)size);
}

static Object *bytes_m_readline(Object *self, Object *const *args)
{
    BytesIO *b = open_stream(self);
    int64_t limit;
    if (b == NULL || !io_base_size_argument(args[0], &limit))
        return NULL;
    return take(b, line_length(b, limit));
}

static Object *bytes_m_readlines(Object *self, Object *const *args)
{
    BytesIO *b = open_stream(self);
    int64_t hint = 0, total = 0;
    List *lines;
    if (b == NULL)
        return NULL;
    if (args[0] != NONE && !is_int(args[0]))
        return error_raise(EXC(TypeError), "integer argument expected, got '%.200T'",
                           args[0]);
    if ((args[0] != NONE && !int_value(args[0], &hint, "ssize_t")) ||
        (lines = list_new(0)) == NULL)
        return NULL;
    for (size_t n; (n = line_length(b, -1)) > 0;) {
        Object *line = take(b, n);
        if (line == NULL || !list_append_take(lines, line)) {
            decref(OBJ(lines));
            return NULL;
        }
        total += (int64_t)n;
        if (hint > 0 && total >= hint)
            break;
    }
    return OBJ(lines);
}

static Object *bytes_iter(Object *self)
{
    return incref(self); // also when closed, unlike other streams
}

static int bytes_next(Object *self, Object **out)
{
    BytesIO *b = open_stream(self);
    size_t n = b != NULL ? line_length(b, -1) : 0;
    if (n == 0)
        return b == NULL ? -1 : 0;
    *out = take(b, n);
    return *out != NULL ? 1 : -1;
}

static Object *bytes_m_readinto(Object *self, Object *const *args)
{
    BytesIO *b = open_stream(self);
    Buffer buffer;
    if (b == NULL || !buffer_require_writable(args[0], "readinto() argument", &buffer))
        return NULL;
    size_t count = left(b) < buffer.length ? left(b) : buffer.length;
    if (count > 0)
        memmove(buffer.data, b->data + b->position, count); // or a view of this stream
    b->position += count;
    buffer_release(&buffer);
    return int_from((int64_t)count);
}

static Object *bytes_m_getvalue(Object *self, Object *const *args)
{
    (void)args;
    BytesIO *b = open_stream(self);
    return b != NULL
               ? bytes_from(b->data == NULL ? (const uint8_t *)"" : b->data, b->length)
               : NULL;
}

static Object *bytes_m_getbuffer(Object *self, Object *const *args)
{
    (void)args;
    BytesIO *b = open_stream(self);
    if (b == NULL)
        return NULL;
    BytesView *view = heap_new(HEAP_CONTAINER, SHAPE_BYTES_IO_VIEW, sizeof *view);
    if (view == NULL)
        return NULL;
    view->stream = (BytesIO *)object_incref(b);
    Object *result = memoryview_new(OBJ(view));
    decref(OBJ(view));
    return result;
}

// ---- writing, positions ----

static Object *bytes_m_write(Object *self, Object *const *args)
{
    BytesIO *b = open_stream(self);
    Buffer buffer;
    if (b == NULL || !check_unlent(b) || !buffer_require(args[0], &buffer))
        return NULL;
    int64_t count = (int64_t)buffer.length;
    // once more: __buffer__ may have closed the stream
    bool good = open_stream(self) != NULL && check_unlent(b) &&
                write_bytes(b, buffer.data, buffer.length);
    buffer_release(&buffer);
    return good ? int_from(count) : NULL;
}

static Object *bytes_m_writelines(Object *self, Object *const *args)
{
    return open_stream(self) != NULL && io_base_write_lines(self, args[0]) ? NONE
                                                                           : NULL;
}

static Object *bytes_m_tell(Object *self, Object *const *args)
{
    (void)args;
    BytesIO *b = open_stream(self);
    return b != NULL ? int_from((int64_t)b->position) : NULL;
}

static Object *bytes_m_seek(Object *self, Object *const *args)
{
    BytesIO *b;
    int64_t offset, whence;
    if (!operate_c_number(args[0], "ssize_t", &offset) ||
        !operate_c_int(args[1], &whence) || (b = open_stream(self)) == NULL)
        return NULL;
    if (whence < 0 || whence > 2)
        return error_raise(EXC(ValueError), "invalid whence (%d, should be 0, 1 or 2)",
                           (int)whence);
    if (whence == 0 && offset < 0)
        return error_raise(EXC(ValueError), "negative seek value %lld",
                           (long long)offset);
    int64_t from = whence == 0 ? 0 : (int64_t)(whence == 1 ? b->position : b->length);
    if (__builtin_add_overflow(offset, from, &offset))
        return error_raise(EXC(OverflowError), "new position too large");
    b->position = offset < 0 ? 0 : (size_t)offset;
    return int_from((int64_t)b->position);
}

static Object *bytes_m_truncate(Object *self, Object *const *args)
{
    BytesIO *b = open_stream(self);
    int64_t size;
    if (b == NULL || !check_unlent(b))
        return NULL;
    if (args[0] == NONE)
        size = (int64_t)b->position;
    else if (!io_base_size_argument(args[0], &size))
        return NULL;
    if (size < 0)
        return error_raise(EXC(ValueError), "negative size value %lld",
                           (long long)size);
    if ((size_t)size < b->length)
        shorten(b, (size_t)size);
    return int_from(size);
}

static Object *bytes_m_close(Object *self, Object *const *args)
{
    (void)args;
    BytesIO *b = as_stream(self);
    if (!check_unlent(b))
        return NULL;
    free_data(b);
    b->closed = true;
    return NONE;
}

static Object *bytes_m_none(Object *self, Object *const *args)
{
    (void)args;
    return open_stream(self) != NULL ? NONE : NULL;
}

static Object *bytes_m_true(Object *self, Object *const *args)
{
    (void)args;
    return open_stream(self) != NULL ? TRUE_ : NULL;
}

static Object *bytes_m_false(Object *self, Object *const *args)
{
    (void)args;
    return open_stream(self) != NULL ? FALSE_ : NULL;
}

// The value, the position and the attributes: for pickle and copy.
static Object *bytes_m_getstate(Object *self, Object *const *args)
{
    BytesIO *b = as_stream(self);
    Object *value = bytes_m_getvalue(self, args), *result = NULL;
    Object *position = value != NULL ? int_from((int64_t)b->position) : NULL;
    if (position != NULL)
        result = (Object *)tuple_pack(3, value, position,
                                      b->base.dict != NULL ? OBJ(b->base.dict) : NONE);
    xdecref(value);
    xdecref(position);
    return result;
}

static Object *bytes_m_setstate(Object *self, Object *const *args)
{
    BytesIO *b = as_stream(self);
    if (!is_tuple(args[0]) || tuple_length(as_tuple(args[0])) < 3)
        return error_raise(EXC(TypeError),
                           "%T.__setstate__ argument should be 3-tuple, got %T", self,
                           args[0]);
    Object *const *items = tuple_items(as_tuple(args[0]));
    int64_t position;
    if (!operate_c_number(items[1], "ssize_t", &position))
        return NULL;
    if (position < 0)
        return error_raise(EXC(ValueError), "position value cannot be negative");
    if (bytes_m_init(self, items) == NULL)
        return NULL;
    b->position = (size_t)position;
    if (items[2] == NONE)
        return NONE;
    if (b->base.dict == NULL && (b->base.dict = dict_new()) == NULL)
        return NULL;
    return dict_update(b->base.dict, items[2]) ? NONE : NULL;
}

static const NativeDef bytes_methods[] = {
    { bytes_m_read, "read(self, size=-1, /)", "Read at most size bytes, or all." },
    { bytes_m_read, "read1(self, size=-1, /)", "Read at most size bytes, or all." },
    { bytes_m_readline, "readline(self, size=-1, /)",
      "Read a line, of at most size bytes." },
    { bytes_m_readlines, "readlines(self, size=None, /)",
      "Read the lines that are left." },
    { bytes_m_readinto, "readinto(self, buffer, /)", "Read into a writable buffer." },
    { bytes_m_getvalue, "getvalue(self)", "All bytes." },
    { bytes_m_getbuffer, "getbuffer(self)", "A view of all bytes." },
    { bytes_m_write, "write(self, b, /)", "Write bytes; their number." },
    { bytes_m_writelines, "writelines(self, lines, /)",
      "Write several bytes objects." },
    { bytes_m_tell, "tell(self)", "The position." },
    { bytes_m_seek, "seek(self, pos, whence=0, /)", "Go to a position." },
    { bytes_m_truncate, "truncate(self, size=None, /)", "Cut the stream." },
    { bytes_m_close, "close(self)", "Forget the bytes." },
    { bytes_m_none, "flush(self)", "Nothing is to be done." },
    { bytes_m_true, "readable(self)", "True." },
    { bytes_m_true, "writable(self)", "True." },
    { bytes_m_true, "seekable(self)", "True." },
    { bytes_m_false, "isatty(self)", "False." },
    { bytes_m_getstate, "__getstate__(self)", NULL },
    { bytes_m_setstate, "__setstate__(self, object, /)", NULL },
    NATIVE_END,
};

static Object *bytes_get_closed(Object *self)
{
    return bool_from(as_stream(self)->closed);
}

static const GetSetDef bytes_getsets[] = {
    { "closed", bytes_get_closed, NULL, "Whether the stream is closed." },
    GETSET_END,
};

Type mod_io_bytes_type = {
    TYPE_HEAD_ON("BytesIO", BytesIO, &io_base_buffered_type),
    .module = "_io",
    .help = "A stream of bytes in memory.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_BYTES_IO,
    .create = io_base_create,
    .init_def = &bytes_init_def,
    .dealloc = bytes_dealloc,
    .size_of = bytes_size_of,
    .iter = bytes_iter,
    .next = bytes_next,
    .methods = bytes_methods,
    .getsets = bytes_getsets,
};

// ---- the lent view ----

static void view_dealloc(Object *self)
{
    decref(OBJ(&((BytesView *)(void *)self)->stream->base));
    heap_free(HEAP_CONTAINER, self, sizeof(BytesView));
}

static void view_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(((BytesView *)(void *)self)->stream);
}

static bool view_lend(Object *self, Buffer *out)
{
    BytesIO *b = ((BytesView *)(void *)self)->stream;
    b->exports++;
    out->data = b->data != NULL ? b->data : (uint8_t *)"";
    out->length = b->length;
    out->readonly = false;
    return true;
}

static void view_take_back(Object *self)
{
    ((BytesView *)(void *)self)->stream->exports--;
}

Type mod_io_bytes_view_type = {
    TYPE_HEAD("_BytesIOBuffer", BytesView),
    .module = "_io",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_BYTES_IO_VIEW,
    .dealloc = view_dealloc,
    .traverse = view_traverse,
    .buffer_get = view_lend,
    .buffer_end = view_take_back,
};
