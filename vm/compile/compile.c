// compile.c - the passes in order, and what they share: names, errors, memory.
#include "vm/compile/compile.h"

#include <stdarg.h>
#include <string.h>

#include "grammar/parse.h"
#include "runtime/base/buf.h"
#include "runtime/base/os.h"
#include "runtime/base/unicode.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/call.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"
#include "vm/compile/assemble.h"
#include "vm/compile/ast_object.h"
#include "vm/compile/gen_internal.h"

// --- memory and maps --------------------------------------------------------------

void compile_no_memory(Compiler *c)
{
    if (!c->failed)
        error_no_memory();
    c->failed = true;
}

void *compile_alloc(Compiler *c, size_t size)
{
    void *memory = c->failed ? NULL : region_alloc(&c->region, size);
    if (memory == NULL)
        compile_no_memory(c);
    return memory;
}

void *compile_map_get(const AddressTable *map, const void *key)
{
    const PointerRow *row = address_table_find(map, key, sizeof *row);
    return row != NULL ? row->value : NULL;
}

void compile_map_set(Compiler *c, AddressTable *map, const void *key, void *value)
{
    size_t wanted = address_table_wanted(map);
    PointerRow *row;
    if (wanted != 0) {
        void *rows = compile_alloc(c, wanted * sizeof *row);
        if (rows == NULL)
            return;
        memset(rows, 0, wanted * sizeof *row);
        (void)address_table_move(map, rows, wanted, sizeof *row);
    }
    row = address_table_add(map, key, sizeof *row);
    row->value = value;
}

bool compile_enter(Compiler *c)
{
    if (!c->failed && !error_enter(" during compilation"))
        c->failed = true;
    return !c->failed;
}

void compile_leave(Compiler *c)
{
    (void)c;
    error_leave();
}

// --- objects and names ------------------------------------------------------------

Object *compile_keep(Compiler *c, STEALS OPT Object *object)
{
    if (object == NULL) {
        c->failed = true;
        return NULL;
    }
    if (!vec_push(&c->kept, object)) {
        decref(object);
        compile_no_memory(c);
        return NULL;
    }
    return object;
}

static OPT Str *keep_name(Compiler *c, const char *text, size_t length)
{
    if (c->failed)
        return NULL;
    return (Str *)(void *)compile_keep(c, (Object *)(void *)intern_text(text, length));
}

Str *compile_text(Compiler *c, const char *text)
{
    return keep_name(c, text, strlen(text));
}

Str *compile_name(Compiler *c, const Name *name)
{
    if (name->index == COMPILE_NAME_UNLISTED)
        return c->failed ? NULL : keep_name(c, name->text, name->length);
    while (!c->failed && c->names.count <= name->index)
        if (!vec_push(&c->names, NULL))
            compile_no_memory(c);
    if (c->failed)
        return NULL;
    if (c->names.items[name->index] == NULL)
        c->names.items[name->index] = keep_name(c, name->text, name->length);
    return c->failed ? NULL : c->names.items[name->index];
}

Str *compile_mangled(Compiler *c, OPT const Name *owner, const Name *name)
{
    const char *class_text;
    char *text;
    size_t length;
    if (owner == NULL || name->length < 3 || name->text[0] != '_' ||
        name->text[1] != '_' ||
        (name->text[name->length - 1] == '_' && name->text[name->length - 2] == '_') ||
        strchr(name->text, '.') != NULL)
        return compile_name(c, name);
    class_text = owner->text + strspn(owner->text, "_");
    if (*class_text == '\0')
        return compile_name(c, name);
    length = strlen(class_text);
    text = compile_alloc(c, 1 + length + name->length);
    if (text == NULL)
        return NULL;
    text[0] = '_';
    memcpy(text + 1, class_text, length);
    memcpy(text + 1 + length, name->text, name->length);
    return keep_name(c, text, 1 + length + name->length);
}

// --- errors -----------------------------------------------------------------------

const char *compile_source_line(const Compiler *c, int32_t line, size_t *length)
{
    const char *at = c->source, *end = at + c->source_length;
    size_t size;
    if (c->source_length >= 3 && memcmp(at, "\xef\xbb\xbf", 3) == 0)
        at += 3;
    for (; line > 1; line--) {
        while (at < end && *at != '\n' && *at != '\r')
            at++;
        if (at == end)
            return NULL;
        at += *at == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1;
    }
    for (size = 0; at + size < end && strchr("\n\r", at[size]) == NULL; size++)
        ; // a NUL ends it as well
    *length = size;
    return at;
}

static int32_t character_offset(const char *text, size_t length, int32_t col)
{
    return text == NULL ? col + 1 : diag_char_column(text, length, col) + 1;
}

// (filename, lineno, offset, text, end_lineno, end_offset); without text and end when
// the source could not be decoded
static NEW Tuple *error_place(const Compiler *c, Span at, bool with_text,
                              OPT const ParseOutput *parsed)
{
    size_t length = 0, end_length = 0;
    const char *line = compile_source_line(c, at.line, &length);
    const char *end_line = compile_source_line(c, at.end_line, &end_length);
    if (parsed != NULL && parsed->line != NULL) { // decoded already
        line = parsed->line;
        length = parsed->line_length;
        if (at.end_line == at.line) {
            end_line = line;
            end_length = length;
        }
    }
    int count = at.col == DIAG_UNDECODED ? 4 : 6;
    Tuple *place = tuple_new((size_t)count);
    Object **items;
    if (place == NULL)
        return NULL;
    items = tuple_items(place);
    for (int i = 0; i < count; i++)
        items[i] = NONE;
    items[0] = OBJ(incref(c->filename));
    items[1] = int_from(at.line);
    // The parser's columns below 0 stand for no column; its line has its newline or
    // not.
    items[2] =
        int_from(at.col < 0 ? at.col + 1 : character_offset(line, length, at.col));
    if (with_text && line != NULL && count > 4) {
        Buf text = { 0 };
        buf_append(&text, line, length);
        if (parsed == NULL && (length == 0 || line[length - 1] != '\n'))
            buf_append_char(&text, '\n');
        bool utf8 = unicode_check(buf_text(&text), text.length) == text.length;
        Str *str = utf8 ? str_from_utf8(buf_text(&text), text.length)
                        : str_decode_utf8(buf_text(&text), text.length, "replace");
        buf_end(&text);
        items[3] = (Object *)(void *)str;
    }
    if (count > 4)
        items[4] = int_from(at.end_line);
    if (count > 4 && at.end_col >= 0)
        items[5] = int_from(character_offset(end_line, end_length, at.end_col));
    else if (count > 4 && parsed != NULL)
        items[5] = int_from(at.end_col + 1);
    for (int i = 0; i < count; i++)
        if (items[i] == NULL) {
            items[i] = NONE;
            decref(OBJ(place));
            return NULL;
        }
    return place;
}

static void raise_syntax(Compiler *c, Type *cls, Str *message, Span at, bool with_text,
                         OPT const ParseOutput *parsed)
{
    Tuple *place = error_place(c, at, with_text, parsed);
    Object *exception = NULL;
    c->failed = true;
    if (place == NULL)
        return;
    exception = call_2((Object *)(void *)cls, OBJ(message), OBJ(place));
    decref(OBJ(place));
    if (exception == NULL)
        return;
    // As in CPython, errors found before code is made have the message alone as args.
    Tuple *args = c->early ? tuple_pack(1, message) : NULL;
    if (args != NULL)
        ref_set_take((Object **)&as_exception(exception)->args, OBJ(args));
    error_raise_object(exception);
}

// Texts given to compile() or exec() have no file to quote from, unless they name one.
static bool has_file(const Compiler *c)
{
    char *owned;
    size_t length, size;
    if (c->quotes)
        return true;
    const char *path = str_utf8(c->filename, &length, &owned, &size);
    if (path == NULL) {
        error_clear();
        return false;
    }
    bool found = os_file_kind(path) == OS_FILE;
    str_utf8_free(owned, size);
    return found;
}

void compile_error(Compiler *c, Span at, const char *format, ...)
{
    va_list values;
    Str *message;
    if (c->failed)
        return;
    va_start(values, format);
    message = error_format_v(format, values);
    va_end(values);
    c->failed = true;
    if (message == NULL)
        return;
    raise_syntax(c, EXC(SyntaxError), message, at, has_file(c), NULL);
    decref(OBJ(message));
}

static struct {
    bool (*warn)(Str *filename, int32_t line, Str *message);
    int level; // of optimisation: 1: no assertions, 2: no docstrings
} compile;

void compile_on_warning(bool (*warn)(Str *filename, int32_t line, Str *message))
{
    compile.warn = warn;
}

// Warn of what is at a place; parsed: while the source is being parsed.
static void report_warning(Compiler *c, Span at, STEALS OPT Str *message,
                           OPT const ParseOutput *parsed)
{
    if (message == NULL) {
        c->failed = true;
        return;
    }
    if (!compile.warn(c->filename, at.line, message)) {
        if (error_clear_if(EXC(SyntaxWarning))) // as an error it shows its place
            raise_syntax(c, EXC(SyntaxError), message, at,
                         parsed != NULL || has_file(c), parsed);
        c->failed = true;
    }
    decref(OBJ(message));
}

void compile_warning(Compiler *c, Span at, const char *format, ...)
{
    va_list values;
    if (c->failed || compile.warn == NULL)
        return;
    va_start(values, format);
    report_warning(c, at, error_format_v(format, values), NULL);
    va_end(values);
}

static void raise_diag(Compiler *c, const Diag *diag, const ParseOutput *parsed,
                       ParseStatus status, unsigned flags)
{
    bool incomplete = (flags & COMPILE_ALLOW_INCOMPLETE) &&
                      (status == PARSE_INCOMPLETE || diag->incomplete);
    Type *cls = incomplete                       ? EXC(_IncompleteInputError)
                : diag->kind == DIAG_INDENTATION ? EXC(IndentationError)
                : diag->kind == DIAG_TAB         ? EXC(TabError)
                                                 : EXC(SyntaxError);
    Str *message;
    c->failed = true;
    if (status == PARSE_NO_MEMORY || diag->kind == DIAG_MEMORY) {
        error_no_memory();
        return;
    }
    if (diag->kind == DIAG_RECURSION || diag->kind == DIAG_OVERFLOW) {
        error_raise(diag->kind == DIAG_RECURSION ? EXC(RecursionError)
                                                 : EXC(OverflowError),
                    "%s", diag_text(diag));
        return;
    }
    message = str_from_text(incomplete ? "incomplete input" : diag_text(diag));
    if (message == NULL)
        return;
    if (diag->at.col == DIAG_NOWHERE)
        error_raise(cls, "%U", message);
    else
        raise_syntax(c, cls, message, diag->at, true, parsed);
    decref(OBJ(message));
}

// --- __future__ -------------------------------------------------------------------

static void read_feature(Compiler *c, const Stmt *s, const char *feature)
{
    static const char *const known[] = {
        "nested_scopes",    "generators",     "division",
        "absolute_import",  "with_statement", "print_function",
        "unicode_literals", "barry_as_FLUFL", "generator_stop",
    };
    Span at = { s->at.line, 0, s->at.line, -1 };
    if (strcmp(feature, "annotations") == 0) {
        c->future_annotations = true;
        return;
    }
    for (size_t i = 0; i < ARRAY_COUNT(known); i++)
        if (strcmp(feature, known[i]) == 0)
            return;
    if (strcmp(feature, "braces") == 0)
        compile_error(c, at, "not a chance");
    else
        compile_error(c, at, "future feature %s is not defined", feature);
}

// The imports from __future__ at the head of the file, behind a docstring.
static void read_futures(Compiler *c, const Mod *mod)
{
    const StmtSeq *body;
    if (mod->kind == MOD_Expression)
        return;
    body = mod->kind == MOD_Module ? &mod->Module.body : &mod->Interactive.body;
    for (size_t i = 0; i < body->count && !c->failed; i++) {
        Stmt *s = body->items[i];
        if (i == 0 && s->kind == STMT_Expr && s->Expr.value->kind == EXPR_Constant &&
            s->Expr.value->Constant.value.kind == CONSTANT_STR)
            continue;
        if (s->kind != STMT_ImportFrom || s->ImportFrom.module == NULL ||
            s->ImportFrom.level != 0 ||
            strcmp(s->ImportFrom.module->text, "__future__") != 0)
            return;
        compile_map_set(c, &c->futures, s, s);
        for (size_t k = 0; k < s->ImportFrom.names.count; k++)
            read_feature(c, s, s->ImportFrom.names.items[k]->name->text);
    }
}

// --- the passes -------------------------------------------------------------------

static OPT Object *generate(Compiler *c, Mod *mod)
{
    Unit unit;
    Object *code;
    if (c->failed)
        return NULL;
    define_open(c, &unit, symtable_scope(c, mod), NAME(module_), 1);
    stmt_module(c, mod);
    code = assemble_unit(c);
    emit_close(c, &unit);
    return code;
}

static void warn_literal(void *context, Span at, const char *text)
{
    static const ParseOutput unfinished = { 0 };
    Compiler *c = context;
    if (!c->failed && compile.warn != NULL)
        report_warning(c, at, str_from_text(text), &unfinished);
}

static OPT Mod *parse(Compiler *c, unsigned flags)
{
    static const ParseMode modes[] = { [COMPILE_EXEC] = PARSE_EXEC,
                                       [COMPILE_EVAL] = PARSE_EVAL,
                                       [COMPILE_SINGLE] = PARSE_SINGLE };
    Diag diag = { 0 };
    ParseOutput output = { 0 };
    ParseStatus status;
    size_t length, owned_size = 0;
    char *owned = NULL;
    const char *filename = str_utf8(c->filename, &length, &owned, &owned_size);
    if (filename == NULL) {
        c->failed = true;
        return NULL;
    }
    status = parse_module(
        &c->region,
        &(ParseInput){ .source = c->source,
                       .length = c->source_length,
                       .filename = filename,
                       .mode = modes[c->mode],
                       .flags = (flags & COMPILE_IS_TEXT ? LEXER_TEXT : 0u) |
                                (flags & COMPILE_IS_FILE ? LEXER_FILE : 0u) |
                                LEXER_WARN,
                       .warn = warn_literal,
                       .warn_context = c },
        &output, &diag);
    if (status != PARSE_OK && !c->failed)
        raise_diag(c, &diag, &output, status, flags);
    diag_end(&diag);
    if (owned != NULL)
        str_utf8_free(owned, owned_size);
    return c->failed ? NULL : output.module;
}

static OPT Object *run_passes(Compiler *c, OPT Mod *mod)
{
    c->early = true;
    if (!c->failed)
        read_futures(c, mod);
    if (!c->failed)
        fold_tree(c, mod);
    if (!c->failed)
        symtable_build(c, mod);
    c->early = false;
    return generate(c, mod);
}

void compile_set_level(int level)
{
    compile.level = level;
}

// What all ways begin and end with.
static Compiler start(const char *source, size_t length, Str *filename,
                      CompileMode mode, unsigned flags)
{
    Compiler c = { .filename = filename,
                   .source = source,
                   .source_length = length,
                   .mode = mode,
                   .level = flags / COMPILE_LEVEL != 0
                                ? (int)(flags / COMPILE_LEVEL) - 1
                                : compile.level,
                   .quotes = (flags & COMPILE_QUOTES) != 0,
                   .is_import = (flags & COMPILE_IS_IMPORT) != 0,
                   .future_annotations = (flags & COMPILE_FUTURE_ANNOTATIONS) != 0 };
    if ((flags & COMPILE_IS_FILE) == 0 && memchr(source, '\0', length) != NULL) {
        error_raise(EXC(SyntaxError), "source code string cannot contain null bytes");
        c.failed = true;
    }
    region_start(&c.region);
    return c;
}

static NEW Object *finish(Compiler *c, STEALS OPT Object *result)
{
    if (c->failed && result != NULL) {
        decref(result);
        result = NULL;
    }
    for (size_t i = 0; i < c->kept.count; i++)
        decref(c->kept.items[i]);
    vec_free(&c->kept);
    vec_free(&c->names);
    region_free_all(&c->region);
    return result;
}

Code *compile_source(const char *source, size_t length, Str *filename, CompileMode mode,
                     unsigned flags)
{
    Compiler c = start(source, length, filename, mode, flags);
    Mod *mod = c.failed ? NULL : parse(&c, flags);
    Object *code = run_passes(&c, mod);
    return (Code *)(void *)finish(&c, code != NULL ? incref(code) : NULL);
}

Object *compile_to_ast(const char *source, size_t length, Str *filename,
                       CompileMode mode, unsigned flags, Dict *classes)
{
    Compiler c = start(source, length, filename, mode, flags);
    Mod *mod = c.failed ? NULL : parse(&c, flags);
    return finish(&c, mod != NULL ? ast_object_from(&c, classes, mod) : NULL);
}

Code *compile_from_ast(Object *tree, Str *filename, CompileMode mode, unsigned flags,
                       Dict *classes)
{
    Compiler c = start("", 0, filename, mode, flags);
    Object *code = run_passes(&c, ast_object_to(&c, classes, tree));
    return (Code *)(void *)finish(&c, code != NULL ? incref(code) : NULL);
}
