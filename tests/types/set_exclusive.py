# Items of exactly one of two sets, and copies: sets of numbers in their order.
class Mine(set):
    def __contains__(self, item):
        return True

    def discard(self, item):
        print("discard")


class Same:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number % 3

    def __eq__(self, other):
        return isinstance(other, Same) and self.number == other.number

    def __repr__(self):
        return f"Same({self.number})"


def scattered(count, step, start=0):
    return [(start + i * step) % 1009 for i in range(count)]


for count in 0, 1, 2, 3, 4, 5, 7, 8, 19, 20, 77, 78, 100, 300, 700:
    for step in 1, 7, 383:
        a, b = set(scattered(count, step)), set(scattered(count // 2 + 1, 3, 5))
        print(count, step, hash(tuple(a ^ b)), hash(tuple(b ^ a)), hash(tuple(a.copy())), hash(tuple(a | b)),
              hash(tuple(frozenset(a) ^ b)), hash(tuple(a.symmetric_difference(scattered(9, 2)))))
        c = set(a)
        c ^= b
        d = a.copy()
        d.symmetric_difference_update(list(b) * 2)
        print(list(c) == list(d), c == d == a ^ b, len(c), (a ^ b) == (a | b) - (a & b), a ^ a, sorted(b ^ set())[:3])
        for item in list(a)[::3]:
            a.remove(item)
        e = a.copy()
        print(hash(tuple(a)), hash(tuple(e)), hash(tuple(set(e))), hash(tuple(a ^ b)), hash(tuple(e ^ b)))
words = {"w%d" % i for i in range(90)}
others = {"w%d" % i for i in range(45, 120)}
print(sorted(words ^ others) == sorted((words - others) | (others - words)), len(words ^ others))
pairs, more = {(i, i % 3) for i in range(60)}, {(i, i % 3) for i in range(40, 90)}
print(len(pairs ^ more), sorted(pairs ^ more)[:3], (5, 2) in pairs, (5, 1) in pairs)
pairs ^= more
print(len(pairs), (41, 2) in pairs)
print({1, "a", 2.5} ^ {1, "a"}, {1} ^ {1.0, True}, {1, "b"} ^ {"b": 0, 1: 0}.keys(), sorted({"a"}.symmetric_difference({1: 2}), key=str))
print(sorted({Same(i) for i in range(9)} ^ {Same(i) for i in range(4, 12)}, key=repr))
print(sorted(Mine("abc") ^ {"a", "z"}), type(Mine("a") ^ {"b"}).__name__, type(frozenset("a") ^ {"b"}).__name__)
mine = Mine("abc")
mine ^= {"a", "z"}
print(sorted(mine), type(mine).__name__)
big = set(range(5000))
big ^= set(range(10, 5000))
print(big, len(big ^ set(range(3))), big.copy() is big, frozenset(big).copy() == big)
nested = {frozenset([1]), frozenset([2])}
print(len(nested ^ {frozenset([1]), frozenset([3])}), frozenset([1]) in nested)
for other in [[1]], [[]], 5:
    try:
        {1}.symmetric_difference(other)
    except TypeError as error:
        print(error)
