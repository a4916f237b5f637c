# weakref: WeakMethod, the dictionaries, WeakSet, finalize.
import weakref, gc, copy
from weakref import *
class C:
    def __init__(self, n=0): self.n = n
    def m(self): return self.n
    def __repr__(self): return f"C{self.n}"
    def __eq__(self, o): return isinstance(o, C) and self.n == o.n
    def __hash__(self): return hash(self.n)
c = C(1)
wm = WeakMethod(c.m, lambda w: print("gone", w is wm, w()))
print(wm()(), wm() == c.m, wm == WeakMethod(c.m), hash(wm) == hash(WeakMethod(c.m)), wm != WeakMethod(C(1).m))
del c
print(wm(), wm == wm)
try: WeakMethod(len)
except TypeError as e: print(e)
d = WeakValueDictionary()
a, b = C(1), C(2)
d['a'] = a; d['b'] = b; d.update(z=a)
print(len(d), d['a'], 'a' in d, sorted(d), d.get('q', 5), sorted(d.items(), key=str), list(d.values()), len(d.valuerefs()), dict(d))
del b
print(len(d), 'b' in d, d.get('b'))
it = iter(d.items()); next(it); a = None; print(len(list(it)), len(d), dict(d))
try: d['zzz']
except KeyError as e: print(repr(e))
x = C(9); print(d.setdefault('x', x), d.pop('x'), d.pop('x', 3), isinstance(d, __import__('collections.abc').abc.MutableMapping))
try: d.pop('x')
except KeyError as e: print(repr(e))
d['x'] = x; e = d.copy(); print(dict(e), e == d, dict(d | {'y': x}), d.popitem(), repr(e)[:21])
k = WeakKeyDictionary()
p, q = C(10), C(11)
k[p] = 1; k[q] = 2
print(len(k), k[p], k[C(10)], list(k.items()), list(k.keys()), list(k.values()), p in k, 5 in k, k.get(C(99)), len(k.keyrefs()), dict(k))
del q; print(len(k), list(k))
k.setdefault(p, 8); print(k.pop(p), len(k)); k[p] = 3; print(k.popitem(), len(k)); k[p]=4; del k[p]
try: k[p]
except KeyError as e: print("KeyError")
try: k[5] = 1
except TypeError as e: print(e)
s = WeakSet([p]); r = C(12); s.add(r)
print(len(s), p in s, 3 in s, sorted(map(repr, s)), s | {C(1)} and 1, len(s & {p}), s == WeakSet([p, r]), s <= {p, r}, s.isdisjoint([p]), s.copy() == s)
for item in s:
    pass
del item
del r; print(len(s), s.pop(), len(s))
try: s.pop()
except KeyError as e: print(repr(e))
f = C(5)
fin = finalize(f, print, "finalized", 1, sep="-")
print(fin.alive, fin.peek()[1:], fin.atexit, repr(fin).startswith("<finalize object at 0x"))
del f
print(fin.alive, fin(), fin.peek(), fin.detach(), repr(fin).endswith("; dead>"))
g = C(6); fin2 = finalize(g, print, "never"); print(fin2.detach()[1:], fin2.alive)
h = C(7); fin3 = finalize(h, lambda: print("called") or 42); print(fin3(), fin3())
one = C(20); two = C(21)
finalize(one, print, "exit 1"); finalize(two, print, "exit 2"); fz = finalize(one, print, "no exit"); fz.atexit = False
def bad(): 1/0
import atexit
atexit.register(print, "atexit first registered runs last")
v = WeakValueDictionary({1: one}); w = copy.copy(v); print(dict(w), getweakrefcount(one) > 1, len(getweakrefs(one)) > 1)
# cyclic
class N: pass
n = N(); n.self = n; nd = WeakValueDictionary(n=n); ns = WeakSet([n]); nf = finalize(n, print, "cycle finalized")
del n; gc.collect(); print(len(nd), len(ns), nf.alive)
