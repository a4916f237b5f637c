// mod_json_internal.h - what the files of _json share.
#ifndef OURO_RUNTIME_MODULES_MOD_JSON_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_JSON_INTERNAL_H

#include "runtime/types/str.h"

extern Type json_scan_type, json_encode_type;
extern const NativeDef mod_json_encode_functions[]; // two: plain, and ASCII

// The str that begins behind the quote at end - 1; *end becomes the index behind it.
//
// raises  JSONDecodeError
NEW Str *mod_json_scan_string(Str *text, size_t *end, bool strict);

#endif
