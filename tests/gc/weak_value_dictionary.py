# WeakValueDictionary: entries go with their values, also during iteration and in copies.
import copy
import gc
import weakref


class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Item({self.name})"


cache = weakref.WeakValueDictionary()
a, b = Item("a"), Item("b")
cache["a"], cache["b"], cache["c"] = a, b, Item("c")
print(len(cache), sorted(cache), cache["a"], cache.get("c", "gone"), "c" in cache)
try:
    cache["c"]
except KeyError as error:
    print("KeyError", error)
duplicate = copy.copy(cache)
print(type(duplicate).__name__, sorted(duplicate.items(), key=str))
del b
print(sorted(cache.keys()), len(duplicate), dict(cache))
print(cache.setdefault("d", a), cache.pop("d"), cache.pop("nothing", "default"))
for key, value in cache.items():
    del value
    cache["new"] = a
    break
print(sorted(cache))
seen = []
things = [Item(str(n)) for n in range(5)]
numbered = weakref.WeakValueDictionary(enumerate(things))
for key in numbered:
    seen.append(key)
    things.clear()
print(seen, len(numbered))
cyclic = Item("cycle")
cyclic.me = cyclic
cache["cycle"] = cyclic
del cyclic
print("cycle" in cache)
gc.collect()
print("cycle" in cache, cache | {"z": a} == {"a": a, "new": a, "z": a})
try:
    cache["x"] = 5
except TypeError as error:
    print(error)
print([ref() for ref in cache.valuerefs()], cache.popitem()[1], len(cache))
