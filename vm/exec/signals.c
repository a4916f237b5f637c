#include "vm/exec/signals.h"

#include <signal.h>
#include <stdlib.h>

#include "runtime/protocol/error.h"
#include "vm/exec/frame.h"

static void on_interrupt(int number)
{
    (void)number;
    frame_stack.interrupt |= FRAME_INTERRUPT_SIGNAL;
}

void signals_start(void)
{
    struct sigaction action = { .sa_handler = on_interrupt };
    sigemptyset(&action.sa_mask);
    struct sigaction old;
    if (sigaction(SIGINT, NULL, &old) == 0 && old.sa_handler != SIG_IGN)
        sigaction(SIGINT, &action, NULL);
    signal(SIGPIPE, SIG_IGN); // a write reports it as BrokenPipeError
}

bool signals_serve(void)
{
    return error_raise_value(EXC(KeyboardInterrupt), NULL) != NULL;
}

void signals_die(void)
{
    signal(SIGINT, SIG_DFL);
    raise(SIGINT);
    exit(130);
}
