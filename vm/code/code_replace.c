// code_replace.c - code.replace(): the same instructions under other names.
//
// What an instruction depends on cannot be changed: the instructions are not CPython's,
// so no program can know what to write there.
#include <string.h>

#include "runtime/protocol/attr.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/tuple.h"
#include "vm/code/code.h"

// Flags that say nothing about how a code is run, and what makes a generator awaitable.
#define FREE_FLAGS                                                                     \
    ((uint32_t)CODE_NESTED | CODE_ITERABLE_COROUTINE | CODE_FUTURE_ANNOTATIONS)

static bool refuse(const char *field)
{
    return error_false(EXC(NotImplementedError), "code.replace() cannot change %s",
                       field);
}

static bool bad_type(const char *field, const char *wanted, Object *got)
{
    return error_false(EXC(TypeError), "replace() argument '%s' must be %s, not %V",
                       field, wanted, got);
}

static bool set_text(Str **field, const char *name, Object *value)
{
    if (!is_str(value))
        return bad_type(name, "str", value);
    ref_set(field, as_str(value));
    return true;
}

static bool check_int(Object *value)
{
    return is_int(value) ||
           error_false(EXC(TypeError),
                       "'%T' object cannot be interpreted as an integer", value);
}

static bool set_flags(Code *code, Object *value)
{
    int64_t flags;
    if (!check_int(value) || !int_value(value, &flags, "int"))
        return false;
    uint32_t now = code->flags & ~(uint32_t)CODE_HAS_DOCSTRING;
    if (((int64_t)now ^ flags) & ~(int64_t)FREE_FLAGS)
        return refuse("these flags");
    code->flags ^= now ^ (uint32_t)flags;
    return true;
}

// Constants of the same types in the same places; a code may stand for another one that
// takes as many cells.
static bool set_constants(Code *code, Object *value)
{
    if (!is_tuple(value))
        return bad_type("co_consts", "tuple", value);
    Object **items = tuple_items(as_tuple(value));
    if (tuple_length(as_tuple(value)) != code->constant_count)
        return refuse("the number of co_consts");
    for (uint32_t i = 0; i < code->constant_count; i++) {
        Object *old = code->constants[i];
        if (type_of(old) != type_of(items[i]) ||
            (old->shape == SHAPE_CODE &&
             as_code(old)->free_count != as_code(items[i])->free_count))
            return refuse("the types of co_consts");
    }
    for (uint32_t i = 0; i < code->constant_count; i++)
        ref_set(&code->constants[i], items[i]);
    return true;
}

static bool set_names(Code *code, Object *value)
{
    if (!is_tuple(value))
        return bad_type("co_names", "tuple", value);
    Object **items = tuple_items(as_tuple(value));
    if (tuple_length(as_tuple(value)) != code->name_count)
        return refuse("the number of co_names");
    for (uint32_t i = 0; i < code->name_count; i++) {
        if (!is_str(items[i]))
            return error_false(EXC(TypeError),
                               "name tuples must contain only strings, not '%T'",
                               items[i]);
        if (!str_equal(as_str(items[i]), code->names[i]))
            return refuse("co_names");
    }
    return true;
}

// Other fields may be given as they are.
static bool check_same(const Code *code, Str *field, const char *name, Object *value)
{
    static const char *const known[] = {
        "co_argcount", "co_posonlyargcount", "co_kwonlyargcount",
        "co_nlocals",  "co_stacksize",       "co_code",
        "co_varnames", "co_freevars",        "co_cellvars",
    };
    bool found = false;
    for (size_t i = 0; i < ARRAY_COUNT(known); i++)
        found = found || strcmp(name, known[i]) == 0;
    if (strcmp(name, "co_linetable") == 0 || strcmp(name, "co_exceptiontable") == 0)
        return refuse(name);
    if (!found)
        return error_false(EXC(TypeError),
                           "replace() got an unexpected keyword argument '%s'", name);
    Object *now = attr_get((Object *)(uintptr_t)code, field);
    int same = now != NULL ? operate_equal(now, value) : -1;
    xdecref(now);
    return same > 0 || (same == 0 && refuse(name));
}

static bool change(Code *code, Str *field, Object *value)
{
    const char *name = str_kind(field) == STR_KIND_ASCII ? str_data(field) : "";
    int64_t line;
    if (strcmp(name, "co_name") == 0)
        return set_text(&code->name, name, value);
    if (strcmp(name, "co_qualname") == 0)
        return set_text(&code->qualname, name, value);
    if (strcmp(name, "co_filename") == 0)
        return set_text(&code->filename, name, value);
    if (strcmp(name, "co_flags") == 0)
        return set_flags(code, value);
    if (strcmp(name, "co_consts") == 0)
        return set_constants(code, value);
    if (strcmp(name, "co_names") == 0)
        return set_names(code, value);
    if (strcmp(name, "co_firstlineno") != 0)
        return check_same(code, field, name, value);
    if (!check_int(value) || !int_value(value, &line, "int"))
        return false;
    if (line < 0 || line > INT32_MAX)
        return error_false(EXC(ValueError),
                           "code: co_firstlineno must be a positive integer");
    code->first_line = (uint32_t)line;
    return true;
}

Object *code_replace(Object *self, Object *const *args)
{
    Code *code = code_copy(as_code(self));
    Object *key, *value;
    size_t at = 0;
    while (code != NULL && args[0] != NULL &&
           dict_next(as_dict(args[0]), &at, &key, &value))
        if (!change(code, as_str(key), value)) {
            decref(OBJ(code));
            return NULL;
        }
    return (Object *)code;
}
