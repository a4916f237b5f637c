// mod_lexer.c - the module _lexer: the tokens of a text, for tokenize.
#include <string.h>

#include "lexer/lexer.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

// (kind, line, column, end line, end column); columns count bytes
static NEW Object *token_tuple(const Token *token)
{
    const char *name = lexer_kind_name(token->kind);
    Object *items[5] = { (Object *)intern_text(name, strlen(name)),
                         int_from(token->at.line), int_from(token->at.col),
                         int_from(token->at.end_line), int_from(token->at.end_col) };
    bool ok = true;
    for (size_t i = 0; i < ARRAY_COUNT(items); i++)
        ok = ok && items[i] != NULL;
    Object *tuple = ok ? (Object *)tuple_from_array(items, ARRAY_COUNT(items)) : NULL;
    for (size_t i = 0; i < ARRAY_COUNT(items); i++)
        xdecref(items[i]);
    return tuple;
}

// (class of the exception, message, line, column, end column, a bracket was not closed)
static NEW Object *error_tuple(const Diag *diag)
{
    Type *cls = diag->kind == DIAG_INDENTATION ? EXC(IndentationError)
                : diag->kind == DIAG_TAB       ? EXC(TabError)
                                               : EXC(SyntaxError);
    if (diag->kind == DIAG_MEMORY)
        return error_no_memory();
    Object *items[6] = {
        incref(OBJ(cls)),           (Object *)str_from_text(diag_text(diag)),
        int_from(diag->at.line),    int_from(diag->at.col),
        int_from(diag->at.end_col), bool_from(diag->unclosed)
    };
    bool ok = true;
    for (size_t i = 0; i < ARRAY_COUNT(items); i++)
        ok = ok && items[i] != NULL;
    Object *tuple = ok ? (Object *)tuple_from_array(items, ARRAY_COUNT(items)) : NULL;
    for (size_t i = 0; i < ARRAY_COUNT(items); i++)
        xdecref(items[i]);
    return tuple;
}

// ---- the lexer as an object ----

typedef struct Stream {
    Object object;
    Lexer *lexer;
    Diag diag;
    char awaited;  // as the lexer's, of the token that the text's end has cut
    uint32_t seen; // so much of the text cannot end it
} Stream;

static Stream *as_stream(Object *o)
{
    ASSERT(o->shape == SHAPE_LEXER_STREAM);
    return (Stream *)(void *)o;
}

static void stream_dealloc(Object *self)
{
    Stream *s = as_stream(self);
    lexer_close(s->lexer);
    diag_end(&s->diag);
    heap_free(HEAP_RAW, s->lexer, sizeof *s->lexer);
    heap_free(HEAP_LEAF, self, sizeof(Stream));
}

static Object *lexer_f_stream(Object *self, Object *const *args)
{
    (void)self;
    int loose = operate_truth(args[0]);
    Lexer *lexer = loose < 0 ? NULL : heap_alloc(HEAP_RAW, sizeof *lexer);
    Stream *s =
        lexer == NULL ? NULL : heap_new(HEAP_LEAF, SHAPE_LEXER_STREAM, sizeof(Stream));
    if (s == NULL) {
        heap_release(lexer, sizeof *lexer);
        return NULL;
    }
    s->lexer = lexer;
    s->awaited = '\0';
    s->seen = 0;
    diag_start(&s->diag);
    // What cannot be opened yields an error as its first token.
    (void)!lexer_open(lexer, "", 0, "<string>",
                      LEXER_TEXT | (loose != 0 ? LEXER_LOOSE : 0u), &s->diag);
    return OBJ(s);
}

static Object *stream_m_feed(Object *self, Object *const *args)
{
    Stream *s = as_stream(self);
    size_t length, size;
    char *owned;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "feed() argument must be str, not %V",
                           args[0]);
    const char *text = str_utf8(as_str(args[0]), &length, &owned, &size);
    if (text == NULL)
        return NULL;
    (void)!lexer_append(s->lexer, text, length); // an error is the next token
    str_utf8_free(owned, size);
    return NONE;
}

// Whether the next token depends on text that is not there yet.
static bool is_early(const Stream *s, const Token *token)
{
    return token->kind == TOKEN_ERROR
               ? s->diag.incomplete
               : (token->kind == TOKEN_END || token->kind == TOKEN_DEDENT) &&
                     s->lexer->cursor >= s->lexer->length;
}

// Whether what has come since can end the token that was cut.
static bool may_end(const Stream *s)
{
    const Lexer *lexer = s->lexer;
    const char *more = lexer->text + s->seen;
    const char quotes[] = { s->awaited, s->awaited, s->awaited, '\0' };
    bool in_text =
        lexer->fstring_count > 0 && lexer->fstrings[lexer->fstring_count - 1].in_text;
    return s->awaited == '\0' || lexer->failed || strstr(more, quotes) != NULL ||
           (in_text && strpbrk(more, "{}") != NULL);
}

// Go back to `before`, but not over lines without tokens.
static void step_back(Stream *s, Lexer *before, bool between)
{
    const Lexer *after = s->lexer;
    if (between) {
        before->cursor = before->line_start = after->length;
        before->line = after->line + (after->line_start < after->length);
    }
    s->awaited = between ? '\0' : after->awaited;
    s->seen = after->length;
    diag_end(&s->diag);
    diag_start(&s->diag);
    *s->lexer = *before;
}

static Object *stream_m_token(Object *self, Object *const *args)
{
    Stream *s = as_stream(self);
    int last = operate_truth(args[0]); // may feed
    if (last < 0)
        return NULL;
    if (!last && !may_end(s)) {
        s->seen = s->lexer->length;
        return bool_from(false);
    }
    Lexer before = *s->lexer;
    s->awaited = '\0';
    Token token = lexer_next(s->lexer);
    if (!last && is_early(s, &token)) {
        bool between = token.kind != TOKEN_ERROR || s->diag.unclosed;
        step_back(s, &before, between);
        return bool_from(between);
    }
    return token.kind == TOKEN_ERROR ? error_tuple(&s->diag) : token_tuple(&token);
}

static const NativeDef stream_methods[] = {
    { stream_m_feed, "feed(self, text, /)", "Add whole lines to the text." },
    { stream_m_token, "token(self, last, /)",
      "The next token (kind, line, column, end line, end column), or an error (class, "
      "message, line, column, end column, whether a bracket is open). Unless the text "
      "is the last: True if all before its end has been given, False within a token." },
    NATIVE_END
};

Type mod_lexer_stream_type = {
    TYPE_HEAD("stream", Stream), .module = "_lexer",        .flags = TYPE_IMMUTABLE,
    .shape = SHAPE_LEXER_STREAM, .dealloc = stream_dealloc, .methods = stream_methods,
};

static const NativeDef functions[] = {
    { lexer_f_stream, "stream(loose, /)",
      "A lexer of text that comes in pieces. loose: as tools want it, see lexer.h." },
    NATIVE_END
};

const ModuleDef mod_lexer = { "_lexer", "The tokens of source text.", functions, NULL };
