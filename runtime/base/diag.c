// diag.c - located messages.
#include "runtime/base/diag.h"

#include "runtime/base/buf.h"

void diag_start(Diag *diag)
{
    *diag = (Diag){ 0 };
}

void diag_end(Diag *diag)
{
    free(diag->text);
    diag_start(diag);
}

bool diag_set(Diag *diag, DiagKind kind, Span at, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    diag_vset(diag, kind, at, format, values);
    va_end(values);
    return false;
}

bool diag_vset(Diag *diag, DiagKind kind, Span at, const char *format, va_list values)
{
    Buf text = { 0 };
    if (diag == NULL || diag_is_set(diag))
        return false;
    buf_vprintf(&text, format, values);
    diag->at = at;
    diag->text = buf_take(&text);
    diag->kind = diag->text == NULL ? DIAG_MEMORY : kind;
    return false;
}

void diag_move(Diag *to, Diag *from)
{
    diag_end(to);
    *to = *from;
    diag_start(from);
}

const char *diag_text(const Diag *diag)
{
    if (diag->text != NULL)
        return diag->text;
    return diag->kind == DIAG_NONE ? "no error" : "out of memory";
}

const char *diag_kind_name(DiagKind kind)
{
    switch (kind) {
    case DIAG_NONE: return "None";
    case DIAG_SYNTAX: return "SyntaxError";
    case DIAG_INDENTATION: return "IndentationError";
    case DIAG_TAB: return "TabError";
    case DIAG_RECURSION: return "RecursionError";
    case DIAG_OVERFLOW: return "OverflowError";
    case DIAG_MEMORY: return "MemoryError";
    }
    UNREACHABLE();
}

int32_t diag_char_column(const char *line, size_t length, int32_t col)
{
    int32_t chars = 0;
    if (col < 0)
        return -1;
    for (int32_t i = 0; i < col; i++)
        if ((size_t)i >= length || ((unsigned char)line[i] & 0xc0) != 0x80)
            chars++;
    return chars;
}
