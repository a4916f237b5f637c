"""Prompts of one's own: read lines, run them when they are complete, show what goes wrong."""

import builtins
import sys
import traceback
from codeop import CommandCompiler, compile_command

__all__ = ["InteractiveInterpreter", "InteractiveConsole", "interact", "compile_command"]


class InteractiveInterpreter:
    """Runs sources in a namespace; it reads none itself."""

    def __init__(self, locals=None):
        if locals is None:
            locals = {"__name__": "__console__", "__doc__": None}
        self.locals = locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename="<input>", symbol="single"):
        """Run a source; True where it is not complete and was not run."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename, source=source)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        """Run a code object; errors are shown, but SystemExit is raised."""
        try:
            exec(code, self.locals)
        except SystemExit:
            raise
        except:
            self.showtraceback()

    def showsyntaxerror(self, filename=None, **kwargs):
        """Show the SyntaxError that is being handled."""
        kind, value, _ = sys.exc_info()
        if filename and kind is SyntaxError:
            value.filename = filename
        self._show(kind, value, None, kwargs.pop("source", ""))

    def showtraceback(self):
        """Show the exception that is being handled, without the call of exec()."""
        kind, value, trace = sys.exc_info()
        self._show(kind, value, trace.tb_next, "")

    def _show(self, kind, value, trace, source):
        lines = source.splitlines()
        if (kind is SyntaxError and not value.text and value.lineno is not None
                and value.lineno <= len(lines)):
            value.text = lines[value.lineno - 1]
        value = value.with_traceback(trace)
        sys.last_type, sys.last_traceback = kind, trace
        sys.last_exc = sys.last_value = value
        if sys.excepthook is sys.__excepthook__:
            self.write("".join(traceback.format_exception(kind, value, trace)))
            return
        try:
            sys.excepthook(kind, value, trace)
        except SystemExit:
            raise
        except BaseException as error:
            error.__context__ = None
            print("Error in sys.excepthook:", file=sys.stderr)
            trace_of_hook = error.__traceback__.tb_next
            sys.__excepthook__(type(error), error.with_traceback(trace_of_hook), trace_of_hook)
            print("\nOriginal exception was:", file=sys.stderr)
            sys.__excepthook__(kind, value, trace)

    def write(self, data):
        """Where messages go: sys.stderr."""
        sys.stderr.write(data)


class InteractiveConsole(InteractiveInterpreter):
    """Reads lines with input() and runs them."""

    def __init__(self, locals=None, filename="<console>", *, local_exit=False):
        super().__init__(locals)
        self.filename = filename
        self.local_exit = local_exit
        self.resetbuffer()

    def resetbuffer(self):
        """Forget the lines that were not complete."""
        self.buffer = []

    def interact(self, banner=None, exitmsg=None):
        """Read and run until the input ends."""
        for name, prompt in ("ps1", ">>> "), ("ps2", "... "):
            if not hasattr(sys, name):
                setattr(sys, name, prompt)
        if banner is None:
            notes = 'Type "help", "copyright", "credits" or "license" for more information.'
            self.write(f"Python {sys.version} on {sys.platform}\n{notes}\n"
                       f"({self.__class__.__name__})\n")
        elif banner:
            self.write(f"{banner}\n")
        saved = {}
        if self.local_exit:
            for name in "exit", "quit":
                if hasattr(builtins, name):
                    saved[name] = getattr(builtins, name)
                    setattr(builtins, name, Quitter(name))
        try:
            self._loop()
        finally:
            for name, value in saved.items():
                setattr(builtins, name, value)
            if exitmsg is None:
                self.write(f"now exiting {self.__class__.__name__}...\n")
            elif exitmsg != "":
                self.write(f"{exitmsg}\n")

    def _loop(self):
        more = 0
        while True:
            try:
                try:
                    line = self.raw_input(sys.ps2 if more else sys.ps1)
                except EOFError:
                    self.write("\n")
                    return
                more = self.push(line)
            except KeyboardInterrupt:
                self.write("\nKeyboardInterrupt\n")
                self.resetbuffer()
                more = 0
            except SystemExit:
                if not self.local_exit:
                    raise
                self.write("\n")
                return

    def push(self, line, filename=None, _symbol="single"):
        """Give a line; True where more are needed before something can be run."""
        self.buffer.append(line)
        source = "\n".join(self.buffer)
        more = self.runsource(source, self.filename if filename is None else filename,
                              symbol=_symbol)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=""):
        """Read a line."""
        return input(prompt)


class Quitter:
    """exit and quit of a prompt that ends alone."""

    def __init__(self, name):
        self.name = name
        self.eof = "Ctrl-D (i.e. EOF)"

    def __repr__(self):
        return f"Use {self.name} or {self.eof} to exit"

    def __call__(self, code=None):
        raise SystemExit(code)


def interact(banner=None, readfunc=None, local=None, exitmsg=None, local_exit=False):
    """Read and run lines; readfunc(prompt) reads a line."""
    console = InteractiveConsole(local, local_exit=local_exit)
    if readfunc is not None:
        console.raw_input = readfunc
    else:
        try:
            import readline
        except ImportError:
            pass
    console.interact(banner, exitmsg)


def _main():
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument("-q", action="store_true", help="don't print version and copyright messages")
    options = parser.parse_args()
    interact("" if options.q or sys.flags.quiet else None)


if __name__ == "__main__":
    _main()
