// mod_typing.c - _typing: type parameters and Generic, which typing is built upon.
#include "runtime/protocol/attr.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/typevar.h"

static Object *typing_f_idfunc(Object *self, Object *const *args)
{
    (void)self;
    return incref(args[0]);
}

static Object *typing_f_alias_values(Object *self, Object *const *args)
{
    (void)self;
    Object *params = attr_get(args[0], NAME(__parameters__));
    Tuple *wanted = params != NULL ? tuple_from_iter(params) : NULL;
    Tuple *given = wanted != NULL ? tuple_from_iter(args[1]) : NULL;
    Tuple *values = given != NULL ? typevar_values(args[0], wanted, given) : NULL;
    xdecref(params);
    xdecref((Object *)wanted);
    xdecref((Object *)given);
    return (Object *)values;
}

static const NativeDef functions[] = {
    { typing_f_alias_values, "_alias_values(alias, args, /)",
      "What each of alias's parameters becomes; a TypeVarTuple, a tuple of types." },
    { typing_f_idfunc, "_idfunc(x, /)", "x itself." },
    NATIVE_END,
};

static bool fill(Module *m)
{
    static Type *const types[] = {
        &typevar_type,           &typevar_spec_type,        &typevar_tuple_type,
        &typevar_spec_args_type, &typevar_spec_kwargs_type, &typevar_alias_type
    };
    Type *generic = typevar_generic();
    for (size_t i = 0; i < ARRAY_COUNT(types); i++)
        if (!module_add_take(m, types[i]->name, OBJ(types[i])))
            return false;
    return generic != NULL && module_add_take(m, "Generic", incref(OBJ(generic))) &&
           module_add_take(m, "NoDefault", typevar_no_default());
}

const ModuleDef mod_typing = {
    "_typing",
    "What typing needs of the language.",
    functions,
    fill,
};
