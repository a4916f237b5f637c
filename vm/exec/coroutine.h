// coroutine.h - coroutines as a type, and what `await` accepts.
#ifndef OURO_VM_EXEC_COROUTINE_H
#define OURO_VM_EXEC_COROUTINE_H

#include "vm/exec/generator.h"

extern Type coroutine_type, coroutine_wrapper_type;

// Who asks for an awaitable: only the words of the error differ.
typedef enum CoroutineUse {
    COROUTINE_AWAIT,
    COROUTINE_ENTER,
    COROUTINE_EXIT
} CoroutineUse;

// Whether o is a generator that types.coroutine() made awaitable.
bool coroutine_is_generator(const Object *o);
// The iterator that `await object` runs.
//
// raises  TypeError if object is not awaitable, RuntimeError if it is being awaited
NEW Object *coroutine_awaitable(Object *object, CoroutineUse use);
// iter(object) of an asynchronous loop.
NEW Object *coroutine_aiter(Object *object);
// The iterator that waits for the next item of an asynchronous iterator.
NEW Object *coroutine_anext(Object *iterator);
// What `yield from object` runs in code: iter(object), or a coroutine where it may be.
NEW Object *coroutine_yield_iter(Object *object, const Code *code);
// async with: out[0] the bound __aexit__, out[1] what __aenter__ returned.
RAISES bool coroutine_enter(Object *manager, Object **out);

#endif
