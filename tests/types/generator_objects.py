# Generator objects: attributes, states, interplay with built-ins that drive them.
def g(n):
    for i in range(n):
        yield i


x = g(3)
print(x.__name__, x.__qualname__, type(x).__name__, x.gi_running, x.gi_frame is not None, x.gi_yieldfrom, hasattr(x, "send"), iter(x) is x)
print(sum(g(5)), list(g(3)), tuple(g(2)), max(g(4)), sorted(g(3), reverse=True), set(g(2)) == {0, 1}, dict(zip(g(2), "ab")), "-".join(map(str, g(3))), 2 in g(5), 9 in g(3), any(g(2)), all(g(2)))
print([*g(2), *g(1)], {**dict.fromkeys(g(2))}, bytes(g(3)), list(enumerate(g(2))), list(map(lambda a, b: a + b, g(3), g(2))), list(filter(None, g(3))), list(reversed(list(g(3)))))
a, *b = g(4)
print(a, b)
items = [9]
items.extend(g(2))
items += g(1)
items[0:1] = g(2)
print(items)
print(list(zip(g(2), g(3))), min(g(3), key=lambda v: -v), sum(v * v for v in g(4)), next(g(0), "empty"))
x = g(2)
next(x), next(x)
print(next(x, None), x.gi_frame, list(x))
e = (i for i in range(3))
print(e.__name__, next(e), sum(e))


def nested():
    inner = g(3)
    for a in inner:
        for b in inner:
            yield a, b


print(list(nested()))


def infinite():
    n = 0
    while True:
        n += 1
        yield n


print(next(v for v in infinite() if v % 7 == 0 and v % 5 == 0), [v for v, _ in zip(infinite(), range(3))])


def early(limit):
    for v in infinite():
        if v > limit:
            return
        yield v


print(list(early(4)), len(list(early(1000))))
many = [g(3) for _ in range(4)]
print([next(m) for m in many], [next(m) for m in many[::2]], [list(m) for m in many])


def counting():
    counting.made += 1
    yield counting.made


counting.made = 0
print(next(counting()), next(counting()), counting.made)


def with_arguments(a, b=2, *c, d=4, **e):
    yield a, b, c, d, e


print(next(with_arguments(1)), next(with_arguments(1, 2, 3, d=5, z=6)))
try:
    with_arguments()
except TypeError as error:
    print(error)


class K:
    def __iter__(self):
        yield from self.items()

    def items(self):
        yield self
        yield 2


k = K()
print(list(k)[0] is k, [*k][1])
