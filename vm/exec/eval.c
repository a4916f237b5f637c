// eval.c - the evaluator: dispatch, the registers of the machine, entering and leaving.
//
// Every instruction is one function without arguments. The state of the machine (ip,
// sp, locals, constants, frame) lives in global register variables where the compiler
// is gcc and optimises; each body then ends in a jump through op_table, so nothing is
// spilled around calls to C. Elsewhere the same bodies run from a loop: `switch`, or
// labels as values. The bodies are in the ops_*.inc files beside this one.
//
// Invariant: at the start of each instruction sp - (locals + local_count) is the depth
// the compiler computed; frame == frame_stack.current.
//
// source  Ertl & Gregg, The Structure and Performance of Efficient Interpreters, 2003
//         (direct threading); Brunthaler, Inline Caching Meets Quickening, 2010.
#include "vm/exec/eval.h"

#include <string.h>

#include "runtime/heap/gc.h"
#include "runtime/heap/heap.h"
#include "runtime/heap/ledger_entry.h"
#include "runtime/protocol/attr.h"
#include "runtime/protocol/call.h"
#include "runtime/protocol/equal.h"
#include "runtime/protocol/error.h"
#include "runtime/protocol/iterate.h"
#include "runtime/protocol/operate.h"
#include "runtime/protocol/signature.h"
#include "runtime/protocol/type.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/list.h"
#include "runtime/types/method.h"
#include "runtime/types/module.h"
#include "runtime/types/names.h"
#include "runtime/types/native.h"
#include "runtime/types/range.h"
#include "runtime/types/seqiter.h"
#include "runtime/types/singletons.h"
#include "runtime/types/super.h"
#include "vm/code/opcode.h"
#include "vm/exec/coroutine.h"
#include "vm/exec/eval_attr.h"
#include "vm/exec/eval_call.h"
#include "vm/exec/eval_ops.h"
#include "vm/exec/eval_rare.h"
#include "vm/exec/exec_builtins.h"
#include "vm/exec/frame_object.h"
#include "vm/exec/generator.h"
#include "vm/exec/intrinsic.h"
#include "vm/exec/unwind.h"

#if defined(OURO_DISPATCH_FUNCTIONS)
#pragma GCC diagnostic ignored "-Wpedantic"
register const uint32_t *ip __asm__("rbx");
register Object **sp __asm__("r12");
register Object **locals __asm__("r13");
register Object *const *constants __asm__("r14");
register Frame *frame __asm__("r15");
#define DISPATCH()                                                                     \
    do {                                                                               \
        op_table[(uint8_t)*ip]();                                                      \
        return;                                                                        \
    } while (0)
#define LEAVE() return
// Else gcc copies the old ip, to read the next word relative to that.
#define SETTLE_IP() __asm__("" : "+r"(ip))
#else
#define SETTLE_IP() ((void)0)
static const uint32_t *ip;
static Object **sp;
static Object **locals;
static Object *const *constants;
static Frame *frame;
#define DISPATCH() return
#define LEAVE()                                                                        \
    do {                                                                               \
        eval.leaving = true;                                                           \
        return;                                                                        \
    } while (0)
#endif

static struct {
    Object *result; // with which the outermost frame of a run was left
#if !defined(OURO_DISPATCH_FUNCTIONS)
    bool leaving; // the run ends after this instruction
#endif
} eval;

static void op_error(void);
static void op_raised(void);
static void op_unwind(void);
static void op_interrupt(void);

#define OP(name, ...) static void op_##name(void);
#include "vm/code/opcodes.def"
#undef OP

#if defined(OURO_DISPATCH_FUNCTIONS)
typedef void (*Body)(void);
static const Body op_table[OPCODE_COUNT] = {
#define OP(name, ...) op_##name,
#include "vm/code/opcodes.def"
#undef OP
};
#endif

#define BODY(name) static void op_##name(void)
#define NEXT(words)                                                                    \
    do {                                                                               \
        ip += (words);                                                                 \
        SETTLE_IP();                                                                   \
        DISPATCH();                                                                    \
    } while (0)
// A raise: the instruction at ip is to blame.
#define ERROR()                                                                        \
    do {                                                                               \
        op_error();                                                                    \
        return;                                                                        \
    } while (0)
// The same when frame->ip says where already: behind the first word of a call.
#define RAISED()                                                                       \
    do {                                                                               \
        op_raised();                                                                   \
        return;                                                                        \
    } while (0)
#define SAVE_IP() (frame->ip = ip + 1)

// The fields of the instruction, each by one load.
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define BYTE(n) (((const uint8_t *)(const void *)ip)[n])
#define HALF (((const uint16_t *)(const void *)ip)[1])
#else
#define BYTE(n) ((uint8_t)(*ip >> 8 * (n)))
#define HALF ((uint16_t)(*ip >> 16))
#endif
#define A ((uint32_t)BYTE(1))
#define B ((uint32_t)BYTE(2))
#define C ((uint32_t)BYTE(3))
#define ARG ((uint32_t)HALF)
#define IMMEDIATE ((int64_t)(int8_t)BYTE(2))
#define IMMEDIATE_WIDE ((int64_t)(int16_t)HALF)

#define INT_OF(o) (((Int *)(void *)(o))->value)
#define FLOAT_OF(o) (((Float *)(void *)(o))->value)
_Static_assert(sizeof(Int) == sizeof(Float), "drop_last frees both alike");
#define BOX_LIST heap_list_of(HEAP_LEAF, heap_class_of(sizeof(Int)))
#define BOX_COUNTED heap_counted(sizeof(Int))

// Two halves: reading the head as one word right after a count was written to it waits
// until that write has left the store buffer.
static ALWAYS_INLINE bool is_unique_int(const Object *o)
{
    return o->refs == 1 && o->shape == SHAPE_INT;
}

static ALWAYS_INLINE bool is_unique_float(const Object *o)
{
    return o->refs == 1 && o->shape == SHAPE_FLOAT;
}

static ALWAYS_INLINE bool is_number(const Object *o)
{
    return o->shape == SHAPE_INT || o->shape == SHAPE_FLOAT;
}

// Give the box of a number back while only the ledger wants to know. returns false when
// that takes heap_free
static ALWAYS_INLINE bool put_watched(Object *box)
{
    if (UNLIKELY(heap.divert != HEAP_WATCHED) ||
        UNLIKELY(!ledger_enter_free(box, BOX_COUNTED, ip + 1)))
        return false;
    ledger_give((HeapCell *)(void *)box, BOX_LIST);
    return true;
}

static NOINLINE void drop_last(Object *o)
{
    if (is_number(o)) {
        if (LIKELY(heap_can_put())) {
            heap_put(HEAP_LEAF, o, sizeof(Int));
            return;
        }
        if (put_watched(o))
            return;
        SAVE_IP(); // the ledger asks for the line
        heap_free(HEAP_LEAF, o, sizeof(Int));
        return;
    }
    SAVE_IP();
    object_release(o);
}

// Release a reference; the last one outside of the body.
static ALWAYS_INLINE void drop(Object *o)
{
    if ((int32_t)o->refs >= 0 && --o->refs == 0)
        drop_last(o);
}

// drop(o); NEXT(words), without a frame for the call.
#define DROP_SKIP(object, words)                                                       \
    do {                                                                               \
        Object *dropped_ = (object);                                                   \
        if ((int32_t)dropped_->refs >= 0 && --dropped_->refs == 0) {                   \
            drop_last_and_skip(dropped_, words);                                       \
            return;                                                                    \
        }                                                                              \
        NEXT(words);                                                                   \
    } while (0)
#define DROP_NEXT(object) DROP_SKIP(object, 1)
static NOINLINE void drop_last_and_skip(Object *o, uint32_t words)
{
    drop_last(o);
    NEXT(words);
}

// The same for a number that heap_put is not enough for.
static NOINLINE void drop_number_and_skip(Object *box, uint32_t words)
{
    if (UNLIKELY(!put_watched(box))) {
        drop_last_and_skip(box, words);
        return;
    }
    NEXT(words);
}

// The same for what is often a number.
#define DROP_NUMBER_SKIP(object, words)                                                \
    do {                                                                               \
        Object *dropped_ = (object);                                                   \
        if ((int32_t)dropped_->refs >= 0 && --dropped_->refs == 0) {                   \
            if (!is_number(dropped_)) {                                                \
                drop_last_and_skip(dropped_, words);                                   \
                return;                                                                \
            }                                                                          \
            if (UNLIKELY(!heap_can_put())) {                                           \
                drop_number_and_skip(dropped_, words);                                 \
                return;                                                                \
            }                                                                          \
            heap_put(HEAP_LEAF, dropped_, sizeof(Int));                                \
        }                                                                              \
        NEXT(words);                                                                   \
    } while (0)

// drop(o) for what is often a box of a number, the most frequent garbage: no call.
static ALWAYS_INLINE void drop_number(Object *o)
{
    if ((int32_t)o->refs >= 0 && --o->refs == 0) {
        if (LIKELY(is_number(o)) && LIKELY(heap_can_put()))
            heap_put(HEAP_LEAF, o, sizeof(Int));
        else
            drop_last(o);
    }
}

// Release a reference that is known not to be the last one.
static ALWAYS_INLINE void drop_shared(Object *o)
{
    if ((int32_t)o->refs >= 0)
        o->refs--;
}

// A box for a number, without its head.
static ALWAYS_INLINE OPT void *new_box(void)
{
    if (LIKELY(heap.front[BOX_LIST] != NULL))
        return heap_alloc(HEAP_LEAF, sizeof(Int));
    void *box = ledger_take(BOX_LIST, BOX_COUNTED, ip + 1);
    if (UNLIKELY(box == NULL)) {
        SAVE_IP(); // the ledger asks for the line
        return heap_alloc(HEAP_LEAF, sizeof(Int));
    }
    return box;
}

static ALWAYS_INLINE Object *make_int(int64_t value)
{
    Object *cached = int_cached(value);
    if (cached != NULL)
        return cached;
    Int *box = new_box();
    if (LIKELY(box != NULL)) {
        box->object = (Object){ 1, SHAPE_INT };
        box->value = value;
    }
    return (Object *)(void *)box;
}

static ALWAYS_INLINE Object *make_float(double value)
{
    Float *box = new_box();
    if (LIKELY(box != NULL)) {
        box->object = (Object){ 1, SHAPE_FLOAT };
        box->value = value;
    }
    return (Object *)(void *)box;
}

// The same without a call: NULL if that needs one.
static ALWAYS_INLINE OPT Object *quick_int(int64_t value)
{
    Object *cached = int_cached(value);
    if (cached != NULL)
        return cached;
    Int *box = heap_take(HEAP_LEAF, sizeof(Int));
    if (LIKELY(box != NULL)) {
        box->object = (Object){ 1, SHAPE_INT };
        box->value = value;
    }
    return (Object *)(void *)box;
}

static ALWAYS_INLINE OPT Object *quick_float(double value)
{
    Float *box = heap_take(HEAP_LEAF, sizeof(Float));
    if (LIKELY(box != NULL)) {
        box->object = (Object){ 1, SHAPE_FLOAT };
        box->value = value;
    }
    return (Object *)(void *)box;
}

static ALWAYS_INLINE void push(Object *o)
{
    *sp++ = o;
}

// Take the jump that the last word of an instruction of `words` words says.
#define TAKE_JUMP(words)                                                               \
    do {                                                                               \
        int32_t distance_ = (int32_t)ip[(words)-1];                                    \
        ip += (ptrdiff_t)distance_ + (words);                                          \
        SETTLE_IP();                                                                   \
        if (distance_ < 0 && UNLIKELY(frame_stack.interrupt != 0)) {                   \
            op_interrupt();                                                            \
            return;                                                                    \
        }                                                                              \
        DISPATCH();                                                                    \
    } while (0)

// Continue in the frame on top of the frame stack, at its first instruction.
static ALWAYS_INLINE void enter_frame(void)
{
    frame = frame_stack.current;
    locals = frame->locals;
    constants = frame->constants;
    ip = frame->function->code->words;
    sp = locals + frame->function->code->local_count;
}

// Continue in a frame whose callee is gone.
static ALWAYS_INLINE void resume_frame(Object **stack_pointer)
{
    frame = frame_stack.current;
    locals = frame->locals;
    constants = frame->constants;
    ip = frame->ip;
    sp = stack_pointer;
}

static COLD void raise_unbound(uint32_t local)
{
    SAVE_IP();
    unwind_raise_unbound(frame->function->code, local);
}

// The order counts: each file uses what the ones before it define.
// clang-format off
#include "vm/exec/ops_arith.inc"
#include "vm/exec/ops_basic.inc"
#include "vm/exec/ops_jump.inc"
#include "vm/exec/ops_attr.inc"
#include "vm/exec/ops_call.inc"
#include "vm/exec/ops_build.inc"
// clang-format on

// ---- exceptions ----

// The instruction before frame->ip has raised, or the special method of its operator.
static void prefer_callee(void)
{
    if (opcode_info[(uint8_t)frame->ip[-1]].flags & OPCODE_QUIET)
        unwind_prefer_callee(frame, sp);
}

// The exception was raised by the instruction at ip.
static void op_error(void)
{
    frame->ip = ip + 1;
    prefer_callee();
    op_raised();
}

// The exception was raised by the instruction that frame->ip stands in or behind.
static void op_raised(void)
{
    unwind_add_traceback(frame);
    op_unwind();
}

// The exception leaves the frame: release its stack; its locals go with the traceback.
static void clear_frame(void)
{
    Object **end = locals + frame->function->code->local_count;
    while (sp > end) {
        Object *o = *--sp;
        decref(o);
    }
    unwind_keep_locals(frame);
}

// Look for a handler from frame->ip on, leaving frames that have none.
static void op_unwind(void)
{
    for (;;) {
        const Code *code = frame->function->code;
        uint32_t at = (uint32_t)(frame->ip - code->words) - 1;
        const CodeHandler *handler = code_find_handler(code, at);
        if (handler != NULL) {
            Object **depth = locals + code->local_count + handler->depth;
            while (sp > depth) {
                Object *o = *--sp;
                decref(o);
            }
            unwind_caught(frame);
            push(error_take());
            ip = code->words + handler->handler;
            DISPATCH();
        }
        clear_frame();
        uint32_t flags = frame->flags;
        Object **stack_pointer = unwind_leave_frame(frame);
        if (flags & FRAME_ENTRY) {
            eval.result = NULL;
            LEAVE();
        }
        resume_frame(stack_pointer);
        if (flags & FRAME_OPERATOR)
            prefer_callee();
        unwind_add_traceback(frame);
    }
}

// Serve what waits at a safe point; ip is at the next instruction.
static void op_interrupt(void)
{
    SAVE_IP();
    if (!eval_ops_interrupt()) {
        unwind_add_traceback(frame);
        op_unwind();
        return;
    }
    DISPATCH();
}

// ---- entering ----

// Run from ip until the entry frame is left.
#if defined(OURO_DISPATCH_FUNCTIONS)
static void run(void)
{
    op_table[(uint8_t)*ip]();
}
#define RUN_ON() ((void)0) // op_unwind has already run on
#elif defined(OURO_DISPATCH_LABELS)
#pragma GCC diagnostic ignored "-Wpedantic"
static void run(void)
{
    static const void *const labels[OPCODE_COUNT] = {
#define OP(name, ...) &&label_##name,
#include "vm/code/opcodes.def"
#undef OP
    };
    goto *labels[(uint8_t)*ip];
#define OP(name, ...)                                                                  \
    label_##name : op_##name();                                                        \
    if (UNLIKELY(eval.leaving))                                                        \
        goto left;                                                                     \
    goto *labels[(uint8_t)*ip];
#include "vm/code/opcodes.def"
#undef OP
left:
    eval.leaving = false;
}
#define RUN_ON() (eval.leaving ? (void)(eval.leaving = false) : run())
#else
static void run(void)
{
    while (!eval.leaving) {
        switch ((Opcode)(uint8_t)*ip) {
#define OP(name, ...)                                                                  \
    case OP_##name:                                                                    \
        op_##name();                                                                   \
        break;
#include "vm/code/opcodes.def"
#undef OP
        case OPCODE_COUNT: UNREACHABLE();
        }
    }
    eval.leaving = false;
}
#define RUN_ON() (eval.leaving ? (void)(eval.leaving = false) : run())
#endif

static void start(OPT Object **resumed)
{
    if (resumed == NULL) {
        enter_frame();
        run();
        return;
    }
    resume_frame(resumed);
    if (!error_occurred()) {
        run();
        return;
    }
    unwind_add_traceback(frame);
    op_unwind();
    RUN_ON();
}

// The machine's registers belong to the interrupted run: kept across a nested one.
static NOINLINE Object *run_nested(OPT Object **resumed)
{
    const uint32_t *saved_ip = ip;
    Object **saved_sp = sp;
    Object **saved_locals = locals;
    Object *const *saved_constants = constants;
    Frame *saved_frame = frame;
    start(resumed);
    ip = saved_ip;
    sp = saved_sp;
    locals = saved_locals;
    constants = saved_constants;
    frame = saved_frame;
    return eval.result;
}

Object *eval_run(void)
{
    if (!error_enter("")) {
        unwind_abandon_entry();
        return NULL;
    }
    Object *result = run_nested(NULL);
    error_leave();
    return result;
}

Object *eval_call(Function *function, Object *const *args, size_t count)
{
    const Code *code = function->code;
    Frame *next = frame_stack.current + 1;
    Object **slots = frame_stack.current->top, **top = slots + code->frame_size;
    if (UNLIKELY(next >= frame_stack.limit || top > frame_stack.value_limit) &&
        !frame_admit(function, top))
        return NULL;
    if (UNLIKELY(!error_enter("")))
        return NULL;
    for (size_t i = 0; i < count; i++)
        slots[i] = incref(args[i]);
    for (size_t i = count; i < code->local_count; i++)
        slots[i] = UNBOUND;
    next->ip = code->words;
    next->locals = slots;
    next->constants = code->constants;
    next->result = NULL;
    next->function = incref(function);
    next->top = top;
    next->extra = NULL;
    next->flags = FRAME_ENTRY;
    frame_stack.current = next;
    Object *result = run_nested(NULL);
    error_leave();
    return result;
}

Object *eval_resume(Object **stack_pointer)
{
    Object *result = run_nested(stack_pointer);
    return result;
}

Object *eval_names(Function *function, Object *names)
{
    Object **slots = frame_stack.current->top;
    const Code *code = function->code;
    if (UNLIKELY(slots + code->frame_size > frame_stack.value_limit)) {
        frame_raise_recursion();
        return NULL;
    }
    for (uint32_t i = 0; i < code->local_count; i++)
        slots[i] = UNBOUND;
    if (!eval_call_push(incref(function), slots, NULL, FRAME_ENTRY | FRAME_NAMES))
        return NULL;
    frame_stack.current->extra = incref(names);
    return eval_run();
}

// ---- caches ----

static void clear_caches(Code *code)
{
    for (uint32_t at = 0; at < code->word_count;) {
        const OpcodeInfo *info = &opcode_info[(uint8_t)code->words[at]];
        uint32_t plain = info->flags & (OPCODE_JUMPS | OPCODE_COUNTED) ? 2 : 1;
        for (uint32_t i = plain; i < info->words; i++)
            code->words[at + i] = 0;
        at += info->words;
    }
}

static void flush_object(Object *object, void *context)
{
    (void)context;
    if (object->shape == SHAPE_CODE)
        clear_caches((Code *)(void *)object);
}

void eval_flush_caches(void)
{
    heap_walk(flush_object, NULL);
    eval_attr_forget();
}
