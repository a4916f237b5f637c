// mod_json_encode.c - writes JSON text: make_encoder and the two forms of strings.
//
// The whole text is built in one go; what is lazy in iterencode() is Python's part.
#include <math.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_json_internal.h"
#include "runtime/modules/registry.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

enum { ENCODER_OBJECTS = 6 };

typedef enum Strings { STRINGS_CALL, STRINGS_PLAIN, STRINGS_ASCII } Strings;

typedef struct Encoder {
    Object object;
    Object *markers, *default_, *encoder, *indent, *key_separator, *item_separator;
    bool sort_keys, skip_keys, allow_nan;
    Strings strings;
} Encoder;

typedef struct Writer { // one call
    Encoder *encoder;
    StrBuilder out;
    int64_t level;
} Writer;

static Encoder *as_encoder(Object *o)
{
    return (Encoder *)(void *)o;
}

static bool write_value(Writer *w, Object *o);

// ---- strings ----

static void put_unicode_escape(StrBuilder *b, uint32_t c)
{
    static const char digits[] = "0123456789abcdef";
    char text[6] = { '\\',
                     'u',
                     digits[c >> 12 & 15],
                     digits[c >> 8 & 15],
                     digits[c >> 4 & 15],
                     digits[c & 15] };
    str_builder_ascii(b, text, sizeof text);
}

static void put_escaped(StrBuilder *b, uint32_t c)
{
    switch (c) {
    case '"': str_builder_ascii(b, "\\\"", 2); return;
    case '\\': str_builder_ascii(b, "\\\\", 2); return;
    case '\n': str_builder_ascii(b, "\\n", 2); return;
    case '\r': str_builder_ascii(b, "\\r", 2); return;
    case '\t': str_builder_ascii(b, "\\t", 2); return;
    case '\f': str_builder_ascii(b, "\\f", 2); return;
    case '\b': str_builder_ascii(b, "\\b", 2); return;
    default: break;
    }
    if (c >= 0x10000) {
        c -= 0x10000;
        put_unicode_escape(b, 0xd800 | c >> 10);
        c = 0xdc00 | (c & 0x3ff);
    }
    put_unicode_escape(b, c);
}

static void put_string(StrBuilder *b, const Str *s, bool ascii)
{
    size_t start = 0, i = 0;
    str_builder_char(b, '"');
    for (; i < s->length; i++) {
        uint32_t c = str_char(s, i);
        if (c >= ' ' && c != '"' && c != '\\' && (!ascii || c < 0x7f))
            continue;
        str_builder_slice(b, s, start, i);
        put_escaped(b, c);
        start = i + 1;
    }
    str_builder_slice(b, s, start, i);
    str_builder_char(b, '"');
}

static Object *string_of(Object *o, bool ascii)
{
    StrBuilder b;
    if (!is_str(o))
        return error_raise(EXC(TypeError), "first argument must be a string, not %V",
                           o);
    str_builder_start(&b);
    put_string(&b, as_str(o), ascii);
    return (Object *)str_builder_finish(&b);
}

static Object *json_f_encode_basestring(Object *self, Object *const *args)
{
    (void)self;
    return string_of(args[0], false);
}

static Object *json_f_encode_basestring_ascii(Object *self, Object *const *args)
{
    (void)self;
    return string_of(args[0], true);
}

const NativeDef mod_json_encode_functions[] = {
    { json_f_encode_basestring, "encode_basestring(string, /)", NULL },
    { json_f_encode_basestring_ascii, "encode_basestring_ascii(string, /)", NULL },
    NATIVE_END,
};

static bool write_string(Writer *w, Object *o)
{
    const Encoder *encoder = w->encoder;
    if (encoder->strings != STRINGS_CALL) {
        put_string(&w->out, as_str(o), encoder->strings == STRINGS_ASCII);
        return !w->out.failed;
    }
    Object *text = call_1(encoder->encoder, o);
    if (text == NULL)
        return false;
    bool good = is_str(text);
    if (good)
        str_builder_str(&w->out, as_str(text));
    else
        error_raise(EXC(TypeError), "encoder() must return a string, not %T", text);
    decref(text);
    return good && !w->out.failed;
}

// ---- numbers ----

// Text of a float, NaN and infinities in JavaScript's words.
static Str *float_text(const Writer *w, Object *o)
{
    double value = float_value(o);
    if (isfinite(value))
        return float_repr(value);
    if (!w->encoder->allow_nan) {
        Str *shown = float_repr(value);
        if (shown != NULL) {
            error_raise(EXC(ValueError),
                        "Out of range float values are not JSON compliant: %U", shown);
            decref(OBJ(shown));
        }
        return NULL;
    }
    return str_from_text(isnan(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
}

// Text of an int, whatever its class thinks of it.
static Str *int_text(Object *o)
{
    Object *plain = int_plain(o);
    Str *text = plain == NULL ? NULL : operate_repr(plain);
    xdecref(plain);
    return text;
}

static bool put_take(Writer *w, STEALS OPT Str *text)
{
    if (text == NULL)
        return false;
    str_builder_str(&w->out, text);
    decref(OBJ(text));
    return !w->out.failed;
}

// ---- containers ----

static bool put_line(Writer *w)
{
    const Encoder *encoder = w->encoder;
    if (encoder->indent == NONE)
        return true;
    str_builder_char(&w->out, '\n');
    for (int64_t i = 0; i < w->level; i++)
        str_builder_str(&w->out, as_str(encoder->indent));
    return !w->out.failed;
}

static bool put_separator(Writer *w)
{
    str_builder_str(&w->out, as_str(w->encoder->item_separator));
    return put_line(w);
}

// Note that o is being written; false: it is already, or an error.
static bool enter(Writer *w, Object *o, Object **id)
{
    *id = NULL;
    if (w->encoder->markers == NONE)
        return true;
    if ((*id = int_from((int64_t)(intptr_t)o)) == NULL)
        return false;
    int known = dict_contains(as_dict(w->encoder->markers), *id);
    if (known == 0 && dict_set(as_dict(w->encoder->markers), *id, o))
        return true;
    if (known > 0)
        error_raise(EXC(ValueError), "Circular reference detected");
    decref(*id);
    *id = NULL;
    return false;
}

static bool leave(Writer *w, STEALS OPT Object *id, bool good)
{
    if (id == NULL)
        return good;
    if (good && dict_delete(as_dict(w->encoder->markers), id) < 0)
        good = false;
    decref(id);
    return good;
}

// A list is read as it stands: default() may shorten it meanwhile.
static bool write_items(Writer *w, Object *sequence)
{
    List *list =
        is_exact_list(sequence) ? incref(as_list(sequence)) : list_from_iter(sequence);
    if (list == NULL)
        return false;
    bool good = true;
    if (list->count == 0) {
        str_builder_ascii(&w->out, "[]", 2);
    } else {
        str_builder_char(&w->out, '[');
        w->level++;
        good = put_line(w);
        for (size_t i = 0; good && i < list->count; i++) {
            Object *item = incref(list->items[i]);
            good = (i == 0 || put_separator(w)) && write_value(w, item);
            decref(item);
        }
        w->level--;
        good = good && put_line(w);
        str_builder_char(&w->out, ']');
    }
    decref(OBJ(list));
    return good && !w->out.failed;
}

// The text of a key that is no str: 1, 0 the item is skipped, -1
static int key_text(const Writer *w, Object *key, Str **out)
{
    if (is_float(key))
        *out = float_text(w, key);
    else if (key == TRUE_ || key == FALSE_ || key == NONE)
        *out = str_from_text(key == TRUE_ ? "true" : key == FALSE_ ? "false" : "null");
    else if (is_int(key))
        *out = int_text(key);
    else if (w->encoder->skip_keys)
        return 0;
    else
        *out = (Str *)(void *)error_raise(
            EXC(TypeError), "keys must be str, int, float, bool or None, not %T", key);
    return *out == NULL ? -1 : 1;
}

static bool write_item(Writer *w, Object *key, Object *value, bool *first)
{
    Str *text = NULL;
    int got = is_str(key) ? 1 : key_text(w, key, &text);
    if (got <= 0)
        return got == 0;
    bool good =
        (*first || put_separator(w)) && write_string(w, text != NULL ? OBJ(text) : key);
    xdecref((Object *)text);
    *first = false;
    if (!good)
        return false;
    str_builder_str(&w->out, as_str(w->encoder->key_separator));
    return write_value(w, value);
}

// A list of (key, value), sorted if wanted.
static List *items_of(const Writer *w, Object *mapping)
{
    Object *items = call_method_0(mapping, NAME(items));
    List *list = items == NULL ? NULL : list_from_iter(items);
    xdecref(items);
    if (list != NULL && w->encoder->sort_keys && !list_sort(list, NULL, false)) {
        decref(OBJ(list));
        return NULL;
    }
    return list;
}

static bool write_mapping(Writer *w, Object *mapping)
{
    bool first = true, good = true;
    if (as_dict(mapping)->used == 0) {
        str_builder_ascii(&w->out, "{}", 2);
        return !w->out.failed;
    }
    List *list = items_of(w, mapping);
    if (list == NULL)
        return false;
    str_builder_char(&w->out, '{');
    w->level++;
    good = put_line(w); // before it is known whether any key is written
    for (size_t i = 0; good && i < list->count; i++) {
        Object *pair = list->items[i];
        if (!is_tuple(pair) || tuple_length(as_tuple(pair)) != 2)
            good = error_false(EXC(ValueError), "items must return 2-tuples");
        else
            good = write_item(w, tuple_items(as_tuple(pair))[0],
                              tuple_items(as_tuple(pair))[1], &first);
    }
    w->level--;
    decref(OBJ(list));
    good = good && put_line(w);
    str_builder_char(&w->out, '}');
    return good && !w->out.failed;
}

static bool write_other(Writer *w, Object *o)
{
    Object *made = call_1(w->encoder->default_, o);
    bool good = made != NULL && write_value(w, made);
    xdecref(made);
    return good;
}

static bool write_nested(Writer *w, Object *o)
{
    Object *id;
    if (!error_enter(" while encoding a JSON object"))
        return false;
    bool good = enter(w, o, &id);
    if (good) {
        good = is_list(o) || is_tuple(o) ? write_items(w, o)
               : is_dict(o)              ? write_mapping(w, o)
                                         : write_other(w, o);
        good = leave(w, id, good);
    }
    error_leave();
    return good;
}

static bool write_value(Writer *w, Object *o)
{
    if (is_str(o))
        return write_string(w, o);
    if (o == NONE || o == TRUE_ || o == FALSE_) {
        str_builder_text(&w->out, o == NONE ? "null" : o == TRUE_ ? "true" : "false");
        return !w->out.failed;
    }
    if (is_int(o))
        return put_take(w, int_text(o));
    if (is_float(o))
        return put_take(w, float_text(w, o));
    return write_nested(w, o);
}

// ---- the type ----

static Object *encoder_call(Object *self, Object *const *args, size_t count,
                            Tuple *names)
{
    Writer w = { .encoder = as_encoder(self) };
    if (count < 1 || count > 2 || names != NULL)
        return error_raise(EXC(TypeError), "_iterencode() takes an object and a level");
    if (count == 2 && !operate_c_number(args[1], "ssize_t", &w.level))
        return NULL;
    str_builder_start(&w.out);
    incref(self);
    bool good = write_value(&w, args[0]);
    decref(self);
    if (!good) {
        str_builder_discard(&w.out);
        return NULL;
    }
    Str *text = str_builder_finish(&w.out);
    Tuple *chunks = text == NULL ? NULL : tuple_pack(1, OBJ(text));
    xdecref((Object *)text);
    return (Object *)chunks;
}

// Whether a function is one of ours, so that strings are written without calling it.
static Strings strings_of(Object *function)
{
    if (type_of(function) != &native_type)
        return STRINGS_CALL;
    const NativeDef *def = ((Native *)(void *)function)->def;
    return def == &mod_json.functions[1]   ? STRINGS_PLAIN
           : def == &mod_json.functions[2] ? STRINGS_ASCII
                                           : STRINGS_CALL;
}

static Object *encoder_new(Object *self, Object *const *args)
{
    (void)self;
    if (args[0] != NONE && !is_dict(args[0]))
        return error_raise(EXC(TypeError),
                           "make_encoder() argument 1 must be dict or None, not %V",
                           args[0]);
    if ((args[3] != NONE && !is_str(args[3])) || !is_str(args[4]) || !is_str(args[5]))
        return error_raise(EXC(TypeError),
                           "make_encoder(): separators and indent are strings");
    int sort = operate_truth(args[6]), skip = operate_truth(args[7]),
        nan = operate_truth(args[8]);
    if (sort < 0 || skip < 0 || nan < 0)
        return NULL;
    Encoder *encoder = heap_new(HEAP_CONTAINER, SHAPE_JSON_ENCODER, sizeof *encoder);
    if (encoder == NULL)
        return NULL;
    Object **slots = &encoder->markers;
    for (size_t i = 0; i < ENCODER_OBJECTS; i++)
        slots[i] = incref(args[i]);
    encoder->sort_keys = sort > 0;
    encoder->skip_keys = skip > 0;
    encoder->allow_nan = nan > 0;
    encoder->strings = strings_of(args[2]);
    return OBJ(encoder);
}

static void encoder_dealloc(Object *self)
{
    Object **slots = &as_encoder(self)->markers;
    for (size_t i = 0; i < ENCODER_OBJECTS; i++)
        decref(slots[i]);
    heap_free(HEAP_CONTAINER, self, sizeof(Encoder));
}

static void encoder_traverse(Object *self, VisitFn visit, void *context)
{
    Object **slots = &as_encoder(self)->markers;
    for (size_t i = 0; i < ENCODER_OBJECTS; i++)
        VISIT(slots[i]);
}

static const NativeDef encoder_new_def = {
    encoder_new,
    "__new__(cls, markers, default, encoder, indent, key_separator, item_separator, "
    "sort_keys, skipkeys, allow_nan)",
    "Make a function that writes objects."
};

Type json_encode_type = {
    TYPE_HEAD("make_encoder", Encoder),
    .module = "_json",
    .help = "Turns an object into the pieces of its JSON text.",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_JSON_ENCODER,
    .new_def = &encoder_new_def,
    .dealloc = encoder_dealloc,
    .traverse = encoder_traverse,
    .call = encoder_call,
};
