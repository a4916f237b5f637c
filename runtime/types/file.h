// file.h - text and binary files.
#ifndef OURO_RUNTIME_TYPES_FILE_H
#define OURO_RUNTIME_TYPES_FILE_H

#include "runtime/heap/object.h"

// TextIOWrapper, BufferedReader, BufferedWriter, BufferedRandom, FileIO.
extern Type file_type, binary_file_type;
extern Type file_writer_type, file_random_type, file_raw_type;

typedef struct FileOptions {
    const char *mode;
    int64_t buffering; // -1: by what the file is
    OPT const char *encoding;
    OPT const char *errors;
    OPT Object *newline; // str or None
    bool keep_open;      // the descriptor outlives the file
    OPT Object *opener;
} FileOptions;

// Change the encoding of a text stream and what it does about characters that do not fit,
// before its first use; "": as it is. raises LookupError
RAISES bool file_recode(Object *stream, const char *encoding, const char *errors);

// open(path, ...). path is str, bytes, path-like or a descriptor.
//
// raises  OSError and what open() raises about its arguments
NEW Object *file_open_with(Object *path, const FileOptions *options);
NEW Object *file_open(Object *path, const char *mode, int64_t buffering,
                      OPT const char *encoding, OPT const char *errors,
                      OPT Object *newline);
// The path of a str, bytes or path-like object, as str or bytes: os.fspath().
NEW Object *file_path(Object *path);
NEW Object *file_standard(int descriptor, const char *name,
                          const char *mode);         // <stdin>, ...
RAISES bool file_write_str(Object *file, Str *text); // text file, no method look-up
RAISES bool file_write_ascii(Object *file, const char *text, size_t length); // the same
RAISES bool file_flush(Object *file);
// The next line of a text file with its end; empty at the end of the file.
NEW Str *file_read_line(Object *file);
// Write everything at once from now on, as `-u` asks.
void file_write_at_once(Object *object);
// io.UnsupportedOperation, made at its first use. raises MemoryError
BORROWED Type *file_unsupported(void);
void file_flush_all(void); // errors are ignored
// From a signal handler that ends the process: write what waits in buffers above a
// descriptor.
void file_save_all(void);
// stdout and stderr, at exit. false: stdout could not be written, as stderr says
bool file_flush_standard(void);
bool file_is_standard(const Object *o); // one of those that file_standard made
// Close what is open and release what the files share.
void file_stop(void);

#endif
