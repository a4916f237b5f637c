// mod_csv.c - _csv_rows: reads rows of comma-separated values; _csv has the dialects.
//
// source: RFC 4180; PEP 305
#include <stdarg.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/modules/mod_csv_internal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

enum { RULES = 8, LINE_END = 0x110000, LIMIT = 131072 }; // LINE_END: no character

static struct csv {
    int64_t limit; // characters of the longest field
} csv;

// ---- what readers and writers share ----

static uint32_t letter(Object *o)
{
    return is_str(o) && as_str(o)->length == 1 ? str_char(as_str(o), 0) : CSV_NONE;
}

// rules: delimiter, quotechar, escapechar, lineterminator, quoting, doublequote,
// skipinitialspace, strict
static bool take_rules(Object *rules, CsvRules *out)
{
    int64_t quoting;
    if (!is_tuple(rules) || tuple_length(as_tuple(rules)) != RULES)
        return false;
    Object *const *items = tuple_items(as_tuple(rules));
    if (!is_str(items[3]) || !int_fits(items[4], &quoting) || quoting < CSV_MINIMAL ||
        quoting > CSV_NOT_NULL)
        return false;
    *out = (CsvRules){
        .delimiter = letter(items[0]),
        .quote = letter(items[1]),
        .escape = letter(items[2]),
        .end = as_str(items[3]),
        .quoting = (CsvQuoting)quoting,
        .doubled = items[5] == TRUE_,
        .skip_blank = items[6] == TRUE_,
        .strict = items[7] == TRUE_,
    };
    return out->delimiter != CSV_NONE &&
           (out->quote != CSV_NONE || out->quoting == CSV_NEVER);
}

CsvBase *mod_csv_make(const Type *type, size_t size, Object *const *args)
{
    CsvRules rules;
    if (!take_rules(args[2], &rules)) {
        error_raise(EXC(TypeError), "the rules of a dialect are expected");
        return NULL;
    }
    if (!is_type(args[3]) || !(as_type(args[3])->flags & TYPE_EXCEPTION)) {
        error_raise(EXC(TypeError), "a class of exceptions is expected");
        return NULL;
    }
    CsvBase *base = heap_new(HEAP_CONTAINER, type->shape, size);
    if (base == NULL)
        return NULL;
    base->other = incref(args[0]);
    base->dialect = incref(args[1]);
    base->given = incref(args[2]);
    base->error = incref(args[3]);
    base->rules = rules;
    return base;
}

void mod_csv_traverse(Object *self, VisitFn visit, void *context)
{
    VISIT(csv_base(self)->other);
    VISIT(csv_base(self)->dialect);
    VISIT(csv_base(self)->given);
    VISIT(csv_base(self)->error);
}

void mod_csv_clear(Object *self)
{
    ref_set(&csv_base(self)->other, NONE);
    ref_set(&csv_base(self)->dialect, NONE);
}

void mod_csv_dealloc(Object *self)
{
    CsvBase *base = csv_base(self);
    decref(base->other);
    decref(base->dialect);
    decref(base->given);
    decref(base->error);
    heap_free(HEAP_CONTAINER, self, type_of(self)->basic_size);
}

Object *mod_csv_dialect(Object *self)
{
    return incref(csv_base(self)->dialect);
}

bool mod_csv_fail(const CsvBase *base, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    error_raise_v(as_type(base->error), format, args);
    va_end(args);
    return false;
}

// ---- the reader ----

typedef struct Reader {
    CsvBase base;
    int64_t lines; // read up to now
} Reader;

typedef enum Place {
    ROW_START,
    FIELD_START,
    IN_FIELD,
    IN_QUOTES,
    QUOTE_IN_QUOTES, // it may end the field, or be half of a doubled one
    ESCAPED,
    ESCAPED_IN_QUOTES,
    ESCAPED_END, // after a line end that was escaped
    ROW_END
} Place;

// A row that is being read.
typedef struct Row {
    const Reader *reader;
    List *fields;
    StrBuilder text; // of the field
    Place place;
    bool quoted;
} Row;

static Reader *as_reader(Object *o)
{
    return (Reader *)(void *)o;
}

static bool check_length(const Row *row, size_t length)
{
    return (int64_t)length <= csv.limit ||
           mod_csv_fail(&row->reader->base, "field larger than field limit (%lld)",
                        (long long)csv.limit);
}

// What a field is in the row; text is consumed, NULL: raised
static bool add_field(Row *row, STEALS OPT Object *text)
{
    CsvQuoting quoting = row->reader->base.rules.quoting;
    if (text != NULL && !row->quoted && quoting >= CSV_NONNUMERIC) {
        bool empty = as_str(text)->length == 0;
        if (empty && (quoting == CSV_STRINGS || quoting == CSV_NOT_NULL)) {
            ref_set(&text, NONE);
        } else if (!empty && (quoting == CSV_STRINGS || quoting == CSV_NONNUMERIC)) {
            Object *number = operate_float(text);
            ref_set_take(&text, number);
        }
    }
    return text != NULL && list_append_take(row->fields, text);
}

static bool save_field(Row *row)
{
    bool good = check_length(row, row->text.length);
    Object *text = (Object *)str_builder_finish(&row->text);
    str_builder_start(&row->text);
    if (!good)
        ref_clear(&text);
    return add_field(row, text);
}

// An ordinary character.
static bool keep(Row *row, uint32_t c, Place place)
{
    row->place = place;
    str_builder_char(&row->text, c);
    return !row->text.failed && check_length(row, row->text.length);
}

// Where a row stands after a character that ends a field.
static Place place_behind(const CsvRules *d, uint32_t c)
{
    return c == LINE_END ? ROW_START : c == d->delimiter ? FIELD_START : ROW_END;
}

static bool save_and_go(Row *row, uint32_t c)
{
    row->place = place_behind(&row->reader->base.rules, c);
    return save_field(row);
}

static bool start_field(Row *row, uint32_t c)
{
    const CsvRules *d = &row->reader->base.rules;
    row->quoted = false;
    row->place = FIELD_START;
    if (c == ' ' && d->skip_blank)
        return true; // also where it is the delimiter
    if (c == '\r' || c == '\n' || c == LINE_END || c == d->delimiter)
        return save_and_go(row, c);
    if (c == d->quote && d->quoting != CSV_NEVER) {
        row->quoted = true;
        row->place = IN_QUOTES;
    } else if (c == d->escape) {
        row->place = ESCAPED;
    } else {
        return keep(row, c, IN_FIELD);
    }
    return true;
}

// A quote inside quotes has been read, then this.
static bool after_quote(Row *row, uint32_t c)
{
    const CsvRules *d = &row->reader->base.rules;
    if (c == d->quote)
        return keep(row, c, IN_QUOTES);
    if (c == '\r' || c == '\n' || c == LINE_END || c == d->delimiter)
        return save_and_go(row, c);
    if (!d->strict)
        return keep(row, c, IN_FIELD);
    return mod_csv_fail(&row->reader->base, "'%c' expected after '%c'", d->delimiter,
                        d->quote);
}

// One character of a row, or LINE_END behind the last of a line.
static bool read_char(Row *row, uint32_t c)
{
    const CsvRules *d = &row->reader->base.rules;
    bool ends = c == '\r' || c == '\n';
    switch (row->place) {
    case ROW_START:
        if (c == LINE_END)
            return true;
        if (!ends)
            return start_field(row, c);
        row->place = ROW_END;
        return true;
    case FIELD_START: return start_field(row, c);
    case ESCAPED_END:
        if (c == LINE_END)
            return true;
        // fall through
    case IN_FIELD:
        if (ends || c == LINE_END || c == d->delimiter)
            return save_and_go(row, c);
        if (c != d->escape)
            return keep(row, c, row->place); // CPython too stays behind the line end
        row->place = ESCAPED;
        return true;
    case ESCAPED:
        return keep(row, c == LINE_END ? '\n' : c, ends ? ESCAPED_END : IN_FIELD);
    case IN_QUOTES:
        if (c == LINE_END)
            return true;
        if (c != d->escape && c != d->quote)
            return keep(row, c, IN_QUOTES);
        row->place = c == d->escape ? ESCAPED_IN_QUOTES
                     : d->doubled   ? QUOTE_IN_QUOTES
                                    : IN_FIELD;
        return true;
    case ESCAPED_IN_QUOTES: return keep(row, c == LINE_END ? '\n' : c, IN_QUOTES);
    case QUOTE_IN_QUOTES: return after_quote(row, c);
    case ROW_END: break;
    }
    if (c == LINE_END)
        row->place = ROW_START;
    return ends || c == LINE_END ||
           mod_csv_fail(&row->reader->base,
                        "new-line character seen in unquoted field - do you need to "
                        "open the file with newline=''?");
}

// Where the ordinary characters end that begin at index i, in quotes or not.
static size_t plain_end(const CsvRules *d, const Str *line, size_t i, bool quoted)
{
    const uint8_t *narrow = str_kind(line) <= STR_KIND_LATIN1 ? str_data(line) : NULL;
    for (; i < line->length; i++) {
        uint32_t c = narrow != NULL ? narrow[i] : str_char(line, i);
        if (c == d->escape ||
            (quoted ? c == d->quote : c == d->delimiter || c == '\n' || c == '\r'))
            break;
    }
    return i;
}

// Take a field that begins at *i, when no part of it is quoted or escaped, and what is
// behind it. 0: another one, left alone
static int read_plain(Row *row, Str *line, size_t *i)
{
    const CsvRules *d = &row->reader->base.rules;
    uint32_t first = str_char(line, *i), behind = LINE_END;
    size_t end = plain_end(d, line, *i, false);
    if (end < line->length)
        behind = str_char(line, end);
    if (end == *i || first == d->quote || (first == ' ' && d->skip_blank) ||
        behind == d->escape)
        return 0;
    row->quoted = false;
    if (!check_length(row, end - *i) ||
        !add_field(row, (Object *)str_slice(line, *i, end)))
        return -1;
    row->place = place_behind(d, behind);
    *i = end + 1;
    return 1;
}

static bool read_line(Row *row, Str *line)
{
    for (size_t i = 0; i < line->length;) {
        if (row->place <= FIELD_START) {
            int got = read_plain(row, line, &i);
            if (got < 0)
                return false;
            if (got > 0)
                continue;
        } else if (row->place == IN_FIELD || row->place == IN_QUOTES) {
            size_t end =
                plain_end(&row->reader->base.rules, line, i, row->place == IN_QUOTES);
            str_builder_slice(&row->text, line, i, end);
            if (row->text.failed || !check_length(row, row->text.length))
                return false;
            if ((i = end) == line->length)
                break;
        }
        if (!read_char(row, str_char(line, i++)))
            return false;
    }
    return read_char(row, LINE_END);
}

// The next line, owned; NULL: raised, or with *ended there is none.
static Str *next_line(Reader *r, bool *ended)
{
    Object *line;
    int got = iterate_next(r->base.other, &line);
    *ended = got == 0;
    if (got <= 0)
        return NULL;
    if (!is_str(line)) {
        mod_csv_fail(&r->base,
                     "iterator should return strings, not %.200T (the file should be "
                     "opened in text mode)",
                     line);
        decref(line);
        return NULL;
    }
    r->lines++;
    return as_str(line);
}

// There are no more lines. 1: what has been read is the last row
static int end_row(Row *row)
{
    bool open = row->text.length != 0 || row->place == IN_QUOTES;
    if (open && row->reader->base.rules.strict) {
        mod_csv_fail(&row->reader->base, "unexpected end of data");
        return -1;
    }
    if (!open && row->fields->count == 0)
        return 0;
    return save_field(row) ? 1 : -1;
}

static int reader_next(Object *self, Object **out)
{
    Reader *r = as_reader(self);
    Row row = { .reader = r, .fields = list_new(0), .place = ROW_START };
    int got = 1;
    if (row.fields == NULL)
        return -1;
    str_builder_start(&row.text);
    do {
        bool ended;
        Str *line = next_line(r, &ended);
        got = line == NULL ? -1 : read_line(&row, line) ? 1 : -1;
        xdecref((Object *)line);
        if (ended) {
            got = end_row(&row);
            break;
        }
    } while (got > 0 && row.place != ROW_START);
    str_builder_discard(&row.text);
    *out = OBJ(row.fields);
    if (got <= 0)
        decref(*out);
    return got;
}

static Object *reader_iter(Object *self)
{
    return incref(self);
}

static Object *reader_line_num(Object *self)
{
    return int_from(as_reader(self)->lines);
}

static const GetSetDef reader_members[] = {
    GETSET_MEMBERS,
    { "dialect", mod_csv_dialect, NULL, NULL },
    { "line_num", reader_line_num, NULL, NULL },
    GETSET_END,
};

Type mod_csv_reader_type = {
    TYPE_HEAD("reader", Reader),
    .module = "_csv",
    .help = "An iterator over the rows of lines.",
    .flags = TYPE_GC | TYPE_IMMUTABLE,
    .shape = SHAPE_CSV_READER,
    .dealloc = mod_csv_dealloc,
    .traverse = mod_csv_traverse,
    .clear = mod_csv_clear,
    .iter = reader_iter,
    .next = reader_next,
    .getsets = reader_members,
};

// ---- the module ----

// args: iterator of lines, dialect, its rules, class of errors
static Object *csv_f_reader(Object *self, Object *const *args)
{
    (void)self;
    Reader *r = (Reader *)(void *)mod_csv_make(&mod_csv_reader_type, sizeof *r, args);
    if (r != NULL)
        r->lines = 0;
    return (Object *)r;
}

// args: new limit, or NULL
static Object *csv_f_limit(Object *self, Object *const *args)
{
    (void)self;
    int64_t old = csv.limit;
    if (args[0] != NULL && !is_int(args[0]))
        return error_raise(EXC(TypeError), "limit must be an integer");
    if (args[0] != NULL && !int_value(args[0], &csv.limit, "long"))
        return NULL;
    return int_from(old);
}

static const NativeDef functions[] = {
    { csv_f_reader, "reader(lines, dialect, rules, error, /)",
      "An iterator over the rows of an iterator of lines." },
    { mod_csv_write_new, "writer(write, dialect, rules, error, /)",
      "An object that writes rows by a function." },
    { csv_f_limit, "field_size_limit(new_limit=<absent>, /)",
      "The longest field that may be read; a new limit may be set." },
    NATIVE_END,
};

static bool fill(Module *m)
{
    csv.limit = LIMIT;
    return module_add_static(m, "Reader", OBJ(&mod_csv_reader_type)) &&
           module_add_static(m, "Writer", OBJ(&mod_csv_writer_type));
}

const ModuleDef mod_csv = { "_csv_rows", "Rows of comma-separated values.", functions,
                            fill };
