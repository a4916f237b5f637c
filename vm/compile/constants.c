// constants.c - the only place where literals turn into objects.
#include "vm/compile/constants.h"

#include <string.h>

#include "runtime/base/float_text.h"
#include "runtime/base/hash.h"
#include "runtime/types/bytes.h"
#include "runtime/types/complex.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

static bool looks_like_name(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        char ch = text[i];
        if (!((ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || ch == '_' ||
              (ch >= '0' && ch <= '9')))
            return false;
    }
    return length > 0;
}

static NEW Object *make_int(Compiler *c, const Constant *constant, Span at)
{
    const char *text = constant->text;
    size_t length = constant->length;
    int base = 10;
    Object *result;
    if (length > 2 && text[0] == '0') {
        char mark = (char)(text[1] | 0x20);
        base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
        if (base != 10) {
            text += 2;
            length -= 2;
        }
    }
    result = int_from_digits(text, length, base, false);
    if (result == NULL && error_clear_if(EXC(ValueError)))
        compile_error(c, at,
                      "Exceeds the limit (4300 digits) for integer string "
                      "conversion: value has %zu digits; use "
                      "sys.set_int_max_str_digits() to increase the limit - "
                      "Consider hexadecimal for huge integer literals to avoid "
                      "decimal conversion limits.",
                      length);
    return result;
}

static NEW Object *make_constant(Compiler *c, const Constant *constant, Span at)
{
    double number = 0;
    switch (constant->kind) {
    case CONSTANT_INT: return make_int(c, constant, at);
    case CONSTANT_FLOAT:
        float_text_parse(constant->text, constant->length, &number);
        return float_from(number);
    case CONSTANT_IMAGINARY:
        float_text_parse(constant->text, constant->length, &number);
        return complex_from(0, number);
    case CONSTANT_STR:
        if (looks_like_name(constant->text, constant->length))
            return (Object *)(void *)intern_text(constant->text, constant->length);
        return (Object *)(void *)str_from_utf8(constant->text, constant->length);
    case CONSTANT_BYTES: return bytes_from(constant->text, constant->length);
    case CONSTANT_TRUE: return TRUE_;
    case CONSTANT_FALSE: return FALSE_;
    case CONSTANT_ELLIPSIS: return ELLIPSIS_;
    default: return NONE;
    }
}

Object *constants_from(Compiler *c, const Constant *constant, Span at)
{
    if (constant->kind == CONSTANT_OBJECT)
        return (Object *)(void *)(uintptr_t)constant->text; // kept already
    return compile_keep(c, make_constant(c, constant, at));
}

uint32_t constants_hash(Object *o)
{
    int64_t hash = 0;
    if (is_exact_str(o))
        return str_hash((Str *)(void *)o);
    if (is_exact_int(o) || is_exact_float(o) || o->shape == SHAPE_BYTES ||
        o->shape == SHAPE_COMPLEX) {
        if (!type_of(o)->hash(o, &hash))
            error_clear();
        return (uint32_t)(uint64_t)hash * 31 + o->shape;
    }
    if (is_exact_tuple(o)) {
        uint32_t sum = 17;
        for (size_t i = 0; i < tuple_length((Tuple *)(void *)o); i++)
            sum = sum * 1000003 + constants_hash(tuple_items((Tuple *)(void *)o)[i]);
        return sum;
    }
    return (uint32_t)((uintptr_t)o >> 4);
}

// 0.0 and -0.0 are two constants, and a NaN is itself.
static bool same_bits(double x, double y)
{
    uint64_t x_bits, y_bits;
    memcpy(&x_bits, &x, sizeof x);
    memcpy(&y_bits, &y, sizeof y);
    return x_bits == y_bits;
}

bool constants_same(Object *a, Object *b)
{
    if (a == b)
        return true;
    if (is_exact_int(a) && is_exact_int(b))
        return int_order(a, b) == 0;
    if (is_exact_float(a) && is_exact_float(b))
        return same_bits(float_value(a), float_value(b));
    if (a->shape == SHAPE_COMPLEX && b->shape == SHAPE_COMPLEX) {
        const Complex *x = as_complex(a), *y = as_complex(b);
        return same_bits(x->real, y->real) && same_bits(x->imag, y->imag);
    }
    if (is_exact_str(a) && is_exact_str(b))
        return str_equal((Str *)(void *)a, (Str *)(void *)b);
    if (a->shape == SHAPE_BYTES && b->shape == SHAPE_BYTES)
        return as_bytes(a)->length == as_bytes(b)->length &&
               memcmp(as_bytes(a)->data, as_bytes(b)->data, as_bytes(a)->length) == 0;
    if (is_exact_tuple(a) && is_exact_tuple(b)) {
        Tuple *x = (Tuple *)(void *)a, *y = (Tuple *)(void *)b;
        if (tuple_length(x) != tuple_length(y))
            return false;
        for (size_t i = 0; i < tuple_length(x); i++)
            if (!constants_same(tuple_items(x)[i], tuple_items(y)[i]))
                return false;
        return true;
    }
    return false;
}

// Columns of white space at the start of a line; SIZE_MAX when it has nothing else.
static size_t indent_of(const Str *doc, size_t at)
{
    size_t start = at;
    while (at < doc->length && str_char(doc, at) == ' ')
        at++;
    if (at >= doc->length || str_char(doc, at) == '\n')
        return SIZE_MAX;
    return at - start;
}

// Tabs become blanks up to the next multiple of 8 columns.
static NEW Str *expand_tabs(Str *doc)
{
    StrBuilder out;
    size_t column = 0;
    str_builder_start(&out);
    for (size_t i = 0; i < doc->length; i++) {
        uint32_t ch = str_char(doc, i);
        if (ch == '\t') {
            str_builder_fill(&out, ' ', 8 - column % 8);
            column += 8 - column % 8;
        } else {
            str_builder_char(&out, ch);
            column = ch == '\n' || ch == '\r' ? 0 : column + 1;
        }
    }
    return str_builder_finish(&out);
}

static NEW Str *cut_margin(Str *doc, size_t margin)
{
    StrBuilder out;
    size_t at = 0;
    str_builder_start(&out);
    while (at < doc->length && str_char(doc, at) == ' ')
        at++;
    while (at < doc->length) {
        size_t end = at;
        while (end < doc->length && str_char(doc, end) != '\n')
            end++;
        end += end < doc->length;
        str_builder_slice(&out, doc, at, end);
        at = end;
        for (size_t i = 0; i < margin && at < doc->length && str_char(doc, at) == ' ';
             i++)
            at++;
    }
    return str_builder_finish(&out);
}

NEW Str *constants_clean_doc(Str *doc)
{
    size_t margin = SIZE_MAX;
    bool tabs = false;
    Str *expanded, *result;
    for (size_t i = 0; i < doc->length && !tabs; i++)
        tabs = str_char(doc, i) == '\t';
    if ((expanded = tabs ? expand_tabs(doc) : incref(doc)) == NULL)
        return NULL;
    for (size_t i = 0; i < expanded->length; i++) {
        if (str_char(expanded, i) != '\n')
            continue;
        size_t indent = indent_of(expanded, i + 1);
        margin = indent < margin ? indent : margin;
    }
    margin = margin == SIZE_MAX ? 0 : margin;
    if (margin == 0 && (expanded->length == 0 || str_char(expanded, 0) != ' '))
        return expanded;
    result = cut_margin(expanded, margin);
    decref(OBJ(expanded));
    return result;
}
