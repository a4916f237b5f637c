// buf.h - a growing byte buffer, and formatting into it.
//
// Appending never fails visibly: without memory the buffer sets `failed` and ignores
// what follows, and whoever asked for the text tests `failed` once at the end.
//
// Invariant: length < capacity and data[length] is 0, or data is NULL.
#ifndef OURO_RUNTIME_BASE_BUF_H
#define OURO_RUNTIME_BASE_BUF_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/base/marks.h"

typedef struct Buf {
    char *data;
    size_t length, capacity;
    bool failed;
} Buf;

// Begin an empty buffer; it takes no memory yet. `Buf b = { 0 };` does the same.
void buf_start(Buf *buf);

// Release the memory; the buffer is empty again.
void buf_end(Buf *buf);

// Forget the contents and the failure, keep the memory.
void buf_clear(Buf *buf);

// Make room for `extra` bytes more.
//
// returns false, after setting failed, if there is no memory
// cost    amortised O(1) per byte
bool buf_reserve(Buf *buf, size_t extra);

// Append length bytes.
void buf_append(Buf *buf, const void *bytes, size_t length);

// Append a NUL-terminated text.
void buf_append_text(Buf *buf, const char *text);

// Append one byte.
static inline void buf_append_char(Buf *buf, char c)
{
    if (LIKELY(buf->length + 1 < buf->capacity)) {
        buf->data[buf->length++] = c;
        buf->data[buf->length] = '\0';
    } else {
        buf_append(buf, &c, 1);
    }
}

// Append count times the byte c.
void buf_append_fill(Buf *buf, char c, size_t count);

// Append a code point as UTF-8; a surrogate becomes its three bytes (WTF-8).
void buf_append_utf8(Buf *buf, uint32_t code_point);

// Append what printf would print.
void buf_printf(Buf *buf, const char *format, ...) PRINTF_LIKE(2, 3);

// Append what vprintf would print.
void buf_vprintf(Buf *buf, const char *format, va_list values) PRINTF_LIKE(2, 0);

// The contents, NUL-terminated; "" when nothing was appended.
static inline const char *buf_text(const Buf *buf)
{
    return buf->data == NULL ? "" : buf->data;
}

// Hand the contents over; the buffer is empty again.
//
// returns the text, NUL-terminated, to be released with free; NULL if memory ran out
char *buf_take(Buf *buf);

#endif
