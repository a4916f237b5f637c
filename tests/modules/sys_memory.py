# sys: reference counts, interning, sizes.
import sys
a = []
print(sys.getrefcount(a)); b = a; print(sys.getrefcount(a)); c = [a, a]; print(sys.getrefcount(a)); del b; print(sys.getrefcount(a))
def f(x): return sys.getrefcount(x)
print(f(a), sys.getrefcount(object()))
s1 = "".join(["he", "llo wor"]); s2 = "".join(["he", "llo wor"]); print(s1 is s2, sys.intern(s1) is sys.intern(s2))
for g in (lambda: sys.intern(1), lambda: sys.intern(), lambda: sys.getrefcount(), lambda: sys.getsizeof()):
    try: print(g())
    except TypeError as e: print(e)
class S(str): pass
try: sys.intern(S("a"))
except TypeError as e: print(e)
class Z:
    def __sizeof__(self): return 100
class N:
    def __sizeof__(self): return -1
class Q:
    def __sizeof__(self): return "a"
print(sys.getsizeof(Z()) >= 100)
for o in (N(), Q()):
    try: print(sys.getsizeof(o))
    except Exception as e: print(type(e).__name__, e)
    print(sys.getsizeof(o, 5) if isinstance(o, Q) else "")
print(sys.getsizeof([1,2,3]) > sys.getsizeof([]), sys.getsizeof("abc" * 10) > sys.getsizeof(""), sys.getsizeof(2**100) > sys.getsizeof(1), sys.getsizeof({i: i for i in range(100)}) > sys.getsizeof({}), [].__sizeof__() > 0, sys.getallocatedblocks() > 100)


class Shape:
    def __init__(self): self.side = 1
    def grow(self): self.side += 1


s = Shape()
for clear in sys._clear_internal_caches, sys._clear_type_cache:
    s.grow()
    print(clear(), s.side)
    s.grow()
Shape.grow = lambda self: None
print(sys._clear_internal_caches(), s.grow(), s.side)
