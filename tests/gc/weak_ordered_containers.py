# Weak references held by ordered containers: callbacks that prune lists, dicts and deques.
import weakref
from collections import OrderedDict, deque


class Item:
    def __init__(self, name):
        self.name = name


items = [Item(name) for name in "abcd"]
order = OrderedDict()
queue = deque()
plain = []


def forget(ref):
    print("forget", order.pop(ref), len(queue), len(plain))
    queue.remove(ref)
    plain.remove(ref)


for item in items:
    ref = weakref.ref(item, forget)
    order[ref] = item.name
    queue.append(ref)
    plain.append(ref)
del item, ref
print(list(order.values()))
del items[1]
print([ref().name for ref in queue])
items.pop()
print([ref().name for ref in plain])
items.clear()
print(order, queue, plain)
