# What the collector tracks: containers that can be in cycles, and never atoms.
import gc

for atom in (None, True, 0, 10 ** 100, 1.5, 2j, "", "text", b"bytes", bytearray(b"x"), ...):
    print(repr(atom), gc.is_tracked(atom))


class Plain:
    pass


class Slotted:
    __slots__ = ("a",)


def function():
    pass


def generator():
    yield


p, s = Plain(), Slotted()
p.x = s.a = []
for container in ([], [1], [[]], ([],), {"a": []}, {"a": {}}, {(): []}, {1}, Plain, Slotted, function, generator(),
                  p, s, (x for x in ()), lambda: p, Exception(), iter([]), gc):
    print(type(container).__name__, gc.is_tracked(container))
print(gc.is_tracked(int), gc.is_tracked(Plain.__dict__["__dict__"]) in (True, False))
for bad in (lambda: gc.is_tracked(), lambda: gc.is_tracked(1, 2)):
    try:
        bad()
    except TypeError as error:
        print(error)


class WithDel:
    def __del__(self):
        keep.append(self)


keep = []
w = WithDel()
print(gc.is_finalized(w))
del w
print(gc.is_finalized(keep[0]), gc.is_finalized(5), gc.is_finalized([]))
keep.clear()
a = [1]
b = {"list": a}
c = (a, b)
print(gc.get_referents(a), gc.get_referents(c) == [b, a] or gc.get_referents(c) == [a, b], gc.get_referents(5, "x"))
print(any(r is b for r in gc.get_referrers(a)), any(r is c for r in gc.get_referrers(a)),
      any(r is a for r in gc.get_referrers(a)), any(o is a for o in gc.get_objects()))

# What the collector does not look at although it refers to objects.
code = compile("x = 1", "<text>", "exec")
print(gc.is_tracked(code), any(o is code for o in gc.get_objects()))
