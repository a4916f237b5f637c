// mod_io_string.c - io.StringIO: a stream of text in memory.
//
// Invariant: text[0 .. length) lies in a raw block of capacity units, all of `width`
// bytes, the least width that every character written so far fits in (1, 2 or 4; 1
// means Latin-1). position may be behind length; a write then fills the gap with NUL.
#include "runtime/modules/mod_io_internal.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/io_base.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef enum Ends { ENDS_LF, ENDS_CR, ENDS_CRLF, ENDS_ANY, ENDS_TRANSLATED } Ends;

typedef struct StringIO {
    IoBase base;
    void *text;
    size_t length, capacity, position;
    uint32_t width;
    uint8_t ends; // Ends
    uint8_t seen;
    bool open, closed;
} StringIO;

static StringIO *as_stream(Object *o)
{
    return (StringIO *)(void *)o;
}

static StringIO *open_stream(Object *self)
{
    StringIO *s = as_stream(self);
    if (UNLIKELY(s->closed))
        error_raise(EXC(ValueError), "I/O operation on closed file");
    else if (UNLIKELY(!s->open))
        error_raise(EXC(ValueError), "I/O operation on uninitialized object");
    else
        return s;
    return NULL;
}

// ---- storage ----

static uint32_t get(const void *text, uint32_t width, size_t i)
{
    return width == 1   ? ((const uint8_t *)text)[i]
           : width == 2 ? ((const uint16_t *)text)[i]
                        : ((const uint32_t *)text)[i];
}

static void put(void *text, uint32_t width, size_t i, uint32_t c)
{
    if (width == 1)
        ((uint8_t *)text)[i] = (uint8_t)c;
    else if (width == 2)
        ((uint16_t *)text)[i] = (uint16_t)c;
    else
        ((uint32_t *)text)[i] = c;
}

static void free_text(StringIO *s)
{
    heap_release(s->text, s->capacity * s->width);
    s->text = NULL;
    s->length = s->capacity = s->position = 0;
    s->width = 1;
}

// Cut to a length, and give memory back when less than half is in use. Keeping it is no
// error.
static void shorten(StringIO *s, size_t length)
{
    size_t position = s->position;
    s->length = length;
    if (length == 0) {
        free_text(s);
        s->position = position;
    } else if (length < s->capacity / 2) {
        void *less = heap_resize(s->text, s->capacity * s->width, length * s->width);
        if (less == NULL) {
            error_clear();
            return;
        }
        s->text = less;
        s->capacity = length;
    }
}

// Room for capacity units of the given width, no less than the present one.
static bool reserve(StringIO *s, size_t capacity, uint32_t width)
{
    if (width == s->width && capacity <= s->capacity)
        return true;
    if (capacity < s->capacity)
        capacity = s->capacity;
    else if (capacity > s->capacity)
        capacity += capacity / 8 + 32;
    if (width == s->width) {
        void *grown = heap_resize(s->text, s->capacity * width, capacity * width);
        if (grown == NULL)
            return false;
        s->text = grown;
        s->capacity = capacity;
        return true;
    }
    void *wide = heap_alloc(HEAP_RAW, capacity * width);
    if (wide == NULL)
        return false;
    for (size_t i = 0; i < s->length; i++)
        put(wide, width, i, get(s->text, s->width, i));
    heap_release(s->text, s->capacity * s->width);
    s->text = wide;
    s->capacity = capacity;
    s->width = width;
    return true;
}

static bool write_units(StringIO *s, const Str *text)
{
    size_t count = text->length, end;
    uint32_t width = str_width(str_kind(text));
    if (count == 0)
        return true;
    if (__builtin_add_overflow(s->position, count, &end) || end > PTRDIFF_MAX)
        return error_false(EXC(OverflowError), "new position too large");
    if (end > STR_LENGTH_MAX)
        return error_false(EXC(OverflowError), "new buffer size too large");
    if (!reserve(s, end, width > s->width ? width : s->width))
        return false;
    for (size_t i = s->length; i < s->position; i++)
        put(s->text, s->width, i, 0);
    if (width == s->width) {
        memcpy((uint8_t *)s->text + s->position * width, str_data(text), count * width);
    } else {
        for (size_t i = 0; i < count; i++)
            put(s->text, s->width, s->position + i, str_char(text, i));
    }
    s->position = end;
    if (end > s->length)
        s->length = end;
    return true;
}

// Whether the stream knows which line ends it met.
static bool notes_ends(const StringIO *s)
{
    return s->ends == ENDS_TRANSLATED || s->ends == ENDS_ANY;
}

// The text as the stream keeps it: line ends translated. A new reference.
static Str *translated(StringIO *s, Str *text)
{
    StrBuilder b;
    if (s->ends == ENDS_LF)
        return incref(text);
    str_builder_start(&b);
    for (size_t i = 0; i < text->length; i++) {
        uint32_t c = str_char(text, i);
        if (notes_ends(s) && c == '\r') {
            bool pair = i + 1 < text->length && str_char(text, i + 1) == '\n';
            s->seen |= pair ? IO_SEEN_CRLF : IO_SEEN_CR;
            i += pair;
            if (s->ends == ENDS_ANY && pair)
                str_builder_char(&b, c);
            if (s->ends == ENDS_TRANSLATED || pair)
                c = '\n';
        } else if (c == '\n') {
            s->seen |= IO_SEEN_LF;
            if (s->ends == ENDS_CRLF)
                str_builder_char(&b, '\r');
            else if (s->ends == ENDS_CR)
                c = '\r';
        }
        str_builder_char(&b, c);
    }
    return str_builder_finish(&b);
}

static bool write_text(StringIO *s, Str *text)
{
    Str *kept = translated(s, text);
    bool good = kept != NULL && write_units(s, kept);
    xdecref((Object *)kept);
    return good;
}

static Str *cut(const StringIO *s, size_t from, size_t count)
{
    StrBuilder b;
    if (count == 0)
        return str_empty();
    str_builder_start(&b);
    if (s->width == 1) {
        const uint8_t *data = (const uint8_t *)s->text + from;
        bool ascii = true;
        for (size_t i = 0; ascii && i < count; i++)
            ascii = data[i] < 0x80;
        if (ascii) {
            str_builder_discard(&b);
            return str_from_ascii((const char *)data, count);
        }
    }
    for (size_t i = 0; i < count; i++)
        str_builder_char(&b, get(s->text, s->width, from + i));
    return str_builder_finish(&b);
}

// ---- making ----

static Object *string_create(Type *cls)
{
    StringIO *s = (StringIO *)(void *)io_base_create(cls);
    if (s != NULL)
        s->width = 1;
    return (Object *)s;
}

static bool set_ends(StringIO *s, OPT Object *newline)
{
    static const struct {
        const char *text;
        Ends ends;
    } rows[] = {
        { "\n", ENDS_LF }, { "", ENDS_ANY }, { "\r", ENDS_CR }, { "\r\n", ENDS_CRLF }
    };
    s->ends = newline == NONE ? ENDS_TRANSLATED : ENDS_LF;
    if (newline == NULL || newline == NONE)
        return true;
    if (!is_str(newline))
        return error_false(EXC(TypeError), "newline must be str or None, not %.200T",
                           newline);
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++)
        if (str_equal_text(as_str(newline), rows[i].text)) {
            s->ends = (uint8_t)rows[i].ends;
            return true;
        }
    return error_false(EXC(ValueError), "illegal newline value: %R", newline);
}

// args: initial_value, newline
static Object *string_m_init(Object *self, Object *const *args)
{
    StringIO *s = as_stream(self);
    if (args[0] != NULL && args[0] != NONE && !is_str(args[0]))
        return error_raise(EXC(TypeError),
                           "initial_value must be str or None, not %.200T", args[0]);
    free_text(s);
    s->seen = 0;
    s->closed = false;
    if (!set_ends(s, args[1]))
        return NULL;
    s->open = true;
    if (args[0] == NULL || args[0] == NONE)
        return NONE;
    bool good = write_text(s, as_str(args[0]));
    s->position = 0;
    return good ? NONE : NULL;
}

static const NativeDef string_init_def = {
    string_m_init, "__init__(self, initial_value=<absent>, newline=<absent>)", NULL
};

static void string_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    free_text(as_stream(self));
    xdecref((Object *)as_stream(self)->base.dict);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static size_t string_size_of(Object *self, size_t *blocks)
{
    return heap_block(type_of(self)->basic_size, blocks) +
           heap_block(as_stream(self)->capacity * as_stream(self)->width, blocks);
}

// ---- reading ----

static size_t left(const StringIO *s)
{
    return s->position < s->length ? s->length - s->position : 0;
}

static Object *take(StringIO *s, size_t count)
{
    Str *text = cut(s, s->position, count);
    if (text != NULL)
        s->position += count;
    return (Object *)text;
}

// Characters until the next line end, at most limit (less than 0: any number).
static size_t line_length(const StringIO *s, int64_t limit)
{
    size_t most = left(s);
    if (limit >= 0 && (size_t)limit < most)
        most = (size_t)limit;
    if (s->width == 1 && (s->ends == ENDS_LF || s->ends == ENDS_TRANSLATED)) {
        const uint8_t *from = (const uint8_t *)s->text + s->position;
        const uint8_t *found = most > 0 ? memchr(from, '\n', most) : NULL;
        return found != NULL ? (size_t)(found - from) + 1 : most;
    }
    for (size_t i = 0; i < most; i++) {
        uint32_t c = get(s->text, s->width, s->position + i);
        bool more = s->position + i + 1 < s->length;
        bool pair =
            c == '\r' && more && get(s->text, s->width, s->position + i + 1) == '\n';
        switch ((Ends)s->ends) {
        case ENDS_LF:
        case ENDS_TRANSLATED:
            if (c == '\n')
                return i + 1;
            break;
        case ENDS_CR:
            if (c == '\r')
                return i + 1;
            break;
        case ENDS_CRLF:
            if (pair && i + 1 < most)
                return i + 2;
            break;
        case ENDS_ANY:
            if (pair)
                return i + 1 < most ? i + 2 : i + 1;
            if (c == '\n' || c == '\r')
                return i + 1;
            break;
        }
    }
    return most;
}

static Object *string_m_read(Object *self, Object *const *args)
{
    StringIO *s = open_stream(self);
    int64_t size;
    if (s == NULL || !io_base_size_argument(args[0], &size))
        return NULL;
    size_t there = left(s);
    return take(s, size < 0 || (size_t)size > there ? there : (size_t)size);
}

static Object *string_m_readline(Object *self, Object *const *args)
{
    StringIO *s = open_stream(self);
    int64_t limit;
    if (s == NULL || !io_base_size_argument(args[0], &limit))
        return NULL;
    return take(s, line_length(s, limit));
}

static int string_next(Object *self, Object **out)
{
    StringIO *s = open_stream(self);
    size_t n = s != NULL ? line_length(s, -1) : 0;
    if (n == 0)
        return s == NULL ? -1 : 0;
    *out = take(s, n);
    return *out != NULL ? 1 : -1;
}

static Object *string_m_getvalue(Object *self, Object *const *args)
{
    (void)args;
    StringIO *s = open_stream(self);
    return s != NULL ? (Object *)cut(s, 0, s->length) : NULL;
}

// ---- writing, positions ----

static Object *string_m_write(Object *self, Object *const *args)
{
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "string argument expected, got '%T'",
                           args[0]);
    StringIO *s = open_stream(self);
    return s != NULL && write_text(s, as_str(args[0]))
               ? int_from(as_str(args[0])->length)
               : NULL;
}

static Object *string_m_tell(Object *self, Object *const *args)
{
    (void)args;
    StringIO *s = open_stream(self);
    return s != NULL ? int_from((int64_t)s->position) : NULL;
}

static Object *string_m_seek(Object *self, Object *const *args)
{
    StringIO *s;
    int64_t offset, whence;
    if (!operate_c_number(args[0], "ssize_t", &offset) ||
        !operate_c_int(args[1], &whence) || (s = open_stream(self)) == NULL)
        return NULL;
    if (whence < 0 || whence > 2)
        return error_raise(EXC(ValueError), "Invalid whence (%d, should be 0, 1 or 2)",
                           (int)whence);
    if (offset < 0 && whence == 0)
        return error_raise(EXC(ValueError), "Negative seek position %lld",
                           (long long)offset);
    if (whence != 0 && offset != 0)
        return error_raise(EXC(OSError), "Can't do nonzero cur-relative seeks");
    if (whence == 0)
        s->position = (size_t)offset;
    else if (whence == 2)
        s->position = s->length;
    return int_from((int64_t)s->position);
}

static Object *string_m_truncate(Object *self, Object *const *args)
{
    StringIO *s = open_stream(self);
    int64_t size;
    if (s == NULL)
        return NULL;
    if (args[0] == NONE)
        size = (int64_t)s->position;
    else if (!io_base_size_argument(args[0], &size))
        return NULL;
    if (size < 0)
        return error_raise(EXC(ValueError), "Negative size value %lld",
                           (long long)size);
    if ((size_t)size < s->length)
        shorten(s, (size_t)size);
    return int_from(size);
}

static Object *string_m_close(Object *self, Object *const *args)
{
    (void)args;
    free_text(as_stream(self));
    as_stream(self)->closed = true;
    return NONE;
}

static Object *string_m_true(Object *self, Object *const *args)
{
    (void)args;
    return open_stream(self) != NULL ? TRUE_ : NULL;
}

// The value, the newline, the position and the attributes: for pickle and copy.
static Object *string_m_getstate(Object *self, Object *const *args)
{
    static const char *const newlines[] = { "\n", "\r", "\r\n", "", NULL };
    StringIO *s = as_stream(self);
    Object *value = string_m_getvalue(self, args), *result = NULL;
    if (value == NULL)
        return NULL;
    Object *newline =
        s->ends == ENDS_TRANSLATED ? NONE : (Object *)str_from_text(newlines[s->ends]);
    Object *position = int_from((int64_t)s->position);
    if (newline != NULL && position != NULL)
        result = (Object *)tuple_pack(4, value, newline, position,
                                      s->base.dict != NULL ? OBJ(s->base.dict) : NONE);
    decref(value);
    xdecref(newline);
    xdecref(position);
    return result;
}

static Object *string_m_setstate(Object *self, Object *const *args)
{
    StringIO *s = as_stream(self);
    if (!is_tuple(args[0]) || tuple_length(as_tuple(args[0])) < 4)
        return error_raise(EXC(TypeError),
                           "%T.__setstate__ argument should be 4-tuple, got %T", self,
                           args[0]);
    Object *const *items = tuple_items(as_tuple(args[0]));
    int64_t position;
    if (!operate_c_number(items[2], "ssize_t", &position))
        return NULL;
    if (position < 0)
        return error_raise(EXC(ValueError), "position value cannot be negative");
    // the value has its line ends already
    Object *empty[] = { NONE, items[1] };
    if (!is_str(items[0]))
        return error_raise(EXC(TypeError), "initial_value must be str, not '%.200T'",
                           items[0]);
    if (string_m_init(self, empty) == NULL || !write_units(s, as_str(items[0])))
        return NULL;
    s->position = (size_t)position;
    if (items[3] == NONE)
        return NONE;
    if (s->base.dict == NULL && (s->base.dict = dict_new()) == NULL)
        return NULL;
    return dict_update(s->base.dict, items[3]) ? NONE : NULL;
}

static const NativeDef string_methods[] = {
    { string_m_read, "read(self, size=-1, /)",
      "Read at most size characters, or all." },
    { string_m_readline, "readline(self, size=-1, /)",
      "Read a line, of at most size characters." },
    { string_m_getvalue, "getvalue(self)", "The whole text." },
    { string_m_write, "write(self, s, /)", "Write text; the number of characters." },
    { string_m_tell, "tell(self)", "The position." },
    { string_m_seek, "seek(self, pos, whence=0, /)", "Go to a position." },
    { string_m_truncate, "truncate(self, pos=None, /)", "Cut the text." },
    { string_m_close, "close(self)", "Forget the text." },
    { string_m_true, "readable(self)", "True." },
    { string_m_true, "writable(self)", "True." },
    { string_m_true, "seekable(self)", "True." },
    { string_m_getstate, "__getstate__(self)", NULL },
    { string_m_setstate, "__setstate__(self, state, /)", NULL },
    NATIVE_END,
};

static Object *string_get_closed(Object *self)
{
    return bool_from(as_stream(self)->closed);
}

static Object *string_get_newlines(Object *self)
{
    StringIO *s = open_stream(self);
    if (s == NULL)
        return NULL;
    return io_base_newlines(notes_ends(s) ? s->seen : 0);
}

static Object *string_get_line_buffering(Object *self)
{
    return open_stream(self) != NULL ? FALSE_ : NULL;
}

static const GetSetDef string_getsets[] = {
    { "closed", string_get_closed, NULL, "Whether the stream is closed." },
    { "newlines", string_get_newlines, NULL, "The line ends met so far." },
    { "line_buffering", string_get_line_buffering, NULL, "False." },
    GETSET_END,
};

Type mod_io_string_type = {
    TYPE_HEAD_ON("StringIO", StringIO, &io_base_text_type),
    .module = "_io",
    .help = "A stream of text in memory.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_STRING_IO,
    .create = string_create,
    .init_def = &string_init_def,
    .dealloc = string_dealloc,
    .size_of = string_size_of,
    .next = string_next,
    .methods = string_methods,
    .getsets = string_getsets,
};
