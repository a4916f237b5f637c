// verify.c - debug builds check each new code object against the opcode rows.
//
// One depth is noted per instruction. A work list of instructions whose depth is newly
// known drives the walk, so each instruction is looked at once.
#include "vm/code/verify.h"

#include <stdlib.h>
#include <string.h>

#include "vm/code/opcode.h"

typedef struct Check {
    const Code *code;
    Buf *problem;
    int32_t *depths;   // per word: -2 inside an instruction, -1 not reached yet
    uint32_t *pending; // instructions to be followed
    uint32_t pending_count;
} Check;

static bool complain(Check *check, uint32_t at, const char *what)
{
    const Code *code = check->code;
    const char *name =
        at < code->word_count ? opcode_info[code->words[at] & 0xff].name : "the end";
    buf_printf(check->problem, "word %u (%s): %s", at, name, what);
    return false;
}

static bool check_field(Check *check, uint32_t at, OperandKind kind, uint32_t value)
{
    const Code *code = check->code;
    switch (kind) {
    case OPERAND_L:
        return value < code->local_count || complain(check, at, "no such local");
    case OPERAND_K:
    case OPERAND_WK:
        return value < code->constant_count || complain(check, at, "no such constant");
    case OPERAND_WN:
        return value < code->name_count || complain(check, at, "no such name");
    default: return true;
    }
}

static bool check_operands(Check *check, uint32_t at)
{
    const Code *code = check->code;
    uint32_t word = code->words[at], a = word >> 8 & 0xff, arg = word >> 16;
    const OpcodeInfo *info = &opcode_info[word & 0xff];
    switch ((Opcode)(word & 0xff)) {
    case OP_LOAD_FREE_CELL:
    case OP_LOAD_FREE:
    case OP_STORE_FREE:
    case OP_DELETE_FREE:
    case OP_LOAD_CLASS_FREE:
        if (a >= code->free_count)
            return complain(check, at, "no such free cell");
        break;
    case OP_FAST_WIDE:
        if (arg >= code->local_count)
            return complain(check, at, "no such local");
        break;
    case OP_RARE:
        if (a >= RARE_COUNT)
            return complain(check, at, "no such operation");
        break;
    default: break;
    }
    if (!check_field(check, at, (OperandKind)info->a, a))
        return false;
    if (info->b >= OPERAND_WK)
        return check_field(check, at, (OperandKind)info->b, arg);
    return check_field(check, at, (OperandKind)info->b, arg & 0xff) &&
           check_field(check, at, (OperandKind)info->c, arg >> 8);
}

static bool reach(Check *check, uint32_t from, int64_t to, int64_t depth)
{
    if (to < 0 || to >= check->code->word_count || check->depths[to] == -2)
        return complain(check, from, "leads to no instruction");
    if (depth < 0 || depth > check->code->stack_size)
        return complain(check, from, "the stack leaves its bounds");
    if (check->depths[to] == -1) {
        check->depths[to] = (int32_t)depth;
        check->pending[check->pending_count++] = (uint32_t)to;
        return true;
    }
    if (check->depths[to] != depth) {
        complain(check, from, "two depths meet");
        buf_printf(check->problem, " at word %lld: %d and %lld", (long long)to,
                   check->depths[to], (long long)depth);
        return false;
    }
    return true;
}

static bool follow(Check *check, uint32_t at)
{
    const Code *code = check->code;
    const OpcodeInfo *info = &opcode_info[code->words[at] & 0xff];
    uint32_t end = at + info->words, pops, pushes;
    int64_t depth = check->depths[at];
    const CodeHandler *handler = code_find_handler(code, at);
    opcode_effect(&code->words[at], &pops, &pushes);
    if (depth < pops)
        return complain(check, at, "pops more than there is");
    if (handler != NULL && (info->flags & OPCODE_CAN_RAISE)) {
        if (handler->depth > depth)
            return complain(check, at, "the handler is deeper than the stack");
        if (!reach(check, at, handler->handler, (int64_t)handler->depth + 1))
            return false;
    }
    if ((info->flags & OPCODE_JUMPS) &&
        !reach(check, at, (int64_t)end + (int32_t)code->words[end - 1],
               depth + info->taken))
        return false;
    if (info->flags & OPCODE_NO_FALL)
        return true;
    return reach(check, at, end, depth - pops + pushes);
}

static bool check_words(Check *check)
{
    const Code *code = check->code;
    for (uint32_t at = 0; at < code->word_count;) {
        uint32_t op = code->words[at] & 0xff;
        if (op >= OPCODE_COUNT || at + opcode_info[op].words > code->word_count)
            return complain(check, at, "no instruction");
        check->depths[at] = -1;
        for (uint32_t i = 1; i < opcode_info[op].words; i++)
            check->depths[at + i] = -2;
        if (!check_operands(check, at))
            return false;
        at += opcode_info[op].words;
    }
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const CodeHandler *h = &code->handlers[i];
        if (h->start >= h->end || h->end > code->word_count ||
            (i > 0 && h->start < code->handlers[i - 1].end))
            return complain(check, h->start, "handlers are not in order");
    }
    if (code->word_count == 0)
        return complain(check, 0, "no instructions");
    if (!reach(check, 0, 0, 0))
        return false;
    while (check->pending_count > 0)
        if (!follow(check, check->pending[--check->pending_count]))
            return false;
    return true;
}

static bool begin(Check *check, const Code *code, Buf *problem)
{
    size_t count = (size_t)code->word_count + 1;
    *check = (Check){ code, problem, NULL, NULL, 0 };
    check->depths = malloc(count * sizeof *check->depths);
    check->pending = malloc(count * sizeof *check->pending);
    return check->depths != NULL && check->pending != NULL;
}

static void end(Check *check)
{
    free(check->depths);
    free(check->pending);
}

bool verify_code(const Code *code, Buf *problem)
{
    Check check;
    // without memory for the check nothing is claimed
    bool good = !begin(&check, code, problem) || check_words(&check);
    end(&check);
    return good;
}

uint32_t verify_depth(const Code *code, uint32_t word)
{
    Check check;
    Buf problem = { 0 };
    int32_t depth = 0;
    if (begin(&check, code, &problem) && check_words(&check)) {
        while (word > 0 && check.depths[word] == -2)
            word--;
        depth = check.depths[word];
    }
    end(&check);
    buf_end(&problem);
    return depth > 0 ? (uint32_t)depth : 0;
}
