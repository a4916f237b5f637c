// mod_itertools_internal.h - what the files of itertools share.
//
// Every iterator begins with its owned objects, NULL where there is none; how many is
// said where its type is made, by ITERTOOLS_TYPE.
#ifndef OURO_RUNTIME_MODULES_MOD_ITERTOOLS_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_ITERTOOLS_INTERNAL_H

#include "runtime/heap/object.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/list.h"
#include "runtime/types/seqiter.h"

// The __iter__ of iterators.
Object *mod_itertools_self(Object *self);
// Slots by the number of owned objects at the begin.
void mod_itertools_dealloc(Object *self);
void mod_itertools_traverse_1(Object *self, VisitFn visit, void *context);
void mod_itertools_traverse_2(Object *self, VisitFn visit, void *context); // see _1
void mod_itertools_traverse_3(Object *self, VisitFn visit, void *context); // see _1
void mod_itertools_traverse_4(Object *self, VisitFn visit, void *context); // see _1
void mod_itertools_traverse_5(Object *self, VisitFn visit, void *context); // see _1
void mod_itertools_clear_1(Object *self);
void mod_itertools_clear_2(Object *self); // see _1
void mod_itertools_clear_3(Object *self); // see _1
void mod_itertools_clear_4(Object *self); // see _1
void mod_itertools_clear_5(Object *self); // see _1

// What all types of iterators have; more fields may follow.
#define ITERTOOLS_TYPE(text, layout, id, parts, constructor, words)                    \
    TYPE_HEAD(text, layout),                                                           \
        .module = "itertools", .help = (words),                                        \
        .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE, .shape = SHAPE_##id,    \
        .new_def = (constructor), .traverse = mod_itertools_traverse_##parts,          \
        .clear = mod_itertools_clear_##parts, .iter = mod_itertools_self

extern Type mod_itertools_count_type, mod_itertools_repeat_type,
    mod_itertools_cycle_type;
extern Type mod_itertools_chain_type, mod_itertools_accumulate_type,
    mod_itertools_compress_type;
extern Type mod_itertools_dropwhile_type, mod_itertools_takewhile_type,
    mod_itertools_filterfalse_type;
extern Type mod_itertools_starmap_type, mod_itertools_islice_type,
    mod_itertools_pairwise_type;
extern Type mod_itertools_batched_type, mod_itertools_zip_longest_type;
extern Type mod_itertools_combine_product_type, mod_itertools_combine_permutations_type;
extern Type mod_itertools_combine_combinations_type,
    mod_itertools_combine_replacement_type;
extern Type mod_itertools_split_groupby_type, mod_itertools_split_grouper_type;
extern Type mod_itertools_split_tee_type, mod_itertools_split_block_type;

// ---- layouts of the iterators that handle one item at a time ----

typedef struct Count {
    Object object;
    Object *value, *step; // value NULL: next and by are in use
    int64_t next, by;
} Count;

typedef struct Repeat {
    Object object;
    Object *item;
    int64_t left; // less than 0: without end
} Repeat;

typedef struct Cycle {
    Object object;
    Object *iter; // NULL after the first round
    List *saved;
    size_t index;
    bool whole; // saved has all items already: iter repeats some of them
} Cycle;

typedef struct Chain {
    Object object;
    Object *source; // iterator of iterables, NULL at the end
    Object *active; // iterator of the one being read, or NULL
} Chain;

typedef struct Accumulate {
    Object object;
    Object *iter, *function, *total, *initial;
} Accumulate;

typedef struct Pair { // two owned objects, and a flag
    Object object;
    Object *first, *second;
    bool flag;
} Pair;

typedef struct Islice {
    Object object;
    Object *iter;                       // NULL when finished
    int64_t position, next, stop, step; // stop -1: none
} Islice;

typedef struct ZipLongest {
    Object object;
    List *iters; // an iterator, or None once it is finished
    Object *fill;
    size_t active;
} ZipLongest;

// ---- copies and pickles: mod_itertools_reduce.c ----

// The warning that all of this gives.
RAISES bool mod_itertools_reduce_warn(void);
// (class of self, args), or with a state behind; after the warning. args and state are
// consumed; state NULL: MemoryError is raised, NOT_IMPLEMENTED: there is none.
NEW Object *mod_itertools_reduce_with(Object *self, STEALS OPT Tuple *args,
                                      STEALS OPT Object *state);
// A state given to __setstate__, which must be a tuple of least to most items.
RAISES bool mod_itertools_reduce_state(Object *state, size_t least, size_t most);
Object *mod_itertools_reduce_repeat(Object *self, Object *const *args);    // a native
Object *mod_itertools_reduce_chain(Object *self, Object *const *args);     // a native
Object *mod_itertools_reduce_set_chain(Object *self, Object *const *args); // a native
extern const NativeDef mod_itertools_reduce_count[], mod_itertools_reduce_cycle[],
    mod_itertools_reduce_accumulate[], mod_itertools_reduce_pair[],
    mod_itertools_reduce_dropwhile[], mod_itertools_reduce_islice[],
    mod_itertools_reduce_zip_longest[];
#define SETSTATE_ROW(function)                                                         \
    {                                                                                  \
        function, "__setstate__(self, state, /)",                                      \
            "Go to the place that a pickle says."                                      \
    }

// tee()
extern const NativeDef mod_itertools_split_functions[];

#endif
