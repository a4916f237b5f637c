// file_text.c - text files: decoding what comes in, lines, encoding what goes out.
//
// Chunks are decoded when they are read, so that an error names the place within its
// chunk; the window then holds valid WTF-8 and lines are cut from it by memchr.
#include <string.h>

#include "runtime/base/copy.h"
#include "runtime/base/os.h"
#include "runtime/base/unicode.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/bytes.h"
#include "runtime/types/codec.h"
#include "runtime/types/file_internal.h"
#include "runtime/types/int.h"
#include "runtime/types/io_base.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/str_codec.h"
#include "runtime/types/tuple.h"

// ---- encodings ----

// The name without case, '-', '_' and blanks.
static void plain_name(const char *encoding, char out[FILE_NAME_MAX])
{
    size_t n = 0;
    for (; *encoding != '\0' && n < FILE_NAME_MAX - 1; encoding++)
        if (*encoding != '-' && *encoding != '_' && *encoding != ' ')
            out[n++] = *encoding >= 'A' && *encoding <= 'Z'
                           ? (char)(*encoding + ('a' - 'A'))
                           : *encoding;
    out[n] = '\0';
}

bool file_text_set_encoding(File *f, const char *encoding)
{
    char name[FILE_NAME_MAX];
    if (strcmp(encoding, "locale") == 0)
        encoding = "UTF-8";
    if (strlen(encoding) >= FILE_NAME_MAX)
        return error_false(EXC(LookupError), "unknown encoding: %s", encoding);
    if (!str_codec_check(encoding))
        return false;
    plain_name(encoding, name);
    copy_text(f->encoding, sizeof f->encoding, encoding);
    f->coding =
        strcmp(name, "utf8") == 0                                      ? FILE_UTF8
        : strcmp(name, "ascii") == 0 || strcmp(name, "usascii") == 0   ? FILE_ASCII
        : strcmp(name, "latin1") == 0 || strcmp(name, "iso88591") == 0 ? FILE_LATIN1
                                                                       : FILE_OTHER;
    return true;
}

// The encoding without the mark that only the begin of a file has.
static const char *inner_encoding(const File *f)
{
    char name[FILE_NAME_MAX];
    plain_name(f->encoding, name);
    if (strcmp(name, "utf16") == 0 || strcmp(name, "u16") == 0)
        return "utf-16-le";
    if (strcmp(name, "utf32") == 0 || strcmp(name, "u32") == 0)
        return "utf-32-le";
    return strcmp(name, "utf8sig") == 0 ? "utf-8" : f->encoding;
}

// ---- decoding ----

// Bytes of data[0 .. length) that end in a whole character of UTF-16 or UTF-32.
static size_t whole_units(const File *f, const uint8_t *data, size_t length)
{
    const char *name = inner_encoding(f);
    size_t whole;
    if (strncmp(name, "utf-32", 6) == 0 || strncmp(name, "utf_32", 6) == 0 ||
        strncmp(name, "utf32", 5) == 0)
        return length & ~(size_t)3;
    if (strstr(name, "16") == NULL)
        return length;
    whole = length & ~(size_t)1;
    // A high surrogate waits for its other half; in either byte order.
    if (whole >= 2 && strstr(name, "be") == NULL && (data[whole - 1] & 0xfc) == 0xd8)
        whole -= 2;
    else if (whole >= 2 && strstr(name, "be") != NULL &&
             (data[whole - 2] & 0xfc) == 0xd8)
        whole -= 2;
    return whole;
}

// Put the decoded text of the first `length` undecoded bytes in their place.
static bool replace_bytes(File *f, size_t length, Str *text)
{
    char *owned;
    size_t size, count;
    const char *utf8 = str_utf8(text, &count, &owned, &size);
    if (utf8 == NULL)
        return false;
    size_t rest = f->end - f->ready - length;
    bool ok = count <= length || file_room(f, count - length);
    if (ok) {
        uint8_t *at = f->buffer + f->ready;
        memmove(at + count, at + length, rest);
        memcpy(at, utf8, count);
        f->ready += count;
        f->end = f->ready + rest;
        f->converted = true;
    }
    str_utf8_free(owned, size);
    return ok;
}

// The mark that a file in UTF-16 or UTF-32 begins with; it may set the byte order.
typedef struct MarkRow {
    const char *name; // of the encoding, plain
    size_t size;
    const char *little, *big;
    const char *big_encoding;
} MarkRow;

static const MarkRow mark_rows[] = {
    { "utf16", 2, "\xff\xfe", "\xfe\xff", "utf-16-be" },
    { "u16", 2, "\xff\xfe", "\xfe\xff", "utf-16-be" },
    { "utf32", 4, "\xff\xfe\0", "\0\0\xfe\xff", "utf-32-be" },
    { "u32", 4, "\xff\xfe\0", "\0\0\xfe\xff", "utf-32-be" },
};

static const MarkRow *mark_row(const File *f)
{
    char name[FILE_NAME_MAX];
    plain_name(f->encoding, name);
    for (size_t i = 0; i < ARRAY_COUNT(mark_rows); i++)
        if (strcmp(name, mark_rows[i].name) == 0)
            return &mark_rows[i];
    return NULL;
}

// Decode the begin of a file, where the mark is to be, if the encoding has one.
static Str *decode_begin(File *f, const uint8_t *data, size_t length)
{
    const MarkRow *row = mark_row(f);
    Str *text = str_codec_decode(NULL, data, length, f->encoding, f->errors);
    if (row == NULL || text == NULL || length < row->size)
        return text;
    if (memcmp(data, row->big, row->size) == 0) {
        copy_text(f->encoding, sizeof f->encoding, row->big_encoding);
    } else if (memcmp(data, row->little, row->size) != 0) {
        Object *bytes = bytes_from(data, length), *error = NULL;
        decref(OBJ(text));
        if (bytes != NULL)
            error = codec_error(EXC(UnicodeDecodeError),
                                row->size == 2 ? "utf-16" : "utf-32", bytes, 0,
                                row->size, "Stream does not start with BOM");
        if (error != NULL)
            (void)error_raise_object(error);
        xdecref(bytes);
        return NULL;
    }
    return text;
}

// Decode by the codec. A chunk that cannot be decoded is left out.
static bool decode_slowly(File *f, size_t length)
{
    const uint8_t *data = f->buffer + f->ready;
    Str *text;
    if (f->coding == FILE_OTHER && !f->marked)
        text = decode_begin(f, data, length);
    else
        text = str_codec_decode(
            NULL, data, length,
            f->coding == FILE_OTHER ? inner_encoding(f) : f->encoding, f->errors);
    if (f->coding == FILE_OTHER)
        f->marked = true;
    bool ok = text != NULL && replace_bytes(f, length, text);
    if (!ok)
        f->end = f->ready;
    xdecref((Object *)text);
    return ok;
}

// Length of the undecoded UTF-8 without a character that is cut off at the end.
static size_t whole_utf8(const File *f)
{
    const char *data = (const char *)f->buffer + f->ready, *reason;
    size_t length = f->end - f->ready;
    for (size_t back = 1; back <= 3 && back <= length; back++) {
        uint8_t lead = (uint8_t)data[length - back];
        if (lead < 0x80)
            break;
        if (lead < 0xc0)
            continue;
        unicode_decode_error(data + length - back, back, &reason);
        uint32_t c;
        if (unicode_decode(data + length - back, back, &c) == 0 &&
            strcmp(reason, "unexpected end of data") == 0)
            return length - back;
        break;
    }
    return length;
}

// Note what line ends the newly decoded bytes have.
static void look_for_returns(File *f, size_t from)
{
    const uint8_t *p = f->buffer + from, *end = f->buffer + f->ready;
    if (f->newline > FILE_NEWLINE_KEEP || p == end)
        return;
    if (!f->after_return && memchr(p, '\r', (size_t)(end - p)) == NULL) {
        if ((f->seen & IO_SEEN_LF) == 0 && memchr(p, '\n', (size_t)(end - p)) != NULL)
            f->seen |= IO_SEEN_LF;
        return;
    }
    f->has_return = true;
    for (; p < end; p++) {
        if (*p == '\n')
            f->seen |= f->after_return ? IO_SEEN_CRLF : IO_SEEN_LF;
        else if (f->after_return)
            f->seen |= IO_SEEN_CR;
        f->after_return = *p == '\r';
    }
}

// Decode what lies between ready and end; final: nothing will follow.
static bool decode(File *f, bool final)
{
    size_t from = f->ready, length = f->end - f->ready;
    const char *data = (const char *)f->buffer + f->ready;
    bool ok = true;
    f->undecoded = false;
    if (length > 0) {
        if (f->coding != FILE_OTHER && unicode_ascii_prefix(data, length) == length) {
            f->ready = f->end;
        } else if (f->coding == FILE_UTF8) {
            size_t whole = final ? length : whole_utf8(f);
            if (unicode_check(data, whole) == whole)
                f->ready += whole;
            else
                ok = decode_slowly(f, whole);
        } else {
            size_t whole = f->coding != FILE_OTHER || final
                               ? length
                               : whole_units(f, (const uint8_t *)data, length);
            if (strstr(inner_encoding(f), "8") != NULL && f->coding == FILE_OTHER &&
                !final)
                whole = whole_utf8(f);
            ok = whole == 0 || decode_slowly(f, whole);
        }
    }
    if (ok)
        look_for_returns(f, from);
    if (final && f->after_return) {
        f->seen |= IO_SEEN_CR;
        f->after_return = false;
    }
    return ok;
}

// Read and decode one more chunk: 1 there is more text, 0 the end, -1.
static int fill(File *f)
{
    for (;;) {
        int64_t got = 1;
        if (!f->undecoded && (got = file_fill(f, FILE_CHUNK)) < 0)
            return -1;
        size_t before = f->ready;
        if (!decode(f, got == 0)) {
            f->start = f->ready; // what a failed call had gathered is lost
            return -1;
        }
        if (f->ready > before)
            return 1;
        if (got == 0)
            return 0;
    }
}

// ---- taking text out of the window ----

// Turn \r and \r\n in place into \n. returns the new length
static size_t translate(uint8_t *data, size_t length)
{
    size_t to = 0;
    for (size_t i = 0; i < length; i++) {
        if (data[i] != '\r') {
            data[to++] = data[i];
        } else {
            data[to++] = '\n';
            if (i + 1 < length && data[i + 1] == '\n')
                i++;
        }
    }
    return to;
}

// The text up to stop, which is then taken.
static Str *take(File *f, size_t stop)
{
    uint8_t *data = f->buffer + f->start;
    size_t length = stop - f->start;
    if (length == 0)
        return str_empty();
    if (f->has_return && f->newline == FILE_NEWLINE_UNIVERSAL)
        length = translate(data, length);
    Str *text = str_from_utf8((const char *)data, length);
    f->start = stop;
    if (f->start == f->end)
        file_drop_window(f);
    return text;
}

// Find the end of the line, searching from `from` on. *stop is behind the line's end.
static bool find_end(const File *f, size_t from, bool at_end, size_t *stop)
{
    const uint8_t *base = f->buffer, *p = base + from, *end = base + f->ready;
    uint8_t wanted = f->newline >= FILE_NEWLINE_CR ? '\r' : '\n';
    if (f->newline <= FILE_NEWLINE_KEEP && f->has_return) {
        while (p < end && *p != '\n' && *p != '\r')
            p++;
        if (p == end || (*p == '\r' && p + 1 == end && !at_end))
            return false;
        p += *p == '\r' && p + 1 < end && p[1] == '\n' ? 2 : 1;
        *stop = (size_t)(p - base);
        return true;
    }
    while (p < end && (p = memchr(p, wanted, (size_t)(end - p))) != NULL) {
        if (f->newline != FILE_NEWLINE_CRLF || (p + 1 < end && p[1] == '\n')) {
            *stop = (size_t)(p - base) + (f->newline == FILE_NEWLINE_CRLF ? 2 : 1);
            return true;
        }
        p++;
    }
    return false;
}

// Go over *left characters from `at`, not beyond stop. \r\n is one if it is translated;
// a \r at the very end is left alone unless nothing follows.
static size_t advance(const File *f, size_t at, size_t stop, bool at_end, int64_t *left)
{
    bool pairs = f->has_return && f->newline == FILE_NEWLINE_UNIVERSAL;
    const uint8_t *data = f->buffer;
    while (*left > 0 && at < stop) {
        if (pairs && data[at] == '\r') {
            if (at + 1 == stop && stop == f->ready && !at_end)
                break;
            at += at + 1 < stop && data[at + 1] == '\n' ? 2 : 1;
        } else {
            at++;
            while (at < stop && (data[at] & 0xc0) == 0x80)
                at++;
        }
        (*left)--;
    }
    return at;
}

// The next line, of at most limit characters (less than 0: any number).
static Str *read_line(File *f, int64_t limit)
{
    size_t from = f->start, stop;
    bool at_end = false;
    if (!file_begin_read(f))
        return NULL;
    bool before = f->partly_read;
    f->partly_read = true;
    while (!find_end(f, from, at_end, &stop)) {
        if (at_end) {
            stop = f->ready;
            f->partly_read = limit >= 0 && (int64_t)(stop - f->start) >= limit &&
                             (stop > f->start || before);
            break;
        }
        size_t offset = f->ready - f->start;
        if (offset > 0 && f->buffer[f->ready - 1] == '\r')
            offset--; // its other half may follow
        int got = fill(f);
        if (got < 0) {
            f->partly_read = false;
            return NULL;
        }
        at_end = got == 0;
        from = f->start + offset;
    }
    if (limit >= 0)
        stop = advance(f, f->start, stop, true, &limit);
    return take(f, stop);
}

static Str *read_some(File *f, int64_t count)
{
    size_t at = f->start;
    bool at_end = false, before = f->partly_read;
    for (;;) {
        at = advance(f, at, f->ready, at_end, &count);
        if (count == 0 || at_end)
            return take(f, at);
        f->partly_read = true;
        size_t offset = at - f->start;
        int got = fill(f);
        if (got < 0) {
            f->partly_read = before;
            return NULL;
        }
        at_end = got == 0;
        at = f->start + offset;
    }
}

static Str *read_all(File *f)
{
    if (!file_fill_all(f) || !decode(f, true))
        return NULL;
    f->partly_read = f->partly_read && f->iterating;
    return take(f, f->ready);
}

// ---- writing ----

static bool append_latin1(File *f, const Str *text)
{
    const uint8_t *data = str_data(text);
    uint8_t out[512];
    size_t n = 0;
    for (size_t i = 0; i < text->length; i++) {
        if (n > sizeof out - 2) {
            if (!file_append(f, out, n))
                return false;
            n = 0;
        }
        if (data[i] < 0x80) {
            out[n++] = data[i];
        } else {
            out[n++] = (uint8_t)(0xc0 | data[i] >> 6);
            out[n++] = (uint8_t)(0x80 | (data[i] & 0x3f));
        }
    }
    return file_append(f, out, n);
}

// Note whether what is written stands behind the begin of the file, where no mark is.
static bool look_for_mark(File *f)
{
    int seekable = f->marked || f->coding != FILE_OTHER ? 0 : file_is_seekable(f);
    int64_t here = seekable > 0 ? file_position(f) : 0;
    f->marked = f->marked || here > 0;
    return seekable >= 0 && here >= 0;
}

static bool append_encoded(File *f, Str *text)
{
    const char *encoding = f->encoding;
    if (!look_for_mark(f))
        return false;
    if (f->coding == FILE_OTHER && f->marked)
        encoding = inner_encoding(f);
    f->marked = f->coding == FILE_OTHER;
    Object *bytes = str_codec_encode(text, encoding, f->errors);
    if (bytes == NULL)
        return false;
    bool ok = file_append(f, as_bytes(bytes)->data, as_bytes(bytes)->length);
    decref(bytes);
    return ok;
}

// The text with every \n as the file's line end.
static Str *with_line_ends(const File *f, Str *text)
{
    StrBuilder b;
    str_builder_start(&b);
    for (size_t i = 0; i < text->length; i++) {
        uint32_t c = str_char(text, i);
        if (c == '\n')
            str_builder_char(&b, '\r');
        if (c != '\n' || f->newline == FILE_NEWLINE_CRLF)
            str_builder_char(&b, c);
    }
    return str_builder_finish(&b);
}

static bool has_line_end(const Str *text)
{
    size_t bytes = (size_t)text->length * str_width(str_kind(text));
    return memchr(str_data(text), '\n', bytes) != NULL ||
           memchr(str_data(text), '\r', bytes) != NULL;
}

static bool append_str(File *f, Str *text)
{
    StrKind kind = str_kind(text);
    if (kind == STR_KIND_ASCII && f->coding != FILE_OTHER)
        return file_append(f, str_data(text), text->length);
    if (kind == STR_KIND_LATIN1 && f->coding == FILE_LATIN1)
        return file_append(f, str_data(text), text->length);
    if (kind == STR_KIND_LATIN1 && f->coding == FILE_UTF8)
        return append_latin1(f, text);
    return append_encoded(f, text);
}

// Whether detach() was not called.
static bool check_attached(const File *f)
{
    return LIKELY(!f->detached) ||
           error_false(EXC(ValueError), "underlying buffer has been detached");
}

static bool begin_write(File *f)
{
    if (!check_attached(f))
        return false;
    if (!file_check_open(f, "I/O operation on closed file."))
        return false;
    f->partly_read = f->partly_read && f->iterating;
    if (UNLIKELY(!f->writable))
        return file_refuse("not writable") != NULL;
    // What a signal handler prints waits, unless it has to go out at once.
    if (UNLIKELY(f->busy) && !f->readable && !f->line_buffered && !f->write_through)
        return true;
    return file_begin_write(f);
}

// Write out what a write has to: a line to a terminal, anything to an unbuffered stream,
// which keeps nothing that it could not write.
static bool flush_written(File *f, bool has_line)
{
    if (!f->write_through && !(f->line_buffered && has_line))
        return true;
    bool ok = file_flush_core(f);
    if (!ok && f->write_through)
        f->pending = 0;
    return ok && (!(f->line_buffered && has_line) || file_source_flush(f));
}

bool file_text_write(Object *file, Str *text)
{
    File *f = file_core(file);
    Str *changed = NULL;
    if (!begin_write(f))
        return false;
    if (UNLIKELY(f->newline >= FILE_NEWLINE_CR)) {
        changed = with_line_ends(f, text);
        if (changed == NULL)
            return false;
        text = changed;
    }
    bool ok =
        append_str(f, text) && flush_written(f, f->line_buffered && has_line_end(text));
    xdecref((Object *)changed);
    return ok;
}

bool file_text_write_ascii(Object *file, const char *text, size_t length)
{
    File *f = file_core(file);
    if (UNLIKELY(f->coding == FILE_OTHER || f->newline >= FILE_NEWLINE_CR)) {
        Str *s = str_from_ascii(text, length);
        bool written = s != NULL && file_text_write(file, s);
        xdecref((Object *)s);
        return written;
    }
    return begin_write(f) && file_append(f, text, length) &&
           flush_written(f, f->line_buffered && memchr(text, '\n', length) != NULL);
}

// ---- methods ----

// The file behind self, open for reading; NULL: raised.
static File *reader(Object *self)
{
    File *f = file_core(self);
    if (!check_attached(f) || !file_check_open(f, "I/O operation on closed file."))
        return NULL;
    if (!f->readable) {
        file_refuse("not readable");
        return NULL;
    }
    return f;
}

Str *file_text_read_line(Object *file)
{
    File *f = reader(file);
    return f != NULL ? read_line(f, -1) : NULL;
}

static Object *text_m_read(Object *self, Object *const *args)
{
    File *f;
    int64_t count;
    if (!io_base_size_argument(args[0], &count) || (f = reader(self)) == NULL ||
        !file_begin_read(f))
        return NULL;
    return (Object *)(count < 0 ? read_all(f) : read_some(f, count));
}

static Object *text_m_readline(Object *self, Object *const *args)
{
    File *f;
    int64_t limit;
    if (!operate_c_number(args[0], "ssize_t", &limit) || (f = reader(self)) == NULL)
        return NULL;
    return (Object *)read_line(f, limit);
}

int file_text_next(Object *self, Object **out)
{
    File *f = file_core(self);
    if (!check_attached(f))
        return -1;
    f->iterating = true; // also after an error
    if (reader(self) == NULL)
        return -1;
    Str *line = read_line(f, -1);
    if (line == NULL)
        return -1;
    f->iterating = line->length > 0;
    if (line->length == 0) {
        decref(OBJ(line));
        return 0;
    }
    *out = OBJ(line);
    return 1;
}

static Object *text_m_write(Object *self, Object *const *args)
{
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "write() argument must be str, not %V",
                           args[0]);
    Str *text = as_str(args[0]);
    return file_text_write(self, text) ? int_from(text->length) : NULL;
}

static Object *text_m_writelines(Object *self, Object *const *args)
{
    return file_write_lines(self, args[0], text_m_write);
}

// Bytes that the text left in the window takes in the file.
static int64_t window_bytes(File *f)
{
    Str *text = str_from_utf8((const char *)f->buffer + f->start, f->ready - f->start);
    Object *bytes =
        text != NULL ? str_codec_encode(text, inner_encoding(f), f->errors) : NULL;
    int64_t count = bytes != NULL ? (int64_t)as_bytes(bytes)->length : -1;
    xdecref((Object *)text);
    xdecref(bytes);
    return count;
}

static Object *text_m_tell(Object *self, Object *const *args)
{
    (void)args;
    File *f = file_core(self);
    if (!file_check_open(f, "I/O operation on closed file."))
        return NULL;
    int seekable = file_is_seekable(f);
    if (seekable <= 0)
        return seekable < 0 ? NULL : file_refuse("underlying stream is not seekable");
    if (f->iterating)
        return error_raise(EXC(OSError), "telling position disabled by next() call");
    int64_t here = file_position(f);
    if (here < 0)
        return NULL;
    if (f->converted) {
        int64_t count = window_bytes(f);
        if (count < 0)
            return NULL;
        here += (int64_t)(f->ready - f->start) - count;
    }
    return int_from(here);
}

// Where a position points to: any object that orders itself beside 0 and has an int.
static bool text_position(Object *o, int64_t *out)
{
    int negative = operate_compare_truth(o, int_from(0), COMPARE_LT);
    Object *number = NULL;
    if (negative > 0)
        return error_false(EXC(ValueError), "negative seek position %R", o);
    if (negative < 0 || (number = operate_int(o)) == NULL)
        return false;
    if (!int_fits(number, out))
        *out = INT64_MIN; // the system refuses it
    decref(number);
    return true;
}

// Forget what was found in the text before the place that was gone to.
static void restart(File *f)
{
    f->iterating = f->partly_read = false;
    f->seen = 0;
}

static Object *text_m_seek(Object *self, Object *const *args)
{
    File *f = file_core(self);
    int64_t offset = 0, whence;
    uint8_t seen;
    if (!operate_c_int(args[1], &whence) ||
        !file_check_open(f, "I/O operation on closed file."))
        return NULL;
    int seekable = file_is_seekable(f);
    if (seekable <= 0)
        return seekable < 0 ? NULL : file_refuse("underlying stream is not seekable");
    if (whence < 0 || whence > 2)
        return error_raise(EXC(ValueError), "invalid whence (%d, should be 0, 1 or 2)",
                           (int)whence);
    if (whence != 0) {
        int zero = operate_compare_truth(args[0], int_from(0), COMPARE_EQ);
        if (zero <= 0)
            return zero < 0      ? NULL
                   : whence == 1 ? file_refuse("can't do nonzero cur-relative seeks")
                                 : file_refuse("can't do nonzero end-relative seeks");
    } else if (!text_position(args[0], &offset)) {
        return NULL;
    }
    Object *told = whence == 1 ? text_m_tell(self, NULL) : NULL;
    if (whence == 1 && (told == NULL || !int_value(told, &offset, "long"))) {
        xdecref(told);
        return NULL;
    }
    xdecref(told);
    if (!file_flush_core(f) || !file_source_flush(f))
        return NULL;
    int64_t here = file_source_seek(f, offset, whence == 2 ? 2 : 0);
    if (here < 0)
        return NULL;
    file_drop_window(f);
    f->after_return = false;
    f->marked = here != 0;
    seen = offset == 0 ? 0 : f->seen;
    restart(f);
    f->seen = seen;
    return whence == 0   ? incref(args[0]) // a device may stay elsewhere
           : whence == 1 ? int_from(offset)
                         : int_from(here);
}

static Object *text_m_truncate(Object *self, Object *const *args)
{
    File *f = file_core(self);
    if (!file_check_open(f, "I/O operation on closed file.") || !file_flush_core(f) ||
        !file_source_flush(f))
        return NULL;
    if (!f->writable)
        return file_refuse("truncate");
    if (args[0] != NONE || f->source != NULL)
        return file_source_truncate(f, args[0]);
    int64_t below = file_source_seek(f, 0, OS_FROM_HERE); // text read ahead counts
    return below < 0 ? NULL : file_truncate_at(f, below);
}

// A new value for a flag: None leaves it.
static bool set_flag(bool *flag, Object *value)
{
    int64_t number = *flag;
    if (value != NONE && !operate_c_number(value, "long", &number))
        return false;
    *flag = number != 0;
    return true;
}

static bool set_name(Object *value, char out[FILE_NAME_MAX])
{
    char *owned;
    size_t size, length;
    const char *text = str_utf8(as_str(value), &length, &owned, &size);
    if (text == NULL)
        return false;
    copy_text(out, FILE_NAME_MAX, text);
    str_utf8_free(owned, size);
    return true;
}

bool file_recode(Object *object, const char *encoding, const char *errors)
{
    File *f = file_core(object);
    if (*encoding != '\0' && !file_text_set_encoding(f, encoding))
        return false;
    if (*errors != '\0')
        copy_text(f->errors, sizeof f->errors, errors);
    return true;
}

// What a text argument of reconfigure() has to be; NULL: it was not given.
static bool check_text(OPT Object *value, const char *name)
{
    return value == NULL || value == NONE || is_str(value) ||
           error_false(EXC(TypeError),
                       "reconfigure() argument '%s' must be str or None, not %T", name,
                       value);
}

static bool set_encoding(File *f, Object *value)
{
    char encoding[FILE_NAME_MAX];
    if (!set_name(value, encoding) || !file_text_set_encoding(f, encoding))
        return false;
    f->marked = false;
    copy_text(f->errors, sizeof f->errors, "strict");
    return true;
}

// args: encoding, errors, newline, line_buffering, write_through
static Object *text_m_reconfigure(Object *self, Object *const *args)
{
    File *f = file_core(self);
    bool lines = f->line_buffered, through = f->write_through;
    uint8_t newline = f->newline;
    Object *flushed;
    if (!check_attached(f) || !check_text(args[0], "encoding") ||
        !check_text(args[1], "errors") || !check_text(args[2], "newline"))
        return NULL;
    if (f->partly_read && (args[0] != NONE || args[1] != NONE || args[2] != NULL))
        return file_refuse(
            "It is not possible to set the encoding or newline of stream after "
            "the first read");
    if ((args[2] != NULL && !file_newline_value(args[2], &newline)) ||
        !set_flag(&lines, args[3]) || !set_flag(&through, args[4]) ||
        (flushed = call_method_0(self, NAME(flush))) == NULL)
        return NULL;
    decref(flushed);
    f->newline = newline;
    if ((args[0] != NONE && !set_encoding(f, args[0])) ||
        (args[1] != NONE && !set_name(args[1], f->errors)))
        return NULL;
    if (args[0] != NONE || args[1] != NONE || args[2] != NULL)
        f->seen = 0;
    f->line_buffered = lines;
    f->write_through = through;
    return NONE;
}

const NativeDef file_text_methods[] = {
    { text_m_read, "read(self, size=-1, /)", "Read at most size characters, or all." },
    { text_m_readline, "readline(self, size=-1, /)",
      "Read a line, of at most size characters." },
    { text_m_write, "write(self, text, /)", "Write text; the number of characters." },
    { text_m_writelines, "writelines(self, lines, /)", "Write several texts." },
    { text_m_tell, "tell(self)", "The position." },
    { text_m_seek, "seek(self, cookie, whence=0, /)",
      "Go to a position that tell() gave." },
    { text_m_truncate, "truncate(self, pos=None, /)", "Cut the file." },
    { text_m_reconfigure,
      "reconfigure(self, *, encoding=None, errors=None, newline=<absent>, "
      "line_buffering=None, write_through=None)",
      "Change how text is encoded and when it is written." },
    FILE_READABLE_METHOD,
    FILE_WRITABLE_METHOD,
    FILE_DETACH_METHOD,
    FILE_COMMON_METHODS,
    NATIVE_END,
};

// ---- attributes ----

static Object *text_get_mode(Object *self)
{
    File *f = file_core(self);
    if (f->mode[0] != '\0')
        return (Object *)str_from_text(f->mode);
    error_raise_attribute(self, NAME(mode));
    return NULL;
}

static Object *text_get_closed(Object *self)
{
    File *f = file_core(self);
    if (!file_check_attached(f))
        return NULL;
    int closed = f->closed ? 1 : file_source_is_closed(f);
    return closed < 0 ? NULL : bool_from(closed > 0);
}

static Object *text_get_encoding(Object *self)
{
    return (Object *)str_from_text(file_core(self)->encoding);
}

static Object *text_get_errors(Object *self)
{
    return (Object *)str_from_text(file_core(self)->errors);
}

static Object *text_get_line_buffering(Object *self)
{
    return bool_from(file_core(self)->line_buffered);
}

static Object *text_get_write_through(Object *self)
{
    return bool_from(file_core(self)->write_through);
}

static Object *text_get_newlines(Object *self)
{
    File *f = file_core(self);
    return file_check_attached(f) ? io_base_newlines(f->seen) : NULL;
}

// Whoever wraps a binary file says what the mode is.
static bool text_set_mode(Object *self, OPT Object *value)
{
    File *f = file_core(self);
    if (value == NULL)
        f->mode[0] = '\0';
    else if (!is_str(value) || str_kind(as_str(value)) != STR_KIND_ASCII ||
             as_str(value)->length >= sizeof f->mode)
        return error_false(EXC(TypeError), "mode must be a short str, not %R", value);
    else
        memcpy(f->mode, str_data(as_str(value)), as_str(value)->length + (size_t)1);
    return true;
}

const GetSetDef file_text_getsets[] = {
    { "name", file_get_name, file_set_name, "What the file was opened by." },
    { "mode", text_get_mode, text_set_mode, "The mode it was opened in." },
    { "closed", text_get_closed, NULL, "Whether the file is closed." },
    { "encoding", text_get_encoding, NULL, "The encoding." },
    { "errors", text_get_errors, NULL, "What is done about undecodable bytes." },
    { "newlines", text_get_newlines, NULL, "The line ends met so far." },
    { "line_buffering", text_get_line_buffering, NULL,
      "Whether each line is written at once." },
    { "write_through", text_get_write_through, NULL,
      "Whether all is written at once." },
    { "buffer", file_binary_side, NULL, "The same file, in bytes." },
    GETSET_END,
};
