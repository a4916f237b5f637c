// strings.c - string literals and f-strings to nodes.

#include "grammar/strings.h"

#include <string.h>

#include "lexer/literal.h"

// A warning on its way from literal.h: it belongs to the token's first line.
typedef struct Warning {
    const Parser *p;
    Span at;
    const char *middle; // of an f-string, or NULL
} Warning;

static void pass_warning(void *context, size_t offset, const char *text)
{
    const Warning *warning = context;
    const ParseInput *input = warning->p->input;
    if (warning->middle != NULL && strchr("{}", warning->middle[offset + 1]) != NULL)
        return; // the lexer has said so already
    if (input != NULL && (input->flags & LEXER_WARN) != 0 && input->warn != NULL)
        input->warn(input->warn_context, warning->at, text);
}

static Constant scratch_constant(Parser *p, ConstantKind kind)
{
    Constant constant = { .kind = kind, .length = p->scratch.length };
    if (p->scratch.failed)
        p->ast.failed = true;
    constant.text = ast_text(&p->ast, buf_text(&p->scratch), p->scratch.length);
    return constant;
}

Strings strings_begin(Place start)
{
    return (Strings){ .start = start };
}

void strings_add(Parser *p, Strings *strings, const Token *token)
{
    size_t length;
    const char *text = lexer_token_text(p->lexer, token, &length);
    LiteralParts parts = literal_parts(text, length);
    Warning warning = { p, token->at, NULL };
    bool good;
    Constant value;
    if (!parts.bytes && memchr(parts.body, '\\', parts.length) == NULL) {
        value = (Constant){ CONSTANT_STR, parts.length,
                            ast_text(&p->ast, parts.body, parts.length) };
    } else {
        buf_clear(&p->scratch);
        good =
            parts.bytes
                ? literal_decode_bytes(parts.body, parts.length, parts.raw, token->at,
                                       &p->scratch, pass_warning, &warning, p->diag)
                : literal_decode_str(parts.body, parts.length, parts.raw, token->at,
                                     &p->scratch, pass_warning, &warning, p->diag);
        if (!good)
            p->rejected = true;
        value = scratch_constant(p, parts.bytes ? CONSTANT_BYTES : CONSTANT_STR);
    }
    *(parts.bytes ? &strings->has_bytes : &strings->has_text) = true;
    Expr *node = AST_EXPR(p, token->at, Constant, .value = value,
                          .kind = parts.unicode ? "u" : NULL);
    AST_APPEND(p, strings->values, node);
}

void strings_warn(Parser *p, const Token *token)
{
    Strings strings = strings_begin(p->last_end);
    Diag unused = { 0 }, *diag = p->diag;
    p->diag = &unused;
    strings_add(p, &strings, token);
    p->diag = diag;
    diag_end(&unused);
}

void strings_add_fstring(Parser *p, Strings *strings, const FString *fstring)
{
    strings->has_fstring = strings->has_text = true;
    for (size_t i = 0; i < fstring->values.count; i++)
        AST_APPEND(p, strings->values, fstring->values.items[i]);
}

// Merging

static bool is_constant(const Expr *expr)
{
    return expr->kind == EXPR_Constant;
}

// Merge values[from .. to), all Constants, into one.
static Expr *merge(Parser *p, const ExprSeq *values, size_t from, size_t to)
{
    Expr *first = values->items[from];
    if (to - from == 1)
        return first;
    buf_clear(&p->scratch);
    for (size_t i = from; i < to; i++) {
        const Constant *value = &values->items[i]->Constant.value;
        buf_append(&p->scratch, value->text, value->length);
    }
    return AST_EXPR(p, diag_join(first->at, values->items[to - 1]->at), Constant,
                    .value = scratch_constant(p, first->Constant.value.kind),
                    .kind = first->Constant.kind);
}

static ExprSeq merge_all(Parser *p, const ExprSeq *values)
{
    ExprSeq merged = { 0, NULL };
    size_t next;
    for (size_t i = 0; i < values->count && !p->ast.failed; i = next) {
        next = i + 1;
        Expr *item = values->items[i];
        if (is_constant(item)) {
            while (next < values->count && is_constant(values->items[next]))
                next++;
            item = merge(p, values, i, next);
            if (item->Constant.value.length == 0)
                continue;
        }
        AST_APPEND(p, merged, item);
    }
    return merged;
}

Node strings_join(Parser *p, const Strings *strings)
{
    const ExprSeq *values = &strings->values;
    Span at = parse_span(p, strings->start);
    if (strings->has_bytes && strings->has_text)
        parse_fail(p, p->current.at, "cannot mix bytes and nonbytes literals");
    if (p->ast.failed || p->rejected)
        return (Node){ AST_EXPR(p, at, Constant, .kind = NULL), strings->start };
    if (!strings->has_fstring)
        return (Node){ merge(p, values, 0, values->count), strings->start };
    Expr *joined = AST_EXPR(p, at, JoinedStr, .values = merge_all(p, values));
    return (Node){ joined, strings->start };
}

// F-strings

FString strings_open_fstring(Parser *p, const Token *token)
{
    size_t length;
    const char *text = lexer_token_text(p->lexer, token, &length);
    AST_APPEND(p, p->middles, ((Middle){ .node = NULL }));
    return (FString){ .start = parse_start(token),
                      .raw = literal_parts(text, length).raw };
}

// The value of an FSTRING_MIDDLE; what is wrong with it is said of the place.
static Constant decode_middle(Parser *p, const Token *token, bool raw, Span place)
{
    size_t length;
    const char *text = lexer_token_text(p->lexer, token, &length);
    Warning warning = { p, place, text };
    buf_clear(&p->scratch);
    if (!literal_decode_str(text, length, raw, place, &p->scratch, pass_warning,
                            &warning, p->diag))
        p->rejected = true;
    return scratch_constant(p, CONSTANT_STR);
}

// Append the node of an FSTRING_MIDDLE. NULL: there is no text
static OPT Expr *add_middle(Parser *p, ExprSeq *values, const Token *token,
                            Constant value)
{
    size_t length;
    const char *text = lexer_token_text(p->lexer, token, &length);
    Span at = token->at;
    if (length == 0)
        return NULL;
    // The span of `{{` covers both braces, the token only the first one.
    char last = text[length - 1];
    if ((last == '{' || last == '}') && text[length] == last)
        at.end_col++;
    Expr *node = AST_EXPR(p, at, Constant, .value = value, .kind = NULL);
    AST_APPEND(p, *values, node);
    return node;
}

void strings_add_middle(Parser *p, FString *fstring, const Token *token)
{
    Constant later = { .kind = CONSTANT_STR };
    Expr *node = add_middle(p, &fstring->values, token, later);
    if (node != NULL)
        AST_APPEND(p, p->middles, ((Middle){ node, *token, fstring->raw }));
}

void strings_add_spec_middle(Parser *p, ExprSeq *values, const Token *token)
{
    (void)add_middle(p, values, token, decode_middle(p, token, false, token->at));
}

void strings_end_fstring(Parser *p, const Token *end)
{
    MiddleSeq *all = &p->middles;
    size_t first = all->count;
    while (first > 0 && all->items[first - 1].node != NULL)
        first--;
    for (size_t i = first; i < all->count && !p->ast.failed && !p->rejected; i++) {
        const Middle *middle = &all->items[i];
        middle->node->Constant.value =
            decode_middle(p, &middle->token, middle->raw, end->at);
    }
    all->count = first > 0 ? first - 1 : 0;
}

void strings_add_field(Parser *p, ExprSeq *values, const Field *field)
{
    if (field->text != NULL)
        AST_APPEND(p, *values, field->text);
    AST_APPEND(p, *values, field->value);
}

// The letter of a conversion, or -1.
static int conversion_letter(Parser *p, const Token *name)
{
    size_t length;
    const char *text = lexer_token_text(p->lexer, name, &length);
    if (length == 1 && strchr("sra", text[0]) != NULL)
        return text[0];
    parse_fail(
        p, name->at,
        "f-string: invalid conversion character '%.*s': expected 's', 'r', or 'a'",
        (int)length, text);
    return -1;
}

Field strings_make_field(Parser *p, const Token *open, Expr *value, bool debug,
                         Conversion conversion, Spec spec, const Token *close)
{
    Field field = { NULL, NULL };
    int letter = conversion.letter;
    if (debug && letter < 0 && spec.expr == NULL)
        letter = 'r';
    field.value =
        AST_EXPR(p, parse_span(p, parse_start(open)), FormattedValue, .value = value,
                 .conversion = letter, .format_spec = spec.expr);
    if (!debug)
        return field;
    // The text shown ends at the `!`, the `:` or the brace.
    Place end = parse_start(close);
    uint32_t offset = close->start;
    if (conversion.given) {
        end = conversion.start;
        offset = conversion.offset;
    } else if (spec.expr != NULL) {
        end = spec.start;
        offset = spec.offset;
    }
    buf_clear(&p->scratch);
    literal_debug_text(p->lexer->text + open->end, offset - open->end, &p->scratch);
    Span at = { open->at.line, open->at.col + 1, end.line, end.col };
    field.text = AST_EXPR(p, at, Constant, .value = scratch_constant(p, CONSTANT_STR),
                          .kind = NULL);
    return field;
}

Conversion strings_make_conversion(Parser *p, const Token *mark, const Token *name)
{
    if (mark->end != name->start)
        parse_fail(p, diag_join(mark->at, name->at),
                   "f-string: conversion type must come right after the "
                   "exclamanation mark"); // spelt as CPython 3.13 does
    return (Conversion){ true, conversion_letter(p, name), parse_start(mark),
                         mark->start };
}

Expr *strings_make_spec(Parser *p, const SpecParts *parts)
{
    ExprSeq values = parts->values;
    if (p->ast.failed || p->rejected)
        values.count = 0;
    // CPython merges the parts of a spec unless it is one piece of text.
    if (values.count > 1 || (values.count == 1 && !is_constant(values.items[0])))
        values = merge_all(p, &values);
    else if (values.count == 1 && values.items[0]->Constant.value.length == 0)
        values.count = 0;
    return AST_EXPR(p, parse_span(p, parts->start), JoinedStr, .values = values);
}
