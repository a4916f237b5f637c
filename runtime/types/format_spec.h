// format_spec.h - the parts of formatting that all kinds share: the specification
// "[[fill]align][sign][z][#][0][width][grouping][.precision][type]" and numbers'
// layout.
#ifndef OURO_RUNTIME_TYPES_FORMAT_SPEC_H
#define OURO_RUNTIME_TYPES_FORMAT_SPEC_H

#include "runtime/types/str.h"

typedef struct FormatSpec {
    uint32_t fill, align;  // align: one of < > = ^
    uint32_t sign;         // + - blank, or 0
    bool alternate;        // #
    bool no_negative_zero; // z
    uint32_t grouping;     // , _ or 0
    uint32_t group_size;   // 3, or 4 for other bases
    int64_t width;         // -1: not given
    int64_t precision;     // -1: not given
    uint32_t type;
} FormatSpec;

// Read a specification. type_name is for messages.
//
// raises  ValueError
RAISES bool format_spec_parse(const Str *text, uint32_t default_type,
                              uint32_t default_align, const char *type_name,
                              FormatSpec *out);

// Raise ValueError: type_name does not know spec's type letter. returns NULL
COLD Object *format_spec_unknown(const FormatSpec *spec, const char *type_name);

// A number in pieces, each ASCII.
typedef struct NumberParts {
    bool negative;
    const char *prefix; // "0x" or ""
    const char *digits; // that are grouped and zero-filled
    size_t digit_count;
    const char *rest; // point, fraction, exponent, percent sign; "inf", "nan"
    size_t rest_count;
} NumberParts;

// Write a number padded, signed and grouped as spec says.
//
// raises  through the builder
void format_spec_number(StrBuilder *out, const FormatSpec *spec,
                        const NumberParts *parts);

// Left padding of text of this length; the rest of the width goes to the right.
size_t format_spec_padding(const FormatSpec *spec, size_t length, size_t *right);

// Characters of a double; start with {0}, end with format_spec_double_end.
typedef struct DoubleText {
    char small[368];
    char *data; // small, or a raw block
    size_t length, capacity;
} DoubleText;

// Format value like C's %e %f %g (either case), or as repr for type 'r': with a
// precision that is %g with at least one digit behind the point.
//
// takes   precision -1 only for 'r'
// raises  MemoryError
RAISES bool format_spec_double(DoubleText *text, double value, char type,
                               int64_t precision, bool alternate);
void format_spec_double_end(DoubleText *text); // release what format_spec_double took

#endif
