// call_texts.c - errors of calls worded as CPython words those of functions in C that
// give the parser of arguments no name.
#include "vm/exec/call_texts.h"

#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/signature.h"
#include "runtime/protocol/slots.h"
#include "runtime/types/str.h"

// Whether a native's signature can describe the parameters: asked at each error, since
// the code and the defaults of a function can be replaced.
static bool fits(const Function *function)
{
    const Code *code = function->code;
    const Tuple *defaults = function_defaults(function);
    return (code->flags & (CODE_VARARGS | CODE_VARKEYWORDS)) == 0 &&
           code->arg_count > 0 &&
           code->arg_count - 1 + code->kwonly_count <= SIGNATURE_MAX_PARAMS &&
           (defaults == NULL || tuple_length(defaults) < code->arg_count);
}

// What a signature would say of the function's parameters but self.
static Signature describe(const Function *function)
{
    const Code *code = function->code;
    Tuple *defaults = function_defaults(function);
    Dict *by_name = function->extra == NULL ? NULL : function->extra->kwdefaults;
    size_t with = defaults == NULL ? 0 : tuple_length(defaults);
    size_t positional = code->arg_count - 1, closed = code->posonly_count;
    Signature s = { .count = (uint8_t)(positional + code->kwonly_count),
                    .required = (uint8_t)(positional - with),
                    .positional = (uint8_t)positional,
                    .posonly = (uint8_t)(closed > 0 ? closed - 1 : 0),
                    .star = -1,
                    .star_star = -1,
                    .wording = WORDING_NAMELESS };
    for (size_t i = 0; i < s.count; i++) {
        s.names[i] = code->local_names[i + 1];
        if (i < positional ? i >= s.required
                           : by_name != NULL && dict_peek_str(by_name, s.names[i]))
            s.optional = (uint16_t)(s.optional | 1u << i);
    }
    return s;
}

bool call_texts_raise(const Function *function, size_t count, OPT Tuple *names)
{
    if (!fits(function))
        return false;
    Str *name = function_name(function), *qualname = function_qualname(function);
    if (count == 0) {
        error_raise(EXC(TypeError), "unbound method %U() needs an argument", qualname);
    } else if (slots_check_call(name, count - 1, names)) {
        Signature s = describe(function);
        call_raise_misfit(&s, name, qualname, count - 1, names);
    }
    return true;
}
