// mod_itertools_internal.h - what the files of itertools share.
//
// Every iterator begins with its owned objects, NULL where there is none; how many is
// said where its type is made, by ITERTOOLS_TYPE.
#ifndef OURO_RUNTIME_MODULES_MOD_ITERTOOLS_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_ITERTOOLS_INTERNAL_H

#include "runtime/heap/object.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"

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

// tee()
extern const NativeDef mod_itertools_split_functions[];

#endif
