# weakref.proxy: every operation reaches the target.
from _weakref import ref, proxy
class L(list): pass
l = L([1,2]); p = proxy(l)
p.append(3); p += [4]; print(l, len(l), p[0], 3 in l, list(p) if hasattr(p, "__iter__") else 0)
print(repr(ref(l))[:12], repr(p)[:12])
f = lambda x: x+1
pf = proxy(f); print(pf(2), type(pf), bool(pf))
class A:
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
    def __iadd__(self, o): return "iadd"
    def __bytes__(self): return b"bb"
    def __reversed__(self): return iter("rev")
    def __contains__(self, x): return True
    def __iter__(self): return iter("abc")
    def __pow__(self, a, m=None): return "pow", m
    def __lt__(self, o): return "lt"
    def __bool__(self): return False
    def __index__(self): return 7
    def __int__(self): return 8
    def __float__(self): return 9.0
    def __len__(self): return 10
    def __hash__(self): return 1
    def __call__(self, *a, **k): return a, k
    def __next__(self): raise StopIteration
class A2(A):
    __call__ = None
a = A(); pa = proxy(a); pa2 = A()
print(pa+1, 1+pa, pa+pa, bytes(pa),  3 in pa, list(iter(a)), pa**2, pow(pa,2,3), pa<1, bool(pa), int(pa), float(pa), [1]*pa, pa(1,k=2), len(pa))
pb = pa; pb += 1; print(pb)
