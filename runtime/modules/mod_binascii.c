// mod_binascii.c - binascii: bytes as text and back; check sums.
#include <string.h>

#include "runtime/modules/mod_binascii_internal.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
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
        TYPE_HEAD(text, Exception),                                                    \
        .module = "binascii",                                                          \
        .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_EXCEPTION | TYPE_IMMUTABLE,        \
        .shape = SHAPE_##id,                                                           \
        .base = &error_type_##above,                                                   \
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
        uint8_t *to = as_bytes(result)->data;
        for (size_t i = 0; i < b.length; i += 3) {
            size_t there = b.length - i;
            uint32_t word = (uint32_t)b.data[i] << 16;
            word |= there > 1 ? (uint32_t)b.data[i + 1] << 8 : 0;
            word |= there > 2 ? b.data[i + 2] : 0;
            *to++ = (uint8_t)base64_letters[word >> 18];
            *to++ = (uint8_t)base64_letters[word >> 12 & 63];
            *to++ = there > 1 ? (uint8_t)base64_letters[word >> 6 & 63] : '=';
            *to++ = there > 2 ? (uint8_t)base64_letters[word & 63] : '=';
        }
        if (newline > 0)
            *to = '\n';
    }
    buffer_release(&b);
    return result;
}

static int base64_value(uint8_t c)
{
    return c >= 'A' && c <= 'Z'   ? c - 'A'
           : c >= 'a' && c <= 'z' ? c - 'a' + 26
           : c >= '0' && c <= '9' ? c - '0' + 52
           : c == '+'             ? 62
           : c == '/'             ? 63
                                  : -1;
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
    for (size_t i = 0; i < b->length; i++) {
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

// source: ISO 3309, the polynomial of Ethernet and zip
static uint32_t crc32_step(uint32_t crc, const uint8_t *p, size_t length)
{
    static const uint32_t table[16] = {
        0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4,
        0x4db26158, 0x5005713c, 0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c,
        0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c,
    };
    crc = ~crc;
    for (size_t i = 0; i < length; i++) {
        crc ^= p[i];
        crc = crc >> 4 ^ table[crc & 15];
        crc = crc >> 4 ^ table[crc & 15];
    }
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
    for (size_t i = 0; i < b.length; i++) {
        low = (low + b.data[i]) % 65521;
        high = (high + low) % 65521;
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
