// format.c - format() of int, float and str; str.format and its fields.
//
// source  Python Library Reference, "Format String Syntax"; PEP 3101
#include "runtime/types/format.h"

#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/dict.h"
#include "runtime/types/float.h"
#include "runtime/types/format_spec.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

// ---- str ----

Str *format_str(Str *value, Str *spec)
{
    FormatSpec f;
    const char *name = type_name(OBJ(value));
    if (spec->length == 0)
        return str_plain(value);
    if (!format_spec_parse(spec, 's', '<', name, &f))
        return NULL;
    if (f.type != 's')
        return (Str *)(void *)format_spec_unknown(&f, name);
    const char *wrong = f.sign == ' '        ? "Space not allowed"
                        : f.sign != 0        ? "Sign not allowed"
                        : f.no_negative_zero ? "Negative zero coercion (z) not allowed"
                        : f.alternate        ? "Alternate form (#) not allowed"
                        : f.align == '='     ? "'=' alignment not allowed"
                                             : NULL;
    if (wrong != NULL)
        return (Str *)(void *)error_raise(EXC(ValueError),
                                          "%s in string format specifier", wrong);
    size_t length = value->length, right;
    if (f.precision >= 0 && f.precision < (int64_t)length)
        length = (size_t)f.precision;
    if (f.width <= (int64_t)length && length == value->length && length > 0)
        return incref(value); // as it is, also of a subclass
    if (f.width <= (int64_t)length)
        return str_slice(value, 0, length);
    if (f.width > STR_LENGTH_MAX)
        return (Str *)(void *)error_no_memory();
    size_t before = format_spec_padding(&f, length, &right);
    StrBuilder b;
    str_builder_start(&b);
    str_builder_fill(&b, f.fill, before);
    str_builder_slice(&b, value, 0, length);
    str_builder_fill(&b, f.fill, right);
    return str_builder_finish(&b);
}

// ---- float ----

// format(value, f) for one of the float types; f.type 0 is like repr.
static Str *format_double(double value, const FormatSpec *f)
{
    DoubleText text = { .length = 0 };
    StrBuilder b;
    bool percent = f->type == '%';
    char type = percent          ? 'f'
                : f->type == 'n' ? 'g'
                : f->type == 0   ? 'r'
                                 : (char)f->type;
    int64_t precision = f->precision;
    if (precision > INT32_MAX)
        return (Str *)(void *)error_raise(EXC(ValueError), "precision too big");
    if (precision < 0 && type != 'r')
        precision = 6;
    if (percent)
        value *= 100;
    if (!format_spec_double(&text, value, type, precision, f->alternate)) {
        format_spec_double_end(&text);
        return NULL;
    }
    if (percent)
        text.data[text.length++] = '%';
    bool negative = text.data[0] == '-';
    const char *start = text.data + negative;
    size_t length = text.length - negative, digits = 0;
    if (negative && f->no_negative_zero) {
        size_t zeros = strspn(start, "0.");
        negative = zeros < length && start[zeros] >= '1' && start[zeros] <= '9';
        negative = negative || start[0] == 'i' || start[0] == 'I';
    }
    while (digits < length && start[digits] >= '0' && start[digits] <= '9')
        digits++;
    NumberParts parts = {
        negative, "", start, digits, start + digits, length - digits
    };
    str_builder_start(&b);
    format_spec_number(&b, f, &parts);
    format_spec_double_end(&text);
    return str_builder_finish(&b);
}

Str *format_float(Object *value, Str *spec)
{
    FormatSpec f;
    if (spec->length == 0)
        return is_exact_float(value) ? float_repr(float_value(value))
                                     : operate_str(value);
    if (!format_spec_parse(spec, 0, '>', type_name(value), &f))
        return NULL;
    if (f.type != 0 && (f.type >= 128 || strchr("eEfFgGn%", (int)f.type) == NULL))
        return (Str *)(void *)format_spec_unknown(&f, type_name(value));
    return format_double(float_value(value), &f);
}

// ---- int ----

static Str *format_code_point(Object *value, FormatSpec *f)
{
    int64_t c;
    StrBuilder b;
    if (f->sign != 0)
        return (Str *)(void *)error_raise(
            EXC(ValueError), "Sign not allowed with integer format specifier 'c'");
    if (f->alternate)
        return (Str *)(void *)error_raise(
            EXC(ValueError),
            "Alternate form (#) not allowed with integer format specifier 'c'");
    if (!int_value(value, &c, "long"))
        return NULL;
    if (c < 0 || c > UNICODE_MAX)
        return (Str *)(void *)error_raise(EXC(OverflowError),
                                          "%%c arg not in range(0x110000)");
    if (f->width > STR_LENGTH_MAX)
        return (Str *)(void *)error_no_memory();
    size_t right, before;
    if (f->align == '=')
        f->align = '>';
    before = format_spec_padding(f, 1, &right);
    str_builder_start(&b);
    str_builder_fill(&b, f->fill, before);
    str_builder_char(&b, (uint32_t)c);
    str_builder_fill(&b, f->fill, right);
    return str_builder_finish(&b);
}

static Str *format_digits(Object *value, const FormatSpec *f)
{
    bool upper = f->type == 'X';
    int base = f->type == 'b'            ? 2
               : f->type == 'o'          ? 8
               : f->type == 'x' || upper ? 16
                                         : 10;
    Str *text = int_to_str(value, base);
    if (text == NULL || (f->width < 0 && f->grouping == 0 && f->sign == 0 && !upper &&
                         !(f->alternate && base != 10)))
        return text;
    const char *start = str_data(text);
    bool negative = start[0] == '-';
    size_t count = text->length - (size_t)negative;
    const char *prefix = !f->alternate || base == 10 ? ""
                         : base == 2                 ? "0b"
                         : base == 8                 ? "0o"
                         : upper                     ? "0X"
                                                     : "0x";
    StrBuilder digits, b;
    str_builder_start(&digits);
    str_builder_start(&b);
    str_builder_ascii(&digits, start + negative, count);
    for (size_t i = 0; upper && i < digits.length; i++) {
        char *c = (char *)digits.data + i;
        *c = (char)(*c >= 'a' ? *c - 32 : *c);
    }
    NumberParts parts = { negative, prefix, digits.data, digits.length, "", 0 };
    b.failed = digits.failed;
    format_spec_number(&b, f, &parts);
    str_builder_discard(&digits);
    decref(OBJ(text));
    return str_builder_finish(&b);
}

Str *format_int(Object *value, Str *spec)
{
    FormatSpec f;
    double real;
    if (spec->length == 0)
        return is_exact_int(value) ? int_to_str(value, 10) : operate_str(value);
    if (!format_spec_parse(spec, 'd', '>', type_name(value), &f))
        return NULL;
    if (f.type < 128 && f.type != 0 && strchr("eEfFgG%", (int)f.type) != NULL)
        return int_to_double(value, &real) ? format_double(real, &f) : NULL;
    if (f.type >= 128 || f.type == 0 || strchr("bcdoxXn", (int)f.type) == NULL)
        return (Str *)(void *)format_spec_unknown(&f, type_name(value));
    if (f.precision >= 0)
        return (Str *)(void *)error_raise(
            EXC(ValueError), "Precision not allowed in integer format specifier");
    if (f.no_negative_zero)
        return (Str *)(void *)error_raise(
            EXC(ValueError),
            "Negative zero coercion (z) not allowed in integer format specifier");
    return f.type == 'c' ? format_code_point(value, &f) : format_digits(value, &f);
}

// ---- str.format ----

typedef enum Numbering { NUMBERING_OPEN, NUMBERING_AUTO, NUMBERING_MANUAL } Numbering;

typedef struct Template {
    Object *const *args; // NULL for format_map
    size_t count;
    OPT Object *mapping;
    Numbering numbering;
    int64_t next_number;
} Template;

typedef struct Range { // of the template's text
    Str *text;
    size_t start, end;
} Range;

typedef struct Field {
    Range name, spec;
    uint32_t conversion; // r, s, a or 0
    bool nested;         // the specification has fields itself
} Field;

static inline uint32_t unit(const Range *r, size_t i)
{
    return str_char(r->text, i);
}

static Str *range_str(const Range *r)
{
    return str_slice(r->text, r->start, r->end);
}

static bool fail(const char *message)
{
    return error_false(EXC(ValueError), "%s", message);
}

// The value of a range of digits; -1 if it is anything else. false: raised
static bool range_number(const Range *r, int64_t *out)
{
    int64_t value = 0;
    *out = -1;
    for (size_t i = r->start; i < r->end; i++) {
        int digit = unicode_decimal_value(unit(r, i));
        if (digit < 0)
            return true;
        if (value > (INT64_MAX - digit) / 10)
            return fail("Too many decimal digits in format string");
        value = value * 10 + digit;
    }
    if (r->start < r->end)
        *out = value;
    return true;
}

static bool number_field(Template *t, bool empty, int64_t *index)
{
    if (!empty && *index < 0)
        return true;
    Numbering wanted = empty ? NUMBERING_AUTO : NUMBERING_MANUAL;
    if (t->numbering == NUMBERING_OPEN)
        t->numbering = wanted;
    if (t->numbering != wanted)
        return fail(
            empty ? "cannot switch from manual field specification to automatic "
                    "field numbering"
                  : "cannot switch from automatic field numbering to manual field "
                    "specification");
    if (empty)
        *index = t->next_number++;
    return true;
}

static Object *first_value(Template *t, const Range *name, int64_t index)
{
    if (index >= 0) {
        if (t->args == NULL && t->mapping != NULL && t->count == SIZE_MAX)
            return (void)fail("Format string contains positional fields"), NULL;
        if ((uint64_t)index >= t->count)
            return error_raise(
                EXC(IndexError),
                "Replacement index %zd out of range for positional args tuple",
                (ptrdiff_t)index);
        return incref(t->args[index]);
    }
    Str *key = range_str(name);
    if (key == NULL)
        return NULL;
    Object *value = t->mapping != NULL ? operate_subscript(t->mapping, OBJ(key))
                                       : error_raise_value(EXC(KeyError), OBJ(key));
    decref(OBJ(key));
    return value;
}

static Object *attribute_of(Object *o, const Range *name)
{
    Str *key = range_str(name);
    if (key == NULL || (key = intern_str(key)) == NULL)
        return NULL;
    Object *value = attr_get(o, key);
    decref(OBJ(key));
    return value;
}

static Object *item_of(Object *o, const Range *name)
{
    int64_t index;
    if (!range_number(name, &index))
        return NULL;
    Object *key = index >= 0 ? int_from(index) : (Object *)(void *)range_str(name);
    if (key == NULL)
        return NULL;
    Object *value = operate_subscript(o, key);
    decref(key);
    return value;
}

// One step ".name" or "[index]" of a field name; *at moves behind it. Consumes o.
static Object *step(const Range *field, size_t *at, STEALS Object *o)
{
    uint32_t kind = unit(field, (*at)++);
    Range name = { field->text, *at, *at };
    bool good = true;
    if (kind == '.') {
        while (*at < field->end && unit(field, *at) != '.' && unit(field, *at) != '[')
            ++*at;
        name.end = *at;
    } else if (kind == '[') {
        while (*at < field->end && unit(field, *at) != ']')
            ++*at;
        name.end = *at;
        if (*at == field->end)
            good = fail("Missing ']' in format string");
        ++*at;
    } else {
        good = fail("Only '.' or '[' may follow ']' in format field specifier");
    }
    if (good && name.start == name.end)
        good = fail("Empty attribute in format string");
    Object *value = !good         ? NULL
                    : kind == '.' ? attribute_of(o, &name)
                                  : item_of(o, &name);
    decref(o);
    return value;
}

static Object *field_value(Template *t, const Range *field)
{
    Range first = { field->text, field->start, field->start };
    int64_t index;
    while (first.end < field->end && unit(field, first.end) != '.' &&
           unit(field, first.end) != '[')
        first.end++;
    if (!range_number(&first, &index) ||
        !number_field(t, first.start == first.end, &index))
        return NULL;
    Object *value = first_value(t, &first, index);
    for (size_t at = first.end; value != NULL && at < field->end;)
        value = step(field, &at, value);
    return value;
}

static Object *convert(STEALS Object *o, uint32_t conversion)
{
    Str *s = NULL;
    if (conversion == 0)
        return o;
    if (conversion == 'r')
        s = operate_repr(o);
    else if (conversion == 's')
        s = operate_str(o);
    else if (conversion == 'a')
        s = operate_ascii(o);
    else if (conversion > 32 && conversion < 127)
        (void)error_raise(EXC(ValueError), "Unknown conversion specifier %c",
                          (int)conversion);
    else
        (void)error_raise(EXC(ValueError), "Unknown conversion specifier \\x%x",
                          (unsigned)conversion);
    decref(o);
    return s == NULL ? NULL : OBJ(s);
}

static Str *render(Object *o, Str *spec)
{
    if (is_exact_str(o))
        return format_str(as_str(o), spec);
    if (is_exact_int(o))
        return format_int(o, spec);
    if (is_exact_float(o))
        return format_float(o, spec);
    return operate_format(o, spec);
}

// Read the conversion and specification behind a field name; *at is behind the `end`
// character of the name.
static bool read_tail(const Range *text, size_t *at, uint32_t end, Field *out)
{
    if (end == '!') {
        if (*at >= text->end)
            return fail("end of string while looking for conversion specifier");
        out->conversion = unit(text, (*at)++);
        if (*at < text->end) {
            uint32_t c = unit(text, (*at)++);
            if (c == '}')
                return true;
            if (c != ':')
                return fail("expected ':' after conversion specifier");
        }
    }
    out->spec.start = *at;
    for (size_t open = 1; *at < text->end;) {
        uint32_t c = unit(text, (*at)++);
        if (c == '{') {
            out->nested = true;
            open++;
        } else if (c == '}' && --open == 0) {
            out->spec.end = *at - 1;
            return true;
        }
    }
    return fail("unmatched '{' in format spec");
}

// Read a field; *at is behind its '{' and moves behind its '}'.
static bool read_field(const Range *text, size_t *at, Field *out)
{
    uint32_t c = 0;
    *out =
        (Field){ .name = { text->text, *at, *at }, .spec = { text->text, *at, *at } };
    while (*at < text->end) {
        c = unit(text, (*at)++);
        if (c == '{')
            return fail("unexpected '{' in field name");
        if (c == '[') {
            while (*at < text->end && unit(text, *at) != ']')
                ++*at;
            continue;
        }
        if (c == '}' || c == ':' || c == '!')
            break;
    }
    if (c != '}' && c != ':' && c != '!')
        return fail("expected '}' before end of string");
    out->name.end = *at - 1;
    if (c == '}') {
        out->spec.start = out->spec.end = *at - 1;
        return true;
    }
    out->spec.start = out->spec.end = *at;
    return read_tail(text, at, c, out);
}

bool format_read_field(Str *format, size_t *at, FormatField *out)
{
    Field field;
    Range text = { format, 0, format->length };
    if (!read_field(&text, at, &field))
        return false;
    *out = (FormatField){ field.name.start, field.name.end, field.spec.start,
                          field.spec.end, field.conversion };
    return true;
}

static bool expand(Template *t, const Range *text, StrBuilder *out, int depth);

static Str *field_spec(Template *t, const Field *field, int depth)
{
    StrBuilder b;
    if (field->conversion != 0 && field->spec.start > field->spec.end)
        return str_empty();
    if (!field->nested)
        return range_str(&field->spec);
    str_builder_start(&b);
    if (!expand(t, &field->spec, &b, depth - 1)) {
        str_builder_discard(&b);
        return NULL;
    }
    return str_builder_finish(&b);
}

static bool write_field(Template *t, const Field *field, StrBuilder *out, int depth)
{
    Str *spec = NULL, *text = NULL;
    Object *value = field_value(t, &field->name);
    if (value != NULL)
        value = convert(value, field->conversion);
    if (value != NULL)
        spec = field_spec(t, field, depth);
    if (spec != NULL)
        text = render(value, spec);
    if (text != NULL)
        str_builder_str(out, text);
    xdecref(value);
    xdecref((Object *)(void *)spec);
    xdecref((Object *)(void *)text);
    return text != NULL && !out->failed;
}

static bool expand(Template *t, const Range *text, StrBuilder *out, int depth)
{
    if (depth <= 0)
        return fail("Max string recursion exceeded");
    for (size_t at = text->start; at < text->end;) {
        size_t start = at;
        uint32_t c = 0;
        while (at < text->end && (c = unit(text, at)) != '{' && c != '}')
            at++;
        str_builder_slice(out, text->text, start, at);
        if (at == text->end)
            break;
        at++;
        bool last = at == text->end;
        if (c == '}' && (last || unit(text, at) != '}'))
            return fail("Single '}' encountered in format string");
        if (c == '{' && last)
            return fail("Single '{' encountered in format string");
        if (unit(text, at) == c) {
            str_builder_char(out, c);
            at++;
            continue;
        }
        Field field;
        if (!read_field(text, &at, &field) || !write_field(t, &field, out, depth))
            return false;
    }
    return !out->failed;
}

static bool has_braces(const Range *text)
{
    for (size_t at = text->start; at < text->end; at++)
        if (unit(text, at) == '{' || unit(text, at) == '}')
            return true;
    return false;
}

static Str *run(Template *t, Str *format)
{
    StrBuilder b;
    Range all = { format, 0, format->length };
    if (format->length > 0 && !has_braces(&all))
        return incref(format); // as it is, also of a subclass
    if (!error_enter(" while formatting a string"))
        return NULL;
    str_builder_start(&b);
    bool good = expand(t, &all, &b, 2);
    error_leave();
    if (good)
        return str_builder_finish(&b);
    str_builder_discard(&b);
    return NULL;
}

Str *format_template(Str *format, Object *const *args, size_t count, OPT Dict *keywords)
{
    Template t = { .args = args,
                   .count = count,
                   .mapping = keywords == NULL ? NULL : OBJ(keywords) };
    return run(&t, format);
}

Str *format_map(Str *format, Object *mapping)
{
    Template t = { .args = NULL, .count = SIZE_MAX, .mapping = mapping };
    return run(&t, format);
}
