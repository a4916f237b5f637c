# Trees with parent links: strong ones need the collector, weak ones do not.
import gc
import weakref

gc.disable()
gc.collect()
counts = {"made": 0, "freed": 0}


class Node:
    weak = False

    def __init__(self, parent, depth):
        counts["made"] += 1
        self.parent = weakref.ref(parent) if self.weak and parent else parent
        self.children = [type(self)(self, depth - 1) for _ in range(2)] if depth else []

    def __del__(self):
        counts["freed"] += 1

    def root(self):
        parent = self.parent() if self.weak and self.parent else self.parent
        return parent.root() if parent else self


class WeakNode(Node):
    weak = True


for cls in (Node, WeakNode):
    counts.update(made=0, freed=0)
    tree = cls(None, 5)
    leaf = tree
    while leaf.children:
        leaf = leaf.children[-1]
    print(cls.__name__, leaf.root() is tree, counts)
    del tree
    print("dropped, a leaf is held:", counts["freed"], leaf.parent is not None)
    del leaf
    print("leaf dropped:", counts["freed"])
    print("collected:", gc.collect() > 0, counts["freed"])
