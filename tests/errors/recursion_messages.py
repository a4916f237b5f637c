# RecursionError: the text, where it can be caught, what works afterwards, the depth setting.
import sys


def endless(value):
    return endless(value + 1)


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __eq__(self, other):
        return self == other

    def __repr__(self):
        return repr(self)


def attempt(name, call):
    try:
        call()
    except RecursionError as error:
        print(name, type(error).__mro__[1].__name__, str(error)[:32])


sys.setrecursionlimit(200)
attempt("call", lambda: endless(0))
attempt("attribute", lambda: Loop().any)
attempt("equality", lambda: Loop() == Loop())
attempt("repr", lambda: repr(Loop()))
print("still working", sum(range(5)), sys.getrecursionlimit())


def depth(level=0):
    try:
        return depth(level + 1)
    except RecursionError:
        return level


first = depth()
sys.setrecursionlimit(300)
print(depth() - first, first < 200)
for limit in (0, -1, "a", 1.5):
    try:
        sys.setrecursionlimit(limit)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
