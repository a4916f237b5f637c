// codec.c - search functions, what they found, and error handlers.
//
// source  Python Library Reference, "codecs"; PEP 100, PEP 293
#include "runtime/types/codec.h"

#include <string.h>

#include "runtime/heap/lasting.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/exception.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static struct {
    List *searches; // NULL: none
    Dict *found;    // name -> tuple; NULL: none
    Dict *handlers; // name -> function; NULL: none
    bool asked;     // `encodings` has been imported
} codec;

void codec_stop(void)
{
    ref_clear(&codec.searches);
    ref_clear(&codec.found);
    ref_clear(&codec.handlers);
    codec.asked = false;
}

// ---- looking up ----

static bool need(Dict **dict)
{
    lasting_keep(dict);
    return *dict != NULL || (*dict = dict_new()) != NULL;
}

bool codec_plain_name(const char *encoding, char name[CODEC_NAME_SIZE])
{
    const char *p = encoding;
    size_t n = 0;
    bool gap = false;
    for (; *p != '\0' && n < CODEC_NAME_SIZE - 2; p++) {
        char c = *p >= 'A' && *p <= 'Z' ? (char)(*p + ('a' - 'A')) : *p;
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.')) {
            gap = true;
            continue;
        }
        if (gap && n > 0)
            name[n++] = '_';
        gap = false;
        name[n++] = c;
    }
    name[n] = '\0';
    return *p == '\0';
}

// Ask the search functions: 1, 0, -1.
static int search(Str *name, Object **out)
{
    for (size_t i = 0; codec.searches != NULL && i < codec.searches->count; i++) {
        Object *function = incref(codec.searches->items[i]);
        Object *found = call_1(function, OBJ(name));
        decref(function);
        if (found == NULL)
            return -1;
        if (found == NONE)
            continue;
        if (!is_tuple(found) || tuple_length(as_tuple(found)) != 4) {
            decref(found);
            error_raise(EXC(TypeError), "codec search functions must return 4-tuples");
            return -1;
        }
        *out = found;
        return 1;
    }
    return 0;
}

static bool ask_encodings(void)
{
    if (codec.asked)
        return true;
    codec.asked = true; // the import itself may look for codecs
    Object *module = importer_module("encodings");
    codec.asked = module != NULL;
    xdecref(module);
    return module != NULL;
}

Object *codec_lookup(const char *encoding)
{
    char plain[CODEC_NAME_SIZE];
    (void)codec_plain_name(encoding, plain);
    Str *name = str_from_text(plain);
    Object *found = NULL;
    int got = name != NULL && ask_encodings() && need(&codec.found)
                  ? dict_get(codec.found, OBJ(name), &found)
                  : -1;
    if (got == 0) {
        got = search(name, &found);
        if (got > 0 &&
            !(need(&codec.found) && dict_set_str(codec.found, name, found))) {
            decref(found);
            got = -1;
        }
    }
    xdecref((Object *)name);
    if (got == 0)
        error_raise(EXC(LookupError), "unknown encoding: %s", encoding);
    return got > 0 ? found : NULL;
}

bool codec_register(Object *function)
{
    if (!operate_is_callable(function))
        return error_false(EXC(TypeError), "argument must be callable");
    if (!ask_encodings() ||
        (codec.searches == NULL && (codec.searches = list_new(0)) == NULL))
        return false;
    lasting_keep(&codec.searches);
    return list_append_take(codec.searches, incref(function));
}

bool codec_unregister(Object *function)
{
    for (size_t i = 0; codec.searches != NULL && i < codec.searches->count; i++)
        if (codec.searches->items[i] == function) {
            List *kept = list_new(codec.searches->count);
            bool ok = kept != NULL;
            for (size_t k = 0; ok && k < codec.searches->count; k++)
                if (k != i)
                    ok = list_append_take(kept, incref(codec.searches->items[k]));
            if (ok)
                ref_set(&codec.searches, kept);
            xdecref((Object *)kept);
            if (ok && codec.found != NULL)
                dict_clear_items(codec.found);
            return ok;
        }
    return true;
}

// ---- running ----

// Say in a note which codec failed.
static void add_note(const char *encoding, bool encode)
{
    Object *raised = error_take();
    Str *note = error_format("%s with '%s' codec failed",
                             encode ? "encoding" : "decoding", encoding);
    if (note == NULL || !exception_add_note(raised, OBJ(note)))
        error_clear();
    xdecref((Object *)note);
    error_restore(raised);
}

// Whether an entry is a codec of text: those that do not say so are.
static int is_of_text(Object *entry)
{
    Object *flag;
    Str *name = str_from_text("_is_text_encoding");
    int got = name != NULL ? attr_lookup(entry, name, &flag) : -1;
    xdecref((Object *)name);
    if (got > 0) {
        got = operate_truth(flag);
        decref(flag);
        return got;
    }
    return got == 0 ? 1 : -1;
}

// The entry of an encoding of text.
static NEW Object *text_entry(const char *encoding, const char *verb)
{
    Object *entry = codec_lookup(encoding);
    int good = entry != NULL ? is_of_text(entry) : -1;
    if (good == 0)
        error_raise(EXC(LookupError),
                    "'%.400s' is not a text encoding; use codecs.%s() to handle "
                    "arbitrary codecs",
                    encoding, verb);
    if (good > 0)
        return entry;
    xdecref(entry);
    return NULL;
}

bool codec_check_text(const char *encoding, const char *verb)
{
    Object *entry = text_entry(encoding, verb);
    xdecref(entry);
    return entry != NULL;
}

static NEW Object *run_entry(Object *entry, Object *o, const char *encoding,
                             OPT const char *errors, bool encode)
{
    Object *function = tuple_items(as_tuple(entry))[encode ? 0 : 1];
    Str *how = errors != NULL ? str_from_text(errors) : NULL;
    if (errors != NULL && how == NULL)
        return NULL;
    Object *pair = how != NULL ? call_2(function, o, OBJ(how)) : call_1(function, o);
    xdecref((Object *)how);
    if (pair == NULL) {
        add_note(encoding, encode);
        return NULL;
    }
    Object *result = NULL;
    if (is_tuple(pair) && tuple_length(as_tuple(pair)) == 2)
        result = incref(tuple_items(as_tuple(pair))[0]);
    else
        error_raise(EXC(TypeError),
                    encode ? "encoder must return a tuple (object, integer)"
                           : "decoder must return a tuple (object,integer)");
    decref(pair);
    return result;
}

Object *codec_run(Object *o, const char *encoding, OPT const char *errors, bool encode,
                  bool text)
{
    const char *verb = encode ? "encode" : "decode";
    Object *entry = text ? text_entry(encoding, verb) : codec_lookup(encoding);
    Object *result =
        entry != NULL ? run_entry(entry, o, encoding, errors, encode) : NULL;
    xdecref(entry);
    if (result != NULL && text && !(encode ? is_bytes(result) : is_str(result))) {
        error_raise(EXC(TypeError),
                    "'%.400s' %sr returned '%.400s' instead of '%s'; use "
                    "codecs.%s() to %s to arbitrary types",
                    encoding, verb, type_of(result)->name, encode ? "bytes" : "str",
                    verb, verb);
        ref_clear(&result);
    }
    return result;
}

// ---- errors ----

int codec_handler(const char *errors, Object **out)
{
    if (codec.handlers == NULL)
        return 0;
    Str *name = str_from_text(errors);
    int got = name != NULL ? dict_get(codec.handlers, OBJ(name), out) : -1;
    xdecref((Object *)name);
    return got;
}

bool codec_set_handler(Str *errors, Object *handler)
{
    if (!operate_is_callable(handler))
        return error_false(EXC(TypeError), "handler must be callable");
    return need(&codec.handlers) && dict_set_str(codec.handlers, errors, handler);
}

Object *codec_error(Type *cls, const char *encoding, Object *subject, size_t start,
                    size_t end, const char *reason)
{
    Str *name = str_from_text(encoding), *why = str_from_text(reason);
    Object *first = int_from((int64_t)start), *last = int_from((int64_t)end);
    Object *error = NULL;
    if (name != NULL && why != NULL && first != NULL && last != NULL) {
        Object *const args[5] = { OBJ(name), subject, first, last, OBJ(why) };
        error = call_object(OBJ(cls), args, 5, NULL);
    }
    xdecref((Object *)(void *)name);
    xdecref((Object *)(void *)why);
    xdecref(first);
    xdecref(last);
    return error;
}

bool codec_ask(Object *handler, Object *error, size_t length, Object **replacement,
               size_t *position)
{
    bool encode = type_of(error) == EXC(UnicodeEncodeError);
    Object *pair = call_1(handler, error), **items;
    int64_t at;
    if (pair == NULL)
        return false;
    if (!is_tuple(pair) || tuple_length(as_tuple(pair)) != 2)
        goto wrong;
    items = tuple_items(as_tuple(pair));
    if (!(is_str(items[0]) || (encode && is_bytes(items[0]))) || !is_int(items[1]))
        goto wrong;
    if (!int_value(items[1], &at, "ssize_t")) {
        decref(pair);
        return false;
    }
    if (at < 0)
        at += (int64_t)length;
    if (at < 0 || (uint64_t)at > length) {
        decref(pair);
        return error_false(EXC(IndexError),
                           "position %lld from error handler out of bounds",
                           (long long)at);
    }
    *replacement = incref(items[0]);
    *position = (size_t)at;
    decref(pair);
    return true;
wrong:
    decref(pair);
    return error_false(EXC(TypeError),
                       encode
                           ? "encoding error handler must return (str/bytes, int) tuple"
                           : "decoding error handler must return (str, int) tuple");
}
