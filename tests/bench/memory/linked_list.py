# A linked list of half a million nodes, torn down in one go.
class Node:
    def __init__(self, value, following):
        self.value = value
        self.following = following


head = None
for i in range(500_000):
    head = Node(i, head)
total, node = 0, head
while node is not None:
    total += node.value
    node = node.following
print(total)
head = node = None
print("gone")
