// prompt.h - a session: statements read line by line and run as they become whole.
#ifndef OURO_VM_PROMPT_H
#define OURO_VM_PROMPT_H

#include "vm/ouro.h"

#include "runtime/types/module.h"

// Read, run, until the end of input or a SystemExit. report prints and clears the
// pending exception and answers the exit status.
//
// returns the exit status
int prompt_run(OuroReader read, Module *module, int (*report)(void));

// The index-th way to complete a name or a dotted path; index 0 looks anew.
//
// returns  NULL when there is no more; else lent until the next index 0
const char *prompt_complete(const char *text, size_t index);

// Release what the session has kept: its sources, the list of completions.
void prompt_stop(void);

#endif
