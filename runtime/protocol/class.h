// class.h - making classes: what type(name, bases, namespace) does.
#ifndef OURO_RUNTIME_PROTOCOL_CLASS_H
#define OURO_RUNTIME_PROTOCOL_CLASS_H

#include "runtime/heap/object.h"

// See type_new.
NEW Type *class_build(Type *metatype, Str *name, Tuple *bases, Dict *namespace_,
                      OPT Dict *keywords);
// See type_metaclass_of.
BORROWED Type *class_metatype(Type *winner, Tuple *bases);
// Whether a name or help text is encodable: a lone surrogate raises UnicodeEncodeError.
RAISES bool class_check_text(Str *text);
// The end of a class made by class_build; slots of type_type.
void class_dealloc(Object *self);
void class_traverse(Object *self, VisitFn visit, void *context);
void class_clear(Object *self);
// Whether an instance of a may become one of b, or a class with base a get base b.
bool class_layouts_agree(const Type *a, const Type *b);
// cls.__bases__ = bases, with new layout checks and MROs of all subclasses.
RAISES bool class_set_bases(Type *cls, Tuple *bases);

#endif
