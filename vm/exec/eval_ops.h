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

// What an attribute cache holds: bits 24..31 of its second word.
enum {
    CACHE_EMPTY,
    CACHE_SLOT,          // the value lies at the offset; the shape says enough
    CACHE_VALUE,         // class value that an instance cannot hide; version
    CACHE_ADD,           // store: a new slot, the shape changes; version
    CACHE_PROPERTY,      // a Python function that takes the object; version
    CACHE_MODULE,        // a module's dict: its keys version, then the entry's number
    CACHE_METHOD,        // function or native of the class; version. The rest are such too:
    CACHE_METHOD_PLAIN,  // a Python function with exactly these arguments
    CACHE_METHOD_NATIVE, // a native with exactly these arguments
};

extern Int eval_ops_immediates[256]; // ints -128..127, immortal; -5.. are as good as the cached ones

// ---- operators ----
NEW Object *eval_ops_binary(BinaryOp op, bool inplace, Object *x, Object *y);
bool eval_ops_is_append(const Object *x, const Object *y); // both exact str, x not shared
NEW Object *eval_ops_append_take(STEALS Object *x, Object *y);
NEW Object *eval_ops_compare(Object *x, Object *y, CompareOp op);
int eval_ops_compare_truth(Object *x, Object *y, CompareOp op); // 1, 0, -1
NEW Object *eval_ops_subscript(Object *o, Object *key);
NEW Object *eval_ops_subscript_at(Object *o, int64_t index);
RAISES bool eval_ops_assign(Object *o, Object *key, Object *value);

// ---- names: word is the instruction, whose caches they fill ----
NEW Object *eval_ops_load_global(Frame *frame, const uint32_t *word);
NEW Object *eval_ops_load_global_name(const Frame *frame, Str *name); // without a cache
NEW Object *eval_ops_load_name(Frame *frame, const uint32_t *word);
RAISES bool eval_ops_store_global(Frame *frame, const uint32_t *word, Object *value);
RAISES bool eval_ops_store_name(Frame *frame, const uint32_t *word, Object *value);
RAISES bool eval_ops_delete_name(Frame *frame, Object *names, uint32_t name);
NEW Object *eval_ops_class_free(Frame *frame, Str *name, uint32_t free_cell);
NEW Object *eval_ops_build_class(Frame *frame);

// ---- attributes ----
NEW Object *eval_ops_load_attribute(Frame *frame, const uint32_t *word, Object *o);
RAISES bool eval_ops_store_attribute(Frame *frame, const uint32_t *word, Object *o, Object *value);
// at[0] callable, at[1] receiver or UNBOUND; o is consumed.
RAISES bool eval_ops_load_method(Frame *frame, const uint32_t *word, STEALS Object *o, Object **at);
RAISES bool eval_ops_find_method(Frame *frame, const uint32_t *word, STEALS Object *o, Object **at);
// Fill the cache of a CALL_METHOD with count arguments, if it can be.
void eval_ops_remember_method(Frame *frame, const uint32_t *word, Object *o, uint32_t count);
// The same from what was remembered before for this shape and name; false: not known.
bool eval_ops_recall_method(Frame *frame, const uint32_t *word, const Object *o, uint32_t count);
void eval_ops_forget(void); // all that was remembered
// Word `cache` remembers callee's row if it is a native that takes exactly count positional values.
void eval_ops_remember_native(const uint32_t *word, uint32_t cache, Object *callee, uint32_t count);

// ---- building, taking apart ----
NEW Object *eval_ops_build_set(Object *const *items, uint32_t count);
NEW Object *eval_ops_build_map(Object *const *pairs, uint32_t count);
RAISES bool eval_ops_extend(List *list, Object *iterable);
RAISES bool eval_ops_dict_update(Dict *dict, Object *other);
// The items into slots[count - 1] .. slots[0], the first one last (on top).
RAISES bool eval_ops_unpack(Object *o, Object **slots, uint32_t count);
RAISES bool eval_ops_unpack_star(Object *o, Object **slots, uint32_t before, uint32_t after);
// values: [defaults] [keyword defaults] [annotations] cells, all consumed.
NEW Object *eval_ops_make_function(Frame *frame, Object *code, uint32_t parts, STEALS Object **values, uint32_t cells);

// ---- exceptions, with, match, import ----
// Raise exception (consumed; NULL: the handled one again) from cause (consumed, or NULL).
// returns whether it was the handled one
bool eval_ops_raise(STEALS OPT Object *exception, STEALS OPT Object *cause);
int eval_ops_exception_match(Object *exception, Object *classes); // 1, 0, -1
RAISES bool eval_ops_before_with(Object *manager, Object **at);
NEW Object *eval_ops_exit_with(Object *exit, Object *exception);
NEW Object *eval_ops_match_keys(Object *subject, Object *keys);
NEW Object *eval_ops_match_class(Object *subject, Object *cls, Tuple *names, uint32_t positional);
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

#endif
