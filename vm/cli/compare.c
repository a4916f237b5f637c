#include "vm/cli/compare.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/unicode.h"
#include "vm/cli/measure.h"
#include "vm/cli/spark.h"
#include "vm/cli/table.h"

static const char usage[] =
    "usage: ouro compare [-X OPTION ...] [--json] A.py B.py [...] [-- argument ...]\n"
    "\n"
    "Run each script in a process of its own and print what it took. Figures of the heap\n"
    "(bytes, blocks, collections) are exact and the same on every run; times and resident\n"
    "memory are measured. Ratios are to the last script. -X is for each script, as in\n"
    "`ouro -X maxheap=10M`.\n";

enum { MOST_SCRIPTS = 8, MOST_OPTIONS = 16, SPARK_WIDTH = 24 };

typedef struct Comparison {
    size_t count;
    Measurement of[MOST_SCRIPTS];
} Comparison;

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

static bool same_output(const Measurement *a, const Measurement *b)
{
    return a->output_length == b->output_length &&
           memcmp(a->output, b->output, a->output_length) == 0;
}

static bool all_same(const Comparison *c)
{
    for (size_t i = 1; i < c->count; i++)
        if (!same_output(&c->of[0], &c->of[i]))
            return false;
    return true;
}

static bool all_well(const Comparison *c)
{
    for (size_t i = 0; i < c->count; i++)
        if (c->of[i].status != 0)
            return false;
    return true;
}

// ---- the table ----

// A figure of a measurement, and how it is written.
typedef struct Row {
    const char *title;
    double (*figure)(const Measurement *m);
    enum { UNIT_COUNT, UNIT_BYTES, UNIT_MS } unit;
    bool of_heap; // known only when the script's process could report
} Row;

static double peak_bytes(const Measurement *m)
{
    return (double)m->memory.peak_bytes;
}
static double made_bytes(const Measurement *m)
{
    return (double)m->memory.made_bytes;
}
static double made_blocks(const Measurement *m)
{
    return (double)m->memory.made_blocks;
}
static double peak_blocks(const Measurement *m)
{
    return (double)m->memory.peak_blocks;
}
static double collections(const Measurement *m)
{
    return (double)m->memory.collections;
}
static double longest_pause(const Measurement *m)
{
    return (double)m->memory.longest_pause_ns / 1e6;
}
static double cpu_time(const Measurement *m)
{
    return m->cpu_seconds * 1e3;
}
static double peak_rss(const Measurement *m)
{
    return (double)m->peak_rss;
}

static const Row rows[] = {
    { "peak heap, bytes", peak_bytes, UNIT_BYTES, true },
    { "bytes made", made_bytes, UNIT_BYTES, true },
    { "blocks made", made_blocks, UNIT_COUNT, true },
    { "blocks at peak", peak_blocks, UNIT_COUNT, true },
    { "collections", collections, UNIT_COUNT, true },
    { "longest pause, ms", longest_pause, UNIT_MS, true },
    { "CPU time, ms", cpu_time, UNIT_MS, false },
    { "peak RSS, bytes", peak_rss, UNIT_BYTES, false },
};
enum { ROW_COUNT = sizeof rows / sizeof *rows };

static void set_ratio(Table *table, size_t column, double first, double last)
{
    if (last <= 0)
        return;
    double ratio = first / last;
    if (ratio >= 100)
        table_set(table, column, "%.0f x", ratio);
    else
        table_set(table, column, "%.*f x", ratio >= 10 ? 1 : 2, ratio);
}

static void add_row(Table *table, const Comparison *c, const Row *row)
{
    char text[32];
    bool known = true;
    table_row(table);
    table_set(table, 0, "%s", row->title);
    for (size_t i = 0; i < c->count; i++) {
        const Measurement *m = &c->of[i];
        if (row->of_heap && !m->counted) {
            table_set(table, i + 1, "-");
            known = false;
        } else if (row->unit == UNIT_MS) {
            table_set(table, i + 1, "%.*f", row->of_heap ? 3 : 1, row->figure(m));
        } else {
            table_set(table, i + 1, "%s", table_count((uint64_t)row->figure(m), text));
        }
    }
    if (known)
        set_ratio(table, c->count + 1, row->figure(&c->of[0]),
                  row->figure(&c->of[c->count - 1]));
}

static void add_spark(Table *table, const Comparison *c)
{
    uint64_t top = 0;
    for (size_t i = 0; i < c->count; i++)
        if (c->of[i].memory.peak_bytes > top)
            top = c->of[i].memory.peak_bytes;
    table_row(table);
    table_set(table, 0, "heap over time");
    for (size_t i = 0; i < c->count; i++) {
        char bars[3 * SPARK_WIDTH + 1];
        const Measurement *m = &c->of[i];
        spark_draw(m->history, m->counted ? m->history_count : 0, top, SPARK_WIDTH,
                   bars);
        table_set(table, i + 1, "%s", bars);
    }
}

static void print_table(const Comparison *c)
{
    Table table;
    table_start(&table, c->count + 2);
    table_row(&table);
    for (size_t i = 0; i < c->count; i++)
        table_set(&table, i + 1, "%s", base_name(c->of[i].script));
    table_set(&table, c->count + 1, "ratio");
    table_row(&table);
    table_set(&table, 0, "same output");
    for (size_t i = 0; i < c->count; i++)
        table_set(&table, i + 1, "%s",
                  same_output(&c->of[0], &c->of[i]) ? "yes" : "NO");
    table_row(&table);
    table_set(&table, 0, "exit status");
    for (size_t i = 0; i < c->count; i++)
        table_set(&table, i + 1, "%d", c->of[i].status);
    for (size_t i = 0; i < ROW_COUNT; i++)
        add_row(&table, c, &rows[i]);
    add_spark(&table, c);
    table_print(&table, stdout);
    table_end(&table);
}

static void print_failures(const Comparison *c)
{
    for (size_t i = 0; i < c->count; i++) {
        const Measurement *m = &c->of[i];
        if (m->errors_length == 0 && m->status == 0)
            continue;
        fprintf(stderr, "--- %s, exit status %d\n", m->script, m->status);
        fwrite(m->errors, 1, m->errors_length, stderr);
    }
}

// ---- JSON ----

// Bytes that are no UTF-8 are shown as U+FFFD.
static void print_json_text(const char *text, size_t length)
{
    putchar('"');
    for (size_t i = 0, size; i < length; i += size) {
        uint32_t c;
        size = unicode_decode(text + i, length - i, &c);
        if (size == 0) {
            size = 1;
            printf("\\ufffd");
        } else if (c == '"' || c == '\\') {
            printf("\\%c", (int)c);
        } else if (c < 0x20) {
            printf("\\u%04x", (unsigned)c);
        } else {
            fwrite(text + i, 1, size, stdout);
        }
    }
    putchar('"');
}

static void print_json_heap(const Measurement *m)
{
    const OuroMemory *heap = &m->memory;
    printf(
        ",\n      \"peak_bytes\": %llu, \"made_bytes\": %llu, \"live_bytes\": %llu,\n"
        "      \"peak_blocks\": %llu, \"made_blocks\": %llu, \"freed_blocks\": %llu,\n"
        "      \"collections\": %llu, \"longest_pause_ns\": %llu,\n      \"history\": [",
        (unsigned long long)heap->peak_bytes, (unsigned long long)heap->made_bytes,
        (unsigned long long)heap->live_bytes, (unsigned long long)heap->peak_blocks,
        (unsigned long long)heap->made_blocks, (unsigned long long)heap->freed_blocks,
        (unsigned long long)heap->collections,
        (unsigned long long)heap->longest_pause_ns);
    for (uint64_t k = 0; k < m->history_count; k++)
        printf("%s%llu", k > 0 ? ", " : "", (unsigned long long)m->history[k]);
    printf("]");
}

static void print_json(const Comparison *c)
{
    printf("{\n  \"same_output\": %s,\n  \"scripts\": [\n",
           all_same(c) ? "true" : "false");
    for (size_t i = 0; i < c->count; i++) {
        const Measurement *m = &c->of[i];
        printf("    {\n      \"script\": ");
        print_json_text(m->script, strlen(m->script));
        printf(",\n      \"status\": %d, \"cpu_seconds\": %.6f, \"peak_rss\": %llu",
               m->status, m->cpu_seconds, (unsigned long long)m->peak_rss);
        if (m->counted)
            print_json_heap(m);
        printf(",\n      \"stderr\": ");
        print_json_text(m->errors, m->errors_length);
        printf("\n    }%s\n", i + 1 < c->count ? "," : "");
    }
    printf("  ]\n}\n");
}

// ---- the command ----

static int usage_error(const char *format, ...)
{
    va_list args;
    fputs("ouro compare: ", stderr);
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fprintf(stderr, "\n%s", usage);
    return 2;
}

// options: of each script; its name and the arguments follow here.
static bool measure_all(Comparison *c, const char *const *scripts, OuroOptions options,
                        int argc, char **argv)
{
    const char **args = malloc(((size_t)argc + 1) * sizeof *args);
    bool ok = args != NULL;
    for (int k = 0; ok && k < argc; k++)
        args[k + 1] = argv[k];
    options.argc = argc + 1;
    options.argv = args;
    for (size_t i = 0; ok && i < c->count; i++) {
        args[0] = scripts[i];
        ok = measure_script(scripts[i], &options, &c->of[i]);
    }
    free(args);
    return ok;
}

int compare_main(int argc, char **argv)
{
    const char *scripts[MOST_SCRIPTS], *x_options[MOST_OPTIONS];
    OuroOptions options = { .executable = "ouro", .x_options = x_options };
    Comparison c = { 0 };
    bool json = false;
    int i = 1;
    for (; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (strcmp(argv[i], "--json") == 0) {
            json = true;
        } else if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0) {
            fputs(usage, stdout);
            return 0;
        } else if (strncmp(argv[i], "-X", 2) == 0) {
            const char *word = argv[i][2] != '\0' ? argv[i] + 2 : argv[++i];
            if (word == NULL)
                return usage_error("-X needs an option");
            if (options.x_count == MOST_OPTIONS)
                return usage_error("at most %d -X options", MOST_OPTIONS);
            x_options[options.x_count++] = word;
        } else if (argv[i][0] == '-') {
            return usage_error("unknown option");
        } else if (c.count == MOST_SCRIPTS) {
            return usage_error("at most %d scripts", MOST_SCRIPTS);
        } else {
            scripts[c.count++] = argv[i];
        }
    }
    if (c.count < 2)
        return usage_error("two scripts are needed");
    if (!ouro_check_options(&options)) {
        fputs(usage, stderr);
        return 2;
    }
    int rest = i < argc ? i + 1 : argc;
    if (!measure_all(&c, scripts, options, argc - rest, argv + rest))
        return 1;
    if (json)
        print_json(&c);
    else
        print_table(&c);
    fflush(stdout);
    print_failures(&c);
    int status = all_well(&c) && all_same(&c) ? 0 : 1;
    for (size_t k = 0; k < c.count; k++)
        measure_end(&c.of[k]);
    return status;
}
