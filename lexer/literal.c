// literal.c - escapes, prefixes, digits.
//
// CPython's unicodeescape codec sees a body in which every character beyond ASCII was
// replaced by an escape of ten bytes, and counts its positions there; so do we.
// source: the Python language reference, 2.4.
#include "lexer/literal.h"

#include <string.h>

#include "runtime/base/unicode.h"

// --- strings ----------------------------------------------------------------------

LiteralParts literal_parts(const char *text, size_t length)
{
    LiteralParts parts = { 0 };
    size_t i = 0;
    for (; i < length && text[i] != '\'' && text[i] != '"'; i++) {
        switch (text[i] | 32) {
        case 'b': parts.bytes = true; break;
        case 'r': parts.raw = true; break;
        case 'f': parts.fstring = true; break;
        default: parts.unicode = true; break;
        }
    }
    parts.prefix_size = (uint8_t)i;
    parts.quote_size = 1;
    if (length - i >= 3 && text[i + 1] == text[i] && text[i + 2] == text[i])
        parts.quote_size = 3;
    parts.body = text + i + parts.quote_size;
    if (length >= i + 2 * (size_t)parts.quote_size)
        parts.length = length - i - 2 * (size_t)parts.quote_size;
    return parts;
}

// A body that is being decoded.
typedef struct Decoder {
    const char *next, *end, *body;
    size_t position; // of next, as the unicodeescape codec counts
    Buf *out;
    LiteralWarn warn;
    void *context;
    bool warned; // CPython reports the first doubtful escape of a literal only
    Span at;
    Diag *diag;
} Decoder;

static void warn_escape(Decoder *d, const char *backslash, const char *kind, int length)
{
    char text[64];
    if (d->warn == NULL || d->warned)
        return;
    d->warned = true;
    snprintf(text, sizeof text, "invalid %sescape sequence '%.*s'", kind, length,
             backslash);
    d->warn(d->context, (size_t)(backslash - d->body), text);
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Read up to three octal digits; the first is there.
static uint32_t read_octal(Decoder *d, const char *backslash)
{
    uint32_t value = 0;
    for (int i = 0; i < 3 && d->next < d->end; i++, d->next++) {
        if (*d->next < '0' || *d->next > '7')
            break;
        value = value * 8 + (uint32_t)(*d->next - '0');
    }
    if (value > 0377)
        warn_escape(d, backslash, "octal ", (int)(d->next - backslash));
    return value;
}

// The character that a one-letter escape means.
//
// returns -1 if it is not one
static int simple_escape(char c)
{
    switch (c) {
    case '\\':
    case '\'':
    case '"': return c;
    case 'a': return '\a';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return -1;
    }
}

// The unicodeescape codec's complaint about what lies from the backslash to next.
static bool fail_unicode(Decoder *d, const char *backslash, const char *why)
{
    size_t first = d->position, last = first + (size_t)(d->next - backslash) - 1;
    return diag_set(d->diag, DIAG_SYNTAX, d->at,
                    "(unicode error) 'unicodeescape' codec can't decode bytes in "
                    "position %zu-%zu: %s",
                    first, last, why);
}

// Read the digits of \x, \u or \U.
static bool read_hex(Decoder *d, const char *backslash, int count, const char *why)
{
    uint32_t value = 0;
    for (int i = 0; i < count; i++, d->next++) {
        int digit = d->next < d->end ? hex_value(*d->next) : -1;
        if (digit < 0)
            return fail_unicode(d, backslash, why);
        value = value << 4 | (uint32_t)digit;
    }
    if (value > UNICODE_MAX)
        return fail_unicode(d, backslash, "illegal Unicode character");
    buf_append_utf8(d->out, value);
    return true;
}

// Read the braces of \N and the name between them.
static bool read_name(Decoder *d, const char *backslash)
{
    static const char malformed[] = "malformed \\N character escape";
    uint32_t c;
    if (d->next == d->end || *d->next != '{')
        return fail_unicode(d, backslash, malformed);
    const char *name = d->next + 1;
    const char *close = memchr(name, '}', (size_t)(d->end - name));
    if (close == name) {
        d->next = close;
        return fail_unicode(d, backslash, malformed);
    }
    if (close == NULL) { // the codec skips all that is left
        size_t left = 0;
        for (const char *p = name; p < d->end; p++)
            left += (unsigned char)*p < 0x80 ? 1 : (unsigned char)*p >= 0xc0 ? 10 : 0;
        return diag_set(d->diag, DIAG_SYNTAX, d->at,
                        "(unicode error) 'unicodeescape' codec can't decode bytes in "
                        "position %zu-%zu: %s",
                        d->position, d->position + 2 + left, malformed);
    }
    d->next = close + 1;
    if (!unicode_from_name(name, (size_t)(close - name), &c))
        return fail_unicode(d, backslash, "unknown Unicode character name");
    buf_append_utf8(d->out, c);
    return true;
}

// Decode the escape that begins at next.
static bool decode_escape(Decoder *d)
{
    const char *backslash = d->next++;
    size_t before = d->position;
    bool good = true;
    if (d->next == d->end || (unsigned char)*d->next >= 0x80) {
        buf_append_char(d->out, '\\'); // the codec sees \u005c
        d->position = before + 6;
        return true;
    }
    char c = *d->next;
    int plain = simple_escape(c);
    if (c >= '0' && c <= '7') {
        buf_append_utf8(d->out, read_octal(d, backslash));
    } else if (plain >= 0) {
        d->next++;
        buf_append_char(d->out, (char)plain);
    } else {
        d->next++;
        switch (c) {
        case '\n': break;
        case 'x': good = read_hex(d, backslash, 2, "truncated \\xXX escape"); break;
        case 'u': good = read_hex(d, backslash, 4, "truncated \\uXXXX escape"); break;
        case 'U':
            good = read_hex(d, backslash, 8, "truncated \\UXXXXXXXX escape");
            break;
        case 'N': good = read_name(d, backslash); break;
        default:
            warn_escape(d, backslash, "", 2);
            buf_append(d->out, backslash, 2);
            break;
        }
    }
    d->position = before + (size_t)(d->next - backslash);
    return good;
}

// Decode a body; escape reads what begins with a backslash.
static bool decode(bool (*escape)(Decoder *d), const char *body, size_t length,
                   bool raw, Span at, Buf *out, LiteralWarn warn, void *context,
                   Diag *diag)
{
    Decoder d = { .next = body,
                  .end = body + length,
                  .body = body,
                  .out = out,
                  .warn = warn,
                  .context = context,
                  .at = at,
                  .diag = diag };
    if (raw) {
        buf_append(out, body, length);
        return true;
    }
    while (d.next < d.end) {
        const char *stop = memchr(d.next, '\\', (size_t)(d.end - d.next));
        if (stop == NULL)
            stop = d.end;
        for (const char *p = d.next; p < stop; p++) {
            unsigned char c = (unsigned char)*p;
            d.position += c < 0x80 ? 1 : c >= 0xc0 ? 10 : 0;
        }
        buf_append(out, d.next, (size_t)(stop - d.next));
        d.next = stop;
        if (d.next < d.end && !escape(&d))
            return false;
    }
    return true;
}

bool literal_decode_str(const char *body, size_t length, bool raw, Span at, Buf *out,
                        LiteralWarn warn, void *context, Diag *diag)
{
    return decode(decode_escape, body, length, raw, at, out, warn, context, diag);
}

// Decode the escape of a bytes literal that begins at next.
static bool decode_bytes_escape(Decoder *d)
{
    const char *backslash = d->next++;
    if (d->next == d->end) {
        buf_append_char(d->out, '\\');
        return true;
    }
    char c = *d->next;
    int plain = simple_escape(c), high, low;
    if (c >= '0' && c <= '7') {
        buf_append_char(d->out, (char)(unsigned char)read_octal(d, backslash));
        return true;
    }
    d->next++;
    if (plain >= 0) {
        buf_append_char(d->out, (char)plain);
        return true;
    }
    if (c == '\n')
        return true;
    if (c != 'x') {
        warn_escape(d, backslash, "", 2);
        buf_append(d->out, backslash, 2);
        return true;
    }
    high = d->next < d->end ? hex_value(d->next[0]) : -1;
    low = high >= 0 && d->next + 1 < d->end ? hex_value(d->next[1]) : -1;
    if (low < 0)
        return diag_set(d->diag, DIAG_SYNTAX, d->at,
                        "(value error) invalid \\x escape at position %zu",
                        (size_t)(backslash - d->body));
    d->next += 2;
    buf_append_char(d->out, (char)(unsigned char)(high << 4 | low));
    return true;
}

bool literal_decode_bytes(const char *body, size_t length, bool raw, Span at, Buf *out,
                          LiteralWarn warn, void *context, Diag *diag)
{
    if (unicode_ascii_prefix(body, length) != length)
        return diag_set(diag, DIAG_SYNTAX, at,
                        "bytes can only contain ASCII literal characters");
    return decode(decode_bytes_escape, body, length, raw, at, out, warn, context, diag);
}

// The first byte behind a string literal that begins at next.
static const char *skip_string(const char *next, const char *end)
{
    char quote = *next;
    ptrdiff_t size = end - next >= 3 && next[1] == quote && next[2] == quote ? 3 : 1;
    for (next += size; next < end; next++) {
        if (*next == '\\' && next + 1 < end)
            next++;
        else if (*next == quote && end - next >= size &&
                 (size == 1 || (next[1] == quote && next[2] == quote)))
            return next + size;
    }
    return end;
}

void literal_debug_text(const char *source, size_t length, Buf *out)
{
    const char *next = source, *end = source + length, *kept = source;
    while (next < end) {
        if (*next == '\'' || *next == '"') {
            next = skip_string(next, end);
        } else if (*next == '#') {
            buf_append(out, kept, (size_t)(next - kept));
            while (next < end && *next != '\n')
                next++;
            kept = next;
        } else {
            next++;
        }
    }
    buf_append(out, kept, (size_t)(end - kept));
}

// --- numbers ----------------------------------------------------------------------

LiteralNumber literal_number(const char *text, size_t length, Buf *out)
{
    LiteralNumber kind = LITERAL_INT;
    bool decimal = length < 2 || text[0] != '0' || strchr("xXoObB", text[1]) == NULL;
    if (decimal && (text[length - 1] | 32) == 'j') {
        kind = LITERAL_IMAGINARY;
        length--;
    }
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        if (decimal && kind == LITERAL_INT && (c == '.' || (c | 32) == 'e'))
            kind = LITERAL_FLOAT;
        if (c != '_')
            buf_append_char(out, c);
    }
    return kind;
}

int literal_int_base(const char *text, size_t length, size_t *prefix_size)
{
    *prefix_size = 2;
    if (length > 2 && text[0] == '0') {
        switch (text[1] | 32) {
        case 'x': return 16;
        case 'o': return 8;
        case 'b': return 2;
        default: break;
        }
    }
    *prefix_size = 0;
    return 10;
}

// --- names ------------------------------------------------------------------------

void literal_name(const char *text, size_t length, Buf *out)
{
    size_t count;
    if (unicode_ascii_prefix(text, length) == length) {
        buf_append(out, text, length);
        return;
    }
    char *normal = unicode_normalize_utf8(UNICODE_NFKC, text, length, &count);
    if (normal == NULL) {
        out->failed = true;
        return;
    }
    buf_append(out, normal, count);
    free(normal);
}
