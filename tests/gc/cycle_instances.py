# Cycles of instances: what gc.collect() returns, and that each __del__ runs once.
import gc

gc.disable()
gc.collect()
died = []


def collect():
    found = gc.collect()
    for name in sorted(died):
        print("del", name)
    died.clear()
    return found


class Node:
    def __init__(self, name=None):
        self.name = name


class Slotted:
    __slots__ = ("next", "name")


class Loud(Node):
    def __del__(self):
        died.append(self.name)


def pair(cls):
    a, b = cls(), cls()
    a.next, b.next = b, a


def ring(cls, n):
    first = last = cls()
    for _ in range(n - 1):
        last.next = cls()
        last = last.next
    last.next = first


x = Slotted()
x.next = x
del x
print("slots to itself", collect())
pair(Slotted)
print("pair", collect())
ring(Slotted, 100)
print("ring", collect())
print("nothing", collect())
pair(Node)
print(collect() >= 2, collect())
ring(Node, 50)
print(collect() >= 50, collect())
keep = Slotted()
keep.next = keep
pair(Slotted)
print("with a live one", collect(), keep.next is keep)
hang = Slotted()
hang.next, hang.name = hang, Slotted()
hang.name.next = None
del hang
print("with a tail", collect())
outside = Slotted()
outside.name = "outside"
inside = Slotted()
inside.next, inside.name = inside, outside
del inside
print("that refers to a live one", collect(), outside.name)
a, b = Loud("a"), Loud("b")
a.next, b.next = b, a
del a
print("b still holds it")
del b
print("nothing yet")
collect()
print("collected")
tree = Loud("root")
tree.left, tree.right = Loud("left"), Loud("right")
tree.left.up = tree.right.up = tree
leaf = tree.left
del tree
collect()
print("held by a child:", leaf.up.right.name)
leaf.up.left = None
leaf.up = None
print("cut by hand")
del leaf
me = Loud("method")
me.bound = me.__init__
del me
collect()
owner = Loud("by its own dict")
owner.attributes = owner.__dict__
del owner
collect()


def local_class():
    class Temporary:
        pass
    return Temporary.__name__


print(local_class(), collect() > 0, collect())
