# gc.get_referents and gc.get_referrers over the kinds of objects.
import gc


class Thing:
    pass


class Slotted:
    __slots__ = ("a", "b")


def names(objects):
    return sorted(type(o).__name__ for o in objects)


t = Thing()
t.x = "value"
s = Slotted()
s.a = t
print(gc.get_referents(5), gc.get_referents("text"), gc.get_referents())
print(sorted(gc.get_referents([1, 2])), sorted(gc.get_referents((1, 2), [3])))
print(1.5 in gc.get_referents({"k": 1.5}))
print(t in gc.get_referents(s), Slotted in gc.get_referents(s), Thing in gc.get_referents(t))
print("value" in gc.get_referents(t) or t.__dict__ in gc.get_referents(t))


def outer():
    cell = t

    def inner(default=[1]):
        return cell
    return inner


f = outer()
found = gc.get_referents(f)
print(f.__defaults__ in found, f.__globals__ in found)
print(gc.get_referents(f.__closure__[0]) == [t])
print(gc.get_referents(iter([t]))[0] == [t], gc.get_referents(t.__init__)[-1] is t)
holder = [t]
table = {"key": t}
pair = (t, 0)
found = gc.get_referrers(t)
print(any(o is holder for o in found), any(o is table for o in found),
      any(o is pair for o in found))
print(any(o is s for o in found), any(o is globals() for o in found))
print(gc.get_referrers(), any(o is holder for o in gc.get_referrers(t, 5)))
del holder, table, pair, s, found
inner = [[]]
print(len(gc.get_referrers(inner[0])), gc.get_referrers(inner[0])[0] is inner)

# The order of what get_referents() gives.
row = []
print(gc.get_referents([1, row, 3]), gc.get_referents((row, "a", 2)))
print(gc.get_referents({"a": 1, "b": row}), gc.get_referents({1: "one", "b": row}))
print(gc.get_referents([], (), {}, 1, "text"), gc.get_referents([1], (2,)))
