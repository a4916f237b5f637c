// mod_atexit.h - the end of the module atexit.
#ifndef OURO_RUNTIME_MODULES_MOD_ATEXIT_H
#define OURO_RUNTIME_MODULES_MOD_ATEXIT_H

// Forget the callbacks.
void mod_atexit_stop(void);

#endif
