// str_case.h - the methods of str that know letters: case and character classes.
#ifndef OURO_RUNTIME_TYPES_STR_CASE_H
#define OURO_RUNTIME_TYPES_STR_CASE_H

#include "runtime/heap/object.h"

// Copy bytes, those of [first, first + 26) in the other case; first is 'A' or 'a'.
void str_case_flip(uint8_t *to, const uint8_t *from, size_t count, uint8_t first);

// Natives of str, named like their methods; rows are in str_methods.c. Each raises
// MemoryError only.
Object *str_case_lower(Object *self, Object *const *args);
Object *str_case_upper(Object *self, Object *const *args);        // see str_case_lower
Object *str_case_title(Object *self, Object *const *args);        // see str_case_lower
Object *str_case_capitalize(Object *self, Object *const *args);   // see str_case_lower
Object *str_case_swapcase(Object *self, Object *const *args);     // see str_case_lower
Object *str_case_casefold(Object *self, Object *const *args);     // see str_case_lower
Object *str_case_isalnum(Object *self, Object *const *args);      // see str_case_lower
Object *str_case_isalpha(Object *self, Object *const *args);      // see str_case_lower
Object *str_case_isascii(Object *self, Object *const *args);      // see str_case_lower
Object *str_case_isdecimal(Object *self, Object *const *args);    // see str_case_lower
Object *str_case_isdigit(Object *self, Object *const *args);      // see str_case_lower
Object *str_case_isidentifier(Object *self, Object *const *args); // see str_case_lower
Object *str_case_islower(Object *self, Object *const *args);      // see str_case_lower
Object *str_case_isnumeric(Object *self, Object *const *args);    // see str_case_lower
Object *str_case_isprintable(Object *self, Object *const *args);  // see str_case_lower
Object *str_case_isspace(Object *self, Object *const *args);      // see str_case_lower
Object *str_case_istitle(Object *self, Object *const *args);      // see str_case_lower
Object *str_case_isupper(Object *self, Object *const *args);      // see str_case_lower

#endif
