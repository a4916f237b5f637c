// mod_sre_pattern.h - re.Pattern, and the text that it is matched against.
#ifndef OURO_RUNTIME_MODULES_MOD_SRE_PATTERN_H
#define OURO_RUNTIME_MODULES_MOD_SRE_PATTERN_H

#include "runtime/modules/mod_sre_engine.h"
#include "runtime/modules/mod_sre_tree.h"
#include "runtime/types/buffer.h"
#include "runtime/types/dict.h"
#include "runtime/types/str.h"

enum { SRE_FORMS = 4, SRE_PROGRAMS = SRE_MODES * 2 };

// Programs are made when a text first needs them: by the width of its characters, by
// mode, and again without limits for a match that takes long.
typedef struct SrePattern {
    Object object;
    Object *pattern;  // str, or what lends bytes
    Dict *names;      // name -> number
    SreGroup *groups; // group_count + 1; names owned
    uint32_t *repeat_parents;
    uint32_t group_count, repeat_count, flags;
    bool text;
    SreTree tree; // as parsed, until the first program was made
    SreProgram *programs[SRE_FORMS];
    Object *template_source, *template_parts; // the replacement used last, or NULL
} SrePattern;

enum { SRE_OFFSETS = 2 * 12 };

typedef struct SreSubject { // a text while it is searched
    Object *object;         // borrowed
    Buffer buffer;
    SreText text; // length: to endpos
    bool is_str;
    uint32_t form;
    size_t whole, start; // length of all; pos
    size_t *offsets;     // of the last match, 2 * (groups + 1)
    size_t inside[SRE_OFFSETS];
} SreSubject;

extern Type sre_pattern_type;
static inline SrePattern *as_sre_pattern(Object *o)
{
    return (SrePattern *)(void *)o;
}

// Parse a pattern; what re.compile makes.
NEW Object *mod_sre_pattern_new(Object *pattern, uint32_t flags);

// Open a text for matching, from pos up to endpos.
//
// raises  TypeError
// after   mod_sre_pattern_close
RAISES bool mod_sre_pattern_open(SrePattern *p, Object *object, int64_t pos,
                                 int64_t endpos, SreSubject *out);
void mod_sre_pattern_close(SrePattern *p, SreSubject *subject); // see _open

// Match from `from` on; the groups are in subject->offsets. 1, 0, -1
int mod_sre_pattern_run(SrePattern *p, SreSubject *subject, size_t from, SreMode mode,
                        bool not_empty);

// Text [start, end) of a subject: str or bytes.
NEW Object *mod_sre_pattern_slice(const SreSubject *subject, size_t start, size_t end);

#endif
