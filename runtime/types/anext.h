// anext.h - the awaitable of anext(iterator, default).
#ifndef OURO_RUNTIME_TYPES_ANEXT_H
#define OURO_RUNTIME_TYPES_ANEXT_H

#include "runtime/heap/object.h"

extern Type anext_type;

// An awaitable like awaitable, but StopAsyncIteration becomes the value fallback.
NEW Object *anext_new_take(STEALS Object *awaitable, Object *fallback);

// Set how to tell generators that may be awaited.
void anext_on_generator(bool (*is_awaitable)(const Object *generator));

#endif
