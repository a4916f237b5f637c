// str_codec.h - text to bytes and back: UTF-8, ASCII, Latin-1, UTF-16, UTF-32.
#ifndef OURO_RUNTIME_TYPES_STR_CODEC_H
#define OURO_RUNTIME_TYPES_STR_CODEC_H

#include "runtime/heap/object.h"

// Whether an encoding of this name exists; case, '-', '_' and blanks do not matter.
bool str_codec_is_known(const char *encoding);

// Encode s as bytes. errors is strict, ignore, replace, backslashreplace,
// xmlcharrefreplace, namereplace, surrogateescape or surrogatepass.
//
// raises  UnicodeEncodeError; LookupError for unknown names
NEW Object *str_codec_encode(Str *s, const char *encoding, const char *errors);

// Decode data[0 .. length). bytes is the object that holds them, for the exception; NULL:
// one is made when needed.
//
// raises  UnicodeDecodeError; LookupError for unknown names
NEW Str *str_codec_decode(OPT Object *bytes, const void *data, size_t length,
                          const char *encoding, const char *errors);

#endif
