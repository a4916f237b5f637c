// literal.h - what the texts of literals mean.
//
// The lexer has checked that a token is well formed; here its escapes, digits and
// underscores are read. Results go into a Buf: the callers test its `failed`.
#ifndef OURO_LEXER_LITERAL_H
#define OURO_LEXER_LITERAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/base/buf.h"
#include "runtime/base/diag.h"
#include "runtime/base/marks.h"

// --- strings ----------------------------------------------------------------------

// The parts of a STRING token, or of an FSTRING_START (which has no body).
typedef struct LiteralParts {
    bool bytes, raw, fstring, unicode; // prefix letters b, r, f, u
    uint8_t prefix_size;               // letters before the quote
    uint8_t quote_size;                // 1 or 3
    const char *body;                  // between the quotes
    size_t length;
} LiteralParts;

// Called for each escape that Python does not know: its offset in the body, and the
// text of the SyntaxWarning.
typedef void (*LiteralWarn)(void *context, size_t offset, const char *text);

// Take a string token apart.
LiteralParts literal_parts(const char *text, size_t length);

// Append the value of a string body as UTF-8; lone surrogates become WTF-8. An unknown
// escape stays as it is and is reported. For FSTRING_MIDDLE too.
//
// takes   warn may be NULL
// returns false with diag set, e.g. "(unicode error) 'unicodeescape' codec can't decode
//         bytes in position 0-1: truncated \xXX escape", at `at`
RAISES bool literal_decode_str(const char *body, size_t length, bool raw, Span at,
                               Buf *out, OPT LiteralWarn warn, OPT void *context,
                               Diag *diag);

// Append the value of a bytes body.
//
// returns false with diag set, e.g.
//         "bytes can only contain ASCII literal characters" or
//         "(value error) invalid \x escape at position 0"
RAISES bool literal_decode_bytes(const char *body, size_t length, bool raw, Span at,
                                 Buf *out, OPT LiteralWarn warn, OPT void *context,
                                 Diag *diag);

// Append the text that `{expression=}` shows: the source, without its comments.
void literal_debug_text(const char *source, size_t length, Buf *out);

// --- numbers ----------------------------------------------------------------------

typedef enum LiteralNumber {
    LITERAL_INT,      // digits with their prefix 0x, 0o, 0b kept
    LITERAL_FLOAT,    // as float_text_parse reads it
    LITERAL_IMAGINARY // the same, or digits alone; the j is dropped
} LiteralNumber;

// Append a NUMBER token without underscores (and without j).
//
// returns what kind of number it is
LiteralNumber literal_number(const char *text, size_t length, Buf *out);

// The base of an int text, and how long its prefix is.
//
// returns 2, 8, 10 or 16
int literal_int_base(const char *text, size_t length, size_t *prefix_size);

// --- names ------------------------------------------------------------------------

// Append an identifier in normal form NFKC.
//
// cost    O(length); ASCII is copied
void literal_name(const char *text, size_t length, Buf *out);

#endif
