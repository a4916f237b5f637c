// mod_codecs_internal.h - what the parts of _codecs share.
#ifndef OURO_RUNTIME_MODULES_MOD_CODECS_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_CODECS_INTERNAL_H

#include "runtime/heap/object.h"

extern const NativeDef mod_codecs_map_functions[], mod_codecs_escape_functions[];

// An error handler by its name: a registered one, or a built-in one.
//
// raises  LookupError "unknown error handler name 'x'"
NEW Object *mod_codecs_handler(const char *errors);

// An argument `errors`: None and NULL are "strict".
RAISES bool mod_codecs_errors(OPT Object *o, const char *function, const char **out);

// (result, count). takes result; NULL fails
NEW Object *mod_codecs_pair(STEALS OPT Object *result, size_t count);

// What is being encoded or decoded, when it goes wrong.
typedef struct CodecFault {
    Type *cls;            // UnicodeEncodeError or UnicodeDecodeError
    const char *encoding; // for the message
    Object *subject;      // str or bytes
    size_t length;        // of the subject
    const char *errors;   // name of the handler
    Object *handler;      // owned; NULL until it is needed
    OPT Object *error;    // the last error, owned
} CodecFault;

// Ask the handler about [start, end).
RAISES bool mod_codecs_fault(CodecFault *fault, size_t start, size_t end,
                             const char *reason, Object **replacement,
                             size_t *position);
void mod_codecs_fault_end(CodecFault *fault);

#endif
