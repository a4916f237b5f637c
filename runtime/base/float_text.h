// float_text.h - doubles to text and back, correctly rounded in both directions.
//
// Numbers only: infinities and NaN are the caller's, as are underscores, blanks and the
// layout of Python's repr. Nothing here allocates, throws or looks at the locale.
#ifndef OURO_RUNTIME_BASE_FLOAT_TEXT_H
#define OURO_RUNTIME_BASE_FLOAT_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    FLOAT_TEXT_DIGITS = 20, // room for the shortest digits and a NUL
    FLOAT_TEXT_FIXED = 312  // 'f' and 'g' need at most this plus the precision
};

// The fewest decimal digits that read back as the same double. With digits d1 d2 ... dn
// the absolute value is d1.d2...dn * 10^exponent; zero is "0" with exponent 0.
//
// takes   a finite value; the sign is ignored
// returns n, the number of digits; digits is NUL-terminated
size_t float_text_shortest(double value, char digits[FLOAT_TEXT_DIGITS], int *exponent);

// Format like printf's %e, %f, %g, rounding exactly; with `alternate` like %#e ...: a
// point always, and %g keeps trailing zeros. A negative number has its sign.
//
// takes   a finite value; format one of "efgEFG"; precision >= 0
// returns the length written, without a NUL; 0 if it does not fit into capacity
size_t float_text_format(double value, char format, int precision, bool alternate,
                         char *out, size_t capacity);

// Read a decimal number: sign, digits with at most one point, exponent, all of it.
//
// returns false if the text is anything else; too large gives infinity, too small zero
bool float_text_parse(const char *text, size_t length, double *out);

#ifdef __cplusplus
}
#endif

#endif
