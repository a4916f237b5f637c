# A long chain whose nodes have __del__: all run, outermost first.
ran = []


class Node:
    def __init__(self, index, next):
        self.index, self.next = index, next

    def __del__(self):
        ran.append(self.index)


head = None
for n in range(5000):
    head = Node(n, head)
del head
print(len(ran), ran[0], ran[-1], ran == sorted(ran, reverse=True))
ran.clear()


class Recursive:
    """Its __del__ drops the next one by hand."""

    def __init__(self, next):
        self.next = next

    def __del__(self):
        ran.append(1)
        self.next = None


chain = None
for n in range(50):
    chain = Recursive(chain)
del chain
print(len(ran))
ran.clear()
tree = [Node(n, None) for n in range(10)]
for n in range(1, 10):
    tree[n].next = [tree[n - 1], tree[n // 2]]
tree.reverse()
del tree[1:]
print(ran)
del tree
print(ran, len(ran))
