// code.c - the code object: copying parts in, positions, the attributes scripts see.
//
// Positions are runs of words with one span, each packed into five variable-length
// numbers: words, line minus the line before (zigzag), lines spanned, start column + 1,
// end column + 1.
#include "vm/code/code.h"

#include <stdlib.h>
#include <string.h>

#include "runtime/base/buf.h"
#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/type_head.h"
#include "runtime/types/bytes.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/native.h"
#include "runtime/types/singletons.h"
#include "runtime/types/tuple.h"
#include "vm/code/opcode.h"
#include "vm/code/verify.h"

// --- positions --------------------------------------------------------------------

static void put_number(Buf *out, uint32_t value)
{
    for (; value >= 0x80; value >>= 7)
        buf_append_char(out, (char)(value | 0x80));
    buf_append_char(out, (char)value);
}

static uint32_t get_number(const uint8_t **at)
{
    uint32_t value = 0, shift = 0;
    for (; **at & 0x80; (*at)++, shift += 7)
        value |= (uint32_t)(**at & 0x7f) << shift;
    return value | (uint32_t) * (*at)++ << shift;
}

static void put_run(Buf *out, uint32_t words, Span at, int32_t *line)
{
    int32_t delta = at.line - *line;
    put_number(out, words);
    put_number(out, (uint32_t)delta << 1 ^ (delta < 0 ? UINT32_MAX : 0));
    put_number(out, (uint32_t)(at.end_line < at.line ? 0 : at.end_line - at.line));
    put_number(out, (uint32_t)(at.col + 1));
    put_number(out, (uint32_t)(at.end_col + 1));
    *line = at.line;
}

typedef struct Run {
    uint32_t words;
    Span at;
} Run;

static Run get_run(const uint8_t **at, int32_t *line)
{
    Run run;
    uint32_t delta;
    run.words = get_number(at);
    delta = get_number(at);
    *line += (int32_t)(delta >> 1 ^ (0 - (delta & 1)));
    run.at.line = *line;
    run.at.end_line = *line + (int32_t)get_number(at);
    run.at.col = (int32_t)get_number(at) - 1;
    run.at.end_col = (int32_t)get_number(at) - 1;
    return run;
}

static bool same_span(Span a, Span b)
{
    return a.line == b.line && a.col == b.col && a.end_line == b.end_line &&
           a.end_col == b.end_col;
}

static void pack_positions(const CodeParts *parts, Buf *out)
{
    const Span *span = parts->spans;
    Run run = { 0 };
    int32_t line = (int32_t)parts->first_line;
    for (uint32_t at = 0; at < parts->word_count;) {
        uint32_t op = parts->words[at] & 0xff, words = opcode_info[op].words;
        bool late = op == OP_CALL_GLOBAL || op == OP_CALL_METHOD;
        for (int half = 0, halves = late ? 2 : 1; half < halves; half++) {
            uint32_t count = !late ? words : half == 0 ? 1 : words - 1;
            if (run.words > 0 && !same_span(run.at, *span)) {
                put_run(out, run.words, run.at, &line);
                run.words = 0;
            }
            run.at = *span++;
            run.words += count;
        }
        at += words;
    }
    if (run.words > 0)
        put_run(out, run.words, run.at, &line);
}

Span code_position(const Code *code, uint32_t word)
{
    const uint8_t *at = code->positions;
    const uint8_t *end = at + code->position_size;
    int32_t line = (int32_t)code->first_line;
    uint32_t start = 0;
    while (at < end) {
        Run run = get_run(&at, &line);
        if (word < start + run.words)
            return run.at;
        start += run.words;
    }
    return (Span){ 0, -1, 0, -1 };
}

int32_t code_line(const Code *code, uint32_t word)
{
    int32_t line = code_position(code, word).line;
    while (line <= 0 && word > 0)
        line = code_position(code, --word).line;
    return line > 0 ? line : (int32_t)code->first_line;
}

const uint32_t *code_instruction(const Code *code, uint32_t word)
{
    const uint32_t *at = code->words, *next = at;
    while (next <= code->words + word) {
        at = next;
        next += opcode_info[(uint8_t)*at].words;
    }
    return at;
}

const CodeHandler *code_find_handler(const Code *code, uint32_t word)
{
    uint32_t low = 0, high = code->handler_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        const CodeHandler *h = &code->handlers[middle];
        if (word < h->start)
            high = middle;
        else if (word >= h->end)
            low = middle + 1;
        else
            return h;
    }
    return NULL;
}

// --- life -------------------------------------------------------------------------

// A copied array of references.
static bool copy_refs(Object *const *from, uint32_t count, Object ***out)
{
    if (count == 0)
        return true;
    *out = heap_alloc(HEAP_RAW, count * sizeof(Object *));
    if (*out == NULL)
        return false;
    for (uint32_t i = 0; i < count; i++)
        (*out)[i] = incref(from[i]);
    return true;
}

static bool copy_strs(Str *const *from, uint32_t count, Str ***out)
{
    return copy_refs((Object *const *)(const void *)from, count,
                     (Object ***)(void *)out);
}

static bool copy_bytes(const void *from, size_t size, void *out)
{
    void *copy;
    if (size == 0)
        return true;
    copy = heap_alloc(HEAP_RAW, size);
    if (copy == NULL)
        return false;
    memcpy(copy, from, size);
    memcpy(out, &copy, sizeof copy);
    return true;
}

static bool is_plain(const CodeParts *parts)
{
    return (parts->flags & CODE_OPTIMIZED) && parts->kwonly_count == 0 &&
           !(parts->flags & (CODE_VARARGS | CODE_VARKEYWORDS | CODE_SUSPENDS));
}

static bool fill(Code *code, const CodeParts *parts, const void *positions, size_t size)
{
    bool good;
    code->name = incref(parts->name);
    code->qualname = incref(parts->qualname);
    code->filename = incref(parts->filename);
    good = copy_refs(parts->constants, parts->constant_count, &code->constants);
    code->constant_count = good ? parts->constant_count : 0;
    good = good && copy_strs(parts->names, parts->name_count, &code->names);
    code->name_count = good ? parts->name_count : 0;
    good =
        good && copy_strs(parts->local_names, parts->local_count, &code->local_names);
    code->local_count = good ? parts->local_count : 0;
    good = good && copy_strs(parts->free_names, parts->free_count, &code->free_names);
    code->free_count = good ? parts->free_count : 0;
    good = good &&
           copy_bytes(parts->words, parts->word_count * sizeof(uint32_t), &code->words);
    code->word_count = good ? parts->word_count : 0;
    good =
        good && copy_bytes(parts->handlers, parts->handler_count * sizeof(CodeHandler),
                           &code->handlers);
    code->handler_count = good ? parts->handler_count : 0;
    good =
        good && copy_bytes(parts->local_flags, parts->local_count, &code->local_flags);
    good = good && copy_bytes(positions, size, &code->positions);
    code->position_size = good ? (uint32_t)size : 0;
    return good;
}

#ifdef OURO_DEBUG
static void check_code(const Code *code)
{
    Buf problem = { 0 };
    if (!verify_code(code, &problem)) {
        fprintf(stderr, "code '%.*s', line %u: %s\n", (int)code->name->length,
                (const char *)str_data(code->name), code->first_line,
                buf_text(&problem));
        abort();
    }
    buf_end(&problem);
}
#endif

static NEW Code *make(const CodeParts *parts, const void *positions, size_t size)
{
    Code *code = heap_new(HEAP_CONTAINER, SHAPE_CODE, sizeof *code);
    if (code == NULL)
        return NULL;
    Object head = code->object;
    *code = (Code){ .object = head,
                    .flags = parts->flags,
                    .arg_count = parts->arg_count,
                    .posonly_count = parts->posonly_count,
                    .kwonly_count = parts->kwonly_count,
                    .stack_size = parts->stack_size,
                    // one more: a late callee is put below its arguments
                    .frame_size = parts->local_count + parts->stack_size + 1,
                    .first_line = parts->first_line,
                    .key = is_plain(parts) ? parts->arg_count : CODE_KEY_GENERAL };
    if (!fill(code, parts, positions, size)) {
        decref(OBJ(code));
        return NULL;
    }
#ifdef OURO_DEBUG
    check_code(code);
#endif
    return code;
}

Code *code_new(const CodeParts *parts)
{
    Buf positions = { 0 };
    Code *code = NULL;
    pack_positions(parts, &positions);
    if (positions.failed)
        error_no_memory();
    else
        code = make(parts, positions.data, positions.length);
    buf_end(&positions);
    return code;
}

Code *code_copy(const Code *from)
{
    const CodeParts parts = {
        .name = from->name,
        .qualname = from->qualname,
        .filename = from->filename,
        .flags = from->flags,
        .arg_count = from->arg_count,
        .posonly_count = from->posonly_count,
        .kwonly_count = from->kwonly_count,
        .stack_size = from->stack_size,
        .first_line = from->first_line,
        .word_count = from->word_count,
        .constant_count = from->constant_count,
        .name_count = from->name_count,
        .local_count = from->local_count,
        .free_count = from->free_count,
        .handler_count = from->handler_count,
        .words = from->words,
        .constants = from->constants,
        .names = from->names,
        .local_names = from->local_names,
        .free_names = from->free_names,
        .local_flags = from->local_flags,
        .handlers = from->handlers,
    };
    return make(&parts, from->positions, from->position_size);
}

static void free_refs(void *array, uint32_t count)
{
    Object **items = array;
    for (uint32_t i = 0; i < count; i++)
        decref(items[i]);
    if (count > 0)
        heap_free(HEAP_RAW, array, count * sizeof(Object *));
}

static void free_bytes(void *block, size_t size)
{
    if (block != NULL && size > 0)
        heap_free(HEAP_RAW, block, size);
}

static struct {
    void (*gone)(const Code *code); // called when a code object dies, or NULL
} code_state;

void code_on_gone(void (*gone)(const Code *code))
{
    code_state.gone = gone;
}

static void code_dealloc(Object *self)
{
    Code *code = (Code *)(void *)self;
    if (UNLIKELY(code_state.gone != NULL))
        code_state.gone(code);
    free_bytes(code->local_flags, code->local_count);
    free_refs(code->constants, code->constant_count);
    free_refs(code->names, code->name_count);
    free_refs(code->local_names, code->local_count);
    free_refs(code->free_names, code->free_count);
    free_bytes(code->words, code->word_count * sizeof(uint32_t));
    free_bytes(code->handlers, code->handler_count * sizeof(CodeHandler));
    free_bytes(code->positions, code->position_size);
    decref(OBJ(code->name));
    decref(OBJ(code->qualname));
    decref(OBJ(code->filename));
    heap_free(HEAP_CONTAINER, code, sizeof *code);
}

static void code_traverse(Object *self, VisitFn visit, void *context)
{
    Code *code = (Code *)(void *)self;
    VISIT(code->name);
    VISIT(code->qualname);
    VISIT(code->filename);
    for (uint32_t i = 0; i < code->constant_count; i++)
        VISIT(code->constants[i]);
    for (uint32_t i = 0; i < code->name_count; i++)
        VISIT(code->names[i]);
    for (uint32_t i = 0; i < code->local_count; i++)
        VISIT(code->local_names[i]);
    for (uint32_t i = 0; i < code->free_count; i++)
        VISIT(code->free_names[i]);
}

// The tables are blocks of their own.
static size_t code_size_of(Object *self, size_t *blocks)
{
    const Code *code = as_code(self);
    const size_t counts[] = { code->constant_count, code->name_count, code->local_count,
                              code->free_count };
    size_t size = heap_block(sizeof *code, blocks) +
                  heap_block(code->word_count * sizeof(uint32_t), blocks) +
                  heap_block(code->position_size, blocks) +
                  heap_block(code->local_count, blocks) +
                  heap_block(code->handler_count * sizeof(CodeHandler), blocks);
    for (size_t i = 0; i < ARRAY_COUNT(counts); i++)
        size += heap_block(counts[i] * sizeof(Object *), blocks);
    return size;
}

// --- comparing --------------------------------------------------------------------

// The lasting part of an instruction: caches and rewritten loops do not count.
static uint32_t plain_word(uint32_t word)
{
    uint32_t op = word & 0xff;
    if (op >= OP_FOR_RANGE_L && op <= OP_FOR_GEN_L)
        return (word & ~0xffu) | OP_FOR_ITER_L;
    return word;
}

static bool same_words(const Code *a, const Code *b)
{
    if (a->word_count != b->word_count)
        return false;
    for (uint32_t at = 0; at < a->word_count;) {
        uint32_t word = plain_word(a->words[at]);
        const OpcodeInfo *info = &opcode_info[word & 0xff];
        uint32_t last = at + info->words - 1;
        if (word != plain_word(b->words[at]))
            return false;
        if ((info->flags & (OPCODE_JUMPS | OPCODE_COUNTED)) &&
            a->words[last] != b->words[last])
            return false;
        at += info->words;
    }
    return true;
}

static bool same_strs(Str *const *a, Str *const *b, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (!str_equal(a[i], b[i]))
            return false;
    return true;
}

// 1, 0, -1 error
static int same_code(const Code *a, const Code *b)
{
    if (a == b)
        return 1;
    if (!str_equal(a->name, b->name) || a->flags != b->flags ||
        a->arg_count != b->arg_count || a->posonly_count != b->posonly_count ||
        a->kwonly_count != b->kwonly_count || a->first_line != b->first_line ||
        a->constant_count != b->constant_count || a->name_count != b->name_count ||
        a->local_count != b->local_count || a->free_count != b->free_count ||
        a->handler_count != b->handler_count || a->position_size != b->position_size)
        return 0;
    if (!same_words(a, b) || !same_strs(a->names, b->names, a->name_count) ||
        !same_strs(a->local_names, b->local_names, a->local_count) ||
        !same_strs(a->free_names, b->free_names, a->free_count) ||
        memcmp(a->positions, b->positions, a->position_size) != 0)
        return 0;
    for (uint32_t i = 0; i < a->constant_count; i++) {
        Object *x = a->constants[i], *y = b->constants[i];
        if (type_of(x) != type_of(y))
            return 0;
        int same = operate_equal(x, y);
        if (same <= 0)
            return same;
    }
    return 1;
}

static Object *code_compare(Object *a, Object *b, CompareOp op)
{
    int same;
    if (a->shape != SHAPE_CODE || b->shape != SHAPE_CODE ||
        (op != COMPARE_EQ && op != COMPARE_NE))
        return NOT_IMPLEMENTED;
    same = same_code(as_code(a), as_code(b));
    return same < 0 ? NULL : bool_from((same == 1) == (op == COMPARE_EQ));
}

static bool code_hash(Object *self, int64_t *out)
{
    const Code *code = as_code(self);
    uint64_t hash = str_hash(code->name);
    hash = hash * 1000003 + code->arg_count;
    hash = hash * 1000003 + code->flags;
    hash = hash * 1000003 + code->first_line;
    hash = hash * 1000003 + code->word_count;
    hash = hash * 1000003 + code->constant_count;
    *out = (int64_t)(hash & 0x7fffffffffffffff);
    return true;
}

static Str *code_repr(Object *self)
{
    const Code *code = as_code(self);
    char address[32];
    snprintf(address, sizeof address, "%p", (const void *)code);
    return error_format("<code object %U at %s, file \"%U\", line %d>", code->name,
                        address, code->filename, (int)code->first_line);
}

// --- attributes -------------------------------------------------------------------

#define GET_STR(field)                                                                 \
    static Object *code_g_##field(Object *self)                                        \
    {                                                                                  \
        return incref(OBJ(as_code(self)->field));                                      \
    }
#define GET_COUNT(field)                                                               \
    static Object *code_g_##field(Object *self)                                        \
    {                                                                                  \
        return int_from(as_code(self)->field);                                         \
    }
GET_STR(name)
GET_STR(qualname)
GET_STR(filename)
GET_COUNT(first_line)
GET_COUNT(arg_count)
GET_COUNT(posonly_count)
GET_COUNT(kwonly_count)
GET_COUNT(stack_size)
#undef GET_STR
#undef GET_COUNT

static Object *code_g_flags(Object *self)
{
    return int_from(as_code(self)->flags & ~(uint32_t)CODE_HAS_DOCSTRING);
}

static uint32_t param_count(const Code *code)
{
    return code->arg_count + code->kwonly_count + ((code->flags & CODE_VARARGS) != 0) +
           ((code->flags & CODE_VARKEYWORDS) != 0);
}

// Whether a local is listed behind the plain ones: a cell that is no parameter.
static bool is_late(const Code *code, uint32_t local)
{
    return local >= param_count(code) &&
           (code->local_flags[local] & CODE_LOCAL_CELL) != 0;
}

static bool is_before(const Code *code, uint32_t a, uint32_t b)
{
    int order = str_order(code->local_names[a], code->local_names[b]);
    return order < 0 || (order == 0 && a < b);
}

uint32_t code_next_local(const Code *code, uint32_t local)
{
    const uint32_t none = code->local_count;
    uint32_t best = none;
    if (local == none || !is_late(code, local)) {
        for (uint32_t i = local == none ? 0 : local + 1; i < none; i++)
            if (!is_late(code, i))
                return i;
        local = none;
    }
    for (uint32_t i = 0; i < none; i++)
        if (is_late(code, i) && (local == none || is_before(code, local, i)) &&
            (best == none || is_before(code, i, best)))
            best = i;
    return best;
}

// Names of the locals whose flags, masked, are `want`; parameters always if `params`.
static Object *local_tuple(const Code *code, uint8_t mask, uint8_t want, bool params)
{
    uint32_t count = 0, first = params ? param_count(code) : 0;
    Object **found = malloc((code->local_count + 1) * sizeof *found);
    Object *result;
    if (found == NULL)
        return error_no_memory();
    for (uint32_t i = code_next_local(code, code->local_count); i < code->local_count;
         i = code_next_local(code, i)) {
        bool chosen = i < first || (code->local_flags[i] & mask) == want;
        if (chosen && code->local_names[i]->length > 0)
            found[count++] = OBJ(code->local_names[i]);
    }
    result = (Object *)(void *)tuple_from_array(found, count);
    free(found);
    return result;
}

static Object *code_g_varnames(Object *self)
{
    return local_tuple(as_code(self), CODE_LOCAL_CELL | CODE_LOCAL_HIDDEN, 0, true);
}

static Object *code_g_cellvars(Object *self)
{
    return local_tuple(as_code(self), CODE_LOCAL_CELL, CODE_LOCAL_CELL, false);
}

static Object *code_g_nlocals(Object *self)
{
    Object *names = code_g_varnames(self), *result;
    if (names == NULL)
        return NULL;
    result = int_from((int64_t)tuple_length((Tuple *)(void *)names));
    decref(names);
    return result;
}

static Object *code_g_freevars(Object *self)
{
    const Code *code = as_code(self);
    return (Object *)(void *)tuple_from_array((Object **)(void *)code->free_names,
                                              code->free_count);
}

static Object *code_g_names(Object *self)
{
    const Code *code = as_code(self);
    return (Object *)(void *)tuple_from_array((Object **)(void *)code->names,
                                              code->name_count);
}

static Object *code_g_consts(Object *self)
{
    const Code *code = as_code(self);
    return (Object *)(void *)tuple_from_array(code->constants, code->constant_count);
}

static Object *code_g_code(Object *self)
{
    const Code *code = as_code(self);
    return bytes_from(code->words, code->word_count * sizeof(uint32_t));
}

static Object *number_or_none(int64_t value, int64_t least)
{
    return value < least ? NONE : int_from(value);
}

// A tuple of numbers, consumed even if some are NULL.
static Object *number_tuple(Object *const *items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (items[i] == NULL) {
            for (size_t k = 0; k < count; k++)
                xdecref(items[k]);
            return NULL;
        }
    return (Object *)(void *)tuple_from_array_take(items, count);
}

// Append to a list and answer whether that worked; item may be NULL.
static bool append(List *list, STEALS OPT Object *item)
{
    return item != NULL && list_append_take(list, item);
}

static Object *finish_iterator(STEALS List *list, bool good)
{
    Object *iterator = good ? iterate_of(OBJ(list)) : NULL;
    decref(OBJ(list));
    return iterator;
}

// An item for every two bytes, so that the index is half an offset, as in CPython.
static Object *code_m_co_positions(Object *self, Object *const *args)
{
    const Code *code = as_code(self);
    List *list = list_new((size_t)code->word_count * 2);
    bool good = true;
    (void)args;
    if (list == NULL)
        return NULL;
    for (uint32_t at = 0; good && at < code->word_count; at++) {
        Span s = code_position(code, at);
        Object *const items[4] = {
            number_or_none(s.line, 1),
            number_or_none(s.end_line, 1),
            number_or_none(s.col, 0),
            number_or_none(s.end_col, 0),
        };
        Object *item = number_tuple(items, 4);
        good = append(list, item) && append(list, incref(item));
    }
    return finish_iterator(list, good);
}

// (line, end_line, column, end_column) of the instruction at a byte offset.
static Object *code_m_position(Object *self, Object *const *args)
{
    int64_t offset;
    if (!operate_index_value(args[0], EXC(OverflowError), &offset))
        return NULL;
    Span s = code_position(
        as_code(self), offset > 0 ? (uint32_t)(offset / (int64_t)sizeof(uint32_t)) : 0);
    Object *const items[4] = { number_or_none(s.line, 1), number_or_none(s.end_line, 1),
                               number_or_none(s.col, 0), number_or_none(s.end_col, 0) };
    return number_tuple(items, 4);
}

static Object *code_m_co_lines(Object *self, Object *const *args)
{
    const Code *code = as_code(self);
    const uint8_t *at = code->positions, *end = at + code->position_size;
    int32_t line = (int32_t)code->first_line;
    uint32_t start = 0;
    List *list = list_new(0);
    bool good = true;
    (void)args;
    if (list == NULL)
        return NULL;
    while (good && at < end) {
        Run run = get_run(&at, &line);
        uint32_t words = run.words;
        while (at < end) { // join the runs of one line
            const uint8_t *ahead = at;
            int32_t next_line = line;
            Run next = get_run(&ahead, &next_line);
            if (next.at.line != run.at.line)
                break;
            words += next.words;
            at = ahead;
        }
        Object *const items[3] = { int_from(start * 4), int_from((start + words) * 4),
                                   number_or_none(run.at.line, 1) };
        good = append(list, number_tuple(items, 3));
        start += words;
    }
    return finish_iterator(list, good);
}

static const NativeDef code_methods[] = {
    { code_m_co_lines, "co_lines(self, /)", "Iterate (start, end, line) ranges." },
    { code_m_co_positions, "co_positions(self, /)",
      "Iterate (line, end_line, column, end_column) per two bytes of instructions." },
    { code_replace, "replace(self, /, **changes)",
      "A copy that differs in the fields named." },
    { code_m_position, "_position(self, offset, /)",
      "(line, end_line, column, end_column) of the instruction at a byte offset." },
    NATIVE_END
};

static const GetSetDef code_getsets[] = {
    { "co_varnames", code_g_varnames, NULL, NULL },
    { "co_cellvars", code_g_cellvars, NULL, NULL },
    { "co_freevars", code_g_freevars, NULL, NULL },
    { "co_code", code_g_code, NULL, NULL },
    GETSET_MEMBERS,
    { "co_name", code_g_name, NULL, NULL },
    { "co_qualname", code_g_qualname, NULL, NULL },
    { "co_filename", code_g_filename, NULL, NULL },
    { "co_firstlineno", code_g_first_line, NULL, NULL },
    { "co_argcount", code_g_arg_count, NULL, NULL },
    { "co_posonlyargcount", code_g_posonly_count, NULL, NULL },
    { "co_kwonlyargcount", code_g_kwonly_count, NULL, NULL },
    { "co_nlocals", code_g_nlocals, NULL, NULL },
    { "co_names", code_g_names, NULL, NULL },
    { "co_consts", code_g_consts, NULL, NULL },
    { "co_flags", code_g_flags, NULL, NULL },
    { "co_stacksize", code_g_stack_size, NULL, NULL },
    GETSET_END,
};

Type code_type = {
    TYPE_HEAD("code", Code),   .flags = TYPE_GC | TYPE_WEAKREFABLE,
    .shape = SHAPE_CODE,       .dealloc = code_dealloc,
    .traverse = code_traverse, .size_of = code_size_of,
    .repr = code_repr,         .hash = code_hash,
    .compare = code_compare,   .methods = code_methods,
    .getsets = code_getsets,
};
