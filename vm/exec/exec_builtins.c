#include "vm/exec/exec_builtins.h"

#include <string.h>

#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/anext.h"
#include "runtime/types/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/file.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/super.h"
#include "vm/compile/compile.h"
#include "vm/exec/async_generator.h"
#include "vm/exec/coroutine.h"
#include "vm/exec/eval.h"
#include "vm/exec/frame_object.h"
#include "vm/exec/import.h"

// ---- compile, eval, exec ----

enum { // of compile(); others are those of __future__
    ONLY_AST = 0x400,
    OPTIMIZED_AST = 0x8400,
    ALLOW_INCOMPLETE = 0x4000,
    OTHER_FLAGS = 0x200 | 0x1000 | 0x2000, // they change nothing here
    FUTURE_FLAGS = 0x1ff0000 | 0x10,
};

// Whether an object is a node of the module _ast, which then was imported: 1, 0, -1.
static int is_tree(Object *o, Dict **classes)
{
    Object *module = dict_peek_str(import_modules(), NAME(_ast));
    if (module == NULL || module->shape != SHAPE_MODULE)
        return 0;
    Dict *dict = incref(((Module *)(void *)module)->dict);
    Str *name = str_from_text("AST");
    Object *base = name != NULL ? dict_peek_str(dict, name) : NULL;
    int got = name == NULL ? -1 : base == NULL ? 0 : operate_is_instance(o, base);
    xdecref((Object *)name);
    if (got > 0)
        *classes = dict;
    else
        decref(OBJ(dict));
    return got;
}

// What compile() is asked for: code, or with ast the tree.
typedef struct CompileWish {
    Str *filename;
    CompileMode mode;
    unsigned flags;
    bool ast;
    bool skips_blanks; // at the start of the text
    bool folded;       // of a tree: the constants too
} CompileWish;

static NEW Object *compile_text(const char *text, size_t length,
                                const CompileWish *wish, unsigned flags)
{
    while (wish->skips_blanks && length > 0 && (*text == ' ' || *text == '\t')) {
        text++;
        length--;
    }
    if (!wish->ast)
        return (Object *)compile_source(text, length, wish->filename, wish->mode,
                                        wish->flags | flags);
    Object *tree = NULL, *module = import_module(NAME(_ast));
    if (module != NULL && module->shape != SHAPE_MODULE)
        error_raise(EXC(TypeError), "sys.modules['_ast'] is no module");
    else if (module != NULL)
        tree = compile_to_ast(text, length, wish->filename, wish->mode,
                              wish->flags | flags, ((Module *)(void *)module)->dict);
    xdecref(module);
    return tree;
}

// Compile a str, bytes or AST source for the function `what`.
static Object *compile_any(Object *source, const CompileWish *wish, const char *what)
{
    Dict *classes;
    if (is_str(source)) {
        char *owned;
        size_t size, length;
        const char *text = str_utf8(as_str(source), &length, &owned, &size);
        if (text == NULL)
            return NULL;
        Object *result = compile_text(text, length, wish, COMPILE_IS_TEXT);
        str_utf8_free(owned, size);
        return result;
    }
    int tree = is_tree(source, &classes);
    if (tree > 0 && wish->ast && !wish->folded) {
        decref(OBJ(classes));
        return incref(source);
    }
    if (tree > 0) {
        Code *code =
            compile_from_ast(source, wish->filename, wish->mode, wish->flags, classes);
        decref(OBJ(classes));
        if (code == NULL || !wish->ast)
            return (Object *)code;
        decref(OBJ(code)); // the tree is good
        return incref(source);
    }
    Buffer buffer;
    int got = tree < 0 ? -1 : buffer_take(source, &buffer);
    if (got > 0) {
        Object *result =
            compile_text((const char *)buffer.data, buffer.length, wish, 0);
        buffer_release(&buffer);
        return result;
    }
    if (got == 0)
        error_raise(EXC(TypeError), "%s() arg 1 must be a string, bytes or %s object",
                    what, strcmp(what, "compile") == 0 ? "AST" : "code");
    return NULL;
}

// The compiler's flags that the running code hands on to what it compiles.
static unsigned inherited_flags(void)
{
    const Frame *frame = frame_current();
    return frame != NULL && (frame->function->code->flags & CODE_FUTURE_ANNOTATIONS)
               ? COMPILE_FUTURE_ANNOTATIONS
               : 0;
}

// The same for code.
static Code *compile_object(Object *source, Str *filename, CompileMode mode,
                            unsigned flags, const char *what)
{
    return (Code *)(void *)compile_any(
        source,
        &(CompileWish){ filename, mode, flags, false, mode == COMPILE_EVAL, false },
        what);
}

static Str *filename_of(Object *o)
{
    Object *path = file_path(o);
    if (path == NULL || is_str(path))
        return (Str *)(void *)path;
    Str *text = str_decode(path, "utf-8", "surrogateescape");
    decref(path);
    return text;
}

static Object *exec_f_compile(Object *self, Object *const *args)
{
    (void)self;
    static const char *const modes[] = { "exec", "eval", "single" };
    int64_t flags, level;
    if (!is_str(args[2]))
        return error_raise(EXC(TypeError),
                           "compile() argument 'mode' must be str, not %V", args[2]);
    if (!operate_c_int(args[3], &flags) || !operate_c_int(args[5], &level))
        return NULL;
    if (flags &
        ~(int64_t)(OPTIMIZED_AST | ALLOW_INCOMPLETE | OTHER_FLAGS | FUTURE_FLAGS))
        return error_raise(EXC(ValueError), "compile(): unrecognised flags");
    if (level < -1 || level > 2)
        return error_raise(EXC(ValueError), "compile(): invalid optimize value");
    int alone = operate_truth(args[4]);
    if (alone < 0)
        return NULL;
    for (size_t i = 0; i < ARRAY_COUNT(modes); i++) {
        if (!str_equal_text(as_str(args[2]), modes[i]))
            continue;
        CompileWish wish = { .filename = filename_of(args[1]),
                             .mode = (CompileMode)i,
                             .ast = (flags & ONLY_AST) != 0,
                             .folded = (flags & OPTIMIZED_AST) != ONLY_AST };
        if (wish.filename == NULL)
            return NULL;
        wish.flags = alone ? 0 : inherited_flags();
        if (flags & CODE_FUTURE_ANNOTATIONS)
            wish.flags |= COMPILE_FUTURE_ANNOTATIONS;
        if (flags & ALLOW_INCOMPLETE)
            wish.flags |= COMPILE_ALLOW_INCOMPLETE;
        wish.flags += COMPILE_LEVEL * (unsigned)(1 + level);
        Object *result = compile_any(args[0], &wish, "compile");
        decref(OBJ(wish.filename));
        return result;
    }
    return error_raise(EXC(ValueError),
                       "compile() mode must be 'exec', 'eval' or 'single'");
}

// Global and local namespaces of eval() and exec(), owned.
static bool namespaces(const char *what, Object *globals, Object *locals,
                       Dict **out_globals, Object **out_locals)
{
    Frame *frame = frame_current();
    if (globals != NONE && !is_dict(globals))
        return error_false(
            EXC(TypeError),
            strcmp(what, "eval") != 0 ? "exec() globals must be a dict, not %T"
            : type_of(globals)->mapping.subscript != NULL
                ? "globals must be a real dict; try eval(expr, {}, mapping)"
                : "globals must be a dict",
            globals);
    if (locals != NONE && !is_dict(locals) &&
        type_of(locals)->mapping.subscript == NULL)
        return error_false(EXC(TypeError),
                           strcmp(what, "eval") == 0
                               ? "locals must be a mapping"
                               : "locals must be a mapping or None, not %T",
                           locals);
    if (globals == NONE) {
        if (frame == NULL)
            return error_false(EXC(SystemError), "globals and locals cannot be NULL");
        *out_globals = incref(frame->function->globals);
        *out_locals = locals != NONE ? incref(locals) : frame_locals(frame);
    } else {
        *out_globals = incref(as_dict(globals));
        *out_locals = incref(locals != NONE ? locals : globals);
    }
    Dict *g = *out_globals;
    if (*out_locals != NULL &&
        (dict_peek_str(g, NAME(__builtins__)) != NULL ||
         dict_set_str(g, NAME(__builtins__), OBJ(frame_stack.builtins))))
        return true;
    decref(OBJ(g));
    xdecref(*out_locals);
    return false;
}

// Whether closure holds what the free variables of code need.
static RAISES bool closure_fits(const Code *code, CompileMode mode, Object *closure)
{
    if (code->free_count == 0)
        return closure == NONE ||
               error_false(EXC(TypeError),
                           "cannot use a closure with this code object");
    if (mode == COMPILE_EVAL)
        return error_false(
            EXC(TypeError),
            "code object passed to eval() may not contain free variables");
    bool fits =
        is_exact_tuple(closure) && tuple_length(as_tuple(closure)) == code->free_count;
    for (size_t i = 0; fits && i < code->free_count; i++)
        fits = tuple_items(as_tuple(closure))[i]->shape == SHAPE_CELL;
    return fits || error_false(EXC(TypeError),
                               "code object requires a closure of exactly length %d",
                               (int)code->free_count);
}

static Object *run_code(const char *what, Object *const *args, CompileMode mode,
                        Object *closure)
{
    Dict *globals = NULL;
    Object *locals = NULL, *result = NULL;
    if (!namespaces(what, args[1], args[2], &globals, &locals))
        return NULL;
    Code *code = NULL;
    Function *function = NULL;
    if (args[0]->shape == SHAPE_CODE) {
        code = incref(as_code(args[0]));
    } else {
        Str *filename = str_from_text("<string>");
        if (filename != NULL)
            code = compile_object(args[0], filename, mode, inherited_flags(), what);
        xdecref((Object *)filename);
    }
    if (code == NULL)
        goto out;
    if (!closure_fits(code, mode, closure))
        goto out;
    if ((function = function_new(code, globals)) == NULL)
        goto out;
    for (size_t i = 0; i < code->free_count; i++)
        function->cells[i] = incref(tuple_items(as_tuple(closure))[i]);
    result = eval_names(function, locals);
out:
    decref(OBJ(globals));
    decref(locals);
    xdecref((Object *)code);
    xdecref((Object *)function);
    return result;
}

static Object *exec_f_eval(Object *self, Object *const *args)
{
    (void)self;
    return run_code("eval", args, COMPILE_EVAL, NONE);
}

static Object *exec_f_exec(Object *self, Object *const *args)
{
    (void)self;
    if (args[3] != NONE && args[0]->shape != SHAPE_CODE)
        return error_raise(EXC(TypeError),
                           "closure can only be used when source is a code object");
    Object *result = run_code("exec", args, COMPILE_EXEC, args[3]);
    if (result == NULL)
        return NULL;
    decref(result);
    return NONE;
}

// ---- namespaces ----

static Object *exec_f_globals(Object *self, Object *const *args)
{
    (void)self, (void)args;
    Frame *frame = frame_current();
    return frame != NULL ? incref(OBJ(frame->function->globals)) : NONE;
}

static Object *exec_f_locals(Object *self, Object *const *args)
{
    (void)self, (void)args;
    Frame *frame = frame_current();
    return frame != NULL ? frame_locals(frame)
                         : error_raise(EXC(SystemError), "frame does not exist");
}

static Object *exec_f_vars(Object *self, Object *const *args)
{
    if (args[0] == NULL)
        return exec_f_locals(self, args);
    Object *dict;
    int got = attr_lookup(args[0], NAME(__dict__), &dict);
    if (got == 0)
        return error_raise(EXC(TypeError),
                           "vars() argument must have __dict__ attribute");
    return got > 0 ? dict : NULL;
}

// The keys of a mapping of any kind, in a list.
static List *keys_of(Object *mapping)
{
    if (is_exact_dict(mapping))
        return list_from_iter(mapping);
    Object *keys = call_method_0(mapping, NAME(keys));
    Object *iter = keys != NULL ? iterate_of(keys) : NULL;
    if (keys != NULL && iter == NULL && error_clear_if(EXC(TypeError)))
        error_raise(EXC(TypeError),
                    "%.200T.keys() returned a non-iterable (type %.200T)", mapping,
                    keys);
    List *list = iter != NULL ? list_from_iter(iter) : NULL;
    xdecref(iter);
    xdecref(keys);
    return list;
}

static Object *exec_f_dir(Object *self, Object *const *args)
{
    List *names;
    if (args[0] == NULL) {
        Object *locals = exec_f_locals(self, args);
        if (locals == NULL)
            return NULL;
        names = keys_of(locals);
        decref(locals);
    } else {
        Object *found = attr_dir(args[0]);
        if (found == NULL)
            return NULL;
        names = list_from_iter(found);
        decref(found);
    }
    if (names != NULL && !list_sort(names, NULL, false)) {
        decref(OBJ(names));
        return NULL;
    }
    return (Object *)names;
}

// ---- classes ----

// The bases with __mro_entries__ resolved.
static Tuple *resolve_bases(Tuple *bases, bool *changed)
{
    *changed = false;
    List *out = list_new(tuple_length(bases));
    if (out == NULL)
        return NULL;
    for (size_t i = 0; i < tuple_length(bases); i++) {
        Object *base = tuple_items(bases)[i], *function;
        int got =
            is_type(base) ? 0 : attr_lookup(base, NAME(__mro_entries__), &function);
        bool ok = got >= 0;
        if (got > 0) {
            Object *entries = call_1(function, OBJ(bases));
            decref(function);
            *changed = true;
            ok = entries != NULL &&
                 (is_tuple(entries) ||
                  error_false(EXC(TypeError), "__mro_entries__ must return a tuple")) &&
                 list_extend(out, entries);
            xdecref(entries);
        } else if (ok) {
            ok = list_append_take(out, incref(base));
        }
        if (!ok) {
            decref(OBJ(out));
            return NULL;
        }
    }
    Tuple *result = list_to_tuple(out);
    decref(OBJ(out));
    return result;
}

// The metaclass of a class statement, taken out of the keywords.
static Object *find_metaclass(Tuple *bases, OPT Dict *keywords)
{
    Object *meta = NULL;
    if (keywords != NULL) {
        int got = dict_pop(keywords, OBJ(NAME(metaclass)), &meta);
        if (got < 0)
            return NULL;
        if (got == 0)
            meta = NULL;
    }
    if (meta == NULL)
        meta = incref(
            OBJ(tuple_length(bases) > 0 ? type_of(tuple_items(bases)[0]) : &type_type));
    if (!is_type(meta))
        return meta;
    Type *winner = type_metaclass_of(as_type(meta), bases);
    decref(meta);
    return winner != NULL ? incref(OBJ(winner)) : NULL;
}

static Object *prepare(Object *meta, Object *name, Tuple *bases, OPT Dict *keywords)
{
    Object *function;
    if (meta == OBJ(&type_type))
        return (Object *)dict_new();
    int got = attr_lookup(meta, NAME(__prepare__), &function);
    if (got <= 0)
        return got == 0 ? (Object *)dict_new() : NULL;
    Tuple *args = tuple_pack(2, name, OBJ(bases));
    Object *namespace_ = args != NULL ? call_with(function, args, keywords) : NULL;
    xdecref((Object *)args);
    decref(function);
    if (namespace_ != NULL && type_of(namespace_)->mapping.subscript == NULL) {
        if (is_type(meta))
            error_raise(EXC(TypeError),
                        "%N.__prepare__() must return a mapping, not %T", as_type(meta),
                        namespace_);
        else
            error_raise(EXC(TypeError),
                        "<metaclass>.__prepare__() must return a mapping, not %T",
                        namespace_);
        decref(namespace_);
        return NULL;
    }
    return namespace_;
}

// type.__new__ must have put the class into the cell that super() reads.
static bool check_cell(Object *cell, Object *cls, Object *name)
{
    if (cell->shape != SHAPE_CELL || !is_type(cls))
        return true;
    Object *value = ((Cell *)(void *)cell)->value;
    if (value == cls)
        return true;
    if (value == NULL)
        return error_false(
            EXC(RuntimeError),
            "__class__ not set defining %R as %R. Was __classcell__ propagated to type.__new__?",
            name, cls);
    return error_false(EXC(TypeError), "__class__ set to %R defining %R as %R", value,
                       name, cls);
}

// args: function, name, bases tuple, keywords dict or NULL
static Object *exec_f_build_class(Object *self, Object *const *args)
{
    (void)self;
    if (args[0]->shape != SHAPE_FUNCTION)
        return error_raise(EXC(TypeError), "__build_class__: func must be a function");
    if (!is_str(args[1]))
        return error_raise(EXC(TypeError), "__build_class__: name is not a string");
    Tuple *original = as_tuple(args[2]);
    Dict *keywords = NULL;
    if (args[3] != NULL && (keywords = dict_copy(as_dict(args[3]))) == NULL)
        return NULL;
    bool changed;
    Tuple *bases = resolve_bases(original, &changed);
    Object *meta = bases != NULL ? find_metaclass(bases, keywords) : NULL;
    Object *namespace_ = meta != NULL ? prepare(meta, args[1], bases, keywords) : NULL;
    Object *cell = NULL, *cls = NULL;
    Tuple *call_args = NULL;
    if (namespace_ == NULL ||
        (cell = eval_names(as_function(args[0]), namespace_)) == NULL)
        goto out;
    if (changed &&
        !operate_assign(namespace_, OBJ(NAME(__orig_bases__)), OBJ(original)))
        goto out;
    call_args = tuple_pack(3, args[1], OBJ(bases), namespace_);
    if (call_args == NULL)
        goto out;
    cls = call_with(meta, call_args, keywords);
    if (cls != NULL && !check_cell(cell, cls, args[1]))
        ref_clear(&cls);
out:
    xdecref((Object *)keywords);
    xdecref((Object *)bases);
    xdecref(meta);
    xdecref(namespace_);
    xdecref(cell);
    xdecref((Object *)call_args);
    return cls;
}

static Object *exec_f_breakpoint(Object *self, Object *const *args)
{
    (void)self;
    Object *hook = importer_attribute("sys", "breakpointhook");
    Object *result = hook == NULL
                         ? NULL
                         : call_with(hook, as_tuple(args[0]),
                                     args[1] != NULL ? as_dict(args[1]) : NULL);
    xdecref(hook);
    return result;
}

const NativeDef exec_builtins_functions[] = {
    { exec_f_compile,
      "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
      "The code of a source text or syntax tree, for exec() and eval()." },
    { exec_f_eval, "eval(source, /, globals=None, locals=None)",
      "Evaluate an expression." },
    { exec_f_breakpoint, "breakpoint(*args, **kwargs)",
      "Call sys.breakpointhook with the arguments." },
    { exec_f_exec, "exec(source, /, globals=None, locals=None, *, closure=None)",
      "Run statements." },
    { exec_f_globals, "globals()", "The namespace of the current module." },
    { exec_f_locals, "locals()", "The variables of the current scope." },
    { exec_f_vars, "vars(object=<absent>, /)",
      "The __dict__ of an object, or locals()." },
    { exec_f_dir, "dir(object=<absent>, /)",
      "Sorted names of an object's attributes, or of the scope." },
    { exec_f_build_class, "__build_class__(func, name, /, *bases, **kwds)",
      "Run a class statement." },
    NATIVE_END
};

// ---- sys ----

static Object *sys_f_setrecursionlimit(Object *self, Object *const *args)
{
    (void)self;
    int64_t limit;
    if (!operate_c_int(args[0], &limit))
        return NULL;
    if (limit < 1)
        return error_raise(EXC(ValueError),
                           "recursion limit must be greater or equal than 1");
    if (!frame_set_recursion_limit((uint32_t)limit))
        return error_raise(
            EXC(RecursionError),
            "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low",
            (int)limit, (int)frame_depth());
    return NONE;
}

static Object *sys_f_getrecursionlimit(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return int_from(frame_stack.recursion_limit);
}

// The frame that many calls up, or NULL.
static OPT Frame *frame_above(int64_t depth)
{
    Frame *frame = frame_current();
    while (frame != NULL && depth-- > 0)
        frame = frame_outer(frame);
    return frame;
}

static Object *sys_f_getframe(Object *self, Object *const *args)
{
    (void)self;
    int64_t depth;
    if (!operate_c_int(args[0], &depth))
        return NULL;
    Frame *frame = frame_above(depth);
    return frame != NULL
               ? frame_object_of(frame)
               : error_raise(EXC(ValueError), "call stack is not deep enough");
}

static Object *sys_f_getframemodulename(Object *self, Object *const *args)
{
    (void)self;
    int64_t depth;
    if (!operate_c_int(args[0], &depth))
        return NULL;
    Frame *frame = frame_above(depth);
    if (frame == NULL)
        return NONE;
    Object *name;
    int got = attr_lookup(OBJ(frame->function), NAME(__module__), &name);
    return got < 0 ? NULL : got > 0 ? name : NONE;
}

static Object *sys_f_no_trace(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return NONE;
}

static Object *sys_f_settrace(Object *self, Object *const *args)
{
    (void)self;
    if (args[0] == NONE)
        return NONE;
    return error_raise(EXC(NotImplementedError), "sys.settrace() is not supported");
}

static Object *sys_f_setprofile(Object *self, Object *const *args)
{
    (void)self;
    if (args[0] == NONE)
        return NONE;
    return error_raise(EXC(NotImplementedError), "sys.setprofile() is not supported");
}

static bool is_hook(OPT const Object *hook, const char *name)
{
    return hook == NULL || hook == NONE || type_of(hook)->call != NULL ||
           error_false(EXC(TypeError), "callable %s expected, got %.50T", name, hook);
}

static Object *sys_f_set_asyncgen_hooks(Object *self, Object *const *args)
{
    (void)self;
    if (!is_hook(args[1], "finalizer") || !is_hook(args[0], "firstiter"))
        return NULL;
    async_generator_set_hooks(args[0], args[1]);
    return NONE;
}

static Object *sys_f_get_asyncgen_hooks(Object *self, Object *const *args)
{
    (void)self, (void)args;
    return async_generator_get_hooks();
}

const NativeDef exec_builtins_sys_functions[] = {
    { sys_f_set_asyncgen_hooks,
      "set_asyncgen_hooks(firstiter=<absent>, finalizer=<absent>)",
      "Set what is called with asynchronous generators that begin or are given up." },
    { sys_f_get_asyncgen_hooks, "get_asyncgen_hooks()",
      "The hooks of asynchronous generators." },
    { sys_f_no_trace, "gettrace()",
      "The trace function: None, tracing is not supported." },
    { sys_f_no_trace, "getprofile()",
      "The profile function: None, profiling is not supported." },
    { sys_f_settrace, "settrace(function, /)",
      "Set the trace function; only None is supported." },
    { sys_f_setprofile, "setprofile(function, /)",
      "Set the profile function; only None is supported." },
    { sys_f_getframe, "_getframe(depth=0, /)", "The frame `depth` calls up." },
    { sys_f_getframemodulename, "_getframemodulename(depth=0)",
      "The name of the module whose code runs `depth` calls up, or None." },
    { sys_f_setrecursionlimit, "setrecursionlimit(limit, /)",
      "Set the greatest depth of calls." },
    { sys_f_getrecursionlimit, "getrecursionlimit()", "The greatest depth of calls." },
    NATIVE_END
};

// ---- super() ----

// Content of local 0, which may be kept in a cell; NULL when unset.
static OPT Object *first_argument(const Frame *frame)
{
    const Code *code = frame->function->code;
    Object *o = frame->locals[0];
    if ((code->local_flags[0] & CODE_LOCAL_CELL) && o->shape == SHAPE_CELL)
        o = ((Cell *)(void *)o)->value;
    return o == UNBOUND ? NULL : o;
}

static OPT Cell *class_cell(const Frame *frame)
{
    const Code *code = frame->function->code;
    for (uint32_t i = 0; i < code->free_count; i++)
        if (code->free_names[i] == NAME(__class__))
            return (Cell *)(void *)frame->function->cells[i];
    return NULL;
}

bool exec_builtins_super_peek(const Frame *frame, Type **type, Object **self)
{
    Cell *cell = class_cell(frame);
    *self = frame->function->code->arg_count > 0 ? first_argument(frame) : NULL;
    if (*self == NULL || cell == NULL || cell->value == NULL || !is_type(cell->value))
        return false;
    *type = as_type(cell->value);
    return true;
}

bool exec_builtins_super_is_unbound(const Frame *frame)
{
    return frame->function->code->arg_count > 0 && first_argument(frame) == NULL;
}

// __class__ and the first argument of the running function.
static bool find_super(Type **type, Object **self)
{
    const Frame *frame = frame_current();
    if (frame == NULL)
        return error_false(EXC(RuntimeError), "super(): no current frame");
    if (frame->function->code->arg_count == 0)
        return error_false(EXC(RuntimeError), "super(): no arguments");
    Object *first = first_argument(frame);
    if (first == NULL)
        return error_false(EXC(RuntimeError), "super(): arg[0] deleted");
    Cell *cell = class_cell(frame);
    if (cell == NULL)
        return error_false(EXC(RuntimeError), "super(): __class__ cell not found");
    if (cell->value == NULL)
        return error_false(EXC(RuntimeError), "super(): empty __class__ cell");
    if (!is_type(cell->value))
        return error_false(EXC(RuntimeError), "super(): __class__ is not a type (%T)",
                           cell->value);
    *type = as_type(cell->value);
    *self = first;
    return true;
}

// __name__ of the module whose code runs.
static OPT Object *current_module(void)
{
    const Frame *frame = frame_current();
    return frame != NULL ? dict_peek_str(frame->function->globals, NAME(__name__))
                         : NULL;
}

void exec_builtins_start(void)
{
    type_on_current_module(current_module);
    super_on_frame(find_super);
    anext_on_generator(coroutine_is_generator);
}
