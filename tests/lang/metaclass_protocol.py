# metaclasses, slots, layouts: what the data model says and refuses
def tr(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, bases, kw); return {'pre': 1}
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print('call', a, k); return super().__call__(*a, **k)
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, o): return o is int
    def __getattr__(cls, n): return f'meta {n}'
    def __len__(cls): return 42
    def __iter__(cls): return iter('ab')
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, k): return ('item', k)
    def __add__(cls, o): return 'add'
    def __repr__(cls): return f'<M {cls.__name__}>'
    @property
    def prop(cls): return 'metaprop'
class A(metaclass=Meta, flag=3):
    x = 1
    def __init__(self, v=0): self.v = v
print(A(4).v, isinstance(5, A), isinstance(A(1), A), issubclass(int, A), A.zzz, len(A), list(A), 1 in A, A[3], A + 1, A, A.prop, A.pre)
tr(lambda: A().prop)
class B(A): pass
print(type(B), B.__mro__)
tr(lambda: type('X', (A, int), {})); tr(lambda: type('X', (object, A), {})); tr(lambda: type('X', (A, A), {})); tr(lambda: type('X', 3, {})); tr(lambda: type('X', (3,), {})); tr(lambda: type('X')); tr(lambda: type()); tr(lambda: type(1, 2)); tr(lambda: type('X', (), 3)); tr(lambda: type('X', (bool,), {})); tr(lambda: type('a\0b', (), {})); tr(lambda: type('X', (type(None),), {})); tr(lambda: type('X', (), {}, a=1)); tr(lambda: type(1, a=2))
class M2(type): pass
tr(lambda: M2('X', (A,), {}))
class D: 
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag; print('sub', cls.__name__, tag)
class E(D, tag=5): pass
def f():
    class F(D, bad=1): pass
tr(f)
def f():
    class F(1): pass
tr(f)
def f():
    class F(int, str): pass
tr(f)
def f():
    class F(metaclass=3): pass
tr(f)
def f():
    class F(metaclass=lambda n, b, d: (n, b, sorted(d))): pass
    return F
tr(f)
class Fn:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name); self.n = name
class G:
    a = Fn(); b = Fn()
class Bad:
    def __set_name__(self, o, n): 1/0
def f():
    class H: x = Bad()
try: f()
except BaseException as e: print(type(e), e, e.__notes__ if hasattr(e, '__notes__') else None)
class S:
    __slots__ = ('a', 'b')
s = S(); s.a = 1
tr(lambda: s.b); tr(lambda: setattr(s, 'c', 1)); tr(lambda: s.__dict__); tr(lambda: S.a); tr(lambda: S.a.__get__(s)); tr(lambda: S.a.__get__(3)); tr(lambda: delattr(s, 'b'))
def mk(sl):
    def f():
        class X: __slots__ = sl
        return X.__slots__
    return f
for sl in ('ab', ['x', 'x'], (1,), ('1a',), ('__dict__', '__dict__'), 3, {'a': 'doc'}): tr(mk(sl))
def f():
    class X: __slots__ = ('a',); a = 1
tr(f)
def f():
    class X(int): __slots__ = ('a',)
tr(f)
def f():
    class X(S, A.__class__('Q', (), {'__slots__': ('z',)})): pass
tr(f)
print(S.__dict__.keys() >= {'a', 'b'}, type(S.__dict__), A.__dict__['x'])
tr(lambda: S.__dict__.__setitem__); 
o = D(); o.__class__ = E; print(type(o)); tr(lambda: setattr(o, '__class__', int)); tr(lambda: setattr(o, '__class__', S)); tr(lambda: setattr(1, '__class__', int)); tr(lambda: setattr(o, '__class__', 3)); tr(lambda: delattr(o, '__class__'))
tr(lambda: setattr(E, '__bases__', (int,))); tr(lambda: setattr(E, '__name__', 3)); tr(lambda: setattr(E, '__name__', 'Z')); print(E); tr(lambda: setattr(int, 'x', 1)); tr(lambda: delattr(E, 'nope')); tr(lambda: setattr(E, '__qualname__', 1)); tr(lambda: setattr(E, '__mro__', ())); tr(lambda: setattr(E, '__bases__', ()))
class P1: 
    def hi(self): return 'p1'
class P2:
    def hi(self): return 'p2'
class C1(P1): pass
c = C1(); print(c.hi()); C1.__bases__ = (P2,); print(c.hi(), C1.__mro__, P1.__subclasses__(), P2.__subclasses__())
tr(lambda: object.__new__(int)); tr(lambda: object.__new__()); tr(lambda: object.__new__(3)); tr(lambda: object(1)); tr(lambda: int.__new__(str)); tr(lambda: P1(1)); tr(lambda: object.__init__(P1(), 1))
class NewOnly:
    def __new__(cls, *a): return super().__new__(cls)
print(NewOnly(1, 2).__class__)
class NewOther:
    def __new__(cls): return 5
    def __init__(self): print('never')
print(NewOther())
class InitRet:
    def __init__(self): return 5
tr(InitRet)
