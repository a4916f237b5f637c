// mod_io_pair.c - io.BufferedRWPair and io.IncrementalNewlineDecoder.
//
// A pair is two buffered files, one for each way; its methods ask one of them.
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_io_internal.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/file.h"
#include "runtime/types/int.h"
#include "runtime/types/io_base.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct Pair {
    IoBase base;
    Object *reader, *writer; // owned, or NULL before __init__
} Pair;

static Pair *as_pair(Object *o)
{
    return (Pair *)(void *)o;
}

// args: reader, writer, buffer_size
static Object *pair_m_init(Object *self, Object *const *args)
{
    Pair *p = as_pair(self);
    if (!io_base_check_can(args[0], NAME(readable),
                           "File or stream is not readable.") ||
        !io_base_check_can(args[1], NAME(writable), "File or stream is not writable."))
        return NULL;
    Object *reader = call_2(OBJ(&binary_file_type), args[0], args[2]);
    Object *writer =
        reader != NULL ? call_2(OBJ(&file_writer_type), args[1], args[2]) : NULL;
    if (writer == NULL) {
        xdecref(reader);
        return NULL;
    }
    ref_set_take(&p->reader, reader);
    ref_set_take(&p->writer, writer);
    return NONE;
}

static const NativeDef pair_init_def = {
    pair_m_init, "__init__(self, reader, writer, buffer_size=8192, /)", NULL
};

static void pair_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    Pair *p = as_pair(self);
    xdecref(p->writer);
    xdecref(p->reader);
    xdecref((Object *)p->base.dict);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void pair_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_pair(self)->reader);
    VISIT(as_pair(self)->writer);
    VISIT(as_pair(self)->base.dict);
}

static void pair_clear(Object *self)
{
    ref_clear(&as_pair(self)->base.dict);
}

static Object *ask(OPT Object *stream, const char *name, Object *const *args,
                   size_t count)
{
    if (stream == NULL)
        return error_raise(EXC(ValueError), "I/O operation on uninitialized object");
    Str *text = str_from_text(name), *key = text != NULL ? attr_canonical(text) : NULL;
    Object *result = key != NULL ? call_method(stream, key, args, count) : NULL;
    xdecref((Object *)key);
    xdecref((Object *)text);
    return result;
}

#define FORWARD(name, stream, count)                                                   \
    static Object *pair_m_##name(Object *self, Object *const *args)                    \
    {                                                                                  \
        return ask(as_pair(self)->stream, #name, args, count);                         \
    }
FORWARD(read, reader, 1)
FORWARD(read1, reader, 1)
FORWARD(readinto, reader, 1)
FORWARD(readinto1, reader, 1)
FORWARD(peek, reader, 1)
FORWARD(readable, reader, 0)
FORWARD(write, writer, 1)
FORWARD(flush, writer, 0)
FORWARD(writable, writer, 0)
#undef FORWARD

static Object *pair_m_isatty(Object *self, Object *const *args)
{
    Object *writes = ask(as_pair(self)->writer, "isatty", args, 0);
    if (writes != FALSE_)
        return writes;
    return ask(as_pair(self)->reader, "isatty", args, 0);
}

static Object *pair_m_close(Object *self, Object *const *args)
{
    Object *first = ask(as_pair(self)->writer, "close", args, 0);
    Object *error = first == NULL ? error_take() : NULL;
    Object *second = ask(as_pair(self)->reader, "close", args, 0);
    xdecref(first);
    if (error == NULL)
        return second;
    if (second == NULL)
        error_clear();
    xdecref(second);
    error_restore(error);
    return NULL;
}

static Object *pair_get_closed(Object *self)
{
    if (as_pair(self)->writer == NULL)
        return error_raise(EXC(RuntimeError),
                           "the BufferedRWPair object is being garbage-collected");
    return attr_get(as_pair(self)->writer, NAME(closed));
}

static const NativeDef pair_methods[] = {
    { pair_m_read, "read(self, size=-1, /)", "Read at most size bytes, or all." },
    { pair_m_read1, "read1(self, size=-1, /)", "Read at most size bytes, at once." },
    { pair_m_readinto, "readinto(self, buffer, /)", "Read into a buffer." },
    { pair_m_readinto1, "readinto1(self, buffer, /)", "Read into a buffer, at once." },
    { pair_m_peek, "peek(self, size=0, /)", "What is buffered; it stays." },
    { pair_m_readable, "readable(self)", "Whether the reader can be read." },
    { pair_m_write, "write(self, buffer, /)", "Write bytes; their number." },
    { pair_m_flush, "flush(self)", "Write what is buffered." },
    { pair_m_writable, "writable(self)", "Whether the writer can be written." },
    { pair_m_isatty, "isatty(self)", "Whether one of the two is a terminal." },
    { pair_m_close, "close(self)", "Close both." },
    NATIVE_END,
};

static const GetSetDef pair_getsets[] = {
    { "closed", pair_get_closed, NULL, "Whether the writer is closed." },
    GETSET_END,
};

Type mod_io_pair_type = {
    TYPE_HEAD_ON("BufferedRWPair", Pair, &io_base_buffered_type),
    .module = "_io",
    .help = "Two streams, one to read from and one to write to.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_BUFFERED_PAIR,
    .create = io_base_create,
    .init_def = &pair_init_def,
    .dealloc = pair_dealloc,
    .traverse = pair_traverse,
    .clear = pair_clear,
    .methods = pair_methods,
    .getsets = pair_getsets,
};

// ---- IncrementalNewlineDecoder ----

typedef struct NewlineDecoder {
    Object object;
    Object *decoder, *errors; // owned; decoder may be NONE: the input is text
    bool translate;
    bool pending; // a \r waits for what follows it
    uint8_t seen;
} NewlineDecoder;

static NewlineDecoder *as_decoder(Object *o)
{
    return (NewlineDecoder *)(void *)o;
}

// args: decoder, translate, errors
static Object *decoder_m_init(Object *self, Object *const *args)
{
    NewlineDecoder *d = as_decoder(self);
    int translate = operate_truth(args[1]);
    if (translate < 0)
        return NULL;
    ref_set(&d->decoder, args[0]);
    ref_set_take(&d->errors, args[2] == NULL ? NULL : incref(args[2]));
    d->translate = translate > 0;
    d->pending = false;
    d->seen = 0;
    return NONE;
}

static const NativeDef decoder_init_def = {
    decoder_m_init, "__init__(self, decoder, translate, errors=<absent>)", NULL
};

static Str *translate_ends(NewlineDecoder *d, const Str *text, bool final)
{
    StrBuilder b;
    str_builder_start(&b);
    bool held = d->pending;
    d->pending = false;
    for (size_t i = 0; i < text->length; i++) {
        uint32_t c = str_char(text, i);
        if (held) {
            held = false;
            d->seen |= c == '\n' ? IO_SEEN_CRLF : IO_SEEN_CR;
            if (!d->translate)
                str_builder_char(&b, '\r');
            else if (c != '\n')
                str_builder_char(&b, '\n');
            if (c == '\n') {
                str_builder_char(&b, '\n');
                continue;
            }
        }
        if (c == '\r') {
            held = true;
            continue;
        }
        if (c == '\n')
            d->seen |= IO_SEEN_LF;
        str_builder_char(&b, c);
    }
    if (held && final) {
        d->seen |= IO_SEEN_CR;
        str_builder_char(&b, d->translate ? '\n' : '\r');
    } else {
        d->pending = held;
    }
    return str_builder_finish(&b);
}

// args: input, final
static Object *decoder_m_decode(Object *self, Object *const *args)
{
    NewlineDecoder *d = as_decoder(self);
    int final = operate_truth(args[1]);
    Object *text;
    if (final < 0)
        return NULL;
    if (d->decoder == NULL)
        return error_raise(EXC(ValueError),
                           "IncrementalNewlineDecoder.__init__() not called");
    text = d->decoder == NONE ? incref(args[0]) : ask(d->decoder, "decode", args, 2);
    if (text == NULL)
        return NULL;
    Object *result = NULL;
    if (!is_str(text))
        error_raise(EXC(TypeError),
                    "decoder should return a string result, not '%.200T'", text);
    else
        result = (Object *)translate_ends(d, as_str(text), final > 0);
    decref(text);
    return result;
}

static Object *decoder_m_reset(Object *self, Object *const *args)
{
    NewlineDecoder *d = as_decoder(self);
    d->pending = false;
    d->seen = 0;
    return d->decoder == NULL || d->decoder == NONE ? NONE
                                                    : ask(d->decoder, "reset", args, 0);
}

// The state is the decoder's, its flags shifted by one to hold the waiting \r.
static Object *decoder_m_getstate(Object *self, Object *const *args)
{
    NewlineDecoder *d = as_decoder(self);
    int64_t flag = 0;
    Object *buffer = NULL, *state = NULL, *result = NULL;
    if (d->decoder == NULL || d->decoder == NONE) {
        buffer = str_encode(str_empty(), "ascii", "strict");
    } else if ((state = ask(d->decoder, "getstate", args, 0)) != NULL) {
        if (!is_tuple(state) || tuple_length(as_tuple(state)) != 2)
            error_raise(EXC(TypeError), "illegal decoder state");
        else if (operate_index_value(tuple_items(as_tuple(state))[1],
                                     EXC(OverflowError), &flag))
            buffer = incref(tuple_items(as_tuple(state))[0]);
    }
    Object *number =
        buffer != NULL ? int_from((int64_t)((uint64_t)flag << 1) | d->pending) : NULL;
    if (number != NULL)
        result = (Object *)tuple_pack(2, buffer, number);
    xdecref(number);
    xdecref(buffer);
    xdecref(state);
    return result;
}

static Object *decoder_m_setstate(Object *self, Object *const *args)
{
    NewlineDecoder *d = as_decoder(self);
    int64_t flag;
    if (!is_tuple(args[0]) || tuple_length(as_tuple(args[0])) != 2)
        return error_raise(EXC(TypeError), "state argument must be a tuple");
    Object *const *items = tuple_items(as_tuple(args[0]));
    if (!operate_index_value(items[1], EXC(OverflowError), &flag))
        return NULL;
    d->pending = (flag & 1) != 0;
    if (d->decoder == NULL || d->decoder == NONE)
        return NONE;
    Object *number = int_from(flag >> 1);
    Object *state = number != NULL ? (Object *)tuple_pack(2, items[0], number) : NULL;
    Object *result = state != NULL ? ask(d->decoder, "setstate", &state, 1) : NULL;
    xdecref(number);
    xdecref(state);
    return result;
}

static Object *decoder_get_newlines(Object *self)
{
    return io_base_newlines(as_decoder(self)->seen);
}

static void decoder_dealloc(Object *self)
{
    size_t size = type_of(self)->basic_size;
    xdecref(as_decoder(self)->decoder);
    xdecref(as_decoder(self)->errors);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void decoder_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_decoder(self)->decoder);
    VISIT(as_decoder(self)->errors);
}

static const NativeDef decoder_methods[] = {
    { decoder_m_decode, "decode(self, input, final=False)",
      "Decode, and translate line ends." },
    { decoder_m_getstate, "getstate(self)", "What setstate() takes." },
    { decoder_m_setstate, "setstate(self, state, /)", "Go back to a state." },
    { decoder_m_reset, "reset(self)", "Begin anew." },
    NATIVE_END,
};

static const GetSetDef decoder_getsets[] = {
    { "newlines", decoder_get_newlines, NULL, "The line ends met so far." },
    GETSET_END,
};

Type mod_io_pair_decoder_type = {
    TYPE_HEAD("IncrementalNewlineDecoder", NewlineDecoder),
    .module = "_io",
    .help = "A decoder that also translates line ends.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_NEWLINE_DECODER,
    .create = instance_create,
    .init_def = &decoder_init_def,
    .dealloc = decoder_dealloc,
    .traverse = decoder_traverse,
    .methods = decoder_methods,
    .getsets = decoder_getsets,
};
