// mod_posix_fork.h - what is called around fork().
#ifndef OURO_RUNTIME_MODULES_MOD_POSIX_FORK_H
#define OURO_RUNTIME_MODULES_MOD_POSIX_FORK_H

#include <sys/types.h>

// fork() with the functions that were registered around it; -1 sets errno.
pid_t mod_posix_fork(void);
// Forget those functions.
void mod_posix_fork_stop(void);

#endif
