# Subclasses of ref: attributes, own __call__, never shared between callers.
import weakref


class Node:
    def __repr__(self):
        return "Node"


class Keyed(weakref.ref):
    __slots__ = ("key",)

    def __new__(cls, target, callback, key):
        self = super().__new__(cls, target, callback)
        self.key = key
        return self

    def __init__(self, target, callback, key):
        super().__init__(target, callback)

    def __call__(self):
        return self.key, super().__call__()


class Counting(weakref.ref):
    calls = 0

    def __call__(self):
        self.calls += 1
        return super().__call__()


node = Node()
gone = lambda ref: print("gone", ref.key)
first, second = Keyed(node, gone, "a"), Keyed(node, gone, "b")
plain = weakref.ref(node)
print(first(), second(), first is second, first == second, plain == first)
print(weakref.ref(node) is plain, Keyed(node, None, "c") is Keyed(node, None, "c"))
print(weakref.getweakrefcount(node), [type(r).__name__ for r in weakref.getweakrefs(node)])
count = Counting(node)
print(count(), count(), count.calls, count.__dict__)
count.label = "x"
print(count.label)
try:
    first.other = 1
except AttributeError as error:
    print(error)
del node
print(first(), plain(), count())
print(issubclass(Keyed, weakref.ReferenceType), weakref.ref is weakref.ReferenceType)
