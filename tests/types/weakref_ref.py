# weakref.ref: sharing, callbacks, order, equality, hash, subclasses, what can be referred to.
from _weakref import *
import _weakref, gc
class C:
    def __init__(self, v=0): self.v = v
    def f(self): return self.v
    def __repr__(self): return f"C({self.v})"
c = C(1)
r = ref(c)
print(r() is c, ref(c) is r, getweakrefcount(c), c.__weakref__ is r)
def cb(n):
    return lambda w: print("cb", n, w(), type(w).__name__)
r1 = ref(c, cb(1)); r2 = ref(c, cb(2)); p = proxy(c, lambda w: print("cb p", type(w).__name__)); p2 = proxy(c)
print(getweakrefcount(c), [type(x).__name__ for x in getweakrefs(c)], r1 is not r2, r1 == r2, hash(r) == hash(c))
print(p2.v, p2.f(), str(p2), p == c, p2 == c, isinstance(p2, C), p2.__class__)
p2.v = 5; print(c.v); del p2.v; print(hasattr(c, "v"))
c.v=1
del c
print(r(), r1(), r == r1, r1 == r1, r != r1)
try: p2.v
except ReferenceError as e: print(e)
try: hash(r1)
except TypeError as e: print(e)
for x in [1, "a", (1,), [], {}, object(), None, 1.5, b"", range(3), type, C, len, print, cb, lambda: 0, (i for i in ()), {1}, frozenset(), gc, Ellipsis, C().f, iter([]), slice(1), property(), classmethod(cb), staticmethod(cb), map(len, []), [].append, memoryview(b""), bytearray(), zip(), enumerate([]), cb.__code__, super, super(C, C()), BaseException(), ValueError(), list.append, int.__add__, (1).__add__, C.__dict__, type(C.__dict__['__weakref__']), C.__dict__['__weakref__'], dict().keys(), cb.__closure__, NotImplemented, complex(1), reversed([]), __import__("sys").flags, __import__("itertools").count(), __import__("itertools").tee([])[0], __import__("itertools").chain(), __import__("itertools").cycle([]), list[int], int|str,
 0]:
    try: ref(x); print(type(x).__name__, "ok")
    except TypeError as e: print(e)
class S: __slots__ = ("a",)
class SW: __slots__ = ("a", "__weakref__")
class D(S): pass
for k in (S, SW, D, type("I", (int,), {}), type("L", (list,), {}), type("T", (tuple,), {}), type("St", (str,), {}), type("Dd", (dict,), {}), type("F", (float,), {}), type("B", (bytes,), {}), type("E", (Exception,), {})):
    try: o = k(); r = ref(o); print(k.__name__, r() is o)
    except TypeError as e: print(e)
class MyRef(ref):
    __slots__ = ("key",)
    def __new__(cls, ob, cb=None, *, key): return super().__new__(cls, ob, cb)
    def __init__(self, ob, cb=None, *, key): super().__init__(ob, cb); self.key = key
o = C(3)
m = MyRef(o, key=4); m2 = MyRef(o, key=5)
print(m is m2, m == m2, m.key, getweakrefcount(o), m.__callback__, ref(o) == m)
class MR2(ref): pass
q = MR2(o, cb("q")); q.x = 1
print(q.x, q.__callback__ is not None, isinstance(q, ref), ref[int])
for bad in (lambda: ref(), lambda: ref(o, 1, 2), lambda: ref(o, callback=1), lambda: ref(o)(1), lambda: proxy(1), lambda: proxy(o)(), lambda: next(proxy(o)), lambda: ref(o) < ref(o), lambda: hash(proxy(o)), lambda: proxy(o)+1, lambda: len(proxy(o)), lambda: iter(proxy(o)), lambda: proxy(o).zz, lambda:_weakref._remove_dead_weakref(1, 2)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
del o
print("after")
# order with __del__
class DD:
    def __del__(self): print("del", wr() is self)
d = DD(); wr = ref(d, lambda w: print("cb", w() ))
del d
# cycle
d = DD(); d.me = d; wr = ref(d, lambda w: print("cyc cb", w()))
def del2(self): print("del2", wr())
DD.__del__ = del2
del d
print(gc.collect() > 0)
# the name in a repr is that of the class
import weakref, types, re
def show(o): print(re.sub('0x[0-9a-f]+','0x',repr(weakref.ref(o))))
class A: pass
class B:
    __name__='cls attr'
class C:
    def __getattr__(s,n): return s.missing[n] if n!='missing' else {}
class D:
    def __getattr__(s,n): return 'dyn'
class E:
    @property
    def __name__(s): return 'prop'
class M(type):
    __name__='meta'
class G(metaclass=M): pass
a=A(); a.__name__='inst'
def f(): pass
for o in (a,B(),C(),D(),E(),A,f,G,types,len):
    try: show(o)
    except Exception as e: print(type(e),e)
