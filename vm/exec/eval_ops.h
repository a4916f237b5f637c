// eval_ops.h - the long bodies of instructions: plain C that knows no register.
#ifndef OURO_VM_EXEC_EVAL_OPS_H
#define OURO_VM_EXEC_EVAL_OPS_H

#include "runtime/protocol/operate.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/set.h"
#include "runtime/types/slice.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"
#include "vm/exec/frame.h"

// ints -128..127, immortal; -5.. are as good as the cached ones
extern Int eval_ops_immediates[256];

// ---- operators ----
NEW Object *eval_ops_binary(BinaryOp op, bool inplace, Object *x, Object *y);
// both exact str, x not shared
bool eval_ops_is_append(const Object *x, const Object *y);
// On failure x stays the caller's.
NEW Object *eval_ops_append_take(STEALS Object *x, Object *y);
NEW Object *eval_ops_compare(Object *x, Object *y, CompareOp op);
int eval_ops_compare_truth(Object *x, Object *y, CompareOp op); // 1, 0, -1
NEW Object *eval_ops_subscript(Object *o, Object *key);
// o[a:b], o[a:b:c] of a list, tuple or str by the 2 or 3 values at bounds;
// NOT_IMPLEMENTED: another case.
NEW Object *eval_ops_slice(Object *o, Object *const *bounds, uint32_t count);
int eval_ops_contains(Object *container, Object *item); // 1, 0, -1
NEW Object *eval_ops_subscript_at(Object *o, int64_t index);
RAISES bool eval_ops_assign(Object *o, Object *key, Object *value);

// The namespace of built-ins that globals name in __builtins__, or the usual one.
BORROWED Object *eval_ops_builtins(Dict *globals);

// ---- names: word is the instruction, whose caches they fill ----
NEW Object *eval_ops_load_global(Frame *frame, const uint32_t *word);
NEW Object *eval_ops_load_global_name(const Frame *frame, Str *name); // without a cache
NEW Object *eval_ops_load_name(Frame *frame, const uint32_t *word);
RAISES bool eval_ops_store_global(Frame *frame, const uint32_t *word, Object *value);
RAISES bool eval_ops_store_name(Frame *frame, const uint32_t *word, Object *value);
RAISES bool eval_ops_delete_name(Frame *frame, Object *names, uint32_t name);
NEW Object *eval_ops_class_free(Frame *frame, Str *name, uint32_t free_cell);
NEW Object *eval_ops_build_class(Frame *frame);

// Entry of name in a namespace dict; fills index and version if it can be cached.
BORROWED OPT Object *eval_ops_find_cached(Dict *dict, Str *name, uint32_t *index,
                                          uint32_t *version);

// ---- building, taking apart ----
NEW Object *eval_ops_build_set(Object *const *items, uint32_t count);
NEW Object *eval_ops_build_map(Object *const *pairs, uint32_t count);
RAISES bool eval_ops_extend(List *list, Object *iterable);
RAISES bool eval_ops_dict_update(Dict *dict, Object *other);
// The items into slots[count - 1] .. slots[0], the first one last (on top).
RAISES bool eval_ops_unpack(Object *o, Object **slots, uint32_t count);
RAISES bool eval_ops_unpack_star(Object *o, Object **slots, uint32_t before,
                                 uint32_t after);
// values: [defaults] [keyword defaults] [annotations] cells, all consumed.
NEW Object *eval_ops_make_function(Frame *frame, Object *code, uint32_t parts,
                                   STEALS Object **values, uint32_t cells);

// ---- exceptions, with, match, import ----
// Raise exception (consumed; NULL: the handled one again) from cause (consumed, or
// NULL). returns whether it was the handled one
bool eval_ops_raise(STEALS OPT Object *exception, STEALS OPT Object *cause);
int eval_ops_exception_match(Object *exception, Object *classes); // 1, 0, -1
RAISES bool eval_ops_before_with(Object *manager, Object **at);
NEW Object *eval_ops_exit_with(Object *exit, Object *exception);
NEW Object *eval_ops_match_keys(Object *subject, Object *keys);
NEW Object *eval_ops_match_class(Object *subject, Object *cls, Tuple *names,
                                 uint32_t positional);
NEW Object *eval_ops_import(Frame *frame, Str *name, Object *level, Object *from_list);
NEW Object *eval_ops_import_from(Object *module, Str *name);
RAISES bool eval_ops_import_star(Frame *frame, Object *module);
RAISES bool eval_ops_setup_annotations(Frame *frame);
RAISES bool eval_ops_print(Object *value);
void eval_ops_raise_init(Object *value);
// iter.send(value): 1 yielded, 0 finished with *out, -1
int eval_ops_send(Object *iter, Object *value, Object **out);
// Collections, signals: false when a handler raised.
bool eval_ops_interrupt(void);
// The same without a collection, where the caller borrows references.
RAISES bool eval_ops_poll(void);

#endif
