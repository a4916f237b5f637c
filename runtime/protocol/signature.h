// signature.h - reads the signature line of a native: "pop(self, index=-1, /)".
//
// Notation: Python's, and: first parameter `self` (method), `cls` (class method) or
// neither (function, static method); defaults are int, str, b'', (), None, True, False,
// or <absent>, for which the native receives NULL; `*args` arrives as a tuple, `**kwargs`
// as a dict (or NULL when empty). args[] holds all parameters in order, self excluded.
// Behind the parenthesis a word may say how CPython's function tells wrong calls:
// `counts`: keywords are counted before they are read; `curt`: a wrong keyword is not
// named; `blunt`: as enumerate() does; `nameless`: "function" stands for its name;
// `parsed`: its arguments are counted in its own name, which is also that of __new__.
// Signatures are parsed at their first call and kept.
#ifndef OURO_RUNTIME_PROTOCOL_SIGNATURE_H
#define OURO_RUNTIME_PROTOCOL_SIGNATURE_H

#include <string.h>

#include "runtime/heap/object.h"

enum { SIGNATURE_MAX_PARAMS = 16 };

// Bytes of the name, with which the line begins.
static inline size_t signature_name_length(const NativeDef *def)
{
    return (size_t)(strchr(def->signature, '(') - def->signature);
}

typedef enum SignatureReceiver {
    RECEIVER_NONE,
    RECEIVER_SELF,
    RECEIVER_CLASS
} SignatureReceiver;

typedef enum SignatureWording {
    WORDING_USUAL,
    WORDING_COUNTS,
    WORDING_CURT,
    WORDING_BLUNT,
    WORDING_NAMELESS,
    WORDING_PARSED
} SignatureWording;

typedef struct Signature {
    const NativeDef *def;
    uint8_t count;          // parameters without the receiver, * and ** included
    uint8_t required;       // leading parameters without default
    uint8_t positional;     // that may be given by position
    uint8_t posonly;        // that must be given by position
    int8_t star, star_star; // index of *args, **kwargs or -1
    uint8_t receiver;       // SignatureReceiver
    uint8_t name_length;    // def->signature[0..name_length) is the name
    uint8_t wording;        // SignatureWording
    bool keyword_required;  // some keyword-only parameter has no default
    uint16_t optional;      // bit i: parameter i has a default, <absent> included
    Str *names[SIGNATURE_MAX_PARAMS]; // interned
    // immortal, or NULL for <absent> and required
    Object *defaults[SIGNATURE_MAX_PARAMS];
} Signature;

// The parsed form; kept for the life of the process. NULL: MemoryError raised.
BORROWED const Signature *signature_of(const NativeDef *def);
// What the first parameter says; nothing is allocated or kept.
SignatureReceiver signature_receiver(const NativeDef *def);
// "(self, index=-1, /)" part for __text_signature__ and help: length bytes.
const char *signature_text(const NativeDef *def, size_t *length);
void signature_visit(VisitFn visit, void *context); // what the parsed ones hold
void signature_stop(void);

#endif
