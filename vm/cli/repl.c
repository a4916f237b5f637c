#include "vm/cli/repl.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef OURO_READLINE
#include <readline/history.h>
#include <readline/readline.h>
#endif

#include "vm/ouro.h"

// A line without its newline, from malloc; NULL at the end of input.
static char *read_plain(const char *prompt)
{
    fputs(prompt, stdout);
    fflush(stdout);
    char *line = NULL;
    size_t size = 0;
    ssize_t length = getline(&line, &size, stdin);
    if (length < 0) {
        free(line);
        return NULL;
    }
    if (length > 0 && line[length - 1] == '\n')
        line[length - 1] = '\0';
    return line;
}

#ifdef OURO_READLINE
static char *read_edited(const char *prompt)
{
    char *line = readline(prompt);
    if (line != NULL && *line != '\0')
        add_history(line);
    return line;
}
#endif

int repl_run(bool banner)
{
    if (banner)
        printf("Ouro %s (Python %s)\nType exit() or Ctrl-D to leave.\n", OURO_VERSION, OURO_PYTHON_VERSION);
#ifdef OURO_READLINE
    rl_readline_name = "ouro";
    rl_bind_key('\t', rl_insert); // a tab indents
    int status = ouro_run_prompt(isatty(0) ? read_edited : read_plain);
#else
    int status = ouro_run_prompt(read_plain);
#endif
    if (isatty(0))
        putchar('\n');
    return status;
}
