// format.h - the format mini-language, % formatting, str.format.
#ifndef OURO_RUNTIME_TYPES_FORMAT_H
#define OURO_RUNTIME_TYPES_FORMAT_H

#include "runtime/heap/object.h"

// format(value, spec) of an int of any class, bool included.
//
// raises  ValueError, OverflowError
NEW Str *format_int(Object *value, Str *spec);

// format(value, spec) of a float.
NEW Str *format_float(Object *value, Str *spec);

// format(value, spec) of a str.
NEW Str *format_str(Str *value, Str *spec);

// format % args, for str.
//
// raises  TypeError, ValueError, OverflowError, and what the values' methods raise
NEW Str *format_percent(Str *format, Object *args);

// format % args, for bytes; see format_percent.
NEW Object *format_percent_bytes(Object *format, Object *args);

// format.format(*args, **keywords).
//
// raises  ValueError, IndexError, KeyError, and what the values' methods raise
NEW Str *format_template(Str *format, Object *const *args, size_t count,
                         OPT Dict *keywords);

// Where the parts of a field of a template are.
typedef struct FormatField {
    size_t name_start, name_end, spec_start, spec_end;
    uint32_t conversion; // or 0
} FormatField;

// Read the field behind a '{'; *at moves from there behind its '}'.
//
// raises  ValueError
RAISES bool format_read_field(Str *format, size_t *at, FormatField *out);

// format.format_map(mapping); see format_template.
NEW Str *format_map(Str *format, Object *mapping);

#endif
