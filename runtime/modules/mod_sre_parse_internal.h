// mod_sre_parse_internal.h - what the two halves of the pattern parser share.
#ifndef OURO_RUNTIME_MODULES_MOD_SRE_PARSE_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_SRE_PARSE_INTERNAL_H

#include "runtime/modules/mod_sre_tree.h"
#include "runtime/types/str.h"

typedef struct SreParser {
    Object *pattern;
    SreTree *tree;
    const void *data;
    size_t length, at;
    uint32_t width;
    uint32_t flags;           // of the whole
    uint32_t behind_groups;   // in a look-behind: first group inside it; 0: not in one
    uint32_t condition_group; // the highest group that a condition named by number
    size_t condition_at;
    size_t repeat_count;
    bool text;    // a str, not bytes
    bool restart; // (?x) was met: read again, now verbose
} SreParser;

typedef struct SreToken { // a character, or a backslash and what follows; length 0: end
    size_t at, length;
    uint32_t c;
} SreToken;

typedef struct SreOpening { // what "(" and the characters behind it say
    size_t start;
    uint32_t flags;
    int nested;
    bool first, capture, atomic, nothing, global;
    Str *name;     // owned, or NULL
    SreNode *node; // finished, or NULL
} SreOpening;

static inline uint32_t sre_char(const SreParser *p, size_t i)
{
    return p->width == 1   ? ((const uint8_t *)p->data)[i]
           : p->width == 2 ? ((const uint16_t *)p->data)[i]
                           : ((const uint32_t *)p->data)[i];
}

// Raise PatternError, `back` characters before where the parser stands.
COLD bool sre_parse_fail(SreParser *p, size_t back, const char *format, ...);
// The same with one %U in the format: pattern[start:end].
COLD bool sre_parse_fail_text(SreParser *p, size_t back, const char *format,
                              size_t start, size_t end);
// The next token.
RAISES bool sre_parse_get(SreParser *p, SreToken *out);
// Skip c if it comes next.
bool sre_parse_match(SreParser *p, uint32_t c);
// pattern[start:end]
NEW Str *sre_parse_text(const SreParser *p, size_t start, size_t end);
// The text up to a terminator, which is skipped; what: its name in messages.
RAISES bool sre_parse_until(SreParser *p, uint32_t terminator, const char *what,
                            size_t *start, size_t *end);
// A node in the region; NULL: raised.
SreNode *sre_parse_node(SreParser *p, SreKind kind, uint32_t flags);
// Behind "[".
SreNode *sre_parse_class(SreParser *p, uint32_t flags);
// Behind "(": a group, or SRE_EMPTY for a comment and for flags, which change *flags.
SreNode *sre_parse_group(SreParser *p, uint32_t *flags, int nested, bool first);
// One alternative.
SreNode *sre_parse_item_sequence(SreParser *p, uint32_t flags, int nested, bool first);
// Alternatives up to ")" or the end.
SreNode *sre_parse_item_alternatives(SreParser *p, uint32_t flags, int nested);
// Whether a group may be referred to where a look-behind is being read.
RAISES bool sre_parse_check_behind(SreParser *p, uint32_t group);
// An escape inside a class: a character, or a category.
RAISES bool sre_parse_item_class_escape(SreParser *p, const SreToken *token,
                                        uint32_t *value, char *category);
// The bit of an inline flag, or 0.
uint32_t sre_parse_item_flag_of(uint32_t c);
// Behind "(?" and a first flag or "-".
RAISES bool sre_parse_item_flags(SreParser *p, uint32_t c, SreOpening *out);

#endif
