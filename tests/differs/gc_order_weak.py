# oracle: none, a target counts from its first weak reference on, not from its making
# stress: none, another order
# system: none, objects of malloc are not numbered
# Callbacks of one collection, of targets that were referenced in another order. And a
# generator that is suspended outside of try is not closed before it is counted.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name, self.me = name, self


nodes = [Node(name) for name in "abc"]
finalizers = [weakref.finalize(node, print, "gone", node.name) for node in reversed(nodes)]
del nodes
gc.collect()


def generator():
    me = yield
    yield me


g = generator()
next(g)
g.send(g)
del g
print(gc.collect())
