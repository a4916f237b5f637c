# sort: stability, key, reverse, mixed types, errors in the middle, what the list shows meanwhile.
people = [("ann", 30), ("bob", 25), ("cid", 30), ("dan", 25), ("eve", 30)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True))
print(sorted([3, 1.5, True, 2]), sorted("hello"), sorted({3: 1, 1: 2}), sorted([(2, "a"), (1, "z"), (1, "b")]), sorted([[2], [1, 5], [1]]), sorted(["b", "A", "a", "B"], key=str.lower), sorted([-3, 2, -1], key=abs), sorted([]), sorted([1]))
for action in (lambda: sorted([1, "a"]), lambda: sorted([None, None]), lambda: sorted([1j, 2j]), lambda: sorted([1, 2], key=5), lambda: sorted([1], key=lambda: 0), lambda: sorted(5), lambda: sorted([1], lambda x: x), lambda: [].sort(1), lambda: sorted([{}, {}]), lambda: sorted([(1, "a"), (1, 2)]), lambda: [3, 1].sort(reverse="x"),
               lambda: sorted([1, 2], reverse=None), lambda: sorted(iterable=[1])):
    try:
        print(action())
    except TypeError as error:
        print(error)
values = [5, 3, "x", 1]
try:
    values.sort()
except TypeError:
    print(sorted(map(str, values)))


class Item:
    compared = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Item.compared += 1
        return self.n < other.n

    def __repr__(self):
        return f"I{self.n}"


items = [Item(n) for n in (3, 1, 2)]
items.sort()
print(items, min(items), max(items, key=lambda i: -i.n) if False else min(items, key=lambda i: -i.n))
already = [Item(n) for n in range(100)]
Item.compared = 0
already.sort()
print(Item.compared)
already.reverse()
Item.compared = 0
already.sort()
print(Item.compared, already[0], already[-1])
seen = []
watched = [2, 1]
watched.sort(key=lambda x: seen.append(list(watched)) or x)
print(seen, watched)
watched = [2, 1]
try:
    watched.sort(key=lambda x: 1 / 0)
except ZeroDivisionError:
    print(watched)
print(sorted(range(20), key=lambda x: x % 5), sorted([True, 0, 1, False]), sorted([0.0, -0.0, 0]), sorted("b\xe9a\u4e2dz"), sorted([b"b", b"a"]), sorted([10 ** 20, 5, -10 ** 20, 2.5]))
state = 12345
numbers = []
for _ in range(1000):
    state = (state * 1103515245 + 12345) % 2 ** 31
    numbers.append(state % 100)
ordered = sorted(numbers)
print(all(a <= b for a, b in zip(ordered, ordered[1:])), ordered == sorted(ordered, reverse=True)[::-1], sorted(numbers, key=lambda n: -n) == ordered[::-1])
pairs = sorted(enumerate(numbers), key=lambda p: p[1])
print(all(a[1] < b[1] or (a[1] == b[1] and a[0] < b[0]) for a, b in zip(pairs, pairs[1:])))
down = sorted(enumerate(numbers), key=lambda p: p[1], reverse=True)
print(all(a[1] > b[1] or (a[1] == b[1] and a[0] < b[0]) for a, b in zip(down, down[1:])))


# A comparison that declines is asked again, where all items are of one class.
class Declines:
    def __lt__(self, other):
        print("lt", end=" ")
        return NotImplemented


for items in [Declines(), Declines()], [Declines(), 1]:
    try:
        items.sort()
    except TypeError as error:
        print(error)
