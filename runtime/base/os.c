// os.c - the system, as POSIX and Linux offer it.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "runtime/base/os.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// One call moves at most this much, as Linux does.
enum { MOST_AT_ONCE = 0x7ffff000 };

// --- files ------------------------------------------------------------------------

bool os_read_file(const char *path, Buf *out)
{
    int fd;
    while ((fd = os_open(path, OS_READ)) < 0 && errno == EINTR)
        ;
    if (fd < 0)
        return false;
    bool good = os_read_fd(fd, out);
    int error = errno;
    close(fd);
    errno = error;
    return good;
}

bool os_read_fd(int fd, Buf *out)
{
    struct stat status;
    size_t step = 8192;
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0)
        step = (size_t)status.st_size + 1; // the byte more meets the end at once
    for (;;) {
        if (!buf_reserve(out, step)) {
            errno = ENOMEM;
            return false;
        }
        size_t room = out->capacity - out->length - 1;
        int64_t got = os_read(fd, out->data + out->length, room);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (got == 0)
            return true;
        out->length += (size_t)got;
        out->data[out->length] = '\0';
        step = 8192;
    }
}

int os_open(const char *path, int flags)
{
    int mode = O_CLOEXEC;
    bool reads = (flags & OS_READ) != 0, writes = (flags & OS_WRITE) != 0;
    mode |= reads && writes ? O_RDWR : writes ? O_WRONLY : O_RDONLY;
    mode |= (flags & OS_CREATE) != 0 ? O_CREAT : 0;
    mode |= (flags & OS_TRUNCATE) != 0 ? O_TRUNC : 0;
    mode |= (flags & OS_APPEND) != 0 ? O_APPEND : 0;
    mode |= (flags & OS_EXCLUSIVE) != 0 ? O_EXCL : 0;
    return open(path, mode, 0666);
}

bool os_close(int fd)
{
    return close(fd) == 0;
}

int64_t os_read(int fd, void *bytes, size_t size)
{
    if (size > MOST_AT_ONCE)
        size = MOST_AT_ONCE;
    return read(fd, bytes, size);
}

int64_t os_write(int fd, const void *bytes, size_t size)
{
    if (size > MOST_AT_ONCE)
        size = MOST_AT_ONCE;
    return write(fd, bytes, size);
}

bool os_write_all(int fd, const void *bytes, size_t size)
{
    const char *next = bytes;
    while (size > 0) {
        int64_t put = os_write(fd, next, size);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        next += put;
        size -= (size_t)put;
    }
    return true;
}

// A pipe that can be written to takes PIPE_BUF bytes without waiting.
bool os_write_soon(int fd, const void *bytes, size_t size)
{
    enum { WAIT_MS = 1000 };
    const char *next = bytes;
    while (size > 0) {
        struct pollfd ready = { .fd = fd, .events = POLLOUT };
        if (poll(&ready, 1, WAIT_MS) <= 0)
            return false;
        int64_t put = os_write(fd, next, size < PIPE_BUF ? size : PIPE_BUF);
        if (put < 0)
            return false;
        next += put;
        size -= (size_t)put;
    }
    return true;
}

int64_t os_seek(int fd, int64_t offset, int whence)
{
    static const int names[] = { SEEK_SET, SEEK_CUR, SEEK_END };
    bool is_named = whence >= 0 && whence <= OS_FROM_END;
    return lseek(fd, offset, is_named ? names[whence] : whence);
}

bool os_truncate(int fd, int64_t size)
{
    return ftruncate(fd, size) == 0;
}

static OsFileKind kind_of(const struct stat *status)
{
    if (S_ISREG(status->st_mode))
        return OS_FILE;
    return S_ISDIR(status->st_mode) ? OS_FOLDER : OS_OTHER;
}

OsFileKind os_file_kind(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 ? kind_of(&status) : OS_ABSENT;
}

OsFileKind os_fd_kind(int fd)
{
    struct stat status;
    return fstat(fd, &status) == 0 ? kind_of(&status) : OS_ABSENT;
}

bool os_is_terminal(int fd)
{
    return isatty(fd) == 1;
}

bool os_current_folder(Buf *out)
{
    for (size_t size = 256;; size *= 2) {
        if (!buf_reserve(out, size)) {
            errno = ENOMEM;
            return false;
        }
        if (getcwd(out->data + out->length, size) != NULL) {
            out->length += strlen(out->data + out->length);
            return true;
        }
        out->data[out->length] = '\0';
        if (errno != ERANGE)
            return false;
    }
}

// --- memory -----------------------------------------------------------------------

size_t os_page_size(void)
{
    long size = sysconf(_SC_PAGESIZE);
    return size > 0 ? (size_t)size : 4096;
}

void *os_reserve(size_t size)
{
    void *memory =
        mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

void *os_reserve_large(size_t size)
{
    char *memory = os_reserve(size + OS_LARGE_PAGE);
    if (memory == NULL)
        return NULL;
    size_t before = -(uintptr_t)memory % OS_LARGE_PAGE;
    if (before > 0)
        munmap(memory, before);
    memory += before;
    munmap(memory + size, OS_LARGE_PAGE - before);
#ifdef MADV_HUGEPAGE
    int saved = errno;
    if (size > OS_LARGE_PAGE)
        madvise(memory + OS_LARGE_PAGE, size - OS_LARGE_PAGE, MADV_HUGEPAGE);
    errno = saved;
#endif
    return memory;
}

void *os_map(size_t size)
{
    void *memory =
        mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

bool os_commit(void *memory, size_t size)
{
    return mprotect(memory, size, PROT_READ | PROT_WRITE) == 0;
}

void os_populate(void *memory, size_t size)
{
#ifdef MADV_POPULATE_WRITE
    int saved = errno;
    uintptr_t begin = (uintptr_t)memory & ~(uintptr_t)(os_page_size() - 1);
    madvise((void *)begin, (uintptr_t)memory + size - begin, MADV_POPULATE_WRITE);
    errno = saved;
#else
    (void)memory;
    (void)size;
#endif
}

// Of scripts/variables.ld: NULL where it is not used.
extern char written_begin[] __attribute__((weak));
extern char written_end[] __attribute__((weak));

void os_populate_data(void)
{
    if (written_begin != NULL)
        os_populate(written_begin, (uintptr_t)written_end - (uintptr_t)written_begin);
}

bool os_discard(void *memory, size_t size)
{
    return madvise(memory, size, MADV_DONTNEED) == 0;
}

void os_trim(void)
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

void os_tune_malloc(int mapped, int kept)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, mapped);
    mallopt(M_TRIM_THRESHOLD, kept);
#else
    (void)mapped;
    (void)kept;
#endif
}

void *os_resize(void *memory, size_t old_size, size_t new_size)
{
    void *moved = mremap(memory, old_size, new_size, MREMAP_MAYMOVE);
    return moved == MAP_FAILED ? NULL : moved;
}

void os_release(void *memory, size_t size)
{
    munmap(memory, size);
}

size_t os_stack_limit(void)
{
    const size_t bound = (size_t)64 << 20;
    struct rlimit limit;
    if (getrlimit(RLIMIT_STACK, &limit) != 0)
        return (size_t)8 << 20;
    if (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > bound)
        return bound;
    return (size_t)limit.rlim_cur;
}

static struct {
    const char *stack_end;
} os;

const char *os_stack_end(void)
{
    if (os.stack_end == NULL) {
        const size_t reserve = (size_t)256 << 10;
        size_t limit = os_stack_limit();
        uintptr_t here = (uintptr_t)__builtin_frame_address(0);
        limit = limit > 2 * reserve ? limit - reserve : limit / 2;
        os.stack_end = here > limit ? (const char *)(here - limit) : (const char *)1;
    }
    return os.stack_end;
}

// --- time, environment ------------------------------------------------------------

static int64_t read_clock(clockid_t id)
{
    struct timespec now;
    if (clock_gettime(id, &now) != 0)
        return 0;
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t os_monotonic_ns(void)
{
    return read_clock(CLOCK_MONOTONIC);
}

int64_t os_cpu_ns(void)
{
    return read_clock(CLOCK_PROCESS_CPUTIME_ID);
}

int64_t os_thread_ns(void)
{
    return read_clock(CLOCK_THREAD_CPUTIME_ID);
}

int64_t os_wall_ns(void)
{
    return read_clock(CLOCK_REALTIME);
}

bool os_sleep_ns(int64_t nanoseconds)
{
    struct timespec wait;
    if (nanoseconds <= 0)
        return true;
    wait.tv_sec = (time_t)(nanoseconds / 1000000000);
    wait.tv_nsec = (long)(nanoseconds % 1000000000);
    return nanosleep(&wait, NULL) == 0;
}

const char *os_environment(const char *name)
{
    return getenv(name);
}

bool os_locale_is_plain(void)
{
    static const char *const variables[] = { "LC_ALL", "LC_CTYPE", "LANG" };
    static const char *const plain[] = { "C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8" };
    const char *name = NULL;
    for (size_t i = 0; i < ARRAY_COUNT(variables) && (name == NULL || *name == '\0');
         i++)
        name = getenv(variables[i]);
    if (name == NULL || *name == '\0')
        return true;
    for (size_t i = 0; i < ARRAY_COUNT(plain); i++)
        if (strcmp(name, plain[i]) == 0)
            return true;
    return false;
}

bool os_random(void *bytes, size_t size)
{
    char *next = bytes;
    while (size > 0) {
        ssize_t got = getrandom(next, size, 0);
        if (got < 0 && errno != EINTR)
            return false;
        if (got > 0) {
            next += got;
            size -= (size_t)got;
        }
    }
    return true;
}

const char *os_error_text(int error)
{
    return strerror(error);
}
