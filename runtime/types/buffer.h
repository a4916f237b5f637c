// buffer.h - the bytes inside an object, lent: what bytes, bytearray, memoryview and
// classes with __buffer__ have in common.
//
// A taken buffer holds its exporter, and a bytearray cannot be resized until the buffer
// is released; so data stays valid while Python code runs in between.
#ifndef OURO_RUNTIME_TYPES_BUFFER_H
#define OURO_RUNTIME_TYPES_BUFFER_H

#include "runtime/heap/object.h"

extern Type buffer_loan_type; // what a class with __buffer__ has lent

struct Buffer {
    Object *owner;      // who is asked to take it back, owned; NULL: nothing is taken
    uint8_t *data;      // one run of bytes
    size_t length;      // bytes
    const char *format; // of an item, as struct names it; static text
    size_t item_size;
    bool readonly;
};

// Whether o lends bytes at all.
bool buffer_is(Object *o);

// Take the bytes of o.
//
// returns 1; 0 when o lends none, nothing is raised and out->owner is NULL; -1
// raises  BufferError, ValueError
int buffer_take(Object *o, Buffer *out);

// The same, with flags of the buffer protocol for a __buffer__ of o's class.
int buffer_take_flags(Object *o, int64_t flags, Buffer *out);

// The same of o as its built-in type lends it, past a __buffer__ of its class.
int buffer_take_own(Object *o, Buffer *out);

// Take the bytes of o, or raise TypeError "a bytes-like object is required, not 'T'".
RAISES bool buffer_require(Object *o, Buffer *out);

// Take bytes that may be written to, or raise TypeError "<what> must be read-write
// bytes-like object, not T".
RAISES bool buffer_require_writable(Object *o, const char *what, Buffer *out);

// Give a buffer back; nothing when nothing is taken.
void buffer_release(Buffer *buffer);

#endif
