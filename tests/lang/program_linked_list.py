# A doubly linked list with the whole sequence protocol, and algorithms on bare nodes.
class Node:
    __slots__ = "value", "previous", "next"

    def __init__(self, value):
        self.value, self.previous, self.next = value, None, None


class LinkedList:
    def __init__(self, values=()):
        self._end = Node(None)
        self._end.previous = self._end.next = self._end
        self._length = 0
        self.extend(values)

    def _insert_before(self, place, value):
        node = Node(value)
        node.previous, node.next = place.previous, place
        place.previous.next = node
        place.previous = node
        self._length += 1

    def _remove(self, node):
        node.previous.next, node.next.previous = node.next, node.previous
        self._length -= 1
        return node.value

    def _nodes(self):
        node = self._end.next
        while node is not self._end:
            following = node.next
            yield node
            node = following

    def _at(self, index):
        if not isinstance(index, int):
            raise TypeError(f"index must be an int, not {type(index).__name__}")
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError("linked list index out of range")
        for i, node in enumerate(self._nodes()):
            if i == index:
                return node

    def append(self, value):
        self._insert_before(self._end, value)

    def prepend(self, value):
        self._insert_before(self._end.next, value)

    def insert(self, index, value):
        self._insert_before(self._at(index) if index < self._length else self._end, value)

    def extend(self, values):
        for value in values:
            self.append(value)

    def pop(self, index=-1):
        return self._remove(self._at(index))

    def remove(self, value):
        for node in self._nodes():
            if node.value == value:
                return self._remove(node)
        raise ValueError(f"{value!r} is not in the list")

    def reverse(self):
        node = self._end
        while True:
            node.next, node.previous = node.previous, node.next
            node = node.previous
            if node is self._end:
                return

    def __len__(self):
        return self._length

    def __iter__(self):
        return (node.value for node in self._nodes())

    def __reversed__(self):
        node = self._end.previous
        while node is not self._end:
            yield node.value
            node = node.previous

    def __getitem__(self, index):
        if isinstance(index, slice):
            return LinkedList([*self][index])
        return self._at(index).value

    def __setitem__(self, index, value):
        self._at(index).value = value

    def __delitem__(self, index):
        self._remove(self._at(index))

    def __add__(self, other):
        return LinkedList([*self, *other])

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __eq__(self, other):
        return len(self) == len(other) and all(a == b for a, b in zip(self, other))

    def __repr__(self):
        return f"LinkedList([{', '.join(map(repr, self))}])"


items = LinkedList("hello")
print(items, len(items), items[0], items[-1], "l" in items, "z" in items)
items.prepend("<")
items.append(">")
items.insert(3, "|")
print("".join(items), "".join(reversed(items)), items.pop(), items.pop(0), items.pop(2))
items.remove("l")
items[0] = "J"
del items[-1]
print(items, items[::-1], items[1:], items + [1, 2], bool(items), bool(LinkedList()))
items.reverse()
items += range(3)
print(items, list(items) == [*items], items == LinkedList(["l", "e", "J", 0, 1, 2]))
first, *middle, last = items
print(first, middle, last, sorted(LinkedList([3, 1, 2])), sum(LinkedList(range(101))))
for bad in (lambda: items[10], lambda: items.remove("q"), lambda: LinkedList().pop(),
            lambda: items["a"], lambda: hash(items), lambda: items.insert(-9, 1)):
    try:
        bad()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
for value in items:
    if value == "e":
        items.remove(value)
print(items)


def cons(*values):
    chain = None
    for value in reversed(values):
        chain = (value, chain)
    return chain


def merge(a, b):
    match a, b:
        case (None, rest) | (rest, None):
            return rest
        case (x, xs), (y, _) if x <= y:
            return (x, merge(xs, b))
        case _, (y, ys):
            return (y, merge(a, ys))


def walk(chain):
    while chain:
        value, chain = chain
        yield value


print(*walk(merge(cons(1, 4, 6, 9), cons(2, 3, 7))), list(walk(None)), merge(cons(1), cons(0)))
