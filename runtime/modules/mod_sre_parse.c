// mod_sre_parse.c - reads regular expressions in Python's syntax.
//
// Source: the library reference of Python 3.13, module re; positions in errors are
// those that CPython reports. A position counts characters of the pattern.
#include "runtime/modules/mod_sre_tree.h"

#include <string.h>

#include "runtime/base/unicode.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_sre_parse_internal.h"
#include "runtime/modules/mod_sys.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/types/buffer.h"
#include "runtime/types/dict.h"
#include "runtime/types/int.h"
#include "runtime/types/names.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

enum { MAX_GROUPS = 65535 };

// ---- errors ----

Object *mod_sre_parse_error(Str *message, Object *pattern, int64_t position)
{
    Object *cls = NULL, *error = NULL, *at = NULL;
    if (message != NULL && (cls = mod_sys_imported("re", "PatternError")) != NULL &&
        (at = position < 0 ? NONE : int_from(position)) != NULL)
        error = call_3(cls, OBJ(message), pattern == NULL ? NONE : pattern, at);
    if (error != NULL)
        error_raise_object(error);
    xdecref(at);
    xdecref(cls);
    xdecref((Object *)message);
    return NULL;
}

bool sre_parse_fail(SreParser *p, size_t back, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    Str *message = error_format_v(format, values);
    va_end(values);
    mod_sre_parse_error(message, p->pattern, (int64_t)p->at - (int64_t)back);
    return false;
}

static bool warn(const char *what, size_t position)
{
    Object *result = NULL, *function = mod_sys_imported("re", "_warn");
    Str *message = error_format("Possible %s at position %zu", what, position);
    if (function != NULL && message != NULL)
        result = call_1(function, OBJ(message));
    xdecref((Object *)message);
    xdecref(function);
    xdecref(result);
    return result != NULL;
}

// ---- characters ----

bool sre_parse_get(SreParser *p, SreToken *out)
{
    *out = (SreToken){ p->at, 0, 0 };
    if (p->at == p->length)
        return true;
    out->c = sre_char(p, p->at);
    out->length = 1;
    if (out->c == '\\') {
        if (p->at + 1 == p->length) {
            p->at = p->length;
            return sre_parse_fail(p, 1, "bad escape (end of pattern)");
        }
        out->length = 2;
    }
    p->at += out->length;
    return true;
}

bool sre_parse_match(SreParser *p, uint32_t c)
{
    if (p->at == p->length || sre_char(p, p->at) != c)
        return false;
    p->at++;
    return true;
}

Str *sre_parse_text(const SreParser *p, size_t start, size_t end)
{
    StrBuilder b;
    str_builder_start(&b);
    for (size_t i = start; i < end; i++)
        str_builder_char(&b, sre_char(p, i));
    return str_builder_finish(&b);
}

// Raise with text of the pattern, from start, in the message: format has one %U.
bool sre_parse_fail_text(SreParser *p, size_t back, const char *format, size_t start,
                         size_t end)
{
    Str *text = sre_parse_text(p, start, end);
    if (text != NULL) {
        sre_parse_fail(p, back, format, text);
        decref(OBJ(text));
    }
    return false;
}

bool sre_parse_until(SreParser *p, uint32_t terminator, const char *what, size_t *start,
                     size_t *end)
{
    SreToken token;
    *start = p->at;
    for (;;) {
        if (!sre_parse_get(p, &token))
            return false;
        *end = token.at;
        if (token.length == 0) {
            if (*end == *start)
                return sre_parse_fail(p, 0, "missing %s", what);
            return sre_parse_fail(p, *end - *start, "missing %c, unterminated name",
                                  (int)terminator);
        }
        if (token.length == 1 && token.c == terminator)
            break;
    }
    return *end != *start || sre_parse_fail(p, 1, "missing %s", what);
}

SreNode *sre_parse_node(SreParser *p, SreKind kind, uint32_t flags)
{
    SreNode *node = region_alloc_zeroed(&p->tree->region, sizeof *node);
    if (node == NULL) {
        error_no_memory();
        return NULL;
    }
    node->kind = (uint8_t)kind;
    node->flags = flags;
    return node;
}

// ---- names and groups ----

bool mod_sre_parse_check_name(Str *name, bool text, Object *pattern, int64_t position)
{
    bool good = name->length > 0;
    bool ascii = str_kind(name) == STR_KIND_ASCII;
    for (size_t i = 0; i < name->length && good; i++) {
        uint32_t c = str_char(name, i);
        good = i == 0 ? unicode_is_xid_start(c) : unicode_is_xid_continue(c);
    }
    if (good && (text || ascii))
        return true;
    mod_sre_parse_error(text || ascii
                            ? error_format("bad character in group name %R", OBJ(name))
                            : error_format("bad character in group name %A", OBJ(name)),
                        pattern, position);
    return false;
}

// A name just read, its end `extra` before the position.
static Str *name_of(SreParser *p, size_t start, size_t end, size_t extra)
{
    Str *name = sre_parse_text(p, start, end);
    if (name != NULL &&
        !mod_sre_parse_check_name(name, p->text, p->pattern,
                                  (int64_t)p->at - (int64_t)(end - start + extra))) {
        decref(OBJ(name));
        return NULL;
    }
    return name;
}

static uint32_t find_group(const SreParser *p, const Str *name)
{
    for (uint32_t i = 1; i <= p->tree->group_count; i++)
        if (p->tree->groups[i].name != NULL && str_equal(p->tree->groups[i].name, name))
            return i;
    return 0;
}

static bool open_group(SreParser *p, OPT Str *name, uint32_t *out)
{
    SreTree *tree = p->tree;
    uint32_t number = tree->group_count + 1;
    if (number > MAX_GROUPS)
        return sre_parse_fail(p, name == NULL ? 0 : name->length + 1,
                              "too many groups");
    if (name != NULL) {
        uint32_t was = find_group(p, name);
        if (was != 0)
            return sre_parse_fail(
                p, name->length + 1,
                "redefinition of group name %R as group %d; was group %d", OBJ(name),
                (int)number, (int)was);
    }
    if (number >= tree->group_room) {
        size_t room = tree->group_room * 2;
        void *grown = heap_resize(tree->groups, tree->group_room * sizeof(SreGroup),
                                  room * sizeof(SreGroup));
        if (grown == NULL)
            return false;
        tree->groups = grown;
        tree->group_room = room;
    }
    tree->groups[number] = (SreGroup){ .name = name == NULL ? NULL : incref(name) };
    tree->group_count = number;
    *out = number;
    return true;
}

// Whether a group may be referred to inside a look-behind.
bool sre_parse_check_behind(SreParser *p, uint32_t group)
{
    if (p->behind_groups == 0)
        return true;
    if (!(group <= p->tree->group_count && p->tree->groups[group].closed))
        return sre_parse_fail(p, 0, "cannot refer to an open group");
    if (group >= p->behind_groups)
        return sre_parse_fail(
            p, 0, "cannot refer to group defined in the same lookbehind subpattern");
    return true;
}

// ---- classes ----

static bool add_item(SreParser *p, SreItem ***tail, uint32_t low, uint32_t high,
                     char category)
{
    SreItem *item = region_alloc_zeroed(&p->tree->region, sizeof *item);
    if (item == NULL)
        return error_no_memory() != NULL;
    item->low = low;
    item->high = high;
    item->category = category;
    **tail = item;
    *tail = &item->next;
    return true;
}

static bool warn_set(const SreParser *p, uint32_t c)
{
    return warn(c == '-'   ? "set difference"
                : c == '&' ? "set intersection"
                : c == '~' ? "set symmetric difference"
                           : "set union",
                p->at - 1);
}

// One member of a class: a character in *value, or a category.
static bool read_member(SreParser *p, const SreToken *token, uint32_t *value,
                        char *category)
{
    *category = 0;
    *value = token->c;
    return token->length == 1 || sre_parse_item_class_escape(p, token, value, category);
}

static bool read_range(SreParser *p, SreToken first, SreToken last, uint32_t low,
                       char category, SreItem ***tail)
{
    uint32_t high;
    char last_category;
    if (last.length == 1 && last.c == '-' && !warn_set(p, '-'))
        return false;
    if (!read_member(p, &last, &high, &last_category))
        return false;
    if (category != 0 || last_category != 0 || high < low) {
        Str *from = sre_parse_text(p, first.at, first.at + first.length);
        Str *to = sre_parse_text(p, last.at, last.at + last.length);
        if (from != NULL && to != NULL)
            sre_parse_fail(p, first.length + 1 + last.length,
                           "bad character range %U-%U", from, to);
        xdecref((Object *)from);
        xdecref((Object *)to);
        return false;
    }
    return add_item(p, tail, low, high, 0);
}

SreNode *sre_parse_class(SreParser *p, uint32_t flags)
{
    size_t here = p->at - 1;
    SreNode *node = sre_parse_node(p, SRE_CLASS, flags);
    if (node == NULL)
        return NULL;
    SreItem **tail = &node->items;
    if (p->at < p->length && sre_char(p, p->at) == '[' && !warn("nested set", p->at))
        return NULL;
    node->negated = sre_parse_match(p, '^');
    for (;;) {
        SreToken first, last;
        uint32_t value;
        char category;
        if (!sre_parse_get(p, &first))
            return NULL;
        if (first.length == 0)
            return sre_parse_fail(p, p->at - here, "unterminated character set"), NULL;
        if (first.c == ']' && node->items != NULL)
            return node;
        if (first.length == 1 && node->items != NULL && first.c < 128 &&
            strchr("-&~|", (int)first.c) != NULL && p->at < p->length &&
            sre_char(p, p->at) == first.c && !warn_set(p, first.c))
            return NULL;
        if (!read_member(p, &first, &value, &category))
            return NULL;
        if (!sre_parse_match(p, '-')) {
            if (!add_item(p, &tail, value, value, category))
                return NULL;
            continue;
        }
        if (!sre_parse_get(p, &last))
            return NULL;
        if (last.length == 0)
            return sre_parse_fail(p, p->at - here, "unterminated character set"), NULL;
        if (last.length == 1 && last.c == ']') {
            if (!add_item(p, &tail, value, value, category) ||
                !add_item(p, &tail, '-', '-', 0))
                return NULL;
            return node;
        }
        if (!read_range(p, first, last, value, category, &tail))
            return NULL;
    }
}

// ---- widths ----

static uint64_t add_width(uint64_t a, uint64_t b)
{
    return a + b < SRE_WIDTH_MAX ? a + b : SRE_WIDTH_MAX;
}

static uint64_t scale_width(uint64_t a, uint32_t times)
{
    if (a == 0 || times == 0)
        return 0;
    return times == SRE_NO_LIMIT || a > SRE_WIDTH_MAX / times ? SRE_WIDTH_MAX
                                                              : a * times;
}

static void width_of(const SreTree *tree, const SreNode *node, uint64_t *low,
                     uint64_t *high)
{
    uint64_t l, h;
    *low = *high = 0;
    switch ((SreKind)node->kind) {
    case SRE_LITERAL:
    case SRE_ANY:
    case SRE_CLASS: *low = *high = 1; break;
    case SRE_SEQUENCE:
    case SRE_GROUP:
    case SRE_ATOMIC:
        for (const SreNode *n = node->first; n != NULL; n = n->next) {
            width_of(tree, n, &l, &h);
            *low = add_width(*low, l);
            *high = add_width(*high, h);
        }
        break;
    case SRE_BRANCH:
    case SRE_CONDITION:
        width_of(tree, node->first, low, high);
        for (const SreNode *n = node->first->next; n != NULL; n = n->next) {
            width_of(tree, n, &l, &h);
            *low = l < *low ? l : *low;
            *high = h > *high ? h : *high;
        }
        if (node->kind == SRE_CONDITION && node->first->next == NULL)
            *low = 0;
        break;
    case SRE_REPEAT:
        width_of(tree, node->first, &l, &h);
        *low = scale_width(l, node->min);
        *high = scale_width(h, node->max);
        break;
    case SRE_REFERENCE:
        *low = tree->groups[node->value].low;
        *high = tree->groups[node->value].high;
        break;
    default: break;
    }
}

void mod_sre_parse_width(const SreTree *tree, uint64_t *low, uint64_t *high)
{
    width_of(tree, tree->root, low, high);
}

// After the parse: widths of look-behinds, and which group and repetition each group
// stands in.
static bool settle(SreParser *p, SreNode *node, uint32_t group, uint32_t repeat)
{
    SreTree *tree = p->tree;
    uint64_t low, high;
    if (node->kind == SRE_LOOK && node->behind) {
        width_of(tree, node->first, &low, &high);
        if (low != high) {
            mod_sre_parse_error(
                str_from_text("look-behind requires fixed-width pattern"), NULL, -1);
            return false;
        }
    }
    if (node->kind == SRE_GROUP && node->value != 0) {
        tree->groups[node->value].parent = group;
        tree->groups[node->value].repeat = repeat;
        group = node->value;
    }
    if (node->kind == SRE_REPEAT && node->max > 1) {
        tree->repeat_parents[++tree->repeat_count] = repeat;
        repeat = tree->repeat_count;
    }
    for (SreNode *n = node->first; n != NULL; n = n->next)
        if (!settle(p, n, group, repeat))
            return false;
    return true;
}

// ---- groups ----

static bool close_paren(SreParser *p, size_t start)
{
    return sre_parse_match(p, ')') ||
           sre_parse_fail(p, p->at - start, "missing ), unterminated subpattern");
}

// Behind "(?P": a name for the group, or a reference, which goes to *done.
static bool read_p(SreParser *p, uint32_t flags, Str **name, SreNode **done)
{
    size_t start, end;
    SreToken token;
    if (sre_parse_match(p, '<')) {
        if (!sre_parse_until(p, '>', "group name", &start, &end))
            return false;
        *name = name_of(p, start, end, 1);
        return *name != NULL;
    }
    if (!sre_parse_match(p, '=')) {
        if (!sre_parse_get(p, &token))
            return false;
        if (token.length == 0)
            return sre_parse_fail(p, 0, "unexpected end of pattern");
        return sre_parse_fail_text(p, token.length + 2, "unknown extension ?P%U",
                                   token.at, p->at);
    }
    if (!sre_parse_until(p, ')', "group name", &start, &end))
        return false;
    Str *wanted = name_of(p, start, end, 1);
    if (wanted == NULL)
        return false;
    uint32_t group = find_group(p, wanted);
    size_t back = wanted->length + 1;
    if (group == 0)
        sre_parse_fail(p, back, "unknown group name %R", OBJ(wanted));
    decref(OBJ(wanted));
    if (group == 0)
        return false;
    if (!p->tree->groups[group].closed)
        return sre_parse_fail(p, back, "cannot refer to an open group");
    if (!sre_parse_check_behind(p, group) ||
        (*done = sre_parse_node(p, SRE_REFERENCE, flags)) == NULL)
        return false;
    (*done)->value = group;
    return true;
}

static SreNode *read_look(SreParser *p, uint32_t flags, int nested, size_t start,
                          uint32_t c)
{
    SreToken token = { 0, 1, c };
    bool behind = c == '<';
    uint32_t outer = p->behind_groups;
    SreNode *node = sre_parse_node(p, SRE_LOOK, flags);
    if (node == NULL)
        return NULL;
    if (behind) {
        if (!sre_parse_get(p, &token))
            return NULL;
        if (token.length == 0)
            return sre_parse_fail(p, 0, "unexpected end of pattern"), NULL;
        if (token.c != '=' && token.c != '!')
            return sre_parse_fail_text(p, token.length + 2, "unknown extension ?<%U",
                                       token.at, p->at),
                   NULL;
        if (outer == 0)
            p->behind_groups = p->tree->group_count + 1;
    }
    node->behind = behind;
    node->negated = token.c == '!';
    node->first = sre_parse_item_alternatives(p, flags, nested + 1);
    p->behind_groups = outer;
    if (node->first == NULL || !close_paren(p, start))
        return NULL;
    return node;
}

// The number of the group that a condition asks for.
static bool read_condition_group(SreParser *p, uint32_t *out)
{
    size_t start, end;
    if (!sre_parse_until(p, ')', "group name", &start, &end))
        return false;
    uint64_t number = 0;
    size_t length = end - start;
    bool digits = true;
    for (size_t i = start; i < end; i++) {
        uint32_t c = sre_char(p, i);
        digits = digits && c >= '0' && c <= '9';
        number =
            number > (uint64_t)MAX_GROUPS * 1000000 ? number : number * 10 + (c - '0');
    }
    if (!digits) {
        Str *name = name_of(p, start, end, 1);
        if (name == NULL)
            return false;
        *out = find_group(p, name);
        if (*out == 0)
            sre_parse_fail(p, length + 1, "unknown group name %R", OBJ(name));
        decref(OBJ(name));
        return *out != 0 && sre_parse_check_behind(p, *out);
    }
    if (number == 0)
        return sre_parse_fail(p, length + 1, "bad group number");
    if (number > MAX_GROUPS)
        return sre_parse_fail_text(p, length + 1, "invalid group reference %U", start,
                                   end);
    if (p->condition_group < number) {
        p->condition_group = (uint32_t)number;
        p->condition_at = p->at - length - 1;
    }
    *out = (uint32_t)number;
    return sre_parse_check_behind(p, *out);
}

static SreNode *read_condition(SreParser *p, uint32_t flags, int nested, size_t start)
{
    SreNode *node = sre_parse_node(p, SRE_CONDITION, flags);
    if (node == NULL || !read_condition_group(p, &node->value) ||
        (node->first = sre_parse_item_sequence(p, flags, nested + 1, false)) == NULL)
        return NULL;
    if (sre_parse_match(p, '|')) {
        if ((node->first->next =
                 sre_parse_item_sequence(p, flags, nested + 1, false)) == NULL)
            return NULL;
        if (p->at < p->length && sre_char(p, p->at) == '|')
            return sre_parse_fail(p, 0,
                                  "conditional backref with more than two branches"),
                   NULL;
    }
    return close_paren(p, start) ? node : NULL;
}

static bool skip_comment(SreParser *p, size_t start)
{
    SreToken token;
    do {
        if (!sre_parse_get(p, &token))
            return false;
        if (token.length == 0)
            return sre_parse_fail(p, p->at - start, "missing ), unterminated comment");
    } while (token.c != ')');
    return true;
}

// What follows "(?" in *out, or out->node for what is finished.
static bool read_extension(SreParser *p, SreOpening *out)
{
    SreToken token;
    if (!sre_parse_get(p, &token))
        return false;
    if (token.length == 0)
        return sre_parse_fail(p, 0, "unexpected end of pattern");
    uint32_t c = token.length == 1 ? token.c : 0;
    switch (c) {
    case 'P': return read_p(p, out->flags, &out->name, &out->node);
    case ':': out->capture = false; return true;
    case '>':
        out->capture = false;
        out->atomic = true;
        return true;
    case '#': out->nothing = true; return skip_comment(p, out->start);
    case '=':
    case '!':
    case '<':
        out->node = read_look(p, out->flags, out->nested, out->start, c);
        return out->node != NULL;
    case '(':
        out->node = read_condition(p, out->flags, out->nested, out->start);
        return out->node != NULL;
    default: break;
    }
    if (c == '-' || sre_parse_item_flag_of(c) != 0)
        return sre_parse_item_flags(p, c, out);
    return sre_parse_fail_text(p, token.length + 1, "unknown extension ?%U", token.at,
                               p->at);
}

SreNode *sre_parse_group(SreParser *p, uint32_t *flags, int nested, bool first)
{
    SreNode *node;
    uint32_t number = 0;
    SreOpening opening = { .start = p->at - 1,
                           .flags = *flags,
                           .nested = nested,
                           .first = first,
                           .capture = true };
    if (sre_parse_match(p, '?') && !read_extension(p, &opening))
        return NULL;
    if (opening.global)
        *flags = opening.flags;
    if (opening.node != NULL)
        return opening.node;
    if (opening.nothing)
        return sre_parse_node(p, SRE_EMPTY, *flags);
    if (opening.capture) {
        bool opened = open_group(p, opening.name, &number);
        xdecref((Object *)opening.name);
        if (!opened)
            return NULL;
    }
    if ((node = sre_parse_node(p, opening.atomic ? SRE_ATOMIC : SRE_GROUP, *flags)) ==
            NULL ||
        (node->first = sre_parse_item_alternatives(p, opening.flags, nested + 1)) ==
            NULL ||
        !close_paren(p, opening.start))
        return NULL;
    node->value = number;
    if (number != 0) {
        SreGroup *group = &p->tree->groups[number];
        width_of(p->tree, node, &group->low, &group->high);
        group->closed = true;
    }
    return node;
}

// ---- the whole ----

// Flags that cannot go together; the type that a pattern has when none is named.
static bool settle_flags(SreParser *p)
{
    uint32_t flags = p->flags;
    const char *wrong = NULL;
    if (p->text) {
        if (flags & SRE_LOCALE)
            wrong = "cannot use LOCALE flag with a str pattern";
        else if ((flags & SRE_ASCII) && (flags & SRE_UNICODE))
            wrong = "ASCII and UNICODE flags are incompatible";
        else if (!(flags & SRE_ASCII))
            p->flags |= SRE_UNICODE;
    } else if (flags & SRE_UNICODE) {
        wrong = "cannot use UNICODE flag with a bytes pattern";
    } else if ((flags & SRE_LOCALE) && (flags & SRE_ASCII)) {
        wrong = "ASCII and LOCALE flags are incompatible";
    }
    return wrong == NULL || error_false(EXC(ValueError), "%s", wrong);
}

static bool read_pattern(SreParser *p)
{
    SreTree *tree = p->tree;
    for (;;) {
        p->at = 0;
        p->behind_groups = 0;
        p->restart = false;
        p->condition_group = 0;
        for (uint32_t i = 1; i <= tree->group_count; i++)
            xdecref((Object *)tree->groups[i].name);
        tree->group_count = 0;
        tree->root = sre_parse_item_alternatives(p, p->flags, 0);
        if (!p->restart)
            break;
    }
    if (tree->root == NULL || !settle_flags(p))
        return false;
    if (p->at < p->length)
        return sre_parse_fail(p, 0, "unbalanced parenthesis");
    if (p->condition_group > tree->group_count) {
        p->at = p->condition_at;
        return sre_parse_fail(p, 0, "invalid group reference %d",
                              (int)p->condition_group);
    }
    tree->flags = p->flags;
    tree->repeat_parents = region_alloc(
        &tree->region, (p->repeat_count + 1) * sizeof *tree->repeat_parents);
    if (tree->repeat_parents == NULL)
        return error_no_memory() != NULL;
    tree->repeat_parents[0] = 0;
    return settle(p, tree->root, 0, 0);
}

bool mod_sre_parse(Object *pattern, uint32_t flags, SreTree *out)
{
    SreParser p = {
        .pattern = pattern, .tree = out, .flags = flags, .text = is_str(pattern)
    };
    Buffer buffer = { .owner = NULL };
    *out = (SreTree){ .group_room = 8 };
    region_start(&out->region);
    out->groups = heap_alloc(HEAP_RAW, out->group_room * sizeof(SreGroup));
    if (out->groups == NULL)
        return false;
    out->groups[0] = (SreGroup){ .closed = false };
    if (p.text) {
        Str *s = as_str(pattern);
        p.data = str_data(s);
        p.width = str_width(str_kind(s));
        p.length = s->length;
    } else {
        if (!buffer_require(pattern, &buffer)) {
            mod_sre_parse_end(out);
            return false;
        }
        p.data = buffer.data;
        p.width = 1;
        p.length = buffer.length;
    }
    bool good = read_pattern(&p);
    buffer_release(&buffer);
    if (!good)
        mod_sre_parse_end(out);
    return good;
}

void mod_sre_parse_end(SreTree *tree)
{
    for (uint32_t i = 1; i <= tree->group_count; i++)
        xdecref((Object *)tree->groups[i].name);
    heap_release(tree->groups, tree->group_room * sizeof(SreGroup));
    region_free_all(&tree->region);
    *tree = (SreTree){ .root = NULL };
}
