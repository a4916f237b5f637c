// signals.h - signals become calls of functions, or KeyboardInterrupt, at the next
// safe point.
#ifndef OURO_VM_EXEC_SIGNALS_H
#define OURO_VM_EXEC_SIGNALS_H

#include <stdbool.h>

#include "runtime/base/marks.h"

// Catch SIGINT, unless it is ignored; writes to closed pipes raise.
void signals_start(void);
RAISES bool signals_serve(void); // false: a handler raised
void signals_stop(void);         // release the handlers
void signals_die(void);          // end the process as SIGINT's default action does

#endif
