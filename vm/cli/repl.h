// repl.h - the terminal's side of the prompt: lines, history, completion, Ctrl-C.
#ifndef OURO_VM_CLI_REPL_H
#define OURO_VM_CLI_REPL_H

#include <stdbool.h>

// Read and run statements until the end of input; banner: say first who is there.
//
// returns the exit status
int repl_run(bool banner);

#endif
