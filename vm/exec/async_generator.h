// async_generator.h - async generators and the awaitables of their items.
//
// The body is driven by those awaitables alone: what it yields ends the awaitable under
// way, what it awaits passes through to whoever drives that.
// source  PEP 525
#ifndef OURO_VM_EXEC_ASYNC_GENERATOR_H
#define OURO_VM_EXEC_ASYNC_GENERATOR_H

#include "vm/exec/generator.h"

extern Type async_generator_type, async_generator_send_type, async_generator_throw_type;

// The hooks of sys.set_asyncgen_hooks. NULL: leave it as it is, None: there is none.
void async_generator_set_hooks(OPT Object *first, OPT Object *last);
NEW Object *async_generator_get_hooks(void); // a sys.asyncgen_hooks
void async_generator_stop(void);             // forget them
// The awaitable of the next item.
NEW Object *async_generator_anext(Object *generator);
// Drive the awaitable of asend() or __anext__(): 1 something to wait for, 0 finished
// (*out is the item), -1.
int async_generator_step(Object *awaitable, Object *value, Object **out);

#endif
