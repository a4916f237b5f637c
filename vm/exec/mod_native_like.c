// mod_native_like.c - _native_like: classes of the library that are written in Python
// where CPython has them in C.
#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/method.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"
#include "vm/exec/function.h"

static Object *native_like_f_native_like(Object *self, Object *const *args)
{
    (void)self;
    for (size_t i = 0; i < tuple_length(as_tuple(args[0])); i++) {
        Object *cls = tuple_items(as_tuple(args[0]))[i];
        if (!is_type(cls) || (as_type(cls)->flags & TYPE_USER) == 0)
            return error_raise(EXC(TypeError), "a class is needed, not %T", cls);
        Object *module = dict_peek_str(as_type(cls)->dict, NAME(__module__));
        if (module == NULL || !is_exact_str(module) ||
            str_kind(as_str(module)) != STR_KIND_ASCII)
            return error_raise(EXC(ValueError), "the class needs an ASCII __module__");
        // The text lives as long as the class: what is immutable keeps its __module__.
        as_type(cls)->module = str_data(as_str(module));
        as_type(cls)->flags |= TYPE_IMMUTABLE;
    }
    return NONE;
}

static void mark(Object *o)
{
    if (o->shape == SHAPE_CLASS_METHOD)
        o = ((Wrapper *)(void *)o)->callable;
    if (o->shape == SHAPE_FUNCTION)
        as_function(o)->nameless = true;
}

static Object *native_like_f_nameless_calls(Object *self, Object *const *args)
{
    (void)self;
    for (size_t i = 0; i < tuple_length(as_tuple(args[0])); i++) {
        Object *name, *value, *cls = tuple_items(as_tuple(args[0]))[i];
        size_t position = 0;
        if (!is_type(cls))
            return error_raise(EXC(TypeError), "a class is needed, not %T", cls);
        while (dict_next(as_type(cls)->dict, &position, &name, &value))
            mark(value);
    }
    return NONE;
}

static const NativeDef functions[] = {
    { native_like_f_native_like, "native_like(*classes)",
      "Make classes immutable; messages name them with their module." },
    { native_like_f_nameless_calls, "nameless_calls(*classes)",
      "Word errors of calls of the methods as CPython's parser of arguments does." },
    NATIVE_END,
};

const ModuleDef mod_native_like = { "_native_like",
                                    "Classes in Python that pass for classes in C.",
                                    functions, NULL };
