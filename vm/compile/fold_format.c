// fold_format.c - "%s: %r" % (a, b) becomes the f-string that shows the same.
//
// Only conversions that cannot fail before their value is asked for are taken: as many
// as values, and none but s, r and a.
#include "vm/compile/fold.h"

#include "runtime/types/str.h"

enum { DIGITS_MAX = 2 }; // of widths and precisions, as CPython folds them

typedef struct Format {
    Ast ast; // first: AST_EXPR(f, ..) and the like use it
    Compiler *c;
    const Str *text;
    size_t at;
    ExprSeq values;
} Format;

// The next character, or 0 at the end.
static uint32_t next_char(Format *f)
{
    return f->at < f->text->length ? str_char(f->text, f->at++) : 0;
}

static Expr *constant(Format *f, Span at, STEALS OPT Str *text)
{
    Object *kept = compile_keep(f->c, (Object *)(void *)text);
    Expr *e = AST_EXPR(f, at, Await, .value = (Expr *)(void *)kept);
    e->kind = (ExprKind)FOLD_KIND;
    return e;
}

// What is up to the next conversion is a value of its own.
static void read_plain(Format *f, Span at)
{
    StrBuilder b;
    str_builder_start(&b);
    while (f->at < f->text->length) {
        uint32_t ch = str_char(f->text, f->at);
        if (ch == '%') {
            if (f->at + 1 >= f->text->length || str_char(f->text, f->at + 1) != '%')
                break;
            f->at++;
        }
        f->at++;
        str_builder_char(&b, ch);
    }
    if (b.length > 0 || b.failed)
        AST_APPEND(f, f->values, constant(f, at, str_builder_finish(&b)));
    else
        str_builder_discard(&b);
}

static bool is_digit(uint32_t ch)
{
    return ch >= '0' && ch <= '9';
}

// The number from *ch on goes to `spec`; *ch becomes what is behind it.
static bool read_digits(Format *f, uint32_t *ch, StrBuilder *spec)
{
    int count = 0, number = 0;
    for (; is_digit(*ch); *ch = next_char(f)) {
        if (count++ == DIGITS_MAX)
            return false;
        number = number * 10 + (int)(*ch - '0');
    }
    if (number >= 10)
        str_builder_char(spec, '0' + (uint32_t)number / 10);
    str_builder_char(spec, '0' + (uint32_t)number % 10);
    return true;
}

// A conversion of `value`; false: it stays as it is.
static bool read_conversion(Format *f, Expr *value)
{
    StrBuilder spec;
    bool left = false;
    uint32_t ch;
    f->at++; // '%'
    do {
        ch = next_char(f);
        left = left || ch == '-';
    } while (ch == '-' || ch == '+' || ch == ' ' || ch == '#' || ch == '0');
    str_builder_start(&spec);
    if (!left && is_digit(ch))
        str_builder_char(&spec, '>');
    bool good = !is_digit(ch) || read_digits(f, &ch, &spec);
    if (good && ch == '.') {
        str_builder_char(&spec, '.');
        ch = next_char(f);
        good = read_digits(f, &ch, &spec);
    }
    good = good && (ch == 's' || ch == 'r' || ch == 'a');
    Expr *format_spec = NULL;
    if (good && (spec.length > 0 || spec.failed))
        format_spec = constant(f, value->at, str_builder_finish(&spec));
    else
        str_builder_discard(&spec);
    if (good)
        AST_APPEND(f, f->values,
                   AST_EXPR(f, value->at, FormattedValue, .value = value,
                            .conversion = (int)ch, .format_spec = format_spec));
    return good;
}

void fold_format(Compiler *c, Expr *e, const Str *text)
{
    const ExprSeq *args = &e->BinOp.right->Tuple.elts;
    Format f = { .c = c, .text = text };
    size_t used = 0;
    bool good = true;
    for (size_t i = 0; i < args->count; i++)
        if (args->items[i]->kind == EXPR_Starred)
            return;
    ast_open(&f.ast, &c->region);
    while (good && !f.ast.failed && !c->failed) {
        read_plain(&f, e->at);
        if (f.at >= text->length)
            break;
        good = used < args->count && read_conversion(&f, args->items[used++]);
    }
    if (f.ast.failed)
        compile_no_memory(c);
    if (!good || used < args->count || c->failed)
        return;
    e->kind = EXPR_JoinedStr;
    e->JoinedStr.values = f.values;
}
