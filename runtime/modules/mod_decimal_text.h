// mod_decimal_text.h - finite decimal numbers as text.
#ifndef OURO_RUNTIME_MODULES_MOD_DECIMAL_TEXT_H
#define OURO_RUNTIME_MODULES_MOD_DECIMAL_TEXT_H

#include "runtime/modules/mod_decimal_digits.h"
#include "runtime/types/str.h"

// A finite operand.
typedef struct Operand {
    Digits digits;
    int64_t exponent;
    bool negative;
} Operand;

// str(): with an exponent where there would be many zeros; capitals: E, not e.
NEW Str *mod_decimal_text(const Operand *x, bool capitals);

// Read a plain number of at most 18 digits.
//
// returns false for all others
bool mod_decimal_text_parse(const char *text, size_t length, Operand *out);

// format(): for the specifications that ask for a number of digits behind the point. x is
// lost.
//
// returns  NULL without an exception for all others
// raises   MemoryError
NEW OPT Str *mod_decimal_text_format(Operand *x, Str *spec, DigitsRounding rounding);

#endif
