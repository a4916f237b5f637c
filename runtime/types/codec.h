// codec.h - the codecs and error handlers that scripts register.
//
// What str_codec.h knows is never asked for here: other encodings come from search
// functions, which the package `encodings` registers when it is first needed.
#ifndef OURO_RUNTIME_TYPES_CODEC_H
#define OURO_RUNTIME_TYPES_CODEC_H

#include "runtime/heap/object.h"

// The plain form of an encoding's name: lower case, and one '_' for each run of other
// than ASCII letters, digits and '.'. false: it is not in `name` as a whole.
enum { CODEC_NAME_SIZE = 128 };
bool codec_plain_name(const char *encoding, char name[CODEC_NAME_SIZE]);

// What the search functions say about an encoding: a tuple of four.
//
// raises  LookupError "unknown encoding: name", what the functions raise
NEW Object *codec_lookup(const char *encoding);

// Add a search function; forget one, and all that is remembered.
RAISES bool codec_register(Object *search);
RAISES bool codec_unregister(Object *search);

// Whether a codec exists and is one of text. verb: the function of codecs that takes
// others.
//
// raises  LookupError
RAISES bool codec_check_text(const char *encoding, const char *verb);

// The encoded or decoded o, by the codec of that name. text: it must be one of text.
// errors: NULL leaves it out.
//
// raises  LookupError, TypeError, what the codec raises
NEW Object *codec_run(Object *o, const char *encoding, OPT const char *errors,
                      bool encode, bool text);

// The registered error handler of that name. 1, 0, -1
int codec_handler(const char *errors, Object **out);
RAISES bool codec_set_handler(Str *errors, Object *handler);

// cls(encoding, subject, start, end, reason)
NEW Object *codec_error(Type *cls, const char *encoding, Object *subject, size_t start,
                        size_t end, const char *reason);

// Ask a handler about an error: what to put in the place of what is wrong, a str (or
// when encoding bytes), and where in 0 .. length to go on.
//
// raises  TypeError, IndexError, what the handler raises
RAISES bool codec_ask(Object *handler, Object *error, size_t length,
                      Object **replacement, size_t *position);

void codec_stop(void); // forget all

#endif
