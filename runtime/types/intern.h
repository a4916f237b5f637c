// intern.h - one str object per name.
#ifndef OURO_RUNTIME_TYPES_INTERN_H
#define OURO_RUNTIME_TYPES_INTERN_H

#include "runtime/heap/object.h"

// The canonical object for a text: immortal for names.def, kept alive weakly else.
NEW Str *intern_str(STEALS Str *s);
NEW Str *intern_text(const char *utf8, size_t length);
void intern_forget(Str *s); // called when an interned str is released
uint64_t intern_hits(void);
size_t intern_count(void);          // texts that have one object
void intern_start(bool is_rekeyed); // whether hash_set_key was called
void intern_stop(void);

#endif
