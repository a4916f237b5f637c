# list.sort: mutation while sorting, failing comparisons, keys called once, mixed types, reverse.
items = [3, 1, 2]
log = []
items.sort(key=lambda x: log.append(x) or -x)
print(items, log)


class Spy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if victim is not None:
            sizes.append(len(victim))
        return self.n < other.n

    def __repr__(self):
        return f"S{self.n}"


victim, sizes = [Spy(n) for n in (2, 1, 3)], []
victim.sort()
print(victim, set(sizes))


class Mutator(Spy):
    def __lt__(self, other):
        target.append(0)
        return self.n < other.n


victim = None
target = [Mutator(n) for n in (2, 1, 3)]
try:
    target.sort()
except ValueError as error:
    print(error, target)
target = [3, 1, 2]
try:
    target.sort(key=lambda x: target.clear() or x)
except ValueError as error:
    print(error, target)


def failing(x):
    if x == 2:
        raise KeyError("key")
    return x


for data in ([1, 2, 3], [3, 2, 1]):
    try:
        data.sort(key=failing)
    except KeyError as error:
        print("failed", error, data)
mixed = [1, "a", 2]
try:
    mixed.sort()
except TypeError as error:
    print(error, sorted(mixed, key=str))
for data in ([2, 1.5, True], [(1, "b"), (1, "a"), (0, "z")], [[2], [1, 5], []], ["b", "", "ab"],
             [{1}, {1, 2}, set()], [b"b", b"a"]):
    print(sorted(data), sorted(data, reverse=True))
for data in ([None, None], [1j, 2j], [{}, {}], [object(), object()], [1, None], [(1, None), (1,
             2)], [[1], (1,)]):
    try:
        sorted(data)
    except TypeError as error:
        print(error)
pairs = [(n % 3, n) for n in range(9)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
for call in ("sorted()", "sorted(1)", "sorted([], 1)", "sorted([], key=1)", "sorted([1], key=1)",
             "sorted([1], key=None)", "[].sort(1)",
             "[].sort(key=1, x=2)", "[].sort(reverse='yes')", "[2, 1].sort(reverse=None)",
             "sorted([1], reverse=1.5)", "sorted(reverse=True)"):
    try:
        print(call, eval(call))
    except TypeError as error:
        print(call, error)
