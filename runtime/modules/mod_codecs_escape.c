// mod_codecs_escape.c - _codecs: text and bytes with backslashes.
#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/modules/mod_codecs_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static const char simple_letters[] = "\\'\"bftnrva";
static const char simple_values[] = "\\'\"\b\f\t\n\r\v\a";

static int hex_digit(uint8_t c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

// ---- text ----

typedef struct Unescaper {
    const uint8_t *data;
    size_t length, at;
    bool final, raw, stopped; // stopped: an escape is cut off, and more will come
    StrBuilder out;
    CodecFault fault;
} Unescaper;

// The escape that begins at start and was read to u->at is wrong.
static bool wrong(Unescaper *u, size_t start, bool cut, const char *reason)
{
    Object *given;
    if (cut && !u->final) {
        u->at = start;
        return u->stopped = true;
    }
    if (!mod_codecs_fault(&u->fault, start, u->at, reason, &given, &u->at))
        return false;
    str_builder_str(&u->out, as_str(given));
    decref(given);
    return true;
}

// Read \xhh, \uhhhh or \Uhhhhhhhh, from the first digit on.
static bool read_number(Unescaper *u, size_t start, size_t digits)
{
    uint32_t c = 0;
    size_t n = 0;
    for (; n < digits && u->at < u->length && hex_digit(u->data[u->at]) >= 0; n++)
        c = c << 4 | (uint32_t)hex_digit(u->data[u->at++]);
    if (n < digits)
        return wrong(u, start, u->at == u->length,
                     digits == 2   ? "truncated \\xXX escape"
                     : digits == 4 ? "truncated \\uXXXX escape"
                                   : "truncated \\UXXXXXXXX escape");
    if (c > UNICODE_MAX)
        return wrong(u, start, false,
                     u->raw ? "\\Uxxxxxxxx out of range" : "illegal Unicode character");
    str_builder_char(&u->out, c);
    return true;
}

static bool read_name(Unescaper *u, size_t start)
{
    const char *reason = "malformed \\N character escape";
    if (u->at < u->length && u->data[u->at] == '{') {
        size_t name = u->at + 1;
        const uint8_t *close = memchr(u->data + name, '}', u->length - name);
        uint32_t c;
        if (close == NULL) {
            u->at = u->length;
            return wrong(u, start, true, reason);
        }
        size_t end = (size_t)(close - u->data);
        u->at = end + (end > name);
        if (end > name) {
            if (unicode_from_name((const char *)u->data + name, end - name, &c)) {
                str_builder_char(&u->out, c);
                return true;
            }
            reason = "unknown Unicode character name";
        }
    }
    return wrong(u, start, u->at == u->length, reason);
}

static bool read_escape(Unescaper *u)
{
    size_t start = u->at++;
    if (u->at == u->length)
        return wrong(u, start, true, "\\ at end of string");
    uint8_t c = u->data[u->at++];
    const char *known = c != 0 ? strchr(simple_letters, c) : NULL;
    if (c == '\n')
        return true;
    if (known != NULL) {
        str_builder_char(&u->out, (uint8_t)simple_values[known - simple_letters]);
        return true;
    }
    if (c >= '0' && c <= '7') {
        uint32_t value = c - '0';
        for (int i = 0; i < 2 && u->at < u->length && u->data[u->at] >= '0' &&
                        u->data[u->at] <= '7';
             i++)
            value = value << 3 | (uint32_t)(u->data[u->at++] - '0');
        str_builder_char(&u->out, value);
        return value < 256 || error_warn(EXC(DeprecationWarning),
                                         "invalid octal escape sequence '\\%.3s'",
                                         (const char *)u->data + start + 1);
    }
    if (c == 'x')
        return read_number(u, start, 2);
    if (c == 'u')
        return read_number(u, start, 4);
    if (c == 'U')
        return read_number(u, start, 8);
    if (c == 'N')
        return read_name(u, start);
    str_builder_char(&u->out, '\\');
    str_builder_char(&u->out, c);
    return error_warn(EXC(DeprecationWarning), "invalid escape sequence '\\%c'",
                      (int)c);
}

static bool read_raw_escape(Unescaper *u)
{
    size_t start = u->at++;
    if (u->at == u->length) {
        if (!u->final) {
            u->at = start;
            return u->stopped = true;
        }
        str_builder_char(&u->out, '\\');
        return true;
    }
    uint8_t c = u->data[u->at++];
    if (c == 'u' || c == 'U')
        return read_number(u, start, c == 'u' ? 4 : 8);
    str_builder_char(&u->out, '\\');
    str_builder_char(&u->out, c);
    return true;
}

static Object *unescape(Object *const *args, const char *function, bool raw)
{
    const char *errors;
    int final = args[2] != NULL ? operate_truth(args[2]) : 1;
    Object *bytes = is_str(args[0]) ? str_encode(as_str(args[0]), "utf-8", "strict")
                                    : incref(args[0]);
    Buffer b = { 0 };
    Object *result = NULL;
    if (bytes == NULL || final < 0 || !mod_codecs_errors(args[1], function, &errors) ||
        !buffer_require(bytes, &b)) {
        xdecref(bytes);
        return NULL;
    }
    Unescaper u = {
        .data = b.data, .length = b.length, .final = final > 0, .raw = raw
    };
    u.fault = (CodecFault){ .cls = EXC(UnicodeDecodeError),
                            .encoding = raw ? "rawunicodeescape" : "unicodeescape",
                            .length = b.length,
                            .errors = errors };
    u.fault.subject = is_bytes(bytes) ? incref(bytes) : bytes_from(b.data, b.length);
    bool ok = u.fault.subject != NULL;
    str_builder_start(&u.out);
    while (ok && u.at < u.length && !u.stopped) {
        if (u.data[u.at] == '\\')
            ok = raw ? read_raw_escape(&u) : read_escape(&u);
        else
            str_builder_char(&u.out, u.data[u.at++]);
    }
    if (ok)
        result = (Object *)str_builder_finish(&u.out);
    else
        str_builder_discard(&u.out);
    xdecref(u.fault.subject);
    mod_codecs_fault_end(&u.fault);
    buffer_release(&b);
    decref(bytes);
    return mod_codecs_pair(result, u.at);
}

static Object *codecs_f_unicode_escape_decode(Object *self, Object *const *args)
{
    (void)self;
    return unescape(args, "unicode_escape_decode", false);
}

static Object *codecs_f_raw_unicode_escape_decode(Object *self, Object *const *args)
{
    (void)self;
    return unescape(args, "raw_unicode_escape_decode", true);
}

static void put_wide(StrBuilder *b, uint32_t c)
{
    static const char digits[] = "0123456789abcdef";
    int n = c < 0x10000 ? 4 : 8;
    str_builder_char(b, '\\');
    str_builder_char(b, n == 4 ? 'u' : 'U');
    for (int i = n - 1; i >= 0; i--)
        str_builder_char(b, (uint8_t)digits[c >> 4 * i & 15]);
}

static bool check_text(Object *o, const char *function)
{
    return is_str(o) || error_false(EXC(TypeError),
                                    "%s() argument 1 must be str, not %V", function, o);
}

static Object *codecs_f_unicode_escape_encode(Object *self, Object *const *args)
{
    (void)self;
    StrBuilder b;
    if (!check_text(args[0], "unicode_escape_encode"))
        return NULL;
    const Str *s = as_str(args[0]);
    str_builder_start(&b);
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = str_char(s, i);
        if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
            str_builder_char(&b, '\\');
            str_builder_char(&b, c == '\\'   ? '\\'
                                 : c == '\t' ? 't'
                                 : c == '\n' ? 'n'
                                             : 'r');
        } else if (c >= ' ' && c < 127) {
            str_builder_char(&b, c);
        } else {
            str_builder_escape(&b, c);
        }
    }
    return mod_codecs_pair(str_builder_finish_bytes(&b), s->length);
}

static Object *codecs_f_raw_unicode_escape_encode(Object *self, Object *const *args)
{
    (void)self;
    StrBuilder b;
    if (!check_text(args[0], "raw_unicode_escape_encode"))
        return NULL;
    const Str *s = as_str(args[0]);
    str_builder_start(&b);
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = str_char(s, i);
        if (c < 256)
            str_builder_char(&b, c);
        else
            put_wide(&b, c);
    }
    return mod_codecs_pair(str_builder_finish_bytes(&b), s->length);
}

// ---- bytes ----

static Object *codecs_f_escape_encode(Object *self, Object *const *args)
{
    (void)self;
    StrBuilder b;
    if (!is_bytes(args[0]))
        return error_raise(EXC(TypeError),
                           "escape_encode() argument 1 must be bytes, not %V", args[0]);
    const Bytes *bytes = as_bytes(args[0]);
    str_builder_start(&b);
    for (size_t i = 0; i < bytes->length; i++) {
        uint8_t c = bytes->data[i];
        if (c == '\\' || c == '\'')
            str_builder_char(&b, '\\');
        if (c == '\t')
            str_builder_text(&b, "\\t");
        else if (c == '\n')
            str_builder_text(&b, "\\n");
        else if (c == '\r')
            str_builder_text(&b, "\\r");
        else if (c >= ' ' && c < 127)
            str_builder_char(&b, c);
        else
            str_builder_escape(&b, c);
    }
    return mod_codecs_pair(str_builder_finish_bytes(&b), bytes->length);
}

// \xhh of bytes, from the first digit on.
static bool read_byte(StrBuilder *out, const Buffer *b, size_t *at, const char *errors)
{
    size_t i = *at;
    int high = i < b->length ? hex_digit(b->data[i]) : -1;
    int low = high >= 0 && i + 1 < b->length ? hex_digit(b->data[i + 1]) : -1;
    if (low >= 0) {
        str_builder_char(out, (uint32_t)(high * 16 + low));
        *at = i + 2;
        return true;
    }
    *at = i + (high >= 0);
    if (strcmp(errors, "strict") == 0)
        return error_false(EXC(ValueError), "invalid \\x escape at position %zu",
                           i - 2);
    if (strcmp(errors, "replace") == 0)
        str_builder_char(out, '?');
    else if (strcmp(errors, "ignore") != 0)
        return error_false(EXC(ValueError),
                           "decoding error; unknown error handling code: %.400s",
                           errors);
    return true;
}

static bool unescape_bytes(StrBuilder *out, const Buffer *b, const char *errors)
{
    for (size_t i = 0; i < b->length;) {
        uint8_t c = b->data[i++];
        if (c != '\\') {
            str_builder_char(out, c);
            continue;
        }
        if (i == b->length)
            return error_false(EXC(ValueError), "Trailing \\ in string");
        c = b->data[i++];
        const char *known = c != 0 ? strchr(simple_letters, c) : NULL;
        if (c == '\n')
            continue;
        if (known != NULL) {
            str_builder_char(out, (uint8_t)simple_values[known - simple_letters]);
        } else if (c >= '0' && c <= '7') {
            uint32_t value = c - '0';
            for (int k = 0;
                 k < 2 && i < b->length && b->data[i] >= '0' && b->data[i] <= '7'; k++)
                value = value << 3 | (uint32_t)(b->data[i++] - '0');
            str_builder_char(out, value & 255);
            if (value > 255 &&
                !error_warn(EXC(DeprecationWarning),
                            "invalid octal escape sequence '\\%o'", (unsigned)value))
                return false;
        } else if (c == 'x') {
            if (!read_byte(out, b, &i, errors))
                return false;
        } else {
            str_builder_char(out, '\\');
            str_builder_char(out, c);
            if (!error_warn(EXC(DeprecationWarning), "invalid escape sequence '\\%c'",
                            (int)c))
                return false;
        }
    }
    return true;
}

static Object *codecs_f_escape_decode(Object *self, Object *const *args)
{
    (void)self;
    const char *errors;
    Object *bytes = is_str(args[0]) ? str_encode(as_str(args[0]), "utf-8", "strict")
                                    : incref(args[0]);
    Buffer b;
    if (bytes == NULL || !mod_codecs_errors(args[1], "escape_decode", &errors) ||
        !buffer_require(bytes, &b)) {
        xdecref(bytes);
        return NULL;
    }
    StrBuilder out;
    Object *result = NULL;
    size_t length = b.length;
    str_builder_start(&out);
    if (unescape_bytes(&out, &b, errors))
        result = str_builder_finish_bytes(&out);
    else
        str_builder_discard(&out);
    buffer_release(&b);
    decref(bytes);
    return mod_codecs_pair(result, length);
}

const NativeDef mod_codecs_escape_functions[] = {
    { codecs_f_escape_encode, "escape_encode(data, errors=None, /)",
      "Write bytes with backslashes." },
    { codecs_f_escape_decode, "escape_decode(data, errors=None, /)",
      "Read bytes with backslashes." },
    { codecs_f_unicode_escape_encode, "unicode_escape_encode(str, errors=None, /)",
      "Write text with backslashes." },
    { codecs_f_unicode_escape_decode,
      "unicode_escape_decode(data, errors=None, final=True, /)",
      "Read text with backslashes." },
    { codecs_f_raw_unicode_escape_encode,
      "raw_unicode_escape_encode(str, errors=None, /)",
      "Write what is beyond Latin-1 with backslashes." },
    { codecs_f_raw_unicode_escape_decode,
      "raw_unicode_escape_decode(data, errors=None, final=True, /)",
      "Read text where only \\\\u and \\\\U are escapes." },
    NATIVE_END,
};
