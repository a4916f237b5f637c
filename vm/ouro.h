// ouro.h - the public face of the interpreter: start, run a file or a text, figures of
// memory, stop. One interpreter per process.
#ifndef OURO_VM_OURO_H
#define OURO_VM_OURO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define OURO_VERSION "0.1.0"
#define OURO_PYTHON_VERSION "3.13.0"

// The fields of sys.flags, in order; each an option of the command.
typedef enum OuroFlag {
    OURO_FLAG_DEBUG,
    OURO_FLAG_INSPECT, // a prompt follows the program
    OURO_FLAG_INTERACTIVE,
    OURO_FLAG_OPTIMIZE, // 1: no assertions, 2: no docstrings either
    OURO_FLAG_DONT_WRITE_BYTECODE,
    OURO_FLAG_NO_USER_SITE,
    OURO_FLAG_NO_SITE,
    OURO_FLAG_IGNORE_ENVIRONMENT, // OUROPATH and PYTHONPATH too
    OURO_FLAG_VERBOSE,
    OURO_FLAG_BYTES_WARNING,
    OURO_FLAG_QUIET,
    OURO_FLAG_HASH_RANDOMIZATION,
    OURO_FLAG_ISOLATED,
    OURO_FLAG_DEV_MODE,
    OURO_FLAG_UTF8_MODE,
    OURO_FLAG_WARN_DEFAULT_ENCODING,
    OURO_FLAG_SAFE_PATH, // do not import from the program's folder
    OURO_FLAG_COUNT
} OuroFlag;

typedef struct OuroOptions {
    int argc; // sys.argv
    const char *const *argv;
    const char *executable; // sys.executable
    bool unbuffered;        // -u
    unsigned char flags[OURO_FLAG_COUNT];
    size_t warning_count, x_count;
    const char *const *warnings;  // sys.warnoptions
    const char *const *x_options; // sys._xoptions, each NAME or NAME=VALUE
    bool quiet_finish;            // skip the tear-down that nothing can see
} OuroOptions;

// Whether the values of x_options are what they must be; before a start, which refuses
// others too.
//
// returns false when one is wrong; a line on stderr says so
bool ouro_check_options(const OuroOptions *options);

// Make the interpreter ready.
//
// returns false when there is not enough memory; a line on stderr says so
bool ouro_start(const OuroOptions *options);

// Each runs a program in __main__ and answers the exit status: 0, 1 after an uncaught
// exception (its traceback is on stderr), or what SystemExit says.
// 2 when it cannot be read; skip_line: its first line is not Python
int ouro_run_file(const char *path, bool skip_line);
int ouro_run_text(const char *source); // as `-c` does
int ouro_run_module(const char *name); // as `-m` does
int ouro_run_stdin(void);              // the whole of standard input

typedef enum OuroLine { OURO_LINE, OURO_LINE_END, OURO_LINE_CANCELLED } OuroLine;
// Read a line, without its newline, into *line, from malloc. CANCELLED: by Ctrl-C.
typedef OuroLine (*OuroReader)(const char *prompt, char **line);
int ouro_run_prompt(OuroReader read); // until the end of input
// PYTHONINSPECT is set: a prompt shall follow the program.
bool ouro_wants_prompt(void);
// The index-th way to complete a name or a dotted path at the prompt, lent; NULL: no
// more.
const char *ouro_complete(const char *text, size_t index);

// What the front end makes of a file, on standard output: "tokens", "ast", "code".
int ouro_dump(const char *what, const char *path);

typedef struct OuroMemory {
    uint64_t live_bytes, peak_bytes, made_bytes;
    uint64_t live_blocks, peak_blocks, made_blocks, freed_blocks;
    uint64_t reserved_bytes;
    uint64_t collections, longest_pause_ns, total_pause_ns;
} OuroMemory;
// Figures of the heap and of the collector, exact, up to now.
OuroMemory ouro_memory(void);
// Live bytes over the logical clock (blocks made), oldest first. returns the count
size_t ouro_history(uint64_t *out, size_t most);

// Run what is due at exit, flush, tear down. returns the final exit status: status, or
// 120 when the output could not be written. An uncaught KeyboardInterrupt ends the
// process here, by the signal.
int ouro_stop(int status);

#endif
