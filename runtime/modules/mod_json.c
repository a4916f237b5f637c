// mod_json.c - _json: the parts of json that are written in C.
#include "runtime/modules/mod_json_internal.h"

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/int.h"
#include "runtime/types/module.h"
#include "runtime/types/tuple.h"

static Object *json_f_scanstring(Object *self, Object *const *args)
{
    int64_t start;
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "first argument must be a string, not %V",
                           args[0]);
    if (!operate_c_number(args[1], "ssize_t", &start))
        return NULL;
    int strict = operate_truth(args[2]);
    if (strict < 0)
        return NULL;
    if (start < 0 || start > (int64_t)as_str(args[0])->length)
        return error_raise(EXC(ValueError), "end is out of bounds");
    size_t end = (size_t)start;
    Str *text = mod_json_scan_string(as_str(args[0]), &end, strict > 0);
    Object *index = text == NULL ? NULL : int_from((int64_t)end);
    Tuple *pair = index == NULL ? NULL : tuple_pack(2, OBJ(text), index);
    xdecref((Object *)text);
    xdecref(index);
    return (Object *)pair;
}

static bool fill(Module *m)
{
    return module_add_take(m, "make_scanner", OBJ(&json_scan_type)) &&
           module_add_take(m, "make_encoder", OBJ(&json_encode_type));
}

static Object *encode_plain(Object *self, Object *const *args)
{
    return mod_json_encode_functions[0].function(self, args);
}

static Object *encode_ascii(Object *self, Object *const *args)
{
    return mod_json_encode_functions[1].function(self, args);
}

static const NativeDef functions[] = {
    { json_f_scanstring, "scanstring(string, end, strict=True, /)",
      "Read the JSON string that starts behind the quote before index end.\n"
      "\n"
      "Returns its text, and the index behind its closing quote." },
    { encode_plain, "encode_basestring(string, /)",
      "A str as a JSON string, in quotes." },
    { encode_ascii, "encode_basestring_ascii(string, /)",
      "A str as a JSON string of ASCII letters, in quotes." },
    NATIVE_END,
};

const ModuleDef mod_json = { "_json", "json speedups\n", functions, fill };
