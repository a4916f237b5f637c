# Starred targets and starred displays.
first, *rest = range(5)
print(first, rest)
*start, last = "abc"
print(start, last)
a, *middle, b = [1, 2]
print(a, middle, b)
a, (b, *c), *d = 1, "xyz", 4, 5
print(a, b, c, d)
*whole, = "hi"
print(whole)
[x, *y] = {1: 2, 3: 4}
print(x, y)

print([*range(3), *"ab", 9])
print((*range(2), *[5]))
print({*[1], *[1, 1]})
print({**{"a": 1}, "b": 2, **{"a": 3}})
print(*[1, 2], *"xy", sep="-")


def show(*args, **kwargs):
    print(args, kwargs)


show(*[1], 2, *(3, 4), k=5, **{"z": 6}, **{"w": 7})
for a, *b in [(1, 2, 3), "pq", [9]]:
    print(a, b)


def generator():
    yield 1
    yield from (2, 3)


p, q, r = generator()
print(p, q, r)


def pairs():
    return *range(2), "end"


print(pairs())
for bad in ("a, b, *c = [1]", "*a, b = []", "a, b = range(3)", "x, y = None"):
    try:
        exec(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    print([*1])
except TypeError as error:
    print(error)
try:
    show(**{"k": 1}, k=2)
except TypeError as error:
    print(error)
try:
    {**[1]}
except TypeError as error:
    print(error)
