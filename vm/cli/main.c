// main.c - the ouro command: options, verbs, exit codes.
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "vm/cli/compare.h"
#include "vm/cli/repl.h"
#include "vm/ouro.h"

static const char usage[] =
    "usage: ouro [option] ... [-c code | -m module | FILE | -] [argument] ...\n"
    "       ouro compare [-X OPTION ...] [--json] A.py B.py [...] [-- argument ...]\n";

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
    "  -q             no greeting before the prompt\n"
    "  -u             do not buffer standard output\n"
    "  -O, -OO        leave out assertions, docstrings too\n"
    "  -E             ignore OUROPATH, PYTHONPATH and other variables\n"
    "  -P             do not import from the program's folder\n"
    "  -I             isolated: -E, -P and -s\n"
    "  -R             hash texts otherwise in each run: sets of str in any order\n"
    "  -W action      a row of sys.warnoptions\n"
    "  -X name=value  an entry of sys._xoptions, and:\n"
    "     maxheap=SIZE maxsteps=N maxtime=SECONDS\n"
    "                 raise an error beyond; uncaught it ends with status 4\n"
    "     mem=lines tracemalloc[=FRAMES]\n"
    "                 record which lines make memory\n"
    "  --max-heap=SIZE\n"
    "                 as -X maxheap, such as 64M\n"
    "  -x             skip the first line of FILE\n"
    "  -b -B -d -s -S -v\n"
    "                 accepted; shown by sys.flags\n"
    "  -V, --version  print the version\n"
    "  -h, --help     print this\n"
    "  --dump=tokens|ast|code FILE\n"
    "                 what the front end makes of a file\n"
    "  compare        run scripts side by side and compare their memory;\n"
    "                 `ouro compare --help` says more\n"
    "\n"
    "Environment: OUROPATH, PYTHONPATH (folders to import from), OURO_HISTORY (file of\n"
    "the prompt's history), OURO_HASHSEED (`random` as -R, or a number that chooses the\n"
    "hashes of texts), OURO_GC=stress, OURO_HEAP=system, OURO_LIVE=1,\n"
    "OURO_FAIL_AT=n, OURO_TRACE=gc.\n";

static int usage_error(const char *message, const char *detail)
{
    fprintf(stderr, "ouro: %s%s\n%sTry `ouro -h' for more information.\n", message,
            detail, usage);
    return 2;
}

enum { WORDS = 64 };

typedef struct Command {
    enum { RUN_STDIN, RUN_FILE, RUN_TEXT, RUN_MODULE, RUN_DUMP } kind;
    const char *operand; // file, text, module, or what to dump
    int first;           // index of sys.argv[0]
    bool skip_line;      // -x
    OuroOptions options;
    const char *warnings[WORDS], *x_options[WORDS]; // -W, -X
} Command;

static void print_version(void)
{
    printf("Ouro %s (Python %s)\n", OURO_VERSION, OURO_PYTHON_VERSION);
}

// Options that are one letter and count themselves in sys.flags. false: no such option
static bool take_flag(char letter, OuroOptions *options)
{
    unsigned char *flags = options->flags;
    switch (letter) {
    case 'b': flags[OURO_FLAG_BYTES_WARNING]++; break;
    case 'B': flags[OURO_FLAG_DONT_WRITE_BYTECODE]++; break;
    case 'd': flags[OURO_FLAG_DEBUG]++; break;
    case 'E': flags[OURO_FLAG_IGNORE_ENVIRONMENT]++; break;
    case 'i':
        flags[OURO_FLAG_INSPECT]++;
        flags[OURO_FLAG_INTERACTIVE]++;
        break;
    case 'I':
        flags[OURO_FLAG_ISOLATED] = flags[OURO_FLAG_IGNORE_ENVIRONMENT] = 1;
        flags[OURO_FLAG_NO_USER_SITE] = flags[OURO_FLAG_SAFE_PATH] = 1;
        break;
    case 'O': flags[OURO_FLAG_OPTIMIZE]++; break;
    case 'P': flags[OURO_FLAG_SAFE_PATH] = 1; break;
    case 'q': flags[OURO_FLAG_QUIET]++; break;
    case 'R': flags[OURO_FLAG_HASH_RANDOMIZATION] = 1; break;
    case 's': flags[OURO_FLAG_NO_USER_SITE]++; break;
    case 'S': flags[OURO_FLAG_NO_SITE]++; break;
    case 'u': options->unbuffered = true; break;
    case 'v': flags[OURO_FLAG_VERBOSE]++; break;
    default: return false;
    }
    return true;
}

// An option that ends the work at once, by its text. true: done
static bool take_report(const char *option)
{
    if (strcmp(option, "-V") == 0 || strcmp(option, "--version") == 0 ||
        strcmp(option, "-VV") == 0)
        print_version();
    else if (strcmp(option, "-h") == 0 || strcmp(option, "-?") == 0 ||
             strcmp(option, "--help") == 0)
        printf("%s%s", usage, help);
    else
        return false;
    return true;
}

// An option with a word behind it. returns false when there are too many
static bool take_word(Command *command, char letter, const char *word)
{
    OuroOptions *options = &command->options;
    size_t *count = letter == 'W' ? &options->warning_count : &options->x_count;
    if (*count == WORDS)
        return false;
    (letter == 'W' ? command->warnings : command->x_options)[(*count)++] = word;
    if (letter == 'X' && strcmp(word, "dev") == 0)
        options->flags[OURO_FLAG_DEV_MODE] = 1;
    return true;
}

// Take one argument of options. returns the index of the next argument, 0 when done
// with status, -1 when the rest are the program's
static int take_option(int argc, char **argv, int i, Command *command, int *status)
{
    const char *option = argv[i];
    if (take_report(option))
        return *status = 0;
    if (strncmp(option, "--dump=", 7) == 0) {
        command->kind = RUN_DUMP;
        command->operand = option + 7;
        return i + 1;
    }
    if (strncmp(option, "--max-heap", 10) == 0 &&
        (option[10] == '=' || option[10] == '\0')) {
        if (option[10] == '=') // -X reads max-heap=SIZE
            return take_word(command, 'X', option + 2)
                       ? i + 1
                       : (*status = usage_error("too many options ", "-X"), 0);
        *status = usage_error("a size is needed: --max-heap=SIZE", "");
        return 0;
    }
    if (option[1] == '-') {
        *status = usage_error("unknown option ", option);
        return 0;
    }
    for (const char *letter = option + 1; *letter != '\0'; letter++) {
        const char text[] = { '-', *letter, '\0' };
        if (*letter == 'x') {
            command->skip_line = true;
            continue;
        }
        if (strchr("cmWX", *letter) == NULL) {
            if (take_flag(*letter, &command->options))
                continue;
            *status = usage_error("unknown option ", text);
            return 0;
        }
        bool inside = letter[1] != '\0';
        const char *word = inside ? letter + 1 : i + 1 < argc ? argv[i + 1] : NULL;
        if (word == NULL) {
            *status = usage_error("argument expected for the option ", text);
            return 0;
        }
        if (*letter == 'W' || *letter == 'X') {
            if (take_word(command, *letter, word))
                return inside ? i + 1 : i + 2;
            *status = usage_error("too many options ", text);
            return 0;
        }
        command->kind = *letter == 'c' ? RUN_TEXT : RUN_MODULE;
        command->operand = word;
        command->first = inside ? i : i + 1;
        return -1;
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
        argv[command->first] =
            command->kind == RUN_TEXT ? (char *)(uintptr_t) "-c" : argv[command->first];
        return true;
    }
    command->first = i;
    if (i >= argc || strcmp(argv[i], "-") == 0)
        return command->kind != RUN_DUMP ||
               (*status = usage_error("--dump needs a file", ""), false);
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
    case RUN_FILE: return ouro_run_file(command->operand, command->skip_line);
    case RUN_TEXT: return ouro_run_text(command->operand);
    case RUN_MODULE: return ouro_run_module(command->operand);
    case RUN_DUMP: return ouro_dump(command->operand, argv[command->first]);
    case RUN_STDIN: break;
    }
    const unsigned char *flags = command->options.flags;
    return isatty(0) || flags[OURO_FLAG_INSPECT] ? repl_run(!flags[OURO_FLAG_QUIET])
                                                 : ouro_run_stdin();
}

// PYTHONOPTIMIZE is as good as so many -O; a text that is no number counts as one.
static void heed_optimize(unsigned char *flags)
{
    const char *text = getenv("PYTHONOPTIMIZE");
    if (text == NULL || *text == '\0' || flags[OURO_FLAG_IGNORE_ENVIRONMENT])
        return;
    char *end;
    long level = strtol(text, &end, 10);
    if (*end != '\0' || level < 0)
        level = 1;
    if (level > UCHAR_MAX)
        level = UCHAR_MAX;
    if (level > flags[OURO_FLAG_OPTIMIZE])
        flags[OURO_FLAG_OPTIMIZE] = (unsigned char)level;
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "compare") == 0)
        return compare_main(argc - 1, argv + 1);
    Command command = { .kind = RUN_STDIN, .first = argc };
    command.options.flags[OURO_FLAG_DONT_WRITE_BYTECODE] = 1; // there is none to write
    int status = 0;
    if (!parse(argc, argv, &command, &status))
        return status;
    heed_optimize(command.options.flags);
    static const char *const nothing[] = { "" };
    command.options.executable = argv[0];
    command.options.warnings = command.warnings;
    command.options.x_options = command.x_options;
    command.options.argc = command.first < argc ? argc - command.first : 1;
    command.options.argv =
        command.first < argc ? (const char *const *)argv + command.first : nothing;
    if (!ouro_start(&command.options))
        return 1;
    status = run(&command, argc, argv);
    bool inspect = command.options.flags[OURO_FLAG_INSPECT] || ouro_wants_prompt();
    if (inspect && command.kind != RUN_STDIN && command.kind != RUN_DUMP)
        status = repl_run(false);
    return ouro_stop(status);
}
