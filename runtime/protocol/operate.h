// operate.h - operators and the functions behind len(), repr(), hash() ...: an object
// is used without its type being known. Reflected and in-place forms, subclass
// priority.
#ifndef OURO_RUNTIME_PROTOCOL_OPERATE_H
#define OURO_RUNTIME_PROTOCOL_OPERATE_H

#include "runtime/heap/object.h"

typedef enum BinaryOp {
    BINARY_ADD,
    BINARY_SUBTRACT,
    BINARY_MULTIPLY,
    BINARY_MATRIX_MULTIPLY,
    BINARY_TRUE_DIVIDE,
    BINARY_FLOOR_DIVIDE,
    BINARY_REMAINDER,
    BINARY_POWER,
    BINARY_LSHIFT,
    BINARY_RSHIFT,
    BINARY_AND,
    BINARY_OR,
    BINARY_XOR,
    BINARY_DIVMOD,
    BINARY_COUNT
} BinaryOp;

NEW Object *operate_binary(BinaryOp op, Object *left, Object *right);  // left OP right
NEW Object *operate_inplace(BinaryOp op, Object *left, Object *right); // left OP= right
// What left OP right comes to after the method of left's class has given
// NotImplemented; right is of the same class, or of a built-in one.
NEW Object *operate_binary_rest(BinaryOp op, bool inplace, Object *left, Object *right);
NEW Object *operate_compare_rest(Object *left, Object *right, CompareOp op); // the same
// left + right of sequences only, or left += right: what they are joined by comes before
// the methods of numbers.
NEW Object *operate_concat(Object *left, Object *right, bool inplace);
// modulus NONE: absent
NEW Object *operate_power(Object *base, Object *exponent, Object *modulus);
NEW Object *operate_negative(Object *o);                                // -o
NEW Object *operate_positive(Object *o);                                // +o
NEW Object *operate_invert(Object *o);                                  // ~o
NEW Object *operate_absolute(Object *o);                                // abs(o)
NEW Object *operate_compare(Object *left, Object *right, CompareOp op); // any object
int operate_compare_truth(Object *left, Object *right, CompareOp op);   // 1, 0, -1
int operate_equal(Object *left, Object *right); // identity first, then ==: 1, 0, -1
bool operate_is(const Object *left, const Object *right); // `is`: small ints by value

int operate_truth(Object *o);                                      // 1, 0, -1
RAISES bool operate_hash(Object *o, int64_t *out);                 // hash(o), never -1
int64_t operate_length(Object *o);                                 // -1: raised
int64_t operate_length_hint(Object *o, int64_t fallback);          // -1: raised
NEW Object *operate_subscript(Object *o, Object *key);             // o[key]
RAISES bool operate_assign(Object *o, Object *key, Object *value); // o[key] = value
RAISES bool operate_delete(Object *o, Object *key);                // del o[key]
int operate_contains(Object *container, Object *item);             // 1, 0, -1
NEW Str *operate_repr(Object *o);                                  // repr(o)
NEW Str *operate_str(Object *o);                                   // str(o)
NEW Str *operate_ascii(Object *o);                                 // ascii(o)
NEW Str *operate_format(Object *o, OPT Str *spec);                 // format(o, spec)
// Warn of what a number's method made: an instance of a strict subclass of what it is
// to make. The owner, or NULL, is named before the method.
RAISES bool operate_warn_strict(OPT Object *owner, const char *method, Object *made,
                                const char *type);
NEW Object *operate_index(Object *o);       // an int by __index__; raises TypeError
NEW Object *operate_exact_index(Object *o); // the same, never of a subclass of int
// The value of an index: clamps to the int64 range when overflow is NULL, else raises
// it ("cannot fit 'int' into an index-sized integer").
RAISES bool operate_index_value(Object *o, OPT Type *overflow, int64_t *out);
// The same where CPython takes a number of C: OverflowError that names the type of 64 bits
// ("Python int too large to convert to C long"), or beyond the 32 bits of an int.
RAISES bool operate_c_number(Object *o, const char *name, int64_t *out);
RAISES bool operate_c_int(Object *o, int64_t *out);
NEW Object *operate_int(Object *o);   // int(o)
NEW Object *operate_float(Object *o); // float(o)
// of a real number argument: "must be real number, not T"
RAISES bool operate_float_value(Object *o, double *out);
int operate_is_instance(Object *o, Object *classes); // with __instancecheck__: 1, 0, -1
int operate_is_subclass(Object *o, Object *classes);
// The same by __class__ and __bases__ alone, as type's own checks answer: 1, 0, -1.
int operate_has_class(Object *o, Object *cls);
int operate_has_base(Object *o, Object *cls);
bool operate_is_callable(const Object *o);
// repr of containers that may hold themselves: 1 entered, 0 already inside, -1 raised.
int operate_repr_enter(Object *o);
void operate_repr_leave(Object *o);

#endif
