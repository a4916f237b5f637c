# gc.enable, disable, isenabled, thresholds, counts, and the errors of their arguments.
import gc

print(gc.isenabled())
print(gc.disable(), gc.isenabled())
gc.disable()
print(gc.isenabled())
print(gc.enable(), gc.isenabled())
threshold = gc.get_threshold()
print(type(threshold).__name__, len(threshold), all(type(t) is int for t in threshold))
print(gc.set_threshold(700), gc.get_threshold()[0])
gc.set_threshold(1000, 15)
print(gc.get_threshold()[:2])
gc.set_threshold(0)
print(gc.get_threshold()[0], gc.isenabled())
gc.set_threshold(*threshold)
print(gc.get_threshold() == threshold)
count = gc.get_count()
print(type(count).__name__, len(count), all(type(c) is int and c >= 0 for c in count))
gc.disable()
gc.collect()
before = gc.get_count()[0]
keep = [[] for _ in range(100)]
print(gc.get_count()[0] >= before + 100)
gc.enable()
print(type(gc.collect()).__name__, gc.collect(), gc.collect(generation=2), gc.collect(0) >= 0)
for bad in (lambda: gc.collect(3), lambda: gc.collect(-1), lambda: gc.collect("0"), lambda: gc.collect(1, 2),
            lambda: gc.enable(1), lambda: gc.set_threshold("a"), lambda: gc.isenabled(None),
            lambda: gc.set_threshold(), lambda: gc.get_count(1), lambda: gc.collect(1.0)):
    try:
        bad()
        print("no error")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def restored():
    was = gc.isenabled()
    gc.disable()
    try:
        yield gc.isenabled()
    finally:
        if was:
            gc.enable()


print(list(restored()), gc.isenabled())
print(gc.get_debug(), gc.garbage, gc.callbacks)
print([name for name in ("collect", "disable", "enable", "get_count", "get_debug", "get_objects", "get_referents",
                         "get_referrers", "get_stats", "get_threshold", "is_finalized", "is_tracked", "isenabled",
                         "set_debug", "set_threshold", "garbage", "callbacks", "freeze") if not hasattr(gc, name)])
