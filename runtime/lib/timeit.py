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


def _indented(text, columns):
    return text.replace("\n", "\n" + " " * columns)


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
            setup = _indented(setup, 4)
        elif callable(setup):
            local["_setup"] = setup
            parameters += ", _setup=_setup"
            prefix, setup = "", "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile(prefix + stmt, dummy_src_name, "exec")
            stmt = _indented(stmt, 8)
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
        import traceback
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


def main(args=None, *, _wrap_timer=None):
    """The command line; returns an exit status."""
    args = list(sys.argv[1:] if args is None else args)
    number, rounds, setup, unit, verbose, timer = 0, default_repeat, [], None, 0, default_timer
    while args and args[0].startswith("-") and args[0] != "-":
        option = args.pop(0)
        if option == "--":
            break
        if option in ("-p", "--process"):
            timer = time.process_time
        elif option in ("-v", "--verbose"):
            verbose += 1
        elif option in ("-h", "--help"):
            print(__doc__, end="")
            return 0
        else:
            name, equals, value = option.partition("=")
            if not equals:
                name, value = option[:2], option[2:] or (args.pop(0) if args else None)
            name = {"--number": "-n", "--repeat": "-r", "--setup": "-s", "--unit": "-u"}.get(name, name)
            if value is None or name not in ("-n", "-r", "-s", "-u"):
                print(f"option {option} not recognized\nuse -h/--help for command line help")
                return 2
            if name == "-n":
                number = int(value)
            elif name == "-r":
                rounds = max(1, int(value))
            elif name == "-s":
                setup.append(value)
            elif value in _UNITS:
                unit = value
            else:
                print("Unrecognized unit. Please select nsec, usec, msec, or sec.",
                      file=sys.stderr)
                return 2
    precision = 3 + max(0, verbose - 1)
    timed = Timer("\n".join(args) or "pass", "\n".join(setup) or "pass", timer)
    if number == 0:
        number, _ = timed.autorange()
    times = timed.repeat(rounds, number)
    if verbose:
        print("raw times: " + ", ".join(_format_time(t, unit, precision) for t in times) + "\n")
    best = min(times) / number
    print(f"{number} loop{'s' if number != 1 else ''}, best of {rounds}: "
          f"{_format_time(best, unit, precision)} per loop")
    return None


if __name__ == "__main__":
    sys.exit(main())
