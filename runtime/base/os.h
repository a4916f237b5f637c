// os.h - the only file to meet the system.
//
// Functions that can fail leave the reason in errno.
#ifndef OURO_RUNTIME_BASE_OS_H
#define OURO_RUNTIME_BASE_OS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "runtime/base/buf.h"
#include "runtime/base/marks.h"

// --- files ------------------------------------------------------------------------

typedef enum OsFileKind { OS_ABSENT, OS_FILE, OS_FOLDER, OS_OTHER } OsFileKind;

enum {
    OS_READ = 1,      // open for reading
    OS_WRITE = 2,     // open for writing
    OS_CREATE = 4,    // make the file if it is absent
    OS_TRUNCATE = 8,  // empty it
    OS_APPEND = 16,   // each write goes to the end
    OS_EXCLUSIVE = 32 // with OS_CREATE: fail if it exists
};

typedef enum OsWhence { OS_FROM_START, OS_FROM_HERE, OS_FROM_END } OsWhence;

// Append the whole contents of a file.
//
// returns false with errno; ENOMEM if the buffer failed, EISDIR for a folder
RAISES bool os_read_file(const char *path, Buf *out);

// Append everything that can still be read from fd.
//
// returns false with errno
RAISES bool os_read_fd(int fd, Buf *out);

// Open a file; flags are OS_READ and so on. The descriptor is not inherited.
//
// returns the descriptor, or -1 with errno: EINTR if a signal came first
int os_open(const char *path, int flags);

// Close a descriptor.
//
// returns false with errno
bool os_close(int fd);

// Read at most size bytes.
//
// returns how many, 0 at the end, or -1 with errno: EINTR if a signal came first
int64_t os_read(int fd, void *bytes, size_t size);

// Write at most size bytes, once.
//
// returns how many, or -1 with errno: EINTR if a signal came first
int64_t os_write(int fd, const void *bytes, size_t size);

// Write all bytes, in as many calls as it takes.
//
// returns false with errno
bool os_write_all(int fd, const void *bytes, size_t size);

// The same, but given up when nothing can be written for a second. Safe in a signal handler.
//
// returns false with errno
bool os_write_soon(int fd, const void *bytes, size_t size);

// Move the position of fd, by an OsWhence or what else the system knows.
//
// returns the new position, or -1 with errno
int64_t os_seek(int fd, int64_t offset, int whence);

// Cut or extend a file to size bytes.
//
// returns false with errno
bool os_truncate(int fd, int64_t size);

// What a path names; symbolic links are followed.
OsFileKind os_file_kind(const char *path);

// What a descriptor is; OS_ABSENT if it is not open.
OsFileKind os_fd_kind(int fd);

// Whether fd is a terminal.
bool os_is_terminal(int fd);

// Append the absolute path of the working folder.
//
// returns false with errno
RAISES bool os_current_folder(Buf *out);

// --- memory -----------------------------------------------------------------------

// Bytes of a page of the system.
size_t os_page_size(void);

// Reserve addresses without memory behind them; size is a multiple of the page size.
//
// returns the first address, or NULL with errno
void *os_reserve(size_t size);

// The same at a multiple of OS_LARGE_PAGE. What lies behind the first of these is put into
// large pages, where the system has them and the whole of one is committed.
void *os_reserve_large(size_t size);
enum { OS_LARGE_PAGE = 2 << 20 };

// Zeroed memory, to be given back by os_release; size is a multiple of the page size.
//
// returns the first address, or NULL with errno
void *os_map(size_t size);

// Put zeroed memory behind reserved addresses.
//
// returns false with errno; nothing has changed then
bool os_commit(void *memory, size_t size);

// Bring committed memory in that is about to be written: one call of the system instead
// of a fault for each of its pages. Only advice.
void os_populate(void *memory, size_t size);

// The same for those of the program's own variables that starting writes.
void os_populate_data(void);

// Give the memory back; the addresses stay usable and read as zero.
//
// returns false with errno
bool os_discard(void *memory, size_t size);

// Give the C library's free memory to the system, where it can do that.
void os_trim(void);

// The C library maps blocks from `mapped` bytes on alone, and keeps as much free memory at
// its end as `kept`.
void os_tune_malloc(int mapped, int kept);

// Change the size of committed memory; it may move, its pages are not copied.
//
// returns the new address, or NULL with errno; nothing has changed then
void *os_resize(void *memory, size_t old_size, size_t new_size);

// End a reservation.
void os_release(void *memory, size_t size);

// How far the C stack may grow, in bytes; a bound is given for "unlimited".
size_t os_stack_limit(void);

// The lowest address that recursion may reach: below it is what is left for reporting.
// Measured from the frame of the first call, so ask early.
const char *os_stack_end(void);

// --- time, environment ------------------------------------------------------------

// Nanoseconds of a clock that never goes back.
int64_t os_monotonic_ns(void);

// Nanoseconds of processor time of this process.
int64_t os_cpu_ns(void);

// Nanoseconds of processor time of this thread.
int64_t os_thread_ns(void);

// Nanoseconds since 1970-01-01 UTC.
int64_t os_wall_ns(void);

// Sleep.
//
// returns false with EINTR if a signal came first
bool os_sleep_ns(int64_t nanoseconds);

// The value of an environment variable.
//
// returns the text, or NULL if it is not set
const char *os_environment(const char *name);

// Whether the texts of the system are in no language: LC_ALL, LC_CTYPE or LANG, the
// first that says something, names C, POSIX or C.UTF-8.
bool os_locale_is_plain(void);

// Fill with unpredictable bytes.
//
// returns false with errno
bool os_random(void *bytes, size_t size);

// What errno means, in words.
const char *os_error_text(int error);

#endif
