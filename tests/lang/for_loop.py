# for over every kind of iterable, with break, continue, else; mutation while looping.
for x in [1, 2, 3]:
    print(x, end=" ")
print()
for x in (1, 2), (3, 4):
    print(x)
for key in {"a": 1, "b": 2}:
    print(key)
for c in "héł😀":
    print(c)
for b in b"ab":
    print(b)
for i in range(5, 0, -2):
    print(i)
for i, (a, b) in enumerate([(1, 2), (3, 4)], 10):
    print(i, a, b)
for x in []:
    print("never")
else:
    print("else of empty", "x is", x)
for n in range(2, 10):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, "is prime")
items = [1, 2, 3]
for x in items:
    if len(items) < 6:
        items.append(x * 10)
print(items)
items = list(range(6))
for x in items:
    items.remove(x)
print(items)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Indexed:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * index


print([x for x in Countdown(3)], [x for x in Indexed()])
for x in map(str, filter(None, zip([0, 1], "ab"))):
    print(x)
table = {1: 1, 2: 2}
try:
    for key in table:
        table[key + 10] = 0
except RuntimeError as error:
    print(error)
try:
    for key in {1, 2} and None:
        pass
except TypeError as error:
    print(error)
for i in range(3):
    i += 10
print(i)


def early():
    for i in range(10):
        for j in range(10):
            if i * j == 42:
                return i, j


print(early())

# One loop, iterators of many kinds.
for s in ('abc', 'aé', (1, 2), [3], 'xy', '日本', (), '', range(2), (i for i in (7, 8))):
    for x in s: print(x, end=',')
