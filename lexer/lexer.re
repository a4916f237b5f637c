// lexer.re - the rules, for re2c; one token per call.
//
// The text ends with a NUL that occurs nowhere else, so no rule looks beyond it. Rules
// find where a token ends; what needs a memory (brackets, indentation) is in layout.c,
// f-strings and the ends of strings are read by hand below. Numbers match a rule when
// they are right; `number_trouble` looks at the wrong ones again to say what is wrong.
// source: the Python language reference, 2; PEP 701.
#include "lexer/lexer.h"

#include <string.h>

#include "lexer/layout.h"
#include "lexer/source.h"
#include "runtime/base/unicode.h"

enum { FIELD_NESTING = 3 }; // fields in format specs in fields

// --- tokens -----------------------------------------------------------------------

static Token make_token(const Lexer *lexer, TokenKind kind, uint32_t start)
{
    int32_t line = lexer->line;
    return (Token){ kind, start, lexer->cursor,
                    { line, (int32_t)(start - lexer->line_start), line,
                      (int32_t)(lexer->cursor - lexer->line_start) } };
}

static Token error_token(const Lexer *lexer)
{
    return make_token(lexer, TOKEN_ERROR, lexer->cursor);
}

// The line on which the end of the source was met.
static int32_t last_line(const Lexer *lexer)
{
    return lexer->cursor == lexer->line_start && lexer->line > 1 ? lexer->line - 1
                                                                 : lexer->line;
}

static void warn(Lexer *lexer, uint32_t start, const char *text)
{
    if ((lexer->flags & LEXER_WARN) != 0 && lexer->warn != NULL)
        lexer->warn(lexer->warn_context, make_token(lexer, TOKEN_ERROR, start).at,
                    text);
}

// --- names ------------------------------------------------------------------------

// Whether all characters of a name that is not ASCII may be in one.
static bool check_name(Lexer *lexer, uint32_t start)
{
    uint32_t end = lexer->cursor, c = 0;
    for (uint32_t i = start; i < end;) {
        uint32_t size = (uint32_t)unicode_decode_wtf8(lexer->text + i, end - i, &c);
        bool good = i == start ? unicode_is_xid_start(c) : unicode_is_xid_continue(c);
        if (size == 0)
            size = 1;
        i += size;
        if (good)
            continue;
        lexer->cursor = i;
        if (!unicode_is_printable(c))
            return layout_fail(lexer, "invalid non-printable character U+%04X", c);
        return layout_fail(lexer, "invalid character '%.*s' (U+%04X)", (int)size,
                           lexer->text + i - size, c);
    }
    return true;
}

// --- numbers ----------------------------------------------------------------------

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_name_byte(char c)
{
    return (unsigned char)c < 128 && unicode_is_xid_continue((unsigned char)c);
}

// Whether a keyword may stand right behind a number, as in `1if x else 2`.
static bool is_keyword_ahead(const char *next)
{
    switch (next[0]) {
    case 'a': return next[1] == 'n' && next[2] == 'd';
    case 'e': return strncmp(next, "else", 4) == 0;
    case 'f': return next[1] == 'o' && next[2] == 'r';
    case 'i': return next[1] == 'f' || next[1] == 'n' || next[1] == 's';
    case 'n': return next[1] == 'o' && next[2] == 't';
    case 'o': return next[1] == 'r';
    default: return false;
    }
}

static bool fail_number(Lexer *lexer, const char *at, const char *kind)
{
    lexer->cursor = (uint32_t)(at - lexer->text);
    return layout_fail(lexer, "invalid %s literal", kind);
}

// What is wrong in a number with a prefix; next is behind the prefix.
static bool based_trouble(Lexer *lexer, const char *next, const char *digits,
                          const char *kind)
{
    for (;;) {
        next += *next == '_';
        size_t count = strspn(next, digits);
        next += count;
        if (is_digit(*next)) {
            lexer->cursor = (uint32_t)(next + 1 - lexer->text);
            return layout_fail(lexer, "invalid digit '%c' in %s literal", *next, kind);
        }
        if (count == 0 || *next != '_')
            return fail_number(lexer, next, kind);
    }
}

// Go over digits and underscores; out: the first byte that is not part of them.
static bool pass_digits(Lexer *lexer, const char *next, const char **out)
{
    for (;;) {
        while (is_digit(*next))
            next++;
        if (*next != '_') {
            *out = next;
            return true;
        }
        if (!is_digit(*++next))
            return fail_number(lexer, next, "decimal");
    }
}

// Say what is wrong in a number whose right part ends before a letter, digit or
// underscore.
//
// returns false with the error noted
static bool number_trouble(Lexer *lexer, uint32_t start)
{
    const char *next = lexer->text + start;
    bool zeros = next[0] == '0', imaginary = false;
    if (zeros && (next[1] | 32) == 'x')
        return based_trouble(lexer, next + 2, "0123456789abcdefABCDEF", "hexadecimal");
    if (zeros && (next[1] | 32) == 'o')
        return based_trouble(lexer, next + 2, "01234567", "octal");
    if (zeros && (next[1] | 32) == 'b')
        return based_trouble(lexer, next + 2, "01", "binary");
    const char *significant = next;
    while (*significant == '0' || (*significant == '_' && is_digit(significant[1])))
        significant++;
    if (!pass_digits(lexer, next, &next))
        return false;
    if (zeros && is_digit(*significant) && strchr(".eEjJ", *next) == NULL) {
        int32_t col = (int32_t)(start - lexer->line_start);
        int32_t end = (int32_t)(significant - lexer->text - lexer->line_start);
        return layout_fail_at(lexer, DIAG_SYNTAX,
                              (Span){ lexer->line, col, lexer->line, end },
                              "leading zeros in decimal integer literals are not "
                              "permitted; use an 0o prefix for octal integers");
    }
    if (*next == '.' && is_digit(*++next) && !pass_digits(lexer, next, &next))
        return false;
    if ((*next | 32) == 'e') {
        const char *exponent = next + 1;
        if (*exponent == '+' || *exponent == '-') {
            exponent++;
            if (!is_digit(*exponent))
                return fail_number(lexer, exponent, "decimal");
        }
        if (is_digit(*exponent) && !pass_digits(lexer, exponent, &next))
            return false;
    }
    imaginary = (*next | 32) == 'j';
    return fail_number(lexer, next + imaginary, imaginary ? "imaginary" : "decimal");
}

// Check what follows a number that a rule has matched.
static bool check_number(Lexer *lexer, uint32_t start)
{
    const char *next = lexer->text + lexer->cursor, *kind = "decimal";
    char text[40], second = lexer->text[start + 1];
    if (!is_name_byte(*next))
        return true;
    bool is_prefix = lexer->text[start] == '0' && lexer->cursor == start + 1 &&
                     strchr("xXoObB", *next) != NULL; // of 0or, too
    bool is_based = lexer->text[start] == '0' && strchr("xob", second | 32) != NULL;
    bool is_wrong = is_digit(*next) ? is_based
                                    : *next == '_' && (is_based || !is_digit(next[1]));
    if ((lexer->flags & LEXER_LOOSE) && !is_prefix && !is_wrong) {
        if (!pass_digits(lexer, next, &next))
            return false;
        lexer->cursor = (uint32_t)(next - lexer->text);
        return true;
    }
    if (is_prefix || !is_keyword_ahead(next))
        return number_trouble(lexer, start);
    if (lexer->text[start] == '0' && lexer->cursor > start + 1)
        kind = (second | 32) == 'x'   ? "hexadecimal"
               : (second | 32) == 'o' ? "octal"
               : (second | 32) == 'b' ? "binary"
                                      : "decimal";
    if ((next[-1] | 32) == 'j')
        kind = "imaginary";
    snprintf(text, sizeof text, "invalid %s literal", kind);
    warn(lexer, start, text);
    return true;
}

// --- strings ----------------------------------------------------------------------

static Span first_char(const Token *token)
{
    return (Span){ token->at.line, token->at.col, token->at.line, token->at.col };
}

static void fail_string(Lexer *lexer, const Token *token, int quote_size, char quote,
                        bool escaped_quote)
{
    const LexerFString *fstring = layout_fstring(lexer);
    bool at_end = lexer->text[lexer->cursor] == '\0', clean = layout_is_clean(lexer);
    int32_t line = at_end ? last_line(lexer) : lexer->line;
    if (fstring != NULL && fstring->quote == quote && fstring->quote_size == quote_size)
        layout_fail_at(lexer, DIAG_SYNTAX, first_char(token),
                       "f-string: expecting '}'");
    else if (quote_size == 3)
        layout_fail_at(lexer, DIAG_SYNTAX, first_char(token),
                       "unterminated triple-quoted string literal "
                       "(detected at line %d)",
                       line);
    else
        layout_fail_at(lexer, DIAG_SYNTAX, first_char(token),
                       "unterminated string literal (detected at line %d)%s", line,
                       escaped_quote ? "; perhaps you escaped the end quote?" : "");
    if (clean && (quote_size == 3 || at_end)) {
        lexer->diag->incomplete = true;
        lexer->awaited = quote_size == 3 ? quote : '\0';
    }
}

// Read a string from behind its opening quotes on.
static Token finish_string(Lexer *lexer, uint32_t start, int quote_size)
{
    const char *text = lexer->text;
    uint32_t next = lexer->cursor;
    char quote = text[next - 1];
    bool escaped_quote = false;
    Token token = make_token(lexer, TOKEN_STRING, start);
    for (;;) {
        char c = text[next];
        if (c == quote && (quote_size == 1 ||
                           (text[next + 1] == quote && text[next + 2] == quote))) {
            lexer->cursor = token.end = next + (uint32_t)quote_size;
            token.at.end_line = lexer->line;
            token.at.end_col = (int32_t)(lexer->cursor - lexer->line_start);
            return token;
        }
        if (c == '\0' || (c == '\n' && quote_size == 1)) {
            lexer->cursor = next;
            fail_string(lexer, &token, quote_size, quote, escaped_quote);
            return error_token(lexer);
        }
        next++;
        if (c == '\\' && text[next] != '\0') {
            c = text[next++];
            escaped_quote = escaped_quote || c == quote;
        }
        if (c == '\n') {
            lexer->cursor = next;
            layout_pass_line(lexer);
        }
    }
}

// --- f-strings --------------------------------------------------------------------

static Token begin_fstring(Lexer *lexer, uint32_t start, int quote_size)
{
    Token token = make_token(lexer, TOKEN_FSTRING_START, start);
    const char *text = lexer->text;
    // CPython counts the outermost mode, which is no f-string, as one.
    if (lexer->fstring_count + 1 >= LEXER_FSTRINGS) {
        layout_fail(lexer, "too many nested f-strings");
        return error_token(lexer);
    }
    lexer->fstrings[lexer->fstring_count++] = (LexerFString){
        .start = start,
        .line = token.at.line,
        .col = token.at.col,
        .quote = (uint8_t)text[lexer->cursor - 1],
        .quote_size = (uint8_t)quote_size,
        .raw = (text[start] | 32) == 'r' || (text[start + 1] | 32) == 'r',
        .in_text = true,
    };
    return token;
}

static Token fail_fstring(Lexer *lexer, const LexerFString *fstring)
{
    bool at_end = lexer->text[lexer->cursor] == '\0', clean = layout_is_clean(lexer);
    int32_t line = at_end ? last_line(lexer) : lexer->line;
    Span at = { fstring->line, fstring->col, fstring->line, fstring->col };
    layout_fail_at(lexer, DIAG_SYNTAX, at,
                   fstring->quote_size == 3
                       ? "unterminated triple-quoted f-string literal "
                         "(detected at line %d)"
                       : "unterminated f-string literal (detected at line %d)",
                   line);
    if (clean && fstring->quote_size == 3) {
        lexer->diag->incomplete = true;
        lexer->awaited = (char)fstring->quote;
    }
    return error_token(lexer);
}

static bool is_quotes(const char *next, const LexerFString *fstring)
{
    char quote = (char)fstring->quote;
    return next[0] == quote &&
           (fstring->quote_size == 1 || (next[1] == quote && next[2] == quote));
}

// Go over a backslash in an f-string and what it escapes.
//
// returns the first byte behind; *named is set if it is behind the brace of \N{
static uint32_t pass_escape(Lexer *lexer, const LexerFString *fstring, uint32_t next,
                            bool *named)
{
    const char *text = lexer->text;
    char c = text[++next];
    if (c == '{' || c == '}') { // the brace keeps its meaning
        char message[] = "invalid escape sequence '\\?'";
        message[sizeof message - 3] = c;
        lexer->cursor = next;
        if (!fstring->raw)
            warn(lexer, next, message);
        return next;
    }
    if (c == '\0')
        return next;
    next++;
    if (c == '\n') {
        lexer->cursor = next;
        layout_pass_line(lexer);
    } else if (c == 'N' && !fstring->raw && text[next] == '{') {
        *named = true;
        next++;
    }
    return next;
}

typedef enum TextEnd {
    TEXT_QUOTES, // the f-string's end
    TEXT_FIELD,  // a brace that opens or closes a field
    TEXT_DOUBLE, // behind the first of two braces
    TEXT_NAMED,  // behind \N{...}
    TEXT_LINE,   // end of line, in a format spec
    TEXT_BROKEN  // end of line or source, where none may be
} TextEnd;

// Find where a piece of an f-string's text ends; the cursor is then there.
static TextEnd pass_fstring_text(Lexer *lexer, const LexerFString *fstring)
{
    const char *text = lexer->text;
    uint32_t next = lexer->cursor;
    bool named = false, in_spec = fstring->in_spec && fstring->field_depth > 0;
    TextEnd end;
    for (;;) {
        char c = text[next];
        if (is_quotes(text + next, fstring)) {
            end = TEXT_QUOTES;
            break;
        }
        if (c == '\n' && fstring->quote_size == 1) {
            end = in_spec ? TEXT_LINE : TEXT_BROKEN;
            break;
        }
        if (c == '\0') {
            end = TEXT_BROKEN;
            break;
        }
        if (c == '\\') {
            next = pass_escape(lexer, fstring, next, &named);
            continue;
        }
        if (c == '}' && named) {
            next++;
            end = TEXT_NAMED;
            break;
        }
        if (c == '{' || c == '}') {
            bool doubled = text[next + 1] == c && !in_spec &&
                           (c == '{' || fstring->depth == 0);
            next += doubled;
            end = doubled ? TEXT_DOUBLE : TEXT_FIELD;
            break;
        }
        next++;
        if (c == '\n') {
            lexer->cursor = next;
            layout_pass_line(lexer);
        }
    }
    lexer->cursor = next;
    return end;
}

// Turn from text to an expression where a brace or the end of a spec's line is.
//
// returns false with the error noted
static bool leave_text(Lexer *lexer, LexerFString *fstring)
{
    fstring->in_text = false;
    if (lexer->text[lexer->cursor] == '{') {
        if (fstring->field_depth == FIELD_NESTING)
            return layout_fail(lexer, "f-string: expressions nested too deeply");
        fstring->field_depth++;
    } else {
        fstring->in_spec = false;
    }
    return true;
}

static Token scan(Lexer *lexer);

// The next token where an f-string's text is.
static Token scan_fstring(Lexer *lexer)
{
    LexerFString *fstring = layout_fstring(lexer);
    Token token = make_token(lexer, TOKEN_FSTRING_MIDDLE, lexer->cursor);
    TextEnd end = pass_fstring_text(lexer, fstring);
    if (end == TEXT_BROKEN)
        return fail_fstring(lexer, fstring);
    token.end = lexer->cursor;
    token.at.end_line = lexer->line;
    token.at.end_col = (int32_t)(lexer->cursor - lexer->line_start);
    // Some text ends each format spec, though an empty one.
    bool ends_spec = end == TEXT_FIELD && lexer->text[lexer->cursor] == '}' &&
                     fstring->field_depth > 0;
    if ((end == TEXT_FIELD || end == TEXT_LINE) && !leave_text(lexer, fstring))
        return error_token(lexer);
    if (token.end > token.start || ends_spec) {
        lexer->cursor += end == TEXT_DOUBLE; // the second brace belongs to no token
        return token;
    }
    if (end != TEXT_QUOTES)
        return scan(lexer);
    token.kind = TOKEN_FSTRING_END;
    lexer->cursor = token.end += fstring->quote_size;
    token.at.end_col += fstring->quote_size;
    lexer->fstring_count--;
    return token;
}

// --- the rules --------------------------------------------------------------------

// Where a colon begins the format spec of a field.
static bool begins_spec(Lexer *lexer)
{
    LexerFString *fstring = layout_fstring(lexer);
    if (fstring == NULL || fstring->depth != fstring->field_depth)
        return false;
    fstring->in_text = fstring->in_spec = true;
    return true;
}

static Token open_bracket(Lexer *lexer, TokenKind kind, char bracket)
{
    Token token = make_token(lexer, kind, lexer->cursor - 1);
    return layout_open(lexer, bracket) ? token : error_token(lexer);
}

static Token close_bracket(Lexer *lexer, TokenKind kind, char bracket)
{
    Token token = make_token(lexer, kind, lexer->cursor - 1);
    return layout_close(lexer, bracket) ? token : error_token(lexer);
}

static Token end_line(Lexer *lexer, uint32_t start)
{
    Token token = make_token(lexer, TOKEN_NEWLINE, start);
    layout_pass_line(lexer);
    lexer->bol = true;
    return token;
}

static Token name_token(Lexer *lexer, uint32_t start, bool ascii)
{
    if (!ascii && !check_name(lexer, start))
        return error_token(lexer);
    TokenKind kind = lexer_keyword(lexer->text + start, lexer->cursor - start);
    return make_token(lexer, kind, start);
}

static Token other_character(Lexer *lexer, uint32_t start)
{
    unsigned char c = (unsigned char)lexer->text[start];
    if (unicode_is_printable(c) && (lexer->flags & LEXER_LOOSE))
        return make_token(lexer, TOKEN_EXCLAMATION, start);
    if (unicode_is_printable(c))
        layout_fail_at(lexer, DIAG_SYNTAX, make_token(lexer, TOKEN_ERROR, start).at,
                       "invalid syntax");
    else
        layout_fail(lexer, "invalid non-printable character U+%04X", c);
    return error_token(lexer);
}

// The next token where an expression or a statement is.
static Token scan(Lexer *lexer)
{
    const unsigned char *text = (const unsigned char *)lexer->text;
    const unsigned char *next = text + lexer->cursor, *marker;
    uint32_t start;
#define END_HERE (lexer->cursor = (uint32_t)(next - text))
#define IS(kind) return END_HERE, make_token(lexer, TOKEN_##kind, start)
    for (;;) {
        start = (uint32_t)(next - text);
/*!re2c
        re2c:define:YYCTYPE = "unsigned char";
        re2c:define:YYCURSOR = next;
        re2c:define:YYMARKER = marker;
        re2c:yyfill:enable = 0;

        letter  = [A-Za-z_];
        high    = [\x80-\xff];
        digits  = [0-9] ("_"? [0-9])*;
        exp     = [eE] [+-]? digits;
        float   = (digits "." digits? | "." digits) exp? | digits exp;
        int     = [1-9] ("_"? [0-9])* | "0" ("_"? "0")*
                | "0" [xX] ("_"? [0-9a-fA-F])+
                | "0" [oO] ("_"? [0-7])+ | "0" [bB] ("_"? [01])+;
        number  = int | float | (float | digits) [jJ];
        plain   = [bBrRuU] | [bB] [rR] | [rR] [bB];
        format  = [fF] | [fF] [rR] | [rR] [fF];
        triple  = "'''" | ["] ["] ["];

        [ \t\f]+          { continue; }
        "#" [^\n\x00]*    { continue; }
        "\\"              { lexer->cursor = start;
                            if (!layout_join_line(lexer))
                                return error_token(lexer);
                            next = text + lexer->cursor;
                            continue; }
        "\n"              { END_HERE;
                            if (lexer->bracket_count == 0)
                                return end_line(lexer, start);
                            layout_pass_line(lexer);
                            continue; }
        "\x00"            { lexer->cursor = start;
                            if (!layout_check_closed(lexer))
                                return error_token(lexer);
                            return make_token(lexer, TOKEN_END, start); }

        letter (letter | [0-9])*
                          { END_HERE; return name_token(lexer, start, true); }
        (letter | high) (letter | high | [0-9])*
                          { END_HERE; return name_token(lexer, start, false); }
        number            { END_HERE;
                            if (!check_number(lexer, start))
                                return error_token(lexer);
                            return make_token(lexer, TOKEN_NUMBER, start); }
        plain? ['"]       { END_HERE; return finish_string(lexer, start, 1); }
        plain? triple     { END_HERE; return finish_string(lexer, start, 3); }
        format ['"]       { END_HERE; return begin_fstring(lexer, start, 1); }
        format triple     { END_HERE; return begin_fstring(lexer, start, 3); }

        "("   { END_HERE; return open_bracket(lexer, TOKEN_LPAR, '('); }
        "["   { END_HERE; return open_bracket(lexer, TOKEN_LSQB, '['); }
        "{"   { END_HERE; return open_bracket(lexer, TOKEN_LBRACE, '{'); }
        ")"   { END_HERE; return close_bracket(lexer, TOKEN_RPAR, ')'); }
        "]"   { END_HERE; return close_bracket(lexer, TOKEN_RSQB, ']'); }
        "}"   { END_HERE; return close_bracket(lexer, TOKEN_RBRACE, '}'); }
        ":"   { begins_spec(lexer); IS(COLON); }
        ":="  { if (begins_spec(lexer)) {
                    next--;
                    IS(COLON);
                }
                IS(COLONEQUAL); }
        ","   { IS(COMMA); }         ";"   { IS(SEMI); }
        "."   { IS(DOT); }           "..." { IS(ELLIPSIS); }
        "->"  { IS(RARROW); }        "!"   { IS(EXCLAMATION); }
        "+"   { IS(PLUS); }          "+="  { IS(PLUSEQUAL); }
        "-"   { IS(MINUS); }         "-="  { IS(MINEQUAL); }
        "*"   { IS(STAR); }          "*="  { IS(STAREQUAL); }
        "/"   { IS(SLASH); }         "/="  { IS(SLASHEQUAL); }
        "//"  { IS(DOUBLESLASH); }   "//=" { IS(DOUBLESLASHEQUAL); }
        "%"   { IS(PERCENT); }       "%="  { IS(PERCENTEQUAL); }
        "@"   { IS(AT); }            "@="  { IS(ATEQUAL); }
        "**"  { IS(DOUBLESTAR); }    "**=" { IS(DOUBLESTAREQUAL); }
        "<<"  { IS(LEFTSHIFT); }     "<<=" { IS(LEFTSHIFTEQUAL); }
        ">>"  { IS(RIGHTSHIFT); }    ">>=" { IS(RIGHTSHIFTEQUAL); }
        "|"   { IS(VBAR); }          "|="  { IS(VBAREQUAL); }
        "&"   { IS(AMPER); }         "&="  { IS(AMPEREQUAL); }
        "^"   { IS(CIRCUMFLEX); }    "^="  { IS(CIRCUMFLEXEQUAL); }
        "~"   { IS(TILDE); }         "="   { IS(EQUAL); }
        "<"   { IS(LESS); }          "<="  { IS(LESSEQUAL); }
        ">"   { IS(GREATER); }       ">="  { IS(GREATEREQUAL); }
        "=="  { IS(EQEQUAL); }       "!="  { IS(NOTEQUAL); }
        "<>"  { IS(NOTEQUAL); }
        *     { END_HERE; return other_character(lexer, start); }
*/
    }
#undef END_HERE
#undef IS
}

// --- the door ---------------------------------------------------------------------

bool lexer_open(Lexer *lexer, const char *source, size_t length, const char *filename,
                unsigned flags, Diag *diag)
{
    SourceText text;
    memset(lexer, 0, offsetof(Lexer, indents));
    lexer->indents[0] = (LexerIndent){ 0 };
    lexer->text = "";
    lexer->diag = diag;
    lexer->filename = filename;
    lexer->flags = (uint8_t)flags;
    lexer->bol = true;
    lexer->line = 1;
    lexer->indent_count = 1; // the outermost level is column 0
    SourceKind kind = flags & LEXER_TEXT   ? SOURCE_TEXT
                      : flags & LEXER_FILE ? SOURCE_FILE
                                           : SOURCE_BYTES;
    if (!source_prepare(source, length, filename, kind, &text, diag)) {
        lexer->failed = true;
        return false;
    }
    lexer->text = text.text;
    lexer->length = text.length;
    lexer->added_newline = text.added_newline;
    lexer->owns_text = true;
    return true;
}

bool lexer_append(Lexer *lexer, const char *source, size_t length)
{
    SourceText more;
    char *text = NULL;
    uint32_t room = lexer->room;
    if (lexer->failed)
        return false;
    if (!source_prepare(source, length, lexer->filename, SOURCE_TEXT, &more,
                        lexer->diag)) {
        lexer->failed = true;
        return false;
    }
    if (more.length <= INT32_MAX - lexer->length) {
        uint32_t need = lexer->length + more.length + 1;
        text = (void *)(uintptr_t)lexer->text;
        if (need > room) {
            room = need + need / 2;
            text = realloc(text, room);
        }
    }
    if (text != NULL) {
        memcpy(text + lexer->length, more.text, (size_t)more.length + 1);
        lexer->text = text;
        lexer->room = room;
        lexer->length += more.length;
        lexer->added_newline = more.added_newline;
    }
    free(more.text);
    if (text == NULL) {
        lexer->failed = true;
        return diag_set(lexer->diag, DIAG_MEMORY, (Span){ 0 }, "out of memory");
    }
    return true;
}

void lexer_close(Lexer *lexer)
{
    if (lexer->owns_text)
        free((void *)(uintptr_t)lexer->text);
    lexer->text = "";
    lexer->length = 0;
    lexer->owns_text = false;
    lexer->failed = true;
}

Token lexer_next(Lexer *lexer)
{
    if (lexer->failed)
        return error_token(lexer);
    if (lexer->fstring_count > 0 && layout_fstring(lexer)->in_text)
        return scan_fstring(lexer);
    if (lexer->bol && !layout_begin_line(lexer))
        return error_token(lexer);
    if (lexer->pending != 0)
        return layout_pending(lexer);
    return scan(lexer);
}

const char *lexer_line_text(const Lexer *lexer, int32_t line, size_t *length)
{
    const char *start = lexer->text;
    for (int32_t i = 1; i < line && start != NULL; i++) {
        start = strchr(start, '\n');
        start = start == NULL ? NULL : start + 1;
    }
    if (line < 1 || start == NULL) {
        *length = 0;
        return "";
    }
    *length = strcspn(start, "\n");
    return start;
}

// --- names of kinds ---------------------------------------------------------------

static const char *const kind_names[] = {
#define TOKEN(code, spelling) #code,
#include "lexer/tokens.def"
};

static const char *const kind_spellings[] = {
#define TOKEN(code, spelling) spelling,
#include "lexer/tokens.def"
};

const char *lexer_kind_name(TokenKind kind)
{
    return kind_names[kind];
}

const char *lexer_kind_spelling(TokenKind kind)
{
    return kind_spellings[kind];
}

bool lexer_is_keyword(TokenKind kind)
{
    return kind >= TOKEN_FALSE && kind < TOKEN_COUNT; // their rows come last
}

TokenKind lexer_keyword(const char *text, size_t length)
{
    unsigned low = TOKEN_FALSE, high = TOKEN_COUNT; // their rows are in order
    if (length < 2 || length > 8)
        return TOKEN_NAME;
    while (low < high) {
        unsigned middle = (low + high) / 2;
        const char *keyword = kind_spellings[middle];
        int order = strncmp(text, keyword, length);
        if (order == 0 && keyword[length] == '\0')
            return (TokenKind)middle;
        if (order <= 0)
            high = middle;
        else
            low = middle + 1;
    }
    return TOKEN_NAME;
}
