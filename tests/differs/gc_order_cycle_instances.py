# oracle: none, the order in which one collection finalizes objects is another
# Cycles of instances: what gc.collect() returns, and that each __del__ runs once.
import gc

gc.disable()
gc.collect()


class Node:
    def __init__(self, name=None):
        self.name = name


class Slotted:
    __slots__ = ("next", "name")


class Loud(Node):
    def __del__(self):
        print("del", self.name)


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
print("slots to itself", gc.collect())
pair(Slotted)
print("pair", gc.collect())
ring(Slotted, 100)
print("ring", gc.collect())
print("nothing", gc.collect())
pair(Node)
print(gc.collect() >= 2, gc.collect())
ring(Node, 50)
print(gc.collect() >= 50, gc.collect())
keep = Slotted()
keep.next = keep
pair(Slotted)
print("with a live one", gc.collect(), keep.next is keep)
hang = Slotted()
hang.next, hang.name = hang, Slotted()
hang.name.next = None
del hang
print("with a tail", gc.collect())
outside = Slotted()
outside.name = "outside"
inside = Slotted()
inside.next, inside.name = inside, outside
del inside
print("that refers to a live one", gc.collect(), outside.name)
a, b = Loud("a"), Loud("b")
a.next, b.next = b, a
del a
print("b still holds it")
del b
print("nothing yet")
gc.collect()
print("collected")
tree = Loud("root")
tree.left, tree.right = Loud("left"), Loud("right")
tree.left.up = tree.right.up = tree
leaf = tree.left
del tree
gc.collect()
print("held by a child:", leaf.up.right.name)
leaf.up.left = None
leaf.up = None
print("cut by hand")
del leaf
me = Loud("method")
me.bound = me.__init__
del me
gc.collect()
owner = Loud("by its own dict")
owner.attributes = owner.__dict__
del owner
gc.collect()


def local_class():
    class Temporary:
        pass
    return Temporary.__name__


print(local_class(), gc.collect() > 0, gc.collect())
