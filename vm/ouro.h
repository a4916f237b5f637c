// ouro.h - the public face of the interpreter: start, run a file or a text, figures of
// memory, stop. One interpreter per process.
#ifndef OURO_VM_OURO_H
#define OURO_VM_OURO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define OURO_VERSION "0.1.0"
#define OURO_PYTHON_VERSION "3.13.0"

typedef struct OuroOptions {
    int argc;              // sys.argv
    const char *const *argv;
    const char *executable; // sys.executable
    bool unbuffered;        // -u
    bool quiet_finish;      // skip the tear-down that nothing can see
} OuroOptions;

// Make the interpreter ready.
//
// returns false when there is not enough memory; a line on stderr says so
bool ouro_start(const OuroOptions *options);

// Each runs a program in __main__ and answers the exit status: 0, 1 after an uncaught
// exception (its traceback is on stderr), or what SystemExit says.
int ouro_run_file(const char *path);    // 2 when it cannot be read
int ouro_run_text(const char *source);  // as `-c` does
int ouro_run_module(const char *name);  // as `-m` does
int ouro_run_stdin(void);               // the whole of standard input
int ouro_run_prompt(char *(*read_line)(const char *prompt)); // until end of input

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
