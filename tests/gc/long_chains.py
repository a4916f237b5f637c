# Long chains of every kind are freed without deep recursion.
# stress: none, each step would walk the whole chain
import functools

DEPTH = 30_000


class Node:
    def __init__(self, next):
        self.next = next


class Slotted:
    __slots__ = ("next",)

    def __init__(self, next):
        self.next = next


def grow(step, start=None):
    chain = start
    for _ in range(DEPTH):
        chain = step(chain)
    return chain


def closure(inner):
    def outer():
        return inner
    return outer


def generator(inner):
    def run():
        yield inner
    g = run()
    next(g)
    return g


class Method:
    def method(self):
        pass


def bound(inner):
    m = Method()
    m.inner = inner
    return m.method


for label, step in [
        ("list", lambda c: [c]), ("tuple", lambda c: (c,)), ("dict", lambda c: {1: c}),
        ("frozenset", lambda c: frozenset([c])), ("instance", Node), ("slots", Slotted),
        ("closure", closure), ("generator", generator), ("bound method", bound),
        ("partial", lambda c: functools.partial(print, c)), ("map", lambda c: map(c, ())),
        ("exception", lambda c: ValueError(c)), ("lambda default", lambda c: lambda x=c: x),
        ("iterator", lambda c: iter([c])), ("slice", lambda c: slice(c)),
        ("property", lambda c: property(c)), ("zip", lambda c: zip([c])),
        ("mixed", lambda c: {"k": [(c,)]})]:
    chain = grow(step)
    del chain
    print(label, "freed")
