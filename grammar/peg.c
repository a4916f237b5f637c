// peg.c - a small parsing-expression-grammar machine.

#include "grammar/peg.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/os.h"

typedef enum PegOp {
    OP_TOKEN,  // kind
    OP_TEXT,   // a NAME by text
    OP_SOFT,   // match, case, type, _
    OP_RULE,   // index
    OP_CHOICE, // children are OP_SEQUENCE
    OP_SEQUENCE,
    OP_OPTIONAL,
    OP_STAR,
    OP_PLUS,
    OP_AND,
    OP_NOT,
    OP_FORCE, // a token
    OP_CUT
} PegOp;

struct PegNode {
    PegOp op;
    int value;         // kind of token, index of rule
    const char *text;  // OP_TEXT, OP_FORCE
    PegNode *child;    // the first one
    PegNode *next;     // sibling
    PegAction *action; // of an OP_SEQUENCE
};

typedef struct PegMemo {
    struct PegMemo *next;
    int key, end;
} PegMemo;

// Compiling

typedef struct Reader {
    Peg *peg;
    const char *at;
    PegNode spare; // stands in for a node that there is no memory for
} Reader;

static PegNode *read_choice(Reader *reader);

static PegNode *new_node(Reader *reader, PegOp op)
{
    PegNode *node = region_alloc_zeroed(reader->peg->region, sizeof *node);
    if (node == NULL) {
        reader->peg->no_memory = true;
        return &reader->spare;
    }
    node->op = op;
    return node;
}

static void skip_blanks(Reader *reader)
{
    while (*reader->at == ' ')
        reader->at++;
}

static const char *copy_text(Peg *peg, const char *from, const char *to)
{
    const char *copy = region_copy_text(peg->region, from, (size_t)(to - from));
    if (copy == NULL)
        peg->no_memory = true;
    return copy == NULL ? "" : copy;
}

// The text up to a quote, and behind it.
static const char *read_quoted(Reader *reader)
{
    char quote = *reader->at++;
    const char *end = strchr(reader->at, quote);
    const char *text = copy_text(reader->peg, reader->at, end);
    reader->at = end + 1;
    return text;
}

static int kind_by(const char *(*text_of)(TokenKind), const char *text)
{
    for (int kind = 0; kind < TOKEN_COUNT; kind++)
        if (strcmp(text_of((TokenKind)kind), text) == 0)
            return kind;
    return TOKEN_ERROR;
}

static PegNode *read_word(Reader *reader)
{
    Peg *peg = reader->peg;
    const char *from = reader->at;
    while (isalnum((unsigned char)*reader->at) || *reader->at == '_')
        reader->at++;
    const char *word = copy_text(peg, from, reader->at);
    if (strcmp(word, "SOFT") == 0)
        return new_node(reader, OP_SOFT);
    PegNode *node =
        new_node(reader, isupper((unsigned char)*word) ? OP_TOKEN : OP_RULE);
    if (node->op == OP_TOKEN) {
        node->value = kind_by(lexer_kind_name, word);
        return node;
    }
    for (size_t i = 0; i < peg->rule_count; i++)
        if (strcmp(peg->rules[i].name, word) == 0) {
            node->value = (int)i;
            return node;
        }
    ASSERT(peg->no_memory);
    return node;
}

static PegNode *read_atom(Reader *reader)
{
    PegNode *node;
    switch (*reader->at) {
    case '\'':
        node = new_node(reader, OP_TOKEN);
        node->text = read_quoted(reader);
        node->value = kind_by(lexer_kind_spelling, node->text);
        return node;
    case '"':
        node = new_node(reader, OP_TEXT);
        node->text = read_quoted(reader);
        return node;
    case '(':
        reader->at++;
        node = read_choice(reader);
        reader->at++; // the closing parenthesis
        return node;
    case '~': reader->at++; return new_node(reader, OP_CUT);
    default: return read_word(reader);
    }
}

static PegNode *read_item(Reader *reader)
{
    PegNode *node;
    char c = *reader->at;
    if (c == '&' || c == '!') {
        bool force = c == '&' && reader->at[1] == '&';
        reader->at += force ? 2 : 1;
        PegNode *inner = read_atom(reader);
        node = new_node(reader, force ? OP_FORCE : c == '&' ? OP_AND : OP_NOT);
        node->child = inner;
        return node;
    }
    PegNode *atom = read_atom(reader);
    switch (*reader->at) {
    case '?': node = new_node(reader, OP_OPTIONAL); break;
    case '*': node = new_node(reader, OP_STAR); break;
    case '+': node = new_node(reader, OP_PLUS); break;
    default: return atom;
    }
    reader->at++;
    node->child = atom;
    return node;
}

static PegAction *read_action(Reader *reader)
{
    PegAction *action = region_alloc_zeroed(reader->peg->region, sizeof *action);
    if (action == NULL) {
        reader->peg->no_memory = true;
        return NULL;
    }
    action->word = ++reader->at;
    while (isalpha((unsigned char)*reader->at))
        reader->at++;
    action->word_length = (size_t)(reader->at - action->word);
    for (int i = 0; i < 2; i++) {
        skip_blanks(reader);
        action->arguments[i] = -1;
        if (isdigit((unsigned char)*reader->at)) {
            char *end;
            action->arguments[i] = (int)strtol(reader->at, &end, 10);
            reader->at = end;
        }
    }
    skip_blanks(reader);
    if (*reader->at == '`')
        action->text = read_quoted(reader);
    return action;
}

static PegNode *read_sequence(Reader *reader)
{
    PegNode *sequence = new_node(reader, OP_SEQUENCE);
    PegNode **last = &sequence->child;
    for (;;) {
        skip_blanks(reader);
        char c = *reader->at;
        if (c == '@')
            sequence->action = read_action(reader);
        else if (c == '\0' || c == '|' || c == ')' || reader->peg->no_memory)
            return sequence;
        else {
            *last = read_item(reader);
            last = &(*last)->next;
        }
    }
}

static PegNode *read_choice(Reader *reader)
{
    PegNode *choice = new_node(reader, OP_CHOICE);
    PegNode **last = &choice->child;
    for (;;) {
        *last = read_sequence(reader);
        last = &(*last)->next;
        if (*reader->at != '|' || reader->peg->no_memory)
            return choice;
        reader->at++;
    }
}

bool peg_open(Peg *peg)
{
    peg->compiled =
        region_alloc_zeroed(peg->region, peg->rule_count * sizeof(PegNode *));
    if (peg->compiled == NULL)
        return false;
    for (size_t i = 0; i < peg->rule_count && !peg->no_memory; i++) {
        Reader reader = { .peg = peg, .at = peg->rules[i].body };
        peg->compiled[i] = read_choice(&reader);
    }
    return !peg->no_memory;
}

void peg_close(Peg *peg)
{
    vec_free(&peg->memory);
}

// Matching

static int match(Peg *peg, const PegNode *node, int at);

static bool has_text(const Peg *peg, const Token *token, const char *text)
{
    size_t length;
    const char *own = lexer_token_text(peg->lexer, token, &length);
    return token->kind == TOKEN_NAME && length == strlen(text) &&
           memcmp(own, text, length) == 0;
}

// CPython compares as many letters as the name has, so `c` is soft as `case` is.
static bool is_soft(const Peg *peg, const Token *token)
{
    static const char *const words[] = { "_", "case", "match", "type" };
    size_t length;
    const char *own = lexer_token_text(peg->lexer, token, &length);
    if (token->kind != TOKEN_NAME)
        return false;
    for (size_t i = 0; i < ARRAY_COUNT(words); i++)
        if (strncmp(words[i], own, length) == 0)
            return true;
    return false;
}

static int match_token(Peg *peg, const PegNode *node, int at)
{
    const Token *token = peg->token(peg, at);
    bool good = false;
    if (token == NULL)
        return PEG_FAIL;
    if (node->op == OP_TOKEN)
        good = token->kind == (TokenKind)node->value;
    else if (node->op == OP_TEXT)
        good = has_text(peg, token, node->text);
    else
        good = is_soft(peg, token);
    return good ? at + 1 : PEG_FAIL;
}

static int match_sequence(Peg *peg, const PegNode *node, int at, bool *done)
{
    PegItem items[PEG_ITEMS];
    int count = 0, start = at;
    (void)start;
    for (const PegNode *item = node->child; item != NULL; item = item->next) {
        int end = match(peg, item, at);
        if (end == PEG_FAIL)
            return PEG_FAIL;
        items[count++] = (PegItem){ at, end };
        at = end;
    }
    if (node->action == NULL)
        return at;
    peg->action(peg, node->action, items, at);
    *done = true;
    return PEG_FAIL;
}

static int match_choice(Peg *peg, const PegNode *node, int at)
{
    bool outer = peg->cut, done = false;
    int end = PEG_FAIL;
    for (const PegNode *choice = node->child; choice != NULL; choice = choice->next) {
        peg->cut = false;
        end = match_sequence(peg, choice, at, &done);
        if (end != PEG_FAIL || peg->cut || done || peg->stopped)
            break;
    }
    peg->cut = outer;
    return end;
}

static int match_many(Peg *peg, const PegNode *node, int at)
{
    int end = match(peg, node->child, at);
    if (end == PEG_FAIL)
        return node->op == OP_PLUS || peg->stopped ? PEG_FAIL : at;
    while (end != PEG_FAIL && end > at && node->op != OP_OPTIONAL) {
        at = end;
        end = match(peg, node->child, at);
    }
    if (peg->stopped)
        return PEG_FAIL;
    return end == PEG_FAIL ? at : end;
}

static int match_rule(Peg *peg, int index, int at)
{
    const PegRule *rule = &peg->rules[index];
    bool invalid = peg->invalid;
    if (!invalid && strncmp(rule->name, "invalid_", 8) == 0)
        return PEG_FAIL;
    int key = index * 2 + (invalid && rule->kind != PEG_SHARED);
    while (peg->memory.count <= (size_t)at)
        if (!vec_push(&peg->memory, NULL)) {
            peg->stopped = peg->no_memory = true;
            return PEG_FAIL;
        }
    for (PegMemo *memo = peg->memory.items[at]; memo != NULL; memo = memo->next)
        if (memo->key == key)
            return memo->end;
    if (rule->kind == PEG_PLAIN)
        peg->invalid = false;
    int end = match(peg, peg->compiled[index], at);
    peg->invalid = invalid;
    if (peg->stopped)
        return PEG_FAIL;
    PegMemo *memo = region_alloc(peg->region, sizeof *memo);
    if (memo == NULL) {
        peg->stopped = peg->no_memory = true;
        return PEG_FAIL;
    }
    *memo = (PegMemo){ peg->memory.items[at], key, end };
    peg->memory.items[at] = memo;
    return end;
}

static int match_force(Peg *peg, const PegNode *node, int at)
{
    const Token *token = peg->token(peg, at);
    if (token == NULL)
        return PEG_FAIL;
    if (token->kind == (TokenKind)node->child->value)
        return at + 1;
    if (peg->invalid)
        peg->missing(peg, token, node->child->text);
    return PEG_FAIL;
}

static int match_deep(Peg *peg, const PegNode *node, int at)
{
    int end;
    switch (node->op) {
    case OP_RULE: return match_rule(peg, node->value, at);
    case OP_CHOICE: return match_choice(peg, node, at);
    case OP_OPTIONAL:
    case OP_STAR:
    case OP_PLUS: return match_many(peg, node, at);
    case OP_AND:
        end = match(peg, node->child, at);
        return end == PEG_FAIL ? PEG_FAIL : at;
    case OP_NOT:
        end = match(peg, node->child, at);
        return end == PEG_FAIL && !peg->stopped ? at : PEG_FAIL;
    default: UNREACHABLE();
    }
}

static int match(Peg *peg, const PegNode *node, int at)
{
    if (peg->stopped)
        return PEG_FAIL;
    switch (node->op) {
    case OP_TOKEN:
    case OP_TEXT:
    case OP_SOFT: return match_token(peg, node, at);
    case OP_FORCE: return match_force(peg, node, at);
    case OP_CUT: peg->cut = true; return at;
    default: break;
    }
    if ((const char *)__builtin_frame_address(0) <= peg->stack_end ||
        peg->depth == PEG_DEPTH) {
        peg->stopped = peg->too_deep = true;
        return PEG_FAIL;
    }
    peg->depth++;
    int end = match_deep(peg, node, at);
    peg->depth--;
    return end;
}

int peg_match(Peg *peg, const char *rule, bool invalid)
{
    vec_free(&peg->memory);
    peg->invalid = invalid;
    peg->stopped = peg->cut = false;
    peg->depth = 0;
    peg->stack_end = os_stack_end();
    for (size_t i = 0; i < peg->rule_count; i++)
        if (strcmp(peg->rules[i].name, rule) == 0)
            return match_rule(peg, (int)i, 0);
    UNREACHABLE();
}
