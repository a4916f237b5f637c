# gc.get_objects: finds what is tracked, by generation, and its errors.
import gc

gc.disable()
gc.collect()


class Marker:
    pass


def found(**kwargs):
    return sum(type(o) is Marker for o in gc.get_objects(**kwargs))


made = [Marker() for _ in range(3)]
for m in made:
    m.link = made
print(found(), found(generation=0), found(generation=2))
gc.collect()
print(found(), found(generation=0), found(generation=2))
made[0].link = made[1].link = made[2].link = None
del m
made.clear()
print(found(), found(generation=None))
print(any(o is made for o in gc.get_objects()), any(o is globals() for o in gc.get_objects()))
for wrong in (3, -2, "x", 1.5):
    try:
        gc.get_objects(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(isinstance(gc.get_stats(), list), [sorted(s) for s in gc.get_stats()])
