# gc: the functions of the module.
import gc

print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(len(gc.get_threshold()), len(gc.get_count()), gc.collect() >= 0, gc.collect(1) >= 0)
gc.set_threshold(500, 5, 5)
print(gc.get_threshold())
a = []
b = [a]
print(any(r is b for r in gc.get_referrers(a)), any(r is a for r in gc.get_referents(b)), gc.is_tracked([]), gc.is_tracked(5), gc.is_tracked("a"))
print(any(o is b for o in gc.get_objects()), len(gc.get_stats()) == 3, sorted(gc.get_stats()[0]))
print(gc.garbage, gc.callbacks, gc.get_debug())
events = []


def callback(phase, info):
    events.append((phase, sorted(info)))


gc.callbacks.append(callback)
gc.collect()
gc.callbacks.remove(callback)
print(events)
gc.freeze()
print(gc.get_freeze_count() >= 0)
gc.unfreeze()
print(gc.get_freeze_count())
