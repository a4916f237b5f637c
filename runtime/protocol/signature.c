// signature.c - reads the signature line of a native: "pop(self, index=-1, /)".
//
// Parsed forms are kept in a hash table by the address of the row. The lines are part
// of this program, so a malformed one is a broken promise, not an error of a script.
#include "runtime/protocol/signature.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/heap_table.h"
#include "runtime/heap/lasting.h"
#include "runtime/types/bytes.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/intern.h"
#include "runtime/types/singletons.h"
#include "runtime/types/str.h"
#include "runtime/types/tuple.h"

typedef struct Row {
    uintptr_t def;
    Signature *signature;
} Row;

static struct signature {
    AddressTable rows;
} signature;

typedef struct Reader {
    const char *p;
    Signature *out;
    bool keyword_only;
    bool default_seen;
} Reader;

static bool is_name_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_';
}

static size_t name_span(const char *p)
{
    size_t n = 0;
    while (is_name_char(p[n]))
        n++;
    return n;
}

static Object *read_quoted(Reader *r)
{
    char quote = *r->p++;
    char text[64];
    size_t n = 0;
    for (; *r->p != quote; r->p++) {
        char c = *r->p;
        if (c == '\\') {
            c = *++r->p;
            c = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
        }
        ASSERT(n < sizeof text);
        text[n++] = c;
    }
    r->p++;
    return (Object *)intern_text(text, n);
}

static Object *read_number(Reader *r)
{
    char *end;
    size_t n = 0;
    const char *start = r->p;
    while (start[n] != ',' && start[n] != ')' && start[n] != '\0')
        n++;
    r->p += n;
    if (memchr(start, '.', n) != NULL)
        return float_from(strtod(start, &end));
    return int_from(strtoll(start, &end, 0));
}

static bool skip_word(Reader *r, const char *word)
{
    size_t n = strlen(word);
    if (strncmp(r->p, word, n) != 0)
        return false;
    r->p += n;
    return true;
}

// A default value. *out stays NULL for <absent>.
static bool read_default(Reader *r, Object **out)
{
    *out = NULL;
    if (skip_word(r, "<absent>"))
        return true;
    if (skip_word(r, "None"))
        *out = NONE;
    else if (skip_word(r, "True"))
        *out = TRUE_;
    else if (skip_word(r, "False"))
        *out = FALSE_;
    else if (skip_word(r, "()"))
        *out = (Object *)tuple_empty();
    else if (skip_word(r, "b''"))
        *out = bytes_from("", 0);
    else if (*r->p == '\'' || *r->p == '"')
        *out = read_quoted(r);
    else
        *out = read_number(r);
    return *out != NULL;
}

static bool read_parameter(Reader *r)
{
    Signature *s = r->out;
    size_t length;
    int stars = 0;
    while (*r->p == '*')
        stars++, r->p++;
    length = name_span(r->p);
    if (stars == 1 && length == 0) {
        r->keyword_only = true;
        return true;
    }
    ASSERT(s->count < SIGNATURE_MAX_PARAMS && length > 0);
    s->names[s->count] = intern_text(r->p, length);
    if (s->names[s->count] == NULL)
        return false;
    r->p += length;
    if (stars == 1) {
        s->star = (int8_t)s->count;
        r->keyword_only = true;
    } else if (stars == 2) {
        s->star_star = (int8_t)s->count;
    } else {
        if (!r->keyword_only)
            s->positional++;
        if (*r->p == '=') {
            r->p++;
            r->default_seen = true;
            s->optional = (uint16_t)(s->optional | 1u << s->count);
            if (!read_default(r, &s->defaults[s->count]))
                return false;
        } else if (r->keyword_only) {
            s->keyword_required = true;
        } else if (!r->default_seen) {
            s->required++;
        }
    }
    s->count++;
    return true;
}

static bool read_receiver(Reader *r)
{
    size_t n = name_span(r->p);
    bool end = r->p[n] == ',' || r->p[n] == ')';
    if (end && n == 4 && memcmp(r->p, "self", 4) == 0)
        r->out->receiver = RECEIVER_SELF;
    else if (end && n == 3 && memcmp(r->p, "cls", 3) == 0)
        r->out->receiver = RECEIVER_CLASS;
    else
        return false;
    r->p += n;
    return true;
}

// The word behind the parenthesis, or none.
static SignatureWording read_wording(Reader *r)
{
    return skip_word(r, ") counts")     ? WORDING_COUNTS
           : skip_word(r, ") curt")     ? WORDING_CURT
           : skip_word(r, ") blunt")    ? WORDING_BLUNT
           : skip_word(r, ") nameless") ? WORDING_NAMELESS
           : skip_word(r, ") parsed")   ? WORDING_PARSED
                                        : WORDING_USUAL;
}

static bool read_all(Signature *s)
{
    Reader r = { s->def->signature, s, false, false };
    size_t length = name_span(r.p);
    s->name_length = (uint8_t)length;
    s->star = s->star_star = -1;
    r.p += length;
    ASSERT(*r.p == '(');
    r.p++;
    read_receiver(&r);
    while (*r.p != ')' && *r.p != '\0') {
        if (*r.p == ',' || *r.p == ' ') {
            r.p++;
        } else if (*r.p == '/') {
            s->posonly = s->count;
            r.p++;
        } else if (!read_parameter(&r)) {
            return false;
        }
    }
    s->wording = (uint8_t)read_wording(&r);
    return true;
}

static void release(Signature *s)
{
    for (size_t i = 0; i < SIGNATURE_MAX_PARAMS; i++) {
        xdecref((Object *)s->names[i]);
        xdecref(s->defaults[i]);
    }
    heap_free(HEAP_RAW, s, sizeof *s);
}

void signature_visit(VisitFn visit, void *context)
{
    const Row *rows = signature.rows.rows;
    for (size_t i = 0; i < signature.rows.capacity; i++)
        for (size_t k = 0; rows[i].def != 0 && k < rows[i].signature->count; k++) {
            VISIT(rows[i].signature->names[k]);
            VISIT(rows[i].signature->defaults[k]);
        }
}

static const Signature *parse(const NativeDef *def)
{
    if (!heap_table_reserve(&signature.rows, sizeof(Row)))
        return NULL;
    Signature *s = heap_alloc(HEAP_RAW, sizeof *s);
    if (s == NULL)
        return NULL;
    memset(s, 0, sizeof *s);
    s->def = def;
    if (!read_all(s)) {
        release(s);
        return NULL;
    }
    Row *row = address_table_add(&signature.rows, def, sizeof *row);
    row->signature = s;
    return s;
}

static COLD const Signature *parse_first(const NativeDef *def)
{
    lasting_begin();
    const Signature *parsed = parse(def);
    lasting_end();
    return parsed;
}

const Signature *signature_of(const NativeDef *def)
{
    const Row *row = address_table_find(&signature.rows, def, sizeof *row);
    return LIKELY(row != NULL) ? row->signature : parse_first(def);
}

SignatureReceiver signature_receiver(const NativeDef *def)
{
    Signature scratch = { .def = def };
    Reader r = { def->signature + name_span(def->signature) + 1, &scratch, false,
                 false };
    read_receiver(&r);
    return (SignatureReceiver)scratch.receiver;
}

const char *signature_text(const NativeDef *def, size_t *length)
{
    const char *text = def->signature + name_span(def->signature);
    *length = (size_t)(strrchr(text, ')') + 1 - text);
    return text;
}

void signature_stop(void)
{
    const Row *rows = signature.rows.rows;
    for (size_t i = 0; i < signature.rows.capacity; i++)
        if (rows[i].signature != NULL)
            release(rows[i].signature);
    heap_table_free(&signature.rows, sizeof *rows);
}
