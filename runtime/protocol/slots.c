// slots.c - the bridge between slots of types and methods named __dunder__.
//
// A class whose __add__ is written in Python gets `slot_add` as its number.add: it
// looks the method up through the type cache and calls it. A class that inherits int's
// __add__ gets int's C function itself. The rows of slots.def say which name fills
// what.
#include "runtime/protocol/slots.h"

#include <string.h>

#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/instance.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/method.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// ---- calling a special method ----

Object *slots_call_found(Object *found, Object *const *args, size_t count)
{
    Type *type = type_of(found);
    Object *bound, *result;
    if (LIKELY(type->flags & TYPE_METHOD_LIKE)) {
        incref(found); // its class may forget it meanwhile
        result = type->call(found, args, count, NULL);
        decref(found);
        return result;
    }
    if (type->descr_get == NULL)
        return call_object(found, args + 1, count - 1, NULL);
    bound = type->descr_get(found, args[0], type_of(args[0]));
    if (bound == NULL)
        return NULL;
    result = call_object(bound, args + 1, count - 1, NULL);
    decref(bound);
    return result;
}

// The same, into *result, where a method that its descriptor does not give, whatever it
// raises, is no error. false: there is none
static bool call_if_given(Object *found, Object *const *args, size_t count,
                          Object **result)
{
    Type *type = type_of(found);
    Object *bound;
    if ((type->flags & TYPE_METHOD_LIKE) || type->descr_get == NULL) {
        *result = slots_call_found(found, args, count);
        return true;
    }
    bound = type->descr_get(found, args[0], type_of(args[0]));
    if (bound == NULL) {
        error_clear();
        return false;
    }
    *result = call_object(bound, args + 1, count - 1, NULL);
    decref(bound);
    return true;
}

// Call args[0].name(args[1..]); raises AttributeError when it is absent.
static Object *call_special(Str *name, Object *const *args, size_t count)
{
    Object *found = type_lookup(type_of(args[0]), name);
    if (found == NULL)
        return error_raise(EXC(AttributeError), "%U", name);
    return slots_call_found(found, args, count);
}

// The same, but NOT_IMPLEMENTED when it is absent.
static Object *call_maybe(Str *name, Object *const *args, size_t count)
{
    Object *found = type_lookup(type_of(args[0]), name);
    return found == NULL ? NOT_IMPLEMENTED : slots_call_found(found, args, count);
}

SlotFn slots_at(const Type *type, size_t offset)
{
    SlotFn fn;
    memcpy(&fn, (const char *)type + offset, sizeof fn);
    return fn;
}

static void put_slot(Type *type, size_t offset, SlotFn fn)
{
    memcpy((char *)type + offset, &fn, sizeof fn);
}

// ---- operators ----

static bool is_overloaded(Object *left, Object *right, Str *name)
{
    Object *of_right = type_lookup(type_of(right), name);
    Object *of_left = type_lookup(type_of(left), name);
    return of_right != NULL && of_right != of_left;
}

// left OP right where at least one of the two has `generic` in its slot.
static Object *binary(Object *left, Object *right, size_t offset, SlotFn generic,
                      Str *name, Str *reflected)
{
    Type *left_type = type_of(left), *right_type = type_of(right);
    Object *straight[2] = { left, right }, *crossed[2] = { right, left };
    bool other = left_type != right_type && slots_at(right_type, offset) == generic;
    if (slots_at(left_type, offset) == generic) {
        Object *result;
        if (other && type_is_subtype(right_type, left_type) &&
            is_overloaded(left, right, reflected)) {
            result = call_maybe(reflected, crossed, 2);
            if (result != NOT_IMPLEMENTED)
                return result;
            other = false;
        }
        result = call_maybe(name, straight, 2);
        if (result != NOT_IMPLEMENTED || left_type == right_type)
            return result;
    }
    return other ? call_maybe(reflected, crossed, 2) : NOT_IMPLEMENTED;
}

#define BINARY(fn, member, name, reflected)                                            \
    static Object *fn(Object *left, Object *right)                                     \
    {                                                                                  \
        return binary(left, right, offsetof(Type, number.member), (SlotFn)fn,          \
                      NAME(name), NAME(reflected));                                    \
    }
BINARY(slot_add, add, __add__, __radd__)
BINARY(slot_subtract, subtract, __sub__, __rsub__)
BINARY(slot_multiply, multiply, __mul__, __rmul__)
BINARY(slot_matrix_multiply, matrix_multiply, __matmul__, __rmatmul__)
BINARY(slot_true_divide, true_divide, __truediv__, __rtruediv__)
BINARY(slot_floor_divide, floor_divide, __floordiv__, __rfloordiv__)
BINARY(slot_remainder, remainder, __mod__, __rmod__)
BINARY(slot_divmod, divmod, __divmod__, __rdivmod__)
BINARY(slot_lshift, lshift, __lshift__, __rlshift__)
BINARY(slot_rshift, rshift, __rshift__, __rrshift__)
BINARY(slot_and, and_, __and__, __rand__)
BINARY(slot_or, or_, __or__, __ror__)
BINARY(slot_xor, xor_, __xor__, __rxor__)
#undef BINARY

#define INPLACE(fn, name)                                                              \
    static Object *fn(Object *left, Object *right)                                     \
    {                                                                                  \
        Object *args[2] = { left, right };                                             \
        return call_maybe(NAME(name), args, 2);                                        \
    }
INPLACE(slot_inplace_add, __iadd__)
INPLACE(slot_inplace_subtract, __isub__)
INPLACE(slot_inplace_multiply, __imul__)
INPLACE(slot_inplace_matrix_multiply, __imatmul__)
INPLACE(slot_inplace_true_divide, __itruediv__)
INPLACE(slot_inplace_floor_divide, __ifloordiv__)
INPLACE(slot_inplace_remainder, __imod__)
INPLACE(slot_inplace_lshift, __ilshift__)
INPLACE(slot_inplace_rshift, __irshift__)
INPLACE(slot_inplace_and, __iand__)
INPLACE(slot_inplace_or, __ior__)
INPLACE(slot_inplace_xor, __ixor__)
#undef INPLACE

static Object *slot_power(Object *base, Object *exponent, Object *modulus)
{
    Object *args[3] = { base, exponent, modulus };
    if (modulus == NONE)
        return binary(base, exponent, offsetof(Type, number.power), (SlotFn)slot_power,
                      NAME(__pow__), NAME(__rpow__));
    if (type_of(base)->number.power != slot_power)
        return NOT_IMPLEMENTED;
    return call_special(NAME(__pow__), args, 3);
}

static Object *slot_inplace_power(Object *base, Object *exponent, Object *modulus)
{
    Object *args[3] = { base, exponent, modulus };
    return call_maybe(NAME(__ipow__), args, modulus == NONE ? 2 : 3);
}

#define UNARY(fn, name)                                                                \
    static Object *fn(Object *self)                                                    \
    {                                                                                  \
        return call_special(NAME(name), &self, 1);                                     \
    }
UNARY(slot_negative, __neg__)
UNARY(slot_positive, __pos__)
UNARY(slot_absolute, __abs__)
UNARY(slot_invert, __invert__)
UNARY(slot_int, __int__)
UNARY(slot_float, __float__)
UNARY(slot_index, __index__)
#undef UNARY

static int slot_truth(Object *self)
{
    Object *found = type_lookup(type_of(self), NAME(__bool__));
    Object *result;
    int truth;
    if (found == NULL)
        return operate_length(self) < 0 ? -1 : operate_length(self) > 0;
    result = slots_call_found(found, &self, 1);
    if (result == NULL)
        return -1;
    truth = result == TRUE_;
    if (!is_bool(result)) {
        error_raise(EXC(TypeError), "__bool__ should return bool, returned %T", result);
        truth = -1;
    }
    decref(result);
    return truth;
}

static Object *slot_compare(Object *self, Object *other, CompareOp op)
{
    static Str *const names[] = { NAME(__lt__), NAME(__le__), NAME(__eq__),
                                  NAME(__ne__), NAME(__gt__), NAME(__ge__) };
    Object *found = type_lookup(type_of(self), names[op]), *result;
    Object *args[2] = { self, other };
    if (found == NULL)
        return NOT_IMPLEMENTED;
    if (found->shape == SHAPE_SLOT_WRAPPER) {
        Type *owner = ((SlotWrapper *)(void *)found)->owner;
        if (((SlotWrapper *)(void *)found)->row->kind ==
                (SlotKind)(SLOT_LT + (int)op) &&
            type_is_subtype(type_of(self), owner))
            return owner->compare(self, other, op);
    }
    return call_if_given(found, args, 2, &result) ? result : NOT_IMPLEMENTED;
}

// ---- texts, hash, call ----

// The text that a method gave (consumed; NULL: raised); `asked` is the name in the error
// message.
static Str *text_of_take(OPT Object *result, Str *asked)
{
    if (result == NULL || is_str(result))
        return (Str *)(void *)result;
    error_raise(EXC(TypeError), "%U returned non-string (type %T)", asked, result);
    decref(result);
    return NULL;
}

static Str *repr_asked_as(Object *self, Str *asked)
{
    Object *found = type_lookup(type_of(self), NAME(__repr__)), *result;
    if (found == NULL || !call_if_given(found, &self, 1, &result))
        return error_format("<%T object at %p>", self, (void *)self);
    return text_of_take(result, asked);
}

static Str *slot_repr(Object *self)
{
    return repr_asked_as(self, NAME(__repr__));
}

Str *slots_str_by_repr(Object *self)
{
    Type *cls = type_of(self);
    if (!error_enter("")) // __repr__ may be object.__str__ itself
        return NULL;
    if (cls->repr == slot_repr)
        return repr_asked_as(self, NAME(__str__));
    return cls->repr(self);
}

static Str *slot_str(Object *self)
{
    return text_of_take(call_special(NAME(__str__), &self, 1), NAME(__str__));
}

bool slots_unhashable(Object *self, int64_t *out)
{
    (void)out;
    return error_false(EXC(TypeError), "unhashable type: '%.200T'", self);
}

static bool slot_hash(Object *self, int64_t *out)
{
    Object *found = type_lookup(type_of(self), NAME(__hash__));
    Object *result;
    bool good;
    if (found == NULL || found == NONE || !call_if_given(found, &self, 1, &result))
        return slots_unhashable(self, out);
    if (result == NULL)
        return false;
    if (!is_int(result)) {
        decref(result);
        return error_false(EXC(TypeError), "__hash__ method should return an integer");
    }
    good = int_fits(result, out) || int_hash(result, out);
    if (good && *out == -1)
        *out = -2; // -1 is no hash in CPython either
    decref(result);
    return good;
}

static Object *slot_call(Object *self, Object *const *args, size_t count,
                         OPT Tuple *names)
{
    Object *found = type_lookup(type_of(self), NAME(__call__));
    Object *bound, *result = NULL;
    Type *type;
    if (found == NULL)
        return error_raise(EXC(TypeError), "'%.200T' object is not callable", self);
    if (!error_enter(" while calling a Python object"))
        return NULL;
    type = type_of(found);
    if (type->flags & TYPE_METHOD_LIKE) {
        incref(found);
        result = call_prepend(found, self, args, count, names);
        decref(found);
    } else {
        bound = type->descr_get == NULL ? incref(found)
                                        : type->descr_get(found, self, type_of(self));
        if (bound != NULL) {
            result = call_object(bound, args, count, names);
            decref(bound);
        }
    }
    error_leave();
    return result;
}

// ---- attributes ----

// A result of a Python-level look-up, as the getattr slot answers.
static int answer(OPT Object *result, Object **out)
{
    if (result == NULL)
        return -1;
    *out = result;
    return 1;
}

static int slot_getattr(Object *self, Str *name, Object **out)
{
    Type *type = type_of(self);
    Object *args[2] = { self, OBJ(name) };
    Object *first = type_lookup(type, NAME(__getattribute__));
    Object *second = type_lookup(type, NAME(__getattr__));
    int got;
    if (first != NULL && first->shape == SHAPE_SLOT_WRAPPER)
        got = ((SlotWrapper *)(void *)first)->owner->getattr(self, name, out);
    else if (first == NULL)
        got = attr_generic_get(self, name, out);
    else
        got = answer(slots_call_found(first, args, 2), out);
    if (got > 0 || second == NULL)
        return got;
    if (got < 0 && !error_clear_if(EXC(AttributeError)))
        return -1;
    second = type_lookup(type, NAME(__getattr__)); // Python code ran: look again
    if (second == NULL)
        return 0;
    return answer(slots_call_found(second, args, 2), out);
}

static bool slot_setattr(Object *self, Str *name, OPT Object *value)
{
    Object *args[3] = { self, OBJ(name), value };
    Object *result = value == NULL ? call_special(NAME(__delattr__), args, 2)
                                   : call_special(NAME(__setattr__), args, 3);
    xdecref(result);
    return result != NULL;
}

static Object *slot_descr_get(Object *self, OPT Object *instance, Type *owner)
{
    Object *args[3] = { self, instance == NULL ? NONE : instance,
                        owner == NULL ? NONE : OBJ(owner) };
    Object *found = type_lookup(type_of(self), NAME(__get__));
    return found == NULL ? incref(self) : slots_call_found(found, args, 3);
}

static bool slot_descr_set(Object *self, Object *instance, OPT Object *value)
{
    Object *args[3] = { self, instance, value };
    Object *result = value == NULL ? call_special(NAME(__delete__), args, 2)
                                   : call_special(NAME(__set__), args, 3);
    xdecref(result);
    return result != NULL;
}

// ---- iteration, containers, end of life ----

static Object *slot_iter(Object *self)
{
    Object *found = type_lookup(type_of(self), NAME(__iter__)), *result;
    if (found == NULL || found == NONE || !call_if_given(found, &self, 1, &result))
        return error_raise(EXC(TypeError), "'%.200T' object is not iterable", self);
    return result;
}

static int64_t slot_length(Object *self)
{
    Object *result = call_special(NAME(__len__), &self, 1);
    Object *number = result != NULL ? operate_index(result) : NULL;
    int64_t length = -1;
    xdecref(result);
    if (number == NULL)
        return -1;
    if (int_sign(number) < 0)
        error_raise(EXC(ValueError), "__len__() should return >= 0");
    else if (!operate_index_value(number, EXC(OverflowError), &length))
        length = -1;
    decref(number);
    return length;
}

static Object *slot_subscript(Object *self, Object *key)
{
    Object *args[2] = { self, key };
    return call_special(NAME(__getitem__), args, 2);
}

static Object *slot_item(Object *self, int64_t index)
{
    Object *key = int_from(index), *result;
    if (key == NULL)
        return NULL;
    result = slot_subscript(self, key);
    decref(key);
    return result;
}

static bool slot_assign(Object *self, Object *key, OPT Object *value)
{
    Object *args[3] = { self, key, value };
    Object *result = value == NULL ? call_special(NAME(__delitem__), args, 2)
                                   : call_special(NAME(__setitem__), args, 3);
    xdecref(result);
    return result != NULL;
}

static int slot_contains(Object *self, Object *item)
{
    Object *args[2] = { self, item };
    Object *found = type_lookup(type_of(self), NAME(__contains__)), *result;
    int truth;
    if (found == NONE) {
        error_raise(EXC(TypeError), "'%.200T' object is not a container", self);
        return -1;
    }
    if (found == NULL)
        return 0;
    result = slots_call_found(found, args, 2);
    if (result == NULL)
        return -1;
    truth = operate_truth(result);
    decref(result);
    return truth;
}

static void slot_finalize(Object *self)
{
    Object *pending = error_take();
    Object *found = type_lookup(type_of(self), NAME(__del__)), *result;
    if (found != NULL) {
        incref(found);
        result = slots_call_found(found, &self, 1);
        if (result == NULL)
            error_report_unraisable(found);
        xdecref(result);
        decref(found);
    }
    error_restore(pending);
}

// ---- the table ----

static const SlotRow rows[] = {
#define SLOT(name, member, fn, kind, help)                                             \
    { NAME(name), offsetof(Type, member), (SlotFn)fn, SLOT_##kind, help },
#include "runtime/protocol/slots.def"
#undef SLOT
};

enum { ROW_COUNT = sizeof rows / sizeof *rows };

// The class of the MRO whose dict has name, or NULL.
static Type *find_definer(Type *type, Str *name, Object **value)
{
    Tuple *mro = type->mro;
    for (size_t i = 0, n = type_mro_length(type); i < n; i++) {
        Type *cls = as_type(tuple_items(mro)[i]);
        if (cls->dict == NULL)
            continue;
        *value = dict_peek_str(cls->dict, name);
        if (*value != NULL)
            return cls;
    }
    return NULL;
}

// What a row contributes to its slot; *generic: a method written in Python decides.
static SlotFn row_function(Type *type, const SlotRow *row, bool *generic)
{
    Object *value = NULL;
    Type *definer = find_definer(type, row->name, &value);
    if (definer == NULL)
        return NULL;
    if ((definer->flags & TYPE_USER) == 0)
        return slots_at(definer, row->offset);
    if (value->shape == SHAPE_SLOT_WRAPPER) {
        SlotWrapper *wrapper = (SlotWrapper *)(void *)value;
        if (wrapper->row->name == row->name && type_is_subtype(type, wrapper->owner))
            return slots_at(wrapper->owner, row->offset);
    }
    if (value == NONE && row->offset == offsetof(Type, hash))
        return (SlotFn)slots_unhashable;
    *generic = true;
    return row->generic;
}

// Decide the slot of rows[first] from all its rows. returns the row after them
static size_t fill_slot(Type *type, size_t first)
{
    size_t i = first, offset = rows[first].offset;
    SlotFn chosen = NULL;
    bool generic = false;
    for (; i < ROW_COUNT && rows[i].offset == offset; i++) {
        SlotFn fn = generic ? NULL : row_function(type, &rows[i], &generic);
        if (generic)
            chosen = rows[first].generic;
        else if (fn != NULL && chosen == NULL)
            chosen = fn;
        else if (fn != NULL && fn != chosen) {
            chosen = rows[first].generic;
            generic = true;
        }
    }
    if (rows[first].kind != SLOT_INIT)
        put_slot(type, offset, chosen);
    return i;
}

// __new__ and __init__ decide the constructors of a class.
static void fill_constructors(Type *type)
{
    Object *value = NULL;
    Type *definer = find_definer(type, NAME(__init__), &value);
    type->py_init = NULL;
    if (definer != NULL && (definer->flags & TYPE_USER) == 0) {
        type->init_def = definer->init_def;
    } else if (definer != NULL) {
        type->py_init = value;
    }
    definer = find_definer(type, NAME(__new__), &value);
    type->py_new = NULL;
    if (definer == NULL) {
        type->flags |= TYPE_ABSTRACT;
        return;
    }
    if (instance_lacks_new(type))
        type->flags &= ~(uint32_t)TYPE_ABSTRACT; // an earlier mro() left out object
    if (value->shape == SHAPE_NATIVE &&
        ((Native *)(void *)value)->def == &type_new_def) {
        Type *owner = as_type(((Native *)(void *)value)->self);
        if (owner != &object_type) {
            type->new_def = owner->new_def;
            type->create = owner->create;
        }
    } else {
        type->py_new = value->shape == SHAPE_STATIC_METHOD
                           ? ((Wrapper *)(void *)value)->callable
                           : value;
    }
}

// What a class does instead whose mro() left out object.

static int no_getattr(Object *self, Str *name, Object **out)
{
    (void)self;
    (void)name;
    (void)out;
    return 0;
}

static bool no_setattr(Object *self, Str *name, OPT Object *value)
{
    return error_false(EXC(TypeError), "'%.100T' object has no attributes (%s .%U)",
                       self, value == NULL ? "del" : "assign to", name);
}

static Str *no_repr(Object *self)
{
    return error_format("<%T object at %p>", self, (void *)self);
}

static Str *no_str(Object *self)
{
    return type_of(self)->repr(self);
}

static void fill_lacking(Type *type)
{
    if (type->getattr == NULL)
        type->getattr = no_getattr;
    if (type->setattr == NULL)
        type->setattr = no_setattr;
    if (type->repr == NULL)
        type->repr = no_repr;
    if (type->str == NULL)
        type->str = no_str;
    if (type->hash == NULL)
        type->hash = slots_unhashable;
    if (type->compare == NULL)
        type->compare = object_type.compare;
}

static void fill_flags(Type *type)
{
    type->flags &= ~(uint32_t)TYPE_HAS_GETATTR;
    if (type->getattr == slot_getattr)
        type->flags |= TYPE_HAS_GETATTR;
    type->flags &= ~(uint32_t)(TYPE_METHOD_LIKE | TYPE_AGED);
    if (type->finalize == slot_finalize)
        type->flags |= TYPE_AGED;
}

void slots_fill(Type *type)
{
    for (size_t i = 0; i < ROW_COUNT;)
        i = fill_slot(type, i);
    fill_constructors(type);
    fill_lacking(type);
    fill_flags(type);
}

void slots_update_name(Type *type, Str *name)
{
    size_t i = 0;
    if (name == NAME(__new__) || name == NAME(__init__)) {
        fill_constructors(type);
        return;
    }
    while (i < ROW_COUNT) {
        size_t end = i, offset = rows[i].offset;
        bool named = false;
        for (; end < ROW_COUNT && rows[end].offset == offset; end++)
            named = named || rows[end].name == name;
        if (named)
            fill_slot(type, i);
        i = end;
    }
    fill_lacking(type);
    fill_flags(type);
}

// ---- built-in types ----

void slots_inherit(Type *type)
{
    Type *base = type->base;
    CompareFn compare = type->compare;
    bool (*hash)(Object *, int64_t *) = type->hash;
    for (size_t at = offsetof(Type, dealloc); at < offsetof(Type, methods);
         at += sizeof(SlotFn)) {
        SlotFn own = slots_at(type, at), inherited = slots_at(base, at);
        put_slot(type, at, own != NULL ? own : inherited);
    }
    if (compare != NULL && hash == NULL)
        type->hash = slots_unhashable;
    if (base != &object_type && type->create == NULL && type->new_def == NULL) {
        type->create = base->create;
        type->new_def = base->new_def;
    }
    if (type->init_def == NULL)
        type->init_def = base->init_def;
}

// Wrappers that a type has in its own dict although its base has the same.
static bool shows_again(const Type *type, const SlotRow *row)
{
    return row->kind == SLOT_INIT && (type->flags & TYPE_EXCEPTION) &&
           type != EXC(ExceptionGroup);
}

bool slots_add_wrappers(Type *type)
{
    for (size_t i = 0; i < ROW_COUNT; i++) {
        const SlotRow *row = &rows[i];
        SlotFn fn = slots_at(type, row->offset);
        Object *wrapper;
        bool good;
        if (fn == NULL || row->kind == SLOT_NONE ||
            (type->base != NULL && slots_at(type->base, row->offset) == fn &&
             !shows_again(type, row)) ||
            dict_peek_str(type->dict, row->name) != NULL)
            continue;
        wrapper = fn == (SlotFn)slots_unhashable ? NONE : method_wrapper_new(row, type);
        if (wrapper == NULL)
            return false;
        good = dict_set_str(type->dict, row->name, wrapper);
        decref(wrapper);
        if (!good)
            return false;
    }
    return true;
}

// ---- calling a slot from Python ----

static bool expect(const SlotRow *row, size_t count, size_t least, size_t most,
                   OPT Tuple *names)
{
    bool spaced;
    if (names != NULL && tuple_length(names) != 0)
        return error_false(EXC(TypeError), "wrapper %U() takes no keyword arguments",
                           row->name);
    if (count >= least && count <= most)
        return true;
    // CPython checks these with a function whose text begins with a name, here empty.
    spaced = row->kind == SLOT_REPEAT || row->kind == SLOT_SETITEM ||
             row->kind == SLOT_SET || row->kind == SLOT_SETATTR;
    if (least == most)
        return error_false(EXC(TypeError), "%sexpected %zu argument%s, got %zu",
                           spaced ? " " : "", least, least == 1 ? "" : "s", count);
    return error_false(EXC(TypeError), " expected at %s %zu argument%s, got %zu",
                       count < least ? "least" : "most", count < least ? least : most,
                       (count < least ? least : most) == 1 ? "" : "s", count);
}

static Object *none_if(bool good)
{
    return good ? NONE : NULL;
}

static Object *truth_object(int truth)
{
    return truth < 0 ? NULL : bool_from(truth != 0);
}

static Object *call_named(const SlotRow *row, SlotFn fn, Object *self, Str *name,
                          OPT Object *value)
{
    Object *found = NULL;
    int got;
    if (row->kind != SLOT_GETATTR)
        return none_if(((bool (*)(Object *, Str *, Object *))fn)(self, name, value));
    got = ((int (*)(Object *, Str *, Object **))fn)(self, name, &found);
    return got > 0 ? found : got < 0 ? NULL : error_raise_attribute(self, name);
}

static Object *call_attribute_slot(const SlotRow *row, SlotFn fn, Object *self,
                                   Object *const *args)
{
    Object *result;
    Str *name;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError),
                           "attribute name must be string, not '%.200T'", args[0]);
    if (is_type(self) && fn == (SlotFn)attr_generic_set)
        return error_raise(EXC(TypeError), "can't apply this %U to %T object",
                           row->name, self);
    name = attr_canonical(as_str(args[0]));
    if (name == NULL)
        return NULL;
    result =
        call_named(row, fn, self, name, row->kind == SLOT_SETATTR ? args[1] : NULL);
    decref(OBJ(name));
    return result;
}

static Object *call_get(SlotFn fn, Object *self, Object *const *args, size_t count)
{
    Object *instance = args[0] == NONE ? NULL : args[0];
    Object *owner = count < 2 || args[1] == NONE ? NULL : args[1];
    if (instance == NULL && owner == NULL)
        return error_raise(EXC(TypeError), "__get__(None, None) is invalid");
    return ((Object * (*)(Object *, Object *, Type *)) fn)(self, instance,
                                                           (Type *)(void *)owner);
}

static Object *call_index_slot(const SlotRow *row, SlotFn fn, Object *self, Object *arg)
{
    int64_t index;
    if (!operate_index_value(
            arg, row->kind == SLOT_ITEM ? EXC(IndexError) : EXC(OverflowError), &index))
        return NULL;
    if (row->kind == SLOT_ITEM && index < 0) {
        int64_t length = operate_length(self);
        if (length < 0)
            return NULL;
        index += length;
    }
    return ((Object * (*)(Object *, int64_t)) fn)(self, index);
}

static Object *call_no_argument(SlotKind kind, SlotFn fn, Object *self)
{
    Object *item;
    int64_t number;
    int got;
    switch (kind) {
    case SLOT_TEXT: return (Object *)((Str * (*)(Object *)) fn)(self);
    case SLOT_HASH:
        return ((bool (*)(Object *, int64_t *))fn)(self, &number) ? int_from(number)
                                                                  : NULL;
    case SLOT_LENGTH:
        number = ((int64_t(*)(Object *))fn)(self);
        return number < 0 ? NULL : int_from(number);
    case SLOT_TRUTH: return truth_object(((int (*)(Object *))fn)(self));
    case SLOT_NEXT:
        got = ((int (*)(Object *, Object **))fn)(self, &item);
        return got > 0 ? item : got < 0 ? NULL : error_raise_stop(NULL);
    case SLOT_DEL: ((void (*)(Object *))fn)(self); return NONE;
    default: return ((UnaryFn)fn)(self);
    }
}

static Object *call_arguments(const SlotRow *row, SlotFn fn, Object *self,
                              Object *const *args, size_t count)
{
    switch (row->kind) {
    case SLOT_BINARY:
    case SLOT_SUBSCRIPT: return ((BinaryFn)fn)(self, args[0]);
    case SLOT_REFLECTED: return ((BinaryFn)fn)(args[0], self);
    case SLOT_POWER: return ((TernaryFn)fn)(self, args[0], count > 1 ? args[1] : NONE);
    case SLOT_REFLECTED_POWER:
        return ((TernaryFn)fn)(args[0], self, count > 1 ? args[1] : NONE);
    case SLOT_SETITEM:
    case SLOT_SET:
        return none_if(
            ((bool (*)(Object *, Object *, Object *))fn)(self, args[0], args[1]));
    case SLOT_DELITEM:
    case SLOT_DELETE:
        return none_if(
            ((bool (*)(Object *, Object *, Object *))fn)(self, args[0], NULL));
    case SLOT_CONTAINS:
        return truth_object(((int (*)(Object *, Object *))fn)(self, args[0]));
    case SLOT_ITEM:
    case SLOT_REPEAT: return call_index_slot(row, fn, self, args[0]);
    case SLOT_GET: return call_get(fn, self, args, count);
    default: return call_attribute_slot(row, fn, self, args);
    }
}

// Least and most arguments behind self.
static void arity_of(SlotKind kind, size_t *least, size_t *most)
{
    *least = *most = 1;
    switch (kind) {
    case SLOT_TEXT:
    case SLOT_HASH:
    case SLOT_UNARY:
    case SLOT_NEXT:
    case SLOT_DEL:
    case SLOT_TRUTH:
    case SLOT_LENGTH: *least = *most = 0; break;
    case SLOT_SETATTR:
    case SLOT_SET:
    case SLOT_SETITEM: *least = *most = 2; break;
    case SLOT_GET:
    case SLOT_POWER:
    case SLOT_REFLECTED_POWER: *most = 2; break;
    default: break;
    }
}

const char *slots_signature(const SlotRow *row)
{
    size_t least, most;
    switch (row->kind) {
    case SLOT_CALL:
    case SLOT_INIT: return "($self, /, *args, **kwargs)";
    case SLOT_POWER:
    case SLOT_REFLECTED_POWER: return "($self, value, mod=None, /)";
    case SLOT_GET: return "($self, instance, owner=None, /)";
    case SLOT_SET: return "($self, instance, value, /)";
    case SLOT_DELETE: return "($self, instance, /)";
    case SLOT_SETATTR: return "($self, name, value, /)";
    case SLOT_GETATTR:
    case SLOT_DELATTR: return "($self, name, /)";
    case SLOT_SETITEM: return "($self, key, value, /)";
    case SLOT_SUBSCRIPT:
    case SLOT_ITEM:
    case SLOT_CONTAINS:
    case SLOT_DELITEM: return "($self, key, /)";
    default:
        arity_of(row->kind, &least, &most);
        return most == 0 ? "($self, /)" : "($self, value, /)";
    }
}

bool slots_check_call(const Str *name, size_t count, OPT Tuple *names)
{
    size_t least, most;
    for (size_t i = 0; i < ROW_COUNT; i++) {
        const SlotRow *row = &rows[i];
        if (row->kind == SLOT_NONE || row->kind == SLOT_CALL ||
            row->kind == SLOT_INIT || !str_equal(row->name, name))
            continue;
        arity_of(row->kind, &least, &most);
        return expect(row, count, least, most, names);
    }
    return true;
}

Object *slots_call(const SlotRow *row, Type *owner, Object *self, Object *const *args,
                   size_t count, OPT Tuple *names)
{
    SlotFn fn = slots_at(owner, row->offset);
    SlotKind kind = row->kind;
    size_t least, most;
    if (kind == SLOT_CALL)
        return owner->call(self, args, count, names);
    if (kind == SLOT_INIT)
        return call_native(owner->init_def, owner, self, args, count, names);
    arity_of(kind, &least, &most);
    if (!expect(row, count, least, most, names))
        return NULL;
    if (kind >= SLOT_LT && kind <= SLOT_GE)
        return ((CompareFn)fn)(self, args[0], (CompareOp)(kind - SLOT_LT));
    return most == 0 ? call_no_argument(kind, fn, self)
                     : call_arguments(row, fn, self, args, count);
}
