// int_text.h - the limit on digits in conversions between int and decimal text.
#ifndef OURO_RUNTIME_TYPES_INT_TEXT_H
#define OURO_RUNTIME_TYPES_INT_TEXT_H

#include <stdint.h>

#include "runtime/types/int.h"

enum { INT_TEXT_LIMIT = 4300, INT_TEXT_LIMIT_LEAST = 640 };

// The most digits that a conversion may have; 0: no limit. See
// sys.get_int_max_str_digits.
int64_t int_text_max_digits(void);

// Set the limit.
//
// raises  ValueError below 640, unless it is 0
RAISES bool int_text_set_max_digits(int64_t digits);

// Write the digits of a value (base 2, 8, 10, 16) so that they end at `end`, with at
// most 65 characters of room in front of it. returns where they begin
char *int_text_write(char *end, int64_t value, int base);

// The characters of s as ASCII, s->length of them: digits of any script, blanks of any
// kind; '?' for others.
void int_text_ascii(const Str *s, char *out);

#endif
