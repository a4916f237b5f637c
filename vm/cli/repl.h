// repl.h - the prompt.
#ifndef OURO_VM_CLI_REPL_H
#define OURO_VM_CLI_REPL_H

#include <stdbool.h>

// Read and run statements until the end of input. returns the exit status
int repl_run(bool banner);

#endif
