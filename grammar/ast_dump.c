// ast_dump.c - prints a tree as `python3 -m ast` does.
//
// A node stands on one line if it shows at most three fields and none of them shows
// fields or items of its own; that is a question about the children alone, so the text
// is written in one pass, from a stack of frames kept on the heap.

#include "grammar/ast_dump.h"

#include <gmp.h>
#include <math.h>
#include <string.h>

#include "lexer/literal.h"
#include "runtime/base/float_text.h"
#include "runtime/base/unicode.h"
#include "runtime/base/vec.h"

// Constants

void ast_dump_str(const char *text, size_t length, Buf *out)
{
    bool single = memchr(text, '\'', length) != NULL;
    bool twice = memchr(text, '"', length) != NULL;
    char quote = single && !twice ? '"' : '\'';
    buf_append_char(out, quote);
    for (size_t i = 0; i < length;) {
        uint32_t c;
        size_t size = unicode_decode_wtf8(text + i, length - i, &c);
        if (size == 0)
            break; // not WTF-8; the lexer gives none
        if (c == (uint32_t)quote || c == '\\')
            buf_printf(out, "\\%c", (char)c);
        else if (c == '\n' || c == '\r' || c == '\t')
            buf_append_text(out, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
        else if (c < ' ' || c == 0x7f)
            buf_printf(out, "\\x%02x", (unsigned)c);
        else if (c < 0x7f || (!unicode_is_surrogate(c) && unicode_is_printable(c)))
            buf_append(out, text + i, size);
        else if (c <= 0xff)
            buf_printf(out, "\\x%02x", (unsigned)c);
        else if (c <= 0xffff)
            buf_printf(out, "\\u%04x", (unsigned)c);
        else
            buf_printf(out, "\\U%08x", (unsigned)c);
        i += size;
    }
    buf_append_char(out, quote);
}

static void dump_bytes(const char *text, size_t length, Buf *out)
{
    bool single = memchr(text, '\'', length) != NULL;
    bool twice = memchr(text, '"', length) != NULL;
    char quote = single && !twice ? '"' : '\'';
    buf_append_char(out, 'b');
    buf_append_char(out, quote);
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == (unsigned char)quote || c == '\\')
            buf_printf(out, "\\%c", c);
        else if (c == '\n' || c == '\r' || c == '\t')
            buf_append_text(out, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
        else if (c < ' ' || c >= 0x7f)
            buf_printf(out, "\\x%02x", c);
        else
            buf_append_char(out, (char)c);
    }
    buf_append_char(out, quote);
}

static void dump_int(const Constant *constant, Buf *out)
{
    size_t prefix;
    mpz_t value;
    int base = literal_int_base(constant->text, constant->length, &prefix);
    mpz_init(value);
    mpz_set_str(value, constant->text + prefix, base);
    size_t room = mpz_sizeinbase(value, 10) + 2;
    if (buf_reserve(out, room)) {
        mpz_get_str(out->data + out->length, 10, value);
        out->length += strlen(out->data + out->length);
    }
    mpz_clear(value);
}

// As repr(float) does; a whole number ends in `suffix`.
static void dump_float(const Constant *constant, const char *suffix, Buf *out)
{
    double value;
    char digits[FLOAT_TEXT_DIGITS];
    int exponent;
    if (!float_text_parse(constant->text, constant->length, &value) || isinf(value)) {
        buf_append_text(out, "inf");
        return;
    }
    int count = (int)float_text_shortest(value, digits, &exponent);
    if (exponent < -4 || exponent >= 16) {
        buf_append_char(out, digits[0]);
        if (count > 1)
            buf_printf(out, ".%s", digits + 1);
        buf_printf(out, "e%c%02d", exponent < 0 ? '-' : '+', abs(exponent));
    } else if (exponent < 0) {
        buf_append_text(out, "0.");
        buf_append_fill(out, '0', (size_t)(-exponent - 1));
        buf_append_text(out, digits);
    } else if (count <= exponent + 1) {
        buf_append_text(out, digits);
        buf_append_fill(out, '0', (size_t)(exponent + 1 - count));
        buf_append_text(out, suffix);
    } else {
        buf_append(out, digits, (size_t)exponent + 1);
        buf_printf(out, ".%s", digits + exponent + 1);
    }
}

void ast_dump_constant(const Constant *constant, Buf *out)
{
    switch (constant->kind) {
    case CONSTANT_INT: dump_int(constant, out); return;
    case CONSTANT_FLOAT: dump_float(constant, ".0", out); return;
    case CONSTANT_IMAGINARY:
        dump_float(constant, "", out);
        buf_append_char(out, 'j');
        return;
    case CONSTANT_STR: ast_dump_str(constant->text, constant->length, out); return;
    case CONSTANT_BYTES: dump_bytes(constant->text, constant->length, out); return;
    case CONSTANT_NONE: buf_append_text(out, "None"); return;
    case CONSTANT_TRUE: buf_append_text(out, "True"); return;
    case CONSTANT_FALSE: buf_append_text(out, "False"); return;
    case CONSTANT_ELLIPSIS: buf_append_text(out, "Ellipsis"); return;
    case CONSTANT_OBJECT: return; // trees of the parser have none
    }
}

// Fields

typedef enum FieldType {
    FIELD_stmt, // the types of nodes come first
    FIELD_expr,
    FIELD_pattern,
    FIELD_type_param,
#define PRODUCT(type, kind, located, fields) FIELD_##type,
#include "grammar/ast.def"
    FIELD_identifier, // then plain values
    FIELD_string,
    FIELD_constant,
    FIELD_int,
    FIELD_boolop, // then operators, shown as nodes without fields
    FIELD_operator,
    FIELD_unaryop,
    FIELD_cmpop,
    FIELD_expr_context
} FieldType;

// A field that is shown: its value lies at `at`, or in `number` for a place.
typedef struct Field {
    const char *name;
    const void *at;
    FieldType type;
    bool sequence;
} Field;

enum { MAX_FIELDS = 12 };

// A node that is being written.
typedef struct Frame {
    const char *kind;
    Field fields[MAX_FIELDS];
    size_t count, next; // of the fields
    size_t item;        // the next item of the sequence being written
    bool in_sequence, on_one_line;
} Frame;

typedef struct Dump {
    const AstDumpOptions *options;
    Buf *out;
    VEC(Frame) stack;
    size_t level;
} Dump;

// What all sequence types look like.
typedef struct Sequence {
    size_t count;
    const void *items;
} Sequence;

static void add(Frame *frame, const char *name, const void *at, FieldType type,
                bool sequence)
{
    frame->fields[frame->count++] = (Field){ name, at, type, sequence };
}

#define F(type, name) add(frame, #name, &fields->name, FIELD_##type, false);
#define O(type, name)                                                                  \
    if (fields->name != NULL)                                                          \
        add(frame, #name, &fields->name, FIELD_##type, false);
#define S(type, name)                                                                  \
    if (fields->name.count != 0)                                                       \
        add(frame, #name, &fields->name, FIELD_##type, true);
#define Q(type, name) S(type, name)

static void add_place(Frame *frame, const Span *at)
{
    add(frame, "lineno", &at->line, FIELD_int, false);
    add(frame, "col_offset", &at->col, FIELD_int, false);
    add(frame, "end_lineno", &at->end_line, FIELD_int, false);
    add(frame, "end_col_offset", &at->end_col, FIELD_int, false);
}

// clang-format off
static void add_mod(Frame *frame, const Mod *node)
{
    frame->kind = ast_mod_kind_name(node->kind);
    switch (node->kind) {
#define MOD(kind, fields_)                                                             \
    case MOD_##kind: {                                                                 \
        const struct Mod##kind *fields = &node->kind;                                  \
        fields_ break;                                                                 \
    }
#include "grammar/ast.def"
    case MOD_COUNT:
        break;
    }
}

static void add_stmt(Frame *frame, const Stmt *node)
{
    frame->kind = ast_stmt_kind_name(node->kind);
    switch (node->kind) {
#define STMT(kind, fields_)                                                            \
    case STMT_##kind: {                                                                \
        const struct Stmt##kind *fields = &node->kind;                                 \
        fields_ break;                                                                 \
    }
#define STMT_BARE(kind)                                                                \
    case STMT_##kind:                                                                  \
        break;
#include "grammar/ast.def"
    case STMT_COUNT:
        break;
    }
}

static void add_expr(Frame *frame, const Expr *node)
{
    frame->kind = ast_expr_kind_name(node->kind);
    switch (node->kind) {
#define EXPR(kind, fields_)                                                            \
    case EXPR_##kind: {                                                                \
        const struct Expr##kind *fields = &node->kind;                                 \
        fields_ break;                                                                 \
    }
#include "grammar/ast.def"
    case EXPR_COUNT:
        break;
    }
}

static void add_pattern(Frame *frame, const Pattern *node)
{
    frame->kind = ast_pattern_kind_name(node->kind);
    switch (node->kind) {
#define PATTERN(kind, fields_)                                                         \
    case PATTERN_##kind: {                                                             \
        const struct Pattern##kind *fields = &node->kind;                              \
        fields_ break;                                                                 \
    }
#include "grammar/ast.def"
    case PATTERN_COUNT:
        break;
    }
}

static void add_type_param(Frame *frame, const TypeParam *node)
{
    frame->kind = ast_type_param_kind_name(node->kind);
    switch (node->kind) {
#define TYPE_PARAM(kind, fields_)                                                      \
    case TYPE_PARAM_##kind: {                                                          \
        const struct TypeParam##kind *fields = &node->kind;                            \
        fields_ break;                                                                 \
    }
#include "grammar/ast.def"
    case TYPE_PARAM_COUNT:
        break;
    }
}

#define PRODUCT(type, kind_, located, fields_)                                         \
    static void add_##type(Frame *frame, const kind_ *fields)                          \
    {                                                                                  \
        frame->kind = #type;                                                           \
        fields_                                                                        \
    }
#include "grammar/ast.def"
// clang-format on

#undef F
#undef O
#undef S
#undef Q

// Python names the one class of this sum with capitals.
static const char *shown_kind(const char *kind)
{
    return strcmp(kind, "excepthandler") == 0 ? "ExceptHandler" : kind;
}

// Collect the fields of a node that are shown.
static void collect(Frame *frame, FieldType type, const void *node, bool attributes)
{
    const Span *at = NULL;
    *frame = (Frame){ .kind = NULL };
    switch (type) {
    case FIELD_stmt:
        add_stmt(frame, node);
        at = &((const Stmt *)node)->at;
        break;
    case FIELD_expr:
        add_expr(frame, node);
        at = &((const Expr *)node)->at;
        break;
    case FIELD_pattern:
        add_pattern(frame, node);
        at = &((const Pattern *)node)->at;
        break;
    case FIELD_type_param:
        add_type_param(frame, node);
        at = &((const TypeParam *)node)->at;
        break;
#define PRODUCT(type, kind, located, fields)                                           \
    case FIELD_##type:                                                                 \
        add_##type(frame, node);                                                       \
        at = (located) ? &((const kind *)node)->at : NULL;                             \
        break;
#include "grammar/ast.def"
    default: UNREACHABLE();
    }
    frame->kind = shown_kind(frame->kind);
    if (attributes && at != NULL)
        add_place(frame, at);
}

// Writing

static bool is_node(FieldType type)
{
    return type < FIELD_identifier;
}

static const void *node_of(const Field *field)
{
    const void *node;
    memcpy(&node, field->at, sizeof node);
    return node;
}

// Whether a field shows no field of its own.
static bool is_simple(const Dump *dump, const Field *field)
{
    Frame frame;
    if (field->sequence)
        return false;
    if (!is_node(field->type))
        return true;
    collect(&frame, field->type, node_of(field), dump->options->attributes);
    return frame.count == 0;
}

static void finish_frame(const Dump *dump, Frame *frame)
{
    frame->on_one_line = frame->count <= 3;
    for (size_t i = 0; i < frame->count && frame->on_one_line; i++)
        frame->on_one_line = is_simple(dump, &frame->fields[i]);
}

static bool begin_node(Dump *dump, FieldType type, const void *node)
{
    Frame frame;
    collect(&frame, type, node, dump->options->attributes);
    finish_frame(dump, &frame);
    buf_printf(dump->out, "%s(", frame.kind);
    dump->level++;
    return vec_push(&dump->stack, frame);
}

static void new_line(const Dump *dump)
{
    buf_append_char(dump->out, '\n');
    buf_append_fill(dump->out, ' ', dump->level * (size_t)dump->options->indent);
}

// A value that is no node; enums of all types have the size of int.
static void write_value(const Dump *dump, FieldType type, const void *at)
{
    Buf *out = dump->out;
    const Name *name;
    const char *text;
    int number = 0;
    if (type >= FIELD_int)
        memcpy(&number, at, sizeof number);
    switch (type) {
    case FIELD_identifier:
        memcpy(&name, at, sizeof name);
        ast_dump_str(name->text, name->length, out);
        return;
    case FIELD_string:
        memcpy(&text, at, sizeof text);
        ast_dump_str(text, strlen(text), out);
        return;
    case FIELD_constant: ast_dump_constant(at, out); return;
    case FIELD_int: buf_printf(out, "%d", number); return;
    case FIELD_boolop: buf_printf(out, "%s()", ast_boolop_name((BoolOp)number)); return;
    case FIELD_operator:
        buf_printf(out, "%s()", ast_operator_name((Operator)number));
        return;
    case FIELD_unaryop:
        buf_printf(out, "%s()", ast_unaryop_name((UnaryOp)number));
        return;
    case FIELD_cmpop: buf_printf(out, "%s()", ast_cmpop_name((CmpOp)number)); return;
    case FIELD_expr_context:
        buf_printf(out, "%s()", ast_expr_context_name((ExprContext)number));
        return;
    default: UNREACHABLE();
    }
}

// Write the next item of the sequence that the frame on top is in, or its end.
static bool step_sequence(Dump *dump, Frame *frame)
{
    const Field *field = &frame->fields[frame->next - 1];
    Sequence sequence;
    memcpy(&sequence, field->at, sizeof sequence);
    if (frame->item == sequence.count) {
        buf_append_char(dump->out, ']');
        frame->in_sequence = false;
        dump->level--;
        return true;
    }
    if (frame->item != 0)
        buf_append_char(dump->out, ',');
    new_line(dump);
    size_t i = frame->item++;
    if (field->type == FIELD_cmpop) {
        write_value(dump, field->type, (const CmpOp *)sequence.items + i);
        return true;
    }
    const void *const *slot = (const void *const *)sequence.items + i;
    if (*slot == NULL)
        buf_append_text(dump->out, "None");
    else if (is_node(field->type))
        return begin_node(dump, field->type, *slot);
    else
        write_value(dump, field->type, slot);
    return true;
}

// Write the next piece of the frame on top.
static bool step(Dump *dump)
{
    Frame *frame = &vec_last(&dump->stack);
    if (frame->in_sequence)
        return step_sequence(dump, frame);
    if (frame->next == frame->count) {
        buf_append_char(dump->out, ')');
        dump->level--;
        (void)vec_pop(&dump->stack);
        return true;
    }
    if (frame->next != 0)
        buf_append_text(dump->out, frame->on_one_line ? ", " : ",");
    if (!frame->on_one_line)
        new_line(dump);
    const Field *field = &frame->fields[frame->next++];
    buf_printf(dump->out, "%s=", field->name);
    if (field->sequence) {
        buf_append_char(dump->out, '[');
        frame->in_sequence = true;
        frame->item = 0;
        dump->level++;
        return true;
    }
    if (is_node(field->type))
        return begin_node(dump, field->type, node_of(field));
    write_value(dump, field->type, field->at);
    return true;
}

bool ast_dump(const Mod *mod, const AstDumpOptions *options, Buf *out)
{
    Dump dump = { .options = options, .out = out };
    Frame frame = { .kind = NULL };
    bool good;
    add_mod(&frame, mod);
    finish_frame(&dump, &frame);
    buf_printf(out, "%s(", frame.kind);
    dump.level = 1;
    good = vec_push(&dump.stack, frame);
    while (good && dump.stack.count != 0)
        good = step(&dump) && !out->failed;
    buf_append_char(out, '\n');
    vec_free(&dump.stack);
    return good && !out->failed;
}
