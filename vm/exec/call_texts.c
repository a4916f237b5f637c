// call_texts.c - errors of calls worded as CPython words those of functions in C that
// give the parser of arguments no name.
#include "vm/exec/call_texts.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/nearest.h"
#include "runtime/protocol/slots.h"
#include "runtime/types/dict.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// A call that failed; counts are without self.
typedef struct Call {
    const Function *function;
    const Code *code;
    size_t given, named; // arguments
    size_t least, most;  // positional parameters
    OPT Tuple *names;
} Call;

static const char *plural(size_t n)
{
    return n == 1 ? "" : "s";
}

static bool accepts_keywords(const Code *code)
{
    size_t closed = code->posonly_count > 1 ? code->posonly_count : 1;
    return code->arg_count + code->kwonly_count > closed;
}

static void raise_positional(const Call *c)
{
    bool plain = c->least == c->most && c->most <= 1;
    Str *qualname = function_qualname(c->function);
    size_t limit = c->given < c->least ? c->least : c->most;
    if (c->named != 0)
        error_raise(EXC(TypeError), "%U() takes no keyword arguments",
                    plain ? qualname : function_name(c->function));
    else if (plain && c->most == 0)
        error_raise(EXC(TypeError), "%U() takes no arguments (%zu given)", qualname,
                    c->given);
    else if (plain)
        error_raise(EXC(TypeError), "%U() takes exactly one argument (%zu given)",
                    qualname, c->given);
    else
        error_raise(EXC(TypeError), "function takes %s %zu argument%s (%zu given)",
                    c->least == c->most   ? "exactly"
                    : c->given < c->least ? "at least"
                                          : "at most",
                    limit, plural(limit), c->given);
}

// Place of a parameter among all, self included; SIZE_MAX: there is none of that name.
static size_t find_parameter(const Code *code, Object *name)
{
    for (size_t i = code->posonly_count; i < code->arg_count + code->kwonly_count; i++)
        if (str_equal(code->local_names[i], as_str(name)))
            return i;
    return SIZE_MAX;
}

static bool is_named(const Call *c, size_t parameter)
{
    for (size_t k = 0; k < c->named; k++)
        if (find_parameter(c->code, tuple_items(c->names)[k]) == parameter)
            return true;
    return false;
}

static bool has_default(const Call *c, size_t parameter)
{
    Dict *by_name = c->function->extra == NULL ? NULL : c->function->extra->kwdefaults;
    return parameter <= c->most
               ? parameter > c->least
               : by_name != NULL &&
                     dict_peek_str(by_name, c->code->local_names[parameter]);
}

static bool raise_missing(const Call *c, Object *const *locals)
{
    size_t end = c->code->arg_count + c->code->kwonly_count;
    for (size_t i = c->given + 1; i < end; i++)
        if (locals[i] == UNBOUND && !is_named(c, i) && !has_default(c, i)) {
            error_raise(EXC(TypeError),
                        "function missing required argument '%U' (pos %zu)",
                        c->code->local_names[i], i);
            return true;
        }
    return false;
}

static bool raise_twice(const Call *c)
{
    for (size_t i = 1; i <= c->given; i++)
        if (is_named(c, i)) {
            error_raise(EXC(TypeError),
                        "argument for function given by name ('%U') and position (%zu)",
                        c->code->local_names[i], i);
            return true;
        }
    return false;
}

static void raise_unexpected(const Call *c)
{
    const Code *code = c->code;
    for (size_t k = 0; k < c->named; k++) {
        Object *name = tuple_items(c->names)[k];
        if (find_parameter(code, name) != SIZE_MAX)
            continue;
        Str *close = nearest_name(as_str(name), code->local_names + 1,
                                  code->arg_count + code->kwonly_count - 1);
        error_raise(EXC(TypeError),
                    close == NULL
                        ? "this function got an unexpected keyword argument '%S'"
                        : "this function got an unexpected keyword argument '%S'. "
                          "Did you mean '%U'?",
                    name, close);
        return;
    }
}

void call_texts_raise(const Function *function, Object *const *locals, size_t count,
                      OPT Tuple *names)
{
    const Code *code = function->code;
    Tuple *defaults = function_defaults(function);
    Call c = { .function = function, .code = code, .names = names };
    size_t total = code->arg_count + code->kwonly_count - 1;
    if (count == 0) {
        error_raise(EXC(TypeError), "unbound method %U() needs an argument",
                    function_qualname(function));
        return;
    }
    c.given = count - 1;
    c.named = names == NULL ? 0 : tuple_length(names);
    c.most = code->arg_count - 1;
    c.least = c.most - (defaults == NULL ? 0 : tuple_length(defaults));
    if (!slots_check_call(function_name(function), c.given, names))
        return;
    if (!accepts_keywords(code))
        raise_positional(&c);
    else if (c.given + c.named > total)
        error_raise(EXC(TypeError),
                    "function takes at most %zu %sargument%s (%zu given)", total,
                    c.given == 0 ? "keyword " : "", plural(total), c.given + c.named);
    else if (!raise_missing(&c, locals) && !raise_twice(&c))
        raise_unexpected(&c);
}
