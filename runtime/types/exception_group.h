// exception_group.h - BaseExceptionGroup and ExceptionGroup: rows for exception.c.
#ifndef OURO_RUNTIME_TYPES_EXCEPTION_GROUP_H
#define OURO_RUNTIME_TYPES_EXCEPTION_GROUP_H

#include "runtime/types/list.h"

extern const NativeDef exception_group_new_def;
extern const NativeDef exception_group_methods[];
extern const GetSetDef exception_group_getsets[];
// "message (2 sub-exceptions)": the str slot.
Str *exception_group_str(Object *self);
// except*: split exception by classes into the matching and the remaining part (None
// when empty). A plain exception counts as a group of one and is wrapped when it
// matches.
RAISES bool exception_group_match(Object *exception, Object *classes, Object **matched,
                                  Object **rest);
// What leaves a try with except*: raised holds what its clauses raised and what none of
// them took (Nones count as nothing). None when nothing is left.
NEW Object *exception_group_join(Object *original, List *raised);

#endif
