// token_dump.c - tokens as lines of text, in the columns of `python -m tokenize -e`.
#include "lexer/token_dump.h"

#include <string.h>

// Append text in quotes, with what would break the line escaped.
static void quote_text(const char *text, size_t length, Buf *out)
{
    bool single = memchr(text, '\'', length) != NULL;
    char quote = single && memchr(text, '"', length) == NULL ? '"' : '\'';
    buf_append_char(out, quote);
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        if (c == '\n')
            buf_append_text(out, "\\n");
        else if (c == '\t')
            buf_append_text(out, "\\t");
        else if (c == '\\' || c == quote)
            buf_printf(out, "\\%c", c);
        else if ((unsigned char)c < 32 || c == 127)
            buf_printf(out, "\\x%02x", (unsigned char)c);
        else
            buf_append_char(out, c);
    }
    buf_append_char(out, quote);
}

// Fill with spaces up to a column that counts from the byte at start.
static void pad_to(Buf *out, size_t start, size_t column)
{
    size_t used = out->length - start;
    buf_append_fill(out, ' ', used < column ? column - used : 1);
}

bool token_dump(Lexer *lexer, Buf *out)
{
    for (;;) {
        Token token = lexer_next(lexer);
        size_t length, start = out->length;
        const char *text = lexer_token_text(lexer, &token, &length);
        if (token.kind == TOKEN_ERROR)
            return false;
        buf_printf(out, "%d,%d-%d,%d:", token.at.line, token.at.col, token.at.end_line,
                   token.at.end_col);
        pad_to(out, start, 20);
        buf_append_text(out, lexer_kind_name(token.kind));
        pad_to(out, start, 36);
        quote_text(text, length, out);
        buf_append_char(out, '\n');
        if (token.kind == TOKEN_END || out->failed)
            return !out->failed;
    }
}
