// eval_attr.h - attributes: the inline caches of their instructions.
#ifndef OURO_VM_EXEC_EVAL_ATTR_H
#define OURO_VM_EXEC_EVAL_ATTR_H

#include "vm/exec/frame.h"

// What an attribute cache holds: bits 24..31 of its second word.
enum {
    CACHE_EMPTY,
    CACHE_SLOT,     // the value lies at the offset; the shape says enough
    CACHE_VALUE,    // class value that an instance cannot hide; version
    CACHE_ADD,      // store: a new slot, the shape changes; version
    CACHE_PROPERTY, // a Python function that takes the object; version
    CACHE_GETSET,   // computed by C: the row; version
    CACHE_MODULE,   // a module's dict: its keys version, then the entry's number
    CACHE_DICT,     // the dict at the offset; version, where the entry was last
    // o is a class with that version: value; CACHE_OWN: in its own dict, whose
    CACHE_OF_CLASS,
    CACHE_OWN, // keys version and the entry's number follow
    // super(): version of self's class, offset unused, version of the class; value
    CACHE_SUPER,
    // Calls of functions: o is an instance, or (.._VIA_CLASS) the class with that
    // version.
    CACHE_STATIC,       // static method: value without receiver
    CACHE_CLASS_METHOD, // value with the class as receiver
    CACHE_STATIC_VIA_CLASS,
    CACHE_CLASS_METHOD_VIA_CLASS,
    CACHE_CLASS_NATIVE_VIA_CLASS, // a class method in C, whose signature is read
    // function or native of the class; version. The rest are such too:
    CACHE_METHOD,
    CACHE_METHOD_PLAIN,  // a Python function with exactly these arguments
    CACHE_METHOD_NATIVE, // a native with exactly these arguments
    CACHE_METHOD_APPEND, // list.append
    CACHE_METHOD_SEEN,   // as CACHE_METHOD, where the dict at the offset lacks the name
};

// word is the instruction, whose caches they fill.
NEW Object *eval_attr_load(Frame *frame, const uint32_t *word, Object *o);
RAISES bool eval_attr_store(Frame *frame, const uint32_t *word, Object *o,
                            Object *value);
// at[0] callable, at[1] receiver or UNBOUND; o is consumed.
RAISES bool eval_attr_load_method(Frame *frame, const uint32_t *word, STEALS Object *o,
                                  Object **at);
RAISES bool eval_attr_find_method(Frame *frame, const uint32_t *word, STEALS Object *o,
                                  Object **at);
// Fill the cache of a CALL_METHOD with count arguments, if it can be.
void eval_attr_remember_method(Frame *frame, const uint32_t *word, Object *o,
                               uint32_t count);
// The same from what was remembered before for this shape and name; false: not known.
bool eval_attr_recall_method(Frame *frame, const uint32_t *word, const Object *o,
                             uint32_t count);
// For CACHE_METHOD_SEEN: whether o's dict has an attribute of that name.
bool eval_attr_is_hidden(Frame *frame, const uint32_t *word, Object *o);
void eval_attr_forget(void); // all that was remembered
// Method `name` behind the class of the running function, for super().name(...):
// callable and receiver into at[0], at[1]. word: the LOAD_METHOD_S. false: make a super
// object instead.
bool eval_attr_super_method(Frame *frame, const uint32_t *word, Object **at);

#endif
