// mod_sre_match.h - re.Match.
#ifndef OURO_RUNTIME_MODULES_MOD_SRE_MATCH_H
#define OURO_RUNTIME_MODULES_MOD_SRE_MATCH_H

#include "runtime/modules/mod_sre_pattern.h"

typedef struct SreMatch {
    Object object;
    Object *string;
    SrePattern *pattern;
    int64_t pos, endpos;
    int64_t offsets[]; // 2 * (groups + 1), -1 where a group did not match
} SreMatch;

extern Type sre_match_type;
static inline SreMatch *as_sre_match(Object *o)
{
    return (SreMatch *)(void *)o;
}

// A match object of subject->offsets.
NEW Object *mod_sre_match_new(SrePattern *p, const SreSubject *subject);

// Text of a group; NULL in *out's place of one that did not match: fallback.
NEW Object *mod_sre_match_group(SreMatch *m, size_t group, Object *fallback);

#endif
