// mod_sre_emit.c - writes a pattern's tree in PCRE2's syntax.
//
// PCRE2 never sees an option letter but i, no name of a group and no character above
// max_char: the tree has resolved them. Classes of characters are written out where
// Python's and PCRE2's differ (\s), and where plain ranges are faster (below 256).
//
// Source: pcre2pattern(3) of PCRE2 10.42.
#include "runtime/modules/mod_sre_emit.h"

#include <string.h>

enum { REPEAT_MAX = 65535, LATIN1_MAX = 255, ASCII_MAX = 127 };

typedef struct Range {
    uint32_t low, high;
} Range;

typedef struct Emitter {
    Buf *out;
    uint32_t max_char;
    bool text, unicode;
    bool caseless; // the state of PCRE2's (?i) here
    const char *cannot;
} Emitter;

static const Range word_ranges[] = {
    { '0', '9' },   { 'A', 'Z' },   { '_', '_' },   { 'a', 'z' },
    { 0xaa, 0xaa }, { 0xb2, 0xb3 }, { 0xb5, 0xb5 }, { 0xb9, 0xba },
    { 0xbc, 0xbe }, { 0xc0, 0xd6 }, { 0xd8, 0xf6 }, { 0xf8, 0xff },
};
static const Range space_ranges[] = {
    { 9, 13 },          { 28, 32 },         { 0x85, 0x85 },     { 0xa0, 0xa0 },
    { 0x1680, 0x1680 }, { 0x2000, 0x200a }, { 0x2028, 0x2029 }, { 0x202f, 0x202f },
    { 0x205f, 0x205f }, { 0x3000, 0x3000 },
};
static const Range ascii_space_ranges[] = { { 9, 13 }, { 32, 32 } };
static const Range digit_ranges[] = { { '0', '9' } };

// Characters that match a smaller one when case is ignored: that one, and they.
static const Range case_pairs[] = {
    { 's', 0x17f },  { 'k', 0x212a },  { 'i', 0x130 },
    { 'i', 0x131 },  { 0xff, 0x178 },  { 0xb5, 0x39c },
    { 0xb5, 0x3bc }, { 0xdf, 0x1e9e }, { 0xe5, 0x212b },
};
// PCRE2 has dotted and dotless I apart from i.
static const uint32_t dotted[] = { 'i', 'I', 0x130, 0x131 };

static const char ascii_word[] = "[0-9A-Z_a-z]";

static void emit(Emitter *e, const SreNode *node);

static bool is_ascii(const Emitter *e, const SreNode *node)
{
    return !e->text || (node->flags & SRE_ASCII) != 0;
}

static bool ignores_case(const SreNode *node)
{
    return (node->flags & SRE_IGNORECASE) != 0;
}

static void put(Emitter *e, const char *text)
{
    buf_append_text(e->out, text);
}

static void put_char(Emitter *e, uint32_t c)
{
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
        c == '_')
        buf_append_char(e->out, (char)c);
    else if (c > ' ' && c < ASCII_MAX)
        buf_printf(e->out, "\\%c", (char)c);
    else
        buf_printf(e->out, "\\x{%x}", c);
}

static void set_caseless(Emitter *e, bool caseless)
{
    if (e->caseless != caseless)
        put(e, caseless ? "(?i)" : "(?-i)");
    e->caseless = caseless;
}

// ---- classes ----

static void put_range(Emitter *e, uint32_t low, uint32_t high)
{
    if (low > e->max_char)
        return;
    put_char(e, low);
    if (high > e->max_char)
        high = e->max_char;
    if (high > low) {
        buf_append_char(e->out, '-');
        put_char(e, high);
    }
}

static void put_ranges(Emitter *e, const Range *ranges, size_t count, bool others)
{
    uint32_t next = 0;
    for (size_t i = 0; i < count; i++) {
        if (!others)
            put_range(e, ranges[i].low, ranges[i].high);
        else if (ranges[i].low > next)
            put_range(e, next, ranges[i].low - 1);
        next = ranges[i].high + 1;
    }
    if (others)
        put_range(e, next, UINT32_MAX);
}

static void put_category(Emitter *e, char category, bool ascii)
{
    char lower = (char)(category | 0x20);
    bool others = category != lower, wide = !ascii && e->max_char > LATIN1_MAX;
    if (lower == 's') {
        if (ascii)
            put_ranges(e, ascii_space_ranges, 2, others);
        else
            put_ranges(e, space_ranges, sizeof space_ranges / sizeof *space_ranges,
                       others);
    } else if (lower == 'd') {
        if (wide)
            put(e, others ? "\\P{Nd}" : "\\p{Nd}");
        else
            put_ranges(e, digit_ranges, 1, others);
    } else if (wide && e->unicode) {
        put(e, others ? "\\W" : "\\w");
    } else {
        put_ranges(e, word_ranges, ascii ? 4 : sizeof word_ranges / sizeof *word_ranges,
                   others);
    }
}

// A member with the ones that it stands for when case is ignored.
static void put_member(Emitter *e, const SreItem *item, bool ascii, bool caseless)
{
    bool dots = false;
    put_range(e, item->low, item->high);
    if (!caseless || ascii)
        return;
    for (size_t i = 0; i < sizeof case_pairs / sizeof *case_pairs; i++)
        if (case_pairs[i].high >= item->low && case_pairs[i].high <= item->high &&
            case_pairs[i].high > e->max_char)
            put_range(e, case_pairs[i].low, case_pairs[i].low);
    for (size_t i = 0; i < 4; i++)
        dots = dots || (dotted[i] >= item->low && dotted[i] <= item->high);
    for (size_t i = 0; i < 4 && dots; i++)
        put_range(e, dotted[i], dotted[i]);
}

// ASCII letters of a range in the other case, where only these have one.
static void put_ascii_cases(Emitter *e, const SreItem *item)
{
    for (uint32_t c = 'a'; c <= 'z'; c++) {
        if (c >= item->low && c <= item->high)
            put_char(e, c - 32);
        if (c - 32 >= item->low && c - 32 <= item->high)
            put_char(e, c);
    }
}

static void emit_class(Emitter *e, const SreNode *node)
{
    bool ascii = is_ascii(e, node), caseless = ignores_case(node);
    bool by_hand = caseless && ascii && e->unicode;
    const SreItem *first = node->items;
    set_caseless(e, caseless && !by_hand);
    if (first->next == NULL && first->category != 0 && !e->unicode &&
        (first->category | 0x20) != 's' && (ascii || e->max_char == ASCII_MAX)) {
        char c = node->negated ? (char)(first->category ^ 0x20) : first->category;
        buf_printf(e->out, "\\%c", c);
        return;
    }
    size_t start = e->out->length;
    put(e, node->negated ? "[^" : "[");
    size_t empty = e->out->length;
    for (const SreItem *item = first; item != NULL; item = item->next) {
        if (item->category != 0) {
            put_category(e, item->category, ascii);
            continue;
        }
        put_member(e, item, ascii, caseless);
        if (by_hand)
            put_ascii_cases(e, item);
    }
    if (e->out->length > empty) {
        buf_append_char(e->out, ']');
    } else if (!e->out->failed) {
        e->out->length = start;
        put(e, node->negated ? "." : "(?!)");
    }
}

static void emit_literal(Emitter *e, const SreNode *node)
{
    SreItem item = { .low = node->value, .high = node->value };
    SreNode class = { .flags = node->flags, .items = &item };
    uint32_t c = node->value;
    bool ascii = is_ascii(e, node), caseless = ignores_case(node);
    bool dots = caseless && !ascii && e->max_char > LATIN1_MAX &&
                (c == 'i' || c == 'I' || c == 0x130 || c == 0x131);
    if (c > e->max_char || dots || (caseless && ascii && e->unicode)) {
        emit_class(e, &class);
        return;
    }
    set_caseless(e, caseless);
    put_char(e, c);
}

// ---- places, groups, repetitions ----

static void emit_boundary(Emitter *e, const SreNode *node)
{
    bool inside = node->value == 'B';
    if (is_ascii(e, node) && e->unicode)
        buf_printf(e->out, "(?:(?<=%s)(?%c%s)|(?<!%s)(?%c%s))", ascii_word,
                   inside ? '=' : '!', ascii_word, ascii_word, inside ? '!' : '=',
                   ascii_word);
    else
        put(e, inside ? "\\B" : "\\b");
    if (inside)
        put(e, "(?!\\A\\z)"); // Python finds no place in an empty text
}

static void emit_at(Emitter *e, const SreNode *node)
{
    bool lines = (node->flags & SRE_MULTILINE) != 0;
    switch (node->value) {
    case 'A': put(e, "\\A"); break;
    case 'Z': put(e, "\\z"); break;
    case '^': put(e, lines ? "^" : "\\A"); break;
    case '$': put(e, lines ? "$" : "\\Z"); break;
    default: emit_boundary(e, node); break;
    }
}

// Everything from one parenthesis to the other; (?i) ends with it.
static void emit_group(Emitter *e, const char *open, const SreNode *content)
{
    bool caseless = e->caseless;
    put(e, open);
    if (content != NULL)
        emit(e, content);
    buf_append_char(e->out, ')');
    e->caseless = caseless;
}

static void emit_condition(Emitter *e, const SreNode *node)
{
    bool caseless = e->caseless;
    buf_printf(e->out, "(?(%u)", node->value);
    emit(e, node->first);
    if (node->first->next != NULL) {
        buf_append_char(e->out, '|');
        emit(e, node->first->next);
    }
    buf_append_char(e->out, ')');
    e->caseless = caseless;
}

static void emit_repeat(Emitter *e, const SreNode *node)
{
    emit(e, node->first);
    if (node->min > REPEAT_MAX ||
        (node->max > REPEAT_MAX && node->max != SRE_NO_LIMIT)) {
        e->cannot = "more than 65535 repetitions are not supported";
        return;
    }
    if (node->max == SRE_NO_LIMIT && node->min <= 1)
        put(e, node->min == 0 ? "*" : "+");
    else if (node->max == SRE_NO_LIMIT)
        buf_printf(e->out, "{%u,}", node->min);
    else if (node->min == 0 && node->max == 1)
        put(e, "?");
    else if (node->min == node->max)
        buf_printf(e->out, "{%u}", node->min);
    else
        buf_printf(e->out, "{%u,%u}", node->min, node->max);
    if (node->how != SRE_GREEDY)
        put(e, node->how == SRE_LAZY ? "?" : "+");
}

static void emit(Emitter *e, const SreNode *node)
{
    switch ((SreKind)node->kind) {
    case SRE_EMPTY: break;
    case SRE_LITERAL: emit_literal(e, node); break;
    case SRE_ANY: put(e, node->flags & SRE_DOTALL ? "." : "\\N"); break;
    case SRE_CLASS: emit_class(e, node); break;
    case SRE_AT: emit_at(e, node); break;
    case SRE_GROUP: emit_group(e, node->value != 0 ? "(" : "(?:", node->first); break;
    case SRE_ATOMIC: emit_group(e, "(?>", node->first); break;
    case SRE_LOOK:
        emit_group(e,
                   node->behind ? (node->negated ? "(?<!" : "(?<=")
                                : (node->negated ? "(?!" : "(?="),
                   node->first);
        break;
    case SRE_SEQUENCE:
        for (const SreNode *n = node->first; n != NULL; n = n->next)
            emit(e, n);
        break;
    case SRE_BRANCH:
        for (const SreNode *n = node->first; n != NULL; n = n->next) {
            if (n != node->first)
                buf_append_char(e->out, '|');
            emit(e, n);
        }
        break;
    case SRE_REPEAT: emit_repeat(e, node); break;
    case SRE_REFERENCE:
        set_caseless(e, ignores_case(node));
        buf_printf(e->out, "\\g{%u}", node->value);
        break;
    case SRE_CONDITION: emit_condition(e, node); break;
    case SRE_FAIL: put(e, "(?!)"); break;
    }
}

const char *mod_sre_emit(const SreTree *tree, bool text, uint32_t max_char,
                         bool unicode, Buf *out)
{
    Emitter e = { .out = out, .max_char = max_char, .text = text, .unicode = unicode };
    emit(&e, tree->root);
    return e.cannot;
}
