// warn.h - warnings: the filters, what is said once, and the module _warnings.
//
// Until `warnings` is imported nothing of it is: the default filters are applied and a
// warning is written to sys.stderr. Afterwards the module's filters, registries and
// functions are used, as they are at the moment.
#ifndef OURO_VM_EXEC_WARN_H
#define OURO_VM_EXEC_WARN_H

#include "runtime/types/dict.h"
#include "runtime/types/str.h"

typedef struct Warning {
    Object *message; // a text, or an instance, whose class is the category then
    Type *category;
    Str *filename;
    int32_t line;
    OPT Str *module;         // NULL: from the filename
    OPT Object *registry;    // dict or None, of what was said in the module
    OPT Object *source;      // the object to blame
    OPT Object *source_line; // the text of the line
} Warning;

// raises  the warning itself, when a filter says so; what filters and hooks raise
RAISES bool warn_explicit(const Warning *warning);
// At the running line, or so many calls up. prefixes: a tuple of names of files to
// skip.
RAISES bool warn_here(Type *category, Object *message, int64_t stack_level,
                      OPT Tuple *prefixes, OPT Object *source);
// Print a RuntimeWarning about something that was never awaited, at the running line.
// format as error_raise. An exception that is pending stays; no other is raised.
COLD void warn_unawaited(Object *source, const char *format, ...);
void warn_start(void);        // install what the compiler and the types warn by
void warn_hint_no_more(void); // modules go away: warnings come without advice
void warn_stop(void);         // forget the filters

#endif
