// call.h - calling any object, and binding arguments of functions written in C.
//
// Arguments are one contiguous array: positional ones first, then the values of the
// keywords whose names are in the tuple `names` (NULL: none). count is the number of
// positional ones. The caller keeps its references.
#ifndef OURO_RUNTIME_PROTOCOL_CALL_H
#define OURO_RUNTIME_PROTOCOL_CALL_H

#include "runtime/heap/object.h"

typedef struct Signature Signature; // signature.h

// callee(*args, name=value ...). raises TypeError "'T' object is not callable"
NEW Object *call_object(Object *callee, Object *const *args, size_t count,
                        OPT Tuple *names);
NEW Object *call_0(Object *callee);                                  // callee()
NEW Object *call_1(Object *callee, Object *a);                       // callee(a)
NEW Object *call_2(Object *callee, Object *a, Object *b);            // callee(a, b)
NEW Object *call_3(Object *callee, Object *a, Object *b, Object *c); // callee(a, b, c)
// callee(*args, **keywords)
NEW Object *call_with(Object *callee, Tuple *args, OPT Dict *keywords);
// o.name(*args) without making a bound method. raises AttributeError
NEW Object *call_method(Object *o, Str *name, Object *const *args, size_t count);
NEW Object *call_method_0(Object *o, Str *name);            // o.name()
NEW Object *call_method_1(Object *o, Str *name, Object *a); // o.name(a)

// callee(first, *args, **): the array grows by one at its front.
NEW Object *call_prepend(Object *callee, Object *first, Object *const *args,
                         size_t count, OPT Tuple *names);

// Run a native with arguments bound by its signature. owner: the Type whose method it
// is (messages say "list.append()"), or NULL. self is passed as it is.
NEW Object *call_native(const NativeDef *def, OPT Type *owner, Object *self,
                        Object *const *args, size_t count, OPT Tuple *names);
// Whether some parameter of def may be given by name: 1, 0, -1 raised.
int call_takes_keywords(const NativeDef *def);

// The same with the signature at hand, and the name of the module whose function it is.
NEW Object *call_bound(const Signature *signature, OPT Type *owner, OPT Object *module,
                       Object *self, Object *const *args, size_t count,
                       OPT Tuple *names);

// Say why a call with so many arguments by position, and such names, does not fit: that
// of a function in Python which passes for one in C and has no row; its name, and the
// one behind that of its class. raises TypeError
void call_raise_misfit(const Signature *signature, Str *name, Str *qualname,
                       size_t count, OPT Tuple *names);

#endif
