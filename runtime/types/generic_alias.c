#include "runtime/types/generic_alias.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/importer.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/set.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/typevar.h"

// An alias, or a union (origin is NULL).
typedef struct GenericAlias {
    Object object;
    Object *origin;
    Tuple *args;
    Tuple *parameters; // NULL: not asked for yet
    bool unpacked;     // *tuple[int, str]; of a TypeVarTuple: typing.Unpack
} GenericAlias;

static bool is_alias(const Object *o)
{
    return o->shape == SHAPE_GENERIC_ALIAS ||
           type_is_subtype(type_of(o), &generic_alias_type);
}

static bool is_union(const Object *o)
{
    return o->shape == SHAPE_UNION;
}

static GenericAlias *as_alias(Object *o)
{
    ASSERT(is_alias(o) || is_union(o));
    return (GenericAlias *)(void *)o;
}

static Object *make(uint32_t shape, OPT Object *origin, STEALS OPT Tuple *args)
{
    GenericAlias *a = args == NULL ? NULL : heap_new(HEAP_CONTAINER, shape, sizeof *a);
    if (a == NULL) {
        xdecref((Object *)args);
        return NULL;
    }
    a->origin = origin != NULL ? incref(origin) : NULL;
    a->args = args;
    a->parameters = NULL;
    a->unpacked = false;
    return OBJ(a);
}

static NEW Tuple *tuple_of_key(Object *key)
{
    return is_tuple(key) ? incref(as_tuple(key)) : tuple_pack(1, key);
}

Object *generic_alias_new(Object *origin, Object *key)
{
    return make(SHAPE_GENERIC_ALIAS, origin, tuple_of_key(key));
}

Object *generic_alias_m_class_getitem(Object *self, Object *const *args)
{
    return generic_alias_new(self, args[0]);
}

// The parameters of an object of typing, Optional[T] for example: a tuple, or NULL with
// nothing raised where there are none.
static NEW OPT Tuple *foreign_parameters(Object *o)
{
    Object *found;
    if (is_type(o) || attr_lookup(o, NAME(__parameters__), &found) <= 0)
        return NULL;
    if (is_tuple(found))
        return as_tuple(found);
    decref(found);
    return NULL;
}

// The TypeVarTuple in typing.Unpack[Ts], or NULL.
static NEW OPT Object *unpacked_of(Object *o)
{
    Object *flag, *param;
    if (is_type(o) || is_exact_tuple(o) || typevar_is_param(o) ||
        attr_lookup(o, NAME(__typing_is_unpacked_typevartuple__), &flag) <= 0)
        return NULL;
    bool unpacked = flag == TRUE_;
    decref(flag);
    Tuple *params = unpacked ? foreign_parameters(o) : NULL;
    if (params == NULL)
        return NULL;
    param = tuple_length(params) == 1 ? incref(tuple_items(params)[0]) : NULL;
    decref(OBJ(params));
    return param;
}

// ---- parameters ----

static bool add_unique(List *list, Object *item)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i] == item)
            return true;
    return list_append_take(list, incref(item));
}

static bool collect(List *found, Object *arg)
{
    if (typevar_is_param(arg))
        return add_unique(found, arg);
    if (is_type(arg) || !error_enter(" in generic parameters"))
        return is_type(arg);
    Tuple *inner = is_alias(arg) || is_union(arg) ? incref(as_alias(arg)->args)
                   : is_exact_tuple(arg) || is_exact_list(arg)
                       ? tuple_from_iter(arg)
                       : foreign_parameters(arg);
    bool good = inner != NULL || !error_occurred();
    if (inner == NULL) {
        error_leave();
        return good;
    }
    for (size_t i = 0; good && i < tuple_length(inner); i++)
        good = collect(found, tuple_items(inner)[i]);
    xdecref((Object *)inner);
    error_leave();
    return good;
}

Tuple *generic_alias_parameters(Tuple *args)
{
    List *found = list_new(0);
    bool good = found != NULL;
    for (size_t i = 0; good && i < tuple_length(args); i++)
        good = collect(found, tuple_items(args)[i]);
    Tuple *result = good ? list_to_tuple(found) : NULL;
    xdecref((Object *)found);
    return result;
}

static BORROWED OPT Tuple *parameters_of(GenericAlias *a)
{
    if (a->parameters == NULL)
        a->parameters = generic_alias_parameters(a->args);
    return a->parameters;
}

// ---- substitution ----

// The types in *tuple[int, str], which stand for themselves: 1, owned, or 0, -1.
static int starred_types(Object *item, Object **out)
{
    if (is_type(item))
        return 0;
    int got = attr_lookup(item, NAME(__typing_unpacked_tuple_args__), out);
    if (got <= 0)
        return got;
    if (is_exact_tuple(*out)) {
        size_t count = tuple_length(as_tuple(*out));
        if (count == 0 || tuple_items(as_tuple(*out))[count - 1] != ELLIPSIS_)
            return 1;
    }
    decref(*out);
    return 0;
}

static NEW Tuple *unstarred(STEALS OPT Tuple *given)
{
    List *flat = given != NULL ? list_new(tuple_length(given)) : NULL;
    bool good = flat != NULL;
    for (size_t i = 0; good && i < tuple_length(given); i++) {
        Object *item = tuple_items(given)[i], *types;
        int got = starred_types(item, &types);
        if (got > 0) {
            good = list_extend(flat, types);
            decref(types);
        } else {
            good = got == 0 && list_append_take(flat, incref(item));
        }
    }
    Tuple *result = good ? list_to_tuple(flat) : NULL;
    xdecref((Object *)flat);
    xdecref((Object *)given);
    return result;
}

// The values of params that key gives: of a TypeVarTuple, a tuple of them.
static NEW Tuple *values_of(Object *generic, Tuple *params, Object *key)
{
    size_t count = tuple_length(params);
    Object **wanted = tuple_items(params);
    Tuple *given = unstarred(tuple_of_key(key));
    if (given == NULL)
        return NULL;
    bool plain = tuple_length(given) == count;
    for (size_t i = 0; plain && i < count; i++)
        plain = wanted[i]->shape == SHAPE_TYPE_VAR;
    if (!plain) {
        Tuple *values = typevar_values(generic, params, given);
        decref(OBJ(given));
        return values;
    }
    List *values = list_new(count);
    bool good = values != NULL;
    for (size_t i = 0; good && i < count; i++) {
        Object *value = typevar_checked(wanted[i], tuple_items(given)[i]);
        good = value != NULL && list_append_take(values, value);
    }
    Tuple *result = good ? list_to_tuple(values) : NULL;
    xdecref((Object *)values);
    decref(OBJ(given));
    return result;
}

static BORROWED OPT Object *value_of(Tuple *params, Tuple *values, const Object *param)
{
    for (size_t i = 0; i < tuple_length(params); i++)
        if (tuple_items(params)[i] == param)
            return tuple_items(values)[i];
    return NULL;
}

static NEW Tuple *substitute_all(Tuple *args, Tuple *params, Tuple *values);

// An object of typing with other parameters: o[their values], where the values of a
// TypeVarTuple stand one by one.
static NEW Object *substitute_foreign(Object *o, Tuple *own, Tuple *params,
                                      Tuple *values)
{
    List *flat = list_new(tuple_length(own));
    bool good = flat != NULL;
    for (size_t i = 0; good && i < tuple_length(own); i++) {
        Object *param = tuple_items(own)[i], *value = value_of(params, values, param);
        good = value != NULL && param->shape == SHAPE_TYPE_VAR_TUPLE && is_tuple(value)
                   ? list_extend(flat, value)
                   : list_append_take(flat, incref(value != NULL ? value : param));
    }
    Tuple *key = good ? list_to_tuple(flat) : NULL;
    Object *made = key != NULL ? operate_subscript(o, OBJ(key)) : NULL;
    xdecref((Object *)key);
    xdecref((Object *)flat);
    return made;
}

// An alias or a union with other arguments.
static NEW Object *substitute_own(Object *arg, Tuple *params, Tuple *values)
{
    Tuple *inner = substitute_all(as_alias(arg)->args, params, values);
    Object *made = NULL;
    if (inner == NULL)
        return NULL;
    if (is_alias(arg)) {
        made = make(SHAPE_GENERIC_ALIAS, as_alias(arg)->origin, inner);
        if (made != NULL)
            as_alias(made)->unpacked = as_alias(arg)->unpacked;
        return made;
    }
    made = tuple_length(inner) > 0 ? incref(tuple_items(inner)[0]) : NULL;
    for (size_t i = 1; made != NULL && i < tuple_length(inner); i++) {
        Object *joined = operate_binary(BINARY_OR, made, tuple_items(inner)[i]);
        decref(made);
        made = joined;
    }
    decref(OBJ(inner));
    return made;
}

// Append arg to out with the values in place of the parameters.
static bool substitute(List *out, Object *arg, Tuple *params, Tuple *values)
{
    Object *variadic = unpacked_of(arg);
    Object *value = value_of(params, values, variadic != NULL ? variadic : arg), *made;
    xdecref(variadic);
    if (variadic != NULL && value != NULL && is_tuple(value))
        return list_extend(out, value);
    if (value != NULL) {
        made = arg->shape != SHAPE_TYPE_VAR_TUPLE
                   ? incref(value)
                   : call_method_1(arg, NAME(__typing_subst__), value); // not unpacked
        return made != NULL && list_append_take(out, made);
    }
    if (error_occurred())
        return false;
    if (is_type(arg)) {
        made = incref(arg);
    } else if (is_exact_tuple(arg)) {
        made = (Object *)substitute_all(as_tuple(arg), params, values);
    } else if (is_alias(arg) || is_union(arg)) {
        made = substitute_own(arg, params, values);
    } else {
        Tuple *own = foreign_parameters(arg);
        if (own == NULL && error_occurred())
            return false;
        made = own != NULL && tuple_length(own) > 0
                   ? substitute_foreign(arg, own, params, values)
                   : incref(arg);
        xdecref((Object *)own);
    }
    return made != NULL && list_append_take(out, made);
}

static Tuple *substitute_all(Tuple *args, Tuple *params, Tuple *values)
{
    if (!error_enter(" in generic parameters"))
        return NULL;
    List *out = list_new(tuple_length(args));
    bool good = out != NULL;
    for (size_t i = 0; good && i < tuple_length(args); i++)
        good = substitute(out, tuple_items(args)[i], params, values);
    error_leave();
    Tuple *result = good ? list_to_tuple(out) : NULL;
    xdecref((Object *)out);
    return result;
}

static Object *alias_subscript(Object *self, Object *key)
{
    GenericAlias *a = as_alias(self);
    Tuple *params = parameters_of(a), *values;
    if (params == NULL)
        return NULL;
    if (tuple_length(params) == 0)
        return error_raise(EXC(TypeError), "%R is not a generic class", self);
    values = values_of(self, params, key);
    if (values == NULL)
        return NULL;
    List *out = list_new(1);
    Object *result = NULL;
    if (out != NULL && substitute(out, self, params, values))
        result = incref(out->items[0]);
    xdecref((Object *)out);
    decref(OBJ(values));
    return result;
}

// ---- text ----

static void put_text(StrBuilder *out, const char *text)
{
    size_t length = 0;
    while (text[length] != '\0')
        length++;
    str_builder_ascii(out, text, length);
}

// Whether o has both: 1, 0, -1.
static int has_origin_and_args(Object *o)
{
    Object *found = NULL;
    int got = attr_lookup(o, NAME(__origin__), &found);
    if (got <= 0)
        return got;
    decref(found);
    got = attr_lookup(o, NAME(__args__), &found);
    if (got > 0)
        decref(found);
    return got;
}

// Append the qualified name of what has one, as classes and functions do, but is not an
// alias itself: 1, 0, -1.
static int put_qualified(StrBuilder *out, Object *item)
{
    Object *module = NULL, *name = NULL;
    int got = has_origin_and_args(item);
    if (got != 0)
        return got < 0 ? -1 : 0;
    got = attr_lookup(item, NAME(__qualname__), &name);
    if (got > 0)
        got = attr_lookup(item, NAME(__module__), &module);
    if (got > 0 && module == NONE)
        got = 0;
    if (got > 0) {
        bool plain = is_str(module) && str_equal_text(as_str(module), "builtins");
        Str *text = plain ? operate_str(name) : error_format("%S.%S", module, name);
        got = text != NULL ? 1 : -1;
        if (text != NULL)
            str_builder_str(out, text);
        xdecref((Object *)text);
    }
    xdecref(name);
    xdecref(module);
    return got;
}

// A class or function by its qualified name, anything else by its repr.
static bool put_item(StrBuilder *out, Object *item)
{
    Str *text;
    if (item == ELLIPSIS_) {
        put_text(out, "...");
        return true;
    }
    if (is_exact_list(item)) {
        Tuple *items = tuple_from_iter(item);
        bool good = items != NULL && error_enter(" while getting the repr of an alias");
        put_text(out, "[");
        for (size_t i = 0; good && i < tuple_length(items); i++) {
            if (i > 0)
                put_text(out, ", ");
            good = put_item(out, tuple_items(items)[i]);
        }
        put_text(out, "]");
        if (items != NULL)
            error_leave();
        xdecref((Object *)items);
        return good;
    }
    int named = put_qualified(out, item);
    if (named != 0)
        return named > 0;
    text = operate_repr(item);
    if (text == NULL)
        return false;
    str_builder_str(out, text);
    decref(OBJ(text));
    return true;
}

static bool put_args(StrBuilder *out, const GenericAlias *a)
{
    size_t count = tuple_length(a->args);
    put_text(out, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            put_text(out, ", ");
        if (!put_item(out, tuple_items(a->args)[i]))
            return false;
    }
    put_text(out, count == 0 ? "()]" : "]");
    return true;
}

static Str *finish(StrBuilder *out, bool good)
{
    if (good)
        return str_builder_finish(out);
    str_builder_discard(out);
    return NULL;
}

static Str *alias_repr(Object *self)
{
    const GenericAlias *a = as_alias(self);
    StrBuilder out;
    str_builder_start(&out);
    if (!error_enter(" while getting the repr of an alias"))
        return NULL;
    if (a->unpacked)
        put_text(&out, "*");
    bool good = put_item(&out, a->origin) && put_args(&out, a);
    error_leave();
    return finish(&out, good);
}

static bool is_none_class(const Object *o)
{
    return o == OBJ(&none_type);
}

static Str *union_repr(Object *self)
{
    const GenericAlias *a = as_alias(self);
    size_t count = tuple_length(a->args);
    Object **items = tuple_items(a->args);
    bool good = true;
    StrBuilder out;
    str_builder_start(&out);
    if (!error_enter(" while getting the repr of a union"))
        return NULL;
    for (size_t i = 0; good && i < count; i++) {
        if (i > 0)
            put_text(&out, " | ");
        if (is_none_class(items[i]))
            put_text(&out, "None");
        else
            good = put_item(&out, items[i]);
    }
    error_leave();
    return finish(&out, good);
}

// ---- equality ----

static Object *alias_compare(Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || !is_alias(right))
        return NOT_IMPLEMENTED;
    GenericAlias *x = as_alias(left), *y = as_alias(right);
    int same = x->unpacked == y->unpacked ? operate_equal(x->origin, y->origin) : 0;
    if (same > 0)
        same = operate_equal(OBJ(x->args), OBJ(y->args));
    return same < 0 ? NULL : bool_from(same == (op == COMPARE_EQ));
}

static bool alias_hash(Object *self, int64_t *out)
{
    int64_t origin, args;
    if (!operate_hash(as_alias(self)->origin, &origin) ||
        !operate_hash(OBJ(as_alias(self)->args), &args))
        return false;
    *out = origin ^ args;
    return true;
}

static NEW Object *set_of_args(Object *self)
{
    return (Object *)set_from_iter(&frozenset_type, OBJ(as_alias(self)->args));
}

static Object *union_compare(Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || !is_union(right))
        return NOT_IMPLEMENTED;
    Object *x = set_of_args(left), *y = x != NULL ? set_of_args(right) : NULL;
    int same = y != NULL ? operate_equal(x, y) : -1;
    xdecref(x);
    xdecref(y);
    return same < 0 ? NULL : bool_from(same == (op == COMPARE_EQ));
}

static bool union_hash(Object *self, int64_t *out)
{
    // Each item is asked once: a set would ask twice, and deep unions double at each level.
    Tuple *args = as_alias(self)->args;
    return set_hash_items(tuple_items(args), tuple_length(args), out);
}

// ---- unions ----

static bool is_unionable(const Object *o)
{
    return o == NONE || is_type(o) || is_alias(o) || is_union(o) ||
           o->shape == SHAPE_TYPE_ALIAS;
}

static bool add_member(List *members, Object *o)
{
    if (is_union(o)) {
        Tuple *args = as_alias(o)->args;
        for (size_t i = 0; i < tuple_length(args); i++)
            if (!add_member(members, tuple_items(args)[i]))
                return false;
        return true;
    }
    if (o == NONE)
        o = OBJ(&none_type);
    for (size_t i = 0; i < members->count; i++) {
        Object *member = members->items[i];
        int same =
            is_alias(member) && is_alias(o) ? operate_equal(member, o) : member == o;
        if (same != 0)
            return same > 0;
    }
    return list_append_take(members, incref(o));
}

static Object *join(Object *left, Object *right)
{
    List *members = list_new(2);
    Object *result = NULL;
    if (members != NULL && add_member(members, left) && add_member(members, right))
        result = members->count == 1 ? incref(members->items[0])
                                     : make(SHAPE_UNION, NULL, list_to_tuple(members));
    xdecref((Object *)members);
    return result;
}

Object *generic_alias_or(Object *left, Object *right)
{
    if (!is_unionable(left) || !is_unionable(right))
        return NOT_IMPLEMENTED;
    return join(left, right);
}

// Whether any member of the union says yes.
static Object *ask_members(Object *self, Object *o, int (*ask)(Object *, Object *),
                           const char *what)
{
    Tuple *args = as_alias(self)->args;
    for (size_t i = 0; i < tuple_length(args); i++) {
        Object *member = tuple_items(args)[i];
        if (!is_type(member))
            return error_raise(EXC(TypeError),
                               "%s() argument 2 cannot be a parameterized generic",
                               what);
        int got = ask(o, member);
        if (got != 0)
            return got < 0 ? NULL : TRUE_;
    }
    return FALSE_;
}

static Object *union_m_instancecheck(Object *self, Object *const *args)
{
    return ask_members(self, args[0], operate_is_instance, "isinstance");
}

static Object *union_m_subclasscheck(Object *self, Object *const *args)
{
    if (!is_type(args[0]))
        return error_raise(EXC(TypeError), "issubclass() arg 1 must be a class");
    return ask_members(self, args[0], operate_is_subclass, "issubclass");
}

// ---- what an alias does for its class ----

static Object *alias_call(Object *self, Object *const *args, size_t count,
                          OPT Tuple *names)
{
    Object *result = call_object(as_alias(self)->origin, args, count, names);
    if (result == NULL)
        return NULL;
    if (!attr_set(result, NAME(__orig_class__), self) &&
        !error_clear_if(EXC(AttributeError)) && !error_clear_if(EXC(TypeError))) {
        decref(result);
        return NULL;
    }
    return result;
}

// What an alias does not ask its class for.
static Str *const own_names[] = {
    NAME(__class__),      NAME(__origin__),   NAME(__args__),
    NAME(__parameters__), NAME(__unpacked__), NAME(__mro_entries__),
    NAME(__reduce__),     NAME(__bases__),    NAME(__reduce_ex__),
    NAME(__copy__),       NAME(__deepcopy__), NAME(__typing_unpacked_tuple_args__)
};

static int alias_getattr(Object *self, Str *name, Object **out)
{
    for (size_t i = 0; i < ARRAY_COUNT(own_names); i++)
        if (name == own_names[i])
            return attr_generic_get(self, name, out);
    *out = attr_get(as_alias(self)->origin, name);
    return *out != NULL ? 1 : -1;
}

// for x in tuple[int]: one item, *tuple[int].
static Object *alias_iter(Object *self)
{
    GenericAlias *a = as_alias(self);
    Object *starred = make(SHAPE_GENERIC_ALIAS, a->origin, incref(a->args));
    if (starred == NULL)
        return NULL;
    as_alias(starred)->unpacked = true;
    Tuple *single = tuple_from_array_take(&starred, 1);
    Object *iter = single != NULL ? iterate_of(OBJ(single)) : NULL;
    xdecref((Object *)single);
    return iter;
}

static Object *alias_m_mro_entries(Object *self, Object *const *args)
{
    (void)args;
    return (Object *)tuple_pack(1, as_alias(self)->origin);
}

static Object *alias_m_instancecheck(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return error_raise(EXC(TypeError),
                       "isinstance() argument 2 cannot be a parameterized generic");
}

static Object *alias_m_subclasscheck(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return error_raise(EXC(TypeError),
                       "issubclass() argument 2 cannot be a parameterized generic");
}

// *tuple[int] is all that iterating over tuple[int] gives: (min, (tuple[int],)).
static NEW Object *reduce_unpacked(GenericAlias *a)
{
    Object *plain = make(SHAPE_GENERIC_ALIAS, a->origin, incref(a->args));
    Object *function = plain != NULL ? importer_attribute("builtins", "min") : NULL;
    Tuple *given = function != NULL ? tuple_pack(1, plain) : NULL;
    Tuple *pair = given != NULL ? tuple_pack(2, function, OBJ(given)) : NULL;
    xdecref(plain);
    xdecref(function);
    xdecref((Object *)given);
    return (Object *)pair;
}

static Object *alias_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    GenericAlias *a = as_alias(self);
    if (a->unpacked)
        return reduce_unpacked(a);
    Tuple *given = tuple_pack(2, a->origin, OBJ(a->args)), *pair = NULL;
    if (given != NULL)
        pair = tuple_pack(2, OBJ(&generic_alias_type), OBJ(given));
    xdecref((Object *)given);
    return (Object *)pair;
}

// ---- attributes and life ----

static Object *get_origin(Object *self)
{
    return incref(as_alias(self)->origin);
}

static Object *get_args(Object *self)
{
    return incref(OBJ(as_alias(self)->args));
}

static Object *get_parameters(Object *self)
{
    Tuple *params = parameters_of(as_alias(self));
    return params != NULL ? incref(OBJ(params)) : NULL;
}

static Object *get_unpacked(Object *self)
{
    return bool_from(as_alias(self)->unpacked);
}

static Object *get_unpacked_args(Object *self)
{
    GenericAlias *a = as_alias(self);
    return a->unpacked && a->origin == OBJ(&tuple_type) ? incref(OBJ(a->args)) : NONE;
}

// As as_alias(), but when all is torn down: the class may have lost its bases already.
static GenericAlias *as_old_alias(Object *o)
{
    return (GenericAlias *)(void *)o;
}

static void alias_traverse(Object *self, VisitFn visit, void *context)
{
    GenericAlias *a = as_old_alias(self);
    VISIT(a->origin);
    VISIT(a->args);
    VISIT(a->parameters);
}

static void alias_dealloc(Object *self)
{
    GenericAlias *a = as_old_alias(self);
    size_t size = type_of(self)->basic_size;
    Object *origin = a->origin, *args = (Object *)a->args,
           *parameters = (Object *)a->parameters;
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
    xdecref(origin);
    xdecref(args);
    xdecref(parameters);
}

static Object *alias_m_new(Object *self, Object *const *args)
{
    Tuple *items = tuple_of_key(args[1]);
    Object *made = items != NULL ? type_create_instance(as_type(self)) : NULL;
    if (made == NULL) {
        xdecref((Object *)items);
        return NULL;
    }
    as_alias(made)->origin = incref(args[0]);
    as_alias(made)->args = items;
    return made;
}

static const NativeDef alias_new = { alias_m_new, "__new__(cls, origin, args, /)",
                                     NULL };

static bool has_name(const List *names, const Str *name)
{
    for (size_t i = 0; i < names->count; i++)
        if (is_str(names->items[i]) && str_equal(as_str(names->items[i]), name))
            return true;
    return false;
}

// The names of its class, and those that it has beside them.
static Object *alias_m_dir(Object *self, Object *const *args)
{
    Object *found = attr_dir(as_alias(self)->origin);
    List *names = found != NULL ? list_from_iter(found) : NULL;
    (void)args;
    xdecref(found);
    for (size_t i = 0; names != NULL && i < ARRAY_COUNT(own_names); i++)
        if (!has_name(names, own_names[i]) &&
            !list_append_take(names, OBJ(incref(own_names[i]))))
            ref_clear(&names);
    return (Object *)names;
}

static const NativeDef alias_methods[] = {
    { alias_m_dir, "__dir__(self, /)", NULL },
    { alias_m_mro_entries, "__mro_entries__(self, bases, /)", NULL },
    { alias_m_instancecheck, "__instancecheck__(self, instance, /)", NULL },
    { alias_m_subclasscheck, "__subclasscheck__(self, cls, /)", NULL },
    { alias_m_reduce, "__reduce__(self, /)", NULL },
    NATIVE_END
};

static const GetSetDef alias_getsets[] = {
    { "__parameters__", get_parameters, NULL, "type variables in there" },
    { "__typing_unpacked_tuple_args__", get_unpacked_args, NULL, NULL },
    GETSET_MEMBERS,
    { "__origin__", get_origin, NULL, "the class" },
    { "__args__", get_args, NULL, "what stands in the brackets" },
    { "__unpacked__", get_unpacked, NULL, "whether a star stands before it" },
    GETSET_END,
};

Type generic_alias_type = {
    TYPE_HEAD("GenericAlias", GenericAlias),
    .module = "types",
    .help = "A class with type arguments.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_GENERIC_ALIAS,
    .new_def = &alias_new,
    .dealloc = alias_dealloc,
    .traverse = alias_traverse,
    .repr = alias_repr,
    .hash = alias_hash,
    .compare = alias_compare,
    .call = alias_call,
    .getattr = alias_getattr,
    .iter = alias_iter,
    .number = { .or_ = generic_alias_or },
    .mapping = { .subscript = alias_subscript },
    .methods = alias_methods,
    .getsets = alias_getsets,
};

static const NativeDef union_methods[] = {
    { union_m_instancecheck, "__instancecheck__(self, instance, /)", NULL },
    { union_m_subclasscheck, "__subclasscheck__(self, cls, /)", NULL },
    NATIVE_END
};

static const GetSetDef union_getsets[] = {
    { "__parameters__", get_parameters, NULL, "type variables in there" },
    GETSET_MEMBERS,
    { "__args__", get_args, NULL, "the members" },
    GETSET_END,
};

Type generic_alias_union_type = {
    TYPE_HEAD("UnionType", GenericAlias),
    .module = "types",
    .help = "One of several types.",
    .flags = TYPE_GC,
    .shape = SHAPE_UNION,
    .dealloc = alias_dealloc,
    .traverse = alias_traverse,
    .repr = union_repr,
    .hash = union_hash,
    .compare = union_compare,
    .number = { .or_ = generic_alias_or },
    .mapping = { .subscript = alias_subscript },
    .methods = union_methods,
    .getsets = union_getsets,
};
