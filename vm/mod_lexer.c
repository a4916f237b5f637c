// mod_lexer.c - the module _lexer: the tokens of a text, for tokenize.
#include <string.h>

#include "lexer/lexer.h"
#include "runtime/protocol/error.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/list.h"
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

static bool read_all(Lexer *lexer, List *list)
{
    for (;;) {
        Token token = lexer_next(lexer);
        if (token.kind == TOKEN_ERROR)
            return true;
        Object *tuple = token_tuple(&token);
        if (tuple == NULL || !list_append_take(list, tuple))
            return false;
        if (token.kind == TOKEN_END)
            return true;
    }
}

static Object *lexer_f_tokens(Object *self, Object *const *args)
{
    (void)self;
    if (!is_str(args[0]))
        return error_raise(EXC(TypeError), "tokens() argument must be str, not %V",
                           args[0]);
    size_t length, size;
    char *owned;
    const char *text = str_utf8(as_str(args[0]), &length, &owned, &size);
    if (text == NULL)
        return NULL;
    Diag diag = { 0 };
    Lexer lexer;
    List *list = list_new(0);
    // What cannot be opened yields an error at once.
    (void)!lexer_open(&lexer, text, length, "<string>",
                      LEXER_TEXT | (args[1] == TRUE_ ? LEXER_LOOSE : 0u), &diag);
    bool ok = list != NULL && read_all(&lexer, list);
    Object *error = !ok ? NULL : diag_is_set(&diag) ? error_tuple(&diag) : NONE;
    Object *result = error != NULL ? (Object *)tuple_pack(2, OBJ(list), error) : NULL;
    xdecref(error);
    xdecref((Object *)list);
    lexer_close(&lexer);
    diag_end(&diag);
    str_utf8_free(owned, size);
    return result;
}

static const NativeDef functions[] = {
    { lexer_f_tokens, "tokens(text, loose, /)",
      "A list of the tokens of a text (kind, line, column, end line, end column), and "
      "what ended it: an error or None. loose: as tools want it, see lexer.h." },
    NATIVE_END
};

const ModuleDef mod_lexer = { "_lexer", "The tokens of source text.", functions, NULL };
