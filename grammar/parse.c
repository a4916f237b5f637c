// parse.c - drives lexer and parser.
//
// Tokens go one by one from lexer_next to lemon's parser. On the way soft keywords are
// found: `match`, `case` and `type` are NAMEs to the lexer, and become keywords here if
// their logical line can be nothing else. A `case` counts where a block of `match`
// expects one; a `match` if its line ends with a colon, a `type` if two names meet.

#include "grammar/parse.h"

#include <stdlib.h>
#include <string.h>

#include "grammar/mistakes.h"
#include "grammar/parse_internal.h"
#include "grammar/strings.h"
#include "lexer/literal.h"
#include "python.h"

// What lemon generates from python.y.
void *pythonAlloc(void *(*allocate)(size_t));
void pythonFree(void *parser, void (*release)(void *));
void python(void *parser, int code, Token token, Parser *p);

// Lemon's code of each kind of token; 0 is the end of input.
static const unsigned char codes[TOKEN_COUNT] = {
#define TOKEN(code, spelling) [TOKEN_##code] = PY_##code,
#define PY_END 0
#define PY_ERROR 0
#include "lexer/tokens.def"
#undef PY_END
#undef PY_ERROR
};

// Helpers of the rules

void parse_fail(Parser *p, Span at, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    diag_vset(p->diag, DIAG_SYNTAX, at, format, values);
    va_end(values);
    p->rejected = true;
}

Name *parse_name(Parser *p, const Token *token)
{
    size_t length, ascii = 0;
    const char *text = lexer_token_text(p->lexer, token, &length);
    while (ascii < length && (unsigned char)text[ascii] < 0x80)
        ascii++;
    if (ascii == length)
        return ast_name(&p->ast, text, length);
    buf_clear(&p->scratch);
    literal_name(text, length, &p->scratch);
    if (p->scratch.failed)
        p->ast.failed = true;
    return ast_name(&p->ast, buf_text(&p->scratch), p->scratch.length);
}

Node parse_name_node(Parser *p, const Token *token)
{
    return (Node){ AST_EXPR(p, token->at, Name, .id = parse_name(p, token)),
                   parse_start(token) };
}

Name *parse_star_name(Parser *p)
{
    return ast_name(&p->ast, "*", 1);
}

enum { INT_DIGITS = 4300 }; // CPython's limit for decimal literals

Node parse_number(Parser *p, const Token *token)
{
    static const ConstantKind kinds[] = { [LITERAL_INT] = CONSTANT_INT,
                                          [LITERAL_FLOAT] = CONSTANT_FLOAT,
                                          [LITERAL_IMAGINARY] = CONSTANT_IMAGINARY };
    size_t length, prefix;
    const char *text = lexer_token_text(p->lexer, token, &length);
    buf_clear(&p->scratch);
    Constant value = { .kind = kinds[literal_number(text, length, &p->scratch)] };
    if (p->scratch.failed)
        p->ast.failed = true;
    value.length = p->scratch.length;
    value.text = ast_text(&p->ast, buf_text(&p->scratch), value.length);
    if (value.kind == CONSTANT_INT && value.length > INT_DIGITS &&
        literal_int_base(value.text, value.length, &prefix) == 10) {
        Span at = { token->at.line, -1, token->at.end_line, -1 };
        parse_fail(p, at,
                   "Exceeds the limit (%d digits) for integer string conversion: value "
                   "has %zu digits; use sys.set_int_max_str_digits() to increase the "
                   "limit - Consider hexadecimal for huge integer literals to avoid "
                   "decimal conversion limits.",
                   INT_DIGITS, value.length);
    }
    return (Node){ AST_EXPR(p, token->at, Constant, .value = value),
                   parse_start(token) };
}

Name *parse_dotted(Parser *p, const Dotted *dotted)
{
    if (p->ast.failed)
        return ast_name(&p->ast, "", 0);
    if (dotted->names.count == 1)
        return dotted->names.items[0];
    buf_clear(&p->scratch);
    for (size_t i = 0; i < dotted->names.count; i++) {
        if (i != 0)
            buf_append_char(&p->scratch, '.');
        buf_append(&p->scratch, dotted->names.items[i]->text,
                   dotted->names.items[i]->length);
    }
    if (p->scratch.failed)
        p->ast.failed = true;
    return ast_name(&p->ast, buf_text(&p->scratch), p->scratch.length);
}

Patterns parse_one_pattern(Parser *p, PatternNode node)
{
    Patterns one = { .start = node.start };
    AST_APPEND(p, one.seq, node.pattern);
    return one;
}

void parse_dict_item(Parser *p, Expr *dict, DictItem item)
{
    if (p->ast.failed)
        return;
    AST_APPEND(p, dict->Dict.keys, item.key);
    AST_APPEND(p, dict->Dict.values, item.value);
}

// Soft keywords

// What the driver knows of the lines so far.
typedef struct Lines {
    TokenKind previous;
    size_t depth;                     // INDENTs that are open
    bool is_match[LEXER_INDENTS + 1]; // the block at this depth holds cases
    bool match_header;                // this line began with the keyword match
    bool decorated;                   // the line at the margin began with @
} Lines;

static bool begins_line(TokenKind previous)
{
    return previous == TOKEN_NEWLINE || previous == TOKEN_INDENT ||
           previous == TOKEN_DEDENT || previous == TOKEN_END;
}

static bool token_is(const Lexer *lexer, const Token *token, const char *text)
{
    size_t length;
    const char *own = lexer_token_text(lexer, token, &length);
    return length == strlen(text) && memcmp(own, text, length) == 0;
}

// Whether the rest of the line ends with a colon outside of brackets.
static bool ends_with_colon(Lexer *ahead, TokenKind first)
{
    int depth = 0;
    TokenKind last = TOKEN_END;
    for (TokenKind kind = first;; kind = lexer_next(ahead).kind) {
        switch (kind) {
        case TOKEN_LPAR:
        case TOKEN_LSQB:
        case TOKEN_LBRACE: depth++; break;
        case TOKEN_RPAR:
        case TOKEN_RSQB:
        case TOKEN_RBRACE: depth--; break;
        case TOKEN_NEWLINE:
        case TOKEN_END:
        case TOKEN_ERROR: return depth == 0 && last == TOKEN_COLON;
        default: break;
        }
        last = kind;
    }
}

// Whether `match` before these tokens is the keyword. Some tokens can only begin an
// operand, some only go on with an expression, some do either.
static bool is_match(Lexer *ahead)
{
    Token next = lexer_next(ahead);
    switch (next.kind) {
    case TOKEN_NAME:
    case TOKEN_NUMBER:
    case TOKEN_STRING:
    case TOKEN_FSTRING_START:
    case TOKEN_LBRACE:
    case TOKEN_TILDE:
    case TOKEN_AWAIT:
    case TOKEN_LAMBDA:
    case TOKEN_NONE:
    case TOKEN_TRUE:
    case TOKEN_FALSE:
    case TOKEN_ELLIPSIS:
    case TOKEN_YIELD: return true;
    case TOKEN_NOT: return lexer_next(ahead).kind != TOKEN_IN;
    case TOKEN_LPAR:
    case TOKEN_LSQB:
    case TOKEN_PLUS:
    case TOKEN_MINUS:
    case TOKEN_STAR: return ends_with_colon(ahead, next.kind);
    default: return false;
    }
}

static bool is_type(Lexer *ahead)
{
    if (lexer_next(ahead).kind != TOKEN_NAME)
        return false;
    TokenKind kind = lexer_next(ahead).kind;
    return kind == TOKEN_EQUAL || kind == TOKEN_LSQB;
}

// Lemon's code for a NAME, which may be a soft keyword.
static int name_code(const Lexer *lexer, const Token *token, Lines *lines)
{
    uint32_t length = token->end - token->start;
    bool line = begins_line(lines->previous);
    if ((length != 4 && length != 5) ||
        (!line && lines->previous != TOKEN_SEMI && lines->previous != TOKEN_COLON))
        return PY_NAME;
    if (line && lines->is_match[lines->depth] && token_is(lexer, token, "case"))
        return PY_SOFT_CASE;
    bool match = line && token_is(lexer, token, "match");
    if (!match && !token_is(lexer, token, "type"))
        return PY_NAME;
    Lexer ahead = *lexer;
    ahead.diag = NULL;
    ahead.warn = NULL;
    ahead.flags = (uint8_t)(ahead.flags & ~LEXER_WARN);
    if (match && is_match(&ahead)) {
        lines->match_header = true;
        return PY_SOFT_MATCH;
    }
    return !match && is_type(&ahead) ? PY_SOFT_TYPE : PY_NAME;
}

static int token_code(const Lexer *lexer, const Token *token, Lines *lines)
{
    int code = codes[token->kind];
    switch (token->kind) {
    case TOKEN_NAME: code = name_code(lexer, token, lines); break;
    case TOKEN_INDENT:
        if (lines->depth < LEXER_INDENTS)
            lines->depth++;
        lines->is_match[lines->depth] = lines->match_header;
        lines->match_header = false;
        break;
    case TOKEN_DEDENT:
        if (lines->depth > 0)
            lines->depth--;
        break;
    default:
        if (lines->previous == TOKEN_NEWLINE)
            lines->match_header = false;
        break;
    }
    lines->previous = token->kind;
    return code;
}

// Whether a statement at the margin begins here, so that mistakes.c may begin here.
static bool begins_margin(const Token *token, const Lines *lines)
{
    switch (token->kind) {
    case TOKEN_NEWLINE:
    case TOKEN_INDENT:
    case TOKEN_DEDENT:
    case TOKEN_ELIF:
    case TOKEN_ELSE:
    case TOKEN_EXCEPT:
    case TOKEN_FINALLY: return false;
    default: return lines->depth == 0 && begins_line(lines->previous);
    }
}

// The loop

static void give(Parser *p, void *lemon, int code, Token token)
{
    p->current = token;
    python(lemon, code, token, p);
    if (token.kind != TOKEN_NEWLINE && token.kind != TOKEN_INDENT &&
        token.kind != TOKEN_DEDENT && token.kind != TOKEN_END)
        p->last_end = (Place){ token.at.end_line, token.at.end_col };
    else if (p->pending_as != 0)
        p->rejected = true;
}

static bool is_stopped(const Parser *p)
{
    return p->rejected || p->ast.failed;
}

bool parse_ends_line(const Lexer *lexer, const Token *last)
{
    return lexer->added_newline && last->kind == TOKEN_NEWLINE &&
           last->end >= lexer->length;
}

static void give_all(Parser *p, void *lemon, Lexer *lexer)
{
    static const unsigned char first[] = { [PARSE_EXEC] = PY_START_FILE,
                                           [PARSE_EVAL] = PY_START_EVAL,
                                           [PARSE_SINGLE] = PY_START_SINGLE };
    Lines lines = { .previous = TOKEN_END };
    Token token = { .kind = TOKEN_END, .at = { 1, 0, 1, 0 } }, previous = token;
    p->last_end = (Place){ 1, 0 };
    give(p, lemon, first[p->input->mode], token);
    while (!is_stopped(p)) {
        token = lexer_next(lexer);
        if (token.kind == TOKEN_ERROR) {
            p->rejected = p->lexer_error = true;
            if (previous.kind == TOKEN_STRING)
                strings_warn(p, &previous);
        } else if (token.kind == TOKEN_END) {
            // The line that ends a compound statement at the prompt.
            if (p->input->mode == PARSE_SINGLE && !parse_ends_line(lexer, &previous))
                give(p, lemon, PY_NEWLINE, token);
            if (!is_stopped(p))
                give(p, lemon, 0, token);
            return;
        } else {
            bool margin = begins_margin(&token, &lines);
            give(p, lemon, token_code(lexer, &token, &lines), token);
            if (token.kind == TOKEN_FSTRING_END)
                strings_end_fstring(p, &token);
            if (margin && !is_stopped(p)) {
                if (!lines.decorated)
                    p->top_start = token.start;
                lines.decorated = token.kind == TOKEN_AT;
            }
            previous = token;
        }
    }
}

// Whether SyntaxError.text ends with a newline: CPython's depends on who found the
// error and on how far the text was read.
static bool shows_newline(const Parser *p, bool last)
{
    const Diag *diag = p->diag;
    if (diag->unclosed)
        return last;
    if (!p->lexer_error)
        return p->last_line <= diag->at.line;
    return diag->kind == DIAG_INDENTATION || diag->kind == DIAG_TAB ||
           strncmp(diag_text(diag), "unexpected character after line cont", 36) == 0 ||
           strcmp(diag_text(diag), "unexpected EOF while parsing") == 0;
}

// Keep the line of the error, for SyntaxError.text.
static void keep_line(Parser *p, Region *region, const Lexer *lexer,
                      ParseOutput *output)
{
    Diag *diag = p->diag;
    size_t length;
    if (lexer->text == NULL || !lexer->owns_text || diag->at.line < 1)
        return;
    const char *line = lexer_line_text(lexer, diag->at.line, &length);
    const char *end = line + length + 1, *last = lexer->text + lexer->length;
    bool inside = line >= lexer->text && end <= last;
    // CPython counts the end's column in the first line.
    if (diag->at.end_line > diag->at.line && diag->at.end_col > (int32_t)length)
        diag->at.end_col = (int32_t)length;
    bool unwritten = end == last && lexer->added_newline &&
                     (p->input->mode != PARSE_EXEC || (lexer->flags & LEXER_FILE));
    if (inside && !unwritten && shows_newline(p, end == last)) {
        length++;
        if (!p->lexer_error && p->text_line > 0 && p->text_line < diag->at.line) {
            size_t unused;
            const char *first = lexer_line_text(lexer, p->text_line, &unused);
            length += (size_t)(line - first);
            line = first;
        }
    }
    output->line = region_copy_text(region, line, length);
    output->line_length = output->line == NULL ? 0 : length;
}

static ParseStatus finish(Parser *p, Region *region, const Lexer *lexer,
                          ParseOutput *output)
{
    if (p->ast.failed || region->failed)
        goto no_memory;
    if (!p->rejected && p->result != NULL) {
        output->module = p->result;
        output->name_count = p->ast.name_count;
        return PARSE_OK;
    }
    if (!mistakes_explain(p, lexer))
        goto no_memory;
    keep_line(p, region, lexer, output);
    if (p->diag->incomplete && p->input->mode == PARSE_SINGLE)
        return PARSE_INCOMPLETE;
    return p->diag->kind == DIAG_MEMORY ? PARSE_NO_MEMORY : PARSE_ERROR;
no_memory:
    diag_end(p->diag);
    diag_set(p->diag, DIAG_MEMORY, (Span){ 0 }, "%s", "");
    return PARSE_NO_MEMORY;
}

ParseStatus parse_module(Region *region, const ParseInput *input, ParseOutput *output,
                         Diag *diag)
{
    ParseStatus status = PARSE_NO_MEMORY;
    Lexer *lexer = malloc(sizeof *lexer);
    Parser *p = calloc(1, sizeof *p);
    void *lemon = NULL;
    memset(output, 0, sizeof *output);
    if (lexer != NULL && p != NULL)
        lemon = pythonAlloc(malloc);
    if (lemon == NULL) {
        diag_set(diag, DIAG_MEMORY, (Span){ 0 }, "%s", "");
        goto done;
    }
    bool opened =
        lexer_open(lexer, input->source, input->length,
                   input->filename == NULL ? "<string>" : input->filename,
                   input->flags | (input->mode != PARSE_EXEC ? LEXER_PART : 0u), diag);
    lexer->warn = input->warn;
    lexer->warn_context = input->warn_context;
    ast_open(&p->ast, region);
    p->lexer = lexer;
    p->input = input;
    p->diag = diag;
    if (opened)
        give_all(p, lemon, lexer);
    else
        p->rejected = true;
    status = finish(p, region, lexer, output);
    lexer_close(lexer);
    buf_end(&p->scratch);
done:
    if (lemon != NULL)
        pythonFree(lemon, free);
    free(p);
    free(lexer);
    return status;
}

Expr *parse_tokens(Region *region, const Lexer *lexer, const Token *from,
                   const Token *to)
{
    static const ParseInput input = { .mode = PARSE_EVAL };
    Diag diag = { 0 };
    Parser *p = calloc(1, sizeof *p);
    void *lemon = pythonAlloc(malloc);
    Expr *expr = NULL;
    if (p == NULL || lemon == NULL)
        goto done;
    ast_open(&p->ast, region);
    p->lexer = lexer;
    p->input = &input;
    p->diag = &diag;
    Token end = { .kind = TOKEN_END };
    give(p, lemon, PY_START_TOKENS, end);
    for (const Token *token = from; token < to && !is_stopped(p); token++)
        give(p, lemon, codes[token->kind], *token);
    if (!is_stopped(p))
        give(p, lemon, 0, end);
    if (!is_stopped(p) && p->result != NULL)
        expr = p->result->Expression.body;
    buf_end(&p->scratch);
done:
    if (lemon != NULL)
        pythonFree(lemon, free);
    free(p);
    diag_end(&diag);
    return expr;
}
