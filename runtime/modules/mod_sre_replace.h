// mod_sre_replace.h - replacement templates, and what sub, split and findall do.
#ifndef OURO_RUNTIME_MODULES_MOD_SRE_REPLACE_H
#define OURO_RUNTIME_MODULES_MOD_SRE_REPLACE_H

#include "runtime/modules/mod_sre_match.h"

// A template as a tuple: text, group, text, group ... text.
NEW Object *mod_sre_replace_template(SrePattern *p, Object *source);
// The template with the groups of a match put in.
NEW Object *mod_sre_replace_expand(SreMatch *m, Object *parts);
// The whole loop of sub and subn; how many were replaced goes to *replaced.
NEW Object *mod_sre_replace_all(SrePattern *p, Object *replacement, Object *string,
                                int64_t count, int64_t *replaced);

#endif
