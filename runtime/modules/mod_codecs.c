// mod_codecs.c - _codecs: the registry of codecs, and those of str as functions.
#include <string.h>

#include "runtime/modules/mod_codecs_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/signature.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/codec.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/module.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/str_codec.h"
#include "runtime/types/tuple.h"

enum { FUNCTION_NAME_MAX = 32 };

// ---- the registry ----

// The text of an argument that is a name.
static bool name_argument(OPT Object *o, const char *function, const char *argument,
                          const char **out)
{
    if (o == NULL)
        return true;
    if (!is_str(o))
        return error_false(EXC(TypeError), "%s() %s must be str, not %V", function,
                           argument, o);
    if (str_kind(as_str(o)) != STR_KIND_ASCII) {
        Object *bytes = str_encode(as_str(o), "utf-8", "strict");
        if (bytes == NULL)
            return false;
        decref(bytes);
        return error_false(EXC(LookupError), "unknown encoding: %U", as_str(o));
    }
    if (memchr(str_data(as_str(o)), 0, as_str(o)->length) != NULL)
        return error_false(EXC(ValueError), "embedded null character");
    *out = str_data(as_str(o));
    return true;
}

bool mod_codecs_errors(OPT Object *o, const char *function, const char **out)
{
    *out = "strict";
    return o == NULL || o == NONE || name_argument(o, function, "argument 2", out);
}

Object *mod_codecs_pair(STEALS OPT Object *result, size_t count)
{
    Object *number = result != NULL ? int_from((int64_t)count) : NULL;
    Tuple *pair = number != NULL ? tuple_pack(2, result, number) : NULL;
    xdecref(result);
    xdecref(number);
    return (Object *)pair;
}

static Object *codecs_f_register(Object *self, Object *const *args)
{
    (void)self;
    return codec_register(args[0]) ? NONE : NULL;
}

static Object *codecs_f_unregister(Object *self, Object *const *args)
{
    (void)self;
    return codec_unregister(args[0]) ? NONE : NULL;
}

static Object *codecs_f_lookup(Object *self, Object *const *args)
{
    (void)self;
    const char *name = NULL;
    return name_argument(args[0], "lookup", "argument", &name) ? codec_lookup(name)
                                                               : NULL;
}

static Object *run(Object *const *args, const char *function, bool encode)
{
    const char *encoding = "utf-8", *errors = NULL;
    return name_argument(args[1], function, "argument 'encoding'", &encoding) &&
                   name_argument(args[2], function, "argument 'errors'", &errors)
               ? codec_run(args[0], encoding, errors, encode, false)
               : NULL;
}

static Object *codecs_f_encode(Object *self, Object *const *args)
{
    (void)self;
    return run(args, "encode", true);
}

static Object *codecs_f_decode(Object *self, Object *const *args)
{
    (void)self;
    return run(args, "decode", false);
}

static Object *codecs_f_register_error(Object *self, Object *const *args)
{
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError),
                           "register_error() argument 1 must be str, not %V", args[0]);
    return codec_set_handler(as_str(args[0]), args[1]) ? NONE : NULL;
}

static Object *codecs_f_lookup_error(Object *self, Object *const *args)
{
    (void)self;
    const char *name = NULL;
    return name_argument(args[0], "lookup_error", "argument", &name)
               ? mod_codecs_handler(name)
               : NULL;
}

static Object *codecs_f_readbuffer_encode(Object *self, Object *const *args)
{
    (void)self;
    Buffer b;
    if (is_str(args[0])) {
        Object *bytes = str_encode(as_str(args[0]), "utf-8", "strict");
        return mod_codecs_pair(bytes, bytes != NULL ? as_bytes(bytes)->length : 0);
    }
    if (!buffer_require(args[0], &b))
        return NULL;
    Object *bytes = bytes_from(b.data, b.length);
    size_t length = b.length;
    buffer_release(&b);
    return mod_codecs_pair(bytes, length);
}

// ---- the codecs of str ----

static Object *encode_text(Object *const *args, const char *function,
                           const char *encoding)
{
    const char *errors;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "%s() argument 1 must be str, not %V",
                           function, args[0]);
    if (!mod_codecs_errors(args[1], function, &errors))
        return NULL;
    return mod_codecs_pair(str_codec_encode(as_str(args[0]), encoding, errors),
                           as_str(args[0])->length);
}

// order: where the byte order goes, or NULL
static Object *decode_bytes(Object *data, OPT Object *errors_object, bool final,
                            const char *function, const char *encoding)
{
    const char *errors;
    Buffer b;
    if (!mod_codecs_errors(errors_object, function, &errors) ||
        !buffer_require(data, &b))
        return NULL;
    size_t used = b.length;
    Str *text = final
                    ? str_codec_decode(is_bytes(data) ? data : NULL, b.data, b.length,
                                       encoding, errors)
                    : str_codec_decode_part(b.data, b.length, encoding, errors, &used);
    buffer_release(&b);
    return mod_codecs_pair((Object *)(void *)text, used);
}

static Object *decode_final(Object *const *args, const char *function,
                            const char *encoding)
{
    int final = args[2] != NULL ? operate_truth(args[2]) : 0;
    return final < 0 ? NULL
                     : decode_bytes(args[0], args[1], final > 0, function, encoding);
}

#define ENCODER(name, encoding)                                                        \
    static Object *codecs_f_##name##_encode(Object *self, Object *const *args)         \
    {                                                                                  \
        (void)self;                                                                    \
        return encode_text(args, #name "_encode", encoding);                           \
    }
#define DECODER(name, encoding)                                                        \
    static Object *codecs_f_##name##_decode(Object *self, Object *const *args)         \
    {                                                                                  \
        (void)self;                                                                    \
        return decode_final(args, #name "_decode", encoding);                          \
    }
ENCODER(ascii, "ascii")
ENCODER(latin_1, "latin-1")
ENCODER(utf_8, "utf-8")
ENCODER(utf_16_le, "utf-16-le")
ENCODER(utf_16_be, "utf-16-be")
ENCODER(utf_32_le, "utf-32-le")
ENCODER(utf_32_be, "utf-32-be")
DECODER(utf_8, "utf-8")
DECODER(utf_16, "utf-16")
DECODER(utf_16_le, "utf-16-le")
DECODER(utf_16_be, "utf-16-be")
DECODER(utf_32, "utf-32")
DECODER(utf_32_le, "utf-32-le")
DECODER(utf_32_be, "utf-32-be")

static Object *codecs_f_ascii_decode(Object *self, Object *const *args)
{
    (void)self;
    return decode_bytes(args[0], args[1], true, "ascii_decode", "ascii");
}

static Object *codecs_f_latin_1_decode(Object *self, Object *const *args)
{
    (void)self;
    return decode_bytes(args[0], args[1], true, "latin_1_decode", "latin-1");
}

// An argument `byteorder`: negative little, positive big, 0 by the mark.
static bool order_argument(OPT Object *o, int64_t *out)
{
    *out = 0;
    if (o == NULL)
        return true;
    Object *index = operate_index(o);
    bool ok = index != NULL && int_value(index, out, "int");
    xdecref(index);
    return ok;
}

static Object *encode_ordered(Object *const *args, const char *function,
                              const char *const names[3])
{
    int64_t order;
    return order_argument(args[2], &order) ? encode_text(args, function,
                                                         names[order < 0   ? 1
                                                               : order > 0 ? 2
                                                                           : 0])
                                           : NULL;
}

static const char *const utf_16_names[] = { "utf-16", "utf-16-le", "utf-16-be" };
static const char *const utf_32_names[] = { "utf-32", "utf-32-le", "utf-32-be" };

static Object *codecs_f_utf_16_encode(Object *self, Object *const *args)
{
    (void)self;
    return encode_ordered(args, "utf_16_encode", utf_16_names);
}

static Object *codecs_f_utf_32_encode(Object *self, Object *const *args)
{
    (void)self;
    return encode_ordered(args, "utf_32_encode", utf_32_names);
}

// (text, bytes used, byte order): the order is what the mark says, if there is one.
static Object *decode_ordered(Object *const *args, const char *function,
                              const char *const names[3], size_t unit)
{
    static const uint8_t little[] = { 0xff, 0xfe, 0, 0 }, big[] = { 0, 0, 0xfe, 0xff };
    int64_t order;
    Buffer b;
    int final = args[3] != NULL ? operate_truth(args[3]) : 0;
    if (final < 0 || !order_argument(args[2], &order) || !buffer_require(args[0], &b))
        return NULL;
    int found = order < 0 ? -1 : order > 0;
    if (order == 0 && b.length >= unit)
        found = memcmp(b.data, little, unit) == 0           ? -1
                : memcmp(b.data, big + 4 - unit, unit) == 0 ? 1
                                                            : 0;
    buffer_release(&b);
    Object *pair = decode_bytes(args[0], args[1], final > 0, function,
                                names[order < 0   ? 1
                                      : order > 0 ? 2
                                                  : 0]);
    if (pair == NULL)
        return NULL;
    Object **items = tuple_items(as_tuple(pair));
    Tuple *result = tuple_pack(3, items[0], items[1], int_from(found)); // a small int
    decref(pair);
    return (Object *)result;
}

static Object *codecs_f_utf_16_ex_decode(Object *self, Object *const *args)
{
    (void)self;
    return decode_ordered(args, "utf_16_ex_decode", utf_16_names, 2);
}

static Object *codecs_f_utf_32_ex_decode(Object *self, Object *const *args)
{
    (void)self;
    return decode_ordered(args, "utf_32_ex_decode", utf_32_names, 4);
}

#define ENCODE_ROW(name)                                                               \
    {                                                                                  \
        codecs_f_##name##_encode, #name "_encode(str, errors=None, /)",                \
            "Encode text; how many characters."                                        \
    }
#define ORDER_ROW(name)                                                                \
    {                                                                                  \
        codecs_f_##name##_encode, #name "_encode(str, errors=None, byteorder=0, /)",   \
            "Encode text; how many characters."                                        \
    }
#define DECODE_ROW(name)                                                               \
    {                                                                                  \
        codecs_f_##name##_decode, #name "_decode(data, errors=None, final=False, /)",  \
            "Decode bytes; how many were used."                                        \
    }
#define EX_ROW(name)                                                                   \
    {                                                                                  \
        codecs_f_##name##_decode,                                                      \
            #name "_decode(data, errors=None, byteorder=0, final=False, /)",           \
            "Decode bytes; how many were used, and the byte order."                    \
    }

static const NativeDef functions[] = {
    { codecs_f_register, "register(search_function, /)",
      "Add a function that finds codecs: called with the name of an encoding, it\n"
      "answers a CodecInfo or None." },
    { codecs_f_unregister, "unregister(search_function, /)",
      "Take such a function away again, and forget the codecs that were found." },
    { codecs_f_lookup, "lookup(encoding, /)", "The CodecInfo of an encoding." },
    { codecs_f_encode, "encode(obj, encoding='utf-8', errors='strict')",
      "Encode an object by any codec." },
    { codecs_f_decode, "decode(obj, encoding='utf-8', errors='strict')",
      "Decode an object by any codec." },
    { codecs_f_register_error, "register_error(errors, handler, /)",
      "Register a function that treats errors of codecs." },
    { codecs_f_lookup_error, "lookup_error(name, /)", "The error handler of a name." },
    ENCODE_ROW(ascii),
    { codecs_f_ascii_decode, "ascii_decode(data, errors=None, /)",
      "Decode bytes; how many were used." },
    ENCODE_ROW(latin_1),
    { codecs_f_latin_1_decode, "latin_1_decode(data, errors=None, /)",
      "Decode bytes; how many were used." },
    ENCODE_ROW(utf_8),
    DECODE_ROW(utf_8),
    ORDER_ROW(utf_16),
    DECODE_ROW(utf_16),
    ENCODE_ROW(utf_16_le),
    DECODE_ROW(utf_16_le),
    ENCODE_ROW(utf_16_be),
    DECODE_ROW(utf_16_be),
    EX_ROW(utf_16_ex),
    ORDER_ROW(utf_32),
    DECODE_ROW(utf_32),
    ENCODE_ROW(utf_32_le),
    DECODE_ROW(utf_32_le),
    ENCODE_ROW(utf_32_be),
    DECODE_ROW(utf_32_be),
    EX_ROW(utf_32_ex),
    { codecs_f_readbuffer_encode, "readbuffer_encode(data, errors=None, /)",
      "The bytes of an object." },
    NATIVE_END,
};

static bool add_functions(Module *m, const NativeDef *rows, Object *name)
{
    for (; rows->function != NULL; rows++) {
        char text[FUNCTION_NAME_MAX];
        size_t length = signature_name_length(rows);
        memcpy(text, rows->signature, length);
        text[length] = '\0';
        if (!module_add_take(m, text, native_new(rows, NULL, NULL, name)))
            return false;
    }
    return true;
}

static bool fill(Module *m)
{
    Str *name = intern_text("_codecs", 7);
    bool good = name != NULL && add_functions(m, mod_codecs_map_functions, OBJ(name)) &&
                add_functions(m, mod_codecs_escape_functions, OBJ(name));
    xdecref((Object *)name);
    return good;
}

const ModuleDef mod_codecs = { "_codecs", "Codecs, their registry, error handlers.",
                               functions, fill };
