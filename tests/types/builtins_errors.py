# Built-in functions: texts of errors, odd arguments, hooks of classes.
import sys


class Hooks:
    def __abs__(self):
        return "abs"

    def __round__(self, *args):
        return ("round", args)

    def __divmod__(self, other):
        return ("divmod", other)

    def __pow__(self, other, mod=None):
        return ("pow", other, mod)

    def __index__(self):
        return 10

    def __format__(self, spec):
        return "format " + spec

    def __len__(self):
        return 7

    def __reversed__(self):
        return iter("reversed")

    def __hash__(self):
        return 2 ** 64

    def __getattr__(self, name):
        if name == "broken":
            raise ValueError("broken")
        raise AttributeError(name)


h = Hooks()
print(abs(h), round(h), round(h, 2), round(h, None), divmod(h, 3), pow(h, 2), pow(h, 2, 3), bin(h), oct(h), hex(h), chr(h) == "\n", format(h, "x"), format(h), len(h), list(reversed(h)), hash(h))
print(getattr(h, "a", 1), hasattr(h, "a"), hasattr(h, "__len__"))
for action in (lambda: getattr(h, "broken", 1), lambda: hasattr(h, "broken")):
    try:
        action()
    except ValueError as error:
        print(error)


class Lies:
    def __len__(self):
        return -1

    def __index__(self):
        return "x"

    def __hash__(self):
        return "x"

    def __repr__(self):
        return 5

    def __iter__(self):
        return 5


l = Lies()
for action in (
    lambda: len(l), lambda: hex(l), lambda: hash(l), lambda: repr(l), lambda: iter(l), lambda: list(l), lambda: chr(10 ** 20), lambda: chr(-1), lambda: chr("a"), lambda: ord(5), lambda: ord("ab"), lambda: ord(b"ab"), lambda: ord(b"a"),
    lambda: bin(1.5), lambda: divmod(1, "a"), lambda: divmod(1, 0), lambda: abs("x"), lambda: len(5), lambda: max(), lambda: max([]), lambda: max(1, 2, default=3), lambda: max([1], foo=2), lambda: min(key=1), lambda: max([1], key=5), lambda: min(1, "a"),
    lambda: next(5), lambda: next([]), lambda: next(), lambda: iter(5, 6), lambda: iter(int, 0, 1), lambda: pow("a", 2), lambda: pow(2, "a", 3), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 4), lambda: round("a"), lambda: round(1.5, "a"),
    lambda: sorted(), lambda: sorted([1], [2]), lambda: sorted([1], foo=2), lambda: sorted([1], key=5), lambda: sorted([1, "a"]), lambda: sum("ab"), lambda: sum("ab", ""), lambda: sum([b"a"], b""), lambda: sum(["a"]), lambda: sum([[1]]), lambda: sum(),
    lambda: getattr(5), lambda: getattr(5, 5), lambda: setattr(5, 5, 5), lambda: setattr(5, "a", 1), lambda: delattr([], "a"), lambda: delattr(5, 5), lambda: isinstance(1, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance(1, (str, 5)), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: issubclass(int, (5,)),
    lambda: hash([]), lambda: format(1, 2), lambda: format([], "d"), lambda: format("a", "d"), lambda: callable(), lambda: id(), lambda: id(1, 2), lambda: repr(), lambda: input(1, 2), lambda: print(sep=5), lambda: print(foo=5), lambda: reversed(5), lambda: reversed({1}), lambda: all(5), lambda: any(), lambda: ascii(),
    lambda: zip(1), lambda: open(), lambda: aiter(5), lambda: anext(5), lambda: abs(), lambda: abs(x=1), lambda: len(obj=1), lambda: isinstance(1, int, 3), lambda: vars(5), lambda: int.nothing, lambda: (5).nothing, lambda: map(), lambda: filter(1), lambda: eval(5), lambda: exec(5),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
try:
    next(iter([]))
except StopIteration as error:
    print(repr(error), error.value)


def generator():
    yield 1
    return "value"


g = generator()
next(g)
try:
    next(g)
except StopIteration as error:
    print(repr(error), next(g, "default"))


class Raises:
    def __next__(self):
        raise StopIteration("mine")


try:
    next(Raises())
except StopIteration as error:
    print(repr(error), next(Raises(), "default"))
print(sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([1, 2.5, True]), sum([2 ** 62] * 4), sum([2 ** 63, 1.5]), sum([True, True]), sum([], 5), sum([1], 0.5), sum([[1], [2]], []), sum([float("inf"), 1.0]), sum([1e308, 1e308]), sum(range(10 ** 5)), sum(iter([3, -5])))
print(max("b", "a"), max([1, 3, 2]), max([[1, 2], [1, 3]]), max("abc", key=lambda c: -ord(c)), max([], default=5), min({3: 1, 2: 5}), max(1, 1.0), max(1.0, 1), max([(1, "a"), (1, "b")], key=lambda p: p[0]), min(2, 1, 3))
x = 1000
y = x
print(id(x) == id(y), id(5) == id(5), id(None) == id(None), id(x) != id([]))
print(all([]), any([]), all([1, 0, 1 / 1]), any(x > 2 for x in [1, 3, 1]), sorted("bca", reverse=True), sorted([3, 1, 2], key=lambda v: -v), sorted([1], reverse=0, key=None))
print(isinstance(True, int), isinstance(1, (str, (bytes, int))), issubclass(bool, (str, int)), issubclass(KeyError, LookupError))
print(EnvironmentError is OSError, IOError is OSError, __debug__, print.__name__, len.__doc__ is not None, print.__module__, repr(len), exit, NotImplemented, Ellipsis)
print(sys.getrefcount(h) >= 2)
