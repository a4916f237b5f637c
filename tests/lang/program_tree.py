# A binary search tree as a mapping, traversals as generators, and an expression of shape.
class Tree:
    class Node:
        __slots__ = ("key", "value", "left", "right")

        def __init__(self, key, value):
            self.key, self.value, self.left, self.right = key, value, None, None

    def __init__(self, pairs=(), **named):
        self._root, self._size = None, 0
        for key, value in pairs:
            self[key] = value
        for key in named:
            self[key] = named[key]

    def _path(self, key):
        parent, node = None, self._root
        while node is not None and node.key != key:
            parent, node = node, node.left if key < node.key else node.right
        return parent, node

    def __setitem__(self, key, value):
        parent, node = self._path(key)
        if node:
            node.value = value
            return
        self._size += 1
        node = self.Node(key, value)
        if parent is None:
            self._root = node
        elif key < parent.key:
            parent.left = node
        else:
            parent.right = node

    def __getitem__(self, key):
        if isinstance(key, slice):
            return [(k, v) for k, v in self.items()
                    if (key.start is None or key.start <= k) and (key.stop is None or k < key.stop)]
        if (node := self._path(key)[1]) is None:
            return self.__missing__(key)
        return node.value

    def __missing__(self, key):
        raise KeyError(key)

    def __delitem__(self, key):
        parent, node = self._path(key)
        if node is None:
            raise KeyError(key)
        self._size -= 1
        if node.left and node.right:
            parent, heir = node, node.right
            while heir.left:
                parent, heir = heir, heir.left
            node.key, node.value, node = heir.key, heir.value, heir
        child = node.left or node.right
        if parent is None:
            self._root = child
        elif parent.left is node:
            parent.left = child
        else:
            parent.right = child

    def __contains__(self, key):
        return self._path(key)[1] is not None

    def __len__(self):
        return self._size

    def __iter__(self):
        for key, _ in self.items():
            yield key

    def items(self):
        def inorder(node):
            if node:
                yield from inorder(node.left)
                yield node.key, node.value
                yield from inorder(node.right)
        return inorder(self._root)

    def levels(self):
        level = [self._root] if self._root else []
        while level:
            yield [node.key for node in level]
            level = [child for node in level for child in (node.left, node.right) if child]

    @property
    def height(self):
        def depth(node):
            return 0 if node is None else 1 + max(depth(node.left), depth(node.right))
        return depth(self._root)

    def draw(self):
        def lines(node, indent):
            if node:
                yield from lines(node.right, indent + 1)
                yield f"{'    ' * indent}{node.key}"
                yield from lines(node.left, indent + 1)
        return "\n".join(lines(self._root, 0))

    def __repr__(self):
        return "{" + ", ".join(f"{k!r}: {v!r}" for k, v in self.items()) + "}"


class CountingTree(Tree):
    def __missing__(self, key):
        self[key] = 0
        return 0


t = Tree((k, k * k) for k in (50, 25, 75, 10, 30, 60, 90, 5, 28, 65))
print(t, len(t), t.height)
print(t.draw())
print(list(t.levels()), list(t), t[28], 60 in t, 61 in t, t[20:61], t[:11])
for key in (5, 10, 50, 75):
    del t[key]
    print(key, list(t.levels()), len(t))
for bad in (lambda: t[1], lambda: t.__delitem__(1), lambda: t["a"]):
    try:
        bad()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
counts = CountingTree()
for word in "the cat and the dog and the bird".split():
    counts[word] += 1
print(counts, dict(counts.items()), max(counts.items(), key=lambda kv: kv[1]))
print(Tree(b=1, a=2, c=3), bool(Tree()), list(Tree().levels()), Tree().height)


def fold(shape):
    match shape:
        case None:
            return "."
        case [left, value, right]:
            return f"({fold(left)} {value} {fold(right)})"
        case value:
            return str(value)


print(fold([[1, "+", 2], "*", [None, "-", 3]]), fold(7))
seed, many = 42, Tree()
for _ in range(500):
    seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
    many[seed % 1000] = seed
print(len(many), many.height, list(many) == sorted(many), list(many)[:10])
