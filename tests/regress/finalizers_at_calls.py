# Finalizers that change what a call or an iterator is about to use.
import gc
import itertools
import warnings
from array import array

gc.set_threshold(1)
warnings.simplefilter("ignore")


def f(a, b):
    return a


def gen(a, b):
    yield a


plain = f.__code__


class SetsCode:
    def __del__(self):
        f.__code__ = gen.__code__


class SetsInit:
    def __del__(self):
        def __init__(self, a, b):
            self.v = a + b
        Point.__init__ = __init__


class Point:
    def __init__(self, a, b):
        self.v = a + b


class Empties:
    def __del__(self):
        list(it)


for i in range(2000):
    f.__code__ = plain
    x = SetsCode()
    x.me = x
    got = f(1, 2)
    assert got == 1 or type(got).__name__ == "generator", got
    f.__code__ = plain
    got = f(*(1, 2)), f(a=1, b=2)
    x = SetsInit()
    x.me = x
    assert Point(1, 2).v == 3
    for it in (itertools.islice(iter([1, 2, 3]), 5), itertools.chain([1, 2], [3]),
               itertools.batched([1, 2, 3], 2)):
        x = Empties()
        x.me = x
        assert next(it, None) in (1, (1, 2), None)
print("finalizers done")


class Again:
    n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 2:
            for _ in self.source:
                pass
            return 5
        if self.n > 6:
            raise StopIteration
        return self.n


inner = Again()
inner.source = source = itertools.batched(inner, 4)
print(list(source))


class Ends:
    def __init__(self, k):
        self.n, self.k = 0, k

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == self.k:
            try:
                next(z)
            except StopIteration:
                pass
        if self.n >= self.k:
            raise StopIteration
        return self.n


z = itertools.zip_longest(Ends(2), Ends(3))
print(list(itertools.islice(z, 9)))
try:
    array("b").frombytes(array("i", [1]))
except TypeError as error:
    print(error)
