# With the collector off cycles stay; gc.collect() and enabling it again clear them.
# stress: none, it counts what no collection has seen
import gc
import weakref


class Node:
    pass


def make():
    node = Node()
    node.me = node
    return weakref.ref(node)


gc.collect()
gc.disable()
print(gc.isenabled())
refs = [make() for _ in range(2000)]
print(sum(r() is not None for r in refs))
print(gc.collect() > 0, sum(r() is not None for r in refs))
gc.enable()
gc.set_threshold(10)
refs = [make() for _ in range(2000)]
print(gc.isenabled(), sum(r() is not None for r in refs) < 1000)
gc.set_threshold(0)
refs = [make() for _ in range(2000)]
print(sum(r() is not None for r in refs))
gc.collect()
print(sum(r() is not None for r in refs))
