// mistakes.c - says what is wrong with a text that did not parse, in CPython's words.
//
// CPython parses twice: a second time with rules for mistakes switched on, and reports
// where the first of them matches. Which mistake that is depends on the order of its
// grammar, so mistakes.def is interpreted here in the same two passes. Afterwards the
// rest of the text is tokenized: an error of the lexer has precedence over the guess.

#include "grammar/mistakes.h"

#include <string.h>

#include "grammar/ast_check.h"
#include "grammar/peg.h"
#include "lexer/literal.h"

enum { NO_COLUMN = -2 }; // shown as -1, which stands for no column in an exception

typedef struct Mistakes {
    Peg peg; // first: the machine's callbacks get it
    Parser *p;
    Lexer lexer;
    Region region;
    Diag lexer_diag;
    VEC(Token) tokens;
    VEC(uint16_t) levels; // brackets open after each token
    uint16_t level;
    bool ended; // the last token was fetched
} Mistakes;

static const PegRule rules[] = {
#define RULE(name, body) { #name, body, PEG_RULE },
#define SHARED(name, body) { #name, body, PEG_SHARED },
#define PLAIN(name, body) { #name, body, PEG_PLAIN },
#include "grammar/mistakes.def"
};

// Tokens

static bool keep_token(Mistakes *m, Token token)
{
    switch (token.kind) {
    case TOKEN_LPAR:
    case TOKEN_LSQB:
    case TOKEN_LBRACE: m->level++; break;
    case TOKEN_RPAR:
    case TOKEN_RSQB:
    case TOKEN_RBRACE: m->level--; break;
    default: break;
    }
    if (!vec_push(&m->tokens, token) || !vec_push(&m->levels, m->level)) {
        m->peg.stopped = m->peg.no_memory = true;
        return false;
    }
    return true;
}

// Whether the lexer's error is a character that is no token: to the grammar it is one
// like any other, that no rule wants.
static bool is_stray(const Diag *diag)
{
    return strcmp(diag_text(diag), "invalid syntax") == 0;
}

static bool pass_stray(Mistakes *m, Token *token)
{
    if (!is_stray(&m->lexer_diag))
        return false;
    token->at = m->lexer_diag.at;
    token->start = m->lexer.line_start + (uint32_t)token->at.col;
    token->end = token->start + 1;
    m->lexer.cursor = token->end;
    m->lexer.failed = false;
    diag_end(&m->lexer_diag);
    return true;
}

// In CPython a NEWLINE begins with the comment before it.
static void begin_at_comment(const Mistakes *m, Token *token)
{
    uint32_t from = vec_last(&m->tokens).end;
    if (from >= token->start)
        return;
    const char *mark = memchr(m->lexer.text + from, '#', token->start - from);
    if (mark != NULL)
        token->at.col -= (int32_t)(m->lexer.text + token->start - mark);
}

static bool fetch_token(Mistakes *m)
{
    Token token;
    if (m->lexer.failed)
        return false;
    do
        token = lexer_next(&m->lexer);
    while (token.kind != TOKEN_ERROR && token.kind != TOKEN_END &&
           (token.start < m->p->top_start ||
            (token.kind == TOKEN_DEDENT && m->tokens.count == 0)));
    if (token.kind == TOKEN_ERROR && !pass_stray(m, &token)) {
        m->peg.stopped = true;
        return false;
    }
    if (token.kind == TOKEN_NEWLINE && m->tokens.count != 0)
        begin_at_comment(m, &token);
    if (token.kind == TOKEN_NOTEQUAL && m->lexer.text[token.start] == '<')
        token.kind = TOKEN_ERROR; // `<>` is a token, but no operator
    // At a prompt the end of the text ends the line first.
    if (token.kind == TOKEN_END && m->p->input->mode == PARSE_SINGLE && !m->ended &&
        m->tokens.count != 0 &&
        !parse_ends_line(&m->lexer, &m->tokens.items[m->tokens.count - 1])) {
        token.kind = TOKEN_NEWLINE;
        m->ended = true;
    }
    return keep_token(m, token);
}

static const Token *peg_token(Peg *peg, int index)
{
    Mistakes *m = (Mistakes *)peg;
    while (m->tokens.count <= (size_t)index)
        if (!fetch_token(m))
            return NULL;
    return &m->tokens.items[index];
}

// Places

// The end of the last line, its newline counted; a file always gets one.
static Span end_span(const Mistakes *m)
{
    const Lexer *lexer = &m->lexer;
    const char *text = lexer->text;
    uint32_t start = lexer->length == 0 ? 0 : lexer->length - 1;
    int32_t line = 1;
    while (start > 0 && text[start - 1] != '\n')
        start--;
    for (uint32_t i = 0; i < start; i++)
        line += text[i] == '\n';
    int32_t col = (int32_t)(lexer->length - start) - 1;
    if (lexer->added_newline && m->p->input->mode != PARSE_EXEC)
        col--;
    return (Span){ line, col, line, NO_COLUMN };
}

// The last token read; those without a text stand where the lexer is.
static Span last_token_span(const Mistakes *m)
{
    const Token *token = &vec_last(&m->tokens);
    Span at = token->at;
    if (token->start >= m->lexer.length) {
        at = end_span(m);
        if (m->p->input->flags &
            LEXER_FILE) // CPython's buffer of the file is empty then
            at.col = -1;
        return at;
    }
    switch (token->kind) {
    case TOKEN_DEDENT: return (Span){ at.line, at.col - 1, at.line, NO_COLUMN };
    case TOKEN_INDENT:
        return (Span){ at.end_line, at.end_col - 1, at.end_line, NO_COLUMN };
    default: return at;
    }
}

static const Token *first_token(const Mistakes *m, PegItem item)
{
    return &m->tokens.items[item.from];
}

static const Token *last_token(const Mistakes *m, PegItem item)
{
    return &m->tokens.items[item.to > item.from ? item.to - 1 : item.from];
}

static Expr *item_expr(Mistakes *m, PegItem item)
{
    if (item.to <= item.from)
        return NULL;
    return parse_tokens(&m->region, &m->lexer, m->tokens.items + item.from,
                        m->tokens.items + item.to);
}

// An expression's own span, without parentheses around it; of other things the tokens'.
static Span item_span(Mistakes *m, PegItem item)
{
    Expr *expr = item_expr(m, item);
    if (expr != NULL)
        return expr->at;
    return diag_join(first_token(m, item)->at, last_token(m, item)->at);
}

// Raising

static void raise_at(Mistakes *m, DiagKind kind, Span at, const char *text)
{
    diag_end(m->p->diag);
    diag_set(m->p->diag, kind, at, "%s", text);
    m->peg.stopped = true;
}

// The text of an action: `#` stands for a quote, `%s` for the kind of an expression.
static void raise_text(Mistakes *m, DiagKind kind, Span at, const char *text,
                       const char *value)
{
    Buf out = { 0 };
    for (; *text != '\0'; text++) {
        if (*text == '#')
            buf_append_char(&out, '\'');
        else if (text[0] == '%' && text[1] == 's')
            buf_append_text(&out, value), text++;
        else
            buf_append_char(&out, *text);
    }
    if (out.failed)
        m->peg.no_memory = m->peg.stopped = true;
    else
        raise_at(m, kind, at, buf_text(&out));
    buf_end(&out);
}

static void peg_missing(Peg *peg, const Token *token, const char *spelling)
{
    Mistakes *m = (Mistakes *)peg;
    Buf out = { 0 };
    buf_printf(&out, "expected '%s'", spelling);
    raise_at(m, DIAG_SYNTAX, token->at, buf_text(&out));
    buf_end(&out);
}

// From the start of a span to where the lexer is now; CPython's column is one less.
static Span to_cursor(const Mistakes *m, Span from)
{
    Span at = diag_join(from, vec_last(&m->tokens).at);
    at.end_col--;
    return at;
}

// Actions

static const char *item_name(Mistakes *m, PegItem item)
{
    Expr *expr = item_expr(m, item);
    return expr == NULL ? "expression" : ast_check_expr_name(expr);
}

static void act_target(Mistakes *m, PegItem item, AstCheckTarget target)
{
    Expr *expr = item_expr(m, item);
    const Expr *culprit = expr == NULL ? NULL : ast_check_invalid_target(expr, target);
    if (culprit != NULL)
        raise_text(m, DIAG_SYNTAX, culprit->at,
                   target == AST_CHECK_DEL ? "cannot delete %s" : "cannot assign to %s",
                   ast_check_expr_name(culprit));
}

static void act_star(Mistakes *m, const PegAction *action, const PegItem *items)
{
    act_target(m, items[action->arguments[0]], AST_CHECK_STAR);
}

static void act_del(Mistakes *m, const PegAction *action, const PegItem *items)
{
    act_target(m, items[action->arguments[0]], AST_CHECK_DEL);
}

static void act_for(Mistakes *m, const PegAction *action, const PegItem *items)
{
    act_target(m, items[action->arguments[0]], AST_CHECK_FOR);
}

static void act_at(Mistakes *m, const PegAction *action, const PegItem *items)
{
    PegItem item = items[action->arguments[0]];
    const char *name = strstr(action->text, "%s") == NULL ? "" : item_name(m, item);
    raise_text(m, DIAG_SYNTAX, item_span(m, item), action->text, name);
}

// A parameter; its item may end with a comma.
static void act_param(Mistakes *m, const PegAction *action, const PegItem *items)
{
    PegItem item = items[action->arguments[0]];
    if (last_token(m, item)->kind == TOKEN_COMMA)
        item.to--;
    raise_text(m, DIAG_SYNTAX, item_span(m, item), action->text, "");
}

static void act_range(Mistakes *m, const PegAction *action, const PegItem *items)
{
    Span first = item_span(m, items[action->arguments[0]]);
    Span last = item_span(m, items[action->arguments[1]]);
    raise_text(m, DIAG_SYNTAX, diag_join(first, last), action->text, "");
}

static void act_assign(Mistakes *m, const PegAction *action, const PegItem *items)
{
    Span first = item_span(m, items[action->arguments[0]]);
    Span last = item_span(m, items[action->arguments[1]]);
    raise_text(m, DIAG_SYNTAX, diag_join(first, last), action->text,
               item_name(m, items[action->arguments[0]]));
}

static void act_from(Mistakes *m, const PegAction *action, const PegItem *items)
{
    Span first = item_span(m, items[action->arguments[0]]);
    raise_text(m, DIAG_SYNTAX, to_cursor(m, first), action->text, "");
}

static void act_last(Mistakes *m, const PegAction *action, const PegItem *items)
{
    (void)items;
    raise_text(m, DIAG_SYNTAX, last_token_span(m), action->text, "");
}

static void act_indent(Mistakes *m, const PegAction *action, const PegItem *items)
{
    (void)items;
    raise_text(m, DIAG_INDENTATION, last_token_span(m), action->text, "");
}

static void act_block(Mistakes *m, const PegAction *action, const PegItem *items)
{
    Buf out = { 0 };
    buf_printf(&out, "expected an indented block after %s on line %d", action->text,
               (int)first_token(m, items[action->arguments[0]])->at.line);
    raise_text(m, DIAG_INDENTATION, last_token_span(m), buf_text(&out), "");
    buf_end(&out);
}

static void act_only(Mistakes *m, const PegAction *action, const PegItem *items)
{
    Expr *expr = item_expr(m, items[0]);
    (void)action;
    if (expr != NULL)
        raise_text(m, DIAG_SYNTAX, expr->at,
                   "only single target (not %s) can be annotated",
                   ast_check_expr_name(expr));
}

static bool is_legacy(const Mistakes *m, PegItem item)
{
    size_t length;
    const Token *token = first_token(m, item);
    const char *text = lexer_token_text(&m->lexer, token, &length);
    return item.to == item.from + 1 && token->kind == TOKEN_NAME &&
           ((length == 5 && memcmp(text, "print", 5) == 0) ||
            (length == 4 && memcmp(text, "exec", 4) == 0));
}

static void act_comma(Mistakes *m, const PegAction *action, const PegItem *items)
{
    PegItem first = items[action->arguments[0]], second = items[action->arguments[1]];
    if (is_legacy(m, first) || m->levels.items[second.to - 1] == 0)
        return;
    raise_text(m, DIAG_SYNTAX, diag_join(item_span(m, first), item_span(m, second)),
               "invalid syntax. Perhaps you forgot a comma?", "");
}

static void act_legacy(Mistakes *m, const PegAction *action, const PegItem *items)
{
    PegItem name = items[action->arguments[0]];
    if (!is_legacy(m, name))
        return;
    bool print = last_token(m, name)->end - first_token(m, name)->start == 5;
    raise_text(m, DIAG_SYNTAX,
               diag_join(item_span(m, name), item_span(m, items[action->arguments[1]])),
               "Missing parentheses in call to #%s#. Did you mean %s(...)?",
               print ? "print" : "exec");
}

static void act_colon(Mistakes *m, const PegAction *action, const PegItem *items)
{
    Span at = item_span(m, items[action->arguments[0]]);
    raise_text(m, DIAG_SYNTAX, (Span){ at.line, at.end_col - 1, at.end_line, -1 },
               "#:# expected after dictionary key", "");
}

static void act_bound(Mistakes *m, const PegAction *action, const PegItem *items)
{
    Expr *expr = item_expr(m, items[action->arguments[1]]);
    bool tuple = expr != NULL && expr->kind == EXPR_Tuple;
    raise_text(m, DIAG_SYNTAX, to_cursor(m, item_span(m, items[action->arguments[0]])),
               tuple ? "cannot use constraints with %s" : "cannot use bound with %s",
               action->text);
}

static void act_complex(Mistakes *m, const PegAction *action, const PegItem *items)
{
    PegItem left = items[action->arguments[0]], right = items[action->arguments[1]];
    Token real = *last_token(m, left), imaginary = *last_token(m, right);
    if (strchr("jJ", m->lexer.text[real.end - 1]) != NULL)
        raise_at(m, DIAG_SYNTAX, real.at, "real number required in complex literal");
    else if (strchr("jJ", m->lexer.text[imaginary.end - 1]) == NULL)
        raise_at(m, DIAG_SYNTAX, imaginary.at,
                 "imaginary number required in complex literal");
}

// The item parsed as the inside of brackets, after a name of no characters: as the
// arguments of a call, or as the clauses of a generator.
static Expr *enclosed_expr(Mistakes *m, PegItem item)
{
    VEC(Token) tokens = { 0 };
    Expr *expr = NULL;
    Token name = { .kind = TOKEN_NAME };
    Token open = { .kind = TOKEN_LPAR }, close = { .kind = TOKEN_RPAR };
    TokenKind first = first_token(m, item)->kind;
    bool clauses = first == TOKEN_FOR || first == TOKEN_ASYNC;
    bool good = vec_push(&tokens, clauses ? open : name) &&
                vec_push(&tokens, clauses ? name : open);
    for (int i = item.from; good && i < item.to; i++)
        good = vec_push(&tokens, m->tokens.items[i]);
    if (good && vec_push(&tokens, close))
        expr = parse_tokens(&m->region, &m->lexer, tokens.items,
                            tokens.items + tokens.count);
    else
        m->peg.no_memory = true;
    vec_free(&tokens);
    return expr;
}

static const Comprehension *last_clause(Mistakes *m, PegItem item)
{
    Expr *expr = enclosed_expr(m, item);
    if (expr == NULL || expr->kind != EXPR_GeneratorExp)
        return NULL;
    const ComprehensionSeq *clauses = &expr->GeneratorExp.generators;
    return clauses->items[clauses->count - 1];
}

// Up to the last expression of the comprehension.
static void raise_generator(Mistakes *m, Span first, PegItem clauses, const char *text)
{
    const Comprehension *clause = last_clause(m, clauses);
    if (clause == NULL)
        return;
    const Expr *last = clause->ifs.count == 0
                           ? clause->iter
                           : clause->ifs.items[clause->ifs.count - 1];
    raise_text(m, DIAG_SYNTAX, diag_join(first, last->at), text, "");
}

static void act_generator(Mistakes *m, const PegAction *action, const PegItem *items)
{
    raise_generator(m, item_span(m, items[action->arguments[0]]),
                    items[action->arguments[1]], action->text);
}

static void act_nested(Mistakes *m, const PegAction *action, const PegItem *items)
{
    Expr *call = enclosed_expr(m, items[action->arguments[0]]);
    if (call == NULL || call->kind != EXPR_Call || call->Call.args.count <= 1)
        return;
    const ExprSeq *args = &call->Call.args;
    raise_generator(m, args->items[args->count - 1]->at, items[action->arguments[1]],
                    action->text);
}

// Up to the target of the last clause.
static void act_clause(Mistakes *m, const PegAction *action, const PegItem *items)
{
    const Comprehension *clause = last_clause(m, items[action->arguments[1]]);
    if (clause == NULL)
        return;
    Span first = item_span(m, items[action->arguments[0]]);
    raise_text(m, DIAG_SYNTAX, diag_join(first, clause->target->at), action->text, "");
}

// From one expression to the last of a list, which may end with a comma.
static void act_targets(Mistakes *m, const PegAction *action, const PegItem *items)
{
    PegItem list = items[action->arguments[1]];
    if (last_token(m, list)->kind == TOKEN_COMMA)
        list.to--;
    Span first = item_span(m, items[action->arguments[0]]);
    raise_text(m, DIAG_SYNTAX, diag_join(first, item_span(m, list)), action->text, "");
}

static void act_mix(Mistakes *m, const PegAction *action, const PegItem *items)
{
    PegItem strings = items[action->arguments[0]];
    bool bytes = false, text = false;
    for (int i = strings.from; i < strings.to; i++) {
        const Token *token = &m->tokens.items[i];
        size_t length;
        const char *own = lexer_token_text(&m->lexer, token, &length);
        if (token->kind == TOKEN_STRING && literal_parts(own, length).bytes)
            bytes = true;
        else if (token->kind == TOKEN_STRING || token->kind == TOKEN_FSTRING_START)
            text = true;
    }
    if (bytes && text)
        raise_at(m, DIAG_SYNTAX, last_token_span(m),
                 "cannot mix bytes and nonbytes literals");
}

static void act_order(Mistakes *m, const PegAction *action, const PegItem *items)
{
    Expr *call = enclosed_expr(m, items[action->arguments[0]]);
    bool unpacking = false;
    if (call != NULL && call->kind == EXPR_Call)
        for (size_t i = 0; i < call->Call.keywords.count; i++)
            if (call->Call.keywords.items[i]->arg == NULL)
                unpacking = true;
    raise_text(m, DIAG_SYNTAX, last_token_span(m),
               unpacking ? "positional argument follows keyword argument unpacking"
                         : "positional argument follows keyword argument",
               "");
}

typedef struct ActionRow {
    const char *word;
    void (*act)(Mistakes *m, const PegAction *action, const PegItem *items);
} ActionRow;

static void peg_action(Peg *peg, const PegAction *action, const PegItem *items,
                       int mark)
{
    static const ActionRow rows[] = {
        { "assign", act_assign },
        { "at", act_at },
        { "block", act_block },
        { "bound", act_bound },
        { "colon", act_colon },
        { "comma", act_comma },
        { "complex", act_complex },
        { "del", act_del },
        { "for", act_for },
        { "from", act_from },
        { "generator", act_generator },
        { "indent", act_indent },
        { "last", act_last },
        { "legacy", act_legacy },
        { "mix", act_mix },
        { "nested", act_nested },
        { "only", act_only },
        { "order", act_order },
        { "param", act_param },
        { "range", act_range },
        { "star", act_star },
        { "target", act_clause },
        { "targets", act_targets },
    };
    Mistakes *m = (Mistakes *)peg;
    if (action->word_length == 4 && memcmp(action->word, "next", 4) == 0) {
        const Token *token = peg_token(peg, mark);
        if (token != NULL)
            raise_text(m, DIAG_SYNTAX, token->at, action->text, "");
        return;
    }
    for (size_t i = 0; i < ARRAY_COUNT(rows); i++)
        if (strlen(rows[i].word) == action->word_length &&
            memcmp(rows[i].word, action->word, action->word_length) == 0) {
            rows[i].act(m, action, items);
            return;
        }
    UNREACHABLE();
}

// Passes

// Whether an error of the lexer, met when all is lost, replaces the grammar's.
static bool has_precedence(const Mistakes *m, int32_t line)
{
    const Diag *diag = &m->lexer_diag;
    const char *text = diag_text(diag);
    if (diag->unclosed)
        return line > diag->at.line;
    return diag->kind == DIAG_SYNTAX && m->lexer.fstring_count == 0 &&
           strstr(text, "f-string") == NULL && strncmp(text, "unexpected ", 11) != 0;
}

// Tokenize the rest: an error there has precedence, and so has a bracket that was never
// closed if it was opened before the line of the mistake.
static void check_rest(Mistakes *m)
{
    int32_t line = m->tokens.count == 0 ? 1 : vec_last(&m->tokens).at.line;
    Token token;
    if (m->lexer.failed)
        return;
    do
        token = lexer_next(&m->lexer);
    while (token.kind != TOKEN_END &&
           (token.kind != TOKEN_ERROR || pass_stray(m, &token)));
    if (token.kind == TOKEN_ERROR && has_precedence(m, line)) {
        diag_move(m->p->diag, &m->lexer_diag);
        m->p->lexer_error = true;
    }
}

// Note which lines CPython shows as the text of the error: from the first line of the
// token or continued line that the error's line belongs to, if no later line was read.
static void note_lines(Mistakes *m)
{
    const Lexer *lexer = &m->lexer;
    int32_t line = m->p->diag->at.line;
    if (m->tokens.count == 0)
        return;
    const Token *last = &vec_last(&m->tokens);
    m->p->last_line =
        last->start >= lexer->length ? end_span(m).line : last->at.end_line;
    for (size_t i = m->tokens.count; i > 0; i--) {
        const Token *token = &m->tokens.items[i - 1];
        const char *before = lexer->text + token->start - token->at.col;
        if (token->at.line <= line && token->at.end_line >= line)
            line = token->at.line;
        if (token->at.line == line && before > lexer->text + 1 && before[-2] == '\\' &&
            i > 1 && token[-1].kind != TOKEN_NEWLINE)
            line--;
    }
    m->p->text_line = line;
}

static void set_generic(Mistakes *m, size_t fetched)
{
    Token token = m->tokens.items[fetched - 1];
    if (token.kind == TOKEN_INDENT || token.kind == TOKEN_DEDENT) {
        raise_at(m, DIAG_INDENTATION, last_token_span(m),
                 token.kind == TOKEN_INDENT ? "unexpected indent"
                                            : "unexpected unindent");
        return;
    }
    bool unwritten = token.kind == TOKEN_NEWLINE && m->lexer.added_newline &&
                     m->p->input->mode != PARSE_EXEC &&
                     token.at.line == end_span(m).line;
    if (unwritten) { // the end of line that an expression lacks has no column
        token.at = (Span){ token.at.line, -1, token.at.line, -1 };
    } else if (token.start >= m->lexer.length) {
        int32_t line = m->lexer.length == 0 ? 0 : end_span(m).line;
        token.at = (Span){ line, -1, line, -1 };
    }
    raise_at(m, DIAG_SYNTAX, token.at, "invalid syntax");
    note_lines(m);
    check_rest(m);
}

static void explain(Mistakes *m)
{
    static const char *const starts[] = {
        [PARSE_EXEC] = "file", [PARSE_EVAL] = "eval", [PARSE_SINGLE] = "interactive"
    };
    const char *start = starts[m->p->input->mode];
    Diag *diag = m->p->diag;
    Token failed = m->p->current;
    bool at_end = failed.kind == TOKEN_END ||
                  (failed.kind == TOKEN_DEDENT && failed.start >= m->lexer.length);
    bool incomplete = diag->incomplete || at_end;
    size_t fetched = 0;
    if (!diag_is_set(diag)) { // else an action of the parser has set it
        int end = peg_match(&m->peg, start, false);
        fetched = m->tokens.count;
        if (!m->lexer.failed && !diag_is_set(diag))
            end = peg_match(&m->peg, start, true);
        if (end != PEG_FAIL && m->p->input->mode == PARSE_SINGLE &&
            m->tokens.items[0].kind != TOKEN_END)
            raise_at(m, DIAG_SYNTAX, last_token_span(m),
                     "multiple statements found while compiling a single statement");
    }
    if (m->peg.no_memory)
        return;
    if (m->peg.too_deep && !diag_is_set(diag))
        raise_at(m, DIAG_SYNTAX, m->p->current.at, "invalid syntax");
    if (m->lexer.failed && !diag_is_set(diag)) {
        diag_move(diag, &m->lexer_diag);
        m->p->lexer_error = true;
    }
    if (!diag_is_set(diag) && fetched != 0) {
        set_generic(m, fetched);
    } else {
        note_lines(m);
        check_rest(m);
    }
    diag->incomplete = incomplete; // what was read to explain it has no say
}

bool mistakes_explain(Parser *p, const Lexer *lexer)
{
    Mistakes *m;
    if (lexer->text != NULL && lexer->failed && is_stray(p->diag)) {
        diag_end(p->diag);
        p->lexer_error = false;
    } else if (lexer->failed || lexer->text == NULL) {
        return diag_is_set(p->diag);
    }
    m = calloc(1, sizeof *m);
    if (m == NULL)
        return false;
    m->p = p;
    m->peg = (Peg){ .rules = rules,
                    .rule_count = ARRAY_COUNT(rules),
                    .region = &m->region,
                    .token = peg_token,
                    .action = peg_action,
                    .missing = peg_missing,
                    .lexer = &m->lexer };
    region_start(&m->region);
    bool good =
        lexer_open(&m->lexer, p->input->source, p->input->length, lexer->filename,
                   lexer->flags & (LEXER_TEXT | LEXER_PART), &m->lexer_diag) &&
        peg_open(&m->peg);
    if (good)
        explain(m);
    good = good && !m->peg.no_memory && !m->region.failed && diag_is_set(p->diag);
    peg_close(&m->peg);
    vec_free(&m->tokens);
    vec_free(&m->levels);
    lexer_close(&m->lexer);
    diag_end(&m->lexer_diag);
    region_free_all(&m->region);
    free(m);
    return good;
}
