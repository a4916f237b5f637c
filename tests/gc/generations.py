# Generations: new objects are young, survivors of a full collection are in the oldest.
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
