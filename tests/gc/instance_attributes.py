# What the collector tells of instances: attributes set later belong to the instance.
import gc
gc.collect()
gc.disable()


class Node:
    def __init__(self, name): self.name = name


def names(found): return sorted(type(o).__name__ for o in found)


def scene():
    target = ["target"]
    n = Node("a"); n.target = target; n.more = 1; n.self = n
    print([type(r).__name__ for r in gc.get_referrers(target)], gc.get_referrers(target)[0] is n)
    print(gc.get_referents(n) == ["a", target, 1, n, Node])
    print(names(gc.get_referrers(n)))
    print(any(type(o) is dict and "target" in o and "more" in o for o in gc.get_objects()))
    other = Node("b"); other.x = 1; other.y = 2; del other.x
    print(gc.get_referents(other))
    other.me = other


scene()
print(gc.collect())


def pair():
    a, b = Node("a"), Node("b")
    a.other, b.other = b, a


pair()
print(gc.collect())
gc.set_debug(gc.DEBUG_SAVEALL)
pair()
print(gc.collect(), names(gc.garbage), [sorted(o.__dict__) for o in gc.garbage])
gc.set_debug(0)
for o in gc.garbage: o.other = None
gc.garbage.clear()


def seen():
    a = Node("a"); a.x = a; a.y = 1
    d = a.__dict__
    return d


d = seen()
print(sorted(d), d["x"].y, any(o is d for o in gc.get_objects()))
d.clear()
