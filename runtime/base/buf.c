// buf.c - the growing byte buffer.
#include "runtime/base/buf.h"

#include <string.h>

#include "runtime/base/unicode.h"

void buf_start(Buf *buf)
{
    *buf = (Buf){ 0 };
}

void buf_end(Buf *buf)
{
    free(buf->data);
    buf_start(buf);
}

void buf_clear(Buf *buf)
{
    buf->length = 0;
    buf->failed = false;
    if (buf->data != NULL)
        buf->data[0] = '\0';
}

bool buf_reserve(Buf *buf, size_t extra)
{
    if (buf->failed)
        return false;
    if (extra < buf->capacity - buf->length)
        return true;
    size_t room = buf->capacity < 64 ? 64 : buf->capacity + buf->capacity / 2;
    if (extra > SIZE_MAX / 2 - buf->length) {
        buf->failed = true;
        return false;
    }
    if (room < buf->length + extra + 1)
        room = buf->length + extra + 1;
    char *grown = realloc(buf->data, room);
    if (grown == NULL) {
        buf->failed = true;
        return false;
    }
    grown[buf->length] = '\0';
    buf->data = grown;
    buf->capacity = room;
    return true;
}

void buf_append(Buf *buf, const void *bytes, size_t length)
{
    if (length == 0 || !buf_reserve(buf, length))
        return;
    memcpy(buf->data + buf->length, bytes, length);
    buf->length += length;
    buf->data[buf->length] = '\0';
}

void buf_append_text(Buf *buf, const char *text)
{
    buf_append(buf, text, strlen(text));
}

void buf_append_fill(Buf *buf, char c, size_t count)
{
    if (count == 0 || !buf_reserve(buf, count))
        return;
    memset(buf->data + buf->length, c, count);
    buf->length += count;
    buf->data[buf->length] = '\0';
}

void buf_append_utf8(Buf *buf, uint32_t code_point)
{
    char bytes[4];
    buf_append(buf, bytes, unicode_encode(code_point, bytes));
}

void buf_printf(Buf *buf, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    buf_vprintf(buf, format, values);
    va_end(values);
}

void buf_vprintf(Buf *buf, const char *format, va_list values)
{
    va_list again;
    va_copy(again, values);
    if (buf_reserve(buf, 64)) {
        size_t room = buf->capacity - buf->length;
        int length = vsnprintf(buf->data + buf->length, room, format, values);
        if (length < 0) {
            buf->data[buf->length] = '\0';
            buf->failed = true;
        } else if ((size_t)length < room) {
            buf->length += (size_t)length;
        } else {
            buf->data[buf->length] = '\0';
            if (buf_reserve(buf, (size_t)length)) {
                vsnprintf(buf->data + buf->length, (size_t)length + 1, format, again);
                buf->length += (size_t)length;
            }
        }
    }
    va_end(again);
}

char *buf_take(Buf *buf)
{
    char *text = NULL;
    if (buf_reserve(buf, 0)) {
        text = buf->data;
        buf->data = NULL;
    }
    buf_end(buf);
    return text;
}
