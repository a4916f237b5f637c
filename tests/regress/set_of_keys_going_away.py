# The keys of a dict are held while their __hash__ runs, which may clear the dict; the
# hash of a frozenset asks no item again.
import weakref


class Key:
    def __init__(self, act):
        self.act = act

    def __hash__(self):
        if self.act is not None:
            self.act()
        return 7


def fill(act):
    key = Key(None)
    d[key] = 1
    key.act = act
    return weakref.ref(key)


d = {}
for use in (set, frozenset, set().union, {1}.symmetric_difference, {1}.difference):
    ref = fill(d.clear)
    use(d)
    d.clear()
    print(ref() is None)

calls = []
key = Key(None)
items = frozenset([key, 1, "a"])
key.act = lambda: calls.append(1)
print(hash(items) == hash(items), calls)
