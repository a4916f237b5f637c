// gmp_memory.h - memory for GMP, which cannot be told that there is none.
//
// For a short operation no refusal matters: what it takes is counted, caps are ignored,
// and without memory the process ends. For a long one begin() notes its blocks: caps
// hold, and `leave` may abandon the operation with a jump, from there or from a signal's
// handler.
#ifndef OURO_RUNTIME_HEAP_GMP_MEMORY_H
#define OURO_RUNTIME_HEAP_GMP_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

#include "runtime/base/marks.h"

// For bignum_start; never NULL.
void *gmp_memory_alloc(size_t size);
void *gmp_memory_resize(void *block, size_t old_size, size_t new_size);
void gmp_memory_free(void *block, size_t size);

// A long operation begins. leave is called after each request, with whether it was
// refused (an error is raised); then it must jump.
void gmp_memory_begin(void (*leave)(bool refused));
// It has ended, and has given all blocks back.
void gmp_memory_end(void);
// It was left: give its blocks back.
void gmp_memory_abandon(void);
// Whether a request is being served: a signal's handler must not jump.
bool gmp_memory_is_busy(void);

#endif
