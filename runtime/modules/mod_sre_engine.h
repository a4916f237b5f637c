// mod_sre_engine.h - PCRE2 behind one face for texts of one, two and four bytes.
//
// Texts are matched as they are stored, so offsets are characters. All memory but that
// of machine code comes through the heap's door.
#ifndef OURO_RUNTIME_MODULES_MOD_SRE_ENGINE_H
#define OURO_RUNTIME_MODULES_MOD_SRE_ENGINE_H

#include "runtime/heap/object.h"

typedef enum SreMode { SRE_SEARCH, SRE_MATCH, SRE_FULLMATCH, SRE_MODES } SreMode;

enum { SRE_TOO_LONG = 2 };

typedef struct SreProgram { // one compiled form
    void *code;             // pcre2_code_8, _16 or _32; NULL: not compiled yet
    void *data;             // pcre2_match_data; NULL while it is in use
    uint32_t width;         // bytes of a character
    bool machine, fast;     // machine code was asked for; it is there
    bool patient;           // without limits, and lets signals in
    uint64_t work;          // characters given so far
    size_t bytes, blocks;   // that PCRE2 has for it, as the heap counts them
} SreProgram;

typedef struct SreText {
    const void *data;
    uint32_t width;
    size_t length;
} SreText;

// Compile PCRE2 text.
//
// returns 1; 0 when it is too large for this width, nothing is raised; -1
// raises  PatternError, MemoryError
int mod_sre_engine_compile(SreProgram *program, const char *text, size_t length,
                           uint32_t width, bool unicode, SreMode mode, bool patient);

// Match from `start` on; not_empty: an empty match at start does not count.
//
// takes   offsets, room for 2 * (groups + 1), SIZE_MAX where a group did not match
// returns 1, 0, -1; SRE_TOO_LONG: a patient program is needed
// raises  MemoryError, what a signal raises
int mod_sre_engine_match(SreProgram *program, SreText text, size_t start,
                         bool not_empty, size_t *offsets, size_t groups);

// Copy a text into wider characters, of 2 or 4 bytes.
void mod_sre_engine_widen(void *to, uint32_t width, SreText text);

// Release it.
void mod_sre_engine_end(SreProgram *program);

#endif
