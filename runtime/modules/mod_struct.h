// mod_struct.h - the end of the module struct.
#ifndef OURO_RUNTIME_MODULES_MOD_STRUCT_H
#define OURO_RUNTIME_MODULES_MOD_STRUCT_H

// Forget the layouts of formats.
void mod_struct_stop(void);

#endif
