// repl.c - the terminal's side of the prompt.
//
// With readline, lines are edited, remembered in ~/.ouro_history (or $OURO_HISTORY;
// empty for no file) and completed by Tab. Without it, or when the input is no
// terminal, lines are read as they come, and the prompt goes to stderr.
#include "vm/cli/repl.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef OURO_READLINE
#include <readline/history.h>
#include <readline/readline.h>
#endif

#include "vm/ouro.h"

enum { HISTORY_LINES = 1000 };

static struct {
    volatile sig_atomic_t interrupted;
    bool ended;    // the edited line is there
    char *line;    // or NULL at the end of input
    char *history; // path of the history's file, or NULL
    size_t word;   // number of the completion that was shown last
} repl;

// ---- Ctrl-C while a line is read ----

static void on_interrupt(int number)
{
    (void)number;
    repl.interrupted = 1;
}

// From here on Ctrl-C gives up the line; *old is the program's own handler.
static void catch_interrupts(struct sigaction *old)
{
    struct sigaction action = { .sa_handler = on_interrupt };
    sigemptyset(&action.sa_mask);
    repl.interrupted = 0;
    sigaction(SIGINT, &action, old);
}

// ---- plain lines ----

static OuroLine read_plain(const char *prompt, char **line)
{
    struct sigaction old;
    fputs(prompt, stderr);
    fflush(stderr);
    catch_interrupts(&old);
    size_t size = 0;
    ssize_t length = getline(line, &size, stdin);
    sigaction(SIGINT, &old, NULL);
    if (length < 0) {
        free(*line);
        *line = NULL;
        clearerr(stdin);
        if (!repl.interrupted)
            fputc('\n', stderr);
        return repl.interrupted ? OURO_LINE_CANCELLED : OURO_LINE_END;
    }
    if (length > 0 && (*line)[length - 1] == '\n')
        (*line)[length - 1] = '\0';
    return OURO_LINE;
}

#ifdef OURO_READLINE

// ---- edited lines ----

static void take_line(char *line)
{
    repl.line = line;
    repl.ended = true;
    rl_callback_handler_remove();
}

// Feed readline until the line is there or Ctrl-C was pressed.
static void edit(void)
{
    struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
    while (!repl.ended && !repl.interrupted) {
        if (poll(&input, 1, -1) > 0)
            rl_callback_read_char();
        else if (errno != EINTR)
            take_line(NULL);
    }
}

static void remember(const char *line)
{
    HIST_ENTRY *last =
        history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
    if (line[strspn(line, " \t")] != '\0' &&
        (last == NULL || strcmp(last->line, line) != 0))
        add_history(line);
}

static OuroLine read_edited(const char *prompt, char **line)
{
    struct sigaction old;
    catch_interrupts(&old);
    repl.ended = false;
    repl.line = NULL;
    rl_callback_handler_install(prompt, take_line);
    edit();
    if (!repl.ended) {
        rl_free_line_state();
        rl_callback_sigcleanup();
        rl_callback_handler_remove();
    }
    sigaction(SIGINT, &old, NULL);
    if (!repl.ended)
        return OURO_LINE_CANCELLED;
    if (repl.line == NULL) {
        fputc('\n', stderr);
        return OURO_LINE_END;
    }
    remember(repl.line);
    *line = repl.line;
    return OURO_LINE;
}

// ---- completion ----

static char *next_word(const char *text, int state)
{
    repl.word = state == 0 ? 0 : repl.word + 1;
    const char *word = ouro_complete(text, repl.word);
    return word != NULL ? strdup(word) : NULL;
}

static char **complete(const char *text, int start, int end)
{
    (void)start;
    (void)end;
    rl_attempted_completion_over = 1; // names, never files
    rl_completion_append_character = '\0';
    return rl_completion_matches(text, next_word);
}

// Tab indents where there is nothing to complete.
static int on_tab(int count, int key)
{
    for (int i = 0; i < rl_point; i++)
        if (rl_line_buffer[i] != ' ' && rl_line_buffer[i] != '\t')
            return rl_complete(count, key);
    return rl_insert_text("    "), 0;
}

// ---- history ----

static char *history_path(void)
{
    const char *path = getenv("OURO_HISTORY"), *home = getenv("HOME");
    if (path != NULL)
        return *path != '\0' ? strdup(path) : NULL;
    if (home == NULL)
        return NULL;
    size_t size = strlen(home) + sizeof "/.ouro_history";
    char *made = malloc(size);
    if (made != NULL)
        snprintf(made, size, "%s/.ouro_history", home);
    return made;
}

static void start_editing(void)
{
    rl_readline_name = "ouro";
    rl_catch_signals = 0;
    rl_variable_bind("enable-bracketed-paste", "off"); // pasted lines come one by one
    rl_bind_key('\t', on_tab);
    rl_attempted_completion_function = complete;
    rl_completer_word_break_characters = " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?";
    using_history();
    stifle_history(HISTORY_LINES);
    repl.history = history_path();
    if (repl.history != NULL)
        read_history(repl.history); // a first session has none
}

static void stop_editing(void)
{
    if (repl.history != NULL)
        write_history(repl.history);
    free(repl.history);
    clear_history();
}

#endif

int repl_run(bool banner)
{
    int status;
    if (banner)
        fprintf(
            stderr,
            "Ouro %s (Python %s) on linux\nType \"help\" to be told about anything, \"exit\" or Ctrl-D to leave.\n",
            OURO_VERSION, OURO_PYTHON_VERSION);
#ifdef OURO_READLINE
    bool terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
    if (terminal)
        start_editing();
    status = ouro_run_prompt(terminal ? read_edited : read_plain);
    if (terminal)
        stop_editing();
#else
    status = ouro_run_prompt(read_plain);
#endif
    return status;
}
