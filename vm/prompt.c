// prompt.c - the prompt: when a statement is whole, its source for tracebacks, names to
// complete.
//
// A statement is whole when it compiles and, if it has a block, is followed by an empty
// line. Sources stay, one per statement, because tracebacks may show them much later.
#include "vm/prompt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lexer/lexer.h"
#include "runtime/base/vec.h"
#include "runtime/modules/mod_sys.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/types/exception.h"
#include "runtime/types/file.h"
#include "runtime/types/list.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "vm/compile/compile.h"
#include "vm/exec/eval.h"
#include "vm/exec/frame.h"
#include "vm/exec/import.h"
#include "vm/exec/traceback.h"

static struct {
    VEC(char *) sources; // of <stdin>-0, <stdin>-1 ..., from malloc; NULL: not kept
    VEC(char *) words;   // completions of the last text, from malloc
    Module *module;
} prompt;

static const char name_prefix[] = "<stdin>-";

// ---- sources ----

// The text of a statement by its file name, or NULL.
static const char *find_source(const char *filename)
{
    size_t skip = sizeof name_prefix - 1;
    if (strncmp(filename, name_prefix, skip) != 0)
        return NULL;
    size_t number = strtoul(filename + skip, NULL, 10);
    return number < prompt.sources.count ? prompt.sources.items[number] : NULL;
}

static void keep_source(const Buf *text)
{
    char *copy = strdup(buf_text(text));
    if (!vec_push(&prompt.sources, copy))
        free(copy);
}

// ---- whole statements ----

// What the lines so far look like to the lexer.
typedef struct Look {
    bool blank; // nothing but comments and empty lines
    bool open;  // ends inside brackets, a string or a joined line
    bool block; // the first logical line starts a block
} Look;

static bool starts_block(TokenKind first)
{
    switch (first) {
    case TOKEN_IF:
    case TOKEN_FOR:
    case TOKEN_WHILE:
    case TOKEN_TRY:
    case TOKEN_WITH:
    case TOKEN_DEF:
    case TOKEN_CLASS:
    case TOKEN_ASYNC:
    case TOKEN_AT: return true;
    default: return false;
    }
}

static Look look_at(const Buf *text)
{
    Look look = { .blank = true };
    Lexer lexer;
    Diag diag = { 0 };
    TokenKind last = TOKEN_NEWLINE;
    bool first_line = true;
    if (lexer_open(&lexer, buf_text(text), text->length, "<stdin>", LEXER_TEXT,
                   &diag)) {
        Token token = lexer_next(&lexer);
        for (; token.kind != TOKEN_END && token.kind != TOKEN_ERROR;
             token = lexer_next(&lexer)) {
            if (token.kind == TOKEN_NEWLINE) {
                // `match x:` starts with a name.
                look.block = look.block || (first_line && last == TOKEN_COLON);
                first_line = look.blank;
            } else if (look.blank) {
                look.blank = false;
                look.block = starts_block(token.kind);
            }
            last = token.kind;
        }
        look.open = diag.incomplete;
        look.blank = look.blank && token.kind == TOKEN_END;
    } else {
        look.blank = false; // compiling says what is wrong
    }
    lexer_close(&lexer);
    diag_end(&diag);
    return look;
}

// o.name = value, where nothing can be done about an error.
static void set_attribute(OPT Object *o, const char *name, OPT Object *value)
{
    Str *key = str_from_text(name);
    if (o == NULL || key == NULL || value == NULL || !attr_set(o, key, value))
        error_clear();
    xdecref((Object *)key);
}

static BORROWED OPT Object *sys_peek(void)
{
    return dict_peek_str(import_modules(), NAME(sys));
}

// A SyntaxError names the session, not the statement's number.
static void rename_error(void)
{
    Object *exception = error_take();
    Str *name = str_from_text("<stdin>");
    if (type_is_subtype(type_of(exception), EXC(SyntaxError)))
        set_attribute(exception, "filename", (Object *)name);
    error_clear();
    xdecref((Object *)name);
    error_restore(exception);
}

typedef enum Step { STEP_DONE, STEP_MORE, STEP_FAILED } Step;

// Compile the lines so far. Not at_end: more lines may come. STEP_FAILED: raised
static Step compile_lines(const Buf *text, bool at_end, bool last_is_empty, Code **out)
{
    Look look = look_at(text);
    *out = NULL;
    if (look.blank && !look.open)
        return STEP_DONE;
    at_end = at_end || !(look.open || (look.block && !last_is_empty));
    char name[40];
    snprintf(name, sizeof name, "%s%zu", name_prefix, prompt.sources.count);
    Str *filename = str_from_text(name);
    unsigned flags =
        COMPILE_IS_TEXT | COMPILE_QUOTES | (at_end ? 0u : COMPILE_ALLOW_INCOMPLETE);
    Code *code = filename == NULL ? NULL
                                  : compile_source(buf_text(text), text->length,
                                                   filename, COMPILE_SINGLE, flags);
    xdecref((Object *)filename);
    if (!at_end && (code != NULL || error_clear_if(EXC(_IncompleteInputError)))) {
        xdecref((Object *)code);
        return STEP_MORE;
    }
    *out = code;
    if (code != NULL)
        return STEP_DONE;
    rename_error();
    return STEP_FAILED;
}

// ---- running ----

// sys.last_exc and its older parts, for a look after the fact.
static void remember_error(void)
{
    Object *exception = error_take();
    Object *traceback = as_exception(exception)->traceback;
    set_attribute(sys_peek(), "last_exc", exception);
    set_attribute(sys_peek(), "last_type", OBJ(type_of(exception)));
    set_attribute(sys_peek(), "last_value", exception);
    set_attribute(sys_peek(), "last_traceback", traceback != NULL ? traceback : NONE);
    error_restore(exception);
}

// false: SystemExit, its status is in *status
static bool run_code_take(STEALS OPT Code *code, int (*report)(void), int *status)
{
    Function *function = code != NULL ? function_new(code, prompt.module->dict) : NULL;
    xdecref((Object *)code);
    Object *result =
        function != NULL ? eval_names(function, OBJ(prompt.module->dict)) : NULL;
    xdecref((Object *)function);
    if (result != NULL) {
        decref(result);
        file_flush_all();
        return true;
    }
    bool leaves = error_matches(EXC(SystemExit));
    if (!leaves)
        remember_error();
    int ended = report();
    if (leaves)
        *status = ended;
    return !leaves;
}

// sys.ps1 or sys.ps2 as text, from malloc; its str() may be written in Python.
static char *text_of_prompt(const char *name)
{
    Str *key = str_from_text(name), *text = NULL;
    Object *value = NULL;
    char *copy = NULL, *owned;
    size_t length, size;
    if (key != NULL && sys_peek() != NULL && attr_lookup(sys_peek(), key, &value) > 0)
        text = operate_str(value);
    const char *utf8 = text != NULL ? str_utf8(text, &length, &owned, &size) : NULL;
    if (utf8 != NULL) {
        copy = strndup(utf8, length);
        str_utf8_free(owned, size);
    }
    error_clear();
    xdecref((Object *)text);
    xdecref(value);
    xdecref((Object *)key);
    return copy;
}

static void set_prompts(void)
{
    Str *first = str_from_text(">>> "), *more = str_from_text("... ");
    set_attribute(sys_peek(), "ps1", (Object *)first);
    set_attribute(sys_peek(), "ps2", (Object *)more);
    xdecref((Object *)first);
    xdecref((Object *)more);
}

// A word that does what its call does where it stands alone at a terminal, as in CPython
// 3.13's prompt, unless the program has a variable of that name.
static bool is_command(const char *line)
{
    static const char *const words[] = { "exit", "quit", "help" };
    size_t length = strcspn(line, " \t");
    for (size_t i = 0; i < ARRAY_COUNT(words); i++)
        if (strncmp(line, words[i], length) == 0 && words[i][length] == '\0') {
            Str *name = str_from_text(words[i]);
            bool free_name = name != NULL && !dict_peek_str(prompt.module->dict, name);
            error_clear();
            xdecref((Object *)name);
            return free_name && line[length + strspn(line + length, " \t")] == '\0' &&
                   isatty(STDIN_FILENO);
        }
    return false;
}

int prompt_run(OuroReader read, Module *module, int (*report)(void))
{
    Buf text;
    int status = 0;
    bool going = true;
    prompt.module = module;
    traceback_on_source(find_source);
    set_prompts();
    buf_start(&text);
    while (going) {
        char *line = NULL;
        char *words = text_of_prompt(text.length == 0 ? "ps1" : "ps2");
        OuroLine got = read(words != NULL ? words : "", &line);
        free(words);
        if (got == OURO_LINE_CANCELLED) {
            fputs("\nKeyboardInterrupt\n", stderr);
            buf_clear(&text);
            continue;
        }
        if (got == OURO_LINE_END && text.length == 0)
            break;
        bool is_empty = line == NULL || line[strspn(line, " \t\f")] == '\0';
        bool is_call = line != NULL && text.length == 0 && is_command(line);
        if (line != NULL)
            buf_append_text(&text, line);
        if (is_call)
            buf_append_text(&text, "()");
        free(line);
        if (got == OURO_LINE)
            buf_append_char(&text, '\n');
        Code *code;
        Step step = compile_lines(&text, got == OURO_LINE_END, is_empty, &code);
        if (step == STEP_MORE)
            continue;
        keep_source(&text);
        buf_clear(&text);
        if (step == STEP_FAILED || code != NULL)
            going = run_code_take(code, report, &status);
    }
    buf_end(&text);
    return status;
}

// ---- completion ----

static void forget_words(void)
{
    while (prompt.words.count > 0)
        free(vec_pop(&prompt.words));
}

static bool has_word(const char *word)
{
    for (size_t i = 0; i < prompt.words.count; i++)
        if (strcmp(prompt.words.items[i], word) == 0)
            return true;
    return false;
}

// Offer stem + name + end, once.
static void offer(const char *stem, size_t stem_length, const char *name,
                  const char *end)
{
    size_t size = stem_length + strlen(name) + strlen(end) + 1;
    char *word = malloc(size);
    if (word == NULL)
        return;
    snprintf(word, size, "%.*s%s%s", (int)stem_length, stem, name, end);
    if (has_word(word) || !vec_push(&prompt.words, word))
        free(word);
}

// Offer those of names that begin with start; holder (if any) has them as attributes.
static void offer_names(OPT Object *names, OPT Object *holder, const char *stem,
                        size_t stem_length, const char *start)
{
    for (size_t i = 0; names != NULL && is_list(names) && i < as_list(names)->count;
         i++) {
        // what is asked for a value may change the list
        Object *name = incref(as_list(names)->items[i]), *value = NULL;
        size_t length, size;
        char *owned;
        const char *utf8 =
            is_str(name) ? str_utf8(as_str(name), &length, &owned, &size) : NULL;
        if (utf8 == NULL) {
            decref(name);
            continue;
        }
        bool hidden = *start == '\0' && stem_length > 0 && *utf8 == '_';
        if (!hidden && strncmp(utf8, start, strlen(start)) == 0) {
            // A property is not asked: that would run it.
            Object *of_class =
                holder != NULL ? type_lookup(type_of(holder), as_str(name)) : NULL;
            bool asked = holder != NULL &&
                         (of_class == NULL || of_class->shape != SHAPE_PROPERTY);
            if (asked && attr_lookup(holder, as_str(name), &value) < 0)
                error_clear();
            offer(stem, stem_length, utf8,
                  value != NULL && type_of(value)->call != NULL ? "(" : "");
            xdecref(value);
        }
        str_utf8_free(owned, size);
        decref(name);
    }
    error_clear();
}

// The object that "a.b.c" names; NULL, nothing raised, if there is none.
static Object *resolve(const char *path, size_t length)
{
    Object *found = NULL;
    for (size_t at = 0; at < length;) {
        size_t size = 0;
        while (at + size < length && path[at + size] != '.')
            size++;
        Str *name = str_from_utf8(path + at, size);
        Object *next = NULL;
        if (name != NULL && at > 0) {
            if (attr_lookup(found, name, &next) < 0)
                error_clear();
        } else if (name != NULL) {
            next = dict_peek_str(prompt.module->dict, name);
            next = next != NULL ? next : dict_peek_str(frame_stack.builtins, name);
            if (next != NULL)
                incref(next);
        }
        xdecref((Object *)name);
        xdecref(found);
        if (next == NULL) {
            error_clear();
            return NULL;
        }
        found = next;
        at += size + 1;
    }
    return found;
}

static void offer_keywords(const char *start)
{
    static const char *const words[] = {
        "False",  "None",    "True",    "and ",     "as ",      "assert ", "async ",
        "await ", "break",   "case ",   "class ",   "continue", "def ",    "del ",
        "elif ",  "else:",   "except ", "finally:", "for ",     "from ",   "global ",
        "if ",    "import ", "in ",     "is ",      "lambda ",  "match ",  "nonlocal ",
        "not ",   "or ",     "pass",    "raise ",   "return ",  "try:",    "type ",
        "while ", "with ",   "yield ",
    };
    for (size_t i = 0; i < ARRAY_COUNT(words); i++)
        if (strncmp(words[i], start, strlen(start)) == 0)
            offer("", 0, words[i], "");
}

static void offer_members(Object *holder, const char *stem, size_t stem_length,
                          const char *start)
{
    Object *names = attr_dir(holder);
    if (names == NULL)
        error_clear();
    offer_names(names, holder, stem, stem_length, start);
    xdecref(names);
}

static void find_words(const char *text)
{
    const char *dot = strrchr(text, '.');
    Object *saved = error_take();
    forget_words();
    if (dot != NULL) {
        Object *holder = resolve(text, (size_t)(dot - text));
        if (holder != NULL)
            offer_members(holder, text, (size_t)(dot - text) + 1, dot + 1);
        xdecref(holder);
    } else {
        Object *builtins = dict_peek_str(import_modules(), NAME(builtins));
        offer_keywords(text);
        offer_members(OBJ(prompt.module), "", 0, text);
        if (builtins != NULL)
            offer_members(builtins, "", 0, text);
    }
    error_restore(saved);
}

const char *prompt_complete(const char *text, size_t index)
{
    if (prompt.module == NULL)
        return NULL;
    if (index == 0)
        find_words(text);
    return index < prompt.words.count ? prompt.words.items[index] : NULL;
}

void prompt_stop(void)
{
    forget_words();
    vec_free(&prompt.words);
    while (prompt.sources.count > 0)
        free(vec_pop(&prompt.sources));
    vec_free(&prompt.sources);
}
