// mod_string.c - _string: format strings taken apart, for string.Formatter.
//
// Source: "Format String Syntax" in the library reference.
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

static uint32_t at(const Str *s, size_t i)
{
    return i < s->length ? str_char(s, i) : 0;
}

// All parts are consumed; NULL among the first two: an error was raised.
static bool append_row(List *rows, STEALS OPT Str *literal, STEALS OPT Object *name,
                       STEALS OPT Object *spec, STEALS OPT Object *conversion)
{
    Tuple *row = NULL;
    if (literal != NULL && name != NULL && spec != NULL && conversion != NULL)
        row = tuple_pack(4, OBJ(literal), name, spec, conversion);
    xdecref((Object *)literal);
    xdecref(name);
    xdecref(spec);
    xdecref(conversion);
    return row != NULL && list_append_take(rows, OBJ(row));
}

// The field whose text is s[start:end), between the braces.
static bool append_field(List *rows, STEALS OPT Str *literal, Str *s, size_t start,
                         size_t end)
{
    size_t i = start, brackets = 0;
    Object *conversion = NONE;
    Str *spec;
    for (; i < end; i++) {
        uint32_t c = str_char(s, i);
        if (c == '[')
            brackets = 1;
        else if (c == ']')
            brackets = 0;
        else if (brackets == 0 && (c == '!' || c == ':'))
            break;
        else if (brackets == 0 && c == '{') {
            xdecref((Object *)literal);
            return error_false(EXC(ValueError), "unexpected '{' in field name");
        }
    }
    Object *name = (Object *)str_slice(s, start, i);
    const char *wrong = NULL;
    if (i < end && str_char(s, i) == '!') {
        if (i + 1 >= end)
            wrong = "unmatched '{' in format spec";
        else if (i + 2 < end && str_char(s, i + 2) != ':')
            wrong = "expected ':' after conversion specifier";
        else
            conversion = (Object *)str_from_char(str_char(s, i + 1));
        i += 2;
    }
    if (wrong != NULL) {
        xdecref((Object *)literal);
        xdecref(name);
        return error_false(EXC(ValueError), "%s", wrong);
    }
    spec = i < end ? str_slice(s, i + 1, end) : str_empty();
    return append_row(rows, literal, name, (Object *)spec, conversion);
}

// Index of the brace that closes a field which begins at start, or the length.
static size_t field_end(const Str *s, size_t start)
{
    size_t depth = 1, i = start;
    bool brackets = false;
    for (; i < s->length; i++) {
        uint32_t c = str_char(s, i);
        if (depth == 1 && c == '[')
            brackets = true;
        else if (c == ']')
            brackets = false;
        else if (c == ':' && depth == 1 && !brackets)
            brackets = false;
        if (brackets)
            continue;
        if (c == '{')
            depth++;
        else if (c == '}' && --depth == 0)
            break;
    }
    return i;
}

static bool parse(Str *s, List *rows)
{
    for (size_t i = 0; i < s->length;) {
        StrBuilder b;
        bool field = false;
        str_builder_start(&b);
        while (i < s->length && !field) {
            uint32_t c = str_char(s, i++);
            if (c != '{' && c != '}') {
                str_builder_char(&b, c);
            } else if (at(s, i) == c && i < s->length) {
                str_builder_char(&b, c);
                i++;
                break; // as CPython: an escaped brace ends a literal
            } else if (c == '}' || i == s->length) {
                str_builder_discard(&b);
                return error_false(EXC(ValueError),
                                   "Single '%c' encountered in format string", (int)c);
            } else {
                field = true;
            }
        }
        Str *literal = str_builder_finish(&b);
        if (!field) {
            if (!append_row(rows, literal, NONE, NONE, NONE))
                return false;
            continue;
        }
        size_t end = field_end(s, i);
        if (end == s->length) {
            xdecref((Object *)literal);
            bool converted = false;
            for (; i < end && !converted; i++)
                converted = str_char(s, i) == '!';
            return error_false(EXC(ValueError),
                               converted ? "unmatched '{' in format spec"
                                         : "expected '}' before end of string");
        }
        if (!append_field(rows, literal, s, i, end))
            return false;
        i = end + 1;
    }
    return true;
}

static Object *iterator_take(STEALS OPT List *list)
{
    Object *iterator = list == NULL ? NULL : iterate_of(OBJ(list));
    xdecref((Object *)list);
    return iterator;
}

static Object *string_f_formatter_parser(Object *self, Object *const *args)
{
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "expected str, got %T", args[0]);
    List *rows = list_new(0);
    if (rows != NULL && !parse(as_str(args[0]), rows)) {
        decref(OBJ(rows));
        return NULL;
    }
    return iterator_take(rows);
}

// An int if the text is a decimal number, else the text.
static Object *number_or_text(Str *s, size_t start, size_t end)
{
    int64_t value = 0;
    bool digits = end > start;
    for (size_t i = start; i < end && digits; i++) {
        uint32_t c = str_char(s, i);
        digits = c >= '0' && c <= '9';
        if (digits && value > (INT64_MAX - 9) / 10)
            return error_raise(EXC(ValueError),
                               "Too many decimal digits in format string");
        value = value * 10 + (c - '0');
    }
    return digits ? int_from(value) : (Object *)str_slice(s, start, end);
}

static bool append_step(List *steps, bool attribute, STEALS OPT Object *value)
{
    Tuple *pair = value == NULL ? NULL : tuple_pack(2, bool_from(attribute), value);
    xdecref(value);
    return pair != NULL && list_append_take(steps, OBJ(pair));
}

static bool split_rest(Str *s, size_t i, List *steps)
{
    while (i < s->length) {
        uint32_t c = str_char(s, i++);
        size_t start = i;
        if (c == '.') {
            while (i < s->length && at(s, i) != '.' && at(s, i) != '[')
                i++;
        } else if (c == '[') {
            while (i < s->length && at(s, i) != ']')
                i++;
            if (i == s->length)
                return error_false(EXC(ValueError), "Missing ']' in format string");
        } else {
            return error_false(
                EXC(ValueError),
                "Only '.' or '[' may follow ']' in format field specifier");
        }
        if (i == start)
            return error_false(EXC(ValueError), "Empty attribute in format string");
        Object *value =
            c == '.' ? (Object *)str_slice(s, start, i) : number_or_text(s, start, i);
        if (!append_step(steps, c == '.', value))
            return false;
        i += c == '[';
    }
    return true;
}

static Object *string_f_formatter_field_name_split(Object *self, Object *const *args)
{
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "expected str, got %T", args[0]);
    Str *s = as_str(args[0]);
    size_t end = 0;
    while (end < s->length && at(s, end) != '.' && at(s, end) != '[')
        end++;
    List *steps = list_new(0);
    if (steps != NULL && !split_rest(s, end, steps)) {
        decref(OBJ(steps));
        return NULL;
    }
    Object *rest = iterator_take(steps);
    Object *first = rest == NULL ? NULL : number_or_text(s, 0, end);
    Tuple *pair = first == NULL ? NULL : tuple_pack(2, first, rest);
    xdecref(first);
    xdecref(rest);
    return (Object *)pair;
}

static const NativeDef functions[] = {
    { string_f_formatter_parser, "formatter_parser(format, /)",
      "The parts of a format string." },
    { string_f_formatter_field_name_split, "formatter_field_name_split(name, /)",
      "A field name in its parts." },
    NATIVE_END,
};

const ModuleDef mod_string = { "_string", "string helper module", functions, NULL };
