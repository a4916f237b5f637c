// io_base.h - _io._IOBase and its three children: what streams have in common.
#ifndef OURO_RUNTIME_TYPES_IO_BASE_H
#define OURO_RUNTIME_TYPES_IO_BASE_H

#include "runtime/heap/object.h"

// What every stream begins with.
typedef struct IoBase {
    Object object;
    Dict *dict; // attributes, or NULL
} IoBase;

// _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase.
extern Type io_base_type, io_base_raw_type, io_base_buffered_type, io_base_text_type;

// An instance of a class whose layout begins with IoBase; the rest is zero.
NEW Object *io_base_create(Type *cls);

// A stream of a class statement that dies open is closed by its own method.
void io_base_finalize(Object *self);

// Raise ValueError if the attribute closed of a stream is true.
RAISES bool io_base_check_open(Object *stream);

// Raise io.UnsupportedOperation(text) unless stream.name() is true.
RAISES bool io_base_check_can(Object *stream, Str *name, const char *text);

// Ends of lines that a text stream has met, as bits.
enum { IO_SEEN_LF = 1, IO_SEEN_CR = 2, IO_SEEN_CRLF = 4 };

// The attribute newlines: None, the one end that was met, or a tuple of them.
NEW Object *io_base_newlines(uint8_t seen);

// An argument that is a size: None or less than 0 means all, -1.
RAISES bool io_base_size_argument(Object *o, int64_t *out);

// The lines of an iterable stream, until their total passes the hint.
NEW Object *io_base_read_lines(Object *stream, Object *hint);

// stream.write(line) for each line of an iterable.
RAISES bool io_base_write_lines(Object *stream, Object *lines);

#endif
