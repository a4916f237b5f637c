# functools caches keep arguments and results; clearing, eviction and self-references.
import functools
import gc


class Item:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


@functools.lru_cache(maxsize=2)
def wrap(item):
    return [item]


for name in "abc":
    wrap(Item(name))
print("a was evicted", wrap.cache_info().currsize)
wrap.cache_clear()
print("cleared", wrap.cache_info().currsize)


class Lazy:
    @functools.cached_property
    def item(self):
        return Item("cached property")

    @functools.cached_property
    def me(self):
        return self


gc.collect()
lazy = Lazy()
print(lazy.item is lazy.item)
del lazy
lazy = Lazy()
print(lazy.me is lazy, lazy.item.name)
del lazy
print("a cycle", gc.collect() > 0)
