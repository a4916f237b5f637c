// mod_disassembly.c - the module _disassembly: instructions for dis and opcode.
#include "runtime/protocol/error.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"
#include "runtime/types/tuple.h"
#include "vm/code/disasm.h"
#include "vm/code/opcode.h"

static Object *disassembly_f_names(Object *self, Object *const *args)
{
    (void)self, (void)args;
    List *list = list_new(OPCODE_COUNT);
    for (int op = 0; list != NULL && op < (int)OPCODE_COUNT; op++) {
        Object *name = (Object *)str_from_text(opcode_info[op].name);
        if (name == NULL || !list_append_take(list, name)) {
            decref(OBJ(list));
            return NULL;
        }
    }
    return (Object *)list;
}

// (offset in bytes, name, opcode, operand word, text of the operands)
static NEW Object *instruction(const Code *code, uint32_t at)
{
    uint32_t word = code->words[at];
    Buf text;
    buf_start(&text);
    bool ok = disasm_operands(code, at, &text);
    Object *items[5] = { NULL };
    if (ok && text.failed)
        ok = error_no_memory() != NULL;
    if (ok) {
        items[0] = int_from((int64_t)at * (int64_t)sizeof(uint32_t));
        items[1] = (Object *)str_from_text(opcode_info[word & 0xff].name);
        items[2] = int_from(word & 0xff);
        items[3] = int_from(word >> 8);
        items[4] = (Object *)str_from_utf8(buf_text(&text), text.length);
    }
    buf_end(&text);
    for (int i = 0; ok && i < 5; i++)
        ok = items[i] != NULL;
    Object *result = ok ? (Object *)tuple_from_array(items, 5) : NULL;
    for (int i = 0; i < 5; i++)
        xdecref(items[i]);
    return result;
}

static Object *disassembly_f_instructions(Object *self, Object *const *args)
{
    (void)self;
    if (args[0]->shape != SHAPE_CODE)
        return error_raise(EXC(TypeError),
                           "instructions() argument must be a code object, not %T",
                           args[0]);
    const Code *code = as_code(args[0]);
    List *list = list_new(code->word_count);
    for (uint32_t at = 0; list != NULL && at < code->word_count;
         at += opcode_info[code->words[at] & 0xff].words) {
        Object *item = instruction(code, at);
        if (item == NULL || !list_append_take(list, item)) {
            decref(OBJ(list));
            return NULL;
        }
    }
    return (Object *)list;
}

static const NativeDef functions[] = {
    { disassembly_f_names, "names()", "Names of all instructions, by number." },
    { disassembly_f_instructions, "instructions(code, /)",
      "A tuple (offset, name, opcode, operands, text of the operands) per instruction." },
    NATIVE_END
};

const ModuleDef mod_disassembly = { "_disassembly", "The instructions of code objects.",
                                    functions, NULL };
