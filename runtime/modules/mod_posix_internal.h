// mod_posix_internal.h - what the parts of posix share.
#ifndef OURO_RUNTIME_MODULES_MOD_POSIX_INTERNAL_H
#define OURO_RUNTIME_MODULES_MOD_POSIX_INTERNAL_H

#include <sys/stat.h>
#include <sys/statvfs.h>

#include "runtime/heap/object.h"
#include "runtime/types/list.h"
#include "runtime/types/module.h"

// A path argument: str, bytes, path-like, or where allowed a descriptor or None.
typedef struct PosixPath {
    Object *object; // what the caller gave, as str or bytes; for errors. Owned, or NULL
    Object *bytes;  // what holds the text, owned
    const char *text;
    int descriptor; // -1: a path
    bool is_bytes;
} PosixPath;

enum { POSIX_PATH = 0, POSIX_PATH_FD = 1, POSIX_PATH_NONE = 2 };

// Read a path argument of `function`; allow is an or of the above. None is ".".
RAISES bool mod_posix_path(Object *o, const char *function, int allow, PosixPath *out);
void mod_posix_path_end(PosixPath *path);
// Raise the OSError of errno about one path (may be NULL) or two; ends them. returns
// NULL
Object *mod_posix_fail(OPT PosixPath *path);
Object *mod_posix_fail_two(PosixPath *from, PosixPath *to); // see mod_posix_fail
// A file name as str (surrogateescape) or bytes.
NEW Object *mod_posix_name(const char *text, size_t length, bool as_bytes);
// Raise NotImplementedError if a dir_fd was given.
RAISES bool mod_posix_no_dir_fd(Object *dir_fd);
RAISES bool mod_posix_int(Object *o, int *out); // a C int
// The number of a user or a group, "uid" or "gid"; -1 as the largest.
RAISES bool mod_posix_id(Object *o, const char *name, uint32_t *out);

// The bytes of str, bytes and path-like objects; a list that keeps them alive.
typedef struct PosixTexts {
    List *keep;
    char **rows; // NULL behind the last
    size_t count;
} PosixTexts;

// Read an iterable of texts; end it, also after a failure.
RAISES bool mod_posix_process_texts(Object *o, const char *function, PosixTexts *out);
void mod_posix_process_texts_end(PosixTexts *texts);

extern const NativeDef mod_posix_file_functions[], mod_posix_fd_functions[],
    mod_posix_process_functions[], mod_posix_fork_functions[],
    mod_posix_scan_functions[], mod_posix_system_functions[],
    mod_posix_path_functions[];

RAISES bool mod_posix_system_fill(Module *m); // the names for sysconf(), pathconf()

// Records: tuples with names.
extern Type mod_posix_record_stat_type, mod_posix_record_size_type,
    mod_posix_record_uname_type, mod_posix_record_times_type,
    mod_posix_record_statvfs_type;
NEW Object *mod_posix_record_stat(const struct stat *st);
NEW Object *mod_posix_record_statvfs(const struct statvfs *s);

extern Type mod_posix_scan_entry_type, mod_posix_scan_type;

#endif
