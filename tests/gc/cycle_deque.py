# Deques in cycles: with themselves, with instances, bounded ones that push the cycle out.
import gc
from collections import deque


class Node:
    def __init__(self, name):
        self.name = name
        self.queue = deque()

    def __del__(self):
        print("del", self.name)


gc.collect()
alone = deque()
alone.append(alone)
print(repr(alone))
del alone
print("alone", gc.collect())

node = Node("owner")
node.queue.append(node)
del node
print("owner is kept by its queue")
print("found", gc.collect() > 0)

bounded = deque(maxlen=2)
for name in ("first", "second", "third"):
    item = Node(name)
    item.queue.extend([item, item])
    bounded.append(item)
del item
print(gc.collect() > 0, [item.name for item in bounded])
del bounded
print(gc.collect() > 0)
