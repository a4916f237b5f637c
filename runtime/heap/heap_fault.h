// heap_fault.h - every allocation of a program fails once, each time in a child process
// that goes on from there. For debug builds.
#ifndef OURO_RUNTIME_HEAP_HEAP_FAULT_H
#define OURO_RUNTIME_HEAP_HEAP_FAULT_H

#include <stdbool.h>

// Begin, with an existing folder for what the children leave: per allocation n the files
// n.out and n.err of what they write; and in "log" a line per child: n, its wait status,
// and how far the parent's standard output was when it was made.
void heap_fault_start(const char *folder);

// Called at each allocation. The parent waits until its child has ended.
// returns true in the child: this allocation fails, and no other after it
bool heap_fault_try(void);

#endif
