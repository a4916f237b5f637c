# __class__ cells, super, qualified names, abstract methods, __match_args__
def tr(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class A:
    def f(self): return __class__.__name__
    def g(self): return super().__repr__()[:10]
    @classmethod
    def h(cls): return __class__ is cls, super().__new__
    @staticmethod
    def s(): return __class__
    x = [super for _ in (1,)]
print(A().f(), A().g(), A.h()[0], A.s())
class B(A):
    def f(self):
        def inner(): return super(B, self).f()
        return inner() + 'B'
    def lst(self): return [__class__.__name__ for _ in range(2)]
    def gen(self): return list(super(B, self).f() for _ in range(1))
print(B().f(), B().lst(), B().gen(), B.h()[0])
def nosup(): super()
tr(nosup)
def nosup2(x): super()
tr(lambda: nosup2(1))
class C:
    def f(self):
        del self
        super()
    def g(*a): return super().__repr__()[:5]
    def h(self, other): return super(C, other).__repr__()
    def k(self):
        self = 3
        return super()
tr(lambda: C().f()); tr(lambda: C().g()); tr(lambda: C().h(3)); tr(lambda: C().k())
class M(type):
    def __new__(m, n, b, d, **k):
        d = dict(d); d.pop('__classcell__', None)
        return super().__new__(m, n, b, d)
def f():
    class X(metaclass=M):
        def f(self): return __class__
    return X
tr(f)
class M3(type):
    def __new__(m, n, b, d, **k): return 5
class X5(metaclass=M3): pass
print(X5)
s = super(B, B()); print(s.f(), type(s), s.__thisclass__, s.__self_class__, repr(s)[:30]); tr(lambda: s.nope); tr(lambda: setattr(s, 'f', 1))
su = super(B); print(su, su.__self__); tr(lambda: su.f)
class D1: 
    def m(self): print('D1')
class D2(D1):
    def m(self): print('D2'); super().m()
class D3(D1):
    def m(self): print('D3'); super().m()
class D4(D2, D3):
    def m(self): print('D4'); super().m()
D4().m(); print([c.__name__ for c in D4.__mro__], D4.mro() == list(D4.__mro__), D1.__subclasses__(), D4.__bases__, D4.__base__)
class Q:
    y = 1
    def meth(self, a=y, *, b=y + 1): return a, b
    z = [y for _ in range(1)] if False else 0
    lam = lambda self: self.y
print(Q().meth(), Q().lam())
def f():
    class R:
        n = 1
        l = [n for _ in range(2)]
tr(f)
def outer():
    v = 1
    class In:
        v = v if False else 5
        def get(self): return v
    return In().get(), In.v
tr(outer)
x = 'g'
class Sc:
    print(x); x = 'c'; print(x); del x; print(x)
    global gg; gg = 3
print(gg)
class Doc:
    "first"
    __slots__ = ()
    __qualname__ = 'Other.Doc'
print(Doc, Doc.__doc__, Doc.__qualname__, Doc.__name__, Doc.__module__)
def f():
    class W: __qualname__ = 3
tr(f)
class An:
    a: int = 1
    b: 'x'
    c: list[int]
    (d): int = 4
    def f(self): self.e: int = 3
print(An.__annotations__, Doc.__dict__.get('__annotations__'), hasattr(Doc, '__annotations__'))
class ME:
    def __mro_entries__(self, bases): print('me', len(bases)); return (dict, list)[:1]
class U(ME()): pass
print(U.__mro__, len(U.__orig_bases__))
class ME2:
    def __mro_entries__(self, bases): return 3
def f():
    class U2(ME2()): pass
tr(f)
print(type('Dyn', (A,), {'q': 1, '__doc__': 'd'}).__dict__['q'], type('Dyn', (), {'__module__': 'mm'}))
class P:
    def __init_subclass__(cls): print('is', cls)
    def __class_getitem__(cls, k): return cls.__name__, k
print(P[1, 2], P['x']); tr(lambda: A[1]); tr(lambda: A()[1]); tr(lambda: P()[0])
class PP(P): pass
class Abs:
    from abc import abstractmethod
    @abstractmethod
    def f(self): pass
print(Abs().f())
from abc import ABC, abstractmethod, ABCMeta
class AB(ABC):
    @abstractmethod
    def f(self): pass
    @property
    @abstractmethod
    def p(self): pass
    @classmethod
    @abstractmethod
    def c(cls): pass
tr(AB); 
class AB2(AB):
    def f(self): pass
tr(AB2)
class AB3(AB2):
    p = 1
    def c(self): pass
print(AB3().p, AB.__abstractmethods__ == {'f', 'p', 'c'}); tr(lambda: object.__new__(AB))
class F1:
    __match_args__ = ('a', 'b')
    def __init__(s, a, b): s.a, s.b = a, b
def m(o):
    match o:
        case F1(1, b=x): return 'one', x
        case F1(a, b): return a, b
        case int(n) | str(n): return 'n', n
        case {'k': v, **r}: return v, r
        case [a, *b]: return a, b
        case _: return None
for o in (F1(1, 2), F1(3, 4), 5, 's', {'k': 1, 'z': 2}, [1, 2, 3], 1.5): print(m(o))
class F2: __match_args__ = ['a']
class F3: __match_args__ = (1,)
class F4: pass
def mm(o, c):
    match o:
        case c(1): return 1
tr(lambda: mm(F2(), F2)); tr(lambda: mm(F3(), F3)); tr(lambda: mm(F4(), F4)); tr(lambda: mm(1, 3))
def m5():
    match F1(1, 2):
        case F1(1, 2, 3): pass
tr(m5)
def m6():
    match F1(1, 2):
        case F1(1, a=2): pass
tr(m6)
