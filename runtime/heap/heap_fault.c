// heap_fault.c - every allocation of a program fails once, each time in a child process.
//
// The program runs once: at each allocation a child is made, in which that one fails and
// the rest goes its way, while the parent waits and then goes on without failure.
#include "runtime/heap/heap_fault.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SECONDS_MAX = 60, LOG_FD = 200, PREFAULT_MAX = 4 << 20 };

static struct {
    const char *folder;
    unsigned long long tried;
    int log;
} heap_fault;

static int open_file(const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", heap_fault.folder, name);
    return open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
}

static void redirect(int to, const char *suffix)
{
    char name[64];
    snprintf(name, sizeof name, "%llu.%s", heap_fault.tried, suffix);
    int fd = open_file(name);
    if (fd < 0 || dup2(fd, to) < 0)
        _exit(99);
    close(fd);
}

// A file that is read goes on at the same place, but with an offset of its own.
static void reopen_input(void)
{
    off_t at = lseek(0, 0, SEEK_CUR);
    int fd = at >= 0 ? open("/proc/self/fd/0", O_RDONLY | O_CLOEXEC) : -1;
    if (fd >= 0 && lseek(fd, at, SEEK_SET) == at)
        (void)dup2(fd, 0);
    if (fd >= 0)
        close(fd);
}

// A child would take an interrupt for each page that it touches: it asks for all those
// that it will need at once.
static void prefault(void)
{
    FILE *maps = fopen("/proc/self/maps", "re");
    unsigned long start, end;
    char access[8];
    while (maps != NULL &&
           fscanf(maps, "%lx-%lx %7s%*[^\n]", &start, &end, access) == 3) {
        int advice = access[1] == 'w' ? MADV_POPULATE_WRITE : MADV_POPULATE_READ;
        if (access[0] == 'r' && end - start <= PREFAULT_MAX)
            (void)madvise((void *)start, end - start, advice); // else page by page
    }
    if (maps != NULL)
        fclose(maps);
}

void heap_fault_start(const char *folder)
{
    heap_fault.folder = folder;
    int fd = open_file("log");
    heap_fault.log = fd < 0 ? -1 : fcntl(fd, F_DUPFD_CLOEXEC, LOG_FD);
    close(fd);
    if (heap_fault.log < 0)
        fprintf(stderr, "ouro: OURO_FAIL_EACH: cannot write to %s\n", folder);
}

bool heap_fault_try(void)
{
    int status = -1;
    heap_fault.tried++;
    pid_t child = fork();
    if (child == 0) {
        redirect(1, "out");
        redirect(2, "err");
        reopen_input();
        prefault();
        alarm(SECONDS_MAX);
        return true;
    }
    if (child > 0)
        (void)waitpid(child, &status, 0);
    dprintf(heap_fault.log, "%llu %d %lld\n", heap_fault.tried, status,
            (long long)lseek(1, 0, SEEK_CUR));
    return false;
}
