// warn.h - warnings that the running machine gives.
#ifndef OURO_VM_EXEC_WARN_H
#define OURO_VM_EXEC_WARN_H

#include "runtime/base/marks.h"

// Print a RuntimeWarning about something that was never awaited, at the running line, on
// sys.stderr, once per line and message. format as error_raise. An exception that is pending stays; no other is raised.
COLD void warn_unawaited(const char *format, ...);

#endif
