# Sorting: order, stability, keys, reverse, mixed and failing comparisons.
def attempt(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)

print(sorted([3, 1, 2]), sorted("hello"), sorted((2, 1)), sorted({"b": 1, "a": 2}), sorted([]))
print(sorted([3, 1, 2], reverse=True), sorted([1, 2, 3], key=lambda x: -x))
print(sorted(["b", "B", "a", "A"], key=str.lower), sorted(["bb", "a", "ccc"], key=len, reverse=True))
print(sorted([True, False, 2, -1]), sorted([1.5, 1, True, 0.5]), sorted([2**70, 1, -2**70, 2**64]))
print(sorted([0.0, -0.0, 1.0, -1.0, float("inf"), float("-inf")]))
print(sorted(["é", "z", "a", "€", "\U0001F600", "ab", "", "a\0", "abcdefgh", "abcdefghi", "abcdefg"]))
print(sorted(["prefix-%04d" % (i * 7919 % 50) for i in range(50)]))
print(sorted([(2, "b"), (1, "z"), (2, "a"), (1, "y")]), sorted([(1,), (), (1, 2), (0, 9)]))
print(sorted([[2], [1, 2], [1], []]), sorted([(1.5, 2), (1, 3), (1.0, 2)]))
print(sorted([("b", 1), ("a", None)]))
attempt("mixed", lambda: sorted([1, "a"]))
attempt("mixed", lambda: sorted([None, 1]))
attempt("mixed", lambda: sorted([{}, {}]))
attempt("mixed", lambda: sorted([(1, None), (1, 2)]))
attempt("argument", lambda: sorted())
attempt("argument", lambda: sorted([1], lambda x: x))
attempt("argument", lambda: sorted(5))
attempt("key", lambda: sorted([1, 0], key=lambda x: 1 // x))
attempt("key", lambda: sorted([1, 0], key=5))

records = [(i * 37 % 11, i) for i in range(60)]
by_first = sorted(records, key=lambda r: r[0])
print(all(a[0] < b[0] or a[1] < b[1] for a, b in zip(by_first, by_first[1:])))
turned = sorted(records, key=lambda r: r[0], reverse=True)
print(all(a[0] > b[0] or a[1] < b[1] for a, b in zip(turned, turned[1:])))

seed = 12345
def random():
    global seed
    seed = (seed * 1103515245 + 12345) % 2**31
    return seed

def check(items, **how):
    result = sorted(items, **how)
    key = how.get("key", lambda x: x)
    wrong = 0
    for a, b in zip(result, result[1:]):
        if how.get("reverse"):
            a, b = b, a
        wrong += key(b) < key(a)
    return len(result) == len(items) and wrong == 0

for n in (0, 1, 2, 3, 10, 31, 32, 33, 63, 64, 65, 100, 1000, 3000):
    ints = [random() % (n + 1) for _ in range(n)]
    print(n, check(ints), check(ints, reverse=True), check([str(i) for i in ints]),
          check([i / 3 for i in ints]), check([(i % 5, i) for i in ints]),
          check(ints, key=lambda x: x % 7), check([i if i % 2 else i / 2 for i in ints]),
          check([i << 70 for i in ints]), check(ints + ints[::-1]), check(ints[::-1] + ints))

calls = 0
class Counted:
    def __init__(self, value):
        self.value = value
    def __lt__(self, other):
        global calls
        calls += 1
        return self.value < other.value

up = [Counted(i) for i in range(1000)]
sorted(up)
print("comparisons for sorted input:", calls)
calls = 0
up.reverse()
sorted(up)
print("for reversed input:", calls)
calls = 0
up = [Counted(random()) for i in range(1000)]
print([c.value for c in sorted(up)] == sorted(c.value for c in up), calls < 11000)

class Bad:
    def __lt__(self, other):
        raise KeyError("no order")

items = [Bad() for _ in range(10)]
copy = list(items)
attempt("raises", lambda: items.sort())
print(sorted(map(id, items)) == sorted(map(id, copy)))
nan = float("nan")
print(len(sorted([3.0, nan, 1.0, nan, 2.0])))
words = "the quick brown fox jumps over the lazy dog".split()
words.sort(key=lambda w: (len(w), w))
print(words)
words.sort(reverse=True)
print(words)
print(words.sort(key=None, reverse=False), words)
