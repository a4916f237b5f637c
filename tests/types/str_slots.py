# Subclasses of str with members of __slots__, behind texts of any width.
import copy, pickle, sys, gc, weakref
class S(str):
    __slots__ = ('a', 'b')
s = S('hello')
s.a = 1
print(s.a, s, hasattr(s, '__dict__'), hasattr(s, 'b'), len(s), s.upper())
try: s.b
except AttributeError as e: print(e)
try: s.c = 1
except AttributeError as e: print(e)
s.b = [s]
print(s.b[0] is s)
del s.a
try: del s.a
except AttributeError as e: print(e)
for text in ('', 'x', 'y' * 7, 'z' * 8, 'é' * 9, '\u1234' * 300, '\U0001F600' * 5, 'w' * 5000):
    t = S(text)
    t.a, t.b = text + '!', len(text)
    assert (t.a, t.b, t == text) == (text + '!', len(text), True)
class T(S):
    __slots__ = ('c',)
t = T('tee'); t.a = 1; t.b = 2; t.c = 3
print(t.a, t.b, t.c, hasattr(t, '__dict__'))
class U(S): pass
u = U('you'); u.a = 5; u.z = 6; print(u.a, u.z, u.__dict__)
class V(str): pass
class W(V): __slots__ = ('k',)
w = W('dbl'); w.k = 1; w.j = 2; print(w.k, w.j, vars(w))
class X(str): __slots__ = ('__weakref__', 'q')
x = X('weak'); x.q = 9; r = weakref.ref(x); print(r() is x, x.q); del x; print(r())
class D(str): __slots__ = ('__dict__', 'm')
d = D('dd'); d.m = 1; d.n = 2; print(d.m, d.n, vars(d))
c = copy.copy(t); print(c, c.a, c.b, c.c, type(c).__name__)
c = copy.deepcopy(t); print(c, c.a, c.b, c.c)
c = pickle.loads(pickle.dumps(t)); print(c, c.a, c.b, c.c)
print({S('k'): 1}['k'], S('a') + 'b', S.a, type(S.a).__name__)
class R:
    def __del__(self): print('gone')
s = S('holds'); s.a = R(); del s
s = S('cycle'); s.a = s; s.b = R(); del s; print(gc.collect() > 0)
def read(o): return o.a
for i in range(50):
    o = S('i' * i); o.a = i
    assert read(o) == i
class P:
    __slots__ = 'a'
p = P(); p.a = 'p'
print(read(p), read(o), read(p))
for base in int, bytes, tuple, type:
    try:
        class Bad(base): __slots__ = ('a',)
    except TypeError as e: print(e)
class E1(S): __slots__ = ()
class E2(S): __slots__ = ()
e = E1('e'); e.a = 4; e.__class__ = E2; print(type(e).__name__, e.a)
try: e.__class__ = T
except TypeError as x: print(x)
try: S.a.__set__('plain', 1)
except TypeError as x: print(x)
class M1(str): __slots__ = ('x',)
try:
    class M2(S, M1): pass
except TypeError as x: print(x)
import enum
class Color(str, enum.Enum):
    RED = 'r'
print(Color.RED, Color('r').value)
