# Order of tuples by the first items that differ, of all kinds.
import heapq


class Low(int):
    def __lt__(self, other):
        print("Low.__lt__")
        return True

    def __eq__(self, other):
        print("Low.__eq__")
        return False

    __hash__ = int.__hash__


class Pair(tuple):
    pass


class Backwards(tuple):
    def __lt__(self, other):
        return tuple.__gt__(self, other)


def outcome(function):
    try:
        return function()
    except TypeError as error:
        return str(error)


nan = float("nan")
VALUES = [(), (1,), (1, 2), (1, 2.0), (1, 2.5), (1, "a"), (1, "ab"), (1, "\xe9"), (1, "\u0161"), (1, nan), (1, True),
          (True, 2), (10 ** 30, 1), (10 ** 30, 2), (1, 10 ** 30), ("a", 1), ("a", "b"), ((1, 2), 3), ((1, 2), "x"),
          (1, (2, 3)), (1, (2, "a")), (1, None), (1.0, 2), (-0.0, 1), (0, 2), Pair((1, 2)), Pair((1, 3)),
          (2 ** 62, 1), (-2 ** 63, 1), (2 ** 63, 1), (1, 2, 3, 4), (1, 2, 3, 5)]
for a in VALUES:
    print(a, [outcome(lambda: (a < b, a > b, a <= b, a == b)) if "'" not in str(outcome(lambda: a < b)) else
              outcome(lambda: a < b) for b in VALUES])
print(outcome(lambda: (Low(1), 2) < (1, 3)), outcome(lambda: (1, Low(2)) > (1, 3)))
print(Backwards((1, 2)) < Backwards((1, 3)), sorted([Backwards((1, i)) for i in range(3)]))
print(sorted([(1, "b"), (1, "a"), (0, "z"), (1, "a", 0), (1, "aa")]))
print(sorted([(1, "b"), (1, "a"), (0, "z"), (1, "a", 0)], reverse=True))
print(sorted([(i % 3, i % 2 / 2, str(i)) for i in range(40)]))
print(sorted([(i % 3, i % 5, None) for i in range(9)], key=lambda t: t[:2]))
print(outcome(lambda: sorted([(1, None), (1, "a"), (1, 2)])))
print(sorted([(1, Low(3)), (1, Low(2))]))
print(min((2, "b"), (2, "a")), max([(1, 2.5), (1, 2.25)]), sorted([(1, nan), (1, 2.0), (1, 1.0)])[:1] != [])
heap = []
for i in range(30):
    heapq.heappush(heap, (i * 7 % 5, str(i), object))
print([heapq.heappop(heap)[:2] for _ in range(30)])

# Texts by their first characters: few and many, with long runs in common.
for count in 2, 23, 24, 25, 26, 63, 64, 65, 200, 511, 512, 700:
    words = ["%d" % (i * 7919 % 1000) for i in range(count)]
    long = ["prefix%d" % (i * 104729 % 5000) for i in range(count)]
    mixed = words + ["\xe9" + word for word in words]
    for items in words, long, mixed, [len(word) for word in words], [float(word) for word in words], \
            [-int(word) for word in words], [int(word) << 40 for word in words]:
        made = sorted(items)
        assert all(not made[i + 1] < made[i] for i in range(len(made) - 1)), count
        assert sorted(items, reverse=True) == made[::-1]
        order = sorted(range(len(items)), key=items.__getitem__)
        assert all((items[a], a) < (items[b], b) for a, b in zip(order, order[1:])), count
print("sorted")
