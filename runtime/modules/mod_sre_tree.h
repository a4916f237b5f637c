// mod_sre_tree.h - the tree of a regular expression in Python's syntax.
//
// The parser writes it, the emitter turns it into PCRE2's syntax. Every node carries
// the flags that hold where it stands, so that groups with flags need no node of their
// own. All nodes live in the region of the parse.
#ifndef OURO_RUNTIME_MODULES_MOD_SRE_TREE_H
#define OURO_RUNTIME_MODULES_MOD_SRE_TREE_H

#include "runtime/base/region.h"
#include "runtime/heap/object.h"

enum { // the bits of re's flags
    SRE_IGNORECASE = 2,
    SRE_LOCALE = 4,
    SRE_MULTILINE = 8,
    SRE_DOTALL = 16,
    SRE_UNICODE = 32,
    SRE_VERBOSE = 64,
    SRE_DEBUG = 128,
    SRE_ASCII = 256,
    SRE_TYPE_FLAGS = SRE_LOCALE | SRE_UNICODE | SRE_ASCII
};

#define SRE_NO_LIMIT UINT32_MAX           // of a repetition
#define SRE_WIDTH_MAX (UINT64_C(1) << 62) // of a text; or more

typedef enum SreKind {
    SRE_EMPTY,
    SRE_LITERAL,   // value: the character
    SRE_ANY,       // .
    SRE_CLASS,     // items, negated
    SRE_AT,        // value: A Z b B ^ $
    SRE_GROUP,     // first; value: number, 0 for one that captures nothing
    SRE_ATOMIC,    // first
    SRE_LOOK,      // first; negated, behind
    SRE_SEQUENCE,  // first and its followers
    SRE_BRANCH,    // first and its followers: the alternatives
    SRE_REPEAT,    // first; min, max, how
    SRE_REFERENCE, // value: group number
    SRE_CONDITION, // value: group number; first, and its follower or NULL
    SRE_FAIL       // matches nothing
} SreKind;

typedef enum SreHow { SRE_GREEDY, SRE_LAZY, SRE_POSSESSIVE } SreHow;

typedef struct SreItem { // of a class: low to high, or a category
    struct SreItem *next;
    uint32_t low, high;
    char category; // d D s S w W, or 0
} SreItem;

typedef struct SreNode {
    struct SreNode *next, *first;
    SreItem *items;
    uint32_t value, min, max;
    uint32_t flags; // that hold here
    uint8_t kind, how;
    bool negated, behind;
} SreNode;

typedef struct SreGroup {
    Str *name;       // owned, or NULL
    uint32_t parent; // group around it, or 0
    uint32_t repeat; // innermost repetition around it, by number; 0: none
    bool closed;
    uint64_t low, high; // width
} SreGroup;

typedef struct SreTree {
    Region region;
    SreNode *root;
    uint32_t flags;
    uint32_t group_count; // without group 0
    SreGroup *groups;     // group_count + 1; a raw block of group_room
    size_t group_room;
    uint32_t repeat_count;
    uint32_t *repeat_parents; // repeat_count + 1 in the region
} SreTree;

// Read a pattern.
//
// takes   pattern, a str or an object that lends bytes
// returns false, and the tree is empty then
// raises  re.PatternError, ValueError, OverflowError, RecursionError
// after   mod_sre_parse_end
RAISES bool mod_sre_parse(Object *pattern, uint32_t flags, SreTree *out);

// The lengths of the shortest and of the longest text that match; SRE_WIDTH_MAX: any.
void mod_sre_parse_width(const SreTree *tree, uint64_t *low, uint64_t *high);

// Release a tree.
void mod_sre_parse_end(SreTree *tree);

// Raise re.PatternError(message, pattern, position); position -1: none.
//
// takes   message, NULL when making it failed
COLD Object *mod_sre_parse_error(STEALS OPT Str *message, OPT Object *pattern,
                                 int64_t position);

// A group name that is no identifier: PatternError "bad character in group name ...".
RAISES bool mod_sre_parse_check_name(Str *name, bool text, Object *pattern,
                                     int64_t position);

#endif
