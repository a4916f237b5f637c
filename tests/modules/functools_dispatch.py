# functools: singledispatch and singledispatchmethod
# flat: none, abstract classes remember up to 1,024 classes they were asked about
from functools import singledispatch, singledispatchmethod
from collections.abc import Sequence, Mapping, Sized, Iterable, Container
def tr(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
@singledispatch
def show(x, *a):
    "show doc"
    return f'object {x}'
@show.register(int)
def _(x): return f'int {x}'
@show.register
def _(x: str): return f'str {x}'
@show.register
def _(x: list | tuple): return f'seq {x}'
@show.register(Mapping)
def _(x): return 'mapping'
show.register(float, lambda x: 'float')
for v in (1, True, 'a', [1], (1,), {}, 1.5, None, 1j): print(show(v))
print(show.dispatch(bool) is show.dispatch(int), sorted(k.__name__ for k in show.registry), show.__doc__, show.__name__)
tr(lambda: show()); tr(lambda: show.register(3)); tr(lambda: show.register(3, len)); 
def bad(x: 'nope'): pass
tr(lambda: show.register(bad))
def bad2(x: 3): pass
tr(lambda: show.register(bad2))
@singledispatch
def amb(x): return 'base'
amb.register(Sized, lambda x: 'sized'); amb.register(Iterable, lambda x: 'iterable')
class Both:
    def __len__(self): return 0
    def __iter__(self): return iter(())
tr(lambda: amb(Both())); amb.register(Container, lambda x: 'container')
class Only:
    def __contains__(self, x): return True
print(amb(Only()), amb(3))
class A: pass
class B(A): pass
class C(B): pass
@singledispatch
def g(x): return 'base'
g.register(A, lambda x: 'A'); print(g(C()), g(B())); g.register(B, lambda x: 'B'); print(g(C()), g(B()), g(A()))
class Neg:
    @singledispatchmethod
    def neg(self, arg): raise NotImplementedError('no')
    @neg.register
    def _(self, arg: int): return -arg
    @neg.register(str)
    def _(self, arg): return arg[::-1]
print(Neg().neg(3), Neg().neg('abc')); tr(lambda: Neg().neg([])); tr(lambda: Neg().neg())
