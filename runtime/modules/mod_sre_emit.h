// mod_sre_emit.h - writes a pattern's tree in PCRE2's syntax.
#ifndef OURO_RUNTIME_MODULES_MOD_SRE_EMIT_H
#define OURO_RUNTIME_MODULES_MOD_SRE_EMIT_H

#include "runtime/base/buf.h"
#include "runtime/modules/mod_sre_tree.h"

// Write the pattern for subjects whose characters are at most max_char, as ASCII: what
// cannot match there is left out. The options that mod_sre_engine.c compiles with are
// presumed; unicode: its UCP.
//
// returns what PCRE2 cannot do, for a message, or NULL
OPT const char *mod_sre_emit(const SreTree *tree, bool text, uint32_t max_char,
                             bool unicode, Buf *out);

#endif
