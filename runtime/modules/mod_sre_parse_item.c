// mod_sre_parse_item.c - the parts of a pattern: escapes, repetitions, inline flags.
#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/modules/mod_sre_parse_internal.h"
#include "runtime/protocol/error.h"

enum { NESTED_MAX = 1000, OCTAL_MAX = 0377 };

static bool is_octal(uint32_t c)
{
    return c >= '0' && c <= '7';
}

static bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int hex_value(uint32_t c)
{
    return is_digit(c)            ? (int)c - '0'
           : c >= 'a' && c <= 'f' ? (int)c - 'a' + 10
           : c >= 'A' && c <= 'F' ? (int)c - 'A' + 10
                                  : -1;
}

static uint32_t peek(const SreParser *p)
{
    return p->at < p->length ? sre_char(p, p->at) : 0;
}

// ---- escapes ----

static bool bad_escape(SreParser *p, size_t start)
{
    return sre_parse_fail_text(p, p->at - start, "bad escape %U", start, p->at);
}

static bool read_hex(SreParser *p, size_t start, size_t digits, uint32_t *out)
{
    uint32_t value = 0;
    size_t got = 0;
    for (; got < digits && p->at < p->length && hex_value(peek(p)) >= 0; got++)
        value = value * 16 + (uint32_t)hex_value(sre_char(p, p->at++));
    if (got < digits)
        return sre_parse_fail_text(p, p->at - start, "incomplete escape %U", start,
                                   p->at);
    if (value > UNICODE_MAX)
        return bad_escape(p, start);
    *out = value;
    return true;
}

static bool read_named(SreParser *p, uint32_t *out)
{
    size_t start, end;
    char *owned;
    size_t owned_size, length;
    if (!sre_parse_match(p, '{'))
        return sre_parse_fail(p, 0, "missing {");
    if (!sre_parse_until(p, '}', "character name", &start, &end))
        return false;
    Str *name = sre_parse_text(p, start, end);
    const char *utf8 =
        name == NULL ? NULL : str_utf8(name, &length, &owned, &owned_size);
    bool found = utf8 != NULL && unicode_from_name(utf8, length, out);
    if (utf8 != NULL) {
        str_utf8_free(owned, owned_size);
        if (!found)
            sre_parse_fail(p, end - start + 4, "undefined character name %R",
                           OBJ(name));
    }
    xdecref((Object *)name);
    return found;
}

// Up to `more` octal digits behind the first ones of value.
static bool read_octal(SreParser *p, size_t start, uint32_t value, int more,
                       uint32_t *out)
{
    while (more-- > 0 && p->at < p->length && is_octal(peek(p)))
        value = value * 8 + (sre_char(p, p->at++) - '0');
    if (value > OCTAL_MAX)
        return sre_parse_fail_text(p, p->at - start,
                                   "octal escape value %U outside of range 0-0o377",
                                   start, p->at);
    *out = value;
    return true;
}

// Escapes that mean the same inside a class and outside: 1 read, 0 another one, -1
static int read_common(SreParser *p, size_t start, uint32_t c, uint32_t *out)
{
    static const char letters[] = "afnrtv\\", values[] = "\a\f\n\r\t\v\\";
    const char *at = c < 128 && c != 0 ? strchr(letters, (int)c) : NULL;
    if (at != NULL) {
        *out = (uint32_t)values[at - letters];
        return 1;
    }
    if (c == 'x')
        return read_hex(p, start, 2, out) ? 1 : -1;
    if (c == 'u' && p->text)
        return read_hex(p, start, 4, out) ? 1 : -1;
    if (c == 'U' && p->text)
        return read_hex(p, start, 8, out) ? 1 : -1;
    if (c == 'N' && p->text)
        return read_named(p, out) ? 1 : -1;
    return 0;
}

bool sre_parse_item_class_escape(SreParser *p, const SreToken *token, uint32_t *value,
                                 char *category)
{
    uint32_t c = sre_char(p, token->at + 1);
    if (c == 'b') {
        *value = '\b';
        return true;
    }
    if (c != 0 && c < 128 && strchr("dDsSwW", (int)c) != NULL) {
        *category = (char)c;
        return true;
    }
    int got = read_common(p, token->at, c, value);
    if (got != 0)
        return got > 0;
    if (is_octal(c))
        return read_octal(p, token->at, c - '0', 2, value);
    if (is_digit(c) || is_letter(c))
        return bad_escape(p, token->at);
    *value = c;
    return true;
}

static SreNode *literal(SreParser *p, uint32_t flags, uint32_t c)
{
    SreNode *node = sre_parse_node(p, SRE_LITERAL, flags);
    if (node != NULL)
        node->value = c;
    return node;
}

// "\1" and so on: a group, or three octal digits.
static SreNode *read_number(SreParser *p, uint32_t flags, size_t start, uint32_t c)
{
    uint32_t value = c - '0', octal;
    if (p->at < p->length && is_digit(peek(p))) {
        uint32_t second = sre_char(p, p->at++);
        if (is_octal(c) && is_octal(second) && p->at < p->length && is_octal(peek(p)))
            return read_octal(p, start, (c - '0') * 8 + (second - '0'), 1, &octal)
                       ? literal(p, flags, octal)
                       : NULL;
        value = value * 10 + (second - '0');
    }
    if (value > p->tree->group_count)
        return sre_parse_fail(p, p->at - start - 1, "invalid group reference %d",
                              (int)value),
               NULL;
    if (!p->tree->groups[value].closed)
        return sre_parse_fail(p, p->at - start, "cannot refer to an open group"), NULL;
    SreNode *node = sre_parse_check_behind(p, value)
                        ? sre_parse_node(p, SRE_REFERENCE, flags)
                        : NULL;
    if (node != NULL)
        node->value = value;
    return node;
}

static SreNode *read_escape(SreParser *p, uint32_t flags, size_t start)
{
    uint32_t c = sre_char(p, start + 1), value = 0;
    if (c != 0 && c < 128 && strchr("AbBZ", (int)c) != NULL) {
        SreNode *node = sre_parse_node(p, SRE_AT, flags);
        if (node != NULL)
            node->value = c;
        return node;
    }
    if (c != 0 && c < 128 && strchr("dDsSwW", (int)c) != NULL) {
        SreNode *node = sre_parse_node(p, SRE_CLASS, flags);
        if (node == NULL)
            return NULL;
        node->items = region_alloc_zeroed(&p->tree->region, sizeof *node->items);
        if (node->items == NULL)
            return error_no_memory(), NULL;
        node->items->category = (char)c;
        return node;
    }
    int got = read_common(p, start, c, &value);
    if (got != 0)
        return got > 0 ? literal(p, flags, value) : NULL;
    if (c == '0')
        return read_octal(p, start, 0, 2, &value) ? literal(p, flags, value) : NULL;
    if (is_digit(c))
        return read_number(p, flags, start, c);
    if (is_letter(c))
        return bad_escape(p, start), NULL;
    return literal(p, flags, c);
}

// ---- inline flags ----

uint32_t sre_parse_item_flag_of(uint32_t c)
{
    switch (c) {
    case 'i': return SRE_IGNORECASE;
    case 'L': return SRE_LOCALE;
    case 'm': return SRE_MULTILINE;
    case 's': return SRE_DOTALL;
    case 'x': return SRE_VERBOSE;
    case 'a': return SRE_ASCII;
    case 'u': return SRE_UNICODE;
    default: return 0;
    }
}

// The next character of "imsx-imsx:" must be a flag or one of `ends`.
static bool next_flag(SreParser *p, const char *ends, const char *missing, uint32_t *c)
{
    SreToken token;
    if (!sre_parse_get(p, &token))
        return false;
    if (token.length == 0)
        return sre_parse_fail(p, 0, "%s", missing);
    *c = token.c;
    if (token.length == 1 && (sre_parse_item_flag_of(*c) != 0 ||
                              (*c < 128 && *c != 0 && strchr(ends, (int)*c) != NULL)))
        return true;
    return sre_parse_fail(p, token.length, "%s",
                          token.length == 1 && unicode_is_alpha(*c) ? "unknown flag"
                                                                    : missing);
}

static bool flags_on(SreParser *p, uint32_t *c, uint32_t *on)
{
    do {
        uint32_t flag = sre_parse_item_flag_of(*c);
        if (p->text && flag == SRE_LOCALE)
            return sre_parse_fail(
                p, 0, "bad inline flags: cannot use 'L' flag with a str pattern");
        if (!p->text && flag == SRE_UNICODE)
            return sre_parse_fail(
                p, 0, "bad inline flags: cannot use 'u' flag with a bytes pattern");
        *on |= flag;
        if ((flag & SRE_TYPE_FLAGS) && (*on & SRE_TYPE_FLAGS) != flag)
            return sre_parse_fail(
                p, 0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        if (!next_flag(p, ")-:", "missing -, : or )", c))
            return false;
    } while (sre_parse_item_flag_of(*c) != 0);
    return true;
}

static bool flags_off(SreParser *p, uint32_t *c, uint32_t *off)
{
    if (!next_flag(p, "", "missing flag", c))
        return false;
    do {
        uint32_t flag = sre_parse_item_flag_of(*c);
        if (flag & SRE_TYPE_FLAGS)
            return sre_parse_fail(
                p, 0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        *off |= flag;
        if (!next_flag(p, ":", "missing :", c))
            return false;
    } while (sre_parse_item_flag_of(*c) != 0);
    return true;
}

// (?imsx): flags of the whole pattern.
static bool global_flags(SreParser *p, uint32_t on, SreOpening *out)
{
    if (!out->first || out->nested > 0)
        return sre_parse_fail(p, p->at - out->start,
                              "global flags not at the start of the expression");
    if ((on & SRE_VERBOSE) && !(p->flags & SRE_VERBOSE)) {
        p->flags |= on;
        p->restart = true; // the spaces before this count no more
        return false;
    }
    p->flags |= on;
    out->flags |= on;
    out->global = out->nothing = true;
    return true;
}

bool sre_parse_item_flags(SreParser *p, uint32_t c, SreOpening *out)
{
    uint32_t on = 0, off = 0;
    if (c != '-' && !flags_on(p, &c, &on))
        return false;
    if (c == ')')
        return global_flags(p, on, out);
    if (c == '-' && !flags_off(p, &c, &off))
        return false;
    if (on & off)
        return sre_parse_fail(p, 1, "bad inline flags: flag turned on and off");
    out->capture = false;
    if (on & SRE_TYPE_FLAGS)
        out->flags &= ~(uint32_t)SRE_TYPE_FLAGS;
    out->flags = (out->flags | on) & ~off;
    return true;
}

// ---- repetitions ----

static bool read_count(SreParser *p, uint32_t *out, bool *given)
{
    uint64_t value = 0;
    *given = false;
    for (; p->at < p->length && is_digit(peek(p)); p->at++, *given = true)
        value = value > SRE_NO_LIMIT ? value : value * 10 + (peek(p) - '0');
    if (value >= SRE_NO_LIMIT)
        return error_false(EXC(OverflowError), "the repetition number is too large");
    if (*given)
        *out = (uint32_t)value;
    return true;
}

// What stands in braces: 1 a repetition, 0 plain text, -1
static int read_braces(SreParser *p, uint32_t *min, uint32_t *max)
{
    size_t here = p->at;
    bool low, high;
    *min = 0;
    *max = SRE_NO_LIMIT;
    if (peek(p) == '}' && p->at < p->length)
        return 0;
    if (!read_count(p, min, &low))
        return -1;
    high = low;
    if (!sre_parse_match(p, ',')) {
        if (low)
            *max = *min;
    } else if (!read_count(p, max, &high)) {
        return -1;
    }
    if (!sre_parse_match(p, '}')) {
        p->at = here;
        return 0;
    }
    if (high && *max < *min)
        return sre_parse_fail(p, p->at - here, "min repeat greater than max repeat"),
               -1;
    return 1;
}

// Wrap *last into the repetition whose first character c was just read.
// 1 done, 0 c is plain text, -1
static int read_repeat(SreParser *p, uint32_t c, uint32_t flags, SreNode **last)
{
    size_t here = p->at;
    uint32_t min = c == '+' ? 1 : 0, max = c == '?' ? 1 : SRE_NO_LIMIT;
    if (c == '{') {
        int got = read_braces(p, &min, &max);
        if (got <= 0)
            return got;
    }
    if (*last == NULL || (*last)->kind == SRE_AT)
        return sre_parse_fail(p, p->at - here + 1, "nothing to repeat"), -1;
    if ((*last)->kind == SRE_REPEAT)
        return sre_parse_fail(p, p->at - here + 1, "multiple repeat"), -1;
    SreNode *node = sre_parse_node(p, SRE_REPEAT, flags);
    if (node == NULL)
        return -1;
    node->min = min;
    node->max = max;
    node->how = sre_parse_match(p, '?')   ? SRE_LAZY
                : sre_parse_match(p, '+') ? SRE_POSSESSIVE
                                          : SRE_GREEDY;
    node->first = *last;
    *last = node;
    p->repeat_count++;
    return 1;
}

// ---- sequences ----

static bool skip_verbose(SreParser *p, const SreToken *token, uint32_t flags)
{
    if (!(flags & SRE_VERBOSE) || token->length != 1)
        return false;
    if (token->c == '#') {
        while (p->at < p->length && sre_char(p, p->at) != '\n')
            p->at += sre_char(p, p->at) == '\\' && p->at + 1 < p->length ? 2 : 1;
        if (p->at < p->length)
            p->at++;
        return true;
    }
    return token->c != 0 && token->c < 128 &&
           strchr(" \t\n\r\v\f", (int)token->c) != NULL;
}

// One item that is no repetition.
static SreNode *read_item(SreParser *p, const SreToken *token, uint32_t *flags,
                          int nested, bool first)
{
    SreNode *node;
    if (token->length == 2)
        return read_escape(p, *flags, token->at);
    switch (token->c) {
    case '[': return sre_parse_class(p, *flags);
    case '(': return sre_parse_group(p, flags, nested, first);
    case '.': return sre_parse_node(p, SRE_ANY, *flags);
    case '^':
    case '$':
        if ((node = sre_parse_node(p, SRE_AT, *flags)) != NULL)
            node->value = token->c;
        return node;
    default: return literal(p, *flags, token->c);
    }
}

SreNode *sre_parse_item_sequence(SreParser *p, uint32_t flags, int nested, bool first)
{
    SreNode *sequence = sre_parse_node(p, SRE_SEQUENCE, flags), **last = NULL, *node;
    if (sequence == NULL)
        return NULL;
    SreNode **tail = &sequence->first;
    while (p->at < p->length && peek(p) != '|' && peek(p) != ')') {
        SreToken token;
        if (!sre_parse_get(p, &token))
            return NULL;
        if (skip_verbose(p, &token, flags))
            continue;
        if (token.length == 1 && token.c < 128 && token.c != 0 &&
            strchr("*+?{", (int)token.c) != NULL) {
            SreNode *none = NULL;
            int got = read_repeat(p, token.c, flags, last != NULL ? last : &none);
            if (got < 0)
                return NULL;
            if (got > 0) {
                tail = &(*last)->next;
                continue;
            }
        }
        node = read_item(p, &token, &flags, nested, first && sequence->first == NULL);
        if (node == NULL)
            return NULL;
        if (node->kind == SRE_EMPTY)
            continue;
        *tail = node;
        last = tail;
        tail = &node->next;
    }
    return sequence;
}

SreNode *sre_parse_item_alternatives(SreParser *p, uint32_t flags, int nested)
{
    SreNode *branch = NULL, **tail = NULL;
    if (nested > NESTED_MAX)
        return error_raise(EXC(RecursionError), "maximum recursion depth exceeded"),
               NULL;
    if (!error_enter(""))
        return NULL;
    SreNode *only = sre_parse_item_sequence(p, flags, nested, nested == 0);
    if (only == NULL || p->at == p->length || peek(p) != '|')
        return only;
    if (nested == 0)
        flags = p->flags; // (?i) at the start holds for all
    if ((branch = sre_parse_node(p, SRE_BRANCH, flags)) == NULL)
        return NULL;
    branch->first = only;
    tail = &only->next;
    while (sre_parse_match(p, '|')) {
        if ((*tail = sre_parse_item_sequence(p, flags, nested, false)) == NULL)
            return NULL;
        tail = &(*tail)->next;
    }
    return branch;
}
