// exception_group.c - BaseExceptionGroup and ExceptionGroup: making, splitting.
//
// source  PEP 654
#include "runtime/types/exception_group.h"

#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/exception.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static ExceptionGroup *as_group(Object *o)
{
    return (ExceptionGroup *)(void *)o;
}

static bool is_group(Object *o)
{
    return is_exception(o) && type_is_subtype(type_of(o), EXC(BaseExceptionGroup));
}

// ---- making ----

// The members as a tuple of exceptions; *nested_base: one is no Exception.
static Tuple *read_members(Object *source, bool *nested_base)
{
    Tuple *members;
    if (type_of(source)->sequence.item == NULL || is_dict(source)) {
        error_raise(EXC(TypeError), "second argument (exceptions) must be a sequence");
        return NULL;
    }
    members = tuple_from_iter(source);
    if (members == NULL)
        return NULL;
    if (tuple_length(members) == 0) {
        error_raise(EXC(ValueError),
                    "second argument (exceptions) must be a non-empty sequence");
        decref(OBJ(members));
        return NULL;
    }
    *nested_base = false;
    for (size_t i = 0; i < tuple_length(members); i++) {
        Object *member = tuple_items(members)[i];
        if (!is_exception(member)) {
            error_raise(EXC(ValueError),
                        "Item %zu of second argument (exceptions) is not an "
                        "exception",
                        i);
            decref(OBJ(members));
            return NULL;
        }
        *nested_base =
            *nested_base || !type_is_subtype(type_of(member), EXC(Exception));
    }
    return members;
}

// The class to make, or NULL when the members do not suit it.
static Type *choose_class(Type *cls, bool nested_base)
{
    if (cls == EXC(BaseExceptionGroup))
        return nested_base ? cls : EXC(ExceptionGroup);
    if (!nested_base)
        return cls;
    if (cls == EXC(ExceptionGroup)) {
        error_raise(EXC(TypeError), "Cannot nest BaseExceptions in an ExceptionGroup");
        return NULL;
    }
    if (type_is_subtype(cls, EXC(Exception))) {
        error_raise(EXC(TypeError), "Cannot nest BaseExceptions in '%.200N'", cls);
        return NULL;
    }
    return cls;
}

static Object *group_m_new(Object *self, Object *const *args)
{
    Tuple *given = as_tuple(args[0]), *members;
    Object **items = tuple_items(given);
    Type *cls = as_type(self);
    ExceptionGroup *group;
    bool nested_base;
    if (tuple_length(given) != 2)
        return error_raise(EXC(TypeError),
                           "BaseExceptionGroup.__new__() takes exactly 2 "
                           "arguments (%zu given)",
                           tuple_length(given));
    if (!is_str(items[0]))
        return error_raise(EXC(TypeError),
                           "BaseExceptionGroup.__new__() argument 1 must be str, "
                           "not %V",
                           items[0]);
    members = read_members(items[1], &nested_base);
    if (members == NULL)
        return NULL;
    cls = choose_class(cls, nested_base);
    if (cls != NULL)
        type_link(cls);
    group = cls == NULL ? NULL : heap_new(HEAP_CONTAINER, cls->shape, cls->basic_size);
    if (group == NULL) {
        decref(OBJ(members));
        return NULL;
    }
    memset(OBJ(group) + 1, 0, cls->basic_size - sizeof(Object));
    group->args = incref(given);
    group->message = incref(items[0]);
    group->exceptions = members;
    type_init_instance(OBJ(group), cls);
    return OBJ(group);
}

const NativeDef exception_group_new_def = { group_m_new,
                                            "__new__(cls, *args, **kwargs)", NULL };

Str *exception_group_str(Object *self)
{
    size_t count = tuple_length(as_group(self)->exceptions);
    return error_format("%S (%zu sub-exception%s)", as_group(self)->message, count,
                        count == 1 ? "" : "s");
}

// ---- derive ----

// A group like self with other members: self.derive(members), then its story.
static Object *derive(Object *self, List *members)
{
    Exception *from = as_exception(self), *to;
    Str *name = intern_text("derive", 6);
    Object *made, *notes = NULL;
    if (name == NULL)
        return NULL;
    made = call_method_1(self, name, OBJ(members));
    decref(OBJ(name));
    if (made == NULL)
        return NULL;
    if (!is_group(made)) {
        error_raise(EXC(TypeError),
                    "derive must return an instance of BaseExceptionGroup");
        decref(made);
        return NULL;
    }
    to = as_exception(made);
    exception_set_traceback_take(
        made, from->traceback == NULL ? NULL : incref(from->traceback));
    exception_set_context_take(made,
                               from->context == NULL ? NULL : incref(from->context));
    ref_set_take(&to->cause, from->cause == NULL ? NULL : incref(from->cause));
    to->suppress_context = true; // as `raise part from cause` does
    if (attr_lookup(self, NAME(__notes__), &notes) > 0) {
        // what is no sequence stays behind
        bool copied = type_of(notes)->sequence.item != NULL;
        Object *copy = copied ? (Object *)list_from_iter(notes) : NULL;
        bool good = !copied || (copy != NULL && attr_set(made, NAME(__notes__), copy));
        xdecref(copy);
        decref(notes);
        if (good)
            return made;
    }
    if (error_occurred()) {
        decref(made);
        return NULL;
    }
    return made;
}

static Object *group_m_derive(Object *self, Object *const *args)
{
    Object *const given[2] = { as_group(self)->message, args[0] };
    return type_call(OBJ(EXC(BaseExceptionGroup)), given, 2, NULL);
}

// ---- split ----

// Whether exception itself satisfies the condition: 1, 0, -1.
static int satisfies(Object *exception, Object *condition, bool predicate)
{
    Object *result;
    int truth;
    if (!predicate)
        return error_match_handler(exception, condition);
    result = call_1(condition, exception);
    if (result == NULL)
        return -1;
    truth = operate_truth(result);
    decref(result);
    return truth;
}

// A group of members (or None when there is none); members is consumed.
static Object *group_or_none(Object *self, STEALS List *members)
{
    Object *made = members->count == 0 ? NONE : derive(self, members);
    decref(OBJ(members));
    return made;
}

static bool split(Object *self, Object *condition, bool predicate, Object **matched,
                  Object **rest);

static bool append_unless_none(List *list, STEALS Object *item)
{
    if (item == NONE)
        return true;
    return list_append_take(list, item);
}

static bool split_members(Object *self, Object *condition, bool predicate, List *yes,
                          List *no)
{
    Tuple *members = as_group(self)->exceptions;
    for (size_t i = 0; i < tuple_length(members); i++) {
        Object *matched, *rest;
        if (!split(tuple_items(members)[i], condition, predicate, &matched, &rest))
            return false;
        if (!append_unless_none(yes, matched)) {
            decref(rest);
            return false;
        }
        if (!append_unless_none(no, rest))
            return false;
    }
    return true;
}

// Both parts of an exception, each None when empty.
static bool split(Object *self, Object *condition, bool predicate, Object **matched,
                  Object **rest)
{
    List *yes, *no;
    bool good;
    int all = satisfies(self, condition, predicate);
    if (all < 0)
        return false;
    if (all > 0 || !is_group(self)) {
        *matched = all > 0 ? incref(self) : NONE;
        *rest = all > 0 ? NONE : incref(self);
        return true;
    }
    if (!error_enter(" in exceptiongroup_split_recursive"))
        return false;
    yes = list_new(0);
    no = list_new(0);
    good =
        yes != NULL && no != NULL && split_members(self, condition, predicate, yes, no);
    error_leave();
    if (!good) {
        xdecref((Object *)yes);
        xdecref((Object *)no);
        return false;
    }
    *matched = group_or_none(self, yes);
    *rest = *matched == NULL ? NULL : group_or_none(self, no);
    if (*rest != NULL)
        return true;
    if (*matched == NULL)
        decref(OBJ(no));
    else
        decref(*matched);
    return false;
}

static bool is_exception_class(Object *o)
{
    return is_type(o) && (as_type(o)->flags & TYPE_EXCEPTION) != 0;
}

// What kind of condition split and subgroup were given: predicate or classes.
static bool read_condition(Object *condition, bool *predicate)
{
    bool classes = is_exception_class(condition);
    if (is_tuple(condition)) {
        classes = true;
        for (size_t i = 0; i < tuple_length(as_tuple(condition)); i++)
            classes =
                classes && is_exception_class(tuple_items(as_tuple(condition))[i]);
    }
    *predicate = !classes && operate_is_callable(condition) && !is_type(condition);
    return classes || *predicate ||
           error_false(EXC(TypeError),
                       "expected an exception type, a tuple of exception types, "
                       "or a callable (other than a class)");
}

static Object *group_m_split(Object *self, Object *const *args)
{
    Object *matched, *rest;
    Object *parts[2];
    bool predicate;
    if (!read_condition(args[0], &predicate) ||
        !split(self, args[0], predicate, &matched, &rest))
        return NULL;
    parts[0] = matched;
    parts[1] = rest;
    return (Object *)tuple_from_array_take(parts, 2);
}

static Object *group_m_subgroup(Object *self, Object *const *args)
{
    Object *matched, *rest;
    bool predicate;
    if (!read_condition(args[0], &predicate) ||
        !split(self, args[0], predicate, &matched, &rest))
        return NULL;
    decref(rest);
    return matched;
}

// ---- except* ----

static bool names_group_class(Object *o)
{
    return is_exception_class(o) &&
           type_is_subtype(as_type(o), EXC(BaseExceptionGroup));
}

static bool check_star_classes(Object *classes)
{
    bool groups = names_group_class(classes);
    for (size_t i = 0; is_tuple(classes) && i < tuple_length(as_tuple(classes)); i++)
        groups = groups || names_group_class(tuple_items(as_tuple(classes))[i]);
    return !groups ||
           error_false(EXC(TypeError), "catching ExceptionGroup with except* is not "
                                       "allowed. Use except instead.");
}

// Both parts by the group's own split method.
static bool split_by_method(Object *group, Object *classes, Object **matched,
                            Object **rest)
{
    Str *name = intern_text("split", 5);
    Object *pair = name == NULL ? NULL : call_method_1(group, name, classes);
    bool good = false;
    xdecref((Object *)name);
    if (pair == NULL)
        return false;
    if (!is_tuple(pair)) {
        error_raise(EXC(TypeError), "%.200T.split must return a tuple, not %.200T",
                    group, pair);
    } else if (tuple_length(as_tuple(pair)) < 2) {
        error_raise(EXC(TypeError),
                    "%.200T.split must return a 2-tuple, got tuple of size %zu", group,
                    tuple_length(as_tuple(pair)));
    } else {
        *matched = incref(tuple_items(as_tuple(pair))[0]);
        *rest = incref(tuple_items(as_tuple(pair))[1]);
        good = true;
    }
    decref(pair);
    return good;
}

// A group without a message.
static Object *group_of(STEALS OPT Object *members)
{
    Str *empty = str_empty();
    Object *made = NULL;
    if (members != NULL && empty != NULL) {
        Object *const given[2] = { OBJ(empty), members };
        made = type_call(OBJ(EXC(BaseExceptionGroup)), given, 2, NULL);
    }
    xdecref(members);
    xdecref((Object *)empty);
    return made;
}

bool exception_group_match(Object *exception, Object *classes, Object **matched,
                           Object **rest)
{
    int all = error_match_handler(exception, classes);
    if (all < 0 || !check_star_classes(classes))
        return false;
    if (all == 0 && is_group(exception))
        return split_by_method(exception, classes, matched, rest);
    if (all == 0) {
        *matched = NONE;
        *rest = incref(exception);
        return true;
    }
    *rest = NONE;
    *matched = is_group(exception) ? incref(exception)
                                   : group_of((Object *)tuple_pack(1, exception));
    return *matched != NULL;
}

// The addresses of the plain exceptions inside, as ints.
static bool collect_leaves(Object *exception, Set *leaves)
{
    bool good = true;
    if (!is_group(exception)) {
        Object *address = int_from((int64_t)(intptr_t)exception);
        good = address != NULL && set_add(leaves, address);
        xdecref(address);
        return good;
    }
    if (!error_enter(" in collect_exception_group_leaf_ids"))
        return false;
    Tuple *members = as_group(exception)->exceptions;
    for (size_t i = 0; good && i < tuple_length(members); i++)
        good = collect_leaves(tuple_items(members)[i], leaves);
    error_leave();
    return good;
}

// The part of group whose plain exceptions are among leaves, or None.
static Object *project(Object *group, Set *leaves)
{
    if (!is_group(group)) {
        Object *address = int_from((int64_t)(intptr_t)group);
        int found = address == NULL ? -1 : set_contains(leaves, address);
        xdecref(address);
        return found < 0 ? NULL : found > 0 ? incref(group) : NONE;
    }
    if (!error_enter(" in exceptiongroup_split_recursive"))
        return NULL;
    Tuple *members = as_group(group)->exceptions;
    List *kept = list_new(0);
    bool good = kept != NULL;
    for (size_t i = 0; good && i < tuple_length(members); i++) {
        Object *part = project(tuple_items(members)[i], leaves);
        good = part != NULL && append_unless_none(kept, part);
    }
    error_leave();
    if (good)
        return group_or_none(group, kept);
    xdecref((Object *)kept);
    return NULL;
}

// Whether a part of the original comes back as it was.
static bool is_part_of(Object *part, Object *original)
{
    const Exception *x = as_exception(part), *y = as_exception(original);
    return is_group(part) && x->traceback == y->traceback && x->cause == y->cause &&
           x->context == y->context;
}

// The exceptions of `from` that are new go to fresh, the leaves of the others to
// leaves.
static bool sort_raised(Object *original, List *from, List *fresh, Set *leaves)
{
    for (size_t i = 0; i < from->count; i++) {
        Object *exception = from->items[i];
        if (exception == NONE)
            continue;
        if (is_part_of(exception, original)
                ? !collect_leaves(exception, leaves)
                : !list_append_take(fresh, incref(exception)))
            return false;
    }
    return true;
}

Object *exception_group_join(Object *original, List *raised)
{
    Object *result = NULL;
    if (!is_group(original))
        return incref(raised->items[0]);
    List *fresh = list_new(0);
    Set *leaves = set_new();
    if (fresh == NULL || leaves == NULL ||
        !sort_raised(original, raised, fresh, leaves))
        goto out;
    Object *rest = leaves->used > 0 ? project(original, leaves) : NONE;
    if (rest == NULL || !append_unless_none(fresh, rest))
        goto out;
    result = fresh->count == 0   ? NONE
             : fresh->count == 1 ? incref(fresh->items[0])
                                 : group_of(OBJ(incref(fresh)));
out:
    xdecref((Object *)fresh);
    xdecref((Object *)leaves);
    return result;
}

const NativeDef exception_group_methods[] = {
    GENERIC_ALIAS_ROW,
    { group_m_derive, "derive(self, excs, /)", NULL },
    { group_m_split, "split(self, matcher_value, /)", NULL },
    { group_m_subgroup, "subgroup(self, matcher_value, /)", NULL },
    NATIVE_END,
};

static Object *get_message(Object *self)
{
    return incref(as_group(self)->message);
}

static Object *get_exceptions(Object *self)
{
    return OBJ(incref(as_group(self)->exceptions));
}

const GetSetDef exception_group_getsets[] = {
    GETSET_MEMBERS,
    { "message", get_message, NULL, "exception message" },
    { "exceptions", get_exceptions, NULL, "nested exceptions" },
    GETSET_END,
};
