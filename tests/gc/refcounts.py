# Reference counts as scripts see them.
import sys


class Thing:
    pass


t = Thing()
print(sys.getrefcount(t))
u = t
print(sys.getrefcount(t))
items = [t, t, t]
print(sys.getrefcount(t))
del items[0]
print(sys.getrefcount(t))
items.clear()
print(sys.getrefcount(t))
d = {"k": t}
s = (t, t)
print(sys.getrefcount(t))
del d, s, u
print(sys.getrefcount(t))


def argument(x):
    return sys.getrefcount(x)


before = sys.getrefcount(t)
print(argument(t) > before)


def closure():
    return t


f = lambda: u2
u2 = t
print(sys.getrefcount(t))
u2 = None
t.self = t
print(sys.getrefcount(t))
t.self = None
print(sys.getrefcount(t))
bound = t.__init__
print(sys.getrefcount(t))
bound = None
g = (x for x in [t])
print(sys.getrefcount(t))
g.close()
g = None
print(sys.getrefcount(t))
a = [1, 2]
b = a
print(sys.getrefcount(a), sys.getrefcount(b))
a = a + [3]
print(sys.getrefcount(a), sys.getrefcount(b))
nested = [[]]
inner = nested[0]
print(sys.getrefcount(inner))
nested.pop()
print(sys.getrefcount(inner))
