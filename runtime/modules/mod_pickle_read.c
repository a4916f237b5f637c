// mod_pickle_read.c - Unpickler: the stack machine that reads pickles.
//
// source  Python library reference, "pickle" and "pickletools"
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/modules/mod_pickle_internal.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytearray.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

// ---- the stack ----

bool mod_pickle_read_underflow(const Unpickler *u)
{
    return error_false(UNPICKLING_ERROR, u->mark_count > 0
                                             ? "unexpected MARK found"
                                             : "unpickling stack underflow");
}

bool mod_pickle_read_push_take(Unpickler *u, STEALS OPT Object *value)
{
    if (value == NULL)
        return false;
    if (u->count == u->capacity) {
        size_t room = u->capacity < 8 ? 16 : u->capacity * 2;
        Object **stack =
            heap_resize(u->stack, u->capacity * sizeof *stack, room * sizeof *stack);
        if (stack == NULL) {
            decref(value);
            return false;
        }
        u->stack = stack;
        u->capacity = room;
    }
    u->stack[u->count++] = value;
    return true;
}

Object *mod_pickle_read_top(Unpickler *u)
{
    if (u->count > u->fence)
        return u->stack[u->count - 1];
    (void)mod_pickle_read_underflow(u);
    return NULL;
}

Object *mod_pickle_read_pop(Unpickler *u)
{
    Object *top = mod_pickle_read_top(u);
    if (top != NULL)
        u->count--;
    return top;
}

void mod_pickle_read_cut(Unpickler *u, size_t height)
{
    while (u->count > height)
        decref(u->stack[--u->count]);
}

static bool push_mark(Unpickler *u)
{
    if (u->mark_count == u->mark_room) {
        size_t room = u->mark_room == 0 ? 16 : u->mark_room * 2;
        size_t *marks =
            heap_resize(u->marks, u->mark_room * sizeof *marks, room * sizeof *marks);
        if (marks == NULL)
            return false;
        u->marks = marks;
        u->mark_room = room;
    }
    u->marks[u->mark_count++] = u->fence = u->count;
    return true;
}

static void forget_mark(Unpickler *u)
{
    u->mark_count--;
    u->fence = u->mark_count > 0 ? u->marks[u->mark_count - 1] : 0;
}

bool mod_pickle_read_mark(Unpickler *u, size_t *height)
{
    if (u->mark_count == 0)
        return error_false(UNPICKLING_ERROR, "could not find MARK");
    *height = u->marks[u->mark_count - 1];
    forget_mark(u);
    return true;
}

// The objects from first on become one, and are gone from the stack.
static bool push_tuple(Unpickler *u, size_t first)
{
    size_t count = u->count - first;
    Tuple *tuple = // without items there may be no stack yet
        count == 0 ? tuple_new(0) : tuple_from_array_take(u->stack + first, count);
    u->count = first;
    return mod_pickle_read_push_take(u, (Object *)tuple);
}

static bool push_list(Unpickler *u, size_t first)
{
    size_t count = u->count - first;
    List *list = list_from_array_take(u->stack + first, count);
    u->count = first;
    return mod_pickle_read_push_take(u, (Object *)list);
}

static bool push_few(Unpickler *u, size_t count)
{
    if (u->count < count || u->count - count < u->fence)
        return mod_pickle_read_underflow(u);
    return push_tuple(u, u->count - count);
}

static bool push_frozenset(Unpickler *u, size_t first)
{
    if (!push_tuple(u, first))
        return false;
    Object *items = mod_pickle_read_pop(u);
    Set *set = items != NULL ? set_from_iter(&frozenset_type, items) : NULL;
    xdecref(items);
    return mod_pickle_read_push_take(u, (Object *)set);
}

static bool pop_one(Unpickler *u)
{
    if (u->mark_count > 0 && u->marks[u->mark_count - 1] == u->count) {
        forget_mark(u);
        return true;
    }
    Object *top = mod_pickle_read_pop(u);
    xdecref(top);
    return top != NULL;
}

// ---- the memo ----

bool mod_pickle_read_put(Unpickler *u, size_t index, Object *value)
{
    if (index >= u->memo_room) {
        size_t room = index < 16 ? 32 : index * 2;
        if (index > SIZE_MAX / (4 * sizeof *u->memo))
            return error_no_memory() != NULL;
        Object **memo =
            heap_resize(u->memo, u->memo_room * sizeof *memo, room * sizeof *memo);
        if (memo == NULL)
            return false;
        memset(memo + u->memo_room, 0, (room - u->memo_room) * sizeof *memo);
        u->memo = memo;
        u->memo_room = room;
    }
    u->memo_count += u->memo[index] == NULL;
    ref_set(&u->memo[index], value);
    return true;
}

void mod_pickle_read_forget(Unpickler *u)
{
    Object **memo = u->memo;
    size_t room = u->memo_room;
    u->memo = NULL;
    u->memo_room = u->memo_count = 0;
    for (size_t i = 0; i < room; i++)
        xdecref(memo[i]);
    heap_release(memo, room * sizeof *memo);
}

static bool push_memo(Unpickler *u, uint64_t index)
{
    if (index >= u->memo_room || u->memo[index] == NULL)
        return error_false(UNPICKLING_ERROR, "Memo value not found at index %lld",
                           (long long)index);
    return mod_pickle_read_push_take(u, incref(u->memo[index]));
}

static bool put_top(Unpickler *u, uint64_t index)
{
    Object *top = mod_pickle_read_top(u);
    return top != NULL && mod_pickle_read_put(u, index, top);
}

// The index in a line.
static bool line_index(Unpickler *u, int64_t *out)
{
    size_t length;
    const char *text = mod_pickle_input_full_line(u, &length);
    Str *digits = text != NULL ? str_decode_utf8(text, length + 1, "strict") : NULL;
    Object *value = digits != NULL ? int_from_text(OBJ(digits), 10) : NULL;
    bool good = value != NULL && int_value(value, out, "ssize_t");
    xdecref(value);
    xdecref((Object *)digits);
    return good;
}

// ---- numbers ----

enum { SHORT_LINE = 24 };

// An int as C would write it, and two lines that are bools.
static bool push_int(Unpickler *u)
{
    size_t length;
    char copy[SHORT_LINE], *end;
    const char *text = mod_pickle_input_full_line(u, &length);
    if (text == NULL)
        return false;
    if (length < SHORT_LINE) {
        memcpy(copy, text, length);
        copy[length] = '\0';
        errno = 0;
        long value = strtol(copy, &end, 0);
        if (*end == '\0' && length == 2 && (value == 0 || value == 1))
            return mod_pickle_read_push_take(u, value != 0 ? TRUE_ : FALSE_);
        if (*end == '\0' && errno == 0)
            return mod_pickle_read_push_take(u, int_from(value));
    }
    Str *digits = str_decode_utf8(text, length, "replace");
    Object *value = digits != NULL ? int_from_text(OBJ(digits), 0) : NULL;
    xdecref((Object *)digits);
    if (value == NULL && error_clear_if(EXC(ValueError)))
        error_raise(EXC(ValueError), "could not convert string to int");
    return mod_pickle_read_push_take(u, value);
}

static bool push_long(Unpickler *u)
{
    size_t length;
    const char *text = mod_pickle_input_full_line(u, &length);
    if (text == NULL)
        return false;
    if (text[length - 1] == 'L')
        length--;
    else
        length++; // what is shown then has its end
    Str *digits = str_decode_utf8(text, length, "strict");
    Object *value = digits != NULL ? int_from_text(OBJ(digits), 0) : NULL;
    if (digits != NULL && value == NULL && error_clear_if(EXC(ValueError)))
        error_raise(EXC(ValueError), "invalid literal for int() with base 10: %R",
                    digits);
    xdecref((Object *)digits);
    return mod_pickle_read_push_take(u, value);
}

static bool push_bytes_int(Unpickler *u, size_t width)
{
    uint64_t size;
    if (!mod_pickle_input_number(u, width, &size))
        return false;
    if (width == 4 && size > INT32_MAX)
        return error_false(UNPICKLING_ERROR, "LONG pickle has negative byte count");
    const uint8_t *at = mod_pickle_input_need(u, size);
    return at != NULL && mod_pickle_read_push_take(u, int_from_bytes(at, size));
}

static bool push_float_line(Unpickler *u)
{
    size_t length;
    const char *text = mod_pickle_input_full_line(u, &length);
    Str *digits = text != NULL ? str_decode_utf8(text, length, "replace") : NULL;
    Object *value = digits != NULL ? float_from_text(OBJ(digits)) : NULL;
    if (value == NULL && digits != NULL && error_clear_if(EXC(ValueError)))
        error_raise(EXC(ValueError), "could not convert string to float");
    if (value != NULL && isinf(float_value(value)) &&
        memchr(text, 'n', length) == NULL &&
        memchr(text, 'N', length) == NULL) { // it does not say "inf"
        error_raise(EXC(OverflowError), "value too large to convert to float: '%U\n'",
                    digits);
        ref_clear(&value);
    }
    xdecref((Object *)digits);
    return mod_pickle_read_push_take(u, value);
}

static bool push_float(Unpickler *u)
{
    uint64_t bits;
    double value;
    if (!mod_pickle_input_number(u, 8, &bits))
        return false;
    bits = __builtin_bswap64(bits);
    memcpy(&value, &bits, sizeof value);
    return mod_pickle_read_push_take(u, float_from(value));
}

// ---- texts and bytes ----

static bool push_text(Unpickler *u, size_t width)
{
    uint64_t size;
    const uint8_t *at = mod_pickle_input_number(u, width, &size)
                            ? mod_pickle_input_need(u, size)
                            : NULL;
    if (at == NULL)
        return false;
    return mod_pickle_read_push_take(
        u, (Object *)str_decode_utf8((const char *)at, size, "surrogatepass"));
}

static bool push_bytes(Unpickler *u, size_t width)
{
    uint64_t size;
    const uint8_t *at = mod_pickle_input_number(u, width, &size)
                            ? mod_pickle_input_need(u, size)
                            : NULL;
    return at != NULL && mod_pickle_read_push_take(u, bytes_from(at, size));
}

static bool push_bytearray(Unpickler *u)
{
    uint64_t size;
    const uint8_t *at =
        mod_pickle_input_number(u, 8, &size) ? mod_pickle_input_need(u, size) : NULL;
    return at != NULL && mod_pickle_read_push_take(u, bytearray_new(at, size));
}

// What a str of Python 2 is now.
static bool push_old_take(Unpickler *u, STEALS OPT Object *bytes)
{
    Object *text = NULL;
    if (bytes == NULL || str_equal_text(u->encoding, "bytes"))
        return mod_pickle_read_push_take(u, bytes);
    char *names[2] = { NULL, NULL };
    size_t sizes[2] = { 0, 0 };
    const char *encoding = str_utf8(u->encoding, NULL, &names[0], &sizes[0]);
    const char *errors =
        encoding != NULL ? str_utf8(u->errors, NULL, &names[1], &sizes[1]) : NULL;
    if (errors != NULL)
        text = (Object *)str_decode(bytes, encoding, errors);
    str_utf8_free(names[0], sizes[0]);
    str_utf8_free(names[1], sizes[1]);
    decref(bytes);
    return mod_pickle_read_push_take(u, text);
}

static bool push_old(Unpickler *u, size_t width)
{
    uint64_t size;
    const uint8_t *at = mod_pickle_input_number(u, width, &size)
                            ? mod_pickle_input_need(u, size)
                            : NULL;
    return at != NULL && push_old_take(u, bytes_from(at, size));
}

// The first item of what a decoder of _codecs answers.
static Object *decoded(const char *decoder, const char *text, size_t length)
{
    Object *bytes = bytes_from(text, length), *first = NULL;
    Object *function = bytes != NULL ? importer_attribute("_codecs", decoder) : NULL;
    Object *pair = function != NULL ? call_1(function, bytes) : NULL;
    if (pair != NULL && is_tuple(pair) && tuple_length(as_tuple(pair)) > 0)
        first = incref(tuple_items(as_tuple(pair))[0]);
    else if (pair != NULL)
        error_raise(EXC(TypeError), "%s() must return a tuple", decoder);
    xdecref(pair);
    xdecref(function);
    xdecref(bytes);
    return first;
}

static bool push_quoted(Unpickler *u)
{
    size_t length;
    const char *text = mod_pickle_input_line(u, &length);
    if (text == NULL)
        return false;
    length--;
    if (length < 2 || text[0] != text[length - 1] ||
        (text[0] != '\'' && text[0] != '"'))
        return error_false(UNPICKLING_ERROR,
                           "the STRING opcode argument must be quoted");
    return push_old_take(u, decoded("escape_decode", text + 1, length - 2));
}

static bool push_escaped(Unpickler *u)
{
    size_t length;
    const char *text = mod_pickle_input_line(u, &length);
    return text != NULL &&
           mod_pickle_read_push_take(
               u, decoded("raw_unicode_escape_decode", text, length - 1));
}

static bool push_buffer(Unpickler *u)
{
    Object *buffer;
    if (u->buffers == NULL)
        return error_false(UNPICKLING_ERROR,
                           "pickle stream refers to out-of-band data but no *buffers* "
                           "argument was given");
    int got = iterate_next(u->buffers, &buffer);
    if (got == 0)
        return error_false(UNPICKLING_ERROR, "not enough out-of-band buffers");
    return got > 0 && mod_pickle_read_push_take(u, buffer);
}

static bool make_read_only(Unpickler *u)
{
    Buffer buffer;
    Object *top = mod_pickle_read_top(u), *fixed = NULL;
    Object *view = top != NULL ? memoryview_new(top) : NULL;
    if (view != NULL && buffer_require(view, &buffer)) {
        fixed = buffer.readonly ? incref(top) : call_method_0(view, NAME(toreadonly));
        buffer_release(&buffer);
    }
    xdecref(view);
    if (fixed != NULL)
        ref_set_take(&u->stack[u->count - 1], fixed);
    return fixed != NULL;
}

// ---- names ----

static Str *name_line(Unpickler *u, const char *encoding)
{
    size_t length;
    const char *text = mod_pickle_input_full_line(u, &length);
    Object *bytes = text != NULL ? bytes_from(text, length) : NULL;
    Str *name = bytes != NULL ? str_decode(bytes, encoding, "strict") : NULL;
    xdecref(bytes);
    return name;
}

static Object *class_of_lines(Unpickler *u, const char *encoding)
{
    Str *module = name_line(u, encoding);
    Str *name = module != NULL ? name_line(u, encoding) : NULL;
    Object *cls =
        name != NULL ? mod_pickle_build_class(u, OBJ(module), OBJ(name)) : NULL;
    xdecref((Object *)name);
    xdecref((Object *)module);
    return cls;
}

static bool push_named(Unpickler *u)
{
    Object *name = mod_pickle_read_pop(u), *cls = NULL;
    Object *module = name != NULL ? mod_pickle_read_pop(u) : NULL;
    if (module != NULL && (!is_exact_str(module) || !is_exact_str(name)))
        error_raise(UNPICKLING_ERROR, "STACK_GLOBAL requires str");
    else if (module != NULL)
        cls = mod_pickle_build_class(u, module, name);
    xdecref(module);
    xdecref(name);
    return mod_pickle_read_push_take(u, cls);
}

static bool push_persistent_take(Unpickler *u, STEALS OPT Object *id)
{
    Object *value = NULL;
    if (id != NULL && u->hook == NULL)
        error_raise(UNPICKLING_ERROR,
                    "A load persistent id instruction was encountered, but no "
                    "persistent_load function was specified.");
    else if (id != NULL)
        value = call_1(u->hook, id);
    xdecref(id);
    return mod_pickle_read_push_take(u, value);
}

static bool push_persistent_line(Unpickler *u)
{
    size_t length;
    const char *text = mod_pickle_input_line(u, &length);
    if (text == NULL)
        return false;
    for (size_t i = 0; i < length; i++)
        if ((uint8_t)text[i] >= 128)
            return error_false(UNPICKLING_ERROR,
                               "persistent IDs in protocol 0 must be ASCII strings");
    return push_persistent_take(u, (Object *)str_from_ascii(text, length - 1));
}

// INST: the class is in the lines, its arguments are above the mark.
static bool push_instance(Unpickler *u)
{
    size_t first;
    if (!mod_pickle_read_mark(u, &first) || !push_tuple(u, first))
        return false;
    Object *args = mod_pickle_read_pop(u), *cls = NULL;
    if (args != NULL)
        cls = class_of_lines(u, "ascii");
    if (cls == NULL) {
        xdecref(args);
        return false;
    }
    bool good = mod_pickle_build_instance(u, cls, as_tuple(args));
    decref(cls);
    return good;
}

// OBJ: the class is the first above the mark.
static bool push_object(Unpickler *u)
{
    size_t first;
    if (!mod_pickle_read_mark(u, &first))
        return false;
    if (u->count == first)
        return mod_pickle_read_underflow(u);
    if (!push_tuple(u, first + 1))
        return false;
    Object *args = mod_pickle_read_pop(u), *cls;
    if (args == NULL || (cls = mod_pickle_read_pop(u)) == NULL) {
        xdecref(args);
        return false;
    }
    bool good = mod_pickle_build_instance(u, cls, as_tuple(args));
    decref(cls);
    return good;
}

// ---- instructions ----

static bool set_protocol(Unpickler *u)
{
    const uint8_t *at = mod_pickle_input_need(u, 1);
    if (at == NULL)
        return false;
    if (*at > PICKLE_HIGHEST)
        return error_false(EXC(ValueError), "unsupported pickle protocol: %d", *at);
    u->protocol = *at;
    return true;
}

// A frame is read in one go, and then from there.
static bool begin_frame(Unpickler *u)
{
    uint64_t size;
    if (!mod_pickle_input_number(u, 8, &size))
        return false;
    if (size > INT64_MAX)
        return error_false(EXC(OverflowError),
                           "FRAME length exceeds system's maximum of %lld bytes",
                           (long long)INT64_MAX);
    if (mod_pickle_input_need(u, size) == NULL)
        return false;
    u->at -= size;
    return true;
}

static bool push_number(Unpickler *u, size_t width)
{
    uint64_t value;
    return mod_pickle_input_number(u, width, &value) &&
           mod_pickle_read_push_take(u, int_from((int64_t)value));
}

static bool push_signed(Unpickler *u)
{
    uint64_t value;
    return mod_pickle_input_number(u, 4, &value) &&
           mod_pickle_read_push_take(u, int_from((int32_t)(uint32_t)value));
}

static bool push_memo_number(Unpickler *u, size_t width)
{
    uint64_t index;
    return mod_pickle_input_number(u, width, &index) && push_memo(u, index);
}

static bool put_number(Unpickler *u, size_t width)
{
    uint64_t index;
    return mod_pickle_input_number(u, width, &index) && put_top(u, index);
}

static bool push_memo_line(Unpickler *u)
{
    int64_t index;
    return line_index(u, &index) && push_memo(u, (uint64_t)index);
}

static bool put_line(Unpickler *u)
{
    int64_t index;
    if (!line_index(u, &index) || mod_pickle_read_top(u) == NULL)
        return false;
    if (index < 0)
        return error_false(EXC(ValueError), "negative PUT argument");
    return put_top(u, (uint64_t)index);
}

static bool push_extension(Unpickler *u, size_t width)
{
    uint64_t code;
    return mod_pickle_input_number(u, width, &code) &&
           mod_pickle_build_extension(u, width == 4 ? (int32_t)(uint32_t)code
                                                    : (int64_t)code);
}

typedef bool (*AboveMarkFn)(Unpickler *u, size_t first);

static bool above_mark(Unpickler *u, AboveMarkFn fn)
{
    size_t first;
    return mod_pickle_read_mark(u, &first) && fn(u, first);
}

static bool cut(Unpickler *u, size_t first)
{
    mod_pickle_read_cut(u, first);
    return true;
}

// One object, or a pair, is an item for what is below.
static bool above(Unpickler *u, size_t count, AboveMarkFn fn)
{
    if (u->count < count + u->fence)
        return mod_pickle_read_underflow(u);
    return fn(u, u->count - count);
}

static bool duplicate(Unpickler *u)
{
    Object *top = mod_pickle_read_top(u);
    return top != NULL && mod_pickle_read_push_take(u, incref(top));
}

static bool unknown(uint8_t code)
{
    if (code < ' ' || code > '~' || code == '\'' || code == '\\')
        return error_false(UNPICKLING_ERROR, "invalid load key, '\\x%02x'.", code);
    return error_false(UNPICKLING_ERROR, "invalid load key, '%c'.", code);
}

static bool step_text(Unpickler *u, uint8_t code);

static bool step(Unpickler *u, uint8_t code)
{
    switch (code) {
    case PICKLE_NONE: return mod_pickle_read_push_take(u, NONE);
    case PICKLE_NEWTRUE: return mod_pickle_read_push_take(u, TRUE_);
    case PICKLE_NEWFALSE: return mod_pickle_read_push_take(u, FALSE_);
    case PICKLE_BININT: return push_signed(u);
    case PICKLE_BININT1: return push_number(u, 1);
    case PICKLE_BININT2: return push_number(u, 2);
    case PICKLE_LONG1: return push_bytes_int(u, 1);
    case PICKLE_LONG4: return push_bytes_int(u, 4);
    case PICKLE_BINFLOAT: return push_float(u);
    case PICKLE_SHORT_BINUNICODE: return push_text(u, 1);
    case PICKLE_BINUNICODE: return push_text(u, 4);
    case PICKLE_BINUNICODE8: return push_text(u, 8);
    case PICKLE_SHORT_BINBYTES: return push_bytes(u, 1);
    case PICKLE_BINBYTES: return push_bytes(u, 4);
    case PICKLE_BINBYTES8: return push_bytes(u, 8);
    case PICKLE_BYTEARRAY8: return push_bytearray(u);
    case PICKLE_MARK: return push_mark(u);
    case PICKLE_MEMOIZE: return put_top(u, u->memo_count);
    case PICKLE_BINGET: return push_memo_number(u, 1);
    case PICKLE_LONG_BINGET: return push_memo_number(u, 4);
    case PICKLE_BINPUT: return put_number(u, 1);
    case PICKLE_LONG_BINPUT: return put_number(u, 4);
    case PICKLE_EMPTY_TUPLE: return mod_pickle_read_push_take(u, OBJ(tuple_empty()));
    case PICKLE_TUPLE1: return push_few(u, 1);
    case PICKLE_TUPLE2: return push_few(u, 2);
    case PICKLE_TUPLE3: return push_few(u, 3);
    case PICKLE_TUPLE: return above_mark(u, push_tuple);
    case PICKLE_EMPTY_LIST: return mod_pickle_read_push_take(u, (Object *)list_new(0));
    case PICKLE_LIST: return above_mark(u, push_list);
    case PICKLE_EMPTY_DICT: return mod_pickle_read_push_take(u, (Object *)dict_new());
    case PICKLE_DICT: return above_mark(u, mod_pickle_build_dict);
    case PICKLE_EMPTY_SET: return mod_pickle_read_push_take(u, (Object *)set_new());
    case PICKLE_FROZENSET: return above_mark(u, push_frozenset);
    case PICKLE_APPEND: return above(u, 1, mod_pickle_build_append);
    case PICKLE_APPENDS: return above_mark(u, mod_pickle_build_append);
    case PICKLE_SETITEM: return above(u, 2, mod_pickle_build_set_items);
    case PICKLE_SETITEMS: return above_mark(u, mod_pickle_build_set_items);
    case PICKLE_ADDITEMS: return above_mark(u, mod_pickle_build_add);
    case PICKLE_STACK_GLOBAL: return push_named(u);
    case PICKLE_GLOBAL: return mod_pickle_read_push_take(u, class_of_lines(u, "utf-8"));
    case PICKLE_NEWOBJ: return mod_pickle_build_new(u, false);
    case PICKLE_NEWOBJ_EX: return mod_pickle_build_new(u, true);
    case PICKLE_REDUCE: return mod_pickle_build_reduce(u);
    case PICKLE_BUILD: return mod_pickle_build_state(u);
    case PICKLE_POP: return pop_one(u);
    case PICKLE_POP_MARK: return above_mark(u, cut);
    case PICKLE_DUP: return duplicate(u);
    case PICKLE_PROTO: return set_protocol(u);
    case PICKLE_FRAME: return begin_frame(u);
    default: return step_text(u, code);
    }
}

// Of protocol 0, and what is rare.
static bool step_text(Unpickler *u, uint8_t code)
{
    switch (code) {
    case PICKLE_INT: return push_int(u);
    case PICKLE_LONG: return push_long(u);
    case PICKLE_FLOAT: return push_float_line(u);
    case PICKLE_STRING: return push_quoted(u);
    case PICKLE_BINSTRING: return push_old(u, 4);
    case PICKLE_SHORT_BINSTRING: return push_old(u, 1);
    case PICKLE_UNICODE: return push_escaped(u);
    case PICKLE_GET: return push_memo_line(u);
    case PICKLE_PUT: return put_line(u);
    case PICKLE_INST: return push_instance(u);
    case PICKLE_OBJ: return push_object(u);
    case PICKLE_PERSID: return push_persistent_line(u);
    case PICKLE_BINPERSID: return push_persistent_take(u, mod_pickle_read_pop(u));
    case PICKLE_EXT1: return push_extension(u, 1);
    case PICKLE_EXT2: return push_extension(u, 2);
    case PICKLE_EXT4: return push_extension(u, 4);
    case PICKLE_NEXT_BUFFER: return push_buffer(u);
    case PICKLE_READONLY_BUFFER: return make_read_only(u);
    default: return unknown(code);
    }
}

// ---- load ----

static Object *run(Unpickler *u)
{
    for (;;) {
        const uint8_t *code = mod_pickle_input_need(u, 1);
        if (code == NULL) {
            if (error_clear_if(UNPICKLING_ERROR))
                error_raise(EXC(EOFError), "Ran out of input");
            return NULL;
        }
        if (*code == PICKLE_STOP)
            return mod_pickle_read_pop(u);
        if (!step(u, *code))
            return NULL;
    }
}

static Object *unpickler_m_persistent_load(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return error_raise(UNPICKLING_ERROR,
                       "A load persistent id instruction was encountered, but no "
                       "persistent_load function was specified.");
}

static Object *unpickler_m_find_class(Object *self, Object *const *args);

// A method of a subclass, NULL if it is the one of Unpickler.
static bool find_hook(Unpickler *u, Str *name, NativeFn own, Object **out)
{
    Object *found;
    if (type_of(OBJ(u)) == &mod_pickle_read_type)
        return true;
    if ((found = attr_get(OBJ(u), name)) == NULL)
        return false;
    if (type_of(found) == &native_type &&
        ((Native *)(void *)found)->def->function == own &&
        ((Native *)(void *)found)->self == OBJ(u)) {
        decref(found);
        found = NULL;
    }
    ref_set_take(out, found);
    return true;
}

Object *mod_pickle_read_load(Unpickler *u)
{
    Object *result = NULL;
    if (u->running)
        return error_raise(EXC(RuntimeError), "this Unpickler is in use");
    u->running = true;
    u->protocol = 0;
    if (find_hook(u, NAME(persistent_load), unpickler_m_persistent_load, &u->hook) &&
        find_hook(u, NAME(find_class), unpickler_m_find_class, &u->finder))
        result = run(u);
    u->mark_count = u->fence = 0;
    mod_pickle_read_cut(u, 0);
    ref_clear(&u->hook);
    ref_clear(&u->finder);
    u->running = false;
    if (result != NULL && !mod_pickle_input_return(u))
        ref_clear(&result);
    return result;
}

bool mod_pickle_read_start(Unpickler *u, Object *const *options)
{
    int new_names = operate_truth(options[0]);
    if (new_names < 0)
        return false;
    for (size_t i = 1; i <= 2; i++)
        if (!is_str(options[i]))
            return error_false(EXC(TypeError),
                               "Unpickler() argument '%s' must be str, not %V",
                               i == 1 ? "encoding" : "errors", options[i]);
    Object *buffers = NULL;
    if (options[3] != NULL && options[3] != NONE &&
        (buffers = iterate_of(options[3])) == NULL)
        return false;
    ref_set_take(&u->buffers, buffers);
    ref_set(&u->encoding, options[1]);
    ref_set(&u->errors, options[2]);
    u->new_names = new_names > 0;
    return true;
}

// ---- the type ----

static Object *unpickler_m_load(Object *self, Object *const *args)
{
    (void)args;
    Unpickler *u = as_unpickler(self);
    if (u->read == NULL)
        return mod_pickle_not_ready(self, UNPICKLING_ERROR, "Unpickler");
    return mod_pickle_read_load(u);
}

static Object *unpickler_m_find_class(Object *self, Object *const *args)
{
    for (size_t i = 0; i < 2; i++)
        if (!is_str(args[i]))
            return error_raise(EXC(TypeError), "%s name must be a string",
                               i == 0 ? "module" : "global");
    return mod_pickle_build_find(as_unpickler(self), args[0], args[1]);
}

static Object *unpickler_create(Type *cls)
{
    Unpickler *u = heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (u == NULL)
        return NULL;
    Object head = u->object;
    *u = (Unpickler){ .object = head };
    type_init_instance(OBJ(u), cls);
    return OBJ(u);
}

static Object *unpickler_init(Object *self, Object *const *args)
{
    Unpickler *u = as_unpickler(self);
    if (u->running)
        return error_raise(EXC(RuntimeError), "this Unpickler is in use");
    mod_pickle_read_forget(u);
    return mod_pickle_read_start(u, args + 1) && mod_pickle_input_file(u, args[0])
               ? NONE
               : NULL;
}

static void unpickler_clear(Object *self)
{
    Unpickler *u = as_unpickler(self);
    Object **const slots[] = { &u->read,    &u->readline, &u->peek,
                               &u->buffers, &u->hook,     &u->finder };
    mod_pickle_read_forget(u);
    mod_pickle_read_cut(u, 0);
    for (size_t i = 0; i < ARRAY_COUNT(slots); i++)
        ref_clear(slots[i]);
}

static void unpickler_dealloc(Object *self)
{
    Unpickler *u = as_unpickler(self);
    size_t size = type_of(self)->basic_size;
    unpickler_clear(self);
    mod_pickle_input_drop(u);
    buffer_release(&u->buffer);
    ref_clear(&u->encoding);
    ref_clear(&u->errors);
    heap_release(u->stack, u->capacity * sizeof *u->stack);
    heap_release(u->marks, u->mark_room * sizeof *u->marks);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void unpickler_traverse(Object *self, VisitFn visit, void *context)
{
    Unpickler *u = as_unpickler(self);
    VISIT(u->read);
    VISIT(u->readline);
    VISIT(u->peek);
    VISIT(u->buffers);
    VISIT(u->hook);
    VISIT(u->finder);
    VISIT(u->buffer.owner);
    for (size_t i = 0; i < u->memo_room; i++)
        VISIT(u->memo[i]);
    for (size_t i = 0; i < u->count; i++)
        VISIT(u->stack[i]);
}

static size_t unpickler_size_of(Object *self, size_t *blocks)
{
    const Unpickler *u = as_unpickler(self);
    return heap_block(type_of(self)->basic_size, blocks) +
           heap_block(u->memo_room * sizeof *u->memo, blocks) +
           heap_block(u->capacity * sizeof *u->stack, blocks) +
           heap_block(u->mark_room * sizeof *u->marks, blocks);
}

static Object *get_memo(Object *self)
{
    return mod_pickle_memo_proxy(&mod_pickle_memo_read_type, self);
}

static const GetSetDef unpickler_getsets[] = {
    { "memo", get_memo, mod_pickle_memo_set_read, NULL },
    GETSET_END,
};

static const NativeDef unpickler_methods[] = {
    { unpickler_m_load, "load(self, /)", "Read an object from the file." },
    { unpickler_m_find_class, "find_class(self, module_name, global_name, /)",
      "The object of a name in a module, which is imported." },
    { unpickler_m_persistent_load, "persistent_load(self, pid, /)",
      "The object that a persistent id stands for." },
    NATIVE_END,
};

static const NativeDef unpickler_init_def = {
    unpickler_init,
    "__init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', "
    "buffers=None)",
    NULL,
};

Type mod_pickle_read_type = {
    TYPE_HEAD("Unpickler", Unpickler),
    .module = "_pickle",
    .help = "Reads the objects of a file of pickles.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_UNPICKLER,
    .create = unpickler_create,
    .init_def = &unpickler_init_def,
    .dealloc = unpickler_dealloc,
    .traverse = unpickler_traverse,
    .clear = unpickler_clear,
    .size_of = unpickler_size_of,
    .methods = unpickler_methods,
    .getsets = unpickler_getsets,
};
