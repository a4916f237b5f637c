// mod_string.c - _string: format strings taken apart, for string.Formatter.
//
// Source: "Format String Syntax" in the library reference.
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/format.h"
#include "runtime/types/int.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

extern Type mod_string_iterator_type, mod_string_field_iterator_type;

// What the functions return: the text and the place of the next part.
typedef struct FormatIter {
    Object object;
    Str *text;
    size_t at;
} FormatIter;

static uint32_t at(const Str *s, size_t i)
{
    return i < s->length ? str_char(s, i) : 0;
}

// The parts of one row are consumed; NULL among them: an error was raised.
static NEW Object *row_of(STEALS OPT Str *literal, STEALS OPT Object *name,
                          STEALS OPT Object *spec, STEALS OPT Object *conversion)
{
    Tuple *row = NULL;
    if (literal != NULL && name != NULL && spec != NULL && conversion != NULL)
        row = tuple_pack(4, OBJ(literal), name, spec, conversion);
    xdecref((Object *)literal);
    xdecref(name);
    xdecref(spec);
    xdecref(conversion);
    return (Object *)row;
}

// The field behind a brace; *i goes behind it.
static NEW Object *field_row(STEALS OPT Str *literal, Str *s, size_t *i)
{
    FormatField f;
    if (!format_read_field(s, i, &f)) {
        xdecref((Object *)literal);
        return NULL;
    }
    return row_of(literal, (Object *)str_slice(s, f.name_start, f.name_end),
                  (Object *)str_slice(s, f.spec_start, f.spec_end),
                  f.conversion == 0 ? NONE : (Object *)str_from_char(f.conversion));
}

// The text up to the next field or escaped brace; *i goes behind it. NULL: raised
static NEW Str *read_literal(Str *s, size_t *i, bool *field)
{
    StrBuilder b;
    str_builder_start(&b);
    while (*i < s->length && !*field) {
        uint32_t c = str_char(s, (*i)++);
        if (c != '{' && c != '}') {
            str_builder_char(&b, c);
        } else if (*i < s->length && at(s, *i) == c) {
            str_builder_char(&b, c);
            ++*i;
            break; // as CPython: an escaped brace ends a literal
        } else if (c == '}' || *i == s->length) {
            str_builder_discard(&b);
            error_raise(EXC(ValueError), "Single '%c' encountered in format string",
                        (int)c);
            return NULL;
        } else {
            *field = true;
        }
    }
    return str_builder_finish(&b);
}

static FormatIter *as_iter(Object *o)
{
    return (FormatIter *)(void *)o;
}

static int iter_next(Object *self, Object **out)
{
    FormatIter *it = as_iter(self);
    Str *s = it->text;
    bool field = false;
    if (it->at >= s->length)
        return 0;
    Str *literal = read_literal(s, &it->at, &field);
    *out = field ? field_row(literal, s, &it->at) : row_of(literal, NONE, NONE, NONE);
    return *out != NULL ? 1 : -1;
}

static Object *iter_self(Object *self)
{
    return incref(self);
}

static void iter_dealloc(Object *self)
{
    decref(OBJ(as_iter(self)->text));
    heap_free(HEAP_CONTAINER, self, sizeof(FormatIter));
}

static void iter_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_iter(self)->text);
}

Type mod_string_iterator_type = {
    TYPE_HEAD("formatteriterator", FormatIter),
    .module = "_string",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_FORMAT_ITER,
    .dealloc = iter_dealloc,
    .traverse = iter_traverse,
    .iter = iter_self,
    .next = iter_next,
};

static NEW Object *iter_new(uint32_t shape, Str *text, size_t start)
{
    FormatIter *it = heap_new(HEAP_CONTAINER, shape, sizeof *it);
    if (it == NULL)
        return NULL;
    it->text = incref(text);
    it->at = start;
    return OBJ(it);
}

static Object *string_f_formatter_parser(Object *self, Object *const *args)
{
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "expected str, got %T", args[0]);
    return iter_new(SHAPE_FORMAT_ITER, as_str(args[0]), 0);
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

// The next attribute or index behind the first part of a field name.
static int field_next(Object *self, Object **out)
{
    FormatIter *it = as_iter(self);
    Str *s = it->text;
    if (it->at >= s->length)
        return 0;
    uint32_t c = str_char(s, it->at++);
    size_t start = it->at, i = start;
    if (c == '.') {
        while (i < s->length && at(s, i) != '.' && at(s, i) != '[')
            i++;
    } else if (c == '[') {
        while (i < s->length && at(s, i) != ']')
            i++;
        if (i == s->length) {
            error_raise(EXC(ValueError), "Missing ']' in format string");
            return -1;
        }
    } else {
        error_raise(EXC(ValueError),
                    "Only '.' or '[' may follow ']' in format field specifier");
        return -1;
    }
    if (i == start) {
        error_raise(EXC(ValueError), "Empty attribute in format string");
        return -1;
    }
    it->at = i + (c == '[');
    Object *key =
        c == '.' ? (Object *)str_slice(s, start, i) : number_or_text(s, start, i);
    Tuple *pair = key == NULL ? NULL : tuple_pack(2, bool_from(c == '.'), key);
    xdecref(key);
    *out = (Object *)pair;
    return pair != NULL ? 1 : -1;
}

Type mod_string_field_iterator_type = {
    TYPE_HEAD("fieldnameiterator", FormatIter),
    .module = "_string",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_FIELD_ITER,
    .dealloc = iter_dealloc,
    .traverse = iter_traverse,
    .iter = iter_self,
    .next = field_next,
};

static Object *string_f_formatter_field_name_split(Object *self, Object *const *args)
{
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "expected str, got %T", args[0]);
    Str *s = as_str(args[0]);
    size_t end = 0;
    while (end < s->length && at(s, end) != '.' && at(s, end) != '[')
        end++;
    Object *first = number_or_text(s, 0, end);
    Object *rest = first == NULL ? NULL : iter_new(SHAPE_FIELD_ITER, s, end);
    Tuple *pair = rest == NULL ? NULL : tuple_pack(2, first, rest);
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
