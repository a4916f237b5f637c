// origin.h - which lines of the program run: the meaning of the ledger's sites.
//
// A site is one line, or a chain of lines (innermost first) when more frames are asked
// for. Sites live until the recording ends, and keep their file's name alive.
#ifndef OURO_VM_EXEC_ORIGIN_H
#define OURO_VM_EXEC_ORIGIN_H

#include "runtime/types/str.h"

typedef struct OriginLine {
    Str *file; // borrowed from the table
    uint32_t line;
} OriginLine;

enum {                 // who wants the recording
    ORIGIN_LINES = 1,  // the module mem
    ORIGIN_TRACES = 2, // tracemalloc
    ORIGIN_FRAMES_MAX = 65535
};

// Begin to record, for one more user.
//
// raises MemoryError
RAISES bool origin_start(unsigned user, uint32_t frames);
// A user does without; the last one ends the recording.
void origin_stop(unsigned user);
bool origin_is_on(unsigned user);
uint32_t origin_frames(void); // most lines of a site
uint32_t origin_limit(void);  // of the last who began ORIGIN_TRACES; at first 1
// The lines of a site: count of them, the i-th; the frames there were the first time.
uint32_t origin_count(uint32_t site);
OriginLine origin_line(uint32_t site, uint32_t i);
uint32_t origin_depth(uint32_t site);
uint64_t origin_bytes(void); // taken by the tables

#endif
