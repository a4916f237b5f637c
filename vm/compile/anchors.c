// anchors.c - which part of a line a traceback marks as the operator, subscript or
// call.
//
// A piece of source is parsed again, in brackets so that it may span lines; positions
// are found by walking from the end of the left operand to the operator itself.
#include <string.h>

#include "grammar/parse.h"
#include "vm/compile/compile.h"

// A position in the piece: offset of a byte.
typedef struct Piece {
    const char *text;
    size_t length;
} Piece;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == '\v';
}

// Offset of (line, col) of the parsed text, whose first line is the added bracket.
static size_t offset_of(const Piece *piece, int32_t line, int32_t col)
{
    size_t at = 0;
    for (int32_t i = 2; i < line; i++) {
        const char *end = memchr(piece->text + at, '\n', piece->length - at);
        if (end == NULL)
            return piece->length;
        at = (size_t)(end - piece->text) + 1;
    }
    at += (size_t)col;
    return at < piece->length ? at : piece->length;
}

// The first offset from at on, comments and continuation lines skipped, that is wanted.
static size_t find(const Piece *piece, size_t at, bool (*wanted)(char c))
{
    while (at < piece->length && !wanted(piece->text[at])) {
        if (piece->text[at] == '\\' || piece->text[at] == '#') {
            const char *end = memchr(piece->text + at, '\n', piece->length - at);
            if (end == NULL)
                return piece->length;
            at = (size_t)(end - piece->text);
        }
        at++;
    }
    return at;
}

static bool is_operator(char c)
{
    return !is_blank(c) && c != ')' && c != '\\' && c != '#';
}

static bool is_open_bracket(char c)
{
    return c == '[';
}

static bool is_open_parenthesis(char c)
{
    return c == '(';
}

static void place(const Piece *piece, size_t at, uint32_t *line, uint32_t *col)
{
    size_t start = 0;
    *line = 0;
    for (size_t i = 0; i < at; i++) {
        if (piece->text[i] == '\n') {
            ++*line;
            start = i + 1;
        }
    }
    *col = (uint32_t)(at - start);
}

// The range of the operator, bracket or parenthesis of an expression: [*from, *to).
static bool range_of(const Piece *piece, const Expr *e, size_t *from, size_t *to)
{
    const Expr *left;
    bool (*wanted)(char c);
    switch (e->kind) {
    case EXPR_BinOp:
        left = e->BinOp.left;
        wanted = is_operator;
        break;
    case EXPR_Subscript:
        left = e->Subscript.value;
        wanted = is_open_bracket;
        break;
    case EXPR_Call:
        left = e->Call.func;
        wanted = is_open_parenthesis;
        break;
    default: return false;
    }
    *from = find(piece, offset_of(piece, left->at.end_line, left->at.end_col), wanted);
    if (*from >= piece->length)
        return false;
    *to = offset_of(piece, e->at.end_line, e->at.end_col);
    if (e->kind == EXPR_BinOp) {
        const Expr *right = e->BinOp.right;
        size_t next = *from + 1,
               start = offset_of(piece, right->at.line, right->at.col);
        *to = next;
        if (next < start && next < piece->length && is_operator(piece->text[next]))
            *to = next + 1;
    }
    return true;
}

// Parse text; the tree lies in region. NULL: it is no program
static const Mod *parse_text(Region *region, const char *text, size_t length)
{
    ParseInput input = {
        .source = text, .length = length, .filename = "<traceback>", .flags = LEXER_TEXT
    };
    ParseOutput output;
    Diag diag = { 0 };
    ParseStatus status = parse_module(region, &input, &output, &diag);
    diag_end(&diag);
    return status == PARSE_OK ? output.module : NULL;
}

bool anchors_find(const char *segment, size_t length, CompileAnchors *out)
{
    Region region;
    Buf text;
    region_start(&region);
    buf_start(&text);
    buf_append(&text, "(\n", 2);
    buf_append(&text, segment, length);
    buf_append(&text, "\n)", 2);
    bool found = false;
    const Mod *mod =
        text.failed ? NULL : parse_text(&region, buf_text(&text), text.length);
    if (mod != NULL && mod->Module.body.count == 1 &&
        mod->Module.body.items[0]->kind == STMT_Expr) {
        Piece piece = { segment, length };
        size_t from, to;
        found = range_of(&piece, mod->Module.body.items[0]->Expr.value, &from, &to);
        if (found) {
            place(&piece, from, &out->left_line, &out->left);
            place(&piece, to, &out->right_line, &out->right);
        }
    }
    buf_end(&text);
    region_free_all(&region);
    return found;
}

bool anchors_is_whole_call(const char *text, size_t length, uint32_t start,
                           uint32_t end)
{
    Region region;
    region_start(&region);
    const Mod *mod = parse_text(&region, text, length);
    const Expr *value = NULL;
    if (mod != NULL && mod->Module.body.count > 0) {
        const Stmt *first = mod->Module.body.items[0];
        if (first->kind == STMT_Return && first->Return.value != NULL &&
            first->Return.value->kind == EXPR_Call &&
            first->Return.value->Call.func->kind == EXPR_Name)
            value = first->Return.value;
        else if (first->kind == STMT_Assign && first->Assign.value->kind == EXPR_Call &&
                 first->Assign.targets.count == 1 &&
                 first->Assign.targets.items[0]->kind == EXPR_Name)
            value = first->Assign.value;
    }
    int32_t lines = 1;
    for (size_t i = 0; i + 1 < length; i++)
        lines += text[i] == '\n';
    bool whole = (mod != NULL && mod->Module.body.count == 0) ||
                 (value != NULL && value->at.line == 1 && value->at.end_line == lines &&
                  value->at.col == (int32_t)start && value->at.end_col == (int32_t)end);
    region_free_all(&region);
    return whole;
}
