// record.h - tuples with named items, as os.stat() and sys.flags give them.
//
// The rows of a type's getsets say all: RECORD_START, the named fields in order, and
// RECORD_END. A field behind RECORD_HIDDEN has a name, but is no item of the tuple. The
// numbers that the first hidden field leaves out are items without a name.
#ifndef OURO_RUNTIME_TYPES_RECORD_H
#define OURO_RUNTIME_TYPES_RECORD_H

#include "runtime/heap/object.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/tuple.h"

enum { RECORD_MAX = 19 };

// clang-format off
#define RECORD_NUMBERS(X)                                                              \
    X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12) X(13) X(14)    \
    X(15) X(16) X(17) X(18)
#define X(i) NEW Object *record_field_##i(Object *self);
RECORD_NUMBERS(X)
#undef X
#define RECORD_START GETSET_MEMBERS
#define RECORD_FIELD(i, name, help) { name, record_field_##i, NULL, help }
#define RECORD_HIDDEN GETSET_MEMBERS
#define RECORD_END                                                                     \
    GETSET_CONSTANTS,                                                                  \
    { "n_fields", record_count, NULL, NULL },                                          \
    { "n_sequence_fields", record_shown, NULL, NULL },                                 \
    { "n_unnamed_fields", record_unnamed, NULL, NULL },                                \
    { "__match_args__", record_match_args, NULL, NULL },                               \
    GETSET_END
// clang-format on

// The slots of a record's type.
#define RECORD_TYPE(text, of_module, id, rows, constructor)                            \
    TYPE_HEAD_ON(text, LongTuple, &tuple_type),                                        \
        .module = (of_module), .flags = TYPE_GC | TYPE_IMMUTABLE, .shape = SHAPE_##id, \
        .new_def = &(constructor), .dealloc = record_dealloc,                          \
        .traverse = record_traverse, .size_of = record_size_of, .repr = record_repr,   \
        .methods = record_methods, .getsets = (rows)

extern const NativeDef record_new_def, record_methods[];
// What RECORD_END and RECORD_TYPE name.
NEW Object *record_count(Object *type);
NEW Object *record_shown(Object *type);
NEW Object *record_unnamed(Object *type);
NEW Object *record_match_args(Object *type);
void record_dealloc(Object *self);
void record_traverse(Object *self, VisitFn visit, void *context);
size_t record_size_of(Object *self, size_t *blocks);
NEW Str *record_repr(Object *self);

// A record of all fields of its type.
//
// takes   the items, on failure too; NULL among them: an error was raised
NEW Object *record_take(Type *type, STEALS OPT Object *const *items);
// The function of record_new_def. args: sequence, dict or NULL
NEW Object *record_new(Object *cls, Object *const *args);

static inline Object **record_items(Object *record)
{
    return ((LongTuple *)(void *)record)->items;
}

#endif
