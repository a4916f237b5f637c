// compare.h - `ouro compare A.py B.py ...`: scripts side by side.
#ifndef OURO_VM_CLI_COMPARE_H
#define OURO_VM_CLI_COMPARE_H

// argv[0] is "compare". returns the exit status: 0 when all scripts ended well and
// wrote the same, 1 otherwise, 2 for a wrong command line
int compare_main(int argc, char **argv);

#endif
