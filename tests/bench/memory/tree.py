# A binary search tree with parent links: every node is in a cycle.
class Node:
    def __init__(self, key, parent):
        self.key = key
        self.parent = parent
        self.left = self.right = None


def insert(root, key):
    node = root
    while True:
        if key < node.key:
            if node.left is None:
                node.left = Node(key, node)
                return
            node = node.left
        else:
            if node.right is None:
                node.right = Node(key, node)
                return
            node = node.right


def walk(root):
    stack, node = [], root
    while stack or node:
        while node:
            stack.append(node)
            node = node.left
        node = stack.pop()
        yield node.key
        node = node.right


root = Node(50_000, None)
seed = 1
for _ in range(100_000):
    seed = seed * 48271 % 2147483647
    insert(root, seed % 100_003)
keys = list(walk(root))
print(len(keys), keys == sorted(keys), keys[0], keys[-1])
