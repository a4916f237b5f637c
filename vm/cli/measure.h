// measure.h - a script run in a process of its own, and what it took.
#ifndef OURO_VM_CLI_MEASURE_H
#define OURO_VM_CLI_MEASURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vm/ouro.h"

enum { MEASURE_HISTORY = 64 };

typedef struct Measurement {
    const char *script;
    int status;        // exit status; 128 + n when signal n ended it
    bool counted;      // memory and history are known (it did not crash)
    OuroMemory memory; // exact, the same on every run
    uint64_t history[MEASURE_HISTORY]; // live bytes over the logical clock
    uint64_t history_count;
    double cpu_seconds;
    uint64_t peak_rss;     // bytes
    char *output, *errors; // what it wrote, owned
    size_t output_length, errors_length;
} Measurement;

// Run a script with options, standard input empty; wait for its end.
//
// returns  false when no process could be made; a line on stderr says why
bool measure_script(const char *script, const OuroOptions *options, Measurement *out);

// Release the texts.
void measure_end(Measurement *m);

#endif
