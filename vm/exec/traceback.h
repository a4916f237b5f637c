// traceback.h - traceback objects and the printed form of exceptions.
#ifndef OURO_VM_EXEC_TRACEBACK_H
#define OURO_VM_EXEC_TRACEBACK_H

#include "runtime/types/str.h"
#include "vm/exec/frame.h"

typedef struct Traceback {
    Object object;
    struct Traceback *next;  // towards the place of the raise, or NULL
    struct Traceback *outer; // borrowed: the entry whose next this is, or NULL
    Function *function;
    struct FrameObject *frame; // owned; NULL: not made yet
    Object **
        // of the frame that the exception left, owned; NULL: none, or the frame has
        // them
        locals;
    uint32_t word; // index of a word of the instruction; tells the line
    int32_t line;  // given by a script; 0: by word
} Traceback;
extern Type traceback_type;

// The exception is caught in frame: its entry shows the frame as it goes on.
void traceback_caught(Object *exception, Frame *frame);
// Put frame's position before the traceback of exception. Out of memory: left out.
void traceback_add(Object *exception, const Frame *frame);
// The exception leaves frame: its locals (consumed) live on with the traceback, as they
// do in CPython's frames. Out of memory: they are released.
void traceback_keep_take(Object *exception, Frame *frame);
// "Traceback (most recent call last): ..." with chain, groups, notes, carets,
// suggestions.
NEW Str *traceback_format(Object *exception);
// The lines of text from line 1 to at.end_line, dedented, with the marks of a
// traceback.
NEW Str *traceback_excerpt(Str *text, Span at);
// Make this module the one that shows exceptions, on behalf of
// runtime/protocol/error.h.
void traceback_start(void);
// Write a text to sys.stderr (or descriptor 2 when that is unusable).
void traceback_write_take(STEALS OPT Str *text);
// find answers the text of a program that is in no file, such as <string>, or NULL;
// what it lends is looked at before it is asked again.
void traceback_on_source(const char *(*find)(const char *filename));
// That text, or NULL.
BORROWED OPT const char *traceback_program_text(const char *filename);
// From now on, while modules are being taken down, no source is read, as under CPython.
void traceback_quote_no_more(void);
// traceback_format to sys.stderr (or descriptor 2 when that is unusable).
void traceback_print(Object *exception);

#endif
