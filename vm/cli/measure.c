#include "vm/cli/measure.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

// What the child sends through the pipe when its script has ended.
typedef struct Report {
    OuroMemory memory;
    uint64_t history_count;
    uint64_t history[MEASURE_HISTORY];
} Report;

// Open what is closed of the standard streams: files would get their numbers.
static void open_streams(void)
{
    int fd;
    do
        fd = open("/dev/null", O_RDWR | O_CLOEXEC);
    while (fd >= 0 && fd <= 2);
    if (fd > 2)
        close(fd);
}

// A file without a name.
static int open_scratch(void)
{
    char path[] = "/tmp/ouro-XXXXXX";
    int fd = mkostemp(path, O_CLOEXEC);
    if (fd >= 0)
        unlink(path);
    return fd;
}

static int run_child(const char *script, const OuroOptions *options, int report_fd)
{
    if (!ouro_start(options))
        return 1;
    int status = ouro_run_file(script, false);
    Report report = { .memory = ouro_memory() };
    report.history_count = ouro_history(report.history, MEASURE_HISTORY);
    ssize_t sent = write(report_fd, &report, sizeof report);
    close(report_fd);
    status = ouro_stop(status);
    return sent == (ssize_t)sizeof report ? status : 1;
}

// The content of a scratch file, which is closed.
static char *read_scratch(int fd, size_t *length)
{
    struct stat info;
    *length = 0;
    char *text = NULL;
    if (fstat(fd, &info) == 0 && (text = malloc((size_t)info.st_size + 1)) != NULL) {
        ssize_t got = pread(fd, text, (size_t)info.st_size, 0);
        *length = got > 0 ? (size_t)got : 0;
        text[*length] = '\0';
    }
    close(fd);
    return text;
}

static void take_report(int fd, Measurement *out)
{
    Report report;
    size_t got = 0;
    while (got < sizeof report) {
        ssize_t n = read(fd, (char *)&report + got, sizeof report - got);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        got += (size_t)n;
    }
    close(fd);
    out->counted = got == sizeof report;
    if (!out->counted)
        return;
    out->memory = report.memory;
    out->history_count = report.history_count;
    memcpy(out->history, report.history, sizeof report.history);
}

static double seconds(struct timeval t)
{
    return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

bool measure_script(const char *script, const OuroOptions *options, Measurement *out)
{
    *out = (Measurement){ .script = script };
    open_streams();
    int ends[2], output = open_scratch(), errors = open_scratch();
    if (output < 0 || errors < 0 || pipe2(ends, O_CLOEXEC) != 0) {
        perror("ouro compare");
        return false;
    }
    fflush(NULL);
    pid_t child = fork();
    if (child < 0) {
        perror("ouro compare");
        return false;
    }
    if (child == 0) {
        int nothing = open("/dev/null", O_RDONLY);
        dup2(nothing, 0);
        dup2(output, 1);
        dup2(errors, 2);
        close(nothing);
        close(output);
        close(errors);
        close(ends[0]);
        _exit(run_child(script, options, ends[1]));
    }
    close(ends[1]);
    take_report(ends[0], out);
    int state;
    struct rusage usage;
    while (wait4(child, &state, 0, &usage) < 0 && errno == EINTR)
        ;
    out->status = WIFSIGNALED(state) ? 128 + WTERMSIG(state) : WEXITSTATUS(state);
    out->cpu_seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    out->peak_rss = (uint64_t)usage.ru_maxrss * 1024;
    out->output = read_scratch(output, &out->output_length);
    out->errors = read_scratch(errors, &out->errors_length);
    return true;
}

void measure_end(Measurement *m)
{
    free(m->output);
    free(m->errors);
}
