# sort and sorted: stability, keys, reverse, mixed runs, errors.
# stress: none, it makes too many objects
seed = 1


def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return seed % n


for n in (0, 1, 2, 3, 10, 33, 64, 65, 100, 1000, 5000):
    for make in (lambda i: rnd(1000), lambda i: i, lambda i: -i, lambda i: i % 7, lambda i: rnd(3), lambda i: i if i < n * 0.9 else rnd(n), lambda i: float(rnd(500)), lambda i: str(rnd(300)), lambda i: (rnd(5), rnd(5))):
        items = [make(i) for i in range(n)]
        ordered = sorted(items)
        assert all(not b < a for a, b in zip(ordered, ordered[1:])), n
        assert len(ordered) == n
        pairs = sorted([(x, i) for i, x in enumerate(items)], key=lambda p: p[0])
        assert all(a[0] != b[0] or a[1] < b[1] for a, b in zip(pairs, pairs[1:])), "stable"
        down = sorted([(x, i) for i, x in enumerate(items)], key=lambda p: p[0], reverse=True)
        assert all(a[0] != b[0] or a[1] < b[1] for a, b in zip(down, down[1:])), "stable reversed"
        assert [x for x, _ in down] == sorted(items, reverse=True)
print("ordered and stable")
print(sorted("bca"), sorted((3, 1, 2)), sorted({3: 1, 1: 2}), sorted([True, False, 0]), sorted([1, 0.5, 2 ** 70, -1.5]))
print(sorted(["b", "A", "a", "B"]), sorted(["b", "A", "a", "B"], key=str.lower), sorted([[2], [1, 5], []], key=len), sorted([3, 1], reverse=1))
print(sorted(["é", "z", "a", "😀"]), sorted([(1, "b"), (1, "a"), (0, "c")]), sorted([b"b", b"a"]), sorted([2 ** 65, 2 ** 64, -2 ** 65]))
print(sorted([1, 2], key=None), sorted([0.0, -0.0, 0]), sorted([-1, 5, -3], key=abs))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls)


class Item:
    compared = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Item.compared += 1
        return self.n < other.n


print([i.n for i in sorted([Item(2), Item(3), Item(1)])], Item.compared > 0)
for action in (lambda: sorted([1, "a"]), lambda: sorted([None, None]), lambda: sorted(5), lambda: sorted([1], lambda x: x), lambda: sorted([1j, 2j]), lambda: sorted([3, 1], key=5), lambda: sorted(), lambda: sorted([[1], ["a"]])):
    try:
        print(action())
    except TypeError as error:
        print(error)
items = [3, 1, 2]


def clears(x):
    items.clear()
    return x


try:
    items.sort(key=clears)
except ValueError as error:
    print(error, items)
items = [5, 4, 1, 2]


def fails(x):
    if x == 1:
        raise KeyError("key failed")
    return x


try:
    items.sort(key=fails)
except KeyError as error:
    print(error, items)
seen = []
items.sort(key=lambda x: seen.append(list(items)) or x)
print(seen[0], items)
nan = float("nan")
print(len(sorted([3.0, nan, 1.0, nan])))

# Keys whose order needs more than the first bits: wide ranges, close floats, long prefixes.
def check(items):
    for reverse in (False, True):
        pairs = sorted([(x, i) for i, x in enumerate(items)], key=lambda p: p[0], reverse=reverse)
        for a, b in zip(pairs, pairs[1:]):
            assert not (a[0] < b[0] if reverse else b[0] < a[0]), (a, b)
            assert a[0] != b[0] or a[1] < b[1], "stable"
        assert sorted(items, reverse=reverse) == [p[0] for p in pairs]


for n in (30, 70, 300, 3000):
    for make in (
        lambda: rnd(2 ** 31) << 32 | rnd(4),
        lambda: (rnd(2 ** 31) << 32) - 2 ** 62 - rnd(9),
        lambda: rnd(2 ** 31) - 2 ** 30,
        lambda: rnd(5) + 2 ** 70,
        lambda: rnd(2),
        lambda: rnd(3) > 1,
        lambda: 1.0 + rnd(50) * 2.0 ** -52,
        lambda: (rnd(2 ** 31) - 2 ** 30) / 3,
        lambda: [-0.0, 0.0, 5e-324, -5e-324, float("inf"), float("-inf"), 1e308][rnd(7)],
        lambda: f"a prefix that all have {rnd(10000)}",
        lambda: "abcdefgh"[:rnd(9)] + chr(97 + rnd(26)),
        lambda: "é\u20ac\U0001f600"[rnd(3)] * rnd(6) + str(rnd(9)),
        lambda: (rnd(3), str(rnd(9))),
        lambda: (float(rnd(2)), rnd(2 ** 31)),
        lambda: ("same", rnd(100)),
    ):
        check([make() for _ in range(n)])
print(sorted([3, 2, 1]), sorted([1, 2, 2], reverse=True), sorted([2, 2, 1], reverse=True), sorted([2, 2.0, True], reverse=True))
nan = float("nan")
print(sorted([3.0, nan, 1.0]), sorted([1.0, 2.0, nan]))
