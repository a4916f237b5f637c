// limits.h - caps on what a program may use: bytes of the heap, steps, time.
//
// Beyond its heap cap a program gets one refusal, and from then on a reserve, so that
// handlers and the traceback can run; the cap holds again once the heap has shrunk
// below it by the reserve. Steps and time are counted here and raised at a safe point.
#ifndef OURO_RUNTIME_HEAP_LIMITS_H
#define OURO_RUNTIME_HEAP_LIMITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/base/marks.h"

// Read "65536", "64k", "64 KiB", "1.5GB": units of 1024, in any case.
//
// returns false when the text is no size
bool limits_parse_size(const char *text, uint64_t *out);

// Cap the live bytes of the heap; 0: no cap. With a reserve a sixteenth of the cap,
// from 64 KiB to 1 MiB, comes free at the first refusal (beyond what is live, if the
// cap was set below).
void limits_set_heap(uint64_t bytes, bool with_reserve); // called by the heap
uint64_t limits_heap(void);

// Called by the heap before it takes `more` bytes: whether it must refuse.
bool limits_refuse(uint64_t live, uint64_t more);
// Live bytes that need no asking; UINT64_MAX: no cap.
uint64_t limits_top(void);
// Whether the reserve is open and more than half of it is used.
bool limits_is_tight(uint64_t live);
// Raise what a refusal raises. returns false when nothing is installed for that
bool limits_raise(void);
void limits_on_refusal(OPT bool (*raise)(uint64_t cap));
// Whether the heap's cap has refused anything.
bool limits_was_hit(void);
void limits_stop(void);

#endif
