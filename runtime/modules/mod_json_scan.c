// mod_json_scan.c - reads JSON text: make_scanner and scanstring.
//
// Source: RFC 8259, with NaN and Infinity as json's documentation allows them.
#include <string.h>

#include "runtime/base/float_text.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_json_internal.h"
#include "runtime/modules/mod_sys.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

enum { SMALL_DIGITS = 18, NUMBER_ROOM = 400 };

typedef struct Scanner {
    Object object;
    Object *object_hook, *pairs_hook, *parse_float, *parse_int, *parse_constant;
    bool strict;
} Scanner;

typedef struct Reader { // one call
    Scanner *scanner;
    Str *text;
    const void *data;
    StrKind kind;
    size_t length;
    Dict *keys; // each key's first str
} Reader;

static Scanner *as_scanner(Object *o)
{
    return (Scanner *)(void *)o;
}

// ---- errors ----

// JSONDecodeError(message, text, position)
static Object *fail(Str *text, const char *message, size_t position)
{
    Object *cls = mod_sys_imported("json.decoder", "JSONDecodeError");
    Str *words = cls == NULL ? NULL : str_from_text(message);
    Object *at = words == NULL ? NULL : int_from((int64_t)position);
    Object *error = at == NULL ? NULL : call_3(cls, OBJ(words), OBJ(text), at);
    if (error != NULL)
        error_raise_object(error);
    xdecref(at);
    xdecref((Object *)words);
    xdecref(cls);
    return NULL;
}

// StopIteration(position): there is no value here.
static Object *no_value(size_t position)
{
    return error_raise_stop(int_from((int64_t)position));
}

static uint32_t at(const Reader *r, size_t i)
{
    if (i >= r->length)
        return 0;
    return r->kind <= STR_KIND_LATIN1 ? ((const uint8_t *)r->data)[i]
           : r->kind == STR_KIND_UCS2 ? ((const uint16_t *)r->data)[i]
                                      : ((const uint32_t *)r->data)[i];
}

static size_t skip_blanks(const Reader *r, size_t i)
{
    for (; i < r->length; i++) {
        uint32_t c = at(r, i);
        if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
            break;
    }
    return i;
}

// ---- strings ----

static int hex4(const Str *s, size_t i, uint32_t *out)
{
    uint32_t value = 0;
    if (i + 4 > s->length)
        return 0;
    for (size_t n = 0; n < 4; n++) {
        uint32_t c = str_char(s, i + n);
        uint32_t digit = c >= '0' && c <= '9'   ? c - '0'
                         : c >= 'a' && c <= 'f' ? c - 'a' + 10
                         : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                : 16;
        if (digit == 16)
            return 0;
        value = value * 16 + digit;
    }
    *out = value;
    return 1;
}

// An escape whose backslash is at *i; its character, or -1.
static int64_t read_escape(Str *s, size_t begin, size_t *i)
{
    static const char letters[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    uint32_t value, low;
    if (*i + 1 >= s->length)
        return fail(s, "Unterminated string starting at", begin), -1;
    uint32_t c = str_char(s, *i + 1);
    if (c != 'u') {
        const char *found = c != 0 && c < 128 ? strchr(letters, (int)c) : NULL;
        if (found == NULL)
            return fail(s, "Invalid \\escape", *i), -1;
        *i += 2;
        return values[found - letters];
    }
    if (!hex4(s, *i + 2, &value))
        return fail(s, "Invalid \\uXXXX escape", *i + 1), -1;
    *i += 6;
    if (value >= 0xd800 && value < 0xdc00 && *i + 6 <= s->length &&
        str_char(s, *i) == '\\' && str_char(s, *i + 1) == 'u' &&
        hex4(s, *i + 2, &low) && low >= 0xdc00 && low < 0xe000) {
        *i += 6;
        value = 0x10000 + ((value - 0xd800) << 10) + (low - 0xdc00);
    }
    return value;
}

// Index of the first quote, backslash or control character from i on.
static size_t plain_run(const Str *s, size_t i, bool strict)
{
    size_t length = s->length;
    if (str_kind(s) <= STR_KIND_LATIN1) {
        const uint8_t *data = str_data(s);
        while (i < length && data[i] != '"' && data[i] != '\\' &&
               (data[i] >= 0x20 || !strict))
            i++;
        return i;
    }
    for (; i < length; i++) {
        uint32_t c = str_char(s, i);
        if (c == '"' || c == '\\' || (strict && c < 0x20))
            break;
    }
    return i;
}

Str *mod_json_scan_string(Str *s, size_t *end, bool strict)
{
    size_t begin = *end - 1, i = *end;
    StrBuilder b;
    size_t stop = plain_run(s, i, strict);
    if (stop < s->length && str_char(s, stop) == '"') {
        *end = stop + 1;
        return str_slice(s, i, stop);
    }
    str_builder_start(&b);
    for (;;) {
        str_builder_slice(&b, s, i, stop);
        uint32_t c = stop < s->length ? str_char(s, stop) : 0;
        i = stop;
        if (stop >= s->length) {
            fail(s, "Unterminated string starting at", begin);
            break;
        }
        if (c == '"') {
            *end = stop + 1;
            return str_builder_finish(&b);
        }
        if (c != '\\') {
            fail(s, "Invalid control character at", stop);
            break;
        }
        int64_t value = read_escape(s, begin, &i);
        if (value < 0)
            break;
        str_builder_char(&b, (uint32_t)value);
        stop = plain_run(s, i, strict);
    }
    str_builder_discard(&b);
    return NULL;
}

// ---- numbers ----

static size_t skip_digits(const Reader *r, size_t i)
{
    while (at(r, i) >= '0' && at(r, i) <= '9')
        i++;
    return i;
}

static Object *number_of(const Reader *r, size_t start, size_t end, bool real)
{
    Object *function = real ? r->scanner->parse_float : r->scanner->parse_int;
    char local[NUMBER_ROOM];
    size_t length = end - start;
    bool own = function == (real ? OBJ(&float_type) : OBJ(&int_type));
    if (own && length < NUMBER_ROOM) {
        for (size_t i = 0; i < length; i++)
            local[i] = (char)at(r, start + i);
        double value;
        if (real && float_text_parse(local, length, &value))
            return float_from(value);
        if (!real && length <= SMALL_DIGITS) {
            int64_t small = 0;
            bool negative = length > 0 && local[0] == '-';
            for (size_t i = negative; i < length; i++)
                small = small * 10 + (local[i] - '0');
            return int_from(negative ? -small : small);
        }
    }
    Str *text = str_slice(r->text, start, end);
    if (text == NULL)
        return NULL;
    Object *result = own && !real ? int_from_text(OBJ(text), 10)
                     : own        ? float_from_text(OBJ(text))
                                  : call_1(function, OBJ(text));
    decref(OBJ(text));
    return result;
}

static Object *read_number(const Reader *r, size_t start, size_t *end)
{
    size_t i = start, next;
    bool real = false;
    if (at(r, i) == '-')
        i++;
    if (at(r, i) == '0')
        i++;
    else if (at(r, i) >= '1' && at(r, i) <= '9')
        i = skip_digits(r, i);
    else
        return no_value(start);
    if (at(r, i) == '.' && (next = skip_digits(r, i + 1)) > i + 1) {
        i = next;
        real = true;
    }
    if (at(r, i) == 'e' || at(r, i) == 'E') {
        size_t digits = i + 1;
        if (at(r, digits) == '+' || at(r, digits) == '-')
            digits++;
        if ((next = skip_digits(r, digits)) > digits) {
            i = next;
            real = true;
        }
    }
    *end = i;
    return number_of(r, start, i, real);
}

// ---- values ----

static Object *read_value(Reader *r, size_t start, size_t *end);

// Behind a member of an object or array: 1 another follows at *i, 0 it was the last
// one,
// -1; comma: where the comma was.
static int next_member(Reader *r, uint32_t closing, const char *trailing, size_t *i)
{
    *i = skip_blanks(r, *i);
    if (at(r, *i) == closing && *i < r->length)
        return 0;
    if (at(r, *i) != ',')
        return fail(r->text, "Expecting ',' delimiter", *i), -1;
    size_t comma = *i;
    *i = skip_blanks(r, *i + 1);
    if (at(r, *i) == closing && *i < r->length)
        return fail(r->text, trailing, comma), -1;
    return 1;
}

// One str for all equal keys.
static Object *shared_key(Reader *r, Str *key)
{
    Object *kept = NULL;
    int got = dict_set_default(r->keys, OBJ(key), OBJ(key), &kept);
    decref(OBJ(key));
    return got < 0 ? NULL : kept;
}

// "key": value, at *i; added to the dict or list.
static bool read_pair(Reader *r, size_t *i, OPT Dict *dict, OPT List *pairs)
{
    if (at(r, *i) != '"')
        return fail(r->text, "Expecting property name enclosed in double quotes", *i) !=
               NULL;
    size_t next = *i + 1;
    Str *text = mod_json_scan_string(r->text, &next, r->scanner->strict);
    Object *key = text == NULL ? NULL : shared_key(r, text), *value;
    if (key == NULL)
        return false;
    next = skip_blanks(r, next);
    if (at(r, next) != ':') {
        fail(r->text, "Expecting ':' delimiter", next);
        decref(key);
        return false;
    }
    value = read_value(r, skip_blanks(r, next + 1), i);
    if (value == NULL) {
        decref(key);
        return false;
    }
    if (dict != NULL)
        return dict_set_take(dict, key, value);
    Tuple *pair = tuple_pack(2, key, value);
    decref(key);
    decref(value);
    return pair != NULL && list_append_take(pairs, OBJ(pair));
}

static Object *read_object(Reader *r, size_t start, size_t *end)
{
    Scanner *scanner = r->scanner;
    bool as_pairs = scanner->pairs_hook != NONE;
    Dict *dict = as_pairs ? NULL : dict_new();
    List *pairs = as_pairs ? list_new(0) : NULL;
    Object *made = as_pairs ? (Object *)pairs : (Object *)dict, *result = NULL;
    size_t i = skip_blanks(r, start + 1);
    int more = made == NULL ? -1 : at(r, i) != '}' || i >= r->length;
    while (more > 0) {
        if (!read_pair(r, &i, dict, pairs))
            more = -1;
        else
            more =
                next_member(r, '}', "Illegal trailing comma before end of object", &i);
    }
    if (more == 0) {
        *end = i + 1;
        result = as_pairs                       ? call_1(scanner->pairs_hook, made)
                 : scanner->object_hook != NONE ? call_1(scanner->object_hook, made)
                                                : incref(made);
    }
    xdecref(made);
    return result;
}

static Object *read_array(Reader *r, size_t start, size_t *end)
{
    List *list = list_new(0);
    size_t i = skip_blanks(r, start + 1);
    int more = list == NULL ? -1 : at(r, i) != ']' || i >= r->length;
    while (more > 0) {
        Object *item = read_value(r, i, &i);
        if (item == NULL || !list_append_take(list, item))
            more = -1;
        else
            more =
                next_member(r, ']', "Illegal trailing comma before end of array", &i);
    }
    if (more == 0) {
        *end = i + 1;
        return OBJ(list);
    }
    xdecref((Object *)list);
    return NULL;
}

static bool is_word(const Reader *r, size_t i, const char *word, size_t *end)
{
    size_t n = 0;
    for (; word[n] != '\0'; n++)
        if (at(r, i + n) != (uint32_t)word[n])
            return false;
    *end = i + n;
    return true;
}

static Object *read_constant(Reader *r, size_t start, size_t *end)
{
    static const char *const words[] = { "NaN", "Infinity", "-Infinity" };
    for (size_t i = 0; i < ARRAY_COUNT(words); i++) {
        if (!is_word(r, start, words[i], end))
            continue;
        Str *name = str_from_text(words[i]);
        Object *value =
            name == NULL ? NULL : call_1(r->scanner->parse_constant, OBJ(name));
        xdecref((Object *)name);
        return value;
    }
    return read_number(r, start, end);
}

static Object *read_value(Reader *r, size_t start, size_t *end)
{
    Object *value;
    if (start >= r->length)
        return no_value(start);
    uint32_t c = at(r, start);
    if (c == '"') {
        *end = start + 1;
        return (Object *)mod_json_scan_string(r->text, end, r->scanner->strict);
    }
    if (c == '{' || c == '[') {
        if (!error_enter(c == '{'
                             ? " while decoding a JSON object from a unicode string"
                             : " while decoding a JSON array from a unicode string"))
            return NULL;
        value = c == '{' ? read_object(r, start, end) : read_array(r, start, end);
        error_leave();
        return value;
    }
    if (c == 'n' && is_word(r, start, "null", end))
        return NONE;
    if (c == 't' && is_word(r, start, "true", end))
        return TRUE_;
    if (c == 'f' && is_word(r, start, "false", end))
        return FALSE_;
    return read_constant(r, start, end);
}

// ---- the type ----

static Object *scanner_call(Object *self, Object *const *args, size_t count,
                            Tuple *names)
{
    int64_t start;
    Reader r = { .scanner = as_scanner(self) };
    if (count != 2 || names != NULL)
        return error_raise(EXC(TypeError), "scan_once() takes a string and an index");
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "first argument must be a string, not %V",
                           args[0]);
    if (!operate_c_number(args[1], "ssize_t", &start))
        return NULL;
    if (start < 0)
        return error_raise(EXC(ValueError), "idx cannot be negative");
    r.text = as_str(args[0]);
    r.data = str_data(r.text);
    r.kind = str_kind(r.text);
    r.length = r.text->length;
    if ((r.keys = dict_new()) == NULL)
        return NULL;
    size_t end = (size_t)start;
    Object *value = read_value(&r, (size_t)start, &end);
    Object *index = value == NULL ? NULL : int_from((int64_t)end);
    Tuple *pair = index == NULL ? NULL : tuple_pack(2, value, index);
    xdecref(value);
    xdecref(index);
    decref(OBJ(r.keys));
    return (Object *)pair;
}

static Object *scanner_new(Object *self, Object *const *args)
{
    Str *const names[] = { NAME(object_hook), NAME(object_pairs_hook),
                           NAME(parse_float), NAME(parse_int), NAME(parse_constant) };
    (void)self;
    Scanner *scanner = heap_new(HEAP_CONTAINER, SHAPE_JSON_SCANNER, sizeof *scanner);
    if (scanner == NULL)
        return NULL;
    Object **slots = &scanner->object_hook;
    for (size_t i = 0; i < ARRAY_COUNT(names); i++)
        slots[i] = NULL;
    Object *strict = attr_get(args[0], NAME(strict));
    int truth = strict == NULL ? -1 : operate_truth(strict);
    xdecref(strict);
    scanner->strict = truth > 0;
    for (size_t i = 0; truth >= 0 && i < ARRAY_COUNT(names); i++)
        if ((slots[i] = attr_get(args[0], names[i])) == NULL)
            truth = -1;
    if (truth < 0) {
        decref(OBJ(scanner));
        return NULL;
    }
    return OBJ(scanner);
}

static void scanner_dealloc(Object *self)
{
    Object **slots = &as_scanner(self)->object_hook;
    for (size_t i = 0; i < 5; i++)
        xdecref(slots[i]);
    heap_free(HEAP_CONTAINER, self, sizeof(Scanner));
}

static void scanner_traverse(Object *self, VisitFn visit, void *context)
{
    Object **slots = &as_scanner(self)->object_hook;
    for (size_t i = 0; i < 5; i++)
        VISIT(slots[i]);
}

static void scanner_clear(Object *self)
{
    Object **slots = &as_scanner(self)->object_hook;
    for (size_t i = 0; i < 5; i++)
        ref_set(&slots[i], NONE);
}

static const NativeDef scanner_new_def = { scanner_new, "__new__(cls, context)",
                                           "Reads JSON as a decoder says." };

Type json_scan_type = {
    TYPE_HEAD("make_scanner", Scanner),
    .module = "_json",
    .help = "Reads JSON as a decoder says.",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_JSON_SCANNER,
    .new_def = &scanner_new_def,
    .dealloc = scanner_dealloc,
    .traverse = scanner_traverse,
    .clear = scanner_clear,
    .call = scanner_call,
};
