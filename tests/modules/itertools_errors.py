# itertools: texts of errors, reprs, hints, subclasses, weak places.
import itertools
from itertools import *

for action in (
    lambda: count("a"), lambda: count(1, "a"), lambda: repeat(), lambda: repeat(1, 2, 3), lambda: repeat(1, "a"),
    lambda: cycle(), lambda: cycle(5), lambda: islice("abc"), lambda: islice("a", -1), lambda: islice("a", -2),
    lambda: islice("a", "b"), lambda: islice("a", 0, "b"), lambda: islice("a", 1.5), lambda: islice("a", 0, 5, 0),
    lambda: islice("a", 0, 5, "x"), lambda: islice(5, 1), lambda: batched("a", 0), lambda: batched("a"), lambda: batched(5, 1),
    lambda: batched("abc", "x"), lambda: list(batched("abc", 2, strict=True)), lambda: tee([1], -1), lambda: tee(5), lambda: tee([], "a"),
    lambda: product("ab", repeat=-1), lambda: product(5), lambda: product("a", repeat="x"), lambda: permutations("ab", -1),
    lambda: permutations("ab", "x"), lambda: permutations(5), lambda: combinations("ab", -1), lambda: combinations("ab"), lambda: combinations("ab", None),
    lambda: combinations_with_replacement("ab", -1), lambda: list(starmap(pow, [1])), lambda: starmap(pow), lambda: list(starmap(5, [()])),
    lambda: list(accumulate([1, "a"])), lambda: accumulate(5), lambda: list(accumulate([1, 2], 5)), lambda: accumulate([], initial=1, foo=2),
    lambda: list(takewhile(5, [1])), lambda: takewhile(5), lambda: dropwhile(1, 2, 3), lambda: list(filterfalse(5, [1])), lambda: compress([1]), lambda: compress(1, [1]),
    lambda: pairwise(5), lambda: pairwise(), lambda: groupby(), lambda: groupby(5), lambda: list(groupby([1], 5)), lambda: chain.from_iterable(5), lambda: list(chain.from_iterable([1])),
    lambda: list(chain([1], 5)), lambda: chain(foo=1), lambda: next(count(1, 2), 3, 4), lambda: repeat(1).__length_hint__(),
    lambda: itertools.nothing, lambda: groupby([], key=1, foo=2),
):
    try:
        print(action())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
print(count(), count(3), count(3, 2), count(1.5), count(1, 1.0), count(2 ** 70), count(True), next(count(True)))
print(repeat("a"), repeat([1], 2), repeat(1, -5), repeat(1, 7).__length_hint__(), list(repeat(object=1, times=2)))
c = count(0.5, 0.25)
print(next(c), c, list(islice(c, 2)), next(count(-3)), list(islice(count(step=-1), 3)))


class Mine(chain):
    tag = "mine"

    def first(self):
        return next(self)


m = Mine("ab", "c")
m.extra = 1
print(m.first(), m.tag, m.extra, list(m), type(Mine.from_iterable(["x"])).__name__)


class Many(count):
    pass


print(Many(3), next(Many(4)), isinstance(Many(), count), count.__name__, count.__module__)
print([sorted(n for n in dir(itertools) if not n.startswith("_"))])
print(len(list(product(range(3), repeat=4))), len(list(permutations(range(6), 3))), len(list(combinations(range(8), 4))), len(list(combinations_with_replacement(range(5), 3))))
print(list(product()), list(product("", "ab")), list(permutations("ab", 0)), list(permutations("ab", 3)), list(combinations("ab", 3)), list(combinations_with_replacement("", 0)), list(combinations_with_replacement("", 1)))
