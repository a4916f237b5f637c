# Iterators of the built-in types: exhaustion, length hints, mutation while iterating.
for source in ([1, 2], (1, 2), "ab", b"ab", range(2), {"a": 1}, bytearray(b"xy"), {"a": 1}.values(), {"a": 1}.items()):
    it = iter(source)
    print(type(it).__name__, iter(it) is it, list(it), list(it), next(it, "end"))
items = [1, 2, 3]
it = iter(items)
next(it)
items.append(4)
print(list(it))
items.append(5)
print(list(it))
it = iter(items)
items.clear()
print(list(it))
it = reversed([1, 2, 3])
print(next(it), it.__length_hint__(), list(it), [].__iter__().__length_hint__())
print(iter([1, 2]).__length_hint__(), iter("abc").__length_hint__(), iter(range(9)).__length_hint__())
values = iter([3, 2, 1, 0, 5])
print(list(iter(lambda: next(values), 0)), list(values))
count = 0


def tick():
    global count
    count += 1
    return count


print([x for x in iter(tick, 4)], count)
e = enumerate("ab", 5)
print(next(e), list(e), list(enumerate([], 1)), list(enumerate("x", 2 ** 63)))
z = zip([1, 2, 3], "ab", (True, False))
print(next(z), list(z), list(zip()), list(zip([1])), list(zip("ab", strict=True)))
try:
    list(zip("ab", "a", strict=True))
except ValueError as error:
    print(error)
try:
    list(zip("a", "ab", "abc", strict=True))
except ValueError as error:
    print(error)
m = map(lambda a, b: a + b, [1, 2], [10, 20, 30])
print(next(m), list(m), list(map(str.upper, "ab")), list(map(None.__class__, [])))
f = filter(lambda x: x > 1, [1, 2, 3])
print(next(f), list(f), list(filter(None, [0, 1, "", "a"])))
source = iter([1, 2, 3, 4])
print(list(zip(source, source)))
a = iter([1, 2, 3])
print(list(zip(a, [1])), list(a))
print(2 in iter([1, 2, 3]), sum(iter([1, 2])), max(iter("ab")), sorted(iter([2, 1])), tuple(iter((1,))), ",".join(iter("ab")))
for action in (lambda: next(iter([])), lambda: next([]), lambda: iter(5), lambda: iter(5, 0), lambda: map(str), lambda: zip(5), lambda: list(map(5, [1])), lambda: enumerate(5), lambda: enumerate("a", "b"), lambda: filter(None), lambda: reversed({1}), lambda: reversed(iter([])), lambda: next(), lambda: list(filter(5, [1]))):
    try:
        print(action())
    except (StopIteration, TypeError) as error:
        print(type(error).__name__, error)
