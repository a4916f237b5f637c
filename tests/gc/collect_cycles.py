# stress: none, another order
# system: none, objects of malloc are not numbered
# Cyclic garbage.
import gc

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None


class Dying(Node):
    def __del__(self):
        print("del", self.name)


gc.collect()
a, b = Node("a"), Node("b")
a.other, b.other = b, a
del a, b
print(gc.collect() >= 2, gc.collect())
d = Dying("self cycle")
d.other = d
del d
print("still there")
gc.collect()
print("collected")
items = []
items.append(items)
del items
table = {}
table["t"] = table
del table
print(gc.collect() >= 2)
x = Dying("x")
y = Dying("y")
x.other, y.other = y, x
keep = x
del x, y
gc.collect()
print("kept", keep.other.name)
keep = None
gc.collect()


def closure_cycle():
    def inner():
        return inner
    return inner


closure_cycle()
print(gc.collect() >= 1)


class Revives(Node):
    saved = None

    def __del__(self):
        print("reviving", self.name)
        Revives.saved = self


r = Revives("r")
r.other = r
del r
gc.collect()
print(Revives.saved.name, Revives.saved.other is Revives.saved)
Revives.saved = None
gc.collect()
print("not finalized twice")


def generator():
    me = yield
    yield


g = generator()
next(g)
g.send(g)
del g
gc.collect()
try:
    raise ValueError
except ValueError as error:
    holder = [error]
    holder.append(holder)
del holder
gc.collect()
for i in range(2000):
    n = Node(i)
    n.other = n
print(gc.collect() >= 2000)
gc.enable()
print(gc.isenabled(), gc.collect(0) >= 0, len(gc.get_count()), len(gc.get_threshold()))
for bad in (lambda: gc.collect(5), lambda: gc.collect("a"), lambda: gc.set_threshold()):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
