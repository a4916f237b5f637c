# defaultdict in cycles: through its factory, a nested tree of itself, and __missing__.
import gc
import weakref
from collections import defaultdict


class Marker:
    def __del__(self):
        print("marker gone")


def tree():
    return defaultdict(tree)


root = tree()
root["a"]["b"]["c"] = Marker()
print(sorted(root), sorted(root["a"]))
del root
print("a tree needs no collector")

gc.collect()
table = defaultdict()
table.default_factory = lambda: table
table["mark"] = Marker()
print(table["new"] is table)
del table
print("through its factory", gc.collect())


def build():
    local = defaultdict(lambda: local)
    local["mark"] = mark = Marker()
    return weakref.ref(mark)


seen = build()
print("closure", seen() is None)
gc.collect()
print("closure", seen() is None)
