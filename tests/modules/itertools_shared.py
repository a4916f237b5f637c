# itertools: groupby's stale groups, tee's shared items, iterators that meet themselves.
from itertools import chain, count, groupby, islice, pairwise, tee, zip_longest, cycle, accumulate, repeat, batched

g = groupby("aaabbc")
k1, first = next(g)
print(k1, next(first))
k2, second = next(g)
print(k2, list(first), list(second), next(g)[0])
print([k for k, _ in groupby([1, 1, 2, 2, 1])], [(k, len(list(v))) for k, v in groupby([])])
groups = list(groupby([1, 1, 2, 3, 3]))
print([list(v) for _, v in groups])
print([(k, list(v)) for k, v in groupby(range(10), key=lambda x: x // 4)])
print([(k, list(v)) for k, v in groupby("AaBb", str.lower)])


class Odd:
    def __eq__(self, other):
        raise ValueError("no comparison")


it = groupby([Odd(), Odd()])
next(it)
try:
    next(it)
except ValueError as error:
    print(error)

source = iter(range(200))
a, b = tee(source)
print(sum(islice(a, 150)), next(source), next(a), next(b), len(list(b)), next(a))
c = a.__copy__()
print(next(a) == next(c), type(a).__name__, iter(a) is a)
d, e = tee(a)
print(next(d), next(e), next(a), next(d))
print([list(t) for t in tee("xyz", 3)], tee([], 0))


def looped():
    yield 1
    yield next(x)


x, y = tee(looped())
print(next(x))
try:
    print(next(x))
except (RuntimeError, ValueError) as error:
    print(type(error).__name__, error)


class Stops:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 3:
            raise StopIteration("ignored")
        return self.n


print(list(chain(Stops(), Stops())), list(zip_longest(Stops(), "abc")), list(pairwise(Stops())))
print(list(islice(cycle(Stops()), 5)), list(accumulate(Stops(), initial=0)))


def fails():
    yield 1
    raise KeyError("inside")


for make in (lambda: chain(fails(), [2]), lambda: zip_longest(fails(), "abc"), lambda: pairwise(fails()), lambda: batched(fails(), 3), lambda: cycle(fails()), lambda: islice(fails(), 5), lambda: tee(fails())[0], lambda: accumulate(fails())):
    it, seen = make(), []
    try:
        for item in it:
            seen.append(item)
    except KeyError as error:
        print(type(it).__name__, seen, error, list(islice(it, 2)))
big = count(2 ** 63 - 2, 2)
print(next(big), next(big), next(big), big)
print(list(islice(count(5), 2, 10, 3)), list(islice(count(), 0, 10, 10 ** 18)), list(islice(repeat(1, 5), None)))
