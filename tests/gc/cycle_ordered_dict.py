# OrderedDict in cycles: through keys, values, views and subclasses with attributes.
import gc
import weakref
from collections import OrderedDict


class Key:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Registry(OrderedDict):
    pass


gc.collect()
table = OrderedDict()
table["self"] = table
print(repr(table))
del table
print("value", gc.collect() > 0)

table = OrderedDict()
key = Key("key")
key.table = table
table[key] = 1
del table, key
print("key", gc.collect() > 0)

table = OrderedDict(a=1)
table["view"] = table.items()
table["iterator"] = iter(table)
del table
print("view", gc.collect() > 0)

registry = Registry(x=1)
registry.me = registry
seen = weakref.ref(registry)
del registry
print(seen() is None, gc.collect() > 0, seen() is None)
