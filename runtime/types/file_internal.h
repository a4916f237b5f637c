// file_internal.h - the state of an open file, shared by its text and its binary side.
//
// One buffer serves both ways. Reading: buffer[start .. end) is what came from the
// descriptor and was not taken yet; for text files buffer[start .. ready) of it is
// decoded, valid WTF-8. Writing: buffer[0 .. pending) waits to be written. Never both:
// pending is 0 or start == end.
//
// A text file in UTF-8 keeps the very bytes of the file in its buffer, so that its
// position is known exactly; other encodings are decoded when they come in.
//
// Below is a descriptor, or any stream object (source), as TextIOWrapper(BytesIO()) has
// it.
#ifndef OURO_RUNTIME_TYPES_FILE_INTERNAL_H
#define OURO_RUNTIME_TYPES_FILE_INTERNAL_H

#include "runtime/types/file.h"
#include "runtime/types/io_base.h"

enum { FILE_CHUNK = 8192, FILE_NAME_MAX = 32 };

typedef enum FileNewline {
    FILE_NEWLINE_UNIVERSAL, // None: all ends become \n
    FILE_NEWLINE_KEEP,      // '': all ends are seen and kept
    FILE_NEWLINE_LF,
    FILE_NEWLINE_CR,
    FILE_NEWLINE_CRLF
} FileNewline;

typedef enum FileCoding { FILE_UTF8, FILE_ASCII, FILE_LATIN1, FILE_OTHER } FileCoding;

typedef struct File {
    union { // the head that all streams have
        Object object;
        IoBase base;
    };
    Object *source;    // the stream below, owned; NULL: descriptor
    struct File *core; // itself; of the binary side of a text file, that file, owned
    struct File *side; // that binary side while it lives, borrowed, or NULL
    struct File *bare; // the unbuffered side while it lives, borrowed, or NULL
    struct File *previous, *next; // open files
    Object *name;
    uint8_t *buffer;
    size_t capacity; // 0: no buffer yet
    size_t start, ready, end, pending;
    size_t wanted; // capacity when there is a buffer
    int descriptor;
    uint8_t newline; // FileNewline
    uint8_t coding;  // FileCoding
    uint8_t seen;    // line ends met: 1 \n, 2 \r, 4 \r\n
    bool text, readable, writable, appending, created, raw, standard;
    bool closed, keep_open, line_buffered, write_through;
    bool has_return;   // a \r may be in the window
    bool after_return; // the window before this one ended in \r
    bool converted;    // the window does not hold the file's own bytes
    bool undecoded;    // the binary side filled the window
    bool iterating;    // a for loop is reading: tell() is refused
    bool partly_read;  // text was taken, not to the end: reconfigure() is refused
    bool marked;       // the byte order mark was written or skipped
    bool blocked;      // the last read found nothing yet in what does not block
    bool detached;     // detach() was called: only the other side may be used
    bool busy;         // what lies below is at work on the buffer: it must stay
    char mode[8];
    char encoding[FILE_NAME_MAX], errors[FILE_NAME_MAX];
} File;

static inline File *file_core(Object *o)
{
    return ((File *)(void *)o)->core;
}

// ---- file.c ----
// raises  ValueError if what lies below was taken away
RAISES bool file_check_attached(const File *f);
// Raise ValueError(text) if the file is closed, or what lies below was taken away.
RAISES bool file_check_open(const File *f, const char *text);
// The same, for what is asked of the stream below: a source speaks for itself.
RAISES bool file_check_below(const File *f);
// Start with a descriptor, or a source (consumed); name may be NULL.
void file_adopt(File *f, int descriptor, STEALS OPT Object *source, OPT Object *name);
RAISES bool file_newline_value(OPT Object *newline, uint8_t *out);
// A descriptor for FileIO(path, mode): the mode is read and noted. -1: raised
int file_open_raw(File *f, Object *path, const char *text, bool keep_open,
                  OPT Object *opener);
// Raise RuntimeError: the file is busy. returns false
RAISES COLD bool file_refuse_reentry(File *f);
// Raise RuntimeError if the file is busy: a signal handler calls, or what lies below.
RAISES static inline bool file_check_idle(File *f)
{
    return LIKELY(!f->busy) || file_refuse_reentry(f);
}
// Raise io.UnsupportedOperation(text). returns NULL
COLD Object *file_refuse(const char *text);
// Turn the buffer to reading or writing.
RAISES bool file_begin_read(File *f);
RAISES bool file_begin_write(File *f); // see file_begin_read
// Room for want bytes behind end; the window may move to the front of the buffer.
RAISES bool file_room(File *f, size_t want);
// Read once behind end. returns the number of bytes, 0 at the end, -1 raised
int64_t file_fill(File *f, size_t want);
// Read until the end of the file.
RAISES bool file_fill_all(File *f);
// Nothing is left in the window; a buffer that grew is given back.
void file_drop_window(File *f);
RAISES bool file_append(File *f, const void *bytes, size_t length);
RAISES bool file_flush_core(File *f);
// Close; errors of the last flush are raised, but the file is closed anyhow.
RAISES bool file_close(File *f);
// Where the next byte is read or written, by the descriptor's position. -1: raised
int64_t file_position(File *f);
NEW Object *file_truncate_at(File *f, int64_t size); // as file_source_truncate
int file_is_seekable(File *f);                       // 1, 0, -1: raised
// writelines(): give each line to a write() method.
NEW Object *file_write_lines(Object *self, Object *lines, NativeFn write);
// The natives that text and binary files share, and their rows.
Object *file_m_close(Object *self, Object *const *args);
Object *file_m_flush(Object *self, Object *const *args);    // see file_m_close
Object *file_m_fileno(Object *self, Object *const *args);   // see file_m_close
Object *file_m_isatty(Object *self, Object *const *args);   // see file_m_close
Object *file_m_readable(Object *self, Object *const *args); // see file_m_close
Object *file_m_writable(Object *self, Object *const *args); // see file_m_close
Object *file_m_seekable(Object *self, Object *const *args); // see file_m_close
Object *file_m_detach(Object *self, Object *const *args);   // see file_m_close
Object *file_get_name(Object *self);
bool file_set_name(Object *self, OPT Object *value);
#define FILE_DETACH_METHOD                                                             \
    {                                                                                  \
        file_m_detach, "detach(self)", "Part from the stream below."                   \
    }
#define FILE_COMMON_METHODS                                                            \
    { file_m_close, "close(self)", "Flush and close the file." },                      \
        { file_m_flush, "flush(self)", "Write what is buffered." },                    \
        { file_m_fileno, "fileno(self)", "The descriptor." },                          \
        { file_m_isatty, "isatty(self)", "Whether the file is a terminal." },          \
    {                                                                                  \
        file_m_seekable, "seekable(self)", "Whether the position can be set."          \
    }
#define FILE_READABLE_METHOD                                                           \
    {                                                                                  \
        file_m_readable, "readable(self)", "Whether the file can be read."             \
    }
#define FILE_WRITABLE_METHOD                                                           \
    {                                                                                  \
        file_m_writable, "writable(self)", "Whether the file can be written."          \
    }

// ---- file_source.c: what lies below ----
// Read at most want bytes behind end; the file is busy, and signals are served.
// returns the number, 0 at the end, -1 raised
int64_t file_source_read(File *f, size_t want);
// Read all there is behind end, of a source; the file is busy.
RAISES bool file_source_read_all(File *f);
// Write some bytes; a signal that interrupts is served. returns the number, -1 raised
int64_t file_source_write(File *f, const uint8_t *bytes, size_t count);
// Set the position. returns the new one, -1 raised
int64_t file_source_seek(File *f, int64_t offset, int whence);
NEW Object *file_source_truncate(File *f, Object *size); // the flushed file; gives size
int file_source_is_terminal(File *f);                    // 1, 0, -1: raised
// fileno() and closed of a source, and flush() and close() of what lies below.
NEW Object *file_source_fileno(File *f);
int file_source_is_closed(File *f); // 1, 0, -1
RAISES bool file_source_flush(File *f);
RAISES bool file_source_close(File *f);

// ---- file_new.c: constructors ----
extern const NativeDef file_new_text_def, file_new_buffered_def, file_new_raw_def;
Object *file_new_create(Type *cls);
// The unbuffered side of a binary file: its attribute raw.
NEW Object *file_new_bare_side(Object *binary);

// ---- file_text.c, file_binary.c ----
extern const NativeDef file_text_methods[], file_reader_methods[],
    file_writer_methods[], file_random_methods[], file_raw_methods[];
extern const GetSetDef file_text_getsets[], file_binary_getsets[], file_raw_getsets[];
RAISES bool file_text_write(Object *file, Str *text);
RAISES bool file_text_write_ascii(Object *file, const char *text, size_t length);
NEW Str *file_text_read_line(Object *file);
int file_text_next(Object *self, Object **out);
int file_binary_next(Object *self, Object **out);
// How an encoding is decoded; false: LookupError raised.
RAISES bool file_text_set_encoding(File *f, const char *encoding);
// The binary side of a text file: its attribute buffer.
NEW Object *file_binary_side(Object *text);

#endif
