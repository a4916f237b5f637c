// str_codec.c - encoders and decoders with Python's error handlers.
//
// Text without surprises takes the fast paths at the top of each codec; everything else
// goes character by character into a builder, and errors into one function for each
// direction.
//
// source  Python Library Reference, "Codec Base Classes: Error Handlers"; PEP 383
#include "runtime/types/str_codec.h"

#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/protocol/error.h"
#include "runtime/types/bytes.h"
#include "runtime/types/codec.h"
#include "runtime/types/str.h"
#include "runtime/types/str_internal.h"

typedef enum Coding {
    CODING_UTF8,
    CODING_ASCII,
    CODING_LATIN1,
    CODING_UTF16,
    CODING_UTF32
} Coding;
typedef enum Order { ORDER_MARK, ORDER_LITTLE, ORDER_BIG } Order; // MARK: by its BOM

typedef struct CodecRow {
    const char *alias; // as codec_plain_name() makes it; rarer ones: encodings.aliases
    Coding coding;
    Order order;      // UTF-8: MARK writes and skips the signature
    const char *name; // for messages
} CodecRow;

static const CodecRow codecs[] = {
    { "utf_8", CODING_UTF8, ORDER_LITTLE, "utf-8" },
    { "ascii", CODING_ASCII, ORDER_LITTLE, "ascii" },
    { "latin_1", CODING_LATIN1, ORDER_LITTLE, "latin-1" },
    { "utf_16", CODING_UTF16, ORDER_MARK, "utf-16" },
    { "utf_16_le", CODING_UTF16, ORDER_LITTLE, "utf-16-le" },
    { "utf_16_be", CODING_UTF16, ORDER_BIG, "utf-16-be" },
    { "utf_32", CODING_UTF32, ORDER_MARK, "utf-32" },
    { "utf_32_le", CODING_UTF32, ORDER_LITTLE, "utf-32-le" },
    { "utf_32_be", CODING_UTF32, ORDER_BIG, "utf-32-be" },
    { "utf_8_sig", CODING_UTF8, ORDER_MARK, "utf-8" },
    { "utf8", CODING_UTF8, ORDER_LITTLE, "utf-8" },
    { "us_ascii", CODING_ASCII, ORDER_LITTLE, "ascii" },
    { "latin1", CODING_LATIN1, ORDER_LITTLE, "latin-1" },
    { "iso8859_1", CODING_LATIN1, ORDER_LITTLE, "latin-1" },
    { "iso_8859_1", CODING_LATIN1, ORDER_LITTLE, "latin-1" },
    { "utf16", CODING_UTF16, ORDER_MARK, "utf-16" },
    { "utf32", CODING_UTF32, ORDER_MARK, "utf-32" },
};

typedef enum Handler {
    HANDLER_STRICT,
    HANDLER_IGNORE,
    HANDLER_REPLACE,
    HANDLER_BACKSLASH,
    HANDLER_XML,
    HANDLER_NAME,
    HANDLER_ESCAPE,
    HANDLER_PASS,
    HANDLER_UNKNOWN
} Handler;

static const char *const handler_names[] = { "strict",
                                             "ignore",
                                             "replace",
                                             "backslashreplace",
                                             "xmlcharrefreplace",
                                             "namereplace",
                                             "surrogateescape",
                                             "surrogatepass" };

static OPT const CodecRow *find_codec(const char *encoding)
{
    char name[CODEC_NAME_SIZE];
    if (strcmp(encoding, "utf-8") == 0)
        return &codecs[0];
    if (!codec_plain_name(encoding, name))
        return NULL;
    for (size_t i = 0; i < ARRAY_COUNT(codecs); i++)
        if (strcmp(codecs[i].alias, name) == 0)
            return &codecs[i];
    return NULL;
}

bool str_codec_check(const char *encoding)
{
    return find_codec(encoding) != NULL || codec_check_text(encoding, "open");
}

static Handler find_handler(const char *errors)
{
    for (size_t i = 0; i < ARRAY_COUNT(handler_names); i++)
        if (strcmp(handler_names[i], errors) == 0)
            return (Handler)i;
    return HANDLER_UNKNOWN;
}

// Units of UTF-16 in memory are those of UCS-2.
#define HOST_IS_LITTLE (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__)

static void put_escape(StrBuilder *out, uint32_t c)
{
    str_builder_escape(out, c);
}

// ---- encoding ----

typedef struct Encoder {
    Str *s;
    Coding coding;
    bool big;
    const char *name, *errors;
    Handler handler;
    StrBuilder out; // units are bytes
} Encoder;

static void put_unit(Encoder *e, uint32_t unit, int bytes)
{
    for (int i = 0; i < bytes; i++)
        str_builder_char(&e->out,
                         unit >> (e->big ? 8 * (bytes - 1 - i) : 8 * i) & 0xff);
}

// Write a character that the coding has (surrogates too, in the UTFs).
static void put_char(Encoder *e, uint32_t c)
{
    char bytes[4];
    size_t n;
    switch (e->coding) {
    case CODING_UTF8:
        n = unicode_encode(c, bytes);
        for (size_t i = 0; i < n; i++)
            str_builder_char(&e->out, (uint8_t)bytes[i]);
        break;
    case CODING_UTF16:
        if (c >= 0x10000) {
            put_unit(e, 0xd800 + ((c - 0x10000) >> 10), 2);
            c = 0xdc00 + ((c - 0x10000) & 0x3ff);
        }
        put_unit(e, c, 2);
        break;
    case CODING_UTF32: put_unit(e, c, 4); break;
    default: str_builder_char(&e->out, c); break;
    }
}

static void put_replacement(Encoder *e, uint32_t c)
{
    char text[UNICODE_NAME_MAX + 8] = "?", name[UNICODE_NAME_MAX];
    if (e->handler == HANDLER_XML)
        snprintf(text, sizeof text, "&#%u;", (unsigned)c);
    else if (e->handler == HANDLER_NAME && unicode_name(c, name))
        snprintf(text, sizeof text, "\\N{%s}", name);
    else if (e->handler != HANDLER_REPLACE)
        snprintf(text, sizeof text,
                 c < 0x100     ? "\\x%02x"
                 : c < 0x10000 ? "\\u%04x"
                               : "\\U%08x",
                 (unsigned)c);
    for (const char *p = text; *p != '\0'; p++)
        put_char(e, (uint8_t)*p);
}

static inline bool can_encode(Coding coding, uint32_t c)
{
    return coding == CODING_ASCII    ? c < 128
           : coding == CODING_LATIN1 ? c < 256
                                     : !unicode_is_surrogate(c);
}

// Put what a handler returned: whole units of bytes as they are, text encoded, in the
// UTFs only ASCII; 0: it cannot be.
static int put_returned(Encoder *e, Object *given)
{
    size_t unit = e->coding == CODING_UTF16 ? 2 : e->coding == CODING_UTF32 ? 4 : 1;
    uint32_t limit = e->coding == CODING_LATIN1 ? 0xff : 0x7f;
    if (is_bytes(given)) {
        const Bytes *b = as_bytes(given);
        if (b->length % unit != 0)
            return 0;
        for (size_t i = 0; i < b->length; i++)
            str_builder_char(&e->out, b->data[i]);
        return 1;
    }
    const Str *s = as_str(given);
    for (size_t i = 0; i < s->length; i++)
        if (str_char(s, i) > limit)
            return 0;
    for (size_t i = 0; i < s->length; i++)
        put_char(e, str_char(s, i));
    return 1;
}

// Let a registered handler deal with the characters [start, *end).
static bool ask_handler(Encoder *e, size_t start, size_t *end, const char *reason)
{
    Object *handler, *given;
    int got = codec_handler(e->errors, &handler);
    if (got == 0)
        return error_false(EXC(LookupError), "unknown error handler name '%.400s'",
                           e->errors);
    if (got < 0)
        return false;
    Object *error =
        codec_error(EXC(UnicodeEncodeError), e->name, OBJ(e->s), start, *end, reason);
    bool ok = error != NULL && codec_ask(handler, error, e->s->length, &given, end);
    if (ok) {
        ok = put_returned(e, given) != 0;
        if (!ok)
            (void)error_raise_object(incref(error));
        decref(given);
    }
    xdecref(error);
    decref(handler);
    return ok;
}

// Deal with the characters [start, *stop), which the coding does not have; *stop moves
// to where encoding goes on.
static bool encode_error(Encoder *e, size_t start, size_t *stop, const char *reason)
{
    size_t i = start, end = *stop;
    if (e->out.failed)
        return false;
    switch (e->handler) {
    case HANDLER_IGNORE: return true;
    case HANDLER_REPLACE:
    case HANDLER_BACKSLASH:
    case HANDLER_XML:
    case HANDLER_NAME:
        for (; i < end; i++)
            put_replacement(e, str_char(e->s, i));
        return true;
    case HANDLER_ESCAPE:
        for (; i < end && e->coding <= CODING_LATIN1; i++) {
            uint32_t c = str_char(e->s, i);
            if (c < 0xdc80 || c > 0xdcff)
                break;
            str_builder_char(&e->out, c - 0xdc00);
        }
        break;
    case HANDLER_PASS:
        for (; i < end && e->coding != CODING_ASCII && e->coding != CODING_LATIN1;
             i++) {
            uint32_t c = str_char(e->s, i);
            if (!unicode_is_surrogate(c))
                break;
            put_char(e, c);
        }
        break;
    case HANDLER_UNKNOWN: return ask_handler(e, start, stop, reason);
    default: break;
    }
    if (i == end)
        return true;
    Object *error =
        codec_error(EXC(UnicodeEncodeError), e->name, OBJ(e->s), i, end, reason);
    if (error != NULL)
        (void)error_raise_object(error);
    return false;
}

static bool encode_all(Encoder *e)
{
    const void *data = str_data(e->s);
    uint32_t width = str_width(str_kind(e->s));
    size_t length = e->s->length;
    bool one_by_one = e->coding >= CODING_UTF16;
    const char *reason = e->coding == CODING_ASCII    ? "ordinal not in range(128)"
                         : e->coding == CODING_LATIN1 ? "ordinal not in range(256)"
                                                      : "surrogates not allowed";
    for (size_t i = 0; i < length;) {
        uint32_t c = str_unit(data, width, i);
        if (can_encode(e->coding, c)) {
            put_char(e, c);
            i++;
            continue;
        }
        size_t end = i + 1;
        while (!one_by_one && end < length &&
               !can_encode(e->coding, str_unit(data, width, end)))
            end++;
        if (!encode_error(e, i, &end, reason))
            return false;
        i = end;
    }
    return true;
}

typedef uint16_t UnitBlock __attribute__((vector_size(16)));

// The bytes beyond one each of whole blocks of UCS-2, eight units at once; *done units
// are in them.
static size_t utf8_more(const uint16_t *data, size_t length, size_t *done,
                        bool *surrogates)
{
    const size_t row = sizeof(UnitBlock) / sizeof *data;
    UnitBlock bad = { 0 };
    size_t more = 0, i = 0;
    while (i + row <= length) {
        UnitBlock sums = { 0 };
        for (int k = 0; k < 0x7fff && i + row <= length; k++, i += row) {
            UnitBlock units;
            memcpy(&units, data + i, sizeof units);
            sums -= (UnitBlock)(units >= 0x80) + (UnitBlock)(units >= 0x800);
            bad |= (UnitBlock)((units & 0xf800) == 0xd800);
        }
        for (size_t k = 0; k < row; k++)
            more += sums[k];
    }
    *surrogates = str_block_any((StrBlock)bad);
    *done = i;
    return more;
}

// Bytes of the text's UTF-8, SIZE_MAX if there are surrogates; width is a constant.
static ALWAYS_INLINE size_t utf8_size(const void *data, uint32_t width, size_t length)
{
    size_t size = length, start = 0;
    bool surrogates = false;
    if (width == 2)
        size += utf8_more(data, length, &start, &surrogates);
    for (size_t i = start; i < length; i++) {
        uint32_t c = str_unit(data, width, i);
        size += (size_t)(c >= 0x80) + (c >= 0x800) + (c >= 0x10000);
        surrogates |= c - 0xd800 < 0x800;
    }
    return surrogates ? SIZE_MAX : size;
}

static ALWAYS_INLINE void write_utf8(char *to, const void *data, uint32_t width,
                                     size_t length)
{
    for (size_t i = 0; i < length; i++) {
        uint32_t c = str_unit(data, width, i);
        if (c < 0x80) {
            *to++ = (char)c;
        } else if (c < 0x800) {
            *to++ = (char)(0xc0 | c >> 6);
            *to++ = (char)(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            *to++ = (char)(0xe0 | c >> 12);
            *to++ = (char)(0x80 | (c >> 6 & 0x3f));
            *to++ = (char)(0x80 | (c & 0x3f));
        } else {
            *to++ = (char)(0xf0 | c >> 18);
            *to++ = (char)(0x80 | (c >> 12 & 0x3f));
            *to++ = (char)(0x80 | (c >> 6 & 0x3f));
            *to++ = (char)(0x80 | (c & 0x3f));
        }
    }
}

// UTF-8 of text without surrogates, exactly sized; NULL without an error: it has some.
static Object *encode_utf8_fast(const Str *s)
{
    uint32_t width = str_width(str_kind(s));
    const void *data = str_data(s);
    size_t size = width == 1   ? utf8_size(data, 1, s->length)
                  : width == 2 ? utf8_size(data, 2, s->length)
                               : utf8_size(data, 4, s->length);
    Object *bytes = size == SIZE_MAX ? NULL : bytes_new(size);
    if (bytes == NULL)
        return NULL;
    char *to = (char *)as_bytes(bytes)->data;
    if (width == 1)
        write_utf8(to, data, 1, s->length);
    else if (width == 2)
        write_utf8(to, data, 2, s->length);
    else
        write_utf8(to, data, 4, s->length);
    return bytes;
}

// Whether the units of little-endian UTF-16 are characters: none is a surrogate.
static bool is_plain_utf16(const uint8_t *units, size_t count)
{
    size_t i = 0;
    StrBlock bad = { 0 };
    for (; i + 8 <= count; i += 8) // the high bytes are the odd ones
        bad |= (StrBlock)((str_block_load(units + 2 * i) & 0xf8) == 0xd8);
    for (size_t k = 1; k < sizeof bad; k += 2)
        if (bad[k] != 0)
            return false;
    for (; i < count; i++)
        if ((units[2 * i + 1] & 0xf8) == 0xd8)
            return false;
    return true;
}

// Little-endian UTF-16 of text without surrogates, of one or two bytes a character: its
// units as they are. NULL without an error: it has some.
static OPT Object *encode_utf16_fast(const Str *s, bool marked)
{
    const uint8_t mark[] = { 0xff, 0xfe };
    size_t room = marked ? sizeof mark : 0;
    Object *bytes = bytes_new(room + s->length * 2);
    if (bytes == NULL || room + s->length == 0)
        return bytes;
    uint8_t *to = as_bytes(bytes)->data;
    memcpy(to, mark, room);
    str_units_copy(to + room, 2, 0, str_data(s), str_width(str_kind(s)), 0, s->length);
    if (!is_plain_utf16(to + room, s->length))
        ref_clear(&bytes);
    return bytes;
}

Object *str_codec_encode(Str *s, const char *encoding, const char *errors)
{
    const CodecRow *row = find_codec(encoding);
    StrKind kind = str_kind(s);
    if (row == NULL)
        return codec_run(OBJ(s), encoding, errors, true, true);
    bool marked = row->order == ORDER_MARK;
    if (!marked && row->coding <= CODING_LATIN1) {
        if (kind == STR_KIND_ASCII ||
            (kind == STR_KIND_LATIN1 && row->coding == CODING_LATIN1))
            return bytes_from(str_data(s), s->length);
        if (row->coding == CODING_UTF8) {
            Object *bytes = encode_utf8_fast(s);
            if (bytes != NULL || error_occurred())
                return bytes;
        }
    }
    if (row->coding == CODING_UTF16 && row->order != ORDER_BIG && HOST_IS_LITTLE &&
        kind != STR_KIND_UCS4) {
        Object *bytes = encode_utf16_fast(s, marked);
        if (bytes != NULL || error_occurred())
            return bytes;
    }
    Encoder e = { .s = s,
                  .coding = row->coding,
                  .big = row->order == ORDER_BIG,
                  .name = row->name,
                  .errors = errors,
                  .handler = find_handler(errors) };
    str_builder_start(&e.out);
    str_builder_reserve(&e.out, s->length * (row->coding == CODING_UTF32 ? 4u : 1u));
    if (marked)
        put_char(&e, 0xfeff);
    if (!encode_all(&e)) {
        str_builder_discard(&e.out);
        return NULL;
    }
    return str_builder_finish_bytes(&e.out);
}

// ---- decoding ----

typedef struct Decoder {
    OPT Object *bytes;
    const uint8_t *data;
    size_t length;
    Coding coding;
    bool big;
    const char *name, *errors;
    Handler handler;
    OPT size_t *used; // not NULL: what is cut off at the end is left, from *used on
    StrBuilder out;
} Decoder;

static NEW Object *make_error(const Decoder *d, size_t start, size_t end,
                              const char *reason)
{
    Object *bytes =
        d->bytes != NULL ? incref(d->bytes) : bytes_from(d->data, d->length);
    if (bytes == NULL)
        return NULL;
    Object *error =
        codec_error(EXC(UnicodeDecodeError), d->name, bytes, start, end, reason);
    decref(bytes);
    return error;
}

static bool raise_decode(const Decoder *d, size_t start, size_t end, const char *reason)
{
    Object *error = make_error(d, start, end, reason);
    if (error != NULL)
        (void)error_raise_object(error);
    return false;
}

// Let a registered handler deal with the bytes [*at, end).
static bool ask_decode_handler(Decoder *d, size_t *at, size_t end, const char *reason)
{
    Object *handler, *given;
    int got = codec_handler(d->errors, &handler);
    if (got == 0)
        return error_false(EXC(LookupError), "unknown error handler name '%.400s'",
                           d->errors);
    if (got < 0)
        return false;
    Object *error = make_error(d, *at, end, reason);
    bool ok = error != NULL && codec_ask(handler, error, d->length, &given, at);
    if (ok) {
        str_builder_str(&d->out, as_str(given));
        decref(given);
    }
    xdecref(error);
    decref(handler);
    return ok;
}

static uint32_t read_unit(const Decoder *d, size_t at, size_t bytes)
{
    uint32_t unit = 0;
    for (size_t i = 0; i < bytes; i++)
        unit |= (uint32_t)d->data[at + i] << (d->big ? 8 * (bytes - 1 - i) : 8 * i);
    return unit;
}

// A surrogate in its encoded form at *at, for "surrogatepass".
static bool pass_surrogate(Decoder *d, size_t *at)
{
    uint32_t c = 0;
    size_t left = d->length - *at, size = 0;
    if (d->coding == CODING_UTF8)
        size = unicode_decode_wtf8((const char *)d->data + *at, left, &c);
    else if (d->coding == CODING_UTF16 && left >= 2)
        c = read_unit(d, *at, size = 2);
    else if (d->coding == CODING_UTF32 && left >= 4)
        c = read_unit(d, *at, size = 4);
    if (size == 0 || !unicode_is_surrogate(c))
        return false;
    str_builder_char(&d->out, c);
    *at += size;
    return true;
}

// Deal with the undecodable bytes [*at, end); *at moves to where decoding goes on.
static bool decode_error(Decoder *d, size_t *at, size_t end, const char *reason)
{
    size_t start = *at;
    if (d->out.failed)
        return false;
    switch (d->handler) {
    case HANDLER_IGNORE: *at = end; return true;
    case HANDLER_REPLACE:
        str_builder_char(&d->out, 0xfffd);
        *at = end;
        return true;
    case HANDLER_BACKSLASH:
        for (; *at < end; ++*at)
            put_escape(&d->out, d->data[*at]);
        return true;
    case HANDLER_ESCAPE:
        for (; *at < end && d->data[*at] >= 0x80; ++*at)
            str_builder_char(&d->out, 0xdc00u + d->data[*at]);
        if (*at > start)
            return true;
        break;
    case HANDLER_PASS:
        if (pass_surrogate(d, at))
            return true;
        break;
    case HANDLER_XML:
    case HANDLER_NAME:
        return error_false(
            EXC(TypeError),
            "don't know how to handle UnicodeDecodeError in error callback");
    case HANDLER_UNKNOWN: return ask_decode_handler(d, at, end, reason);
    default: break;
    }
    return raise_decode(d, start, end, reason);
}

static bool decode_utf8(Decoder *d, size_t i)
{
    while (i < d->length) {
        const char *text = (const char *)d->data + i;
        size_t left = d->length - i, plain = unicode_ascii_prefix(text, left);
        uint32_t c;
        if (plain > 0) {
            str_builder_ascii(&d->out, text, plain);
            i += plain;
            continue;
        }
        size_t size = unicode_decode(text, left, &c);
        if (size > 0) {
            str_builder_char(&d->out, c);
            i += size;
            continue;
        }
        const char *reason;
        size = unicode_decode_error(text, left, &reason);
        // the begin of a surrogate, which the handler may let pass, may go on, too
        bool is_cut = strcmp(reason, "unexpected end of data") == 0 ||
                      (left == 2 && d->data[i] == 0xed && d->data[i + 1] >> 5 == 5);
        if (d->used != NULL && is_cut)
            break;
        if (!decode_error(d, &i, i + size, reason))
            return false;
    }
    if (d->used != NULL)
        *d->used = i;
    return true;
}

static bool decode_ascii(Decoder *d, size_t i)
{
    while (i < d->length) {
        const char *text = (const char *)d->data + i;
        size_t plain = unicode_ascii_prefix(text, d->length - i);
        str_builder_ascii(&d->out, text, plain);
        i += plain;
        if (i < d->length && !decode_error(d, &i, i + 1, "ordinal not in range(128)"))
            return false;
    }
    return true;
}

static bool decode_utf16(Decoder *d, size_t i)
{
    while (i < d->length) {
        size_t left = d->length - i;
        if (left < 2) {
            if (d->used != NULL)
                break;
            if (!decode_error(d, &i, d->length, "truncated data"))
                return false;
            continue;
        }
        uint32_t c = read_unit(d, i, 2);
        const char *reason = "illegal encoding";
        size_t bad = 2;
        if (!unicode_is_surrogate(c)) {
            str_builder_char(&d->out, c);
            i += 2;
            continue;
        }
        if (c < 0xdc00 && left < 4) {
            if (d->used != NULL)
                break;
            reason = "unexpected end of data";
            bad = left;
        } else if (c < 0xdc00) {
            uint32_t low = read_unit(d, i + 2, 2);
            if (low >= 0xdc00 && low < 0xe000) {
                str_builder_char(&d->out,
                                 0x10000 + ((c & 0x3ff) << 10) + (low & 0x3ff));
                i += 4;
                continue;
            }
            reason = "illegal UTF-16 surrogate";
        }
        if (!decode_error(d, &i, i + bad, reason))
            return false;
    }
    if (d->used != NULL)
        *d->used = i;
    return true;
}

static bool decode_utf32(Decoder *d, size_t i)
{
    while (i < d->length) {
        size_t left = d->length - i;
        const char *reason = "truncated data";
        if (left < 4 && d->used != NULL)
            break;
        if (left >= 4) {
            uint32_t c = read_unit(d, i, 4);
            if (c <= UNICODE_MAX && !unicode_is_surrogate(c)) {
                str_builder_char(&d->out, c);
                i += 4;
                continue;
            }
            left = 4;
            reason = c > UNICODE_MAX
                         ? "code point not in range(0x110000)"
                         : "code point in surrogate code point range(0xd800, 0xe000)";
        }
        if (!decode_error(d, &i, i + left, reason))
            return false;
    }
    if (d->used != NULL)
        *d->used = i;
    return true;
}

// Skip a byte order mark and learn the order from it.
static size_t read_mark(Decoder *d)
{
    size_t size = d->coding == CODING_UTF16 ? 2 : 4;
    if (d->length < size)
        return 0;
    if (read_unit(d, 0, size) == 0xfeff)
        return size;
    d->big = true;
    if (read_unit(d, 0, size) == 0xfeff)
        return size;
    d->big = false;
    return 0;
}

static bool decode_all(Decoder *d, bool marked)
{
    size_t start = marked && d->coding >= CODING_UTF16 ? read_mark(d) : 0;
    switch (d->coding) {
    case CODING_UTF8: return decode_utf8(d, start);
    case CODING_ASCII: return decode_ascii(d, start);
    case CODING_UTF16:
        d->name = d->big ? "utf-16-be" : "utf-16-le";
        return decode_utf16(d, start);
    default:
        d->name = d->big ? "utf-32-be" : "utf-32-le";
        return decode_utf32(d, start);
    }
}

static NEW Str *decode_row(OPT Object *bytes, const void *data, size_t length,
                           const CodecRow *row, const char *errors, OPT size_t *used)
{
    Decoder d = { .bytes = bytes,
                  .data = data,
                  .length = length,
                  .coding = row->coding,
                  .big = row->order == ORDER_BIG,
                  .name = row->name,
                  .errors = errors,
                  .handler = find_handler(errors),
                  .used = used };
    if (used != NULL)
        *used = length;
    str_builder_start(&d.out);
    str_builder_reserve(&d.out, length >> (row->coding == CODING_UTF32   ? 2
                                           : row->coding == CODING_UTF16 ? 1
                                                                         : 0));
    if (!decode_all(&d, row->order == ORDER_MARK)) {
        str_builder_discard(&d.out);
        return NULL;
    }
    return str_builder_finish(&d.out);
}

// Little-endian UTF-16 without surrogates, which is UCS-2 (9 times as fast as unit by
// unit); NULL without an error: it is otherwise.
static OPT Str *decode_utf16_fast(const uint8_t *data, size_t length, Order order)
{
    if (order == ORDER_MARK && length >= 2 && data[0] == 0xff && data[1] == 0xfe) {
        data += 2;
        length -= 2;
    } else if (order == ORDER_BIG || (order == ORDER_MARK && length >= 2 &&
                                      data[0] == 0xfe && data[1] == 0xff)) {
        return NULL;
    }
    if (length % 2 != 0 || (uintptr_t)data % 2 != 0 || !HOST_IS_LITTLE ||
        !is_plain_utf16(data, length / 2))
        return NULL;
    return str_from_units(data, 2, 0, length / 2);
}

// By a codec that scripts registered.
static NEW Str *decode_elsewhere(OPT Object *bytes, const void *data, size_t length,
                                 const char *encoding, const char *errors)
{
    Object *whole = bytes != NULL ? incref(bytes) : bytes_from(data, length);
    Object *text =
        whole != NULL ? codec_run(whole, encoding, errors, false, true) : NULL;
    xdecref(whole);
    return (Str *)(void *)text;
}

Str *str_codec_decode(OPT Object *bytes, const void *data, size_t length,
                      const char *encoding, const char *errors)
{
    const CodecRow *row = find_codec(encoding);
    if (row == NULL)
        return decode_elsewhere(bytes, data, length, encoding, errors);
    if (length > STR_LENGTH_MAX)
        return (Str *)(void *)error_no_memory();
    if (row->coding == CODING_LATIN1)
        return str_from_units(data, 1, 0, length);
    if (row->coding == CODING_UTF8 && row->order == ORDER_MARK && length >= 3 &&
        memcmp(data, "\xef\xbb\xbf", 3) == 0) { // errors know nothing of the mark
        bytes = NULL;
        data = (const char *)data + 3;
        length -= 3;
    }
    if (row->coding <= CODING_ASCII && unicode_ascii_prefix(data, length) == length)
        return str_from_ascii(data, length);
    if (row->coding == CODING_UTF8) {
        Str *s = str_from_strict_utf8(data, length);
        if (s != NULL || error_occurred())
            return s;
    }
    if (row->coding == CODING_UTF16) {
        Str *s = decode_utf16_fast(data, length, row->order);
        if (s != NULL || error_occurred())
            return s;
    }
    return decode_row(bytes, data, length, row, errors, NULL);
}

Str *str_codec_decode_part(const void *data, size_t length, const char *encoding,
                           const char *errors, size_t *used)
{
    const CodecRow *row = find_codec(encoding);
    ASSERT(row != NULL && row->coding != CODING_LATIN1);
    if (length > STR_LENGTH_MAX)
        return (Str *)(void *)error_no_memory();
    return decode_row(NULL, data, length, row, errors, used);
}
