// file_source.c - what lies below a file: a descriptor, or any stream object.
//
// A text file reads its stream by read1 (or read) and writes by write, as it finds a
// buffered stream there; a binary file uses readinto and write of a raw stream.
#include <errno.h>
#include <string.h>

#include "runtime/base/os.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytearray.h"
#include "runtime/types/bytes.h"
#include "runtime/types/file_internal.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

static int64_t fail(void)
{
    error_raise_errno(errno, NULL);
    return -1;
}

// 1, 0, -1: the truth of an object, consumed; NULL: -1.
static int truth_take(STEALS OPT Object *o)
{
    int truth = o == NULL ? -1 : operate_truth(o);
    xdecref(o);
    return truth;
}

// ---- reading ----

// Put what lends bytes behind end. returns the number, -1 raised
static int64_t append_lent(File *f, Object *lender, const char *method)
{
    Buffer buffer;
    int got = buffer_take(lender, &buffer);
    if (got == 0)
        error_raise(
            EXC(TypeError),
            "underlying %s() should have returned a bytes-like object, not '%.200T'",
            method, lender);
    if (got <= 0)
        return -1;
    int64_t count = (int64_t)buffer.length;
    if (!file_room(f, buffer.length)) {
        count = -1;
    } else if (count > 0) { // else there may be no memory on either side
        memcpy(f->buffer + f->end, buffer.data, buffer.length);
        f->end += buffer.length;
    }
    buffer_release(&buffer);
    return count;
}

static int64_t read_chunk(File *f, size_t want)
{
    Object *method, *size;
    bool once = true;
    int got = attr_lookup(f->source, NAME(read1), &method);
    if (got == 0) {
        once = false;
        got = (method = attr_get(f->source, NAME(read))) != NULL ? 1 : -1;
    }
    if (got < 0)
        return -1;
    size = int_from((int64_t)want);
    Object *bytes = size != NULL ? call_1(method, size) : NULL;
    xdecref(size);
    decref(method);
    if (bytes == NULL)
        return -1;
    int64_t count = append_lent(f, bytes, once ? "read1" : "read");
    decref(bytes);
    return count;
}

static int64_t read_into(File *f, size_t want)
{
    int64_t count = -1;
    Object *room = bytearray_new(NULL, want);
    Object *got = room != NULL ? call_method_1(f->source, NAME(readinto), room) : NULL;
    if (got == NONE) {
        count = 0;
        f->blocked = true;
    } else if (got != NULL && operate_index_value(got, EXC(OverflowError), &count)) {
        if (count < 0 || (size_t)count > want) {
            error_raise(EXC(OSError),
                        "raw readinto() returned invalid length %lld (should have been "
                        "between 0 and %zu)",
                        (long long)count, want);
            count = -1;
        } else {
            memcpy(f->buffer + f->end, as_bytearray(room)->data, (size_t)count);
            f->end += (size_t)count;
        }
    } else {
        count = -1;
    }
    xdecref(got);
    xdecref(room);
    return count;
}

static int64_t read_descriptor(File *f, size_t want)
{
    int64_t got;
    while ((got = os_read(f->descriptor, f->buffer + f->end, want)) < 0 &&
           errno == EINTR)
        if (!error_poll())
            return -1;
    if (got < 0 && errno == EAGAIN) {
        f->blocked = true;
        return 0;
    }
    if (got < 0)
        return fail();
    f->end += (size_t)got;
    return got;
}

int64_t file_source_read(File *f, size_t want)
{
    f->blocked = false;
    f->busy = true;
    int64_t got = f->source == NULL ? read_descriptor(f, want)
                  : f->text         ? read_chunk(f, want)
                                    : read_into(f, want);
    f->busy = false;
    return got;
}

static bool read_all(File *f)
{
    Object *method = NULL;
    int got = f->text ? 0 : attr_lookup(f->source, NAME(readall), &method);
    if (got < 0)
        return false;
    Object *bytes = got > 0 ? call_0(method) : call_method_0(f->source, NAME(read));
    if (got > 0)
        decref(method);
    if (bytes == NONE) {
        f->blocked = true;
        return true;
    }
    bool good =
        bytes != NULL && append_lent(f, bytes, got > 0 ? "readall" : "read") >= 0;
    xdecref(bytes);
    return good;
}

bool file_source_read_all(File *f)
{
    f->blocked = false;
    f->busy = true;
    bool good = read_all(f);
    f->busy = false;
    return good;
}

// ---- writing ----

int64_t file_source_write(File *f, const uint8_t *bytes, size_t count)
{
    if (f->source == NULL) {
        int64_t got;
        while ((got = os_write(f->descriptor, bytes, count)) < 0 && errno == EINTR)
            if (!error_poll())
                return -1;
        return got < 0 ? fail() : got;
    }
    int64_t written = (int64_t)count;
    Object *data = bytes_from(bytes, count);
    Object *result = data != NULL ? call_method_1(f->source, NAME(write), data) : NULL;
    xdecref(data);
    if (result == NULL)
        return -1;
    if (!f->text) {
        if (result == NONE) {
            error_raise(EXC(BlockingIOError),
                        "write could not complete without blocking");
            written = -1;
        } else if (!operate_index_value(result, EXC(OverflowError), &written)) {
            written = -1;
        } else if (written < 0 || (size_t)written > count) {
            error_raise(EXC(OSError),
                        "raw write() returned invalid length %lld (should have been "
                        "between 0 and %zu)",
                        (long long)written, count);
            written = -1;
        }
    }
    decref(result);
    return written;
}

bool file_source_flush(File *f)
{
    if (f->source == NULL)
        return true;
    Object *done = call_method_0(f->source, NAME(flush));
    xdecref(done);
    return done != NULL;
}

bool file_source_close(File *f)
{
    if (f->source == NULL)
        return os_close(f->descriptor) || fail() >= 0;
    int closed = file_source_is_closed(f);
    if (closed != 0)
        return closed > 0;
    Object *done = call_method_0(f->source, NAME(close));
    xdecref(done);
    return done != NULL;
}

// ---- positions, questions ----

int64_t file_source_seek(File *f, int64_t offset, int whence)
{
    if (f->source == NULL) {
        int64_t here = os_seek(f->descriptor, offset, whence);
        return here < 0 ? fail() : here;
    }
    int64_t here = -1;
    Object *arguments[] = { int_from(offset), int_from(whence) }, *result = NULL;
    if (arguments[0] != NULL && whence == OS_FROM_HERE && offset == 0)
        result = call_method_0(f->source, NAME(tell));
    else if (arguments[0] != NULL)
        result = call_method(f->source, NAME(seek), arguments, 2);
    xdecref(arguments[0]);
    if (result != NULL && !operate_index_value(result, EXC(OverflowError), &here)) {
        here = -1;
    } else if (result != NULL && here < 0) {
        error_raise(EXC(OSError), "Raw stream returned invalid position %lld",
                    (long long)here);
        here = -1;
    }
    xdecref(result);
    return here;
}

Object *file_source_truncate(File *f, Object *size)
{
    int64_t length;
    if (f->source != NULL)
        return call_method_1(f->source, NAME(truncate), size);
    if (!operate_c_number(size, "long", &length))
        return NULL;
    return os_truncate(f->descriptor, length) || fail() >= 0 ? incref(size) : NULL;
}

int file_is_seekable(File *f)
{
    if (f->source == NULL)
        return os_seek(f->descriptor, 0, OS_FROM_HERE) >= 0;
    return truth_take(call_method_0(f->source, NAME(seekable)));
}

int file_source_is_terminal(File *f)
{
    if (f->source == NULL)
        return os_is_terminal(f->descriptor);
    return truth_take(call_method_0(f->source, NAME(isatty)));
}

int file_source_is_closed(File *f)
{
    return f->source == NULL ? 0 : truth_take(attr_get(f->source, NAME(closed)));
}

Object *file_source_fileno(File *f)
{
    return f->source == NULL ? int_from(f->descriptor)
                             : call_method_0(f->source, NAME(fileno));
}
