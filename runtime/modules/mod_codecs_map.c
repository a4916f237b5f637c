// mod_codecs_map.c - _codecs: codecs by a table of characters.
#include "runtime/base/unicode.h"
#include "runtime/modules/mod_codecs_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/str_codec.h"
#include "runtime/types/tuple.h"

enum { UNDEFINED = 0xfffe }; // stands in tables for "no character"

// mapping[number], 0 when it has none.
static int look_up(Object *mapping, uint32_t number, Object **out)
{
    Object *key = int_from(number);
    if (key == NULL)
        return -1;
    *out = operate_subscript(mapping, key);
    decref(key);
    if (*out != NULL) {
        if (*out != NONE)
            return 1;
        return 0; // None is immortal
    }
    return error_clear_if(EXC(LookupError)) ? 0 : -1;
}

// ---- decoding ----

// Put the character of a byte: 1, 0 it has none, -1.
static int put_mapped(StrBuilder *out, Object *mapping, uint8_t byte)
{
    Object *value;
    int64_t c;
    if (is_str(mapping)) {
        const Str *table = as_str(mapping);
        if (byte >= table->length || str_char(table, byte) == UNDEFINED)
            return 0;
        str_builder_char(out, str_char(table, byte));
        return 1;
    }
    int got = look_up(mapping, byte, &value);
    if (got <= 0)
        return got;
    if (is_int(value)) {
        if (!int_fits(value, &c) || c < 0 || c > UNICODE_MAX) {
            error_raise(EXC(TypeError), "character mapping must be in range(0x%x)",
                        UNICODE_MAX + 1);
            got = -1;
        } else if (c == UNDEFINED) {
            got = 0;
        } else {
            str_builder_char(out, (uint32_t)c);
        }
    } else if (is_str(value)) {
        if (as_str(value)->length == 1 && str_char(as_str(value), 0) == UNDEFINED)
            got = 0;
        else
            str_builder_str(out, as_str(value));
    } else {
        error_raise(EXC(TypeError),
                    "character mapping must return integer, None or str");
        got = -1;
    }
    decref(value);
    return got;
}

static bool decode_mapped(StrBuilder *out, const Buffer *b, Object *mapping,
                          CodecFault *fault)
{
    for (size_t i = 0; i < b->length;) {
        int got = put_mapped(out, mapping, b->data[i]);
        if (got < 0)
            return false;
        if (got > 0) {
            i++;
            continue;
        }
        Object *given;
        if (!mod_codecs_fault(fault, i, i + 1, "character maps to <undefined>", &given,
                              &i))
            return false;
        str_builder_str(out, as_str(given));
        decref(given);
    }
    return true;
}

static Object *codecs_f_charmap_decode(Object *self, Object *const *args)
{
    (void)self;
    Buffer b;
    const char *errors;
    if (!mod_codecs_errors(args[1], "charmap_decode", &errors) ||
        !buffer_require(args[0], &b))
        return NULL;
    Object *result = NULL;
    if (args[2] == NONE) {
        result = (Object *)str_codec_decode(NULL, b.data, b.length, "latin-1", errors);
    } else {
        CodecFault fault = { .cls = EXC(UnicodeDecodeError),
                             .encoding = "charmap",
                             .length = b.length,
                             .errors = errors };
        fault.subject =
            is_bytes(args[0]) ? incref(args[0]) : bytes_from(b.data, b.length);
        StrBuilder out;
        str_builder_start(&out);
        if (fault.subject != NULL && decode_mapped(&out, &b, args[2], &fault))
            result = (Object *)str_builder_finish(&out);
        else
            str_builder_discard(&out);
        xdecref(fault.subject);
        mod_codecs_fault_end(&fault);
    }
    result = mod_codecs_pair(result, b.length);
    buffer_release(&b);
    return result;
}

// ---- encoding ----

// Put the bytes of a character (out NULL: only look): 1, 0 it has none, -1.
static int put_byte(OPT StrBuilder *out, Object *mapping, uint32_t c)
{
    Object *value;
    int64_t byte;
    int got = look_up(mapping, c, &value);
    if (got <= 0)
        return got;
    if (is_int(value)) {
        if (!int_fits(value, &byte) || byte < 0 || byte > 255) {
            error_raise(EXC(TypeError), "character mapping must be in range(256)");
            got = -1;
        } else if (out != NULL) {
            str_builder_char(out, (uint32_t)byte);
        }
    } else if (is_bytes(value)) {
        for (size_t i = 0; out != NULL && i < as_bytes(value)->length; i++)
            str_builder_char(out, as_bytes(value)->data[i]);
    } else {
        error_raise(EXC(TypeError),
                    "character mapping must return integer, bytes or None, not %T",
                    value);
        got = -1;
    }
    decref(value);
    return got;
}

// Put what a handler returned.
static bool put_given(StrBuilder *out, Object *mapping, Object *given,
                      CodecFault *fault)
{
    if (is_bytes(given)) {
        for (size_t i = 0; i < as_bytes(given)->length; i++)
            str_builder_char(out, as_bytes(given)->data[i]);
        return true;
    }
    for (size_t i = 0; i < as_str(given)->length; i++) {
        int got = put_byte(out, mapping, str_char(as_str(given), i));
        if (got == 0)
            (void)error_raise_object(incref(fault->error));
        if (got <= 0)
            return false;
    }
    return true;
}

static bool encode_mapped(StrBuilder *out, Str *s, Object *mapping, CodecFault *fault)
{
    for (size_t i = 0; i < s->length;) {
        int got = put_byte(out, mapping, str_char(s, i));
        if (got < 0)
            return false;
        if (got > 0) {
            i++;
            continue;
        }
        size_t end = i + 1;
        while (end < s->length &&
               (got = put_byte(NULL, mapping, str_char(s, end))) == 0)
            end++;
        Object *given;
        if (got < 0 || !mod_codecs_fault(fault, i, end, "character maps to <undefined>",
                                         &given, &i))
            return false;
        bool ok = put_given(out, mapping, given, fault);
        decref(given);
        if (!ok)
            return false;
    }
    return true;
}

static Object *codecs_f_charmap_encode(Object *self, Object *const *args)
{
    (void)self;
    const char *errors;
    if (!mod_codecs_errors(args[1], "charmap_encode", &errors))
        return NULL;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError),
                           "charmap_encode() argument 1 must be str, not %V", args[0]);
    Str *s = as_str(args[0]);
    if (args[2] == NONE)
        return mod_codecs_pair(str_codec_encode(s, "latin-1", errors), s->length);
    CodecFault fault = { .cls = EXC(UnicodeEncodeError),
                         .encoding = "charmap",
                         .subject = args[0],
                         .length = s->length,
                         .errors = errors };
    StrBuilder out;
    Object *result = NULL;
    str_builder_start(&out);
    if (encode_mapped(&out, s, args[2], &fault))
        result = str_builder_finish_bytes(&out);
    else
        str_builder_discard(&out);
    mod_codecs_fault_end(&fault);
    return mod_codecs_pair(result, s->length);
}

// The table for encoding of one for decoding: a dict, for which CPython has a type.
static Object *codecs_f_charmap_build(Object *self, Object *const *args)
{
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError),
                           "charmap_build() argument must be str, not %V", args[0]);
    const Str *table = as_str(args[0]);
    Dict *map = dict_new();
    for (size_t i = 0; map != NULL && i < table->length && i < 256; i++) {
        if (str_char(table, i) == UNDEFINED)
            continue;
        Object *key = int_from(str_char(table, i));
        if (key == NULL || !dict_set_take(map, key, int_from((int64_t)i)))
            ref_clear(&map);
    }
    return (Object *)map;
}

const NativeDef mod_codecs_map_functions[] = {
    { codecs_f_charmap_decode, "charmap_decode(data, errors=None, mapping=None, /)",
      "Decode by a table: a str, or a mapping of bytes." },
    { codecs_f_charmap_encode, "charmap_encode(str, errors=None, mapping=None, /)",
      "Encode by a mapping of characters." },
    { codecs_f_charmap_build, "charmap_build(map, /)", "Turn a table round." },
    NATIVE_END,
};
