# The module inspect: signatures, kinds, members, sources, frames.
import inspect, functools, types, sys
def f(a, b: int, /, c=1, *args: str, d, e=2.5, **kw) -> None:
    """Doc of f.

        indented
    """
    x = 1
    return x
print(inspect.signature(f), repr(inspect.signature(f)))
for p in inspect.signature(f).parameters.values(): print(p, repr(p), p.kind, repr(p.kind), p.default, p.annotation, p.kind.description, p.name)
s = inspect.signature(f)
for a, k in [((1,2),dict(d=3)), ((1,2,3,4,5),dict(d=6,z=7)), ((1,),{}), ((1,2),{}), ((1,2),dict(d=1,a=2))]:
    try:
        b = s.bind(*a, **k); print(b, b.args, b.kwargs); b.apply_defaults(); print(b)
    except TypeError as e: print(e)
def g(a, b=1): pass
for a, k in [((1,2,3),{}), ((),{}), ((1,),dict(a=2)), ((1,),dict(z=2))]:
    try: print(inspect.signature(g).bind(*a, **k))
    except TypeError as e: print(e)
print(inspect.signature(g).bind_partial())
print(inspect.getfullargspec(f)); print(inspect.getfullargspec(g))
class A:
    "class doc"
    def __init__(self, x, y=2): pass
    def m(self, z): "m doc"
    @classmethod
    def c(cls, q): pass
    @staticmethod
    def s(w): pass
    @property
    def p(self): return 1
    def __call__(self, u): pass
class B(A):
    def m(self, z): pass
print(inspect.signature(A), inspect.signature(A.m), inspect.signature(A(1).m), inspect.signature(A.c), inspect.signature(A.s), inspect.signature(A(1)), inspect.signature(B))
print(inspect.getdoc(f), inspect.getdoc(B.m), inspect.getdoc(B), inspect.getdoc(3)[:3])
print(inspect.getmembers(A(1), inspect.ismethod)[0][0], [n for n, v in inspect.getmembers(A) if not n.startswith('__')])
for fn in ['ismodule','isclass','ismethod','isfunction','isbuiltin','isroutine','isgeneratorfunction','iscoroutinefunction','isasyncgenfunction','isdatadescriptor','ismethoddescriptor','isabstract','isgenerator','iscode','isframe','istraceback','isawaitable','iscoroutine','isasyncgen','ismemberdescriptor','isgetsetdescriptor','ismethodwrapper']:
    async def co(): pass
    async def ag(): yield
    def ge(): yield
    c = co()
    print(fn, [int(getattr(inspect, fn)(o)) for o in [sys, A, A(1).m, f, len, [].append, list.append, A.p, A.__dict__['p'], ge, co, ag, ge(), c, ag(), f.__code__, sys._getframe(), 3, (1).__add__, int.__add__, types.FunctionType.__code__]])
    c.close()
print(inspect.signature(functools.partial(g, 5)), inspect.signature(functools.partial(g, b=5)))
@functools.wraps(g)
def w(*a, **k): pass
print(inspect.signature(w), inspect.signature(w, follow_wrapped=False), inspect.unwrap(w) is g)
for bad in [lambda: inspect.signature(3), lambda: inspect.Parameter('a b', inspect.Parameter.KEYWORD_ONLY), lambda: inspect.Parameter('a', 7), lambda: inspect.Signature([inspect.Parameter('a', 1), inspect.Parameter('a', 1)]), lambda: inspect.Signature([inspect.Parameter('a', 3), inspect.Parameter('b', 1)]), lambda: inspect.Signature([inspect.Parameter('a', 1, default=3), inspect.Parameter('b', 1)]), lambda: inspect.getfile(3), lambda: inspect.getfile(int), lambda: inspect.getfile(sys), lambda: inspect.getattr_static(A, 'zz'), lambda: inspect.getsource(int), lambda: inspect.Parameter('a', inspect.Parameter.VAR_POSITIONAL, default=1)]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(inspect.getsource(f)); print(inspect.getsource(A.c)); print(inspect.getsourcelines(B)[1])
print(inspect.getsource(A))
lam = lambda x: x + 1
print(inspect.getsource(lam), inspect.getsourcefile(f)[-4:], inspect.getmodule(f).__name__)
def outer():
    y = 5
    def inner(): return y, len, nothing
    return inner
print(inspect.getclosurevars(outer()))
g2 = ge(); print(inspect.getgeneratorstate(g2)); next(g2); print(inspect.getgeneratorstate(g2), inspect.getgeneratorlocals(g2)); g2.close(); print(inspect.getgeneratorstate(g2))
print(inspect.getattr_static(A, 'c').__class__.__name__, inspect.getattr_static(A(1), 'nn', 'd'))
def st(): return inspect.stack()[0], inspect.currentframe().f_code.co_name
i, n = st(); print(i.function, i.lineno, i.code_context, i.index, n, i.positions)
print(inspect.cleandoc("  a\n    b\n\n   c\n"), inspect.getmro(B), inspect.indentsize("   x"))
print(inspect.getargvalues(sys._getframe()).args, inspect.getcallargs(g, 1))
print([ (a.name, a.kind) for a in inspect.classify_class_attrs(A) if not a.name.startswith('__')])
sig = inspect.signature(g); print(sig.replace(return_annotation=int), sig == inspect.signature(g), hash(sig) == hash(inspect.signature(g)), sig.parameters['a'].replace(name='zz', annotation=str))
print(inspect.signature(lambda x, *, y: 0), inspect.getmodulename('/a/b.py'), inspect.getcomments(f))
try: 1/0
except ZeroDivisionError: print(inspect.trace()[0].lineno)
print(inspect.get_annotations(f), inspect.CO_GENERATOR, inspect.isgeneratorfunction(functools.partial(ge)))
class M(type):
    def __call__(cls, *a): return 1
class UM(metaclass=M): pass
print(inspect.signature(UM))
print(inspect.signature(len), inspect.signature(list.append), inspect.signature([].append), inspect.signature(print))
# classes that are abstract: only ABCMeta makes them so, also while it is not yet done
import abc
class Registers(type):
    def register(cls): pass
class Unlike(metaclass=Registers):
    @abc.abstractmethod
    def f(self): pass
seen = []
class Abstract(metaclass=abc.ABCMeta):
    @abc.abstractmethod
    def f(self): pass
    def __init_subclass__(cls): seen.append(inspect.isabstract(cls))
class Still(Abstract): pass
class Done(Abstract):
    def f(self): pass
print(seen, [inspect.isabstract(c) for c in (Abstract, Still, Done, Unlike, Registers, int)])
