# Signatures of unusual callables, binding errors, attributes found without running code.
import inspect, functools, types, typing, collections, enum
import re
def show(n, f):
    try:
        text = repr(f())
    except Exception as e:
        text = f'{type(e).__name__} {e}'
    print(n, re.sub('0x[0-9a-f]+', '0x', text))

sig=inspect.signature
def f(a,/,b,*,c,d=1,**k): pass
s=sig(f)
print(s.parameters, type(s.parameters))
for args,kw in [((),{}),((1,),{}),((1,2),{}),((1,2,3),{'c':1}),((1,),{'b':2}),((1,2),{'c':1,'b':3}),((),{'a':1,'b':2,'c':3}),((1,2),{'c':1,'x':5,'a':9})]:
    show((args,kw), lambda: s.bind(*args,**kw)); show('partial', lambda: s.bind_partial(*args,**kw))
def g(a,/,b=2,*,c): pass
s=sig(g)
for args,kw in [((),{}),((),{'a':1,'c':2}),((1,),{'a':1,'c':2}),((1,2,3),{'c':2}),((1,),{'c':2,'z':1}),((1,),{'b':2})]:
    show((args,kw), lambda: s.bind(*args,**kw))
def pk(a,b=1,/,c=2): pass
show('pk', lambda: sig(pk).bind(1,b=3,c=4)); show('pk', lambda: sig(pk).bind(a=1,b=3)); show('pk', lambda: sig(pk).bind(c=1))
def h(a,b=2,*args,c,d=3,**kw): pass
for fn in (f,g,h,lambda x:0, lambda x,y=1,*a:0):
    for args,kw in [((),{}),((1,),{}),((1,2,3,4),{}),((1,),{'x':1,'zz':3}),((1,2),{'c':4}),((1,2,3),{'c':4,'b':2})]:
        show((getattr(fn,'__name__',''),args,kw), lambda: sorted(inspect.getcallargs(fn,*args,**kw).items()))
class C:
    def m(self,a,b=1): pass
    @classmethod
    def cm(cls,a): pass
    @staticmethod
    def sm(a): pass
show('m', lambda: inspect.getcallargs(C().m)); show('m', lambda: inspect.getcallargs(C.m)); show('cm', lambda: inspect.getcallargs(C.cm)); show('m', lambda: inspect.getcallargs(C().m,1,2,3))
# callables
class A1:
    @classmethod
    def __call__(cls,a): pass
class A2:
    @staticmethod
    def __call__(a): pass
class A4:
    __call__=functools.partialmethod(lambda self,x,a:0,2)
class A5:
    def _m(self,a): pass
    __call__=property(lambda self: self._m)
for K in A1,A2,A4,A5: show(K.__name__, lambda: sig(K())); 
class N1:
    @classmethod
    def __init__(cls,b): pass
class N2:
    @staticmethod
    def __init__(b): pass
class N3:
    @classmethod
    def __new__(cls,b): pass
class N4:
    @staticmethod
    def __new__(cls,b): pass
class N5:
    __init__=functools.partialmethod(lambda self,x,b:0,2)
class M1(type):
    @classmethod
    def __call__(mcls,a): pass
class M2(type):
    @staticmethod
    def __call__(a): pass
class M3(type):
    def __call__(cls,a,b): pass
class X1(metaclass=M1): pass
class X2(metaclass=M2): pass
class X3(metaclass=M3):
    def __init__(self,z): pass
for K in N1,N2,N3,N4,N5,X1,X2,X3: show(K.__name__, lambda: sig(K))
class T:
    __text_signature__='(a, /, b)'
    def __call__(self,x): pass
show('T', lambda: sig(T())); show('T', lambda: sig(T))
class T2:
    def __call__(*args): pass
    def b(**k): pass
    def c(): pass
    def d(a=1,*b): pass
show('T2', lambda: sig(T2())); show('T2b', lambda: sig(T2().b)); show('c', lambda: sig(T2().c)); show('d', lambda: sig(T2().d))
class PM:
    def t(a,b,c=1,*,d): pass
    pm=functools.partialmethod(t,1)
    def e(): pass
    pe=functools.partialmethod(e)
    pn=functools.partialmethod(t,1,2,c=5)
show('pm', lambda: sig(PM().pm)); show('pm', lambda: sig(PM.pm)); show('pe', lambda: sig(PM.pe)); show('pe', lambda: sig(PM().pe)); show('pn', lambda: sig(PM().pn))
show('part', lambda: sig(functools.partial(f,1,c=2))); show('part', lambda: sig(functools.partial(f,1,2,3))); show('part', lambda: sig(functools.partial(f,x=3)))
# getattr_static
class P:
    x=property(lambda s: 1)
    def __getattr__(self,n): return 5
    __slots__=('q',)
show('gs', lambda: inspect.getattr_static(P(),'x')); show('gs', lambda: inspect.getattr_static(P(),'nope','dflt')); show('gs', lambda: inspect.getattr_static(P,'q')); show('gs', lambda: inspect.getattr_static(P(),'q')); show('gs', lambda: inspect.getattr_static(P(),'zz'))
class CP:
    ran=False
    @property
    def __class__(self): CP.ran=True; return object
    foo=3
show('gs', lambda: inspect.getattr_static(CP(),'foo')); print(CP.ran)
class GA:
    ran=False
    def __getattribute__(self,n): GA.ran=True; return object.__getattribute__(self,n)
    y=1
show('gs', lambda: inspect.getattr_static(GA(),'y')); print(GA.ran)
class DP(dict): pass
class DD:
    @property
    def __dict__(self): raise ValueError
    z=2
show('gs', lambda: inspect.getattr_static(DD(),'z')); show('gs', lambda: inspect.getattr_static(DD,'z'))
inst=DD(); 
class Meta(type):
    ran=False
    @property
    def __mro__(self): Meta.ran=True; return (object,)
class MM(metaclass=Meta): w=1
show('gs', lambda: inspect.getattr_static(MM,'w')); show('gs', lambda: inspect.getattr_static(MM(),'w')); print(Meta.ran)
show('gs', lambda: inspect.getattr_static(types,'nope',1)); show('gs', lambda: inspect.getattr_static(type,'mro')); show('gs', lambda: inspect.getattr_static(1,'real'))
# formatannotation
def fa(x: typing.List[int], y: typing.Optional[str]=None, *z: 'a', w: list[int]|None=1) -> typing.Dict[str,typing.Any]: pass
show('fa', lambda: str(sig(fa))); show('fa', lambda: inspect.formatannotation(typing.List['mod.T'])); show('fa', lambda: inspect.formatannotation(typing.Union[str,'testing.U'])); show('fa', lambda: inspect.formatannotation(C)); show('fa', lambda: inspect.formatannotation(int)); show('fa', lambda: inspect.formatannotation(list[int])); show('fa', lambda: inspect.formatannotation(enum.Enum,'enum'))
@types.coroutine
def gc():
    yield
async def co(): pass
class W(collections.abc.Coroutine):
    def send(self,x): pass
    def throw(self,*a): pass
    def __await__(self): pass
c=co(); show('isco', lambda: (inspect.iscoroutine(c),inspect.iscoroutine(gc()),inspect.isawaitable(gc()),inspect.isawaitable(W()),inspect.iscoroutinefunction(gc),inspect.isgeneratorfunction(gc),inspect.iscoroutinefunction(co))); c.close()
def mark(): pass
inspect.markcoroutinefunction(mark); show('mark', lambda: inspect.iscoroutinefunction(mark)); show('mark', lambda: inspect.iscoroutinefunction(functools.partial(mark)))
class Mk:
    async def __call__(self): pass
show('mk', lambda: inspect.iscoroutinefunction(Mk())); 
class En(enum.Enum): A=1
show('cls', lambda: [a for a in inspect.classify_class_attrs(En) if a.name in('A','name','value','__members__')])
class VM(type):
    def __dir__(cls): return ['__class__','__module__','__name__','BOOM']
    def __getattr__(self,n): return 42 if n=='BOOM' else super().__getattr(n)
class VC(metaclass=VM): pass
show('virt', lambda: inspect.Attribute('BOOM','data',VM,42) in inspect.classify_class_attrs(VC)); show('virt', lambda: [a for a in inspect.classify_class_attrs(VC) if a.name=='BOOM'])
class VB:
    @types.DynamicClassAttribute
    def ham(self): return 'eggs'
show('ham', lambda: [a for a in inspect.classify_class_attrs(VB) if a.name=='ham'])
s1=inspect.Signature([inspect.Parameter('a',inspect.Parameter.POSITIONAL_ONLY,default=1)])
for fnn in (lambda: inspect.Signature([inspect.Parameter('b',1),inspect.Parameter('a',0)]), lambda: inspect.Signature([inspect.Parameter('b',1,default=1),inspect.Parameter('a',1)]), lambda: inspect.Signature([inspect.Parameter('b',1),inspect.Parameter('b',1)]), lambda: inspect.Signature(1), lambda: inspect.Parameter('1',1), lambda: inspect.Parameter('from',1), lambda: inspect.Parameter('a',9), lambda: inspect.Parameter(1,1), lambda: inspect.Parameter('a',2,default=1), lambda: s1.replace(foo=1), lambda: s1==inspect.Signature([inspect.Parameter('a',inspect.Parameter.POSITIONAL_ONLY,default=1)]), lambda: hash(s1)==hash(s1.replace()), lambda: s1.format(max_width=3), lambda: sig(h).format(max_width=5), lambda: sig(1), lambda: sig(int), lambda: sig(type), lambda: sig(object), lambda: sig(dict), lambda: sig(range), lambda: sig(print), lambda: sig(max), lambda: sig(str.split), lambda: sig('a'.split), lambda: sig(list.sort), lambda: sig(int.to_bytes), lambda: sig(super), lambda: sig(Exception), lambda: sig(ValueError), lambda: sig(bytes), lambda: sig(zip), lambda: sig(En), lambda: sig(collections.namedtuple('N','a b')), lambda: sig(collections.OrderedDict), lambda: sig(functools.partial), lambda: sig(functools.reduce), lambda: sig(collections.deque), lambda: sig(dict.get), lambda: sig(dict.fromkeys), lambda: sig({}.get)): show('S', fnn)
# What a call would bind, in its order.
def called(f, *a, **k):
    try: print(f.__name__, inspect.getcallargs(f, *a, **k))
    except TypeError as e: print(f.__name__, e)
def c(x, /): pass
def d(locals, given, call=3): pass
def e(a, b=2, *args, k, m=5, **kw): pass
def g(maxsplit): pass
def h(x, /, **kw): pass
def i(a, b): pass
called(c, x=1); called(c); called(c, 1, x=2)
called(d, 1, 2); called(d, given=2, locals=1); called(d)
called(e, 1, 2, 3, 4, k=5, z=6); called(e, k=1, a=2); called(e, 1); called(e, 1, m=1, k=2, b=3); called(e, 1, b=3, k=9, a=3)
called(g, max_split=1); called(g, 1, 2, zz=3); called(g, 1, 2)
called(h, 1, x=2); called(h, x=1, y=2)
called(i, 1, 2, 3, q=1); called(i); called(i, b=1, c=2)
called((lambda *, k1, k2: 0)); 
class A:
    def m(self, x): pass
    def __repr__(self): return 'A()'
called(A().m, 1); called(A().m); called(A.m, 1)
import functools
@functools.wraps(i)
def w(*args): pass
called(w, 1, 2)
called(len, [1])

# What is called through its class, native or not; texts stated by hand.
import operator


class Joins:
    __call__ = "".join


class Adds(int):
    __call__ = int.__add__


def stated(*args, **kwargs):
    pass


stated.__text_signature__ = "($self, a, b=1, *args, c, d=2, **kwargs)"
for what in (operator.attrgetter("x"), operator.itemgetter(2), operator.methodcaller("f"),
             functools.cmp_to_key(lambda x, y: 0), Joins(), Adds(), stated, type(stated),
             type(inspect), type(None), type(...)):
    print(inspect.signature(what))


class Coroutine:
    async def method(self):
        pass

    part = functools.partialmethod(method)

    @inspect.markcoroutinefunction
    def __call__(self):
        pass


print(inspect.iscoroutinefunction(Coroutine.part), inspect.iscoroutinefunction(Coroutine().part),
      inspect.iscoroutinefunction(Coroutine()))

import inspect
def three(a, b, c): pass
for args in (), (1,), (1, 2), (1, 2, 3, 4):
    try: inspect.getcallargs(three, *args)
    except TypeError as e: print(e)
names = {}
exec("from inspect import *", names)
print({"signature", "Parameter", "BufferFlags", "isfunction"} <= set(names), "ast" in names, "sys" in names)
