// mod_codecs_errors.c - _codecs: the built-in error handlers as functions.
//
// source  Python Library Reference, "Error Handlers"; PEP 293, PEP 383
#include <stdio.h>
#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/modules/mod_codecs_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/types/bytes.h"
#include "runtime/types/codec.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef enum FaultKind { FAULT_ENCODE, FAULT_DECODE, FAULT_TRANSLATE } FaultKind;

// An exception, read.
typedef struct Fault {
    UnicodeException *error;
    FaultKind kind;
    size_t start, end;
    OPT Str *text;    // encoding, translating
    OPT Bytes *bytes; // decoding
} Fault;

static bool refuse(Object *o)
{
    return error_false(EXC(TypeError), "don't know how to handle %T in error callback",
                       o);
}

static bool read_fault(Object *o, Fault *out)
{
    bool encode = type_is_subtype(type_of(o), EXC(UnicodeEncodeError));
    bool decode = type_is_subtype(type_of(o), EXC(UnicodeDecodeError));
    if (!encode && !decode && !type_is_subtype(type_of(o), EXC(UnicodeTranslateError)))
        return refuse(o);
    UnicodeException *e = (UnicodeException *)(void *)o;
    int64_t start, end;
    size_t length;
    out->error = e;
    out->kind = encode ? FAULT_ENCODE : decode ? FAULT_DECODE : FAULT_TRANSLATE;
    out->text = NULL;
    out->bytes = NULL;
    if (e->subject == NULL || (decode ? !is_bytes(e->subject) : !is_str(e->subject)))
        return error_false(EXC(TypeError), "object attribute must be %s",
                           decode ? "bytes" : "str");
    if (e->start == NULL || e->end == NULL || !is_int(e->start) || !is_int(e->end))
        return error_false(EXC(TypeError), "start and end must be int");
    if (!int_value(e->start, &start, "ssize_t") || !int_value(e->end, &end, "ssize_t"))
        return false;
    if (decode)
        out->bytes = as_bytes(e->subject), length = out->bytes->length;
    else
        out->text = as_str(e->subject), length = out->text->length;
    int64_t limit = (int64_t)length;
    start = start >= limit ? limit - 1 : start;
    start = start < 0 ? 0 : start;
    end = end < 1 ? 1 : end;
    end = end > limit ? limit : end;
    out->start = (size_t)start;
    out->end = end < start ? (size_t)start : (size_t)end;
    return true;
}

static Object *raise_again(const Fault *f)
{
    return error_raise_object(incref(OBJ(f->error)));
}

static Object *finish(StrBuilder *b, size_t end)
{
    return mod_codecs_pair((Object *)(void *)str_builder_finish(b), end);
}

static Object *codecs_f_strict_errors(Object *self, Object *const *args)
{
    (void)self;
    return is_exception(args[0])
               ? error_raise_object(incref(args[0]))
               : error_raise(EXC(TypeError), "codec must pass exception instance");
}

static Object *codecs_f_ignore_errors(Object *self, Object *const *args)
{
    (void)self;
    Fault f;
    return read_fault(args[0], &f) ? mod_codecs_pair(OBJ(str_empty()), f.end) : NULL;
}

static Object *codecs_f_replace_errors(Object *self, Object *const *args)
{
    (void)self;
    Fault f;
    StrBuilder b;
    if (!read_fault(args[0], &f))
        return NULL;
    str_builder_start(&b);
    str_builder_fill(&b, f.kind == FAULT_ENCODE ? '?' : 0xfffd,
                     f.kind == FAULT_DECODE ? 1 : f.end - f.start);
    return finish(&b, f.end);
}

static Object *codecs_f_backslashreplace_errors(Object *self, Object *const *args)
{
    (void)self;
    Fault f;
    StrBuilder b;
    if (!read_fault(args[0], &f))
        return NULL;
    str_builder_start(&b);
    for (size_t i = f.start; i < f.end; i++)
        str_builder_escape(&b, f.kind == FAULT_DECODE ? f.bytes->data[i]
                                                      : str_char(f.text, i));
    return finish(&b, f.end);
}

static Object *codecs_f_xmlcharrefreplace_errors(Object *self, Object *const *args)
{
    (void)self;
    Fault f;
    StrBuilder b;
    char text[16];
    if (!read_fault(args[0], &f) || (f.kind != FAULT_ENCODE && !refuse(args[0])))
        return NULL;
    str_builder_start(&b);
    for (size_t i = f.start; i < f.end; i++) {
        snprintf(text, sizeof text, "&#%u;", (unsigned)str_char(f.text, i));
        str_builder_text(&b, text);
    }
    return finish(&b, f.end);
}

static Object *codecs_f_namereplace_errors(Object *self, Object *const *args)
{
    (void)self;
    Fault f;
    StrBuilder b;
    char name[UNICODE_NAME_MAX];
    if (!read_fault(args[0], &f) || (f.kind != FAULT_ENCODE && !refuse(args[0])))
        return NULL;
    str_builder_start(&b);
    for (size_t i = f.start; i < f.end; i++) {
        if (!unicode_name(str_char(f.text, i), name)) {
            str_builder_escape(&b, str_char(f.text, i));
            continue;
        }
        str_builder_text(&b, "\\N{");
        str_builder_text(&b, name);
        str_builder_char(&b, '}');
    }
    return finish(&b, f.end);
}

static Object *codecs_f_surrogateescape_errors(Object *self, Object *const *args)
{
    (void)self;
    Fault f;
    StrBuilder b;
    size_t i;
    if (!read_fault(args[0], &f) || (f.kind == FAULT_TRANSLATE && !refuse(args[0])))
        return NULL;
    str_builder_start(&b);
    if (f.kind == FAULT_DECODE) {
        for (i = f.start; i < f.end && i < f.start + 4 && f.bytes->data[i] >= 0x80; i++)
            str_builder_char(&b, 0xdc00u + f.bytes->data[i]);
        if (i > f.start)
            return finish(&b, i);
        str_builder_discard(&b);
        return raise_again(&f);
    }
    for (i = f.start; i < f.end; i++) {
        uint32_t c = str_char(f.text, i);
        if (c < 0xdc80 || c > 0xdcff) {
            str_builder_discard(&b);
            return raise_again(&f);
        }
        str_builder_char(&b, c - 0xdc00);
    }
    return mod_codecs_pair(str_builder_finish_bytes(&b), f.end);
}

// The encoding of an error when it is a UTF, with the byte order; else "".
static const char *utf_of(const Fault *f)
{
    static const char *const names[] = { "utf-8", "utf-16-le", "utf-16-be", "utf-32-le",
                                         "utf-32-be" };
    char name[16];
    size_t n = 0;
    Object *given = f->error->encoding;
    if (given == NULL || !is_str(given) || str_kind(as_str(given)) != STR_KIND_ASCII)
        return "";
    const char *text = str_data(as_str(given));
    for (; *text != '\0' && n < sizeof name - 1; text++)
        if (*text != '-' && *text != '_')
            name[n++] = *text >= 'A' && *text <= 'Z' ? (char)(*text + 32) : *text;
    name[n] = '\0';
    for (size_t i = 0; i < ARRAY_COUNT(names); i++) {
        char plain[16];
        size_t k = 0;
        for (const char *p = names[i]; *p != '\0'; p++)
            if (*p != '-')
                plain[k++] = *p;
        plain[k] = '\0';
        if (strcmp(name, plain) == 0)
            return names[i];
    }
    return strcmp(name, "utf16") == 0   ? "utf-16-le"
           : strcmp(name, "utf32") == 0 ? "utf-32-le"
                                        : "";
}

// The surrogate whose encoded form begins the faulty bytes, and its size; 0: none.
static size_t read_surrogate(const Fault *f, const char *utf, uint32_t *out)
{
    const uint8_t *data = f->bytes->data + f->start;
    size_t left = f->bytes->length - f->start, size = 0;
    bool big = strstr(utf, "be") != NULL;
    if (utf[4] == '8') {
        size = unicode_decode_wtf8((const char *)data, left, out);
    } else {
        size_t unit = utf[4] == '1' ? 2 : 4;
        if (left < unit)
            return 0;
        *out = 0;
        for (size_t i = 0; i < unit; i++)
            *out |= (uint32_t)data[i] << 8 * (big ? unit - 1 - i : i);
        size = unit;
    }
    return size > 0 && unicode_is_surrogate(*out) ? size : 0;
}

static Object *codecs_f_surrogatepass_errors(Object *self, Object *const *args)
{
    (void)self;
    Fault f;
    if (!read_fault(args[0], &f) || (f.kind == FAULT_TRANSLATE && !refuse(args[0])))
        return NULL;
    const char *utf = utf_of(&f);
    if (*utf == '\0')
        return raise_again(&f);
    if (f.kind == FAULT_DECODE) {
        uint32_t c;
        size_t size = read_surrogate(&f, utf, &c);
        return size > 0 ? mod_codecs_pair((Object *)str_from_char(c), f.start + size)
                        : raise_again(&f);
    }
    for (size_t i = f.start; i < f.end; i++)
        if (!unicode_is_surrogate(str_char(f.text, i)))
            return raise_again(&f);
    Str *part = str_slice(f.text, f.start, f.end);
    Object *bytes = part != NULL ? str_encode(part, utf, "surrogatepass") : NULL;
    xdecref((Object *)part);
    return mod_codecs_pair(bytes, f.end);
}

// ---- finding ----

static const NativeDef handlers[] = {
    { codecs_f_strict_errors, "strict_errors(exception, /)",
      "The handler 'strict': raise the UnicodeError." },
    { codecs_f_ignore_errors, "ignore_errors(exception, /)",
      "Leave out what is wrong." },
    { codecs_f_replace_errors, "replace_errors(exception, /)",
      "Put a mark in the place of what is wrong." },
    { codecs_f_xmlcharrefreplace_errors, "xmlcharrefreplace_errors(exception, /)",
      "Write references of XML." },
    { codecs_f_backslashreplace_errors, "backslashreplace_errors(exception, /)",
      "Write escapes." },
    { codecs_f_namereplace_errors, "namereplace_errors(exception, /)",
      "Write names of characters." },
    { codecs_f_surrogatepass_errors, "surrogatepass(exception, /)",
      "Let surrogates pass." },
    { codecs_f_surrogateescape_errors, "surrogateescape(exception, /)",
      "Keep bytes as surrogates." },
    NATIVE_END,
};

static const char *const names[] = {
    "strict",           "ignore",      "replace",       "xmlcharrefreplace",
    "backslashreplace", "namereplace", "surrogatepass", "surrogateescape",
};

Object *mod_codecs_handler(const char *errors)
{
    Object *found;
    int got = codec_handler(errors, &found);
    if (got != 0)
        return got > 0 ? found : NULL;
    for (size_t i = 0; i < ARRAY_COUNT(names); i++)
        if (strcmp(errors, names[i]) == 0) {
            // Remembered, so that the function stays the same.
            Object *handler = native_new(&handlers[i], NULL, NULL, NULL);
            Str *name = str_from_text(errors);
            if (handler != NULL &&
                (name == NULL || !codec_set_handler(name, handler))) {
                decref(handler);
                handler = NULL;
            }
            xdecref((Object *)name);
            return handler;
        }
    return error_raise(EXC(LookupError), "unknown error handler name '%.400s'", errors);
}

bool mod_codecs_fault(CodecFault *fault, size_t start, size_t end, const char *reason,
                      Object **replacement, size_t *position)
{
    if (fault->handler == NULL &&
        (fault->handler = mod_codecs_handler(fault->errors)) == NULL)
        return false;
    Object *error =
        codec_error(fault->cls, fault->encoding, fault->subject, start, end, reason);
    if (error == NULL)
        return false;
    ref_set(&fault->error, error);
    decref(error);
    return codec_ask(fault->handler, fault->error, fault->length, replacement,
                     position);
}

void mod_codecs_fault_end(CodecFault *fault)
{
    ref_clear(&fault->handler);
    ref_clear(&fault->error);
}
