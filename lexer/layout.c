// layout.c - brackets and indentation.
//
// Tabs go to multiples of 8. A second count takes a tab as one column; where the two
// counts order lines differently, the layout depends on the width of a tab: TabError.
#include "lexer/layout.h"

#include <string.h>

// --- errors -----------------------------------------------------------------------

static bool note(Lexer *lexer, DiagKind kind, Span at, const char *format,
                 va_list values)
{
    lexer->failed = true;
    return diag_vset(lexer->diag, kind, at, format, values);
}

bool layout_fail(Lexer *lexer, const char *format, ...)
{
    va_list values;
    uint32_t last = lexer->cursor;
    int32_t col = -1;
    while (last > lexer->line_start) {
        last--;
        if (((unsigned char)lexer->text[last] & 0xc0) != 0x80)
            break;
    }
    if (lexer->cursor > lexer->line_start)
        col = (int32_t)(last - lexer->line_start);
    va_start(values, format);
    note(lexer, DIAG_SYNTAX, (Span){ lexer->line, col, lexer->line, col }, format,
         values);
    va_end(values);
    return false;
}

bool layout_fail_at(Lexer *lexer, DiagKind kind, Span at, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    note(lexer, kind, at, format, values);
    va_end(values);
    return false;
}

// --- brackets ---------------------------------------------------------------------

bool layout_open(Lexer *lexer, char bracket)
{
    LexerFString *fstring = layout_fstring(lexer);
    if (lexer->bracket_count == LEXER_BRACKETS)
        return layout_fail(lexer, "too many nested parentheses");
    lexer->brackets[lexer->bracket_count++] =
        (LexerBracket){ lexer->line, (int32_t)(lexer->cursor - 1 - lexer->line_start),
                        bracket };
    if (fstring != NULL)
        fstring->depth++;
    return true;
}

static char opening_of(char bracket)
{
    return bracket == ')' ? '(' : bracket == ']' ? '[' : '{';
}

bool layout_close(Lexer *lexer, char bracket)
{
    LexerFString *fstring = layout_fstring(lexer);
    bool loose = (lexer->flags & LEXER_LOOSE) != 0;
    if (fstring != NULL && fstring->depth == 0 && bracket == '}')
        return layout_fail(lexer, "f-string: single '}' is not allowed");
    if (lexer->bracket_count == 0)
        return loose || layout_fail(lexer, "unmatched '%c'", bracket);
    const LexerBracket *open = &lexer->brackets[--lexer->bracket_count];
    if (!loose && open->open != opening_of(bracket)) {
        if (fstring != NULL && open->open == '{' &&
            fstring->depth == fstring->field_depth)
            return layout_fail(lexer, "f-string: unmatched '%c'", bracket);
        if (open->line != lexer->line)
            return layout_fail(lexer,
                               "closing parenthesis '%c' does not match opening "
                               "parenthesis '%c' on line %d",
                               bracket, open->open, open->line);
        return layout_fail(lexer,
                           "closing parenthesis '%c' does not match opening "
                           "parenthesis '%c'",
                           bracket, open->open);
    }
    if (fstring == NULL)
        return true;
    fstring->depth--;
    if (bracket == '}' && fstring->depth + 1 == fstring->field_depth) {
        fstring->field_depth--;
        fstring->in_text = true;
        fstring->in_spec = false;
    }
    return true;
}

bool layout_check_closed(Lexer *lexer)
{
    if (lexer->bracket_count == 0)
        return true;
    const LexerBracket *open = &lexer->brackets[lexer->bracket_count - 1];
    bool clean = layout_is_clean(lexer);
    layout_fail_at(lexer, DIAG_SYNTAX, (Span){ open->line, open->col, open->line, -1 },
                   "'%c' was never closed", open->open);
    if (clean)
        lexer->diag->incomplete = lexer->diag->unclosed = true;
    return false;
}

// --- lines ------------------------------------------------------------------------

void layout_pass_line(Lexer *lexer)
{
    lexer->line++;
    lexer->line_start = lexer->cursor;
}

// Whether the last line counts as one without an end.
static bool ends_unwritten(const Lexer *lexer)
{
    return lexer->added_newline && (lexer->flags & LEXER_PART) != 0;
}

bool layout_join_line(Lexer *lexer)
{
    const char *text = lexer->text;
    int32_t col = (int32_t)(lexer->cursor - lexer->line_start), line = lexer->line;
    bool ended = ends_unwritten(lexer) &&
                 lexer->cursor + 2 == lexer->length; // nothing behind it
    if (text[lexer->cursor + 1] != '\n' || ended)
        return layout_fail_at(lexer, DIAG_SYNTAX,
                              (Span){ line, col + !ended, line, -1 },
                              "unexpected character after line continuation character");
    lexer->cursor += 2;
    if (lexer->cursor == lexer->length) {
        if (!layout_check_closed(lexer))
            return false;
        bool clean = layout_is_clean(lexer);
        layout_fail_at(lexer, DIAG_SYNTAX, (Span){ line, col + 1, line, -2 },
                       "unexpected EOF while parsing");
        if (clean)
            lexer->diag->incomplete = true;
        return false;
    }
    layout_pass_line(lexer);
    return true;
}

// Go over the white space that begins a line, backslashes included.
static bool measure(Lexer *lexer, LexerIndent *out)
{
    LexerIndent at = { 0, 0 }, joined = { 0, 0 };
    for (;; lexer->cursor++) {
        switch (lexer->text[lexer->cursor]) {
        case ' ':
            at.col++;
            at.alt_col++;
            break;
        case '\t':
            at.col = (at.col / 8 + 1) * 8;
            at.alt_col++;
            break;
        case '\f': at.col = at.alt_col = 0; break;
        case '\\': // the first line says how deep
            if (joined.col == 0)
                joined.col = at.col;
            if (!layout_join_line(lexer))
                return false;
            lexer->cursor--;
            break;
        default:
            *out = at;
            if (joined.col != 0)
                out->col = out->alt_col = joined.col;
            return true;
        }
    }
}

static bool fail_tabs(Lexer *lexer)
{
    return layout_fail_at(lexer, DIAG_TAB, (Span){ lexer->line, 0, lexer->line, -1 },
                          "inconsistent use of tabs and spaces in indentation");
}

// Columns of the current line with its end, less one: where CPython points to.
static int32_t line_last(const Lexer *lexer)
{
    const char *line = lexer->text + lexer->line_start, *end = strchr(line, '\n');
    ASSERT(end != NULL);
    bool unwritten = end + 1 == lexer->text + lexer->length && ends_unwritten(lexer);
    return (int32_t)(end - line) - unwritten;
}

static bool compare_indent(Lexer *lexer, LexerIndent at)
{
    LexerIndent *top = &lexer->indents[lexer->indent_count - 1];
    if (at.col > top->col) {
        if (lexer->indent_count == LEXER_INDENTS)
            return layout_fail_at(lexer, DIAG_INDENTATION,
                                  (Span){ lexer->line, 0, lexer->line, -1 },
                                  "too many levels of indentation");
        if (at.alt_col <= top->alt_col)
            return fail_tabs(lexer);
        lexer->indents[lexer->indent_count++] = at;
        lexer->pending = -1;
        return true;
    }
    while (at.col < top->col) {
        lexer->indent_count--;
        lexer->pending++;
        top--;
    }
    if (at.col != top->col)
        return layout_fail_at(lexer, DIAG_INDENTATION,
                              (Span){ lexer->line, line_last(lexer), lexer->line, -2 },
                              "unindent does not match any outer indentation level");
    return at.alt_col == top->alt_col || fail_tabs(lexer);
}

bool layout_begin_line(Lexer *lexer)
{
    LexerIndent at;
    lexer->bol = false;
    for (;;) {
        if (!measure(lexer, &at))
            return false;
        const char *next = lexer->text + lexer->cursor;
        if (*next == '#')
            next += strcspn(next, "\n");
        if (*next != '\n')
            break;
        lexer->cursor = (uint32_t)(next + 1 - lexer->text);
        layout_pass_line(lexer);
    }
    if (lexer->cursor == lexer->length)
        at = (LexerIndent){ 0, 0 };
    return compare_indent(lexer, at);
}

Token layout_pending(Lexer *lexer)
{
    int32_t col = (int32_t)(lexer->cursor - lexer->line_start);
    Token token = { TOKEN_DEDENT,
                    lexer->cursor,
                    lexer->cursor,
                    { lexer->line, col, lexer->line, col } };
    if (lexer->pending > 0) {
        lexer->pending--;
        return token;
    }
    lexer->pending = 0;
    token.kind = TOKEN_INDENT;
    token.start = lexer->line_start;
    token.at.col = 0;
    return token;
}
