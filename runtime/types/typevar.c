#include "runtime/types/typevar.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/importer.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"

static Object no_default = { IMMORTAL, SHAPE_NO_DEFAULT };

static struct {
    Type *generic; // made on first use
} typevar;

typedef struct TypeParam {
    Object object;
    Str *name;
    Object *module;         // None: unknown; NULL: typing
    Object *bound;          // bound or tuple of constraints; NULL: not known yet
    Object *evaluate_bound; // function, or NULL
    Object *fallback, *evaluate_default; // the same for the default
    bool constrained, covariant, contravariant, inferred;
} TypeParam;

static TypeParam *as_param(Object *o)
{
    ASSERT(typevar_is_param(o));
    return (TypeParam *)(void *)o;
}

// ---- parameters ----

static TypeParam *make(uint32_t shape, Str *name)
{
    TypeParam *p = heap_new(HEAP_CONTAINER, shape, sizeof *p);
    if (p == NULL)
        return NULL;
    p->name = incref(name);
    p->module = p->bound = p->evaluate_bound = p->fallback = p->evaluate_default = NULL;
    p->constrained = p->covariant = p->contravariant = p->inferred = false;
    return p;
}

Object *typevar_new(TypeVarKind kind, Str *name, Object *evaluate)
{
    TypeParam *p = make(kind == TYPEVAR_SPEC    ? SHAPE_PARAM_SPEC
                        : kind == TYPEVAR_TUPLE ? SHAPE_TYPE_VAR_TUPLE
                                                : SHAPE_TYPE_VAR,
                        name);
    if (p == NULL)
        return NULL;
    p->inferred = true;
    p->constrained = kind == TYPEVAR_CONSTRAINED;
    p->evaluate_bound = evaluate != NULL ? incref(evaluate) : NULL;
    return OBJ(p);
}

void typevar_set_default(Object *param, Object *evaluate)
{
    ref_set(&as_param(param)->evaluate_default, evaluate);
}

// What *slot holds, after the function in *evaluate if it must; NULL with nothing
// raised: there is none.
static BORROWED OPT Object *lazy(Object **slot, Object **evaluate)
{
    if (*slot == NULL && *evaluate != NULL) {
        Object *value = call_0(*evaluate);
        if (value == NULL)
            return NULL;
        ref_set_take(slot, value);
    }
    return *slot;
}

Object *typevar_no_default(void)
{
    return &no_default;
}

// 1 with the default in *out, 0 there is none, -1.
static int default_of(Object *param, Object **out)
{
    TypeParam *p = as_param(param);
    Object *value = lazy(&p->fallback, &p->evaluate_default);
    if (value == NULL)
        return error_occurred() ? -1 : 0;
    *out = incref(value);
    return 1;
}

static Object *bound_or(Object *self, bool constrained, Object *other)
{
    TypeParam *p = as_param(self);
    if (p->constrained != constrained)
        return other;
    Object *value = lazy(&p->bound, &p->evaluate_bound);
    if (value == NULL)
        return error_occurred() ? NULL : other;
    return incref(value);
}

static Object *get_name(Object *self)
{
    return incref(OBJ(as_param(self)->name));
}

static Object *get_module(Object *self)
{
    Object *module = as_param(self)->module;
    return module != NULL ? incref(module) : (Object *)str_from_utf8("typing", 6);
}

static Object *get_bound(Object *self)
{
    return bound_or(self, false, NONE);
}

static Object *get_constraints(Object *self)
{
    return bound_or(self, true, (Object *)tuple_empty());
}

static Object *get_default(Object *self)
{
    Object *value;
    int got = default_of(self, &value);
    return got > 0 ? value : got == 0 ? &no_default : NULL;
}

static Object *get_covariant(Object *self)
{
    return bool_from(as_param(self)->covariant);
}

static Object *get_contravariant(Object *self)
{
    return bool_from(as_param(self)->contravariant);
}

static Object *get_inferred(Object *self)
{
    return bool_from(as_param(self)->inferred);
}

static Object *typevar_m_has_default(Object *self, Object *const *args)
{
    const TypeParam *p = as_param(self);
    (void)args;
    return bool_from(p->fallback != NULL || p->evaluate_default != NULL);
}

static Object *typevar_m_mro_entries(Object *self, Object *const *args)
{
    (void)args;
    return error_raise(EXC(TypeError), "Cannot subclass an instance of %s",
                       type_of(self)->name);
}

static Str *param_repr(Object *self)
{
    const TypeParam *p = as_param(self);
    if (p->inferred || self->shape == SHAPE_TYPE_VAR_TUPLE)
        return incref(p->name);
    return error_format("%s%U",
                        p->covariant       ? "+"
                        : p->contravariant ? "-"
                                           : "~",
                        p->name);
}

static void param_traverse(Object *self, VisitFn visit, void *context)
{
    TypeParam *p = as_param(self);
    VISIT(p->module);
    VISIT(p->bound);
    VISIT(p->evaluate_bound);
    VISIT(p->fallback);
    VISIT(p->evaluate_default);
}

static void param_clear(Object *self)
{
    TypeParam *p = as_param(self);
    ref_clear(&p->bound);
    ref_clear(&p->evaluate_bound);
    ref_clear(&p->fallback);
    ref_clear(&p->evaluate_default);
}

static void param_dealloc(Object *self)
{
    TypeParam *p = as_param(self);
    param_clear(self);
    xdecref(p->module);
    decref(OBJ(p->name));
    heap_free(HEAP_CONTAINER, self, sizeof *p);
}

// ---- what typing does for them ----

// typing.name(args); new references.
static NEW Object *call_typing(const char *name, Object *const *args, size_t count,
                               OPT Tuple *names)
{
    Str *text = str_from_text(name), *key = text != NULL ? intern_str(text) : NULL;
    Object *module = key != NULL ? importer_module("typing") : NULL;
    Object *function = module != NULL ? attr_get(module, key) : NULL;
    Object *result =
        function != NULL ? call_object(function, args, count, names) : NULL;
    xdecref((Object *)key);
    xdecref(module);
    xdecref(function);
    return result;
}

static NEW Object *call_typing_2(const char *name, Object *a, Object *b)
{
    Object *args[2] = { a, b };
    return call_typing(name, args, 2, NULL);
}

static Object *param_or(Object *left, Object *right)
{
    return call_typing_2("_make_union", left, right);
}

// typing.Unpack[param]
static NEW Object *unpack(Object *param)
{
    Object *module = importer_module("typing");
    Object *form = module != NULL ? attr_get(module, NAME(Unpack)) : NULL;
    Object *result = form != NULL ? operate_subscript(form, param) : NULL;
    xdecref(module);
    xdecref(form);
    return result;
}

static Object *typevar_m_subst(Object *self, Object *const *args)
{
    return call_typing_2("_typevar_subst", self, args[0]);
}

// The arguments of generic as its parameters arrange them, each in turn.
static NEW Tuple *prepared(Object *generic, Tuple *params, Tuple *given)
{
    Object *args = OBJ(incref(given));
    for (size_t i = 0; args != NULL && i < tuple_length(params); i++) {
        Object *both[2] = { generic, args };
        Object *next = call_method(tuple_items(params)[i],
                                   NAME(__typing_prepare_subst__), both, 2);
        decref(args);
        args = next;
    }
    Tuple *result = args != NULL ? tuple_from_iter(args) : NULL;
    xdecref(args);
    return result;
}

// Each argument as its parameter takes it; that of a TypeVarTuple is a tuple already.
static NEW Tuple *taken(Tuple *params, Tuple *args)
{
    size_t count = tuple_length(params);
    List *values = list_new(count);
    bool good = values != NULL;
    for (size_t i = 0; good && i < count; i++) {
        Object *param = tuple_items(params)[i], *arg = tuple_items(args)[i];
        Object *value = param->shape == SHAPE_TYPE_VAR_TUPLE
                            ? incref(arg)
                            : call_method_1(param, NAME(__typing_subst__), arg);
        good = value != NULL && list_append_take(values, value);
    }
    Tuple *result = good ? list_to_tuple(values) : NULL;
    xdecref((Object *)values);
    return result;
}

Tuple *typevar_values(Object *generic, Tuple *params, Tuple *given)
{
    Tuple *args = prepared(generic, params, given), *values = NULL;
    if (args == NULL)
        return NULL;
    size_t count = tuple_length(args), wanted = tuple_length(params);
    if (count == wanted)
        values = taken(params, args);
    else
        error_raise(EXC(TypeError), "Too %s arguments for %R; actual %zu, expected %zu",
                    count > wanted ? "many" : "few", generic, count, wanted);
    decref(OBJ(args));
    return values;
}

// A class that may stand for itself in an annotation; not Generic, nor Protocol, which
// has another metaclass.
static bool is_plain_class(const Object *o)
{
    return type_of(o) == &type_type && o != (const Object *)typevar.generic;
}

Object *typevar_checked(Object *param, Object *value)
{
    if (is_plain_class(value))
        return incref(value);
    return value == NONE ? OBJ(incref(&none_type))
                         : call_typing_2("_typevar_subst", param, value);
}

// The arguments of alias, completed by the default if self stands behind the last one.
static Object *typevar_m_prepare(Object *self, Object *const *args)
{
    Object *params = attr_get(args[0], NAME(__parameters__)), *value;
    if (params == NULL)
        return NULL;
    size_t index = 0;
    int64_t length = operate_length(args[1]);
    if (length < 0) {
        decref(params);
        return NULL;
    }
    size_t count = (size_t)length;
    while (is_tuple(params) && index < tuple_length(as_tuple(params)) &&
           tuple_items(as_tuple(params))[index] != self)
        index++;
    decref(params);
    if (index < count)
        return incref(args[1]);
    int got = index == count ? default_of(self, &value) : 0;
    if (got < 0)
        return NULL;
    if (got == 0)
        return error_raise(
            EXC(TypeError),
            "Too few arguments for %S; actual %zu, expected at least %zu", args[0],
            count, index + 1);
    Tuple *longer = tuple_pack(1, value);
    Object *joined =
        longer != NULL ? operate_binary(BINARY_ADD, args[1], OBJ(longer)) : NULL;
    xdecref((Object *)longer);
    decref(value);
    return joined;
}

static Object *spec_m_subst(Object *self, Object *const *args)
{
    return call_typing_2("_paramspec_subst", self, args[0]);
}

static Object *spec_m_prepare(Object *self, Object *const *args)
{
    Object *all[3] = { self, args[0], args[1] };
    return call_typing("_paramspec_prepare_subst", all, 3, NULL);
}

static Object *tuple_m_subst(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return error_raise(EXC(TypeError),
                       "Substitution of bare TypeVarTuple is not supported");
}

static Object *tuple_m_prepare(Object *self, Object *const *args)
{
    Object *all[3] = { self, args[0], args[1] };
    return call_typing("_typevartuple_prepare_subst", all, 3, NULL);
}

// *Ts
static Object *tuple_iter(Object *self)
{
    Object *unpacked = unpack(self);
    Tuple *single = unpacked != NULL ? tuple_from_array_take(&unpacked, 1) : NULL;
    Object *iter = single != NULL ? iterate_of(OBJ(single)) : NULL;
    xdecref((Object *)single);
    return iter;
}

// ---- making them by a call ----

static bool set_options(TypeParam *p, OPT Object *fallback, Object *covariant,
                        Object *contravariant, Object *inferred)
{
    int co = operate_truth(covariant), contra = operate_truth(contravariant);
    int infer = operate_truth(inferred);
    if (co < 0 || contra < 0 || infer < 0)
        return false;
    if (co && contra)
        return error_false(EXC(ValueError), "Bivariant types are not supported.");
    if (infer && (co || contra))
        return error_false(EXC(ValueError),
                           "Variance cannot be specified with infer_variance.");
    p->covariant = co > 0;
    p->contravariant = contra > 0;
    p->inferred = infer > 0;
    p->fallback = fallback != NULL ? incref(fallback) : NULL;
    return true;
}

static TypeParam *make_called(uint32_t shape, Object *name, const char *what)
{
    if (!is_str(name)) {
        error_raise(EXC(TypeError), "%s() argument 'name' must be str, not %V", what,
                    name);
        return NULL;
    }
    TypeParam *p = make(shape, as_str(name));
    Object *module = type_current_module();
    if (p != NULL)
        p->module = incref(module != NULL ? module : NONE);
    return p;
}

// p->bound becomes bound, which must be a type.
static bool set_bound(TypeParam *p, Object *bound)
{
    if (bound == NONE)
        return true;
    if (is_plain_class(bound)) {
        p->bound = incref(bound);
        return true;
    }
    Str *text = str_from_text("Bound must be a type.");
    if (text != NULL)
        p->bound = call_typing_2("_type_check", bound, OBJ(text));
    xdecref((Object *)text);
    return p->bound != NULL;
}

static Object *typevar_m_new(Object *self, Object *const *args)
{
    (void)self;
    Tuple *constraints = as_tuple(args[1]);
    if (tuple_length(constraints) == 1)
        return error_raise(EXC(TypeError), "A single constraint is not allowed");
    if (tuple_length(constraints) > 0 && args[2] != NONE)
        return error_raise(EXC(TypeError),
                           "Constraints cannot be combined with bound=...");
    TypeParam *p = make_called(SHAPE_TYPE_VAR, args[0], "typevar");
    if (p == NULL)
        return NULL;
    if (!set_options(p, args[3], args[4], args[5], args[6]) || !set_bound(p, args[2])) {
        decref(OBJ(p));
        return NULL;
    }
    p->constrained = tuple_length(constraints) > 0;
    if (p->constrained)
        p->bound = OBJ(incref(constraints));
    return OBJ(p);
}

static Object *typevar_m_new_spec(Object *self, Object *const *args)
{
    (void)self;
    TypeParam *p = make_called(SHAPE_PARAM_SPEC, args[0], "paramspec");
    if (p == NULL)
        return NULL;
    if (!set_options(p, args[2], args[3], args[4], args[5]) || !set_bound(p, args[1])) {
        decref(OBJ(p));
        return NULL;
    }
    return OBJ(p);
}

static Object *typevar_m_new_tuple(Object *self, Object *const *args)
{
    (void)self;
    TypeParam *p = make_called(SHAPE_TYPE_VAR_TUPLE, args[0], "typevartuple");
    if (p != NULL)
        p->fallback = args[1] != NULL ? incref(args[1]) : NULL;
    return (Object *)p;
}

static const NativeDef typevar_new_row = {
    typevar_m_new,
    "__new__(cls, name, *constraints, bound=None, default=<absent>, covariant=False, "
    "contravariant=False, infer_variance=False)",
    NULL
};
static const NativeDef spec_new_row = {
    typevar_m_new_spec,
    "__new__(cls, name, *, bound=None, default=<absent>, covariant=False, contravariant=False, "
    "infer_variance=False)",
    NULL
};
static const NativeDef tuple_new_row = { typevar_m_new_tuple,
                                         "__new__(cls, name, *, default=<absent>)",
                                         NULL };

// ---- P.args, P.kwargs ----

typedef struct SpecPart {
    Object object;
    Object *origin;
} SpecPart;

static Object *make_part(uint32_t shape, Object *spec)
{
    SpecPart *part = heap_new(HEAP_CONTAINER, shape, sizeof *part);
    if (part == NULL)
        return NULL;
    part->origin = incref(spec);
    return OBJ(part);
}

static Object *get_spec_args(Object *self)
{
    return make_part(SHAPE_PARAM_SPEC_ARGS, self);
}

static Object *get_spec_kwargs(Object *self)
{
    return make_part(SHAPE_PARAM_SPEC_KWARGS, self);
}

static SpecPart *as_part(Object *o)
{
    return (SpecPart *)(void *)o;
}

static Object *part_get_origin(Object *self)
{
    return incref(as_part(self)->origin);
}

static Str *part_repr(Object *self)
{
    const char *part = self->shape == SHAPE_PARAM_SPEC_ARGS ? "args" : "kwargs";
    Object *origin = as_part(self)->origin;
    return typevar_is_param(origin)
               ? error_format("%U.%s", as_param(origin)->name, part)
               : error_format("%R.%s", origin, part);
}

static Object *part_compare(Object *left, Object *right, CompareOp op)
{
    if ((op != COMPARE_EQ && op != COMPARE_NE) || left->shape != right->shape)
        return NOT_IMPLEMENTED;
    int same = operate_equal(as_part(left)->origin, as_part(right)->origin);
    return same < 0 ? NULL : bool_from(same == (op == COMPARE_EQ));
}

static void part_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_part(self)->origin);
}

static void part_dealloc(Object *self)
{
    Object *origin = as_part(self)->origin;
    heap_free(HEAP_CONTAINER, self, sizeof(SpecPart));
    decref(origin);
}

static const NativeDef part_methods[] = {
    { typevar_m_mro_entries, "__mro_entries__(self, bases, /)", NULL }, NATIVE_END
};

static const GetSetDef part_getsets[] = {
    { "__origin__", part_get_origin, NULL, "the ParamSpec" }, GETSET_END
};

#define PART_TYPE(text, shape_id)                                                      \
    {                                                                                  \
        TYPE_HEAD(text, SpecPart),                                                     \
            .module = "typing", .flags = TYPE_GC | TYPE_WEAKREFABLE,                   \
            .shape = (shape_id), .dealloc = part_dealloc, .traverse = part_traverse,   \
            .repr = part_repr, .hash = slots_unhashable, .compare = part_compare,      \
            .methods = part_methods, .getsets = part_getsets                           \
    }
Type typevar_spec_args_type = PART_TYPE("ParamSpecArgs", SHAPE_PARAM_SPEC_ARGS);
Type typevar_spec_kwargs_type = PART_TYPE("ParamSpecKwargs", SHAPE_PARAM_SPEC_KWARGS);
#undef PART_TYPE

// ---- the types of parameters ----

static Object *param_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    return get_name(self);
}

#define PARAM_METHODS(prefix)                                                          \
    { typevar_m_has_default, "has_default(self, /)", "Whether there is a default." },  \
        { typevar_m_mro_entries, "__mro_entries__(self, bases, /)", NULL },            \
        { param_m_reduce, "__reduce__(self, /)", NULL },                               \
        { prefix##_m_subst, "__typing_subst__(self, arg, /)", NULL },                  \
        { prefix##_m_prepare, "__typing_prepare_subst__(self, alias, args, /)",        \
          NULL },                                                                      \
        NATIVE_END
static const NativeDef typevar_methods[] = { PARAM_METHODS(typevar) };
static const NativeDef spec_methods[] = { PARAM_METHODS(spec) };
static const NativeDef tuple_methods[] = { PARAM_METHODS(tuple) };
#undef PARAM_METHODS

#define PARAM_ROWS                                                                     \
    { "__name__", get_name, NULL, NULL }, { "__module__", get_module, NULL, NULL },    \
    {                                                                                  \
        "__default__", get_default, NULL, NULL                                         \
    }
#define VARIANCE_ROWS                                                                  \
    { "__bound__", get_bound, NULL, NULL },                                            \
        { "__covariant__", get_covariant, NULL, NULL },                                \
        { "__contravariant__", get_contravariant, NULL, NULL },                        \
    {                                                                                  \
        "__infer_variance__", get_inferred, NULL, NULL                                 \
    }

static const GetSetDef typevar_getsets[] = { PARAM_ROWS,
                                             VARIANCE_ROWS,
                                             { "__constraints__", get_constraints, NULL,
                                               NULL },
                                             GETSET_END };
static const GetSetDef spec_getsets[] = { PARAM_ROWS,
                                          VARIANCE_ROWS,
                                          { "args", get_spec_args, NULL, NULL },
                                          { "kwargs", get_spec_kwargs, NULL, NULL },
                                          GETSET_END };
static const GetSetDef tuple_getsets[] = { PARAM_ROWS, GETSET_END };
#undef PARAM_ROWS
#undef VARIANCE_ROWS

#define PARAM_TYPE(text, shape_id, rows, new_row, method_rows)                         \
    TYPE_HEAD(text, TypeParam),                                                        \
        .module = "typing", .help = "A parameter of a generic.",                       \
        .flags = TYPE_GC | TYPE_WEAKREFABLE, .shape = (shape_id),                      \
        .dealloc = param_dealloc, .traverse = param_traverse, .clear = param_clear,    \
        .repr = param_repr, .methods = (method_rows), .getsets = (rows),               \
        .new_def = &(new_row)
Type typevar_type = { PARAM_TYPE("TypeVar", SHAPE_TYPE_VAR, typevar_getsets,
                                 typevar_new_row, typevar_methods),
                      .number = { .or_ = param_or } };
Type typevar_spec_type = { PARAM_TYPE("ParamSpec", SHAPE_PARAM_SPEC, spec_getsets,
                                      spec_new_row, spec_methods),
                           .number = { .or_ = param_or } };
Type typevar_tuple_type = { PARAM_TYPE("TypeVarTuple", SHAPE_TYPE_VAR_TUPLE,
                                       tuple_getsets, tuple_new_row, tuple_methods),
                            .iter = tuple_iter };
#undef PARAM_TYPE

// ---- NoDefault ----

static Str *no_default_repr(Object *self)
{
    (void)self;
    return str_from_utf8("typing.NoDefault", 16);
}

static Object *no_default_m_new(Object *self, Object *const *args)
{
    (void)self;
    if (tuple_length(as_tuple(args[0])) != 0 || args[1] != NULL)
        return error_raise(EXC(TypeError), "NoDefaultType takes no arguments");
    return &no_default;
}

static Object *no_default_m_reduce(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    return (Object *)str_from_text("NoDefault");
}

static const NativeDef no_default_new = { no_default_m_new,
                                          "__new__(cls, *args, **kwargs)", NULL };

static const NativeDef no_default_methods[] = {
    { no_default_m_reduce, "__reduce__(self, /)", NULL },
    NATIVE_END,
};

Type typevar_no_default_type = {
    TYPE_HEAD("NoDefaultType", Object),
    .module = "typing",
    .help = "The type of what stands for a missing default of a type parameter.",
    .flags = TYPE_IMMUTABLE,
    .shape = SHAPE_NO_DEFAULT,
    .new_def = &no_default_new,
    .methods = no_default_methods,
    .repr = no_default_repr,
};

// ---- type statements ----

typedef struct TypeAlias {
    Object object;
    Str *name;
    Object *params;   // tuple, or NULL
    Object *value;    // NULL: not asked for yet
    Object *evaluate; // function, or NULL
    Object *module;
} TypeAlias;

static TypeAlias *as_type_alias(Object *o)
{
    ASSERT(o->shape == SHAPE_TYPE_ALIAS);
    return (TypeAlias *)(void *)o;
}

Object *typevar_alias_new(Str *name, Object *params, Object *evaluate)
{
    Object *module;
    int got = attr_lookup(evaluate, NAME(__module__), &module);
    TypeAlias *alias =
        got < 0 ? NULL : heap_new(HEAP_CONTAINER, SHAPE_TYPE_ALIAS, sizeof *alias);
    if (alias == NULL) {
        if (got > 0)
            decref(module);
        return NULL;
    }
    alias->name = incref(name);
    alias->params = params != NULL ? incref(params) : NULL;
    alias->value = NULL;
    alias->evaluate = incref(evaluate);
    alias->module = got > 0 ? module : NONE;
    return OBJ(alias);
}

// TypeAliasType(name, value, type_params=()): the value is there already.
static Object *alias_m_new(Object *self, Object *const *args)
{
    Object *module = type_current_module();
    TypeAlias *alias;
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError),
                           "typealias() argument 'name' must be str, not %V", args[0]);
    if (!is_tuple(args[2]))
        return error_raise(EXC(TypeError), "type_params must be a tuple");
    alias = heap_new(HEAP_CONTAINER, SHAPE_TYPE_ALIAS, sizeof *alias);
    if (alias == NULL)
        return NULL;
    alias->name = incref(as_str(args[0]));
    alias->params = tuple_length(as_tuple(args[2])) > 0 ? incref(args[2]) : NULL;
    alias->value = incref(args[1]);
    alias->evaluate = NULL;
    alias->module = module != NULL ? incref(module) : NONE;
    return OBJ(alias);
}

static const NativeDef alias_new_row = { alias_m_new,
                                         "__new__(cls, name, value, *, type_params=())",
                                         NULL };

static Object *alias_get_name(Object *self)
{
    return incref(OBJ(as_type_alias(self)->name));
}

static Object *alias_get_value(Object *self)
{
    TypeAlias *alias = as_type_alias(self);
    Object *value = lazy(&alias->value, &alias->evaluate);
    return value != NULL ? incref(value) : NULL;
}

static Object *alias_get_params(Object *self)
{
    Object *params = as_type_alias(self)->params;
    return params != NULL ? incref(params) : (Object *)tuple_empty();
}

// The same with those of a TypeVarTuple unpacked.
static Object *alias_get_parameters(Object *self)
{
    Object *params = as_type_alias(self)->params;
    Tuple *from = params != NULL ? as_tuple(params) : NULL;
    if (from == NULL)
        return (Object *)tuple_empty();
    Tuple *result = tuple_new(tuple_length(from));
    for (size_t i = 0; result != NULL && i < tuple_length(from); i++) {
        Object *param = tuple_items(from)[i];
        Object *shown =
            param->shape == SHAPE_TYPE_VAR_TUPLE ? unpack(param) : incref(param);
        tuple_items(result)[i] = shown != NULL ? shown : NONE;
        if (shown == NULL) {
            for (size_t k = i + 1; k < tuple_length(from); k++)
                tuple_items(result)[k] = NONE;
            decref(OBJ(result));
            return NULL;
        }
    }
    return (Object *)result;
}

static Object *alias_get_module(Object *self)
{
    return incref(as_type_alias(self)->module);
}

static Object *alias_subscript(Object *self, Object *key)
{
    if (as_type_alias(self)->params == NULL)
        return error_raise(EXC(TypeError),
                           "Only generic type aliases are subscriptable");
    return generic_alias_new(self, key);
}

static Str *alias_repr(Object *self)
{
    return incref(as_type_alias(self)->name);
}

static void alias_traverse(Object *self, VisitFn visit, void *context)
{
    TypeAlias *alias = as_type_alias(self);
    VISIT(alias->params);
    VISIT(alias->value);
    VISIT(alias->evaluate);
    VISIT(alias->module);
}

static void alias_clear(Object *self)
{
    ref_clear(&as_type_alias(self)->params);
    ref_clear(&as_type_alias(self)->value);
}

static void alias_dealloc(Object *self)
{
    TypeAlias *alias = as_type_alias(self);
    alias_clear(self);
    decref(OBJ(alias->name));
    xdecref(alias->evaluate);
    decref(alias->module);
    heap_free(HEAP_CONTAINER, self, sizeof *alias);
}

static Object *alias_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    return alias_get_name(self);
}

static const NativeDef alias_methods[] = {
    { alias_m_reduce, "__reduce__(self, /)", NULL },
    NATIVE_END,
};

static const GetSetDef alias_getsets[] = {
    { "__name__", alias_get_name, NULL, NULL },
    { "__value__", alias_get_value, NULL, NULL },
    { "__type_params__", alias_get_params, NULL, NULL },
    { "__parameters__", alias_get_parameters, NULL, NULL },
    { "__module__", alias_get_module, NULL, NULL },
    GETSET_END
};

Type typevar_alias_type = {
    TYPE_HEAD("TypeAliasType", TypeAlias),
    .module = "typing",
    .help = "What a type statement makes.",
    .flags = TYPE_GC,
    .shape = SHAPE_TYPE_ALIAS,
    .new_def = &alias_new_row,
    .dealloc = alias_dealloc,
    .traverse = alias_traverse,
    .clear = alias_clear,
    .repr = alias_repr,
    .number = { .or_ = generic_alias_or },
    .mapping = { .subscript = alias_subscript },
    .methods = alias_methods,
    .getsets = alias_getsets,
};

// ---- Generic ----

static Object *generic_m_class_getitem(Object *self, Object *const *args)
{
    return call_typing_2("_generic_class_getitem", self, args[0]);
}

// args: tuple of the positional ones, dict of the keywords or NULL
static Object *generic_m_init_subclass(Object *self, Object *const *args)
{
    Object *module = importer_module("typing"), *function = NULL, *result = NULL;
    Str *name = str_from_text("_generic_init_subclass");
    name = name != NULL ? intern_str(name) : NULL;
    if (module != NULL && name != NULL)
        function = attr_get(module, name);
    Tuple *self_first = tuple_pack(1, self);
    Object *all = function != NULL && self_first != NULL
                      ? operate_binary(BINARY_ADD, OBJ(self_first), args[0])
                      : NULL;
    if (all != NULL)
        result = call_with(function, as_tuple(all), (Dict *)(void *)args[1]);
    xdecref(module);
    xdecref((Object *)name);
    xdecref(function);
    xdecref((Object *)self_first);
    xdecref(all);
    return result;
}

static const NativeDef generic_rows[] = {
    { generic_m_class_getitem, "__class_getitem__(cls, args, /)", NULL },
    { generic_m_init_subclass, "__init_subclass__(cls, *args, **kwargs)", NULL },
};

static bool fill_generic(Type *cls)
{
    Str *const names[] = { NAME(__class_getitem__), NAME(__init_subclass__) };
    for (size_t i = 0; i < ARRAY_COUNT(names); i++) {
        Object *method = native_method_new(SHAPE_CLASS_NATIVE, &generic_rows[i], cls);
        bool good = method != NULL && type_set_attribute(cls, names[i], method);
        xdecref(method);
        if (!good)
            return false;
    }
    return true;
}

Type *typevar_generic(void)
{
    if (typevar.generic != NULL)
        return typevar.generic;
    Dict *names = dict_new();
    Str *name = str_from_utf8("Generic", 7), *module = str_from_utf8("typing", 6);
    Tuple *bases = tuple_empty();
    Type *cls = NULL;
    if (names != NULL && name != NULL && module != NULL && bases != NULL &&
        dict_set_str(names, NAME(__module__), OBJ(module)) &&
        dict_set_str(names, NAME(__slots__), OBJ(bases)))
        cls = type_new(&type_type, name, bases, names, NULL);
    xdecref((Object *)names);
    xdecref((Object *)name);
    xdecref((Object *)module);
    xdecref((Object *)bases);
    // As of a class in C, __slots__ cannot be read.
    if (cls != NULL &&
        (dict_delete_str(cls->dict, NAME(__slots__)) < 0 || !fill_generic(cls))) {
        decref(OBJ(cls));
        return NULL;
    }
    if (cls != NULL)
        cls->module = "typing"; // messages show it
    typevar.generic = cls;
    return cls;
}

Object *typevar_generic_of(Tuple *params)
{
    Type *generic = typevar_generic();
    Tuple *shown = generic != NULL ? tuple_new(tuple_length(params)) : NULL;
    if (shown == NULL)
        return NULL;
    bool good = true;
    for (size_t i = 0; i < tuple_length(params); i++) {
        Object *param = tuple_items(params)[i], *item = NULL;
        if (good)
            item = param->shape == SHAPE_TYPE_VAR_TUPLE ? unpack(param) : incref(param);
        good = item != NULL;
        tuple_items(shown)[i] = good ? item : NONE;
    }
    Object *result =
        good ? call_typing_2("_GenericAlias", OBJ(generic), OBJ(shown)) : NULL;
    decref(OBJ(shown));
    return result;
}

void typevar_stop(void)
{
    xdecref((Object *)typevar.generic);
    typevar.generic = NULL;
}
