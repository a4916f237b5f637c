# What an inline cache of a slot knows ends when the class gets or loses a descriptor.
class A:
    __slots__ = ('x', 'y')
a = A(); a.x = 1; a.y = 2
def get(): return a.x
def put(v): a.x = v
get(); get(); put(3); put(4)
print(get())
m = A.__dict__['x']
del A.x
try: print(get())
except AttributeError as e: print(e)
try: put(3)
except AttributeError as e: print(e)
A.x = 5
print(get())
try: put(3)
except AttributeError as e: print(e)
A.x = m
print(get()); put(9); print(get())
A.x = property(lambda self: 'prop')
print(get())
try: put(3)
except AttributeError as e: print(e)
class B: pass
b = B(); b.x = 1
def get(o): return o.x
def put(o, v): o.x = v
get(b); get(b); put(b, 1); put(b, 2)
B.__getattribute__ = lambda self, n: 'ga ' + n
print(get(b))
B.__setattr__ = lambda self, n, v: print('sa', n, v)
put(b, 5)
del B.__getattribute__
print(get(b))
del B.__setattr__
put(b, 6); print(get(b))
class P: pass
class Q(P): pass
q = Q(); q.x = 1
def get(o): return o.x
def put(o, v): o.x = v
get(q); put(q, 2); put(q, 2)
P.x = property(lambda s: 'P.x', lambda s, v: print('set', v))
print(get(q)); put(q, 3)
del P.x
print(get(q))
class R:
    x = property(lambda s: 'R.x', lambda s, v: print('R set', v))
Q.__bases__ = (R,)
print(get(q)); put(q, 3)
Q.__bases__ = (P,)
print(get(q)); put(q, 3); print(get(q))
class Meta(type): pass
class M(metaclass=Meta):
    v = 1
    def m(self): return 'm'
def get(): return M.v
print(get(), get()); M.v = 2; print(get())
def call(o): return o.m()
mi = M(); print(call(mi), call(mi)); M.m = lambda self: 'new'; print(call(mi))
mi.m = lambda: 'inst'; print(call(mi)); del mi.m; print(call(mi))
Meta.v = property(lambda c: 'meta'); print(get()); del Meta.v; print(get())
class V: c = 0
v = V()
def getc(): return v.c
for i in range(5):
    V.c += 1; print(getc(), end=' ')
V.c = property(lambda s: 'p'); print(getc()); V.c = 7; print(getc()); v.__dict__['c'] = 'own'; print(getc()); del v.c; print(getc()); v.__dict__ = {'c': 3}; print(getc())
v.__class__ = B; 
try: print(getc())
except AttributeError as e: print(e)
class A:
    def get(self): return 1
    x = property(get)
    del get
a = A()
def f(): return a.x
print(f(), f(), f())
A.__dict__['x'].__init__(lambda s: 2)
junk = [lambda s: i for i in range(100)]
print(f(), f())
class B:
    def __init__(self):
        for i in range(12): setattr(self, 'a%d' % i, i)
bs = [B() for i in range(3)]
def g(o): return o.a1
def p(o): o.a1 = 5
for b in bs: g(b); g(b); p(b)
B.a1 = property(lambda s: 'prop', lambda s, v: print('set', v))
for b in bs: print(g(b)); p(b)
class E: pass
e = E(); e.a = 1
e2 = E()
for i in range(20): setattr(e2, 'b%d' % i, 1)
def g(o): return o.a
g(e); g(e)
E.a = property(lambda s: 'prop')
print(g(e))
E3 = E()
E3.__dict__['a'] = 3
print(E3.a)
