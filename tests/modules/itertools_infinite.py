# itertools: count, cycle, repeat, chain, islice and the other simple ones.
import itertools
from itertools import accumulate, chain, compress, count, cycle, dropwhile, filterfalse, islice, pairwise, repeat, starmap, takewhile, zip_longest, batched

print(list(islice(count(), 3)), list(islice(count(5, -2), 4)), list(islice(count(0.5, 0.25), 3)), count(3), count(1, 2), list(islice(count(2 ** 63 - 1), 3)))
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(repeat("x", 3)), list(islice(repeat(1), 2)), repeat(5, 2), repeat("a"), list(repeat(1, 0)), list(repeat(1, -1)))
print(list(chain([1], "ab", (2,))), list(chain()), list(chain.from_iterable(["ab", [1]])), list(chain.from_iterable(range(i) for i in range(4))))
print(list(islice("abcdef", 2)), list(islice("abcdef", 2, 5)), list(islice("abcdef", 1, None, 2)), list(islice("abc", 10)), list(islice("abc", 0)), list(islice(iter("abcdef"), 3, None)))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(accumulate([1, 2], initial=10)), list(accumulate([])), list(accumulate("abc")), list(accumulate([3, 1, 2], max)))
print(list(compress("abcd", [1, 0, 1])), list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(takewhile(lambda x: x < 3, [1, 3, 2])), list(filterfalse(lambda x: x % 2, range(5))), list(filterfalse(None, [0, 1, ""])))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("ab", [1, 2, 3])), list(zip_longest("a", "bc", fillvalue="-")), list(zip_longest()), list(pairwise("abcd")), list(pairwise([1])), list(pairwise([])))
print(list(batched("abcdefg", 3)), list(batched([], 2)), list(batched("ab", 5)))
it = iter([1, 2, 3, 4, 5])
print(list(islice(it, 2)), list(it))
it = count(10)
print(next(it), next(it), it, iter(it) is it)
a, b = itertools.tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
a, b, c = itertools.tee(iter("xy"), 3)
print(list(c), next(a), list(b), list(a), itertools.tee([], 0))
d, e = itertools.tee(x * 2 for x in range(3))
print(next(d), list(e), list(d))
for action in (lambda: islice("a", -1), lambda: islice("a", 0, "b"), lambda: islice("a", 0, 5, 0), lambda: count("a"), lambda: cycle(5), lambda: repeat(), lambda: chain(5).__next__(), lambda: list(starmap(pow, [1])), lambda: list(accumulate([1, "a"])), lambda: batched("a", 0), lambda: list(batched("abc", 2, strict=True)), lambda: itertools.tee([1], -1), lambda: list(chain.from_iterable([1])), lambda: zip_longest(1), lambda: list(takewhile(5, [1])), lambda: repeat(1, "a"), lambda: islice("abc"), lambda: pairwise(5), lambda: itertools.nope):
    try:
        print(action())
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def noisy():
    for i in range(5):
        print("make", i)
        yield i


print(list(islice(noisy(), 1, 4, 2)), next(takewhile(lambda x: x < 1, noisy())), next(dropwhile(lambda x: x < 1, noisy())))

# What is no plain int stays as it is, unless the step is 1.
print(itertools.count(True, -256), itertools.count(True), list(itertools.islice(itertools.count(True, 2), 3)))
