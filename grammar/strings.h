// strings.h - string literals and f-strings to nodes.
//
// Adjacent literals become one Constant, or one JoinedStr whose neighbouring constants
// are merged and whose empty ones are dropped, as CPython makes them.

#ifndef OURO_GRAMMAR_STRINGS_H
#define OURO_GRAMMAR_STRINGS_H

#include "grammar/parse_internal.h"

// Begin a run of adjacent literals.
Strings strings_begin(Place start);

// Append a STRING token, decoded.
void strings_add(Parser *p, Strings *strings, const Token *token);
// Warn about a string which the grammar did not take, as no token followed it.
void strings_warn(Parser *p, const Token *token);

// Append a complete f-string.
void strings_add_fstring(Parser *p, Strings *strings, const FString *fstring);

// The node of a run: a Constant or a JoinedStr.
Node strings_join(Parser *p, const Strings *strings);

// Begin an f-string with its FSTRING_START.
FString strings_open_fstring(Parser *p, const Token *token);

// Append an FSTRING_MIDDLE, which is decoded when the f-string ends.
void strings_add_middle(Parser *p, FString *fstring, const Token *token);

// Append an FSTRING_MIDDLE, decoded, to the values of a format spec.
void strings_add_spec_middle(Parser *p, ExprSeq *values, const Token *token);

// Decode the text of the f-string that ends with this FSTRING_END: what its escapes
// lack is said there.
void strings_end_fstring(Parser *p, const Token *end);

// Append a replacement field to the values of an f-string or format spec.
void strings_add_field(Parser *p, ExprSeq *values, const Field *field);

// Make a replacement field from its parts, between `open` and `close`.
Field strings_make_field(Parser *p, const Token *open, Expr *value, bool debug,
                         Conversion conversion, Spec spec, const Token *close);

// Make `!r` from its two tokens.
Conversion strings_make_conversion(Parser *p, const Token *mark, const Token *name);

// The JoinedStr of a format spec.
Expr *strings_make_spec(Parser *p, const SpecParts *parts);

#endif
