// mod_sre_engine.c - PCRE2 behind one face for texts of one, two and four bytes.
//
// A program runs in PCRE2's interpreter until it has seen some text, then as machine
// code. PCRE2's own limits bound a first try; a match that needs more steps runs again
// with a callout at every step, which lets signals in, and without limits.
//
// Source: pcre2api(3), pcre2jit(3), pcre2callout(3) of PCRE2 10.42.
#include "runtime/modules/mod_sre_engine.h"

#define PCRE2_CODE_UNIT_WIDTH 0
#include <pcre2.h>
#include <string.h>

#include "runtime/heap/heap.h"
#include "runtime/modules/mod_sre_tree.h"
#include "runtime/protocol/error.h"

enum {
    SIZE_HEAD = 16,        // before each block that PCRE2 has: its size
    MACHINE_AFTER = 4096,  // characters seen before machine code is made
    NESTED_MAX = 4000,     // parentheses
    POLL_EVERY = 4096,     // steps between looks at signals
    STACK_FIRST = 1 << 15, // of machine code
    STACK_LAST = 1 << 28,
    STOPPED = -1000, // what the callout gives when a signal raised
    ERROR_TEXT = 160
};

// For a program, or for nobody.
static void *take_memory(PCRE2_SIZE size, void *data)
{
    SreProgram *program = data;
    char *block = heap_alloc(HEAP_RAW, size + SIZE_HEAD);
    if (block == NULL)
        return NULL;
    if (program != NULL)
        program->bytes += heap_block(size + SIZE_HEAD, &program->blocks);
    memcpy(block, &size, sizeof size);
    return block + SIZE_HEAD;
}

static void give_memory(void *block, void *data)
{
    SreProgram *program = data;
    size_t size;
    if (block == NULL)
        return;
    char *start = (char *)block - SIZE_HEAD;
    memcpy(&size, start, sizeof size);
    if (program != NULL) {
        program->bytes -= heap_counted(size + SIZE_HEAD);
        program->blocks--;
    }
    heap_free(HEAP_RAW, start, size + SIZE_HEAD);
}

void mod_sre_engine_widen(void *to, uint32_t width, SreText text)
{
    for (size_t i = 0; i < text.length; i++) {
        uint32_t c = text.width == 1 ? ((const uint8_t *)text.data)[i]
                                     : ((const uint16_t *)text.data)[i];
        if (width == 2)
            ((uint16_t *)to)[i] = (uint16_t)c;
        else
            ((uint32_t *)to)[i] = c;
    }
}

// ---- the three libraries as one ----

typedef struct Library {
    void *(*compile)(SreProgram *program, const void *text, size_t length,
                     uint32_t options, int *error, size_t *at);
    void *(*data)(const void *code);
    int (*match)(const SreProgram *program, const SreText *text, size_t start,
                 uint32_t options, void *data, void *context);
    void *(*context)(int (*callout)(void *steps), uint64_t *steps);
    void *(*stack)(void *context);
    void (*end_context)(void *context, void *stack);
    size_t *(*offsets)(void *data);
    int (*machine)(void *code);
    void (*end)(void *code, void *data);
    void (*message)(int error, char *out);
} Library;

static int poll(void *steps)
{
    uint64_t *count = steps;
    return ++*count % POLL_EVERY == 0 && !error_poll() ? STOPPED : 0;
}

#define LIBRARY(n)                                                                     \
    static int poll_##n(pcre2_callout_block_##n *block, void *steps)                   \
    {                                                                                  \
        (void)block;                                                                   \
        return poll(steps);                                                            \
    }                                                                                  \
    static void *compile_##n(SreProgram *program, const void *text, size_t length,     \
                             uint32_t options, int *error, size_t *at)                 \
    {                                                                                  \
        void *code = NULL;                                                             \
        pcre2_general_context_##n *general =                                           \
            pcre2_general_context_create_##n(take_memory, give_memory, program);       \
        pcre2_compile_context_##n *context =                                           \
            general == NULL ? NULL : pcre2_compile_context_create_##n(general);        \
        *error = PCRE2_ERROR_NOMEMORY;                                                 \
        if (context != NULL) {                                                         \
            pcre2_set_newline_##n(context, PCRE2_NEWLINE_LF);                          \
            pcre2_set_parens_nest_limit_##n(context, NESTED_MAX);                      \
            code = pcre2_compile_##n(text, length, options, error, at, context);       \
        }                                                                              \
        pcre2_compile_context_free_##n(context);                                       \
        pcre2_general_context_free_##n(general);                                       \
        return code;                                                                   \
    }                                                                                  \
    static void *data_##n(const void *code)                                            \
    {                                                                                  \
        return pcre2_match_data_create_from_pattern_##n(code, NULL);                   \
    }                                                                                  \
    static int match_##n(const SreProgram *program, const SreText *text, size_t start, \
                         uint32_t options, void *data, void *context)                  \
    {                                                                                  \
        if (program->fast && context == NULL)                                          \
            return pcre2_jit_match_##n(program->code, text->data, text->length, start, \
                                       options, data, NULL);                           \
        return pcre2_match_##n(program->code, text->data, text->length, start,         \
                               options, data, context);                                \
    }                                                                                  \
    static void *context_##n(int (*callout)(void *), uint64_t *steps)                  \
    {                                                                                  \
        pcre2_general_context_##n *general =                                           \
            pcre2_general_context_create_##n(take_memory, give_memory, NULL);          \
        pcre2_match_context_##n *context =                                             \
            general == NULL ? NULL : pcre2_match_context_create_##n(general);          \
        pcre2_general_context_free_##n(general);                                       \
        if (context == NULL || callout == NULL)                                        \
            return context;                                                            \
        pcre2_set_match_limit_##n(context, UINT32_MAX);                                \
        pcre2_set_depth_limit_##n(context, UINT32_MAX);                                \
        pcre2_set_heap_limit_##n(context, UINT32_MAX);                                 \
        pcre2_set_callout_##n(context, poll_##n, steps);                               \
        return context;                                                                \
    }                                                                                  \
    static void *stack_##n(void *context)                                              \
    {                                                                                  \
        pcre2_general_context_##n *general =                                           \
            pcre2_general_context_create_##n(take_memory, give_memory, NULL);          \
        pcre2_jit_stack_##n *stack =                                                   \
            general == NULL                                                            \
                ? NULL                                                                 \
                : pcre2_jit_stack_create_##n(STACK_FIRST, STACK_LAST, general);        \
        pcre2_general_context_free_##n(general);                                       \
        if (stack != NULL)                                                             \
            pcre2_jit_stack_assign_##n(context, NULL, stack);                          \
        return stack;                                                                  \
    }                                                                                  \
    static void end_context_##n(void *context, void *stack)                            \
    {                                                                                  \
        pcre2_jit_stack_free_##n(stack);                                               \
        pcre2_match_context_free_##n(context);                                         \
    }                                                                                  \
    static int machine_##n(void *code)                                                 \
    {                                                                                  \
        return pcre2_jit_compile_##n(code, PCRE2_JIT_COMPLETE);                        \
    }                                                                                  \
    static void end_##n(void *code, void *data)                                        \
    {                                                                                  \
        pcre2_match_data_free_##n(data);                                               \
        pcre2_code_free_##n(code);                                                     \
    }                                                                                  \
    static size_t *offsets_##n(void *data)                                             \
    {                                                                                  \
        return pcre2_get_ovector_pointer_##n(data);                                    \
    }                                                                                  \
    static void message_##n(int error, char *out)                                      \
    {                                                                                  \
        PCRE2_UCHAR##n text[ERROR_TEXT] = { 0 };                                       \
        pcre2_get_error_message_##n(error, text, ERROR_TEXT);                          \
        for (size_t i = 0; i < ERROR_TEXT; i++)                                        \
            out[i] = (char)text[i];                                                    \
    }
LIBRARY(8)
LIBRARY(16)
LIBRARY(32)
#undef LIBRARY

#define ROW(n)                                                                         \
    {                                                                                  \
        compile_##n, data_##n, match_##n, context_##n, stack_##n, end_context_##n,     \
            offsets_##n, machine_##n, end_##n, message_##n                             \
    }
static const Library libraries[] = { ROW(8), ROW(16), ROW(32) };
#undef ROW

static const Library *library_of(uint32_t width)
{
    return &libraries[width / 2];
}

// ---- programs ----

static uint32_t options_of(bool unicode, SreMode mode, bool patient)
{
    uint32_t options = PCRE2_MULTILINE | PCRE2_DOTALL | PCRE2_ALT_CIRCUMFLEX;
    if (unicode)
        options |= PCRE2_UCP;
    if (mode != SRE_SEARCH)
        options |= PCRE2_ANCHORED;
    if (mode == SRE_FULLMATCH)
        options |= PCRE2_ENDANCHORED;
    if (patient)
        options |= PCRE2_AUTO_CALLOUT;
    return options;
}

int mod_sre_engine_compile(SreProgram *program, const char *text, size_t length,
                           uint32_t width, bool unicode, SreMode mode, bool patient)
{
    const Library *library = library_of(width);
    char message[ERROR_TEXT];
    void *wide = NULL;
    int error = 0;
    size_t at = 0;
    *program = (SreProgram){ .width = width, .patient = patient };
    if (width > 1) {
        if ((wide = heap_alloc(HEAP_RAW, length * width + 1)) == NULL)
            return -1;
        mod_sre_engine_widen(wide, width, (SreText){ text, 1, length });
    }
    program->code = library->compile(program, wide != NULL ? wide : text, length,
                                     options_of(unicode, mode, patient), &error, &at);
    heap_release(wide, length * width + 1);
    if (program->code != NULL)
        return 1;
    if (error_occurred())
        return -1;
    if (error == PCRE2_ERROR_PATTERN_TOO_LARGE && width < 4)
        return 0;
    library->message(error, message);
    mod_sre_parse_error(error_format("%s", message), NULL, -1);
    return -1;
}

void mod_sre_engine_end(SreProgram *program)
{
    if (program->code != NULL)
        library_of(program->width)->end(program->code, program->data);
    *program = (SreProgram){ .code = NULL };
}

// ---- matching ----

// With a stack for machine code; a patient program also calls out and has no limits.
static int match_long(SreProgram *program, const SreText *text, size_t start,
                      uint32_t options, void *data)
{
    const Library *library = library_of(program->width);
    uint64_t steps = 0;
    void *context = library->context(program->patient ? poll : NULL, &steps);
    if (context == NULL)
        return PCRE2_ERROR_NOMEMORY;
    void *stack = program->machine ? library->stack(context) : NULL;
    int got = library->match(program, text, start, options, data, context);
    if (got == PCRE2_ERROR_JIT_STACKLIMIT)
        got =
            library->match(program, text, start, options | PCRE2_NO_JIT, data, context);
    library->end_context(context, stack);
    return got;
}

static int run(SreProgram *program, const SreText *text, size_t start, bool not_empty,
               void *data)
{
    const Library *library = library_of(program->width);
    uint32_t options = not_empty ? PCRE2_NOTEMPTY_ATSTART : 0;
    if (!program->machine) {
        program->work += 64 + text->length - start;
        if (program->work > MACHINE_AFTER || program->patient) {
            program->fast = library->machine(program->code) == 0;
            program->machine = true;
        }
    }
    if (program->patient)
        return match_long(program, text, start, options, data);
    int got = library->match(program, text, start, options, data, NULL);
    if (got == PCRE2_ERROR_JIT_STACKLIMIT)
        got = match_long(program, text, start, options, data);
    return got;
}

static int raise_failure(const Library *library, int got)
{
    char message[ERROR_TEXT];
    if (error_occurred())
        return -1;
    if (got == PCRE2_ERROR_NOMEMORY) {
        error_no_memory();
        return -1;
    }
    library->message(got, message);
    error_raise(EXC(RuntimeError), "%s", message);
    return -1;
}

int mod_sre_engine_match(SreProgram *program, SreText text, size_t start,
                         bool not_empty, size_t *offsets, size_t groups)
{
    const Library *library = library_of(program->width);
    void *data = program->data;
    program->data = NULL; // a signal's handler may match too
    if (data == NULL && (data = library->data(program->code)) == NULL)
        return raise_failure(library, PCRE2_ERROR_NOMEMORY);
    int got = run(program, &text, start, not_empty, data);
    if (got > 0)
        memcpy(offsets, library->offsets(data), 2 * (groups + 1) * sizeof *offsets);
    if (program->data == NULL)
        program->data = data;
    else
        library->end(NULL, data);
    if (got >= 0)
        return 1;
    if (got == PCRE2_ERROR_NOMATCH)
        return 0;
    if (got == PCRE2_ERROR_MATCHLIMIT || got == PCRE2_ERROR_DEPTHLIMIT ||
        got == PCRE2_ERROR_HEAPLIMIT)
        return SRE_TOO_LONG;
    return raise_failure(library, got);
}
