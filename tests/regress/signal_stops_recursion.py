# A signal's handler runs in a recursion that has no loop, and in loops that run in C.
import itertools
import re
import signal


class Stop(Exception):
    pass


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def walk(n):
    if n:
        yield from walk(n - 1)
        yield from walk(n - 1)


def by_keyword(*, n=50):
    return n and by_keyword(n=n - 1) + by_keyword(n=n - 1)


class Number:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Number(0) if self.n == 0 else (self.less() + self.less()).less()

    def less(self):
        return Number(self.n - 1) + Number(self.n - 1) if self.n else self


class Key:
    def __lt__(self, other):
        return fib(20) < 0


def endless():
    while True:
        yield 1


def on_alarm(number, frame):
    # the handler may use what it has interrupted
    assert fib(9) == 34 and sum(range(9)) == 36
    assert list(walk(3)) == []
    raise Stop


def try_it(name, function):
    signal.setitimer(signal.ITIMER_REAL, 0.03)
    try:
        function()
    except Stop:
        print(name, "stopped")
    else:
        print(name, "went on")


signal.signal(signal.SIGALRM, on_alarm)
try_it("recursion", lambda: fib(60))
try_it("generators", lambda: list(walk(60)))
try_it("keywords", by_keyword)
try_it("operators", lambda: Number(40) + Number(40))
try_it("sum", lambda: sum(endless()))
try_it("map", lambda: max(map(lambda x: 1, itertools.count())))
try_it("sort", lambda: sorted(range(100000), key=lambda x: fib(15)))
try_it("comparisons", lambda: sorted(Key() for _ in range(9999)))
try_it("search", lambda: re.match("(a+)+$", "a" * 50 + "b"))
