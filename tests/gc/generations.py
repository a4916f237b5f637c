# Generations: new objects are young, survivors of a full collection are in the oldest.
# stress: none, it counts collections
import gc

gc.disable()
gc.collect()


def is_in(generation, wanted):
    return any(o is wanted for o in gc.get_objects(generation))


probe = [object()]
print(is_in(0, probe), is_in(2, probe))
gc.collect()
print(is_in(0, probe), is_in(2, probe))
cycle = []
cycle.append(cycle)
gc.collect()
del cycle
print(gc.collect(0), gc.collect(2))
for value in (3, "a", None):
    try:
        print(len(gc.get_objects(value)) > 0)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

# One collection after the other: 0 to 1 to 2.
def generation_of(wanted):
    return [g for g in range(3) if is_in(g, wanted)]


class Ring:
    __slots__ = ("ring", "old", "a", "b", "c", "d", "e")

    def __init__(self):
        self.ring = self


def collected(generation):
    return gc.get_stats()[generation]["collected"], gc.get_stats()[generation]["collections"]


gc.collect()
probe = [Ring() for _ in range(50)]
print(generation_of(probe), generation_of(probe[0]), generation_of(probe[49]))
for generation in (0, 0, 1, 1, 0, 2):
    gc.collect(generation)
    print(generation, generation_of(probe), generation_of(probe[49]))
for age in ((), (0,), (0, 0), (0, 1), (1,)):
    rings = [Ring() for _ in range(10)]
    for generation in age:
        gc.collect(generation)
    places = generation_of(rings[0])
    del rings
    before = [collected(g) for g in range(3)]
    found = [gc.collect(g) for g in range(3)]
    after = [collected(g) for g in range(3)]
    print(age, places, found, [(b[0] - a[0], b[1] - a[1]) for a, b in zip(before, after)])

# A new object that refers to old ones, and old ones that refer to new ones.
old = [Ring()]
gc.collect()
young = Ring()
young.old = old
old.append(young)
gc.collect(0)
print(generation_of(young), generation_of(old), young.old is old)
del young, old
print(gc.collect(0), gc.collect(1), gc.collect(2))
counts = gc.get_count()
gc.collect(0)
print([b - a for a, b in zip(counts, gc.get_count())][1:])
gc.collect(1)
print([b - a for a, b in zip(counts, gc.get_count())][1:])
gc.collect(2)
print(gc.get_count()[1:])

# Without being asked: middle-aged rings go by the second generation.
gc.enable()
gc.set_threshold(200, 3, 1000)
before = collected(1)
kept = []
for i in range(100_000):
    kept.append(Ring())
    if len(kept) > 2000:
        del kept[:1000]
after = collected(1)
print(after[0] > before[0], after[1] > before[1])
