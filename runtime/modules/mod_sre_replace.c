// mod_sre_replace.c - replacement templates, and the loop of sub.
//
// Source: the library reference of Python 3.13, module re.
#include "runtime/modules/mod_sre_replace.h"

#include <string.h>

#include "runtime/base/buf.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "runtime/types/bytes.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"

enum { OCTAL_MAX = 0377, GROUPS_MAX = 65536 };

// ---- templates ----

typedef struct Reader {
    SrePattern *pattern;
    Object *source;
    SreText text;
    size_t at;
    StrBuilder literal;
    List *parts;
    bool is_str;
} Reader;

static uint32_t char_at(const Reader *r, size_t i)
{
    return i >= r->text.length  ? 0
           : r->text.width == 1 ? ((const uint8_t *)r->text.data)[i]
           : r->text.width == 2 ? ((const uint16_t *)r->text.data)[i]
                                : ((const uint32_t *)r->text.data)[i];
}

static Str *text_between(const Reader *r, size_t start, size_t end)
{
    StrBuilder b;
    str_builder_start(&b);
    for (size_t i = start; i < end; i++)
        str_builder_char(&b, char_at(r, i));
    return str_builder_finish(&b);
}

static bool fail(Reader *r, size_t position, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    Str *message = error_format_v(format, values);
    va_end(values);
    mod_sre_parse_error(message, r->source, (int64_t)position);
    return false;
}

// The same with one %U in the format: source[start:at].
static bool fail_text(Reader *r, size_t start, const char *format)
{
    Str *text = text_between(r, start, r->at);
    if (text != NULL) {
        fail(r, start, format, text);
        decref(OBJ(text));
    }
    return false;
}

static bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool is_octal(uint32_t c)
{
    return c >= '0' && c <= '7';
}

static bool flush(Reader *r)
{
    Object *text = r->is_str ? (Object *)str_builder_finish(&r->literal)
                             : str_builder_finish_bytes(&r->literal);
    str_builder_start(&r->literal);
    return text != NULL && list_append_take(r->parts, text);
}

static bool add_group(Reader *r, uint64_t number, size_t position)
{
    if (number > r->pattern->group_count)
        return fail(r, position, "invalid group reference %d", (int)number);
    Object *group = flush(r) ? int_from((int64_t)number) : NULL;
    return group != NULL && list_append_take(r->parts, group);
}

// "\g<name>"
static bool read_group(Reader *r)
{
    if (char_at(r, r->at) != '<')
        return fail(r, r->at, "missing <");
    size_t start = ++r->at, end = start;
    while (end < r->text.length && char_at(r, end) != '>')
        end += char_at(r, end) == '\\' && end + 1 < r->text.length ? 2 : 1;
    if (end >= r->text.length)
        return end == start ? fail(r, start, "missing group name")
                            : fail(r, start, "missing >, unterminated name");
    r->at = end + 1;
    if (end == start)
        return fail(r, start, "missing group name");
    bool digits = true;
    uint64_t number = 0;
    for (size_t i = start; i < end; i++) {
        digits = digits && is_digit(char_at(r, i));
        number = number > (uint64_t)GROUPS_MAX * 1000
                     ? number
                     : number * 10 + (char_at(r, i) - '0');
    }
    Str *name = text_between(r, start, end);
    bool good = name != NULL;
    Object *found = NULL;
    if (good && digits && number >= GROUPS_MAX)
        good = fail(r, start, "invalid group reference %U", name);
    if (good && !digits) {
        good = mod_sre_parse_check_name(name, r->is_str, r->source, (int64_t)start);
        if (good && dict_get(r->pattern->names, OBJ(name), &found) <= 0)
            good = error_false(EXC(IndexError), "unknown group name %R", OBJ(name));
        int64_t value = 0;
        if (good && int_fits(found, &value))
            number = (uint64_t)value;
        xdecref(found);
    }
    xdecref((Object *)name);
    return good && add_group(r, number, start);
}

// "\0", "\12", "\123": a character or a group
static bool read_number(Reader *r, size_t start, uint32_t c)
{
    uint32_t value = c - '0';
    if (c == '0') {
        for (int i = 0; i < 2 && is_octal(char_at(r, r->at)); i++)
            value = value * 8 + (char_at(r, r->at++) - '0');
        str_builder_char(&r->literal, value & OCTAL_MAX);
        return true;
    }
    if (is_digit(char_at(r, r->at))) {
        uint32_t second = char_at(r, r->at++);
        uint32_t third = char_at(r, r->at);
        if (is_octal(c) && is_octal(second) && is_octal(third)) {
            r->at++;
            value = (value * 8 + (second - '0')) * 8 + (third - '0');
            if (value > OCTAL_MAX)
                return fail_text(r, start,
                                 "octal escape value %U outside of range 0-0o377");
            str_builder_char(&r->literal, value);
            return true;
        }
        value = value * 10 + (second - '0');
    }
    return add_group(r, value, start + 1);
}

static bool read_escape(Reader *r)
{
    static const char letters[] = "abfnrtv\\", values[] = "\a\b\f\n\r\t\v\\";
    size_t start = r->at++;
    if (r->at == r->text.length)
        return fail(r, start, "bad escape (end of pattern)");
    uint32_t c = char_at(r, r->at++);
    const char *at = c != 0 && c < 128 ? strchr(letters, (int)c) : NULL;
    if (c == 'g')
        return read_group(r);
    if (is_digit(c))
        return read_number(r, start, c);
    if (at != NULL) {
        str_builder_char(&r->literal, (uint32_t)values[at - letters]);
        return true;
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return fail_text(r, start, "bad escape %U");
    str_builder_char(&r->literal, '\\');
    str_builder_char(&r->literal, c);
    return true;
}

static Object *read_template(SrePattern *p, Object *source)
{
    Reader r = { .pattern = p, .source = source, .is_str = is_str(source) };
    Buffer buffer = { .owner = NULL };
    Tuple *result = NULL;
    if (r.is_str) {
        Str *s = as_str(source);
        r.text = (SreText){ str_data(s), str_width(str_kind(s)), s->length };
    } else {
        int got = buffer_take(source, &buffer);
        if (got == 0)
            error_raise(EXC(TypeError),
                        "decoding to str: need a bytes-like object, %T found", source);
        if (got <= 0)
            return NULL;
        r.text = (SreText){ buffer.data, 1, buffer.length };
    }
    bool good = (r.parts = list_new(0)) != NULL;
    str_builder_start(&r.literal);
    while (good && r.at < r.text.length) {
        uint32_t c = char_at(&r, r.at);
        if (c == '\\') {
            good = read_escape(&r);
        } else {
            str_builder_char(&r.literal, c);
            r.at++;
        }
    }
    if (good && flush(&r))
        result = list_to_tuple(r.parts);
    str_builder_discard(&r.literal);
    xdecref((Object *)r.parts);
    buffer_release(&buffer);
    return (Object *)result;
}

Object *mod_sre_replace_template(SrePattern *p, Object *source)
{
    if (p->template_source != NULL &&
        (p->template_source == source ||
         (is_exact_str(source) && is_exact_str(p->template_source) &&
          str_equal(as_str(source), as_str(p->template_source)))))
        return incref(p->template_parts);
    Object *parts = read_template(p, source);
    if (parts != NULL && (is_exact_str(source) || type_of(source) == &bytes_type)) {
        ref_set(&p->template_parts, parts);
        ref_set(&p->template_source, source);
    }
    return parts;
}

// ---- the text that is made ----

typedef struct Output {
    StrBuilder text;
    Buf bytes;
    bool is_str;
    int64_t pieces;
} Output;

static bool put_object(Output *out, Object *o)
{
    if (out->is_str && is_str(o)) {
        str_builder_str(&out->text, as_str(o));
    } else if (!out->is_str && is_bytes(o)) {
        buf_append(&out->bytes, as_bytes(o)->data, as_bytes(o)->length);
    } else if (!out->is_str && buffer_is(o)) {
        Buffer buffer;
        if (!buffer_require(o, &buffer))
            return false;
        buf_append(&out->bytes, buffer.data, buffer.length);
        buffer_release(&buffer);
    } else {
        return error_false(
            EXC(TypeError),
            out->is_str ? "sequence item %lld: expected str instance, %T found"
                        : "sequence item %lld: expected a bytes-like object, %T found",
            (long long)out->pieces, o);
    }
    out->pieces++;
    return true;
}

static void put_slice(Output *out, const SreSubject *s, size_t start, size_t end)
{
    if (start >= end)
        return;
    out->pieces++;
    if (out->is_str)
        str_builder_slice(&out->text, as_str(s->object), start, end);
    else
        buf_append(&out->bytes, (const uint8_t *)s->text.data + start, end - start);
}

static Object *finish(Output *out, bool good)
{
    Object *result = NULL;
    if (good && out->is_str) {
        result = (Object *)str_builder_finish(&out->text);
    } else if (good && out->bytes.failed) {
        result = error_no_memory();
    } else if (good) {
        result = bytes_from(buf_text(&out->bytes), out->bytes.length);
    }
    str_builder_discard(&out->text);
    buf_end(&out->bytes);
    return result;
}

static void start(Output *out, bool is_str)
{
    str_builder_start(&out->text);
    buf_start(&out->bytes);
    out->is_str = is_str;
    out->pieces = 0;
}

// Text and groups are joined as the template's kind of text.
static COLD bool refuse_mixed(const Object *first)
{
    return error_false(
        EXC(TypeError),
        is_str(first) ? "sequence item 1: expected str instance, bytes found"
                      : "sequence item 1: expected a bytes-like object, str found");
}

Object *mod_sre_replace_expand(SreMatch *m, Object *parts)
{
    Output out;
    Object **items = tuple_items(as_tuple(parts));
    size_t count = tuple_length(as_tuple(parts));
    bool good = true;
    if (count == 1)
        return incref(items[0]);
    if (is_str(items[0]) != m->pattern->text)
        return refuse_mixed(items[0]), NULL;
    start(&out, m->pattern->text);
    for (size_t i = 0; good && i < count; i++) {
        int64_t group = 0;
        if (i % 2 == 0) {
            good = operate_length(items[i]) == 0 || put_object(&out, items[i]);
            continue;
        }
        (void)int_fits(items[i], &group);
        if (m->offsets[2 * group] < 0)
            continue;
        Object *text = mod_sre_match_group(m, (size_t)group, NONE);
        good = text != NULL && put_object(&out, text);
        xdecref(text);
    }
    return finish(&out, good);
}

// A template's parts with the groups of subject->offsets.
static bool put_template(Output *out, Object *parts, const SreSubject *s)
{
    Object **items = tuple_items(as_tuple(parts));
    size_t count = tuple_length(as_tuple(parts));
    if (count > 1 && is_str(items[0]) != out->is_str)
        return refuse_mixed(items[0]);
    for (size_t i = 0; i < count; i++) {
        int64_t group = 0;
        if (i % 2 == 0) {
            // a template without groups is joined even if it is empty, so its type counts
            if ((count == 1 || operate_length(items[i]) != 0) &&
                !put_object(out, items[i]))
                return false;
            continue;
        }
        (void)int_fits(items[i], &group);
        if (s->offsets[2 * group] != SIZE_MAX)
            put_slice(out, s, s->offsets[2 * group], s->offsets[2 * group + 1]);
    }
    return true;
}

static bool put_call(Output *out, SrePattern *p, Object *function, const SreSubject *s)
{
    Object *match = mod_sre_match_new(p, s);
    Object *made = match == NULL ? NULL : call_1(function, match);
    bool good = made != NULL && (made == NONE || put_object(out, made));
    xdecref(match);
    xdecref(made);
    return good;
}

static bool replace(SrePattern *p, SreSubject *s, Object *function, Object *parts,
                    int64_t count, Output *out, int64_t *replaced)
{
    size_t last = 0, from = 0;
    bool not_empty = false;
    int got = 0;
    for (*replaced = 0; count == 0 || *replaced < count; ++*replaced) {
        if ((got = mod_sre_pattern_run(p, s, from, SRE_SEARCH, not_empty)) <= 0)
            break;
        size_t begin = s->offsets[0], end = s->offsets[1];
        put_slice(out, s, last, begin);
        if (function != NULL ? !put_call(out, p, function, s)
                             : !put_template(out, parts, s))
            return false;
        from = last = end;
        not_empty = begin == end;
    }
    put_slice(out, s, last, s->text.length);
    return got >= 0;
}

Object *mod_sre_replace_all(SrePattern *p, Object *replacement, Object *string,
                            int64_t count, int64_t *replaced)
{
    SreSubject subject;
    Output out;
    bool callable = operate_is_callable(replacement);
    Object *parts = NULL, *result;
    *replaced = 0;
    if (!callable && (parts = mod_sre_replace_template(p, replacement)) == NULL)
        return NULL;
    if (!mod_sre_pattern_open(p, string, 0, INT64_MAX, &subject)) {
        xdecref(parts);
        return NULL;
    }
    start(&out, p->text);
    bool good = count < 0 || replace(p, &subject, callable ? replacement : NULL, parts,
                                     count, &out, replaced);
    if (good && *replaced == 0) {
        (void)finish(&out, false);
        result = mod_sre_pattern_slice(&subject, 0, subject.whole);
    } else {
        result = finish(&out, good);
    }
    mod_sre_pattern_close(p, &subject);
    xdecref(parts);
    return result;
}
