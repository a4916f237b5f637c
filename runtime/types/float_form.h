// float_form.h - written forms of floats: hexadecimal, and rounding in decimal.
#ifndef OURO_RUNTIME_TYPES_FLOAT_FORM_H
#define OURO_RUNTIME_TYPES_FLOAT_FORM_H

#include "runtime/types/float.h"
#include "runtime/types/str.h"

// What float_repr and float_from_text do.
NEW Str *float_form_repr(double value);
NEW Object *float_form_read(Object *text); // see float_form_repr

// Round to a number of decimals, correctly, ties of the exact value to even.
//
// raises  OverflowError if the result is too large
RAISES bool float_form_round(double value, int64_t decimals, double *out);

// The text of float.hex: "0x1.8000000000000p+0".
NEW Str *float_form_hex(double value);

// The number of such text; rounded to even where it has more digits.
//
// raises  ValueError, OverflowError
RAISES bool float_form_from_hex(const Str *text, double *out);

#endif
