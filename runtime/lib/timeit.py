"""Measures the time that small pieces of code take.

    timeit(stmt, setup)   seconds for a million runs
    repeat(stmt, setup)   a list of such measurements

stmt and setup are text or functions. As a command: ouro -m timeit [-n N] [-r N] [-s S]
[-p] [-u U] [-v] [statement ...].
"""
import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
dummy_src_name = "<timeit-src>"
_globals = globals


def reindent(src, indent):
    """A text whose lines after the first are indented by so many columns more."""
    return src.replace("\n", "\n" + " " * indent)


class Timer:
    """Times a statement, after a setup; both are text or functions without arguments.
    timer is the clock, globals the names that the text sees."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = _globals() if globals is None else globals
        local = {}
        parameters = ""
        if isinstance(setup, str):
            compile(setup, dummy_src_name, "exec")
            prefix = setup + "\n"
            setup = reindent(setup, 4)
        elif callable(setup):
            local["_setup"] = setup
            parameters += ", _setup=_setup"
            prefix, setup = "", "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile(prefix + stmt, dummy_src_name, "exec")
            stmt = reindent(stmt, 8)
        elif callable(stmt):
            local["_stmt"] = stmt
            parameters += ", _stmt=_stmt"
            stmt = "_stmt()"
        else:
            raise ValueError("stmt is neither a string nor callable")
        self.src = (f"\ndef inner(_it, _timer{parameters}):\n"
                    f"    {setup}\n"
                    "    _t0 = _timer()\n"
                    "    for _i in _it:\n"
                    f"        {stmt}\n"
                    "        pass\n"
                    "    _t1 = _timer()\n"
                    "    return _t1 - _t0\n")
        exec(compile(self.src, dummy_src_name, "exec"), names, local)
        self.inner = local["inner"]

    def print_exc(self, file=None):
        """Print the traceback of the statement that just failed."""
        import linecache
        import traceback
        linecache.cache[dummy_src_name] = (len(self.src), None, self.src.split("\n"),
                                           dummy_src_name)
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Seconds for number runs of the statement; no collections meanwhile."""
        enabled = gc.isenabled()
        gc.disable()
        try:
            return self.inner(itertools.repeat(None, number), self.timer)
        finally:
            if enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """Call timeit() a few times: a list of its results."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Enough runs for 0.2 seconds: (number, seconds)."""
        scale = 1
        while True:
            for step in 1, 2, 5:
                number = scale * step
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number,
           globals=None):
    """Seconds that number runs of stmt take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    """A list of such times, one per repetition."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


_UNITS = {"nsec": 1e-9, "usec": 1e-6, "msec": 1e-3, "sec": 1.0}


def _format_time(seconds, unit, precision):
    if unit is None:
        unit = next((u for u in ("sec", "msec", "usec") if seconds >= _UNITS[u]), "nsec")
    return f"{seconds / _UNITS[unit]:.{precision}g} {unit}"


class _Options:
    # What the arguments of the command ask for.
    number, rounds, unit, verbose, timer = 0, default_repeat, None, 0, default_timer

    def __init__(self, args):
        import getopt
        self.setup = []
        found, self.statement = getopt.getopt(
            args, "n:u:s:r:pvh",
            ["number=", "setup=", "repeat=", "process", "verbose", "unit=", "help"])
        self.help = any(option in ("-h", "--help") for option, _ in found)
        for option, value in found:
            self._take(option.lstrip("-")[0], value)

    def _take(self, letter, value):
        if letter == "n":
            self.number = int(value)
        elif letter == "r":
            self.rounds = max(1, int(value))
        elif letter == "s":
            self.setup.append(value)
        elif letter == "u":
            self.unit = value
        elif letter == "p":
            self.timer = time.process_time
        elif letter == "v":
            self.verbose += 1

    def format(self, seconds):
        """A time with its unit, in as many digits as asked for."""
        return _format_time(seconds, self.unit, 3 + max(0, self.verbose - 1))


def main(args=None, *, _wrap_timer=None):
    """The command line; returns an exit status. _wrap_timer makes one clock of another."""
    import getopt
    import os
    try:
        options = _Options(sys.argv[1:] if args is None else args)
    except getopt.error as error:
        print(error)
        print("use -h/--help for command line help")
        return 2
    if options.unit is not None and options.unit not in _UNITS:
        print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
        return 2
    if options.help:
        print(__doc__, end=" ")
        return 0
    sys.path.insert(0, os.curdir)
    clock = options.timer if _wrap_timer is None else _wrap_timer(options.timer)
    timed = Timer("\n".join(options.statement) or "pass", "\n".join(options.setup) or "pass",
                  clock)
    try:
        number = options.number or _find_number(timed, options)
        times = timed.repeat(options.rounds, number)
    except:
        timed.print_exc()
        return 1
    _report(times, number, options)
    return None


def _find_number(timed, options):
    def tell(number, seconds):
        print(f"{number} loop{'s' if number != 1 else ''} -> "
              f"{seconds:.{3 + options.verbose - 1}g} secs")

    number, _ = timed.autorange(tell if options.verbose else None)
    if options.verbose:
        print()
    return number


def _report(times, number, options):
    if options.verbose:
        print("raw times: " + ", ".join(map(options.format, times)) + "\n")
    best, worst = min(times) / number, max(times) / number
    print(f"{number} loop{'s' if number != 1 else ''}, best of {options.rounds}: "
          f"{options.format(best)} per loop")
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit("The test results are likely unreliable. The worst time "
                               f"({options.format(worst)}) was more than four times slower "
                               f"than the best time ({options.format(best)}).",
                               UserWarning, "", 0)


if __name__ == "__main__":
    sys.exit(main())
