// opcode.h - the instructions as enum, names, sizes and stack effects, from
// opcodes.def.
#ifndef OURO_VM_CODE_OPCODE_H
#define OURO_VM_CODE_OPCODE_H

#include <stdbool.h>
#include <stdint.h>

#include "runtime/base/marks.h"

typedef enum Opcode {
#define OP(name, A, B, C, words, pops, pushes, taken, flags) OP_##name,
#include "vm/code/opcodes.def"
#undef OP
    OPCODE_COUNT
} Opcode;
_Static_assert(OPCODE_COUNT <= 256, "an opcode has 8 bits");

// What RARE does: rare.def.
typedef enum RareOp {
#define RARE(name, pops, pushes) RARE_##name,
#include "vm/code/rare.def"
#undef RARE
    RARE_COUNT
} RareOp;

// Details of RARE_TYPE_PARAM: which kind of parameter.
enum {
    TYPE_PARAM_PLAIN,
    TYPE_PARAM_BOUND,
    TYPE_PARAM_CONSTRAINED,
    TYPE_PARAM_SPEC,
    TYPE_PARAM_TUPLE
};

typedef struct RareInfo {
    const char *name;
    uint8_t pops, pushes;
} RareInfo;
extern const RareInfo opcode_rare_info[RARE_COUNT];

typedef enum OperandKind {
    OPERAND__,
    OPERAND_L,
    OPERAND_K,
    OPERAND_I,
    OPERAND_N,
    OPERAND_WK,
    OPERAND_WN,
    OPERAND_WI
} OperandKind;

enum { OPCODE_RARE_MOST = 3 }; // values that a RARE instruction pushes at most
enum {
    OPCODE_CAN_RAISE = 1,
    OPCODE_JUMPS = 2,
    OPCODE_NO_FALL = 4,
    OPCODE_COUNTED = 8,
    // May stand among the arguments of a callee that is looked up after them; when it
    // raises, but for want of memory, its operands are still on the stack.
    OPCODE_QUIET = 16
};

typedef struct OpcodeInfo {
    const char *name;
    uint8_t a, b, c; // OperandKind
    uint8_t words, flags;
    int8_t taken;
} OpcodeInfo;
extern const OpcodeInfo opcode_info[OPCODE_COUNT];

static inline uint32_t opcode_word(Opcode op, uint32_t a, uint32_t b, uint32_t c)
{
    return (uint32_t)op | a << 8 | b << 16 | c << 24;
}
static inline uint32_t opcode_word_wide(Opcode op, uint32_t a, uint32_t arg)
{
    return (uint32_t)op | a << 8 | arg << 16;
}
// Values popped and pushed by the instruction at *word when it does not jump.
void opcode_effect(const uint32_t *word, uint32_t *pops, uint32_t *pushes);

#endif
