// main.c - the ouro command: options, verbs, exit codes.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "vm/cli/compare.h"
#include "vm/cli/repl.h"
#include "vm/ouro.h"

static const char usage[] =
    "usage: ouro [option] ... [-c code | -m module | FILE | -] [argument] ...\n"
    "       ouro compare A.py B.py [...] [--json] [-- argument ...]\n";

static const char help[] =
    "\n"
    "Run Python programs and see what they do to memory.\n"
    "\n"
    "  FILE           run a program; `-` or nothing: the program is standard input,\n"
    "                 at a terminal a prompt\n"
    "  -c code        run a program given as text\n"
    "  -m module      run a module as a program; `-m ast FILE` and `-m dis FILE` show a\n"
    "                 file's syntax tree and bytecode\n"
    "  -i             after the program, go on at the prompt\n"
    "  -u             do not buffer standard output\n"
    "  -V, --version  print the version\n"
    "  -h, --help     print this\n"
    "  --dump=tokens|ast|code FILE\n"
    "                 what the front end makes of a file\n"
    "  compare        run scripts side by side and compare their memory;\n"
    "                 `ouro compare --help` says more\n"
    "\n"
    "Environment: OUROPATH, PYTHONPATH (folders to import from), OURO_GC=stress,\n"
    "OURO_HEAP=system, OURO_LIVE=1, OURO_FAIL_AT=n, OURO_TRACE=gc.\n";

static int usage_error(const char *message, const char *detail)
{
    fprintf(stderr, "ouro: %s%s\n%sTry `ouro -h' for more information.\n", message, detail, usage);
    return 2;
}

typedef struct Command {
    enum { RUN_STDIN, RUN_FILE, RUN_TEXT, RUN_MODULE, RUN_DUMP } kind;
    const char *operand; // file, text, module, or what to dump
    int first;           // index of sys.argv[0]
    bool inspect;
    OuroOptions options;
} Command;

// Take one option. returns the index of the next argument, 0 when done with status
static int take_option(int argc, char **argv, int i, Command *command, int *status)
{
    const char *option = argv[i];
    if (strcmp(option, "-V") == 0 || strcmp(option, "--version") == 0) {
        printf("Ouro %s (Python %s)\n", OURO_VERSION, OURO_PYTHON_VERSION);
        return *status = 0;
    }
    if (strcmp(option, "-h") == 0 || strcmp(option, "--help") == 0) {
        printf("%s%s", usage, help);
        return *status = 0;
    }
    if (strncmp(option, "--dump=", 7) == 0) {
        command->kind = RUN_DUMP;
        command->operand = option + 7;
        return i + 1;
    }
    if (option[1] == '-') {
        *status = usage_error("unknown option ", option);
        return 0;
    }
    for (const char *letter = option + 1; *letter != '\0'; letter++) {
        switch (*letter) {
        case 'i': command->inspect = true; break;
        case 'u': command->options.unbuffered = true; break;
        case 'B': case 'E': case 'I': case 's': case 'S': break; // nothing to switch off here
        case 'c': case 'm':
            command->kind = *letter == 'c' ? RUN_TEXT : RUN_MODULE;
            command->operand = letter[1] != '\0' ? letter + 1 : i + 1 < argc ? argv[i + 1] : NULL;
            if (command->operand == NULL) {
                *status = usage_error("argument expected for the option ", option);
                return 0;
            }
            command->first = letter[1] != '\0' ? i : i + 1;
            return -1;
        default: {
            char text[] = { '-', *letter, '\0' };
            *status = usage_error("unknown option ", text);
            return 0;
        }
        }
    }
    return i + 1;
}

// Read the command line. false: done, with status
static bool parse(int argc, char **argv, Command *command, int *status)
{
    int i = 1;
    while (i > 0 && i < argc && argv[i][0] == '-' && argv[i][1] != '\0') {
        if (strcmp(argv[i], "--") == 0) {
            i++;
            break;
        }
        int next = take_option(argc, argv, i, command, status);
        if (next == 0)
            return false;
        i = next;
    }
    if (i < 0) { // -c, -m: the rest are arguments
        argv[command->first] = command->kind == RUN_TEXT ? (char *)(uintptr_t)"-c" : argv[command->first];
        return true;
    }
    command->first = i;
    if (i >= argc || strcmp(argv[i], "-") == 0)
        return command->kind != RUN_DUMP || (*status = usage_error("--dump needs a file", ""), false);
    if (command->kind != RUN_DUMP) {
        command->kind = RUN_FILE;
        command->operand = argv[i];
    }
    return true;
}

static bool is_tool(const Command *command, const char *name)
{
    return command->kind == RUN_MODULE && strcmp(command->operand, name) == 0;
}

static int run(const Command *command, int argc, char **argv)
{
    if (is_tool(command, "ast") || is_tool(command, "dis")) {
        if (command->first + 1 >= argc)
            return usage_error("a file is needed by -m ", command->operand);
        return ouro_dump(is_tool(command, "ast") ? "ast" : "code", argv[argc - 1]);
    }
    switch (command->kind) {
    case RUN_FILE: return ouro_run_file(command->operand);
    case RUN_TEXT: return ouro_run_text(command->operand);
    case RUN_MODULE: return ouro_run_module(command->operand);
    case RUN_DUMP: return ouro_dump(command->operand, argv[command->first]);
    case RUN_STDIN: break;
    }
    return isatty(0) ? repl_run(true) : ouro_run_stdin();
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "compare") == 0)
        return compare_main(argc - 1, argv + 1);
    Command command = { .kind = RUN_STDIN, .first = argc };
    int status = 0;
    if (!parse(argc, argv, &command, &status))
        return status;
    static const char *const nothing[] = { "" };
    command.options.executable = argv[0];
    command.options.argc = command.first < argc ? argc - command.first : 1;
    command.options.argv = command.first < argc ? (const char *const *)argv + command.first : nothing;
    if (!ouro_start(&command.options))
        return 1;
    status = run(&command, argc, argv);
    if (command.inspect && command.kind != RUN_STDIN)
        status = repl_run(false);
    return ouro_stop(status);
}
