// mod_csv_write.c - _csv_rows: writes rows as lines of comma-separated values.
#include "runtime/modules/mod_csv_internal.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/complex.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"

enum { ASCII = 128 };

typedef struct Writer {
    CsvBase base;
    bool special[ASCII]; // what is quoted or escaped where it occurs
} Writer;

// What is known of a field before it is written.
typedef struct Field {
    Str *text; // owned
    bool quoted, special, is_none;
} Field;

static Writer *as_writer(Object *o)
{
    return (Writer *)(void *)o;
}

static bool in_line_end(const CsvRules *d, uint32_t c)
{
    for (size_t i = 0; i < d->end->length; i++)
        if (str_char(d->end, i) == c)
            return true;
    return false;
}

static bool find_special(const CsvRules *d, uint32_t c)
{
    return c == d->delimiter || c == d->quote || c == d->escape || c == '\n' ||
           c == '\r' || in_line_end(d, c);
}

static bool is_special(const Writer *w, uint32_t c)
{
    return c < ASCII ? w->special[c] : find_special(&w->base.rules, c);
}

// Whether a special character is written behind an escape.
static bool is_escaped(const CsvRules *d, uint32_t c)
{
    return d->quoting == CSV_NEVER || c == d->escape || (c == d->quote && !d->doubled);
}

static bool is_number(Object *o)
{
    const NumberSlots *slots = &type_of(o)->number;
    return slots->index != NULL || slots->to_int != NULL || slots->to_float != NULL ||
           is_complex(o);
}

static bool must_quote(CsvQuoting quoting, Object *value)
{
    switch (quoting) {
    case CSV_ALL: return true;
    case CSV_NONNUMERIC: return !is_number(value);
    case CSV_STRINGS: return is_str(value);
    case CSV_NOT_NULL: return value != NONE;
    default: return false;
    }
}

// See how a value is to be written.
static bool look_at(const Writer *w, Object *value, Field *out)
{
    const CsvRules *d = &w->base.rules;
    *out = (Field){ .quoted = must_quote(d->quoting, value), .is_none = value == NONE };
    out->text = value == NONE   ? str_empty()
                : is_str(value) ? incref(as_str(value)) // its __str__ is not asked
                                : operate_str(value);
    if (out->text == NULL)
        return false;
    const uint8_t *narrow =
        str_kind(out->text) <= STR_KIND_LATIN1 ? str_data(out->text) : NULL;
    for (size_t i = 0; i < out->text->length; i++) {
        uint32_t c = narrow != NULL ? narrow[i] : str_char(out->text, i);
        if (!is_special(w, c))
            continue;
        out->special = true;
        if (!is_escaped(d, c)) {
            out->quoted = true;
        } else if (d->escape == CSV_NONE) {
            decref(OBJ(out->text));
            return mod_csv_fail(&w->base, "need to escape, but no escapechar set");
        }
    }
    return true;
}

static void write_special(const Writer *w, StrBuilder *b, const Str *text)
{
    const CsvRules *d = &w->base.rules;
    for (size_t i = 0; i < text->length; i++) {
        uint32_t c = str_char(text, i);
        if (is_special(w, c) && is_escaped(d, c))
            str_builder_char(b, d->escape);
        else if (c == d->quote)
            str_builder_char(b, c);
        str_builder_char(b, c);
    }
}

static bool write_field(const Writer *w, StrBuilder *b, Field *field)
{
    const CsvRules *d = &w->base.rules;
    if (field->text->length == 0 && d->delimiter == ' ' && d->skip_blank) {
        bool bare = d->quoting == CSV_NEVER ||
                    (field->is_none &&
                     (d->quoting == CSV_STRINGS || d->quoting == CSV_NOT_NULL));
        if (bare)
            return mod_csv_fail(&w->base,
                                "empty field must be quoted if delimiter is a space "
                                "and skipinitialspace is true");
        field->quoted = true;
    }
    if (field->quoted)
        str_builder_char(b, d->quote);
    if (field->special)
        write_special(w, b, field->text);
    else
        str_builder_str(b, field->text);
    if (field->quoted)
        str_builder_char(b, d->quote);
    return !b->failed;
}

// A row that is one field without any text shows that it has it.
static bool write_lone(const Writer *w, StrBuilder *b, const Field *field)
{
    CsvQuoting quoting = w->base.rules.quoting;
    if (quoting == CSV_NEVER ||
        (field->is_none && (quoting == CSV_STRINGS || quoting == CSV_NOT_NULL)))
        return mod_csv_fail(&w->base, "single empty field record must be quoted");
    str_builder_char(b, w->base.rules.quote);
    str_builder_char(b, w->base.rules.quote);
    return true;
}

static bool write_row(const Writer *w, StrBuilder *b, Object *iter)
{
    Field field = { 0 };
    Object *value;
    size_t count = 0;
    int got;
    while ((got = iterate_next(iter, &value)) > 0) {
        if (count++ > 0)
            str_builder_char(b, w->base.rules.delimiter);
        bool good = look_at(w, value, &field);
        decref(value);
        if (!good)
            return false;
        good = write_field(w, b, &field);
        decref(OBJ(field.text));
        if (!good)
            return false;
    }
    if (got == 0 && count == 1 && b->length == 0 && !write_lone(w, b, &field))
        return false;
    str_builder_str(b, w->base.rules.end);
    return got == 0;
}

// args: row
static Object *writer_m_row(Object *self, Object *const *args)
{
    const Writer *w = as_writer(self);
    StrBuilder b;
    Object *iter = iterate_of(args[0]);
    if (iter == NULL) {
        if (error_clear_if(EXC(TypeError)))
            mod_csv_fail(&w->base, "iterable expected, not %.200T", args[0]);
        return NULL;
    }
    str_builder_start(&b);
    bool good = write_row(w, &b, iter);
    decref(iter);
    if (!good) {
        str_builder_discard(&b);
        return NULL;
    }
    Object *line = (Object *)str_builder_finish(&b);
    Object *result = line != NULL ? call_1(w->base.other, line) : NULL;
    xdecref(line);
    return result;
}

// args: rows
static Object *writer_m_rows(Object *self, Object *const *args)
{
    Object *iter = iterate_of(args[0]), *row;
    int got = -1;
    while (iter != NULL && (got = iterate_next(iter, &row)) > 0) {
        Object *result = writer_m_row(self, &row);
        decref(row);
        xdecref(result);
        if (result == NULL) {
            got = -1;
            break;
        }
    }
    xdecref(iter);
    return got == 0 ? incref(NONE) : NULL;
}

Object *mod_csv_write_new(Object *self, Object *const *args)
{
    (void)self;
    Writer *w = (Writer *)(void *)mod_csv_make(&mod_csv_writer_type, sizeof *w, args);
    for (uint32_t c = 0; w != NULL && c < ASCII; c++)
        w->special[c] = find_special(&w->base.rules, c);
    return (Object *)w;
}

static const NativeDef writer_methods[] = {
    { writer_m_row, "writerow(self, row, /)", "Write a row." },
    { writer_m_rows, "writerows(self, rows, /)", "Write several rows." },
    NATIVE_END,
};

static const GetSetDef writer_members[] = {
    GETSET_MEMBERS,
    { "dialect", mod_csv_dialect, NULL, NULL },
    GETSET_END,
};

Type mod_csv_writer_type = {
    TYPE_HEAD("writer", Writer),
    .module = "_csv",
    .help = "Writes rows to what has a method write.",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_CSV_WRITER,
    .dealloc = mod_csv_dealloc,
    .traverse = mod_csv_traverse,
    .clear = mod_csv_clear,
    .methods = writer_methods,
    .getsets = writer_members,
};
