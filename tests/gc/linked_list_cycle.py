# Doubly linked lists and rings: removing nodes by hand, and dropping the rest.
import gc

gc.disable()


class Node:
    def __init__(self, value):
        self.value, self.prev, self.next = value, self, self

    def __del__(self):
        freed.append(self.value)

    def insert(self, value):
        node = Node(value)
        node.prev, node.next = self, self.next
        self.next.prev = node
        self.next = node
        return node

    def remove(self):
        self.prev.next, self.next.prev = self.next, self.prev
        self.prev = self.next = None

    def values(self):
        node, result = self, []
        while True:
            result.append(node.value)
            node = node.next
            if node is self:
                return result


freed = []
head = Node(0)
last = head
for n in range(1, 6):
    last = last.insert(n)
print(head.values(), freed)
last.remove()
print(head.values(), freed)
del last
print(freed)
head.next.next.remove()
print(head.values(), freed)
del head
print(freed)
gc.collect()
print(sorted(freed))
