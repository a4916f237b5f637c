// mod_binascii.c - binascii: bytes as text and back; check sums.
#include <string.h>

#include "runtime/modules/mod_binascii_internal.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

#define STATIC_ERROR(identifier, text, id, above)                                      \
    Type identifier = {                                                                \
        TYPE_HEAD_ON(text, Exception, &error_type_##above),                            \
        .module = "binascii",                                                          \
        .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_EXCEPTION | TYPE_IMMUTABLE,        \
        .shape = SHAPE_##id,                                                           \
        .dict_offset = (int32_t)offsetof(Exception, dict),                             \
    }
extern Type mod_binascii_incomplete_type;
STATIC_ERROR(mod_binascii_error_type, "Error", BINASCII_ERROR, ValueError);
STATIC_ERROR(mod_binascii_incomplete_type, "Incomplete", BINASCII_INCOMPLETE,
             Exception);
#undef STATIC_ERROR

static const char base64_letters[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

bool mod_binascii_take(Object *o, Buffer *out)
{
    if (is_str(o)) {
        if (str_kind(as_str(o)) != STR_KIND_ASCII)
            return error_false(EXC(ValueError),
                               "string argument should contain only ASCII characters");
        *out = (Buffer){ .data = str_data(as_str(o)), .length = as_str(o)->length };
        return true;
    }
    int got = buffer_take(o, out);
    if (got == 0)
        return error_false(
            EXC(TypeError),
            "argument should be bytes, buffer or ASCII string, not '%.100T'", o);
    return got > 0;
}

void mod_binascii_end(Buffer *b)
{
    if (b->owner != NULL)
        buffer_release(b);
}

// ---- hexadecimal ----

static int hex_value(uint8_t c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

// args: data, sep, bytes_per_sep
static Object *binascii_f_hexlify(Object *self, Object *const *args)
{
    (void)self;
    Buffer b;
    int64_t group;
    int separator;
    if (!bytes_methods_hex_arguments(args + 1, 255, &separator, &group) ||
        !buffer_require(args[0], &b))
        return NULL;
    Object *result = bytes_new(bytes_methods_hex_length(b.length, separator, group));
    if (result != NULL)
        bytes_methods_hex_write(as_bytes(result)->data, b.data, b.length, separator,
                                group);
    buffer_release(&b);
    return result;
}

static Object *binascii_f_unhexlify(Object *self, Object *const *args)
{
    (void)self;
    Buffer b;
    Object *result = NULL;
    if (!mod_binascii_take(args[0], &b))
        return NULL;
    if (b.length % 2 != 0) {
        error_raise(BINASCII_ERROR, "Odd-length string");
    } else if ((result = bytes_new(b.length / 2)) != NULL) {
        for (size_t i = 0; i < b.length; i += 2) {
            int high = hex_value(b.data[i]), low = hex_value(b.data[i + 1]);
            if (high < 0 || low < 0) {
                error_raise(BINASCII_ERROR, "Non-hexadecimal digit found");
                ref_clear(&result);
                break;
            }
            as_bytes(result)->data[i / 2] = (uint8_t)(high << 4 | low);
        }
    }
    mod_binascii_end(&b);
    return result;
}

// ---- base 64 ----

// The letters of three bytes. returns where the next ones go
static inline uint8_t *base64_put(uint32_t word, uint8_t *to)
{
    to[0] = (uint8_t)base64_letters[word >> 18];
    to[1] = (uint8_t)base64_letters[word >> 12 & 63];
    to[2] = (uint8_t)base64_letters[word >> 6 & 63];
    to[3] = (uint8_t)base64_letters[word & 63];
    return to + 4;
}

static uint8_t *base64_encode(const uint8_t *p, size_t length, uint8_t *to)
{
    for (; length >= 3; length -= 3, p += 3)
        to = base64_put((uint32_t)p[0] << 16 | (uint32_t)p[1] << 8 | p[2], to);
    if (length == 0)
        return to;
    to = base64_put((uint32_t)p[0] << 16 | (length > 1 ? (uint32_t)p[1] << 8 : 0), to);
    to[-1] = '=';
    if (length == 1)
        to[-2] = '=';
    return to;
}

// args: data, newline
static Object *binascii_f_b2a_base64(Object *self, Object *const *args)
{
    (void)self;
    Buffer b;
    int newline = operate_truth(args[1]);
    if (newline < 0 || !buffer_require(args[0], &b))
        return NULL;
    Object *result = bytes_new((b.length + 2) / 3 * 4 + (size_t)newline);
    if (result != NULL) {
        uint8_t *to = base64_encode(b.data, b.length, as_bytes(result)->data);
        if (newline > 0)
            *to = '\n';
    }
    buffer_release(&b);
    return result;
}

// A letter's value and 1; 0 of others.
static const uint8_t base64_values[256] = {
    ['A'] = 1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11,         12,         13,
    14,         15, 16, 17, 18, 19, 20, 21, 22, 23, 24,         25,         26,
    ['a'] = 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37,         38,         39,
    40,         41, 42, 43, 44, 45, 46, 47, 48, 49, 50,         51,         52,
    ['0'] = 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, ['+'] = 63, ['/'] = 64,
};

static int base64_value(uint8_t c)
{
    return base64_values[c] - 1;
}

// Decode as many groups of four letters as there are. returns how many letters
static size_t base64_decode_groups(const Buffer *b, uint8_t *out)
{
    size_t i = 0;
    for (; b->length - i >= 4; i += 4, out += 3) {
        const uint8_t *p = b->data + i;
        int v0 = base64_value(p[0]), v1 = base64_value(p[1]), v2 = base64_value(p[2]),
            v3 = base64_value(p[3]);
        if ((v0 | v1 | v2 | v3) < 0)
            break;
        out[0] = (uint8_t)(v0 << 2 | v1 >> 4);
        out[1] = (uint8_t)(v1 << 4 | v2 >> 2);
        out[2] = (uint8_t)(v2 << 6 | v3);
    }
    return i;
}

// Decode into out. returns the number of bytes, -1 raised
static int64_t base64_decode(const Buffer *b, bool strict, uint8_t *out)
{
    const uint8_t *begin = out;
    uint32_t pads = 0, quad = 0;
    uint8_t left = 0;
    bool padding_seen = false;
    if (strict && b->length > 0 && b->data[0] == '=') {
        error_raise(BINASCII_ERROR, "Leading padding not allowed");
        return -1;
    }
    size_t i = base64_decode_groups(b, out);
    for (out += i / 4 * 3; i < b->length; i++) {
        uint8_t c = b->data[i];
        if (c == '=') {
            padding_seen = true;
            pads++;
            if (strict && quad == 0) {
                error_raise(BINASCII_ERROR, "Excess padding not allowed");
                return -1;
            }
            if (quad >= 2 && quad + pads >= 4) {
                if (strict && i + 1 < b->length) {
                    error_raise(BINASCII_ERROR, "Excess data after padding");
                    return -1;
                }
                return out - begin;
            }
            continue;
        }
        int value = base64_value(c);
        if (value < 0) {
            if (strict) {
                error_raise(BINASCII_ERROR, "Only base64 data is allowed");
                return -1;
            }
            continue;
        }
        if (strict && padding_seen) {
            error_raise(BINASCII_ERROR, "Discontinuous padding not allowed");
            return -1;
        }
        pads = 0;
        switch (quad) {
        case 0: break;
        case 1: *out++ = (uint8_t)(left << 2 | value >> 4); break;
        case 2: *out++ = (uint8_t)((left & 15) << 4 | value >> 2); break;
        default: *out++ = (uint8_t)((left & 3) << 6 | value); break;
        }
        left = (uint8_t)value;
        quad = (quad + 1) % 4;
    }
    if (quad == 0)
        return out - begin;
    if (quad == 1)
        error_raise(BINASCII_ERROR,
                    "Invalid base64-encoded string: number of data characters (%lld) "
                    "cannot be 1 more than a multiple of 4",
                    (long long)(out - begin) / 3 * 4 + 1);
    else
        error_raise(BINASCII_ERROR, "Incorrect padding");
    return -1;
}

// args: data, strict_mode
static Object *binascii_f_a2b_base64(Object *self, Object *const *args)
{
    (void)self;
    Buffer b;
    int strict = operate_truth(args[1]);
    if (strict < 0 || !mod_binascii_take(args[0], &b))
        return NULL;
    Object *room = bytes_new(b.length / 4 * 3 + 3), *result = NULL;
    int64_t n = room != NULL ? base64_decode(&b, strict > 0, as_bytes(room)->data) : -1;
    if (n >= 0)
        result = bytes_from(as_bytes(room)->data, (size_t)n);
    xdecref(room);
    mod_binascii_end(&b);
    return result;
}

// ---- check sums ----

// crc32[k][b]: what a byte b does to the check sum when k bytes of 0 follow.
static struct binascii {
    bool ready;
    uint32_t crc32[8][256];
} binascii;

static void fill_crc32(void)
{
    for (uint32_t b = 0; b < 256; b++) {
        uint32_t crc = b;
        for (int i = 0; i < 8; i++)
            crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
        binascii.crc32[0][b] = crc;
    }
    for (int k = 1; k < 8; k++)
        for (uint32_t b = 0; b < 256; b++) {
            uint32_t crc = binascii.crc32[k - 1][b];
            binascii.crc32[k][b] = crc >> 8 ^ binascii.crc32[0][crc & 255];
        }
    binascii.ready = true;
}

// Eight bytes at a time.
//
// source  ISO 3309, the polynomial of Ethernet and zip; M. Kounavis, F. Berry, A
//         Systematic Approach to Building High Performance Software-Based CRC
//         Generators, 2005
static uint32_t crc32_step(uint32_t crc, const uint8_t *p, size_t length)
{
    const uint32_t(*table)[256] = (const uint32_t(*)[256])binascii.crc32;
    if (!binascii.ready)
        fill_crc32();
    crc = ~crc;
    for (; length >= 8; length -= 8, p += 8) {
        crc ^= (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
               (uint32_t)p[3] << 24;
        crc = table[7][crc & 255] ^ table[6][crc >> 8 & 255] ^
              table[5][crc >> 16 & 255] ^ table[4][crc >> 24] ^ table[3][p[4]] ^
              table[2][p[5]] ^ table[1][p[6]] ^ table[0][p[7]];
    }
    for (size_t i = 0; i < length; i++)
        crc = crc >> 8 ^ table[0][(crc ^ p[i]) & 255];
    return ~crc;
}

// An int of any size, its lower 32 bits.
static bool word_argument(Object *o, uint32_t *out)
{
    Object *index = operate_index(o), *mask, *low;
    int64_t value = 0;
    if (index == NULL)
        return false;
    if (int_fits(index, &value)) {
        decref(index);
        *out = (uint32_t)value;
        return true;
    }
    mask = int_from(UINT32_MAX);
    low = mask != NULL ? operate_binary(BINARY_AND, index, mask) : NULL;
    if (low != NULL)
        int_fits(low, &value);
    bool good = low != NULL;
    xdecref(mask);
    xdecref(low);
    decref(index);
    *out = (uint32_t)value;
    return good;
}

static Object *binascii_f_crc32(Object *self, Object *const *args)
{
    (void)self;
    Buffer b;
    uint32_t crc;
    if (!word_argument(args[1], &crc) || !buffer_require(args[0], &b))
        return NULL;
    crc = crc32_step(crc, b.data, b.length);
    buffer_release(&b);
    return int_from(crc);
}

// CRC-CCITT, as BinHex uses it.
static Object *binascii_f_crc_hqx(Object *self, Object *const *args)
{
    (void)self;
    Buffer b;
    uint32_t crc;
    if (!word_argument(args[1], &crc) || !buffer_require(args[0], &b))
        return NULL;
    crc &= 0xffff;
    for (size_t i = 0; i < b.length; i++) {
        crc ^= (uint32_t)b.data[i] << 8;
        for (int k = 0; k < 8; k++)
            crc =
                (crc & 0x8000) != 0 ? (crc << 1 ^ 0x1021) & 0xffff : crc << 1 & 0xffff;
    }
    buffer_release(&b);
    return int_from(crc);
}

// source: RFC 1950
static Object *binascii_f_adler32(Object *self, Object *const *args)
{
    (void)self;
    Buffer b;
    uint32_t value;
    if (!word_argument(args[1], &value) || !buffer_require(args[0], &b))
        return NULL;
    uint32_t low = value & 0xffff, high = value >> 16;
    for (size_t i = 0; i < b.length;) {
        // so many that 32 bits hold the sums
        size_t end = b.length - i < 5552 ? b.length : i + 5552;
        for (; i < end; i++) {
            low += b.data[i];
            high += low;
        }
        low %= 65521;
        high %= 65521;
    }
    buffer_release(&b);
    return int_from((int64_t)(high << 16 | low));
}

static const NativeDef functions[] = {
    { binascii_f_hexlify, "hexlify(data, sep=<absent>, bytes_per_sep=1)",
      "Hexadecimal digits of bytes." },
    { binascii_f_hexlify, "b2a_hex(data, sep=<absent>, bytes_per_sep=1)",
      "Hexadecimal digits of bytes." },
    { binascii_f_unhexlify, "unhexlify(hexstr, /)",
      "The bytes of hexadecimal digits." },
    { binascii_f_unhexlify, "a2b_hex(hexstr, /)", "The bytes of hexadecimal digits." },
    { binascii_f_b2a_base64, "b2a_base64(data, /, *, newline=True)",
      "Base 64 of bytes." },
    { binascii_f_a2b_base64, "a2b_base64(data, /, *, strict_mode=False)",
      "The bytes of base 64." },
    { binascii_f_crc32, "crc32(data, crc=0, /)", "A check sum of 32 bits." },
    { binascii_f_crc_hqx, "crc_hqx(data, crc, /)", "A check sum of 16 bits." },
    { binascii_f_adler32, "_adler32(data, value=1, /)", "zlib's other check sum." },
    NATIVE_END,
};

static bool fill(Module *m)
{
    Str *name = intern_text("binascii", 8);
    bool good =
        name != NULL && module_add_functions(m, mod_binascii_mail_functions, OBJ(name));
    xdecref((Object *)name);
    return good && module_add_take(m, "Error", OBJ(&mod_binascii_error_type)) &&
           module_add_take(m, "Incomplete", OBJ(&mod_binascii_incomplete_type));
}

const ModuleDef mod_binascii = { "binascii", "Bytes as text and back; check sums.",
                                 functions, fill };
