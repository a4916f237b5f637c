# gc.collect() called from __del__, from a weakref callback, and from a callback of gc.
import gc
import weakref

gc.disable()


class Collecting:
    def __init__(self, name):
        self.name, self.me = name, self

    def __del__(self):
        print("del", self.name, "collects", gc.collect())


Collecting("cycle")
print("first", gc.collect() > 0)
c = Collecting("by count")
c.me = None
del c


class Node:
    pass


node = Node()
ref = weakref.ref(node, lambda r: print("callback collects", gc.collect() >= 0))
del node
node = Node()
node.me = node
ref = weakref.ref(node, lambda r: print("callback of a cycle", gc.collect() >= 0))
del node
print("second", gc.collect() > 0)


def nested(phase, info):
    if phase == "start":
        print("start", gc.collect())


gc.callbacks.append(nested)
print("third", gc.collect() >= 0)
gc.callbacks.clear()
