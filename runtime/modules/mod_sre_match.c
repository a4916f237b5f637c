// mod_sre_match.c - re.Match.
//
// Source: the library reference of Python 3.13, module re.
#include "runtime/modules/mod_sre_match.h"

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_sre_replace.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes.h"
#include "runtime/types/dict.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/int.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

static size_t size_of(const SrePattern *p)
{
    return sizeof(SreMatch) + 2 * (p->group_count + 1) * sizeof(int64_t);
}

Object *mod_sre_match_new(SrePattern *p, const SreSubject *subject)
{
    SreMatch *m = heap_new(HEAP_CONTAINER, SHAPE_SRE_MATCH, size_of(p));
    if (m == NULL)
        return NULL;
    m->string = incref(subject->object);
    m->pattern = incref(p);
    m->pos = (int64_t)subject->start;
    m->endpos = (int64_t)subject->text.length;
    for (size_t i = 0; i < 2 * (p->group_count + 1); i++)
        m->offsets[i] =
            subject->offsets[i] == SIZE_MAX ? -1 : (int64_t)subject->offsets[i];
    return OBJ(m);
}

static void match_dealloc(Object *self)
{
    SreMatch *m = as_sre_match(self);
    SrePattern *p = m->pattern;
    size_t size = size_of(p);
    decref(m->string);
    heap_free(HEAP_CONTAINER, self, size);
    decref(OBJ(p));
}

static void match_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(as_sre_match(self)->string);
    VISIT(OBJ(as_sre_match(self)->pattern));
}

static size_t match_size(Object *self, size_t *blocks)
{
    return heap_block(size_of(as_sre_match(self)->pattern), blocks);
}

// string[start:end], as far as a bytearray still has it.
static Object *slice(const SreMatch *m, int64_t start, int64_t end)
{
    Object *result;
    Buffer buffer;
    if (is_str(m->string)) {
        Str *s = as_str(m->string);
        if (start == 0 && end == (int64_t)s->length)
            return (Object *)str_plain(s);
        return (Object *)str_slice(s, (size_t)start, (size_t)end);
    }
    if (!buffer_require(m->string, &buffer))
        return NULL;
    int64_t length = (int64_t)buffer.length;
    start = start > length ? length : start;
    end = end > length ? length : end;
    if (start == 0 && end == length && type_of(m->string) == &bytes_type)
        result = incref(m->string);
    else
        result = bytes_from(buffer.data + start, (size_t)(end - start));
    buffer_release(&buffer);
    return result;
}

Object *mod_sre_match_group(SreMatch *m, size_t group, Object *fallback)
{
    int64_t start = m->offsets[2 * group];
    return start < 0 ? incref(fallback) : slice(m, start, m->offsets[2 * group + 1]);
}

// The number of a group given as number or name. false: IndexError
static bool group_number(const SreMatch *m, Object *key, size_t *out)
{
    int64_t number = -1;
    Object *found = NULL;
    if (is_int(key)) {
        if (!int_fits(key, &number))
            number = -1;
    } else if (dict_get(m->pattern->names, key, &found) > 0) {
        (void)int_fits(found, &number);
        decref(found);
    } else {
        Object *index = NULL;
        error_clear();
        if (!is_str(key) && !is_bytes(key))
            index = operate_index(key);
        error_clear();
        if (index != NULL) {
            if (!int_fits(index, &number))
                number = -1;
            decref(index);
        }
    }
    if (number < 0 || number > (int64_t)m->pattern->group_count)
        return error_false(EXC(IndexError), "no such group");
    *out = (size_t)number;
    return true;
}

static Object *match_m_group(Object *self, Object *const *args)
{
    SreMatch *m = as_sre_match(self);
    Tuple *keys = as_tuple(args[0]), *result;
    size_t count = tuple_length(keys), group;
    if (count == 0)
        return mod_sre_match_group(m, 0, NONE);
    if (count == 1)
        return group_number(m, tuple_items(keys)[0], &group)
                   ? mod_sre_match_group(m, group, NONE)
                   : NULL;
    if ((result = tuple_new(count)) == NULL)
        return NULL;
    for (size_t i = 0; i < count; i++)
        if (!group_number(m, tuple_items(keys)[i], &group) ||
            (tuple_items(result)[i] = mod_sre_match_group(m, group, NONE)) == NULL) {
            decref(OBJ(result));
            return NULL;
        }
    return OBJ(result);
}

static Object *match_subscript(Object *self, Object *key)
{
    size_t group;
    return group_number(as_sre_match(self), key, &group)
               ? mod_sre_match_group(as_sre_match(self), group, NONE)
               : NULL;
}

static Object *match_m_groups(Object *self, Object *const *args)
{
    SreMatch *m = as_sre_match(self);
    size_t count = m->pattern->group_count;
    Tuple *result = tuple_new(count);
    for (size_t i = 0; result != NULL && i < count; i++)
        if ((tuple_items(result)[i] = mod_sre_match_group(m, i + 1, args[0])) == NULL) {
            decref(OBJ(result));
            return NULL;
        }
    return (Object *)result;
}

static Object *match_m_groupdict(Object *self, Object *const *args)
{
    SreMatch *m = as_sre_match(self);
    Dict *result = dict_new();
    Object *name, *number;
    for (size_t pos = 0;
         result != NULL && dict_next(m->pattern->names, &pos, &name, &number);) {
        int64_t group = 0;
        (void)int_fits(number, &group);
        Object *text = mod_sre_match_group(m, (size_t)group, args[0]);
        if (text == NULL || !dict_set_take(result, incref(name), text)) {
            decref(OBJ(result));
            return NULL;
        }
    }
    return (Object *)result;
}

static Object *match_m_start(Object *self, Object *const *args)
{
    size_t group;
    return group_number(as_sre_match(self), args[0], &group)
               ? int_from(as_sre_match(self)->offsets[2 * group])
               : NULL;
}

static Object *match_m_end(Object *self, Object *const *args)
{
    size_t group;
    return group_number(as_sre_match(self), args[0], &group)
               ? int_from(as_sre_match(self)->offsets[2 * group + 1])
               : NULL;
}

static Object *span(const SreMatch *m, size_t group)
{
    Object *start = int_from(m->offsets[2 * group]);
    Object *end = start == NULL ? NULL : int_from(m->offsets[2 * group + 1]);
    Tuple *pair = end == NULL ? NULL : tuple_pack(2, start, end);
    xdecref(start);
    xdecref(end);
    return (Object *)pair;
}

static Object *match_m_span(Object *self, Object *const *args)
{
    size_t group;
    return group_number(as_sre_match(self), args[0], &group)
               ? span(as_sre_match(self), group)
               : NULL;
}

static Object *match_m_expand(Object *self, Object *const *args)
{
    SreMatch *m = as_sre_match(self);
    Object *parts = mod_sre_replace_template(m->pattern, args[0]);
    if (parts == NULL)
        return NULL;
    Object *result = mod_sre_replace_expand(m, parts);
    decref(parts);
    return result;
}

static Object *itself(Object *self, Object *const *args)
{
    (void)args;
    return incref(self);
}

static Object *match_m_class_getitem(Object *self, Object *const *args)
{
    return generic_alias_new(self, args[0]);
}

static const NativeDef methods[] = {
    { match_m_group, "group(self, /, *args)",
      "The text of a group, or a tuple of several; group 0 is the whole match." },
    { match_m_groups, "groups(self, /, default=None)",
      "The texts of all groups from 1 on." },
    { match_m_groupdict, "groupdict(self, /, default=None)",
      "The texts of the groups that have names." },
    { match_m_start, "start(self, group=0, /)", "Where the text of a group begins." },
    { match_m_end, "end(self, group=0, /)", "Where the text of a group ends." },
    { match_m_span, "span(self, group=0, /)",
      "Where the text of a group begins and ends." },
    { match_m_expand, "expand(self, /, template)",
      "The template with its references to groups replaced." },
    { itself, "__copy__(self, /)", "The match itself." },
    { itself, "__deepcopy__(self, memo, /)", "The match itself." },
    { match_m_class_getitem, "__class_getitem__(cls, object, /)",
      "Written [str] or [bytes]." },
    NATIVE_END,
};

// ---- attributes ----

static bool share_repeat(const SrePattern *p, uint32_t a, uint32_t b)
{
    for (uint32_t i = p->groups[a].repeat; i != 0; i = p->repeat_parents[i])
        for (uint32_t j = p->groups[b].repeat; j != 0; j = p->repeat_parents[j])
            if (i == j)
                return true;
    return false;
}

static bool is_inside(const SrePattern *p, uint32_t inner, uint32_t outer)
{
    while (inner != 0 && inner != outer)
        inner = p->groups[inner].parent;
    return inner == outer;
}

// The group whose parenthesis was closed last; 0: none. PCRE2 does not tell, but of two
// groups apart the later one closes later, unless a repetition around both went back;
// then the ends of what they matched decide.
static uint32_t last_group(const SreMatch *m)
{
    const SrePattern *p = m->pattern;
    uint32_t last = 0;
    for (uint32_t i = 1; i <= p->group_count; i++) {
        if (m->offsets[2 * i] < 0)
            continue;
        if (last == 0 || (!is_inside(p, i, last) &&
                          (!share_repeat(p, last, i) ||
                           m->offsets[2 * i + 1] >= m->offsets[2 * last + 1])))
            last = i;
    }
    return last;
}

static Object *get_lastindex(Object *self)
{
    uint32_t last = last_group(as_sre_match(self));
    return last == 0 ? NONE : int_from(last);
}

static Object *get_lastgroup(Object *self)
{
    SreMatch *m = as_sre_match(self);
    Str *name = m->pattern->groups[last_group(m)].name;
    return name == NULL ? NONE : (Object *)incref(name);
}

static Object *get_regs(Object *self)
{
    SreMatch *m = as_sre_match(self);
    Tuple *result = tuple_new(m->pattern->group_count + 1);
    for (size_t i = 0; result != NULL && i <= m->pattern->group_count; i++)
        if ((tuple_items(result)[i] = span(m, i)) == NULL) {
            decref(OBJ(result));
            return NULL;
        }
    return (Object *)result;
}

static Object *get_string(Object *self)
{
    return incref(as_sre_match(self)->string);
}

static Object *get_re(Object *self)
{
    return incref(OBJ(as_sre_match(self)->pattern));
}

static Object *get_pos(Object *self)
{
    return int_from(as_sre_match(self)->pos);
}

static Object *get_endpos(Object *self)
{
    return int_from(as_sre_match(self)->endpos);
}

static const GetSetDef getsets[] = {
    { "string", get_string, NULL, "The text that was searched." },
    { "re", get_re, NULL, "The compiled pattern that has matched." },
    { "pos", get_pos, NULL, "Where the search began." },
    { "endpos", get_endpos, NULL, "Where the search had to end." },
    { "lastindex", get_lastindex, NULL, "The number of the group that matched last." },
    { "lastgroup", get_lastgroup, NULL, "The name of the group that matched last." },
    { "regs", get_regs, NULL, "The spans of all groups, the whole match first." },
    GETSET_END,
};

static Str *match_repr(Object *self)
{
    SreMatch *m = as_sre_match(self);
    Object *text = mod_sre_match_group(m, 0, NONE);
    if (text == NULL)
        return NULL;
    Str *shown = operate_repr(text), *result = NULL;
    decref(text);
    if (shown != NULL) {
        result =
            error_format("<re.Match object; span=(%lld, %lld), match=%.50U>",
                         (long long)m->offsets[0], (long long)m->offsets[1], shown);
        decref(OBJ(shown));
    }
    return result;
}

Type sre_match_type = {
    TYPE_HEAD("Match", SreMatch),
    .module = "re",
    .help = "What a pattern matched, and where.",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_SRE_MATCH,
    .dealloc = match_dealloc,
    .traverse = match_traverse,
    .size_of = match_size,
    .repr = match_repr,
    .mapping = { .subscript = match_subscript },
    .methods = methods,
    .getsets = getsets,
};
