// mod_sre_pattern.c - re.Pattern: programs made on demand, matching, searching.
//
// Source: the library reference of Python 3.13, module re.
#include "runtime/modules/mod_sre_pattern.h"

#include <stdio.h>
#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_sre_emit.h"
#include "runtime/modules/mod_sre_match.h"
#include "runtime/modules/mod_sre_replace.h"
#include "runtime/modules/mod_sre_scan.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict_views.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/importer.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

enum { REPR_MAX = 200 };

// ---- life ----

static bool take_tree(SrePattern *p, SreTree *tree)
{
    size_t count = tree->group_count + 1;
    p->groups = heap_alloc(HEAP_RAW, count * sizeof *p->groups);
    p->repeat_parents =
        heap_alloc(HEAP_RAW, (tree->repeat_count + 1) * sizeof *p->repeat_parents);
    p->group_count = tree->group_count;
    p->repeat_count = tree->repeat_count;
    p->flags = tree->flags;
    if (p->groups == NULL || p->repeat_parents == NULL) {
        heap_release(p->groups, count * sizeof *p->groups);
        p->groups = NULL;
        return false;
    }
    memcpy(p->groups, tree->groups, count * sizeof *p->groups);
    memcpy(p->repeat_parents, tree->repeat_parents,
           (tree->repeat_count + 1) * sizeof *p->repeat_parents);
    for (size_t i = 1; i < count; i++)
        if (p->groups[i].name != NULL)
            incref(p->groups[i].name);
    for (uint32_t i = 1; i < count; i++) {
        if (p->groups[i].name == NULL)
            continue;
        Object *number = int_from(i);
        if (number == NULL ||
            !dict_set_take(p->names, OBJ(incref(p->groups[i].name)), number))
            return false;
    }
    return true;
}

Object *mod_sre_pattern_new(Object *pattern, uint32_t flags)
{
    SrePattern *p;
    SreTree tree;
    Dict *names;
    if (!is_str(pattern) && !buffer_is(pattern))
        return error_raise(EXC(TypeError),
                           "first argument must be string or compiled pattern");
    if (!mod_sre_parse(pattern, flags, &tree))
        return NULL;
    names = dict_new();
    p = names == NULL ? NULL : heap_new(HEAP_CONTAINER, SHAPE_SRE_PATTERN, sizeof *p);
    if (p == NULL) {
        xdecref((Object *)names);
        mod_sre_parse_end(&tree);
        return NULL;
    }
    Object head = p->object;
    *p = (SrePattern){ .object = head,
                       .pattern = incref(pattern),
                       .names = names,
                       .text = is_str(pattern) };
    bool good = take_tree(p, &tree);
    p->tree = tree;
    if (!good) {
        decref(OBJ(p));
        return NULL;
    }
    return OBJ(p);
}

static void pattern_dealloc(Object *self)
{
    SrePattern *p = as_sre_pattern(self);
    for (size_t form = 0; form < SRE_FORMS; form++) {
        for (size_t i = 0; p->programs[form] != NULL && i < SRE_PROGRAMS; i++)
            mod_sre_engine_end(&p->programs[form][i]);
        heap_release(p->programs[form], SRE_PROGRAMS * sizeof(SreProgram));
    }
    mod_sre_parse_end(&p->tree);
    for (size_t i = 1; p->groups != NULL && i <= p->group_count; i++)
        xdecref((Object *)p->groups[i].name);
    heap_release(p->groups, (p->group_count + 1) * sizeof *p->groups);
    heap_release(p->repeat_parents, (p->repeat_count + 1) * sizeof *p->repeat_parents);
    decref(OBJ(p->names));
    xdecref(p->template_source);
    xdecref(p->template_parts);
    decref(p->pattern);
    heap_free(HEAP_CONTAINER, self, sizeof *p);
}

static void pattern_traverse(Object *self, VisitFn visit, void *context)
{
    SrePattern *p = as_sre_pattern(self);
    VISIT(p->pattern);
    VISIT(OBJ(p->names));
    VISIT(p->template_source);
    VISIT(p->template_parts);
    for (size_t i = 1; p->groups != NULL && i <= p->group_count; i++)
        VISIT(p->groups[i].name);
    for (size_t i = 1; i <= p->tree.group_count; i++)
        VISIT(p->tree.groups[i].name);
}

static size_t pattern_size(Object *self, size_t *blocks)
{
    const SrePattern *p = as_sre_pattern(self);
    size_t size =
        heap_block(sizeof *p, blocks) +
        heap_block((p->group_count + 1) * sizeof *p->groups, blocks) +
        heap_block((p->repeat_count + 1) * sizeof *p->repeat_parents, blocks) +
        heap_block(p->tree.group_room * sizeof(SreGroup), blocks);
    for (size_t form = 0; form < SRE_FORMS; form++) {
        if (p->programs[form] == NULL)
            continue;
        size += heap_block(SRE_PROGRAMS * sizeof(SreProgram), blocks);
        for (size_t i = 0; i < SRE_PROGRAMS; i++) {
            size += p->programs[form][i].bytes;
            *blocks += p->programs[form][i].blocks;
        }
    }
    return size;
}

// ---- programs ----

static uint32_t max_char_of(const SrePattern *p, uint32_t form)
{
    return !p->text || form == STR_KIND_LATIN1 ? 0xff
           : form == STR_KIND_ASCII            ? 0x7f
           : form == STR_KIND_UCS2             ? 0xffff
                                               : 0x10ffff;
}

static bool make_program(SrePattern *p, uint32_t form, SreProgram *program,
                         SreMode mode, bool patient)
{
    SreTree again = { .root = NULL };
    SreTree *tree = &p->tree;
    Buf text;
    bool unicode = p->text && form != STR_KIND_ASCII && !(p->flags & SRE_ASCII);
    int got;
    if (tree->root == NULL) {
        if (!mod_sre_parse(p->pattern, p->flags & ~(uint32_t)SRE_UNICODE, &again))
            return false;
        tree = &again;
    }
    buf_start(&text);
    const char *cannot =
        mod_sre_emit(tree, p->text, max_char_of(p, form), unicode, &text);
    if (text.failed) {
        error_no_memory();
        got = -1;
    } else if (cannot != NULL) {
        mod_sre_parse_error(str_from_text(cannot), p->pattern, -1);
        got = -1;
    } else {
        uint32_t width = str_width((StrKind)form);
        got = mod_sre_engine_compile(program, buf_text(&text), text.length, width,
                                     unicode, mode, patient);
        if (got == 0) // only the widest form has no limit of size
            got = mod_sre_engine_compile(program, buf_text(&text), text.length, 4,
                                         unicode, mode, patient);
    }
    buf_end(&text);
    mod_sre_parse_end(tree); // the next program is rarely wanted
    return got > 0;
}

static SreProgram *program_for(SrePattern *p, uint32_t form, SreMode mode, bool patient)
{
    if (p->programs[form] == NULL) {
        SreProgram *all = heap_alloc(HEAP_RAW, SRE_PROGRAMS * sizeof *all);
        if (all == NULL)
            return NULL;
        memset(all, 0, SRE_PROGRAMS * sizeof *all);
        p->programs[form] = all;
    }
    SreProgram *program = &p->programs[form][(size_t)mode + (patient ? SRE_MODES : 0)];
    if (program->code == NULL && !make_program(p, form, program, mode, patient))
        return NULL;
    return program;
}

// ---- subjects ----

bool mod_sre_pattern_open(SrePattern *p, Object *object, int64_t pos, int64_t endpos,
                          SreSubject *out)
{
    out->object = object;
    out->buffer.owner = NULL;
    out->is_str = is_str(object);
    out->offsets = out->inside;
    if (out->is_str) {
        Str *s = as_str(object);
        out->form = str_kind(s);
        out->text = (SreText){ str_data(s), str_width((StrKind)out->form), s->length };
    } else {
        int got = buffer_take(object, &out->buffer);
        if (got == 0)
            error_raise(EXC(TypeError),
                        "expected string or bytes-like object, got '%T'", object);
        if (got <= 0)
            return false;
        out->form = STR_KIND_LATIN1;
        out->text = (SreText){ out->buffer.data, 1, out->buffer.length };
    }
    if (out->is_str != p->text) {
        buffer_release(&out->buffer);
        return error_false(EXC(TypeError),
                           p->text
                               ? "cannot use a string pattern on a bytes-like object"
                               : "cannot use a bytes pattern on a string-like object");
    }
    int64_t length = (int64_t)out->text.length;
    endpos = endpos < 0 ? 0 : endpos > length ? length : endpos;
    pos = pos < 0 ? 0 : pos > length ? length : pos;
    out->whole = (size_t)length;
    out->text.length = (size_t)endpos;
    out->start = (size_t)pos;
    if (2 * (p->group_count + 1) > SRE_OFFSETS) {
        out->offsets =
            heap_alloc(HEAP_RAW, 2 * (p->group_count + 1) * sizeof *out->offsets);
        if (out->offsets == NULL) {
            buffer_release(&out->buffer);
            return false;
        }
    }
    return true;
}

void mod_sre_pattern_close(SrePattern *p, SreSubject *subject)
{
    if (subject->offsets != subject->inside)
        heap_free(HEAP_RAW, subject->offsets,
                  2 * (p->group_count + 1) * sizeof *subject->offsets);
    buffer_release(&subject->buffer);
}

// With the text widened, for a program that is too large for the text's width.
static int run_wide(SrePattern *p, SreProgram *program, const SreSubject *s,
                    size_t from, bool not_empty)
{
    size_t size = s->text.length * program->width + 1;
    SreText wide = { heap_alloc(HEAP_RAW, size), program->width, s->text.length };
    if (wide.data == NULL)
        return -1;
    void *data = (void *)(uintptr_t)wide.data;
    mod_sre_engine_widen(data, program->width, s->text);
    int got = mod_sre_engine_match(program, wide, from, not_empty, s->offsets,
                                   p->group_count);
    heap_free(HEAP_RAW, data, size);
    return got;
}

int mod_sre_pattern_run(SrePattern *p, SreSubject *subject, size_t from, SreMode mode,
                        bool not_empty)
{
    int got = SRE_TOO_LONG;
    if (from > subject->text.length)
        return 0;
    for (int patient = 0; patient <= 1 && got == SRE_TOO_LONG; patient++) {
        SreProgram *program = program_for(p, subject->form, mode, patient != 0);
        if (program == NULL)
            return -1;
        if (program->width != subject->text.width)
            got = run_wide(p, program, subject, from, not_empty);
        else
            got = mod_sre_engine_match(program, subject->text, from, not_empty,
                                       subject->offsets, p->group_count);
    }
    return got;
}

Object *mod_sre_pattern_slice(const SreSubject *subject, size_t start, size_t end)
{
    if (!subject->is_str) {
        if (is_bytes(subject->object) && type_of(subject->object) == &bytes_type)
            return bytes_slice(as_bytes(subject->object), start, end);
        return bytes_from(subject->buffer.data + start, end - start);
    }
    if (start == 0 && end == subject->whole)
        return (Object *)str_plain(as_str(subject->object));
    return (Object *)str_slice(as_str(subject->object), start, end);
}

// ---- methods ----

static bool position(Object *o, int64_t *out)
{
    return operate_c_number(o, "ssize_t", out);
}

static Object *match_once(Object *self, Object *const *args, SreMode mode)
{
    SrePattern *p = as_sre_pattern(self);
    SreSubject subject;
    Object *result = NULL;
    int64_t pos = 0, endpos = INT64_MAX;
    if ((args[1] != NULL && !position(args[1], &pos)) ||
        (args[2] != NULL && !position(args[2], &endpos)) ||
        !mod_sre_pattern_open(p, args[0], pos, endpos, &subject))
        return NULL;
    int got = mod_sre_pattern_run(p, &subject, subject.start, mode, false);
    if (got > 0)
        result = mod_sre_match_new(p, &subject);
    else if (got == 0)
        result = NONE;
    mod_sre_pattern_close(p, &subject);
    return result;
}

static Object *pattern_m_match(Object *self, Object *const *args)
{
    return match_once(self, args, SRE_MATCH);
}

static Object *pattern_m_fullmatch(Object *self, Object *const *args)
{
    return match_once(self, args, SRE_FULLMATCH);
}

static Object *pattern_m_search(Object *self, Object *const *args)
{
    return match_once(self, args, SRE_SEARCH);
}

// A group's text as findall and split give it: `absent` when it did not match.
static Object *group_text(const SreSubject *s, size_t group, Object *absent)
{
    size_t start = s->offsets[2 * group], end = s->offsets[2 * group + 1];
    if (start != SIZE_MAX)
        return mod_sre_pattern_slice(s, start, end);
    return absent != NULL ? incref(absent) : mod_sre_pattern_slice(s, 0, 0);
}

static Object *found(const SrePattern *p, const SreSubject *s)
{
    if (p->group_count <= 1)
        return group_text(s, p->group_count, NULL);
    Tuple *t = tuple_new(p->group_count);
    if (t == NULL)
        return NULL;
    for (size_t i = 0; i < p->group_count; i++)
        if ((tuple_items(t)[i] = group_text(s, i + 1, NULL)) == NULL) {
            decref(OBJ(t));
            return NULL;
        }
    return OBJ(t);
}

static Object *pattern_m_findall(Object *self, Object *const *args)
{
    SrePattern *p = as_sre_pattern(self);
    SreSubject s;
    int64_t pos = 0, endpos = INT64_MAX;
    int got = -1;
    if ((args[1] != NULL && !position(args[1], &pos)) ||
        (args[2] != NULL && !position(args[2], &endpos)) ||
        !mod_sre_pattern_open(p, args[0], pos, endpos, &s))
        return NULL;
    List *list = list_new(0);
    size_t from = s.start;
    bool not_empty = false;
    while (list != NULL &&
           (got = mod_sre_pattern_run(p, &s, from, SRE_SEARCH, not_empty)) > 0) {
        Object *item = found(p, &s);
        if (item == NULL || !list_append_take(list, item)) {
            got = -1;
            break;
        }
        from = s.offsets[1];
        not_empty = s.offsets[0] == s.offsets[1];
    }
    mod_sre_pattern_close(p, &s);
    if (got < 0 && list != NULL) {
        decref(OBJ(list));
        return NULL;
    }
    return (Object *)list;
}

static bool split_all(SrePattern *p, SreSubject *s, int64_t limit, List *list)
{
    size_t last = 0, from = 0;
    bool not_empty = false;
    int got = 0;
    for (int64_t n = 0; limit == 0 || n < limit; n++) {
        if ((got = mod_sre_pattern_run(p, s, from, SRE_SEARCH, not_empty)) <= 0)
            break;
        Object *part = mod_sre_pattern_slice(s, last, s->offsets[0]);
        if (part == NULL || !list_append_take(list, part))
            return false;
        for (size_t i = 1; i <= p->group_count; i++)
            if ((part = group_text(s, i, NONE)) == NULL ||
                !list_append_take(list, part))
                return false;
        from = last = s->offsets[1];
        not_empty = s->offsets[0] == s->offsets[1];
    }
    if (got < 0)
        return false;
    Object *rest = mod_sre_pattern_slice(s, last, s->text.length);
    return rest != NULL && list_append_take(list, rest);
}

static Object *pattern_m_split(Object *self, Object *const *args)
{
    SrePattern *p = as_sre_pattern(self);
    SreSubject s;
    int64_t limit;
    if (!position(args[1], &limit) ||
        !mod_sre_pattern_open(p, args[0], 0, INT64_MAX, &s))
        return NULL;
    List *list = list_new(0);
    if (list != NULL && limit >= 0 && !split_all(p, &s, limit, list)) {
        decref(OBJ(list));
        list = NULL;
    } else if (list != NULL && limit < 0) {
        Object *all = mod_sre_pattern_slice(&s, 0, s.whole);
        if (all == NULL || !list_append_take(list, all)) {
            decref(OBJ(list));
            list = NULL;
        }
    }
    mod_sre_pattern_close(p, &s);
    return (Object *)list;
}

static Object *pattern_m_sub(Object *self, Object *const *args)
{
    int64_t count, replaced;
    if (!position(args[2], &count))
        return NULL;
    return mod_sre_replace_all(as_sre_pattern(self), args[0], args[1], count,
                               &replaced);
}

static Object *pattern_m_subn(Object *self, Object *const *args)
{
    int64_t count, replaced;
    if (!position(args[2], &count))
        return NULL;
    Object *text =
        mod_sre_replace_all(as_sre_pattern(self), args[0], args[1], count, &replaced);
    Object *number = text == NULL ? NULL : int_from(replaced);
    Tuple *pair = number == NULL ? NULL : tuple_pack(2, text, number);
    xdecref(text);
    xdecref(number);
    return (Object *)pair;
}

static Object *pattern_m_finditer(Object *self, Object *const *args)
{
    return mod_sre_scan_new(SHAPE_SRE_FINDER, as_sre_pattern(self), args);
}

static Object *pattern_m_scanner(Object *self, Object *const *args)
{
    return mod_sre_scan_new(SHAPE_SRE_SCANNER, as_sre_pattern(self), args);
}

static Object *pattern_m_compile_template(Object *self, Object *const *args)
{
    return mod_sre_replace_template(as_sre_pattern(self), args[0]);
}

static Object *itself(Object *self, Object *const *args)
{
    (void)args;
    return incref(self);
}

static Object *pattern_m_class_getitem(Object *self, Object *const *args)
{
    return generic_alias_new(self, args[0]);
}

// re compiles it anew.
static Object *pattern_m_reduce(Object *self, Object *const *args)
{
    const SrePattern *p = as_sre_pattern(self);
    (void)args;
    Object *compile = importer_attribute("re", "_compile"), *result = NULL;
    Object *flags = compile != NULL ? int_from(p->flags) : NULL;
    Tuple *given = flags != NULL ? tuple_pack(2, p->pattern, flags) : NULL;
    if (given != NULL)
        result = (Object *)tuple_pack(2, compile, OBJ(given));
    xdecref((Object *)given);
    xdecref(flags);
    xdecref(compile);
    return result;
}

static const NativeDef methods[] = {
    { pattern_m_match, "match(self, /, string, pos=<absent>, endpos=<absent>)",
      "Match at the beginning of the text, or None." },
    { pattern_m_fullmatch, "fullmatch(self, /, string, pos=<absent>, endpos=<absent>)",
      "Match the whole text, or None." },
    { pattern_m_search, "search(self, /, string, pos=<absent>, endpos=<absent>)",
      "The first match anywhere in the text, or None." },
    { pattern_m_findall, "findall(self, /, string, pos=<absent>, endpos=<absent>)",
      "The texts of all matches, or of their groups." },
    { pattern_m_finditer, "finditer(self, /, string, pos=<absent>, endpos=<absent>)",
      "An iterator over all matches." },
    { pattern_m_scanner, "scanner(self, /, string, pos=<absent>, endpos=<absent>)",
      "An object whose match() and search() go on from where the last ended." },
    { pattern_m_split, "split(self, /, string, maxsplit=0)",
      "What lies between the matches, with the groups of each." },
    { pattern_m_sub, "sub(self, /, repl, string, count=0)",
      "The text with its matches replaced, at most count of them unless it is 0." },
    { pattern_m_subn, "subn(self, /, repl, string, count=0)",
      "The text with its matches replaced, and how many were." },
    { pattern_m_compile_template, "_compile_template(self, repl, /)",
      "Check a replacement and take it apart." },
    { itself, "__copy__(self, /)", "The pattern itself." },
    { pattern_m_reduce, "__reduce__(self, /)", "How to make an equal one." },
    { itself, "__deepcopy__(self, memo, /)", "The pattern itself." },
    { pattern_m_class_getitem, "__class_getitem__(cls, object, /)",
      "Written [str] or [bytes]." },
    NATIVE_END,
};

// ---- attributes, text, comparison ----

static Object *get_pattern(Object *self)
{
    return incref(as_sre_pattern(self)->pattern);
}

static Object *get_flags(Object *self)
{
    return int_from(as_sre_pattern(self)->flags);
}

static Object *get_groups(Object *self)
{
    return int_from(as_sre_pattern(self)->group_count);
}

static Object *get_groupindex(Object *self)
{
    Dict *names = as_sre_pattern(self)->names;
    return names->used == 0 ? (Object *)dict_new() : dict_views_proxy(OBJ(names));
}

static const GetSetDef getsets[] = {
    { "pattern", get_pattern, NULL, "What the expression was made from." },
    { "flags", get_flags, NULL, "The flags, as an int." },
    { "groups", get_groups, NULL, "How many groups there are." },
    { "groupindex", get_groupindex, NULL,
      "The numbers of the groups that have names." },
    GETSET_END,
};

static Str *pattern_repr(Object *self)
{
    static const char *const names[] = {
        "IGNORECASE", "LOCALE",  "MULTILINE", "DOTALL",
        "UNICODE",    "VERBOSE", "DEBUG",     "ASCII",
    };
    const SrePattern *p = as_sre_pattern(self);
    uint32_t flags = p->flags;
    StrBuilder b;
    Str *text = operate_repr(p->pattern);
    if (text == NULL)
        return NULL;
    if (p->text && (flags & SRE_TYPE_FLAGS) == SRE_UNICODE)
        flags &= ~(uint32_t)SRE_UNICODE;
    str_builder_start(&b);
    str_builder_text(&b, "re.compile(");
    str_builder_slice(&b, text, 0, text->length < REPR_MAX ? text->length : REPR_MAX);
    const char *between = ", re.";
    for (uint32_t i = 0; i < ARRAY_COUNT(names); i++)
        if (flags & (2u << i)) {
            str_builder_text(&b, between);
            str_builder_text(&b, names[i]);
            between = "|re.";
        }
    uint32_t unknown = flags & ~(((2u << ARRAY_COUNT(names)) - 1) & ~1u);
    if (unknown != 0) {
        char digits[2 * sizeof unknown + 3];
        snprintf(digits, sizeof digits, "0x%x", unknown);
        str_builder_text(&b, between[0] == ',' ? ", " : "|");
        str_builder_text(&b, digits);
    }
    str_builder_char(&b, ')');
    decref(OBJ(text));
    return str_builder_finish(&b);
}

static bool pattern_hash(Object *self, int64_t *out)
{
    const SrePattern *p = as_sre_pattern(self);
    if (!operate_hash(p->pattern, out))
        return false;
    *out ^= (int64_t)(p->flags * 2654435761u) ^ (int64_t)p->text;
    if (*out == -1)
        *out = -2;
    return true;
}

static Object *pattern_compare(Object *left, Object *right, CompareOp op)
{
    const SrePattern *a, *b;
    if ((op != COMPARE_EQ && op != COMPARE_NE) || type_of(right) != &sre_pattern_type)
        return NOT_IMPLEMENTED;
    a = as_sre_pattern(left);
    b = as_sre_pattern(right);
    int same = a == b ? 1
               : a->flags != b->flags || a->text != b->text
                   ? 0
                   : operate_equal(a->pattern, b->pattern);
    return same < 0 ? NULL : bool_from((same != 0) == (op == COMPARE_EQ));
}

Type sre_pattern_type = {
    TYPE_HEAD("Pattern", SrePattern),
    .module = "re",
    .help = "A regular expression, ready to be used.",
    .flags = TYPE_GC | TYPE_IMMUTABLE | TYPE_WEAKREFABLE,
    .shape = SHAPE_SRE_PATTERN,
    .dealloc = pattern_dealloc,
    .traverse = pattern_traverse,
    .size_of = pattern_size,
    .repr = pattern_repr,
    .hash = pattern_hash,
    .compare = pattern_compare,
    .methods = methods,
    .getsets = getsets,
};
