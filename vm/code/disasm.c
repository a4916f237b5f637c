// disasm.c - a line per instruction: offset, source line, name, operands.
//
//      12   3  ADD_LI_TO        x, 1 -> y
//      14   3  JUMP             -> 2
#include "vm/code/disasm.h"

#include <string.h>

#include "runtime/protocol/error.h"
#include "runtime/protocol/operate.h"
#include "vm/code/opcode.h"

typedef struct Listing {
    const Code *code;
    Buf *out;
} Listing;

static RAISES bool add_str(Buf *out, const Str *text)
{
    size_t length, owned_size;
    char *owned = NULL;
    const char *utf8 = str_utf8(text, &length, &owned, &owned_size);
    if (utf8 == NULL)
        return false;
    buf_append(out, utf8, length);
    if (owned != NULL)
        str_utf8_free(owned, owned_size);
    return true;
}

static RAISES bool add_constant(Buf *out, Object *constant)
{
    Str *text;
    bool good;
    if (constant->shape == SHAPE_CODE) {
        buf_append_text(out, "code ");
        return add_str(out, as_code(constant)->qualname);
    }
    text = operate_repr(constant);
    if (text == NULL)
        return false;
    good = add_str(out, text);
    decref(OBJ(text));
    return good;
}

static RAISES bool add_local(const Listing *list, uint32_t index)
{
    const Str *name = list->code->local_names[index];
    if (name->length > 0)
        return add_str(list->out, name);
    buf_printf(list->out, "#%u", index);
    return true;
}

// One field as text; *first says whether a comma is due.
static RAISES bool add_field(const Listing *list, OperandKind kind, uint32_t value,
                             bool *first)
{
    const Code *code = list->code;
    Buf *out = list->out;
    if (kind == OPERAND__)
        return true;
    if (!*first)
        buf_append_text(out, ", ");
    *first = false;
    switch (kind) {
    case OPERAND_L: return add_local(list, value);
    case OPERAND_K:
    case OPERAND_WK: return add_constant(out, code->constants[value]);
    case OPERAND_I: buf_printf(out, "%d", (int8_t)value); return true;
    case OPERAND_WN: return add_str(out, code->names[value]);
    case OPERAND_WI: buf_printf(out, "%d", (int16_t)value); return true;
    default: buf_printf(out, "%u", value); return true;
    }
}

static RAISES bool add_operands(const Listing *list, uint32_t at)
{
    const Code *code = list->code;
    uint32_t word = code->words[at], a = word >> 8 & 0xff, arg = word >> 16;
    const OpcodeInfo *info = &opcode_info[word & 0xff];
    bool first = true;
    uint32_t op = word & 0xff;
    if (op == OP_FAST_WIDE) {
        static const char *const what[] = { "load ", "store ", "delete ", "clear " };
        buf_append_text(list->out, what[a & 3]);
        return add_local(list, arg);
    }
    if (op == OP_RARE) {
        buf_append_text(list->out, opcode_rare_info[a].name);
        if ((arg & 0xff) != 0)
            buf_printf(list->out, ", %u", arg & 0xff);
        return true;
    }
    if (op == OP_LOAD_FREE_CELL || op == OP_LOAD_FREE || op == OP_STORE_FREE ||
        op == OP_DELETE_FREE || op == OP_LOAD_CLASS_FREE)
        return add_str(list->out, code->free_names[a]);
    if (!add_field(list, (OperandKind)info->a, a, &first))
        return false;
    if (info->b >= OPERAND_WK)
        return add_field(list, (OperandKind)info->b, arg, &first);
    return add_field(list, (OperandKind)info->b, arg & 0xff, &first) &&
           add_field(list, (OperandKind)info->c, arg >> 8, &first);
}

// Operands and jump of the instruction at a word.
static RAISES bool add_all_operands(const Listing *list, uint32_t at)
{
    const Code *code = list->code;
    const OpcodeInfo *info = &opcode_info[code->words[at] & 0xff];
    uint32_t end = at + info->words;
    if (!add_operands(list, at))
        return false;
    if (info->flags & OPCODE_JUMPS)
        buf_printf(list->out, " -> %lld",
                   (long long)end + (int32_t)code->words[end - 1]);
    if (info->flags & OPCODE_COUNTED)
        buf_printf(list->out, ", %u cells", code->words[at + 1]);
    return true;
}

bool disasm_operands(const Code *code, uint32_t at, Buf *out)
{
    return add_all_operands(&(Listing){ code, out }, at);
}

static void trim_line(Buf *out)
{
    while (out->length > 0 && out->data[out->length - 1] == ' ')
        out->data[--out->length] = '\0';
    buf_append_char(out, '\n');
}

static RAISES bool add_instruction(const Listing *list, uint32_t at, int32_t *line)
{
    const Code *code = list->code;
    const OpcodeInfo *info = &opcode_info[code->words[at] & 0xff];
    Span span = code_position(code, at);
    if (span.line != *line && span.line > 0)
        buf_printf(list->out, "%6u %4d  ", at, span.line);
    else
        buf_printf(list->out, "%6u       ", at);
    *line = span.line > 0 ? span.line : *line;
    buf_printf(list->out, "%-18s ", info->name);
    if (!add_all_operands(list, at))
        return false;
    trim_line(list->out);
    return true;
}

static RAISES bool add_head(const Listing *list)
{
    const Code *code = list->code;
    buf_append_text(list->out, "code ");
    if (!add_str(list->out, code->qualname))
        return false;
    buf_printf(list->out, ": line %u, %u arguments, %u locals, stack %u\n",
               code->first_line, code->arg_count + code->kwonly_count,
               code->local_count, code->stack_size);
    for (uint32_t i = 0; i < code->free_count; i++) {
        buf_append_text(list->out, i == 0 ? "free: " : ", ");
        if (!add_str(list->out, code->free_names[i]))
            return false;
    }
    if (code->free_count > 0)
        buf_append_char(list->out, '\n');
    return true;
}

bool disasm_code(const Code *code, bool nested, Buf *out)
{
    Listing list = { code, out };
    int32_t line = 0;
    if (!add_head(&list))
        return false;
    for (uint32_t at = 0; at < code->word_count;
         at += opcode_info[code->words[at] & 0xff].words)
        if (!add_instruction(&list, at, &line))
            return false;
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const CodeHandler *h = &code->handlers[i];
        buf_printf(out, "%s%u-%u -> %u, depth %u\n", i == 0 ? "handlers:\n  " : "  ",
                   h->start, h->end, h->handler, h->depth);
    }
    for (uint32_t i = 0; nested && i < code->constant_count; i++) {
        if (code->constants[i]->shape != SHAPE_CODE)
            continue;
        buf_append_char(out, '\n');
        if (!error_enter(" while listing code"))
            return false;
        bool good = disasm_code(as_code(code->constants[i]), true, out);
        error_leave();
        if (!good)
            return false;
    }
    return true;
}
