// mod_binascii_mail.c - the encodings of old mail: quoted-printable, uuencode.
//
// source: RFC 2045, 6.7; RFC 2047, 4.2; POSIX, uuencode
#include <string.h>

#include "runtime/base/buf.h"
#include "runtime/modules/mod_binascii_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/bytes.h"
#include "runtime/types/str.h"

enum { LINE = 76, UU_BYTES = 45 };

static Object *bytes_of(Buf *out)
{
    Object *result =
        out->failed ? error_no_memory() : bytes_from(out->data, out->length);
    buf_end(out);
    return result;
}

// ---- quoted-printable ----

static int hex_value(uint8_t c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

// What follows the = at p[i - 1]. returns the index behind it
static size_t decode_equals(const Buffer *b, size_t i, Buf *out)
{
    const uint8_t *p = b->data;
    if (p[i] == '\n' || p[i] == '\r') { // the line goes on
        while (i < b->length && p[i] != '\n')
            i++;
        return i < b->length ? i + 1 : i;
    }
    if (p[i] == '=') {
        buf_append_char(out, '=');
        return i + 1;
    }
    int high = hex_value(p[i]), low = i + 1 < b->length ? hex_value(p[i + 1]) : -1;
    if (high < 0 || low < 0) {
        buf_append_char(out, '=');
        return i;
    }
    buf_append_char(out, (char)(high << 4 | low));
    return i + 2;
}

// args: data, header
static Object *binascii_f_a2b_qp(Object *self, Object *const *args)
{
    (void)self;
    Buffer b;
    Buf out = { 0 };
    int header = operate_truth(args[1]);
    if (header < 0 || !mod_binascii_take(args[0], &b))
        return NULL;
    for (size_t i = 0; i < b.length;) {
        char c = (char)b.data[i++];
        if (c == '=' && i < b.length)
            i = decode_equals(&b, i, &out);
        else if (c != '=')
            buf_append_char(&out, c == '_' && header > 0 ? ' ' : c);
    }
    mod_binascii_end(&b);
    return bytes_of(&out);
}

typedef struct Quoter {
    const uint8_t *data;
    size_t length, column;
    bool tabs, text, header;
    const char *newline;
    Buf out;
} Quoter;

static bool ends_line(const Quoter *q, size_t i)
{
    return q->data[i] == '\n' ||
           (q->data[i] == '\r' && i + 1 < q->length && q->data[i + 1] == '\n');
}

static bool must_quote(const Quoter *q, size_t i)
{
    uint8_t c = q->data[i];
    bool last = i + 1 == q->length;
    if (c > '~' || c == '=' || (q->header && c == '_'))
        return true;
    if (c == '.' && q->column == 0) // a line of one dot ends a mail
        return last || memchr("\n\r", q->data[i + 1], 3) != NULL;
    if (c == '\r' || c == '\n')
        return !q->text;
    if (c == '\t' || c == ' ')
        return last || (q->tabs && c <= ' ');
    return c < ' ';
}

static void put_hex(Quoter *q, uint8_t c)
{
    static const char digits[] = "0123456789ABCDEF";
    buf_append_char(&q->out, '=');
    buf_append_char(&q->out, digits[c >> 4]);
    buf_append_char(&q->out, digits[c & 15]);
}

static void break_line(Quoter *q)
{
    buf_append_char(&q->out, '=');
    buf_append_text(&q->out, q->newline);
    q->column = 0;
}

// The end of a line; white space before it would be lost.
static void put_newline(Quoter *q)
{
    if (q->out.length > 0) {
        char c = q->out.data[q->out.length - 1];
        if (c == ' ' || c == '\t') {
            q->out.length--;
            put_hex(q, (uint8_t)c);
        }
    }
    buf_append_text(&q->out, q->newline);
    q->column = 0;
}

static void quote(Quoter *q)
{
    for (size_t i = 0; i < q->length && !q->out.failed; i++) {
        uint8_t c = q->data[i];
        if (must_quote(q, i)) {
            if (q->column + 3 >= LINE)
                break_line(q);
            put_hex(q, c);
            q->column += 3;
        } else if (q->text && ends_line(q, i)) {
            put_newline(q);
            i += c == '\r';
        } else {
            if (i + 1 != q->length && q->data[i + 1] != '\n' && q->column + 1 >= LINE)
                break_line(q);
            q->column++;
            buf_append_char(&q->out, (char)(q->header && c == ' ' ? '_' : c));
        }
    }
}

// args: data, quotetabs, istext, header
static Object *binascii_f_b2a_qp(Object *self, Object *const *args)
{
    (void)self;
    Buffer b;
    int tabs = operate_truth(args[1]), text = operate_truth(args[2]),
        header = operate_truth(args[3]);
    if (tabs < 0 || text < 0 || header < 0 || !buffer_require(args[0], &b))
        return NULL;
    const uint8_t *line = b.length > 0 ? memchr(b.data, '\n', b.length) : NULL;
    bool dos = line != NULL && line > b.data && line[-1] == '\r';
    Quoter q = { .data = b.data,
                 .length = b.length,
                 .tabs = tabs > 0,
                 .text = text > 0,
                 .header = header > 0,
                 .newline = dos ? "\r\n" : "\n" };
    quote(&q);
    buffer_release(&b);
    return bytes_of(&q.out);
}

// ---- uuencode ----

// The six bits of the character at i; characters behind the end of the line are 0.
static int uu_value(const Buffer *b, size_t i)
{
    uint8_t c = i < b->length ? b->data[i] : '\n';
    if (c == '\n' || c == '\r')
        return 0;
    if (c < ' ' || c > ' ' + 64) {
        error_raise(BINASCII_ERROR, "Illegal char");
        return -1;
    }
    return (c - ' ') & 63;
}

static bool uu_decode(const Buffer *b, Buf *out)
{
    size_t wanted = ((b->length > 0 ? b->data[0] : 0u) - ' ') & 63u;
    size_t i = 1;
    unsigned word = 0, bits = 0;
    while (out->length < wanted && !out->failed) {
        int value = uu_value(b, i);
        if (value < 0)
            return false;
        // The end of the line is not passed: its characters come again and again.
        i += i < b->length && b->data[i] != '\n' && b->data[i] != '\r';
        word = (word << 6 | (unsigned)value) & 0xffff;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            buf_append_char(out, (char)(word >> bits));
        }
    }
    for (; i < b->length; i++) // some write a filler behind the data
        if (memchr(" `\n\r", b->data[i], 4) == NULL)
            return error_false(BINASCII_ERROR, "Trailing garbage");
    return true;
}

static Object *binascii_f_a2b_uu(Object *self, Object *const *args)
{
    (void)self;
    Buffer b;
    Buf out = { 0 };
    if (!mod_binascii_take(args[0], &b))
        return NULL;
    bool good = uu_decode(&b, &out);
    mod_binascii_end(&b);
    if (good)
        return bytes_of(&out);
    buf_end(&out);
    return NULL;
}

// args: data, backtick
static Object *binascii_f_b2a_uu(Object *self, Object *const *args)
{
    (void)self;
    Buffer b;
    int backtick = operate_truth(args[1]);
    if (backtick < 0 || !buffer_require(args[0], &b))
        return NULL;
    if (b.length > UU_BYTES) {
        buffer_release(&b);
        return error_raise(BINASCII_ERROR, "At most 45 bytes at once");
    }
    char line[UU_BYTES / 3 * 4 + 2], *to = line;
    char zero = backtick > 0 ? '`' : ' ';
    *to++ = b.length == 0 ? zero : (char)(' ' + b.length);
    for (size_t i = 0; i < b.length; i += 3) {
        unsigned word = (unsigned)b.data[i] << 16;
        word |= i + 1 < b.length ? (unsigned)b.data[i + 1] << 8 : 0;
        word |= i + 2 < b.length ? b.data[i + 2] : 0;
        for (int shift = 18; shift >= 0; shift -= 6) {
            char c = (char)(' ' + (word >> shift & 63));
            *to++ = c == ' ' ? zero : c;
        }
    }
    *to++ = '\n';
    buffer_release(&b);
    return bytes_from(line, (size_t)(to - line));
}

const NativeDef mod_binascii_mail_functions[] = {
    { binascii_f_a2b_qp, "a2b_qp(data, header=False)",
      "The bytes of quoted-printable text." },
    { binascii_f_b2a_qp, "b2a_qp(data, quotetabs=False, istext=True, header=False)",
      "Bytes as quoted-printable text." },
    { binascii_f_a2b_uu, "a2b_uu(data, /)", "The bytes of a line of uuencoded text." },
    { binascii_f_b2a_uu, "b2a_uu(data, /, *, backtick=False)",
      "Bytes as a line of uuencoded text." },
    NATIVE_END,
};
