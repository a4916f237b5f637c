// mod_traceback.c - the module _traceback: what the frozen traceback shares with the
// interpreter's own printing of exceptions.
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "vm/exec/suggest.h"
#include "vm/exec/traceback.h"

static Object *traceback_f_excerpt(Object *self, Object *const *args)
{
    (void)self;
    int64_t start, end, lines;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "excerpt() argument 1 must be str, not %T",
                           args[0]);
    if (!operate_index_value(args[1], EXC(OverflowError), &lines) ||
        !operate_index_value(args[2], EXC(OverflowError), &start) ||
        !operate_index_value(args[3], EXC(OverflowError), &end))
        return NULL;
    Span at = { .line = 1,
                .col = (int32_t)start,
                .end_line = (int32_t)lines,
                .end_col = (int32_t)end };
    return (Object *)traceback_excerpt(as_str(args[0]), at);
}

static Object *traceback_f_hint(Object *self, Object *const *args)
{
    (void)self;
    if (!is_exception(args[0]))
        return NONE;
    Str *hint = suggest_for_exception(args[0]);
    return hint != NULL ? OBJ(hint) : NONE;
}

static Object *traceback_f_program(Object *self, Object *const *args)
{
    (void)self;
    (void)args;
    const char *text = traceback_program_text("<string>");
    return text != NULL ? (Object *)str_from_text(text) : NONE;
}

static const NativeDef functions[] = {
    { traceback_f_excerpt, "excerpt(text, lines, start, end, /)",
      "The lines of text as a traceback shows them, with marks from byte start of the first to byte end of the last; "
      "none if start equals end and there is one line." },
    { traceback_f_program, "program()", "The text given by -c, or None." },
    { traceback_f_hint, "hint(exception, /)", "The name that was meant, or None." },
    NATIVE_END
};

const ModuleDef mod_traceback = { "_traceback", "Marks and hints of tracebacks.",
                                  functions, NULL };
