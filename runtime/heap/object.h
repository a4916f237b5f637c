// object.h - what every value begins with, and what every type says about its values.
//
// An object is 8 bytes of head: a reference count and a shape id. The shape id leads
// to `shape_table`, which gives the class, the layout and the attribute map. Counts
// with the top bit set are immortal and never written. A freed cell has refs == 0.
//
// Invariant: 0 < refs while an object is reachable; shape_table[shape].type is its
// class.
#ifndef OURO_RUNTIME_HEAP_OBJECT_H
#define OURO_RUNTIME_HEAP_OBJECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/base/marks.h"

typedef struct Object {
    uint32_t refs;
    uint32_t shape;
} Object;

typedef struct Type Type;
typedef struct Str Str;
typedef struct Tuple Tuple;
typedef struct Dict Dict;
typedef struct Buffer Buffer; // types/buffer.h

#define OBJ(p) (&(p)->object)
#define IMMORTAL 0x80000000u
#define SHAPE_FIRST_USER 512u
#define SHAPE_LIMIT (1u << 20)

enum {
    SHAPE_INVALID,
#define SHAPE(id, type, kind) SHAPE_##id,
#include "runtime/heap/shapes.def"
#undef SHAPE
#define EXCEPTION(name, ...) SHAPE_EXC_##name,
#include "runtime/protocol/exceptions.def"
#undef EXCEPTION
    SHAPE_BUILTIN_COUNT
};

// What the objects of one shape id have in common.
typedef struct Shape {
    Type *type;
    void (*dealloc)(Object *); // type->dealloc, one load nearer
    uint32_t size;             // bytes of an instance; 0: its type knows
    uint16_t kind;             // which of the type's layouts
    uint16_t room;             // inline attribute slots
    uint16_t count;            // inline attribute slots in use
    uint16_t flags;            // SHAPE_DICT_MODE
    uint32_t parent;           // shape before the last attribute was added, or 0
    uint32_t first_child;      // transition tree: children, linked by next_sibling
    uint32_t next_sibling;
    Str *added; // name of the last attribute; NULL for roots and built-in layouts
} Shape;

enum { SHAPE_DICT_MODE = 1 }; // slot 0 holds a dict of all attributes

extern Shape shape_table[SHAPE_LIMIT];

// ---- slots of a type ----
typedef enum CompareOp {
    COMPARE_LT,
    COMPARE_LE,
    COMPARE_EQ,
    COMPARE_NE,
    COMPARE_GT,
    COMPARE_GE
} CompareOp;

typedef void (*VisitFn)(Object *child, void *context);
typedef Object *(*UnaryFn)(Object *self);
// NOT_IMPLEMENTED: try the other
typedef Object *(*BinaryFn)(Object *left, Object *right);
typedef Object *(*TernaryFn)(Object *base, Object *exponent, Object *modulus);
typedef Object *(*CompareFn)(Object *left, Object *right, CompareOp op);
typedef Object *(*NativeFn)(Object *self, Object *const *args);

// A function written in C: one row. The signature is the only statement of arity,
// names and defaults; see protocol/signature.h for its notation.
typedef struct NativeDef {
    NativeFn function;
    const char *signature;
    const char *help;
} NativeDef;
// clang-format off
#define NATIVE_END { NULL, NULL, NULL }
// clang-format on

// A computed attribute: one row. set may be NULL (read-only); value NULL deletes.
typedef struct GetSetDef {
    const char *name;
    Object *(*get)(Object *self);
    bool (*set)(Object *self, OPT Object *value);
    const char *help;
} GetSetDef;
// clang-format off
#define GETSET_END { NULL, NULL, NULL, NULL }
// Rows below it are plain fields: member_descriptor is the type of what shows them.
#define GETSET_MEMBERS { "", NULL, NULL, NULL }
// Rows below it are values of the class, which `get` makes from the type.
#define GETSET_CONSTANTS { "", NULL, NULL, "" }
// clang-format on

typedef struct NumberSlots {
    BinaryFn add, subtract, multiply, matrix_multiply, true_divide, floor_divide,
        remainder, divmod;
    BinaryFn lshift, rshift, and_, or_, xor_;
    TernaryFn power; // modulus is NONE when absent
    BinaryFn inplace_add, inplace_subtract, inplace_multiply, inplace_matrix_multiply;
    BinaryFn inplace_true_divide, inplace_floor_divide, inplace_remainder;
    BinaryFn inplace_lshift, inplace_rshift, inplace_and, inplace_or, inplace_xor;
    TernaryFn inplace_power;
    UnaryFn negative, positive, absolute, invert, to_int, to_float, index;
    int (*truth)(Object *self); // 1, 0, -1 error
} NumberSlots;

typedef struct SequenceSlots {
    // -1: error. Also of mappings and sets
    int64_t (*length)(Object *self);
    // index not yet clamped below 0: caller adds length
    Object *(*item)(Object *self, int64_t index);
    Object *(*concat)(Object *left, Object *right);
    Object *(*repeat)(Object *self, int64_t times);
    Object *(*inplace_concat)(Object *self, Object *other);
    Object *(*inplace_repeat)(Object *self, int64_t times);
    int (*contains)(Object *self, Object *item); // 1, 0, -1 error
} SequenceSlots;

typedef struct MappingSlots {
    Object *(*subscript)(Object *self, Object *key);
    bool (*assign)(Object *self, Object *key, OPT Object *value); // NULL deletes
} MappingSlots;

enum {                // Type.flags
    TYPE_GC = 1 << 0, // instances may hold references: container pages
    TYPE_SUBCLASSABLE = 1 << 1,
    // made by a class statement or type(): lives on the heap
    TYPE_USER = 1 << 2,
    TYPE_READY = 1 << 3, // mro and dict are filled
    // attributes in shape slots (user classes on plain object)
    TYPE_SHAPED = 1 << 4,
    TYPE_IMMUTABLE = 1 << 5, // attributes of the class cannot be set: all built-ins
    TYPE_WEAKREFABLE = 1 << 6,
    TYPE_INT = 1 << 8, // is or derives from int, and so on:
    TYPE_STR = 1 << 9, // one bit test instead of an MRO walk
    TYPE_BYTES = 1 << 10,
    TYPE_TUPLE = 1 << 11,
    TYPE_LIST = 1 << 12,
    TYPE_DICT = 1 << 13,
    TYPE_SET = 1 << 14, // set or frozenset
    TYPE_FLOAT = 1 << 15,
    TYPE_EXCEPTION = 1 << 16,
    TYPE_TYPE = 1 << 17,     // a metaclass: instances are classes
    TYPE_SEQUENCE = 1 << 18, // matches sequence patterns
    TYPE_MAPPING = 1 << 19,  // matches mapping patterns
    // binds as a function does: a call passes the receiver first
    TYPE_METHOD_LIKE = 1 << 20,
    // class defines __getattr__ or __getattribute__ in Python
    TYPE_HAS_GETATTR = 1 << 21,
    TYPE_ABSTRACT = 1 << 22,
    // plain data attributes of the class change: values are not cached
    TYPE_VOLATILE = 1 << 23,
    TYPE_PLAIN = 1 << 24, // user class with no built-in base but object
    TYPE_AGED = 1 << 25,  // has __del__: instances are numbered when made (heap/age.h)
};
#define TYPE_INHERITED_FLAGS                                                           \
    (TYPE_INT | TYPE_STR | TYPE_BYTES | TYPE_TUPLE | TYPE_LIST | TYPE_DICT |           \
     TYPE_SET | TYPE_FLOAT | TYPE_EXCEPTION | TYPE_TYPE | TYPE_SEQUENCE |              \
     TYPE_MAPPING)

enum { DICT_AT_END = -1 }; // Type.dict_offset: last word of a variable-sized instance

struct Type {
    Object object;
    // __name__ in UTF-8; for user classes the text of name_object
    const char *name;
    const char *module; // NULL: builtins; user classes keep __module__ in dict
    const char *help;   // __doc__ of built-in types, or NULL
    uint32_t flags;
    // unique; renewed when a method of it or of a base changes
    uint32_t version;
    uint32_t shape;      // first shape id of instances without attributes
    uint32_t kinds;      // number of consecutive shape ids (layouts)
    uint32_t basic_size; // bytes, without items and attribute storage
    int32_t dict_offset; // where an instance keeps its attribute dict; 0: nowhere
    uint32_t room;       // inline attribute slots given to new instances
    // bytes: end of __slots__ storage; 0: slots of the base are yet to be inherited
    uint32_t slots_end;
    Type *base;         // best base; NULL for object
    Tuple *bases, *mro; // NULL until ready
    Dict *dict;         // NULL until ready
    // list of direct subclasses, each borrowed as a raw address, or NULL
    Object *subclasses;
    Str *name_object, *qualname;
    // what __new__, __init__ resolve to where a class statement defined them; borrowed
    Object *py_new, *py_init;
    // life
    // instance with default content; arguments go to init
    Object *(*create)(Type *cls);
    const NativeDef *new_def;  // __new__ with bound arguments; self is the class
    const NativeDef *init_def; // __init__ with bound arguments
    // No cycle passes through the object, which refers to leaves alone or to what is
    // atomic itself: the collector leaves it out. is_young: it has survived no
    // collection. NULL: never. Not inherited.
    bool (*is_atomic)(const Object *self, bool is_young);
    void (*dealloc)(Object *self); // release content, then the cell
    void (*traverse)(Object *self, VisitFn visit, void *context);
    void (*clear)(Object *self);    // drop references that can close a cycle
    void (*finalize)(Object *self); // __del__; errors are reported, not raised
    // finalize would do nothing; NULL: it is always called
    bool (*is_final)(const Object *self);
    // bytes of cell and buffers, whose number is added to *blocks; NULL: the shape's size
    size_t (*size_of)(Object *self, size_t *blocks);
    // behaviour
    Str *(*repr)(Object *self);
    Str *(*str)(Object *self);
    bool (*hash)(Object *self, int64_t *out);
    CompareFn compare;
    Object *(*call)(Object *self, Object *const *args, size_t count, OPT Tuple *names);
    // 1, 0 (absent, nothing raised), -1
    int (*getattr)(Object *self, Str *name, Object **out);
    bool (*setattr)(Object *self, Str *name, OPT Object *value);
    Object *(*descr_get)(Object *self, OPT Object *instance, Type *owner);
    bool (*descr_set)(Object *self, Object *instance, OPT Object *value);
    Object *(*iter)(Object *self);
    int (*next)(Object *self, Object **out); // 1, 0 finished (no StopIteration set), -1
    // lend the bytes inside: types/buffer.h
    bool (*buffer_get)(Object *self, Buffer *out);
    void (*buffer_end)(Object *self); // they are given back
    NumberSlots number;
    SequenceSlots sequence;
    MappingSlots mapping;
    const NativeDef *methods;
    const GetSetDef *getsets;
};

extern Type type_type, object_type;

static inline Type *type_of(const Object *o)
{
    return shape_table[o->shape].type;
}

// Every built-in type is, whether it is ready or not.
static inline bool type_is_immutable(const Type *type)
{
    return (type->flags & (TYPE_IMMUTABLE | TYPE_USER)) != TYPE_USER;
}

static inline bool is_type_flag(const Object *o, uint32_t flag)
{
    return (type_of(o)->flags & flag) != 0;
}

// Release an object whose count fell to 0: finalizer, weak references, content, cell.
// Deep structures are taken apart without deep recursion.
void object_release(Object *o);
// Install what clears the weak references to a dying object (refs is 0) and calls their
// callbacks; asked for types with TYPE_WEAKREFABLE. NULL: there are no weak references.
void object_on_weak_clear(OPT void (*clear)(Object *object));
// Whether the finalizer of an object that lives on has run (gc.is_finalized).
bool object_was_finalized(const Object *o);
// Note that the finalizer has run; false when memory is out (nothing is raised).
bool object_note_finalized(const Object *o);
void object_forget_finalized(const Object *o);
void object_stop(void); // forget all of it

static inline void *object_incref(void *object)
{
    Object *o = object;
    if ((int32_t)o->refs >= 0)
        o->refs++;
    return object;
}
// One more reference; yields its argument with the argument's type.
#define incref(p) ((__typeof__(p))object_incref(p))

// One more reference to each of count items, to where nobody else looks.
static inline void incref_items(Object **to, Object *const *from, size_t count)
{
    for (size_t i = 0; i < count; i++)
        to[i] = incref(from[i]);
}

static inline void decref(Object *o)
{
    if ((int32_t)o->refs >= 0 && --o->refs == 0)
        object_release(o);
}

static inline void xdecref(OPT Object *o)
{
    if (o != NULL)
        decref(o);
}

// Put value (consumed) into a slot: forget first, release last.
static inline void ref_set_take(Object **slot, STEALS Object *value)
{
    Object *old = *slot;
    *slot = value;
    xdecref(old);
}
#define ref_set(slot, value)                                                           \
    ref_set_take((Object **)(slot), (Object *)object_incref(value))
#define ref_clear(slot) ref_set_take((Object **)(slot), NULL)

// ---- tests and casts that the whole tree uses ----
#define IN_SHAPES(o, first, last)                                                      \
    ((o)->shape - SHAPE_##first <= (uint32_t)(SHAPE_##last - SHAPE_##first))

static inline bool is_exact_int(const Object *o)
{
    return IN_SHAPES(o, INT, BIGINT);
}
static inline bool is_small_int(const Object *o)
{
    return IN_SHAPES(o, INT, INT_PINNED);
}
static inline bool is_bool(const Object *o)
{
    return o->shape == SHAPE_BOOL;
}
static inline bool is_int(const Object *o)
{
    return IN_SHAPES(o, INT, BOOL) || is_type_flag(o, TYPE_INT);
}
static inline bool is_exact_float(const Object *o)
{
    return IN_SHAPES(o, FLOAT, FLOAT_PINNED);
}
static inline bool is_float(const Object *o)
{
    return is_exact_float(o) || is_type_flag(o, TYPE_FLOAT);
}
static inline bool is_exact_str(const Object *o)
{
    return IN_SHAPES(o, STR_ASCII, STR_UCS4);
}
static inline bool is_str(const Object *o)
{
    return is_exact_str(o) || is_type_flag(o, TYPE_STR);
}
static inline bool is_bytes(const Object *o)
{
    return is_type_flag(o, TYPE_BYTES);
}
static inline bool is_exact_tuple(const Object *o)
{
    return IN_SHAPES(o, TUPLE_0, TUPLE_N);
}
static inline bool is_tuple(const Object *o)
{
    return is_exact_tuple(o) || is_type_flag(o, TYPE_TUPLE);
}
static inline bool is_exact_list(const Object *o)
{
    return o->shape == SHAPE_LIST;
}
static inline bool is_list(const Object *o)
{
    return is_exact_list(o) || is_type_flag(o, TYPE_LIST);
}
static inline bool is_exact_dict(const Object *o)
{
    return o->shape == SHAPE_DICT;
}
static inline bool is_dict(const Object *o)
{
    return is_exact_dict(o) || is_type_flag(o, TYPE_DICT);
}
static inline bool is_any_set(const Object *o)
{
    return is_type_flag(o, TYPE_SET);
}
static inline bool is_type(const Object *o)
{
    return o->shape == SHAPE_TYPE || is_type_flag(o, TYPE_TYPE);
}
static inline bool is_exception(const Object *o)
{
    return is_type_flag(o, TYPE_EXCEPTION);
}

static inline Type *as_type(Object *o)
{
    ASSERT(is_type(o));
    return (Type *)(void *)o;
}

#endif
