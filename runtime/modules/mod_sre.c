// mod_sre.c - _sre: regular expressions, the part of re that is written in C.
#include "runtime/modules/mod_sre_match.h"
#include "runtime/modules/mod_sre_pattern.h"
#include "runtime/modules/mod_sre_scan.h"
#include "runtime/modules/mod_sre_tree.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

enum { MAGIC = 20230502 };

static Object *sre_f_compile(Object *self, Object *const *args)
{
    int64_t flags;
    (void)self;
    if (!operate_c_int(args[1], &flags))
        return NULL;
    return mod_sre_pattern_new(args[0], (uint32_t)flags);
}

static Object *sre_f_width(Object *self, Object *const *args)
{
    int64_t flags;
    uint64_t low, high;
    SreTree tree;
    (void)self;
    if (!operate_c_int(args[1], &flags) ||
        !mod_sre_parse(args[0], (uint32_t)flags, &tree))
        return NULL;
    mod_sre_parse_width(&tree, &low, &high);
    mod_sre_parse_end(&tree);
    Object *shortest = int_from_unsigned(low);
    Object *longest = high < SRE_WIDTH_MAX ? int_from_unsigned(high) : NONE;
    if (shortest != NULL && longest != NULL)
        return (Object *)tuple_pair_take(shortest, longest);
    xdecref(shortest);
    xdecref(longest);
    return NULL;
}

// ---- escape ----

// Characters that escape() puts a backslash before.
static bool is_special(uint32_t c)
{
    return (c >= 9 && c <= 13) || c == ' ' || c == '#' || c == '$' || c == '&' ||
           (c >= '(' && c <= '+') || c == '-' || c == '.' || c == '?' ||
           (c >= '[' && c <= '^') || (c >= '{' && c <= '~');
}

static Object *sre_f_escape(Object *self, Object *const *args)
{
    StrBuilder b;
    Buffer buffer;
    (void)self;
    str_builder_start(&b);
    if (is_str(args[0])) {
        Str *s = as_str(args[0]);
        for (size_t i = 0; i < s->length; i++) {
            if (is_special(str_char(s, i)))
                str_builder_char(&b, '\\');
            str_builder_char(&b, str_char(s, i));
        }
        return (Object *)str_builder_finish(&b);
    }
    int got = buffer_take(args[0], &buffer);
    if (got == 0)
        error_raise(EXC(TypeError),
                    "decoding to str: need a bytes-like object, %T found", args[0]);
    if (got <= 0)
        return NULL;
    for (size_t i = 0; i < buffer.length; i++) {
        if (is_special(buffer.data[i]))
            str_builder_char(&b, '\\');
        str_builder_char(&b, buffer.data[i]);
    }
    buffer_release(&buffer);
    return str_builder_finish_bytes(&b);
}

static bool fill(Module *m)
{
    return module_add_take(m, "Pattern", OBJ(&sre_pattern_type)) &&
           module_add_take(m, "Match", OBJ(&sre_match_type)) &&
           module_add_take(m, "MAGIC", int_from(MAGIC));
}

static const NativeDef functions[] = {
    { sre_f_compile, "compile(pattern, flags, /)", "Make a pattern object." },
    { sre_f_width, "width(pattern, flags, /)",
      "The shortest and the longest text that match; None: any length." },
    { sre_f_escape, "escape(pattern, /)", "A pattern that matches just this text." },
    NATIVE_END,
};

const ModuleDef mod_sre = { "_sre",
                            "Regular expressions: what the module re is made from.",
                            functions, fill };
