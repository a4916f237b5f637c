// exception.h - exception instances.
#ifndef OURO_RUNTIME_TYPES_EXCEPTION_H
#define OURO_RUNTIME_TYPES_EXCEPTION_H

#include "runtime/heap/object.h"

// What all layouts begin with: traceback, context, cause and dict (user attributes,
// __notes__) may be NULL.
#define EXCEPTION_HEAD                                                                 \
    Object object;                                                                     \
    Tuple *args;                                                                       \
    Object *traceback;                                                                 \
    Object *context, *cause;                                                           \
    Dict *dict;                                                                        \
    bool suppress_context

typedef struct Exception {
    EXCEPTION_HEAD;
} Exception;
// StopIteration.value, SystemExit.code
typedef struct ValueException {
    EXCEPTION_HEAD;
    Object *value;
} ValueException;
typedef struct NameException {
    EXCEPTION_HEAD;
    Object *name, *obj;
} NameException;
typedef struct ImportException {
    EXCEPTION_HEAD;
    Object *msg, *name, *path, *name_from;
} ImportException;
typedef struct OSException {
    EXCEPTION_HEAD;
    Object *error_number, *strerror, *filename, *filename2;
    Object *written; // BlockingIOError: an int, or NULL
} OSException;
typedef struct SyntaxException {
    EXCEPTION_HEAD;
    Object *msg, *filename, *lineno, *offset, *text, *end_lineno, *end_offset,
        *print_file_and_line;
} SyntaxException;
typedef struct UnicodeException {
    EXCEPTION_HEAD;
    Object *encoding, *subject, *start, *end, *reason;
} UnicodeException;
typedef struct ExceptionGroup {
    EXCEPTION_HEAD;
    Object *message;
    Tuple *exceptions;
} ExceptionGroup;

static inline Exception *as_exception(Object *o)
{
    ASSERT(is_exception(o));
    return (Exception *)(void *)o;
}

// cls(argument), no __init__ of user classes
NEW Object *exception_new(Type *cls, OPT Object *argument);
// exception.add_note(note). raises TypeError
RAISES bool exception_add_note(Object *exception, Object *note);
// Pointer slots: context and cause are consumed.
void exception_set_context_take(Object *exception, STEALS OPT Object *context);
// sets suppress_context
void exception_set_cause_take(Object *exception, STEALS OPT Object *cause);
void exception_set_traceback_take(Object *exception, STEALS OPT Object *traceback);
// Give a built-in exception class the constructor, methods and slots of its own, before
// type_link inherits the others.
void exception_link(Type *type);

#endif
