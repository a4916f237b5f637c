// error.h - raising, matching, chaining and saving exceptions.
//
// One exception may be pending ("raised"); NULL, false or -1 from a function means it
// is. Apart from it, a chain of "handled" exceptions says what except blocks are
// running: one link per running generator and one for the main line.
//
// Invariant: a function that reports failure has set the pending exception, once.
#ifndef OURO_RUNTIME_PROTOCOL_ERROR_H
#define OURO_RUNTIME_PROTOCOL_ERROR_H

#include <stdarg.h>

#include "runtime/heap/object.h"

#define EXCEPTION(name, ...) extern Type error_type_##name;
#include "runtime/protocol/exceptions.def"
#undef EXCEPTION
#define EXC(name) (&error_type_##name)

// The exception that an except block is handling, per generator or main line.
typedef struct Handled {
    Object *exception;        // owned, or NULL
    struct Handled *previous; // of the resumer
} Handled;

typedef struct ErrorState {
    Object *raised;          // pending exception, owned, or NULL
    Handled *handled;        // innermost link
    Handled main;            // outermost link
    const char *stack_limit; // lowest address that passes error_enter without a look
    const char *stack_end;   // lowest address that it accepts
} ErrorState;
extern ErrorState error_state;

// Raise cls(message). Always yields NULL. Format letters: %s C text, %d int, %lld
// int64, %zu %zd sizes, %c code point (int), %x; and for objects: %S str(o), %R
// repr(o), %A ascii(o), %U Str* as it is, %T name of the object's class (Object *), %Q
// the same with its module, %N name of a Type *, %V of an argument's class (None is
// "None"), %.200s as in C.
// Context is chained to the handled exception.
COLD Object *error_raise(Type *cls, const char *format, ...);
COLD Object *error_raise_v(Type *cls, const char *format, va_list args);
// The same for functions that return bool.
#define error_false(...) (error_raise(__VA_ARGS__) != NULL)
COLD Object *error_raise_value(Type *cls,
                               Object *value); // cls(value), e.g. KeyError(key)
COLD Object *
error_raise_object(STEALS Object *exception); // an instance, context chained
COLD Object *error_no_memory(void);           // a MemoryError made in advance
// The end of an exception's release: true when it is kept for the next lack of memory.
bool error_keep_spare(Object *exception);
COLD Object *error_raise_errno(int number,
                               OPT Object *filename); // OSError subclass by errno
// NameError, AttributeError, ImportError with their attributes (for suggestions).
COLD Object *error_raise_attribute(Object *object,
                                   Str *name); // "'T' object has no attribute 'n'"
// A pending AttributeError that names neither object nor attribute shall name these.
COLD void error_name_attribute(Object *object, Str *name);
COLD Object *error_raise_name(Type *cls, Str *name, const char *format, ...);
COLD Object *error_raise_stop(STEALS OPT Object *value); // NONE: no value

static inline bool error_occurred(void)
{
    return error_state.raised != NULL;
}
bool error_matches(Type *cls);    // pending exception is an instance of cls
bool error_clear_if(Type *cls);   // true: it was, and is gone
bool error_clear_stop(void);      // the same for a StopIteration() with no value
void error_clear(void);           // forget the pending exception
NEW OPT Object *error_take(void); // move the pending exception out
void error_restore(STEALS OPT Object *exception); // put it back as it was, no chaining
BORROWED OPT Object *error_handled_peek(void);    // innermost exception being handled
// exception's class matches a class or tuple of classes, as `except` does: 1, 0, -1.
int error_match_handler(Object *exception, Object *classes);
// Report an exception that cannot propagate (in __del__, callbacks) on stderr as
// "Exception ignored in: ..."; clears it. where may be NULL.
void error_report_unraisable(OPT Object *where);
void error_report_unraisable_as(OPT const char *format,
                                OPT Object *where); // with a first line of its own
// The same, never through the program's own hook.
void error_print_unraisable(OPT const char *format, OPT Object *where);

// What the evaluator knows of showing exceptions.
typedef struct ErrorReporter {
    void (*print)(Object *exception); // on stderr, with its chain, as an uncaught one
    void (*print_unraisable)(OPT Str *line, Object *exception); // below line, alone
    // Whether a hook of the program has taken what error_report_unraisable_as() is
    // given.
    bool (*divert)(Object *exception, OPT const char *format, OPT Object *where);
} ErrorReporter;
void error_on_report(const ErrorReporter *reporter);
void error_print(Object *exception);

// Serve what waits for the evaluator (signals, limits), from a native that runs long.
// false: it raised.
RAISES bool error_poll(void);
void error_on_poll(bool (*serve)(void)); // installed by the evaluator
// Let error_enter_fast say no, or not any more. May be called from a
// signal's handler.
void error_want_poll(bool wanted);

// Issue a warning at the running line, by what the evaluator installs; without that
// nothing.
// raises  the warning, when a filter says so
RAISES bool error_warn(Type *category, const char *format, ...);
// ResourceWarning: the program forgot to close an object that dies now. Never raises.
void error_warn_unclosed(Object *o, const char *what);
// Install it; source is the object that the warning is about.
void error_on_warning(bool (*warn)(Type *category, Str *message, OPT Object *source));

// Text by the same format letters, as a new str.
NEW Str *error_format(const char *format, ...);
NEW Str *error_format_v(const char *format, va_list args);

// C recursion guard, for repr, compare, calls from natives ...: false raises
// RecursionError("maximum recursion depth exceeded" + what). Measures the C stack
// itself.
static inline RAISES bool error_enter(const char *what);
COLD bool error_too_deep(const char *what);
// At each step of a loop in C: whether there is stack, and nothing waits to be served.
// If not, error_step serves it or raises; that may run Python code.
static inline bool error_enter_fast(void);
COLD RAISES bool error_step(void);
// Nothing is counted, but what lies between the two is no tail call: a call that jumps
// would turn endlessly on one frame, and the stack would never end.
static inline void error_leave(void)
{
    __asm__ volatile("");
}

static inline bool error_enter(const char *what)
{
    const char *here = __builtin_frame_address(0);
    return LIKELY(here > error_state.stack_limit) || error_too_deep(what);
}

static inline bool error_enter_fast(void)
{
    return LIKELY((const char *)__builtin_frame_address(0) > error_state.stack_limit);
}

void error_start(void); // before any type is used
void error_stop(void);  // after the last Python code has run

#endif
