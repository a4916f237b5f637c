// function.c - Python functions and their attributes.
//
// Invariant: the code of a function on which a frame or a generator stands is never
// exchanged; they get a function of their own first.
#include "vm/exec/function.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/method.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "vm/exec/eval.h"
#include "vm/exec/eval_call.h"
#include "vm/exec/eval_ops.h"
#include "vm/exec/frame_object.h"
#include "vm/exec/generator.h"

static size_t bytes_of(const Code *code)
{
    return sizeof(Function) + sizeof(Object *) * code->free_count;
}

Function *function_new(Code *code, Dict *globals)
{
    Function *f = heap_new(HEAP_CONTAINER, SHAPE_FUNCTION, bytes_of(code));
    if (f == NULL)
        return NULL;
    f->code = incref(code);
    f->globals = incref(globals);
    f->extra = NULL;
    f->dict = NULL;
    f->key = code->key;
    f->nameless = false;
    for (uint32_t i = 0; i < code->free_count; i++)
        f->cells[i] = NULL;
    return f;
}

FunctionExtra *function_extra(Function *f)
{
    if (f->extra == NULL) {
        FunctionExtra *extra = heap_alloc(HEAP_RAW, sizeof *extra);
        if (extra == NULL)
            return NULL;
        *extra = (FunctionExtra){ 0 };
        f->extra = extra;
    }
    return f->extra;
}

Str *function_name(const Function *f)
{
    return f->extra != NULL && f->extra->name != NULL ? f->extra->name : f->code->name;
}

Str *function_qualname(const Function *f)
{
    return f->extra != NULL && f->extra->qualname != NULL ? f->extra->qualname
                                                          : f->code->qualname;
}

static void function_traverse(Object *self, VisitFn visit, void *context)
{
    Function *f = as_function(self);
    VISIT(f->code);
    VISIT(f->globals);
    VISIT(f->dict);
    for (uint32_t i = 0; i < f->code->free_count; i++)
        VISIT(f->cells[i]);
    if (f->extra == NULL)
        return;
    VISIT(f->extra->defaults);
    VISIT(f->extra->kwdefaults);
    VISIT(f->extra->annotations);
    VISIT(f->extra->name);
    VISIT(f->extra->qualname);
    VISIT(f->extra->doc);
    VISIT(f->extra->module);
    VISIT(f->extra->type_params);
}

static void release_extra(Function *f)
{
    FunctionExtra *extra = f->extra;
    if (extra == NULL)
        return;
    f->extra = NULL;
    xdecref((Object *)extra->defaults);
    xdecref((Object *)extra->kwdefaults);
    xdecref(extra->annotations);
    xdecref((Object *)extra->name);
    xdecref((Object *)extra->qualname);
    xdecref(extra->doc);
    xdecref(extra->module);
    xdecref(extra->type_params);
    heap_free(HEAP_RAW, extra, sizeof *extra);
}

// Code and globals stay: a finalizer may still call the function.
static void function_clear(Object *self)
{
    Function *f = as_function(self);
    ref_clear(&f->dict);
    release_extra(f);
    for (uint32_t i = 0; i < f->code->free_count; i++) {
        Object *empty = cell_new_take(NULL);
        if (empty == NULL) {
            error_clear();
            continue;
        }
        ref_set_take(&f->cells[i], empty);
    }
}

static void function_dealloc(Object *self)
{
    Function *f = as_function(self);
    Code *code = f->code;
    xdecref((Object *)f->dict);
    release_extra(f);
    for (uint32_t i = 0; i < code->free_count; i++)
        xdecref(f->cells[i]);
    decref(OBJ(f->globals));
    heap_free(HEAP_CONTAINER, f, bytes_of(code));
    decref(OBJ(code));
}

static size_t function_size_of(Object *self, size_t *blocks)
{
    const Function *f = as_function(self);
    return heap_block(bytes_of(f->code), blocks) +
           heap_block(f->extra != NULL ? sizeof *f->extra : 0, blocks);
}

static Str *function_repr(Object *self)
{
    return error_format("<function %U at %p>", function_qualname(as_function(self)),
                        (void *)self);
}

static Object *function_descr_get(Object *self, OPT Object *instance, Type *owner)
{
    (void)owner;
    return instance == NULL ? incref(self) : method_new(self, instance);
}

// ---- attributes ----

static Object *or_none(OPT void *object)
{
    return object != NULL ? object_incref(object) : NONE;
}

static Object *get_code(Object *self)
{
    return incref(OBJ(as_function(self)->code));
}

static void point_to(Object *o, void *context)
{
    Function *const *change = context;
    frame_object_exchange(o, change[0], change[1]);
    if (!generator_is_any(o))
        return;
    Generator *g = as_generator(o);
    if (g->function == change[0]) {
        g->function = incref(change[1]);
        change[0]->object.refs--; // the caller holds it
    }
}

// What runs or waits in function's code finds it in a function that keeps that code.
static bool keep_running(Function *function)
{
    Function *twin = function_new(function->code, function->globals);
    if (twin == NULL)
        return false;
    for (uint32_t i = 0; i < function->code->free_count; i++)
        twin->cells[i] = incref(function->cells[i]);
    for (Frame *frame = frame_stack.current; frame > frame_stack.base; frame--) {
        if (frame->function != function)
            continue;
        frame->function = twin;
        if (!(frame->flags & FRAME_GENERATOR)) { // generators own theirs, and lend it
            object_incref(twin);
            function->object.refs--;
        }
    }
    heap_walk(point_to, (Function *[]){ function, twin });
    decref(OBJ(twin));
    return true;
}

// The first constant, if the code says that it is a docstring; else None.
static BORROWED Object *docstring_peek(const Code *code)
{
    bool has = (code->flags & CODE_HAS_DOCSTRING) && code->constant_count > 0;
    return has ? code->constants[0] : NONE;
}

static bool set_code(Object *self, OPT Object *value)
{
    Function *f = as_function(self);
    if (value == NULL || value->shape != SHAPE_CODE)
        return error_false(EXC(TypeError), "__code__ must be set to a code object");
    Code *code = as_code(value);
    if (code->free_count != f->code->free_count)
        return error_false(
            EXC(ValueError), "%U() requires a code object with %d free vars, not %d",
            function_name(f), (int)f->code->free_count, (int)code->free_count);
    if (((code->flags ^ f->code->flags) & CODE_SUSPENDS) != 0 &&
        !error_warn(EXC(DeprecationWarning),
                    "Assigning a code object of non-matching type is deprecated (e.g., "
                    "from a generator to a plain function)"))
        return false;
    FunctionExtra *extra = function_extra(f); // names and help stay the function's
    if (extra == NULL || !keep_running(f))
        return false;
    if (extra->name == NULL)
        extra->name = incref(f->code->name);
    if (extra->qualname == NULL)
        extra->qualname = incref(f->code->qualname);
    if (extra->doc == NULL)
        extra->doc = incref(docstring_peek(f->code));
    ref_set(&f->code, value);
    f->key = code->key;
    eval_flush_caches(); // some remember the key
    return true;
}

static Object *get_defaults(Object *self)
{
    return or_none(function_defaults(as_function(self)));
}

static bool set_defaults(Object *self, OPT Object *value)
{
    if (value == NONE)
        value = NULL;
    if (value != NULL && !is_tuple(value))
        return error_false(EXC(TypeError),
                           "__defaults__ must be set to a tuple object");
    FunctionExtra *extra = function_extra(as_function(self));
    if (extra == NULL)
        return false;
    ref_set_take((Object **)&extra->defaults, value != NULL ? incref(value) : NULL);
    return true;
}

static Object *get_kwdefaults(Object *self)
{
    Function *f = as_function(self);
    return or_none(f->extra != NULL ? f->extra->kwdefaults : NULL);
}

static bool set_kwdefaults(Object *self, OPT Object *value)
{
    if (value == NONE)
        value = NULL;
    if (value != NULL && !is_dict(value))
        return error_false(EXC(TypeError),
                           "__kwdefaults__ must be set to a dict object");
    FunctionExtra *extra = function_extra(as_function(self));
    if (extra == NULL)
        return false;
    ref_set_take((Object **)&extra->kwdefaults, value != NULL ? incref(value) : NULL);
    return true;
}

static Object *get_globals(Object *self)
{
    return incref(OBJ(as_function(self)->globals));
}

static Object *get_closure(Object *self)
{
    Function *f = as_function(self);
    if (f->code->free_count == 0)
        return NONE;
    return (Object *)tuple_from_array(f->cells, f->code->free_count);
}

static Object *get_name(Object *self)
{
    return incref(OBJ(function_name(as_function(self))));
}

static Object *get_qualname(Object *self)
{
    return incref(OBJ(function_qualname(as_function(self))));
}

static bool set_str(Object *self, OPT Object *value, size_t offset, const char *what)
{
    if (value == NULL || !is_str(value))
        return error_false(EXC(TypeError), "%s must be set to a string object", what);
    FunctionExtra *extra = function_extra(as_function(self));
    if (extra == NULL)
        return false;
    ref_set((Object **)(void *)((char *)extra + offset), value);
    return true;
}

static bool set_name(Object *self, OPT Object *value)
{
    return set_str(self, value, offsetof(FunctionExtra, name), "__name__");
}

static bool set_qualname(Object *self, OPT Object *value)
{
    return set_str(self, value, offsetof(FunctionExtra, qualname), "__qualname__");
}

static Object *get_doc(Object *self)
{
    Function *f = as_function(self);
    return incref(f->extra != NULL && f->extra->doc != NULL ? f->extra->doc
                                                            : docstring_peek(f->code));
}

static Object *get_module(Object *self)
{
    Function *f = as_function(self);
    if (f->extra != NULL && f->extra->module != NULL)
        return incref(f->extra->module);
    return or_none(dict_peek_str(f->globals, NAME(__name__)));
}

// Any value; deleting leaves None.
static bool set_any(Object *self, OPT Object *value, size_t offset)
{
    FunctionExtra *extra = function_extra(as_function(self));
    if (extra == NULL)
        return false;
    ref_set((Object **)(void *)((char *)extra + offset), value != NULL ? value : NONE);
    return true;
}

static bool set_doc(Object *self, OPT Object *value)
{
    return set_any(self, value, offsetof(FunctionExtra, doc));
}

static bool set_module(Object *self, OPT Object *value)
{
    return set_any(self, value, offsetof(FunctionExtra, module));
}

static Object *get_annotations(Object *self)
{
    FunctionExtra *extra = function_extra(as_function(self));
    if (extra == NULL)
        return NULL;
    if (extra->annotations == NULL)
        extra->annotations = (Object *)dict_new();
    return extra->annotations != NULL ? incref(extra->annotations) : NULL;
}

static bool set_annotations(Object *self, OPT Object *value)
{
    if (value == NONE)
        value = NULL;
    if (value != NULL && !is_dict(value))
        return error_false(EXC(TypeError),
                           "__annotations__ must be set to a dict object");
    FunctionExtra *extra = function_extra(as_function(self));
    if (extra == NULL)
        return false;
    ref_set_take(&extra->annotations, value != NULL ? incref(value) : NULL);
    return true;
}

static Object *get_type_params(Object *self)
{
    Function *f = as_function(self);
    if (f->extra != NULL && f->extra->type_params != NULL)
        return incref(f->extra->type_params);
    return (Object *)tuple_empty();
}

static bool set_type_params(Object *self, OPT Object *value)
{
    if (value == NULL || !is_tuple(value))
        return error_false(EXC(TypeError), "__type_params__ must be set to a tuple");
    return set_any(self, value, offsetof(FunctionExtra, type_params));
}

static Object *get_dict(Object *self)
{
    Dict *dict = instance_dict(self);
    return dict != NULL ? incref(OBJ(dict)) : NULL;
}

static bool set_dict(Object *self, OPT Object *value)
{
    if (value == NULL)
        return error_false(EXC(TypeError), "cannot delete __dict__");
    if (!is_dict(value))
        return error_false(EXC(TypeError),
                           "__dict__ must be set to a dictionary, not a '%T'", value);
    return instance_set_dict(self, as_dict(value));
}

static Object *get_builtins(Object *self)
{
    return incref(eval_ops_builtins(as_function(self)->globals));
}

// ---- function(code, globals, name, argdefs, closure, kwdefaults) ----

static bool check_new(Object *const *args)
{
    if (args[0]->shape != SHAPE_CODE)
        return error_false(EXC(TypeError),
                           "function() argument 'code' must be code, not %V", args[0]);
    if (!is_dict(args[1]))
        return error_false(EXC(TypeError),
                           "function() argument 'globals' must be dict, not %V",
                           args[1]);
    if (args[2] != NONE && !is_str(args[2]))
        return error_false(EXC(TypeError), "arg 3 (name) must be None or string");
    if (args[3] != NONE && !is_tuple(args[3]))
        return error_false(EXC(TypeError), "arg 4 (defaults) must be None or tuple");
    if (args[5] != NONE && !is_dict(args[5]))
        return error_false(EXC(TypeError), "arg 6 (kwdefaults) must be None or dict");
    const Code *code = as_code(args[0]);
    size_t wanted = code->free_count;
    if (!is_tuple(args[4])) {
        if (wanted > 0 && args[4] == NONE)
            return error_false(EXC(TypeError), "arg 5 (closure) must be tuple");
        return args[4] == NONE ||
               error_false(EXC(TypeError), "arg 5 (closure) must be None or tuple");
    }
    Tuple *closure = as_tuple(args[4]);
    if (tuple_length(closure) != wanted)
        return error_false(EXC(ValueError),
                           "%U requires closure of length %zu, not %zu", code->name,
                           wanted, tuple_length(closure));
    for (size_t i = 0; i < wanted; i++)
        if (tuple_items(closure)[i]->shape != SHAPE_CELL)
            return error_false(EXC(TypeError),
                               "arg 5 (closure) expected cell, found %T",
                               tuple_items(closure)[i]);
    return true;
}

static Object *function_m_new(Object *self, Object *const *args)
{
    (void)self;
    if (!check_new(args))
        return NULL;
    const Code *code = as_code(args[0]);
    Function *f = function_new(as_code(args[0]), as_dict(args[1]));
    if (f == NULL)
        return NULL;
    for (uint32_t i = 0; i < code->free_count; i++)
        f->cells[i] = incref(tuple_items(as_tuple(args[4]))[i]);
    if ((args[2] == NONE || set_name(OBJ(f), args[2])) &&
        (args[3] == NONE || set_defaults(OBJ(f), args[3])) &&
        (args[5] == NONE || set_kwdefaults(OBJ(f), args[5])))
        return OBJ(f);
    decref(OBJ(f));
    return NULL;
}

static const NativeDef function_new_row = {
    function_m_new,
    "__new__(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
    "A function of some code and its globals.",
};

static const GetSetDef function_getsets[] = {
    { "__code__", get_code, set_code, NULL },
    { "__defaults__", get_defaults, set_defaults, NULL },
    { "__kwdefaults__", get_kwdefaults, set_kwdefaults, NULL },
    { "__dict__", get_dict, set_dict, NULL },
    { "__name__", get_name, set_name, NULL },
    { "__qualname__", get_qualname, set_qualname, NULL },
    { "__annotations__", get_annotations, set_annotations, NULL },
    { "__type_params__", get_type_params, set_type_params, NULL },
    GETSET_MEMBERS,
    { "__globals__", get_globals, NULL, NULL },
    { "__closure__", get_closure, NULL, NULL },
    { "__builtins__", get_builtins, NULL, NULL },
    { "__doc__", get_doc, set_doc, NULL },
    { "__module__", get_module, set_module, NULL },
    GETSET_END,
};

Type function_type = {
    TYPE_HEAD("function", Function),
    .flags = TYPE_GC | TYPE_METHOD_LIKE | TYPE_WEAKREFABLE,
    .shape = SHAPE_FUNCTION,
    .new_def = &function_new_row,
    .dict_offset = offsetof(Function, dict),
    .dealloc = function_dealloc,
    .traverse = function_traverse,
    .clear = function_clear,
    .size_of = function_size_of,
    .repr = function_repr,
    .call = eval_call_function,
    .descr_get = function_descr_get,
    .getsets = function_getsets,
};
