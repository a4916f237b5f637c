# map, filter, zip, enumerate, reversed and iter() with a sentinel, each closing a cycle.
import gc
import itertools


class Mark:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def close(name, make):
    items = [Mark(name)]
    items.append(make(items))


MAKERS = {
    "map": lambda items: map(str, items),
    "filter": lambda items: filter(None, items),
    "zip": lambda items: zip(items, items),
    "enumerate": lambda items: enumerate(items),
    "reversed": lambda items: reversed(items),
    "sentinel": lambda items: iter(items.pop, None),
    "chain": lambda items: itertools.chain(items, items),
    "cycle": lambda items: itertools.cycle(items),
    "islice": lambda items: itertools.islice(items, 5),
    "repeat": lambda items: itertools.repeat(items),
    "starmap": lambda items: itertools.starmap(print, items),
    "tee": lambda items: itertools.tee(items)[0],
}
gc.collect()
for name, make in MAKERS.items():
    close(name, make)
    print(name, "found" if gc.collect() > 0 else "missed")
