# The list, or what is assigned to it, changes while a native works on it.
# mutation during natives
class Evil:
    def __init__(self, f): self.f = f
    def __eq__(self, o): self.f(); return False
    def __lt__(self, o): self.f(); return True
    def __hash__(self): return 1
    def __index__(self): self.f(); return 1
    def __repr__(self): self.f(); return 'E'
    def __del__(self): self.f()
def mk():
    L = []
    L.extend([Evil(L.clear) for i in range(20)])
    return L
L = mk(); print(L.count(3), L)
L = mk(); print(3 in L)
L = mk()
try: L.remove(3)
except ValueError as e: print(e)
L = mk()
try: L.index(3)
except ValueError as e: print(e)
L = mk(); print(L == mk())
L = mk(); print(repr(L))
L = mk()
try: L.sort()
except ValueError as e: print(e)
L = mk(); L[:] = [1, 2, 3]; print(L)
L = mk(); del L[2:10:2]; print(len(L))
L = mk(); L[0] = 5; print(L)
L = [1, 2, 3]
try: L[Evil(L.clear)]
except IndexError as e: print(e)
L = [1, 2, 3]
try: L[Evil(L.clear):] = [7, 8]; print(L)
except IndexError as e: print(e)
L = [1, 2, 3]; L.insert(Evil(L.clear), 9); print(L)
L = [1, 2, 3]
try: L.pop(Evil(L.clear))
except IndexError as e: print(e)
L = [1, 2, 3, 4]; print(L[Evil(L.clear):])
L = [1,2,3]; L *= Evil(L.clear); print(L)
L = [1, 2, 3, 4]
for x in L:
    L.clear()
print(L)
class It:
    def __iter__(s): return s
    def __next__(s):
        L.clear()
        s.n = getattr(s, 'n', 0) + 1
        if s.n > 30: raise StopIteration
        return s.n
    def __length_hint__(s): L.clear(); return 10
L = [1, 2, 3]; L.extend(It()); print(L)
L = [1, 2, 3]; L[1:2] = It(); print(L)
L = [1] * 10; a, *b = L
L = list(range(20))
class K:
    def __init__(s, v): s.v = v
    def __lt__(s, o): L.append(1); return s.v < o.v
try: L.sort(key=K)
except ValueError as e: print(e, len(L))
L = list(range(10))
try: L.sort(key=lambda v: L.append(v) or 1 // (5 - v))
except ZeroDivisionError: print(L)
d = {}
class H:
    def __hash__(s): return 1
    def __eq__(s, o): d.clear(); return False
for i in range(10): d[H()] = i
print(len(d) < 10)
def gen():
    global g
    try: next(g)
    except ValueError as e: print(e)
    try: g.close()
    except ValueError as e: print(e)
    try: g.throw(KeyError)
    except ValueError as e: print(e)
    yield 1
g = gen(); print(next(g), list(g))
def gen2():
    yield 1
g = gen2()
def dele(): 
    global g
    for x in g:
        del g; g = None
        return x
print(dele())
def fg():
    for x in (lambda: (yield 5))():
        x = [x]; yield x
print(list(fg()))
f = lambda *a, **k: (a, k)
kw = {}
class A:
    def __iter__(s): kw['z'] = 1; return iter([1])
    def __del__(s): kw['y'] = 1
print(f(*A(), **kw))
def build(x): return f(*x, **kw)
print(build(A()))
def ba():
    global L
    L = bytearray(range(50)); return Evil(L.clear)
print(bytes(L[ba():]) if 0 else '')
class Ix:
    def __init__(s, f, v): s.f = f; s.v = v
    def __index__(s): s.f(); return s.v
L = bytearray(range(50)); print(L[Ix(L.clear, 3):])
L = bytearray(range(50)); L[Ix(L.clear, 3):] = b'abc'; print(L)
L = bytearray(range(50)); del L[Ix(L.clear, 3):40:3]; print(L)
L = list(range(50)); print(L[Ix(L.clear, 3):40:3])
L = list(range(50)); del L[Ix(L.clear, 3):40:3]; print(L)
L = list(range(50)); O = list(range(30)); L[Ix(O.clear, 3):] = O; print(L)
L = list(range(50)); L[Ix(lambda: L.__delitem__(slice(10, None)), 3)::2] = [1, 2, 3, 4]; print(L)
L = list(range(50)); L[::-1] = L; print(L[:3])
