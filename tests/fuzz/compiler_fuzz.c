// compiler_fuzz.c - any text: code that passes the verifier, or an exception. Nothing
// runs.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "runtime/protocol/error.h"
#include "vm/code/disasm.h"
#include "vm/compile/compile.h"
#include "vm/ouro.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int __lsan_is_turned_off(void);

// The interpreter stays up between inputs, and its heap hides pointers: all of it would
// be reported as leaks.
int __lsan_is_turned_off(void)
{
    return 1;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static bool started;
    static const char *const nothing[] = { "" };
    OuroOptions options = { .argc = 1, .argv = nothing, .executable = "fuzz" };
    if (!started && !ouro_start(&options))
        return 0;
    if (!started && freopen("/dev/null", "w", stderr) == NULL) // SyntaxWarnings
        return 0;
    started = true;
    Str *name = str_from_text("<fuzz>");
    Code *code = name != NULL
                     ? compile_source((const char *)data, size, name, COMPILE_EXEC, 0)
                     : NULL;
    Buf out;
    buf_start(&out);
    if ((code == NULL) != error_occurred())
        __builtin_trap();
    if (code != NULL && !disasm_code(code, true, &out) && !error_occurred())
        __builtin_trap();
    error_clear();
    buf_end(&out);
    xdecref((Object *)code);
    xdecref((Object *)name);
    return 0;
}
