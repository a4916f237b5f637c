// mod_itertools_internal.h - what the files of itertools share.
//
// Every iterator begins with its owned objects, NULL where there is none; how many is
// said where its type is made, by ITERTOOLS_TYPE.
#ifndef OURO_RUNTIME_MODULES_MOD_ITERTOOLS_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_ITERTOOLS_INTERNAL_H

#include "runtime/heap/object.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"

// The next item of an inner iterator. Iterators that stand on one another nest in C.
static inline int itertools_step(Object *iter, Object **out)
{
    if (UNLIKELY(!error_enter("")))
        return -1;
    int got = iterate_next(iter, out);
    error_leave();
    return got;
}

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
        .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,      \
        .shape = SHAPE_##id, .new_def = (constructor),                                 \
        .traverse = mod_itertools_traverse_##parts,                                    \
        .clear = mod_itertools_clear_##parts, .iter = mod_itertools_self

extern Type mod_itertools_count, mod_itertools_repeat, mod_itertools_cycle;
extern Type mod_itertools_chain, mod_itertools_accumulate, mod_itertools_compress;
extern Type mod_itertools_dropwhile, mod_itertools_takewhile, mod_itertools_filterfalse;
extern Type mod_itertools_starmap, mod_itertools_islice, mod_itertools_pairwise;
extern Type mod_itertools_batched, mod_itertools_zip_longest;
extern Type mod_itertools_combine_product, mod_itertools_combine_permutations;
extern Type mod_itertools_combine_combinations, mod_itertools_combine_replacement;
extern Type mod_itertools_split_groupby, mod_itertools_split_grouper;
extern Type mod_itertools_split_tee, mod_itertools_split_block;

// tee()
extern const NativeDef mod_itertools_split_functions[];

#endif
