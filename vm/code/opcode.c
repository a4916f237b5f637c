// opcode.c - the tables made from opcodes.def.
#include "vm/code/opcode.h"

const OpcodeInfo opcode_info[OPCODE_COUNT] = {
#define CAN_RAISE OPCODE_CAN_RAISE
#define QUIET OPCODE_QUIET
#define JUMPS OPCODE_JUMPS
#define NO_FALL OPCODE_NO_FALL
#define COUNTED OPCODE_COUNTED
#define OP(name, A, B, C, words, pops, pushes, taken, flags)                           \
    [OP_##name] = { #name, OPERAND_##A, OPERAND_##B, OPERAND_##C, words, flags, taken },
#include "vm/code/opcodes.def"
#undef OP
#undef CAN_RAISE
#undef QUIET
#undef JUMPS
#undef NO_FALL
#undef COUNTED
};

const RareInfo opcode_rare_info[RARE_COUNT] = {
#define RARE(name, pops, pushes) { #name, pops, pushes },
#include "vm/code/rare.def"
#undef RARE
};

void opcode_effect(const uint32_t *word, uint32_t *pops, uint32_t *pushes)
{
    uint32_t a = *word >> 8 & 0xff, arg = *word >> 16;
    uint32_t b = arg & 0xff;
    uint32_t w1 = opcode_info[*word & 0xff].flags & OPCODE_COUNTED ? word[1] : 0;
    (void)a, (void)b, (void)w1;
    switch ((Opcode)(*word & 0xff)) {
#define OP(name, A, B, C, words, pop_count, push_count, taken, flags)                  \
    case OP_##name:                                                                    \
        *pops = (uint32_t)(pop_count);                                                 \
        *pushes = (uint32_t)(push_count);                                              \
        return;
#include "vm/code/opcodes.def"
#undef OP
    default: *pops = *pushes = 0;
    }
}
