// copy.h - memcpy for text and buffers.
//
// From 2 KiB on the C library copies with `rep movsb`, which is twenty times slower
// where the target lies less than a cache line behind the source modulo 4 KiB. Large
// blocks all begin on pages, so that heads of different sizes meet this case; pieces
// below the limit avoid it.
#ifndef OURO_RUNTIME_BASE_COPY_H
#define OURO_RUNTIME_BASE_COPY_H

#include <stdint.h>
#include <string.h>

#include "runtime/base/marks.h"

enum { COPY_PIECE = 1536, COPY_LARGE = 2048 };

// Text into an array of room bytes, cut where it does not fit.
static inline void copy_text(char *to, size_t room, const char *text)
{
    size_t length = strnlen(text, room - 1);
    memcpy(to, text, length);
    to[length] = '\0';
}

static inline void copy_bytes(void *to, const void *from, size_t size)
{
    if (UNLIKELY(size >= COPY_LARGE) &&
        (((uintptr_t)to - (uintptr_t)from) & 4095) - 1 < 63) {
        size_t piece = COPY_PIECE;
        __asm__("" : "+r"(piece)); // as a constant it would become the same instruction
        for (; size > piece; size -= piece) {
            memcpy(to, from, piece);
            to = (char *)to + piece;
            from = (const char *)from + piece;
        }
    }
    memcpy(to, from, size);
}

#endif
