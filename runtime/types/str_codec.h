// str_codec.h - text to bytes and back: UTF-8, ASCII, Latin-1, UTF-16, UTF-32.
#ifndef OURO_RUNTIME_TYPES_STR_CODEC_H
#define OURO_RUNTIME_TYPES_STR_CODEC_H

#include "runtime/heap/object.h"

// Whether an encoding of text of this name exists, here or registered; case does not
// matter, nor which signs part the name.
//
// raises  LookupError
RAISES bool str_codec_check(const char *encoding);

// Encode s as bytes. errors is strict, ignore, replace, backslashreplace,
// xmlcharrefreplace, namereplace, surrogateescape, surrogatepass or registered.
// Encodings that are not known here are looked for among the registered ones.
//
// raises  UnicodeEncodeError; LookupError for unknown names
NEW Object *str_codec_encode(Str *s, const char *encoding, const char *errors);

// Decode data[0 .. length). bytes is the object that holds them, for the exception;
// NULL: one is made when needed.
//
// raises  UnicodeDecodeError; LookupError for unknown names
NEW Str *str_codec_decode(OPT Object *bytes, const void *data, size_t length,
                          const char *encoding, const char *errors);

// Decode as much of data[0 .. length) as ends in a whole character, by one of the UTFs
// or ASCII; *used is its size in bytes.
NEW Str *str_codec_decode_part(const void *data, size_t length, const char *encoding,
                               const char *errors, size_t *used);

#endif
