// mod_gc.h - the end of the gc module.
#ifndef OURO_RUNTIME_MODULES_MOD_GC_H
#define OURO_RUNTIME_MODULES_MOD_GC_H

// Release gc.garbage and gc.callbacks, and hear no more reports.
void mod_gc_stop(void);

#endif
