# Iterators of every kind in cycles with what they run over.
import collections
import gc
import itertools
import weakref

gc.disable()


class Owner:
    def __iter__(self):
        return iter([])

    def __call__(self, *args):
        return self


def kinds(o):
    yield "list", lambda: iter([o])
    yield "reversed", lambda: reversed([o])
    yield "tuple", lambda: iter((o,))
    yield "dict keys", lambda: iter({o: 1})
    yield "dict values", lambda: iter({1: o}.values())
    yield "dict items", lambda: {1: o}.items()
    yield "set", lambda: iter({o})
    yield "map", lambda: map(o, [1])
    yield "filter", lambda: filter(o, [1])
    yield "zip", lambda: zip([o], [1])
    yield "enumerate", lambda: enumerate([o])
    yield "callable", lambda: iter(o, None)
    yield "generator", lambda: (o for _ in [1])
    yield "chain", lambda: itertools.chain([o], [1])
    yield "cycle", lambda: itertools.cycle([o])
    yield "repeat", lambda: itertools.repeat(o)
    yield "islice", lambda: itertools.islice([o], 1)
    yield "groupby", lambda: itertools.groupby([o], o)
    yield "tee", lambda: itertools.tee([o])
    yield "product", lambda: itertools.product([o], [1])
    yield "accumulate", lambda: itertools.accumulate([o], o)
    yield "starmap", lambda: itertools.starmap(o, [()])
    yield "zip_longest", lambda: itertools.zip_longest([1], fillvalue=o)
    yield "permutations", lambda: itertools.permutations([o])
    yield "deque", lambda: iter(collections.deque([o]))
    yield "getitem", lambda: o.items.__iter__()


def owner_with(index):
    o = Owner()
    o.items = [o]
    label, make = list(kinds(o))[index]
    o.iterator = make()
    return label, weakref.ref(o)


for index in range(26):
    label, ref = owner_with(index)
    alive = ref() is not None
    gc.collect()
    print(label, alive, ref())
