# Finalizers and callbacks of one collection come in the order in which objects were made.
# stress: none, another order
# system: none, objects of malloc are not numbered
import gc
import weakref
gc.disable()

class N:

    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name)

class W:

    def __init__(self, name):
        self.name = name
        self.me = self

def cb(name):
    return lambda r: print("cb", name)
print("-- __del__")
for n in "abcde":
    N(n)
gc.collect()
print("-- ref cb")
keep = []
for n in "abcde":
    w = W(n)
    keep.append(weakref.ref(w, cb(n)))
del w
gc.collect()
print("-- finalize")
for n in "abcde":
    w = W(n)
    weakref.finalize(w, print, "fin", n)
del w
gc.collect()
print("-- survived")
a, b, c = (N("a"), N("b"), N("c"))
gc.collect()
d, e = (N("d"), N("e"))
del e, c, a, d, b
gc.collect()
print("-- survived in a list")
l = [N(x) for x in "abc"]
gc.collect()
l += [N(x) for x in "def"]
l.append(l)
del l
gc.collect()
print("-- a young collection between")
a, b = (N("a"), N("b"))
gc.collect(0)
c, d = (N("c"), N("d"))
del a, b, c, d
gc.collect()
print("-- references and finalizers")
x = N("x1")
y = W("y")
keep.append(weakref.ref(y, cb("y")))
z = N("z")
y.z = z
z.y = y
x.y = y
del x, y, z
gc.collect()
print("-- generator")

def g(n):
    me = (yield)
    try:
        yield
    finally:
        print("closed", n)
for n in "abc":
    x = g(n)
    next(x)
    x.send(x)
del x
gc.collect()
print("-- closures")

def mk(n):

    def f():
        return f
    weakref.finalize(f, print, "f", n)
for n in "abc":
    mk(n)
gc.collect()
print("-- churn")
tmp = [W(i) for i in range(100)]
for t in tmp:
    t.me = None
del tmp, t
for n in "abcdefgh":
    N(n)
gc.collect()
print("-- subclass of list")

class L(list):

    def __del__(self):
        print("L", self[0])
for n in "abc":
    l = L([n])
    l.append(l)
del l
gc.collect()
print("-- parent child")

class P:

    def __init__(self, n):
        self.n = n
        self.kids = [C(self, f"{n}{i}") for i in range(3)]

    def __del__(self):
        print("P", self.n)

class C:

    def __init__(self, p, n):
        self.p = p
        self.n = n

    def __del__(self):
        print("C", self.n)
for n in "ab":
    P(n)
gc.collect()
print("-- classes")

def mkc(n):

    class K:
        pass
    weakref.finalize(K, print, "class", n)
for n in "abc":
    mkc(n)
gc.collect()
print("-- __del__ set later")

class Late:

    def __init__(self, n):
        self.n = n
        self.me = self
for n in "abc":
    Late(n)
Late.__del__ = lambda self: print("late", self.n)
gc.collect()
print("-- slots, exceptions")

class S:
    __slots__ = ("n", "me", "__weakref__")

    def __init__(self, n):
        self.n = n
        self.me = self

    def __del__(self):
        print("S", self.n)
for n in "abc":
    S(n)
gc.collect()

class X(Exception):

    def __del__(self):
        print("X", self.args)
for n in "abc":
    x = X(n)
    x.me = x
del x
gc.collect()
print("-- revived")

class R(N):

    def __del__(self):
        print("rev", self.name)
        saved.append(self)
saved = []
for n in "abc":
    R(n)
gc.collect()
print([s.name for s in saved])
saved.clear()
gc.collect()
print("-- ring")
ns = [N(i) for i in range(6)]
for i in range(6):
    ns[i].o = ns[(i + 1) % 6]
del ns
gc.collect()
