# Iterators in every consumer: unpacking, comprehension, star arguments, in, built-ins.
class Iter:
    def __init__(self, n, fail=None):
        self.n, self.i, self.fail = n, 0, fail

    def __iter__(self):
        return self

    def __next__(self):
        if self.fail is not None and self.i == self.fail:
            raise KeyError("iterator failed")
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


consumers = {
    "list": lambda it: list(it), "tuple": lambda it: tuple(it), "set": lambda it: sorted(set(it)), "sum": lambda it: sum(it), "max": lambda it: max(it), "sorted": lambda it: sorted(it), "comprehension": lambda it: [x for x in it], "dict": lambda it: {x: x for x in it}, "star": lambda it: [*it], "call": lambda it: (lambda *a: a)(*it), "in": lambda it: 99 in it, "any": lambda it: any(x > 50 for x in it), "all": lambda it: all(it), "zip": lambda it: list(zip(it, "abc")), "map": lambda it: list(map(str, it)), "enumerate": lambda it: list(enumerate(it)), "filter": lambda it: list(filter(None, it)), "join": lambda it: ",".join(str(x) for x in it), "extend": lambda it: [0].__iadd__(it), "bytes": lambda it: bytes(it), "frozenset": lambda it: sorted(frozenset(it)), "fromkeys": lambda it: dict.fromkeys(it), "min": lambda it: min(it), "unpack": lambda it: unpack(it), "slice": lambda it: assign(it), "update": lambda it: update(it), "generator": lambda it: list(x for x in it), "yield from": lambda it: list(delegate(it))}


def unpack(it):
    a, b, *c = it
    return a, b, c


def assign(it):
    target = [9, 9, 9]
    target[1:2] = it
    return target


def update(it):
    s = set()
    s.update(it)
    return sorted(s)


def delegate(it):
    yield from it


for name, consume in consumers.items():
    print(name, consume(Iter(3)), end=" ")
    try:
        consume(Iter(3, fail=2))
    except KeyError as error:
        print(error)
    else:
        print("no error")
it = Iter(5)
a, b = next(it), next(it)
print(a, b, list(it), list(it))
nested = [[Iter(i) for i in range(3)] for _ in range(2)]
print([[list(x) for x in row] for row in nested])


class NotAnIterator:
    def __iter__(self):
        return [1, 2]


class NextOnly:
    def __next__(self):
        return 1


class NoneIter:
    __iter__ = None


for bad in (NotAnIterator(), NextOnly(), NoneIter(), 5, None):
    try:
        for x in bad:
            pass
    except TypeError as error:
        print(error)
print(next(NextOnly()))
