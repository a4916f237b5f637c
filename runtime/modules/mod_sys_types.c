// mod_sys_types.c - tuples with named items, and types.SimpleNamespace.
#include "runtime/modules/mod_sys_types.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/slots.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/record.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// ---- making ----

static Object *refuse_new(Object *self, Object *const *args)
{
    (void)args;
    return error_raise(EXC(TypeError), "cannot create 'sys.%s' instances",
                       as_type(self)->name);
}

static const NativeDef refuse_new_def = { refuse_new, "__new__(cls, *args, **kwargs)",
                                          NULL };

// ---- fields ----

#define F RECORD_FIELD
static const GetSetDef version_fields[] = {
    RECORD_START,
    F(0, "major", "Major release number"),
    F(1, "minor", "Minor release number"),
    F(2, "micro", "Patch release number"),
    F(3, "releaselevel", "'alpha', 'beta', 'candidate', or 'final'"),
    F(4, "serial", "Serial release number"),
    RECORD_END,
};

static const GetSetDef float_fields[] = {
    RECORD_START,
    F(0, "max", "Greatest finite float"),
    F(1, "max_exp", "Greatest e such that radix**(e-1) is a float"),
    F(2, "max_10_exp", "Greatest e such that 10**e is a float"),
    F(3, "min", "Least positive normal float"),
    F(4, "min_exp", "Least e such that radix**(e-1) is a normal float"),
    F(5, "min_10_exp", "Least e such that 10**e is a normal float"),
    F(6, "dig", "Decimal digits that survive a conversion to float and back"),
    F(7, "mant_dig", "Digits of the mantissa in base radix"),
    F(8, "epsilon", "Difference between 1 and the next float"),
    F(9, "radix", "Base of the exponent"),
    F(10, "rounds", "Rounding mode of arithmetic"),
    RECORD_END,
};

static const GetSetDef int_fields[] = {
    RECORD_START,
    F(0, "bits_per_digit", "Bits in a digit"),
    F(1, "sizeof_digit", "Bytes of a digit"),
    F(2, "default_max_str_digits", "Usual limit of digits in conversions"),
    F(3, "str_digits_check_threshold", "Least limit of digits in conversions"),
    RECORD_END,
};

static const GetSetDef hash_fields[] = {
    RECORD_START,
    F(0, "width", "Bits of a hash"),
    F(1, "modulus", "Prime that numbers are reduced by"),
    F(2, "inf", "Hash of positive infinity"),
    F(3, "nan", "Not used"),
    F(4, "imag", "Multiplier of imaginary parts"),
    F(5, "algorithm", "Hash function of str and bytes"),
    F(6, "hash_bits", "Bits of that function's result"),
    F(7, "seed_bits", "Bits of its key"),
    F(8, "cutoff", "Length up to which a simpler function is used"),
    RECORD_END,
};

static const GetSetDef thread_fields[] = {
    RECORD_START,
    F(0, "name", "Name of the thread implementation"),
    F(1, "lock", "Name of the lock implementation"),
    F(2, "version", "Name and version of the library"),
    RECORD_END,
};

static const GetSetDef flags_fields[] = {
    RECORD_START,
    F(0, "debug", "-d"),
    F(1, "inspect", "-i"),
    F(2, "interactive", "-i"),
    F(3, "optimize", "-O or -OO"),
    F(4, "dont_write_bytecode", "-B"),
    F(5, "no_user_site", "-s"),
    F(6, "no_site", "-S"),
    F(7, "ignore_environment", "-E"),
    F(8, "verbose", "-v"),
    F(9, "bytes_warning", "-b"),
    F(10, "quiet", "-q"),
    F(11, "hash_randomization", "-R"),
    F(12, "isolated", "-I"),
    F(13, "dev_mode", "-X dev"),
    F(14, "utf8_mode", "-X utf8"),
    F(15, "warn_default_encoding", "-X warn_default_encoding"),
    F(16, "safe_path", "-P"),
    F(17, "int_max_str_digits", "-X int_max_str_digits"),
    RECORD_HIDDEN,
    F(18, "gil", "-X gil"),
    RECORD_END,
};

static const GetSetDef unraisable_fields[] = {
    RECORD_START,
    F(0, "exc_type", "Class of the exception"),
    F(1, "exc_value", "The exception"),
    F(2, "exc_traceback", "Its traceback"),
    F(3, "err_msg", "What was being done"),
    F(4, "object", "The object that caused it"),
    RECORD_END,
};

static const GetSetDef hooks_fields[] = {
    RECORD_START,
    F(0, "firstiter", "Called with an asynchronous generator before its first step"),
    F(1, "finalizer", "Called with one that is given up before its end"),
    RECORD_END,
};
#undef F

#define RECORD(identifier, text, of_module, id, rows, constructor)                     \
    Type identifier = { RECORD_TYPE(text, of_module, id, rows, constructor) }
RECORD(mod_sys_types_version_info_type, "version_info", "sys", VERSION_INFO,
       version_fields, refuse_new_def);
RECORD(mod_sys_types_float_info_type, "float_info", "sys", FLOAT_INFO, float_fields,
       refuse_new_def);
RECORD(mod_sys_types_int_info_type, "int_info", "sys", INT_INFO, int_fields,
       refuse_new_def);
RECORD(mod_sys_types_hash_info_type, "hash_info", "sys", HASH_INFO, hash_fields,
       refuse_new_def);
RECORD(mod_sys_types_thread_info_type, "thread_info", "sys", THREAD_INFO, thread_fields,
       refuse_new_def);
RECORD(mod_sys_types_flags_type, "flags", "sys", SYS_FLAGS, flags_fields,
       refuse_new_def);
RECORD(mod_sys_types_unraisable_type, "UnraisableHookArgs", NULL, UNRAISABLE_ARGS,
       unraisable_fields, record_new_def);
RECORD(mod_sys_types_asyncgen_hooks_type, "asyncgen_hooks", NULL, ASYNCGEN_HOOKS,
       hooks_fields, record_new_def);
#undef RECORD

// ---- types.SimpleNamespace ----

typedef struct Namespace {
    Object object;
    Dict *dict;
} Namespace;

static Namespace *as_namespace(Object *o)
{
    return (Namespace *)(void *)o;
}

static Object *namespace_create(Type *cls)
{
    Namespace *n = (Namespace *)(void *)type_create_instance(cls);
    if (n == NULL)
        return NULL;
    n->dict = dict_new();
    if (n->dict != NULL)
        return OBJ(n);
    decref(OBJ(n));
    return NULL;
}

Object *mod_sys_types_namespace_new(Dict *attributes)
{
    Object *n = namespace_create(&mod_sys_types_namespace_type);
    if (n == NULL || dict_update(as_namespace(n)->dict, OBJ(attributes)))
        return n;
    decref(n);
    return NULL;
}

// args: tuple of positional ones, dict or NULL
static Object *namespace_m_init(Object *self, Object *const *args)
{
    Tuple *given = as_tuple(args[0]);
    Namespace *n = as_namespace(self);
    size_t position = 0;
    Object *key;
    if (tuple_length(given) > 1)
        return error_raise(EXC(TypeError), "%s expected at most 1 argument, got %zu",
                           type_name(self), tuple_length(given));
    if (n->dict == NULL && (n->dict = dict_new()) == NULL)
        return NULL;
    if (tuple_length(given) == 1) {
        Dict *first = dict_new();
        bool ok = first != NULL && dict_update(first, tuple_items(given)[0]);
        while (ok && dict_next(first, &position, &key, NULL))
            ok = is_str(key) || error_false(EXC(TypeError), "keywords must be strings");
        ok = ok && dict_update(n->dict, OBJ(first));
        xdecref((Object *)first);
        if (!ok)
            return NULL;
    }
    return args[1] == NULL || dict_update(n->dict, args[1]) ? NONE : NULL;
}

static const NativeDef namespace_init_def = {
    namespace_m_init,
    "__init__(self, /, *args, **kwargs)",
    NULL,
};

static void namespace_dealloc(Object *self)
{
    Type *cls = type_of(self);
    size_t size = cls->basic_size;
    xdecref((Object *)as_namespace(self)->dict);
    type_release_instance(self);
    heap_free(HEAP_CONTAINER, self, size);
}

static void namespace_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_namespace(self)->dict);
}

static void namespace_clear(Object *self)
{
    ref_clear(&as_namespace(self)->dict);
}

static Str *namespace_repr(Object *self)
{
    Dict *dict = as_namespace(self)->dict;
    const char *name =
        type_of(self) == &mod_sys_types_namespace_type ? "namespace" : type_name(self);
    size_t position = 0;
    Object *key, *value;
    bool first = true, ok = true;
    StrBuilder b;
    int entered = operate_repr_enter(self);
    if (entered <= 0)
        return entered < 0 ? NULL : error_format("%s(...)", name);
    str_builder_start(&b);
    str_builder_text(&b, name);
    str_builder_char(&b, '(');
    while (ok && dict != NULL && dict_next(dict, &position, &key, &value)) {
        if (!is_str(key) || as_str(key)->length == 0)
            continue;
        incref(key);
        incref(value);
        Str *text = operate_repr(value);
        if (!first)
            str_builder_text(&b, ", ");
        first = false;
        str_builder_str(&b, as_str(key));
        str_builder_char(&b, '=');
        ok = text != NULL;
        if (ok)
            str_builder_str(&b, text);
        xdecref((Object *)text);
        decref(key);
        decref(value);
    }
    operate_repr_leave(self);
    str_builder_char(&b, ')');
    if (ok)
        return str_builder_finish(&b);
    str_builder_discard(&b);
    return NULL;
}

static Object *namespace_compare(Object *left, Object *right, CompareOp op)
{
    if (!type_is_subtype(type_of(left), &mod_sys_types_namespace_type) ||
        !type_is_subtype(type_of(right), &mod_sys_types_namespace_type) ||
        as_namespace(left)->dict == NULL || as_namespace(right)->dict == NULL)
        return NOT_IMPLEMENTED;
    return operate_compare(OBJ(as_namespace(left)->dict),
                           OBJ(as_namespace(right)->dict), op);
}

static Object *namespace_get_dict(Object *self)
{
    Namespace *n = as_namespace(self);
    if (n->dict == NULL && (n->dict = dict_new()) == NULL)
        return NULL;
    return OBJ(incref(n->dict));
}

// One of the same class with the attributes of this one and other values for some.
static Object *namespace_m_replace(Object *self, Object *const *args)
{
    Dict *dict = as_namespace(self)->dict;
    Object *made = call_0(OBJ(type_of(self)));
    if (made == NULL)
        return NULL;
    if (!type_is_subtype(type_of(made), &mod_sys_types_namespace_type))
        error_raise(EXC(TypeError),
                    "expect types.SimpleNamespace type, but %T() returned '%T' object",
                    self, made);
    else if ((dict == NULL || dict_update(as_namespace(made)->dict, OBJ(dict))) &&
             (args[0] == NULL || dict_update(as_namespace(made)->dict, args[0])))
        return made;
    decref(made);
    return NULL;
}

static Object *namespace_m_reduce(Object *self, Object *const *args)
{
    (void)args;
    Object *dict = namespace_get_dict(self), *result = NULL;
    Tuple *empty = tuple_empty();
    if (dict != NULL)
        result = (Object *)tuple_pack(3, OBJ(type_of(self)), OBJ(empty), dict);
    decref(OBJ(empty));
    xdecref(dict);
    return result;
}

static const NativeDef namespace_methods[] = {
    { namespace_m_reduce, "__reduce__(self, /)", "How to make an equal one." },
    { namespace_m_replace, "__replace__(self, /, **changes)",
      "A copy with other values for some attributes." },
    NATIVE_END,
};

static const GetSetDef namespace_getsets[] = {
    GETSET_MEMBERS,
    { "__dict__", namespace_get_dict, NULL, NULL },
    GETSET_END,
};

Type mod_sys_types_namespace_type = {
    TYPE_HEAD("SimpleNamespace", Namespace),
    .module = "types",
    .help = "An object with attributes that are given to its constructor.",
    .flags = TYPE_GC | TYPE_SUBCLASSABLE | TYPE_IMMUTABLE,
    .shape = SHAPE_SIMPLE_NAMESPACE,
    .dict_offset = (int32_t)offsetof(Namespace, dict),
    .create = namespace_create,
    .init_def = &namespace_init_def,
    .dealloc = namespace_dealloc,
    .traverse = namespace_traverse,
    .clear = namespace_clear,
    .repr = namespace_repr,
    .hash = slots_unhashable,
    .compare = namespace_compare,
    .methods = namespace_methods,
    .getsets = namespace_getsets,
};
