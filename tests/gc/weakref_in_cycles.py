# Weak references and the collector: garbage refs die silently, outside refs are called.
import gc
import weakref

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self


def called(label):
    return lambda ref: print("callback", label, ref())


print("callback outside the cycle")
node = Node("a")
ref = weakref.ref(node, called("outside"))
del node
print(ref().name)
gc.collect()
print(ref())

print("callback inside the cycle: not called")
node = Node("b")
node.ref = weakref.ref(node, called("inside"))
del node
print(gc.collect() > 0)

print("two nodes, each referring weakly to the other")
a, b = Node("c"), Node("d")
a.other, b.other = weakref.ref(b, called("of b")), weakref.ref(a, called("of a"))
del a, b
gc.collect()

print("one dead, one alive")
a, b = Node("e"), Node("f")
b.other = weakref.ref(a, called("e is gone"))
del a
gc.collect()
print(b.other())


class Seen:
    def __init__(self):
        self.me = self
        self.ref = weakref.ref(self)

    def __del__(self):
        print("in __del__ the ref is", self.ref())


Seen()
gc.collect()
