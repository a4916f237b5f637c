# Sorting algorithms: in place, by recursion, by generators; stability; keys; comparisons.
import math


def comparisons(function):
    """Run a sort on counting items; attach the count to the function."""
    class Item:
        count = 0

        def __init__(self, value):
            self.value = value

        def __lt__(self, other):
            Item.count += 1
            return self.value < other.value

    def wrapper(values):
        Item.count = 0
        result = function([Item(v) for v in values])
        wrapper.count = Item.count
        return [item.value for item in result]

    wrapper.__name__ = function.__name__
    wrapper.count = 0
    ALGORITHMS.append(wrapper)
    return wrapper


ALGORITHMS = []


@comparisons
def bubble(a):
    for end in range(len(a) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if a[i + 1] < a[i]:
                a[i], a[i + 1] = a[i + 1], a[i]
                swapped = True
        if not swapped:
            break
    return a


@comparisons
def insertion(a):
    for i, item in enumerate(a):
        while i and item < a[i - 1]:
            a[i] = a[i - 1]
            i -= 1
        a[i] = item
    return a


@comparisons
def selection(a):
    for i in range(len(a)):
        best = i
        for j in range(i + 1, len(a)):
            if a[j] < a[best]:
                best = j
        a[i], a[best] = a[best], a[i]
    return a


@comparisons
def shell(a):
    gap = len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            item = a[i]
            while i >= gap and item < a[i - gap]:
                a[i] = a[i - gap]
                i -= gap
            a[i] = item
        gap //= 2
    return a


def merged(a, b):
    a, b = iter(a), iter(b)
    end = object()
    x, y = next(a, end), next(b, end)
    while x is not end and y is not end:
        if y < x:
            yield y
            y = next(b, end)
        else:
            yield x
            x = next(a, end)
    if x is not end:
        yield x
    if y is not end:
        yield y
    yield from a
    yield from b


@comparisons
def merge(a):
    def halves(a):
        if len(a) < 2:
            return a
        middle = len(a) // 2
        return list(merged(halves(a[:middle]), halves(a[middle:])))

    return halves(a)


@comparisons
def quick(a):
    stack = [(0, len(a) - 1)]
    while stack:
        low, high = stack.pop()
        if low >= high:
            continue
        pivot, i, j = a[(low + high) // 2], low, high
        while i <= j:
            while a[i] < pivot:
                i += 1
            while pivot < a[j]:
                j -= 1
            if i <= j:
                a[i], a[j] = a[j], a[i]
                i, j = i + 1, j - 1
        stack += [(low, j), (i, high)]
    return a


@comparisons
def heap(a):
    def sift(root, end):
        while (child := 2 * root + 1) < end:
            if child + 1 < end and a[child] < a[child + 1]:
                child += 1
            if not a[root] < a[child]:
                return
            a[root], a[child] = a[child], a[root]
            root = child

    for root in reversed(range(len(a) // 2)):
        sift(root, len(a))
    for end in range(len(a) - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sift(0, end)
    return a


def numbers(n, seed=1):
    for _ in range(n):
        seed = (seed * 16807) % 2147483647
        yield seed % 1000


INPUTS = {"random": list(numbers(80)), "sorted": list(range(80)), "reversed": list(range(80, 0, -1)),
          "equal": [7] * 80, "few": [n % 4 for n in numbers(80)], "empty": [], "one": [1]}
print(f"{'':<10}" + "".join(f"{name:>9}" for name in INPUTS))
for sort in ALGORITHMS:
    counts = []
    for values in INPUTS.values():
        assert sort(values) == sorted(values), (sort.__name__, values)
        counts.append(sort.count)
    print(f"{sort.__name__:<10}" + "".join(f"{n:>9}" for n in counts))


def radix(values, base=10):
    values = list(values)
    for power in range(int(math.log(max(values, default=1) or 1, base)) + 1):
        buckets = [[] for _ in range(base)]
        for v in values:
            buckets[v // base ** power % base].append(v)
        values = [v for bucket in buckets for v in bucket]
    return values


def counting(values):
    counts = [0] * (max(values) + 1)
    for v in values:
        counts[v] += 1
    return [v for v, n in enumerate(counts) for _ in range(n)]


data = INPUTS["random"]
print(radix(data) == counting(data) == sorted(data), radix(data, 16)[:8], radix([0]))
words = "the Quick brown Fox jumps over The lazy dog again and Again".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sep="\n")
print(sorted(words, key=lambda w: (-len(w), w.lower(), w)), sorted(set(map(str.lower, words)))[::3])
rows = [("bob", 3, 1.5), ("ann", 3, 2.5), ("cat", 1, 2.5), ("dan", 2, 0.5)]
for column in (2, 1):
    rows.sort(key=lambda row: row[column], reverse=column == 2)
    print([row[0] for row in rows])


class Reversed:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return other.value < self.value


print(sorted(rows, key=lambda r: (r[1], Reversed(r[0])))[0], max(rows, key=lambda r: r[2])[0], min(rows)[0])


def cmp_key(compare):
    return type("Key", (), {"__init__": lambda self, x: setattr(self, "x", x),
                            "__lt__": lambda self, other: compare(self.x, other.x) < 0})


print("".join(sorted(["3", "30", "34", "5", "9"], key=cmp_key(lambda a, b: int(b + a) - int(a + b)))))


def bisect(a, x):
    low, high = 0, len(a)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if a[middle] < x else (low, middle)
    return low


ordered = sorted(data)
print(all(ordered[bisect(ordered, x)] == x for x in data), bisect(ordered, -1), bisect(ordered, 10 ** 6), bisect([], 5))


def select(a, k):
    pivot, *rest = a
    small = [x for x in rest if x < pivot]
    if k < len(small):
        return select(small, k)
    return pivot if k == len(small) else select([x for x in rest if not x < pivot], k - len(small) - 1)


print([select(data, k) == ordered[k] for k in (0, 17, 40, 79)], select(data, 40))
pairs = [(n % 3, i) for i, n in enumerate(numbers(12))]
print(sorted(pairs, key=lambda p: p[0]) == sorted(pairs), [i for _, i in sorted(pairs, key=lambda p: p[0])])
