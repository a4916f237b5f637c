# Each finalizer runs once: cycles, revived objects, subclasses, collections in a row.
import gc

gc.disable()
calls = {}


class Counted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        calls[self.name] = calls.get(self.name, 0) + 1


def cycle(*names):
    nodes = [Counted(name) for name in names]
    for node, other in zip(nodes, nodes[1:] + nodes[:1]):
        node.other = other


cycle("a", "b", "c")
for _ in range(3):
    gc.collect()
print(sorted(calls.items()))
calls.clear()
for i in range(500):
    cycle(i)
gc.collect()
print(len(calls), set(calls.values()))
calls.clear()
saved = []


class Revived(Counted):
    def __del__(self):
        super().__del__()
        saved.append(self)


for round in range(3):
    node = saved.pop() if saved else Revived("again and again")
    node.me = node
    del node
    gc.collect()
    print(round, calls, len(saved))
saved.clear()
gc.collect()
print(calls, len(saved))
calls.clear()


class Collects(Counted):
    def __del__(self):
        super().__del__()
        gc.collect()


a, b = Collects("outer"), Collects("inner")
a.other, b.other = b, a
del a, b
gc.collect()
print(sorted(calls.items()))
calls.clear()


class Makes(Counted):
    def __del__(self):
        super().__del__()
        if self.name:
            cycle_of_one = Makes(self.name - 1)
            cycle_of_one.me = cycle_of_one


m = Makes(3)
m.me = m
del m
for _ in range(5):
    gc.collect()
print(sorted(calls.items()))
calls.clear()


class Cuts(Counted):
    def __del__(self):
        super().__del__()
        self.other = None


a, b = Cuts("cut a"), Cuts("cut b")
a.other, b.other = b, a
del a, b
gc.collect()
print(sorted(calls.items()))
calls.clear()


class Drops:
    def __init__(self, items):
        self.items = items
        items.append(self)

    def __del__(self):
        calls["drops"] = len(self.items)
        self.items.clear()


Drops([1, 2])
gc.collect()
print(calls, gc.garbage)
