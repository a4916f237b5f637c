# Attributes that inline caches know: where __getattr__ stands in, and where the class of
# a descriptor, or its own class, becomes another.
class A:
    @property
    def x(self): raise AttributeError('inner')
    def __getattr__(self, n): return 'fallback'
class E(OSError):
    def __getattr__(self, n): return 'fallback'
a, e = A(), E(1, 'x')
for i in range(3):
    try: print(a.x)
    except AttributeError as x: print('AttributeError', x)
for i in range(3):
    try: print(e.characters_written)
    except AttributeError as x: print('AttributeError', x)
class E:
    def __get__(self, o, t): return 'E'
class V: x = E()
v = V(); v.x = 1
def ld(o): return o.x
print(ld(v), ld(v))
E.__set__ = lambda s, o, val: None
print(ld(v))
del E.__set__
print(ld(v))
class F: pass
class W:
    y = F()
def ly(o): return o.y
w = W()
print(type(ly(w)).__name__, type(ly(w)).__name__)
F.__get__ = lambda s, o, t: 'got'
print(ly(w), ly(w))
class G:
    def __get__(self, o, t): return 'G'
class X:
    z = f = F.__new__(type('Plain', (), {}))
def lz(o): return o.z
x = X()
print(type(lz(x)).__name__, type(lz(x)).__name__)
x.f.__class__ = G
print(lz(x), lz(x))
